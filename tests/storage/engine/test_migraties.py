"""The ladder: a file of an earlier step becomes the file that a new one is, with all that stands in it."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2 as sqlite

from lpa.storage.engine import logboek, schema
from lpa.storage.engine.file import CaseFile, eigenschap
from tests.conftest import NU

# What a released step does to an empty file, as a fingerprint: a step that has left the house is never edited.
VINGERAFDRUKKEN = {
    "m001_begin": "bdd1cf",
    "m002_recht": "1a0bf5",
    "m003_werkdag": "89bdae",
    "m004_kerncijfer": "0b7a33",
    "m005_afspraak": "539659",
}


class Db:
    """As much of a database as a step needs: it runs SQL, and remembers it."""

    def __init__(self, conn: sqlite.Connection) -> None:
        self._conn = conn
        self.sql: list[str] = []

    def execute(self, opdracht: str) -> Any:
        self.sql.append(" ".join(opdracht.split()))
        return self._conn.execute(opdracht)


def oud(pad: Path, stappen: int) -> sqlite.Connection:
    """A file as lpa left it after so many steps, as sqlite-utils keeps the books."""
    conn = sqlite.connect(str(pad), isolation_level=None)
    db = Db(conn)
    conn.execute("create table _sqlite_migrations (migration_set text, name text, applied_at text)")
    for stap in schema.steps()[:stappen]:
        stap(db)
        conn.execute("insert into _sqlite_migrations values ('lpa', ?, '2019-01-01')", (stap.__name__,))
    conn.execute(f"pragma user_version = {stappen:d}")
    return conn


def vorm(bestand: CaseFile) -> dict[str, Any]:
    """The schema: of each table its columns, of everything else its text."""
    alles = bestand.conn.execute("select type, name, sql from sqlite_master where name not like '%sqlite%'").fetchall()
    kolommen = {
        naam: sorted(rij[1:] for rij in bestand.conn.execute(f"pragma table_info({naam})"))
        for soort, naam, _ in alles
        if soort == "table"
    }
    return kolommen | {naam: tekst for soort, naam, tekst in alles if soort != "table"}


@pytest.mark.parametrize("stappen", range(1, len(schema.steps())))
def test_a_file_of_an_earlier_step_becomes_what_a_new_file_is(tmp_path: Path, bestand: CaseFile, stappen: int) -> None:
    pad = tmp_path / "oud.lpa"
    oud(pad, stappen).close()
    with CaseFile(pad, lambda: "", lambda: NU) as bijgewerkt:
        assert vorm(bijgewerkt) == vorm(bestand)
        assert bijgewerkt.conn.execute("pragma user_version").fetchone() == (schema.VERSION,)
        assert bijgewerkt.conn.execute("pragma integrity_check").fetchone() == ("ok",)


def met_rijen(pad: Path) -> None:
    """A file of step 1 with a jongere, a school and a melding, and the log line of the melding."""
    conn = oud(pad, 1)
    conn.execute(
        """insert into jongere values (1, 'Zwaluw', '', 'Sem', '2009-03-12', 'm', null, '', '', '', 0, '', '', '',
        null, null, null, null, null, '', ' zwaluw sem', 1)"""
    )
    conn.execute("insert into school values (1, 'De Wilg', null, 'Proefdorp', 'midden', 'po', '', '', '', ' wilg', 1)")
    zaak = {
        "nummer": 1, "type": "melding", "soort": "signaal", "jongere": 1, "school": 1, "onderwijssoort": "po",
        "geopend_op": "2019-10-10", "gesloten_op": None, "afhandeling": None, "route": "", "schooljaar": "2019-2020",
        "versie": 1,
    }  # fmt: skip
    melding = {
        "nummer": 1, "meldingsnummer": None, "eerste_dag": None, "laatste_dag": None, "uren": 18, "melder": "",
        "reden": "", "actie_school": "", "vervolg_op": None, "toelichting": "",
    }  # fmt: skip
    for tabel, rij in (("zaak", zaak), ("melding", melding)):
        conn.execute(f"insert into {tabel} ({', '.join(rij)}) values ({', '.join('?' * len(rij))})", list(rij.values()))  # noqa: S608
        conn.execute(
            "insert into logboek (handeling, tijd, opdracht, tabel, nummer, na, toelichting)"
            " values (1, '2019-10-10T09:30:00Z', 'melding nieuw', ?, 1, ?, '')",
            (tabel, json.dumps(rij)),
        )
    conn.close()


def test_what_stood_in_the_file_stays_and_new_columns_hold_their_default(tmp_path: Path) -> None:
    met_rijen(pad := tmp_path / "oud.lpa")
    with CaseFile(pad, lambda: "", lambda: NU) as bestand:
        assert bestand.conn.execute("select uren, na_verlof from melding").fetchall() == [(18, None)]
        assert bestand.conn.execute("select naam, zonder_les from school").fetchall() == [("De Wilg", "")]
        assert bestand.conn.execute("select * from zaaktelling").fetchall() == [("2019-2020", "signaal", "", 1)]


def test_what_begin_asked_stays_and_a_term_of_before_is_no_appointment(tmp_path: Path) -> None:
    conn = oud(pad := tmp_path / "oud.lpa", 4)
    conn.execute("insert into eigenschap values ('gemeente', 'Proefdorp'), ('werkdagen', 'ma di')")
    conn.execute("insert into eigentermijn values (1, null, 'bellen', '2019-11-15', '', null, 1)")
    conn.close()
    with CaseFile(pad, lambda: "", lambda: NU) as bestand:
        assert [eigenschap(bestand.conn, naam) for naam in ("gemeente", "werkdagen")] == ["Proefdorp", "ma di"]
        assert bestand.conn.execute("select wat, tijdstip, brief from eigentermijn").fetchall() == [
            ("bellen", None, None)
        ]


def test_a_command_from_before_the_upgrade_can_still_be_taken_back(tmp_path: Path) -> None:
    met_rijen(pad := tmp_path / "oud.lpa")
    with CaseFile(pad, lambda: "", lambda: NU) as bestand:
        with bestand.schrijf("ongedaan") as s:
            logboek.undo(s, logboek.laatste(bestand.conn))
        assert bestand.conn.execute("select count(*) from zaak").fetchone() == (0,)


def test_a_released_step_is_what_it_was() -> None:
    conn = sqlite.connect(":memory:", isolation_level=None)
    for stap in schema.steps():
        db = Db(conn)
        stap(db)
        afdruk = hashlib.sha256("\n".join(db.sql).encode()).hexdigest()[:6]
        assert (stap.__name__, afdruk) == (stap.__name__, VINGERAFDRUKKEN[stap.__name__])


def test_the_party_of_a_letter_is_read_from_its_addressee(tmp_path: Path) -> None:
    conn = oud(pad := tmp_path / "oud.lpa", 4)
    conn.execute(
        """insert into jongere values (1, 'Zwaluw', '', 'Sem', '2009-03-12', 'm', null, '', '', '', 0, '', '', '',
        null, null, null, null, null, '', ' zwaluw sem', 1)"""
    )
    conn.execute(
        """insert into zaak (nummer, type, soort, jongere, geopend_op, schooljaar, route, versie)
        values (1, 'melding', 'signaal', 1, '2019-10-10', '2019-2020', '', 1)"""
    )
    conn.execute("insert into contact values (12, 'rmc', 'RMC (contact 3)', '', '', '', '', '', ' rmc', 1)")
    for nummer, aan in enumerate(("RMC (contact 3) (contact 12)", "Noor (verzorger 12)", "Weg (contact 4)"), start=1):
        conn.execute(
            """insert into brief (nummer, zaak, soort, aan, bestand, sha256, datum, versie)
            values (?, 1, 'brief-rmc', ?, 'b.docx', ?, '2019-10-11', 1)""",
            (nummer, aan, "0" * 64),
        )
    conn.close()
    with CaseFile(pad, lambda: "", lambda: NU) as bestand:
        rijen = bestand.conn.execute("select contact, met_reden, toestemming from brief order by nummer").fetchall()
        assert rijen == [(12, None, None), (None, None, None), (None, None, None)]  # null: not known

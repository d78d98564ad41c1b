"""The base schema, its fingerprint, and the ladder above it, tried on a step that was invented for it."""

from __future__ import annotations

import hashlib
import inspect
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2 as sqlite

from lpa.errors import ExitCode, OpslagFout, VersieFout
from lpa.storage.engine import base, connection, create, outfile, schema
from lpa.storage.engine.file import CaseFile
from tests.conftest import NU
from tests.domain.factories import maak_jongere, maak_melding
from tests.storage.helpers import dump, store


def m_bijschrift(db: Any) -> None:
    """An invented step: a new table, and a new column of one that was there."""
    db.execute("create table bijschrift (nummer integer primary key, wat text not null) strict")
    db.execute("alter table zaak_alle add column urgent integer not null default 0 check (urgent in (0, 1))")


def m_half(db: Any) -> None:
    """An invented step that cannot be done whole."""
    db.execute("create table bijschrift (nummer integer primary key) strict")
    db.execute("create table zaak_alle (nummer integer)")


NEXT = schema.VERSION + 1


def met_stap(monkeypatch: pytest.MonkeyPatch, stap: Any) -> None:
    """Let lpa know one step more than there are."""
    alle = (*schema.steps(), stap)
    monkeypatch.setattr(schema, "VERSION", len(alle) + 1)
    monkeypatch.setattr(schema, "steps", lambda: alle)


def vorm(bestand: CaseFile) -> set[tuple[str, str]]:
    """Every table, view and index by its kind and name, and every column of a table."""
    alles = bestand.conn.execute("select type, name from sqlite_master where name not like '%sqlite%'").fetchall()
    kolommen = {
        (naam, str(rij[1:]))
        for soort, naam in alles
        if soort == "table"
        for rij in bestand.conn.execute(f"pragma table_info({naam})")
    }
    return {*alles, *kolommen}


def test_the_base_is_that_of_the_first_release_and_what_changes_is_a_step() -> None:
    assert base.fingerprint() == schema.FINGERPRINT == "e347ae24ad8b0a0e", "write a step, and leave the base as it is"
    assert len(schema.steps()) + 1 == schema.VERSION


def test_a_word_of_the_schema_that_stands_for_a_check_is_never_left_as_it_is() -> None:
    sql = base.sql()
    assert not set(sql.split()) & {
        "DATUM",
        "TIJDSTIP",
        "JANEE",
        "SCHOOLJAAR",
        "ONDERWIJS",
        "REGIO",
        "VERVALLEN,",
        "REGIME,",
    }
    assert "begin text not null check (begin is strftime(" in sql
    assert "gesloten_op text check (gesloten_op is date(gesloten_op, '+0 days'))" in sql


@pytest.mark.parametrize(
    ("wat", "maak"),
    [
        ("another base", "update stempel set basis = '0123456789abcdef'"),
        ("none, as before there was a base", "drop table stempel"),
        ("none", "delete from stempel"),
    ],
    ids=lambda w: w if " " not in w else "",
)  # fmt: skip
@pytest.mark.parametrize("versie", [1, 5])
def test_a_file_of_another_base_is_refused_untouched(leeg_bestand: Path, wat: str, maak: str, versie: int) -> None:
    conn = sqlite.connect(str(leeg_bestand), isolation_level=None)
    conn.execute(maak)
    conn.execute(f"pragma user_version = {versie}")
    conn.close()
    voor = hashlib.sha256(leeg_bestand.read_bytes()).hexdigest()
    with pytest.raises(VersieFout, match="andere versie van lpa") as fout:
        connection.connect(leeg_bestand, lambda _: "")
    assert fout.value.exit_code == ExitCode.VERSION
    assert hashlib.sha256(leeg_bestand.read_bytes()).hexdigest() == voor, wat


def test_a_file_of_a_later_step_is_refused(leeg_bestand: Path) -> None:
    conn = sqlite.connect(str(leeg_bestand), isolation_level=None)
    conn.execute(f"pragma user_version = {schema.VERSION + 1}")
    conn.close()
    with pytest.raises(VersieFout, match="nieuwere versie van lpa"):
        connection.connect(leeg_bestand, lambda _: "")


def test_a_file_of_the_base_becomes_what_a_new_file_of_the_next_step_is(
    bestand: CaseFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store(bestand, maak_jongere(), maak_melding())
    voor, stempel = dump(bestand, "zaak"), bestand.conn.execute("select nu from stempel").fetchone()
    bestand.conn.close()
    met_stap(monkeypatch, m_bijschrift)
    create.write(tmp_path / "nieuw.lpa", None, {})
    with (
        CaseFile(bestand.path, lambda: "", lambda: NU) as bijgewerkt,
        CaseFile(tmp_path / "nieuw.lpa", lambda: "", lambda: NU) as nieuw,
    ):
        assert ("table", "bijschrift") in vorm(bijgewerkt)
        assert vorm(bijgewerkt) == vorm(nieuw)
        assert dump(bijgewerkt, "zaak") == voor
        assert bijgewerkt.conn.execute("select nummer, urgent from zaak").fetchall() == [(1, 0)]
        assert bijgewerkt.conn.execute("pragma user_version").fetchone() == (schema.VERSION,)
        assert bijgewerkt.conn.execute("pragma integrity_check").fetchone() == ("ok",)
        assert bijgewerkt.conn.execute("select vorig from stempel").fetchone() == stempel


def test_before_a_step_the_file_is_kept_as_it_was(leeg_bestand: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gezegd: list[str] = []
    met_stap(monkeypatch, m_bijschrift)
    connection.connect(leeg_bestand, lambda _: "", gezegd.append).close()
    (bewaard,) = leeg_bestand.parent.glob(f"*-voor-versie-{schema.VERSION}.lpa")
    assert bewaard.name in gezegd[0]
    assert bewaard.stat().st_mode & 0o077 == 0
    with closing(sqlite.connect(bewaard)) as conn:
        assert conn.execute("pragma user_version").fetchone() == (schema.VERSION - 1,)
        assert conn.execute("pragma integrity_check").fetchone() == ("ok",)
    connection.connect(leeg_bestand, lambda _: "", gezegd.append).close()
    assert len(gezegd) == 1


def test_two_windows_that_open_it_at_once_bring_it_up_to_date_once(
    leeg_bestand: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gezegd: list[str] = []
    on_disk, ander = outfile.on_disk, list[Future[None]]()
    met_stap(monkeypatch, m_bijschrift)

    def open_it() -> None:
        connection.connect(leeg_bestand, lambda _: "", gezegd.append).close()

    with ThreadPoolExecutor() as venster:

        def half_way(pad: Path) -> None:
            if not ander:
                ander.append(venster.submit(open_it))
                wait(ander, timeout=0.5)  # it waits for this one
            on_disk(pad)

        monkeypatch.setattr(outfile, "on_disk", half_way)
        open_it()
        ander[0].result()
    assert [zin for zin in gezegd if "bijgewerkt" in zin] == gezegd[-1:]
    (bewaard,) = leeg_bestand.parent.glob("*-voor-versie-*")
    with closing(sqlite.connect(bewaard)) as conn:
        assert conn.execute("pragma user_version").fetchone() == (schema.VERSION - 1,)


def test_what_was_stored_after_an_upgrade_that_failed_is_kept_as_well(
    leeg_bestand: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as half:
        met_stap(half, m_half)
        for _ in range(2):
            with pytest.raises(VersieFout):
                connection.connect(leeg_bestand, lambda _: "")
    assert len([*leeg_bestand.parent.glob("*-voor-versie-*")]) == 1
    with CaseFile(leeg_bestand, lambda: "", lambda: NU) as b:
        store(b, maak_jongere())
    met_stap(monkeypatch, m_bijschrift)
    gezegd: list[str] = []
    connection.connect(leeg_bestand, lambda _: "", gezegd.append).close()
    eerste, later = sorted(leeg_bestand.parent.glob("*-voor-versie-*"), key=lambda pad: len(pad.name))
    assert later.name in gezegd[0]
    for pad, aantal in ((eerste, 0), (later, 1)):
        with closing(sqlite.connect(pad)) as conn:
            assert conn.execute("select count(*) from jongere").fetchone() == (aantal,)


# By its name the SHA-256 of each step that reached a release: from then on it stays as it is.
STEPS: dict[str, str] = {
    "m002_aanvrager": "cd2909e9eef0a67bc48ef229999f919f318e33574eb005b4c37e4151892ed30d",
    "m003_afscherming": "2500ac8fdf089b65a6b918674d0507fb0a4f06827e7a44cf431cb2984cf7e251",
    "m004_indexen": "3ccb8036f52d13f8955e4ad4dd23b55c33072600979a1026c863b02692549aa3",
}


def test_a_step_that_was_released_is_never_edited() -> None:
    assert {
        step.__name__: hashlib.sha256(inspect.getsource(step).encode()).hexdigest() for step in schema.steps()
    } == STEPS


def test_a_step_that_fails_leaves_the_file_as_it_was(leeg_bestand: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    voor = hashlib.sha256(leeg_bestand.read_bytes()).hexdigest()
    met_stap(monkeypatch, m_half)
    with pytest.raises(VersieFout, match="kan niet worden bijgewerkt"):
        connection.connect(leeg_bestand, lambda _: "")
    assert hashlib.sha256(leeg_bestand.read_bytes()).hexdigest() == voor


def test_an_older_file_that_may_not_be_written_says_that_it_must_be_brought_up_to_date(
    leeg_bestand: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    met_stap(monkeypatch, m_bijschrift)
    schrijven = connection.uri
    monkeypatch.setattr(connection, "uri", lambda pad, _: schrijven(pad, "ro"))  # a test as root may write everywhere
    with pytest.raises(OpslagFout, match="van een oudere versie van lpa en moet eerst worden bijgewerkt"):
        connection.connect(leeg_bestand, lambda _: "")


@pytest.mark.parametrize(
    ("vraag", "index"),
    [
        ("select count(*) from zaak where schooljaar = '2019-2020' and soort = 'luxe' and afhandeling is 'halt'"
         " and rmc = 0",
         "COVERING INDEX zaak_telling (schooljaar=? AND soort=? AND afhandeling=? AND rmc=? AND vervallen_op=?)"),
        ("select min(afhandeling) from zaak where schooljaar = '2019-2020' and soort = 'luxe' and afhandeling > ''",
         "COVERING INDEX zaak_telling (schooljaar=? AND soort=? AND afhandeling>?)"),
        ("select * from zaak where jongere = 1 order by geopend_op desc", "INDEX zaak_jongere"),
        ("select max(geopend_op) from zaak where schooljaar = '2019-2020' and type = 'melding' group by jongere",
         "COVERING INDEX zaak_schooljaar"),
        ("select * from zaak where type = 'melding' and gesloten_op is null and geopend_op <= '2020-01-01'",
         "INDEX zaak_open"),
        ("select * from zaak join melding using (nummer) where zaak.nummer = 1", "INTEGER PRIMARY KEY"),
        ("select datum from interventie where zaak = 1 and soort <> 'brief' order by datum limit 1",
         "COVERING INDEX interventie_zaak"),
        ("select * from huisbezoek where begin >= '2020-01-01'", "INDEX huisbezoek_begin"),
        ("select * from huisbezoek where zaak = 1", "INDEX huisbezoek_zaak"),
        ("select * from brief where zaak = 1", "INDEX brief_zaak"),
        ("select * from logregel where handeling = 1 order by volgnummer", "INDEX logboek_handeling"),
        ("select * from logregel where zaak = 1", "INDEX logboek_zaak"),
        ("select * from jongere where geboortedatum between '2009' and '2009' || '~' or geboortedatum in ('2', '9')",
         "INDEX jongere_geboortedatum"),
    ],
)  # fmt: skip
def test_a_view_is_read_by_its_index(bestand: CaseFile, vraag: str, index: str) -> None:
    plan = [rij[3] for rij in bestand.conn.execute("explain query plan " + vraag)]
    assert any(index in stap and stap.startswith("SEARCH") for stap in plan), plan
    assert not [stap for stap in plan if stap.startswith("SCAN") and "USING" not in stap], plan

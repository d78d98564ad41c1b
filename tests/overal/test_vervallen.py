"""What was struck out is read by no verb, but where it is looked for: `lpa toon`, a dossier, the log."""

from __future__ import annotations

from contextlib import closing

import pytest
from sqlcipher3 import dbapi2 as sqlcipher3

from lpa.storage.engine.rows import STRUCK, stored
from tests.conftest import Lpa
from tests.overal.conftest import Proef, tekst_van
from tests.overal.test_voorbeelden import DUUR, SCHRIJVEN
from tests.overal.voorbeelden import VAN_NIEMAND, teksten, verben, voorbeeld

MERK = "Kwartel"
ZICHTBAAR = ("toon", "dossier toon", "logboek")
LEZEN = [verb for verb in verben() if verb not in (*SCHRIJVEN, *ZICHTBAAR, *DUUR, "begin")]
NIET_GEVONDEN = 3
# Of the register as well.
INGESCHREVEN = (
    "% leerplichtigen ingeschreven bij een onderwijsinstelling", "% met een plicht naar de wet ingeschreven",
)  # fmt: skip
JONGEREN = ("1", "2")  # tables that count who there is, not what happened


def _merk(lpa: Lpa) -> None:
    """Put the marker in each text of a zaak, or of what lies in one."""
    with closing(sqlcipher3.connect(lpa.pad)) as conn, conn:
        for (tabel,) in conn.execute("select name from sqlite_schema where type = 'table'").fetchall():
            kolommen = [naam for _, naam, *_ in conn.execute(f"pragma table_info({tabel})")]
            hangt = "zaak" in kolommen or tabel in ("zaak_alle", "melding", "verlof", "vrijstelling", "overstap")
            if not hangt or tabel in (*VAN_NIEMAND, "logboek"):
                continue
            for kolom in teksten(conn, tabel):
                try:
                    conn.execute(f"update {tabel} set {kolom} = '{MERK} ' || nummer")  # noqa: S608
                except sqlcipher3.IntegrityError:
                    continue


def _streep_door(lpa: Lpa) -> None:
    with closing(sqlcipher3.connect(lpa.pad)) as conn, conn:
        for tabel in STRUCK:
            conn.execute(f"update {stored(tabel)} set vervallen_op = '2019-11-15', vervallen_reden = '{MERK}'")  # noqa: S608


def _gezegd(proef: Proef, lpa: Lpa, verb: str, *soort: str) -> str:
    uitkomst = lpa(*voorbeeld(verb), *soort)
    assert uitkomst.code in (0, NIET_GEVONDEN), uitkomst.err
    return " ".join([uitkomst.out, uitkomst.err, *map(tekst_van, proef.made)])


def _gemerkt_en_vervallen(lpa: Lpa) -> None:
    _merk(lpa)
    _streep_door(lpa)


@pytest.mark.parametrize("verb", LEZEN)
def test_no_verb_that_reads_tells_what_was_struck_out(proef: Proef, verb: str) -> None:
    assert MERK not in _gezegd(proef, proef.after(_gemerkt_en_vervallen), verb, "--json")


@pytest.mark.parametrize("verb", LEZEN)
def test_no_verb_that_reads_tells_it_on_the_screen(proef: Proef, verb: str) -> None:
    assert MERK not in _gezegd(proef, proef.after(_gemerkt_en_vervallen), verb)


@pytest.mark.parametrize(
    "verb", ["melding lijst", "termijn lijst", "huisbezoek lijst", "brief lijst", "verstrekking lijst"]
)
def test_those_verbs_tell_it_as_long_as_it_counts(proef: Proef, verb: str) -> None:
    lpa = proef.fresh()
    _merk(lpa)
    assert MERK in _gezegd(proef, lpa, verb, "--json")


@pytest.mark.parametrize("woorden", ["toon 12", "dossier --jongere 1", "logboek --zaak 18"])
def test_where_it_is_looked_for_it_is_seen(proef: Proef, woorden: str) -> None:
    lpa = proef.fresh()
    _streep_door(lpa)
    assert "verval" in lpa.goed(*woorden.split()).lower()


def test_with_everything_struck_out_all_figures_are_nought(proef: Proef) -> None:
    lpa = proef.fresh()
    _streep_door(lpa)
    tabellen = lpa.json("overzicht", "2019-2020")["tabellen"]
    rijen = [rij for tabel in tabellen if tabel["tabel"] not in JONGEREN for rij in tabel["rijen"]]
    getallen = [
        (rij["rij"], cel["waarde"]) for rij in rijen for cel in rij["cellen"] if cel["schooljaar"] == "2019-2020"
    ]
    assert len(getallen) > 40
    assert {rij for rij, waarde in getallen if waarde} <= set(INGESCHREVEN)

"""The tables of the yearly report: their rows, their sums, and how a row is named on the command line."""

from __future__ import annotations

import re

import pytest

from lpa.domain.base.soorten import (
    AANBOD_UITKOMSTEN,
    AANBODGESPREK,
    AFHANDELINGEN,
    LEEG_OF_ONTERECHT,
    MELDINGSOORTEN,
    ONDERWIJSSOORTEN,
    VRIJSTELLING_UITKOMSTEN,
    VRIJSTELLINGSGRONDEN,
)
from lpa.domain.jaar.feiten import Registerfeiten, Stapfeiten, Zaakfeiten
from lpa.domain.jaar.overzicht import lees_cel
from lpa.domain.jaar.tabellen import GELIJK, LANGDURIG, TABELLEN, Rij, Som, Tabel, tabel
from lpa.errors import VerkeerdGebruik

ALLE_RIJEN = [(t, r) for t in TABELLEN for r in (*t.rijen, *t.eronder)]


def test_the_tables_are_those_of_the_report() -> None:
    assert [t.nummer for t in TABELLEN] == ["1", "2", "3", "5", "6", "7", "8"]
    assert [t.nummer for t in TABELLEN if t.uit_register] == ["1", "2"]
    assert {t.eenheid for t in TABELLEN} == {"jongeren", "werkprocessen", "vrijstellingen"}


@pytest.mark.parametrize("t", TABELLEN, ids=lambda t: f"tabel {t.nummer}")
def test_no_row_of_a_table_has_the_name_of_another(t: Tabel) -> None:
    sleutels = [r.sleutel for r in (*t.rijen, *t.eronder)]
    assert len(set(sleutels)) == len(sleutels)


def _kan(t: Tabel, rij: Rij) -> bool:
    """Whether what a row counts can exist, in its table."""
    feiten = rij.feiten
    if isinstance(feiten, Registerfeiten) is not t.uit_register:
        return False
    if isinstance(feiten, Stapfeiten):
        soort = (t.nummer, feiten.soort) == ("8", AANBODGESPREK)
        return soort and feiten.resultaat in ("", *AANBOD_UITKOMSTEN)
    if isinstance(feiten, Registerfeiten):
        return feiten.onderwijssoort in (None, *ONDERWIJSSOORTEN)
    if t.nummer == "8":
        soorten = set(feiten.soorten) <= set(VRIJSTELLINGSGRONDEN)
        return soorten and set(feiten.afhandelingen) <= set(VRIJSTELLING_UITKOMSTEN)
    einden = [{*AFHANDELINGEN.get(s, ()), LEEG_OF_ONTERECHT} for s in feiten.soorten]
    return set(feiten.soorten) <= set(MELDINGSOORTEN) and all(set(feiten.afhandelingen) <= e for e in einden)


def test_a_row_counts_only_what_can_exist() -> None:
    assert [f"{t.nummer}/{rij.sleutel}" for t, rij in ALLE_RIJEN if not _kan(t, rij)] == []


def test_a_row_is_defined_in_one_sentence() -> None:
    assert len(ALLE_RIJEN) > 60
    zinnen = {f"{t.nummer}/{rij.sleutel}": (rij.definitie, t.uit_register) for t, rij in ALLE_RIJEN}
    assert {waar: zin for waar, (zin, _) in zinnen.items() if not re.fullmatch(r"[A-Z].*[^.]\.", zin, re.DOTALL)} == {}
    over = {waar: "jongeren" if register else "schooljaar" for waar, (_, register) in zinnen.items()}
    assert {waar: zin for waar, (zin, _) in zinnen.items() if over[waar] not in zin.lower()} == {}


def test_a_definition_ends_with_what_is_special_about_the_row() -> None:
    assert tabel("3").rij(LANGDURIG).definitie == (
        "Meldingen van soort langdurig met meldingsdatum in het schooljaar, afgehandeld of niet; "
        "al geteld bij signaalverzuim."
    )


def test_a_sum_names_rows_of_its_own_table() -> None:
    sommen = [(t.nummer, som, {r.sleutel for r in t.rijen}) for t in TABELLEN for som in t.sommen]
    assert sommen
    assert [(nummer, som) for nummer, som, rijen in sommen if not {som.totaal, *som.delen} <= rijen] == []
    assert [(nummer, som) for nummer, som, _ in sommen if som.totaal in som.delen] == []


@pytest.mark.parametrize("nummer", ["5", "6", "7"])
def test_every_way_to_end_is_counted_once_in_the_sum_of_its_table(nummer: str) -> None:
    t = tabel(nummer)
    kop, *delen = t.rijen
    (som,) = t.sommen
    assert som == Som(kop.sleutel, tuple(d.sleutel for d in delen))
    assert isinstance(kop.feiten, Zaakfeiten)
    geteld = [d.feiten for d in delen if isinstance(d.feiten, Zaakfeiten)]
    assert all(f.soorten == kop.feiten.soorten for f in geteld)
    for soort in kop.feiten.soorten:
        einden = [a for f in geteld for a in f.afhandelingen if a != LEEG_OF_ONTERECHT]
        assert einden == list(AFHANDELINGEN[soort])
    assert [f.open for f in geteld] == [False] * (len(geteld) - 1) + [True]


def test_the_total_of_table_3_counts_every_kind_once_and_preventief_never() -> None:
    totaal = tabel("3").rij("totaal").feiten
    assert isinstance(totaal, Zaakfeiten)
    assert sorted(totaal.soorten) == ["absoluut", "langdurig", "luxe", "overig", "signaal"]


@pytest.mark.parametrize("paar", GELIJK)
def test_a_figure_that_stands_in_two_tables_counts_the_same(paar: tuple[tuple[str, str], tuple[str, str]]) -> None:
    (hier, rij), (daar, andere_rij) = paar
    assert tabel(hier).rij(rij).feiten == tabel(daar).rij(andere_rij).feiten


@pytest.mark.parametrize(
    ("getypt", "cel"),
    [
        ("6/verhuisd", ("6", "verhuisd")),
        ("6/Verhuisd", ("6", "verhuisd")),
        ("6/rmc", ("6", "overdracht rmc")),
        ("6/verzuim", ("6", "absoluut verzuim")),
        ("3/totaal", ("3", "totaal")),
        ("5/nog", ("5", "nog in onderzoek")),
        ("1/leerplichtig", ("1", "leerplichtig")),
    ],
)
def test_a_cell_is_named_by_table_and_row_and_may_be_shortened(getypt: str, cel: tuple[str, str]) -> None:
    assert lees_cel(getypt) == cel


@pytest.mark.parametrize(
    ("getypt", "zin"),
    [
        ("9/verhuisd", "tabel '9' is niet bekend"),
        ("6", "rij van tabel 6 '' is niet bekend"),
        ("6/", "rij van tabel 6 '' is niet bekend"),
        ("6/halt", "rij van tabel 6 'halt' is niet bekend"),
        ("2/onderwijs", "kan meer betekenen"),
        ("", "tabel '' is niet bekend"),
    ],
)
def test_a_cell_that_does_not_exist_is_refused(getypt: str, zin: str) -> None:
    with pytest.raises(VerkeerdGebruik) as fout:
        lees_cel(getypt)
    assert zin in fout.value.fout

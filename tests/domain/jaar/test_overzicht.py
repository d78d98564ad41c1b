"""The yearly overview: which figure is printed where, and how it goes out as a file."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from lpa.domain.jaar.cijfers import GETELD, HISTORIE, INGEVOERD, REGISTER, VASTGESTELD, ZAKEN
from lpa.domain.jaar.feiten import Registergroep, Zaakgroep
from lpa.domain.jaar.kerncijfers import KERNDEFINITIES, NA_INTERVENTIE
from lpa.domain.jaar.overzicht import Overzicht, achter_kern, bekende_rijen, cijfers_van, lees_cel
from lpa.domain.jaar.tabellen import TABELLEN, tabel
from tests.domain.overzichten import JAAR, VERZUIM, cijfers, maak_overzicht

EERDER = "2018-2019"
ZAKEN_NU = {JAAR: [Zaakgroep("absoluut", "verhuisd", 3)]}
REGISTER_NU = {JAAR: [Registergroep(10, "leerplichtig", frozenset({"po"}), 8)]}


def printed(overzicht: Overzicht, tabel: str, rij: str) -> tuple[object, str]:
    """The value in the year of the overview, and where it comes from."""
    cel = overzicht.cel(tabel, rij, JAAR)
    return cel.waarde, cel.herkomst


def test_an_overview_is_about_its_last_school_year() -> None:
    overzicht = maak_overzicht(jaren=3)
    assert overzicht.schooljaar == JAAR
    assert [str(j) for j in overzicht.jaren] == ["2017-2018", "2018-2019", "2019-2020"]


def test_each_year_has_its_own_source() -> None:
    overzicht = maak_overzicht(
        *cijfers({"6/verhuisd": 5}, EERDER), *cijfers({"3/luxe verzuim": 4}), jaren=3, zaken=ZAKEN_NU
    )
    rij = overzicht.rij("6", "verhuisd")
    assert [(c.schooljaar, c.waarde, c.herkomst) for c in rij] == [
        ("2017-2018", None, ""), (EERDER, 5, HISTORIE), (JAAR, 3, ZAKEN),
    ]  # fmt: skip


def test_a_closed_year_goes_before_the_cases_and_the_register() -> None:
    vast = cijfers({"6/verhuisd": 4, "1/leerplichtig": 9}, herkomst=VASTGESTELD)
    overzicht = maak_overzicht(*vast, zaken=ZAKEN_NU, register=REGISTER_NU)
    assert printed(overzicht, "6", "verhuisd") == (4, VASTGESTELD)
    assert overzicht.cel("1", "leerplichtig", JAAR).waarde == 9
    assert overzicht.cel("1", "totaal", JAAR).herkomst == REGISTER


def test_a_file_with_any_case_in_a_year_counts_every_row_of_a_table_that_was_not_imported() -> None:
    overzicht = maak_overzicht(*cijfers({"3/luxe verzuim": 6, "1/totaal": 10}), zaken=ZAKEN_NU)
    assert printed(overzicht, "7", "luxe verzuim") == (0, ZAKEN)
    assert printed(overzicht, "1", "totaal") == (10, HISTORIE)


def test_an_imported_table_is_not_filled_up_with_counts_until_she_chooses_them() -> None:
    ingevoerd = cijfers({"6/verhuisd": 4, "6/waarschuwing": "streep"})
    overzicht = maak_overzicht(*ingevoerd, zaken=ZAKEN_NU)
    assert overzicht.bron("6", JAAR) == INGEVOERD
    assert printed(overzicht, "6", "verhuisd") == (4, HISTORIE)
    assert printed(overzicht, "6", "absoluut verzuim") == (None, "")
    gekozen = maak_overzicht(*ingevoerd, zaken=ZAKEN_NU, keuzes={(JAAR, "6"): GETELD})
    assert printed(gekozen, "6", "verhuisd") == (3, ZAKEN)
    assert printed(gekozen, "6", "waarschuwing") == (0, ZAKEN)


def test_a_choice_is_about_one_table_of_one_year() -> None:
    ingevoerd = [*cijfers({"6/verhuisd": 4, "7/waarschuwing": 4}), *cijfers({"6/verhuisd": 4}, EERDER)]
    zaken = ZAKEN_NU | {EERDER: ZAKEN_NU[JAAR]}
    overzicht = maak_overzicht(*ingevoerd, jaren=2, zaken=zaken, keuzes={(JAAR, "6"): GETELD})
    assert [overzicht.bron(t, j) for t, j in (("6", JAAR), ("7", JAAR), ("6", EERDER))] == [
        GETELD, INGEVOERD, INGEVOERD,
    ]  # fmt: skip
    assert [c.waarde for c in overzicht.rij("6", "verhuisd")] == [4, 3]


def test_counted_by_choice_the_imported_figure_stays_where_nothing_can_be_counted() -> None:
    overzicht = maak_overzicht(*cijfers({"6/verhuisd": 4}), keuzes={(JAAR, "6"): GETELD})
    assert printed(overzicht, "6", "verhuisd") == (4, HISTORIE)


def test_a_remark_stays_whatever_is_printed() -> None:
    (cijfer,) = cijfers({"6/verhuisd": 4})
    met = replace(cijfer, opmerking="scholen dicht van maart tot juni")
    for keuze in (INGEVOERD, GETELD):
        overzicht = maak_overzicht(met, zaken=ZAKEN_NU, keuzes={(JAAR, "6"): keuze})
        assert overzicht.cel("6", "verhuisd", JAAR).opmerking == "scholen dicht van maart tot juni"


def test_a_place_that_does_not_exist_is_an_empty_cell() -> None:
    assert maak_overzicht().cel("9", "bestaat niet", JAAR).herkomst == ""


def test_what_was_stored_can_be_seen_even_when_it_is_not_printed() -> None:
    overzicht = maak_overzicht(*cijfers({"6/verhuisd": 4}), zaken=ZAKEN_NU)
    bron = overzicht.opgeslagen("6", "verhuisd", JAAR)
    assert bron is not None
    assert bron.waarde == 4
    assert overzicht.opgeslagen("6", "verhuisd", EERDER) is None


def test_a_key_figure_is_a_cell_as_well() -> None:
    geteld = maak_overzicht(zaken=ZAKEN_NU, na_interventie={JAAR: (3, 4)})
    assert printed(geteld, "kern", NA_INTERVENTIE) == (75, ZAKEN)
    ingevoerd = maak_overzicht(*cijfers({f"kern/{NA_INTERVENTIE}": "63.8"}))
    assert ingevoerd.cel("kern", NA_INTERVENTIE, JAAR).waarde == Decimal("63.8")
    assert maak_overzicht().cel("kern", NA_INTERVENTIE, JAAR).herkomst == ""


def test_an_imported_percentage_is_exported_as_it_was_imported() -> None:
    rij = "% absoluut verzuim van werkprocessen"
    overzicht = maak_overzicht(*cijfers(VERZUIM | {f"kern/{rij}": 14}))
    assert overzicht.cel("kern", rij, JAAR).waarde == 14
    assert [k.waarde for k in overzicht.kerncijfers() if k.rij == rij] == [Decimal("14.9")]


def test_key_figures_can_be_asked_of_an_earlier_year() -> None:
    overzicht = maak_overzicht(*cijfers(VERZUIM, EERDER), jaren=2)
    absoluut = [d.rij for d in KERNDEFINITIES].index("% absoluut verzuim van werkprocessen")
    assert [k.waarde for k in overzicht.kerncijfers()][absoluut] is None
    assert [k.waarde for k in overzicht.kerncijfers(EERDER)][absoluut] == Decimal("14.9")


def test_every_row_of_every_table_may_be_imported() -> None:
    rijen = bekende_rijen()
    assert list(rijen) == ["1", "2", "3", "5", "6", "7", "8", "kern"]
    assert rijen["kern"] == [d.rij for d in KERNDEFINITIES]
    assert {t.nummer: len(t.rijen) for t in TABELLEN} == {n: len(r) for n, r in rijen.items() if n != "kern"}


def test_the_exchange_file_holds_what_is_printed_and_nothing_else() -> None:
    ingevoerd = [
        replace(cijfers({"6/verhuisd": 5}, EERDER)[0], opmerking="uit het verslag"),
        *cijfers({"6/overdracht rmc": "streep"}, EERDER, herkomst=ZAKEN),
        *cijfers({"6/verhuisd": 4}),
    ]
    overzicht = maak_overzicht(*ingevoerd, jaren=2, zaken=ZAKEN_NU, keuzes={(JAAR, "6"): GETELD})
    uit = [c for c in cijfers_van(overzicht) if c.tabel == "6"]
    assert [
        (c.schooljaar, c.rij, c.waarde, c.teken, c.opmerking, c.herkomst) for c in uit if c.schooljaar == EERDER
    ] == [
        (EERDER, "verhuisd", 5, "", "uit het verslag", HISTORIE),
        (EERDER, "overdracht rmc", None, "streep", "", ZAKEN),
    ]
    nu: dict[str, tuple[object, str]] = {c.rij: (c.waarde, c.herkomst) for c in uit if c.schooljaar == JAAR}
    assert nu["verhuisd"] == (3, ZAKEN)
    assert nu["overdracht rmc"] == (0, ZAKEN)
    assert len(nu) == len(bekende_rijen()["6"])


def test_an_empty_file_exports_nothing() -> None:
    assert cijfers_van(maak_overzicht(jaren=6)) == []


@pytest.mark.parametrize("rij", [d.rij for d in KERNDEFINITIES])
def test_the_cases_behind_a_key_figure_are_those_of_its_numerator(rij: str) -> None:
    definitie = next(d for d in KERNDEFINITIES if d.rij == rij)
    assert achter_kern(rij) == [tabel(nummer).rij(sleutel).feiten for nummer, sleutel in definitie.teller]
    assert lees_cel(f"kern/{rij}") == ("kern", rij)


def test_below_a_table_of_a_year_without_any_zaak_stands_no_nought() -> None:
    zorg, rmc = (next(r.feiten for r in deel.rijen) for deel in tabel("3").onder)
    talk, found = (rij.feiten for rij in tabel("8").onder[1].rijen)
    los = {(jaar, f): 0 for jaar in (EERDER, JAAR) for f in (zorg, rmc, talk, found)} | {(EERDER, talk): 2}
    overzicht = maak_overzicht(jaren=2, zaken=ZAKEN_NU, los=los)
    for nummer, deel in (("3", "zorg van de school"), ("3", tabel("3").onder[1].rijen[0].sleutel)):
        assert [c.waarde for c in overzicht.rij(nummer, deel)] == [None, 0]
    assert [c.waarde for c in overzicht.rij("8", "benaderd")] == [2, 0]  # a talk in a zaak of another year was held
    assert [c.waarde for c in overzicht.rij("8", "aanbod gevonden")] == [0, 0]

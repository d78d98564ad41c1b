"""Does it add up? Each check on figures that do, and on figures that do not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from lpa.domain.jaar.cijfers import GETELD, REGISTER, VASTGESTELD
from lpa.domain.jaar.controle import controleer
from lpa.domain.jaar.feiten import Registergroep, Zaakgroep
from lpa.domain.jaar.kerncijfers import NA_INTERVENTIE
from lpa.domain.jaar.overzicht import bekende_rijen
from lpa.storage.jaar.cijferbestand import read
from tests.domain.overzichten import JAAR, VERZUIM, cijfers, maak_overzicht

ABSOLUUT, LUXE = "kern/% absoluut verzuim van werkprocessen", "kern/% luxe verzuim van werkprocessen"
HEERDE = Path(__file__).parents[2] / "data" / "heerde-jaarcijfers.csv"


def bevindingen(waarden: dict[str, Any], **bronnen: Any) -> list[tuple[str, str]]:
    """Table and row, and the sentence, of all that is found in one school year."""
    gevonden = controleer(maak_overzicht(*cijfers(waarden), **bronnen))
    assert all(b.schooljaar == JAAR for b in gevonden)
    return [(f"{b.tabel}/{b.rij}", b.tekst) for b in gevonden]


@pytest.mark.parametrize(
    "waarden",
    [
        pytest.param({}, id="niets bekend"),
        pytest.param({"1/leerplichtig": 2337, "1/kwalificatieplichtig": 411, "1/totaal": 2748}, id="tabel 1 telt op"),
        pytest.param({"1/leerplichtig": 2337, "1/kwalificatieplichtig": 411}, id="geen totaal"),
        pytest.param({"1/totaal": 2748}, id="alleen een totaal"),
        pytest.param({"6/absoluut verzuim": 3, "6/verhuisd": "onbekend", "6/waarschuwing": "leeg"}, id="geen deel"),
        pytest.param({"6/absoluut verzuim": 3, "6/verhuisd": 3, "6/overdracht rmc": "streep"}, id="een streep is nul"),
        pytest.param({"6/absoluut verzuim": 3, "6/verhuisd": 3, "6/overdracht rmc": "leeg"}, id="leeg maar niets over"),
        pytest.param({"6/absoluut verzuim": 5, "6/verhuisd": 3, "6/overdracht rmc": "onbekend"},
                     id="een deel onbekend: de rest kan nog kloppen"),
        pytest.param({"6/absoluut verzuim": 5, "6/verhuisd": 3, "6/overdracht rmc": "onbekend",
                      "6/waarschuwing": "leeg"},
                     id="een deel onbekend en een deel leeg"),
        pytest.param({"1/leerplichtig": 2337, "1/kwalificatieplichtig": "onbekend", "1/totaal": 2748},
                     id="een deel van het register onbekend"),
        pytest.param({"7/luxe verzuim": 0, "7/waarschuwing": 0}, id="nul is nul"),
        pytest.param({"7/luxe verzuim": "streep", "7/waarschuwing": 0}, id="een streep als totaal is nul"),
        pytest.param({"7/luxe verzuim": "onbekend", "7/waarschuwing": 4}, id="totaal onbekend"),
        pytest.param(VERZUIM | {"3/totaal": 154, "3/relatief verzuim (subtotaal)": 99}, id="tabel 3 telt op"),
        pytest.param({"3/luxe verzuim": 6, "7/luxe verzuim": 6}, id="twee tabellen gelijk"),
        pytest.param({"3/luxe verzuim": "streep", "7/luxe verzuim": 0}, id="een streep en een nul zijn gelijk"),
        pytest.param({"3/luxe verzuim": "onbekend", "7/luxe verzuim": 6}, id="een van twee onbekend"),
        pytest.param(VERZUIM | {ABSOLUUT: "14.9"}, id="percentage klopt"),
        pytest.param(VERZUIM | {ABSOLUUT: 15}, id="percentage klopt zonder decimalen"),
        pytest.param(VERZUIM | {LUXE: 4}, id="percentage klopt, al past het ook bij de foute grondslag"),
        pytest.param(VERZUIM | {ABSOLUUT: "14.94"}, id="percentage klopt met twee decimalen"),
        pytest.param({ABSOLUUT: 14}, id="percentage zonder cijfers ernaast"),
        pytest.param(VERZUIM | {"3/luxe verzuim": "onbekend", ABSOLUUT: 14},
                     id="percentage met een onbekende in de noemer"),
        pytest.param({f"kern/{NA_INTERVENTIE}": "63.8"}, id="percentage zonder noemer"),
        pytest.param({f"kern/{NA_INTERVENTIE}": 100}, id="honderd procent"),
    ],
)  # fmt: skip
def test_nothing_is_found_where_the_figures_hold(waarden: dict[str, Any]) -> None:
    assert bevindingen(waarden) == []


@pytest.mark.parametrize(
    ("waarden", "waar", "zin"),
    [
        pytest.param(
            {"1/leerplichtig": 2337, "1/kwalificatieplichtig": 411, "1/totaal": 2750}, "1/totaal",
            "2337 + 411 telt op tot 2748; totaal is 2750 (verschil 2)", id="de som is kleiner"),
        pytest.param(
            {"1/leerplichtig": 2337, "1/kwalificatieplichtig": 411, "1/totaal": 2740}, "1/totaal",
            "2337 + 411 telt op tot 2748; totaal is 2740 (verschil 8)", id="de som is groter"),
        pytest.param(
            {"7/luxe verzuim": 10, "7/administratief afgehandeld": "streep", "7/waarschuwing": "leeg",
             "7/proces-verbaal": 1},
            "7/luxe verzuim", "0 + 1 telt op tot 1; luxe verzuim is 10 (verschil 9; leeg: waarschuwing)",
            id="een streep telt als nul en leeg wordt genoemd"),
        pytest.param(
            {"3/signaalverzuim": 122, "5/signaalverzuim": 132}, "3/signaalverzuim",
            "signaalverzuim is 122 in tabel 3 en 132 in tabel 5", id="twee tabellen verschillen"),
        pytest.param(
            {"3/absoluut verzuim": 0, "6/absoluut verzuim": 1}, "3/absoluut verzuim",
            "absoluut verzuim is 0 in tabel 3 en 1 in tabel 6", id="nul is ook een getal"),
        pytest.param(
            VERZUIM | {ABSOLUUT: 14}, ABSOLUUT,
            "23 van 154 is 14,9 %; ingevoerd is 14 %. Dat hoort bij grondslag 160, waarin luxe verzuim twee keer telt; "
            "de juiste is 154", id="luxe verzuim twee keer in de grondslag"),
        pytest.param(
            VERZUIM | {ABSOLUUT: "20.5"}, ABSOLUUT,
            "23 van 154 is 14,9 %; ingevoerd is 20,5 %", id="een percentage dat bij geen grondslag hoort"),
        pytest.param(
            {f"kern/{NA_INTERVENTIE}": "140"}, f"kern/{NA_INTERVENTIE}",
            f"{NA_INTERVENTIE} is 140: een deel van een geheel is nooit meer dan 100 %", id="meer dan alles"),
        pytest.param(
            {"6/verhuisd": "2.5"}, "6/verhuisd", "verhuisd is 2,5: wie of wat geteld wordt is heel",
            id="een halve zaak"),
    ],
)  # fmt: skip
def test_what_contradicts_is_named_with_its_figures(waarden: dict[str, Any], waar: str, zin: str) -> None:
    assert bevindingen(waarden) == [(waar, zin)]


@pytest.mark.parametrize(
    ("vorig", "deze", "zin"),
    [
        pytest.param(229, 411, "springt van 229 in 2018-2019 naar 411 (+79 %)", id="omhoog"),
        pytest.param(200, 100, "springt van 200 in 2018-2019 naar 100 (-50 %)", id="de helft omlaag"),
        pytest.param(200, 101, None, id="net geen helft omlaag"),
        pytest.param(100, 150, "springt van 100 in 2018-2019 naar 150 (+50 %)", id="de helft omhoog"),
        pytest.param(98, 147, None, id="de helft, maar minder dan vijftig"),
        pytest.param(0, 400, None, id="van nul"),
        pytest.param("streep", 400, None, id="van een streep"),
        pytest.param("onbekend", 400, None, id="van onbekend"),
        pytest.param(400, "onbekend", None, id="naar onbekend"),
        pytest.param(400, "streep", "springt van 400 in 2018-2019 naar 0 (-100 %)", id="naar een streep"),
    ],
)
def test_a_register_does_not_grow_or_shrink_by_half_in_a_year(vorig: Any, deze: Any, zin: str | None) -> None:
    rij = {"1/kwalificatieplichtig": vorig}
    overzicht = maak_overzicht(*cijfers(rij, "2018-2019"), *cijfers({"1/kwalificatieplichtig": deze}), jaren=2)
    gevonden = [(b.tabel, b.rij, b.schooljaar, b.tekst) for b in controleer(overzicht)]
    assert gevonden == ([("1", "kwalificatieplichtig", JAAR, f"kwalificatieplichtig {zin}")] if zin else [])


def test_the_number_of_cases_may_jump() -> None:
    verzuim = {"3/overig verzuim": 100}
    assert (
        controleer(maak_overzicht(*cijfers(verzuim, "2018-2019"), *cijfers({"3/overig verzuim": 400}), jaren=2)) == []
    )


def test_a_jump_from_the_import_to_the_register_is_found() -> None:
    groepen = [Registergroep(16, "", frozenset({"vo"}), 411)]
    overzicht = maak_overzicht(
        *cijfers({"1/kwalificatieplichtig": 229}, "2018-2019"), jaren=2, register={JAAR: groepen}
    )
    assert ("kwalificatieplichtig", "kwalificatieplichtig springt van 229 in 2018-2019 naar 411 (+79 %)") in [
        (b.rij, b.tekst) for b in controleer(overzicht)
    ]


DRIE_ABSOLUUT = {JAAR: [Zaakgroep("absoluut", "verhuisd", 3)]}


@pytest.mark.parametrize(
    ("ingevoerd", "zin"),
    [
        pytest.param(4, "verhuisd: getoond is 3 (zaken); ingevoerd is 4", id="een ander getal"),
        pytest.param("streep", "verhuisd: getoond is 3 (zaken); ingevoerd is streep", id="een streep"),
        pytest.param("onbekend", "verhuisd: getoond is 3 (zaken); ingevoerd is onbekend", id="onbekend"),
        pytest.param(3, None, id="hetzelfde getal"),
    ],
)
def test_an_imported_figure_that_is_not_printed_is_named(ingevoerd: Any, zin: str | None) -> None:
    gevonden = bevindingen({"6/verhuisd": ingevoerd}, zaken=DRIE_ABSOLUUT, keuzes={(JAAR, "6"): GETELD})
    assert gevonden == ([("6/verhuisd", zin)] if zin else [])


@pytest.mark.parametrize(
    ("ingevoerd", "rijen"),
    [
        pytest.param({"6/verhuisd": 4}, "1 rij", id="een rij"),
        pytest.param({"6/verhuisd": 9, "6/waarschuwing": 9}, "2 rijen", id="twee rijen, in een zin"),
        pytest.param({"6/verhuisd": 3, "6/waarschuwing": 0}, None, id="dezelfde getallen"),
    ],
)
def test_a_count_that_is_not_printed_is_named_once_a_table(ingevoerd: dict[str, Any], rijen: str | None) -> None:
    gevonden = bevindingen(ingevoerd, zaken=DRIE_ABSOLUUT)
    zin = (
        f"getoond zijn de ingevoerde cijfers; lpa telt in {rijen} iets anders (lpa cijfers vergelijk {JAAR} --tabel 6)"
    )
    assert gevonden == ([(next(iter(ingevoerd)), zin)] if rijen else [])


def test_a_dash_where_nothing_is_counted_is_no_difference() -> None:
    assert bevindingen({"6/overdracht rmc": "streep"}, zaken=DRIE_ABSOLUUT) == []


@pytest.mark.parametrize(
    ("vastgesteld", "zin"),
    [
        pytest.param(4, "verhuisd: getoond is 4 (vastgesteld); geteld is nu 3", id="een getal"),
        pytest.param("streep", "verhuisd: getoond is streep (vastgesteld); geteld is nu 3", id="een streep"),
    ],
)
def test_a_closed_year_is_compared_with_what_is_counted_now(vastgesteld: Any, zin: str) -> None:
    overzicht = maak_overzicht(*cijfers({"6/verhuisd": vastgesteld}, herkomst=VASTGESTELD), zaken=DRIE_ABSOLUUT)
    assert [b.tekst for b in controleer(overzicht) if b.rij == "verhuisd"] == [zin]


def test_what_is_counted_always_adds_up() -> None:
    zaken = {
        JAAR: [
            Zaakgroep("signaal", "halt", 3), Zaakgroep("langdurig", None, 2), Zaakgroep("luxe", "waarschuwing", 5),
            Zaakgroep("absoluut", "overdracht rmc", 7), Zaakgroep("overig", None, 11),
            Zaakgroep("preventief", None, 13),
        ]
    }  # fmt: skip
    register = {JAAR: [Registergroep(5, "", frozenset({"po"}), 4), Registergroep(16, "", frozenset({"mbo"}), 3)]}
    assert controleer(maak_overzicht(zaken=zaken, register=register)) == []


def test_someone_in_two_kinds_of_education_is_no_contradiction_as_table_2_says() -> None:
    register = {JAAR: [Registergroep(16, "", frozenset({"vo", "mbo"}), 1)]}
    overzicht = maak_overzicht(register=register)
    assert [overzicht.cel("2", rij, JAAR).waarde for rij in ("voortgezet onderwijs", "totaal")] == [1, 1]
    assert controleer(overzicht) == []


@pytest.mark.parametrize(("herkomst", "telt"), [(REGISTER, False), (VASTGESTELD, True)])
def test_nor_is_it_once_the_figures_came_back_from_an_export_or_are_closed(herkomst: str, telt: bool) -> None:
    waarden = {"2/voortgezet onderwijs": 1, "2/middelbaar beroepsonderwijs": 1, "2/totaal": 1}
    register = {JAAR: [Registergroep(16, "", frozenset({"vo", "mbo"}), 1)]} if telt else {}
    overzicht = maak_overzicht(*cijfers(waarden, herkomst=herkomst), register=register)
    assert not [b for b in controleer(overzicht) if b.rij == "totaal"]
    assert [b.rij for b in controleer(maak_overzicht(*cijfers(waarden)))] == ["totaal"]


def test_findings_come_in_the_order_of_the_tables() -> None:
    waarden = VERZUIM | {
        ABSOLUUT: 14, "7/luxe verzuim": 7, "7/waarschuwing": 1,
        "1/totaal": 3, "1/leerplichtig": 1,
    }  # fmt: skip
    gevonden = controleer(maak_overzicht(*cijfers(waarden)))
    assert [b.tabel for b in gevonden] == ["1", "3", "7", "kern"]


HEERDE_BEVINDINGEN = [
    ("1", "kwalificatieplichtig", "2019-2020", "springt van 229 in 2018-2019 naar 411"),
    ("2", "totaal", "2017-2018", "1602 + 35 + 59 + 937 + 372 telt op tot 3005; totaal is 2997 (verschil 8)"),
    ("3", "signaalverzuim", "2018-2019", "signaalverzuim is 122 in tabel 3 en 132 in tabel 5"),
    ("5", "signaalverzuim", "2014-2015", "telt op tot 26; signaalverzuim is 42"),
    ("5", "signaalverzuim", "2015-2016", "telt op tot 46; signaalverzuim is 47"),
    ("5", "signaalverzuim", "2016-2017", "telt op tot 79; signaalverzuim is 81"),
    ("5", "signaalverzuim", "2017-2018", "telt op tot 130; signaalverzuim is 123"),
    ("5", "signaalverzuim", "2018-2019", "telt op tot 140; signaalverzuim is 132"),
    ("5", "signaalverzuim", "2019-2020", "telt op tot 57; signaalverzuim is 93"),
    ("7", "luxe verzuim", "2018-2019", "telt op tot 1; luxe verzuim is 10"),
    ("kern", "% absoluut verzuim van werkprocessen", "2019-2020", "23 van 154 is 14,9 %; ingevoerd is 14 %"),
    ("kern", "% relatief verzuim van werkprocessen", "2019-2020", "99 van 154 is 64,3 %; ingevoerd is 62 %"),
    ("kern", "% overig verzuim van werkprocessen", "2019-2020", "32 van 154 is 20,8 %; ingevoerd is 20 %"),
]


@pytest.mark.parametrize(("tabel", "rij", "jaar", "zin"), HEERDE_BEVINDINGEN)
def test_the_errors_of_the_source_are_named(tabel: str, rij: str, jaar: str, zin: str) -> None:
    overzicht = maak_overzicht(*read(HEERDE, bekende_rijen()), jaren=6)
    gevonden = [b.tekst for b in controleer(overzicht) if (b.tabel, b.rij, b.schooljaar) == (tabel, rij, jaar)]
    assert len(gevonden) == 1
    assert zin in gevonden[0]


def test_table_6_of_the_source_adds_up_in_every_year() -> None:
    overzicht = maak_overzicht(*read(HEERDE, bekende_rijen()), jaren=6)
    assert not [b for b in controleer(overzicht) if b.tabel == "6"]

"""`lpa overzicht` of a schooljaar in which nothing is counted."""

from __future__ import annotations

import pytest

from tests.conftest import Lpa, geweigerd


def test_a_schooljaar_without_any_zaak_or_figure_is_one_sentence(gevuld: Lpa) -> None:
    assert gevuld.goed("overzicht", "2018-2019", COLUMNS="200") == "Over 2018-2019 is geen zaak of cijfer vastgelegd.\n"
    assert gevuld.goed("overzicht", "2020-2021", COLUMNS="200") == (
        "2020-2021 is nog niet begonnen: er is geen zaak of cijfer vastgelegd; het laatste schooljaar daarvoor met"
        " cijfers: lpa overzicht 2019-2020\n"
    )


def test_a_schooljaar_with_figures_or_one_zaak_is_shown_whole(gevuld: Lpa) -> None:
    assert len(gevuld.goed("overzicht", "2019-2020").splitlines()) > 20
    assert len(gevuld.json("overzicht", "2018-2019")["tabellen"]) == 8
    assert "Tabel 3" in gevuld.goed("overzicht", "2018-2019", "--tabel", "3")


def test_the_definitions_of_every_row_of_every_table_can_be_asked(voorbeeld: Lpa) -> None:
    alle = voorbeeld.json("overzicht", "2019-2020", "--definities")["definities"]
    tabellen = voorbeeld.json("overzicht", "2019-2020", "--jaren", "1")["tabellen"]
    rijen = {
        (t["tabel"], r["rij"]) for t in tabellen for r in [*t["rijen"], *(r for o in t["onder"] for r in o["rijen"])]
    }
    assert {(d["tabel"], d["rij"]) for d in alle} == rijen
    assert all(d["definitie"].endswith(".") for d in alle)
    gezegd = voorbeeld.goed("overzicht", "2019-2020", "--definities")
    assert "Tabel 7. Afhandeling van luxe verzuim" in gezegd
    assert voorbeeld.goed("overzicht", "--definities").replace("2020-2021", "2019-2020") == gezegd


def test_behind_each_number_of_figure_2_are_as_many_jongeren(voorbeeld: Lpa) -> None:
    gezien = 0
    for regel in voorbeeld.json("overzicht", "2019-2020")["figuur2"]:
        for kolom in ("ingeschreven", "niet ingeschreven", "geen plicht"):
            aantal = regel[kolom.replace(" ", "_")]
            cel = f"figuur 2/{regel['leeftijd']}/{kolom}"
            if regel["alleen_geteld_op"]:
                geweigerd(voorbeeld("overzicht", "2019-2020", "--uit-zaken", cel), 3)
                continue
            gezien += 1
            assert len(voorbeeld.json("overzicht", "2019-2020", "--uit-zaken", cel)["jongeren"]) == aantal, cel
    assert gezien > 25
    alle = voorbeeld.json("overzicht", "2019-2020", "--uit-zaken", "figuur 2/5")["jongeren"]
    assert len(alle) == 212


@pytest.mark.parametrize("cel", ["figuur 2/40", "figuur 2/5/weg", "figuur 2/"])
def test_a_place_that_is_not_in_figure_2_is_refused(voorbeeld: Lpa, cel: str) -> None:
    geweigerd(voorbeeld("overzicht", "2019-2020", "--uit-zaken", cel), 2)

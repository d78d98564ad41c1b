"""What the report distinguishes within a row: the sub-reason of a melding, asked, kept, counted and found again."""

from __future__ import annotations

from typing import Any

import pytest

from lpa.domain.base.soorten import LEEG_OF_ONTERECHT
from tests.conftest import Eenmaal, Lpa, geweigerd, ongemoeid
from tests.overal.test_prompts import ENTER, Begin, gesprek

__all__ = ["gesprek"]

ADMINISTRATIEF = "administratief afgehandeld of onterechte melding"


@pytest.fixture
def drie(lpa: Lpa, eenmaal: Eenmaal) -> Lpa:
    """Meldingen 1 absoluut, 2 luxe and 3 signaal, all open."""

    def begin() -> None:
        lpa.goed("school", "nieuw", "De Wegwijzer", "--regio", "midden", "--onderwijssoort", "po")
        for naam in ("Sem", "Lot"):
            lpa.goed("jongere", "nieuw", "--achternaam", "Merel", "--voornaam", naam, "--geboortedatum", "12-3-2009")
        lpa.goed("inschrijving", "nieuw", "--jongere", "2", "--school", "1", "--van", "1-8-2014")
        for jongere, soort in (("1", "absoluut"), ("2", "luxe"), ("2", "signaal")):
            extra = ("--uren", "18") if soort == "signaal" else ()
            lpa.goed("melding", "nieuw", "--jongere", jongere, "--soort", soort, "--datum", "1-11-2019", *extra)

    return eenmaal(begin)


def onder(lpa: Lpa, tabel: str, jaar: str = "2019-2020") -> dict[str, Any]:
    """What stands below a table in a schooljaar."""
    (gevonden,) = lpa.json("overzicht", jaar, "--jaren", "1", "--tabel", tabel)["tabellen"]
    return {rij["rij"]: rij["cellen"][0]["waarde"] for groep in gevonden["onder"] for rij in groep["rijen"]}


@pytest.mark.parametrize(
    ("nummer", "einde", "reden", "tabel"),
    [
        ("1", ADMINISTRATIEF, "onterecht", "6"),
        ("1", "administratief", "afgedaan", "6"),
        ("2", "administratief afgehandeld", "onterecht", "7"),
    ],
)
def test_an_administrative_end_says_which_and_is_counted_so(
    drie: Lpa, nummer: str, einde: str, reden: str, tabel: str
) -> None:
    sluit = ("melding", "sluit", nummer, "--afhandeling", einde)
    assert "--onderreden" in ongemoeid(drie, *sluit, code=2)
    assert f"({reden})" in drie.goed(*sluit, "--onderreden", reden)
    assert drie.json("melding", "toon", nummer)["onderreden"] == reden
    assert reden in drie.goed("melding", "toon", nummer)
    assert {rij: n for rij, n in onder(drie, tabel).items() if n} == {reden: 1}
    gedrukt = " ".join(drie.goed("overzicht", "2019-2020", "--tabel", tabel).split())
    assert f"in 2019-2020: {reden} 1." in gedrukt
    achter = drie.json("overzicht", "2019-2020", "--uit-zaken", f"{tabel}/{reden}")
    assert [z["nummer"] for z in achter["zaken"]] == [int(nummer)]


@pytest.mark.parametrize(
    ("nummer", "einde", "reden"),
    [("1", "verhuisd", "onterecht"), ("2", "waarschuwing", "afgedaan"), ("3", "waarschuwing", "onterecht")],
)
def test_another_end_has_no_sub_reason(drie: Lpa, nummer: str, einde: str, reden: str) -> None:
    sluit = ("melding", "sluit", nummer, "--afhandeling", einde)
    ongemoeid(drie, *sluit, "--onderreden", reden, code=2)
    drie.goed(*sluit)
    assert drie.json("melding", "toon", nummer)["onderreden"] == ""


def test_on_a_terminal_the_sub_reason_is_asked_after_the_end(gesprek: Begin, gevuld: Lpa) -> None:
    g = gesprek("melding", "sluit", "2", pad=gevuld.pad)
    g.antwoord(
        ("Afhandeling (", "administratief" + ENTER), ("Onderreden (", "onterecht" + ENTER), ("Gesloten op", ENTER),
        ("Opslaan?", ENTER),
    )  # fmt: skip
    assert "(onterecht)" in g.einde()


def test_a_sub_reason_of_overig_is_none_of_an_end(drie: Lpa) -> None:
    geweigerd(drie("melding", "sluit", "1", "--afhandeling", ADMINISTRATIEF, "--onderreden", "ziekteverzuim"), 2)


def test_a_sub_reason_can_be_put_right_and_goes_with_the_end(drie: Lpa) -> None:
    drie.goed("melding", "sluit", "1", "--afhandeling", ADMINISTRATIEF, "--onderreden", "onterecht")
    drie.goed("melding", "wijzig", "1", "--onderreden", "afgedaan")
    assert onder(drie, "6")["afgedaan"] == 1
    ongemoeid(drie, "melding", "wijzig", "1", "--onderreden", "ziekteverzuim", code=2)
    drie.goed("melding", "heropen", "1", "--reden", "toch niet")
    assert drie.json("melding", "toon", "1")["onderreden"] == ""
    ongemoeid(drie, "melding", "wijzig", "1", "--onderreden", "afgedaan", code=2)


@pytest.mark.parametrize("reden", ["zorg van de school", "ziekteverzuim", "te laat komen", "anders"])
def test_an_overig_melding_says_what_it_is_about(drie: Lpa, reden: str) -> None:
    nieuw = ("melding", "nieuw", "--jongere", "2", "--soort", "overig", "--datum", "4-11-2019")
    uitkomst = drie(*nieuw, "--onderreden", reden)
    assert uitkomst.code == 0
    assert ("jeugdarts" in uitkomst.err) is (reden == "ziekteverzuim")
    assert {rij: n for rij, n in onder(drie, "3").items() if n} == {reden: 1}
    drie.goed("melding", "sluit", "4", "--afhandeling", "afgehandeld met gesprek of advies")
    drie.goed("melding", "heropen", "4", "--reden", "toch niet")
    assert drie.json("melding", "toon", "4")["onderreden"] == reden


def test_what_was_not_said_of_an_overig_melding_can_be_found(drie: Lpa) -> None:
    for dag, vlaggen in (("4-11-2019", ()), ("5-11-2019", ("--onderreden", "anders"))):
        drie.goed("melding", "nieuw", "--jongere", "2", "--soort", "overig", "--datum", dag, *vlaggen)
    assert {rij: n for rij, n in onder(drie, "3").items() if n} == {"anders": 1, "niet vastgelegd": 1}
    achter = drie.json("overzicht", "2019-2020", "--uit-zaken", "3/niet vastgelegd")
    assert [z["nummer"] for z in achter["zaken"]] == [4]
    drie.goed("melding", "wijzig", "4", "--onderreden", "te laat komen")
    assert onder(drie, "3")["niet vastgelegd"] == 0


def test_a_sub_reason_belongs_to_overig_only_and_goes_with_the_kind(drie: Lpa) -> None:
    nieuw = ("melding", "nieuw", "--jongere", "2", "--datum", "4-11-2019", "--onderreden", "anders")
    ongemoeid(drie, *nieuw, "--soort", "absoluut", "--toch", code=2)
    drie.goed(*nieuw, "--soort", "overig")
    drie.goed("melding", "wijzig", "4", "--soort", "preventief")
    assert drie.json("melding", "toon", "4")["onderreden"] == ""
    drie.goed("melding", "wijzig", "4", "--soort", "overig", "--onderreden", "ziekteverzuim")
    assert drie.json("melding", "toon", "4")["onderreden"] == "ziekteverzuim"


def test_leeg_of_onterecht_is_a_row_of_before_and_no_way_to_end(drie: Lpa) -> None:
    geweigerd(drie("melding", "sluit", "3", "--afhandeling", LEEG_OF_ONTERECHT), 2)
    rijen = drie.json("overzicht", "2019-2020", "--tabel", "5")["tabellen"][0]["rijen"]
    assert LEEG_OF_ONTERECHT in [rij["rij"] for rij in rijen]


def test_below_an_imported_table_nothing_is_counted(drie: Lpa) -> None:
    from tests.commands.jaar.test_cijfers import HEERDE

    drie.goed("melding", "sluit", "1", "--afhandeling", ADMINISTRATIEF, "--onderreden", "onterecht")
    drie.goed("cijfers", "importeer", str(HEERDE))
    assert set(onder(drie, "6").values()) == {None}
    drie.goed("cijfers", "bron", "2019-2020", "geteld", "--tabel", "6")
    assert onder(drie, "6")["onterecht"] == 1

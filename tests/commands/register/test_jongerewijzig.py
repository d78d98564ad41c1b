"""`lpa jongere wijzig`: who leaves is no absoluut verzuim here any more, and what else is open is named."""

from __future__ import annotations

import pytest

from tests.conftest import Lpa, geweigerd, ongemoeid
from tests.overal.test_prompts import ENTER, Begin, gesprek

__all__ = ["gesprek"]

WEG = "jongere", "wijzig", "2", "--verhuisd", "14-11-2019"


@pytest.fixture
def open_(gevuld: Lpa) -> Lpa:
    """Jongere 2 with a melding absoluut verzuim (3) beside the luxe verzuim of the filled file (2)."""
    gevuld.goed("melding", "nieuw", "--jongere", "2", "--soort", "absoluut", "--datum", "6-11-2019", "--toch")
    assert einde(gevuld, 3) == (None, None)
    return gevuld


def einde(lpa: Lpa, nummer: int) -> tuple[str | None, str | None]:
    melding = lpa.json("melding", "toon", str(nummer))
    return melding["afhandeling"], melding["gesloten_op"]


def test_who_left_ends_absoluut_verzuim_in_one_command_that_is_taken_back_as_one(open_: Lpa) -> None:
    gezegd = open_.goed(*WEG, "--sluit")
    assert "Melding 3 is gesloten: verhuisd." in gezegd
    assert einde(open_, 3) == ("verhuisd", "2019-11-14")
    assert einde(open_, 2) == (None, None)
    achter = open_.json("overzicht", "2019-2020", "--uit-zaken", "6/verhuisd")["zaken"]
    assert [z["nummer"] for z in achter] == [3]
    open_.goed("ongedaan", "--ja")
    assert einde(open_, 3) == (None, None)
    assert open_.json("jongere", "toon", "2")["verhuisd_op"] is None


def test_without_asking_it_stays_open_and_is_named_with_its_end(open_: Lpa) -> None:
    open_.goed("melding", "sluit", "2", "--afhandeling", "waarschuwing", "--toch")
    gezegd = " ".join(open_(*WEG).err.split())
    assert "zaak 3 (absoluut) is nog open. Afsluiten kan met: lpa melding sluit 3 --afhandeling verhuisd." in gezegd
    assert "Draagt u over? Dan ook: lpa verstrekking nieuw 3" in gezegd
    assert einde(open_, 3) == (None, None)


def test_of_who_died_it_is_not_asked_whether_the_zaak_is_handed_over(open_: Lpa) -> None:
    open_.goed("melding", "sluit", "2", "--afhandeling", "waarschuwing", "--toch")
    gezegd = " ".join(open_("jongere", "wijzig", "2", "--overleden", "14-11-2019").err.split())
    assert "zaak 3 (absoluut) is nog open" in gezegd
    assert "Draagt u over" not in gezegd


@pytest.mark.parametrize(
    ("woorden", "zegt"),
    [
        (("jongere", "wijzig", "2", "--notitie", "x", "--sluit"), "--sluit sluit absoluut verzuim"),
        (("jongere", "wijzig", "2", "--verhuisd", "1-12-2019", "--sluit"), "--sluit sluit absoluut verzuim"),
        (("jongere", "wijzig", "1", "--verhuisd", "14-11-2019", "--sluit"), "--sluit sluit absoluut verzuim"),
    ],
    ids=["geen vertrek", "nog te komen", "geen absoluut verzuim"],
)
def test_nothing_is_closed_where_nothing_ends(open_: Lpa, woorden: tuple[str, ...], zegt: str) -> None:
    assert zegt in geweigerd(open_(*woorden), 2)
    assert einde(open_, 3) == (None, None)


@pytest.mark.parametrize(("antwoord", "wordt"), [(ENTER, "verhuisd"), ("n" + ENTER, None)])
def test_on_a_terminal_she_is_asked(open_: Lpa, gesprek: Begin, antwoord: str, wordt: str | None) -> None:
    g = gesprek(*WEG)
    g.antwoord(("sluiten als verhuisd?", antwoord))
    assert "Jongere 2 is gewijzigd" in g.einde()
    assert einde(open_, 3)[0] == wordt


# ── An address that becomes secret ────────────────────────────────────────────────────────────────

THUIS = "--adres", "Dijk 1", "--postcode", "8181 AA", "--plaats", "Heerde"
GEHEIM = "jongere", "wijzig", "1", "--geheim-adres", "ja"


@pytest.fixture
def tweeling(lpa: Lpa) -> Lpa:
    """Sem (1) and Lot (2) at one address, Ada (3) elsewhere; the mother of Lot (1) at theirs, that of Ada not."""
    for voornaam, waar in (("Sem", THUIS), ("Lot", THUIS), ("Ada", ("--adres", "Dijk 1", "--plaats", "Epe"))):
        lpa.goed("jongere", "nieuw", "--achternaam", "Merel", "--voornaam", voornaam, "--geboortedatum", "12-3-2009",
                 *waar, "--toch")  # fmt: skip
    lpa.goed("verzorger", "nieuw", "2", "--naam", "Noor Merel", "--adres", "dijk 1, 8181aa Heerde")
    lpa.goed("verzorger", "nieuw", "3", "--naam", "Ans Merel", "--adres", "Dijk 1, 8161 AA Epe")
    return lpa


def test_an_address_that_becomes_secret_is_named_where_another_shows_it(tweeling: Lpa) -> None:
    uit = tweeling(*GEHEIM)
    assert uit.code == 0
    assert uit.err.splitlines() == [
        "Let op: jongere 2, Lot Merel, heeft hetzelfde adres als jongere 1, Sem Merel, en daar is het niet geheim;"
        " maak het ook geheim: lpa jongere wijzig 2 --geheim-adres ja",
        "Let op: verzorger 1, Noor Merel, heeft hetzelfde adres als jongere 1, Sem Merel, en daar is het niet geheim;"
        ' maak het leeg: lpa verzorger wijzig 1 --adres ""',
    ]


def test_what_does_not_make_an_address_secret_says_nothing_of_it(tweeling: Lpa) -> None:
    tweeling.goed(*GEHEIM)
    assert "hetzelfde adres" not in tweeling("jongere", "wijzig", "1", "--taal", "Fries").err
    assert "jongere 2, Lot Merel" in tweeling("jongere", "wijzig", "1", "--adres", "dijk 1").err


def test_on_a_terminal_it_is_said_as_well(gevuld: Lpa, gesprek: Begin) -> None:
    for nummer in ("1", "2"):
        gevuld.goed("jongere", "wijzig", nummer, *THUIS)
    assert "lpa jongere wijzig 2 --geheim-adres ja" in gesprek(*GEHEIM).einde()


def test_an_address_is_not_opened_or_taken_over_where_another_keeps_it_secret(tweeling: Lpa) -> None:
    tweeling.goed(*GEHEIM)
    tweeling.goed("jongere", "wijzig", "2", "--geheim-adres", "ja")
    open_ = ongemoeid(tweeling, "jongere", "wijzig", "2", "--geheim-adres", "nee", code=5)
    assert "het adres van jongere 2, Lot Merel, is het geheime adres van jongere 1, Sem Merel" in open_
    assert "geheime adres van jongere 1" in ongemoeid(tweeling, "jongere", "wijzig", "3", *THUIS, code=5)


def test_an_undo_that_opens_an_address_names_who_keeps_it_secret(tweeling: Lpa) -> None:
    tweeling.goed(*GEHEIM)
    tweeling.goed("jongere", "wijzig", "2", "--geheim-adres", "ja")
    assert "jongere 2, Lot Merel, heeft hetzelfde adres als jongere 1" in tweeling("ongedaan", "--ja").err


def test_a_look_alike_is_doubted_when_the_name_or_the_birth_date_changes_and_not_else(open_: Lpa) -> None:
    wie = open_.json("jongere", "toon", "1")
    gelijk = ("--achternaam", wie["achternaam"], "--voornaam", wie["voornaam"], "--geboortedatum", "12-3-2009")
    open_.goed("jongere", "nieuw", *gelijk, "--toch")
    open_.goed("jongere", "wijzig", "1", "--geboortedatum", "12-3-2009", "--toch")
    open_.goed("jongere", "wijzig", "1", "--notitie", "belt liever niet")
    assert "lijkt dezelfde" in geweigerd(open_("jongere", "wijzig", "1", "--tussenvoegsel", "van"), 5)


@pytest.mark.parametrize(
    ("gezegd", "zin"),
    [
        (("--startkwalificatie", "16-11-2019"), "startkwalificatie op 16-11-2019 ligt in de toekomst"),
        (("--startkwalificatie", "3-5-2018"), "startkwalificatie op 03-05-2018: de jongere is dan 13 jaar"),
        (("--uitstroom", "1-7-2030"), "uitstroom op 01-07-2030 ligt in de toekomst"),
        (("--twaalf-jaren", "31-7-2030"), "twaalf schooljaren op 31-07-2030 ligt in de toekomst"),
        (("--gevestigd", "1-3-2030"), "gevestigd op 01-03-2030 ligt meer dan drie maanden vooruit"),
        (("--verhuisd", "1-3-2020"), "verhuisd op 01-03-2020 ligt meer dan drie maanden vooruit"),
    ],
)
def test_a_fact_of_a_jongere_is_not_of_a_day_on_which_it_cannot_have_happened(
    gevuld: Lpa, gezegd: tuple[str, str], zin: str
) -> None:
    assert zin in ongemoeid(gevuld, "jongere", "wijzig", "2", *gezegd, code=5)
    gevuld.goed("jongere", "wijzig", "2", *gezegd, "--toch")
    gevuld.goed("jongere", "wijzig", "2", "--telefoon", "0612345678")  # what was accepted is not asked again


def test_a_move_that_is_known_beforehand_is_no_doubt_and_a_death_to_come_cannot_be(gevuld: Lpa) -> None:
    gevuld.goed("jongere", "wijzig", "2", "--verhuisd", "1-2-2020")
    gezegd = ongemoeid(gevuld, "jongere", "wijzig", "2", "--overleden", "16-11-2019", "--toch", code=4)
    assert "overleden op 16-11-2019 ligt in de toekomst" in gezegd
    gevuld.goed("jongere", "wijzig", "2", "--overleden", "15-11-2019")


def test_a_whole_address_that_is_typed_as_the_street_is_taken_apart(gevuld: Lpa) -> None:
    gevuld.goed("jongere", "wijzig", "1", "--adres", "Dijk 2, 8181ab Heerde")
    j = gevuld.json("jongere", "toon", "1")
    assert (j["adres"], j["postcode"], j["plaats"]) == ("Dijk 2", "8181 AB", "Heerde")
    gevuld.goed("jongere", "wijzig", "1", "--adres", "Dijk 4")
    assert gevuld.json("jongere", "toon", "1")["adres"] == "Dijk 4"


def test_the_postcode_is_not_asked_of_who_typed_it_with_the_street(gevuld: Lpa, gesprek: Begin) -> None:
    g = gesprek("jongere", "nieuw")
    g.antwoord(
        ("Achternaam:", "Bos" + ENTER), ("Tussenvoegsel:", ENTER), ("Voornaam:", "Lot" + ENTER),
        ("Geboortedatum:", "3-4-2011" + ENTER), ("Geslacht (", "v" + ENTER), ("BSN:", ENTER),
        ("Adres:", "Dijk 2, 8181ab Heerde" + ENTER),
    )  # fmt: skip
    assert "Postcode:" not in g.vraag("Opslaan?")
    g.typ("\x03")
    g.einde(130)

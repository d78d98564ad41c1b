"""`lpa jongere gezin`: a family is a record, never an equal name or address."""

from __future__ import annotations

import pytest

from tests.commands.bestand.test_logboek import rijen
from tests.conftest import Lpa, ongemoeid, vingerafdruk
from tests.overal.test_prompts import CTRL_C, ENTER, Begin, gesprek

__all__ = ["gesprek"]

LUXE = ("melding", "nieuw", "--soort", "luxe", "--datum", "16-10-2019", "--eerste-dag", "14-10-2019", "--laatste-dag",
        "15-10-2019", "--toch")  # fmt: skip


@pytest.fixture
def kinderen(lpa: Lpa) -> Lpa:
    """Sem, Lot and Bram, who all carry one surname and live at one address."""
    for voornaam in ("Sem", "Lot", "Bram", "Ada"):
        lpa.goed("jongere", "nieuw", "--achternaam", "Merel", "--voornaam", voornaam, "--geboortedatum", "12-3-2010",
                 "--adres", "Dijk 1")  # fmt: skip
    return lpa


def gezinnen(lpa: Lpa) -> list[int | None]:
    """The family of each jongere, by its number."""
    return [lpa.json("jongere", "toon", str(n))["gezin"] for n in (1, 2, 3, 4)]


def test_who_carries_one_name_and_address_is_no_family_until_she_says_so(kinderen: Lpa) -> None:
    assert gezinnen(kinderen) == [None] * 4
    assert "Sem Merel (1) en Lot Merel (2) zijn een gezin." in kinderen.goed("jongere", "gezin", "1", "--met", "2")
    assert gezinnen(kinderen) == [1, 1, None, None]
    assert "Lot Merel (2)" in kinderen.goed("jongere", "toon", "1")


def test_families_that_turn_out_to_be_one_become_one(kinderen: Lpa) -> None:
    kinderen.goed("jongere", "gezin", "1", "--met", "2")
    kinderen.goed("jongere", "gezin", "3", "--met", "4")
    assert gezinnen(kinderen) == [1, 1, 2, 2]
    kinderen.goed("jongere", "gezin", "2", "--met", "3")
    assert gezinnen(kinderen) == [1, 1, 1, 1]
    kinderen.goed("ongedaan", "--ja")
    assert gezinnen(kinderen) == [1, 1, 2, 2]


def test_who_is_no_family_after_all_is_let_go(kinderen: Lpa) -> None:
    kinderen.goed("jongere", "gezin", "1", "--met", "2", "--met", "3")
    kinderen.goed("jongere", "gezin", "2", "--met", "3", "--los")
    assert gezinnen(kinderen) == [1, None, None, None]


def test_luxe_verzuim_of_a_family_is_one_time_and_of_one_name_is_not(kinderen: Lpa) -> None:
    for nummer in ("1", "2"):
        kinderen.goed(*LUXE, "--jongere", nummer)
    assert kinderen.json("melding", "toon", "1")["advies"]["feiten"]["kinderen"] == "1"
    kinderen.goed("jongere", "gezin", "1", "--met", "2")
    advies = kinderen.json("melding", "toon", "1")["advies"]
    assert (advies["feiten"]["kinderen"], advies["bedrag"]) == ("2", 400)
    assert "(schooldagen: deze melding 2 en zaak 2 2)" in advies["redenering"][1]


def test_somebody_unknown_makes_no_family(kinderen: Lpa) -> None:
    assert "geen jongere 99" in ongemoeid(kinderen, "jongere", "gezin", "1", "--met", "99", code=3)


# ── Proposed: one address, or one parent ──────────────────────────────────────────────────────────

THUIS = ("--adres", "Dijk 1", "--postcode", "8181 AA", "--plaats", "Heerde")
ADA = ("jongere", "nieuw", "--achternaam", "Okafor", "--voornaam", "Ada", "--geboortedatum", "3-4-2010")
BEN = ("jongere", "nieuw", "--achternaam", "Okafor", "--voornaam", "Ben", "--geboortedatum", "5-6-2012")
NGOZI = ("--naam", "Ngozi Okafor", "--telefoon", "06-1234 5678")


@pytest.mark.parametrize(
    "adres",
    [
        THUIS,
        ("--adres", "dijk 1", "--postcode", "8181aa"),
        ("--adres", "DIJK  1", "--postcode", "8181AA", "--plaats", "Wapenveld"),
    ],
)
def test_who_lives_at_one_address_is_proposed_as_a_family(lpa: Lpa, adres: tuple[str, ...]) -> None:
    lpa.goed(*ADA, *THUIS)
    uit = lpa(*BEN, *adres)
    assert "Ada Okafor (1) woont op hetzelfde adres. Zijn zij een gezin: lpa jongere gezin 2 --met 1" in uit.err
    assert lpa.json("jongere", "toon", "2")["gezin"] is None


@pytest.mark.parametrize(
    ("ada", "ben"),
    [
        (THUIS, ("--adres", "Dijk 1", "--postcode", "8181 AB")),
        (THUIS, ("--adres", "Dijk 11", "--postcode", "8181 AA")),
        (("--adres", "Dijk 1", "--plaats", "Heerde"), ("--adres", "Dijk 1", "--plaats", "Epe")),
        (("--adres", "-"), ("--adres", "-")),
        (THUIS, ()),
        ((*THUIS, "--verhuisd", "1-1-2019"), THUIS),
        ((*THUIS, "--geheim-adres", "ja"), THUIS),
        (THUIS, (*THUIS, "--geheim-adres", "ja")),
        ((*THUIS, "--geheim-adres", "ja"), (*THUIS, "--geheim-adres", "ja")),
    ],
)
def test_no_family_is_proposed_by_another_a_past_or_a_secret_address(
    lpa: Lpa, ada: tuple[str, ...], ben: tuple[str, ...]
) -> None:
    lpa.goed(*ADA, *ada)
    assert "gezin" not in lpa(*BEN, *ben, "--toch").err


def test_who_has_one_parent_is_proposed_as_a_family(lpa: Lpa) -> None:
    lpa.goed(*ADA)
    lpa.goed(*BEN)
    lpa.goed("verzorger", "nieuw", "1", *NGOZI)
    said = lpa("verzorger", "nieuw", "2", "--naam", "ngozi okafor", "--telefoon", "+31612345678").err
    assert "Ada Okafor (1) heeft dezelfde ouder of verzorger: Ngozi Okafor. Zijn zij een gezin:" in said
    assert "lpa jongere gezin 2 --met 1" in said
    lpa.goed("jongere", "gezin", "2", "--met", "1")
    assert "gezin" not in lpa("verzorger", "nieuw", "2", "--naam", "Ngozi Okafor", "--telefoon", "0612345678").err


@pytest.mark.parametrize(
    ("ada", "zegt"), [((), True), (("--geheim-adres", "ja"), False)], ids=["an open address", "a secret address"]
)
def test_one_address_of_a_parent_says_nothing_where_an_address_is_secret(
    lpa: Lpa, ada: tuple[str, ...], zegt: bool
) -> None:
    lpa.goed(*ADA, *ada)
    lpa.goed(*BEN)
    ouder = ("--naam", "Ngozi Okafor", "--adres", "Otterpad 3, 8181 OT Heerde")
    lpa.goed("verzorger", "nieuw", "1", *ouder)
    said = lpa("verzorger", "nieuw", "2", *ouder)
    assert ("Ada Okafor (1)" in said.err) is zegt
    assert "Otterpad" not in said.err


def test_a_parent_of_more_jongeren_is_a_record_with_each(lpa: Lpa) -> None:
    lpa.goed(*ADA)
    lpa.goed(*BEN)
    said = lpa("verzorger", "nieuw", "1", "2", *NGOZI)
    assert "Verzorger 1 staat bij jongere 1, Ada Okafor. Verzorger 2 staat bij jongere 2, Ben Okafor." in said.out
    assert (
        "Ben Okafor (2) krijgt dezelfde ouder of verzorger. Zijn zij een gezin: lpa jongere gezin 1 --met 2" in said.err
    )
    lpa.goed("ongedaan", "--ja")
    assert [lpa.json("verzorger", "lijst", n)["aantal"] for n in ("1", "2")] == [0, 0]


@pytest.mark.parametrize("wie", ["ada okafor, ben okafor", "Okafor, Ada\nben", "2, ada", "1,2", "ben, ada, ben"])
def test_jongeren_are_named_with_commas_and_a_surname_first_is_one(lpa: Lpa, wie: str) -> None:
    lpa.goed(*ADA)
    lpa.goed(*BEN)
    lpa.goed("verzorger", "nieuw", wie, *NGOZI)
    assert [lpa.json("verzorger", "lijst", n)["aantal"] for n in ("1", "2")] == [1, 1]


def test_a_surname_and_a_first_name_with_a_comma_are_one_jongere(lpa: Lpa) -> None:
    lpa.goed(*ADA)
    lpa.goed(*BEN)
    lpa.goed("jongere", "gezin", "Okafor, Ben", "--met", "okafor, ada")
    assert lpa.json("jongere", "toon", "1")["gezin"] == 1


# ── A new jongere in a family ─────────────────────────────────────────────────────────────────────


@pytest.fixture
def okafor(gevuld: Lpa) -> Lpa:
    """Jongere 4, Ada Okafor, at De Wegwijzer, with an address and two parents."""
    gevuld.goed(*ADA, *THUIS)
    gevuld.goed("verzorger", "nieuw", "4", *NGOZI)
    gevuld.goed("verzorger", "nieuw", "4", "--naam", "Emeka Okafor", "--adres", "Kade 2, 8011 AA Zwolle")
    gevuld.goed("inschrijving", "nieuw", "--jongere", "4", "--school", "1", "--van", "1-8-2016")
    return gevuld


def test_into_a_family_comes_one_with_its_address_and_parents_in_one_command(okafor: Lpa) -> None:
    voor = rijen(okafor.pad)
    uit = okafor.goed(*BEN, "--zelfde-gezin", "ada")
    assert "Ben Okafor (5) en Ada Okafor (4) zijn een gezin." in uit
    ben = okafor.json("jongere", "toon", "5", "--volledig")
    assert (ben["adres"], ben["postcode"], ben["plaats"], ben["gezin"]) == ("Dijk 1", "8181 AA", "Heerde", 1)
    assert [v["naam"] for v in ben["verzorgers"]] == ["Ngozi Okafor", "Emeka Okafor"]
    assert ben["inschrijvingen"] == []
    assert okafor.json("jongere", "toon", "4")["gezin"] == 1
    assert okafor.json("zoek", "emeka")["verzorgers"][1]["jongere"] == 5
    okafor.goed("ongedaan", "--ja")
    assert rijen(okafor.pad) == voor


def test_an_address_abroad_and_what_a_parent_is_go_along(okafor: Lpa) -> None:
    okafor.goed("jongere", "wijzig", "4", "--postcode", "1000", "--plaats", "Brussel", "--land", "België")
    okafor.goed("verzorger", "wijzig", "1", "--relatie", "moeder", "--gezag", "ja")
    okafor.goed(*BEN, "--zelfde-gezin", "ada")
    ben = okafor.json("jongere", "toon", "5", "--volledig")
    assert (ben["postcode"], ben["land"]) == ("1000", "België")
    assert (ben["verzorgers"][0]["relatie"], ben["verzorgers"][0]["gezag"]) == ("moeder", "ja")


def test_the_same_school_only_when_she_says_so(okafor: Lpa) -> None:
    uit = okafor.goed(*BEN, "--zelfde-gezin", "4", "--zelfde-school", "ja")
    assert "De Wegwijzer, Heerde (1), po, van 01-08-2019." in uit
    (i,) = okafor.json("jongere", "toon", "5")["inschrijvingen"]
    assert (i["school"], i["onderwijssoort"], i["van"]) == (1, "po", "2019-08-01")


def test_a_secret_address_goes_along_and_stays_secret(okafor: Lpa) -> None:
    okafor.goed("jongere", "wijzig", "4", "--adres", "Otterpad 3", "--geheim-adres", "ja", "--telefoon", "0611111111")
    for uit in (okafor(*BEN, "--zelfde-gezin", "4"), okafor("jongere", "toon", "5"), okafor("logboek", "--volledig")):
        assert uit.code == 0
        assert "otterpad" not in (uit.out + uit.err).lower()
    ben = okafor.json("jongere", "toon", "5", "--volledig")
    assert (ben["adres"], ben["geheim_adres"], ben["telefoon"]) == ("Otterpad 3", True, "")


@pytest.mark.parametrize(
    ("vlaggen", "code", "zegt"),
    [
        (("--zelfde-gezin", "uil"), 3, "geen jongere die past bij 'uil'"),
        (("--zelfde-gezin", ""), 3, "geen jongere"),
        (("--zelfde-gezin", "4", "--adres", "Kade 2"), 2, "het adres komt van jongere 4"),
        (("--zelfde-school", "ja"), 2, "het hoort bij --zelfde-gezin"),
        (("--zelfde-gezin", "3", "--zelfde-school", "ja"), 2, "jongere 3 is nu nergens ingeschreven"),
    ],
)
def test_what_cannot_be_taken_over_is_refused(okafor: Lpa, vlaggen: tuple[str, ...], code: int, zegt: str) -> None:
    assert zegt in ongemoeid(okafor, *BEN, *vlaggen, code=code)


# ── Asked on a terminal ───────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("toetsen", "gezin"), [("j" + ENTER, 1), (ENTER, None), ("n" + ENTER, None)])
@pytest.mark.parametrize("breed", [80, 40])
def test_on_a_terminal_a_family_is_asked_and_stored_with_the_rest(
    okafor: Lpa, gesprek: Begin, toetsen: str, gezin: int | None, breed: int
) -> None:
    g = gesprek(*BEN, *THUIS, breed=breed)
    assert "Ada Okafor (4) woont op hetzelfde adres." in g.vraag("Zijn zij een gezin?")
    g.typ(toetsen)
    einde = g.einde()
    assert ("zijn een gezin" in einde) is bool(gezin)
    assert "lpa jongere gezin" not in einde
    assert okafor.json("jongere", "toon", "5")["gezin"] == gezin
    okafor.goed("ongedaan", "--ja")
    assert okafor("jongere", "toon", "5").code == 3
    assert okafor.json("jongere", "toon", "4")["gezin"] is None


def test_ctrl_c_at_the_family_stores_nothing(okafor: Lpa, gesprek: Begin) -> None:
    voor = vingerafdruk(okafor.pad)
    g = gesprek(*BEN, *THUIS)
    g.antwoord(("Zijn zij een gezin?", CTRL_C))
    assert "Er is niets opgeslagen" in g.einde(130)
    assert vingerafdruk(okafor.pad) == voor


def test_a_doubt_while_storing_does_not_ask_after_the_family_again(okafor: Lpa, gesprek: Begin) -> None:
    okafor.goed(*BEN)
    g = gesprek("verzorger", "nieuw", "5", *NGOZI)
    g.antwoord(("Zijn zij een gezin?", "n" + ENTER))
    g.einde()
    g = gesprek("verzorger", "nieuw", "5", *NGOZI)
    g.antwoord(("Zijn zij een gezin?", "j" + ENTER))
    assert "precies dit staat al als verzorger 3" in g.vraag("Klopt dit toch?")
    g.typ("j" + ENTER)
    assert "Ben Okafor (5) en Ada Okafor (4) zijn een gezin." in g.einde()


def test_a_parent_of_two_on_a_terminal_makes_them_a_family(okafor: Lpa, gesprek: Begin) -> None:
    okafor.goed(*BEN)
    g = gesprek("verzorger", "nieuw", "ada okafor, ben okafor", "--naam", "Chi Okafor")
    assert "Ben Okafor (5) krijgt dezelfde ouder of verzorger." in g.vraag("Zijn zij een gezin?")
    g.typ("j" + ENTER)
    assert "Ada Okafor (4) en Ben Okafor (5) zijn een gezin." in g.einde()
    assert okafor.json("jongere", "toon", "5")["gezin"] == 1


def test_the_questions_about_who_comes_into_a_family_leave_the_address_out(okafor: Lpa, gesprek: Begin) -> None:
    g = gesprek("jongere", "nieuw", "--zelfde-gezin", "ada")
    g.antwoord(
        ("Achternaam [Okafor]:", ENTER), ("Tussenvoegsel:", ENTER), ("Voornaam:", "Ben" + ENTER),
        ("Geboortedatum:", "5-6-2012" + ENTER), ("Geslacht (", "m" + ENTER), ("BSN:", ENTER),
        ("Ook op De Wegwijzer (ja/nee):", "j" + ENTER), ("Opslaan?", ENTER),
    )  # fmt: skip
    einde = g.einde()
    assert "zijn een gezin" in einde
    assert "De Wegwijzer, Heerde (1), po" in einde

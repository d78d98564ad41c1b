"""Whoever is meant, by number, meldingsnummer, BSN or name: at every command that takes a zaak."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.conftest import Eenmaal, Lpa, ongemoeid
from tests.overal.test_prompts import CTRL_C, ENTER, Begin, gesprek
from tests.overal.voorbeelden import hulp, verben

__all__ = ["gesprek"]

# Of Tim Vink melding 1 (closed), melding 2 and verlof 3; of Timo Vink melding 4; of Ada Okafor melding 5, closed.
ZAKEN = """
school nieuw "De Wilg" --plaats Heerde --regio midden --onderwijssoort vo
school nieuw "De Wilgenhof" --plaats Heerde --regio midden --onderwijssoort vo
contact nieuw "Wilg Zorg" --soort gezinscoach
contact nieuw "Wilgenhof Zorg" --soort gezinscoach
jongere nieuw --achternaam Vink --voornaam Tim --geboortedatum 3-4-2006 --bsn 999990019
jongere nieuw --achternaam Vink --voornaam Timo --geboortedatum 4-5-2006
jongere nieuw --achternaam Okafor --voornaam Ada --geboortedatum 5-6-2006
jongere nieuw --achternaam Kauw --voornaam Noor --geboortedatum 6-7-2006
melding nieuw --jongere 1 --soort overig --datum 2-9-2019
melding nieuw --jongere 1 --soort overig --datum 1-10-2019 --meldingsnummer 7654321
verlof nieuw --jongere 1 --van 2-12-2019 --tot 17-12-2019 --ontvangen 4-11-2019 --reden bruiloft --school 1 --toch
melding nieuw --jongere 2 --soort overig --datum 3-10-2019
melding nieuw --jongere 3 --soort overig --datum 4-10-2019
melding sluit 1 --afhandeling "afgehandeld met gesprek of advies" --datum 1-11-2019
melding sluit 5 --afhandeling "afgehandeld met gesprek of advies" --datum 1-11-2019
"""


@pytest.fixture
def vol(lpa: Lpa, eenmaal: Eenmaal, begonnen: Path) -> Lpa:
    """The file with these zaken."""

    def leef() -> None:
        lpa.pad.write_bytes(begonnen.read_bytes())  # also after the fixture of a terminal filled it
        for regel in ZAKEN.strip().splitlines():
            lpa.goed(*shlex.split(regel))

    return eenmaal(leef)


# What is typed after the command, and the zaak that it means.
GEVONDEN = """
melding toon  | 2            | 2
melding toon  | melding 2    | 2
melding toon  | zaak 2       | 2
melding toon  | 7654321      | 2
melding toon  | 999990019    | 2
melding toon  | 9999.90.019  | 2
melding toon  | tim vink     | 2
melding toon  | vink, tim    | 2
melding toon  | Vink Tim     | 2
melding toon  | tim          | 2
melding toon  | timo         | 4
melding toon  | okafor       | 5
melding toon  | oka          | 5
melding toon  | ada okafor   | 5
verlof toon   | tim vink     | 3
toon          | 3            | 3
toon          | 7654321      | 2
toon          | timo vink    | 4
toon          | okafor       | 5
route toon    | okafor       | 5
pv toon       | timo         | 4
"""


@pytest.mark.parametrize("rij", GEVONDEN.strip().splitlines())
def test_a_zaak_is_meant_by_its_number_or_by_whose_it_is(vol: Lpa, rij: str) -> None:
    opdracht, getypt, nummer = (deel.strip() for deel in rij.split("|"))
    uit = vol.json(*opdracht.split(), getypt)
    assert uit.get("nummer", uit.get("zaak")) == int(nummer)


# What is refused with exit code 3, and what is said.
GEWEIGERD = """
melding toon 3                       | zaak 3 is een verlofaanvraag, geen melding | lpa verlof toon 3
verlof toon 4                        | zaak 4 is een melding, geen verlof | lpa melding toon 4
overstap toon 3                      | zaak 3 is een verlofaanvraag, geen overstap | lpa verlof toon 3
melding toon vink                    | 'vink' kan meer dan een melding zijn | geef het nummer
toon "tim vink"                      | verlof 3 (04-11-2019), melding 2 (01-10-2019) | geef het nummer
verlof toon vink                     | 'vink' past bij 2 jongeren; verlof 3 (04-11-2019) is van jongere 1 | het nummer
noteer vink "moeder van Timo gebeld"  | 'vink' kan meer dan een zaak zijn | geef het nummer
verlof toon okafor                   | jongere 3 heeft geen verlof, wel melding 5 | lpa melding toon 5
toon kauw                            | jongere 4 heeft geen zaak | lpa melding nieuw --jongere 4
toon 99                              | er is geen zaak 99 | lpa zoek NAAM, of bekijk: lpa melding lijst
verlof toon 99                       | er is geen verlof 99 | lpa verlof lijst
toon 123456782                       | er is geen zaak 123456782 | lpa zoek NAAM
toon zzz                             | er is geen jongere die past bij 'zzz' | lpa zoek NAAM
toon %                               | er is geen jongere die past bij '%' | lpa zoek NAAM
termijn opschort okafor --van 4-11-2019 --tot 5-11-2019 --reden x | geen verlof of vrijstelling | lpa melding toon 5
"""


@pytest.mark.parametrize("rij", GEWEIGERD.strip().splitlines())
def test_what_is_not_sure_is_refused_with_what_it_may_be(vol: Lpa, rij: str) -> None:
    opdracht, zegt, raad = (deel.strip() for deel in rij.split("|"))
    gezegd = ongemoeid(vol, *shlex.split(opdracht), code=3)
    assert zegt in gezegd
    assert raad in gezegd


def test_nothing_is_no_name(vol: Lpa) -> None:
    assert "er is geen melding genoemd" in ongemoeid(vol, "melding", "toon", " ", code=2)


def test_candidates_of_more_jongeren_are_named_with_kind_number_day_and_whose(vol: Lpa) -> None:
    gezegd = ongemoeid(vol, "melding", "toon", "vink", code=3)
    genoemd = re.findall(r"\w+ \d+ \([^)]*\)", gezegd)
    assert genoemd == [
        "melding 4 (03-10-2019, Vink, Timo, 04-05-2006)", "melding 2 (01-10-2019, Vink, Tim, 03-04-2006)",
        "melding 1 (02-09-2019, Vink, Tim, 03-04-2006)",
    ]  # fmt: skip


def test_a_jongere_with_an_exemption_shows_how_each_zaak_stands(vol: Lpa) -> None:
    vol.goed("vrijstelling", "nieuw", "--jongere", "1", "--grond", "5a", "--ontvangen", "4-11-2019", "--toch")
    gezegd = vol.goed("jongere", "toon", "1", COLUMNS="80")
    assert "Te smal voor" not in gezegd
    assert "nog in behandeling" in " ".join(gezegd.split())


NAAMGENOOT = """
jongere nieuw --achternaam Vink --voornaam Timo --geboortedatum 7-8-2005
melding nieuw --jongere 5 --soort overig --datum 3-10-2019
verlof nieuw --jongere 5 --van 2-12-2019 --tot 17-12-2019 --ontvangen 4-11-2019 --reden bruiloft --school 1 --toch
verlof nieuw --jongere 2 --van 2-12-2019 --tot 17-12-2019 --ontvangen 4-11-2019 --reden bruiloft --school 1 --toch
vrijstelling nieuw --jongere 2 --grond 5b --ontvangen 4-11-2019 --toch
vrijstelling nieuw --jongere 5 --grond 5b --ontvangen 4-11-2019 --toch
huisbezoek plan 4 --op "12-11-2019 10:00" --toch
huisbezoek plan 6 --op "12-11-2019 14:00" --toch
"""
LIJSTEN = [
    "melding lijst", "verlof lijst", "vrijstelling lijst", "huisbezoek lijst", "termijn lijst", "zoek vink",
    "termijn lijst --zonder", "route lijst",
]  # fmt: skip


@pytest.fixture
def naamgenoot(vol: Lpa) -> Lpa:
    """The file with two who are called Timo Vink, each with zaken of every kind."""
    for regel in NAAMGENOOT.strip().splitlines():
        vol.goed(*shlex.split(regel))
    return vol


@pytest.mark.parametrize("opdracht", LIJSTEN)
def test_a_list_tells_two_apart_who_have_one_name(naamgenoot: Lpa, opdracht: str) -> None:
    gezegd = naamgenoot.goed(*opdracht.split()).rpartition("\nZaken\n")[2]
    namen = re.findall(r"(?:Vink, Timo|Timo Vink)(?: \(\d\))?", gezegd)
    assert {naam[-3:] for naam in namen} == {"(2)", "(5)"}


def test_of_many_eight_are_named(vol: Lpa) -> None:
    for dag in range(1, 11):
        vol.goed("melding", "nieuw", "--jongere", "4", "--soort", "overig", "--datum", f"{dag}-10-2019", "--toch")
    gezegd = ongemoeid(vol, "toon", "kauw", code=3)
    assert gezegd.count("melding ") == 8
    assert ", en nog 2." in gezegd


@pytest.mark.parametrize(
    ("opdracht", "nummer"),
    [("school toon wilg", 1), ("school toon wilgen", 2), ("contact toon wilg", 1), ('jongere toon "tim vink"', 1),
     ("jongere toon tim", 1), ("jongere toon timo", 2)],
)  # fmt: skip
def test_a_name_typed_whole_goes_before_longer_ones(vol: Lpa, opdracht: str, nummer: int) -> None:
    assert vol.json(*shlex.split(opdracht))["nummer"] == nummer


def test_what_is_closed_is_opened_again_by_name_though_another_is_open(vol: Lpa) -> None:
    assert vol.json("melding", "heropen", "tim vink", "--reden", "toch")["nummer"] == 1


def test_every_command_that_takes_a_zaak_takes_a_name() -> None:
    """Of each verb whose first value is a zaak, the help says so."""
    met_zaak = [verb for verb in verben() if _eerste(verb) in ("ZAAK", "[ZAAK]")]
    assert len(met_zaak) > 20
    zonder = {verb for verb in met_zaak if "of naam" not in str(hulp(verb).explained()[0][1])}
    assert zonder == set()


def _eerste(verb: str) -> str:
    plekken = hulp(verb).explained()[0][1]
    return str(plekken[0][0]) if plekken else ""


# ── On a terminal ─────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("breed", [80, 40])
def test_more_than_one_is_a_menu_with_open_zaken_first_also_for_what_was_typed_at_once(
    gesprek: Begin, vol: Lpa, breed: int
) -> None:
    g = gesprek("interventie", "nieuw", "vink", "--soort", "brief", pad=vol.pad, breed=breed)
    menu = g.vraag("Zaak (a/b/c/d):")
    regels = re.findall(r"[abcd] (melding \d|verlof \d):", menu)
    assert regels == ["verlof 3", "melding 4", "melding 2", "melding 1"]
    g.typ("c" + ENTER)
    gezegd = g.einde()
    assert "= melding 2, overig, 01-10-2019, Tim Vink" in gezegd
    assert gezegd.count("Tim Vink") == 2  # whom she chose, and what was stored
    assert len(vol.json("melding", "toon", "2")["interventies"]) == 1


def test_a_menu_tells_two_apart_who_have_one_name(gesprek: Begin, naamgenoot: Lpa) -> None:
    g = gesprek("interventie", "nieuw", "timo vink", pad=naamgenoot.pad)
    menu = " ".join(g.vraag("Zaak (").split())
    assert "Vink, Timo, 04-05-2006" in menu
    assert "Vink, Timo, 07-08-2005" in menu
    g.typ(CTRL_C)
    g.einde(130)


def test_a_menu_of_one_says_that_it_may_be_another(gesprek: Begin, vol: Lpa) -> None:
    g = gesprek("verlof", "toon", "vink", pad=vol.pad)
    assert "'vink' kan ook een ander zijn. Bedoelt u: a verlof 3" in " ".join(g.vraag("(a):").split())
    g.typ(CTRL_C)
    g.einde(130)


def test_the_one_that_she_chose_is_not_asked_again_when_a_doubt_comes_while_storing(gesprek: Begin, vol: Lpa) -> None:
    stap = ("--soort", "brief", "--datum", "14-11-2019")
    vol.goed("interventie", "nieuw", "2", *stap)
    g = gesprek("interventie", "nieuw", "vink", *stap, pad=vol.pad)
    g.antwoord(("Zaak (a/b/c/d):", "c" + ENTER))
    assert "precies dit staat al als interventie" in g.vraag("Klopt dit toch?")
    g.typ("j" + ENTER)
    assert "Zaak (" not in g.einde()
    assert len(vol.json("melding", "toon", "2")["interventies"]) == 2


def test_a_jongere_that_fits_more_than_one_is_a_menu_at_a_question_and_for_a_flag(gesprek: Begin, vol: Lpa) -> None:
    g = gesprek("melding", "nieuw", "--jongere", "vin", pad=vol.pad)
    assert "a Vink, Tim, 03-04-2006 (1)" in g.vraag("Jongere (a/b):")
    g.typ("b" + ENTER)
    g.zegt("= Timo Vink, 04-05-2006 (2)")
    g.antwoord(("Soort (", CTRL_C))
    g.einde(130)
    g = gesprek("melding", "nieuw", pad=vol.pad)
    g.antwoord(("Jongere:", "vin" + ENTER), ("Jongere (a/b):", "a" + ENTER))
    g.zegt("= Tim Vink, 03-04-2006 (1)")
    g.antwoord(("Soort (", CTRL_C))
    g.einde(130)


def test_of_more_jongeren_only_the_one_that_is_not_sure_is_asked(gesprek: Begin, vol: Lpa) -> None:
    wie = ("--jongere", "okafor", "--jongere", "vin", "--jongere", "kauw")
    g = gesprek("overstap", "nieuw", *wie, pad=vol.pad)
    g.antwoord(("Jongere(n) (a/b):", "b" + ENTER))
    g.zegt("= Ada Okafor, 05-06-2006 (3), Timo Vink, 04-05-2006 (2) en Noor Kauw")
    g.antwoord(("Schooljaar [", CTRL_C))
    g.einde(130)


def test_a_dossier_of_whom_more_fit_is_chosen_from_the_menu(gesprek: Begin, vol: Lpa) -> None:
    g = gesprek("dossier", "vin", pad=vol.pad)
    g.antwoord(("(a/b):", "b" + ENTER))
    g.zegt("Timo Vink")
    assert g.einde()


def test_a_name_of_one_is_taken_at_once_and_said(gesprek: Begin, vol: Lpa) -> None:
    g = gesprek("melding", "sluit", pad=vol.pad)
    g.antwoord(("Nummer van de melding, of naam:", "timo" + ENTER))
    g.zegt("= melding 4, overig, 03-10-2019, Timo Vink")
    g.antwoord(("Afhandeling (", CTRL_C))
    g.einde(130)


def test_ctrl_c_at_the_menu_leaves_nothing(gesprek: Begin, vol: Lpa) -> None:
    voor = vol.pad.read_bytes()
    g = gesprek("interventie", "nieuw", "vink", "--soort", "brief", pad=vol.pad)
    g.antwoord(("Zaak (a/b/c/d):", CTRL_C))
    assert "Er is niets opgeslagen" in g.einde(130)
    assert vol.pad.read_bytes() == voor

"""The routes of the MAS as they are typed: steps that move a zaak, the reason that is asked, and what is shown."""

from __future__ import annotations

import pytest

from lpa.storage.engine.file import CaseFile
from tests.conftest import NU, Lpa, geweigerd, ongemoeid

DOOR = ("interventie", "nieuw", "2", "--soort", "doorverwijzing", "--aan", "Stichting Merel", "--wat", "verzuim")
HOOR = ("pv", "hoorgesprek", "2")


@pytest.fixture
def zaak(gevuld: Lpa) -> Lpa:
    """Melding 2 is of jongere 2 (fifteen years); it is signaalverzuim here, so that help comes first."""
    gevuld.goed("melding", "wijzig", "2", "--soort", "signaal", "--uren", "20")
    return gevuld


def _route(lpa: Lpa, nummer: str = "2") -> str:
    return str(lpa.json("route", "toon", nummer)["route"])


def test_a_step_of_another_route_is_one_command_and_one_undo(zaak: Lpa) -> None:
    uit = zaak.goed(*DOOR)
    assert "De zaak gaat van onderzoek naar vrijwillig." in uit
    assert "Gedeeld met Stichting Merel (verstrekking 1)." in uit
    data = zaak.json("route", "toon", "2")
    assert [(s["van"], s["naar"], s["datum"]) for s in data["stappen"]] == [("onderzoek", "vrijwillig", "2019-11-15")]
    assert zaak.json("melding", "toon", "2")["route"] == "vrijwillig"
    zaak.goed("ongedaan", "--ja")
    assert zaak.json("route", "toon", "2")["stappen"] == []
    assert zaak.json("verstrekking", "lijst")["aantal"] == 0
    assert zaak.json("melding", "toon", "2")["route"] == ""
    assert zaak.json("interventie", "lijst", "2")["aantal"] == 0


def test_a_step_that_stays_on_the_route_moves_nothing(zaak: Lpa) -> None:
    zaak.goed(*DOOR)
    for soort in ("brief", "telefoon", "mdo", "huisbezoek", "waarschuwing-mondeling", "spreekuur"):
        data = zaak.json("interventie", "nieuw", "2", "--soort", soort)
        assert (data["routestap"], data["verstrekking"], data["route"]) == (None, None, "")
    assert _route(zaak) == "vrijwillig"
    assert zaak.json(*DOOR, "--toch")["routestap"] is None


def test_a_step_out_of_the_usual_order_is_remarked_and_never_refused(zaak: Lpa) -> None:
    gezegd = zaak(*HOOR)
    assert gezegd.code == 0
    assert "eerst de Jeugdbeschermingstafel" in gezegd.err
    assert "eigen norm" in gezegd.err
    zaak.goed("ongedaan", "--ja")
    zaak.goed(*HOOR, "--leg-uit", "ouders weigeren elk gesprek")
    (stap,) = zaak.json("route", "toon", "2")["stappen"]
    assert (stap["naar"], stap["reden"]) == ("strafrecht", "ouders weigeren elk gesprek")
    assert "ouders weigeren elk gesprek" in zaak.goed("route", "toon", "2")
    assert "eigen lezing" in zaak.goed("route", "toon", "2")
    assert "eigen lezing" in zaak("route", "kies", "2", "onderzoek").err


def test_her_own_norm_can_be_switched_off_from_a_day_on(zaak: Lpa) -> None:
    uit = ("recht", "stel-in", "norm.eerst-jbt", "--waarde", "0", "--bron", "eigen beleid", "--vanaf")
    zaak.goed(*uit, "15-11-2019")
    assert "Jeugdbeschermingstafel" in zaak(*HOOR, "--datum", "14-11-2019").err
    zaak.goed("ongedaan", "--ja")
    assert "Jeugdbeschermingstafel" not in zaak(*HOOR, "--datum", "15-11-2019").err
    zaak.goed("route", "kies", "2", "gedwongen hulp")
    assert "eigen lezing" in zaak("route", "kies", "2", "halt").err  # the order itself is no norm of hers


def test_help_runs_beside_halt(zaak: Lpa) -> None:
    zaak.goed("halt", "verwijs", "2", "--toestemming", "ja", "--problemen", "nee", "--datum", "11-11-2019")
    uit = zaak(*DOOR)
    assert "De zaak gaat van halt naar halt + vrijwillig." in uit.out
    assert "Let op: op halt" not in uit.err
    assert _route(zaak) == "halt + vrijwillig"
    for route in ("halt", "vrijwillig"):
        assert [r["nummer"] for r in zaak.json("route", "lijst", "--route", route)["routes"]] == [2]
    assert zaak.json("route", "lijst", "--route", "gedwongen hulp")["aantal"] == 0
    assert zaak.json(*DOOR, "--toch")["routestap"] is None
    zaak.goed("halt", "afdoening", "2", "--uitkomst", "geslaagd")
    assert _route(zaak) == "halt + vrijwillig"
    assert "van halt + vrijwillig naar vrijwillig" in zaak.goed("route", "kies", "2", "vrijwillig")


def test_a_second_route_is_put_beside_the_first(zaak: Lpa) -> None:
    assert zaak.json("route", "kies", "2", "gedwongen hulp", "--naast")["route"] == "gedwongen hulp"  # nothing runs yet
    assert zaak.json("route", "kies", "2", "strafrecht", "--naast")["route"] == "gedwongen hulp + strafrecht"
    assert [t["soort"] for t in zaak.json("route", "toon", "2")["termijnen"]] == ["pv-totaal"]
    assert zaak.json("route", "kies", "2", "vrijwillig", "--naast")["route"] == "gedwongen hulp + vrijwillig"
    assert "niets gewijzigd" in zaak.goed("route", "kies", "2", "vrijwillig", "--naast")
    assert "gedwongen hulp + vrijwillig" in zaak.goed("dossier", "2", "--zonder-namen")
    zaak.goed("jongere", "wijzig", "2", "--geboortedatum", "1-1-2009")
    assert "10 jaar" in ongemoeid(zaak, "route", "kies", "2", "halt", "--naast", code=5)


def test_a_reason_where_none_is_needed_is_not_swallowed(zaak: Lpa) -> None:
    brief = ("interventie", "nieuw", "2", "--soort", "brief")
    assert "--leg-uit" in ongemoeid(zaak, *brief, "--leg-uit", "zomaar", code=2)
    assert "--aan" in ongemoeid(zaak, *brief, "--aan", "GGD", code=2)
    zaak.goed(*HOOR, "--leg-uit", "ouders weigeren")
    assert "--leg-uit" in ongemoeid(zaak, "pv", "jco", "2", "--leg-uit", "zomaar", code=2)


def test_the_route_of_a_step_may_be_said(zaak: Lpa) -> None:
    data = zaak.json("interventie", "nieuw", "2", "--soort", "mdo", "--route", "gedw")
    assert (data["route"], data["routestap"]["naar"]) == ("gedwongen hulp", "gedwongen hulp")
    gezegd = ongemoeid(zaak, "interventie", "nieuw", "2", "--soort", "brief", "--route", "halt", code=2)
    assert "lpa halt verwijs 2" in gezegd
    ongemoeid(zaak, "interventie", "nieuw", "2", "--soort", "brief", "--route", "traject 3", code=2)


def test_an_old_free_text_stays_until_the_zaak_moves(zaak: Lpa) -> None:
    with CaseFile(zaak.pad, lambda: "", lambda: NU) as b:
        b.conn.execute("update zaak_alle set route = 'traject 2' where nummer = 2")
    assert _route(zaak) == "onderzoek"
    assert "traject 2" in zaak.goed("route", "toon", "2")
    zaak.goed("interventie", "nieuw", "2", "--soort", "brief")
    zaak.goed("melding", "wijzig", "2", "--uren", "24")
    assert zaak.json("melding", "toon", "2")["route"] == "traject 2"
    zaak.goed("route", "kies", "2", "vrijwillig")
    assert zaak.json("route", "toon", "2")["stappen"][0]["van"] == "traject 2"


@pytest.mark.parametrize(
    ("opdracht", "zegt"),
    [
        (("melding", "wijzig", "2", "--route", "halt"), "lpa halt verwijs 2"),
        (("melding", "nieuw", "--jongere", "2", "--soort", "overig", "--route", "halt"), "lpa route kies ZAAK"),
        (("melding", "nieuw", "--jongere", "2", "--soort", "overig", "--route", "MAS 3"), "onderzoek"),
    ],
)
def test_a_melding_is_no_way_round(zaak: Lpa, opdracht: tuple[str, ...], zegt: str) -> None:
    assert zegt in ongemoeid(zaak, *opdracht, code=2)


def test_a_route_at_a_melding_leaves_its_trace(zaak: Lpa) -> None:
    nieuw = ("melding", "nieuw", "--jongere", "2", "--soort", "overig", "--datum", "1-11-2019")
    zaak.goed(*nieuw, "--route", "vrijwillig")
    (stap,) = zaak.json("route", "toon", "3")["stappen"]
    assert (stap["naar"], stap["datum"]) == ("vrijwillig", "2019-11-01")
    zaak.goed("melding", "wijzig", "3", "--route", "gedwongen hulp")
    assert [s["naar"] for s in zaak.json("route", "toon", "3")["stappen"]] == ["vrijwillig", "gedwongen hulp"]
    assert "pas toe of leg uit" in zaak.goed("melding", "wijzig", "3", "--route", "onderzoek")
    assert "Jeugdbeschermingstafel" in zaak(*nieuw, "--route", "strafrecht", "--toch").err


def test_a_route_is_chosen_with_its_day_and_reason(zaak: Lpa) -> None:
    kies = ("route", "kies", "2", "straf", "--reden", "recidive", "--datum", "1-11-2019")
    assert "van onderzoek naar strafrecht, vrijdag 01-11-2019" in zaak.goed(*kies)
    assert "niets gewijzigd" in zaak.goed("route", "kies", "2", "strafrecht")
    ongemoeid(zaak, "route", "kies", "2", "gedwongen hulp", "--datum", "1-1-2019", code=5)
    ongemoeid(zaak, "route", "kies", "2", "gedwongen hulp", "--datum", "1-1-2020", code=5)
    zaak.goed("route", "kies", "2", "gedwongen hulp", "--datum", "1-1-2020", "--toch")
    assert zaak.goed("route", "kies", "2", "vrijwillig", "-q") == "2\n"


def test_halt_is_not_chosen_outside_its_conditions(zaak: Lpa) -> None:
    zaak.goed("jongere", "wijzig", "2", "--geboortedatum", "1-1-2009")
    assert "10 jaar" in ongemoeid(zaak, "route", "kies", "2", "halt", code=5)


def test_the_age_for_halt_is_that_of_the_absence_whatever_the_day_of_the_choice(zaak: Lpa) -> None:
    zaak.goed("jongere", "wijzig", "2", "--geboortedatum", "29-10-2007")
    for datum in ("28-10-2019", "15-11-2019"):
        assert "11 jaar op 28-10-2019" in ongemoeid(zaak, "route", "kies", "2", "halt", "--datum", datum, code=5)
    zaak.goed("jongere", "wijzig", "2", "--geboortedatum", "28-10-2007")
    zaak.goed("route", "kies", "2", "halt")


def test_a_closed_or_other_zaak_has_no_route_to_choose(zaak: Lpa) -> None:
    assert "gesloten" in ongemoeid(zaak, "route", "kies", "1", "gedwongen hulp", code=5)
    ongemoeid(zaak, "route", "kies", "99", "gedwongen hulp", code=3)
    ongemoeid(zaak, "route", "kies", "2", "dwang", code=2)
    zaak.goed("inschrijving", "nieuw", "--jongere", "3", "--school", "2", "--van", "1-8-2019")
    verlof = ("verlof", "nieuw", "--jongere", "3", "--van", "11-11-2019", "--tot", "29-11-2019", "--toch", "-q")
    nummer = zaak.goed(*verlof).strip()
    assert "verlof" in ongemoeid(zaak, "route", "toon", nummer, code=3)
    stap = ("interventie", "nieuw", nummer, "--soort", "telefoon")
    assert zaak.json(*stap)["routestap"] is None
    assert "--route" in ongemoeid(zaak, *stap, "--route", "gedwongen hulp", code=2)


def test_the_page_says_what_follows_and_whether_halt_can(zaak: Lpa) -> None:
    data = zaak.json("route", "toon", "2")
    assert {v["route"] for v in data["vervolg"]} == {"vrijwillig", "halt", "gedwongen hulp"}
    assert data["halt"]["antwoord"] == "VRAAGT_OORDEEL"
    assert data["termijnen"] == []
    for breedte in ("40", "80"):
        uit = zaak.goed("route", "toon", "2", COLUMNS=breedte)
        assert max(map(len, uit.splitlines())) <= int(breedte)
        assert "Halt kan misschien" in uit
    assert zaak.json("route", "toon", "1")["halt"] is None


def test_the_list_of_routes(zaak: Lpa) -> None:
    zaak.goed(*DOOR)
    lijst = zaak.json("route", "lijst")
    assert [(r["nummer"], r["route"], r["sinds"]) for r in lijst["routes"]] == [
        (2, "vrijwillig", "2019-11-15"), (1, "onderzoek", "2019-10-10"),
    ]  # fmt: skip
    assert zaak.json("route", "lijst", "--open")["aantal"] == 1
    assert [r["nummer"] for r in zaak.json("route", "lijst", "--route", "onderzoek")["routes"]] == [1]
    assert zaak.json("route", "lijst", "--route", "halt")["aantal"] == 0
    assert zaak.goed("route", "lijst", "--csv").count("\r\n") == 3
    geweigerd(zaak("route", "lijst", "--route", "onzin"), 2)


@pytest.mark.parametrize("route", ["halt", "strafrecht"])
def test_a_list_of_routes_that_leaves_the_screen_has_no_row_of_a_route_of_criminal_law(zaak: Lpa, route: str) -> None:
    zaak.goed("route", "kies", "2", route, "--toch")
    assert len(zaak.json("route", "lijst")["routes"]) == 2
    for meer in ((), ("--route", route)):
        uit = zaak("route", "lijst", "--csv", *meer)
        assert (uit.code, "\r\n2;" in uit.out) == (0, False)
        assert "onder de Wpg weggelaten" in uit.err
    assert "\r\n1;" in zaak.goed("route", "lijst", "--csv")


def test_a_changed_step_says_that_route_and_sharing_stay(zaak: Lpa) -> None:
    zaak.goed(*DOOR)
    gezegd = ongemoeid(zaak, "interventie", "wijzig", "2", "--soort", "telefoon", code=5)
    assert "verstrekking 1" in gezegd
    assert "lpa halt verwijs" in ongemoeid(zaak, "interventie", "wijzig", "2", "--soort", "halt-verwijzing", code=2)
    zaak.goed("interventie", "wijzig", "2", "--resultaat", "afspraak gemaakt")
    assert _route(zaak) == "vrijwillig"

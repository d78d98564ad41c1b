"""What a letter says, and to whom."""

from __future__ import annotations

import json

import pytest

from tests.commands.brief.helpers import GESPREK, beslis, beslis_vervangend, lees, maak
from tests.conftest import Lpa, ongemoeid


def test_a_notice_under_article_5_has_no_clause_unless_she_says_so(zaken: Lpa) -> None:
    uitkomst = zaken("brief", "maak", "reactie-vrijstelling", "6", "--json")
    assert json.loads(uitkomst.out)["bezwaar"] is None
    assert "bezwaar maken" not in lees(json.loads(uitkomst.out)["bestanden"][0])
    zaken.goed("vrijstelling", "wijzig", "6", "--bezwaarclausule", "ja")
    tekst = maak(zaken, "reactie-vrijstelling", "6", "--overschrijf")[0]
    assert "maandag 30 december 2019" in tekst
    assert "bezwaar maken" in tekst


# ── To whom, and where ────────────────────────────────────────────────────────────────────────────


def test_each_parent_gets_the_letter_at_the_own_address(zaken: Lpa) -> None:
    moeder, vader = maak(zaken, "waarschuwing", "1")
    assert "Noor Zwaluw\nLinde 1\n8181 AB  Heerde" in moeder
    assert "Piet Merel\nKerkstraat 9\n8161 XX  Epe" in vader
    assert "Linde 1" not in vader
    assert "Kerkstraat" not in moeder


def test_from_twelve_on_the_jongere_gets_it_as_well_and_is_called_u(zaken: Lpa) -> None:
    uitkomst = zaken("brief", "maak", "waarschuwing", "2", "--json")
    ouder, jongere = map(lees, json.loads(uitkomst.out)["bestanden"])
    assert "artikel 2 lid 1 van" in ouder
    assert "het schoolbezoek van Zoë Specht. Volgens de school is Zoë sinds" in ouder
    assert "artikel 2 lid 3 van" in jongere
    assert "bent u sinds" in jongere
    assert "niet nagelezen" in uitkomst.err


def test_from_eighteen_on_only_the_jongere(zaken: Lpa) -> None:
    zaken.goed("jongere", "wijzig", "2", "--geboortedatum", "4-5-2001", "--toch")
    gemaakt = zaken.json("brief", "maak", "uitnodiging-spreekuur", "2")["brieven"]
    assert [b["aan"] for b in gemaakt] == ["Zoë Specht (jongere 2)"]


@pytest.mark.parametrize(
    "gegeven", [("--geboortedatum", "4-5-2001"), ("--geboortedatum", "4-5-2003", "--startkwalificatie", "1-7-2019")]
)
def test_who_has_no_duty_is_not_warned_and_invited_only_after_a_doubt(zaken: Lpa, gegeven: tuple[str, ...]) -> None:
    zaken.goed("jongere", "wijzig", "2", *gegeven, "--toch")
    assert "(niet meer): er is niets om" in ongemoeid(zaken, "brief", "maak", "waarschuwing", "2", "--toch", code=5)
    assert "(niet meer)" in ongemoeid(zaken, "brief", "maak", "verzuimgesprek", "2", *GESPREK, code=5)
    zaken.goed("brief", "maak", "verzuimgesprek", "2", *GESPREK, "--toch")


def test_no_letter_says_that_the_law_asks_to_hear_who_has_no_duty(zaken: Lpa) -> None:
    assert all("De wet vraagt mij" in brief for brief in maak(zaken, "verzuimgesprek", "3", *GESPREK, "--toch"))
    zaken.goed("jongere", "wijzig", "3", "--startkwalificatie", "1-7-2019", "--geboortedatum", "1-2-2003", "--toch")
    for brief in maak(zaken, "verzuimgesprek", "3", *GESPREK, "--toch"):
        assert "De wet vraagt mij" not in brief
        assert "artikel" not in brief


@pytest.mark.parametrize("jaar", ["2003", "2001"])
def test_who_may_have_a_duty_by_a_birth_year_is_warned_after_a_doubt(zaken: Lpa, jaar: str) -> None:
    zaken.goed("jongere", "wijzig", "2", "--geboortedatum", jaar, "--toch")
    for woorden in (("waarschuwing", "2"), ("verzuimgesprek", "2", *GESPREK)):
        gezegd = ongemoeid(zaken, "brief", "maak", *woorden, code=5)
        assert f"van de geboortedatum is alleen {jaar} bekend: " in gezegd
        assert "vraagt oordeel" in gezegd
        zaken.goed("brief", "maak", *woorden, "--toch")


@pytest.mark.parametrize(
    ("geboren", "zin"),
    [
        ("20-1-2015", "Er is daarom geen vrijstelling. Tijn moet vanaf maandag 3 februari 2020 ingeschreven staan bij"),
        ("20-1-2014", "Er is daarom geen vrijstelling. Tijn moet ingeschreven staan bij een school."),
        ("20-1-2001", "Er is daarom geen vrijstelling.\n"),
    ],
)
def test_who_is_not_exempt_must_be_enrolled_when_there_is_a_duty(zaken: Lpa, geboren: str, zin: str) -> None:
    zaken.goed("vrijstelling", "heropen", "6", "--reden", "vergissing")
    zaken.goed("jongere", "wijzig", "4", "--geboortedatum", geboren, "--toch")
    niet = ("--uitkomst", "niet vrijgesteld", "--motivering", "te laat", "--toch")
    zaken.goed("vrijstelling", "besluit", "6", *niet)
    brief = maak(zaken, "reactie-vrijstelling", "6", "--toch")[0]
    assert zin in brief


def test_a_jongere_is_warned_in_the_second_person(zaken: Lpa) -> None:
    ouder, jongere = maak(zaken, "waarschuwing", "2")
    assert "Zorg dat Zoë vanaf nu elke schooldag op school is." in ouder
    assert "Zorg dat u vanaf nu elke schooldag op school bent." in jongere


def test_who_comes_late_is_warned_to_be_in_time(zaken: Lpa) -> None:
    laat = ("--soort", "overig", "--onderreden", "te laat komen", "--datum", "1-11-2019", "--eerste-dag", "2-9-2019")
    nummer = zaken.goed("melding", "nieuw", "--jongere", "2", *laat, "--toch", "-q").strip()
    ouder, jongere = maak(zaken, "waarschuwing", nummer)
    assert "Waarschuwing: te laat op school" in ouder
    assert "Zorg dat Zoë vanaf nu elke schooldag op tijd op school is." in ouder
    assert "Zorg dat u vanaf nu elke schooldag op tijd op school bent." in jongere
    assert "niet op school" not in ouder + jongere


def test_of_who_was_eleven_during_the_absence_the_parents_alone_are_warned(zaken: Lpa) -> None:
    zaken.goed("jongere", "wijzig", "2", "--geboortedatum", "14-11-2007", "--toch")
    gemaakt = zaken("brief", "maak", "waarschuwing", "2")
    assert gemaakt.code == 0
    assert "Alleen aan de ouders (Leerplichtwet art. 2 lid 1 en lid 3); de jongere was op" in gemaakt.err
    assert "(jongere 2)" not in gemaakt.out


def test_who_is_exempt_is_not_warned(zaken: Lpa) -> None:
    zaken.goed("melding", "nieuw", "--jongere", "4", "--soort", "signaal", "--uren", "18", "--toch")
    assert "(vrijgesteld)" in ongemoeid(zaken, "brief", "maak", "waarschuwing", "7", code=5)


def test_of_absoluut_verzuim_the_parents_are_warned_and_the_jongere_is_heard_as_well(zaken: Lpa) -> None:
    zaken.goed("melding", "nieuw", "--jongere", "2", "--soort", "absoluut", "--datum", "1-11-2019", "--toch")
    (brief,) = maak(zaken, "waarschuwing", "7")
    assert "Ik kreeg een melding over Zoë Specht. Zoë staat niet ingeschreven bij een school." in brief
    assert "artikel 2 lid 1 van" in brief
    assert "Wat als u dit niet doet?" in brief
    ouder, jongere = maak(zaken, "verzuimgesprek", "7", *GESPREK)
    assert "Ik nodig ook Zoë zelf uit." in ouder
    assert "artikel 22 lid 3 van" in jongere


def test_nobody_is_said_to_be_invited_who_gets_no_letter(zaken: Lpa) -> None:
    assert "Ik nodig ook" not in maak(zaken, "verzuimgesprek", "2", *GESPREK, "--aan", "ouders")[0]
    assert "Ik nodig ook Zoë zelf uit." in maak(zaken, "verzuimgesprek", "2", *GESPREK, "--overschrijf")[0]


def test_a_visit_is_told_otherwise_to_a_parent_who_lives_elsewhere(zaken: Lpa) -> None:
    thuis, elders = maak(zaken, "huisbezoek", "1")
    assert "Adres: Linde 1, Heerde" in thuis
    assert "Het is goed als Sem ook thuis is." in thuis
    assert "Daarom kom ik op huisbezoek bij Sem." in elders
    assert "Wilt u daarbij zijn? Bel mij dan eerst." in elders
    assert "Linde" not in elders


@pytest.mark.parametrize(
    ("aan", "wie"),
    [
        (("jongere",), ["jongere 1"]), (("ouders",), ["verzorger 1", "verzorger 2"]),
        (("allen",), ["verzorger 1", "verzorger 2", "jongere 1"]), (("verzorger 2",), ["verzorger 2"]),
        (("verzorger 2", "ouders"), ["verzorger 2", "verzorger 1"]),
    ],
)  # fmt: skip
def test_she_may_say_to_whom(zaken: Lpa, aan: tuple[str, ...], wie: list[str]) -> None:
    woorden = [woord for naam in aan for woord in ("--aan", naam)]
    brieven = zaken.json("brief", "maak", "verzuimgesprek", "1", *GESPREK, *woorden)["brieven"]
    assert [b["aan"].rpartition("(")[2].rstrip(")") for b in brieven] == wie


@pytest.mark.slow
@pytest.mark.parametrize(
    ("soort", "zaak", "aan"),
    [("waarschuwing", "1", "contact 1"), ("doorzending", "5", "contact 1"), ("brief-rmc", "2", "ouders")],
)
def test_a_letter_for_somebody_else_than_it_was_written_for_is_doubted(
    zaken: Lpa, soort: str, zaak: str, aan: str
) -> None:
    assert "is geschreven voor" in ongemoeid(zaken, "brief", "maak", soort, zaak, "--aan", aan, code=5)
    assert zaken.json("brief", "maak", soort, zaak, "--aan", aan, "--toch")["brieven"]


# ── Objecting electronically (Awb art. 2:13) ──────────────────────────────────────────────────────

KANAAL = ("afzender", "wijzig", "--elektronisch", "bezwaar@example.org", "--elektronisch-vanaf", "15-11-2019")


@pytest.mark.parametrize(("dag", "noemt"), [("14-11-2019", False), ("15-11-2019", True)])
def test_a_clause_names_the_electronic_channel_from_its_first_day_on(zaken: Lpa, dag: str, noemt: bool) -> None:
    beslis(zaken, "afgewezen", "--datum", "13-11-2019")
    zaken.goed(*KANAAL)
    (eerste, *_) = maak(zaken, "besluit-verlof", "4", "--datum", dag, "--toch")
    assert ("U kunt uw bezwaar ook elektronisch sturen: bezwaar@example.org" in eerste) is noemt


@pytest.mark.parametrize(("dag", "code"), [("31-12-2025", 0), ("1-1-2026", 5)])
def test_a_besluit_without_a_channel_is_doubted_from_2026_on(zaken: Lpa, dag: str, code: int) -> None:
    beslis(zaken, "afgewezen", "--datum", "13-11-2019")
    gemaakt = zaken("brief", "maak", "besluit-verlof", "4", "--datum", dag, "--peildatum", dag)
    assert gemaakt.code == code
    assert ("Awb art. 2:13" in gemaakt.err) is bool(code)
    zaken.goed(*KANAAL)
    assert zaken("brief", "maak", "besluit-verlof", "4", "--datum", dag, "--peildatum", dag).code == 0


def test_a_letter_that_is_no_besluit_needs_no_channel(zaken: Lpa) -> None:
    zaken.goed("brief", "maak", "reactie-vrijstelling", "6", "--datum", "1-1-2026", "--peildatum", "2026-01-01")


def test_a_letter_says_that_the_head_answers_of_who_moved_where_the_head_does(zaken: Lpa) -> None:
    for jongere in ("1", "2"):
        zaken.goed("jongere", "wijzig", jongere, "--verhuisd", "1-11-2019", "--toch")
    zaken.goed("verlof", "besluit", "4", "--uitkomst", "doorgestuurd", "--toch")
    meer, minder = (maak(zaken, "doorzending", zaak, "--toch")[0] for zaak in ("4", "5"))
    assert "beslist de leerplichtambtenaar van de gemeente waar de leerling woont" in meer
    assert "Die gemeente neemt contact" in meer
    assert "tot en met 10 schooldagen in een schooljaar beslist de directeur van de school" in minder
    assert "De school neemt contact" in minder


def test_an_acknowledgement_of_after_the_day_of_deciding_promises_no_day(zaken: Lpa) -> None:
    assert "dat zegt de brief" in ongemoeid(
        zaken, "brief", "maak", "ontvangstbevestiging", "4", "--datum", "2-1-2020", code=5
    )
    brief = maak(zaken, "ontvangstbevestiging", "4", "--datum", "2-1-2020", "--toch")[0]
    assert "Volgens de wet moesten wij uiterlijk op maandag 30 december 2019 beslissen." in " ".join(brief.split())
    assert "vóór die dag" not in brief
    assert "Wij beslissen uiterlijk" not in brief


@pytest.mark.parametrize(("grond", "geboren"), [("3a", "4-5-2004"), ("15", "4-5-2003")])
def test_who_has_an_exemption_or_another_programme_is_not_said_to_go_to_school(
    zaken: Lpa, grond: str, geboren: str
) -> None:
    zaken.goed("jongere", "wijzig", "2", "--geboortedatum", geboren, "--toch")
    beslis_vervangend(zaken, "toegekend", grond)
    nieuw = ("vrijstelling", "nieuw", "--jongere", "2", "--grond", grond, "--van", "1-8-2020", "--tot", "1-5-2021")
    zaken.goed(*nieuw, "--ontvangen", "14-11-2019", "--toch")
    gewoon, intussen = (
        maak(zaken, "ontvangstbevestiging", "8", "--datum", dag, "--toch")[0] for dag in ("15-11-2019", "4-12-2019")
    )
    assert "Zolang er geen besluit is, gaat Zoë gewoon naar school." in gewoon
    assert "gewoon naar school" not in intussen
    zaken.goed(
        "vrijstelling", "besluit", "8", "--uitkomst", "geweigerd", "--motivering", "Het plan past niet.", "--toch"
    )
    assert "gewoon" not in maak(zaken, "besluit-vrijstelling", "8", "--datum", "4-12-2019", "--toch")[0]


def test_who_is_under_eighteen_is_held_to_no_duty_to_enrol(zaken: Lpa) -> None:
    zaken.goed("melding", "nieuw", "--jongere", "2", "--soort", "absoluut", "--datum", "15-11-2019", "--toch")
    aan = ("7", "--aan", "jongere")
    twijfel = "onder de 18 zorgen de ouders voor de inschrijving (Leerplichtwet art. 2 lid 1)"
    for soort in (("waarschuwing", *aan), ("uitnodiging-hoorgesprek", *aan, *GESPREK)):
        assert twijfel in ongemoeid(zaken, "brief", "maak", *soort, code=5)
    brief = maak(zaken, "waarschuwing", *aan, "--toch")[0]
    assert "Ouders en verzorgers moeten hun kind inschrijven bij een school. Dat staat in artikel 2 lid 1" in brief
    assert "artikel" not in maak(zaken, "uitnodiging-hoorgesprek", *aan, *GESPREK, "--toch")[0]
    zaken.goed("brief", "maak", "waarschuwing", "7")


def test_a_visit_that_moved_is_said_to_have_moved_to_who_was_told_of_it(zaken: Lpa) -> None:
    zaken.goed("huisbezoek", "verzet", "1", "--op", "do 28-11 10:30", "--toch")
    assert "verzet" not in maak(zaken, "aankondiging-huisbezoek", "1")[0]
    zaken.goed("brief", "verzonden", "1")
    brief = maak(zaken, "aankondiging-huisbezoek", "1")[0]
    assert "Dag: donderdag 28 november 2019" in brief
    assert "Dit bezoek is verzet. Het eerdere moment gaat niet door." in brief
    zaken.goed("huisbezoek", "plan", "1", "--op", "ma 2-12 10:30", "--toch")
    assert "verzet" not in maak(zaken, "aankondiging-huisbezoek", "1", "--huisbezoek", "2")[0]


def test_a_besluit_says_which_one_that_was_sent_it_takes_the_place_of(zaken: Lpa) -> None:
    beslis(zaken, "afgewezen")
    opnieuw = ("verlof", "besluit", "4", "--uitkomst", "toegewezen", "--motivering", "Toch wel.")
    zaken.goed("verlof", "heropen", "4", "--reden", "een fout")
    zaken.goed(*opnieuw)
    assert "in plaats van" not in maak(zaken, "besluit-verlof", "4")[0]
    zaken.goed("brief", "verzonden", "1")
    zaken.goed("verlof", "heropen", "4", "--reden", "nieuwe feiten", "--toch")
    zaken.goed(*opnieuw)
    brief = maak(zaken, "besluit-verlof", "4")[0]
    zin = "Dit besluit komt in plaats van ons besluit van vrijdag 15 november 2019. Dat besluit geldt niet meer."
    assert zin in " ".join(brief.split())

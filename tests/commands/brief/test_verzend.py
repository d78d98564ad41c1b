"""`lpa brief verzend`: a letter goes out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.commands.brief.helpers import GESPREK, beslis
from tests.conftest import Lpa, Woorden, geweigerd, ongemoeid
from tests.overal.test_prompts import ENTER, Gesprek


def test_a_letter_is_not_sent_twice_by_two_windows(zaken: Lpa, ander_venster: Callable[[Woorden], list[int]]) -> None:
    zaken.goed("brief", "maak", "waarschuwing", "1")
    codes = ander_venster(("brief", "verzonden", "1"))
    uitkomst = zaken("brief", "verzonden", "1")
    assert (uitkomst.code, "al verzonden" in uitkomst.err) == (5, True), uitkomst.err
    assert codes == [0]


def test_what_a_party_is_told_by_letter_is_recorded_when_it_is_sent(zaken: Lpa) -> None:
    zaken.goed("brief", "maak", "brief-rmc", "2", "--toch")
    assert zaken.json("verstrekking", "lijst", "2")["verstrekkingen"] == []
    uitkomst = zaken("brief", "verzonden", "1")
    assert (
        "Verstrekking 1 is vastgelegd: overdracht aan RMC (brief 1), aan RMC, A. Kraai. Grond: de wet" in uitkomst.err
    )
    assert "Let op: RMC-wetgeving: niet nagelezen" in uitkomst.err
    (verstrekking,) = zaken.json("verstrekking", "lijst", "2")["verstrekkingen"]
    assert (verstrekking["contact"], verstrekking["interventie"], verstrekking["datum"]) == (1, 1, "2019-11-15")
    zaken.goed("ongedaan", "--ja")
    assert zaken.json("verstrekking", "lijst", "2")["verstrekkingen"] == []


def test_a_letter_to_parents_is_no_sharing(zaken: Lpa) -> None:
    assert zaken.json("brief", "maak", "waarschuwing", "1", "--verzonden")["verstrekkingen"] == []
    data = zaken.json("brief", "maak", "waarschuwing", "1", "--aan", "contact 1", "--verzonden", "--toch")
    assert [(d["contact"], d["wat"]) for d in data["verstrekkingen"]] == [(1, "waarschuwing (brief 3)")]


@pytest.mark.parametrize(
    ("soort", "meer", "stap"),
    [("waarschuwing", (), "waarschuwing-schriftelijk"), ("uitnodiging-verzuimgesprek", GESPREK, "brief")],
)
def test_letters_that_go_out_together_are_one_step_in_the_zaak(
    zaken: Lpa, soort: str, meer: tuple[str, ...], stap: str
) -> None:
    zaken.goed("brief", "maak", soort, "1", *meer)
    data = zaken.json("brief", "verzonden", "2")
    assert [(b["nummer"], b["verzonden_op"], b["interventie"]) for b in data["brieven"]] == [
        (1, "2019-11-15", 1), (2, "2019-11-15", 1),
    ]  # fmt: skip
    (interventie,) = zaken.json("interventie", "lijst", "1")["interventies"]
    assert (interventie["soort"], interventie["datum"]) == (stap, "2019-11-15")
    assert interventie["met_wie"] == "Noor Zwaluw (verzorger 1) en Piet Merel (verzorger 2)"
    assert "al verzonden" in ongemoeid(zaken, "brief", "verzonden", "1", code=5)


def test_one_of_the_letters_may_go_out_alone(zaken: Lpa) -> None:
    zaken.goed("brief", "maak", "waarschuwing", "1")
    zaken.goed("brief", "verzonden", "1", "--alleen")
    assert [b["nummer"] for b in zaken.json("brief", "lijst", "--onverzonden")["brieven"]] == [2]


def test_a_besluit_that_is_sent_sets_the_day_in_the_verlof(zaken: Lpa) -> None:
    beslis(zaken, "afgewezen")
    zaken.goed("brief", "maak", "besluit-verlof", "4")
    assert zaken.json("verlof", "toon", "4")["verzonden_op"] is None
    data = zaken.json("brief", "verzonden", "1")
    verlof = zaken.json("verlof", "toon", "4")
    assert verlof["verzonden_op"] == "2019-11-15"
    assert verlof["termijnen"]["bezwaar"]["laatste_dag"] == data["bezwaar"]["laatste_dag"] == "2019-12-30"


def test_another_day_than_the_letter_bears_moves_the_objection_day_and_must_be_confirmed(zaken: Lpa) -> None:
    zaken.goed("verlof", "hoor", "4", "--datum", "6-11-2019", "--mening", "liever niet")
    zaken.goed("verlof", "besluit", "4", "--uitkomst", "afgewezen", "--motivering", "nee", "--datum", "7-11-2019")
    zaken.goed("brief", "maak", "besluit-verlof", "4", "--datum", "8-11-2019", "--toch")
    gezegd = ongemoeid(zaken, "brief", "verzonden", "1", "--op", "15-11-2019", code=5)
    assert "draagt 08-11-2019 en noemt 20-12-2019 als laatste dag van bezwaar" in gezegd
    assert "bij verzending op 15-11-2019 is dat 30-12-2019" in gezegd
    zaken.goed("brief", "verzonden", "1", "--op", "15-11-2019", "--toch")
    assert zaken.json("verlof", "toon", "4")["verzonden_op"] == "2019-11-15"


def test_the_day_of_sending_is_asked_when_the_letter_bears_another_than_today(zaken: Lpa) -> None:
    beslis(zaken, "afgewezen")
    zaken.goed("brief", "maak", "besluit-verlof", "4")
    later = ("--peildatum", "2019-11-19")
    assert "geef dan de goede met --op" in ongemoeid(zaken, "brief", "verzonden", "1", *later, code=5)
    assert "maandag 30-12-2019" in zaken.goed("brief", "verzonden", "1", "--op", "15-11-2019", *later)


@pytest.mark.slow
def test_on_a_terminal_the_day_of_sending_is_asked(zaken: Lpa, op_terminal: Callable[..., Gesprek]) -> None:
    zaken.goed("brief", "maak", "waarschuwing", "2")
    g = op_terminal("brief", "verzonden", "1", "--peildatum", "2019-11-19")
    g.antwoord(("Verzonden op", f"gisteren{ENTER}"))
    g.einde()
    assert zaken.json("brief", "toon", "1")["verzonden_op"] == "2019-11-18"


@pytest.mark.parametrize(
    "wijziging", [("verzet", "1", "--op", "27-11 9:00", "--toch"), ("annuleer", "1", "--reden", "x")]
)
def test_who_was_told_of_a_visit_must_hear_that_it_changed(zaken: Lpa, wijziging: tuple[str, ...]) -> None:
    zaken.goed("brief", "maak", "huisbezoek", "1", "--verzonden")
    assert "Let op: brief 1 en 2 (15-11-2019) kondigde een bezoek aan" in zaken("huisbezoek", *wijziging).err


@pytest.mark.parametrize(
    "wijziging",
    [("wijzig", "1", "--voor", "28-11 9:00", "--toch"), ("wijzig", "1", "--voor", "27-11 -", "--toch"),
     ("vervalt", "1", "--reden", "x")],
)  # fmt: skip
def test_who_was_invited_to_a_talk_must_hear_that_it_changed(zaken: Lpa, wijziging: tuple[str, ...]) -> None:
    zaken.goed("brief", "maak", "verzuimgesprek", "1", "--tijdstip", "wo 27-11 9:30", "--plaats", "school", "--toch")
    assert "nodigde uit" not in zaken("termijn", *wijziging).err
    zaken.goed("ongedaan", "--ja")
    zaken.goed("brief", "verzonden", "1", "--toch")
    gezegd = zaken("termijn", *wijziging).err
    assert "(15-11-2019) nodigde uit voor een afspraak, misschien deze op woensdag 27-11-2019 09:30" in gezegd
    assert "lpa brief maak uitnodiging-verzuimgesprek 1" in gezegd


@pytest.mark.parametrize(
    ("wijziging", "zegt"),
    [
        (("wijzig", "1", "--datum", "29-11", "--toch"), True), (("wijzig", "1", "--tijd", "13:00", "--toch"), True),
        (("annuleer", "1"), True), (("wijzig", "1", "--plaats", "lokaal 2"), False),
    ],
)  # fmt: skip
def test_who_was_invited_to_a_spreekuur_must_hear_that_it_changed(
    zaken: Lpa, wijziging: tuple[str, ...], zegt: bool
) -> None:
    nummer = str(zaken.json("spreekuur", "toon", "1")["uitnodigingen"][0]["melding"])
    zaken.goed("brief", "maak", "uitnodiging-spreekuur", nummer, "--verzonden", "--toch")
    gezegd = zaken("spreekuur", *wijziging).err
    assert ("nodigde uit voor een spreekuur, misschien dit op donderdag 28-11-2019 09:00" in gezegd) == zegt
    assert (f"lpa brief maak uitnodiging-spreekuur {nummer}" in gezegd) == zegt


def test_the_school_of_who_lives_at_a_secret_address_is_not_told_without_asking(zaken: Lpa) -> None:
    zaken.goed("jongere", "wijzig", "2", "--geheim-adres", "ja")
    zaken.goed("verzorger", "wijzig", "3", "--adres", "Bosweg 3, 8161 YY Epe")
    elders = "deze brief zegt verzorger 3, die elders woont, waar de jongere te vinden is"
    assert elders in ongemoeid(zaken, "brief", "maak", "doorzending", "5", code=5)
    assert elders in zaken("brief", "maak", "doorzending", "5", "--toch").err
    zaken.goed("verzorger", "wijzig", "3", "--adres", "Dijk 12, 8181 BB Heerde", "--toch")
    zaken.goed("brief", "maak", "doorzending", "5")


def test_when_and_where_who_lives_at_a_secret_address_will_be_is_not_told_without_asking(zaken: Lpa) -> None:
    zaken.goed("jongere", "wijzig", "1", "--geheim-adres", "ja")
    zaken.goed("verzorger", "wijzig", "1", "--adres", "Linde 1, 8181 AB Heerde", "--toch")
    for woorden in (("verzuimgesprek", "1", *GESPREK), ("hoorgesprek", "1", *GESPREK), ("huisbezoek", "1")):
        gezegd = ongemoeid(zaken, "brief", "maak", *woorden, code=5)
        assert "deze brief zegt verzorger 2, die elders woont, waar de jongere te vinden is" in gezegd
        assert "verzorger 1" not in gezegd
        zaken.goed("brief", "maak", *woorden, "--aan", "verzorger 1", "--uit", "a.docx", "--overschrijf")


def test_not_treating_a_request_is_doubted_until_somebody_asked_to_complete_it(zaken: Lpa) -> None:
    buiten = ("verlof", "besluit", "4", "--uitkomst", "buiten behandeling", "--motivering", "niet aangevuld")
    assert "lpa brief maak verzoek-aanvulling 4" in ongemoeid(zaken, *buiten, code=5)
    zaken.goed("brief", "maak", "aanvulling", "4", "--ontbreekt", "de kaart", "--uiterlijk", "29-11", "--verzonden")
    zaken.goed(*buiten)


def test_closing_names_the_letters_that_were_not_sent(zaken: Lpa) -> None:
    zaken.goed("brief", "maak", "waarschuwing", "2")
    gezegd = zaken("melding", "sluit", "2", "--afhandeling", "waarschuwing").err
    assert "Let op: brief 1 en 2 (waarschuwing) zijn nog niet verzonden." in gezegd


def test_a_letter_of_a_decision_that_was_sent_before_bears_that_day(zaken: Lpa) -> None:
    beslis(zaken, "afgewezen", "--datum", "12-11-2019", "--verzonden", "13-11-2019")
    assert zaken.json("brief", "maak", "besluit-verlof", "4")["datum"] == "2019-11-13"
    assert "staat als verzonden op 13-11-2019" in ongemoeid(
        zaken, "brief", "maak", "besluit-verlof", "4", "--datum", "15-11-2019", "--overschrijf", code=5
    )
    ongemoeid(zaken, "brief", "maak", "besluit-verlof", "4", "--datum", "11-11-2019", "--toch", code=4)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("soort", "zaak", "intussen", "zegt"),
    [
        ("huisbezoek", "1", ("huisbezoek", "verzet", "1", "--op", "27-11 9:00", "--toch"), "huisbezoek 1 is gewijzigd"),
        ("huisbezoek", "1", ("huisbezoek", "annuleer", "1", "--reden", "x"), "huisbezoek 1 is gewijzigd"),
        ("spreekuur", "2", ("spreekuur", "wijzig", "1", "--tijd", "9:30", "--toch"), "het spreekuur of de uitnodiging"),
        ("waarschuwing", "2", ("jongere", "wijzig", "2", "--adres", "Laan 3"), "een naam of adres is gewijzigd"),
        ("waarschuwing", "2", ("verzorger", "wijzig", "3", "--adres", "Laan 3, 8181 AA Heerde"), "een naam of adres"),
        ("waarschuwing", "2", ("jongere", "wijzig", "2", "--geheim-adres", "ja"), "is geheim gemaakt"),
    ],
)
def test_what_changed_after_a_letter_was_made_is_doubted_when_it_is_sent(
    zaken: Lpa, soort: str, zaak: str, intussen: tuple[str, ...], zegt: str
) -> None:
    zaken.goed("brief", "maak", soort, zaak)
    zaken.goed(*intussen)
    assert zegt in ongemoeid(zaken, "brief", "verzonden", "1", code=5)
    zaken.goed("brief", "verzonden", "1", "--toch")


def test_what_no_letter_prints_is_no_doubt(zaken: Lpa) -> None:
    zaken.goed("brief", "maak", "waarschuwing", "2")
    zaken.goed("jongere", "wijzig", "2", "--telefoon", "0611111111")
    zaken.goed("interventie", "nieuw", "2", "--soort", "telefoon")
    zaken.goed("brief", "verzonden", "1")


def test_nothing_is_sent_about_who_died_and_parents_of_who_came_of_age_are_doubted(zaken: Lpa) -> None:
    zaken.goed("jongere", "wijzig", "2", "--geboortedatum", "17-11-2001", "--toch")
    zaken.goed("brief", "maak", "uitnodiging-spreekuur", "2", "--aan", "ouders")
    morgen = ("brief", "verzonden", "1", "--op", "17-11-2019", "--peildatum", "2019-11-18")
    assert "meerderjarig" in ongemoeid(zaken, *morgen, code=5)
    zaken.goed("jongere", "wijzig", "2", "--overleden", "16-11-2019", "--peildatum", "2019-11-16", "--toch")
    assert "overleden" in ongemoeid(zaken, *morgen, "--toch", code=5)


@pytest.mark.slow
def test_a_brother_whose_decision_was_not_made_known_is_named(zaken: Lpa) -> None:
    zaken.goed("verlof", "nieuw", "--jongere", "1", "--jongere", "2", "--ontvangen", "4-11-2019", "--van", "2-3-2020",
               "--tot", "27-3-2020", "--toch")  # fmt: skip
    for nummer in ("7", "8"):
        zaken.goed("verlof", "hoor", nummer, "--datum", "6-11-2019", "--mening", "goed", "--alleen")
        zaken.goed("verlof", "besluit", nummer, "--alleen", "--uitkomst", "afgewezen", "--motivering", "nee",
                   "--datum", "7-11-2019", "--toch")  # fmt: skip
    assert "Nog niet bekendgemaakt: lpa brief maak besluit-verlof 8." in zaken.goed(
        "brief", "maak", "besluit-verlof", "7", "--verzonden"
    )
    assert "Nog niet bekendgemaakt" not in zaken.goed("brief", "maak", "besluit-verlof", "8", "--verzonden")


@pytest.mark.parametrize(
    ("soort", "zaak", "eerst"),
    [
        ("besluit-verlof", "4", "lpa brief maak besluit-verlof 4"),
        ("doorzending", "5", "lpa brief maak doorzending 5"),
        ("reactie-vrijstelling", "6", "lpa vrijstelling wijzig 6"),
    ],
)
def test_the_list_asks_to_send_the_letter_that_was_made_and_not_to_make_it_again(
    zaken: Lpa, soort: str, zaak: str, eerst: str
) -> None:
    def wat() -> str:
        return " ".join(str(t["wat"]) for t in zaken.json("termijn", "lijst", zaak)["termijnen"] if t["van_haar"])

    beslis(zaken, "afgewezen")
    zaken.goed("vrijstelling", "wijzig", "6", "--bezwaarclausule", "ja", "--toch")
    assert eerst in wat()
    zaken.goed("brief", "maak", soort, zaak, "--toch")
    assert "lpa brief verzonden 1" in wat()
    assert "lpa brief maak" not in wat()
    zaken.goed("brief", "verzonden", "1", "--toch")
    assert wat() == ""


def test_a_letter_of_an_earlier_decision_is_not_proposed_for_sending(zaken: Lpa) -> None:
    beslis(zaken, "afgewezen", "--datum", "12-11-2019")
    zaken.goed("brief", "maak", "besluit-verlof", "4", "--datum", "13-11-2019", "--toch")
    zaken.goed("verlof", "heropen", "4", "--reden", "nieuwe feiten")
    beslis(zaken, "toegewezen", "--datum", "14-11-2019")
    assert "lpa brief maak besluit-verlof 4" in zaken.goed("week", COLUMNS="200")


def test_a_decision_that_was_taken_back_is_not_sent(zaken: Lpa) -> None:
    beslis(zaken, "afgewezen")
    zaken.goed("brief", "maak", "besluit-verlof", "4")
    zaken.goed("verlof", "heropen", "4", "--reden", "nieuwe feiten")
    ongemoeid(zaken, "brief", "verzonden", "1", "--toch", code=5)


@pytest.mark.slow
def test_a_letter_that_tells_another_decision_than_the_file_is_not_sent(zaken: Lpa) -> None:
    beslis(zaken, "afgewezen", "--datum", "12-11-2019")
    zaken.goed("brief", "maak", "besluit-verlof", "4")
    zaken.goed("verlof", "heropen", "4", "--reden", "nieuwe feiten")
    beslis(zaken, "toegewezen", "--datum", "14-11-2019")
    gezegd = ongemoeid(zaken, "brief", "verzonden", "1", "--toch", code=5)
    assert "lpa brief maak besluit-verlof 4" in gezegd
    zaken.goed("brief", "maak", "besluit-verlof", "4", "--overschrijf")
    zaken.goed("brief", "verzonden", "1")
    assert zaken.json("verlof", "toon", "4")["verzonden_op"] == "2019-11-15"


@pytest.mark.slow
def test_an_older_letter_to_somebody_else_does_not_go_along(zaken: Lpa) -> None:
    zaken.goed("brief", "maak", "waarschuwing", "1", "--aan", "ouders", "--datum", "14-11-2019", "--toch")
    zaken.goed("brief", "maak", "waarschuwing", "1", "--aan", "verzorger 2", "--uit", "nieuw.docx")
    data = zaken.json("brief", "lijst", "1")["brieven"]
    nieuw = next(b["nummer"] for b in data if b["datum"] == "2019-11-15")
    zaken.goed("brief", "verzonden", str(nieuw))
    verzonden = [b["nummer"] for b in zaken.json("brief", "lijst", "1")["brieven"] if b["verzonden_op"]]
    assert verzonden == [nieuw]


@pytest.mark.parametrize(("op", "zegt"), [("16-11-2019", "in de toekomst"), ("14-11-2019", "later dan")])
def test_a_day_of_sending_that_cannot_be_right_is_confirmed(zaken: Lpa, op: str, zegt: str) -> None:
    zaken.goed("brief", "maak", "waarschuwing", "1")
    assert zegt in ongemoeid(zaken, "brief", "verzonden", "1", "--op", op, code=5)
    zaken.goed("brief", "verzonden", "1", "--op", op, "--toch")


@pytest.mark.slow
def test_a_letter_that_was_sent_is_never_overwritten(zaken: Lpa) -> None:
    zaken.goed("brief", "maak", "waarschuwing", "1", "--verzonden")
    gezegd = ongemoeid(zaken, "brief", "maak", "waarschuwing", "1", "--overschrijf", "--toelichting", "x", code=5)
    assert "is verzonden" in gezegd
    weer = zaken.json("brief", "maak", "waarschuwing", "1", "--uit", "tweede", "--toelichting", "x")
    assert [b["nummer"] for b in weer["brieven"]] == [3, 4]


def test_after_asking_for_what_is_missing_she_is_told_about_the_term(zaken: Lpa) -> None:
    zaken.goed("brief", "maak", "verzoek-aanvulling", "4", "--ontbreekt", "x", "--uiterlijk", "29-11")
    later = ("brief", "verzonden", "1", "--op", "18-11-2019")
    gezegd = geweigerd(zaken(*later, "--peildatum", "2019-11-18"), 5)
    assert "brief 1 draagt 15-11-2019 en zegt dat de termijn om te beslissen stilstaat vanaf de dag daarna" in gezegd
    assert "lpa termijn opschort 4" in zaken.goed("brief", "verzonden", "1")


def test_an_invitation_that_goes_out_after_its_talk_is_doubted(zaken: Lpa) -> None:
    zaken.goed("brief", "maak", "uitnodiging-verzuimgesprek", "1", *GESPREK)
    na = ("brief", "verzonden", "1", "--op", "27-11-2019", "--peildatum", "2019-11-27")
    gezegd = geweigerd(zaken(*na), 5)
    assert gezegd.count("verzending op 27-11-2019 is na het gesprek van 26-11-2019") == 1
    zaken.goed("brief", "verzonden", "1", "--op", "26-11-2019", "--peildatum", "2019-11-27")


def test_a_besluit_that_went_out_is_withdrawn_only_when_she_means_it(zaken: Lpa) -> None:
    beslis(zaken, "afgewezen")
    zaken.goed("brief", "maak", "besluit-verlof", "4")
    zaken.goed("brief", "verzonden", "1")
    terug = "verlof", "heropen", "4", "--reden", "typfout"
    gezegd = ongemoeid(zaken, *terug, code=5)
    assert "brief 1 (besluit-verlof) en brief 2 (besluit-verlof) zijn al verzonden op 15-11-2019; bezwaar kan" in gezegd
    zaken.goed(*terug, "--toch")
    assert zaken.json("verlof", "toon", "4")["verzonden_op"] is None

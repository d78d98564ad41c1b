"""Who is at home, for the monthly talk with the samenwerkingsverband."""

from __future__ import annotations

import pytest

from tests.conftest import Lpa, geweigerd


def _doe(lpa: Lpa, regel: str) -> None:
    lpa.goed(*regel.split())


@pytest.fixture
def thuis(gevuld: Lpa) -> Lpa:
    """Zaak 3: langdurig, of Zoë, over three months; 4: absoluut, of Noa, for three weeks; 5: Mees is exempt (5a)."""
    for regel in (
        "melding nieuw --jongere 2 --soort langdurig --datum 1-10-2019 --eerste-dag 1-8-2019 --uren 90 --toch",
        "jongere nieuw --achternaam Raaf --voornaam Noa --geboortedatum 1-7-2008",
        "melding nieuw --jongere 4 --soort absoluut --datum 25-10-2019 --toch",
        "vrijstelling nieuw --jongere 3 --grond 5a --ontvangen 1-6-2019 --van 1-8-2019 --tot 31-7-2020 --toch",
        "vrijstelling besluit 5 --uitkomst vrijgesteld --datum 10-6-2019 --toch",
    ):
        _doe(gevuld, regel)
    return gevuld


def _zaken(lpa: Lpa, groep: str) -> list[int]:
    return [rij["zaak"] for rij in lpa.json("thuiszitters")[groep]]


def test_each_count_has_its_cases_beside_it(thuis: Lpa) -> None:
    data = thuis.json("thuiszitters")
    assert data["aantallen"] == {
        "thuis": 2, "langer_dan_vier_weken": 1, "langer_dan_drie_maanden": 1, "vrijgesteld_5a": 1, "niet_geteld": 0,
    }  # fmt: skip
    zoe, noa = data["thuis"]
    assert (zoe["zaak"], zoe["langer_dan_drie_maanden"], zoe["schooldagen"]) == (3, True, 55)
    assert (noa["zaak"], noa["vanaf_melding"], noa["langer_dan_vier_weken"]) == (4, True, False)
    assert [v["zaak"] for v in data["vrijgesteld_5a"]] == [5]


@pytest.mark.parametrize(("dag", "vier", "drie"), [("21-11-2019", 1, 1), ("22-11-2019", 2, 1), ("1-10-2019", 1, 0)])
def test_a_definition_is_met_the_day_after_its_last_day(thuis: Lpa, dag: str, vier: int, drie: int) -> None:
    aantallen = thuis.json("thuiszitters", "--peildatum", dag)["aantallen"]
    assert (aantallen["langer_dan_vier_weken"], aantallen["langer_dan_drie_maanden"]) == (vier, drie)


def test_a_day_that_is_over_is_answered_as_it_was(thuis: Lpa) -> None:
    thuis.goed("melding", "sluit", "3", "--afhandeling", "waarschuwing", "--datum", "14-11-2019", "--toch")
    assert _zaken(thuis, "thuis") == [4]
    op = thuis.json("thuiszitters", "--peildatum", "13-11-2019")
    assert [t["zaak"] for t in op["thuis"]] == [3, 4]
    assert [t["zaak"] for t in thuis.json("thuiszitters", "--peildatum", "24-10-2019")["thuis"]] == [3]


def test_a_jongere_with_two_meldingen_is_counted_once(thuis: Lpa) -> None:
    _doe(thuis, "melding nieuw --jongere 2 --soort langdurig --datum 12-11-2019 --uren 20 --toch")
    data = thuis.json("thuiszitters")
    assert (data["aantallen"]["thuis"], data["thuis"][0]["ook_zaken"]) == (2, [6])


@pytest.mark.parametrize(
    ("opdracht", "waarom"),
    [
        ("melding wijzig 3 --laatste-dag 1-11-2019", "het verzuim eindigde op 01-11-2019"),
        ("jongere wijzig 2 --verhuisd 1-11-2019", "verhuisd op 01-11-2019"),
    ],
)
def test_open_absence_that_does_not_count_says_why(thuis: Lpa, opdracht: str, waarom: str) -> None:
    _doe(thuis, opdracht)
    data = thuis.json("thuiszitters")
    assert [t["zaak"] for t in data["thuis"]] == [4]
    assert [n["zaak"] for n in data["niet_geteld"]] == [3]
    assert waarom in data["niet_geteld"][0]["waarom"]


def test_absoluut_verzuim_of_who_is_enrolled_or_exempt_does_not_count(thuis: Lpa) -> None:
    _doe(thuis, "inschrijving nieuw --jongere 4 --school 2 --van 1-11-2019 --onderwijssoort vo --toch")
    _doe(thuis, "melding nieuw --jongere 3 --soort absoluut --datum 1-11-2019 --toch")
    waarom = {n["zaak"]: n["waarom"] for n in thuis.json("thuiszitters")["niet_geteld"]}
    assert waarom[4] == "de jongere staat sinds 01-11-2019 ingeschreven op een school"
    assert "art. 5 onder a" in waarom[6]


def test_signaalverzuim_that_goes_on_is_named_and_not_counted(thuis: Lpa) -> None:
    regel = "melding nieuw --jongere 1 --soort signaal --datum 2-10-2019 --eerste-dag 1-10-2019 --uren 20 --toch"
    _doe(thuis, regel)
    data = thuis.json("thuiszitters")
    assert (data["signaal"], data["aantallen"]["thuis"]) == ([6], 2)
    assert "lpa melding wijzig NUMMER --soort langdurig" in thuis.goed("thuiszitters", COLUMNS="120")


def test_the_page_names_the_last_and_the_next_step_and_its_sources(thuis: Lpa) -> None:
    thuis.goed("interventie", "nieuw", "3", "--soort", "verzuimgesprek", "--datum", "12-11-2019")
    thuis.goed("termijn", "nieuw", "3", "--wat", "school bellen", "--voor", "18-11-2019")
    blad = thuis.goed("thuiszitters", COLUMNS="140")
    assert "verzuimgesprek, 12-11-2019" in blad
    assert "school bellen, 18-11-2019" in blad
    for zin in ("2 jongeren zitten thuis", "Kamerbrief 4-3-2020", "DUO en Vensters", "niet nagelezen"):
        assert zin in blad


def test_without_names_nothing_tells_who_it_is(thuis: Lpa) -> None:
    thuis.goed("termijn", "nieuw", "3", "--wat", "Zoë bellen", "--voor", "18-11-2019")
    met, zonder = ("thuiszitters",), ("thuiszitters", "--zonder-namen")
    for soort in ((), ("--json",), ("--csv",)):
        assert "Zoë" in thuis.goed(*met, *soort)
        answer = thuis.goed(*zonder, *soort)
        assert not [naam for naam in ("Zoë", "Müller", "Noa", "Raaf", "Kompas", "Mees") if naam in answer]
    assert "eigen termijn 1" in thuis.goed(*zonder, COLUMNS="120")


def test_criminal_data_stay_out_of_what_leaves_the_screen(thuis: Lpa) -> None:
    _doe(thuis, "interventie nieuw 3 --soort verzuimgesprek --datum 1-11-2019")
    _doe(thuis, "route kies 3 strafrecht --reden weigert")
    _doe(thuis, "pv hoorgesprek 3 --datum 12-11-2019 --toch")
    assert "(Wpg)" in thuis.goed("thuiszitters", COLUMNS="140")
    for buiten in (("--csv",), ("--zonder-namen",)):
        uitkomst = thuis("thuiszitters", *buiten, COLUMNS="140")
        assert "hoord" not in uitkomst.out
        assert "verzuimgesprek" in uitkomst.out
        assert "onder de Wpg weggelaten" in uitkomst.err


def test_the_csv_holds_who_is_exempt_as_well(thuis: Lpa) -> None:
    kop, *rijen = thuis.goed("thuiszitters", "--csv").strip().splitlines()
    assert kop.startswith("\ufeffzaak;ook_zaken;jongere;naam;soort;school;sinds")
    assert [rij.split(";")[4] for rij in rijen] == ["langdurig", "absoluut", "vrijgesteld 5a"]
    geweigerd(thuis("thuiszitters", "--csv", "--json"), 2)


def test_absence_from_a_school_that_was_left_for_another_does_not_go_on(thuis: Lpa) -> None:
    _doe(thuis, "inschrijving nieuw --jongere 2 --school 1 --onderwijssoort po --van 4-11-2019 --toch")
    assert _zaken(thuis, "thuis") == [3, 4]  # enrolled at both: which one is not known
    _doe(thuis, "inschrijving wijzig 2 --tot 3-11-2019")
    data = thuis.json("thuiszitters")
    assert [t["zaak"] for t in data["thuis"]] == [4]
    (niet,) = data["niet_geteld"]
    assert (niet["zaak"], niet["waarom"]) == (3, "de jongere staat sinds 04-11-2019 ingeschreven op een andere school")
    assert _zaken(thuis, "thuis") == [4]


def test_who_was_at_school_between_a_closure_and_its_reopening_was_not_at_home_then(thuis: Lpa) -> None:
    einde = "--afhandeling", "geen actie na overleg met school", "--datum", "10-10-2019", "--toch"
    thuis.goed("melding", "sluit", "3", *einde)
    thuis.goed("melding", "heropen", "3", "--datum", "1-11-2019", "--reden", "opnieuw verzuim", "--toch")
    for dag, zaken in (("9-10-2019", [3]), ("10-10-2019", []), ("31-10-2019", [4]), ("1-11-2019", [3, 4])):
        assert [t["zaak"] for t in thuis.json("thuiszitters", "--peildatum", dag)["thuis"]] == zaken

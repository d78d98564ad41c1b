"""What is possible but unlikely: each doubt on both sides of its boundary."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from lpa.domain.doubts.zaak import (
    stap_na_sluiting,
    twijfels_dag,
    twijfels_halt_loopt,
    twijfels_inschrijving,
    twijfels_interventie,
    twijfels_jongere,
    twijfels_sluiten,
    twijfels_termijn,
)
from lpa.domain.records.eigentermijn import Eigentermijn
from lpa.domain.records.zaak import Zaak
from tests.domain.factories import (
    dag,
    maak_inschrijving,
    maak_interventie,
    maak_jongere,
    maak_melding,
    maak_overstap,
    maak_verlof,
    maak_vrijstelling,
)
from tests.domain.twijfels import zinnen

VANDAAG = dag("10-10-2019")


@pytest.mark.parametrize(
    ("op", "laatste_stap", "twijfel"),
    [
        ("10-10-2019", None, None),
        ("09-10-2019", None, "de sluitdatum 09-10-2019 ligt voor de meldingsdatum 10-10-2019"),
        ("11-10-2019", "11-10-2019", None),
        ("11-10-2019", "12-10-2019", "na de sluitdatum 11-10-2019 staat nog een interventie, op 12-10-2019"),
        ("31-10-2019", None, None),
        ("01-11-2019", None, "de sluitdatum 01-11-2019 ligt in de toekomst"),
    ],
)
def test_closing_is_doubted_before_the_melding_before_a_step_and_in_the_future(
    op: str, laatste_stap: str | None, twijfel: str | None
) -> None:
    stappen = [maak_interventie(datum=dag(datum)) for datum in (laatste_stap, "01-10-2019") if datum]
    gesloten = maak_melding(gesloten_op=dag(op), afhandeling="halt")
    assert zinnen(twijfels_sluiten(gesloten, stappen, dag("31-10-2019"))) == ([twijfel] if twijfel else [])


GESLOTEN = maak_melding(nummer=7, gesloten_op=dag("20-10-2019"), afhandeling="halt")
DICHT = "is al gesloten op 20-10-2019 (heropenen kan met: lpa {} heropen 7)"
_EINDE = {"nummer": 7, "gesloten_op": dag("20-10-2019")}
BESLIST = maak_verlof(**_EINDE, afhandeling="afgewezen")


@pytest.mark.parametrize(
    ("zaak", "soort", "op", "verzonden", "twijfel"),
    [
        pytest.param(maak_melding(nummer=7), "telefoon", "21-10-2019", False, None, id="een open melding"),
        pytest.param(GESLOTEN, "telefoon", "21-10-2019", False, "melding", id="na het sluiten"),
        pytest.param(GESLOTEN, "telefoon", "20-10-2019", False, "melding", id="op de dag zelf"),
        pytest.param(GESLOTEN, "telefoon", "15-10-2019", False, "melding", id="van voor het sluiten"),
        pytest.param(GESLOTEN, "pv-verhoor", "20-10-2019", False, "melding", id="een verhoor"),
        pytest.param(GESLOTEN, "waarschuwing-schriftelijk", "20-10-2019", True, None, id="een brief die klaarlag"),
        pytest.param(GESLOTEN, "waarschuwing-schriftelijk", "21-10-2019", True, "melding", id="een dag later"),
        pytest.param(BESLIST, "brief", "21-10-2019", True, None, id="een besluit dat bekend wordt"),
        pytest.param(BESLIST, "telefoon", "21-10-2019", False, None, id="een besluit aan de telefoon"),
        pytest.param(BESLIST, "verzuimgesprek", "21-10-2019", False, "verlof", id="een gesprek na het besluit"),
        pytest.param(maak_vrijstelling(**_EINDE, afhandeling="toegekend"), "aanbodgesprek", "21-10-2019", False, None,
                     id="een aanbodgesprek"),
        pytest.param(maak_overstap(**_EINDE, afhandeling="verhuisd"), "telefoon", "21-10-2019", False, "overstap",
                     id="een overstap"),
    ],
)  # fmt: skip
def test_a_step_in_a_closed_zaak_is_doubted_whatever_its_day(
    zaak: Zaak, soort: str, op: str, verzonden: bool, twijfel: str | None
) -> None:
    stap = maak_interventie(zaak=7, soort=soort, datum=dag(op))
    verwacht = [f"{twijfel} 7 {DICHT.format(twijfel)}"] if twijfel else []
    assert zinnen(stap_na_sluiting(stap, zaak, verzonden=verzonden)) == verwacht


@pytest.mark.parametrize(
    ("gesloten", "op", "twijfel"),
    [
        (False, "10-10-2019", None),
        (False, "09-10-2019", "de interventie op 09-10-2019 ligt voor de meldingsdatum 10-10-2019"),
        (False, "31-10-2019", None),
        (False, "01-11-2019", "de interventie op 01-11-2019 ligt in de toekomst"),
        (True, "20-10-2019", None),
    ],
)
def test_a_step_is_doubted_before_its_zaak_and_in_the_future(gesloten: bool, op: str, twijfel: str | None) -> None:
    zaak = GESLOTEN if gesloten else maak_melding(nummer=7)
    gevonden = zinnen(twijfels_interventie(maak_interventie(datum=dag(op)), zaak, dag("31-10-2019")))
    assert gevonden == ([twijfel] if twijfel else [])


@pytest.mark.parametrize(
    ("zaak", "op", "twijfel"),
    [
        (GESLOTEN, "21-10-2019", None),
        (GESLOTEN, "09-10-2019", "de verstrekking op 09-10-2019 ligt voor de meldingsdatum 10-10-2019"),
        (maak_overstap(geopend_op=dag("10-10-2019")), "09-10-2019",
         "de verstrekking op 09-10-2019 ligt voor het begin van de zaak, 10-10-2019"),
        (GESLOTEN, "01-11-2019", "de verstrekking op 01-11-2019 ligt in de toekomst"),
    ],
)  # fmt: skip
def test_what_is_no_step_may_come_after_the_end_of_its_zaak(zaak: Zaak, op: str, twijfel: str | None) -> None:
    assert zinnen(twijfels_dag("de verstrekking", dag(op), zaak, dag("31-10-2019"))) == ([twijfel] if twijfel else [])


@pytest.mark.parametrize(
    ("zaak", "voor", "twijfels"),
    [
        (None, "31-10-2019", []),
        (None, "30-10-2019", ["30-10-2019 is al voorbij"]),
        (maak_melding(nummer=7), "31-10-2019", []),
        (GESLOTEN, "20-10-2019", ["20-10-2019 is al voorbij", f"melding 7 {DICHT.format('melding')}"]),
    ],
)
def test_a_term_is_doubted_when_its_day_or_its_zaak_is_over(zaak: Zaak | None, voor: str, twijfels: list[str]) -> None:
    assert (
        zinnen(twijfels_termijn(Eigentermijn(wat="bellen", laatste_dag=dag(voor)), zaak, dag("31-10-2019"))) == twijfels
    )


SEM = maak_jongere(nummer=4, voornaam="SEM")


@pytest.mark.parametrize(
    ("geboren", "bekend", "twijfel"),
    [
        ("12-03-2009", [], None),
        ("12-03-2009", [SEM], "jongere 4 lijkt dezelfde: SEM Zwaluw, geboren 12-03-2009"),
        ("13-03-2009", [SEM], "jongere 4 lijkt dezelfde: SEM Zwaluw, geboren 12-03-2009"),
        ("13-04-2009", [SEM], None),
        ("10-10-1988", [], "deze jongere is 31 jaar"),
        ("11-10-1988", [], None),
    ],
)  # fmt: skip
def test_a_jongere_is_doubted_when_known_already_or_of_an_unlikely_age(
    geboren: str, bekend: list[Any], twijfel: str | None
) -> None:
    gevonden = zinnen(twijfels_jongere(maak_jongere(geboortedatum=dag(geboren)), bekend, VANDAAG))
    assert gevonden == ([twijfel] if twijfel else [])


@pytest.mark.parametrize(("op", "twijfel"), [("11-03-2009", True), ("12-03-2009", False)])
def test_nothing_happens_to_a_jongere_before_birth_and_on_that_day_it_may(op: str, twijfel: bool) -> None:
    for veld in ("gevestigd_op", "verhuisd_op", "overleden_op", "uitstroom_op"):
        wie = maak_jongere(geboortedatum=dag("12-03-2009"), **{veld: dag(op)})
        gevonden = zinnen(twijfels_jongere(wie, [], VANDAAG))
        assert (f"{op} ligt voor de geboorte" in gevonden) is twijfel


LOOPT = maak_inschrijving(nummer=5, van=dag("01-08-2018"))
LIEP = maak_inschrijving(nummer=6, van=dag("01-08-2018"), tot=dag("31-07-2019"))


@pytest.mark.parametrize(
    ("nieuw", "bestaand", "soorten", "twijfel"),
    [
        pytest.param({}, [], [], None, id="gewoon"),
        pytest.param({}, [], ["po", "so"], None, id="de school geeft po"),
        pytest.param({}, [], ["vo", "mbo"], "deze school geeft vo, mbo, geen po", id="de school geeft geen po"),
        pytest.param({"tot": dag("31-07-2019")}, [], [],
                     "de laatste dag 31-07-2019 ligt voor de eerste dag 01-08-2019", id="eind voor begin"),
        pytest.param({"tot": dag("01-08-2019")}, [], [], None, id="een enkele dag"),
        pytest.param({}, [LIEP], [], None, id="sluit aan op de vorige"),
        pytest.param({}, [LOOPT], [], "inschrijving 5 loopt op dezelfde dagen (01-08-2018 tot nu)",
                     id="de vorige loopt nog"),
        pytest.param({"van": dag("31-07-2019")}, [LIEP], [],
                     "inschrijving 6 loopt op dezelfde dagen (01-08-2018 tot 31-07-2019)", id="een dag overlap"),
        pytest.param({"nummer": 5}, [LOOPT], [], None, id="dit is de inschrijving zelf"),
    ],
)  # fmt: skip
def test_an_enrolment_is_doubted_for_its_days_its_school_and_overlap(
    nieuw: dict[str, Any], bestaand: list[Any], soorten: list[str], twijfel: str | None
) -> None:
    inschrijving = maak_inschrijving(**{"van": dag("01-08-2019")} | nieuw)
    assert zinnen(twijfels_inschrijving(inschrijving, bestaand, dag("12-03-2009"), soorten)) == (
        [twijfel] if twijfel else []
    )


@pytest.mark.parametrize(
    ("geboren", "twijfel"),
    [
        (dag("02-08-2016"), "de jongere is 2 jaar op 01-08-2019"),
        (dag("01-08-2016"), None),
        (dag("02-08-1988"), None),
        (dag("01-08-1988"), "de jongere is 31 jaar op 01-08-2019"),
    ],
)
def test_an_enrolment_is_doubted_for_the_age(geboren: date, twijfel: str | None) -> None:
    gevonden = zinnen(twijfels_inschrijving(maak_inschrijving(van=dag("01-08-2019")), [], geboren, []))
    assert gevonden == ([twijfel] if twijfel else [])


@pytest.mark.parametrize(
    ("afhandeling", "stappen", "bezig"),
    [
        ("halt", ["halt-verwijzing"], True), ("halt", ["halt-verwijzing", "halt-afdoening"], False),
        ("halt", [], False),
        ("halt", ["brief"], False), ("waarschuwing", ["halt-verwijzing"], False),
    ],
)  # fmt: skip
def test_a_zaak_ends_with_halt_when_something_came_back_from_it(
    afhandeling: str, stappen: list[str], bezig: bool
) -> None:
    er = [maak_interventie(nummer=n, soort=soort) for n, soort in enumerate(stappen, 1)]
    assert bool(zinnen(twijfels_halt_loopt(afhandeling, er))) is bezig

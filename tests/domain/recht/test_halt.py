"""Halt is offered only within its conditions; what the file knows is not asked, what it does not know not guessed."""

from __future__ import annotations

from typing import Any

import pytest

from lpa.domain.base.datum import Geboortedatum
from lpa.domain.recht.halt import (
    Haltkans,
    als_tekst,
    halt_zin,
    haltkans,
    moet_passen,
    na_halt,
    twijfels_halt,
    verwijzingen,
    waarom_toch,
)
from lpa.domain.recht.leerplicht import KWALIFICATIEPLICHTIG, LEERPLICHTIG, NIET_MEER, VRIJGESTELD
from lpa.domain.recht.mas import GESLAAGD, MISLUKT
from lpa.domain.recht.regel import JA, NEE, VRAAGT_OORDEEL
from lpa.domain.recht.sancties import Haltgeval
from lpa.errors import Geweigerd
from tests.domain.factories import dag, maak_interventie, maak_melding
from tests.domain.twijfels import zinnen

OP = dag("15-11-2019")


def _kans(geboren: str = "12-03-2005", eerder: tuple[str, ...] = (), uren: int | None = 18, **gezegd: Any) -> Haltkans:
    antwoorden = {"ouders": True, "problemen": False} | gezegd
    plicht = antwoorden.pop("plicht", LEERPLICHTIG)
    stappen = [
        maak_interventie(nummer=n, zaak=9, soort="halt-verwijzing", datum=dag(op)) for n, op in enumerate(eerder, 1)
    ]  # fmt: skip
    laatste = antwoorden.pop("laatste", "10-10-2019")
    wie = Geboortedatum.fromisoformat(geboren) if geboren.startswith("20") else dag(geboren)
    geval = Haltgeval(OP, wie, **antwoorden)
    m = maak_melding(nummer=3, uren=uren, eerste_dag=dag("10-10-2019"), laatste_dag=dag(laatste))
    return haltkans(m, geval, plicht, stappen)


# What is different from an ordinary case of fourteen years and eighteen hours; the answer; what refuses it.
GEVALLEN: list[tuple[dict[str, Any], str, str]] = [
    ({}, JA, ""),
    ({"geboren": "11-10-2007"}, NEE, "11 jaar op 10-10-2019"),
    ({"geboren": "10-10-2007"}, JA, ""),
    ({"geboren": "12-10-2007", "laatste": "11-10-2019"}, NEE, "11 jaar op 11-10-2019"),
    ({"geboren": "11-10-2007", "laatste": "11-10-2019"}, JA, ""),
    ({"geboren": "11-10-2001"}, JA, ""),
    ({"geboren": "10-10-2001"}, NEE, "18 jaar op 10-10-2019"),
    ({"geboren": "2007-10"}, VRAAGT_OORDEEL, ""),
    ({"uren": 8}, VRAAGT_OORDEEL, ""),
    ({"uren": 8, "te_laat": 3}, NEE, ""),
    ({"uren": 8, "te_laat": 12}, JA, ""),
    ({"uren": 9}, JA, ""),
    ({"uren": 60}, JA, ""),
    ({"uren": 61}, NEE, ""),
    ({"uren": None}, VRAAGT_OORDEEL, ""),
    ({"ouders": False}, NEE, "stemmen de ouders in"),
    ({"ouders": None}, VRAAGT_OORDEEL, ""),
    ({"ouders": None, "geboren": "12-03-2003"}, JA, ""),
    ({"problemen": True}, NEE, "ernstige problemen"),
    ({"eerder": ("01-02-2019",)}, NEE, "zaak 9: 01-02-2019"),
    ({"eerder": ("16-11-2019",)}, JA, ""),
    ({"eerder_halt": True}, NEE, "zo opgegeven"),
    ({"plicht": KWALIFICATIEPLICHTIG, "geboren": "12-03-2002"}, JA, ""),
    ({"plicht": NIET_MEER, "geboren": "12-03-2002"}, NEE, "niet meer"),
    ({"plicht": VRIJGESTELD}, NEE, "vrijgesteld"),
]


@pytest.mark.parametrize(("anders", "antwoord", "weigert"), GEVALLEN)
def test_the_conditions_of_halt(anders: dict[str, Any], antwoord: str, weigert: str) -> None:
    kans = _kans(**anders)
    assert kans.antwoord == antwoord
    if weigert:
        with pytest.raises(Geweigerd) as fout:
            moet_passen(kans)
        assert weigert in fout.value.fout
        assert len(fout.value.oplossing) > 20
    else:
        moet_passen(kans)
    begin = {JA: "Halt kan: ", NEE: "Halt past niet", VRAAGT_OORDEEL: "Halt kan misschien"}[antwoord]
    assert halt_zin(kans, 3).startswith(begin)


# What happened with Halt, as number, zaak, kind and day; and the numbers of the referrals that stand.
HALTSTAPPEN: list[tuple[list[tuple[int, int, str, str]], list[int]]] = [
    ([], []),
    ([(1, 9, "halt-verwijzing", "01-02-2019")], [1]),
    ([(1, 9, "halt-verwijzing", "01-02-2019"), (2, 9, "halt-retour", "01-03-2019")], []),
    ([(1, 9, "halt-verwijzing", "01-02-2019"), (2, 9, "halt-retour", "01-02-2019")], []),
    ([(1, 9, "halt-verwijzing", "01-02-2019"), (2, 8, "halt-retour", "01-03-2019")], [1]),
    ([(1, 9, "halt-verwijzing", "01-02-2019"), (2, 9, "halt-afdoening", "01-03-2019")], [1]),
    (
        [
            (1, 9, "halt-verwijzing", "01-02-2019"),
            (2, 9, "halt-retour", "01-03-2019"),
            (3, 9, "halt-verwijzing", "01-04-2019"),
        ],
        [3],
    ),
    (
        [
            (1, 9, "halt-verwijzing", "01-02-2019"),
            (3, 8, "halt-verwijzing", "01-03-2019"),
            (2, 9, "halt-retour", "01-04-2019"),
        ],
        [3],
    ),
    ([(2, 9, "halt-verwijzing", "01-02-2019"), (1, 9, "halt-retour", "01-03-2019")], [2]),
]


@pytest.mark.parametrize(("stappen", "staan"), HALTSTAPPEN)
def test_a_retour_cancels_the_referrals_before_it_in_its_own_zaak(
    stappen: list[tuple[int, int, str, str]], staan: list[int]
) -> None:
    gebeurd = [maak_interventie(nummer=n, zaak=zaak, soort=soort, datum=dag(op)) for n, zaak, soort, op in stappen]
    assert [s.nummer for s in verwijzingen(gebeurd)] == staan


def test_what_halt_gave_back_does_not_count_as_an_earlier_halt() -> None:
    heen = maak_interventie(nummer=1, zaak=9, soort="halt-verwijzing", datum=dag("01-02-2019"))
    terug = maak_interventie(nummer=2, zaak=9, soort="halt-retour", datum=dag("01-03-2019"))
    geval = Haltgeval(OP, dag("12-03-2005"), ouders=True, problemen=False)
    for stappen, antwoord in (([heen], NEE), ([heen, terug], JA)):
        assert haltkans(maak_melding(uren=18), geval, LEERPLICHTIG, stappen).antwoord == antwoord


def test_a_number_outside_the_limits_leaves_room_and_must_be_explained() -> None:
    kans = _kans(uren=61)
    (twijfel,) = zinnen(twijfels_halt(maak_melding(), kans))
    assert "richtlijn" in twijfel
    assert "pas toe of leg uit" in waarom_toch(kans)
    assert waarom_toch(_kans()) == ""
    assert zinnen(twijfels_halt(maak_melding(), _kans())) == []


def test_what_is_not_known_is_confirmed_and_not_filled_in() -> None:
    assert "niet bekend" in zinnen(twijfels_halt(maak_melding(), _kans(uren=None)))[0]


@pytest.mark.parametrize(("soort", "aantal"), [("signaal", 0), ("langdurig", 0), ("luxe", 1), ("absoluut", 1)])
def test_a_kind_that_cannot_end_with_halt_is_a_doubt(soort: str, aantal: int) -> None:
    assert len(zinnen(twijfels_halt(maak_melding(soort=soort), _kans()))) == aantal


def test_the_conditions_are_kept_as_they_were() -> None:
    notitie = als_tekst(_kans())
    assert notitie.startswith("Voorwaarden van Halt op 15-11-2019:")
    assert "14 jaar op 10-10-2019" in notitie
    assert "18 uur" in notitie
    assert notitie.count("\n") == 6


@pytest.mark.parametrize(
    ("soort", "resultaat", "zegt"),
    [
        ("halt-retour", "", "lpa route toon 3"), ("halt-afdoening", MISLUKT, "lpa pv hoorgesprek 3"),
        ("halt-afdoening", GESLAAGD, "lpa melding sluit 3 --afhandeling halt"),
    ],
)  # fmt: skip
def test_what_comes_after_halt(soort: str, resultaat: str, zegt: str) -> None:
    assert zegt in na_halt(maak_melding(nummer=3), maak_interventie(soort=soort, resultaat=resultaat))


def test_a_melding_that_cannot_be_closed_with_halt_is_not_told_to() -> None:
    stap = maak_interventie(soort="halt-afdoening", resultaat=GESLAAGD)
    assert na_halt(maak_melding(soort="luxe"), stap) == ""
    gesloten = maak_melding(gesloten_op=OP, afhandeling="halt")
    assert na_halt(gesloten, stap) == ""

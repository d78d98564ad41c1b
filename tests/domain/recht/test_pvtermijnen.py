"""The countdowns of a proces-verbaal (OM-aanwijzing 4.1): one month after the hearing, two after the melding."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lpa.domain.recht.mas import GESLAAGD, MISLUKT
from lpa.domain.recht.zaaktermijnen import AFSCHRIFT_GRONDSLAG, afschrift_termijn, na_pv, pv_termijnen
from lpa.domain.records.zaak import Interventie
from tests.domain.factories import dag, maak_interventie, maak_melding

Stap = tuple[str, str] | tuple[str, str, str]


def _stappen(er: list[Stap]) -> list[Interventie]:
    return [
        maak_interventie(nummer=n, soort=s[0], datum=dag(s[1]), resultaat=s[2] if len(s) > 2 else "")
        for n, s in enumerate(er, 1)
    ]


# Day of the melding, its route, what happened; and which countdowns run until when.
GEVALLEN: dict[str, tuple[str, str, list[Stap], dict[str, str]]] = {
    "no route yet": ("10-10-2019", "", [("brief", "11-10-2019")], {}),
    "on the route of criminal law": ("10-10-2019", "strafrecht", [], {"pv-totaal": "10-12-2019"}),
    "a verhoor on 31 January, leap year": (
        "15-01-2020", "strafrecht", [("pv-verhoor", "31-01-2020")],
        {"pv-na-verhoor": "29-02-2020", "pv-totaal": "15-03-2020"},
    ),
    "a verhoor on 31 January": (
        "15-01-2019", "strafrecht", [("pv-verhoor", "31-01-2019")],
        {"pv-na-verhoor": "28-02-2019", "pv-totaal": "15-03-2019"},
    ),
    "a melding on 31 December": ("31-12-2019", "strafrecht", [], {"pv-totaal": "29-02-2020"}),
    "a melding on 31 July": ("31-07-2019", "strafrecht", [], {"pv-totaal": "30-09-2019"}),
    "Christmas and a Sunday do not move it": (
        "01-10-2019", "strafrecht", [("pv-verhoor", "25-11-2019")],
        {"pv-totaal": "01-12-2019", "pv-na-verhoor": "25-12-2019"},
    ),
    "the first verhoor counts": (
        "01-10-2019", "strafrecht", [("pv-verhoor", "10-11-2019"), ("pv-verhoor", "05-11-2019")],
        {"pv-totaal": "01-12-2019", "pv-na-verhoor": "05-12-2019"},
    ),
    "a hoorgesprek counts until a verhoor is recorded": (
        "01-10-2019", "strafrecht", [("hoorgesprek", "05-11-2019")],
        {"pv-totaal": "01-12-2019", "pv-na-verhoor": "05-12-2019"},
    ),
    "a verhoor after a hoorgesprek": (
        "01-10-2019", "strafrecht", [("hoorgesprek", "05-11-2019"), ("pv-verhoor", "20-11-2019")],
        {"pv-totaal": "01-12-2019", "pv-na-verhoor": "20-12-2019"},
    ),
    "a hearing without a route": (
        "01-10-2019", "", [("hoorgesprek", "05-11-2019")], {"pv-totaal": "01-12-2019", "pv-na-verhoor": "05-12-2019"},
    ),
    "sent": ("01-10-2019", "strafrecht", [("pv-verhoor", "05-11-2019"), ("pv-verzonden", "12-11-2019")], {}),
    "sent on the day of the hearing": (
        "01-10-2019", "strafrecht", [("pv-verhoor", "05-11-2019"), ("pv-verzonden", "05-11-2019")], {},
    ),
    "a second hearing after it was sent": (
        "01-10-2019", "strafrecht",
        [("pv-verhoor", "05-11-2019"), ("pv-verzonden", "12-11-2019"), ("pv-verhoor", "20-11-2019")],
        {"pv-na-verhoor": "20-12-2019"},
    ),
    "at Halt": ("01-10-2019", "halt", [("hoorgesprek", "05-11-2019"), ("halt-verwijzing", "06-11-2019")], {}),
    "Halt went well": (
        "01-10-2019", "halt",
        [("hoorgesprek", "05-11-2019"), ("halt-verwijzing", "06-11-2019"), ("halt-afdoening", "01-12-2019", GESLAAGD)],
        {},
    ),
    "Halt failed": (
        "01-10-2019", "halt",
        [("hoorgesprek", "05-11-2019"), ("halt-verwijzing", "06-11-2019"), ("halt-afdoening", "01-12-2019", MISLUKT)],
        {"pv-totaal": "01-12-2019", "pv-na-verhoor": "05-12-2019"},
    ),
    "Halt gave it back": (
        "01-10-2019", "halt",
        [("hoorgesprek", "05-11-2019"), ("halt-verwijzing", "06-11-2019"), ("halt-retour", "01-12-2019")],
        {"pv-totaal": "01-12-2019", "pv-na-verhoor": "05-12-2019"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("naam", GEVALLEN)
def test_which_countdowns_run_until_when(naam: str) -> None:
    gemeld, route, er, verwacht = GEVALLEN[naam]
    termijnen = pv_termijnen(maak_melding(geopend_op=dag(gemeld), route=route), _stappen(er))
    assert {t.soort: t.laatste_dag for t in termijnen} == {s: dag(op) for s, op in verwacht.items()}
    assert [t.veilig for t in termijnen] == sorted(t.veilig for t in termijnen)
    assert all(t.grondslag == "OM-aanwijzing 4.1" for t in termijnen)


# What happened, each with against whom: the jongere (j), a verzorger by number, or nobody said; which months run.
PER_PERSOON: dict[str, tuple[list[tuple[str, str, str]], list[tuple[str, str]]]] = {
    "each has a month": (
        [("hoorgesprek", "05-11-2019", "j"), ("hoorgesprek", "08-11-2019", "1")],
        [("", "01-12-2019"), ("tegen jongere", "05-12-2019"), ("tegen verzorger 1", "08-12-2019")],
    ),
    "sent against one": (
        [("hoorgesprek", "05-11-2019", "j"), ("hoorgesprek", "08-11-2019", "1"), ("pv-verzonden", "12-11-2019", "j")],
        [("", "01-12-2019"), ("tegen verzorger 1", "08-12-2019")],
    ),
    "sent against both": (
        [("hoorgesprek", "05-11-2019", "j"), ("hoorgesprek", "08-11-2019", "1"), ("pv-verzonden", "12-11-2019", "j"),
         ("pv-verzonden", "12-11-2019", "1")],
        [],
    ),
    "sent, and against whom was not said": (
        [("hoorgesprek", "05-11-2019", "j"), ("hoorgesprek", "08-11-2019", "1"), ("pv-verzonden", "12-11-2019", "")],
        [],
    ),
    "heard, and against whom was not said": (
        [("hoorgesprek", "05-11-2019", ""), ("hoorgesprek", "08-11-2019", "1")],
        [("", "01-12-2019"), ("tegen verzorger 1", "05-12-2019")],
    ),
    "another is heard after it was sent": (
        [("hoorgesprek", "05-11-2019", "j"), ("pv-verzonden", "12-11-2019", "j"), ("hoorgesprek", "20-11-2019", "1")],
        [("tegen verzorger 1", "20-12-2019")],
    ),
    "the jongere is at Halt": (
        [("hoorgesprek", "05-11-2019", "j"), ("hoorgesprek", "08-11-2019", "1"), ("halt-verwijzing", "12-11-2019", "")],
        [("", "01-12-2019"), ("tegen verzorger 1", "08-12-2019")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("naam", PER_PERSOON)
def test_the_proces_verbaal_against_one_does_not_end_the_terms_of_another(naam: str) -> None:
    er, verwacht = PER_PERSOON[naam]
    tegen = {"j": ("jongere", None), "1": ("verzorger", 1), "": ("", None)}
    stappen = [
        maak_interventie(nummer=n, soort=soort, datum=dag(op), tegen=tegen[wie][0], verzorger=tegen[wie][1])
        for n, (soort, op, wie) in enumerate(er, 1)
    ]
    termijnen = pv_termijnen(maak_melding(geopend_op=dag("01-10-2019"), route="halt"), stappen)
    assert [(t.over, t.laatste_dag) for t in termijnen] == [(over, dag(op)) for over, op in verwacht]
    assert all(t.naam.endswith(t.over) for t in termijnen)


def test_nothing_runs_in_a_closed_zaak() -> None:
    m = maak_melding(route="strafrecht", gesloten_op=dag("20-10-2019"), afhandeling="waarschuwing")
    assert pv_termijnen(m, _stappen([("pv-verhoor", "15-10-2019")])) == []


def test_a_month_after_a_hoorgesprek_says_what_it_was_counted_from() -> None:
    m = maak_melding(route="strafrecht")
    (van_gesprek,) = [t for t in pv_termijnen(m, _stappen([("hoorgesprek", "15-10-2019")])) if "verhoor" in t.soort]
    assert any("hoorgesprek" in k for k in van_gesprek.kanttekeningen)
    (van_verhoor,) = [t for t in pv_termijnen(m, _stappen([("pv-verhoor", "15-10-2019")])) if "verhoor" in t.soort]
    assert not any("hoorgesprek" in k for k in van_verhoor.kanttekeningen)


@given(st.dates(date(2014, 8, 1), date(2030, 1, 1)), st.integers(0, 200))
def test_a_month_after_a_verhoor_ends_in_the_month_after_it(gemeld: date, later: int) -> None:
    verhoor = date.fromordinal(gemeld.toordinal() + later)
    stappen = [maak_interventie(nummer=1, soort="pv-verhoor", datum=verhoor)]
    termijnen = {t.soort: t for t in pv_termijnen(maak_melding(geopend_op=gemeld, route="strafrecht"), stappen)}
    einde = termijnen["pv-na-verhoor"].laatste_dag
    assert einde is not None
    assert (einde.year * 12 + einde.month) - (verhoor.year * 12 + verhoor.month) == 1
    assert einde.day <= verhoor.day
    assert 28 <= (einde - verhoor).days <= 31


def test_a_copy_to_the_raad_is_due_that_same_day() -> None:
    t = afschrift_termijn(3, dag("15-11-2019"))
    assert (t.zaak, t.laatste_dag, t.grondslag) == (3, dag("15-11-2019"), AFSCHRIFT_GRONDSLAG)
    assert "Raad voor de Kinderbescherming" in t.wat


def test_what_comes_next_names_the_command() -> None:
    m, stap = maak_melding(nummer=3), maak_interventie(soort="pv-verzonden")
    assert "lpa pv afschrift 3" in na_pv(m, stap, [], afschrift=True)
    assert "--afhandeling proces-verbaal" in na_pv(m, stap, [], afschrift=False)
    overig = na_pv(maak_melding(nummer=3, soort="overig"), stap, [], afschrift=False)
    assert overig.endswith("lpa melding sluit 3.")
    assert na_pv(m, maak_interventie(soort="jco-l"), [], afschrift=False) == ""

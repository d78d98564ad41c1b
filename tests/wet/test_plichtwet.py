"""What must hold of any birth date, circumstances and days: nobody is pursued for a day without a duty."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lpa.domain.kalender.schooldagen import dagen
from lpa.domain.recht.leerplicht import PLICHTIG, plicht
from lpa.domain.records.jongere import Omstandigheden
from lpa.storage.register.vakanties import kalender
from tests.conftest import Lpa

MIDDEN = kalender("midden")
BEGIN = st.dates(date(2016, 1, 1), date(2020, 6, 1))


@st.composite
def gevallen(draw: st.DrawFn) -> tuple[date, Omstandigheden, date, date]:
    """Somebody of two to twenty years, what happened, and some days, often near to where a duty begins or ends."""
    begin = draw(BEGIN)
    geboren = begin - timedelta(days=draw(st.one_of(
        st.integers(730, 7300), st.integers(5 * 365, 5 * 365 + 70), st.integers(18 * 365, 18 * 365 + 20)
    )))  # fmt: skip
    kan = st.dates(geboren + timedelta(days=16 * 365 + 30), geboren + timedelta(days=19 * 365))
    diploma, uitstroom = draw(st.one_of(st.none(), kan)), draw(st.one_of(st.none(), kan))
    return geboren, Omstandigheden(None, diploma, uitstroom), begin, begin + timedelta(days=draw(st.integers(0, 40)))


def in_plicht(geboren: date, feiten: Omstandigheden, eerste: date, laatste: date) -> list[date]:
    """The days of a period that lie in a duty, asked one by one."""
    duur = plicht(geboren, MIDDEN, feiten)
    return [dag for dag in dagen(eerste, laatste) if duur.status(dag) in PLICHTIG]


@pytest.mark.slow
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(gevallen())
def test_no_day_without_a_duty_is_counted_or_pursued(lpa: Lpa, geval: tuple[date, Omstandigheden, date, date]) -> None:
    geboren, feiten, eerste, laatste = geval
    begonnen = lpa.pad.read_bytes()
    try:
        _leg_vast(lpa, geboren, feiten, eerste, laatste)
        binnen = in_plicht(geboren, feiten, eerste, laatste)
        advies = lpa.json("melding", "toon", "1")["advies"]
        schooldagen = [dag for dag in binnen if MIDDEN.waarom_vrij(dag) is None]
        assert advies["feiten"]["schooldagen"] == str(len(schooldagen))
        assert schooldagen or (advies["advies"], advies["bedrag"]) == ("geen verzuim", None)
        vrij = all(MIDDEN.waarom_vrij(dag) for dag in dagen(eerste, laatste))  # then every day is looked at
        strafbaar = binnen if vrij else schooldagen
        hoorgesprek = lpa("pv", "hoorgesprek", "1", "--datum", laatste.isoformat(), "--peildatum", "1-9-2020")
        assert (hoorgesprek.code, "HR:2016:402" in hoorgesprek.err) == ((0, False) if strafbaar else (5, True))
    finally:
        lpa.pad.write_bytes(begonnen)
        Path(f"{lpa.pad}-wal").unlink(missing_ok=True)


def _leg_vast(lpa: Lpa, geboren: date, feiten: Omstandigheden, eerste: date, laatste: date) -> None:
    """The jongere, and luxe verzuim on these days: stored whatever is doubted."""
    gebeurd = zip(("--startkwalificatie", "--uitstroom"), feiten[1:], strict=True)
    vlaggen = [woord for vlag, dag in gebeurd if dag for woord in (vlag, dag.isoformat())]
    lpa.goed("jongere", "nieuw", "--achternaam", "Merel", "--geboortedatum", geboren.isoformat(), *vlaggen, "--toch")
    lpa.goed("melding", "nieuw", "--jongere", "1", "--soort", "luxe", "--datum", laatste.isoformat(), "--eerste-dag",
             eerste.isoformat(), "--laatste-dag", laatste.isoformat(), "--toch")  # fmt: skip

"""A time of day on a day, as an appointment is made: local in Amsterdam, without zone."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from lpa.domain.base.datum import DAGEN, kort, lang, lees_datum
from lpa.errors import VerkeerdGebruik

_TIJD = re.compile(r"(?:(.*)\s)?(?:om\s+)?(\d{1,2})(?:[:.u]([0-5]\d)|\s*(?:u|uur))", re.ASCII)
_VORMEN = 'schrijf dag en tijd als "di 14-1 10:30", "morgen 9:00" of "14 jan 2020 13.15"'


def lees_tijdstip(tekst: str, vandaag: date) -> datetime:
    """The moment that `tekst` means, seen from `vandaag`; a day without a year is the nearest one to come.

    A weekday before a date must be that of the date. Raises VerkeerdGebruik for all else.
    """
    m = _TIJD.fullmatch(" ".join(tekst.lower().split()))
    if not m or not m[1]:
        raise VerkeerdGebruik(f"'{tekst.strip()}' is geen dag met een tijd", _VORMEN)
    tijd = _tijd(m)
    return datetime.combine(lees_dag(m[1].removesuffix(" om"), vandaag), tijd)


def lees_verzet(tekst: str, begin: datetime, vandaag: date) -> datetime:
    """When what was to be on `begin` is after a move: a day alone keeps the hour. Raises VerkeerdGebruik."""
    m = _TIJD.fullmatch(" ".join(tekst.lower().split()))
    if m and m[1] and (int(m[2]) < 24 or ":" in tekst):  # `ma 26.10` is a day in October
        return lees_tijdstip(tekst, vandaag)
    return datetime.combine(lees_dag(tekst, vandaag), begin.time())


def lees_tijd(tekst: str) -> time:
    """`9:00`, `9u` or `13.15`: a time of day alone. Raises VerkeerdGebruik."""
    m = _TIJD.fullmatch(" ".join(tekst.lower().split()))
    if not m or m[1] not in (None, "om"):
        raise VerkeerdGebruik(f"'{tekst.strip()}' is geen tijd", "schrijf een tijd als 9:00, 9 uur of 13.15")
    return _tijd(m)


def _tijd(m: re.Match[str]) -> time:
    if int(m[2]) > 23:
        raise VerkeerdGebruik(f"{m[2]} uur bestaat niet", "schrijf een tijd van 0:00 tot en met 23:59")
    return time(int(m[2]), int(m[3] or 0))


def lees_dag(tekst: str, vandaag: date, vanaf: date | None = None) -> date:
    """The day to come that `tekst` means, of a period that begins on `vanaf`.

    Where a weekday was typed with it, that is held against the date. Raises VerkeerdGebruik as `lees_datum` does,
    and for a weekday that is not that of the date.
    """
    woord, _, rest = " ".join(tekst.lower().split()).partition(" ")
    weekdag = next((n for n, naam in enumerate(DAGEN) if woord in (naam, naam[:2])), None)
    if weekdag is None or not rest:
        return lees_datum(tekst, vandaag, vooruit=True, vanaf=vanaf)
    dag = lees_datum(rest, vandaag, vooruit=True, vanaf=vanaf, weekdag=weekdag)
    if dag.weekday() != weekdag:
        raise VerkeerdGebruik(
            f"{kort(dag)} is een {DAGEN[dag.weekday()]}, geen {DAGEN[weekdag]}", "controleer de dag en het jaar"
        )
    return dag


def lees_dag_of_tijdstip(tekst: str, vandaag: date) -> date:
    """A day to come, or a moment (a datetime) where an hour was typed after it.

    `ma 9.12` is a day in December: after a weekday alone an hour needs a colon or a u. Raises VerkeerdGebruik.
    """
    try:
        return lees_dag(tekst, vandaag)
    except VerkeerdGebruik:
        kaal = " ".join(tekst.lower().split())
        m = _TIJD.fullmatch(kaal)
        weekdag = m and m[1] and any(m[1] in (naam, naam[:2]) for naam in DAGEN)
        if not m or not m[1] or (weekdag and "." in kaal):
            raise
        return lees_tijdstip(tekst, vandaag)


def klok(moment: datetime | time) -> str:
    """`10:30`."""
    return f"{moment:%H:%M}"


def op_tijd(moment: datetime) -> str:
    """`dinsdag 14-01-2020 10:30`: how a time that was typed is echoed."""
    return f"{lang(moment.date())} {klok(moment)}"

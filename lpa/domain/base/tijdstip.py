"""Moments and hours as the officer types them: `di 14-1 10:30`, `ma 10-6 9`, `9u`."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from lpa.domain.base.datum import DAGEN, kaal, lees_dag, lijkt_dag, los_weekdag
from lpa.errors import VerkeerdGebruik

_TIJD = r"(?a)(?:(.*)\s)?(?:om\s+)?(\d{1,2})(?:[:.u]([0-5]\d)(?:\s*(?:u|uur))?|\s*(?:u|uur))"
_LANGSTE_DAG = 8  # words: `do 21 nov 2019 om 9 uur` and one to spare
_TIJDVORMEN = 'schrijf dag en tijd als "di 14-1 10:30", "morgen 9:00" of "14 jan 2020 13.15"'


def lees_tijdstip(tekst: str, vandaag: date) -> datetime:
    """The moment that `tekst` means, seen from `vandaag`; a day without a year is the nearest one to come.

    A weekday before a date must be that of the date. Raises VerkeerdGebruik for all else.
    """
    m = re.fullmatch(_TIJD, _met_uur(kaal(tekst)))
    if not m or not m[1]:
        raise VerkeerdGebruik(f"'{tekst.strip()}' is geen dag met een tijd", _TIJDVORMEN)
    tijd = _tijd(m)
    return datetime.combine(lees_dag(m[1].removesuffix(" om"), vandaag), tijd)


def _met_uur(woord: str) -> str:
    """Bare words of which the last is a number after a day, as an hour: `ma 10-6 9` is `ma 10-6 9:00`.

    After a weekday alone a number may be a day of the month.
    """
    m = re.fullmatch(r"(?a)(.+) ([01]?\d|2[0-3])", woord)
    is_uur = m and lijkt_dag(m[1]) and los_weekdag(m[1])[1]
    return f"{woord}:00" if is_uur else woord


def lees_verzet(tekst: str, begin: datetime, vandaag: date) -> datetime:
    """When what was to be on `begin` is after a move: a day alone keeps the hour. Raises VerkeerdGebruik."""
    woord = kaal(tekst)
    if los := _los_uur(woord):
        return _uur_of_jaar(los, tekst, vandaag)
    m = re.fullmatch(_TIJD, woord if lijkt_dag(woord) else _met_uur(woord))
    if m and m[1] and (int(m[2]) < 24 or ":" in tekst):  # `ma 26.10` is a day in October
        return lees_tijdstip(tekst, vandaag)
    return datetime.combine(lees_dag(tekst, vandaag), begin.time())


def lees_tijd(tekst: str) -> time:
    """`9:00`, `9u`, `9` or `13.15`: a time of day alone. Raises VerkeerdGebruik."""
    woord = kaal(tekst)
    m = re.fullmatch(_TIJD, f"{woord}:00" if re.fullmatch(r"(?a)\d{1,2}", woord) else woord)
    if not m or m[1] not in (None, "om"):
        raise VerkeerdGebruik(f"'{tekst.strip()}' is geen tijd", "schrijf een tijd als 9:00, 9 uur of 13.15")
    return _tijd(m)


def _tijd(m: re.Match[str]) -> time:
    if int(m[2]) > 23:
        raise VerkeerdGebruik(f"{m[2]} uur bestaat niet", "schrijf een tijd van 0:00 tot en met 23:59")
    return time(int(m[2]), int(m[3] or 0))


def lees_dag_of_tijdstip(tekst: str, vandaag: date) -> date:
    """A day to come, or a moment (a datetime) where an hour was typed after it.

    `ma 9.12` is a day in December: after a weekday alone an hour needs a colon or a u. `24 nov 10` is at ten o'clock,
    unless the year may be that one. Raises VerkeerdGebruik.
    """
    if los := _los_uur(kaal(tekst)):
        return _uur_of_jaar(los, tekst, vandaag)
    try:
        return lees_dag(tekst, vandaag)
    except VerkeerdGebruik:
        woord = _met_uur(kaal(tekst))
        m = re.fullmatch(_TIJD, woord)
        weekdag = m and m[1] and any(m[1] in (naam, naam[:2]) for naam in DAGEN)
        if not m or not m[1] or (weekdag and "." in woord):
            raise
        return lees_tijdstip(tekst, vandaag)


def _los_uur(woord: str) -> re.Match[str] | None:
    """Bare words that are a day and a month, and a number after a blank that may be an hour or a year of two digits."""
    m = re.fullmatch(r"(?a)(.+) ([01]\d|2[0-3])", woord)
    return m if m and lijkt_dag(woord) and lijkt_dag(m[1]) and los_weekdag(m[1])[1] else None


def _uur_of_jaar(los: re.Match[str], tekst: str, vandaag: date) -> datetime:
    """A day with a bare hour, as `lees_tijdstip` reads it. Raises VerkeerdGebruik where it may as well be a year."""
    if abs(int(los[2]) - vandaag.year % 100) <= 1:
        raise VerkeerdGebruik(
            f"'{tekst.strip()}' kan om {los[2]}:00 of in {vandaag.year // 100}{los[2]} zijn",
            f"schrijf het uur als {los[2]}:00, of het jaar met vier cijfers",
        )
    return lees_tijdstip(tekst, vandaag)


def splits_dag(tekst: str) -> tuple[str, str]:
    """The words that a text begins with and that are written as a day, or as a day with an hour; and what comes after.

    As many words as can be: `do 3-12 moeder bellen` is about 3 December. Whether there is such a day is not asked here.
    """
    woorden = tekst.split()
    for aantal in range(min(len(woorden), _LANGSTE_DAG), 0, -1):
        begin = " ".join(woorden[:aantal]).rstrip(",:;")
        m = re.fullmatch(_TIJD, kaal(begin))
        if lijkt_dag(kaal(begin)) or (m and m[1] and lijkt_dag(m[1].removesuffix(" om"))):
            return begin, " ".join(woorden[aantal:])
    return "", " ".join(woorden)

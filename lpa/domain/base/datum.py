"""Dates as the officer types and reads them: `24 nov`, `ma`, `-3` in; `maandag 24-11-2025` out. With an hour:
`tijdstip`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache

from lpa.domain.base.named import NamedTuple
from lpa.errors import VerkeerdGebruik

DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_RELATIEF = {
    "vandaag": 0, "gisteren": -1, "gister": -1, "eergisteren": -2, "eergister": -2, "morgen": 1, "overmorgen": 2,
}  # fmt: skip
_JAAR = r"([12]\d{3}|\d{2})"
# Compiled by `re` where one is first used: most commands read no date.
_NUMERIEK = rf"(?a)(\d{{1,2}})[-/. ](\d{{1,2}})(?:[-/. ]{_JAAR})?"
_ISO = r"(?a)([12]\d{3})-(\d{2})-(\d{2})"
_MET_NAAM = rf"(?a)(\d{{1,2}})[- ]?([a-zé]+)\.?(?:[- ]{_JAAR})?"
_STAP = r"(?a)([+-])(\d{1,4})"
_VORMEN = "schrijf een datum als 24-11-2025, 24-11, 24 nov, vandaag, gisteren, ma of -3"
_KOMENDE = "schrijf een datum als 14-4-2026, 14-4, 14 apr, morgen, vr of +7"
EERSTE_JAAR, LAATSTE_JAAR = 1900, 2199
# The dashes of Unicode, and the soft and the mathematical ones that a word processor puts in their place.
# A table: an expression with all of these takes 8 ms to compile, at each start.
_ANDERE_STREEPJES = "\u00ad\u058a\u05be\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d"
_STREEPJES = str.maketrans(dict.fromkeys(_ANDERE_STREEPJES, "-"))
_VER, _VLAKBIJ, _JAARLANG = timedelta(days=183), timedelta(days=60), timedelta(days=366)
_PAS = timedelta(days=14)  # so near that a weekday may decide for it


def lees_datum(
    tekst: str, peildatum: date, *, vooruit: bool = False, vanaf: date | None = None, tot: date | None = None
) -> date:  # fmt: skip
    """The date that `tekst` means on `peildatum`.

    A day without a year, and a weekday, is the nearest one that is past (or today); with `vooruit`
    the nearest one to come, as appointments want. After `vanaf`, the first day of a period, a day without
    a year is the nearest one from there; a weekday before it decides which year is meant, and must be that of the
    date. What then may still be of two years is not guessed. A weekday alone is counted back from `tot` rather than
    from `peildatum`, and never lies before `vanaf`. Raises VerkeerdGebruik for all else.
    """
    woord = kaal(tekst)
    if woord in _RELATIEF:
        return peildatum + timedelta(days=_RELATIEF[woord])
    if stap := re.fullmatch(_STAP, woord):
        return _verschoven(peildatum, int(stap[1] + stap[2]), tekst)
    weekdag, rest = los_weekdag(woord)
    if weekdag is not None and not rest:
        terug = _dichtstbij(tot or peildatum, weekdag, vooruit)
        return _dichtstbij(vanaf, weekdag, True) if vanaf and (vooruit or terug < vanaf) else terug
    dag, maand, jaar = delen(rest, tekst, _KOMENDE if vooruit else _VORMEN)
    if jaar is None:
        anker = vanaf or peildatum
        gelezen = _gekozen(_beide(dag, maand, anker, tekst), anker, vooruit or vanaf is not None, weekdag, tekst)
    else:
        gelezen = maak(dag, maand, jaar if jaar > 99 else _eeuw(jaar, peildatum), tekst)
    _moet_kloppen(gelezen, weekdag)
    return gelezen


def _moet_kloppen(dag: date, weekdag: int | None) -> None:
    """Raises VerkeerdGebruik for a weekday that was typed, and is not that of the date."""
    if weekdag not in (None, dag.weekday()):
        raise VerkeerdGebruik(
            f"{kort(dag)} is een {DAGEN[dag.weekday()]}, geen {DAGEN[weekdag or 0]}", "controleer de dag en het jaar"
        )


def kaal(tekst: str) -> str:
    """In small letters, with one blank between words and every kind of dash as `-`."""
    return " ".join(tekst.lower().translate(_STREEPJES).split())


def _verschoven(peildatum: date, dagen: int, tekst: str) -> date:
    try:
        return peildatum + timedelta(days=dagen)
    except OverflowError:
        raise VerkeerdGebruik(f"'{tekst.strip()}' is geen datum", _VORMEN) from None


def los_weekdag(tekst: str) -> tuple[int | None, str]:
    """The weekday that a text begins with (Monday is 0), and what comes after it."""
    woord, _, rest = tekst.partition(" ")
    woord = woord.rstrip(".,")
    nummer = next((n for n, dag in enumerate(DAGEN) if woord in (dag, dag[:2])), None)
    return (None, tekst) if nummer is None else (nummer, rest)


def _dichtstbij(peildatum: date, weekdag: int, vooruit: bool) -> date:
    terug = (peildatum.weekday() - weekdag) % 7
    return peildatum + timedelta(days=(7 - terug) % 7) if vooruit else peildatum - timedelta(days=terug)


def delen(kaal: str, tekst: str, vormen: str) -> tuple[int, int, int | None]:
    """Day, month and year (None when not typed) as numbers, whether or not they exist."""
    if m := re.fullmatch(_ISO, kaal):
        return int(m[3]), int(m[2]), int(m[1])
    if m := re.fullmatch(_NUMERIEK, kaal):
        return int(m[1]), int(m[2]), int(m[3]) if m[3] else None
    if m := re.fullmatch(_MET_NAAM, kaal):
        maanden = [n for n, naam in enumerate(MAANDEN, 1) if len(m[2]) >= 3 and _maandnaam(m[2], naam)]
        if len(maanden) == 1:
            return int(m[1]), maanden[0], int(m[3]) if m[3] else None
    raise VerkeerdGebruik(f"'{tekst.strip()}' is geen datum", vormen)


def _maandnaam(getypt: str, naam: str) -> bool:
    return naam.startswith(getypt) or (getypt == "mrt" and naam == "maart")


def _eeuw(jaar: int, peildatum: date) -> int:
    """Two digits: this century up to ten years ahead, else the one before."""
    deze = peildatum.year // 100 * 100 + jaar
    return deze if deze <= peildatum.year + 10 else deze - 100


def _beide(dag: int, maand: int, anker: date, tekst: str) -> tuple[date, date]:
    """The last such day up to `anker`, and the first one from there: on `anker` itself they are the same."""
    jaren = range(anker.year - 8, anker.year + 9)  # so far apart may two days of 29 February lie
    dagen = [date(j, maand, dag) for j in jaren if 1 <= maand <= 12 and 1 <= dag <= dagen_in(maand, j)]
    dagen = dagen or [maak(dag, maand, anker.year, tekst)]  # that raises: there is no such day in any year
    return max(d for d in dagen if d <= anker), min(d for d in dagen if d >= anker)


def _gekozen(beide: tuple[date, date], anker: date, vooruit: bool, weekdag: int | None, tekst: str) -> date:
    """The one of `beide` in that direction, unless it may as well be the other.

    A wrong year here is a wrong decision about a child, so lpa does not guess when the direction leads far away and
    the other day is close by, unless the weekday that was typed is that of one of them (of the other where it is a
    matter of days); nor for 29 February, when neither may have been meant.
    """
    keuze, ander = beide[::-1] if vooruit else beide
    ver, vlakbij = abs(keuze - anker), abs(ander - anker)
    zeker = keuze.weekday() == weekdag != ander.weekday()
    if zeker or ver <= _VER or (ver <= _JAARLANG and vlakbij > _VLAKBIJ):
        return keuze
    if vlakbij <= _PAS and ander.weekday() == weekdag != keuze.weekday():
        return ander
    raise VerkeerdGebruik(f"{tekst.strip()} kan {kort(beide[0])} of {kort(beide[1])} zijn", "geef het jaar erbij")


def maak(dag: int, maand: int, jaar: int, tekst: str, vormen: str = _VORMEN) -> date:
    """The day of three numbers. Raises VerkeerdGebruik, with the days or `vormen` there are, for one that is none."""
    if not EERSTE_JAAR <= jaar <= LAATSTE_JAAR:
        raise VerkeerdGebruik(
            f"'{tekst.strip()}' is geen bruikbare datum",
            f"neem een jaar van {EERSTE_JAAR} tot {LAATSTE_JAAR}",
        )
    if not 1 <= maand <= 12:
        raise VerkeerdGebruik(f"{tekst.strip()} bestaat niet: er is geen maand {maand}", vormen)
    dagen = dagen_in(maand, jaar)
    if not 1 <= dag <= dagen:
        raise VerkeerdGebruik(
            f"{tekst.strip()} bestaat niet: {MAANDEN[maand - 1]} {jaar} heeft {dagen} dagen",
            f"geef een datum van 01-{maand:02}-{jaar} tot en met {dagen}-{maand:02}-{jaar}",
        )
    return date(jaar, maand, dag)


def amsterdamse_tijd(moment: datetime) -> datetime:
    """The time in Amsterdam at a moment in UTC, since 1996.

    Summer time runs from the last Sunday of March to the last Sunday of October, from 01:00 UTC on
    both (richtlijn 2000/84/EG). A table of time zones would say the same, and each start would load it.
    """

    def overgang(maand: int) -> datetime:
        laatste = date(moment.year, maand, 31)
        zondag = laatste - timedelta(days=(laatste.weekday() + 1) % 7)
        return datetime(zondag.year, zondag.month, zondag.day, 1, tzinfo=moment.tzinfo)

    zomer = overgang(3) <= moment < overgang(10)
    return moment + timedelta(hours=2 if zomer else 1)


def amsterdamse_dag(moment: datetime) -> date:
    """The day in Amsterdam at a moment in UTC."""
    return amsterdamse_tijd(moment).date()


def begin_van(dag: date) -> str:
    """The moment at which a day begins in Amsterdam: UTC, ISO, as the log has it."""
    middernacht = datetime(dag.year, dag.month, dag.day, tzinfo=UTC)
    momenten = (middernacht - timedelta(hours=uren) for uren in (1, 2))
    moment = next(m for m in momenten if amsterdamse_tijd(m).hour == 0)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def dagen_in(maand: int, jaar: int) -> int:
    """How many days a month of 1 to 12 has."""
    return (date(jaar + maand // 12, maand % 12 + 1, 1) - date(jaar, maand, 1)).days


class Geboortedatum(NamedTuple):
    """A birth date that is known whole, or only in part: the first and the last day that it may be.

    A passport may say only a month or a year. What the law or a doubt asks of it is asked of the edge that matters.
    """

    eerste: date
    laatste: date

    @classmethod
    def from_date(cls, dag: date) -> Geboortedatum:
        """A birth date that is known whole."""
        return cls(dag, dag)

    @classmethod
    @lru_cache(maxsize=1 << 14)  # those of a register are of some 7,000 days
    def fromisoformat(cls, tekst: str) -> Geboortedatum:
        """From `2009-03-12`, `2009-03` or `2009`. Raises ValueError for all else."""
        if not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", tekst, re.ASCII):
            raise ValueError(f"no birth date: {tekst!r}")
        eerste = date.fromisoformat(tekst + "-01-01"[len(tekst) - 4 :])
        if len(tekst) == len("2009"):
            return cls(eerste, eerste.replace(month=12, day=31))
        if len(tekst) == len("2009-03"):
            return cls(eerste, eerste.replace(day=dagen_in(eerste.month, eerste.year)))
        return cls(eerste, eerste)

    @property
    def exact(self) -> date | None:
        """The day, where it is known whole."""
        return self.eerste if self.eerste == self.laatste else None

    def isoformat(self) -> str:
        """`2009-03-12`, `2009-03` or `2009`: how it is stored, and told to a script."""
        if self.exact:
            return self.eerste.isoformat()
        return f"{self.eerste:%Y-%m}" if self.eerste.month == self.laatste.month else f"{self.eerste:%Y}"

    def __str__(self) -> str:
        """`12-03-2009`, `maart 2009` or `2009`."""
        return kort(self)

    def past_bij(self, ander: Geboortedatum) -> bool:
        """Whether the two may be one day."""
        return self.eerste <= ander.laatste and ander.eerste <= self.laatste


def randen(geboren: date | Geboortedatum) -> Geboortedatum:
    """A birth date with its two edges, also where it was given as a day."""
    return geboren if isinstance(geboren, Geboortedatum) else Geboortedatum.from_date(geboren)


def _deels(geboren: Geboortedatum) -> str:
    """`maart 2009` or `2009`."""
    maand = f"{MAANDEN[geboren.eerste.month - 1]} " if geboren.eerste.month == geboren.laatste.month else ""
    return f"{maand}{geboren.eerste.year}"


def kort(datum: date | Geboortedatum | None) -> str:
    """`24-11-2025`, or an empty string; of a birth date that is known in part, that part."""
    if isinstance(datum, Geboortedatum):
        return kort(datum.exact) or _deels(datum)
    return f"{datum.day:02}-{datum.month:02}-{datum.year}" if datum else ""


def lang(datum: date) -> str:
    """`maandag 24-11-2025`: how a date that was typed is echoed."""
    return f"{DAGEN[datum.weekday()]} {kort(datum)}"


def tot_en_met(van: date, tot: date, zeg: Callable[[date], str] = lang) -> str:
    """`maandag 02-12-2019 tot en met vrijdag 06-12-2019`, or one day; `zeg` says a day."""
    return zeg(van) if van == tot else f"{zeg(van)} tot en met {zeg(tot)}"


def dagkort(datum: date) -> str:
    """`ma`: the weekday where there is little room."""
    return DAGEN[datum.weekday()][:2]


def dag_in(datum: date, jaar: int) -> str:
    """`ma 24-11` in a year of which one knows that it is this one; of another year `24-11-2027`."""
    return f"{dagkort(datum)} {datum:%d-%m}" if datum.year == jaar else kort(datum)


def voluit(datum: date | Geboortedatum) -> str:
    """`24 november 2025`: how a date stands in a letter; of a birth date that is known in part, that part."""
    if isinstance(datum, Geboortedatum):
        return voluit(datum.exact) if datum.exact else _deels(datum)
    return f"{datum.day} {MAANDEN[datum.month - 1]} {datum.year}"


def voluit_met_dag(datum: date) -> str:
    """`maandag 24 november 2025`."""
    return f"{DAGEN[datum.weekday()]} {voluit(datum)}"


def leeftijd(geboren: date, op: date) -> int:
    """Whole years on day `op`; who was born on 29 February is a year older on 1 March.

    BW 1:2 and the Algemene termijnenwet are silent here; a day that does not exist has not come yet.
    """
    return op.year - geboren.year - ((op.month, op.day) < (geboren.month, geboren.day))


def leeftijden(geboren: Geboortedatum, op: date) -> tuple[int, int]:
    """The least and the most whole years that someone may be on day `op`; one number twice where the day is known."""
    return leeftijd(geboren.laatste, op), leeftijd(geboren.eerste, op)


def hoe_oud(geboren: Geboortedatum, op: date) -> str:
    """`9 jaar` on day `op`; `9 of 10 jaar` where the birth date leaves that open."""
    return f"{' of '.join(map(str, dict.fromkeys(leeftijden(geboren, op))))} jaar"


def verjaardag(geboren: date, jaren: int) -> date:
    """The day on which someone becomes `jaren` years old; 29 February counts as 1 March in other years."""
    jaar = geboren.year + jaren
    if (geboren.month, geboren.day) == (2, 29) and dagen_in(2, jaar) == 28:
        return date(jaar, 3, 1)
    return date(jaar, geboren.month, geboren.day)


def lees_dag(tekst: str, vandaag: date, vanaf: date | None = None) -> date:
    """The day to come that `tekst` means, of a period that begins on `vanaf`. Raises as `lees_datum` does."""
    return lees_datum(tekst, vandaag, vooruit=True, vanaf=vanaf)


def lijkt_dag(woord: str) -> bool:
    """Whether bare words are written as a day."""
    weekdag, rest = los_weekdag(woord)
    met_naam = re.fullmatch(_MET_NAAM, rest)
    maand = met_naam and len(met_naam[2]) >= 3 and any(_maandnaam(met_naam[2], naam) for naam in MAANDEN)
    los = weekdag is None and (woord in _RELATIEF or re.fullmatch(_STAP, woord))
    return bool(
        los or (weekdag is not None and not rest) or maand or re.fullmatch(_ISO, rest) or re.fullmatch(_NUMERIEK, rest)
    )


def klok(moment: datetime | time) -> str:
    """`10:30`."""
    return f"{moment:%H:%M}"


def op_tijd(moment: datetime) -> str:
    """`dinsdag 14-01-2020 10:30`: how a time that was typed is echoed."""
    return f"{lang(moment.date())} {klok(moment)}"

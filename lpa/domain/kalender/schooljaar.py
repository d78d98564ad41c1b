"""The schooljaar: 1 August up to and including 31 July (OPG §4.1), written `2019-2020`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from lpa.domain.base.named import NamedTuple
from lpa.domain.base.tekst import opsomming
from lpa.errors import VerkeerdGebruik

_VORM = r"(?a)(\d{4}|\d{2})(?:\s*[-/]\s*(\d{4}|\d{2}))?"
EERSTE, LAATSTE = 1969, 2198  # the Leerplichtwet 1969, and where dates end


class Schooljaar(NamedTuple):
    """One schooljaar, known by the year in which it begins."""

    begin: int

    def __str__(self) -> str:
        return f"{self.begin}-{self.begin + 1}"

    @property
    def kort(self) -> str:
        """`19-20`, for narrow columns."""
        return f"{self.begin % 100:02}-{(self.begin + 1) % 100:02}"

    @property
    def eerste_dag(self) -> date:
        """1 August."""
        return date(self.begin, 8, 1)

    @property
    def laatste_dag(self) -> date:
        """31 July, which still belongs to it."""
        return date(self.begin + 1, 7, 31)

    @property
    def peildatum(self) -> date:
        """1 October: the day on which the report counts pupils."""
        return date(self.begin, 10, 1)

    def stand(self, op: date) -> str:
        """How far it is on day `op`, when it is not over: `loopt nog; 1 oktober 2020 moet nog komen`."""
        if op < self.eerste_dag:
            return "is nog niet begonnen"
        if op > self.laatste_dag:
            return ""
        return "loopt nog" + (f"; 1 oktober {self.begin} moet nog komen" if op < self.peildatum else "")

    def __sub__(self, jaren: int) -> Schooljaar:
        return Schooljaar(self.begin - jaren)

    @classmethod
    def van(cls, dag: date) -> Schooljaar:
        """The schooljaar in which `dag` lies."""
        return cls(dag.year if dag.month >= 8 else dag.year - 1)


def lees_schooljaar(tekst: str) -> Schooljaar:
    """`2019-2020`, `2019/2020`, `19-20` or `2019`. Raises VerkeerdGebruik for all else."""
    kaal = tekst.strip()
    m = re.fullmatch(_VORM, kaal)
    if not m:
        raise VerkeerdGebruik(f"'{kaal}' is geen schooljaar", "schrijf een schooljaar als 2019-2020")
    begin = _vol(m[1])
    jaar = Schooljaar(begin)
    if m[2] and _vol(m[2]) != begin + 1:
        raise VerkeerdGebruik(
            f"'{kaal}' is geen schooljaar: een schooljaar beslaat twee opvolgende jaren",
            f"bedoelde u {jaar}?",
        )
    if not EERSTE <= begin <= LAATSTE:
        raise VerkeerdGebruik(
            f"schooljaar {jaar} valt buiten wat lpa kent",
            f"kies van {EERSTE}-{EERSTE + 1} tot {LAATSTE}-{LAATSTE + 1}",
        )
    return jaar


def _vol(jaar: str) -> int:
    """Two digits are of this century, up to 68; from 69 on of the one before (the law is of 1969)."""
    getal = int(jaar)
    if len(jaar) == 4:
        return getal
    return getal + (2000 if getal < EERSTE % 100 else 1900)


def reeks(laatste: Schooljaar, aantal: int) -> list[Schooljaar]:
    """`aantal` schooljaren that end with `laatste`, oldest first."""
    return [laatste - n for n in range(aantal - 1, -1, -1)]


def bereik(jaren: Sequence[str]) -> str:
    """`2014-2015 tot en met 2018-2019` where more than two follow each other, else one by one."""
    volgt = int(jaren[-1][:4]) - int(jaren[0][:4]) == len(jaren) - 1
    return f"{jaren[0]} tot en met {jaren[-1]}" if volgt and len(jaren) > 2 else opsomming([*jaren])

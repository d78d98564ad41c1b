"""Her own calendar: on which days she works. Not that of the schools, and not that of the Termijnenwet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from lpa.domain.base.named import NamedTuple
from lpa.domain.base.record import Record, record
from lpa.domain.kalender.feestdagen import BEVRIJDINGSDAG, GOEDE_VRIJDAG, feestdagen, soms_vrij

_DAG = timedelta(days=1)
_LANGSTE = 92  # nobody is away longer than that without somebody else taking over


@record
class Afwezig(Record):
    """Days on which she does not work, both included."""

    van: date
    tot: date
    reden: str = ""


class Werkrooster(NamedTuple):
    """The weekdays on which she works (Monday is 0), and the days on which she is away."""

    weekdagen: frozenset[int] = frozenset(range(5))
    afwezig: Sequence[Afwezig] = ()

    def waarom_vrij(self, dag: date) -> str | None:
        """Why she does not work on `dag`; None on a working day."""
        if naam := feestdag(dag):
            return naam
        if dag.weekday() not in self.weekdagen:
            return "geen werkdag"
        return next((a.reden or "vrij" for a in self.afwezig if a.van <= dag <= a.tot), None)

    def is_werkdag(self, dag: date) -> bool:
        """Whether she works on `dag`."""
        return self.waarom_vrij(dag) is None

    def uiterlijk(self, dag: date) -> date:
        """The last working day up to and including `dag`: by then what is due on `dag` must be done.

        `dag` itself when there is none in the three months before it.
        """
        return next((d for n in range(_LANGSTE) if self.is_werkdag(d := dag - n * _DAG)), dag)

    def vanaf(self, dag: date) -> date:
        """The first working day from `dag` on; `dag` itself when there is none in three months."""
        return next((d for n in range(_LANGSTE) if self.is_werkdag(d := dag + n * _DAG)), dag)


def feestdag(dag: date) -> str | None:
    """The public holiday that `dag` is, also one on which the town hall is open in some years."""
    if naam := feestdagen(dag.year).get(dag):
        return naam
    naam = soms_vrij(dag.year).get(dag)
    return naam if naam in (GOEDE_VRIJDAG, BEVRIJDINGSDAG) else None

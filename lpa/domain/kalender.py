"""School days of a region: weekdays that are neither a school holiday nor a public holiday."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

REGIOS = ("noord", "midden", "zuid")


class Vakantie(NamedTuple):
    """A school holiday: both days included."""

    naam: str
    eerste_dag: date
    laatste_dag: date


class Kalender(NamedTuple):
    """The school calendar of one region.

    `vakanties` may be empty: then only weekends and public holidays are free, and `kent` says that
    the day lies outside the table.
    """

    regio: str
    vakanties: Sequence[Vakantie]

    def kent(self, dag: date) -> bool:
        """Whether `dag` lies within the years of which the holidays are known."""
        return bool(self.vakanties) and self.vakanties[0].eerste_dag <= dag <= self.vakanties[-1].laatste_dag

    def is_schooldag(self, dag: date) -> bool:
        """Whether there is school on `dag`, as far as region and law decide (not the school's own days)."""
        if dag.weekday() >= 5 or dag in feestdagen(dag.year):
            return False
        return not any(v.eerste_dag <= dag <= v.laatste_dag for v in self.vakanties)

    def eerste_schooldag(self, vanaf: date) -> date:
        """The first school day on or after `vanaf`; it may lie in a later month."""
        while not self.is_schooldag(vanaf):
            vanaf += timedelta(days=1)
        return vanaf


@lru_cache(maxsize=64)
def feestdagen(jaar: int) -> frozenset[date]:
    """The days of `jaar` on which schools are closed by custom of the land.

    Bevrijdingsdag closes schools in lustrum years only; Goede Vrijdag is no general free day. The
    Algemene termijnenwet counts otherwise: it is not for this function.
    """
    from dateutil.easter import easter

    pasen = easter(jaar)
    dagen = {date(jaar, 1, 1), date(jaar, 12, 25), date(jaar, 12, 26)}
    dagen |= {pasen + timedelta(days=n) for n in (1, 39, 50)}
    dagen.add(_koningsdag(jaar))
    if jaar % 5 == 0:
        dagen.add(date(jaar, 5, 5))
    return frozenset(dagen)


def _koningsdag(jaar: int) -> date:
    """27 April since 2014, Koninginnedag on 30 April before; a day earlier (later until 1979) on Sundays."""
    dag = date(jaar, 4, 27 if jaar >= 2014 else 30)
    if dag.weekday() == 6:
        dag -= timedelta(days=1) if jaar >= 1980 else timedelta(days=-1)
    return dag

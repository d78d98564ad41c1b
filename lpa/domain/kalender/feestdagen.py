"""Public holidays by name. Easter is a library's; which days count is law (Atw art. 3) or custom of schools."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

GOEDE_VRIJDAG = "Goede Vrijdag"
BEVRIJDINGSDAG = "Bevrijdingsdag"
NA_HEMELVAART = "vrijdag na Hemelvaart"
GELIJKGESTELD = "bij koninklijk besluit gelijkgesteld"


@lru_cache(maxsize=64)
def feestdagen(jaar: int) -> dict[date, str]:
    """The days of `jaar` on which schools are closed by custom of the land, with their names.

    Bevrijdingsdag closes schools in lustrum years only; Goede Vrijdag is no general free day. The
    Algemene termijnenwet counts otherwise: see `lpa.domain.recht.termijnsom`.
    """
    dagen = _algemeen(jaar)
    if jaar % 5 == 0:
        dagen[date(jaar, 5, 5)] = BEVRIJDINGSDAG
    return dagen


@lru_cache(maxsize=64)
def soms_vrij(jaar: int) -> dict[date, str]:
    """The days of `jaar` that many schools give off and others do not: the school's own calendar decides."""
    dagen = {_pasen(jaar) - timedelta(days=2): GOEDE_VRIJDAG, _pasen(jaar) + timedelta(days=40): NA_HEMELVAART}
    if jaar % 5:
        dagen[date(jaar, 5, 5)] = BEVRIJDINGSDAG
    return {dag: naam for dag, naam in dagen.items() if dag not in feestdagen(jaar)}


def verschilt(jaar: int) -> dict[date, str]:
    """The days of `jaar` of which it differs by school whether they are free, whatever a calendar makes of them."""
    return soms_vrij(jaar) | {date(jaar, 5, 5): BEVRIJDINGSDAG}


# Days that a koninklijk besluit put on a par with feestdagen for the Atw (art. 3 lid 3), as (day, month) of
# each year: read in the decrees up to 2019, in other people's lists up to 2022, and from 2023 in the titles of the
# decrees. How sure each is stands with `atw.gelijkgesteld` in the rule book.
_GELIJKGESTELD = {
    2014: "30-05", 2015: "02-01 04-05 15-05", 2016: "06-05", 2017: "28-04 26-05", 2018: "11-05 24-12 31-12",
    2019: "31-05 27-12", 2020: "22-05", 2021: "14-05", 2022: "27-05", 2023: "28-04 19-05", 2024: "10-05 27-12",
    2025: "30-05", 2026: "02-01 15-05", 2027: "07-05", 2028: "28-04 26-05",
}  # fmt: skip


@lru_cache(maxsize=64)
def wettelijk(jaar: int) -> dict[date, str]:
    """The days of `jaar` that count as feestdag for terms, also by koninklijk besluit (Atw art. 3)."""
    dagen = {dag: GELIJKGESTELD for dag in gelijkgesteld(jaar)} | _algemeen(jaar)
    dagen[date(jaar, 5, 5)] = BEVRIJDINGSDAG
    dagen[_pasen(jaar) - timedelta(days=2)] = GOEDE_VRIJDAG
    return dagen


def gelijkgesteld(jaar: int) -> list[date]:
    """The days of `jaar` that a koninklijk besluit equated (Atw art. 3 lid 3), as far as is known."""
    return [date(jaar, int(dag[3:]), int(dag[:2])) for dag in _GELIJKGESTELD.get(jaar, "").split()]


def _algemeen(jaar: int) -> dict[date, str]:
    pasen = _pasen(jaar)
    return {
        date(jaar, 1, 1): "nieuwjaarsdag",
        pasen + timedelta(days=1): "tweede paasdag",
        _koningsdag(jaar): "Koningsdag" if jaar >= 2014 else "Koninginnedag",
        pasen + timedelta(days=39): "Hemelvaartsdag",
        pasen + timedelta(days=50): "tweede pinksterdag",
        date(jaar, 12, 25): "eerste kerstdag",
        date(jaar, 12, 26): "tweede kerstdag",
    }


@lru_cache(maxsize=64)
def _pasen(jaar: int) -> date:
    from dateutil.easter import easter

    return easter(jaar)


def _koningsdag(jaar: int) -> date:
    """27 April since 2014, Koninginnedag on 30 April before; a day earlier (later until 1979) on Sundays."""
    dag = date(jaar, 4, 27 if jaar >= 2014 else 30)
    if dag.weekday() == 6:
        dag -= timedelta(days=1) if jaar >= 1980 else timedelta(days=-1)
    return dag

"""What is criminal data, kept under the Wpg: from the invitation for the hoorgesprek or a referral to Halt on.

Where the line lies is disputed (Regio Rivierenland against Ingrado, vhic.nl), so she marks earlier ones by hand.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import date, datetime
from typing import Any, TypeVar

from lpa.domain.base.datum import kort
from lpa.domain.recht.mas import HALT, STRAFRECHT, Routestap, routes_in
from lpa.domain.records.zaak import AVG, WPG, Heropening, Interventie, Zaak
from lpa.errors import Geweigerd

R = TypeVar("R")
# Steps and letters that are criminal data by their kind. What follows in the zaak is so too, but for what is for help.
BEGIN = (
    "pv-uitnodiging", "hoorgesprek", "pv-verhoor", "pv-verzonden", "jco-l", "pv-afschrift", "pv-uitspraak",
    "halt-verwijzing", "halt-retour", "halt-afdoening", "uitnodiging-hoorgesprek",
)  # fmt: skip
_HULP = ("doorverwijzing", "jeugdbeschermingstafel", "zorgmelding", "meldcode", "overdracht-rmc", "brief-rmc")
_GROND = ("Leerplichtwet art. 22", "Leerplichtwet art. 22 lid 5")  # of sending a proces-verbaal, and its copy
_AFLOOP = ("halt", "proces-verbaal")  # the outcomes of a zaak that are of criminal law
# What is emptied with a route, and with an outcome, of criminal law: what stands beside it would give it away.
_MET_ROUTE = {"route": "", "sinds": None, "vervolgd": False, "laatste_stap": None}
_MET_AFLOOP = {"afhandeling": None, "gesloten_op": None, "onderreden": ""}

_FOUT_VASTGELEGD = "is het verkeerd vastgelegd, wijzig het dan of neem het terug met: lpa ongedaan"


def dag_van(record: Any) -> date:
    """The day of a step, letter, visit, sharing or own term: of that the last day, or when it was done before."""
    begin: datetime | None = getattr(record, "begin", None)
    dag: date | None = begin.date() if begin else getattr(record, "datum", None)
    return dag or min(record.gedaan_op or record.laatste_dag, record.laatste_dag)


def is_begin(record: Any) -> bool:
    """Whether it is criminal data by itself: by its kind, or by the ground on which something is shared or due."""
    grond = getattr(record, "grondslag", "")
    return getattr(record, "soort", "") in BEGIN or grond.startswith(WPG) or grond in _GROND


def gaat_mee(record: Any, *hangt_aan: str) -> bool:
    """Whether it is criminal data when it follows on the beginning: it is not about help, by its kind or by the kinds
    of the step or letter that it hangs on.
    """
    return not {getattr(record, "soort", ""), *hangt_aan} & set(_HULP)


def gemerkt(record: R, regime: str = WPG, op: date | None = None) -> R:
    """A record that is kept under a law from day `op` on, else from its own."""
    return replace(record, regime=regime, regime_op=op or dag_van(record))  # type: ignore[type-var]


def opmerking(stap: Interventie, eerder: Sequence[Interventie]) -> str | None:
    """What must be known with a step, said once in a zaak: from here on it is one of criminal law."""
    if stap.soort not in BEGIN or any(s.soort in BEGIN for s in eerder):
        return None
    return (
        f"wat u vanaf {kort(stap.datum)} in deze zaak vastlegt is gemerkt als Wpg, behalve hulp; de grens is"
        " omstreden, zelf merken kan: lpa wpg merk"
    )


def moet_af_kunnen(record: Any, *hangt_aan: str) -> None:
    """Raises Geweigerd for what is criminal data by itself, or by the kind of what it hangs on: that mark stays."""
    if is_begin(record) or set(hangt_aan) & set(BEGIN):
        raise Geweigerd("dit hoort zelf bij Halt of het proces-verbaal en blijft gemerkt als Wpg", _FOUT_VASTGELEGD)


def is_strafrechtelijk(iets: Any) -> bool:
    """Whether a record, or a line of a list, is criminal data: marked, or a move or outcome of criminal law."""
    if isinstance(iets, Routestap):
        return _van_strafrecht(iets.van) or _van_strafrecht(iets.naar)
    if isinstance(iets, Heropening):
        return iets.afhandeling in _AFLOOP
    return getattr(iets, "regime", AVG) == WPG


def zonder_afloop(iets: R) -> R:
    """A zaak, or a line about one, without a route or an outcome of criminal law, nor the day that goes with either: a
    closed zaak without an outcome would tell. All else as it is.
    """
    if not isinstance(iets, Zaak | tuple):
        return iets
    weg: dict[str, Any] = {}
    if getattr(iets, "vervolgd", False) or _van_strafrecht(getattr(iets, "route", "")):
        weg |= _MET_ROUTE
    if getattr(iets, "afhandeling", None) in _AFLOOP:
        weg |= _MET_AFLOOP
    kent = [f.name for f in fields(iets)] if isinstance(iets, Zaak) else getattr(iets, "_fields", ())
    weg = {naam: leeg for naam, leeg in weg.items() if naam in kent}
    if not weg:
        return iets
    return replace(iets, **weg) if isinstance(iets, Zaak) else iets._replace(**weg)  # type: ignore[attr-defined]


def _van_strafrecht(route: str) -> bool:
    return not {HALT, STRAFRECHT}.isdisjoint(routes_in(route))

"""What is criminal data, kept under the Wpg: from the invitation for the hoorgesprek or a referral to Halt on.

Where the line lies is disputed (Regio Rivierenland against Ingrado, vhic.nl), so she marks earlier ones by hand.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any, TypeVar

from lpa.domain.base.datum import kort
from lpa.domain.recht.mas import HALT, STRAFRECHT, Routeregel, Routestap, routes_in
from lpa.domain.records.zaak import AVG, WPG, Heropening, Interventie, Zaak, Zaakregel
from lpa.errors import Geweigerd

R = TypeVar("R")
# Steps that are criminal data by their kind. What follows them in the zaak is so too, but for what is done for help.
BEGIN = (
    "pv-uitnodiging", "hoorgesprek", "pv-verhoor", "pv-verzonden", "jco-l", "pv-afschrift", "pv-uitspraak",
    "halt-heen", "halt-retour", "halt-afdoening",
)  # fmt: skip
_HULP = ("doorverwijzing", "jeugdbeschermingstafel", "zorgmelding", "meldcode", "overdracht-rmc", "brief-rmc")
_GROND = ("Leerplichtwet art. 22", "Leerplichtwet art. 22 lid 5")  # of sending a proces-verbaal, and its copy
_AFLOOP = ("halt", "proces-verbaal")  # the outcomes of a zaak that are of criminal law

_FOUT_VASTGELEGD = "is het verkeerd vastgelegd, wijzig het dan of neem het terug met: lpa ongedaan"


def dag_van(record: Any) -> date:
    """The day of a step, letter, visit, sharing or own term."""
    begin: datetime | None = getattr(record, "begin", None)
    dag: date = begin.date() if begin else getattr(record, "datum", None) or record.laatste_dag
    return dag


def is_begin(record: Any) -> bool:
    """Whether it is criminal data by itself: by its kind, or by the ground on which something is shared or due."""
    grond = getattr(record, "grondslag", "")
    return getattr(record, "soort", "") in BEGIN or grond.startswith(WPG) or grond in _GROND


def gaat_mee(record: Any) -> bool:
    """Whether it is criminal data when it follows on the beginning: a step, letter or visit that is not about help."""
    return not hasattr(record, "grondslag") and getattr(record, "soort", "") not in _HULP


def gemerkt(record: R, regime: str = WPG, op: date | None = None) -> R:
    """A record that is kept under a law from day `op` on, else from its own."""
    return replace(record, regime=regime, regime_op=op or dag_van(record))  # type: ignore[type-var]


def merk(wat: str, record: Any) -> str:
    """How it is called on her screen: `hoorgesprek (Wpg)`."""
    return f"{wat} (Wpg)" if getattr(record, "regime", AVG) == WPG else wat


def opmerking(stap: Interventie, eerder: Sequence[Interventie]) -> str | None:
    """What must be known with a step, said once in a zaak: from here on it is one of criminal law."""
    if stap.soort not in BEGIN or any(s.soort in BEGIN for s in eerder):
        return None
    return (
        f"wat u vanaf {kort(stap.datum)} in deze zaak vastlegt is gemerkt als Wpg, behalve hulp: het blijft uit alles"
        " wat het scherm verlaat. Waar de grens ligt, is omstreden; zelf merken kan met lpa wpg merk"
    )


def moet_af_kunnen(record: Any) -> None:
    """Raises Geweigerd for what is criminal data by itself: that mark stays."""
    if is_begin(record):
        raise Geweigerd("dit hoort zelf bij Halt of het proces-verbaal en blijft gemerkt als Wpg", _FOUT_VASTGELEGD)


def is_strafrechtelijk(iets: Any) -> bool:
    """Whether a record, or a line of a list, is criminal data: marked, or a move or outcome of criminal law."""
    if isinstance(iets, Routestap):
        return _van_strafrecht(iets.van) or _van_strafrecht(iets.naar)
    if isinstance(iets, Heropening):
        return iets.afhandeling in _AFLOOP
    return getattr(iets, "regime", AVG) == WPG


def zonder_afloop(iets: R) -> R:
    """A zaak, or a line about one, without a route or an outcome of criminal law; all else as it is."""
    if not isinstance(iets, Zaak | Zaakregel | Routeregel):
        return iets
    weg: dict[str, Any] = {"route": ""} if _van_strafrecht(getattr(iets, "route", "")) else {}
    if iets.afhandeling in _AFLOOP:
        weg["afhandeling"] = None
    if not weg:
        return iets
    return replace(iets, **weg) if isinstance(iets, Zaak) else iets._replace(**weg)  # type: ignore[return-value]


def _van_strafrecht(route: str) -> bool:
    return not {HALT, STRAFRECHT}.isdisjoint(routes_in(route))

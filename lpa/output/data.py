"""Records as data for a script: ISO dates, stable keys, the BSN masked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from lpa.domain.bsn import gemaskeerd

ADRES = ("adres", "postcode", "plaats")
_NIET_VOOR_BUITEN = frozenset({"versie", "zoeksleutel"})


def als_data(record: Any, *, volledig: bool = False) -> dict[str, Any]:
    """A record with ISO dates; BSN masked and a secret address left out, unless `volledig`."""
    namen = [f.name for f in fields(record)] if is_dataclass(record) else record._fields
    uit = {naam: plat(getattr(record, naam)) for naam in namen if naam not in _NIET_VOOR_BUITEN}
    return uit if volledig else verhuld(uit)


def verhuld(rij: Mapping[str, Any]) -> dict[str, Any]:
    """Values by name, with the BSN masked and a secret address left out."""
    uit = dict(rij)
    if uit.get("bsn"):
        uit["bsn"] = gemaskeerd(uit["bsn"])
    if uit.get("geheim_adres"):
        uit |= {naam: "" for naam in ADRES if naam in uit}
    return uit


def plat(waarde: Any) -> Any:
    """A value as JSON holds it."""
    if isinstance(waarde, date):
        return waarde.isoformat()
    if isinstance(waarde, Decimal):
        return int(waarde) if waarde == waarde.to_integral_value() else float(waarde)
    return waarde


def lijst_data(naam: str, records: Sequence[Any], alle: int) -> Mapping[str, Any]:
    """A list as data: the records, and how many there are in all."""
    return {naam: [als_data(r) for r in records], "aantal": alle}


def namen_data(wie: Sequence[tuple[int, str, date]]) -> dict[str, Any]:
    """Jongeren as number, name and birth date, as data."""
    jongeren = [{"nummer": n, "naam": naam, "geboortedatum": geboren.isoformat()} for n, naam, geboren in wie]
    return {"jongeren": jongeren, "aantal": len(wie)}

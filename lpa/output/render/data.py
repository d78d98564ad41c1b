"""Records as data for a script: ISO dates, stable keys, the BSN masked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from lpa.domain.base.datum import Geboortedatum
from lpa.domain.base.nummers import gemaskeerd

if TYPE_CHECKING:
    from lpa.domain.recht.leerplicht import Plicht

ADRES = ("adres", "postcode", "plaats", "land")
_NIET_VOOR_BUITEN = frozenset({"versie", "zoeksleutel", "vervallen_op", "vervallen_reden", "ingelezen_op"})


def as_data(record: Any, *, volledig: bool = False) -> dict[str, Any]:
    """A record with ISO dates; BSN masked and a secret address left out, unless `volledig`."""
    namen = _namen(type(record))
    uit = {naam: flat(getattr(record, naam)) for naam in namen if naam not in _NIET_VOOR_BUITEN}
    return uit if volledig else masked(uit)


def masked(rij: Mapping[str, Any], *, geheim: bool = False) -> dict[str, Any]:
    """Values by name, with the BSN masked and a secret address left out; `geheim`: it is, whatever the row says."""
    uit = dict(rij)
    if uit.get("bsn"):
        uit["bsn"] = gemaskeerd(uit["bsn"])
    # Of a verzorger (`gezag`) and a visit (`uid`) the address may well be the secret one of the jongere.
    if geheim or "gezag" in uit or uit.get("geheim_adres", "jongere" in uit or "uid" in uit):
        uit |= {naam: "" for naam in ADRES if uit.get(naam)}
    return uit


def flat(waarde: Any) -> Any:
    """A value as JSON holds it."""
    if isinstance(waarde, date | Geboortedatum):
        return waarde.isoformat()
    if isinstance(waarde, Decimal):
        return int(waarde) if waarde == waarde.to_integral_value() else float(waarde)
    return waarde


def in_depth(waarde: Any) -> Any:
    """A value as JSON holds it, with records, alone or in lists, as data."""
    if isinstance(waarde, Mapping):
        return {naam: in_depth(deel) for naam, deel in waarde.items()}
    if is_dataclass(waarde) or hasattr(waarde, "_fields"):
        return as_data(waarde)
    return [in_depth(deel) for deel in waarde] if isinstance(waarde, list | tuple) else flat(waarde)


def duty_data(d: Plicht) -> dict[str, Any]:
    """The days of a duty as data; `jongste` only where the birth date is known in part."""
    dagen = {naam: flat(waarde) for naam, waarde in d._asdict().items() if naam != "jongste"}
    return dagen | ({"jongste": duty_data(d.jongste)} if d.jongste else {})


def list_data(naam: str, records: Sequence[Any], alle: int) -> Mapping[str, Any]:
    """A list as data: the records, and how many there are in all."""
    return {naam: [as_data(r) for r in records], "aantal": alle}


def name_data(wie: Sequence[tuple[int, str, Geboortedatum]]) -> dict[str, Any]:
    """Jongeren as number, name and birth date, as data."""
    jongeren = [{"nummer": n, "naam": naam, "geboortedatum": geboren.isoformat()} for n, naam, geboren in wie]
    return {"jongeren": jongeren, "aantal": len(wie)}


def name_rows(wie: Sequence[tuple[int, str, Geboortedatum]]) -> list[tuple[str, ...]]:
    """Jongeren as number, name and birth date, as rows of text."""
    return [(str(nummer), naam, geboren.isoformat()) for nummer, naam, geboren in wie]


def csv_rows(soort: type, records: Sequence[Any]) -> list[list[str]]:
    """Records of class `soort` as rows of text under their field names: ISO dates, decimal comma, ja and nee."""
    namen = [naam for naam in _namen(soort) if naam not in _NIET_VOOR_BUITEN]
    return [namen, *([_csv_cel(data[naam]) for naam in namen] for data in map(as_data, records))]


def _csv_cel(waarde: Any) -> str:
    if waarde is None:
        return ""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    return str(waarde).replace(".", ",") if isinstance(waarde, float) else str(waarde)


def _namen(soort: Any) -> list[str]:
    return [f.name for f in fields(soort)] if is_dataclass(soort) else list(soort._fields)

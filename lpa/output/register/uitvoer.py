"""All records as files that any program reads: a CSV a table, and what each column is (Frictionless Table Schema)."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from typing import Any

from lpa.domain.base.csvtekst import onschadelijk
from lpa.domain.base.record import Record
from lpa.domain.dossier.uitvoer import ZAAK, ZAKEN, Sleutel, gedeelde_woorden, nummers, over, velden, waarden
from lpa.output.render.data import flat

_SOORTEN = {
    "int": "integer", "str": "string", "bool": "boolean", "date": "date", "datetime": "datetime", "float": "number",
    "Decimal": "number", "Geboortedatum": "string",
}  # fmt: skip
_ERBIJ = {"geboortejaar": "integer", "postcode4": "string"}
LEESMIJ = """Gegevens uit lpa
================

Elke tabel staat in een eigen CSV-bestand: UTF-8, komma's tussen de kolommen, de kolomnamen op de eerste regel,
datums als 2019-10-01, waar en niet waar als true en false, een punt in getallen. Een leeg vak betekent: niet
vastgelegd. Een tekst die een rekenblad zou uitrekenen, begint met een apostrof.

datapackage.json noemt van elke tabel de kolommen, hun soort en waarnaar zij verwijzen (Frictionless Data Package).
Een kolom zaak verwijst naar het nummer in melding, verlof, vrijstelling of overstap: die nummers zijn samen uniek.

{wie}

Wat erin staat gaat over kinderen en valt onder de AVG, ook zonder namen. Bewaar het niet langer dan nodig is.
"""
ZONDER = (
    "Zonder namen: in plaats van namen en adressen staan een geboortejaar en vier cijfers van de postcode, vrije\n"
    "tekst ontbreekt, en alle nummers en hun volgorde zijn alleen in deze uitvoer geldig."
)
MET = (
    "Met namen. Van wie een geheim adres heeft, of een verzorger met een geheim adres, ontbreken het adres en alle\n"
    "vrije tekst; dat adres staat nergens."
)
WPG_WEG = "Gegevens onder de Wpg ontbreken: ook een zaak die zo eindigde, heeft hier geen afhandeling."


def bestanden(
    alles: Mapping[str, Sequence[Record]], soorten: Mapping[str, type[Any]], sleutel: Sleutel | None, *, wpg: bool
) -> dict[str, bytes]:
    """The content of each file by its name; `sleutel` gives the numbers of an export without names."""
    zaken: list[Any] = [zaak for naam in ZAKEN for zaak in alles[naam.lower()]]
    van_zaak = {zaak.nummer: zaak.jongere for zaak in zaken}
    geheim = _geheim(alles, van_zaak)
    gedeeld = gedeelde_woorden((record for records in alles.values() for record in records), van_zaak)

    def rijen(naam: str) -> list[dict[str, Any]]:
        alle = [waarden(record, sleutel, gedeeld, geheim=geheim(record)) for record in alles[naam]]
        return sorted(alle, key=lambda rij: int(rij["nummer"]))  # by the new numbers: the old order says who is who

    uit = {
        f"{naam}.csv": _csv(rijen(naam), velden(soort, met_namen=sleutel is None)) for naam, soort in soorten.items()
    }
    tabellen = [_tabel(naam, soort, met_namen=sleutel is None) for naam, soort in soorten.items()]
    pakket = {"profile": "data-package", "name": "lpa", "resources": tabellen}
    uit["datapackage.json"] = json.dumps(pakket, ensure_ascii=False, indent=1).encode()
    wie = "\n".join([MET if sleutel is None else ZONDER, *([] if wpg else [WPG_WEG])])
    return uit | {"LEESMIJ.txt": LEESMIJ.format(wie=wie).encode()}


def _geheim(alles: Mapping[str, Sequence[Record]], van_zaak: Mapping[int, int]) -> Callable[[Record], bool]:
    """Whether a record is about somebody with a secret address, or looked after by one who has, or such a family."""
    jongeren: Sequence[Any] = alles["jongere"]
    verzorgers: Sequence[Any] = alles["verzorger"]
    wie = {j.nummer for j in jongeren if j.geheim_adres} | {v.jongere for v in verzorgers if v.geheim_adres}
    gezinnen = {j.gezin for j in jongeren if j.nummer in wie}

    def vraag(record: Any) -> bool:
        if type(record).__name__ == "Gezin":
            return record.nummer in gezinnen
        return over(record, van_zaak) in wie

    return vraag


def _csv(rijen: Sequence[Mapping[str, Any]], kolommen: Sequence[str]) -> bytes:
    uit = io.StringIO(newline="")
    schrijver = csv.DictWriter(uit, kolommen, lineterminator="\n")
    schrijver.writeheader()
    for rij in rijen:
        schrijver.writerow({naam: _cel(waarde) for naam, waarde in rij.items()})
    return uit.getvalue().encode()


def _cel(waarde: Any) -> Any:
    if isinstance(waarde, bool):
        return str(waarde).lower()
    return onschadelijk(waarde) if isinstance(waarde, str) else flat(waarde)


def _tabel(naam: str, soort: type[Any], *, met_namen: bool) -> dict[str, Any]:
    """A table as a resource of the data package."""
    typen = {f.name: _SOORTEN[str(f.type).removesuffix(" | None")] for f in fields(soort)} | _ERBIJ
    kolommen = velden(soort, met_namen=met_namen)
    verwijst = [
        {"fields": veld, "reference": {"resource": van, "fields": "nummer"}}
        for veld, van in nummers(soort).items() if veld in kolommen and veld != "nummer" and van != ZAAK
    ]  # fmt: skip
    schema = {
        "fields": [{"name": k, "type": typen[k]} for k in kolommen], "primaryKey": "nummer", "foreignKeys": verwijst,
        "missingValues": [""],
    }  # fmt: skip
    return {"name": naam, "path": f"{naam}.csv", "format": "csv", "encoding": "utf-8", "schema": schema}

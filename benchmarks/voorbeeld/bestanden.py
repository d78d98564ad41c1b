"""Records as the text of CSV files, one for each class: what `lpa.storage.oefen.bestand` reads.

The first line names fields. A cell is empty where its field has its default; a field that has it in every
record has no column.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import Field, fields
from typing import Any

from lpa.storage.engine.rows import Deel, to_row


def bestanden(records: Sequence[Any]) -> dict[str, str]:
    """For each class of `records` the name of its file and its text, in the order of the records."""
    soorten = {type(r): None for r in records}
    return {f"{s.__name__.lower()}.csv": als_csv(s, [r for r in records if type(r) is s]) for s in soorten}


def als_csv(soort: type, records: Sequence[Any]) -> str:
    """Records of class `soort` as the text of a CSV file: semicolons, a line each, no column without a value."""
    deel = Deel("", tuple(veld.name for veld in fields(soort)))
    rijen = [_cellen(record, to_row(record, deel)) for record in records]
    gevuld = [naam for naam in deel.kolommen if any(rij[naam] for rij in rijen)]
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\n")
    schrijver.writerow(gevuld)
    schrijver.writerows([rij[naam] for naam in gevuld] for rij in rijen)
    return uit.getvalue()


def _cellen(record: Any, rij: Mapping[str, Any]) -> dict[str, str]:
    """The cells of `record` by the names of its fields; `rij` is how the case file holds it."""
    return {veld.name: _cel(veld, getattr(record, veld.name), rij[veld.name]) for veld in fields(record)}


def _cel(veld: Field[Any], waarde: Any, in_rij: Any) -> str:
    if waarde == veld.default:
        return ""
    if waarde is None or waarde == "":
        raise ValueError(f"{veld.name} is empty, and an empty cell would be its default")
    return str(in_rij)

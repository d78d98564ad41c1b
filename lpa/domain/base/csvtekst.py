"""CSV as a Dutch Excel opens it: semicolons, CRLF, no cell that calculates; written as UTF-8 with BOM."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

BOM = "\ufeff"
# The full-width signs are formulas too, in an Excel that is set to a language that has them.
_FORMULE = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_STREEP = "-"  # alone it calculates nothing: a mark of the tables


def excel(rijen: Iterable[Sequence[str]]) -> str:
    """Rows as text; the byte order mark is added where the text is written."""
    import csv
    import io

    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\r\n")
    schrijver.writerows([onschadelijk(cel) for cel in rij] for rij in rijen)
    return uit.getvalue()


def onschadelijk(cel: str) -> str:
    """A cell that Excel would calculate gets an apostrophe in front; so does one that has it already."""
    kan_rekenen = cel.lstrip("'").startswith(_FORMULE) and cel != _STREEP and not _is_getal(cel)
    return "'" + cel if kan_rekenen else cel


def oorspronkelijk(cel: str) -> str:
    """The cell that `onschadelijk` was given."""
    return cel[1:] if cel.startswith("'") and cel.lstrip("'").startswith(_FORMULE) else cel


def _is_getal(cel: str) -> bool:
    return cel.replace(",", "", 1).removeprefix("-").isdigit()

"""Reading a workbook: the sheet of which most columns are known, its cells as text."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from lpa.domain.base.tekst import schoon
from lpa.errors import GegevensGeweigerd
from lpa.storage.exchange.table import LANGSTE_CEL, ZOEKEN, Kent, Regel, Tabel, from_header


def read(ruw: bytes, naam: str, kent: Kent) -> Tabel:
    """The table in a workbook. Raises GegevensGeweigerd for one that cannot be read, or is empty."""
    from openpyxl import load_workbook

    try:
        boek = load_workbook(io.BytesIO(ruw), read_only=True, data_only=True, keep_links=False)
        bladen = {blad.title: blad for blad in boek.worksheets}
        gevuld = {titel: _bekend(blad, kent) for titel, blad in bladen.items()}
    except Exception as fout:  # whatever a broken package makes of it
        raise _onleesbaar(naam) from fout
    if not any(gevuld.values()):
        raise GegevensGeweigerd(
            f"in {naam} herkent lpa geen enkele kolom",
            "zeg welke kolom wat is: lpa importeer kolommen SOORT BESTAND > kolommen.toml",
        )
    titel = max(gevuld, key=lambda t: gevuld[t])
    koppen, rijen = from_header(_regels(bladen[titel], naam), kent, naam)
    over = f", van {len(bladen)} werkbladen" if len(bladen) > 1 else ""
    return Tabel(koppen, rijen, f"werkblad {schoon(titel)}{over}")


def _onleesbaar(naam: str) -> GegevensGeweigerd:
    return GegevensGeweigerd(f"{naam} is geen Excel-bestand dat te lezen is", "open het in Excel en bewaar het opnieuw")


def _bekend(blad: Any, kent: Kent) -> int:
    begin = blad.iter_rows(max_row=ZOEKEN, values_only=True)
    return max((kent([as_text(cel) for cel in rij]) for rij in begin), default=0)


def _regels(blad: Any, naam: str) -> Iterator[Regel]:
    rijen = blad.iter_rows(values_only=True)
    nummer = 0
    while True:
        nummer += 1
        try:
            rij = next(rijen)
        except StopIteration:
            return
        except Exception as fout:  # a sheet that breaks off
            raise _onleesbaar(naam) from fout
        cellen = [as_text(cel) for cel in rij]
        if any(len(cel) > LANGSTE_CEL for cel in cellen):
            raise GegevensGeweigerd(f"{naam}, regel {nummer}: een cel is te lang", "maak die cel korter")
        yield nummer, cellen


def as_text(cel: object) -> str:
    """A cell as it is typed: whole numbers without a point, days as ISO."""
    if cel is None:
        return ""
    if isinstance(cel, bool):
        return "ja" if cel else "nee"
    if isinstance(cel, datetime):
        return cel.date().isoformat() if cel.time() == time() else cel.isoformat(sep=" ")
    if isinstance(cel, date):
        return cel.isoformat()
    if isinstance(cel, float):
        return str(int(cel)) if cel.is_integer() and abs(cel) < 1e15 else repr(cel).replace(".", ",")
    return str(cel)

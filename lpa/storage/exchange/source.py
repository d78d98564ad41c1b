"""Reading a file of others as a table: CSV in whatever encoding, a workbook, or Edexml.

The delimiter is the one by which the header row holds the most columns that are known. Raises GegevensGeweigerd for
what is no table, naming the line; nothing of such a file is used.
"""

from __future__ import annotations

import csv
import io
import stat
from collections.abc import Iterator
from pathlib import Path

from lpa.domain.base.csvtekst import oorspronkelijk
from lpa.errors import GegevensGeweigerd, NietGevonden
from lpa.storage.engine.faults import from_disk
from lpa.storage.exchange.table import LANGSTE_CEL, ZOEKEN, Kent, Regel, Tabel, from_header

MB = 1024 * 1024
GROOTST = 100 * MB
SCHEIDING = {";": "puntkomma's", ",": "komma's", "\t": "tabs", "|": "strepen"}


def read(pad: Path, kent: Kent) -> Tabel:
    """The table in a file, by what is in it and not by its name."""
    ruw = content(pad, GROOTST, "CSV- of Excelbestand")
    if ruw.startswith(b"PK\x03\x04"):
        from lpa.storage.exchange.workbook import read as read_workbook

        return read_workbook(ruw, pad.name, kent)
    if ruw.startswith(b"\xd0\xcf\x11\xe0"):
        raise GegevensGeweigerd(f"{pad.name} is een oud Excel-bestand", "bewaar het in Excel als .xlsx of als CSV")
    if ruw.lstrip(b"\xef\xbb\xbf \r\n\t").startswith((b"<?xml", b"<EDEX")):
        from lpa.storage.exchange.edexml import read as read_edexml

        return read_edexml(ruw, pad.name)
    return _csv(ruw, pad.name, kent)


def content(pad: Path, grootst: int, soort_: str) -> bytes:
    """What is in a file of others, of a kind as she calls it, and of so many bytes at most (whole MB).

    Raises NietGevonden, GegevensGeweigerd and OpslagFout.
    """
    try:
        soort = pad.stat()
        if not stat.S_ISREG(soort.st_mode):
            raise GegevensGeweigerd(f"{pad.name} is geen gewoon bestand", f"geef de naam van een {soort_}")
        if soort.st_size > grootst:
            raise GegevensGeweigerd(
                f"{pad.name} is groter dan {grootst // MB} MB", "controleer of dit het goede bestand is"
            )
        return pad.read_bytes()
    except FileNotFoundError:
        raise NietGevonden(f"het bestand {pad} bestaat niet", "controleer de naam en de map") from None
    except OSError as fout:
        raise from_disk(fout, pad) from fout


def decoded(ruw: bytes, naam: str) -> tuple[str, str]:
    """The text of a file, and its encoding as it is told: by its mark, else UTF-8, else Windows-1252."""
    for merk, codering, heet in (
        (b"\xff\xfe", "utf-16", "UTF-16"), (b"\xfe\xff", "utf-16", "UTF-16"), (b"\xef\xbb\xbf", "utf-8-sig", "UTF-8"),
        (b"", "utf-8", "UTF-8"), (b"", "cp1252", "Windows-1252"),
    ):  # fmt: skip
        if ruw.startswith(merk):
            try:
                tekst = ruw.decode(codering)
            except UnicodeError:
                continue
            if "\x00" in tekst:
                break
            return tekst, heet
    raise GegevensGeweigerd(f"{naam} is geen tekstbestand", "bewaar het in Excel als 'CSV UTF-8' of als .xlsx")


def _csv(ruw: bytes, naam: str, kent: Kent) -> Tabel:
    tekst, codering = decoded(ruw, naam)
    if not tekst.strip():
        raise GegevensGeweigerd(f"{naam} is leeg", "controleer of dit het goede bestand is")
    teken = max(SCHEIDING, key=lambda t: _bekend(tekst, t, kent))
    lezer = _regels(tekst, teken, naam)
    koppen, rijen = from_header(lezer, kent, naam)
    return Tabel(koppen, rijen, f"{codering}, gescheiden met {SCHEIDING[teken]}")


def _bekend(tekst: str, teken: str, kent: Kent) -> tuple[int, int]:
    """How many columns of a header row are known when it is cut by `teken`, and into how many it is cut."""
    begin = [regel.split(teken) for regel in tekst[:20_000].splitlines()[:ZOEKEN]]
    return max(((kent([cel.strip(' "') for cel in r]), len(r)) for r in begin), default=(0, 0))


def _regels(tekst: str, teken: str, naam: str) -> Iterator[Regel]:
    csv.field_size_limit(LANGSTE_CEL)
    lezer = csv.reader(io.StringIO(tekst, newline=""), delimiter=teken, strict=True)
    begin = 1
    try:
        for cellen in lezer:
            yield begin, [oorspronkelijk(cel) if cel[:1] == "'" else cel for cel in cellen]
            begin = lezer.line_num + 1
    except csv.Error as fout:
        wat = "een cel is te lang" if "limit" in str(fout) else "een aanhalingsteken opent of sluit niet goed"
        raise GegevensGeweigerd(
            f"{naam}, regel {begin}: {wat}; er is niets ingelezen", "verbeter die regel, of bewaar het als .xlsx"
        ) from None

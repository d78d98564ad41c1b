"""A sheet as plain text: for a pipe, a file, a screen reader and `TERM=dumb`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lpa.output.blad import Alinea, Blad, Kop, Plaat, Tabel, passend
from lpa.output.cells import breedte, kap, veilig, vul, wikkel


def tekst(blad: Blad, kolommen: int) -> str:
    """The whole sheet, `kolommen` cells wide, without colour or control codes."""
    regels: list[str] = []
    for blok in blad.blokken:
        if isinstance(blok, Kop):
            regels += ["", veilig(blok.tekst), "-" * min(breedte(blok.tekst), kolommen)]
        elif isinstance(blok, Alinea):
            regels += alinea(blok, kolommen)
        elif isinstance(blok, Plaat):
            regels += [veilig(regel) for regel in blok.regels]
        else:
            regels += tabel(blok, kolommen)
    return "\n".join(regel.rstrip() for regel in regels).strip("\n") + "\n"


def alinea(blok: Alinea, kolommen: int) -> list[str]:
    """The lines of a paragraph."""
    regels: list[str] = []
    for deel in blok.tekst.split("\n"):
        eerste, *rest = wikkel(veilig(deel), kolommen - blok.hang)
        regels += [eerste, *(" " * blok.hang + r for r in rest)]
    return regels


def tabel(blok: Tabel, kolommen: int) -> Iterator[str]:
    """The lines of a table: a heading, a rule, and the rows."""
    gekozen, maten = passend(_veilig(blok), kolommen)
    titels = [vul(k.titel, maat, k.rechts) for k, maat in zip(gekozen.kolommen, maten, strict=True)]
    if any(titel.strip() for titel in titels):
        yield "  ".join(titels)
        yield "  ".join("-" * maat for maat in maten)
    for rij in gekozen.rijen:
        yield from rijregels(gekozen, maten, rij)


def rijregels(gekozen: Tabel, maten: list[int], rij: Sequence[str]) -> Iterator[str]:
    """One row, over as many lines as its longest wrapped cell needs."""
    stapels = []
    for kolom, maat, cel in zip(gekozen.kolommen, maten, rij, strict=True):
        stapels.append([kap(cel, maat)] if kolom.kapt else wikkel(cel, maat))
    for n in range(max(len(stapel) for stapel in stapels)):
        yield "  ".join(
            vul(stapel[n] if n < len(stapel) else "", maat, kolom.rechts)
            for kolom, maat, stapel in zip(gekozen.kolommen, maten, stapels, strict=True)
        )


def _veilig(blok: Tabel) -> Tabel:
    return Tabel(blok.kolommen, [[veilig(cel) for cel in rij] for rij in blok.rijen], blok.vet)

"""A sheet as plain text: for a pipe, a file, a screen reader and `TERM=dumb`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lpa.output.render.cells import breedte, kap, veilig, vul, wikkel
from lpa.output.render.sheet import Alinea, Blad, Blok, Kop, Plaat, Tabel, passend


def tekst(blad: Blad, kolommen: int) -> str:
    """The whole sheet, `kolommen` cells wide, without colour or control codes."""
    return "\n".join(regel for regel, _ in regels(blad, kolommen)) + "\n"


def regels(blad: Blad, kolommen: int) -> list[tuple[str, str]]:
    """The lines of a sheet, each with its emphasis: a `Nadruk`, `kop` or `kolomkop`."""
    uit: list[tuple[str, str]] = []
    for blok in blad.blokken:
        uit += [(regel.rstrip(), nadruk) for regel, nadruk in _blokregels(blok, kolommen)]
    while uit and not uit[0][0]:
        del uit[0]
    return uit


def _blokregels(blok: Blok, kolommen: int) -> Iterable[tuple[str, str]]:
    if isinstance(blok, Kop):
        kop = wikkel(veilig(blok.tekst), kolommen)
        streep = "-" * max(breedte(regel) for regel in kop)
        return [("", ""), *((regel, "kop") for regel in kop), (streep, "kolomkop")]
    if isinstance(blok, Alinea):
        return [(regel, blok.nadruk) for regel in alinea(blok, kolommen)]
    if isinstance(blok, Plaat):
        return [(veilig(regel), "") for regel in blok.regels]
    return tabel(blok, kolommen)


def alinea(blok: Alinea, kolommen: int) -> list[str]:
    """The lines of a paragraph; all but the first of them hang."""
    uit: list[str] = []
    for deel in map(veilig, blok.tekst.split("\n")):
        regels_ = wikkel(deel, kolommen)
        if blok.hang and len(regels_) > 1:
            rest = deel[len(regels_[0]) :].strip(" ")
            regels_[1:] = [" " * blok.hang + regel for regel in wikkel(rest, kolommen - blok.hang)]
        uit += regels_
    return uit


SMAL = 60  # cells; on a narrower screen rows become lines rather than lose a column


def tabel(blok: Tabel, kolommen: int) -> Iterator[tuple[str, str]]:
    """The lines of a table: a heading, a rule, and the rows."""
    gekozen, maten = passend(_veilig(blok), kolommen)
    volledig = len(maten) == len(blok.kolommen)
    if (blok.stapelt and not (volledig and _blijft_heel(gekozen, maten))) or (kolommen < SMAL and not volledig):
        yield from ((regel, "") for regel in _stapel(blok, kolommen))
        return
    titels = [vul(k.titel, maat, k.rechts) for k, maat in zip(gekozen.kolommen, maten, strict=True)]
    if any(titel.strip() for titel in titels):
        yield "  ".join(titels), "kolomkop"
        yield "  ".join("-" * maat for maat in maten), "kolomkop"
    for nummer, rij in enumerate(gekozen.rijen):
        for regel in rijregels(gekozen, maten, rij):
            yield regel, "vet" if nummer in gekozen.vet else ""
    if weg := [k.titel for k in blok.kolommen if k not in gekozen.kolommen]:
        for regel in wikkel(f"Te smal voor: {', '.join(weg)}.", kolommen):
            yield regel, "zacht"


def _blijft_heel(gekozen: Tabel, maten: list[int]) -> bool:
    """Whether no word of a table is broken."""
    woorden = ((woord, maat) for rij in gekozen.rijen for cel, maat in zip(rij, maten, strict=True)
               for woord in cel.split(" "))  # fmt: skip
    return all(breedte(woord) <= maat for woord, maat in woorden)


def _stapel(blok: Tabel, kolommen: int) -> Iterator[str]:
    """Each row as lines: what its first two columns hold, and below that what else there is, after its title."""
    links = max(breedte(rij[0]) for rij in blok.rijen)
    tweede = blok.kolommen[1]
    titel = f"{tweede.titel.lower()} " if tweede.rechts else ""  # a number beside a number says nothing by itself
    for nummer, naam, *rest in blok.rijen:
        kop = f"{vul(nummer, links, rechts=True)}  {titel if naam else ''}{naam}".rstrip()
        yield from alinea(Alinea(kop, hang=links + 2), kolommen)
        for kolom, cel in zip(blok.kolommen[2:], rest, strict=True):
            if cel:
                regel = f"{' ' * (links + 2)}{kolom.titel.lower()}: {cel}"
                yield from alinea(Alinea(regel, hang=links + 4), kolommen)


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
    return blok._replace(rijen=[[veilig(cel) for cel in rij] for rij in blok.rijen])

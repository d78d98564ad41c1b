"""A sheet as plain text: for a pipe, a file, a screen reader and `TERM=dumb`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lpa.output.render.cells import cell_width, cut, fill, safe, wrap
from lpa.output.render.emphasis import carried, joined, stripped
from lpa.output.render.sheet import Block, Heading, Paragraph, Picture, Sheet, Table, Tree, fitting
from lpa.output.render.tree import branches


def as_text(blad: Sheet, kolommen: int) -> str:
    """The whole sheet, `kolommen` cells wide, without colour or control codes."""
    return "\n".join(regel for regel, _ in as_lines(Sheet(map(_kaal, blad.blocks)), kolommen)) + "\n"


def _kaal(blok: Block) -> Block:
    """A table without emphasis in its rows, which nobody will see: it would be carried along for each cell."""
    return blok._replace(rows=[list(map(str, rij)) for rij in blok.rows]) if isinstance(blok, Table) else blok


def as_lines(blad: Sheet, kolommen: int) -> list[tuple[str, str]]:
    """The lines of a sheet, each with its emphasis: a `Emphasis`, `kop` or `kolomkop`."""
    uit = [regel for blok in blad.blocks for regel in block_lines(blok, kolommen)]
    while uit and not uit[0][0]:
        del uit[0]
    return uit


def block_lines(blok: Block, kolommen: int) -> list[tuple[str, str]]:
    """The lines of one block, each with its emphasis; those of a heading begin with an empty one."""
    return [(stripped(regel), nadruk) for regel, nadruk in _alle_regels(blok, kolommen)]


def _alle_regels(blok: Block, kolommen: int) -> Iterable[tuple[str, str]]:
    if isinstance(blok, Heading):
        kop = wrap(safe(blok.text), kolommen)
        streep = "-" * max(cell_width(regel) for regel in kop)
        return [("", ""), *((regel, "kop") for regel in kop), (streep, "kolomkop")]
    if isinstance(blok, Paragraph):
        return [(regel, blok.emphasis) for regel in paragraph_lines(blok, kolommen)]
    if isinstance(blok, Picture):
        return [(safe(regel), "") for regel in blok.lines]
    if isinstance(blok, Tree):
        return [(regel, "") for regel in branches(blok)]
    return table_lines(blok, kolommen)


def paragraph_lines(blok: Paragraph, kolommen: int) -> list[str]:
    """The lines of a paragraph; all but the first of them hang."""
    uit: list[str] = []
    for deel in map(safe, blok.text.split("\n")):
        regels_ = wrap(deel, kolommen, heel=True)
        if blok.hang and len(regels_) > 1:
            rest = deel[len(regels_[0]) :].strip(" ")
            regels_[1:] = [" " * blok.hang + regel for regel in wrap(rest, kolommen - blok.hang, heel=True)]
        uit += regels_
    return carried(safe(blok.text), uit)


SMAL = 60  # cells; on a narrower screen rows become lines rather than lose a column


def table_lines(blok: Table, kolommen: int) -> Iterator[tuple[str, str]]:
    """The lines of a table: a heading, a rule, and the rows."""
    gekozen, maten = fitting(_veilig(blok), kolommen)
    volledig = len(maten) == len(blok.columns)
    past = sum(maten) + 2 * len(maten) - 2 <= kolommen
    heel = volledig and past and _blijft_heel(gekozen, maten)
    if (blok.stacks and not heel) or (kolommen < SMAL and not (volledig and past)):
        yield from ((regel, "") for regel in _stapel(blok, kolommen))
        return
    titels = [fill(k.title, maat, k.right) for k, maat in zip(gekozen.columns, maten, strict=True)]
    if any(titel.strip() for titel in titels):
        yield joined("  ", titels), "kolomkop"
        yield "  ".join("-" * maat for maat in maten), "kolomkop"
    for nummer, rij in enumerate(gekozen.rows):
        for regel in row_lines(gekozen, maten, rij):
            yield regel, "vet" if nummer in gekozen.bold else ""
    if weg := [k.title for k in blok.columns if k not in gekozen.columns]:
        for regel in wrap(f"Te smal voor: {', '.join(weg)}.", kolommen):
            yield regel, "zacht"


def _blijft_heel(gekozen: Table, maten: list[int]) -> bool:
    """Whether no word of a table is broken."""
    woorden = ((woord, maat) for rij in gekozen.rows for cel, maat in zip(rij, maten, strict=True)
               for woord in cel.split(" "))  # fmt: skip
    return all(cell_width(woord) <= maat for woord, maat in woorden)


def _stapel(blok: Table, kolommen: int) -> Iterator[str]:
    """Each row as lines: what its first two columns hold, and below that what else there is, after its title.

    Where no number but a name stands in front, that is a line, and all that follows one more.
    """
    if any(letter.isalpha() for rij in blok.rows for letter in str(rij[0])):
        yield from _op_naam(blok, kolommen)
        return
    links = max(cell_width(rij[0]) for rij in blok.rows)
    tweede = blok.columns[1]
    titel = f"{tweede.title.lower()} " if tweede.right else ""  # a number beside a number says nothing by itself
    for nummer, naam, *rest in blok.rows:
        kop = stripped(joined("", [fill(nummer, links, rechts=True), "  ", titel if naam else "", naam]))
        yield from paragraph_lines(Paragraph(kop, hang=links + 2), kolommen)
        for kolom, cel in zip(blok.columns[2:], rest, strict=True):
            if cel:
                regel = joined("", [" " * (links + 2), kolom.title.lower(), ": ", cel])
                yield from paragraph_lines(Paragraph(regel, hang=links + 4), kolommen)


def _op_naam(blok: Table, kolommen: int) -> Iterator[str]:
    for naam, *rest in blok.rows:
        yield from paragraph_lines(Paragraph(naam, hang=4), kolommen)
        delen = [joined("", [kolom.title, " ", cel]) for kolom, cel in zip(blok.columns[1:], rest, strict=True) if cel]
        yield from paragraph_lines(Paragraph(joined("", ["  ", joined(", ", delen)]), hang=4), kolommen)


def row_lines(gekozen: Table, maten: list[int], rij: Sequence[str]) -> Iterator[str]:
    """One row, over as many lines as its longest wrapped cell needs."""
    stapels = []
    for kolom, maat, cel in zip(gekozen.columns, maten, rij, strict=True):
        stapels.append([cut(cel, maat)] if kolom.cut else wrap(cel, maat))
    for n in range(max(len(stapel) for stapel in stapels)):
        delen = zip(gekozen.columns, maten, stapels, strict=True)
        yield joined("  ", [fill(s[n] if n < len(s) else "", maat, k.right) for k, maat, s in delen])


def _veilig(blok: Table) -> Table:
    return blok._replace(rows=[[safe(cel) for cel in rij] for rij in blok.rows])

"""A sheet: what a command shows, before it is known on what. Two renderers turn it into text.

Any text in it may be `Marked`: of a cell, a title, a paragraph or a line, pieces that stand out.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date

from lpa.domain.base.datum import Geboortedatum, kort
from lpa.domain.base.named import NamedTuple
from lpa.output.render.emphasis import Emphasis


class Heading(NamedTuple):
    """A heading."""

    text: str


class Paragraph(NamedTuple):
    """A sentence or more, wrapped to the screen; `hang` cells before every line but the first."""

    text: str
    emphasis: Emphasis = ""
    hang: int = 0


class Picture(NamedTuple):
    """Lines that must stay as they are: a picture in characters."""

    lines: Sequence[str]


class Tree(NamedTuple):
    """A text with its count, and the branches under it."""

    text: str
    total: str
    branches: Sequence[Tree] = ()


class Column(NamedTuple):
    """A column. The highest `rank` is left out first when the screen is narrow; 0 always stays.

    `wraps` columns are wrapped when it still does not fit; `cut` ones are cut with … instead. With `least` a column
    is wrapped to that many cells before another is left out.
    """

    title: str
    right: bool = False
    rank: int = 0
    wraps: bool = False
    cut: int = 0
    least: int = 0


class Person(NamedTuple):
    """A jongere in a list, by number and name."""

    number: int
    name: str


class Table(NamedTuple):
    """Rows under columns; `bold` are the numbers of rows that stand out.

    One that `stacks` has a number and a name in front. Where it is too wide, no column is left out and no word
    broken: each row becomes lines, with the titles in them.
    """

    columns: Sequence[Column]
    rows: Sequence[Sequence[str]]
    bold: frozenset[int] = frozenset()
    stacks: bool = False

    @classmethod
    def of(cls, columns: Sequence[Column], rows: Iterable[Iterable[object]], *, stacks: bool = False) -> Table:
        """A table of values: a day in short, an empty cell of None, a `Person` by name, with the number where another
        in it has that name too. Raises TypeError for a name of a jongere that does not say whose it is.
        """
        every = [tuple(row) for row in rows]
        numbers: dict[str, set[int]] = {}
        for person in (cell for row in every for cell in row if isinstance(cell, Person)):
            numbers.setdefault(person.name, set()).add(person.number)
        if any(type(row[n]) is str and row[n] for n in _of_persons(columns) for row in every):
            raise TypeError("the name of a jongere in a list is a Person: two may have one name")
        shared = {name for name, of in numbers.items() if len(of) > 1}
        return cls(columns, [tuple(_cell(value, shared) for value in row) for row in every], stacks=stacks)


def _of_persons(columns: Sequence[Column]) -> list[int]:
    """Which columns hold the names of jongeren."""
    return [n for n, column in enumerate(columns) if column.title == JONGERE.title and not column.right]


def _cell(value: object, shared: Collection[str]) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, Person):
        return f"{value.name} ({value.number})" if value.name in shared else value.name
    return kort(value) if isinstance(value, date | Geboortedatum) else "" if value is None else str(value)


NR, ZAAK = Column("Nr", right=True), Column("Zaak", right=True)
NAAM, JONGERE = Column("Naam", wraps=True), Column("Jongere", wraps=True)
Block = Heading | Paragraph | Picture | Table | Tree


class Sheet:
    """Blocks, from top to bottom."""

    def __init__(self, blocks: Iterable[Block] = ()) -> None:
        self.blocks = list(blocks)

    def __iadd__(self, blok: Block) -> Sheet:
        self.blocks.append(blok)
        return self

    def part(self, title: str, table: Table, empty: str = "") -> None:
        """Add a table below its heading; without rows the sentence `empty`, and without that nothing at all."""
        if table.rows or empty:
            self.blocks += [Heading(title), table if table.rows else Paragraph(empty)]

    def say(self, sentences: Iterable[str], emphasis: Emphasis = "", hang: int = 0) -> None:
        """Add each of these as a paragraph."""
        self.blocks += [Paragraph(sentence, emphasis, hang) for sentence in sentences]

    def of_texts(self, change: Callable[[str], str]) -> Sheet:
        """The same page with each of its texts as `change` makes it; the titles of columns stay."""
        return Sheet(_of_texts(block, change) for block in self.blocks)


def _of_texts(block: Block, change: Callable[[str], str]) -> Block:
    if isinstance(block, Table):
        return block._replace(rows=[[change(cell) for cell in row] for row in block.rows])
    if isinstance(block, Picture):
        return block._replace(lines=[change(line) for line in block.lines])
    return block._replace(text=change(block.text))


NARROWEST = 8  # cells; a column is not wrapped narrower than that


def fitting(tabel: Table, breedte: int) -> tuple[Table, list[int]]:
    """`tabel` with the columns that fit in `cell_width` cells, and the width of each."""
    from lpa.output.render.cells import cell_width

    kolommen = list(range(len(tabel.columns)))

    def maat(k: int) -> int:
        kolom = tabel.columns[k]
        breedst = max([cell_width(kolom.title), *(cell_width(rij[k]) for rij in tabel.rows)])
        return min(breedst, kolom.cut) if kolom.cut else breedst

    maten = {k: maat(k) for k in kolommen}
    krap = {k: min(maten[k], tabel.columns[k].least or maten[k]) for k in kolommen}
    while sum(krap[k] + 2 for k in kolommen) - 2 > breedte:
        weg = max(kolommen, key=lambda k: tabel.columns[k].rank)
        if tabel.columns[weg].rank == 0:
            break
        kolommen.remove(weg)
    rekbaar = [k for k in kolommen if tabel.columns[k].wraps]
    for _ in range(sum(maten[k] + 2 for k in kolommen) - 2 - breedte):
        breedste = max(rekbaar, key=lambda k: maten[k], default=None)
        if breedste is None or maten[breedste] <= NARROWEST:
            break
        maten[breedste] -= 1
    gekozen = Table(
        [tabel.columns[k] for k in kolommen], [[rij[k] for k in kolommen] for rij in tabel.rows], tabel.bold,
        tabel.stacks,
    )  # fmt: skip
    return gekozen, [maten[k] for k in kolommen]


def fact_table(*paren: tuple[str, str | None]) -> Table:
    """Label and value below each other; what is empty is left out."""
    rijen = [(label, waarde) for label, waarde in paren if waarde]
    return Table([Column(""), Column("", wraps=True)], rijen)


def fact_sheet(title: str, *paren: tuple[str, str | None]) -> Sheet:
    """A page that begins with its title and such facts."""
    return Sheet([Heading(title), fact_table(*paren)])


def with_hidden(tabel: Table, getoond: int, alle: int, hoe: str) -> Sheet:
    """A list, and the number of records that it leaves out."""
    blad = Sheet([tabel] if getoond else [Paragraph("Er is niets gevonden.")])
    if alle > getoond:
        blad += Paragraph(f"{alle - getoond} verborgen; {hoe}", emphasis="zacht")
    return blad


def name_sheet(wie: Sequence[tuple[int, str, Geboortedatum]]) -> Sheet:
    """Jongeren as number, name and birth date."""
    kolommen = [Column("Nr", right=True), Column("Naam", wraps=True), Column("Geboren")]
    return with_hidden(
        Table(kolommen, [(str(n), naam, kort(geboren)) for n, naam, geboren in wie]), len(wie), len(wie), ""
    )

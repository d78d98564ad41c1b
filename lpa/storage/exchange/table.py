"""A table of a file of others: its header row, found below titles, and its rows. `source` reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from lpa.domain.base.named import NamedTuple
from lpa.domain.base.tekst import schoon
from lpa.errors import GegevensGeweigerd, VerkeerdGebruik

LANGSTE_CEL = 100_000  # characters
ZOEKEN = 10  # lines in which the header row must stand
Kent = Callable[[Sequence[str]], int]  # how many headers of a row are known
Regel = tuple[int, list[str]]  # the line in the file (1 is the first), and its cells


class Tabel(NamedTuple):
    """A table: its headers, its rows with their line, and how it was read, as it is told."""

    koppen: Sequence[str]
    rijen: Iterable[Regel]
    hoe: str


def from_header(regels: Iterator[Regel], kent: Kent, naam: str) -> tuple[list[str], Iterator[Regel]]:
    """The header row and the rows below it. Raises GegevensGeweigerd where no row holds known headers."""
    begin = [regel for _, regel in zip(range(ZOEKEN), regels, strict=False)]  # that order loses no row
    beste = max(begin, key=lambda r: kent(r[1]), default=None)
    if beste is None:
        raise GegevensGeweigerd(f"{naam} is leeg", "controleer of dit het goede bestand is")
    if not kent(beste[1]):
        getoond = ", ".join(filter(None, (schoon(c)[:20] for c in begin[0][1][:6])))
        raise GegevensGeweigerd(
            f"in {naam} herkent lpa geen enkele kolom ({getoond})",
            "zeg welke kolom wat is: lpa importeer kolommen SOORT BESTAND > kolommen.toml",
        )
    koppen = [schoon(kop) for kop in beste[1]]
    return koppen, _onder(koppen, [r for r in begin if r[0] > beste[0]], regels)


def _onder(koppen: Sequence[str], begin: Sequence[Regel], rest: Iterator[Regel]) -> Iterator[Regel]:
    """The rows that say anything, each as long as the header, unless it is longer."""
    for regel, cellen in chain(begin, rest):
        if any(map(str.strip, cellen)):
            yield regel, cellen if len(cellen) >= len(koppen) else cellen + [""] * (len(koppen) - len(cellen))


def moet_eenduidig_zijn(koppen: Sequence[str], gebruikt: Iterable[str]) -> None:
    """Raises VerkeerdGebruik for a column that is used and stands there twice."""
    for kop in gebruikt:
        if koppen.count(kop) > 1:
            raise VerkeerdGebruik(f"de kolom '{kop}' staat er twee keer", "geef een van de twee een andere naam")

"""A tree in characters: each branch on a line of its own, the counts below each other."""

from __future__ import annotations

from collections.abc import Iterator

from lpa.output.render.cells import cell_width, fill, safe
from lpa.output.render.sheet import Tree

GUIDES = "   ", "│  ", "├─ ", "└─ "  # nothing, past it, a branch, the last branch
_INDENT = len(GUIDES[0])
_COUNT = 5  # cells


def labelled(boom: Tree, cellen: int = 0) -> Tree:
    """`boom` made safe, each text padded and followed by its count, so that all counts end in one column."""
    cellen = cellen or _cells(boom)
    tekst = f"{fill(safe(boom.text), cellen)}  {safe(boom.total):>{_COUNT}}"
    return Tree(tekst, "", [labelled(tak, cellen - _INDENT) for tak in boom.branches])


def _cells(boom: Tree) -> int:
    return max([cell_width(safe(boom.text)), *(_INDENT + _cells(tak) for tak in boom.branches)])


def branches(boom: Tree) -> list[str]:
    """The lines of `boom`."""
    return list(_branches(labelled(boom)))


def _branches(boom: Tree) -> Iterator[str]:
    blank, past, branch, last = GUIDES
    yield boom.text
    for nummer, tak in enumerate(boom.branches, 1):
        eerst, onder = (last, blank) if nummer == len(boom.branches) else (branch, past)
        kop, *rest = _branches(tak)
        yield eerst + kop
        yield from (onder + regel for regel in rest)

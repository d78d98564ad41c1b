"""A sheet on a terminal, with rich: weight and colour, never as the only carrier of meaning.

Rich is imported here and nowhere else, and only for a screen. The lines are those of `plain`, so that both say
the same. Whether there is a screen that knows colour is for the caller to say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import StringIO

from rich.console import Console, Group, RenderableType
from rich.text import Text

from lpa.output.render.emphasis import pieces_of
from lpa.output.render.plain import block_lines
from lpa.output.render.sheet import Block, Sheet, Tree
from lpa.output.render.tree import GUIDES, labelled

_HEEL = 1000  # cells: the lines are as wide as they should be, and rich must leave them whole
_STIJL = {
    "": "",
    "kop": "bold cyan",
    "kolomkop": "dim",
    "vet": "bold not dim",
    "zacht": "dim not bold",
    "let op": "yellow",
    "laat": "red not dim",
    "vandaag": "yellow not dim",
}


def in_colours(blad: Sheet, breedte: int) -> str:
    """The sheet as text for a terminal. Names are data: no markup, no emoji codes, no highlighting."""
    uit = StringIO()
    console = Console(file=uit, width=_HEEL, soft_wrap=True, force_terminal=True, color_system="standard")
    delen = [
        _boom(labelled(blok)) if isinstance(blok, Tree) else _regels(blok, breedte, eerste=not nummer)
        for nummer, blok in enumerate(blad.blocks)
    ]
    console.print(Group(*delen), markup=False, emoji=False, highlight=False)
    return uit.getvalue()


def _regels(blok: Block, breedte: int, *, eerste: bool) -> Text:
    """The lines of a block; the first of a sheet does not begin with an empty one."""
    regels = block_lines(blok, breedte)
    while eerste and regels and not regels[0][0]:
        del regels[0]
    return Text("\n").join(_regel(regel, nadruk) for regel, nadruk in regels)


def _regel(regel: str, nadruk: str) -> Text:
    """One line, with its own emphasis and that of its pieces."""
    return Text.assemble(*((deel, _STIJL[eigen]) for deel, eigen in pieces_of(regel)), style=_STIJL[nadruk])


def _boom(boom: Tree) -> RenderableType:
    """A labelled tree, with the guides of `plain`."""
    from rich.tree import Tree as RichTree

    class Boom(RichTree):
        ASCII_GUIDES = GUIDES
        TREE_GUIDES = [GUIDES]  # noqa: RUF012

    def groei(knoop: RichTree, tak: Tree) -> RichTree:
        for onder in tak.branches:
            groei(knoop.add(Text(onder.text)), onder)
        return knoop

    return groei(Boom(Text(boom.text), guide_style=_STIJL["zacht"]), boom)


@contextmanager
def progress(wat: str, stappen: int | None) -> Iterator[Callable[[], None]]:
    """A bar on standard error that leaves nothing behind; gives what to call after each of so many steps (None: not
    known).
    """
    from rich.progress import BarColumn, Progress, TextColumn

    console = Console(stderr=True)
    with Progress(TextColumn("{task.description}"), BarColumn(), console=console, transient=True) as balk:
        taak = balk.add_task(wat, total=stappen)
        yield lambda: balk.advance(taak)

"""Lists: one way to read them, to cut them off, to write them as CSV, and to say what is hidden."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Annotated, Any, Generic, NamedTuple, TypeVar  # noqa: TID251  # a generic one is only in typing

import typer

from lpa.commands.gate import tell
from lpa.commands.ui.command import switch
from lpa.output.render.data import list_data
from lpa.output.render.sheet import Table, with_hidden

R = TypeVar("R")
All = Annotated[bool, switch("--alles", "zonder grens")]
Csv = Annotated[bool, switch("--csv", "als CSV voor Excel")]
Most = Annotated[
    int,
    typer.Option(
        "--meest", min=1, max=1_000_000, help="hoeveel er hoogstens komen", metavar="AANTAL", show_default=False
    ),
]


class Listing(NamedTuple, Generic[R]):
    """A list of records: its `name` in JSON, their class, and how they become rows and data."""

    name: str
    record: type[R]
    table: Callable[[Sequence[R]], Table]
    data: Callable[[Sequence[R], int], Mapping[str, Any]] | None = None

    def show(self, found: Sequence[R], count: int, *, about: tell.About, csv: bool, telling: bool = False) -> None:
        """Answer with `found`, of which `count` exist: as page, CSV or JSON; `telling`: chosen by outcome or route."""
        if csv:
            from lpa.commands.gate import outside

            return outside.records(self.record, found, f"{self.name} als CSV", about=about, telling=telling)
        sheet = with_hidden(self.table(found), len(found), count, "toon ze met --alles")
        data = self.data(found, count) if self.data else list_data(self.name, found, count)
        return tell.sheet(sheet, data, about=about)


def first(found: Sequence[R], all_: bool, most: int) -> Sequence[R]:
    """All that was found, or the first `most`."""
    return found if all_ else found[:most]

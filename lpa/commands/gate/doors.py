"""The gates, as a noun reaches them: all that it stores and tells goes through here.

A gate is loaded when its name is first asked for: what only tells does not load what stores. A name that only stands in
annotations loads nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lpa.commands.gate import outside as outside
    from lpa.commands.gate import tell as tell
    from lpa.commands.gate.change import change_record as change_record
    from lpa.commands.gate.change import show_or_change as show_or_change
    from lpa.commands.gate.listing import All as All
    from lpa.commands.gate.listing import Csv as Csv
    from lpa.commands.gate.listing import Listing as Listing
    from lpa.commands.gate.listing import Most as Most
    from lpa.commands.gate.listing import first as first
    from lpa.commands.gate.store import Twijfels as Twijfels
    from lpa.commands.gate.store import Weigh as Weigh
    from lpa.commands.gate.store import Writer as Writer
    from lpa.commands.gate.store import consent as consent
    from lpa.commands.gate.store import writing as writing
    from lpa.commands.gate.strike import Back as Back
    from lpa.commands.gate.strike import Reason as Reason
    from lpa.commands.gate.strike import strike_out as strike_out

_GATES = {
    "change": ("change_record", "show_or_change"),
    "listing": ("All", "Csv", "Listing", "Most", "first"),
    "outside": (),
    "store": ("consent", "writing"),
    "strike": ("Back", "Reason", "strike_out"),
    "tell": (),
}
_TYPES = ("Twijfels", "Weigh", "Writer")


def __getattr__(name: str) -> Any:
    if name in _TYPES:
        return Any
    for gate, names in _GATES.items():
        if name in (gate, *names):
            module = import_module(f"lpa.commands.gate.{gate}")
            return module if name == gate else getattr(module, name)
    raise AttributeError(name)

"""The gates, as a noun reaches them: all that it stores and tells goes through here."""

from __future__ import annotations

from lpa.commands.gate import tell
from lpa.commands.gate.change import Change
from lpa.commands.gate.listing import All, Csv, Listing, Most, first
from lpa.commands.gate.property import show_or_change
from lpa.commands.gate.store import Weigh, Writer, consent, writing

__all__ = [
    "All",
    "Change",
    "Csv",
    "Listing",
    "Most",
    "Weigh",
    "Writer",
    "consent",
    "first",
    "show_or_change",
    "tell",
    "writing",
]

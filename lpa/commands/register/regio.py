"""The holiday region of a school: by its place where the law's list names that, else asked; it can be changed."""

from __future__ import annotations

from typing import Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.ui import forms
from lpa.domain.kalender.schoolkalender import REGIOS
from lpa.storage.register import regios

REGIO = forms.choice("regio", REGIOS)


class PlaatsRegio:
    """The region that follows from the answer to `plaats`."""

    def __init__(self, plaats: forms.Field[str]) -> None:
        self._plaats = plaats

    def regio(self, d: forms.Draft[Any]) -> str | None:
        """`noord`, `midden` or `zuid`; None where the list does not name the place."""
        gevonden = regios.van_plaats(d.get(self._plaats) or "")
        return gevonden.regio if gevonden else None

    def is_bekend(self, d: forms.Draft[Any]) -> bool:
        """Whether it need not be asked."""
        return self.regio(d) is not None

    def bron(self, _: Connection | None, d: forms.Draft[Any]) -> str | None:
        """Which region it is and by which source, said at the place."""
        gevonden = regios.van_plaats(d.get(self._plaats) or "")
        return f"Vakantieregio {gevonden.zin}." if gevonden else None

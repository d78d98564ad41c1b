"""What a case file knows of itself: its properties, and its log by the command that changed a row."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from lpa.domain.base.named import NamedTuple
from lpa.domain.base.record import Record, record
from lpa.domain.base.soorten import GENOEMD

WERKDAGEN = "werkdagen"

REGISTER_SINDS = "register_sinds"  # the property that holds the day of the first file with a whole register (ISO)

VERZONNEN = "verzonnen"  # the property of a file in which all is invented, such as the practice file

KOPIEMAP = "kopiemap"  # the property that holds the folder in which copies are made

KENMERK = "kenmerk"  # the property by which copies of this file are told from those of another of the same name

GEOEFEND = "geoefend"  # the property that holds when putting back a copy was last tried (ISO)

WAARNEMING = "waarneming"  # the property that holds since when a stand-in works in another file (ISO); empty: nobody

SCHOLENLIJST = "scholenlijst"  # the property that holds where the list of schools is that was imported last

# In a log line, in the place of a table, where nothing changed: that criminal data of a zaak, or something else, left
# the file; that the file of a jongere was read; that a pass-phrase did not open it.
UIT_ZAAK, UITVOER, GELEZEN, GEPROBEERD = "Wpg uit zaak", "uitvoer", "gelezen", "wachtwoord"


@record
class Eigenschap(Record):
    """One property of the file; `sleutel` is its name."""

    sleutel: str
    waarde: str


class Logregel(NamedTuple):
    """One changed row: `voor` None means it was new, `na` None that it was removed. `tijd` is UTC, ISO.

    Both are None where the content was destroyed: only that something changed is known then. Who did it, and at which
    computer, are `actor` and `oorsprong`.

    `geheim`: the address of the jongere whom the row is about is secret, or was at any time that the log knows. It
    holds for each row about the jongere, also for one that was written before the address became secret. `verhul`
    takes such an address, of any jongere whom the command touched, out of a text. Undo puts back the row itself.
    """

    volgnummer: int
    handeling: int
    tijd: str
    opdracht: str
    tabel: str
    nummer: int
    zaak: int | None
    jongere: int | None
    voor: Mapping[str, Any] | None
    na: Mapping[str, Any] | None
    terug_van: int | None
    toelichting: str
    actor: str = ""
    oorsprong: str = ""
    resultaat: str = "gelukt"
    geheim: bool = False
    verhul: Callable[[str], str] | None = None

    @property
    def heeft_inhoud(self) -> bool:
        """Whether it is known what the row was, or became; of a reading there is nothing to know."""
        return self.voor is not None or self.na is not None or self.tabel in (GELEZEN, GEPROBEERD)

    def genoemd(self) -> Logregel:
        """As it is shown: a table by the word for it, a property of the file by what it is, such as werkdagen."""
        if self.tabel != "eigenschap":
            return self._replace(tabel=GENOEMD.get(self.tabel, self.tabel))
        return self._replace(tabel=str((self.na or self.voor or {}).get("sleutel", self.tabel)))


class Handeling(NamedTuple):
    """One command, with all that it changed, in order."""

    nummer: int
    regels: Sequence[Logregel]

    @property
    def brieven(self) -> dict[str, str]:
        """The names of the letters that it made, each with its SHA-256: files, which no undo takes away."""
        gemaakt = [r.na for r in self.regels if r.tabel == "brief" and r.na and self.opdracht == "brief maak"]
        return {str(na["bestand"]): str(na["sha256"]) for na in gemaakt}

    @property
    def opdracht(self) -> str:
        """`melding nieuw`."""
        return self.regels[0].opdracht

    @property
    def tijd(self) -> str:
        """When it was done, UTC, ISO."""
        return self.regels[0].tijd

    def genoemd(self) -> Handeling:
        """As it is shown to her."""
        return self._replace(regels=[regel.genoemd() for regel in self.regels])

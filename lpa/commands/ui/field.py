"""A question: how it is asked, which flag answers it, and how the answer is read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlcipher3.dbapi2 import Connection

from lpa.domain.base.tekst import schoon
from lpa.errors import VerkeerdGebruik

Antwoorden = dict[str, Any]
Lezer = Callable[..., Any]  # what was typed → a value; raises LpaFout
Bestandslezer = Callable[[Any, str], Any]  # gets the open file as well
Zoeker = Callable[[Any, str], Sequence[tuple[str, str]]]  # typed → (answer to fill in, line to show)


def _geen(_: Antwoorden) -> str:
    return ""


def _altijd(_: Antwoorden) -> bool:
    return True


def zegt(tekst: str) -> Callable[[Antwoorden], str]:
    """The same words whatever the answers are."""
    return lambda _: tekst


class Veld(NamedTuple):
    """One question and its flag.

    `lees` turns what was typed into a value; `lees_in` does so by looking in the file. `toon` shows a
    value again. `standaard` is what holds when nobody says otherwise, `voorstel` what Enter means on a
    screen only; both may look at the answers so far. `keuzes` are answered with one key, `zoeker` offers
    lines while she types, `opmerking` is said after the answer. `stil` fields are not asked one by one:
    only a flag or the overview reaches them; `past` says whether a question makes sense at all. The flag
    of a `meervoud` field may be given more than once: what was typed is then one line each. `na` names the
    field whose date this one does not precede: `lees` then gets that date as well. `waarom_niet` says why a
    question that does not fit does not, where that is known.
    """

    naam: str
    vlag: str
    vraag: str
    hulp: str = ""
    lees: Lezer = schoon
    metavar: str = "TEKST"
    verplicht: bool = False
    standaard: Callable[[Antwoorden], str] = _geen
    voorstel: Callable[[Antwoorden], str] = _geen
    toon: Callable[[Any], str] = str
    keuzes: Mapping[str, str] = {}
    lees_in: Bestandslezer | None = None
    zoeker: Zoeker | None = None
    stil: bool = False
    past: Callable[[Antwoorden], bool] = _altijd
    opmerking: Callable[[Any, Antwoorden], str | None] | None = None
    meervoud: bool = False
    na: str = ""
    waarom_niet: Callable[[Antwoorden], str] = _geen

    def waarde(self, conn: Connection | None, tekst: str, antwoorden: Antwoorden | None = None) -> Any:
        """What was typed, as a value beside `antwoorden`; None for nothing, where that is allowed. Raises LpaFout."""
        if not schoon(tekst):
            if self.verplicht:
                raise VerkeerdGebruik(f"{self.vraag.lower()} moet u invullen", f"geef {self.vlag}")
            return None
        if self.lees_in:
            return self.lees_in(conn, tekst)
        begin = (antwoorden or {}).get(self.na)
        return self.lees(tekst, begin) if begin else self.lees(tekst)

    def getoond(self, waarde: Any) -> str:
        """A value as she reads it back; nothing is a dash."""
        return "-" if waarde in (None, "") else self.toon(waarde)

"""Who is called almost as was typed: a slip in a name must not make somebody who is known a stranger."""

from __future__ import annotations

from itertools import islice

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.base.record import R
from lpa.domain.base.tekst import vouw
from lpa.domain.base.zoeken import zoekwoorden
from lpa.storage.engine.reading import many
from lpa.storage.engine.rows import checked

MEEST = 3
_GELIJKEND = 0.75  # of difflib: one letter wrong in five, two changed places in four
_KORTST = 4  # letters: of a shorter word too many are like it


def bijna(conn: sqlite.Connection, soort: type[R], tekst: str) -> list[R]:
    """The records whose search key has a word like each that was typed, at most MEEST, in order of name.

    Numbers are passed over; nobody is like a short word alone.
    """
    gezocht = [w for w in zoekwoorden(tekst) if w.isalpha()]
    if not any(len(w) >= _KORTST for w in gezocht):
        return []
    tabel = checked(vouw(soort.__name__))
    sleutels = conn.execute(f"select nummer, zoeksleutel from {tabel} order by zoeksleutel, nummer")  # noqa: S608
    woorden = {nummer: frozenset(sleutel.split()) for nummer, sleutel in sleutels}
    alle = frozenset[str]().union(*woorden.values())
    gelijkend = [_gelijkend(w, alle) for w in gezocht]
    passend = (nummer for nummer, van in woorden.items() if all(not van.isdisjoint(vorm) for vorm in gelijkend))
    return [r for nummer in islice(passend, MEEST) for r in many(conn, soort, "nummer = ?", nummer)]


def _gelijkend(woord: str, alle: frozenset[str]) -> set[str]:
    """Those that begin with `woord`, or look like it."""
    from difflib import get_close_matches

    begint = {w for w in alle if w.startswith(woord)}
    return begint | set(get_close_matches(woord, alle, n=20, cutoff=_GELIJKEND) if len(woord) >= _KORTST else ())

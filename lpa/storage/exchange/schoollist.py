"""The list of schools that was imported last: a school of it can be taken into the register by its name or BRIN.

The file stays where it is; where it is gone, there is no list.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path

from sqlcipher3.dbapi2 import Connection

from lpa.domain.base.tekst import letters
from lpa.domain.base.zoeken import bevat
from lpa.domain.records.bestand import SCHOLENLIJST
from lpa.domain.records.school import School
from lpa.domain.register.scholen import Scholenplan, soort_van
from lpa.domain.register.uitkomst import Uitkomst
from lpa.errors import LpaFout
from lpa.storage.engine.reading import eigenschap
from lpa.storage.register import regios


def schools(conn: Connection) -> Sequence[School]:
    """The schools of the list that the case file names, without a number; none where it cannot be read."""
    naam = eigenschap(conn, SCHOLENLIJST)
    pad = Path(naam)
    return _read(pad, pad.stat().st_mtime_ns) if naam and pad.is_file() else ()


@lru_cache(maxsize=1)
def _read(pad: Path, _: int) -> Sequence[School]:
    from lpa.storage.exchange import plainrows

    try:
        gelezen = plainrows.read(pad, "scholen", date.min)  # no date stands in it
    except LpaFout:
        return ()
    uit = Scholenplan((), regios.van_school, soort_van(gelezen.koppen)).van(gelezen.rijen, Uitkomst())
    return [school for _, school in uit.nieuw]


def search(conn: Connection, text: str, most: int) -> list[School]:
    """The schools of the list with these words in their name, place or BRIN, in the order of the list."""
    return [s for s in schools(conn) if bevat(s.zoeksleutel, text)][:most]


def find(conn: Connection, text: str) -> School | None:
    """The one school of the list with this BRIN or name, else with these words; None where there is none, or more."""
    gezocht = letters(text)
    precies = [s for s in schools(conn) if gezocht in (letters(s.brin or ""), letters(s.naam))]
    passend = precies or search(conn, text, 2)
    return passend[0] if len(passend) == 1 else None

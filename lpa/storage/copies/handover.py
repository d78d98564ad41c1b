"""A case file that is worked in elsewhere for a time: whether what comes back went on from this one."""

from __future__ import annotations

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.records.bestand import GELEZEN, KENMERK, WAARNEMING
from lpa.errors import Geweigerd
from lpa.storage.engine.reading import eigenschap


def must_go_on(here: sqlite.Connection, back: sqlite.Connection, name: str) -> None:
    """Raises Geweigerd for a file that did not go on from where this one was handed over: by the links of the log."""
    line, link = here.execute(
        """select logregel, hash from logketen join logboek on volgnummer = logregel
        where opdracht = ? order by logregel desc limit 1""", (WAARNEMING,)
    ).fetchone() or (0, b"")  # fmt: skip
    same = back.execute("select 1 from logketen where logregel = ? and hash = ?", (line, link)).fetchone()
    if not same or eigenschap(here, KENMERK) != eigenschap(back, KENMERK):
        raise Geweigerd(f"{name} is niet het bestand dat u overdroeg", "kies het bestand van de waarnemer")


def read_since(here: sqlite.Connection) -> list[tuple[str, int]]:
    """Whose file was read here since it was handed over: by command, the numbers of jongeren."""
    return list(here.execute(
        """select opdracht, nummer from logboek where tabel = ? and volgnummer > (select max(volgnummer) from logboek
        where opdracht = ?) order by volgnummer""", (GELEZEN, WAARNEMING)
    ))  # fmt: skip

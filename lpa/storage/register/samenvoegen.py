"""All that refers to one jongere or school goes over to another: each table that does, by the schema itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.base.named import NamedTuple
from lpa.domain.records.verplaatsing import Samengevoegd
from lpa.domain.register.samenvoegen import zegt_niets_meer
from lpa.storage.engine.reading import many
from lpa.storage.engine.rows import TABELNAMEN, Row, stored

if TYPE_CHECKING:
    from lpa.storage.engine.writer import Writer

# What the one that stays may have already: a row that says no more is left out.
_HEEFT_AL = frozenset({"verzorger", "inschrijving", "verblijf", "vakantie", "vrij", "opendag"})


class Overgezet(NamedTuple):
    """How many rows of a table went over, and how many the one that stays had already."""

    tabel: str
    aantal: int
    had_al: int


def verwijzers(conn: sqlite.Connection, soort: str) -> Iterator[tuple[str, str]]:
    """Each table that refers to a `soort`, with the column that does."""
    for tabel in sorted(TABELNAMEN):
        for sleutel in conn.execute(f"pragma foreign_key_list({stored(tabel)})"):
            if sleutel[2] == soort:
                yield tabel, sleutel[3]


def zet_over(s: Writer, soort: str, weg: int, blijft: int) -> list[Overgezet]:
    """Let all that refers to `weg` refer to `blijft`; struck-out rows as well. What went over, by table."""
    over = [_zet_tabel_over(s, tabel, kolom, weg, blijft) for tabel, kolom in verwijzers(s.conn, soort)]
    if soort == "jongere":
        _zet_verplaatsingen_over(s, weg, blijft)
    for eerder in many(s.conn, Samengevoegd, "soort = ? and nieuw = ?", soort, weg):
        s.update("samengevoegd", rij := s.current("samengevoegd", eerder.nummer) or {}, rij | {"nieuw": blijft})
    return [o for o in over if o.aantal or o.had_al]


def _zet_tabel_over(s: Writer, tabel: str, kolom: str, weg: int, blijft: int) -> Overgezet:
    staat = _rijen(s, tabel, kolom, blijft) if tabel in _HEEFT_AL else []
    aantal = had_al = 0
    for rij in _rijen(s, tabel, kolom, weg):
        na = _hoger(rij) | {kolom: blijft}
        zelfde = next((al for al in staat if zegt_niets_meer(na, al)), None)
        if zelfde:
            zet_over(s, tabel, rij["nummer"], zelfde["nummer"])  # what refers to the row that goes
        if zelfde or not _gaat_over(s, tabel, rij, na):
            s.delete(tabel, rij)
            had_al += 1
        else:
            aantal += 1
    return Overgezet(tabel, aantal, had_al)


def _gaat_over(s: Writer, tabel: str, rij: Row, na: Row) -> bool:
    """Store the changed row; False where the one that stays has its own of what there is only one of."""
    try:
        s.update(tabel, rij, na)
    except sqlite.IntegrityError:
        if tabel not in _HEEFT_AL:
            raise
        return False
    return True


def _zet_verplaatsingen_over(s: Writer, weg: int, blijft: int) -> None:
    """That a melding was moved to or from the one that goes; between the two it was no move."""
    waar = "select nummer from verplaatsing where interventie is null and ? in (van, naar)"
    for (nummer,) in s.conn.execute(waar, (weg,)).fetchall():
        rij = s.current("verplaatsing", nummer) or {}
        na = _hoger(rij) | {k: blijft for k in ("van", "naar") if rij[k] == weg}
        if na["van"] == na["naar"]:
            s.delete("verplaatsing", rij)
        else:
            s.update("verplaatsing", rij, na)


def _rijen(s: Writer, tabel: str, kolom: str, waarde: int) -> list[Row]:
    vraag = f"select nummer from {stored(tabel)} where {kolom} = ? order by nummer"  # noqa: S608
    nummers = s.conn.execute(vraag, (waarde,)).fetchall()
    return [s.current(tabel, nummer) or {} for (nummer,) in nummers]


def _hoger(rij: Row) -> Row:
    """The row with a next version, so that another window does not write over it."""
    return rij | {"versie": rij["versie"] + 1} if "versie" in rij else dict(rij)

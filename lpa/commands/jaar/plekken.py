"""The places where figures stand: the tables of the report, hers, and what lpa counts beside those."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlcipher3.dbapi2 import Connection

from lpa.domain.base.tekst import kies
from lpa.domain.jaar.eigen import is_kalenderjaar
from lpa.domain.jaar.figuur import FIGUUR_2
from lpa.domain.jaar.overzicht import bekende_rijen, rijen_met_onder
from lpa.domain.jaar.telling import SLEUTELS
from lpa.domain.kalender.schooljaar import lees_schooljaar
from lpa.domain.werk.jaarwerk import WERKTABELLEN
from lpa.errors import VerkeerdGebruik
from lpa.storage.jaar import eigen

TELLING = "telling"
# What lpa counts beside the tables of the report, with its rows.
ERNAAST: Mapping[str, Sequence[str]] = {
    FIGUUR_2: (), TELLING: SLEUTELS, **{t.naam: [r.sleutel for r in t.rijen] for t in WERKTABELLEN},
}  # fmt: skip


def invoer(conn: Connection) -> dict[str, list[str]]:
    """The tables of which a figure can be entered, with their rows: those of the report, and hers."""
    return _met_eigen(conn, bekende_rijen())


def alle(conn: Connection) -> dict[str, list[str]]:
    """Every table of which there can be a remark, with its rows."""
    return _met_eigen(conn, rijen_met_onder()) | {naam: list(rijen) for naam, rijen in ERNAAST.items()}


def _met_eigen(conn: Connection, rijen: dict[str, list[str]]) -> dict[str, list[str]]:
    for e in eigen.rijen(conn):
        rijen.setdefault(e.tabel, []).append(e.rij)
    return rijen


def van_haar(conn: Connection, tabel: str, rij: str) -> bool:
    """Whether a row is one of hers, or without a row a whole table."""
    alle_tabel = not rij and tabel not in bekende_rijen()
    return any(e.tabel == tabel and (alle_tabel or e.rij == rij) for e in eigen.rijen(conn))


def lees(tekst: str, rijen: Mapping[str, Sequence[str]]) -> tuple[str, str]:
    """`3/luxe` as table and row, `3` as a table without one. Raises VerkeerdGebruik, proposing what there is."""
    tabel, schuin, rij = tekst.strip().partition("/")
    nummer = kies(tabel, rijen, "tabel")
    if not schuin:
        return nummer, ""
    if not rijen[nummer]:
        raise VerkeerdGebruik(f"{nummer} heeft geen rijen", f"geef alleen {nummer}")
    return nummer, kies(rij, rijen[nummer], f"rij van {nummer}")


def lees_periode(tekst: str, *, eigen: bool) -> str:
    """`2019-2020`; of a row of hers also `2019`, the calendar year. Raises VerkeerdGebruik."""
    if is_kalenderjaar(tekst.strip()):
        if eigen:
            return tekst.strip()
        raise VerkeerdGebruik(
            f"{tekst.strip()} is een kalenderjaar; deze rij telt schooljaren",
            f"schrijf {lees_schooljaar(tekst)}, of maak een eigen rij: lpa cijfers rij",
        )
    return str(lees_schooljaar(tekst))

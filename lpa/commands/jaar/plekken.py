"""The places where figures stand: the tables of the report, hers, and what lpa counts beside those."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlcipher3.dbapi2 import Connection

from lpa.commands.ui.forms import today
from lpa.domain.base.tekst import kies, vouw
from lpa.domain.jaar.eigen import Eigenrij, is_kalenderjaar
from lpa.domain.jaar.figuur import FIGUUR_2
from lpa.domain.jaar.overzicht import bekende_rijen, rijen_met_onder
from lpa.domain.jaar.tabellen import KERN
from lpa.domain.jaar.telling import SLEUTELS
from lpa.domain.kalender.schooljaar import EERSTE, lees_schooljaar
from lpa.domain.werk.jaarwerk import WERKTABELLEN
from lpa.errors import Geweigerd, VerkeerdGebruik
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
    """`2019-2020`; of a row of hers also `2019`, the calendar year. Raises VerkeerdGebruik, also for one to come."""
    if is_kalenderjaar(tekst.strip()):
        if eigen:
            if not EERSTE <= int(tekst) <= today().year:
                raise VerkeerdGebruik(f"{tekst.strip()} is geen jaar met cijfers", f"kies {EERSTE} tot en met dit jaar")
            return tekst.strip()
        raise VerkeerdGebruik(
            f"{tekst.strip()} is een kalenderjaar; deze rij telt schooljaren",
            f"schrijf {lees_schooljaar(tekst)}, of maak een eigen rij: lpa cijfers rij",
        )
    jaar = lees_schooljaar(tekst)
    if jaar.eerste_dag > today():
        raise VerkeerdGebruik(f"{jaar} is nog niet begonnen", "kies een schooljaar dat loopt of voorbij is")
    return str(jaar)


def moet_nieuw_kunnen(tabel: str, rij: str, bekend: Sequence[Eigenrij]) -> None:
    """Raises Geweigerd for a name that lpa has itself, or in which a figure could not be found again."""
    if rij in rijen_met_onder().get(tabel, ()):
        raise Geweigerd(f"tabel {tabel} heeft al een rij '{rij}': die telt lpa zelf", "kies een andere naam")
    if gelijk := [e for e in bekend if (vouw(e.tabel), vouw(e.rij)) == (vouw(tabel), vouw(rij))
                  or (vouw(e.tabel) == vouw(tabel) and e.tabel != tabel)]:  # fmt: skip
        raise Geweigerd(
            f"u hebt al {gelijk[0].tabel}/{gelijk[0].rij}, dat alleen in hoofdletters of accenten verschilt",
            f'schrijf het als "{gelijk[0].tabel}"',
        )
    if vouw(tabel) == "nieuw":
        raise Geweigerd(
            "zo kan een tabel niet heten: 'nieuw' is een opdracht", "typ alleen tabel en rij: lpa cijfers rij regio vsv"
        )
    if "/" in tabel:
        raise Geweigerd("in de naam van een tabel staat geen /: die scheidt tabel en rij", "kies een andere naam")
    if tabel == KERN or tabel.lower() in ERNAAST:
        raise Geweigerd(
            f"'{tabel}' telt lpa zelf: daar komen geen eigen rijen in", "kies een andere naam voor uw tabel"
        )

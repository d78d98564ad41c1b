"""The register of the practice file: files as any other would give them, and what `lpa importeer` makes of them.

A stand of 1 October 2019, and what changed until the summer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from lpa.domain.records.jongere import Jongere, Verzorger
from lpa.domain.records.school import Inschrijving, School
from lpa.domain.register import inschrijvingen, jongeren, meldingen, telling, verzorgers
from lpa.domain.register.herken import Bekenden, Scholen
from lpa.domain.register.scholen import Scholenplan
from lpa.domain.register.uitkomst import Regelzin, Uitkomst
from lpa.storage.engine import outfile
from lpa.storage.exchange.package import text
from lpa.storage.register import regios

# The register, in the order in which it is imported: what, from which file, as it was on which day.
STAND, LATER = date(2019, 10, 1), date(2020, 7, 17)
BESTANDEN = (
    ("scholen", "scholen.csv", STAND),
    ("jongeren", "jongeren.csv", STAND),
    ("inschrijvingen", "inschrijvingen.csv", STAND),
    ("verzorgers", "verzorgers.csv", STAND),
    ("jongeren", "jongeren-later.csv", LATER),
    ("inschrijvingen", "inschrijvingen-later.csv", LATER),
    ("overstap", "overstap.csv", LATER),
)


def naar(map_: Path) -> list[Path]:
    """Put the files of the register in a folder, as examples of what can be imported; those that were not there."""
    bestanden = {map_ / naam: text(f"voorbeeld/{naam}").encode() for _, naam, _ in BESTANDEN}
    nieuw = {pad: inhoud for pad, inhoud in bestanden.items() if not pad.exists()}
    map_.mkdir(parents=True, exist_ok=True)
    with outfile.prepared(nieuw, overschrijf=False, nooit=()) as zet_neer:
        zet_neer()
    return list(nieuw)


class Register:
    """The register that imports fill, one file after the other; `laatste` is the highest number of a zaak."""

    def __init__(self, laatste: int) -> None:
        self._laatste = laatste
        self.scholen, self.jongeren = list[School](), list[Jongere]()
        self.inschrijvingen, self.verzorgers = list[Inschrijving](), list[Verzorger]()
        self.tellingen, self.overstappen = list[telling.Leeftijdtelling](), list[Any]()

    @property
    def records(self) -> list[object]:
        """All but the zaken."""
        return [*self.scholen, *self.jongeren, *self.inschrijvingen, *self.verzorgers, *self.tellingen]

    def lees_in(self, soort: str, naam: str, dag: date) -> None:
        """Import a file as on day `dag`. Raises ValueError where not every row of it is taken."""
        from lpa.storage.exchange import plainrows

        with as_file(files("lpa.data").joinpath(f"voorbeeld/{naam}")) as pad:
            gelezen = plainrows.read(pad, soort, dag)
        uit = self._plan(soort, gelezen.rijen, dag)
        uit.geweigerd += [Regelzin(fout.regel, fout.reden) for fout in gelezen.fouten]
        if uit.geweigerd or uit.onduidelijk or uit.op_naam:
            raise ValueError(f"{naam}: {[*uit.geweigerd, *uit.onduidelijk, *uit.op_naam][:3]}")
        if soort == "jongeren" and dag == STAND:
            _neem_op(self.tellingen, telling.nieuwe(uit.buiten, (), dag))
        lijst: list[Any] = self.overstappen if soort == "overstap" else getattr(self, soort)
        _neem_op(lijst, [record for _, record in uit.nieuw], na=self._laatste if soort == "overstap" else 0)
        for g in uit.gewijzigd:
            lijst[g.oud.nummer - 1] = replace(g.nieuw, versie=g.oud.versie + 1)

    def _plan(self, soort: str, rijen: Sequence[tuple[int, Any]], dag: date) -> Uitkomst:
        wie, scholen = Bekenden(self.jongeren), Scholen(self.scholen)
        per = inschrijvingen.per_jongere(self.inschrijvingen)
        match soort:
            case "scholen":
                return Scholenplan(self.scholen, regios.van_school, "").van(rijen)
            case "jongeren":
                return jongeren.plan(rijen, wie, dag)
            case "inschrijvingen":
                return inschrijvingen.plan(rijen, inschrijvingen.Register(wie, scholen, per, dag))
            case "verzorgers":
                return verzorgers.plan(rijen, wie, {}, dag)
            case _:
                return meldingen.overstapplan(rijen, meldingen.Zakenregister(wie, scholen, per, (), dag), dag)


def _neem_op(lijst: list[Any], nieuw: Sequence[Any], na: int = 0) -> None:
    """Add records to those that are numbered from one, or from what comes `na` a number."""
    eerste = na + len(lijst) + 1
    lijst += [replace(record, nummer=nummer) for nummer, record in enumerate(nieuw, eerste)]

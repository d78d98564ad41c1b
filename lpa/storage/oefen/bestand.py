"""What the practice file is filled with: a register, as files that any other would give and as
`lpa importeer` reads them, its zaken, and the real figures of before.

No import brings the zaken, which are records by their own names.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from lpa.domain.base.record import R
from lpa.domain.jaar.cijfers import Jaarcijfer
from lpa.domain.jaar.overzicht import bekende_rijen
from lpa.domain.records.aanvraag import Verlof, Vrijstelling
from lpa.domain.records.huisbezoek import Huisbezoek
from lpa.domain.records.jongere import Jongere, Verzorger
from lpa.domain.records.school import Inschrijving, School
from lpa.domain.records.spreekuur import Spreekuur, Uitnodiging
from lpa.domain.records.zaak import Interventie, Melding
from lpa.domain.register import inschrijvingen, jongeren, meldingen, telling, verzorgers
from lpa.domain.register.herken import Bekenden, Scholen
from lpa.domain.register.scholen import Scholenplan
from lpa.domain.register.uitkomst import Regelzin, Uitkomst
from lpa.storage.engine import outfile
from lpa.storage.engine.rows import from_text
from lpa.storage.exchange.package import text
from lpa.storage.jaar import cijferbestand
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
        per, uit = inschrijvingen.per_jongere(self.inschrijvingen), Uitkomst()
        match soort:
            case "scholen":
                return Scholenplan(self.scholen, regios.van_school, "").van(rijen, uit)
            case "jongeren":
                return jongeren.plan(rijen, wie, dag, uit)
            case "inschrijvingen":
                return inschrijvingen.plan(rijen, inschrijvingen.Register(wie, scholen, per, dag), uit)
            case "verzorgers":
                return verzorgers.plan(rijen, wie, {}, dag, uit)
            case _:
                register = meldingen.Zakenregister(wie, scholen, per, (), dag)
                return meldingen.overstapplan(rijen, register, dag, uit)


def _neem_op(lijst: list[Any], nieuw: Sequence[Any], na: int = 0) -> None:
    """Add records to those that are numbered from one, or from what comes `na` a number."""
    eerste = na + len(lijst) + 1
    lijst += [replace(record, nummer=nummer) for nummer, record in enumerate(nieuw, eerste)]


# Those that others refer to come first.
SOORTEN = (Melding, Vrijstelling, Verlof, Interventie, Huisbezoek, Spreekuur, Uitnodiging)


def alles(verder: Callable[[], None] = lambda: None) -> list[object]:
    """All records of the practice file, in an order in which they can be stored; `verder` is called after each part."""
    zaken = records()
    verder()
    r = Register(max(z.nummer for z in zaken if isinstance(z, Melding | Vrijstelling | Verlof)))
    for soort, naam, dag in BESTANDEN:
        r.lees_in(soort, naam, dag)
        verder()
    return [*historie(), *r.records, *zaken, *r.overstappen]


def records(*soorten: type) -> list[Any]:
    """The invented records of these kinds, or all that no import brings, with their numbers, as they can be stored."""
    uit: list[Any] = []
    for soort in soorten or SOORTEN:
        uit += lees(soort, text(f"voorbeeld/{soort.__name__.lower()}.csv"))
    return uit


def historie() -> list[Jaarcijfer]:
    """The real figures of Heerde, 2014-2015 up to and including 2018-2019."""
    with as_file(files("lpa.data").joinpath("heerde-historie.csv")) as pad:
        return cijferbestand.read(pad, bekende_rijen())


def lees(soort: type[R], inhoud: str) -> Iterator[R]:
    """The records of class `soort` in the text of a CSV file; its first line names the fields.

    Raises ValueError for a cell that is no value of its field.
    """
    regels = csv.reader(io.StringIO(inhoud, newline=""), delimiter=";", strict=True)
    namen = next(regels)
    return (from_text(soort, dict(zip(namen, cellen, strict=True))) for cellen in regels)

"""`lpa export alles`: everything in the file, for whoever goes on elsewhere; without names unless she says so."""

from __future__ import annotations

import secrets
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Annotated

from lpa import settings
from lpa.commands.gate.doors import outside, tell
from lpa.commands.ui.forms import PATH, Form, Given, open_file, switch, text, verb, verbs
from lpa.domain.base.record import Record
from lpa.domain.base.tekst import aantal
from lpa.domain.dossier.uitvoer import Sleutel, genummerd
from lpa.output.register.uitvoer import bestanden
from lpa.storage.exchange import everything

app = verbs()


class Uitvoer(Form):
    """To which folder."""

    map_ = text("--map", "Map", "de map waarin het komt", kind=PATH.but(metavar="MAP"), required=True)


@verb(app, "alles", "lpa export alles --map uitvoer")
def alles(
    given: Given[Uitvoer],
    met_namen: Annotated[bool, switch("--met-namen", "ook namen, adressen en vrije tekst")] = False,
    ja: Annotated[bool, switch("--ja", "bij --met-namen: zonder te vragen")] = False,
    overschrijf: Annotated[bool, switch("--overschrijf", "vervang bestanden die er al zijn")] = False,
) -> None:
    """Schrijf alle gegevens als CSV, een bestand per tabel, met een beschrijving van elke kolom.

    Zonder namen, tenzij u erom vraagt: dat komt in het logboek. Zo kunnen andere programma's ermee verder.
    """
    map_ = settings.pad(given.place(Uitvoer.map_))
    with open_file() as b, b.snapshot() as conn:
        gevonden = everything.alles(conn)
    soorten = {everything.naam_van(soort): soort for soort in everything.SOORTEN}
    wpg = bool(settings.current().met_wpg)

    def make(mag: Mapping[str, Sequence[Record]]) -> dict[str, bytes]:
        return bestanden(mag, soorten, None if met_namen else _sleutel(mag, soorten), wpg=wpg)

    def mag_weg() -> None:
        if met_namen:
            outside.with_names(f"alle gegevens in {map_.name}", ja)

    geschreven = outside.folder(map_, gevonden, make, "alle gegevens", overschrijf=overschrijf, allow=mag_weg)
    hoe = "met namen" if met_namen else "zonder namen"
    zin = f"Alle gegevens, {hoe}, staan in {map_}, in {aantal(len(geschreven), 'bestand', 'bestanden')}."
    data = {"map": str(map_), "bestanden": geschreven, "met_namen": met_namen}
    tell.change(zin, len(geschreven), data, about=tell.NOBODY, undo=False)


def _sleutel(mag: Mapping[str, Sequence[Record]], soorten: Mapping[str, type[Record]]) -> Sleutel:
    """New numbers for all records of one export, that say nothing of their own nor of their order."""
    reeksen = defaultdict[str, list[int]](list)
    for tabel, soort in soorten.items():
        reeksen[genummerd(soort)] += [getattr(record, "nummer", 0) for record in mag[tabel]]
    nieuw = {}
    for wat, nummers in reeksen.items():
        geschud = list(range(1, len(nummers) + 1))
        secrets.SystemRandom().shuffle(geschud)
        nieuw[wat] = dict(zip(nummers, geschud, strict=True))
    return lambda wat, nummer: nieuw[wat].get(nummer)

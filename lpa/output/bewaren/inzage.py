"""The answer to a request for one's own data: a page to hand over, and the same as data."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from lpa.domain.base.datum import lang
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.record import Record
from lpa.domain.base.tekst import aantal
from lpa.domain.dossier.inzage import Weggelaten
from lpa.domain.records.bestand import GELEZEN, UIT_ZAAK, UITVOER, Handeling
from lpa.output.register.logblad import moment
from lpa.output.render.data import as_data
from lpa.output.render.sheet import Column, Heading, Paragraph, Sheet, Table
from lpa.output.zaak.dossier import Dossierpagina, gegevens


class Inzage(NamedTuple):
    """What goes to who asks: the dossier, what was left out, whether it is factual only, and who looked or wrote."""

    pagina: Dossierpagina
    weg: Weggelaten
    feiten: bool
    gebruik: Sequence[Handeling]


FEITEN = "Alleen feitelijke gegevens, zonder wat iemand erover opschreef."


# The same for everybody, so that it tells of nobody that something was left out.
APART = (
    "Wat over een ander gaat staat hier niet in, en ook niet wat de wet apart houdt (AVG art. 15 lid 4, UAVG art. 41)."
    " Een verzoek om politiegegevens is een ander verzoek (Wpg art. 25): daarover neemt de gemeente een eigen besluit."
)
RECHTEN = (
    "Waarvoor: toezicht op de leerplicht en de kwalificatieplicht (Leerplichtwet 1969).",
    "Waarvandaan: de jongere zelf, ouders en verzorgers, de school, de basisregistratie personen en het register"
    " onderwijsdeelnemers.",
    "Hoe lang: tot de termijn van de selectielijst voor gemeenten om is; daarna wordt het vernietigd (Archiefwet).",
    "Uw rechten: u kunt vragen iets te verbeteren, te wissen of beperkt te gebruiken, en bezwaar maken tegen het"
    " gebruik. Een klacht kan naar de functionaris gegevensbescherming van de gemeente, of naar de Autoriteit"
    " Persoonsgegevens.",
)
_GEBRUIK = {GELEZEN: "bekeken", UITVOER: "meegegeven", UIT_ZAAK: "meegegeven"}


def zinnen(i: Inzage) -> list[str]:
    """What is not in it, and why: for her, not for who gets it."""
    uit = [FEITEN] if i.feiten else []
    if i.weg.wpg:
        uit.append(f"{aantal(i.weg.wpg, 'gegeven valt', 'gegevens vallen')} onder de Wpg: dat is een ander verzoek.")
    if i.weg.meldcode:
        wat = aantal(i.weg.meldcode, "gegeven", "gegevens")
        uit.append(f"{wat} over de meldcode of Veilig Thuis weggelaten: wie meldt, wordt beschermd.")
    if i.weg.derden:
        uit.append(f"{aantal(i.weg.derden, 'gegeven', 'gegevens')} van anderen weggelaten.")
    return uit


def _niet_hierin(i: Inzage) -> list[str]:
    return [*([FEITEN] if i.feiten else []), APART]


def blad(i: Inzage) -> Sheet:
    """The page."""
    naam = i.pagina.dossier.jongere.naam
    uit = Sheet([Heading("Inzage in uw gegevens"), Paragraph(f"Over {naam}. Stand van {lang(i.pagina.op)}.")])
    uit.blocks += [*map(Paragraph, (*RECHTEN, *_niet_hierin(i))), *gegevens(i.pagina, tussen="\n")]
    gebruik = [(moment(h.tijd), _wat(h), h.regels[0].actor) for h in i.gebruik]
    tabel = Table([Column("Wanneer"), Column("Wat"), Column("Wie")], gebruik)
    uit.part("Wie dit heeft bekeken of gewijzigd", tabel, "Nog niemand.")
    return uit


def _wat(h: Handeling) -> str:
    """That it was read, given to somebody, or changed; the command itself may tell what was left out."""
    return _GEBRUIK.get(h.regels[0].tabel, "gewijzigd")


def tekst(i: Inzage) -> str:
    """The same as JSON: each record whole, by what it is."""
    alles: Mapping[str, Any] = i.pagina.dossier._asdict()
    uit = {naam: _data(waarde, i.pagina.volledig) for naam, waarde in alles.items() if naam != "zaak"}
    uit["gebruik"] = [{"tijd": h.tijd, "wat": _wat(h), "wie": h.regels[0].actor} for h in i.gebruik]
    uit["over"], uit["niet_hierin"] = RECHTEN, _niet_hierin(i)
    return json.dumps(uit, ensure_ascii=False, indent=1) + "\n"


def _data(waarde: Any, volledig: bool) -> Any:
    if isinstance(waarde, Record):
        return as_data(waarde, volledig=volledig)
    if isinstance(waarde, Mapping):
        return [_data(w, volledig) for w in waarde.values()]
    return [_data(w, volledig) for w in waarde] if isinstance(waarde, list | tuple) else waarde

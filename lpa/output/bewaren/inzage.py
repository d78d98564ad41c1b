"""The answer to a request for one's own data: a page to hand over, and the same as data."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from lpa.domain.base.datum import lang
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.record import Record
from lpa.domain.base.tekst import aantal
from lpa.domain.dossier.inzage import APART, Weggelaten
from lpa.domain.records.bestand import Handeling
from lpa.output.register.logblad import moment
from lpa.output.render.data import as_data
from lpa.output.render.sheet import Column, Heading, Paragraph, Sheet, Table
from lpa.output.zaak.dossier import Dossierpagina, dossier_blad


class Inzage(NamedTuple):
    """What goes to who asks: the dossier, what was left out, whether it is factual only, and who looked or wrote."""

    pagina: Dossierpagina
    weg: Weggelaten
    feiten: bool
    gebruik: Sequence[Handeling]


def zinnen(i: Inzage) -> list[str]:
    """What is not in it, and why."""
    uit = ["Alleen feitelijke gegevens, zonder wat iemand erover opschreef."] if i.feiten else []
    if i.weg.wpg:
        vallen = aantal(i.weg.wpg, "gegeven valt", "gegevens vallen")
        uit.append(f"{vallen} onder de Wpg, en daarom niet onder dit verzoek. {APART}")
    if i.weg.meldcode:
        wat = aantal(i.weg.meldcode, "gegeven over een melding", "gegevens over meldingen")
        uit.append(f"{wat} uit zorg staan hier niet in: wie meldt, wordt beschermd.")
    if i.weg.derden:
        uit.append(f"{aantal(i.weg.derden, 'gegeven', 'gegevens')} van anderen zijn weggelaten.")
    return uit


def blad(i: Inzage) -> Sheet:
    """The page."""
    uit = Sheet([Heading("Inzage in uw gegevens"), Paragraph(f"Stand van {lang(i.pagina.op)}.")])
    uit.blocks += [Paragraph(zin) for zin in zinnen(i)]
    uit.blocks += dossier_blad(i.pagina, tussen="\n").blocks
    uit += Heading("Wie dit heeft bekeken of gewijzigd")
    rijen = [(moment(h.tijd), h.opdracht, h.regels[0].actor) for h in i.gebruik]
    uit += Table([Column("Wanneer"), Column("Opdracht"), Column("Wie")], rijen)
    return uit


def tekst(i: Inzage) -> str:
    """The same as JSON: each record whole, by what it is."""
    alles: Mapping[str, Any] = i.pagina.dossier._asdict()
    uit = {naam: _data(waarde) for naam, waarde in alles.items() if naam != "zaak"}
    uit["gebruik"] = [{"tijd": h.tijd, "opdracht": h.opdracht, "wie": h.regels[0].actor} for h in i.gebruik]
    uit["niet_hierin"] = zinnen(i)
    return json.dumps(uit, ensure_ascii=False, indent=1) + "\n"


def _data(waarde: Any) -> Any:
    if isinstance(waarde, Record):
        return as_data(waarde, volledig=True)
    if isinstance(waarde, Mapping):
        return [_data(w) for w in waarde.values()]
    return [_data(w) for w in waarde] if isinstance(waarde, list | tuple) else waarde

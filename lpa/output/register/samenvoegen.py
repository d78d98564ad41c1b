"""Likely doubles, two records side by side with what becomes of them, and likely families."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from lpa.domain.base.datum import kort
from lpa.domain.base.nummers import gemaskeerd
from lpa.domain.records.jongere import Jongere
from lpa.domain.register.dubbel import Paar
from lpa.domain.register.gezinnen import Voorstel
from lpa.domain.register.samenvoegen import Samen, Verschil
from lpa.output.render.data import ADRES
from lpa.output.render.sheet import NAAM, NR, Column, Heading, Paragraph, Sheet, Table


def dubbel_blad(paren: Sequence[Paar], wat: str, heet: Callable[[Any], str]) -> Sheet:
    """Pairs of a `wat` that are likely one, each with why, and the command that makes one of them."""
    if not paren:
        return Sheet([Paragraph(f"Geen {wat} die er tweemaal lijkt te staan.")])
    blad = Sheet([Heading(f"{len(paren)} keer lijkt een {wat} er tweemaal te staan")])
    rijen = [(p.een.nummer, heet(p.een), p.ander.nummer, heet(p.ander), ", ".join(p.redenen)) for p in paren]
    blad += Table.of([NR, NAAM, NR, NAAM, Column("Waarom", wraps=True)], rijen, stacks=True)
    een = paren[0]
    blad.say(["", f"Naast elkaar: lpa {wat} samenvoegen {een.een.nummer} {een.ander.nummer} --proef"], "zacht")
    return blad


def dubbel_data(paren: Sequence[Paar]) -> dict[str, Any]:
    """The same as data."""
    return {
        "paren": [{"een": p.een.nummer, "ander": p.ander.nummer, "redenen": list(p.redenen)} for p in paren],
        "aantal": len(paren),
    }


def naast_elkaar(samen: Samen, blijft: Any, weg: Any) -> Sheet:
    """Where two records do not say the same, and what it becomes; a secret address stays out."""
    geheim = isinstance(samen.record, Jongere) and samen.record.geheim_adres
    rijen = [_rij(v, geheim=geheim) for v in samen.verschillen]
    blad = Sheet([Heading(f"{blijft.naam} ({blijft.nummer}) en {weg.naam} ({weg.nummer})")])
    if not rijen:
        blad += Paragraph("Zij zeggen hetzelfde.")
        return blad
    kolommen = [Column("Wat"), Column(str(blijft.nummer), wraps=True), Column(str(weg.nummer), wraps=True)]
    blad += Table([*kolommen, Column("Wordt", wraps=True)], rijen, stacks=True)
    return blad


def _rij(v: Verschil, *, geheim: bool) -> tuple[str, ...]:
    if geheim and v.veld in ADRES:
        return v.veld, *["geheim" if waarde else "" for waarde in (v.blijft, v.weg, v.wordt)]
    return v.veld.replace("_", " ").removesuffix(" op"), *[_waarde(v.veld, w) for w in (v.blijft, v.weg, v.wordt)]


def _waarde(veld: str, waarde: Any) -> str:
    """A value as she reads it; a BSN for the most part hidden."""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if veld == "bsn":
        return gemaskeerd(waarde) or ""
    return kort(waarde) if hasattr(waarde, "isoformat") else str(waarde or "")


def verschil_data(samen: Samen) -> list[dict[str, Any]]:
    """Where they differ, as data: which fields, without their values, some of which are not for every screen."""
    return [{"veld": v.veld, "van": "blijft" if v.wordt == v.blijft else "weg"} for v in samen.verschillen]


def gezinnen_blad(voorstellen: Sequence[Voorstel]) -> Sheet:
    """Those who may be one family, a line each, and the commands that keep it."""
    if not voorstellen:
        return Sheet([Paragraph("Geen gezin dat nog niet vaststaat.")])
    blad = Sheet([Heading(f"{len(voorstellen)} keer lijken jongeren een gezin")])
    rijen = [(", ".join(f"{j.naam} ({j.nummer})" for j in v.leden), ", ".join(v.waarom)) for v in voorstellen]
    blad += Table([Column("Wie", wraps=True), Column("Waarom", wraps=True)], rijen, stacks=True)
    zin = "Vastleggen: alle met lpa jongere gezinnen --vast, een ervan met lpa jongere gezin NUMMER --met NUMMER"
    blad.say(["", zin], "zacht")
    return blad


def gezinnen_data(voorstellen: Sequence[Voorstel]) -> dict[str, Any]:
    """The same as data."""
    gezinnen = [{"leden": [j.nummer for j in v.leden], "waarom": list(v.waarom)} for v in voorstellen]
    return {"gezinnen": gezinnen, "aantal": len(gezinnen)}

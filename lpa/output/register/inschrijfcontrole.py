"""Who has a duty and is enrolled nowhere: on a page, as CSV and as data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from lpa.domain.base.datum import kort
from lpa.domain.register.inschrijfcontrole import Controle, Zonder
from lpa.output.render.data import as_data, flat
from lpa.output.render.sheet import NAAM, NR, ZAAK, Column, Heading, Paragraph, Sheet, Table

_ONBEKEND = "niet bekend"


def controle_blad(c: Controle, scholen: Mapping[int, str]) -> Sheet:
    """The page: how many, who, who begins soon, and which zaken may be ended."""
    open_ = sum(z.zaak is None for z in c.zonder)
    telling = f"{len(c.zonder)} met een plicht en zonder inschrijving, {open_} daarvan zonder open zaak"
    blad = Sheet([Heading(f"Inschrijfcontrole op {kort(c.dag)}"), Paragraph(f"{telling} (Leerplichtwet art. 19).")])
    if c.zonder:
        blad += Paragraph("")
        blad += _tabel(c.zonder, scholen)
    if any(z.sinds is None for z in c.zonder):
        blad += Paragraph(
            f"{_ONBEKEND.capitalize()}: de leerplicht begon voordat het register is ingelezen, en een inschrijving van"
            " toen staat er niet in. Vraag het na."
        )
    if open_:
        blad += Paragraph(
            "Een zaak voor absoluut verzuim openen voor wie er geen heeft: lpa inschrijving controle --open"
        )
    kop = "Nog niet ingeschreven, en de leerplicht begint binnenkort"
    blad.part(kop, Table.of([NR, NAAM, Column("Leeftijd", right=True), Column("Vanaf")], c.begint))
    if c.vervallen:
        vervallen = [(v.jongere, v.naam, v.leeftijd, v.vrijstelling) for v in c.vervallen]
        kop = f"Vrijgesteld, en voor {kort(c.vervallen[0].voor)} niet opnieuw kennis gegeven (art. 6)"
        kolommen = [NR, NAAM, Column("Leeftijd", right=True), Column("Vrijstelling", right=True)]
        blad.part(kop, Table.of(kolommen, vervallen))
        blad += Paragraph("Of er nog een beroep op de vrijstelling is, beoordeelt u: lpa vrijstelling toon NUMMER")
    if c.ingeschreven:
        blad += Heading("Nu ingeschreven: de zaak kan dicht")
        for i in c.ingeschreven:
            waar = scholen.get(i.inschrijving.school, "")
            blad += Paragraph(
                f"zaak {i.zaak}, {i.naam}: op {waar} sinds {kort(i.inschrijving.van)};"
                f' lpa melding sluit {i.zaak} --afhandeling "{i.afhandeling}"'
            )
    return blad


def _tabel(zonder: Sequence[Zonder], scholen: Mapping[int, str]) -> Table:
    kolommen = [
        NR, NAAM, Column("Jaar", right=True), Column("Laatste school", rank=2, wraps=True), Column("Zonder sinds"),
        Column("Schooldagen", right=True, rank=1), ZAAK,
    ]  # fmt: skip
    rijen = []
    for z in zonder:
        dagen = "?" if z.schooldagen is None else z.schooldagen
        rijen.append((z.jongere, z.naam, z.leeftijd, _school(z, scholen), z.sinds or _ONBEKEND, dagen, z.zaak))
    return Table.of(kolommen, rijen)


def _school(z: Zonder, scholen: Mapping[int, str]) -> str:
    return scholen.get(z.laatste.school, "") if z.laatste else ""


def controle_rijen(c: Controle, scholen: Mapping[int, str]) -> list[Sequence[str]]:
    """The first list as rows of a CSV, headed by their names."""
    rijen = [_data(z) | {"laatste_school": _school(z, scholen)} for z in c.zonder]
    kop = "jongere", "naam", "leeftijd", "plicht", "laatste_school", "sinds", "schooldagen", "zaak"
    return [kop, *(["" if rij[naam] is None else str(rij[naam]) for naam in kop] for rij in rijen)]


def _data(z: Zonder) -> dict[str, Any]:
    """One without an enrolment as data."""
    return {
        "jongere": z.jongere, "naam": z.naam, "leeftijd": z.leeftijd, "plicht": z.plicht,
        "laatste_school": z.laatste.school if z.laatste else None, "sinds": flat(z.sinds),
        "schooldagen": z.schooldagen, "zaak": z.zaak,
    }  # fmt: skip


def controle_data(c: Controle) -> dict[str, Any]:
    """The same as data."""
    return {
        "dag": flat(c.dag),
        "aantal": len(c.zonder),
        "zonder_inschrijving": [_data(z) for z in c.zonder],
        "begint_binnenkort": [as_data(b) for b in c.begint],
        "misschien_vervallen": [as_data(v) for v in c.vervallen],
        "nu_ingeschreven": [
            {
                "zaak": i.zaak, "jongere": i.jongere, "naam": i.naam, "school": i.inschrijving.school,
                "sinds": flat(i.inschrijving.van), "afhandeling": i.afhandeling,
            }
            for i in c.ingeschreven
        ],
    }  # fmt: skip

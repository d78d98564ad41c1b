"""Who has a duty and is enrolled nowhere: on a page, as CSV and as data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from lpa.domain.base.datum import kort
from lpa.domain.register.inschrijfcontrole import Controle, Vervallen, Zonder
from lpa.output.render.data import flat
from lpa.output.render.sheet import Block, Column, Heading, Paragraph, Sheet, Table

KOLOMMEN = ("jongere", "naam", "leeftijd", "plicht", "laatste_school", "sinds", "schooldagen", "zaak")

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
    if c.begint:
        blad += Heading("Nog niet ingeschreven, en de leerplicht begint binnenkort")
        kolommen = [
            Column("Nr", right=True),
            Column("Naam", wraps=True),
            Column("Leeftijd", right=True),
            Column("Vanaf"),
        ]
        blad += Table(kolommen, [(str(b.jongere), b.naam, str(b.leeftijd), kort(b.vanaf)) for b in c.begint])
    blad.blocks += _vervallen(c.vervallen)
    if c.ingeschreven:
        blad += Heading("Nu ingeschreven: de zaak kan dicht")
        for i in c.ingeschreven:
            waar = scholen.get(i.inschrijving.school, "")
            blad += Paragraph(
                f"zaak {i.zaak}, {i.naam}: op {waar} sinds {kort(i.inschrijving.van)};"
                f' lpa melding sluit {i.zaak} --afhandeling "{i.afhandeling}"'
            )
    return blad


def _vervallen(vervallen: Sequence[Vervallen]) -> Sequence[Block]:
    if not vervallen:
        return []
    return [
        Heading(f"Vrijgesteld, en voor {kort(vervallen[0].voor)} niet opnieuw kennis gegeven (art. 6)"),
        *(
            Paragraph(f"jongere {v.jongere}, {v.naam}, {v.leeftijd} jaar: vrijstelling {v.vrijstelling}")
            for v in vervallen
        ),
        Paragraph("Of er nog een beroep op de vrijstelling is, beoordeelt u: lpa vrijstelling toon NUMMER"),
    ]


def _tabel(zonder: Sequence[Zonder], scholen: Mapping[int, str]) -> Table:
    kolommen = [
        Column("Nr", right=True), Column("Naam", wraps=True), Column("Jaar", right=True),
        Column("Laatste school", rank=2, wraps=True),
        Column("Zonder sinds"), Column("Schooldagen", right=True, rank=1), Column("Zaak", right=True),
    ]  # fmt: skip
    return Table(kolommen, [_rij(z, scholen) for z in zonder])


def _rij(z: Zonder, scholen: Mapping[int, str]) -> tuple[str, ...]:
    dagen = "?" if z.schooldagen is None else str(z.schooldagen)
    school = scholen.get(z.laatste.school, "") if z.laatste else ""
    return (
        str(z.jongere),
        z.naam,
        str(z.leeftijd),
        school,
        kort(z.sinds) if z.sinds else _ONBEKEND,
        dagen,
        str(z.zaak or ""),
    )


def controle_rijen(c: Controle, scholen: Mapping[int, str]) -> list[Sequence[str]]:
    """The first list as rows of a CSV, headed by their names."""
    rijen = [
        (str(z.jongere), z.naam, str(z.leeftijd), z.plicht, scholen.get(z.laatste.school, "") if z.laatste else "",
         z.sinds.isoformat() if z.sinds else "", "" if z.schooldagen is None else str(z.schooldagen), str(z.zaak or ""))
        for z in c.zonder
    ]  # fmt: skip
    return [KOLOMMEN, *rijen]


def controle_data(c: Controle) -> dict[str, Any]:
    """The same as data."""
    return {
        "dag": flat(c.dag),
        "aantal": len(c.zonder),
        "zonder_inschrijving": [
            {
                "jongere": z.jongere, "naam": z.naam, "leeftijd": z.leeftijd, "plicht": z.plicht,
                "laatste_school": z.laatste.school if z.laatste else None, "sinds": flat(z.sinds) if z.sinds else None,
                "schooldagen": z.schooldagen, "zaak": z.zaak,
            }
            for z in c.zonder
        ],
        "begint_binnenkort": [
            {"jongere": b.jongere, "naam": b.naam, "leeftijd": b.leeftijd, "vanaf": flat(b.vanaf)} for b in c.begint
        ],
        "misschien_vervallen": [
            {
                "jongere": v.jongere, "naam": v.naam, "leeftijd": v.leeftijd, "vrijstelling": v.vrijstelling,
                "voor": flat(v.voor),
            }
            for v in c.vervallen
        ],
        "nu_ingeschreven": [
            {
                "zaak": i.zaak, "jongere": i.jongere, "naam": i.naam, "school": i.inschrijving.school,
                "sinds": flat(i.inschrijving.van), "afhandeling": i.afhandeling,
            }
            for i in c.ingeschreven
        ],
    }  # fmt: skip

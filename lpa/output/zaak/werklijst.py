"""The work list by day on a page, as data, and the terms in a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from lpa.domain.base.datum import dag_in, dagkort, klok, kort, lang
from lpa.domain.base.tekst import aantal, met_hoofdletter
from lpa.domain.records.zaak import merk
from lpa.domain.werk.lopend import Lopend
from lpa.domain.werk.plichtpunten import LANG_VERZUIM
from lpa.domain.werk.vandaag import nummers
from lpa.domain.werk.werklijst import Punt, Werkdag, Wie, op_dag
from lpa.domain.werk.werkvoorraad import Openzaak
from lpa.output.render.cells import cell_width, fill
from lpa.output.render.data import flat
from lpa.output.render.emphasis import Emphasis, Marked, Piece
from lpa.output.render.sheet import JONGERE, ZAAK, Column, Heading, Paragraph, Person, Sheet, Table

_KOPIE_OUD = 7  # days


def _samengevat(w: Werkdag) -> list[str]:
    """What is one line for many zaken, and the backup."""
    uit = []
    if w.zonder_vervolg:
        wie = nummers([z.nummer for z in w.zonder_vervolg])
        zaken = aantal(len(w.zonder_vervolg), "zaak", "zaken")
        uit.append(f"Zonder volgende stap: {zaken}: {wie} (lpa termijn lijst --zonder)")
    if w.lang_verzuim:
        uit.append(LANG_VERZUIM.format(nummers(w.lang_verzuim)))
    if w.zonder_school:
        uit.append(f"School nog niet bekend: zaak {nummers(w.zonder_school)} (lpa melding wijzig NUMMER --school NAAM)")
    if w.onverzonden:
        uit.append(f"Nog niet bekendgemaakt of gemeld, al lang: zaak {nummers(w.onverzonden)} (lpa termijn lijst)")
    return [*uit, *duo(w), kopie(w)]


def duo(w: Werkdag) -> list[str]:
    """What is not in Mijn DUO as it is here."""
    uit = []
    if w.naar_duo:
        wat = "vrijstelling staat" if len(w.naar_duo) == 1 else "vrijstellingen staan"
        uit.append(f"Mijn DUO: {len(w.naar_duo)} {wat} er nog niet (goed) in: {nummers(w.naar_duo)}")
    if w.uit_duo:
        uit.append(f"Mijn DUO: haal eruit wat niet is toegekend: {nummers(w.uit_duo)}")
    return uit


def kopie(w: Werkdag) -> str:
    """How old the last backup is, and what is wrong with it: beside the file it is lost with the computer."""
    if w.laatste_kopie is None:
        return "Reservekopie: geen. Maak er een, op een andere schijf: lpa kopie maak MAP"
    dagen = (w.dag - w.laatste_kopie).days
    geleden = {0: "vandaag, ", 1: "gisteren, "}.get(dagen, f"{dagen} dagen geleden, " if dagen > 0 else "")
    wanneer = f"Reservekopie: {geleden}{kort(w.laatste_kopie)}"
    if w.kopie_ernaast:
        return f"{wanneer}, alleen naast het bestand. Maak er een op een andere schijf: lpa kopie maak MAP"
    return f"{wanneer}.{' Dat is oud; maak er een met: lpa kopie maak' if dagen > _KOPIE_OUD else ''}"


def _punten(punten: Sequence[Punt], vandaag: date) -> list[Paragraph]:
    """Each point on a line of its own: when, and then what."""
    links = max((cell_width(_wanneer(p, vandaag)) for p in punten), default=0)
    return [
        Paragraph(Marked((fill(_wanneer(p, vandaag), links), nadruk_van(p, vandaag)), "  ", zin(p)), hang=links + 2)
        for p in punten
    ]


def nadruk_van(p: Punt, vandaag: date) -> Emphasis:
    """Late, or due today: on the day that she planned it, or by law."""
    return "laat" if p.te_laat(vandaag) else "vandaag" if vandaag in (p.dag, p.laatste_dag) else ""


def _wanneer(p: Punt, vandaag: date) -> str:
    """`te laat`, `vandaag`, `vr 15-11`, with the hour of an appointment."""
    dag = "vandaag" if p.dag == vandaag else dag_in(p.dag, vandaag.year)
    if p.te_laat(vandaag):
        return "te laat"
    return f"{dag} {klok(p.tijd)}" if p.tijd else dag


def zin(p: Punt, nadruk: Emphasis = "") -> Marked:
    """`zaak 12, Sem Zwaluw: beslissen op een aanvraag (Awb art. 4:13 lid 2)`; `nadruk` is of what must be done."""
    over = ", ".join(deel for deel in (f"zaak {p.zaak}" if p.zaak else "", p.wie.naam if p.wie else "") if deel)
    laatste = f", laatste dag {lang(p.laatste_dag)}" if p.laatste_dag and p.laatste_dag != p.dag else ""
    grond = f" ({p.grondslag})" if p.grondslag else ""
    return Marked(f"{over}: " if over else "", (p.wat, nadruk), laatste, grond)


def week_blad(w: Werkdag, dagen: Mapping[date, Sequence[str]]) -> Sheet:
    """The work list by day: `dagen` are the days to show, each with what is special about it; of a weekend only
    the days on which something must be done.

    What should have been done before the first of them stands on top; what lies after the last is left out.
    """
    eerste, laatste = min(dagen), max(dagen)
    blad = Sheet([Heading(f"Week van {kort(eerste)} tot en met {kort(laatste)}")])
    if eerder := op_dag(p for p in w.punten if p.dag < eerste):
        blad += Paragraph("Voor deze week", emphasis="vet")
        blad.blocks += _punten(eerder, w.dag)
    for dag, bijzonder in dagen.items():
        punten = [p for p in w.punten if p.dag == dag]
        if dag.weekday() >= 5 and not punten:
            continue
        vandaag: Piece = (", vandaag" if dag == w.dag else "", "vandaag")
        blad += Paragraph(Marked(met_hoofdletter(lang(dag)), vandaag, tussen(bijzonder)), emphasis="vet")
        blad.say((Marked("  ", _uur(p), zin(p, nadruk_van(p, w.dag))) for p in punten), hang=9)
        blad.say([] if punten else ["  -"], "zacht")
    blad.say(["", *_samengevat(w)])
    return blad


def tussen(bijzonder: Sequence[str]) -> str:
    """` (kerstvakantie, regio midden)`, or nothing."""
    return f" ({'; '.join(bijzonder)})" if bijzonder else ""


def _uur(p: Punt) -> str:
    return fill(klok(p.tijd) if p.tijd else "", 7)


def werkdag_data(w: Werkdag) -> dict[str, Any]:
    """The work list as data: every point, nothing left out."""
    return {
        "dag": flat(w.dag),
        "werkdag": w.vrij is None,
        "vrij": w.vrij,
        "punten": [punt_data(p, w.dag) for p in w.punten],
        "zonder_vervolg": [z.nummer for z in w.zonder_vervolg],
        "naar_duo": list(w.naar_duo),
        "uit_duo": list(w.uit_duo),
        "onverzonden": list(w.onverzonden),
        "lang_verzuim": list(w.lang_verzuim),
        "zonder_school": list(w.zonder_school),
        "laatste_kopie": flat(w.laatste_kopie), "kopie_ernaast": w.kopie_ernaast,
        "open_zaken": w.open_zaken,
        "te_laat": w.te_laat,
        "volgend_bezoek": flat(w.volgend_bezoek),
        "elk_jaar": [punt_data(p, w.dag) for p in w.vast],
    }  # fmt: skip


def week_data(w: Werkdag, dagen: Mapping[date, Sequence[str]]) -> dict[str, Any]:
    """The work list as data, with the days of the week and what is special about each."""
    return werkdag_data(w) | {"week": [{"dag": flat(dag), "bijzonder": list(wat)} for dag, wat in dagen.items()]}


def punt_data(p: Punt, vandaag: date) -> dict[str, Any]:
    """One point as data."""
    return {
        "groep": p.groep,
        "dag": flat(p.dag),
        "tijd": klok(p.tijd) if p.tijd else None,
        "laatste_dag": flat(p.laatste_dag),
        "te_laat": p.te_laat(vandaag),
        "wat": p.wat,
        "zaak": p.zaak,
        "jongere": p.wie.jongere if p.wie else None,
        "naam": p.wie.naam if p.wie else None,
        "grondslag": p.grondslag,
        "waarom": p.waarom,
        "nummer": p.nummer,
        "soort": p.soort,
    }


def lopende_tabel(lopend: Sequence[Lopend], wie: Mapping[int, Wie], vandaag: date, *, met_waarom: bool) -> Table:
    """Terms by last day: what, in which zaak, by which article; of one zaak why they have that day, not whom."""
    kolommen = [
        Column("Laatste dag"), Column("Zaak", right=True, rank=4 if met_waarom else 0),
        Column("Waarom", wraps=True, least=22) if met_waarom else Column("Jongere", rank=2, wraps=True, least=12),
        Column("Wat", wraps=True, least=16), Column("Grondslag", rank=3, wraps=True, least=14),
        *([Column("Termijn", right=True, rank=1)] if (eigen := any(t.eigen for t in lopend)) else []),
    ]  # fmt: skip
    rijen = [
        (
            _dag(t, vandaag), str(t.zaak or ""),
            t.waarom if met_waarom else Person(*wie[t.zaak]) if t.zaak else "",
            merk(t.wat, t), t.grondslag, *([str(t.eigen or "")] if eigen else []),
        )
        for t in lopend
    ]  # fmt: skip
    return Table.of(kolommen, rijen)


def _dag(t: Lopend, vandaag: date) -> Marked:
    """`vr 15-11-2019`, with the hour of an appointment, and a mark when it is over or asks for judgement."""
    laat = " voorbij" if t.tijdstip else " te laat"
    teken = laat if t.te_laat(vandaag) else "" if t.zeker else " ?"
    tijd = f" {klok(t.tijdstip)}" if t.tijdstip else ""
    nadruk: Emphasis = "laat" if t.te_laat(vandaag) else "vandaag" if t.laatste_dag == vandaag else ""
    return Marked((f"{dagkort(t.laatste_dag)} {kort(t.laatste_dag)}{tijd}{teken}", nadruk))


def zonder_tabel(zaken: Sequence[Openzaak]) -> Table:
    """The open zaken without a next step."""
    kolommen = [ZAAK, Column("Soort"), JONGERE, Column("Geopend", rank=1), Column("Laatste stap", rank=2)]
    rijen = [(z.nummer, z.soort, Person(z.jongere, z.naam), z.geopend_op, z.laatste_stap or "-") for z in zaken]
    return Table.of(kolommen, rijen)

"""The dossier of a jongere or of a zaak, and what was shared: page, list and data."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from lpa.domain.base.datum import kort, lang
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.soorten import VERVANGEND
from lpa.domain.dossier.dossier import Dossier
from lpa.domain.dossier.tijdlijn import VAN_DE_ZAAK, Gebeurtenis, afspraken, gebeurd, tijdlijn
from lpa.domain.records.aanvraag import Vrijstelling
from lpa.domain.records.zaak import zaaktype
from lpa.domain.werk.lopend import Lopend
from lpa.domain.zaak.feiten import zaakafloop, zaakfeiten, zaaknaam, zaakstand
from lpa.output.register.registers import (
    adres_te_zien,
    gebeurd_feiten,
    inschrijvingen_tabel,
    persoon_feiten,
    verzorgers_tabel,
)
from lpa.output.render.data import as_data, flat
from lpa.output.render.emphasis import Marked
from lpa.output.render.sheet import ZAAK, Block, Column, Heading, Paragraph, Sheet, Table, fact_table
from lpa.output.zaak.recht import Plichtpagina, plicht_blad, plicht_data
from lpa.output.zaak.zaken import gebeurtenis_data, zaken_van_tabel

GEEN_NAMEN = (
    "Zonder namen: ook alles wat iemand zelf typte is weggelaten (toelichting, notitie, verslag, reden, resultaat, met"
    " wie, school), want daarin kunnen namen staan. Van de geboortedatum blijft het jaar."
)


class Dossierpagina(NamedTuple):
    """A dossier on day `op`, with the duty, the terms that run, and the exemptions that hold.

    Where `zonder_namen` is set, dossier and terms have no names any more, and of the duty only what gives no birthday
    away is shown. `leeftijd` is in whole years. `op_papier`: it leaves the screen.
    """

    dossier: Dossier
    plicht: Plichtpagina
    leeftijd: int
    vrijgesteld: Sequence[Vrijstelling]
    termijnen: Sequence[Lopend]
    op: date
    volledig: bool = False
    zonder_namen: bool = False
    op_papier: bool = False

    @property
    def titel(self) -> str:
        """`Dossier zaak 12`: also for a window or a file, so without a name."""
        d = self.dossier
        return f"Dossier zaak {d.zaak}" if d.zaak else f"Dossier jongere {d.jongere.nummer}"


def dossier_blad(p: Dossierpagina, tussen: str = "; ") -> Sheet:
    """The whole page, in the order in which she reads it; `tussen` parts what was written down about one event."""
    lijn = tijdlijn(p.dossier)
    naam = "" if p.zonder_namen else f": {p.dossier.jongere.naam}"
    blad = Sheet([Heading(p.titel + naam), Paragraph(f"Vertrouwelijk. Zoals het was op {lang(p.op)}.")])
    if p.zonder_namen:
        blad += Paragraph(GEEN_NAMEN, emphasis="let op")
    blad.blocks += [*_wie(p), *_plicht(p), *_school(p), *_zaken(p)]
    blad.blocks += _deel("Wat er gebeurde", _lijn(p, gebeurd(lijn, p.op), tussen), "Nog niets.")
    blad.blocks += _deel("Termijnen", _termijnen(p), "Er loopt geen termijn.")
    blad.blocks += _deel("Afspraken", _lijn(p, afspraken(lijn, p.op), tussen), "Er staat niets open.")
    return blad


def gegevens(p: Dossierpagina, tussen: str) -> list[Block]:
    """What was kept, without what she must do with it: for who it is about."""
    lijn = tijdlijn(p.dossier)
    return [
        *_wie(p), *_school(p), *_zaken(p),
        *_deel("Wat er gebeurde", _lijn(p, gebeurd(lijn, p.op), tussen), "Nog niets."),
        *_deel("Afspraken", _lijn(p, afspraken(lijn, p.op), tussen), "Er staat niets open."),
    ]  # fmt: skip


def _deel(kop: str, tabel: Table, leeg: str) -> list[Block]:
    return [Heading(kop), tabel if tabel.rows else Paragraph(leeg)]


def _wie(p: Dossierpagina) -> list[Block]:
    """The jongere, and who looks after her."""
    d = p.dossier
    if p.zonder_namen:
        geboren = ("geboren", f"in {d.jongere.geboortedatum.eerste.year} ({p.leeftijd} jaar)")
        return [fact_table(geboren, ("geslacht", d.jongere.geslacht), *gebeurd_feiten(d.jongere, d.verblijven))]
    langer = [("bewaren tot en met", f"{kort(b.tot)}, om: {b.reden}") for b in d.bewaringen]
    wie = persoon_feiten(d.jongere, p.volledig, op_papier=p.op_papier)
    wie.insert(1, ("leeftijd", f"{p.leeftijd} jaar"))
    verzorgers = verzorgers_tabel(d.verzorgers, lambda v: adres_te_zien(v, d.jongere, volledig=p.volledig))
    return [
        fact_table(*wie, *gebeurd_feiten(d.jongere, d.verblijven), *langer),
        *_deel("Verzorgers", verzorgers, "Er is niemand vastgelegd."),
    ]


def _plicht(p: Dossierpagina) -> list[Block]:
    """The duty of that day, and why; by which exemption, when there is one."""
    kop = Heading(f"Plicht: {p.plicht.status} op {lang(p.op)}")
    vrij = []
    for v in p.vrijgesteld:
        wat = "vervangende leerplicht" if v.soort in VERVANGEND else "een vrijstelling"
        vrij.append(Paragraph(f"Er geldt {wat}: zaak {v.nummer}, {zaaknaam(v)}."))
    if not p.zonder_namen:
        return [kop, *vrij, *plicht_blad(p.plicht).blocks[1:]]
    d = p.plicht.plicht
    daarna = "ja, daarna (art. 4a)" if d.kwalificatieplicht_tot else "geen (art. 4a)"
    leerplicht = f"tot en met {kort(d.leerplicht_tot)} (art. 3)"
    return [kop, *vrij, fact_table(("leerplicht", leerplicht), ("kwalificatieplicht", daarna))]


def _school(p: Dossierpagina) -> list[Block]:
    """Where the jongere is and was enrolled, and whom to call there."""
    d = p.dossier
    rijen = [(i, d.scholen[i.school].naam or f"school {i.school}") for i in d.inschrijvingen]
    blocks = _deel("School", inschrijvingen_tabel(rijen, "School"), "Nergens ingeschreven.")
    for s in {i.school: d.scholen[i.school] for i in d.inschrijvingen if i.geldt(p.op)}.values():
        contact = ", ".join(deel for deel in (s.contactpersoon, s.telefoon, s.email) if deel)
        blocks += [Paragraph(f"Contact op {s.naam}: {contact}.")] if contact else []
    return blocks


def _zaken(p: Dossierpagina) -> list[Block]:
    """The zaak that it is about with all its facts, or all zaken as lines."""
    zaak = p.dossier.van_zaak
    hoe = zaakafloop if p.op_papier else zaakstand
    if zaak is None:
        regels = [f"zaak {nummer}: {', '.join(woorden)}" for nummer, woorden in _kenmerken(p).items()]
        eronder = [Paragraph(""), Paragraph(f"Kenmerken: {'; '.join(regels)}.")] if regels else []
        return [*_deel("Zaken", zaken_van_tabel(p.dossier.zaken, hoe), "Geen."), *eronder]
    school = p.dossier.scholen[zaak.school].naam if zaak.school else ""
    eigen = zaakfeiten(zaak)
    stand = [] if "stand" in dict(eigen) else [("stand", hoe(zaak))]
    return [
        Heading(f"Zaak {zaak.nummer}, {zaaknaam(zaak)}"),
        fact_table(
            ("geopend", f"{lang(zaak.geopend_op)}, schooljaar {zaak.schooljaar}"),
            ("school", ", ".join(deel for deel in (school, zaak.onderwijssoort) if deel)),
            *stand,
            ("route", zaak.route),
            ("kenmerken", ", ".join(_kenmerken(p).get(zaak.nummer, ()))),
            *eigen,
        ),
    ]


def _kenmerken(p: Dossierpagina) -> dict[int, list[str]]:
    """Her own words by zaak; without names there are none."""
    uit: dict[int, list[str]] = {}
    for k in p.dossier.kenmerken:
        if k.woord:
            uit.setdefault(k.zaak, []).append(k.woord)
    return uit


def _kolommen(p: Dossierpagina, eerste: str) -> list[Column]:
    """A day, the zaak where there can be more than one, and what it is."""
    zaak = [] if p.dossier.zaak else [ZAAK]
    return [Column(eerste), *zaak, Column("Wat", wraps=True)]


def _rij(p: Dossierpagina, dag: date, zaak: int | None, wat: str) -> tuple[str, ...]:
    return (kort(dag), wat) if p.dossier.zaak else (kort(dag), str(zaak or ""), wat)


def _lijn(p: Dossierpagina, lijn: Sequence[Gebeurtenis], tussen: str) -> Table:
    """Events as lines; on the page of a zaak its own facts are not said twice."""
    return Table(_kolommen(p, "Datum"), [_rij(p, g.datum, g.zaak, tussen.join(_zinnen(p, g))) for g in lijn])


def _zinnen(p: Dossierpagina, g: Gebeurtenis) -> list[str]:
    details = () if p.dossier.zaak and g.soort in VAN_DE_ZAAK else g.details
    voorbij = ["! die dag is voorbij"] if g.komt and g.datum < p.op else []
    return [g.wat, *voorbij, *(f"{label}: {tekst}" for label, tekst in details)]


def _termijnen(p: Dossierpagina) -> Table:
    """What must be done by when, with the article and the sum; her own terms are under the agreements."""
    rijen = [_rij(p, t.laatste_dag, t.zaak, _termijn(t, p.op)) for t in p.termijnen if t.eigen is None]
    return Table(_kolommen(p, "Uiterlijk"), rijen)


def _termijn(t: Lopend, op: date) -> Marked:
    laat = "! te laat: " if t.te_laat(op) else ""
    oordeel = ", maar die dag vraagt uw oordeel" if not t.zeker else ""
    grond = f" ({t.grondslag})" if t.grondslag else ""
    return Marked((laat, "laat"), t.wat, oordeel, grond, f": {t.waarom}" if t.waarom else "")


def verder(p: Dossierpagina) -> list[Block]:
    """What she may want next, below the page on a screen."""
    d = p.dossier
    wie = str(d.zaak) if d.zaak else f"--jongere {d.jongere.nummer}"
    zonder = " --zonder-namen" if p.zonder_namen else ""
    afdruk = Paragraph(f"Afdrukken: lpa dossier {wie} --druk dossier.html{zonder}", emphasis="zacht")
    breder = Paragraph(f"Alles over deze jongere: lpa dossier --jongere {d.jongere.nummer}{zonder}", emphasis="zacht")
    return [Paragraph(""), *([breder] if d.zaak else []), afdruk]


def dossier_data(p: Dossierpagina) -> dict[str, Any]:
    """The dossier as data."""
    d, lijn = p.dossier, tijdlijn(p.dossier)
    return {
        "zaak": d.zaak,
        "peildatum": flat(p.op),
        "zonder_namen": p.zonder_namen,
        "jongere": _jongere_data(p),
        "plicht": _plicht_data(p)
        | {"vrijgesteld_door": [v.nummer for v in p.vrijgesteld if v.soort not in VERVANGEND]},
        "verzorgers": [as_data(v, volledig=True) for v in d.verzorgers],
        "bewaringen": [] if p.zonder_namen else [as_data(b) for b in d.bewaringen],
        "inschrijvingen": [as_data(i) | {"schoolnaam": d.scholen[i.school].naam} for i in d.inschrijvingen],
        "zaken": [
            as_data(z) | {"type": zaaktype(z), "stand": zaakstand(z), "kenmerken": _kenmerken(p).get(z.nummer, [])}
            for z in d.zaken
        ],
        "tijdlijn": [gebeurtenis_data(g) for g in gebeurd(lijn, p.op)],
        "termijnen": [as_data(t) | {"te_laat": t.te_laat(p.op)} for t in p.termijnen],
        "afspraken": [gebeurtenis_data(g) for g in afspraken(lijn, p.op)],
    }


def _jongere_data(p: Dossierpagina) -> dict[str, Any]:
    """Who it is: without names, only the year of birth. A secret address is gone from the record already."""
    j = p.dossier.jongere
    data = as_data(j, volledig=p.volledig) | {"leeftijd": p.leeftijd, "geboortejaar": j.geboortedatum.eerste.year}
    return data | ({"geboortedatum": None} if p.zonder_namen else {})


def _plicht_data(p: Dossierpagina) -> dict[str, Any]:
    if not p.zonder_namen:
        return plicht_data(p.plicht)
    d = p.plicht.plicht
    return {
        "status": p.plicht.status,
        "leerplicht_tot": flat(d.leerplicht_tot),
        "kwalificatieplicht": d.kwalificatieplicht_tot is not None,
    }

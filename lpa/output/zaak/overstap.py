"""Pages and lists of vmbo leavers on their way to the mbo."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from lpa.domain.base.datum import kort, lang
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.tekst import opsomming
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.overstap import Overstap, Overstapregel
from lpa.domain.records.zaak import Heropening, Interventie, Zaakregel
from lpa.domain.zaak.feiten import overstap_feiten, zaakstand
from lpa.domain.zaak.keten import Opmerkingen, Verstrekking
from lpa.domain.zaak.overstaprisico import Meetdagen
from lpa.output.render.data import as_data, flat
from lpa.output.render.sheet import NR, Column, Heading, Paragraph, Person, Sheet, Table, fact_sheet
from lpa.output.zaak.keten import verstrekkingen_tabel
from lpa.output.zaak.recht import kanttekening_blokken
from lpa.output.zaak.zaken import stappen_tabel


class Overstappagina(NamedTuple):
    """One overstap with all that belongs to it."""

    overstap: Overstap
    jongere: Jongere
    school: str
    risico: Sequence[str]
    dagen: Meetdagen
    stappen: Sequence[Interventie | Heropening] = ()
    verstrekkingen: Sequence[Verstrekking] = ()


def overstap_blad(p: Overstappagina) -> Sheet:
    """The page of one overstap."""
    o = p.overstap
    blad = fact_sheet(
        f"Overstap {o.nummer}: vmbo-mbo, schooljaar {o.schooljaar}",
        ("jongere", f"{p.jongere.naam}, geboren {kort(p.jongere.geboortedatum)} ({p.jongere.nummer})"),
        ("vmbo", ", ".join(deel for deel in (p.school, o.onderwijssoort) if deel)),
        *overstap_feiten(o),
        ("stand", zaakstand(o)),
    )
    if o.is_open:
        blad += Heading("Risico")
        blad.blocks += kanttekening_blokken(p.risico) or [Paragraph("Geen.")]
        blad.blocks += meetdagen_blad({o.schooljaar: p.dagen}).blocks
    blad.part("Stappen", stappen_tabel(p.stappen))
    blad.part("Gedeeld", verstrekkingen_tabel(p.verstrekkingen))
    return blad


def overstap_data(p: Overstappagina) -> dict[str, Any]:
    """One overstap as data."""
    return as_data(p.overstap) | {
        "risico": list(p.risico),
        "meetdagen": {naam: flat(dag) for naam, dag in p.dagen._asdict().items() if naam != "onzeker"},
        "opmerkingen": list(p.dagen.onzeker),
        "stappen": [as_data(s) for s in p.stappen],
        "verstrekkingen": [as_data(d) for d in p.verstrekkingen],
    }


def meetdagen_blad(per_jaar: Mapping[str, Meetdagen]) -> Sheet:
    """The days that a risk is held against, by schooljaar of leaving, and what is unsure about them."""
    zinnen = (
        f"Voor {schooljaar} kijkt lpa naar: aangemeld uiterlijk {kort(d.aanmelden)}, aangenomen uiterlijk"
        f" {kort(d.aangenomen)}, ingeschreven vanaf {kort(d.begin)} en uiterlijk {kort(d.ingeschreven)}."
        for schooljaar, d in per_jaar.items()
    )
    blad = Sheet()
    blad.say(zinnen, "zacht")
    blad += Paragraph(
        "Sinds 2017-2018 staat de aanmelddatum in de wet; de andere dagen zijn eigen normen: lpa recht regels overstap"
    )
    blad.blocks += kanttekening_blokken(list(dict.fromkeys(o for d in per_jaar.values() for o in d.onzeker)))
    return blad


def overstappen_tabel(regels: Sequence[Overstapregel], *, risico: bool = False, met_naam: bool = True) -> Table:
    """Vmbo leavers, each with how far it is, or with `risico` why there is no place yet."""
    kolommen = [NR, Column("Schooljaar", rank=3), *([Column("Jongere", wraps=not risico)] if met_naam else [])]
    kolommen += [Column("Keuze", rank=2, cut=24, wraps=not met_naam)]
    kolommen += [Column("Risico", wraps=True) if risico else Column("Stand", rank=0 if not met_naam else 1, cut=34)]
    rijen = []
    for r in regels:
        keuze = ", ".join(deel for deel in (r.keuze, r.instelling) if deel)
        naam = [Person(r.jongere, r.naam)] if met_naam else []
        rijen.append((r.nummer, r.schooljaar, *naam, keuze, r.risico if risico else _stand(r)))
    return Table.of(kolommen, rijen)


def _stand(r: Overstapregel) -> str:
    """`aangenomen 01-06-2020`: the last step, or how it ended."""
    if r.afhandeling:
        return r.afhandeling
    stappen = (("ingeschreven", r.ingeschreven_op), ("aangenomen", r.aangenomen_op), ("aangemeld", r.aangemeld_op))
    return next((f"{wat} {kort(dag)}" for wat, dag in stappen if dag), "nog niet aangemeld")


def overgedragen_zin(o: Overstap, op: date, wie: str, ander_werk: Sequence[Zaakregel]) -> str:
    """That it was handed over, and what is still open of this jongere."""
    zin = f"Overstap {o.nummer} van {wie} is overgedragen aan {o.overgedragen_aan} op {lang(op)}."
    if ander_werk:
        zin += f" Nog open van deze jongere: zaak {opsomming([str(z.nummer) for z in ander_werk])}."
    return zin


def overgedragen_blad(verstrekking: Verstrekking, weet: Opmerkingen) -> Sheet | None:
    """On which ground it was shared, where that is not sure, and whose the reason is."""
    grond = f"gedeeld op grond van {verstrekking.grondslag}; {weet.grond}" if weet.grond else ""
    zinnen = [zin for zin in (grond, weet.toestemming) if zin]
    return Sheet(kanttekening_blokken(zinnen)) if zinnen else None

"""Pages and lists of vmbo leavers on their way to the mbo."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from lpa.domain.base.datum import kort
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.overstap import Overstap, Overstapregel
from lpa.domain.records.zaak import Heropening, Interventie
from lpa.domain.zaak.feiten import overstap_feiten, zaakstand
from lpa.domain.zaak.keten import Deling
from lpa.domain.zaak.overstaprisico import Meetdagen
from lpa.output.render.data import als_data, plat
from lpa.output.render.sheet import Alinea, Blad, Kolom, Kop, Tabel, feiten
from lpa.output.zaak.keten import delingen_tabel
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
    delingen: Sequence[Deling] = ()


def overstap_blad(p: Overstappagina) -> Blad:
    """The page of one overstap."""
    o = p.overstap
    blad = Blad([Kop(f"Overstap {o.nummer}: vmbo-mbo, schooljaar {o.schooljaar}")])
    blad += feiten(
        [
            ("jongere", f"{p.jongere.naam}, geboren {kort(p.jongere.geboortedatum)} ({p.jongere.nummer})"),
            ("vmbo", ", ".join(deel for deel in (p.school, o.onderwijssoort) if deel)),
            *overstap_feiten(o),
            ("stand", zaakstand(o)),
        ]
    )
    if o.is_open:
        blad += Kop("Risico")
        blad.blokken += [Alinea(f"! {reden}", nadruk="let op", hang=2) for reden in p.risico] or [Alinea("Geen.")]
        blad.blokken += meetdagen_blad({o.schooljaar: p.dagen}).blokken
    if p.stappen:
        blad += Kop("Stappen")
        blad += stappen_tabel(p.stappen)
    if p.delingen:
        blad += Kop("Gedeeld")
        blad += delingen_tabel(p.delingen)
    return blad


def overstap_data(p: Overstappagina) -> dict[str, Any]:
    """One overstap as data."""
    return als_data(p.overstap) | {
        "risico": list(p.risico),
        "meetdagen": {naam: plat(dag) for naam, dag in p.dagen._asdict().items() if naam != "onzeker"},
        "opmerkingen": list(p.dagen.onzeker),
        "stappen": [als_data(s) for s in p.stappen],
        "delingen": [als_data(d) for d in p.delingen],
    }


def meetdagen_blad(per_jaar: Mapping[str, Meetdagen]) -> Blad:
    """The days that a risk is held against, by schooljaar of leaving, and what is unsure about them."""
    blad = Blad()
    for schooljaar, d in per_jaar.items():
        tekst = (
            f"Voor {schooljaar} kijkt lpa naar: aangemeld uiterlijk {kort(d.aanmelden)}, aangenomen uiterlijk"
            f" {kort(d.aangenomen)}, ingeschreven vanaf {kort(d.begin)} en uiterlijk {kort(d.ingeschreven)}."
        )
        blad += Alinea(tekst, nadruk="zacht")
    blad += Alinea(
        "Sinds 2017-2018 staat de aanmelddatum in de wet; de andere dagen zijn eigen normen: lpa recht regels overstap"
    )
    blad.blokken += kanttekening_blokken(list(dict.fromkeys(o for d in per_jaar.values() for o in d.onzeker)))
    return blad


def overstappen_tabel(regels: Sequence[Overstapregel], *, risico: bool = False, met_naam: bool = True) -> Tabel:
    """Vmbo leavers, each with how far it is, or with `risico` why there is no place yet."""
    kolommen = [Kolom("Nr", rechts=True), Kolom("Schooljaar", rang=3)]
    kolommen += [Kolom("Jongere", rekt=not risico)] if met_naam else []
    kolommen += [Kolom("Keuze", rang=2, kapt=24, rekt=not met_naam)]
    kolommen += [Kolom("Risico", rekt=True) if risico else Kolom("Stand", rang=0 if not met_naam else 1, kapt=34)]
    rijen = []
    for r in regels:
        keuze = ", ".join(deel for deel in (r.keuze, r.instelling) if deel)
        naam = [r.naam] if met_naam else []
        rijen.append((str(r.nummer), r.schooljaar, *naam, keuze, r.risico if risico else _stand(r)))
    return Tabel(kolommen, rijen)


def _stand(r: Overstapregel) -> str:
    """`aangenomen 01-06-2020`: the last step, or how it ended."""
    if r.afhandeling:
        return r.afhandeling
    stappen = (("ingeschreven", r.ingeschreven_op), ("aangenomen", r.aangenomen_op), ("aangemeld", r.aangemeld_op))
    return next((f"{wat} {kort(dag)}" for wat, dag in stappen if dag), "nog niet aangemeld")

"""Pages and lists of jongeren, schools and enrolments, and of what was found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from lpa.domain.base.datum import kort
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.nummers import gemaskeerd
from lpa.domain.base.soorten import ONDERWIJSSOORTEN
from lpa.domain.records.jongere import ONBEKEND, VERBLIJFT, Jongere, Verblijf, Verzorger
from lpa.domain.records.overstap import Overstapregel
from lpa.domain.records.school import Inschrijving, School, periode
from lpa.domain.records.zaak import Melding, Zaak
from lpa.output.render.data import as_data, duty_data
from lpa.output.render.sheet import NAAM, NR, Column, Paragraph, Sheet, Table, fact_sheet
from lpa.output.zaak.zaken import meldingen_tabel, zaken_van_tabel

if TYPE_CHECKING:
    from lpa.domain.recht.leerplicht import Plicht
    from lpa.domain.records.aanvraag import Verlof, Vrijstelling


class Jongerepagina(NamedTuple):
    """All that the register knows of one jongere on a day. Enrolments come with the name of the school."""

    jongere: Jongere
    plicht: Plicht
    status: str
    op: date
    verzorgers: Sequence[Verzorger]
    inschrijvingen: Sequence[tuple[Inschrijving, str]]
    meldingen: Sequence[Melding]
    overstappen: Sequence[Overstapregel]
    verlof: Sequence[Verlof]
    vrijstellingen: Sequence[Vrijstelling]
    vakanties_bekend: bool
    volledig: bool
    gezin: Sequence[Jongere] = ()  # brothers and sisters
    eerder: Sequence[Verblijf] = ()  # stays of before the present one
    onzeker: str = ""  # why the duty asks for judgement

    def is_te_zien(self, v: Verzorger) -> bool:
        """Whether the address of a verzorger is shown: a secret one only when she asks."""
        return adres_te_zien(v, self.jongere, volledig=self.volledig)

    @property
    def andere(self) -> list[Zaak]:
        """The zaken that are no melding, the latest first."""
        return sorted([*self.verlof, *self.vrijstellingen], key=lambda z: (z.geopend_op, z.nummer), reverse=True)


def jongere_blad(p: Jongerepagina) -> Sheet:
    """The page of one jongere."""
    gezin = ("gezin met", ", ".join(f"{lid.naam} ({lid.nummer})" for lid in p.gezin))
    blad = fact_sheet(
        f"Jongere {p.jongere.nummer}: {p.jongere.naam}", *persoon_feiten(p.jongere, p.volledig), gezin,
        *_plichtfeiten(p), *gebeurd_feiten(p.jongere, p.eerder),
    )  # fmt: skip
    blad.part("Verzorgers", verzorgers_tabel(p.verzorgers, p.is_te_zien))
    blad.part("Inschrijvingen", inschrijvingen_tabel(p.inschrijvingen, "School"), "Geen.")
    blad.part("Meldingen", meldingen_tabel([(m, "") for m in p.meldingen]), "Geen.")
    if p.overstappen:
        from lpa.output.zaak.overstap import overstappen_tabel

        blad.part("Overstap", overstappen_tabel(p.overstappen, met_naam=False))
    blad.part("Verlof en vrijstellingen", zaken_van_tabel(p.andere))
    blad += Paragraph("")
    blad += Paragraph(f"Alles op een rij: lpa dossier --jongere {p.jongere.nummer}", emphasis="zacht")
    return blad


def adres_te_zien(v: Verzorger, j: Jongere, *, volledig: bool = False) -> bool:
    """Whether the address of a verzorger may be seen: of a jongere with a secret one that of nobody."""
    return volledig or not (v.geheim_adres or j.geheim_adres)


def verzorgers_tabel(verzorgers: Sequence[Verzorger], is_te_zien: Callable[[Verzorger], bool]) -> Table:
    """Parents and others who look after a jongere; what they are to the jongere where that is known of any, and that
    one may not be contacted.
    """
    relaties = any(map(_relatie, verzorgers))
    kolommen = [NR, Column("Naam"), *([Column("Relatie", rank=2, wraps=True)] if relaties else [])]
    kolommen += [Column("Adres", wraps=True), Column("Telefoon", rank=1)]
    rijen = []
    for v in verzorgers:
        naam = f"{v.naam} ({v.contactpersoon})" if v.contactpersoon else v.naam
        adres = ", ".join(filter(None, (v.adres, v.land))) if is_te_zien(v) else "geheim"
        rijen.append((v.nummer, naam, *([_relatie(v)] if relaties else []), adres, v.telefoon))
    return Table.of(kolommen, rijen, stacks=True)


def _relatie(v: Verzorger) -> str:
    """`vader, geen gezag, geen contact`; what is not known is not said."""
    gezag = {"ja": "gezag", "nee": "geen gezag"}.get(v.gezag, "")
    contact = "geen contact" if v.geen_contact else ""
    return ", ".join(deel for deel in (v.relatie if v.relatie != ONBEKEND else "", gezag, contact) if deel)


def jongere_data(p: Jongerepagina) -> dict[str, Any]:
    """The page of one jongere as data; a secret address stays out unless asked for."""
    data = as_data(p.jongere, volledig=p.volledig)
    return data | {
        "plicht": duty_data(p.plicht) | {"status": p.status},
        "verzorgers": [as_data(v, volledig=p.is_te_zien(v)) for v in p.verzorgers],
        "inschrijvingen": [as_data(i) for i, _ in p.inschrijvingen],
        "meldingen": [as_data(m) for m in p.meldingen],
        "overstappen": [as_data(o) for o in p.overstappen],
        "verlof": [as_data(v) for v in p.verlof],
        "vrijstellingen": [as_data(v) for v in p.vrijstellingen],
    }


def persoon_feiten(j: Jongere, volledig: bool, *, op_papier: bool = False) -> list[tuple[str, str | None]]:
    """Who it is; BSN and a secret address whole only when she asks, which is said on the screen."""
    geheim = "geheim" if op_papier else "geheim (te zien met --volledig)"
    adres = ", ".join(deel for deel in (j.adres, f"{j.postcode} {j.plaats}".strip(), j.land) if deel)
    return [
        ("geboren", kort(j.geboortedatum)),
        ("geslacht", j.geslacht),
        ("BSN", (j.bsn if volledig else gemaskeerd(j.bsn)) or None),
        ("adres", adres if volledig or not j.geheim_adres else geheim),
        ("telefoon", j.telefoon),
        ("taal", j.taal),
    ]


def _plichtfeiten(p: Jongerepagina) -> list[tuple[str, str | None]]:
    zonder = "" if p.vakanties_bekend else "; begin zonder schoolvakanties: die zijn van dat jaar niet bekend"
    status = ("plicht", f"{p.status} op {kort(p.op)}{f': {p.onzeker}' if p.onzeker else ''}")
    if p.plicht.jongste is None:
        return [status, *_dagen(p.plicht, zonder)]
    randen = zip((p.plicht, p.plicht.jongste), p.jongere.geboortedatum, strict=True)
    return [status, *(rij for d, dag in randen for rij in _dagen(d, f", geboren {kort(dag)}{zonder}"))]


def _dagen(d: Plicht, zonder: str) -> list[tuple[str, str | None]]:
    """The days of a duty; `zonder` is what is unsure about its beginning."""
    kwal = f"{kort(d.kwalificatieplicht_van)} tot en met {kort(d.kwalificatieplicht_tot)} (art. 4a)"
    return [
        ("leerplicht", f"{kort(d.leerplicht_van)} tot en met {kort(d.leerplicht_tot)} (art. 3)" + zonder),
        ("kwalificatieplicht", kwal if d.kwalificatieplicht_van else "geen (art. 4a)"),
    ]


def gebeurd_feiten(j: Jongere, eerder: Sequence[Verblijf] = ()) -> list[tuple[str, str | None]]:
    """What decides the duty besides the birth date, and from when until when the jongere was here."""
    return [
        ("startkwalificatie", kort(j.startkwalificatie_op)),
        ("pro of vso klaar", kort(j.uitstroom_op)),
        ("twaalf schooljaren", kort(j.twaalf_jaren_op)),
        ("verblijf", "hier, niet ingeschreven" if j.verblijf == VERBLIJFT else ""),
        *(("eerder hier", _verblijf(v)) for v in eerder),
        ("gevestigd", kort(j.gevestigd_op)),
        ("verhuisd", kort(j.verhuisd_op)),
        ("overleden", kort(j.overleden_op)),
        ("notitie", j.notitie),
    ]


def _verblijf(v: Verblijf) -> str:
    """`01-08-2012 tot en met 28-02-2015`; a day that is not known is left out."""
    dagen = f"{kort(v.van)} tot en met {kort(v.tot)}" if v.van else f"tot en met {kort(v.tot)}"
    return dagen + (", niet ingeschreven" if v.soort == VERBLIJFT else "")


def jongeren_tabel(jongeren: Sequence[Jongere]) -> Table:
    """A list of jongeren, without their BSN."""
    kolommen = [NR, NAAM, Column("Geboren"), Column("Plaats", rank=1), Column("Geslacht", rank=2)]
    return Table.of(
        kolommen,
        [
            (j.nummer, j.lijstnaam, j.geboortedatum, "geheim" if j.geheim_adres else j.plaats, j.geslacht)
            for j in jongeren
        ],
    )


def school_blad(s: School) -> Sheet:
    """One school."""
    return fact_sheet(
        f"School {s.nummer}: {s.naam}",
        ("BRIN", s.brin),
        ("plaats", s.plaats),
        ("vakantieregio", s.regio),
        ("onderwijs", ", ".join(ONDERWIJSSOORTEN[k] for k in s.soorten)),
        ("zonder les", s.zonder_les),
        ("contactpersoon", s.contactpersoon),
        ("telefoon", s.telefoon),
        ("e-mail", s.email),
    )


def scholen_tabel(scholen: Sequence[School]) -> Table:
    """A list of schools."""
    kolommen = [
        NR, Column("School", wraps=True), Column("Plaats", rank=1), Column("BRIN", rank=2),
        Column("Onderwijs", rank=3), Column("Regio", rank=4),
    ]  # fmt: skip
    return Table.of(kolommen, [(s.nummer, s.naam, s.plaats, s.brin, s.onderwijssoorten, s.regio) for s in scholen])


def inschrijvingen_tabel(rijen: Sequence[tuple[Inschrijving, str]], wie: str) -> Table:
    """Enrolments, each with what it is to be named by: the school, or jongere and school."""
    kolommen = [NR, Column(wie, wraps=True), Column("Soort"), Column("Niveau", rank=2), Column("Periode", rank=1)]
    regels = []
    for i, naam in rijen:
        niveau = " ".join(deel for deel in (i.niveau, str(i.leerjaar or "")) if deel)
        regels.append((i.nummer, naam, i.onderwijssoort, niveau, periode(i.van, i.tot)))
    return Table.of(kolommen, regels)


def inschrijvingen_blad(rijen: Sequence[tuple[Inschrijving, str]]) -> Sheet:
    """Enrolments on a page, named by jongere and school."""
    return Sheet([inschrijvingen_tabel(rijen, "Jongere en school")])

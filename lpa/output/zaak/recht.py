"""What the law says, on a page or as data: outcomes, terms, the duty, the rule book."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from lpa.domain.base.datum import Geboortedatum, kort, lang
from lpa.domain.base.named import NamedTuple
from lpa.domain.recht.leerplicht import Plicht, Uitleg, Vijfjarige
from lpa.domain.recht.regel import NAGEGAAN, VRAAGT_OORDEEL, ZEKERHEID, Regel, Uitkomst
from lpa.domain.recht.sancties import Luxeadvies
from lpa.domain.recht.termijnen import Termijn
from lpa.domain.records.aanvraag import Uitstel, Verlof, Vrijstelling
from lpa.domain.records.zaak import zaaktype
from lpa.output.render.data import duty_data, flat
from lpa.output.render.sheet import Block, Column, Heading, Paragraph, Sheet, Table, fact_sheet, fact_table

if TYPE_CHECKING:
    from lpa.domain.recht.zaaktermijnen import Zaaktermijnen

_ANTWOORD = {VRAAGT_OORDEEL: "VRAAGT OORDEEL"}


def uitkomst_blokken(u: Uitkomst) -> list[Block]:
    """One answer: what was asked, JA or NEE with the article, why, with which facts, and what is unsure."""
    kop = f"{u.vraag[:1].upper()}{u.vraag[1:]} {_ANTWOORD.get(u.antwoord, u.antwoord)} ({u.artikel})"
    feiten = ["Feiten: " + "; ".join(f"{naam} {waarde}" for naam, waarde in u.feiten)] if u.feiten else []
    stappen = stap_blokken([*u.redenering, *feiten])
    return [Paragraph(kop, emphasis="vet"), *stappen, *kanttekening_blokken(u.kanttekeningen)]


def uitkomsten_blad(uitkomsten: Iterable[Uitkomst]) -> Sheet:
    """Answers below each other."""
    return Sheet([blok for u in uitkomsten for blok in uitkomst_blokken(u)])


def stap_blokken(stappen: Iterable[str]) -> list[Block]:
    """Why, each step on its own line, set in."""
    return [Paragraph(f"  {stap}", hang=2) for stap in stappen]


def kanttekening_blokken(kanttekeningen: Sequence[str]) -> list[Block]:
    """What is unsure, each on its own line with a mark."""
    return [Paragraph(f"! {tekst}", emphasis="let op", hang=2) for tekst in kanttekeningen]


def uitkomst_data(u: Uitkomst) -> dict[str, Any]:
    """One answer as data."""
    return {
        "vraag": u.vraag,
        "antwoord": u.antwoord,
        "artikel": u.artikel,
        "redenering": list(u.redenering),
        "feiten": dict(u.feiten),
        "opmerkingen": list(u.kanttekeningen),
    }


def maak_bekend(zaak: Verlof | Vrijstelling) -> str:
    """What is said of a besluit that was not sent: the letter, and that the term to object waits for it (Awb 3:41)."""
    soort = zaaktype(zaak)
    return (
        f" Maak het bekend: lpa brief maak besluit-{soort} {zaak.nummer}. De bezwaartermijn loopt vanaf de verzending."
        f" Al verzonden? lpa {soort} wijzig {zaak.nummer} --verzonden DATUM."
    )


def termijn_blad(t: Termijn) -> Sheet:
    """One term: its last day, the article, the sum."""
    laatste = lang(t.laatste_dag) if t.laatste_dag else "vraagt oordeel; houd aan: " + lang(t.veilig)
    blad = fact_sheet(t.naam[:1].upper() + t.naam[1:], ("laatste dag", laatste), ("grondslag", t.grondslag))
    blad.blocks += [*stap_blokken(t.redenering), *kanttekening_blokken(t.kanttekeningen)]
    return blad


def termijn_data(t: Termijn) -> dict[str, Any]:
    """One term as data; `laatste_dag` is null where judgement is needed, and `mogelijk` says what it may be."""
    return {
        "soort": t.soort,
        "vanaf": flat(t.vanaf),
        "laatste_dag": flat(t.laatste_dag),
        "antwoord": t.antwoord,
        "grondslag": t.grondslag,
        "redenering": list(t.redenering),
        "opmerkingen": list(t.kanttekeningen),
        "mogelijk": [{naam: flat(w) for naam, w in m._asdict().items()} for m in t.mogelijk],
    }


def uitstel_tabel(uitstel: Sequence[Uitstel]) -> Table:
    """When a term stood still or was made longer, and why."""
    kolommen = [Column("Uitstel"), Column("Wanneer"), Column("Reden", wraps=True)]
    rijen = [
        (u.soort, f"{kort(u.van)} tot {kort(u.tot)}" if u.tot else f"{kort(u.van)}: {u.duur}", u.reden) for u in uitstel
    ]
    return Table(kolommen, rijen)


def termijn_regel(t: Termijn) -> str:
    """`uiterlijk vrijdag 10-01-2020 (Awb art. 4:13 lid 2)`."""
    vraag = "" if t.laatste_dag else ", maar die dag vraagt uw oordeel"
    return f"uiterlijk {lang(t.laatste_dag or t.veilig)}{vraag} ({t.grondslag})"


def termijn_feiten(t: Zaaktermijnen) -> list[tuple[str, str | None]]:
    """The terms of a request, as label and text."""
    return [
        ("beslissen", termijn_regel(t.besluit) if t.besluit else None),
        ("bezwaar", termijn_regel(t.bezwaar) if t.bezwaar else None),
    ]


class Plichtpagina(NamedTuple):
    """The duty of one birth date on a day, with why."""

    geboren: Geboortedatum
    op: date
    plicht: Plicht
    status: str
    uitleg: Uitleg
    vijf: Vijfjarige | None
    waar: str


def plicht_blad(p: Plichtpagina) -> Sheet:
    """The duty on a page."""
    blad = fact_sheet(
        f"Geboren {kort(p.geboren)}: {p.status} op {lang(p.op)}",
        *_dagen(p.plicht, p.geboren.eerste if p.plicht.jongste else None),
        *(_dagen(p.plicht.jongste, p.geboren.laatste) if p.plicht.jongste else ()),
        ("vijfjarige", _vijf(p.vijf)),
        ("kalender", p.waar),
    )
    blad.blocks += [*stap_blokken(p.uitleg.redenering), *kanttekening_blokken(p.uitleg.kanttekeningen)]
    return blad


def _dagen(d: Plicht, geboren: date | None) -> list[tuple[str, str]]:
    """The days of a duty; for whom, where the birth date is known in part."""
    kwal = "geen"
    if d.kwalificatieplicht_van and d.kwalificatieplicht_tot:
        kwal = f"{kort(d.kwalificatieplicht_van)} tot en met {kort(d.kwalificatieplicht_tot)}"
    wie = f" (geboren {kort(geboren)})" if geboren else ""
    leerplicht = f"{kort(d.leerplicht_van)} tot en met {kort(d.leerplicht_tot)}"
    return [("leerplicht", leerplicht + wie), ("kwalificatieplicht", kwal + wie)]


def _vijf(v: Vijfjarige | None) -> str | None:
    if v is None:
        return None
    return (
        f"tot en met {kort(v.tot)} {v.uren_na_melding} uur per week vrij na een melding, en"
        f" {v.uren_met_toestemming} uur meer met toestemming van het hoofd (art. 11a)"
    )


def plicht_data(p: Plichtpagina) -> dict[str, Any]:
    """The duty as data."""
    vijf = p.vijf and {naam: flat(waarde) for naam, waarde in p.vijf._asdict().items()}
    return {
        "geboortedatum": flat(p.geboren),
        "peildatum": flat(p.op),
        **duty_data(p.plicht),
        "status": p.status,
        "kalender": p.waar,
        "vijfjarige": vijf,
        "redenering": p.uitleg.redenering,
        "opmerkingen": p.uitleg.kanttekeningen,
    }


def luxe_blad(a: Luxeadvies) -> Sheet:
    """What fits luxe verzuim, with an indication of the amount."""
    return Sheet([Heading(f"Advies: {a.advies}"), *uitkomst_blokken(a.uitkomst)])


def luxe_data(a: Luxeadvies) -> dict[str, Any]:
    """The same as data."""
    return {"advies": a.advies, "bedrag": a.bedrag, **uitkomst_data(a.uitkomst)}


def regels_blad(regels: Sequence[Regel], op: date) -> Sheet:
    """The rule book as a list; `!` marks a row that was read more than a year before `op`."""
    kolommen = [
        Column("Regel"), Column("Waarde", cut=18), Column("Vanaf", rank=1), Column("Tot en met", rank=4),
        Column("Artikel", rank=3, cut=30), Column("Zeker", rank=2),
    ]  # fmt: skip
    rijen = [
        (
            f"{r.code}{' !' if r.verouderd(op) else ''}", r.waardetekst, r.vanaf, r.tot,
            r.artikel.replace("Leerplichtwet", "LPW").replace("Algemene termijnenwet", "Atw"),
            "eigen" if r.eigen else r.zekerheid,
        )
        for r in regels
    ]  # fmt: skip
    blad = Sheet([Table.of(kolommen, rijen)] if rijen else [Paragraph("Er is geen regel.")])
    blad += Paragraph("Zeker: " + "; ".join(f"{code} {wat}" for code, wat in ZEKERHEID.items()) + ".", emphasis="zacht")
    if oud := sum(r.verouderd(op) for r in regels):
        blad += Paragraph(
            f"! {oud} regels zijn meer dan een jaar geleden gelezen: ga na of ze nog gelden.", emphasis="let op"
        )
    return blad


def regel_blad(regels: Sequence[Regel], op: date) -> Sheet:
    """All rows of one rule, with what they say and where that was read."""
    blad = Sheet([Heading(regels[0].code)])
    for r in regels:
        blad += fact_table(
            ("waarde", f"{r.waardetekst}: {r.tekst}"),
            ("geldt", f"{kort(r.vanaf)} tot en met {kort(r.tot)}" if r.tot else f"vanaf {kort(r.vanaf)}"),
            ("artikel", f"{r.artikel}; eigen waarde" if r.eigen else r.artikel),
            ("bron", f"{r.bron}, gelezen op {kort(r.gelezen_op)}"),
            ("zeker", None if r.zekerheid == NAGEGAAN else ZEKERHEID[r.zekerheid]),
        )
        if r.verouderd(op):
            blad += Paragraph("! langer dan een jaar geleden gelezen: ga na of dit nog geldt", emphasis="let op")
    return blad


def gat(rondom: Sequence[Regel], code: str, op: date, vandaag: date) -> tuple[Sheet, Mapping[str, Any]]:
    """A rule of which no row is known for day `op`: page and data, with the rows before and after it."""
    zin = f"Op {kort(op)} kent lpa geen regel {code}: dat vraagt uw oordeel. Wel bekend is:"
    blad = Sheet([Paragraph(zin, emphasis="let op"), *regel_blad(rondom, vandaag).blocks])
    return blad, {
        **regels_data([], vandaag),
        "antwoord": VRAAGT_OORDEEL,
        "rondom": regels_data(rondom, vandaag)["regels"],
    }


def regels_data(regels: Sequence[Regel], op: date) -> Mapping[str, Any]:
    """The rule book as data."""
    return {
        "regels": [
            {
                "code": r.code, "artikel": r.artikel, "vanaf": flat(r.vanaf), "tot": flat(r.tot),
                "waarde": r.waarde if isinstance(r.waarde, int) else str(r.waarde), "eenheid": r.eenheid,
                "tekst": r.tekst, "bron": r.bron, "gelezen_op": flat(r.gelezen_op), "zekerheid": r.zekerheid,
                "eigen": r.eigen, "instelbaar": r.instelbaar, "verouderd": r.verouderd(op),
            }
            for r in regels
        ],
        "aantal": len(regels),
    }  # fmt: skip

"""Records as data for a script, and as pages for her."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from typing import Any

from lpa.domain.datum import kort, lang
from lpa.domain.jongere import Jongere, Verzorger, gemaskeerd
from lpa.domain.leerplicht import Plicht
from lpa.domain.school import ONDERWIJSSOORTEN, Inschrijving, School, periode
from lpa.domain.zaak import INTERVENTIES, MELDINGSOORTEN, Heropening, Interventie, Melding, Zaakregel, volgorde
from lpa.output.blad import Alinea, Blad, Kolom, Kop, Tabel

_NIET_VOOR_BUITEN = frozenset({"versie", "zoeksleutel"})


def als_data(record: Any, *, volledig: bool = False) -> dict[str, Any]:
    """A record with ISO dates; its BSN masked unless `volledig`."""
    uit = {f.name: plat(getattr(record, f.name)) for f in fields(record) if f.name not in _NIET_VOOR_BUITEN}
    if uit.get("bsn") and not volledig:
        uit["bsn"] = gemaskeerd(uit["bsn"])
    return uit


def plat(waarde: Any) -> Any:
    """A value as JSON holds it."""
    if isinstance(waarde, date):
        return waarde.isoformat()
    if isinstance(waarde, Decimal):
        return int(waarde) if waarde == waarde.to_integral_value() else float(waarde)
    return waarde


def _feiten(paren: Sequence[tuple[str, str | None]]) -> Tabel:
    """Label and value below each other; what is empty is left out."""
    rijen = [(label, waarde) for label, waarde in paren if waarde]
    return Tabel([Kolom(""), Kolom("", rekt=True)], rijen)


@dataclass(frozen=True, slots=True)
class Jongerepagina:
    """All that the register knows of one jongere on a day. Enrolments come with the name of the school."""

    jongere: Jongere
    plicht: Plicht
    op: date
    verzorgers: Sequence[Verzorger]
    inschrijvingen: Sequence[tuple[Inschrijving, str]]
    meldingen: Sequence[Melding]
    volledig: bool


def jongere_blad(p: Jongerepagina) -> Blad:
    """The page of one jongere."""
    blad = Blad([Kop(f"Jongere {p.jongere.nummer}: {p.jongere.naam}")])
    blad += _feiten([*_persoon(p.jongere, p.volledig), *_plichtfeiten(p), *_gebeurd(p.jongere)])
    if p.verzorgers:
        blad += Kop("Verzorgers")
        blad += Tabel(
            [Kolom("Naam"), Kolom("Adres", rekt=True), Kolom("Telefoon")],
            [(v.naam, v.adres, v.telefoon) for v in p.verzorgers],
        )
    blad += Kop("Inschrijvingen")
    blad += inschrijvingen_tabel(p.inschrijvingen, "School") if p.inschrijvingen else Alinea("Geen.")
    blad += Kop("Meldingen")
    blad += meldingen_tabel([(m, "") for m in p.meldingen]) if p.meldingen else Alinea("Geen.")
    return blad


def jongere_data(p: Jongerepagina) -> dict[str, Any]:
    """The page of one jongere as data; a secret address stays out unless asked for."""
    data = als_data(p.jongere, volledig=p.volledig)
    if p.jongere.geheim_adres and not p.volledig:
        data |= {"adres": "", "postcode": "", "plaats": ""}
    return data | {
        "plicht": {f.name: plat(getattr(p.plicht, f.name)) for f in fields(p.plicht)}
        | {"status": p.plicht.status(p.op)},
        "verzorgers": [als_data(v) for v in p.verzorgers],
        "inschrijvingen": [als_data(i) for i, _ in p.inschrijvingen],
        "meldingen": [als_data(m) for m in p.meldingen],
    }


def _persoon(j: Jongere, volledig: bool) -> list[tuple[str, str | None]]:
    return [
        ("geboren", kort(j.geboortedatum)),
        ("geslacht", j.geslacht),
        ("BSN", (j.bsn if volledig else gemaskeerd(j.bsn)) or None),
        ("adres", _adres(j, volledig)),
        ("telefoon", j.telefoon),
        ("taal", j.taal),
        ("gezin", j.gezin),
    ]


def _plichtfeiten(p: Jongerepagina) -> list[tuple[str, str | None]]:
    d = p.plicht
    kwal = f"{kort(d.kwalificatieplicht_van)} tot en met {kort(d.kwalificatieplicht_tot)} (art. 4a)"
    return [
        ("plicht", f"{d.status(p.op)} op {kort(p.op)}"),
        ("leerplicht", f"{kort(d.leerplicht_van)} tot en met {kort(d.leerplicht_tot)} (art. 3)"),
        ("kwalificatieplicht", kwal if d.kwalificatieplicht_van else "geen (art. 4a)"),
    ]


def _gebeurd(j: Jongere) -> list[tuple[str, str | None]]:
    return [
        ("startkwalificatie", kort(j.startkwalificatie_op)),
        ("pro of vso klaar", kort(j.uitstroom_op)),
        ("twaalf schooljaren", kort(j.twaalf_jaren_op)),
        ("verhuisd", kort(j.verhuisd_op)),
        ("overleden", kort(j.overleden_op)),
        ("notitie", j.notitie),
    ]


def _adres(j: Jongere, volledig: bool) -> str | None:
    if j.geheim_adres and not volledig:
        return "geheim (te zien met --volledig)"
    return ", ".join(deel for deel in (j.adres, f"{j.postcode} {j.plaats}".strip()) if deel) or None


def jongeren_tabel(jongeren: Sequence[Jongere]) -> Tabel:
    """A list of jongeren, without their BSN."""
    kolommen = [
        Kolom("Nr", rechts=True),
        Kolom("Naam", rekt=True),
        Kolom("Geboren"),
        Kolom("Plaats", rang=1),
        Kolom("Geslacht", rang=2),
    ]
    return Tabel(
        kolommen, [(str(j.nummer), j.lijstnaam, kort(j.geboortedatum), j.plaats, j.geslacht) for j in jongeren]
    )


def school_blad(s: School) -> Blad:
    """One school."""
    blad = Blad([Kop(f"School {s.nummer}: {s.naam}")])
    blad += _feiten(
        [
            ("BRIN", s.brin),
            ("plaats", s.plaats),
            ("vakantieregio", s.regio),
            ("onderwijs", ", ".join(ONDERWIJSSOORTEN[k] for k in s.soorten)),
            ("contactpersoon", s.contactpersoon),
            ("telefoon", s.telefoon),
            ("e-mail", s.email),
        ]
    )
    return blad


def scholen_tabel(scholen: Sequence[School]) -> Tabel:
    """A list of schools."""
    kolommen = [
        Kolom("Nr", rechts=True),
        Kolom("School", rekt=True),
        Kolom("Plaats", rang=1),
        Kolom("BRIN", rang=2),
        Kolom("Onderwijs", rang=3),
        Kolom("Regio", rang=4),
    ]
    return Tabel(
        kolommen, [(str(s.nummer), s.naam, s.plaats, s.brin or "", s.onderwijssoorten, s.regio) for s in scholen]
    )


def inschrijvingen_tabel(rijen: Sequence[tuple[Inschrijving, str]], wie: str) -> Tabel:
    """Enrolments, each with what it is to be named by: the school, or jongere and school."""
    kolommen = [
        Kolom("Nr", rechts=True),
        Kolom(wie, rekt=True),
        Kolom("Soort"),
        Kolom("Niveau", rang=2),
        Kolom("Periode", rang=1),
    ]
    return Tabel(
        kolommen, [(str(i.nummer), naam, i.onderwijssoort, _niveau(i), periode(i.van, i.tot)) for i, naam in rijen]
    )


def inschrijvingen_blad(rijen: Sequence[tuple[Inschrijving, str]]) -> Blad:
    """Enrolments on a page, named by jongere and school."""
    return Blad([inschrijvingen_tabel(rijen, "Jongere en school")])


def _niveau(i: Inschrijving) -> str:
    return " ".join(deel for deel in (i.niveau, str(i.leerjaar or "")) if deel)


def meldingen_tabel(rijen: Sequence[tuple[Melding, str]]) -> Tabel:
    """Meldingen, each with the name of the jongere (or nothing, on the page of one)."""
    kolommen = [Kolom("Nr", rechts=True), Kolom("Gemeld"), Kolom("Soort", rang=1)]
    met_naam = any(naam for _, naam in rijen)
    kolommen += [Kolom("Jongere", rekt=True)] if met_naam else []
    kolommen += [Kolom("Uren", rechts=True, rang=3), Kolom("Afhandeling", rang=2, kapt=0 if not met_naam else 30)]
    uit = []
    for m, naam in rijen:
        rij = [str(m.nummer), kort(m.geopend_op), m.soort, *([naam] if met_naam else [])]
        uit.append([*rij, "" if m.uren is None else str(m.uren), m.afhandeling or "nog in onderzoek"])
    return Tabel(kolommen, uit)


def melding_blad(
    m: Melding,
    jongere: Jongere,
    school: str,
    stappen: Sequence[Interventie | Heropening],
) -> Blad:
    """One melding with its steps, and the closures that were taken back."""
    blad = Blad([Kop(f"Melding {m.nummer}: {MELDINGSOORTEN[m.soort]}")])
    blad += _feiten(
        [
            ("jongere", f"{jongere.naam}, geboren {kort(jongere.geboortedatum)} ({jongere.nummer})"),
            ("gemeld", f"{lang(m.geopend_op)}, schooljaar {m.schooljaar}"),
            ("school", school + (f" ({m.onderwijssoort})" if m.onderwijssoort else "")),
            ("meldingsnummer", m.meldingsnummer),
            ("eerste dag", kort(m.eerste_dag)),
            ("laatste dag", kort(m.laatste_dag)),
            ("uren", None if m.uren is None else str(m.uren)),
            ("melder", m.melder),
            ("reden", m.reden),
            ("actie school", m.actie_school),
            ("vervolg op", f"melding {m.vervolg_op}" if m.vervolg_op else None),
            ("route", m.route),
            ("toelichting", m.toelichting),
            ("stand", f"gesloten op {lang(m.gesloten_op)}: {m.afhandeling}" if m.gesloten_op else "nog in onderzoek"),
        ]
    )
    blad += Kop("Stappen")
    blad += stappen_tabel(stappen) if stappen else Alinea("Nog geen.")
    return blad


def stappen_tabel(stappen: Sequence[Interventie | Heropening]) -> Tabel:
    """Interventies and reopenings, in order."""
    kolommen = [
        Kolom("Nr", rechts=True),
        Kolom("Datum"),
        Kolom("Stap", rekt=True),
        Kolom("Met", rang=3),
        Kolom("Resultaat", rang=2, kapt=40),
    ]
    return Tabel(kolommen, [_stap(s) for s in volgorde(stappen)])


def _stap(s: Interventie | Heropening) -> tuple[str, ...]:
    if isinstance(s, Heropening):
        wat = f"heropend: '{s.afhandeling}' van {kort(s.gesloten_op)} ingetrokken, {s.reden}"
        return ("", kort(s.datum), wat, "", "")
    return (str(s.nummer), kort(s.datum), INTERVENTIES[s.soort], s.met_wie, s.resultaat or s.notitie.replace("\n", " "))


def interventies_tabel(stappen: Sequence[Interventie]) -> Tabel:
    """A list of interventies, each with its zaak."""
    kolommen = [
        Kolom("Nr", rechts=True),
        Kolom("Zaak", rechts=True),
        Kolom("Datum"),
        Kolom("Stap", rekt=True),
        Kolom("Met", rang=3),
        Kolom("Resultaat", rang=2, kapt=40),
    ]
    rijen = [
        (str(s.nummer), str(s.zaak), kort(s.datum), INTERVENTIES[s.soort], s.met_wie, s.resultaat) for s in stappen
    ]
    return Tabel(kolommen, rijen)


@dataclass(frozen=True, slots=True)
class Gevonden:
    """What a search brought; lists may hold one more than is shown."""

    jongeren: Sequence[Jongere]
    scholen: Sequence[School]
    zaken: Sequence[Zaakregel]


def gevonden_blad(g: Gevonden, meest: int) -> Blad:
    """What a search brought, kind by kind."""
    blad = Blad()
    delen: list[tuple[str, Sequence[Any], Callable[[Any], Tabel]]] = [
        ("Zaken", g.zaken, zaken_tabel), ("Jongeren", g.jongeren, jongeren_tabel), ("Scholen", g.scholen, scholen_tabel),
    ]  # fmt: skip
    for kop, gevonden, tabel in delen:
        if gevonden:
            blad += Kop(kop)
            blad += tabel(gevonden[:meest])
        if len(gevonden) > meest:
            blad += Alinea(f"Er zijn er meer dan {meest}; typ meer van de naam.", nadruk="zacht")
    return blad if blad.blokken else Blad([Alinea("Er is niets gevonden.")])


def gevonden_data(g: Gevonden, meest: int) -> dict[str, Any]:
    """What a search brought, as data."""
    return {
        "zaken": [als_data(z) for z in g.zaken[:meest]],
        "jongeren": [als_data(j) for j in g.jongeren[:meest]],
        "scholen": [als_data(s) for s in g.scholen[:meest]],
    }


def zaken_tabel(zaken: Sequence[Zaakregel]) -> Tabel:
    """Zaken of any type as lines."""
    kolommen = [
        Kolom("Nr", rechts=True),
        Kolom("Geopend"),
        Kolom("Soort", rang=1),
        Kolom("Jongere", rekt=True),
        Kolom("Afhandeling", rang=2),
    ]
    return Tabel(
        kolommen,
        [(str(z.nummer), kort(z.geopend_op), z.soort, z.naam, z.afhandeling or "nog in onderzoek") for z in zaken],
    )


def zaken_blad(zaken: Sequence[Zaakregel]) -> Blad:
    """The cases behind a figure."""
    return met_verborgen(zaken_tabel(zaken), len(zaken), len(zaken), "")


def namen_data(wie: Sequence[tuple[int, str, date]]) -> dict[str, Any]:
    """Jongeren as number, name and birth date, as data."""
    jongeren = [{"nummer": n, "naam": naam, "geboortedatum": geboren.isoformat()} for n, naam, geboren in wie]
    return {"jongeren": jongeren, "aantal": len(wie)}


def namen_blad(wie: Sequence[tuple[int, str, date]]) -> Blad:
    """Jongeren as number, name and birth date."""
    kolommen = [Kolom("Nr", rechts=True), Kolom("Naam", rekt=True), Kolom("Geboren")]
    return met_verborgen(
        Tabel(kolommen, [(str(n), naam, kort(geboren)) for n, naam, geboren in wie]), len(wie), len(wie), ""
    )


def met_verborgen(tabel: Tabel, getoond: int, alle: int, hoe: str) -> Blad:
    """A list, and the number of records that it leaves out."""
    blad = Blad([tabel] if getoond else [Alinea("Er is niets gevonden.")])
    if alle > getoond:
        blad += Alinea(f"{alle - getoond} verborgen; {hoe}", nadruk="zacht")
    return blad


def lijst_data(naam: str, records: Sequence[Any], alle: int) -> Mapping[str, Any]:
    """A list as data: the records, and how many there are in all."""
    return {naam: [als_data(r) for r in records], "aantal": alle}

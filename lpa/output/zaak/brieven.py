"""Pages and lists of letters, who sends them, and the templates that are used."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from lpa.domain.base.datum import kort, lang
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.tekst import opsomming
from lpa.domain.brief.adres import Geadresseerde
from lpa.domain.brief.briefsoort import SOORTEN
from lpa.domain.recht.aanschrijven import Aanschrijving
from lpa.domain.recht.termijnen import Termijn
from lpa.domain.records.brief import Afzender, Brief
from lpa.domain.records.eigentermijn import Eigentermijn, toon_moment
from lpa.domain.records.zaak import merk
from lpa.output.render.data import as_data
from lpa.output.render.sheet import NR, ZAAK, Column, Heading, Paragraph, Sheet, Table, fact_sheet
from lpa.output.zaak.recht import termijn_data, termijn_regel


def brieven_tabel(brieven: Sequence[Brief]) -> Table:
    """Letters as lines."""
    kolommen = [
        NR, ZAAK, Column("Datum", rank=2), Column("Soort", wraps=True, least=14),
        Column("Aan", rank=1, wraps=True, least=16), Column("Verzonden", rank=3),
    ]  # fmt: skip
    rijen = [
        (b.nummer, b.zaak, b.datum, merk(SOORTEN[b.soort].titel if b.soort in SOORTEN else b.soort, b), b.aan,
         b.verzonden_op or "nog niet")
        for b in brieven
    ]  # fmt: skip
    return Table.of(kolommen, rijen)


def brief_blad(b: Brief, afspraak: Eigentermijn | None) -> Sheet:
    """One letter, with the appointment that it made."""
    return fact_sheet(
        merk(f"Brief {b.nummer}: {SOORTEN[b.soort].titel}", b),
        ("zaak", str(b.zaak)),
        ("aan", b.aan),
        ("datum", lang(b.datum)),
        ("afspraak", _afspraak(afspraak) if afspraak else None),
        ("bestand", b.bestand),
        ("verzonden", lang(b.verzonden_op) if b.verzonden_op else "nog niet"),
        ("interventie", str(b.interventie) if b.interventie else None),
        ("SHA-256", b.sha256),
    )


def _afspraak(t: Eigentermijn) -> str:
    gedaan = f", gedaan op {kort(t.gedaan_op)}" if t.gedaan_op else ""
    return f"{toon_moment(t.wanneer)}, {t.wat} (termijn {t.nummer}){gedaan}"


def opmerkingen(
    sjabloon: str, wet: Sequence[Aanschrijving], niet: Sequence[Geadresseerde], kanttekeningen: Sequence[str]
) -> list[str]:
    """What she must know of letters that were made: which template was used, who gets none, what is unsure in law."""
    uit = sjabloon.splitlines()
    uit += [
        f'Niet aan {aan.naam} ({aan.sleutel}): {_waarom_niet(aan)}. Toch? Maak de brief met --aan "{aan.sleutel}".'
        for aan in niet
    ]
    uit += [f"! {_volgens_wet(w)} ({w.artikel}); {w.kanttekening}." for w in wet if w.kanttekening]
    return [*uit, *(f"! {tekst}" for tekst in kanttekeningen)]


def _volgens_wet(wet: Aanschrijving) -> str:
    return "Aan ouders en jongere" if wet.jongere else "Alleen aan de ouders"


def _waarom_niet(aan: Geadresseerde) -> str:
    if aan.geen_contact:
        return "daarmee is geen contact"
    return "die heeft geen gezag en woont niet bij de jongere (Leerplichtwet art. 2 lid 1)"


def gemaakt_zin(gemaakt: Sequence[Brief], bezwaar: Termijn | None, ook: Sequence[int]) -> str:
    """What was made, in which files, the term that runs; `ook`: the decisions on brothers and sisters to be sent."""
    eerste = gemaakt[0]
    aan = opsomming([f"{b.aan} in {b.bestand}" for b in gemaakt])
    vraag = f"Verzonden? lpa brief verzonden {eerste.nummer}."
    delen = [
        f"{_brieven(gemaakt)} {_is(gemaakt)} gemaakt in zaak {eerste.zaak}: {SOORTEN[eerste.soort].titel}, aan {aan}.",
        bezwaar_zin(bezwaar),
        f"Verzonden: interventie {eerste.interventie}." if eerste.verzonden_op else vraag,
        *(f"Nog niet bekendgemaakt: lpa brief maak {eerste.soort} {nummer}." for nummer in ook),
    ]
    return " ".join(filter(None, delen))


def _brieven(brieven: Sequence[Brief]) -> str:
    """`Brief 3 en 4`."""
    return f"Brief {opsomming([str(b.nummer) for b in brieven])}"


def _is(brieven: Sequence[Brief]) -> str:
    return "is" if len(brieven) == 1 else "zijn"


def bezwaar_zin(termijn: Termijn | None) -> str:
    """Until when one can object; nothing where one cannot."""
    return f"Bezwaar kan {termijn_regel(termijn)}." if termijn else ""


def gemaakt_data(
    gemaakt: Sequence[Brief], bestanden: Sequence[object], sjabloon: str, bezwaar: Termijn | None
) -> dict[str, Any]:
    """The first letter as data, with all that were made."""
    return verzonden_data(gemaakt, bezwaar) | {"bestanden": [str(pad) for pad in bestanden], "sjabloon": sjabloon}


def verzonden_zin(samen: Sequence[Brief], wie: str, op: date, bezwaar: Termijn | None) -> str:
    """What was sent, the step that it is, and the term that runs."""
    eerste = samen[0]
    zin = f"{_brieven(samen)} van zaak {eerste.zaak} van {wie} {_is(samen)} verzonden op {lang(op)}."
    return " ".join(filter(None, [zin, f"Dat is interventie {eerste.interventie}.", bezwaar_zin(bezwaar)]))


def verzonden_data(samen: Sequence[Brief], bezwaar: Termijn | None) -> dict[str, Any]:
    """The first letter as data, with those that went along."""
    return as_data(samen[0]) | {
        "brieven": [as_data(b) for b in samen],
        "bezwaar": termijn_data(bezwaar) if bezwaar else None,
    }


def afzender_blad(a: Afzender, gemeente: str, velden: Sequence[tuple[str, str]]) -> Sheet:
    """Who signs; what is still empty stands there as well."""
    return fact_sheet(
        "Afzender van brieven",
        ("gemeente", gemeente),
        *((naam, waarde or "(nog leeg)") for naam, waarde in velden),
        ("sjablonen", a.sjablonen or "die van lpa"),
    )


class Sjabloonstand(NamedTuple):
    """Which template a kind uses, what is wrong with it, and what it leaves out that its letter may not do without."""

    soort: str
    herkomst: str
    fout: str = ""
    mist: str = ""

    @property
    def staat(self) -> str:
        """`in orde`, or what it is not."""
        return "fout" if self.fout else "laat iets weg" if self.mist else "in orde"


def sjablonen_blad(
    map_: str, standen: Sequence[Sjabloonstand], algemeen: Sequence[str], eigen: Mapping[str, Sequence[str]]
) -> Sheet:
    """The templates that are used, and the fields that exist in them."""
    blad = Sheet([Heading("Sjablonen van brieven")])
    blad += Paragraph(f"Uw map: {map_}" if map_ else "lpa gebruikt zijn eigen sjablonen.")
    kolommen = [Column("Soort", wraps=True), Column("Sjabloon"), Column("Staat", rank=1)]
    blad += Table(kolommen, [(s.soort, s.herkomst, s.staat) for s in standen])
    blad.blocks += [
        Paragraph(f"! {s.soort}: {s.fout or s.mist}", emphasis="let op", hang=2) for s in standen if s.fout or s.mist
    ]
    blad += Heading("Velden")
    blad += Paragraph("Zo zet u een veld in een sjabloon: {{ jongere }}.")
    blad += Paragraph(f"In elke brief: {', '.join(algemeen)}.", hang=2)
    blad.blocks += [Paragraph(f"{soort}: {', '.join(namen)}.", hang=2) for soort, namen in eigen.items()]
    return blad


def sjablonen_data(
    map_: str, standen: Sequence[Sjabloonstand], algemeen: Mapping[str, str], eigen: Mapping[str, Mapping[str, str]]
) -> dict[str, Any]:
    """The same as data: each field with what it is."""
    return {
        "map": map_,
        "sjablonen": [s._asdict() for s in standen],
        "velden": {"elke brief": dict(algemeen)} | {soort: dict(velden) for soort, velden in eigen.items()},
    }

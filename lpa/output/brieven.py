"""Pages and lists of letters, who sends them, and the templates that are used."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from lpa.domain.brief import Afzender, Brief
from lpa.domain.briefsoort import SOORTEN
from lpa.domain.datum import kort, lang
from lpa.output.blad import Alinea, Blad, Kolom, Kop, Tabel
from lpa.output.bladen import feiten


def brieven_tabel(brieven: Sequence[Brief]) -> Tabel:
    """Letters as lines."""
    kolommen = [
        Kolom("Nr", rechts=True), Kolom("Zaak", rechts=True), Kolom("Datum", rang=1), Kolom("Soort", rekt=True),
        Kolom("Aan", rang=3, kapt=30), Kolom("Verzonden", rang=2),
    ]  # fmt: skip
    return Tabel(kolommen, [_regel(b) for b in brieven])


def _regel(b: Brief) -> tuple[str, ...]:
    titel = SOORTEN[b.soort].titel if b.soort in SOORTEN else b.soort
    return str(b.nummer), str(b.zaak), kort(b.datum), titel, b.aan, kort(b.verzonden_op) or "nog niet"


def brief_blad(b: Brief) -> Blad:
    """One letter."""
    blad = Blad([Kop(f"Brief {b.nummer}: {SOORTEN[b.soort].titel}")])
    blad += feiten([
        ("zaak", str(b.zaak)),
        ("aan", b.aan),
        ("datum", lang(b.datum)),
        ("bestand", b.bestand),
        ("verzonden", lang(b.verzonden_op) if b.verzonden_op else "nog niet"),
        ("interventie", str(b.interventie) if b.interventie else None),
        ("SHA-256", b.sha256),
    ])  # fmt: skip
    return blad


def afzender_blad(a: Afzender, gemeente: str, velden: Sequence[tuple[str, str]]) -> Blad:
    """Who signs; what is still empty stands there as well."""
    blad = Blad([Kop("Afzender van brieven")])
    blad += feiten(
        [
            ("gemeente", gemeente),
            *((naam, waarde or "(nog leeg)") for naam, waarde in velden),
            ("sjablonen", a.sjablonen or "die van lpa"),
        ]
    )
    return blad


class Sjabloonstand(NamedTuple):
    """Which template a kind uses, and what is wrong with it, if anything."""

    soort: str
    herkomst: str
    fout: str = ""


def sjablonen_blad(
    map_: str, standen: Sequence[Sjabloonstand], algemeen: Sequence[str], eigen: Mapping[str, Sequence[str]]
) -> Blad:
    """The templates that are used, and the fields that exist in them."""
    blad = Blad([Kop("Sjablonen van brieven")])
    blad += Alinea(f"Uw map: {map_}" if map_ else "lpa gebruikt zijn eigen sjablonen.")
    kolommen = [Kolom("Soort", rekt=True), Kolom("Sjabloon"), Kolom("Staat", rang=1)]
    blad += Tabel(kolommen, [(s.soort, s.herkomst, "fout" if s.fout else "in orde") for s in standen])
    blad.blokken += [Alinea(f"! {s.soort}: {s.fout}", nadruk="let op", hang=2) for s in standen if s.fout]
    blad += Kop("Velden")
    blad += Alinea("Zo zet u een veld in een sjabloon: {{ jongere }}.")
    blad += Alinea(f"In elke brief: {', '.join(algemeen)}.", hang=2)
    blad.blokken += [Alinea(f"{soort}: {', '.join(namen)}.", hang=2) for soort, namen in eigen.items()]
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

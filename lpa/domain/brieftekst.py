"""Sentences of letters that follow from a zaak: what was reported, what was asked, which article."""

from __future__ import annotations

import re
from datetime import date

from lpa.domain.datum import voluit_met_dag
from lpa.domain.soorten import GEWICHTIG, RELIGIE, VAKANTIE, VRIJSTELLINGSGRONDEN
from lpa.domain.tekst import met_hoofdletter
from lpa.domain.verlof import Verlof
from lpa.domain.vrijstelling import Vrijstelling
from lpa.domain.zaak import Melding

# Awb art. 6:9 lid 2.
BEZWAAR_POST = (
    "Stuurt u een brief met de post? Dan is het genoeg als uw brief uiterlijk op die dag op de post is gedaan, en"
    " niet later dan een week daarna bij ons is."
)
_WETTEN = {"Leerplichtwet": "de Leerplichtwet 1969", "Awb": "de Algemene wet bestuursrecht"}
_ARTIKEL = re.compile(r"(\w+) art\. (.+)")
_NUMMER = re.compile(r" \(\d+\)$")


def artikel_voluit(artikel: str) -> str:
    """`artikel 14 lid 3 van de Leerplichtwet 1969`, of `Leerplichtwet art. 14 lid 3`."""
    m = _ARTIKEL.fullmatch(artikel)
    return f"artikel {m[2]} van {_WETTEN[m[1]]}" if m and m[1] in _WETTEN else artikel


def periode(van: date, tot: date | None) -> str:
    """`op maandag …`, `van … tot en met …`, or `vanaf …`."""
    if tot is None:
        return f"vanaf {voluit_met_dag(van)}"
    return f"op {voluit_met_dag(van)}" if van == tot else f"van {voluit_met_dag(van)} tot en met {voluit_met_dag(tot)}"


def verzuim(m: Melding, wie: str) -> str:
    """What the school reported, as one or two sentences about `wie` (a name or u); empty when nothing is known."""
    if m.soort == "absoluut":
        return f"{met_hoofdletter(wie)} staat niet ingeschreven bij een school."
    wanneer = periode(m.eerste_dag, m.laatste_dag) if m.eerste_dag else ""
    if m.soort == "luxe":
        return (
            f"Volgens de school was {wie} {wanneer} niet op school. Daar was geen toestemming voor." if wanneer else ""
        )
    if m.uren:
        return f"Volgens de school heeft {wie} {m.uren} uur les gemist." + (f" Dat was {wanneer}." if wanneer else "")
    return f"Volgens de school was {wie} {wanneer} niet op school." if wanneer else ""


def schoolbezoek(naam: str, *, zelf: bool) -> str:
    """`het schoolbezoek van Sem Zwaluw`, or `uw schoolbezoek`."""
    return "uw schoolbezoek" if zelf else f"het schoolbezoek van {naam}"


def verzoek(zaak: Verlof | Vrijstelling) -> str:
    """What the parents sent: `aanvraag voor verlof`, `kennisgeving van vrijstelling`, …"""
    if isinstance(zaak, Verlof):
        return "kennisgeving van een religieuze plicht" if zaak.soort == RELIGIE else "aanvraag voor verlof"
    if zaak.soort in ("3a", "3b"):
        return "aanvraag voor vervangende leerplicht"
    return "aanvraag voor vrijstelling" if zaak.soort == "15" else "kennisgeving van vrijstelling"


def waarover(zaak: Verlof | Vrijstelling) -> str:
    """The days that were asked for, with the number of school days; of an exemption its ground."""
    if isinstance(zaak, Vrijstelling):
        return f"De reden is: {grond(zaak)}."
    return f"U vroeg verlof {periode(zaak.van, zaak.tot)}. {dagen(zaak.schooldagen, 'Dat is', 'Dat zijn')}."


def dagen(aantal: int, een: str = "", meer: str = "") -> str:
    """`11 schooldagen`."""
    tekst = "1 schooldag" if aantal == 1 else f"{aantal} schooldagen"
    return f"{een if aantal == 1 else meer} {tekst}".strip()


def grond(v: Vrijstelling) -> str:
    """`lichamelijke of psychische gronden`."""
    return VRIJSTELLINGSGRONDEN[v.soort].partition(" (")[0]


def grondartikel(v: Vrijstelling) -> str:
    """`Leerplichtwet art. 5 onder a`."""
    return f"Leerplichtwet {VRIJSTELLINGSGRONDEN[v.soort].rpartition('(')[2].rstrip(')')}"


def waarom_doorgestuurd(v: Verlof, grens: int) -> str:
    """Why the head of the school must answer (art. 13, 13a and 14 lid 3)."""
    return {
        GEWICHTIG: f"Over verlof tot en met {grens} schooldagen in een schooljaar beslist de directeur van de school.",
        VAKANTIE: "Over verlof voor vakantie door het beroep van een ouder beslist de directeur van de school.",
        RELIGIE: "Zo'n kennisgeving is voor de directeur van de school.",
    }[v.soort]


def zonder_nummer(tekst: str) -> str:
    """`het hoofd van De Wilg, Proefdorp`: without the number that the register adds."""
    return _NUMMER.sub("", tekst)


def bewijs(v: Vrijstelling, wie: str, verklaring: str) -> str:
    """What must be sent with a notice (art. 7, 8 lid 1, 9); `verklaring` is how old a declaration may be."""
    return {
        "5a": (
            "Stuur ook een verklaring mee van een arts, pedagoog of psycholoog die de gemeente heeft aangewezen."
            f" Dat mag niet de arts zijn die {wie} behandelt. De verklaring mag niet ouder zijn dan {verklaring}."
            " Dat staat in artikel 7 van de Leerplichtwet 1969."
        ),
        "5b": (
            "Stuur ook uw eigen verklaring mee over uw bedenkingen. Dat staat in artikel 8 lid 1 van de"
            " Leerplichtwet 1969."
        ),
        "5c": (
            "Stuur ook een verklaring mee van het hoofd van de school in het buitenland. Dat staat in artikel 9 van de"
            " Leerplichtwet 1969."
        ),
    }[v.soort]

"""Sentences of letters that follow from a zaak: what was reported, what was asked, which article."""

from __future__ import annotations

import re
from datetime import date

from lpa.domain.base.datum import tot_en_met, voluit_met_dag
from lpa.domain.base.soorten import GEWICHTIG, RELIGIE, TE_LAAT, VAKANTIE, VRIJSTELLINGSGRONDEN
from lpa.domain.base.tekst import getal, met_hoofdletter, opsomming
from lpa.domain.records.aanvraag import Verlof, Vrijstelling
from lpa.domain.records.zaak import Melding

# Awb art. 6:9 lid 2.
BEZWAAR_POST = (
    "Stuurt u een brief met de post? Dan is het genoeg als uw brief uiterlijk op die dag op de post is gedaan, en"
    " niet later dan een week daarna bij ons is."
)
_WETTEN = {"Leerplichtwet": "de Leerplichtwet 1969", "Awb": "de Algemene wet bestuursrecht"}
_ARTIKEL = re.compile(r"(\w+) art\. (.+)")
U = "u"  # how a letter to the jongere himself calls him
_NUMMER = re.compile(r" \(\d+\)$")


def artikel_voluit(artikel: str) -> str:
    """`artikel 14 lid 3 van de Leerplichtwet 1969`, of `Leerplichtwet art. 14 lid 3`."""
    m = _ARTIKEL.fullmatch(artikel)
    return f"artikel {m[2]} van {_WETTEN[m[1]]}" if m and m[1] in _WETTEN else artikel


def periode(van: date, tot: date | None) -> str:
    """`op maandag …`, `van … tot en met …`, or `sinds …`."""
    if tot is None:
        return f"sinds {voluit_met_dag(van)}"
    return f"{'op' if van == tot else 'van'} {tot_en_met(van, tot, voluit_met_dag)}"


def verzuim(m: Melding, wie: str) -> str:
    """What the school reported, as one or two sentences about `wie` (a name or u); empty when nothing is known."""
    if m.soort == "absoluut":
        return f"{met_hoofdletter(wie)} staat niet ingeschreven bij een school."
    wanneer = periode(m.eerste_dag, m.laatste_dag) if m.eerste_dag else ""
    if m.onderreden == TE_LAAT:
        return _te_laat(m, wie, wanneer)
    if m.uren and m.soort != "luxe":
        heeft = "hebt" if wie == U else "heeft"
        return " ".join(f"Volgens de school {heeft} {wie} {_binnen(wanneer)} {getal(m.uren)} uur les gemist.".split())
    if not wanneer:
        return ""
    was = "was" if m.laatste_dag else "bent" if wie == U else "is"
    zin = f"Volgens de school {was} {wie} {wanneer} niet op school."
    return f"{zin} Daar was geen toestemming voor." if m.soort == "luxe" else zin


def _te_laat(m: Melding, wie: str, wanneer: str) -> str:
    """That somebody came late: then he was at school."""
    kwam = "komt" if m.eerste_dag and not m.laatste_dag else "kwam"
    zin = " ".join(f"Volgens de school {kwam} {wie} {_binnen(wanneer)} te laat op school.".split())
    heeft = "hebt" if wie == U else "heeft"
    return f"{zin} Daardoor {heeft} {wie} {getal(m.uren)} uur les gemist." if m.uren else zin


def _binnen(wanneer: str) -> str:
    """Some hours of a period, not all of it: `in de periode van … tot en met …`."""
    return f"in de periode {wanneer}" if wanneer.startswith("van ") else wanneer


def schoolbezoek(m: Melding, naam: str, *, zelf: bool) -> str:
    """What a melding is about: `het schoolbezoek van Sem Zwaluw`, `uw schoolbezoek`, or who goes to no school."""
    if m.soort == "absoluut":
        return U if zelf else naam
    return "uw schoolbezoek" if zelf else f"het schoolbezoek van {naam}"


def verzoek(zaak: Verlof | Vrijstelling) -> str:
    """What was sent: `aanvraag voor verlof`, `kennisgeving van vrijstelling`, …"""
    if isinstance(zaak, Verlof):
        return "bericht over een religieuze plicht" if zaak.soort == RELIGIE else "aanvraag voor verlof"
    if zaak.soort in ("3a", "3b"):
        return "aanvraag voor vervangende leerplicht"
    return "aanvraag voor vrijstelling" if zaak.soort == "15" else "kennisgeving van vrijstelling"


def het_verzoek(zaak: Verlof | Vrijstelling, *, eigen: bool) -> str:
    """The same with its article, or as that of who reads it: not every parent who is written to sent it."""
    wat = verzoek(zaak)
    return f"{'uw' if eigen else 'het' if wat.startswith('bericht') else 'de'} {wat}"


def waarover(zaak: Verlof | Vrijstelling, wie: str, *, eigen: bool) -> str:
    """The days that were asked for, with the number of school days; of an exemption why it was asked. `eigen`: it was
    asked by who reads it.
    """
    if isinstance(zaak, Vrijstelling):
        return f"{'U vraagt dit' if eigen else 'Dit is gevraagd'} {omdat(zaak, wie)}."
    wanneer = periode(zaak.van, zaak.tot)
    wie_vroeg = "U hebt verlof gevraagd" if eigen else "Er is verlof gevraagd"
    gevraagd = f"{wie_vroeg} {f'voor {voluit_met_dag(zaak.van)}' if zaak.van == zaak.tot else wanneer}"
    return f"{f'De plicht is {wanneer}' if zaak.soort == RELIGIE else gevraagd}. {telling(zaak.schooldagen)}"


def telling(aantal: int) -> str:
    """`Dat zijn 11 schooldagen.`"""
    return f"{dagen(aantal, 'Dat is', 'Dat zijn')}."


def dagen(aantal: int, een: str = "", meer: str = "") -> str:
    """`11 schooldagen`."""
    tekst = "1 schooldag" if aantal == 1 else f"{aantal} schooldagen"
    return f"{een if aantal == 1 else meer} {tekst}".strip()


def grond(v: Vrijstelling) -> str:
    """`lichamelijke of psychische gronden`."""
    return VRIJSTELLINGSGRONDEN[v.soort].partition(" (")[0]


def omdat(v: Vrijstelling, wie: str) -> str:
    """Why it is asked, for `wie` (a name or u): `omdat Sem in het buitenland naar school gaat`."""
    kan, wil = ("kunt", "wilt") if wie == U else ("kan", "wil")
    return {
        "3a": f"omdat {wie} niet alle dagen naar school {kan}",
        "3b": f"omdat {wie} al een opleiding op het mbo {wil} volgen",
        "5a": f"omdat {wie} door een lichamelijke of psychische aandoening niet naar school {kan}",
        "5b": "omdat er bezwaar is tegen de richting van de scholen in de buurt",
        "5c": f"omdat {wie} in het buitenland naar school gaat",
        "5a-trekkend": "omdat de ouders een trekkend bestaan hebben",
        "15": f"omdat {wie} op een andere manier onderwijs krijgt",
    }[v.soort]


def gehoorden(wie: str, *, eigen: bool) -> str:
    """Who was heard about vervangende leerplicht, to the applicant (`eigen`) or another; `wie` is a name or u."""
    aanvrager = U if eigen else "de aanvrager"
    return opsomming(list(dict.fromkeys([aanvrager, wie, "de directeur van de school"])))


def volzin(tekst: str) -> str:
    """What she typed, as a sentence: a capital, and a full stop where no sign ends it."""
    kaal = tekst.rstrip()
    return met_hoofdletter(kaal) + ("" if not kaal or kaal[-1] in ".?!:;…" else ".")


def grondartikel(v: Vrijstelling) -> str:
    """`Leerplichtwet art. 5 onder a`."""
    return f"Leerplichtwet {VRIJSTELLINGSGRONDEN[v.soort].rpartition('(')[2].rstrip(')')}"


# Who decides on the leave of who moved (art. 14 lid 3).
VERHUISD = "Over dit verlof beslist de leerplichtambtenaar van de gemeente waar de leerling woont."


def waarom_doorgestuurd(v: Verlof, grens: str) -> str:
    """Why the head of the school must answer (art. 13, 13a and 14 lid 3)."""
    return {
        GEWICHTIG: f"Over verlof tot en met {grens} schooldagen in een schooljaar beslist de directeur van de school.",
        VAKANTIE: "Over verlof voor vakantie door het beroep van een ouder beslist de directeur van de school.",
        RELIGIE: "Zo'n bericht is voor de directeur van de school.",
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

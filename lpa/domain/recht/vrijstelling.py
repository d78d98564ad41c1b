"""Exemptions and vervangende leerplicht: by law or by decision, what an outcome needs, what is unlikely."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from lpa.domain.base.datum import kort
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.soorten import TOEGEKEND, grondartikel
from lpa.domain.base.tekst import opsomming
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.recht.regel import JA, NEE, Regelboek, Uitkomst
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.records.aanvraag import BESLUIT, Verlof, Vrijstelling
from lpa.domain.records.besluit import moet_open_zijn, moet_verzonden_kunnen
from lpa.errors import GegevensGeweigerd, VerkeerdGebruik

# What an outcome rests on: it changes only after the outcome was taken back.
VAST = frozenset({
    "soort", "geopend_op", "van", "tot", "verklaring_op", "deskundige", "behandelend", "nooit_geschikt",
    "richting_bezocht", "instemming", "plan", "gehoord_op", "instelling_gehoord_op", "zorg_gehoord", "instelling",
    "motivering", "voorwaarden", "conclusie",
})  # fmt: skip


class Aard(NamedTuple):
    """Whether it arises by law or by decision, and whether the letter says how to object."""

    van_rechtswege: bool
    bezwaarclausule: bool
    uitkomst: Uitkomst


def aard(v: Vrijstelling, boek: Regelboek = REGELBOEK) -> Aard:
    """By law (art. 5, 5a) or by decision (art. 3a, 3b, 15); the clause can be overruled for one letter."""
    wet = v.soort not in BESLUIT
    clausule = v.bezwaarclausule if v.bezwaarclausule is not None else not wet
    geen = boek.regel("vrijstelling.geen-besluit", v.geopend_op)
    waarom = (
        f"ontstaat door de wet zelf als aan de voorwaarden is voldaan; {geen.tekst} {geen.waarde} ({geen.artikel})"
        if wet
        else "een besluit op aanvraag (Awb): motivering en bezwaarclausule horen erbij"
    )
    keuze = (
        "" if v.bezwaarclausule is None else "; u koos voor deze brief " + ("wel" if clausule else "geen") + " clausule"
    )
    return Aard(wet, clausule, Uitkomst(
        "hoort er een bezwaarclausule in de brief?", JA if clausule else NEE, grondartikel(v.soort),
        (waarom + keuze,),
    ))  # fmt: skip


def termijn(v: Vrijstelling) -> str | None:
    """The kind of term within which must be decided; None where nothing is decided."""
    return {"15": "besluit-aanvraag", "3a": "besluit-3a-3b", "3b": "besluit-3a-3b"}.get(v.soort)


def is_besluit(v: Verlof | Vrijstelling) -> bool:
    """Whether one can object, so that the term for that runs from sending: by law, or because the letter says so."""
    if isinstance(v, Verlof):
        return v.is_besluit
    return v.beantwoord and (v.soort in BESLUIT or aard(v).bezwaarclausule)


def beslist(v: Vrijstelling, uitkomst: str, op: date) -> Vrijstelling:
    """`v`, closed with `uitkomst` on `op`.

    Raises Geweigerd when it is closed, VerkeerdGebruik when days or reasons are missing.
    """
    moet_open_zijn(v)
    na = replace(v, gesloten_op=op, afhandeling=uitkomst)
    moet_kloppen(na)
    moet_verzonden_kunnen(na.verzonden_op, op)
    return na


def onbeslist(v: Vrijstelling) -> Vrijstelling:
    """`v` without the reasons and the sending of its letter; the days stay, as they were asked for."""
    return replace(v, motivering="", voorwaarden="", verzonden_op=None, bezwaarclausule=None)


def moet_kloppen(v: Vrijstelling) -> None:
    """Raises GegevensGeweigerd for days in the wrong order, VerkeerdGebruik for an outcome that lacks something."""
    if v.van and v.tot and v.tot < v.van:
        raise GegevensGeweigerd(
            f"de laatste dag {kort(v.tot)} ligt voor de eerste dag {kort(v.van)}", "keer de dagen om"
        )
    if v.nooit_geschikt and v.soort != "5a":
        raise GegevensGeweigerd(
            "'nooit geschikt' hoort bij de verklaring van art. 5 onder a", "laat --nooit weg", "--nooit"
        )
    if v.verleend and v.van is None:
        raise VerkeerdGebruik("er is niet gezegd vanaf welke dag de vrijstelling geldt", "geef --van", "--van")
    if v.afhandeling == TOEGEKEND and v.soort in BESLUIT and v.tot is None:
        raise VerkeerdGebruik(
            f"een vrijstelling op grond van art. {v.soort} heeft een einddatum", "geef --tot", "--tot"
        )
    if v.beantwoord and v.soort in BESLUIT and not v.motivering:
        raise VerkeerdGebruik(
            "een besluit zonder motivering kan niet (Awb art. 3:46)", "geef --motivering", "--motivering"
        )


def twijfels_toets(v: Vrijstelling, toets: Sequence[Uitkomst]) -> list[Twijfel]:
    """What the law does not bear, or what was not recorded, when an exemption is granted all the same."""
    if not v.verleend:
        return []
    uit = [
        Twijfel(
            "vrijstelling.toets", f"{u.vraag.rstrip('?')}: nee ({'; '.join(u.redenering)}; {u.artikel})", u.artikel,
            zwaar=True,
        )
        for u in toets if u.antwoord == NEE
    ]  # fmt: skip
    if leeg := [u for u in toets if u.ontbreekt]:
        wat = opsomming([f"'{u.vraag}' ({u.artikel})" for u in leeg])
        zin = f"er staat nog niets vast bij {wat}"
        uit.append(Twijfel("vrijstelling.niet-vastgelegd", zin, leeg[0].artikel, zwaar=True))
    return [*uit, *afgelopen(v)]


def afgelopen(v: Vrijstelling) -> list[Twijfel]:
    """The doubt about an exemption that was over before anybody asked for it."""
    if v.tot and v.tot < v.geopend_op:
        wat = "kennisgeving" if aard(v).van_rechtswege else "aanvraag"
        return [
            Twijfel(
                "vrijstelling.afgelopen", f"de laatste dag {kort(v.tot)} ligt voor de {wat} van {kort(v.geopend_op)}"
            )
        ]
    return []


def twijfels(v: Vrijstelling, geboren: date, andere: Sequence[Vrijstelling], vandaag: date) -> list[Twijfel]:
    """What is unlikely about an exemption: a day before birth or in the future, the same one twice."""
    uit = []
    if v.geopend_op > vandaag:
        uit.append(Twijfel("vrijstelling.toekomst", f"de dag van ontvangst {kort(v.geopend_op)} ligt in de toekomst"))
    if v.geopend_op < geboren:
        uit.append(Twijfel("vrijstelling.voor-geboorte", f"{kort(v.geopend_op)} ligt voor de geboorte"))
    uit += [
        Twijfel(
            "vrijstelling.zelfde-grond", f"vrijstelling {a.nummer} heeft dezelfde grond en is van {kort(a.geopend_op)}"
        )
        for a in andere
        if a.soort == v.soort and (a.is_open or a.geopend_op == v.geopend_op)
    ]
    uit += [
        Twijfel(
            "vrijstelling.zelfde-dagen",
            f"vrijstelling {a.nummer} (art. {a.soort}) geldt voor dezelfde dagen",
            zwaar=True,
        )
        for a in andere
        if v.van and a.geldt_tussen(v.van, v.tot or date.max)
    ]
    return list(dict.fromkeys([*uit, *afgelopen(v)]))

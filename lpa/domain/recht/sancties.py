"""Sanctions as advice, with their source: luxe verzuim and Halt. The officer never sets the fine."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from lpa.domain.datum import kort, leeftijd
from lpa.domain.recht.regel import Duur, Regel, Regelboek, periode
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.recht.uitkomst import JA, NEE, VRAAGT_OORDEEL, Uitkomst, samen
from lpa.domain.zaak import Melding

WAARSCHUWING, PROCES_VERBAAL = "waarschuwing", "proces-verbaal"


class Luxe(NamedTuple):
    """Luxe verzuim: the school days of one child, how many children, how often before, and after a refusal or not."""

    op: date
    dagen: int
    kinderen: int = 1
    eerder: int = 0
    na_weigering: bool = False


class Luxeadvies(NamedTuple):
    """What fits, and an indication of the fine in euro (None where no amount is known for that day)."""

    advies: str
    bedrag: int | None
    uitkomst: Uitkomst


def luxegeval(
    m: Melding, eerste: date, dagen: int, gezin: Sequence[Melding], na_weigering: bool, boek: Regelboek = REGELBOEK
) -> Luxe:
    """The facts behind a melding of luxe verzuim that began on `eerste` and lasted so many school days.

    `gezin` are the meldingen of luxe verzuim of this jongere and of brothers and sisters: those of the same
    days are the same time, those before it within the term of repetition are earlier times.
    """
    herhaling = boek.regel("luxe.herhaling", eerste).waarde
    assert isinstance(herhaling, Duur)  # noqa: S101
    samen_met = {m.jongere} | {g.jongere for g in gezin if _begin(g) == eerste}
    eerder = {_begin(g) for g in gezin if g.nummer != m.nummer and herhaling.terug(eerste) <= _begin(g) < eerste}
    return Luxe(eerste, max(dagen, 1), len(samen_met), len(eerder), na_weigering)


def _begin(m: Melding) -> date:
    return m.eerste_dag or m.geopend_op


def luxe(geval: Luxe, boek: Regelboek = REGELBOEK) -> Luxeadvies:
    """A warning for a first short time, else a proces-verbaal; after a refused leave always that (OM-aanwijzing 5)."""
    regel = boek.regel("luxe.waarschuwing", geval.op)
    bedrag, stappen, onzeker = _bedrag(geval, boek)
    if geval.na_weigering:
        advies, waarom = PROCES_VERBAAL, "het verlof was geweigerd: altijd vervolgen (OM-aanwijzing 5)"
    elif geval.eerder:
        advies, waarom = PROCES_VERBAAL, f"niet de eerste keer: {geval.eerder} keer eerder ({regel.artikel})"
    elif geval.dagen > regel.getal:
        advies, waarom = PROCES_VERBAAL, f"{geval.dagen} dagen is meer dan {regel.waardetekst} ({regel.artikel})"
    else:
        advies, waarom = WAARSCHUWING, f"eerste keer, niet meer dan {regel.waardetekst} ({regel.artikel})"
    feiten = (
        ("datum", kort(geval.op)), ("schooldagen", str(geval.dagen)), ("kinderen", str(geval.kinderen)),
        ("eerder", str(geval.eerder)), ("na geweigerd verlof", "ja" if geval.na_weigering else "nee"),
    )  # fmt: skip
    uitkomst = Uitkomst(
        "proces-verbaal?", JA if advies == PROCES_VERBAAL else NEE, regel.artikel, (waarom, *stappen), feiten,
        (f"{regel.artikel}: {regel.bron}; een instelling, pas toe of leg uit", *onzeker),
    )  # fmt: skip
    return Luxeadvies(advies, bedrag, uitkomst)


def _bedrag(geval: Luxe, boek: Regelboek) -> tuple[int | None, list[str], list[str]]:
    """The indicative amount with its sum; None, and the last that is known, when no rule covers the day."""
    regel = boek.zoek("luxe.bedrag", geval.op)
    if regel is None or not regel.geldt(geval.op):
        laatste = boek.rondom("luxe.bedrag", geval.op)[0]
        return None, [
            f"op {kort(geval.op)} is geen bedrag bekend; {laatste.waardetekst} {laatste.tekst} gold {periode(laatste)}"
        ], [f"het bedrag vraagt oordeel: {laatste.bron}"]  # fmt: skip
    dagvaarding = boek.zoek("luxe.dagvaarding", geval.op)
    if dagvaarding and geval.dagen > dagvaarding.getal:
        return None, [f"{dagvaarding.tekst} {dagvaarding.waardetekst}: geen bedrag"], _zonder_leegte(dagvaarding)
    kaal = regel.getal * geval.kinderen * geval.dagen
    plafond = _plafond(geval, boek)
    som = f"{geval.kinderen} × {geval.dagen} × € {regel.getal} = € {kaal}"
    if plafond and kaal > plafond[0]:
        som, kaal = f"{som}; ten hoogste € {plafond[0]} {plafond[1]}", plafond[0]
    indicatie = f"indicatie: {som} (regel {periode(regel)}); de officier van justitie bepaalt"
    return kaal, [indicatie], _zonder_leegte(regel)


def _plafond(geval: Luxe, boek: Regelboek) -> tuple[int, str] | None:
    """The most a family pays for so many days: by the week, or one sum for two weeks."""
    week, twee = (boek.zoek(f"luxe.{naam}", geval.op) for naam in ("plafond", "plafond-twee-weken"))
    weken = -(-geval.dagen // 5)
    if twee and weken == 2:
        return twee.getal, twee.tekst
    return (week.getal * max(weken, 1), week.tekst) if week else None


def _zonder_leegte(regel: Regel) -> list[str]:
    return [k] if (k := regel.kanttekening) else []


class Haltgeval(NamedTuple):
    """What Halt asks about; None is not known."""

    op: date
    geboren: date
    uren: int | None = None
    te_laat: int | None = None
    toestemming: bool | None = None
    eerder_halt: bool | None = None
    problemen: bool | None = None


def halt(geval: Haltgeval, boek: Regelboek = REGELBOEK) -> list[Uitkomst]:
    """The conditions of a Halt referral, one answer each (halt.nl; Besluit aanwijzing Halt-feiten)."""
    van, tot, samen_met = (boek.regel(f"halt.{naam}", geval.op) for naam in ("van", "tot", "toestemming"))
    jaren = leeftijd(geval.geboren, geval.op)
    uit = [
        Uitkomst(
            f"{van.getal} tot {tot.getal} jaar?", JA if van.getal <= jaren < tot.getal else NEE, van.artikel,
            (f"{jaren} jaar op {kort(geval.op)}",), (), (van.bron,),
        ),
        _omvang(geval, boek),
    ]  # fmt: skip
    if jaren < samen_met.getal:
        uit.append(_gezegd(geval.toestemming, f"jonger dan {samen_met.getal}: stemmen de ouders in?", True))
    uit.append(_gezegd(geval.eerder_halt, "niet eerder naar Halt voor verzuim?", False))
    uit.append(_gezegd(geval.problemen, "geen ernstige problemen zonder hulp?", False))
    return uit


def _gezegd(waarde: bool | None, vraag: str, goed: bool) -> Uitkomst:
    if waarde is None:
        return Uitkomst(vraag, VRAAGT_OORDEEL, "Halt", ("niet vastgelegd",))
    return Uitkomst(vraag, JA if waarde is goed else NEE, "Halt", ("zo opgegeven",))


def _omvang(geval: Haltgeval, boek: Regelboek) -> Uitkomst:
    """Enough and not too much absence: hours, or times late."""
    delen = [
        _binnen(geval.uren, "uur", "uren", geval.op, boek),
        _binnen(geval.te_laat, "keer te laat", "laat", geval.op, boek),
    ]
    bekend = [d for d in delen if d.antwoord != VRAAGT_OORDEEL]
    stappen = tuple(stap for d in (bekend or delen[:1]) for stap in d.redenering)
    te_veel = any(d.antwoord == NEE and "meer dan" in d.redenering[0] for d in bekend)
    antwoord = NEE if te_veel else JA if any(d.antwoord == JA for d in bekend) else samen(bekend or delen[:1])
    besluit = boek.zoek("haltbesluit.laat", geval.op)
    dagen = boek.zoek("haltbesluit.dagen", geval.op)
    ander = (
        (f"{besluit.artikel} ({besluit.bron}) trekt andere grenzen: meer dan {besluit.waardetekst} te laat,"
         f" hoogstens {dagen.waardetekst} per half schooljaar",)
        if besluit and dagen else ()
    )  # fmt: skip
    return Uitkomst("genoeg en niet te veel verzuim?", antwoord, "Halt", stappen, (), ander)


def _binnen(aantal: int | None, wat: str, naam: str, op: date, boek: Regelboek) -> Uitkomst:
    minst, meest = (boek.regel(f"halt.{naam}.{grens}", op).getal for grens in ("minst", "meest"))
    grenzen = f"van {minst} tot en met {meest}"
    if aantal is None:
        return Uitkomst(wat, VRAAGT_OORDEEL, "Halt", (f"hoeveel {wat} is niet bekend; {grenzen}",))
    if aantal > meest:
        return Uitkomst(wat, NEE, "Halt", (f"{aantal} {wat} is meer dan {meest}",))
    return Uitkomst(wat, JA if aantal >= minst else NEE, "Halt", (f"{aantal} {wat}; {grenzen}",))

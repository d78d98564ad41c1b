"""Sanctions as advice, with their source: luxe verzuim and Halt. The officer never sets the fine."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from lpa.domain.datum import kort, leeftijd
from lpa.domain.recht.regel import Duur, Regel, Regelboek, periode
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.recht.uitkomst import JA, NEE, VRAAGT_OORDEEL, Uitkomst
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
    advies, regel, waarom = _past(geval, boek)
    bedrag = _bedrag(geval, boek)
    feiten = (
        ("datum", kort(geval.op)), ("schooldagen", str(geval.dagen)), ("kinderen", str(geval.kinderen)),
        ("eerder", str(geval.eerder)), ("na geweigerd verlof", "ja" if geval.na_weigering else "nee"),
    )  # fmt: skip
    eigen = (f"{regel.artikel}: {regel.bron}; een instelling, pas toe of leg uit",) if regel.instelbaar else ()
    uitkomst = Uitkomst(
        "proces-verbaal?", JA if advies == PROCES_VERBAAL else NEE, regel.artikel,
        (f"{waarom} ({regel.artikel})", *bedrag.stappen), feiten, (*eigen, *dict.fromkeys(bedrag.onzeker)),
    )  # fmt: skip
    return Luxeadvies(advies, bedrag.euro, uitkomst)


def _past(geval: Luxe, boek: Regelboek) -> tuple[str, Regel, str]:
    """What fits, by which rule, and why."""
    if geval.na_weigering:
        return PROCES_VERBAAL, boek.regel("luxe.weigering", geval.op), "het verlof was geweigerd: altijd vervolgen"
    regel = boek.regel("luxe.waarschuwing", geval.op)
    if geval.eerder:
        return PROCES_VERBAAL, regel, f"niet de eerste keer: {geval.eerder} keer eerder"
    if geval.dagen > regel.getal:
        return PROCES_VERBAAL, regel, f"{geval.dagen} dagen is meer dan {regel.waardetekst}"
    return WAARSCHUWING, regel, f"eerste keer, niet meer dan {regel.waardetekst}"


class Bedrag(NamedTuple):
    """An indicative amount with its sum; None, and why, when no rule of that day gives one."""

    euro: int | None
    stappen: tuple[str, ...]
    onzeker: tuple[str, ...]


def _bedrag(geval: Luxe, boek: Regelboek) -> Bedrag:
    """So much for each child and day, up to the cap of the family; above two weeks the court decides."""
    regel = boek.zoek("luxe.bedrag", geval.op)
    if regel is None:
        laatste = boek.rondom("luxe.bedrag", geval.op)[0]
        gold = f"{laatste.waardetekst} {laatste.tekst} gold {periode(laatste)}"
        stap = f"op {kort(geval.op)} is geen bedrag bekend; {gold}"
        return Bedrag(None, (stap,), (f"het bedrag vraagt oordeel: {laatste.bron}",))
    dagvaarding = boek.zoek("luxe.dagvaarding", geval.op)
    if dagvaarding and geval.dagen > dagvaarding.getal:
        stap = f"{dagvaarding.tekst} {dagvaarding.waardetekst}: geen bedrag"
        return Bedrag(None, (stap,), _onzeker(dagvaarding))
    euro = regel.getal * geval.kinderen * geval.dagen
    som = f"{geval.kinderen} × {geval.dagen} × € {regel.getal} = € {euro}"
    plafond = _plafond(geval, boek)
    onzeker = (*_onzeker(regel), *_onzeker(plafond)) if plafond else (
        *_onzeker(regel), f"het plafond per gezin van {kort(geval.op)} is niet bekend"
    )  # fmt: skip
    if plafond and euro > plafond.getal:
        euro, som = plafond.getal, f"{som}; ten hoogste € {plafond.getal} {plafond.tekst}"
    indicatie = f"indicatie: {som} (regel {periode(regel)}); de officier van justitie bepaalt"
    return Bedrag(euro, (indicatie,), onzeker)


def _plafond(geval: Luxe, boek: Regelboek) -> Regel | None:
    """The most a family pays for so many days: one sum for two weeks where there is one, else so much a week."""
    week, twee = (boek.zoek(f"luxe.{naam}", geval.op) for naam in ("plafond", "plafond-twee-weken"))
    weken = max(-(-geval.dagen // 5), 1)
    if twee and weken == 2:
        return twee
    return week._replace(waarde=week.getal * weken) if week else None


def _onzeker(regel: Regel) -> tuple[str, ...]:
    return (regel.kanttekening,) if regel.kanttekening else ()


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
    """Enough and not too much absence: in hours, or in times late."""
    soorten = (("uur", "uren", geval.uren), ("keer te laat", "laat", geval.te_laat))
    standen, stappen = [], []
    for wat, naam, aantal in soorten:
        minst, meest = (boek.regel(f"halt.{naam}.{grens}", geval.op).getal for grens in ("minst", "meest"))
        stand = None if aantal is None else TE_VEEL if aantal > meest else GENOEG if aantal >= minst else TE_WEINIG
        standen.append(stand)
        stappen.append(f"{'niet bekend hoeveel' if aantal is None else aantal} {wat}; van {minst} tot en met {meest}")
    return Uitkomst(
        "genoeg en niet te veel verzuim?", _omvangantwoord(standen), "Halt", tuple(stappen), (), _anders(geval.op, boek)
    )


TE_WEINIG, GENOEG, TE_VEEL = "te weinig", "genoeg", "te veel"


def _omvangantwoord(standen: Sequence[str | None]) -> str:
    """Too much of one is NEE, enough of one is JA; too little is NEE only when nothing is left unknown."""
    if TE_VEEL in standen:
        return NEE
    if GENOEG in standen:
        return JA
    return VRAAGT_OORDEEL if None in standen else NEE


def _anders(op: date, boek: Regelboek) -> tuple[str, ...]:
    """The limits of the regulation, which differ from those of Halt itself."""
    laat, dagen = (boek.zoek(f"haltbesluit.{naam}", op) for naam in ("laat", "dagen"))
    if laat is None or dagen is None:
        return ()
    return (
        f"{laat.artikel} ({laat.bron}) trekt andere grenzen: meer dan {laat.waardetekst} te laat,"
        f" hoogstens {dagen.waardetekst} per half schooljaar",
    )

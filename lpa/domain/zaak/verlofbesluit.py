"""Deciding on leave (Leerplichtwet art. 14 lid 3; Awb 2:3, 3:46): what she may decide now, and what becomes of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from lpa.domain.base.datum import kort, tot_en_met
from lpa.domain.base.named import NamedTuple
from lpa.domain.kalender.schoolkalender import Kalender
from lpa.domain.recht.verlof import DIRECTEUR, GEEN_BESLUIT, Bevoegdheid, tel_verlof, verleende_dagen
from lpa.domain.records.aanvraag import AMBTENAAR, BESLUITEN, BUITEN, DEELS, DOORGESTUURD, TOEGEWEZEN, Verlof
from lpa.domain.records.besluit import moet_open_zijn
from lpa.errors import GegevensGeweigerd, Geweigerd, VerkeerdGebruik


class Beslissing(NamedTuple):
    """What she decides on a request: the outcome and its reasons, the part that is granted, to whom it was sent."""

    uitkomst: str
    op: date
    motivering: str = ""
    toegewezen_van: date | None = None
    toegewezen_tot: date | None = None
    doorgestuurd_aan: str = ""


def moet_mogen(verlof: Verlof, bevoegdheid: Bevoegdheid, besluit: Beslissing, *, hier: bool = True) -> None:
    """Raises Geweigerd for a decision that the law does not leave to her now, VerkeerdGebruik for an incomplete one.

    `hier`: the jongere lives here that day; of who does not, the officer of another gemeente decides (art. 14 lid 3).
    """
    moet_open_zijn(verlof)
    if besluit.uitkomst == DOORGESTUURD and bevoegdheid.wie == AMBTENAAR and hier:
        raise Geweigerd(
            f"{bevoegdheid.uitkomst.redenering[0]} ({bevoegdheid.uitkomst.artikel})",
            f"verlof {verlof.nummer} beslist u zelf; voor een ander kind van het gezin: geef dat nummer met --alleen",
            "--alleen",
        )
    if besluit.uitkomst not in BESLUITEN:
        return
    _moet_bevoegd_zijn(verlof, bevoegdheid)
    if besluit.uitkomst != BUITEN:  # nothing is decided about the leave itself
        _moet_gehoord_zijn(verlof, besluit)
    if not besluit.motivering:
        raise VerkeerdGebruik(
            "een besluit zonder motivering kan niet (Awb art. 3:46)", "geef --motivering", "--motivering"
        )
    _moet_deel_zijn(verlof, besluit)


def _moet_bevoegd_zijn(verlof: Verlof, bevoegdheid: Bevoegdheid) -> None:
    wie, waarom = bevoegdheid.wie, bevoegdheid.uitkomst.redenering[0]
    if wie in (DIRECTEUR, GEEN_BESLUIT):
        raise Geweigerd(
            f"{waarom} ({bevoegdheid.uitkomst.artikel})",
            f"leg dat vast: lpa verlof besluit {verlof.nummer} --alleen --uitkomst doorgestuurd",
        )


def _moet_gehoord_zijn(verlof: Verlof, besluit: Beslissing) -> None:
    """No decision before the head was heard (art. 14 lid 3)."""
    artikel = "Leerplichtwet art. 14 lid 3"
    if verlof.gehoord_op is None or not verlof.mening:
        raise Geweigerd(
            f"het hoofd is over verlof {verlof.nummer} nog niet gehoord ({artikel})",
            f"leg dat eerst vast: lpa verlof hoor {verlof.nummer} --datum … --mening …",
        )
    if verlof.gehoord_op > besluit.op:
        raise Geweigerd(
            f"het hoofd is gehoord op {kort(verlof.gehoord_op)}, na het besluit van {kort(besluit.op)} ({artikel})",
            "neem het besluit op of na die dag",
        )


def _moet_deel_zijn(verlof: Verlof, besluit: Beslissing) -> None:
    if besluit.uitkomst != DEELS:
        return
    van, tot = besluit.toegewezen_van, besluit.toegewezen_tot
    if van is None or tot is None:
        raise VerkeerdGebruik(
            "er is niet gezegd welke dagen zijn toegewezen", "geef --toegewezen-van en --toegewezen-tot",
            "--toegewezen-van",
        )  # fmt: skip
    if tot < van or van < verlof.van or tot > verlof.tot:
        raise GegevensGeweigerd(
            f"toegewezen is {tot_en_met(van, tot, kort)}, maar gevraagd is {tot_en_met(verlof.van, verlof.tot, kort)}",
            "kies dagen binnen de aanvraag",
        )
    if (van, tot) == (verlof.van, verlof.tot):
        raise GegevensGeweigerd("alle gevraagde dagen zijn toegewezen", f"kies uitkomst {TOEGEWEZEN}")


def gehoord(leden: Sequence[Verlof], bij: Verlof, dag: date | None, mening: str) -> list[Verlof]:
    """`leden` of a family, with what the head of the school of `bij` said: another school has another head."""
    nieuw = {"gehoord_op": dag} if dag else {}
    erbij: dict[str, Any] = nieuw | ({"mening": mening} if mening else {})
    return [replace(lid, **erbij) if lid.school == bij.school else lid for lid in leden]


def beslist(verlof: Verlof, besluit: Beslissing, kalender: Kalender) -> Verlof:
    """`verlof`, closed as was decided, with the school days that were granted in the calendar of the school."""
    na = replace(
        verlof, gesloten_op=besluit.op, afhandeling=besluit.uitkomst,
        beslisser=AMBTENAAR if besluit.uitkomst in BESLUITEN else "", motivering=besluit.motivering,
        toegewezen_van=besluit.toegewezen_van if besluit.uitkomst == DEELS else None,
        toegewezen_tot=besluit.toegewezen_tot if besluit.uitkomst == DEELS else None,
        doorgestuurd_aan=besluit.doorgestuurd_aan if besluit.uitkomst == DOORGESTUURD else "",
    )  # fmt: skip
    return replace(na, toegewezen_dagen=sum(verleende_dagen(na, kalender).values()))


def onbeslist(verlof: Verlof, kalender: Kalender) -> Verlof:
    """`verlof` without all that a decision left behind; what the head said stays.

    Days that the school told belong to what the head gave: of an open request lpa counts them in its calendar.
    """
    kaal = replace(
        verlof, beslisser="", opgegeven=False, motivering="", toegewezen_van=None, toegewezen_tot=None,
        toegewezen_dagen=None, doorgestuurd_aan="", verzonden_op=None,
    )  # fmt: skip
    return replace(kaal, schooldagen=tel_verlof(kaal, kalender).schooldagen) if verlof.opgegeven else kaal


# What a decision on leave rests on: it changes only after the decision was taken back.
VAST = {
    "soort": "de grond", "van": "de eerste dag", "tot": "de laatste dag", "geopend_op": "de dag van ontvangst",
    "school": "de school", "zonder_les": "de dagen zonder les", "gehoord_op": "de dag van het horen",
    "mening": "de mening van het hoofd",
}  # fmt: skip


def moet_te_wijzigen_zijn(v: Verlof, vast: Sequence[str]) -> None:
    """Raises Geweigerd where one of these fields is to change, and a decision rests on it."""
    if vast and not v.is_open:
        raise Geweigerd(
            f"verlof {v.nummer} is al beslist, en het besluit steunt op {VAST[vast[0]]}; dat verandert niet meer",
            f"heropen het eerst: lpa verlof heropen {v.nummer} --reden …",
        )

"""How long a proces-verbaal may take: a month after the first hearing, two after the melding (OM-aanwijzing 4.1)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lpa.domain.base.datum import lang
from lpa.domain.base.soorten import AFHANDELINGEN
from lpa.domain.recht.mas import STRAFRECHT, haltstand, is_mislukt, route_van
from lpa.domain.recht.regel import Regelboek
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.recht.stapvolgorde import GEHOORD
from lpa.domain.recht.termijnen import Termijn, bereken
from lpa.domain.records.eigentermijn import Eigentermijn
from lpa.domain.records.zaak import Interventie, Melding, Zaak

AFSCHRIFT_GRONDSLAG = "Leerplichtwet art. 22 lid 5"
PV_STAPPEN = (*GEHOORD, "pv-verzonden", "jco-l", "pv-afschrift", "pv-uitspraak")


def pv_termijnen(zaak: Zaak, interventies: Sequence[Interventie], boek: Regelboek = REGELBOEK) -> list[Termijn]:
    """The countdowns of a proces-verbaal that still run in an open zaak, the first day first.

    A hearing after a proces-verbaal was sent is about another one: its month runs, the two months do not.
    None runs while the case lies with Halt, or went well there.
    """
    if not zaak.is_open or _bij_halt(zaak, interventies):
        return []
    verzonden = [s.datum for s in interventies if s.soort == "pv-verzonden"]
    gehoord = [s for s in interventies if s.soort in GEHOORD and not (verzonden and s.datum <= max(verzonden))]
    uit = []
    if gehoord:
        uit.append(_na_verhoor(gehoord, boek))
    if not verzonden and (gehoord or route_van(zaak) == STRAFRECHT):
        uit.append(bereken("pv-totaal", zaak.geopend_op, boek=boek))
    return sorted(uit, key=lambda t: t.veilig)


def _na_verhoor(gehoord: Sequence[Interventie], boek: Regelboek) -> Termijn:
    """From the first hearing as a suspect; where none is recorded, from the first hoorgesprek."""
    verhoren = [s.datum for s in gehoord if s.soort == "pv-verhoor"]
    if verhoren:
        return bereken("pv-na-verhoor", min(verhoren), boek=boek)
    termijn = bereken("pv-na-verhoor", min(s.datum for s in gehoord), boek=boek)
    zin = "geteld vanaf het hoorgesprek; was het verhoor als verdachte later, leg dat dan vast: lpa pv verhoor"
    return termijn._replace(kanttekeningen=(*termijn.kanttekeningen, zin))


def _bij_halt(zaak: Zaak, stappen: Sequence[Interventie]) -> bool:
    """Whether the case lies with Halt or went well there: it did not fail, was not sent back, and went no further."""
    laatste = haltstand(stappen)
    if laatste is None or laatste.soort == "halt-retour" or route_van(zaak) == STRAFRECHT:
        return False
    return not is_mislukt(laatste)


def afschrift_termijn(zaak: int, op: date) -> Eigentermijn:
    """What she must do when the parents were convicted before: a copy to the Raad (art. 22 lid 5), that same day."""
    wat = "Stuur een afschrift van het proces-verbaal aan de Raad voor de Kinderbescherming"
    return Eigentermijn(zaak=zaak, wat=wat, laatste_dag=op, grondslag=AFSCHRIFT_GRONDSLAG)


def na_pv(melding: Melding, stap: Interventie, lopend: Sequence[Termijn], *, afschrift: bool) -> str:
    """What runs or must be done now, after a step; `afschrift`: a copy must go to the Raad."""
    if afschrift:
        return (
            "de ouders zijn eerder veroordeeld: stuur vandaag een afschrift aan de Raad voor de Kinderbescherming"
            f" ({AFSCHRIFT_GRONDSLAG}), en leg dat vast: lpa pv afschrift {melding.nummer}."
        )
    if lopend:
        eerste = lopend[0]
        return f"{eerste.naam}: uiterlijk {lang(eerste.veilig)} ({eerste.grondslag})."
    if stap.soort in ("pv-verzonden", "pv-uitspraak") and melding.is_open:
        passend = AFHANDELINGEN[melding.soort]
        keuze = " --afhandeling proces-verbaal" if "proces-verbaal" in passend else ""
        return f"sluit de melding met: lpa melding sluit {melding.nummer}{keuze}."
    return ""

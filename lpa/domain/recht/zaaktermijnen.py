"""The terms that run in a zaak by themselves: deciding (Awb art. 4:13, Leerplichtwet art. 3a, 3b), then objecting."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lpa.domain.base.datum import kort, lang
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.soorten import AFHANDELINGEN, GEWICHTIG
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.recht import vrijstelling
from lpa.domain.recht.mas import GEHOORD, STRAFRECHT, VEROORDELING, haltstand, is_mislukt, routes_van
from lpa.domain.recht.regel import Regelboek, lees_duur
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.recht.termijnen import Termijn, bereken, moet_kunnen_opschorten
from lpa.domain.recht.termijnsom import Stilstand, Verlenging
from lpa.domain.records.aanvraag import Uitstel, Verlof, Vrijstelling
from lpa.domain.records.eigentermijn import Eigentermijn
from lpa.domain.records.zaak import TEGEN_JONGERE, TEGEN_VERZORGER, Interventie, Melding, Zaak, kan_zelfde_zijn
from lpa.errors import Geweigerd

OPSCHORTING, VERLENGING = "opschorting", "verlenging"


class Zaaktermijnen(NamedTuple):
    """The terms of one zaak; None where none runs."""

    besluit: Termijn | None
    bezwaar: Termijn | None


def zaaktermijnen(
    zaak: Verlof | Vrijstelling,
    uitstel: Sequence[Uitstel] = (),
    boek: Regelboek = REGELBOEK,
    *,
    te_beslissen: bool = True,
) -> Zaaktermijnen:
    """By when must be decided, from receipt; and until when one can object, from sending.

    A decision has no term where there is nothing (left) for the officer to decide: a zaak that is closed, leave
    that is for the head (`te_beslissen` False), leave under art. 13 and 13a, a kennisgeving under art. 5.
    """
    besluit = besluittermijn(zaak, uitstel, boek) if zaak.is_open and te_beslissen else None
    verzonden = zaak.verzonden_op if vrijstelling.is_besluit(zaak) else None
    bezwaar = bereken("bezwaar", verzonden, boek=boek) if verzonden else None
    return Zaaktermijnen(besluit, bezwaar)


def besluittermijn(
    zaak: Verlof | Vrijstelling, uitstel: Sequence[Uitstel], boek: Regelboek = REGELBOEK
) -> Termijn | None:
    """Within what must be, or had to be, decided, from receipt; None where there is nothing to decide."""
    soort = besluitsoort(zaak)
    return bereken(soort, zaak.geopend_op, *verschuivingen(uitstel), boek=boek) if soort else None


def besluitsoort(zaak: Verlof | Vrijstelling) -> str | None:
    """The kind of term within which must be decided; None where there is nothing to decide."""
    if isinstance(zaak, Verlof):
        return "besluit-aanvraag" if zaak.soort == GEWICHTIG else None
    return vrijstelling.termijn(zaak)


def verschuivingen(uitstel: Sequence[Uitstel]) -> tuple[list[Stilstand], list[Verlenging]]:
    """What was recorded, as the term engine takes it."""
    stil = [Stilstand(u.van, u.tot, u.reden) for u in uitstel if u.soort == OPSCHORTING and u.tot]
    return stil, [Verlenging(lees_duur(u.duur), u.reden) for u in uitstel if u.soort == VERLENGING]


def moet_kunnen_verschuiven(
    zaak: Verlof | Vrijstelling, nieuw: Uitstel, eerder: Sequence[Uitstel], boek: Regelboek = REGELBOEK
) -> Termijn:
    """The term that is moved, as it was. Raises where nothing must be decided or a suspension cannot be (Awb 4:15)."""
    soort = besluitsoort(zaak)
    if soort is None:
        raise Geweigerd(f"in zaak {zaak.nummer} valt niets te beslissen", "een kennisgeving heeft geen beslistermijn")
    stil, _ = verschuivingen([nieuw])
    if stil:
        moet_kunnen_opschorten(soort, zaak.geopend_op, stil[0], *verschuivingen(eerder), boek=boek)
    return bereken(soort, zaak.geopend_op, *verschuivingen(eerder), boek=boek)


def twijfels_uitstel(nieuw: Uitstel, termijn: Termijn, vandaag: date) -> list[Twijfel]:
    """Nothing that stands still, an extension told outside the term that was, a day that has yet to come."""
    twijfels = []
    if nieuw.tot and (nieuw.tot - nieuw.van).days < 2:
        twijfels.append(
            Twijfel("uitstel.geen-dag", f"tussen {kort(nieuw.van)} en {kort(nieuw.tot)} staat geen dag stil")
        )
    if not nieuw.tot and not termijn.vanaf <= nieuw.van <= termijn.veilig:
        einde = kort(termijn.veilig)
        twijfels.append(
            Twijfel(
                "uitstel.buiten-termijn",
                f"de verlenging is meegedeeld op {kort(nieuw.van)}, buiten de termijn die op {einde} eindigt",
            )
        )
    if max(nieuw.van, nieuw.tot or nieuw.van) > vandaag:
        twijfels.append(Twijfel("uitstel.toekomst", "de dag ligt in de toekomst"))
    return twijfels


AFSCHRIFT_GRONDSLAG = "Leerplichtwet art. 22 lid 5"
PV_STAPPEN = (*GEHOORD, "pv-verzonden", "jco-l", "pv-afschrift", "pv-uitspraak")


def pv_termijnen(zaak: Zaak, interventies: Sequence[Interventie], boek: Regelboek = REGELBOEK) -> list[Termijn]:
    """The countdowns of a proces-verbaal that still run in an open zaak, the first day first.

    Each person against whom it is has a month of his own, which ends with the proces-verbaal against that one; where
    that was not said of either, with any. A hearing after the last one was sent is about another: its month runs, the
    two months do not. While the case lies with Halt, or went well there, none runs but those against a verzorger: Halt
    is of the jongere alone.
    """
    if not zaak.is_open:
        return []
    if _bij_halt(zaak, interventies):
        interventies = [s for s in interventies if s.tegen == TEGEN_VERZORGER]
    verzonden = [s for s in interventies if s.soort == "pv-verzonden"]
    gehoord = [
        s for s in interventies
        if s.soort in GEHOORD and not any(s.datum <= pv.datum and kan_zelfde_zijn(s, pv) for pv in verzonden)
    ]  # fmt: skip
    uit = [_na_verhoor(stappen, boek) for stappen in _per_persoon(gehoord)]
    laatste = max((pv.datum for pv in verzonden), default=date.max)
    if any(s.datum <= laatste for s in gehoord) or (not verzonden and STRAFRECHT in routes_van(zaak)):
        uit.append(bereken("pv-totaal", zaak.geopend_op, boek=boek))
    return sorted(uit, key=lambda t: t.veilig)


def _per_persoon(gehoord: Sequence[Interventie]) -> list[list[Interventie]]:
    """The hearings of each person; one of which it was not said against whom it was may be of any of them."""
    wie = dict.fromkeys(s.tegen_wie for s in gehoord if s.tegen) or dict.fromkeys(s.tegen_wie for s in gehoord)
    return [[s for s in gehoord if s.tegen_wie in (een, "")] for een in wie]


def _na_verhoor(gehoord: Sequence[Interventie], boek: Regelboek) -> Termijn:
    """From the first hearing as a suspect; where none is recorded, from the first hoorgesprek. It says against whom."""
    wie = next((f"tegen {s.tegen_wie}" for s in gehoord if s.tegen), "")
    verhoren = [s.datum for s in gehoord if s.soort == "pv-verhoor"]
    if verhoren:
        return bereken("pv-na-verhoor", min(verhoren), boek=boek)._replace(over=wie)
    termijn = bereken("pv-na-verhoor", min(s.datum for s in gehoord), boek=boek)
    zin = "geteld vanaf het hoorgesprek; was het verhoor als verdachte later, leg dat dan vast: lpa pv verhoor"
    return termijn._replace(over=wie, kanttekeningen=(*termijn.kanttekeningen, zin))


def _bij_halt(zaak: Zaak, stappen: Sequence[Interventie]) -> bool:
    """Whether the case lies with Halt or went well there: it did not fail, was not sent back, and went no further."""
    laatste = haltstand(stappen)
    if laatste is None or laatste.soort == "halt-retour" or STRAFRECHT in routes_van(zaak):
        return False
    return not is_mislukt(laatste)


def afschrift_termijn(zaak: int, op: date) -> Eigentermijn:
    """What she must do when the parents were convicted before: a copy to the Raad (art. 22 lid 5), that same day."""
    wat = "Stuur een afschrift van het proces-verbaal aan de Raad voor de Kinderbescherming"
    return Eigentermijn(zaak=zaak, wat=wat, laatste_dag=op, grondslag=AFSCHRIFT_GRONDSLAG)


def twijfels_veroordeeld(uitspraken: Sequence[Interventie], op: date) -> list[Twijfel]:
    """The doubt about "not convicted before" where the file holds a conviction of the family: then the Raad gets a copy
    (art. 22 lid 5).
    """
    ouders = [u for u in uitspraken if u.tegen != TEGEN_JONGERE]
    eerder = [u for u in ouders if u.resultaat.startswith(VEROORDELING) and u.datum <= op]
    if not eerder:
        return []
    waar = f"bij zaak {eerder[-1].zaak} staat een veroordeling, op {kort(eerder[-1].datum)}"
    zin = (
        f"{waar}: was dat een ouder, dan krijgt de Raad voor de Kinderbescherming een afschrift ({AFSCHRIFT_GRONDSLAG})"
    )
    return [Twijfel("pv.veroordeeld", zin, AFSCHRIFT_GRONDSLAG)]


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

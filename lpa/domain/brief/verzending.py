"""A letter that is sent: the step that it is in its zaak, and the day from which one can object."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from lpa.domain.base.datum import kort, lang
from lpa.domain.base.tekst import opsomming
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.brief.briefsoort import AANVULLING, ANTWOORDEN, BESLUITEN, RMC, SOORTEN, dag_van_verzending
from lpa.domain.doubts.zaak import twijfels_dag, twijfels_interventie
from lpa.domain.recht.aanschrijven import aanschrijven
from lpa.domain.recht.regel import Regelboek
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.recht.termijnen import Termijn
from lpa.domain.recht.zaaktermijnen import besluitsoort, zaaktermijnen
from lpa.domain.records.aanvraag import Verlof, Vrijstelling
from lpa.domain.records.besluit import moet_verzonden_kunnen
from lpa.domain.records.brief import Brief
from lpa.domain.records.eigentermijn import Eigentermijn
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.zaak import Heropening, Interventie, Melding, Zaak
from lpa.domain.zaak.keten import (
    LOS,
    VERSTREKKINGEN,
    Contact,
    Deelt,
    Verstrekking,
    grond,
    maak_verstrekking,
    vraagt_toestemming,
)
from lpa.domain.zaak.spreekuurmelding import komt_nog
from lpa.errors import GegevensGeweigerd, Geweigerd

Z = TypeVar("Z", bound=Zaak)


def deelt(soort: str) -> Deelt:
    """What a letter of this kind shares with a party of the chain."""
    return VERSTREKKINGEN["overdracht-rmc"] if soort == RMC else LOS


def verstrekking(b: Brief, partij: Contact, boek: Regelboek) -> Verstrekking:
    """What a party of the chain was told by a letter that was sent (AVG art. 6)."""
    assert b.verzonden_op  # noqa: S101  # only what was sent is shared
    grondslag, _ = grond(deelt(b.soort), b.verzonden_op, boek)
    reden = {True: ", met de reden", False: "", None: ", met of zonder de reden" if b.soort == RMC else ""}[b.met_reden]
    wat = f"{SOORTEN[b.soort].titel}{reden} (brief {b.nummer})"
    return maak_verstrekking(b.zaak, partij, wat, b.verzonden_op, grondslag, b.toestemming, b.interventie)


def bezwaartermijn(soort: str, zaak: Zaak, op: date, boek: Regelboek = REGELBOEK) -> Termijn | None:
    """The term for objecting when the letter is sent on `op`; None when it is no besluit (Awb art. 6:7, 6:8).

    Raises GegevensGeweigerd for a day before the decision, Geweigerd when the last day is not known.
    """
    if soort not in ANTWOORDEN or not isinstance(zaak, Verlof | Vrijstelling):
        return None
    moet_verzonden_kunnen(op, zaak.gesloten_op)
    termijn = zaaktermijnen(replace(zaak, verzonden_op=op), boek=boek).bezwaar
    if termijn and termijn.laatste_dag is None:
        raise Geweigerd(
            f"de laatste dag van bezwaar na {kort(op)} vraagt uw oordeel",
            f"bekijk: lpa recht termijn bezwaar --vanaf {kort(op)}",
        )
    return termijn


def moet_onverzonden_zijn(b: Brief) -> None:
    """Raises Geweigerd when a letter was sent already."""
    if b.verzonden_op:
        raise Geweigerd(
            f"brief {b.nummer} is al verzonden op {kort(b.verzonden_op)}", f"bekijk hem met: lpa brief toon {b.nummer}"
        )


def ingetrokken(heropeningen: Sequence[Heropening], brieven: Sequence[Brief]) -> date | None:
    """The day of the last decision that was withdrawn after one of these letters, of its zaak, had made it known."""
    dagen = [b.verzonden_op for b in brieven if b.soort in BESLUITEN and b.verzonden_op]
    bekend = [h.gesloten_op for h in heropeningen if any(h.gesloten_op <= dag <= h.datum for dag in dagen)]
    return bekend[-1] if bekend else None


def stap(brieven: Sequence[Brief], op: date) -> Interventie:
    """The one step that letters of the same kind, sent to several people on one day, are in their zaak."""
    eerste = brieven[0]
    nummers = opsomming([str(b.nummer) for b in brieven])
    return Interventie(
        zaak=eerste.zaak, datum=op, soort=SOORTEN[eerste.soort].interventie,
        met_wie=opsomming([b.aan for b in brieven]), notitie=f"{SOORTEN[eerste.soort].titel} (brief {nummers})",
    )  # fmt: skip


def moet_vrij_zijn(b: Brief | None) -> None:
    """Raises Geweigerd when a file that would be replaced is a letter that was sent: that one must stay."""
    if b:
        raise Geweigerd(
            f"{b.bestand} is brief {b.nummer}, die op {kort(b.verzonden_op)} is verzonden; er is niets geschreven",
            "kies een andere naam met --uit",
            "--uit",
        )


def gestuurd(b: Brief, op: date, interventie: int) -> Brief:
    """`b`, sent on `op`, as part of that step."""
    return replace(b, verzonden_op=op, interventie=interventie)


def moet_zelfde_zijn(b: Brief, bestand: str, *, zelfde: bool) -> None:
    """Raises GegevensGeweigerd when the file is not, or no longer, the letter as it was made."""
    if not zelfde:
        raise GegevensGeweigerd(
            f"{bestand} is niet brief {b.nummer} zoals die is gemaakt: een ander bestand, of later gewijzigd",
            f"vergelijk met: lpa brief toon {b.nummer}",
        )


def verzonden(zaak: Z, soort: str, op: date) -> Z:
    """`zaak`, with the day on which its outcome was made known where none stood yet."""
    if soort in ANTWOORDEN and isinstance(zaak, Verlof | Vrijstelling) and zaak.verzonden_op is None:
        return replace(zaak, verzonden_op=op)
    return zaak


def twijfels_ongenoemd(b: Brief, nu: date | None) -> Iterator[Twijfel]:
    """A doubt when she names no day, and the letter bears another than today: the term to object hangs on it."""
    if nu and b.datum < nu:
        yield (
            Twijfel(
                "verzending.ongenoemd",
                f"brief {b.nummer} draagt {lang(b.datum)}, en het is nu {lang(nu)}; is hij niet op die dag verzonden,"
                " geef dan de goede met --op",
            )
        )


def twijfels_leeftijd(brieven: Sequence[Brief], j: Jongere, op: date) -> list[Twijfel]:
    """A doubt about a letter to parents of who is of age on the day of sending, and was not when it was made."""
    volwassen = not aanschrijven(j.geboortedatum.laatste, op, verzuim=False).ouders
    if volwassen and any(aanschrijven(j.geboortedatum.laatste, b.datum, verzuim=False).ouders for b in brieven):
        return [
            Twijfel(
                "verzending.meerderjarig",
                f"de jongere is op {kort(op)} meerderjarig: brieven gaan dan aan de jongere zelf"
                " (Leerplichtwet art. 1b)",
                "Leerplichtwet art. 1b",
            )
        ]
    return []


def twijfels_reden(brieven: Sequence[Brief], j: Jongere, op: date, boek: Regelboek) -> list[Twijfel]:
    """A doubt about a letter to RMC of which is not known whether it tells the reason, from the age of consent on."""
    if not vraagt_toestemming(j.geboortedatum.eerste, op, boek, zegt_waarom=True):
        return []
    return [
        Twijfel(
            "verzending.reden",
            f"het is niet bekend of brief {b.nummer} de reden noemt; zonder toestemming mag dat niet",
        )
        for b in brieven
        if b.soort == RMC and b.met_reden is None
    ]


def twijfels(
    brieven: Sequence[Brief], zaak: Zaak, op: date, vandaag: date, boek: Regelboek = REGELBOEK
) -> list[Twijfel]:
    """Doubts about the day of sending: not that of the letter, in the future, before or after its zaak."""
    uit = [twijfel for b in brieven for twijfel in _dag(b, zaak, op, boek)]
    staat = dag_van_verzending(brieven[0].soort, zaak)
    if staat and staat != op:
        uit.append(
            Twijfel(
                "verzending.dag", f"zaak {zaak.nummer} staat al als verzonden op {kort(staat)}; die dag blijft staan"
            )
        )
    if isinstance(zaak, Melding):
        uit += _stap_van(brieven, zaak, op, vandaag)
    elif op > vandaag:
        uit.append(Twijfel("verzending.toekomst", f"de dag van verzending {kort(op)} ligt in de toekomst"))
    return list(dict.fromkeys(uit))


def twijfels_afspraak(afspraken: Sequence[Eigentermijn], op: date) -> list[Twijfel]:
    """The doubt about an invitation that goes out after the day of the talk to which it invites."""
    return [
        Twijfel("verzending.na-afspraak", f"verzending op {kort(op)} is na het gesprek van {kort(dag)}")
        for dag in dict.fromkeys(t.laatste_dag for t in afspraken if t.laatste_dag < op)
    ]


def _stap_van(brieven: Sequence[Brief], zaak: Melding, op: date, vandaag: date) -> list[Twijfel]:
    """Doubts about the step; an invitation that bears a day before that of its melding was made to go out then."""
    wat = "de interventie"
    if komt_nog(zaak, min(b.datum for b in brieven)):
        return twijfels_dag(wat, op, None, vandaag)
    return twijfels_interventie(stap(brieven, op), zaak, vandaag, wat)


def _dag(b: Brief, zaak: Zaak, op: date, boek: Regelboek) -> list[Twijfel]:
    noemt, wordt = (bezwaartermijn(b.soort, zaak, dag, boek) for dag in (b.datum, op))
    if noemt and wordt and op != b.datum:
        return [
            Twijfel(
                "verzending.bezwaar",
                f"brief {b.nummer} draagt {kort(b.datum)} en noemt {kort(noemt.laatste_dag)} als laatste dag van"
                f" bezwaar; bij verzending op {kort(op)} is dat {kort(wordt.laatste_dag)}",
            )
        ]
    if _staat_stil(b.soort, zaak) and op > b.datum:
        return [
            Twijfel(
                "verzending.aanvulling",
                f"brief {b.nummer} draagt {kort(b.datum)} en zegt dat de termijn om te beslissen stilstaat vanaf de dag"
                f" daarna; bij verzending op {kort(op)} is dat pas vanaf de dag na verzending (Awb art. 4:15 lid 1)",
                "Awb art. 4:15 lid 1",
            )
        ]
    if op < b.datum:
        return [
            Twijfel(
                "verzending.voor-brief",
                f"brief {b.nummer} draagt {kort(b.datum)}, later dan de dag van verzending {kort(op)}",
            )
        ]
    return []


def _staat_stil(soort: str, zaak: Zaak) -> bool:
    """Whether a letter says that the term to decide stands still (Awb art. 4:15): it asks to complete an aanvraag."""
    return soort == AANVULLING and isinstance(zaak, Verlof | Vrijstelling) and besluitsoort(zaak) is not None


def vervolg(soort: str, zaak: int) -> str:
    """What to do after sending, where the letter itself changes a term; else empty."""
    if soort != AANVULLING:
        return ""
    return (
        " Is de aanvulling er, of de tijd ervoor om? Leg dan vast hoe lang de termijn stilstond:"
        f" lpa termijn opschort {zaak}."
    )

"""Changes to a zaak as pure steps: a zaak and what was decided in, the changed zaak out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TypeVar

from lpa.domain.base.datum import kort
from lpa.domain.base.soorten import AFHANDELINGEN, onderredenen
from lpa.domain.base.tekst import kies, opsomming
from lpa.domain.records.zaak import Heropening, Melding, Zaak, schooljaar_van, zaaktype
from lpa.errors import GegevensGeweigerd, Geweigerd, VerkeerdGebruik

# Where a refusal rests on facts that deviate from those of the applicant.
ZIENSWIJZE = "Let op: hoor zo nodig eerst de aanvrager (Awb art. 4:7)."
Z = TypeVar("Z", bound=Melding)
Y = TypeVar("Y", bound=Zaak)


def sluit(melding: Z, afhandeling: str, op: date, onderreden: str = "") -> Z:
    """`melding`, closed on `op` with an afhandeling that fits its kind (rows of tables 5, 6, 7); DUO does not know yet.

    Raises Geweigerd when it is closed already or the afhandeling belongs to another kind.
    """
    moet_open_zijn(melding)
    einde = lees_afhandeling(afhandeling, melding.soort)
    return replace(melding, gesloten_op=op, afhandeling=einde, onderreden=onderreden or melding.onderreden, duo_op=None)


def passend(zaak: Y) -> Y:
    """`zaak` without a sub-reason that does not belong to its kind and afhandeling."""
    past = zaak.onderreden in onderredenen(zaak.soort, zaak.afhandeling)
    return zaak if past or not zaak.onderreden else replace(zaak, onderreden="")


def met_onderreden(melding: Z, onderreden: str) -> Z:
    """`melding` with this sub-reason. Raises VerkeerdGebruik for one that it cannot have."""
    mag = onderredenen(melding.soort, melding.afhandeling)
    if onderreden and onderreden not in mag:
        waarom = f"kies uit: {opsomming(list(mag), 'of')}" if mag else "laat --onderreden weg"
        raise VerkeerdGebruik(
            f"onderreden '{onderreden}' hoort niet bij een melding van soort {melding.soort} die zo eindigde",
            waarom,
            "--onderreden",
        )
    return replace(melding, onderreden=onderreden)


def moet_open_zijn(zaak: Zaak) -> None:
    """Raises Geweigerd when the zaak is closed already."""
    if zaak.gesloten_op:
        wat = zaaktype(zaak)
        raise Geweigerd(
            f"{wat} {zaak.nummer} is al gesloten op {kort(zaak.gesloten_op)}: {zaak.afhandeling}",
            f"heropen eerst: lpa {wat} heropen {zaak.nummer} --reden …",
        )


def moet_verzonden_kunnen(verzonden_op: date | None, besluit_op: date | None) -> None:
    """Raises GegevensGeweigerd for a letter that would be sent before its decision (Awb art. 3:41)."""
    if verzonden_op and (besluit_op is None or verzonden_op < besluit_op):
        raise GegevensGeweigerd("een besluit kan niet verzonden zijn voor het is genomen", "geef een latere dag")


def lees_afhandeling(tekst: str, soort: str) -> str:
    """The afhandeling of `soort` that `tekst` means. Raises Geweigerd when it belongs to another kind."""
    passend = AFHANDELINGEN[soort]
    try:
        return kies(tekst, passend, "afhandeling")
    except VerkeerdGebruik as onbekend:
        if tekst.strip().lower() in {a for rij in AFHANDELINGEN.values() for a in rij}:
            raise Geweigerd(
                f"afhandeling '{tekst.strip()}' hoort niet bij een melding van soort {soort}",
                f"kies uit: {opsomming(list(passend), 'of')}",
            ) from onbekend
        raise


def bekende_afhandeling(tekst: str, soort: str) -> str:
    """As `lees_afhandeling`; empty for what it does not take."""
    try:
        return lees_afhandeling(tekst, soort)
    except (Geweigerd, VerkeerdGebruik):
        return ""


def heropen(zaak: Y, reden: str, op: date) -> tuple[Y, Heropening]:
    """`zaak` open again, and the record of what was withdrawn and why. Raises Geweigerd when it is open."""
    gesloten_op, afhandeling = moet_gesloten_zijn(zaak)
    spoor = Heropening(
        zaak=zaak.nummer, datum=op, gesloten_op=gesloten_op, afhandeling=afhandeling, reden=reden,
    )  # fmt: skip
    return passend(replace(zaak, gesloten_op=None, afhandeling=None)), spoor


def moet_gesloten_zijn(zaak: Zaak) -> tuple[date, str]:
    """When and how the zaak was closed. Raises Geweigerd when it is open."""
    if zaak.gesloten_op is None or zaak.afhandeling is None:
        wat = zaaktype(zaak)
        raise Geweigerd(f"{wat} {zaak.nummer} is niet gesloten", f"bekijk met: lpa {wat} toon {zaak.nummer}")
    return zaak.gesloten_op, zaak.afhandeling


def andere_soort(melding: Z, soort: str) -> Z:
    """`melding` with another kind. Raises Geweigerd when its afhandeling does not exist for that kind."""
    if melding.afhandeling and melding.afhandeling not in AFHANDELINGEN[soort]:
        raise Geweigerd(
            f"afhandeling '{melding.afhandeling}' hoort niet bij soort {soort}",
            f"heropen melding {melding.nummer} eerst en sluit de melding daarna opnieuw",
        )
    return passend(replace(melding, soort=soort))


def op_datum(melding: Z, datum: date) -> Z:
    """`melding` with another meldingsdatum; the schooljaar follows."""
    return replace(melding, geopend_op=datum, schooljaar=schooljaar_van(datum))

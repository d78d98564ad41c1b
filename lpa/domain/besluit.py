"""Changes to a zaak as pure steps: a zaak and what was decided in, the changed zaak out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TypeVar

from lpa.domain.datum import kort
from lpa.domain.soorten import AFHANDELINGEN
from lpa.domain.tekst import kies, opsomming
from lpa.domain.zaak import Heropening, Melding, schooljaar_van
from lpa.errors import Geweigerd, VerkeerdGebruik

Z = TypeVar("Z", bound=Melding)


def sluit(melding: Z, afhandeling: str, op: date) -> Z:
    """`melding`, closed on `op` with an afhandeling that fits its kind (rows of tables 5, 6, 7).

    Raises Geweigerd when it is closed already or the afhandeling belongs to another kind.
    """
    moet_open_zijn(melding)
    return replace(melding, gesloten_op=op, afhandeling=lees_afhandeling(afhandeling, melding.soort))


def moet_open_zijn(melding: Melding) -> None:
    """Raises Geweigerd when the melding is closed already."""
    if melding.gesloten_op:
        raise Geweigerd(
            f"melding {melding.nummer} is al gesloten op {kort(melding.gesloten_op)}",
            f"heropen de melding eerst: lpa melding heropen {melding.nummer} --reden …",
        )


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


def heropen(melding: Z, reden: str, op: date) -> tuple[Z, Heropening]:
    """`melding` open again, and the record of what was withdrawn and why. Raises Geweigerd when it is open."""
    gesloten_op, afhandeling = moet_gesloten_zijn(melding)
    spoor = Heropening(
        zaak=melding.nummer,
        datum=op,
        gesloten_op=gesloten_op,
        afhandeling=afhandeling,
        reden=reden,
    )
    return replace(melding, gesloten_op=None, afhandeling=None), spoor


def moet_gesloten_zijn(melding: Melding) -> tuple[date, str]:
    """When and how the melding was closed. Raises Geweigerd when it is open."""
    if melding.gesloten_op is None or melding.afhandeling is None:
        raise Geweigerd(
            f"melding {melding.nummer} is niet gesloten",
            f"bekijk de melding met: lpa melding toon {melding.nummer}",
        )
    return melding.gesloten_op, melding.afhandeling


def andere_soort(melding: Z, soort: str) -> Z:
    """`melding` with another kind. Raises Geweigerd when its afhandeling does not exist for that kind."""
    if melding.afhandeling and melding.afhandeling not in AFHANDELINGEN[soort]:
        raise Geweigerd(
            f"afhandeling '{melding.afhandeling}' hoort niet bij soort {soort}",
            f"heropen melding {melding.nummer} eerst en sluit de melding daarna opnieuw",
        )
    return replace(melding, soort=soort)


def op_datum(melding: Z, datum: date) -> Z:
    """`melding` with another meldingsdatum; the schooljaar follows."""
    return replace(melding, geopend_op=datum, schooljaar=schooljaar_van(datum))

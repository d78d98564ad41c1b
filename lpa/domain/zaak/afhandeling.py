"""How a zaak ended, held against the steps in it: the two belong together."""

from __future__ import annotations

from collections.abc import Sequence

from lpa.domain.base.soorten import AFHANDELINGEN, INTERVENTIES, STAP_BIJ
from lpa.domain.recht.mas import HALT, haltstand
from lpa.domain.records.zaak import Interventie, Zaak
from lpa.errors import VerkeerdGebruik

PV = "proces-verbaal"
# The steps that closing can store along; the others have a command of their own, which asks more.
MEE = ("waarschuwing-schriftelijk", "waarschuwing-mondeling")
NIET = "niet"  # she leaves it out


def ontbrekende_stap(afhandeling: str | None, stappen: Sequence[Interventie]) -> str | None:
    """The first kind of step that this afhandeling names and that was not taken; None when there is one."""
    nodig = STAP_BIJ.get(afhandeling or "", ())
    return nodig[0] if nodig and not {stap.soort for stap in stappen} & set(nodig) else None


def leg_vast(zaak: Zaak, soort: str) -> str:
    """That a step of this kind is missing, with the command that stores it."""
    eigen = {"halt-verwijzing": "lpa halt verwijs", "pv-verzonden": "lpa pv verzonden"}
    opdracht = (
        f"{eigen[soort]} {zaak.nummer}" if soort in eigen else f"lpa interventie nieuw {zaak.nummer} --soort {soort}"
    )
    return f"in deze zaak staat geen stap '{INTERVENTIES[soort]}'; vastleggen kan met: {opdracht}"


def moet_passen(soort: str, afhandeling: str) -> None:
    """Raises VerkeerdGebruik for a step that an afhandeling does not name."""
    if soort not in (passend := STAP_BIJ.get(afhandeling, ())):
        anders = f"kies uit: {', '.join(passend)}" if passend else "laat --stap weg"
        raise VerkeerdGebruik(f"{soort} hoort niet bij afhandeling {afhandeling}", anders, "--stap")


def anders_geeindigd(soort: str, afhandeling: str | None, stappen: Sequence[Interventie]) -> Interventie | None:
    """The proces-verbaal or the referral to Halt that was sent in a zaak which ends as something else; or None.

    A referral that Halt gave back, or of which an outcome came, may end in any way.
    """
    mag = AFHANDELINGEN.get(soort, ())
    pv = next((stap for stap in stappen if stap.soort == "pv-verzonden"), None)
    if pv and afhandeling != PV and PV in mag:
        return pv
    laatste = haltstand(stappen)
    bij_halt = laatste if laatste and laatste.soort == "halt-verwijzing" else None
    return None if afhandeling in (HALT, PV) or HALT not in mag else bij_halt

"""Steps that come in an order: Halt and proces-verbaal. What comes too early or twice is a doubt, not a mistake."""

from __future__ import annotations

from collections.abc import Sequence

from lpa.domain.base.datum import kort
from lpa.domain.base.soorten import INTERVENTIES
from lpa.domain.records.zaak import Interventie
from lpa.errors import VerkeerdGebruik

UITSPRAKEN = ("sepot", "strafbeschikking", "dagvaarding", "veroordeling", "vrijspraak", "anders")
GEHOORD = ("hoorgesprek", "pv-verhoor")
# Which steps must come first: one of these, on the same day or before.
_EERST = {
    "halt-retour": ("halt-heen",),
    "halt-afdoening": ("halt-heen",),
    "pv-verzonden": GEHOORD,
    "pv-afschrift": ("pv-verzonden",),
    "pv-uitspraak": ("pv-verzonden",),
}
_EENMAAL = ("halt-afdoening", "pv-verzonden", "pv-afschrift")
# Kinds that ask more than a step does: they have a command of their own, so that nothing goes round it.
EIGEN_OPDRACHT = {
    "halt-heen": "lpa halt heen ZAAK",
    "halt-afdoening": "lpa halt afdoening ZAAK",
    "pv-verzonden": "lpa pv verzonden ZAAK",
    "pv-afschrift": "lpa pv afschrift ZAAK",
    "pv-uitspraak": "lpa pv uitspraak ZAAK",
}
# Regio Rivierenland against Ingrado (vhic.nl): where the line lies is disputed.
WPG = (
    "vanaf de uitnodiging voor het hoorgesprek geldt voor deze gegevens mogelijk de Wpg, niet de AVG."
    " Waar de grens ligt, is omstreden"
)


def twijfels_volgorde(stap: Interventie, andere: Sequence[Interventie]) -> list[str]:
    """Doubts about a step of Halt or proces-verbaal beside the `andere` of its zaak: too early, or twice."""
    rest = [s for s in andere if s.nummer != stap.nummer]
    uit = []
    eerst = _EERST.get(stap.soort, ())
    if eerst and not any(s.soort in eerst and s.datum <= stap.datum for s in rest):
        nodig = " of ".join(INTERVENTIES[soort] for soort in eerst)
        uit.append(f"voor '{INTERVENTIES[stap.soort]}' op {kort(stap.datum)} staat nog geen stap '{nodig}'")
    dubbel = next((s for s in rest if s.soort == stap.soort), None)
    if stap.soort in _EENMAAL and dubbel:
        uit.append(f"'{INTERVENTIES[stap.soort]}' staat er al, op {kort(dubbel.datum)} (interventie {dubbel.nummer})")
    return uit


def opmerking(stap: Interventie, eerder: Sequence[Interventie]) -> str | None:
    """What must be known with a step, said once in a zaak: the first hearing may bring it under the Wpg."""
    if stap.soort in GEHOORD and not any(s.soort in GEHOORD for s in eerder):
        return WPG
    return None


def moet_hier_kunnen(soort: str) -> str:
    """`soort`, unless it has a command of its own. Raises VerkeerdGebruik, naming that command."""
    if soort in EIGEN_OPDRACHT:
        raise VerkeerdGebruik(
            f"'{INTERVENTIES[soort]}' heeft een eigen opdracht, die meer vraagt", f"gebruik: {EIGEN_OPDRACHT[soort]}"
        )
    return soort

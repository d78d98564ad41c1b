"""Changing a step: what it was made as stays."""

from __future__ import annotations

from lpa.domain.base.soorten import AANBOD_UITKOMSTEN, AANBODGESPREK, INTERVENTIES
from lpa.domain.base.tekst import opsomming
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.recht.mas import EIGEN_OPDRACHT, GESLAAGD, MISLUKT, UITSPRAKEN
from lpa.domain.records.zaak import Eigenaar, Interventie
from lpa.domain.zaak.keten import VERSTREKKINGEN
from lpa.domain.zaak.zorg import MELDCODE
from lpa.errors import Geweigerd

# The results that count for what follows; a result of these kinds begins with one of them.
_RESULTATEN = {
    "halt-afdoening": (GESLAAGD, MISLUKT), "pv-uitspraak": UITSPRAKEN, AANBODGESPREK: AANBOD_UITKOMSTEN,
}  # fmt: skip


def moet_te_wijzigen_zijn(oud: Interventie, na: Interventie, eigenaar: Eigenaar | None) -> None:
    """Raises Geweigerd for a change that would make a step another one than it was made as.

    The kind of a step that has a command of its own stays; of what came from elsewhere the day as well, and the word
    with which its result begins; of the meldcode that is which step it was.
    """
    terug = "neem de opdracht terug (lpa logboek, lpa ongedaan) en leg het opnieuw vast"
    wat = f"'{INTERVENTIES[oud.soort]}'"
    if oud.soort != na.soort and (eigenaar or {oud.soort, na.soort} & EIGEN_OPDRACHT.keys()):
        raise Geweigerd(f"een stap {wat} wordt geen andere soort", terug)
    if eigenaar and oud.datum != na.datum:
        raise Geweigerd(f"de dag van deze stap is die van {eigenaar.soort} {eigenaar.nummer}", terug)
    woorden = _RESULTATEN.get(oud.soort, (_woord(oud.resultaat),) if eigenaar or oud.soort == MELDCODE else ())
    if oud.resultaat != na.resultaat and woorden and not na.resultaat.startswith(woorden):
        raise Geweigerd(
            f"het resultaat van een stap {wat} begint met {opsomming(list(woorden), 'of')}",
            f'zet dat woord voor uw tekst: --resultaat "{woorden[0]}: …"',
            "--resultaat",
        )


def _woord(resultaat: str) -> str:
    """`niet gekomen` of `niet gekomen: ziek`: the part that says what happened."""
    return resultaat.partition(":")[0].partition(" (")[0]


def twijfels_soort(oud: Interventie, na: Interventie, verstrekking: int | None) -> list[Twijfel]:
    """Doubts about a step that is changed: what was shared with it stays, and is not made by a change."""
    anders = oud.soort != na.soort
    uit = []
    if verstrekking and (anders or oud.datum != na.datum):
        uit.append(
            Twijfel(
                "interventie.verstrekking",
                f"verstrekking {verstrekking} hoort bij deze stap en blijft zoals zij is"
                f" (lpa verstrekking wijzig {verstrekking})",
            )
        )
    if anders and na.soort in VERSTREKKINGEN and not verstrekking:
        uit.append(
            Twijfel(
                "interventie.verstrekking-mist",
                f"bij '{INTERVENTIES[na.soort]}' hoort een verstrekking (lpa verstrekking nieuw {na.zaak})",
            )
        )
    if oud.route != na.route:
        uit.append(
            Twijfel("interventie.route", f"de route van zaak {na.zaak} verandert niet mee (lpa route kies {na.zaak})")
        )
    return uit

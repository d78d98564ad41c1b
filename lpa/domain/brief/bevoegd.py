"""What a letter about leave says of who decides (art. 14 lid 2 and 3; Awb 4:5)."""

from __future__ import annotations

from lpa.domain.base.tekst import getal
from lpa.domain.brief.veld import Briefzaak
from lpa.domain.recht.verlof import voor_ambtenaar
from lpa.domain.records.aanvraag import AFGEWEZEN, BUITEN

BUITEN_ARTIKEL = "Awb art. 4:5 lid 1"
BUITEN_ZIN = (
    "Wij hoeven een aanvraag niet te behandelen als er informatie ontbreekt en de aanvrager die alsnog kon geven."
)


def grens(g: Briefzaak) -> str:
    """Up to how many school days the head decides for this jongere (art. 14 lid 3)."""
    van_wie = g.bevoegdheid.grens if g.bevoegdheid else 0
    return getal(van_wie or g.boek.regel("verlof.hoofd", g.zaak.van).getal)


def hoofdregel(g: Briefzaak) -> str:
    """The article that says up to where the head decides."""
    return g.boek.regel("verlof.hoofd", g.zaak.van).artikel


def artikel_van(g: Briefzaak) -> str:
    """The article by which somebody decides."""
    return g.bevoegdheid.uitkomst.artikel if g.bevoegdheid else ""


def verhuisd(g: Briefzaak) -> bool:
    """Whether an officer decides, and the jongere lived elsewhere when the request was sent on (art. 14 lid 3)."""
    ambtenaar = g.bevoegdheid is None or voor_ambtenaar(g.bevoegdheid)
    return ambtenaar and not g.jongere.woont_hier(g.zaak.gesloten_op or g.datum)


def _achteraf(g: Briefzaak) -> bool:
    """Whether leave was refused that was asked when it had begun: only the head can give that (art. 14 lid 2)."""
    return bool(g.zaak.afhandeling == AFGEWEZEN and g.zaak.geopend_op > g.zaak.van)


def zin(g: Briefzaak) -> str:
    """The sentence of a besluit that says by which rule she decides."""
    if g.zaak.afhandeling == BUITEN:
        return BUITEN_ZIN
    if _achteraf(g):
        return "Verlof dat pas is gevraagd toen het al was begonnen, kan alleen de directeur van de school geven."
    regel = f"Over verlof van meer dan {grens(g)} schooldagen in een schooljaar beslist de leerplichtambtenaar."
    deel = g.bevoegdheid and g.bevoegdheid.grens not in (0, g.boek.regel("verlof.hoofd", g.zaak.van).getal)
    return f"{regel} Het aantal hangt af van het aantal lesdagen in de week." if deel else regel


def besluitartikel(g: Briefzaak) -> str:
    """The article of that sentence."""
    if g.zaak.afhandeling == BUITEN:
        return BUITEN_ARTIKEL
    return artikel_van(g) if _achteraf(g) else hoofdregel(g)

"""What is unlikely about who asked for leave or an exemption."""

from __future__ import annotations

from lpa.domain.base.soorten import VERVANGEND
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.recht.aanschrijven import bereikt
from lpa.domain.recht.regel import Regelboek
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.records.aanvraag import BESLUIT, Aanvrager, Verlof, Vrijstelling
from lpa.domain.records.jongere import ZORGT, Jongere

_ELDERS = "Leerplichtwet art. 13b"


def twijfels(
    zaak: Verlof | Vrijstelling, wie: Aanvrager, jongere: Jongere, boek: Regelboek = REGELBOEK
) -> list[Twijfel]:
    """The doubt about a jongere who asks before eighteen, a parent who asks from then on (art. 1b), and one who has no
    gezag and does not look after the jongere (art. 2 lid 1).
    """
    volwassen = bereikt("jongere.meerderjarig", jongere.geboortedatum.laatste, zaak.geopend_op, boek)
    if wie.verzorger is None:
        return [] if volwassen else [_zelf(zaak)]
    verzorger, uit = wie.verzorger, list[Twijfel]()
    if volwassen:
        zin = f"verzorger {verzorger.nummer} vroeg het, en de jongere was meerderjarig: dan vraagt die het zelf"
        uit.append(Twijfel("aanvrager.meerderjarig", f"{zin} (Leerplichtwet art. 1b)", "Leerplichtwet art. 1b"))
    if verzorger.gezag == "nee" and verzorger.relatie not in ZORGT:
        zin = f"verzorger {verzorger.nummer} vroeg het, en heeft geen gezag over de jongere"
        uit.append(Twijfel("aanvrager.gezag", f"{zin} (Leerplichtwet art. 2 lid 1)", "Leerplichtwet art. 2 lid 1"))
    return uit


def _zelf(zaak: Verlof | Vrijstelling) -> Twijfel:
    """What the law says of a jongere who asks himself before eighteen."""
    artikel = f"Leerplichtwet art. {zaak.soort}"
    if isinstance(zaak, Verlof):
        artikel, wat = _ELDERS, "dat doen de ouders, en de jongere alleen als die niet meer bij hen woont"
    elif zaak.soort in VERVANGEND:
        wat = "vervangende leerplicht is er op verzoek van de ouders"
    elif zaak.soort in BESLUIT:
        wat = "of dat kan, is in de wet niet nagelezen en vraagt uw oordeel"
    else:
        artikel, wat = "Leerplichtwet art. 6", "een kennisgeving doen de ouders"
    return Twijfel("aanvrager.jongere", f"de jongere vroeg het zelf, voor 18 jaar: {wat} ({artikel})", artikel)

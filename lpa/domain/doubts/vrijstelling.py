"""What is unlikely about an exemption that is granted, or that ends."""

from __future__ import annotations

from datetime import date

from lpa.domain.base.datum import kort
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.records.aanvraag import GESCHIKT, Vrijstelling


def twijfels_verklaring(v: Vrijstelling) -> list[Twijfel]:
    """The doubt about an exemption of who is fit for school by the declaration (art. 7)."""
    if v.soort != "5a" or v.conclusie != GESCHIKT:
        return []
    zin = "volgens de verklaring is de jongere geschikt om naar school te gaan (Leerplichtwet art. 7)"
    return [Twijfel("vrijstelling.geschikt", zin, "Leerplichtwet art. 7", zwaar=True)]


def twijfels_einde(op: date, vandaag: date) -> list[Twijfel]:
    """The doubt about an end that is still to come: what became of the jongere is not known by then."""
    if op <= vandaag:
        return []
    return [Twijfel("vrijstelling.einde-toekomst", f"de laatste dag {kort(op)} ligt in de toekomst")]

"""What is unlikely about a besluit, an exemption and how it ends: each doubt is a sentence, to be confirmed."""

from __future__ import annotations

from datetime import date

from lpa.domain.base.datum import kort
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.recht.regel import Regelboek
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.records.aanvraag import GESCHIKT, Vrijstelling
from lpa.domain.records.brief import Afzender


def twijfels_kanaal(afzender: Afzender, op: date, boek: Regelboek = REGELBOEK) -> list[Twijfel]:
    """That a besluit of day `op` names no electronic channel for an objection, where the law asks one (Awb 2:13)."""
    regel = boek.zoek("bezwaar.elektronisch", op)
    if regel is None or afzender.kanaal(op):
        return []
    zin = f"sinds {kort(regel.vanaf)} kan bezwaar ook elektronisch ({regel.artikel}), en er staat geen weg vast op"
    doe = "leg hem vast met: lpa afzender wijzig --elektronisch …"
    return [Twijfel("besluit.elektronisch", f"{zin} {kort(op)}; {doe}", regel.artikel)]


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

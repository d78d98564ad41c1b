"""What is unlikely about how a besluit is made known: each doubt is a sentence, to be confirmed."""

from __future__ import annotations

from datetime import date

from lpa.domain.base.datum import kort
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.recht.regel import Regelboek
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.records.brief import Afzender


def twijfels_kanaal(afzender: Afzender, op: date, boek: Regelboek = REGELBOEK) -> list[Twijfel]:
    """That a besluit of day `op` names no electronic channel for an objection, where the law asks one (Awb 2:13)."""
    regel = boek.zoek("bezwaar.elektronisch", op)
    if regel is None or afzender.kanaal(op):
        return []
    zin = f"sinds {kort(regel.vanaf)} kan bezwaar ook elektronisch ({regel.artikel}), en er staat geen weg vast op"
    doe = "leg hem vast met: lpa afzender wijzig --elektronisch ADRES"
    return [Twijfel("besluit.elektronisch", f"{zin} {kort(op)}; {doe}", regel.artikel)]

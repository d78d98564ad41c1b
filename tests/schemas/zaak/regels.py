"""Documents about the rule book."""

from __future__ import annotations

from typing import Annotated

from lpa.domain.recht.regel import VRAAGT_OORDEEL, ZEKERHEID
from tests.schemas.basis import Aantal, Dag, Deel, Document, Keuze, Nummer, soms, zegt


class Regel(Deel):
    """Een rij van het regelboek."""

    code: str
    artikel: str
    vanaf: Dag
    tot: Dag | None = zegt("null: geldt nog.")
    waarde: int | str = zegt("Een aantal, een dag als '01-04', of een tekst.")
    eenheid: str
    tekst: str
    bron: str
    gelezen_op: Dag
    zekerheid: Annotated[str, Keuze(ZEKERHEID)] = zegt(f"{', '.join(f'{k}: {v}' for k, v in ZEKERHEID.items())}.")
    eigen: bool = zegt("Een waarde die de ambtenaar zelf instelde.")
    instelbaar: bool
    verouderd: bool = zegt("Langer dan een jaar geleden gelezen.")


class RegelsDocument(Document):
    """Het regelboek, of een deel ervan."""

    regels: list[Regel]
    aantal: Aantal
    antwoord: Annotated[str, Keuze(VRAAGT_OORDEEL)] = soms("Alleen als er voor die dag geen rij is.")
    rondom: list[Regel] = soms("Alleen als er voor die dag geen rij is: de rijen ervoor en erna.")


class EigenRegelDocument(Document):
    """Een waarde van een richtlijn of eigen norm, zoals ingesteld."""

    nummer: Nummer
    code: str
    vanaf: Dag
    waarde: int
    bron: str
    gelezen_op: Dag

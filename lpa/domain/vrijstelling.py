"""Exemptions and vervangende leerplicht, as zaken."""

from __future__ import annotations

from datetime import date

from lpa.domain.record import record
from lpa.domain.zaak import Zaak


@record
class Vrijstelling(Zaak):
    """An exemption or vervangende leerplicht (art. 3a, 3b, 5, 5a, 15).

    `geopend_op` is the day of the kennisgeving or aanvraag, which is what the report counts by;
    `van` and `tot` are the days between which it holds.
    """

    verklaring_op: date | None = None
    deskundige: str = ""
    nooit_geschikt: bool = False
    van: date | None = None
    tot: date | None = None
    duo_op: date | None = None

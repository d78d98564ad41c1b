"""Preventief spreekuur: a morning at a school, and the jongeren who are invited to it."""

from __future__ import annotations

from datetime import date

from lpa.domain.record import Record, record

UITGENODIGD, GEKOMEN, NIET_GEKOMEN, AFGEZEGD = "uitgenodigd", "gekomen", "niet gekomen", "afgezegd"


@record
class Spreekuur(Record):
    """A consulting hour at a school. `tijd` is `09:00`, or empty."""

    nummer: int = 0
    school: int
    datum: date
    tijd: str = ""
    plaats: str = ""
    notitie: str = ""
    versie: int = 1


@record
class Uitnodiging(Record):
    """One jongere who is invited, by the `preventief` melding; `interventie` is the step that it became."""

    nummer: int = 0
    spreekuur: int
    zaak: int
    status: str = UITGENODIGD
    interventie: int | None = None
    versie: int = 1

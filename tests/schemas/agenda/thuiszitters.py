"""Documents about who is at home."""

from __future__ import annotations

from tests.schemas.basis import Aantal, Dag, Deel, Document, Nummer, soms, zegt


class Thuis(Deel):
    """Een jongere die thuiszit."""

    zaak: Nummer
    ook_zaken: list[Nummer]
    jongere: Nummer = soms("Niet met --zonder-namen.")
    naam: str = soms("Niet met --zonder-namen.")
    soort: str
    school: str = soms("Naam van de school; niet met --zonder-namen.")
    sinds: Dag
    vanaf_melding: bool = zegt("De eerste dag van het verzuim is niet bekend: geteld vanaf de melding.")
    schooldagen: Aantal | None = zegt("null: niet te tellen.")
    langer_dan_vier_weken: bool
    langer_dan_drie_maanden: bool
    laatste_stap: str | None
    laatste_stap_op: Dag | None
    volgende_stap: str | None
    volgende_stap_op: Dag | None


class Vrijgesteld(Deel):
    """Een jongere die is vrijgesteld op grond van art. 5 onder a."""

    jongere: Nummer = soms("Niet met --zonder-namen.")
    naam: str = soms("Niet met --zonder-namen.")
    zaak: Nummer
    van: Dag
    tot: Dag | None


class NietGeteld(Deel):
    """Open verzuim dat niet meetelt."""

    jongere: Nummer = soms("Niet met --zonder-namen.")
    naam: str = soms("Niet met --zonder-namen.")
    zaak: Nummer
    soort: str
    waarom: str


class Thuisaantallen(Deel):
    """Hoeveel jongeren thuiszitten."""

    thuis: Aantal
    langer_dan_vier_weken: Aantal
    langer_dan_drie_maanden: Aantal
    vrijgesteld_5a: Aantal
    niet_geteld: Aantal


class ThuiszittersDocument(Document):
    """Wie thuiszit."""

    peildatum: Dag
    aantallen: Thuisaantallen
    thuis: list[Thuis]
    vrijgesteld_5a: list[Vrijgesteld]
    niet_geteld: list[NietGeteld]
    signaal: list[Nummer] = zegt("Signaalverzuim dat doorloopt, per zaak.")

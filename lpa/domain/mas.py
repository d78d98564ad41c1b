"""The Methodische Aanpak Schoolverzuim: along which route a zaak goes."""

from __future__ import annotations

from datetime import date

from lpa.domain.record import Record, record

ONDERZOEK, VRIJWILLIG, HALT, CIVIEL, STRAFRECHT = "onderzoek", "vrijwillig", "halt", "civiel", "strafrecht"
ROUTES = {
    ONDERZOEK: "onderzoek: gesprek met jongere, ouders en school",
    VRIJWILLIG: "vrijwillige hulp",
    HALT: "Halt",
    CIVIEL: "civiel: Jeugdbeschermingstafel, Raad voor de Kinderbescherming, Veilig Thuis",
    STRAFRECHT: "strafrechtelijk: proces-verbaal",
}


@record
class Routestap(Record):
    """A zaak that went over to another route. `reden` is asked where the MAS would do otherwise: pas toe of leg uit."""

    nummer: int = 0
    zaak: int
    datum: date
    van: str
    naar: str
    reden: str = ""
    versie: int = 1

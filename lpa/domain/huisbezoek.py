"""Visits: planned in a zaak, moved, cancelled, and what came of them."""

from __future__ import annotations

from datetime import datetime, timedelta

from lpa.domain.record import Record, record

GEPLAND, VERZET = "gepland", "verzet"
AFGELEGD, NIET_THUIS, GEWEIGERD, GEANNULEERD = "afgelegd", "niet thuis", "geweigerd", "geannuleerd"
STAAT = (GEPLAND, VERZET)  # those that are still to come


@record
class Huisbezoek(Record):
    """A visit. `begin` is the local time in Amsterdam, without zone; `duur` whole minutes.

    `adres` is empty where it is that of the jongere. `status` `verzet` means: planned, at another time than
    before. `kaartje`: a card was left. `poging_na` is the number of the visit for which nobody was at home.
    `uid` and `reeks` are UID and SEQUENCE of the appointment in a calendar (RFC 5545): the first never
    changes, the second goes up with each change that a calendar must know of. `interventie` is the step
    that the visit became.
    """

    nummer: int = 0
    zaak: int
    begin: datetime
    duur: int
    adres: str = ""
    met_wie: str = ""
    tolk: str = ""
    status: str = GEPLAND
    verslag: str = ""
    kaartje: bool = False
    poging_na: int | None = None
    uid: str
    reeks: int = 0
    interventie: int | None = None
    versie: int = 1

    @property
    def einde(self) -> datetime:
        """When it is over."""
        return self.begin + timedelta(minutes=self.duur)

    @property
    def staat(self) -> bool:
        """Whether it is still to come."""
        return self.status in STAAT

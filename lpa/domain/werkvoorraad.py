"""The zaken that are open, each with what the work list needs to know of it."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from lpa.domain.mas import STRAFRECHT


class Openzaak(NamedTuple):
    """An open zaak. `begin` and `einde` are the first and last day of the absence, of a melding that knows them.

    `laatste_stap` is the day of the last interventie; `eigen` whether she set herself a term in it, `bezoek`
    the first visit that is planned, `spreekuur` the first spreekuur to which the jongere is invited,
    `vervolgd` whether a hoorgesprek or verhoor was held.
    """

    nummer: int
    type: str
    soort: str
    jongere: int
    naam: str
    geboren: date
    geopend_op: date
    route: str
    begin: date | None
    einde: date | None
    laatste_stap: date | None
    eigen: bool
    bezoek: datetime | None
    spreekuur: date | None
    vervolgd: bool

    @property
    def strafrechtelijk(self) -> bool:
        """Whether the countdowns of a proces-verbaal may run."""
        return self.vervolgd or self.route == STRAFRECHT

    def heeft_vervolg(self, vandaag: date) -> bool:
        """Whether something was planned in it: a term of her own, a visit, a spreekuur that is still to come."""
        return self.eigen or self.bezoek is not None or (self.spreekuur is not None and self.spreekuur >= vandaag)

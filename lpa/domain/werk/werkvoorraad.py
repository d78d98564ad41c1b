"""What is open, each with what the work list needs to know of it: zaken, and spreekuren without a report.

And by when the first step in a zaak is taken: a norm of her own, in general working days.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from lpa.domain.base.datum import Geboortedatum
from lpa.domain.base.named import NamedTuple
from lpa.domain.kalender.werkrooster import Werkrooster
from lpa.domain.recht.mas import STRAFRECHT, routes_in
from lpa.domain.recht.regel import Regelboek
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.records.jongere import Vertrek

_ALGEMEEN = Werkrooster()  # working days of everybody: the norm does not wait for her days off
_AANVRAGEN = ("verlof", "vrijstelling")  # a request must be decided within a term


class Openzaak(NamedTuple):
    """An open zaak. `begin` and `einde` are the first and last day of the absence, of a melding that knows them; of
    absence that goes on without a known first day it began at the melding.

    `laatste_stap` is the day of the last interventie, or of a visit at which nobody was at home; `eigen`
    whether she set herself a term in it, `bezoek` the first visit that is planned, `spreekuur` the last
    spreekuur to which the jongere is invited, `vervolgd` whether a hoorgesprek or verhoor was held,
    `vertrek` that the jongere moved away or died, `zonder_school` that it is about absence from a school that is not
    known yet.
    """

    nummer: int
    type: str
    soort: str
    jongere: int
    naam: str
    geboren: Geboortedatum
    geopend_op: date
    route: str
    begin: date | None
    einde: date | None
    laatste_stap: date | None
    eigen: bool
    bezoek: datetime | None
    spreekuur: date | None
    vervolgd: bool
    vertrek: Vertrek | None
    zonder_school: bool
    ingelezen_op: date | None = None

    @property
    def gezien_op(self) -> date | None:
        """When it was last dealt with: by a step, or when it came from a list of hers as one that was under way."""
        return max(filter(None, (self.laatste_stap, self.ingelezen_op)), default=None)

    @property
    def heeft_wettelijke_termijn(self) -> bool:
        """Whether a term of law or guideline may run in it: that of a request, the countdowns of a proces-verbaal."""
        return self.type in _AANVRAGEN or self.vervolgd or STRAFRECHT in routes_in(self.route)

    @property
    def wacht_sinds(self) -> date:
        """From when the norm for a first step runs: of what was reported for a spreekuur, from that day."""
        return (
            max(self.geopend_op, self.spreekuur or self.geopend_op) if self.soort == "preventief" else self.geopend_op
        )

    def wacht_op_eerste_stap(self, vandaag: date) -> bool:
        """Whether nothing was done yet in a melding, and no spreekuur to come answers it, of who is still here."""
        genodigd = self.spreekuur is not None and self.spreekuur >= vandaag
        wacht = self.type == "melding" and self.gezien_op is None and self.vertrek is None
        return wacht and not genodigd

    def heeft_vervolg(self, vandaag: date) -> bool:
        """Whether something was planned in it: a term of her own, a visit, a spreekuur that is still to come."""
        return self.eigen or self.bezoek is not None or (self.spreekuur is not None and self.spreekuur >= vandaag)


class Openzaken(NamedTuple):
    """The open zaken, parted once: of who is here, and of who is gone. Of those only the end of the zaak is asked."""

    hier: Sequence[Openzaak]
    weg: Sequence[tuple[Openzaak, Vertrek]]

    @property
    def alle(self) -> list[Openzaak]:
        """Everybody's."""
        return [*self.hier, *(zaak for zaak, _ in self.weg)]


def verdeeld(zaken: Sequence[Openzaak]) -> Openzaken:
    """The open zaken by whether the jongere is still here."""
    return Openzaken([z for z in zaken if not z.vertrek], [(z, z.vertrek) for z in zaken if z.vertrek])


class Spreekuurpunt(NamedTuple):
    """A spreekuur, and how many jongeren are invited of whom it is not known whether they came."""

    nummer: int
    dag: date
    tijd: time | None
    school: str
    genodigd: int


@lru_cache(maxsize=4096)  # many meldingen came in on one day
def eerste_stap_op(gemeld_op: date, boek: Regelboek = REGELBOEK) -> date:
    """The last day for the first step, so many general working days after the melding came in."""
    return werkdagen_later(gemeld_op, boek.regel("norm.eerste-stap", gemeld_op).getal)


def werkdagen_later(dag: date, aantal: int) -> date:
    """So many general working days after `dag`, which itself does not count."""
    while aantal:
        dag += timedelta(days=1)
        aantal -= _ALGEMEEN.is_werkdag(dag)
    return dag

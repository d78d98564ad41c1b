"""Exemptions and vervangende leerplicht, as zaken; how many there were, by effort and by validity."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from lpa.domain.base.record import record
from lpa.domain.base.soorten import VRIJSTELLINGSGRONDEN
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.records.zaak import Zaak

TOEGEKEND, GEWEIGERD, INGETROKKEN = "toegekend", "geweigerd", "ingetrokken"
BESLUIT = ("15", "3a", "3b")  # granted on request: the Awb applies in full


@record
class Vrijstelling(Zaak):
    """An exemption or vervangende leerplicht (art. 3a, 3b, 5, 5a, 15).

    `geopend_op` is the day of the kennisgeving or aanvraag, which is what the report counts by;
    `van` and `tot` are the days between which it holds, both included. None in `behandelend`,
    `richting_bezocht`, `instemming` and `bezwaarclausule` means: not said (for the last: as the law has it).
    """

    verklaring_op: date | None = None
    deskundige: str = ""
    behandelend: bool | None = None
    nooit_geschikt: bool = False
    richting_bezocht: bool | None = None
    instemming: bool | None = None
    gehoord_op: date | None = None
    instelling: str = ""
    toelichting: str = ""
    van: date | None = None
    tot: date | None = None
    motivering: str = ""
    bezwaarclausule: bool | None = None
    verzonden_op: date | None = None
    duo_op: date | None = None

    @property
    def blijvend(self) -> bool:
        """Whether the declaration says "never", so that no yearly notice is needed (art. 6 lid 3, art. 7)."""
        return self.nooit_geschikt and self.soort == "5a"

    def geldt(self, op: date) -> bool:
        """Whether it exempts on day `op`."""
        return self.geldt_tussen(op, op)

    def geldt_tussen(self, eerste: date, laatste: date) -> bool:
        """Whether it exempts on some day from `eerste` up to and including `laatste`."""
        if self.afhandeling != TOEGEKEND or self.van is None:
            return False
        return self.van <= laatste and (self.tot is None or eerste <= self.tot)


class Grondtelling(NamedTuple):
    """The counts of one ground in a schooljaar.

    By effort, the schooljaar of the kennisgeving or aanvraag: `behandeld` = `toegekend` + `geweigerd` +
    `ingetrokken`, and `open`. By validity: those that hold on 1 August, those that began after it, and
    all that hold on some day of the schooljaar (`lopend`, the sum of the two).
    """

    behandeld: int = 0
    toegekend: int = 0
    geweigerd: int = 0
    ingetrokken: int = 0
    open: int = 0
    op_1_augustus: int = 0
    nieuw: int = 0
    lopend: int = 0


def telling(vrijstellingen: Iterable[Vrijstelling], jaar: Schooljaar) -> Mapping[str, Grondtelling]:
    """The counts of each ground in `jaar`, from all exemptions there are."""
    tellers = {grond: dict.fromkeys(Grondtelling._fields, 0) for grond in VRIJSTELLINGSGRONDEN}
    for v in vrijstellingen:
        for soort in soorten_van_tellen(v, jaar):
            tellers[v.soort][soort] += 1
    return {grond: Grondtelling(**teller) for grond, teller in tellers.items()}


def soorten_van_tellen(v: Vrijstelling, jaar: Schooljaar) -> list[str]:
    """The counts of a schooljaar to which one exemption belongs, by their names in `Grondtelling`."""
    uit = []
    if v.schooljaar == str(jaar):
        uit += ["open"] if v.afhandeling is None else ["behandeld", v.afhandeling]
    if v.geldt(jaar.eerste_dag):
        uit += ["op_1_augustus", "lopend"]
    elif v.geldt_tussen(jaar.eerste_dag, jaar.laatste_dag):
        uit += ["nieuw", "lopend"]
    return uit

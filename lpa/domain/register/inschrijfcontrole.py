"""Who has a duty and is enrolled nowhere: what B&W must check of everybody who lives here (Leerplichtwet art. 19)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from lpa.domain.base.datum import leeftijd
from lpa.domain.base.named import NamedTuple
from lpa.domain.kalender.schooldagen import tel
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.kalender.schoolkalender import Kalender
from lpa.domain.recht.kennisgeving import moet_opnieuw, vorige_juli
from lpa.domain.recht.leerplicht import NOG_NIET, ONZEKER, PLICHTIG, Plicht, plicht
from lpa.domain.recht.regel import Regelboek
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.records.aanvraag import Vrijstelling
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.school import Inschrijving
from lpa.domain.records.zaak import Melding
from lpa.errors import GegevensGeweigerd

_BINNENKORT = timedelta(days=92)  # before the duty begins


class Kandidaat(NamedTuple):
    """Somebody who lives here and is enrolled nowhere that day: the last enrolment before it, the exemptions, and the
    number of an open zaak for absoluut verzuim.
    """

    jongere: Jongere
    laatste: Inschrijving | None
    vrijstellingen: Sequence[Vrijstelling]
    zaak: int | None


class Zonder(NamedTuple):
    """Somebody with a duty and without an enrolment: since when, for how many school days (None: not known).

    Since when is not known of who was in no register before the duty began, and of whom no enrolment is known either.
    """

    jongere: int
    naam: str
    leeftijd: int
    plicht: str
    laatste: Inschrijving | None
    sinds: date | None
    schooldagen: int | None
    zaak: int | None


class Begint(NamedTuple):
    """Somebody who is enrolled nowhere, and whose duty begins soon."""

    jongere: int
    naam: str
    leeftijd: int
    vanaf: date


class Vervallen(NamedTuple):
    """Somebody whose exemption may have lapsed: no notice was given again before the last 1 July (art. 6 lid 2)."""

    jongere: int
    naam: str
    leeftijd: int
    vrijstelling: int
    voor: date


class Ingeschreven(NamedTuple):
    """An open zaak for absoluut verzuim of who is enrolled by now, and how it may be ended."""

    zaak: int
    jongere: int
    naam: str
    inschrijving: Inschrijving
    afhandeling: str


class Controle(NamedTuple):
    """What the check of a day found: without an enrolment, those who begin soon, whose exemption may have lapsed, and
    whose zaak may be ended.
    """

    dag: date
    zonder: Sequence[Zonder]
    begint: Sequence[Begint]
    vervallen: Sequence[Vervallen]
    ingeschreven: Sequence[Ingeschreven] = ()


def controle(
    kandidaten: Iterable[Kandidaat],
    kalender: Kalender,
    op: date,
    register_sinds: date | None,
    boek: Regelboek = REGELBOEK,
) -> Controle:
    """Who of the `kandidaten` has a duty on day `op`, of whom it begins soon, and whose exemption may have lapsed; in
    the calendar of the region.

    `register_sinds` is the day on which the register was first read; None when it never was. A birth date that is known
    in part may leave it open whether there is a duty: they are among the first.
    """
    zonder, begint, vervallen = list[Zonder](), list[Begint](), list[Vervallen]()
    teller = _Teller(kalender, op)
    for k in kandidaten:
        j = k.jongere
        duur = plicht(j.geboortedatum, kalender, j.omstandigheden, boek)
        status = duur.status(op, [v.soort for v in k.vrijstellingen if v.geldt(op)])
        jaren = leeftijd(j.geboortedatum.laatste, op)
        if status in (*PLICHTIG, ONZEKER):
            begin = duur.leerplicht_van
            bekend = [begin] if register_sinds and register_sinds <= begin else []
            bekend += [dag for dag in _vanaf(k, op) if dag >= begin]
            sinds = max(bekend, default=None)
            dagen = teller.vanaf(sinds) if sinds else None
            zonder.append(Zonder(j.nummer, j.lijstnaam, jaren, status, k.laatste, sinds, dagen, k.zaak))
        elif status == NOG_NIET and duur.leerplicht_van <= op + _BINNENKORT:
            begint.append(Begint(j.nummer, j.lijstnaam, jaren, duur.leerplicht_van))
        elif v := _zonder_kennisgeving(k, duur, op, boek):
            vervallen.append(Vervallen(j.nummer, j.lijstnaam, jaren, v.nummer, vorige_juli(op, boek)))
    zonder.sort(key=lambda z: (z.sinds or op, z.jongere))
    return Controle(op, zonder, sorted(begint, key=lambda b: (b.vanaf, b.jongere)), vervallen)


def _zonder_kennisgeving(k: Kandidaat, duur: Plicht, op: date, boek: Regelboek) -> Vrijstelling | None:
    """The exemption of which notice was to be given again, where no other holds (art. 6 lid 2 onder b)."""
    geldend = [v for v in k.vrijstellingen if v.geldt(op)]
    opnieuw = [v for v in geldend if moet_opnieuw(v, vorige_juli(op, boek), duur, k.vrijstellingen)]
    return opnieuw[0] if opnieuw and opnieuw == geldend else None


def _vanaf(k: Kandidaat, op: date) -> Iterator[date]:
    """The days that are known, of which the last is the first without an enrolment."""
    if k.laatste and k.laatste.tot:
        yield k.laatste.tot + timedelta(days=1)
    if k.jongere.gevestigd_op:
        yield k.jongere.gevestigd_op
    yield from (v.tot + timedelta(days=1) for v in k.vrijstellingen if v.verleend and v.tot and v.tot < op)


class _Teller:
    """School days up to and including one day. Many have none of the days before them in common but the end, so each
    schooljaar is counted once.
    """

    def __init__(self, kalender: Kalender, tot: date) -> None:
        self._kalender, self._tot = kalender, tot
        self._jaren: dict[Schooljaar, list[date] | None] = {}

    def vanaf(self, van: date) -> int | None:
        """The school days from `van` on; None where the holidays of some of them are not known."""
        if van > self._tot:
            return 0
        aantal, jaar = 0, Schooljaar.van(self._tot)
        while jaar >= Schooljaar.van(van):
            dagen = self._van_jaar(jaar, van)
            if dagen is None:
                return None
            aantal += len(dagen) - bisect_left(dagen, van)
            jaar -= 1
        return aantal

    def _van_jaar(self, jaar: Schooljaar, van: date) -> list[date] | None:
        """The school days of a schooljaar, as far as they do not come later; from `van` where not all are known."""
        if jaar not in self._jaren:
            self._jaren[jaar] = self._geteld(jaar.eerste_dag, min(jaar.laatste_dag, self._tot))
        if self._jaren[jaar] is None and van > jaar.eerste_dag:
            return self._geteld(van, min(jaar.laatste_dag, self._tot))
        return self._jaren[jaar]

    def _geteld(self, van: date, tot: date) -> list[date] | None:
        try:
            return [dag.datum for dag in tel(self._kalender, van, tot).dagen if dag.waarom is None]
        except GegevensGeweigerd:
            return None


def afhandeling(m: Melding, i: Inschrijving) -> str:
    """How a zaak for absoluut verzuim may be ended now that there is an enrolment: it was there already, or it came."""
    if i.van <= m.geopend_op:
        return "administratief afgehandeld of onterechte melding"
    return "actief begeleid met inschrijving tot gevolg"

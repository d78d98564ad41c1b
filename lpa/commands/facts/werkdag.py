"""What the work list rests on, read from the file: the points up to a day, and the zaken without a next step."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial

from sqlcipher3.dbapi2 import Connection

from lpa import settings
from lpa.commands.facts.termijnen import van_open_zaak, wettelijke
from lpa.domain.base.datum import Geboortedatum, amsterdamse_tijd
from lpa.domain.base.named import NamedTuple
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.kalender.werkrooster import Werkrooster
from lpa.domain.recht import kennisgeving
from lpa.domain.recht.leerplicht import ONZEKER, PLICHTIG, kan_wisselen
from lpa.domain.recht.regel import Regelboek
from lpa.domain.recht.termijnen import bereken
from lpa.domain.records.aanvraag import Vrijstelling
from lpa.domain.records.bestand import KOPIEMAP
from lpa.domain.records.jongere import Jongere
from lpa.domain.werk import plichtpunten, werklijst
from lpa.domain.werk.lopend import TE_MELDEN, Lopend, uit_termijn, van_eigen
from lpa.domain.werk.werklijst import GEEN, Punt, Stil, Werkdag, Wie
from lpa.domain.werk.werkvoorraad import Openzaak, Openzaken, verdeeld
from lpa.storage.copies import copies
from lpa.storage.engine.reading import eigenschap
from lpa.storage.register import eigen, registers
from lpa.storage.zaak import aanvragen, agenda, werkvoorraad

_DAG = timedelta(days=1)
_VEEL = 1000  # open zaken: beyond that those of which there is nothing to say are counted and not read
_GENOEMD = 4  # of those, the zaken without a next step that are read all the same


class _Bron(NamedTuple):
    """What every group of points looks at."""

    conn: Connection
    dag: date
    tot: date | None  # the last day to look at; None: by the norm of each group
    boek: Regelboek
    zaken: Openzaken
    rooster: Werkrooster
    te_melden: Sequence[tuple[int, date]]  # requests of which the answer was not told, and the day of deciding
    stil: Stil = GEEN

    @property
    def lang_geleden(self) -> date:
        """What was decided before this day and not told is counted, not named."""
        return self.dag - timedelta(days=self.boek.regel("norm.bekendmaken", self.dag).getal)

    def vooruit(self, code: str) -> date:
        """The last day to look at."""
        return self.tot or self.dag + timedelta(days=self.boek.regel(code, self.dag).getal)

    def wie(self, zaken: Iterable[int | None]) -> dict[int, Wie]:
        """Whom these zaken are about."""
        bekend = {z.nummer: Wie(z.jongere, z.naam) for z in self.zaken.alle}
        return bekend | werkvoorraad.over_wie(self.conn, {z for z in zaken if z} - set(bekend))


def werkdag(conn: Connection, dag: date, tot: date | None = None, *, samen: bool = False) -> Werkdag:
    """All that asks for attention on `dag`: as far ahead as the norms say, or up to and including `tot`.

    `samen`: where very many zaken are open, those of which only is to be said that a step is missing are counted.
    """
    bron = _bron(conn, dag, tot, samen=samen)
    lopend = list(_lopend(bron))
    punten = [punt for groep in _GROEPEN for punt in groep(bron)]
    return Werkdag(
        dag=dag,
        vrij=bron.rooster.waarom_vrij(dag),
        rooster=bron.rooster,
        punten=werklijst.gerangschikt([*_termijnen(bron, lopend), *punten]),
        zonder_vervolg=_zonder(bron, lopend),
        naar_duo=werkvoorraad.nog_naar_duo(conn, dag),
        uit_duo=werkvoorraad.nog_uit_duo(conn),
        onverzonden=[nummer for nummer, op in bron.te_melden if op < bron.lang_geleden],
        lang_verzuim=[z.nummer for z in bron.zaken.hier if _duurt(bron, z)],
        zonder_school=[z.nummer for z in bron.zaken.hier if z.zonder_school],
        laatste_kopie=_laatste_kopie(conn),
        kopie_ernaast=not eigenschap(conn, KOPIEMAP),
        open_zaken=len(bron.zaken.alle) + bron.stil.open,
        volgend_bezoek=agenda.volgende(conn, dag),
        vast=werklijst.jaarlijks(bron.rooster, dag, bron.boek, _verslag_te_laat(bron)),
        oud_voor=_oud_voor(dag, bron.boek),
        stil=bron.stil,
    )


def _laatste_kopie(conn: Connection) -> date | None:
    """The day of the newest copy in the folder of copies; None where there is none, or the folder is not there now."""
    path, today = settings.current().bestand, amsterdamse_tijd(settings.utc_now()).date()
    days = [copy.moment.date() for copy in copies.found(conn, path) if copy.moment.date() <= today]
    return max(days, default=None)


def lopende_van_alle(conn: Connection, dag: date) -> list[Lopend]:
    """All that must be done by a day, in the open zaken and in none; also what should have been told long ago."""
    bron = _bron(conn, dag, None)
    eerder = (nummer for nummer, op in bron.te_melden if op < bron.lang_geleden)
    return [*_lopend(bron), *_te_melden(bron, eerder)]


def zonder_stap(conn: Connection, dag: date) -> list[Openzaak]:
    """The open zaken in which a next step is missing on `dag`."""
    bron = _bron(conn, dag, None)
    return _zonder(bron, list(_lopend(bron)))


def _bron(conn: Connection, dag: date, tot: date | None, *, samen: bool = False) -> _Bron:
    boek, rooster = eigen.regelboek(conn), agenda.rooster(conn)
    zaken, stil = _open(conn, dag, tot, boek, rooster) if samen else (werkvoorraad.open_zaken(conn, dag), GEEN)
    return _Bron(conn, dag, tot, boek, verdeeld(zaken), rooster, werkvoorraad.nog_te_melden(conn), stil)


def _open(
    conn: Connection, dag: date, tot: date | None, boek: Regelboek, rooster: Werkrooster
) -> tuple[list[Openzaak], Stil]:
    """The open zaken; where there are very many, those of which there is something to say, and the rest counted."""
    if not werkvoorraad.meer_open_dan(conn, dag, _VEEL):
        return werkvoorraad.open_zaken(conn, dag), GEEN
    wisselen = _wisselen(conn, dag, tot, boek)
    anderen, oudste, geteld = werkvoorraad.verdeeld_geteld(
        conn, dag, wisselen, plichtpunten.grens_bereikt(dag, boek), _GENOEMD
    )
    stil = werklijst.geteld(geteld, rooster, dag, _oud_voor(dag, boek), boek)
    minder = {"zonder": stil.zonder - len(oudste), "open": stil.open - len(oudste)}
    return sorted([*anderen, *oudste], key=lambda z: (z.geopend_op, z.nummer)), stil._replace(**minder)


def _oud_voor(dag: date, boek: Regelboek) -> date:
    return dag - timedelta(days=boek.regel("norm.lang-geleden", dag).getal)


def _wisselen(conn: Connection, dag: date, tot: date | None, boek: Regelboek) -> list[str]:
    """The months of birth of those whose duty may change as far ahead as is looked, or is over by age."""
    einde = tot or dag + timedelta(days=boek.regel("norm.plicht-vooruit", dag).getal)
    maanden = [(maand, Geboortedatum.fromisoformat(maand)) for maand in werkvoorraad.maanden(conn)]
    return [
        maand for maand, geboren in maanden
        if kan_wisselen(geboren, dag, einde, boek) or plichtpunten.voorbij_sinds(geboren, dag, boek)
    ]  # fmt: skip


def _zonder(bron: _Bron, lopend: Sequence[Lopend]) -> list[Openzaak]:
    return werklijst.zonder_vervolg(bron.zaken.hier, lopend, bron.dag)


def _lopend(bron: _Bron) -> Iterator[Lopend]:
    """The terms of all open zaken, what must be told of closed ones, her own terms, and the yearly report to the
    council (art. 25 lid 1).
    """
    for zaak in bron.zaken.alle:
        yield from van_open_zaak(bron.conn, zaak, bron.dag, bron.boek)
    yield from _te_melden(bron, (nummer for nummer, op in bron.te_melden if op >= bron.lang_geleden))
    yield from map(van_eigen, agenda.te_doen(bron.conn))
    yield from _verslag_te_laat(bron)
    yield uit_termijn(bereken("verslag-raad", bron.dag, boek=bron.boek))


def _verslag_te_laat(bron: _Bron) -> list[Lopend]:
    """The report to the council that is too late, of a schooljaar with zaken of which the figures were not closed."""
    laat = werklijst.verslag_te_laat(bron.dag, bron.boek)
    return [laat[0]] if laat and werkvoorraad.wacht_op_verslag(bron.conn, laat[1], bron.dag) else []


def _te_melden(bron: _Bron, nummers: Iterable[int]) -> Iterator[Lopend]:
    """What must still be told about these requests."""
    for nummer in nummers:
        yield from (t for t in wettelijke(bron.conn, nummer, bron.dag, bron.boek) if t.soort in TE_MELDEN)


def _termijnen(bron: _Bron, lopend: Sequence[Lopend]) -> Iterator[Punt]:
    tot, wie = bron.vooruit("norm.termijn-vooruit"), bron.wie(t.zaak for t in lopend)
    yield from werklijst.termijnpunten(lopend, wie, bron.rooster, tot, bron.tot or bron.dag)
    yield from werklijst.overstappunten(lopend, wie, bron.rooster, tot)


def _bezoeken(bron: _Bron) -> Iterator[Punt]:
    zondag = bron.dag + timedelta(days=6 - bron.dag.weekday())
    tot = bron.tot or max(zondag, bron.rooster.vanaf(bron.dag + timedelta(days=1)))
    bezoeken = agenda.geplande(bron.conn, tot)
    yield from werklijst.bezoekpunten(bezoeken, bron.wie(b.zaak for b in bezoeken), bron.dag)
    zelf = agenda.afspraken(bron.conn, tot)
    onverzonden = agenda.onverzonden(bron.conn, [t for t in zelf if t.laatste_dag >= bron.dag])
    afspraken = [van_eigen(t, onverzonden.get(t.nummer)) for t in zelf]
    yield from werklijst.afspraakpunten(afspraken, bron.wie(t.zaak for t in afspraken), bron.dag, tot)
    yield from werklijst.spreekuurpunten(werkvoorraad.spreekuren(bron.conn, tot), bron.dag)


def _vrijstellingen(bron: _Bron) -> Iterator[Punt]:
    """Exemptions that end or ended, those that run without a talk about an offer, and those for which notice must be
    given again before 1 July.

    What the duty says is asked only of those to which a first look points.
    """
    tot = bron.vooruit("norm.vrijstelling-vooruit")
    sinds = bron.dag - timedelta(days=bron.boek.regel("norm.vrijstelling-vooruit", bron.dag).getal)
    besproken = werkvoorraad.besproken(bron.conn, Schooljaar.van(bron.dag).eerste_dag)
    for v in aanvragen.toegekende(bron.conn, bron.dag, sinds):
        jongere = registers.jongere(bron.conn, v.jongere)
        wie = Wie(jongere.nummer, jongere.naam)
        yield from werklijst.aflopend(v, wie, bron.dag, tot)
        if v.jongere not in besproken:
            punten = werklijst.aanbodgesprek(v, wie, bron.dag, tot, bron.boek)
            yield from punten if punten and _heeft_plicht(bron, jongere) else []
        if (v.tot and v.tot < bron.dag) or kennisgeving.kandidaten(v, bron.dag, tot, bron.boek):
            yield from _volgens_plicht(bron, v, jongere, tot)


def _heeft_plicht(bron: _Bron, jongere: Jongere) -> bool:
    """Whether the duty of a jongere has not ended."""
    from lpa.commands.facts.plicht import plichtstand

    return plichtstand(bron.conn, jongere, bron.boek).plicht.laatste_dag >= bron.dag


def _volgens_plicht(bron: _Bron, v: Vrijstelling, jongere: Jongere, tot: date) -> Iterator[Punt]:
    """The points about an exemption that depend on the duty: it ended with nothing after, or notice is due."""
    from lpa.commands.facts.plicht import plichtstand

    stand, wie = plichtstand(bron.conn, jongere, bron.boek), Wie(jongere.nummer, jongere.naam)
    alle = aanvragen.van_jongere(bron.conn, v.jongere)
    scholen = registers.inschrijvingen(bron.conn, v.jongere)
    if werklijst.zonder_opvolger(v, alle, scholen, bron.dag) and stand.plicht.status(bron.dag) in PLICHTIG:
        yield werklijst.afgelopen(v, wie)
    else:
        yield from werklijst.vraagt_afloop(v, alle, wie, bron.dag)
    for voor in kennisgeving.kandidaten(v, bron.dag, tot, bron.boek):
        gedaan = kennisgeving.opgevolgd(v, bron.dag, alle) or not v.geldt(max(voor - _DAG, bron.dag))
        if not gedaan and kennisgeving.moet_opnieuw(v, voor, stand.plicht, alle):
            yield werklijst.opnieuw_kennis(v, voor, wie, bron.dag)


def _plicht(bron: _Bron) -> Iterator[Punt]:
    """Jongeren with an open zaak who are gone, or whose duty begins, changes or ends."""
    tot = bron.vooruit("norm.plicht-vooruit")
    yield from (werklijst.vertrekpunt(zaak, weg) for zaak, weg in bron.zaken.weg)
    yield from plichtpunten.voorbijpunten(bron.zaken.hier, bron.dag, bron.boek)
    eerste = {z.jongere: z for z in reversed(bron.zaken.hier)}
    for zaak in eerste.values():
        if kan_wisselen(zaak.geboren, bron.dag, tot, bron.boek):
            from lpa.commands.facts.plicht import plichtstand

            stand = plichtstand(bron.conn, registers.jongere(bron.conn, zaak.jongere), bron.boek)
            yield from plichtpunten.plichtpunten(zaak, stand.plicht, bron.dag, tot, bron.boek)


def _verzuim(bron: _Bron) -> Iterator[Punt]:
    for zaak in bron.zaken.hier:
        yield from plichtpunten.verzuimpunten(zaak, bron.dag, bron.boek, partial(_plichtig, bron, zaak))


def _duurt(bron: _Bron, zaak: Openzaak) -> bool:
    return plichtpunten.duurt_zonder_stap(zaak, bron.dag, bron.boek, partial(_plichtig, bron, zaak))


def _plichtig(bron: _Bron, zaak: Openzaak, dag: date) -> bool:
    """Whether a day lies in the duty of who a zaak is about, or may by a birth date that is known in part."""
    from lpa.commands.facts.plicht import plichtstand

    status = plichtstand(bron.conn, registers.jongere(bron.conn, zaak.jongere), bron.boek).status(dag)
    return status in (*PLICHTIG, ONZEKER)


def _duo(bron: _Bron) -> Iterator[Punt]:
    if terug := werkvoorraad.meldingen_naar_duo(bron.conn):
        yield werklijst.duopunt(len(terug), bron.dag)


_GROEPEN: tuple[Callable[[_Bron], Iterator[Punt]], ...] = (_bezoeken, _vrijstellingen, _plicht, _verzuim, _duo)

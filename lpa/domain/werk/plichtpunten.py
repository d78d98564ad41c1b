"""The points about the duty and about absence that goes on: one begins or ends, the other passes a definition."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import lru_cache

from lpa.domain.base.datum import Geboortedatum, kort
from lpa.domain.base.soorten import DUURT
from lpa.domain.recht.leerplicht import Plicht, jarig
from lpa.domain.recht.regel import Regelboek
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.recht.termijnen import bereken
from lpa.domain.werk.werklijst import PLICHT, VERZUIM, Punt, Wie
from lpa.domain.werk.werkvoorraad import Openzaak

Plichtig = Callable[[date], bool]  # whether a day lies in the duty of a jongere, or may
_VOORBIJ_ARTIKEL = "Leerplichtwet art. 4b"
_LOS = 3  # so many meldingen of who became 18 are named one by one
_DAG = timedelta(days=1)
_WEEK = timedelta(days=7)


def plichtpunten(zaak: Openzaak, plicht: Plicht, vandaag: date, tot: date, boek: Regelboek = REGELBOEK) -> list[Punt]:
    """A jongere with an open zaak who becomes leerplichtig, kwalificatieplichtig or 18 (art. 3, 4a, 4b, 1b)."""
    wordt = "wordt op zijn vroegst op {}" if plicht.jongste else "wordt op {}"
    momenten = (
        (plicht.leerplicht_van, f"{wordt} leerplichtig", "Leerplichtwet art. 3 lid 1"),
        (plicht.kwalificatieplicht_van, f"{wordt} kwalificatieplichtig", "Leerplichtwet art. 4a"),
        _achttien(zaak.geboren.eerste, plicht, boek),
    )
    wie = Wie(zaak.jongere, zaak.naam)
    return [
        Punt(PLICHT, dag, wat.format(kort(dag)), zaak.nummer, wie, grondslag=artikel)
        for dag, wat, artikel in momenten
        if dag and vandaag <= dag <= tot
    ]


def voorbij_sinds(
    geboren: Geboortedatum, vandaag: date, boek: Regelboek = REGELBOEK, geopend: date = date.min
) -> date | None:
    """The eighteenth birthday, once it is over: there is no duty from that day on (art. 4b). Of a zaak that was opened
    after it she was told so then.
    """
    dag = jarig("kwalificatieplicht.einde", geboren.laatste, boek)
    return dag if geopend < dag < vandaag else None


VOORBIJ = "de plicht eindigde op {} (18 jaar): sluit de melding of draag over aan RMC"


def voorbijpunten(zaken: Iterable[Openzaak], vandaag: date, boek: Regelboek = REGELBOEK) -> list[Punt]:
    """The open meldingen of who became 18, until they are closed; of more than a few one point."""
    meldingen = [z for z in zaken if z.type == "melding"]
    over = [(z, dag) for z in meldingen if (dag := voorbij_sinds(z.geboren, vandaag, boek, z.geopend_op))]
    if len(over) > _LOS:
        nummers = ", ".join(str(z.nummer) for z, _ in over[:_LOS])
        wat = f"{len(over)} open meldingen van wie al 18 is, zonder plicht: sluit ze of draag over aan RMC"
        laatste = max(dag for _, dag in over)
        return [Punt(PLICHT, laatste, f"{wat} (zaak {nummers} …)", grondslag=_VOORBIJ_ARTIKEL)]
    return [
        Punt(PLICHT, dag, VOORBIJ.format(kort(dag)), z.nummer, Wie(z.jongere, z.naam), grondslag=_VOORBIJ_ARTIKEL)
        for z, dag in over
    ]


def _achttien(geboren: date, plicht: Plicht, boek: Regelboek) -> tuple[date, str, str]:
    """The eighteenth birthday: it ends the kwalificatieplicht, unless that ended before (art. 4b, art. 1b)."""
    dag = jarig("kwalificatieplicht.einde", geboren, boek)
    if plicht.kwalificatieplicht_tot == dag - _DAG:
        return dag, "wordt op {} 18: de kwalificatieplicht eindigt", _VOORBIJ_ARTIKEL
    return dag, "wordt op {} 18: brieven gaan dan aan de jongere zelf", "Leerplichtwet art. 1b"


# Which kinds of absence pass a definition as they go on: of enrolled jongeren the four weeks, of all the three months.
_GRENZEN = {
    "langdurig": (("signaal",), "vier weken", "langdurig (LRV)"),
    "thuiszitter": (("signaal", "langdurig", "absoluut"), "drie maanden", "thuiszitter"),
}


LANG_VERZUIM = (
    "Verzuim zonder einde, meer dan vier weken of drie maanden geleden begonnen, sinds die dag geen stap: zaak {}"
)


def verzuimpunten(zaak: Openzaak, vandaag: date, boek: Regelboek, plichtig: Plichtig) -> list[Punt]:
    """Absence that passes four weeks or three months in the duty, from a week before that day to a week after."""
    wie = Wie(zaak.jongere, zaak.naam)
    return [
        Punt(VERZUIM, dag, f"verzuim sinds {kort(zaak.begin)}, op {kort(dag)} {wat}", zaak.nummer, wie, waarom=grond)
        for dag, grond, wat in _grenzen(zaak, vandaag, boek)
        if dag - _WEEK <= vandaag <= dag + _WEEK and plichtig(dag)
    ]


def duurt_zonder_stap(zaak: Openzaak, vandaag: date, boek: Regelboek, plichtig: Plichtig) -> bool:
    """Whether absence passed four weeks or three months more than a week ago, and nothing was done since that day."""
    sinds = zaak.gezien_op or date.min
    voorbij = [dag for dag, _, _ in _grenzen(zaak, vandaag, boek) if sinds < dag <= vandaag and plichtig(dag)]
    return bool(voorbij) and max(voorbij) + _WEEK < vandaag


def _grenzen(zaak: Openzaak, vandaag: date, boek: Regelboek) -> list[tuple[date, str, str]]:
    """The days on which absence that goes on passes a definition, by which source, and which one."""
    if zaak.begin is None or (zaak.einde and zaak.einde < vandaag):
        return []
    return [
        (*_grens(grens, zaak.begin, boek), _voorbij(zaak.soort, duur, dan))
        for grens, (soorten, duur, dan) in _GRENZEN.items() if zaak.soort in soorten
    ]  # fmt: skip


def _voorbij(soort: str, duur: str, dan: str) -> str:
    """What it comes to that absence of a kind passed a length of time."""
    if soort in DUURT:
        return f"langer dan {duur}: {dan}"
    return f"langer dan {duur} geleden: al die tijd thuis? Dan {dan}"


def grens_bereikt(vandaag: date, boek: Regelboek) -> date:
    """The last day on which absence began of which there may be something to say: three months, less a week."""
    return boek.laatst_bekend("termijn.thuiszitter", vandaag).duur.terug(vandaag + _WEEK)


@lru_cache(maxsize=4096)
def _grens(soort: str, begin: date, boek: Regelboek) -> tuple[date, str]:
    """The day on which absence from `begin` on passes a definition, and its source; many begin on one day."""
    termijn = bereken(soort, begin, boek=boek)
    return termijn.veilig + _DAG, termijn.grondslag

"""The work list as a screen: in which group a point stands, and what is one line for many zaken."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, time

from lpa.domain.base.datum import kort
from lpa.domain.base.named import NamedTuple
from lpa.domain.werk.lopend import EIGEN, NORMEN, STAPNORM
from lpa.domain.werk.plichtpunten import LANG_VERZUIM
from lpa.domain.werk.werklijst import (
    BEZOEK,
    EERSTE_STAP,
    JAARLIJKS,
    OVERSTAPPEN,
    TERMIJN,
    VERTREK,
    Punt,
    Werkdag,
    Wie,
)
from lpa.domain.werk.werkvoorraad import Openzaak

# What is cut, is cut from the last of these on.
WET, AFSPRAKEN, TE_DOEN, TER_KENNIS, ZONDER = (
    "Termijnen van de wet", "Bezoeken en afspraken", "Te doen", "Vrijstelling, plicht en verzuim",
    "Zonder volgende stap",
)  # fmt: skip
_LOS = 3  # so many equal points are named one by one
_NAMEN = 3  # zaken without a next step that are named
_LIJST = "lpa termijn lijst --soort"
_ZAKEN = 8  # zaaknummers in one line


class Samen(NamedTuple):
    """What is one line for many zaken: a sentence, and the command that lists them; it is late, or not."""

    zin: str
    opdracht: str
    laat: bool = False


Regel = Punt | Samen


def groepen(w: Werkdag) -> list[tuple[str, list[Regel]]]:
    """The groups that hold something, in the order of the screen, each by day."""
    punten: dict[str, list[Punt]] = {WET: [], AFSPRAKEN: [], TE_DOEN: [], TER_KENNIS: []}
    for p in w.punten:
        if p.soort not in JAARLIJKS:
            punten[_groep(p)].append(p)
    regels: dict[str, list[Regel]] = {
        WET: [*_op_dag(punten[WET], w.dag), *_onverzonden(w)],
        AFSPRAKEN: [*_op_dag(punten[AFSPRAKEN], w.dag)],
        TE_DOEN: _te_doen(punten[TE_DOEN], w),
        TER_KENNIS: [*_op_dag(punten[TER_KENNIS], w.dag), *_lang_verzuim(w)],
        f"{ZONDER} ({w.zonder})": _zonder(w),
    }
    return [(kop, rijen) for kop, rijen in regels.items() if rijen]


def _groep(p: Punt) -> str:
    if p.groep == BEZOEK:
        return AFSPRAKEN
    if p.groep == TERMIJN and p.nummer is None and p.soort not in NORMEN:
        return WET
    return TE_DOEN if p.groep in (TERMIJN, EERSTE_STAP, OVERSTAPPEN, VERTREK) else TER_KENNIS


def _op_dag(punten: Iterable[Punt], vandaag: date) -> list[Regel]:
    """What is late or ends today first, then what has no last day; by day and hour. More than a few points of one kind
    are one line, in the place of the first of them.
    """
    uit: list[Regel] = []
    soorten: dict[str, list[Punt]] = {}

    def sleutel(p: Punt) -> tuple[bool, bool, date, time, int]:
        dag = p.laatste_dag or p.dag
        return dag > vandaag, p.laatste_dag is None, dag, p.tijd or time(0), p.zaak or 0

    op_volgorde = sorted(punten, key=sleutel)
    for p in op_volgorde:
        soorten.setdefault(p.soort, []).append(p)
    for p in op_volgorde:
        gelijk = soorten[p.soort]
        if p.soort in ("", EIGEN) or len(gelijk) <= _LOS:
            uit.append(p)
        elif p is gelijk[0]:
            uit.append(_samen(gelijk, len(gelijk), vandaag))
    return uit


def _samen(punten: Sequence[Punt], aantal: int, vandaag: date) -> Samen:
    soort = punten[0].soort
    wat = f"{aantal} zaken: {kaal(punten[0].wat)}"
    if soort == STAPNORM:
        wat = _wachten(aantal)
    return Samen(wat, f"{_LIJST} {soort}", any(p.te_laat(vandaag) for p in punten))


def _wachten(aantal: int) -> str:
    return f"{aantal} zaken wachten op een eerste stap" if aantal > 1 else "1 zaak wacht op een eerste stap"


def kaal(wat: str) -> str:
    """What must be done, without the command that does it."""
    return re.split(r":? \(?lpa ", wat, maxsplit=1)[0]


def _te_doen(punten: Sequence[Punt], w: Werkdag) -> list[Regel]:
    """What is hers to do; her own norms of long ago are one line with a count, at the end."""
    aantal = sum(_oud(p, w) for p in punten) + w.stil.oud
    recent = [p for p in punten if aantal <= 1 or not _oud(p, w)]
    geteld = w.stil.eerste_stap and w.stil.eerste_stap + sum(p.soort == STAPNORM for p in recent)
    uit = _op_dag((p for p in recent if not (geteld and p.soort == STAPNORM)), w.dag)
    if geteld:
        uit.append(Samen(_wachten(geteld), f"{_LIJST} {STAPNORM}", laat=w.stil.te_laat > w.stil.oud))
    if aantal > 1:
        uit.append(Samen(f"{aantal} eigen normen zijn al lang voorbij", f"{_LIJST} norm", laat=True))
    if w.zonder_school:
        zaken = f"School nog niet bekend: zaak {nummers(w.zonder_school)}"
        uit.append(Samen(zaken, "lpa melding wijzig NUMMER --school NAAM"))
    return uit


def _oud(p: Punt, w: Werkdag) -> bool:
    return p.soort in NORMEN and p.laatste_dag is not None and p.laatste_dag < w.oud_voor


def _onverzonden(w: Werkdag) -> list[Regel]:
    aantal = len(w.onverzonden)
    zin = f"{aantal} {'antwoord' if aantal == 1 else 'antwoorden'} al lang niet bekendgemaakt"
    return [Samen(zin, f"{_LIJST} te-melden", laat=True)] if w.onverzonden else []


def _lang_verzuim(w: Werkdag) -> list[Regel]:
    return [Samen(LANG_VERZUIM.format(nummers(w.lang_verzuim)), "")] if w.lang_verzuim else []


def _zonder(w: Werkdag) -> list[Regel]:
    """The first zaken without a next step by name, and how many more there are."""
    namen = w.zonder_vervolg[: _NAMEN if w.zonder > _NAMEN + 1 else _NAMEN + 1]
    uit: list[Regel] = [Punt(ZONDER, w.dag, _stand(z), z.nummer, Wie(z.jongere, z.naam)) for z in namen]
    if w.zonder > len(namen):
        meer = w.zonder - len(namen)
        uit.append(Samen(f"en nog {meer}", "lpa termijn lijst --zonder"))
    return uit


def _stand(z: Openzaak) -> str:
    if z.laatste_stap:
        return f"{z.soort}, laatste stap {kort(z.laatste_stap)}"
    sinds = f"ingelezen {kort(z.ingelezen_op)}" if z.ingelezen_op else f"geopend {kort(z.geopend_op)}"
    return f"{z.soort}, {sinds}"


def nummers(zaken: Sequence[int]) -> str:
    """Some zaken by number: at most so many as fit in a line."""
    return ", ".join(map(str, zaken[:_ZAKEN])) + (" …" if len(zaken) > _ZAKEN else "")

"""What is possible but unlikely about a preventief spreekuur: each doubt is a sentence, to be confirmed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time

from lpa.domain.base.datum import kort, lang, op_tijd
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.doubts.zaak import twijfels_interventie, vertrokken
from lpa.domain.kalender.schoolkalender import Kalender
from lpa.domain.kalender.werkrooster import Werkrooster
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.school import Inschrijving
from lpa.domain.records.spreekuur import Genodigde, Spreekuur, stap_van
from lpa.domain.zaak.botsing import is_later


class Dagfeiten(NamedTuple):
    """What the day of a spreekuur is weighed against; `andere` are those at this school that go through."""

    kalender: Kalender
    rooster: Werkrooster
    andere: Sequence[Spreekuur]
    vandaag: date


def twijfels_dag(s: Spreekuur, feiten: Dagfeiten) -> Iterator[Twijfel]:
    """The day: past, without school, not a working day of hers, or taken by another spreekuur at this school."""
    yield from twijfels_verleden(s, feiten.vandaag)
    if waarom := feiten.kalender.waarom_vrij(s.datum):
        yield Twijfel("spreekuur.schooldag", f"op {lang(s.datum)} is er geen school: {waarom}")
    elif not feiten.kalender.kent(s.datum):
        yield Twijfel(
            "spreekuur.vakanties",
            f"lpa kent de schoolvakanties rond {kort(s.datum)} niet; misschien is er dan geen school",
        )
    if waarom := feiten.rooster.waarom_vrij(s.datum):
        yield Twijfel("spreekuur.vrij", f"op {lang(s.datum)} werkt u niet: {waarom}")
    for ander in feiten.andere:
        if ander.nummer != s.nummer and ander.datum == s.datum:
            yield Twijfel("spreekuur.zelfde-dag", f"spreekuur {ander.nummer} is op dezelfde dag op dezelfde school")


def twijfels_verleden(s: Spreekuur, vandaag: date) -> Iterator[Twijfel]:
    """A spreekuur that was already."""
    if s.datum < vandaag:
        yield Twijfel("spreekuur.verleden", f"het spreekuur op {lang(s.datum)} ligt in het verleden")


def twijfels_genodigde(
    s: Spreekuur, jongere: Jongere, inschrijvingen: Sequence[Inschrijving], elders: Sequence[Spreekuur]
) -> Iterator[Twijfel]:
    """Somebody who is to be invited: gone, not at this school, or invited elsewhere already (`elders`)."""
    if twijfel := vertrokken(jongere, s.datum):
        yield twijfel
    if not any(i.school == s.school and i.geldt(s.datum) for i in inschrijvingen):
        yield Twijfel("genodigde.school", f"de jongere is op {kort(s.datum)} niet op deze school ingeschreven")
    for ander in elders:
        if ander.nummer != s.nummer:
            yield Twijfel(
                "genodigde.elders", f"de jongere is al uitgenodigd voor spreekuur {ander.nummer} op {kort(ander.datum)}"
            )


def twijfels_verslag(
    s: Spreekuur, verslag: Sequence[tuple[Genodigde, str]], vandaag: date, nu: datetime | None = None
) -> Iterator[Twijfel]:
    """A report before the day and hour itself, in a zaak that is closed, or that takes the place of an earlier one."""
    begin = datetime.combine(s.datum, time.fromisoformat(s.tijd) if s.tijd else time(0))
    if is_later(begin, vandaag, nu if s.tijd else None):
        wanneer = op_tijd(begin) if s.datum == vandaag else lang(s.datum)
        yield Twijfel("spreekuur.verslag-vroeg", f"spreekuur {s.nummer} is pas op {wanneer}")
    for g, status in verslag:
        wie, stap = f"jongere {g.jongere.nummer}", stap_van(g, s, status)
        if stap:
            yield from (t.over(wie) for t in twijfels_interventie(stap, g.melding, max(vandaag, s.datum)))
        if g.uitnodiging.is_verslagen:
            vervalt = "" if stap else f", en interventie {g.uitnodiging.interventie} vervalt"
            yield Twijfel(
                "genodigde.verslag", f"{wie}: er staat al '{g.uitnodiging.status}'; dat wordt '{status}'{vervalt}"
            )

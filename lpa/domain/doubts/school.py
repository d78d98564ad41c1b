"""What cannot be, and what is unlikely, about a school and its days without lessons: each doubt is a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lpa.domain.base.datum import kort
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.kalender.schooldagen import dagen
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.kalender.schoolkalender import Kalender, Opendag, Vakantie, Vakantieregel, Vrijedag
from lpa.domain.records.school import School, periode, zelfde_school
from lpa.errors import GegevensGeweigerd

LANGST_VRIJ = 14  # days; what lasts longer is a holiday
LANGSTE_VAKANTIE = 8 * 7  # days; the summer is six weeks, and a school may add some days


def moet_lopen(van: date, tot: date) -> None:
    """Raises GegevensGeweigerd when a period ends before it begins."""
    if tot < van:
        raise GegevensGeweigerd(f"de laatste dag {kort(tot)} ligt voor de eerste dag {kort(van)}", "keer de dagen om")


def schooljaar_van_vakantie(naam: str, van: date) -> Schooljaar:
    """The schooljaar to which a holiday belongs: a zomervakantie to the one that it ends, also when it begins late."""
    jaar = Schooljaar.van(van)
    return jaar - 1 if naam == "zomervakantie" and van.month >= 8 else jaar


def twijfels_vrij(nieuw: Vrijedag, kalender: Kalender, vastgelegd: Sequence[Vrijedag]) -> list[Twijfel]:
    """Doubts about days off of a school, in its own calendar and beside the days off that it has already."""
    twijfels = [
        Twijfel("schooldag.overlapt", f"{ander.reden} {_wanneer(ander.van, ander.tot)} staat al vast en overlapt")
        for ander in vastgelegd
        if ander.van <= nieuw.tot and nieuw.van <= ander.tot
    ]
    twijfels += [
        Twijfel("schooldag.open", f"{kort(dag)} staat vast als een dag waarop de school open is")
        for dag in sorted(kalender.open) if nieuw.van <= dag <= nieuw.tot
    ]  # fmt: skip
    if not twijfels and not any(kalender.is_schooldag(dag) for dag in dagen(nieuw.van, nieuw.tot)):
        twijfels.append(
            Twijfel(
                "schooldag.geen",
                f"in deze dagen valt geen schooldag ({kort(nieuw.van)}: {kalender.waarom_vrij(nieuw.van)})",
            )
        )
    if (lang := _dagen(nieuw.van, nieuw.tot)) > LANGST_VRIJ:
        twijfels.append(
            Twijfel("schooldag.lang", f"{lang} dagen is lang; een vakantie legt u vast met: lpa school vakantie")
        )
    return twijfels


def twijfels_open(nieuw: Opendag, kalender: Kalender) -> list[Twijfel]:
    """Doubts about a day on which a school is said to be open: it is a school day already, or in a weekend."""
    if kalender.is_schooldag(nieuw.dag):
        return [Twijfel("schooldag.al-open", f"{kort(nieuw.dag)} is op deze school al een schooldag")]
    if nieuw.dag.weekday() >= 5:
        return [Twijfel("schooldag.weekend", f"{kort(nieuw.dag)} is een {kalender.waarom_vrij(nieuw.dag)}")]
    return []


def twijfels_vakantie(nieuw: Vakantieregel, anders: Vakantie | None) -> list[Twijfel]:
    """Doubts about a holiday; `anders` is the one of the region, or of the shipped table, that it replaces."""
    twijfels = []
    if (lang := _dagen(nieuw.van, nieuw.tot)) > LANGSTE_VAKANTIE:
        twijfels.append(Twijfel("vakantie.lang", f"{lang} dagen is langer dan acht weken"))
    if str(hoort := schooljaar_van_vakantie(nieuw.naam, nieuw.van)) != nieuw.schooljaar:
        twijfels.append(
            Twijfel(
                "vakantie.schooljaar",
                f"een {nieuw.naam} vanaf {kort(nieuw.van)} hoort bij {hoort}, niet bij {nieuw.schooljaar}",
            )
        )
    if anders and (nieuw.tot < anders.eerste_dag or anders.laatste_dag < nieuw.van):
        twijfels.append(
            Twijfel(
                "vakantie.regio",
                f"de {anders.vol} van de regio valt op andere dagen: {_wanneer(anders.eerste_dag, anders.laatste_dag)}",
            )
        )
    return twijfels


def _dagen(van: date, tot: date) -> int:
    return (tot - van).days + 1


def _wanneer(van: date, tot: date) -> str:
    return f"op {kort(van)}" if van == tot else periode(van, tot)


def twijfels_school(nieuwe: School, bekend: Sequence[School]) -> list[Twijfel]:
    """A doubt for each school that may be this one."""
    return [
        Twijfel("school.zelfde", f"school {s.nummer} lijkt dezelfde: {_school(s)}")
        for s in zelfde_school(nieuwe, bekend)
    ]


def _school(s: School) -> str:
    """`De Wilg, Zwolle, BRIN 12AB`."""
    return ", ".join(deel for deel in (s.naam, s.plaats, f"BRIN {s.brin}" if s.brin else "") if deel)

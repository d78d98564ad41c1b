"""The school days of a period, counted in a calendar; and what may change the count."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from lpa.domain.base.datum import kort
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.tekst import opsomming
from lpa.domain.kalender.feestdagen import feestdagen, verschilt
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.kalender.schoolkalender import MEI, VAKANTIES, Kalender, Vakantie
from lpa.errors import GegevensGeweigerd

DICHTBIJ = timedelta(days=14)  # so near to a period, a wrong or a longer holiday would change its count
_DAG = timedelta(days=1)


class Dag(NamedTuple):
    """One day of a period, and why there is no school then (None: there is)."""

    datum: date
    waarom: str | None


class Telling(NamedTuple):
    """The days of a period, counted in one calendar."""

    dagen: Sequence[Dag]

    @property
    def schooldagen(self) -> int:
        """How many of them are school days."""
        return sum(dag.waarom is None for dag in self.dagen)

    @property
    def overgeslagen(self) -> list[Dag]:
        """The days that do not count."""
        return [dag for dag in self.dagen if dag.waarom is not None]

    @property
    def per_schooljaar(self) -> Mapping[str, int]:
        """The school days of each schooljaar that the period touches."""
        uit: dict[str, int] = {}
        for dag in self.dagen:
            jaar = str(Schooljaar.van(dag.datum))
            uit[jaar] = uit.get(jaar, 0) + (dag.waarom is None)
        return uit


def dagen(van: date, tot: date) -> Iterator[date]:
    """Every day from `van` up to and including `tot`."""
    while van <= tot:
        yield van
        van += _DAG


def tel(kalender: Kalender, van: date, tot: date) -> Telling:
    """The school days from `van` up to and including `tot`.

    Raises GegevensGeweigerd when the period ends before it begins, or lies outside the table: a day
    of which the holidays are not known is never counted as a school day.
    """
    if tot < van:
        raise GegevensGeweigerd(f"de laatste dag {kort(tot)} ligt voor de eerste dag {kort(van)}", "keer de dagen om")
    for dag in dagen(van, tot):
        if dag in (van, tot) or dag.day == 1:  # what is known changes with a month at most
            moet_kennen(kalender, dag)
    return Telling([Dag(dag, kalender.waarom_vrij(dag)) for dag in dagen(van, tot)])


def einde_lesweken(kalender: Kalender, jaar: Schooljaar, aantal: int) -> date:
    """The last day (a Sunday) of the first so many weeks with lessons of a schooljaar; holiday weeks do not count."""
    dag = kalender.eerste_schooldag(jaar.eerste_dag)
    maandag = dag - _DAG * dag.weekday()
    geteld = 0
    while True:
        geteld += _is_lesweek(kalender, maandag)
        if geteld == aantal:
            return maandag + _DAG * 6
        maandag += _DAG * 7


def lesweken(kalender: Kalender, van: date, tot: date) -> int:
    """How many weeks with lessons there are from `van`, on which the first begins, up to and including `tot`.

    A week from Monday on without any school day is none: what comes after a holiday follows on what was before it.
    """
    telt = [dag for dag in dagen(van, tot) if _is_lesweek(kalender, dag - _DAG * dag.weekday())]
    return max((n // 7 + 1 for n, dag in enumerate(telt) if kalender.is_schooldag(dag)), default=0)


def _is_lesweek(kalender: Kalender, maandag: date) -> bool:
    """Whether there is school on some day of the week that begins on `maandag`."""
    return any(kalender.is_schooldag(maandag + _DAG * n) for n in range(5))


def moet_kennen(kalender: Kalender, dag: date) -> None:
    """Raises GegevensGeweigerd, with the command that adds them, when the holidays around `dag` are not known."""
    if kalender.kent(dag):
        return
    jaar = Schooljaar.van(dag)
    bekend = {v.naam for v in kalender.vakanties if v.schooljaar == str(jaar)}
    ontbreekt = [naam for naam in VAKANTIES if naam not in bekend]
    if not ontbreekt:  # only the summer before it
        jaar, ontbreekt = jaar - 1, ["zomervakantie"]
    raise GegevensGeweigerd(
        f"lpa kent de schoolvakanties rond {kort(dag)} in regio {kalender.regio} niet"
        f" ({opsomming(ontbreekt)} {jaar} {'ontbreekt' if len(ontbreekt) == 1 else 'ontbreken'})",
        f"voeg ze toe: lpa vakantie nieuw {kort_genoemd(ontbreekt[0])} --regio {kalender.regio} --schooljaar {jaar}"
        " --van … --tot …",
    )


def kort_genoemd(vakantie: str) -> str:
    """`voorjaarsvakantie` as she types it: `voorjaar`."""
    return vakantie.removesuffix("vakantie").removesuffix("s")


def kanttekeningen(kalender: Kalender, van: date, tot: date) -> list[str]:
    """What may change the count of this period, because the table is not sure or the school may do otherwise."""
    dichtbij = [v for v in kalender.vakanties if v.eerste_dag <= tot + DICHTBIJ and van - DICHTBIJ <= v.laatste_dag]
    uit = [f"{v.vol}: {v.bron}" for v in dichtbij if not v.bevestigd]
    for vakantie in dichtbij:
        rand = dagen(vakantie.eerste_dag - timedelta(days=7), vakantie.laatste_dag + timedelta(days=7))
        if (
            vakantie.naam == MEI
            and _een_week(vakantie)
            and any(van <= d <= tot and kalender.is_schooldag(d) for d in rand)
        ):
            uit.append(f"{vakantie.vol} telt als één week; veel scholen hebben er twee (lpa school vakantie)")
    for dag in dagen(*_met_rand(kalender, van, tot)):
        if naam := verschilt(dag.year).get(dag):
            uit += _per_school(kalender, dag, naam)
    return uit


def _met_rand(kalender: Kalender, van: date, tot: date) -> tuple[date, date]:
    """The period with the first possible school day before and after it: one that may be free or not counts there."""
    eerste, laatste = van - _DAG, tot + _DAG
    while van - eerste < DICHTBIJ and not _kan_les(kalender, eerste):
        eerste -= _DAG
    while laatste - tot < DICHTBIJ and not _kan_les(kalender, laatste):
        laatste += _DAG
    return eerste, laatste


def _kan_les(kalender: Kalender, dag: date) -> bool:
    return kalender.is_schooldag(dag) or dag in verschilt(dag.year)


def _per_school(kalender: Kalender, dag: date, naam: str) -> list[str]:
    """What must be said of such a day; nothing where a weekend, a holiday or the school itself decides."""
    vakantie = any(v.eerste_dag <= dag <= v.laatste_dag for v in kalender.vakanties)
    if vakantie or dag in kalender.open or any(v.eerste_dag <= dag <= v.laatste_dag for v in kalender.vrij):
        return []
    if kalender.is_schooldag(dag):
        return [f"{naam} {kort(dag)} telt als schooldag; is de school dicht, leg dat vast (lpa school vrij)"]
    if feestdagen(dag.year).get(dag) == naam == kalender.waarom_vrij(dag):
        return [f"{naam} {kort(dag)} telt als vrij; is de school open, leg dat vast (lpa school open)"]
    return []


def _een_week(vakantie: Vakantie) -> bool:
    return (vakantie.laatste_dag - vakantie.eerste_dag).days < 10

"""The calendar of a school: weekdays that are no holiday of the land, the region or the school; its records."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from lpa.domain.base.datum import DAGEN
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.record import Record, record
from lpa.domain.base.tekst import kies
from lpa.domain.kalender.feestdagen import feestdagen
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.errors import VerkeerdGebruik

REGIOS = ("noord", "midden", "zuid")
VAKANTIES = ("herfstvakantie", "kerstvakantie", "voorjaarsvakantie", "meivakantie", "zomervakantie")
MEI = "meivakantie"
WEEKDAGEN = tuple(naam[:2] for naam in DAGEN[:5])
# Words in a source that say that its dates were not verified, or were mended by hand.
ONBEVESTIGD = ("uit het hoofd", "niet bevestigd", "typefout verbeterd")
_DAG = timedelta(days=1)


class Vakantie(NamedTuple):
    """A school holiday: both days included. `bron` says where the dates come from."""

    naam: str
    eerste_dag: date
    laatste_dag: date
    schooljaar: str = ""
    bron: str = ""

    @property
    def bevestigd(self) -> bool:
        """Whether its dates were held against a source that can be trusted."""
        return not any(woord in self.bron.lower() for woord in ONBEVESTIGD)

    @property
    def vol(self) -> str:
        """`herfstvakantie 2015-2016`."""
        return f"{self.naam} {self.schooljaar}".strip()


class Vrij(NamedTuple):
    """Days on which one school is closed: both included."""

    eerste_dag: date
    laatste_dag: date
    reden: str


class Kalender(NamedTuple):
    """The school calendar of one region, or of one school in it.

    `vakanties` are in order. They may be empty, or lack a schooljaar: then only weekends and public
    holidays are free there, and `kent` says that the day lies outside the table. `zonder_les` are the
    weekdays (Monday is 0) without lessons, of a school or of one jongere; `open` are days on which the school
    has lessons, whatever else they are.
    """

    regio: str
    vakanties: Sequence[Vakantie]
    vrij: Sequence[Vrij] = ()
    zonder_les: frozenset[int] = frozenset()
    open: frozenset[date] = frozenset()

    def kent(self, dag: date) -> bool:
        """Whether all holidays of the schooljaar of `dag` are known, and the summer before it."""
        jaar = Schooljaar.van(dag)
        namen = {v.naam for v in self.vakanties if v.schooljaar == str(jaar)}
        na_zomer = dag.month >= 10 or dag.year > jaar.begin
        return namen.issuperset(VAKANTIES) and (na_zomer or self._zomer(jaar - 1))

    def _zomer(self, jaar: Schooljaar) -> bool:
        return any(v.schooljaar == str(jaar) and v.naam == "zomervakantie" for v in self.vakanties)

    def waarom_vrij(self, dag: date) -> str | None:
        """Why there is no school on `dag`; None on a school day."""
        if dag in self.open:
            return None
        if dag.weekday() >= 5:
            return DAGEN[dag.weekday()]
        if naam := feestdagen(dag.year).get(dag):
            return naam
        for vakantie in self.vakanties:
            if vakantie.eerste_dag <= dag <= vakantie.laatste_dag:
                return vakantie.naam
        for vrij in self.vrij:
            if vrij.eerste_dag <= dag <= vrij.laatste_dag:
                return vrij.reden
        return f"geen les op {DAGEN[dag.weekday()]}" if dag.weekday() in self.zonder_les else None

    def is_schooldag(self, dag: date) -> bool:
        """Whether there is school on `dag`, as far as this calendar knows."""
        return self.waarom_vrij(dag) is None

    def eerste_schooldag(self, vanaf: date) -> date:
        """The first school day on or after `vanaf`; it may lie in a later month."""
        while not self.is_schooldag(vanaf):
            vanaf += _DAG
        return vanaf

    def met(
        self, eigen: Sequence[Vakantie] = (), vrij: Sequence[Vrij] = (), zonder_les: frozenset[int] = frozenset(),
        open_: frozenset[date] = frozenset(),
    ) -> Kalender:  # fmt: skip
        """This calendar with a school's own holidays in place of those of the region, its days off and on.

        Weekdays of one jongere without lessons stay so, also where the school is open.
        """
        vervangen = {(v.schooljaar, v.naam) for v in eigen}
        blijft = [v for v in self.vakanties if (v.schooljaar, v.naam) not in vervangen]
        vakanties = sorted([*blijft, *eigen], key=lambda v: v.eerste_dag)
        blijft_open = {dag for dag in self.open if dag.weekday() not in zonder_les}
        return Kalender(self.regio, vakanties, (*self.vrij, *vrij), self.zonder_les | zonder_les, open_ | blijft_open)


def lees_vakantie(tekst: str) -> str:
    """`mei` as `meivakantie`. Raises VerkeerdGebruik for a holiday that does not exist."""
    return kies(tekst, VAKANTIES, "vakantie")


def lees_weekdagen(tekst: str) -> str:
    """`wo, vr` as `wo vr`, `ma t/m do` as `ma di wo do`: weekdays, each once, in order; `en` may stand between them.

    Raises VerkeerdGebruik.
    """
    reeksen = re.sub(r"(?i)\s*(?:\bt/m\b|\btot en met\b|\btm\b|-)\s*", "-", tekst)
    delen = re.sub(r"(?i),|\s+en\s+", " ", reeksen).split()
    gekozen = {dag for deel in delen for dag in _reeks(deel)}
    return " ".join(dag for dag in WEEKDAGEN if dag in gekozen)


def _reeks(tekst: str) -> Sequence[str]:
    """`ma` or `ma-do` as its weekdays. Raises VerkeerdGebruik."""
    eerste, *laatste = [WEEKDAGEN.index(kies(deel, DAGEN[:5], "weekdag")[:2]) for deel in tekst.split("-", 1)]
    if laatste and laatste[0] < eerste:
        raise VerkeerdGebruik(
            f"'{tekst}' loopt niet van een vroege naar een late dag", "schrijf de werkdagen als ma t/m do, of ma di do"
        )
    return WEEKDAGEN[eerste : (laatste or [eerste])[0] + 1]


def weekdagnummers(tekst: str) -> frozenset[int]:
    """`wo vr` as numbers, Monday 0."""
    return frozenset(WEEKDAGEN.index(dag) for dag in tekst.split())


@record
class Vakantieregel(Record):
    """A holiday of a region or of a school (one of the two), which replaces the one of the same name that year."""

    regio: str | None = None
    school: int | None = None
    schooljaar: str
    naam: str
    van: date
    tot: date
    bron: str = ""

    @property
    def vakantie(self) -> Vakantie:
        """As a calendar holds it."""
        return Vakantie(self.naam, self.van, self.tot, self.schooljaar, self.bron)


@record
class Vrijedag(Record):
    """Days on which a school is closed, both included: a studiedag, Goede Vrijdag, a bridge day."""

    school: int
    van: date
    tot: date
    reden: str

    @property
    def vrij(self) -> Vrij:
        """As a calendar holds it."""
        return Vrij(self.van, self.tot, self.reden)


@record
class Opendag(Record):
    """A day on which a school is open, though the calendar of the land or of its region says otherwise."""

    school: int
    dag: date
    reden: str = ""

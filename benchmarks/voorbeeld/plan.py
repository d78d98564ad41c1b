"""The plan of the invented register: how many of which age and where, and on which days there is school. Data only.

Schooljaar 2019-2020, counted on 1 October 2019, so that the figures equal those of the yearly report.
Change a number here and the overview of `lpa voorbeeld` changes with it, once it is written anew. The zaken are
planned in `meldingplan`, `afloopplan` and `vrijstellingplan`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.kalender.schoolkalender import Kalender, Vakantie

ZAAD = 20192020  # of the random numbers: the same register every time
SCHOOLJAAR = Schooljaar(2019)
STAND = SCHOOLJAAR.peildatum  # of the first files
MUTATIES = date(2020, 7, 17)  # of the files with what changed after that
NERGENS = ""  # the kind of education of who is enrolled nowhere
MINIMUMLEEFTIJD_SCHOOL = 4  # on that birthday a child may start
JONGSTE, OUDSTE = 4, 22  # who is kept as a person


# ── The register on the peildatum ─────────────────────────────────────────────────────────────────


class Leeftijdsgroep(NamedTuple):
    """Jongeren of one age in years: how many, and how many of them in each kind of education."""

    leeftijd: int
    aantal: int
    ingeschreven: Mapping[str, int]


#                 age  how many   enrolled in
LEEFTIJDSGROEPEN = (
    Leeftijdsgroep(0, 173, {}),
    Leeftijdsgroep(1, 173, {}),
    Leeftijdsgroep(2, 174, {}),
    Leeftijdsgroep(3, 174, {}),
    Leeftijdsgroep(4, 174, {"po": 157}),
    Leeftijdsgroep(5, 212, {"po": 189, "so": 3}),
    Leeftijdsgroep(6, 212, {"po": 207, "so": 5}),
    Leeftijdsgroep(7, 212, {"po": 207, "so": 5}),
    Leeftijdsgroep(8, 212, {"po": 206, "so": 6}),
    Leeftijdsgroep(9, 213, {"po": 207, "so": 6}),
    Leeftijdsgroep(10, 213, {"po": 207, "so": 6}),
    Leeftijdsgroep(11, 213, {"po": 206, "so": 7}),
    Leeftijdsgroep(12, 213, {"po": 166, "so": 5, "vso": 6, "vo": 36}),
    Leeftijdsgroep(13, 213, {"vso": 10, "vo": 203}),
    Leeftijdsgroep(14, 212, {"vso": 12, "vo": 199}),
    Leeftijdsgroep(15, 212, {"vso": 12, "vo": 199}),
    Leeftijdsgroep(16, 206, {"vso": 9, "vo": 130, "mbo": 54}),
    Leeftijdsgroep(17, 205, {"vso": 6, "vo": 20, "mbo": 49}),
    Leeftijdsgroep(18, 172, {"vso": 4, "vo": 31, "mbo": 105}),
    Leeftijdsgroep(19, 172, {"vso": 2, "vo": 12, "mbo": 84}),
    Leeftijdsgroep(20, 172, {"vo": 3, "mbo": 52}),
    Leeftijdsgroep(21, 171, {"mbo": 28}),
    Leeftijdsgroep(22, 171, {"mbo": 14}),
    Leeftijdsgroep(23, 171, {}),
    Leeftijdsgroep(24, 171, {}),
    Leeftijdsgroep(25, 171, {}),
    Leeftijdsgroep(26, 171, {}),
    Leeftijdsgroep(27, 171, {}),
    Leeftijdsgroep(28, 171, {}),
)

# Shares of the jongeren who have something on record.
DEEL_ADRES = 0.6
DEEL_GEHEIM_ADRES = 0.004  # of those with an address
DEEL_TAAL = 0.008

BSN_REEKS = 9999  # the first four digits of the test series, which no one has
HOOGSTE_HUISNUMMER = 120

JONGENS_SPECIAAL = 0.68  # in so and vso; elsewhere as the list of names has it

# Who is 16 or 17 and enrolled nowhere finished havo or mbo last summer: nobody else without a duty is enrolled nowhere.
STARTKWALIFICATIE_LEEFTIJDEN = (16, 17)
STARTKWALIFICATIE_OP = date(2019, 7, 5)
# Between which days somebody of an age who is enrolled nowhere was born: who is five has a duty since the summer, who
# is 16 was so before the schooljaar, and is not leerplichtig any more.
NERGENS_GEBOREN = {5: (date(2014, 6, 2), date(2014, 7, 31)), 16: (date(2002, 10, 2), date(2003, 7, 31))}


class Verhuizing(NamedTuple):
    """Who came or left: age and kind of education as in the groups, and the days (None: was here, stays)."""

    leeftijd: int
    onderwijssoort: str
    gevestigd_op: date | None = None
    verhuisd_op: date | None = None

    @property
    def op_peildatum(self) -> bool:
        """Whether one of the groups: here on the peildatum."""
        return self.gevestigd_op is None and (self.verhuisd_op is None or self.verhuisd_op > STAND)


VERHUIZINGEN = (
    Verhuizing(6, "po", gevestigd_op=date(2019, 11, 4)),
    Verhuizing(9, "po", gevestigd_op=date(2019, 11, 4)),
    Verhuizing(14, "vo", gevestigd_op=date(2020, 1, 13)),
    Verhuizing(7, "po", gevestigd_op=date(2020, 3, 9)),
    Verhuizing(16, "mbo", gevestigd_op=date(2020, 3, 9)),
    Verhuizing(12, "vso", gevestigd_op=date(2020, 6, 2)),
    Verhuizing(8, "po", verhuisd_op=date(2019, 9, 16)),
    Verhuizing(13, "vo", verhuisd_op=date(2019, 9, 27)),
    Verhuizing(5, "po", verhuisd_op=date(2019, 12, 9)),
    Verhuizing(11, "po", verhuisd_op=date(2020, 2, 3)),
    Verhuizing(15, "vo", verhuisd_op=date(2020, 5, 18)),
)
DUBBEL_INGESCHREVEN_VAN = date(2019, 9, 2)  # one pupil, at a second primary school
# Pupils of vo who go on in another leerweg of their school, from this day on.
NIVEAUWISSELS = (
    ("vmbo-gt", "vmbo-k", date(2019, 11, 18)),
    ("havo", "vmbo-gt", date(2020, 1, 27)),
    ("vmbo-k", "vmbo-gt", date(2020, 2, 3)),
    ("vwo", "havo", date(2020, 3, 2)),
)

# ── School days: those of regio noord and midden alike ────────────────────────────────────────────

_KALENDER = Kalender(
    "midden",
    (
        Vakantie("herfstvakantie", date(2019, 10, 19), date(2019, 10, 27)),
        Vakantie("kerstvakantie", date(2019, 12, 21), date(2020, 1, 5)),
        Vakantie("voorjaarsvakantie", date(2020, 2, 15), date(2020, 3, 1)),
        Vakantie("meivakantie", date(2020, 4, 25), date(2020, 5, 3)),
    ),
)
EERSTE_LESDAG, LAATSTE_LESDAG = date(2019, 9, 2), date(2020, 7, 17)


def _lesdagen() -> tuple[date, ...]:
    aantal = (LAATSTE_LESDAG - EERSTE_LESDAG).days + 1
    dagen = (EERSTE_LESDAG + timedelta(days=n) for n in range(aantal))
    return tuple(dag for dag in dagen if _KALENDER.is_schooldag(dag))


LESDAGEN = _lesdagen()

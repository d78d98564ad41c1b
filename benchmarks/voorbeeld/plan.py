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
INSCHRIJFDATUM = SCHOOLJAAR.eerste_dag  # nobody is enrolled on an earlier peildatum
NERGENS = ""  # the kind of education of who is enrolled nowhere
MINIMUMLEEFTIJD_SCHOOL = 4  # who becomes four later than INSCHRIJFDATUM starts on that birthday


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
    Leeftijdsgroep(4, 174, {"po": 165}),
    Leeftijdsgroep(5, 212, {"po": 189, "so": 3}),
    Leeftijdsgroep(6, 212, {"po": 206, "so": 5}),
    Leeftijdsgroep(7, 212, {"po": 206, "so": 5}),
    Leeftijdsgroep(8, 212, {"po": 205, "so": 6}),
    Leeftijdsgroep(9, 213, {"po": 206, "so": 6}),
    Leeftijdsgroep(10, 213, {"po": 205, "so": 6}),
    Leeftijdsgroep(11, 213, {"po": 205, "so": 7}),
    Leeftijdsgroep(12, 213, {"po": 165, "so": 5, "vso": 6, "vo": 36}),
    Leeftijdsgroep(13, 213, {"vso": 10, "vo": 201}),
    Leeftijdsgroep(14, 212, {"vso": 12, "vo": 198}),
    Leeftijdsgroep(15, 212, {"vso": 12, "vo": 197}),
    Leeftijdsgroep(16, 206, {"vso": 9, "vo": 110, "mbo": 37}),
    Leeftijdsgroep(17, 205, {"vso": 6, "vo": 38, "mbo": 81}),
    Leeftijdsgroep(18, 172, {"vso": 4, "vo": 38, "mbo": 96}),
    Leeftijdsgroep(19, 172, {"vso": 2, "vo": 12, "mbo": 78}),
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
DEEL_BSN = 0.5
DEEL_ADRES = 0.6
DEEL_GEHEIM_ADRES = 0.004  # of those with an address
DEEL_TAAL = 0.008

BSN_REEKS = 9999  # the first four digits of the test series, which no one has
HOOGSTE_HUISNUMMER = 120

# Who is 17 and enrolled nowhere may have finished havo last summer.
STARTKWALIFICATIE_LEEFTIJD = 17
STARTKWALIFICATIES = 30
STARTKWALIFICATIE_OP = date(2019, 7, 5)


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

"""The plan of the meldingen: who is reported, how often, for what and when. Data only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from benchmarks.voorbeeld.plan import NERGENS

VOORTGEZET = ("vo", "vso", "mbo")


@dataclass(frozen=True)
class Traject:
    """Jongeren with the same row of meldingen after one another, each in its own kind.

    `met` of them get an interventie on every melding, `zonder` on none. They are chosen among those of
    `leeftijd` (years on the peildatum, both included) whose kind of education is one of `onderwijs`. `gevonden`:
    between which days, where that is another period than that of the kind.
    """

    soorten: tuple[str, ...]
    met: int
    zonder: int = 0
    onderwijs: tuple[str, ...] = VOORTGEZET
    leeftijd: tuple[int, int] = (12, 17)
    gevonden: tuple[date, date] | None = None


# Who had a duty and was enrolled nowhere on 1 October has a zaak by that day; others were taken off the roll later.
_OP_PEILDATUM, _LATER = (date(2019, 9, 16), date(2019, 10, 1)), (date(2020, 1, 13), date(2020, 3, 6))
NAAR_HUIS = 12  # days between the end of an enrolment and the melding of absoluut verzuim
# 38 of the 105 jongeren with an interventie are reported again after it; 67 are not: 63,8 %.
TRAJECTEN = (
    Traject(("signaal", "signaal"), 7),
    Traject(("signaal", "signaal"), 3, onderwijs=("mbo",), leeftijd=(16, 17)),
    Traject(("signaal", "signaal", "signaal"), 5),
    Traject(("signaal", "langdurig"), 3),
    Traject(("preventief", "signaal"), 10),
    Traject(("overig", "signaal"), 5),
    Traject(("preventief", "overig"), 3),
    Traject(("overig", "overig"), 2, onderwijs=("po",), leeftijd=(6, 12)),
    Traject(("signaal",), 12, 9),
    Traject(("signaal",), 7, 5, onderwijs=("mbo",), leeftijd=(16, 17)),
    Traject(("langdurig",), 4),
    Traject(("luxe",), 5, 1, onderwijs=("po", "vo"), leeftijd=(6, 15)),
    Traject(("overig",), 13, 7, onderwijs=("po", "so", "vo"), leeftijd=(6, 16)),
    Traject(("preventief",), 12, 3),
    Traject(("absoluut",), 12, 8, onderwijs=(NERGENS,), leeftijd=(5, 5), gevonden=_OP_PEILDATUM),
    Traject(("absoluut",), 1, onderwijs=(NERGENS,), leeftijd=(6, 15), gevonden=_OP_PEILDATUM),
    Traject(("absoluut",), 1, 1, leeftijd=(16, 17), gevonden=_LATER),
)
# In school days: when the first of several meldingen comes, and how long until the next. That is longer than
# any absence below and than the wait for a first step, so that no two meldingen are about the same days.
EERSTE_VAN_MEER = (10, 55)
TOT_VOLGENDE = (26, 30)


class Periode(NamedTuple):
    """Meldingen fall in this period with `gewicht`; both days included."""

    van: date
    tot: date
    gewicht: int


_VOOR_SLUITING, _SLUITING, _NA_SLUITING = (
    (date(2019, 9, 16), date(2020, 3, 13)),
    (date(2020, 3, 16), date(2020, 5, 29)),
    (date(2020, 6, 2), date(2020, 7, 3)),
)


@dataclass(frozen=True)
class Soortplan:
    """How meldingen of a kind look: when a single one comes, and ranges (both ends included).

    `uren` of absence; `dagen`: school days before the meldingsdatum on which it began (the last one is
    the day before); `sluitdagen`: school days from the last step until it is closed. None: not known.
    """

    perioden: tuple[Periode, ...]
    uren: tuple[int, int] | None
    dagen: tuple[int, int] | None
    sluitdagen: tuple[int, int] = (3, 15)
    via_duo: bool = True


# Schools were closed from mid March to June 2020: hardly any absence was reported.
_GEWOON = (Periode(*_VOOR_SLUITING, 80), Periode(*_SLUITING, 5), Periode(*_NA_SLUITING, 15))
_LANGDURIG = (Periode(date(2019, 10, 28), date(2020, 3, 13), 1),)
_HEEL_JAAR = (Periode(*_VOOR_SLUITING, 70), Periode(*_SLUITING, 15), Periode(*_NA_SLUITING, 15))
_NA_VAKANTIES = (
    Periode(date(2019, 10, 28), date(2019, 10, 30), 1),
    Periode(date(2020, 1, 6), date(2020, 1, 8), 1),
    Periode(date(2020, 3, 2), date(2020, 3, 4), 1),
)

SOORTPLANNEN = {
    "signaal": Soortplan(_GEWOON, uren=(16, 48), dagen=(10, 19)),
    "langdurig": Soortplan(_LANGDURIG, uren=(100, 140), dagen=(22, 25)),
    "luxe": Soortplan(_NA_VAKANTIES, uren=(10, 24), dagen=(2, 4)),
    "overig": Soortplan(_GEWOON, uren=(4, 40), dagen=(5, 15)),
    "preventief": Soortplan(_GEWOON, uren=(4, 15), dagen=(5, 15), via_duo=False),
    "absoluut": Soortplan(_HEEL_JAAR, uren=None, dagen=None, sluitdagen=(20, 45), via_duo=False),
}
EERSTE_MELDINGSNUMMER = 4100027  # DUO's own numbering, seven digits
MELDINGSNUMMER_STAP = (3, 90)

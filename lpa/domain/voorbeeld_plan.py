"""The plan of the invented register: how many of what, of which age, and when. Data only.

Schooljaar 2019-2020, counted on 1 October 2019, so that the figures equal those of the yearly report.
Change a number here and the overview of `lpa voorbeeld` changes with it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.kalender.schoolkalender import Kalender, Vakantie

ZAAD = 20192020  # of the random numbers: the same register every time
SCHOOLJAAR = Schooljaar(2019)
INSCHRIJFDATUM = SCHOOLJAAR.eerste_dag  # nobody is enrolled on an earlier peildatum
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


# ── Who is reported, how often and for what ───────────────────────────────────────────────────────

VOORTGEZET = ("vo", "vso", "mbo")
NERGENS = ""  # the kind of education of who is enrolled nowhere


@dataclass(frozen=True)
class Traject:
    """Jongeren with the same row of meldingen after one another, each in its own kind.

    `met` of them get an interventie on every melding, `zonder` on none. They are chosen among those of
    `leeftijd` (years on the peildatum, both included) whose kind of education is one of `onderwijs`.
    """

    soorten: tuple[str, ...]
    met: int
    zonder: int = 0
    onderwijs: tuple[str, ...] = VOORTGEZET
    leeftijd: tuple[int, int] = (12, 17)


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
    Traject(("absoluut",), 5, 3, onderwijs=(NERGENS,), leeftijd=(5, 5)),
    Traject(("absoluut",), 3, 2, onderwijs=(NERGENS,), leeftijd=(6, 15)),
    Traject(("absoluut",), 6, 4, onderwijs=(NERGENS,), leeftijd=(16, 17)),
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


# ── How it ended ──────────────────────────────────────────────────────────────────────────────────


class Uitkomst(NamedTuple):
    """An afhandeling (None: still open): so many with these interventies, so many without any."""

    afhandeling: str | None
    met: int
    zonder: int
    stappen: tuple[str, ...] = ()


# Afhandelingen that change the register as well.
INSCHRIJVING_VOLGT = "actief begeleid met inschrijving tot gevolg"
SCHOOLWISSEL_VOLGT = "herplaatsing andere school"
VERHUIZING_VOLGT = "verhuisd"

_VERWEZEN = ("verzuimgesprek", "doorverwijzing")
UITKOMSTEN: Mapping[tuple[str, ...], tuple[Uitkomst, ...]] = {
    ("signaal", "langdurig"): (
        Uitkomst("waarschuwing", 12, 0, ("verzuimgesprek", "waarschuwing-schriftelijk")),
        Uitkomst("halt", 2, 0, ("hoorgesprek", "halt-heen", "halt-afdoening")),
        Uitkomst("doorverwijzing hulpverlening", 27, 0, _VERWEZEN),
        Uitkomst("geen actie na overleg met school", 6, 1, ("telefoon",)),
        Uitkomst("na onderzoek geoorloofd of onterechte melding", 2, 1, ("telefoon",)),
        Uitkomst("leeg of onterechte melding", 0, 4),
        Uitkomst(SCHOOLWISSEL_VOLGT, 2, 0, ("verzuimgesprek", "mdo")),
        Uitkomst(None, 28, 8, ("brief", "verzuimgesprek")),
    ),
    ("luxe",): (
        Uitkomst("administratief afgehandeld", 0, 1),
        Uitkomst("waarschuwing", 5, 0, ("hoorgesprek", "waarschuwing-schriftelijk")),
    ),
    ("absoluut",): (
        Uitkomst("administratief afgehandeld of onterechte melding", 2, 6, ("brief",)),
        Uitkomst(INSCHRIJVING_VOLGT, 9, 0, ("telefoon", "huisbezoek")),
        Uitkomst("schoolbezoek in afwachting van inschrijving", 3, 0, ("huisbezoek", "mdo")),
        Uitkomst(VERHUIZING_VOLGT, 0, 3),
    ),
    ("overig",): (
        Uitkomst("afgehandeld met gesprek of advies", 10, 0, ("verzuimgesprek",)),
        Uitkomst("doorverwijzing hulpverlening", 5, 0, _VERWEZEN),
        Uitkomst("geen actie na overleg met school", 3, 1, ("telefoon",)),
        Uitkomst("na onderzoek geoorloofd of onterechte melding", 0, 2),
        Uitkomst(None, 7, 4, ("telefoon",)),
    ),
    ("preventief",): (
        Uitkomst("afgehandeld met gesprek of advies", 18, 0, ("spreekuur",)),
        Uitkomst("doorverwijzing hulpverlening", 3, 0, ("spreekuur", "doorverwijzing")),
        Uitkomst("geen actie na overleg met school", 2, 1, ("spreekuur",)),
        Uitkomst(None, 2, 2, ("spreekuur",)),
    ),
}
# Between 0 (open ones lie anywhere in the year) and 1 (only the last ones are open).
LAAT_NOG_OPEN = 0.6
# School days from the meldingsdatum to the first step, and from one step to the next.
TOT_EERSTE_STAP = (1, 8)
TOT_VOLGENDE_STAP = (3, 10)


# ── Vrijstellingen ────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, kw_only=True)
class Vrijstellingplan:
    """One exemption, of a jongere of `leeftijd` (both included) who is enrolled nowhere."""

    grond: str
    uitkomst: str = "toegekend"
    leeftijd: tuple[int, int] = (6, 15)
    deskundige: str = ""
    verklaring_op: date | None = None
    geopend_op: date
    gesloten_op: date
    nooit_geschikt: bool = False
    van: date | None = None
    tot: date | None = None


_DIT_JAAR, _VOLGEND_JAAR = date(2020, 7, 31), date(2021, 7, 31)
_BEGIN_VOLGEND_JAAR = date(2020, 8, 1)
VRIJSTELLINGEN = (
    Vrijstellingplan(
        grond="5a", deskundige="jeugdarts", verklaring_op=date(2019, 8, 26), geopend_op=date(2019, 9, 5),
        gesloten_op=date(2019, 9, 19), van=date(2019, 9, 19), tot=_DIT_JAAR,
    ),
    Vrijstellingplan(
        grond="15", leeftijd=(16, 17), geopend_op=date(2019, 10, 7), gesloten_op=date(2019, 11, 4),
        van=date(2019, 11, 4), tot=_DIT_JAAR,
    ),
    Vrijstellingplan(
        grond="5a", deskundige="kinder- en jeugdpsychiater", verklaring_op=date(2019, 10, 21),
        geopend_op=date(2019, 11, 4), gesloten_op=date(2019, 11, 21), van=date(2019, 11, 21), tot=_DIT_JAAR,
    ),
    Vrijstellingplan(
        grond="5a", deskundige="jeugdarts", verklaring_op=date(2020, 4, 20), geopend_op=date(2020, 5, 11),
        gesloten_op=date(2020, 6, 4), van=_BEGIN_VOLGEND_JAAR, tot=_VOLGEND_JAAR,
    ),
    Vrijstellingplan(
        grond="5a", deskundige="orthopedagoog", verklaring_op=date(2020, 5, 4), geopend_op=date(2020, 5, 25),
        gesloten_op=date(2020, 6, 11), van=_BEGIN_VOLGEND_JAAR, tot=_VOLGEND_JAAR,
    ),
    Vrijstellingplan(
        grond="5a", deskundige="jeugdarts", verklaring_op=date(2020, 5, 12), geopend_op=date(2020, 6, 2),
        gesloten_op=date(2020, 6, 18), nooit_geschikt=True, van=_BEGIN_VOLGEND_JAAR,
    ),
    Vrijstellingplan(  # the declaration is more than three months old (art. 7)
        grond="5a", uitkomst="geweigerd", deskundige="psycholoog", verklaring_op=date(2020, 1, 6),
        geopend_op=date(2020, 6, 8), gesloten_op=date(2020, 6, 25),
    ),
    Vrijstellingplan(
        grond="5a", deskundige="kinder- en jeugdpsychiater", verklaring_op=date(2020, 5, 20),
        geopend_op=date(2020, 6, 15), gesloten_op=date(2020, 7, 2), van=_BEGIN_VOLGEND_JAAR, tot=_VOLGEND_JAAR,
    ),
)  # fmt: skip

"""Zaken: the super-record, its kinds, and how each kind may end.

The afhandelingen of a kind are the rows of tables 5, 6 and 7 of the yearly report, to the letter, so
that a closed zaak and the row that counts it carry the same name.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from lpa.domain.datum import kort, lang
from lpa.domain.schooljaar import Schooljaar
from lpa.domain.tekst import rangtelwoord

# Kinds of melding, in the order in which they are offered; the first letter is the key to press.
MELDINGSOORTEN = {
    "signaal": "signaalverzuim: 16 uur of meer in 4 lesweken",
    "langdurig": "langdurig relatief verzuim: meer dan 4 weken",
    "luxe": "luxe verzuim: vakantie zonder toestemming",
    "absoluut": "absoluut verzuim: niet ingeschreven",
    "overig": "overig verzuim: zorg van de school",
    "preventief": "preventief: spreekuur, minder dan 16 uur",
}
RELATIEF = ("signaal", "langdurig", "luxe")

_SIGNAAL_EINDE = (
    "waarschuwing",
    "halt",
    "proces-verbaal",
    "doorverwijzing hulpverlening",
    "geen actie na overleg met school",
    "na onderzoek geoorloofd of onterechte melding",
    "leeg of onterechte melding",
    "herplaatsing andere school",
)
_ABSOLUUT_EINDE = (
    "administratief afgehandeld of onterechte melding",
    "actief begeleid met inschrijving tot gevolg",
    "schoolbezoek in afwachting van inschrijving",
    "vrijstelling van de inschrijving of hoogst haalbare bereikt",
    "verhuisd",
    "overdracht rmc",
    "waarschuwing",
    "proces-verbaal",
)
_LUXE_EINDE = ("administratief afgehandeld", "waarschuwing", "proces-verbaal")
# No table of the report divides these two; the words are those of table 5 without its sanctions.
_ZORG_EINDE = (
    "geen actie na overleg met school",
    "doorverwijzing hulpverlening",
    "na onderzoek geoorloofd of onterechte melding",
    "herplaatsing andere school",
    "afgehandeld met gesprek of advies",
)
AFHANDELINGEN = {
    "signaal": _SIGNAAL_EINDE,
    "langdurig": _SIGNAAL_EINDE,
    "luxe": _LUXE_EINDE,
    "absoluut": _ABSOLUUT_EINDE,
    "overig": _ZORG_EINDE,
    "preventief": _ZORG_EINDE,
}

VRIJSTELLINGSGRONDEN = {
    "3a": "vervangende leerplicht (art. 3a)",
    "3b": "vervangende leerplicht laatste schooljaar (art. 3b)",
    "5a": "lichamelijke of psychische gronden (art. 5 onder a)",
    "5b": "bedenkingen tegen de richting (art. 5 onder b)",
    "5c": "school in het buitenland (art. 5 onder c)",
    "5a-trekkend": "trekkend bestaan (art. 5a)",
    "15": "ander onderwijs (art. 15)",
}
VRIJSTELLING_UITKOMSTEN = ("toegekend", "geweigerd", "ingetrokken")

INTERVENTIES = {
    "brief": "brief",
    "telefoon": "telefoongesprek",
    "verzuimgesprek": "verzuimgesprek",
    "spreekuur": "preventief spreekuur",
    "huisbezoek": "huisbezoek",
    "waarschuwing-mondeling": "mondelinge waarschuwing",
    "waarschuwing-schriftelijk": "schriftelijke waarschuwing",
    "mdo": "multidisciplinair overleg",
    "jeugdbeschermingstafel": "jeugdbeschermingstafel",
    "doorverwijzing": "doorverwijzing",
    "halt-heen": "Halt: verwezen",
    "halt-retour": "Halt: retour",
    "halt-afdoening": "Halt: afgedaan",
    "hoorgesprek": "hoorgesprek",
    "pv-verhoor": "proces-verbaal: verhoor",
    "pv-verzonden": "proces-verbaal: verzonden",
    "pv-uitspraak": "proces-verbaal: uitspraak",
    "zorgmelding": "zorgmelding",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Zaak:
    """What all that happens hangs on. `school` and `onderwijssoort` are those at the time.

    `soort` is the kind of melding or the ground of a vrijstelling. `afhandeling` is set exactly when
    `gesloten_op` is. `schooljaar` is text, that of `geopend_op`.
    """

    nummer: int = 0
    soort: str
    jongere: int
    school: int | None = None
    onderwijssoort: str | None = None
    geopend_op: date
    gesloten_op: date | None = None
    afhandeling: str | None = None
    route: str = ""
    schooljaar: str = ""
    versie: int = 1

    @property
    def is_open(self) -> bool:
        """Whether it still counts as "nog in onderzoek"."""
        return self.gesloten_op is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Melding(Zaak):
    """A verzuimmelding: the report's *werkproces*. `geopend_op` is the meldingsdatum, `uren` whole hours.

    `laatste_dag` is the last day of absence; `vervolg_op` the number of an earlier melding.
    """

    meldingsnummer: str | None = None
    eerste_dag: date | None = None
    laatste_dag: date | None = None
    uren: int | None = None
    melder: str = ""
    reden: str = ""
    actie_school: str = ""
    vervolg_op: int | None = None
    toelichting: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vrijstelling(Zaak):
    """An exemption or vervangende leerplicht (art. 3a, 3b, 5, 5a, 15).

    `geopend_op` is the day of the kennisgeving or aanvraag, which is what the report counts by;
    `van` and `tot` are the days between which it holds.
    """

    verklaring_op: date | None = None
    deskundige: str = ""
    nooit_geschikt: bool = False
    van: date | None = None
    tot: date | None = None
    duo_op: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Interventie:
    """A step in a zaak."""

    nummer: int = 0
    zaak: int
    datum: date
    soort: str
    met_wie: str = ""
    route: str = ""
    resultaat: str = ""
    notitie: str = ""
    versie: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Heropening:
    """A closure that was taken back, and why: it stays to be seen."""

    nummer: int = 0
    zaak: int
    datum: date
    gesloten_op: date
    afhandeling: str
    reden: str
    versie: int = 1


@dataclass(frozen=True, slots=True)
class Zaakregel:
    """A zaak as a line of a list: whatever its type."""

    nummer: int
    type: str
    soort: str
    jongere: int
    naam: str
    geopend_op: date
    gesloten_op: date | None
    afhandeling: str | None


@dataclass(frozen=True, slots=True)
class Eerdere:
    """The earlier meldingen of a jongere in one schooljaar: how many, and the day of the last."""

    aantal: int
    laatste: date | None


def herhaling(eerdere: Eerdere) -> str | None:
    """`derde melding dit schooljaar, vorige op 03-09-2019`, or None for a first one."""
    if not eerdere.aantal or not eerdere.laatste:
        return None
    return f"{rangtelwoord(eerdere.aantal + 1)} melding dit schooljaar, vorige op {kort(eerdere.laatste)}"


def schooljaar_van(dag: date) -> str:
    """The text that the column `schooljaar` of a zaak opened on `dag` holds."""
    return str(Schooljaar.van(dag))


def volgorde(stappen: Sequence[Interventie | Heropening]) -> list[Interventie | Heropening]:
    """Steps as they happened: by date, and by number on one day."""
    return sorted(stappen, key=lambda s: (s.datum, s.nummer))


def melding_zin(m: Melding) -> str:
    """`signaalverzuim, donderdag 10-10-2019`."""
    return f"{MELDINGSOORTEN[m.soort].split(':')[0]}, {lang(m.geopend_op)}"

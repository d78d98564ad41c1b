"""What is unlikely about a melding: its days and its hours, where the jongere was enrolled, another beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from lpa.domain.base.datum import kort, tot_en_met, verjaardag
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.soorten import INGESCHREVEN, RELATIEF
from lpa.domain.base.tekst import getal
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.kalender.schooldagen import lesweken
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.kalender.schoolkalender import Kalender
from lpa.domain.recht.regel import Regelboek
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.records.school import Inschrijving
from lpa.domain.records.zaak import Melding

_WEEKEND, _MEESTE_UREN = 5, 10  # Saturday is the sixth day of the week; no day of school has more hours
_WEKEN = timedelta(weeks=8)  # a melding is typed, and absence announced, within so long
_GETELD = ("signaal", "langdurig")  # kinds of which the school counts what was missed


class Opgave(NamedTuple):
    """What the days and hours of a melding are held against: today, the calendar of its school where asked, the law."""

    vandaag: date
    kalender: Callable[[], Kalender]
    boek: Regelboek = REGELBOEK


class MeldingFeiten(NamedTuple):
    """What stands beside a melding: where the jongere is enrolled, other meldingen, and the one that it follows."""

    inschrijvingen: Sequence[Inschrijving]
    andere: Sequence[Melding]
    eerdere: Melding | None = None


def twijfels_meldingsdatum(m: Melding, vandaag: date) -> list[Twijfel]:
    """The doubts about the day of a melding that is typed: to come, or of long ago in another schooljaar.

    A file of others may hold what was reported before, so it is not asked of that.
    """
    op = m.geopend_op
    if op > vandaag:
        return [Twijfel("melding.toekomst", f"de meldingsdatum {kort(op)} ligt in de toekomst")]
    if Schooljaar.van(op) == Schooljaar.van(vandaag) or op + _WEKEN >= vandaag:
        return []
    zin = f"de meldingsdatum {kort(op)} is van schooljaar {Schooljaar.van(op)}, meer dan {_WEKEN.days // 7} weken"
    return [Twijfel("melding.ander-schooljaar", f"{zin} geleden")]


def twijfels_opgave(m: Melding, feiten: Opgave) -> list[Twijfel]:
    """Every doubt about the days and hours that a melding names, in the order in which the officer would meet them."""
    return [twijfel for controle in _OPGAVE if (twijfel := controle(m, feiten))]


def twijfels_melding(m: Melding, feiten: MeldingFeiten) -> list[Twijfel]:
    """Every doubt about a melding beside what the file knows: no enrolment, the same again, what it follows."""
    alle = (
        bij_inschrijving(m, feiten.inschrijvingen), _andere_school(m, feiten.inschrijvingen),
        dubbel(m, feiten.andere), _vervolg(m, feiten.eerdere),
    )  # fmt: skip
    return [twijfel for twijfel in alle if twijfel]


def _periode(m: Melding, _: Opgave) -> Twijfel | None:
    if m.eerste_dag and m.laatste_dag and m.laatste_dag < m.eerste_dag:
        return Twijfel(
            "melding.laatste-dag", f"de laatste dag {kort(m.laatste_dag)} ligt voor de eerste dag {kort(m.eerste_dag)}"
        )
    if m.eerste_dag and m.eerste_dag > m.geopend_op:
        return Twijfel(
            "melding.eerste-dag", f"de eerste dag {kort(m.eerste_dag)} ligt na de meldingsdatum {kort(m.geopend_op)}"
        )
    return None


def _lang_geleden(m: Melding, _: Opgave) -> Twijfel | None:
    """A first day more than a year before the melding: a slip in the year."""
    if m.eerste_dag is None or verjaardag(m.eerste_dag, 1) >= m.geopend_op:
        return None
    zin = f"de eerste dag {kort(m.eerste_dag)} ligt meer dan een jaar voor de meldingsdatum {kort(m.geopend_op)}"
    return Twijfel("melding.lang-geleden", zin)


def _vooruit(m: Melding, feiten: Opgave) -> Twijfel | None:
    """A last day to come: hours that were counted lie behind; other absence may be announced, not long before."""
    geteld = m.soort in _GETELD
    if m.laatste_dag is None or m.laatste_dag <= feiten.vandaag + (timedelta(0) if geteld else _WEKEN):
        return None
    waar = "in de toekomst" if geteld else f"meer dan {_WEKEN.days // 7} weken vooruit"
    return Twijfel("melding.laatste-dag-vooruit", f"de laatste dag {kort(m.laatste_dag)} ligt {waar}")


def _langdurig(m: Melding, feiten: Opgave) -> Twijfel | None:
    """Absence that is called long, and as far as is known was no longer than the definition asks."""
    if m.soort != "langdurig" or m.eerste_dag is None:
        return None
    regel, einde = feiten.boek.regel("termijn.langdurig", m.eerste_dag), m.laatste_dag or m.geopend_op
    if einde >= regel.duur.vanaf(m.eerste_dag):
        return None
    zin = f"langdurig is langer dan {regel.duur}; {kort(m.eerste_dag)} tot en met {kort(einde)} is dat niet"
    return Twijfel("melding.langdurig-kort", zin, regel.artikel)


def _uren(m: Melding, feiten: Opgave) -> Twijfel | None:
    """Too few hours for a notice that the school must give, or too many for a talk before it (art. 21a)."""
    regel = feiten.boek.regel("verzuim.drempel", m.geopend_op)
    van = f"{regel.waardetekst} van signaalverzuim ({regel.artikel.removeprefix('Leerplichtwet ')})"
    if m.uren is not None and m.soort == "signaal" and m.uren < regel.getal:
        return Twijfel("melding.uren", f"{getal(m.uren)} uur is minder dan de {van}", regel.artikel)
    if m.uren is not None and m.soort == "preventief" and m.uren >= regel.getal:
        return Twijfel("melding.uren-preventief", f"{getal(m.uren)} uur haalt de {van}", regel.artikel)
    return None


def _uren_passen(m: Melding, _: Opgave) -> Twijfel | None:
    """More hours than the weekdays from the first day to the last, or to the day of the melding, can hold."""
    if m.uren is None or m.eerste_dag is None:
        return None
    tot = m.laatste_dag or m.geopend_op
    dagen = sum((m.eerste_dag + timedelta(n)).weekday() < _WEEKEND for n in range((tot - m.eerste_dag).days + 1))
    if tot < m.eerste_dag or m.uren <= dagen * _MEESTE_UREN:
        return None
    passend = "1 weekdag" if dagen == 1 else f"{dagen} weekdagen"
    wanneer = tot_en_met(m.eerste_dag, tot, kort)
    return Twijfel("melding.uren-dagen", f"{getal(m.uren)} uur past niet in {passend}: {wanneer}")


def _lesweken(m: Melding, feiten: Opgave) -> Twijfel | None:
    """Hours over more weeks of school than those in which they make signaalverzuim (art. 21a).

    So many hours that some of those weeks must hold enough are no doubt.
    """
    if m.soort != "signaal" or m.uren is None or m.eerste_dag is None or m.laatste_dag is None:
        return None
    kalender = feiten.kalender()
    if not (kalender.kent(m.eerste_dag) and kalender.kent(m.laatste_dag)):
        return None
    uur, weken = (feiten.boek.regel(code, m.geopend_op) for code in ("verzuim.drempel", "verzuim.lesweken"))
    aantal = lesweken(kalender, m.eerste_dag, m.laatste_dag)
    if aantal <= weken.getal or m.uren >= uur.getal * -(-aantal // weken.getal):
        return None
    zin = f"{getal(m.uren)} uur staat over {aantal} lesweken; signaalverzuim is {uur.waardetekst} of meer in"
    return Twijfel("melding.uren-lesweken", f"{zin} {weken.getal} opeenvolgende lesweken (art. 21a)", weken.artikel)


def bij_inschrijving(m: Melding, inschrijvingen: Sequence[Inschrijving]) -> Twijfel | None:
    """The doubt about absence from no school, or absolute absence of who is enrolled; None where it fits."""
    dag = next((d for d in (m.geopend_op, m.begin) if not _ingeschreven(inschrijvingen, d)), m.geopend_op)
    ingeschreven = _ingeschreven(inschrijvingen, m.geopend_op)
    if m.soort == "absoluut" and ingeschreven:
        return Twijfel(
            "melding.wel-ingeschreven",
            f"de jongere is op {kort(m.geopend_op)} ingeschreven op een school, dus niet absoluut verzuimend",
        )
    if m.soort in RELATIEF and not _ingeschreven(inschrijvingen, dag):
        return Twijfel(
            "melding.niet-ingeschreven",
            f"de jongere is op {kort(dag)} nergens ingeschreven, dus niet relatief verzuimend",
        )
    return None


def _ingeschreven(inschrijvingen: Sequence[Inschrijving], dag: date) -> bool:
    return any(i.geldt(dag) for i in inschrijvingen)


def zonder_inschrijving(m: Melding, inschrijvingen: Sequence[Inschrijving]) -> list[Twijfel]:
    """The doubt about absolute absence that ended with an enrolment which the register does not have."""
    op = m.gesloten_op
    if op is None or m.afhandeling != INGESCHREVEN or any(i.geldt(op) or i.van > op for i in inschrijvingen):
        return []
    doe = f"leg haar vast met: lpa inschrijving nieuw --jongere {m.jongere}"
    return [Twijfel("sluiten.zonder-inschrijving", f"er is geen inschrijving op of na {kort(op)}; {doe}")]


def _andere_school(m: Melding, inschrijvingen: Sequence[Inschrijving]) -> Twijfel | None:
    """A melding from the school of its own day, of absence that began at another: that has other holidays."""
    toen = [i.school for i in inschrijvingen if i.geldt(m.begin)]
    if m.school is None or m.eerste_dag is None or not toen or m.school in toen:
        return None
    zin = f"op {kort(m.eerste_dag)} stond de jongere ingeschreven op school {toen[0]}, en niet op school {m.school}"
    return Twijfel("melding.andere-school", f"{zin}: van welke komt de melding? (--school)")


def dubbel(m: Melding, andere: Sequence[Melding]) -> Twijfel | None:
    """The doubt about a melding of which another, of the same kind, shares a day; None where none does."""
    for ander in andere:
        if ander.nummer != m.nummer and ander.soort == m.soort and _overlapt(m, ander):
            return Twijfel(
                "melding.zelfde-dagen", f"melding {ander.nummer} is van dezelfde soort en gaat over dezelfde dagen"
            )
    return None


def _overlapt(a: Melding, b: Melding) -> bool:
    """Whether two absences share a day; one that goes on does so until the other begins, unless it was closed."""
    a_van, a_tot = a.verzuim(b.begin)
    b_van, b_tot = b.verzuim(a.begin)
    return a_van <= b_tot and b_van <= a_tot


def _vervolg(m: Melding, eerdere: Melding | None) -> Twijfel | None:
    if eerdere is None:
        return None
    if eerdere.jongere != m.jongere:
        return Twijfel("melding.vervolg-jongere", f"melding {eerdere.nummer} gaat over een andere jongere")
    if eerdere.geopend_op > m.geopend_op:
        return Twijfel("melding.vervolg-later", f"melding {eerdere.nummer} is later gemeld, dus geen eerdere")
    return None


_OPGAVE = (_periode, _lang_geleden, _vooruit, _langdurig, _uren, _uren_passen, _lesweken)

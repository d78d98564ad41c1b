"""Who must go to school, and from when to when (Leerplichtwet 1969 art. 3, 4a and 4b)."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date, timedelta
from itertools import pairwise

from lpa.domain.base.datum import Geboortedatum, dagen_in, kort, lang, leeftijd, randen, verjaardag
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.soorten import VERVANGEND
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.kalender.schoolkalender import Kalender
from lpa.domain.recht.regel import OUDSTE, Regelboek, maanden_later
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.records.jongere import Omstandigheden
from lpa.errors import GegevensGeweigerd

NOG_NIET = "nog niet leerplichtig"
LEERPLICHTIG = "leerplichtig"
KWALIFICATIEPLICHTIG = "kwalificatieplichtig"
PLICHTIG = (LEERPLICHTIG, KWALIFICATIEPLICHTIG)
NIET_MEER = "niet meer"
VRIJGESTELD = "vrijgesteld"
ONZEKER = "vraagt oordeel"
STRAFBAAR = "Leerplichtwet art. 26; HR:2016:402"  # without a duty on the days themselves nothing is prosecuted
LANGST = 40  # years: nobody older stands in a table
_DAG = timedelta(days=1)


class Plicht(NamedTuple):
    """The days between which the duties hold, both ends included; None where there is none.

    Of a birth date that is known in part they are those of the first day that it may be; `jongste` those of the last.
    """

    leerplicht_van: date
    leerplicht_tot: date
    kwalificatieplicht_van: date | None
    kwalificatieplicht_tot: date | None
    jongste: Plicht | None = None

    def status(self, op: date, gronden: Collection[str] = ()) -> str:
        """`nog niet leerplichtig`, `leerplichtig`, `kwalificatieplichtig`, `niet meer`, or `vrijgesteld`.

        `gronden` are those of what was granted for that day. Vervangende leerplicht (art. 3a, 3b) exempts nobody, and
        art. 15 only from the kwalificatieplicht. `vraagt oordeel` where the birth date is known in part, and its two
        edges do not agree.
        """
        oudste = self._status(op, gronden)
        return oudste if self.jongste is None or self.jongste._status(op, gronden) == oudste else ONZEKER

    @property
    def randen(self) -> tuple[Plicht, ...]:
        """The duty of each edge of the birth date: one where that is known."""
        return (self, self.jongste) if self.jongste else (self,)

    @property
    def laatste_dag(self) -> date:
        """The last day of any duty; by a birth date that is known in part the last that it may be."""
        return max(p.kwalificatieplicht_tot or p.leerplicht_tot for p in self.randen)

    def dag(self, kies: Callable[[Plicht], date]) -> str:
        """A day of the duty as text: `01-02-2021`, or by both edges `01-02-2021 of later, uiterlijk 03-01-2022`."""
        vroeg, *later = dict.fromkeys(map(kies, self.randen))
        return f"{kort(vroeg)} of later, uiterlijk {kort(later[0])}" if later else kort(vroeg)

    def _status(self, op: date, gronden: Collection[str] = ()) -> str:
        vrij = set(gronden) - set(VERVANGEND)
        if op < self.leerplicht_van:
            return NOG_NIET
        if op <= self.leerplicht_tot:
            return VRIJGESTELD if vrij - {"15"} else LEERPLICHTIG
        if self.kwalificatieplicht_tot and op <= self.kwalificatieplicht_tot:
            return VRIJGESTELD if vrij else KWALIFICATIEPLICHTIG
        return NIET_MEER


def plicht(
    geboren: date | Geboortedatum, kalender: Kalender, feiten: Omstandigheden | None = None, boek: Regelboek = REGELBOEK
) -> Plicht:
    """The duty of someone born on `geboren` (art. 3 lid 1, 4a and 4b): of both edges where that is known in part."""
    eerste, laatste = randen(geboren)
    oudste = _plicht(eerste, kalender, feiten, boek)
    return oudste if eerste == laatste else oudste._replace(jongste=_plicht(laatste, kalender, feiten, boek))


def _plicht(geboren: date, kalender: Kalender, feiten: Omstandigheden | None, boek: Regelboek) -> Plicht:
    """The duty of someone born on the day `geboren`, by the rules of each birthday.

    Leerplicht begins on the first school day of the month after the one in which five is reached, and
    ends with the schooljaar in which sixteen is reached, or earlier after twelve full schooljaren.
    Kwalificatieplicht follows at once and ends on the eighteenth birthday: the day before is the last.
    """
    feiten = feiten or Omstandigheden()
    van = kalender.eerste_schooldag(eerste_maand(geboren, boek))
    tot = Schooljaar.van(jarig("leerplicht.einde", geboren, boek)).laatste_dag
    if feiten.twaalf_jaren_op:
        tot = min(tot, Schooljaar.van(feiten.twaalf_jaren_op).laatste_dag)
    einden = [jarig("kwalificatieplicht.einde", geboren, boek) - _DAG]
    einden += [dag - _DAG for dag in (feiten.startkwalificatie_op, feiten.uitstroom_op) if dag]
    kwalificatie_tot = min(einden)
    if kwalificatie_tot <= tot:
        return Plicht(van, tot, None, None)
    return Plicht(van, tot, tot + _DAG, kwalificatie_tot)


def moet_kunnen(geboren: date | Geboortedatum, feiten: Omstandigheden, boek: Regelboek = REGELBOEK) -> None:
    """Raises GegevensGeweigerd for a day that cannot be: before birth, or twelve schooljaren before school began."""
    eerste = randen(geboren).eerste
    naar_school = jarig("leerplicht.schooljaren", eerste, boek)
    for dag, wat in zip(feiten, ("twaalf volle schooljaren", "een startkwalificatie", "de uitstroom"), strict=True):
        if dag and dag < (naar_school if wat.startswith("twaalf") else eerste):
            raise GegevensGeweigerd(
                f"{wat} op {kort(dag)} kan niet bij geboortedatum {kort(geboren)}", "controleer de dag"
            )


def eerste_maand(geboren: date, boek: Regelboek = REGELBOEK) -> date:
    """The first day of the month in which leerplicht begins (art. 3 lid 1)."""
    return maanden_later(jarig("leerplicht.begin", geboren, boek).replace(day=1), 1)


def jarig(code: str, geboren: date, boek: Regelboek, later: int = 0) -> date:
    """The birthday on which someone reaches the age that a rule names, or so many years `later`."""
    return verjaardag(geboren, boek.op_verjaardag(code, geboren).getal + later)


def kan_wisselen(geboren: date | Geboortedatum, van: date, tot: date, boek: Regelboek = REGELBOEK) -> bool:
    """Whether the duty of somebody born so may change between two days, without calendar or circumstances.

    A first look by birthdays: leerplicht begins within the year after the first, ends within the year after the
    second or, after twelve schooljaren, the year before; the last birthday is itself the day.
    """
    begin, einde, klaar = "leerplicht.begin", "leerplicht.einde", "kwalificatieplicht.einde"
    vensters = ((begin, 0, 1), (einde, -1, 1), (klaar, 0, 0))
    oudste, jongste = randen(geboren)
    return any(
        jarig(code, oudste, boek, eerst) <= tot and van <= jarig(code, jongste, boek, laatst)
        for code, eerst, laatst in vensters
    )


def geboren_tussen(status: str, op: date, kalender: Kalender) -> tuple[date, date]:
    """First and last birth date with duty `status` on day `op`, without special circumstances.

    The duty is monotone in the birth date, so two searches by halves through `plicht` find the ends:
    a register is then counted without asking the law for each child.
    """
    volgorde = (NIET_MEER, KWALIFICATIEPLICHTIG, LEERPLICHTIG, NOG_NIET)
    rang = volgorde.index(status)
    oudste = REGELBOEK.regel("kwalificatieplicht.einde", op).getal + 1

    def eerste(vanaf_rang: int) -> date:
        laag, hoog = op.toordinal() - 366 * oudste, op.toordinal() + 1
        while laag < hoog:
            midden = (laag + hoog) // 2
            if volgorde.index(plicht(date.fromordinal(midden), kalender).status(op)) >= vanaf_rang:
                hoog = midden
            else:
                laag = midden + 1
        return date.fromordinal(laag)

    return eerste(rang), eerste(rang + 1) - _DAG


class Cohort(NamedTuple):
    """Birth dates (both included) whose owners have the same age and the same duty on one day."""

    van: date
    tot: date
    leeftijd: int
    plicht: str


def cohorten(op: date, kalender: Kalender) -> list[Cohort]:
    """Everybody of 0 up to and including LANGST years on day `op`, youngest last, without special circumstances.

    A register is counted a cohort at a time: neither age nor law is asked for each child.
    """
    grenzen = {_jarig_op_of_voor(op, jaren) + _DAG for jaren in range(LANGST + 2)}
    for status in PLICHTIG:
        van, tot = geboren_tussen(status, op, kalender)
        grenzen |= {van, tot + _DAG}
    eerste = sorted(grenzen)
    return [
        Cohort(van, volgende - _DAG, leeftijd(van, op), plicht(van, kalender).status(op))
        for van, volgende in pairwise(eerste)
    ]


def _jarig_op_of_voor(op: date, jaren: int) -> date:
    """The last birth date with which one is at least `jaren` years old on day `op`."""
    dag = 28 if (op.month, op.day) == (2, 29) and dagen_in(2, op.year - jaren) == 28 else op.day
    return date(op.year - jaren, op.month, dag)


class Vijfjarige(NamedTuple):
    """Until `tot` (included) a child of five may miss so many hours a week (art. 11a)."""

    tot: date
    uren_na_melding: int
    uren_met_toestemming: int


def vijfjarige(
    geboren: date | Geboortedatum, plicht_: Plicht, op: date, boek: Regelboek = REGELBOEK
) -> Vijfjarige | None:
    """What art. 11a allows on day `op`; None for who is not leerplichtig yet, or six already or perhaps."""
    einde = jarig("vijfjarigen.leeftijd", randen(geboren).eerste, boek) - _DAG
    melding, toestemming = (boek.zoek(f"vijfjarigen.{wat}", op) for wat in ("melding", "toestemming"))
    if not (plicht_.jongste or plicht_).leerplicht_van <= op <= einde or melding is None or toestemming is None:
        return None
    return Vijfjarige(einde, melding.getal, toestemming.getal)


class Uitleg(NamedTuple):
    """Why a duty has its days, and what is unsure about them."""

    redenering: list[str]
    kanttekeningen: list[str]


def leg_uit(
    geboren: date | Geboortedatum, kalender: Kalender, feiten: Omstandigheden | None = None, boek: Regelboek = REGELBOEK
) -> Uitleg:
    """The steps from birth date to the days of `plicht`, with their articles; of a part of a date, from both edges."""
    wie = randen(geboren)
    oudste = _leg_uit(wie.eerste, kalender, feiten or Omstandigheden(), boek)
    if wie.exact:
        return oudste
    jongste = _leg_uit(wie.laatste, kalender, feiten or Omstandigheden(), boek)
    stappen = [
        f"geboren op {kort(dag)}: {stap}"
        for dag, uitleg in zip(wie, (oudste, jongste), strict=True)
        for stap in uitleg.redenering
    ]
    deels = f"van de geboortedatum is alleen {wie} bekend: waar de eerste en de laatste dag verschillen, beslist u"
    return Uitleg(stappen, [deels, *dict.fromkeys([*oudste.kanttekeningen, *jongste.kanttekeningen])])


def _leg_uit(geboren: date, kalender: Kalender, feiten: Omstandigheden, boek: Regelboek) -> Uitleg:
    """The steps of one day of birth."""
    duur = _plicht(geboren, kalender, feiten, boek)
    begin, einde, kwal = (
        boek.op_verjaardag(code, geboren)
        for code in ("leerplicht.begin", "leerplicht.einde", "kwalificatieplicht.einde")
    )
    zestien = verjaardag(geboren, einde.getal)
    stappen = [
        f"{begin.getal} jaar op {kort(verjaardag(geboren, begin.getal))}; de leerplicht begint op de eerste schooldag"
        f" van de maand daarna, {lang(duur.leerplicht_van)} ({begin.artikel})",
        f"{einde.getal} jaar op {kort(zestien)}, in schooljaar {Schooljaar.van(zestien)}"
        f" ({einde.artikel})",
    ]  # fmt: skip
    if feiten.twaalf_jaren_op:
        regel = boek.op_verjaardag("leerplicht.schooljaren", geboren)
        stappen.append(f"twaalf volle schooljaren op {kort(feiten.twaalf_jaren_op)} ({regel.artikel})")
    stappen.append(f"de leerplicht eindigt op {lang(duur.leerplicht_tot)}, met het schooljaar")
    stappen.append(_kwalificatie(duur, kort(verjaardag(geboren, kwal.getal)), kwal.artikel, feiten))
    return Uitleg(stappen, _onzeker(geboren, kalender, duur, boek))


def _kwalificatie(duur: Plicht, achttien: str, artikel: str, feiten: Omstandigheden) -> str:
    gebeurd = [
        f"{wat} op {kort(dag)}"
        for dag, wat in (
            (feiten.startkwalificatie_op, "startkwalificatie"),
            (feiten.uitstroom_op, "praktijkonderwijs of vso afgerond"),
        )
        if dag
    ]
    reden = "; ".join([*gebeurd, f"18 jaar op {achttien}"])
    if duur.kwalificatieplicht_tot is None:
        return f"geen kwalificatieplicht: {reden} (Leerplichtwet art. 4a en {artikel[-2:]})"
    return f"daarna kwalificatieplicht tot en met {lang(duur.kwalificatieplicht_tot)}: {reden} ({artikel})"


def _onzeker(geboren: date, kalender: Kalender, duur: Plicht, boek: Regelboek) -> list[str]:
    """What the reader must know: a month without school, holidays unknown or not verified, 29 February."""
    maand = eerste_maand(geboren, boek)
    uit = []
    if (duur.leerplicht_van.year, duur.leerplicht_van.month) != (maand.year, maand.month):
        regel = boek.rijen("leerplicht.geen-schooldag")[0]
        uit.append(f"{kort(maand)[3:]} heeft geen schooldag; dan geldt {regel.waarde} ({regel.kanttekening})")
    if not kalender.kent(maand):
        uit.append(f"de schoolvakanties rond {kort(maand)} staan niet in lpa: het begin telt alleen feestdagen mee")
    uit += [
        f"{v.vol}: {v.bron}"
        for v in kalender.vakanties
        if not v.bevestigd and v.eerste_dag <= duur.leerplicht_van and maand <= v.laatste_dag + _DAG
    ]
    if (geboren.month, geboren.day) == (2, 29):
        regel = boek.rijen("leeftijd.schrikkeldag")[0]
        uit.append(f"{regel.tekst} {regel.waarde} ({regel.kanttekening})")
    if maand < OUDSTE:
        uit.append(f"de wet van voor {kort(OUDSTE)} is niet nagelezen: het begin volgt de latere tekst")
    return uit

"""A rule of law as a dated row, and the book that finds the row for a day.

Changes of law stand side by side: a new row, never an edited one. `vanaf` is the first day to which a
row is applied: the day on which the law changed where that is known, else the beginning of the oldest
schooljaar of the report. `tot` is the last day on which it is known to hold; after it, and in a gap
between two rows, there is no rule: that asks for judgement, it is never filled in.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from lpa.domain.base.datum import dagen_in, kort, verjaardag
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.record import Record, record
from lpa.errors import Geweigerd, VerkeerdGebruik


@record
class Eigenregel(Record):
    """A row that the officer added to a rule that she may set: a number, from a day on, after a source of hers."""

    code: str
    vanaf: date
    waarde: int
    bron: str
    gelezen_op: date


OUDSTE = date(2014, 8, 1)  # the first schooljaar of the report
# How sure a row is, and what is said of it on screen.
NAGEGAAN, OUDE_TEKST, GEHEUGEN, UITLEG = "V", "V-oud", "M", "I"
ZEKERHEID = {
    NAGEGAAN: "nagegaan",
    OUDE_TEKST: "nagegaan in een oudere tekst",
    GEHEUGEN: "uit het hoofd, niet nagegaan",
    UITLEG: "eigen uitleg, geen bron",
}
# What is said on screen with an outcome; how and why stands in `lpa recht regels`.
_KORT = {OUDE_TEKST: "in een oudere tekst nagelezen", GEHEUGEN: "niet nagelezen", UITLEG: "niet nagelezen"}
_LANGSTE_DAGEN = 3 * 366  # nothing that she types lasts longer
_EENHEDEN = {"uur": "uur", "dag": "dagen", "week": "weken", "maand": "maanden", "jaar": "jaar"}


class Duur(NamedTuple):
    """A number of hours, days, weeks, months or years."""

    aantal: int
    eenheid: str  # uur, dag, week, maand, jaar

    def __str__(self) -> str:
        return f"{self.aantal} {self.eenheid if self.aantal == 1 else _EENHEDEN[self.eenheid]}"

    def vanaf(self, dag: date) -> date:
        """The last day of a period that begins the day after `dag`: six weeks after a Tuesday is a Tuesday."""
        return self._verschoven(dag, 1)

    def terug(self, dag: date) -> date:
        """The last day that lies at least so long before `dag`."""
        return self._verschoven(dag, -1)

    def _verschoven(self, dag: date, richting: int) -> date:
        stap = self.aantal * richting
        if self.eenheid in ("maand", "jaar"):
            return maanden_later(dag, stap * (12 if self.eenheid == "jaar" else 1))
        return dag + timedelta(days=stap * {"dag": 1, "week": 7}[self.eenheid] if self.eenheid != "uur" else stap // 24)


def maanden_later(dag: date, maanden: int) -> date:
    """The same day of the month so many months later; the last one where that month is too short."""
    teller = dag.year * 12 + dag.month - 1 + maanden
    jaar, maand = teller // 12, teller % 12 + 1
    return date(jaar, maand, min(dag.day, dagen_in(maand, jaar)))


def lees_duur(tekst: str) -> Duur:
    """`6 weken`, `10 dagen`, `2 maanden`: whole days or more. Raises VerkeerdGebruik."""
    getal, _, woord = tekst.strip().lower().partition(" ")
    eenheid = next((e for e, meer in _EENHEDEN.items() if woord.strip() in (e, meer) and e != "uur"), None)
    if not (getal.isascii() and getal.isdigit() and len(getal) < 4 and int(getal) and eenheid):
        raise VerkeerdGebruik(f"'{tekst.strip()}' is geen duur", "schrijf een duur als 6 weken, 10 dagen of 2 maanden")
    duur = Duur(int(getal), eenheid)
    if (duur.vanaf(OUDSTE) - OUDSTE).days > _LANGSTE_DAGEN:
        raise VerkeerdGebruik(f"een duur van {duur} is te lang", "geef een duur van hoogstens drie jaar")
    return duur


class JaarlijkseDag(NamedTuple):
    """A day that comes every year: the last one on which something may be done."""

    maand: int
    dag: int

    def __str__(self) -> str:
        return f"{self.dag:02}-{self.maand:02}"

    def vanaf(self, dag: date) -> date:
        """The first such day on or after `dag`."""
        deze = date(dag.year, self.maand, self.dag)
        return deze if deze >= dag else deze.replace(year=dag.year + 1)


Waarde = int | Duur | JaarlijkseDag | str


class Regel(NamedTuple):
    """One rule: what it says from a day on, by which article, after which source, read when.

    `eenheid` says what a bare number counts. `instelbaar`: a guideline or own norm, of which the officer
    may add a row of her own. `hangend`: what held for what was under way when the row ended is not known.
    `elders`: it is given for a day on which it does not hold, after its end or before its beginning.
    """

    code: str
    artikel: str
    vanaf: date
    waarde: Waarde
    tekst: str
    bron: str
    gelezen_op: date
    zekerheid: str = NAGEGAAN
    tot: date | None = None
    eenheid: str = ""
    instelbaar: bool = False
    eigen: bool = False
    hangend: bool = False
    elders: bool = False

    def geldt(self, op: date) -> bool:
        """Whether the row holds on day `op`."""
        return self.vanaf <= op and (self.tot is None or op <= self.tot)

    def verouderd(self, op: date) -> bool:
        """Whether it was read more than a year before `op`: the law may have changed since."""
        return op > verjaardag(self.gelezen_op, 1)

    @property
    def kanttekening(self) -> str | None:
        """What must be said with an outcome that rests on this row, in half a sentence; None when it was verified."""
        if self.elders:
            gold, niet = ("gold", "daarna") if self.tot else ("geldt", "ervoor")
            return f"{self.artikel}: {gold} {periode(self)}, {niet} niet nagelezen"
        return None if self.zekerheid == NAGEGAAN else f"{self.artikel}: {_KORT[self.zekerheid]}"

    @property
    def onzeker(self) -> tuple[str, ...]:
        """Its `kanttekening`, to stand among others; empty when it was verified."""
        return (self.kanttekening,) if self.kanttekening else ()

    @property
    def getal(self) -> int:
        """The value of a row that holds a number."""
        assert isinstance(self.waarde, int)  # noqa: S101  # a row of another kind is a mistake in the book
        return self.waarde

    @property
    def duur(self) -> Duur:
        """The value of a row that holds a length of time."""
        assert isinstance(self.waarde, Duur)  # noqa: S101  # a row of another kind is a mistake in the book
        return self.waarde

    @property
    def waardetekst(self) -> str:
        """`6 weken`, `10 schooldagen`, `100 euro`."""
        meer = self.eenheid == "dag" and self.waarde != 1
        return f"{self.waarde} {'dagen' if meer else self.eenheid}".strip()


def _als_regel(laatste: Regel, e: Eigenregel) -> Regel:
    """A row of the officer as a rule: a number in the unit of the last row that ships."""
    waarde = laatste.waarde._replace(aantal=e.waarde) if isinstance(laatste.waarde, Duur) else e.waarde
    return laatste._replace(
        artikel="eigen waarde", vanaf=e.vanaf, waarde=waarde, bron=e.bron, gelezen_op=e.gelezen_op,
        zekerheid=NAGEGAAN, tot=None, eigen=True,
    )  # fmt: skip


class Regelboek:
    """All rows, found by code and day. Rows of the officer (`eigen`) go before those of lpa on the same day."""

    def __init__(self, regels: Iterable[Regel]) -> None:
        self._per_code: dict[str, list[Regel]] = {}
        for regel in regels:
            self._per_code.setdefault(regel.code, []).append(regel)
        for rijen in self._per_code.values():
            rijen.sort(key=lambda r: (r.vanaf, r.eigen))

    def met(self, eigen: Sequence[Eigenregel]) -> Regelboek:
        """This book with rows of the officer added; the rest of such a row is that of the last one that ships."""
        erbij = [_als_regel(self._per_code[e.code][-1], e) for e in eigen if e.code in self._per_code]
        return Regelboek([*self.alle(), *erbij]) if erbij else self

    def alle(self) -> list[Regel]:
        """Every row, by code and then by day."""
        return [regel for rijen in self._per_code.values() for regel in rijen]

    def rijen(self, code: str) -> list[Regel]:
        """The rows of one rule, oldest first."""
        return self._per_code[code]

    def zoek(self, code: str, op: date) -> Regel | None:
        """The row in force on `op`; None in a gap, before a known beginning, and after the last has ended.

        A row that begins with the oldest schooljaar (`OUDSTE`) has no known beginning: it is used before that too, and
        before a row of her own that is older.
        """
        rijen = self._per_code[code]
        begonnen = [r for r in rijen if r.vanaf <= op]
        if not begonnen:
            return next((r for r in rijen if r.vanaf == OUDSTE), None)
        return begonnen[-1] if begonnen[-1].geldt(op) else None

    def regel(self, code: str, op: date) -> Regel:
        """The row in force on `op`. Raises Geweigerd where none is known: that asks for judgement."""
        gevonden = self.zoek(code, op)
        if gevonden is None:
            bekend = " en ".join(f"{r.waardetekst} ({periode(r)})" for r in self.rondom(code, op))
            raise Geweigerd(
                f"lpa kent op {kort(op)} geen regel voor {code}; dat vraagt uw oordeel. Bekend: {bekend}",
                "zoek na wat toen gold; een richtlijn legt u vast met: lpa recht stel-in",
            )
        return gevonden

    def laatst_bekend(self, code: str, op: date) -> Regel:
        """The row in force on `op`, else the one known nearest before it or, where none was, after it: for guidelines.

        A row that does not hold on that day is never given as if it did: its `kanttekening` says so.
        """
        if gevonden := self.zoek(code, op):
            return gevonden
        return self.rondom(code, op)[0]._replace(elders=True)

    def rondom(self, code: str, op: date) -> list[Regel]:
        """The last row before `op` and the first after it: what the answer may be when none holds."""
        rijen = self._per_code[code]
        voor = [r for r in rijen if r.vanaf <= op][-1:]
        return voor + [r for r in rijen if r.vanaf > op][:1]

    def op_verjaardag(self, code: str, geboren: date) -> Regel:
        """The row about an age that is in force on the birthday it names."""
        rijen = self._per_code[code]
        return next((r for r in rijen if r.geldt(verjaardag(geboren, r.getal))), rijen[0])

    def op(self, dag: date) -> list[Regel]:
        """The rows in force on a day, one for each rule that has one."""
        gevonden = (self.zoek(code, dag) for code in self._per_code)
        return [regel for regel in gevonden if regel and regel.geldt(dag)]


def periode(regel: Regel) -> str:
    """`vanaf 01-08-2014`, or with the last day."""
    return f"vanaf {kort(regel.vanaf)}" + (f" tot en met {kort(regel.tot)}" if regel.tot else "")


JA, NEE, VRAAGT_OORDEEL = "JA", "NEE", "VRAAGT_OORDEEL"


class Uitkomst(NamedTuple):
    """One answer. `vraag` is what was asked; `feiten` what it was answered with; `kanttekeningen` what is unsure.

    `ontbreekt`: it asks for judgement because what it is answered with was not recorded.
    """

    vraag: str
    antwoord: str
    artikel: str
    redenering: Sequence[str]
    feiten: Sequence[tuple[str, str]] = ()
    kanttekeningen: Sequence[str] = ()
    ontbreekt: bool = False


def samen(uitkomsten: Sequence[Uitkomst]) -> str:
    """The answer to all of them together: one NEE is NEE, else one VRAAGT_OORDEEL is that."""
    antwoorden = {u.antwoord for u in uitkomsten}
    return NEE if NEE in antwoorden else VRAAGT_OORDEEL if VRAAGT_OORDEEL in antwoorden else JA


def van_beide(antwoorden: set[bool]) -> str:
    """The answer of both edges of a birth date: one that they share, else it asks for judgement."""
    return VRAAGT_OORDEEL if len(antwoorden) > 1 else JA if True in antwoorden else NEE

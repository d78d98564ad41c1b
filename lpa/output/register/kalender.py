"""The year of a school: a picture of its months, and what it has of holidays and days off.

Each day is its number and a mark: the picture says the same without colour, on paper and read aloud.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import zip_longest
from typing import Any

from lpa.domain.base.datum import DAGEN, MAANDEN
from lpa.domain.base.named import NamedTuple
from lpa.domain.kalender.feestdagen import feestdagen
from lpa.domain.kalender.schooldagen import Dag, Telling, kanttekeningen
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.kalender.schoolkalender import Kalender, Opendag, Vakantie, Vakantieregel, Vrij
from lpa.domain.records.school import School
from lpa.output.render.cells import fill
from lpa.output.render.sheet import Column, Heading, Paragraph, Picture, Sheet, Table

_BRON, _ZONDER_BRON = 24, 56  # cells of a source at the least, and of all columns before it


def roepnaam(naam: str) -> str:
    """`herfst` for the herfstvakantie, `voorjaar` for the voorjaarsvakantie: that fits on a narrow screen."""
    return naam.removesuffix("vakantie").removesuffix("s")


def eigen_dagen(
    blad: Sheet, vakanties: Sequence[Vakantieregel], vrij: Sequence[Vrij], open_: Sequence[Opendag]
) -> None:
    """Add what a school has of its own: holidays, days on which it is closed, and open though others are not."""
    kolommen = [
        Column("Vakantie"), Column("Schooljaar", rank=1), Column("Van"), Column("Tot en met"),
        Column("Bron", rank=2, cut=_BRON),
    ]  # fmt: skip
    rijen = [(roepnaam(v.naam), v.schooljaar, v.van, v.tot, v.bron) for v in vakanties]
    blad.part("Eigen vakanties", Table.of(kolommen, rijen))
    blad.part("Vrije dagen", _vrije_dagen(vrij))
    kolommen = [Column("Dag"), Column("Reden", wraps=True)]
    blad.part("Open dagen", Table.of(kolommen, [(o.dag, o.reden) for o in open_]))


def _vrije_dagen(vrij: Sequence[Vrij]) -> Table:
    kolommen = [Column("Van"), Column("Tot en met"), Column("Reden", wraps=True)]
    return Table.of(kolommen, [(v.eerste_dag, v.laatste_dag, v.reden) for v in vrij])


class Vakantierij(NamedTuple):
    """A holiday of a region in a list; `eigen` when the file adds or corrects it."""

    schooljaar: str
    naam: str
    regio: str
    van: date
    tot: date
    bron: str
    bevestigd: bool
    eigen: bool

    @classmethod
    def van_vakantie(cls, v: Vakantie, regio: str, eigen: bool) -> Vakantierij:
        """The row of a holiday of `regio`."""
        return cls(v.schooljaar, v.naam, regio, v.eerste_dag, v.laatste_dag, v.bron, v.bevestigd, eigen)


def vakanties_tabel(rijen: Sequence[Vakantierij], breedte: int) -> Table:
    """Holidays of regions; `!` marks those that nobody held against a second source."""
    kolommen = [
        Column("Schooljaar", rank=1), Column("Vakantie", wraps=True), Column("Regio"), Column("Van"),
        Column("Tot en met"), Column("Bron", rank=2, cut=max(_BRON, breedte - _ZONDER_BRON)),
    ]  # fmt: skip
    regels = []
    for r in rijen:
        bron = ": ".join(filter(None, ("eigen" if r.eigen else "", r.bron)))
        regels.append((r.schooljaar, roepnaam(r.naam) + ("" if r.bevestigd else " !"), r.regio, r.van, r.tot, bron))
    return Table.of(kolommen, regels)


def onbevestigd_blad(rijen: Sequence[Vakantierij]) -> Sheet:
    """The sources of holidays that are not verified, in full; each once."""
    zinnen = dict.fromkeys(f"! {r.naam} {r.schooljaar}: {r.bron}." for r in rijen if not r.bevestigd)
    return Sheet([Paragraph(zin, emphasis="let op", hang=2) for zin in zinnen])


# What a day that is no school day is marked with.
TEKENS = {"v": "vakantie", "f": "feestdag", "s": "school dicht", "x": "geen les op die weekdag", ".": "weekend"}
_TUSSEN = 4  # cells between two months that stand side by side
_DRIE, _TWEE = 80, 46  # the widths from which three or two do
_SMAL, _RUIM = 3, 4  # cells of a day: two of its number and its mark; with a blank where there is room


class Kalenderpagina(NamedTuple):
    """One schooljaar of one school; `eigen` are the holidays that are its own."""

    school: School
    jaar: Schooljaar
    kalender: Kalender
    telling: Telling
    eigen: Sequence[Vakantie]

    @property
    def vakanties(self) -> list[Vakantie]:
        """The holidays that touch the schooljaar."""
        return [v for v in self.kalender.vakanties if self._raakt(v)]

    @property
    def vrij(self) -> list[Vrij]:
        """The days off that touch the schooljaar."""
        return [v for v in self.kalender.vrij if self._raakt(v)]

    def _raakt(self, v: Vakantie | Vrij) -> bool:
        return v.eerste_dag <= self.jaar.laatste_dag and self.jaar.eerste_dag <= v.laatste_dag

    @property
    def opmerkingen(self) -> list[str]:
        """What is not sure about this year."""
        return kanttekeningen(self.kalender, self.jaar.eerste_dag, self.jaar.laatste_dag)


def kalender_blad(p: Kalenderpagina, breedte: int) -> Sheet:
    """The year on a page."""
    blad = Sheet([Heading(f"{p.school.naam} ({p.school.nummer}): kalender {p.jaar}, regio {p.school.regio}")])
    blad += Picture(plaat(p.kalender, p.telling, breedte))
    blad += Paragraph(_legenda(), emphasis="zacht")
    blad += Paragraph(f"Samen {p.telling.schooldagen} schooldagen in {p.jaar}.", emphasis="vet")
    blad += Heading("Vakanties")
    blad += _vakanties(p)
    blad.part("Vrije dagen", _vrije_dagen(p.vrij))
    if p.opmerkingen:
        blad += Heading("Let op")
        blad.say((f"! {tekst}." for tekst in p.opmerkingen), "let op", hang=2)
    return blad


def _legenda() -> str:
    """What the marks mean; a mark and its meaning stay on one line."""
    tekens = ", ".join(f"{teken_} {wat}".replace(" ", "\u00a0") for teken_, wat in TEKENS.items())
    return f"Zonder teken: een schooldag; {tekens}. Achter elke maand staat het aantal schooldagen."


def kalender_data(p: Kalenderpagina) -> dict[str, Any]:
    """The year as data, day by day."""
    return {
        "school": p.school.nummer,
        "naam": p.school.naam,
        "regio": p.school.regio,
        "schooljaar": str(p.jaar),
        "schooldagen": p.telling.schooldagen,
        "dagen": [
            {"datum": dag.isoformat(), "schooldag": waarom is None, "waarom": waarom} for dag, waarom in p.telling.dagen
        ],
        "vakanties": [
            {
                "naam": v.naam, "van": v.eerste_dag.isoformat(), "tot": v.laatste_dag.isoformat(), "bron": v.bron,
                "bevestigd": v.bevestigd, "eigen": v in p.eigen,
            }
            for v in p.vakanties
        ],
        "opmerkingen": p.opmerkingen,
    }  # fmt: skip


def plaat(kalender: Kalender, telling: Telling, breedte: int) -> list[str]:
    """The months of the days that were counted, as many side by side as fit."""
    naast = 3 if breedte >= _DRIE else 2 if breedte >= _TWEE else 1
    cel = _RUIM if naast * (7 * _RUIM + _TUSSEN) - _TUSSEN <= breedte else _SMAL
    maanden: dict[tuple[int, int], list[Dag]] = {}
    for dag in telling.dagen:
        maanden.setdefault((dag.datum.year, dag.datum.month), []).append(dag)
    blocks = [_maand(kalender, dagen, cel) for dagen in maanden.values()]
    uit: list[str] = []
    for n in range(0, len(blocks), naast):
        for regels in zip_longest(*blocks[n : n + naast], fillvalue=""):
            uit.append((" " * _TUSSEN).join(fill(regel, 7 * cel) for regel in regels).rstrip())
        uit.append("")
    return uit


def _maand(kalender: Kalender, dagen: Sequence[Dag], cel: int) -> list[str]:
    """One month in columns of `cel` cells: its name and school days, the weekdays, and a line a week."""
    eerste, schooldagen = dagen[0].datum, str(Telling(dagen).schooldagen)
    naam = f"{MAANDEN[eerste.month - 1]} {eerste.year}"
    cellen = [""] * eerste.weekday() + [f"{dag.datum.day:>2}{teken(kalender, dag)}" for dag in dagen]
    weken = [cellen[n : n + 7] for n in range(0, len(cellen), 7)]
    kop = fill(naam, 7 * cel - len(schooldagen) - (cel - _SMAL)) + schooldagen
    return [kop, *("".join(fill(c, cel) for c in rij).rstrip() for rij in ([dag[:2] for dag in DAGEN], *weken))]


def teken(kalender: Kalender, dag: Dag) -> str:
    """The mark of a day; a blank on a school day. What counts first is what `waarom_vrij` names."""
    datum = dag.datum
    if dag.waarom is None:
        return " "
    if datum.weekday() >= 5:
        return "."
    if datum in feestdagen(datum.year):
        return "f"
    if any(v.eerste_dag <= datum <= v.laatste_dag for v in kalender.vakanties):
        return "v"
    return "s" if any(v.eerste_dag <= datum <= v.laatste_dag for v in kalender.vrij) else "x"


def _vakanties(p: Kalenderpagina) -> Table:
    """The holidays, those of the school itself named so; `!` marks what nobody held against a second source."""
    kolommen = [Column("Vakantie"), Column("Van"), Column("Tot en met"), Column("Bron")]
    rijen = []
    for v in p.vakanties:
        bron = ("eigen" if v in p.eigen else "") + ("" if v.bevestigd else "!")
        rijen.append((roepnaam(v.naam), v.eerste_dag, v.laatste_dag, bron))
    return Table.of(kolommen, rijen)

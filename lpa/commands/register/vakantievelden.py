"""What `lpa vakantie` and `lpa school vakantie` share: the questions, and how a holiday is stored and told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate.store import vastleggen
from lpa.commands.ui import answer
from lpa.commands.ui.command import Gegeven
from lpa.commands.ui.field import Antwoorden, Veld
from lpa.commands.ui.form import Formulier, ingevuld
from lpa.commands.ui.velden import dagveld
from lpa.domain.base.datum import lang
from lpa.domain.doubts.kalender import moet_lopen, schooljaar_van_vakantie, twijfels_vakantie
from lpa.domain.kalender.schooljaar import lees_schooljaar
from lpa.domain.kalender.schoolkalender import Kalender, Vakantie
from lpa.domain.kalender.vakantieregel import Vakantieregel
from lpa.domain.records.school import periode
from lpa.output.render.data import als_data
from lpa.storage.engine.file import Bestand
from lpa.storage.register import vakanties

VAKANTIEVELDEN = (
    dagveld("van", "--van", "Van", "eerste dag van de vakantie", verplicht=True, komend=True),
    dagveld("tot", "--tot", "Tot en met", "laatste dag van de vakantie", verplicht=True, komend=True, na="van"),
    Veld(
        "schooljaar", "--schooljaar", "Schooljaar", "anders volgt het uit de eerste dag", lees_schooljaar, "SCHOOLJAAR",
        stil=True,
    ),
    Veld("bron", "--bron", "Bron", "waar u de dagen las"),
)  # fmt: skip


class Elders(NamedTuple):
    """The holiday that a new one replaces: in the calendar of the region, or in the table of lpa."""

    waar: str
    vakantie: Vakantie | None

    @classmethod
    def in_kalender(cls, waar: str, kalender: Kalender, regel: Vakantieregel) -> Elders:
        """The holiday of the same name and schooljaar in `kalender`."""
        gezocht = (regel.naam, regel.schooljaar)
        return cls(waar, next((v for v in kalender.vakanties if (v.naam, v.schooljaar) == gezocht), None))

    @property
    def zin(self) -> str:
        """`in regio midden is dat van 25-04-2020 tot en met 03-05-2020`."""
        v = self.vakantie
        return f"in {self.waar} is dat {periode(v.eerste_dag, v.laatste_dag) if v else 'niet bekend'}"


def lees_regel(
    conn: Connection, velden: Sequence[Veld], gegeven: Gegeven, naam: str, school: int | None = None
) -> Vakantieregel:
    """The holiday that was typed. Raises GegevensGeweigerd when it ends before it begins."""
    velden = [v._replace(standaard=_schooljaar(naam)) if v.naam == "schooljaar" else v for v in velden]
    antwoorden = ingevuld(Formulier(velden, gegeven, conn).vul())
    moet_lopen(antwoorden["van"], antwoorden["tot"])
    return Vakantieregel(**antwoorden | {"naam": naam, "school": school, "schooljaar": str(antwoorden["schooljaar"])})


def _schooljaar(naam: str) -> Callable[[Antwoorden], str]:
    """The schooljaar that follows from the first day, as soon as that is known."""
    return lambda a: str(schooljaar_van_vakantie(naam, a["van"])) if a.get("van") else ""


def bewaar(b: Bestand, opdracht: str, regel: Vakantieregel, wie: str, elders: Elders, toch: bool) -> None:
    """Store a holiday, in place of the one that the file holds for the same school or region, and tell."""
    oud = vakanties.eigen_vakantie(b.conn, regel.schooljaar, regel.naam, regio=regel.regio, school=regel.school)
    if oud:
        zelfde = (oud.van, oud.tot) == (regel.van, regel.tot)
        bron = regel.bron or (oud.bron if zelfde else "")  # a source belongs to the days that it gave
        regel = replace(regel, nummer=oud.nummer, versie=oud.versie, bron=bron)
    if regel == oud:
        zin = f"Er is niets gewijzigd: vakantie {regel.nummer} is al zo."
        return answer.change(zin, regel.nummer, als_data(regel), terug=False)
    nieuw = regel
    with vastleggen(b, opdracht, lambda: twijfels_vakantie(nieuw, elders.vakantie), toch) as s:
        regel = s.wijzig(nieuw) if oud else s.voeg_toe(nieuw)
    was = f" Eerst was dat {periode(oud.van, oud.tot)}." if oud else ""
    zin = (
        f"Vakantie {regel.nummer}: {regel.vakantie.vol} van {wie} is van {lang(regel.van)} tot en met"
        f" {lang(regel.tot)}; {elders.zin}.{was}"
    )
    return answer.change(zin, regel.nummer, als_data(regel))

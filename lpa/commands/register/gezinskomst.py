"""Coming into a family that is there: what a new jongere takes over from a brother or sister."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate.doors import Twijfels, Writer, tell
from lpa.commands.register.gezin import gezin_zin, in_gezin
from lpa.commands.ui.forms import JONGERE, Draft, Field, Reading, show_school, today
from lpa.domain.base.named import NamedTuple
from lpa.domain.doubts.zaak import twijfels_inschrijving
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.records.jongere import Jongere, Verzorger
from lpa.domain.records.school import Inschrijving, School, periode
from lpa.storage.register import registers


class Gezinskomst(NamedTuple):
    """The brother or sister, the parents, and where that one is enrolled now."""

    bij: Jongere
    verzorgers: Sequence[Verzorger]
    nu: tuple[School, Inschrijving] | None

    def met_adres(self, j: Jongere) -> Jongere:
        """The new jongere, who lives where the other does, also when that is secret."""
        oud = self.bij
        return replace(
            j, adres=oud.adres, postcode=oud.postcode, plaats=oud.plaats, land=oud.land, geheim_adres=oud.geheim_adres
        )

    def inschrijving(self, jongere: int = 0) -> Inschrijving | None:
        """The same school from the beginning of this schooljaar, in its one kind of education or that of the other."""
        if self.nu is None:
            return None
        school, nu = self.nu
        soort = school.soorten[0] if len(school.soorten) == 1 else nu.onderwijssoort
        van = Schooljaar.van(today()).eerste_dag
        return Inschrijving(jongere=jongere, school=school.nummer, onderwijssoort=soort, van=van)

    def twijfels(self, j: Jongere) -> Twijfels:
        """What is unlikely about that enrolment."""
        nieuw = self.inschrijving()
        return (
            twijfels_inschrijving(nieuw, [], j.geboortedatum.laatste, self.nu[0].soorten) if nieuw and self.nu else []
        )

    def leg_vast(self, s: Writer, j: Jongere, *, ook_school: bool) -> tuple[Jongere, str]:
        """Store parents, family and enrolment of the new jongere; that one as it is then, and what is said of it."""
        for verzorger in self.verzorgers:
            s.add(replace(verzorger, nummer=0, jongere=j.nummer, versie=1))
        vast = in_gezin(s, j, [registers.jongere(s.conn, self.bij.nummer)])
        nieuw = self.inschrijving(j.nummer) if ook_school else None
        return vast, " ".join([gezin_zin([j, self.bij]), *([self._zin(s.add(nieuw))] if nieuw else [])])

    def _zin(self, i: Inschrijving) -> str:
        school = show_school(self.nu[0]) if self.nu else ""
        return f"Inschrijving {i.nummer}: {school}, {i.onderwijssoort}, {periode(i.van, i.tot)}."


def lees(conn: Connection, tekst: str) -> Gezinskomst:
    """The family that `tekst` names by one of its jongeren. Raises NietGevonden."""
    bij = JONGERE.read(tekst, Reading(conn))
    tell.about(conn, bij)
    nu = next((i for i in registers.inschrijvingen(conn, bij.nummer) if i.geldt(today())), None)
    school = (registers.school(conn, nu.school), nu) if nu else None
    return Gezinskomst(bij, registers.verzorgers(conn, bij.nummer), school)


def vragen(
    komst: Gezinskomst | None, naam: Sequence[Field[Any]], adres: Sequence[Field[Any]], ook_school: Field[bool]
) -> list[Field[Any]]:
    """The questions for who comes in: no address where that is taken over, the school only where there is one.

    The surname of the other is offered.
    """
    if komst is None:
        return [ook_school.but(when=_nooit, because=lambda _: "het hoort bij --zelfde-gezin")]
    wie = komst.bij.nummer
    uit = [veld.but(when=_nooit, because=lambda _: f"het adres komt van jongere {wie}") for veld in adres]
    uit += [veld.but(offer=partial(_van, komst.bij, veld.name)) for veld in naam]
    if komst.nu is None:
        return [*uit, ook_school.but(when=_nooit, because=lambda _: f"jongere {wie} is nu nergens ingeschreven")]
    return [*uit, ook_school.but(label=f"Ook op {komst.nu[0].naam}")]


def _van(j: Jongere, naam: str, _: Draft[Any]) -> str | None:
    """What `j` has in a field, to be offered; nothing where that is empty."""
    return getattr(j, naam) or None


def _nooit(_: Draft[Any]) -> bool:
    return False

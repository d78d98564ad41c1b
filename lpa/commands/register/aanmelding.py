"""Who is called about and stands in no register yet, and where: entered in one go with what they are called about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate.doors import Twijfels, Writer
from lpa.commands.register.velden import GESLACHT, REGIO, PlaatsRegio
from lpa.commands.ui import forms
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.tekst import schoon
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.naam import Naamdelen, ontleed
from lpa.domain.records.school import Inschrijving, School, periode
from lpa.errors import VerkeerdGebruik


def _is_nieuw(d: forms.Draft[Any]) -> bool:
    return d.has(Wie.nieuwe_jongere)


def _is_onbekend(d: forms.Draft[Any]) -> bool:
    return not d.has(Over.jongeren)


def _nieuwe_school(d: forms.Draft[Any]) -> bool:
    return d.has(Waar.nieuwe_school)


def _niet_nieuw(_: forms.Draft[Any]) -> str:
    return "het hoort bij iets nieuws: --nieuwe-jongere, --nieuwe-school"


def _wie_lijkt(conn: Connection | None, d: forms.Draft[Any]) -> str | None:
    """Who in the register may be the same."""
    naam, geboren = d.get(Wie.nieuwe_jongere), d.get(Wie.geboren)
    if conn is None or naam is None or geboren is None:
        return None
    from lpa.commands.register.jongerenieuw import wie_lijkt

    return wie_lijkt(conn, naam, geboren)


def _van_lijst(d: forms.Draft[Any], wat: str) -> str | None:
    """What the list of schools says of the new one; None where it is in no list."""
    school = d.get(Waar.nieuwe_school)
    return getattr(school, wat) or None if school else None


def _lees_school(conn: Connection, tekst: str) -> School:
    """A school of the list that was imported last, by its BRIN or name; else one of which only the name is known."""
    from lpa.storage.exchange import schoollist

    return schoollist.find(conn, tekst) or School(naam=schoon(tekst), regio="")


def _zoek_school(conn: Connection, tekst: str) -> list[tuple[str, str]]:
    from lpa.storage.exchange import schoollist

    return [(s.brin or s.naam, _toon_school(s)) for s in schoollist.search(conn, tekst, forms.MENU)]


def _toon_school(s: School) -> str:
    return ", ".join(filter(None, (s.naam, s.plaats, s.brin)))


NIEUWE_SCHOOL: forms.Kind[School] = forms.in_file("NAAM", _lees_school, show=_toon_school, find=_zoek_school)


class Wie(forms.Form):
    """A jongere who stands in no register yet."""

    nieuwe_jongere: forms.Field[Naamdelen | None] = forms.ask(
        forms.plain("NAAM", ontleed), "--nieuwe-jongere", "Nieuwe jongere", "Achternaam, Voornaam; nog niet bekend",
        quiet=True, when=_is_onbekend, because=lambda _: "de jongere staat al in het register",
    )  # fmt: skip
    geboren = forms.ask(
        forms.BIRTHDAY, "--geboren", "Geboortedatum", "van de nieuwe jongere", required=True, when=_is_nieuw,
        because=_niet_nieuw, note=_wie_lijkt,
    )  # fmt: skip
    geslacht = forms.text(
        "--geslacht", "Geslacht", "van de nieuwe jongere", kind=GESLACHT, when=_is_nieuw, because=_niet_nieuw,
        default=lambda _: "onbekend",
    )  # fmt: skip


class Over(forms.Form):
    """Whom it is about: one or more who are known, or one who is new."""

    jongeren = forms.ask(
        forms.JONGEREN.but(hint=""), "--jongere", "Jongere", f"{forms.WIE}; vaker voor meer", required=True,
        when=lambda d: not _is_nieuw(d), because=lambda _: "de jongere is nieuw", new=Wie.nieuwe_jongere,
    )  # fmt: skip


class Waar(forms.Form):
    """A school that stands in no register yet, and since when the jongere is there."""

    nieuwe_school: forms.Field[School | None] = forms.ask(
        NIEUWE_SCHOOL, "--nieuwe-school", "Nieuwe school", "naam, of naam of BRIN uit uw lijst van DUO", quiet=True
    )
    school_plaats: forms.Field[str] = forms.text(
        "--school-plaats", "Plaats van de school", when=_nieuwe_school, because=_niet_nieuw,
        default=lambda d: _van_lijst(d, "plaats"), quiet=lambda d: bool(_van_lijst(d, "plaats")),
        note=lambda conn, d: PlaatsRegio(Waar.school_plaats).bron(conn, d),
    )  # fmt: skip
    regio = forms.ask(
        REGIO, "--regio", "Vakantieregio", "van de nieuwe school; anders volgt zij uit de plaats", required=True,
        when=_nieuwe_school, because=_niet_nieuw,
        default=lambda d: _van_lijst(d, "regio") or PlaatsRegio(Waar.school_plaats).regio(d),
        quiet=lambda d: bool(_van_lijst(d, "regio")) or PlaatsRegio(Waar.school_plaats).is_bekend(d),
    )  # fmt: skip
    sinds = forms.ask(forms.DAY, "--ingeschreven-sinds", "Ingeschreven sinds", "anders het begin van het schooljaar")


class Nieuw(NamedTuple):
    """What was entered in the registers along the way."""

    jongere: Jongere | None = None
    school: School | None = None
    inschrijving: Inschrijving | None = None

    @property
    def zin(self) -> str:
        """`Nieuw in het register: jongere 9, school 4. Ingeschreven van 01-08-2020.`"""
        wat = [f"{naam} {r.nummer}" for naam, r in (("jongere", self.jongere), ("school", self.school)) if r]
        zinnen = [f"Nieuw in het register: {', '.join(wat)}."] if wat else []
        if i := self.inschrijving:
            zinnen.append(f"Ingeschreven {periode(i.van, i.tot)} (inschrijving {i.nummer}).")
        return " ".join(zinnen)

    def twijfels(self, conn: Connection) -> Twijfels:
        """What is unlikely about it, as it was stored."""
        if self == Nieuw():
            return []
        from lpa.commands.register import inschrijving, jongerenieuw

        uit: Twijfels = jongerenieuw.twijfels(conn, self.jongere, None) if self.jongere else []
        return uit + (inschrijving.twijfels(conn, self.inschrijving) if self.inschrijving else [])


def nieuwe_jongere(f: Wie) -> Jongere | None:
    """The jongere who is new, if one is."""
    naam = f.nieuwe_jongere
    if naam is None or f.geboren is None:
        return None
    nieuw = Jongere(
        achternaam=naam.achternaam, tussenvoegsel=naam.tussenvoegsel, voornaam=naam.voornaam, geboortedatum=f.geboren,
        geslacht=f.geslacht,
    )  # fmt: skip
    return replace(nieuw, zoeksleutel=nieuw.sleutel())


def nieuwe_school(f: Waar) -> School | None:
    """The school that is new, if one is."""
    if not f.nieuwe_school or f.regio is None:
        return None
    nieuw = replace(f.nieuwe_school, plaats=f.school_plaats, regio=f.regio)
    return replace(nieuw, zoeksleutel=nieuw.sleutel())


def leg_vast(
    s: Writer, f: Wie, waar: Waar, wie: Sequence[Jongere], school: int | None, onderwijssoort: str | None
) -> tuple[list[Jongere], Nieuw]:
    """Store who and which school is new, and the enrolment that she told; whom it is about, and what is new.

    Raises VerkeerdGebruik for an enrolment without a kind of education.
    """
    jongere, nieuw = nieuwe_jongere(f), nieuwe_school(waar)
    vast = Nieuw(s.add(jongere) if jongere else None, s.add(nieuw) if nieuw else None)
    over = [vast.jongere] if vast.jongere else [*wie]
    op = vast.school.nummer if vast.school else school
    if waar.sinds is None or op is None or len(over) != 1:
        return over, vast
    if onderwijssoort is None:
        raise VerkeerdGebruik("de onderwijssoort ontbreekt", "geef --onderwijssoort", "--onderwijssoort")
    inschrijving = Inschrijving(jongere=over[0].nummer, school=op, onderwijssoort=onderwijssoort, van=waar.sinds)
    return over, vast._replace(inschrijving=s.add(inschrijving))

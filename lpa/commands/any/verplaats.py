"""`lpa melding verplaats`: a melding that was stored with the wrong jongere, with all that hangs on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts import weigh
from lpa.commands.gate.doors import Twijfels, Writer, tell, writing
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.commands.zaak.meldingvelden import Gegevens, twijfels_van
from lpa.commands.zaak.welke import OverMelding
from lpa.domain.base.datum import kort, op_tijd
from lpa.domain.doubts.verplaatsing import twijfels_ander, twijfels_vervolg
from lpa.domain.records.huisbezoek import Huisbezoek
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.school import Inschrijving, School
from lpa.domain.records.verplaatsing import Verplaatsing
from lpa.domain.records.zaak import Melding, melding_zin
from lpa.domain.zaak import verplaatsing
from lpa.storage.register import registers
from lpa.storage.zaak import agenda, brieven, dossier, spreekuren, verstrekkingen, vervallen, zaken

app = forms.verbs()
REDEN = forms.text("--reden", "Reden", "in een zin en zonder namen: zij komt in beide dossiers", required=True)


class Verplaatsen(OverMelding):
    """Which melding, to whom, and why."""

    jongere = forms.ask(forms.JONGERE, "--jongere", "Naar welke jongere", forms.WIE, required=True)
    reden = REDEN
    school = Gegevens.school.but(help_="anders die van de inschrijving, of zoals het was")
    onderwijssoort = Gegevens.onderwijssoort.but(help_="anders die van de inschrijving, of zoals het was")


@forms.verb(app, "verplaats", 'lpa melding verplaats 3 --jongere eva --reden "verkeerde regel in de lijst van school"')
def verplaats(given: forms.Given[Verplaatsen], toch: forms.Toch = False) -> None:
    """Zet een melding over naar een andere jongere, met wat erbij hoort.

    In beide dossiers blijft te zien dat het gebeurde, zonder de naam van de ander.
    """
    with forms.open_file() as b:
        oud = given.place(Verplaatsen.melding, b.conn)
        wie = tell.zaak(b.conn, oud)
        f = given.fill(b.conn, *_Waar(b.conn, oud).fields())
        werk = _Werk(b.conn, oud, f)
        with writing(b, "melding verplaats", werk.twijfels, toch) as s:
            vast, verplaatst = werk.leg_vast(s)
        whom = tell.about(b.conn, oud.jongere, vast)
        namen = verplaatsing.over_namen(_records(b.conn, vast), registers.jongere(b.conn, oud.jongere), f.jongere)
        forms.talk.say_all(_opmerkingen(b.conn, vast, f.jongere), namen)
        school = forms.show_school(registers.school(b.conn, vast.school)) if vast.school else "onbekend"
    zinnen = [
        f"Melding {vast.nummer} ({melding_zin(vast)}) gaat van {wie} (jongere {oud.jongere})"
        f" naar {f.jongere.naam} (jongere {vast.jongere}).",
        f"School: {', '.join(filter(None, (school, vast.onderwijssoort)))}.",
        werk.los,
        _apart(oud, vast),
    ]
    tell.change(" ".join(filter(None, zinnen)), vast.nummer, vast, {"verplaatsing": verplaatst}, about=whom)


def _apart(oud: Melding, na: Melding) -> str:
    """That it is counted apart from now on, or no longer."""
    if oud.rmc == na.rmc:
        return ""
    return "Zij telt nu apart, bij RMC." if na.rmc else "Zij telt niet meer apart."


class _Waar:
    """Where the absence was, by what is known of the jongere to whom a melding goes."""

    def __init__(self, conn: Connection, oud: Melding) -> None:
        self.conn, self.oud = conn, oud

    def fields(self) -> list[forms.Field[Any]]:
        """School and kind of education: by the enrolment of that day; asked, and else kept, where none says it."""
        return [
            Verplaatsen.school.but(default=self.school, offer=self.school, quiet=self._bekend),
            Verplaatsen.onderwijssoort.but(default=self.soort, offer=self.soort, quiet=self._bekend),
        ]

    def _inschrijving(self, d: forms.Draft[Verplaatsen]) -> Inschrijving | None:
        jongere = d.get(Verplaatsen.jongere)
        van = registers.inschrijvingen(self.conn, jongere.nummer) if jongere else []
        return verplaatsing.inschrijving_van_dag(self.oud, van)

    def _bekend(self, d: forms.Draft[Verplaatsen]) -> bool:
        return self._inschrijving(d) is not None

    def school(self, d: forms.Draft[Verplaatsen]) -> School | None:
        """The school by the enrolment, or as it was."""
        i = self._inschrijving(d)
        nummer = i.school if i else self.oud.school
        return registers.school(self.conn, nummer) if nummer else None

    def soort(self, d: forms.Draft[Verplaatsen]) -> str | None:
        """The kind of education by the enrolment at that school, or as it was."""
        i, school = self._inschrijving(d), d.get(Verplaatsen.school)
        return i.onderwijssoort if i and school and i.school == school.nummer else self.oud.onderwijssoort


class _Werk:
    """The move of one melding: as it becomes, weighed and stored."""

    def __init__(self, conn: Connection, oud: Melding, f: Verplaatsen) -> None:
        verplaatsing.moet_andere_jongere_zijn(oud, f.jongere)
        verplaatsing.moet_zonder_namen(f.reden, registers.jongere(conn, oud.jongere), f.jongere)
        self.conn, self.oud, self.f = conn, oud, f
        eerder = zaken.zaak(conn, oud.vervolg_op) if oud.vervolg_op else None
        verlof = zaken.zaak(conn, oud.na_verlof) if oud.na_verlof else None
        na, self.los = verplaatsing.losgemaakt(oud, f.jongere.nummer, eerder, verlof)
        na = replace(na, school=(f.school and f.school.nummer) or None, onderwijssoort=f.onderwijssoort)
        self.na = weigh.met_rmc(conn, na)

    def twijfels(self) -> Twijfels:
        """What is unlikely about it, as the file is now: of the melding itself as of a new one. Raises Geweigerd."""
        nummer = self.oud.nummer
        for uur in spreekuren.uitgenodigd(self.conn, nummer, today()):
            lijst = spreekuren.genodigden(self.conn, uur.nummer)
            verplaatsing.moet_eenmaal_genodigd_zijn(self.oud, self.f.jongere, uur, lijst)
        gemaakt, _ = brieven.brieven(self.conn, nummer, onverzonden=False, meest=None)
        gemaakt.sort(key=lambda brief: brief.nummer)
        return [
            *twijfels_ander(self.oud.jongere, gemaakt, verstrekkingen.van_zaak(self.conn, nummer)),
            *twijfels_vervolg(self.na.jongere, vervallen.volgen(self.conn, nummer)),
            *twijfels_van(self.conn, self.na),
        ]

    def leg_vast(self, s: Writer) -> tuple[Melding, Verplaatsing]:
        """Store it. That it was moved comes first, so that the log of the old jongere has it; the melding is told."""
        s.what = f"melding {self.oud.nummer}"
        verplaatst = s.add(
            Verplaatsing(
                zaak=self.oud.nummer, datum=today(), van=self.oud.jongere, naar=self.na.jongere, reden=self.f.reden
            )
        )
        vast = s.change(self.na)
        for h in _gepland(s.conn, vast):
            s.change(replace(h, reeks=h.reeks + 1))  # a calendar has the initials
        return vast, verplaatst


def _gepland(conn: Connection, m: Melding) -> list[Huisbezoek]:
    return agenda.lijst(conn, agenda.Filter(zaak=m.nummer, staat=True), None)[0]


def _records(conn: Connection, m: Melding) -> list[Any]:
    """A melding, and all in which she may have written something about it."""
    d = dossier.van_zaak(conn, m.nummer)
    return [
        *d.zaken, *d.interventies, *d.heropeningen, *d.huisbezoeken, *d.routestappen, *d.brieven, *d.verstrekkingen,
        *d.eigentermijnen,
    ]  # fmt: skip


def _opmerkingen(conn: Connection, m: Melding, jongere: Jongere) -> Iterator[str]:
    """Which visits and invitations still stand as they were made for another."""
    for h in _gepland(conn, m):
        waar = "op een adres dat u zelf opgaf" if h.adres else f"nu op het adres van jongere {jongere.nummer}"
        verder = f"lpa huisbezoek verzet {h.nummer} of lpa huisbezoek annuleer {h.nummer}"
        yield f"Let op: huisbezoek {h.nummer} staat op {op_tijd(h.begin)}, {waar}. Klopt dat niet: {verder}"
    for uur in spreekuren.uitgenodigd(conn, m.nummer, today()):
        if uur.school != m.school:
            yield (
                f"Let op: jongere {jongere.nummer} is nu uitgenodigd voor spreekuur {uur.nummer} op {kort(uur.datum)},"
                f" op een andere school. Afmelden kan met: lpa spreekuur afmelden {uur.nummer}"
                f" --jongere {jongere.nummer}"
            )

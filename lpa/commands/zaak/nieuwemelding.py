"""`lpa melding nieuw`: a verzuimmelding, as it comes in by telephone; also about who is not known yet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts import weigh
from lpa.commands.facts.route import opmerkingen, zet
from lpa.commands.gate.doors import Twijfels, Writer, tell, writing
from lpa.commands.register import aanmelding, kenmerken
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.commands.zaak.meldingvelden import ONBEKEND, Gegevens, met_gegevens, moet_kunnen, twijfels_van
from lpa.domain.base.datum import lang, leeftijd
from lpa.domain.base.soorten import ZIEKTEVERZUIM
from lpa.domain.base.tekst import opsomming
from lpa.domain.doubts.melding import twijfels_meldingsdatum
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.recht import mas
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.school import Inschrijving
from lpa.domain.records.zaak import Eerdere, Melding, herhaling, melding_zin, proeftijd
from lpa.domain.werk.werkvoorraad import eerste_stap_op
from lpa.errors import VerkeerdGebruik
from lpa.output.render.data import as_data, flat
from lpa.storage.register import eigen, registers
from lpa.storage.zaak import zaken

app = forms.verbs()
_NERGENS = "melding.niet-ingeschreven"  # the doubt about absence from no school
_VAN_DE_BASISSCHOOL = 12  # years: about when primary education ends; only what Enter offers


class Nieuw(aanmelding.Over, aanmelding.Wie, Gegevens, aanmelding.Waar, kenmerken.MetKenmerk):
    """A new melding."""


@forms.verb(app, "nieuw", "lpa melding nieuw\nlpa melding nieuw --jongere jansen --soort signaal --datum ma --uren 18")
def nieuw(given: forms.Given[Nieuw], toch: forms.Toch = False) -> None:
    """Leg een verzuimmelding vast, ook van wie nog niet bekend is.

    Zonder opties stelt lpa de vragen.
    """
    with forms.open_file() as b:
        f = given.fill(b.conn, *_vragen(b.conn))
        binnen = _Binnengekomen(b.conn, f)
        with writing(b, "melding nieuw", binnen.moet_kunnen, toch, after=binnen.twijfels) as s:
            binnen.leg_vast(s)
        binnen.vertel(eerste_stap_op(f.geopend_op, eigen.regelboek(b.conn)))


class _Binnengekomen:
    """What came in, as a melding of each jongere that it is about: stored, weighed and told."""

    def __init__(self, conn: Connection, f: Nieuw) -> None:
        self.conn, self.f = conn, f
        self.melding = met_gegevens(Melding(jongere=0, soort=f.soort, geopend_op=f.geopend_op), f)
        mas.moet_te_kiezen_zijn(replace(self.melding, route=""), self.melding.route)
        if self.melding.meldingsnummer and len(f.jongeren or ()) > 1:
            raise VerkeerdGebruik("een meldingsnummer is van een jongere", "leg deze melding apart vast")
        self.wie: list[Jongere] = []
        self.nieuw = aanmelding.Nieuw()
        self.vast: list[tuple[Melding, Eerdere]] = []  # with what it repeats
        self.zet = zet(conn, replace(self.melding, route=""), self.melding.route, f.geopend_op)

    def moet_kunnen(self) -> Twijfels:
        """Raises Geweigerd for what cannot be stored; doubts are of what stands."""
        return [*moet_kunnen(self.conn, self.melding), *kenmerken.twijfels(self.conn, self.f.kenmerken)]

    def leg_vast(self, s: Writer) -> None:
        """Store who and which school is new, and each melding."""
        m = self.melding
        self.wie, self.nieuw = aanmelding.leg_vast(s, self.f, self.f, self.f.jongeren or (), m.school, m.onderwijssoort)
        self.vast = [self._een(s, j) for j in self.wie]
        kenmerken.leg_vast(s, [m.nummer for m, _ in self.vast], self.f.kenmerken)

    def _een(self, s: Writer, jongere: Jongere) -> tuple[Melding, Eerdere]:
        op = self.f.geopend_op
        eerder = zaken.eerdere(s.conn, jongere.nummer, op)
        m = replace(self.melding, jongere=jongere.nummer)
        if self.nieuw.school:
            m = replace(m, school=self.nieuw.school.nummer)
        elif self.f.school is None and (i := _enige(s.conn, jongere, self.f)):
            m = replace(m, school=i.school, onderwijssoort=m.onderwijssoort or i.onderwijssoort)
        m = s.add(weigh.met_rmc(s.conn, m))
        if self.zet:
            s.add(mas.routestap(m.nummer, self.zet, op))
        return m, eerder

    def twijfels(self) -> Twijfels:
        """What is unlikely about what was stored; that she does not know the school yet is no doubt."""
        uit = self.nieuw.twijfels(self.conn)
        for m, _ in self.vast:
            gevonden = [*twijfels_meldingsdatum(m, today()), *twijfels_van(self.conn, m)]
            if self.f.school is ONBEKEND:
                gevonden = [t for t in gevonden if t.sleutel != _NERGENS]
            uit += [t.over(f"jongere {m.jongere}") for t in gevonden] if len(self.vast) > 1 else gevonden
        return uit

    def vertel(self, uiterlijk: date) -> None:
        """One sentence, with what is known of before and what comes next."""
        whom = tell.about(self.conn, *(m for m, _ in self.vast))
        eerste, eerder = self.vast[0]
        forms.talk.say_all(
            opmerkingen(self.zet), [tekst for v in self.vast if (tekst := _herhaald(*v))],
            [tekst for m, _ in self.vast if (tekst := weigh.intussen_buiten(self.conn, m))],
            dict.fromkeys(tekst for m, _ in self.vast if (tekst := _proeftijd(self.conn, m))),
        )  # fmt: skip
        nummers = opsomming([str(m.nummer) for m, _ in self.vast])
        begin = f"Melding {nummers} is" if len(self.vast) == 1 else f"Meldingen {nummers} zijn"
        wie = opsomming([f"{j.naam} (jongere {j.nummer})" for j in self.wie])
        zinnen = [f"{begin} vastgelegd: {melding_zin(eerste)}, {wie}.", self.nieuw.zin]
        zinnen.append(f"Eerste stap uiterlijk {lang(uiterlijk)} (eigen norm).")
        if eerste.onderreden == ZIEKTEVERZUIM:
            forms.talk.say(
                f"Ziekteverzuim: overleg met de jeugdarts, en leg dat vast: lpa interventie nieuw {eerste.nummer}"
            )
        data = as_data(eerste) | {"herhaling": herhaling(eerder), "eerste_stap": flat(uiterlijk)}
        data |= {"meldingen": [as_data(m) for m, _ in self.vast]} if len(self.vast) > 1 else {}
        data |= {"nieuw": as_data(self.nieuw)} if self.nieuw.zin else {}
        tell.change(" ".join(filter(None, zinnen)), eerste.nummer, data, about=whom)


def _enige(conn: Connection, jongere: Jongere, f: Nieuw) -> Inschrijving | None:
    """The one enrolment of a jongere on the day of the melding."""
    geldig = [i for i in registers.inschrijvingen(conn, jongere.nummer) if i.geldt(f.geopend_op)]
    return geldig[0] if len(geldig) == 1 else None


def _vragen(conn: Connection) -> tuple[forms.Field[Any], ...]:
    """The questions as this file wants them: where somebody is not enrolled that day, the school is asked."""
    waar = _Waar(conn)
    return (
        Nieuw.geopend_op.but(note=_herhaling),
        Nieuw.vervolg_op.but(offer=waar.eerder),
        Nieuw.school.but(
            default=lambda d: (i := waar.enige(d)) and registers.school(conn, i.school),
            offer=lambda d: ONBEKEND if waar.is_vraag(d) else None, quiet=lambda d: not waar.is_vraag(d),
            when=lambda d: not d.has(Nieuw.nieuwe_school), because=lambda _: "de school is nieuw",
            new=Nieuw.nieuwe_school, note=_ieders_school,
        ),
        Nieuw.nieuwe_school.but(
            when=lambda d: waar.is_vraag(d) and not d.has(Nieuw.school),
            because=lambda _: "de jongere is al ingeschreven (lpa inschrijving nieuw), of de school is bekend",
        ),
        Nieuw.onderwijssoort.but(
            required=True, default=waar.onderwijssoort, offer=waar.onderwijssoort_naar_leeftijd,
            quiet=lambda d: not waar.schrijft_in(d),
            when=lambda d: waar.schrijft_in(d) or waar.enige(d) is not None or d.has(Nieuw.onderwijssoort),
        ),
        Nieuw.sinds.but(
            when=waar.schrijft_in, because=lambda _: "de jongere is al ingeschreven, of de school is niet gezegd",
            default=lambda d: waar.begin(d) if d.has(Nieuw.nieuwe_jongere) else None, offer=waar.begin,
        ),
    )  # fmt: skip


def _herhaling(conn: Connection | None, d: forms.Draft[Any]) -> str | None:
    """The repeat, said as soon as jongere and date are known."""
    jongeren, dag = d.get(Nieuw.jongeren), d.get(Nieuw.geopend_op)
    if not conn or not jongeren or not dag:
        return None
    eerder = [zaken.eerdere(conn, j.nummer, dag) for j in jongeren]
    tekst = opsomming([f"{t} (melding {e.nummer})" for e in eerder if (t := herhaling(e))])
    return f"Let op: {tekst}." if tekst else None


def _herhaald(m: Melding, eerder: Eerdere) -> str | None:
    """What was stored repeats an earlier melding, and how to say that it goes on with that one."""
    tekst = herhaling(eerder)
    if not tekst:
        return None
    vervolg = (
        "" if m.vervolg_op else f" Gaat deze daarop door? lpa melding wijzig {m.nummer} --vervolg-op {eerder.nummer}"
    )
    return f"Let op: {tekst} (melding {eerder.nummer}).{vervolg}"


def _proeftijd(conn: Connection, m: Melding) -> str:
    return proeftijd(zaken.uitspraken(conn, m.jongere), m.geopend_op)


def _ieders_school(_: Connection | None, d: forms.Draft[Any]) -> str | None:
    """That no school is named where each of more jongeren has an own one."""
    jongeren = d.get(Nieuw.jongeren)
    if not jongeren or len(jongeren) < 2 or d.has(Nieuw.school):
        return None
    return "School: van ieder die van de eigen inschrijving."


class _Waar:
    """Where the jongere of a melding is, beside the other answers."""

    def __init__(self, conn: Connection) -> None:
        self.conn = conn

    def _geldig(self, d: forms.Draft[Any]) -> list[Inschrijving]:
        """The enrolments of the one jongere on the day of the melding."""
        jongeren, dag = d.get(Nieuw.jongeren), d.get(Nieuw.geopend_op)
        if not jongeren or len(jongeren) > 1 or not dag:
            return []
        return [i for i in registers.inschrijvingen(self.conn, jongeren[0].nummer) if i.geldt(dag)]

    def enige(self, d: forms.Draft[Any]) -> Inschrijving | None:
        """The one enrolment of that day, at the school that was said where one was."""
        school = d.get(Nieuw.school)
        passend = [i for i in self._geldig(d) if not school or i.school == school.nummer]
        return passend[0] if len(passend) == 1 else None

    def eerder(self, d: forms.Draft[Any]) -> int | None:
        """The last melding of the one jongere in that schooljaar."""
        jongeren, dag = d.get(Nieuw.jongeren), d.get(Nieuw.geopend_op)
        if not jongeren or len(jongeren) > 1 or not dag:
            return None
        return zaken.eerdere(self.conn, jongeren[0].nummer, dag).nummer

    def is_vraag(self, d: forms.Draft[Any]) -> bool:
        """Whether the school must be said: of one jongere who is enrolled nowhere that day, and should be."""
        jongeren = d.get(Nieuw.jongeren)
        een = d.has(Nieuw.nieuwe_jongere) or (jongeren is not None and len(jongeren) == 1)
        return een and d.get(Nieuw.soort) != "absoluut" and not self._geldig(d)

    def schrijft_in(self, d: forms.Draft[Any]) -> bool:
        """Whether the answers make an enrolment."""
        school = d.get(Nieuw.school)
        return self.is_vraag(d) and (d.has(Nieuw.nieuwe_school) or bool(school and school.nummer))

    def onderwijssoort(self, d: forms.Draft[Any]) -> str | None:
        """The kind of education by the enrolment, or of a school that gives one."""
        if i := self.enige(d):
            return i.onderwijssoort
        school = d.get(Nieuw.nieuwe_school) or d.get(Nieuw.school)
        return school.soorten[0] if school and len(school.soorten) == 1 else None

    def onderwijssoort_naar_leeftijd(self, d: forms.Draft[Any]) -> str | None:
        """What Enter means: primary education up to the age at which most leave it."""
        jongeren, dag = d.get(Nieuw.jongeren) or (), d.get(Nieuw.geopend_op)
        geboren = d.get(Nieuw.geboren) or (jongeren[0].geboortedatum if jongeren else None)
        if not geboren or not dag:
            return None
        return "po" if leeftijd(geboren.laatste, dag) < _VAN_DE_BASISSCHOOL else "vo"

    def begin(self, d: forms.Draft[Any]) -> date | None:
        """The first day of the schooljaar of the melding."""
        dag = d.get(Nieuw.geopend_op)
        return Schooljaar.van(dag).eerste_dag if dag else None

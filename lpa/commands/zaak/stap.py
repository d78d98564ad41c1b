"""A command that stores one step in a zaak, with all that it brings along: another route, a sharing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts import weigh
from lpa.commands.facts.route import opmerkingen, zet_van_stap
from lpa.commands.gate.doors import Doubts, Weigh, Writer, tell, writing
from lpa.commands.keten.delen import Deelvraag, Delen
from lpa.commands.ui import rethink, talk
from lpa.commands.ui.forms import Draft, Field, Form, Given, OpDag, ask, choice, open_file, text, today
from lpa.domain.base.datum import lang
from lpa.domain.base.soorten import INTERVENTIES
from lpa.domain.base.tekst import kies, met_hoofdletter
from lpa.domain.doubts.zaak import twijfels_interventie
from lpa.domain.recht import mas
from lpa.domain.recht.mas import EIGEN_OPDRACHT, moet_hier_kunnen, twijfels_volgorde
from lpa.domain.records.zaak import Interventie, Zaak
from lpa.domain.zaak.keten import DELINGEN, Deling, partijnaam
from lpa.domain.zaak.wpg import opmerking
from lpa.errors import VerkeerdGebruik
from lpa.output.render.sheet import Sheet
from lpa.storage.engine.file import CaseFile
from lpa.storage.zaak import zaken

More = Callable[[Writer], dict[str, Any]]  # what is stored as well, and as which data it is told


def _nothing(_: Writer) -> dict[str, Any]:
    return {}


class Met(Form):
    """With whom a step was taken."""

    met_wie = text("--met", "Met wie", "jongere, ouders, mentor, …")


class Resultaat(Form):
    """What came of a step."""

    resultaat = text("--resultaat", "Resultaat", "wat ervan kwam")


class Notitie(Form):
    """What she notes with a step."""

    notitie = text("--notitie", "Notitie", "vrije tekst", long=True)


_SOORTEN = {soort: wat for soort, wat in INTERVENTIES.items() if soort not in EIGEN_OPDRACHT}


def _lees_soort(tekst: str) -> str:
    """A kind of step. Raises VerkeerdGebruik, with the command to use, for one that has its own."""
    return moet_hier_kunnen(kies(tekst, INTERVENTIES, "soort", INTERVENTIES))


class Soort(Form):
    """The kind of a step, where it has no command of its own."""

    soort = ask(
        choice("soort", _SOORTEN).but(read=_lees_soort), "--soort", "Soort", required=True
    )  # fmt: skip


class Route(Form):
    """The route that a step belongs to."""

    route = text(
        "--route", "Route", "route van de MAS", kind=choice("route", mas.ROUTES), quiet=True,
        because=lambda _: "de MAS gaat niet over deze zaak",
    )  # fmt: skip


class LegUit(Form):
    """Why a step leaves the MAS or a guideline."""

    leg_uit = text(
        "--leg-uit", "Leg uit", "waarom u afwijkt van de MAS of van een richtlijn", quiet=True,
        because=lambda _: "deze stap wijkt nergens van af",
    )  # fmt: skip


_REDEN = text("--leg-uit", "Leg uit in een zin", required=True)


def uitleg(waarom: str, gegeven: str) -> str:
    """Her one sentence of reason for what a guideline asks to explain: from the flag, or asked.

    Raises VerkeerdGebruik when nobody is there to give it.
    """
    if gegeven or not waarom:
        return gegeven
    if not talk.can_ask():
        raise VerkeerdGebruik(waarom, 'geef in een zin de reden: --leg-uit "…"', "--leg-uit")
    return _vraag(waarom, required=True)


def _vraag(waarom: str, *, required: bool) -> str:
    from lpa.commands.ui.interview import ask_one

    talk.say(f"Let op: {waarom}.")
    vraag = _REDEN.but(name="reden")
    return rethink.explanation(
        lambda eerder: ask_one(vraag.but(offer=lambda _: eerder or None), required=required) or ""
    )


class Nieuwestap(NamedTuple):
    """A step that is about to be stored: in which zaak, what it shares, and what must be confirmed or explained.

    `leg_uit` is her reason; `toch` that she confirmed already; `twijfels` weighs this kind of step, `waarom` is
    why this step must be explained whatever the route: that explanation is kept with it (`vast`).
    """

    zaak: Zaak
    stap: Interventie
    deling: Deling | None = None
    leg_uit: str = ""
    toch: bool = False
    twijfels: Weigh = tuple
    waarom: str = ""
    more: More = _nothing

    def leg_vast(self, b: CaseFile, opdracht: str) -> Vastgelegd:
        """Explain, confirm, store. Nothing is stored unless all of it is."""
        eerder = zaken.interventies(b.conn, self.zaak.nummer)
        naar = self.stap.route or mas.route_van_stap(self.stap.soort, self.zaak, eerder)
        stap = replace(self.stap, route=naar)
        z = zet_van_stap(b.conn, stap.soort, naar, self.zaak, stap.datum)
        uitgelegd, gezegd = uitleg(self.waarom, self.leg_uit), False
        if z and z.waarom and not uitgelegd and talk.can_ask():
            uitgelegd, gezegd = _vraag(z.waarom, required=False), True
        if self.waarom:
            stap = replace(stap, vast=f"{stap.vast}\nUitleg: {uitgelegd}".strip())
        routestap = z and mas.routestap(self.zaak.nummer, z, stap.datum, uitgelegd)
        with writing(b, opdracht, lambda: self._weeg(b.conn, stap), self.toch) as s:
            vast = s.add(stap)
            if routestap:
                s.change(replace(self.zaak, route=routestap.naar))
                routestap = s.add(routestap)
            deling = s.add(replace(self.deling, interventie=vast.nummer)) if self.deling else None
            extra = self.more(s)
        talk.say_all([] if gezegd else opmerkingen(z))
        whom = tell.about(b.conn, vast)
        return Vastgelegd(vast, routestap, deling, opmerking(vast, eerder), extra, whom)

    def _weeg(self, conn: Connection, stap: Interventie) -> Doubts:
        """What is unlikely about the step, in its zaak as that is now."""
        zaak, eerder = zaken.zaak(conn, stap.zaak), zaken.interventies(conn, stap.zaak)
        gewoon = twijfels_interventie(stap, zaak, today())
        return [*gewoon, *twijfels_volgorde(stap, eerder), *self.twijfels(), *weigh.doubts(conn, stap)]


class Vastgelegd(NamedTuple):
    """What was stored with a step."""

    stap: Interventie
    routestap: mas.Routestap | None
    deling: Deling | None
    opmerking: str | None
    extra: dict[str, Any]
    about: tell.About

    def vertel(
        self,
        wie: str,
        *,
        verder: str = "",
        opmerkingen: Sequence[str] = (),
        onder: Sheet | None = None,
        data: dict[str, Any] | None = None,
    ) -> None:
        """One sentence with its number, what it changed, and what comes next (`verder`)."""
        stap, wat = self.stap, f"{INTERVENTIES[self.stap.soort]}, {lang(self.stap.datum)}"
        delen = [f"Interventie {stap.nummer} is vastgelegd bij zaak {stap.zaak} van {wie}: {wat}."]
        if self.routestap:
            delen.append(f"De zaak gaat van {self.routestap.van} naar {self.routestap.naar}.")
        if self.deling:
            delen.append(f"Gedeeld met {self.deling.aan} (deling {self.deling.nummer}).")
        talk.say_all(opmerkingen, [f"Let op: {self.opmerking}."] if self.opmerking else ())
        alles = {"routestap": self.routestap, "deling": self.deling, **self.extra, **(data or {})}
        zin = " ".join([*delen, met_hoofdletter(verder)]).strip()
        tell.change(zin, stap.nummer, stap, alles, about=self.about, below=onder)


Vervolg = tuple[str, dict[str, Any]]  # what comes next, as a sentence and as data


def _niets_erbij(*_: object) -> dict[str, Any]:
    return {}


def _geen_vervolg(*_: object) -> Vervolg:
    return "", {}


class Stapopdracht(NamedTuple):
    """Such a command, by its `naam` (`pv verhoor`), and what makes its step differ from that of another.

    `soort` is the kind of step, empty where the form says it; `met_wie` with whom it always is. `erbij` stores what
    comes with the step, `vervolg` says what must be done after it.
    """

    naam: str
    soort: str = ""
    met_wie: str = ""
    erbij: Callable[[Writer, Interventie, Draft[Any]], dict[str, Any]] = _niets_erbij
    vervolg: Callable[[Connection, Vastgelegd], Vervolg] = _geen_vervolg

    def run(self, given: Given[Any], welke: Field[Any], sure: bool) -> None:
        """Store the step in the zaak that `welke` names, take the zaak along its route, keep what was shared."""
        with open_file() as b:
            zaak: Zaak = given.place(welke, b.conn)
            wie = tell.zaak(b.conn, zaak)
            deelvraag = Deelvraag(b.conn, zaak, lambda d: DELINGEN.get(self._soort(d)))
            f = given.fill(b.conn, *deelvraag.fields(given.form), *self._tied(b.conn, zaak, given.form))
            d = f.draft()
            mas.moet_te_kiezen_zijn(zaak, d.get(Route.route) or "")
            stap = self._stap(zaak, d)
            nieuw = Nieuwestap(
                zaak, stap, deelvraag.deling(f), d.get(LegUit.leg_uit) or "", sure,
                more=lambda s: self.erbij(s, stap, d),
            )  # fmt: skip
            gedaan = nieuw.leg_vast(b, self.naam)
            opmerkingen = deelvraag.opmerkingen(f)
            verder, data = self.vervolg(b.conn, gedaan)
        gedaan.vertel(wie, verder=verder, opmerkingen=opmerkingen, data=data)

    def _soort(self, d: Draft[Any]) -> str:
        """The kind of step, as far as it is known."""
        return self.soort or d.get(Soort.soort) or ""

    def _tied(self, conn: Connection, zaak: Zaak, form: type[Form]) -> list[Field[Any]]:
        """The questions tied to this zaak: a route where the MAS is about it, an explanation where it moves."""
        eerder = zaken.interventies(conn, zaak.nummer)

        def verlaat(d: Draft[Any]) -> bool:
            return mas.zet_van_stap(self._soort(d), d.get(Route.route) or "", zaak, eerder) is not None

        tied = {"route": lambda _: mas.geldt(zaak), "leg_uit": verlaat}
        return [field.but(when=tied[field.name]) for field in form.fields if field.name in tied]

    def _stap(self, zaak: Zaak, d: Draft[Any]) -> Interventie:
        """The step that the answers make; where it is shared it is with that party, unless she says otherwise."""
        partij = d.get(Delen.aan)
        return Interventie(
            zaak=zaak.nummer, datum=d[OpDag.datum], soort=self._soort(d),
            met_wie=d.get(Met.met_wie) or (partijnaam(partij) if partij else self.met_wie),
            route=d.get(Route.route) or "", resultaat=d.get(Resultaat.resultaat) or "",
            notitie=d.get(Notitie.notitie) or "", vast=d.answers.get("vast") or "",
        )  # fmt: skip

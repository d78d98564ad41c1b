"""A command that stores one step in a zaak, with all that it brings along: another route, a sharing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate.doors import Twijfels, Writer, tell
from lpa.commands.keten.delen import Deelvraag, Delen
from lpa.commands.ui.forms import (
    COMING_DAY,
    EURO,
    MENU,
    TEXT,
    Draft,
    Field,
    Form,
    Given,
    Kind,
    OpDag,
    ask,
    choice,
    open_file,
    text,
)
from lpa.commands.zaak.nieuwestap import Nieuwestap, Vastgelegd
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.soorten import INTERVENTIES
from lpa.domain.base.tekst import kies
from lpa.domain.recht import mas
from lpa.domain.recht.mas import EIGEN_OPDRACHT, moet_hier_kunnen
from lpa.domain.records.jongere import Verzorger, genoemd
from lpa.domain.records.stapwoorden import meest_gebruikt
from lpa.domain.records.zaak import TEGEN_JONGERE, Interventie, Zaak, lees_tegen, verzorgersleutel
from lpa.domain.zaak.keten import VERSTREKKINGEN, partijnaam
from lpa.storage.register import registers
from lpa.storage.zaak import zaken


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


def _meest_gebruikt(conn: Connection) -> list[str]:
    """The kinds that she used most, as many as a menu begins with."""
    return meest_gebruikt(_SOORTEN, zaken.stappen_per_soort(conn))[:MENU]


SOORT: Kind[str] = choice("soort", _SOORTEN).but(read=_lees_soort, first=_meest_gebruikt)


class Straf(Form):
    """Under which number it is known, and what the outcome asks."""

    strafnummer = text("--nummer", "Nummer", "van het proces-verbaal, of het parketnummer", quiet=True)
    bedrag = ask(EURO, "--bedrag", "Bedrag", "de boete of strafbeschikking, in euro", quiet=True)
    proeftijd_tot = ask(COMING_DAY, "--proeftijd-tot", "Proeftijd tot en met", "bij wat voorwaardelijk is", quiet=True)


class Soort(Form):
    """The kind of a step, where it has no command of its own."""

    soort = ask(SOORT, "--soort", "Soort", required=True)


class Route(Form):
    """The route that a step belongs to."""

    route = text(
        "--route", "Route", "route van de MAS", kind=choice("route", mas.ROUTES, also=mas.ROUTE_ALIASES), quiet=True,
        because=lambda _: "de MAS gaat niet over deze zaak",
    )  # fmt: skip


class LegUit(Form):
    """Why a step leaves the MAS or a guideline."""

    leg_uit = text(
        "--leg-uit", "Leg uit", "waarom u afwijkt van de MAS of van een richtlijn", quiet=True,
        because=lambda _: "deze stap wijkt nergens van af",
    )  # fmt: skip


class Tegen(Form):
    """Against whom it is."""

    tegen = text("--tegen", "Tegen wie", "jongere, of het nummer van een verzorger", kind=TEXT.but(metavar="WIE"))


def tegen_vraag(conn: Connection, zaak: Zaak, stappen: Sequence[Interventie], soort: str) -> Field[str]:
    """The question in a zaak: of whom is known who it may be; against whom earlier steps are is offered.

    A verdict is against whom the proces-verbaal is, where that is one person and nothing else is said.
    """
    eerder = {s.tegen_wie for s in stappen if s.tegen}
    verbalen = {s.tegen_wie for s in stappen if s.soort == "pv-verzonden"}
    bekend, vast = (wie.pop() if len(wie) == 1 else None for wie in (eerder, verbalen))
    over = vast if soort == "pv-uitspraak" else None
    return Tegen.tegen.but(
        kind=_tegen_wie(conn, zaak), offer=lambda _: bekend, default=(lambda _: over) if over else None
    )


def tegen_vraag_bij(conn: Connection, stap: Interventie) -> Field[str]:
    """The same of a step that stands already."""
    return Tegen.tegen.but(kind=_tegen_wie(conn, zaken.zaak(conn, stap.zaak)), quiet=True)


def tegen_gekozen(d: Draft[Any]) -> tuple[str, int | None]:
    """What was answered, as a step keeps it."""
    return lees_tegen(d.get(Tegen.tegen) or "")


def _tegen_wie(conn: Connection, zaak: Zaak) -> Kind[str]:
    """A number, a name or what somebody is to the jongere will do as well."""
    jongere, verzorgers = registers.jongere(conn, zaak.jongere), registers.verzorgers(conn, zaak.jongere)
    keuzes = {TEGEN_JONGERE: jongere.naam} | {verzorgersleutel(v.nummer): _heet(v) for v in verzorgers}
    ook = {woord: verzorgersleutel(v.nummer) for woord, v in genoemd(verzorgers).items()}
    return choice("tegen wie", keuzes, metavar="WIE", also=ook)


def _heet(v: Verzorger) -> str:
    return f"{v.naam}, {v.relatie}"


Vervolg = tuple[str, dict[str, Any]]  # what comes next, as a sentence and as data


class Stapopdracht(NamedTuple):
    """Such a command, by its `naam` (`pv verhoor`), and what makes its step differ from that of another.

    `soort` is the kind of step, empty where the form says it; `met_wie` with whom it always is. `erbij` stores what
    comes with the step, `vervolg` says what must be done after it, `twijfels` weighs what comes with it.
    """

    naam: str
    soort: str = ""
    met_wie: str = ""
    erbij: Callable[[Writer, Interventie, Draft[Any]], dict[str, Any]] = lambda *_: {}
    vervolg: Callable[[Connection, Vastgelegd], Vervolg] = lambda *_: ("", {})
    twijfels: Callable[[Connection, Zaak, Draft[Any]], Twijfels] = lambda *_: []

    def run(self, given: Given[Any], welke: Field[Any], sure: bool) -> None:
        """Store the step in the zaak that `welke` names, take the zaak along its route, keep what was shared."""
        with open_file() as b:
            zaak: Zaak = given.place(welke, b.conn)
            wie = tell.zaak(b.conn, zaak)
            deelvraag = Deelvraag(b.conn, zaak, lambda d: VERSTREKKINGEN.get(self._soort(d)))
            ook = [field for field in given.form.fields if field.is_place and field.name != welke.name]
            f = given.fill(b.conn, *ook, *deelvraag.fields(given.form), *self._tied(b.conn, zaak, given.form))
            d = f.draft()
            mas.moet_te_kiezen_zijn(zaak, d.get(Route.route) or "")
            stap = self._stap(zaak, d)
            nieuw = Nieuwestap(
                zaak, stap, deelvraag.verstrekking(f), d.get(LegUit.leg_uit) or "", sure,
                twijfels=lambda: self.twijfels(b.conn, zaak, d), more=lambda s: self.erbij(s, stap, d),
            )  # fmt: skip
            gedaan = nieuw.leg_vast(b, self.naam)
            opmerkingen = deelvraag.opmerkingen(f)
            verder, data = self.vervolg(b.conn, gedaan)
        gedaan.vertel(wie, verder=verder, opmerkingen=opmerkingen, data=data)

    def _soort(self, d: Draft[Any]) -> str:
        """The kind of step, as far as it is known."""
        return self.soort or d.get(Soort.soort) or ""

    def _tied(self, conn: Connection, zaak: Zaak, form: type[Form]) -> list[Field[Any]]:
        """The questions tied to this zaak: a route where the MAS is about it, an explanation where it moves, whom it
        may be against.
        """
        eerder = zaken.interventies(conn, zaak.nummer)

        def verlaat(d: Draft[Any]) -> bool:
            return mas.zet_van_stap(self._soort(d), d.get(Route.route) or "", zaak, eerder) is not None

        tied = {"route": lambda _: mas.geldt(zaak), "leg_uit": verlaat}
        ook = [tegen_vraag(conn, zaak, eerder, self.soort)] if issubclass(form, Tegen) else []
        return [*ook, *(field.but(when=tied[field.name]) for field in form.fields if field.name in tied)]

    def _stap(self, zaak: Zaak, d: Draft[Any]) -> Interventie:
        """The step that the answers make; where it is shared it is with that party, unless she says otherwise."""
        partij, (wie, verzorger) = d.get(Delen.aan), tegen_gekozen(d)
        return Interventie(
            zaak=zaak.nummer, datum=d[OpDag.datum], soort=self._soort(d),
            met_wie=d.get(Met.met_wie) or (partijnaam(partij) if partij else self.met_wie),
            route=d.get(Route.route) or "", resultaat=d.get(Resultaat.resultaat) or "",
            notitie=d.get(Notitie.notitie) or "", strafnummer=d.get(Straf.strafnummer) or "",
            bedrag=d.get(Straf.bedrag), proeftijd_tot=d.get(Straf.proeftijd_tot), vast=d.answers.get("vast") or "",
            tegen=wie, verzorger=verzorger,
        )  # fmt: skip

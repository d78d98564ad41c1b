"""A command that stores one step in a zaak, with all that it brings along: another route, a sharing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Annotated, Any, NamedTuple

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate.store import Weegt, vastleggen
from lpa.commands.keten.delen import DEELVELDEN, Deelvraag, zonder_deling
from lpa.commands.ui import answer, bedenktijd
from lpa.commands.ui.command import Gegeven, plek
from lpa.commands.ui.field import Antwoorden, Veld, zegt
from lpa.commands.ui.form import Formulier
from lpa.commands.ui.session import bestand, noem_zaak, vandaag
from lpa.commands.ui.velden import nummer
from lpa.domain.base.datum import lang
from lpa.domain.base.soorten import INTERVENTIES
from lpa.domain.base.tekst import met_hoofdletter, schone_alinea
from lpa.domain.doubts.zaak import twijfels_interventie
from lpa.domain.recht import mas
from lpa.domain.recht.mas import opmerking, twijfels_volgorde
from lpa.domain.records.zaak import Interventie, Zaak
from lpa.domain.zaak.keten import DELINGEN, Deling, partijnaam
from lpa.errors import VerkeerdGebruik
from lpa.output.render.data import as_data
from lpa.output.render.sheet import Sheet
from lpa.storage.engine.file import CaseFile, Writer
from lpa.storage.zaak import zaken

Erbij = Callable[[Writer], dict[str, Any]]  # what is stored as well, and as which data it is told


def _niets(_: Writer) -> dict[str, Any]:
    return {}


def uitleg(waarom: str, gegeven: str | None, vlag: str = "--leg-uit") -> str:
    """Her one sentence of reason: from the flag, or asked. Raises VerkeerdGebruik when nobody is there to give it."""
    if gegeven or not waarom:
        return gegeven or ""
    if not answer.can_ask():
        raise VerkeerdGebruik(waarom, f'geef in een zin de reden: {vlag} "…"')
    from lpa.commands.ui.interview import ask_text

    answer.say(f"Let op: {waarom}.")
    return bedenktijd.uitleg(lambda eerder: ask_text("Leg uit in een zin", eerder))


class Nieuwestap(NamedTuple):
    """A step that is about to be stored: in which zaak, what it shares, and what must be confirmed or explained.

    `leg_uit` is her reason; `toch` that she confirmed already; `twijfels` weighs this kind of step, `waarom` is
    why this step must be explained whatever the route: that explanation is kept with it (`vast`).
    """

    zaak: Zaak
    stap: Interventie
    deling: Deling | None = None
    leg_uit: str | None = None
    toch: bool = False
    twijfels: Weegt = list
    waarom: str = ""
    erbij: Erbij = _niets

    def leg_vast(self, b: CaseFile, opdracht: str) -> Vastgelegd:
        """Explain, confirm, store. Nothing is stored unless all of it is."""
        eerder = zaken.interventies(b.conn, self.zaak.nummer)
        naar = self.stap.route or mas.route_van_stap(self.stap.soort, self.zaak, eerder)
        stap = replace(self.stap, route=naar)
        z = mas.zet(self.zaak, naar, eerder)
        uitgelegd = uitleg((z.waarom if z else "") or self.waarom, self.leg_uit)
        if self.waarom:
            stap = replace(stap, vast=f"{stap.vast}\nUitleg: {uitgelegd}".strip())
        routestap = z and mas.routestap(self.zaak.nummer, z, stap.datum, uitgelegd)
        with vastleggen(b, opdracht, lambda: self._weeg(b.conn, stap), self.toch) as s:
            vast = s.add(stap)
            if routestap:
                s.change(replace(self.zaak, route=routestap.naar))
                routestap = s.add(routestap)
            deling = s.add(replace(self.deling, interventie=vast.nummer)) if self.deling else None
            extra = self.erbij(s)
        return Vastgelegd(vast, routestap, deling, opmerking(vast, eerder), extra)

    def _weeg(self, conn: Connection, stap: Interventie) -> list[str]:
        """What is unlikely about the step, in its zaak as that is now."""
        zaak, eerder = zaken.zaak(conn, stap.zaak), zaken.interventies(conn, stap.zaak)
        return [*twijfels_interventie(stap, zaak, vandaag()), *twijfels_volgorde(stap, eerder), *self.twijfels()]


class Vastgelegd(NamedTuple):
    """What was stored with a step."""

    stap: Interventie
    routestap: mas.Routestap | None
    deling: Deling | None
    opmerking: str | None
    extra: dict[str, Any]

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
        for opmerking_ in (*opmerkingen, *([f"Let op: {self.opmerking}."] if self.opmerking else [])):
            answer.say(opmerking_)
        alles = as_data(stap) | {
            "routestap": self.routestap and as_data(self.routestap),
            "deling": self.deling and as_data(self.deling),
        }
        zin = " ".join([*delen, met_hoofdletter(verder)]).strip()
        answer.change(zin, stap.nummer, alles | self.extra | (data or {}), onder=onder)


Vervolg = tuple[str, dict[str, Any]]  # what comes next, as a sentence and as data


def _melding(conn: Connection, tekst: str) -> Zaak:
    return zaken.melding(conn, nummer("melding")(tekst))


def _niets_erbij(*_: object) -> dict[str, Any]:
    return {}


def _geen_vervolg(*_: object) -> Vervolg:
    return "", {}


class Stapopdracht(NamedTuple):
    """Such a command, by its `naam` (`pv verhoor`), and what makes its step differ from that of another.

    `soort` is the kind of step, empty where she says it; `met_wie` with whom it always is. `zaak` finds the zaak by
    what was typed, `buiten` are answers that are not of the step itself. `erbij` stores what comes with the step,
    `vervolg` says what must be done after it.
    """

    naam: str
    velden: Sequence[Veld]
    soort: str = ""
    met_wie: str = ""
    zaak: Callable[[Connection, str], Zaak] = _melding
    buiten: Sequence[str] = ()
    erbij: Callable[[Writer, Interventie, Antwoorden], dict[str, Any]] = _niets_erbij
    vervolg: Callable[[Connection, Vastgelegd], Vervolg] = _geen_vervolg

    def doe(self, gegeven: Gegeven, zaak: str, toch: bool) -> None:
        """Run it. The step takes its zaak along its route, and keeps what was shared."""
        with bestand() as b:
            bij = self.zaak(b.conn, zaak)
            wie = noem_zaak(b.conn, bij)
            deelvraag = Deelvraag(b.conn, bij, lambda a: DELINGEN.get(self._soort(a)))
            antwoorden = Formulier(self._velden(b.conn, bij, deelvraag), gegeven, b.conn).vul()
            mas.moet_te_kiezen_zijn(bij, antwoorden.get("route") or "")
            stap = self._stap(bij, antwoorden)
            nieuw = Nieuwestap(
                bij, stap, deelvraag.deling(antwoorden), antwoorden["leg_uit"], toch,
                erbij=lambda s: self.erbij(s, stap, antwoorden),
            )  # fmt: skip
            gedaan = nieuw.leg_vast(b, self.naam)
            opmerkingen = deelvraag.opmerkingen(antwoorden)
            verder, data = self.vervolg(b.conn, gedaan)
        gedaan.vertel(wie, verder=verder, opmerkingen=opmerkingen, data=data)

    def _soort(self, antwoorden: Antwoorden) -> str:
        """The kind of step, as far as it is known."""
        return self.soort or antwoorden.get("soort") or ""

    def _velden(self, conn: Connection, zaak: Zaak, deelvraag: Deelvraag) -> list[Veld]:
        """The questions, tied to this zaak: a route where the MAS is about it, an explanation where it moves."""
        eerder = zaken.interventies(conn, zaak.nummer)

        def verlaat(antwoorden: Antwoorden) -> bool:
            route = antwoorden.get("route") or ""
            return mas.zet_van_stap(self._soort(antwoorden), route, zaak, eerder) is not None

        return deelvraag.bind(self.velden, route=lambda _: mas.geldt(zaak), leg_uit=verlaat)

    def _stap(self, zaak: Zaak, antwoorden: Antwoorden) -> Interventie:
        """The step that the answers make; where it is shared it is with that party, unless she says otherwise."""
        waarden = {"soort": self.soort} | zonder_deling(antwoorden, self.buiten)
        partij = antwoorden.get("aan")
        waarden.setdefault("met_wie", partijnaam(partij) if partij else self.met_wie)
        return Interventie(zaak=zaak.nummer, **waarden)


Meldingnummer = Annotated[str, plek("ZAAK", "nummer van de melding")]
MET = Veld("met_wie", "--met", "Met wie", "jongere, ouders, mentor, …")
RESULTAAT = Veld("resultaat", "--resultaat", "Resultaat", "wat ervan kwam")
NOTITIE = Veld("notitie", "--notitie", "Notitie", "vrije tekst", schone_alinea)
LEG_UIT = Veld(
    "leg_uit", "--leg-uit", "Leg uit", "waarom u afwijkt van de MAS of van een richtlijn", stil=True,
    waarom_niet=zegt("deze stap wijkt nergens van af"),
)  # fmt: skip
# A step that is always shared with the same party, in the chain of criminal law: nothing of it is asked.
VASTE_DELING = tuple(veld._replace(stil=True) for veld in DEELVELDEN if veld.naam != "toestemming")

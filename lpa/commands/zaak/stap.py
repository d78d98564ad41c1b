"""A step in a zaak, with all that it brings along: another route, a sharing. One transaction, one sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate.store import Weegt, vastleggen
from lpa.commands.ui import answer, bedenktijd
from lpa.commands.ui.session import vandaag
from lpa.domain.base.datum import lang
from lpa.domain.base.soorten import INTERVENTIES
from lpa.domain.base.tekst import met_hoofdletter
from lpa.domain.doubts.zaak import twijfels_interventie
from lpa.domain.recht import mas
from lpa.domain.recht.stapvolgorde import opmerking, twijfels_volgorde
from lpa.domain.records.zaak import Interventie, Zaak
from lpa.domain.zaak.keten import Deling
from lpa.errors import VerkeerdGebruik
from lpa.output.render.data import als_data
from lpa.output.render.sheet import Blad
from lpa.storage.engine.file import Bestand, Schrijver
from lpa.storage.zaak import zaken

Erbij = Callable[[Schrijver], dict[str, Any]]  # what is stored as well, and as which data it is told


def _niets(_: Schrijver) -> dict[str, Any]:
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

    def leg_vast(self, b: Bestand, opdracht: str) -> Vastgelegd:
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
            vast = s.voeg_toe(stap)
            if routestap:
                s.wijzig(replace(self.zaak, route=routestap.naar))
                routestap = s.voeg_toe(routestap)
            deling = s.voeg_toe(replace(self.deling, interventie=vast.nummer)) if self.deling else None
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
        onder: Blad | None = None,
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
        alles = als_data(stap) | {
            "routestap": self.routestap and als_data(self.routestap),
            "deling": self.deling and als_data(self.deling),
        }
        zin = " ".join([*delen, met_hoofdletter(verder)]).strip()
        answer.change(zin, stap.nummer, alles | self.extra | (data or {}), onder=onder)

"""A step that is stored with all that it brings along, explained and confirmed: another route, a sharing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts import weigh
from lpa.commands.facts.route import opmerkingen, zet_van_stap
from lpa.commands.gate.doors import Twijfels, Weigh, Writer, tell, writing
from lpa.commands.ui import rethink
from lpa.commands.ui.forms import talk, text, today
from lpa.domain.base.datum import lang
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.soorten import INTERVENTIES
from lpa.domain.base.tekst import met_hoofdletter
from lpa.domain.doubts.zaak import twijfels_interventie
from lpa.domain.recht import mas
from lpa.domain.recht.mas import twijfels_volgorde
from lpa.domain.records.zaak import Interventie, Zaak, genummerd
from lpa.domain.zaak.keten import Verstrekking
from lpa.domain.zaak.wpg import opmerking
from lpa.errors import Afgebroken, VerkeerdGebruik
from lpa.output.render.sheet import Sheet
from lpa.storage.engine.file import CaseFile
from lpa.storage.zaak import zaken

More = Callable[[Writer], dict[str, Any]]  # what is stored as well, and as which data it is told


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
    from lpa.commands.ui.prompt import Back

    talk.say(f"Let op: {waarom}.")
    vraag = _REDEN.but(name="reden")
    try:
        return rethink.explanation(
            lambda eerder: ask_one(vraag.but(offer=lambda _: eerder or None), required=required) or ""
        )
    except Back:
        raise rethink.Rethink if rethink.has_answered() else Afgebroken from None


class Nieuwestap(NamedTuple):
    """A step that is about to be stored: in which zaak, what it shares, and what must be confirmed or explained.

    `leg_uit` is her reason; `toch` that she confirmed already; `twijfels` weighs this kind of step, `waarom` is
    why this step must be explained whatever the route: that explanation is kept with it (`vast`).
    """

    zaak: Zaak
    stap: Interventie
    verstrekking: Verstrekking | None = None
    leg_uit: str = ""
    toch: bool = False
    twijfels: Weigh = tuple
    waarom: str = ""
    more: More = lambda _: {}

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
            verstrekking = s.add(replace(self.verstrekking, interventie=vast.nummer)) if self.verstrekking else None
            extra = self.more(s)
        talk.say_all([] if gezegd else opmerkingen(z))
        whom = tell.about(b.conn, vast)
        return Vastgelegd(self.zaak, vast, routestap, verstrekking, opmerking(vast, eerder), extra, whom)

    def _weeg(self, conn: Connection, stap: Interventie) -> Twijfels:
        """What is unlikely about the step, in its zaak as that is now."""
        zaak, eerder = zaken.zaak(conn, stap.zaak), zaken.interventies(conn, stap.zaak)
        gewoon = twijfels_interventie(stap, zaak, today())
        alle = [*gewoon, *twijfels_volgorde(stap, eerder), *weigh.doubts(conn, stap), *self.twijfels()]
        return list(dict.fromkeys(alle))


class Vastgelegd(NamedTuple):
    """What was stored with a step."""

    zaak: Zaak
    stap: Interventie
    routestap: mas.Routestap | None
    verstrekking: Verstrekking | None
    opmerking: str | None
    extra: dict[str, Any]
    about: tell.About

    def vertel(
        self, wie: str, *, verder: str = "", opmerkingen: Sequence[str] = (), onder: Sheet | None = None,
        data: dict[str, Any] | None = None,
    ) -> None:  # fmt: skip
        """One sentence with its number, what it changed, and what comes next (`verder`)."""
        stap, wat = self.stap, f"{INTERVENTIES[self.stap.soort]}, {lang(self.stap.datum)}"
        wat += f", tegen {stap.tegen_wie}" if stap.tegen else ""
        delen = [f"Interventie {stap.nummer} is vastgelegd bij {genummerd(self.zaak)} van {wie}: {wat}."]
        if self.routestap:
            delen.append(f"De zaak gaat van {self.routestap.van} naar {self.routestap.naar}.")
        if self.verstrekking:
            delen.append(f"Gedeeld met {self.verstrekking.aan} (verstrekking {self.verstrekking.nummer}).")
        talk.say_all(opmerkingen, [f"Let op: {self.opmerking}."] if self.opmerking else ())
        alles = {"routestap": self.routestap, "verstrekking": self.verstrekking, **self.extra, **(data or {})}
        zin = " ".join([*delen, met_hoofdletter(verder)]).strip()
        tell.change(
            zin, stap.nummer, stap, alles, about=self.about, below=onder, instead=f"Zie ook: lpa dossier {stap.zaak}"
        )

"""A command that stores one step: read the zaak, ask what belongs to the step, store it, say what comes next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from sqlcipher3.dbapi2 import Connection

from lpa.commands.keten.delen import Deelvraag, zonder_deling
from lpa.commands.ui.command import Gegeven
from lpa.commands.ui.field import Antwoorden, Veld
from lpa.commands.ui.form import Formulier
from lpa.commands.ui.session import bestand, noem_zaak
from lpa.commands.ui.velden import nummer
from lpa.commands.zaak.stap import Nieuwestap, Vastgelegd
from lpa.domain.recht import mas
from lpa.domain.records.zaak import Interventie, Zaak
from lpa.domain.zaak.keten import DELINGEN, partijnaam
from lpa.storage.engine.file import Schrijver
from lpa.storage.zaak import zaken

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
    erbij: Callable[[Schrijver, Interventie, Antwoorden], dict[str, Any]] = _niets_erbij
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

"""`lpa noteer`: what happened today in a zaak, and the next step, in one go."""

from __future__ import annotations

from typing import Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.agenda.eigentermijn import VOLGENDE, staat_op, twijfels
from lpa.commands.gate.doors import Twijfels, Writer
from lpa.commands.keten.delen import Delen
from lpa.commands.ui.forms import Draft, Given, OpDag, Toch, ask, single
from lpa.commands.zaak.interventie import afgestreept, streep_af
from lpa.commands.zaak.nieuwestap import Vastgelegd
from lpa.commands.zaak.stap import LegUit, Met, Notitie, Resultaat, Soort, Stapopdracht, Vervolg
from lpa.commands.zaak.welke import InHeleZaak
from lpa.domain.records.eigentermijn import termijn_zin, van_volgende
from lpa.domain.records.stapwoorden import voorgesteld
from lpa.domain.records.zaak import Interventie, Zaak

app, _command = single("noteer", 'lpa noteer 12 "moeder gebeld, belt terug" --volgende "vr mentor bellen"')


def _soort(d: Draft[Any]) -> str | None:
    """The kind of step that her words are about."""
    return voorgesteld(d.get(Notitie.notitie) or "")


class Noteren(InHeleZaak):
    """In which zaak, what happened, and what she does next; the rest follows, or is said by a flag."""

    notitie = Notitie.notitie.but(
        flag="TEKST", label="Wat er gebeurde", help_="wat er gebeurde, tussen aanhalingstekens", required=True
    )
    volgende = ask(VOLGENDE, "--volgende", "Volgende stap", 'dag en wat: "do moeder bellen"')
    soort = Soort.soort.but(help_="anders naar de woorden", default=_soort, quiet=lambda d: _soort(d) is not None)
    aan = Delen.aan
    wat = Delen.wat
    grondslag = Delen.grondslag.but(quiet=True)
    toestemming = Delen.toestemming
    datum = OpDag.datum.but(quiet=True)
    met_wie = Met.met_wie.but(quiet=True)
    resultaat = Resultaat.resultaat.but(quiet=True)
    leg_uit = LegUit.leg_uit


def _erbij(s: Writer, stap: Interventie, d: Draft[Any]) -> dict[str, Any]:
    """The appointment that this step was, and then the next step."""
    volgende, af = d.get(Noteren.volgende), streep_af(s, stap, d)
    return {**af, "termijn": s.add(van_volgende(volgende, stap.zaak)) if volgende else None}


def _vervolg(conn: Connection, gedaan: Vastgelegd) -> Vervolg:
    zin, data = afgestreept(conn, gedaan)
    if termijn := gedaan.extra["termijn"]:
        zin += f" Volgende stap: {termijn_zin(termijn)} (termijn {termijn.nummer}){staat_op(conn, termijn)}."
    return zin.strip(), data


def _twijfels(conn: Connection, zaak: Zaak, d: Draft[Any]) -> Twijfels:
    volgende = d.get(Noteren.volgende)
    return twijfels(conn, van_volgende(volgende, zaak.nummer)) if volgende else []


@_command
def noteer(given: Given[Noteren], toch: Toch = False) -> None:
    """Leg vast wat er gebeurde, met de volgende stap. De soort volgt uit uw woorden; met --soort kiest u zelf."""
    Stapopdracht("noteer", erbij=_erbij, vervolg=_vervolg, twijfels=_twijfels).run(given, Noteren.zaak, toch)

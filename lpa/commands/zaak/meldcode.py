"""`lpa meldcode`: a step of the meldcode in a zaak, with her weighing."""

from __future__ import annotations

from typing import Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate.doors import Twijfels
from lpa.commands.ui.forms import Draft, Given, OpDag, Toch, choice, single, text, today
from lpa.commands.zaak.nieuwestap import Vastgelegd
from lpa.commands.zaak.stap import Met, Notitie, Stapopdracht, Vervolg
from lpa.commands.zaak.welke import InHeleZaak
from lpa.domain.base.tekst import kies
from lpa.domain.records.zaak import Zaak
from lpa.domain.zaak.zorg import MELDCODE, STAPPEN, stap_zin, twijfels_volgorde, vraagt_weging
from lpa.storage.zaak import zaken

app, _command = single("meldcode", "lpa meldcode 12 --stap 2\nlpa meldcode 12")


def _lees_stap(tekst: str) -> str:
    return STAPPEN[kies(tekst, STAPPEN, "stap", STAPPEN)]


def _weegt(d: Draft[Any]) -> bool:
    return vraagt_weging(d.get(Stap.resultaat) or "", d.get(Stap.datum) or today())


class Stap(InHeleZaak):
    """Which step, when, with whom, and how she weighed."""

    resultaat = text("--stap", "Stap", kind=choice("stap", STAPPEN).but(read=_lees_stap), required=True)
    datum = OpDag.datum
    met_wie = Met.met_wie
    vast = text(
        "--weging", "Weging", "in een zin; bij stap 4 en 5, vanaf 2019", required=True, when=_weegt,
        because=lambda _: "bij deze stap hoort geen weging",
    )  # fmt: skip
    notitie = Notitie.notitie


def _vervolg(_: Connection, gedaan: Vastgelegd) -> Vervolg:
    return stap_zin(gedaan.stap.resultaat, gedaan.stap.zaak, gedaan.stap.datum), {}


def _twijfels(conn: Connection, zaak: Zaak, d: Draft[Any]) -> Twijfels:
    return twijfels_volgorde(d[Stap.resultaat], d[Stap.datum], zaken.interventies(conn, zaak.nummer))


@_command
def meldcode(given: Given[Stap], toch: Toch = False) -> None:
    """Leg een stap van de meldcode vast (Leerplichtwet art. 16).

    Zij staat bij de stappen, en in een dossier, afdruk of CSV alleen met --met-meldcode.
    """
    Stapopdracht("meldcode", MELDCODE, vervolg=_vervolg, twijfels=_twijfels).run(given, Stap.zaak, toch)

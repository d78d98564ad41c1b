"""`lpa pv`: a proces-verbaal, from the hearing to the outcome, with its countdowns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.ui import answer
from lpa.commands.ui.command import Gegeven, Toch, met_velden, noun, verb
from lpa.commands.ui.field import Antwoorden, Veld
from lpa.commands.ui.session import bestand
from lpa.commands.ui.velden import DATUM, ja, keuze, nummer, toon_ja
from lpa.commands.zaak.stap import (
    LEG_UIT,
    MET,
    NOTITIE,
    RESULTAAT,
    VASTE_DELING,
    Meldingnummer,
    Stapopdracht,
    Vastgelegd,
    Vervolg,
)
from lpa.domain.recht.mas import UITSPRAKEN
from lpa.domain.recht.termijnen import Termijn
from lpa.domain.recht.zaaktermijnen import AFSCHRIFT_GRONDSLAG, PV_STAPPEN, afschrift_termijn, na_pv, pv_termijnen
from lpa.domain.records.eigentermijn import Eigentermijn
from lpa.domain.records.zaak import Interventie, Melding
from lpa.output.render.data import as_data
from lpa.output.zaak.mas import Pvpagina, pv_blad, pv_data
from lpa.output.zaak.recht import termijn_data
from lpa.storage.engine.file import Writer
from lpa.storage.register import eigen, registers
from lpa.storage.zaak import agenda, delingen, zaken

app = noun(
    "Proces-verbaal: hoorgesprek, verhoor, verzonden, JCO-leerplicht, afschrift, uitspraak.",
    "lpa pv hoorgesprek 12\nlpa pv verzonden 12 --eerder-veroordeeld nee\nlpa pv toon 12",
)
GEHOORDVELDEN = (DATUM, MET, RESULTAAT, NOTITIE, LEG_UIT)
_VEROORDEELD = Veld(
    "eerder_veroordeeld", "--eerder-veroordeeld", "Ouders eerder veroordeeld",
    "voor verzuim (art. 22 lid 5): ja of nee", ja, "KEUZE", verplicht=True, toon=toon_ja,
)  # fmt: skip
VERZONDENVELDEN = (DATUM, _VEROORDEELD, *VASTE_DELING, NOTITIE, LEG_UIT)
DEELSTAPVELDEN = (DATUM, RESULTAAT, *VASTE_DELING, NOTITIE, LEG_UIT)
_UITKOMST = Veld(
    "resultaat", "--uitkomst", "Uitkomst", ", ".join(UITSPRAKEN), keuze("uitkomst", UITSPRAKEN), "KEUZE", True,
    keuzes={uitspraak: uitspraak for uitspraak in UITSPRAKEN},
)  # fmt: skip
UITSPRAAKVELDEN = (_UITKOMST, DATUM, NOTITIE, LEG_UIT)


def _pv(naam: str, soort: str, velden: Sequence[Veld]) -> Stapopdracht:
    buiten = (_VEROORDEELD.naam,)
    return Stapopdracht(f"pv {naam}", velden, soort, buiten=buiten, erbij=_erbij, vervolg=_vervolg)


def _erbij(s: Writer, stap: Interventie, antwoorden: Antwoorden) -> dict[str, Any]:
    """The copy to the Raad: to be done when the parents were convicted before, done when it was sent."""
    if antwoorden.get(_VEROORDEELD.naam):
        return {"termijn": as_data(s.add(afschrift_termijn(stap.zaak, stap.datum)))}
    if stap.soort != "pv-afschrift":
        return {}
    te_doen = _afschriften(s.conn, stap.zaak)
    return {"gedaan": [s.change(replace(t, gedaan_op=stap.datum)).nummer for t in te_doen]}


def _afschriften(conn: Connection, zaak: int) -> list[Eigentermijn]:
    """The copies to the Raad that she must still send."""
    return [t for t in agenda.te_doen(conn, zaak) if t.grondslag == AFSCHRIFT_GRONDSLAG]


def _vervolg(conn: Connection, gedaan: Vastgelegd) -> Vervolg:
    m = zaken.melding(conn, gedaan.stap.zaak)
    lopend = _lopend(conn, m)
    zin = na_pv(m, gedaan.stap, lopend, afschrift="termijn" in gedaan.extra)
    return zin, {"termijnen": [termijn_data(t) for t in lopend]}


def _lopend(conn: Connection, m: Melding) -> list[Termijn]:
    return pv_termijnen(m, zaken.interventies(conn, m.nummer), eigen.regelboek(conn))


@verb(app, "hoorgesprek", 'lpa pv hoorgesprek 12 --met "jongere en moeder"')
@met_velden(GEHOORDVELDEN)
def hoorgesprek(gegeven: Gegeven, zaak: Meldingnummer, toch: Toch = False) -> None:
    """Leg het hoorgesprek vast; daarna loopt de termijn voor het proces-verbaal."""
    _pv("hoorgesprek", "hoorgesprek", GEHOORDVELDEN).doe(gegeven, zaak, toch)


@verb(app, "verhoor", "lpa pv verhoor 12 --datum gisteren --met vader")
@met_velden(GEHOORDVELDEN)
def verhoor(gegeven: Gegeven, zaak: Meldingnummer, toch: Toch = False) -> None:
    """Leg een verhoor als verdachte vast; vanaf het eerste loopt een maand."""
    _pv("verhoor", "pv-verhoor", GEHOORDVELDEN).doe(gegeven, zaak, toch)


@verb(app, "verzonden", "lpa pv verzonden 12 --eerder-veroordeeld nee")
@met_velden(VERZONDENVELDEN)
def verzonden(gegeven: Gegeven, zaak: Meldingnummer, toch: Toch = False) -> None:
    """Leg vast dat het proces-verbaal naar het OM is."""
    _pv("verzonden", "pv-verzonden", VERZONDENVELDEN).doe(gegeven, zaak, toch)


@verb(app, "jco", 'lpa pv jco 12 --resultaat "eerst hulp"')
@met_velden(DEELSTAPVELDEN)
def jco(gegeven: Gegeven, zaak: Meldingnummer, toch: Toch = False) -> None:
    """Leg het JCO-leerplicht vast: het overleg met het OM over de zaak."""
    _pv("jco", "jco-l", DEELSTAPVELDEN).doe(gegeven, zaak, toch)


@verb(app, "afschrift", "lpa pv afschrift 12")
@met_velden(DEELSTAPVELDEN)
def afschrift(gegeven: Gegeven, zaak: Meldingnummer, toch: Toch = False) -> None:
    """Leg vast dat de Raad voor de Kinderbescherming een afschrift kreeg (art. 22 lid 5)."""
    _pv("afschrift", "pv-afschrift", DEELSTAPVELDEN).doe(gegeven, zaak, toch)


@verb(app, "uitspraak", "lpa pv uitspraak 12 --uitkomst sepot")
@met_velden(UITSPRAAKVELDEN)
def uitspraak(gegeven: Gegeven, zaak: Meldingnummer, toch: Toch = False) -> None:
    """Leg vast wat het OM of de rechter besliste."""
    _pv("uitspraak", "pv-uitspraak", UITSPRAAKVELDEN).doe(gegeven, zaak, toch)


@verb(app, "toon", "lpa pv toon 12")
def toon(zaak: Meldingnummer) -> None:
    """Toon het proces-verbaal van een melding: stappen, termijnen, wat is gedeeld."""
    with bestand() as b, b.lees() as conn:
        m = zaken.melding(conn, nummer("melding")(zaak))
        stappen = [s for s in zaken.interventies(conn, m.nummer) if s.soort in PV_STAPPEN]
        gedeeld = [d for d in delingen.van_zaak(conn, m.nummer) if d.interventie in {s.nummer for s in stappen}]
        naam = registers.jongere(conn, m.jongere).naam
        pagina = Pvpagina(m, naam, stappen, _lopend(conn, m), gedeeld, _afschriften(conn, m.nummer))
    answer.sheet(pv_blad(pagina), pv_data(pagina))

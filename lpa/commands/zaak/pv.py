"""`lpa pv`: a proces-verbaal, from the hearing to the outcome, with its countdowns."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate.doors import Twijfels, Writer, tell
from lpa.commands.keten.delen import VasteVerstrekking
from lpa.commands.ui.forms import YES_NO, Draft, Form, Given, OpDag, Toch, ask, choice, noun, reading, text, verb
from lpa.commands.zaak.interventie import afgestreept, streep_af
from lpa.commands.zaak.nieuwestap import Vastgelegd
from lpa.commands.zaak.stap import LegUit, Met, Notitie, Resultaat, Stapopdracht, Straf, Tegen, Vervolg
from lpa.commands.zaak.welke import MeldingZaak
from lpa.domain.base.tekst import met_hoofdletter
from lpa.domain.recht.mas import UITSPRAKEN
from lpa.domain.recht.termijnen import Termijn
from lpa.domain.recht.zaaktermijnen import (
    AFSCHRIFT_GRONDSLAG,
    PV_STAPPEN,
    afschrift_termijn,
    na_pv,
    pv_termijnen,
    twijfels_veroordeeld,
)
from lpa.domain.records.eigentermijn import Eigentermijn
from lpa.domain.records.zaak import Interventie, Melding, Zaak
from lpa.output.zaak.mas import Pvpagina, pv_blad, pv_data
from lpa.output.zaak.recht import termijn_data
from lpa.storage.register import eigen, registers
from lpa.storage.zaak import agenda, verstrekkingen, zaken

app = noun(
    "Proces-verbaal: van het hoorgesprek tot en met de uitspraak.",
    "lpa pv hoorgesprek 12\nlpa pv verzonden 12 --eerder-veroordeeld nee\nlpa pv toon 12",
)


class Genummerd(Form):
    """Under which number the proces-verbaal is known."""

    strafnummer = Straf.strafnummer.but(help_="nummer van het proces-verbaal")


class Gehoord(MeldingZaak, OpDag, Tegen, Met, Resultaat, Genummerd, Notitie, LegUit):
    """A hearing."""


class Veroordeeld(Form):
    """Whether the parents were convicted before."""

    eerder_veroordeeld = ask(
        YES_NO, "--eerder-veroordeeld", "Ouders eerder veroordeeld", "voor verzuim (art. 22 lid 5): ja of nee",
        required=True,
    )  # fmt: skip


class Verzonden(MeldingZaak, OpDag, Tegen, Genummerd, Veroordeeld, VasteVerstrekking, Notitie, LegUit):
    """That the proces-verbaal went to the OM."""


class Deelstap(MeldingZaak, OpDag, Resultaat, Genummerd, VasteVerstrekking, Notitie, LegUit):
    """A step that shares something in the chain of criminal law."""


class Uitspraak(MeldingZaak, Tegen):
    """What was decided."""

    resultaat = text("--uitkomst", "Uitkomst", kind=choice("uitkomst", UITSPRAKEN), required=True)
    strafnummer = Straf.strafnummer.but(
        flag="--parketnummer", label="Parketnummer", help_="nummer van de zaak bij het OM"
    )
    bedrag = Straf.bedrag
    proeftijd_tot = Straf.proeftijd_tot
    datum = OpDag.datum
    notitie = Notitie.notitie
    leg_uit = LegUit.leg_uit


def _pv(naam: str, soort: str) -> Stapopdracht:
    return Stapopdracht(f"pv {naam}", soort, erbij=_erbij, vervolg=_vervolg, twijfels=_twijfels)


def _twijfels(conn: Connection, zaak: Zaak, d: Draft[Any]) -> Twijfels:
    """The doubt about parents who were not convicted before, where the file knows better."""
    if d.get(Veroordeeld.eerder_veroordeeld) is not False:
        return []
    return twijfels_veroordeeld(zaken.uitspraken(conn, zaak.jongere), d[OpDag.datum])


def _erbij(s: Writer, stap: Interventie, d: Draft[Any]) -> dict[str, Any]:
    """The copy to the Raad: to be done when the parents were convicted before, done when it was sent."""
    if d.get(Veroordeeld.eerder_veroordeeld):
        return {"termijn": s.add(afschrift_termijn(stap.zaak, stap.datum))}
    if stap.soort != "pv-afschrift":
        return streep_af(s, stap, d)
    te_doen = _afschriften(s.conn, stap.zaak)
    return {"gedaan": [s.change(replace(t, gedaan_op=stap.datum)).nummer for t in te_doen]}


def _afschriften(conn: Connection, zaak: int) -> list[Eigentermijn]:
    """The copies to the Raad that she must still send."""
    return [t for t in agenda.te_doen(conn, zaak) if t.grondslag == AFSCHRIFT_GRONDSLAG]


def _vervolg(conn: Connection, gedaan: Vastgelegd) -> Vervolg:
    m = zaken.melding(conn, gedaan.stap.zaak)
    lopend = _lopend(conn, m)
    zin = na_pv(m, gedaan.stap, lopend, afschrift="termijn" in gedaan.extra)
    af, _ = afgestreept(conn, gedaan)
    return " ".join(filter(None, [met_hoofdletter(zin), af])), {"termijnen": [termijn_data(t) for t in lopend]}


def _lopend(conn: Connection, m: Melding) -> list[Termijn]:
    return pv_termijnen(m, zaken.interventies(conn, m.nummer), eigen.regelboek(conn))


@verb(app, "hoorgesprek", 'lpa pv hoorgesprek 12 --met "jongere en moeder"')
def hoorgesprek(given: Given[Gehoord], toch: Toch = False) -> None:
    """Leg het hoorgesprek vast; daarna loopt de termijn voor het proces-verbaal."""
    _pv("hoorgesprek", "hoorgesprek").run(given, Gehoord.zaak, toch)


@verb(app, "verhoor", "lpa pv verhoor 12 --datum gisteren --met vader")
def verhoor(given: Given[Gehoord], toch: Toch = False) -> None:
    """Leg een verhoor als verdachte vast; vanaf het eerste loopt een maand."""
    _pv("verhoor", "pv-verhoor").run(given, Gehoord.zaak, toch)


@verb(app, "verzonden", "lpa pv verzonden 12 --eerder-veroordeeld nee")
def verzonden(given: Given[Verzonden], toch: Toch = False) -> None:
    """Leg vast dat het proces-verbaal naar het OM is."""
    _pv("verzonden", "pv-verzonden").run(given, Verzonden.zaak, toch)


@verb(app, "jco", 'lpa pv jco 12 --resultaat "eerst hulp"')
def jco(given: Given[Deelstap], toch: Toch = False) -> None:
    """Leg het JCO-leerplicht vast: het overleg met het OM over de zaak."""
    _pv("jco", "jco-l").run(given, Deelstap.zaak, toch)


@verb(app, "afschrift", "lpa pv afschrift 12")
def afschrift(given: Given[Deelstap], toch: Toch = False) -> None:
    """Leg vast dat de Raad voor de Kinderbescherming een afschrift kreeg (art. 22 lid 5)."""
    _pv("afschrift", "pv-afschrift").run(given, Deelstap.zaak, toch)


@verb(app, "uitspraak", "lpa pv uitspraak 12 --uitkomst sepot")
def uitspraak(given: Given[Uitspraak], toch: Toch = False) -> None:
    """Leg vast wat het OM of de rechter besliste."""
    _pv("uitspraak", "pv-uitspraak").run(given, Uitspraak.zaak, toch)


@verb(app, "toon", "lpa pv toon 12")
def toon(given: Given[MeldingZaak]) -> None:
    """Toon een proces-verbaal: stappen, termijnen, wat is gedeeld."""
    with reading() as conn:
        m = given.place(MeldingZaak.zaak, conn)
        stappen = [s for s in zaken.interventies(conn, m.nummer) if s.soort in PV_STAPPEN]
        gedeeld = [d for d in verstrekkingen.van_zaak(conn, m.nummer) if d.interventie in {s.nummer for s in stappen}]
        naam = registers.jongere(conn, m.jongere).naam
        wie = {v.nummer: v for v in registers.verzorgers(conn, m.jongere)}
        pagina = Pvpagina(m, naam, stappen, _lopend(conn, m), gedeeld, _afschriften(conn, m.nummer), wie)
        whom = tell.about(conn, m)
    tell.sheet(pv_blad(pagina), pv_data(pagina), about=whom)

"""`lpa pv`: a proces-verbaal, from the hearing to the outcome, with its countdowns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated, Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands import answer
from lpa.commands.basis import Gegeven, Toch, met_velden, noun, plek, verb
from lpa.commands.deelvelden import DEELVELDEN, Deelvraag, zonder_deling
from lpa.commands.formulier import Formulier
from lpa.commands.interventie import DATUM, MET, NOTITIE, RESULTAAT
from lpa.commands.stap import LEG_UIT, Nieuwestap
from lpa.commands.veld import Antwoorden, Veld
from lpa.commands.velden import ja, keuze, nummer, toon_ja
from lpa.commands.werk import bestand, noem_zaak
from lpa.domain import mas
from lpa.domain.keten import DELINGEN, partijnaam
from lpa.domain.recht.pvtermijnen import (
    AFSCHRIFT_GRONDSLAG,
    PV_STAPPEN,
    afschrift_termijn,
    na_pv,
    pv_termijnen,
)
from lpa.domain.recht.termijnen import Termijn
from lpa.domain.stapvolgorde import UITSPRAKEN
from lpa.domain.zaak import Interventie, Melding
from lpa.output.data import als_data
from lpa.output.mas import Pvpagina, pv_blad, pv_data
from lpa.output.recht import termijn_data
from lpa.storage import delingen, regels, registers, termijnen, zaken
from lpa.storage.bestand import Schrijver

app = noun(
    "Proces-verbaal: hoorgesprek, verhoor, verzonden, JCO-leerplicht, afschrift, uitspraak.",
    "lpa pv hoorgesprek 12\nlpa pv verzonden 12 --eerder-veroordeeld nee\nlpa pv toon 12",
)
Zaaknummer = Annotated[str, plek("ZAAK", "nummer van de melding")]
GEHOORDVELDEN = (DATUM, MET, RESULTAAT, NOTITIE, LEG_UIT)
_DEEL = tuple(veld._replace(stil=True) for veld in DEELVELDEN if veld.naam != "toestemming")
_VEROORDEELD = Veld(
    "eerder_veroordeeld", "--eerder-veroordeeld", "Ouders eerder veroordeeld",
    "voor verzuim (art. 22 lid 5): ja of nee", ja, "KEUZE", verplicht=True, toon=toon_ja,
)  # fmt: skip
VERZONDENVELDEN = (DATUM, _VEROORDEELD, *_DEEL, NOTITIE, LEG_UIT)
DEELSTAPVELDEN = (DATUM, RESULTAAT, *_DEEL, NOTITIE, LEG_UIT)
_UITKOMST = Veld(
    "resultaat", "--uitkomst", "Uitkomst", ", ".join(UITSPRAKEN), keuze("uitkomst", UITSPRAKEN), "KEUZE", True,
    keuzes={uitspraak: uitspraak for uitspraak in UITSPRAKEN},
)  # fmt: skip
UITSPRAAKVELDEN = (_UITKOMST, DATUM, NOTITIE, LEG_UIT)


class _Pv:
    """One step of a proces-verbaal: its kind, and what is asked for it."""

    def __init__(self, soort: str, velden: Sequence[Veld]) -> None:
        self.soort, self.velden = soort, velden

    def doe(self, verb_: str, gegeven: Gegeven, zaak: str, toch: bool) -> None:
        """Read, decide, save, tell."""
        with bestand() as b:
            m = zaken.melding(b.conn, nummer("melding")(zaak))
            wie = noem_zaak(b.conn, m)
            deelvraag = Deelvraag(b.conn, m, lambda _: DELINGEN.get(self.soort))
            eerder = zaken.interventies(b.conn, m.nummer)
            verlaat = mas.zet(m, mas.route_van_stap(self.soort, m, eerder), eerder) is not None
            velden = deelvraag.bind(self.velden, leg_uit=lambda _: verlaat)
            antwoorden = Formulier(velden, gegeven, b.conn).vul()
            stap = self._stap(m, antwoorden)
            nieuw = Nieuwestap(
                m, stap, deelvraag.deling(antwoorden), antwoorden["leg_uit"], toch,
                erbij=lambda s: _erbij(s, stap, bool(antwoorden.get("eerder_veroordeeld"))),
            )  # fmt: skip
            gedaan = nieuw.leg_vast(b, f"pv {verb_}")
            lopend, opmerkingen = _lopend(b.conn, m.nummer), deelvraag.opmerkingen(antwoorden)
        gedaan.vertel(
            wie, verder=na_pv(m, gedaan.stap, lopend, afschrift="termijn" in gedaan.extra),
            opmerkingen=opmerkingen, data={"termijnen": [termijn_data(t) for t in lopend]},
        )  # fmt: skip

    def _stap(self, m: Melding, antwoorden: Antwoorden) -> Interventie:
        """The step; with whom is the party where it is shared."""
        waarden = zonder_deling(antwoorden, (_VEROORDEELD.naam,))
        if antwoorden.get("aan"):
            waarden["met_wie"] = partijnaam(antwoorden["aan"])
        return Interventie(zaak=m.nummer, soort=self.soort, **waarden)


def _erbij(s: Schrijver, stap: Interventie, eerder_veroordeeld: bool) -> dict[str, Any]:
    """The copy to the Raad: to be done when the parents were convicted before, done when it was sent."""
    if eerder_veroordeeld:
        return {"termijn": als_data(s.voeg_toe(afschrift_termijn(stap.zaak, stap.datum)))}
    if stap.soort != "pv-afschrift":
        return {}
    te_doen = [t for t in termijnen.te_doen(s.conn, stap.zaak) if t.grondslag == AFSCHRIFT_GRONDSLAG]
    return {"gedaan": [s.wijzig(replace(t, gedaan_op=stap.datum)).nummer for t in te_doen]}


def _lopend(conn: Connection, zaak: int) -> list[Termijn]:
    return pv_termijnen(zaken.melding(conn, zaak), zaken.interventies(conn, zaak), regels.regelboek(conn))


@verb(app, "hoorgesprek", 'lpa pv hoorgesprek 12 --met "jongere en moeder"')
@met_velden(GEHOORDVELDEN)
def hoorgesprek(gegeven: Gegeven, zaak: Zaaknummer, toch: Toch = False) -> None:
    """Leg het hoorgesprek vast; daarna loopt de termijn voor het proces-verbaal."""
    _Pv("hoorgesprek", GEHOORDVELDEN).doe("hoorgesprek", gegeven, zaak, toch)


@verb(app, "verhoor", "lpa pv verhoor 12 --datum gisteren --met vader")
@met_velden(GEHOORDVELDEN)
def verhoor(gegeven: Gegeven, zaak: Zaaknummer, toch: Toch = False) -> None:
    """Leg een verhoor als verdachte vast; vanaf het eerste loopt een maand."""
    _Pv("pv-verhoor", GEHOORDVELDEN).doe("verhoor", gegeven, zaak, toch)


@verb(app, "verzonden", "lpa pv verzonden 12 --eerder-veroordeeld nee")
@met_velden(VERZONDENVELDEN)
def verzonden(gegeven: Gegeven, zaak: Zaaknummer, toch: Toch = False) -> None:
    """Leg vast dat het proces-verbaal naar het OM is."""
    _Pv("pv-verzonden", VERZONDENVELDEN).doe("verzonden", gegeven, zaak, toch)


@verb(app, "jco", 'lpa pv jco 12 --resultaat "eerst hulp"')
@met_velden(DEELSTAPVELDEN)
def jco(gegeven: Gegeven, zaak: Zaaknummer, toch: Toch = False) -> None:
    """Leg het JCO-leerplicht vast: het overleg met het OM over de zaak."""
    _Pv("jco-l", DEELSTAPVELDEN).doe("jco", gegeven, zaak, toch)


@verb(app, "afschrift", "lpa pv afschrift 12")
@met_velden(DEELSTAPVELDEN)
def afschrift(gegeven: Gegeven, zaak: Zaaknummer, toch: Toch = False) -> None:
    """Leg vast dat de Raad voor de Kinderbescherming een afschrift kreeg (art. 22 lid 5)."""
    _Pv("pv-afschrift", DEELSTAPVELDEN).doe("afschrift", gegeven, zaak, toch)


@verb(app, "uitspraak", "lpa pv uitspraak 12 --uitkomst sepot")
@met_velden(UITSPRAAKVELDEN)
def uitspraak(gegeven: Gegeven, zaak: Zaaknummer, toch: Toch = False) -> None:
    """Leg vast wat het OM of de rechter besliste."""
    _Pv("pv-uitspraak", UITSPRAAKVELDEN).doe("uitspraak", gegeven, zaak, toch)


@verb(app, "toon", "lpa pv toon 12")
def toon(zaak: Zaaknummer) -> None:
    """Toon het proces-verbaal van een melding: stappen, termijnen, wat is gedeeld."""
    with bestand() as b, b.lees() as conn:
        m = zaken.melding(conn, nummer("melding")(zaak))
        stappen = [s for s in zaken.interventies(conn, m.nummer) if s.soort in PV_STAPPEN]
        gedeeld = [d for d in delingen.van_zaak(conn, m.nummer) if d.interventie in {s.nummer for s in stappen}]
        naam = registers.jongere(conn, m.jongere).naam
        pagina = Pvpagina(m, naam, stappen, _lopend(conn, m.nummer), gedeeld)
    answer.sheet(pv_blad(pagina), pv_data(pagina))

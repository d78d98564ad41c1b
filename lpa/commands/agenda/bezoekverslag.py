"""`lpa huisbezoek verslag`: what came of a visit, as a step in its zaak; and another attempt when nobody was in."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.agenda.bezoek import MET, Bezoeknummer, lees_bezoek, nieuwe_poging, noem_spreekuur, twijfels
from lpa.commands.gate.change import Wijziging
from lpa.commands.gate.store import vastleggen
from lpa.commands.ui import answer
from lpa.commands.ui.command import Gegeven, Toch, met_velden, verb
from lpa.commands.ui.command import verbs as maak_verbs
from lpa.commands.ui.field import Antwoorden, Veld, zegt
from lpa.commands.ui.form import Formulier
from lpa.commands.ui.session import bestand, noem_zaak, vandaag
from lpa.commands.ui.velden import ja, keuze, tijdstip, toon_ja
from lpa.domain.base.datum import op_tijd
from lpa.domain.base.tekst import schone_alinea
from lpa.domain.doubts.bezoek import twijfels_herstel
from lpa.domain.doubts.zaak import twijfels_interventie
from lpa.domain.records import huisbezoek as domein
from lpa.domain.records.huisbezoek import NIET_THUIS, UITKOMSTEN, Huisbezoek
from lpa.domain.werk.nasleep import ANNULEER, nog_gepland
from lpa.output.zaak.huisbezoek import bezoek_data
from lpa.storage.engine.file import Writer
from lpa.storage.zaak import agenda as opslag
from lpa.storage.zaak import zaken

verbs = maak_verbs()


def _niet_thuis(antwoorden: Antwoorden) -> bool:
    return antwoorden.get("uitkomst") == NIET_THUIS


def _tekst(antwoorden: Antwoorden) -> str:
    """The report where she writes none."""
    return "niemand thuis" if _niet_thuis(antwoorden) else ""


_IEMAND: dict[str, Any] = {"past": lambda a: not _niet_thuis(a), "waarom_niet": zegt("er was niemand thuis")}
_NIEMAND: dict[str, Any] = {"past": _niet_thuis, "waarom_niet": zegt(f"het hoort bij uitkomst {NIET_THUIS}")}
_VERSLAG = Veld("verslag", "--verslag", "Verslag", "wat er is gezien en besproken", schone_alinea, verplicht=True)
VERSLAGVELDEN = (
    Veld(
        "uitkomst", "--uitkomst", "Uitkomst", ", ".join(UITKOMSTEN), keuze("uitkomst", UITKOMSTEN), "KEUZE",
        True, keuzes=UITKOMSTEN,
    ),
    _VERSLAG._replace(standaard=_tekst),
    MET._replace(vraag="Gesproken met", hulp="wie u sprak", **_IEMAND),
    Veld(
        "kaartje", "--kaartje", "Kaartje achtergelaten", "ja of nee; als er niemand thuis was", ja, "KEUZE",
        toon=toon_ja, **_NIEMAND,
    ),
    Veld(
        "tweede", "--tweede", "Nieuwe poging (- = niet)", "plan meteen een nieuwe poging op deze dag en tijd", tijdstip,
        "MOMENT", toon=op_tijd, **_NIEMAND,
    ),
)  # fmt: skip


@verb(
    verbs, "verslag",
    'lpa huisbezoek verslag 3 --uitkomst afgelegd --met moeder --verslag "gaat weer naar school"\n'
    'lpa huisbezoek verslag 3 --uitkomst "niet thuis" --kaartje ja --tweede "di 21-1 10:30"',
)  # fmt: skip
@met_velden(VERSLAGVELDEN)
def verslag(gegeven: Gegeven, bezoek: Bezoeknummer, toch: Toch = False) -> None:
    """Leg vast wat er van een huisbezoek kwam. Was er iemand thuis, dan wordt het meteen een stap in de zaak.

    Klopt een verslag niet, geef het dan opnieuw: lpa vraagt of dat moet, en past de stap aan.
    """
    with bestand() as b:
        oud = opslag.huisbezoek(b.conn, lees_bezoek(bezoek))
        domein.moet_verslag_kunnen(oud)
        wie, jongere = noem_zaak(b.conn, zaken.zaak(b.conn, oud.zaak)), opslag.wie(b.conn, oud.zaak)
        voorstel = nieuwe_poging(b.conn, oud)
        velden = _velden(oud, "" if opslag.pogingen(b.conn, oud.nummer) else op_tijd(voorstel), _alles_vragen(gegeven))
        a = Formulier(velden, gegeven, b.conn).vul()
        na = domein.bericht(oud, a["uitkomst"], a["verslag"], a["met_wie"] or "", bool(a["kaartje"]))
        poging = domein.herhaald(na, a["tweede"], opslag.nieuwe_uid()) if a["tweede"] else None
        if na == oud and not poging:
            zin = f"Er is niets gewijzigd: huisbezoek {oud.nummer} is al zo."
            return answer.change(zin, oud.nummer, bezoek_data(oud, jongere), terug=False)
        with vastleggen(b, "huisbezoek verslag", lambda: _weeg(b.conn, oud, na, poging), toch) as s:
            na = _bewaar(s, oud, na)
            nieuw = s.add(poging) if poging else None
        if nieuw:
            noem_spreekuur(b.conn, nieuw)
        staan = [p for p in opslag.pogingen(b.conn, na.nummer) if not nieuw or p.nummer != nieuw.nummer]
    for blijft in nog_gepland(staan, ANNULEER):
        answer.say(blijft)
    zin = f"Huisbezoek {na.nummer} bij zaak {na.zaak} van {wie}, {op_tijd(na.begin)}: {na.status}."
    zin += f" Dat is nu interventie {na.interventie}." if na.is_stap else ""
    zin += f" Interventie {oud.interventie} is vervallen." if oud.is_stap and not na.is_stap else ""
    zin += _vervolg(na, nieuw, "" if staan else domein.plan_opdracht(na, voorstel))
    data = bezoek_data(na, jongere) | {"nieuwe_poging": bezoek_data(nieuw, jongere) if nieuw else None}
    return answer.change(zin, na.nummer, data)


def _alles_vragen(gegeven: Gegeven) -> bool:
    """Whether all of it is asked: then she says herself whether a card was left."""
    return answer.can_ask() and not any(gegeven.values())


def _weeg(conn: Connection, oud: Huisbezoek, na: Huisbezoek, poging: Huisbezoek | None) -> list[str]:
    """The doubts about a report: its day, what was reported before, and another attempt."""
    dag = twijfels_interventie(domein.stap(na), zaken.zaak(conn, na.zaak), vandaag(), "het huisbezoek")
    herstel = twijfels_herstel(oud, na, opslag.pogingen(conn, oud.nummer), bool(poging))
    return [*dag, *herstel, *(twijfels(conn, poging) if poging else [])]


def _bewaar(s: Writer, oud: Huisbezoek, na: Huisbezoek) -> Huisbezoek:
    """Store the report and its step: a new one, the one that is there mended, or that one taken away."""
    if na == oud:
        return oud
    was = zaken.interventie(s.conn, oud.interventie) if oud.interventie else None
    stap = domein.stap(na) if na.is_stap else None
    if stap and was:
        mee = domein.verbeterde_stap(was, stap, na.status)
        stap = s.change(mee) if mee != was else was
    elif stap:
        stap = s.add(stap)
    na = s.change(replace(na, interventie=stap.nummer if stap else None))
    if was and not stap:
        s.remove(was)
    return na


def _velden(h: Huisbezoek, voorstel: str, alles_vragen: bool) -> list[Veld]:
    """The questions about `h`: with whom as planned, and when to try again. What was reported stands there already."""
    uitkomst, tekst, met_wie, kaartje, tweede = VERSLAGVELDEN
    kaartje = kaartje._replace(verplicht=alles_vragen)
    if not h.staat:
        kaart = toon_ja(h.kaartje) if h.status == NIET_THUIS else ""
        tekst = tekst._replace(standaard=lambda a: h.verslag if a.get("uitkomst") == h.status else _tekst(a))
        kaartje = kaartje._replace(standaard=lambda _: kaart)
    return [
        uitkomst, tekst, met_wie._replace(standaard=lambda _: h.met_wie), kaartje,
        tweede._replace(voorstel=lambda _: voorstel),
    ]  # fmt: skip


def _vervolg(na: Huisbezoek, nieuw: Huisbezoek | None, opdracht: str) -> str:
    """What comes after a visit for which nobody was at home; no `opdracht` where an attempt stands already."""
    if nieuw:
        return f" Nieuwe poging: huisbezoek {nieuw.nummer}, {domein.afspraak(nieuw)}."
    return f" Een nieuwe poging plant u met: {opdracht}." if opdracht and na.status == NIET_THUIS else ""


@verb(verbs, "wijzig", 'lpa huisbezoek wijzig 3 --verslag "vader wil hulp bij het opstaan"')
@met_velden((_VERSLAG,))
def wijzig(gegeven: Gegeven, bezoek: Bezoeknummer) -> None:
    """Verbeter het verslag van een huisbezoek, of de reden waarom het niet doorging."""
    with bestand() as b:
        oud = opslag.huisbezoek(b.conn, lees_bezoek(bezoek))
        domein.moet_verslag_hebben(oud)
        noem_zaak(b.conn, zaken.zaak(b.conn, oud.zaak))
        Wijziging[Huisbezoek]("huisbezoek", (_VERSLAG,)).doe(b, oud, gegeven)

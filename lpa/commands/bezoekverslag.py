"""`lpa huisbezoek verslag`: what came of a visit, as a step in its zaak; and another attempt when nobody was in."""

from __future__ import annotations

from dataclasses import replace

from lpa.commands import answer
from lpa.commands.basis import Gegeven, Toch, met_velden, verb
from lpa.commands.basis import verbs as maak_verbs
from lpa.commands.bezoekvelden import MET, Bezoeknummer, lees_bezoek, nieuwe_poging, noem_spreekuur, twijfels
from lpa.commands.formulier import Formulier
from lpa.commands.vastleggen import vastleggen
from lpa.commands.veld import Antwoorden, Veld
from lpa.commands.velden import ja, keuze, tijdstip, toon_ja
from lpa.commands.werk import bestand, noem_zaak, vandaag
from lpa.commands.wijziging import Wijziging
from lpa.domain import huisbezoek as stappen
from lpa.domain.huisbezoek import NIET_THUIS, UITKOMSTEN, Huisbezoek
from lpa.domain.tekst import schone_alinea
from lpa.domain.tijdstip import op_tijd
from lpa.domain.twijfel import twijfels_interventie
from lpa.output.huisbezoek import bezoek_data
from lpa.storage import agenda as opslag
from lpa.storage import zaken

verbs = maak_verbs()


def _niet_thuis(antwoorden: Antwoorden) -> bool:
    return antwoorden.get("uitkomst") == NIET_THUIS


_VERSLAG = Veld("verslag", "--verslag", "Verslag", "wat er is gezien en besproken", schone_alinea, verplicht=True)
VERSLAGVELDEN = (
    Veld(
        "uitkomst", "--uitkomst", "Uitkomst", ", ".join(UITKOMSTEN), keuze("uitkomst", tuple(UITKOMSTEN)), "KEUZE",
        True, keuzes=UITKOMSTEN,
    ),
    _VERSLAG._replace(standaard=lambda a: "niemand thuis" if _niet_thuis(a) else ""),
    MET._replace(vraag="Gesproken met", hulp="wie u sprak", past=lambda a: not _niet_thuis(a)),
    Veld(
        "kaartje", "--kaartje", "Kaartje achtergelaten", "ja of nee; als er niemand thuis was", ja, "KEUZE",
        toon=toon_ja, voorstel=lambda _: "ja", past=_niet_thuis,
    ),
    Veld(
        "tweede", "--tweede", "Nieuwe poging (- = niet)", "plan meteen een nieuwe poging op deze dag en tijd", tijdstip,
        "MOMENT", toon=op_tijd, past=_niet_thuis,
    ),
)  # fmt: skip


@verb(
    verbs, "verslag",
    'lpa huisbezoek verslag 3 --uitkomst afgelegd --met moeder --verslag "gaat weer naar school"\n'
    'lpa huisbezoek verslag 3 --uitkomst "niet thuis" --kaartje ja --tweede "di 21-1 10:30"',
)  # fmt: skip
@met_velden(VERSLAGVELDEN)
def verslag(gegeven: Gegeven, bezoek: Bezoeknummer, toch: Toch = False) -> None:
    """Leg vast wat er van een huisbezoek kwam. Was er iemand thuis, dan wordt het meteen een stap in de zaak."""
    with bestand() as b:
        oud = opslag.huisbezoek(b.conn, lees_bezoek(bezoek))
        stappen.moet_staan(oud)
        wie, jongere = noem_zaak(b.conn, zaken.zaak(b.conn, oud.zaak)), opslag.wie(b.conn, oud.zaak)
        voorstel = nieuwe_poging(b.conn, oud)
        a = Formulier(_velden(oud, op_tijd(voorstel)), gegeven, b.conn).vul()
        na = stappen.bericht(oud, a["uitkomst"], a["verslag"], a["met_wie"] or "", bool(a["kaartje"]))
        poging = stappen.herhaald(na, a["tweede"], opslag.nieuwe_uid()) if a["tweede"] else None
        stap = stappen.stap(na)

        def weeg() -> list[str]:
            over = twijfels_interventie(stap, zaken.zaak(b.conn, oud.zaak), vandaag(), "het huisbezoek")
            return [*over, *(twijfels(b.conn, poging) if poging else [])]

        with vastleggen(b, "huisbezoek verslag", weeg, toch) as s:
            if na.is_stap:
                na = replace(na, interventie=s.voeg_toe(stap).nummer)
            na = s.wijzig(na)
            nieuw = s.voeg_toe(poging) if poging else None
        if nieuw:
            noem_spreekuur(b.conn, nieuw)
    zin = f"Huisbezoek {na.nummer} bij zaak {na.zaak} van {wie}, {op_tijd(na.begin)}: {na.status}."
    zin += f" Dat is nu interventie {na.interventie}." if na.is_stap else ""
    zin += _vervolg(na, nieuw, stappen.plan_opdracht(na, voorstel))
    data = bezoek_data(na, jongere) | {"nieuwe_poging": bezoek_data(nieuw, jongere) if nieuw else None}
    answer.change(zin, na.nummer, data)


def _velden(h: Huisbezoek, voorstel: str) -> list[Veld]:
    """The questions about `h`: with whom as planned, and when to try again."""
    uitkomst, tekst, met_wie, kaartje, tweede = VERSLAGVELDEN
    return [
        uitkomst, tekst, met_wie._replace(standaard=lambda _: h.met_wie), kaartje,
        tweede._replace(voorstel=lambda _: voorstel),
    ]  # fmt: skip


def _vervolg(na: Huisbezoek, nieuw: Huisbezoek | None, opdracht: str) -> str:
    """What comes after a visit for which nobody was at home."""
    if nieuw:
        return f" Nieuwe poging: huisbezoek {nieuw.nummer}, {stappen.afspraak(nieuw)}."
    return f" Een nieuwe poging plant u met: {opdracht}." if na.status == NIET_THUIS else ""


@verb(verbs, "wijzig", 'lpa huisbezoek wijzig 3 --verslag "vader wil hulp bij het opstaan"')
@met_velden((_VERSLAG,))
def wijzig(gegeven: Gegeven, bezoek: Bezoeknummer) -> None:
    """Verbeter het verslag van een huisbezoek, of de reden waarom het niet doorging."""
    with bestand() as b:
        oud = opslag.huisbezoek(b.conn, lees_bezoek(bezoek))
        stappen.moet_verslag_hebben(oud)
        noem_zaak(b.conn, zaken.zaak(b.conn, oud.zaak))
        Wijziging[Huisbezoek]("huisbezoek", (_VERSLAG,)).doe(b, oud, gegeven)

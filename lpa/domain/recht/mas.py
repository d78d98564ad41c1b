"""The Methodische Aanpak Schoolverzuim: along which route a zaak goes, and which step belongs to which.

It is a choice of routes and of combinations, in no fixed order (WODC 2022; halt.nl: help beside Halt).
The covenant of 16 March 2017 names the routes and "pas toe of leg uit"; its detailed steps were not found.
The order below is our own reading of it (`LEZING`), and the screen says so.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import date
from itertools import permutations

from lpa.domain.base.datum import kort
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.record import Record, record
from lpa.domain.base.soorten import AANBODGESPREK, INTERVENTIES, MELDINGSOORTEN
from lpa.domain.base.tekst import opsomming
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.records.zaak import Interventie, Zaak, kan_zelfde_zijn
from lpa.errors import VerkeerdGebruik

ONDERZOEK, VRIJWILLIG, HALT, GEDWONGEN, STRAFRECHT = "onderzoek", "vrijwillig", "halt", "gedwongen hulp", "strafrecht"
ROUTES = {
    ONDERZOEK: "onderzoek: gesprek met jongere, ouders en school",
    VRIJWILLIG: "vrijwillige hulp",
    HALT: "Halt",
    GEDWONGEN: "gedwongen hulp: Jeugdbeschermingstafel, Raad voor de Kinderbescherming, Veilig Thuis",
    STRAFRECHT: "strafrechtelijk: proces-verbaal",
}
ROUTE_ALIASES = {"civiel": GEDWONGEN}  # words that are accepted and shown nowhere
NAAST = " + "  # between two routes that run side by side
LEZING = "de volgorde van de routes is een eigen lezing van lpa: de stappen van de MAS zelf zijn niet gevonden"
GESLAAGD, MISLUKT = "geslaagd", "mislukt"  # the outcome of Halt, in the result of its afdoening


@record
class Routestap(Record):
    """A zaak that went over to another route. `reden` is her sentence where the usual order is another.

    `van` is what the zaak held before: a route, or a text from before there were routes.
    """

    zaak: int
    datum: date
    van: str
    naar: str
    reden: str = ""


class Routeregel(NamedTuple):
    """A melding as a line of the list of routes; `sinds` is the day on which it came on this one, None where
    the route may not be told.
    """

    nummer: int
    soort: str
    jongere: int
    naam: str
    geopend_op: date
    route: str
    sinds: date | None
    afhandeling: str | None


# The routes on which each kind of step fits; a zaak on another one goes over to the last of them.
# What is not here fits every route: a letter, a talk, a visit, a warning, and a zorgmelding (meldcode).
_PAST = {
    "doorverwijzing": (VRIJWILLIG,),
    "halt-verwijzing": (HALT,),
    "halt-retour": (HALT,),
    "halt-afdoening": (HALT,),
    "jeugdbeschermingstafel": (GEDWONGEN,),
    "pv-uitnodiging": (HALT, STRAFRECHT),
    "hoorgesprek": (HALT, STRAFRECHT),  # the suspect is heard before Halt as well
    "pv-verhoor": (HALT, STRAFRECHT),
    "pv-verzonden": (STRAFRECHT,),
    "jco-l": (STRAFRECHT,),
    "pv-afschrift": (STRAFRECHT,),
    "pv-uitspraak": (STRAFRECHT,),
}
# Two routes that run side by side, as a zaak and a move name them.
PAREN = tuple(NAAST.join(paar) for paar in permutations([r for r in ROUTES if r != ONDERZOEK], 2))
# Which routes usually follow on a route: help first, and lighter where that can be.
VOLGT = {
    ONDERZOEK: (VRIJWILLIG, HALT, GEDWONGEN),
    VRIJWILLIG: (HALT, GEDWONGEN),
    HALT: (VRIJWILLIG, GEDWONGEN),
    GEDWONGEN: (VRIJWILLIG, STRAFRECHT),
    STRAFRECHT: (VRIJWILLIG, HALT, GEDWONGEN),
}


EERST_JBT = "norm.eerst-jbt"  # the rule that holds her own norm: 0 switches it off


class Zet(NamedTuple):
    """A zaak that goes over from its route, or two, to another. `waarom` says why that is out of the usual order: a
    remark, never a refusal. It rests on the rule `norm` where that is a norm of her own.
    """

    van: str
    naar: str
    waarom: str = ""
    norm: str = ""


def routes_in(route: str) -> list[str]:
    """The routes that a zaak, or a move, names: one, or two that run side by side. A text of old names none."""
    return [deel for deel in route.split(NAAST) if deel in ROUTES]


def geldt(zaak: Zaak) -> bool:
    """Whether the MAS is about this zaak: about absence, not about a request."""
    return zaak.soort in MELDINGSOORTEN


def routes_van(zaak: Zaak) -> list[str]:
    """The routes on which a zaak is; before the first one, and after a text of old, that is onderzoek."""
    return routes_in(zaak.route) or [ONDERZOEK]


def route_van(zaak: Zaak) -> str:
    """The same as a text: `vrijwillig`, or `halt + vrijwillig`."""
    return NAAST.join(routes_van(zaak))


def route_van_stap(soort: str, zaak: Zaak, stappen: Sequence[Interventie]) -> str:
    """The route that a step of this kind belongs to in this zaak; an empty text where it fits every route.

    A hearing for Halt stays on that route; after Halt has ended it is about a proces-verbaal.
    """
    passend = _PAST.get(soort, ())
    if not passend or not geldt(zaak):
        return ""
    stand = haltstand(stappen)
    voorbij = len(passend) > 1 and stand is not None and stand.soort != "halt-verwijzing"
    hier = [r for r in routes_van(zaak) if r in passend and not (r == HALT and voorbij)]
    return hier[0] if hier else passend[-1]


def vervolg(zaak: Zaak, stappen: Sequence[Interventie]) -> dict[str, str]:
    """The routes that usually follow, each with what lets it (empty: the order of the MAS)."""
    nu = routes_van(zaak)
    uit = {route: "" for route in VOLGT[nu[0]] if route not in nu}
    ook = strafrecht_want(zaak, stappen)
    if STRAFRECHT not in (*nu, *uit) and ook:
        uit[STRAFRECHT] = ook
    return uit


def strafrecht_want(zaak: Zaak, stappen: Sequence[Interventie]) -> str:
    """Why a proces-verbaal may follow on any route: luxe verzuim, a failed Halt, or the table has been."""
    if zaak.soort == "luxe":
        return "luxe verzuim"
    laatste = haltstand(stappen)
    if laatste and is_mislukt(laatste):
        return f"Halt is mislukt op {kort(laatste.datum)}"
    tafel = next((s for s in stappen if s.soort == "jeugdbeschermingstafel"), None)
    return f"besproken aan de Jeugdbeschermingstafel op {kort(tafel.datum)}" if tafel else ""


def haltstand(stappen: Sequence[Interventie]) -> Interventie | None:
    """The last thing that happened with Halt in a zaak."""
    bij_halt = [s for s in stappen if s.soort.startswith("halt-")]
    return max(bij_halt, key=lambda s: (s.datum, s.nummer)) if bij_halt else None


def is_mislukt(stap: Interventie) -> bool:
    """Whether Halt failed by this step. After the word she may have written more: `mislukt: kwam niet meer`."""
    return stap.soort == "halt-afdoening" and stap.resultaat.startswith(MISLUKT)


def zet(zaak: Zaak, naar: str, stappen: Sequence[Interventie], *, naast: bool = False) -> Zet | None:
    """The move of a zaak to route `naar`, or to its first route with that one beside it.

    None when it stays as it is, or `naar` is an empty text.
    """
    nu = routes_van(zaak)
    doel = f"{nu[0]}{NAAST}{naar}" if naast and nu[0] not in (ONDERZOEK, naar) else naar
    if not naar or doel == route_van(zaak) or not geldt(zaak):
        return None
    van, mag = zaak.route or ONDERZOEK, vervolg(zaak, stappen)
    if doel != naar or naar in nu or naar in mag:
        return Zet(van, doel)
    if naar == STRAFRECHT:
        wat = "eerst de Jeugdbeschermingstafel, dan het OM: pas toe of leg uit (eigen norm; uit te zetten met"
        return Zet(van, doel, f"{wat} lpa recht stel-in {EERST_JBT} --waarde 0)", EERST_JBT)
    volgt = opsomming(list(mag), "of")
    return Zet(van, doel, f"op {nu[0]} volgt meestal {volgt}, niet {naar}: pas toe of leg uit ({LEZING})")


def zet_van_stap(soort: str, route: str, zaak: Zaak, stappen: Sequence[Interventie]) -> Zet | None:
    """The move that a step of this kind makes: to `route`, where she named one for it, else to that of its kind.

    Help and Halt run side by side (halt.nl), as long as Halt runs.
    """
    naar, nu, stand = route or route_van_stap(soort, zaak, stappen), routes_van(zaak), haltstand(stappen)
    if naar in nu:
        return None
    loopt = soort == "halt-verwijzing" or (stand is not None and stand.soort == "halt-verwijzing")
    return zet(zaak, naar, stappen, naast=loopt and {nu[0], naar} == {HALT, VRIJWILLIG})


def routestap(zaak: int, z: Zet, datum: date, reden: str = "") -> Routestap:
    """The record of a move."""
    return Routestap(zaak=zaak, datum=datum, van=z.van, naar=z.naar, reden=reden)


def moet_te_kiezen_zijn(zaak: Zaak, naar: str) -> None:
    """Raises VerkeerdGebruik for a move to Halt by the mere name of the route: Halt has conditions."""
    if naar == HALT and HALT not in routes_van(zaak):
        wie = zaak.nummer or "ZAAK"
        oplossing = f"gebruik: lpa halt verwijs {wie} of lpa route kies {wie} halt"
        raise VerkeerdGebruik("Halt heeft voorwaarden, die lpa eerst nagaat", oplossing)


VEROORDELING = "veroordeling"
UITSPRAKEN = ("sepot", "strafbeschikking", "dagvaarding", VEROORDELING, "vrijspraak", "anders")
GEHOORD = ("hoorgesprek", "pv-verhoor")
# Which steps must come first: one of these, on the same day or before.
_EERST = {
    "halt-retour": ("halt-verwijzing",),
    "halt-afdoening": ("halt-verwijzing",),
    "pv-verzonden": GEHOORD,
    "pv-afschrift": ("pv-verzonden",),
    "pv-uitspraak": ("pv-verzonden",),
}
_EENMAAL = ("halt-afdoening", "pv-verzonden", "pv-afschrift")
# Kinds that ask more than a step does: they have a command of their own, so that nothing goes round it.
EIGEN_OPDRACHT = {
    "halt-verwijzing": "lpa halt verwijs ZAAK",
    "halt-afdoening": "lpa halt afdoening ZAAK",
    "pv-verzonden": "lpa pv verzonden ZAAK",
    "pv-afschrift": "lpa pv afschrift ZAAK",
    "pv-uitspraak": "lpa pv uitspraak ZAAK",
    "meldcode": "lpa meldcode ZAAK",
    AANBODGESPREK: "lpa vrijstelling aanbodgesprek ZAAK",
}


def twijfels_volgorde(stap: Interventie, andere: Sequence[Interventie]) -> list[Twijfel]:
    """Doubts about a step of Halt or proces-verbaal beside the `andere` of its zaak: too early, or twice."""
    rest = [s for s in andere if s.nummer != stap.nummer]
    uit = _te_vroeg(stap, rest)
    dubbel = next((s for s in rest if s.soort == stap.soort and kan_zelfde_zijn(s, stap)), None)
    if stap.soort in _EENMAAL and dubbel:
        uit.append(
            Twijfel(
                "stap.eenmaal",
                f"'{INTERVENTIES[stap.soort]}' staat er al, op {kort(dubbel.datum)} (interventie {dubbel.nummer})",
            )
        )
    return [*uit, *_tegenspraak(stap, rest)]


def _te_vroeg(stap: Interventie, rest: Sequence[Interventie]) -> list[Twijfel]:
    eerst = _EERST.get(stap.soort, ())
    if not eerst or any(s.soort in eerst and s.datum <= stap.datum for s in rest):
        return []
    nodig = " of ".join(INTERVENTIES[soort] for soort in eerst)
    zin = f"voor '{INTERVENTIES[stap.soort]}' op {kort(stap.datum)} staat nog geen stap '{nodig}'"
    return [Twijfel("stap.volgorde", zin)]


def twijfels_gevolg(stap: Interventie, andere: Sequence[Interventie]) -> list[Twijfel]:
    """Doubts about the steps of Halt or proces-verbaal that must follow on one such as `stap`, and now come before."""
    volgt = [s for s in andere if stap.soort in _EERST.get(s.soort, ())]
    return [twijfel for s in volgt for twijfel in _te_vroeg(s, [a for a in andere if a.nummer != s.nummer])]


def _tegenspraak(stap: Interventie, rest: Sequence[Interventie]) -> list[Twijfel]:
    """A doubt about a retour and another end of one referral to Halt; what failed may well come back."""

    def plek(s: Interventie) -> tuple[date, int]:
        return s.datum, s.nummer or sys.maxsize  # what is new is the last of its day

    heen = [plek(s) for s in rest if s.soort == "halt-verwijzing"]
    sinds = max((p for p in heen if p < plek(stap)), default=(date.min, 0))
    tot = min((p for p in heen if p > plek(stap)), default=(date.max, 0))
    eind = (s for s in rest if {s.soort, stap.soort} == {"halt-retour", "halt-afdoening"} and sinds < plek(s) < tot)
    return [
        Twijfel(
            "halt.tegenspraak",
            f"'{INTERVENTIES[stap.soort]}' past niet bij '{INTERVENTIES[s.soort]}' op {kort(s.datum)}"
            f" (interventie {s.nummer}), van dezelfde verwijzing",
        )
        for s in eind
        if not (is_mislukt(s) or is_mislukt(stap))
    ]


def moet_hier_kunnen(soort: str) -> str:
    """`soort`, unless it has a command of its own. Raises VerkeerdGebruik, naming that command."""
    if soort in EIGEN_OPDRACHT:
        raise VerkeerdGebruik(
            f"'{INTERVENTIES[soort]}' heeft een eigen opdracht, die meer vraagt", f"gebruik: {EIGEN_OPDRACHT[soort]}"
        )
    return soort

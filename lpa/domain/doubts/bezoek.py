"""What is unlikely about a visit that is planned, or a day off that is taken: each doubt is a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from lpa.domain.base.datum import lang, op_tijd, tot_en_met
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.tekst import opsomming
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.doubts.zaak import al_gesloten, vertrokken
from lpa.domain.kalender.werkrooster import Afwezig, Werkrooster, feestdag
from lpa.domain.records.huisbezoek import NIEMAND, Huisbezoek
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.zaak import Zaak
from lpa.domain.zaak.botsing import Bezet, botsingen, is_later, twijfels_uur

LANGST_VRIJ = 42  # days; whoever is away longer has a mistake in the year, most times


class Planfeiten(NamedTuple):
    """What a plan is weighed against; `bezet` is what else takes her around that day, `reistijd` minutes.

    `nu` is the time of that `vandaag`, where it has one.
    """

    zaak: Zaak
    jongere: Jongere
    bezet: Sequence[Bezet]
    rooster: Werkrooster
    reistijd: int
    vandaag: date
    nu: datetime | None = None


def twijfels_plan(h: Huisbezoek, feiten: Planfeiten) -> list[Twijfel]:
    """Every doubt about a visit that is planned or moved."""
    dag = h.begin.date()
    return [
        *_verleden(h, feiten.vandaag, feiten.nu), *al_gesloten(feiten.zaak),
        *filter(None, [vertrokken(feiten.jongere, dag)]), *_dag(dag, feiten.rooster),
        *twijfels_uur("huisbezoek", "het bezoek", h), *botsingen(h, feiten.bezet, feiten.reistijd),
    ]  # fmt: skip


def _verleden(h: Huisbezoek, vandaag: date, nu: datetime | None) -> Iterator[Twijfel]:
    if h.begin.date() < vandaag or (nu and h.begin < nu.replace(second=0, microsecond=0)):
        yield (
            Twijfel(
                "huisbezoek.voorbij",
                f"{op_tijd(h.begin)} is al voorbij (is dit bezoek al geweest, leg het dan toch vast, en daarna wat"
                " ervan kwam met lpa huisbezoek verslag)",
            )
        )


def _dag(dag: date, rooster: Werkrooster) -> Iterator[Twijfel]:
    if naam := feestdag(dag):
        yield Twijfel("huisbezoek.feestdag", f"{lang(dag)} is een feestdag: {naam}")
    elif dag.weekday() not in rooster.weekdagen:
        yield Twijfel("huisbezoek.werkdag", f"{lang(dag)} is geen werkdag van u")
    elif waarom := rooster.waarom_vrij(dag):
        yield Twijfel("huisbezoek.vrij", f"u werkt niet op {lang(dag)}: {waarom}")


def twijfels_te_vroeg(h: Huisbezoek, vandaag: date, nu: datetime | None) -> Iterator[Twijfel]:
    """A report of a visit that is later today; that of another day is doubted by its step."""
    if h.begin.date() == vandaag and is_later(h.begin, vandaag, nu):
        yield Twijfel("huisbezoek.verslag-vroeg", f"huisbezoek {h.nummer} is pas op {op_tijd(h.begin)}")


def twijfels_herstel(
    oud: Huisbezoek, na: Huisbezoek, pogingen: Sequence[Huisbezoek], opnieuw: bool
) -> Iterator[Twijfel]:
    """A report in place of an earlier one; and one more attempt (`opnieuw`) beside those that were planned."""
    if not oud.staat and na != oud and na.status == oud.status:
        yield Twijfel(
            "huisbezoek.ander-verslag",
            f"van huisbezoek {oud.nummer} staat al '{oud.status}' vast; {_ander_verslag(oud, na)}",
        )
    elif not oud.staat and na != oud:
        was, wordt = oud.is_stap, na.is_stap
        gevolg = {
            (True, True): f", en interventie {oud.interventie} wijzigt mee",
            (True, False): f", en interventie {oud.interventie} vervalt",
            (False, True): ", en dat wordt een stap in de zaak",
            (False, False): "",
        }[was, wordt]
        yield Twijfel(
            "huisbezoek.andere-uitkomst",
            f"van huisbezoek {oud.nummer} staat al '{oud.status}' vast; dat wordt '{na.status}'{gevolg}"
            f"{_tekst(oud, na)}",
        )
    if opnieuw:
        yield from (
            Twijfel("huisbezoek.poging", f"huisbezoek {p.nummer} op {op_tijd(p.begin)} is al een nieuwe poging")
            for p in pogingen
        )


def _tekst(oud: Huisbezoek, na: Huisbezoek) -> str:
    """What becomes of what she wrote, where the outcome is another."""
    if oud.verslag in ("", NIEMAND):
        return ""
    if oud.verslag != na.verslag:
        return "; de tekst van het verslag wijzigt"
    return f"; de tekst van het verslag blijft (wijzigen kan met: lpa huisbezoek wijzig {oud.nummer})"


def _ander_verslag(oud: Huisbezoek, na: Huisbezoek) -> str:
    """What changes in a report of the same outcome; the step in the zaak says only with whom she spoke."""
    delen = {"verslag": "de tekst van het verslag", "met_wie": "met wie u sprak", "kaartje": "of er een kaartje is"}
    anders = [wat for naam, wat in delen.items() if getattr(oud, naam) != getattr(na, naam)]
    mee = f", en interventie {oud.interventie} wijzigt mee" if na.is_stap and oud.met_wie != na.met_wie else ""
    return f"{opsomming(anders)} {'wijzigt' if len(anders) == 1 else 'wijzigen'}{mee}"


def twijfels_afwezig(nieuw: Afwezig, rooster: Werkrooster) -> list[Twijfel]:
    """Doubts about days off, beside those in `rooster`."""
    dagen = (nieuw.tot - nieuw.van).days + 1
    uit = [
        Twijfel("vrij.overlapt", f"vrij {ander.nummer} ({vrij_van(ander)}) staat al vast en overlapt")
        for ander in rooster.afwezig
        if ander.van <= nieuw.tot and nieuw.van <= ander.tot
    ]
    if not uit and not any(rooster.is_werkdag(nieuw.van + timedelta(days=n)) for n in range(dagen)):
        uit.append(Twijfel("vrij.geen-werkdag", f"in deze dagen valt geen werkdag van u ({vrij_van(nieuw)})"))
    if dagen > LANGST_VRIJ:
        uit.append(Twijfel("vrij.lang", f"{dagen} dagen is lang ({vrij_van(nieuw)})"))
    return uit


def vrij_van(vrij: Afwezig) -> str:
    """`maandag 23-12-2019 tot en met vrijdag 03-01-2020`, or one day."""
    return tot_en_met(vrij.van, vrij.tot)

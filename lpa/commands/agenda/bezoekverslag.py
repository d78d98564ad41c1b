"""`lpa huisbezoek verslag`: what came of a visit, as a step in its zaak; and another attempt when nobody was in."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlcipher3.dbapi2 import Connection

from lpa import settings
from lpa.commands.agenda.bezoek import Met, Welk, nieuwe_poging, spreekuur_die_dag, twijfels
from lpa.commands.gate.doors import Twijfels, Writer, change_record, tell, writing
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.domain.base.datum import op_tijd
from lpa.domain.doubts.bezoek import twijfels_herstel, twijfels_te_vroeg
from lpa.domain.doubts.zaak import twijfels_interventie
from lpa.domain.records import huisbezoek
from lpa.domain.records.huisbezoek import NIEMAND, NIET_THUIS, UITKOMSTEN, Huisbezoek
from lpa.domain.werk.nasleep import ANNULEER, nog_gepland
from lpa.output.zaak.huisbezoek import bezoek_data
from lpa.storage.zaak import agenda, zaken

app = forms.verbs()


def _niet_thuis(d: forms.Draft[Any]) -> bool:
    return d.get(Verslag.uitkomst) == NIET_THUIS


def _tekst(d: forms.Draft[Any]) -> str | None:
    """The report where she writes none."""
    return NIEMAND if _niet_thuis(d) else None


def _bij_niet_thuis(_: forms.Draft[Any]) -> str:
    return f"het hoort bij uitkomst {NIET_THUIS}"


class Tekst(forms.Form):
    """What was seen and said."""

    verslag = forms.text("--verslag", "Verslag", "wat er is gezien en besproken", long=True, required=True)


class Verslag(Welk):
    """What came of a visit."""

    uitkomst = forms.ask(forms.choice("uitkomst", UITKOMSTEN), "--uitkomst", "Uitkomst", required=True)
    verslag = Tekst.verslag.but(default=_tekst)
    met_wie = Met.met_wie.but(
        label="Gesproken met",
        help_="wie u sprak",
        when=lambda d: not _niet_thuis(d),
        because=lambda _: "er was niemand thuis",
    )
    kaartje = forms.ask(
        forms.YES_NO, "--kaartje", "Kaartje achtergelaten", "ja of nee; als er niemand thuis was", when=_niet_thuis,
        because=_bij_niet_thuis,
    )  # fmt: skip
    tweede = forms.ask(
        forms.MOMENT, "--tweede", "Nieuwe poging (- = niet)", "plan meteen een nieuwe poging op deze dag en tijd",
        when=_niet_thuis, because=_bij_niet_thuis,
    )  # fmt: skip


@forms.verb(
    app, "verslag",
    'lpa huisbezoek verslag 3 --uitkomst afgelegd --met moeder\n'
    'lpa huisbezoek verslag 3 --uitkomst "niet thuis" --kaartje ja --tweede "di 21-1 10:30"',
)  # fmt: skip
def verslag(given: forms.Given[Verslag], toch: forms.Toch = False) -> None:
    """Leg vast wat er van een huisbezoek kwam. Was er iemand thuis, dan wordt het meteen een stap in de zaak.

    Klopt een verslag niet, geef het dan opnieuw: lpa vraagt of dat moet, en past de stap aan.
    """
    with forms.open_file() as b:
        oud = given.place(Verslag.bezoek, b.conn)
        huisbezoek.moet_verslag_kunnen(oud)
        wie, jongere = tell.zaak(b.conn, zaken.zaak(b.conn, oud.zaak)), agenda.wie(b.conn, oud.zaak)
        voorstel, whom = nieuwe_poging(b.conn, oud), tell.about(b.conn, oud)
        geen = bool(agenda.pogingen(b.conn, oud.nummer))
        vragen = _vragen(oud, all_asked=forms.talk.can_ask() and not given.has_flags())
        f = given.fill(b.conn, *vragen, Verslag.tweede.but(offer=lambda _: None if geen else voorstel))
        na = huisbezoek.bericht(oud, f.uitkomst, f.verslag, f.met_wie, bool(f.kaartje))
        poging = huisbezoek.herhaald(na, f.tweede, agenda.nieuwe_uid()) if f.tweede else None
        if na == oud and not poging:
            zin = f"Er is niets gewijzigd: huisbezoek {oud.nummer} is al zo."
            return tell.change(zin, oud.nummer, bezoek_data(oud, jongere), about=whom, undo=False)
        with writing(b, "huisbezoek verslag", lambda: _weeg(b.conn, oud, na, poging), toch) as s:
            na = _bewaar(s, oud, na)
            nieuw = s.add(poging) if poging else None
        staan = [p for p in agenda.pogingen(b.conn, na.nummer) if not nieuw or p.nummer != nieuw.nummer]
        forms.talk.say_all(spreekuur_die_dag(b.conn, nieuw) if nieuw else (), nog_gepland(staan, ANNULEER))
    zin = f"Huisbezoek {na.nummer} bij zaak {na.zaak} van {wie}, {op_tijd(na.begin)}: {na.status}."
    zin += f" Dat is nu interventie {na.interventie}." if na.is_stap else ""
    zin += f" Interventie {oud.interventie} is vervallen." if oud.is_stap and not na.is_stap else ""
    zin += _vervolg(na, nieuw, "" if staan else huisbezoek.plan_opdracht(na, voorstel))
    data = bezoek_data(na, jongere) | {"nieuwe_poging": bezoek_data(nieuw, jongere) if nieuw else None}
    return tell.change(zin, na.nummer, data, about=whom)


def _weeg(conn: Connection, oud: Huisbezoek, na: Huisbezoek, poging: Huisbezoek | None) -> Twijfels:
    """The doubts about a report: its day, what was reported before, and another attempt."""
    dag = twijfels_interventie(huisbezoek.stap(na), zaken.zaak(conn, na.zaak), today(), "het huisbezoek")
    herstel = twijfels_herstel(oud, na, agenda.pogingen(conn, oud.nummer), bool(poging))
    vroeg = twijfels_te_vroeg(na, today(), settings.current().nu)
    return [*dag, *vroeg, *herstel, *(twijfels(conn, poging) if poging else [])]


def _bewaar(s: Writer, oud: Huisbezoek, na: Huisbezoek) -> Huisbezoek:
    """Store the report and its step: a new one, the one that is there mended, or that one taken away."""
    if na == oud:
        return oud
    was = zaken.interventie(s.conn, oud.interventie) if oud.interventie else None
    stap = huisbezoek.stap(na) if na.is_stap else None
    if stap and was:
        mee = huisbezoek.verbeterde_stap(was, stap, na.status)
        stap = s.change(mee) if mee != was else was
    elif stap:
        stap = s.add(stap)
    na = s.change(replace(na, interventie=stap.nummer if stap else None))
    if was and not stap:
        s.remove(was)
    return na


def _vragen(h: Huisbezoek, *, all_asked: bool) -> list[forms.Field[Any]]:
    """The questions about `h`: with whom as planned, a card where all is asked. What was reported stands there."""
    tekst, kaartje = Verslag.verslag, Verslag.kaartje.but(required=all_asked)
    if not h.staat:
        tekst = tekst.but(default=lambda d: _tekst(d) if h.verslag in ("", NIEMAND) else h.verslag)
        kaartje = kaartje.but(default=lambda _: h.kaartje if h.status == NIET_THUIS else None)
    return [tekst, Verslag.met_wie.but(default=lambda _: h.met_wie or None), kaartje]


def _vervolg(na: Huisbezoek, nieuw: Huisbezoek | None, opdracht: str) -> str:
    """What comes after a visit for which nobody was at home; no `opdracht` where an attempt stands already."""
    if nieuw:
        return f" Nieuwe poging: huisbezoek {nieuw.nummer}, {huisbezoek.afspraak(nieuw)}."
    return f" Een nieuwe poging plant u met: {opdracht}." if opdracht and na.status == NIET_THUIS else ""


class Wijzigen(Welk, Tekst):
    """Which visit, and what its report becomes."""


@forms.verb(app, "wijzig", "lpa huisbezoek wijzig 3")
def wijzig(given: forms.Given[Wijzigen]) -> None:
    """Verbeter het verslag van een huisbezoek, of de reden waarom het niet doorging."""
    with forms.open_file() as b:
        oud = given.place(Wijzigen.bezoek, b.conn)
        huisbezoek.moet_verslag_hebben(oud)
        tell.zaak(b.conn, zaken.zaak(b.conn, oud.zaak))
        change_record(b, "huisbezoek", oud, given, lambda oud, f, _: replace(oud, verslag=f.verslag))

"""`lpa vrijstelling aanbodgesprek` and `eindig`: a talk while an exemption runs, and what became of the jongere."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.aanvraag.vrijstelling import Welke
from lpa.commands.gate.doors import Twijfels, tell, writing
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.commands.zaak.stap import Met, Notitie, Stapopdracht
from lpa.domain.base.datum import kort, lang
from lpa.domain.base.soorten import AANBOD_UITKOMSTEN, AANBODGESPREK
from lpa.domain.doubts.aanvraag import is_achttien, twijfels_einde
from lpa.domain.records.aanvraag import ACHTTIEN, GEWORDEN, TERUG_NAAR_SCHOOL, VERHUISD, Vrijstelling
from lpa.errors import GegevensGeweigerd, Geweigerd
from lpa.storage.register import eigen, registers
from lpa.storage.zaak import aanvragen

app = forms.verbs()


def _verleende(conn: Connection, nummer: int) -> Vrijstelling:
    """An exemption that was granted. Raises NietGevonden, or Geweigerd for one that was not."""
    v = aanvragen.vrijstelling(conn, nummer)
    if not v.verleend:
        raise Geweigerd(
            f"vrijstelling {v.nummer} geldt niet: {v.afhandeling or 'er is nog niets beslist'}",
            f"bekijk haar met: lpa vrijstelling toon {v.nummer}",
        )
    return v


class Verleend(forms.Form):
    """Which exemption."""

    vrijstelling = Welke.vrijstelling.but(kind=forms.zaak_of(_verleende, "vrijstelling", closed=True))


class Gesprek(Verleend, forms.OpDag, Met, Notitie):
    """A talk about a fitting offer."""

    resultaat = forms.text("--uitkomst", "Uitkomst", kind=forms.choice("uitkomst", AANBOD_UITKOMSTEN), required=True)


@forms.verb(app, "aanbodgesprek", 'lpa vrijstelling aanbodgesprek 12 --uitkomst "aanbod gevonden"')
def aanbodgesprek(given: forms.Given[Gesprek], toch: forms.Toch = False) -> None:
    """Leg het jaarlijkse gesprek over een passend aanbod vast. Dat is een eigen norm."""
    Stapopdracht("vrijstelling aanbodgesprek", AANBODGESPREK).run(given, Gesprek.vrijstelling, toch)


class Einde(Verleend):
    """That an exemption ends, and what became of the jongere."""

    geworden = forms.text("--geworden", "Wat werd ervan", kind=forms.choice("wat ervan werd", GEWORDEN), required=True)
    op = forms.ask(
        forms.DAY, "--datum", "Laatste dag", "laatste dag van de vrijstelling; anders die al vaststond of vandaag"
    )


@forms.verb(app, "eindig", 'lpa vrijstelling eindig 12 --geworden "terug naar school"')
def eindig(given: forms.Given[Einde], toch: forms.Toch = False) -> None:
    """Leg vast dat een vrijstelling eindigt. Zeg wat er van de jongere werd; eerder dan gepland kan ook."""
    with forms.open_file() as b:
        v = given.place(Einde.vrijstelling, b.conn)
        tell.zaak(b.conn, v)
        f = given.fill(b.conn, Einde.geworden.but(offer=lambda d: _ligt_voor_de_hand(b.conn, v, _laatste(v, d))))
        laatste = _laatste(v, f.draft())
        _moet_kunnen(v, laatste)
        with writing(b, "vrijstelling eindig", lambda: _over_einde(b.conn, v, f.geworden, laatste), toch) as s:
            na = s.change(replace(v, tot=laatste, geworden=f.geworden))
        naam, whom = registers.jongere(b.conn, na.jongere).naam, tell.about(b.conn, na)
        ingeschreven = any(i.tot is None or i.tot > laatste for i in registers.inschrijvingen(b.conn, na.jongere))
    if na.duo_op and na.tot != v.tot:
        forms.talk.say("Let op: pas de laatste dag ook aan in Mijn DUO.")
    if na.geworden == TERUG_NAAR_SCHOOL and not ingeschreven:
        forms.talk.say(f"Let op: er is nog geen school bekend: lpa inschrijving nieuw --jongere {na.jongere}")
    zin = f"Vrijstelling {na.nummer} van {naam} geldt tot en met {lang(laatste)}: {na.geworden}."
    tell.change(zin, na.nummer, na, about=whom)


def _over_einde(conn: Connection, v: Vrijstelling, geworden: str, laatste: date) -> Twijfels:
    """What is unlikely about how an exemption ended."""
    jongere = registers.jongere(conn, v.jongere)
    return list(twijfels_einde(geworden, laatste, jongere, today(), eigen.regelboek(conn)))


def _laatste(v: Vrijstelling, d: forms.Draft[Any]) -> date:
    """The last day: as she says, else as it was granted, and today where it goes on."""
    return d.get(Einde.op) or min(v.tot or today(), today())


def _ligt_voor_de_hand(conn: Connection, v: Vrijstelling, laatste: date) -> str | None:
    """What the file itself says became of the jongere: enrolled at a school, gone, or eighteen."""
    jongere = registers.jongere(conn, v.jongere)
    if any(i.tot is None or i.tot > laatste for i in registers.inschrijvingen(conn, v.jongere)):
        return TERUG_NAAR_SCHOOL
    if jongere.verhuisd_op:
        return VERHUISD
    return ACHTTIEN if is_achttien(jongere.geboortedatum.laatste, laatste, eigen.regelboek(conn)) else None


def _moet_kunnen(v: Vrijstelling, laatste: date) -> None:
    """Raises GegevensGeweigerd for a last day before the first one, or after the one that was granted."""
    if v.van and laatste < v.van:
        raise GegevensGeweigerd(
            f"de laatste dag {kort(laatste)} ligt voor de eerste dag {kort(v.van)}",
            "geef een latere dag met --datum",
            "--datum",
        )
    if v.tot and laatste > v.tot:
        raise GegevensGeweigerd(
            f"de vrijstelling is verleend tot en met {kort(v.tot)}; langer vraagt een nieuwe",
            "laat --datum weg, of geef een eerdere dag",
            "--datum",
        )

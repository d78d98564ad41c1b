"""`lpa melding sluit` and `heropen`: how a melding ends, and that it did not."""

from __future__ import annotations

from functools import partial
from typing import Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts import nasleep
from lpa.commands.gate.doors import Twijfels, tell, writing
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.commands.zaak.heropen import Heropening, heropen
from lpa.commands.zaak.welke import OverMelding
from lpa.domain.base.datum import lang
from lpa.domain.base.soorten import ADMINISTRATIEF, AFHANDELINGEN, ONDERREDENEN, OVERDRACHT_RMC, onderredenen
from lpa.domain.base.tekst import schoon
from lpa.domain.doubts.zaak import twijfels_halt_loopt, twijfels_sluiten, twijfels_uitkomst
from lpa.domain.records import besluit
from lpa.domain.records.zaak import Interventie, Melding
from lpa.domain.zaak import afhandeling
from lpa.domain.zaak.afhandeling import MEE, NIET
from lpa.storage.zaak import delingen, zaken

app = forms.verbs()


class Sluiten(OverMelding):
    """How a melding ends; which ways there are depends on its kind."""

    afhandeling = forms.text(
        "--afhandeling", "Afhandeling", "hoe de melding eindigde; past bij de soort",
        kind=forms.plain("KEUZE", schoon), required=True,
    )  # fmt: skip
    onderreden = forms.text(
        "--onderreden", "Onderreden", "onterecht of afgedaan, bij administratief",
        kind=forms.choice("onderreden", ONDERREDENEN), because=lambda _: "het hoort bij administratief afgehandeld",
    )  # fmt: skip
    op = forms.today_field("--datum", "Gesloten op", "sluitdatum; anders vandaag")
    stap = forms.ask(
        forms.choice("stap", (*MEE, NIET)), "--stap", "Leg de stap vast",
        "de waarschuwing die nog niet als stap vaststaat", offer=lambda _: NIET,
    )  # fmt: skip


@forms.verb(app, "sluit", "lpa melding sluit 12 --afhandeling waarschuwing")
def sluit(given: forms.Given[Sluiten], toch: forms.Toch = False) -> None:
    """Sluit een melding met een afhandeling die bij de soort past."""
    with forms.open_file() as b:
        oud = given.place(Sluiten.melding, b.conn)
        besluit.moet_open_zijn(oud)
        wie = tell.zaak(b.conn, oud)
        passend = Sluiten.afhandeling.but(kind=forms.choice("afhandeling", AFHANDELINGEN[oud.soort]).but(read=schoon))
        stap = Sluiten.stap.but(when=partial(_stap_ontbreekt, b.conn, oud))
        f = given.fill(b.conn, passend, _onderreden(oud), stap)
        na = besluit.sluit(oud, f.afhandeling, f.op, f.onderreden)
        mee = f.stap if f.stap != NIET else None
        if mee:
            afhandeling.moet_passen(mee, f.afhandeling)
        with writing(b, "melding sluit", lambda: _twijfels(b.conn, na), toch) as s:
            if mee:
                s.add(Interventie(zaak=oud.nummer, datum=f.op, soort=mee))
            vast = s.change(na)
        whom = tell.about(b.conn, vast)
        forms.talk.say_all(nasleep.van_zaak(b.conn, vast), _over_deling(b.conn, vast), _over_stap(b.conn, vast))
    einde = f"{vast.afhandeling} ({f.onderreden})" if f.onderreden else vast.afhandeling
    zin = f"Melding {vast.nummer} van {wie} is gesloten op {lang(f.op)}: {einde}."
    tell.change(zin, vast.nummer, vast, about=whom)


def _stap_ontbreekt(conn: Connection, oud: Melding, d: forms.Draft[Sluiten]) -> bool:
    """Whether the afhandeling names a step that is not there, and that can be stored along."""
    return afhandeling.ontbrekende_stap(d.get(Sluiten.afhandeling), zaken.interventies(conn, oud.nummer)) in MEE


def _over_stap(conn: Connection, m: Melding) -> list[str]:
    """That the warning which the afhandeling names is not there; other steps are doubted beforehand."""
    soort = afhandeling.ontbrekende_stap(m.afhandeling, zaken.interventies(conn, m.nummer))
    return [f"Let op: {afhandeling.leg_vast(m, soort)}"] if soort in MEE else []


def _onderreden(m: Melding) -> forms.Field[str]:
    """The sub-reason, asked where the report divides the row in which the melding ends."""

    def mogelijk(d: forms.Draft[Any]) -> tuple[str, ...]:
        einde = besluit.bekende_afhandeling(d.get(Sluiten.afhandeling) or "", m.soort)
        return onderredenen(m.soort, einde) if m.soort != "overig" else ()

    keuzes = onderredenen(m.soort, ADMINISTRATIEF[0]) or ONDERREDENEN
    kind = forms.choice("onderreden", keuzes).but(empty="")
    return Sluiten.onderreden.but(kind=kind, required=True, when=lambda d: bool(mogelijk(d)))


def _twijfels(conn: Connection, na: Melding) -> Twijfels:
    assert na.gesloten_op  # noqa: S101
    stappen = zaken.interventies(conn, na.nummer)
    halt = twijfels_halt_loopt(na.afhandeling, stappen)
    gewoon = twijfels_sluiten(na, na.gesloten_op, stappen, today())
    return [*gewoon, *halt, *twijfels_uitkomst(na, stappen), *_rmc(conn, na)]


def _over_deling(conn: Connection, m: Melding) -> list[str]:
    """That nothing stands of what RMC was told, when a melding ends with handing over."""
    if m.afhandeling != OVERDRACHT_RMC or delingen.van_zaak(conn, m.nummer):
        return []
    return [f"Let op: wat u met RMC deelde staat nog niet vast. Dat kan met: lpa deling nieuw {m.nummer} --aan RMC"]


def _rmc(conn: Connection, na: Melding) -> Twijfels:
    """Doubts about handing over to RMC; the law is not loaded for other outcomes."""
    if na.afhandeling != OVERDRACHT_RMC or not na.gesloten_op:
        return []
    from lpa.commands.facts.plicht import twijfels_rmc

    return [*twijfels_rmc(conn, na, na.gesloten_op)]


class Heropenen(OverMelding, Heropening):
    """Which melding, and why."""

    melding = OverMelding.melding.but(kind=forms.zaak_of(zaken.melding, "melding", closed=True))


@forms.verb(app, "heropen", 'lpa melding heropen 12 --reden "opnieuw verzuim, zelfde oorzaak"')
def heropen_melding(given: forms.Given[Heropenen]) -> None:
    """Trek de afhandeling van een melding in; dat blijft te zien bij de stappen."""
    heropen("melding", given, Heropenen.melding)

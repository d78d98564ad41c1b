"""`lpa melding sluit` and `heropen`: how a melding ends, and that it did not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts import nasleep
from lpa.commands.gate.doors import Twijfels, tell, writing
from lpa.commands.ui import forms
from lpa.commands.zaak.heropen import Heropening, heropen
from lpa.commands.zaak.welke import MELDING, OverMelding
from lpa.domain.base.datum import lang
from lpa.domain.base.soorten import ADMINISTRATIEF, AFHANDELINGEN, ONDERREDENEN, OVERDRACHT_RMC, onderredenen
from lpa.domain.base.tekst import met_hoofdletter, opsomming, schoon
from lpa.domain.doubts.zaak import twijfels_halt_loopt, twijfels_uitkomst
from lpa.domain.records import besluit
from lpa.domain.records.zaak import Interventie, Melding
from lpa.domain.zaak import afhandeling
from lpa.domain.zaak.afhandeling import MEE, NIET
from lpa.errors import Geweigerd
from lpa.storage.zaak import verstrekkingen, zaken

app = forms.verbs()


class Sluiten(forms.Form):
    """How a melding ends, or more of one kind; which ways there are depends on that kind."""

    meldingen = forms.ask(forms.several(MELDING), "NUMMER", "Melding", "nummer van de melding, of naam", required=True)
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
    """Sluit een of meer meldingen met een afhandeling die bij de soort past."""
    with forms.open_file() as b:
        oud = given.place(Sluiten.meldingen, b.conn)
        _moeten_samen_kunnen(oud)
        wie = [tell.zaak(b.conn, m) for m in oud]
        soort = oud[0].soort
        passend = Sluiten.afhandeling.but(kind=forms.choice("afhandeling", AFHANDELINGEN[soort]).but(read=schoon))
        stap = Sluiten.stap.but(when=lambda d: bool(_zonder_stap(b.conn, oud, d.get(Sluiten.afhandeling))))
        f = given.fill(b.conn, passend, _onderreden(soort), stap)
        na = [besluit.sluit(m, f.afhandeling, f.op, f.onderreden) for m in oud]
        mee = f.stap if f.stap != NIET else None
        if mee:
            afhandeling.moet_passen(mee, f.afhandeling)
        erbij = _zonder_stap(b.conn, oud, f.afhandeling) if mee else []
        with writing(b, "melding sluit", lambda: _twijfels_samen(b.conn, na), toch) as s:
            for nummer in erbij:
                s.add(Interventie(zaak=nummer, datum=f.op, soort=mee or ""))
            vast = [s.change(m) for m in na]
        whom = tell.about(b.conn, *vast)
        for m in vast:
            forms.talk.say_all(nasleep.van_zaak(b.conn, m), _over_verstrekking(b.conn, m), _over_stap(b.conn, m))
            forms.talk.say_all(nasleep.nog_hier(b.conn, m))
    einde = f"{vast[0].afhandeling} ({f.onderreden})" if f.onderreden else vast[0].afhandeling
    welke = opsomming([f"melding {m.nummer} van {naam}" for m, naam in zip(vast, wie, strict=True)])
    zin = f"{met_hoofdletter(welke)} {'is' if len(vast) == 1 else 'zijn'} gesloten op {lang(f.op)}: {einde}."
    tell.change(zin, vast[0].nummer, vast[0], {"meldingen": vast}, about=whom)


def _moeten_samen_kunnen(meldingen: Sequence[Melding]) -> None:
    """Raises Geweigerd for one that is closed, and for kinds that do not end in the same ways."""
    for m in meldingen:
        besluit.moet_open_zijn(m)
    if len({m.soort for m in meldingen}) > 1:
        welke = opsomming([f"melding {m.nummer} is {m.soort}" for m in meldingen])
        raise Geweigerd(f"deze meldingen zijn niet van een soort: {welke}", "sluit elke soort apart")


def _zonder_stap(conn: Connection, meldingen: Sequence[Melding], einde: str | None) -> list[int]:
    """The meldingen without the step that the afhandeling names, where that can be stored along."""
    return [
        m.nummer for m in meldingen if afhandeling.ontbrekende_stap(einde, zaken.interventies(conn, m.nummer)) in MEE
    ]


def _over_stap(conn: Connection, m: Melding) -> list[str]:
    """That the warning which the afhandeling names is not there; other steps are doubted beforehand."""
    soort = afhandeling.ontbrekende_stap(m.afhandeling, zaken.interventies(conn, m.nummer))
    return [f"Let op: {afhandeling.leg_vast(m, soort)}"] if soort in MEE else []


def _onderreden(soort: str) -> forms.Field[str]:
    """The sub-reason, asked where the report divides the row in which the melding ends."""

    def mogelijk(d: forms.Draft[Any]) -> tuple[str, ...]:
        einde = besluit.bekende_afhandeling(d.get(Sluiten.afhandeling) or "", soort)
        return onderredenen(soort, einde) if soort != "overig" else ()

    keuzes = onderredenen(soort, ADMINISTRATIEF[0]) or ONDERREDENEN
    kind = forms.choice("onderreden", keuzes).but(empty="")
    return Sluiten.onderreden.but(kind=kind, required=True, when=lambda d: bool(mogelijk(d)))


def _twijfels_samen(conn: Connection, na: Sequence[Melding]) -> Twijfels:
    """What is unlikely about closing each; of more than one, with which it is."""
    uit = [(m, twijfel) for m in na for twijfel in _twijfels(conn, m)]
    return [twijfel.over(f"melding {m.nummer}") if len(na) > 1 else twijfel for m, twijfel in uit]


def _twijfels(conn: Connection, na: Melding) -> Twijfels:
    stappen = zaken.interventies(conn, na.nummer)
    halt = twijfels_halt_loopt(na.afhandeling, stappen)
    return [*halt, *twijfels_uitkomst(na, stappen), *_rmc(conn, na)]


def _over_verstrekking(conn: Connection, m: Melding) -> list[str]:
    """That nothing stands of what RMC was told, when a melding ends with handing over."""
    if m.afhandeling != OVERDRACHT_RMC or verstrekkingen.van_zaak(conn, m.nummer):
        return []
    return [
        f"Let op: wat u met RMC deelde staat nog niet vast. Dat kan met: lpa verstrekking nieuw {m.nummer} --aan RMC"
    ]


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
def heropen_melding(given: forms.Given[Heropenen], toch: forms.Toch = False) -> None:
    """Trek de afhandeling van een melding in; dat blijft te zien."""
    heropen("melding", given, Heropenen.melding, lambda _, m: replace(m, duo_op=None), sure=toch)

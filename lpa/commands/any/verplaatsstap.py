"""`lpa interventie verplaats`: a step that was stored in the wrong zaak, with the visit or the letter that it is of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sqlcipher3.dbapi2 import Connection

from lpa.commands.any.verplaats import REDEN
from lpa.commands.facts.verzuim import haltkans_op
from lpa.commands.gate.doors import Twijfels, Writer, tell, writing
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.commands.zaak.welke import OverStap
from lpa.domain.base.datum import lang
from lpa.domain.base.soorten import INTERVENTIES
from lpa.domain.doubts.verplaatsing import twijfels_achterblijvend, twijfels_ander, twijfels_plek
from lpa.domain.doubts.zaak import twijfels_interventie
from lpa.domain.recht import mas
from lpa.domain.recht.halt import Haltkans
from lpa.domain.recht.sancties import Haltgeval
from lpa.domain.records.verplaatsing import Verplaatsing
from lpa.domain.records.zaak import WPG, Interventie, Melding, Zaak, genummerd
from lpa.domain.zaak import verplaatsing
from lpa.domain.zaak.verplaatsing import Mee
from lpa.domain.zaak.wpg import BEGIN, opmerking
from lpa.storage.register import registers
from lpa.storage.zaak import vervallen, zaken
from lpa.storage.zaak.zaken import volledig

app = forms.verbs()


class Verplaatsen(OverStap):
    """Which step, to which zaak, and why."""

    zaak = forms.ask(forms.zaak_of(volledig), "--zaak", "Naar welke zaak", forms.ZAAK_WIE, required=True)
    reden = REDEN


@forms.verb(app, "verplaats", 'lpa interventie verplaats 34 --zaak 12 --reden "hoort bij het luxe verzuim"')
def verplaats(given: forms.Given[Verplaatsen], toch: forms.Toch = False) -> None:
    """Zet een stap over naar een andere zaak, met het bezoek, de brief of de verstrekking die erbij hoort.

    In beide dossiers blijft te zien dat het gebeurde. De route van de zaken verandert niet vanzelf.
    """
    with forms.open_file() as b:
        oud = given.place(Verplaatsen.interventie, b.conn)
        verplaatsing.moet_los_te_maken_zijn(oud, zaken.eigenaar(b.conn, oud.nummer))
        van = volledig(b.conn, oud.zaak)
        wie = tell.zaak(b.conn, van)
        f = given.fill(b.conn)
        werk = _Werk(b.conn, oud, van, f)
        with writing(b, "interventie verplaats", werk.twijfels, toch) as s:
            vast, mee, verplaatst = werk.leg_vast(s)
        whom = tell.about(b.conn, van, f.zaak)
        was, wordt = (registers.jongere(b.conn, zaak.jongere) for zaak in (van, f.zaak))
        namen = verplaatsing.over_namen([vast, *mee.alle], was, wordt)
        forms.talk.say_all(_over_route(b.conn, vast, van, f.zaak), _over_wpg(b.conn, oud, vast), namen)
    wat = f"{INTERVENTIES[vast.soort]}, {lang(vast.datum)}"
    eerst = genummerd(van) + (f" van {wie}" if was != wordt else "")
    zin = f"Interventie {vast.nummer} ({wat}) gaat van {eerst} naar {genummerd(f.zaak)} van {wordt.naam}."
    data = {"verplaatsing": verplaatst, "mee": mee.nummers}
    tell.change(f"{zin} {mee.zin}".strip(), vast.nummer, vast, data, about=whom)


class _Werk:
    """The move of one step: as it becomes, weighed and stored."""

    def __init__(self, conn: Connection, oud: Interventie, van: Zaak, f: Verplaatsen) -> None:
        verplaatsing.moet_andere_zaak_zijn(oud, f.zaak)
        jongeren = [registers.jongere(conn, zaak.jongere) for zaak in (van, f.zaak)]
        verplaatsing.moet_zonder_namen(f.reden, *jongeren)
        self.conn, self.oud, self.van, self.f = conn, oud, van, f

    def twijfels(self) -> Twijfels:
        """What is unlikely about it, as the file is now; duty and a closed zaak are weighed where it is stored."""
        naar, mee = volledig(self.conn, self.f.zaak.nummer), vervallen.mee(self.conn, self.oud)
        daar, hier = (zaken.interventies(self.conn, n) for n in (naar.nummer, self.van.nummer))
        ander = (
            twijfels_ander(self.van.jongere, mee.brieven, mee.verstrekkingen)
            if naar.jongere != self.van.jongere
            else []
        )
        return [
            *ander, *twijfels_interventie(self.oud, naar, today()),
            *twijfels_plek(self.oud, naar, daar, _haltkans(self.conn, self.oud, naar)),
            *twijfels_achterblijvend(self.oud, self.van, hier),
        ]  # fmt: skip

    def leg_vast(self, s: Writer) -> tuple[Interventie, Mee, Verplaatsing]:
        """Store it: the step first, for under which law the rest is kept follows from it."""
        mee, naar = vervallen.mee(s.conn, self.oud), self.f.zaak.nummer
        vast = s.change(replace(self.oud, zaak=naar))
        for record in mee.alle:
            s.change(replace(record, zaak=naar))
        verplaatst = s.add(
            Verplaatsing(
                zaak=self.oud.zaak, interventie=vast.nummer, soort=vast.soort, datum=today(), van=self.oud.zaak,
                naar=naar, reden=self.f.reden,
            )
        )  # fmt: skip
        return vast, mee, verplaatst


def _haltkans(conn: Connection, stap: Interventie, naar: Zaak) -> Haltkans | None:
    """The conditions of Halt in another melding, for a referral, without that referral itself."""
    if stap.soort != "halt-verwijzing" or not isinstance(naar, Melding):
        return None
    geval = Haltgeval(stap.datum, registers.jongere(conn, naar.jongere).geboortedatum)
    return haltkans_op(conn, naar, geval, zonder=stap.nummer)


def _over_route(conn: Connection, stap: Interventie, van: Zaak, naar: Zaak) -> Iterator[str]:
    """That the route of either zaak stays, where the step has one."""
    for zaak in (van, naar):
        eigen_route = mas.route_van_stap(stap.soort, zaak, zaken.interventies(conn, zaak.nummer))
        if eigen_route and mas.geldt(zaak) and (zaak is van) == (eigen_route in mas.routes_van(zaak)):
            yield (
                f"Let op: de route van {genummerd(zaak)} blijft {mas.route_van(zaak)}."
                f" Een andere kiest u met: lpa route kies {zaak.nummer}"
            )


def _over_wpg(conn: Connection, oud: Interventie, vast: Interventie) -> Iterator[str]:
    """Under which law the step is kept from now on, and what it leaves or comes to, where that is not plain."""
    if vast.soort in BEGIN:
        yield from _over_begin(zaken.interventies(conn, oud.zaak), zaken.interventies(conn, vast.zaak), vast)
    elif vast.regime != WPG:
        return
    elif oud.regime != WPG:
        yield f"Let op: interventie {vast.nummer} is nu gemerkt als Wpg, zoals wat in die zaak na het begin komt."
    elif not any(s.soort in BEGIN and s.datum <= vast.datum for s in zaken.interventies(conn, vast.zaak)):
        af = f"lpa wpg af stap {vast.nummer}"
        yield f"Let op: interventie {vast.nummer} blijft gemerkt als Wpg. Hoort dat hier niet: {af}"


def _over_begin(hier: Sequence[Interventie], daar: Sequence[Interventie], begin: Interventie) -> Iterator[str]:
    """What is marked because of a step with which criminal law begins: it stays so where the step is gone."""
    gemerkt = next((s for s in hier if s.regime == WPG), None)
    if gemerkt and not any(s.soort in BEGIN for s in hier):
        af = f"lpa wpg af stap {gemerkt.nummer}"
        yield f"Let op: wat in zaak {gemerkt.zaak} is gemerkt als Wpg, blijft dat. Hoort dat daar niet meer: {af}"
    zin = opmerking(begin, [s for s in daar if s.nummer != begin.nummer])
    yield from [f"Let op: {zin}."] if zin else []

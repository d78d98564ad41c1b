"""`lpa halt`: a referral to Halt, only within its conditions, and what came back."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts.verzuim import haltkans_op
from lpa.commands.gate.doors import Twijfels, tell
from lpa.commands.keten.delen import Deelvraag, Delen, VasteVerstrekking
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.commands.zaak.nieuwestap import Nieuwestap, Vastgelegd
from lpa.commands.zaak.stap import LegUit, Notitie, Resultaat, Stapopdracht, Vervolg
from lpa.commands.zaak.welke import MeldingZaak
from lpa.domain.base.datum import leeftijd
from lpa.domain.recht import mas
from lpa.domain.recht.halt import Haltkans, als_tekst, moet_passen, na_halt, twijfels_halt, waarom_toch
from lpa.domain.recht.sancties import Haltgeval
from lpa.domain.records.besluit import moet_open_zijn
from lpa.domain.records.zaak import Interventie, Melding
from lpa.domain.zaak.keten import VERSTREKKINGEN, partijnaam
from lpa.output.zaak.mas import halt_data
from lpa.output.zaak.recht import uitkomsten_blad
from lpa.storage.register import eigen, registers
from lpa.storage.zaak import zaken

app = forms.noun(
    "Halt: verwijzen, retour en afdoening. lpa gaat de voorwaarden na.",
    "lpa halt verwijs 12 --uren 18 --toestemming ja --problemen nee\nlpa halt afdoening 12 --uitkomst geslaagd",
)
_VERWEZEN = "halt-verwijzing"


class Voorwaarden(forms.Form):
    """What Halt wants to know."""

    uren = forms.ask(forms.HOURS, "--uren", "Uren", "gemiste uren; anders die van de melding")
    te_laat = forms.ask(forms.number("aantal keer", 9999), "--te-laat", "Hoe vaak te laat", "aantal keer te laat")
    ouders = forms.ask(
        forms.YES_NO, "--toestemming", "Instemming ouders", "onder 16 jaar: ja of nee", required=True,
        when=lambda _: True,
    )  # fmt: skip
    problemen = forms.ask(
        forms.YES_NO, "--problemen", "Ernstige problemen", "psychisch en zonder hulp: ja of nee", required=True
    )
    eerder_halt = forms.ask(
        forms.YES_NO, "--eerder-halt", "Eerder naar Halt", "ja: voor verzuim, buiten dit bestand", quiet=True
    )


class Verwijs(MeldingZaak, forms.OpDag, Voorwaarden, VasteVerstrekking, Notitie, LegUit):
    """A referral."""


@forms.verb(app, "verwijs", "lpa halt verwijs 12 --uren 18 --toestemming ja --problemen nee")
def verwijs(given: forms.Given[Verwijs], toch: forms.Toch = False) -> None:
    """Verwijs naar Halt. lpa toont elke voorwaarde; klopt er een niet, dan zegt lpa wat wel kan."""
    with forms.open_file() as b:
        m = given.place(Verwijs.zaak, b.conn)
        moet_open_zijn(m)
        wie = tell.zaak(b.conn, m)
        verwijzing = _Verwijzing(b.conn, m)
        f = given.fill(b.conn, *verwijzing.fields())
        d = f.draft()
        verwijzing.weeg(d)  # what cannot be is said before she explains what can
        kans = verwijzing.kans(d)
        stap = Nieuwestap(
            m, verwijzing.stap(f, kans), verwijzing.deelvraag.verstrekking(f), f.leg_uit, toch,
            lambda: verwijzing.weeg(d), waarom=waarom_toch(kans),
        )  # fmt: skip
        gedaan = stap.leg_vast(b, "halt verwijs")
        opmerkingen = verwijzing.deelvraag.opmerkingen(f)
    gedaan.vertel(wie, onder=uitkomsten_blad(kans.uitkomsten), data=halt_data(kans), opmerkingen=opmerkingen)


class _Verwijzing:
    """What is asked before a referral of one melding, and what follows from the answers."""

    def __init__(self, conn: Connection, m: Melding) -> None:
        self._conn, self._m, self._boek = conn, m, eigen.regelboek(conn)
        self._geboren = registers.jongere(conn, m.jongere).geboortedatum
        self._stappen = zaken.interventies(conn, m.nummer)
        self.deelvraag = Deelvraag(conn, m, lambda _: VERSTREKKINGEN[_VERWEZEN])

    def fields(self) -> list[forms.Field[Any]]:
        """The questions, tied to this melding."""
        return [
            *self.deelvraag.fields(Verwijs),
            Verwijs.uren.but(default=lambda _: self._m.uren),
            Verwijs.ouders.but(when=self._jong, because=self._waarom_zelf),
            Verwijs.leg_uit.but(when=self._wijkt_af),
        ]

    def _jong(self, d: forms.Draft[Any]) -> bool:
        op = d.get(Verwijs.datum) or today()
        return leeftijd(self._geboren.laatste, op) < self._zelf_vanaf(op)

    def _zelf_vanaf(self, op: date) -> int:
        """From which age the parents do not have to agree."""
        return self._boek.regel("halt.toestemming", op).getal

    def _waarom_zelf(self, d: forms.Draft[Any]) -> str:
        return f"vanaf {self._zelf_vanaf(d.get(Verwijs.datum) or today())} jaar beslist de jongere zelf"

    def _wijkt_af(self, d: forms.Draft[Any]) -> bool:
        """Whether a reason can be given: for another route, or for a number outside the limits."""
        return mas.zet_van_stap(_VERWEZEN, "", self._m, self._stappen) is not None or bool(self.kans(d).ruimte)

    def kans(self, d: forms.Draft[Any]) -> Haltkans:
        """The conditions, with what she answered."""
        geval = Haltgeval(
            d.get(Verwijs.datum) or today(), self._geboren, uren=d.get(Verwijs.uren), te_laat=d.get(Verwijs.te_laat),
            ouders=d.get(Verwijs.ouders), problemen=d.get(Verwijs.problemen), eerder_halt=d.get(Verwijs.eerder_halt),
        )  # fmt: skip
        return haltkans_op(self._conn, self._m, geval)

    def weeg(self, d: forms.Draft[Any]) -> Twijfels:
        """The doubts about a referral, as the file is now. Raises Geweigerd where a condition fails."""
        kans = self.kans(d)
        moet_passen(kans)
        return twijfels_halt(self._m, kans)

    def stap(self, f: Verwijs, kans: Haltkans) -> Interventie:
        """The step, with the conditions as they were."""
        return Interventie(
            zaak=self._m.nummer, soort=_VERWEZEN, vast=als_tekst(kans), met_wie=partijnaam(f.draft()[Delen.aan]),
            datum=f.datum, notitie=f.notitie,
        )  # fmt: skip


def _na_halt(conn: Connection, gedaan: Vastgelegd) -> Vervolg:
    return na_halt(zaken.melding(conn, gedaan.stap.zaak), gedaan.stap), {}


class Retour(MeldingZaak, forms.OpDag, Resultaat, Notitie, LegUit):
    """What Halt says when it gives a zaak back."""

    resultaat = Resultaat.resultaat.but(help_="waarom Halt de zaak teruggeeft")


@forms.verb(app, "retour", 'lpa halt retour 12 --resultaat "niet verschenen op het eerste gesprek"')
def retour(given: forms.Given[Retour], toch: forms.Toch = False) -> None:
    """Leg vast dat Halt de zaak teruggeeft."""
    Stapopdracht("halt retour", "halt-retour", met_wie="Halt", vervolg=_na_halt).run(given, Retour.zaak, toch)


class Afdoening(MeldingZaak):
    """How Halt ended."""

    resultaat = forms.text(
        "--uitkomst", "Uitkomst", kind=forms.choice("uitkomst", (mas.GESLAAGD, mas.MISLUKT)), required=True
    )
    datum = forms.OpDag.datum
    notitie = Notitie.notitie
    leg_uit = LegUit.leg_uit


@forms.verb(app, "afdoening", "lpa halt afdoening 12 --uitkomst geslaagd")
def afdoening(given: forms.Given[Afdoening], toch: forms.Toch = False) -> None:
    """Leg vast hoe Halt is afgelopen. Is Halt mislukt, dan volgt in de regel een proces-verbaal."""
    Stapopdracht("halt afdoening", "halt-afdoening", met_wie="Halt", vervolg=_na_halt).run(given, Afdoening.zaak, toch)

"""`lpa overleg`: one meeting about more zaken, as a step in each, with what was shared about each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate.doors import Twijfels, Writer, tell, writing
from lpa.commands.keten.delen import PARTIJ, Delen
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.domain.base.datum import lang
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.soorten import MDO
from lpa.domain.base.tekst import met_hoofdletter, opsomming, schone_alinea
from lpa.domain.doubts.zaak import twijfels_genoemd, twijfels_interventie
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.recht.regel import Regelboek
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.zaak import Interventie, Zaak, genummerd
from lpa.domain.zaak import keten
from lpa.errors import VerkeerdGebruik
from lpa.output.zaak.zaken import overleggen_blad, overleggen_data
from lpa.storage.register import contacten, eigen, registers
from lpa.storage.zaak import zaken

app = forms.noun(
    "Overleg over meer zaken: een stap in elke zaak, in een keer vastgelegd en in een keer terug te nemen.",
    'lpa overleg nieuw "MDO De Wilg" --zaak okafor --zaak vos\nlpa overleg lijst 2019-2020',
)


class Nieuw(forms.OpDag):
    """A meeting, about which zaken, and what was told there about each."""

    naam = forms.ask(forms.TEXT, "NAAM", "Overleg", "hoe het overleg heet", required=True)
    zaken = forms.ask(forms.several(forms.ZAAK), "--zaak", "Zaken", "nummer of naam; vaker voor meer", required=True)
    met_wie = forms.text("--met", "Met wie", "wie er bij zat")
    resultaat = forms.text("--resultaat", "Resultaat", "wat ervan kwam; komt in elke zaak, dus zonder namen")
    notities = forms.ask(forms.LINES, "--notitie", "Notitie", "over een zaak: '12: tekst'; vaker voor meer", quiet=True)
    wat = forms.text("--wat", "Gedeelde informatie", "wat u daar over elk van hen vertelde; leeg: niets", long=True)
    aan = forms.ask(
        forms.several(PARTIJ), "--aan", "Gedeeld met", "contact of naam; anders het overleg zelf", quiet=True,
        when=lambda d: d.has(Nieuw.wat), because=lambda _: "zonder --wat deelt u niets",
    )  # fmt: skip
    grondslag = Delen.grondslag.but(
        quiet=True, required=False, help_="waarom het delen mag", when=lambda d: d.has(Nieuw.wat),
        because=lambda _: "zonder --wat deelt u niets",
    )  # fmt: skip
    toestemming = forms.ask(
        forms.YES_NO, "--toestemming", "Toestemming jongere", "met het delen van de reden, vanaf 16 jaar: ja of nee"
    )


@forms.verb(app, "nieuw", 'lpa overleg nieuw "MDO De Wilg" --zaak okafor --zaak vos --met "intern begeleider"')
def nieuw(given: forms.Given[Nieuw], toch: forms.Toch = False) -> None:
    """Leg een overleg vast als stap in elke zaak. Met --wat ook wat u er over elk deelde, en met wie."""
    with forms.open_file() as b:
        bij = _Bijeenkomst(b.conn, given)
        with writing(b, "overleg nieuw", bij.twijfels, toch) as s:
            bij.leg_vast(s)
        bij.vertel()


class _Over(NamedTuple):
    """A zaak that the meeting is about, and its jongere."""

    zaak: Zaak
    jongere: Jongere

    @property
    def geboren(self) -> date:
        """The first possible birth date."""
        return self.jongere.geboortedatum.eerste


class _Bijeenkomst:
    """What was typed about one meeting: weighed, stored and told."""

    def __init__(self, conn: Connection, given: forms.Given[Nieuw]) -> None:
        self.conn, self.boek = conn, eigen.regelboek(conn)
        self.f = f = given.fill(conn, Nieuw.naam, Nieuw.toestemming.but(
            required=True, when=lambda d: bool(_vanaf_zestien(conn, d, self.boek)),
            because=lambda d: "zonder --wat deelt u niets" if not d.has(Nieuw.wat) else "iedereen is daar te jong voor",
            note=lambda c, d: _herinnering(c, d, self.boek),
        ))  # fmt: skip
        for z in f.zaken:
            tell.zaak(conn, z)
        self.over = [_Over(z, registers.jongere(conn, z.jongere)) for z in f.zaken]
        self.notities = _per_zaak(conn, f.notities or (), f.zaken)
        self.stappen: list[Interventie] = []
        self.verstrekkingen: list[keten.Verstrekking] = []

    def _stap(self, zaak: Zaak) -> Interventie:
        f = self.f
        met = ", ".join(deel for deel in (f.naam, f.met_wie) if deel)
        return Interventie(
            zaak=zaak.nummer, datum=f.datum, soort=MDO, met_wie=met, resultaat=f.resultaat,
            notitie=self.notities.get(zaak.nummer, ""), overleg=self.stappen[0].nummer if self.stappen else None,
        )  # fmt: skip

    def twijfels(self) -> Twijfels:
        """What is unlikely about the day, in each zaak, and about texts that all of them get."""
        f = self.f
        dag = [
            t.over(f"zaak {o.zaak.nummer}") for o in self.over
            for t in twijfels_interventie(
                self._stap(o.zaak), zaken.zaak(self.conn, o.zaak.nummer), today(), "het overleg"
            )
        ]  # fmt: skip
        samen = " ".join((f.naam, f.met_wie, f.resultaat, f.wat))
        return [*dag, *twijfels_genoemd(samen, [o.jongere for o in self.over])]

    def leg_vast(self, s: Writer) -> None:
        """Store the step of each zaak, and what was shared by it."""
        self.stappen, self.verstrekkingen = [], []
        for o in self.over:
            self.stappen.append(stap := s.add(self._stap(o.zaak)))
            for partij in (self.f.aan or [self.f.naam]) if self.f.wat else ():
                self.verstrekkingen.append(s.add(self._verstrekking(stap, partij, o.geboren)))

    def _verstrekking(self, stap: Interventie, partij: keten.Partij, geboren: date) -> keten.Verstrekking:
        f = self.f
        mag = f.toestemming if keten.reden_bij_jongere(geboren, f.datum, self.boek) else None
        return keten.maak_verstrekking(
            stap.zaak, partij, f.wat, f.datum, f.grondslag or keten.AVG_TAAK, mag, stap.nummer
        )

    def vertel(self) -> None:
        """One sentence about the meeting, and what must be known of what was shared."""
        whom = tell.about(self.conn, *self.stappen)
        f = self.f
        bij = [
            f"{genummerd(o.zaak)} van {o.jongere.naam} (interventie {s.nummer})"
            for o, s in zip(self.over, self.stappen, strict=True)
        ]
        zin = f"Overleg {f.naam}, {lang(f.datum)}, is vastgelegd bij {opsomming(bij)}."
        if self.verstrekkingen:
            met = opsomming(list(dict.fromkeys(d.aan for d in self.verstrekkingen)))
            zin += f" Gedeeld met {met} (verstrekking {opsomming([str(d.nummer) for d in self.verstrekkingen])})."
            forms.talk.say_all(self._opmerkingen())
        data = {"naam": f.naam, "datum": f.datum, "stappen": self.stappen, "verstrekkingen": self.verstrekkingen}
        tell.change(zin, self.stappen[0].nummer, data, about=whom)

    def _opmerkingen(self) -> list[str]:
        """What must be known of what was shared; what says the same is said once."""
        f, alle = self.f, contacten.alle(self.conn)
        buiten = [keten.buiten_register(partij, alle) for partij in f.aan or ()]
        grond = keten.GROND_VOORSTEL if keten.is_voorstel(f.grondslag or keten.AVG_TAAK) else ""
        nee = [
            f"Zaak {o.zaak.nummer}: {waarom}."
            for o in self.over
            if f.toestemming is False and (waarom := keten.reden_bij_jongere(o.geboren, f.datum, self.boek, False))
        ]
        zinnen = [*buiten, *nee, f"{met_hoofdletter(grond)}." if grond else ""]
        return [zin for zin in dict.fromkeys(zinnen) if zin]


def _vanaf_zestien(conn: Connection, d: forms.Draft[Any], boek: Regelboek) -> list[int]:
    """The zaken of who has a say in what is told about the reason, where something is told."""
    dag = d.get(Nieuw.datum) or today()
    geboren = {z.nummer: registers.jongere(conn, z.jongere).geboortedatum.eerste for z in d.get(Nieuw.zaken) or ()}
    return [n for n, g in geboren.items() if d.has(Nieuw.wat) and keten.reden_bij_jongere(g, dag, boek)]


def _herinnering(conn: Connection | None, d: forms.Draft[Any], boek: Regelboek) -> str | None:
    wie = _vanaf_zestien(conn, d, boek) if conn else []
    if not wie:
        return None
    welke = opsomming([str(n) for n in wie])
    return f"Let op: zonder toestemming blijft de reden van het verzuim bij de jongere (16 of ouder: zaak {welke})."


def _per_zaak(conn: Connection, regels: Sequence[str], gekozen: Sequence[Zaak]) -> Mapping[int, str]:
    """What she noted, by zaak, each note on a line. Raises VerkeerdGebruik for a note about none of them."""
    uit: dict[int, list[str]] = {}
    for regel in regels:
        wie, teken, wat = regel.partition(":")
        zaak = forms.ZAAK.read(wie.strip(), forms.Reading(conn)) if teken and wat.strip() else None
        if zaak is None or zaak.nummer not in {z.nummer for z in gekozen}:
            raise VerkeerdGebruik(
                "bij --notitie staat niet over welke van deze zaken het gaat", 'schrijf het als "12: kwam te laat"',
                "--notitie",
            )  # fmt: skip
        uit.setdefault(zaak.nummer, []).append(schone_alinea(wat))
    return {nummer: "\n".join(noten) for nummer, noten in uit.items()}


class Lijst(forms.Form):
    """Of which schooljaar."""

    schooljaar = forms.ask(forms.SCHOOLJAAR, "SCHOOLJAAR", "Schooljaar", "zoals 2019-2020; anders dit schooljaar")


@forms.verb(app, "lijst", "lpa overleg lijst\nlpa overleg lijst 2019-2020")
def lijst(given: forms.Given[Lijst]) -> None:
    """Toon de overleggen van een schooljaar, elk een keer geteld, met hun zaken."""
    with forms.reading() as conn:
        jaar = given.parse(conn).schooljaar or Schooljaar.van(today())
        stappen = zaken.overleggen(conn, jaar.eerste_dag, jaar.laatste_dag)
        whom = tell.about(conn, *stappen)
    per = [list(groep) for _, groep in groupby(stappen, lambda s: s.bijeenkomst)]
    tell.sheet(overleggen_blad(per, str(jaar)), overleggen_data(per, str(jaar)), about=whom)

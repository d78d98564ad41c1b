"""`lpa brief maak`: a letter for each addressee, recorded in the same transaction as its files."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Annotated, Any, NamedTuple

from sqlcipher3.dbapi2 import Connection

from lpa import settings
from lpa.commands.brief import briefinhoud, briefmaken
from lpa.commands.brief.verzend import over_delingen, verzend
from lpa.commands.facts.bezetting import rond_gesprek
from lpa.commands.gate.doors import Doubts, Writer, tell, writing
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.domain.base.tekst import opsomming
from lpa.domain.brief import briefsoort, verzending
from lpa.domain.brief.briefsoort import VERZUIMGESPREK
from lpa.domain.brief.twijfel import Brieffeiten, twijfels
from lpa.domain.brief.veld import Briefzaak, Gezegd
from lpa.domain.records.aanvraag import Verlof
from lpa.domain.records.brief import Brief
from lpa.domain.records.eigentermijn import Eigentermijn, toon_moment
from lpa.domain.records.zaak import Zaak
from lpa.domain.werk.nasleep import VERVALT, nog_open
from lpa.domain.zaak import gesprek
from lpa.domain.zaak.gesprek import Gesprekfeiten
from lpa.domain.zaak.keten import Deling, vraagt_toestemming
from lpa.errors import Geweigerd
from lpa.output.zaak import brieven as uitvoer
from lpa.storage.engine import outfile
from lpa.storage.register import eigen, registers
from lpa.storage.zaak import aanvragen, agenda
from lpa.storage.zaak.zaken import volledig


class Briefvragen(forms.Form):
    """Which letter, in which zaak, and what each kind asks; a kind asks only some of it."""

    soort = forms.ask(
        forms.plain("SOORT", briefsoort.lees_soort, choices={s: s for s in briefsoort.SOORTEN}), "SOORT", "Soort",
        required=True,
    )  # fmt: skip
    zaak = forms.ask(forms.numbered("zaak", volledig), "ZAAK", "Zaak", "nummer van de zaak", required=True)
    tijdstip = forms.ask(
        forms.MOMENT.but(metavar="DAG EN TIJD"), "--tijdstip", "Dag en tijd van het gesprek", "zoals: di 14-1 10:30"
    )
    plaats = forms.text("--plaats", "Plaats van het gesprek", "waar het gesprek is")
    huisbezoek = forms.ask(forms.number_of("huisbezoek"), "--huisbezoek", "Huisbezoek", "als er meer staan", quiet=True)
    spreekuur = forms.ask(forms.number_of("spreekuur"), "--spreekuur", "Spreekuur", "als er meer staan", quiet=True)
    ontbreekt = forms.ask(forms.LINES, "--ontbreekt", "Wat ontbreekt er", "wat u nog moet hebben; mag vaker")
    uiterlijk = forms.ask(forms.COMING_DAY, "--uiterlijk", "Aanvullen uiterlijk", "laatste dag ervoor")
    reden = forms.text("--reden", "Reden van de overdracht", "blijft weg als u hem niet noemt", long=True, quiet=True)
    datum = forms.today_field("--datum", "Datum van de brief", "dag van verzending; anders vandaag")
    toestemming = forms.ask(
        forms.YES_NO, "--toestemming", "Toestemming jongere", "met de reden in de brief, vanaf 16 jaar: ja of nee"
    )
    toelichting = forms.text("--toelichting", "Eigen alinea", "extra tekst in de brief", long=True, quiet=True)
    aan = forms.ask(
        forms.LINES.but(metavar="WIE", show=lambda wie: opsomming(list(wie))), "--aan", "Aan",
        'ouders, jongere, allen, "verzorger 2" of "contact 3"; anders volgens de wet', quiet=True,
    )  # fmt: skip
    uit = forms.text("--uit", "Bestand", "naam van het bestand; anders naar zaak en soort", kind=forms.PATH, quiet=True)


_ALTIJD = ("datum", "toelichting", "aan")
_BESTAND = ("uit",)


def vragen(conn: Connection, soort: str, zaak: Zaak) -> list[forms.Field[Any]]:
    """The questions of one kind; the date is that of sending where it was sent already.

    A flag of another kind does not fit, and is refused.
    """
    soort_ = briefsoort.SOORTEN[soort]
    asked = (*soort_.vragen, *_ALTIJD)
    dag = briefsoort.dag_van_verzending(soort, zaak) or today()
    uit: list[forms.Field[Any]] = []
    for field in Briefvragen.fields:
        if field.is_place or field.name in _BESTAND:
            continue
        must = field.name in (*soort_.verplicht, "datum", "toestemming")
        quiet = field.quiet or (field.name in ("tijdstip", "plaats") and field.name not in soort_.verplicht)
        uit.append(field.but(required=must, quiet=quiet, when=_never if field.name not in asked else None))
    if "toestemming" in asked:
        uit.append(
            Briefvragen.toestemming.but(required=True, when=lambda d: _vraagt_toestemming(conn, zaak.jongere, d))
        )
    return [*uit, Briefvragen.datum.but(default=lambda _: dag), Briefvragen.uit.but(when=_never, quiet=True)]


def _never(_: forms.Draft[Any]) -> bool:
    return False


def _gezegd(f: Briefvragen) -> Gezegd:
    return Gezegd(
        f.datum, f.tijdstip, f.plaats, f.huisbezoek, f.spreekuur, f.ontbreekt or (), f.uiterlijk, f.reden,
        f.toestemming, f.toelichting, f.aan or (),
    )  # fmt: skip


class Afspraak(NamedTuple):
    """The appointment as it was stored, others in this zaak to which she invited before, and those that it replaces."""

    termijn: Eigentermijn
    andere: Sequence[Eigentermijn]
    vervallen: Sequence[Eigentermijn] = ()

    @property
    def zin(self) -> str:
        """That it is in her calendar, and which is no longer."""
        zin = f"In uw agenda: {toon_moment(self.termijn.wanneer)}, {self.termijn.wat} (termijn {self.termijn.nummer})."
        return " ".join([zin, *gesprek.vervallen_zinnen(self.vervallen)])

    @property
    def opmerkingen(self) -> list[str]:
        """Which others still stand, with the command that ends each."""
        return nog_open(self.andere, VERVALT)


def _moment(soort: str, g: Briefzaak) -> datetime | None:
    return g.gezegd.tijdstip if soort == VERZUIMGESPREK else None


def _bestaande(
    conn: Connection, zaak: int, brieven: Collection[int], moment: datetime
) -> tuple[list[Eigentermijn], list[Eigentermijn]]:
    return gesprek.van_brieven(agenda.te_doen(conn, zaak), brieven, moment)


def rond(conn: Connection, soort: str, g: Briefzaak, brieven: Sequence[Brief]) -> Gesprekfeiten:
    """What the moment in a letter is held against; of an invitation to a spreekuur only her own days."""
    moment = _moment(soort, g)
    if not moment:
        return Gesprekfeiten(agenda.rooster(conn))
    eigen, _ = _bestaande(conn, g.zaak.nummer, [b.nummer for b in brieven], moment)
    return rond_gesprek(conn, moment, {t.nummer for t in eigen})


def leg_vast(s: Writer, soort: str, g: Briefzaak, gemaakt: Sequence[Brief]) -> Afspraak | None:
    """The appointment to which these letters invite: a new one, or the one that is moved; one for all of them."""
    moment = _moment(soort, g)
    if not moment:
        return None
    eigen, andere = _bestaande(s.conn, g.zaak.nummer, [b.nummer for b in gemaakt], moment)
    brief = min(b.nummer for b in gemaakt)
    nieuw = gesprek.uitgenodigd(g.zaak.nummer, moment, g.gezegd.plaats, brief)
    if not eigen:
        return Afspraak(s.add(nieuw), andere)
    eerste, *vervallen = eigen
    for dubbel in vervallen:
        s.remove(dubbel)
    na = gesprek.in_plaats_van(nieuw, eigen)
    return Afspraak(s.change(na) if na != eerste else eerste, andere, vervallen)


app = forms.verbs()


@forms.verb(
    app, "maak",
    "lpa brief maak waarschuwing 12\n"
    'lpa brief maak verzuimgesprek 12 --tijdstip "di 14-1 10:30" --plaats gemeentehuis',
)  # fmt: skip
def maak(
    given: forms.Given[Briefvragen],
    overschrijf: Annotated[bool, forms.switch("--overschrijf", "vervang een bestand dat er al is")] = False,
    verzonden: Annotated[bool, forms.switch("--verzonden", "leg meteen vast dat de brief is verzonden")] = False,
    toch: forms.Toch = False,
) -> None:
    """Maak een brief in een zaak: voor elke ontvanger een Word-bestand, op het eigen adres."""
    with forms.open_file() as b:
        soort, over = given.place(Briefvragen.soort), given.place(Briefvragen.zaak, b.conn)
        uit = given.pop(Briefvragen.uit)
        briefsoort.moet_passen(soort, over)
        recht = briefinhoud.recht_van(b.conn, soort, over, today(), eigen.regelboek(b.conn))
        briefsoort.moet_kunnen(soort, over, recht.stand)
        whom = tell.about(b.conn, over)
        tell.zaak(b.conn, over)
        gezegd = _gezegd(given.fill(b.conn, *vragen(b.conn, soort, over)))
        inhoud = briefinhoud.inhoud(b.conn, soort, over, gezegd, recht)
        partij = briefmaken.maak(
            soort, inhoud.feiten, inhoud.wie, briefmaken.pad(uit, over.nummer, soort), vrij=not (uit or overschrijf),
            about=whom,
        )  # fmt: skip
        nooit = outfile.case_files(settings.current().bestand)
        with (
            outfile.prepared(
                partij.bestanden, overschrijf=overschrijf, nooit=nooit, stored=settings.stored
            ) as zet_neer,
            writing(b, "brief maak", lambda: _weeg(b.conn, soort, inhoud, recht, partij), toch) as s,
        ):
            gemaakt, gedeeld = briefmaken.leg_vast(s, partij.brieven), list[Deling]()
            afspraak = leg_vast(s, soort, inhoud.feiten, gemaakt)
            if verzonden:
                gemaakt, gedeeld = verzend(s, gemaakt, over, inhoud.feiten.datum)
            zet_neer()
        broers = _bekend_te_maken(b.conn, over)
    _vertel(soort, inhoud, partij, Gemaakt(gemaakt, gedeeld, afspraak), [*recht.kanttekeningen], broers, whom)


class Gemaakt(NamedTuple):
    """What was stored: the letters, what they share, and the appointment to which they invite."""

    brieven: Sequence[Brief]
    delingen: Sequence[Deling]
    afspraak: Afspraak | None


def _vertel(
    soort: str, inhoud: briefinhoud.Inhoud, partij: briefmaken.Partij, gemaakt: Gemaakt,
    kanttekeningen: Sequence[str], broers: Sequence[int], whom: tell.About,
) -> None:  # fmt: skip
    """What was made, and what must be known with it."""
    g, wet = inhoud.feiten, () if inhoud.feiten.gezegd.aan else (inhoud.wet,)
    brieven, gedeeld, afspraak = gemaakt
    forms.talk.say_all(
        uitvoer.opmerkingen(partij.opmerking, wet, kanttekeningen),
        over_delingen(soort, gedeeld, g.jongere, g.boek),
        afspraak.opmerkingen if afspraak else (),
    )
    data = uitvoer.gemaakt_data(brieven, list(partij.bestanden), partij.sjabloon, g.bezwaar)
    data |= {"delingen": gedeeld, "afspraak": afspraak.termijn if afspraak else None}
    data |= {"vervallen_afspraken": afspraak.vervallen if afspraak else ()}
    zin = uitvoer.gemaakt_zin(brieven, g.bezwaar, broers) + (f" {afspraak.zin}" if afspraak else "")
    tell.change(zin, brieven[0].nummer, data, about=whom)


def _vraagt_toestemming(conn: Connection, jongere: int, d: forms.Draft[Any]) -> bool:
    """Whether the jongere must agree: the letter tells a party why, and the jongere is old enough on its date."""
    geboren, op = registers.jongere(conn, jongere).geboortedatum.eerste, d.get(Briefvragen.datum) or today()
    reden = d.get(Briefvragen.reden) or None
    return vraagt_toestemming(geboren, op, eigen.regelboek(conn), zegt_waarom=reden is not None)


def _bekend_te_maken(conn: Connection, zaak: Zaak) -> list[int]:
    """The leave of brothers and sisters that was decided with this one, and not made known yet."""
    gezin = aanvragen.gezin(conn, zaak) if isinstance(zaak, Verlof) else []
    return [v.nummer for v in gezin if v.nummer != zaak.nummer and v.bekend_te_maken]


def _weeg(
    conn: Connection, soort: str, inhoud: briefinhoud.Inhoud, recht: briefinhoud.Recht, partij: briefmaken.Partij
) -> Doubts:
    """What is unlikely about letters that lie ready; they must still say what the file holds."""
    g = inhoud.feiten
    over = volledig(conn, g.zaak.nummer)
    briefsoort.moet_kunnen(soort, over, recht.stand)
    if not inhoud.zelfde(briefinhoud.inhoud(conn, soort, over, g.gezegd, recht)):
        raise Geweigerd(
            f"zaak {over.nummer} is intussen in een ander venster gewijzigd; er is geen brief gemaakt",
            f"maak de brief opnieuw: lpa brief maak {soort} {over.nummer}",
        )
    verzending.moet_vrij_zijn(briefmaken.al_verzonden(conn, partij))
    eromheen = rond(conn, soort, g, briefmaken.genummerd(conn, partij.brieven))
    return [*partij.twijfels, *twijfels(soort, Brieffeiten(g, inhoud.wie, today(), eromheen))]

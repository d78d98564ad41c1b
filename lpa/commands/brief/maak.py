"""`lpa brief maak`: a letter for each addressee, recorded in the same transaction as its files."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from typing import Annotated, NamedTuple

from sqlcipher3.dbapi2 import Connection

from lpa import settings
from lpa.commands.brief import briefinhoud, briefmaken
from lpa.commands.brief.verzend import verzend, zeg_delingen
from lpa.commands.facts.bezetting import rond_gesprek
from lpa.commands.gate.store import vastleggen
from lpa.commands.ui import answer
from lpa.commands.ui.command import Gegeven, Toch, met_velden, optie, plek, verb, vlag
from lpa.commands.ui.command import verbs as maak_verbs
from lpa.commands.ui.field import Antwoorden, Veld
from lpa.commands.ui.form import Formulier
from lpa.commands.ui.session import bestand, noem_zaak, vandaag
from lpa.commands.ui.velden import dagveld, ja, komende_datum, nummer, tijdstip, toon_ja, vandaagveld
from lpa.domain.base.datum import kort, op_tijd
from lpa.domain.base.tekst import opsomming, schone_alinea
from lpa.domain.brief import briefsoort, verzending
from lpa.domain.brief.briefsoort import VERZUIMGESPREK
from lpa.domain.brief.twijfel import Brieffeiten, twijfels
from lpa.domain.brief.veld import Briefzaak
from lpa.domain.records.aanvraag import Verlof
from lpa.domain.records.brief import Brief
from lpa.domain.records.eigentermijn import Eigentermijn, toon_moment
from lpa.domain.records.zaak import Zaak
from lpa.domain.werk.nasleep import VERVALT, nog_open
from lpa.domain.zaak import gesprek
from lpa.domain.zaak.gesprek import Gesprekfeiten
from lpa.domain.zaak.keten import Deling, vraagt_toestemming
from lpa.errors import Geweigerd
from lpa.output.render.data import as_data
from lpa.output.zaak import brieven as uitvoer
from lpa.storage.engine import outfile
from lpa.storage.engine.file import Writer
from lpa.storage.register import eigen, registers
from lpa.storage.zaak import aanvragen, agenda
from lpa.storage.zaak.zaken import volledig

Vraagt = Callable[[Antwoorden], bool]


def _regels(tekst: str) -> list[str]:
    return [regel for regel in schone_alinea(tekst).split("\n") if regel]


VELDEN = (
    Veld(
        "tijdstip", "--tijdstip", "Dag en tijd van het gesprek", "zoals: di 14-1 10:30", tijdstip, "DAG EN TIJD",
        toon=op_tijd,
    ),
    Veld("plaats", "--plaats", "Plaats van het gesprek", "waar het gesprek is"),
    Veld("huisbezoek", "--huisbezoek", "Huisbezoek", "als er meer staan", nummer("huisbezoek"), "NUMMER", stil=True),
    Veld("spreekuur", "--spreekuur", "Spreekuur", "als er meer staan", nummer("spreekuur"), "NUMMER", stil=True),
    Veld(
        "ontbreekt", "--ontbreekt", "Wat ontbreekt er", "wat u nog moet hebben; mag vaker", _regels, meervoud=True,
        toon=opsomming,
    ),
    dagveld("uiterlijk", "--uiterlijk", "Aanvullen uiterlijk", "laatste dag ervoor")._replace(lees=komende_datum),
    Veld("reden", "--reden", "Reden van de overdracht", "blijft weg als u hem niet noemt", schone_alinea, stil=True),
    vandaagveld("datum", "--datum", "Datum van de brief", "dag van verzending; anders vandaag"),
    Veld(
        "toestemming", "--toestemming", "Toestemming jongere", "met de reden in de brief, vanaf 16 jaar: ja of nee",
        ja, "KEUZE", toon=toon_ja,
    ),
    Veld("toelichting", "--toelichting", "Eigen alinea", "extra tekst in de brief", schone_alinea, stil=True),
    Veld(
        "aan", "--aan", "Aan", 'ouders, jongere, allen, "verzorger 2" of "contact 3"; anders volgens de wet', _regels,
        "WIE", stil=True, meervoud=True, toon=opsomming,
    ),
)  # fmt: skip
_ALTIJD = ("datum", "toelichting", "aan")


def velden(soort: str, zaak: Zaak, gegeven: Gegeven, vraagt_toestemming: Vraagt) -> list[Veld]:
    """The questions of one kind; the date is that of sending where it was sent already.

    A flag of another kind stays among them when it was given, to be refused.
    """
    soort_ = briefsoort.SOORTEN[soort]
    vragen = (*soort_.vragen, *_ALTIJD)
    dag = kort(briefsoort.dag_van_verzending(soort, zaak) or vandaag())

    def past(naam: str) -> Vraagt:
        wel = naam in vragen
        return vraagt_toestemming if wel and naam == "toestemming" else lambda _: wel

    return [
        veld._replace(
            past=past(veld.naam),
            verplicht=veld.naam in (*soort_.verplicht, "datum", "toestemming"),
            standaard=(lambda _: dag) if veld.naam == "datum" else veld.standaard,
            stil=veld.stil or (veld.naam in ("tijdstip", "plaats") and veld.naam not in soort_.verplicht),
        )
        for veld in VELDEN
        if veld.naam in vragen or gegeven[veld.naam] is not None
    ]


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
    moment: datetime | None = g.antwoorden.get("tijdstip") if soort == VERZUIMGESPREK else None
    return moment


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
    nieuw = gesprek.uitgenodigd(g.zaak.nummer, moment, g.antwoorden.get("plaats") or "", brief)
    if not eigen:
        return Afspraak(s.add(nieuw), andere)
    eerste, *vervallen = eigen
    for dubbel in vervallen:
        s.remove(dubbel)
    na = gesprek.in_plaats_van(nieuw, eigen)
    return Afspraak(s.change(na) if na != eerste else eerste, andere, vervallen)


verbs = maak_verbs()


@verb(
    verbs, "maak",
    "lpa brief maak waarschuwing 12\n"
    'lpa brief maak verzuimgesprek 12 --tijdstip "di 14-1 10:30" --plaats gemeentehuis',
)  # fmt: skip
@met_velden(VELDEN)
def maak(
    gegeven: Gegeven,
    soort: Annotated[str, plek("SOORT", briefsoort.namen())],
    zaak: Annotated[str, plek("ZAAK", "nummer van de zaak")],
    uit: Annotated[str, optie("--uit", "naam van het bestand; anders naar zaak en soort", "BESTAND")] = "",
    overschrijf: Annotated[bool, vlag("--overschrijf", "vervang een bestand dat er al is")] = False,
    verzonden: Annotated[bool, vlag("--verzonden", "leg meteen vast dat de brief is verzonden")] = False,
    toch: Toch = False,
) -> None:
    """Maak een brief in een zaak: voor elke ontvanger een Word-bestand, op het eigen adres."""
    soort_ = briefsoort.lees_soort(soort)
    with bestand() as b:
        over = volledig(b.conn, nummer("zaak")(zaak))
        briefsoort.moet_passen(soort_, over)
        recht = briefinhoud.recht_van(b.conn, soort_, over, vandaag(), eigen.regelboek(b.conn))
        briefsoort.moet_kunnen(soort_, over, recht.stand)
        noem_zaak(b.conn, over)
        vragen = velden(soort_, over, gegeven, lambda a: _vraagt_toestemming(b.conn, over.jongere, a))
        inhoud = briefinhoud.inhoud(b.conn, soort_, over, Formulier(vragen, gegeven, b.conn).vul(), recht)
        partij = briefmaken.maak(
            soort_, inhoud.feiten, inhoud.wie, briefmaken.pad(uit, over.nummer, soort_), vrij=not (uit or overschrijf)
        )
        nooit = outfile.zaakbestanden(settings.current().bestand)
        with (
            outfile.prepared(partij.bestanden, overschrijf=overschrijf, nooit=nooit) as zet_neer,
            vastleggen(b, "brief maak", lambda: _weeg(b.conn, soort_, inhoud, recht, partij), toch) as s,
        ):
            gemaakt, gedeeld = briefmaken.leg_vast(s, partij.brieven), list[Deling]()
            afspraak = leg_vast(s, soort_, inhoud.feiten, gemaakt)
            if verzonden:
                gemaakt, gedeeld = verzend(s, gemaakt, over, inhoud.feiten.datum)
            zet_neer()
        broers = _bekend_te_maken(b.conn, over)
    _vertel(soort_, inhoud, partij, Gemaakt(gemaakt, gedeeld, afspraak), [*recht.kanttekeningen], broers)


class Gemaakt(NamedTuple):
    """What was stored: the letters, what they share, and the appointment to which they invite."""

    brieven: Sequence[Brief]
    delingen: Sequence[Deling]
    afspraak: Afspraak | None


def _vertel(
    soort: str, inhoud: briefinhoud.Inhoud, partij: briefmaken.Partij, gemaakt: Gemaakt,
    kanttekeningen: Sequence[str], broers: Sequence[int],
) -> None:  # fmt: skip
    """What was made, and what must be known with it."""
    g, wet = inhoud.feiten, () if inhoud.feiten.antwoorden["aan"] else (inhoud.wet,)
    brieven, gedeeld, afspraak = gemaakt
    for regel in uitvoer.opmerkingen(partij.opmerking, wet, kanttekeningen):
        answer.say(regel)
    zeg_delingen(soort, gedeeld, g.jongere, g.boek)
    for regel in afspraak.opmerkingen if afspraak else ():
        answer.say(regel)
    data = uitvoer.gemaakt_data(brieven, list(partij.bestanden), partij.sjabloon, g.bezwaar)
    data |= {"delingen": [as_data(d) for d in gedeeld], "afspraak": as_data(afspraak.termijn) if afspraak else None}
    data |= {"vervallen_afspraken": [as_data(t) for t in (afspraak.vervallen if afspraak else ())]}
    zin = uitvoer.gemaakt_zin(brieven, g.bezwaar, broers) + (f" {afspraak.zin}" if afspraak else "")
    answer.change(zin, brieven[0].nummer, data)


def _vraagt_toestemming(conn: Connection, jongere: int, antwoorden: Antwoorden) -> bool:
    """Whether the jongere must agree: the letter tells a party why, and he is 16 or older on its date."""
    geboren, op = registers.jongere(conn, jongere).geboortedatum.eerste, antwoorden.get("datum") or vandaag()
    return vraagt_toestemming(geboren, op, eigen.regelboek(conn), zegt_waarom=bool(antwoorden.get("reden")))


def _bekend_te_maken(conn: Connection, zaak: Zaak) -> list[int]:
    """The leave of brothers and sisters that was decided with this one, and not made known yet."""
    gezin = aanvragen.gezin(conn, zaak) if isinstance(zaak, Verlof) else []
    return [v.nummer for v in gezin if v.nummer != zaak.nummer and v.bekend_te_maken]


def _weeg(
    conn: Connection, soort: str, inhoud: briefinhoud.Inhoud, recht: briefinhoud.Recht, partij: briefmaken.Partij
) -> Sequence[str]:
    """What is unlikely about letters that lie ready; they must still say what the file holds."""
    g = inhoud.feiten
    over = volledig(conn, g.zaak.nummer)
    briefsoort.moet_kunnen(soort, over, recht.stand)
    if not inhoud.zelfde(briefinhoud.inhoud(conn, soort, over, dict(g.antwoorden), recht)):
        raise Geweigerd(
            f"zaak {over.nummer} is intussen in een ander venster gewijzigd; er is geen brief gemaakt",
            f"maak de brief opnieuw: lpa brief maak {soort} {over.nummer}",
        )
    verzending.moet_vrij_zijn(briefmaken.al_verzonden(conn, partij))
    eromheen = rond(conn, soort, g, briefmaken.genummerd(conn, partij.brieven))
    return [*partij.twijfels, *twijfels(soort, Brieffeiten(g, inhoud.wie, vandaag(), eromheen))]

"""`lpa brief maak`: a letter for each addressee, recorded in the same transaction as its files."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, NamedTuple

from sqlcipher3.dbapi2 import Connection

from lpa import settings
from lpa.commands.brief import briefafspraak, briefinhoud, briefmaken
from lpa.commands.brief.briefvragen import VELDEN, velden
from lpa.commands.brief.verzend import verzend, zeg_delingen
from lpa.commands.gate.store import vastleggen
from lpa.commands.ui import answer
from lpa.commands.ui.command import Gegeven, Toch, met_velden, optie, plek, verb, vlag
from lpa.commands.ui.command import verbs as maak_verbs
from lpa.commands.ui.field import Antwoorden
from lpa.commands.ui.form import Formulier
from lpa.commands.ui.session import bestand, noem_zaak, vandaag
from lpa.commands.ui.velden import nummer
from lpa.domain.brief import briefsoort, verzending
from lpa.domain.brief.twijfel import Brieffeiten, twijfels
from lpa.domain.records.brief import Brief
from lpa.domain.records.verlof import Verlof
from lpa.domain.records.zaak import Zaak
from lpa.domain.zaak.keten import Deling, vraagt_toestemming
from lpa.errors import Geweigerd
from lpa.output.render.data import als_data
from lpa.output.zaak import brieven as uitvoer
from lpa.storage.engine import outfile
from lpa.storage.register import regels, registers
from lpa.storage.zaak import verlof
from lpa.storage.zaak.zaaktypen import volledig

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
        recht = briefinhoud.recht_van(b.conn, soort_, over, vandaag(), regels.regelboek(b.conn))
        briefsoort.moet_kunnen(soort_, over, recht.stand)
        noem_zaak(b.conn, over)
        vragen = velden(soort_, over, gegeven, lambda a: _vraagt_toestemming(b.conn, over.jongere, a))
        inhoud = briefinhoud.inhoud(b.conn, soort_, over, Formulier(vragen, gegeven, b.conn).vul(), recht)
        partij = briefmaken.maak(
            soort_, inhoud.feiten, inhoud.wie, briefmaken.pad(uit, over.nummer, soort_), vrij=not (uit or overschrijf)
        )
        nooit = outfile.zaakbestanden(settings.current().bestand)
        with (
            outfile.klaargezet(partij.bestanden, overschrijf=overschrijf, nooit=nooit) as zet_neer,
            vastleggen(b, "brief maak", lambda: _weeg(b.conn, soort_, inhoud, recht, partij), toch) as s,
        ):
            gemaakt, gedeeld = briefmaken.leg_vast(s, partij.brieven), list[Deling]()
            afspraak = briefafspraak.leg_vast(s, soort_, inhoud.feiten, gemaakt)
            if verzonden:
                gemaakt, gedeeld = verzend(s, gemaakt, over, inhoud.feiten.datum)
            zet_neer()
        broers = _bekend_te_maken(b.conn, over)
    _vertel(soort_, inhoud, partij, Gemaakt(gemaakt, gedeeld, afspraak), [*recht.kanttekeningen], broers)


class Gemaakt(NamedTuple):
    """What was stored: the letters, what they share, and the appointment to which they invite."""

    brieven: Sequence[Brief]
    delingen: Sequence[Deling]
    afspraak: briefafspraak.Afspraak | None


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
    data |= {"delingen": [als_data(d) for d in gedeeld], "afspraak": als_data(afspraak.termijn) if afspraak else None}
    data |= {"vervallen_afspraken": [als_data(t) for t in (afspraak.vervallen if afspraak else ())]}
    zin = uitvoer.gemaakt_zin(brieven, g.bezwaar, broers) + (f" {afspraak.zin}" if afspraak else "")
    answer.change(zin, brieven[0].nummer, data)


def _vraagt_toestemming(conn: Connection, jongere: int, antwoorden: Antwoorden) -> bool:
    """Whether the jongere must agree: the letter tells a party why, and he is 16 or older on its date."""
    geboren, op = registers.jongere(conn, jongere).geboortedatum, antwoorden.get("datum") or vandaag()
    return vraagt_toestemming(geboren, op, regels.regelboek(conn), zegt_waarom=bool(antwoorden.get("reden")))


def _bekend_te_maken(conn: Connection, zaak: Zaak) -> list[int]:
    """The leave of brothers and sisters that was decided with this one, and not made known yet."""
    gezin = verlof.gezin(conn, zaak) if isinstance(zaak, Verlof) else []
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
    rond = briefafspraak.rond(conn, soort, g, briefmaken.genummerd(conn, partij.brieven))
    return [*partij.twijfels, *twijfels(soort, Brieffeiten(g, inhoud.wie, vandaag(), rond))]

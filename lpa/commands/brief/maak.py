"""`lpa brief maak`: a letter for each addressee, recorded in the same transaction as its files."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, NamedTuple

from sqlcipher3.dbapi2 import Connection

from lpa import settings
from lpa.commands.brief import briefinhoud, briefmaken
from lpa.commands.brief.afspraak import Afspraak, leg_vast, rond
from lpa.commands.brief.briefrecht import Recht, recht_van
from lpa.commands.brief.verzend import over_delingen, verzend
from lpa.commands.brief.vragen import Briefvragen, vragen, zoals_gezegd
from lpa.commands.gate.doors import Twijfels, tell, writing
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.domain.brief import briefsoort, verzending
from lpa.domain.brief.twijfel import Brieffeiten, twijfels
from lpa.domain.records.brief import Brief
from lpa.domain.zaak.keten import Deling
from lpa.output.zaak import brieven as uitvoer
from lpa.storage.engine import outfile
from lpa.storage.zaak import aanvragen
from lpa.storage.zaak.zaken import volledig

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
        recht = recht_van(b.conn, soort, over, today())
        briefsoort.moet_kunnen(soort, over, recht.stand)
        whom = tell.about(b.conn, over)
        tell.zaak(b.conn, over)
        gezegd = zoals_gezegd(given.fill(b.conn, *vragen(b.conn, soort, over)))
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
        broers = aanvragen.bekend_te_maken(b.conn, over)
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


def _weeg(
    conn: Connection, soort: str, inhoud: briefinhoud.Inhoud, recht: Recht, partij: briefmaken.Partij
) -> Twijfels:
    """What is unlikely about letters that lie ready; they must still say what the file holds."""
    g = inhoud.feiten
    over = volledig(conn, g.zaak.nummer)
    briefsoort.moet_kunnen(soort, over, recht.stand)
    inhoud.moet_nog_kloppen(soort, briefinhoud.inhoud(conn, soort, over, g.gezegd, recht))
    verzending.moet_vrij_zijn(briefmaken.al_verzonden(conn, partij))
    eromheen = rond(conn, soort, g, briefmaken.genummerd(conn, partij.brieven))
    return [*partij.twijfels, *twijfels(soort, Brieffeiten(g, inhoud.wie, today(), eromheen))]

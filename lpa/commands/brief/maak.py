"""`lpa brief maak`: a letter for each addressee, recorded in the same transaction as its files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

from sqlcipher3.dbapi2 import Connection

from lpa import settings
from lpa.commands.brief.briefinhoud import Recht, moet_aan_iemand_gaan, recht_van
from lpa.commands.brief.opgesteld import Gemaakt, Opgesteld, opgesteld
from lpa.commands.brief.verzend import over_verstrekkingen
from lpa.commands.brief.vragen import Briefvragen, aan_wie, vragen, zoals_gezegd
from lpa.commands.gate.doors import tell, writing
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.domain.brief import briefsoort
from lpa.domain.records.zaak import Zaak
from lpa.errors import VerkeerdGebruik
from lpa.output.zaak import brieven as uitvoer
from lpa.storage.engine import outfile
from lpa.storage.zaak import aanvragen

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
    """Maak een brief in een zaak: voor elke ontvanger een Word-bestand, op het eigen adres. Meer zaken mag ook."""
    with forms.open_file() as b:
        soort, over = given.place(Briefvragen.soort), given.place(Briefvragen.zaken, b.conn)
        uit = _bestand(given, over)
        rechten = [_recht(b.conn, soort, zaak) for zaak in over]
        whom = tell.about(b.conn, *over)
        op, aan = aan_wie(given, soort, over)
        for zaak in over:
            tell.zaak(b.conn, zaak)
            moet_aan_iemand_gaan(b.conn, soort, zaak, op, aan)
        gezegd = zoals_gezegd(given.fill(b.conn, *vragen(b.conn, soort, over)))
        werk = [
            opgesteld(b.conn, soort, zaak, gezegd, recht, uit, not (uit or overschrijf), whom)
            for zaak, recht in zip(over, rechten, strict=True)
        ]
        nooit = outfile.case_files(settings.current().bestand)
        with (
            outfile.prepared(
                _bestanden(werk), overschrijf=overschrijf, nooit=nooit, stored=settings.stored
            ) as zet_neer,
            writing(b, "brief maak", lambda: [t for w in werk for t in w.twijfels(b.conn, len(werk) > 1)], toch) as s,
        ):
            gemaakt = [w.leg_vast(s, verzonden=verzonden) for w in werk]
            zet_neer()
        broers = [aanvragen.bekend_te_maken(b.conn, zaak) for zaak in over]
    for w, g in zip(werk, gemaakt, strict=True):
        _zeg_erbij(w, g)
    zinnen = [w.zin(g, ook) for w, g, ook in zip(werk, gemaakt, broers, strict=True)]
    tell.change(" ".join(zinnen), gemaakt[0].brieven[0].nummer, _data(werk, gemaakt), about=whom)


def _bestand(given: forms.Given[Briefvragen], over: Sequence[Zaak]) -> str:
    """The name that she gave the file. Raises VerkeerdGebruik where letters of more zaken would have it."""
    uit = given.pop(Briefvragen.uit)
    if uit and len(over) > 1:
        raise VerkeerdGebruik(
            "--uit past niet bij meer zaken", "laat --uit weg: dan heeft elke brief een eigen naam", "--uit"
        )
    return uit


def _recht(conn: Connection, soort: str, zaak: Zaak) -> Recht:
    """What the law makes of a zaak. Raises LpaFout where no such letter can be made in it."""
    briefsoort.moet_passen(soort, zaak)
    recht = recht_van(conn, soort, zaak, today())
    briefsoort.moet_kunnen(soort, zaak, recht.stand)
    return recht


def _bestanden(werk: Sequence[Opgesteld]) -> dict[Path, bytes]:
    return {pad: inhoud for w in werk for pad, inhoud in w.partij.bestanden.items()}


def _zeg_erbij(w: Opgesteld, gemaakt: Gemaakt) -> None:
    """What must be known with the letters of one zaak."""
    g, wet = w.inhoud.feiten, () if w.inhoud.feiten.gezegd.aan else (w.inhoud.wet,)
    forms.talk.say_all(
        uitvoer.opmerkingen(w.partij.opmerking, wet, w.inhoud.niet, [*w.recht.kanttekeningen]),
        over_verstrekkingen(w.soort, gemaakt.verstrekkingen, g.jongere, g.boek),
        gemaakt.afspraak.opmerkingen if gemaakt.afspraak else (),
    )


def _data(werk: Sequence[Opgesteld], gemaakt: Sequence[Gemaakt]) -> dict[str, Any]:
    """The first letter as data, with all that were made; the rest of it is about the first zaak."""
    eerste, afspraak = werk[0], gemaakt[0].afspraak
    brieven = [b for g in gemaakt for b in g.brieven]
    data = uitvoer.gemaakt_data(brieven, list(_bestanden(werk)), eerste.partij.sjabloon, eerste.inhoud.feiten.bezwaar)
    data |= {"verstrekkingen": [d for g in gemaakt for d in g.verstrekkingen]}
    data |= {"afspraak": afspraak.termijn if afspraak else None}
    return data | {"vervallen_afspraken": afspraak.vervallen if afspraak else ()}

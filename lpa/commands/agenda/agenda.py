"""`lpa agenda`: the days of the week on which she works, and those on which she is away."""

from __future__ import annotations

from typing import Annotated

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate.eigenschap import toon_of_wijzig
from lpa.commands.gate.listing import Alles, Csv, Meest, gekapt, toon_lijst
from lpa.commands.gate.store import vastleggen
from lpa.commands.ui import answer
from lpa.commands.ui.command import Gegeven, Toch, met_velden, noun, plek, verb
from lpa.commands.ui.field import Veld
from lpa.commands.ui.form import Formulier, ingevuld
from lpa.commands.ui.session import bestand, vandaag
from lpa.commands.ui.velden import dagveld, nummer
from lpa.domain.base.datum import kort
from lpa.domain.doubts.bezoek import twijfels_afwezig, vrij_van
from lpa.domain.doubts.kalender import moet_lopen
from lpa.domain.kalender.schoolkalender import lees_weekdagen, weekdagnummers
from lpa.domain.kalender.werkrooster import Afwezig
from lpa.domain.records.bestand import WERKDAGEN
from lpa.domain.werk.nasleep import VERZET, nog_afgesproken, nog_gepland
from lpa.output.render.data import as_data
from lpa.output.zaak.huisbezoek import afwezig_tabel
from lpa.storage.zaak import agenda
from lpa.storage.zaak import agenda as opslag

app = noun(
    "Uw werkdagen, en dagen waarop u niet werkt. lpa plant er geen huisbezoek zonder te vragen.",
    "lpa agenda vrij --van 23-12 --tot 3-1 --reden vakantie\nlpa agenda lijst",
)
VELDEN = (
    dagveld("van", "--van", "Eerste dag", "eerste dag; zonder jaar de eerstvolgende", verplicht=True, komend=True),
    dagveld(
        "tot", "--tot", "Laatste dag", "laatste dag; anders alleen de eerste", verplicht=True, komend=True, na="van"
    )._replace(standaard=lambda a: kort(a.get("van"))),
    Veld("reden", "--reden", "Reden", "vakantie, cursus, …"),
)


@verb(app, "vrij", "lpa agenda vrij --van 23-12 --tot 3-1 --reden vakantie")
@met_velden(VELDEN)
def vrij(gegeven: Gegeven, toch: Toch = False) -> None:
    """Leg dagen vast waarop u niet werkt."""
    with bestand() as b:
        nieuw = Afwezig(**ingevuld(Formulier(VELDEN, gegeven, b.conn).vul()))
        moet_lopen(nieuw.van, nieuw.tot)
        with vastleggen(b, "agenda vrij", lambda: twijfels_afwezig(nieuw, opslag.rooster(b.conn)), toch) as s:
            vast = s.add(nieuw)
            bezoeken = opslag.geplande(s.conn, nieuw.tot, van=nieuw.van)
            afspraken = agenda.afspraken(s.conn, nieuw.tot, van=nieuw.van)
    for zin in (*nog_gepland(bezoeken, VERZET), *nog_afgesproken(afspraken)):
        answer.say(zin)
    answer.change(f"Vrij {vast.nummer}: u werkt niet op {_omschreven(vast)}.", vast.nummer, as_data(vast))


def _omschreven(vrij_: Afwezig) -> str:
    return vrij_van(vrij_) + (f" ({vrij_.reden})" if vrij_.reden else "")


@verb(app, "werkdagen", 'lpa agenda werkdagen\nlpa agenda werkdagen "ma di do"')
def werkdagen(dagen: Annotated[list[str] | None, plek("DAGEN", "de dagen waarop u werkt: ma di do")] = None) -> None:
    """Toon op welke dagen van de week u werkt, of wijzig ze."""
    nieuw = lees_weekdagen(" ".join(dagen or ()))
    toon_of_wijzig("agenda werkdagen", WERKDAGEN, "uw werkdagen", nieuw, _op_vrije_dag)


def _op_vrije_dag(conn: Connection, was: str, wordt: str) -> list[str]:
    """What is planned from today on, on days that are no working days any more."""
    weg = weekdagnummers(was) - weekdagnummers(wordt)
    komend, _ = opslag.lijst(conn, opslag.Filter(van=vandaag(), staat=True), None)
    bezoeken = [h for h in komend if h.begin.weekday() in weg]
    open_ = [t for t in agenda.te_doen(conn) if t.laatste_dag >= vandaag() and t.laatste_dag.weekday() in weg]
    return [*nog_gepland(bezoeken, VERZET), *nog_afgesproken(open_)]


@verb(app, "lijst", "lpa agenda lijst\nlpa agenda lijst --alles")
def lijst(alles: Alles = False, meest: Meest = 50, csv: Csv = False) -> None:
    """Toon uw vrije dagen van vandaag af; met --alles ook die voorbij zijn."""
    with bestand() as b, b.lees() as conn:
        gevonden = [a for a in opslag.afwezigheden(conn) if alles or a.tot >= vandaag()]
    getoond = gekapt(gevonden, alles, meest)
    toon_lijst("vrij", Afwezig, afwezig_tabel(getoond), getoond, len(gevonden), csv=csv)


@verb(app, "weg", "lpa agenda weg 2")
def weg(vrij_: Annotated[str, plek("NUMMER", "nummer van de vrije dagen")]) -> None:
    """Haal vrije dagen weg: u werkt dan toch."""
    with bestand() as b:
        oud = opslag.afwezig(b.conn, nummer("vrij", "lpa agenda lijst --alles")(vrij_))
        with b.schrijf("agenda weg") as s:
            s.remove(oud)
    answer.change(f"Vrij {oud.nummer} is weg: {_omschreven(oud)}.", oud.nummer, as_data(oud))

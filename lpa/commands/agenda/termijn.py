"""`lpa termijn`: a term that stands still or is made longer, always with a reason; the list is in `eigentermijn`."""

from __future__ import annotations

from typing import Annotated

from sqlcipher3.dbapi2 import Connection

from lpa.commands.agenda import eigentermijn
from lpa.commands.gate.store import vastleggen
from lpa.commands.ui import answer
from lpa.commands.ui.command import Gegeven, Toch, met_velden, met_verbs, noun, plek, verb
from lpa.commands.ui.field import Veld
from lpa.commands.ui.form import Formulier, ingevuld
from lpa.commands.ui.session import bestand, noem_zaak, vandaag
from lpa.commands.ui.velden import dagveld, nummer, vandaagveld
from lpa.domain.base.tekst import schone_alinea
from lpa.domain.recht.regel import lees_duur
from lpa.domain.recht.zaaktermijnen import (
    OPSCHORTING,
    VERLENGING,
    moet_kunnen_verschuiven,
    twijfels_uitstel,
    zaaktermijnen,
)
from lpa.domain.records.besluit import moet_open_zijn
from lpa.domain.records.verlof import Uitstel
from lpa.output.render.data import als_data
from lpa.output.render.sheet import Blad
from lpa.output.zaak.recht import termijn_blad, termijn_data, termijn_regel
from lpa.storage.register import regels
from lpa.storage.zaak import verlof
from lpa.storage.zaak.aanvragen import aanvraag

app = noun(
    "Termijnen en volgende stappen; de beslistermijn van een aanvraag verschuiven.",
    'lpa termijn lijst\nlpa termijn nieuw 12 --wat "mentor bellen" --voor vr',
)
met_verbs(app, eigentermijn.verbs)
Zaaknummer = Annotated[str, plek("ZAAK", "nummer van het verlof of de vrijstelling")]
_REDEN = Veld("reden", "--reden", "Reden", "waarom de termijn verschuift", schone_alinea, verplicht=True)
OPSCHORTVELDEN = (
    dagveld("van", "--van", "Gevraagd op", "dag waarop u om aanvulling vroeg, met een termijn", verplicht=True),
    dagveld(
        "tot",
        "--tot",
        "Aangevuld op",
        "dag van de aanvulling, of einde van de termijn ervoor",
        verplicht=True,
        na="van",
    ),
    _REDEN,
)
VERLENGVELDEN = (
    Veld("duur", "--met", "Verlengen met", "zoals: 2 weken", lees_duur, "DUUR", verplicht=True),
    vandaagveld("van", "--datum", "Meegedeeld op", "dag waarop u het de aanvrager schreef; anders vandaag"),
    _REDEN,
)


@verb(app, "opschort", 'lpa termijn opschort 12 --van 10-11-2019 --tot 20-11-2019 --reden "stukken gevraagd"')
@met_velden(OPSCHORTVELDEN)
def opschort(gegeven: Gegeven, zaak: Zaaknummer, toch: Toch = False) -> None:
    """Schort de beslistermijn op tot de aanvraag is aangevuld (Awb art. 4:15)."""
    _leg_vast(gegeven, OPSCHORTVELDEN, OPSCHORTING, zaak, toch)


@verb(app, "verleng", 'lpa termijn verleng 12 --met "2 weken" --reden "wacht op advies"')
@met_velden(VERLENGVELDEN)
def verleng(gegeven: Gegeven, zaak: Zaaknummer, toch: Toch = False) -> None:
    """Verleng de beslistermijn met een redelijke tijd; schrijf dat voor de termijn om is (Awb art. 4:14)."""
    _leg_vast(gegeven, VERLENGVELDEN, VERLENGING, zaak, toch)


def _leg_vast(gegeven: Gegeven, velden: tuple[Veld, ...], soort: str, zaaknummer: str, toch: bool) -> None:
    with bestand() as b:
        zaak = aanvraag(b.conn, nummer("zaak")(zaaknummer))
        moet_open_zijn(zaak)
        wie = noem_zaak(b.conn, zaak)
        waarden = ingevuld(Formulier(velden, gegeven, b.conn).vul())
        waarden["duur"] = str(waarden.get("duur", ""))
        uitstel = Uitstel(zaak=zaak.nummer, soort=soort, **waarden)
        with vastleggen(b, f"termijn {soort}", lambda: _verschoven(b.conn, uitstel), toch) as s:
            vast = s.voeg_toe(uitstel)
        termijn = zaaktermijnen(zaak, verlof.uitstel(b.conn, zaak.nummer), regels.regelboek(b.conn)).besluit
        assert termijn  # noqa: S101
    zin = f"De termijn van zaak {zaak.nummer} van {wie} is verschoven: beslis {termijn_regel(termijn)}."
    data = als_data(vast) | {"termijn": termijn_data(termijn)}
    answer.change(zin, vast.nummer, data, onder=Blad(termijn_blad(termijn).blokken[1:]))


def _verschoven(conn: Connection, uitstel: Uitstel) -> list[str]:
    """The doubts about a term that is moved. Raises Geweigerd where it cannot be, as for a zaak that is closed."""
    zaak, eerder = aanvraag(conn, uitstel.zaak), verlof.uitstel(conn, uitstel.zaak)
    moet_open_zijn(zaak)
    return twijfels_uitstel(uitstel, moet_kunnen_verschuiven(zaak, uitstel, eerder, regels.regelboek(conn)), vandaag())

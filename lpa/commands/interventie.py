"""`lpa interventie`: the steps in a zaak."""

from __future__ import annotations

from typing import Annotated

from sqlcipher3.dbapi2 import Connection

from lpa.commands import answer
from lpa.commands.basis import Gegeven, Toch, met_velden, noun, plek, verb
from lpa.commands.formulier import Formulier, bevestig, ingevuld
from lpa.commands.lijst import Alles, Csv, Meest, toon_lijst
from lpa.commands.veld import Veld
from lpa.commands.velden import keuze, nummer, vandaagveld
from lpa.commands.werk import bestand, over_wie, vandaag
from lpa.commands.wijziging import Wijziging
from lpa.domain.datum import lang
from lpa.domain.soorten import INTERVENTIES
from lpa.domain.tekst import schone_alinea
from lpa.domain.twijfel import twijfels_interventie
from lpa.domain.zaak import Interventie
from lpa.output.data import als_data
from lpa.output.zaken import interventies_tabel
from lpa.storage import zaken

app = noun("Stappen in een zaak: brief, gesprek, huisbezoek.", "lpa interventie nieuw 12 --soort verzuimgesprek")
VELDEN = (
    Veld(
        "soort", "--soort", "Soort", ", ".join(INTERVENTIES), keuze("soort", tuple(INTERVENTIES)), "KEUZE", True,
        keuzes=INTERVENTIES,
    ),
    vandaagveld("datum", "--datum", "Datum", "anders vandaag"),
    Veld("met_wie", "--met", "Met wie", "jongere, ouders, mentor, …"),
    Veld("resultaat", "--resultaat", "Resultaat", "wat ervan kwam"),
    Veld("notitie", "--notitie", "Notitie", "vrije tekst", schone_alinea),
    Veld("route", "--route", "Route", "route van de MAS", stil=True),
)  # fmt: skip


@verb(app, "nieuw", "lpa interventie nieuw 12 --soort verzuimgesprek --datum gisteren")
@met_velden(VELDEN)
def nieuw(gegeven: Gegeven, zaak: Annotated[str, plek("ZAAK", "nummer van de zaak")], toch: Toch = False) -> None:
    """Leg een stap in een zaak vast."""
    with bestand() as b:
        hoort_bij = zaken.zaak(b.conn, nummer("zaak")(zaak))
        wie = over_wie(b.conn, hoort_bij)
        stap = Interventie(zaak=hoort_bij.nummer, **ingevuld(Formulier(VELDEN, gegeven, b.conn).vul()))
        reden = _nagekeken(b.conn, stap, toch)
        with b.schrijf("interventie nieuw", reden) as s:
            stap = s.voeg_toe(stap)
    wat = f"{INTERVENTIES[stap.soort]}, {lang(stap.datum)}"
    zin = f"Interventie {stap.nummer} is vastgelegd bij zaak {stap.zaak} van {wie}: {wat}."
    answer.change(zin, stap.nummer, als_data(stap))


def _nagekeken(conn: Connection, stap: Interventie, toch: bool) -> str:
    return bevestig(twijfels_interventie(stap, zaken.zaak(conn, stap.zaak), vandaag()), toch)


@verb(app, "lijst", "lpa interventie lijst 12")
def lijst(
    zaak: Annotated[str, plek("ZAAK", "nummer van de zaak; anders alle")] = "",
    alles: Alles = False,
    meest: Meest = 50,
    csv: Csv = False,
) -> None:
    """Toon interventies, de laatste eerst."""
    with bestand() as b, b.lees() as conn:
        bij = zaken.zaak(conn, nummer("zaak")(zaak)).nummer if zaak else None
        gevonden, aantal = zaken.lijst_interventies(conn, bij, None if alles else meest)
    toon_lijst("interventies", Interventie, interventies_tabel(gevonden), gevonden, aantal, csv=csv)


@verb(app, "wijzig", 'lpa interventie wijzig 34 --resultaat "afspraak: elke dag op tijd"')
@met_velden(VELDEN)
def wijzig(
    gegeven: Gegeven, interventie: Annotated[str, plek("NUMMER", "nummer van de interventie")], toch: Toch = False
) -> None:
    """Wijzig een interventie. Een lege tekst maakt een veld leeg."""
    with bestand() as b:
        oud = zaken.interventie(b.conn, nummer("interventie")(interventie))
        Wijziging[Interventie]("interventie", VELDEN, lambda na: _nagekeken(b.conn, na, toch)).doe(b, oud, gegeven)

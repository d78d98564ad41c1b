"""`lpa brief`: letters from Word templates. Making and sending them are in modules of their own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from lpa import settings
from lpa.commands.brief import briefmaken, maak, verzend
from lpa.commands.gate.listing import Alles, Csv, Meest, toon_lijst
from lpa.commands.ui import answer
from lpa.commands.ui.command import met_verbs, noun, plek, verb, vlag
from lpa.commands.ui.session import bestand
from lpa.commands.ui.velden import nummer
from lpa.domain.brief import verzending
from lpa.domain.records.brief import Brief
from lpa.output.render.data import as_data
from lpa.output.zaak.brieven import brief_blad, brieven_tabel
from lpa.storage.engine import outfile
from lpa.storage.zaak import brieven, zaken

app = noun(
    "Brieven: maken uit een sjabloon, verzenden, bekijken.",
    "lpa brief maak uitnodiging-verzuimgesprek 12\nlpa brief verzonden 3",
)
Nummer = Annotated[str, plek("NUMMER", "nummer van de brief")]
met_verbs(app, maak.verbs, verzend.verbs)


@verb(app, "lijst", "lpa brief lijst 12\nlpa brief lijst --onverzonden")
def lijst(
    zaak: Annotated[str, plek("ZAAK", "nummer van de zaak; anders alle")] = "",
    onverzonden: Annotated[bool, vlag("--onverzonden", "alleen wat nog niet is verzonden")] = False,
    alles: Alles = False,
    meest: Meest = 50,
    csv: Csv = False,
) -> None:
    """Toon brieven, de laatste eerst."""
    with bestand() as b, b.lees() as conn:
        bij = zaken.zaak(conn, nummer("zaak")(zaak)).nummer if zaak else None
        gevonden, aantal = brieven.brieven(conn, bij, onverzonden=onverzonden, meest=None if alles else meest)
    toon_lijst("brieven", Brief, brieven_tabel(gevonden), gevonden, aantal, csv=csv)


@verb(app, "toon", "lpa brief toon 3")
def toon(brief: Nummer) -> None:
    """Toon een brief: soort, aan wie, wanneer, het gesprek, en de SHA-256 van het bestand."""
    with bestand() as b, b.lees() as conn:
        gevonden = brieven.brief(conn, nummer("brief")(brief))
        afspraak = brieven.afspraak(conn, gevonden)
    data = as_data(gevonden) | {"afspraak": as_data(afspraak) if afspraak else None}
    answer.sheet(brief_blad(gevonden, afspraak), data)


@verb(app, "controleer", "lpa brief controleer 3 brief-12-waarschuwing.docx")
def controleer(brief: Nummer, pad: Annotated[str, plek("BESTAND", "het bestand van de brief")]) -> None:
    """Kijk of een bestand nog precies de brief is die is gemaakt."""
    with bestand() as b, b.lees() as conn:
        gevonden = brieven.brief(conn, nummer("brief")(brief))
    zelfde = outfile.sha256(settings.pad(pad)) == gevonden.sha256
    verzending.moet_zelfde_zijn(gevonden, Path(pad).name, zelfde=zelfde)
    zin = f"{Path(pad).name} is precies brief {gevonden.nummer}, zoals die is gemaakt."
    answer.change(zin, gevonden.nummer, as_data(gevonden) | {"gelijk": True}, terug=False)


met_verbs(app, briefmaken.verbs)

"""`lpa export`: figures as a file for the report writer. No names of children are in it."""

from typing import Annotated

from lpa import settings
from lpa.commands.jaar.overzicht import Jaren, lees_overzicht
from lpa.commands.ui import answer
from lpa.commands.ui.command import noun, optie, plek, verb, vlag
from lpa.commands.ui.session import bestand, jaar_gevraagd
from lpa.domain.base.csvtekst import BOM
from lpa.domain.jaar.overzicht import cijfers_van
from lpa.domain.kalender.schooljaar import reeks
from lpa.storage.engine import outfile
from lpa.storage.jaar import cijferbestand

app = noun("Cijfers als bestand voor het jaarverslag; zonder namen.", "lpa export csv 2019-2020 --uit cijfers.csv")


@verb(app, "csv", "lpa export csv 2019-2020 --uit cijfers.csv")
def csv(
    schooljaar: Annotated[str, plek("SCHOOLJAAR", "2019-2020, 19-20 of 2019")] = "",
    uit: Annotated[str, optie("--uit", "naam van het bestand; anders op het scherm", "BESTAND")] = "",
    jaren: Jaren = 6,
    overschrijf: Annotated[bool, vlag("--overschrijf", "vervang een bestand dat er al is")] = False,
) -> None:
    """Schrijf de cijfers als CSV, in de indeling die `lpa cijfers importeer` leest, met herkomst."""
    jaar = jaar_gevraagd(schooljaar)
    with bestand() as b:
        cijfers = cijfers_van(lees_overzicht(b, reeks(jaar, jaren)))
    tekst = BOM + cijferbestand.schrijf(cijfers)
    if not uit:
        return answer.write(tekst)
    pad = settings.pad(uit)
    nooit = outfile.zaakbestanden(settings.current().bestand)
    outfile.schrijf(pad, tekst.encode("utf-8"), overschrijf=overschrijf, nooit=nooit)
    return answer.change(
        f"{len(cijfers)} cijfers staan in {pad}.",
        len(cijfers),
        {"bestand": str(pad), "cijfers": len(cijfers)},
        terug=False,
    )

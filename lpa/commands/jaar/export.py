"""`lpa export`: figures as a file for the report writer. No names of children are in it."""

from __future__ import annotations

from typing import Annotated

from lpa import settings
from lpa.commands.gate.doors import tell
from lpa.commands.jaar.overzicht import Jaar, Jaren
from lpa.commands.jaar.stand import lees_overzicht
from lpa.commands.ui.forms import PATH, Given, noun, open_file, schooljaar_asked, switch, talk, text, verb
from lpa.domain.base.csvtekst import BOM
from lpa.domain.jaar.overzicht import cijfers_van
from lpa.domain.kalender.schooljaar import reeks
from lpa.output.jaar.overzicht import onaf
from lpa.storage.engine import outfile
from lpa.storage.jaar import cijferbestand

app = noun("Cijfers als bestand voor het jaarverslag; zonder namen.", "lpa export csv 2019-2020 --uit cijfers.csv")


class Export(Jaar):
    """Which schooljaar, and to which file."""

    uit = text("--uit", "Bestand", "naam van het bestand; anders op het scherm", kind=PATH, quiet=True)


@verb(app, "csv", "lpa export csv 2019-2020 --uit cijfers.csv")
def csv(
    given: Given[Export],
    jaren: Jaren = 6,
    overschrijf: Annotated[bool, switch("--overschrijf", "vervang een bestand dat er al is")] = False,
) -> None:
    """Schrijf de cijfers als CSV, in de indeling die `lpa cijfers importeer` leest, met herkomst."""
    with open_file() as b:
        f = given.parse(b.conn)
        o = lees_overzicht(b, reeks(f.schooljaar or schooljaar_asked(), jaren))
    cijfers = cijfers_van(o)
    tekst = BOM + cijferbestand.write(cijfers)
    if not f.uit:
        tell.text(tekst, about=tell.NOBODY)
        return talk.say_all(onaf(o))
    pad = settings.pad(f.uit)
    nooit = outfile.case_files(settings.current().bestand)
    outfile.write(pad, tekst.encode("utf-8"), overschrijf=overschrijf, nooit=nooit)
    talk.say_all(onaf(o))
    data = {"bestand": str(pad), "cijfers": len(cijfers)}
    zin = f"{len(cijfers)} cijfers staan in {pad}."
    return tell.change(zin, len(cijfers), data, about=tell.NOBODY, undo=False)

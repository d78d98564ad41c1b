"""`lpa uitleg`: short pages on the words, dates, exit codes, files and keys."""

from __future__ import annotations

from lpa.commands.gate.doors import tell
from lpa.commands.ui.forms import Form, Given, ask, choice, single
from lpa.output.render.sheet import Heading, Paragraph, Sheet
from lpa.storage.exchange import package

app, _command = single("uitleg", "lpa uitleg woorden\nlpa uitleg sleutels")
PAGES = {
    "woorden": "de woorden van het vak",
    "datums": "hoe u een dag, een tijd of een schooljaar typt",
    "codes": "waarmee een opdracht eindigt, voor scripts",
    "bestanden": "waar wat staat, en kopieën",
    "sleutels": "het wachtwoord, de herstelcode, en namen in de geschiedenis",
}


class Waarover(Form):
    """Which page."""

    onderwerp = ask(choice("onderwerp", PAGES), "ONDERWERP", "Onderwerp", "anders ziet u welke er zijn", quiet=True)


@_command
def uitleg(given: Given[Waarover]) -> None:
    """Leg in het kort uit hoe lpa werkt: woorden, datums, codes, bestanden, sleutels."""
    naam = given.parse().onderwerp
    if not naam:
        blad = Sheet(Paragraph(f"lpa uitleg {n}: {wat}", hang=2) for n, wat in PAGES.items())
        return tell.sheet(blad, {"onderwerpen": list(PAGES)}, about=tell.NOBODY)
    alineas = package.text(f"uitleg/{naam}.txt").strip().split("\n\n")
    blad = Sheet([Heading(naam.capitalize()), *(Paragraph(alinea, hang=2) for alinea in alineas)])
    return tell.sheet(blad, {"onderwerp": naam, "tekst": alineas}, about=tell.NOBODY)

"""Nouns and verbs: how a module of commands declares what can be typed. Each verb has an example that succeeds.

And which words mean what can be typed, where something else was.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, TypeVar

import typer

C = TypeVar("C", bound=Callable[..., Any])


class Noun(typer.Typer):
    """The verbs of a noun that one module holds."""


def noun(help_: str, example: str) -> Noun:
    """The first module of a noun, to which `verb` adds commands; its help is that of the noun."""
    return Noun(help=help_, epilog=example, rich_markup_mode=None, pretty_exceptions_enable=False)


def verbs() -> Noun:
    """Another module of a noun; `help.GROUPS` says which verbs it holds. One that serves several nouns names a verb
    with its noun, `school dubbel`, and a whole command by itself.
    """
    return Noun(rich_markup_mode=None, pretty_exceptions_enable=False)


def single(name: str, example: str) -> tuple[Noun, Callable[[C], C]]:
    """An app that is one command, and the decorator that fills it."""
    app = verbs()
    return app, verb(app, name, example)


def verb(app: Noun, name: str, example: str) -> Callable[[C], C]:
    """Add a command to an app; its docstring is the help, `example` stands at the top of it.

    Of its parameters one may be a `Given[Form]`: the form makes its values and options.
    """
    return app.command(name, epilog=example)


def switch(name: str, help_: str) -> Any:
    """An option that is there or not."""
    return typer.Option(name, help=help_, show_default=False)


Toch = Annotated[bool, switch("--toch", "leg vast, ook als het onwaarschijnlijk is")]


# Words for which another is typed here: what may have been meant where a noun or verb does not exist.
MEANINGS = {
    "nieuw nieuwe toevoegen toevoeg voegtoe maken maak aanmaken": "nieuw plan maak begin verwijs hoorgesprek zet",
    "invoeren invoer registreren add": "nieuw plan maak begin verwijs hoorgesprek zet",
    "verwijderen verwijder wissen wis schrappen doorhalen delete": "vervalt weg annuleer afmelden vernietig",
    "bewerken bewerk aanpassen aanpas veranderen verander corrigeren corrigeer verbeteren update edit": "wijzig verzet",
    "tonen bekijk bekijken inzien open zie show": "toon lijst",
    "overzicht lijsten alle alles list": "lijst",
    "sluiten afsluiten afhandelen beeindigen beëindigen afronden": "sluit eindig besluit gedaan",
    "heropenen terugdraaien": "heropen ongedaan",
    "beslissen beslis toekennen afwijzen": "besluit",
    "verplaatsen overzetten": "verplaats verzet",
    "terug herstel herstellen undo": "ongedaan",
    "zoeken vind vinden search": "zoek lijst",
    "versturen verstuur verzenden verzend": "verzonden",
    "kind kinderen leerlingen leerling student": "jongere jongeren",
    "ouder ouders vader moeder": "verzorger verzorgers",
    "verzuim verzuimmelding": "melding",
    "stap stappen gesprek actie": "interventie noteer",
    "notitie aantekening bellen gebeld telefoon telefoontje": "noteer",
    "zaak": "toon",
    "zaken dossiers": "zoek vandaag",
    "proces-verbaal procesverbaal bekeuring": "pv",
    "ontheffing": "vrijstelling",
    "excel word": "xlsx docx export",
    "print printen afdrukken": "dossier toon",
    "rapport verslag jaarverslag": "overzicht verslag",
    "afspraak afspraken bezoek bezoeken": "huisbezoek termijn agenda",
    "delen gedeeld": "verstrekking",
    "doorverwijzen verwijzen verwijzing": "halt verwijs",
}
# Words that mean a whole command.
WHOLE = {
    "waarschuwing waarschuwen": "lpa brief maak waarschuwing",
    "uitnodiging uitnodigen": "lpa brief maak uitnodiging-verzuimgesprek",
    "backup reservekopie": "lpa kopie maak",
    "ics ical outlook": "lpa huisbezoek agenda",
    "kalender feestdagen": "lpa week",
    "werkdagen": "lpa agenda werkdagen",
    "gemeente": "lpa afzender gemeente",
    "samenvoegen dubbel dubbele dubbelen": "lpa jongere dubbel",
    "gezin gezinnen": "lpa jongere gezinnen",
    "rmc": "lpa overstap",
}
# What is never proposed for a slip of the pen.
NEVER_MEANT = ("--toch", "--zonder-wachtwoord")
# Options that mean the same in different commands: which of them a command has is proposed for the others.
SAME_OPTIONS = (
    "--wachtwoordbestand --nieuw-wachtwoordbestand --wachtwoord --password",
    "--datum --op --voor --dag --wanneer --tijdstip --tijd",
    "--van --vanaf --begin --sinds --eerste-dag",
    "--tot --einde --uiterlijk --laatste-dag",
    "--geboren --geboortedatum",
    "--jongere --leerling --kind",
    "--soort --grond",
    "--uitkomst --afhandeling",
    "--reden --motivering --toelichting --notitie --opmerking",
    "--adres --straat --postcode --plaats",
)

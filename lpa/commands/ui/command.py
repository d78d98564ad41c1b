"""Nouns and verbs: how a module of commands declares what can be typed. Each verb has an example that succeeds.

And which words mean what can be typed, where something else was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Annotated, Any, TypeVar

import typer

from lpa.commands.ui.help import COMMANDS, SHARED
from lpa.domain.base.tekst import lijkt_op, vouw
from lpa.errors import VerkeerdGebruik

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
    "excel werkboek xlsx": "lpa export xlsx",
    "word docx": "lpa export docx",
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


def must_exist(path: str, word: str, names: Iterable[str]) -> None:
    """Raises VerkeerdGebruik, with what may have been meant, when `word` is none of `names`."""
    every = list(names)
    if word in every or word.startswith("-"):
        return
    like = [f"{path} {n}" for n in _by_meaning(word, every) or [n for n in every if n.startswith(word)]]
    like = like or _elsewhere(word) or [f"{path} {n}" for n in lijkt_op(word, every)]
    advice = meant(like) or f"bekijk de opdrachten met: {path} --help"
    raise VerkeerdGebruik(f"de opdracht '{path} {word}' bestaat niet", advice)


def _by_meaning(word: str, names: list[str]) -> list[str]:
    """Which of `names` mean what `word` means, best first."""
    return [name for name in _listed(word, MEANINGS).split() if name in names]


def _elsewhere(word: str) -> list[str]:
    """The command that a word means or is, wherever it stands."""
    whole = _listed(word, WHOLE) or (f"lpa {word}" if word in COMMANDS else "")
    return [whole] if whole else []


def _listed(word: str, meanings: Mapping[str, str]) -> str:
    """What a word means by a list of words for each meaning; empty where it is in none."""
    return next((meaning for words, meaning in meanings.items() if vouw(word) in vouw(words).split()), "")


def other_options(typed: str, command: Any) -> list[str]:
    """The options of a command that may have been meant: what means the same, else what looks like it.

    Never that something unlikely be stored all the same, or that the file has no pass-phrase.
    """
    own = [opt for p in getattr(command, "params", ()) if not getattr(p, "hidden", False) for opt in p.opts]
    own = [opt for opt in [*own, *SHARED] if opt.startswith("--") and opt not in NEVER_MEANT]
    same = next((group.split() for group in SAME_OPTIONS if typed in group.split()), [])
    if same := [opt for opt in same if opt in own]:
        return same
    like = [f"--{o}" for o in lijkt_op(typed[2:], [opt[2:] for opt in own])]
    return [*filter(None, [_listed(typed[2:], WHOLE)]), *like]


def about_whom(typed: str, command: Any) -> str:
    """That words may say whom it is about, where a command has an option for that and takes no word; else empty."""
    params = [p for p in getattr(command, "params", ()) if not getattr(p, "hidden", False)]
    if any(p.param_type_name == "argument" for p in params) or not any("--jongere" in p.opts for p in params):
        return ""
    return meant([f'--jongere "{typed}"' if " " in typed else f"--jongere {typed}"])


def meant(likely: list[str]) -> str:
    """`bedoelde u a of b?`, with the first three; empty where nothing is likely."""
    return f"bedoelde u {' of '.join(f'`{word}`' for word in likely[:3])}?" if likely else ""

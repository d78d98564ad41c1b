"""The list of commands, and help as it stands on the screen: the example first. Plain text, no typer."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Sequence

EVERYWHERE = "Overal: --bestand PAD, --wachtwoordbestand PAD, --peildatum DATUM, --json, -q (alleen het nummer), --help"
Rows = Sequence[tuple[str, str]]
SCREEN = 24  # lines
ALL = "alles"  # after --help: each option, however many
HELP_WORDS = ("help", "hulp")


def help_page(help_: str, example: str, usage: str, parts: Sequence[tuple[str, Rows]], *, more: str = "") -> str:
    """A whole help page: `parts` are headings with rows of a name and what it means.

    With `more`, the command that it is about, options that do not fit a screen are left out and counted.
    """
    width = min(shutil.get_terminal_size((80, 24)).columns, 100)
    *others, (head, options) = parts
    for shown in range(len(options), -1, -1):
        left_out = len(options) - shown
        some = [*others, (head, options[:shown])]
        note = f"nog {left_out} {'optie' if left_out == 1 else 'opties'}: {more} --help {ALL}" if left_out else ""
        if not more or _page(help_, example, usage, some, 80, note).count("\n") < SCREEN:
            break
    return _page(help_, example, usage, some, width, note)


def _page(help_: str, example: str, usage: str, parts: Sequence[tuple[str, Rows]], width: int, note: str = "") -> str:
    blocks = ["Voorbeeld:\n" + textwrap.indent(example, "  ")] if example else []
    blocks += [_wrap(paragraph, width) for paragraph in help_.split("\n\n")]
    blocks.append(f"Gebruik: {usage}")
    left = min(max((len(name) for _, rows in parts for name, _ in rows), default=0) + 4, 34)
    blocks += [f"{head}:\n{_columns(rows, left, width)}" for head, rows in parts if rows]
    if note:
        blocks[-1] += "\n" + textwrap.fill(note, width, initial_indent="  ", subsequent_indent="  ")
    blocks.append(_wrap(EVERYWHERE, width))
    return "\n\n".join(blocks)


def first_sentence(hulp: str | None) -> str:
    """The first line of a help text, as it stands in a list of commands."""
    return (hulp or "").strip().split("\n")[0].rstrip(".")


def _wrap(tekst: str, breedte: int) -> str:
    return textwrap.fill(" ".join(tekst.split()), breedte, subsequent_indent="", break_on_hyphens=False)


def _columns(rijen: Rows, links: int, breedte: int) -> str:
    """Two columns; on a narrow screen the second goes below the first."""
    onder = breedte < links + 24
    uit = []
    for naam, hulp in rijen:
        inspring = 6 if onder else links
        regels = textwrap.wrap(hulp, max(breedte - inspring, 20), break_on_hyphens=False) or [""]
        if onder or len(naam) + 4 > links:
            uit.append(f"  {naam}")
            uit += [" " * inspring + r for r in regels if r]
        else:
            uit.append(f"  {naam}".ljust(links) + regels[0])
            uit += [" " * inspring + r for r in regels[1:]]
    return "\n".join(uit)


# Under each heading: the name, the module in lpa.commands, and the line in the list of commands.
# The module is loaded when the command is called.
GROUPS = {
    "Vandaag": {
        "vandaag": ("werk.vandaag", "Wat vandaag aandacht vraagt; ook met lpa alleen"),
        "week": ("werk.week", "De week per dag, met vrije dagen en schoolvakanties"),
        "termijn": ("agenda.termijn", "Termijnen en volgende stappen; een termijn opschorten"),
        "huisbezoek": ("agenda.huisbezoek", "Huisbezoeken: plannen, verzetten, verslag, route, agenda"),
        "agenda": ("agenda.agenda", "Dagen waarop u niet werkt"),
    },
    "Zaken": {
        "melding": ("zaak.melding", "Verzuimmeldingen: vastleggen, bekijken, sluiten"),
        "interventie": ("zaak.interventie", "Stappen in een zaak: brief, gesprek, huisbezoek"),
        "route": ("zaak.route", "De route van de MAS: bekijken en kiezen"),
        "halt": ("zaak.halt", "Halt: verwijzen, retour, afdoening"),
        "pv": ("zaak.pv", "Proces-verbaal: hoorgesprek tot en met uitspraak"),
        "deling": ("keten.deling", "Wat u met wie deelde, en op welke grond"),
        "spreekuur": ("agenda.spreekuur", "Preventieve spreekuren op school: uitnodigen, verslag"),
        "overstap": ("overstap.overstap", "De overstap van vmbo naar mbo, en de overdracht aan RMC"),
        "verlof": ("aanvraag.verlof", "Verlof: aanvragen, schooldagen tellen, beslissen"),
        "vrijstelling": ("aanvraag.vrijstelling", "Vrijstellingen en vervangende leerplicht"),
        "brief": ("brief.brief", "Brieven uit een sjabloon: maken, verzenden, bekijken"),
        "dossier": ("dossier.dossier", "Alles over een jongere of zaak, ook om af te drukken"),
        "zoek": ("any.zoek", "Zoek op naam, BSN, meldingsnummer of zaaknummer"),
    },
    "Register": {
        "jongere": ("register.jongere", "Jongeren in het register"),
        "verzorger": ("register.verzorger", "Ouders en verzorgers van een jongere"),
        "school": ("register.school", "Scholen"),
        "inschrijving": ("register.inschrijving", "Wie op welke school staat"),
        "contact": ("keten.contact", "De partijen van de keten: GGD, gezinscoach, Halt"),
        "vakantie": ("register.vakantie", "Schoolvakanties van de regio's: bekijken en aanvullen"),
    },
    "Het jaar": {
        "overzicht": ("jaar.overzicht", "De tabellen en kerncijfers van een schooljaar"),
        "cijfers": ("jaar.cijfers", "Cijfers van eerdere jaren: inlezen en controleren"),
        "export": ("jaar.export", "Cijfers als bestand voor het jaarverslag"),
    },
    "Recht": {
        "recht": ("recht.recht", "Wat de wet zegt: plicht, termijnen, sancties, regels"),
    },
    "Het bestand": {
        "begin": ("bestand.begin", "Maak het zaakbestand van uw gemeente"),
        "voorbeeld": ("bestand.voorbeeld", "Maak een verzonnen oefenbestand en bekijk zijn overzicht"),
        "afzender": ("brief.afzender", "Wie de brieven ondertekent, en waar bezwaar naartoe gaat"),
        "ongedaan": ("bestand.ongedaan", "Neem de laatste opdracht terug"),
        "logboek": ("bestand.logboek", "Wat er is vastgelegd en gewijzigd"),
    },
}
COMMANDS = {naam: regel for groep in GROUPS.values() for naam, regel in groep.items()}
ALIASES = {"leerling": "jongere"}
# Options that every command knows, wherever they stand; True when a value follows.
SHARED = {
    "--bestand": True,
    "--wachtwoordbestand": True,
    "--peildatum": True,
    "--json": False,
    "--stil": False,
    "-q": False,
}
ABOUT = "Zaakregistratie voor de leerplichtambtenaar. Alles blijft op deze computer."
EXAMPLE = "lpa voorbeeld\nlpa melding nieuw\nlpa overzicht 2019-2020"


def help_of_all() -> str:
    """The help of `lpa` itself, for which no command needs to be loaded."""
    groepen = [(kop, [(naam, regel) for naam, (_, regel) in groep.items()]) for kop, groep in GROUPS.items()]
    return help_page(ABOUT, EXAMPLE, "lpa OPDRACHT [OPTIES]", groepen)

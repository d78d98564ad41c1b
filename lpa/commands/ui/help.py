"""The list of commands, and help as it stands on the screen: the example first. Plain text, no typer."""

from __future__ import annotations

import re
import shutil
import textwrap
from collections.abc import Container, Iterator, Mapping, Sequence

from lpa.domain.base.named import NamedTuple
from lpa.output.render.cells import wrap

EVERYWHERE = (
    "Overal: --bestand PAD, --wachtwoordbestand PAD, --peildatum DATUM, --json, -q (alleen het nummer),"
    " --geen-pager, --help"
)
Rows = Sequence[tuple[str, str]]
Parts = Sequence[tuple[str, Rows]]
SCREEN, SCREEN_WIDTH = 24, 80  # lines, cells
ALL = "alles"  # after --help: each option, however many
HELP_WORDS = ("help", "hulp")


def help_page(help_: str, example: str, usage: str, parts: Parts, *, more: str = "", must: Container[str] = ()) -> str:
    """A whole help page: `parts` are headings with rows of a name and what it means.

    With `more`, the command that it is about, options that do not fit a screen are left out and counted, from the last
    on; those in `must` only where nothing else helps: rather less is said of each.
    """
    width = min(shutil.get_terminal_size((80, 24)).columns, 100)
    for some, note in _ever_less(parts, more, must):
        if not more or fits(help_, example, usage, some, note):
            break
    return _page(help_, example, usage, some, width, note)


def _ever_less(parts: Parts, more: str, must: Container[str]) -> Iterator[tuple[Parts, str]]:
    """The parts with ever less options, each with a note on how many are left out."""
    names = [name for name, _ in parts[-1][1]]
    loose = [name for name in names if name not in must]
    for lines, may_go in ((SCREEN, loose), (2, loose), (1, loose), (1, [n for n in names if n in must] + loose)):
        *others, (head, options) = _shortened(parts, lines)
        for shown in range(len(may_go), -1, -1):
            out = may_go[shown:]
            note = f"nog {len(out)} {'optie' if len(out) == 1 else 'opties'}: {more} --help {ALL}" if out else ""
            yield [*others, (head, [row for row in options if row[0] not in out])], note


def _shortened(parts: Parts, lines: int) -> Parts:
    """The parts, with of each row about so many lines."""
    room = lines * (SCREEN_WIDTH - _left(parts))
    return [
        (head, [(name, textwrap.shorten(text, room, placeholder=" …")) for name, text in rows]) for head, rows in parts
    ]


def fits(help_: str, example: str, usage: str, parts: Parts, note: str = "") -> bool:
    """Whether a page fits a screen of 80 columns, on which a longer line takes two."""
    lines = _page(help_, example, usage, parts, SCREEN_WIDTH, note).split("\n")
    return sum(max(1, -(-len(line) // SCREEN_WIDTH)) for line in lines) <= SCREEN


def _left(parts: Parts) -> int:
    """How wide the column of names is."""
    return min(max((len(name) for _, rows in parts for name, _ in rows), default=0) + 4, 34)


def _page(help_: str, example: str, usage: str, parts: Parts, width: int, note: str = "") -> str:
    blocks = ["Voorbeeld:\n" + textwrap.indent(example, "  ")] if example else []
    blocks += [_wrap(paragraph, width) for paragraph in help_.split("\n\n")]
    blocks.append(f"Gebruik: {usage}")
    left = _left(parts)
    blocks += [f"{head}:\n{_columns(rows, left, width)}" for head, rows in parts if rows]
    if note:
        blocks[-1] += "\n" + "\n".join(wrap(f"  {note}", width, heel=True))
    blocks.append(_wrap(EVERYWHERE, width))
    return "\n\n".join(blocks)


def first_line(hulp: str | None) -> str:
    """The first line of a help text, as it stands in a list of commands."""
    return (hulp or "").strip().split("\n")[0].rstrip(".")


def first_sentence(hulp: str | None) -> str:
    """The first sentence of a help text, as it stands in a list that is long; `art.` ends none."""
    return re.split(r"(?<!\bart)\.(?:\s|$)", (hulp or "").strip())[0]


def _wrap(tekst: str, breedte: int) -> str:
    return "\n".join(wrap(" ".join(tekst.split()), breedte, heel=True))


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


FIRST = ("nieuw", "toon", "lijst", "wijzig")


class Entry(NamedTuple):
    """A command: its line in the list, and which module of lpa.commands holds which of its verbs.

    A module is loaded when one of its verbs is called, the first also for the help of the noun. An entry without verbs
    is the command itself. What is no verb goes to the verb `otherwise`.
    """

    line: str
    modules: Mapping[str, str]
    otherwise: str = ""
    locked: bool = False  # it works while the case file is locked, so that no pass-phrase is asked first

    def module_of(self, verb: str) -> str:
        """The module that holds a verb."""
        return next(module for module, verbs in self.modules.items() if verb in verbs.split())

    @property
    def verbs(self) -> list[str]:
        """The names of its verbs: those that every noun has first, in one order."""
        names = [verb for verbs in self.modules.values() for verb in verbs.split()]
        return sorted(names, key=lambda verb: FIRST.index(verb) if verb in FIRST else len(FIRST))


GROUPS = {
    "Vandaag": {
        "vandaag": Entry("Wat vandaag aandacht vraagt; ook met lpa alleen", {"werk.vandaag": ""}),
        "week": Entry("De week per dag, met vrije dagen en schoolvakanties", {"werk.vandaag": ""}),
        "termijn": Entry(
            "Termijnen en volgende stappen; een termijn opschorten",
            {
                "agenda.termijn": "nieuw gedaan wijzig lijst",
                "agenda.uitstel": "opschort verleng",
                "any.vervalt": "vervalt",
            },
        ),
        "huisbezoek": Entry(
            "Huisbezoeken: plannen, verzetten, verslag, route, agenda",
            {
                "agenda.huisbezoek": "plan verzet annuleer toon lijst",
                "agenda.bezoekverslag": "verslag wijzig",
                "agenda.bezoekroute": "route agenda",
                "any.vervalt": "vervalt",
            },
        ),
        "agenda": Entry("Dagen waarop u niet werkt", {"agenda.agenda": "vrij werkdagen lijst weg"}),
    },
    "Zaken": {
        "melding": Entry(
            "Verzuimmeldingen: vastleggen, bekijken, sluiten",
            {
                "zaak.nieuwemelding": "nieuw",
                "zaak.meldingwijzig": "wijzig",
                "zaak.melding": "toon lijst",
                "zaak.meldingeinde": "sluit heropen",
                "any.duo": "duo",
                "any.verplaats": "verplaats",
                "any.vervalt": "vervalt",
            },
        ),
        "interventie": Entry(
            "Stappen in een zaak: brief, gesprek, huisbezoek",
            {"zaak.interventie": "nieuw lijst wijzig", "any.verplaatsstap": "verplaats", "any.vervalt": "vervalt"},
        ),
        "kenmerk": Entry("Uw eigen woorden bij zaken: zetten, tellen", {"any.kenmerk": "zet weg lijst"}),
        "noteer": Entry("Wat er vandaag gebeurde, met de volgende stap", {"zaak.noteer": ""}),
        "toon": Entry("Een zaak bekijken, van welke soort ook", {"any.toon": ""}),
        "vervalt": Entry("Doorstrepen wat er niet had moeten staan", {"any.vervalt": ""}),
        "route": Entry("De route van de MAS: bekijken en kiezen", {"zaak.route": "toon kies lijst"}),
        "halt": Entry("Halt: verwijzen, retour, afdoening", {"zaak.halt": "verwijs retour afdoening"}),
        "pv": Entry(
            "Proces-verbaal: hoorgesprek tot en met uitspraak",
            {"zaak.pv": "hoorgesprek verhoor verzonden jco afschrift uitspraak toon"},
        ),
        "meldcode": Entry("De meldcode: stap 1 tot en met 5, met uw weging", {"zaak.meldcode": ""}),
        "wpg": Entry("Wat strafrechtelijk is en het scherm niet verlaat", {"keten.wpg": "merk af"}),
        "verstrekking": Entry("Wat u met wie deelde, en op welke grond", {"keten.verstrekking": "nieuw lijst wijzig"}),
        "overleg": Entry("Een overleg over meer zaken in een keer vastleggen", {"any.overleg": "nieuw lijst"}),
        "spreekuur": Entry(
            "Preventieve spreekuren op school: uitnodigen, verslag",
            {
                "agenda.spreekuur": "plan uitnodig afmelden annuleer toon lijst wijzig",
                "agenda.spreekuurverslag": "verslag",
            },
        ),
        "overstap": Entry(
            "De overstap van vmbo naar mbo, en de overdracht aan RMC",
            {"overstap.overstap": "nieuw toon lijst wijzig", "overstap.overstapeinde": "overdragen sluit heropen"},
        ),
        "verlof": Entry(
            "Verlof: aanvragen, schooldagen tellen, beslissen",
            {
                "aanvraag.verlof": "reken toon lijst",
                "aanvraag.verlofaanvraag": "nieuw wijzig",
                "aanvraag.besluit": "hoor besluit heropen",
            },
        ),
        "vrijstelling": Entry(
            "Vrijstellingen en vervangende leerplicht",
            {
                "aanvraag.vrijstelling": "nieuw toon wijzig",
                "aanvraag.vrijstellingbesluit": "besluit heropen",
                "aanvraag.vrijstellinglijst": "lijst telling",
                "aanvraag.vrijstellingverloop": "aanbodgesprek eindig",
            },
        ),
        "brief": Entry(
            "Brieven uit een sjabloon: maken, verzenden, bekijken",
            {
                "brief.maak": "maak",
                "brief.verzend": "verzonden",
                "brief.brief": "lijst toon controleer",
                "brief.briefmaken": "sjablonen",
                "any.vervalt": "vervalt",
            },
        ),
        "dossier": Entry(
            "Alles over een jongere of zaak, ook om af te drukken",
            {"dossier.dossier": "toon verstrekkingen"},
            otherwise="toon",
        ),
        "inzage": Entry("Alles over een jongere, voor wie om inzage vraagt", {"dossier.inzage": ""}),
        "thuiszitters": Entry("Wie nu thuiszit, voor het samenwerkingsverband", {"any.thuiszitters": ""}),
        "zoek": Entry("Zoek op naam, BSN, meldingsnummer of zaaknummer", {"any.zoek": ""}),
    },
    "Register": {
        "jongere": Entry(
            "Jongeren in het register",
            {
                "register.jongere": "verzorger toon lijst",
                "register.jongerenieuw": "nieuw",
                "register.jongerewijzig": "wijzig",
                "register.gezin": "gezin",
                "importeer.samenvoegen": "dubbel samenvoegen gezinnen",
            },
        ),
        "verzorger": Entry("Ouders en verzorgers van een jongere", {"register.verzorger": "nieuw lijst wijzig weg"}),
        "school": Entry(
            "Scholen",
            {
                "register.school": "nieuw toon lijst wijzig",
                "register.schooldagen": "vrij open vakantie kalender",
                "importeer.samenvoegen": "dubbel samenvoegen",
            },
        ),
        "inschrijving": Entry(
            "Wie op welke school staat, en wie nergens",
            {"register.inschrijving": "nieuw toon lijst wijzig", "importeer.inschrijfcontrole": "controle"},
        ),
        "contact": Entry(
            "De partijen van de keten: GGD, gezinscoach, Halt", {"keten.contact": "nieuw toon lijst wijzig"}
        ),
        "vakantie": Entry(
            "Schoolvakanties van de regio's: bekijken en aanvullen", {"register.vakantie": "nieuw lijst regio"}
        ),
    },
    "Veel tegelijk": {
        "importeer": Entry(
            "Het register, uw lijst of meldingen uit een bestand",
            {
                "importeer.lijst": "lijst",
                "importeer.scholen": "scholen",
                "importeer.importeer": "jongeren inschrijvingen verzorgers",
                "importeer.zaken": "meldingen overstap",
                "importeer.kolommen": "kolommen",
            },
        )
    },
    "Het jaar": {
        "overzicht": Entry("De tabellen en kerncijfers van een schooljaar", {"jaar.overzicht": ""}),
        "cijfers": Entry(
            "Cijfers van eerdere jaren: inlezen en controleren",
            {
                "jaar.cijfers": "importeer controle",
                "jaar.bron": "bron vergelijk",
                "jaar.vaststellen": "vaststellen heropen versies",
                "jaar.noten": "noot",
                "jaar.eigen": "rij zet",
            },
        ),
        "jaarwerk": Entry("Wat er in een schooljaar is gedaan", {"any.jaarwerk": ""}),
        "telling": Entry("De telling voor de minister (art. 25 lid 2)", {"jaar.telling": ""}),
        "export": Entry(
            "Cijfers als bestand voor het jaarverslag",
            {"jaar.export": "csv xlsx json docx", "dossier.uitvoer": "alles"},
        ),
    },
    "Recht": {
        "recht": Entry(
            "Wat de wet zegt: plicht, termijnen, sancties, regels",
            {"recht.recht": "leerplicht termijn regels stel-in", "recht.sancties": "luxe halt"},
        )
    },
    "Het bestand": {
        "uitleg": Entry("Korte uitleg: woorden, datums, codes, sleutels", {"bestand.uitleg": ""}, locked=True),
        "begin": Entry("Maak het zaakbestand van uw gemeente", {"bestand.begin": ""}, locked=True),
        "voorbeeld": Entry(
            "Maak een verzonnen oefenbestand en bekijk zijn overzicht", {"bestand.voorbeeld": ""}, locked=True
        ),
        "ontgrendel": Entry("Vraag het wachtwoord vandaag niet meer", {"bestand.ontgrendel": ""}, locked=True),
        "vergrendel": Entry("Vraag het wachtwoord weer", {"bestand.ontgrendel": ""}, locked=True),
        "wachtwoord": Entry(
            "Het wachtwoord wijzigen, de herstelcode proberen", {"bestand.wachtwoord": "wijzig test weg"}, locked=True
        ),
        "aanvullen": Entry(
            "Opdrachten aanvullen met Tab, in bash en PowerShell", {"bestand.aanvullen": ""}, locked=True
        ),
        "afzender": Entry(
            "Wie de brieven ondertekent, en waar bezwaar naartoe gaat", {"brief.afzender": "toon wijzig gemeente"}
        ),
        "kopie": Entry(
            "Kopieën van het bestand: maken, nalezen, terugzetten",
            {"bestand.kopie": "maak lijst controleer terugzetten", "bestand.oefening": "oefen"},
            locked=True,
        ),
        "bewaartermijn": Entry("Van wie de bewaartermijn voorbij is", {"bewaren.bewaartermijn": ""}),
        "vernietig": Entry("Vernietig wie niet meer bewaard mag worden", {"bewaren.vernietig": ""}),
        "waarneming": Entry("Draag het bestand over aan een waarnemer, en neem het terug", {"bestand.waarneming": ""}),
        "controle": Entry("Kijk alles na: bestand, logboek, kopieën, zaken, cijfers", {"bestand.controle": ""}),
        "ongedaan": Entry("Neem de laatste opdracht terug", {"bestand.logboek": ""}),
        "logboek": Entry("Wat er is vastgelegd en gewijzigd", {"bestand.logboek": ""}),
    },
}
COMMANDS = {name: entry for group in GROUPS.values() for name, entry in group.items()}
LOCKED = frozenset(name for name, entry in COMMANDS.items() if entry.locked)
LOCKED_VERBS = frozenset({"importeer kolommen"})  # of nouns that are not: they read no case file either
# Words that are accepted and shown nowhere: nouns, and verbs of a noun.
ALIASES = {"leerling": "jongere", "deling": "verstrekking"}
VERB_ALIASES = {
    "halt": {"heen": "verwijs"},
    "spreekuur": {"nodig": "uitnodig", "zeg-af": "afmelden"},
    "overstap": {"draag-over": "overdragen"},
    "dossier": {"delingen": "verstrekkingen"},
}
# Options that every command knows, wherever they stand; True when a value follows.
SHARED = {
    "--bestand": True,
    "--wachtwoordbestand": True,
    "--peildatum": True,
    "--json": False,
    "--met-wpg": True,
    "--met-meldcode": False,
    "--geen-pager": False,
    "--stil": False,
    "-q": False,
}
# Options that stand last in a help page: they confirm what lpa asks by itself.
SELDOM = ("--goede-rijen", "--overschrijf", "--exact", "--toch", "--ja")
ABOUT = "Zaakregistratie voor de leerplichtambtenaar. Alles blijft op deze computer."
EXAMPLE = "lpa voorbeeld\nlpa melding nieuw\nlpa overzicht 2019-2020"


# What `lpa` alone says where there is no case file yet.
FIRST_TIME = """Er is hier nog geen zaakbestand. Zo begint u:
  lpa voorbeeld   eerst kijken: een oefenbestand met verzonnen jongeren
  lpa begin       het zaakbestand van uw gemeente maken
  lpa help        alles wat lpa kan
"""


def help_of_all() -> str:
    """The help of `lpa` itself, for which no command needs to be loaded."""
    groups = [(head, [(name, entry.line) for name, entry in group.items()]) for head, group in GROUPS.items()]
    return help_page(ABOUT, EXAMPLE, "lpa OPDRACHT [OPTIES]", groups)

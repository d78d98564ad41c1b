"""What tests of letters share."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docx import Document

from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.writer import transaction
from tests.conftest import NU, Lpa

AFZENDER = (
    "afzender", "wijzig", "--ambtenaar", "N. Merel", "--functie", "leerplichtambtenaar", "--telefoon", "0578-000000",
    "--email", "leerplicht@example.org", "--adres", "Dorpsstraat 1", "--postcode", "8181aa", "--plaats", "Heerde",
    "--bezwaar-bij", "het college van burgemeester en wethouders", "--bezwaar-adres", "Postbus 1, 8180 AA Heerde",
)  # fmt: skip


GESPREK = ("--tijdstip", "di 26-11 13:30", "--plaats", "gemeentehuis")


def bewaar(pad: Path, *records: Any) -> None:
    """Store records whose own commands are not what is tested here."""
    with CaseFile(pad, lambda: "", lambda: NU) as b, transaction(b, "proef") as s:
        for record in records:
            s.add(record)


def beslis(lpa: Lpa, uitkomst: str, *meer: str) -> None:
    lpa.goed("verlof", "hoor", "4", "--datum", "12-11-2019", "--mening", "liever niet")
    lpa.goed("verlof", "besluit", "4", "--uitkomst", uitkomst, "--motivering", "Zeven weken\nis te lang.", *meer)


def beslis_vervangend(lpa: Lpa, uitkomst: str = "toegekend", grond: str = "3a", *meer: str) -> None:
    """A besluit on vervangende leerplicht of Zoë, or on an exemption of art. 15: vrijstelling 7."""
    vervangend = ("--gehoord-op", "8-11-2019", "--plan", "ja") if grond != "15" else ()
    met = ("--instemming", "ja") if grond == "3a" else ()
    dagen = ("--ontvangen", "1-11-2019", "--van", "2-12-2019", "--tot", "31-7-2020")
    nieuw = ("vrijstelling", "nieuw", "--jongere", "2", "--grond", grond, "--instelling", "De Schuur", *dagen)
    lpa.goed(*nieuw, *vervangend, *met, *meer, "--toch")
    lpa.goed("vrijstelling", "besluit", "7", "--uitkomst", uitkomst, "--motivering", "Het plan\nis goed.", "--toch")


def lees(pad: str | Path) -> str:
    """All text of a Word file, paragraphs on lines of their own; footers too."""
    document = Document(str(pad))
    voet = [alinea.text for sectie in document.sections for alinea in sectie.footer.paragraphs]
    return "\n".join([*(alinea.text for alinea in document.paragraphs), *voet])


def maak(lpa: Lpa, *words: str) -> list[str]:
    """The texts of the letters that were made."""
    return [lees(pad) for pad in lpa.json("brief", "maak", *words)["bestanden"]]


# ── Every kind ────────────────────────────────────────────────────────────────────────────────────


ELKE: dict[str, tuple[tuple[str, ...], int, tuple[str, ...]]] = {
    "uitnodiging-verzuimgesprek": (("1", *GESPREK), 2, (
        "Dag: dinsdag 26 november 2019", "Tijd: 13.30 uur", "Plaats: gemeentehuis",
        "heeft Sem in de periode van maandag 23 september 2019 tot en met vrijdag 4 oktober 2019 18 uur les gemist.",
        "artikel 22 lid 1 van de Leerplichtwet 1969",
    )),
    "uitnodiging-spreekuur": (("2",), 2, (
        "Dag: donderdag 28 november 2019", "Tijd: 9.00 uur", "Plaats: kamer 12, Het Kompas, Zwolle",
    )),
    "aankondiging-huisbezoek": (("1",), 2, (
        "Dag: dinsdag 26 november 2019", "Tijd: 10.30 uur, tot ongeveer 11.30 uur", "Adres: Linde 1, Heerde",
        "Er is een tolk bij het gesprek: Pools.",
    )),
    "waarschuwing": (("2",), 2, (
        "Waarschuwing: niet op school", "sinds maandag 28 oktober 2019 niet op school", "Daar was geen toestemming",
    )),
    "ontvangstbevestiging": (("4",), 2, (
        "Wij beslissen uiterlijk op zondag 8 december 2019, voordat het verlof begint.",
        "moeten wij uiterlijk op maandag 30 december 2019 beslissen.",
        "artikel 4:13 lid 2 van de Algemene wet bestuursrecht",
        "Dat zijn 26 schooldagen.",
    )),
    "verzoek-aanvulling": (("4", "--ontbreekt", "de kaart", "--ontbreekt", "het ticket", "--uiterlijk", "29-11"), 2, (
        "de kaart", "het ticket", "uiterlijk op vrijdag 29 november 2019", "artikel 4:15 lid 1", "artikel 4:5 lid 1",
    )),
    "doorzending": (("5",), 1, (
        "doorgestuurd aan het hoofd van Het Kompas, Zwolle.", "tot en met 10 schooldagen", "artikel 14 lid 3",
        "artikel 2:3 lid 1 van de Algemene wet bestuursrecht",
    )),
    "besluit-verlof": (("4",), 2, (
        "Het verlof is niet toegestaan.", "Zeven weken\nis te lang.", "hij of zij ervan vindt. Dat was op dinsdag 12",
        "artikel 14 lid 3 van de Leerplichtwet 1969", "het college van burgemeester en wethouders",
        "Postbus 1, 8180 AA Heerde", "uw naam en adres;", "Zet uw handtekening",
    )),
    "besluit-vrijstelling": (("7",), 2, (
        "De vervangende leerplicht is toegestaan.", "Zoë volgt van maandag 2 december 2019 tot en met vrijdag 31 juli",
        "bij De Schuur.", "volgens het plan van aanpak, waarmee de school het eens is.", "Het plan\nis goed.",
        "namens burgemeester en wethouders van Heerde", "artikel 3a van de Leerplichtwet 1969",
        "hebben wij de aanvrager, Zoë en de directeur van de school gehoord. Dat was op vrijdag 8 november 2019.",
        "uiterlijk op maandag 30 december 2019 binnen zijn", "het college van burgemeester en wethouders",
        "Postbus 1, 8180 AA Heerde", "uw naam en adres;", "Zet uw handtekening",
    )),
    "reactie-vrijstelling": (("6",), 2, (
        "hoeft niet ingeschreven", "vanaf donderdag 1 augustus 2019 tot en met vrijdag 31 juli 2020", "vóór 1 juli.",
        "artikel 5 onder b",
    )),
    "herinnering-1-juli": (("6",), 2, (
        "vóór 1 juli 2020", "dinsdag 30 juni 2020", "artikel 6 lid 2", "artikel 8 lid 1",
    )),
    "brief-rmc": (("2", "--toch"), 1, (
        "Beste A. Kraai,", "Plein 1\n8011 AA  Zwolle", "Naam: Zoë Specht", "Geboortedatum: 4 mei 2004",
    )),
    "uitnodiging-hoorgesprek": (("1", *GESPREK), 2, (
        "Dag: dinsdag 26 november 2019", "artikel 2 lid 1 van de Leerplichtwet 1969", "horen als verdachte",
        "geen antwoord te geven", "met een advocaat",
    )),
    "bericht-school": (("6", "--aan", "contact 2"), 1, (
        "Beste B. Meerkoet,", "Naam: Tijn Zwaluw", "Geboortedatum: 20 mei 2011",
        "vrijgesteld van donderdag 1 augustus 2019 tot en met vrijdag 31 juli 2020.",
    )),
}  # fmt: skip

"""What records are called where they are counted: one of them, and more."""

from __future__ import annotations

from collections.abc import Mapping

from lpa.domain.base.soorten import GENOEMD

# By table, in the order in which they are told.
TELWOORDEN: Mapping[str, tuple[str, str]] = {
    "jongere": ("jongere", "jongeren"), "verzorger": ("verzorger", "verzorgers"),
    "gezin": ("gezin", "gezinnen"), "verblijf": ("eerder verblijf", "eerdere verblijven"),
    "inschrijving": ("inschrijving", "inschrijvingen"), "school": ("school", "scholen"),
    "contact": ("contact", "contacten"), "zaak": ("zaak", "zaken"), "melding": ("melding", "meldingen"),
    "verlof": ("verlofaanvraag", "verlofaanvragen"), "vrijstelling": ("vrijstelling", "vrijstellingen"),
    "overstap": ("overstap", "overstappen"), "interventie": ("stap", "stappen"),
    "huisbezoek": ("huisbezoek", "huisbezoeken"), "spreekuur": ("spreekuur", "spreekuren"),
    "uitnodiging": ("uitnodiging", "uitnodigingen"), "brief": ("brief", "brieven"),
    "eigentermijn": ("termijn", "termijnen"), "verstrekking": ("verstrekking", "verstrekkingen"),
    "routestap": ("routestap", "routestappen"), "uitstel": ("uitstel", "keer uitstel"),
    "heropening": ("heropening", "heropeningen"), "verplaatsing": ("verplaatsing", "verplaatsingen"),
    "samengevoegd": ("samenvoeging", "samenvoegingen"), "kenmerk": ("kenmerk", "kenmerken"),
    "vakantie": ("vakantie", "vakanties"), "vrij": ("vrije periode", "vrije perioden"),
    "opendag": ("open dag", "open dagen"), "afwezig": ("afwezigheid", "afwezigheden"),
    "eigenregel": ("eigen regel van het recht", "eigen regels van het recht"),
    "jaarcijfer": ("ingevoerd cijfer", "ingevoerde cijfers"), "cijferbron": ("gekozen bron", "gekozen bronnen"),
    "cijfernoot": ("noot bij een cijfer", "noten bij een cijfer"), "eigenrij": ("eigen rij", "eigen rijen"),
    "vaststelling": ("vaststelling", "vaststellingen"),
    "leeftijdtelling": ("telling van een leeftijd", "tellingen van een leeftijd"),
    "bewaring": ("langere bewaring", "langere bewaringen"), "vernietiging": ("vernietiging", "vernietigingen"),
    "logboek": ("regel van het logboek", "regels van het logboek"),
}  # fmt: skip
_GETOOND = {GENOEMD.get(tabel, tabel): woorden for tabel, woorden in TELWOORDEN.items()}


def meer_van(genoemd: str, hoeveel: int) -> str:
    """`15 jongeren`: more of what the screen calls `genoemd`."""
    return f"{hoeveel} {_GETOOND.get(genoemd, ('', f'keer {genoemd}'))[1]}"

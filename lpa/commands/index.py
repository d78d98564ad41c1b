"""The list of commands: what can be typed, where it lives, and one line about each. Loads nothing."""

from __future__ import annotations

from lpa.commands.helptekst import pagina

# Under each heading: the name, the module in lpa.commands, and the line in the list of commands.
# The module is loaded when the command is called.
GROEPEN = {
    "Vandaag": {
        "vandaag": ("vandaag", "Wat vandaag aandacht vraagt; ook met lpa alleen"),
        "week": ("week", "De week per dag, met vrije dagen en schoolvakanties"),
        "termijn": ("termijn", "Termijnen en volgende stappen; een termijn opschorten"),
        "huisbezoek": ("huisbezoek", "Huisbezoeken: plannen, verzetten, verslag, route, agenda"),
        "agenda": ("agenda", "Dagen waarop u niet werkt"),
    },
    "Zaken": {
        "melding": ("melding", "Verzuimmeldingen: vastleggen, bekijken, sluiten"),
        "interventie": ("interventie", "Stappen in een zaak: brief, gesprek, huisbezoek"),
        "route": ("route", "De route van de MAS: bekijken en kiezen"),
        "halt": ("halt", "Halt: verwijzen, retour, afdoening"),
        "pv": ("pv", "Proces-verbaal: hoorgesprek tot en met uitspraak"),
        "deling": ("deling", "Wat u met wie deelde, en op welke grond"),
        "spreekuur": ("spreekuur", "Preventieve spreekuren op school: uitnodigen, verslag"),
        "overstap": ("overstap", "De overstap van vmbo naar mbo, en de overdracht aan RMC"),
        "verlof": ("verlof", "Verlof: aanvragen, schooldagen tellen, beslissen"),
        "vrijstelling": ("vrijstelling", "Vrijstellingen en vervangende leerplicht"),
        "brief": ("brief", "Brieven uit een sjabloon: maken, verzenden, bekijken"),
        "dossier": ("dossier", "Alles over een jongere of zaak, ook om af te drukken"),
        "zoek": ("zoek", "Zoek op naam, BSN, meldingsnummer of zaaknummer"),
    },
    "Register": {
        "jongere": ("jongere", "Jongeren in het register"),
        "verzorger": ("verzorger", "Ouders en verzorgers van een jongere"),
        "school": ("school", "Scholen"),
        "inschrijving": ("inschrijving", "Wie op welke school staat"),
        "contact": ("contact", "De partijen van de keten: GGD, gezinscoach, Halt"),
        "vakantie": ("vakantie", "Schoolvakanties van de regio's: bekijken en aanvullen"),
    },
    "Het jaar": {
        "overzicht": ("overzicht", "De tabellen en kerncijfers van een schooljaar"),
        "cijfers": ("cijfers", "Cijfers van eerdere jaren: inlezen en controleren"),
        "export": ("export", "Cijfers als bestand voor het jaarverslag"),
    },
    "Recht": {
        "recht": ("recht", "Wat de wet zegt: plicht, termijnen, sancties, regels"),
    },
    "Het bestand": {
        "begin": ("begin", "Maak het zaakbestand van uw gemeente"),
        "voorbeeld": ("voorbeeld", "Maak een verzonnen oefenbestand en bekijk zijn overzicht"),
        "afzender": ("afzender", "Wie de brieven ondertekent, en waar bezwaar naartoe gaat"),
        "ongedaan": ("ongedaan", "Neem de laatste opdracht terug"),
        "logboek": ("logboek", "Wat er is vastgelegd en gewijzigd"),
    },
}
COMMANDS = {naam: regel for groep in GROEPEN.values() for naam, regel in groep.items()}
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
HULP = "Zaakregistratie voor de leerplichtambtenaar. Alles blijft op deze computer."
VOORBEELD = "lpa voorbeeld\nlpa melding nieuw\nlpa overzicht 2019-2020"


def hulp() -> str:
    """The help of `lpa` itself, for which no command needs to be loaded."""
    groepen = [(kop, [(naam, regel) for naam, (_, regel) in groep.items()]) for kop, groep in GROEPEN.items()]
    return pagina(HULP, VOORBEELD, "lpa OPDRACHT [OPTIES]", groepen)

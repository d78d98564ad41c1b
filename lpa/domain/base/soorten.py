"""The kinds of things that the law, the report and the officer name, and how each kind of zaak may end.

The afhandelingen of a kind are the rows of tables 5, 6 and 7 of the yearly report, to the letter, so
that a closed zaak and the row that counts it carry the same name.
"""

from __future__ import annotations

# What records and tables are called on the screen, where that is another word than their own.
GENOEMD = {"eigentermijn": "termijn"}
# What they are called where they are counted, one of them and more: by table, in the order in which they are told.
TELWOORDEN = {
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


# Kinds of melding, in the order in which they are offered; a letter of each is the key to press.
MELDINGSOORTEN = {
    "signaal": "signaalverzuim: 16 uur of meer in 4 lesweken",
    "luxe": "luxe verzuim: vakantie zonder toestemming",
    "absoluut": "absoluut verzuim: niet ingeschreven",
    "langdurig": "langdurig relatief verzuim: meer dan 4 weken",
    "overig": "overig verzuim: zorg van de school",
    "preventief": "preventief: spreekuur, minder dan 16 uur",
}
RELATIEF = ("signaal", "langdurig", "luxe")
DUURT = ("absoluut", "langdurig")  # absence that goes on for as long as no last day is known

_SIGNAAL_EINDE = (
    "waarschuwing",
    "halt",
    "proces-verbaal",
    "doorverwijzing hulpverlening",
    "geen actie na overleg met school",
    "na onderzoek geoorloofd of onterechte melding",
    "herplaatsing andere school",
)
# A row of table 5 that holds figures of before: no melding ends so.
LEEG_OF_ONTERECHT = "leeg of onterechte melding"
OVERDRACHT_RMC = "overdracht rmc"
VERHUISD = "verhuisd"
_ADMINISTRATIEF_ABSOLUUT = "administratief afgehandeld of onterechte melding"
_ADMINISTRATIEF_LUXE = "administratief afgehandeld"
INGESCHREVEN = "actief begeleid met inschrijving tot gevolg"
_ABSOLUUT_EINDE = (
    _ADMINISTRATIEF_ABSOLUUT,
    INGESCHREVEN,
    "schoolbezoek in afwachting van inschrijving",
    "vrijstelling van de inschrijving of hoogst haalbare bereikt",
    VERHUISD,
    OVERDRACHT_RMC,
    "waarschuwing",
    "proces-verbaal",
)
_LUXE_EINDE = (_ADMINISTRATIEF_LUXE, "waarschuwing", "proces-verbaal")
# No table of the report divides these two; the words are those of table 5 without its sanctions.
_ZORG_EINDE = (
    "geen actie na overleg met school",
    "doorverwijzing hulpverlening",
    "na onderzoek geoorloofd of onterechte melding",
    "herplaatsing andere school",
    "afgehandeld met gesprek of advies",
)
AFHANDELINGEN = {
    "signaal": _SIGNAAL_EINDE,
    "langdurig": _SIGNAAL_EINDE,
    "luxe": _LUXE_EINDE,
    "absoluut": _ABSOLUUT_EINDE,
    "overig": _ZORG_EINDE,
    "preventief": _ZORG_EINDE,
}

# What the report distinguishes within one row: how a melding ended by itself, and what an overig melding is about.
_ONDER_EINDE = ("onterecht", "afgedaan")
ADMINISTRATIEF = (_ADMINISTRATIEF_ABSOLUUT, _ADMINISTRATIEF_LUXE)
ZIEKTEVERZUIM = "ziekteverzuim"
TE_LAAT = "te laat komen"
ONDER_OVERIG = ("zorg van de school", ZIEKTEVERZUIM, TE_LAAT, "anders")
ONDERREDENEN = (*_ONDER_EINDE, *ONDER_OVERIG)


def onderredenen(soort: str, afhandeling: str | None) -> tuple[str, ...]:
    """The sub-reasons that a melding of this kind can have when it ends so: those that the report distinguishes."""
    if soort == "overig":
        return ONDER_OVERIG
    return _ONDER_EINDE if soort in AFHANDELINGEN and afhandeling in ADMINISTRATIEF else ()


VRIJSTELLINGSGRONDEN = {
    "3a": "vervangende leerplicht (art. 3a)",
    "3b": "vervangende leerplicht laatste schooljaar (art. 3b)",
    "5a": "lichamelijke of psychische gronden (art. 5 onder a)",
    "5b": "bedenkingen tegen de richting (art. 5 onder b)",
    "5c": "school in het buitenland (art. 5 onder c)",
    "5a-trekkend": "trekkend bestaan (art. 5a)",
    "15": "ander onderwijs (art. 15)",
}


def grondartikel(grond: str) -> str:
    """`Leerplichtwet art. 5 onder a`: the article of a ground of vrijstelling."""
    return f"Leerplichtwet {VRIJSTELLINGSGRONDEN[grond].rpartition('(')[2].rstrip(')')}"


# What the tables of the yearly report count. Leave, preventieve meldingen and the overstap are in none of them.
TELT = (*(soort for soort in MELDINGSOORTEN if soort != "preventief"), *VRIJSTELLINGSGRONDEN)
# A request is granted or refused; art. 5 and 5a exempt by law, so that nothing is granted: the notice meets it or not.
TOEGEKEND, GEWEIGERD, INGETROKKEN = "toegekend", "geweigerd", "ingetrokken"
VAN_RECHTSWEGE, NIET_VRIJGESTELD = "vrijgesteld van rechtswege", "niet vrijgesteld"
BUITEN = "buiten behandeling"  # a request that was not completed (Awb art. 4:5)
OP_AANVRAAG = ("15", "3a", "3b")  # the Awb applies in full
VERVANGEND = ("3a", "3b")  # another programme, or another school: who has it is no less bound to attend
UITKOMSTEN_PER_GROND = {
    grond: (TOEGEKEND, GEWEIGERD, BUITEN, INGETROKKEN)
    if grond in OP_AANVRAAG
    else (VAN_RECHTSWEGE, NIET_VRIJGESTELD, INGETROKKEN)
    for grond in VRIJSTELLINGSGRONDEN
}
VRIJSTELLING_UITKOMSTEN = (TOEGEKEND, GEWEIGERD, VAN_RECHTSWEGE, NIET_VRIJGESTELD, BUITEN, INGETROKKEN)

# Leave is in no table of the report.
GEWICHTIG, VAKANTIE, RELIGIE = "gewichtig", "vakantie", "religie"
VERLOFGRONDEN = {
    GEWICHTIG: "gewichtige omstandigheden (art. 14)",
    VAKANTIE: "vakantie wegens het beroep van een ouder (art. 13a)",
    RELIGIE: "religieuze verplichting (art. 13): een kennisgeving",
}

# How a talk about a fitting offer during an exemption can end.
AANBODGESPREK, AANBOD_GEVONDEN = "aanbodgesprek", "aanbod gevonden"
AANBOD_UITKOMSTEN = (AANBOD_GEVONDEN, "geen aanbod mogelijk", "ouders willen niet", "niet bereikt")
MDO = "mdo"
VERZUIMGESPREK, HOORGESPREK = "verzuimgesprek", "hoorgesprek"  # what a letter can invite to
INTERVENTIES = {
    "brief": "brief",
    "telefoon": "telefoongesprek",
    "verzuimgesprek": "verzuimgesprek",
    "spreekuur": "preventief spreekuur",
    "huisbezoek": "huisbezoek",
    "waarschuwing-mondeling": "mondelinge waarschuwing",
    "waarschuwing-schriftelijk": "schriftelijke waarschuwing",
    MDO: "multidisciplinair overleg",
    "jeugdbeschermingstafel": "jeugdbeschermingstafel",
    "doorverwijzing": "doorverwijzing",
    "halt-verwijzing": "Halt: verwezen",
    "halt-retour": "Halt: retour",
    "halt-afdoening": "Halt: afgedaan",
    "pv-uitnodiging": "proces-verbaal: uitnodiging om gehoord te worden",
    "hoorgesprek": "hoorgesprek",
    "pv-verhoor": "proces-verbaal: verhoor",
    "pv-verzonden": "proces-verbaal: verzonden",
    "jco-l": "JCO-leerplicht: overleg met het OM",
    "pv-afschrift": "proces-verbaal: afschrift aan de Raad voor de Kinderbescherming",
    "pv-uitspraak": "proces-verbaal: uitspraak",
    "meldcode": "stap van de meldcode",
    "zorgmelding": "zorgmelding",
    "overdracht-rmc": "overdracht aan RMC",
    AANBODGESPREK: "passend aanbod besproken",
}

# The steps that lead to prosecution, Halt or a warning, and what they need a duty for. What came back of them (an
# outcome, a retour) is none: it is what others did.
DREIGT = {
    "pv-uitnodiging": "er is niets om te vervolgen",
    "hoorgesprek": "er is niets om te vervolgen",
    "pv-verhoor": "er is niets om te vervolgen",
    "pv-verzonden": "er is niets om te vervolgen",
    "pv-afschrift": "er is niets om te vervolgen",
    "jco-l": "er is niets om te vervolgen",
    "halt-verwijzing": "Halt is er niet voor",
    "waarschuwing-mondeling": "er is niets om voor te waarschuwen",
    "waarschuwing-schriftelijk": "er is niets om voor te waarschuwen",
}

# An afhandeling that says what was done, and the steps of which one did it.
STAP_BIJ = {
    "waarschuwing": ("waarschuwing-schriftelijk", "waarschuwing-mondeling"),
    "halt": ("halt-verwijzing",),
    "proces-verbaal": ("pv-verzonden",),
    "doorverwijzing hulpverlening": ("doorverwijzing", "zorgmelding", "jeugdbeschermingstafel"),
}

# Table 2 of the report counts by these; praktijkonderwijs is part of vo.
ONDERWIJSSOORTEN = {
    "po": "primair basisonderwijs",
    "so": "speciaal onderwijs",
    "vso": "voortgezet speciaal onderwijs",
    "vo": "voortgezet onderwijs",
    "mbo": "middelbaar beroepsonderwijs",
}

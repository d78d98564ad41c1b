"""The words of the invented register: schools, streets, reasons. None of them exists. Data only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from lpa.domain.records.school import School


def _school(brin: str, naam: str, plaats: str, regio: str, soorten: str) -> School:
    return School(
        naam=naam, brin=brin, plaats=plaats, regio=regio, onderwijssoorten=soorten,
        contactpersoon="verzuimcoördinator", email=f"verzuim@{brin.lower()}.example",
    )  # fmt: skip


SCHOLEN = (
    _school("90XA", "De Blauwe Bever", "Heerde", "midden", "po"),
    _school("90XB", "De Papieren Boot", "Heerde", "midden", "po"),
    _school("90XC", "De Tweede Maan", "Heerde", "midden", "po"),
    _school("90XD", "Het Zesde Schaap", "Heerde", "midden", "po"),
    _school("90XE", "De Drie Emmers", "Heerde", "midden", "po"),
    _school("90XF", "De Linkse Molen", "Wapenveld", "midden", "po"),
    _school("90XG", "De Lange Ladder", "Wapenveld", "midden", "po"),
    _school("90XH", "Het Groene Gordijn", "Wapenveld", "midden", "po"),
    _school("90XJ", "De Gouden Knikker", "Wapenveld", "midden", "po"),
    _school("90XK", "De Natte Laars", "Veessen", "midden", "po"),
    _school("90XL", "De Stille Fluit", "Vorchten", "midden", "po"),
    _school("90XM", "De Zeven Knopen", "Veessen", "midden", "po"),
    _school("90XN", "De Omgekeerde Paraplu", "Heerde", "midden", "so"),
    _school("90XP", "Het Houten Kompas", "Heerde", "midden", "vso"),
    _school("91XA", "Warmoesveld College", "Heerde", "midden", "vo"),
    _school("91XB", "De Vierde Wissel", "Epe", "midden", "vo"),
    _school("91XC", "Kwintakker College", "Apeldoorn", "midden", "vo"),
    _school("91XD", "De Zilveren Zeis", "Apeldoorn", "midden", "so,vso"),
    _school("91XE", "Zeventorens College", "Zwolle", "noord", "vo"),
    _school("91XF", "De Klinknagel", "Zwolle", "noord", "vo"),
    _school("91XG", "Het Losse Anker", "Zwolle", "noord", "vso"),
    _school("92XA", "Vakschool De Werkbank", "Apeldoorn", "midden", "mbo"),
    _school("92XB", "Hanzebeemd Opleidingen", "Zwolle", "noord", "mbo"),
    _school("92XC", "De Groene Bank", "Zwolle", "noord", "mbo"),
)


class Leerweg(NamedTuple):
    """A niveau and its last leerjaar; who is older than that stays in it."""

    niveau: str
    laatste_leerjaar: int


class Opbouw(NamedTuple):
    """The leerwegen of a kind of education, and the age of those in leerjaar 1 (the younger are in it too)."""

    eerste_leeftijd: int
    leerwegen: Sequence[Leerweg]


OPBOUW: Mapping[str, Opbouw] = {
    "po": Opbouw(4, (Leerweg("", 8),)),
    "so": Opbouw(4, (Leerweg("", 8),)),
    "vso": Opbouw(12, (Leerweg("vervolgonderwijs", 6), Leerweg("arbeidsmarkt", 6), Leerweg("dagbesteding", 6))),
    "vo": Opbouw(
        13,
        (
            Leerweg("praktijkonderwijs", 5),
            Leerweg("vmbo-b", 4),
            Leerweg("vmbo-k", 4),
            Leerweg("vmbo-gt", 4),
            Leerweg("havo", 5),
            Leerweg("vwo", 6),
        ),
    ),
    "mbo": Opbouw(17, (Leerweg("entree", 1), Leerweg("niveau 2", 2), Leerweg("niveau 3", 3), Leerweg("niveau 4", 4))),
}


class Straat(NamedTuple):
    """A street that no map shows, with a postcode and the place where it would be."""

    naam: str
    postcode: str
    plaats: str


STRATEN = (
    Straat("Hommelgaarde", "8181 AB", "Heerde"),
    Straat("Sterrenbeemd", "8181 BK", "Heerde"),
    Straat("Regenboogweg", "8181 CN", "Heerde"),
    Straat("Lantaarnkamp", "8181 DT", "Heerde"),
    Straat("Zandkorrelpad", "8181 EX", "Heerde"),
    Straat("Theebladhof", "8181 GP", "Heerde"),
    Straat("Klompengaarde", "8181 HV", "Heerde"),
    Straat("Zonnewijzerhof", "8181 KW", "Heerde"),
    Straat("Wolkenkamp", "8180 NA", "Wapenveld"),
    Straat("Knikkerpad", "8180 NC", "Wapenveld"),
    Straat("Spijkerbeemd", "8180 NH", "Wapenveld"),
    Straat("Bezemsteeg", "8180 NK", "Wapenveld"),
    Straat("Nevelhof", "8180 NX", "Wapenveld"),
    Straat("Vliegerakker", "8180 VA", "Veessen"),
    Straat("Kruimelakker", "8180 VB", "Veessen"),
    Straat("Tolhoutpad", "8180 XA", "Vorchten"),
    Straat("Appelschilweg", "8180 XB", "Vorchten"),
)
TALEN = ("Arabisch", "Pools", "Tigrinya")

# By kind of education; the last is for those enrolled nowhere.
MELDERS: Mapping[str, Sequence[str]] = {
    "po": ("directeur", "intern begeleider"),
    "so": ("directeur", "zorgcoördinator"),
    "vso": ("verzuimcoördinator", "zorgcoördinator"),
    "vo": ("verzuimcoördinator", "mentor", "teamleider"),
    "mbo": ("verzuimcoördinator", "loopbaanbegeleider"),
    "": ("leerlingenadministratie gemeente",),
}
REDENEN: Mapping[str, Sequence[str]] = {
    "signaal": ("spijbelt losse lesuren", "vaak te laat", "problemen thuis", "geen motivatie", "ziek zonder melding"),
    "langdurig": ("komt al weken niet", "angst voor school", "zit thuis na een conflict"),
    "luxe": ("eerder weg voor de vakantie", "later terug van vakantie", "familiefeest in het buitenland"),
    "overig": ("vaak ziek gemeld", "school krijgt geen contact", "zorgen over de thuissituatie"),
    "preventief": ("vaak te laat", "beginnend verzuim", "ziek op toetsdagen"),
    "absoluut": ("nergens ingeschreven", "uitgeschreven zonder nieuwe school", "nieuw in de gemeente"),
}
ACTIES_SCHOOL: Mapping[str, Sequence[str]] = {
    "signaal": ("gesprek met jongere", "ouders gebeld", "mentor ingeschakeld"),
    "langdurig": ("zorgteam ingeschakeld", "aangepast rooster geboden"),
    "luxe": ("ouders om uitleg gevraagd",),
    "overig": ("ouders gebeld", "besproken in het zorgteam"),
    "preventief": ("mentor heeft gewaarschuwd", "gesprek met jongere"),
    "absoluut": ("",),
}


class Staptekst(NamedTuple):
    """With whom an interventie was, and what came of it."""

    met_wie: str
    resultaat: str


STAPTEKSTEN: Mapping[str, Staptekst] = {
    "brief": Staptekst("ouders", "uitgenodigd voor een gesprek"),
    "telefoon": Staptekst("school", "stand van zaken besproken"),
    "verzuimgesprek": Staptekst("jongere en ouders", "afspraken gemaakt"),
    "spreekuur": Staptekst("jongere", "gekomen: afspraken gemaakt met mentor erbij"),
    "huisbezoek": Staptekst("ouders", ""),
    "waarschuwing-schriftelijk": Staptekst("jongere en ouders", "waarschuwing verzonden"),
    "mdo": Staptekst("school, ouders en jeugdarts", "plan gemaakt"),
    "doorverwijzing": Staptekst("gezinscoach", "aangemeld voor hulp"),
    "jeugdbeschermingstafel": Staptekst("gezinscoach en ouders", "plan voor hulp in het gezin"),
    "hoorgesprek": Staptekst("jongere en ouders", "gehoord"),
    "halt-verwijzing": Staptekst("Halt", "verwezen"),
    "halt-afdoening": Staptekst("Halt", "met goed gevolg afgerond"),
}

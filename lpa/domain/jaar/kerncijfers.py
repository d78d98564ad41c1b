"""The key figures: percentages with numerator, denominator and a definition that names the base."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from lpa.domain.base.named import NamedTuple
from lpa.domain.jaar import cijfers
from lpa.domain.jaar.tabellen import INGESCHREVEN, KERN, NAAR_DE_WET, WET_INGESCHREVEN

Celzoeker = Callable[[str, str], cijfers.Cel]  # table, row → the printed cell of the schooljaar in question
_ALLES = (("3", "absoluut verzuim"), ("3", "signaalverzuim"), ("3", "luxe verzuim"), ("3", "overig verzuim"))
_WERKPROCESSEN = ("3", "totaal")
_GRONDSLAG = "werkprocessen van tabel 3"
NA_INTERVENTIE = "% leerlingen zonder nieuw verzuim na 1 interventie"


class Kerndefinitie(NamedTuple):
    """A percentage: the cells whose sum is the numerator, those that sum to the denominator, and why.

    `grondslag` names the denominator in a few words. `tel_dubbel` names cells that a source may have
    counted twice; the check tries that base.
    """

    rij: str
    teller: tuple[tuple[str, str], ...]
    noemer: tuple[tuple[str, str], ...]
    grondslag: str
    definitie: str
    tel_dubbel: tuple[tuple[str, str], ...] = ()


class Kerncijfer(NamedTuple):
    """A key figure of one schooljaar. `gedrukt` is what was imported under the same name, if anything."""

    rij: str
    waarde: Decimal | None
    teller: Decimal | None
    noemer: Decimal | None
    grondslag: str
    definitie: str
    herkomst: str
    gedrukt: Decimal | None = None
    opmerking: str = ""

    @property
    def breuk(self) -> str:
        """`67 van de 105 jongeren met een interventie`; empty where the numbers are not known."""
        if self.teller is None or self.noemer is None:
            return ""
        return f"{cijfers.als_tekst(self.teller)} van de {cijfers.als_tekst(self.noemer)} {self.grondslag}"


def _aandeel(rij: str, teller: tuple[tuple[str, str], ...], wat: str) -> Kerndefinitie:
    return Kerndefinitie(
        rij,
        teller,
        _ALLES,
        _GRONDSLAG,
        f"{wat} als deel van alle {_GRONDSLAG}: absoluut, signaal, luxe en overig, elk één keer geteld.",
        (("3", "luxe verzuim"),),
    )


KERNDEFINITIES = (
    Kerndefinitie(
        "% leerplichtigen ingeschreven bij een onderwijsinstelling",
        (("1", INGESCHREVEN),),
        (("1", "totaal"),),
        "jongeren van 5 tot 18 jaar in het register",
        "Jongeren van 5 tot 18 jaar die op 1 oktober op een school zijn ingeschreven, als deel van alle jongeren "
        "van die leeftijd in het register (totaal van tabel 1).",
    ),
    Kerndefinitie(
        "% met een plicht naar de wet ingeschreven",
        (("1", WET_INGESCHREVEN),),
        tuple(("1", rij) for rij in NAAR_DE_WET),
        "jongeren met een plicht naar de wet",
        "Jongeren die op 1 oktober leerplichtig zijn, of kwalificatieplichtig en dus zonder startkwalificatie, en op "
        "een school zijn ingeschreven, als deel van alle jongeren met zo'n plicht (tabel 1, art. 3 en 4a). Wie is "
        "vrijgesteld, telt in de noemer mee.",
    ),
    _aandeel("% absoluut verzuim van werkprocessen", (("3", "absoluut verzuim"),), "Absoluut verzuim"),
    _aandeel(
        "% relatief verzuim van werkprocessen",
        (("3", "signaalverzuim"), ("3", "luxe verzuim")),
        "Signaalverzuim en luxe verzuim",
    ),
    _aandeel("% luxe verzuim van werkprocessen", (("3", "luxe verzuim"),), "Luxe verzuim"),
    _aandeel("% overig verzuim van werkprocessen", (("3", "overig verzuim"),), "Overig verzuim"),
    Kerndefinitie(
        NA_INTERVENTIE,
        (),
        (),
        "jongeren met een interventie",
        "Jongeren bij wie op een melding van het schooljaar voor het eerst een interventie volgde en over wie daarna "
        "in dat schooljaar geen verzuim meer is gemeld, als deel van alle jongeren met een interventie op een "
        "melding van het schooljaar. Een interventie op een preventieve melding telt mee; een preventieve melding "
        "zelf is geen nieuw verzuim, en een spreekuur waar de jongere niet kwam geen interventie.",
    ),
    Kerndefinitie(
        "% absoluut verzuim met onderwijs in afwachting van inschrijving",
        (("6", "schoolbezoek in afwachting van inschrijving"),),
        (("6", "absoluut verzuim"),),
        "meldingen absoluut verzuim",
        "Meldingen absoluut verzuim die eindigden met schoolbezoek in afwachting van inschrijving, als deel van alle "
        "meldingen absoluut verzuim (tabel 6).",
    ),
)


def bereken(
    definitie: Kerndefinitie, schooljaar: str, cel: Celzoeker, bronnen: cijfers.Bronnen, bron: str = cijfers.GETELD
) -> Kerncijfer:
    """The key figure of `schooljaar` from the printed cells; what was imported when they do not tell.

    Where key figures were imported (`bron`), a count does not take their place.
    """
    opgeslagen = bronnen.cijfers.get(cijfers.Plek(schooljaar, KERN, definitie.rij))
    gedrukt = opgeslagen.waarde if opgeslagen else None
    vast = opgeslagen is not None and opgeslagen.herkomst == cijfers.VASTGESTELD
    teller, noemer, herkomst = _breuk(definitie, schooljaar, cel, bronnen)
    blijft = vast or (bron == cijfers.INGEVOERD and herkomst in (cijfers.ZAKEN, cijfers.REGISTER))
    vorm = Kerncijfer(definitie.rij, gedrukt, None, None, definitie.grondslag, definitie.definitie, "", gedrukt)
    if vast and definitie.teller and teller is not None and noemer:
        return vorm._replace(teller=teller, noemer=noemer, herkomst=cijfers.VASTGESTELD)
    if blijft or teller is None or not noemer:
        herkomst = cijfers.VASTGESTELD if vast else cijfers.HISTORIE if opgeslagen else ""
        return vorm._replace(herkomst=herkomst, opmerking=opgeslagen.opmerking if opgeslagen and vast else "")
    return vorm._replace(waarde=cijfers.procent(teller, noemer), teller=teller, noemer=noemer, herkomst=herkomst)


def _breuk(
    definitie: Kerndefinitie, schooljaar: str, cel: Celzoeker, bronnen: cijfers.Bronnen
) -> tuple[Decimal | None, Decimal | None, str]:
    """Numerator, denominator and herkomst; None when a cell of it is not known, or the schooljaar is not counted."""
    if definitie.rij == NA_INTERVENTIE:
        if cel(*_WERKPROCESSEN).herkomst != cijfers.ZAKEN:  # of a year of before the tool only a few zaken may be known
            return None, None, ""
        goed, alle = bronnen.na_interventie.get(schooljaar, (0, 0))
        return Decimal(goed), Decimal(alle), cijfers.ZAKEN
    return som(definitie.teller, cel), som(definitie.noemer, cel), cel(*definitie.noemer[0]).herkomst


def som(plekken: tuple[tuple[str, str], ...], cel: Celzoeker) -> Decimal | None:
    """The sum of the cells, or None when one of them is not known."""
    totaal = Decimal(0)
    for tabel, rij in plekken:
        getal = cel(tabel, rij).getal
        if getal is None:
            return None
        totaal += getal
    return totaal

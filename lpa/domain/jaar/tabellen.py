"""The tables of the yearly report, as data: what each row counts and which rows must add up.

Numbers and row keys are those of the report and of the CSV that `lpa cijfers importeer` reads. A row
whose key the report does not have (`eigen`) is ours: it makes a sum close, or stands beside it.
"""

from __future__ import annotations

from lpa.domain.base.named import NamedTuple
from lpa.domain.base.soorten import (
    AANBOD_GEVONDEN,
    AANBODGESPREK,
    ADMINISTRATIEF,
    AFHANDELINGEN,
    LEEG_OF_ONTERECHT,
    ONDERWIJSSOORTEN,
    RELATIEF,
    TOEGEKEND,
    VAN_RECHTSWEGE,
    onderredenen,
)
from lpa.domain.base.tekst import kies
from lpa.domain.jaar.feiten import Feiten, Registerfeiten, Stapfeiten, Zaakfeiten
from lpa.domain.recht.leerplicht import KWALIFICATIEPLICHTIG, LEERPLICHTIG, PLICHTIG

SIGNAAL = ("signaal", "langdurig")
WERKPROCESSEN = ("absoluut", *RELATIEF, "overig")
NOG_IN_ONDERZOEK, NIET_VASTGELEGD = "nog in onderzoek", "niet vastgelegd"
KERN = "kern"


class Rij(NamedTuple):
    """One row: its key, and the facts that make a record belong to it. `inspringen` is for the eye only."""

    sleutel: str
    feiten: Feiten
    inspringen: bool = False
    toelichting: str = ""

    @property
    def definitie(self) -> str:
        """What the row counts, as a Dutch sentence."""
        zin = self.feiten.tekst + (f"; {self.toelichting}" if self.toelichting else "")
        return zin[0].upper() + zin[1:] + "."


class Som(NamedTuple):
    """A row that must equal the sum of others."""

    totaal: str
    delen: tuple[str, ...]


class Onder(NamedTuple):
    """What stands below a table, beside its rows and in none of its sums; `van` is the row that it divides."""

    kop: str
    rijen: tuple[Rij, ...]
    van: str = ""


class Tabel(NamedTuple):
    """A table of the report; `eenheid` is what one count is."""

    nummer: str
    titel: str
    eenheid: str
    grondslag: str
    rijen: tuple[Rij, ...]
    sommen: tuple[Som, ...] = ()
    onder: tuple[Onder, ...] = ()

    @property
    def uit_register(self) -> bool:
        """Whether it counts jongeren on the peildatum rather than zaken of the schooljaar."""
        return isinstance(self.rijen[0].feiten, Registerfeiten)

    @property
    def geheel(self) -> Rij:
        """The row that is the whole of it: its last total."""
        return self.rij(self.sommen[-1].totaal)

    @property
    def totalen(self) -> set[str]:
        """The keys of the rows that are a sum of others."""
        return {som.totaal for som in self.sommen}

    @property
    def eronder(self) -> tuple[Rij, ...]:
        """The rows that stand below it."""
        return tuple(rij for onder in self.onder for rij in onder.rijen)

    def rij(self, sleutel: str) -> Rij:
        """The row with this key, in the table or below it."""
        return next(r for r in (*self.rijen, *self.eronder) if r.sleutel == sleutel)


def _afhandeling(
    nummer: str, wat: str, soorten: tuple[str, ...], einden: tuple[str, ...], ook: str = "", onder: str = ""
) -> Tabel:
    """The table of how one kind of absence ended: a total, its parts in the order of the report, and the sum that ties
    the two; below it the sub-reasons of the afhandeling `onder`.
    """
    delen = [Rij(einde, Zaakfeiten(soorten, (einde,)), inspringen=True) for einde in einden]
    delen.append(Rij(NOG_IN_ONDERZOEK, Zaakfeiten(soorten, open=True), inspringen=True))
    return Tabel(
        nummer, f"Afhandeling van {wat}", "werkprocessen", f"{ook}Wat nog loopt staat als 'nog in onderzoek'.",
        (Rij(wat, Zaakfeiten(soorten)), *delen), (Som(wat, tuple(d.sleutel for d in delen)),),
        (_onder(onder, soorten[0], onder),) if onder else (),
    )  # fmt: skip


def _onder(van: str, soort: str, afhandeling: str | None = None) -> Onder:
    """The sub-reasons of a row, and last those of which none was said."""
    einden = (afhandeling,) if afhandeling else ()
    rijen = [Rij(reden, Zaakfeiten((soort,), einden, onderreden=reden)) for reden in onderredenen(soort, afhandeling)]
    rijen.append(Rij(NIET_VASTGELEGD, Zaakfeiten((soort,), einden, onderreden="")))
    return Onder(van, tuple(rijen), van)


# The last but one row of table 5 is of before: its place is that of the report.
_EINDE_5 = (*AFHANDELINGEN["signaal"][:-1], LEEG_OF_ONTERECHT, AFHANDELINGEN["signaal"][-1])
_GETELD_8 = ("5a", "5b", "5c", "15")
_RMC = Onder(
    "buiten de plicht", (Rij("18 jaar of ouder, of bij RMC (Doorstroompunt)", Zaakfeiten(WERKPROCESSEN, rmc=True)),)
)
_VERVANGEND = Onder(
    "vervangende leerplicht", tuple(Rij(f"art. {s}", Zaakfeiten((s,), (TOEGEKEND,))) for s in ("3a", "3b"))
)
_AANBOD = Onder(
    "gesprek over een passend aanbod",
    (
        Rij("benaderd", Stapfeiten(AANBODGESPREK)),
        Rij(
            AANBOD_GEVONDEN,
            Stapfeiten(AANBODGESPREK, AANBOD_GEVONDEN),
            toelichting="wie twee keer is benaderd telt een keer",
        ),
    ),
)

INGESCHREVEN = "ingeschreven (5 tot 18 jaar)"
NAAR_DE_WET = ("leerplichtig naar de wet", "kwalificatieplichtig naar de wet")
WET_INGESCHREVEN = "met een plicht ingeschreven"
NERGENS, WET_NERGENS = "nergens (5 tot 18 jaar)", "met een plicht nergens"
LANGDURIG = "waarvan langdurig relatief verzuim"

UIT_REGISTER = ("1", "2")  # the tables that are counted from the register

TABELLEN = (
    Tabel(
        "1",
        "Leer- en kwalificatieplichtigen",
        "jongeren",
        "Geteld naar leeftijd op 1 oktober: 5 tot en met 15, en 16 en 17 jaar. Naar de wet begint de leerplicht op de "
        "eerste schooldag na de maand van de vijfde verjaardag en duurt zij tot het einde van het schooljaar waarin de "
        "jongere 16 wordt; wie een startkwalificatie heeft is niet meer kwalificatieplichtig (art. 3 en 4a).",
        (
            Rij("leerplichtig", Registerfeiten(leeftijd=(5, 15))),
            Rij("kwalificatieplichtig", Registerfeiten(leeftijd=(16, 17))),
            Rij("totaal", Registerfeiten(leeftijd=(5, 17))),
            Rij(INGESCHREVEN, Registerfeiten(leeftijd=(5, 17), ingeschreven=True), inspringen=True),
            Rij(NERGENS, Registerfeiten((5, 17), ingeschreven=False), inspringen=True),
            Rij(NAAR_DE_WET[0], Registerfeiten(plicht=(LEERPLICHTIG,))),
            Rij(NAAR_DE_WET[1], Registerfeiten(plicht=(KWALIFICATIEPLICHTIG,))),
            Rij(WET_INGESCHREVEN, Registerfeiten(plicht=PLICHTIG, ingeschreven=True), inspringen=True),
            Rij(WET_NERGENS, Registerfeiten(plicht=PLICHTIG, ingeschreven=False), inspringen=True),
        ),
        (Som("totaal", ("leerplichtig", "kwalificatieplichtig")),),
    ),
    Tabel(
        "2",
        "Leerlingen van 4 tot 23 jaar naar onderwijssoort",
        "jongeren",
        "Ingeschrevenen van 4 tot en met 22 jaar op 1 oktober. Wie in twee soorten is ingeschreven telt in beide "
        "rijen.",
        (
            *(Rij(naam, Registerfeiten((4, 22), onderwijssoort=code)) for code, naam in ONDERWIJSSOORTEN.items()),
            Rij("totaal", Registerfeiten((4, 22), ingeschreven=True)),
        ),
        (Som("totaal", tuple(ONDERWIJSSOORTEN.values())),),
    ),
    Tabel(
        "3",
        "Werkprocessen schoolverzuim",
        "werkprocessen",
        "Elke melding is een werkproces; een jongere kan er meer hebben. Preventieve meldingen tellen niet mee.",
        (
            Rij("absoluut verzuim", Zaakfeiten(("absoluut",))),
            Rij("signaalverzuim", Zaakfeiten(SIGNAAL)),
            Rij(LANGDURIG, Zaakfeiten(("langdurig",)), inspringen=True, toelichting="al geteld bij signaalverzuim"),
            Rij("luxe verzuim", Zaakfeiten(("luxe",))),
            Rij("relatief verzuim (subtotaal)", Zaakfeiten(RELATIEF), toelichting="signaal en luxe samen"),
            Rij("overig verzuim", Zaakfeiten(("overig",))),
            Rij("totaal", Zaakfeiten(WERKPROCESSEN), toelichting="luxe verzuim telt één keer"),
        ),
        (
            Som("relatief verzuim (subtotaal)", ("signaalverzuim", "luxe verzuim")),
            Som("totaal", ("absoluut verzuim", "relatief verzuim (subtotaal)", "overig verzuim")),
        ),
        (_onder("overig verzuim", "overig"), _RMC),
    ),
    _afhandeling("5", "signaalverzuim", SIGNAAL, _EINDE_5, ook="Langdurig relatief verzuim telt mee. "),
    _afhandeling("6", "absoluut verzuim", ("absoluut",), AFHANDELINGEN["absoluut"], onder=ADMINISTRATIEF[0]),
    _afhandeling("7", "luxe verzuim", ("luxe",), AFHANDELINGEN["luxe"], onder=ADMINISTRATIEF[1]),
    Tabel(
        "8",
        "Vrijstellingen",
        "vrijstellingen",
        "Geteld naar de inspanningsperiode: het schooljaar van de kennisgeving of aanvraag, niet dat waarin de "
        "vrijstelling geldt. Hoeveel er gelden, op 1 augustus en daarna: lpa vrijstelling telling.",
        (
            Rij("art. 5 onder a", Zaakfeiten(("5a",), (VAN_RECHTSWEGE,))),
            Rij("art. 5 onder b", Zaakfeiten(("5b",), (VAN_RECHTSWEGE,))),
            Rij("art. 5 onder c", Zaakfeiten(("5c",), (VAN_RECHTSWEGE,))),
            Rij("art. 15", Zaakfeiten(("15",), (TOEGEKEND,))),
            Rij("totaal", Zaakfeiten(_GETELD_8, (TOEGEKEND, VAN_RECHTSWEGE))),
        ),
        (Som("totaal", ("art. 5 onder a", "art. 5 onder b", "art. 5 onder c", "art. 15")),),
        (_VERVANGEND, _AANBOD),
    ),
)  # fmt: skip

# The same figure stands in two tables; they must agree.
GELIJK = (
    (("3", "absoluut verzuim"), ("6", "absoluut verzuim")),
    (("3", "signaalverzuim"), ("5", "signaalverzuim")),
    (("3", "luxe verzuim"), ("7", "luxe verzuim")),
)


def tabel(nummer: str) -> Tabel:
    """The table with this number. Raises VerkeerdGebruik, naming those there are."""
    gevonden = kies(nummer, [t.nummer for t in TABELLEN], "tabel")
    return next(t for t in TABELLEN if t.nummer == gevonden)

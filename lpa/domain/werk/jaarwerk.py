"""What was done in a schooljaar, beside the tables of the report: steps, visits, requests, terms, consultations.

A table is data: each of its rows counts the facts that have all its words. The facts are the list behind a figure too,
so that the two cannot differ. Adding a row is adding words here, and saying them of the facts in `storage.werk`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import median

from lpa.domain.base.named import NamedTuple
from lpa.domain.base.soorten import (
    AANBOD_UITKOMSTEN,
    AANBODGESPREK,
    AFHANDELINGEN,
    INTERVENTIES,
    MDO,
    MELDINGSOORTEN,
    ONDERWIJSSOORTEN,
    OP_AANVRAAG,
    UITKOMSTEN_PER_GROND,
    VERLOFGRONDEN,
    VRIJSTELLINGSGRONDEN,
)
from lpa.domain.records.aanvraag import VERLOFUITKOMSTEN

OPEN, OP_TIJD, TE_LAAT = "nog open", "binnen de termijn beslist", "na de termijn beslist"
NIEUW, OPNIEUW = "nieuw", "hernieuwd"
HALT, PV, GEDAAN, GENOEMD = "halt", "pv", "gedaan", "genoemd"
STAP_OP_TIJD, STAP_TE_LAAT, GEEN_STAP = "binnen de norm", "na de norm", "nog geen stap"
SPREEKUUR, RMC_EINDE = "spreekuren gehouden", "afgedaan als overdracht rmc"
STIL, WEER = "geen nieuw verzuim gemeld", "opnieuw gemeld"
IN_HET_JAAR = "in het schooljaar"
OVERLEG, BIJEENKOMST = (MDO, "jeugdbeschermingstafel", "jco-l"), "bijeenkomst"
JONGER, VIJF_NERGENS = "0 tot en met 4 jaar", "5 jaar en nergens ingeschreven"
VIJF_NOG = "daarvan nog nergens (einde schooljaar of vandaag)"
VIER_WEKEN, DRIE_MAANDEN, VRIJ, THUIS = "langer dan vier weken", "langer dan drie maanden", "art. 5 onder a", "thuis"

_SOORTEN = {soort: naam.split(":")[0] for soort, naam in MELDINGSOORTEN.items()}


class Werkfeit(NamedTuple):
    """One thing that was done: when, about which zaak (0: none) and jongere, and the words that say what it is.

    `dagen` is how long it took, where that is asked; `aantal` how many it stands for, where nobody is kept.
    """

    schooljaar: str
    zaak: int
    jongere: int
    woorden: frozenset[str]
    dagen: int | None = None
    aantal: int = 1


class Werkrij(NamedTuple):
    """A row: the facts with all of `woorden` and none of `zonder`; their number, or the median of their days."""

    sleutel: str
    woorden: frozenset[str] = frozenset()
    zonder: frozenset[str] = frozenset()
    diep: int = 0
    mediaan: bool = False

    def telt(self, feit: Werkfeit) -> bool:
        """Whether a fact counts here."""
        return self.woorden <= feit.woorden and not self.zonder & feit.woorden


class Werktabel(NamedTuple):
    """A table; `eenheid` is what one count is, `vorm` what decides where and in which schooljaar it counts."""

    naam: str
    titel: str
    eenheid: str
    vorm: str
    rijen: tuple[Werkrij, ...]

    def grondslag(self, jaar: str) -> str:
        """What decides where and in which schooljaar it counts, with the question that can be asked of `jaar`."""
        return self.vorm.replace("{jaar}", jaar)


def _rij(sleutel: str, *woorden: str, diep: int = 0, zonder: tuple[str, ...] = (), mediaan: bool = False) -> Werkrij:
    return Werkrij(sleutel, frozenset(woorden), frozenset(zonder), diep, mediaan)


def _per_grond(grond: str) -> tuple[Werkrij, ...]:
    """What was answered on a ground and how, as `lpa vrijstelling telling` counts it; and what is still open."""
    naam = VRIJSTELLINGSGRONDEN[grond]
    kort = naam[naam.index("(") + 1 : -1]
    delen = (*UITKOMSTEN_PER_GROND[grond], NIEUW, OPNIEUW)
    return (
        _rij(f"{kort}: behandeld", grond, zonder=(OPEN,)),
        *(_rij(f"{kort}: {deel}", grond, deel, zonder=(OPEN,), diep=1) for deel in delen),
        _rij(f"{kort}: {OPEN}", grond, OPEN),
    )


def _stap_en_einde(wat: str, woord: str, gedaan: str, einde: str) -> tuple[Werkrij, ...]:
    """The step beside the afhandeling of the same name, and where the two differ."""
    stap, eind = f"{woord} {GEDAAN}", f"{woord} {GENOEMD}"
    return (
        _rij(f"{wat}: {gedaan}", stap),
        _rij(f"{wat}: {gedaan} en zo afgehandeld", stap, eind, diep=1),
        _rij(f"{wat}: {gedaan}, anders afgehandeld of nog open", stap, zonder=(eind,), diep=1),
        _rij(f"{wat}: {einde}", eind),
        _rij(f"{wat}: {einde} zonder die stap", eind, zonder=(stap,), diep=1),
    )


WERKTABELLEN = (
    Werktabel(
        "interventies", "Interventies naar soort", "stappen", "Elke stap in een zaak, in het schooljaar van zijn dag.",
        (
            *(_rij(naam, soort) for soort, naam in INTERVENTIES.items()),
            *(_rij(f"passend aanbod: {u}", AANBODGESPREK, u, diep=1) for u in AANBOD_UITKOMSTEN),
            _rij("alle stappen"),
        ),
    ),
    Werktabel(
        "huisbezoeken", "Huisbezoeken naar afloop", "bezoeken", "Tot en met vandaag, in het schooljaar van hun dag.",
        (*(_rij(s, s) for s in ("afgelegd", "niet thuis", "geweigerd", "verzet", "geannuleerd", "gepland")),
         _rij("alle huisbezoeken")),
    ),
    Werktabel(
        "sancties", "Halt en proces-verbaal: de stap naast de afhandeling", "meldingen",
        "Tabel 5, 6 en 7 tellen hoe een melding eindigde; hier staat ook wat is gedaan en anders eindigde.",
        (*_stap_en_einde("Halt", HALT, "verwezen", "afgehandeld als halt"),
         *_stap_en_einde("proces-verbaal", PV, "verzonden", "afgehandeld als proces-verbaal")),
    ),
    Werktabel(
        "verlof", "Verlofaanvragen", "aanvragen",
        "Naar het schooljaar van de aanvraag. De termijn (Awb art. 4:13) loopt alleen waar de ambtenaar beslist.",
        (*(_rij(naam, soort) for soort, naam in VERLOFGRONDEN.items()), _rij("alle aanvragen"),
         *(_rij(u, u, diep=1) for u in (*VERLOFUITKOMSTEN, OPEN)), _rij(OP_TIJD, OP_TIJD), _rij(TE_LAAT, TE_LAAT)),
    ),
    Werktabel(
        "vrijstellingen", "Vrijstellingen en vervangende leerplicht: wat is behandeld", "zaken",
        "Naar het schooljaar van de kennisgeving of aanvraag. Hernieuwd: eerder al voor dezelfde jongere en grond "
        "verleend. Onderwijssoort: de laatste voor de aanvraag. "
        f"De termijn loopt alleen op een aanvraag ({', '.join(OP_AANVRAAG)}).",
        (*(rij for grond in VRIJSTELLINGSGRONDEN for rij in _per_grond(grond)), _rij("alle zaken"),
         *(_rij(naam, code, diep=1) for code, naam in ONDERWIJSSOORTEN.items()),
         _rij(OP_TIJD, OP_TIJD), _rij(TE_LAAT, TE_LAAT)),
    ),
    Werktabel(
        "thuiszitters", "Thuiszitters op de laatste dag, en in het schooljaar", "jongeren",
        "Op 31 juli, of vandaag als het schooljaar nog loopt; zoals lpa thuiszitters --peildatum die noemt. In het "
        "schooljaar: wie daar op het einde van een maand in stond, een keer, met de langste duur die dan was bereikt.",
        (_rij("thuis door absoluut of langdurig verzuim", THUIS),
         _rij("absoluut verzuim", THUIS, "absoluut", diep=1), _rij("langdurig verzuim", THUIS, "langdurig", diep=1),
         _rij(VIER_WEKEN, VIER_WEKEN), _rij(DRIE_MAANDEN, DRIE_MAANDEN), _rij(VRIJ, VRIJ),
         _rij("samen: thuis en art. 5 onder a", zonder=(IN_HET_JAAR,)),
         _rij("thuis: mediaan in dagen", THUIS, mediaan=True),
         _rij("in het schooljaar: thuis", IN_HET_JAAR, f"jaar {THUIS}"),
         _rij(f"in het schooljaar: {VIER_WEKEN}", f"jaar {VIER_WEKEN}", diep=1),
         _rij(f"in het schooljaar: {DRIE_MAANDEN}", f"jaar {DRIE_MAANDEN}", diep=1),
         _rij(f"in het schooljaar: {VRIJ}", f"jaar {VRIJ}"),
         _rij("in het schooljaar: samen", IN_HET_JAAR),
         _rij("in het schooljaar: mediaan in dagen", f"jaar {THUIS}", mediaan=True)),
    ),
    Werktabel(
        "doorlooptijd", "Doorlooptijd van gesloten meldingen", "meldingen",
        "Naar het schooljaar waarin de melding is gesloten; dagen van melding tot sluiting (mediaan: de helft duurde "
        "hoogstens zo lang).",
        (*(_rij(naam, soort) for soort, naam in _SOORTEN.items()), _rij("alle meldingen"),
         *(_rij(f"{naam}: mediaan in dagen", soort, mediaan=True) for soort, naam in _SOORTEN.items()),
         _rij("alle meldingen: mediaan in dagen", mediaan=True)),
    ),
    Werktabel(
        "eerste stap", "De eerste stap na een melding", "meldingen",
        "Naar uw eigen norm (lpa recht regels norm); geen wet noemt een termijn. Wat u inlas telt niet mee.",
        (_rij(STAP_OP_TIJD, STAP_OP_TIJD), _rij(STAP_TE_LAAT, STAP_TE_LAAT), _rij(GEEN_STAP, GEEN_STAP),
         _rij("eerste stap: mediaan in dagen", zonder=(GEEN_STAP,), mediaan=True)),
    ),
    Werktabel(
        "spreekuur", "Het preventief spreekuur", "uitnodigingen",
        "In het schooljaar van het spreekuur. Een spreekuur dat niet doorgaat telt niet mee.",
        (_rij(SPREEKUUR, SPREEKUUR), _rij("jongeren uitgenodigd", zonder=(SPREEKUUR,)),
         *(_rij(s, s, diep=1) for s in ("gekomen", "niet gekomen", "afgezegd"))),
    ),
    Werktabel(
        "preventief", "Preventieve meldingen", "meldingen", "Zij tellen in geen tabel van het verslag mee.",
        (_rij("preventieve meldingen"),
         *(_rij(a, a, diep=1) for a in (*AFHANDELINGEN["preventief"], OPEN))),
    ),
    Werktabel(
        "na interventie", "Na de eerste interventie", "jongeren",
        "Van de eerste interventie op een melding van het schooljaar tot het einde ervan, of tot vandaag. Een"
        " preventieve melding is geen nieuw verzuim.",
        (_rij("jongeren met een interventie"), _rij(STIL, STIL, diep=1), _rij(WEER, WEER, diep=1)),
    ),
    Werktabel(
        "overleg", "Overleg over jongeren", "besproken zaken", "In het schooljaar van het overleg.",
        (*(rij for soort in OVERLEG for rij in (
            _rij(INTERVENTIES[soort], soort), _rij(f"{INTERVENTIES[soort]}: bijeenkomsten", soort, BIJEENKOMST, diep=1),
        )),),
    ),
    Werktabel(
        "instroom", "Jongste kinderen", "jongeren",
        "Op 1 oktober, zoals in figuur 2. Wie de vijfjarigen zijn: lpa overzicht {jaar} --tabel 1 --per leeftijd"
        ' --en onderwijssoort --uit-zaken "5/geen onderwijs".',
        (_rij(JONGER, JONGER), _rij(VIJF_NERGENS, VIJF_NERGENS), _rij(VIJF_NOG, VIJF_NOG, diep=1)),
    ),
    Werktabel(
        "overstap", "Overstap van vmbo naar mbo", "schoolverlaters",
        "Naar het schooljaar waarin de jongere het vmbo verlaat.",
        (_rij("gevolgd"), *(_rij(s, s, diep=1) for s in ("aangemeld", "aangenomen", "ingeschreven", "overgedragen"))),
    ),
    Werktabel(
        "rmc", "Overgedragen aan RMC (Doorstroompunt)", "meldingen",
        "Dit zijn uw overdrachten, niet het cijfer van vsv-ers: dat komt van DUO en voert u in (lpa cijfers rij).",
        (_rij("overgedragen"), _rij(RMC_EINDE, RMC_EINDE, diep=1),
         _rij("alleen als stap", zonder=(RMC_EINDE,), diep=1)),
    ),
)  # fmt: skip


def achter(feiten: Iterable[Werkfeit], rij: Werkrij, schooljaar: str) -> list[Werkfeit]:
    """The facts that a row counts in a schooljaar."""
    return [f for f in feiten if f.schooljaar == schooljaar and rij.telt(f)]


def getal(feiten: Iterable[Werkfeit], rij: Werkrij, schooljaar: str) -> float | None:
    """The figure of a row in a schooljaar: how many, or the median of their days; None where there is no day."""
    gevonden = achter(feiten, rij, schooljaar)
    if not rij.mediaan:
        return sum(f.aantal for f in gevonden)
    dagen = [f.dagen for f in gevonden if f.dagen is not None]
    return median(dagen) if dagen else None


def met_inhoud(tabel: Werktabel, feiten: Sequence[Werkfeit], jaren: Sequence[str]) -> list[Werkrij]:
    """The rows in which anything is counted in these schooljaren."""
    return [rij for rij in tabel.rijen if any(getal(feiten, rij, jaar) for jaar in jaren)]

"""Terms: the last day on which something may be done, with the article and the sum (Awb, Leerplichtwet, OM, AVG).

A term of weeks or months is counted from the day after `vanaf`, so six weeks after a Tuesday end on a
Tuesday; then the Algemene termijnenwet may move that day. `laatste_dag` is always included.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from lpa.domain.base.datum import kort, lang
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.tekst import kies
from lpa.domain.recht.regel import JA, OUDSTE, VRAAGT_OORDEEL, Duur, JaarlijkseDag, Regel, Regelboek, periode
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.recht.termijnsom import Einde, Som, Stilstand, Verlenging, valt_vrij
from lpa.errors import GegevensGeweigerd, Geweigerd

VOORUIT, TERUG, JAARLIJKS, DEFINITIE = "vooruit", "terug", "jaarlijks", "definitie"
_DAG = timedelta(days=1)


class Termijnsoort(NamedTuple):
    """A kind of term: what happens on its first day, how it is counted, and whether it may stand still.

    `atw`: whether the Algemene termijnenwet may move its end (it is about terms set by a law, counted
    forward). `opschorten` is the code of the rule that lets it stand still, `verdaging` of the one that
    limits an extension, `gevolg` of the one that says what follows when it is over, `schuift` of the one by which its
    end moves, and `ook` of those that say what else may be done in it.
    """

    naam: str
    vanaf: str
    telling: str = VOORUIT
    atw: bool = False
    opschorten: str | None = None
    verlengen: bool = False
    verdaging: str | None = None
    daarna: str = ""
    gevolg: str = ""
    schuift: str = "atw.weekend"
    ook: tuple[str, ...] = ()


_AANVRAAG, _BEZWAAR = "opschorting.aanvraag", "opschorting.bezwaar"
SOORTEN = {
    "besluit-aanvraag": Termijnsoort(
        "beslissen op een aanvraag (verlof, art. 15)", "ontvangst van de aanvraag", atw=True, opschorten=_AANVRAAG,
        verlengen=True,
    ),
    "besluit-3a-3b": Termijnsoort(
        "beslissen over vervangende leerplicht", "ontvangst van de aanvraag", atw=True, opschorten=_AANVRAAG,
        verlengen=True,
    ),
    "bezwaar": Termijnsoort(
        "bezwaar maken", "verzending van het besluit", atw=True, ook=("bezwaar.elektronisch", "bezwaar.storing")
    ),
    "besluit-op-bezwaar": Termijnsoort(
        "beslissen op bezwaar", "laatste dag van de bezwaartermijn", atw=True, opschorten=_BEZWAAR, verlengen=True,
        verdaging="verdaging.besluit-op-bezwaar",
    ),
    "besluit-op-bezwaar-commissie": Termijnsoort(
        "beslissen op bezwaar, met commissie", "laatste dag van de bezwaartermijn", atw=True, opschorten=_BEZWAAR,
        verlengen=True, verdaging="verdaging.besluit-op-bezwaar",
    ),
    "aanvulling": Termijnsoort(
        "besluiten een onvolledige aanvraag niet te behandelen", "aanvulling, of einde van de termijn daarvoor",
          atw=True,
    ),
    "ingebrekestelling": Termijnsoort(
        "alsnog beslissen na een ingebrekestelling", "ontvangst van de ingebrekestelling", atw=True,
        daarna="daarna is een dwangsom verschuldigd", gevolg="dwangsom",
    ),
    "pv-na-verhoor": Termijnsoort("proces-verbaal insturen na het verhoor", "eerste verhoor als verdachte"),
    "pv-totaal": Termijnsoort("proces-verbaal insturen na de melding", "ontvangst van de melding"),
    "verslag-raad": Termijnsoort("verslag aan de raad", "dag van waaraf wordt gerekend", JAARLIJKS),
    "kennisgeving-eerste": Termijnsoort("eerste kennisgeving van een vrijstelling", "eerste leerplichtige dag", TERUG),
    "kennisgeving-jaarlijks": Termijnsoort(
        "jaarlijkse kennisgeving van een vrijstelling", "dag van waaraf wordt gerekend", JAARLIJKS
    ),
    "verklaring-art7": Termijnsoort("verklaring bij de kennisgeving gebruiken", "datum van de verklaring"),
    "inzage": Termijnsoort(
        "antwoorden op een verzoek om inzage", "ontvangst van het verzoek", atw=True, schuift="inzage.weekend",
        verlengen=True, verdaging="verdaging.inzage",
        daarna="het antwoord is een besluit (UAVG art. 34): met bezwaarclausule",
    ),
    "datalek": Termijnsoort(
        "datalek melden bij de Autoriteit Persoonsgegevens", "ontdekking van het lek",
        daarna="tot hetzelfde tijdstip als dat van de ontdekking; weekend en feestdagen tellen mee",
    ),
    "langdurig": Termijnsoort("nog geen langdurig verzuim", "eerste dag van het verzuim", DEFINITIE),
    "thuiszitter": Termijnsoort("nog geen thuiszitter", "eerste dag van het verzuim", DEFINITIE),
    "school-niet-erkend": Termijnsoort("opnieuw nagaan of het kind naar een school gaat", "mededeling aan de ouders",
      atw=True),
    "verlenging-3a": Termijnsoort("verlenging van vervangende leerplicht vragen", "afloop van de toestemming", TERUG),
    "religie": Termijnsoort("kennisgeving van een religieuze verplichting", "eerste dag van de afwezigheid", TERUG),
}  # fmt: skip


class Mogelijk(NamedTuple):
    """A last day that may hold, where the rule of that day is not known."""

    laatste_dag: date
    duur: str
    regel: str


class Termijn(NamedTuple):
    """A computed term. `laatste_dag` is None where judgement is needed; then `mogelijk` holds what it may be.

    `over` says about whom it is, where more of one kind may run.
    """

    soort: str
    vanaf: date
    laatste_dag: date | None
    antwoord: str
    grondslag: str
    redenering: tuple[str, ...]
    kanttekeningen: tuple[str, ...] = ()
    mogelijk: tuple[Mogelijk, ...] = ()
    over: str = ""

    @property
    def naam(self) -> str:
        """What must be done by then, and about whom."""
        return ", ".join(filter(None, [SOORTEN[self.soort].naam, self.over]))

    @property
    def veilig(self) -> date:
        """The day to keep: the last one, or the earliest of those that may be."""
        return self.laatste_dag or min(m.laatste_dag for m in self.mogelijk)


def lees_soort(tekst: str) -> str:
    """The kind of term that `tekst` means. Raises VerkeerdGebruik, naming those there are."""
    return kies(tekst, SOORTEN, "termijn")


def bereken(
    soort: str,
    vanaf: date,
    stilstanden: Sequence[Stilstand] = (),
    verlengingen: Sequence[Verlenging] = (),
    boek: Regelboek = REGELBOEK,
) -> Termijn:
    """The term of kind `soort` that runs from `vanaf`, by the rule of that day.

    Raises Geweigerd when this kind cannot stand still or be extended (so far), GegevensGeweigerd for a
    suspension that ends before it begins.
    """
    s = SOORTEN[soort]
    code = f"termijn.{soort}"
    regel = boek.zoek(code, vanaf)

    def einde(r: Regel) -> Einde:
        return _einde(s, r, vanaf, stilstanden, verlengingen, boek)

    _mag(soort, vanaf, stilstanden, verlengingen, boek)
    if regel and regel.hangend and regel.tot and einde(regel).laatste_dag > regel.tot:
        regel = None
    rijen = [regel] if regel else boek.rondom(code, vanaf)
    uitkomsten = [einde(r) for r in rijen]
    kanttekeningen = _kanttekeningen(s, vanaf, rijen, uitkomsten, stilstanden, verlengingen, boek)
    if regel:
        laatste, stappen, _ = uitkomsten[0]
        return Termijn(soort, vanaf, laatste, JA, regel.artikel, stappen, kanttekeningen)
    return _onzeker(soort, vanaf, rijen, uitkomsten, kanttekeningen)


def _onzeker(
    soort: str, vanaf: date, rijen: Sequence[Regel], uitkomsten: Sequence[Einde], kanttekeningen: Sequence[str]
) -> Termijn:
    """The term of a day before all that is known: what each rule around it gives, of which the earliest is kept."""
    mogelijk = tuple(Mogelijk(u.laatste_dag, r.waardetekst, periode(r)) for r, u in zip(rijen, uitkomsten, strict=True))
    reden = (
        f"voor {kort(vanaf)} is niet bekend welke regel geldt",
        *(
            stap
            for m, u in zip(mogelijk, uitkomsten, strict=True)
            for stap in (f"{m.duur} ({m.regel}) geeft {lang(m.laatste_dag)}", *(f"  {s}" for s in u.stappen[1:]))
        ),
        f"houd de vroegste aan: {lang(min(m.laatste_dag for m in mogelijk))}",
    )
    bronnen = (f"{r.waardetekst}: {r.bron}" for r in rijen)
    return Termijn(soort, vanaf, None, VRAAGT_OORDEEL, rijen[0].artikel, reden, (*kanttekeningen, *bronnen), mogelijk)


def _mag(
    soort: str, vanaf: date, stilstanden: Sequence[Stilstand], verlengingen: Sequence[Verlenging], boek: Regelboek
) -> None:
    s = SOORTEN[soort]
    if stilstanden and not s.opschorten:
        raise Geweigerd(f"de termijn {soort} kan niet worden opgeschort", "laat de opschorting weg")
    if verlengingen and not s.verlengen:
        raise Geweigerd(f"de termijn {soort} kan niet worden verlengd", "laat de verlenging weg")
    if verlengingen and s.verdaging:
        meest = boek.regel(s.verdaging, vanaf)
        if sum(_dagen(v.duur, vanaf) for v in verlengingen) > _dagen(meest.waarde, vanaf):
            raise Geweigerd(
                f"{soort} kan hoogstens {meest.waarde} worden verlengd ({meest.artikel})",
                "kies een kortere verlenging",
            )


def moet_kunnen_opschorten(
    soort: str,
    vanaf: date,
    nieuw: Stilstand,
    eerder: Sequence[Stilstand] = (),
    verlengingen: Sequence[Verlenging] = (),
    boek: Regelboek = REGELBOEK,
) -> None:
    """Raises for a suspension that cannot be: backwards, before the request came in, or after the term was over.

    A term for an objection begins after the objection itself: there the question may come before it.
    """
    if nieuw.tot < nieuw.van:
        raise GegevensGeweigerd(
            f"de opschorting eindigt op {kort(nieuw.tot)}, voor zij begint op {kort(nieuw.van)}", "keer de dagen om"
        )
    if nieuw.van < vanaf and "bezwaar" not in soort:
        raise GegevensGeweigerd(
            f"om aanvulling is gevraagd op {kort(nieuw.van)}, voor de ontvangst van de aanvraag op {kort(vanaf)}",
            "controleer de dagen",
        )
    termijn = bereken(soort, vanaf, eerder, verlengingen, boek)
    laatste = termijn.laatste_dag or max(m.laatste_dag for m in termijn.mogelijk)
    if nieuw.van > laatste:
        raise Geweigerd(
            f"de termijn was al om op {kort(laatste)}; daarna kan zij niet meer stilstaan (Awb art. 4:15)",
            "laat de opschorting weg",
        )


def _dagen(duur: object, vanaf: date) -> int:
    assert isinstance(duur, Duur)  # noqa: S101
    return (duur.vanaf(vanaf) - vanaf).days


def _einde(
    s: Termijnsoort, regel: Regel, vanaf: date, stilstanden: Sequence[Stilstand], verlengingen: Sequence[Verlenging],
    boek: Regelboek,
) -> Einde:  # fmt: skip
    """The last day after one row, and the sum that leads there."""
    waarde = regel.waarde
    if isinstance(waarde, JaarlijkseDag):
        laatste = waarde.vanaf(vanaf)
        vrij = valt_vrij(laatste, "of deze dag doorschuift, is niet beslist (Algemene termijnenwet art. 1 lid 1)")
        return Einde(laatste, (f"{regel.tekst}: de laatste dag is {lang(laatste)}",), tuple(vrij))
    assert isinstance(waarde, Duur)  # noqa: S101
    if s.telling == TERUG:
        laatste = waarde.terug(vanaf)
        som = f"{kort(vanaf)} min {waarde} is {lang(laatste)}"
        wet = boek.regel("atw.terug", vanaf)
        terug = f"teruggeteld, dus {wet.waarde} ({wet.artikel})"
        return Einde(laatste, (som, terug), tuple(valt_vrij(laatste)))
    if s.telling == DEFINITIE:
        verder = waarde.vanaf(vanaf)  # a month that is too short is full at its own end
        laatste = verder if waarde.eenheid == "maand" and verder.day != vanaf.day else verder - _DAG
        return Einde(laatste, (
            f"{kort(vanaf)} telt mee; {waarde} duren tot en met {lang(laatste)}",
            f"vanaf {lang(laatste + _DAG)} duurt het langer",
        ))  # fmt: skip
    einde = Som(
        vanaf, s.vanaf, waarde, stilstanden, verlengingen, s.atw, wettelijk_verlengd=s.verdaging is not None,
        schuift=s.schuift, boek=boek,
    ).einde()  # fmt: skip
    einde = einde._replace(stappen=(*einde.stappen, *_ook(s, einde.laatste_dag, boek)))
    return _daarna(s, einde, boek) if s.daarna else einde


def _ook(s: Termijnsoort, laatste: date, boek: Regelboek) -> list[str]:
    """What else may be done within a term, by the rules of its last day."""
    regels = (boek.zoek(code, laatste) for code in s.ook)
    return [f"{r.tekst} {r.waarde} ({r.artikel})" for r in regels if r]


def _daarna(s: Termijnsoort, einde: Einde, boek: Regelboek) -> Einde:
    """What follows when the term is over, by the rule of the next day where there is one (Awb art. 4:17)."""
    gevolg = boek.zoek(s.gevolg, einde.laatste_dag + _DAG) if s.gevolg else None
    stap = f"{s.daarna}: {gevolg.waarde} ({gevolg.tekst}; {gevolg.artikel})" if gevolg else s.daarna
    onzeker = gevolg.onzeker if gevolg else ()
    return einde._replace(stappen=(*einde.stappen, stap), onzeker=(*einde.onzeker, *onzeker))


def _kanttekeningen(
    s: Termijnsoort,
    vanaf: date,
    regels: Sequence[Regel],
    uitkomsten: Sequence[Einde],
    stilstanden: Sequence[Stilstand],
    verlengingen: Sequence[Verlenging],
    boek: Regelboek,
) -> tuple[str, ...]:
    gebruikt = [*regels, *(boek.rijen(s.opschorten) if s.opschorten and stilstanden else [])]
    if verlengingen and s.verdaging:
        gebruikt += boek.rijen(s.verdaging)
    uit = [k for regel in gebruikt if (k := regel.kanttekening)]
    if vanaf < OUDSTE:
        uit.append(f"de wet van voor {kort(OUDSTE)} is niet nagelezen: dit volgt de latere tekst")
    for einde in uitkomsten:
        uit += einde.onzeker
    return tuple(dict.fromkeys(uit))

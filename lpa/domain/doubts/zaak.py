"""What is possible but unlikely: each doubt is a Dutch sentence, to be confirmed before it is stored.

One small function a doubt; a list of them is asked as one. The law decides nothing here.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lpa.domain.base.datum import kort, leeftijd
from lpa.domain.base.soorten import AANBODGESPREK, INTERVENTIES, MELDINGSOORTEN
from lpa.domain.base.tekst import woorden
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.recht.mas import HALT, haltstand, twijfels_gevolg, twijfels_volgorde
from lpa.domain.records.eigentermijn import Eigentermijn
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.naam import zelfde_persoon
from lpa.domain.records.school import Inschrijving
from lpa.domain.records.zaak import Heropening, Interventie, Zaak, genummerd, zaaktype
from lpa.domain.zaak.afhandeling import MEE, anders_geeindigd, leg_vast, ontbrekende_stap


def vertrokken(jongere: Jongere, op: date) -> Twijfel | None:
    """The doubt about whoever died or moved away by day `op`; None for all others."""
    weg = jongere.vertrek(op)
    return Twijfel("jongere.vertrokken", f"de jongere is {weg}", zwaar=not jongere.leeft(op)) if weg else None


def nog_niet_gevestigd(gevestigd_op: date, op: date) -> Twijfel:
    """The doubt about what is of a day before somebody came to live here."""
    return Twijfel("jongere.nog-niet-hier", f"de jongere woont hier pas sinds {kort(gevestigd_op)}, na {kort(op)}")


_BEGIN = {"melding": "de meldingsdatum", "overstap": "de dag van vastleggen"}


def twijfels_sluiten(zaak: Zaak, stappen: Sequence[Interventie], vandaag: date) -> list[Twijfel]:
    """Doubts about the day on which `zaak` was closed, in which `stappen` were taken: before it began, before a step,
    or to come. What makes a besluit known may follow on it.
    """
    op = zaak.gesloten_op
    if op is None:
        return []
    uit = _voor_begin(zaak)
    laatste = max((stap.datum for stap in stappen), default=op)
    if op < laatste and not _bekend_te_maken(zaak):
        uit.append(_stap_erna(op, laatste))
    if op > vandaag:
        uit.append(Twijfel("sluiten.toekomst", f"de sluitdatum {kort(op)} ligt in de toekomst"))
    return uit


def _voor_begin(zaak: Zaak) -> list[Twijfel]:
    op = zaak.gesloten_op
    if op is None or op >= zaak.geopend_op:
        return []
    begin = _BEGIN.get(zaaktype(zaak), "de dag van ontvangst")
    return [Twijfel("sluiten.voor-begin", f"de sluitdatum {kort(op)} ligt voor {begin} {kort(zaak.geopend_op)}")]


def _bekend_te_maken(zaak: Zaak) -> bool:
    """Whether what ends it is a besluit, which is sent or told after that."""
    return zaaktype(zaak) in ("verlof", "vrijstelling")


def _stap_erna(op: date, dag: date) -> Twijfel:
    return Twijfel("sluiten.stap-erna", f"na de sluitdatum {kort(op)} staat nog een interventie, op {kort(dag)}")


def twijfels_begin(zaak: Zaak, stappen: Sequence[Interventie]) -> list[Twijfel]:
    """Doubts about another day on which `zaak` began: after a step in it, or after it was closed."""
    eerste = min((stap.datum for stap in stappen), default=zaak.geopend_op)
    stap = twijfels_dag("de eerste interventie", eerste, zaak, eerste)
    return [*stap, *_voor_begin(zaak)]


def twijfels_stapdag(stap: Interventie, zaak: Zaak, stappen: Sequence[Interventie]) -> list[Twijfel]:
    """Doubts about another day of a step among the `stappen` of its `zaak`: after that was closed, or out of order with
    those of Halt or proces-verbaal that it follows on, or that follow on it.
    """
    erna = zaak.gesloten_op and stap.datum > zaak.gesloten_op and not _bekend_te_maken(zaak)
    uit = [_stap_erna(zaak.gesloten_op, stap.datum)] if zaak.gesloten_op and erna else []
    return [*uit, *twijfels_volgorde(stap, stappen), *twijfels_gevolg(stap, stappen)]


def twijfels_heropend(h: Heropening, vandaag: date) -> list[Twijfel]:
    """Doubts about the day on which a zaak was opened again: before it was closed, or to come."""
    uit = twijfels_dag("de heropening", h.datum, None, vandaag)
    if h.datum < h.gesloten_op:
        zin = f"de heropening op {kort(h.datum)} ligt voor de sluitdatum {kort(h.gesloten_op)}"
        uit.append(Twijfel("heropenen.voor-sluiten", zin))
    return uit


def twijfels_halt_loopt(afhandeling: str | None, stappen: Sequence[Interventie]) -> list[Twijfel]:
    """The doubt about ending a zaak with Halt, when nothing came back from Halt yet."""
    if afhandeling != HALT or not stappen:
        return []
    laatste = haltstand(stappen)
    if laatste is None or laatste.soort != "halt-verwijzing":
        return []
    return [
        Twijfel(
            "sluiten.halt-loopt",
            f"Halt is nog bezig sinds {kort(laatste.datum)}: er is geen afdoening (lpa halt afdoening {laatste.zaak})",
        )
    ]


def twijfels_uitkomst(na: Zaak, stappen: Sequence[Interventie]) -> list[Twijfel]:
    """Doubts about a zaak that ends with what was not done, or otherwise than the step that was sent in it.

    A warning may be stored with the end itself.
    """
    nodig = ontbrekende_stap(na.afhandeling, stappen)
    if nodig and nodig not in MEE:
        return [Twijfel("sluiten.zonder-stap", leg_vast(na, nodig))]
    verstuurd = anders_geeindigd(na.soort, na.afhandeling, stappen)
    if verstuurd is None:
        return []
    wat = f"{INTERVENTIES[verstuurd.soort]} op {kort(verstuurd.datum)}"
    return [Twijfel("sluiten.andere-stap", f"in zaak {na.nummer} staat '{wat}', en zij eindigt als {na.afhandeling}")]


def al_gesloten(zaak: Zaak) -> list[Twijfel]:
    """The doubt about something in a zaak that is closed."""
    if not zaak.gesloten_op:
        return []
    heropen = f"heropenen kan met: lpa {zaaktype(zaak)} heropen {zaak.nummer}"
    return [Twijfel("zaak.gesloten", f"{genummerd(zaak)} is al gesloten op {kort(zaak.gesloten_op)} ({heropen})")]


def stap_na_sluiting(stap: Interventie, zaak: Zaak, *, verzonden: bool = False) -> list[Twijfel]:
    """The doubt about a new step in a zaak that is closed, whatever its day.

    What belongs to an ending is none: a talk about a fitting offer in an exemption, the letter or the call that makes a
    decision on a request known, and a letter that lay ready (`verzonden`) and goes out on the day of the ending.
    """
    bekendmaking = stap.soort in ("brief", "telefoon") and zaaktype(zaak) in ("verlof", "vrijstelling")
    lag_klaar = verzonden and zaak.gesloten_op is not None and stap.datum <= zaak.gesloten_op
    return [] if stap.soort == AANBODGESPREK or bekendmaking or lag_klaar else al_gesloten(zaak)


def twijfels_interventie(stap: Interventie, zaak: Zaak, vandaag: date, wat: str = "de interventie") -> list[Twijfel]:
    """Doubts about the day of a step, called `wat`; that its zaak is closed is doubted where it is stored."""
    uit = twijfels_dag(wat, stap.datum, zaak, vandaag)
    if stap.proeftijd_tot and stap.proeftijd_tot <= stap.datum:
        zin = f"de proeftijd tot en met {kort(stap.proeftijd_tot)} is om op de dag van de uitspraak"
        uit.append(Twijfel("interventie.proeftijd", zin))
    return uit


def twijfels_dag(wat: str, dag: date, zaak: Zaak | None, vandaag: date) -> list[Twijfel]:
    """Doubts about the day of something (`wat`: `de verstrekking`): before the zaak that it is in, or in the future."""
    twijfels = []
    if zaak and dag < zaak.geopend_op:
        begin = "de meldingsdatum" if zaak.soort in MELDINGSOORTEN else "het begin van de zaak,"
        twijfels.append(Twijfel("dag.voor-begin", f"{wat} op {kort(dag)} ligt voor {begin} {kort(zaak.geopend_op)}"))
    if dag > vandaag:
        twijfels.append(Twijfel("dag.toekomst", f"{wat} op {kort(dag)} ligt in de toekomst"))
    return twijfels


def twijfels_genoemd(tekst: str, jongeren: Sequence[Jongere]) -> list[Twijfel]:
    """Doubts about a text that comes to stand in the zaken of all of them, and names one; not by a name of them all."""
    namen = {j.nummer: {*woorden(j.voornaam), *woorden(j.achternaam)} for j in jongeren}
    van_allen, gezegd = set.intersection(*namen.values()), set(woorden(tekst))
    wie = {j.nummer: j.naam for j in jongeren if gezegd & (namen[j.nummer] - van_allen)}
    return [
        Twijfel("overleg.naam", f"{naam} staat met name in wat in elke zaak komt, ook in het dossier van de anderen")
        for naam in wie.values()
    ]


def twijfels_termijn(termijn: Eigentermijn, zaak: Zaak | None, vandaag: date) -> list[Twijfel]:
    """Doubts about a term of her own: a day that is over, a zaak that is closed."""
    voorbij = (
        [Twijfel("termijn.voorbij", f"{kort(termijn.laatste_dag)} is al voorbij")]
        if termijn.laatste_dag < vandaag
        else []
    )
    return [*voorbij, *(al_gesloten(zaak) if zaak else [])]


def zelfde(bekend: Jongere, nieuw: Jongere) -> str:
    """Who may be the same, and how alike they are."""
    wie = f"jongere {bekend.nummer}"
    if (bekend.naam, bekend.geboortedatum) == (nieuw.naam, nieuw.geboortedatum):
        return f"{wie} heeft dezelfde naam en geboortedatum"
    return f"{wie} lijkt dezelfde: {bekend.naam}, geboren {kort(bekend.geboortedatum)}"


def twijfels_jongere(nieuw: Jongere, gelijknamig: Sequence[Jongere], vandaag: date) -> list[Twijfel]:
    """Doubts about a jongere: known already under this name and birth date, or of an unlikely age."""
    twijfels = [Twijfel("jongere.zelfde-naam", zelfde(j, nieuw)) for j in zelfde_persoon(nieuw, gelijknamig)]
    gebeurd = (
        nieuw.startkwalificatie_op,
        nieuw.uitstroom_op,
        nieuw.twaalf_jaren_op,
        nieuw.gevestigd_op,
        nieuw.verhuisd_op,
        nieuw.overleden_op,
    )
    twijfels += [
        Twijfel("jongere.voor-geboorte", f"{kort(dag)} ligt voor de geboorte")
        for dag in gebeurd
        if dag and dag < nieuw.geboortedatum.eerste
    ]
    if nieuw.gevestigd_op and nieuw.verhuisd_op and nieuw.verhuisd_op <= nieuw.gevestigd_op:
        zin = f"verhuisd op {kort(nieuw.verhuisd_op)} ligt niet na gevestigd op {kort(nieuw.gevestigd_op)}"
        twijfels.append(Twijfel("jongere.verblijf", zin))
    jaren = leeftijd(nieuw.geboortedatum.laatste, vandaag)
    if jaren > 30:
        twijfels.append(Twijfel("jongere.leeftijd", f"deze jongere is {jaren} jaar"))
    return twijfels


def leeftijd_bij(i: Inschrijving, geboren: date) -> list[Twijfel]:
    """The doubt about the age at which an enrolment began."""
    jaren = leeftijd(geboren, i.van)
    if 3 <= jaren <= 30:
        return []
    oud = f"is {jaren} jaar" if jaren >= 0 else "is nog niet geboren"
    return [Twijfel("inschrijving.leeftijd", f"de jongere {oud} op {kort(i.van)}")]


def twijfels_inschrijving(
    nieuw: Inschrijving, bestaande: Sequence[Inschrijving], geboren: date, soorten: Sequence[str]
) -> list[Twijfel]:
    """Doubts about an enrolment: its days, the age, the school's kinds, and overlap with another."""
    twijfels = []
    if nieuw.tot and nieuw.tot < nieuw.van:
        twijfels.append(
            Twijfel("inschrijving.dagen", f"de laatste dag {kort(nieuw.tot)} ligt voor de eerste dag {kort(nieuw.van)}")
        )
    twijfels += leeftijd_bij(nieuw, geboren)
    if soorten and nieuw.onderwijssoort not in soorten:
        twijfels.append(
            Twijfel(
                "inschrijving.onderwijssoort", f"deze school geeft {', '.join(soorten)}, geen {nieuw.onderwijssoort}"
            )
        )
    twijfels += [
        Twijfel(
            "inschrijving.overlapt",
            f"inschrijving {ander.nummer} loopt op dezelfde dagen ({kort(ander.van)} tot {kort(ander.tot) or 'nu'})",
        )
        for ander in bestaande
        if ander.nummer != nieuw.nummer and nieuw.overlapt(ander)
    ]
    return twijfels

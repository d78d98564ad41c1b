"""What is possible but unlikely: each doubt is a Dutch sentence, to be confirmed before it is stored.

One small function a doubt; a list of them is asked as one. The law decides nothing here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from lpa.domain.base.datum import kort, leeftijd, verjaardag
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.soorten import AANBODGESPREK, INGESCHREVEN, INTERVENTIES, MELDINGSOORTEN, RELATIEF
from lpa.domain.base.tekst import getal, woorden
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.recht.mas import HALT, haltstand
from lpa.domain.recht.regel import Regelboek
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.records.eigentermijn import Eigentermijn
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.naam import zelfde_persoon
from lpa.domain.records.school import Inschrijving
from lpa.domain.records.zaak import Interventie, Melding, Zaak, genummerd, zaaktype
from lpa.domain.zaak.afhandeling import MEE, anders_geeindigd, leg_vast, ontbrekende_stap

_WEEKEND, _MEESTE_UREN = 5, 10  # Saturday is the sixth day of the week; no day of school has more hours


class MeldingFeiten(NamedTuple):
    """What a melding is weighed against: the jongere, where enrolled, other meldingen, today, the law."""

    jongere: Jongere
    inschrijvingen: Sequence[Inschrijving]
    andere: Sequence[Melding]
    vandaag: date
    eerdere: Melding | None = None  # the melding that this one follows
    boek: Regelboek = REGELBOEK


def twijfels_melding(m: Melding, feiten: MeldingFeiten) -> list[Twijfel]:
    """Every doubt about a melding, in the order in which the officer would meet them."""
    return _samen(controle(m, feiten) for controle in _MELDING)


def _datum(m: Melding, feiten: MeldingFeiten) -> Twijfel | None:
    if m.geopend_op > feiten.vandaag:
        return Twijfel("melding.toekomst", f"de meldingsdatum {kort(m.geopend_op)} ligt in de toekomst")
    return None


def vertrokken(jongere: Jongere, op: date) -> Twijfel | None:
    """The doubt about whoever died or moved away by day `op`; None for all others."""
    weg = jongere.vertrek(op)
    return Twijfel("jongere.vertrokken", f"de jongere is {weg}", zwaar=not jongere.leeft(op)) if weg else None


def nog_niet_gevestigd(gevestigd_op: date, op: date) -> Twijfel:
    """The doubt about what is of a day before somebody came to live here."""
    return Twijfel("jongere.nog-niet-hier", f"de jongere woont hier pas sinds {kort(gevestigd_op)}, na {kort(op)}")


def _periode(m: Melding, _: MeldingFeiten) -> Twijfel | None:
    if m.eerste_dag and m.laatste_dag and m.laatste_dag < m.eerste_dag:
        return Twijfel(
            "melding.laatste-dag", f"de laatste dag {kort(m.laatste_dag)} ligt voor de eerste dag {kort(m.eerste_dag)}"
        )
    if m.eerste_dag and m.eerste_dag > m.geopend_op:
        return Twijfel(
            "melding.eerste-dag", f"de eerste dag {kort(m.eerste_dag)} ligt na de meldingsdatum {kort(m.geopend_op)}"
        )
    return None


def _lang_geleden(m: Melding, _: MeldingFeiten) -> Twijfel | None:
    """A first day more than a year before the melding: a slip in the year."""
    if m.eerste_dag is None or verjaardag(m.eerste_dag, 1) >= m.geopend_op:
        return None
    zin = f"de eerste dag {kort(m.eerste_dag)} ligt meer dan een jaar voor de meldingsdatum {kort(m.geopend_op)}"
    return Twijfel("melding.lang-geleden", zin)


def _langdurig(m: Melding, feiten: MeldingFeiten) -> Twijfel | None:
    """Absence that is called long, and as far as is known was no longer than the definition asks."""
    if m.soort != "langdurig" or m.eerste_dag is None:
        return None
    regel, einde = feiten.boek.regel("termijn.langdurig", m.eerste_dag), m.laatste_dag or m.geopend_op
    if einde >= regel.duur.vanaf(m.eerste_dag):
        return None
    zin = f"langdurig is langer dan {regel.duur}; {kort(m.eerste_dag)} tot en met {kort(einde)} is dat niet"
    return Twijfel("melding.langdurig-kort", zin, regel.artikel)


def _uren(m: Melding, feiten: MeldingFeiten) -> Twijfel | None:
    """Too few hours for a notice that the school must give, or too many for a talk before it (art. 21a)."""
    regel = feiten.boek.regel("verzuim.drempel", m.geopend_op)
    van = f"{regel.waardetekst} van signaalverzuim ({regel.artikel.removeprefix('Leerplichtwet ')})"
    if m.uren is not None and m.soort == "signaal" and m.uren < regel.getal:
        return Twijfel("melding.uren", f"{getal(m.uren)} uur is minder dan de {van}", regel.artikel)
    if m.uren is not None and m.soort == "preventief" and m.uren >= regel.getal:
        return Twijfel("melding.uren-preventief", f"{getal(m.uren)} uur haalt de {van}", regel.artikel)
    return None


def _uren_passen(m: Melding, _: MeldingFeiten) -> Twijfel | None:
    """More hours than the weekdays from the first day to the last, or to the day of the melding, can hold."""
    if m.uren is None or m.eerste_dag is None:
        return None
    tot = m.laatste_dag or m.geopend_op
    dagen = sum((m.eerste_dag + timedelta(n)).weekday() < _WEEKEND for n in range((tot - m.eerste_dag).days + 1))
    if tot < m.eerste_dag or m.uren <= dagen * _MEESTE_UREN:
        return None
    passend = "1 weekdag" if dagen == 1 else f"{dagen} weekdagen"
    wanneer = f"{kort(m.eerste_dag)} tot en met {kort(tot)}"
    return Twijfel("melding.uren-dagen", f"{getal(m.uren)} uur past niet in {passend}: {wanneer}")


def _inschrijving(m: Melding, feiten: MeldingFeiten) -> Twijfel | None:
    dag = next((d for d in (m.geopend_op, m.begin) if not _ingeschreven(feiten, d)), m.geopend_op)
    ingeschreven = _ingeschreven(feiten, m.geopend_op)
    if m.soort == "absoluut" and ingeschreven:
        return Twijfel(
            "melding.wel-ingeschreven",
            f"de jongere is op {kort(m.geopend_op)} ingeschreven op een school, dus niet absoluut verzuimend",
        )
    if m.soort in RELATIEF and not _ingeschreven(feiten, dag):
        return Twijfel(
            "melding.niet-ingeschreven",
            f"de jongere is op {kort(dag)} nergens ingeschreven, dus niet relatief verzuimend",
        )
    return None


def _ingeschreven(feiten: MeldingFeiten, dag: date) -> bool:
    return any(i.geldt(dag) for i in feiten.inschrijvingen)


def zonder_inschrijving(m: Melding, inschrijvingen: Sequence[Inschrijving]) -> list[Twijfel]:
    """The doubt about absolute absence that ended with an enrolment which the register does not have."""
    op = m.gesloten_op
    if op is None or m.afhandeling != INGESCHREVEN or any(i.geldt(op) or i.van > op for i in inschrijvingen):
        return []
    doe = f"leg haar vast met: lpa inschrijving nieuw --jongere {m.jongere}"
    return [Twijfel("sluiten.zonder-inschrijving", f"er is geen inschrijving op of na {kort(op)}; {doe}")]


def _dubbel(m: Melding, feiten: MeldingFeiten) -> Twijfel | None:
    return dubbel(m, feiten.andere)


def dubbel(m: Melding, andere: Sequence[Melding]) -> Twijfel | None:
    """The doubt about a melding of which another, of the same kind, shares a day; None where none does."""
    for ander in andere:
        if ander.nummer != m.nummer and ander.soort == m.soort and _overlapt(m, ander):
            return Twijfel(
                "melding.zelfde-dagen", f"melding {ander.nummer} is van dezelfde soort en gaat over dezelfde dagen"
            )
    return None


def _overlapt(a: Melding, b: Melding) -> bool:
    """Whether two absences share a day; one that goes on does so until the other begins, unless it was closed."""
    a_van, a_tot = a.verzuim(b.begin)
    b_van, b_tot = b.verzuim(a.begin)
    return a_van <= b_tot and b_van <= a_tot


def _vervolg(m: Melding, feiten: MeldingFeiten) -> Twijfel | None:
    if feiten.eerdere is None:
        return None
    if feiten.eerdere.jongere != m.jongere:
        return Twijfel("melding.vervolg-jongere", f"melding {feiten.eerdere.nummer} gaat over een andere jongere")
    if feiten.eerdere.geopend_op > m.geopend_op:
        return Twijfel("melding.vervolg-later", f"melding {feiten.eerdere.nummer} is later gemeld, dus geen eerdere")
    return None


_MELDING = (_datum, _periode, _lang_geleden, _langdurig, _uren, _uren_passen, _inschrijving, _dubbel, _vervolg)


def twijfels_sluiten(
    zaak: Zaak, op: date, stappen: Sequence[Interventie], vandaag: date, begin: str = "de meldingsdatum"
) -> list[Twijfel]:
    """Doubts about closing `zaak`, in which `stappen` were taken, on day `op`."""
    laatste = max((stap.datum for stap in stappen), default=op)
    twijfels = []
    if op < zaak.geopend_op:
        twijfels.append(
            Twijfel("sluiten.voor-begin", f"de sluitdatum {kort(op)} ligt voor {begin} {kort(zaak.geopend_op)}")
        )
    if op < laatste:
        twijfels.append(
            Twijfel("sluiten.stap-erna", f"na de sluitdatum {kort(op)} staat nog een interventie, op {kort(laatste)}")
        )
    if op > vandaag:
        twijfels.append(Twijfel("sluiten.toekomst", f"de sluitdatum {kort(op)} ligt in de toekomst"))
    return twijfels


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


def _zelfde(bekend: Jongere, nieuw: Jongere) -> str:
    """Who may be the same, and how alike they are."""
    wie = f"jongere {bekend.nummer}"
    if (bekend.naam, bekend.geboortedatum) == (nieuw.naam, nieuw.geboortedatum):
        return f"{wie} heeft dezelfde naam en geboortedatum"
    return f"{wie} lijkt dezelfde: {bekend.naam}, geboren {kort(bekend.geboortedatum)}"


def twijfels_jongere(nieuw: Jongere, gelijknamig: Sequence[Jongere], vandaag: date) -> list[Twijfel]:
    """Doubts about a jongere: known already under this name and birth date, or of an unlikely age."""
    twijfels = [Twijfel("jongere.zelfde-naam", _zelfde(j, nieuw)) for j in zelfde_persoon(nieuw, gelijknamig)]
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


def twijfels_inschrijving(
    nieuw: Inschrijving, bestaande: Sequence[Inschrijving], geboren: date, soorten: Sequence[str]
) -> list[Twijfel]:
    """Doubts about an enrolment: its days, the age, the school's kinds, and overlap with another."""
    twijfels = []
    if nieuw.tot and nieuw.tot < nieuw.van:
        twijfels.append(
            Twijfel("inschrijving.dagen", f"de laatste dag {kort(nieuw.tot)} ligt voor de eerste dag {kort(nieuw.van)}")
        )
    jaren = leeftijd(geboren, nieuw.van)
    if not 3 <= jaren <= 30:
        twijfels.append(Twijfel("inschrijving.leeftijd", f"de jongere is {jaren} jaar op {kort(nieuw.van)}"))
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


def _samen(uitkomsten: Iterable[Twijfel | None]) -> list[Twijfel]:
    return [u for u in uitkomsten if u]

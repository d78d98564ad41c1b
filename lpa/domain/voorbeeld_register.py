"""The invented register: schools, jongeren of every age of the plan, and where they are enrolled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import count

from lpa.domain import voorbeeld_plan as plan
from lpa.domain import voorbeeld_teksten as teksten
from lpa.domain.base.datum import verjaardag
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.school import Inschrijving, School
from lpa.domain.voorbeeld_plan import NERGENS
from lpa.domain.voorbeeld_toeval import Toeval

_DAG = timedelta(days=1)
_BSN_GEWICHTEN = (9, 8, 7, 6, 5, 4, 3, 2)  # of the first eight digits; the ninth counts -1
_ELF = 11


@dataclass(frozen=True)
class Plaats:
    """A place of the plan: an age in years on the peildatum, and a kind of education or NERGENS."""

    leeftijd: int
    onderwijssoort: str


@dataclass
class Register:
    """What is filled step by step; `plaatsen[n]` is the place of jongere n + 1."""

    scholen: list[School]
    plaatsen: list[Plaats]
    jongeren: list[Jongere]
    inschrijvingen: list[Inschrijving]

    def scholen_voor(self, onderwijssoort: str) -> list[School]:
        """The schools that give this kind of education."""
        return [s for s in self.scholen if onderwijssoort in s.soorten]

    def jongere(self, nummer: int) -> Jongere:
        """The jongere with this number."""
        return self.jongeren[nummer - 1]

    def vervang(self, jongere: Jongere) -> None:
        """Put a changed jongere in place of the one with the same number."""
        self.jongeren[jongere.nummer - 1] = jongere

    def inschrijving_op(self, jongere: int, dag: date) -> Inschrijving | None:
        """Where a jongere is enrolled on a day."""
        return next((i for i in self.inschrijvingen if i.jongere == jongere and i.geldt(dag)), None)


def maak_register(toeval: Toeval, voornamen: Sequence[str], achternamen: Sequence[str]) -> Register:
    """Schools, jongeren and enrolments as planned, numbered from 1."""
    plaatsen = toeval.geschud(_plaatsen())
    jongeren = _jongeren(toeval, plaatsen, voornamen, achternamen)
    register = Register(_scholen(), plaatsen, jongeren, [])
    register.inschrijvingen = _inschrijvingen(toeval, register)
    return register


def _scholen() -> list[School]:
    return [replace(s, nummer=n, zoeksleutel=s.sleutel()) for n, s in enumerate(teksten.SCHOLEN, 1)]


def _plaatsen() -> Iterator[Plaats]:
    for groep in plan.LEEFTIJDSGROEPEN:
        for soort, aantal in groep.ingeschreven.items():
            yield from [Plaats(groep.leeftijd, soort)] * aantal
        yield from [Plaats(groep.leeftijd, NERGENS)] * (groep.aantal - sum(groep.ingeschreven.values()))


# ── Jongeren ──────────────────────────────────────────────────────────────────────────────────────


def _jongeren(
    toeval: Toeval, plaatsen: Sequence[Plaats], voornamen: Sequence[str], achternamen: Sequence[str]
) -> list[Jongere]:
    bsns = testnummers()
    diplomas = count()
    uit = []
    for nummer, plaats in enumerate(plaatsen, 1):
        jongere = _jongere(toeval, nummer, plaats, toeval.een_van(voornamen), toeval.een_van(achternamen))
        if toeval.kans(plan.DEEL_BSN):
            jongere = replace(jongere, bsn=next(bsns, None))
        if _heeft_diploma(plaats) and next(diplomas) < plan.STARTKWALIFICATIES:
            jongere = replace(jongere, startkwalificatie_op=plan.STARTKWALIFICATIE_OP)
        uit.append(jongere)
    return uit


def _jongere(toeval: Toeval, nummer: int, plaats: Plaats, voor: str, achter: str) -> Jongere:
    """A jongere of this age; `voor` is `Sem;m` or `Sem`, `achter` is `van der;Wijk` or `Kuiper`."""
    voornaam, _, geslacht = voor.partition(";")
    tussenvoegsel, _, achternaam = achter.rpartition(";")
    adres, postcode, plaatsnaam, geheim = _adres(toeval)
    jongere = Jongere(
        nummer=nummer,
        achternaam=achternaam,
        tussenvoegsel=tussenvoegsel,
        voornaam=voornaam,
        geslacht=geslacht or "onbekend",
        geboortedatum=_geboortedatum(toeval, plaats.leeftijd),
        adres=adres,
        postcode=postcode,
        plaats=plaatsnaam,
        geheim_adres=geheim,
        taal=toeval.een_van(teksten.TALEN) if toeval.kans(plan.DEEL_TAAL) else "",
    )
    return replace(jongere, zoeksleutel=jongere.sleutel())


def _geboortedatum(toeval: Toeval, leeftijd: int) -> date:
    """A day with which someone is `leeftijd` years old on the peildatum; all days are as likely."""
    peildatum = plan.SCHOOLJAAR.peildatum
    jongste = peildatum.replace(year=peildatum.year - leeftijd)
    oudste = jongste.replace(year=jongste.year - 1) + _DAG
    return oudste + toeval.onder((jongste - oudste).days + 1) * _DAG


def _adres(toeval: Toeval) -> tuple[str, str, str, bool]:
    """Street with number, postcode, place, and whether it is secret; all empty for who has none on record."""
    if not toeval.kans(plan.DEEL_ADRES):
        return "", "", "", False
    straat = toeval.een_van(teksten.STRATEN)
    huisnummer = toeval.tussen((1, plan.HOOGSTE_HUISNUMMER))
    return f"{straat.naam} {huisnummer}", straat.postcode, straat.plaats, toeval.kans(plan.DEEL_GEHEIM_ADRES)


def _heeft_diploma(plaats: Plaats) -> bool:
    """Whether someone at this place may have a startkwalificatie."""
    return plaats.leeftijd == plan.STARTKWALIFICATIE_LEEFTIJD and plaats.onderwijssoort == NERGENS


def testnummers() -> Iterator[str]:
    """Every number of the test series that passes the 11-test, as nine digits, in order."""
    for eerste_acht in range(plan.BSN_REEKS * 10_000, (plan.BSN_REEKS + 1) * 10_000):
        cijfers = [int(c) for c in str(eerste_acht)]
        rest = sum(g * c for g, c in zip(_BSN_GEWICHTEN, cijfers, strict=True)) % _ELF
        if rest < 10:  # the ninth digit makes the sum divisible; ten is no digit
            yield f"{eerste_acht}{rest}"


# ── Inschrijvingen ────────────────────────────────────────────────────────────────────────────────


def _inschrijvingen(toeval: Toeval, register: Register) -> list[Inschrijving]:
    scholen = {soort: register.scholen_voor(soort) for soort in teksten.OPBOUW}
    uit: list[Inschrijving] = []
    for jongere, plaats in zip(register.jongeren, register.plaatsen, strict=True):
        if plaats.onderwijssoort == NERGENS:
            continue
        van = max(plan.INSCHRIJFDATUM, verjaardag(jongere.geboortedatum, plan.MINIMUMLEEFTIJD_SCHOOL))
        school = toeval.een_van(scholen[plaats.onderwijssoort])
        uit.append(inschrijving(toeval, len(uit) + 1, jongere.nummer, plaats, school, van))
    return uit


def inschrijving(toeval: Toeval, nummer: int, jongere: int, plaats: Plaats, school: School, van: date) -> Inschrijving:
    """An enrolment in the kind of education of `plaats` (not NERGENS), in a leerjaar that suits the age."""
    opbouw = teksten.OPBOUW[plaats.onderwijssoort]
    leerjaar = max(1, plaats.leeftijd - opbouw.eerste_leeftijd + 1)
    passend = [weg for weg in opbouw.leerwegen if leerjaar <= weg.laatste_leerjaar] or opbouw.leerwegen[-1:]
    weg = toeval.een_van(passend)
    return Inschrijving(
        nummer=nummer,
        jongere=jongere,
        school=school.nummer,
        onderwijssoort=plaats.onderwijssoort,
        niveau=weg.niveau,
        leerjaar=min(leerjaar, weg.laatste_leerjaar),
        van=van,
    )

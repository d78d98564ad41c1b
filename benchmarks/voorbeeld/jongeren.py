"""The invented jongeren: a name, a birth date and sometimes an address, a BSN or a diploma."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from benchmarks.voorbeeld import plan, teksten
from benchmarks.voorbeeld.plan import NERGENS
from benchmarks.voorbeeld.register import Plaats
from benchmarks.voorbeeld.toeval import Toeval
from lpa.domain.base.datum import Geboortedatum
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.naam import zelfde_persoon

_DAG = timedelta(days=1)
_BSN_GEWICHTEN = (9, 8, 7, 6, 5, 4, 3, 2)  # of the first eight digits; the ninth counts -1
_ELF = 11


def maak_jongeren(
    toeval: Toeval, plaatsen: Sequence[Plaats], voornamen: Sequence[str], achternamen: Sequence[str]
) -> list[Jongere]:
    """A jongere for each of `plaatsen`, numbered from 1."""
    bsns = testnummers()
    uit: list[Jongere] = []
    op_dag: dict[Geboortedatum, list[Jongere]] = {}
    for nummer, plaats in enumerate(plaatsen, 1):
        jongere = _jongere(toeval, nummer, plaats, _voornaam(toeval, plaats, voornamen), toeval.een_van(achternamen))
        while zelfde_persoon(jongere, op_dag.setdefault(jongere.geboortedatum, [])):
            jongere = _jongere(toeval, nummer, plaats, _voornaam(toeval, plaats, voornamen), jongere.achternaam)
        op_dag[jongere.geboortedatum].append(jongere)
        if _heeft_diploma(plaats):
            jongere = replace(jongere, startkwalificatie_op=plan.STARTKWALIFICATIE_OP)
        uit.append(replace(jongere, bsn=next(bsns)))
    return uit


def _voornaam(toeval: Toeval, plaats: Plaats, voornamen: Sequence[str]) -> str:
    """A name; in so and vso more often one of a boy."""
    if plaats.onderwijssoort not in ("so", "vso"):
        return toeval.een_van(voornamen)
    geslacht = "m" if toeval.kans(plan.JONGENS_SPECIAAL) else "v"
    return toeval.een_van([naam for naam in voornamen if naam.endswith(f";{geslacht}")])


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
        geboortedatum=Geboortedatum.from_date(_geboortedatum(toeval, plaats)),
        adres=adres,
        postcode=postcode,
        plaats=plaatsnaam,
        geheim_adres=geheim,
        gevestigd_op=plaats.gevestigd_op,
        verhuisd_op=plaats.verhuisd_op,
        taal=toeval.een_van(teksten.TALEN) if toeval.kans(plan.DEEL_TAAL) else "",
    )
    return replace(jongere, zoeksleutel=jongere.sleutel())


def _geboortedatum(toeval: Toeval, plaats: Plaats) -> date:
    """A day with which someone is of that age on the peildatum; all days are as likely."""
    peildatum = plan.SCHOOLJAAR.peildatum
    jongste = peildatum.replace(year=peildatum.year - plaats.leeftijd)
    oudste = jongste.replace(year=jongste.year - 1) + _DAG
    if plaats.onderwijssoort == NERGENS:
        oudste, jongste = plan.NERGENS_GEBOREN.get(plaats.leeftijd, (oudste, jongste))
    return oudste + toeval.onder((jongste - oudste).days + 1) * _DAG


def _adres(toeval: Toeval) -> tuple[str, str, str, bool]:
    """Street with number, postcode, place, and whether it is secret; all empty for who has none on record."""
    if not toeval.kans(plan.DEEL_ADRES):
        return "", "", "", False
    straat = toeval.een_van(teksten.STRATEN)
    huisnummer, geheim = toeval.tussen((1, plan.HOOGSTE_HUISNUMMER)), toeval.kans(plan.DEEL_GEHEIM_ADRES)
    if geheim:  # where nobody lives whose address is open
        huisnummer += plan.HOOGSTE_HUISNUMMER
    return f"{straat.naam} {huisnummer}", straat.postcode, straat.plaats, geheim


def _heeft_diploma(plaats: Plaats) -> bool:
    """Whether someone at this place may have a startkwalificatie."""
    return plaats.leeftijd in plan.STARTKWALIFICATIE_LEEFTIJDEN and plaats.onderwijssoort == NERGENS


def testnummers() -> Iterator[str]:
    """Every number of the test series that passes the 11-test, as nine digits, in order."""
    for eerste_acht in range(plan.BSN_REEKS * 10_000, (plan.BSN_REEKS + 1) * 10_000):
        cijfers = [int(c) for c in str(eerste_acht)]
        rest = sum(g * c for g, c in zip(_BSN_GEWICHTEN, cijfers, strict=True)) % _ELF
        if rest < 10:  # the ninth digit makes the sum divisible; ten is no digit
            yield f"{eerste_acht}{rest}"

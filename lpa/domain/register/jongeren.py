"""An import of jongeren: who is new, what changes of whom is known, and who is not kept.

Only who matters is stored as a person: from the fourth birthday up to and including 22 (tables 1 and 2 of the report,
the duty and the RMC function); others are counted by age and not kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from operator import attrgetter
from typing import Any, Protocol

from lpa.domain.base.datum import Geboortedatum, kort, leeftijd
from lpa.domain.base.nummers import hele_regel
from lpa.domain.base.tekst import letters
from lpa.domain.records.jongere import INGESCHREVEN, Jongere, eerder_verblijf, heet, sleutel_van
from lpa.domain.records.naam import ingedeeld, ontleed
from lpa.domain.register.herken import NAAM, NIEUW, ONDUIDELIJK, Bekenden, Geborenen, Persoon, heten, kenmerk
from lpa.domain.register.telling import Groep, wordt_bewaard
from lpa.domain.register.uitkomst import Regelzin, Uitkomst


class Rij(Protocol):
    """Who a row is about, as `storage/exchange/models` reads it."""

    bsn: str | None
    naam: str
    achternaam: str
    tussenvoegsel: str
    voornaam: str
    geboortedatum: Geboortedatum | None


def persoon(rij: Rij) -> Persoon:
    """Who a row is about: a whole name is taken apart. Raises LpaFout for a name that is none."""
    if rij.naam and not (rij.achternaam or rij.voornaam):
        return Persoon(*ontleed(rij.naam), rij.geboortedatum, rij.bsn)
    achternaam, voornaam = rij.achternaam or rij.naam, rij.voornaam  # beside a first name, a name is the surname
    if not (achternaam or voornaam):
        return Persoon(geboortedatum=rij.geboortedatum, bsn=rij.bsn)
    return Persoon(*ingedeeld(achternaam, rij.tussenvoegsel, voornaam), rij.geboortedatum, rij.bsn)


def plan(rijen: Iterable[tuple[int, Any]], bekend: Bekenden, vandaag: date, uit: Uitkomst) -> Uitkomst:
    """What rows about jongeren come to, on the register as it is; `uit` holds what was refused before."""
    nieuwen = Geborenen()
    return uit.per_rij(rijen, lambda regel, rij: _rij(uit, nieuwen, regel, rij, bekend, vandaag))


def _rij(uit: Uitkomst, nieuwen: Geborenen, regel: int, rij: Any, bekend: Bekenden, vandaag: date) -> None:
    if rij.overleden_op and rij.overleden_op > vandaag:
        uit.weiger(regel, f"overleden op {kort(rij.overleden_op)} ligt in de toekomst")
        return
    wie = persoon(rij)
    herkend = bekend.herken(wie)
    if herkend.hoe == ONDUIDELIJK:
        uit.laat_liggen(regel, f"{wie.naam or 'deze rij'} lijkt op {heten(herkend.wie)}")
        uit.genoemd |= {j.nummer for j in herkend.wie}
    elif oud := herkend.jongere:
        uit.genoemd.add(oud.nummer)
        na, zijn_naam = _met(oud, wie, rij), heet(oud)
        if not _een(uit, wie, oud.nummer, regel) or not uit.eerste(oud.nummer, regel, na, zijn_naam):
            return
        uit.leg_neer(regel, oud, na, zijn_naam)
        if oud.geheim_adres and rij.geheim_adres is False:
            uit.blijft_geheim.append(Regelzin(regel, zijn_naam))
        uit.erbij += eerder_verblijf(oud, na)
        if herkend.hoe == NAAM:
            uit.op_naam.append(Regelzin(regel, zijn_naam))
    elif herkend.hoe == NIEUW:
        _nieuw(uit, nieuwen, regel, wie, rij, vandaag)


def _nieuw(uit: Uitkomst, nieuwen: Geborenen, regel: int, wie: Persoon, rij: Any, vandaag: date) -> None:
    naam = wie.naam
    if not naam or wie.geboortedatum is None:
        wat = "geboortedatum" if naam else "naam"
        uit.weiger(regel, f"de {wat} ontbreekt")
        return
    if not wordt_bewaard(wie.geboortedatum.laatste, vandaag):
        uit.buiten[groep_van(wie.geboortedatum, rij.geslacht, vandaag)] += 1
        return
    nieuw = _van(wie, rij)
    zijn = kenmerk(wie)
    sleutel = wie.bsn or zijn
    een = _een(uit, wie, sleutel, regel) and uit.een(zijn, sleutel, regel, naam)
    if een and uit.eerste(sleutel, regel, nieuw, naam):
        uit.nieuw.append((regel, nieuw))
    anderen = [(j, kenmerk(j)) for j in nieuwen.lijkt(wie)]  # nobody who is new may be like another who is
    if lijkt := {j.bsn or van_hem: j.naam for j, van_hem in anderen if van_hem != zijn}:
        uit.lijken({**lijkt, sleutel: naam})
    nieuwen.erbij(nieuw)


def groep_van(geboren: Geboortedatum, geslacht: str, op: date, onderwijssoort: str = "") -> Groep:
    """Of whom somebody who is not kept is counted as one; of a date that is known in part by the youngest age."""
    return Groep(leeftijd(geboren.laatste, op), geslacht or "onbekend", onderwijssoort)


def _een(uit: Uitkomst, wie: Persoon, sleutel: Any, regel: int) -> bool:
    """Whether a number is of one person in the file."""
    return not wie.bsn or uit.een(("bsn", wie.bsn), sleutel, regel, wie.naam or "deze rij")


# What a row says in so many words, or leaves as it is.
_ZO = (
    "taal", "startkwalificatie_op", "gevestigd_op", "verhuisd_op", "overleden_op", "uitstroom_op", "twaalf_jaren_op",
    "verblijf", "notitie", "telefoon",
)  # fmt: skip
_gezegd = attrgetter(*_ZO)
_NIEMAND = Jongere(achternaam="", geboortedatum=Geboortedatum.from_date(date.min))
_IN_SLEUTEL = frozenset({"achternaam", "tussenvoegsel", "voornaam", "telefoon"})  # what the search key is made of


def _met(oud: Jongere, wie: Persoon, rij: Any) -> Jongere:
    """The jongere with what the row says; what it does not say stays. Itself where that changes nothing."""
    zegt = _zegt(oud, wie, rij)
    anders = {naam: waarde for naam, waarde in zegt.items() if waarde != getattr(oud, naam)}
    if not anders:
        return oud
    na = replace(oud, **anders)
    if not _IN_SLEUTEL.isdisjoint(anders):
        na = replace(na, zoeksleutel=na.sleutel())
    return replace(na, verhuisd_op=None) if eerder_verblijf(oud, na) and not rij.verhuisd_op else na


def _zegt(oud: Jongere, wie: Persoon, rij: Any) -> dict[str, Any]:
    """What a row says about `oud`, by field."""
    zegt = {naam: waarde for naam, waarde in zip(_ZO, _gezegd(rij), strict=True) if waarde}
    zegt |= _adressen(oud, rij)
    zegt["geboortedatum"] = _geboren(oud, wie)
    if wie.achternaam:
        zegt["achternaam"], zegt["tussenvoegsel"] = wie.achternaam, wie.tussenvoegsel
    if wie.voornaam:
        zegt["voornaam"] = wie.voornaam
    if wie.bsn:
        zegt["bsn"] = wie.bsn
    if rij.geslacht not in ("", "onbekend"):
        zegt["geslacht"] = rij.geslacht
    if rij.geheim_adres:
        zegt["geheim_adres"] = True
    return zegt


def _van(wie: Persoon, rij: Any) -> Jongere:
    """The jongere of a row about somebody with a name and a birth date who is not in the register."""
    sleutel = sleutel_van(wie.achternaam, wie.tussenvoegsel, wie.voornaam, rij.telefoon)
    return Jongere(**_zegt(_NIEMAND, wie, rij), zoeksleutel=sleutel)


def _geboren(oud: Jongere, wie: Persoon) -> Geboortedatum:
    """The birth date of the row, unless that says less than is known."""
    nieuw = wie.geboortedatum
    minder = nieuw is None or (nieuw.exact is None and nieuw.past_bij(oud.geboortedatum))
    return oud.geboortedatum if nieuw is None or minder else nieuw


def _adressen(oud: Jongere, rij: Any) -> dict[str, str]:
    """The address: all of it by the row where that names a street, for half of another is none; else what it adds."""
    straat, postcode, plaats = _adres(rij), rij.postcode, rij.plaats
    if not (postcode or rij.land) and (heel := hele_regel(straat)):  # all of it in one cell
        straat, postcode, plaats = heel
    delen = {"adres": straat, "postcode": postcode, "plaats": plaats, "land": rij.land}
    if oud is _NIEMAND or (straat and straat != oud.adres and letters(straat) != letters(oud.adres)):
        return delen
    return {naam: waarde for naam, waarde in delen.items() if waarde}


def _adres(rij: Any) -> str:
    """`Dorpsstraat 12A-bis`: the whole address, or what it is made of."""
    straat = rij.straat or rij.adres
    if not straat or (rij.adres and re.search(r"\d", rij.adres)):
        return str(rij.adres)
    nummer = f"{rij.huisnummer}{rij.huisletter}" + (f"-{rij.toevoeging}" if rij.toevoeging else "")
    return f"{straat} {nummer}".strip()


def afwezig(bekend: Iterable[Jongere], genoemd: Iterable[int], vandaag: date) -> list[tuple[Jongere, str]]:
    """Who lives here by the register, is of an age to be in a stand, and is not in it. Nobody is removed for that."""
    staat = set(genoemd)
    return [
        (j, f"{heet(j)} staat niet in de stand")
        for j in bekend
        if j.nummer not in staat and j.verblijf == INGESCHREVEN and j.woont_hier(vandaag) and j.leeft(vandaag)
        and wordt_bewaard(j.geboortedatum.laatste, vandaag)
    ]  # fmt: skip

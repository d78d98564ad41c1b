"""An import of schools: known by BRIN (12AB is 12AB00), else by name and place; the region by the list or the law."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from lpa.domain.base.soorten import ONDERWIJSSOORTEN
from lpa.domain.base.tekst import opsomming
from lpa.domain.kalender.schoolkalender import REGIOS
from lpa.domain.records.school import School
from lpa.domain.register import waarden
from lpa.domain.register.herken import Scholen
from lpa.domain.register.kolommen import vorm
from lpa.domain.register.uitkomst import Uitkomst

Regio = Callable[[str, str, str], str]  # the region of a plaats, gemeente and provincie; empty where it is not known
# By a column that only that list of DUO has: whose schools they are.
_LIJSTEN = {"soortprimaironderwijs": "", "mboinstellingssoortcode": "mbo", "onderwijsstructuur": "vo"}


def soort_van(koppen: Sequence[str]) -> str:
    """The kind of education that all schools of a list of DUO give, by its headers; empty where a row must say it."""
    vormen = {vorm(kop) for kop in koppen}
    for kop, soort in _LIJSTEN.items():
        if vorm(kop) in vormen:
            return soort
    return "po" if {"denominatie", "vestigingsnaam"} <= vormen else ""


class Scholenplan:
    """The schools of the register, the region of a place, and the kind of education where no row says it."""

    def __init__(self, bekend: Iterable[School], regio: Regio, soort: str) -> None:
        self._bekend, self._regio, self._soort = Scholen(bekend), regio, soort

    def van(self, rijen: Iterable[tuple[int, Any]], uit: Uitkomst) -> Uitkomst:
        """What rows about schools come to."""
        return uit.per_rij(rijen, lambda regel, rij: self._rij(uit, regel, rij))

    def _rij(self, uit: Uitkomst, regel: int, rij: Any) -> None:
        oud = self._bekend.herken(rij.brin, rij.naam, rij.plaats)
        if oud is None and not rij.naam:
            uit.weiger(regel, "de naam ontbreekt")
            return
        regio = rij.regio if rij.regio in REGIOS else self._regio(rij.plaats, rij.gemeente, rij.provincie)
        if oud is None and not regio:
            uit.weiger(regel, f"de vakantieregio van {rij.naam} ({rij.plaats}) is niet bekend; {_helpt(rij)} zegt die")
            return
        na = self._met(oud or School(naam=rij.naam, regio=regio), rij)
        sleutel = oud.nummer if oud else f"{rij.brin}00"[:6] if rij.brin else (vorm(rij.naam), vorm(rij.plaats))
        if uit.eerste(sleutel, regel, na, na.naam):
            uit.leg_neer(regel, oud, na, f"school {oud.nummer}, {oud.naam}" if oud else "")

    def _met(self, oud: School, rij: Any) -> School:
        """The school with what the row says; a BRIN without vestiging gets that of the list."""
        brin = rij.brin if len(rij.brin) > len(oud.brin or "") else oud.brin
        na = replace(
            oud, naam=oud.naam or rij.naam, brin=brin, plaats=oud.plaats or rij.plaats,
            onderwijssoorten=oud.onderwijssoorten or self._soorten(rij.onderwijssoort),
            telefoon=oud.telefoon or rij.telefoon, email=oud.email or rij.email,
            contactpersoon=oud.contactpersoon or rij.contactpersoon,
        )  # fmt: skip
        return replace(na, zoeksleutel=na.sleutel()) if na != oud or not oud.zoeksleutel else oud

    def _soorten(self, tekst: str) -> str:
        """`so,vso`: what the list is about, else each kind that the row names."""
        if self._soort:
            return self._soort
        delen = [deel for deel in tekst.replace("/", ",").replace(" en ", ",").split(",") if deel.strip()]
        gevonden = {waarden.onderwijssoort(deel.strip()) for deel in delen}
        return ",".join(soort for soort in ONDERWIJSSOORTEN if soort in gevonden)


def _helpt(rij: Any) -> str:
    """What would say the region of a school and is not there; one that is there did not."""
    delen = {"Vakantieregio": "", "Gemeente": rij.gemeente, "Provincie": rij.provincie}
    return f"een kolom {opsomming([naam for naam, waarde in delen.items() if not waarde], 'of')}"

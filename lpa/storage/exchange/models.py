"""Rows of files of others as pydantic models: each cell read by `domain/register/waarden`, all errors at once.

A model has a field for each doel of `domain/register/kolommen`; what a file does not say keeps its default.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import islice
from types import GenericAlias
from typing import Annotated, Any

from pydantic import BeforeValidator, ConfigDict, TypeAdapter, ValidationError, ValidationInfo
from pydantic_core import PydanticCustomError

from lpa.domain.base.datum import Geboortedatum
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.nummers import lees_land, lees_postcode
from lpa.domain.base.tekst import lees_uren, schone_alinea, schoon
from lpa.domain.kalender.schooljaar import Schooljaar, lees_schooljaar
from lpa.domain.records.school import lees_brin
from lpa.domain.register import waarden
from lpa.errors import LpaFout

_JAAR = r"(?<![0-9])[0-9]{1,2}(?![0-9])"
_MEER_JAREN = r"[0-9]\s*[/+&-]\s*[0-9]"


def _gelezen(lees: Callable[..., Any], *, met_dag: bool = False) -> BeforeValidator:
    """A reader of ours as a validator; what it refuses is an error in Dutch. Most columns say the same again and again,
    so what was read is kept.
    """

    def valideer(tekst: str, *dag: date) -> Any:
        try:
            return lees(tekst, *dag)
        except LpaFout as fout:
            raise PydanticCustomError("lpa", "{fout}", {"fout": fout.fout.rstrip(".")}) from None

    gelezen = lru_cache(maxsize=1 << 13)(valideer)

    def op_dag(tekst: str, info: ValidationInfo) -> Any:
        return gelezen(tekst, info.context)

    return BeforeValidator(op_dag if met_dag else gelezen)


def _leerjaar(tekst: str) -> int | None:
    """`4`, or the year in the name of a klas such as `4havo`; None where there is none from 1 to 12, or it is of more
    than one (`groep 7/8`).
    """
    if re.search(_MEER_JAREN, tekst):
        return None
    cijfers = re.search(_JAAR, tekst)
    getal = int(cijfers[0]) if cijfers else 0
    return getal - 10 if 10 < getal < 17 else getal if 0 < getal < 13 else None  # Edexml: 11 is year 1


# Text is refused for nothing, and seldom says the same again.
Tekst = Annotated[str, BeforeValidator(schoon)]
Alinea = Annotated[str, BeforeValidator(schone_alinea)]
Dag = Annotated[date | None, _gelezen(waarden.datum, met_dag=True)]
Bsn = Annotated[str | None, _gelezen(waarden.bsn)]
Brin = Annotated[str, _gelezen(lees_brin)]
Onderwijs = Annotated[str, _gelezen(waarden.onderwijssoort)]


# Of the standard library: a file has one kind of rows, and pydantic builds that one only. Slots: of a large file all
# rows lie in memory at once.
_rij = dataclass(slots=True, kw_only=True)


@_rij
class _Rij:
    """What pydantic keeps to in every row."""

    __pydantic_config__ = ConfigDict(arbitrary_types_allowed=True, extra="forbid")


@_rij
class Persoonrij(_Rij):
    """A row about somebody."""

    bsn: Bsn = None
    naam: Tekst = ""
    achternaam: Tekst = ""
    tussenvoegsel: Tekst = ""
    voornaam: Tekst = ""
    geboortedatum: Annotated[Geboortedatum | None, _gelezen(waarden.geboortedatum, met_dag=True)] = None


@_rij
class Jongererij(Persoonrij):
    """A row of a register."""

    geslacht: Annotated[str, _gelezen(waarden.geslacht)] = ""
    adres: Tekst = ""
    straat: Tekst = ""
    huisnummer: Tekst = ""
    huisletter: Tekst = ""
    toevoeging: Tekst = ""
    postcode: Annotated[str, _gelezen(lees_postcode)] = ""
    plaats: Annotated[str, _gelezen(waarden.plaats)] = ""
    land: Annotated[str, _gelezen(lees_land)] = ""
    geheim_adres: Annotated[bool | None, _gelezen(waarden.ja_of_nee)] = None
    telefoon: Tekst = ""
    taal: Tekst = ""
    startkwalificatie_op: Dag = None
    gevestigd_op: Dag = None
    verhuisd_op: Dag = None
    overleden_op: Dag = None
    uitstroom_op: Dag = None
    twaalf_jaren_op: Dag = None
    verblijf: Annotated[str, _gelezen(waarden.verblijf)] = ""
    notitie: Alinea = ""


@_rij
class _Opschool(Persoonrij):
    """A row about somebody at a school."""

    brin: Brin = ""
    school: Tekst = ""
    onderwijssoort: Onderwijs = ""


@_rij
class Inschrijvingrij(_Opschool):
    """A row about an enrolment."""

    geslacht: Annotated[str, _gelezen(waarden.geslacht)] = ""
    niveau: Tekst = ""
    leerjaar: Annotated[int | None, _gelezen(_leerjaar)] = None
    van: Dag = None
    tot: Dag = None


@_rij
class Verzorgerrij(Persoonrij):
    """A row about a parent, beside the jongere."""

    verzorger: Tekst = ""
    relatie: Annotated[str, _gelezen(waarden.relatie)] = ""
    gezag: Annotated[str, _gelezen(waarden.gezag)] = ""
    adres: Tekst = ""
    geheim_adres: Annotated[bool | None, _gelezen(waarden.ja_of_nee)] = None
    geen_contact: Annotated[bool | None, _gelezen(waarden.ja_of_nee)] = None
    telefoon: Tekst = ""


@_rij
class Meldingrij(_Opschool):
    """A row about a melding."""

    meldingsnummer: Tekst = ""
    soort: Annotated[str, _gelezen(waarden.soort)] = ""
    datum: Dag = None
    eerste_dag: Dag = None
    laatste_dag: Dag = None
    uren: Annotated[float | None, _gelezen(lees_uren)] = None
    reden: Tekst = ""
    actie_school: Tekst = ""
    melder: Tekst = ""
    toelichting: Alinea = ""


@_rij
class Overstaprij(Persoonrij):
    """A row about a leaver of the vmbo."""

    schooljaar: Annotated[Schooljaar | None, _gelezen(lees_schooljaar)] = None
    keuze: Tekst = ""
    instelling: Tekst = ""
    aangemeld_op: Dag = None
    aangenomen_op: Dag = None
    ingeschreven_op: Dag = None
    toelichting: Alinea = ""


@_rij
class Schoolrij(_Rij):
    """A row about a school."""

    brin: Brin = ""
    naam: Tekst = ""
    plaats: Annotated[str, _gelezen(waarden.plaats)] = ""
    gemeente: Tekst = ""
    gemeentenummer: Tekst = ""
    provincie: Tekst = ""
    regio: Annotated[str, _gelezen(lambda tekst: schoon(tekst).lower())] = ""
    onderwijssoort: Tekst = ""
    telefoon: Tekst = ""
    email: Tekst = ""
    contactpersoon: Tekst = ""


@_rij
class Lijstrij(_Opschool):
    """A row of her own list: a zaak."""

    soort: Annotated[str, _gelezen(waarden.soort)] = ""
    datum: Dag = None
    uren: Annotated[float | None, _gelezen(lees_uren)] = None
    stand: Tekst = ""
    gesloten_op: Dag = None
    laatste_stap: Tekst = ""
    laatste_op: Dag = None
    volgende_stap: Tekst = ""
    volgende_op: Dag = None
    opmerking: Alinea = ""


MODELLEN: Mapping[str, type] = {
    "scholen": Schoolrij, "jongeren": Jongererij, "inschrijvingen": Inschrijvingrij, "verzorgers": Verzorgerrij,
    "meldingen": Meldingrij, "overstap": Overstaprij, "lijst": Lijstrij,
}  # fmt: skip


Regel = tuple[int, Mapping[str, str]]  # the line of a row, and what it says
_DEEL = 5_000  # rows that are checked at once


class Fout(NamedTuple):
    """What is wrong with a row: its line, the header of the column, and why."""

    regel: int
    kolom: str
    reden: str

    def __str__(self) -> str:
        waar = f"regel {self.regel}" + (f", kolom {self.kolom}" if self.kolom else "")
        return f"{waar}: {self.reden}"


def checked(
    soort: str, rijen: Iterable[Regel], kolommen: Mapping[str, str], vandaag: date
) -> tuple[list[tuple[int, Any]], list[Fout]]:
    """Each row that is right as a model, with its line, and all that is wrong with the others.

    `rijen` hold texts by doel, of cells that say something; `kolommen` gives the header of each doel. They are read a
    part at a time: a large file lies in memory once.
    """
    bulk: TypeAdapter[list[Any]] = TypeAdapter(GenericAlias(list, (MODELLEN[soort],)))  # type: ignore[arg-type]
    goed, fouten = list[tuple[int, Any]](), list[Fout]()
    over = iter(rijen)
    while deel := list(islice(over, _DEEL)):
        try:
            modellen = _modellen(bulk, deel, vandaag)
        except ValidationError as mis:
            nieuw = [_fout(deel, kolommen, fout) for fout in mis.errors(include_url=False, include_input=False)]
            fouten += nieuw
            deel = [rij for rij in deel if rij[0] not in {fout.regel for fout in nieuw}]
            modellen = _modellen(bulk, deel, vandaag)
        goed += [(regel, model) for (regel, _), model in zip(deel, modellen, strict=True)]
    return goed, fouten


def _modellen(bulk: TypeAdapter[list[Any]], deel: Sequence[Regel], vandaag: date) -> list[Any]:
    return bulk.validate_python([rij for _, rij in deel], context=vandaag)


def _fout(deel: Sequence[Regel], kolommen: Mapping[str, str], fout: Any) -> Fout:
    """An error of pydantic, by line and header."""
    n, *waar = fout["loc"]
    kolom = kolommen.get(str(waar[0]), str(waar[0])) if waar else ""
    return Fout(deel[int(n)][0], kolom, fout["msg"])

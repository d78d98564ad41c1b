"""What every model is made of: exact, nothing more than it names, and described in Dutch."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from inspect import get_annotations
from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, NaiveDatetime, WithJsonSchema
from pydantic.fields import FieldInfo
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import CoreSchema, core_schema

from lpa.domain.base.soorten import ONDERWIJSSOORTEN
from lpa.domain.jaar.cijfers import HERKOMSTEN, TEKENS
from lpa.domain.kalender.schoolkalender import REGIOS
from lpa.domain.recht.regel import JA, NEE, VRAAGT_OORDEEL
from lpa.domain.records.zaak import REGIMES


class Keuze:
    """One of these words: `Annotated[str, Keuze(REGIOS)]`. Words of lpa itself, so that a new one is in the schema."""

    def __init__(self, *woorden: str | Iterable[str]) -> None:
        delen = [[w] if isinstance(w, str) else [*w] for w in woorden]
        self.woorden = list(dict.fromkeys(woord for deel in delen for woord in deel))

    def __get_pydantic_core_schema__(self, *_: object) -> CoreSchema:
        return core_schema.literal_schema(self.woorden)


class Deel(BaseModel):
    """A part of a document."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


def zegt(uitleg: str) -> Any:
    """A field that is always there, with what it says."""
    return Field(description=uitleg)


def soms(uitleg: str) -> Any:
    """A field that is not always there, with when it is and what it says."""
    return Field(default_factory=lambda: None, description=uitleg)


class Document(Deel):
    """A whole answer."""

    versie: Literal[1] = zegt("Versie van de vorm van alle documenten.")


Nummer = Annotated[int, Field(ge=1)]
Aantal = Annotated[int, Field(ge=0)]
Schooljaar = Annotated[str, Field(pattern=r"^[12]\d{3}-[12]\d{3}$")]
Periode = Annotated[str, Field(pattern=r"^[12]\d{3}(-[12]\d{3})?$")]
Geboortedatum = Annotated[str, Field(pattern=r"^[12]\d{3}(-\d\d(-\d\d)?)?$")]
Klok = Annotated[str, Field(pattern=r"^[0-2]\d:[0-5]\d$")]
Sha256 = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
Dag = date
Moment = AwareDatetime  # UTC
# In Amsterdam, as it was typed: without an offset it is no date-time of JSON Schema.
Tijdstip = Annotated[NaiveDatetime, WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$"})]
Antwoord = Annotated[str, Keuze(JA, NEE, VRAAGT_OORDEEL)]
Regime = Annotated[str, Keuze(REGIMES)]
Regio = Annotated[str, Keuze(REGIOS)]
Onderwijssoort = Annotated[str, Keuze(ONDERWIJSSOORTEN)]
Teken = Annotated[str, Keuze("", TEKENS)]
Herkomst = Annotated[str, Keuze("", HERKOMSTEN)]


def naam_van(model: type[BaseModel]) -> str:
    """`MeldingToonDocument` → `melding-toon`: what the file of its schema is called."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", model.__name__.removesuffix("Document")).lower()


class Schema(GenerateJsonSchema):
    """The schema of a model, without titles that only repeat the name of a field."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def velden(model: type[BaseModel]) -> dict[str, tuple[type[BaseModel], FieldInfo]]:
    """The fields of a model, each with the class that names it."""
    uit = {}
    for naam, veld in model.model_fields.items():
        eigenaar = next(k for k in model.__mro__ if naam in get_annotations(k))
        uit[naam] = eigenaar, veld
    return uit

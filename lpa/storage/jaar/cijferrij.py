"""What a row of the exchange file must be, guarded by pydantic; loaded only when a file is read."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, model_validator

from lpa.domain.base.tekst import opsomming, schoon
from lpa.domain.jaar.cijfers import HERKOMSTEN, HISTORIE, TEKENS
from lpa.domain.jaar.eigen import is_kalenderjaar
from lpa.domain.kalender.schooljaar import lees_schooljaar
from lpa.errors import LpaFout

LANGST = 2000


def _schooljaar(tekst: str) -> str:
    if is_kalenderjaar(tekst.strip()):  # whether the row may have one is looked at where the row is known
        return tekst.strip()
    try:
        return str(lees_schooljaar(tekst))
    except LpaFout as fout:
        raise ValueError(fout.fout.rstrip(".")) from None


def _getal(tekst: str) -> Decimal | None:
    """A whole number, or one with a decimal comma or point. `2.748` may be thousands: it is refused."""
    kaal = tekst.strip()
    if not kaal:
        return None
    if re.fullmatch(r"\d{1,3}(\.\d{3})+", kaal, re.ASCII):
        raise ValueError(f"'{kaal[:40]}' kan duizenden of decimalen betekenen; schrijf het zonder punt")
    if not re.fullmatch(r"\d{1,9}([.,]\d{1,6})?", kaal, re.ASCII):
        raise ValueError(f"'{schoon(tekst)[:40]}' is geen getal")
    return Decimal(kaal.replace(",", "."))


def _teken(tekst: str) -> str:
    if tekst not in ("", *TEKENS):
        raise ValueError(f"'{schoon(tekst)[:40]}' is geen teken; kies {opsomming(list(TEKENS), 'of')}")
    return tekst


def _opmerking(tekst: str) -> str:
    if len(tekst) > LANGST:
        raise ValueError(f"langer dan {LANGST} tekens")
    return schoon(tekst)


def _herkomst(tekst: str) -> str:
    if tekst not in ("", *HERKOMSTEN):
        raise ValueError(f"'{schoon(tekst)[:40]}' is geen herkomst; kies {opsomming(list(HERKOMSTEN), 'of')}")
    return tekst or HISTORIE


class Cijferrij(BaseModel):
    """One figure: a value or a mark, never both and never neither."""

    model_config = ConfigDict(extra="forbid")

    schooljaar: Annotated[str, BeforeValidator(_schooljaar)]
    tabel: Annotated[str, BeforeValidator(schoon)]
    rij: Annotated[str, BeforeValidator(schoon)]
    waarde: Annotated[Decimal | None, BeforeValidator(_getal)]
    teken: Annotated[str, BeforeValidator(_teken)]
    opmerking: Annotated[str, BeforeValidator(_opmerking)]
    herkomst: Annotated[str, BeforeValidator(_herkomst)] = HISTORIE

    @model_validator(mode="after")
    def _waarde_of_teken(self) -> Cijferrij:
        if (self.waarde is None) == (self.teken == ""):
            wat = "er staat geen getal en geen teken" if self.waarde is None else "er staat een getal en een teken"
            raise ValueError(wat)
        return self

"""Overviews made of a handful of figures, for tests of the counts and the checks."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from lpa.domain.jaar.cijfers import HISTORIE, TEKENS, Bronnen, Jaarcijfer
from lpa.domain.jaar.overzicht import Overzicht
from lpa.domain.kalender.schooljaar import lees_schooljaar, reeks

JAAR = "2019-2020"
# Table 3 of 2019-2020, the year of the report.
VERZUIM = {
    "3/absoluut verzuim": 23,
    "3/signaalverzuim": 93,
    "3/luxe verzuim": 6,
    "3/overig verzuim": 32,
}


def cijfers(waarden: Mapping[str, Any], schooljaar: str = JAAR, herkomst: str = HISTORIE) -> list[Jaarcijfer]:
    """`{"6/verhuisd": 3}` as figures; a mark is given by its name."""
    uit = []
    for cel, waarde in waarden.items():
        tabel, _, rij = cel.partition("/")
        teken = waarde if waarde in TEKENS else ""
        uit.append(
            Jaarcijfer(
                schooljaar=schooljaar, tabel=tabel, rij=rij, waarde=None if teken else Decimal(str(waarde)),
                teken=teken, herkomst=herkomst,
            )
        )  # fmt: skip
    return uit


def maak_overzicht(*opgeslagen: Jaarcijfer, tot: str = JAAR, jaren: int = 1, **bronnen: Any) -> Overzicht:
    """The overview of `jaren` school years up to `tot`, from these figures and what was counted."""
    return Overzicht(reeks(lees_schooljaar(tot), jaren), Bronnen(cijfers={c.plek: c for c in opgeslagen}, **bronnen))

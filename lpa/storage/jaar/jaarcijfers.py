"""Storing imported figures: what is new is added, what differs is changed, the rest stays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from lpa.domain.jaar.cijfers import VASTGESTELD, Jaarcijfer
from lpa.errors import Geweigerd
from lpa.storage.engine.file import Schrijver, many


class Uitkomst(NamedTuple):
    """What an import did, in numbers of figures."""

    nieuw: int
    gewijzigd: int
    gelijk: int


def bewaar(s: Schrijver, cijfers: Sequence[Jaarcijfer]) -> Uitkomst:
    """Store the figures of one file. Raises Geweigerd when it would change a closed year."""
    bekend = {c.plek: c for c in many(s.conn, Jaarcijfer)}
    nieuw = gewijzigd = 0
    for cijfer in cijfers:
        oud = bekend.get(cijfer.plek)
        if oud is None:
            s.voeg_toe(cijfer)
            nieuw += 1
        elif (anders := _zoals(cijfer, oud)) != oud:
            _mag_wijzigen(oud)
            s.wijzig(anders)
            gewijzigd += 1
    return Uitkomst(nieuw, gewijzigd, len(cijfers) - nieuw - gewijzigd)


def _zoals(cijfer: Jaarcijfer, oud: Jaarcijfer) -> Jaarcijfer:
    """`cijfer` in the place of `oud`; a figure that was closed stays closed when its value is the same."""
    herkomst = VASTGESTELD if oud.herkomst == VASTGESTELD else cijfer.herkomst
    return replace(cijfer, nummer=oud.nummer, versie=oud.versie, herkomst=herkomst)


def _mag_wijzigen(cijfer: Jaarcijfer) -> None:
    if cijfer.herkomst == VASTGESTELD:
        raise Geweigerd(
            f"schooljaar {cijfer.schooljaar} is vastgesteld; het bestand geeft er andere cijfers voor",
            "laat dat schooljaar uit het bestand weg",
        )

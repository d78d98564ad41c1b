"""`lpa jongere gezin`: who brothers and sisters are, which no name and no address says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Annotated

from lpa.commands.gate.doors import Writer, tell, writing
from lpa.commands.register.welke import VanJongere
from lpa.commands.ui.forms import JONGEREN, WIE, Given, ask, open_file, switch, verb, verbs
from lpa.domain.base.tekst import opsomming
from lpa.domain.records.jongere import Gezin, Jongere
from lpa.output.render.data import list_data
from lpa.storage.register import registers

app = verbs()


class Leden(VanJongere):
    """Who is a brother or sister of whom."""

    met = ask(JONGEREN, "--met", "Broers en zussen", f"{WIE}; vaker voor meer", required=True)


@verb(app, "gezin", "lpa jongere gezin 3 --met 4 --met 5")
def gezin(given: Given[Leden], los: Annotated[bool, switch("--los", "zij zijn juist geen gezin")] = False) -> None:
    """Leg vast wie broers en zussen zijn. Een gelijke achternaam of een gelijk adres maakt nog geen gezin."""
    with open_file() as b:
        j = given.place(Leden.wie, b.conn)
        leden = {lid.nummer: lid for lid in (j, *given.fill(b.conn).met)}
        with writing(b, "jongere gezin") as s:
            vast = [*_zonder_gezin(s, leden)] if los else [*_als_gezin(s, leden)]
        whom = tell.about(b.conn, *leden.values())
    zin = f"{_namen(leden)} {'staan niet meer als gezin vast' if los else 'zijn een gezin'}."
    tell.change(zin, j.nummer, list_data("jongeren", vast, len(vast)), about=whom)


def _als_gezin(s: Writer, leden: dict[int, Jongere]) -> Iterator[Jongere]:
    """These jongeren as one family; who was in one with any of them comes along."""
    bekend = sorted({lid.gezin for lid in leden.values() if lid.gezin})
    alle = {lid.nummer: lid for nummer in bekend for lid in registers.gezinsleden(s.conn, nummer)} | leden
    nummer = bekend[0] if bekend else s.add(Gezin(naam=_namen(leden))).nummer
    yield from (s.change(replace(lid, gezin=nummer)) for lid in alle.values() if lid.gezin != nummer)


def _namen(leden: dict[int, Jongere]) -> str:
    """`Sem Merel (1) en Lot Merel (2)`."""
    return opsomming([f"{lid.naam} ({lid.nummer})" for lid in leden.values()])


def _zonder_gezin(s: Writer, leden: Mapping[int, Jongere]) -> Iterator[Jongere]:
    yield from (s.change(replace(lid, gezin=None)) for lid in leden.values() if lid.gezin)

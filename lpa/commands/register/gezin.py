"""`lpa jongere gezin`: who brothers and sisters are, which no name and no address says: those only make her asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Annotated

from lpa.commands.gate.doors import Writer, tell, writing
from lpa.commands.register.velden import VanJongere
from lpa.commands.ui import rethink
from lpa.commands.ui.forms import JONGEREN, WIE, Given, ask, open_file, switch, talk, verb, verbs
from lpa.domain.base.tekst import opsomming
from lpa.domain.records.jongere import Gezin, Jongere
from lpa.domain.register.gezinnen import Verwant
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
            vast = [*_zonder_gezin(s, leden)] if los else als_gezin(s, leden.values())
        whom = tell.about(b.conn, *leden.values())
    zin = f"{namen(leden.values())} staan niet meer als gezin vast." if los else gezin_zin(leden.values())
    tell.change(zin, j.nummer, list_data("jongeren", vast, len(vast)), about=whom)


def als_gezin(s: Writer, leden_: Iterable[Jongere]) -> list[Jongere]:
    """These jongeren as one family, those whose family it was not yet; who was in one with any of them comes along."""
    leden = {lid.nummer: lid for lid in leden_}
    bekend = sorted({lid.gezin for lid in leden.values() if lid.gezin})
    alle = {lid.nummer: lid for nummer in bekend for lid in registers.gezinsleden(s.conn, nummer)} | leden
    nummer = bekend[0] if bekend else s.add(Gezin(naam=namen(leden.values()))).nummer
    return [s.change(replace(lid, gezin=nummer)) for lid in alle.values() if lid.gezin != nummer]


def in_gezin(s: Writer, wie: Jongere, leden: Sequence[Jongere]) -> Jongere:
    """`wie` as it is after it became one family with `leden`."""
    return next((lid for lid in als_gezin(s, [wie, *leden]) if lid.nummer == wie.nummer), wie)


def namen(leden: Iterable[Jongere]) -> str:
    """`Sem Merel (1) en Lot Merel (2)`."""
    return opsomming([f"{lid.naam} ({lid.nummer})" for lid in leden])


def gezin_zin(leden: Iterable[Jongere]) -> str:
    """That these jongeren are a family."""
    return f"{namen(leden)} zijn een gezin."


def bevestigd(verwanten: Sequence[Verwant]) -> list[Jongere]:
    """Those of whom she says that they are one family with who is stored now; nobody where she cannot be asked."""
    if not verwanten or not talk.can_ask():
        return []
    from lpa.commands.ui.prompt import ask_yes_no

    for verwant in verwanten if not rethink.is_sure() else ():
        talk.say(f"{verwant}.")
    ja, _ = rethink.value("verwanten", lambda: ask_yes_no("Zijn zij een gezin?", default=False))
    return [verwant.jongere for verwant in verwanten] if ja else []


def opmerking(nummer: int, verwanten: Sequence[Verwant]) -> list[str]:
    """How she says herself that `nummer` is of that family, where she could not be asked."""
    if not verwanten or talk.can_ask():
        return []
    met = " ".join(f"--met {verwant.jongere.nummer}" for verwant in verwanten)
    return [f"Let op: {opsomming([str(v) for v in verwanten])}. Zijn zij een gezin: lpa jongere gezin {nummer} {met}"]


def _zonder_gezin(s: Writer, leden: Mapping[int, Jongere]) -> Iterator[Jongere]:
    yield from (s.change(replace(lid, gezin=None)) for lid in leden.values() if lid.gezin)

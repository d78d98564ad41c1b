"""Storing what an import comes to: shown first, refused as a whole where a row is wrong, and one step to take back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from typing import Any

from lpa.commands.gate.doors import Weigh, Writer, tell, writing
from lpa.commands.ui.forms import talk
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.tekst import aantal, met_hoofdletter, opsomming
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.register.uitkomst import Uitkomst, geordend, rijnummers
from lpa.errors import GegevensGeweigerd, Intussen
from lpa.output.register.importblad import import_blad, import_data
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.schema import stamp

_VEEL = 5_000  # records: storing more is seen to take a while
_REDENEN = 20  # that are named
_REGELS = 5  # lines that are named with a reason they share
_BEKIJK = "bekijken kan met --proef"
Opslaan = Callable[[Writer], str]  # stores it; what is told after the counts


class Wijze(NamedTuple):
    """How an import is to be done: only tried, with the rows that are right, with what is unlikely confirmed."""

    proef: bool
    goede_rijen: bool
    toch: bool


def bewaar(
    b: CaseFile, wat: str, uit: Uitkomst, wijze: Wijze, opslaan: Opslaan, about: tell.About, *, na: Weigh = lambda: ()
) -> None:
    """Show what an import of `wat` comes to, and store it. `b` was opened before anything that `uit` rests on was read;
    `na` says what is unlikely about what was stored, beside what the gate weighs.

    Raises GegevensGeweigerd where a row is refused and the others were not asked for.
    """
    if wijze.proef:
        blad = import_blad(uit, f"proef met {wat}, niets opgeslagen")
        return tell.sheet(blad, import_data(uit, opgeslagen=False), about=about)
    moet_goed_zijn(uit, wijze)
    if uit.niets:
        return tell.sheet(import_blad(uit, wat), import_data(uit, opgeslagen=False), about=about)
    with writing(b, f"importeer {wat}", lambda: _twijfels(uit), wijze.toch, after=na) as s:
        if stamp(s.conn) != b.stamp:
            raise Intussen(
                "het bestand is intussen in een ander venster gewijzigd; er is niets opgeslagen",
                "geef de opdracht opnieuw",
            )
        with talk.progress(f"{wat} opslaan") if len(uit.nieuw) + len(uit.gewijzigd) > _VEEL else nullcontext():
            erbij = opslaan(s)
    blad = import_blad(uit, wat, kort=uit.te_weten)
    blad.blocks = blad.blocks[1:]  # the counts are in the sentence
    elders = "" if uit.te_weten else "Wat er per rij wijzigt, toont --proef vooraf"
    zin = f"{met_hoofdletter(wat)}: {uit.zin}. {erbij}".strip()
    data = import_data(uit, opgeslagen=True)
    return tell.change(zin, len(uit.nieuw), data, about=about, below=blad, instead=elders)


def moet_goed_zijn(uit: Uitkomst, wijze: Wijze) -> None:
    """Raises GegevensGeweigerd where a row is refused, and the others were not asked for."""
    if uit.geweigerd and not (wijze.goede_rijen or wijze.proef):
        raise _geweigerd(uit)


def _geweigerd(uit: Uitkomst) -> GegevensGeweigerd:
    per_zin: dict[str, list[int]] = {}
    for regel in geordend(uit.geweigerd):
        per_zin.setdefault(regel.zin, []).append(regel.regel)
    alle = rijnummers(uit.geweigerd)
    telt = aantal(len(alle), "rij is", "rijen zijn")
    genoemd = list(per_zin.items())[:_REDENEN]
    waar = "; ".join(_waar(zin, regels) for zin, regels in genoemd)
    rest = len(alle.difference(*(regels for _, regels in genoemd)))
    meer = f"; en nog {rest}" if rest else ""
    hulp = "verbeter het bestand, of sla de andere rijen op met --goede-rijen; bekijken kan met --proef"
    return GegevensGeweigerd(
        f"{telt} geweigerd, er is niets opgeslagen: {waar}{meer}",
        "; ".join(filter(None, (hulp, uit.vertaal))),
        "--goede-rijen",
    )


def _waar(zin: str, regels: Sequence[int]) -> str:
    """`regel 4: geen datum`, or of more lines with one reason that reason once, with the first of them."""
    eerste, rest = [*map(str, regels[:_REGELS])], len(regels) - _REGELS
    waar = opsomming([*eerste, f"nog {rest}"] if rest > 0 else eerste)
    tussen = ", " if zin.startswith("kolom ") else ": "
    return f"{'regel' if len(regels) == 1 else 'regels'} {waar}{tussen}{zin}"


def _twijfels(uit: Uitkomst) -> list[Twijfel]:
    """What she must confirm: who was known by name alone, and enrolments that run at once."""
    if tegelijk := uit.tegelijk:
        meer = f", en nog {len(tegelijk) - 1}" if len(tegelijk) > 1 else ""
        zin = f"{len(tegelijk)} keer loopt een inschrijving op dezelfde dagen als een andere ({tegelijk[0]}{meer})"
        return [Twijfel("import.tegelijk", zin), *_namen(uit)]
    return _namen(uit)


def _namen(uit: Uitkomst) -> list[Twijfel]:
    """That rows were recognised by name and birth date alone."""
    keer = len(uit.op_naam)
    if not keer:
        return []
    wie = f"regel {uit.op_naam[0].regel}: {uit.op_naam[0].zin}" + (f", en nog {keer - 1}" if keer > 1 else "")
    return [
        Twijfel("import.op-naam", f"{keer} keer is iemand alleen aan naam en geboortedatum herkend ({wie}); {_BEKIJK}")
    ]


def sla_op(s: Writer, uit: Uitkomst) -> None:
    """Store the new records and the changed ones, all at once."""
    s.add_all([record for _, record in uit.nieuw])
    s.change_all([g.nieuw for g in uit.gewijzigd])


def een_voor_een(s: Writer, uit: Uitkomst, maak: Callable[[Any], Any] = lambda record: record) -> list[Any]:
    """Store each by itself, as `maak` makes it, so that the gate weighs it; those that are new."""
    vast = [s.add(maak(record)) for _, record in uit.nieuw]
    for g in uit.gewijzigd:
        s.change(maak(g.nieuw))
    return vast

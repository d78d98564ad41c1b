"""Storing imported figures: once is enough, and a closed year stays closed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from lpa.domain.jaar.cijfers import STREEP, Jaarcijfer
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.logboek import laatste, undo
from lpa.storage.engine.reading import many
from lpa.storage.engine.writer import transaction
from lpa.storage.jaar.cijferbestand import Uitkomst, store
from tests.domain.overzichten import cijfers
from tests.storage.helpers import dump

DRIE = cijfers({"6/verhuisd": 3, "6/overdracht rmc": "streep", "7/luxe verzuim": 0})


def importeer(bestand: CaseFile, nieuw: Sequence[Jaarcijfer]) -> Uitkomst:
    with transaction(bestand, "cijfers importeer") as s:
        return store(s, nieuw)


def test_new_figures_are_stored_with_value_or_mark(bestand: CaseFile) -> None:
    assert importeer(bestand, DRIE) == Uitkomst(nieuw=3, gewijzigd=0, gelijk=0)
    assert [(c.rij, c.waarde, c.teken) for c in many(bestand.conn, Jaarcijfer)] == [
        ("verhuisd", 3, ""), ("overdracht rmc", None, STREEP), ("luxe verzuim", 0, ""),
    ]  # fmt: skip


def test_the_same_file_twice_changes_nothing(bestand: CaseFile) -> None:
    importeer(bestand, DRIE)
    voor = dump(bestand)
    assert importeer(bestand, DRIE) == Uitkomst(nieuw=0, gewijzigd=0, gelijk=3)
    assert dump(bestand) == voor


def test_what_differs_is_changed_and_the_rest_stays(bestand: CaseFile) -> None:
    importeer(bestand, DRIE)
    anders = [replace(DRIE[0], waarde=Decimal(4)), DRIE[1], replace(DRIE[2], opmerking="noot")]
    extra = cijfers({"6/verhuisd": 5}, "2018-2019")
    assert importeer(bestand, [*anders, *extra]) == Uitkomst(nieuw=1, gewijzigd=2, gelijk=1)
    assert [(c.waarde, c.opmerking, c.versie) for c in many(bestand.conn, Jaarcijfer)] == [
        (4, "", 2), (None, "", 1), (0, "noot", 2), (5, "", 1),
    ]  # fmt: skip


def test_a_zero_and_a_dash_are_two_things(bestand: CaseFile) -> None:
    importeer(bestand, cijfers({"6/verhuisd": 0}))
    assert importeer(bestand, cijfers({"6/verhuisd": "streep"})).gewijzigd == 1
    assert importeer(bestand, cijfers({"6/verhuisd": "leeg"})).gewijzigd == 1


def test_a_whole_import_is_undone_in_one_step(bestand: CaseFile) -> None:
    importeer(bestand, DRIE)
    voor = dump(bestand, "logregel")
    importeer(bestand, [replace(DRIE[0], waarde=Decimal(4)), *cijfers({"6/verhuisd": 5}, "2018-2019")])
    with transaction(bestand, "ongedaan") as s:
        undo(s, laatste(s.conn))
    assert dump(bestand, "logregel") == voor

"""What every record is: whole, frozen, equal by what it holds, and silent about it."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace
from typing import Any

import pytest

from lpa.domain.records.zaak import Melding
from tests.domain.factories import dag, maak_inschrijving, maak_jongere, maak_melding, maak_school, maak_vrijstelling

ALLE: list[Any] = [maak_jongere(), maak_school(), maak_inschrijving(), maak_melding(), maak_vrijstelling()]


@pytest.mark.parametrize("record", ALLE, ids=lambda r: type(r).__name__)
def test_a_record_cannot_be_changed(record: Any) -> None:
    with pytest.raises(FrozenInstanceError):
        record.nummer = 7
    with pytest.raises(FrozenInstanceError):
        del record.nummer
    with pytest.raises((AttributeError, TypeError)):
        record.iets_anders = 7
    assert record.nummer == 0


@pytest.mark.parametrize("record", ALLE, ids=lambda r: type(r).__name__)
def test_records_that_hold_the_same_are_equal(record: Any) -> None:
    ander = replace(record)
    assert ander == record
    assert ander is not record
    assert hash(ander) == hash(record)
    assert replace(record, nummer=7) != record
    assert replace(replace(record, nummer=7), nummer=0) == record


@pytest.mark.parametrize("record", ALLE, ids=lambda r: type(r).__name__)
def test_a_record_never_shows_what_it_holds(record: Any) -> None:
    tekst = f"{record!r} {record}"
    assert not [w for w in ("Zwaluw", "Sem", "2009", "999990019", "Wilg") if w in tekst]


def test_records_of_two_kinds_are_never_equal() -> None:
    melding, vrijstelling = maak_melding(), maak_vrijstelling()
    assert melding != vrijstelling
    assert melding != (melding.nummer,)


def test_a_record_must_be_whole_and_holds_nothing_else() -> None:
    met: dict[str, Any] = {"soort": "luxe", "jongere": 1, "geopend_op": dag("10-10-2019")}
    assert Melding(**met).uren is None
    with pytest.raises(TypeError, match="geopend_op"):
        Melding(soort="luxe", jongere=1)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="kleur"):
        Melding(**met, kleur="rood")  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Melding("luxe", 1)  # type: ignore[call-arg,arg-type]


def test_a_record_has_no_place_for_more() -> None:
    assert not hasattr(maak_jongere(), "__dict__")

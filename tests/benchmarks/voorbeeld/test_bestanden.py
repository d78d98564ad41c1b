"""The files that ship with the package are those that the generator makes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.voorbeeld.__main__ import MAP
from benchmarks.voorbeeld.bestanden import als_csv, bestanden
from benchmarks.voorbeeld.tabellen import importbestanden
from benchmarks.voorbeeld.voorbeeld import Voorbeeld
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.school import Inschrijving, School
from lpa.storage.oefen import bestand as oefenbestand
from tests.domain.factories import dag, maak_jongere

_MEEST = 1_000_000  # bytes


def _tekst(pad: Path) -> str:
    return pad.read_text(encoding="utf-8")


def test_the_files_that_ship_are_those_of_the_generator(voorbeeld: Voorbeeld) -> None:
    gemaakt = importbestanden(voorbeeld) | bestanden(voorbeeld.records)
    assert {pad.name for pad in MAP.iterdir()} == set(gemaakt)
    # Not in one comparison: pytest would work out for minutes where two long texts differ.
    verouderd = [naam for naam, tekst in gemaakt.items() if _tekst(MAP / naam) != tekst]
    assert verouderd == [], "write them anew: python -m benchmarks.voorbeeld"


def test_the_records_that_are_read_are_those_that_were_made(voorbeeld: Voorbeeld) -> None:
    gelezen = oefenbestand.records()
    assert [type(r) for r in gelezen] == [type(r) for r in voorbeeld.records]
    assert [een for een, ander in zip(gelezen, voorbeeld.records, strict=True) if een != ander] == []


def test_the_files_of_the_register_are_imported_as_the_register_that_was_made(voorbeeld: Voorbeeld) -> None:
    gelezen = oefenbestand.alles()
    assert [replace(s, versie=1) for s in gelezen if isinstance(s, School)] == voorbeeld.scholen
    assert [replace(j, versie=1) for j in gelezen if isinstance(j, Jongere)] == voorbeeld.bewaard
    i, gemaakt = ({_inschrijving(r) for r in rijen if isinstance(r, Inschrijving)}
                  for rijen in (gelezen, voorbeeld.inschrijvingen))  # fmt: skip
    assert i == gemaakt


def _inschrijving(i: Inschrijving) -> Inschrijving:
    """Without the number: two files give another order."""
    return replace(i, nummer=0, versie=1)


def test_the_files_are_small_enough_to_ship() -> None:
    assert sum(pad.stat().st_size for pad in MAP.iterdir()) < _MEEST


def test_a_column_without_a_value_is_left_out_and_a_default_is_empty() -> None:
    een = maak_jongere(nummer=1, geslacht="onbekend", zoeksleutel="")
    ander = replace(een, nummer=2, geslacht="v", geheim_adres=True, verhuisd_op=dag("3-2-2020"))
    kop, eerste, tweede = (regel.split(";") for regel in als_csv(Jongere, [een, ander]).splitlines())
    assert "bsn" not in kop
    leeg, vol = dict(zip(kop, eerste, strict=True)), dict(zip(kop, tweede, strict=True))
    velden = ("nummer", "geslacht", "geheim_adres", "verhuisd_op")
    assert [leeg[v] for v in velden] == ["1", "", "", ""]
    assert [vol[v] for v in velden] == ["2", "v", "1", "2020-02-03"]


def test_an_empty_text_that_is_not_the_default_is_refused() -> None:
    with pytest.raises(ValueError, match="geslacht"):
        als_csv(Jongere, [maak_jongere(geslacht="")])

"""The files of the practice register, imported as an officer would: what comes out is the practice file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Lpa

STAND, LATER = ("--peildatum", "1-10-2019"), ("--peildatum", "17-7-2020")


@pytest.fixture
def map_() -> Iterator[Path]:
    with as_file(files("lpa.data").joinpath("voorbeeld")) as pad:
        yield pad


@pytest.fixture
def oefenbestand(_voorbeeldmap: Path) -> Path:
    """The practice file, for reading only."""
    return _voorbeeldmap / "voorbeeld.lpa"


def importeer(lpa: Lpa, map_: Path, *soorten: str) -> None:
    for soort in soorten:
        lpa.goed("importeer", soort, str(map_ / f"{soort}.csv"), *STAND)


def later(lpa: Lpa, map_: Path) -> str:
    lpa.goed("importeer", "jongeren", str(map_ / "jongeren-later.csv"), "--mutaties", *LATER)
    bestand = str(map_ / "inschrijvingen-later.csv")
    return lpa.goed("importeer", "inschrijvingen", bestand, "--mutaties", "--toch", *LATER)


def rijen(pad: Path, tabel: str, zonder: tuple[str, ...] = ()) -> list[Any]:
    """All rows of a table but for their versions."""
    with closing(sqlite3.connect(pad)) as conn:
        kolommen = [k for _, k, *_ in conn.execute(f"pragma table_info({tabel})") if k not in ("versie", *zonder)]
        return conn.execute(f"select {', '.join(kolommen)} from {tabel} order by 1").fetchall()  # noqa: S608


def test_the_check_finds_exactly_the_absolute_zaken_of_that_day_and_a_later_file_lets_them_close(
    lpa: Lpa, map_: Path, oefenbestand: Path
) -> None:
    importeer(lpa, map_, "scholen", "jongeren", "inschrijvingen", "verzorgers")
    with closing(sqlite3.connect(oefenbestand)) as conn:
        vraag = """select jongere from zaak where soort = 'absoluut' and geopend_op <= '2019-10-01'
            and (gesloten_op is null or gesloten_op > '2019-10-01') order by 1"""
        absoluut = [nummer for (nummer,) in conn.execute(vraag)]
    in_oefenbestand = lpa.json("inschrijving", "controle", *STAND, "--bestand", str(oefenbestand))
    assert sorted(z["jongere"] for z in in_oefenbestand["zonder_inschrijving"]) == absoluut
    assert len(absoluut) == 21
    gevonden = {z["jongere"] for z in lpa.json("inschrijving", "controle", *STAND)["zonder_inschrijving"]}
    assert len(gevonden - set(absoluut)) == 1  # the exemption of art. 5a is not in these files
    lpa.goed("inschrijving", "controle", "--open", *STAND)
    gezegd = later(lpa, map_)
    dicht = lpa.json("inschrijving", "controle", *LATER)["nu_ingeschreven"]
    with closing(sqlite3.connect(oefenbestand)) as conn:
        vraag = "select distinct jongere from inschrijving where van > '2019-10-01' and tot is null order by 1"
        gekomen = {nummer for (nummer,) in conn.execute(vraag)} & set(absoluut)
    assert {z["jongere"] for z in dicht} == gekomen
    assert len(gekomen) > 10
    assert f"{len(gekomen)} zaken absoluut verzuim kunnen dicht" in gezegd


def test_the_files_give_the_register_of_the_practice_file(lpa: Lpa, map_: Path, oefenbestand: Path) -> None:
    importeer(lpa, map_, "scholen", "jongeren", "inschrijvingen", "verzorgers")
    later(lpa, map_)
    for tabel in ("school", "jongere", "inschrijving", "verzorger", "leeftijdtelling"):
        assert rijen(lpa.pad, tabel) == rijen(oefenbestand, tabel), tabel
    assert rijen(lpa.pad, "eigenschap")[-1][1:] == ("register_sinds", "2019-10-01")


def test_who_is_not_kept_is_counted_once_for_each_whole_file_and_taken_back_with_it(lpa: Lpa, map_: Path) -> None:
    importeer(lpa, map_, "scholen", "jongeren")
    geteld = rijen(lpa.pad, "leeftijdtelling")
    assert sum(rij[-1] for rij in geteld) == 173 * 2 + 174 * 2 + 171 * 6
    importeer(lpa, map_, "jongeren")
    assert rijen(lpa.pad, "leeftijdtelling") == geteld
    lpa.goed("ongedaan", "--ja")
    assert rijen(lpa.pad, "leeftijdtelling") == rijen(lpa.pad, "jongere") == []

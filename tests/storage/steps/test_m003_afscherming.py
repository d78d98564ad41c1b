"""A file of 1.0.0 gets the marks of a verzorger and against whom a proces-verbaal is; nothing else of it changes."""

from __future__ import annotations

import csv
import shutil
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2 as sqlite

from lpa.storage.copies import logged
from lpa.storage.engine import base, schema
from tests.commands.importeer.conftest import Schrijf, schrijf
from tests.conftest import Lpa
from tests.storage.helpers import to_base

__all__ = ["schrijf"]
NIEUW: dict[str, dict[str, Any]] = {
    "verzorger": {"geheim_adres": 0, "geen_contact": 0},
    "interventie_alle": {"tegen": "", "verzorger": None},
}


@pytest.fixture
def oud(gevuld: Lpa) -> Lpa:
    """A file as 1.0.0 left it, with two verzorgers, and a hearing in melding 2."""
    gevuld.goed("verzorger", "nieuw", "1", "--naam", "Noor Zwaluw", "--relatie", "moeder")
    gevuld.goed("verzorger", "nieuw", "2", "--naam", "Piet Merel", "--adres", "Dijk 2, 8161 XX Epe")
    gevuld.goed("pv", "verhoor", "2", "--datum", "5-11-2019")
    to_base(gevuld.pad)
    return gevuld


def rijen(pad: Path, tabel: str) -> list[dict[str, Any]]:
    with closing(sqlite.connect(pad)) as conn:
        cursor = conn.execute(f"select * from {tabel} order by nummer")  # noqa: S608
        return [dict(zip([naam for naam, *_ in cursor.description], rij, strict=True)) for rij in cursor]


def indeling(pad: Path | str) -> list[object]:
    with closing(sqlite.connect(pad)) as conn:
        if pad == ":memory:":
            conn.executescript(base.sql())
        return list(conn.execute("select type, name, sql from sqlite_master where name not like 'sqlite%' order by 2"))


def test_what_is_called_a_file_of_before_is_one(oud: Lpa) -> None:
    assert indeling(oud.pad) == indeling(":memory:")


def test_a_file_of_before_is_brought_up_to_date_when_it_is_opened_and_kept_as_it_was(oud: Lpa) -> None:
    voor = {tabel: rijen(oud.pad, tabel) for tabel in NIEUW}
    eerste = oud("verzorger", "lijst", "1")
    assert eerste.code == 0
    assert "zoals het was staat het in zaken-voor-versie-4.lpa" in eerste.err
    assert {tabel: rijen(oud.pad, tabel) for tabel in NIEUW} == {
        tabel: [rij | NIEUW[tabel] for rij in staan] for tabel, staan in voor.items()
    }
    bewaard = oud.pad.with_name("zaken-voor-versie-4.lpa")
    assert {tabel: rijen(bewaard, tabel) for tabel in NIEUW} == voor
    assert indeling(bewaard) == indeling(":memory:")
    assert oud("verzorger", "lijst", "1").err == ""


def test_nothing_is_found_wrong_with_a_file_that_was_brought_up_to_date(oud: Lpa) -> None:
    assert "Er is niets gevonden." in oud.goed("controle", "--alleen", "bestand,waarden,logboek")
    with closing(sqlite.connect(oud.pad)) as conn:
        assert not schema.altered(conn)
        assert logged.strange(conn) == []


def test_a_step_that_cannot_be_done_leaves_a_file_of_before_as_it_was(oud: Lpa) -> None:
    with closing(sqlite.connect(oud.pad, isolation_level=None)) as conn:
        conn.execute("alter table verzorger add column geen_contact text")
    voor = oud.pad.read_bytes()
    uitkomst = oud("verzorger", "lijst", "1")
    assert uitkomst.code == 14
    assert "kan niet worden bijgewerkt" in uitkomst.err
    assert oud.pad.read_bytes() == voor


def test_what_was_done_before_can_still_be_taken_back(oud: Lpa) -> None:
    oud.goed("verzorger", "wijzig", "2", "--geheim-adres", "ja")
    oud.goed("ongedaan", "--ja")
    oud.goed("ongedaan", "--ja")  # the hearing, of before
    assert oud.json("interventie", "lijst", "2")["interventies"] == []
    oud.goed("ongedaan", "--ja")
    assert [v["nummer"] for v in oud.json("verzorger", "lijst", "2")["verzorgers"]] == []


OUDERS = ["Achternaam;Voornaam;Geboortedatum;Ouder;Telefoon"]


@pytest.mark.parametrize("gewijzigd", [False, True], ids=["new", "changed"])
def test_an_import_of_many_rows_of_before_can_still_be_taken_back(
    gevuld: Lpa, schrijf: Schrijf, gewijzigd: bool
) -> None:
    sem = gevuld.json("jongere", "toon", "1")
    wie = f"{sem['achternaam']};{sem['voornaam']};{sem['geboortedatum']}"
    gevuld.goed(
        "importeer", "verzorgers", schrijf("a.csv", *OUDERS, *(f"{wie};Ouder {n};" for n in range(250))), "--toch"
    )
    if gewijzigd:
        ander = schrijf("b.csv", *OUDERS, *(f"{wie};Ouder {n};06{n:08}" for n in range(250)))
        gevuld.goed("importeer", "verzorgers", ander, "--toch")
    to_base(gevuld.pad)
    gevuld.goed("ongedaan", "--ja")
    staan = gevuld.json("verzorger", "lijst", "1")["verzorgers"]
    assert [v for v in staan if v["telefoon"] or v["geheim_adres"] or v["geen_contact"]] == []
    assert len(staan) == (250 if gewijzigd else 0)


def test_a_copy_of_before_is_read_practised_and_put_back_and_leaves_nothing_beside_it(oud: Lpa, tmp_path: Path) -> None:
    kopie = tmp_path / "kopieen" / "zaken-oud.lpa"
    kopie.parent.mkdir()
    shutil.copy(oud.pad, kopie)
    oud.goed("verzorger", "wijzig", "2", "--geen-contact", "ja")
    for verb in ("controleer", "oefen"):
        oud.goed("kopie", verb, str(kopie))
    oud.goed("kopie", "terugzetten", str(kopie), "--ja")
    assert [v["geen_contact"] for v in oud.json("verzorger", "lijst", "2")["verzorgers"]] == [False]
    assert indeling(kopie) == indeling(":memory:")
    namen = sorted(pad.name for pad in oud.pad.parent.iterdir() if pad.is_file() and "vervangen" not in pad.name)
    assert namen == ["zaken-voor-versie-4.lpa", "zaken.lpa"]


def test_all_that_is_taken_out_holds_the_new_columns(oud: Lpa, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    oud.goed("verzorger", "wijzig", "2", "--geen-contact", "ja")
    oud.goed("interventie", "wijzig", "1", "--tegen", "moeder")
    oud.goed("export", "alles", "--map", "uit", "--met-namen", "--ja", "--met-wpg", "proef")
    for tabel, veld, waarden in (
        ("verzorger", "geen_contact", ["false", "true"]),
        ("verzorger", "geheim_adres", ["false", "false"]),
        ("interventie", "tegen", ["verzorger", ""]),
        ("interventie", "verzorger", ["1", ""]),
    ):
        with (tmp_path / "uit" / f"{tabel}.csv").open(encoding="utf-8") as f:
            assert [rij[veld] for rij in csv.DictReader(f)] == waarden, veld

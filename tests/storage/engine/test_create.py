"""Making a new case file with its key files: whole, or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from lpa.domain.records.jongere import Jongere
from lpa.errors import ExitCode, Geweigerd
from lpa.storage.engine.create import make, must_be_free
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.reading import many
from lpa.storage.engine.writer import transaction
from tests.conftest import NU
from tests.domain.factories import maak_inschrijving, maak_jongere, maak_melding, maak_school
from tests.storage.conftest import WACHTWOORD


def test_a_file_without_a_password_is_one_file(tmp_path: Path) -> None:
    pad = tmp_path / "nieuw" / "zaken.lpa"
    assert make(pad, None, {"gemeente": "Proefdorp"}) is None
    assert [p.name for p in pad.parent.iterdir()] == ["zaken.lpa"]


def test_an_encrypted_file_opens_with_the_pass_phrase_and_with_the_recovery_code(tmp_path: Path) -> None:
    pad = tmp_path / "zaken.lpa"
    code = make(pad, WACHTWOORD, {"gemeente": "Proefdorp"})
    assert code is not None
    assert sorted(p.name for p in tmp_path.iterdir()) == ["zaken.lpa", "zaken.lpa.herstel", "zaken.lpa.sleutel"]
    for geheim in (WACHTWOORD, code):
        with CaseFile(pad, lambda geheim=geheim: geheim, lambda: NU) as bestand:  # type: ignore[misc]
            assert many(bestand.conn, Jongere) == []
    if os.name == "posix":
        assert {p.stat().st_mode & 0o777 for p in tmp_path.iterdir()} == {0o600}


def test_records_that_it_begins_with_are_there_and_not_in_the_log(tmp_path: Path) -> None:
    pad = tmp_path / "zaken.lpa"
    records = [maak_school(nummer=1), maak_jongere(nummer=1), maak_inschrijving(nummer=1), maak_melding(nummer=1)]
    make(pad, None, {}, records)
    with CaseFile(pad, lambda: "", lambda: NU) as bestand:
        for record in records:
            assert many(bestand.conn, type(record)) == [record]
        assert bestand.conn.execute("select count(*) from logboek").fetchone() == (0,)
        with transaction(bestand, "jongere nieuw") as s:
            assert s.add(maak_jongere()).nummer == 2


@pytest.mark.parametrize("wat", ["bestand", "map", "dode verwijzing"])
def test_what_is_there_is_never_replaced(tmp_path: Path, wat: str) -> None:
    pad = tmp_path / "zaken.lpa"
    if wat == "bestand":
        pad.touch()
    elif wat == "map":
        pad.mkdir()
    else:
        pad.symlink_to(tmp_path / "weg")
    with pytest.raises(Geweigerd, match="bestaat al") as fout:
        must_be_free(pad)
    assert fout.value.exit_code == ExitCode.REFUSED
    with pytest.raises(Geweigerd, match="bestaat al"):
        make(pad, WACHTWOORD, {})
    assert os.listdir(tmp_path) == ["zaken.lpa"]  # noqa: PTH208 - the link has no target


def test_key_files_without_their_case_file_are_never_touched(tmp_path: Path) -> None:
    pad = tmp_path / "zaken.lpa"
    make(pad, WACHTWOORD, {})
    pad.unlink()
    oud = {p.name: p.read_bytes() for p in tmp_path.iterdir()}
    with pytest.raises(Geweigerd, match="ligt al een sleutelbestand"):
        make(pad, WACHTWOORD, {})
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == oud

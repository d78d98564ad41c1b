"""What SQLite and the disk report, as errors that tell the officer what to do."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlite

from lpa.errors import ExitCode, LpaFout
from lpa.storage.engine.faults import from_disk, from_sqlite, translated

PAD = Path("/geheim/zaken.lpa")


@pytest.mark.parametrize(
    ("code", "tekst", "exit_code"),
    [
        pytest.param(5, "database is locked", ExitCode.IN_USE, id="BUSY"),
        pytest.param(5 | 3 << 8, "database is locked", ExitCode.IN_USE, id="BUSY_TIMEOUT"),
        pytest.param(6, "table is locked", ExitCode.IN_USE, id="LOCKED"),
        pytest.param(8, "readonly database", ExitCode.STORAGE, id="READONLY"),
        pytest.param(8 | 6 << 8, "readonly directory", ExitCode.STORAGE, id="READONLY_DIRECTORY"),
        pytest.param(10, "disk I/O error", ExitCode.STORAGE, id="IOERR"),
        pytest.param(10 | 4 << 8, "disk I/O error", ExitCode.STORAGE, id="IOERR_FSYNC"),
        pytest.param(11, "malformed", ExitCode.DAMAGED, id="CORRUPT"),
        pytest.param(13, "disk is full", ExitCode.STORAGE, id="FULL"),
        pytest.param(14, "unable to open", ExitCode.STORAGE, id="CANTOPEN"),
        pytest.param(19 | 3 << 8, "FOREIGN KEY constraint failed", ExitCode.REFUSED, id="CONSTRAINT_FOREIGNKEY"),
        pytest.param(19 | 8 << 8, "UNIQUE constraint failed: jongere.bsn", ExitCode.REFUSED, id="CONSTRAINT_UNIQUE"),
        pytest.param(26, "file is not a database", ExitCode.DAMAGED, id="NOTADB"),
    ],
)
def test_an_error_of_sqlite_becomes_two_dutch_lines(code: int, tekst: str, exit_code: ExitCode) -> None:
    fout = sqlite.OperationalError(tekst)
    fout.sqlite_errorcode = code
    vertaald = from_sqlite(fout, PAD)
    assert isinstance(vertaald, LpaFout)
    assert vertaald.exit_code == exit_code
    assert tekst not in vertaald.fout + vertaald.oplossing
    assert "/geheim" not in vertaald.fout + vertaald.oplossing


@pytest.mark.parametrize("code", [1, 19 | 1 << 8, 21])
def test_a_mistake_of_ours_stays_what_it_is(code: int) -> None:
    fout = sqlite.OperationalError("no such table: zakken")
    fout.sqlite_errorcode = code
    assert from_sqlite(fout, PAD) is fout


@pytest.mark.parametrize(
    ("nummer", "exit_code", "zin"),
    [
        (errno.ENOENT, ExitCode.NO_FILE, "bestaat niet"),
        (errno.ENOSPC, ExitCode.STORAGE, "schijf is vol"),
        (errno.EACCES, ExitCode.STORAGE, "geen toegang tot zaken.lpa"),
        (errno.EPERM, ExitCode.STORAGE, "geen toegang"),
        (errno.EROFS, ExitCode.STORAGE, "geen toegang"),
        (errno.EISDIR, ExitCode.STORAGE, "is een map"),
        (errno.EIO, ExitCode.STORAGE, "schijf meldt een fout"),
    ],
)
def test_an_error_of_the_disk_becomes_two_dutch_lines(nummer: int, exit_code: ExitCode, zin: str) -> None:
    with pytest.raises(LpaFout) as fout, translated(PAD):
        raise OSError(nummer, "English words", str(PAD))
    assert fout.value.exit_code == exit_code
    assert zin in fout.value.fout
    assert "English" not in fout.value.fout + fout.value.oplossing


def test_an_error_without_a_file_name_is_about_the_case_file() -> None:
    assert "zaken.lpa" in from_disk(OSError(errno.EACCES, "denied"), PAD).fout


@pytest.mark.parametrize("nummer", [errno.EACCES, errno.EROFS])
def test_where_a_file_cannot_be_made_the_folder_is_named_and_not_the_name_it_had_meanwhile(
    tmp_path: Path, nummer: int
) -> None:
    (map_ := tmp_path / "Zaken").mkdir()
    fout = from_disk(OSError(nummer, "denied", str(map_ / ".zaken-4f2a.maken")), PAD)
    assert fout.fout == "in de map Zaken mag niet worden geschreven."
    (map_ / "zaken.lpa").touch()
    assert "geen toegang tot zaken.lpa" in from_disk(OSError(nummer, "denied", str(map_ / "zaken.lpa")), PAD).fout


def test_the_exit_codes_are_those_that_are_documented() -> None:
    assert {code.name: int(code) for code in ExitCode} == {
        "DONE": 0, "BUG": 1, "USAGE": 2, "NOT_FOUND": 3, "DATA": 4, "REFUSED": 5, "NO_FILE": 10, "IN_USE": 11,
        "PASSWORD": 12, "DAMAGED": 13, "VERSION": 14, "STORAGE": 15, "INTERRUPTED": 130,
    }  # fmt: skip


def test_other_errors_pass_through() -> None:
    with pytest.raises(ZeroDivisionError), translated(PAD):
        raise ZeroDivisionError

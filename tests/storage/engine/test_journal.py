"""A journal that a crash left is played back in the file it is of, as that was; beside any other it is put aside."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from lpa.domain.records.jongere import Jongere
from lpa.errors import Beschadigd
from lpa.storage.engine import connection, create, keys
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.reading import many
from lpa.storage.engine.writer import transaction
from tests.conftest import NU
from tests.domain.factories import maak_jongere

ZIN = "vijf spreeuwen op een dak"
# A writer that dies in the midst of a transaction, its pages in the file already and its journal beside it. `stap` is
# when: before a page is in the file, or after.
STERFT = """
import os, sys
from pathlib import Path
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.writer import transaction
from tests.conftest import NU
from tests.domain.factories import maak_jongere
pad, zin, veel = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
b = CaseFile(pad, lambda: zin, lambda: NU)
b.conn.execute("pragma cache_size = 3")
with transaction(b, "jongere nieuw") as s:
    for n in range(veel):
        s.add(maak_jongere(achternaam=f"Sterft{n}", notitie="x" * 900))
    os.kill(os.getpid(), 9)
"""


def maak(pad: Path, zin: str | None, achternaam: str) -> Path:
    create.write(pad, None if zin is None else keys.new(zin), {"gemeente": "Proefdorp"})
    voeg_toe(pad, achternaam)
    return pad


def voeg_toe(pad: Path, achternaam: str) -> None:
    with CaseFile(pad, lambda: ZIN, lambda: NU) as b, transaction(b, "jongere nieuw") as s:
        s.add(maak_jongere(achternaam=achternaam))


def namen(pad: Path) -> tuple[list[str], list[str]]:
    """Who is in a file, and what was said when it was opened."""
    gezegd: list[str] = []
    with CaseFile(pad, lambda: ZIN, lambda: NU, say=gezegd.append) as b:
        assert b.conn.execute("pragma integrity_check").fetchall() == [("ok",)]
        return [j.achternaam for j in many(b.conn, Jongere, "1 order by nummer")], gezegd


def journaal(pad: Path) -> Path:
    return pad.with_name(f"{pad.name}-journal")


def sterf(pad: Path, veel: int = 60) -> None:
    """A crash in the midst of a write: the journal is beside the file."""
    einde = subprocess.run([sys.executable, "-c", STERFT, str(pad), ZIN, str(veel)], check=False)
    assert einde.returncode == -9
    assert journaal(pad).stat().st_size > 512


@pytest.fixture(params=[None, ZIN], ids=["open", "versleuteld"])
def zin(request: pytest.FixtureRequest) -> str | None:
    waarde: str | None = request.param
    return waarde


@pytest.fixture
def gestorven(zin: str | None, tmp_path: Path) -> Path:
    """A file in which a write was broken off, with last week's copy beside it."""
    pad = maak(tmp_path / "zaken.lpa", zin, "Eerst")
    shutil.copy(pad, tmp_path / "week.lpa")
    voeg_toe(pad, "Daarna")
    sterf(pad)
    return pad


def test_its_own_journal_is_played_back(gestorven: Path) -> None:
    assert namen(gestorven) == (["Eerst", "Daarna"], [])
    assert not journaal(gestorven).exists()


def test_before_anything_was_in_the_file_it_is_played_back_too(zin: str | None, tmp_path: Path) -> None:
    pad = maak(tmp_path / "zaken.lpa", zin, "Eerst")
    sterf(pad, veel=1)
    assert namen(pad) == (["Eerst"], [])


def test_beside_last_weeks_copy_it_is_put_aside_and_kept(gestorven: Path) -> None:
    inhoud = journaal(gestorven).read_bytes()
    shutil.copy(gestorven.parent / "week.lpa", gestorven)
    wie, (gezegd,) = namen(gestorven)
    assert wie == ["Eerst"]
    assert "lag een journaal dat er niet bij hoort" in gezegd
    (apart,) = gestorven.parent.glob("zaken.lpa-vreemd-journaal-*")
    assert apart.name in gezegd
    assert apart.read_bytes() == inhoud
    assert namen(gestorven) == (["Eerst"], [])  # and it is said once


def test_of_another_file_it_is_put_aside(gestorven: Path, zin: str | None) -> None:
    ander = maak(gestorven.parent / "ander.lpa", zin, "Ander")
    voeg_toe(ander, "Anders")
    shutil.move(journaal(gestorven), journaal(ander))
    wie, gezegd = namen(ander)
    assert wie == ["Ander", "Anders"]
    assert len(gezegd) == 1


def test_of_a_file_under_another_key_it_is_put_aside(tmp_path: Path) -> None:
    een = maak(tmp_path / "een.lpa", ZIN, "Een")
    ander = maak(tmp_path / "ander.lpa", None, "Ander")
    sterf(ander)
    shutil.move(journaal(ander), journaal(een))
    assert namen(een)[0] == ["Een"]
    assert len(list(tmp_path.glob("een.lpa-vreemd-journaal-*"))) == 1


def test_garbage_under_its_name_is_put_aside(zin: str | None, tmp_path: Path) -> None:
    pad = maak(tmp_path / "zaken.lpa", zin, "Eerst")
    journaal(pad).write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\x07" * 9000)
    assert namen(pad)[0] == ["Eerst"]


@pytest.mark.parametrize("inhoud", [b"", b"\0" * 5000, b"x" * 100], ids=["leeg", "nullen", "kort"])
def test_a_journal_that_plays_nothing_back_is_left_to_sqlite(tmp_path: Path, inhoud: bytes) -> None:
    pad = maak(tmp_path / "zaken.lpa", None, "Eerst")
    journaal(pad).write_bytes(inhoud)
    assert namen(pad) == (["Eerst"], [])


def test_the_journal_of_a_living_writer_is_left_alone(zin: str | None, tmp_path: Path) -> None:
    pad = maak(tmp_path / "zaken.lpa", zin, "Eerst")
    with CaseFile(pad, lambda: ZIN, lambda: NU) as b, transaction(b, "jongere nieuw") as s:
        s.add(maak_jongere(achternaam="Levend"))
        assert journaal(pad).exists()
        lees = "import sys, pathlib, tests.storage.engine.test_journal as t; print(t.namen(pathlib.Path(sys.argv[1])))"
        uit = subprocess.run([sys.executable, "-c", lees, str(pad)], capture_output=True, text=True, check=True)
        assert uit.stdout.strip() == "(['Eerst'], [])"
        assert journaal(pad).exists()
    assert namen(pad) == (["Eerst", "Levend"], [])


def test_nothing_is_left_of_what_was_looked_at(gestorven: Path) -> None:
    shutil.copy(gestorven.parent / "week.lpa", gestorven)
    namen(gestorven)
    assert [p.name for p in gestorven.parent.iterdir() if p.name.startswith(".")] == []


def test_where_it_cannot_be_put_aside_the_file_is_not_opened(gestorven: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copy(gestorven.parent / "week.lpa", gestorven)

    def weiger(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "rename", weiger)
    voor = gestorven.read_bytes()
    with pytest.raises(Beschadigd, match="dat er niet bij hoort"):
        connection.connect(gestorven, lambda salt: keys.derived(ZIN, salt))
    assert gestorven.read_bytes() == voor

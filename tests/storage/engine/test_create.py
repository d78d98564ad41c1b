"""Making a new case file, and one anew under another key: whole, or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from lpa.domain.records.jongere import Jongere
from lpa.errors import ExitCode, Geweigerd, InGebruik, WachtwoordFout
from lpa.storage.engine import connection, create, keys
from lpa.storage.engine.create import anew, make, must_be_free
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
    assert [p.name for p in tmp_path.iterdir()] == ["zaken.lpa"]
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
        assert bestand.conn.execute("select distinct tabel from logboek").fetchall() == [("eigenschap",)]
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


NIEUW = "zes koeien eten groene kaas"
SLEUTELS = {"wachtwoord": WACHTWOORD, "ander wachtwoord": NIEUW, "geen": None}


def gevuld(pad: Path, wachtwoord: str | None) -> str | None:
    """A file with somebody in it; the key that it opens with."""
    make(pad, wachtwoord, {"gemeente": "Proefdorp"}, [maak_school(nummer=1)])
    with CaseFile(pad, lambda: wachtwoord or "", lambda: NU) as bestand, transaction(bestand, "jongere nieuw") as s:
        s.remove(s.add(maak_jongere()))
        s.add(maak_jongere(achternaam="Zwaluw"))
    return wachtwoord and keys.by_secret(pad, wachtwoord)


def namen(pad: Path, geheim: str | None) -> list[str]:
    """Who is in a file that opens so."""
    with CaseFile(pad, lambda: geheim or "", lambda: NU) as bestand:
        return [j.achternaam for j in many(bestand.conn, Jongere)]


@pytest.mark.parametrize("oud", ["wachtwoord", "geen"])
@pytest.mark.parametrize("nieuw", ["ander wachtwoord", "geen"])
def test_a_file_is_made_anew_with_all_that_it_holds(tmp_path: Path, oud: str, nieuw: str) -> None:
    pad = tmp_path / "zaken.lpa"
    key = SLEUTELS[nieuw] and keys.new(NIEUW)
    anew(pad, gevuld(pad, SLEUTELS[oud]), key)
    assert [p.name for p in tmp_path.iterdir()] == ["zaken.lpa"]
    assert namen(pad, SLEUTELS[nieuw]) == ["Zwaluw"]
    if key:
        assert namen(pad, keys.code_of(key)) == ["Zwaluw"]
    assert pad.read_bytes().startswith(b"SQLite format 3") == (key is None)
    with CaseFile(pad, lambda: SLEUTELS[nieuw] or "", lambda: NU) as bestand:
        assert bestand.conn.execute("pragma integrity_check").fetchall() == [("ok",)]
        assert bestand.conn.execute("select count(*) from logboek where handeling > 0").fetchone() == (3,)
        with transaction(bestand, "jongere nieuw") as s:
            assert s.add(maak_jongere()).nummer == 3  # a number that was given is never given again


def test_the_old_pass_phrase_and_the_old_code_open_nothing_any_more(tmp_path: Path) -> None:
    pad = tmp_path / "zaken.lpa"
    oud = gevuld(pad, WACHTWOORD)
    assert oud is not None
    anew(pad, oud, keys.new(NIEUW))
    for geheim in (WACHTWOORD, keys.code_of(oud)):
        with pytest.raises(WachtwoordFout):
            namen(pad, geheim)


STAPPEN = ["_copy", "_must_be_whole", "on_disk", "Path.replace"]


@pytest.mark.parametrize(
    ("stap", "wanneer"),
    [
        pytest.param(stap, wanneer, marks=() if (stap, wanneer) == ("Path.replace", "ervoor") else pytest.mark.slow)
        for stap in STAPPEN for wanneer in ("ervoor", "erna")
    ],
)  # fmt: skip
def test_whatever_stops_it_there_is_the_old_file_or_the_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stap: str, wanneer: str
) -> None:
    pad = tmp_path / "zaken.lpa"
    oud = gevuld(pad, WACHTWOORD)

    class Stop(BaseException):
        """As if the process was killed."""

    waar = Path if stap == "Path.replace" else create
    echt = getattr(waar, stap.split(".")[-1])

    def val(*woorden: object) -> object:
        if wanneer == "erna":
            echt(*woorden)
        raise Stop

    monkeypatch.setattr(waar, stap.split(".")[-1], val)
    with pytest.raises(Stop):
        anew(pad, oud, keys.new(NIEUW))
    monkeypatch.undo()
    geopend = [geheim for geheim in (WACHTWOORD, NIEUW) if _opent(pad, geheim)]
    assert geopend == ([NIEUW] if (stap, wanneer) == ("Path.replace", "erna") else [WACHTWOORD])
    assert namen(pad, geopend[0]) == ["Zwaluw"]


def _opent(pad: Path, geheim: str) -> bool:
    try:
        return bool(keys.by_secret(pad, geheim))
    except WachtwoordFout:
        return False


def test_a_window_that_is_open_on_the_old_file_stores_nothing_in_it(tmp_path: Path) -> None:
    pad = tmp_path / "zaken.lpa"
    oud = gevuld(pad, WACHTWOORD)
    with CaseFile(pad, lambda: WACHTWOORD, lambda: NU) as venster:
        anew(pad, oud, keys.new(NIEUW))
        with pytest.raises(InGebruik, match="intussen vervangen"), transaction(venster, "jongere nieuw") as s:
            s.add(maak_jongere(achternaam="Verloren"))
    assert namen(pad, NIEUW) == ["Zwaluw"]


def test_while_another_window_writes_it_is_not_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pad = tmp_path / "zaken.lpa"
    oud = gevuld(pad, WACHTWOORD)
    monkeypatch.setattr(connection, "_SETTINGS", ("busy_timeout = 10",))
    with CaseFile(pad, lambda: WACHTWOORD, lambda: NU) as venster, transaction(venster, "jongere nieuw") as s:
        s.add(maak_jongere(achternaam="Mus"))
        with pytest.raises(InGebruik):
            anew(pad, oud, keys.new(NIEUW))
    assert namen(pad, WACHTWOORD) == ["Zwaluw", "Mus"]


def test_what_a_killed_run_left_blocks_no_new_file_and_does_not_stay(tmp_path: Path) -> None:
    pad = tmp_path / "zaken.lpa"
    for naam in (str(os.getpid()), "1"):  # a number is given out again
        gevuld(tmp_path / "ander.lpa", None)
        (tmp_path / "ander.lpa").rename(tmp_path / f".zaken.lpa.{naam}.nieuw")
        (tmp_path / f".zaken.lpa.{naam}.nieuw-journal").write_bytes(b"oud")
    create.write(pad, None, {"gemeente": "Proefdorp"})
    assert [p.name for p in tmp_path.iterdir()] == ["zaken.lpa"]
    assert namen(pad, None) == []

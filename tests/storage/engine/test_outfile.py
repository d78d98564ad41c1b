"""Files that she asked for: whole or not at all, and never over another by surprise."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from lpa.errors import ExitCode, Geweigerd, LpaFout, NietGevonden
from lpa.storage.engine.outfile import case_files, folder_for, prepared, sha256, write


def test_a_new_file_is_written_whole(tmp_path: Path) -> None:
    write(tmp_path / "uit.csv", b"a;b\r\n", overschrijf=False, nooit=())
    assert (tmp_path / "uit.csv").read_bytes() == b"a;b\r\n"
    assert [p.name for p in tmp_path.iterdir()] == ["uit.csv"]


def test_a_file_that_is_there_stays_unless_she_says_so(tmp_path: Path) -> None:
    pad = tmp_path / "uit.csv"
    pad.write_bytes(b"oud")
    with pytest.raises(Geweigerd, match="bestaat al") as fout:
        write(pad, b"nieuw", overschrijf=False, nooit=())
    assert fout.value.exit_code == ExitCode.REFUSED
    assert "--overschrijf" in fout.value.oplossing
    assert pad.read_bytes() == b"oud"
    write(pad, b"nieuw", overschrijf=True, nooit=())
    assert pad.read_bytes() == b"nieuw"


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(NietGevonden, match="bestaat niet"):
        write(tmp_path / "weg" / "uit.csv", b"", overschrijf=False, nooit=())


def test_a_folder_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "uit.csv").mkdir()
    with pytest.raises(LpaFout) as fout:
        write(tmp_path / "uit.csv", b"", overschrijf=True, nooit=())
    assert fout.value.exit_code == ExitCode.REFUSED
    assert [p.name for p in tmp_path.iterdir()] == ["uit.csv"]


@pytest.mark.skipif(os.name != "posix", reason="rights of files are those of Unix")
def test_only_she_can_read_the_file(tmp_path: Path) -> None:
    vorige = os.umask(0o022)
    try:
        write(tmp_path / "uit.csv", b"a", overschrijf=False, nooit=())
    finally:
        os.umask(vorige)
    assert (tmp_path / "uit.csv").stat().st_mode & 0o777 == 0o600


def test_the_case_file_and_its_keys_are_never_overwritten(tmp_path: Path) -> None:
    zaak = tmp_path / "zaken.lpa"
    for pad in case_files(zaak):
        pad.write_bytes(b"zaak of sleutel")
    (tmp_path / "zelfde").symlink_to(zaak)
    for pad in (*case_files(zaak), tmp_path / "zelfde"):
        with pytest.raises(Geweigerd, match="hoort bij uw zaakbestand"):
            write(pad, b"a;b", overschrijf=True, nooit=case_files(zaak))
        assert pad.read_bytes() == b"zaak of sleutel"


def test_nor_is_a_journal_made_beside_the_case_file(tmp_path: Path) -> None:
    zaak = tmp_path / "zaken.lpa"
    for pad in (tmp_path / "zaken.lpa-journal", tmp_path / "." / "zaken.lpa-wal"):
        with pytest.raises(Geweigerd, match="hoort bij uw zaakbestand"):
            write(pad, b"a;b", overschrijf=True, nooit=case_files(zaak))
        assert not pad.exists()


@pytest.mark.parametrize("naam", ["ander.lpa", "ander.lpa-wal", "ander.lpa-journal"])
def test_another_case_file_or_what_belongs_to_it_is_not_written_over(tmp_path: Path, naam: str) -> None:
    (tmp_path / naam).write_bytes(b"zaken")
    with pytest.raises(Geweigerd, match="zaakbestand"):
        write(tmp_path / naam, b"a;b", overschrijf=True, nooit=())
    assert (tmp_path / naam).read_bytes() == b"zaken"


@pytest.mark.skipif(os.name != "posix", reason="pipes with a name are those of Unix")
def test_only_an_ordinary_file_is_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp.csv")
    (tmp_path / "zelfde.csv").symlink_to(tmp_path / "pijp.csv")
    for pad in (tmp_path / "pijp.csv", tmp_path / "zelfde.csv"):
        with pytest.raises(Geweigerd, match="geen gewoon bestand"):
            write(pad, b"a;b", overschrijf=True, nooit=())
    assert (tmp_path / "pijp.csv").is_fifo()


def test_a_folder_that_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "map").write_bytes(b"a")
    with pytest.raises(NietGevonden, match="is geen map"):
        write(tmp_path / "map" / "uit.csv", b"a;b", overschrijf=True, nooit=())


def test_several_files_are_written_together_and_are_back_as_they_were_when_what_follows_fails(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"oud")
    nieuw = {tmp_path / "a": b"1", tmp_path / "b": b"2"}

    def zet_neer_en_val() -> None:
        with prepared(nieuw, overschrijf=True, nooit=()) as zet_neer:
            zet_neer()
            assert (tmp_path / "a").read_bytes() + (tmp_path / "b").read_bytes() == b"12"
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        zet_neer_en_val()
    assert {pad.name: pad.read_bytes() for pad in tmp_path.iterdir()} == {"a": b"oud"}


def test_nothing_is_there_before_it_is_put_down(tmp_path: Path) -> None:
    with prepared({tmp_path / "a": b"1"}, overschrijf=False, nooit=()) as zet_neer:
        assert not (tmp_path / "a").exists()
        zet_neer()
    assert [pad.name for pad in tmp_path.iterdir()] == ["a"]


def test_a_new_folder_is_gone_again_when_nothing_came_into_it(tmp_path: Path) -> None:

    def maak_en_val() -> None:
        with folder_for([tmp_path / "map" / "a"]):
            assert (tmp_path / "map").is_dir()
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        maak_en_val()
    assert not (tmp_path / "map").exists()
    with folder_for([tmp_path / "map" / "a"]):
        pass
    assert (tmp_path / "map").stat().st_mode & 0o777 == 0o700


def test_the_sum_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"abc")
    assert sha256(tmp_path / "a").startswith("ba7816bf8f01cfea")
    with pytest.raises(NietGevonden):
        sha256(tmp_path / "b")


def test_what_a_run_that_was_killed_left_goes_with_the_next_of_that_name_after_an_hour(tmp_path: Path) -> None:
    oud, nieuw, ander = (tmp_path / naam for naam in (".d.html.12.nieuw", ".d.html.13.nieuw", ".e.html.12.nieuw"))
    for pad in (oud, nieuw, ander):
        pad.write_text("van een kind", encoding="utf-8")
    for pad in (oud, ander):
        os.utime(pad, (1, 1))
    write(tmp_path / "d.html", b"x", overschrijf=False, nooit=[])
    assert [pad.exists() for pad in (oud, nieuw, ander)] == [False, True, True]

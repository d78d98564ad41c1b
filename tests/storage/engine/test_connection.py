"""Opening the case file, and refusing what is not ours without touching it."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2 as sqlite

from lpa.errors import Beschadigd, ExitCode, GeenBestand, OpslagFout, VersieFout
from lpa.storage.engine import connection, create, schema
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.writer import transaction
from tests.conftest import NU
from tests.domain.factories import maak_jongere
from tests.storage.conftest import WACHTWOORD, Versleuteld
from tests.storage.helpers import store


def no_secret(_: bytes = b"") -> str:
    raise AssertionError("a file without a password must not ask for one")


def snapshot(map_: Path) -> dict[str, str]:
    """Every name in a folder, with the hash of what is in it."""
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() if p.is_file() else "" for p in map_.iterdir()}


def plain(pad: Path) -> Any:
    """An unchecked connection, to make files as lpa would not."""
    return sqlite.connect(str(pad), isolation_level=None)


@pytest.mark.parametrize("soort", ["zonder wachtwoord", "versleuteld"])
@pytest.mark.parametrize(
    ("pragma", "waarde"),
    [
        ("foreign_keys", 1),
        ("journal_mode", "delete"),
        ("synchronous", 3),
        ("secure_delete", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("temp_store", 2),
        ("mmap_size", 0),
        ("cache_size", -32000),
        ("busy_timeout", 15000),
        ("application_id", schema.APPLICATION_ID),
        ("user_version", schema.VERSION),
    ],
)
def test_every_connection_has_the_safe_settings(
    soort: str, pragma: str, waarde: object, leeg_bestand: Path, versleuteld: Versleuteld
) -> None:
    if soort == "versleuteld":
        conn = sqlite.connect(str(versleuteld.pad), isolation_level=None)
        connection.prepare(conn, versleuteld.hexkey)
    else:
        conn = connection.connect(leeg_bestand, no_secret)
    rij = conn.execute(f"pragma {pragma}").fetchone()
    conn.close()
    assert (rij[0] if rij else 0) == waarde


@pytest.mark.skipif(os.name != "posix", reason="rights of files are those of Unix")
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077], ids=oct)
def test_a_new_file_and_its_folder_are_for_her_eyes_only(tmp_path: Path, umask: int) -> None:
    pad = tmp_path / "lpa" / "zaken.lpa"
    vorige = os.umask(umask)
    try:
        create.write(pad, None, {"gemeente": "Proefdorp"})
    finally:
        os.umask(vorige)
    assert pad.parent.stat().st_mode & 0o777 == 0o700
    assert {p.name: p.stat().st_mode & 0o777 for p in pad.parent.iterdir()} == {"zaken.lpa": 0o600}


@pytest.mark.skipif(os.name != "posix", reason="rights of files are those of Unix")
@pytest.mark.parametrize(("was", "wordt"), [(0o644, 0o600), (0o444, 0o400), (0o600, 0o600), (0o400, 0o400)])
def test_rights_of_others_on_our_file_are_taken_back_and_she_is_given_none(
    leeg_bestand: Path, was: int, wordt: int
) -> None:
    leeg_bestand.chmod(was)
    connection.connect(leeg_bestand, no_secret).close()
    assert leeg_bestand.stat().st_mode & 0o777 == wordt


def test_a_folder_that_is_there_keeps_its_rights(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    create.write(tmp_path / "zaken.lpa", None, {})
    assert tmp_path.stat().st_mode & 0o777 == 0o755


def test_a_new_file_never_replaces_another(leeg_bestand: Path) -> None:
    voor = snapshot(leeg_bestand.parent)
    with pytest.raises(OpslagFout, match="bestaat al") as fout:
        create.write(leeg_bestand, None, {})
    assert fout.value.exit_code == ExitCode.STORAGE
    assert snapshot(leeg_bestand.parent) == voor


@pytest.mark.parametrize("bestaat", [False, True], ids=["vrij", "bezet"])
def test_a_disk_without_links_makes_files_and_replaces_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bestaat: bool
) -> None:
    def no_link(*_: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_link)
    pad = tmp_path / "zaken.lpa"
    if bestaat:
        pad.write_bytes(b"van een ander")
        with pytest.raises(OpslagFout, match="bestaat al"):
            create.write(pad, None, {})
        assert pad.read_bytes() == b"van een ander"
    else:
        create.write(pad, None, {})
        connection.connect(pad, no_secret).close()
    assert [p.name for p in tmp_path.iterdir()] == ["zaken.lpa"]


def test_a_file_that_could_not_be_made_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(sqlite.IntegrityError):
        create.write(tmp_path / "zaken.lpa", None, {"gemeente": None})  # type: ignore[dict-item]
    assert list(tmp_path.iterdir()) == []


def _absent(pad: Path) -> None:
    pass


def _empty(pad: Path) -> None:
    pad.write_bytes(b"")


def _random(pad: Path) -> None:
    pad.write_bytes(hashlib.shake_256(b"toeval").digest(5000))


def _image(pad: Path) -> None:
    pad.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(4096))


def _folder(pad: Path) -> None:
    pad.mkdir()


def _dangling(pad: Path) -> None:
    pad.symlink_to(pad.with_name("weg.lpa"))


def _fifo(pad: Path) -> None:
    os.mkfifo(pad)


def _other_program(pad: Path) -> None:
    conn = plain(pad)
    conn.execute("create table t (a)")
    conn.execute("insert into t values ('van een ander')")
    conn.close()


def _other_program_stamped(pad: Path) -> None:
    _other_program(pad)
    conn = plain(pad)
    conn.execute("pragma application_id = 1196444487")
    conn.execute("pragma user_version = 1")
    conn.close()


NOT_OURS = [_absent, _empty, _random, _image, _folder, _dangling, _fifo, _other_program, _other_program_stamped]


@pytest.mark.parametrize("maak", NOT_OURS, ids=lambda maak: maak.__name__.strip("_"))
def test_what_is_not_our_file_is_refused_untouched(tmp_path: Path, maak: Callable[[Path], None]) -> None:
    pad = tmp_path / "zaken.lpa"
    maak(pad)
    voor = snapshot(tmp_path)
    with pytest.raises((GeenBestand, Beschadigd)) as fout:
        connection.connect(pad, no_secret)
    # What has no sign of any program may be an encrypted file that was cut short.
    assert fout.value.exit_code == (ExitCode.DAMAGED if maak is _random else ExitCode.NO_FILE)
    assert snapshot(tmp_path) == voor


@pytest.mark.skipif(os.name != "posix", reason="rights of files are those of Unix")
@pytest.mark.parametrize("maak", [_random, _image, _other_program], ids=lambda maak: maak.__name__.strip("_"))
def test_a_file_that_is_not_ours_keeps_its_rights(tmp_path: Path, maak: Callable[[Path], None]) -> None:
    pad = tmp_path / "zaken.lpa"
    maak(pad)
    pad.chmod(0o644)
    with pytest.raises((GeenBestand, Beschadigd)):
        connection.connect(pad, no_secret)
    assert pad.stat().st_mode & 0o777 == 0o644


def test_a_missing_file_says_how_to_begin(tmp_path: Path) -> None:
    with pytest.raises(GeenBestand) as fout:
        connection.connect(tmp_path / "zaken.lpa", no_secret)
    assert "er is nog geen lpa-bestand" in fout.value.fout
    assert "lpa begin" in fout.value.oplossing


def test_a_folder_that_does_not_exist_is_not_made_by_opening(tmp_path: Path) -> None:
    with pytest.raises(GeenBestand):
        connection.connect(tmp_path / "weg" / "zaken.lpa", no_secret)
    assert list(tmp_path.iterdir()) == []


def test_a_file_of_a_newer_lpa_is_refused_untouched(leeg_bestand: Path) -> None:
    conn = plain(leeg_bestand)
    conn.execute("pragma user_version = 999")
    conn.close()
    voor = snapshot(leeg_bestand.parent)
    with pytest.raises(VersieFout, match="nieuwere versie") as fout:
        connection.connect(leeg_bestand, no_secret)
    assert fout.value.exit_code == ExitCode.VERSION
    assert snapshot(leeg_bestand.parent) == voor


@pytest.mark.parametrize("staart", ["-wal", "-shm"])
def test_a_side_file_that_could_overwrite_ours_is_refused(leeg_bestand: Path, staart: str) -> None:
    leeg_bestand.with_name(leeg_bestand.name + staart).write_bytes(b"van een ander")
    voor = snapshot(leeg_bestand.parent)
    with pytest.raises(Beschadigd) as fout:
        connection.connect(leeg_bestand, no_secret)
    assert fout.value.exit_code == ExitCode.DAMAGED
    assert f"zaken.lpa{staart}" in fout.value.fout
    assert snapshot(leeg_bestand.parent) == voor


@pytest.mark.parametrize(
    "houd",
    [
        pytest.param(lambda bytes_: bytes_ * 15 // 100, id="15 procent"),
        pytest.param(lambda bytes_: bytes_ // 2, id="de helft"),
        pytest.param(lambda bytes_: bytes_ - 4096, id="een bladzijde te kort"),
        pytest.param(lambda bytes_: bytes_ - 2048, id="een halve bladzijde te kort"),
        pytest.param(lambda bytes_: bytes_ - 1, id="een byte te kort"),
    ],
)
@pytest.mark.parametrize("soort", ["zonder wachtwoord", "versleuteld"])
def test_a_file_that_was_cut_short_is_refused_untouched(
    leeg_bestand: Path, versleuteld: Versleuteld, soort: str, houd: Callable[[int], int]
) -> None:
    pad = versleuteld.pad if soort == "versleuteld" else leeg_bestand
    with CaseFile(pad, lambda: WACHTWOORD, lambda: NU) as bestand:
        store(bestand, *(maak_jongere(notitie="x" * 300) for _ in range(50)))  # so that the end is data, not schema
    os.truncate(pad, houd(pad.stat().st_size))
    voor = snapshot(pad.parent)
    with pytest.raises(Beschadigd) as fout:
        CaseFile(pad, lambda: WACHTWOORD, lambda: NU)
    assert fout.value.exit_code == ExitCode.DAMAGED
    assert "kopie" in fout.value.oplossing
    assert snapshot(pad.parent) == voor


def test_the_right_pass_phrase_of_a_damaged_file_is_not_called_wrong(versleuteld: Versleuteld) -> None:
    inhoud = bytearray(versleuteld.pad.read_bytes())
    inhoud[2000] ^= 1
    versleuteld.pad.write_bytes(inhoud)
    with pytest.raises(Beschadigd):
        CaseFile(versleuteld.pad, lambda: WACHTWOORD, lambda: NU)


def test_a_damaged_page_of_a_plain_file_is_named_as_damage(bestand: CaseFile) -> None:
    with transaction(bestand, "jongere nieuw") as s:
        for n in range(200):
            s.add(maak_jongere(voornaam=f"Sem{n}"))
    inhoud = bytearray(bestand.path.read_bytes())
    for begin in range(4096, len(inhoud), 4096):
        inhoud[begin : begin + 64] = b"\xaa" * 64
    bestand.path.write_bytes(inhoud)
    with pytest.raises(Beschadigd) as fout, CaseFile(bestand.path, no_secret, lambda: NU) as b, b.snapshot() as conn:
        conn.execute("select * from jongere").fetchall()
    assert fout.value.exit_code == ExitCode.DAMAGED


def notices_damage(versleuteld: Versleuteld) -> bool:
    """Whether opening the file, or walking through all its pages, says that it is damaged."""
    conn = plain(versleuteld.pad)
    try:
        connection.prepare(conn, versleuteld.hexkey)
        return bool(conn.execute("pragma cipher_integrity_check").fetchall())
    except sqlite.DatabaseError:
        return True
    finally:
        conn.close()


def test_a_flipped_bit_on_any_page_of_an_encrypted_file_is_noticed(versleuteld: Versleuteld) -> None:
    goed = versleuteld.pad.read_bytes()
    assert not notices_damage(versleuteld)
    for begin in range(0, len(goed), 4096):
        inhoud = bytearray(goed)
        inhoud[begin + 2000] ^= 1
        versleuteld.pad.write_bytes(inhoud)
        assert notices_damage(versleuteld), f"page {begin // 4096}"


def test_the_settings_of_a_new_file_are_kept(leeg_bestand: Path) -> None:
    kopie = shutil.copy(leeg_bestand, leeg_bestand.with_name("kopie.lpa"))
    with CaseFile(Path(kopie), no_secret, lambda: NU) as bestand:
        gekregen = dict(bestand.conn.execute("select sleutel, waarde from eigenschap"))
        assert re.fullmatch("[0-9a-f]{6}", gekregen.pop("kenmerk"))
        assert gekregen == {"gemeente": "Proefdorp", "regio": "midden"}

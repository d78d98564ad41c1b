"""Keeping the key of an unlocked file: what is the same on each machine, with what a machine does itself taken away."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from lpa.storage.unlock import kept, linux, mac, windows

SALT, KEY = bytes(range(16)), "ab" * 32 + bytes(range(16)).hex()


@pytest.fixture
def op_windows(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Windows, of which DPAPI turns bytes around and the start was at 1000."""
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    monkeypatch.setattr(windows, "_dpapi", lambda _, data: bytes(255 - byte for byte in data))
    monkeypatch.setattr(windows, "_started", lambda _: 1000.0)


@pytest.fixture
def op_mac(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A login keychain; the command lines that it was given."""
    monkeypatch.setattr("sys.platform", "darwin")
    sleutelhanger: dict[str, str] = {}
    regels: list[str] = []

    def run(*words: str, told: str = "") -> str:
        regels.append(" ".join(words))
        woorden = told.split() if told else list(words)
        naam = woorden[woorden.index("-s") + 1]
        if woorden[0] == "add-generic-password":
            sleutelhanger[naam] = woorden[woorden.index("-w") + 1]
        if woorden[0] == "delete-generic-password":
            return sleutelhanger.pop(naam, "")
        return sleutelhanger.get(naam, "") + "\n"

    monkeypatch.setattr(mac, "_run", run)
    return regels


@pytest.mark.parametrize("machine", ["op_windows", "op_mac"])
def test_a_key_is_kept_until_its_own_end(request: pytest.FixtureRequest, machine: str) -> None:
    request.getfixturevalue(machine)
    assert kept.get(SALT, 2000.0) is None
    assert kept.keep(SALT, KEY, 3600, 2000.0)
    assert kept.get(SALT, 2000.0 + 3599) == KEY
    assert kept.get(SALT, 2000.0 + 3600) is None
    assert kept.get(SALT, 2000.0) is None  # what is over is gone


@pytest.mark.parametrize("machine", ["op_windows", "op_mac"])
def test_a_key_is_let_go(request: pytest.FixtureRequest, machine: str) -> None:
    request.getfixturevalue(machine)
    assert not kept.forget(SALT)
    kept.keep(SALT, KEY, 3600, 2000.0)
    assert kept.forget(SALT)
    assert kept.get(SALT, 2000.0) is None


def test_after_a_new_start_of_windows_nothing_is_kept(op_windows: None, monkeypatch: pytest.MonkeyPatch) -> None:
    kept.keep(SALT, KEY, 3600, 2000.0)
    monkeypatch.setattr(windows, "_started", lambda _: 2500.0)
    assert kept.get(SALT, 2600.0) is None


def test_on_windows_the_key_stands_nowhere_as_it_is(op_windows: None, tmp_path: Path) -> None:
    kept.keep(SALT, KEY, 3600, 2000.0)
    (bestand,) = (p for p in tmp_path.rglob("*") if p.is_file())
    assert KEY.encode() not in bestand.read_bytes()


def test_on_macos_the_key_is_on_no_command_line(op_mac: list[str]) -> None:
    kept.keep(SALT, KEY, 3600, 2000.0)
    assert not any(KEY in regel for regel in op_mac)


@pytest.mark.parametrize("platform", ["freebsd14", "cygwin"])
def test_another_machine_keeps_nothing(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    monkeypatch.setattr("sys.platform", platform)
    assert not kept.can()
    assert not kept.keep(SALT, KEY, 3600, 0.0)
    assert kept.get(SALT, 0.0) is None
    assert not kept.forget(SALT)


@pytest.mark.skipif(os.name != "posix", reason="system calls of Linux")
def test_a_kernel_without_a_keyring_keeps_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_: object) -> int:
        raise OSError(38, "Function not implemented")

    monkeypatch.setattr(linux, "_call", none)
    assert not kept.can()
    assert not kept.keep(SALT, KEY, 3600, 0.0)
    assert kept.get(SALT, 0.0) is None


def test_a_key_of_another_file_is_not_taken(op_windows: None) -> None:
    kept.keep(SALT, "ab" * 48, 3600, 2000.0)
    assert kept.get(SALT, 2000.0) is None

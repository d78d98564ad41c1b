"""The folder for a computer without Python holds what was locked, and nothing else."""

from __future__ import annotations

import hashlib
import tomllib
import zipfile
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from portable import build

ROOT = Path(build.__file__).parents[1]


def archive(place: Path, files: dict[str, str]) -> Path:
    """A zip file of these texts."""
    with zipfile.ZipFile(place, "w") as box:
        for name, text in files.items():
            box.writestr(name, text)
    return place


@pytest.fixture
def python(tmp_path: Path) -> Path:
    """What stands for the embeddable Python."""
    return archive(tmp_path / "python.zip", {"python.exe": "MZ", "python313._pth": "python313.zip\r\n."})


@pytest.fixture
def wheels(tmp_path: Path) -> Path:
    """A folder with a wheel that is locked, and that of lpa."""
    map_ = tmp_path / "wheels"
    map_.mkdir()
    archive(map_ / "merel-1.0-py3-none-any.whl", {"merel.py": "zang = 1", "merel.data/purelib/nest.py": ""})
    archive(map_ / "lpa-1.0.0-py3-none-any.whl", {"lpa.py": ""})
    return map_


def locked(wheels: Path) -> dict[str, tuple[str, str]]:
    """The lock of that one wheel."""
    return {"merel": ("1.0", hashlib.sha256((wheels / "merel-1.0-py3-none-any.whl").read_bytes()).hexdigest())}


def _lines(text: bytes) -> list[str]:
    return text.decode().splitlines()


def test_it_unpacks_python_and_the_wheels_and_lists_each_file(python: Path, wheels: Path, tmp_path: Path) -> None:
    files = build.contents(python, build.chosen(wheels, locked(wheels)))
    assert set(files) == {
        "lpa.cmd", "LEESMIJ.txt", "SHA256SUMS.txt", "python/python.exe", "python/python313._pth",
        "python/Lib/site-packages/merel.py", "python/Lib/site-packages/nest.py", "python/Lib/site-packages/lpa.py",
    }  # fmt: skip
    assert files["python/python313._pth"].splitlines() == [b"python313.zip", b".", b"Lib\\site-packages"]
    sums = {name: digest for digest, name in (line.split("  ") for line in _lines(files["SHA256SUMS.txt"]))}
    assert sums == {n: hashlib.sha256(b).hexdigest() for n, b in files.items() if n != "SHA256SUMS.txt"}
    digests = {build.write(files, tmp_path / name) for name in ("een.zip", "twee.zip")}
    assert len(digests) == 1
    with zipfile.ZipFile(tmp_path / "een.zip") as box:
        assert box.read("lpa/lpa.cmd") == b'@"%~dp0python\\python.exe" -X utf8 -m lpa %*\r\n'


@pytest.mark.parametrize("what", ["changed", "missing", "extra", "twice"])
def test_a_wheel_that_is_not_the_one_that_was_locked_is_refused(wheels: Path, what: str) -> None:
    lock, merel = locked(wheels), wheels / "merel-1.0-py3-none-any.whl"
    match what:
        case "changed":
            archive(merel, {"merel.py": "zang = 2"})
        case "missing":
            merel.unlink()
        case "extra":
            archive(wheels / "kraai-1-py3-none-any.whl", {})
        case "twice":
            archive(wheels / "merel-2.0-py3-none-any.whl", {})
    with pytest.raises(build.Refused, match=r"merel|kraai"):
        build.chosen(wheels, lock)


def test_a_wheel_that_would_unpack_elsewhere_is_refused(python: Path, wheels: Path) -> None:
    archive(wheels / "merel-1.0-py3-none-any.whl", {"../buiten.py": ""})
    with pytest.raises(build.Refused, match="outside the folder"):
        build.contents(python, build.chosen(wheels, locked(wheels)))


def test_a_python_of_another_system_is_refused(wheels: Path, tmp_path: Path) -> None:
    other = archive(tmp_path / "python.zip", {"bin/python": ""})
    with pytest.raises(build.Refused, match="not an embeddable Python"):
        build.contents(other, build.chosen(wheels, locked(wheels)))


def test_the_lock_file_holds_every_dependency_in_a_version_that_it_allows() -> None:
    pinned = build.pins((ROOT / "portable/lock.txt").read_text(encoding="utf-8"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for needed in map(Requirement, project["dependencies"]):
        version, _ = pinned[needed.name.lower().replace("_", "-")]
        assert needed.specifier.contains(version), needed


def test_a_line_of_the_lock_file_without_a_hash_is_refused() -> None:
    with pytest.raises(build.Refused, match="not a pin"):
        build.pins("merel==1.0")

"""Make the folder that works on Windows without installing, without rights and without internet, as one zip file.

`python -m portable.build --python EMBEDDABLE.zip --wheels FOLDER --uit lpa-windows.zip`: the embeddable Python 3.13 for
Windows as python.org gives it out, and a folder with the wheels of lock.txt and that of lpa. Nothing of what it unpacks
is run. The zip holds python/, lpa.cmd, LEESMIJ.txt and SHA256SUMS.txt, a line for each file but itself.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

HERE = Path(__file__).parent
_PIN = re.compile(r"^(?P<name>[a-z0-9.-]+)==(?P<version>\S+) --hash=sha256:(?P<hash>[0-9a-f]{64})$")
_SITE = "python/Lib/site-packages"
# -X utf8: what is printed into a file or a pipe is UTF-8; %~dp0 is the folder of this file, wherever it lies.
COMMAND = '@"%~dp0python\\python.exe" -X utf8 -m lpa %*\r\n'
README = """lpa, zonder installeren

1. Pak deze map uit op een plaats waar u mag schrijven, zoals Documenten.
2. Open PowerShell in de map en typ: .\\lpa begin
3. De map op het zoekpad zetten, zodat overal `lpa` volstaat:
   [Environment]::SetEnvironmentVariable('Path', "$env:Path;$PWD", 'User')
Bijwerken: zet de nieuwe map ernaast en verwijder de oude. Uw zaken staan niet in deze map, maar in %LOCALAPPDATA%\\lpa.
Nagaan dat er niets aan de map is gewijzigd, in PowerShell:
   Get-Content SHA256SUMS.txt | % { $h, $f = $_ -split '  ', 2
     if ((Get-FileHash $f).Hash -ne $h) { "gewijzigd: $f" } }
"""


class Refused(Exception):
    """Why no folder is made."""


def pins(lock: str) -> dict[str, tuple[str, str]]:
    """By name the version and SHA-256 of each package in a lock file. Raises Refused for a line that is none."""
    found = {}
    for line in lock.splitlines():
        if not line or line.startswith("#"):
            continue
        if not (pin := _PIN.match(line)):
            raise Refused(f"not a pin: {line}")
        found[pin["name"]] = pin["version"], pin["hash"]
    return found


def chosen(folder: Path, pinned: Mapping[str, tuple[str, str]]) -> list[Path]:
    """The wheels of a folder, each pinned one once and as it was pinned, and that of lpa. Raises Refused."""
    wheels: dict[str, Path] = {}
    for wheel in sorted(folder.glob("*.whl")):
        name = wheel.name.split("-")[0].lower().replace("_", "-")
        if name in wheels:
            raise Refused(f"twice: {wheel.name}")
        wheels[name] = wheel
    if wrong := wheels.keys() ^ {*pinned, "lpa"}:
        raise Refused(f"missing, or not in the lock file: {', '.join(sorted(wrong))}")
    for name, (_, digest) in pinned.items():
        if hashlib.sha256(wheels[name].read_bytes()).hexdigest() != digest:
            raise Refused(f"another file than was locked: {wheels[name].name}")
    return list(wheels.values())


def _unpacked(archive: Path, into: str) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(archive) as box:
        for name in box.namelist():
            place = PurePosixPath(name)
            if place.is_absolute() or ".." in place.parts or "\\" in name or ":" in name:
                raise Refused(f"{archive.name} would unpack outside the folder: {name}")
            if not name.endswith("/"):
                yield f"{into}/{_in_site(place)}", box.read(name)


def _in_site(place: PurePosixPath) -> PurePosixPath:
    """Where a file of a wheel belongs: what lies in `x.data/purelib` and `platlib` stands among the others."""
    if place.parts[0].endswith(".data") and len(place.parts) > 2 and place.parts[1] in ("purelib", "platlib"):
        return PurePosixPath(*place.parts[2:])
    return place


def contents(python: Path, wheels: list[Path]) -> dict[str, bytes]:
    """All files of the folder by their place in it. Raises Refused when two would lie in one place."""
    files: dict[str, bytes] = {"lpa.cmd": COMMAND.encode(), "LEESMIJ.txt": README.replace("\n", "\r\n").encode()}
    unpacked = [*_unpacked(python, "python"), *(f for wheel in wheels for f in _unpacked(wheel, _SITE))]
    for place, what in unpacked:
        if place in files and files[place] != what:
            raise Refused(f"two files for one place: {place}")
        files[place] = what
    if "python/python.exe" not in files:
        raise Refused(f"{python.name} is not an embeddable Python for Windows")
    # The list of places that Python looks in: without this line it sees its own library only.
    for paths in [name for name in files if re.fullmatch(r"python/python3\d+\._pth", name)]:
        files[paths] += b"\r\nLib\\site-packages\r\n"
    sums = "".join(f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files))
    return files | {"SHA256SUMS.txt": sums.encode()}


def write(files: Mapping[str, bytes], to: Path) -> str:
    """The zip file, the same to the byte each time; its SHA-256."""
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as box:
        for name in sorted(files):
            box.writestr(zipfile.ZipInfo(f"lpa/{name}"), files[name], zipfile.ZIP_DEFLATED)
    return hashlib.sha256(to.read_bytes()).hexdigest()


def main(argv: list[str] | None = None) -> int:
    """Make it, and print its SHA-256."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--python", type=Path, required=True)
    parser.add_argument("--wheels", type=Path, required=True)
    parser.add_argument("--uit", type=Path, required=True)
    asked = parser.parse_args(argv)
    try:
        pinned = pins((HERE / "lock.txt").read_text(encoding="utf-8"))
        digest = write(contents(asked.python, chosen(asked.wheels, pinned)), asked.uit)
    except Refused as why:
        print(why, file=sys.stderr)
        return 1
    print(f"{digest}  {asked.uit.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

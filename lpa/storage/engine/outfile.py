"""Writing files that she asked for: whole or not at all, and never over another by surprise."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from glob import escape
from pathlib import Path
from time import time

from lpa.errors import Geweigerd, NietGevonden
from lpa.storage.engine.faults import translated, uninterrupted

_OVER = 3600  # seconds: another window may be writing one of the same name
CASE = ".lpa"  # how a case file is called: another one is not written over either


def case_files(pad: Path) -> list[Path]:
    """The case file and what SQLite keeps beside it while it is written: nothing may ever be written over them."""
    return [pad, *(pad.with_name(pad.name + einde) for einde in ("-journal", "-wal", "-shm"))]


def write(pad: Path, inhoud: bytes, *, overschrijf: bool, nooit: Iterable[Path]) -> None:
    """Write `inhoud` to `pad`, readable by her only; `nooit` are files that stay, whatever she says.

    Raises what `check` raises, and OpslagFout when it fails.
    """
    with prepared({pad: inhoud}, overschrijf=overschrijf, nooit=nooit) as zet_neer:
        zet_neer()


def check(pad: Path, *, overschrijf: bool, nooit: Iterable[Path]) -> None:
    """Raises Geweigerd when `pad` exists or must stay, NietGevonden without a folder."""
    with _over(pad):
        _mag(pad, overschrijf, list(nooit))


@contextmanager
def prepared(
    bestanden: Mapping[Path, bytes], *, overschrijf: bool, nooit: Iterable[Path],
    stored: Callable[[], object] = lambda: False,
) -> Iterator[Callable[[], None]]:  # fmt: skip
    """Files that may be written; the function that is given writes them all and puts them in their places.

    When the block fails after that, all is as it was: those that were new are gone, those that were replaced are
    back; unless what is recorded about them is `stored` by then. So files and what is recorded about them stand or
    fall together, except when the machine stops just between the two: then there is a file that nothing was recorded
    about, never a record without its file.
    """
    blijft = list(nooit)
    tijdelijk = {pad: pad.with_name(f".{pad.name}.{os.getpid()}.nieuw") for pad in bestanden}
    vorige: dict[Path, bytes | None] = {}

    def zet_neer() -> None:
        _ruim_op(bestanden)
        for pad, naar in tijdelijk.items():
            with _over(pad):
                _bewaar(naar, bestanden[pad])
        for pad, van in tijdelijk.items():
            with _over(pad):
                oud = pad.read_bytes() if pad.exists() else None
                with uninterrupted():
                    van.replace(pad)
                    vorige[pad] = oud
        _bewaar_namen({pad.parent for pad in bestanden})

    try:
        for pad in bestanden:
            check(pad, overschrijf=overschrijf, nooit=blijft)
        yield zet_neer
    except BaseException:
        if not stored():
            _terug(vorige, tijdelijk)
        raise
    finally:
        for naar in tijdelijk.values():
            with suppress(NotADirectoryError):  # then it was never there
                naar.unlink(missing_ok=True)


@contextmanager
def folder_for(bestanden: Iterable[Path], stored: Callable[[], object] = lambda: False) -> Iterator[None]:
    """The folder of files to be written: made when only that one is missing, gone again when the block fails.

    It stays when what the files are about is `stored` by then.
    """
    nieuw = [map_ for map_ in {pad.parent for pad in bestanden} if map_.parent.is_dir() and not map_.exists()]
    for map_ in nieuw:
        with _over(map_):
            map_.mkdir(mode=0o700)
    try:
        yield
    except BaseException:
        for map_ in [] if stored() else nieuw:
            with suppress(OSError):  # a file in it is finished
                map_.rmdir()
        raise


def on_disk(pad: Path) -> None:
    """What was written is on the disk, as far as this machine can tell; a folder holds its names."""
    if os.name != "posix" and pad.is_dir():
        return
    number = os.open(pad, os.O_RDONLY if pad.is_dir() else os.O_RDWR)
    try:
        os.fsync(number)
    except OSError as error:
        if not pad.is_dir() or error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(number)


def sha256(pad: Path) -> str:
    """The SHA-256 of a file, as hexadecimal text. Raises NietGevonden when there is none."""
    import hashlib

    with _over(pad):
        if not pad.is_file():
            raise NietGevonden(f"het bestand {pad} is er niet", "controleer het pad")
        with pad.open("rb") as bestand:
            return hashlib.file_digest(bestand, "sha256").hexdigest()


@contextmanager
def _over(pad: Path) -> Iterator[None]:
    """What fails is said about `pad`, or its folder: never about the name that it has for a moment."""
    with translated(pad):
        try:
            yield
        except OSError as fout:
            raise OSError(fout.errno, fout.strerror, str(pad if pad.exists() else pad.absolute().parent)) from fout


def _ruim_op(bestanden: Iterable[Path]) -> None:
    """Remove what a run that was killed left of files of these names, an hour ago or more: anybody can read it."""
    for pad in bestanden:
        for over in pad.parent.glob(f".{escape(pad.name)}.*.nieuw"):
            with suppress(OSError):
                if time() - over.stat().st_mtime > _OVER:
                    over.unlink()


def _bewaar(pad: Path, inhoud: bytes) -> None:
    pad.touch(mode=0o600, exist_ok=False)
    with pad.open("wb") as bestand:
        bestand.write(inhoud)
        bestand.flush()
        os.fsync(bestand.fileno())


def _bewaar_namen(mappen: Iterable[Path]) -> None:
    """What files in these folders are called outlives a power cut too, where the system knows how."""
    for map_ in mappen:
        with _over(map_):
            on_disk(map_)


def _terug(vorige: Mapping[Path, bytes | None], tijdelijk: Mapping[Path, Path]) -> None:
    for pad, oud in vorige.items():
        if oud is None:
            pad.unlink(missing_ok=True)
        else:
            _bewaar(tijdelijk[pad], oud)
            tijdelijk[pad].replace(pad)


def _mag(pad: Path, overschrijf: bool, nooit: Iterable[Path]) -> None:
    if not pad.parent.is_dir():
        wat = "is geen map" if pad.parent.exists() else "bestaat niet"
        raise NietGevonden(f"de map {pad.parent} {wat}", "maak de map eerst, of kies een andere")
    if pad.is_dir():
        raise Geweigerd(f"{pad} is een map", "geef de naam van een bestand")
    if any(pad.resolve() == blijft.resolve() or _zelfde(pad, blijft) for blijft in nooit):
        raise Geweigerd(f"{pad} hoort bij uw zaakbestand; er is niets geschreven", "kies een andere naam")
    if pad.resolve().suffix == CASE or CASE + "-" in pad.resolve().name:
        raise Geweigerd(f"{pad} is de naam van een zaakbestand; er is niets geschreven", "kies een andere naam")
    if pad.exists() and not pad.is_file():
        raise Geweigerd(f"{pad} is geen gewoon bestand; er is niets geschreven", "kies een andere naam")
    if pad.exists() and not overschrijf:
        raise Geweigerd(
            f"{pad} bestaat al; er is niets geschreven", "kies een andere naam of geef --overschrijf", "--overschrijf"
        )


def _zelfde(pad: Path, ander: Path) -> bool:
    """Whether two names are of one file that is there."""
    return pad.exists() and ander.exists() and pad.samefile(ander)

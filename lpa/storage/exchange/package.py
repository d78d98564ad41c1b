"""Texts that ship with the package."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path

from lpa.errors import GegevensGeweigerd, NietGevonden
from lpa.storage.engine.faults import translated


def text(name: str) -> str:
    """The file `name` of lpa/data."""
    return files("lpa.data").joinpath(name).read_text(encoding="utf-8")


SHARED = ("briefhoofd", "bezwaar")
LARGEST = 20_000_000  # bytes of one template


def letter_texts(soorten: Iterable[str]) -> dict[str, str]:
    """The texts of lpa: the shared parts, and those of `soorten`."""
    map_ = files("lpa.data").joinpath("brieven")
    return {naam: map_.joinpath(f"{naam}.txt").read_text(encoding="utf-8") for naam in (*SHARED, *soorten)}


def file_name(soort: str) -> str:
    """What the template of a kind of letter is called in a folder."""
    return f"{soort}.docx"


def own_template(map_: str, soort: str) -> bytes | None:
    """Her template of a kind in the folder `map_`, None when it is not there. Raises NietGevonden for no folder."""
    if not map_:
        return None
    if not Path(map_).is_dir():
        raise NietGevonden(
            f"de map {map_} met uw sjablonen is er niet",
            "zet de map terug, of gebruik de sjablonen van lpa: lpa brief sjablonen --van-lpa",
        )
    pad = Path(map_) / file_name(soort)
    with translated(pad):
        if not pad.exists():
            return None
        if not pad.is_file() or pad.stat().st_size > LARGEST:
            raise GegevensGeweigerd(
                f"het sjabloon {pad.name} is geen gewoon bestand, of te groot",
                "haal het uit de map: dan gebruikt lpa zijn eigen",
            )
        return pad.read_bytes()

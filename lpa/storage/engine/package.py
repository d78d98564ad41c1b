"""Texts that ship with the package."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path

from lpa.errors import GegevensGeweigerd, NietGevonden
from lpa.storage.engine.faults import translated


def tekst(naam: str) -> str:
    """The file `naam` of lpa/data."""
    return files("lpa.data").joinpath(naam).read_text(encoding="utf-8")


DEELTEKSTEN = ("briefhoofd", "bezwaar")
GROOTST = 20_000_000  # bytes of one template


def teksten(soorten: Iterable[str]) -> dict[str, str]:
    """The texts of lpa: the shared parts, and those of `soorten`."""
    map_ = files("lpa.data").joinpath("brieven")
    return {naam: map_.joinpath(f"{naam}.txt").read_text(encoding="utf-8") for naam in (*DEELTEKSTEN, *soorten)}


def bestandsnaam(soort: str) -> str:
    """What the template of a kind of letter is called in a folder."""
    return f"{soort}.docx"


def eigen(map_: str, soort: str) -> bytes | None:
    """Her template of a kind in the folder `map_`, None when it is not there. Raises NietGevonden for no folder."""
    if not map_:
        return None
    if not Path(map_).is_dir():
        raise NietGevonden(
            f"de map {map_} met uw sjablonen is er niet",
            "zet de map terug, of gebruik de sjablonen van lpa: lpa brief sjablonen --van-lpa",
        )
    pad = Path(map_) / bestandsnaam(soort)
    with translated(pad):
        if not pad.exists():
            return None
        if not pad.is_file() or pad.stat().st_size > GROOTST:
            raise GegevensGeweigerd(
                f"het sjabloon {pad.name} is geen gewoon bestand, of te groot",
                "haal het uit de map: dan gebruikt lpa zijn eigen",
            )
        return pad.read_bytes()

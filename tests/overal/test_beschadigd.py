"""A bit of the file that fell over is never called a mistake of lpa, and what lpa can see of it is damage (13)."""

from __future__ import annotations

import random

import pytest

from lpa.errors import ExitCode
from tests.conftest import Lpa

OPDRACHTEN = (
    "vandaag", "melding lijst", "jongere lijst", "melding toon 1", "overzicht 2019-2020", "controle", "logboek",
    "jongere nieuw --achternaam Vink --geboortedatum 1-1-2010",
)  # fmt: skip
MAG = {ExitCode.DONE, ExitCode.NOT_FOUND, ExitCode.DATA, ExitCode.DAMAGED, ExitCode.NO_FILE, ExitCode.VERSION}


@pytest.mark.parametrize("zaad", [1, *(pytest.param(n, marks=pytest.mark.slow) for n in range(2, 12))])
def test_no_damage_is_called_a_mistake_of_lpa(gevuld: Lpa, zaad: int) -> None:
    gaaf, lot = gevuld.pad.read_bytes(), random.Random(zaad)  # noqa: S311
    gezien = set()
    for _ in range(12):
        plek = lot.randrange(len(gaaf))
        while not gaaf[plek]:  # empty room tells nothing
            plek = lot.randrange(len(gaaf))
        kapot = bytearray(gaaf)
        kapot[plek] ^= 1 << lot.randrange(8)
        for opdracht in OPDRACHTEN:
            gevuld.pad.write_bytes(kapot)
            uitkomst = gevuld(*opdracht.split())
            assert uitkomst.code in MAG, (plek, opdracht, uitkomst)
            gezien.add(uitkomst.code)
    assert ExitCode.DAMAGED in gezien

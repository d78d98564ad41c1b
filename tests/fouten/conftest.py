"""The commands that are killed and refused, and what a case file holds."""

from __future__ import annotations

import shlex
import shutil
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import sqlcipher3

from lpa.cli import main
from lpa.storage.engine import chain
from lpa.storage.engine.rows import TABELNAMEN, stored
from tests.commands.dossiers import vul
from tests.fouten.strace import ASKED
from tests.overal.conftest import _proefmap, proef

__all__ = ["_proefmap", "proef"]  # fixtures

# By name the words of a command, each of another kind of writing: {m} is the folder it works in.
COMMANDS = {
    "melding nieuw": "melding nieuw --jongere 2 --soort luxe --datum 4-11-2019 --school 1 --toch",
    "melding sluit": "melding sluit 2 --afhandeling waarschuwing --datum 14-11-2019 --toch",
    "ongedaan": "ongedaan --ja",
    "vervalt": "vervalt 2 --reden dubbel --toch",
    "jongere samenvoegen": "jongere samenvoegen 1 2 --toch",
    "importeer jongeren": "importeer jongeren {m}/lijst.csv --mutaties",
    "cijfers vaststellen": "cijfers vaststellen 2019-2020 --toch --reden oud",
    "vernietig": "vernietig 1 --machtiging Z/30/114 --machtiging-op 1-5-2030 --bevestig 1 --peildatum 1-6-2030",
    "brief maak": 'brief maak waarschuwing 2 --uit {m}/brief.docx --aan "verzorger 1" --toch',
    "kopie maak": "kopie maak {m}/kopieen",
    "kopie terugzetten": "kopie terugzetten {m}/kopie.lpa --ja",
    "waarneming": "waarneming --map {m}/weg --ja --nieuw-wachtwoordbestand {m}/zin",
}  # fmt: skip
_COUNTED = ("telfeit", "vaststelling", "brief")  # rows in which something is random, or of the moment


class Toestand(NamedTuple):
    """What a file holds, whatever was logged: whether it is whole, and its rows by table."""

    gaaf: bool
    rijen: tuple[tuple[str, tuple[Any, ...]], ...]


def bladzijden_gaaf(conn: Any) -> bool:
    """Whether the pages of a file are whole, and nothing refers to what is not there."""
    heel = conn.execute("pragma integrity_check").fetchall() == [("ok",)]
    return heel and not conn.execute("pragma foreign_key_check").fetchall()


def toestand(pad: Path) -> Toestand:
    """How a case file without a pass-phrase is now; a journal beside it is played back first, as lpa does."""
    with closing(sqlcipher3.connect(pad, isolation_level=None)) as conn:
        heel = bladzijden_gaaf(conn) and chain.broken(conn) is None
        rijen = tuple((tabel, _rijen(conn, tabel)) for tabel in sorted(TABELNAMEN))
    return Toestand(heel, rijen)


def geteld(pad: Path) -> tuple[int, ...]:
    """How many rows each table of a file has, where it is whole; the content of some is random."""
    with closing(sqlcipher3.connect(pad, isolation_level=None)) as conn:
        assert bladzijden_gaaf(conn)
        tabellen = (stored(tabel) for tabel in sorted(TABELNAMEN))
        return tuple(conn.execute(f"select count(*) from {tabel}").fetchone()[0] for tabel in tabellen)  # noqa: S608


def _rijen(conn: Any, tabel: str) -> tuple[Any, ...]:
    if tabel in _COUNTED:
        return tuple(conn.execute(f"select count(*) from {stored(tabel)}").fetchone())  # noqa: S608
    return tuple(conn.execute(f"select * from {stored(tabel)} order by nummer"))  # noqa: S608


class Huis(NamedTuple):
    """A folder as it was before a command, and the words of the command in a fresh copy of it."""

    begin: Path
    naam: str

    def vers(self, naar: Path) -> tuple[Path, list[str]]:
        """A fresh copy in `naar`, emptied before; the case file, and the words to type."""
        shutil.rmtree(naar, ignore_errors=True)
        shutil.copytree(self.begin, naar)
        words = shlex.split(COMMANDS[self.naam].format(m=naar))
        return naar / "zaken.lpa", [*words, "--bestand", str(naar / "zaken.lpa")]


@pytest.fixture(scope="session")
def vooraf(tmp_path_factory: pytest.TempPathFactory, begonnen: Path) -> Path:
    """A folder with a file in which much happened, a copy of that, a list and a pass-phrase."""
    map_ = tmp_path_factory.mktemp("vooraf")
    pad = Path(shutil.copy(begonnen, map_ / "zaken.lpa"))

    class Typt:
        """What types into it."""

        def __init__(self) -> None:
            self.pad = pad

        def goed(self, *words: str) -> str:
            """A command that must succeed."""
            assert main((*words, "--bestand", str(pad), "--peildatum", "2019-11-15")) == 0, words
            return ""

    lpa = vul(Typt())
    for regel in (
        'afzender wijzig --adres "Markt 1" --postcode "8181 AA" --plaats Heerde --telefoon 0578111111'
        ' --email a@heerde.nl --ambtenaar "R. Roek" --functie leerplichtambtenaar',
        'verzorger wijzig 1 --adres "Dijk 2, 8181 AA Heerde"',
    ):
        lpa.goed(*shlex.split(regel))
    assert main(("kopie", "maak", str(map_ / "kopieen"), "--bestand", str(pad))) == 0
    (kopie,) = (map_ / "kopieen").glob("*.lpa")
    kopie.rename(map_ / "kopie.lpa")
    kopie.with_name(f"{kopie.name}.sha256").rename(map_ / "kopie.lpa.sha256")
    lpa.goed("melding", "sluit", "2", "--afhandeling", "waarschuwing", "--datum", "13-11-2019", "--toch")
    lpa.goed("melding", "heropen", "2", "--reden", "toch niet", "--datum", "14-11-2019")
    (map_ / "lijst.csv").write_text("achternaam;voornaam;geboortedatum\nVink;Lot;12-3-2010\n", encoding="utf-8")
    (map_ / "zin").write_text("vijf mussen in een wilg", encoding="utf-8")
    return map_


@pytest.fixture(scope="session")
def dicht(tmp_path_factory: pytest.TempPathFactory, vooraf: Path) -> Path:
    """The same in 2030, with all zaken closed, and every schooljaar in which jongere 1 counts."""
    map_ = tmp_path_factory.mktemp("dicht") / "map"
    shutil.copytree(vooraf, map_)
    with closing(sqlcipher3.connect(map_ / "zaken.lpa")) as conn:
        conn.execute("update zaak_alle set gesloten_op = '2019-12-20', afhandeling = 'waarschuwing'")
        conn.execute("update eigentermijn_alle set gedaan_op = '2019-12-20'")
        conn.commit()
        jaren = [f"{jaar}-{jaar + 1}" for jaar in range(2008, 2030)]
    vast = ("--toch", "--reden", "oud", "--bestand", str(map_ / "zaken.lpa"), "--peildatum", "2030-06-01")
    for jaar in jaren:
        main(("cijfers", "vaststellen", jaar, *vast))
    return map_


# Those that write most differently; with LPA_FOUTEN all.
_GEKOZEN = ("kopie terugzetten", "melding sluit", "vernietig", "waarneming")


@pytest.fixture(params=sorted(COMMANDS) if ASKED else _GEKOZEN)
def huis(request: pytest.FixtureRequest, vooraf: Path, dicht: Path) -> Huis:
    """Each of the commands, and where it begins."""
    naam = str(request.param)
    return Huis(dicht if naam == "vernietig" else vooraf, naam)

"""Files that a command lays down: whole or not at all, and with what is recorded about them or not at all."""

from __future__ import annotations

import errno
import os
import shlex
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2 as sqlcipher3

from lpa.commands.ui import rethink
from lpa.storage.crash import NAME
from lpa.storage.engine.file import CaseFile
from tests.conftest import Lpa, geweigerd
from tests.overal.conftest import Proef

BRIEF = "brief maak waarschuwing 12 --aan allen --uit nieuw.docx"
MET_RECORD = (BRIEF, "brief sjablonen --naar sjablonen")
ZONDER = (
    "huisbezoek agenda --uit bezoeken.ics", "dossier 12 --druk dossier.html", "export csv 2019-2020 --uit cijfers.csv",
    "export xlsx 2019-2020 --uit cijfers.xlsx", "export docx 2019-2020 --uit cijfers.docx",
)  # fmt: skip
DUUR = pytest.param(MET_RECORD[1], marks=pytest.mark.slow)


def _stand(lpa: Lpa) -> dict[str, bytes]:
    """Every file, with what is in it: the case file as well, and not where a mistake of lpa happened."""
    return {str(p): p.read_bytes() for p in lpa.pad.parent.rglob("*") if p.is_file() and p.name != NAME}


def _bij_de(n: int, echt: Callable[..., Any], fout: int) -> Callable[..., Any]:
    """A call that fails the n-th time, and works before and after."""
    keren = 0

    def doe(*wat: Any, **hoe: Any) -> Any:
        nonlocal keren
        keren += 1
        if keren == n:
            raise OSError(fout, "no", None)
        return echt(*wat, **hoe)

    return doe


SNEL = {(BRIEF, "replace", 2), (ZONDER[0], "fsync", 1), (ZONDER[1], "replace", 1), (ZONDER[2], "touch", 1)}
STAPPEN = [
    pytest.param(regel, stap, n, marks=[] if (regel, stap, n) in SNEL else [pytest.mark.slow])
    for regel in (*MET_RECORD, *ZONDER) for stap in ("fsync", "replace", "touch")
    for n in ((1,) if regel in ZONDER else (1, 2))
]  # fmt: skip


@pytest.mark.parametrize(("regel", "stap", "n"), STAPPEN)
@pytest.mark.parametrize("fout", [errno.ENOSPC, pytest.param(errno.EIO, marks=pytest.mark.slow)])
def test_a_file_that_cannot_be_written_leaves_all_as_it_was(
    proef: Proef, monkeypatch: pytest.MonkeyPatch, regel: str, stap: str, n: int, fout: int
) -> None:
    lpa = proef.fresh()
    voor = _stand(lpa)
    waar: Any = os if stap == "fsync" else Path
    with monkeypatch.context() as even:
        even.setattr(waar, stap, _bij_de(n, getattr(waar, stap), fout))
        geweigerd(lpa(*shlex.split(regel)), 15)
    assert _stand(lpa) == voor
    lpa.goed(*shlex.split(regel))


@pytest.mark.parametrize("regel", [BRIEF, DUUR])
def test_a_record_that_cannot_be_stored_takes_its_files_along(
    proef: Proef, monkeypatch: pytest.MonkeyPatch, regel: str
) -> None:
    lpa = proef.fresh()
    voor = _stand(lpa)
    echt = CaseFile.__init__

    def weigert_commit(b: CaseFile, *wat: Any) -> None:
        echt(b, *wat)
        b.conn.set_authorizer(
            lambda wat, naam, *_: sqlcipher3.SQLITE_DENY if (wat, naam) == (22, "COMMIT") else sqlcipher3.SQLITE_OK
        )

    with monkeypatch.context() as even:
        even.setattr(CaseFile, "__init__", weigert_commit)
        assert lpa(*shlex.split(regel)).code == 1
    assert _stand(lpa) == voor


@pytest.mark.parametrize("regel", [BRIEF, DUUR])
def test_who_stops_right_after_it_was_stored_has_the_files_too(
    proef: Proef, monkeypatch: pytest.MonkeyPatch, regel: str
) -> None:
    lpa = proef.fresh()

    def onderbreekt() -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as even:
        even.setattr(rethink, "forget", onderbreekt)
        gezegd = lpa(*shlex.split(regel))
    assert gezegd.code == 15
    assert "dit is opgeslagen als" in gezegd.err.lower()
    gemaakt = proef.made
    assert gemaakt
    nieuw = [brief for brief in lpa.json("brief", "lijst")["brieven"] if brief["nummer"] > 3]
    assert {brief["bestand"] for brief in nieuw} == {p.name for p in gemaakt if p.parent == proef.map}


def test_a_file_keeps_its_name_before_anything_is_recorded_about_it(
    proef: Proef, monkeypatch: pytest.MonkeyPatch
) -> None:
    lpa, gezien, echt = proef.fresh(), list[tuple[bool, list[str]]](), os.fsync

    def fsync(bestand: int) -> None:
        gezien.append((stat.S_ISDIR(os.fstat(bestand).st_mode), [p.name for p in proef.made if p.suffix == ".docx"]))
        echt(bestand)

    monkeypatch.setattr(os, "fsync", fsync)
    lpa.goed(*shlex.split(BRIEF))
    assert gezien[-1] == (True, ["nieuw-1.docx", "nieuw-2.docx"])

"""Streams that break: what was stored is never called not stored, and no failure is English or a traceback."""

from __future__ import annotations

import errno
import io
import shlex
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2 as sqlcipher3

from lpa import cli
from tests.conftest import Uitkomst, geweigerd
from tests.overal.conftest import Proef
from tests.overal.test_proces import draai
from tests.overal.test_voorbeelden import DUUR, SCHRIJVEN
from tests.overal.voorbeelden import VANDAAG, verben, voorbeeld

NOOIT = 1_000_000
# Which write fails (the last is that which empties the stream), with which error, and whether the reader left.
FOUTEN = {
    "full at once": (0, errno.ENOSPC), "full a bit later": (1, errno.ENOSPC), "full at the end": (NOOIT, errno.ENOSPC),
    "reader left": (0, errno.EPIPE), "reader left at the end": (NOOIT, errno.EPIPE),
    "wrong at once": (0, errno.EINVAL), "wrong at the end": (NOOIT, errno.EIO),
}  # fmt: skip


class Kapot(io.StringIO):
    """A stream that takes `goed` writes and then fails; also when it is emptied."""

    def __init__(self, goed: int, fout: int) -> None:
        super().__init__()
        self.goed, self.fout, self.faalde = goed, fout, False

    def write(self, tekst: str) -> int:
        """Fails when its turn has come."""
        self.goed -= 1
        if self.goed < 0:
            self._faal()
        return super().write(tekst)

    def flush(self) -> None:
        """Fails when something was written that has to go somewhere."""
        if self.goed < NOOIT and self.tell():
            self._faal()

    def _faal(self) -> None:
        self.faalde = True
        raise OSError(self.fout, "no space or no reader")


def _opgeslagen(pad: Path) -> int:
    with closing(sqlcipher3.connect(pad)) as conn:
        return int(conn.execute("select coalesce(max(handeling), 0) from logboek").fetchone()[0])


def _proef(proef: Proef, verb: str, stroom: str, fout: str, monkeypatch: pytest.MonkeyPatch) -> None:
    lpa, kapot = proef.fresh(), Kapot(*FOUTEN[fout])
    voor = _opgeslagen(lpa.pad)
    monkeypatch.setattr(cli, "_silence", lambda _: None)  # the real streams belong to pytest
    with monkeypatch.context() as even:
        even.setattr(sys, stroom, kapot)
        uitkomst = lpa(*voorbeeld(verb))
    stored = _opgeslagen(lpa.pad) > voor
    assert stored == (verb in SCHRIJVEN or verb in OOK), uitkomst
    if not kapot.faalde or kapot.fout == errno.EPIPE:
        assert (uitkomst.code, "Fout" in uitkomst.err) == (0, False), uitkomst
        return
    assert uitkomst.code == 15, uitkomst
    if stroom == "stdout":
        gezegd = _slot(uitkomst)
        assert ("dit is opgeslagen als" in gezegd) == stored, uitkomst
        assert not stored or "alleen het antwoord kon niet worden getoond" in gezegd


def _slot(uitkomst: Uitkomst) -> str:
    """The two lines that end it; remarks may stand before them."""
    return geweigerd(Uitkomst(uitkomst.code, "", "\n".join(uitkomst.err.split("\n")[-3:])), 15)


def _anders(verben_: list[str]) -> list[Any]:
    """Each verb with each fault; every third verb with the next fault is in the quick suite."""
    snel = {(verb, list(FOUTEN)[n % len(FOUTEN)]) for n, verb in enumerate(verben_[::3])}
    return [
        pytest.param(verb, fout, marks=[] if (verb, fout) in snel and verb not in DUUR else [pytest.mark.slow])
        for verb in verben_ for fout in FOUTEN
    ]  # fmt: skip


ANDER_BESTAND = ("wachtwoord wijzig", "wachtwoord weg")  # what they store makes the file another
NIET_IN_HET_LOG = ("begin", "voorbeeld", *ANDER_BESTAND)
OOK = ("kopie terugzetten", "kopie oefen")  # they work while the file is locked, and are in its log


@pytest.mark.parametrize(("verb", "fout"), _anders([v for v in verben() if v not in NIET_IN_HET_LOG]))
def test_an_answer_that_cannot_be_given(proef: Proef, verb: str, fout: str, monkeypatch: pytest.MonkeyPatch) -> None:
    _proef(proef, verb, "stdout", fout, monkeypatch)


@pytest.mark.parametrize("verb", ANDER_BESTAND)
def test_another_pass_phrase_of_which_the_answer_is_lost_is_told(
    proef: Proef, verb: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    lpa = proef.fresh()
    monkeypatch.setattr(cli, "_silence", lambda _: None)
    with monkeypatch.context() as even:
        even.setattr(sys, "stdout", Kapot(*FOUTEN["full at once"]))
        uitkomst = lpa(*voorbeeld(verb))
    assert "dit is opgeslagen als" in _slot(uitkomst)


@pytest.mark.parametrize(
    ("verb", "fout"),
    [
        pytest.param(verb, fout, marks=[] if verb == "pv verzonden" else [pytest.mark.slow])
        for verb in SCHRIJVEN if verb not in DUUR for fout in ("full at once", "reader left")
    ],
)  # fmt: skip
def test_a_remark_that_cannot_be_made_stops_nothing(
    proef: Proef, verb: str, fout: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    _proef(proef, verb, "stderr", fout, monkeypatch)


# ── The real streams ──────────────────────────────────────────────────────────────────────────────

DRIE = ("melding nieuw", "interventie wijzig", "huisbezoek plan")
VOL = pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")


def _regel(verb: str) -> str:
    return f"{shlex.join(['lpa', *voorbeeld(verb)])} --peildatum {VANDAAG}"


@pytest.mark.parametrize(
    ("verb", "dicht"),
    [
        pytest.param(verb, dicht, marks=[] if (verb, dicht) == (DRIE[0], ">&-") else [pytest.mark.slow])
        for verb in DRIE for dicht in (">&-", "2>&-", "<&-", ">&- 2>&- <&-")
    ],
)  # fmt: skip
def test_a_stream_that_was_closed_before_is_no_failure(proef: Proef, verb: str, dicht: str) -> None:
    lpa = proef.fresh()
    voor = _opgeslagen(lpa.pad)
    uitkomst = draai(lpa, f"{_regel(verb)} {dicht}")
    assert (uitkomst.code, "Fout" in uitkomst.err) == (0, False), uitkomst
    assert _opgeslagen(lpa.pad) == voor + 1
    assert "ok" in draai(lpa, "lpa logboek --meest 1 > /dev/null && echo ok").out


@VOL
@pytest.mark.slow
@pytest.mark.parametrize("verb", DRIE)
def test_a_disk_that_is_full_takes_the_answer_and_not_what_is_stored(proef: Proef, verb: str) -> None:
    lpa = proef.fresh()
    voor = _opgeslagen(lpa.pad)
    uitkomst = draai(lpa, f"{_regel(verb)} > /dev/full")
    assert "is opgeslagen als" in _slot(uitkomst)
    assert _opgeslagen(lpa.pad) == voor + 1


@VOL
@pytest.mark.slow
@pytest.mark.parametrize("verb", ["melding nieuw", "pv verzonden"])
@pytest.mark.parametrize("waar", ["2> /dev/full", "> /dev/full 2>&1"])
def test_a_disk_that_is_full_for_remarks_does_not_stop_what_is_stored(proef: Proef, verb: str, waar: str) -> None:
    lpa = proef.fresh()
    voor = _opgeslagen(lpa.pad)
    uitkomst = draai(lpa, f"{_regel(verb)} {waar}")
    assert uitkomst.code == 15
    assert _opgeslagen(lpa.pad) == voor + 1


@pytest.mark.slow
@pytest.mark.parametrize("verb", ["melding nieuw", "pv verzonden"])
def test_a_reader_that_leaves_does_not_stop_what_is_stored(proef: Proef, verb: str) -> None:
    lpa = proef.fresh()
    voor = _opgeslagen(lpa.pad)
    uitkomst = draai(lpa, f"{_regel(verb)} 2>&1 | true")
    assert (uitkomst.code, uitkomst.err) == (0, "")
    assert _opgeslagen(lpa.pad) == voor + 1

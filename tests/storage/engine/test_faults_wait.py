"""Waiting for another window: how long is one truth, and after a second it is said."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher3

from lpa.storage.copies import whole
from lpa.storage.engine import connection, faults
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.writer import transaction
from tests.storage.helpers import to_base


@pytest.mark.parametrize("lock", ["begin exclusive", "begin immediate"])
def test_that_it_waits_for_another_window_is_said(
    leeg_bestand: Path, monkeypatch: pytest.MonkeyPatch, lock: str
) -> None:
    monkeypatch.setattr(faults, "_SAID_AFTER", 0.05)
    said: list[str] = []
    with closing(sqlcipher3.connect(leeg_bestand, check_same_thread=False, isolation_level=None)) as other:

        def say(text: str) -> None:
            said.append(text)
            other.execute("rollback")  # the other window is done

        other.execute(lock)
        clock = datetime(2019, 11, 15).astimezone
        with CaseFile(leeg_bestand, lambda: "", clock, say=say) as b, transaction(b, "melding nieuw"):
            pass
    assert said == ["Een ander venster is bezig; wacht, ten hoogste 15 seconden."]


def test_that_a_window_that_brings_the_file_up_to_date_is_waited_for_is_said(
    leeg_bestand: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(faults, "_SAID_AFTER", 0.05)
    to_base(leeg_bestand)
    said: list[str] = []
    with closing(sqlcipher3.connect(leeg_bestand, check_same_thread=False, isolation_level=None)) as other:

        def say(text: str) -> None:
            said.append(text)
            if other.in_transaction:
                other.execute("rollback")

        other.execute("begin immediate")
        with CaseFile(leeg_bestand, lambda: "", datetime(2019, 11, 15).astimezone, say=say):
            pass
    assert said[0] == "Een ander venster is bezig; wacht, ten hoogste 15 seconden."
    assert said[1].startswith("Het bestand wordt bijgewerkt")


def test_nothing_is_said_where_nobody_else_is_at_work(leeg_bestand: Path) -> None:
    said: list[str] = []
    clock = datetime(2019, 11, 15).astimezone
    with CaseFile(leeg_bestand, lambda: "", clock, say=said.append) as b, transaction(b, "melding nieuw"):
        pass
    assert said == []


def test_the_first_read_waits_as_long_as_all_that_follow(leeg_bestand: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "_SETTINGS", ())
    with closing(connection.opened(leeg_bestand, None)) as conn:
        assert conn.execute("pragma busy_timeout").fetchone() == (faults.WAIT_SECONDS * 1000,)


def test_a_busy_file_is_not_called_damaged(leeg_bestand: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "_SETTINGS", ("busy_timeout = 0",))
    with closing(connection.opened(leeg_bestand, None)) as conn, closing(sqlcipher3.connect(leeg_bestand)) as other:
        other.execute("begin exclusive")
        with pytest.raises(sqlcipher3.OperationalError, match="locked"):
            whole.faults(conn, encrypted=False)

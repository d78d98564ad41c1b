"""What would stop a process comes after what must not be cut in two."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from threading import Thread

import pytest

from lpa.errors import STOPPED_BY
from lpa.storage.engine.faults import uninterrupted


@pytest.fixture(autouse=True)
def _heard() -> Iterator[None]:
    before = {number: signal.signal(number, signal.default_int_handler) for number in STOPPED_BY}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_block_is_run_to_its_end_before_it_is_stopped(number: signal.Signals) -> None:
    done = []

    def work() -> None:
        with uninterrupted():
            signal.raise_signal(number)
            done.append("rest")

    with pytest.raises(KeyboardInterrupt):
        work()
    assert done == ["rest"]
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(number)  # and is heard again


def test_blocks_in_one_another_are_run_to_the_end_of_the_outer_one() -> None:
    done = []

    def work() -> None:
        with uninterrupted():
            with uninterrupted():
                signal.raise_signal(signal.SIGINT)
            done.append("rest")

    with pytest.raises(KeyboardInterrupt):
        work()
    assert done == ["rest"]


def test_what_goes_wrong_in_a_block_is_told_where_nothing_stops_it() -> None:
    with pytest.raises(ValueError, match="mis"), uninterrupted():
        raise ValueError("mis")


def test_another_thread_has_nothing_to_hold_back() -> None:
    done = []

    def work() -> None:
        with uninterrupted():
            done.append("rest")

    thread = Thread(target=work)
    thread.start()
    thread.join()
    assert done == ["rest"]

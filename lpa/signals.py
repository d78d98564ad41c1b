"""What stops a process from outside: Ctrl-C, the machine that shuts down, a window that is closed."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread

# Windows has no name for the last.
_STOPPED_BY = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]


def told() -> None:
    """From here on each that is heard is told as KeyboardInterrupt, so that what was begun is cleared up."""
    for number in _STOPPED_BY:
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, signal.default_int_handler)


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Run a block to its end: what would stop it comes after it.

    For what must not be cut in two: storing something, and knowing that it was stored.
    """
    came: list[int] = []
    mine = current_thread() is main_thread()
    before = {number: signal.signal(number, lambda n, _: came.append(n)) for number in _STOPPED_BY if mine}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        if came:
            signal.raise_signal(came[0])

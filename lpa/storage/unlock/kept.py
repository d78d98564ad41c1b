"""The key of the case file, kept by this machine for as long as she said: never the pass-phrase."""

from __future__ import annotations

import sys
from types import ModuleType


def _keeper() -> ModuleType | None:
    """What keeps keys on this kind of machine; None where nothing does, so that lpa asks each time."""
    if sys.platform == "linux":
        from lpa.storage.unlock import linux as keeper
    elif sys.platform == "win32":
        from lpa.storage.unlock import windows as keeper
    elif sys.platform == "darwin":
        from lpa.storage.unlock import mac as keeper
    else:
        return None
    return keeper


def can() -> bool:
    """Whether this machine keeps keys."""
    keeper = _keeper()
    return keeper is not None and bool(keeper.can())


def keep(salt: bytes, key: str, seconds: int, now: float) -> bool:
    """Keep the key of the file that begins with `salt` for so many seconds from `now`; whether this machine can."""
    keeper = _keeper()
    try:
        return keeper is not None and bool(keeper.put(_name(salt), key, seconds, now))
    except OSError:
        return False


def get(salt: bytes, now: float) -> str | None:
    """The key that is kept for a file; None when there is none, or its time is over `now` (seconds since 1970)."""
    keeper = _keeper()
    try:
        found: str | None = keeper.get(_name(salt), now) if keeper else None
    except OSError:
        return None
    return found if found and found.endswith(salt.hex()) else None


def forget(salt: bytes) -> bool:
    """Let go of the key of a file; whether there was one."""
    keeper = _keeper()
    try:
        return keeper is not None and bool(keeper.drop(_name(salt)))
    except OSError:
        return False


def _name(salt: bytes) -> str:
    return f"lpa:{salt.hex()}"

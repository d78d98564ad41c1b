"""Linux: the keyring of the user in the kernel. It has a clock of its own, and goes when the user logs off.

https://man7.org/linux/man-pages/man2/keyctl.2.html
"""

from __future__ import annotations

import ctypes
import os

_ADD, _KEYCTL = {"x86_64": (248, 250), "aarch64": (217, 219)}.get(os.uname().machine, (0, 0))
_SESSION, _USER = ctypes.c_int(-3), ctypes.c_int(-4)
_GET_ID, _UNLINK, _SEARCH, _READ, _TIMEOUT = 0, 9, 10, 11, 15
_MOST = 200  # bytes of a key as it is kept


def can() -> bool:
    """Whether the kernel has a keyring for her: some containers have none."""
    try:
        _possess()
    except OSError:
        return False
    return True


def put(name: str, key: str, seconds: int, _now: float) -> bool:
    """Keep a key for so many seconds; one of the same name is replaced. Raises OSError."""
    _possess()
    data = key.encode()
    number = _call(_ADD, b"user", name.encode(), data, ctypes.c_size_t(len(data)), _USER)
    _keyctl(_TIMEOUT, number, seconds)
    return True


def get(name: str, _now: float) -> str | None:
    """The key that is kept under a name; None when there is none. Raises OSError where there is no keyring."""
    number = _found(name)
    if number is None:
        return None
    buffer = ctypes.create_string_buffer(_MOST)
    length = _keyctl(_READ, number, buffer, ctypes.c_size_t(_MOST))
    return buffer.raw[:length].decode()


def drop(name: str) -> bool:
    """Let go of a key; whether there was one."""
    number = _found(name)
    if number is None:
        return False
    _keyctl(_UNLINK, number, _USER)
    return True


def _found(name: str) -> int | None:
    _possess()
    try:
        return _keyctl(_SEARCH, _USER, b"user", name.encode(), 0)
    except OSError:  # none of that name, or its time is over
        return None


def _possess() -> None:
    """Without a session keyring of the process the keyring of the user does not answer."""
    _keyctl(_GET_ID, _SESSION, 0)


def _keyctl(what: int, *rest: object) -> int:
    return _call(_KEYCTL, what, *rest)


def _call(number: int, *rest: object) -> int:
    if not number:
        raise OSError("no system call numbers for this machine")
    result = int(ctypes.CDLL(None, use_errno=True).syscall(number, *rest))
    if result < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return result

"""Windows: a file that only this user on this computer can open (DPAPI), with its own end and the start of Windows.

https://learn.microsoft.com/windows/win32/api/dpapi/nf-dpapi-cryptprotectdata
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
from pathlib import Path
from typing import Any

_SAME_START = 120  # seconds by which two readings of when Windows started may differ


class _Blob(ctypes.Structure):
    """Bytes as DPAPI takes and gives them."""

    _fields_ = (("size", ctypes.c_uint32), ("data", ctypes.POINTER(ctypes.c_char)))


def can() -> bool:
    """Whether this machine keeps keys."""
    return True


def put(name: str, key: str, seconds: int, now: float) -> bool:
    """Keep a key for so many seconds. Raises OSError."""
    told = {"key": key, "until": now + seconds, "started": _started(now)}
    path = _path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_dpapi("CryptProtectData", json.dumps(told).encode()))
    return True


def get(name: str, now: float) -> str | None:
    """The key that is kept under a name; None when there is none, its time is over or Windows was started anew."""
    path = _path(name)
    if not path.is_file():
        return None
    told = json.loads(_dpapi("CryptUnprotectData", path.read_bytes()))
    if now >= told["until"] or abs(_started(now) - told["started"]) > _SAME_START:
        drop(name)
        return None
    return str(told["key"])


def drop(name: str) -> bool:
    """Let go of a key; whether there was one."""
    with contextlib.suppress(FileNotFoundError):
        _path(name).unlink()
        return True
    return False


def _path(name: str) -> Path:
    base = os.environ.get("LOCALAPPDATA") or str(Path.home())
    return Path(base) / "lpa" / f"{name.replace(':', '-')}.open"


def _started(now: float) -> float:
    """When Windows was started, in seconds since 1970."""
    ticks: Any = ctypes.windll.kernel32.GetTickCount64  # type: ignore[attr-defined,unused-ignore]
    ticks.restype = ctypes.c_uint64
    return now - float(ticks()) / 1000


def _dpapi(function: str, data: bytes) -> bytes:
    """`data` locked or opened for this user. Raises OSError."""
    lib: Any = ctypes.windll  # type: ignore[attr-defined,unused-ignore]
    buffer = ctypes.create_string_buffer(data, len(data))
    given, result = _Blob(len(data), ctypes.cast(buffer, ctypes.POINTER(ctypes.c_char))), _Blob()
    if not getattr(lib.crypt32, function)(ctypes.byref(given), None, None, None, None, 0, ctypes.byref(result)):
        raise OSError(f"{function} failed")
    try:
        return ctypes.string_at(result.data, result.size)
    finally:
        lib.kernel32.LocalFree(result.data)

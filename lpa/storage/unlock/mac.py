"""macOS: the login keychain, by the `security` command; the key stands there with its own end.

What is secret goes over a pipe, never on a command line, which every user may read. See `man security`.
"""

from __future__ import annotations

import subprocess

_TOOL = "/usr/bin/security"


def can() -> bool:
    """Whether this machine keeps keys."""
    return True


def put(name: str, key: str, seconds: int, now: float) -> bool:
    """Keep a key for so many seconds. Raises OSError where the keychain does not take it."""
    told = f"{int(now) + seconds}-{key}"
    _run("-i", told=f"add-generic-password -U -a lpa -s {name} -w {told}\n")
    return get(name, now) == key


def get(name: str, now: float) -> str | None:
    """The key that is kept under a name; None when there is none, or its time is over."""
    told = _run("find-generic-password", "-a", "lpa", "-s", name, "-w").strip()
    until, _, key = told.partition("-")
    if not until.isdigit():
        return None
    if now >= int(until):
        drop(name)
        return None
    return key


def drop(name: str) -> bool:
    """Let go of a key; whether there was one."""
    return bool(_run("delete-generic-password", "-a", "lpa", "-s", name))


def _run(*words: str, told: str = "") -> str:
    done = subprocess.run(  # noqa: S603  # the tool of the system, with words of our own
        [_TOOL, *words], input=told, capture_output=True, text=True, timeout=20, check=False
    )
    return done.stdout

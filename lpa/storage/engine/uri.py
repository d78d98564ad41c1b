"""A path as the URI that SQLite opens."""

from __future__ import annotations

from pathlib import PurePath
from urllib.parse import quote


def uri(pad: PurePath, mode: str) -> str:
    """The URI of an absolute path; `mode` is `ro` or `rw`.

    SQLite refuses a host in it: a share `\\\\server\\share` keeps both its slashes behind the three of a file.
    """
    plek = quote(pad.as_posix(), safe="/:", errors="surrogateescape")
    return f"file://{'' if plek.startswith('/') else '/'}{plek}?mode={mode}"

"""No command opens a connection: traced, whatever it is written with."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fouten.conftest import Huis
from tests.fouten.strace import needs, network

pytestmark = [needs, pytest.mark.slow]


# The C library asks a service of the same machine how the user is called, where that runs.
_NAME_OF_THE_USER = 'sun_path="/var/run/nscd/socket"'


def _elsewhere(calls: str) -> list[str]:
    """The calls that may reach another machine or program."""
    mag = ("socket(AF_UNIX", "sendfile(", _NAME_OF_THE_USER)
    return [line for line in calls.splitlines() if not any(woord in line for woord in mag)]


def test_no_command_opens_a_connection(huis: Huis, tmp_path: Path) -> None:
    _, words = huis.vers(tmp_path / "map")
    assert _elsewhere(network(words, tmp_path / "log")) == []


@pytest.mark.parametrize("soort", ["AF_INET", "AF_INET6"])
def test_a_program_that_does_is_seen(soort: str, tmp_path: Path) -> None:
    code = f"import socket; socket.socket(socket.{soort}, socket.SOCK_DGRAM)"
    assert any(soort in line for line in _elsewhere(network(["-c", code], tmp_path / "log", module=False)))

"""What lpa leaves of a mistake of its own: where it happened, and nothing of what it was about."""

from __future__ import annotations

from pathlib import Path

import pytest

from lpa.commands.zaak import nieuwemelding
from lpa.storage.crash import NAME, write
from tests.conftest import Lpa, geweigerd

GEHEIM = "Zwartkopmees"


@pytest.fixture
def stuk(gevuld: Lpa, monkeypatch: pytest.MonkeyPatch) -> Lpa:
    """A file in which a melding cannot be made: a mistake that has a name in its text, and one behind it."""

    def fails(*_: object, **__: object) -> None:
        naam = GEHEIM
        try:
            dict[str, str]()[naam]
        except KeyError as first:
            raise ZeroDivisionError(f"{naam} geboren op 1-1-2010") from first

    monkeypatch.setattr(nieuwemelding, "writing", fails)
    return gevuld


NIEUW = ("melding", "nieuw", "--jongere", "1", "--soort", "luxe", "--datum", "4-11-2019", "--school", "1",
         "--toelichting", GEHEIM, "--toch")  # fmt: skip


def test_a_mistake_leaves_where_it_happened_and_no_value(stuk: Lpa) -> None:
    gezegd = geweigerd(stuk(*NIEUW), 1)
    assert NAME in gezegd
    bestand = stuk.pad.parent / NAME
    tekst = bestand.read_text(encoding="utf-8")
    assert bestand.stat().st_mode & 0o077 == 0
    for woord in ("ZeroDivisionError", "KeyError", "test_crash.py", "nieuwemelding.py"):
        assert woord in tekst
    for woord in (GEHEIM, "1-1-2010", str(stuk.pad.parent)):
        assert woord not in tekst + gezegd


def test_a_link_in_its_place_is_not_followed_and_the_mistake_is_told(stuk: Lpa) -> None:
    ander = stuk.pad.parent / "ander.txt"
    ander.write_text("van haar", encoding="utf-8")
    (stuk.pad.parent / NAME).symlink_to(ander)
    assert "meld dit met de opdracht" in geweigerd(stuk(*NIEUW), 1)
    assert ander.read_text(encoding="utf-8") == "van haar"


def test_errors_that_come_from_each_other_are_each_named_once(tmp_path: Path) -> None:
    one, other = ValueError("x"), KeyError("y")
    one.__cause__, other.__cause__ = other, one
    assert write(tmp_path, one, "1") == NAME
    assert (tmp_path / NAME).read_text(encoding="utf-8").split("\n")[1:] == ["ValueError", "KeyError", ""]

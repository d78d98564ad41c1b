"""What leans on typer: how a command is found, read, refused and explained.

`.ci/run` runs this file with the lowest and the highest typer that `pyproject.toml` allows.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from lpa.commands.ui.help import GROUPS, SHARED
from tests.conftest import Lpa, geweigerd
from tests.overal.voorbeelden import hulp, verben

ROOT = Path(__file__).parents[3]
VERBS = [(noun, verb) for group in GROUPS.values() for noun, entry in group.items() for verb in entry.verbs]


def _explains(page: str, noun: str, verb: str) -> bool:
    lines = page.splitlines()
    named = f"lpa {noun} {verb}" in page or f"lpa {noun}" in lines[1]
    english = re.search(r"\b(Usage|Options|Arguments|required|default)\b", page)
    return page.startswith("Voorbeeld:\n") and named and not english and len(lines) <= 24


def test_every_verb_is_found_and_explains_itself(lpa: Lpa) -> None:
    pages = {verb: lpa.goed(*verb, "--help", COLUMNS="80") for verb in VERBS}
    assert [verb for verb, page in pages.items() if not _explains(page, *verb)] == []


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("melding", "niuew"), "niuew"),
        (("meldnig",), "meldnig"),
        (("melding", "lijst", "--opne"), "--opne"),
        (("melding", "toon", "1", "2"), "een woord te veel"),
        (("melding", "nieuw", "--soort"), "--soort"),
        (("melding", "lijst", "--csv=ja"), "--csv"),
    ],
)
def test_what_cannot_be_read_is_refused_in_dutch_by_its_word(lpa: Lpa, words: tuple[str, ...], says: str) -> None:
    said = geweigerd(lpa(*words), 2)
    assert says in said
    assert not re.search(r"No such|Got unexpected|requires an argument|does not take", said)


def _options(verb: str) -> list[Any]:
    """The options of a verb that take a value."""
    return [p for p in hulp(verb).params if p.param_type_name == "option" and not p.is_flag]


ONCE = [(verb, p.opts[0]) for verb in verben() for p in _options(verb) if not p.multiple and p.nargs == 1]


def test_an_option_of_one_value_that_is_given_twice_is_refused_by_its_name(lpa: Lpa) -> None:
    given = {(verb, option): lpa(*verb.split(), option, "1", option, "1") for verb, option in ONCE}
    assert [of for of, said in given.items() if said.code != 2 or f"{of[1]} staat er 2 keer" not in said.err] == []
    for said in given.values():
        geweigerd(said, 2)


def test_an_option_that_takes_more_may_be_given_more_than_once() -> None:
    more = {p.opts[0] for verb in verben() for p in _options(verb) if p.multiple}
    assert {"--jongere", "--met", "--aan", "--ontbreekt"} <= more
    assert len(ONCE) > 300


@pytest.mark.parametrize("option", [name for name, takes in SHARED.items() if takes])
def test_an_option_that_all_commands_share_is_given_once(lpa: Lpa, option: str) -> None:
    assert f"{option} staat er meer dan een keer" in geweigerd(lpa("vandaag", option, "1", f"{option}=2"), 2)


def test_the_versions_of_typer_that_are_allowed_are_those_that_are_tried() -> None:
    bounds = re.search(r'"typer>=([\d.]+),<([\d.]+)"', (ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    tried = re.search(r'for typer in "([^"]+)" "([^"]+)"', (ROOT / ".ci" / "run").read_text(encoding="utf-8"))
    assert bounds
    assert tried
    assert tried.groups() == (f"typer=={bounds[1]}", f"typer<{bounds[2]}")

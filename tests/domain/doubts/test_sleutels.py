"""Every doubt is a record with a key of its own: it is kept in the log, and counted by it."""

from __future__ import annotations

import ast
import re
from collections import Counter
from functools import cache
from pathlib import Path

import lpa
from benchmarks.huis import tree

ROOT = Path(lpa.__file__).parent
MADE_BY = ("Twijfel", "_Anders")  # the second is one that still waits for its letters
# Duty, exemption, death, secret address, who may not be contacted, and what another was told: said again after storing.
HEAVY = {
    "adres.geheim", "adres.geheim-weg", "adres.niet-geheim", "brief.geheim-adres", "brief.plicht", "brief.verhuld",
    "hoor.na-besluit", "hoor.niet",
    "jongere.vertrokken", "rmc.overleden", "rmc.te-jong", "stap.plicht-jongere",
    "verlof.overleden", "verzorger.geen-contact", "verplaatsing.brief-verzonden",
    "verplaatsing.verstrekking", "verzending.geheim-adres", "vrijstelling.niet-vastgelegd", "vrijstelling.toets",
    "vrijstelling.zelfde-dagen", "x.plicht",
}  # fmt: skip


@cache
def _modules() -> dict[str, ast.Module]:
    return {path.relative_to(ROOT).as_posix(): tree(path) for path in ROOT.rglob("*.py")}


def _made() -> list[tuple[str, ast.Call]]:
    """Each place where a doubt is made, but for the one that puts letters to what waited for them."""
    return [
        (module, call)
        for module, top in _modules().items()
        for call in ast.walk(top)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in MADE_BY
        if ast.unparse(call.args[0]) != "a.sleutel"
    ]


def _key(call: ast.Call) -> str:
    """The key that is written out; `x.dubbel`, `x.plicht` for one that is named after what it is about."""
    key = call.args[0]
    if isinstance(key, ast.JoinedStr):
        return ast.unparse(key).replace("{wat}", "x").removeprefix("f").strip("'")
    assert isinstance(key, ast.Constant), ast.unparse(call)
    return str(key.value)


def test_every_key_is_unique_and_a_noun_and_a_word() -> None:
    keys = Counter(_key(call) for _, call in _made())
    assert len(keys) > 100
    assert [key for key, count in keys.items() if count > 1] == []
    assert [key for key in keys if not re.fullmatch(r"[a-z]+\.[a-z]+(-[a-z]+)*", key)] == []


def test_duty_exemption_death_a_secret_address_and_what_another_was_told_are_heavy() -> None:
    heavy = {_key(call) for _, call in _made() for word in call.keywords if word.arg == "zwaar"}
    assert heavy == HEAVY


def test_a_function_of_doubts_gives_nothing_but_doubts() -> None:
    given = {
        (module, function.name): ast.unparse(function.returns) if function.returns else ""
        for module, top in _modules().items()
        for function in ast.walk(top)
        if isinstance(function, ast.FunctionDef) and "twijfel" in function.name
    }
    assert len(given) > 50
    assert {of: what for of, what in given.items() if "Twijfel" not in what or "str" in what} == {}

"""Advice that names an option says so in a field: at a question an option is no help, and no sentence is searched."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import lpa
from benchmarks.huis import tree
from lpa import errors

ROOT = Path(lpa.__file__).parent
ERRORS = {name for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, errors.LpaFout)}
_OPTION = re.compile(r"--(?:\{\w+\}|[a-z][a-z-]*)")


def _named(advice: str) -> str:
    """The option of the command itself that advice names first; one in another command (`lpa …`) is part of that."""
    found = _OPTION.search(advice)
    return found[0] if found and "lpa " not in advice[: found.start()] else ""


def test_an_error_whose_advice_names_an_option_has_it_in_a_field() -> None:
    wrong, seen = [], 0
    for path in ROOT.rglob("*.py"):
        for call in ast.walk(tree(path)):
            if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in ERRORS):
                continue
            option = _named(ast.unparse(call.args[1])) if len(call.args) > 1 else ""
            if not option or option == "--help":
                continue
            seen += 1
            said = [*call.args[2:], *(word.value for word in call.keywords)]
            if not said or option != ast.unparse(said[0]).removeprefix("f").strip("'"):
                wrong.append(f"{path.relative_to(ROOT)}:{call.lineno} {option}")
    assert wrong == []
    assert seen > 25


def test_no_sentence_is_searched_for_an_option() -> None:
    for path in (ROOT / "commands" / "ui").glob("*.py"):
        assert not re.search(r"""["']--["'] (not )?in """, path.read_text("utf-8")), path.name

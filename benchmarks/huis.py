"""The measures of the house, from its source: `python -m benchmarks.huis` prints them, a row each.

The same functions serve `tests/overal/test_huis.py`, which holds the house to them.
"""

from __future__ import annotations

import ast
import json
import statistics
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "lpa"
Graph = Mapping[str, Mapping[str, bool]]  # module → the modules it imports, and whether that is at its top


@cache
def modules() -> dict[str, Path]:
    """Every module of the package, by its dotted name."""
    return {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
        for path in sorted(PACKAGE.rglob("*.py"))
    }


@cache
def tree(path: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"))


def _for_types(module: ast.Module) -> set[int]:
    """The nodes that only a type checker reads."""
    blocks = [n for n in ast.walk(module) if isinstance(n, ast.If) and "TYPE_CHECKING" in ast.unparse(n.test)]
    return {id(node) for block in blocks for statement in block.body for node in ast.walk(statement)}


def imports(path: Path) -> Iterator[tuple[str, bool]]:
    """What a file imports of lpa, imports inside functions counted; and whether that is at its top."""
    module, known = tree(path), modules()
    skipped = _for_types(module)
    inner = {id(n) for f in ast.walk(module) if isinstance(f, ast.FunctionDef) for n in ast.walk(f)}
    for node in ast.walk(module):
        if id(node) in skipped or not isinstance(node, ast.ImportFrom) or not node.module:
            continue
        for name in (*(f"{node.module}.{alias.name}" for alias in node.names), node.module):
            if name in known and known[name].name != "__init__.py":
                yield name, id(node) not in inner


@cache
def graph() -> Graph:
    """Which module imports which."""
    uit: dict[str, dict[str, bool]] = {}
    for name, path in modules().items():
        if path.name == "__init__.py":
            continue
        uit[name] = defaultdict(bool)
        for other, at_top in imports(path):
            if other != name:
                uit[name][other] |= at_top
    return uit


def circles(of: Graph | None = None) -> list[str]:
    """The modules that come back to themselves along their imports."""
    every = graph() if of is None else of

    def reached(start: str) -> set[str]:
        seen: set[str] = set()
        todo = [start]
        while todo:
            for other in every.get(todo.pop(), ()):
                if other not in seen:
                    seen.add(other)
                    todo.append(other)
        return seen

    return sorted(name for name in every if name in reached(name))


def folders() -> Counter[str]:
    """How many modules each folder has."""
    return Counter(name.rpartition(".")[0] for name in graph())


def late() -> set[tuple[str, str]]:
    """The imports of lpa inside functions: module and what it imports there only."""
    return {(name, other) for name, others in graph().items() for other, at_top in others.items() if not at_top}


def fan_out() -> list[tuple[int, str]]:
    """How many other modules each module of the noun rooms imports, the most first."""
    return sorted(((len(o), m) for m, o in graph().items() if m.startswith("lpa.commands.")), reverse=True)


def lines(path: Path) -> int:
    """How many lines a file has."""
    return path.read_text(encoding="utf-8").count("\n")


def share_of_imports() -> float:
    """Which part of the lines are imports."""
    taken = sum(
        (node.end_lineno or node.lineno) - node.lineno + 1
        for path in modules().values()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Import | ast.ImportFrom)
    )
    return taken / sum(map(lines, modules().values()))


def functions() -> list[int]:
    """How many lines each function has."""
    return sorted(
        (node.end_lineno or node.lineno) - node.lineno + 1
        for path in modules().values()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef)
    )


def untyped_answers() -> tuple[int, int]:
    """How often a command reads an answer by a text, and how often it puts answers into a record by `**`.

    The forms themselves are not counted: what they pass on by `**` are the options of a field.
    """
    keyed = spread = 0
    for name, path in modules().items():
        if not name.startswith("lpa.commands.") or name.startswith("lpa.commands.ui."):
            continue
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Subscript) and _is_answers(node.value) and isinstance(node.slice, ast.Constant):
                keyed += 1
            if isinstance(node, ast.Call) and _reads(node):
                keyed += 1
            if isinstance(node, ast.Call) and ast.unparse(node.func)[:1].isupper():
                spread += sum(k.arg is None for k in node.keywords)
    return keyed, spread


def _is_answers(node: ast.expr) -> bool:
    return ast.unparse(node) in ("antwoorden", "waarden", "answers", "gegeven", "nieuw_", "a")


def _reads(call: ast.Call) -> bool:
    of = call.func.value if isinstance(call.func, ast.Attribute) and call.func.attr == "get" else None
    return of is not None and _is_answers(of) and bool(call.args) and isinstance(call.args[0], ast.Constant)


_LOADED = """
import json, sys
from lpa.cli import main
main(json.loads(sys.argv[1]))
ours = [m for n, m in sys.modules.items() if n.split(".")[0] == "lpa"]
names = [m.__name__ for m in ours if not (m.__file__ or "").endswith("__init__.py")]
sys.stderr.write("\\n" + json.dumps(names))
"""


def loaded(words: list[str]) -> int:
    """How many modules of lpa a command loads, without the empty ones that mark a folder."""
    done = subprocess.run(
        [sys.executable, "-c", _LOADED, json.dumps(words)], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return len(json.loads(done.stderr.splitlines()[-1]))


def table(path: Path | None = None) -> list[tuple[str, str]]:
    """The rows of the measures; with a case file also what three commands load on it."""
    fan, sizes, every = fan_out(), functions(), [p for p in modules().values() if p.name != "__init__.py"]
    keyed, spread = untyped_answers()
    most, name = folders().most_common(1)[0][1], folders().most_common(1)[0][0]
    rows = [
        ("code modules / lines", f"{len(every)} / {sum(map(lines, modules().values()))}"),
        ("largest folder", f"{most} ({name})"),
        ("imports of a command module: mean / most", f"{statistics.mean(n for n, _ in fan):.1f} / {fan[0][0]}"),
        ("share of lines that are imports", f"{100 * share_of_imports():.1f} %"),
        ("modules in a circle", str(len(circles()))),
        ("imports of lpa inside functions", str(len(late()))),
        ("string-keyed reads of answers · ** into a record", f"{keyed} · {spread}"),
        ("functions: median / p90 / most lines", f"{_at(sizes, 50)} / {_at(sizes, 90)} / {sizes[-1]}"),
    ]
    if path:
        where = ["--bestand", str(path)]
        new = ["melding", "nieuw", "--jongere", "1", "--soort", "luxe", "--toch"]
        counts = [loaded(words + where) for words in (["melding", "toon", "1"], new, ["vandaag"])]
        rows.append(("modules loaded: melding toon / nieuw with its law / vandaag", " / ".join(map(str, counts))))
    return rows


def _at(sizes: list[int], percent: int) -> int:
    return sizes[len(sizes) * percent // 100]


if __name__ == "__main__":
    for what, value in table(Path(sys.argv[1]) if len(sys.argv) > 1 else None):
        print(f"{what:<62} {value}")

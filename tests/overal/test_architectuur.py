"""The house: what is loaded when, who may read the clock, where SQL lives, and how large a thing may grow."""

from __future__ import annotations

import ast
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from benchmarks.huis import tree

ROOT = Path(__file__).parents[2]
BRON = sorted((ROOT / "lpa").rglob("*.py"))
ZWAAR = {
    "questionary", "prompt_toolkit", "sqlite_utils", "pydantic", "rich", "icalendar", "docx", "docxtpl",
    "jinja2", "lxml", "xlsxwriter", "openpyxl",
}  # fmt: skip
_DRAAI = """
import json, shlex, sys
from lpa.cli import main
uit, al = {}, set()
for regel in json.loads(sys.argv[1]):
    code = main(shlex.split(regel))
    namen = {naam.partition(".")[0] for naam in sys.modules}
    uit[regel], al = [int(code), sorted(namen - al)], namen
sys.stderr.write("\\n" + json.dumps(uit))
"""


# How many modules of lpa (packages apart) and of all a command may load: what it loads now, and a few. Of each start
# lpa's own are a third. A command that needs more has a reason, or loads it later.
MODULEN = {
    "--help": (12, 110), "vandaag": (95, 285), "melding toon 1": (98, 290), "zoek jansen": (78, 260),
    "melding lijst": (90, 275), "overzicht 2019-2020": (98, 295),
    "melding nieuw --jongere 1 --soort overig --datum 11-10-2019 --uren 4": (110, 300),
}  # fmt: skip
_TEL = """
import sys
from lpa.cli import main
main(sys.argv[1:])
eigen = [m for n, m in sys.modules.items() if n.startswith("lpa.") and not hasattr(m, "__path__")]
sys.stderr.write(f"\\n{len(eigen)} {len(sys.modules)}")
"""


@pytest.mark.parametrize("regel", MODULEN)
def test_a_command_of_the_day_loads_no_more_than_its_budget(zaakbestand: Path, regel: str, tmp_path: Path) -> None:
    pad = shutil.copy(zaakbestand, tmp_path / "zaken.lpa")
    omgeving = {k: v for k, v in os.environ.items() if not k.startswith("LPA_")}
    omgeving |= {"LPA_PEILDATUM": "2019-11-15", "LPA_BESTAND": str(pad)}
    klaar = subprocess.run(
        [sys.executable, "-c", _TEL, *shlex.split(regel)], cwd=ROOT, env=omgeving, capture_output=True, text=True,
        stdin=subprocess.DEVNULL, timeout=60, check=True,
    )  # fmt: skip
    assert klaar.stdout
    eigen, alle = map(int, klaar.stderr.splitlines()[-1].split())
    assert eigen <= MODULEN[regel][0]
    assert alle <= MODULEN[regel][1]


def geladen(*regels: str, bestand: Path | None = None) -> dict[str, set[str]]:
    """The top-level packages that each command loaded which those before it had not, its answer in a pipe.

    They are typed one after another in an interpreter of their own: what one needs is loaded by it or before it.
    """
    omgeving = {k: v for k, v in os.environ.items() if not k.startswith("LPA_")} | {"LPA_PEILDATUM": "2019-11-15"}
    if bestand:
        omgeving["LPA_BESTAND"] = str(bestand)
    klaar = subprocess.run(
        [sys.executable, "-c", _DRAAI, json.dumps(regels)], cwd=ROOT, env=omgeving, capture_output=True, text=True,
        stdin=subprocess.DEVNULL, timeout=60, check=True,
    )  # fmt: skip
    uit = json.loads(klaar.stderr.splitlines()[-1])
    assert {regel: code for regel, (code, _) in uit.items() if code} == {}, klaar.stderr
    return {regel: set(namen) for regel, (_, namen) in uit.items()}


def te_zwaar(erbij: dict[str, set[str]], *verder: str) -> dict[str, set[str]]:
    """Of commands and what each loaded: those that loaded a heavy library, or one of `verder`."""
    return {regel: zwaar for regel, namen in erbij.items() if (zwaar := namen & {*ZWAAR, *verder})}


@pytest.fixture(scope="module")
def zaakbestand(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case file with a jongere at a school, who is invited to a spreekuur: each line is tried on its own."""
    from lpa.cli import main

    pad = tmp_path_factory.mktemp("architectuur") / "zaken.lpa"
    for regel in (
        "begin --gemeente Heerde --regio midden --zonder-wachtwoord",
        "school nieuw Wegwijzer --plaats Heerde --onderwijssoort po",
        "jongere nieuw --achternaam Jansen --geboortedatum 12-3-2009",
        "inschrijving nieuw --jongere 1 --school 1 --van 1-8-2019",
        "melding nieuw --jongere 1 --soort signaal --uren 18 --datum 10-10-2019",
        "spreekuur plan 1 3-12-2019 --jongere 1",
    ):
        assert main([*shlex.split(regel), "--bestand", str(pad), "--peildatum", "2019-11-15"]) == 0
    return pad


def test_the_help_of_lpa_loads_no_library() -> None:
    erbij = geladen("--help", "-h")
    assert te_zwaar(erbij, "typer", "sqlcipher3", "platformdirs", "dateutil", "stdnum", "socket") == {}


def test_the_help_of_a_command_loads_nothing_to_ask_with() -> None:
    assert te_zwaar(geladen("melding nieuw --help", "brief maak --help", "melding --help", "overzicht --help")) == {}


def test_the_daily_path_loads_only_what_it_needs(zaakbestand: Path) -> None:
    erbij = geladen(
        "melding nieuw --jongere 1 --soort overig --datum 1-11-2019", "melding toon 1", "melding lijst", "zoek jansen",
        "overzicht 2019-2020", "jongere toon 1", "interventie nieuw 1 --soort brief", "logboek",
        "melding wijzig 1 --uren 20", "melding sluit 1 --afhandeling waarschuwing", "ongedaan --ja",
        "melding lijst --json", "", "vandaag", "week", "termijn lijst", "termijn nieuw 1 --wat bellen --voor vr",
        'huisbezoek plan 1 --op "10-11-2020 10:30"', "huisbezoek route", "huisbezoek lijst",
        "spreekuur plan 1 10-12-2019 --jongere 1 --toch", "spreekuur lijst --komend",
        "spreekuur verslag 1 --rest gekomen --peildatum 2019-12-03", "verzorger lijst 1", "overstap lijst --risico",
        "overstap nieuw --jongere 1 --schooljaar 2019-2020 --toch",
        bestand=zaakbestand,
    )  # fmt: skip
    assert te_zwaar(erbij, "holidays", "keyring", "hmac", "ctypes") == {}
    # What stores seals its lines of the log; what only reads a file without a pass-phrase has nothing to work out.
    assert [regel for regel, namen in erbij.items() if "hashlib" in namen] == [next(iter(erbij))]
    assert len(erbij) == 26
    assert any("sqlcipher3" in namen for namen in erbij.values())


def _naam(pad: Path) -> str:
    return pad.relative_to(ROOT).as_posix()


def _punten(f: ast.expr) -> str:
    """What is called: `date.today`, `execute`."""
    if isinstance(f, ast.Attribute):
        return f"{_punten(f.value)}.{f.attr}"
    return f.id if isinstance(f, ast.Name) else ast.unparse(f)


@cache
def _aanroepen(pad: Path) -> list[str]:
    """Every call in a module."""
    return [_punten(knoop.func) for knoop in ast.walk(tree(pad)) if isinstance(knoop, ast.Call)]


def _modules(boom: ast.Module) -> Iterator[str]:
    for knoop in ast.walk(boom):
        if isinstance(knoop, ast.Import):
            yield from (alias.name for alias in knoop.names)
        elif isinstance(knoop, ast.ImportFrom) and knoop.module:
            yield knoop.module
            yield from (f"{knoop.module}.{alias.name}" for alias in knoop.names)


KLOK = re.compile(r"\.(today|now|utcnow|time_ns|localtime|gmtime|fromtimestamp)$|^time\.time$")


def test_the_clock_is_read_in_one_place() -> None:
    lezers = {_naam(pad) for pad in BRON for aanroep in _aanroepen(pad) if KLOK.search(aanroep)}
    assert "lpa/settings.py" in lezers
    assert lezers <= {"lpa/settings.py", "lpa/storage/engine/journal.py"}  # the second one only names a file


_WORTEL = {"lpa", "tests", "docs", "benchmarks", "portable", "pyproject.toml", "MANIFEST.in", "LICENSE"}
_WORTEL |= {f"{naam}.md" for naam in ("README", "ARCHITECTURE", "CHANGELOG", "CONTRIBUTING", "SECURITY")}
_GEMAAKT = {"lpa.egg-info", "build", "dist", "venv", "htmlcov"}  # by installing, and ignored


def test_nothing_lies_about_at_the_top_of_the_house() -> None:
    zichtbaar = {pad.name for pad in ROOT.iterdir() if not pad.name.startswith(".")}
    assert zichtbaar - _GEMAAKT == _WORTEL


NETWERK = {"socket", "http", "urllib.request", "urllib3", "requests", "httpx", "ftplib", "smtplib", "ssl", "asyncio"}


def test_nothing_reaches_for_the_network() -> None:
    gebruikt = {(_naam(pad), m) for pad in BRON for m in _modules(tree(pad))}
    assert {(naam, m) for naam, m in gebruikt for n in NETWERK if m == n or m.startswith(n + ".")} == set()


SQL = re.compile(r"(^|\.)(execute|executemany|executescript)$")


def test_sql_is_spoken_in_storage_only() -> None:
    sprekers = {_naam(pad) for pad in BRON for aanroep in _aanroepen(pad) if SQL.search(aanroep)}
    assert sprekers
    assert {naam for naam in sprekers if not naam.startswith("lpa/storage/")} == set()


# A step of the schema is one text of SQL that is never edited once it was released.


def test_a_module_has_at_most_four_hundred_lines_and_a_function_forty() -> None:
    modules = {_naam(pad): len(pad.read_text(encoding="utf-8").splitlines()) for pad in BRON}
    assert {naam: regels for naam, regels in modules.items() if regels > 400} == {}
    functies = [
        (_naam(pad), knoop.name, (knoop.end_lineno or 0) - knoop.lineno + 1)
        for pad in BRON
        for knoop in ast.walk(tree(pad))
        if isinstance(knoop, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    assert [functie for functie in functies if functie[-1] > 40] == []


def test_a_module_says_what_it_is_for() -> None:
    stil = [_naam(pad) for pad in BRON if not ast.get_docstring(tree(pad))]
    assert [naam for naam in stil if not naam.endswith("__init__.py") or (ROOT / naam).stat().st_size] == []


def test_only_two_files_speak_to_the_screen() -> None:
    schrijvers = {
        _naam(pad)
        for pad in BRON
        for aanroep in _aanroepen(pad)
        if aanroep in ("print", "sys.stdout.write", "sys.stderr.write", "console.print")
    }
    assert schrijvers == {
        "lpa/cli.py",
        "lpa/commands/ui/printer.py",
        "lpa/commands/ui/talk.py",
        "lpa/output/render/screen.py",
    }


def test_rich_and_the_questions_are_imported_in_one_module_each() -> None:
    wie = {
        bibliotheek: {_naam(p) for p in BRON for m in _modules(tree(p)) if m.partition(".")[0] == bibliotheek}
        for bibliotheek in ("rich", "questionary", "prompt_toolkit", "click")
    }
    assert wie["rich"] == {"lpa/output/render/screen.py"}
    assert len(wie["questionary"]) == 1
    assert wie["questionary"] == wie["prompt_toolkit"]
    assert wie["click"] == set()


def test_no_expression_names_many_letters_of_other_alphabets() -> None:
    """Python builds a table of all of Unicode for such an expression, at each start: 8 ms."""
    patronen = [
        (_naam(pad), str(aanroep.args[0].value))
        for pad in BRON
        for aanroep in ast.walk(tree(pad))
        if isinstance(aanroep, ast.Call) and aanroep.args and isinstance(aanroep.args[0], ast.Constant)
        if _punten(aanroep.func).startswith("re.")
    ]
    assert [(naam, p) for naam, p in patronen if sum(ord(teken) > 0xFF for teken in p) > 2] == []

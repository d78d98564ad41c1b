"""Help: Dutch, the example first, and the same list of commands everywhere."""

from __future__ import annotations

import math
import re
import shlex
import tomllib
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.core import TyperGroup

from lpa import __version__
from lpa.cli import _help_asked, _shared_options
from lpa.commands.ui.help import ALIASES, COMMANDS, SCREEN, SELDOM
from lpa.commands.ui.parser import Root
from lpa.errors import LpaFout
from tests.conftest import Lpa, Uitkomst, geweigerd
from tests.overal.voorbeelden import hulp, verben

ROOT = Path(__file__).parents[3]
ENGELS = re.compile(
    r"\b(usage|options?|arguments?|commands?|show this|message|and exit|default|required|integer|file|help text|"
    r"TEXT|RANGE|install|completion)\b"
)


def _verben(naam: str) -> list[str]:
    return COMMANDS[naam].verbs


PADEN = [
    (), *((naam,) for naam in COMMANDS), *((naam, verb) for naam in COMMANDS for verb in _verben(naam)),
    *((alias,) for alias in ALIASES),
]  # fmt: skip


def _opdracht(woorden: list[str]) -> tuple[str, ...]:
    """The command that words begin with: a noun may go without its usual verb."""
    naam = ALIASES.get(woorden[0], woorden[0])
    if not _verben(naam):
        return (woorden[0],)
    anders = COMMANDS[naam].otherwise
    return (woorden[0], anders if anders and woorden[1] not in _verben(naam) else woorden[1])


def _ontleed(woorden: list[str]) -> None:
    """Read words as `lpa` does: the shared options, the noun, the verb and all that follows, up to running it.

    Raises typer.TyperException for an option that does not exist, and for a word too many or too few.
    """
    rest, _ = _shared_options(woorden)
    opdracht: Any = Root()
    context = opdracht.make_context("lpa", rest)
    while isinstance(opdracht, TyperGroup) and (rest := [*context._protected_args, *context.args]):
        naam, opdracht, rest = opdracht.resolve_command(context, rest)
        context = opdracht.make_context(naam, rest, parent=context)


def _voorbeelden(hulp: str) -> list[list[str]]:
    blok = hulp.split("Voorbeeld:\n")[1].split("\n\n")[0]
    return [shlex.split(regel) for regel in blok.splitlines()]


def _gebreken(uitkomst: Uitkomst) -> dict[str, object]:
    """What is wrong with a page of help."""
    hulp = uitkomst.out
    regels = hulp.splitlines() or [""]
    engels = ENGELS.search(re.sub(r"--[a-z-]+", "", hulp))
    gevonden: dict[str, object] = {
        "refused": uitkomst.code or uitkomst.err,
        "no example first": not hulp.startswith("Voorbeeld:\n  lpa "),
        "not how it is typed": "Gebruik: lpa" not in hulp,
        "English": engels and engels[0],
        "wide": [regel for regel in regels if len(regel) > 100],
        "not how to ask for help": "--help" not in regels[-1],
    }
    return {wat: gebrek for wat, gebrek in gevonden.items() if gebrek}


@pytest.mark.parametrize("vlag", ["--help", "-h"])
def test_every_command_has_dutch_help_with_the_example_first(lpa: Lpa, vlag: str) -> None:
    assert {pad: wat for pad in PADEN if (wat := _gebreken(lpa(*pad, vlag)))} == {}


def _klopt(pad: tuple[str, ...], naam: str, woorden: list[str]) -> bool:
    """Whether an example can be typed as it stands, and is of the command with whose help it comes."""
    try:
        _ontleed(woorden)
    except (typer.TyperException, LpaFout):
        return False
    opdracht = _opdracht(woorden)
    van_zichzelf = len(pad) == 2 or (len(pad) == 1 and not _verben(ALIASES.get(pad[0], pad[0])))
    return naam == "lpa" and opdracht in PADEN and (opdracht == pad or not van_zichzelf)


def test_every_example_can_be_typed_as_it_stands(lpa: Lpa) -> None:
    voorbeelden = {pad: _voorbeelden(lpa.goed(*pad, "--help")) for pad in PADEN}
    assert [pad for pad, regels in voorbeelden.items() if not regels] == []
    assert [
        (pad, regel) for pad, regels in voorbeelden.items() for regel in regels if not _klopt(pad, regel[0], regel[1:])
    ] == []


@pytest.mark.parametrize(
    "regel",
    [
        "spreekuur plan wegwijzer 3-12 --plaats lokaal 3 --jongere 1",  # a word too many
        "melding toon 12 --soort signaal", "termijn gedaan 1 --op", "overzicht 2019-2020 2020-2021",
    ],
)  # fmt: skip
def test_an_example_that_does_not_work_as_typed_is_noticed(regel: str) -> None:
    with pytest.raises(typer.TyperException):
        _ontleed(shlex.split(regel))


@pytest.mark.parametrize("kolommen", [20, 40, 60, 80])
@pytest.mark.parametrize("pad", [(), ("melding",), ("melding", "nieuw"), ("overzicht",)])
def test_help_fits_a_narrow_screen(lpa: Lpa, pad: tuple[str, ...], kolommen: int) -> None:
    hulp = lpa.goed(*pad, "--help", COLUMNS=str(kolommen))
    gewoon = [regel for regel in hulp.splitlines() if not regel.startswith(("  lpa", "Gebruik"))]
    assert max(len(regel) for regel in gewoon) <= max(kolommen, 40)
    assert set(hulp.split()) == set(lpa.goed(*pad, "--help", COLUMNS="100").split())


def test_the_help_of_a_noun_and_of_a_verb_fits_a_screen_of_24_lines(lpa: Lpa) -> None:
    paginas = {pad: lpa.goed(*pad, "--help", COLUMNS="80").splitlines() for pad in PADEN[1:]}
    hoogte = {pad: sum(max(math.ceil(len(regel) / 80), 1) for regel in regels) for pad, regels in paginas.items()}
    assert {pad: regels for pad, regels in hoogte.items() if regels > SCREEN} == {}


def test_what_is_always_asked_is_never_cut_from_a_page_of_help(lpa: Lpa) -> None:
    weg = {}
    for verb in verben():
        if verb != "brief maak":  # what it asks is of one kind of letter
            pagina = lpa.goed(*verb.split(), "--help", COLUMNS="80")
            weg[verb] = [f for f in hulp(verb).asked() if f.startswith("-") and f"  {f} " not in pagina]
    assert {verb: opties for verb, opties in weg.items() if opties} == {}


def test_options_that_confirm_stand_last(lpa: Lpa) -> None:
    for verb in verben():
        namen = [naam.split(",")[0].split()[0] for naam, _ in hulp(verb).explained()[-1][1]]
        assert namen == sorted(namen, key=lambda naam: naam in SELDOM), verb
    assert "--toch" in lpa.goed("melding", "sluit", "--help", COLUMNS="80").split("--stap")[1]
    kort = lpa.goed("overzicht", "--help", COLUMNS="80")
    assert "--tabel" in kort
    assert "--exact" not in kort


def test_the_index_names_the_verbs_of_each_module_in_order() -> None:
    index: dict[str, list[str]] = {}
    for noun, entry in COMMANDS.items():
        for module, typed in entry.modules.items():
            index.setdefault(module, []).extend(f"{noun} {verb}" for verb in typed.split() or [""])
    for module, lines in index.items():
        names = [str(command.name) for command in import_module(f"lpa.commands.{module}").app.registered_commands]
        one = len({words.split()[0] for words in lines}) == 1
        assert sorted(names) == sorted(w.split()[-1] if one or w.endswith(" ") else w for w in lines), module
        if one:
            assert names == [words.split()[-1] for words in lines], module


def test_the_help_of_lpa_lists_every_command(lpa: Lpa) -> None:
    alleen = lpa.goed("--help")
    assert alleen == lpa.goed("help")
    for naam, entry in COMMANDS.items():
        assert re.search(rf"^  {naam} +{re.escape(entry.line)}$", alleen, re.MULTILINE)


@pytest.mark.parametrize("regel", ["help melding", "hulp melding", "melding help", "--help melding", "melding hulp -q"])
def test_help_may_be_asked_before_or_after_a_noun(lpa: Lpa, regel: str) -> None:
    assert lpa.goed(*regel.split()) == lpa.goed("melding", "--help")


def test_help_before_a_verb_is_that_of_the_verb(lpa: Lpa) -> None:
    assert lpa.goed("help", "melding", "nieuw") == lpa.goed("melding", "nieuw", "--help")
    assert lpa.goed("help", "leerling") == lpa.goed("leerling", "--help")


def test_help_for_what_is_no_command_says_so(lpa: Lpa) -> None:
    geweigerd(lpa("help", "meldig"), 2)


def test_who_looks_for_the_word_help_finds_it(gevuld: Lpa) -> None:
    assert "Gebruik" not in gevuld("zoek", "help").out


@pytest.mark.parametrize("vlag", ["-V", "--versie", "--version"])
def test_the_version_is_that_of_the_package(lpa: Lpa, vlag: str) -> None:
    assert lpa.goed(vlag) == f"lpa {__version__}\n"


def test_the_version_stands_in_one_place() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert "version" not in project["project"]
    assert project["tool"]["setuptools"]["dynamic"]["version"] == {"attr": "lpa.__version__"}


def test_the_alias_answers_as_the_command(gevuld: Lpa) -> None:
    assert gevuld.goed("leerling", "toon", "1") == gevuld.goed("jongere", "toon", "1")


def test_help_needs_no_case_file(lpa: Lpa) -> None:
    lpa.pad.unlink()
    lpa.goed("melding", "nieuw", "--help")
    assert not lpa.pad.exists()


def test_every_verb_of_every_noun_is_in_its_help(lpa: Lpa) -> None:
    for naam in COMMANDS:
        hulp = lpa.goed(naam, "--help")
        for verb in _verben(naam):
            assert re.search(rf"^  {verb} ", hulp, re.MULTILINE), (naam, verb)


def test_a_noun_alone_shows_how_to_go_on(lpa: Lpa) -> None:
    assert lpa.goed("melding") == lpa.goed("melding", "--help")


@pytest.mark.skipif(not (ROOT / "README.md").exists(), reason="there is no README yet")
def test_the_readme_names_every_command() -> None:
    tekst = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [naam for naam in COMMANDS if f"lpa {naam}" not in tekst] == []


def _genoemd() -> list[tuple[str, str]]:
    """Every command with what follows it, as the README and the manual name it between backticks or in a block."""
    uit = set()
    for bron in ("README.md", "docs/handleiding.md"):
        tekst = (ROOT / bron).read_text(encoding="utf-8")
        uit |= {(bron, m) for m in re.findall(r"`lpa ([^`]+)`", tekst)}
        blocks = re.findall(r"^```\w*\n(.*?)^```", tekst, re.DOTALL | re.MULTILINE)
        uit |= {(bron, m) for blok in blocks for m in re.findall(r"^(?:\$ )?lpa (.+)$", blok, re.MULTILINE)}
    return sorted((bron, re.sub(r"\s+#.*", "", " ".join(m.split()))) for bron, m in uit)


def test_the_documents_name_only_commands_and_options_that_exist(lpa: Lpa) -> None:
    hulp: dict[tuple[str, ...], str] = {}
    fout = []
    for bron, opdracht in _genoemd():
        woorden = _help_asked(re.sub(r'"[^"]*"', "x", opdracht).split())
        pad = tuple(w for w in woorden[:2] if not w.startswith("-") and re.fullmatch("[a-z-]+", w))
        if pad and pad not in PADEN:
            pad = pad[:1]
        if pad not in hulp:
            hulp[pad] = lpa.goed(*pad, "--help", "alles") if pad in PADEN else ""
        vlaggen = [w.split("=")[0] for w in woorden if w.startswith("--")]
        if not hulp[pad] or any(not re.search(rf"{vlag}\b", hulp[pad]) for vlag in vlaggen):
            fout.append(f"{bron}: lpa {opdracht}")
    assert fout == []

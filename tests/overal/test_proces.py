"""What only shows in a process of its own: pipes that close, disks that are full, keys that interrupt."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Lpa, Uitkomst, geweigerd

ROOT = Path(__file__).parents[2]
LANG = ("jongere lijst --alles", "jongere lijst --alles --json")
LPA = f"{sys.executable} -m lpa"
VRAAGT = "lpa overzicht 2019-2020 --jaren 2; lpa melding toon 1; lpa zoek muller"


def draai(lpa: Lpa, regel: str, **env: str) -> Uitkomst:
    """A line as a shell runs it; in it `lpa` is the program. The code is that of `lpa`, also in a pipe."""
    omgeving = {k: v for k, v in os.environ.items() if not k.startswith("LPA_")}
    omgeving |= {"LPA_BESTAND": str(lpa.pad), "LPA_PEILDATUM": "2019-11-15", **env}
    script = f'lpa() {{ {LPA} "$@"; }}\n{regel}\nexit ${{PIPESTATUS[0]}}'
    klaar = subprocess.run(
        ["bash", "-c", script], cwd=ROOT, env=omgeving, capture_output=True, text=True, stdin=subprocess.DEVNULL,
        timeout=30, check=False,
    )  # fmt: skip
    return Uitkomst(klaar.returncode, klaar.stdout, klaar.stderr)


@pytest.mark.parametrize(
    "opdracht",
    [*(pytest.param(o, marks=pytest.mark.slow) for o in LANG), "overzicht 2019-2020"],
)
def test_a_reader_that_leaves_is_no_failure(voorbeeld: Lpa, opdracht: str) -> None:
    uitkomst = draai(voorbeeld, f"lpa {opdracht} | head -1")
    assert uitkomst.err == ""
    assert uitkomst.out.count("\n") == 1
    assert uitkomst.code in (0, 141)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("opdracht", ["--help", "overzicht 2019-2020", "melding lijst --json", "export csv 2019-2020"])
def test_an_answer_that_does_not_fit_is_a_fault_of_the_disk(voorbeeld: Lpa, opdracht: str) -> None:
    assert "de schijf is vol" in geweigerd(draai(voorbeeld, f"lpa {opdracht} > /dev/full"), 15)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_what_was_stored_is_stored_also_when_nobody_hears_it(gevuld: Lpa) -> None:
    uitkomst = draai(gevuld, "lpa melding nieuw --jongere 3 --soort overig > /dev/full")
    assert "is opgeslagen als melding 3; alleen het antwoord" in geweigerd(uitkomst, 15)
    assert gevuld.json("melding", "lijst")["aantal"] == 3


def test_a_pipe_never_waits_for_an_answer(gevuld: Lpa) -> None:
    for opdracht in ("melding nieuw", "jongere nieuw", "begin --bestand /nergens/x.lpa", "ongedaan", "overzicht"):
        uitkomst = draai(gevuld, f"lpa {opdracht}")
        assert uitkomst.code in (2, 5)
        assert uitkomst.err.splitlines()[-2].startswith("Fout: ")


@pytest.mark.parametrize(
    "taal", [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "cp1252"}, {"LC_ALL": "POSIX", "PYTHONUTF8": "0"}]
)
def test_names_come_out_whole_whatever_the_machine_prefers(gevuld: Lpa, taal: dict[str, str]) -> None:
    assert "Müller, Zoë van der" in draai(gevuld, "lpa jongere lijst", **taal).out
    assert "•••••0019" in draai(gevuld, "lpa jongere toon 2", **taal).out


@pytest.mark.parametrize("kleur", [{}, {"NO_COLOR": "1"}, {"TERM": "dumb"}, {"NO_COLOR": "1", "FORCE_COLOR": "1"}])
def test_a_pipe_gets_no_control_codes(gevuld: Lpa, kleur: dict[str, str]) -> None:
    uitkomst = draai(gevuld, VRAAGT, **{"FORCE_COLOR": ""} | kleur)
    assert uitkomst.code == 0
    assert "\x1b" not in uitkomst.out + uitkomst.err


@pytest.mark.parametrize("term", ["", *(pytest.param(t, marks=pytest.mark.slow) for t in ("dumb", "xterm"))])
def test_a_pipe_gets_colour_when_that_is_asked_and_the_same_text(gevuld: Lpa, term: str) -> None:
    kleur = draai(gevuld, VRAAGT, FORCE_COLOR="1", NO_COLOR="", TERM=term)
    assert kleur.code == 0
    assert "\x1b[1;36m" in kleur.out
    assert re.sub(r"\x1b\[[0-9;]*m", "", kleur.out) == draai(gevuld, VRAAGT, FORCE_COLOR="").out


def test_a_script_gets_data_without_colour_whatever_is_asked(gevuld: Lpa) -> None:
    script = "lpa melding lijst --json; lpa melding lijst --csv; lpa overzicht 2019-2020 --csv; lpa --help"
    assert "\x1b" not in draai(gevuld, script, FORCE_COLOR="1", NO_COLOR="").out


def test_the_files_are_for_her_eyes_only(lpa: Lpa, tmp_path: Path) -> None:
    pad = tmp_path / "eigen map" / "zaken.lpa"
    geheim = tmp_path / "geheim.txt"
    geheim.write_text("vijf mussen in een wilg\n", encoding="utf-8")
    begin = f"umask 000; lpa begin --gemeente Heerde --regio midden --bestand '{pad}' --wachtwoordbestand '{geheim}'"
    assert draai(lpa, begin).code == 0
    assert pad.parent.stat().st_mode & 0o777 == 0o700
    assert {p.name: p.stat().st_mode & 0o777 for p in pad.parent.iterdir()} == dict.fromkeys(
        (p.name for p in pad.parent.iterdir()), 0o600
    )
    assert len(list(pad.parent.iterdir())) == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_file_can_be_read(gevuld: Lpa) -> None:
    gevuld.pad.chmod(0o400)
    assert draai(gevuld, "lpa melding lijst").code == 0
    geweigerd(draai(gevuld, "lpa melding nieuw --jongere 1 --soort overig"), 15)


def test_it_says_which_file_is_in_use(gevuld: Lpa, tmp_path: Path) -> None:
    """Without a home, the file still goes where it is told to."""
    uitkomst = draai(gevuld, "unset HOME; lpa melding lijst")
    assert uitkomst.code == 0
    elders = tmp_path / "thuis"
    leeg = draai(gevuld, "unset LPA_BESTAND; lpa melding lijst", HOME=str(elders), XDG_DATA_HOME="")
    geweigerd(leeg, 10)
    assert not elders.exists()


def test_an_installed_program_answers_the_same(gevuld: Lpa) -> None:
    script = Path(sys.executable).parent / "lpa"
    if not script.exists():
        pytest.skip("not installed")
    if shutil.which("bash") is None:
        pytest.skip("needs bash")
    assert draai(gevuld, f"{script} melding toon 1").out == draai(gevuld, "lpa melding toon 1").out


# Ctrl-C comes when this module is loaded.
ONDERBREEK = """
import os, runpy, signal, sys
class Zoeker:
    def find_spec(self, naam, *_):
        if naam == {waar!r}:
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Zoeker())
sys.argv = ["lpa", "melding", "lijst"]
runpy.run_module("lpa", run_name="__main__")
"""


@pytest.mark.parametrize(
    ("waar", "code"),
    [("lpa.cli", -signal.SIGINT), ("lpa.settings", -signal.SIGINT), ("lpa.commands.zaak.melding", 130)],
)
def test_ctrl_c_while_it_starts_leaves_no_trace_of_python(gevuld: Lpa, waar: str, code: int) -> None:
    klaar = subprocess.run(
        [sys.executable, "-c", ONDERBREEK.format(waar=waar)],
        capture_output=True, text=True, check=False, env=os.environ | {"LPA_BESTAND": str(gevuld.pad)},
    )  # fmt: skip
    assert klaar.returncode == code, klaar.stderr
    assert "Traceback" not in klaar.stderr


ONTBREEKT = """
import runpy, sys
class Zoeker:
    def find_spec(self, naam, *_):
        if naam.split(".")[0] == {wat!r}:
            raise ModuleNotFoundError(naam, name=naam)
sys.meta_path.insert(0, Zoeker())
sys.argv = ["lpa", "melding", "lijst"]
runpy.run_module("lpa", run_name="__main__")
"""


@pytest.mark.parametrize("wat", ["sqlcipher3", "typer"])
def test_a_library_that_is_missing_is_named_with_what_to_do(gevuld: Lpa, wat: str) -> None:
    klaar = subprocess.run(
        [sys.executable, "-c", ONTBREEKT.format(wat=wat)],
        capture_output=True, text=True, check=False, env=os.environ | {"LPA_BESTAND": str(gevuld.pad)},
    )  # fmt: skip
    assert f"lpa is niet volledig geïnstalleerd: {wat}" in klaar.stderr
    assert "Traceback" not in klaar.stderr

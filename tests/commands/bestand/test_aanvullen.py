"""What Tab offers in a shell: commands, flags, kinds and schooljaren, without a look into the case file."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pexpect
import pytest

from tests.conftest import Lpa, geweigerd
from tests.overal.test_prompts import ROOT
from tests.overal.voorbeelden import verben


def aangeboden(lpa: Lpa, *woorden: str) -> list[str]:
    """What bash is offered after these words, of which the last is begun."""
    uitkomst = lpa(_LPA_COMPLETE="complete_bash", COMP_WORDS="\n".join(("lpa", *woorden)), COMP_CWORD=str(len(woorden)))
    assert (uitkomst.code, uitkomst.err) == (0, "")
    return uitkomst.out.split("\n")[:-1]


@pytest.fixture
def nergens(lpa: Lpa, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Lpa:
    """A command line with a file that cannot be opened: who tries is heard."""
    (tmp_path / "dicht").mkdir()
    monkeypatch.setenv("LPA_BESTAND", str(tmp_path / "dicht"))
    return lpa


@pytest.mark.parametrize(
    ("woorden", "biedt"),
    [
        (("mel",), ["melding", "meldcode"]),
        (("melding", "v"), ["verplaats", "vervalt"]),
        (("melding", "nieuw", "--ur"), ["--uren"]),
        (("melding", "nieuw", "--soort", ""), ["signaal", "luxe", "absoluut", "langdurig", "overig", "preventief"]),
        (("melding", "nieuw", "--soort", "l"), ["luxe", "langdurig"]),
        (("melding", "lijst", "--schooljaar", "2018"), ["2018-2019"]),
        (("overzicht", "2019"), ["2019-2020"]), (("route", "kies", "12", "g"), ['"gedwongen hulp"']),
        (("huisbezoek", "verslag", "1", "--kaartje", ""), ["ja", "nee"]),
        (("--bestand", "x", "--json", "verlof", "b"), ["besluit"]), (("verlof", "--peildatum=ma", "t"), ["toon"]),
        (("verstrekking", "w"), ["wijzig"]), (("aanvullen", ""), ["bash", "powershell", "zsh", "fish"]),
        (("dossier", "v"), ["verstrekkingen"]), (("bestaatniet", "x"), [""]), (("melding", "hee", "x"), [""]),
        (("overzicht", "--schoolj"), [""]),
    ],
)  # fmt: skip
def test_tab_offers_what_may_follow(nergens: Lpa, woorden: tuple[str, ...], biedt: list[str]) -> None:
    assert aangeboden(nergens, *woorden) == biedt


def test_tab_offers_flags_of_every_verb_and_opens_no_file(nergens: Lpa) -> None:
    for verb in verben():
        assert any(woord.startswith("--") for woord in aangeboden(nergens, *verb.split(), "--")), verb


def test_powershell_is_offered_words_with_what_they_mean(nergens: Lpa) -> None:
    omgeving = {"_TYPER_COMPLETE_ARGS": "lpa meld", "_TYPER_COMPLETE_WORD_TO_COMPLETE": "meld"}
    regels = nergens.goed(**omgeving, _LPA_COMPLETE="complete_powershell").splitlines()
    assert regels[0] == "melding:::Verzuimmeldingen: vastleggen, bekijken, sluiten"


@pytest.mark.parametrize(
    ("schil", "krijgt"),
    [("zsh", """_arguments '*: :(("gedwongen hulp":"""), ("fish", "gedwongen hulp\t"),
     ("powershell", '"gedwongen hulp":::')],
)  # fmt: skip
def test_a_value_of_two_words_reaches_each_shell_as_that_puts_it_on_the_line(
    nergens: Lpa, schil: str, krijgt: str
) -> None:
    gevraagd = {"_TYPER_COMPLETE_ARGS": "lpa route kies 12 g", "_TYPER_COMPLETE_WORD_TO_COMPLETE": "g"}
    gevraagd |= {"_TYPER_COMPLETE_FISH_ACTION": "get-args"}
    assert nergens.goed(**gevraagd, _LPA_COMPLETE=f"complete_{schil}").startswith(krijgt)


def test_the_script_of_a_shell_is_printed(lpa: Lpa) -> None:
    assert "complete -o default -F _lpa_completion lpa" in lpa.goed("aanvullen", "bash")
    assert "Register-ArgumentCompleter -Native -CommandName lpa" in lpa.goed("aanvullen", "powershell")
    assert "#compdef lpa" in lpa.goed("aanvullen", "zsh")
    assert "complete --command lpa" in lpa.goed("aanvullen", "fish")
    assert lpa.json("aanvullen", "bash")["script"] == lpa.goed("aanvullen", "bash")
    assert "bash, powershell, zsh, fish" in geweigerd(lpa("aanvullen", "cmd"), 2)


def test_tab_completes_a_command_in_a_real_bash(lpa: Lpa, tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "lpa").write_text(f'#!/bin/sh\nexec {sys.executable} -m lpa "$@"\n', encoding="utf-8")
    (tmp_path / "bin" / "lpa").chmod(0o700)
    omgeving = os.environ | {
        "PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT), "TERM": "xterm", "PS1": "> ",
    }  # fmt: skip
    bash = pexpect.spawn("bash", ["--norc", "-i"], env=omgeving, encoding="utf-8", dimensions=(24, 80), timeout=10)
    bash.sendline('eval "$(lpa aanvullen bash)"; echo KLA""AR')
    bash.expect_exact("KLAAR\r\n")
    for getypt, aangevuld in (
        ("lpa meldi\t", "melding "), ("ni\t", "nieuw "), ("--soo\t", "--soort "), ("sig\t", "signaal "),
        ("\x15lpa route kies 12 ged\t", '"gedwongen hulp"'),
    ):  # fmt: skip
        bash.send(getypt)
        bash.expect_exact(aangevuld)
    bash.close(force=True)

"""How questions are answered: with keys from a pipe, and on a real (pseudo-)terminal of 80 and of 40 columns."""

from __future__ import annotations

import asyncio
import os
import re
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pexpect
import pytest
from prompt_toolkit.application import create_app_session, get_app
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput

from lpa.commands.ui import prompt
from lpa.commands.ui.prompt import Back
from lpa.errors import NietBevestigd, NietGevonden, VerkeerdGebruik
from tests.conftest import stopbaar

ROOT = Path(__file__).parents[3]
ENTER, CTRL_C, CTRL_D, WIS, OMLAAG = "\r", "\x03", "\x04", "\x7f", "\x1b[B"
SOORTEN = {"signaal": "signaalverzuim: 16 uur of meer", "luxe": "luxe verzuim: vakantie", "langdurig": "relatief: lang"}
NAMEN = (("1", "Jansen, Sem"), ("3", "Jansen, Mees"), ("2", "Müller, Zoë van der"))


class Toetsen:
    """A keyboard: `typ` presses keys; those of `na_weigering` come once an answer was refused."""

    def __init__(self, pipe: PipeInput) -> None:
        self._pipe = pipe
        self.na_weigering: list[str] = []
        self.gelezen: list[str] = []
        self.typ = pipe.send_text

    def lees(self, goed: Callable[[str], bool]) -> Callable[[str], str]:
        """A reader that keeps what was typed, and refuses what is not `goed`."""

        def lees(tekst: str) -> str:
            self.gelezen.append(tekst)
            if goed(tekst):
                return tekst
            if self.na_weigering:
                asyncio.get_running_loop().call_later(0.02, self.typ, self.na_weigering.pop(0))
            raise VerkeerdGebruik(f"'{tekst}' kan niet", "typ iets anders")

        return lees


@pytest.fixture
def toetsen(monkeypatch: pytest.MonkeyPatch) -> Iterator[Toetsen]:
    """Keys from a pipe, and a screen that nobody sees."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "80")
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        yield Toetsen(pipe)


def _plak(tekst: str) -> str:
    return f"\x1b[200~{tekst}\x1b[201~"


def _namen(tekst: str) -> Sequence[tuple[str, str]]:
    return [naam for naam in NAMEN if tekst.casefold() in naam[1].casefold()]


# ── A text ────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("typt", "antwoord"), [("12", "12"), ("", "16"), ("  12\x1a ", "12"), ("e\u0301\u202e", "é")])
def test_a_text_is_cleaned_and_an_empty_line_means_the_default(toetsen: Toetsen, typt: str, antwoord: str) -> None:
    toetsen.typ(typt + ENTER)
    assert prompt.ask_text("Uren", str, default="16", shown="zestien") == antwoord


def test_what_read_makes_of_it_is_the_answer(toetsen: Toetsen) -> None:
    toetsen.typ("12" + ENTER)
    assert prompt.ask_text("Uren", int) == 12


def test_a_refused_answer_stays_on_the_line_with_the_cursor_at_its_end(toetsen: Toetsen) -> None:
    toetsen.na_weigering = [WIS + "3" + ENTER]
    toetsen.typ("30-2" + "\x01" + ENTER)
    assert prompt.ask_text("Datum", toetsen.lees("30-3".__eq__)) == "30-3"
    assert toetsen.gelezen == ["30-2", "30-3"]


def test_an_empty_line_without_default_is_for_read_to_judge(toetsen: Toetsen) -> None:
    toetsen.na_weigering = ["x" + ENTER]
    toetsen.typ(ENTER)
    assert prompt.ask_text("Naam", toetsen.lees(bool)) == "x"


def test_what_was_typed_ahead_of_a_refusal_is_forgotten(toetsen: Toetsen) -> None:
    toetsen.na_weigering = [WIS + "3" + ENTER]
    toetsen.typ("30-2" + ENTER + "18" + ENTER + "j" + ENTER)
    assert prompt.ask_text("Datum", toetsen.lees("30-3".__eq__)) == "30-3"
    assert toetsen.gelezen == ["30-2", "30-3"]


def test_ctrl_c_typed_ahead_of_a_refusal_still_stops(toetsen: Toetsen) -> None:
    toetsen.typ("x" + ENTER + "y" + CTRL_C)
    with pytest.raises(KeyboardInterrupt):
        prompt.ask_text("Datum", toetsen.lees("y".__eq__))


def test_a_short_refusal_after_a_long_one_stands_right_below_its_line(toetsen: Toetsen) -> None:
    onder: list[str] = []

    def kijk(volgende: str) -> None:
        scherm = get_app().renderer.last_rendered_screen
        assert scherm
        onder.append("".join(scherm.data_buffer[1][x].char for x in range(12)).strip())
        toetsen.typ("\x15" + volgende + ENTER)

    def lees(tekst: str) -> str:
        if tekst == "goed":
            return tekst
        asyncio.get_running_loop().call_later(0.1, kijk, "fout" if tekst == "lang" else "goed")
        raise VerkeerdGebruik("te lang " * 40 if tekst == "lang" else "dat is fout", "typ iets anders")

    toetsen.typ("lang" + ENTER)
    assert prompt.ask_text("Naam", lees) == "goed"
    assert onder == ["Te lang t", "Dat is fo"]


def test_what_goes_wrong_while_reading_comes_out(toetsen: Toetsen) -> None:
    toetsen.typ("x" + ENTER)
    with pytest.raises(ValueError, match="'x'"):
        prompt.ask_text("Uren", int)


@pytest.mark.parametrize("toets", [CTRL_C, CTRL_D, "half" + CTRL_C])
def test_ctrl_c_and_ctrl_d_stop(toetsen: Toetsen, toets: str) -> None:
    toetsen.typ(toets)
    with pytest.raises(KeyboardInterrupt):
        prompt.ask_text("Uren", str)


def test_less_than_is_one_question_back(toetsen: Toetsen) -> None:
    for vraag in (
        lambda: prompt.ask_text("Uren", str), lambda: prompt.ask_text("Noot", str, lines=True),
        lambda: prompt.ask_choice("Soort", SOORTEN), lambda: prompt.ask_yes_no("Zeker?", True),
        lambda: prompt.ask_to_store(3),
    ):  # fmt: skip
        toetsen.typ("<" + ENTER)
        with pytest.raises(Back):
            vraag()


@pytest.mark.parametrize("toets", ["\x12", "\x13", "\x1b3"], ids=["search", "search on", "count"])
def test_keys_that_prompt_toolkit_answers_in_english_do_nothing(toetsen: Toetsen, toets: str) -> None:
    toetsen.typ(f"a{toets}b{ENTER}")
    assert prompt.ask_text("Naam", str) == "ab"


@pytest.mark.parametrize("toets", ["\x1b\r", "\x0f"], ids=["Esc Enter", "Ctrl-O"])
def test_every_key_that_ends_a_line_has_its_answer_read(toetsen: Toetsen, toets: str) -> None:
    toetsen.typ(f"nee{toets}")
    assert prompt.ask_yes_no("Zeker?", default=True) is False
    toetsen.typ(f"20{toets}")
    assert prompt.ask_text("Uren", int) == 20
    toetsen.na_weigering = [WIS + "3" + ENTER]
    toetsen.typ(f"x{toets}")
    assert prompt.ask_text("Uren", toetsen.lees(str.isdigit)) == "3"


def test_a_choice_that_may_be_left_open_takes_nothing_and_is_emptied_again(toetsen: Toetsen) -> None:
    toetsen.typ(ENTER)
    assert prompt.ask_choice("Soort", SOORTEN, optional=True) == ""
    toetsen.typ("-" + ENTER)
    assert prompt.ask_choice("Soort", SOORTEN, optional=True, default="signaal") == ""
    toetsen.typ(ENTER)
    assert prompt.ask_choice("Soort", SOORTEN, optional=True, default="signaal") == "signaal"


# ── A paste, and typing ahead ─────────────────────────────────────────────────────────────────────


def test_lines_typed_ahead_answer_a_question_each(toetsen: Toetsen) -> None:
    toetsen.typ("een" + ENTER + "s" + ENTER + "n" + "\n" + "vier" + ENTER)
    assert prompt.ask_text("Een", str) == "een"
    assert prompt.ask_choice("Soort", SOORTEN) == "signaal"
    assert not prompt.ask_yes_no("Zeker?", True)
    assert prompt.ask_text("Vier", str) == "vier"


@pytest.mark.parametrize("einde", ["\n", "\r\n", "\r"])
def test_a_pasted_line_with_its_end_answers_one_question(toetsen: Toetsen, einde: str) -> None:
    toetsen.typ(_plak(f"geplakt\x1b[31m{einde}") + "getypt" + ENTER)
    assert prompt.ask_text("Een", str) == "geplakt[31m"
    assert prompt.ask_text("Twee", str) == "getypt"


def test_more_pasted_lines_wait_on_one_line_for_enter(toetsen: Toetsen) -> None:
    toetsen.typ(_plak("een\r\ntwee\tdrie\n") + "!" + ENTER + "j" + ENTER)
    assert prompt.ask_text("Een", str) == "een twee drie!"
    assert prompt.ask_yes_no("Zeker?", False)


def test_pasted_lines_stay_lines_where_more_are_asked(toetsen: Toetsen) -> None:
    toetsen.typ(_plak("een\r\n\r\ntwee") + ENTER)
    assert prompt.ask_text("Noot", str, lines=True) == "een\n\ntwee"


# ── A choice, yes or no, an overview ──────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("typt", "keuze"),
    [("l", "luxe"), ("L", "luxe"), ("a", "langdurig"), ("lu", "luxe"), ("lang", "langdurig"), ("luxe", "luxe"),
     ("Signaalverzuim", "signaal"), ("rel", "langdurig"), ("vakantie", "luxe"), ("", "signaal")],
)  # fmt: skip
def test_a_choice_by_letter_beginning_or_word(toetsen: Toetsen, typt: str, keuze: str) -> None:
    toetsen.typ(typt + ENTER)
    assert prompt.ask_choice("Soort", SOORTEN, default="signaal") == keuze


VEEL = {str(n): f"melding {n}: luxe" for n in (12, 5, 31, 1)}


@pytest.mark.parametrize(
    ("typt", "keuze"),
    [("a", "12"), ("d", "1"), ("12", "12"), ("5", "5"), ("1", "1"), ("melding 31", "31"), ("", "5")],
)
def test_numbers_have_letters_of_their_own_and_mean_themselves(toetsen: Toetsen, typt: str, keuze: str) -> None:
    toetsen.typ(typt + ENTER)
    assert prompt.ask_choice("Zaak", VEEL, default="5") == keuze


@pytest.mark.parametrize(
    ("typt", "keuze"), [("l" + ENTER, "luxe"), ("+" + ENTER + "s" + ENTER, "signaal"), ("sig" + ENTER, "signaal")]
)
def test_of_too_many_choices_some_are_listed_and_a_plus_lists_all(
    toetsen: Toetsen, capsys: pytest.CaptureFixture[str], typt: str, keuze: str
) -> None:
    toetsen.typ(typt)
    assert prompt.ask_choice("Soort", SOORTEN, first=["luxe"]) == keuze
    eerst, *verder = capsys.readouterr().err.split("   +  alle 3 laten zien\n")
    assert "signaal" not in eerst
    assert ("signaal" in "".join(verder)) is ("+" in typt)


def test_what_is_offered_is_always_among_the_choices_listed(
    toetsen: Toetsen, capsys: pytest.CaptureFixture[str]
) -> None:
    toetsen.typ(ENTER)
    assert prompt.ask_choice("Soort", SOORTEN, default="signaal", first=["luxe"]) == "signaal"
    assert "   s  signaal" in capsys.readouterr().err


def test_choices_stand_below_each_other_with_their_letter(toetsen: Toetsen, capsys: pytest.CaptureFixture[str]) -> None:
    toetsen.typ("a" + ENTER)
    prompt.ask_choice("Soort", SOORTEN)
    assert capsys.readouterr().err.splitlines() == [f"   {k}  {SOORTEN[v]}" for k, v in prompt.letters(SOORTEN).items()]
    assert prompt.letters(["vso", "vo", "v"]) == {"v": "vso", "o": "vo", "0": "v"}
    assert list(prompt.letters(["a"] * 13))[-2:] == ["12", "13"]


@pytest.mark.parametrize(
    ("typt", "zin"),
    [("verv", "'verv' kan meer betekenen. Typ 3 (vervangende leerplicht) of b (vervangende leerplicht kort)."),
     ("zzz", "Antwoord 'zzz' is niet bekend. Typ 3, b of a, of < voor de vraag ervoor."),
     ("", "Er is nog niets gekozen. Typ een letter")],
)  # fmt: skip
def test_what_means_no_choice_or_more_is_refused(
    toetsen: Toetsen, monkeypatch: pytest.MonkeyPatch, typt: str, zin: str
) -> None:
    gronden = {"3a": "vervangende leerplicht (art. 3a)", "3b": "vervangende leerplicht kort", "15": "ander onderwijs"}
    gezegd: list[str] = []

    def _say(self: object, why: str) -> None:
        gezegd.append(why)
        asyncio.get_running_loop().call_later(0.02, toetsen.typ, "\x15" + "ander" + ENTER)

    monkeypatch.setattr("lpa.commands.ui.line.Line._say", _say)
    toetsen.typ(typt + ENTER)
    assert prompt.ask_choice("Grond", gronden) == "15"
    assert len(gezegd) == 1
    assert gezegd[0].startswith(zin)


@pytest.mark.parametrize(("typt", "daarna"), [("x", "luxe"), ("luze", WIS * 2 + "xe")])
def test_a_refused_letter_is_typed_anew_and_a_refused_word_is_mended(
    toetsen: Toetsen, monkeypatch: pytest.MonkeyPatch, typt: str, daarna: str
) -> None:
    geweigerd: list[str] = []

    def _say(self: object, why: str) -> None:
        geweigerd.append(why)
        asyncio.get_running_loop().call_later(0.02, toetsen.typ, (daarna if geweigerd == [why] else "\x15luxe") + ENTER)

    monkeypatch.setattr("lpa.commands.ui.line.Line._say", _say)
    toetsen.typ(typt + ENTER)
    assert prompt.ask_choice("Soort", SOORTEN) == "luxe"
    assert len(geweigerd) == 1


def test_a_question_mark_at_a_choice_tells_what_it_is_about_and_lists_it_again(
    toetsen: Toetsen, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def _say(self: object, why: str) -> None:
        asyncio.get_running_loop().call_later(0.02, toetsen.typ, "\x15l" + ENTER)

    monkeypatch.setattr("lpa.commands.ui.line.Line._say", _say)
    toetsen.typ("?" + ENTER + "l" + ENTER)
    assert prompt.ask_choice("Soort", SOORTEN, about="hoe de school het meldt") == "luxe"
    assert capsys.readouterr().err.count("   s  signaal") == 2


@pytest.mark.parametrize("typt", ["gister<", "gister< "])
def test_a_refused_answer_that_ends_with_the_mark_goes_one_question_back(toetsen: Toetsen, typt: str) -> None:
    toetsen.typ(typt + ENTER)
    with pytest.raises(Back):
        prompt.ask_text("Datum", toetsen.lees(lambda _: False))


def test_an_answer_that_is_taken_may_end_with_the_mark(toetsen: Toetsen) -> None:
    toetsen.typ("uren <" + ENTER)
    assert prompt.ask_text("Notitie", str) == "uren <"


@pytest.mark.parametrize(
    ("typt", "standaard", "ja"),
    [("j", False, True), ("JA", False, True), ("n", True, False), ("nee", True, False), ("", True, True),
     ("", False, False)],
)  # fmt: skip
def test_yes_or_no(toetsen: Toetsen, typt: str, standaard: bool, ja: bool) -> None:
    toetsen.typ(typt + ENTER)
    assert prompt.ask_yes_no("Klopt dit toch?", standaard) is ja


@pytest.mark.parametrize(("typt", "nummer"), [("", 0), ("j", 0), ("ja", 0), ("1", 1), ("16", 16)])
def test_an_overview_is_stored_or_changed_by_number(toetsen: Toetsen, typt: str, nummer: int) -> None:
    toetsen.typ(typt + ENTER)
    assert prompt.ask_to_store(16) == nummer


def test_all_answers_can_be_asked_for_only_where_there_are_more(toetsen: Toetsen) -> None:
    toetsen.typ("+" + ENTER)
    assert prompt.ask_to_store(16, more=True) == prompt.ALL
    toetsen.typ("+" + ENTER + CTRL_C)
    with pytest.raises(KeyboardInterrupt):
        prompt.ask_to_store(16)


def test_no_at_an_overview(toetsen: Toetsen) -> None:
    toetsen.typ("nee" + ENTER)
    with pytest.raises(NietBevestigd):
        prompt.ask_to_store(16)


# ── Lines that are offered ────────────────────────────────────────────────────────────────────────


def _nummer(tekst: str) -> int:
    if not tekst.isdigit():
        raise NietGevonden("er is geen jongere die past", "zoek het nummer met: lpa zoek NAAM")
    return int(tekst)


@pytest.mark.parametrize("typt", ["2", "müller", "zo"])
def test_enter_takes_the_answer_itself_or_the_only_line(toetsen: Toetsen, typt: str) -> None:
    toetsen.typ(typt + ENTER)
    assert prompt.ask_text("Jongere", _nummer, complete=_namen) == 2


def test_of_more_lines_one_is_chosen_with_arrow_and_enter(toetsen: Toetsen) -> None:
    def lees(tekst: str) -> int:
        if tekst == "jansen":
            asyncio.get_running_loop().call_later(0.05, toetsen.typ, OMLAAG + OMLAAG + ENTER)
        return _nummer(tekst)

    toetsen.typ("jansen" + ENTER)
    assert prompt.ask_text("Jongere", lees, complete=_namen) == 3


def test_looking_that_fails_leaves_the_answer_to_read(toetsen: Toetsen) -> None:
    def stuk(tekst: str) -> Sequence[tuple[str, str]]:
        raise OSError(tekst)

    toetsen.na_weigering = ["s" + ENTER]
    toetsen.typ("jan" + ENTER)
    assert prompt.ask_text("Jongere", toetsen.lees("jans".__eq__), complete=stuk) == "jans"


# ── A real terminal ───────────────────────────────────────────────────────────────────────────────

_DRAAI = """
from lpa.commands.ui import prompt
from lpa.errors import VerkeerdGebruik
def uren(tekst):
    if not tekst.isdigit():
        raise VerkeerdGebruik(f"uren '{tekst}' is geen heel getal van 0 tot en met 400", "schrijf alleen cijfers")
    return int(tekst)
SOORTEN = {"signaal": "signaalverzuim: 16 uur of meer in 4 lesweken", "luxe": "luxe verzuim"}
try:
    for vraag in (
        lambda: prompt.ask_choice("Soort", SOORTEN),
        lambda: prompt.ask_text("Uren van het verzuim", uren, default="16"),
        lambda: prompt.ask_yes_no("Klopt dit toch?", False),
    ):
        print("   =", vraag())
except KeyboardInterrupt:
    print("gestopt")
"""


class Scherm:
    """Three questions on a terminal."""

    def __init__(self, breed: int, term: str) -> None:
        omgeving = {k: v for k, v in os.environ.items() if k not in ("TERM", "COLUMNS", "LINES", "NO_COLOR")}
        omgeving |= {"PYTHONPATH": str(ROOT)} | ({"TERM": term} if term else {})
        self._kind: Any = pexpect.spawn(
            sys.executable, ["-c", _DRAAI], cwd=str(ROOT), env=omgeving, encoding="utf-8", dimensions=(24, breed),
            timeout=10, preexec_fn=stopbaar,
        )  # fmt: skip
        self._kind.delaybeforesend = None

    def antwoord(self, vraag: str, toetsen: str) -> None:
        """Wait until this is asked, or said; then press keys."""
        self._kind.expect_exact(vraag)
        self._kind.send(toetsen)

    def tot(self, tekst: str) -> str:
        """Wait until this is said; what was sent to the screen before it."""
        self._kind.expect_exact(tekst)
        return str(self._kind.before)

    def einde(self) -> str:
        """What stood on the screen after what was last waited for."""
        self._kind.expect(pexpect.EOF)
        self._kind.close()
        assert self._kind.exitstatus == 0, self._kind.before
        return " ".join(re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", str(self._kind.before)).split())


@pytest.mark.slow
@pytest.mark.parametrize("term", ["xterm", "dumb", ""])
@pytest.mark.parametrize("breed", [80, 40])
def test_three_questions_on_a_terminal(breed: int, term: str) -> None:
    scherm = Scherm(breed, term)
    scherm.antwoord("Soort (s/l):", "s")
    time.sleep(0.5)
    scherm.antwoord("", ENTER)
    scherm.antwoord("Uren van het verzuim [16]:", "veel" + ENTER)
    for woord in ("heel", "getal", "cijfers."):
        scherm.antwoord(woord, "")
    scherm.antwoord("", ("\x15" if term == "xterm" else "") + "18" + ENTER)
    scherm.antwoord("= 18" if term == "xterm" else "18", "")
    scherm.antwoord("Klopt dit toch? [j]a / [N]ee:", "ja" + ENTER)
    assert scherm.einde().endswith("= True")


@pytest.mark.slow
@pytest.mark.parametrize("term", ["xterm", "dumb"])
@pytest.mark.parametrize("toets", [CTRL_C, CTRL_D])
def test_ctrl_c_and_ctrl_d_stop_on_a_terminal(toets: str, term: str) -> None:
    scherm = Scherm(80, term)
    scherm.antwoord("Soort (s/l):", "")
    time.sleep(0.2)
    scherm.antwoord("", toets)
    assert scherm.einde().endswith("gestopt")


@pytest.mark.slow
@pytest.mark.parametrize("breed", [80, 40])
def test_a_refusal_stands_right_below_its_question(breed: int) -> None:
    scherm = Scherm(breed, "xterm")
    scherm.antwoord("Soort (s/l):", "xx" + ENTER)
    scherm.antwoord("xx", "")
    assert scherm.tot("Antwoord 'xx' is niet").count("\n") == 1
    scherm.antwoord("bekend.", WIS + WIS + "l" + ENTER)
    scherm.antwoord("Uren van het verzuim [16]:", ENTER)
    scherm.antwoord("Klopt", ENTER)
    assert scherm.einde().endswith("= False")

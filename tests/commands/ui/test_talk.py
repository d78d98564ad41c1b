"""When an answer has colour, and when long work shows how far it is."""

from __future__ import annotations

import io
import os
import sys
from types import SimpleNamespace

import pytest

from lpa import settings
from lpa.commands.ui import printer, talk
from lpa.output.render.emphasis import Marked
from lpa.output.render.sheet import Paragraph, Sheet


class Stroom(io.StringIO):
    """A screen, or a pipe."""

    def __init__(self, scherm: bool) -> None:
        super().__init__()
        self._scherm = scherm

    def isatty(self) -> bool:
        return self._scherm


def _omgeving(monkeypatch: pytest.MonkeyPatch, scherm: bool, machine: str = "posix", **env: str) -> Stroom:
    """This machine, with these variables and no others that matter; where its answer and its talk go."""
    schoon = {k: v for k, v in os.environ.items() if k not in ("TERM", "NO_COLOR", "FORCE_COLOR")}
    monkeypatch.setattr(talk, "os", SimpleNamespace(name=machine, environ=schoon | env, fstat=os.fstat))
    stroom = Stroom(scherm)
    monkeypatch.setattr(sys, "stdout", stroom)
    monkeypatch.setattr(sys, "stderr", stroom)
    settings.use(settings.Settings())
    return stroom


KLEUR = [
    (True, "posix", {"TERM": "xterm-256color"}, True),
    (True, "posix", {"TERM": "dumb"}, False),
    (True, "posix", {"TERM": ""}, False),
    (True, "posix", {}, False),
    (True, "nt", {}, True),
    (True, "nt", {"TERM": "dumb"}, False),
    (True, "nt", {"NO_COLOR": "1"}, False),
    (True, "posix", {"TERM": "xterm", "NO_COLOR": "1"}, False),
    (True, "posix", {"TERM": "xterm", "NO_COLOR": ""}, True),
    (True, "posix", {"TERM": "dumb", "FORCE_COLOR": "1"}, True),
    (False, "posix", {"TERM": "xterm"}, False),
    (False, "nt", {}, False),
    (False, "posix", {"FORCE_COLOR": "1"}, True),
    (False, "posix", {"TERM": "xterm", "FORCE_COLOR": ""}, False),
    (False, "posix", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
]


@pytest.mark.parametrize(("scherm", "machine", "env", "kleur"), KLEUR)
def test_an_answer_has_colour_where_that_can_be_and_is_wanted(
    monkeypatch: pytest.MonkeyPatch, scherm: bool, machine: str, env: dict[str, str], kleur: bool
) -> None:
    stroom = _omgeving(monkeypatch, scherm, machine, **env)
    assert talk.in_colour() is kleur
    printer.page(Sheet([Paragraph(Marked(("te laat", "laat")))]))
    assert ("\x1b" in stroom.getvalue()) is kleur
    assert "te laat" in stroom.getvalue()


@pytest.mark.parametrize(
    ("env", "term"), [({"COLORTERM": "truecolor"}, "xterm-direct"), ({"TTY_COMPATIBLE": "0"}, "xterm"), ({}, "unknown")]
)
def test_the_colours_are_those_that_every_terminal_has(
    monkeypatch: pytest.MonkeyPatch, env: dict[str, str], term: str
) -> None:
    stroom = _omgeving(monkeypatch, scherm=True, TERM=term)
    for naam, waarde in (env | {"TERM": term}).items():
        monkeypatch.setenv(naam, waarde)
    printer.page(Sheet([Paragraph(Marked(("te laat", "laat")))]))
    assert stroom.getvalue() == "\x1b[31mte laat\x1b[0m\n"


@pytest.mark.parametrize(("scherm", "term"), [(False, "xterm"), (True, "dumb")])
def test_long_work_is_silent_where_nothing_can_be_wiped(
    monkeypatch: pytest.MonkeyPatch, scherm: bool, term: str
) -> None:
    stroom = _omgeving(monkeypatch, scherm, TERM=term, FORCE_COLOR="1")
    with talk.progress("Lezen", 2) as verder:
        verder()
    assert stroom.getvalue() == ""


def test_who_wants_the_number_only_sees_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    stroom = _omgeving(monkeypatch, scherm=True, TERM="xterm")
    settings.use(settings.Settings(stil=True))
    with talk.progress("Lezen", 2) as verder:
        verder()
    assert stroom.getvalue() == ""


def test_long_work_shows_a_bar_on_a_terminal_and_wipes_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    stroom = _omgeving(monkeypatch, scherm=True, TERM="xterm")
    with talk.progress("Lezen", 2) as verder:
        verder()
        verder()
    assert "Lezen" in stroom.getvalue()
    assert stroom.getvalue().endswith("\x1b[2K")

"""One question on the terminal: shown, typed, refused until it is an answer. `prompt` says which questions there are.

Load this module only when there is something to ask: it brings questionary and prompt_toolkit.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Generic, TypeVar, cast

import questionary
from prompt_toolkit.application import Application, get_app_session
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.filters import Always, Condition, is_done
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import ConditionalContainer, Dimension, FormattedTextControl, HSplit, Window
from prompt_toolkit.utils import is_dumb_terminal

from lpa.commands.ui import talk
from lpa.domain.base.tekst import met_hoofdletter, schoon
from lpa.errors import Afgebroken, LpaFout, NietBevestigd
from lpa.output.render.cells import safe, wrap

T = TypeVar("T")
Complete = Callable[[str], Sequence[tuple[str, str]]]  # typed → (answer to fill in, line to show)

_SHORTEST = 2  # characters before lines are offered
_STYLE = questionary.Style([("question", "nobold"), ("answer", "fg:default bold")])
_UNUSED = (("c-r",), ("c-s",), *(("escape", key) for key in "-0123456789#"))  # what these begin is shown in English


def _refusal(error: Exception, typed: str) -> str:
    """Why an answer is refused; empty for what is no refusal. An option in the advice helps nobody at a question."""
    if not isinstance(error, LpaFout) or isinstance(error, (Afgebroken, NietBevestigd)):
        return ""
    other = f"Typ {'iets anders' if typed.strip() else 'een antwoord'}, of stop met Ctrl-C."
    advice = other if error.optie else met_hoofdletter(error.oplossing)
    return safe(f"{met_hoofdletter(error.fout)} {advice}")


class _Offers(Completer):
    """The lines that are offered while she types."""

    def __init__(self, complete: Complete | None) -> None:
        self.complete = complete

    def find(self, text: str) -> Sequence[tuple[str, str]]:
        """What fits; nothing where looking fails: reading the answer then says why."""
        try:
            return self.complete(schoon(text)) if self.complete and len(text.strip()) >= _SHORTEST else ()
        except Exception:
            return ()

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
        """The same, as prompt_toolkit wants it."""
        del complete_event
        for value, line in self.find(document.text):
            yield Completion(value, start_position=-len(document.text), display=safe(line))


class Line(Generic[T]):
    """A question, asked until `read` takes what was typed.

    Where an answer may have more `lines`, those of a paste stay; Enter ends it as it ends any other. `typed` stands on
    the line already, to be mended; of what is refused nothing stays there that has fewer than `mends` letters.
    """

    def __init__(
        self, label: str, read: Callable[[str], T], *, complete: Complete | None = None,
        lines: bool = False, typed: str = "", mends: int = 0,
    ) -> None:  # fmt: skip
        self._label, self._read, self._offers, self._typed = label, read, _Offers(complete), typed
        self._mends, self._lines = mends, lines
        self._why = ""  # the last refusal

    def ask(self) -> T:
        """What `read` makes of the answer. Raises what it raises, but for a refusal; KeyboardInterrupt to stop."""
        try:
            plain = is_dumb_terminal(os.environ.get("TERM") or ("dumb" if os.name == "posix" else ""))
            return self._ask_plain() if plain else cast(T, self._question().unsafe_ask())
        except EOFError:
            raise KeyboardInterrupt from None

    def _ask_plain(self) -> T:
        """Ask on a terminal that can only print: what is refused is typed anew."""
        while True:
            typed = input(f" {self._label} ")
            try:
                return self._read(typed)
            except LpaFout as error:
                if not (why := _refusal(error, typed)):
                    raise
                talk.say(f"   {why}")

    def _question(self) -> questionary.Question:
        output = get_app_session().output
        if hasattr(output, "enable_cpr"):  # else what is below the line moves to the bottom of the screen
            output.enable_cpr = False
        question = questionary.text(
            self._label, default=self._typed,
            qmark="", style=_STYLE, multiline=self._lines, instruction="", completer=self._offers,
            key_bindings=self._keys(), reserve_space_for_menu=0,
            eof_exception=KeyboardInterrupt,
        )  # fmt: skip
        # Every key that ends a line, also one that is not ours, comes through here: nothing is an answer unread.
        question.application.current_buffer.accept_handler = lambda _: self._enter(question.application)
        self._make_room(question.application)
        return question

    def _keys(self) -> KeyBindings:
        keys = KeyBindings()
        keys.add("enter")(lambda event: self._enter(event.app))
        keys.add(Keys.BracketedPaste)(self._paste)
        for unused in _UNUSED:
            keys.add(*unused)(lambda _: None)
        return keys

    def _make_room(self, app: Application[T]) -> None:
        """Put the refusal right below the line, and the offered lines between them while there are any."""
        line, buffer = app.layout.current_window, app.current_buffer

        def height() -> Dimension | None:
            offered = buffer.complete_state.completions if buffer.complete_state and not app.is_done else ()
            return Dimension(preferred=1 + len(offered)) if offered else None

        def below() -> str:
            size = app.output.get_size()
            lines, most = wrap(self._why, max(size.columns - 4, 8)), max(1, size.rows // 2)
            return "\n".join("   " + line for line in (lines if len(lines) <= most else [*lines[: most - 1], "…"]))

        line.height, line.dont_extend_height = height, Always()  # a line that became shorter leaves no gap
        window = Window(FormattedTextControl(below, style="class:validation-toolbar"), dont_extend_height=True)
        refused = Condition(lambda: bool(self._why)) & ~is_done
        children = cast(HSplit, app.layout.container).children
        children.insert(1, ConditionalContainer(window, refused))
        children.append(Window())
        if self._offers.complete:
            buffer.on_text_changed += lambda _: self._say("")

    def _say(self, why: str) -> None:
        self._why = why

    def _paste(self, event: KeyPressEvent) -> None:
        """Put a paste on the line. One line with its end is an answer; more lines are not, until she presses Enter."""
        lines = [safe(line) for line in event.data.splitlines()]
        event.current_buffer.insert_text(("\n" if self._lines else " ").join(lines))
        if len(lines) == 1 and event.data.endswith(("\r", "\n")):
            self._enter(event.app)

    def _enter(self, app: Application[Any]) -> bool:
        """Take the marked line, if any, and answer. What was typed stays on its line."""
        buffer = app.current_buffer
        if (state := buffer.complete_state) and state.current_completion:
            buffer.apply_completion(state.current_completion)
        self._answer(app)
        return True

    def _answer(self, app: Application[Any]) -> None:
        typed = app.current_buffer.text
        try:
            app.exit(result=self._read(typed), style="class:accepted")
        except Exception as error:  # prompt_toolkit prints what escapes from a key, in English
            if why := _refusal(error, typed):
                self._refuse(app, why)
            else:
                app.exit(exception=error, style="class:accepted")

    def _refuse(self, app: Application[Any], why: str) -> None:
        """Leave the answer on its line, where it can be mended; take the only line offered, or let her choose."""
        buffer = app.current_buffer
        offers = self._offers.find(buffer.text)
        if len(offers) == 1 and offers[0][0] != buffer.text:
            buffer.text = offers[0][0]
            return self._answer(app)
        if len(buffer.text.strip()) < self._mends:
            buffer.reset()
        buffer.cursor_position = len(buffer.text)
        if len(offers) > 1:
            why = "Kies een regel met de pijltjes en Enter."
            buffer.start_completion(select_first=False)
        self._say(why)
        return _forget_typed_ahead(app)


def _forget_typed_ahead(app: Application[Any]) -> None:
    """What was typed before she could see the refusal was for other questions; but Ctrl-C holds."""
    processor = app.key_processor
    ahead = [*processor.empty_queue(), *app.input.read_keys()]
    processor.feed_multiple([key for key in ahead if key.key == Keys.ControlC])

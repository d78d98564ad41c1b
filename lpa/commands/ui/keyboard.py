"""One answer from her keyboard, with questionary and prompt_toolkit: a line, a line that searches, one key.

Loaded only when there is something to ask. What refuses an answer stands whole below the line, at the question.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

import questionary
from prompt_toolkit import PromptSession
from prompt_toolkit.application import Application
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.filters import has_validation_error
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.layout import ConditionalContainer, Window
from prompt_toolkit.validation import ValidationError, Validator
from sqlcipher3 import dbapi2 as sqlite

from lpa.commands.ui import answer
from lpa.commands.ui.toetswoord import Toetswoord
from lpa.errors import LpaFout
from lpa.output.render.cells import safe, wrap

TERUG = "<"  # back to the question before
ADEM = 0.2  # seconds in which an Enter, or the rest of a word, still belongs to the key before it
WOORD = 0.6  # the same, for who is typing a word
Keur = Callable[[str], str]  # why what was typed is no answer; empty when it is one
Zoekregels = Callable[[str], Sequence[tuple[str, str]]]  # typed → (answer to fill in, line to show)
_STIJL = questionary.Style([("qmark", ""), ("question", ""), ("answer", "bold")])


class _Keurder(Validator):
    """Refuse an answer at the question itself, with the reason."""

    def __init__(self, keur: Keur) -> None:
        self._keur = keur

    def validate(self, document: Document) -> None:
        """Raise prompt_toolkit's error with our sentence, in lines that fit the screen."""
        if zin := self._keur(document.text):
            regels = wrap(safe(zin), answer.width() - 1)
            raise ValidationError(message="\n".join(regels), cursor_position=len(document.text))


def typ(vraag: str, keur: Keur) -> str:
    """A line that she types, once it is a good answer."""
    toetsen = KeyBindings()
    toetsen.add("enter")(lambda event: _antwoord(event.current_buffer))
    regel = questionary.text(
        vraag, qmark="", style=_STIJL, validate=_Keurder(keur), validate_while_typing=False, key_bindings=toetsen
    )
    return str(_met_ruimte(regel.application, regel.unsafe_ask))


def _antwoord(buffer: Buffer) -> None:
    """Take the line as the answer; one that is refused is wiped, so that she types anew below the reason."""
    if buffer.validate():
        buffer.validate_and_handle()
    else:
        waarom = buffer.validation_error
        buffer.reset()
        buffer.validation_error = waarom


def _met_ruimte(app: Application[str], vraag: Callable[[], str]) -> str:
    """Ask, with as many lines for a refusal as it has: prompt_toolkit has room for one, and cuts the rest."""
    for deel in app.layout.walk():
        if isinstance(deel, ConditionalContainer) and deel.filter is has_validation_error:
            for venster in deel.get_children():
                if isinstance(venster, Window):
                    venster.height = None
    return vraag()


class _Zoekt(Completer):
    """Offers what fits while she types."""

    def __init__(self, zoeker: Zoekregels) -> None:
        self._zoeker = zoeker

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
        """The lines that fit; choosing one fills in its number."""
        del complete_event
        if len(document.text.strip()) < 2:
            return
        try:
            gevonden = self._zoeker(document.text)
        except (LpaFout, sqlite.Error):  # a busy file: the menu stays away, the answer itself will say why
            return
        for waarde, regel in gevonden:
            yield Completion(waarde, start_position=-len(document.text), display=safe(regel))


def zoek(vraag: str, zoeker: Zoekregels, keur: Keur) -> str:
    """Search as you type: Enter takes the marked line or the only hit, and opens the list on several."""
    toetsen = KeyBindings()

    @toetsen.add("enter")
    def _enter(event: KeyPressEvent) -> None:
        buffer = event.current_buffer
        staat = buffer.complete_state
        if staat and (gekozen := staat.current_completion):
            buffer.apply_completion(gekozen)
        elif not buffer.text.strip().isdecimal() and buffer.text.strip() != TERUG:
            gevonden = zoeker(buffer.text)
            if len(gevonden) == 1:
                buffer.text = gevonden[0][0]
            elif len(gevonden) > 1:  # she chooses: the arrows go through the list, Enter takes the line
                buffer.start_completion(select_first=False)
                return
        _antwoord(buffer)

    sessie: PromptSession[str] = PromptSession(
        f" {vraag} ", completer=_Zoekt(zoeker), complete_while_typing=True, key_bindings=toetsen,
        validator=_Keurder(keur), validate_while_typing=False, reserve_space_for_menu=6,
    )  # fmt: skip
    return str(_met_ruimte(sessie.app, sessie.prompt))


def toets(vraag: str, antwoorden: Mapping[str, str], standaard: str, namen: Mapping[str, str]) -> str:
    """Wait for one of the keys, each with its answer; others do nothing. Enter takes the default.

    Who types the whole word means it as well, or what the screen shows for it: its name in `namen`.
    """
    toetsen = _Toetsen(Toetswoord(antwoorden, namen), standaard).bindings()
    sessie: PromptSession[str] = PromptSession(FormattedText([("", safe(vraag))]), key_bindings=toetsen)
    return str(sessie.prompt())


class _Toetsen:
    """The keys of a menu, and the answer once one was pressed.

    The rest of a word, or an Enter, right after the key is a habit, and no answer to the next question: it is waited
    for a moment. Any other key of that moment was typed ahead, and goes to the next question.
    """

    def __init__(self, woord: Toetswoord, standaard: str) -> None:
        self._woord, self._standaard = woord, standaard

    def bindings(self) -> KeyBindings:
        """What each key does."""
        toetsen = KeyBindings()
        toetsen.add("<any>")(self._druk)
        toetsen.add("enter", eager=True)(self._enter)
        return toetsen

    def _druk(self, event: KeyPressEvent) -> None:
        woord = self._woord
        if woord.neem(event.data):
            event.current_buffer.insert_text(event.data)
            self._wacht(event.app)
        elif woord.keuze:
            event.app.key_processor.feed_multiple(event.key_sequence, first=True)
            self._klaar(event.app, woord.keuze)
        elif woord.getypt:  # it began a word, but not this one
            self._wis(event.app)
            self._druk(event)

    def _wacht(self, app: Application[str]) -> None:
        getypt = self._woord.getypt
        tijd = ADEM if self._woord.keuze and len(getypt) == 1 else WOORD
        if app.loop:
            app.loop.call_later(tijd, self._tijd_om, app, getypt)

    def _tijd_om(self, app: Application[str], getypt: str) -> None:
        """Nothing came after what was typed, unless it is more by now."""
        if getypt != self._woord.getypt:
            return
        if self._woord.keuze:
            self._klaar(app, self._woord.keuze)
        else:
            self._wis(app)

    def _wis(self, app: Application[str]) -> None:
        """Forget what means no choice, or more than one."""
        self._woord.wis()
        app.current_buffer.reset()
        app.invalidate()

    def _enter(self, event: KeyPressEvent) -> None:
        if antwoord := self._woord.keuze or ("" if self._woord.getypt else self._standaard):
            self._klaar(event.app, antwoord)
        else:
            self._wis(event.app)

    def _klaar(self, app: Application[str], antwoord: str) -> None:
        """Answer, unless that was done already: the moment of waiting may have been cut short."""
        if app.is_running and not app.is_done:
            app.exit(result=antwoord)

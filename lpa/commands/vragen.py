"""Asking on a terminal, with questionary and prompt_toolkit: loaded only when there is something to ask.

Enter is the answer between brackets, `<` goes back one question, Ctrl-C leaves without storing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any

import questionary
from prompt_toolkit import prompt
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.validation import ValidationError, Validator
from sqlcipher3 import dbapi2 as sqlite
from sqlcipher3.dbapi2 import Connection

from lpa.commands import answer
from lpa.commands.veld import Antwoorden, Veld
from lpa.domain.tekst import met_hoofdletter
from lpa.errors import LpaFout, NietBevestigd
from lpa.output.cells import breedte, veilig, vul

TERUG, LEEG = "<", "-"  # back to the question before; make a field empty
Zoekregels = Callable[[str], Sequence[tuple[str, str]]]
_STIJL = questionary.Style([("qmark", ""), ("question", ""), ("answer", "bold")])


class Gesprek:
    """Questions about one record, whose answers are put in `antwoorden`."""

    def __init__(
        self, conn: Connection | None, velden: Sequence[Veld], antwoorden: Antwoorden,
        volledig: Callable[[Antwoorden], Antwoorden] = dict,
    ) -> None:  # fmt: skip
        self._conn, self._velden, self._antwoorden, self._volledig = conn, velden, antwoorden, volledig
        self._laatste = velden[-1]

    def interview(self, open_: Sequence[Veld]) -> None:
        """Ask the open questions one by one."""
        answer.say(f"Enter = wat tussen [ ] staat, {TERUG} = vraag terug, Ctrl-C = stop zonder opslaan.")
        plek = 0
        while plek < len(open_):
            if not self._past(open_[plek]) or self._vraag(open_[plek]):
                plek += 1
            else:
                plek = self._vorige(open_, plek)
        self._laatste = open_[self._vorige(open_, len(open_))]

    def _vorige(self, open_: Sequence[Veld], plek: int) -> int:
        """The question before this one that was asked."""
        return max((n for n in range(plek) if self._past(open_[n])), default=0)

    def _past(self, veld: Veld) -> bool:
        """Whether a question makes sense beside the answers so far."""
        return veld.past(self._volledig(self._antwoorden))

    def _passend(self) -> list[Veld]:
        return [v for v in self._velden if self._past(v)]

    def _vraag(self, veld: Veld) -> bool:
        """Ask one question and keep the answer; False when she wants to go back."""
        tekst = self._stel(veld).strip()
        if tekst == TERUG:
            return False
        if tekst or veld.naam not in self._antwoorden:
            leeg = tekst == LEEG and not veld.verplicht
            self._antwoorden[veld.naam] = veld.waarde(self._conn, "" if leeg else tekst, self._antwoorden)
        waarde = self._antwoorden[veld.naam]
        getoond = veld.getoond(waarde)
        if waarde is not None and (veld.keuzes or getoond != tekst):
            answer.say(f"   = {getoond}")
        self._opmerking(veld)
        return True

    def _opmerking(self, veld: Veld) -> None:
        if veld.opmerking and (tekst := veld.opmerking(self._conn, self._volledig(self._antwoorden))):
            answer.say(f"   {tekst}")

    def _stel(self, veld: Veld) -> str:
        """What she typed; nothing when she keeps what stands there already."""
        huidig = self._antwoorden.get(veld.naam)
        heeft = huidig not in (None, "")
        standaard = "" if heeft else veld.voorstel(self._antwoorden) or veld.standaard(self._antwoorden)
        if veld.keuzes:
            return toets(veld.vraag, veld.keuzes, str(huidig) if heeft else standaard)
        getoond = veld.getoond(huidig) if heeft else standaard
        vraag = f"{veld.vraag} [{getoond}]:" if getoond else f"{veld.vraag}:"
        keurder = _Keurder(veld, self._conn, standaard, heeft, self._antwoorden)
        if veld.zoeker:
            return _zoekend(vraag, partial(veld.zoeker, self._conn), keurder) or standaard
        vraag_ = questionary.text(vraag, qmark="", style=_STIJL, validate=keurder, validate_while_typing=False)
        return str(vraag_.unsafe_ask()) or standaard

    def nakijken(self) -> None:
        """Show all answers; she stores, leaves, or changes one by its number. Raises NietBevestigd."""
        while True:
            self._overzicht()
            velden = self._passend()
            keuze = questionary.text(
                "Opslaan? [J]a / [n]ee / nummer = wijzigen:", qmark="", style=_STIJL,
                validate=partial(_geldig, aantal=len(velden)), validate_while_typing=False,
            ).unsafe_ask().strip().lower()  # fmt: skip
            if keuze in _NEE:
                raise NietBevestigd
            if keuze == TERUG:
                self._vraag(self._laatste)
            elif keuze not in _JA:
                self._vraag(velden[int(keuze) - 1])
            elif leeg := self._leeg(velden):
                self._vraag(leeg[0])
            else:
                return

    def _leeg(self, velden: Sequence[Veld]) -> list[Veld]:
        """Those that must be answered and are not."""
        antwoorden = self._volledig(self._antwoorden)
        return [v for v in velden if v.verplicht and antwoorden.get(v.naam) in (None, "")]

    def _overzicht(self) -> None:
        """All answers that fit, numbered, as they will be stored; and what must be known before that."""
        velden = self._passend()
        links = max(breedte(v.vraag) for v in velden)
        answer.say("")
        antwoorden = self._volledig(self._antwoorden)
        for nummer, veld in enumerate(velden, 1):
            waarde = veld.getoond(antwoorden.get(veld.naam))
            answer.say(f" {nummer:>2}  {vul(veld.vraag, links)}  {waarde}")
        for veld in velden:
            self._opmerking(veld)


def vraag(veld: Veld) -> Any:
    """Ask one question that needs no file; its value."""
    antwoorden: Antwoorden = {}
    Gesprek(None, [veld], antwoorden).interview([veld])
    return antwoorden[veld.naam]


def ask_text(vraag_: str) -> str:
    """Ask for a value that cannot be missed."""
    veld = Veld("tekst", "", vraag_, verplicht=True)
    return str(vraag(veld))


_JA, _NEE = ("", "j", "ja"), ("n", "nee")


def _geldig(tekst: str, aantal: int) -> bool | str:
    kaal = tekst.strip().lower()
    if kaal in (*_JA, *_NEE, TERUG) or (kaal.isascii() and kaal.isdigit() and 1 <= int(kaal) <= aantal):
        return True
    return f"Typ j, n of een nummer van 1 tot {aantal}."


class _Keurder(Validator):
    """Refuse an answer at the question itself, with the reason; what was typed stays.

    Nothing is a good answer when it keeps what stands there already (`heeft`).
    """

    def __init__(
        self, veld: Veld, conn: Connection | None, standaard: str, heeft: bool, antwoorden: Antwoorden
    ) -> None:  # fmt: skip
        self._veld, self._conn, self._standaard, self._heeft = veld, conn, standaard, heeft
        self._antwoorden = antwoorden

    def validate(self, document: Document) -> None:
        """Raise prompt_toolkit's error with our sentence."""
        tekst = document.text or self._standaard
        kaal = tekst.strip()
        if kaal == TERUG or (not kaal and self._heeft) or (kaal == LEEG and not self._veld.verplicht):
            return
        try:
            self._veld.waarde(self._conn, tekst, self._antwoorden)
        except LpaFout as fout:
            raise self._fout(document, f"{met_hoofdletter(fout.fout)} {met_hoofdletter(fout.oplossing)}") from None
        except sqlite.Error:
            raise self._fout(document, "Het bestand is even in gebruik. Probeer het zo nog eens.") from None

    def _fout(self, document: Document, zin: str) -> ValidationError:
        return ValidationError(message=veilig(zin), cursor_position=len(document.text))


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
            yield Completion(waarde, start_position=-len(document.text), display=veilig(regel))


def _zoekend(vraag: str, zoeker: Zoekregels, keurder: Validator) -> str:
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
        buffer.validate_and_handle()

    return str(
        prompt(
            f" {vraag} ", completer=_Zoekt(zoeker), complete_while_typing=True, key_bindings=toetsen,
            validator=keurder, validate_while_typing=False, reserve_space_for_menu=6,
        )
    )  # fmt: skip


def toets(vraag: str, keuzes: Mapping[str, str], standaard: str = "") -> str:
    """One key: the first letter of a choice, in a list that shows them. Enter takes the default."""
    letters = _letters(keuzes)
    for letter, keuze in letters.items():
        answer.say(f"   {letter}  {keuzes[keuze]}")
    eigen = next((letter for letter, keuze in letters.items() if keuze == standaard), "")
    hint = "/".join(letters) + (f" [{eigen}]" if eigen else "")
    return _een_toets(f" {vraag} ({hint}): ", letters | {TERUG: TERUG}, standaard)


def _letters(keuzes: Mapping[str, str]) -> dict[str, str]:
    """A key for each choice: the first of its letters that is still free."""
    uit: dict[str, str] = {}
    for keuze in keuzes:
        letter = next(c for c in (*keuze.lower(), *"0123456789") if c.isalnum() and c not in uit)
        uit[letter] = keuze
    return uit


def _een_toets(vraag: str, antwoorden: Mapping[str, str], standaard: str) -> str:
    """Wait for one of the keys; others do nothing."""
    toetsen = KeyBindings()

    def bind(toets_: str, waarde: str) -> None:
        @toetsen.add(toets_, eager=True)
        def _druk(event: KeyPressEvent) -> None:
            event.app.exit(result=waarde)

    for letter, waarde in antwoorden.items():
        bind(letter, waarde)
        if letter.upper() != letter:
            bind(letter.upper(), waarde)
    if standaard:
        bind("enter", standaard)

    @toetsen.add("<any>")
    def _niets(event: KeyPressEvent) -> None:
        """Any other key: nothing."""

    if not standaard:
        toetsen.add("enter", eager=True)(_niets)
    return str(prompt(FormattedText([("", veilig(vraag))]), key_bindings=toetsen))


def ja_nee(vraag: str, standaard: bool) -> bool:
    """J or N, one key; Enter takes the default, which stands in capitals."""
    hint = "[J]a / [n]ee" if standaard else "[j]a / [N]ee"
    return _een_toets(f" {vraag} {hint}: ", {"j": "ja", "n": "nee"}, "ja" if standaard else "nee") == "ja"

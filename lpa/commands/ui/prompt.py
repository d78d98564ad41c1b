"""All asking on a terminal: a text, a choice, yes or no, what to do with an overview, a password.

Every answer ends with Enter. What is refused stays on its line to be mended, with the reason below it; but for yes, no
or another single letter, of which nothing can be mended. `<` raises Back; Ctrl-C and Ctrl-D raise KeyboardInterrupt.
Load this module only when there is something to ask.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from string import ascii_lowercase
from typing import TypeVar

from lpa.commands.ui import talk
from lpa.commands.ui.line import Complete, Line
from lpa.domain.base.tekst import kies, met_hoofdletter, opsomming, schone_alinea, schoon, vouw
from lpa.errors import Afgebroken, LpaFout, NietBevestigd, VerkeerdGebruik
from lpa.output.render.cells import cell_width, cut, safe, wrap

T = TypeVar("T")
BACK = "<"
HELP = "?"
MORE = "+"
NOTHING = "-"  # empties an answer
ALL = -1  # that she wants to see all answers
MENU = 8  # choices that are listed at once, with their letters behind the question
_SHORT, _LONG = 5, 20  # cells beside a question for its answer: a letter or a number, anything else
_PART = 3  # letters that may also stand inside the word of a choice
_ANEW = 1 << 16  # letters from which a refused answer can be mended, where none can
_WORD = 2  # letters from which a refused choice may be a word, and can be mended
_HEAD = re.compile(r"[:,(]")  # ends the words that name a choice


class Back(Afgebroken):
    """She typed `<`: one question back. Where there is none, it leaves the command with nothing stored."""


def ask_text(
    label: str, read: Callable[[str], T], *, default: str = "", shown: str = "", hint: str = "",
    complete: Complete | None = None, lines: bool = False, typed: str = "",
) -> T:  # fmt: skip
    """Ask for a text; what `read` makes of it, cleaned of control marks. Raises Back.

    `read` raises LpaFout for what is no answer. An empty line means `default`, for which `shown` stands between the
    brackets. `complete` gives lines to choose from while she types; `typed` stands on the line already. Of an answer
    that may have more `lines` those of a paste stay.
    """
    clean = schone_alinea if lines else schoon

    def read_text(typed: str) -> T:
        return read(clean(typed) or default)

    text = _label(label, hint, shown or default)
    return _ask(text, read_text, _LONG, complete=complete, lines=lines, typed=typed)


def ask_choice(
    label: str, choices: Mapping[str, str], *, default: str = "", first: Sequence[str] = (), optional: bool = False,
    about: str = "",
) -> str:  # fmt: skip
    """Ask for one of `choices` (key → what is shown), listed with a letter each; its key. Raises Back.

    The letter, the word or its beginning means a choice; an empty line means `default`. Where `first` names some of
    them, only these are listed, until she asks for the others. An `optional` one may be left open, or emptied (`-`):
    an empty text. `?` tells what it is `about`, or how to choose, and lists all choices again.
    """
    keys = letters(dict.fromkeys([*([default] if default else []), *first]) if first else choices)
    more = [MORE] if len(keys) < len(choices) else []
    for letter, choice in keys.items():
        talk.say_beside(f"   {letter}  ", choices[choice])
    if more:
        talk.say_beside(f"   {MORE}  ", f"alle {len(choices)} laten zien")
    if optional:
        talk.say_beside(f"   {NOTHING}  ", "niets" if default else "niets (Enter)")
    own = next((letter for letter, choice in keys.items() if choice == default), "")
    aside = [*more, HELP]
    hint = "/".join([*keys, *more]) if len(keys) <= MENU else "letter of woord"

    def pick(typed: str) -> str:
        text = schoon(typed)
        if optional and text == NOTHING:
            return ""
        return default if (default or optional) and not text else text if text in aside else _pick(text, choices, keys)

    chosen = _ask(_label(label, hint, own), pick, mends=_WORD)
    if chosen not in aside:
        return chosen
    if chosen == HELP:
        talk.say(f"   {met_hoofdletter(about or 'een letter, of het begin van een woord uit de lijst')}.")
    return ask_choice(label, choices, default=default, optional=optional, about=about)


def ask_yes_no(label: str, default: bool) -> bool:
    """Ask for ja or nee, or its beginning; an empty line means `default`, which has the capital. Raises Back."""
    question = f"{label} {'[J]a / [n]ee' if default else '[j]a / [N]ee'}:"
    return _ask(question, lambda typed: _yes(typed, default), mends=_ANEW)


def ask_if_new(typed: str, like: Sequence[str]) -> bool:
    """Ask whether what nothing in the file fits is new: n, or Enter to type it in another way. Raises Back.

    `like` is what is called almost so.
    """

    def read(answer: str) -> bool:
        text = answer.strip().casefold()
        if text and not "nieuw".startswith(text):
            raise VerkeerdGebruik(f"'{schoon(answer)[:20]}' is geen antwoord", "typ n of Enter")
        return bool(text)

    for other in like:
        talk.say(f"   Lijkt op: {other}")
    return _ask(
        f"'{cut(safe(typed), talk.width() // 2)}' staat niet in het register. n = nieuw, Enter = anders:",
        read,
        mends=_ANEW,
    )


def ask_to_store(count: int, *, more: bool = False) -> int:
    """Ask what to do with an overview of `count` answers: the number of the one to change, 0 to store them; where
    there is `more` to see, ALL to see it.

    Raises NietBevestigd for nee, and Back.
    """

    def read(typed: str) -> int:
        text = typed.strip()
        if text.isascii() and text.isdigit() and len(text) < _LONG and 1 <= int(text) <= count:
            return int(text)
        if more and text == MORE:
            return ALL
        if not _yes(text, True, f", n of een nummer van 1 tot {count}"):
            raise NietBevestigd
        return 0

    return _ask("Opslaan? [J]a / [n]ee / nummer = wijzigen:", read, mends=_ANEW)


def letters(choices: Iterable[str]) -> dict[str, str]:
    """A key for each choice: the first of its letters that is still free, else a number. Numbers go by the alphabet."""
    keys: dict[str, str] = {}
    for choice in choices:
        own = ascii_lowercase if choice.isdigit() else f"{choice.lower()}0123456789"
        keys[next((c for c in own if c.isalnum() and c not in keys), str(len(keys) + 1))] = choice
    return keys


def _ask(
    label: str, read: Callable[[str], T], room: int = _SHORT, *, complete: Complete | None = None,
    lines: bool = False, typed: str = "", mends: int = 0,
) -> T:  # fmt: skip
    def read_or_back(typed: str) -> T:
        if typed.strip() == BACK:
            raise Back
        try:
            return read(typed)
        except LpaFout:
            if typed.rstrip().endswith(BACK):  # typed behind what was refused, and stands there yet
                raise Back from None
            raise

    return Line(_above(label, room), read_or_back, complete=complete, lines=lines, typed=typed, mends=mends).ask()


def _yes(typed: str, default: bool, others: str = " of n") -> bool:
    text = typed.strip().casefold()
    if not any(word.startswith(text) for word in ("ja", "nee")):
        raise VerkeerdGebruik(f"'{schoon(typed)[:20]}' is geen antwoord", f"typ j{others}")
    return text[0] == "j" if text else default


def _pick(text: str, choices: Mapping[str, str], keys: Mapping[str, str]) -> str:
    """The choice that was typed: by its letter, its word, or the beginning of that. Raises VerkeerdGebruik."""
    if not text:
        raise VerkeerdGebruik("er is nog niets gekozen", "typ een letter uit de lijst")
    if choice := keys.get(text.casefold()):
        return choice
    folded = vouw(text)
    forms = {choice: (vouw(choice), vouw(shown)) for choice, shown in choices.items()}
    whole = [choice for choice, words in forms.items() if folded in words]
    fits = whole or [choice for choice, words in forms.items() if any(w.startswith(folded) for w in words)]
    if not fits and len(folded) >= _PART:
        fits = [choice for choice, words in forms.items() if any(folded in w for w in words)]
    if len(fits) > 1:
        key_of = {choice: key for key, choice in keys.items()}
        named = [f"{key_of.get(c, c)} ({_HEAD.split(choices[c])[0].strip()})" for c in fits]
        raise VerkeerdGebruik(f"'{text}' kan meer betekenen", f"typ {opsomming(named, 'of')}")
    return fits[0] if fits else kies(text, choices, "antwoord", choices, hoe=_how(keys))


def _how(keys: Mapping[str, str]) -> str:
    """`typ a of b, of < voor de vraag ervoor`: by the letters that are shown, where they are few."""
    typed = opsomming(list(keys), "of") if len(keys) <= MENU else "een letter of woord uit de lijst"
    return f"typ {typed}, of {BACK} voor de vraag ervoor"


def _label(label: str, hint: str, default: str) -> str:
    """`Uren (ja/nee) [16]:`."""
    between = cut(safe(default), talk.width())
    return label + (f" ({hint})" if hint else "") + (f" [{between}]" if between else "") + ":"


def _above(label: str, room: int) -> str:
    """A question in lines that fit; where less than `room` is left, the answer gets a line of its own."""
    width = talk.width()
    lines = wrap(safe(label), width - 2)
    left = width - cell_width(lines[-1]) - 2
    return "\n ".join(lines) + ("\n" if left < min(room, width // 4) else "")

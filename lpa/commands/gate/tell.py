"""The gate out: all that a command answers. `about` names the jongeren it is about: a secret address is hidden in it,
theirs and that of who looks after them.

What is hidden for one answer is hidden in all that is said after it in the same run: remarks, sentences, pages, data
and errors. `NOBODY` is written out for what is about no jongere: schools, holidays, figures.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from sqlcipher3.dbapi2 import Connection

from lpa import settings
from lpa.commands.ui import printer, rethink, talk
from lpa.commands.ui.kinds import zaak_line
from lpa.domain.base.named import NamedTuple
from lpa.output.render.cells import wrap
from lpa.output.render.data import in_depth
from lpa.storage.zaak import geheimadres

if TYPE_CHECKING:
    from lpa.domain.records.zaak import Zaak
    from lpa.output.render.sheet import Sheet

VERSION = 1
CALM = 6  # lines after a change
NARROW = 80  # cells; on a narrower screen the same is said, in more lines
NO_MORE: Mapping[str, Any] = {}
L = TypeVar("L")
# What stays as it is: who is called as a street keeps the name. In a letter that is the jongere, and to whom it goes,
# with where that person lives: also in all other texts of it.
KEPT = ("voornaam", "tussenvoegsel", "achternaam", "naam")
IN_LETTER = ("jongere", "wie", "Wie", "aanhef", "aan_naam", "aan_adres")


class About(NamedTuple):
    """That it was settled whom an answer is about: their secret addresses are hidden from here on."""

    jongeren: frozenset[int] = frozenset()


NOBODY = About()


def about(conn: Connection, *over: Any, keep: Sequence[str] = ()) -> About:
    """Whom an answer is about: numbers of jongeren, records about one, or records in a zaak.

    `keep` are addresses of others that stand in it, such as where she goes today.
    """
    people = frozenset(geheimadres.about_whom(conn, over))
    for number in geheimadres.secret_among(conn, people):
        _hide(conn, number, keep)
    return About(people)


def openly(*jongeren: int, conn: Connection | None = None, others: bool = True) -> About:
    """An answer in which a secret address may stand, because she asked for all of it.

    With `conn` that of whoever what was moved to these jongeren came from stays hidden, unless they live there too.
    Without `others` so does that of who looks after them: only their own are theirs to see.
    """
    if conn:
        own = [part for jongere in jongeren for address in geheimadres.adressen(conn, jongere, zelf=not others)
               for part in address]  # fmt: skip
        for number in geheimadres.secret_among(conn, geheimadres.vorigen(conn, jongeren) - set(jongeren)):
            _hide(conn, number, own)
        for number in () if others else jongeren:
            _hide(conn, number, own, but=f"jongere {number}")
    return About(frozenset(jongeren))


def _hide(conn: Connection, jongere: int, keep: Sequence[str], but: str = "") -> None:
    """Hide each address that is secret in what is about one jongere in all that is said from now on, except those of
    `but`; the name stays where it is.
    """
    from lpa.domain.dossier.geheimadres import verhuller_van
    from lpa.storage.register import registers

    who = registers.jongere(conn, jongere)
    for whose, addresses in geheimadres.verborgen(conn, jongere).items():
        if whose != but:
            talk.hide(_keeping((who.naam, who.lijstnaam, *keep), verhuller_van(addresses)), whose)


def _keeping(kept_: Iterable[str], take_out: Callable[[str], str]) -> Callable[[str], str]:
    def around(text: str, kept: Sequence[str]) -> str:
        if not kept:
            return take_out(text)
        return kept[0].join(around(part, kept[1:]) for part in text.split(kept[0]))

    return lambda text: around(text, [text_ for text_ in kept_ if text_])


def zaak(conn: Connection, zaak: Zaak) -> str:
    """The name of the jongere of a zaak; on a terminal it is said at once, before anything is asked."""
    from lpa.storage.register import registers

    about(conn, zaak)
    if talk.can_ask() and not rethink.is_sure():
        what, line = zaak_line(conn, zaak)
        talk.once(what, f"   = {line}")
    return registers.jongere(conn, zaak.jongere).naam


def whose(conn: Connection, record: Any) -> None:
    """Say on a terminal, before anything is asked, of which jongere a record is: a number may be a slip."""
    from lpa.storage.register import registers
    from lpa.storage.zaak import zaken

    if hasattr(record, "geopend_op"):
        zaak(conn, record)
    elif number := getattr(record, "zaak", None):
        zaak(conn, zaken.zaak(conn, number))
    elif isinstance(one := getattr(record, "jongere", None), int) and talk.can_ask() and not rethink.is_sure():
        about(conn, record)
        talk.once(f"jongere {one}", f"   = jongere {one}, {registers.jongere(conn, one).naam}")


def change(
    sentence: str, number: int | None, data: object, more: Mapping[str, Any] = NO_MORE, *, about: About,
    undo: bool = True, below: Sheet | None = None, instead: str = "",
) -> None:  # fmt: skip
    """What was stored: a sentence with its number; with -q the number alone, with --json the record.

    `data` is the record or its data, `more` what is told beside it; `below` is what belongs under the sentence, such as
    the reasons of a decision; `undo` that it can be taken back. Where all of it would be more than a few lines, the
    sentence `instead`, with the command that shows it, stands for what is below.
    """
    now = settings.current()
    _told(about)
    if now.json:
        document(data, more, about=about)
    elif now.stil:
        printer.write(f"{number}\n" if number is not None else "")
    else:
        taken_back = " Terugnemen kan met `lpa ongedaan`." if undo else ""
        whole, shown = talk.hidden(sentence) + taken_back, below
        if below and instead and not _is_calm(whole, below):
            whole, shown = f"{talk.hidden(sentence)} {instead}.{taken_back}", None
        printer.write(talk.wrapped(whole, sys.stdout) + "\n")
        if shown:
            page(shown, about=about)


def _is_calm(sentence: str, below: Sheet) -> bool:
    """Whether all that is said of what was stored is a few lines."""
    from lpa.output.render.plain import as_lines

    width = max(talk.width(), NARROW)
    return talk.said() + len(wrap(sentence, width)) + len(as_lines(below, width)) <= CALM


class Answer(NamedTuple):
    """A page with its data, and whom it is about: as `sheet` tells it."""

    sheet: Sheet
    data: object
    about: About
    more: Mapping[str, Any] = NO_MORE


def answer(answer: Answer) -> None:
    """A page that was made before."""
    sheet(answer.sheet, answer.data, answer.more, about=answer.about)


def sheet(sheet: Sheet, data: object, more: Mapping[str, Any] = NO_MORE, *, about: About) -> None:
    """A page, or with --json its data: that of a record, with what is told beside it."""
    if settings.current().json:
        document(data, more, about=about)
    else:
        page(sheet, about=about)


def page(sheet: Sheet, *, about: About) -> None:
    """A page, whatever was asked for."""
    _told(about)
    printer.page(on_paper(sheet, about=about))


def on_paper(sheet: Sheet, *, about: About) -> Sheet:
    """A page as it may be seen: without a secret address."""
    return sheet.of_texts(talk.hidden) if about.jongeren else sheet


def in_letter(fields: Mapping[str, L], *, about: About, to: str) -> dict[str, L]:
    """The fields of a letter: a secret address is in none of them but that of who gets it (`to`: `verzorger 3`)."""
    return {name: _in_text(value, to) if about.jongeren and name not in IN_LETTER else value
            for name, value in fields.items()}  # fmt: skip


def _in_text(value: Any, to: str) -> Any:
    if type(value) is list:
        return [_in_text(item, to) for item in value]
    return talk.hidden(value, to) if isinstance(value, str) else value


def document(data: object, more: Mapping[str, Any] = NO_MORE, *, about: About) -> None:
    """One JSON document."""
    import json

    _told(about)
    told = in_depth(data) | in_depth(more)
    told = _hidden(told) if about.jongeren else told
    printer.write(json.dumps({"versie": VERSION} | told, ensure_ascii=False, indent=1) + "\n")


def table(rows: Sequence[Sequence[str]], *, about: About) -> None:
    """Rows as CSV that a Dutch Excel opens: figures, names."""
    from lpa.domain.base.csvtekst import BOM, excel

    _told(about)
    head, *rest = rows
    if about.jongeren:
        rest = [[_hidden(cell, name) for name, cell in zip(head, row, strict=True)] for row in rest]
    printer.write(BOM + excel([head, *rest]))


def text(text: str, *, about: About) -> None:
    """A text that is the answer itself, such as a file for a calendar."""
    _told(about)
    printer.write(talk.hidden(text) if about.jongeren else text)


def _told(about: About) -> None:
    """Remember whom an answer is about: that somebody's file was read is kept when the command is done."""
    settings.current().gelezen |= about.jongeren


def _hidden(value: Any, name: str = "") -> Any:
    """Data without a secret address in its texts; a name stays."""
    if isinstance(value, Mapping):
        return {key: _hidden(item, str(key)) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_hidden(item, name) for item in value]
    return talk.hidden(value) if isinstance(value, str) and name not in KEPT else value

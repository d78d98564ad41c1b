"""What a command is about: a zaak or a jongere, whichever was typed."""

from __future__ import annotations

from sqlcipher3.dbapi2 import Connection

from lpa.commands.ui.field import Field, Form, text
from lpa.commands.ui.given import meant
from lpa.commands.ui.kind import plain
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.tekst import schoon
from lpa.domain.records.zaak import Zaak
from lpa.errors import NietGevonden, VerkeerdGebruik
from lpa.storage.engine.reading import vervallen
from lpa.storage.register import registers
from lpa.storage.zaak import gezocht


class Wie(Form):
    """A zaak or a jongere, as it was typed; neither where nothing was."""

    wie = text(
        "ZAAK|JONGERE", "Zaak of jongere", "nummer van de zaak, of van de jongere het BSN of een deel van de naam"
    )
    jongere = text(
        "--jongere", "Jongere", "over deze jongere: nummer, BSN of deel van de naam", kind=plain("JONGERE", schoon),
        quiet=True,
    )  # fmt: skip


class Subject(NamedTuple):
    """The number of a jongere, or of a zaak; neither when nothing was typed."""

    jongere: int | None = None
    zaak: int | None = None


def subject(conn: Connection, who: Wie, command: str, advice: str = "") -> Subject:
    """What was meant: digits are a zaak, except nine of them, which are a BSN; other text is a jongere.

    Raises NietGevonden, with how `command` is typed for a jongere, and what more `advice` says where it is a text.
    """
    if who.wie and who.jongere:
        raise VerkeerdGebruik(f"'{who.wie[:20]}' en --jongere gaan niet samen", "geef een van de twee")
    if not who.wie:
        return Subject(_jongere(conn, Wie.jongere, who.jongere) if who.jongere else None)
    if who.wie.isascii() and who.wie.isdigit() and len(who.wie) != 9:
        return Subject(zaak=_zaak(conn, who.wie, command))
    try:
        return Subject(_jongere(conn, Wie.wie, who.wie))
    except NietGevonden as error:
        look = "zoek met: lpa jongere lijst --zoek TEKST, en geef dan --jongere NUMMER"
        raise NietGevonden(error.fout, look + advice) from error


def _jongere(conn: Connection, field: Field[str], typed: str) -> int:
    """The number of the jongere that was typed; chosen where more fit."""
    return meant(field, typed, lambda text: registers.vind_jongere(conn, text), conn).nummer


def _zaak(conn: Connection, number: str, command: str) -> int:
    """The number of a zaak that exists, of which its own or that of DUO was typed. Raises NietGevonden."""
    try:
        return gezocht.nummer(conn, number)
    except NietGevonden as error:
        if len(number) < 16 and vervallen(conn, Zaak, int(number), "zaak"):
            raise
        advice = f"bedoelt u jongere {number}? Typ dan: {command} --jongere {number}. Of zoek met: lpa zoek NAAM"
        raise NietGevonden(error.fout, advice) from error

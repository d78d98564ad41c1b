"""`lpa wachtwoord`: another pass-phrase, the first one, or none; and whether the recovery code opens the file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from lpa import settings
from lpa.commands.bestand.ontgrendel import gesloten_met
from lpa.commands.gate import copying
from lpa.commands.gate.doors import consent, tell
from lpa.commands.ui.forms import PATH, Form, Given, flag, noun, passphrase_in, switch, talk, verb
from lpa.commands.ui.session import key_of_file, new_passphrase, open_file, typed_key
from lpa.domain.base.tekst import aantal, opsomming
from lpa.errors import Geweigerd, WachtwoordFout
from lpa.storage.copies import copies
from lpa.storage.engine import connection, create, keys
from lpa.storage.engine.faults import uninterrupted
from lpa.storage.unlock import kept

app = noun("Het wachtwoord van het zaakbestand, en de herstelcode.", "lpa wachtwoord wijzig\nlpa wachtwoord test")
WAAR = (
    "Schrijf hem op, en bewaar hem in een gesloten envelop in de kluis van de gemeente, bij uw leidinggevende; niet"
    " thuis en niet bij de laptop."
)


class Wijzigen(Form):
    """The new pass-phrase, where it is not typed."""

    nieuw = flag("--nieuw-wachtwoordbestand", "bestand met het nieuwe wachtwoord op de eerste regel", PATH)


@verb(app, "wijzig", "lpa wachtwoord wijzig")
def wijzig(given: Given[Wijzigen]) -> None:
    """Geef het bestand een ander wachtwoord, of zijn eerste. U krijgt een nieuwe herstelcode.

    Het hele bestand wordt opnieuw versleuteld; pas als dat klaar en gelezen is, komt het op de plaats van het oude.
    """
    path = settings.current().bestand
    old = _present(path)
    file = given.parse().nieuw
    key = keys.new(new_passphrase(settings.pad(file) if file else None, "--nieuw-wachtwoordbestand"))
    if old:  # a copy of a file without pass-phrase would go on being one
        with open_file() as b, copying.before(b):
            pass  # the file must be closed before it is made anew
    with uninterrupted():
        create.anew(path, old, key)
        settings.has_stored("het nieuwe wachtwoord")
        _vertel(path, old, keys.code_of(key))
    _say_which_open_otherwise(key)


def _vertel(path: Path, old: str | None, code: str) -> None:
    if old:
        kept.forget(bytes.fromhex(old)[-keys.SALT :])
    what = "heeft een ander wachtwoord; de oude herstelcode vervalt" if old else "heeft nu een wachtwoord"
    data = {"bestand": str(path), "versleuteld": True, "herstelcode": code}
    tell.change(f"{path.name} {what}.", None, data, about=tell.NOBODY, undo=False)
    show_code(code)


def _say_which_open_otherwise(key: str) -> None:
    """That copies, and what lies beside the file of before, do not have this pass-phrase."""
    settings.current().sleutels[bytes.fromhex(key)[-keys.SALT :]] = key
    with open_file() as b:
        found = copying.everywhere(b)
    for folder, there in found.items():
        open_ = sum(copies.opens_for_all(copy.path) for copy in there)
        if open_:
            talk.say(f"Let op: {aantal(open_, 'kopie', 'kopieën')} in {folder} zonder wachtwoord. Verwijder die.")
        if other := len(there) - open_:
            wat = aantal(other, "kopie", "kopieën")
            talk.say(f"Let op: {wat} in {folder} met het wachtwoord van toen. Maak een nieuwe.")
    beside = copies.beside(b.path)
    if bare := [path.name for path in beside if copies.opens_for_all(path)]:
        talk.say(f"Let op: naast het bestand, zonder wachtwoord: {opsomming(bare)}. Verwijder dat.")
    if old := [path.name for path in beside if path.name not in bare]:
        wat = f"naast het bestand, met het wachtwoord van toen: {opsomming(old)}"
        talk.say(f"Let op: {wat}. Verwijder wat overbodig is.")


def show_code(code: str) -> None:
    """The recovery code on lines of its own, and where it must go; as data it was told already."""
    if settings.current().json:
        return
    groups = code.split("-")
    lines = ["-".join(groups[n : n + 7]) for n in range(0, len(groups), 7)]
    tell.text("\n".join(["Herstelcode:", *lines, ""]), about=tell.NOBODY)
    talk.say(WAAR)


def _present(path: Path) -> str | None:
    """The key of the file by its present pass-phrase, typed anew also where it is unlocked; None where it has none."""
    salt = connection.salt_of(path)
    if salt is None:
        return None
    if settings.current().wachtwoordbestand:
        return key_of_file(path, salt)
    if not talk.can_ask():
        raise Geweigerd(
            "er is geen scherm om het wachtwoord te vragen", "geef --wachtwoordbestand PAD", "--wachtwoordbestand"
        )
    return typed_key(path, salt, "Huidig wachtwoord")


class Testen(Form):
    """Where the code stands, where it is not typed."""

    code = flag("--codebestand", "bestand met de herstelcode", PATH)


@verb(app, "test", "lpa wachtwoord test")
def test(given: Given[Testen]) -> None:
    """Kijk of de herstelcode het bestand opent. Wijzigt niets."""
    path = settings.current().bestand
    salt = gesloten_met(path)
    file = given.parse().code
    typed = passphrase_in(settings.pad(file)) if file else _typed_code()
    if (key := keys.key_of(typed, salt)) is None or keys.by_secret(path, typed) != key:
        raise WachtwoordFout("dat is niet de herstelcode van dit bestand", "maak een nieuwe met: lpa wachtwoord wijzig")
    data = {"bestand": str(path), "opent": True}
    tell.change(f"Deze herstelcode opent {path.name}.", None, data, about=tell.NOBODY, undo=False)


def _typed_code() -> str:
    if not talk.can_ask():
        raise Geweigerd("er is geen scherm om de code te vragen", "geef --codebestand PAD", "--codebestand")
    from getpass import getpass

    return getpass("Herstelcode: ")


@verb(app, "weg", "lpa wachtwoord weg --ja")
def weg(ja: Annotated[bool, switch("--ja", "zonder te vragen")] = False) -> None:
    """Maak het bestand weer leesbaar voor iedereen: alleen om te oefenen."""
    path = settings.current().bestand
    gesloten_met(path)
    old = _present(path)
    talk.say("Zonder wachtwoord kan iedereen die bij het bestand kan, alles over de jongeren lezen.")
    consent("Het wachtwoord weghalen?", ja)
    with uninterrupted():
        create.anew(path, old, None)
        settings.has_stored(f"{path.name} zonder wachtwoord")
    if old:
        kept.forget(bytes.fromhex(old)[-keys.SALT :])
    data = {"bestand": str(path), "versleuteld": False}
    tell.change(f"{path.name} heeft geen wachtwoord meer.", None, data, about=tell.NOBODY, undo=False)

"""Every way a command can fail: what to say, what to do about it, and the exit code.

An error carries two Dutch sentences. `cli.main` prints them as `Fout:` and `Oplossing:` and turns the
class into the exit code; nothing else in the program prints errors or calls `sys.exit`.
"""

from __future__ import annotations

import re
import signal
from collections.abc import Mapping, Sequence
from enum import IntEnum

# Ctrl-C, the machine that shuts down, and a window that is closed, which Windows has no name for.
STOPPED_BY = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]


class ExitCode(IntEnum):
    """The exit codes of `lpa`, as the README documents them."""

    DONE = 0
    BUG = 1
    USAGE = 2
    NOT_FOUND = 3
    DATA = 4
    REFUSED = 5
    NO_FILE = 10
    IN_USE = 11
    PASSWORD = 12
    DAMAGED = 13
    VERSION = 14
    STORAGE = 15
    INTERRUPTED = 130


class LpaFout(Exception):
    """A failure the officer can understand: `fout` says what is wrong, `oplossing` what she can do.

    Both are Dutch sentences; a missing full stop is added. No name and no BSN may stand in them, unless it was typed in
    the same command, or begins with what was typed. `optie` is the option that the advice is about: it helps where a
    command is typed, not at a question. `kop` is the word that stands before it.
    """

    exit_code = ExitCode.BUG
    kop = "Fout"

    def __init__(self, fout: str, oplossing: str, optie: str = "") -> None:
        super().__init__(fout)
        self.optie = optie
        self.fout = sentence(fout)
        self.oplossing = sentence(oplossing)


class VerkeerdGebruik(LpaFout):
    """A command, flag or value that is not understood, or an answer that is missing without a terminal."""

    exit_code = ExitCode.USAGE


class NietGevonden(LpaFout):
    """Nothing fits, or more than one thing does."""

    exit_code = ExitCode.NOT_FOUND


class NietsGevonden(NietGevonden):
    """Nothing fits a name that was typed: what was meant may be new. `lijkt` is how a question names who is called
    almost so.
    """

    def __init__(self, fout: str, oplossing: str, optie: str = "", *, lijkt: Sequence[str] = ()) -> None:
        super().__init__(fout, oplossing, optie)
        self.lijkt = lijkt


class MeerMogelijk(NietGevonden):
    """A text that fits more than one: `deel` is that text, `keuzes` what may be meant (the answer → how it is shown).

    On a terminal it becomes a menu.
    """

    def __init__(self, fout: str, oplossing: str, optie: str = "", *, deel: str, keuzes: Mapping[str, str]) -> None:
        super().__init__(fout, oplossing, optie)
        self.deel, self.keuzes = deel.strip(), keuzes

    def met(self, tekst: str, keuze: str) -> str:
        """`tekst`, of which `deel` may be one of several, with the answer that was chosen in its place."""
        return re.sub(rf"(?<![^\n,;])(\s*){re.escape(self.deel)}(?=\s*(?![^\n,;]))", rf"\g<1>{keuze}", tekst, count=1)


class GegevensGeweigerd(LpaFout):
    """Data that cannot be right: a BSN that fails its test, an import file with a wrong row."""

    exit_code = ExitCode.DATA


class Bevonden(GegevensGeweigerd):
    """What a check of the file found: it did what was asked, and a script can read that there is something to mend."""

    kop = "Gevonden"


class Geweigerd(LpaFout):
    """A rule forbids it, or it was not confirmed."""

    exit_code = ExitCode.REFUSED


class Intussen(Geweigerd):
    """Another window stored something meanwhile: what she answered was about what stands there no more."""


class GeenBestand(LpaFout):
    """There is no case file, or the file is not one of ours."""

    exit_code = ExitCode.NO_FILE


class InGebruik(LpaFout):
    """Another window is writing and did not finish within the wait."""

    exit_code = ExitCode.IN_USE


class WachtwoordFout(LpaFout):
    """The pass-phrase (or recovery code) does not open the file."""

    exit_code = ExitCode.PASSWORD


class Beschadigd(LpaFout):
    """The case file, or its key file, cannot be read as it was written."""

    exit_code = ExitCode.DAMAGED


class VersieFout(LpaFout):
    """The file was made by a newer lpa, or cannot be brought up to date."""

    exit_code = ExitCode.VERSION


class OpslagFout(LpaFout):
    """The disk is full, read-only, or reports an error."""

    exit_code = ExitCode.STORAGE


class Afgebroken(LpaFout):
    """She pressed Ctrl-C or answered no: nothing was stored."""

    exit_code = ExitCode.INTERRUPTED

    def __init__(self) -> None:
        super().__init__("afgebroken. Er is niets opgeslagen", "geef de opdracht opnieuw als u verder wilt")


class NietBevestigd(LpaFout):
    """She answered no: nothing was stored."""

    exit_code = ExitCode.REFUSED

    def __init__(self) -> None:
        super().__init__("u koos nee. Er is niets gewijzigd", "geef de opdracht opnieuw als u het toch wilt")


LONGEST = 200  # so many letters of one word, or of a quotation, are repeated in an error


def shortened(said: str) -> str:
    """A sentence in which no word, and nothing that it quotes from the beginning, is longer than it is useful."""
    said = re.sub(rf"^([^']*'[^']{{{LONGEST}}})[^']+'", r"\1…'", said)
    return re.sub(rf"(\S{{{LONGEST}}})\S+", r"\1…", said)


def sentence(text: str) -> str:
    """`text` with a full stop, where it has no other end."""
    text = text.strip()
    return text if text.endswith((".", "?", "!", "…")) else text + "."

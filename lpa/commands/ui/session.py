"""What every command needs: the open file, today, the pass-phrase, and the schooljaar it is about."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from sqlcipher3.dbapi2 import Connection

from lpa import settings
from lpa.commands.ui import answer
from lpa.domain.base.datum import kort
from lpa.domain.kalender.schooljaar import Schooljaar, lees_schooljaar
from lpa.errors import VerkeerdGebruik, WachtwoordFout
from lpa.storage.engine.file import CaseFile

if TYPE_CHECKING:
    from lpa.domain.kalender.schoolkalender import Kalender
    from lpa.domain.records.zaak import Zaak


def bestand() -> CaseFile:
    """The case file of this run, opened."""
    return CaseFile(settings.current().bestand, wachtwoord, settings.utc_now)


@contextmanager
def misschien() -> Iterator[Connection | None]:
    """The case file, read at one moment, where there is one: a question of law needs none."""
    nu = settings.current()
    if not nu.bestand_tekst and not nu.bestand.is_file():
        yield None
        return
    with bestand() as b, b.lees() as conn:
        yield conn


def vandaag() -> date:
    """Today, or the peildatum that was given."""
    return settings.current().peildatum


def wachtwoord() -> str:
    """The pass-phrase: from its file, or asked. Raises VerkeerdGebruik when neither can be."""
    pad = settings.current().wachtwoordbestand
    if pad:
        return wachtwoord_uit(pad)
    if not (sys.stdin.isatty() and sys.stderr.isatty()):  # the answer itself may go to a pipe
        raise VerkeerdGebruik(
            "dit bestand heeft een wachtwoord, en er is geen scherm om het te vragen",
            "geef --wachtwoordbestand PAD of zet LPA_WACHTWOORDBESTAND",
        )
    from getpass import getpass

    nu = settings.current()
    if nu.wachtwoord_getypt is None:
        nu.wachtwoord_getypt = getpass("Wachtwoord (of herstelcode): ")
    return nu.wachtwoord_getypt


def wachtwoord_uit(pad: Path) -> str:
    """The first line of a file. Raises WachtwoordFout when it cannot be read or is empty."""
    try:
        tekst = pad.read_text(encoding="utf-8-sig") if pad.is_file() else None
    except (OSError, UnicodeDecodeError):
        tekst = None
    if tekst is None:
        raise WachtwoordFout(f"het wachtwoordbestand {pad.name} is niet te lezen", "controleer het pad")
    regel = tekst.split("\n")[0].rstrip("\r")
    if not regel:
        raise WachtwoordFout(f"het wachtwoordbestand {pad.name} is leeg", "zet het wachtwoord op de eerste regel")
    return regel


def noem_zaak(conn: Connection, zaak: Zaak) -> str:
    """The name of the jongere of a zaak; on a terminal it is said at once, before anything is asked."""
    from lpa.storage.register import registers

    naam = registers.jongere(conn, zaak.jongere).naam
    if answer.can_ask():
        answer.say(f"Zaak {zaak.nummer}: {zaak.soort}, {kort(zaak.geopend_op)}, {naam}.")
    return naam


def kalender(conn: Connection) -> Kalender:
    """The school calendar of the region of the gemeente."""
    from lpa.storage.engine.file import eigenschap
    from lpa.storage.register import vakanties

    return vakanties.kalender(eigenschap(conn, "regio") or "midden", conn)


def jaar_gevraagd(tekst: str) -> Schooljaar:
    """The schooljaar that was typed; without one it is asked, with the last that ended as default."""
    if tekst:
        return lees_schooljaar(tekst)
    if not answer.can_ask():
        raise VerkeerdGebruik("er is geen schooljaar gegeven", "zet het achter de opdracht, bijvoorbeeld 2019-2020")
    from lpa.commands.ui.field import Veld
    from lpa.commands.ui.interview import vraag

    vorige = str(Schooljaar.van(vandaag()) - 1)
    gekozen: Schooljaar = vraag(
        Veld("jaar", "SCHOOLJAAR", "Schooljaar", lees=lees_schooljaar, verplicht=True, voorstel=lambda _: vorige)
    )
    return gekozen

"""What commands share: the open file, today, the pass-phrase, and how options are read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlite

from lpa import settings
from lpa.commands import answer
from lpa.commands.formulier import Veld
from lpa.domain.datum import kort, lang, lees_datum
from lpa.domain.jongere import Jongere
from lpa.domain.kalender import Kalender
from lpa.domain.school import School
from lpa.domain.schooljaar import Schooljaar, lees_schooljaar
from lpa.domain.tekst import kies
from lpa.errors import VerkeerdGebruik, WachtwoordFout
from lpa.storage import registers
from lpa.storage.bestand import Bestand

MENU = 8  # lines offered while she types


def bestand() -> Bestand:
    """The case file of this run, opened."""
    return Bestand(settings.current().bestand, wachtwoord, settings.utc_now)


def vandaag() -> date:
    """Today, or the peildatum that was given."""
    return settings.current().peildatum


def wachtwoord() -> str:
    """The pass-phrase: from its file, or asked. Raises VerkeerdGebruik when neither can be."""
    pad = settings.current().wachtwoordbestand
    if pad:
        return wachtwoord_uit(pad)
    if not answer.can_ask():
        raise VerkeerdGebruik(
            "dit bestand heeft een wachtwoord, en er is geen scherm om het te vragen",
            "geef --wachtwoordbestand PAD of zet LPA_WACHTWOORDBESTAND",
        )
    from getpass import getpass

    return getpass("Wachtwoord (of herstelcode): ")


def wachtwoord_uit(pad: Path) -> str:
    """The first line of a file. Raises WachtwoordFout when it cannot be read or is empty."""
    try:
        regels = pad.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        raise WachtwoordFout(f"het wachtwoordbestand {pad.name} is niet te lezen", "controleer het pad") from None
    if not regels or not regels[0]:
        raise WachtwoordFout(f"het wachtwoordbestand {pad.name} is leeg", "zet het wachtwoord op de eerste regel")
    return regels[0]


def kalender(conn: sqlite.Connection) -> Kalender:
    """The school calendar of the region of the gemeente."""
    from lpa.storage import vakanties
    from lpa.storage.tellen import eigenschap

    return vakanties.kalender(eigenschap(conn, "regio") or "midden")


def jaar_gevraagd(tekst: str) -> Schooljaar:
    """The schooljaar that was typed; without one it is asked, with the last that ended as default."""
    if tekst:
        return lees_schooljaar(tekst)
    if not answer.can_ask():
        raise VerkeerdGebruik(
            "er is geen schooljaar gegeven", "zet het erachter, bijvoorbeeld: lpa overzicht 2019-2020"
        )
    from lpa.commands.vragen import vraag

    gekozen: Schooljaar = vraag(SCHOOLJAAR)
    return gekozen


def datum(tekst: str) -> date:
    """A date as she typed it, seen from today."""
    return lees_datum(tekst, vandaag())


def getal(naam: str, hoogste: int) -> Callable[[str], int]:
    """A reader of whole numbers from 0 to `hoogste`."""

    def lees(tekst: str) -> int:
        kaal = tekst.strip()
        if not (kaal.isascii() and kaal.isdigit() and int(kaal) <= hoogste):
            raise VerkeerdGebruik(
                f"{naam} '{kaal}' is geen heel getal van 0 tot {hoogste}", "schrijf alleen cijfers, bijvoorbeeld 18"
            )
        return int(kaal)

    return lees


def nummer(wat: str) -> Callable[[str], int]:
    """A reader of the number of a record."""

    def lees(tekst: str) -> int:
        kaal = tekst.strip()
        if not (kaal.isascii() and kaal.isdigit() and len(kaal) < 16):
            raise VerkeerdGebruik(f"'{kaal}' is geen nummer van een {wat}", f"zoek het nummer met: lpa {wat} lijst")
        return int(kaal)

    return lees


def keuze(wat: str, keuzes: Sequence[str]) -> Callable[[str], str]:
    """A reader of one of `keuzes`, which may be shortened."""
    return lambda tekst: kies(tekst, keuzes, wat)


def dagveld(naam: str, vlag: str, vraag: str, hulp: str = "", *, verplicht: bool = False, stil: bool = False) -> Veld:
    """A question for a date."""
    return Veld(naam, vlag, vraag, hulp or vraag.lower(), datum, "DATUM", verplicht, toon=lang, stil=stil)


def vandaagveld(naam: str, vlag: str, vraag: str, hulp: str) -> Veld:
    """A question for a date, for which Enter means today."""
    return Veld(naam, vlag, vraag, hulp, datum, "DATUM", standaard=lambda _: kort(vandaag()), toon=lang)


def _zoek_jongere(conn: sqlite.Connection, tekst: str) -> list[tuple[str, str]]:
    gevonden = registers.zoek_jongeren(conn, tekst, MENU)
    return [(str(j.nummer), f"{j.lijstnaam}  {kort(j.geboortedatum)}  ({j.nummer})") for j in gevonden]


def _zoek_school(conn: sqlite.Connection, tekst: str) -> list[tuple[str, str]]:
    return [(str(s.nummer), toon_school(s)) for s in registers.zoek_scholen(conn, tekst, MENU)]


def toon_jongere(jongere: Jongere) -> str:
    """`Sem Jansen, 12-03-2009 (1)`."""
    return f"{jongere.naam}, {kort(jongere.geboortedatum)} ({jongere.nummer})"


def toon_school(school: School) -> str:
    """`De Wegwijzer, Heerde (1)`."""
    return f"{school.naam}, {school.plaats} ({school.nummer})" if school.plaats else f"{school.naam} ({school.nummer})"


JONGERE = Veld(
    "jongere", "--jongere", "Jongere", "nummer, BSN of deel van de naam", metavar="JONGERE", verplicht=True,
    toon=toon_jongere, lees_in=registers.vind_jongere, zoeker=_zoek_jongere,
)  # fmt: skip
SCHOOL = Veld(
    "school", "--school", "School", "nummer, BRIN of deel van de naam", metavar="SCHOOL", verplicht=True,
    toon=toon_school, lees_in=registers.vind_school, zoeker=_zoek_school,
)  # fmt: skip
SCHOOLJAAR = Veld(
    "schooljaar", "SCHOOLJAAR", "Schooljaar", lees=lees_schooljaar, verplicht=True,
    voorstel=lambda _: str(Schooljaar.van(vandaag()) - 1),
)  # fmt: skip

"""Fields that several forms share, and how what she typed becomes a value."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, timedelta

from sqlcipher3.dbapi2 import Connection

from lpa.commands.ui.field import Veld
from lpa.commands.ui.session import vandaag
from lpa.domain.base.datum import (
    kort,
    lang,
    lees_dag,
    lees_dag_of_tijdstip,
    lees_datum,
    lees_geboortedatum,
    lees_tijdstip,
)
from lpa.domain.base.tekst import kies, opsomming
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.school import School
from lpa.errors import VerkeerdGebruik
from lpa.storage.register import registers

MENU = 8  # lines offered while she types


def datum(tekst: str, vanaf: date | None = None) -> date:
    """A date as she typed it, seen from today; `vanaf` is the first day of the period that it ends."""
    return lees_datum(tekst, vandaag(), vanaf=vanaf)


def komende_datum(tekst: str, vanaf: date | None = None) -> date:
    """As `datum`, but without a year the nearest one to come, as plans want."""
    return lees_dag(tekst, vandaag(), vanaf)


def tijdstip(tekst: str) -> datetime:
    """A day with a time as she typed it; without a year the nearest one to come."""
    return lees_tijdstip(tekst, vandaag())


def dag_of_tijdstip(tekst: str) -> date:
    """A day to come as she typed it; a datetime where a time stands after it."""
    return lees_dag_of_tijdstip(tekst, vandaag())


def geboortedatum(tekst: str) -> date:
    """A birth date: with its year, not after today."""
    return lees_geboortedatum(tekst, vandaag())


def ja(tekst: str) -> bool:
    """Yes or no."""
    return kies(tekst, ("ja", "nee"), "antwoord") == "ja"


def toon_ja(waarde: bool) -> str:
    """`ja` or `nee`."""
    return "ja" if waarde else "nee"


def getal(naam: str, hoogste: int, laagste: int = 0) -> Callable[[str], int]:
    """A reader of whole numbers from `laagste` to `hoogste`; `naam` says of what."""

    def lees(tekst: str) -> int:
        kaal = tekst.strip()
        if not (kaal.isascii() and kaal.isdigit() and len(kaal) < 10 and laagste <= int(kaal) <= hoogste):
            raise VerkeerdGebruik(
                f"{naam} '{kaal[:20]}' is geen heel getal van {laagste} tot en met {hoogste}",
                f"schrijf alleen cijfers, bijvoorbeeld {min(18, hoogste)}",
            )
        return int(kaal)

    return lees


def bijschrift(veld: Veld) -> str:
    """How a question is answered, where its words do not say so: it stands behind them on the screen."""
    if veld.lees is ja:
        return " (ja/nee)"
    return " (meer: met komma's)" if veld.meervoud and veld.metavar == "JONGERE" else ""


def nummer(wat: str, zoek: str = "lpa zoek NAAM") -> Callable[[str], int]:
    """A reader of the number of a record; `zoek` is the command that finds it."""

    def lees(tekst: str) -> int:
        kaal = tekst.strip()
        if not (kaal.isascii() and kaal.isdigit() and len(kaal) < 16):
            raise VerkeerdGebruik(f"'{kaal[:20]}' is geen nummer van een {wat}", f"zoek het nummer met: {zoek}")
        return int(kaal)

    return lees


def keuze(wat: str, keuzes: Iterable[str]) -> Callable[[str], str]:
    """A reader of one of `keuzes`, which may be shortened; of a mapping also by what the screen shows for it."""
    return lambda tekst: kies(tekst, keuzes, wat, keuzes if isinstance(keuzes, Mapping) else None)


def dagveld(
    naam: str, vlag: str, vraag: str, hulp: str = "", *, verplicht: bool = False, stil: bool = False,
    komend: bool = False, na: str = "",
) -> Veld:  # fmt: skip
    """A question for a date: one that is past, or `komend`; `na` names the field with the first day of its period."""
    lees = komende_datum if komend else datum
    return Veld(naam, vlag, vraag, hulp or vraag.lower(), lees, "DATUM", verplicht, toon=lang, stil=stil, na=na)


def vandaagveld(naam: str, vlag: str, vraag: str, hulp: str) -> Veld:
    """A question for a date, for which Enter means today."""
    return Veld(naam, vlag, vraag, hulp, datum, "DATUM", True, standaard=lambda _: kort(vandaag()), toon=lang)


def _te_oud(op: date) -> date:
    """Who was born before this day comes last among those offered: RMC has let go of them."""
    return op - timedelta(days=REGELBOEK.regel("rmc.tot", op).getal * 366)


def _zoek_jongere(conn: Connection, tekst: str) -> list[tuple[str, str]]:
    gevonden = registers.zoek_jongeren(conn, tekst, MENU, _te_oud(vandaag()))
    return [(str(j.nummer), f"{j.lijstnaam}  {kort(j.geboortedatum)}  ({j.nummer})") for j in gevonden]


def _zoek_school(conn: Connection, tekst: str) -> list[tuple[str, str]]:
    return [(str(s.nummer), toon_school(s)) for s in registers.zoek_scholen(conn, tekst, MENU)]


def _vind_jongeren(conn: Connection, tekst: str) -> list[Jongere]:
    """The jongeren that lines, or numbers with commas or blanks between them, mean; each once."""
    nummers = tekst.replace(",", " ").split()
    delen = nummers if all(deel.isdigit() for deel in nummers) else tekst.split("\n")
    gevonden = [registers.vind_jongere(conn, deel) for deel in delen]
    return list({j.nummer: j for j in gevonden}.values())


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
JONGEREN = JONGERE._replace(
    naam="jongeren", vraag="Jongere(n)", hulp="nummer, BSN of deel van de naam; vaker voor broers en zussen",
    toon=lambda gevonden: opsomming([toon_jongere(j) for j in gevonden]), lees_in=_vind_jongeren, meervoud=True,
)  # fmt: skip
SCHOOL = Veld(
    "school", "--school", "School", "nummer, BRIN of deel van de naam", metavar="SCHOOL", verplicht=True,
    toon=toon_school, lees_in=registers.vind_school, zoeker=_zoek_school,
)  # fmt: skip
DATUM = vandaagveld("datum", "--datum", "Datum", "anders vandaag")

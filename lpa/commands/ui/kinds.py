"""The kinds of value that several forms share: days and moments, and what stands in the registers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any, TypeVar

from sqlcipher3.dbapi2 import Connection

from lpa.commands.ui import talk
from lpa.commands.ui.field import Field, Form, ask
from lpa.commands.ui.kind import LOOK, YES_NO, Kind, choice, in_file, numbered, plain
from lpa.commands.ui.session import today
from lpa.domain.base.datum import Geboortedatum, hoe_oud, kort, lang, lees_dag, lees_datum, op_tijd
from lpa.domain.base.geboorte import lees_geboortedatum
from lpa.domain.base.soorten import ONDERWIJSSOORTEN
from lpa.domain.base.tekst import opsomming
from lpa.domain.base.tijdstip import lees_dag_of_tijdstip, lees_tijdstip
from lpa.domain.kalender.schooljaar import Schooljaar, lees_schooljaar
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.naam import losse_namen
from lpa.domain.records.school import School
from lpa.domain.records.zaak import Zaak, genummerd
from lpa.errors import VerkeerdGebruik
from lpa.storage.register import registers
from lpa.storage.zaak import gezocht, zaken

MENU = 8  # lines offered while she types
T = TypeVar("T")
Z = TypeVar("Z", bound=Zaak)


def read_day(text: str, begin: date | None = None, end: date | None = None) -> date:
    """A date as she typed it, seen from today; `begin` is the first day of the period that it ends, `end` the day from
    which a weekday is counted back.
    """
    return lees_datum(text, today(), vanaf=begin, tot=end)


def read_coming_day(text: str, begin: date | None = None) -> date:
    """As `read_day`, but without a year the nearest one to come, as plans want."""
    return lees_dag(text, today(), begin)


DAY: Kind[date] = Kind("DATUM", lambda text, r: read_day(text, r.begin, r.end), show=lang, short=kort)
COMING_DAY: Kind[date] = Kind("DATUM", lambda text, r: read_coming_day(text, r.begin), show=lang, short=kort)


def _read_period(text: str) -> tuple[date, date]:
    first, _, last = text.partition("\n")
    begin = read_day(first)
    return begin, read_day(last, begin)


PERIOD: Kind[tuple[date, date]] = plain(
    "DATUM DATUM", _read_period, show=lambda days: f"{lang(days[0])} tot en met {lang(days[1])}"
).but(pair=True)
BIRTHDAY: Kind[Geboortedatum] = plain("DATUM", lambda text: lees_geboortedatum(text, today()), show=kort).but(
    echo=lambda _, born: ("", f"{kort(born)}, {hoe_oud(born, today())}")
)
MOMENT: Kind[datetime] = plain("MOMENT", lambda text: lees_tijdstip(text, today()), show=op_tijd)
DAY_OR_MOMENT: Kind[date] = plain("DATUM", lambda text: lees_dag_of_tijdstip(text, today()))
SCHOOLJAAR: Kind[Schooljaar] = plain("SCHOOLJAAR", lees_schooljaar)


ONDERWIJSSOORT: Kind[str] = choice("onderwijssoort", ONDERWIJSSOORTEN)


def today_field(flag: str, label: str, help_: str = "anders vandaag", **more: Any) -> Field[date]:
    """A question for a date, for which Enter means today."""
    return Field(DAY, flag, label, help_, required=True, default=lambda _: today(), **more)


def yes_no(flag: str, label: str, help_: str = "ja of nee", **more: Any) -> Field[bool]:
    """A question for ja or nee; nothing said is nee."""
    return Field(YES_NO.but(empty=False), flag, label, help_, **more)


def _too_old(on: date) -> date:
    """Who was born before this day comes last among those offered: RMC has let go of them."""
    from lpa.domain.recht.regelboek import REGELBOEK

    return on - timedelta(days=REGELBOEK.regel("rmc.tot", on).getal * 366)


def _find_jongere(conn: Connection, text: str) -> list[tuple[str, str]]:
    found = registers.zoek_jongeren(conn, text, MENU, _too_old(today()))
    return [(str(j.nummer), f"{j.lijstnaam}  {kort(j.geboortedatum)}  ({j.nummer})") for j in found]


def _find_school(conn: Connection, text: str) -> list[tuple[str, str]]:
    return [(str(s.nummer), show_school(s)) for s in registers.zoek(conn, School, text, MENU)]


def _jongeren(conn: Connection, text: str) -> list[Jongere]:
    """The jongeren that lines mean, each with one or more of them; each once."""
    found = [registers.vind_jongere(conn, part) for line in text.split("\n") for part in _parts(conn, line)]
    return list({j.nummer: j for j in found}.values())


def _parts(conn: Connection, line: str) -> list[str]:
    """Who a line names: numbers with commas or blanks, or names with commas, unless all of it is one name."""
    numbers = line.replace(",", " ").split()
    if all(part.isdigit() for part in numbers):
        return numbers
    return [line] if registers.zoek_jongeren(conn, line, 1) else losse_namen(line)


def show_jongere(jongere: Jongere) -> str:
    """`Sem Jansen, 12-03-2009 (1)`."""
    return f"{jongere.naam}, {kort(jongere.geboortedatum)} ({jongere.nummer})"


def show_school(school: School) -> str:
    """`De Wegwijzer, Heerde (1)`."""
    return f"{school.naam}, {school.plaats} ({school.nummer})" if school.plaats else f"{school.naam} ({school.nummer})"


JONGERE: Kind[Jongere] = in_file("JONGERE", registers.vind_jongere, show=show_jongere, find=_find_jongere)
JONGEREN: Kind[list[Jongere]] = in_file(
    "JONGERE", _jongeren, show=lambda found: opsomming([show_jongere(j) for j in found]), find=_find_jongere,
    many=True, hint="meer: met komma's",
)  # fmt: skip
SCHOOL: Kind[School] = in_file("SCHOOL", registers.vind_school, show=show_school, find=_find_school)
WIE = "nummer, BSN of deel van de naam"
ZAAK_WIE = "nummer van de zaak, of naam"


def zaak_line(conn: Connection, zaak: Zaak) -> tuple[str, str]:
    """What is said of a zaak that was named: `melding 2, luxe, 28-10-2019, Zoë van der Müller`."""
    name = registers.jongere(conn, zaak.jongere).naam
    return f"zaak {zaak.nummer}", f"{genummerd(zaak)}, {zaak.soort}, {kort(zaak.geopend_op)}, {name}"


def zaak_of(fetch: Callable[[Connection, int], Z], *types: str, closed: bool = False, struck: bool = False) -> Kind[Z]:
    """A zaak that she names by its number, a meldingsnummer, or the BSN or name of the jongere; of any type where none
    is named. With `closed` one that ended is meant before one that is open; with `struck`, by its number, also one that
    was struck out.
    """
    sort = gezocht.Soort(types or gezocht.TYPEN, closed)

    def find(conn: Connection, text: str) -> list[tuple[str, str]]:
        return gezocht.zoek(conn, text, sort, MENU)

    def read(conn: Connection, text: str) -> Z:
        gone: Z | None = zaken.vervallen_zaak(conn, text.strip()) if struck else None
        return gone or fetch(conn, gezocht.nummer(conn, text, sort))

    return in_file("ZAAK", read, show=lambda z: str(z.nummer), find=find, echo=zaak_line)


def zaaknummer_of(*types: str) -> Kind[int]:
    """As `zaak_of`, where only the number is stored; its type is looked at where it is."""
    kind, sort = zaak_of(zaken.zaak, *types), gezocht.Soort(types)
    return in_file("NUMMER", lambda conn, text: gezocht.nummer(conn, text, sort), show=str, find=kind.find)


ZAAK: Kind[Zaak] = zaak_of(zaken.zaak)


def schooljaar_asked() -> Schooljaar:
    """The schooljaar that a command is about, asked: the last that ended is offered. Raises VerkeerdGebruik."""
    if not talk.can_ask():
        raise VerkeerdGebruik("er is geen schooljaar gegeven", "zet het achter de opdracht, bijvoorbeeld 2019-2020")
    from lpa.commands.ui.interview import ask_one

    last = Schooljaar.van(today()) - 1
    return ask_one(Field(SCHOOLJAAR, "SCHOOLJAAR", "Schooljaar", "", required=True, offer=lambda _: last))


class OpDag(Form):
    """The day on which something was done."""

    datum = today_field("--datum", "Datum")


class VanZaak(Form):
    """Of which zaak a list is; of all where none is named."""

    zaak = ask(ZAAK, "ZAAK", "Zaak", f"{ZAAK_WIE}; anders alle")


def zaak_field() -> Field[Zaak]:
    """The zaak that a command is about, typed without a flag."""
    return ask(ZAAK, "ZAAK", "Zaak", ZAAK_WIE, required=True)


def numbered_field(
    what: str, fetch: Callable[[Connection, int], T], help_: str, *, label: str = "", look: str = LOOK
) -> Field[T]:
    """The record called `what` that a command is about, typed without a flag by its number; `look` finds that."""
    return ask(numbered(what, fetch, look), "NUMMER", label or what.capitalize(), help_, required=True)

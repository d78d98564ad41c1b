"""Reading jongeren, schools and enrolments; finding the one that a number, BSN, BRIN or text means."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial
from typing import Protocol, TypeVar

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.base.datum import Geboortedatum, kort
from lpa.domain.base.record import R, Record
from lpa.domain.base.tekst import letters, opsomming, schoon
from lpa.domain.base.zoeken import zoekvormen
from lpa.domain.records.jongere import Jongere, Verblijf, Verzorger
from lpa.domain.records.school import Inschrijving, School
from lpa.errors import MeerMogelijk, NietsGevonden
from lpa.storage.engine.reading import fetch, many, one, top, where
from lpa.storage.engine.rows import checked, delen

MEEST = 8  # that an error names
GEZOCHT = 100  # among whom the one that is meant is looked for


class _Gezocht(Protocol):
    @property
    def nummer(self) -> int: ...
    @property
    def naam(self) -> str: ...
    @property
    def zoeksleutel(self) -> str: ...


J = TypeVar("J", bound=_Gezocht)


def jongere(conn: sqlite.Connection, nummer: int) -> Jongere:
    """The jongere with this number. Raises NietGevonden."""
    return fetch(conn, Jongere, _nu(conn, "jongere", nummer), "jongere", "zoek met: lpa zoek NAAM")


def school(conn: sqlite.Connection, nummer: int) -> School:
    """The school with this number. Raises NietGevonden."""
    return fetch(conn, School, _nu(conn, "school", nummer), "school", "bekijk de scholen met: lpa school lijst")


def _nu(conn: sqlite.Connection, soort: str, nummer: int) -> int:
    """The number that what had `nummer` has now: another where of two records one was made."""
    rij = conn.execute("select nieuw from samengevoegd where soort = ? and oud = ?", (soort, nummer)).fetchone()
    return rij[0] if rij else nummer


def scholen(conn: sqlite.Connection) -> list[School]:
    """Every school, in order."""
    return many(conn, School, "1 order by nummer")


def inschrijving(conn: sqlite.Connection, nummer: int) -> Inschrijving:
    """The enrolment with this number. Raises NietGevonden."""
    return fetch(conn, Inschrijving, nummer, "inschrijving", "bekijk ze met: lpa inschrijving lijst --jongere NUMMER")


def inschrijvingen(conn: sqlite.Connection, van: int) -> list[Inschrijving]:
    """The enrolments of a jongere, the latest first."""
    return many(conn, Inschrijving, "jongere = ? order by van desc, nummer desc", van)


def lijst_inschrijvingen(
    conn: sqlite.Connection, wie: int | None, waar: int | None, meest: int | None
) -> tuple[list[Inschrijving], int]:
    """Enrolments of this jongere, at this school, the latest first; and how many there are."""
    return top(conn, Inschrijving, meest, *where(("jongere = ?", wie), ("school = ?", waar)), "van desc, nummer desc")


def verblijven(conn: sqlite.Connection, van: int) -> list[Verblijf]:
    """The stays of a jongere of before the present one, in order."""
    return many(conn, Verblijf, "jongere = ? order by van, nummer", van)


def verzorgers(conn: sqlite.Connection, van: int) -> list[Verzorger]:
    """Those who look after a jongere."""
    return many(conn, Verzorger, "jongere = ? order by nummer", van)


def verzorger(conn: sqlite.Connection, nummer: int) -> Verzorger:
    """The verzorger with this number. Raises NietGevonden."""
    return fetch(conn, Verzorger, nummer, "verzorger", "bekijk ze met: lpa verzorger lijst JONGERE")


def bsn_eigenaar(conn: sqlite.Connection, bsn: str) -> int | None:
    """The number of the jongere who has this BSN."""
    rij = conn.execute("select nummer from jongere where bsn = ?", (bsn,)).fetchone()
    return rij[0] if rij else None


def brin_eigenaar(conn: sqlite.Connection, brin: str) -> int | None:
    """The number of the school that has this BRIN."""
    rij = conn.execute("select nummer from school where brin = ?", (brin,)).fetchone()
    return rij[0] if rij else None


def vind_jongere(conn: sqlite.Connection, tekst: str) -> Jongere:
    """The one jongere that a number, a BSN or a search text means. Raises NietGevonden."""
    kaal = schoon(tekst)
    cijfers = kaal.replace(".", "")
    if len(cijfers) == 9 and cijfers.isascii() and (gevonden := one(conn, Jongere, "bsn = ?", cijfers)):
        return gevonden
    if kaal.isascii() and kaal.isdigit():
        return jongere(conn, int(kaal[:15]))
    lijkt = partial(bijna, conn, Jongere)
    return enige(bedoelde_jongeren(conn, tekst), "jongere", tekst, lijkt, _kort_over, _lang_over)


def bedoelde_jongeren(conn: sqlite.Connection, tekst: str) -> list[Jongere]:
    """The jongeren whom a text names best."""
    return best_genoemd(zoek_jongeren(conn, tekst, GEZOCHT) if zoekvormen(tekst) else [], tekst)


def geboren(conn: sqlite.Connection, jongeren: Iterable[int]) -> dict[int, Geboortedatum]:
    """When each of these jongeren was born, by number."""
    return {nummer: jongere(conn, nummer).geboortedatum for nummer in jongeren}


def _kort_over(j: Jongere) -> str:
    return f"{j.nummer} (geboren {kort(j.geboortedatum)})"


def _lang_over(j: Jongere) -> str:
    return f"{j.lijstnaam}, {kort(j.geboortedatum)} ({j.nummer})"


def vind_school(conn: sqlite.Connection, tekst: str) -> School:
    """The one school that a number, a BRIN or a search text means. Raises NietGevonden."""
    kaal = schoon(tekst)
    if kaal.isascii() and kaal.isdigit():
        return school(conn, int(kaal[:15]))
    if gevonden := one(conn, School, "brin = ?", kaal.replace(" ", "").upper()):
        return gevonden
    beste = best_genoemd(zoek(conn, School, tekst, GEZOCHT) if zoekvormen(tekst) else [], tekst)
    lijkt = partial(bijna, conn, School)
    return enige(
        beste, "school", tekst, lijkt, lambda s: f"{s.nummer} ({_school(s)})", lambda s: f"{_school(s)} ({s.nummer})"
    )


def _school(s: School) -> str:
    return f"{s.naam}, {s.plaats}" if s.plaats else s.naam


def best_genoemd(gevonden: Sequence[J], tekst: str) -> list[J]:
    """Those whose whole name was typed; else those of whose names whole words were; else all that begin so.

    One word is no whole name of a person: there may be others of that surname.
    """
    vormen = zoekvormen(tekst)

    def geheel(g: J) -> bool:
        if isinstance(g, Jongere):
            return len(vormen) > 1 and letters(tekst) in (letters(g.naam), letters(g.lijstnaam))
        return letters(tekst) == letters(g.naam)

    def woorden(g: J) -> bool:
        return all(any(f"{vorm} " in f"{g.zoeksleutel} " for vorm in woord) for woord in vormen)

    return [g for g in gevonden if geheel(g)] or [g for g in gevonden if woorden(g)] or list(gevonden)


def enige(
    gevonden: Sequence[J], wat: str, tekst: str, lijkt: Callable[[str], Sequence[J]], kort_: Callable[[J], str],
    lang: Callable[[J], str],
) -> J:  # fmt: skip
    """The only one found. Raises NietGevonden when there is none, with who is called almost so (`lijkt`), and
    MeerMogelijk when there are more.

    `kort_` is how an error names one, `lang` how a menu does.
    """
    if len(gevonden) == 1:
        return gevonden[0]
    if not gevonden:
        alike = lijkt(tekst)
        zo = f"; bijna zo {'heet' if len(alike) == 1 else 'heten'} {opsomming([kort_(r) for r in alike])}"
        raise NietsGevonden(
            f"er is geen {wat} die past bij '{schoon(tekst)}'{zo if alike else ''}",
            f"zoek met: lpa {wat} lijst --zoek TEKST", "--zoek", lijkt=[lang(r) for r in alike],
        )  # fmt: skip
    raise MeerMogelijk(
        f"'{schoon(tekst)}' past bij meer dan een {wat}: {genoemd([kort_(g) for g in gevonden])}",
        f"kijk wie u bedoelt met: lpa {wat} lijst --zoek TEKST, en geef het nummer",
        "--zoek",
        deel=tekst,
        keuzes={str(g.nummer): lang(g) for g in gevonden},
    )


def bijna(conn: sqlite.Connection, soort: type[R], tekst: str) -> list[R]:
    """Who, or what, of this class is called almost as was typed."""
    from lpa.storage.register.bijna import bijna

    return bijna(conn, soort, tekst)


def genoemd(namen: Sequence[str]) -> str:
    """What was found, at most so many as an error names: `a, b, en nog 3`."""
    rest = len(namen) - MEEST
    return ", ".join(namen[:MEEST]) + (f", en nog {rest}" if rest > 0 else "")


def zoek_jongeren(conn: sqlite.Connection, tekst: str, meest: int, voorrang_vanaf: date | None = None) -> list[Jongere]:
    """Jongeren whose name has words that begin with those of `tekst`, in any order; by name, whole names first.

    Who was born on or after `voorrang_vanaf` comes before all others.
    """
    waar, waarden = zoekvoorwaarde(conn, "jongere", tekst)
    heel, hele = _heel(tekst)
    grens = voorrang_vanaf.isoformat() if voorrang_vanaf else ""
    orde = f"order by geboortedatum < ?, not {heel}, zoeksleutel, nummer limit ?"
    return many(conn, Jongere, f"{waar} {orde}", *waarden, grens, *hele, meest)


def zoek(conn: sqlite.Connection, soort: type[R], tekst: str, meest: int) -> list[R]:
    """Schools, or verzorgers, whose search key has words that begin so as `tekst` has; by name, whole names first."""
    return _op_naam(conn, soort, tekst, meest, *zoekvoorwaarde(conn, delen(soort)[0].tabel, tekst))


def _op_naam(
    conn: sqlite.Connection, soort: type[R], tekst: str, meest: int, waar: str, waarden: Sequence[str]
) -> list[R]:
    heel, hele = _heel(tekst)
    return many(conn, soort, f"{waar} order by not {heel}, zoeksleutel, nummer limit ?", *waarden, *hele, meest)


def zoek_overal(conn: sqlite.Connection, tekst: str, meest: int, geboren: Geboortedatum | None = None) -> list[Jongere]:
    """Jongeren by name, telephone, number, BSN or the last four or more digits of it; or born when `geboren` says."""
    cijfers = tekst.replace(".", "").replace(" ", "")
    als_getal = cijfers.isascii() and cijfers.isdigit()
    if als_getal and len(cijfers) < _KORTSTE_BSN:
        return many(conn, Jongere, "nummer = ?", _nu(conn, "jongere", int(cijfers)))
    waar, waarden = zoekvoorwaarde(conn, "jongere", tekst)
    if als_getal and len(cijfers) <= _LANGSTE_BSN:
        waar, waarden = f"({waar}) or substr(bsn, -{len(cijfers)}) = ?", [*waarden, cijfers]
    if geboren:
        waar, waarden = f"({waar}) or {_GEBOREN}", [*waarden, *[geboren.isoformat()] * 4]
    return _op_naam(conn, Jongere, tekst, meest, waar, waarden)


def zoek_adres(conn: sqlite.Connection, tekst: str, meest: int) -> list[Jongere]:
    """Jongeren who live in a street (parts of its name, a house number) or at a postcode, in order of address.

    Of a secret one nothing is found.
    """
    kaal = schoon(tekst)
    if sum(teken.isalpha() for teken in kaal) < _KORTSTE_STRAAT and not re.fullmatch(_POSTCODE, kaal):
        return []
    woorden = " and ".join(["instr(lower(adres), lower(?)) > 0"] * len(kaal.split()))
    waar = f"""not geheim_adres and ({woorden} or replace(postcode, ' ', '') = replace(upper(?), ' ', ''))
        order by adres, zoeksleutel, nummer limit ?"""
    return many(conn, Jongere, waar, *kaal.split(), kaal, meest)


_KORTSTE_STRAAT = 4  # letters: less is found in too many
_POSTCODE = r"\d{4} ?[A-Za-z]{2}"
_KORTSTE_BSN, _LANGSTE_BSN = 4, 9  # digits of its end, and all of it
# Who may have been born then: on that day or in that part of a year, or known in a part that holds it.
_GEBOREN = "(geboortedatum between ? and ? || '~' or geboortedatum in (substr(?, 1, 4), substr(?, 1, 7)))"


def iemand(conn: sqlite.Connection) -> bool:
    """Whether the register has anybody at all."""
    return bool(conn.execute("select exists (select 1 from jongere)").fetchone()[0])


def aantal(conn: sqlite.Connection, soort: type[Record], tekst: str) -> int:
    """How many jongeren, or schools, fit a search text."""
    tabel = delen(soort)[0].tabel
    waar, waarden = zoekvoorwaarde(conn, tabel, tekst)
    return int(conn.execute(f"select count(*) from {tabel} where {waar}", waarden).fetchone()[0])  # noqa: S608


def zoekvoorwaarde(conn: sqlite.Connection, tabel: str, tekst: str) -> tuple[str, list[str]]:
    """A condition on the search key: each word typed begins a word of it. Words hold no wildcards.

    The last word may be half of a name that looks like a tussenvoegsel; when nobody is called so, it is one.
    """
    vormen = zoekvormen(tekst, onaf=True)
    if not vormen:
        return ("0" if tekst.strip() else "1"), []
    waar, waarden = _sleutels(vormen)
    if len(vormen) > len(zoekvormen(tekst)):
        rij = conn.execute(f"select exists (select 1 from {checked(tabel)} where {waar})", waarden)  # noqa: S608
        if not rij.fetchone()[0]:
            return _sleutels(zoekvormen(tekst))
    return waar, waarden


def _sleutels(vormen: list[tuple[str, ...]], sleutel: str = "zoeksleutel") -> tuple[str, list[str]]:
    delen = ["(" + " or ".join([f"instr({sleutel}, ?) > 0"] * len(woord)) + ")" for woord in vormen]
    return " and ".join(delen), [w for woord in vormen for w in woord]


def _heel(tekst: str) -> tuple[str, list[str]]:
    """A condition on the search key: each word typed is a word of it, and not only its beginning."""
    vormen = [tuple(f"{vorm} " for vorm in woord) for woord in zoekvormen(tekst)]
    waar, waarden = _sleutels(vormen, "zoeksleutel || ' '")
    return f"({waar or '1'})", waarden


def gezinsleden(conn: sqlite.Connection, gezin: int) -> list[Jongere]:
    """The jongeren of a family, by its number."""
    return many(conn, Jongere, "gezin = ? order by nummer", gezin)


def broers_en_zussen(conn: sqlite.Connection, jongere: Jongere) -> list[Jongere]:
    """The others of the family of a jongere; nobody where none is recorded."""
    leden = gezinsleden(conn, jongere.gezin) if jongere.gezin else []
    return [lid for lid in leden if lid.nummer != jongere.nummer]


def gelijk_geboren(conn: sqlite.Connection, geboortedatum: str) -> list[Jongere]:
    """Jongeren who may have this birth date (as it is stored): all of it, the part that is known, turned round, or with
    one of day, month and year another.
    """
    waar = """(geboortedatum between ?1 and ?1 || '~' or geboortedatum in (substr(?1, 1, 4), substr(?1, 1, 7),
        substr(?1, 1, 5) || substr(?1, 9, 2) || '-' || substr(?1, 6, 2))
        or (substr(geboortedatum, 1, 4) = substr(?1, 1, 4)) + (substr(geboortedatum, 6, 2) = substr(?1, 6, 2))
            + (substr(geboortedatum, 9, 2) = substr(?1, 9, 2)) = 2) order by nummer"""
    return many(conn, Jongere, waar, geboortedatum)

"""Reading zaken and what hangs on them."""

from __future__ import annotations

import json
from collections.abc import Collection
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeVar

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.base.named import NamedTuple
from lpa.domain.base.soorten import MDO
from lpa.domain.records.jongere import lijstnaam
from lpa.domain.records.verplaatsing import Verplaatsing
from lpa.domain.records.zaak import (
    TEGEN_JONGERE,
    Eerdere,
    Eigenaar,
    Heropening,
    Interventie,
    Melding,
    Zaak,
    Zaakregel,
    schooljaar_van,
)
from lpa.domain.zaak.welke import genoemd
from lpa.errors import NietGevonden
from lpa.storage.engine.reading import fetch, many, of_class, one, top, vervallen, where, zichtbaar

if TYPE_CHECKING:
    from lpa.domain.records.aanvraag import Verlof, Vrijstelling
    from lpa.domain.records.overstap import Overstap

Z = TypeVar("Z", bound=Zaak)


def van_type(conn: sqlite.Connection, soort: type[Z], nummer: int) -> Z:
    """The zaak of this class with this number. Raises NietGevonden, saying so when it is of another."""
    if gevonden := one(conn, soort, "zaak.nummer = ?", nummer):
        return gevonden
    naam_ = soort.__name__.lower()
    if ander := conn.execute("select type from zaak where nummer = ?", (nummer,)).fetchone():
        raise NietGevonden(
            f"zaak {nummer} is {genoemd(ander[0])}, geen {naam_}", f"gebruik: lpa {ander[0]} toon {nummer}"
        )
    raise vervallen(conn, Zaak, nummer, "zaak") or NietGevonden(
        f"er is geen {naam_} {nummer}", f"bekijk wat er is met: lpa {naam_} lijst"
    )


def heeft_iets_gepland(conn: sqlite.Connection, nummer: int) -> bool:
    """Whether a visit, an invitation or an own term stands in a zaak, whatever came of it."""
    (gepland,) = conn.execute(
        """select exists (select 1 from huisbezoek where zaak = ?1)
        or exists (select 1 from uitnodiging where zaak = ?1) or exists (select 1 from eigentermijn where zaak = ?1)""",
        (nummer,),
    ).fetchone()
    return bool(gepland)


def met_afhandeling(conn: sqlite.Connection, jongere: int, afhandeling: str) -> list[Zaak]:
    """The closed zaken of a jongere that ended so, in order."""
    return many(conn, Zaak, "jongere = ? and afhandeling = ? order by gesloten_op, nummer", jongere, afhandeling)


def melding(conn: sqlite.Connection, nummer: int) -> Melding:
    """The melding with this zaaknummer. Raises NietGevonden, saying so when it is another kind of zaak."""
    return van_type(conn, Melding, nummer)


def zaak(conn: sqlite.Connection, nummer: int) -> Zaak:
    """What every zaak has, of the one with this number. Raises NietGevonden."""
    return fetch(conn, Zaak, nummer, "zaak", "zoek met: lpa zoek NAAM, of bekijk: lpa melding lijst")


def interventie(conn: sqlite.Connection, nummer: int) -> Interventie:
    """The interventie with this number. Raises NietGevonden."""
    return fetch(conn, Interventie, nummer, "interventie", "bekijk ze met: lpa interventie lijst ZAAK")


def eigenaar(conn: sqlite.Connection, interventie_: int) -> Eigenaar | None:
    """The visit, the invitation or the letter that became this interventie; None for a step of its own."""
    opdracht = """select 'huisbezoek', nummer from huisbezoek where interventie = :stap
        union all select 'spreekuur', spreekuur from uitnodiging where interventie = :stap
        union all select 'brief', nummer from brief where interventie = :stap limit 1"""
    rij = conn.execute(opdracht, {"stap": interventie_}).fetchone()
    return Eigenaar(*rij) if rij else None


def meldingen_van(conn: sqlite.Connection, jongere: int) -> list[Melding]:
    """All meldingen about a jongere, the latest first."""
    return van_jongere(conn, Melding, jongere)


def van_jongere(conn: sqlite.Connection, soort: type[Z], jongere: int) -> list[Z]:
    """All zaken of this class about a jongere, the latest first."""
    return many(conn, soort, "zaak.jongere = ? order by zaak.geopend_op desc, zaak.nummer desc", jongere)


def eerdere(conn: sqlite.Connection, jongere: int, dag: date) -> Eerdere:
    """How many meldingen a jongere has in the schooljaar of `dag`, up to and including that day; and the last."""
    rijen = conn.execute(
        """select geopend_op, nummer from zaak
        where jongere = ? and schooljaar = ? and type = 'melding' and geopend_op <= ? order by 1, 2""",
        (jongere, schooljaar_van(dag), dag.isoformat()),
    ).fetchall()
    laatste, nummer = rijen[-1] if rijen else (None, None)
    return Eerdere(len(rijen), date.fromisoformat(laatste) if laatste else None, nummer)


def meldingsnummer_eigenaar(conn: sqlite.Connection, meldingsnummer: str) -> int | None:
    """The zaak that has this number of DUO."""
    rij = conn.execute("select nummer from melding where meldingsnummer = ?", (meldingsnummer,)).fetchone()
    return rij[0] if rij else None


def na_verlof(conn: sqlite.Connection, verlof: int) -> list[Melding]:
    """The meldingen of absence after this leave was refused."""
    return many(conn, Melding, "melding.na_verlof = ? order by zaak.nummer", verlof)


def luxe_van_gezin(conn: sqlite.Connection, jongere: int) -> list[Melding]:
    """The meldingen of luxe verzuim of a jongere, and of brothers and sisters."""
    wie = """select nummer from jongere where nummer = :wie
        or gezin = (select gezin from jongere where nummer = :wie)"""
    return many(conn, Melding, f"zaak.soort = 'luxe' and zaak.jongere in ({wie.replace(':wie', '?')})", *[jongere] * 2)


def interventies(conn: sqlite.Connection, zaak: int) -> list[Interventie]:
    """The steps of a zaak, in order."""
    return many(conn, Interventie, "zaak = ? order by datum, nummer", zaak)


def uitspraken(conn: sqlite.Connection, jongere: int) -> list[Interventie]:
    """What was decided after a proces-verbaal about a jongere or about the family, in order: criminal data (Wpg).

    What was decided against a brother or sister says nothing of this jongere, nor of the parents.
    """
    gezin = "select nummer from jongere where gezin = (select gezin from jongere where nummer = ?1)"
    waar = f"""soort = 'pv-uitspraak' and (tegen <> ?2 or zaak in (select nummer from zaak where jongere = ?1))
        and zaak in (select nummer from zaak where jongere in (select ?1 union {gezin})) order by datum, nummer"""  # noqa: S608
    return many(conn, Interventie, waar, jongere, TEGEN_JONGERE)


def tegen_wie(conn: sqlite.Connection, zaak: int) -> list[str]:
    """Against whom the proces-verbaal in a zaak is, as far as that was said: `jongere`, `verzorger 3`, each once."""
    return list(dict.fromkeys(stap.tegen_wie for stap in interventies(conn, zaak) if stap.tegen))


def lijst_interventies(conn: sqlite.Connection, zaak_: int | None, meest: int | None) -> tuple[list[Interventie], int]:
    """Interventies, of one zaak or of all, the latest first; and how many there are."""
    return top(conn, Interventie, meest, *where(("zaak = ?", zaak_)), "datum desc, nummer desc")


def overleggen(conn: sqlite.Connection, van: date, tot: date) -> list[Interventie]:
    """The steps that are a meeting from `van` up to and including `tot`: the latest first, those of one together."""
    waar = "soort = ? and datum between ? and ? order by datum desc, coalesce(overleg, nummer) desc, nummer"
    return many(conn, Interventie, waar, MDO, van.isoformat(), tot.isoformat())


def stappen_per_soort(conn: sqlite.Connection) -> dict[str, int]:
    """How often each kind of step was taken."""
    return dict(conn.execute("select soort, count(*) from interventie group by soort"))


def heropeningen(conn: sqlite.Connection, zaak: int) -> list[Heropening]:
    """The closures of a zaak that were taken back, in order."""
    return many(conn, Heropening, "zaak = ? order by datum, nummer", zaak)


def verplaatsingen(conn: sqlite.Connection, zaak: int) -> list[Verplaatsing]:
    """How a melding came to its jongere, and which steps came to a zaak or left it, in order."""
    waar = "zaak = ?1 or (interventie is not null and naar = ?1) order by datum, nummer"
    return many(conn, Verplaatsing, waar, zaak)


def stappen(conn: sqlite.Connection, zaak: int) -> list[Interventie | Heropening]:
    """All that happened in a zaak: interventies, and closures that were taken back."""
    return [*interventies(conn, zaak), *heropeningen(conn, zaak)]


class Filter(NamedTuple):
    """Which zaken of a class to list; None does not ask."""

    schooljaar: str | None = None
    soort: str | None = None
    open: bool | None = None
    jongere: int | None = None
    school: int | None = None
    kenmerk: str | None = None


def lijst(conn: sqlite.Connection, soort: type[Z], filter_: Filter, meest: int | None) -> tuple[list[Z], int]:
    """At most `meest` zaken of this class, the latest schooljaar and in it the latest first; and how many there are."""
    waar, waarden = where(
        (_van_type(soort, filter_), soort.__name__.lower()),
        *((f"zaak.{kolom} = ?", getattr(filter_, kolom)) for kolom in ("schooljaar", "soort", "jongere", "school")),
        ("zaak.nummer in (select kenmerk.zaak from kenmerk where woord = ?)", filter_.kenmerk),
    )
    if filter_.open is not None:
        waar += " and " + ("zaak.gesloten_op is null" if filter_.open else "zaak.afhandeling is not null")
    return top(conn, soort, meest, waar, waarden, "zaak.schooljaar desc, zaak.geopend_op desc, zaak.nummer desc")


def _van_type(soort: type[Zaak], filter_: Filter) -> str:
    """The condition that a zaak is of this class, by which the shortest way is taken: of one jongere that by jongere,
    of meldingen, of which there are many, that by type, and of another type its own table.
    """
    if filter_.jongere is not None:
        return "+zaak.type = ?"
    if soort is Melding:
        return "zaak.type = ?"
    return f"zaak.type = ? and {of_class(soort)}"


def naam(conn: sqlite.Connection, jongere: int) -> str:
    """`Jansen, Sem` of the jongere with this number."""
    delen = conn.execute("select achternaam, tussenvoegsel, voornaam from jongere where nummer = ?", (jongere,))
    return lijstnaam(*delen.fetchone())


_REGEL = "select nummer, type, soort, jongere, geopend_op, gesloten_op, afhandeling from zaak where "


def regels(conn: sqlite.Connection, waar: str, waarden: list[Any] | dict[str, Any]) -> list[Zaakregel]:
    """The zaken of any type for which the SQL condition `waar` holds, as lines."""
    return [
        Zaakregel(
            n, t, s, j, naam(conn, j), date.fromisoformat(van), date.fromisoformat(tot) if tot else None, afhandeling
        )
        for n, t, s, j, van, tot, afhandeling in conn.execute(_REGEL + waar, waarden)
    ]


def met_nummers(conn: sqlite.Connection, nummers: Collection[int]) -> list[Zaakregel]:
    """The zaken with these numbers, in order."""
    return regels(conn, "nummer in (select value from json_each(?)) order by nummer", [json.dumps([*nummers])])


def open_van_jongere(conn: sqlite.Connection, *jongeren: int) -> list[Zaakregel]:
    """The zaken of these jongeren, of any type, that are not closed, in order."""
    wie = ", ".join("?" * len(jongeren))
    return regels(conn, f"jongere in ({wie}) and gesloten_op is null order by nummer", [*jongeren])


def andere_van_jongere(conn: sqlite.Connection, jongere: int, zaak: int) -> list[Zaakregel]:
    """The zaken of a jongere beside this one, of any type, the latest first."""
    return regels(conn, "jongere = ? and nummer <> ? order by geopend_op desc, nummer desc", [jongere, zaak])


def zoek_nummer(conn: sqlite.Connection, tekst: str) -> list[Zaakregel]:
    """The zaken with this number: of lpa, of DUO, of the gemeente, of a proces-verbaal or a parket."""
    waar = (
        "nummer in (select ? union all select nummer from melding where meldingsnummer = ?"
        " union all select nummer from zaak where kenmerk_gemeente = ? collate nocase and kenmerk_gemeente <> ''"
        " union all select zaak from interventie where strafnummer = ? collate nocase and strafnummer <> '')"
    )
    nummer = int(tekst) if tekst.isascii() and tekst.isdigit() and len(tekst) < 16 else 0
    return regels(conn, waar, [nummer, tekst, tekst, tekst])


# Where the record of each type lives; a command loads only the one that it meets.
_TYPEN = {
    "melding": ("zaak", "Melding"),
    "verlof": ("aanvraag", "Verlof"),
    "vrijstelling": ("aanvraag", "Vrijstelling"),
    "overstap": ("overstap", "Overstap"),
}


def volledig(conn: sqlite.Connection, nummer: int) -> Melding | Verlof | Vrijstelling | Overstap:
    """The zaak with this number, as a record of its own type. Raises NietGevonden."""
    zaak(conn, nummer)
    (type_,) = conn.execute("select type from zaak where nummer = ?", (nummer,)).fetchone()
    module, naam = _TYPEN[type_]
    gevonden: Melding | Verlof | Vrijstelling | Overstap = van_type(
        conn, getattr(import_module(f"lpa.domain.records.{module}"), naam), nummer
    )
    return gevonden


def vervallen_zaak(conn: sqlite.Connection, tekst: str) -> Any:
    """The struck-out zaak with the number in `tekst`, as a record of its own type; None where there is none."""
    if not (tekst.isascii() and tekst.isdigit() and len(tekst) < 16):
        return None
    with zichtbaar(conn):
        try:
            gevonden = volledig(conn, int(tekst))
        except NietGevonden:
            return None
    return gevonden if gevonden.vervallen_op else None

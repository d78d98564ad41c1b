"""Whom an answer is about, whose address is secret, and which addresses those are."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.records.jongere import Jongere

# By the name of their class, as most answers are about no spreekuur.
_SPREEKUREN = ("Spreekuur", "Spreekuurregel")
_VEEL = 100  # jongeren, from which they are asked for all at once
Adresregel = tuple[str, str, str, str]  # street, postcode, town, country, as typed; a verzorger has three in the first

# A jongere under each number that there was for one of the two records of which one was made.
_ZELF = """(with een (oud, nieuw) as (select oud, nieuw from samengevoegd where soort = 'jongere'),
        nu (nummer) as (select coalesce((select nieuw from een where oud = ?1), ?1))
    select nummer from nu union select oud from een where nieuw in (select nummer from nu))"""
_NU = f"""select adres, postcode, plaats, land from jongere where nummer in {_ZELF}
    union select adres, '', '', land from verzorger where jongere in {_ZELF}"""  # noqa: S608
_OOIT = f"""select rij ->> '$.adres', coalesce(rij ->> '$.postcode', ''), coalesce(rij ->> '$.plaats', ''),
        coalesce(rij ->> '$.land', '')
    from (select jongere, tabel, voor as rij from logregel union all select jongere, tabel, na from logregel)
    where jongere in {_ZELF} and tabel in ('jongere', 'verzorger') and rij is not null"""  # noqa: S608


def is_geheim(conn: sqlite.Connection, jongere: int) -> bool:
    """Whether the address of a jongere is secret now."""
    return conn.execute("select 1 from jongere where nummer = ? and geheim_adres", (jongere,)).fetchone() is not None


def ooit_geheim(conn: sqlite.Connection, jongere: int) -> bool:
    """Whether the address of a jongere is secret, or was in any row of the log."""
    (geheim,) = conn.execute(
        f"""select exists (select 1 from jongere where nummer in {_ZELF} and geheim_adres)
        or exists (select 1 from logregel where jongere in {_ZELF} and tabel = 'jongere'
            and (voor ->> '$.geheim_adres' or na ->> '$.geheim_adres'))""",  # noqa: S608
        (jongere,),
    ).fetchone()
    return bool(geheim)


def ooit_geheimen(conn: sqlite.Connection, wie: Collection[int]) -> set[int]:
    """Those of `wie` whose address is secret, or was in any row of the log; of many by two queries."""
    een = conn.execute("select 1 from samengevoegd where soort = 'jongere' limit 1").fetchone()
    if len(wie) < _VEEL or een:
        return {jongere for jongere in wie if ooit_geheim(conn, jongere)}
    nummers = (json.dumps(sorted(wie)),)
    in_log = """select jongere from logregel where tabel = 'jongere' and jongere in (select value from json_each(?))
        and (voor ->> '$.geheim_adres' or na ->> '$.geheim_adres')"""
    nu = "select nummer from jongere where geheim_adres and nummer in (select value from json_each(?))"
    return {nummer for opdracht in (nu, in_log) for (nummer,) in conn.execute(opdracht, nummers)}


def adressen(conn: sqlite.Connection, jongere: int, *, ooit: bool = False) -> list[Adresregel]:
    """The addresses of a jongere and of who looks after her; with `ooit` also those that the log knows of before."""
    return list(conn.execute(f"{_NU} union {_OOIT}" if ooit else _NU, (jongere,)))


def about_whom(conn: sqlite.Connection, over: Iterable[Any]) -> set[int]:
    """The jongeren whom `over` is about: their numbers, themselves, records that name one or a zaak, and lines of the
    log that do. A spreekuur is about all whom it invites, what was moved also about whom it was moved from.
    """
    people, zaken_, spreekuren_ = set[int](), set[int](), set[int]()
    for one in over:
        wie = getattr(one, "wie", None)
        whom = wie if hasattr(wie, "jongere") else one
        if isinstance(whom, int):
            people.add(whom)
        elif isinstance(whom, Jongere):
            people.add(whom.nummer)
        elif (jongere := getattr(whom, "jongere", None)) is not None:
            people.add(jongere if isinstance(jongere, int) else jongere.nummer)
        elif (zaak := getattr(whom, "zaak", None)) is not None:
            zaken_.add(zaak)
        elif whom and (type(whom).__name__ in _SPREEKUREN or getattr(whom, "tabel", "") == "spreekuur"):
            spreekuren_.add(whom.nummer)
    if spreekuren_:
        zaken_ |= _numbers(conn, "select zaak from uitnodiging where spreekuur in", spreekuren_)
    people |= _numbers(conn, "select jongere from zaak_alle where nummer in", zaken_)
    return people | vorigen(conn, people) if people else people


def vorigen(conn: sqlite.Connection, jongeren: Collection[int]) -> set[int]:
    """Of whom something was that is now of one of these jongeren: what was written in it may be about them."""
    rijen = conn.execute(
        """select v.van, z.jongere from verplaatsing v join zaak_alle z on z.nummer = v.zaak where v.interventie is null
        union select was.jongere, z.jongere from verplaatsing v join interventie_alle i on i.nummer = v.interventie
            join zaak_alle z on z.nummer = i.zaak join zaak_alle was on was.nummer = v.van"""
    )
    return {van for van, nu in rijen if nu in jongeren}


def _numbers(conn: sqlite.Connection, select: str, chosen: Collection[int]) -> set[int]:
    """What `select` gives for these numbers."""
    return {n for (n,) in conn.execute(f"{select} ({', '.join('?' * len(chosen))})", [*chosen])}


def secret_among(conn: sqlite.Connection, people: Collection[int]) -> list[int]:
    """Those of whom the address is secret, or was."""
    if len(people) == 1:
        return [n for n in people if is_geheim(conn, n)]
    return (
        [n for (n,) in conn.execute("select nummer from jongere where geheim_adres") if n in people] if people else []
    )

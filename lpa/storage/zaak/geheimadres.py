"""Whom an answer is about, which addresses are secret in it, and whose those are.

Of a jongere with a secret address those of who looks after that one are secret as well; a verzorger may have one that
is, whose jongere has none.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.base.tekst import letters
from lpa.domain.records.jongere import Jongere

# By the name of their class, as most answers are about no spreekuur.
_SPREEKUREN = ("Spreekuur", "Spreekuurregel")
_VEEL = 100  # jongeren, from which they are asked for all at once
Adresregel = tuple[str, str, str, str]  # street, postcode, town, country, as typed; a verzorger has three in the first

# A jongere under each number that there was for one of the two records of which one was made.
_ZELF = """(with een (oud, nieuw) as (select oud, nieuw from samengevoegd where soort = 'jongere'),
        nu (nummer) as (select coalesce((select nieuw from een where oud = ?1), ?1))
    select nummer from nu union select oud from een where nieuw in (select nummer from nu))"""
_GEHEIM = """select nummer from jongere where geheim_adres union select jongere from verzorger where geheim_adres"""
# A line of the log by which an address was, or became, secret.
_OOIT_GEHEIM = "tabel in ('jongere', 'verzorger') and (voor ->> '$.geheim_adres' or na ->> '$.geheim_adres')"
_ANDER = f"select adres, '', '', land from verzorger where jongere in {_ZELF}"  # noqa: S608
_EIGEN = f"select adres, postcode, plaats, land from jongere where nummer in {_ZELF}"  # noqa: S608
_OOIT = f"""select rij ->> '$.adres', coalesce(rij ->> '$.postcode', ''), coalesce(rij ->> '$.plaats', ''),
        coalesce(rij ->> '$.land', '')
    from (select jongere, tabel, voor as rij from logregel union all select jongere, tabel, na from logregel)
    where jongere in {_ZELF} and tabel in ('jongere', 'verzorger') and rij is not null"""  # noqa: S608


# A verzorger, by number and where that one lives now, with whether the address is secret, and in the log.
_VERZORGER = f"""select nummer, adres, land, geheim_adres from verzorger where jongere in {_ZELF}"""  # noqa: S608
_VERZORGER_OOIT = f"""select nummer, rij ->> '$.adres', coalesce(rij ->> '$.land', ''),
        coalesce(rij ->> '$.geheim_adres', 0)
    from (select jongere, nummer, tabel, voor as rij from logregel
        union all select jongere, nummer, tabel, na from logregel)
    where jongere in {_ZELF} and tabel = 'verzorger' and rij is not null"""  # noqa: S608


def is_geheim(conn: sqlite.Connection, jongere: int) -> bool:
    """Whether an address is secret now: that of a jongere, or of who looks after that one."""
    vraag = """select 1 from jongere where nummer = ?1 and geheim_adres
        union all select 1 from verzorger where jongere = ?1 and geheim_adres"""
    return conn.execute(vraag, (jongere,)).fetchone() is not None


def ooit_geheim(conn: sqlite.Connection, jongere: int) -> bool:
    """Whether an address is secret as `is_geheim` says it, or was in any row of the log."""
    (geheim,) = conn.execute(
        f"""select exists (select 1 from ({_GEHEIM}) where nummer in {_ZELF})
        or exists (select 1 from logregel where jongere in {_ZELF} and {_OOIT_GEHEIM})""",  # noqa: S608
        (jongere,),
    ).fetchone()
    return bool(geheim)


def ooit_geheimen(conn: sqlite.Connection, wie: Collection[int]) -> set[int]:
    """Those of `wie` of whom an address is secret, or was in any row of the log; of many by two queries."""
    een = conn.execute("select 1 from samengevoegd where soort = 'jongere' limit 1").fetchone()
    if len(wie) < _VEEL or een:
        return {jongere for jongere in wie if ooit_geheim(conn, jongere)}
    nummers = (json.dumps(sorted(wie)),)
    deze = "(select value from json_each(?))"
    in_log = f"select jongere from logregel where jongere in {deze} and {_OOIT_GEHEIM}"  # noqa: S608
    nu = f"select nummer from ({_GEHEIM}) where nummer in {deze}"  # noqa: S608
    return {nummer for opdracht in (nu, in_log) for (nummer,) in conn.execute(opdracht, nummers)}


def adressen(
    conn: sqlite.Connection, jongere: int, *, ooit: bool = False, zelf: bool = False
) -> list[Adresregel]:  # fmt: skip
    """The addresses of a jongere and, unless `zelf`, of who looks after that one; with `ooit` also those of before that
    the log knows.
    """
    return list(
        conn.execute(" union ".join([_EIGEN, *([] if zelf else [_ANDER]), *([_OOIT] if ooit else [])]), (jongere,))
    )


def verborgen(conn: sqlite.Connection, jongere: int, *, ooit: bool = False) -> dict[str, list[Adresregel]]:
    """The addresses to hide in what is about a jongere, present and former, by whose they are: `jongere 1` when that
    one's is secret, with those of who looks after her; `verzorger 3` of each whose own is. With `ooit`: or was.
    """
    uit: dict[str, list[Adresregel]] = {}
    if _is_zelf_geheim(conn, jongere, ooit=ooit):
        uit[f"jongere {jongere}"] = adressen(conn, jongere, ooit=True)
    nu = conn.execute(_VERZORGER, (jongere,)).fetchall()
    if not ooit and not any(geheim for *_, geheim in nu):
        return uit
    alle = [*nu, *conn.execute(_VERZORGER_OOIT, (jongere,))]
    bron = alle if ooit else nu
    wie = {nummer for nummer, _, _, geheim in bron if geheim}
    open_ = _openlijk(conn, jongere, [adres for nummer, adres, *_ in nu if nummer not in wie])
    for wiens in sorted(wie):
        nog = {(adres, land) for nummer, adres, land, _ in nu if nummer == wiens}
        toen = {(adres, land) for nummer, adres, land, _ in alle if nummer == wiens and letters(adres) not in open_}
        uit[f"verzorger {wiens}"] = [(adres, "", "", land) for adres, land in sorted(nog | toen)]
    return uit


def alle_verborgen(conn: sqlite.Connection, jongeren: Iterable[int], *, ooit: bool = False) -> list[Adresregel]:
    """The addresses to hide in what is about any of these jongeren, as `verborgen` gives them."""
    per_wie = (verborgen(conn, wie, ooit=ooit) for wie in jongeren)
    return [adres for adressen_ in per_wie for van_een in adressen_.values() for adres in van_een]


def _is_zelf_geheim(conn: sqlite.Connection, jongere: int, *, ooit: bool) -> bool:
    vraag = f"select 1 from jongere where nummer in {_ZELF} and geheim_adres"  # noqa: S608
    if ooit:
        in_log = f"jongere in {_ZELF} and tabel = 'jongere' and {_OOIT_GEHEIM}"
        vraag += f" union all select 1 from logregel where {in_log}"  # noqa: S608
    return conn.execute(vraag, (jongere,)).fetchone() is not None


def _openlijk(conn: sqlite.Connection, jongere: int, anderen: Iterable[str]) -> set[str]:
    """Where others live openly now, in letters and digits: a verzorger may have lived there before."""
    vraag = f"select adres || postcode || plaats from jongere where nummer in {_ZELF} and not geheim_adres"  # noqa: S608
    thuis = [adres for (adres,) in conn.execute(vraag, (jongere,))]
    return {letters(adres) for adres in (*thuis, *anderen)} - {""}


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


def geheimen(conn: sqlite.Connection) -> list[int]:
    """All jongeren of whom an address is secret: the own one, or that of who looks after them."""
    return [nummer for (nummer,) in conn.execute(_GEHEIM)]


def secret_among(conn: sqlite.Connection, people: Collection[int]) -> list[int]:
    """Those of whom an address is secret, the own one or that of who looks after them."""
    if len(people) == 1:
        return [n for n in people if is_geheim(conn, n)]
    return [n for n in geheimen(conn) if n in people] if people else []

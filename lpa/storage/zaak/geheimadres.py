"""Where a secret address stands: in the register now, and in the log of how the register was."""

from __future__ import annotations

from sqlcipher3 import dbapi2 as sqlite

Adresregel = tuple[str, str, str]  # street, postcode and town, as they were typed; of a verzorger all in the first

_NU = """select adres, postcode, plaats from jongere where nummer = ?1
    union select adres, '', '' from verzorger where jongere = ?1"""
_OOIT = """select rij ->> '$.adres', coalesce(rij ->> '$.postcode', ''), coalesce(rij ->> '$.plaats', '')
    from (select jongere, tabel, voor as rij from logboek union all select jongere, tabel, na from logboek)
    where jongere = ?1 and tabel in ('jongere', 'verzorger') and rij is not null"""


def is_geheim(conn: sqlite.Connection, jongere: int) -> bool:
    """Whether the address of a jongere is secret now."""
    return conn.execute("select 1 from jongere where nummer = ? and geheim_adres", (jongere,)).fetchone() is not None


def ooit_geheim(conn: sqlite.Connection, jongere: int) -> bool:
    """Whether the address of a jongere is secret, or was in any row of the log."""
    (geheim,) = conn.execute(
        """select exists (select 1 from jongere where nummer = ?1 and geheim_adres)
        or exists (select 1 from logboek where jongere = ?1 and tabel = 'jongere'
            and (voor ->> '$.geheim_adres' or na ->> '$.geheim_adres'))""",
        (jongere,),
    ).fetchone()
    return bool(geheim)


def adressen(conn: sqlite.Connection, jongere: int, *, ooit: bool = False) -> list[Adresregel]:
    """The addresses of a jongere and of who looks after her; with `ooit` also those that the log knows of before."""
    return list(conn.execute(f"{_NU} union {_OOIT}" if ooit else _NU, (jongere,)))


def jongere_van(conn: sqlite.Connection, zaak: int) -> int:
    """The number of the jongere whom a zaak is about."""
    (jongere,) = conn.execute("select jongere from zaak where nummer = ?", (zaak,)).fetchone()
    return int(jongere)

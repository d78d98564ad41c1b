"""The key of the case file, kept in two small SQLCipher files: one under the pass-phrase, one under
the recovery code.

The case file itself is opened with 32 random bytes, which costs nothing at each start. Changing the
pass-phrase rekeys the small file only. Both files lie beside the case file.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlite

from lpa.errors import Beschadigd, VerkeerdGebruik, WachtwoordFout
from lpa.storage.engine.faults import KOPIE, NOTADB, SQLITE_ERROR, from_sqlite
from lpa.storage.engine.uri import uri

SHORTEST_PASSPHRASE = 15  # NIST 800-63B-4: the only factor, and no rules about its characters
_ALFABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789"  # no I, L, O, U, 0, 1: they are misread
_GROEPEN, _GROEP = 5, 5  # 25 of 30 characters: 122 bits


def key_path(pad: Path) -> Path:
    """The file that holds the key under the pass-phrase."""
    return pad.with_name(pad.name + ".sleutel")


def recovery_path(pad: Path) -> Path:
    """The file that holds the key under the recovery code."""
    return pad.with_name(pad.name + ".herstel")


def new_key() -> str:
    """32 random bytes as 64 hexadecimal digits."""
    import secrets

    return secrets.token_hex(32)


def new_recovery_code() -> str:
    """A code to print and put away: `ABCDE-FGHJK-…`."""
    import secrets

    tekens = "".join(secrets.choice(_ALFABET) for _ in range(_GROEPEN * _GROEP))
    return "-".join(tekens[n : n + _GROEP] for n in range(0, len(tekens), _GROEP))


def check_passphrase(wachtwoord: str) -> str:
    """The pass-phrase, when it is long enough. Raises VerkeerdGebruik without repeating it."""
    if len(wachtwoord) < SHORTEST_PASSPHRASE:
        raise VerkeerdGebruik(
            f"het wachtwoord is korter dan {SHORTEST_PASSPHRASE} tekens",
            "neem een zin van vijf of meer woorden die u niet vergeet",
        )
    if "\0" in wachtwoord:
        raise VerkeerdGebruik("in het wachtwoord staat een teken dat niet kan", "neem letters, cijfers en leestekens")
    return wachtwoord


def store_key(pad: Path, sleutel: str, geheim: str) -> None:
    """Write `sleutel` to a new file `pad` that opens with `geheim`."""
    conn = sqlite.connect(str(pad), isolation_level=None)
    try:
        pad.chmod(0o600)
        _unlock(conn, geheim)
        conn.execute("begin immediate")
        conn.execute("create table sleutel (hex text not null) strict")
        conn.execute("insert into sleutel values (?)", (sleutel,))
        conn.execute("commit")
    finally:
        conn.close()


def fetch_key(pad: Path, geheim: str) -> str:
    """The key of the case file `pad`; `geheim` is the pass-phrase or the recovery code.

    Raises WachtwoordFout when it opens neither file, Beschadigd when there is no key file at all.
    """
    pogingen = [(key_path(pad), geheim)]
    code = _herstelcode(geheim)
    if code:
        pogingen.append((recovery_path(pad), code))
    aanwezig = [(bestand, woord) for bestand, woord in pogingen if bestand.is_file()]
    if not aanwezig:
        raise Beschadigd(
            f"het sleutelbestand {key_path(pad).name} ontbreekt", f"leg het terug naast {pad.name}, of {KOPIE}"
        )
    kapot: Beschadigd | None = None
    for bestand, woord in aanwezig if geheim and "\0" not in geheim else ():
        try:
            if sleutel := _lees(bestand, woord):
                return sleutel
        except Beschadigd as fout:  # the other file may still open
            kapot = fout
    if kapot:
        raise kapot
    raise WachtwoordFout("het wachtwoord past niet op dit bestand", "probeer het opnieuw, of gebruik de herstelcode")


def _herstelcode(geheim: str) -> str | None:
    """`geheim` in the form of a recovery code, if it can be one."""
    kaal = "".join(c for c in geheim.upper() if c.isalnum())
    if len(kaal) != _GROEPEN * _GROEP or not set(kaal) <= set(_ALFABET):
        return None
    return "-".join(kaal[n : n + _GROEP] for n in range(0, len(kaal), _GROEP))


def _lees(pad: Path, geheim: str) -> str | None:
    conn = sqlite.connect(uri(pad.absolute(), "ro"), uri=True, isolation_level=None)
    try:
        _unlock(conn, geheim)
        return str(conn.execute("select hex from sleutel").fetchone()[0])
    except sqlite.DatabaseError as fout:
        if getattr(fout, "sqlite_errorcode", 0) & 0xFF == NOTADB:
            return None
        if getattr(fout, "sqlite_errorcode", 0) & 0xFF == SQLITE_ERROR:
            raise Beschadigd(f"in het sleutelbestand {pad.name} staat geen sleutel", KOPIE) from fout
        raise from_sqlite(fout, pad) from fout
    finally:
        conn.close()


def _unlock(conn: sqlite.Connection, geheim: str) -> None:
    # A wrong key makes SQLCipher write to stderr unless this is the first statement.
    conn.execute("pragma cipher_log_level = none")
    # One keyboard writes é as one character, another as two: the same pass-phrase must open.
    sleutel = unicodedata.normalize("NFC", geheim).replace("'", "''")
    conn.execute(f"pragma key = '{sleutel}'")

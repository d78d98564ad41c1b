"""The key of the case file: derived from the pass-phrase and the first bytes of the file, or read from the recovery
code, which is that key as it can be printed.

Deriving costs a tenth of a second, on purpose; opening with the key costs nothing. A key is written as SQLCipher takes
it: 64 hexadecimal digits, followed by the 32 of the salt, which are the first 16 bytes of the file.
"""

from __future__ import annotations

import contextlib
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from lpa.errors import VerkeerdGebruik, WachtwoordFout

SHORTEST_PASSPHRASE = 15  # NIST 800-63B-4: the only factor, and no rules about its characters
SALT = 16  # bytes, at the begin of an encrypted file
# How SQLCipher 4 does it: PBKDF2-HMAC-SHA512, pages of 4096 bytes that end with 16 of their own and a code of 64.
_ROUNDS, _KEY, _CODE = 256_000, 32, 64
PAGE = 4096
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # 5 bits each; what is easily misread is read as what it was
_MISREAD = str.maketrans("OIL", "011")
_LENGTH, _GROUP, _CHECK = 52, 4, 4  # letters of a code; 256 bits of key and 4 that tell a mistake


def derived(passphrase: str, salt: bytes) -> str:
    """The key of a file that begins with `salt`, by its pass-phrase: however a keyboard composes its letters."""
    import hashlib

    secret = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogateescape")
    return hashlib.pbkdf2_hmac("sha512", secret, salt, _ROUNDS, _KEY).hex() + salt.hex()


def new(passphrase: str) -> str:
    """The key of a new file under a pass-phrase."""
    import secrets

    return derived(passphrase, secrets.token_bytes(SALT))


def code_of(key: str) -> str:
    """The recovery code of a key, to print and put away: `4F7Q-ZK2M-…`, thirteen groups."""
    bits = int(key[: 2 * _KEY], 16) << _CHECK | _checksum(key[: 2 * _KEY])
    letters = "".join(_LETTERS[bits >> 5 * (_LENGTH - 1 - place) & 31] for place in range(_LENGTH))
    return "-".join(letters[n : n + _GROUP] for n in range(0, _LENGTH, _GROUP))


def key_of(code: str, salt: bytes) -> str | None:
    """The key that a recovery code is, however it is typed; None for what is no code, or one with a mistake."""
    bare = "".join(c for c in code.upper() if c.isalnum()).translate(_MISREAD)
    if len(bare) != _LENGTH or not set(bare) <= set(_LETTERS):
        return None
    bits = 0
    for letter in bare:
        bits = bits << 5 | _LETTERS.index(letter)
    key = f"{bits >> _CHECK:0{2 * _KEY}x}"
    return key + salt.hex() if bits & (1 << _CHECK) - 1 == _checksum(key) else None


def is_code(text: str) -> bool:
    """Whether a text has the length of a recovery code, also over more lines, as it is printed."""
    return sum(map(str.isalnum, text)) == _LENGTH and "\n" in text.strip()


def _checksum(key: str) -> int:
    import hashlib

    return hashlib.sha256(bytes.fromhex(key)).digest()[0] >> 8 - _CHECK


def by_secret(path: Path, secret: str) -> str:
    """The key that a pass-phrase or a recovery code is to the encrypted file at `path`.

    Raises WachtwoordFout where it opens nothing of the file: without telling how near it came.
    """
    with path.open("rb") as file:
        head = file.read(2 * PAGE)
    for key in _may_be(secret, head[:SALT]):
        if any(fits(head[n * PAGE : (n + 1) * PAGE], key, n + 1) for n in range(2)):
            return key
    _keep_failure(path)
    raise WachtwoordFout("het wachtwoord past niet op dit bestand", "probeer het opnieuw, of gebruik de herstelcode")


def _failures_of(path: Path) -> Path:
    """Beside an encrypted file, one byte for each time that it was not opened: only then its log can be written."""
    return path.with_name(f".{path.name}.pogingen")


def _keep_failure(path: Path) -> None:
    with contextlib.suppress(OSError), _failures_of(path).open("ab") as file:
        file.write(b".")


def failures(path: Path) -> int:
    """How often something was typed that did not open the file, since that was last kept in its log."""
    try:
        return _failures_of(path).stat().st_size
    except OSError:
        return 0


def forget_failures(path: Path) -> None:
    """They are in the log now."""
    _failures_of(path).unlink(missing_ok=True)


def _may_be(secret: str, salt: bytes) -> Iterator[str]:
    if code := key_of(secret, salt):
        yield code
    if secret and "\0" not in secret:
        yield derived(secret, salt)


def fits(page: bytes, key: str, number: int) -> bool:
    """Whether a page of an encrypted file, of which `number` 1 is the first, was written under this key."""
    import hashlib
    import hmac

    if len(page) != PAGE:
        return False
    secret, salt = bytes.fromhex(key[: 2 * _KEY]), bytes.fromhex(key[2 * _KEY :])
    for_codes = hashlib.pbkdf2_hmac("sha512", secret, bytes(byte ^ 0x3A for byte in salt), 2, _KEY)
    body = page[SALT if number == 1 else 0 : -_CODE]
    code = hmac.new(for_codes, body + number.to_bytes(4, "little"), "sha512").digest()
    return hmac.compare_digest(code, page[-_CODE:])


def check_passphrase(passphrase: str) -> str:
    """The pass-phrase, when it is long enough. Raises VerkeerdGebruik without repeating it."""
    if len(passphrase.strip()) < SHORTEST_PASSPHRASE:
        raise VerkeerdGebruik(
            f"het wachtwoord is korter dan {SHORTEST_PASSPHRASE} tekens; spaties aan het begin en het eind tellen niet",
            "neem een zin van vijf of meer woorden die u niet vergeet",
        )
    if "\0" in passphrase:
        raise VerkeerdGebruik("in het wachtwoord staat een teken dat niet kan", "neem letters, cijfers en leestekens")
    return passphrase

"""`lpa kopie oefen`: putting a copy back, tried once a year without touching the case file."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

from lpa import settings
from lpa.commands.bestand.kopie import Welke, copy_at
from lpa.commands.gate import copying
from lpa.commands.gate.doors import tell, writing
from lpa.commands.ui.forms import Given, open_file, talk, today, verb, verbs
from lpa.commands.ui.session import key_of_file, typed_key
from lpa.domain.base.tekst import aantal
from lpa.domain.records.bestand import GEOEFEND
from lpa.errors import NietGevonden
from lpa.storage.copies import copies, whole
from lpa.storage.engine import connection, keys
from lpa.storage.register import eigen

app = verbs()


@verb(app, "oefen", "lpa kopie oefen")
def oefen(given: Given[Welke]) -> None:
    """Oefen het terugzetten: de laatste kopie, of een andere, wordt gelezen alsof uw bestand weg is.

    Typ het wachtwoord, of de herstelcode uit de kluis: die moet het ook doen. Er verandert niets.
    """
    with open_file() as b:
        naam, alle = given.parse(b.conn).kopie, copying.there(b)
        if not naam and not alle:
            raise NietGevonden("er is geen kopie om mee te oefenen", "maak er een met: lpa kopie maak MAP")
        kopie = copy_at(naam, copying.folder_of(b)) if naam else alle[0].path
        nu, toen = copies.counts(b.conn), _gelezen(kopie, b.path.with_name(f".{b.path.name}.oefening"))
        with writing(b, "kopie oefen") as s:
            eigen.bewaar(s, GEOEFEND, today().isoformat())
    wat = f"{aantal(toen['jongere'], 'jongere', 'jongeren')} en {aantal(toen['zaak'], 'zaak', 'zaken')}"
    later = nu["logboek"] - toen["logboek"]
    zin = f"{kopie.name} gaat open en is gaaf: {wat}."
    if later:
        van = aantal(later, "regel van het logboek is", "regels van het logboek zijn")
        zin += f" {van} van daarna: die zou u kwijt zijn."
    tell.change(zin, None, {"kopie": str(kopie), "aantallen": toen}, about=tell.NOBODY, undo=False)


def _gelezen(copy: Path, place: Path) -> dict[str, int]:
    """What a copy holds, read from another place with what is typed now. Raises Beschadigd and WachtwoordFout."""
    shutil.copyfile(copy, place)
    try:
        place.chmod(0o600)
        salt = connection.salt_of(place)
        key = _getypt(place, salt) if salt else None
        whole.must_be(place, key)
        with closing(connection.opened(place, key)) as conn:
            return copies.counts(conn)
    finally:
        place.unlink(missing_ok=True)
        keys.forget_failures(place)


def _getypt(place: Path, salt: bytes) -> str:
    """The key by what is typed, also where the machine knows it: that is what must be tried."""
    if settings.current().wachtwoordbestand or not talk.can_ask():
        return key_of_file(place, salt)
    return typed_key(place, salt, "Wachtwoord van de kopie")

"""`lpa ontgrendel` and `vergrendel`: the machine keeps the key of the case file for a while, and lets it go."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from lpa import settings
from lpa.commands.gate.doors import tell
from lpa.commands.ui.forms import Form, Given, flag, number, verb, verbs
from lpa.commands.ui.session import HOURS, key_of_file
from lpa.domain.base.datum import amsterdamse_tijd, klok
from lpa.errors import Geweigerd
from lpa.storage.engine import connection
from lpa.storage.unlock import kept

app = verbs()


class Duur(Form):
    """For how long."""

    uren = flag("--uren", f"hoe lang; anders {HOURS} uur", number("uren", HOURS + 4, 1))


@verb(app, "ontgrendel", "lpa ontgrendel\nlpa ontgrendel --uren 4")
def ontgrendel(given: Given[Duur]) -> None:
    """Vraag het wachtwoord vandaag niet meer. Bij afmelden van de computer is het vanzelf voorbij.

    lpa bewaart nooit uw wachtwoord: alleen deze computer houdt de sleutel vast, tot de tijd om is. Sluiten kan met
    lpa vergrendel.
    """
    path, hours = settings.current().bestand, given.parse().uren or HOURS
    salt = gesloten_met(path)
    key = key_of_file(path, salt)
    if not kept.can() or not kept.keep(salt, key, hours * 3600, settings.utc_now().timestamp()):
        raise Geweigerd(
            "deze computer kan de sleutel niet voor u vasthouden", "typ het wachtwoord bij elke opdracht", "--uren"
        )
    until = klok(amsterdamse_tijd(settings.utc_now() + timedelta(hours=hours)))
    sentence = f"{path.name} is ontgrendeld tot {until} uur, of tot u zich afmeldt. Sluiten kan met: lpa vergrendel."
    tell.change(sentence, None, {"bestand": str(path), "uren": hours}, about=tell.NOBODY, undo=False)


@verb(app, "vergrendel", "lpa vergrendel")
def vergrendel() -> None:
    """Laat de sleutel los: lpa vraagt weer om het wachtwoord."""
    path = settings.current().bestand
    was = kept.forget(gesloten_met(path))
    sentence = f"{path.name} is vergrendeld." if was else f"{path.name} was al vergrendeld."
    tell.change(sentence, None, {"bestand": str(path), "was_ontgrendeld": was}, about=tell.NOBODY, undo=False)


def gesloten_met(path: Path) -> bytes:
    """What the encrypted case file begins with. Raises Geweigerd for one without a pass-phrase, and GeenBestand."""
    salt = connection.salt_of(path)
    if salt is None:
        raise Geweigerd(f"{path.name} heeft geen wachtwoord", "geef het er een met: lpa wachtwoord wijzig")
    return salt

"""What contradicts in the figures of all schooljaren, and which closed ones were changed outside lpa."""

from __future__ import annotations

from lpa.commands.jaar.stand import lees_overzicht
from lpa.domain.jaar.controle import controleer
from lpa.domain.jaar.overzicht import Bevinding
from lpa.domain.jaar.vaststelling import zegel
from lpa.domain.kalender.schooljaar import reeks
from lpa.storage.engine.file import CaseFile
from lpa.storage.jaar import tellen, vaststelling


def alle(b: CaseFile) -> list[Bevinding]:
    """All of it."""
    return [*_zegels(b), *bevindingen(b)]


def bevindingen(b: CaseFile) -> list[Bevinding]:
    """What contradicts, in all schooljaren of which there are figures."""
    bekend = tellen.schooljaren(b.conn)
    jaren = reeks(bekend[-1], bekend[-1].begin - bekend[0].begin + 1) if bekend else []
    return controleer(lees_overzicht(b, jaren, grondig=True))


def _zegels(b: CaseFile) -> list[Bevinding]:
    """The versions of which the figures or facts are not as they were when they were closed."""
    with b.snapshot() as conn:
        alle = vaststelling.versies(conn)
        stuk = [
            v
            for v in alle
            if zegel(vaststelling.cijfers(conn, v.nummer), vaststelling.telfeiten(conn, v.nummer)) != v.zegel
        ]
    tekst = "het zegel van versie {} klopt niet: de vastgestelde cijfers zijn buiten lpa gewijzigd"
    return [Bevinding("", "", v.schooljaar, tekst.format(v.nummer)) for v in stuk]

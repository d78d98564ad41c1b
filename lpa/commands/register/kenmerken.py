"""Her own words on a zaak, as every noun of a zaak asks, keeps and shows them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate.doors import Twijfels, Writer, tell
from lpa.commands.ui.forms import MENU, Field, Form, Kind, ask, in_file, text
from lpa.domain.base.tekst import lijkt_op, opsomming, schoon, vouw
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.records.zaak import Kenmerk, Zaak
from lpa.errors import VerkeerdGebruik
from lpa.output.render.sheet import Paragraph
from lpa.storage.register import kenmerken as opslag

_LANGST = 30  # letters of a word


def _lees(conn: Connection, tekst: str) -> str:
    """A word, as it is written in the file already where it is. Raises VerkeerdGebruik."""
    woord = schoon(tekst)
    if not any(c.isalpha() for c in woord) or len(woord) > _LANGST or "," in woord:
        raise VerkeerdGebruik(
            f"'{woord[:_LANGST]}' kan geen kenmerk zijn", f"kies een woord met letters, van hoogstens {_LANGST} tekens"
        )
    return opslag.bekend(conn, woord)


def _vind(conn: Connection, tekst: str) -> list[tuple[str, str]]:
    return [(w, w) for w in opslag.woorden(conn) if vouw(tekst) in vouw(w)][:MENU]


def _lees_alle(conn: Connection, tekst: str) -> list[str]:
    return list(dict.fromkeys(_lees(conn, regel) for regel in tekst.split("\n") if regel.strip()))


# The number under which the gemeente keeps a zaak: a field of every form that makes or changes one.
VAN_GEMEENTE: Field[str] = text(
    "--kenmerk-gemeente", "Kenmerk gemeente", "haar zaaknummer; ons kenmerk in brieven", quiet=True
)
KENMERK: Kind[str] = in_file("WOORD", _lees, show=str, find=_vind)
KENMERKEN: Kind[list[str]] = in_file("WOORD", _lees_alle, show=opsomming, find=_vind, many=True)


class MetKenmerk(Form):
    """The words that a new zaak gets."""

    kenmerken = ask(KENMERKEN, "--kenmerk", "Kenmerk", "een woord van uzelf; vaker voor meer", quiet=True)


def twijfels(conn: Connection, woorden: Iterable[str] | None) -> Twijfels:
    """A word that is new and looks like one that there is."""
    bekend = {vouw(w): w for w in opslag.woorden(conn)}
    lijkt = [(w, lijkt_op(w, bekend)) for w in woorden or () if vouw(w) not in bekend]
    return [
        Twijfel("kenmerk.lijkt", f"het kenmerk {w} is nieuw en lijkt op {opsomming([bekend[x] for x in op], 'of')}")
        for w, op in lijkt
        if op
    ]


def leg_vast(s: Writer, zaken: Iterable[int], woorden: Iterable[str] | None) -> list[Kenmerk]:
    """Store these words on these zaken."""
    alle = [*(woorden or ())]
    return [s.add(Kenmerk(zaak=zaak, woord=woord)) for zaak in zaken for woord in alle]


def erbij(conn: Connection, zaak: Zaak, pagina: tell.Answer) -> tell.Answer:
    """The page of a zaak with the words on it, and its number at the gemeente."""
    woorden: Sequence[str] = opslag.van_zaak(conn, zaak.nummer)
    if zaak.kenmerk_gemeente:
        pagina.sheet.blocks += [Paragraph(""), Paragraph(f"Kenmerk van de gemeente: {zaak.kenmerk_gemeente}.")]
    if woorden:
        pagina.sheet.blocks += [Paragraph(""), Paragraph(f"Kenmerken: {', '.join(woorden)}.")]
    return pagina._replace(more={**pagina.more, "kenmerken": woorden})

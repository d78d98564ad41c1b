"""Which meldingen lie outside the duty by the law and the register as they are now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts import weigh
from lpa.domain.base.soorten import DREIGT
from lpa.domain.jaar.cijfers import Bijzonder
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.zaak import Melding
from lpa.storage.jaar.bijzonder import Kandidaat, bevestigde, met_stap
from lpa.storage.zaak import zaken

_STAP = "stap.plicht"
# A doubt that was accepted, by its key, and what it says of the zaken.
_BEVESTIGD = {
    "melding.plicht": "buiten de plicht vastgelegd",
    "melding.plicht-onbekend": "waarvan de plicht niet vaststaat",
    _STAP: "met een stap die zonder plicht niet past",
    "stap.plicht-onbekend": "met een stap die zonder plicht niet past",
    "stap.plicht-jongere": "met een stap die zonder plicht niet past",
    "afspraak.plicht": "met een bezoek of gesprek buiten de plicht",
}


def buiten_de_plicht(conn: Connection, jaren: Sequence[str], *, grondig: bool = False) -> list[Bijzonder]:
    """The meldingen of these schooljaren that were stored outside the duty, and lie outside it still.

    With `grondig` also those with a step that threatens, whatever was known when it was stored.
    """
    gevonden = [*bevestigde(conn, jaren, _BEVESTIGD)]
    gevonden += met_stap(conn, jaren, DREIGT, _STAP) if grondig else []
    rijen = sorted({(jaar, _BEVESTIGD[sleutel], soort, nummer) for jaar, sleutel, soort, nummer in gevonden})
    return [*_per_soort(rij for rij in rijen if _buiten(conn, zaken.melding(conn, rij[3]), rij[1]))]


def _buiten(conn: Connection, m: Melding, wat: str) -> bool:
    """Whether a melding lies outside the duty, or where that is asked a step of it."""
    return weigh.buiten(conn, m) is not None or (wat == _BEVESTIGD[_STAP] and weigh.stap_buiten(conn, m) is not None)


def _per_soort(rijen: Iterator[Kandidaat]) -> Iterator[Bijzonder]:
    for (jaar, wat, soort), groep in groupby(rijen, key=lambda rij: rij[:3]):
        yield Bijzonder(jaar, soort, wat, [nummer for *_, nummer in groep])


def buiten_van(conn: Connection, jongere: Jongere) -> dict[int, str]:
    """Which meldingen of a jongere lie outside the duty now, or hold a step that does: by number, and why."""
    meldingen: Sequence[Melding] = zaken.meldingen_van(conn, jongere.nummer)
    return {m.nummer: waarom for m in meldingen if (waarom := _waarom(conn, m))}


def _waarom(conn: Connection, m: Melding) -> str:
    if waarom := weigh.buiten(conn, m):
        return f"melding {m.nummer} ligt nu buiten de plicht: {waarom.tekst} ({waarom.artikel})"
    nummer, twijfel = weigh.stap_buiten(conn, m) or (0, None)
    return f"interventie {nummer} bij melding {m.nummer} past niet meer: {twijfel.tekst}" if twijfel else ""


def nu_buiten(eerder: dict[int, str], nu: dict[int, str]) -> list[str]:
    """That a melding lies outside the duty since what was just stored, or a step of it, and why."""
    return [f"Let op: {waarom}." for nummer, waarom in nu.items() if nummer not in eerder]

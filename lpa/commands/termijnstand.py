"""The terms that run in a zaak, whatever its type, worked out from the file."""

from __future__ import annotations

from sqlcipher3.dbapi2 import Connection

from lpa.commands.verlofstand import verlofstand
from lpa.domain.lopend import Lopend, eerste_stap, op_dag, van_aanvraag, van_eigen
from lpa.domain.overstap import Overstap
from lpa.domain.recht.regel import Regelboek
from lpa.domain.recht.zaaktermijnen import zaaktermijnen
from lpa.domain.verlof import Verlof
from lpa.domain.vrijstelling import Vrijstelling
from lpa.domain.zaak import Melding
from lpa.storage import regels, termijnen, zaken
from lpa.storage import verlof as verlofopslag
from lpa.storage.aanvragen import volledig


def lopende(conn: Connection, nummer: int, boek: Regelboek | None = None) -> list[Lopend]:
    """All that must be done by a day in one zaak, the first day first. Raises NietGevonden."""
    boek = boek or regels.regelboek(conn)
    return op_dag([*wettelijke(conn, volledig(conn, nummer), boek), *map(van_eigen, termijnen.te_doen(conn, nummer))])


def wettelijke(conn: Connection, zaak: Melding | Verlof | Vrijstelling | Overstap, boek: Regelboek) -> list[Lopend]:
    """The terms that follow from the zaak itself: of law, guideline and norm."""
    if isinstance(zaak, Verlof):
        return van_aanvraag(verlofstand(conn, zaak, boek).termijnen, zaak.nummer)
    if isinstance(zaak, Vrijstelling):
        return van_aanvraag(zaaktermijnen(zaak, verlofopslag.uitstel(conn, zaak.nummer), boek), zaak.nummer)
    if isinstance(zaak, Melding) and zaak.is_open:
        return van_melding(conn, zaak, boek)
    return []


def van_melding(conn: Connection, melding: Melding, boek: Regelboek) -> list[Lopend]:
    """The terms of an open melding: its first step."""
    stappen = zaken.interventies(conn, melding.nummer)
    return [] if stappen else [eerste_stap(melding.geopend_op, melding.nummer, boek)]

"""The terms that run in a zaak, whatever its type, worked out from the file."""

from __future__ import annotations

from sqlcipher3.dbapi2 import Connection

from lpa.commands.verlofstand import verlofstand
from lpa.commands.werk import vandaag
from lpa.domain.lopend import Lopend, eerste_stap, op_dag, uit_termijn, van_aanvraag, van_eigen
from lpa.domain.recht.pvtermijnen import pv_termijnen
from lpa.domain.recht.regel import Regelboek
from lpa.domain.recht.zaaktermijnen import zaaktermijnen
from lpa.domain.verlof import Verlof
from lpa.domain.vrijstelling import Vrijstelling
from lpa.domain.zaak import Melding
from lpa.storage import regels, termijnen, werkvoorraad, zaken
from lpa.storage import verlof as verlofopslag
from lpa.storage.aanvragen import volledig


def lopende(conn: Connection, nummer: int, boek: Regelboek | None = None) -> list[Lopend]:
    """All that must be done by a day in one zaak, the first day first. Raises NietGevonden."""
    boek = boek or regels.regelboek(conn)
    eigen = map(van_eigen, termijnen.te_doen(conn, nummer))
    return op_dag([*wettelijke(conn, nummer, boek), *_norm(conn, nummer, boek), *eigen])


def wettelijke(conn: Connection, nummer: int, boek: Regelboek) -> list[Lopend]:
    """The terms of law and guideline that follow from the zaak itself. Raises NietGevonden."""
    zaak = volledig(conn, nummer)
    if isinstance(zaak, Verlof):
        return van_aanvraag(verlofstand(conn, zaak, boek).termijnen, nummer)
    if isinstance(zaak, Vrijstelling):
        return van_aanvraag(zaaktermijnen(zaak, verlofopslag.uitstel(conn, nummer), boek), nummer)
    if isinstance(zaak, Melding):
        return [uit_termijn(t, nummer) for t in pv_termijnen(zaak, zaken.interventies(conn, nummer), boek)]
    return []


def _norm(conn: Connection, nummer: int, boek: Regelboek) -> list[Lopend]:
    """The first step in an open melding, by her own norm."""
    open_ = werkvoorraad.open_zaken(conn, vandaag(), nummer)
    return [eerste_stap(z.geopend_op, nummer, boek) for z in open_ if z.wacht_op_eerste_stap(vandaag())]

"""The terms that run in a zaak, whatever its type, worked out from the file."""

from __future__ import annotations

from datetime import date

from sqlcipher3.dbapi2 import Connection

from lpa.domain.lopend import Lopend, eerste_stap, op_dag, uit_termijn, van_aanvraag, van_eigen
from lpa.domain.recht.regel import Regelboek
from lpa.domain.werkvoorraad import Openzaak
from lpa.storage import termijnen, werkvoorraad


def lopende(conn: Connection, nummer: int, op: date, boek: Regelboek) -> list[Lopend]:
    """All that must be done by a day in one zaak, the first day first. Raises NietGevonden."""
    open_ = werkvoorraad.open_zaken(conn, op, nummer)
    vanzelf = van_open_zaak(conn, open_[0], op, boek) if open_ else _wettelijke(conn, nummer, boek)
    return op_dag([*vanzelf, *map(van_eigen, termijnen.te_doen(conn, nummer))])


def van_open_zaak(conn: Connection, zaak: Openzaak, op: date, boek: Regelboek) -> list[Lopend]:
    """The terms that an open zaak has by itself; the law is loaded only where it has something to say."""
    wet = _wettelijke(conn, zaak.nummer, boek) if zaak.heeft_wettelijke_termijn else []
    norm = [eerste_stap(zaak.geopend_op, zaak.nummer, boek)] if zaak.wacht_op_eerste_stap(op) else []
    return [*wet, *norm]


def _wettelijke(conn: Connection, nummer: int, boek: Regelboek) -> list[Lopend]:
    """The terms of law and guideline that follow from a zaak itself, open or not. Raises NietGevonden."""
    from lpa.commands.verlofstand import verlofstand
    from lpa.domain.recht.pvtermijnen import pv_termijnen
    from lpa.domain.recht.zaaktermijnen import zaaktermijnen
    from lpa.domain.verlof import Verlof
    from lpa.domain.vrijstelling import Vrijstelling
    from lpa.domain.zaak import Melding
    from lpa.storage import verlof, zaken
    from lpa.storage.aanvragen import volledig

    zaak = volledig(conn, nummer)
    if isinstance(zaak, Verlof):
        return van_aanvraag(verlofstand(conn, zaak, boek).termijnen, nummer)
    if isinstance(zaak, Vrijstelling):
        return van_aanvraag(zaaktermijnen(zaak, verlof.uitstel(conn, nummer), boek), nummer)
    if isinstance(zaak, Melding):
        return [uit_termijn(t, nummer) for t in pv_termijnen(zaak, zaken.interventies(conn, nummer), boek)]
    return []

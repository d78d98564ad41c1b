"""Whether a besluit that was sent could name an electronic channel for an objection."""

from __future__ import annotations

from datetime import date

from sqlcipher3.dbapi2 import Connection

from lpa.domain.base.twijfel import Twijfel
from lpa.domain.doubts.besluit import twijfels_kanaal
from lpa.domain.recht import vrijstelling
from lpa.domain.records.aanvraag import Verlof, Vrijstelling
from lpa.domain.records.brief import Afzender
from lpa.storage.register import eigen
from lpa.storage.zaak import brieven


def twijfels_verzonden(conn: Connection, zaak: Verlof | Vrijstelling, eerder: date | None = None) -> list[Twijfel]:
    """The doubt about a besluit that she sent herself; nothing where it stood as sent on that day already."""
    besluit = zaak.is_besluit if isinstance(zaak, Verlof) else vrijstelling.is_besluit(zaak)
    if not besluit or zaak.verzonden_op in (None, eerder):
        return []
    assert zaak.verzonden_op  # noqa: S101
    return twijfels_kanaal(brieven.afzender(conn) or Afzender(), zaak.verzonden_op, eigen.regelboek(conn))

"""A secret address, out of the texts of what a command shows: that of the jongere whom each record is about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from sqlcipher3.dbapi2 import Connection

from lpa.storage.zaak import dossier as opslag

if TYPE_CHECKING:
    from lpa.domain.dossier.geheimadres import Verhul

W = TypeVar("W")


class Geheim:
    """Reads each jongere once; for who has no secret address nothing is loaded, and nothing changes."""

    def __init__(self, conn: Connection) -> None:
        self._conn = conn
        self._per_jongere: dict[int, Verhul | None] = {}
        self._per_zaak: dict[int, int] = {}

    def verhul(self, jongere: int) -> Verhul | None:
        """What takes the secret address of a jongere out of a text; None where there is none."""
        if jongere not in self._per_jongere:
            self._per_jongere[jongere] = self._lees(jongere) if opslag.is_geheim(self._conn, jongere) else None
        return self._per_jongere[jongere]

    def _lees(self, jongere: int) -> Verhul:
        from lpa.domain.dossier.geheimadres import verhuller_van

        return verhuller_van(opslag.adressen(self._conn, jongere))

    def van_zaak(self, zaak: int) -> Verhul | None:
        """The same, of the jongere whom a zaak is about."""
        if zaak not in self._per_zaak:
            self._per_zaak[zaak] = opslag.jongere_van(self._conn, zaak)
        return self.verhul(self._per_zaak[zaak])

    def uit(self, waarde: W, *jongeren: int) -> W:
        """A page of these jongeren, or anything else that holds records, without their secret addresses in a text."""
        for verhul in filter(None, map(self.verhul, jongeren)):
            from lpa.domain.dossier.geheimadres import in_records

            waarde = in_records(waarde, verhul)
        return waarde

    def uit_elk(self, records: Sequence[W]) -> list[W]:
        """Records of any zaak or jongere, each without the secret address of whom it is about."""
        return [self._uit_een(r) for r in records]

    def _uit_een(self, record: Any) -> Any:
        over = getattr(record, "wie", None) or record  # a point of the work list says whom it is about
        jongere, zaak = getattr(over, "jongere", None), getattr(record, "zaak", None)
        verhul = self.verhul(jongere) if jongere else self.van_zaak(zaak) if zaak else None
        if verhul is None:
            return record
        from lpa.domain.dossier.geheimadres import zonder

        return zonder(record, verhul)

"""Which letters went out that name a visit, a spreekuur or an appointment as it was before it moved or fell."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlcipher3.dbapi2 import Connection

from lpa.commands.ui.session import today
from lpa.domain.base.datum import kort, lang, op_tijd
from lpa.domain.base.tekst import opsomming
from lpa.domain.brief.briefsoort import HUISBEZOEK, SPREEKUUR
from lpa.domain.records.eigentermijn import Eigentermijn
from lpa.domain.records.huisbezoek import Huisbezoek
from lpa.domain.records.spreekuur import Genodigde, Spreekuur
from lpa.storage.zaak import brieven


def bezoek(conn: Connection, oud: Huisbezoek) -> list[str]:
    """That letters which went out may announce this visit."""
    wat = f"kondigde een bezoek aan, misschien dit op {op_tijd(oud.begin)}"
    return _zin(conn, HUISBEZOEK, [oud.zaak], oud.begin.date(), wat)


def spreekuur(conn: Connection, oud: Spreekuur, genodigden: Sequence[Genodigde]) -> list[str]:
    """That letters which went out invite these jongeren to this spreekuur."""
    wat = f"nodigde uit voor een spreekuur, misschien dit op {lang(oud.datum)}{f' {oud.tijd}' if oud.tijd else ''}"
    return _zin(conn, SPREEKUUR, [g.melding.nummer for g in genodigden], oud.datum, wat)


def afspraak(conn: Connection, oud: Eigentermijn) -> list[str]:
    """That letters which went out invite to this appointment."""
    if not oud.brief or not oud.zaak or not oud.tijdstip or oud.gedaan_op:
        return []
    soort = brieven.brief(conn, oud.brief).soort
    wat = f"nodigde uit voor een afspraak, misschien deze op {op_tijd(oud.tijdstip)}"
    return _zin(conn, soort, [oud.zaak], oud.laatste_dag, wat)


def _zin(conn: Connection, soort: str, zaken: Sequence[int], dag: date, wat: str) -> list[str]:
    """That letters of a kind were sent in these zaken, about what would have been on a day that is still to come."""
    gevonden = [b for zaak in zaken for b in brieven.verzonden_voor(conn, zaak, soort, dag)]
    if not gevonden or dag < today():
        return []
    nummers, laatst = opsomming([str(b.nummer) for b in gevonden]), max(b.verzonden_op or dag for b in gevonden)
    opnieuw = " ".join(str(zaak) for zaak in dict.fromkeys(b.zaak for b in gevonden))
    return [
        f"Let op: brief {nummers} ({kort(laatst)}) {wat}. Laat het weten, of maak een nieuwe:"
        f" lpa brief maak {soort} {opnieuw}"
    ]

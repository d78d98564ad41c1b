"""What was struck out or moved: reading it, and what goes along with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.records.brief import Brief
from lpa.domain.records.eigentermijn import Eigentermijn
from lpa.domain.records.huisbezoek import Huisbezoek
from lpa.domain.records.spreekuur import Uitnodiging
from lpa.domain.records.verplaatsing import Verplaatsing
from lpa.domain.records.zaak import Interventie, Melding, Zaak
from lpa.domain.zaak.keten import Verstrekking
from lpa.domain.zaak.verplaatsing import Mee, reeks
from lpa.domain.zaak.vervallen import Doorhaling, viel_met
from lpa.storage.engine.reading import many, zichtbaar

_IN_ZAAK = (Interventie, Huisbezoek, Brief, Verstrekking, Eigentermijn, Uitnodiging)


def in_zaak(conn: sqlite.Connection, nummer: int) -> list[Any]:
    """What was struck out in a zaak that itself may be live, by kind and in order."""
    with zichtbaar(conn):
        return [r for soort in _IN_ZAAK for r in _van_zaak(conn, soort, nummer) if r.vervallen_op]


def doorhaling(conn: sqlite.Connection, wat: Any) -> Doorhaling:
    """`wat` with all that falls with it.

    With a zaak all that is in it; with a visit or a letter the step that only it became, with a step what was shared by
    it, and with the last letter that invites to an appointment that appointment.
    """
    if isinstance(wat, Zaak):
        return Doorhaling(wat, [r for soort in _IN_ZAAK for r in _van_zaak(conn, soort, wat.nummer)])
    stappen = _eigen_stap(conn, wat) if isinstance(wat, Huisbezoek | Brief) else []
    stap_nummers = [wat.nummer] if isinstance(wat, Interventie) else [s.nummer for s in stappen]
    verstrekkingen = [d for n in stap_nummers for d in many(conn, Verstrekking, "interventie = ? order by nummer", n)]
    return Doorhaling(wat, [*stappen, *verstrekkingen, *(_afspraak(conn, wat) if isinstance(wat, Brief) else ())])


def samen_vastgelegd(conn: sqlite.Connection, stap: Interventie) -> list[Eigentermijn]:
    """Her own terms in a zaak that came with a step, by the log, and are not done: what she would do next."""
    eerst = "(select min(handeling) from logboek where tabel = '{}' and logboek.nummer = {})".format
    mee = f"{eerst('eigentermijn', 'eigentermijn.nummer')} = {eerst('interventie', '?')}"
    return many(conn, Eigentermijn, f"zaak = ? and gedaan_op is null and {mee} order by nummer", stap.zaak, stap.nummer)


def _van_zaak(conn: sqlite.Connection, soort: type[Any], nummer: int) -> list[Any]:
    return many(conn, soort, "zaak = ? order by nummer", nummer)


def _eigen_stap(conn: sqlite.Connection, wat: Any) -> list[Interventie]:
    """The step that a visit or a letter became, unless another letter shares it."""
    samen = many(conn, Brief, "interventie = ? and nummer <> ?", wat.interventie, wat.nummer)
    if wat.interventie is None or (isinstance(wat, Brief) and samen):
        return []
    return many(conn, Interventie, "nummer = ?", wat.interventie)


def _afspraak(conn: sqlite.Connection, brief: Brief) -> list[Eigentermijn]:
    """The appointment that is still to come to which only this letter invites."""
    andere = many(conn, Brief, "zaak = ? and soort = ? and nummer <> ?", brief.zaak, brief.soort, brief.nummer)
    if andere:
        return []
    return many(conn, Eigentermijn, "brief = ? and gedaan_op is null order by nummer", brief.nummer)


def met(conn: sqlite.Connection, wat: Any) -> Doorhaling:
    """A struck-out `wat` with what fell with it; to be asked while it is visible."""
    nummer = wat.nummer if isinstance(wat, Zaak) else wat.zaak or 0
    return Doorhaling(wat, [r for soort in _IN_ZAAK for r in _van_zaak(conn, soort, nummer) if viel_met(wat, r)])


def verwijzers(conn: sqlite.Connection, wat: Any) -> Sequence[Melding]:
    """The meldingen that name a zaak as what they follow, or as the leave that was refused."""
    if not isinstance(wat, Zaak):
        return ()
    waar = "melding.vervolg_op = ? or melding.na_verlof = ? order by zaak.nummer"
    return many(conn, Melding, waar, wat.nummer, wat.nummer)


def losgelaten(conn: sqlite.Connection, wat: Any) -> list[Melding]:
    """The meldingen from which striking out a zaak took something, as they are with it again, by the log of it.

    Its own meldingsnummer, also where another melding has that by now; and what referred to it, of which only those
    that are live and refer to nothing else since.
    """
    if not isinstance(wat, Zaak):
        return []
    rijen, uit = conn.execute(_LOSGELATEN, (wat.nummer,)).fetchall(), list[Melding]()
    if isinstance(wat, Melding):
        uit = [replace(wat, meldingsnummer=duo) for nummer, duo, *_ in rijen if nummer == wat.nummer and duo]
    for nummer, _, vervolg_op, na_verlof in rijen:
        for m in many(conn, Melding, "zaak.nummer = ? and zaak.nummer <> ?", nummer, wat.nummer):
            na = replace(m, vervolg_op=m.vervolg_op or vervolg_op, na_verlof=m.na_verlof or na_verlof)
            uit += [na] if na != m and wat.nummer in (na.vervolg_op, na.na_verlof) else []
    return uit


_LOSGELATEN = """select nummer, json_extract(voor, '$.meldingsnummer'), json_extract(voor, '$.vervolg_op'),
    json_extract(voor, '$.na_verlof') from logregel where tabel = 'melding' and voor is not null and na is not null
    and handeling = (select max(handeling) from logregel where tabel = 'zaak' and nummer = ?
    and json_extract(voor, '$.vervallen_op') is null and json_extract(na, '$.vervallen_op') is not null)
    order by nummer"""


def van_jongere(conn: sqlite.Connection, jongere: int) -> list[Verplaatsing]:
    """What came to the zaken of a jongere or left them, and which meldingen turned out to be of another, in order."""
    eigen = "(select nummer from zaak where jongere = ?1)"
    waar = f"zaak in {eigen} or iif(interventie is null, ?1 in (van, naar), naar in {eigen})"
    return many(conn, Verplaatsing, f"{waar} order by datum, nummer", jongere)


def mee(conn: sqlite.Connection, stap: Interventie) -> Mee:
    """What goes over with a step."""
    brieven = many(conn, Brief, "interventie = ? order by nummer", stap.nummer)
    van_brief = f"brief in ({', '.join('?' * len(brieven))}) order by nummer"
    bezoeken = many(conn, Huisbezoek, "zaak = ? order by nummer", stap.zaak)
    return Mee(
        bezoeken=reeks(bezoeken, stap.nummer),
        brieven=brieven,
        termijnen=many(conn, Eigentermijn, van_brief, *(b.nummer for b in brieven)),
        verstrekkingen=many(conn, Verstrekking, "interventie = ? order by nummer", stap.nummer),
    )


def volgen(conn: sqlite.Connection, melding: int) -> list[Melding]:
    """The meldingen that follow this one."""
    return many(conn, Melding, "melding.vervolg_op = ? order by zaak.nummer", melding)

"""Reading letters, who sends them, and what a letter is made from."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from datetime import date

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.brief.briefsoort import ANTWOORDEN
from lpa.domain.records.bestand import Logregel
from lpa.domain.records.brief import Afzender, Brief
from lpa.domain.records.eigentermijn import Eigentermijn
from lpa.domain.records.spreekuur import AFGEZEGD, Spreekuur
from lpa.domain.records.zaak import Zaak
from lpa.storage.engine import logboek
from lpa.storage.engine.reading import fetch, many, one, top, where
from lpa.storage.engine.rows import UNCHANGED, listed


def brief(conn: sqlite.Connection, nummer: int) -> Brief:
    """The letter with this number. Raises NietGevonden."""
    return fetch(conn, Brief, nummer, "brief", "bekijk ze met: lpa brief lijst")


def brieven(
    conn: sqlite.Connection, zaak: int | None, *, onverzonden: bool, meest: int | None
) -> tuple[list[Brief], int]:
    """Letters, of one zaak or of all, the latest first; and how many there are."""
    waar, waarden = where(("zaak = ?", zaak))
    waar += " and verzonden_op is null" if onverzonden else ""
    return top(conn, Brief, meest, waar, waarden, "datum desc, nummer desc")


def onverzonden(conn: sqlite.Connection, zaak: int, soort: str) -> list[Brief]:
    """The letters of a kind in a zaak that were made and not sent yet, in order."""
    return many(conn, Brief, "zaak = ? and soort = ? and verzonden_op is null order by nummer", zaak, soort)


def samen_met(conn: sqlite.Connection, brief: Brief) -> list[Brief]:
    """The letters that go out with this one: of its kind, date and zaak, and not sent yet, in order."""
    waar = "zaak = ? and soort = ? and datum = ? and verzonden_op is null order by nummer"
    return many(conn, Brief, waar, brief.zaak, brief.soort, brief.datum.isoformat())


def verzonden_voor(conn: sqlite.Connection, zaak: int, soort: str, dag: date) -> list[Brief]:
    """The letters of a kind that were sent in a zaak by `dag`: those of the last day on which one was."""
    waar = "zaak = ? and soort = ? and verzonden_op <= ? order by verzonden_op, nummer"
    alle = many(conn, Brief, waar, zaak, soort, dag.isoformat())
    return [b for b in alle if b.verzonden_op == alle[-1].verzonden_op]


def verzonden_antwoord(conn: sqlite.Connection, zaak: Zaak) -> list[Brief]:
    """The letters by which how a zaak ended was made known, in order."""
    waar = f"zaak = ? and verzonden_op >= ? and soort in {listed(ANTWOORDEN)} order by nummer"
    return many(conn, Brief, waar, zaak.nummer, (zaak.gesloten_op or date.max).isoformat())


def is_verzonden(conn: sqlite.Connection, zaak: int, soort: str) -> bool:
    """Whether a letter of this kind was sent in a zaak."""
    return one(conn, Brief, "zaak = ? and soort = ? and verzonden_op is not null", zaak, soort) is not None


def afspraak(conn: sqlite.Connection, brief: Brief) -> Eigentermijn | None:
    """The appointment to which a letter invites. The first letter that invites to it has the lowest number and is
    named by it, so for those to the others it is the nearest one below.
    """
    samen = "brief in (select nummer from brief where zaak = ? and soort = ? and nummer <= ?)"
    return one(conn, Eigentermijn, f"{samen} order by brief desc, nummer", brief.zaak, brief.soort, brief.nummer)


def sinds_gemaakt(conn: sqlite.Connection, brief: Brief) -> list[Logregel]:
    """What changed after a letter was made: in its zaak, of its jongere and parents, in a spreekuur it invites to."""
    return logboek.regels(
        conn,
        f"""handeling > (select max(handeling) from logboek where tabel = 'brief' and nummer = ?1)
            and tabel not in {UNCHANGED} and (zaak = ?2
                or (jongere = (select jongere from zaak where nummer = ?2) and tabel in ('jongere', 'verzorger'))
                or (tabel = 'spreekuur' and nummer in (select spreekuur from uitnodiging where zaak = ?2)))""",  # noqa: S608
        brief.nummer,
        brief.zaak,
    )


def met_bestand(conn: sqlite.Connection, namen: Collection[str]) -> list[Brief]:
    """The letters that were not sent yet, of which the file has one of these names, in order."""
    tekens = ", ".join("?" * len(namen))
    return many(conn, Brief, f"verzonden_op is null and bestand in ({tekens}) order by nummer", *namen)


def verzonden_bestand(conn: sqlite.Connection, hashes: Sequence[str]) -> Brief | None:
    """A letter that was sent, with one of these SHA-256 sums."""
    tekens = ", ".join("?" * len(hashes))
    return one(conn, Brief, f"verzonden_op is not null and sha256 in ({tekens}) order by nummer", *hashes)


def afzender(conn: sqlite.Connection) -> Afzender | None:
    """Who signs; None when nothing was recorded yet."""
    return one(conn, Afzender, "nummer = 1")


def spreekuren(conn: sqlite.Connection, zaak: int) -> list[Spreekuur]:
    """The spreekuren to which the jongere of a zaak is invited, in order."""
    waar = "nummer in (select spreekuur from uitnodiging where zaak = ? and status <> ?) order by datum, nummer"
    return many(conn, Spreekuur, waar, zaak, AFGEZEGD)


def bestanden(conn: sqlite.Connection, nummers: Sequence[int]) -> list[str]:
    """The names of the files of these letters, each once; struck-out ones too."""
    vraag = "select distinct bestand from brief_alle where nummer in (select value from json_each(?)) order by 1"
    return [naam for (naam,) in conn.execute(vraag, (json.dumps([*nummers]),))]

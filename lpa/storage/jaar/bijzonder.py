"""Meldingen that may lie outside the duty, and zaken that end with what was never done or otherwise than was sent."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.base.soorten import INTERVENTIES, STAP_BIJ
from lpa.domain.jaar.cijfers import Bijzonder
from lpa.domain.records.zaak import Interventie
from lpa.domain.zaak.afhandeling import anders_geeindigd
from lpa.storage.engine.reading import many

Kandidaat = tuple[str, str, str, int]  # schooljaar, which doubt, kind of melding, zaaknummer


def bevestigde(conn: sqlite.Connection, jaren: Sequence[str], sleutels: Collection[str]) -> list[Kandidaat]:
    """The live meldingen of these schooljaren with which one of these doubts was accepted, and not taken back."""
    return list(conn.execute(
        f"""select distinct schooljaar, sleutel, soort, zaak.nummer from bevestigd
        join logboek using (handeling) join zaak on zaak.nummer = logboek.zaak
        where sleutel in ({placeholders(sleutels)}) and schooljaar in ({placeholders(jaren)}) and type = 'melding'
            and not exists (select 1 from logboek terug where terug.terug_van = bevestigd.handeling)
        order by 1, 2, 3, 4""",  # noqa: S608
        [*sleutels, *jaren],
    ))  # fmt: skip


def heeft_bevestigd(conn: sqlite.Connection) -> bool:
    """Whether any doubt about the duty was accepted in this file."""
    return bool(conn.execute("select 1 from bevestigd where sleutel glob '*.plicht*' limit 1").fetchone())


def met_stap(conn: sqlite.Connection, jaren: Sequence[str], stappen: Collection[str], sleutel: str) -> list[Kandidaat]:
    """The live meldingen of these schooljaren in which one of these kinds of steps was taken; each under `sleutel`."""
    return list(conn.execute(
        f"""select schooljaar, ?, soort, nummer from zaak
        where schooljaar in ({placeholders(jaren)}) and type = 'melding' and exists (select 1 from interventie
            where zaak = zaak.nummer and interventie.soort in ({placeholders(stappen)})) order by 1, 3, 4""",  # noqa: S608
        [sleutel, *jaren, *stappen],
    ))  # fmt: skip


def placeholders(waarden: Collection[str]) -> str:
    """A question mark for each of these values."""
    return ", ".join("?" * len(waarden))


def tegen_de_stappen(conn: sqlite.Connection, jaren: Sequence[str]) -> list[Bijzonder]:
    """The zaken of these schooljaren that end with what was never done, or otherwise than what was sent."""
    return [*_zonder_stap(conn, jaren), *_anders(conn, jaren)]


def _zonder_stap(conn: sqlite.Connection, jaren: Sequence[str]) -> Iterator[Bijzonder]:
    for afhandeling, nodig in STAP_BIJ.items():
        rijen = conn.execute(
            f"""select schooljaar, soort, nummer from zaak
            where schooljaar in ({placeholders(jaren)}) and type = 'melding' and afhandeling = ? and not exists
                (select 1 from interventie where zaak = zaak.nummer and interventie.soort in ({placeholders(nodig)}))
            order by 1, 2, 3""",  # noqa: S608
            [*jaren, afhandeling, *nodig],
        )
        wat = f"zonder stap '{INTERVENTIES[nodig[0]]}'"
        for (jaar, soort), groep in groupby(rijen, key=lambda rij: tuple(rij[:2])):
            yield Bijzonder(jaar, soort, wat, [nummer for *_, nummer in groep], afhandeling)


def _anders(conn: sqlite.Connection, jaren: Sequence[str]) -> Iterator[Bijzonder]:
    rijen = conn.execute(
        f"""select schooljaar, soort, afhandeling, nummer from zaak
        where schooljaar in ({placeholders(jaren)}) and type = 'melding' and afhandeling is not null and nummer in
            (select zaak from interventie where soort in ('pv-verzonden', 'halt-verwijzing')) order by 1, 2, 3, 4""",  # noqa: S608
        [*jaren],
    ).fetchall()
    for jaar, soort, afhandeling, nummer in rijen:
        stap = anders_geeindigd(soort, afhandeling, many(conn, Interventie, "zaak = ? order by datum, nummer", nummer))
        if stap:
            yield Bijzonder(jaar, soort, f"met '{INTERVENTIES[stap.soort]}'", [nummer], afhandeling)

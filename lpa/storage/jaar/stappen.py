"""The zaken that end with what was never done, or otherwise than what was sent in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.base.soorten import INTERVENTIES, STAP_BIJ
from lpa.domain.jaar.cijfers import Bijzonder
from lpa.domain.records.zaak import Interventie
from lpa.domain.zaak.afhandeling import anders_geeindigd
from lpa.storage.engine.reading import many
from lpa.storage.jaar.bijzonder import placeholders


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

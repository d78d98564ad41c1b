"""The zaken that were stored against a heavy doubt, and those that end otherwise than their steps say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.base.soorten import INTERVENTIES, STAP_BIJ
from lpa.domain.jaar.cijfers import Bijzonder
from lpa.domain.records.zaak import Interventie
from lpa.domain.zaak.afhandeling import anders_geeindigd
from lpa.storage.engine.reading import many

# A doubt that was accepted, by its key, and what it says of the zaken.
BEVESTIGD = {
    "melding.plicht": "buiten de plicht vastgelegd",
    "stap.plicht": "met een stap die zonder plicht niet past",
    "afspraak.plicht": "met een bezoek of gesprek buiten de plicht",
}


def buiten_plicht(conn: sqlite.Connection, jaren: Sequence[str]) -> list[Bijzonder]:
    """The live zaken of these schooljaren that were stored although their days lie outside the duty.

    What was taken back is not counted.
    """
    rijen = conn.execute(
        f"""select distinct schooljaar, sleutel, soort, zaak.nummer from bevestigd
        join logboek using (handeling) join zaak on zaak.nummer = logboek.zaak
        where sleutel in ({_tekens(BEVESTIGD)}) and schooljaar in ({_tekens(jaren)}) and type = 'melding'
            and not exists (select 1 from logboek terug where terug.terug_van = bevestigd.handeling)
        order by 1, 2, 3, 4""",  # noqa: S608
        [*BEVESTIGD, *jaren],
    )
    return [
        Bijzonder(jaar, soort, BEVESTIGD[sleutel], [nummer for *_, nummer in groep])
        for (jaar, sleutel, soort), groep in groupby(rijen, key=lambda rij: tuple(rij[:3]))
    ]


def tegen_de_stappen(conn: sqlite.Connection, jaren: Sequence[str]) -> list[Bijzonder]:
    """The zaken of these schooljaren that end with what was never done, or otherwise than what was sent."""
    return [*_zonder_stap(conn, jaren), *_anders(conn, jaren)]


def _zonder_stap(conn: sqlite.Connection, jaren: Sequence[str]) -> Iterator[Bijzonder]:
    for afhandeling, nodig in STAP_BIJ.items():
        rijen = conn.execute(
            f"""select schooljaar, soort, nummer from zaak
            where schooljaar in ({_tekens(jaren)}) and type = 'melding' and afhandeling = ? and not exists
                (select 1 from interventie where zaak = zaak.nummer and interventie.soort in ({_tekens(nodig)}))
            order by 1, 2, 3""",  # noqa: S608
            [*jaren, afhandeling, *nodig],
        )
        wat = f"zonder stap '{INTERVENTIES[nodig[0]]}'"
        for (jaar, soort), groep in groupby(rijen, key=lambda rij: tuple(rij[:2])):
            yield Bijzonder(jaar, soort, wat, [nummer for *_, nummer in groep], afhandeling)


def _anders(conn: sqlite.Connection, jaren: Sequence[str]) -> Iterator[Bijzonder]:
    rijen = conn.execute(
        f"""select schooljaar, soort, afhandeling, nummer from zaak
        where schooljaar in ({_tekens(jaren)}) and type = 'melding' and afhandeling is not null and nummer in
            (select zaak from interventie where soort in ('pv-verzonden', 'halt-heen')) order by 1, 2, 3, 4""",  # noqa: S608
        [*jaren],
    ).fetchall()
    for jaar, soort, afhandeling, nummer in rijen:
        stap = anders_geeindigd(soort, afhandeling, many(conn, Interventie, "zaak = ? order by datum, nummer", nummer))
        if stap:
            yield Bijzonder(jaar, soort, f"met '{INTERVENTIES[stap.soort]}'", [nummer], afhandeling)


def _tekens(waarden: Sequence[str] | dict[str, str]) -> str:
    return ", ".join("?" * len(waarden))

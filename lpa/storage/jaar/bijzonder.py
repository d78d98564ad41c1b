"""The zaken that were stored against a heavy doubt."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.jaar.cijfers import Bijzonder

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
        where sleutel in ({placeholders(BEVESTIGD)}) and schooljaar in ({placeholders(jaren)}) and type = 'melding'
            and not exists (select 1 from logboek terug where terug.terug_van = bevestigd.handeling)
        order by 1, 2, 3, 4""",  # noqa: S608
        [*BEVESTIGD, *jaren],
    )
    return [
        Bijzonder(jaar, soort, BEVESTIGD[sleutel], [nummer for *_, nummer in groep])
        for (jaar, sleutel, soort), groep in groupby(rijen, key=lambda rij: tuple(rij[:3]))
    ]


def placeholders(waarden: Sequence[str] | dict[str, str]) -> str:
    """A question mark for each of these values."""
    return ", ".join("?" * len(waarden))

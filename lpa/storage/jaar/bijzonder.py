"""The meldingen that may lie outside the duty: stored so against a doubt, or with a step that needs one."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlcipher3 import dbapi2 as sqlite

Kandidaat = tuple[str, str, str, int]  # schooljaar, which doubt, kind of melding, zaaknummer


def bevestigde(conn: sqlite.Connection, jaren: Sequence[str], sleutels: Collection[str]) -> list[Kandidaat]:
    """The live meldingen of these schooljaren with which one of these doubts was accepted, and not taken back."""
    rijen = conn.execute(
        f"""select distinct schooljaar, sleutel, soort, zaak.nummer from bevestigd
        join logboek using (handeling) join zaak on zaak.nummer = logboek.zaak
        where sleutel in ({placeholders(sleutels)}) and schooljaar in ({placeholders(jaren)}) and type = 'melding'
            and not exists (select 1 from logboek terug where terug.terug_van = bevestigd.handeling)
        order by 1, 2, 3, 4""",  # noqa: S608
        [*sleutels, *jaren],
    )
    return list(rijen)


def heeft_bevestigd(conn: sqlite.Connection) -> bool:
    """Whether any doubt about the duty was accepted in this file."""
    return bool(conn.execute("select 1 from bevestigd where sleutel glob '*.plicht*' limit 1").fetchone())


def met_stap(conn: sqlite.Connection, jaren: Sequence[str], stappen: Collection[str], sleutel: str) -> list[Kandidaat]:
    """The live meldingen of these schooljaren in which one of these kinds of steps was taken; each under `sleutel`."""
    rijen = conn.execute(
        f"""select schooljaar, ?, soort, nummer from zaak
        where schooljaar in ({placeholders(jaren)}) and type = 'melding' and exists (select 1 from interventie
            where zaak = zaak.nummer and interventie.soort in ({placeholders(stappen)})) order by 1, 3, 4""",  # noqa: S608
        [sleutel, *jaren, *stappen],
    )
    return list(rijen)


def placeholders(waarden: Collection[str]) -> str:
    """A question mark for each of these values."""
    return ", ".join("?" * len(waarden))

"""The fifth step: a letter knows its party, an own term may be an appointment, a property of the file is a record, and
a step keeps what was weighed apart from her note.
"""

from __future__ import annotations

from typing import Any

# `Noor Merel (contact 3)`: without the number and what closes it, the text ends in `(contact `.
_ZONDER_NUMMER = "rtrim(aan, '0123456789)')"


def m005_afspraak(db: Any) -> None:
    """Letters, the appointments that they make, what `lpa begin` asked, and steps."""
    for opdracht in (*_m005_brief(), *_m005_eigentermijn(), *_m005_eigenschap(), *_m005_interventie()):
        db.execute(opdracht)


def _m005_brief() -> list[str]:
    """The number of the party stood in the text of the addressee only.

    Whether a letter of before tells the reason was kept nowhere: `met_reden` is null there, and not no.
    """
    return [
        "alter table brief add column contact integer references contact on delete restrict",
        "alter table brief add column met_reden integer check (met_reden in (0, 1))",
        "alter table brief add column toestemming integer check (toestemming in (0, 1))",
        f"""update brief set contact = (select nummer from contact
            where nummer = cast(trim(substr(brief.aan, length({_ZONDER_NUMMER}) + 1), ')') as integer))
            where {_ZONDER_NUMMER} like '%(contact '""",  # noqa: S608
    ]


def _m005_eigentermijn() -> list[str]:
    """An appointment has a time on its last day, and may come from the letter that invited to it."""
    return [
        """alter table eigentermijn add column tijdstip text check (tijdstip is null
            or (tijdstip is strftime('%Y-%m-%dT%H:%M:%S', tijdstip, '+0 days') and date(tijdstip) = laatste_dag))""",
        "alter table eigentermijn add column brief integer references brief on delete restrict",
        "create index eigentermijn_tijdstip on eigentermijn (tijdstip) where tijdstip is not null",
    ]


def _m005_eigenschap() -> list[str]:
    """What can be changed and taken back has a number and a version."""
    return [
        """create table eigenschap_nieuw (
            nummer integer primary key autoincrement,
            sleutel text not null unique check (sleutel <> ''),
            waarde text not null,
            versie integer not null
        ) strict""",
        "insert into eigenschap_nieuw (sleutel, waarde, versie) select sleutel, waarde, 1 from eigenschap",
        "drop table eigenschap",
        "alter table eigenschap_nieuw rename to eigenschap",
    ]


def _m005_interventie() -> list[str]:
    """What stands in a note of before stays there: the log says that it was written so."""
    return ["alter table interventie add column vast text not null default ''"]

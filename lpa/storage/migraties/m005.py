"""The fifth step: a letter knows its party, whether it tells the reason, and whether the jongere agreed."""

from __future__ import annotations

from typing import Any

# `Noor Merel (contact 3)`: without the number and what closes it, the text ends in `(contact `.
_ZONDER_NUMMER = "rtrim(aan, '0123456789)')"


def m005_brief(db: Any) -> None:
    """The number of the party stood in the text of the addressee only."""
    for opdracht in (
        "alter table brief add column contact integer references contact on delete restrict",
        "alter table brief add column met_reden integer not null default 0 check (met_reden in (0, 1))",
        "alter table brief add column toestemming integer check (toestemming in (0, 1))",
        f"""update brief set contact = (select nummer from contact
            where nummer = cast(trim(substr(brief.aan, length({_ZONDER_NUMMER}) + 1), ')') as integer))
            where {_ZONDER_NUMMER} like '%(contact '""",  # noqa: S608
    ):
        db.execute(opdracht)

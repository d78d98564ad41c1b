"""Who asked for leave or an exemption, and the conditions of a besluit."""

from __future__ import annotations

from typing import Any


def m002_aanvrager(db: Any) -> None:
    """`aanvrager` is a verzorger, `zelf_gevraagd` the jongere himself; neither is: not said."""
    for table in ("verlof", "vrijstelling"):
        db.execute(f"alter table {table} add column aanvrager integer references verzorger on delete restrict")
        db.execute(
            f"""alter table {table} add column zelf_gevraagd integer not null default 0
            check (zelf_gevraagd in (0, 1) and (zelf_gevraagd = 0 or aanvrager is null))"""
        )
    db.execute("alter table vrijstelling add column voorwaarden text not null default ''")

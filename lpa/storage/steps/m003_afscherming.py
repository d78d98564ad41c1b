"""A verzorger whose address is secret, or who may not be contacted; and against whom a proces-verbaal is."""

from __future__ import annotations

from typing import Any


def m003_afscherming(db: Any) -> None:
    """The two marks of a verzorger; of a step `tegen`, and where that is a verzorger which one."""
    yes_no = "alter table verzorger add column {0} integer not null default 0 check ({0} in (0, 1))"
    db.execute(yes_no.format("geheim_adres"))
    db.execute(yes_no.format("geen_contact"))
    db.execute("create index verzorger_geheim on verzorger (jongere) where geheim_adres")
    db.execute(
        """alter table interventie_alle add column tegen text not null default ''
        check (tegen in ('', 'jongere', 'verzorger'))"""
    )
    # Who destroys a verzorger leaves a step of somebody else that names none: `tegen` alone may stay.
    db.execute(
        """alter table interventie_alle add column verzorger integer references verzorger on delete restrict
        check (verzorger is null or tegen = 'verzorger')"""
    )
    db.execute("create index interventie_verzorger on interventie_alle (verzorger) where verzorger is not null")

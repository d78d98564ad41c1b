"""Indexes by which what is open, who lives at a secret address, and what hangs on a zaak is read without the rest."""

from __future__ import annotations

from typing import Any


def m004_indexen(db: Any) -> None:
    """Open zaken in the order of their list, counted there too; secret addresses; what refers to a zaak or a step."""
    db.execute("drop index zaak_open")
    db.execute(
        """create index zaak_open on zaak_alle (type, schooljaar, geopend_op, vervallen_op)
        where gesloten_op is null"""
    )
    db.execute("create index jongere_geheim on jongere (nummer) where geheim_adres")
    for table, column in (("melding", "vervolg_op"), ("melding", "na_verlof"), ("interventie_alle", "overleg")):
        name = f"{table.removesuffix('_alle')}_{column}"
        db.execute(f"create index {name} on {table} ({column}) where {column} is not null")

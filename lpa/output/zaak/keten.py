"""Pages and lists of the parties of the chain, and of what was shared with them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lpa.domain.records.zaak import merk
from lpa.domain.zaak.keten import CONTACTSOORTEN, Contact, Verstrekking
from lpa.output.render.sheet import NAAM, NR, ZAAK, Column, Sheet, Table, fact_sheet


def contact_blad(c: Contact) -> Sheet:
    """One party."""
    return fact_sheet(
        f"Contact {c.nummer}: {c.naam}",
        ("soort", CONTACTSOORTEN[c.soort]),
        ("persoon", c.persoon),
        ("telefoon", c.telefoon),
        ("e-mail", c.email),
        ("adres", c.adres),
        ("notitie", c.notitie),
    )


def contacten_tabel(contacten: Sequence[Contact]) -> Table:
    """A list of parties."""
    kolommen = [
        NR, NAAM, Column("Soort", rank=1), Column("Persoon", rank=2, cut=24), Column("Telefoon", rank=3),
        Column("E-mail", rank=4, cut=30),
    ]  # fmt: skip
    return Table.of(kolommen, [(c.nummer, c.naam, c.soort, c.persoon, c.telefoon, c.email) for c in contacten])


def verstrekkingen_tabel(verstrekkingen: Sequence[Verstrekking], namen: Mapping[int, str] = {}) -> Table:
    """What was told to whom, when, on which ground; about whom, where `namen` say it by zaak."""
    kop = "Jongere, aan, wat" if namen else "Aan, wat, grond"
    over = {zaak: f"{naam}; " for zaak, naam in namen.items()}
    rijen = [(d.nummer, d.zaak, d.datum, over.get(d.zaak, "") + _inhoud(d)) for d in verstrekkingen]
    return Table.of([NR, ZAAK, Column("Datum"), Column(kop, wraps=True)], rijen)


def _inhoud(d: Verstrekking) -> str:
    """All of it in one cell: nothing may fall off a narrow screen."""
    instemming = {None: "", True: "; toestemming: ja", False: "; toestemming: nee"}[d.toestemming]
    wat = d.wat.replace("\n", " ")
    return merk(f"{d.aan}: {wat} ({d.grondslag}{instemming})", d)

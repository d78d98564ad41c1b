"""Pages and lists of the parties of the chain, and of what was shared with them."""

from __future__ import annotations

from collections.abc import Sequence

from lpa.domain.datum import kort
from lpa.domain.keten import CONTACTSOORTEN, Contact, Deling
from lpa.output.blad import Blad, Kolom, Kop, Tabel
from lpa.output.bladen import feiten


def contact_blad(c: Contact) -> Blad:
    """One party."""
    blad = Blad([Kop(f"Contact {c.nummer}: {c.naam}")])
    blad += feiten(
        [
            ("soort", CONTACTSOORTEN[c.soort]),
            ("persoon", c.persoon),
            ("telefoon", c.telefoon),
            ("e-mail", c.email),
            ("adres", c.adres),
            ("notitie", c.notitie),
        ]
    )
    return blad


def contacten_tabel(contacten: Sequence[Contact]) -> Tabel:
    """A list of parties."""
    kolommen = [
        Kolom("Nr", rechts=True),
        Kolom("Naam", rekt=True),
        Kolom("Soort", rang=1),
        Kolom("Persoon", rang=2, kapt=24),
        Kolom("Telefoon", rang=3),
        Kolom("E-mail", rang=4, kapt=30),
    ]
    return Tabel(kolommen, [(str(c.nummer), c.naam, c.soort, c.persoon, c.telefoon, c.email) for c in contacten])


def delingen_tabel(delingen: Sequence[Deling]) -> Tabel:
    """What was told to whom, when, on which ground."""
    kolommen = [
        Kolom("Nr", rechts=True),
        Kolom("Zaak", rechts=True),
        Kolom("Datum"),
        Kolom("Aan, wat, grond", rekt=True),
    ]
    return Tabel(kolommen, [(str(d.nummer), str(d.zaak), kort(d.datum), _inhoud(d)) for d in delingen])


def _inhoud(d: Deling) -> str:
    """All four in one cell: none of them may fall off a narrow screen."""
    instemming = {None: "", True: "; toestemming: ja", False: "; toestemming: nee"}[d.toestemming]
    wat = d.wat.replace("\n", " ")
    return f"{d.aan}: {wat} ({d.grondslag}{instemming})"

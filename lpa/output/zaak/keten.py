"""Pages and lists of the parties of the chain, and of what was shared with them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lpa.domain.base.datum import kort
from lpa.domain.zaak.keten import CONTACTSOORTEN, Contact, Deling
from lpa.output.render.sheet import Blad, Kolom, Kop, Tabel, feiten


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


def delingen_tabel(delingen: Sequence[Deling], namen: Mapping[int, str] = {}) -> Tabel:
    """What was told to whom, when, on which ground; about whom, where `namen` say it by zaak."""
    kolommen = [
        Kolom("Nr", rechts=True),
        Kolom("Zaak", rechts=True),
        Kolom("Datum"),
        Kolom("Jongere, aan, wat" if namen else "Aan, wat, grond", rekt=True),
    ]
    over = {zaak: f"{naam}; " for zaak, naam in namen.items()}
    rijen = [(str(d.nummer), str(d.zaak), kort(d.datum), over.get(d.zaak, "") + _inhoud(d)) for d in delingen]
    return Tabel(kolommen, rijen)


def _inhoud(d: Deling) -> str:
    """All of it in one cell: nothing may fall off a narrow screen."""
    instemming = {None: "", True: "; toestemming: ja", False: "; toestemming: nee"}[d.toestemming]
    wat = d.wat.replace("\n", " ")
    return f"{d.aan}: {wat} ({d.grondslag}{instemming})"

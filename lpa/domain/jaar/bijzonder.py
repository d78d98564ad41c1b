"""What was stored against the odds: named under the table that counts it, with its cases. Nothing is mended."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lpa.domain.base.tekst import opsomming
from lpa.domain.jaar.overzicht import Bevinding, Overzicht

MEEST = 12  # so many cases are named; the rest is counted
_TABELLEN = {"absoluut": "6", "signaal": "5", "langdurig": "5", "luxe": "7"}


def bijzonderheden(o: Overzicht) -> Iterator[Bevinding]:
    """A finding for each, under table 3 or under the table of how such zaken end."""
    for b in o.bronnen.bijzonder:
        tabel = _TABELLEN.get(b.soort, "3") if b.afhandeling else "3"
        rij = b.afhandeling if tabel != "3" else _rij(b.soort)
        yield Bevinding(tabel, rij, b.schooljaar, f"{telwoord(len(b.zaken))} {b.wat}: {_genoemd(b.zaken)}", b.zaken)


def _rij(soort: str) -> str:
    """The row of table 3 that a kind of melding belongs to."""
    return {"signaal": "signaalverzuim", "langdurig": "signaalverzuim", "preventief": "overig verzuim"}.get(
        soort, f"{soort} verzuim"
    )


def telwoord(aantal: int) -> str:
    """`1 melding`, `2 meldingen`."""
    return f"{aantal} {'melding' if aantal == 1 else 'meldingen'}"


def _genoemd(zaken: Sequence[int]) -> str:
    """`zaak 14 en 21`, and how many more there are."""
    meer = [f"nog {len(zaken) - MEEST}"] if len(zaken) > MEEST else []
    return "zaak " + opsomming([*map(str, zaken[:MEEST]), *meer])

"""Letters: of which kind, to whom, made and sent when; and who signs them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from lpa.domain.base.record import Record, record
from lpa.domain.records.zaak import AVG


@record
class Brief(Record):
    """One letter to one addressee. `datum` is the date it bears, `sha256` that of the file as it was made.

    `contact` is the party of the chain to which it goes, None for the family; `met_reden`: whether it tells that
    party why, None where that is not known (a letter of before it was kept); `toestemming` whether the jongere of 16 or
    older agreed to that, None where that was not asked. `regime` and `vervallen_op` are as those of a step.
    """

    zaak: int
    soort: str
    aan: str
    bestand: str
    sha256: str
    datum: date
    verzonden_op: date | None = None
    interventie: int | None = None
    contact: int | None = None
    met_reden: bool | None = None
    toestemming: bool | None = None
    regime: str = AVG
    regime_op: date | None = None
    vervallen_op: date | None = None
    vervallen_reden: str = ""


@record
class Afzender(Record):
    """Who signs letters, where answers and objections go to, the folder with own templates. One row: number 1.

    `elektronisch` is the address to which an objection can be sent electronically, from `elektronisch_vanaf` on; from
    the beginning where that is None.
    """

    nummer: int = 1
    ambtenaar: str = ""
    functie: str = ""
    telefoon: str = ""
    email: str = ""
    adres: str = ""
    postcode: str = ""
    plaats: str = ""
    bezwaar_bij: str = ""
    bezwaar_adres: str = ""
    elektronisch: str = ""
    elektronisch_vanaf: date | None = None
    sjablonen: str = ""

    def kanaal(self, op: date) -> str:
        """The electronic channel that is open on day `op`; empty when none is."""
        return self.elektronisch if self.elektronisch_vanaf is None or self.elektronisch_vanaf <= op else ""


def in_plaats_van(nieuw: Brief, eerder: Sequence[Brief]) -> Brief:
    """`nieuw` under the number of the letter that it replaces: of the same kind, to the same, and not sent yet."""
    oud = next((b for b in eerder if (b.zaak, b.soort, b.aan) == (nieuw.zaak, nieuw.soort, nieuw.aan)), None)
    return replace(nieuw, nummer=oud.nummer, versie=oud.versie) if oud and oud.verzonden_op is None else nieuw

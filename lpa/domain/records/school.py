"""Schools, and who is enrolled where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from lpa.domain.base.datum import kort
from lpa.domain.base.record import Record, record
from lpa.domain.base.tekst import letters, schoon, woorden
from lpa.domain.base.zoeken import zoeksleutel
from lpa.errors import GegevensGeweigerd


@record
class School(Record):
    """A school; its region is that of the place where it stands. `onderwijssoorten`: codes with commas.

    `zonder_les`: weekdays on which there is never school, as `wo vr`.
    """

    naam: str
    brin: str | None = None
    plaats: str = ""
    regio: str
    onderwijssoorten: str = ""
    zonder_les: str = ""
    contactpersoon: str = ""
    telefoon: str = ""
    email: str = ""
    zoeksleutel: str = ""

    @property
    def soorten(self) -> list[str]:
        """The codes of the kinds of education given here."""
        return [s for s in self.onderwijssoorten.split(",") if s]

    @property
    def enige_soort(self) -> str | None:
        """The one onderwijssoort that it has; None where it has none, or more."""
        return self.soorten[0] if len(self.soorten) == 1 else None

    def sleutel(self) -> str:
        """The search key that belongs to this school."""
        return zoeksleutel(self.naam, self.plaats, self.brin, telefoon=self.telefoon)


@record
class Inschrijving(Record):
    """A jongere at a school, from `van` up to and including `tot` (None: still there)."""

    jongere: int
    school: int
    onderwijssoort: str
    niveau: str = ""
    leerjaar: int | None = None
    van: date
    tot: date | None = None

    def geldt(self, op: date) -> bool:
        """Whether the jongere is enrolled here on day `op`."""
        return self.van <= op and (self.tot is None or op <= self.tot)

    def overlapt(self, ander: Inschrijving) -> bool:
        """Whether there is a day on which both hold."""
        return (self.tot is None or ander.van <= self.tot) and (ander.tot is None or self.van <= ander.tot)


def lees_brin(tekst: str) -> str:
    """A BRIN (`12AB`) or BRIN with vestiging (`12AB01`), in capitals. Raises GegevensGeweigerd."""
    from stdnum.nl import brin

    kaal = schoon(tekst).replace(" ", "").upper()
    if not (kaal.isascii() and brin.is_valid(kaal)):
        raise GegevensGeweigerd(
            f"'{kaal}' is geen BRIN",
            "een BRIN is twee cijfers en twee letters (12AB), met of zonder vestiging (12AB01)",
        )
    return kaal


# What a school calls itself beside its name, in short and written out as in the list of DUO, folded.
_LOS = frozenset({
    "de", "het", "t", "obs", "cbs", "rkbs", "kbs", "pcb", "pcbs", "bs", "basisschool", "school", "openbare", "chr",
    "christelyke", "rk", "rooms", "katholieke", "protestants", "prot",
})  # fmt: skip


def zelfde_school(nieuwe: School, bekend: Sequence[School]) -> list[School]:
    """Those of `bekend` that may be `nieuwe`: of one BRIN and vestiging, or of one name where one place is not another.

    A BRIN without a vestiging is that of the first one, 00.
    """
    return [s for s in bekend if s.nummer != nieuwe.nummer and (_zelfde_brin(nieuwe, s) or _zelfde_naam(nieuwe, s))]


def _zelfde_brin(een: School, ander: School) -> bool:
    return bool(een.brin and ander.brin) and _vestiging(een) == _vestiging(ander)


def _vestiging(s: School) -> str:
    return f"{s.brin}00"[: len("12AB00")]


def _zelfde_naam(een: School, ander: School) -> bool:
    """One name in one place, as far as that is known; articles and what a school calls itself aside."""
    plaatsen = {letters(s.plaats) for s in (een, ander)} - {""}
    zelfde = _kern(een.naam) == _kern(ander.naam) or letters(een.naam) == letters(ander.naam)
    return zelfde and len(plaatsen) <= 1


def _kern(naam: str) -> str:
    """The letters that tell one school from another; of a name that has none of its own, all of them."""
    return "".join(w for w in woorden(naam) if w not in _LOS) or letters(naam)


def lijkt_op(naam: str, bekend: Iterable[School]) -> list[School]:
    """Those of `bekend` of whose names each word of `naam` begins one: `horsthoek` of the Horsthoekschool."""
    gezocht = [w for w in woorden(naam) if w not in _LOS]
    return [s for s in bekend if gezocht and all(any(w.startswith(g) for w in woorden(s.naam)) for g in gezocht)]


def periode(van: date, tot: date | None) -> str:
    """`van 01-08-2019`, or with `tot en met` when it ended."""
    return f"van {kort(van)}" + (f" tot en met {kort(tot)}" if tot else "")

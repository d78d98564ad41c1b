"""What an import comes to: what is new, what changes, what is not clear, and what is refused; row by row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from typing import Any

from lpa.domain.base.datum import Geboortedatum, kort
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.tekst import getal
from lpa.domain.register.telling import Groep
from lpa.errors import LpaFout

_GEEN_VELD = ("nummer", "versie", "zoeksleutel")  # they follow from the rest
_VERBORGEN = ("bsn", "adres", "postcode", "plaats", "land", "notitie")  # of these only that they change


class Gewijzigd(NamedTuple):
    """A record as it was and becomes, the line that says so, and how the record is called."""

    regel: int
    oud: Any
    nieuw: Any
    heet: str

    def verschillen(self) -> Iterator[str]:
        """`telefoon - wordt 0612345678`, a field each; of an address and a BSN only that it is another."""
        for veld in fields(self.oud):
            van, naar = getattr(self.oud, veld.name), getattr(self.nieuw, veld.name)
            if van != naar and veld.name not in _GEEN_VELD:
                wat = veld.name.replace("_op", "").replace("_", " ")
                yield f"{wat} anders" if veld.name in _VERBORGEN else f"{wat} {_toon(van)} wordt {_toon(naar)}"


def _toon(waarde: Any) -> str:
    if waarde in (None, ""):
        return "-"
    if isinstance(waarde, date | datetime | Geboortedatum):
        return kort(waarde)
    if isinstance(waarde, float):
        return getal(waarde)
    return {True: "ja", False: "nee"}.get(waarde, str(waarde)) if isinstance(waarde, bool) else str(waarde)


class Regelzin(NamedTuple):
    """What is said about a line of the file."""

    regel: int
    zin: str


@dataclass
class Uitkomst:
    """What the rows of a file come to, each thing in it once: a second row that says the same is equal, one that says
    other things makes both unclear, so that the order of the rows decides nothing.

    `op_naam` are rows of which only name and birth date say who it is; `geweigerd`
    names a row for each fault in it; `buiten` counts who is not kept; `erbij` are records that come with it, in no
    count; `tegelijk` says which enrolments run beside one that stands; `genoemd` are the numbers of what is known and
    in the file, `afwezig` the records that a stand no longer shows; `blijft_geheim` are rows that call an address open
    which is secret; `aannames` say what was taken for what the file does not say; `vertaal` says how a word in it that
    lpa does not know is given a meaning, where that can be.
    """

    nieuw: list[tuple[int, Any]] = field(default_factory=list)
    gewijzigd: list[Gewijzigd] = field(default_factory=list)
    gelijk: int = 0
    onduidelijk: list[Regelzin] = field(default_factory=list)
    geweigerd: list[Regelzin] = field(default_factory=list)
    op_naam: list[Regelzin] = field(default_factory=list)
    buiten: Counter[Groep] = field(default_factory=Counter)
    erbij: list[Any] = field(default_factory=list)
    tegelijk: list[str] = field(default_factory=list)
    genoemd: set[Any] = field(default_factory=set)
    afwezig: list[tuple[Any, str]] = field(default_factory=list)
    blijft_geheim: list[Regelzin] = field(default_factory=list)
    opmerkingen: list[str] = field(default_factory=list)
    aannames: list[str] = field(default_factory=list)
    vertaal: str = ""
    _onduidelijk: set[int] = field(default_factory=set)
    _terug: set[int] = field(default_factory=set)
    _gezien: dict[Any, tuple[int, Any]] = field(default_factory=dict)
    _strijdig: set[Any] = field(default_factory=set)
    _onder: dict[Any, dict[Any, int]] = field(default_factory=dict)

    def weiger(self, regel: int, zin: str) -> None:
        """Put down why a row is refused."""
        self.geweigerd.append(Regelzin(regel, zin))

    def laat_liggen(self, regel: int, zin: str) -> None:
        """Put down why it is not clear what a row says; the first reason stands."""
        if regel not in self._onduidelijk:
            self._onduidelijk.add(regel)
            self.onduidelijk.append(Regelzin(regel, zin))

    def leg_neer(self, regel: int, oud: Any, na: Any, heet: str) -> None:
        """Put down what a row comes to: new where there is no `oud`, else the same, or changed."""
        if oud is None:
            self.nieuw.append((regel, na))
        elif na is oud or na == oud:
            self.gelijk += 1
        else:
            self.gewijzigd.append(Gewijzigd(regel, oud, na, heet))

    def per_rij(self, rijen: Iterable[tuple[int, Any]], doe: Callable[[int, Any], None]) -> Uitkomst:
        """`doe` each row; one that raises an LpaFout is refused for that."""
        for regel, rij in rijen:
            try:
                doe(regel, rij)
            except LpaFout as fout:
                self.weiger(regel, fout.fout.rstrip("."))
        self.nieuw = [(regel, record) for regel, record in self.nieuw if regel not in self._terug]
        self.gewijzigd = [g for g in self.gewijzigd if g.regel not in self._terug]
        return self

    def een(self, kenmerk: Any, sleutel: Any, regel: int, heet: str) -> bool:
        """Whether all rows with this `kenmerk` are about one `sleutel`, or each about one with a number; else all of
        them are unclear.
        """
        rijen = self._onder.setdefault(kenmerk, {})
        rijen.setdefault(sleutel, regel)
        if len(rijen) == 1 or all(isinstance(andere, str) for andere in rijen):
            return True
        for andere, was in rijen.items():
            self._gezien.setdefault(andere, (was, None))
            self._neem_terug(andere, f"{heet} staat meer dan een keer, met andere gegevens")
        self.laat_liggen(regel, f"{heet} kan dezelfde zijn als op een andere regel")
        return False

    def eerste(self, sleutel: Any, regel: int, record: Any, heet: str) -> bool:
        """Whether this row is the first about `sleutel`, and is to be stored."""
        if sleutel not in self._gezien:
            self._gezien[sleutel] = regel, record
            return True
        andere, was = self._gezien[sleutel]
        if (was is record or was == record) and sleutel not in self._strijdig:
            self.gelijk += 1
            return False
        self._neem_terug(sleutel, f"{heet} staat meer dan een keer, met andere gegevens")
        self.laat_liggen(regel, f"{heet} staat ook op regel {andere}, met andere gegevens")
        return False

    def lijken(self, heten: Mapping[Any, str]) -> None:
        """Put down that rows about more than one `sleutel`, each with its name, may be about one: none is stored."""
        for sleutel, heet in heten.items():
            self._neem_terug(sleutel, f"{heet} kan dezelfde zijn als op een andere regel")

    def _neem_terug(self, sleutel: Any, zin: str) -> None:
        """What the first row about `sleutel` came to is not to be stored, for a reason that showed itself later."""
        if sleutel not in self._strijdig:
            self._strijdig.add(sleutel)
            regel, _ = self._gezien[sleutel]
            self._terug.add(regel)
            self.laat_liggen(regel, zin)

    @property
    def zin(self) -> str:
        """`12 nieuw, 3 gewijzigd, 480 gelijk, 1 onduidelijk, 2 geweigerd`."""
        tellingen = (
            (len(self.nieuw), "nieuw"), (len(self.gewijzigd), "gewijzigd"), (self.gelijk, "gelijk"),
            (len(self.onduidelijk), "onduidelijk"), (len(rijnummers(self.geweigerd)), "geweigerd"),
        )  # fmt: skip
        return ", ".join(f"{aantal} {wat}" for aantal, wat in tellingen)

    @property
    def te_weten(self) -> bool:
        """Whether rows were not stored, or something was taken for what the file does not say: it must be seen."""
        return bool(self.onduidelijk or self.geweigerd or self.aannames)

    @property
    def niets(self) -> bool:
        """Whether there is nothing to store."""
        return not (self.nieuw or self.gewijzigd or self.erbij)


def rijnummers(regels: Iterable[Regelzin]) -> set[int]:
    """The rows about which something is said, each once."""
    return {regel.regel for regel in regels}


def geordend(regels: Sequence[Regelzin]) -> list[Regelzin]:
    """In the order of the file."""
    return sorted(regels)

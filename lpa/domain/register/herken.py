"""Who in the register a row of a file is about: by number, else by name and birth date, which is only a proposal."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from lpa.domain.base.datum import Geboortedatum
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.tekst import letters, opsomming
from lpa.domain.base.zoeken import zoekwoorden
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.naam import naamsleutels, omgedraaide_dag, zelfde_persoon
from lpa.domain.records.school import School, lijkt_op, zelfde_school

_BRIN = r"\d\d[A-Za-z]{2}(\d\d)?"  # where a list has it in the place of a name
_LIJKT = 3  # schools that a name may mean, which are named
NUMMER, NAAM, ONDUIDELIJK, NIEUW = "nummer", "naam", "onduidelijk", "nieuw"


class Persoon(NamedTuple):
    """Who a row says it is about; what it does not say is empty or None."""

    achternaam: str = ""
    tussenvoegsel: str = ""
    voornaam: str = ""
    geboortedatum: Geboortedatum | None = None
    bsn: str | None = None

    @property
    def naam(self) -> str:
        """`Sem van Jansen`."""
        return " ".join(filter(None, (self.voornaam, self.tussenvoegsel, self.achternaam)))


class Herkend(NamedTuple):
    """By what somebody was recognised, and who it is; of what is not clear, all who it may be."""

    hoe: str
    wie: Sequence[Jongere] = ()

    @property
    def jongere(self) -> Jongere | None:
        """The one who it is."""
        return self.wie[0] if self.hoe in (NUMMER, NAAM) else None

    def uit_bestand(self, wie: Persoon) -> Jongere | None:
        """Who the file itself brought before, with that name and birth date."""
        return next((j for j in self.wie if not j.nummer and kenmerk(j) == kenmerk(wie)), None)


Kenmerk = tuple[str, Geboortedatum | None]


def kenmerk(wie: Persoon | Jongere) -> Kenmerk:
    """A name and a birth date as they tell one row of a file from another: the words in whatever order."""
    return " ".join(sorted(zoekwoorden(wie.naam))), wie.geboortedatum


def heten(wie: Sequence[Jongere]) -> str:
    """Those on whom a row is like: `jongere 3, Sem Merel`."""
    return " en ".join(
        f"jongere {j.nummer}, {j.naam}" if j.nummer else f"{j.naam}, nieuw in dit bestand" for j in wie[:3]
    )


class Geborenen:
    """Jongeren by their birth dates: whom a row may be about by a name that is alike."""

    def __init__(self) -> None:
        self._geboren: dict[Geboortedatum, list[Jongere]] = defaultdict(list)
        self._deels: list[Jongere] = []  # whose birth date is known in part
        self._sleutels_van: dict[Geboortedatum, set[str]] = {}  # of all who were born then, once that was asked

    def erbij(self, jongere: Jongere) -> None:
        """Know `jongere` too."""
        dag = jongere.geboortedatum
        self._geboren[dag].append(jongere)
        if dag.exact is None:
            self._deels.append(jongere)
        if dag in self._sleutels_van:
            self._sleutels_van[dag] |= _sleutels(jongere)

    def lijkt(self, wie: Persoon) -> list[Jongere]:
        """All whom a row with a birth date may be about, by a name that is alike."""
        assert wie.geboortedatum  # noqa: S101  # who calls it looked
        sleutels = _sleutels(wie)
        zelfde_dag = [
            j for j in self._gelijk_geboren(wie.geboortedatum, sleutels)
            if not sleutels.isdisjoint(_sleutels(j)) and not _ander(wie, j)
        ]  # fmt: skip
        if not zelfde_dag:
            return []
        rij = Jongere(
            nummer=-1, achternaam=wie.achternaam, tussenvoegsel=wie.tussenvoegsel, voornaam=wie.voornaam,
            geboortedatum=wie.geboortedatum,
        )  # fmt: skip
        return zelfde_persoon(rij, zelfde_dag)

    def _gelijk_geboren(self, geboren: Geboortedatum, sleutels: frozenset[str]) -> list[Jongere]:
        """Those who may be born then: that day, the month or year of it, or day and month turned round; of a whole day
        nobody where no name of it is alike.
        """
        if geboren.exact is None:  # of a part all days of that year
            jaar = geboren.eerste.year
            return [j for dag, wie in self._geboren.items() if dag.eerste.year == jaar for j in wie]
        om = omgedraaide_dag(geboren)
        gelijk = [*self._van_dag(geboren, sleutels), *(j for j in self._deels if geboren.past_bij(j.geboortedatum))]
        return [*gelijk, *self._van_dag(om, sleutels)] if om and om != geboren else gelijk

    def _van_dag(self, dag: Geboortedatum, sleutels: frozenset[str]) -> Sequence[Jongere]:
        """Those of a day, where one of them has a name that is alike."""
        if dag not in self._sleutels_van:
            self._sleutels_van[dag] = set().union(*map(_sleutels, self._geboren.get(dag, ())))
        return () if sleutels.isdisjoint(self._sleutels_van[dag]) else self._geboren[dag]


def _sleutels(wie: Persoon | Jongere) -> frozenset[str]:
    return naamsleutels(wie.voornaam, wie.tussenvoegsel, wie.achternaam)


class Bekenden(Geborenen):
    """The jongeren of the register, to be recognised in the rows of a file."""

    def __init__(self, jongeren: Iterable[Jongere]) -> None:
        super().__init__()
        self._bsn: dict[str, Jongere] = {}
        self._namen: dict[str, list[Jongere]] = defaultdict(list)
        for jongere in jongeren:
            self.erbij(jongere)

    def erbij(self, jongere: Jongere) -> None:
        """Know `jongere` too."""
        super().erbij(jongere)
        if jongere.bsn:
            self._bsn[jongere.bsn] = jongere
        self._namen[letters(jongere.naam)].append(jongere)

    def herken(self, wie: Persoon) -> Herkend:
        """Who a row is about. A number decides; one name and birth date is a proposal, what only looks alike is not
        clear, and a number that another has, or a name that more have, is not either.
        """
        if not self._geboren:
            return Herkend(NIEUW)
        if wie.bsn and (bekend := self._bsn.get(wie.bsn)):
            return Herkend(ONDUIDELIJK if _is_ander(wie, bekend) else NUMMER, [bekend])
        if wie.geboortedatum is None:
            gevonden = [j for j in self._namen.get(letters(wie.naam), ()) if wie.naam and not (wie.bsn and j.bsn)]
            return Herkend(NAAM if len(gevonden) == 1 else ONDUIDELIJK if gevonden else NIEUW, gevonden)
        if not (wie.achternaam or wie.voornaam):
            return Herkend(NIEUW)
        heel = [j for j in self._namen.get(letters(wie.naam), ()) if _zelfde_dag(wie.geboortedatum, j.geboortedatum)]
        if heel := [j for j in heel if not _ander(wie, j)]:
            return Herkend(NAAM if len(heel) == 1 else ONDUIDELIJK, heel)
        lijkt = self.lijkt(wie)
        return Herkend(ONDUIDELIJK, lijkt) if lijkt else Herkend(NIEUW)


def _zelfde_dag(van_rij: Geboortedatum, bekend: Geboortedatum) -> bool:
    """Whether a row says the birth date that is known, or the whole of one that is known in part."""
    return van_rij == bekend or bool(bekend.exact is None and van_rij.exact and van_rij.past_bij(bekend))


def _is_ander(wie: Persoon, bekend: Jongere) -> bool:
    """Whether a row with the number of `bekend` says another name and another birth date: one of the two is wrong."""
    if not wie.naam or wie.geboortedatum is None or wie.geboortedatum.past_bij(bekend.geboortedatum):
        return False
    woorden_ = [set(zoekwoorden(naam)) for naam in (wie.naam, bekend.naam)]
    return woorden_[0].isdisjoint(woorden_[1])


def _ander(een: Persoon, ander: Jongere) -> bool:
    """Whether both have a number, and not the same: they are two."""
    return bool(een.bsn and ander.bsn and een.bsn != ander.bsn)


class Scholen:
    """The schools of the register, to be recognised in a file; `anders` is the one of rows that name none."""

    def __init__(self, scholen: Iterable[School], anders: School | None = None) -> None:
        self._alle = list(scholen)
        self._anders = anders
        self._gevonden: dict[tuple[str, str, str], School | None] = {}

    def herken(self, brin: str, naam: str, plaats: str = "") -> School | None:
        """The one school with this BRIN (12AB is 12AB00), else with this name; None where there is none, or more."""
        if not (brin or naam):
            return self._anders
        if not brin and re.fullmatch(_BRIN, naam):
            brin = naam.upper()
        gezocht = brin, naam, plaats
        if gezocht not in self._gevonden:
            self._gevonden[gezocht] = self._zoek(*gezocht)
        return self._gevonden[gezocht]

    def lijkt(self, naam: str) -> list[School]:
        """Those that this name may be short for."""
        return lijkt_op(naam, self._alle)

    def onbekend(self, brin: str, naam: str) -> str:
        """That the register has no such school; and which it may be by its name, so that none is entered twice."""
        genoemd = [
            f"{', '.join(filter(None, (s.naam, s.plaats)))} ({s.brin or s.nummer})"
            for s in ([] if brin else self.lijkt(naam))
        ][:_LIJKT]
        if genoemd:
            return f"school '{naam}' staat zo niet in het register; lijkt op {opsomming(genoemd, 'of')}"
        return f"school '{naam or brin}' staat niet in het register; dat kan met lpa school nieuw"

    def _zoek(self, brin: str, naam: str, plaats: str) -> School | None:
        if brin:
            gelijk = [s for s in self._alle if s.brin and f"{s.brin}00"[:6] == f"{brin}00"[:6]]
            if gelijk:
                return gelijk[0]
        alle = [s for s in self._alle if not (brin and s.brin)]  # two numbers are two schools, whatever their names
        passend = zelfde_school(School(nummer=-1, naam=naam, plaats=plaats, regio=""), alle) if naam else []
        return passend[0] if len(passend) == 1 else None

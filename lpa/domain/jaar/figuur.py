"""Figure 2 of the report: the jongeren of each age on the peildatum, enrolled and not, as numbers."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from lpa.domain.base.named import NamedTuple
from lpa.domain.base.tekst import kies
from lpa.domain.jaar.feiten import Registergroep
from lpa.domain.jaar.klein import ONDER_5, afgerond
from lpa.domain.recht.leerplicht import PLICHTIG

FIGUUR_2 = "figuur 2"  # how a place in it is asked for, and a remark about it
OUDST = 28  # years: the last age of the figure


class Leeftijdregel(NamedTuple):
    """An age (years) on the peildatum: who is enrolled, who has a duty and is not, and who has none and is not.

    `geteld_op` is the day of the file that counted them, for an age of which nobody is kept as a person. `klein` names
    the numbers of which is only told that they are under five: they are drawn as if they were two.
    """

    leeftijd: int
    wel: int = 0
    niet: int = 0
    vrij: int = 0
    geteld_op: date | None = None
    klein: frozenset[str] = frozenset()

    @property
    def getallen(self) -> tuple[int | str, ...]:
        """The three numbers as they are told: enrolled, not enrolled, without a duty."""
        per = {"wel": self.wel, "niet": self.niet, "vrij": self.vrij}
        return tuple(ONDER_5 if naam in self.klein else aantal for naam, aantal in per.items())


KOLOMMEN = {"ingeschreven": "wel", "niet ingeschreven": "niet", "geen plicht": "vrij"}  # as they are printed


class Figuurfeiten(NamedTuple):
    """Jongeren of an age on the peildatum, in one of the numbers of its row or (None) in any."""

    leeftijd: int
    kolom: str | None

    def omvat(self, groep: Registergroep) -> bool:
        """Whether the jongeren of `groep` belong to it."""
        return groep.leeftijd == self.leeftijd and self.kolom in (None, _kolom(groep))


def lees_plek(tekst: str) -> Figuurfeiten:
    """`5`, or `5/niet ingeschreven`, as a place in the figure. Raises VerkeerdGebruik."""
    jaren, _, kolom = tekst.partition("/")
    leeftijd = kies(jaren.strip().removesuffix(" jaar"), [str(n) for n in range(OUDST + 1)], "leeftijd")
    return Figuurfeiten(int(leeftijd), KOLOMMEN[kies(kolom, KOLOMMEN, "kolom")] if kolom else None)


def leeftijdregels(groepen: Iterable[Registergroep]) -> list[Leeftijdregel]:
    """Each age from 0 up to and including 28, of whom the register knows by name."""
    telling = {n: Leeftijdregel(n) for n in range(OUDST + 1)}
    for groep in groepen:
        if oud := telling.get(groep.leeftijd):
            telling[groep.leeftijd] = oud._replace(**{_kolom(groep): getattr(oud, _kolom(groep)) + groep.aantal})
    return list(telling.values())


def _kolom(groep: Registergroep) -> str:
    """In which number of a row a group counts."""
    return "wel" if groep.onderwijssoorten else "niet" if groep.plicht in PLICHTIG else "vrij"


def regel_openbaar(r: Leeftijdregel) -> Leeftijdregel:
    """An age with its counts rounded; of what is under five only that is told."""
    tekens = {"wel": afgerond(r.wel), "niet": afgerond(r.niet), "vrij": afgerond(r.vrij)}
    wel, niet, vrij = (2 if teken == ONDER_5 else int(teken) for teken in tekens.values())
    klein = frozenset(naam for naam, teken in tekens.items() if teken == ONDER_5)
    return r._replace(wel=wel, niet=niet, vrij=vrij, klein=klein)

"""The facts that make a zaak, or someone in the register, belong to a row of the yearly report.

A row holds one of these. It says whether a counted group belongs to the row, and it puts itself into
words for under the table; storage turns the same object into the list of cases. So count, list and
text cannot drift apart.
"""

from __future__ import annotations

from lpa.domain.base.named import NamedTuple
from lpa.domain.base.soorten import INTERVENTIES, ONDERWIJSSOORTEN, TOEGEKEND, VAN_RECHTSWEGE, VRIJSTELLINGSGRONDEN
from lpa.domain.base.tekst import opsomming

_WOORD = {VAN_RECHTSWEGE: TOEGEKEND}  # the yearly report has one word for both


class Zaakgroep(NamedTuple):
    """Zaken of one schooljaar that are alike in what the tables ask; `afhandeling` None is: open."""

    soort: str
    afhandeling: str | None
    aantal: int


class Registergroep(NamedTuple):
    """Jongeren alike on the peildatum: age in years, duty, kinds of education enrolled in, how many."""

    leeftijd: int
    plicht: str
    onderwijssoorten: frozenset[str]
    aantal: int


class Zaakfeiten(NamedTuple):
    """Zaken of these kinds; with `afhandelingen` only those that ended so; `open` only those still open.

    `onderreden` asks for a sub-reason, an empty one for those without; None does not ask. `rmc` are those of who is
    out of the duty and with RMC, which no other facts count. A group knows neither: such facts are counted apart.
    """

    soorten: tuple[str, ...]
    afhandelingen: tuple[str, ...] = ()
    open: bool = False
    onderreden: str | None = None
    rmc: bool = False

    def omvat(self, groep: Zaakgroep) -> bool:
        """Whether the zaken of `groep` belong to the row."""
        if groep.soort not in self.soorten:
            return False
        if self.open:
            return groep.afhandeling is None
        return not self.afhandelingen or groep.afhandeling in self.afhandelingen

    @property
    def tekst(self) -> str:
        """`werkprocessen absoluut verzuim, gemeld in het schooljaar, met afhandeling verhuisd`."""
        return self._zaken() + self._onder()

    def _zaken(self) -> str:
        if self.soorten[0] in VRIJSTELLINGSGRONDEN:
            gronden = opsomming([VRIJSTELLINGSGRONDEN[s] for s in self.soorten])
            return f"vrijstellingen wegens {gronden}, kennisgeving of aanvraag in het schooljaar, {self._einde()}"
        return (
            f"meldingen van soort {opsomming(list(self.soorten))} met meldingsdatum in het schooljaar, {self._einde()}"
        )

    @property
    def apart(self) -> bool:
        """Whether no group of zaken can tell how many there are."""
        return bool(self.onderreden) or self.rmc

    def _onder(self) -> str:
        if self.rmc:
            return ", buiten de plicht, van wie 18 jaar of ouder is of bij RMC (Doorstroompunt) hoort"
        if self.onderreden is None:
            return ""
        return f", onderreden {self.onderreden}" if self.onderreden else ", zonder onderreden"

    def _einde(self) -> str:
        if self.open:
            return "nog niet afgehandeld"
        if self.afhandelingen:
            woorden = dict.fromkeys(_WOORD.get(a, a) for a in self.afhandelingen)
            return f"afhandeling {opsomming(list(woorden), 'of')}"
        return "afgehandeld of niet"


class Stapfeiten(NamedTuple):
    """Jongeren with a step of this kind in the schooljaar; with `resultaat` one that ended so."""

    soort: str
    resultaat: str = ""

    @property
    def tekst(self) -> str:
        """`jongeren met een stap 'passend aanbod besproken' in het schooljaar, met uitkomst aanbod gevonden`."""
        einde = f", met uitkomst {self.resultaat}" if self.resultaat else ", met welke uitkomst ook"
        return f"jongeren met een stap '{INTERVENTIES[self.soort]}' in het schooljaar{einde}"


class Registerfeiten(NamedTuple):
    """Jongeren on 1 October: of these ages (both included), with one of these duties, enrolled in this kind.

    `ingeschreven` True asks for any enrolment, False for none, None does not ask.
    """

    leeftijd: tuple[int, int] | None = None
    plicht: tuple[str, ...] = ()
    onderwijssoort: str | None = None
    ingeschreven: bool | None = None

    def omvat(self, groep: Registergroep) -> bool:
        """Whether the jongeren of `groep` belong to the row."""
        if self.leeftijd and not self.leeftijd[0] <= groep.leeftijd <= self.leeftijd[1]:
            return False
        if self.plicht and groep.plicht not in self.plicht:
            return False
        if self.onderwijssoort and self.onderwijssoort not in groep.onderwijssoorten:
            return False
        return self.ingeschreven is None or bool(groep.onderwijssoorten) == self.ingeschreven

    @property
    def tekst(self) -> str:
        """`jongeren van 5 tot en met 15 jaar op 1 oktober`."""
        return self.tekst_op("op 1 oktober", "dan")

    def tekst_op(self, leeftijd_op: str, ingeschreven_op: str) -> str:
        """The same of other days: of which day age and duty are, and when they were enrolled."""
        delen = ["jongeren"]
        if self.leeftijd:
            delen.append(f"van {self.leeftijd[0]} tot en met {self.leeftijd[1]} jaar")
        if self.plicht:
            delen.append(f"die {' of '.join(self.plicht)} zijn naar geboortedatum en omstandigheden (art. 3 en 4a)")
        delen.append(leeftijd_op)
        if self.onderwijssoort:
            delen.append(f"die {ingeschreven_op} zijn ingeschreven in het {ONDERWIJSSOORTEN[self.onderwijssoort]}")
        elif self.ingeschreven is not None:
            delen.append(
                f"die {ingeschreven_op} {'op een school' if self.ingeschreven else 'nergens'} zijn ingeschreven"
            )
        return " ".join(delen)


Feiten = Zaakfeiten | Registerfeiten | Stapfeiten

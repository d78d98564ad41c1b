"""A form: each question has a flag, each flag a question.

What a flag gave is read; what is missing is asked on a terminal, and named without one. When
something was asked, or nothing was given, the whole is shown before it is stored. Nothing here
writes to the file.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlcipher3.dbapi2 import Connection

from lpa.commands.ui import answer, bedenktijd
from lpa.commands.ui.bedenktijd import Bedenking
from lpa.commands.ui.field import Antwoorden, Veld
from lpa.domain.base.tekst import opsomming
from lpa.errors import Geweigerd, LpaFout, NietBevestigd, VerkeerdGebruik


class Formulier(NamedTuple):
    """Fields to be answered for one record, by what the flags gave, with the file at hand."""

    velden: Sequence[Veld]
    gegeven: Mapping[str, str | None]
    conn: Connection | None  # None while there is no file yet
    leid_af: Callable[[Antwoorden], Antwoorden] = dict  # adds what follows from the answers, where it was not said

    def vul(self) -> Antwoorden:
        """The answers to all fields, from flags and, on a terminal, from her. Missing ones are None.

        Raises VerkeerdGebruik, naming the flags, when an answer is missing and nobody is there to
        give it; NietBevestigd when she does not want to store it.
        """
        antwoorden = self._gelezen()
        self._moet_passen(antwoorden)
        vrij = not antwoorden
        volledig = self._aangevuld(antwoorden)
        leeg = [v for v in self.velden if v.naam not in antwoorden]
        kan_nodig = [v for v in leeg if v.verplicht and not v.standaard(volledig)]
        nodig = [v for v in kan_nodig if v.past(volledig)]
        # An answer may make another question fit: the interview asks it only then.
        open_ = [v for v in leeg if v in kan_nodig or (vrij and not v.stil)]
        if nodig or (vrij and answer.can_ask()):
            if not answer.can_ask():
                raise _ontbreekt(nodig)
            self._vraag(antwoorden, open_)
        return self._volledig(antwoorden)

    def _vraag(self, antwoorden: Antwoorden, open_: Sequence[Veld]) -> None:
        """Ask the open questions, or show what she answered to them before; then let her look at all of it."""
        from lpa.commands.ui.interview import Gesprek

        gesprek = Gesprek(self.conn, self.velden, antwoorden, self._volledig)
        if eerder := bedenktijd.eerder(self._namen):
            antwoorden |= eerder
        else:
            gesprek.interview(open_)
        gesprek.nakijken()
        bedenktijd.onthoud(self._namen, antwoorden)

    @property
    def _namen(self) -> list[str]:
        return [v.naam for v in self.velden]

    def wijzig(self, huidig: Mapping[str, Any]) -> Antwoorden:
        """Only what changes: the flags that were given, or what she picks from the overview on a terminal.

        A flag with an empty text clears the field.
        """
        nieuw = self._gelezen()
        if not nieuw:
            if not answer.can_ask():
                vlaggen = _vlaggen(self.velden)
                raise VerkeerdGebruik("er is niet gezegd wat er moet wijzigen", f"geef een of meer van: {vlaggen}")
            from lpa.commands.ui.interview import Gesprek

            nieuw = dict(huidig) | (bedenktijd.eerder(self._namen) or {})
            Gesprek(self.conn, self.velden, nieuw).nakijken()
            bedenktijd.onthoud(self._namen, _anders(nieuw, huidig))
        return _anders(nieuw, huidig)

    def _moet_passen(self, antwoorden: Antwoorden) -> None:
        """Raises VerkeerdGebruik for a flag that means nothing beside the other answers."""
        volledig = self._aangevuld(antwoorden)
        for veld in self.velden:
            if antwoorden.get(veld.naam) is not None and not veld.past(volledig):
                waarom = veld.waarom_niet(volledig)
                past_niet = f" niet: {waarom}" if waarom else " niet bij de andere antwoorden"
                raise VerkeerdGebruik(f"{veld.vlag} past hier{past_niet}", f"laat {veld.vlag} weg")

    def _gelezen(self) -> Antwoorden:
        uit: Antwoorden = {}
        for veld in self.velden:
            if (tekst := self.gegeven.get(veld.naam)) is not None:
                uit[veld.naam] = veld.waarde(self.conn, tekst, uit)
        return uit

    def _volledig(self, antwoorden: Antwoorden) -> Antwoorden:
        """The answers as they will be stored."""
        return self.leid_af(self._aangevuld(antwoorden))

    def _aangevuld(self, antwoorden: Antwoorden) -> Antwoorden:
        """With what Enter would have answered, for the fields that nobody was asked; without those that do not fit."""
        uit = {v.naam: antwoorden.get(v.naam) for v in self.velden}
        for veld in self.velden:
            if not veld.past(uit):
                uit[veld.naam] = None
            elif veld.naam not in antwoorden and (tekst := veld.standaard(uit)):
                uit[veld.naam] = veld.waarde(self.conn, tekst, uit)
        return uit


def _anders(nieuw: Antwoorden, huidig: Mapping[str, Any]) -> Antwoorden:
    """Only the answers that are not what stands there now."""
    return {naam: waarde for naam, waarde in nieuw.items() if _of_niets(waarde) != _of_niets(huidig.get(naam))}


def _of_niets(waarde: Any) -> Any:
    """An empty text and nothing are the same; no and nothing are not."""
    return None if waarde == "" else waarde


def ingevuld(antwoorden: Antwoorden) -> Antwoorden:
    """Only the answers that were given."""
    return {naam: waarde for naam, waarde in antwoorden.items() if waarde is not None}


def _ontbreekt(nodig: Sequence[Veld]) -> LpaFout:
    wat = opsomming([v.vraag.lower() for v in nodig])
    return VerkeerdGebruik(
        f"{wat} {'ontbreekt' if len(nodig) == 1 else 'ontbreken'}, en er is geen scherm om het te vragen",
        f"geef {_vlaggen(nodig)}",
    )


def _vlaggen(velden: Sequence[Veld]) -> str:
    return ", ".join(v.vlag for v in velden)


def bevestig(twijfels: Sequence[str], toch: bool) -> None:
    """Let her look twice at what is unlikely; it returns when she confirmed that.

    With `--toch` it is said and stored; on a terminal it is asked; else it is refused (exit code 5). Who answered
    questions and says no gets her answers back (see `bedenktijd`).
    """
    if not twijfels:
        return
    if not toch and not answer.can_ask():
        raise Geweigerd("; ".join(twijfels), "klopt het toch, herhaal de opdracht dan met --toch")
    for twijfel in twijfels:
        answer.say(f"Let op: {twijfel}.")
    if not toch and not ja_nee("Klopt dit toch?"):
        raise Bedenking if bedenktijd.heeft_geantwoord() else NietBevestigd


def ja_nee(vraag: str, *, standaard: bool = False) -> bool:
    """A question for yes or no, on a terminal."""
    from lpa.commands.ui import interview

    return interview.ja_nee(vraag, standaard)


def toestemming(vraag: str, ja: bool) -> None:
    """Ask before something is done that cannot simply be done again. Raises when she does not want it."""
    if ja:
        return
    if not answer.can_ask():
        raise Geweigerd("dit moet u bevestigen, en er is geen scherm om het te vragen", "herhaal de opdracht met --ja")
    if not ja_nee(vraag):
        raise NietBevestigd

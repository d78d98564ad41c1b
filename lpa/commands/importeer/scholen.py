"""`lpa importeer scholen`: schools, from a list of DUO or of her own."""

from __future__ import annotations

from typing import Any

from lpa import settings
from lpa.commands.gate.doors import Writer, tell
from lpa.commands.importeer.bewaar import Wijze, bewaar, een_voor_een
from lpa.commands.importeer.bron import Bron, GoedeRijen, Proef, lees
from lpa.commands.ui import forms
from lpa.domain.base.tekst import letters
from lpa.domain.records.bestand import SCHOLENLIJST
from lpa.domain.register import scholen
from lpa.errors import NietGevonden
from lpa.storage.register import eigen, regios, registers

app = forms.verbs()


class Scholenbron(Bron):
    """Which schools of the list."""

    gemeente = forms.flag("--gemeente", "alleen scholen in deze gemeenten: Heerde,Epe (naam of nummer)", forms.TEXT)
    onderwijssoort = forms.flag("--onderwijssoort", "van alle scholen in het bestand", forms.ONDERWIJSSOORT)


@forms.verb(app, "scholen", "lpa importeer scholen scholen.csv --gemeente Heerde,Epe,Zwolle")
def scholen_(
    given: forms.Given[Scholenbron], proef: Proef = False, goede_rijen: GoedeRijen = False, toch: forms.Toch = False
) -> None:
    """Zet scholen in het register. Uit een lijst van DUO, of een eigen bestand.

    Welke kolommen: lpa importeer kolommen scholen
    """
    bron = lees(given, "scholen")
    gemeenten = (given.place(Scholenbron.gemeente) if Scholenbron.gemeente in given else None) or ""
    soort = given.place(Scholenbron.onderwijssoort) if Scholenbron.onderwijssoort in given else None
    rijen = _gekozen(bron.rijen, gemeenten)
    with forms.open_file() as b:
        plan = scholen.Scholenplan(
            registers.scholen(b.conn), regios.van_school, soort or scholen.soort_van(bron.koppen)
        )
        uit = plan.van(rijen, bron.uit)

        def opslaan(s: Writer) -> str:
            een_voor_een(s, uit)
            _onthoud(s, str(settings.pad(given.place(Bron.bestand))))
            return "Nu verder: lpa importeer jongeren BESTAND." if uit.nieuw else ""

        bewaar(b, "scholen", uit, Wijze(proef=proef, goede_rijen=goede_rijen, toch=toch), opslaan, tell.NOBODY)


def _onthoud(s: Writer, lijst: str) -> None:
    """Keep where the list is, so that another school of it can be taken with a melding."""
    if eigen.lees(s.conn, SCHOLENLIJST).waarde != lijst:
        eigen.bewaar(s, SCHOLENLIJST, lijst)


def _gekozen(rijen: Any, gemeenten: str) -> Any:
    """The schools in these gemeenten; all where none is named. Raises NietGevonden where the list has none of one."""
    if not gemeenten:
        return rijen
    gezocht = {letters(g): g.strip() for g in gemeenten.split(",") if g.strip()}
    gevonden = [(r, rij) for r, rij in rijen if {letters(rij.gemeente), letters(rij.gemeentenummer)} & set(gezocht)]
    er = {letters(rij.gemeente) for _, rij in gevonden} | {letters(rij.gemeentenummer) for _, rij in gevonden}
    for letters_, naam in gezocht.items():
        if letters_ not in er:
            raise NietGevonden(
                f"in dit bestand staat geen school in de gemeente {naam}",
                "controleer de naam, of geef het nummer van de gemeente",
            )
    return gevonden

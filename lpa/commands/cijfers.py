"""`lpa cijfers`: figures of earlier years, and whether all figures agree."""

from pathlib import Path
from typing import Annotated

from lpa.commands import answer
from lpa.commands.basis import noun, plek, verb
from lpa.commands.jaaroverzicht import lees_overzicht
from lpa.commands.werk import bestand
from lpa.domain.controle import controleer
from lpa.domain.overzicht import bekende_rijen
from lpa.domain.schooljaar import reeks
from lpa.output import overzicht as uitvoer
from lpa.storage import cijferbestand, jaarcijfers, tellen

app = noun(
    "Cijfers van eerdere jaren: inlezen en controleren.", "lpa cijfers importeer jaarcijfers.csv\nlpa cijfers controle"
)


@verb(app, "importeer", "lpa cijfers importeer jaarcijfers.csv")
def importeer(
    pad: Annotated[str, plek("BESTAND", "CSV met de kolommen schooljaar;tabel;rij;waarde;teken;opmerking")],
) -> None:
    """Lees cijfers van eerdere schooljaren in. Nog eens inlezen verandert niets."""
    with bestand() as b:
        cijfers = cijferbestand.lees(Path(pad).expanduser(), bekende_rijen())
        with b.schrijf("cijfers importeer") as s:
            uitkomst = jaarcijfers.bewaar(s, cijfers)
    data = {"nieuw": uitkomst.nieuw, "gewijzigd": uitkomst.gewijzigd, "gelijk": uitkomst.gelijk}
    if not uitkomst.nieuw and not uitkomst.gewijzigd:
        answer.change(f"Er is niets gewijzigd: alle {uitkomst.gelijk} cijfers stonden er al.", 0, data, terug=False)
        return
    zin = f"{uitkomst.nieuw} cijfers ingelezen, {uitkomst.gewijzigd} gewijzigd, {uitkomst.gelijk} stonden er al."
    answer.change(zin, uitkomst.nieuw + uitkomst.gewijzigd, data)


@verb(app, "controle", "lpa cijfers controle")
def controle() -> None:
    """Zoek alle tegenspraken in ingevoerde en getelde cijfers, van alle schooljaren."""
    with bestand() as b:
        bekend = tellen.schooljaren(b.conn)
        jaren = reeks(bekend[-1], bekend[-1].begin - bekend[0].begin + 1) if bekend else []
        bevindingen = controleer(lees_overzicht(b, jaren))
    answer.sheet(uitvoer.controleblad(bevindingen), uitvoer.controledata(bevindingen))

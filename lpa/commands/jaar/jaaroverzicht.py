"""Reading and showing the overview of a schooljaar: what `overzicht`, `cijfers`, `export` and `voorbeeld` share."""

from collections.abc import Sequence
from typing import Annotated

import typer

from lpa import settings
from lpa.commands.ui import answer
from lpa.commands.ui.session import kalender
from lpa.domain.jaar.controle import controleer
from lpa.domain.jaar.overzicht import Bevinding, Overzicht
from lpa.domain.jaar.tabellen import KERN, tabel
from lpa.domain.kalender.schooljaar import Schooljaar, reeks
from lpa.output.jaar import overzicht as uitvoer
from lpa.output.render.sheet import Alinea, Blad
from lpa.storage.engine.file import Bestand
from lpa.storage.jaar import tellen

ALLE = tuple(uitvoer.alle_nummers())
Jaren = Annotated[
    int,
    typer.Option(
        "--jaren", min=1, max=20, help="hoeveel schooljaren naast elkaar (6)", metavar="AANTAL", show_default=False
    ),
]


def toon_overzicht(b: Bestand, jaar: Schooljaar, jaren: int = 6, nummers: Sequence[str] = ALLE) -> None:
    """Answer with the tables of `nummers` over so many schooljaren."""
    o = lees_overzicht(b, reeks(jaar, jaren), alle_kern=settings.current().json)
    bevindingen = controleer(o)
    if settings.current().json:
        answer.document(uitvoer.data(o, bevindingen, nummers))
    else:
        answer.page(_blad(o, bevindingen, nummers, een=len(nummers) == 1))


def lees_overzicht(b: Bestand, jaren: Sequence[Schooljaar], *, alle_kern: bool = True) -> Overzicht:
    """The overview of these schooljaren, oldest first, as the file is at one moment."""
    with b.lees() as conn:
        return Overzicht(jaren, tellen.bronnen(conn, jaren, kalender(conn), alle_kern=alle_kern))


def _blad(o: Overzicht, bevindingen: Sequence[Bevinding], nummers: Sequence[str], *, een: bool) -> Blad:
    """Tables, key figures, and on a terminal the pictures."""
    breedte = answer.width()
    blad = Blad()
    for nummer in nummers:
        eigen = [b for b in bevindingen if b.tabel == nummer]
        deel = (
            uitvoer.kernblad(o, eigen, definities=een)
            if nummer == KERN
            else uitvoer.tabelblad(o, tabel(nummer), eigen, breedte, definities=een)
        )
        blad.blokken += deel.blokken
    if not een:
        hint = f"Een tabel met de definities: lpa overzicht {o.schooljaar} --tabel 3. "
        blad += Alinea(hint + f"De zaken achter een cel: lpa overzicht {o.schooljaar} --uit-zaken 3/luxe")
    if answer.on_terminal() and not een:
        from lpa.output.jaar.prenten import prenten

        stand = o.bronnen.register.get(o.schooljaar, [])
        blad.blokken += prenten(o, tellen.leeftijden(stand) if stand else [], breedte).blokken
    return blad

"""`lpa overzicht`: the figures of a schooljaar, and the cases behind each of them."""

from collections.abc import Sequence
from typing import Annotated

import typer

from lpa import settings
from lpa.commands import answer
from lpa.commands.basis import optie, plek, single, vlag
from lpa.commands.werk import bestand, jaar_gevraagd, kalender
from lpa.domain.controle import controleer
from lpa.domain.csvtekst import BOM, excel
from lpa.domain.overzicht import Bevinding, Overzicht
from lpa.domain.schooljaar import Schooljaar, reeks
from lpa.domain.tabellen import KERN, tabel
from lpa.output import overzicht as uitvoer
from lpa.output.blad import Blad
from lpa.storage import tellen
from lpa.storage.bestand import Bestand

app, _command = single("overzicht", "lpa overzicht 2019-2020\nlpa overzicht 2019-2020 --uit-zaken 6/verhuisd")
ALLE = tuple(uitvoer.alle_nummers())
Jaren = Annotated[
    int,
    typer.Option(
        "--jaren", min=1, max=20, help="hoeveel schooljaren naast elkaar (6)", metavar="AANTAL", show_default=False
    ),
]


@_command
def overzicht(
    schooljaar: Annotated[str, plek("SCHOOLJAAR", "2019-2020, 19-20 of 2019")] = "",
    jaren: Jaren = 6,
    nummer: Annotated[str, optie("--tabel", "alleen deze tabel, met de definitie van elke rij", "NUMMER")] = "",
    uit_zaken: Annotated[str, optie("--uit-zaken", "de zaken achter een cel, zoals 6/verhuisd", "TABEL/RIJ")] = "",
    csv: Annotated[bool, vlag("--csv", "als CSV voor Excel")] = False,
) -> None:
    """Toon de tabellen en kerncijfers van een schooljaar."""
    jaar = jaar_gevraagd(schooljaar)
    nummers = [KERN if nummer == KERN else tabel(nummer).nummer] if nummer else ALLE
    with bestand() as b:
        if uit_zaken:
            from lpa.commands.achter import toon_zaken

            toon_zaken(b, jaar, uit_zaken)
        elif csv:
            o = lees_overzicht(b, reeks(jaar, jaren))
            answer.write(BOM + excel(uitvoer.rijen_voor_excel(o, nummers)))
        else:
            toon_overzicht(b, jaar, jaren, nummers)


def toon_overzicht(b: Bestand, jaar: Schooljaar, jaren: int = 6, nummers: Sequence[str] = ALLE) -> None:
    """Answer with the tables of `nummers` over so many schooljaren."""
    o = lees_overzicht(b, reeks(jaar, jaren), alle_kern=settings.current().json)
    bevindingen = controleer(o)
    answer.sheet(_blad(o, bevindingen, nummers, een=len(nummers) == 1), uitvoer.data(o, bevindingen, nummers))


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
    if answer.on_terminal() and not een:
        from lpa.output.prenten import prenten

        stand = o.bronnen.register.get(o.schooljaar, [])
        blad.blokken += prenten(o, tellen.leeftijden(stand) if stand else [], breedte).blokken
    return blad

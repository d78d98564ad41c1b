"""`lpa overzicht`: the figures of a schooljaar, and the cases behind each of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from lpa.commands import answer
from lpa.commands.basis import optie, plek, single, vlag
from lpa.commands.werk import bestand, jaar_gevraagd, kalender, vandaag
from lpa.domain.controle import controleer
from lpa.domain.csvtekst import BOM, excel
from lpa.domain.feiten import Zaakfeiten
from lpa.domain.overzicht import Bevinding, Overzicht
from lpa.domain.schooljaar import Schooljaar, reeks
from lpa.domain.tabellen import KERN, lees_cel, tabel
from lpa.errors import NietGevonden
from lpa.output import overzicht as uitvoer
from lpa.output import records
from lpa.output.blad import Blad
from lpa.storage import tellen, zaken
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
            toon_zaken(b, jaar, uit_zaken)
        elif csv:
            o = lees_overzicht(b, reeks(jaar, jaren))
            answer.write(BOM + excel(uitvoer.rijen_voor_excel(o, nummers)))
        else:
            toon_overzicht(b, jaar, jaren, nummers)


def toon_overzicht(b: Bestand, jaar: Schooljaar, jaren: int = 6, nummers: Sequence[str] = ALLE) -> None:
    """Answer with the tables of `nummers` over so many schooljaren."""
    o = lees_overzicht(b, reeks(jaar, jaren))
    bevindingen = controleer(o)
    answer.sheet(_blad(o, bevindingen, nummers, een=len(nummers) == 1), uitvoer.data(o, bevindingen, nummers))


def lees_overzicht(b: Bestand, jaren: Sequence[Schooljaar]) -> Overzicht:
    """The overview of these schooljaren, oldest first, as the file is at one moment."""
    with b.lees() as conn:
        return Overzicht(jaren, tellen.bronnen(conn, jaren, kalender(conn), vandaag()))


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


def toon_zaken(b: Bestand, jaar: Schooljaar, cel: str) -> None:
    """The cases that one cell counts. Raises NietGevonden when its figure was imported."""
    nummer, rij = lees_cel(cel)
    feiten = tabel(nummer).rij(rij).feiten
    kop = {"tabel": nummer, "rij": rij, "schooljaar": str(jaar)}
    if not lees_overzicht(b, [jaar]).bronnen.geteld(str(jaar), feiten):
        raise _ingevoerd(nummer, rij, jaar)
    with b.lees() as conn:
        if isinstance(feiten, Zaakfeiten):
            achter = zaken.achter_cel(conn, str(jaar), feiten)
            answer.sheet(records.zaken_blad(achter), {**kop, **records.lijst_data("zaken", achter, len(achter))})
        else:
            wie = tellen.achter_registercel(conn, jaar.peildatum, feiten, kalender(conn))
            answer.sheet(records.namen_blad(wie), {**kop, **records.namen_data(wie)})


def _ingevoerd(nummer: str, rij: str, jaar: Schooljaar) -> NietGevonden:
    return NietGevonden(
        f"achter {nummer}/{rij} van {jaar} staan geen zaken: het cijfer is ingevoerd of ontbreekt",
        f"bekijk waar het vandaan komt met: lpa overzicht {jaar} --tabel {nummer}",
    )

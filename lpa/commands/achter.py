"""`lpa overzicht --uit-zaken`: what one cell counts, case by case."""

from __future__ import annotations

from lpa.commands import answer
from lpa.commands.jaaroverzicht import lees_overzicht
from lpa.commands.werk import kalender
from lpa.domain.feiten import Zaakfeiten
from lpa.domain.schooljaar import Schooljaar
from lpa.domain.tabellen import lees_cel, tabel
from lpa.errors import NietGevonden
from lpa.output.bladen import namen_blad
from lpa.output.data import lijst_data, namen_data
from lpa.output.zaken import zaken_blad
from lpa.storage import achter as opslag
from lpa.storage.bestand import Bestand


def toon_zaken(b: Bestand, jaar: Schooljaar, cel: str) -> None:
    """The cases that one cell counts. Raises NietGevonden when its figure was imported."""
    nummer, rij = lees_cel(cel)
    feiten = tabel(nummer).rij(rij).feiten
    kop = {"tabel": nummer, "rij": rij, "schooljaar": str(jaar)}
    if not lees_overzicht(b, [jaar]).bronnen.geteld(str(jaar), feiten):
        raise _ingevoerd(nummer, rij, jaar)
    with b.lees() as conn:
        if isinstance(feiten, Zaakfeiten):
            achter = opslag.achter_cel(conn, str(jaar), feiten)
            answer.sheet(zaken_blad(achter), {**kop, **lijst_data("zaken", achter, len(achter))})
        else:
            wie = opslag.achter_registercel(conn, jaar.peildatum, feiten, kalender(conn))
            answer.sheet(namen_blad(wie), {**kop, **namen_data(wie)})


def _ingevoerd(nummer: str, rij: str, jaar: Schooljaar) -> NietGevonden:
    return NietGevonden(
        f"achter {nummer}/{rij} van {jaar} staan geen zaken: het cijfer is ingevoerd of ontbreekt",
        f"bekijk waar het vandaan komt met: lpa overzicht {jaar} --tabel {nummer}",
    )

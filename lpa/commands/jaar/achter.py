"""`lpa overzicht --uit-zaken`: what one cell counts, case by case."""

from __future__ import annotations

from lpa.commands.jaar.jaaroverzicht import lees_overzicht
from lpa.commands.ui import answer
from lpa.commands.ui.session import kalender
from lpa.domain.base.csvtekst import BOM, excel
from lpa.domain.jaar.cijfers import REGISTER, ZAKEN
from lpa.domain.jaar.feiten import Registerfeiten, Zaakfeiten
from lpa.domain.jaar.overzicht import achter_kern, lees_cel
from lpa.domain.jaar.tabellen import KERN, tabel
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.records.zaak import Zaakregel
from lpa.errors import NietGevonden
from lpa.output.render.bladen import namen_blad
from lpa.output.render.data import csv_rijen, lijst_data, namen_data, namen_rijen
from lpa.output.zaak.zaken import zaken_blad
from lpa.storage.engine.file import Bestand
from lpa.storage.jaar import achter as opslag


def toon_zaken(b: Bestand, jaar: Schooljaar, cel: str, *, csv: bool) -> None:
    """The cases that one cell counts, or those of the numerator of a key figure.

    Raises NietGevonden when the figure was imported.
    """
    nummer, rij = lees_cel(cel)
    kop = {"tabel": nummer, "rij": rij, "schooljaar": str(jaar)}
    if lees_overzicht(b, [jaar]).cel(nummer, rij, str(jaar)).herkomst not in (ZAKEN, REGISTER):
        raise _ingevoerd(nummer, rij, jaar)
    feiten = achter_kern(rij) if nummer == KERN else [tabel(nummer).rij(rij).feiten]
    zaakfeiten = [f for f in feiten if isinstance(f, Zaakfeiten)]
    with b.lees() as conn:
        if zaakfeiten:
            achter = [regel for f in zaakfeiten for regel in opslag.achter_cel(conn, str(jaar), f)]
            if csv:
                return answer.write(BOM + excel(csv_rijen(Zaakregel, achter)))
            return answer.sheet(zaken_blad(achter), {**kop, **lijst_data("zaken", achter, len(achter))})
        registerfeiten = [f for f in feiten if isinstance(f, Registerfeiten)]
        wie = [j for f in registerfeiten for j in opslag.achter_registercel(conn, jaar.peildatum, f, kalender(conn))]
        wie = wie if registerfeiten else opslag.zonder_nieuwe_melding(conn, str(jaar))
        if csv:
            return answer.write(BOM + excel([("nummer", "naam", "geboortedatum"), *namen_rijen(wie)]))
        return answer.sheet(namen_blad(wie), {**kop, **namen_data(wie)})


def _ingevoerd(nummer: str, rij: str, jaar: Schooljaar) -> NietGevonden:
    return NietGevonden(
        f"achter {nummer}/{rij} van {jaar} staan geen zaken: het cijfer is ingevoerd of ontbreekt",
        f"bekijk waar het vandaan komt met: lpa overzicht {jaar} --tabel {nummer}",
    )

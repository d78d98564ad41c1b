"""Pictures in characters, for a terminal: figure 2, figure 3 and the trend of table 3."""

from __future__ import annotations

from collections.abc import Sequence

from lpa.domain.jaar.cijfers import als_tekst
from lpa.domain.jaar.overzicht import Overzicht
from lpa.output.render.cells import breedte as cellen
from lpa.output.render.cells import vul
from lpa.output.render.sheet import Blad, Kop, Plaat

VOL, HALF = "█", "░"
_LANGST = 60
_TREND = ("absoluut verzuim", "signaalverzuim", "luxe verzuim", "overig verzuim")


def prenten(o: Overzicht, leeftijden: Sequence[tuple[int, int, int]], breedte: int) -> Blad:
    """The pictures that the figures allow. `leeftijden`: age, enrolled, not enrolled."""
    blad = Blad()
    blad += Kop(f"Figuur 3. Ongeoorloofd schoolverzuim {o.schooljaar}")
    blad += Plaat(boom(o))
    blad += Kop("Verloop van tabel 3 (werkprocessen)")
    blad += Plaat(verloop(o, breedte))
    if leeftijden:
        blad += Kop(f"Figuur 2. Jongeren naar leeftijd op 1 oktober {o.jaren[-1].begin}")
        blad += Plaat(opbouw(leeftijden, breedte))
    return blad


def boom(o: Overzicht) -> list[str]:
    """The tree of figure 3: absoluut and relatief, and what relatief consists of."""

    def telt(rij: str) -> int | None:
        waarde = o.cel("3", rij, o.schooljaar).getal
        return None if waarde is None else int(waarde)

    absoluut, luxe, signaal = telt("absoluut verzuim"), telt("luxe verzuim"), telt("signaalverzuim")
    relatief = None if luxe is None or signaal is None else luxe + signaal
    alle = None if absoluut is None or relatief is None else absoluut + relatief
    takken = (
        ("Ongeoorloofd schoolverzuim", alle),
        ("├─ Absoluut verzuim", absoluut),
        ("└─ Relatief verzuim", relatief),
        ("   ├─ Luxe verzuim", luxe),
        ("   └─ Signaalverzuim", signaal),
    )
    links = max(cellen(tak) for tak, _ in takken)
    return [f"{vul(tak, links)}  {'·' if n is None else n:>5}" for tak, n in takken]


def verloop(o: Overzicht, breedte: int) -> list[str]:
    """A bar for each kind and schooljaar, all to one scale."""
    rijen = {rij: o.rij("3", rij) for rij in _TREND}
    hoogste = max((float(c.waarde) for rij in rijen.values() for c in rij if c.waarde is not None), default=0)
    ruimte = max(5, min(_LANGST, breedte - 16))
    uit = []
    for rij, cellen_ in rijen.items():
        uit.append(rij)
        for jaar, cel in zip(o.jaren, cellen_, strict=True):
            waarde = als_tekst(cel.waarde) if cel.waarde is not None else cel.teken or "geen cijfer"
            uit.append(f"  {jaar.kort} {_staaf(float(cel.waarde or 0), hoogste, ruimte)}{waarde}")
    return uit


def opbouw(leeftijden: Sequence[tuple[int, int, int]], breedte: int) -> list[str]:
    """A bar for each age: enrolled, then not enrolled, with both counts."""
    hoogste = max(wel + niet for _, wel, niet in leeftijden)
    ruimte = max(5, min(_LANGST, breedte - 18))
    uit = [f"leeftijd; {VOL} ingeschreven, {HALF} niet ingeschreven"]
    for jaren, wel, niet in leeftijden:
        deel = round(wel * ruimte / hoogste) if hoogste else 0
        geheel = round((wel + niet) * ruimte / hoogste) if hoogste else 0
        uit.append(f"{jaren:>4} {VOL * deel}{HALF * (geheel - deel)} {wel} + {niet}")
    return uit


def _staaf(waarde: float, hoogste: float, ruimte: int) -> str:
    """A bar; at least a sliver for what is not zero, and a blank after it."""
    if not waarde:
        return ""
    return VOL * max(1, round(waarde * ruimte / hoogste)) + " "

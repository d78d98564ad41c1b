"""Figures that do not fit the other schooljaren of their own row: a typing error that no sum shows.

Each check needs the row's other years; without enough of them it says nothing. A figure of a sum that closes is
borne out by that sum, and of the numbers of zaken only what is not is looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from lpa.domain.jaar import cijfers
from lpa.domain.jaar.overzicht import Bevinding, Overzicht
from lpa.domain.jaar.tabellen import GELIJK, TABELLEN, Rij, Tabel

# A register changes by some percents a year: by half at once, or by this part up and down again, is something else.
SPRONG_DEEL, SPRONG_AANTAL = Decimal("0.5"), 50
PIEK_DEEL, PIEK_AANTAL = Decimal("0.15"), 30
# Numbers of zaken do vary: only beyond so many times the largest or under that part of the smallest other year.
FACTOR, VERSCHIL, MINSTENS = 3, 5, 3
VERWISSELD_VAN = 4  # in each other's place two figures fit so many times better
GAT = 3  # so many schooljaren without a figure between one and the rest of its row


def sprongen(o: Overzicht) -> Iterator[Bevinding]:
    """A stand of the register that changes by half in a year, or lies apart from the year before and the year after."""
    for tabel in (t for t in TABELLEN if t.uit_register):
        for rij in tabel.rijen:
            cellen = o.rij(tabel.nummer, rij.sleutel)
            for n, deze in enumerate(cellen):
                volgende = cellen[n + 1] if n + 1 < len(cellen) else cijfers.Cel("")
                if o.breekt(tabel.nummer, rij.sleutel, deze.schooljaar):
                    continue
                if n and (tekst := _sprong(cellen[n - 1], deze) or _piek(cellen[n - 1], deze, volgende)):
                    yield Bevinding(tabel.nummer, rij.sleutel, deze.schooljaar, f"{rij.sleutel} {tekst}")


def _sprong(vorige: cijfers.Cel, deze: cijfers.Cel) -> str | None:
    van, naar = vorige.getal, deze.getal
    if not van or naar is None:
        return None
    verschil = abs(naar - van)
    if verschil < SPRONG_AANTAL or verschil / van < SPRONG_DEEL:
        return None
    deel = f"{'+' if naar > van else '-'}{cijfers.afgerond(verschil * 100 / van, 0)} %"
    return f"springt van {cijfers.als_tekst(van)} in {vorige.schooljaar} naar {cijfers.als_tekst(naar)} ({deel})"


def _piek(vorige: cijfers.Cel, deze: cijfers.Cel, volgende: cijfers.Cel) -> str | None:
    voor, nu, na = vorige.getal, deze.getal, volgende.getal
    if not voor or nu is None or not na:
        return None
    grens = max(Decimal(PIEK_AANTAL), PIEK_DEEL * max(voor, na))
    weg = nu - voor, nu - na
    if weg[0] * weg[1] <= 0 or any(abs(w) < grens for w in weg):
        return None
    kant = "boven" if nu > voor else "onder"
    tekst = f"is {cijfers.als_tekst(nu)}, ver {kant} het jaar ervoor ({cijfers.als_tekst(voor)}) "
    return tekst + f"en het jaar erna ({cijfers.als_tekst(na)})"


def buiten_de_reeks(o: Overzicht) -> Iterator[Bevinding]:
    """A number of zaken far above or below all other years of its row, that no sum bears out."""
    for tabel in (t for t in TABELLEN if not t.uit_register):
        sluit = {jaar: _in_sluitende_som(o, tabel, jaar) for jaar in o.namen}
        for rij in tabel.rijen:
            for cel, anderen in _met_anderen(o, tabel, rij):
                tekst = None if rij.sleutel in sluit[cel.schooljaar] else _buiten(cel, anderen)
                if tekst:
                    yield Bevinding(tabel.nummer, rij.sleutel, cel.schooljaar, f"{rij.sleutel} {tekst}")


def _buiten(cel: cijfers.Cel, anderen: list[Decimal]) -> str | None:
    """`is 22; in de andere jaren 1 tot 6`, when that is too far off."""
    getal, laagst, hoogst = cel.waarde, min(anderen), max(anderen)
    if getal is None or cel.herkomst == cijfers.ZAKEN:
        return None
    hoog = getal >= FACTOR * hoogst and getal - hoogst >= VERSCHIL
    laag = getal * FACTOR <= laagst and laagst >= FACTOR * VERSCHIL
    tussen = f"{cijfers.als_tekst(laagst)} tot {cijfers.als_tekst(hoogst)}"
    return f"is {cijfers.als_tekst(getal)}; in de andere schooljaren {tussen}" if hoog or laag else None


def _met_anderen(o: Overzicht, tabel: Tabel, rij: Rij) -> Iterator[tuple[cijfers.Cel, list[Decimal]]]:
    """Each cell of a row with the figures of its other years, where there are enough of those."""
    bekend = [c for c in o.rij(tabel.nummer, rij.sleutel) if c.getal is not None]
    if len(bekend) > MINSTENS:
        for cel in bekend:
            yield cel, [c.getal for c in bekend if c is not cel and c.getal is not None]


def _in_sluitende_som(o: Overzicht, tabel: Tabel, jaar: str) -> set[str]:
    """The rows of a table whose figure stands in a sum that closes in this schooljaar."""
    uit: set[str] = set()
    for som in tabel.sommen:
        getallen = [o.cel(tabel.nummer, rij, jaar).getal for rij in som.delen]
        if o.cel(tabel.nummer, som.totaal, jaar).getal == sum(g for g in getallen if g is not None):
            uit |= {som.totaal, *som.delen}
    return uit


def verwisseld(o: Overzicht) -> Iterator[Bevinding]:
    """Two rows of one table and year that fit each other's other years, and not their own.

    What another table prints as well is left out: that agrees, or it is found there.
    """
    from statistics import median  # dear, and asked of whole tables only

    elders = {plek for paar in GELIJK for plek in paar}
    for tabel in TABELLEN:
        midden = {
            (rij.sleutel, cel.schooljaar): (cel, Decimal(median(anderen)))
            for rij in tabel.rijen
            if (tabel.nummer, rij.sleutel) not in elders
            for cel, anderen in _met_anderen(o, tabel, rij)
        }
        for (een, jaar), (ander, jaar_) in combinations(midden, 2):
            if jaar == jaar_ and _past_gekruist(*midden[een, jaar], *midden[ander, jaar]):
                yield Bevinding(
                    tabel.nummer, een, jaar, f"{een} en {ander} lijken verwisseld: elk past in de rij van de ander"
                )


def _past_gekruist(een: cijfers.Cel, midden: Decimal, ander: cijfers.Cel, midden_: Decimal) -> bool:
    a, b = een.getal or Decimal(0), ander.getal or Decimal(0)
    if cijfers.HISTORIE not in (een.herkomst, ander.herkomst) or abs(midden - midden_) < 2 * VERSCHIL:
        return False
    eigen, elkaars = (abs(a - midden), abs(b - midden_)), (abs(a - midden_), abs(b - midden))
    return all(VERWISSELD_VAN * k < e for e, k in zip(eigen, elkaars, strict=True))


def alleenstaand(o: Overzicht) -> Iterator[Bevinding]:
    """Figures of a table that were entered years away from the rest of it: mostly a schooljaar that was typed wrong.

    What lpa counts may well begin years after what was entered ends.
    """
    for tabel in TABELLEN:
        rijen = {
            cel.schooljaar: rij
            for rij in reversed(tabel.rijen)
            for cel in o.rij(tabel.nummer, rij.sleutel) if cel.herkomst == cijfers.HISTORIE
        }  # fmt: skip
        for jaar, rij in rijen.items() if len(rijen) > 2 else ():
            dichtst = min((abs(int(jaar[:4]) - int(j[:4])), j) for j in rijen if j != jaar)
            if dichtst[0] > GAT:
                tekst = f"wat van {jaar} is ingevoerd staat los van de rest, die tot {dichtst[1]} loopt"
                yield Bevinding(tabel.nummer, rij.sleutel, jaar, tekst)

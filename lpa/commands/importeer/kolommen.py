"""`lpa importeer kolommen`: which columns a file can have; or what lpa takes each of a file for, as a map to mend."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from lpa import settings
from lpa.commands.gate.doors import tell
from lpa.commands.ui import forms
from lpa.domain.base.soorten import AFHANDELINGEN
from lpa.domain.base.tekst import schoon
from lpa.domain.register import kolommen, waarden
from lpa.errors import LpaFout
from lpa.output.register import importblad

app = forms.verbs()
_VOORBEELDEN = 3  # values of a column that are shown
# What makes a column one of words, not of free text: that there are few, or one on so many rows; and each is short.
_WEINIG, _MEEST, _OP_RIJEN = 8, 30, 3
_KORT = r"(?=.{1,24}$)\S+(?: \S+){0,2}"
_BEKEKEN = 100  # words of a column, the most frequent


class Welk(forms.Form):
    """For which import, and of which file, if there is one."""

    soort = forms.ask(forms.choice("soort", kolommen.SOORTEN), "SOORT", "Soort", required=True)
    bestand = forms.ask(forms.PATH, "BESTAND", "Bestand", "CSV, Excel (.xlsx) of Edexml")


@forms.verb(app, "kolommen", "lpa importeer kolommen lijst zaken.xlsx\nlpa importeer kolommen meldingen")
def kolommen_(given: forms.Given[Welk]) -> None:
    """Druk af welke kolom lpa voor wat houdt. Verbeter dat bestand, en geef het mee met --kolommen.

    Zonder bestand: welke kolommen er kunnen zijn, en welke nodig zijn.
    """
    soort = given.place(Welk.soort)
    if Welk.bestand not in given:
        return tell.sheet(importblad.blad(soort), importblad.data(soort), about=tell.NOBODY)
    return _van_bestand(soort, settings.pad(given.place(Welk.bestand) or ""))


def _van_bestand(soort: str, pad: Path) -> None:
    """Print the map of a file."""
    from lpa.storage.exchange import columnmap, source, table

    tabel = source.read(pad, lambda koppen: max(kolommen.kent(soort, koppen), sum(map(bool, koppen)) // 4))
    koppen = [kop for kop in tabel.koppen if kop]
    table.moet_eenduidig_zijn(koppen, koppen)
    gekozen = kolommen.voorstel(soort, tabel.koppen)
    rijen = [cellen for _, cellen in tabel.rijen]
    voorbeelden = {kop: _voorbeelden(rijen, n) for n, kop in enumerate(tabel.koppen) if kop}
    per_doel = {
        doel: _Woorden(doel, (rij[tabel.koppen.index(gekozen[doel])] for rij in rijen))
        for doel in kolommen.TE_VERTALEN.get(soort, ())
        if doel in gekozen
    }
    woorden = {doel: w.te_tonen for doel, w in per_doel.items()}
    tekst = columnmap.template(
        soort, koppen, gekozen, voorbeelden, woorden, {d: w.verzwegen for d, w in per_doel.items()}
    )
    if settings.current().json:
        return tell.document({"soort": soort, "kolommen": gekozen, "waarden": woorden}, about=tell.NOBODY)
    return tell.text(tekst, about=tell.NOBODY)


def _voorbeelden(rijen: Iterable[Sequence[str]], kolom: int) -> list[str]:
    """How the cells of a column look, with digits and letters for what stands there: no names are printed."""
    uit = dict.fromkeys(_vorm(rij[kolom]) for rij in rijen if rij[kolom].strip())
    return list(uit)[:_VOORBEELDEN]


def _vorm(cel: str) -> str:
    return "".join("9" if c.isdigit() else "a" if c.isalpha() else c for c in schoon(cel)[:16])


class _Woorden:
    """The different words of a column, each with what lpa takes it for; empty where she must say it."""

    def __init__(self, doel: str, cellen: Iterable[str]) -> None:
        geteld = Counter(schoon(cel) for cel in cellen if not waarden.is_leeg(cel))
        self._rijen = geteld.total()
        self._alle = {woord: _betekent(doel, woord) for woord, _ in geteld.most_common(_BEKEKEN)}
        self._meer = len(geteld) - len(self._alle)

    @property
    def te_tonen(self) -> dict[str, str]:
        """Those that may be printed: of a column of free text, in which a name may stand, only what lpa knows."""
        return self._bekend if self.verzwegen else self._alle

    @property
    def verzwegen(self) -> int:
        """How many are not printed: all that lpa does not know, where they are too many or too long to be words."""
        vreemd = [woord for woord, betekent in self._alle.items() if not betekent]
        aantal = len(vreemd) + self._meer
        te_veel = aantal > min(_MEEST, max(_WEINIG, self._rijen // _OP_RIJEN))
        return aantal if te_veel or not all(re.fullmatch(_KORT, woord) for woord in vreemd) else 0

    @property
    def _bekend(self) -> dict[str, str]:
        return {woord: betekent for woord, betekent in self._alle.items() if betekent}


def _betekent(doel: str, woord: str) -> str:
    try:
        if doel == "soort":
            return waarden.soort(woord)
    except LpaFout:
        return ""
    for soort in AFHANDELINGEN:
        try:
            return waarden.stand(woord, soort) or "open"
        except LpaFout:
            continue
    return ""

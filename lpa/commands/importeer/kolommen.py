"""`lpa importeer kolommen`: which columns a file can have; or what lpa takes each of a file for, as a map to mend."""

from __future__ import annotations

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
_VOORBEELDEN, _WOORDEN = 3, 30  # values of a column that are shown, and words of which it is asked what they mean
_TE_VERTALEN = {"lijst": ("soort", "stand"), "meldingen": ("soort",)}


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
    woorden = {
        doel: _woorden(doel, (rij[tabel.koppen.index(gekozen[doel])] for rij in rijen))
        for doel in _TE_VERTALEN.get(soort, ())
        if doel in gekozen
    }
    tekst = columnmap.template(soort, koppen, gekozen, voorbeelden, woorden)
    if settings.current().json:
        return tell.document({"soort": soort, "kolommen": gekozen, "waarden": woorden}, about=tell.NOBODY)
    return tell.text(tekst, about=tell.NOBODY)


def _voorbeelden(rijen: Iterable[Sequence[str]], kolom: int) -> list[str]:
    """How the cells of a column look, with digits and letters for what stands there: no names are printed."""
    uit = dict.fromkeys(_vorm(rij[kolom]) for rij in rijen if rij[kolom].strip())
    return list(uit)[:_VOORBEELDEN]


def _vorm(cel: str) -> str:
    return "".join("9" if c.isdigit() else "a" if c.isalpha() else c for c in schoon(cel)[:16])


def _woorden(doel: str, cellen: Iterable[str]) -> dict[str, str]:
    """The different words of a column, each with what lpa takes it for; empty where she must say it."""
    woorden = list(dict.fromkeys(schoon(cel) for cel in cellen if not waarden.is_leeg(cel)))[:_WOORDEN]
    return {woord: _betekent(doel, woord) for woord in woorden}


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

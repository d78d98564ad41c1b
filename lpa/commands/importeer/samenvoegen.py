"""Making one record of two: asked with both side by side, stored as one step, and told."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any

from lpa.commands.gate.doors import Writer, consent, tell
from lpa.commands.ui import forms
from lpa.commands.ui.forms import talk, today
from lpa.domain.base.tekst import met_hoofdletter, opsomming
from lpa.domain.records.verplaatsing import Samengevoegd
from lpa.domain.register.samenvoegen import Samen
from lpa.errors import VerkeerdGebruik
from lpa.output.render.plain import as_text
from lpa.output.render.sheet import Sheet
from lpa.storage.register.samenvoegen import Overgezet, zet_over

Proef = Annotated[bool, forms.switch("--proef", "toon ze alleen naast elkaar; er wordt niets opgeslagen")]


def moeten_twee_zijn(soort: str, blijft: Any, weg: Any) -> None:
    """Raises VerkeerdGebruik for one record that was named twice."""
    if blijft.nummer == weg.nummer:
        raise VerkeerdGebruik(f"dat is tweemaal {soort} {blijft.nummer}", f"noem twee nummers: lpa {soort} dubbel")


def vraag(blad: Sheet, vraag: str) -> None:
    """Show both side by side and ask, on a terminal; elsewhere it is done, and can be taken back."""
    if talk.can_ask():
        talk.show(as_text(blad, talk.width()))
    consent(vraag, sure=not talk.can_ask())


def voeg_samen(s: Writer, soort: str, samen: Samen, weg: Any) -> tuple[list[Overgezet], Any]:
    """Let all of the other go over, and store the record that stays; what went over, and that record."""
    blijft = samen.record.nummer
    s.what = f"{soort} {blijft}"
    s.add(Samengevoegd(soort=soort, oud=weg.nummer, nieuw=blijft, datum=today()))
    over = zet_over(s, soort, weg.nummer, blijft)
    s.remove(weg)  # before its BSN or BRIN is that of the other
    na = s.change(samen.record)
    for verblijf in samen.verblijven:
        s.add(replace(verblijf, jongere=blijft))
    return over, na


def vertel(soort: str, na: Any, weg: Any, over: list[Overgezet], zinnen: str, whom: tell.About) -> None:
    """Tell which record went into which, and what went over."""
    wat = opsomming([f"{o.tabel} {o.aantal} keer" for o in over if o.aantal])
    al = sum(o.had_al for o in over)
    zin = f"{met_hoofdletter(soort)} {weg.nummer} is opgegaan in {soort} {na.nummer}, {na.naam}."
    zin += f" Overgezet: {wat}." if wat else " Er hing niets aan."
    zin += f" {al} dat er al stond, is weggelaten." if al else ""
    data = {"samengevoegd": weg.nummer, "overgezet": {o.tabel: o.aantal for o in over}}
    tell.change(zin + zinnen, na.nummer, na, data, about=whom)

"""`lpa school dubbel` and `samenvoegen`: one school is one record."""

from __future__ import annotations

from lpa.commands.gate.doors import tell, writing
from lpa.commands.importeer.samenvoegen import Proef, moeten_twee_zijn, vertel, voeg_samen, vraag
from lpa.commands.ui import forms
from lpa.commands.ui.forms import reading
from lpa.domain.register import dubbel, samenvoegen
from lpa.output.register.samenvoegen import dubbel_blad, dubbel_data, naast_elkaar, verschil_data
from lpa.storage.register import registers

app = forms.verbs()


@forms.verb(app, "dubbel", "lpa school dubbel")
def school_dubbel() -> None:
    """Toon welke school er waarschijnlijk tweemaal in staat. Met waarom."""
    with reading() as conn:
        paren = dubbel.dubbele_scholen(registers.scholen(conn))
    tell.sheet(
        dubbel_blad(paren, "school", lambda s: ", ".join(filter(None, (s.naam, s.plaats)))),
        dubbel_data(paren),
        about=tell.NOBODY,
    )


class TweeScholen(forms.Form):
    """The record that stays, and the one that goes."""

    blijft = forms.ask(forms.SCHOOL, "BLIJFT", "Welke blijft", "nummer, BRIN of deel van de naam", required=True)
    weg = forms.ask(forms.SCHOOL, "WEG", "Welke gaat daarin op", "nummer, BRIN of deel van de naam", required=True)


@forms.verb(app, "samenvoegen", "lpa school samenvoegen 3 41 --proef\nlpa school samenvoegen 3 41")
def school_samenvoegen(given: forms.Given[TweeScholen], proef: Proef = False, toch: forms.Toch = False) -> None:
    """Maak van twee scholen één. Het nummer van de tweede wijst voortaan naar de eerste."""
    with forms.open_file() as b:
        blijft, weg = given.place(TweeScholen.blijft, b.conn), given.place(TweeScholen.weg, b.conn)
        moeten_twee_zijn("school", blijft, weg)
        samen = samenvoegen.een_school(blijft, weg)
        blad = naast_elkaar(samen, blijft, weg)
        if proef:
            return tell.sheet(blad, {"verschillen": verschil_data(samen)}, about=tell.NOBODY)
        vraag(blad, f"Van {weg.nummer} en {blijft.nummer} één school maken?")
        with writing(b, "school samenvoegen", sure=toch) as s:
            over, _ = voeg_samen(s, "school", samen, weg)
        vertel("school", samen.record, weg, over, "", tell.NOBODY)

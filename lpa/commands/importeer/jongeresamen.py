"""`lpa jongere dubbel` and `samenvoegen`: one child is one record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate.doors import tell, writing
from lpa.commands.importeer.samenvoegen import Proef, moeten_twee_zijn, vertel, voeg_samen, vraag
from lpa.commands.register.gezin import als_gezin
from lpa.commands.register.jongerewijzig import tel_bij_rmc
from lpa.commands.ui import forms
from lpa.commands.ui.forms import reading, talk
from lpa.domain.base.datum import kort
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.records.jongere import Jongere
from lpa.domain.register import dubbel, samenvoegen
from lpa.output.register.samenvoegen import dubbel_blad, dubbel_data, naast_elkaar, verschil_data
from lpa.storage.engine.reading import many
from lpa.storage.register import registers
from lpa.storage.zaak import overstappen

app = forms.verbs()


@forms.verb(app, "dubbel", "lpa jongere dubbel")
def jongere_dubbel() -> None:
    """Toon wie er waarschijnlijk tweemaal in staat. Met waarom, de zekerste vooraan."""
    with reading() as conn:
        paren = dubbel.dubbele_jongeren(many(conn, Jongere))
        whom = tell.about(conn, *(j for p in paren for j in (p.een, p.ander)))
    tell.sheet(
        dubbel_blad(paren, "jongere", lambda j: f"{j.naam}, {kort(j.geboortedatum)}"), dubbel_data(paren), about=whom
    )


class TweeJongeren(forms.Form):
    """The record that stays, and the one that goes."""

    blijft = forms.ask(forms.JONGERE, "BLIJFT", "Welke blijft", forms.WIE, required=True)
    weg = forms.ask(forms.JONGERE, "WEG", "Welke gaat daarin op", forms.WIE, required=True)


@forms.verb(app, "samenvoegen", "lpa jongere samenvoegen 12 340 --proef\nlpa jongere samenvoegen 12 340")
def jongere_samenvoegen(given: forms.Given[TweeJongeren], proef: Proef = False, toch: forms.Toch = False) -> None:
    """Maak van twee jongeren één. Het nummer van de tweede wijst voortaan naar de eerste."""
    with forms.open_file() as b:
        blijft, weg = given.place(TweeJongeren.blijft, b.conn), given.place(TweeJongeren.weg, b.conn)
        moeten_twee_zijn("jongere", blijft, weg)
        whom = tell.about(b.conn, blijft, weg)
        samen = samenvoegen.een_jongere(blijft, weg)
        blad = naast_elkaar(samen, blijft, weg)
        if proef:
            return tell.sheet(blad, {"verschillen": verschil_data(samen)}, about=whom)
        vraag(blad, f"Van {weg.nummer} en {blijft.nummer} één jongere maken?")
        eens = dubbel.kan_een_zijn(blijft, weg)
        twijfels = [] if eens else [Twijfel("samenvoegen.anders", f"{blijft.naam} en {weg.naam} lijken niet dezelfde")]
        with writing(b, "jongere samenvoegen", lambda: twijfels, toch) as s:
            over, na = voeg_samen(s, "jongere", samen, weg)
            zinnen = tel_bij_rmc(blijft, s, na)
            if blijft.gezin and weg.gezin and blijft.gezin != weg.gezin:
                als_gezin(s, [na, *registers.gezinsleden(s.conn, weg.gezin)])
        talk.say_all(_tegelijk(b.conn, na.nummer))
        vertel("jongere", samen.record, weg, over, zinnen, whom)


def _tegelijk(conn: Connection, jongere: int) -> Iterator[str]:
    """What one jongere has twice now, and she must end or strike out herself."""
    van = registers.inschrijvingen(conn, jongere)
    samen = [i.nummer for plek, i in enumerate(van) if any(i.overlapt(ander) for ander in van[plek + 1 :])]
    if samen:
        meer = f"lpa inschrijving lijst --jongere {jongere}"
        yield f"Let op: inschrijving {samen[0]} loopt tegelijk met een andere: {meer}"
    jaren = Counter(o.schooljaar for o in overstappen.van_jongere(conn, jongere))
    for jaar in (jaar for jaar, aantal in jaren.items() if aantal > 1):
        yield f"Let op: van {jaar} zijn er nu twee overstappen: lpa dossier --jongere {jongere}"

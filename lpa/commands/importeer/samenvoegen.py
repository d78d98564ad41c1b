"""`dubbel` and `samenvoegen` of jongere and school: one child, and one school, is one record. And who is a family.

Two records become one: asked with both side by side, stored as one step, and told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from typing import Annotated, Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate.doors import Writer, consent, tell, writing
from lpa.commands.register.gezin import als_gezin
from lpa.commands.register.jongerewijzig import herteld
from lpa.commands.ui import forms
from lpa.commands.ui.forms import reading, talk, today
from lpa.domain.base.datum import kort
from lpa.domain.base.tekst import aantal, met_hoofdletter, opsomming
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.doubts import melding
from lpa.domain.records.aanvraag import Vrijstelling
from lpa.domain.records.jongere import Jongere, Verzorger
from lpa.domain.records.verplaatsing import Samengevoegd
from lpa.domain.records.zaak import Zaak, zaaktype
from lpa.domain.register import dubbel, samenvoegen
from lpa.domain.register.gezinnen import voorstellen
from lpa.domain.register.samenvoegen import Samen
from lpa.errors import VerkeerdGebruik
from lpa.output.register.samenvoegen import (
    dubbel_blad,
    dubbel_data,
    gezinnen_blad,
    gezinnen_data,
    naast_elkaar,
    verschil_data,
)
from lpa.output.render.plain import as_text
from lpa.output.render.sheet import Sheet
from lpa.storage.engine.reading import many
from lpa.storage.register import registers
from lpa.storage.register.samenvoegen import Overgezet, zet_over
from lpa.storage.zaak import aanvragen, overstappen, zaken

app = forms.verbs()
_SCHOOL = "nummer, BRIN of deel van de naam"
Proef = Annotated[bool, forms.switch("--proef", "toon ze alleen naast elkaar; er wordt niets opgeslagen")]


def moeten_twee_zijn(soort: str, blijft: Any, weg: Any) -> None:
    """Raises VerkeerdGebruik for one record that was named twice."""
    if blijft.nummer == weg.nummer:
        raise VerkeerdGebruik(f"dat is tweemaal {soort} {blijft.nummer}", f"noem twee nummers: lpa {soort} dubbel")


def vraag(blad: Sheet, soort: str, weg: Any, blijft: Any) -> None:
    """Show both side by side and ask, on a terminal; elsewhere it is done, and can be taken back."""
    if talk.can_ask():
        talk.show(as_text(blad, talk.width()))
    wat, waarin = (f"{soort} {een.nummer}, {een.naam}" for een in (weg, blijft))
    consent(f"{met_hoofdletter(wat)}, laten opgaan in {waarin}?", sure=not talk.can_ask())


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


@forms.verb(app, "jongere dubbel", "lpa jongere dubbel")
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

    blijft = forms.ask(forms.JONGERE, "BLIJFT", "Welke blijft", f"welke blijft ({forms.WIE})", required=True)
    weg = forms.ask(forms.JONGERE, "WEG", "Welke gaat daarin op", f"welke gaat daarin op ({forms.WIE})", required=True)


@forms.verb(app, "jongere samenvoegen", "lpa jongere samenvoegen 12 340 --proef\nlpa jongere samenvoegen 12 340")
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
        vraag(blad, "jongere", weg, blijft)
        eens = dubbel.kan_een_zijn(blijft, weg)
        twijfels = [] if eens else [Twijfel("samenvoegen.anders", f"{blijft.naam} en {weg.naam} lijken niet dezelfde")]
        with writing(b, "jongere samenvoegen", lambda: twijfels, toch) as s:
            over, na = voeg_samen(s, "jongere", samen, weg)
            zinnen = herteld(s, na)
            if blijft.gezin and weg.gezin and blijft.gezin != weg.gezin:
                als_gezin(s, [na, *registers.gezinsleden(s.conn, weg.gezin)])
        talk.say_all(_tegelijk(b.conn, na.nummer))
        vertel("jongere", samen.record, weg, over, zinnen, whom)


def _tegelijk(conn: Connection, jongere: int) -> Iterator[str]:
    """What one jongere has twice now, and she must end or strike out herself."""
    van = registers.inschrijvingen(conn, jongere)
    samen = [i.nummer for plek, i in enumerate(van) if any(i.overlapt(ander) for ander in van[plek + 1 :])]
    delen = [f"inschrijving {samen[0]} loopt tegelijk met een andere"] if samen else []
    if paren := [f"{zaaktype(een)} {een.nummer} en {ander.nummer}" for een, ander in _dubbele_zaken(conn, jongere)]:
        delen.append(f"{opsomming(paren)} gaan over dezelfde dagen en tellen elk mee")
    jaren = Counter(o.schooljaar for o in overstappen.van_jongere(conn, jongere))
    delen += [f"van {jaar} zijn er nu twee overstappen" for jaar, keer in jaren.items() if keer > 1]
    if delen:
        yield f"Let op: {'; '.join(delen)}. Beëindig het of streep het door: lpa dossier --jongere {jongere}"


def _dubbele_zaken(conn: Connection, jongere: int) -> Iterator[tuple[Zaak, Zaak]]:
    """Meldingen, leave and exemptions of which two are about the same days."""
    meldingen = sorted(zaken.meldingen_van(conn, jongere), key=lambda m: m.nummer)
    yield from ((een, ander) for een, ander in combinations(meldingen, 2) if melding.dubbel(een, [ander]))
    verloven = [e.verlof for e in aanvragen.eerdere(conn, jongere)]
    yield from (
        (een, ander) for een, ander in combinations(verloven, 2) if een.van <= ander.tot and ander.van <= een.tot
    )
    vrij = [v for v in aanvragen.van_jongere(conn, jongere) if v.van and (v.is_open or v.verleend)]
    yield from ((a, b) for a, b in combinations(vrij, 2) if a.soort == b.soort and _samen(a, b) and _samen(b, a))


def _samen(een: Vrijstelling, ander: Vrijstelling) -> bool:
    """Whether the first has not ended when the second begins."""
    return een.tot is None or ander.van is None or ander.van <= een.tot


@forms.verb(app, "school dubbel", "lpa school dubbel")
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

    blijft = forms.ask(forms.SCHOOL, "BLIJFT", "Welke blijft", f"welke blijft ({_SCHOOL})", required=True)
    weg = forms.ask(forms.SCHOOL, "WEG", "Welke gaat daarin op", f"welke gaat daarin op ({_SCHOOL})", required=True)


@forms.verb(app, "school samenvoegen", "lpa school samenvoegen 3 41 --proef\nlpa school samenvoegen 3 41")
def school_samenvoegen(given: forms.Given[TweeScholen], proef: Proef = False, toch: forms.Toch = False) -> None:
    """Maak van twee scholen één. Het nummer van de tweede wijst voortaan naar de eerste."""
    with forms.open_file() as b:
        blijft, weg = given.place(TweeScholen.blijft, b.conn), given.place(TweeScholen.weg, b.conn)
        moeten_twee_zijn("school", blijft, weg)
        samen = samenvoegen.een_school(blijft, weg)
        blad = naast_elkaar(samen, blijft, weg)
        if proef:
            return tell.sheet(blad, {"verschillen": verschil_data(samen)}, about=tell.NOBODY)
        vraag(blad, "school", weg, blijft)
        with writing(b, "school samenvoegen", sure=toch) as s:
            over, _ = voeg_samen(s, "school", samen, weg)
        vertel("school", samen.record, weg, over, "", tell.NOBODY)


@forms.verb(app, "jongere gezinnen", "lpa jongere gezinnen\nlpa jongere gezinnen --vast")
def gezinnen(
    vast: Annotated[bool, forms.switch("--vast", "leg al deze gezinnen vast")] = False, toch: forms.Toch = False
) -> None:
    """Toon wie waarschijnlijk een gezin zijn. Door een achternaam op een adres, of door een ouder."""
    if not vast:
        with reading() as conn:
            gevonden = voorstellen(many(conn, Jongere), many(conn, Verzorger))
            whom = tell.about(conn, *(lid for v in gevonden for lid in v.leden))
        return tell.sheet(gezinnen_blad(gevonden), gezinnen_data(gevonden), about=whom)
    with forms.open_file() as b:
        gevonden = voorstellen(many(b.conn, Jongere), many(b.conn, Verzorger))
        whom = tell.about(b.conn, *(lid for v in gevonden for lid in v.leden))
        if not gevonden:
            return tell.change("Er is geen gezin bij te zetten.", 0, gezinnen_data([]), about=tell.NOBODY, undo=False)
        with writing(b, "jongere gezinnen", sure=toch) as s:
            for voorstel in gevonden:
                als_gezin(s, [registers.jongere(s.conn, lid.nummer) for lid in voorstel.leden])
    wat = aantal(len(gevonden), "gezin is", "gezinnen zijn")
    zin = f"{wat} vastgelegd, van {sum(len(v.leden) for v in gevonden)} jongeren."
    return tell.change(zin, len(gevonden), gezinnen_data(gevonden), about=whom)

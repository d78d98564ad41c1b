"""`lpa melding duo`: that the status of a melding was typed over for DUO."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate.doors import Twijfels, tell, writing
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.commands.zaak.welke import MELDING
from lpa.domain.base.datum import lang
from lpa.domain.base.tekst import opsomming
from lpa.domain.doubts.zaak import twijfels_dag
from lpa.domain.records.zaak import Melding
from lpa.errors import Geweigerd, NietGevonden, VerkeerdGebruik
from lpa.storage.zaak import werkvoorraad, zaken

app = forms.verbs()


class Overgetypt(forms.Form):
    """Which meldingen, and when."""

    meldingen = forms.ask(forms.several(MELDING), "NUMMER", "Melding", "nummers van meldingen, of namen", required=True)
    op = forms.today_field("--datum", "Overgetypt op")


@forms.verb(app, "duo", "lpa melding duo 12 15\nlpa melding duo --alles")
def duo(
    given: forms.Given[Overgetypt],
    alles: Annotated[bool, forms.switch("--alles", "alles wat op de lijst staat (melding lijst --naar-duo)")] = False,
    toch: forms.Toch = False,
) -> None:
    """Leg vast dat u de stand van meldingen hebt overgetypt voor DUO.

    Sluit of heropent u een melding daarna, dan komt zij terug op de lijst.
    """
    with forms.open_file() as b:
        if alles and Overgetypt.meldingen in given:
            raise VerkeerdGebruik("--alles en nummers gaan niet samen", "kies een van de twee", "--alles")
        welke = _van_de_lijst(b.conn) if alles else _genoemd(given.place(Overgetypt.meldingen, b.conn))
        op = given.fill(b.conn).op

        def weeg() -> Twijfels:
            return [t for m in welke for t in twijfels_dag(f"het overtypen van melding {m.nummer}", op, m, today())]

        with writing(b, "melding duo", weeg, toch) as s:
            vast = [s.change(replace(m, duo_op=op)) for m in welke]
        whom = tell.about(b.conn, *vast)
    nummers = opsomming([str(m.nummer) for m in vast])
    zin = f"Melding {nummers} {'is' if len(vast) == 1 else 'zijn'} overgetypt voor DUO op {lang(op)}."
    tell.change(zin, vast[0].nummer, {"meldingen": vast}, about=whom)


def _genoemd(welke: list[Melding]) -> list[Melding]:
    """Raises Geweigerd for one that did not come from DUO."""
    for m in welke:
        if not m.meldingsnummer:
            raise Geweigerd(
                f"melding {m.nummer} heeft geen meldingsnummer van DUO",
                f"leg het eerst vast: lpa melding wijzig {m.nummer} --meldingsnummer …",
            )
    return welke


def _van_de_lijst(conn: Connection) -> list[Melding]:
    """All that must be told back. Raises NietGevonden where there is nothing."""
    if welke := [zaken.melding(conn, n) for n in werkvoorraad.meldingen_naar_duo(conn)]:
        return welke
    raise NietGevonden("er staat niets op de lijst voor DUO", "bekijk de lijst met: lpa melding lijst --naar-duo")

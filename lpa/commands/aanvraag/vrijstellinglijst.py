"""`lpa vrijstelling lijst` and `telling`: which exemptions there are, who must give notice again, how many."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts.aanvraag import misschien_vervallen
from lpa.commands.facts.plicht import plichtstand
from lpa.commands.gate.doors import All, Csv, Listing, Most, first, tell
from lpa.commands.ui import forms
from lpa.domain.base.soorten import GEWEIGERD, TOEGEKEND, VRIJSTELLINGSGRONDEN
from lpa.domain.recht import kennisgeving
from lpa.domain.records.aanvraag import AFGEWEZEN, TOEGEWEZEN, Vrijstelling
from lpa.domain.werk.grondtelling import GELDIG, Grondtelling, soorten_van_tellen, telling
from lpa.errors import VerkeerdGebruik
from lpa.output.zaak import vrijstelling
from lpa.storage.register import registers
from lpa.storage.zaak import aanvragen, zaken

app = forms.verbs()
_VERLOFWOORDEN = {TOEGEWEZEN: TOEGEKEND, AFGEWEZEN: GEWEIGERD}


class Lijst(forms.Form):
    """Which exemptions are listed."""

    vervalt = forms.flag("--vervalt", "wie voor deze dag opnieuw kennis moet geven", forms.COMING_DAY)
    schooljaar = forms.flag("--schooljaar", "kennisgeving of aanvraag in dit schooljaar", forms.SCHOOLJAAR)
    tel = forms.flag(
        "--tel", "achter een getal van de telling", forms.choice("telling", Grondtelling._fields, also=_VERLOFWOORDEN)
    )
    grond = forms.flag("--grond", "alleen op deze grond", forms.choice("grond", VRIJSTELLINGSGRONDEN))


@forms.verb(app, "lijst", "lpa vrijstelling lijst --schooljaar 2019-2020\nlpa vrijstelling lijst --vervalt 1-7-2020")
def lijst(
    given: forms.Given[Lijst],
    open_: Annotated[bool, forms.switch("--open", "alleen wat nog in behandeling is")] = False,
    alles: All = False,
    meest: Most = 50,
    csv: Csv = False,
) -> None:
    """Toon vrijstellingen, de laatste eerst. Met --vervalt: wie voor 1 juli opnieuw kennis moet geven."""
    with forms.reading() as conn:
        f = given.parse(conn)
        if f.vervalt:
            if f.schooljaar or f.tel or open_ or csv:
                raise VerkeerdGebruik("bij --vervalt past alleen --grond", "laat de andere opties weg")
            return _vervalt(conn, f.vervalt, f.grond)
        gevonden = [v for v in reversed(aanvragen.alle(conn)) if not open_ or v.is_open]
        if f.grond:
            gevonden = [v for v in gevonden if v.soort == f.grond]
        if f.tel:
            jaar = f.schooljaar or forms.schooljaar_asked()
            geldende = _geldende(conn)
            if f.tel in GELDIG:
                gronden = [f.grond] if f.grond else kennisgeving.KENNISGEVING
                forms.talk.say_all(misschien_vervallen(conn, jaar.eerste_dag, gronden))
            gevonden = [v for v in gevonden if f.tel in soorten_van_tellen(v, geldende, jaar)]
        elif f.schooljaar:
            gevonden = [v for v in gevonden if v.schooljaar == str(f.schooljaar)]
        getoond = first(gevonden, alles, meest)
        namen = [(v, zaken.naam(conn, v.jongere)) for v in getoond]
        whom = tell.about(conn, *getoond)
    tabel = Listing("vrijstellingen", Vrijstelling, lambda _: vrijstelling.vrijstelling_tabel(namen))
    return tabel.show(getoond, len(gevonden), about=whom, csv=csv)


def _vervalt(conn: Connection, op: date, grond: str | None) -> None:
    """Who must give notice again before that day (art. 6 lid 2 onder b)."""
    rijen = []
    for v in aanvragen.alle(conn):
        if grond and v.soort != grond:
            continue
        jongere = registers.jongere(conn, v.jongere)
        if jongere.overleden_op or jongere.vertrek(op):
            continue
        stand = kennisgeving.verval(v, op, plichtstand(conn, jongere).plicht, aanvragen.van_jongere(conn, v.jongere))
        if stand:
            rijen.append((stand, jongere.lijstnaam))
    whom = tell.about(conn, *(stand.vrijstelling for stand, _ in rijen))
    tell.sheet(vrijstelling.verval_blad(rijen, op), vrijstelling.verval_data(rijen, op), about=whom)


def _geldende(conn: Connection) -> dict[int, Vrijstelling]:
    return {v.nummer: v for v in aanvragen.geldende(conn)}


class Tellen(forms.Form):
    """Which schooljaar is counted."""

    schooljaar = forms.ask(forms.SCHOOLJAAR, "SCHOOLJAAR", "Schooljaar", "zoals 2019-2020")


@forms.verb(app, "telling", "lpa vrijstelling telling 2019-2020")
def tellingen(given: forms.Given[Tellen]) -> None:
    """Tel per grond wat is behandeld, en wat geldig was. Geldig is: op 1 augustus, of daarna begonnen."""
    with forms.reading() as conn:
        jaar = given.parse(conn).schooljaar or forms.schooljaar_asked()
        geteld = telling(aanvragen.alle(conn), _geldende(conn), jaar)
        forms.talk.say_all(misschien_vervallen(conn, jaar.eerste_dag))
    data = {"schooljaar": str(jaar), "gronden": {grond: t._asdict() for grond, t in geteld.items()}}
    tell.sheet(vrijstelling.telling_blad(geteld, str(jaar)), data, about=tell.NOBODY)

"""`lpa kenmerk`: her own words on zaken of any type, to find and to count them by."""

from __future__ import annotations

from typing import Annotated

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate.doors import Writer, tell, writing
from lpa.commands.register import kenmerken
from lpa.commands.ui import forms
from lpa.domain.records.zaak import Zaakregel
from lpa.errors import NietGevonden, VerkeerdGebruik
from lpa.output.render.data import as_data
from lpa.output.render.sheet import with_hidden
from lpa.output.zaak.zaken import geteld_tabel, nummers, zaken_blad
from lpa.storage.register import kenmerken as opslag
from lpa.storage.zaak import zaken

app = forms.noun(
    "Kenmerken: uw eigen woorden bij zaken, om ze terug te vinden en te tellen. Ook bij het vastleggen, met --kenmerk.",
    "lpa kenmerk zet corona 12 15\nlpa kenmerk lijst",
)


class Welk(forms.Form):
    """Which word, on which zaken."""

    woord = forms.ask(kenmerken.KENMERK, "WOORD", "Kenmerk", "het woord", required=True)
    zaken = forms.ask(forms.several(forms.ZAAK), "ZAAK", "Zaken", "nummers van zaken, of namen")


class Zetten(Welk):
    """Also on all zaken of some days."""

    tussen = forms.flag("--tussen", "elke zaak die in deze dagen is geopend", forms.PERIOD)


_NAMED = 5  # zaken of which is said whose they are


@forms.verb(app, "zet", "lpa kenmerk zet corona 12 15\nlpa kenmerk zet corona --tussen 16-3-2020 8-6-2020")
def zet(given: forms.Given[Zetten], toch: forms.Toch = False) -> None:
    """Zet een kenmerk bij zaken van welke soort ook, of bij alle zaken die in een periode zijn geopend."""
    with forms.open_file() as b:
        woord = given.place(Zetten.woord, b.conn)
        welke = _periode(given, b.conn) if Zetten.tussen in given else []
        if Zetten.zaken in given or not welke:
            welke = sorted({*welke, *(z.nummer for z in given.place(Zetten.zaken, b.conn) or ())})
        al = [k.zaak for k in opslag.met(b.conn, woord, welke)]
        nieuw = [n for n in welke if n not in al]
        for n in nieuw[:_NAMED]:
            tell.zaak(b.conn, zaken.zaak(b.conn, n))
        if nieuw:
            with writing(b, "kenmerk zet", lambda: kenmerken.twijfels(b.conn, [woord]), toch) as s:
                kenmerken.leg_vast(s, nieuw, [woord])
        whom = tell.about(b.conn, *(zaken.zaak(b.conn, n) for n in welke))
    zin = f"Kenmerk {woord} staat nu bij {nummers(nieuw)}." if nieuw else "Er is niets gewijzigd."
    zin += f" Het stond al bij {nummers(al)}." if al else ""
    tell.change(zin, len(nieuw), {"kenmerk": woord, "zaken": nieuw, "stond_al": al}, about=whom, undo=bool(nieuw))


def _periode(given: forms.Given[Zetten], conn: Connection) -> list[int]:
    """The zaken of the days that were given. Raises NietGevonden where there are none."""
    dagen = given.place(Zetten.tussen, conn)
    assert dagen  # noqa: S101  # it was given
    if welke := opslag.geopend_tussen(conn, *dagen):
        return welke
    wanneer = forms.PERIOD.show(dagen)
    raise NietGevonden(f"er is geen zaak geopend van {wanneer}", "kies andere dagen, of noem de zaken met hun nummer")


@forms.verb(app, "weg", "lpa kenmerk weg corona 12\nlpa kenmerk weg corona --overal")
def weg(
    given: forms.Given[Welk], overal: Annotated[bool, forms.switch("--overal", "bij elke zaak waar het staat")] = False
) -> None:
    """Haal een kenmerk weg bij zaken, of overal."""
    with forms.open_file() as b:
        woord = given.place(Welk.woord, b.conn)
        if overal and Welk.zaken in given:
            raise VerkeerdGebruik("--overal en zaken gaan niet samen", "kies een van de twee", "--overal")
        welke = None if overal else [z.nummer for z in given.place(Welk.zaken, b.conn) or ()]
        oud = opslag.met(b.conn, woord, welke)
        if not oud:
            raise NietGevonden(f"het kenmerk {woord} staat daar niet", "bekijk waar het staat met: lpa kenmerk lijst")
        whom = tell.about(b.conn, *oud)
        with writing(b, "kenmerk weg") as s:
            _haal_weg(s, woord, welke)
    gewist = [k.zaak for k in oud]
    zin = f"Kenmerk {woord} is weg bij {nummers(gewist)}."
    tell.change(zin, len(gewist), {"kenmerk": woord, "zaken": gewist}, about=whom)


def _haal_weg(s: Writer, woord: str, welke: list[int] | None) -> None:
    for k in opslag.met(s.conn, woord, welke):
        s.remove(k)


class Lijst(forms.Form):
    """Of which word the zaken are listed."""

    woord = forms.ask(kenmerken.KENMERK, "WOORD", "Kenmerk", "alleen de zaken met dit woord")


@forms.verb(app, "lijst", "lpa kenmerk lijst\nlpa kenmerk lijst corona")
def lijst(given: forms.Given[Lijst]) -> None:
    """Toon uw kenmerken met hun zaken; met een woord erachter die zaken zelf."""
    with forms.reading() as conn:
        woord = given.parse(conn).woord
        per_woord = {w: _zaken(conn, w) for w in ([woord] if woord else opslag.woorden(conn))}
        whom = tell.about(conn, *(z for gevonden in per_woord.values() for z in gevonden))
    if woord:
        gevonden = per_woord[woord]
        blad = zaken_blad(gevonden)
        data = {"kenmerk": woord, "zaken": [as_data(z) for z in gevonden], "aantal": len(gevonden)}
        return tell.sheet(blad, data, about=whom)
    tabel = with_hidden(geteld_tabel(per_woord), len(per_woord), len(per_woord), "")
    data = {
        "kenmerken": [
            {"kenmerk": w, "aantal": len(g), "open": sum(not z.gesloten_op for z in g), "zaken": [z.nummer for z in g]}
            for w, g in per_woord.items()
        ]
    }
    return tell.sheet(tabel, data, about=whom)


def _zaken(conn: Connection, woord: str) -> list[Zaakregel]:
    return zaken.regels(conn, "nummer in (select zaak from kenmerk where woord = ?) order by nummer", [woord])

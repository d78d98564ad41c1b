"""`lpa verlof`: requests for leave and their school days; asking and deciding are in modules of their own."""

from __future__ import annotations

from typing import Annotated

from sqlcipher3.dbapi2 import Connection

from lpa.commands.aanvraag.besluit import Welk
from lpa.commands.facts.aanvraag import verlofstand
from lpa.commands.gate.doors import All, Csv, Listing, Most, tell
from lpa.commands.recht.recht import Kalendervraag, kalender_gevraagd
from lpa.commands.register import kenmerken
from lpa.commands.ui import forms
from lpa.domain.kalender.schooldagen import kanttekeningen, tel
from lpa.domain.kalender.schoolkalender import lees_weekdagen, weekdagnummers
from lpa.domain.records.aanvraag import Verlof
from lpa.output.zaak import verlof
from lpa.storage.zaak import aanvragen as opslag
from lpa.storage.zaak import zaken

app = forms.noun(
    "Verlof: aanvragen, tellen, beslissen.",
    "lpa verlof nieuw --jongere jansen --grond gewichtig --van 11-11 --tot 26-11\nlpa verlof besluit 12",
)


class Reken(Kalendervraag):
    """Which days are counted, in which calendar."""

    van = forms.ask(forms.COMING_DAY, "--van", "Eerste dag", required=True)
    tot = forms.ask(forms.COMING_DAY, "--tot", "Laatste dag", required=True, after=van)
    zonder_les = forms.text(
        "--zonder-les", "Geen les op", "weekdagen zonder les: wo vr", kind=forms.plain("DAGEN", lees_weekdagen),
        quiet=True,
    )  # fmt: skip


@forms.verb(app, "reken", "lpa verlof reken --van 11-11-2019 --tot 26-11-2019 --school wegwijzer")
def reken(given: forms.Given[Reken]) -> None:
    """Tel de schooldagen van een periode; de overgeslagen dagen staan erbij, met de reden."""
    with forms.reading_if_any() as conn:
        f = given.parse(conn)
        kalender, waar = kalender_gevraagd(conn, f)
    kalender = kalender.met(zonder_les=weekdagnummers(f.zonder_les))
    telling = tel(kalender, f.van, f.tot)
    berekening = verlof.Berekening(f.van, f.tot, waar, telling, kanttekeningen(kalender, f.van, f.tot))
    tell.sheet(verlof.reken_blad(berekening), verlof.reken_data(berekening), about=tell.NOBODY)


@forms.verb(app, "toon", "lpa verlof toon 12")
def toon(given: forms.Given[Welk]) -> None:
    """Toon een verlofaanvraag: dagen, wie beslist, termijnen, vervolg."""
    with forms.reading() as conn:
        answer = pagina(conn, given.place(Welk.verlof, conn))
    tell.answer(answer)


def pagina(conn: Connection, v: Verlof) -> tell.Answer:
    """The page of a request, with those of brothers and sisters."""
    p = verlof.Verlofpagina(
        stand=verlofstand(conn, v), gezin=[verlofstand(conn, lid) for lid in opslag.gezin(conn, v)],
        stappen=zaken.stappen(conn, v.nummer), meldingen=zaken.na_verlof(conn, v.nummer),
    )  # fmt: skip
    whom = tell.about(conn, *(stand.verlof for stand in p.gezin))
    return kenmerken.erbij(conn, v, tell.Answer(verlof.verlof_blad(p), verlof.pagina_data(p), whom))


class Lijst(forms.Form):
    """Which requests are listed."""

    schooljaar = forms.flag("--schooljaar", "alleen ontvangen in dit schooljaar", forms.SCHOOLJAAR)
    jongere = forms.flag("--jongere", "alleen van deze jongere", forms.JONGERE)


@forms.verb(app, "lijst", "lpa verlof lijst --open\nlpa verlof lijst --schooljaar 2019-2020")
def lijst(
    given: forms.Given[Lijst],
    open_: Annotated[bool, forms.switch("--open", "alleen wat nog niet is beslist")] = False,
    alles: All = False,
    meest: Most = 50,
    csv: Csv = False,
) -> None:
    """Toon verlofaanvragen, de laatste eerst, met de laatste beslisdag."""
    with forms.reading() as conn:
        f = given.parse(conn)
        filter_ = zaken.Filter(
            schooljaar=str(f.schooljaar) if f.schooljaar else None, open=True if open_ else None,
            jongere=f.jongere.nummer if f.jongere else None,
        )  # fmt: skip
        gevonden, aantal = zaken.lijst(conn, Verlof, filter_, None if alles else meest)
        standen = [] if csv else [verlofstand(conn, v) for v in gevonden]
        whom = tell.about(conn, *gevonden)
    tabel = Listing(
        "verloven", Verlof, lambda _: verlof.verlof_tabel(standen),
        lambda _, alle: {"verloven": [verlof.stand_data(s) for s in standen], "aantal": alle},
    )  # fmt: skip
    tabel.show(gevonden, aantal, about=whom, csv=csv)

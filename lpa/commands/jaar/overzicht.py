"""`lpa overzicht`: the figures of a schooljaar, and the cases behind each of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer
from sqlcipher3.dbapi2 import Connection

from lpa import settings
from lpa.commands.gate.doors import outside, tell
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.domain.base.datum import Geboortedatum
from lpa.domain.jaar.cijfers import REGISTER, ZAKEN, Bijzonder
from lpa.domain.jaar.controle import controleer
from lpa.domain.jaar.feiten import Feiten, Registerfeiten, Stapfeiten, Zaakfeiten
from lpa.domain.jaar.overzicht import Bevinding, Overzicht, achter_kern, lees_cel
from lpa.domain.jaar.tabellen import KERN, tabel
from lpa.domain.kalender.schooljaar import Schooljaar, reeks
from lpa.domain.records.zaak import Zaakregel
from lpa.errors import NietGevonden, VerkeerdGebruik
from lpa.output.jaar.excel import rijen_voor_excel
from lpa.output.jaar.overzicht import alle_nummers, data, kernblad, onaf, prenten, tabelblad
from lpa.output.render.data import list_data, name_data, name_rows
from lpa.output.render.sheet import Paragraph, Sheet, name_sheet
from lpa.output.zaak.zaken import zaken_blad
from lpa.storage.engine.file import CaseFile
from lpa.storage.jaar import tellen
from lpa.storage.jaar.bijzonder import heeft_bevestigd
from lpa.storage.jaar.tellen import achter_cel, achter_registercel, achter_stapcel, zonder_nieuwe_melding

Wie = tuple[int, str, Geboortedatum]
ALLE = tuple(alle_nummers())
Jaren = Annotated[
    int,
    typer.Option(
        "--jaren", min=1, max=20, help="hoeveel schooljaren naast elkaar (6)", metavar="AANTAL", show_default=False
    ),
]


def toon_overzicht(b: CaseFile, jaar: Schooljaar, jaren: int = 6, nummers: Sequence[str] = ALLE) -> None:
    """Answer with the tables of `nummers` over so many schooljaren."""
    o = lees_overzicht(b, reeks(jaar, jaren), alle_kern=settings.current().json)
    bevindingen = controleer(o)
    if settings.current().json:
        tell.document(data(o, bevindingen, nummers), about=tell.NOBODY)
    else:
        tell.page(_blad(o, bevindingen, nummers, een=len(nummers) == 1), about=tell.NOBODY)


def lees_overzicht(
    b: CaseFile, jaren: Sequence[Schooljaar], *, alle_kern: bool = True, grondig: bool = False
) -> Overzicht:
    """The overview of these schooljaren, oldest first, as the file is at one moment; nothing after today counts."""
    with b.snapshot() as conn:
        bronnen = tellen.bronnen(conn, jaren, forms.kalender(conn), op=today(), alle_kern=alle_kern)
        bijzonder = _bijzonder(conn, [str(jaar) for jaar in jaren], grondig=grondig)
        return Overzicht(jaren, bronnen._replace(bijzonder=bijzonder), today())


def _bijzonder(conn: Connection, jaren: Sequence[str], *, grondig: bool) -> list[Bijzonder]:
    """What was stored outside the duty; with `grondig` also what ends otherwise than its steps say."""
    if not grondig and not heeft_bevestigd(conn):
        return []
    from lpa.commands.facts.bijzonder import buiten_de_plicht
    from lpa.storage.jaar.stappen import tegen_de_stappen

    meer = tegen_de_stappen(conn, jaren) if grondig else []
    return [*buiten_de_plicht(conn, jaren, grondig=grondig), *meer]


def _blad(o: Overzicht, bevindingen: Sequence[Bevinding], nummers: Sequence[str], *, een: bool) -> Sheet:
    """Tables, key figures, and on a terminal the pictures."""
    breedte = forms.talk.width()
    blad = Sheet([Paragraph(zin, emphasis="let op") for zin in onaf(o)])
    for nummer in nummers:
        eigen = [b for b in bevindingen if b.tabel == nummer]
        deel = (
            kernblad(o, eigen, definities=een)
            if nummer == KERN
            else tabelblad(o, tabel(nummer), eigen, breedte, definities=een)
        )
        blad.blocks += deel.blocks
    if not een:
        hint = f"Een tabel met de definities: lpa overzicht {o.schooljaar} --tabel 3. "
        blad += Paragraph(hint + f"De zaken achter een cel: lpa overzicht {o.schooljaar} --uit-zaken 3/luxe")
    if forms.talk.on_terminal() and not een:
        stand = o.bronnen.register.get(o.schooljaar, [])
        blad.blocks += prenten(o, tellen.leeftijden(stand) if stand else [], breedte).blocks
    return blad


def toon_zaken(b: CaseFile, jaar: Schooljaar, cel: str, *, csv: bool) -> None:
    """The cases that one cell counts, or those of the numerator of a key figure.

    Raises NietGevonden when the figure was imported.
    """
    nummer, rij = lees_cel(cel)
    kop = {"tabel": nummer, "rij": rij, "schooljaar": str(jaar)}
    if lees_overzicht(b, [jaar]).cel(nummer, rij, str(jaar)).herkomst not in (ZAKEN, REGISTER):
        raise _ingevoerd(nummer, rij, jaar)
    feiten = achter_kern(rij) if nummer == KERN else [tabel(nummer).rij(rij).feiten]
    zaakfeiten = [f for f in feiten if isinstance(f, Zaakfeiten)]
    with b.snapshot() as conn:
        if zaakfeiten:
            achter = [regel for f in zaakfeiten for regel in achter_cel(conn, str(jaar), f, today())]
            whom = tell.about(conn, *achter)
    if zaakfeiten and csv:
        op_afloop = any(f.afhandelingen for f in zaakfeiten)
        return outside.records(Zaakregel, achter, f"zaken achter {cel} als CSV", about=whom, telling=op_afloop)
    if zaakfeiten:
        return tell.sheet(zaken_blad(achter), {**kop, **list_data("zaken", achter, len(achter))}, about=whom)
    with b.snapshot() as conn:
        wie = _jongeren(conn, jaar, feiten)
        whom = tell.about(conn, *(nummer_ for nummer_, *_ in wie))
        if csv:
            return tell.table([("nummer", "naam", "geboortedatum"), *name_rows(wie)], about=whom)
        return tell.sheet(name_sheet(wie), {**kop, **name_data(wie)}, about=whom)


def _jongeren(conn: Connection, jaar: Schooljaar, feiten: Sequence[Feiten]) -> list[Wie]:
    """The jongeren behind a figure of the register, of steps, or of the key figure that has no cells."""
    if not feiten:
        return zonder_nieuwe_melding(conn, str(jaar), today())
    uit: list[Wie] = []
    for f in feiten:
        if isinstance(f, Registerfeiten):
            uit += achter_registercel(conn, jaar.peildatum, f, forms.kalender(conn))
        if isinstance(f, Stapfeiten):
            uit += achter_stapcel(conn, jaar, f, today())
    return uit


def _ingevoerd(nummer: str, rij: str, jaar: Schooljaar) -> NietGevonden:
    return NietGevonden(
        f"achter {nummer}/{rij} van {jaar} staan geen zaken: het cijfer is ingevoerd of ontbreekt",
        f"bekijk waar het vandaan komt met: lpa overzicht {jaar} --tabel {nummer}",
    )


app, _command = forms.single("overzicht", "lpa overzicht 2019-2020\nlpa overzicht 2019-2020 --uit-zaken 6/verhuisd")


class Jaar(forms.Form):
    """Which schooljaar."""

    schooljaar = forms.ask(forms.SCHOOLJAAR, "SCHOOLJAAR", "Schooljaar", "2019-2020, 19-20 of 2019")


class Vraag(Jaar):
    """Which table of it, or which cases behind a cell."""

    tabel = forms.flag(
        "--tabel", "een tabel, met de definitie van elke rij", forms.choice("tabel", ALLE, metavar="NUMMER")
    )
    uit_zaken = forms.flag(
        "--uit-zaken", "de zaken achter een cel: 6/verhuisd", forms.TEXT.but(metavar="TABEL/RIJ", empty=None)
    )


@_command
def overzicht(
    given: forms.Given[Vraag],
    jaren: Jaren = 6,
    csv: Annotated[bool, forms.switch("--csv", "als CSV voor Excel")] = False,
) -> None:
    """Toon de tabellen en kerncijfers van een schooljaar."""
    if csv and settings.current().json:
        raise VerkeerdGebruik("--csv en --json gaan niet samen", "kies een van de twee")
    with forms.open_file() as b:
        f = given.parse(b.conn)
        jaar, nummers = f.schooljaar or forms.schooljaar_asked(), [f.tabel] if f.tabel else ALLE
        if f.uit_zaken is not None:
            toon_zaken(b, jaar, f.uit_zaken, csv=csv)
        elif csv:
            o = lees_overzicht(b, reeks(jaar, jaren))
            tell.table(rijen_voor_excel(o, nummers), about=tell.NOBODY)
            forms.talk.say_all(onaf(o))
        else:
            toon_overzicht(b, jaar, jaren, nummers)

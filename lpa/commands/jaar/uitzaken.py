"""The cases behind one figure of the overview: zaken, or jongeren of the register."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate.doors import outside, tell
from lpa.commands.jaar.stand import lees_overzicht
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.domain.base.datum import Geboortedatum, kort
from lpa.domain.base.tekst import opsomming
from lpa.domain.jaar.cijfers import REGISTER, ZAKEN
from lpa.domain.jaar.feiten import Feiten, Registerfeiten, Stapfeiten, Zaakfeiten
from lpa.domain.jaar.figuur import FIGUUR_2, lees_plek
from lpa.domain.jaar.overzicht import achter_kern, lees_cel
from lpa.domain.jaar.tabellen import KERN, tabel
from lpa.domain.jaar.vaststelling import Vaststelling
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.records.zaak import Zaakregel
from lpa.domain.register.telling import JONGSTE, OUDSTE
from lpa.errors import NietGevonden
from lpa.output.render.data import list_data, name_data, name_rows
from lpa.output.render.sheet import name_sheet
from lpa.output.zaak.zaken import zaken_blad
from lpa.storage.bewaren import bewaard
from lpa.storage.engine.file import CaseFile
from lpa.storage.jaar import vaststelling
from lpa.storage.jaar.tellen import achter_cel, achter_registercel, achter_stapcel, zonder_nieuwe_melding
from lpa.storage.zaak import zaken

Wie = tuple[int, str, Geboortedatum]
Kop = Mapping[str, str | None]  # which figure it is


def toon_zaken(b: CaseFile, jaar: Schooljaar, cel: str, *, csv: bool) -> None:
    """The cases that one cell counts, or those of the numerator of a key figure.

    Raises NietGevonden when the figure was imported.
    """
    if cel.lower().startswith(f"{FIGUUR_2}/"):
        return _achter_figuur(b, jaar, cel, csv=csv)
    nummer, rij = lees_cel(cel)
    kop = {"tabel": nummer, "rij": rij, "schooljaar": str(jaar)}
    if vast := vaststelling.geldend(b.conn, [str(jaar)]).get(str(jaar)):
        return _vaste(b, vast, nummer, rij, kop, csv=csv)
    if lees_overzicht(b, [jaar], met_kern=nummer == KERN).cel(nummer, rij, str(jaar)).herkomst not in (ZAKEN, REGISTER):
        raise _ingevoerd(nummer, rij, str(jaar))
    feiten = achter_kern(rij) if nummer == KERN else [tabel(nummer).rij(rij).feiten]
    zaakfeiten = [f for f in feiten if isinstance(f, Zaakfeiten)]
    with b.snapshot() as conn:
        if zaakfeiten:
            achter = [regel for f in zaakfeiten for regel in achter_cel(conn, str(jaar), f, today())]
            whom = tell.about(conn, *achter)
    if zaakfeiten:
        op_afloop = any(f.afhandelingen for f in zaakfeiten)
        return _regels(achter, kop, f"zaken achter {cel} als CSV", whom, csv=csv, telling=op_afloop)
    with b.snapshot() as conn:
        return toon_jongeren(conn, _jongeren(conn, jaar, feiten), kop, csv=csv)


def _achter_figuur(b: CaseFile, jaar: Schooljaar, cel: str, *, csv: bool) -> None:
    """The jongeren of an age in figure 2. Raises NietGevonden of a closed schooljaar, and where no name is known."""
    rij = cel.partition("/")[2]
    plek = lees_plek(rij)
    if vast := vaststelling.geldend(b.conn, [str(jaar)]).get(str(jaar)):
        raise zonder_namen(vast)
    with b.snapshot() as conn:
        wie = achter_registercel(conn, jaar.peildatum, plek, forms.kalender(conn))
        if not wie and not JONGSTE <= plek.leeftijd <= OUDSTE:
            raise NietGevonden(
                f"van {plek.leeftijd} jaar staat in figuur 2 van {jaar} niemand met naam",
                f"bekijk de figuur met: lpa overzicht {jaar}",
            )
        return toon_jongeren(conn, wie, {"tabel": FIGUUR_2, "rij": rij, "schooljaar": str(jaar)}, csv=csv)


def _vaste(b: CaseFile, vast: Vaststelling, nummer: str, rij: str, kop: Kop, *, csv: bool) -> None:
    """The zaken that a figure of a closed schooljaar counted, by their numbers. Raises NietGevonden for jongeren."""
    bewaard.may_be_divided(b.conn, vast.schooljaar)
    bronnen = [c.herkomst for c in vaststelling.cijfers(b.conn, vast.nummer) if (c.tabel, c.rij) == (nummer, rij)]
    if bronnen and bronnen[0] not in (ZAKEN, REGISTER):
        raise _ingevoerd(nummer, rij, vast.schooljaar)
    feiten = achter_kern(rij) if nummer == KERN else [tabel(nummer).rij(rij).feiten]
    if not feiten or not all(isinstance(f, Zaakfeiten) for f in feiten):
        raise zonder_namen(vast)
    geteld = vaststelling.telfeiten(b.conn, vast.nummer)
    nummers = [t.zaak for t in geteld if t.zaak and any(t.hoort_bij(f) for f in feiten)]
    toon_zaakregels(b, nummers, kop, csv=csv, wat=f"zaken achter {nummer}/{rij} als CSV")
    forms.talk.say_all(_sindsdien(b, vast, nummers))


def _sindsdien(b: CaseFile, vast: Vaststelling, nummers: Sequence[int]) -> list[str]:
    """That these zaken are shown as they are now, and which the figure counts that are shown no longer."""
    verder = f"Wat er anders is: lpa cijfers vergelijk {vast.schooljaar}"
    weg = sorted({*nummers} - {z.nummer for z in zaken.met_nummers(b.conn, [*set(nummers)])})
    telde = f"Zo was het bij het vaststellen op {kort(vast.datum)}; de zaken staan er zoals ze nu zijn."
    if not weg:
        return [f"{telde} {verder}"]
    een = len(weg) == 1
    vervallen = f"{'zaak' if een else 'zaken'} {opsomming([*map(str, weg)])}"
    return [f"{telde} Het cijfer telt ook {vervallen}: die {'is' if een else 'zijn'} er niet meer bij. {verder}"]


def zonder_namen(vast: Vaststelling) -> NietGevonden:
    """The refusal of names that a closed schooljaar does not keep."""
    return NietGevonden(
        f"{vast.schooljaar} is vastgesteld (versie {vast.nummer}); daarin staan geen namen van jongeren",
        f"heropenen kan met: lpa cijfers heropen {vast.schooljaar} --reden WAAROM",
    )


def toon_zaakregels(b: CaseFile, nummers: Sequence[int], kop: Kop, *, csv: bool, wat: str) -> None:
    """The zaken with these numbers, each as often as it is named; as CSV, called `wat`, without those that may not
    leave the screen.

    Not while the file is being read: that criminal data leaves it is written down.
    """
    per_nummer = {z.nummer: z for z in zaken.met_nummers(b.conn, [*set(nummers)])}
    achter = [per_nummer[n] for n in nummers if n in per_nummer]
    _regels(achter, kop, wat, tell.about(b.conn, *achter), csv=csv, telling=True)


def _regels(achter: Sequence[Zaakregel], kop: Kop, wat: str, whom: tell.About, *, csv: bool, telling: bool) -> None:
    if csv:
        return outside.records(Zaakregel, achter, wat, about=whom, telling=telling)
    return tell.sheet(zaken_blad(achter), {**kop, **list_data("zaken", achter, len(achter))}, about=whom)


def toon_jongeren(conn: Connection, wie: Sequence[Wie], kop: Kop, *, csv: bool) -> None:
    """These jongeren, by number, name and birth date."""
    whom = tell.about(conn, *(nummer for nummer, *_ in wie))
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


def _ingevoerd(nummer: str, rij: str, jaar: str) -> NietGevonden:
    return NietGevonden(
        f"achter {nummer}/{rij} van {jaar} staan geen zaken: het cijfer is ingevoerd of ontbreekt",
        f"bekijk waar het vandaan komt met: lpa overzicht {jaar} --tabel {nummer}",
    )

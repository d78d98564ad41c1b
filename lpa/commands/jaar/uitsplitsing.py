"""`lpa overzicht … --per`: what a table counts, divided by one or two things, with the cases behind each place."""

from __future__ import annotations

from collections.abc import Sequence

from sqlcipher3.dbapi2 import Connection

from lpa import settings
from lpa.commands.gate.doors import outside, tell
from lpa.commands.jaar.uitzaken import toon_jongeren, toon_zaakregels, zonder_namen
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.domain.base.datum import kort
from lpa.domain.base.named import NamedTuple
from lpa.domain.jaar import uitsplitsing
from lpa.domain.jaar.cijfers import onder
from lpa.domain.jaar.feiten import Feiten, Registerfeiten, Zaakfeiten
from lpa.domain.jaar.tabellen import tabel
from lpa.domain.jaar.uitsplitsing import EENHEDEN, REGISTER, ZAAK, Feit
from lpa.domain.jaar.vaststelling import Vaststelling
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.errors import VerkeerdGebruik
from lpa.output.jaar import uitsplitsing as blad
from lpa.storage.engine.file import CaseFile
from lpa.storage.jaar import eigen, feitrijen, vaststelling
from lpa.storage.register import registers


class Hoe(NamedTuple):
    """How a breakdown is asked for; `cel` names a place of which the cases are asked."""

    tabel: str
    per: str
    en: str | None
    eenheid: str | None
    heel_jaar: bool
    cel: str | None
    csv: bool
    openbaar: bool
    exact: bool
    ja: bool


def toon(b: CaseFile, jaar: Schooljaar, hoe: Hoe) -> None:
    """Print a breakdown, or the cases behind one place of it."""
    wat = tabel(hoe.tabel)
    rij = wat.geheel
    bron = REGISTER if wat.uit_register else ZAAK
    eenheid = hoe.eenheid or EENHEDEN[1 if bron == REGISTER else 0]
    uitsplitsing.moet_kunnen(hoe.per, hoe.en, bron, eenheid)
    if hoe.heel_jaar and bron == ZAAK:
        raise VerkeerdGebruik("--heel-jaar is voor tabel 1 en 2: zaken tellen altijd over het jaar", "laat het weg")
    with b.snapshot() as conn:
        feiten = _feiten(conn, jaar, rij.feiten, hoe)
        vast = vaststelling.geldend(conn, [str(jaar)]).get(str(jaar))
        noten = onder(eigen.noten(conn), wat.nummer, [rij.sleutel], [str(jaar)])
    u = uitsplitsing.tel(feiten, hoe.per, hoe.en, eenheid)
    if hoe.cel is not None:
        plaats = uitsplitsing.lees_plaats(u, hoe.cel)
        if vast and eenheid != EENHEDEN[0]:
            raise zonder_namen(vast)  # who is meant by a kept fact is not kept
        return _achter(b, uitsplitsing.achter(feiten, u, plaats), u.eenheid, hoe)
    naar_buiten = hoe.csv or settings.current().json
    rond = hoe.openbaar or (naar_buiten and not hoe.exact)
    if naar_buiten and not rond:
        outside.exact(f"tabel {hoe.tabel} van {jaar} per {hoe.per}", hoe.ja)
    uitleg = blad.Uitleg(wat, rij, str(jaar), [*_zinnen(u, hoe, bron), *noten, _opnieuw(jaar, hoe, vast, rond=rond)])
    return _vertel(u, uitleg, hoe, rond=rond)


def _feiten(conn: Connection, jaar: Schooljaar, feiten: Feiten, hoe: Hoe) -> list[Feit]:
    """What is counted: of a closed schooljaar the facts that were kept, else those of now."""
    if (v := vaststelling.geldend(conn, [str(jaar)]).get(str(jaar))) and not hoe.heel_jaar:
        return [t.feit for t in vaststelling.telfeiten(conn, v.nummer) if t.hoort_bij(feiten)]
    if isinstance(feiten, Registerfeiten):
        return feitrijen.jongeren(conn, jaar, feiten, forms.kalender(conn), heel_jaar=hoe.heel_jaar)
    assert isinstance(feiten, Zaakfeiten)  # noqa: S101  # a table counts one or the other
    return feitrijen.zaken(conn, str(jaar), feiten, today(), [d for d in (hoe.per, hoe.en) if d])


def _achter(b: CaseFile, feiten: Sequence[Feit], eenheid: str, hoe: Hoe) -> None:
    """The cases behind a place: as many as it counts, zaken or jongeren; of a family one of them."""
    kop = {"tabel": hoe.tabel, "per": hoe.per, "en": hoe.en, "cel": hoe.cel}
    if eenheid == EENHEDEN[0]:
        nummers = [f.nummer for f in feiten]
        return toon_zaakregels(b, nummers, kop, csv=hoe.csv, wat=f"zaken achter {hoe.cel} als CSV")
    wie = [(f.jongere, registers.jongere(b.conn, f.jongere)) for f in feiten]
    return toon_jongeren(b.conn, [(n, j.lijstnaam, j.geboortedatum) for n, j in wie], kop, csv=hoe.csv)


def _zinnen(u: uitsplitsing.Uitsplitsing, hoe: Hoe, bron: str) -> list[str]:
    """What must be known of it."""
    uit = [blad.eenheid_zin(u.eenheid)] if u.eenheid != (EENHEDEN[1] if bron == REGISTER else EENHEDEN[0]) else []
    if u.dubbel:
        uit.append("De rijen tellen op tot meer dan het totaal: een geval kan in meer dan een vakje staan.")
    if hoe.heel_jaar:
        uit.append("Over het hele schooljaar: wie in dat jaar van niveau of school wisselde, telt bij beide mee.")
    return uit


def _opnieuw(jaar: Schooljaar, hoe: Hoe, vast: Vaststelling | None, *, rond: bool) -> str:
    """How to ask it again, on which day, and whether the schooljaar was closed."""
    opties = [("--tabel", hoe.tabel), ("--per", hoe.per), ("--en", hoe.en), ("--eenheid", hoe.eenheid)]
    vraag = " ".join(f"{optie} {waarde}" for optie, waarde in opties if waarde)
    vraag += (" --heel-jaar" if hoe.heel_jaar else "") + (" --openbaar" if rond else "")
    stand = f"vastgesteld op {kort(vast.datum)}, versie {vast.nummer}" if vast else "niet vastgesteld"
    return f"{jaar} is {stand}. Opnieuw: lpa overzicht {jaar} {vraag} --peildatum {kort(today())}"


def _vertel(u: uitsplitsing.Uitsplitsing, uitleg: blad.Uitleg, hoe: Hoe, *, rond: bool) -> None:
    """The breakdown as it is, or `rond`: as it may leave the file."""
    telling, zinnen = blad.telling(u, afgerond=rond)
    uitleg = uitleg._replace(zinnen=[*zinnen, *uitleg.zinnen])
    if hoe.csv:
        return tell.table(blad.rijen_voor_excel(u, uitleg, telling), about=tell.NOBODY)
    return tell.sheet(blad.blad(u, uitleg, telling), blad.data(u, uitleg, telling, afgerond=rond), about=tell.NOBODY)

"""`lpa overzicht … --per`: what a table counts, divided by one or two things, with the cases behind each place."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlcipher3.dbapi2 import Connection

from lpa import settings
from lpa.commands.gate.doors import outside, tell
from lpa.commands.jaar.stand import noten as cijfernoten
from lpa.commands.jaar.stand import overzicht_van
from lpa.commands.jaar.uitzaken import toon_jongeren, toon_zaakregels, zonder_namen
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.domain.base.datum import kort
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.tekst import met_hoofdletter, opsomming
from lpa.domain.jaar import uitsplitsing
from lpa.domain.jaar.cijfers import REGISTER as UIT_REGISTER
from lpa.domain.jaar.cijfers import ZAKEN, onder
from lpa.domain.jaar.feiten import Feiten, Registerfeiten, Zaakfeiten
from lpa.domain.jaar.tabellen import Rij, Tabel, tabel
from lpa.domain.jaar.uitsplitsing import EENHEDEN, REGISTER, ZAAK, Feit
from lpa.domain.jaar.vaststelling import Vaststelling
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.zaak.keten import CONTACTSOORTEN
from lpa.errors import NietGevonden, VerkeerdGebruik
from lpa.output.jaar import uitsplitsing as blad
from lpa.storage.bewaren import bewaard
from lpa.storage.engine.file import CaseFile
from lpa.storage.jaar import feitrijen, vaststelling
from lpa.storage.jaar.feitrijen import Dagen
from lpa.storage.register import registers

_ZONDER_DATUM = ("kenmerk", "route", "onderreden")  # of these is not known since when they are so


class Hoe(NamedTuple):
    """How a breakdown is asked for; `op` is another day than 1 October, `cel` a place of which the cases are asked."""

    tabel: str
    per: str
    en: str | None
    eenheid: str | None
    heel_jaar: bool
    op: date | None
    cel: str | None
    csv: bool
    openbaar: bool
    exact: bool
    ja: bool

    @property
    def nu(self) -> bool:
        """Whether the register is asked as it is now, also of a closed schooljaar: that keeps 1 October only."""
        return self.heel_jaar or self.op is not None


def toon(b: CaseFile, jaar: Schooljaar, hoe: Hoe) -> None:
    """Print a breakdown, or the cases behind one place of it."""
    wat = tabel(hoe.tabel)
    rij = wat.geheel
    bron = REGISTER if wat.uit_register else ZAAK
    eenheid = hoe.eenheid or EENHEDEN[1 if bron == REGISTER else 0]
    uitsplitsing.moet_kunnen(hoe.per, hoe.en, bron, eenheid)
    _moet_dag_kunnen(jaar, hoe, bron)
    with b.snapshot() as conn:
        vast = vaststelling.geldend(conn, [str(jaar)]).get(str(jaar))
        _moet_geteld_zijn(conn, jaar, wat, vast)
        feiten = _feiten(conn, jaar, rij.feiten, hoe, vast)
        naar_buiten = hoe.csv or settings.current().json
        rond = hoe.openbaar or (naar_buiten and not hoe.exact)
        noten = onder(cijfernoten(conn, openbaar=rond), wat.nummer, [r.sleutel for r in wat.rijen], [str(jaar)])
    u = uitsplitsing.tel(_om_te_tellen(feiten, hoe, rond=rond), hoe.per, hoe.en, eenheid)
    if hoe.cel is not None:
        plaats = uitsplitsing.lees_plaats(u, hoe.cel)
        if vast and not hoe.nu and eenheid != EENHEDEN[0]:
            raise zonder_namen(vast)  # who is meant by a kept fact is not kept
        return _achter(b, uitsplitsing.achter(feiten, u, plaats), u.eenheid, hoe)
    if naar_buiten and not rond:
        outside.exact(f"tabel {hoe.tabel} van {jaar} per {hoe.per}", hoe.ja)
    wanneer = f"{jaar}, op {kort(hoe.op)}," if hoe.op else str(jaar)
    zinnen = [*_loopt(jaar), *_zinnen(u, hoe, bron), *noten, _opnieuw(jaar, hoe, vast, rond=rond)]
    uitleg = blad.Uitleg(wat, rij, str(jaar), wanneer, _definitie(rij, hoe), zinnen)
    return _vertel(u, uitleg, hoe, rond=rond)


def _moet_geteld_zijn(conn: Connection, jaar: Schooljaar, wat: Tabel, vast: Vaststelling | None) -> None:
    """Raises NietGevonden for a table whose figures were entered: nothing is known of what they are made of."""
    bewaard.may_be_divided(conn, str(jaar))
    if vast:
        bronnen = {c.herkomst for c in vaststelling.cijfers(conn, vast.nummer) if c.tabel == wat.nummer}
    else:
        o = overzicht_van(conn, [jaar], alle_kern=False)
        bronnen = {o.cel(wat.nummer, r.sleutel, str(jaar)).herkomst for r in wat.rijen}
    if bronnen - {""} and not bronnen & {ZAKEN, UIT_REGISTER}:
        raise NietGevonden(
            f"de cijfers van {jaar} in tabel {wat.nummer} zijn ingevoerd: daarvan is geen verdeling",
            f"bekijk ze met: lpa overzicht {jaar} --tabel {wat.nummer}",
        )


def _moet_dag_kunnen(jaar: Schooljaar, hoe: Hoe, bron: str) -> None:
    """Raises VerkeerdGebruik where no day or whole schooljaar can be asked, or not this one."""
    if bron == ZAAK and (hoe.heel_jaar or hoe.op):
        optie = "--heel-jaar" if hoe.heel_jaar else "--op"
        raise VerkeerdGebruik(f"{optie} is voor tabel 1 en 2: zaken tellen altijd over het jaar", "laat het weg", optie)
    if hoe.heel_jaar and hoe.op:
        raise VerkeerdGebruik("--heel-jaar en --op gaan niet samen", "kies een van de twee", "--op")
    if hoe.op and not jaar.eerste_dag <= hoe.op <= min(jaar.laatste_dag, today()):
        raise VerkeerdGebruik(
            f"{kort(hoe.op)} is geen dag van {jaar} die er al is",
            f"kies een dag van {kort(jaar.eerste_dag)} tot en met {kort(min(jaar.laatste_dag, today()))}", "--op",
        )  # fmt: skip


def _definitie(rij: Rij, hoe: Hoe) -> str:
    """What is counted, on the day or over the year that was asked."""
    if not isinstance(rij.feiten, Registerfeiten):
        return rij.definitie
    if hoe.heel_jaar:
        return met_hoofdletter(f"{rij.feiten.tekst_op('op 1 oktober', 'in het schooljaar')}.")
    return met_hoofdletter(f"{rij.feiten.tekst_op(f'op {kort(hoe.op)}', 'dan')}.") if hoe.op else rij.definitie


def _feiten(conn: Connection, jaar: Schooljaar, feiten: Feiten, hoe: Hoe, vast: Vaststelling | None) -> list[Feit]:
    """What is counted: of a closed schooljaar the facts that were kept, which are of 1 October, else those of now."""
    if vast and not hoe.nu:
        return [t.feit for t in vaststelling.telfeiten(conn, vast.nummer) if t.hoort_bij(feiten)]
    if isinstance(feiten, Registerfeiten):
        dagen = Dagen.een(hoe.op or jaar.peildatum)
        if hoe.heel_jaar:
            dagen = Dagen(jaar.eerste_dag, jaar.laatste_dag, jaar.peildatum)
        return feitrijen.jongeren(conn, dagen, feiten, forms.kalender(conn))
    assert isinstance(feiten, Zaakfeiten)  # noqa: S101  # a table counts one or the other
    return feitrijen.zaken(conn, str(jaar), feiten, today(), [d for d in (hoe.per, hoe.en) if d])


def _om_te_tellen(feiten: list[Feit], hoe: Hoe, *, rond: bool) -> list[Feit]:
    """The facts of a breakdown: `rond` without words of hers that point to a few."""
    if not rond or hoe.cel is not None:
        return feiten
    return uitsplitsing.gedeeld(feiten, [d for d in (hoe.per, hoe.en) if d], CONTACTSOORTEN)


def _achter(b: CaseFile, feiten: Sequence[Feit], eenheid: str, hoe: Hoe) -> None:
    """The cases behind a place: as many as it counts, zaken or jongeren; of a family one of them."""
    kop = {"tabel": hoe.tabel, "per": hoe.per, "en": hoe.en, "cel": hoe.cel}
    if eenheid == EENHEDEN[0]:
        nummers = [f.nummer for f in feiten]
        return toon_zaakregels(b, nummers, kop, csv=hoe.csv, wat=f"zaken achter {hoe.cel} als CSV")
    wie = [(f.jongere, registers.jongere(b.conn, f.jongere)) for f in feiten]
    return toon_jongeren(b.conn, [(n, j.lijstnaam, j.geboortedatum) for n, j in wie], kop, csv=hoe.csv)


def _loopt(jaar: Schooljaar) -> list[str]:
    """That the schooljaar is not over, and until when it is counted."""
    stand = jaar.stand(today())
    return [f"{jaar} {stand}. Geteld tot en met {kort(today())}."] if stand else []


def _zinnen(u: uitsplitsing.Uitsplitsing, hoe: Hoe, bron: str) -> list[str]:
    """What must be known of it."""
    uit = [blad.eenheid_zin(u.eenheid)] if u.eenheid != (EENHEDEN[1] if bron == REGISTER else EENHEDEN[0]) else []
    if u.dubbel:
        uit.append("De rijen tellen op tot meer dan het totaal: een geval kan in meer dan een vakje staan.")
    if hoe.heel_jaar:
        uit.append(
            "Over het hele schooljaar: wie er op een dag ervan woonde telt mee, en wie van niveau of school wisselde"
            " bij beide; leeftijd en plicht zijn die van 1 oktober."
        )
    if settings.current().peildatum_tekst and (nu := [d for d in (hoe.per, hoe.en) if d in _ZONDER_DATUM]):
        uit.append(f"Van {opsomming(nu)} is geen datum bekend: dat is zoals het nu in het bestand staat.")
    return uit


def _opnieuw(jaar: Schooljaar, hoe: Hoe, vast: Vaststelling | None, *, rond: bool) -> str:
    """How to ask it again, on which day, and whether the schooljaar was closed."""
    opties = [("--tabel", hoe.tabel), ("--per", hoe.per), ("--en", hoe.en), ("--eenheid", hoe.eenheid)]
    vraag = " ".join(f"{optie} {waarde}" for optie, waarde in opties if waarde)
    vraag += (" --heel-jaar" if hoe.heel_jaar else "") + (f" --op {kort(hoe.op)}" if hoe.op else "")
    vraag += " --openbaar" if rond else ""
    stand = f"vastgesteld op {kort(vast.datum)}, versie {vast.nummer}" if vast else "niet vastgesteld"
    if vast and hoe.nu:
        stand += ", maar dit is geteld zoals het register nu is"
    return f"{jaar} is {stand}. Opnieuw: lpa overzicht {jaar} {vraag} --peildatum {kort(today())}"


def _vertel(u: uitsplitsing.Uitsplitsing, uitleg: blad.Uitleg, hoe: Hoe, *, rond: bool) -> None:
    """The breakdown as it is, or `rond`: as it may leave the file."""
    telling, zinnen = blad.telling(u, afgerond=rond)
    uitleg = uitleg._replace(zinnen=[*zinnen, *uitleg.zinnen])
    if hoe.csv:
        return tell.table(blad.rijen_voor_excel(u, uitleg, telling), about=tell.NOBODY)
    return tell.sheet(blad.blad(u, uitleg, telling), blad.data(u, uitleg, telling, afgerond=rond), about=tell.NOBODY)

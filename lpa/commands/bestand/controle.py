"""`lpa controle`: all that is wrong or left undone, by check, each finding with the command that mends it."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path

from lpa import settings
from lpa.commands.facts import werkdag
from lpa.commands.gate import copying
from lpa.commands.gate.doors import tell
from lpa.commands.jaar import cijfers
from lpa.commands.ui.forms import Form, Given, flag, open_file, single, today
from lpa.commands.ui.kind import plain
from lpa.commands.ui.session import known
from lpa.domain.base.datum import amsterdamse_tijd, kort
from lpa.domain.base.tekst import aantal, kies, met_hoofdletter, opsomming
from lpa.domain.base.twijfel import Vondst
from lpa.domain.kalender.schooldagen import moet_kennen
from lpa.domain.records.bestand import GEOEFEND
from lpa.errors import Bevonden, LpaFout, WachtwoordFout
from lpa.output.jaar.controle import zin
from lpa.output.register import controle as blad
from lpa.output.register.logblad import ogenblik
from lpa.storage.bewaren import bewaard
from lpa.storage.copies import copies, whole
from lpa.storage.copies.logged import strange
from lpa.storage.engine import chain, logboek
from lpa.storage.engine.faults import translated
from lpa.storage.engine.file import CaseFile
from lpa.storage.exchange.everything import unreadable
from lpa.storage.register import eigen, openlijk, registers, vakanties

Found = Iterator[tuple[str, str]]  # what, and what mends it
OLD, YEAR = 7, 366  # days: an older copy is named, and so is a restore that was not tried for longer
_NAMED = 3  # copies that are called by their names
_TERUG = "Zet een kopie terug: lpa kopie terugzetten NAAM"


def _bestand(b: CaseFile) -> Found:
    for wat in whole.faults(b.conn, bool(b.hexkey)):
        yield wat, _TERUG


def _waarden(b: CaseFile) -> Found:
    for rij in unreadable(b.conn):
        yield f"{rij.table} {rij.number}: hierin staat een waarde die niet kan bestaan", _TERUG


def _buiten(b: CaseFile) -> Found:
    with b.snapshot() as conn:
        for rij in strange(conn):
            yield f"{rij.table} {rij.number}: {rij.why}", "Dat deed lpa niet. Zie hoe het was: lpa logboek --volledig"


def _logboek(b: CaseFile) -> Found:
    with b.snapshot() as conn:
        if gebroken := chain.broken(conn):
            yield (
                f"regel {gebroken.volgnummer} van het logboek: {gebroken.why}",
                "Dat deed lpa niet: vraag hulp, en bewaar het bestand zoals het is",
            )
        if leeg := chain.emptied(conn) - sum(v.logregels for v in bewaard.destroyed(conn)):
            yield (
                f"van {aantal(leeg, 'regel', 'regels')} van het logboek is de inhoud weg",
                "Dat deed lpa niet: vraag hulp",
            )


def _kopie(b: CaseFile) -> Found:
    yield from _met_vernietigd(b)
    bekend = copying.there(b)
    alle = [copy for copy in bekend if copy.moment <= copying.moment()]
    if len(alle) < len(bekend):
        yield (
            f"{bekend[0].path.name} is van later dan nu: de klok van deze computer staat of stond verkeerd",
            "Kijk de klok na, en maak een nieuwe kopie: lpa kopie maak",
        )
    if not alle:
        if not copies.needs_none(b.conn):
            yield f"er is geen kopie in {copying.folder_of(b)}", "Maak er een: lpa kopie maak MAP"
        return
    geoefend = eigen.lees(b.conn, GEOEFEND).waarde
    if not geoefend or (today() - date.fromisoformat(geoefend)).days > YEAR:
        yield "een kopie terugzetten is het laatste jaar niet geoefend", "Oefen het: lpa kopie oefen"
    laatste = alle[0]
    if (dagen := (copying.moment() - laatste.moment).days) > OLD:
        yield f"de laatste kopie is {dagen} dagen oud", "Maak er een: lpa kopie maak"
    try:
        copies.check(laatste.path, lambda salt: _key(b, salt))
    except LpaFout as fout:
        yield fout.fout.rstrip("."), "Maak nu een nieuwe: lpa kopie maak. Alle nalezen: lpa kopie controleer"


def _met_vernietigd(b: CaseFile) -> Found:
    """Copies, and files beside it, of before somebody was destroyed for the last time: that one may be in them."""
    gedaan = logboek.regels(b.conn, "tabel = 'vernietiging'")[-1:]
    toen = [amsterdamse_tijd(ogenblik(regel.tijd)).replace(tzinfo=None) for regel in gedaan]
    if oud := [copy.path for copy in _elders(b) if toen and copy.moment <= toen[0]]:
        wanneer = kort(bewaard.destroyed(b.conn)[-1].datum)
        namen = [pad.name for pad in oud[:_NAMED]] + ["oudere"] * (len(oud) > _NAMED)
        yield (
            f"in {aantal(len(oud), 'ander bestand', 'andere bestanden')} kan nog staan wie u op {wanneer} vernietigde:"
            f" {opsomming(namen)}",
            f"Verwijder ze uit {opsomming(sorted({str(o.parent) for o in oud}))} als de machtiging dat vraagt",
        )


def _elders(b: CaseFile) -> list[copies.Copy]:
    """Every other file that holds what was in this one, with the moment after which nothing in it is: when it was
    written, as the second of two copies in one second is called by the next.
    """
    alle = [copy for kopieen in copying.everywhere(b).values() for copy in kopieen]
    alle += [copies.Copy(pad, _geschreven(pad)) for pad in copies.beside(b.path)]
    return [copies.Copy(pad, min(moment, _geschreven(pad))) for pad, moment in alle]


def _geschreven(pad: Path) -> datetime:
    """By the second, as the log is."""
    return amsterdamse_tijd(settings.written(pad)).replace(tzinfo=None, microsecond=0)


def _key(b: CaseFile, salt: bytes) -> str:
    """The key of a copy, where that is the key of the file or of another that is open: nothing is asked here."""
    if b.hexkey and b.hexkey.endswith(salt.hex()):
        return b.hexkey
    if key := known(salt):
        return key
    raise WachtwoordFout("de laatste kopie is van een ander wachtwoord, en niet nagelezen", "lees haar na")


def _rechten(b: CaseFile) -> Found:
    if os.name != "nt" and stat.S_IMODE(b.path.parent.stat().st_mode) & 0o022:  # lpa closes the file itself to others
        yield f"anderen op deze computer mogen in de map van {b.path.name} schrijven", f"chmod go-w {b.path.parent}"
    for copy in _elders(b) if b.hexkey else ():
        if copies.opens_for_all(copy.path):
            yield f"{copy.path.name} heeft geen wachtwoord, en het bestand wel", f"Verwijder {copy.path}"
    if copying.in_cloud(b.path):
        yield (
            "het bestand staat in een map die naar internet gaat: twee computers kunnen het door elkaar halen",
            "Zet het in een gewone map en wijs het aan met --bestand; laat kopieën naar een netwerkmap gaan",
        )


def _adressen(b: CaseFile) -> Found:
    with b.snapshot() as conn:
        gevonden = [o for o in openlijk.van_alle(conn) if o.leesbaar]
    for staat in gevonden:
        yield f"het geheime adres van {staat.wiens} staat open bij {staat.wie}", staat.opdracht


def _zaken(b: CaseFile) -> Found:
    with b.snapshot() as conn:
        for zaak in werkdag.zonder_stap(conn, today()):
            yield f"zaak {zaak.nummer} heeft geen volgende stap", f"lpa termijn nieuw {zaak.nummer}"


def _termijnen(b: CaseFile) -> Found:
    with b.snapshot() as conn:
        te_laat = [punt for punt in werkdag.lopende_van_alle(conn, today()) if punt.te_laat(today())]
    for punt in te_laat:
        over = f"zaak {punt.zaak}" if punt.zaak else "geen zaak"
        yield (
            f"{over}: een termijn liep af op {kort(punt.laatste_dag)}",
            f"lpa termijn lijst {punt.zaak or ''}".rstrip(),
        )


def _cijfers(b: CaseFile) -> Found:
    for bevinding in cijfers.alle(b):
        mends = "lpa cijfers zet, of leg het uit: lpa cijfers noot"
        if bevinding.zaken:
            mends = f"Bekijk haar: lpa toon {bevinding.zaken[0]}; of leg het uit: lpa cijfers noot"
        yield zin(bevinding).rstrip("."), mends


def _regels(b: CaseFile) -> Found:
    for regel in eigen.regelboek(b.conn).op(today()):
        if regel.verouderd(today()):
            yield (
                f"{regel.artikel} ({regel.code}) is nagelezen op {kort(regel.gelezen_op)}",
                "Lees de wet na: lpa recht regels",
            )


def _scholen(b: CaseFile) -> Found:
    kalenders = {school.regio: vakanties.kalender(school.regio, b.conn) for school in registers.scholen(b.conn)}
    for kalender in kalenders.values():
        try:
            moet_kennen(kalender, today())
        except LpaFout as fout:
            yield fout.fout.rstrip("."), met_hoofdletter(fout.oplossing.rstrip("."))


def _bevestigd(b: CaseFile) -> Found:
    for handeling, sleutels in logboek.bevestigd(b.conn):
        yield f"opdracht {handeling} is bevestigd ondanks: {sleutels}", "Bekijk haar: lpa logboek --volledig"


def _named(name: str, check: Callable[[CaseFile], Found]) -> Callable[[CaseFile], list[Vondst]]:
    def findings(b: CaseFile) -> list[Vondst]:
        """What it finds; what stops it is a finding as well, so that the others have their say."""
        found = []
        try:
            with translated(b.path):
                for what, mends in check(b):
                    found.append(Vondst(name, what, mends))  # it may stop half-way
        except LpaFout as fout:
            found.append(Vondst(name, fout.fout.rstrip("."), met_hoofdletter(fout.oplossing.rstrip("."))))
        return found

    return findings


# By name, in the order in which they are made.
CHECKS: Mapping[str, Callable[[CaseFile], list[Vondst]]] = {
    name: _named(name, check)
    for name, check in {
        "bestand": _bestand, "waarden": _waarden, "buiten": _buiten, "logboek": _logboek, "kopie": _kopie,
        "rechten": _rechten, "adressen": _adressen,
        "zaken": _zaken, "termijnen": _termijnen, "cijfers": _cijfers, "regels": _regels, "scholen": _scholen,
        "twijfels": _bevestigd,
    }.items()
}  # fmt: skip
ON_REQUEST = ("twijfels",)  # what she weighed and stored is no fault: it is named when asked for


app, _command = single("controle", "lpa controle\nlpa controle --alleen kopie,logboek\nlpa controle --niet cijfers")


def _names(text: str) -> list[str]:
    return [kies(part, CHECKS, "controle") for part in text.replace(",", " ").split()]


NAMES = plain("NAMEN", _names, show=opsomming)


class Welke(Form):
    """Which checks are made."""

    alleen = flag("--alleen", f"alleen deze: {', '.join(CHECKS)}", NAMES)
    niet = flag("--niet", "deze niet", NAMES)


@_command
def controle(given: Given[Welke]) -> None:
    """Kijk alles na, en noem bij elk punt de opdracht die het verhelpt.

    Er verandert niets. De code is alleen 0 als er niets is gevonden. Meer dan een controle noemt u met een komma:
    --niet cijfers,regels.
    """
    with open_file() as b:
        f = given.parse(b.conn)
        names = [n for n in f.alleen or CHECKS if n not in (f.niet or ()) and (f.alleen or n not in ON_REQUEST)]
        found = [finding for name in names for finding in CHECKS[name](b)]
    tell.sheet(blad.blad(names, found), blad.data(names, found), about=tell.NOBODY)
    if found:
        raise Bevonden(
            f"{aantal(len(found), 'punt vraagt', 'punten vragen')} aandacht",
            "achter elk punt staat de opdracht die het verhelpt",
        )

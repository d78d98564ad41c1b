"""`lpa waarneming`: the case file goes to a stand-in for a time, and comes back. One file at a time is written."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Annotated

from sqlcipher3.dbapi2 import Connection

from lpa import settings
from lpa.commands.bestand.wachtwoord import show_code
from lpa.commands.facts.werkdag import lopende_van_alle
from lpa.commands.gate import copying
from lpa.commands.gate.doors import consent, outside, tell
from lpa.commands.gate.store import hand_over, keep_readings
from lpa.commands.ui import forms, talk
from lpa.commands.ui.forms import PATH, YES_NO, Form, Given, flag, open_file, single, today
from lpa.commands.ui.session import file_at, key_of_file, new_passphrase
from lpa.domain.base.tekst import aantal, opsomming
from lpa.domain.records.bestand import WAARNEMING
from lpa.domain.werk.lopend import op_dag
from lpa.errors import Geweigerd, NietGevonden, VerkeerdGebruik
from lpa.output.bewaren.waarneming import Overdracht, blad
from lpa.output.render.html import printed
from lpa.storage.bewaren import bewaard
from lpa.storage.copies import copies, logged, restore, whole
from lpa.storage.engine import connection, create, keys
from lpa.storage.engine.faults import uninterrupted
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.reading import eigenschap
from lpa.storage.exchange import package
from lpa.storage.register import contacten
from lpa.storage.zaak import agenda, werkvoorraad

app, _command = single("waarneming", "lpa waarneming --map waarnemer\nlpa waarneming --terug waarnemer/zaken.lpa")
_OPTIE = "--nieuw-wachtwoordbestand"


class Vraag(Form):
    """Where it goes, or what comes back."""

    map_ = flag("--map", "draag over: in deze nieuwe map komen het bestand en de bladzijden", PATH.but(metavar="MAP"))
    terug = flag("--terug", "neem terug: het bestand van de waarnemer", PATH.but(metavar="BESTAND"))
    boa = flag("--boa", "is de waarnemer boa: ja of nee; anders mag deze geen politiegegevens", YES_NO)
    nieuw = flag(_OPTIE, "bestand met het nieuwe wachtwoord op de eerste regel", PATH)


@_command
def waarneming(
    given: Given[Vraag],
    bladzijden: Annotated[bool, forms.switch("--bladzijden", "alleen de bladzijden, zonder het bestand")] = False,
    intrekken: Annotated[bool, forms.switch("--intrekken", "werk hier verder zonder wat de waarnemer deed")] = False,
    ja: Annotated[bool, forms.switch("--ja", "zonder te vragen")] = False,
) -> None:
    """Draag het bestand over aan een waarnemer, met een ander wachtwoord, of neem het terug.

    Zolang een ander waarneemt, leest u hier alleen. De bladzijden noemen wat loopt, zonder politiegegevens.
    """
    f = given.parse()
    if sum((bool(f.map_), bool(f.terug), intrekken)) != 1:
        raise VerkeerdGebruik("kies --map, --terug of --intrekken", "zie: lpa waarneming --help")
    if f.terug:
        return _neem_terug(settings.pad(f.terug), f.nieuw, ja)
    if intrekken:
        return _trek_in(ja)
    return _draag_over(settings.pad(f.map_ or ""), f.boa, f.nieuw, alleen=bladzijden, ja=ja)


def _draag_over(map_: Path, boa: bool | None, nieuw: str | None, *, alleen: bool, ja: bool) -> None:
    """Hand over: the pages first, then this file is closed, then the other gets its name."""
    doel = map_ / settings.current().bestand.name
    with open_file() as b:
        _moet_hier_zijn(b)
        if alleen:
            return _alleen_bladzijden(b, map_)
        _moet_mogen(b.conn, boa)
        if doel.exists():
            raise Geweigerd(f"{doel} bestaat al", "kies een nieuwe map")
        consent("Het bestand overdragen? Daarna leest u hier alleen.", ja)
        key, oud = _nieuwe_sleutel(nieuw), b.hexkey
        _bladzijden(b, map_)
        hand_over(b, today().isoformat())
    with uninterrupted():
        _zet_neer_of_niet(oud, doel, key)
        settings.has_stored(f"waarneming in {map_.name}")
        _vertel(doel, key)


def _vertel(doel: Path, key: str) -> None:
    zin = f"Het bestand voor de waarnemer is {doel}, met waarneming.html ernaast. Hier leest u alleen, tot: lpa"
    data = {"bestand": str(doel), "herstelcode": keys.code_of(key)}
    tell.change(f"{zin} waarneming --terug {doel}.", None, data, about=tell.NOBODY, undo=False)
    show_code(keys.code_of(key))


def _alleen_bladzijden(b: CaseFile, map_: Path) -> None:
    _bladzijden(b, map_)
    tell.change(f"De bladzijden staan in {map_}: waarneming.html.", None, {"bestand": ""}, about=tell.NOBODY,
                undo=False)  # fmt: skip


def _moet_hier_zijn(b: CaseFile) -> None:
    if eigenschap(b.conn, WAARNEMING):
        raise Geweigerd("er is al een waarnemer", "neem het bestand eerst terug: lpa waarneming --terug BESTAND")


def _moet_mogen(conn: Connection, boa: bool | None) -> None:
    """Raises Geweigerd where criminal data would go to who is no boa (Wpg): the file is one whole."""
    if not bewaard.has_criminal(conn):
        return
    if boa is None:
        if not talk.can_ask():
            raise Geweigerd("in het bestand staan politiegegevens", "is de waarnemer boa, geef --boa ja", "--boa")
        from lpa.commands.ui.prompt import ask_yes_no

        boa = ask_yes_no("In het bestand staan politiegegevens. Is de waarnemer boa?", default=False)
    if not boa:
        raise Geweigerd(
            "politiegegevens gaan alleen naar een boa, en het bestand is een geheel",
            "laat een boa waarnemen, of geef alleen de bladzijden: --bladzijden", "--bladzijden",
        )  # fmt: skip


def _nieuwe_sleutel(nieuw: str | None) -> str:
    return keys.new(new_passphrase(settings.pad(nieuw) if nieuw else None, _OPTIE))


def _wat_loopt(conn: Connection) -> Overdracht:
    open_, termijnen = werkvoorraad.open_zaken(conn, today()), op_dag(lopende_van_alle(conn, today()))
    bezoeken = agenda.geplande(conn, today().replace(year=today().year + 1, day=1))
    nummers = {t.zaak for t in termijnen if t.zaak} | {h.zaak for h in bezoeken}
    bij_wie = [(h, agenda.wie(conn, h.zaak)) for h in bezoeken]
    return Overdracht(today(), open_, termijnen, bij_wie, contacten.alle(conn), werkvoorraad.over_wie(conn, nummers))


def _bladzijden(b: CaseFile, map_: Path) -> None:
    with b.snapshot() as conn:
        wat = _wat_loopt(conn)
        whom = tell.about(conn, *wat.zaken, *wat.termijnen, *(j for _, j in wat.bezoeken))

    def make(o: Overdracht) -> dict[str, bytes]:
        page = tell.on_paper(blad(o), about=whom)
        return {"waarneming.html": printed(page, "Waarneming", o.op, package.text("dossier.html")).encode()}

    outside.folder(map_, wat, make, "waarneming", overschrijf=False)


def _zet_neer_of_niet(oud: str | None, doel: Path, key: str) -> None:
    """The file of the stand-in; where that fails this one is opened for writing again."""
    try:
        _zet_neer(oud, doel, key)
    except BaseException:
        with open_file() as b:
            hand_over(b, "")
        raise


def _zet_neer(oud: str | None, doel: Path, key: str) -> None:
    """The file of the stand-in, under the name `doel`: opened for writing before it has that."""
    fresh = doel.with_name(f".{doel.name}.{os.getpid()}.nieuw")
    create.copy_under(settings.current().bestand, oud, fresh, key)
    try:
        with file_at(fresh, key) as b:
            hand_over(b, "")
        create.place(fresh, doel)
    finally:
        fresh.unlink(missing_ok=True)


def _neem_terug(bestand: Path, nieuw: str | None, ja: bool) -> None:
    """Take back: the other file is closed, then it comes in the place of this one, under a new pass-phrase."""
    if not bestand.is_file():
        raise NietGevonden(f"er is geen bestand {bestand}", "kies het bestand van de waarnemer")
    salt = connection.salt_of(bestand)
    hun = key_of_file(bestand, salt) if salt else None
    whole.must_be(bestand, hun)
    with open_file() as b, closing(connection.opened(bestand, hun)) as back:
        if not eigenschap(b.conn, WAARNEMING):
            raise Geweigerd("dit bestand is niet overgedragen", "draag het over met: lpa waarneming --map MAP")
        logged.must_go_on(b.conn, back, bestand.name)
        gelezen, hier = logged.read_since(b.conn), b.hexkey
        talk.say(_gedaan(b.conn, back))
    consent("Terugnemen? Het bestand van de waarnemer gaat dicht.", ja)
    key = _nieuwe_sleutel(nieuw)
    with file_at(bestand, hun) as b:
        hand_over(b, today().isoformat())
    _zet_terug(bestand, hun, hier, key, gelezen)


def _zet_terug(bestand: Path, hun: str | None, hier: str | None, key: str, gelezen: Sequence[tuple[str, int]]) -> None:
    """The file of the stand-in in the place of this one, under a new key, with who was read here meanwhile."""
    path = settings.current().bestand

    def finish(fresh: Path) -> None:
        create.anew(fresh, hun, key)
        with file_at(fresh, key) as b:
            hand_over(b, "")
            keep_readings(b, gelezen)

    done = partial(settings.has_stored, f"{path.name}, van de waarnemer")
    with uninterrupted():
        kept = restore.put_back(path, hier, bestand, copying.moment(), finish, done)
        _vertel_terug(path, kept, key, [bestand, *copies.beside(bestand)])


def _vertel_terug(path: Path, kept: Path | None, key: str, over: Sequence[Path]) -> None:
    weg = opsomming([pad.name for pad in over])
    zin = f"{path.name} is terug, met een nieuw wachtwoord. Wat hier stond, heet nu {kept.name if kept else ''}."
    data = {"bestand": str(path), "bewaard": str(kept or ""), "herstelcode": keys.code_of(key)}
    tell.change(f"{zin} Verwijder bij de waarnemer: {weg}.", None, data, about=tell.NOBODY, undo=False)
    show_code(keys.code_of(key))


def _gedaan(here: Connection, back: Connection) -> str:
    nu, toen = copies.counts(back), copies.counts(here)
    regels, erbij = nu["logboek"] - toen["logboek"] - 1, nu["zaak"] - toen["zaak"]
    return (
        f"De waarnemer legde {aantal(regels, 'regel', 'regels')} vast; {aantal(erbij, 'zaak', 'zaken')} kwamen erbij."
    )


def _trek_in(ja: bool) -> None:
    with open_file() as b:
        if not eigenschap(b.conn, WAARNEMING):
            raise Geweigerd("dit bestand is niet overgedragen", "er is niets in te trekken")
        talk.say("Alles wat de waarnemer vastlegde, gaat dan verloren. Doe dit alleen als dat bestand weg is.")
        consent("Hier verder werken?", ja)
        with uninterrupted():
            hand_over(b, "")
            settings.has_stored(b.path.name)
    tell.change("U werkt weer in dit bestand.", None, {"bestand": str(b.path)}, about=tell.NOBODY, undo=False)

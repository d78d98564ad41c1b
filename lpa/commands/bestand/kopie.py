"""`lpa kopie`: copies of the case file, whether they are whole, and putting one back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Annotated

from lpa import settings
from lpa.commands.gate import copying
from lpa.commands.gate.doors import consent, tell, writing
from lpa.commands.gate.store import restored
from lpa.commands.ui import forms
from lpa.commands.ui.session import file_at, key_of_file, known
from lpa.domain.base.soorten import TELWOORDEN
from lpa.domain.base.tekst import aantal, opsomming
from lpa.domain.bewaren.bewaring import Vernietiging
from lpa.domain.records.bestand import KOPIEMAP
from lpa.errors import Beschadigd, GeenBestand, Geweigerd, LpaFout, NietGevonden, VerkeerdGebruik, WachtwoordFout
from lpa.output.render.sheet import Column, Paragraph, Sheet, Table
from lpa.storage.copies import copies, restore
from lpa.storage.engine import connection
from lpa.storage.register import eigen

app = forms.noun("Kopieën van het zaakbestand, en een kopie terugzetten.", "lpa kopie maak\nlpa kopie lijst")


class Waar(forms.Form):
    """In which folder; it is remembered."""

    map_ = forms.ask(
        forms.PATH.but(metavar="MAP"), "MAP", "Map", "waar de kopieën komen; lpa onthoudt haar", quiet=True
    )


@forms.verb(app, "maak", "lpa kopie maak\nlpa kopie maak /media/stick/lpa")
def maak(given: forms.Given[Waar]) -> None:
    """Maak een kopie van het zaakbestand, en lees haar na.

    Geeft u een map, dan onthoudt lpa haar en komt er elke werkdag vanzelf een kopie bij. Een netwerkmap van de gemeente
    of een stick is goed: dan staat de kopie niet op dezelfde schijf. De kopie heeft het wachtwoord van het bestand.
    """
    with forms.open_file() as b:
        map_ = given.parse(b.conn).map_
        folder = settings.pad(map_).absolute() if map_ else copying.folder_of(b)
        kopie = copies.make(b, folder, copying.moment())
        if map_ and eigen.lees(b.conn, KOPIEMAP).waarde != str(folder):
            with writing(b, "kopie maak") as s:  # only a folder in which one was made is remembered
                eigen.bewaar(s, KOPIEMAP, str(folder))
            eerste, kopie = kopie, copies.make(b, folder, copying.moment())
            copies.remove(eerste)  # one that knows the folder came in its place
        weg = copies.thin_out(copying.there(b, folder), kopie)
    zin = f"De kopie {kopie.path.name} staat in {folder}, en is nagelezen."
    zin += f" {aantal(len(weg), 'oude kopie is', 'oude kopieën zijn')} opgeruimd." if weg else ""
    data = {"bestand": str(kopie.path), "opgeruimd": [c.path.name for c in weg]}
    tell.change(zin, None, data, about=tell.NOBODY, undo=False)


@forms.verb(app, "lijst", "lpa kopie lijst")
def lijst() -> None:
    """Toon de kopieën van dit bestand, de nieuwste eerst."""
    with forms.open_file() as b:
        folder, gevonden = copying.folder_of(b), copying.everywhere(b)
    alle = gevonden.pop(folder)
    rijen = [(c.path.name, c.moment.strftime("%d-%m-%Y %H:%M"), _grootte(c.path)) for c in alle]
    blad = Sheet([Table([Column("Kopie"), Column("Gemaakt"), Column("MB", right=True)], rijen)])
    hint = f"In {folder}. Nalezen: lpa kopie controleer. Terugzetten: lpa kopie terugzetten NAAM"
    blad += Paragraph(hint, emphasis="zacht")
    if not alle:
        blad = Sheet([Paragraph(f"Er zijn geen kopieën in {folder}. Maak er een met: lpa kopie maak MAP")])
    if elders := [f"{map_} ({len(kopieen)})" for map_, kopieen in gevonden.items() if kopieen]:
        blad += Paragraph(f"Ook in {opsomming(elders)}.", emphasis="zacht")
    data = {"map": str(folder), "kopieen": [{"naam": c.path.name, "gemaakt": c.moment.isoformat()} for c in alle]}
    tell.sheet(blad, data | {"aantal": len(alle)}, about=tell.NOBODY)


def _grootte(path: Path) -> str:
    return f"{path.stat().st_size / 1_000_000:.1f}".replace(".", ",")


class Welke(forms.Form):
    """Which copy: a name in the folder of copies, or a path."""

    kopie = forms.ask(forms.PATH.but(metavar="KOPIE"), "KOPIE", "Kopie", "naam of pad van een kopie", quiet=True)


@forms.verb(app, "controleer", "lpa kopie controleer")
def controleer(given: forms.Given[Welke]) -> None:
    """Lees een kopie na, of alle: elke byte die is gewijzigd wordt gevonden."""
    with forms.open_file() as b:
        naam = given.parse(b.conn).kopie
        paden = [copy_at(naam, copying.folder_of(b))] if naam else [c.path for c in copying.there(b)]
    if not paden:
        raise NietGevonden("er zijn geen kopieën", "maak er een met: lpa kopie maak MAP")
    mis = [fout for pad in paden if (fout := _wat_mis_is(pad))]
    if mis:
        goed = f" {aantal(len(paden) - len(mis), 'kopie is', 'kopieën zijn')} gaaf." if len(mis) < len(paden) else ""
        fouten = "; ".join(fout.fout.rstrip(".") for fout in mis)
        raise type(mis[0])(f"{fouten}.{goed}".rstrip("."), "maak nu een nieuwe kopie: lpa kopie maak")
    zin = f"{aantal(len(paden), 'kopie is', 'kopieën zijn')} nagelezen en gaaf."
    tell.change(zin, len(paden), {"gaaf": [str(p) for p in paden]}, about=tell.NOBODY, undo=False)


def _wat_mis_is(pad: Path) -> LpaFout | None:
    try:
        copies.check(pad, lambda salt: key_of_file(pad, salt))
    except LpaFout as fout:
        return fout
    return None


def copy_at(naam: str, folder: Path) -> Path:
    """A copy by its path, or by its name in the folder of copies. Raises NietGevonden."""
    for pad in (settings.pad(naam), folder / naam):
        if pad.is_file():
            return pad
    raise NietGevonden(f"er is geen kopie {naam}", "bekijk ze met: lpa kopie lijst")


class Terug(forms.Form):
    """Which copy is put back."""

    kopie = forms.ask(forms.PATH.but(metavar="KOPIE"), "KOPIE", "Kopie", "naam of pad van een kopie", required=True)


@forms.verb(app, "terugzetten", "lpa kopie terugzetten zaken-4f09a1-20201117-091500.lpa")
def terugzetten(
    given: forms.Given[Terug], ja: Annotated[bool, forms.switch("--ja", "zonder te vragen")] = False
) -> None:
    """Zet een kopie terug. Eerst ziet u wat er verloren gaat; het bestand van nu blijft ernaast bewaard."""
    path = settings.current().bestand
    kopie = _welke(given, path.parent / copies.DEFAULT if not path.exists() else _folder())
    if kopie.exists() and path.exists() and kopie.samefile(path):
        raise Geweigerd("dat is het zaakbestand zelf, geen kopie", "kies een kopie: lpa kopie lijst")
    copy_key = _key(kopie)
    copies.check(kopie, lambda _: copy_key or "")
    key = _key_of_present(path)
    nu = restore.present(path, key)
    if nu and nu.handed_over:
        raise Geweigerd(
            f"{path.name} is bij een waarnemer, en er is altijd maar een bestand waarin wordt gewerkt",
            "neem het terug met: lpa waarneming --terug BESTAND",
        )
    forms.talk.say_all(_wat_verandert(path, key, kopie, copy_key))
    consent("Deze kopie terugzetten?", ja)
    opnieuw: list[Vernietiging] = []

    def finish(fresh: Path) -> None:
        with file_at(fresh, copy_key) as b:
            opnieuw.extend(restored(b, kopie.name, nu))

    done = partial(settings.has_stored, f"{path.name}, uit {kopie.name}")
    kept = restore.put_back(path, key, kopie, copying.moment(), finish, done, nu)
    forms.talk.say_all(_opnieuw(opnieuw, nu is None))
    zin = f"{kopie.name} is teruggezet als {path.name}."
    zin += f" Het bestand dat er stond, heet nu {kept.name}." if kept else ""
    tell.change(zin, None, {"bestand": str(path), "bewaard": str(kept or "")}, about=tell.NOBODY, undo=False)


def _welke(given: forms.Given[Terug], folder: Path) -> Path:
    """The copy that she named; on a terminal she chooses one of those in the folder, the newest first."""
    if Terug.kopie in given or not forms.talk.can_ask():
        return copy_at(given.parse().kopie, folder)
    alle = copies.lying(folder, settings.current().bestand)
    if not alle:
        raise NietGevonden(f"er is geen kopie in {folder}", "geef het pad van een kopie: lpa kopie terugzetten PAD")
    from lpa.commands.ui.prompt import MENU, ask_choice

    namen = {str(n): f"{c.path.name}, van {c.moment:%d-%m-%Y %H:%M}" for n, c in enumerate(alle)}
    return alle[int(ask_choice("Welke kopie", namen, first=[*namen][:MENU]))].path


def _opnieuw(wie: Sequence[Vernietiging], onbekend: bool) -> list[str]:
    """Who was destroyed after the copy was made, and so again; where that is not known, what she must look after."""
    if onbekend:
        return ["Is er na deze kopie iets vernietigd, dan staat het er nu weer in: zie uw verklaringen van toen."]
    telt = aantal(len(wie), "jongere die daarna was vernietigd, is", "jongeren die daarna waren vernietigd, zijn")
    return [f"{telt} opnieuw vernietigd."] if wie else []


def _folder() -> Path:
    """Where the copies of the present file are; beside it where that cannot be opened."""
    path = settings.current().bestand
    try:
        with forms.reading() as conn:
            return copies.folder(conn, path)
    except LpaFout:
        return path.parent / copies.DEFAULT


def _key(path: Path) -> str | None:
    salt = connection.salt_of(path)
    return None if salt is None else known(salt) or key_of_file(path, salt)


def _key_of_present(path: Path) -> str | None:
    """The key of the present file; None also for one that cannot be read, which is when a copy is needed."""
    try:
        return _key(path)
    except (Beschadigd, GeenBestand, WachtwoordFout, VerkeerdGebruik):
        return None


def _wat_verandert(path: Path, key: str | None, kopie: Path, copy_key: str | None) -> list[str]:
    """What putting back does, in numbers."""
    if not path.exists():
        return [f"Er staat nu geen bestand {path.name}."]
    verschil = restore.losses(path, key, kopie, copy_key)
    if verschil is None:
        return [f"{path.name} is niet te lezen: wat er verloren gaat, is niet te zeggen."]
    weg = [aantal(v.now - v.then, *TELWOORDEN[v.what]) for v in verschil if v.now > v.then]
    erbij = [aantal(v.then - v.now, *TELWOORDEN[v.what]) for v in verschil if v.then > v.now]
    zinnen = [f"Er {'gaat' if len(weg) == 1 else 'gaan'} verloren: {opsomming(weg)}."] if weg else []
    zinnen += [f"Er komt terug: {opsomming(erbij)}."] if erbij else []
    if key and not copy_key:
        zinnen += ["Let op: deze kopie heeft geen wachtwoord, en het bestand daarna ook niet."]
    if not restore.of_one_file(path, key, kopie, copy_key):
        zinnen += ["Let op: dit is een kopie van een ander bestand."]
    return zinnen or ["De kopie heeft evenveel gegevens als het bestand van nu."]

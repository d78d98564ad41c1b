"""`lpa cijfers`: figures of earlier years, and whether all figures agree."""

from __future__ import annotations

from typing import Annotated

from lpa import settings
from lpa.commands.gate.doors import tell, writing
from lpa.commands.jaar import plekken
from lpa.commands.jaar.stand import lees_overzicht
from lpa.commands.ui.forms import PATH, Form, Given, ask, noun, open_file, switch, talk, verb
from lpa.domain.base.tekst import opsomming
from lpa.domain.jaar.controle import controleer
from lpa.domain.jaar.overzicht import Bevinding
from lpa.domain.jaar.vaststelling import zegel
from lpa.domain.kalender.schooljaar import reeks
from lpa.output.jaar import controle as blad
from lpa.storage.engine.file import CaseFile
from lpa.storage.jaar import cijferbestand, eigen, tellen, vaststelling

app = noun(
    "Cijfers van eerdere jaren: inlezen en controleren.", "lpa cijfers importeer jaarcijfers.csv\nlpa cijfers controle"
)


class Bron(Form):
    """The file with figures."""

    bestand = ask(
        PATH, "BESTAND", "Bestand", "CSV met de kolommen schooljaar;tabel;rij;waarde;teken;opmerking", required=True
    )


@verb(app, "importeer", "lpa cijfers importeer jaarcijfers.csv")
def importeer(
    given: Given[Bron],
    eigen_rijen: Annotated[bool, switch("--eigen", "maak van wat lpa niet kent eigen rijen")] = False,
) -> None:
    """Lees cijfers van eerdere schooljaren in. Nog eens inlezen verandert niets."""
    with open_file() as b:
        van_haar = [(e.tabel, e.rij) for e in eigen.rijen(b.conn)]
        pad = settings.pad(given.place(Bron.bestand))
        cijfers = cijferbestand.read(pad, plekken.invoer(b.conn), van_haar, erbij=eigen_rijen)
        nieuwe_rijen = cijferbestand.nieuwe_rijen(cijfers, plekken.invoer(b.conn))
        for rij in nieuwe_rijen:
            plekken.moet_nieuw_kunnen(rij.tabel, rij.rij, eigen.rijen(b.conn))
        stond = bevindingen(b)
        with writing(b, "cijfers importeer") as s:
            for rij in nieuwe_rijen:
                s.add(rij)
            uitkomst = cijferbestand.store(s, cijfers)
        nieuw = [v for v in bevindingen(b) if v not in stond]
    data = {"nieuw": uitkomst.nieuw, "gewijzigd": uitkomst.gewijzigd, "gelijk": uitkomst.gelijk}
    if not uitkomst.nieuw and not uitkomst.gewijzigd:
        waarom = f"alle {uitkomst.gelijk} cijfers stonden er al" if uitkomst.gelijk else "er staan geen cijfers in"
        tell.change(f"Er is niets gewijzigd: {waarom}.", 0, data, about=tell.NOBODY, undo=False)
        return
    talk.say_all(blad.nieuwe_bevindingen(nieuw))
    if nieuwe_rijen:
        talk.say(f"Eigen rijen gemaakt: {opsomming([f'{r.tabel}/{r.rij}' for r in nieuwe_rijen])}.")
    zin = f"Ingelezen cijfers: {uitkomst.nieuw} nieuw, {uitkomst.gewijzigd} gewijzigd, {uitkomst.gelijk} stonden er al."
    tell.change(zin, uitkomst.nieuw + uitkomst.gewijzigd, data, about=tell.NOBODY)


@verb(app, "controle", "lpa cijfers controle")
def controle() -> None:
    """Zoek tegenspraken in alle cijfers, van alle schooljaren."""
    with open_file() as b:
        bevindingen = alle(b)
    tell.sheet(blad.controleblad(bevindingen), blad.controledata(bevindingen), about=tell.NOBODY)


def alle(b: CaseFile) -> list[Bevinding]:
    """All of it."""
    return [*_zegels(b), *bevindingen(b)]


def bevindingen(b: CaseFile) -> list[Bevinding]:
    """What contradicts, in all schooljaren of which there are figures."""
    bekend = tellen.schooljaren(b.conn)
    jaren = reeks(bekend[-1], bekend[-1].begin - bekend[0].begin + 1) if bekend else []
    return controleer(lees_overzicht(b, jaren, grondig=True))


def _zegels(b: CaseFile) -> list[Bevinding]:
    """The versions of which the figures or facts are not as they were when they were closed."""
    with b.snapshot() as conn:
        alle = vaststelling.versies(conn)
        stuk = [
            v
            for v in alle
            if zegel(vaststelling.cijfers(conn, v.nummer), vaststelling.telfeiten(conn, v.nummer)) != v.zegel
        ]
    tekst = "het zegel van versie {} klopt niet: de vastgestelde cijfers zijn buiten lpa gewijzigd"
    return [Bevinding("", "", v.schooljaar, tekst.format(v.nummer)) for v in stuk]

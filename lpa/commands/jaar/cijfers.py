"""`lpa cijfers`: figures of earlier years, and whether all figures agree."""

from __future__ import annotations

from typing import Annotated

from lpa import settings
from lpa.commands.gate.doors import tell, writing
from lpa.commands.jaar import plekken, tegenspraak
from lpa.commands.ui.forms import PATH, Form, Given, ask, noun, open_file, switch, talk, verb
from lpa.domain.base.tekst import opsomming
from lpa.output.jaar import controle as blad
from lpa.storage.jaar import cijferbestand, eigen

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
        stond = tegenspraak.bevindingen(b)
        with writing(b, "cijfers importeer") as s:
            for rij in nieuwe_rijen:
                s.add(rij)
            uitkomst = cijferbestand.store(s, cijfers)
        nieuw = [v for v in tegenspraak.bevindingen(b) if v not in stond]
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
        bevindingen = tegenspraak.alle(b)
    tell.sheet(blad.controleblad(bevindingen), blad.controledata(bevindingen), about=tell.NOBODY)

"""`lpa telling`: the count for the Minister (art. 25 lid 2), with who stands behind each cell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from lpa.commands.facts.aanvraag import misschien_vervallen
from lpa.commands.gate.doors import tell
from lpa.commands.jaar.overzicht import Jaar
from lpa.commands.jaar.stand import begonnen, geteld_zoals_nu
from lpa.commands.jaar.stand import noten as cijfernoten
from lpa.commands.jaar.uitzaken import toon_zaakregels
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.domain.base.tekst import kies
from lpa.domain.jaar.cijfers import onder
from lpa.domain.jaar.telling import KOLOMMEN, SLEUTELS, Regel, aansluiting, telling
from lpa.errors import VerkeerdGebruik
from lpa.output.jaar import telling as blad
from lpa.storage.engine.file import CaseFile
from lpa.storage.jaar.telling import stof

app, _command = forms.single(
    "telling", 'lpa telling 2019-2020\nlpa telling 2019-2020 --uit-zaken "relatief verzuim/vo"'
)


class Vraag(Jaar):
    """Which schooljaar, and which cell."""

    uit_zaken = forms.flag("--uit-zaken", "de zaken achter een rij of vakje", forms.TEXT.but(metavar="RIJ/KOLOM"))


@_command
def telling_(
    given: forms.Given[Vraag],
    csv: Annotated[bool, forms.switch("--csv", "als CSV voor Excel")] = False,
    openbaar: Annotated[bool, forms.switch("--openbaar", "met afgeronde getallen")] = False,
) -> None:
    """Tel voor de minister (art. 25 lid 2): unieke jongeren per onderwijssoort."""
    with forms.open_file() as b:
        f = given.parse(b.conn)
        jaar = f.schooljaar or forms.schooljaar_asked()
        remarks = begonnen(jaar)
        with b.snapshot() as conn:
            alles = stof(conn, jaar, today())
            remarks += [*geteld_zoals_nu(conn, jaar), *misschien_vervallen(conn, jaar.eerste_dag)]
            noten = onder(cijfernoten(conn, openbaar=openbaar), "telling", SLEUTELS, [str(jaar)])
        regels = telling(alles)
        if f.uit_zaken and openbaar:
            raise VerkeerdGebruik("--openbaar en --uit-zaken gaan niet samen", "laat een van beide weg", "--openbaar")
        if f.uit_zaken:
            return _achter(b, str(jaar), regels, f.uit_zaken, csv=csv)
    rooster = blad.rooster(str(jaar), regels, aansluiting(alles), noten, openbaar=openbaar)
    forms.talk.say_all([*remarks, *(blad.te_herkennen(rooster) if csv else ())])
    if csv:
        return tell.table(blad.telrijen(rooster), about=tell.NOBODY)
    return tell.sheet(blad.telblad(rooster), blad.teldata(rooster), about=tell.NOBODY)


def _achter(b: CaseFile, jaar: str, regels: Sequence[Regel], cel: str, *, csv: bool) -> None:
    """The zaken behind a row, or behind one column of it."""
    rij, _, kolom = cel.partition("/")
    sleutel = kies(rij, [r.sleutel for r in regels], "rij")
    in_kolom = kies(kolom, KOLOMMEN, "onderwijssoort", KOLOMMEN) if kolom not in ("", "totaal") else None
    regel = next(r for r in regels if r.sleutel == sleutel)
    nummers = [zaak for zaak, _, k in regel.wie if in_kolom in (None, k)]
    kop = {"rij": regel.sleutel, "kolom": in_kolom, "schooljaar": jaar}
    toon_zaakregels(b, nummers, kop, csv=csv, wat=f"zaken achter {cel} als CSV")

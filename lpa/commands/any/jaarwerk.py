"""`lpa jaarwerk`: what was done in a schooljaar beside the tables of the report, with the zaken behind each figure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Annotated, Any

from dateutil.relativedelta import relativedelta
from sqlcipher3.dbapi2 import Connection

from lpa.commands.any.thuiszitters import gewogen, vrijgesteld
from lpa.commands.gate.doors import Csv, tell
from lpa.commands.jaar.overzicht import Jaar, Jaren
from lpa.commands.jaar.stand import begonnen, geteld_zoals_nu
from lpa.commands.jaar.stand import noten as cijfernoten
from lpa.commands.jaar.uitzaken import toon_jongeren, toon_zaakregels
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.domain.base.tekst import kies
from lpa.domain.kalender.schooljaar import Schooljaar, reeks
from lpa.domain.recht.regel import Regelboek
from lpa.domain.werk import jaarwerk as werk
from lpa.domain.werk.jaarwerk import WERKTABELLEN, Werkfeit
from lpa.domain.zaak import thuiszitters
from lpa.errors import NietGevonden, VerkeerdGebruik
from lpa.output.jaar.jaarwerk import Werkjaren, jaarwerkblad, jaarwerkdata, jaarwerkrijen, te_herkennen
from lpa.storage.engine.file import CaseFile
from lpa.storage.register import eigen, registers
from lpa.storage.werk import jaarwerk as stored

NAMEN = tuple(t.naam for t in WERKTABELLEN)
THUISZITTERS = "thuiszitters"
app, _command = forms.single(
    "jaarwerk", 'lpa jaarwerk 2019-2020\nlpa jaarwerk 2019-2020 --uit-zaken "interventies/verzuimgesprek"'
)


class Vraag(Jaar):
    """Which table of it, or which zaken behind a figure."""

    tabel = forms.flag("--tabel", "een tabel", forms.choice("tabel", NAMEN, metavar="NAAM"))
    uit_zaken = forms.flag(
        "--uit-zaken", "de zaken achter een getal: sancties/Halt", forms.TEXT.but(metavar="TABEL/RIJ", empty=None)
    )


@_command
def jaarwerk(
    given: forms.Given[Vraag], jaren: Jaren = 3, csv: Csv = False,
    openbaar: Annotated[bool, forms.switch("--openbaar", "met afgeronde getallen")] = False,
) -> None:  # fmt: skip
    """Toon wat er in een schooljaar is gedaan: stappen, bezoeken, verlof, vrijstellingen, termijnen, spreekuur."""
    with forms.open_file() as b:
        f = given.parse(b.conn)
        jaar = f.schooljaar or forms.schooljaar_asked()
        remarks = begonnen(jaar)
        if f.uit_zaken and (f.tabel or openbaar):
            optie = "--tabel" if f.tabel else "--openbaar"
            raise VerkeerdGebruik(f"{optie} en --uit-zaken gaan niet samen", f"laat {optie} weg", optie)
        if f.uit_zaken:
            return _achter(b, jaar, f.uit_zaken, csv=csv)
        with b.snapshot() as conn:
            alle = stored.geteld(conn, reeks(jaar, jaren))
            remarks += [zin for een in alle for zin in geteld_zoals_nu(conn, een)]
            boek = eigen.regelboek(conn)
            noten = cijfernoten(conn, openbaar=openbaar)
            feiten = {naam: _feiten(conn, naam, alle, boek) for naam in ([f.tabel] if f.tabel else NAMEN)}
    werkjaren = Werkjaren(feiten, alle, noten, openbaar)
    forms.talk.say_all(remarks)
    if csv:
        forms.talk.say_all(te_herkennen(werkjaren))
        return tell.table(jaarwerkrijen(werkjaren), about=tell.NOBODY)
    return tell.sheet(jaarwerkblad(werkjaren, forms.talk.width()), jaarwerkdata(werkjaren), about=tell.NOBODY)


def _feiten(conn: Connection, tabel: str, jaren: Sequence[Schooljaar], boek: Regelboek) -> list[Werkfeit]:
    if tabel == THUISZITTERS:
        return [feit for jaar in jaren for feit in _thuis(conn, jaar, boek)]
    return stored.feiten(conn, tabel, jaren, today(), boek)


def _thuis(conn: Connection, jaar: Schooljaar, boek: Regelboek) -> list[Werkfeit]:
    """Who is at home on the last day of a schooljaar, or today, and who was at the end of any month of it.

    Nobody is in a schooljaar that has not begun.
    """
    laatste: date = min(jaar.laatste_dag, today())
    if laatste < jaar.eerste_dag:
        return []
    einden = [dag for maand in range(12) if (dag := _einde(jaar, maand)) < laatste]
    kent: dict[int, Any] = {}
    dagen = [_op_dag(conn, jaar, dag, boek, kent) for dag in (*einden, laatste)]
    return [*dagen[-1], *_in_het_jaar([feit for dag in dagen for feit in dag])]


def _in_het_jaar(feiten: Sequence[Werkfeit]) -> list[Werkfeit]:
    """Each jongere once, with all that was so on any of the days, and the longest that it had lasted."""
    uit: dict[int, Werkfeit] = {}
    for feit in feiten:
        was = uit.get(feit.jongere, feit)
        duur = max((f.dagen for f in (was, feit) if f.dagen is not None), default=None)
        uit[feit.jongere] = was._replace(woorden=was.woorden | feit.woorden, dagen=duur)
    return [
        f._replace(woorden=frozenset({werk.IN_HET_JAAR, *(f"jaar {woord}" for woord in f.woorden)}))
        for f in uit.values()
    ]


def _einde(jaar: Schooljaar, maand: int) -> date:
    """The last day of a month of a schooljaar, August being 0."""
    volgende = jaar.eerste_dag + relativedelta(months=maand + 1)
    return volgende - timedelta(days=1)


def _op_dag(conn: Connection, jaar: Schooljaar, dag: date, boek: Regelboek, kent: dict[int, Any]) -> list[Werkfeit]:
    """Who is at home on a day, and who is exempt by the ground that is named apart, each once."""
    groepen, _ = gewogen(conn, dag, boek, kent)
    uit = []
    for m, *_rest in groepen:
        woorden = {werk.THUIS, m.soort, *(thuiszitters.WOORDEN[d] for d in thuiszitters.definities(m, dag, boek))}
        duur = (dag - m.begin).days
        uit.append(Werkfeit(str(jaar), m.nummer, m.jongere, frozenset(woorden), duur))
    thuis = {f.jongere for f in uit}
    return uit + [
        Werkfeit(str(jaar), v.zaak, v.jongere, frozenset({werk.VRIJ}))
        for v in vrijgesteld(conn, dag)
        if v.jongere not in thuis
    ]


def _achter(b: CaseFile, jaar: Schooljaar, cel: str, *, csv: bool) -> None:
    """The zaken behind one figure, each as often as it counts, or the jongeren where it counts those."""
    naam, _, rij = cel.partition("/")
    tabel = next(t for t in WERKTABELLEN if t.naam == kies(naam, NAMEN, "tabel"))
    sleutel = kies(rij, [r.sleutel for r in tabel.rijen], f"rij van {tabel.naam}")
    gekozen = next(r for r in tabel.rijen if r.sleutel == sleutel)
    with b.snapshot() as conn:
        feiten = _feiten(conn, tabel.naam, [jaar], eigen.regelboek(conn))
    achter = werk.achter(feiten, gekozen, str(jaar))
    nummers = sorted(f.zaak for f in achter if f.zaak)
    jongeren = sorted({f.jongere for f in achter if f.jongere})
    kop: dict[str, str | None] = {"tabel": tabel.naam, "rij": sleutel, "schooljaar": str(jaar)}
    if jongeren and not nummers:
        wie = [registers.jongere(b.conn, nummer) for nummer in jongeren]
        return toon_jongeren(b.conn, [(j.nummer, j.lijstnaam, j.geboortedatum) for j in wie], kop, csv=csv)
    if achter and not nummers:
        raise NietGevonden(
            f"achter {tabel.naam}/{sleutel} staan geen zaken",
            f"bekijk wat de rij telt met: lpa jaarwerk {jaar} --tabel {tabel.naam}",
        )
    return toon_zaakregels(b, nummers, kop, csv=csv, wat=f"zaken achter {tabel.naam}/{sleutel} als CSV")

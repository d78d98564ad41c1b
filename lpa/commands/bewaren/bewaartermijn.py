"""`lpa bewaartermijn`: how long jongeren are kept, what stands in the way of destroying, what is left elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts.plicht import plichtstand
from lpa.commands.facts.termijnen import lopende
from lpa.commands.gate import copying
from lpa.commands.gate.doors import All, tell
from lpa.commands.ui.forms import JONGERE, WIE, Form, Given, ask, reading, single, talk, today
from lpa.domain.base.datum import kort
from lpa.domain.base.soorten import GENOEMD
from lpa.domain.base.tekst import aantal, opsomming
from lpa.domain.bewaren.termijnen import Belet, Bewaarstand, Klok, klokken, laatste, wpgstanden
from lpa.domain.recht.regel import Regelboek
from lpa.domain.records.aanvraag import Verlof, Vrijstelling
from lpa.domain.records.bestand import UITVOER
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.overstap import Overstap
from lpa.domain.records.zaak import Melding, Zaak
from lpa.output.bewaren import bewaard as blad
from lpa.output.register.logblad import ogenblik
from lpa.storage.bewaren import bewaard, weg
from lpa.storage.copies import copies
from lpa.storage.engine import logboek
from lpa.storage.engine.file import CaseFile
from lpa.storage.register import eigen
from lpa.storage.zaak import brieven, zaken


def bewaarstand(conn: Connection, j: Jongere, op: date, boek: Regelboek) -> Bewaarstand:
    """How a jongere stands on day `op`."""
    van_haar = _zaken(conn, j.nummer)
    alle = _klokken(conn, j, van_haar, op, boek)
    jaren = bewaard.counts_in(conn, j, op)
    belet = [*_lopend(conn, j, van_haar, op, boek), *_langer(conn, j, op), *_open_jaren(conn, jaren)]
    wpg = wpgstanden(bewaard.first_criminal(conn, j.nummer), op, boek)
    return Bewaarstand(j, alle, wpg, jaren, len(van_haar), belet)


def om(conn: Connection, op: date, boek: Regelboek) -> list[Bewaarstand]:
    """All jongeren whose term has passed on day `op`, the oldest first."""
    return [
        bewaarstand(conn, j, op, boek)
        for j in bewaard.candidates(conn, op)
        if op > laatste(_klokken(conn, j, _zaken(conn, j.nummer), op, boek)).tot
    ]


def _zaken(conn: Connection, jongere: int) -> list[Zaak]:
    return [z for soort in (Melding, Verlof, Vrijstelling, Overstap) for z in zaken.van_jongere(conn, soort, jongere)]


def _klokken(conn: Connection, j: Jongere, van_haar: Sequence[Zaak], op: date, boek: Regelboek) -> list[Klok]:
    wpg = bewaard.first_criminal(conn, j.nummer) if van_haar else {}
    return klokken(j.geboortedatum, van_haar, plichtstand(conn, j, boek).plicht, wpg, op, boek)


def _lopend(conn: Connection, j: Jongere, van_haar: Sequence[Zaak], op: date, boek: Regelboek) -> Iterator[Belet]:
    for z in van_haar:
        if z.is_open:
            yield Belet(f"zaak {z.nummer} loopt nog", f"sluit haar, en kijk opnieuw: lpa toon {z.nummer}")
        elif termijnen := [t for t in lopende(conn, z.nummer, op, boek) if t.laatste_dag >= op]:
            dag = max(t.laatste_dag for t in termijnen)
            yield Belet(
                f"in zaak {z.nummer} loopt een termijn tot en met {kort(dag)}",
                f"bekijk hem met: lpa termijn lijst {z.nummer}",
            )
    for nummer in bewaard.without_end(conn, j.nummer):
        if not any(z.nummer == nummer and z.is_open for z in van_haar):
            yield Belet(
                f"in zaak {nummer} staat niet hoe Halt of het proces-verbaal afliep",
                "leg het vast: lpa halt afdoening of lpa pv uitspraak",
            )


def _langer(conn: Connection, j: Jongere, op: date) -> Iterator[Belet]:
    for b in bewaard.kept_longer(conn, j.nummer):
        if b.tot >= op:
            yield Belet(
                f"{b.reden}: bewaren tot en met {kort(b.tot)}",
                f"is dat eerder voorbij: lpa vernietig {j.nummer} --bewaren-tot DATUM --reden WAAROM",
            )


def _open_jaren(conn: Connection, jaren: Sequence[str]) -> Iterator[Belet]:
    if open_ := bewaard.open_years(conn, jaren):
        yield Belet(
            f"de cijfers van {opsomming(open_)} zijn niet vastgesteld",
            f"stel het oudste eerst vast: lpa cijfers vaststellen {open_[0]}",
        )


MANY = 10  # named one by one


def elders(conn: Connection, people: Sequence[Jongere]) -> Iterator[str]:
    """Before it: texts about others that name one of them, and letters that were made and lie elsewhere."""
    own = weg.owned(conn, [j.nummer for j in people])
    if found := weg.mentions(conn, people, own):
        where = [f"{GENOEMD.get(m.table, m.table)} {m.number}" for m in found]
        yield f"De naam van wie wordt vernietigd staat ook in: {_enkele(where)}. Wijzig dat zelf."
    if letters := brieven.bestanden(conn, own.get("brief", [])):
        yield f"Brieven die u zelf verwijdert: {_enkele(letters)}."


def _enkele(namen: Sequence[str]) -> str:
    """The first of them, and how many more there are."""
    return opsomming([*namen]) if len(namen) <= MANY else f"{', '.join(namen[:MANY])} en nog {len(namen) - MANY}"


def nog_over(b: CaseFile) -> list[str]:
    """After it: copies, files beside the case file, and what left it with names."""
    uit, named = [], copies.named(b.conn)
    for folder, kopieen in copying.everywhere(b).items():
        if folder in named and not folder.is_dir():
            uit.append(f"De map {folder} is er nu niet: kijk later of daar nog kopieën staan.")
        if not kopieen:
            continue
        names = _enkele([c.path.name for c in kopieen])
        uit.append(
            f"In {aantal(len(kopieen), 'kopie', 'kopieën')} in {folder} kan nog staan wat is vernietigd: {names}."
            " Verwijder ze als de machtiging dat vraagt; zet u er een terug, dan vernietigt lpa opnieuw."
        )
    if apart := [path.name for path in copies.beside(b.path)]:
        uit.append(f"Ook naast het bestand: {opsomming(apart)}. Verwijder wat u niet meer nodig hebt.")
    for r in logboek.regels(b.conn, "tabel = ? and opdracht = 'met-namen'", UITVOER):
        uit.append(f"Met namen naar buiten op {kort(ogenblik(r.tijd).date())}: {(r.na or {}).get('wat', '')}.")
    return uit


app, _command = single("bewaartermijn", "lpa bewaartermijn\nlpa bewaartermijn jansen")


class Wie(Form):
    """Of whom; else everybody whose term has passed."""

    jongere = ask(JONGERE, "JONGERE", "Jongere", f"{WIE}; anders iedereen van wie de termijn voorbij is", quiet=True)


@_command
def bewaartermijn(given: Given[Wie], alles: All = False) -> None:
    """Toon van wie de bewaartermijn voorbij is, of alle termijnen van een jongere. Er wordt niets vernietigd."""
    with reading() as conn:
        boek, j = eigen.regelboek(conn), given.parse(conn).jongere
        with talk.progress("Termijnen uitrekenen"):
            standen = [bewaarstand(conn, j, today(), boek)] if j else om(conn, today(), boek)
        whom = tell.about(conn, *(s.jongere for s in standen))
    if j:
        return tell.sheet(blad.een(standen[0], today()), blad.een_data(standen[0], today()), about=whom)
    data = {"jongeren": [blad.een_data(s, today()) for s in standen], "aantal": len(standen)}
    return tell.sheet(blad.lijst(standen, today(), alles=alles), data, about=whom)

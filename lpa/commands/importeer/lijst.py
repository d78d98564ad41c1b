"""`lpa importeer lijst`: the list that she has kept so far, a row a zaak, with all that a row brings along."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts import weigh
from lpa.commands.gate.doors import Writer, tell
from lpa.commands.importeer.bewaar import Wijze, bewaar
from lpa.commands.importeer.bron import Bron, GoedeRijen, Proef, lees
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.domain.base.tekst import aantal, vouw
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.records.eigentermijn import Eigentermijn
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.school import Inschrijving, School
from lpa.domain.records.zaak import Interventie, Melding
from lpa.domain.register import lijst
from lpa.domain.register.herken import Bekenden, Scholen
from lpa.domain.register.lijst import Lijstzaak
from lpa.storage.engine.reading import many
from lpa.storage.register import registers

app = forms.verbs()


@forms.verb(
    app, "lijst", "lpa importeer lijst zaken.xlsx --proef\nlpa importeer lijst zaken.xlsx --kolommen lijst.toml"
)
def lijst_(
    given: forms.Given[Bron], proef: Proef = False, goede_rijen: GoedeRijen = False, toch: forms.Toch = False
) -> None:
    """Neem uw eigen lijst over. Een rij is een zaak, met de jongere, de school en de stappen.

    Welke kolommen: lpa importeer kolommen lijst
    """
    bron = lees(given, "lijst")
    with forms.open_file() as b:
        scholen = Scholen(registers.scholen(b.conn))
        genoemd = {
            vouw(naam): s for naam in lijst.onbekende_scholen(bron.rijen, scholen) if (s := _welke(b.conn, naam))
        }
        staan = {(m.jongere, m.soort, m.geopend_op) for m in many(b.conn, Melding)}
        register = lijst.Lijstregister(Bekenden(many(b.conn, Jongere)), scholen, staan, genoemd, today())
        uit = lijst.plan(bron.rijen, register, bron.uit)
        whom = tell.about(b.conn, *(z.jongere for _, z in uit.nieuw if z.jongere.nummer))

        def opslaan(s: Writer) -> str:
            return _leg_vast(s, [z for _, z in uit.nieuw])

        bewaar(b, "lijst", uit, Wijze(proef=proef, goede_rijen=goede_rijen, toch=toch), opslaan, whom)


def _welke(conn: Connection, naam: str) -> School | None:
    """Which school a name of the list means, asked once; None where she does not say, or nobody can be asked."""
    if not forms.talk.can_ask():
        return None
    from lpa.commands.ui.interview import ask_one

    vraag = forms.ask(
        forms.SCHOOL,
        "--school",
        f"Welke school is '{naam}' (leeg: sla over)",
        "leeg: de rijen met die school blijven weg",
    )
    return ask_one(vraag.but(name="school"), conn, required=False)


def _leg_vast(s: Writer, zaken: Sequence[Lijstzaak]) -> str:
    """Store all that the rows bring along, and count it."""
    nieuw: dict[object, Jongere] = {}
    stappen = 0
    laatste = {z.sleutel[0]: z for z in sorted(zaken, key=lambda z: z.melding.geopend_op)}  # where each is now
    for z in zaken:
        sleutel = z.sleutel[0]
        if not z.jongere.nummer and sleutel not in nieuw:
            nieuw[sleutel] = s.add(z.jongere)
        jongere = nieuw.get(sleutel, z.jongere)
        if laatste[sleutel] is z:
            _schrijf_in(s, jongere, z)
        m = s.add(weigh.met_rmc(s.conn, replace(z.melding, jongere=jongere.nummer)))
        if z.laatste and z.laatste.soort:
            s.add(Interventie(zaak=m.nummer, datum=z.laatste.dag, soort=z.laatste.soort, resultaat=z.laatste.tekst))
            stappen += 1
        if z.volgende:
            s.add(Eigentermijn(zaak=m.nummer, wat=z.volgende.tekst, laatste_dag=z.volgende.dag))
    open_ = sum(z.melding.is_open for z in zaken)
    return (
        f"{open_} open en {aantal(len(zaken) - open_, 'gesloten zaak', 'gesloten zaken')},"
        f" {aantal(len(nieuw), 'nieuwe jongere', 'nieuwe jongeren')}, {aantal(stappen, 'stap', 'stappen')},"
        f" {aantal(sum(z.volgende is not None for z in zaken), 'volgende stap', 'volgende stappen')}."
    )


def _schrijf_in(s: Writer, jongere: Jongere, z: Lijstzaak) -> None:
    """The enrolment that the list tells, where none runs on the day of the melding."""
    op = z.melding.geopend_op
    if z.school is None or z.onderwijssoort is None or z.melding.soort == "absoluut":
        return
    if any(i.geldt(op) for i in registers.inschrijvingen(s.conn, jongere.nummer)):
        return
    van = Schooljaar.van(op).eerste_dag
    s.add(Inschrijving(jongere=jongere.nummer, school=z.school.nummer, onderwijssoort=z.onderwijssoort, van=van))

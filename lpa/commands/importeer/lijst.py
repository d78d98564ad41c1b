"""`lpa importeer lijst`: the list that she has kept so far, a row a zaak, with all that a row brings along."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import replace

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts import weigh
from lpa.commands.gate.doors import Writer, tell
from lpa.commands.importeer.bewaar import Wijze, bewaar, moet_goed_zijn
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
from lpa.domain.register.uitkomst import Uitkomst
from lpa.storage.engine.reading import many
from lpa.storage.register import registers
from lpa.storage.zaak import zaken

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
        staan = {(m.jongere, m.soort, m.geopend_op): m for m in many(b.conn, Melding)}
        onbekend, wijze = lijst.onbekende_scholen(bron.rijen, scholen), Wijze(proef, goede_rijen, toch)

        def plan(genoemd: Mapping[str, School], uit: Uitkomst) -> Uitkomst:
            wie = Bekenden(many(b.conn, Jongere))
            return lijst.plan(bron.rijen, lijst.Lijstregister(wie, scholen, staan, genoemd, today()), uit)

        if onbekend and forms.talk.can_ask():  # what is refused for another reason is said before she looks up schools
            moet_goed_zijn(plan(dict.fromkeys(map(vouw, onbekend), _EEN_SCHOOL), deepcopy(bron.uit)), wijze)
        uit = plan(_gezegd(b.conn, onbekend, scholen), bron.uit)
        whom = tell.about(b.conn, *(z.jongere for _, z in uit.nieuw if z.jongere.nummer))

        def opslaan(s: Writer) -> str:
            return _leg_vast(s, [z for _, z in uit.nieuw])

        bewaar(b, "lijst", uit, wijze, opslaan, whom)


_EEN_SCHOOL = School(naam="", regio="")


def _gezegd(conn: Connection, namen: Sequence[str], scholen: Scholen) -> Mapping[str, School]:
    """Which school each of these names of the list means, asked once; not what she leaves open, nor where nobody can
    be asked.
    """
    if not namen or not forms.talk.can_ask():
        return {}
    from lpa.commands.ui.interview import Interview

    vragen = [_vraag(f"school{n}", naam, scholen.lijkt(naam)) for n, naam in enumerate(namen)]
    antwoorden: forms.Draft[forms.Form] = forms.Draft(forms.Form)
    Interview(conn, vragen, antwoorden).ask(vragen)
    return {vouw(naam): s for naam, vraag in zip(namen, vragen, strict=True) if (s := antwoorden.get(vraag))}


def _vraag(sleutel: str, naam: str, lijkt: Sequence[School]) -> forms.Field[School | None]:
    """Which school a name means; the one that it is like is offered."""
    een = lijkt[0] if len(lijkt) == 1 else None
    over = "-" if een else "leeg"
    vraag = forms.ask(
        forms.SCHOOL,
        "--school",
        f"Welke school is '{naam}' ({over}: sla over)",
        f"{over}: de rijen met die school blijven weg",
        offer=lambda _: een,
    )
    return vraag.but(name=sleutel)


def _leg_vast(s: Writer, rijen: Sequence[Lijstzaak]) -> str:
    """Store all that the rows bring along, and count it."""
    nieuw: dict[object, Jongere] = {}
    stappen = ingeschreven = 0
    laatste = {z.sleutel[0]: z for z in sorted(rijen, key=lambda z: z.melding.geopend_op)}  # where each is now
    for z in rijen:
        sleutel = z.sleutel[0]
        if not z.jongere.nummer and sleutel not in nieuw:
            nieuw[sleutel] = s.add(z.jongere)
        jongere = nieuw.get(sleutel, z.jongere)
        if laatste[sleutel] is z:
            ingeschreven += _schrijf_in(s, jongere, z)
        m = s.add(weigh.met_rmc(s.conn, replace(z.melding, jongere=jongere.nummer)))
        if z.laatste and z.laatste.soort:
            s.add(Interventie(zaak=m.nummer, datum=z.laatste.dag, soort=z.laatste.soort, resultaat=z.laatste.tekst))
            stappen += 1
        if z.volgende:
            s.add(Eigentermijn(zaak=m.nummer, wat=z.volgende.tekst, laatste_dag=z.volgende.dag))
    open_ = sum(z.melding.is_open for z in rijen)
    return (
        f"{open_} open en {aantal(len(rijen) - open_, 'gesloten zaak', 'gesloten zaken')},"
        f" {aantal(len(nieuw), 'nieuwe jongere', 'nieuwe jongeren')},"
        f" {aantal(ingeschreven, 'inschrijving', 'inschrijvingen')}, {aantal(stappen, 'stap', 'stappen')},"
        f" {aantal(sum(z.volgende is not None for z in rijen), 'volgende stap', 'volgende stappen')}."
    )


def _schrijf_in(s: Writer, jongere: Jongere, z: Lijstzaak) -> bool:
    """The enrolment that the list tells, where none runs on the day of the melding; whether it was stored.

    What was closed in an earlier schooljaar says nothing of now, and who is absolutely absent is enrolled nowhere.
    """
    op, meldingen = z.melding.geopend_op, zaken.meldingen_van(s.conn, jongere.nummer)
    voorbij = not z.melding.is_open and Schooljaar.van(op) != Schooljaar.van(today())
    nergens = z.melding.soort == "absoluut" or any(m.soort == "absoluut" and m.is_open for m in meldingen)
    if z.school is None or z.onderwijssoort is None or voorbij or nergens:
        return False
    if any(i.geldt(op) for i in registers.inschrijvingen(s.conn, jongere.nummer)):
        return False
    van = Schooljaar.van(op).eerste_dag
    s.add(Inschrijving(jongere=jongere.nummer, school=z.school.nummer, onderwijssoort=z.onderwijssoort, van=van))
    return True

"""`lpa melding nieuw`: a verzuimmelding, as it comes in by telephone."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts import weigh
from lpa.commands.facts.route import opmerkingen, zet
from lpa.commands.gate.doors import tell, writing
from lpa.commands.ui import forms
from lpa.commands.zaak.meldingvelden import Gegevens, Over, met_gegevens, twijfels_van
from lpa.domain.base.datum import lang
from lpa.domain.base.soorten import ZIEKTEVERZUIM
from lpa.domain.recht import mas
from lpa.domain.records.school import Inschrijving
from lpa.domain.records.zaak import Melding, herhaling, melding_zin
from lpa.domain.werk.eerstestap import eerste_stap_op
from lpa.output.render.data import as_data, flat
from lpa.storage.register import eigen, registers
from lpa.storage.zaak import zaken

app = forms.verbs()


class Nieuw(Over, Gegevens):
    """A new melding."""


@forms.verb(app, "nieuw", "lpa melding nieuw\nlpa melding nieuw --jongere jansen --soort signaal --datum ma --uren 18")
def nieuw(given: forms.Given[Nieuw], toch: forms.Toch = False) -> None:
    """Leg een verzuimmelding vast. Zonder opties stelt lpa de vragen."""
    with forms.open_file() as b:
        f = given.fill(b.conn, *_ingeschreven(b.conn))
        soort = Melding(jongere=f.jongere.nummer, soort=f.soort, geopend_op=f.geopend_op)
        melding = weigh.met_rmc(b.conn, met_gegevens(soort, f))
        kaal = replace(melding, route="")
        mas.moet_te_kiezen_zijn(kaal, melding.route)
        z = zet(b.conn, kaal, melding.route, melding.geopend_op)
        with writing(
            b, "melding nieuw", lambda: [*twijfels_van(b.conn, melding), *weigh.doubts(b.conn, melding)], toch
        ) as s:
            eerder = herhaling(zaken.eerdere(b.conn, melding.jongere, melding.geopend_op))
            m = s.add(melding)
            if z:
                s.add(mas.routestap(m.nummer, z, m.geopend_op))
        uiterlijk = eerste_stap_op(m.geopend_op, eigen.regelboek(b.conn))
        whom = tell.about(b.conn, m)
    forms.talk.say_all(opmerkingen(z))
    if eerder:
        forms.talk.say(f"Let op: {eerder}.")
    zin = f"Melding {m.nummer} is vastgelegd: {melding_zin(m)}, {f.jongere.naam} (jongere {f.jongere.nummer})."
    zin += f" Eerste stap uiterlijk {lang(uiterlijk)} (eigen norm)."
    if m.onderreden == ZIEKTEVERZUIM:
        forms.talk.say(f"Ziekteverzuim: overleg met de jeugdarts, en leg dat vast: lpa interventie nieuw {m.nummer}")
    tell.change(zin, m.nummer, as_data(m) | {"herhaling": eerder, "eerste_stap": flat(uiterlijk)}, about=whom)


def _ingeschreven(conn: Connection) -> tuple[forms.Field[Any], ...]:
    """School and kind of education with, as default, the one enrolment of that day."""

    def enige(d: forms.Draft[Any]) -> Inschrijving | None:
        jongere, dag, school = d.get(Over.jongere), d.get(Gegevens.geopend_op), d.get(Gegevens.school)
        if not jongere or not dag:
            return None
        geldig = [i for i in registers.inschrijvingen(conn, jongere.nummer) if i.geldt(dag)]
        if school:
            geldig = [i for i in geldig if i.school == school.nummer]
        return geldig[0] if len(geldig) == 1 else None

    return (
        Gegevens.school.but(default=lambda d: (i := enige(d)) and registers.school(conn, i.school)),
        Gegevens.onderwijssoort.but(default=lambda d: (i := enige(d)) and i.onderwijssoort),
    )

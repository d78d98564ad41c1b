"""`lpa inschrijving controle`: who has a duty and is enrolled nowhere, and a zaak for each of them."""

from __future__ import annotations

from typing import Annotated

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts import weigh
from lpa.commands.gate.doors import Csv, tell, writing
from lpa.commands.ui import forms
from lpa.commands.ui.forms import kalender, reading, today
from lpa.domain.base.tekst import aantal, opsomming
from lpa.domain.records.zaak import Melding, schooljaar_van
from lpa.domain.register.inschrijfcontrole import Controle, Zonder, controle
from lpa.errors import VerkeerdGebruik
from lpa.output.register.inschrijfcontrole import controle_blad, controle_data, controle_rijen
from lpa.storage.register import eigen, inschrijfcontrole, registers

app = forms.verbs()


@forms.verb(app, "controle", "lpa inschrijving controle\nlpa inschrijving controle --open")
def controle_(
    csv: Csv = False,
    open_: Annotated[bool, forms.switch("--open", "open een zaak absoluut verzuim voor wie er geen heeft")] = False,
    toch: forms.Toch = False,
) -> None:
    """Toon wie leerplichtig is en nergens staat ingeschreven (art. 19), en wie dat binnenkort wordt."""
    if csv and open_:
        raise VerkeerdGebruik("--csv en --open gaan niet samen", "kies een van de twee")
    if open_:
        return _open(toch)
    with reading() as conn:
        gevonden = _controle(conn)
        scholen = {s.nummer: s.naam for s in registers.scholen(conn)}
        wie = {z.jongere for z in gevonden.zonder} | {b.jongere for b in gevonden.begint}
        wie |= {v.jongere for v in gevonden.vervallen}
        whom = tell.about(conn, *wie, *(i.jongere for i in gevonden.ingeschreven))
    if csv:
        return tell.table(controle_rijen(gevonden, scholen), about=whom)
    return tell.sheet(controle_blad(gevonden, scholen), controle_data(gevonden), about=whom)


def _controle(conn: Connection) -> Controle:
    """What the check of today finds."""
    boek = eigen.regelboek(conn)
    gelezen = inschrijfcontrole.register_sinds(conn)
    gevonden = controle(inschrijfcontrole.kandidaten(conn, today()), kalender(conn), today(), gelezen, boek)
    return gevonden._replace(ingeschreven=inschrijfcontrole.ingeschreven(conn, today()))


def _open(toch: bool) -> None:
    """A zaak for each who has none open."""
    with forms.open_file() as b:
        alle = _controle(b.conn).zonder
        zonder = [z for z in alle if z.zaak is None]
        if not zonder:
            geen = "wie nergens staat ingeschreven, heeft al een open zaak"
            zin = f"Er is niets te openen: {geen if alle else 'wie een plicht heeft, staat ingeschreven'}."
            return tell.change(zin, 0, {"zaken": []}, about=tell.NOBODY, undo=False)
        with writing(b, "inschrijving controle", sure=toch) as s:
            zaken = [s.add(weigh.met_rmc(s.conn, _melding(z))) for z in zonder]
        whom = tell.about(b.conn, *zaken)
    nummers = opsomming([str(m.nummer) for m in zaken])
    zin = f"Voor {aantal(len(zaken), 'jongere', 'jongeren')} is een zaak absoluut verzuim geopend: {nummers}."
    return tell.change(zin, len(zaken), {"zaken": zaken}, about=whom)


def _melding(z: Zonder) -> Melding:
    """Absoluut verzuim, known from today on: at no school, with the kind of education of the last one."""
    op = today()
    return Melding(
        jongere=z.jongere, soort="absoluut", geopend_op=op, schooljaar=schooljaar_van(op), eerste_dag=z.sinds,
        onderwijssoort=z.laatste.onderwijssoort if z.laatste else None, melder="inschrijfcontrole",
    )  # fmt: skip

"""What the law makes of a request for leave, by all that the file knows."""

from __future__ import annotations

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts.plicht import plichtstand
from lpa.commands.ui.kinds import show_school
from lpa.domain.recht import verlof
from lpa.domain.recht.regel import Regelboek
from lpa.domain.recht.zaaktermijnen import zaaktermijnen
from lpa.domain.records.aanvraag import Verlof
from lpa.output.zaak.verlof import Verlofstand
from lpa.storage.register import eigen, registers
from lpa.storage.zaak import aanvragen


def verlofstand(conn: Connection, v: Verlof, boek: Regelboek | None = None) -> Verlofstand:
    """What the law makes of a request, stored or not: days, who decides, the tests, the terms."""
    boek = boek or eigen.regelboek(conn)
    jongere = registers.jongere(conn, v.jongere)
    kalender = aanvragen.kalender_van(conn, v)
    telling = verlof.tel_verlof(v, kalender)
    vraag = verlof.Verlofvraag(
        v, telling, plichtstand(conn, jongere, boek).status(v.van), kalender, aanvragen.eerdere(conn, v.jongere)
    )
    uitstel = aanvragen.uitstel(conn, v.nummer)
    bevoegdheid = verlof.bevoegd(vraag, boek)
    return Verlofstand(
        verlof=v,
        naam=jongere.naam,
        school=show_school(registers.school(conn, v.school)) if v.school else "",
        telling=telling,
        bevoegdheid=bevoegdheid,
        toets=verlof.toets(vraag, boek),
        termijnen=zaaktermijnen(v, uitstel, boek, te_beslissen=verlof.voor_ambtenaar(bevoegdheid)),
        uitstel=uitstel,
    )

"""The conditions of Halt for one melding, from all that the file knows."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts.plicht import plichtstand
from lpa.domain.recht.halt import Haltkans, haltkans, verzuim_op
from lpa.domain.recht.mas import HALT
from lpa.domain.recht.sancties import Haltgeval
from lpa.domain.records.zaak import Melding
from lpa.storage.register import regels, registers
from lpa.storage.zaak import routes, zaken


def haltkans_op(conn: Connection, m: Melding, op: date, **gezegd: Any) -> Haltkans:
    """The conditions on day `op`; `gezegd` is what she answered, by the names of `Haltgeval`."""
    jongere, boek = registers.jongere(conn, m.jongere), regels.regelboek(conn)
    plicht = plichtstand(conn, jongere, boek).status(verzuim_op(m))
    geval = Haltgeval(op, jongere.geboortedatum)._replace(**gezegd)
    afgehandeld = [z for z in zaken.met_afhandeling(conn, m.jongere, HALT) if z.nummer != m.nummer]
    return haltkans(m, geval, plicht, routes.haltstappen(conn, m.jongere), afgehandeld, boek)

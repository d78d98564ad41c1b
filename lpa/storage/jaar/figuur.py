"""What figure 2 is drawn from: who is in the register by age, with those whom a file only counted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.jaar.feiten import Registergroep
from lpa.domain.jaar.figuur import Leeftijdregel, leeftijdregels
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.register.telling import Leeftijdtelling, van_jaar
from lpa.storage.engine.reading import many
from lpa.storage.jaar import vaststelling


def leeftijden(
    conn: sqlite.Connection, groepen: Sequence[Registergroep], jaar: Schooljaar, op: date
) -> list[Leeftijdregel]:
    """The rows of figure 2 for a schooljaar, as known on day `op`; none where the register was not counted."""
    if vast := vaststelling.geldend(conn, [str(jaar)]).get(str(jaar)):
        groepen = [t.groep for t in vaststelling.telfeiten(conn, vast.nummer) if t.zaak is None]
    if not groepen:
        return []
    geteld = van_jaar([t for t in many(conn, Leeftijdtelling) if t.dag <= op], jaar)
    return [
        regel._replace(wel=regel.wel + bij.wel, vrij=regel.vrij + bij.niet, geteld_op=bij.dag)
        if (bij := geteld.get(regel.leeftijd)) else regel
        for regel in leeftijdregels(groepen)
    ]  # fmt: skip

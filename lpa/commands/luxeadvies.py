"""The sanction that fits a melding of luxe verzuim, worked out from the file: days, family, earlier times, refusal."""

from __future__ import annotations

from sqlcipher3.dbapi2 import Connection

from lpa.domain.recht.sancties import Luxeadvies, luxe, luxegeval, na_verlof
from lpa.domain.schooldagen import tel
from lpa.domain.zaak import Melding
from lpa.storage import regels, registers, vakanties, zaken
from lpa.storage import verlof as verlofopslag
from lpa.storage.bestand import eigenschap


def luxeadvies(conn: Connection, m: Melding) -> Luxeadvies | None:
    """The advice about a melding of luxe verzuim; None where its days lie outside the known holidays."""
    verlof = verlofopslag.verlof(conn, m.na_verlof) if m.na_verlof else None
    eerste = m.eerste_dag or (verlof.van if verlof else m.geopend_op)
    laatste = max(m.laatste_dag or (verlof.tot if verlof else eerste), eerste)
    if m.school:
        kalender = vakanties.schoolkalender(conn, registers.school(conn, m.school))
    else:
        kalender = vakanties.kalender(eigenschap(conn, "regio") or "midden", conn)
    if not (kalender.kent(eerste) and kalender.kent(laatste)):
        return None
    dagen = tel(kalender, eerste, laatste).schooldagen
    boek = regels.regelboek(conn)
    gezin = zaken.luxe_van_gezin(conn, m.jongere)
    return luxe(luxegeval(m, (eerste, laatste), dagen, gezin, na_verlof(verlof, laatste), boek), boek)

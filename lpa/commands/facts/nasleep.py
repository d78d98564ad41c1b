"""What still stands after a zaak was closed or a jongere left, read from the file."""

from __future__ import annotations

from sqlcipher3.dbapi2 import Connection

from lpa.commands.ui.session import today
from lpa.domain.records.zaak import Zaak
from lpa.domain.werk import nasleep
from lpa.domain.werk.nasleep import Nasleep, opmerkingen
from lpa.storage.register import registers
from lpa.storage.zaak import agenda, brieven, spreekuren, zaken


def van_zaak(conn: Connection, zaak: Zaak) -> list[str]:
    """Which visits, terms and invitations of a zaak still stand, and which letters were not sent."""
    bezoeken, _ = agenda.lijst(conn, agenda.Filter(zaak=zaak.nummer, staat=True), None)
    uitgenodigd = spreekuren.uitgenodigd(conn, zaak.nummer, today())
    onverzonden, _ = brieven.brieven(conn, zaak.nummer, onverzonden=True, meest=None)
    eigen = agenda.te_doen(conn, zaak.nummer)
    letters = sorted(onverzonden, key=lambda b: b.nummer)
    return opmerkingen(Nasleep(zaak.jongere, bezoeken, eigen, uitgenodigd, brieven=letters))


def nog_hier(conn: Connection, zaak: Zaak) -> list[str]:
    """That the jongere of a zaak that ended as moved still lives here by the register."""
    return nasleep.nog_hier(registers.jongere(conn, zaak.jongere), zaak)


def van_vertrek(conn: Connection, jongere: int) -> list[str]:
    """Which visits, appointments, invitations and zaken of a jongere who left still stand."""
    open_ = zaken.open_van_jongere(conn, jongere)
    bezoeken = [h for z in open_ for h in agenda.lijst(conn, agenda.Filter(zaak=z.nummer, staat=True), None)[0]]
    afspraken = [t for z in open_ for t in agenda.te_doen(conn, z.nummer) if t.tijdstip]
    weg = not registers.jongere(conn, jongere).leeft(today())
    elders = spreekuren.elders(conn, jongere, today())
    return opmerkingen(Nasleep(jongere, bezoeken, afspraken, elders, open_, overleden=weg))

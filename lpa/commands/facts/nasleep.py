"""What still stands after a zaak was closed or a jongere left, read from the file and said."""

from __future__ import annotations

from sqlcipher3.dbapi2 import Connection

from lpa.commands.ui import answer
from lpa.commands.ui.session import vandaag
from lpa.domain.records.zaak import Zaak
from lpa.domain.werk.nasleep import Nasleep, opmerkingen
from lpa.storage.zaak import agenda, brieven, spreekuren, zaken


def zeg_nasleep(conn: Connection, zaak: Zaak) -> None:
    """Say which visits, terms and invitations of a zaak still stand, and which letters were not sent."""
    bezoeken, _ = agenda.lijst(conn, agenda.Filter(zaak=zaak.nummer, staat=True), None)
    uitgenodigd = spreekuren.uitgenodigd(conn, zaak.nummer, vandaag())
    onverzonden, _ = brieven.brieven(conn, zaak.nummer, onverzonden=True, meest=None)
    eigen = agenda.te_doen(conn, zaak.nummer)
    _zeg(Nasleep(zaak.jongere, bezoeken, eigen, uitgenodigd, brieven=sorted(onverzonden, key=lambda b: b.nummer)))


def zeg_vertrek(conn: Connection, jongere: int) -> None:
    """Say which visits, appointments, invitations and zaken of a jongere who left still stand."""
    open_ = zaken.open_van_jongere(conn, jongere)
    bezoeken = [h for z in open_ for h in agenda.lijst(conn, agenda.Filter(zaak=z.nummer, staat=True), None)[0]]
    afspraken = [t for z in open_ for t in agenda.te_doen(conn, z.nummer) if t.tijdstip]
    _zeg(Nasleep(jongere, bezoeken, afspraken, spreekuren.elders(conn, jongere, vandaag()), open_))


def _zeg(nasleep: Nasleep) -> None:
    for zin in opmerkingen(nasleep):
        answer.say(zin)

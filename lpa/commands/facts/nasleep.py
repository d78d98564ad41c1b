"""What still stands after a zaak was closed, a jongere left, or a visit moved or fell: read from the file.

Of a visit, a spreekuur and an appointment that are the letters which went out and name them as they were.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlcipher3.dbapi2 import Connection

from lpa.commands.ui.session import today
from lpa.domain.base.datum import kort, lang, op_tijd
from lpa.domain.base.tekst import opsomming
from lpa.domain.brief.briefsoort import HUISBEZOEK, SPREEKUUR
from lpa.domain.records.eigentermijn import Eigentermijn
from lpa.domain.records.huisbezoek import Huisbezoek
from lpa.domain.records.spreekuur import Genodigde, Spreekuur
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


def aangekondigd_bezoek(conn: Connection, oud: Huisbezoek) -> list[str]:
    """That letters which went out may announce this visit."""
    wat = f"kondigde een bezoek aan, misschien dit op {op_tijd(oud.begin)}"
    return _zin(conn, HUISBEZOEK, [oud.zaak], oud.begin.date(), wat)


def aangekondigd_spreekuur(conn: Connection, oud: Spreekuur, genodigden: Sequence[Genodigde]) -> list[str]:
    """That letters which went out invite these jongeren to this spreekuur."""
    wat = f"nodigde uit voor een spreekuur, misschien dit op {lang(oud.datum)}{f' {oud.tijd}' if oud.tijd else ''}"
    return _zin(conn, SPREEKUUR, [g.melding.nummer for g in genodigden], oud.datum, wat)


def aangekondigde_afspraak(conn: Connection, oud: Eigentermijn) -> list[str]:
    """That letters which went out invite to this appointment."""
    if not oud.brief or not oud.zaak or not oud.tijdstip or oud.gedaan_op:
        return []
    soort = brieven.brief(conn, oud.brief).soort
    wat = f"nodigde uit voor een afspraak, misschien deze op {op_tijd(oud.tijdstip)}"
    return _zin(conn, soort, [oud.zaak], oud.laatste_dag, wat)


def _zin(conn: Connection, soort: str, zaken: Sequence[int], dag: date, wat: str) -> list[str]:
    """That letters of a kind were sent in these zaken, about what would have been on a day that is still to come."""
    gevonden = [b for zaak in zaken for b in brieven.verzonden_voor(conn, zaak, soort, dag)]
    if not gevonden or dag < today():
        return []
    nummers, laatst = opsomming([str(b.nummer) for b in gevonden]), max(b.verzonden_op or dag for b in gevonden)
    opnieuw = " ".join(str(zaak) for zaak in dict.fromkeys(b.zaak for b in gevonden))
    return [
        f"Let op: brief {nummers} ({kort(laatst)}) {wat}. Laat het weten, of maak een nieuwe:"
        f" lpa brief maak {soort} {opnieuw}"
    ]

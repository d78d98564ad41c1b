"""The duty of a jongere by all that the file knows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlcipher3.dbapi2 import Connection

from lpa.commands.ui.session import kalender
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.kalender.schoolkalender import Kalender
from lpa.domain.recht.aanschrijven import twijfels_overdracht
from lpa.domain.recht.leerplicht import eerste_maand, plicht
from lpa.domain.recht.plichtstand import Plichtstand
from lpa.domain.recht.regel import Regelboek, maanden_later
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.records.aanvraag import Vrijstelling
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.school import Inschrijving
from lpa.domain.records.zaak import Melding, Zaak
from lpa.storage.register import eigen, registers, vakanties
from lpa.storage.zaak import zaken


def plichtstand(conn: Connection, j: Jongere, boek: Regelboek = REGELBOEK) -> Plichtstand:
    """The duty in the calendar of the school where the jongere began, else in that of the region of the gemeente."""
    maand = eerste_maand(j.geboortedatum.eerste, boek)
    school = school_in_maand(registers.inschrijvingen(conn, j.nummer), maand)
    if school is None:
        kal = kalender(conn)
        waar = f"regio {kal.regio}"
    else:
        s = registers.school(conn, school)
        kal, waar = vakanties.schoolkalender(conn, s), f"{s.naam}, regio {s.regio}"
    duur = plicht(j.geboortedatum, kal, j.omstandigheden, boek)
    return Plichtstand(
        j.geboortedatum, j.omstandigheden, duur, kal, waar, zaken.van_jongere(conn, Vrijstelling, j.nummer)
    )


def schoolkalender(conn: Connection, m: Melding) -> Kalender:
    """The calendar of the school of a melding, else that of the region of the gemeente."""
    return vakanties.schoolkalender(conn, registers.school(conn, m.school)) if m.school else kalender(conn)


def school_in_maand(inschrijvingen: Sequence[Inschrijving], maand: date) -> int | None:
    """The school where someone was enrolled at some time in the month that begins on `maand`; the first of them."""
    einde = maanden_later(maand, 1)
    geldig = [i for i in inschrijvingen if i.van < einde and (i.tot is None or i.tot >= maand)]
    return min(geldig, key=lambda i: i.van).school if geldig else None


def twijfels_rmc(conn: Connection, zaak: Zaak, op: date) -> list[Twijfel]:
    """Doubts about ending any zaak with a handing over to RMC on day `op`."""
    boek, jongere = eigen.regelboek(conn), registers.jongere(conn, zaak.jongere)
    return twijfels_overdracht(jongere, plichtstand(conn, jongere, boek).plicht, op, boek)

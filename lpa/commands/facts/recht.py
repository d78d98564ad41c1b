"""What the law says of a jongere or a zaak by all that the file knows: duty, leave, luxe verzuim, Halt."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlcipher3.dbapi2 import Connection

from lpa.commands.ui.kinds import show_school
from lpa.commands.ui.session import kalender
from lpa.domain.base.datum import Geboortedatum, kort
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.kalender.schooldagen import tel
from lpa.domain.kalender.schoolkalender import Kalender
from lpa.domain.recht import verlof as recht
from lpa.domain.recht.aanschrijven import twijfels_overdracht
from lpa.domain.recht.halt import Haltkans, haltkans, verzuim_op
from lpa.domain.recht.leerplicht import Plicht, eerste_maand, plicht
from lpa.domain.recht.mas import HALT
from lpa.domain.recht.regel import Regelboek, maanden_later
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.recht.sancties import Haltgeval, Luxeadvies, luxe, luxegeval, na_verlof
from lpa.domain.recht.zaaktermijnen import zaaktermijnen
from lpa.domain.records.aanvraag import Verlof, Vrijstelling
from lpa.domain.records.jongere import Jongere, Omstandigheden
from lpa.domain.records.school import Inschrijving
from lpa.domain.records.zaak import Melding, Zaak
from lpa.output.zaak.verlof import Verlofstand
from lpa.storage.register import eigen, registers, vakanties
from lpa.storage.zaak import aanvragen, routes, zaken
from lpa.storage.zaak import aanvragen as opslag
from lpa.storage.zaak import aanvragen as verlofopslag


def schooldagen(conn: Connection, m: Melding, eerste: date, laatste: date) -> int | None:
    """How many school days there are at the school of a melding; None outside the known holidays."""
    kal = vakanties.schoolkalender(conn, registers.school(conn, m.school)) if m.school else kalender(conn)
    return tel(kal, eerste, laatste).schooldagen if kal.kent(eerste) and kal.kent(laatste) else None


def twijfels_luxe(conn: Connection, m: Melding) -> list[Twijfel]:
    """The doubt about luxe verzuim on days of which none is a school day."""
    eerste = m.eerste_dag or m.geopend_op
    laatste = max(m.laatste_dag or eerste, eerste)
    if m.soort != "luxe" or schooldagen(conn, m, eerste, laatste) != 0:
        return []
    dagen = kort(eerste) if eerste == laatste else f"{kort(eerste)} tot en met {kort(laatste)}"
    return [
        Twijfel("melding.luxe-dagen", f"op {dagen} is er geen school: vakantie, weekend of een vrije dag van de school")
    ]


def luxeadvies(conn: Connection, m: Melding) -> Luxeadvies | None:
    """The advice about a melding of luxe verzuim; None where its days lie outside the known holidays."""
    verlof = verlofopslag.verlof(conn, m.na_verlof) if m.na_verlof else None
    eerste = m.eerste_dag or (verlof.van if verlof else m.geopend_op)
    laatste = max(m.laatste_dag or (verlof.tot if verlof else eerste), eerste)
    dagen = schooldagen(conn, m, eerste, laatste)
    if dagen is None:
        return None
    boek = eigen.regelboek(conn)
    gezin = zaken.luxe_van_gezin(conn, m.jongere)
    return luxe(luxegeval(m, (eerste, laatste), dagen, gezin, na_verlof(verlof, laatste), boek), boek)


class Plichtstand(NamedTuple):
    """The duty of a jongere, and what it follows from."""

    geboren: Geboortedatum
    feiten: Omstandigheden
    plicht: Plicht
    kalender: Kalender
    waar: str
    vrijstellingen: Sequence[Vrijstelling] = ()

    def status(self, op: date) -> str:
        """The duty on day `op`; `vrijgesteld` when an exemption holds then."""
        return self.plicht.status(op, vrijgesteld=any(v.geldt(op) for v in self.vrijstellingen))


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
    return Plichtstand(j.geboortedatum, j.omstandigheden, duur, kal, waar, aanvragen.van_jongere(conn, j.nummer))


def school_in_maand(inschrijvingen: Sequence[Inschrijving], maand: date) -> int | None:
    """The school where someone was enrolled at some time in the month that begins on `maand`; the first of them."""
    einde = maanden_later(maand, 1)
    geldig = [i for i in inschrijvingen if i.van < einde and (i.tot is None or i.tot >= maand)]
    return min(geldig, key=lambda i: i.van).school if geldig else None


def verlofstand(conn: Connection, v: Verlof, boek: Regelboek | None = None) -> Verlofstand:
    """What the law makes of a request, stored or not: days, who decides, the tests, the terms."""
    boek = boek or eigen.regelboek(conn)
    jongere = registers.jongere(conn, v.jongere)
    kalender = opslag.kalender_van(conn, v)
    telling = recht.tel_verlof(v, kalender)
    vraag = recht.Verlofvraag(
        v, telling, plichtstand(conn, jongere, boek).status(v.van), kalender, opslag.eerdere(conn, v.jongere)
    )
    uitstel = opslag.uitstel(conn, v.nummer)
    bevoegdheid = recht.bevoegd(vraag, boek)
    return Verlofstand(
        verlof=v,
        naam=jongere.naam,
        school=show_school(registers.school(conn, v.school)) if v.school else "",
        telling=telling,
        bevoegdheid=bevoegdheid,
        toets=recht.toets(vraag, boek),
        termijnen=zaaktermijnen(v, uitstel, boek, te_beslissen=recht.voor_ambtenaar(bevoegdheid)),
        uitstel=uitstel,
    )


def haltkans_op(conn: Connection, m: Melding, op: date, **gezegd: Any) -> Haltkans:
    """The conditions on day `op`; `gezegd` is what she answered, by the names of `Haltgeval`."""
    jongere, boek = registers.jongere(conn, m.jongere), eigen.regelboek(conn)
    plicht = plichtstand(conn, jongere, boek).status(verzuim_op(m))
    geval = Haltgeval(op, jongere.geboortedatum)._replace(**gezegd)
    afgehandeld = [z for z in zaken.met_afhandeling(conn, m.jongere, HALT) if z.nummer != m.nummer]
    return haltkans(m, geval, plicht, routes.haltstappen(conn, m.jongere), afgehandeld, boek)


def twijfels_rmc(conn: Connection, zaak: Zaak, op: date) -> list[Twijfel]:
    """Doubts about ending any zaak with a handing over to RMC on day `op`."""
    boek, jongere = eigen.regelboek(conn), registers.jongere(conn, zaak.jongere)
    return twijfels_overdracht(jongere, plichtstand(conn, jongere, boek).plicht, op, boek)

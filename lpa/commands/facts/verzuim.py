"""What the law says of a melding by all that the file knows: luxe verzuim, Halt."""

from __future__ import annotations

from datetime import date

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts.plicht import plichtstand, schoolkalender
from lpa.domain.base.datum import kort
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.kalender.schooldagen import dagen, kanttekeningen, tel
from lpa.domain.recht.halt import Haltkans, haltkans
from lpa.domain.recht.mas import HALT
from lpa.domain.recht.plichtstand import dag_van_plicht
from lpa.domain.recht.regel import Regelboek
from lpa.domain.recht.sancties import Haltgeval, Luxeadvies, Verzuimdagen, luxe, luxegeval, na_verlof
from lpa.domain.records.zaak import Melding
from lpa.storage.register import eigen, registers
from lpa.storage.zaak import aanvragen, routes, zaken


def schooldagen(conn: Connection, m: Melding, eerste: date, laatste: date) -> int | None:
    """How many school days there are at the school of a melding; None outside the known holidays."""
    kal = schoolkalender(conn, m)
    return tel(kal, eerste, laatste).schooldagen if kal.kent(eerste) and kal.kent(laatste) else None


def twijfels_luxe(conn: Connection, m: Melding) -> list[Twijfel]:
    """The doubt about luxe verzuim on days of which none is a school day."""
    eerste, laatste = m.verzuim()
    if m.soort != "luxe" or schooldagen(conn, m, eerste, laatste) != 0:
        return []
    wanneer = kort(eerste) if eerste == laatste else f"{kort(eerste)} tot en met {kort(laatste)}"
    return [
        Twijfel(
            "melding.luxe-dagen", f"op {wanneer} is er geen school: vakantie, weekend of een vrije dag van de school"
        )
    ]


def luxeadvies(conn: Connection, m: Melding) -> Luxeadvies | None:
    """The advice about a melding of luxe verzuim; None where its days lie outside the known holidays."""
    verlof = aanvragen.verlof(conn, m.na_verlof) if m.na_verlof else None
    eerste = m.eerste_dag or (verlof.van if verlof else m.geopend_op)
    bekend = m.laatste_dag or (verlof.tot if verlof else None)
    laatste, boek = max(bekend or eerste, eerste), eigen.regelboek(conn)
    telling = _schooldagen_in_plicht(conn, m, (eerste, laatste), boek)
    if telling is None:
        return None
    if bekend is None:
        wat = "de laatste dag van het verzuim is niet bekend: leg die vast met lpa melding wijzig"
        telling = telling._replace(onzeker=wat)
    gezin = [(g, _schooldagen_van(conn, g, boek)) for g in zaken.luxe_van_gezin(conn, m.jongere)]
    return luxe(luxegeval(m, (eerste, laatste), telling, gezin, na_verlof(verlof, eerste, laatste), boek), boek)


def _schooldagen_van(conn: Connection, g: Melding, boek: Regelboek) -> int:
    """The school days within the duty of a melding in the family; one where the holidays are not known."""
    telling = _schooldagen_in_plicht(conn, g, g.verzuim(), boek)
    return 1 if telling is None or telling.onzeker else telling.binnen


def _schooldagen_in_plicht(
    conn: Connection, m: Melding, periode: tuple[date, date], boek: Regelboek
) -> Verzuimdagen | None:
    """The school days of a period in and outside the duty, without those of which leave was granted after all; None
    outside the known holidays.
    """
    kal = schoolkalender(conn, m)
    if not all(kal.kent(dag) for dag in periode):
        return None
    van, tot = (aanvragen.verlof(conn, m.na_verlof).verleend if m.na_verlof else None) or (date.max, date.min)
    school = [dag.datum for dag in tel(kal, *periode).dagen if dag.waarom is None]
    weg = [dag for dag in school if not van <= dag <= tot]
    stand = plichtstand(conn, registers.jongere(conn, m.jongere), boek)
    binnen = sum(stand.is_plichtig(dag) for dag in weg)
    if waarom := next(filter(None, map(stand.waarom_onzeker, weg)), ""):
        return Verzuimdagen(binnen, 0, waarom)
    verleend = [f"voor {len(school) - len(weg)} van de schooldagen was verlof verleend: die tellen niet"]
    opmerkingen = [*kanttekeningen(kal, *periode), *(verleend if len(weg) < len(school) else [])]
    return Verzuimdagen(binnen, len(weg) - binnen, "", opmerkingen)


def haltkans_op(conn: Connection, m: Melding, geval: Haltgeval, zonder: int = 0) -> Haltkans:
    """The conditions for Halt of a melding, with the duty on the first day of its absence that lies in one; as if step
    `zonder` were not.
    """
    jongere, boek = registers.jongere(conn, m.jongere), eigen.regelboek(conn)
    stand = plichtstand(conn, jongere, boek)
    dag = dag_van_plicht(stand, dagen(*m.verzuim(geval.op)))
    afgehandeld = [z for z in zaken.met_afhandeling(conn, m.jongere, HALT) if z.nummer != m.nummer]
    stappen = [s for s in routes.haltstappen(conn, m.jongere) if s.nummer != zonder]
    return haltkans(m, geval._replace(plicht_op=dag), stand.status(dag), stappen, afgehandeld, boek)

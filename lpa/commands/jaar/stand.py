"""The overview of some schooljaren, as the file is at one moment."""

from __future__ import annotations

from collections.abc import Sequence

from sqlcipher3.dbapi2 import Connection

from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.domain.base.datum import kort
from lpa.domain.bewaren.bewaring import jaren_van
from lpa.domain.jaar import cijfers
from lpa.domain.jaar.cijfers import Bijzonder, Cijfernoot
from lpa.domain.jaar.klein import Openbaar, openbare_noten
from lpa.domain.jaar.overzicht import Overzicht
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.errors import VerkeerdGebruik
from lpa.storage.bewaren import bewaard
from lpa.storage.engine.file import CaseFile
from lpa.storage.jaar import eigen, tellen, vaststelling
from lpa.storage.jaar.bijzonder import heeft_bevestigd


def begonnen(jaar: Schooljaar) -> list[str]:
    """That a schooljaar is not over, and until when it is counted. Raises VerkeerdGebruik for one yet to begin."""
    stand = jaar.stand(today())
    if jaar.eerste_dag > today():
        raise VerkeerdGebruik(f"schooljaar {jaar} {stand}", "kies een schooljaar dat loopt of voorbij is")
    return [f"{jaar} {stand}. Geteld tot en met {kort(today())}."] if stand else []


def geteld_zoals_nu(conn: Connection, jaar: Schooljaar) -> list[str]:
    """What must be known of a count that no closing reaches: that the schooljaar is closed, or was entered."""
    if vast := vaststelling.geldend(conn, [str(jaar)]).get(str(jaar)):
        if str(jaar) in jaren_van(bewaard.destroyed(conn)):
            return [f"{jaar} is vastgesteld, en er zijn gegevens van vernietigd: dit telt alleen wat er nog is."]
        return [f"{jaar} is vastgesteld op {kort(vast.datum)}; dit is geteld zoals het nu is, en kan dus anders zijn."]
    if cijfers.ingevoerde_tabellen(tellen.jaarcijfers(conn, [str(jaar)]).values()):
        return [f"Van {jaar} zijn cijfers ingevoerd; dit telt alleen wat in lpa zelf staat."]
    return []


def lees_overzicht(
    b: CaseFile,
    jaren: Sequence[Schooljaar],
    *,
    alle_kern: bool = True,
    met_kern: bool = True,
    grondig: bool = False,
    openbaar: bool = False,
) -> Overzicht:
    """The overview of these schooljaren, oldest first, as the file is at one moment; nothing after today counts.

    With `openbaar` its counts are rounded; without `met_kern` its key figures are not counted.
    """
    with b.snapshot() as conn:
        o = overzicht_van(conn, jaren, alle_kern=alle_kern, met_kern=met_kern, grondig=grondig)
    if openbaar:
        forms.talk.say_all(openbare_noten(o.bronnen.noten)[1])
    return Openbaar(o) if openbaar else o


def noten(conn: Connection, *, openbaar: bool) -> list[Cijfernoot]:
    """The remarks about figures; those that anybody may see, and then it is said which were left out."""
    alle = eigen.noten(conn)
    if not openbaar:
        return alle
    mag, zinnen = openbare_noten(alle)
    forms.talk.say_all(zinnen)
    return mag


def overzicht_van(
    conn: Connection,
    jaren: Sequence[Schooljaar],
    *,
    alle_kern: bool = True,
    met_kern: bool = True,
    grondig: bool = False,
) -> Overzicht:
    """The same, of a file that is being read or written."""
    bronnen = tellen.bronnen(conn, jaren, forms.kalender(conn), op=today(), alle_kern=alle_kern, met_kern=met_kern)
    bijzonder = _bijzonder(conn, [str(jaar) for jaar in jaren], grondig=grondig)
    return Overzicht(jaren, bronnen._replace(bijzonder=bijzonder), today())


def _bijzonder(conn: Connection, jaren: Sequence[str], *, grondig: bool) -> list[Bijzonder]:
    """What was stored outside the duty; with `grondig` also what ends otherwise than its steps say."""
    if not grondig and not heeft_bevestigd(conn):
        return []
    from lpa.commands.facts.bijzonder import buiten_de_plicht
    from lpa.storage.jaar.bijzonder import tegen_de_stappen

    meer = tegen_de_stappen(conn, jaren) if grondig else []
    return [*buiten_de_plicht(conn, jaren, grondig=grondig), *meer]

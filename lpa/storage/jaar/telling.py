"""What the count for the Minister is made from: meldingen with their last kind of education, and exemptions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.base.soorten import DUURT
from lpa.domain.jaar.telling import GEEN, ONBEKEND, Stof, Telmelding
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.recht.leerplicht import VRIJGESTELD, Plicht, plicht
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.records.aanvraag import Vrijstelling
from lpa.domain.records.jongere import Jongere
from lpa.domain.zaak.thuiszitters import ingeschreven_sinds
from lpa.storage.engine.reading import eigenschap, of_class
from lpa.storage.jaar.peildag import dicht_toen
from lpa.storage.register import eigen, registers, vakanties
from lpa.storage.register.hier import LAATSTE_SOORT
from lpa.storage.zaak import aanvragen

_MELDING = f"""select zaak.nummer, zaak.jongere, zaak.soort,
    coalesce(zaak.onderwijssoort, {LAATSTE_SOORT}, iif(zaak.soort = 'absoluut', :geen, :onbekend)),
    coalesce(eerste_dag, geopend_op), geopend_op, gesloten_op, afhandeling, uren, laatste_dag, zaak.school
    from zaak join melding on melding.nummer = zaak.nummer {{}} where geopend_op <= :op and rmc = 0 and"""  # noqa: S608

_Wegen = Callable[[int, str, int | None, date, date], date | None]  # jongere, kind, school, first day, day of melding


def stof(conn: sqlite.Connection, jaar: Schooljaar, op: date) -> Stof:
    """All that is counted of a schooljaar, as it was on day `op`."""
    dagen = {"op": op.isoformat(), "geen": GEEN, "onbekend": ONBEKEND}
    kaal = _MELDING.format("")
    meldingen = conn.execute(f"{kaal} schooljaar = :jaar order by zaak.nummer", dagen | {"jaar": str(jaar)})
    toen = dicht_toen(conn, op)
    geldende = sorted(aanvragen.geldende(conn), key=lambda v: v.nummer)
    gevonden = [v for v in geldende if v.gesloten_op and v.gesloten_op <= op]
    weg = _wegen(conn, op, gevonden)
    van_het_jaar = [_melding(op, toen, weg, *rij) for rij in meldingen]
    liepen = conn.execute(
        f"""{kaal} zaak.soort in ('langdurig', 'absoluut') and geopend_op < :september
            and (gesloten_op is null or gesloten_op > :begin) and (laatste_dag is null or laatste_dag >= :begin)
            order by zaak.nummer""",
        dagen | {"begin": jaar.eerste_dag.isoformat(), "september": date(jaar.begin, 9, 1).isoformat()},
    )
    met_stap = _MELDING.format("join interventie on interventie.zaak = zaak.nummer")
    verbalen = conn.execute(
        f"""{met_stap} interventie.soort = 'pv-verzonden' and interventie.datum between :van and :tot
            order by interventie.nummer""",
        dagen | {"van": jaar.eerste_dag.isoformat(), "tot": min(jaar.laatste_dag, op).isoformat()},
    )
    drempel = float(REGELBOEK.regel("verzuim.drempel", jaar.laatste_dag).getal)
    vroeger = dict(conn.execute(f"select nummer, {LAATSTE_SOORT} from zaak where {of_class(Vrijstelling)}"))  # noqa: S608
    vrij = [(v, v.onderwijssoort or vroeger[v.nummer] or GEEN) for v in gevonden]
    lopend, verzonden = ([_melding(op, toen, weg, *rij) for rij in rijen] for rijen in (liepen, verbalen))
    return Stof(jaar, op, van_het_jaar, lopend, verzonden, vrij, drempel)


def _wegen(conn: sqlite.Connection, op: date, vrij: Sequence[Vrijstelling]) -> _Wegen:
    """When absence was over though its zaak may be open, as it is on day `op`: the jongere moved away, died, has no
    duty any more, or was enrolled or exempted since. `vrij` are the exemptions that were granted by then.
    """
    kalender, boek = vakanties.kalender(eigenschap(conn, "regio") or "midden", conn), eigen.regelboek(conn)

    @cache
    def wie(nummer: int) -> tuple[Jongere, Plicht]:
        j = registers.jongere(conn, nummer)
        return j, plicht(j.geboortedatum, kalender, j.omstandigheden, boek)

    def weg(jongere: int, soort: str, school: int | None, begin: date, geopend_op: date) -> date | None:
        if soort not in DUURT:
            return None
        j, duur = wie(jongere)
        # an enrolment of before it contradicts the melding, and she entered it all the same
        later = [i for i in registers.inschrijvingen(conn, jongere) if i.van > begin]
        sinds = ingeschreven_sinds(soort, school, geopend_op, later, op)
        vrijgesteld = [
            v.van for v in vrij
            if v.jongere == jongere and v.van and v.van > begin and v.geldt(op)
            and duur.status(v.van, [v.soort]) == VRIJGESTELD
        ]  # fmt: skip
        weg = (duur.laatste_dag + timedelta(days=1), j.verhuisd_op, j.overleden_op, sinds, *vrijgesteld)
        return min(dag for dag in weg if dag)

    return weg


def _melding(op: date, toen: Mapping[int, tuple[date, str]], weg: _Wegen, *rij: Any) -> Telmelding:
    zaak, jongere, soort, kolom, begin, geopend, gesloten, afhandeling, uren, laatste, school = rij
    dicht, begonnen, gemeld = _dag(gesloten), date.fromisoformat(begin), date.fromisoformat(geopend)
    if zaak in toen:
        dicht, afhandeling = toen[zaak]
    elif dicht and dicht > op:
        dicht, afhandeling = None, None
    return Telmelding(
        zaak, jongere, soort, kolom, begonnen, gemeld, dicht, afhandeling, uren, _dag(laatste),
        weg(jongere, soort, school, begonnen, gemeld),
    )  # fmt: skip


def _dag(tekst: str | None) -> date | None:
    return date.fromisoformat(tekst) if tekst else None

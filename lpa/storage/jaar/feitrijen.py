"""The facts that a breakdown counts: one for each zaak of a schooljaar, or for each jongere of the register."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.base.named import NamedTuple
from lpa.domain.jaar.feiten import Registerfeiten, Zaakfeiten
from lpa.domain.jaar.uitsplitsing import Feit
from lpa.domain.kalender.schoolkalender import Kalender
from lpa.storage.jaar.groep import registergroep
from lpa.storage.jaar.los import STAND, van_zaken
from lpa.storage.register.hier import LAATSTE_SOORT, hier

_TUSSEN = "\x1f"  # between the values of a dimension that may have more
_SCHOOL = "school.naam || iif(school.plaats <> '', ', ' || school.plaats, '')"
_GEZIN = "coalesce('g' || jongere.gezin, 'j' || jongere.nummer)"
# Whole years on the day of opening; of a birth date that is known in part the age that was certainly reached.
_LEEFTIJD = """substr(zaak.geopend_op, 1, 4) - substr(geboortedatum, 1, 4) - (substr(zaak.geopend_op, 6)
    < case length(geboortedatum) when 10 then substr(geboortedatum, 6)
        when 7 then substr(geboortedatum, 6) || '-31' else '12-31' end)"""
# Of an exemption that does not say it: the kind of education before it.
_VOOR_VRIJSTELLING = f"iif(zaak.type = 'vrijstelling', {LAATSTE_SOORT}, null)"
# By dimension what it is of a zaak, with `zaak`, `jongere` and `school` at hand.
ZAAK: Mapping[str, str] = {
    "school": f"coalesce({_SCHOOL}, '')",
    "onderwijssoort": f"coalesce(zaak.onderwijssoort, {_VOOR_VRIJSTELLING}, '')",
    "geslacht": "geslacht",
    "leeftijd": _LEEFTIJD,
    "maand": "substr(zaak.geopend_op, 1, 7)",
    "soort": "zaak.soort",
    "afhandeling": f"coalesce({STAND}, '')",
    "onderreden": "zaak.onderreden",
    "route": "zaak.route",
    "herhaling": """iif(exists (select 1 from zaak eerder where eerder.jongere = zaak.jongere
        and eerder.schooljaar = zaak.schooljaar and eerder.type = 'melding'
        and (eerder.geopend_op, eerder.nummer) < (zaak.geopend_op, zaak.nummer)), '1', '')""",
    "partij": """(select group_concat(partij, char(31)) from (
        select contact.soort as partij from verstrekking join contact on contact.nummer = verstrekking.contact
            where verstrekking.zaak = zaak.nummer and verstrekking.datum <= :op
        union select 'jbt' from interventie
            where interventie.zaak = zaak.nummer and datum <= :op and interventie.soort = 'jeugdbeschermingstafel'
        union select lower(met_wie) from interventie where interventie.zaak = zaak.nummer and datum <= :op
            and interventie.soort in ('doorverwijzing', 'zorgmelding') and met_wie <> ''))""",
    "kenmerk": "(select group_concat(woord, char(31)) from kenmerk where kenmerk.zaak = zaak.nummer)",
}
_INSCHRIJVINGEN = f"""select jongere, inschrijving.onderwijssoort, niveau, {_SCHOOL} from inschrijving
    join school on school.nummer = inschrijving.school
    where van <= :tot and (tot is null or tot >= :van) order by van"""  # noqa: S608


def zaken(conn: sqlite.Connection, jaar: str, feiten: Zaakfeiten, op: date, dimensies: Sequence[str]) -> list[Feit]:
    """The zaken that a row counts in a schooljaar on day `op`, with what they are in these dimensions."""
    waar, waarden = van_zaken(jaar, feiten, op)
    wat = "".join(f", {ZAAK[d]}" for d in dimensies)
    opdracht = f"""select zaak.nummer, zaak.jongere, {_GEZIN}{wat} from (select * from zaak where {waar}) zaak
        join jongere on jongere.nummer = zaak.jongere left join school on school.nummer = zaak.school
        order by zaak.nummer"""  # noqa: S608
    return [
        Feit(nummer, jongere, gezin, dict(zip(dimensies, map(_waarden, rest), strict=True)))
        for nummer, jongere, gezin, *rest in conn.execute(opdracht, waarden)
    ]


def _waarden(waarde: Any) -> Sequence[str]:
    """The values of a dimension; none where nothing is known."""
    return tuple(deel for deel in str("" if waarde is None else waarde).split(_TUSSEN) if deel)


class Dagen(NamedTuple):
    """On which days of a register is looked: at who lived here and where they learned, and at age and duty."""

    van: date
    tot: date
    peil: date

    @classmethod
    def een(cls, dag: date) -> Dagen:
        """One day for all."""
        return cls(dag, dag, dag)


def jongeren(conn: sqlite.Connection, dagen: Dagen, feiten: Registerfeiten, kalender: Kalender) -> list[Feit]:
    """The jongeren that a row counts, with all that they were on the days; age and duty are those of one day."""
    tussen = {"van": dagen.van.isoformat(), "tot": dagen.tot.isoformat()}
    op_school: dict[int, list[Sequence[str]]] = defaultdict(list)
    for jongere, *waar in conn.execute(_INSCHRIJVINGEN, tussen):
        op_school[jongere].append(waar)
    opdracht = f"""select nummer, {_GEZIN}, geslacht, plaats, geboortedatum, twaalf_jaren_op, startkwalificatie_op,
        uitstroom_op from jongere where {hier(":van", ":tot")} order by nummer"""  # noqa: S608
    uit = []
    for nummer, gezin, geslacht, plaats, *rest in conn.execute(opdracht, tussen):
        soorten, niveaus, scholen = _kolommen(op_school[nummer])
        groep = registergroep(dagen.peil, kalender, rest[0], ",".join(soorten), *rest[1:])
        if feiten.omvat(groep):
            waarden = {
                "school": scholen, "onderwijssoort": soorten, "niveau": niveaus, "geslacht": [geslacht],
                "leeftijd": [str(groep.leeftijd)], "plicht": [groep.plicht], "plaats": [plaats] if plaats else [],
            }  # fmt: skip
            uit.append(Feit(nummer, nummer, gezin, waarden))
    return uit


def _kolommen(rijen: Sequence[Sequence[str]]) -> list[list[str]]:
    """The kinds, niveaus and schools of enrolments, each once."""
    return [[*dict.fromkeys(rij[n] for rij in rijen if rij[n])] for n in range(3)]

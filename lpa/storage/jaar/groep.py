"""Who is in the register on a day, by age with those whom a file only counted, and what the tables ask of one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.base.datum import Geboortedatum, leeftijd
from lpa.domain.jaar.feiten import Registergroep
from lpa.domain.jaar.figuur import Leeftijdregel, leeftijdregels
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.kalender.schoolkalender import Kalender
from lpa.domain.recht import leerplicht
from lpa.domain.records.jongere import Omstandigheden
from lpa.domain.register.telling import Leeftijdtelling, van_jaar
from lpa.storage.engine.reading import many
from lpa.storage.jaar import vaststelling

SOORTEN = """(select group_concat(onderwijssoort) from inschrijving
    where inschrijving.jongere = jongere.nummer and van <= :peil and (tot is null or tot >= :peil))"""
# The duty follows from the birth date, unless that is known in part or one of three things happened: those are looked
# at one by one.
BIJZONDER = """(length(geboortedatum) < 10
    or twaalf_jaren_op is not null or startkwalificatie_op is not null or uitstroom_op is not null)"""
# What the law and the tables ask of one jongere, in the order of `registergroep`.
FEITEN = f"geboortedatum, {SOORTEN}, twaalf_jaren_op, startkwalificatie_op, uitstroom_op"


def registergroep(
    op: date, kalender: Kalender, geboren: str, soorten: str | None, *gebeurd: str | None
) -> Registergroep:
    """One jongere as a group, from a row of FEITEN: the law decides from birth date and circumstances.

    Of a birth date that is known in part, the age is the one that was certainly reached.
    """
    datum = Geboortedatum.fromisoformat(geboren)
    feiten = Omstandigheden(*(date.fromisoformat(d) if d else None for d in gebeurd))
    plicht = leerplicht.plicht(datum, kalender, feiten).status(op)
    return Registergroep(leeftijd(datum.laatste, op), plicht, soortenset(soorten), 1)


def soortenset(soorten: str | None) -> frozenset[str]:
    """`po,vso` as a set; nothing is not enrolled."""
    return frozenset(soorten.split(",") if soorten else ())


def leeftijden(
    conn: sqlite.Connection, groepen: Sequence[Registergroep], jaar: Schooljaar, op: date
) -> list[Leeftijdregel]:
    """The rows of figure 2 for a schooljaar, as known on day `op`; none where the register was not counted."""
    if vast := vaststelling.geldend(conn, [str(jaar)]).get(str(jaar)):
        groepen = [t.groep for t in vaststelling.telfeiten(conn, vast.nummer) if t.zaak is None]
    if not groepen:
        return []
    geteld = van_jaar([t for t in many(conn, Leeftijdtelling) if t.dag <= op], jaar)
    return [
        regel._replace(wel=regel.wel + bij.wel, vrij=regel.vrij + bij.niet, geteld_op=bij.dag)
        if (bij := geteld.get(regel.leeftijd)) else regel
        for regel in leeftijdregels(groepen)
    ]  # fmt: skip

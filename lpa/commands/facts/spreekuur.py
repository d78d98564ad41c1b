"""What is unlikely about a spreekuur and who is invited to it, read from the file."""

from __future__ import annotations

from collections.abc import Sequence

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts import bezetting
from lpa.commands.ui.session import today
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.doubts.melding import MeldingFeiten, twijfels_melding
from lpa.domain.doubts.spreekuur import Dagfeiten, twijfels_dag, twijfels_genodigde
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.spreekuur import Genodigde, Spreekuur
from lpa.domain.records.zaak import Melding
from lpa.domain.zaak.botsing import botsingen, spreekuren_bezet, twijfels_uur
from lpa.domain.zaak.spreekuurmelding import melding_voor, moet_anders
from lpa.storage.register import registers, vakanties
from lpa.storage.zaak import agenda, spreekuren, zaken


def melding(conn: Connection, s: Spreekuur, j: Jongere, al: Genodigde | None = None) -> Melding:
    """The melding that the invitation of `j` lies in, or will: `al`, where somebody is on the list already."""
    if al and not moet_anders(al.melding, s, today()):
        return al.melding
    mee = al.melding.nummer if al and spreekuren.alleen_gepland(conn, al.melding.nummer) else None
    inschrijvingen = registers.inschrijvingen(conn, j.nummer)
    return melding_voor(s, j.nummer, zaken.meldingen_van(conn, j.nummer), inschrijvingen, today(), mee)


def dagtwijfels(conn: Connection, s: Spreekuur) -> list[Twijfel]:
    """The doubts about the day of a spreekuur, and what is in its way."""
    kalender = vakanties.schoolkalender(conn, registers.school(conn, s.school))
    andere = spreekuren.op_school(conn, s.school, s.datum)
    dag = twijfels_dag(s, Dagfeiten(kalender, agenda.rooster(conn), andere, today()))
    return [*dag, *dagbotsingen(conn, s)]


def dagbotsingen(conn: Connection, s: Spreekuur) -> list[Twijfel]:
    """Its hour, and the visits, appointments and other spreekuren of that day that are in the way, where the spreekuur
    has a time.

    Between two spreekuren at one school she does not travel.
    """
    duur, reistijd = (bezetting.norm(conn, norm, s.datum) for norm in ("norm.spreekuur-duur", "norm.reistijd"))
    andere = [a for a in spreekuren.tussen(conn, s.datum, s.datum) if a.nummer != s.nummer]
    hier = spreekuren_bezet((a for a in andere if a.school == s.school), duur)
    elders = spreekuren_bezet((a for a in andere if a.school != s.school), duur)
    bezet = [*bezetting.bezoeken(conn, s.datum, s.datum), *bezetting.afspraken(conn, s.datum, s.datum), *elders]
    return [
        zin
        for eigen in spreekuren_bezet([s], duur)
        for zin in (
            *twijfels_uur("spreekuur", "het spreekuur", eigen),
            *botsingen(eigen, bezet, reistijd),
            *botsingen(eigen, hier, 0),
        )
    ]


def gasttwijfels(conn: Connection, s: Spreekuur, jongeren: Sequence[Jongere]) -> list[Twijfel]:
    """Doubts about each who is invited, and about the melding that would be made."""
    uit, al = [], {g.jongere.nummer: g for g in spreekuren.genodigden(conn, s.nummer)}
    for j in jongeren:
        inschrijvingen = registers.inschrijvingen(conn, j.nummer)
        twijfels = [*twijfels_genodigde(s, j, inschrijvingen, spreekuren.elders(conn, j.nummer, today()))]
        nieuw = melding(conn, s, j, al.get(j.nummer))
        if not nieuw.nummer:
            twijfels += twijfels_melding(nieuw, MeldingFeiten(inschrijvingen, zaken.meldingen_van(conn, j.nummer)))
        uit += [twijfel.over(f"jongere {j.nummer}") for twijfel in dict.fromkeys(twijfels)]
    return uit

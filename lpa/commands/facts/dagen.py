"""What is unlikely about the days of a record that is stored, by today, the law and the other days in the file."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from sqlcipher3.dbapi2 import Connection

from lpa.commands.ui.session import today
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.doubts.dagen import twijfels_feit, ver_vooruit
from lpa.domain.doubts.melding import Opgave, twijfels_opgave
from lpa.domain.doubts.zaak import leeftijd_bij, twijfels_begin, twijfels_heropend, twijfels_sluiten, twijfels_stapdag
from lpa.domain.records.eigentermijn import Eigentermijn
from lpa.domain.records.huisbezoek import Huisbezoek
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.spreekuur import Spreekuur
from lpa.domain.records.zaak import Heropening, Interventie, Melding, Zaak
from lpa.errors import Geweigerd
from lpa.storage.register import eigen, registers
from lpa.storage.zaak import zaken


def geboren(conn: Connection, j: Jongere) -> list[Twijfel]:
    """Another birth date, beside the enrolments that stand."""
    staan = registers.inschrijvingen(conn, j.nummer)
    return [t.over(f"inschrijving {i.nummer}") for i in staan for t in leeftijd_bij(i, j.geboortedatum.laatste)]


def opgave(conn: Connection, m: Melding) -> list[Twijfel]:
    """The days and hours that a melding names."""
    from lpa.commands.facts.plicht import schoolkalender

    return twijfels_opgave(m, Opgave(today(), partial(schoolkalender, conn, m), eigen.regelboek(conn)))


def gepland(_: Connection, wat: Eigentermijn | Huisbezoek | Spreekuur) -> list[Twijfel]:
    """What she plans: a year that was mistyped hides its zaak from the work list."""
    if isinstance(wat, Eigentermijn):
        return ver_vooruit(wat.laatste_dag, today())
    return ver_vooruit(wat.datum if isinstance(wat, Spreekuur) else wat.begin.date(), today())


def feit(kolom: str, _: Connection, j: Jongere) -> list[Twijfel]:
    """The day on which something happened to a jongere."""
    return [*twijfels_feit(j, kolom, today())]


def begin(conn: Connection, zaak: Zaak) -> list[Twijfel]:
    """Another day on which a zaak began."""
    return twijfels_begin(zaak, zaken.interventies(conn, zaak.nummer))


def sluiting(conn: Connection, zaak: Zaak) -> list[Twijfel]:
    """The day on which a zaak was closed."""
    return twijfels_sluiten(zaak, zaken.interventies(conn, zaak.nummer), today()) if zaak.gesloten_op else []


def stapdag(conn: Connection, stap: Interventie) -> list[Twijfel]:
    """Another day of a step; where it is new its verb holds it against the others."""
    return twijfels_stapdag(stap, zaken.zaak(conn, stap.zaak), zaken.interventies(conn, stap.zaak))


def heropening(_: Connection, h: Heropening) -> list[Twijfel]:
    """The day on which a zaak was opened again."""
    return twijfels_heropend(h, today())


def tegen(conn: Connection, stap: Interventie) -> list[Twijfel]:
    """A step of a proces-verbaal, against whom it cannot be by the day of the absence, or is not likely.

    Raises Geweigerd.
    """
    m = zaken.volledig(conn, stap.zaak) if stap.tegen else None
    if not isinstance(m, Melding):
        return []
    from lpa.domain.brief.adres import van_verzorger
    from lpa.domain.doubts.tegen import Tegenfeiten, twijfels_tegen

    jongere, wie = registers.jongere(conn, m.jongere), registers.verzorgers(conn, m.jongere)
    zonder = [v.nummer for v in wie if van_verzorger(v, jongere).zonder_plicht]
    feiten = Tegenfeiten(m, jongere, wie, zonder, zaken.interventies(conn, m.nummer))
    return twijfels_tegen(stap, feiten, eigen.regelboek(conn))


# The doubts about against whom a step is, by what they go: how old the jongere was, or who looks after that one.
DOOR_LEEFTIJD = frozenset({"tegen.te-jong", "tegen.inschrijving", "tegen.meerderjarig"})
DOOR_WIE = frozenset({"tegen.van-ander", "tegen.gezag"})


def tegen_stappen(which: Collection[str], conn: Connection, m: Melding) -> list[Twijfel]:
    """These doubts about each step that stands in a melding, where what they go by changed. What a new step would be
    refused for is a doubt: it stands there.
    """
    uit = []
    for stap in zaken.interventies(conn, m.nummer):
        try:
            gevonden = tegen(conn, stap)
        except Geweigerd as fout:
            gevonden = [Twijfel("tegen.te-jong", fout.fout)]
        uit += [t.over(f"interventie {stap.nummer} bij melding {m.nummer}") for t in gevonden if t.sleutel in which]
    return uit

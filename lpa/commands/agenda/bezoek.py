"""What is asked about a visit, and how a plan is held against her calendar."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import Annotated

from sqlcipher3.dbapi2 import Connection

from lpa import settings
from lpa.commands.facts import bezetting
from lpa.commands.ui import answer
from lpa.commands.ui.command import plek
from lpa.commands.ui.field import Antwoorden, Veld
from lpa.commands.ui.session import vandaag
from lpa.commands.ui.velden import getal, nummer, tijdstip
from lpa.domain.base.datum import op_tijd
from lpa.domain.base.tekst import schoon
from lpa.domain.doubts.bezoek import Planfeiten, twijfels_plan
from lpa.domain.records import huisbezoek as domein
from lpa.domain.records.huisbezoek import Huisbezoek
from lpa.domain.records.jongere import Jongere
from lpa.domain.zaak.botsing import Bezet, bezoeken_bezet, botst, zonder_tijd
from lpa.output.zaak.huisbezoek import GEHEIM
from lpa.storage.register import eigen
from lpa.storage.zaak import agenda, spreekuren, zaken

Bezoeknummer = Annotated[str, plek("NUMMER", "nummer van het huisbezoek")]
lees_bezoek = nummer("huisbezoek", "lpa huisbezoek lijst")
OP = Veld(
    "begin", "--op", "Dag en tijd", 'zoals "di 14-1 10:30"; zonder jaar de eerstvolgende', tijdstip, "MOMENT", True,
    toon=op_tijd,
)  # fmt: skip
MET = Veld("met_wie", "--met", "Met wie", "wie u wilt spreken: ouders, jongere, …")
AFSPRAAK = (
    OP,
    Veld(
        "duur", "--duur", "Duur in minuten", f"minuten, {domein.KORTSTE} tot {domein.LANGSTE}; anders uw norm",
        getal("duur", domein.LANGSTE, domein.KORTSTE), "GETAL", True,
    ),
    MET,
    Veld("tolk", "--tolk", "Tolk", "taal van de tolk; anders de taal van de jongere"),
    Veld("adres", "--adres", "Ander adres", "waar u heen gaat, als dat niet het adres van de jongere is"),
)  # fmt: skip
NA = Veld(
    "poging_na", "--na", "Poging na bezoek", "nummer van het huisbezoek waarbij niemand thuis was", lees_bezoek,
    "NUMMER", stil=True,
)  # fmt: skip


def voor(velden: Sequence[Veld], jongere: Jongere, standaard: Antwoorden) -> list[Veld]:
    """`velden` for a visit to `jongere`, with what holds where nothing is said; a secret address is not shown."""
    uit = []
    for veld in velden:
        waarde = standaard.get(veld.naam)
        if veld.naam == "adres" and jongere.geheim_adres:
            veld = _verborgen(veld, waarde)
        if waarde:
            veld = veld._replace(standaard=waarde if callable(waarde) else _altijd(veld.toon(waarde)))
        uit.append(veld)
    return uit


def _verborgen(veld: Veld, waarde: str | None) -> Veld:
    """`veld`, whose value is shown as one word; that word means the value that it had."""

    def lees(tekst: str) -> str:
        kaal = schoon(tekst)
        return waarde if waarde and kaal == GEHEIM else kaal

    return veld._replace(lees=lees, toon=lambda _: GEHEIM)


def _altijd(tekst: str) -> Callable[[Antwoorden], str]:
    return lambda _: tekst


def eigen_duur(conn: Connection) -> Callable[[Antwoorden], str]:
    """How long a visit lasts when she does not say, by her norm of that day."""
    boek = eigen.regelboek(conn)

    def duur(antwoorden: Antwoorden) -> str:
        begin = antwoorden.get("begin")
        return str(boek.regel("norm.huisbezoek-duur", begin.date() if begin else vandaag()).getal)

    return duur


def twijfels(conn: Connection, h: Huisbezoek) -> list[str]:
    """What is unlikely about a visit that is planned or moved. Raises GegevensGeweigerd for a time that is not."""
    domein.moet_bestaan(h.begin)
    feiten = Planfeiten(
        zaken.zaak(conn, h.zaak),
        agenda.wie(conn, h.zaak),
        _bezet(conn, agenda.rond(conn, h), h, h.begin.date()),
        agenda.rooster(conn),
        reistijd(conn, h),
        vandaag(),
        settings.current().nu,
    )
    return twijfels_plan(h, feiten)


def reistijd(conn: Connection, h: Huisbezoek) -> int:
    """Her norm for the minutes between two visits, on the day of `h`."""
    return eigen.regelboek(conn).regel("norm.reistijd", h.begin.date()).getal


def _bezet(conn: Connection, bezoeken: Sequence[Huisbezoek], h: Huisbezoek, tot: date) -> list[Bezet]:
    """What takes her beside `h`: these visits, and all else from the day of `h` up to and including `tot`."""
    dag = h.begin.date()
    andere = bezoeken_bezet(ander for ander in bezoeken if ander.nummer != h.nummer)
    return [*andere, *bezetting.spreekuren(conn, dag, tot), *bezetting.afspraken(conn, dag, tot)]


def nieuwe_poging(conn: Connection, h: Huisbezoek) -> datetime:
    """When to call again, by her norm and her calendar, after `h`, for which nobody is at home."""
    dagen = eigen.regelboek(conn).regel("norm.tweede-poging", h.begin.date()).getal
    eerste = domein.vroegste_poging(h, dagen, vandaag())
    laatste = eerste + timedelta(days=domein.VOORUIT)
    bezet, reis = _bezet(conn, agenda.geplande(conn, laatste, van=eerste), h, laatste), reistijd(conn, h)
    return domein.volgende_poging(
        h, eerste, agenda.rooster(conn), lambda dan: not any(botst(dan, ander, reis) for ander in bezet)
    )


def noem_spreekuur(conn: Connection, h: Huisbezoek) -> None:
    """Say which spreekuur is on the day of `h` at a time that nobody wrote down."""
    for zin in zonder_tijd(spreekuren.tussen(conn, h.begin.date(), h.begin.date())):
        answer.say(zin)

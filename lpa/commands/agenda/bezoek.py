"""What is asked about a visit, and how a plan is held against her calendar."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlcipher3.dbapi2 import Connection

from lpa import settings
from lpa.commands.facts import bezetting
from lpa.commands.ui.forms import MOMENT, TEXT, Draft, Field, Form, ask, number, numbered_field, text, today
from lpa.domain.base.tekst import schoon
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.doubts.bezoek import Planfeiten, twijfels_plan
from lpa.domain.records import huisbezoek
from lpa.domain.records.huisbezoek import Huisbezoek
from lpa.domain.records.jongere import Jongere
from lpa.domain.zaak.botsing import Bezet, bezoeken_bezet, botst, zonder_tijd
from lpa.output.zaak.huisbezoek import GEHEIM
from lpa.storage.register import eigen
from lpa.storage.zaak import agenda, geheimadres, spreekuren, zaken

LIJST = "lpa huisbezoek lijst"


class Welk(Form):
    """Which visit."""

    bezoek = numbered_field("huisbezoek", agenda.huisbezoek, "nummer van het huisbezoek", look=LIJST)


class Met(Form):
    """Whom she wants to speak."""

    met_wie = text("--met", "Met wie", "wie u wilt spreken: ouders, jongere, …")


class Afspraak(Form):
    """When, how long, with whom and where."""

    begin = ask(MOMENT, "--op", "Dag en tijd", 'zoals "di 14-1 10:30"; zonder jaar de eerstvolgende', required=True)
    duur = ask(
        number("duur", huisbezoek.LANGSTE, huisbezoek.KORTSTE), "--duur", "Duur in minuten",
        f"minuten, {huisbezoek.KORTSTE} tot {huisbezoek.LANGSTE}; anders uw norm", required=True,
    )  # fmt: skip
    met_wie = Met.met_wie
    tolk = text("--tolk", "Tolk", "taal van de tolk; anders de taal van de jongere")
    adres = text("--adres", "Ander adres", "waar u heen gaat, als dat niet het adres van de jongere is")


def adres_van(conn: Connection, jongere: Jongere, adres: str) -> Field[str]:
    """The question of another address, with the one that stands there; what may be a secret one is shown as a word."""
    field = Afspraak.adres.but(default=lambda _: adres or None)
    if not geheimadres.is_geheim(conn, jongere.nummer):
        return field

    def read(tekst: str) -> str:
        kaal = schoon(tekst)
        return adres if adres and kaal == GEHEIM else kaal

    return field.but(kind=TEXT.but(read=read, show=lambda _: GEHEIM, short=lambda _: GEHEIM))


def zonder_adres(h: Huisbezoek, jongere: Jongere) -> list[str]:
    """That nobody knows where a visit goes."""
    if h.adres or jongere.adres or jongere.plaats:
        return []
    leg_vast = f'lpa jongere wijzig {jongere.nummer} --adres "…" --plaats "…"'
    return [f"Let op: van {jongere.naam} is geen adres bekend. Vastleggen kan met: {leg_vast}"]


def eigen_duur(conn: Connection) -> Callable[[Draft[Any]], int]:
    """How long a visit lasts when she does not say, by her norm of that day."""
    boek = eigen.regelboek(conn)

    def duur(d: Draft[Any]) -> int:
        begin = d.get(Afspraak.begin)
        return boek.regel("norm.huisbezoek-duur", begin.date() if begin else today()).getal

    return duur


def twijfels(conn: Connection, h: Huisbezoek) -> list[Twijfel]:
    """What is unlikely about a visit that is planned or moved. Raises GegevensGeweigerd for a time that is not."""
    huisbezoek.moet_bestaan(h.begin)
    feiten = Planfeiten(
        zaken.zaak(conn, h.zaak), agenda.wie(conn, h.zaak), _bezet(conn, agenda.rond(conn, h), h, h.begin.date()),
        agenda.rooster(conn), reistijd(conn, h), today(), settings.current().nu,
    )  # fmt: skip
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
    eerste = huisbezoek.vroegste_poging(h, dagen, today())
    laatste = eerste + timedelta(days=huisbezoek.VOORUIT)
    bezet, reis = _bezet(conn, agenda.geplande(conn, laatste, van=eerste), h, laatste), reistijd(conn, h)
    return huisbezoek.volgende_poging(
        h, eerste, agenda.rooster(conn), lambda dan: not any(botst(dan, ander, reis) for ander in bezet)
    )


def spreekuur_die_dag(conn: Connection, h: Huisbezoek) -> list[str]:
    """Which spreekuur is on the day of `h` at a time that nobody wrote down."""
    return zonder_tijd(spreekuren.tussen(conn, h.begin.date(), h.begin.date()))

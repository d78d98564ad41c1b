"""`lpa brief verzonden`: letters that went out become a step in their zaak, and start the term to object."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate.store import vastleggen
from lpa.commands.ui import answer
from lpa.commands.ui.command import Toch, optie, plek, verb, vlag
from lpa.commands.ui.command import verbs as maak_verbs
from lpa.commands.ui.field import Veld
from lpa.commands.ui.session import bestand, noem_zaak, vandaag
from lpa.commands.ui.velden import datum, nummer
from lpa.domain.base.datum import kort, lang
from lpa.domain.brief import briefsoort, verzending
from lpa.domain.brief.twijfel import Nadien, moet_nog_kloppen, twijfels_sinds
from lpa.domain.recht.regel import Regelboek
from lpa.domain.records.brief import Brief
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.zaak import Zaak
from lpa.domain.zaak.keten import Deling, opmerkingen
from lpa.output.render.data import as_data
from lpa.output.zaak import brieven as uitvoer
from lpa.storage.engine.file import Writer
from lpa.storage.register import eigen, registers
from lpa.storage.zaak import brieven
from lpa.storage.zaak.zaken import volledig

verbs = maak_verbs()
VERZONDEN = Veld("op", "--op", "Verzonden op", "dag van verzending, zoals vandaag of gisteren", datum, "DATUM", True)


@verb(verbs, "verzonden", "lpa brief verzonden 3\nlpa brief verzonden 3 --op gisteren --alleen")
def verzonden(
    brief: Annotated[str, plek("NUMMER", "nummer van de brief")],
    op: Annotated[str, optie("--op", "dag van verzending; anders de datum van de brief", "DATUM")] = "",
    alleen: Annotated[bool, vlag("--alleen", "alleen deze brief, niet die aan de anderen")] = False,
    toch: Toch = False,
) -> None:
    """Leg vast dat een brief is verzonden, ook dezelfde brief aan de anderen; hij staat dan bij de stappen."""
    with bestand() as b:
        eerste, boek = brieven.brief(b.conn, nummer("brief")(brief)), eigen.regelboek(b.conn)
        _moet_te_sturen_zijn(b.conn, eerste)
        samen = [eerste] if alleen else brieven.samen_met(b.conn, eerste)
        zaak = volledig(b.conn, eerste.zaak)
        wie, jongere = noem_zaak(b.conn, zaak), registers.jongere(b.conn, zaak.jongere)
        op = op or _gevraagde_dag(eerste)
        dag = datum(op) if op else eerste.datum
        bezwaar = verzending.bezwaartermijn(eerste.soort, zaak, dag, boek)
        nu = None if op else vandaag()
        with vastleggen(b, "brief verzonden", lambda: _weeg(b.conn, samen, dag, boek, nu), toch) as s:
            samen, gedeeld = verzend(s, samen, volledig(s.conn, zaak.nummer), dag)
    zeg_delingen(eerste.soort, gedeeld, jongere, boek)
    zin = uitvoer.verzonden_zin(samen, wie, dag, bezwaar) + verzending.vervolg(eerste.soort, zaak.nummer)
    data = uitvoer.verzonden_data(samen, bezwaar) | {"delingen": [as_data(d) for d in gedeeld]}
    answer.change(zin, eerste.nummer, data)


def _gevraagde_dag(b: Brief) -> str:
    """The day of sending, asked where the letter bears another day than today; empty where nobody can be asked."""
    if b.datum >= vandaag() or not answer.can_ask():
        return ""
    from lpa.commands.ui.interview import vraag

    answer.say(f"Brief {b.nummer} draagt {lang(b.datum)}; vandaag is {lang(vandaag())}.")
    gezegd: date = vraag(VERZONDEN)
    return kort(gezegd)


def _moet_te_sturen_zijn(conn: Connection, b: Brief) -> None:
    """Raises Geweigerd for a letter that was sent already, or tells a decision that is no more."""
    verzending.moet_onverzonden_zijn(b)
    moet_nog_kloppen(b, brieven.sinds_gemaakt(conn, b))


def _weeg(conn: Connection, samen: Sequence[Brief], dag: date, boek: Regelboek, nu: date | None) -> list[str]:
    """What is unlikely about sending these letters, as the file is now; `nu` is today where she named no day."""
    uit = list(verzending.twijfels_ongenoemd(samen[0], nu))
    nu_staan = [brieven.brief(conn, lid.nummer) for lid in samen]
    for b in nu_staan:
        _moet_te_sturen_zijn(conn, b)
    uit += twijfels_sinds([_nadien(conn, b) for b in nu_staan])
    zaak = volledig(conn, samen[0].zaak)
    jongere = registers.jongere(conn, zaak.jongere)
    briefsoort.moet_te_schrijven_zijn(jongere, dag)
    uit += verzending.twijfels_leeftijd(samen, jongere, dag)
    uit += verzending.twijfels_reden(samen, jongere, dag, boek)
    return [*uit, *verzending.twijfels(samen, zaak, dag, vandaag(), boek)]


def _nadien(conn: Connection, b: Brief) -> Nadien:
    afspraak = brieven.afspraak(conn, b)
    return Nadien(b, brieven.sinds_gemaakt(conn, b), afspraak.nummer if afspraak else None)


def verzend(s: Writer, te_sturen: Sequence[Brief], zaak: Zaak, op: date) -> tuple[list[Brief], list[Deling]]:
    """The letters, sent: one step in the zaak, the day from which one can object, and what a party was told."""
    stap = s.add(verzending.stap(te_sturen, op))
    na = verzending.verzonden(zaak, te_sturen[0].soort, op)
    if na != zaak:
        s.change(na)
    gestuurd = [s.change(verzending.gestuurd(b, op, stap.nummer)) for b in te_sturen]
    partijen = {b.nummer: registers.contact(s.conn, b.contact) for b in gestuurd if b.contact}
    boek = eigen.regelboek(s.conn)
    delingen = [verzending.deling(b, partijen[b.nummer], boek) for b in gestuurd if b.contact]
    return gestuurd, [s.add(d) for d in delingen]


def zeg_delingen(soort: str, gedeeld: Sequence[Deling], jongere: Jongere, boek: Regelboek) -> None:
    """What was recorded of letters that went to a party of the chain, how sure the ground is, and whose the reason."""
    for deling in gedeeld:
        answer.say(f"Deling {deling.nummer} is vastgelegd: {deling.wat}, aan {deling.aan}. Grond: {deling.grondslag}.")
    if gedeeld:
        eerste = gedeeld[0]
        deelt = verzending.deelt(soort)
        weten = opmerkingen(deelt, eerste.grondslag, jongere.geboortedatum.eerste, eerste.datum, boek)
        for zin in filter(None, (weten.grond, weten.toestemming)):
            answer.say(f"Let op: {zin}.")

"""`lpa brief verzonden`: letters that went out become a step in their zaak, and start the term to object."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated

from sqlcipher3.dbapi2 import Connection

from lpa.commands.brief.brief import Welke
from lpa.commands.facts import weigh
from lpa.commands.gate.doors import Twijfels, Writer, tell, writing
from lpa.commands.ui.forms import DAY, Given, Toch, flag, open_file, switch, talk, today, verb, verbs
from lpa.domain.base.datum import lang
from lpa.domain.brief import briefsoort, verzending
from lpa.domain.brief.sinds import Nadien, moet_nog_kloppen, twijfels_sinds
from lpa.domain.recht.regel import Regelboek
from lpa.domain.records.brief import Brief
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.zaak import Zaak
from lpa.domain.zaak.keten import Verstrekking, opmerkingen
from lpa.output.zaak.brieven import verzonden_data, verzonden_zin
from lpa.storage.register import contacten, eigen, registers
from lpa.storage.zaak import brieven
from lpa.storage.zaak.zaken import volledig

app = verbs()


class Verzonden(Welke):
    """Which letter went out, and when."""

    op = flag("--op", "dag van verzending; anders de datum van de brief", DAY)


@verb(app, "verzonden", "lpa brief verzonden 3\nlpa brief verzonden 3 --op gisteren --alleen")
def verzonden(
    given: Given[Verzonden],
    alleen: Annotated[bool, switch("--alleen", "alleen deze brief, niet die aan de anderen")] = False,
    toch: Toch = False,
) -> None:
    """Leg vast dat een brief is verzonden, ook dezelfde brief aan de anderen; hij staat dan bij de stappen."""
    with open_file() as b:
        eerste, boek = given.place(Verzonden.brief, b.conn), eigen.regelboek(b.conn)
        _moet_te_sturen_zijn(b.conn, eerste)
        samen = [eerste] if alleen else brieven.samen_met(b.conn, eerste)
        zaak = volledig(b.conn, eerste.zaak)
        wie, jongere = tell.zaak(b.conn, zaak), registers.jongere(b.conn, zaak.jongere)
        op = given.without(Verzonden.brief).parse(b.conn).op or _gevraagde_dag(eerste)
        dag = op or eerste.datum
        bezwaar = verzending.bezwaartermijn(eerste.soort, zaak, dag, boek)
        nu = None if op else today()
        with writing(b, "brief verzonden", lambda: _weeg(b.conn, samen, dag, boek, nu), toch) as s:
            samen, gedeeld = verzend(s, samen, volledig(s.conn, zaak.nummer), dag)
        whom = tell.about(b.conn, zaak)
    talk.say_all(over_verstrekkingen(eerste.soort, gedeeld, jongere, boek))
    zin = verzonden_zin(samen, wie, dag, bezwaar) + verzending.vervolg(eerste.soort, zaak.nummer)
    data = verzonden_data(samen, bezwaar) | {"verstrekkingen": gedeeld}
    tell.change(zin, eerste.nummer, data, about=whom)


def _gevraagde_dag(b: Brief) -> date | None:
    """The day of sending, asked where the letter bears another day than today; None where nobody can be asked."""
    if b.datum >= today() or not talk.can_ask():
        return None
    from lpa.commands.ui.interview import ask_one

    talk.say(f"Brief {b.nummer} draagt {lang(b.datum)}; vandaag is {lang(today())}.")
    return ask_one(Verzonden.op.but(label="Verzonden op"))


def _moet_te_sturen_zijn(conn: Connection, b: Brief) -> None:
    """Raises Geweigerd for a letter that was sent already, or tells a decision that is no more."""
    verzending.moet_onverzonden_zijn(b)
    moet_nog_kloppen(b, brieven.sinds_gemaakt(conn, b))


def _weeg(conn: Connection, samen: Sequence[Brief], dag: date, boek: Regelboek, nu: date | None) -> Twijfels:
    """What is unlikely about sending these letters, as the file is now; `nu` is today where she named no day."""
    uit = list(verzending.twijfels_ongenoemd(samen[0], nu))
    nu_staan = [brieven.brief(conn, lid.nummer) for lid in samen]
    for b in nu_staan:
        _moet_te_sturen_zijn(conn, b)
    uit += twijfels_sinds([_nadien(conn, b) for b in nu_staan])
    uit += verzending.twijfels_afspraak([t for b in nu_staan if (t := brieven.afspraak(conn, b))], dag)
    uit += [t for b in nu_staan for t in weigh.doubts(conn, b)]
    zaak = volledig(conn, samen[0].zaak)
    jongere = registers.jongere(conn, zaak.jongere)
    briefsoort.moet_te_schrijven_zijn(jongere, dag)
    uit += verzending.twijfels_leeftijd(samen, jongere, dag)
    uit += verzending.twijfels_reden(samen, jongere, dag, boek)
    return [*uit, *verzending.twijfels(samen, zaak, dag, today(), boek)]


def _nadien(conn: Connection, b: Brief) -> Nadien:
    afspraak = brieven.afspraak(conn, b)
    return Nadien(b, brieven.sinds_gemaakt(conn, b), afspraak.nummer if afspraak else None)


def verzend(s: Writer, te_sturen: Sequence[Brief], zaak: Zaak, op: date) -> tuple[list[Brief], list[Verstrekking]]:
    """The letters, sent: one step in the zaak, the day from which one can object, and what a party was told."""
    stap = s.add(verzending.stap(te_sturen, op))
    na = verzending.verzonden(zaak, te_sturen[0].soort, op)
    if na != zaak:
        s.change(na)
    gestuurd = [s.change(verzending.gestuurd(b, op, stap.nummer)) for b in te_sturen]
    partijen = {b.nummer: contacten.contact(s.conn, b.contact) for b in gestuurd if b.contact}
    boek = eigen.regelboek(s.conn)
    verstrekkingen = [verzending.verstrekking(b, partijen[b.nummer], boek) for b in gestuurd if b.contact]
    return gestuurd, [s.add(d) for d in verstrekkingen]


def over_verstrekkingen(soort: str, gedeeld: Sequence[Verstrekking], jongere: Jongere, boek: Regelboek) -> list[str]:
    """What was recorded of letters that went to a party of the chain, how sure the ground is, and whose the reason."""
    zinnen = [f"Verstrekking {d.nummer} is vastgelegd: {d.wat}, aan {d.aan}. Grond: {d.grondslag}." for d in gedeeld]
    if gedeeld:
        deelt = verzending.deelt(soort)
        weten = opmerkingen(deelt, gedeeld[0].grondslag, jongere.geboortedatum.eerste, gedeeld[0].datum, boek)
        zinnen += [f"Let op: {zin}." for zin in (weten.grond, weten.toestemming) if zin]
    return zinnen

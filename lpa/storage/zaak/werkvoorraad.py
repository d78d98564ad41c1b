"""Reading what is open: one pass over the open zaken, however many are closed."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from datetime import date, datetime, time
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.base.datum import Geboortedatum
from lpa.domain.base.soorten import AANBODGESPREK, DUURT, RELATIEF
from lpa.domain.recht.mas import GEHOORD
from lpa.domain.records.aanvraag import AMBTENAAR, BESLUIT, BESLUITEN, DOORGESTUURD, NIET_VERLEEND, VERLEEND
from lpa.domain.records.huisbezoek import NIET_THUIS, STAAT
from lpa.domain.records.jongere import vertrek
from lpa.domain.records.spreekuur import UITGENODIGD
from lpa.domain.records.zaak import Melding
from lpa.domain.werk.werklijst import Wie
from lpa.domain.werk.werkvoorraad import Openzaak, Spreekuurpunt
from lpa.storage.engine.reading import many
from lpa.storage.engine.rows import listed

_STAAT, _GEHOORD, _RELATIEF, _DUURT = map(listed, (STAAT, GEHOORD, RELATIEF, DUURT))
_NAAM = "trim(replace(voornaam || ' ' || tussenvoegsel || ' ' || achternaam, '  ', ' '))"
_OPEN = f"""
select zaak.nummer, zaak.type, zaak.soort, zaak.jongere, {_NAAM}, geboortedatum, geopend_op, zaak.route,
    coalesce(eerste_dag, iif(zaak.soort in {_DUURT}, geopend_op, null)), laatste_dag,
    (select max(dag) from (
        select max(datum) as dag from interventie where interventie.zaak = zaak.nummer
        union all
        select max(date(begin)) from huisbezoek where huisbezoek.zaak = zaak.nummer and status = '{NIET_THUIS}'
    )),
    exists (select 1 from eigentermijn where eigentermijn.zaak = zaak.nummer and gedaan_op is null),
    (select min(begin) from huisbezoek where huisbezoek.zaak = zaak.nummer and status in {_STAAT}),
    (select max(spreekuur.datum) from uitnodiging join spreekuur on spreekuur.nummer = spreekuur
        where uitnodiging.zaak = zaak.nummer and status = '{UITGENODIGD}'),
    exists (select 1 from interventie where interventie.zaak = zaak.nummer and soort in {_GEHOORD}),
    verhuisd_op, overleden_op,
    zaak.school is null and zaak.soort in {_RELATIEF} and not exists (select 1 from inschrijving as i
        where i.jongere = zaak.jongere and i.van <= geopend_op and (i.tot is null or i.tot >= geopend_op)),
    ingelezen_op
from zaak join jongere on jongere.nummer = zaak.jongere left join melding on melding.nummer = zaak.nummer
where gesloten_op is null and geopend_op <= :op"""  # noqa: S608
_OP_VOLGORDE = " order by geopend_op, zaak.nummer"
# A melding of which only is to be said that its first step, or the next one, is missing.
_STIL = f"""zaak.type = 'melding' and zaak.route = '' and eerste_dag is null
    and (geopend_op > :begonnen or zaak.soort not in {_DUURT})
    and (zaak.school is not null or zaak.soort not in {_RELATIEF})
    and zaak.jongere in (select nummer from jongere where verhuisd_op is null and overleden_op is null
        and substr(geboortedatum, 1, 7) not in (select value from json_each(:wisselen)))
    and zaak.nummer not in (select zaak from eigentermijn where zaak is not null)
    and zaak.nummer not in (select zaak from huisbezoek) and zaak.nummer not in (select zaak from uitnodiging)
    and zaak.nummer not in (select zaak from interventie where soort in {_GEHOORD})"""  # noqa: S608
_GEDAAN = "(ingelezen_op is not null or exists (select 1 from interventie where interventie.zaak = zaak.nummer))"
_GETELD = f"""with gezien as materialized (select zaak.nummer, geopend_op, {_STIL} as stil, {_GEDAAN} as gedaan
    from zaak left join melding on melding.nummer = zaak.nummer where gesloten_op is null and geopend_op <= :op)
    select geopend_op, gedaan, sum(stil), group_concat(iif(stil, null, nummer)) from gezien
    group by 1, 2 order by 1, 2"""  # noqa: S608


def meer_open_dan(conn: sqlite.Connection, op: date, aantal: int) -> bool:
    """Whether more zaken than so many, opened by `op`, are open."""
    opdracht = "select 1 from zaak where gesloten_op is null and geopend_op <= ? limit 1 offset ?"
    return conn.execute(opdracht, (op.isoformat(), aantal)).fetchone() is not None


def maanden(conn: sqlite.Connection) -> list[str]:
    """The months, or years, in which the jongeren of the register were born, as they are stored."""
    return [maand for (maand,) in conn.execute("select distinct substr(geboortedatum, 1, 7) from jongere")]


def verdeeld_geteld(
    conn: sqlite.Connection, op: date, wisselen: Collection[str], begonnen: date, meest: int
) -> tuple[list[Openzaak], list[Openzaak], list[tuple[date, bool, int]]]:
    """The open zaken, where most of them are meldingen in which only a step is missing: those that are not, the oldest
    few that wait for a next step, and by day of opening and whether a step was taken, how many there are of these
    meldingen. Of who was born in one of the months `wisselen` all are read: the duty may change; and so is absence that
    goes on and began on day `begonnen` or before.
    """
    waarden = {"op": op.isoformat(), "begonnen": begonnen.isoformat()}
    waarden["wisselen"] = json.dumps(list(wisselen))
    rijen = conn.execute(_GETELD, waarden).fetchall()
    gelezen = [int(nummer) for *_, nummers in rijen for nummer in (nummers or "").split(",") if nummer]
    anders = "zaak.nummer in (select value from json_each(:gelezen))"
    anderen = _gelezen(conn, op, f"{_OPEN} and {anders}{_OP_VOLGORDE}", waarden | {"gelezen": json.dumps(gelezen)})
    oudste = _gelezen(conn, op, f"{_OPEN} and {_STIL} and {_GEDAAN}{_OP_VOLGORDE} limit {meest:d}", waarden)
    return anderen, oudste, [(date.fromisoformat(dag), bool(gedaan), aantal) for dag, gedaan, aantal, _ in rijen]


def open_zaken(conn: sqlite.Connection, op: date, zaak: int | None = None) -> list[Openzaak]:
    """Every zaak that was opened by `op` and is open now, the oldest first; or only the one with this number."""
    deze = " and zaak.nummer = :zaak" if zaak is not None else ""
    return _gelezen(conn, op, f"{_OPEN}{deze}{_OP_VOLGORDE}", {"op": op.isoformat(), "zaak": zaak})


def _gelezen(conn: sqlite.Connection, op: date, opdracht: str, waarden: Mapping[str, Any]) -> list[Openzaak]:
    return [
        Openzaak(
            nummer, type_, soort, jongere, naam, Geboortedatum.fromisoformat(geboren), date.fromisoformat(geopend),
            route, _dag(begin), _dag(einde), _dag(stap), bool(eigen),
            datetime.fromisoformat(bezoek) if bezoek else None, _dag(spreekuur), bool(vervolgd),
            vertrek(_dag(verhuisd), _dag(overleden), op), bool(zonder_school), _dag(ingelezen),
        )
        for nummer, type_, soort, jongere, naam, geboren, geopend, route, begin, einde, stap, eigen, bezoek,
            spreekuur, vervolgd, verhuisd, overleden, zonder_school, ingelezen in conn.execute(opdracht, waarden)
    ]  # fmt: skip


def open_op(conn: sqlite.Connection, soorten: Collection[str], op: date) -> list[Melding]:
    """The meldingen of these kinds that were open on day `op`, whatever became of them later; the oldest first.

    One that was closed then and reopened after it was not.
    """
    waar = f"""zaak.soort in ({", ".join("?" * len(soorten))}) and zaak.geopend_op <= ?
        and (zaak.gesloten_op is null or zaak.gesloten_op > ?)
        and zaak.nummer not in (select zaak from heropening where gesloten_op <= ? and datum > ?)
        order by zaak.geopend_op, zaak.nummer"""  # noqa: S608
    return many(conn, Melding, waar, *soorten, *[op.isoformat()] * 4)


def over_wie(conn: sqlite.Connection, zaken: Collection[int]) -> dict[int, Wie]:
    """Whom these zaken are about, open or not."""
    opdracht = f"""select zaak.nummer, jongere.nummer, {_NAAM}
        from zaak join jongere on jongere.nummer = zaak.jongere where zaak.nummer = ?"""  # noqa: S608
    return {zaak: Wie(wie, naam) for n in zaken for zaak, wie, naam in conn.execute(opdracht, (n,))}


def _dag(tekst: str | None) -> date | None:
    return date.fromisoformat(tekst) if tekst else None


def nog_naar_duo(conn: sqlite.Connection, op: date) -> list[int]:
    """The exemptions that were granted and are not in Mijn DUO yet, or were before they were decided anew; of who is
    still here on day `op`.
    """
    opdracht = f"""select nummer from vrijstelling cross join zaak using (nummer)
        where (duo_op is null or duo_op < gesloten_op) and afhandeling in {listed(VERLEEND)}
        and not exists (select 1 from jongere where jongere.nummer = zaak.jongere
            and (verhuisd_op <= :op or overleden_op <= :op))
        order by nummer"""  # noqa: S608
    return [nummer for (nummer,) in conn.execute(opdracht, {"op": op.isoformat()})]


def nog_uit_duo(conn: sqlite.Connection) -> list[int]:
    """The exemptions that stand in Mijn DUO and were not granted after all, by zaaknummer."""
    opdracht = f"""select nummer from vrijstelling join zaak using (nummer)
        where duo_op is not null and afhandeling not in {listed(VERLEEND)} order by nummer"""  # noqa: S608
    return [nummer for (nummer,) in conn.execute(opdracht)]


def meldingen_naar_duo(conn: sqlite.Connection) -> list[int]:
    """The meldingen of DUO of which the status was not typed over: those that ended, also where that was taken back, or
    in which something was done.
    """
    opdracht = """select nummer from melding join zaak using (nummer)
        where meldingsnummer is not null and duo_op is null and (gesloten_op is not null
            or exists (select 1 from interventie where interventie.zaak = zaak.nummer)
            or exists (select 1 from heropening where heropening.zaak = zaak.nummer)) order by nummer"""
    return [nummer for (nummer,) in conn.execute(opdracht)]


def nog_te_melden(conn: sqlite.Connection) -> list[tuple[int, date]]:
    """The requests that she decided, or sent on, of which that was not told yet: the number and the day of deciding."""
    opdracht = f"""select nummer, gesloten_op from verlof cross join zaak using (nummer)
        where gesloten_op is not null and verzonden_op is null
            and ((beslisser = '{AMBTENAAR}' and afhandeling in {listed(BESLUITEN)})
                or (afhandeling = '{DOORGESTUURD}' and not exists
                    (select 1 from interventie where interventie.zaak = zaak.nummer and datum >= geopend_op)))
        union all select nummer, gesloten_op from vrijstelling cross join zaak using (nummer)
        where gesloten_op is not null and verzonden_op is null and afhandeling in {listed((*VERLEEND, *NIET_VERLEEND))}
            and (soort in {listed(BESLUIT)} or bezwaarclausule)
        order by nummer"""  # noqa: S608
    return [(nummer, date.fromisoformat(dag)) for nummer, dag in conn.execute(opdracht)]


def besproken(conn: sqlite.Connection, sinds: date) -> frozenset[int]:
    """The jongeren with whom a fitting offer was spoken about since a day."""
    opdracht = f"""select distinct jongere from interventie join zaak on zaak.nummer = interventie.zaak
        where interventie.soort = '{AANBODGESPREK}' and datum >= ?"""  # noqa: S608
    return frozenset(jongere for (jongere,) in conn.execute(opdracht, (sinds.isoformat(),)))


def wacht_op_verslag(conn: sqlite.Connection, schooljaar: str, op: date) -> bool:
    """Whether there are zaken of a schooljaar of which the figures were not closed by day `op`."""
    opdracht = """select exists (select 1 from zaak where schooljaar = :jaar) and not exists (select 1 from vaststelling
        where schooljaar = :jaar and datum <= :op and (heropend_op is null or heropend_op > :op))"""
    return bool(conn.execute(opdracht, {"jaar": schooljaar, "op": op.isoformat()}).fetchone()[0])


def spreekuren(conn: sqlite.Connection, tot: date, *, van: date | None = None) -> list[Spreekuurpunt]:
    """The spreekuren up to and including `tot` of which somebody's coming is not known yet, in order: from `van` on, or
    however old.
    """
    sinds = van.isoformat() if van else ""
    opdracht = """select spreekuur.nummer, datum, tijd, school.naam, count(*) from spreekuur
        join uitnodiging on uitnodiging.spreekuur = spreekuur.nummer join school on school.nummer = spreekuur.school
        where uitnodiging.status = ? and datum between ? and ? group by spreekuur.nummer order by datum, tijd"""
    return [
        Spreekuurpunt(nummer, date.fromisoformat(dag), time.fromisoformat(tijd) if tijd else None, school, aantal)
        for nummer, dag, tijd, school, aantal in conn.execute(opdracht, (UITGENODIGD, sinds, tot.isoformat()))
    ]

"""The facts of what was done in some schooljaren: one for each step, visit, melding, request, invitation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.base.soorten import OVERDRACHT_RMC
from lpa.domain.jaar.feiten import Registerfeiten
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.recht.regel import Regelboek
from lpa.domain.recht.termijnen import bereken
from lpa.domain.recht.zaaktermijnen import besluitsoort, verschuivingen
from lpa.domain.records.aanvraag import AMBTENAAR, VERLEEND, Uitstel, Verlof, Vrijstelling
from lpa.domain.records.overstap import Overstap
from lpa.domain.werk import jaarwerk as w
from lpa.domain.werk.jaarwerk import Werkfeit
from lpa.domain.werk.werkvoorraad import eerste_stap_op
from lpa.storage.engine.reading import eigenschap, many, of_class
from lpa.storage.jaar import vaststelling
from lpa.storage.jaar.groep import leeftijden
from lpa.storage.jaar.los import STAND
from lpa.storage.jaar.peildag import JONGEREN_OP, STIL, TOEN, dicht_toen
from lpa.storage.jaar.tellen import achter_registercel, register_sinds, tel_register
from lpa.storage.register import vakanties
from lpa.storage.register.hier import HIER, LAATSTE_SOORT
from lpa.storage.zaak.spreekuren import GAAT_DOOR

Jaren = Sequence[Schooljaar]
_VIJF = 5  # the age from which the duty may begin: the row of the report
_STAP = "(select min(datum) from interventie where interventie.zaak = zaak.nummer and datum <= :op{})"
_VAN_JAREN = "schooljaar between :eerste and :laatste and geopend_op <= :op"


def feiten(conn: sqlite.Connection, tabel: str, jaren: Jaren, op: date, boek: Regelboek) -> list[Werkfeit]:
    """What a table counts in these schooljaren (oldest first), as it was on day `op`."""
    return list(_VAN[tabel](conn, jaren, op, boek))


def geteld(conn: sqlite.Connection, jaren: Jaren) -> list[Schooljaar]:
    """Those of the schooljaren whose work lpa knows: from the first zaak on that was not read from a file."""
    opdracht = "select min(schooljaar) from zaak where ingelezen_op is null"
    eerste = conn.execute(opdracht).fetchone()[0] or str(jaren[-1])
    return [jaar for jaar in jaren if str(jaar) >= eerste] or [jaren[-1]]


def _vraag(jaren: Jaren, op: date) -> dict[str, str]:
    return {
        "op": op.isoformat(), "van": jaren[0].eerste_dag.isoformat(),
        "tot": min(jaren[-1].laatste_dag, op).isoformat(), "eerste": str(jaren[0]), "laatste": str(jaren[-1]),
    }  # fmt: skip


def _jaar(dag: str) -> str:
    return str(Schooljaar.van(date.fromisoformat(dag[:10])))


def _interventies(conn: sqlite.Connection, jaren: Jaren, op: date, _: Regelboek) -> Iterator[Werkfeit]:
    opdracht = """select datum, zaak, zaak.jongere, interventie.soort,
        iif(interventie.soort = 'aanbodgesprek', resultaat, '') from interventie
        join zaak on zaak.nummer = interventie.zaak where datum between :van and :tot order by interventie.nummer"""
    for dag, zaak, jongere, *woorden in conn.execute(opdracht, _vraag(jaren, op)):
        yield Werkfeit(_jaar(dag), zaak, jongere, frozenset(woorden))


def _overleg(conn: sqlite.Connection, jaren: Jaren, op: date, _: Regelboek) -> Iterator[Werkfeit]:
    """Each zaak that was discussed; the first of a meeting also stands for the meeting."""
    soorten = ", ".join(f"'{soort}'" for soort in w.OVERLEG)
    opdracht = f"""select datum, zaak, zaak.jongere, interventie.soort, coalesce(overleg, interventie.nummer)
        from interventie join zaak on zaak.nummer = interventie.zaak where interventie.soort in ({soorten})
        and datum between :van and :tot order by interventie.nummer"""  # noqa: S608
    gezien = set[int]()
    for dag, zaak, jongere, soort, bijeenkomst in conn.execute(opdracht, _vraag(jaren, op)):
        woorden = {soort} if bijeenkomst in gezien else {soort, w.BIJEENKOMST}
        gezien.add(bijeenkomst)
        yield Werkfeit(_jaar(dag), zaak, jongere, frozenset(woorden))


def _instroom(conn: sqlite.Connection, jaren: Jaren, op: date, _: Regelboek) -> Iterator[Werkfeit]:
    """The youngest of figure 2, of the schooljaren in which a register was counted."""
    kalender = vakanties.kalender(eigenschap(conn, "regio") or "midden", conn)
    for jaar in jaren:
        if jaar.peildatum > op or jaar.begin < register_sinds(conn):
            continue
        vast = vaststelling.geldend(conn, [str(jaar)])
        groepen = [] if vast else tel_register(conn, jaar.peildatum, kalender)  # what was closed is kept
        regels = leeftijden(conn, groepen, jaar, op)
        jonger = sum(r.wel + r.niet + r.vrij for r in regels if r.leeftijd < _VIJF)
        yield Werkfeit(str(jaar), 0, 0, frozenset({w.JONGER}), aantal=jonger)
        vijf = Registerfeiten(leeftijd=(_VIJF, _VIJF), ingeschreven=False)
        wie = [nummer for nummer, *_ in achter_registercel(conn, jaar.peildatum, vijf, kalender)]
        if vast:  # who that were is not kept
            toen = sum(r.niet + r.vrij for r in regels if r.leeftijd == _VIJF)
            yield Werkfeit(str(jaar), 0, 0, frozenset({w.VIJF_NERGENS}), aantal=toen)
        else:
            yield from (Werkfeit(str(jaar), 0, nummer, frozenset({w.VIJF_NERGENS})) for nummer in wie)
        nog = _nog_nergens(conn, wie, min(op, jaar.laatste_dag))
        yield from (Werkfeit(str(jaar), 0, nummer, frozenset({w.VIJF_NOG})) for nummer in nog)


def _nog_nergens(conn: sqlite.Connection, wie: Iterable[int], dag: date) -> Iterator[int]:
    """Those of `wie` who live here on a day and are nowhere enrolled on it."""
    opdracht = f"""select 1 from jongere where nummer = :wie and {HIER} and not exists (select 1 from inschrijving
        where jongere = :wie and van <= :peil and (tot is null or tot >= :peil))"""  # noqa: S608
    for nummer in wie:
        if conn.execute(opdracht, {"wie": nummer, "peil": dag.isoformat()}).fetchone():
            yield nummer


def _huisbezoeken(conn: sqlite.Connection, jaren: Jaren, op: date, _: Regelboek) -> Iterator[Werkfeit]:
    opdracht = """select begin, zaak, zaak.jongere, status from huisbezoek join zaak on zaak.nummer = huisbezoek.zaak
        where date(begin) between :van and :tot order by huisbezoek.nummer"""
    for dag, zaak, jongere, status in conn.execute(opdracht, _vraag(jaren, op)):
        yield Werkfeit(_jaar(dag), zaak, jongere, frozenset({status}))


def _sancties(conn: sqlite.Connection, jaren: Jaren, op: date, _: Regelboek) -> Iterator[Werkfeit]:
    halt, pv = (_STAP.format(f" and interventie.soort = '{stap}'") for stap in ("halt-verwijzing", "pv-verzonden"))
    opdracht = f"""select schooljaar, nummer, jongere, {STAND}, {halt}, {pv} from zaak
        where type = 'melding' and {_VAN_JAREN} order by nummer"""  # noqa: S608
    for jaar, zaak, jongere, stand, naar_halt, verzonden in conn.execute(opdracht, _vraag(jaren, op)):
        woorden = {f"{w.HALT} {w.GEDAAN}"} if naar_halt else set()
        woorden |= {f"{w.PV} {w.GEDAAN}"} if verzonden else set()
        woorden |= {f"{w.HALT} {w.GENOEMD}"} if stand == "halt" else set()
        woorden |= {f"{w.PV} {w.GENOEMD}"} if stand == "proces-verbaal" else set()
        if woorden:
            yield Werkfeit(jaar, zaak, jongere, frozenset(woorden))


def _verlof(conn: sqlite.Connection, jaren: Jaren, op: date, boek: Regelboek) -> Iterator[Werkfeit]:
    uitstel, toen = _uitstel(conn), dicht_toen(conn, op)
    for v in many(conn, Verlof, _waar_aanvraag(jaren), *_dagen_aanvraag(jaren, op)):
        termijn = _termijn(v, uitstel[v.nummer], op, boek) if v.beslisser == AMBTENAAR else ()
        yield Werkfeit(v.schooljaar, v.nummer, v.jongere, frozenset({v.soort, _stand(v, op, toen), *termijn}))


def _vrijstellingen(conn: sqlite.Connection, jaren: Jaren, op: date, boek: Regelboek) -> Iterator[Werkfeit]:
    uitstel, toen, eerder = _uitstel(conn), dicht_toen(conn, op), defaultdict[int, list[Vrijstelling]](list)
    for v in many(conn, Vrijstelling, f"{of_class(Vrijstelling)} and geopend_op <= ?", op.isoformat()):
        eerder[v.jongere].append(v)
    soorten = dict(conn.execute(f"select nummer, {LAATSTE_SOORT} from zaak where {of_class(Vrijstelling)}"))  # noqa: S608
    for v in many(conn, Vrijstelling, _waar_aanvraag(jaren), *_dagen_aanvraag(jaren, op)):
        weer = any(v.komt_na(e) and _stand(e, op, toen) in VERLEEND for e in eerder[v.jongere])
        onderwijs = v.onderwijssoort or soorten[v.nummer] or ""
        woorden = {v.soort, _stand(v, op, toen), w.OPNIEUW if weer else w.NIEUW, onderwijs}
        yield Werkfeit(
            v.schooljaar, v.nummer, v.jongere, frozenset(woorden.union(_termijn(v, uitstel[v.nummer], op, boek)))
        )


def _waar_aanvraag(jaren: Jaren) -> str:
    return f"zaak.schooljaar in ({', '.join('?' * len(jaren))}) and geopend_op <= ? order by zaak.nummer"


def _dagen_aanvraag(jaren: Jaren, op: date) -> list[str]:
    return [*map(str, jaren), op.isoformat()]


def _uitstel(conn: sqlite.Connection) -> Mapping[int, list[Uitstel]]:
    """What moved a term, by zaak."""
    uit = defaultdict[int, list[Uitstel]](list)
    for u in many(conn, Uitstel):
        uit[u.zaak].append(u)
    return uit


def _stand(v: Verlof | Vrijstelling, op: date, toen: Mapping[int, tuple[date, str]]) -> str:
    """How a request stood on day `op`; `toen` are the answers of then that were taken back after it."""
    if v.nummer in toen:
        return toen[v.nummer][1]
    return v.afhandeling if v.afhandeling and v.gesloten_op and v.gesloten_op <= op else w.OPEN


def _termijn(v: Verlof | Vrijstelling, uitstel: Sequence[Uitstel], op: date, boek: Regelboek) -> Iterable[str]:
    """Whether it was decided within its term (Awb art. 4:13); nothing where none ran, or it is open."""
    soort = besluitsoort(v)
    if soort is None or v.gesloten_op is None or v.gesloten_op > op or v.afhandeling == "ingetrokken":
        return ()
    laatste = bereken(soort, v.geopend_op, *verschuivingen(uitstel), boek=boek).veilig
    return (w.OP_TIJD if v.gesloten_op <= laatste else w.TE_LAAT,)


def _doorlooptijd(conn: sqlite.Connection, jaren: Jaren, op: date, _: Regelboek) -> Iterator[Werkfeit]:
    opdracht = f"""select coalesce(toen.gesloten_op, zaak.gesloten_op) as dicht, zaak.nummer, jongere, soort, geopend_op
        from zaak left join ({TOEN}) as toen on toen.zaak = zaak.nummer
        where type = 'melding' and dicht between :van and :tot order by zaak.nummer"""  # noqa: S608
    for dicht, zaak, jongere, soort, geopend in conn.execute(opdracht, _vraag(jaren, op)):
        dagen = (date.fromisoformat(dicht) - date.fromisoformat(geopend)).days
        yield Werkfeit(_jaar(dicht), zaak, jongere, frozenset({soort}), dagen)


def _eerste_stap(conn: sqlite.Connection, jaren: Jaren, op: date, boek: Regelboek) -> Iterator[Werkfeit]:
    opdracht = f"""select schooljaar, nummer, jongere, geopend_op, {_STAP.format("")} from zaak
        where type = 'melding' and ingelezen_op is null and {_VAN_JAREN} order by nummer"""  # noqa: S608
    for jaar, zaak, jongere, geopend, stap in conn.execute(opdracht, _vraag(jaren, op)):
        gemeld, dag = date.fromisoformat(geopend), date.fromisoformat(stap) if stap else None
        woord, dagen = w.GEEN_STAP, None
        if dag:
            woord = w.STAP_OP_TIJD if dag <= eerste_stap_op(gemeld, boek) else w.STAP_TE_LAAT
            dagen = (dag - gemeld).days
        yield Werkfeit(jaar, zaak, jongere, frozenset({woord}), dagen)


def _spreekuur(conn: sqlite.Connection, jaren: Jaren, op: date, _: Regelboek) -> Iterator[Werkfeit]:
    vraag = _vraag(jaren, op)
    gehouden = f"spreekuur.datum between :van and :tot and {GAAT_DOOR}"
    for (dag,) in conn.execute(f"select datum from spreekuur where {gehouden}", vraag):  # noqa: S608
        yield Werkfeit(_jaar(dag), 0, 0, frozenset({w.SPREEKUUR}))
    opdracht = f"""select spreekuur.datum, zaak.nummer, zaak.jongere, status from uitnodiging
        join spreekuur on spreekuur.nummer = uitnodiging.spreekuur join zaak on zaak.nummer = uitnodiging.zaak
        where {gehouden} order by uitnodiging.nummer"""  # noqa: S608
    for dag, zaak, jongere, status in conn.execute(opdracht, vraag):
        yield Werkfeit(_jaar(dag), zaak, jongere, frozenset({status}))


def _preventief(conn: sqlite.Connection, jaren: Jaren, op: date, _: Regelboek) -> Iterator[Werkfeit]:
    opdracht = f"""select schooljaar, nummer, jongere, {STAND} from zaak
        where soort = 'preventief' and type = 'melding' and {_VAN_JAREN} order by nummer"""  # noqa: S608
    for jaar, zaak, jongere, stand in conn.execute(opdracht, _vraag(jaren, op)):
        yield Werkfeit(jaar, zaak, jongere, frozenset({stand or w.OPEN}))


def _na_interventie(conn: sqlite.Connection, jaren: Jaren, op: date, _: Regelboek) -> Iterator[Werkfeit]:
    opdracht = f"select jongere, {STIL} from ({JONGEREN_OP}) order by jongere"  # noqa: S608
    for jaar in jaren:
        for jongere, stil in conn.execute(opdracht, {"jaar": str(jaar), "op": op.isoformat()}):
            yield Werkfeit(str(jaar), 0, jongere, frozenset({w.STIL if stil else w.WEER}))


def _overstap(conn: sqlite.Connection, jaren: Jaren, op: date, _: Regelboek) -> Iterator[Werkfeit]:
    for o in many(conn, Overstap, _waar_aanvraag(jaren), *_dagen_aanvraag(jaren, op)):
        gedaan = ("aangemeld", "aangenomen", "ingeschreven", "overgedragen")
        woorden = {s for s in gedaan if (dag := getattr(o, f"{s}_op")) and dag <= op}
        yield Werkfeit(o.schooljaar, o.nummer, o.jongere, frozenset(woorden))


def _rmc(conn: sqlite.Connection, jaren: Jaren, op: date, _: Regelboek) -> Iterator[Werkfeit]:
    stap = _STAP.format(" and interventie.soort = 'overdracht-rmc'")
    opdracht = f"""select * from (select schooljaar, nummer, jongere, {STAND} as stand, {stap} as stap from zaak
        where type = 'melding' and {_VAN_JAREN}) where stand = :rmc or stap is not null order by nummer"""  # noqa: S608
    for jaar, zaak, jongere, stand, _stap in conn.execute(opdracht, _vraag(jaren, op) | {"rmc": OVERDRACHT_RMC}):
        yield Werkfeit(jaar, zaak, jongere, frozenset({w.RMC_EINDE} if stand == OVERDRACHT_RMC else ()))


_Lezer = Callable[[sqlite.Connection, Jaren, date, Regelboek], Iterator[Werkfeit]]
_VAN: Mapping[str, _Lezer] = {
    "interventies": _interventies,
    "huisbezoeken": _huisbezoeken,
    "sancties": _sancties,
    "verlof": _verlof,
    "vrijstellingen": _vrijstellingen,
    "doorlooptijd": _doorlooptijd,
    "eerste stap": _eerste_stap,
    "spreekuur": _spreekuur,
    "preventief": _preventief,
    "na interventie": _na_interventie,
    "overleg": _overleg,
    "instroom": _instroom,
    "overstap": _overstap,
    "rmc": _rmc,
}
TABELLEN = tuple(_VAN)

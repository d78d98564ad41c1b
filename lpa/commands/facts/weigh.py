"""What is unlikely about storing a record: by the jongere that it is about (alive, here, under the duty), by where its
day lies, or because it stands there already.

Each kind of record says by which of its columns that is decided; a change of others is not weighed. The law is
loaded where it is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts import dagen
from lpa.commands.ui.session import today
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.soorten import BUITEN, DREIGT, STAP_BIJ
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.doubts.dagen import FEITEN
from lpa.domain.doubts.melding import bij_inschrijving, dubbel, zonder_inschrijving
from lpa.domain.doubts.school import twijfels_school
from lpa.domain.doubts.zaak import nog_niet_gevestigd, stap_na_sluiting, vertrokken
from lpa.domain.recht.mas import Routestap
from lpa.domain.records.aanvraag import Verlof, Vrijstelling
from lpa.domain.records.eigentermijn import Eigentermijn
from lpa.domain.records.huisbezoek import Huisbezoek
from lpa.domain.records.jongere import Jongere, Verzorger
from lpa.domain.records.school import Inschrijving, School
from lpa.domain.records.spreekuur import AFGEZEGD, Spreekuur, Uitnodiging
from lpa.domain.records.zaak import Heropening, Interventie, Melding, Zaak
from lpa.storage.register import eigen, registers
from lpa.storage.zaak import zaken

if TYPE_CHECKING:
    from lpa.domain.recht.plichtstand import Buiten, Plichtstand
    from lpa.domain.recht.regel import Regelboek
    from lpa.domain.records.brief import Brief


class _Way(NamedTuple):
    """How one kind of record is weighed: by which columns it is decided, the doubts, and whether when it is new."""

    columns: Collection[str]
    doubts: Callable[[Connection, Any], Sequence[Twijfel]]
    new: bool = True


def doubts(
    conn: Connection, record: object, changed: Collection[str] | None = None, ended: Collection[int] = ()
) -> Sequence[Twijfel]:
    """The doubts about `record` as it is stored; of one that stood already, only where the `changed` columns decide.

    What was struck out and counts again is weighed as if it were new. `ended` are the zaken that are closed by the
    same command: what it stores in them comes before their end.
    """
    if changed and "vervallen_op" in changed and getattr(record, "vervallen_op", None) is None:
        changed = None
    alle = _WAYS.get(type(record)) or _LETTER.get(type(record).__name__) or (_ORDE if isinstance(record, Zaak) else ())
    ways = [way for way in alle if (way.new if changed is None else set(changed) & set(way.columns))]
    found = [doubt for way in ways for doubt in way.doubts(conn, record)]
    if isinstance(record, Interventie) and (changed is None or "zaak" in changed) and record.zaak not in ended:
        return [*_gesloten(conn, record), *found]
    return found


def decides(voor: Melding, na: Melding) -> bool:
    """Whether what changed between two versions of a melding may change how its days lie to the duty."""
    return any(getattr(voor, column) != getattr(na, column) for column in _DAGEN)


def buiten(conn: Connection, m: Melding) -> Buiten | None:
    """Why no day of the absence in a melding lies in a duty, by the file as it is; None when one does."""
    from lpa.domain.doubts.plicht import buiten_plicht

    return buiten_plicht(m, *_law(conn, registers.jongere(conn, m.jongere), m))


def stap_buiten(conn: Connection, m: Melding) -> tuple[int, Twijfel] | None:
    """The first step of a melding that needs a duty which the jongere has not by the file as it is, and the doubt."""
    from lpa.domain.doubts.plicht import twijfels_stap

    jongere = registers.jongere(conn, m.jongere)
    stappen = [stap for stap in zaken.interventies(conn, m.nummer) if stap.soort in DREIGT]
    law = _law(conn, jongere, m) if stappen else None
    return next(
        ((stap.nummer, t) for stap in stappen if law for t in twijfels_stap(stap, m, *law, jongere.voornaam)), None
    )


def dubbele(conn: Connection, m: Melding) -> list[Twijfel]:
    """The doubt about a melding of the same kind and the same days as another of the jongere."""
    twijfel = dubbel(m, zaken.meldingen_van(conn, m.jongere))
    return [twijfel] if twijfel else []


def intussen_buiten(conn: Connection, m: Melding) -> str:
    """That the duty was over on the day of a melding, where some of the absence lay in it; else empty."""
    from lpa.domain.doubts.plicht import buiten_plicht
    from lpa.domain.recht.leerplicht import ONZEKER
    from lpa.domain.recht.plichtstand import buiten

    stand, boek = _law(conn, registers.jongere(conn, m.jongere), m)
    waarom = buiten(stand, [m.geopend_op], boek)
    if waarom is None or waarom.stand == ONZEKER or buiten_plicht(m, stand, boek):
        return ""
    return f"Let op: {waarom.tekst}."


def met_rmc(conn: Connection, m: Melding) -> Melding:
    """The melding with whether it is counted apart: no day in a duty, and of age or with RMC."""
    from lpa.domain.doubts.plicht import buiten_plicht
    from lpa.domain.recht.plichtstand import telt_apart

    stand, boek = _law(conn, registers.jongere(conn, m.jongere), m)
    return replace(m, rmc=telt_apart(stand, buiten_plicht(m, stand, boek), m.geopend_op, boek))


def of_whom(conn: Connection, record: Any) -> str:
    """`jongere 3`: whom a record is about, or who it is; a school, a spreekuur and a term in no zaak are themselves."""
    if isinstance(record, Jongere):
        return f"jongere {record.nummer}"
    for eigen_, wat in ((School, "school"), (Spreekuur, "spreekuur"), (Eigentermijn, "termijn")):
        if isinstance(record, eigen_) and not getattr(record, "zaak", None):
            return f"{wat} {record.nummer}"
    return f"jongere {getattr(record, 'jongere', None) or _wie(conn, record.zaak).nummer}"


def _melding(conn: Connection, m: Melding) -> list[Twijfel]:
    """A melding: gone, or no duty on any of its days."""
    from lpa.domain.doubts.plicht import twijfels_melding

    jongere = registers.jongere(conn, m.jongere)
    return [*_niet_hier(conn, jongere, m.geopend_op), *twijfels_melding(m, *_law(conn, jongere, m))]


def _eerste_dag(conn: Connection, m: Melding) -> list[Twijfel]:
    """A melding of absence that began on a day without school."""
    from lpa.commands.facts.plicht import schoolkalender
    from lpa.domain.doubts.plicht import twijfels_eerste_dag

    return twijfels_eerste_dag(m, schoolkalender(conn, m)) if m.eerste_dag else []


def in_register(conn: Connection, m: Melding) -> list[Twijfel]:
    """What the register says against a melding: gone, not here yet, no duty, no enrolment."""
    los = bij_inschrijving(m, registers.inschrijvingen(conn, m.jongere))
    return [*_melding(conn, m), *([los] if los else [])]


def _niet_hier(conn: Connection, jongere: Jongere, dag: date) -> list[Twijfel]:
    """A melding or besluit of a day on which the jongere was gone, or had yet to come to live here."""
    if weg := _gone(jongere, dag):
        return weg
    if not jongere.gevestigd_op or jongere.woont_hier(dag, registers.verblijven(conn, jongere.nummer)):
        return []
    return [nog_niet_gevestigd(jongere.gevestigd_op, dag)]


def _einde(conn: Connection, m: Melding) -> list[Twijfel]:
    """A melding that ends with what needs a duty (a warning, Halt, a proces-verbaal), or with an enrolment."""
    soort = STAP_BIJ.get(m.afhandeling or "", ("",))[0]
    if soort not in DREIGT or m.gesloten_op is None:
        return zonder_inschrijving(m, registers.inschrijvingen(conn, m.jongere))
    from lpa.domain.doubts.plicht import twijfels_stap

    einde = Interventie(zaak=m.nummer, datum=m.gesloten_op, soort=soort)
    jongere = registers.jongere(conn, m.jongere)
    return list(twijfels_stap(einde, m, *_law(conn, jongere, m), jongere.voornaam))


def _stap(conn: Connection, stap: Interventie) -> list[Twijfel]:
    """A step: nobody can be spoken to who died; one that threatens needs a duty, of who lived here then."""
    jongere = _wie(conn, stap.zaak)
    dood = [] if jongere.leeft(stap.datum) else _gone(jongere, stap.datum)
    if stap.soort not in DREIGT or (m := _about(conn, stap.zaak)) is None:
        return dood
    from lpa.domain.doubts.plicht import twijfels_stap

    weg = dood or _gone(jongere, m.begin)
    return [*weg, *twijfels_stap(stap, m, *_law(conn, jongere, m), jongere.voornaam)]


def _gesloten(conn: Connection, stap: Interventie) -> list[Twijfel]:
    """A step in a zaak that is closed."""
    zaak = zaken.zaak(conn, stap.zaak)
    if zaak.is_open:
        return []
    eigenaar = zaken.eigenaar(conn, stap.nummer) if stap.nummer else None
    return stap_na_sluiting(stap, zaak, verzonden=eigenaar is not None and eigenaar.soort == "brief")


def _bezoek(conn: Connection, h: Huisbezoek) -> list[Twijfel]:
    return _afspraak(conn, h.zaak, h.begin.date()) if h.staat else []


def _contact(conn: Connection, record: Brief | Huisbezoek) -> list[Twijfel]:
    """A letter or a visit to a verzorger who may not be contacted."""
    jongere = _wie(conn, record.zaak)
    verzorgers = registers.verzorgers(conn, jongere.nummer)
    if not any(v.geen_contact for v in verzorgers):
        return []
    from lpa.domain.brief import afscherming

    if not isinstance(record, Huisbezoek):
        return afscherming.twijfels_brief(record, verzorgers)
    return list(afscherming.twijfels_bezoek(record, jongere, verzorgers)) if record.staat else []


def _aanvrager(conn: Connection, zaak: Verlof | Vrijstelling) -> list[Twijfel]:
    """Who asked for leave or an exemption, as far as that is said."""
    if not (zaak.aanvrager or zaak.zelf_gevraagd):
        return []
    from lpa.domain.doubts.aanvrager import twijfels
    from lpa.storage.zaak import aanvragen

    wie = aanvragen.aanvrager(conn, zaak)
    return twijfels(zaak, wie, registers.jongere(conn, zaak.jongere), eigen.regelboek(conn)) if wie else []


def _open(_: Connection, wie: Jongere | Verzorger) -> list[Twijfel]:
    """An address that was secret."""
    from lpa.domain.doubts.openlijk import niet_meer_geheim

    return niet_meer_geheim(wie)


def _uitnodiging(conn: Connection, u: Uitnodiging) -> list[Twijfel]:
    if u.status == AFGEZEGD:
        return []
    from lpa.storage.zaak.spreekuren import spreekuur

    return _afspraak(conn, u.zaak, spreekuur(conn, u.spreekuur).datum)


def _afspraak(conn: Connection, zaak: int, dag: date) -> list[Twijfel]:
    """A visit or a talk: gone by then, or about a melding and outside the duty. Other zaken are not about absence."""
    from lpa.domain.doubts.plicht import twijfels_afspraak

    jongere, m = _wie(conn, zaak), _about(conn, zaak)
    return [*_gone(jongere, dag), *(twijfels_afspraak(dag, m, *_law(conn, jongere, m)) if m else ())]


def _verlof(conn: Connection, v: Verlof) -> list[Twijfel]:
    """Leave, asked or granted: nobody needs it without a duty. Of who lives elsewhere another officer decides, also to
    refuse it (art. 14 lid 3).
    """
    from lpa.domain.doubts.plicht import twijfels_verlof

    jongere, dag = registers.jongere(conn, v.jongere), v.gesloten_op or v.geopend_op
    hier = _niet_hier(conn, jongere, dag) if v.is_besluit else _gone(jongere, dag)
    if v.afhandeling and not v.verleend:
        return hier if v.is_besluit else []
    return [*hier, *twijfels_verlof(v, *_law(conn, jongere))]


def _vrijstelling(conn: Connection, v: Vrijstelling) -> list[Twijfel]:
    """An exemption, claimed or granted: for who is here, and has or will have a duty."""
    from lpa.domain.doubts.plicht import twijfels_vrijstelling

    jongere, dag = registers.jongere(conn, v.jongere), v.gesloten_op or v.geopend_op
    if v.afhandeling and not v.verleend:
        return _gone(jongere, dag) if v.beantwoord else []
    return [*_gone(jongere, dag), *twijfels_vrijstelling(v, *_law(conn, jongere))]


def _gehoord(_: Connection, v: Verlof | Vrijstelling) -> list[Twijfel]:
    """When somebody was heard about a request."""
    from lpa.domain.doubts.aanvraag import twijfels_gehoord

    return list(twijfels_gehoord(v, today()))


def _buiten(conn: Connection, v: Verlof | Vrijstelling) -> list[Twijfel]:
    """A request that is not treated: after it could be completed, and in time."""
    if v.afhandeling != BUITEN:
        return []
    from lpa.commands.facts.aanvraag import om_aanvulling
    from lpa.domain.doubts.aanvraag import twijfels_buiten

    gevraagd, uitstel = om_aanvulling(conn, v)
    return twijfels_buiten(v, uitstel, gevraagd=gevraagd)


def _verzonden(_: Connection, v: Verlof | Vrijstelling) -> list[Twijfel]:
    """When what was decided was sent."""
    from lpa.domain.doubts.aanvraag import twijfels_verzending

    return twijfels_verzending(v.verzonden_op, today())


def _routestap(conn: Connection, r: Routestap) -> list[Twijfel]:
    """A route that threatens, as the step that begins it."""
    stap = {"halt": "halt-verwijzing", "strafrecht": "hoorgesprek"}.get(r.naar)
    return _stap(conn, Interventie(zaak=r.zaak, datum=r.datum, soort=stap)) if stap else []


def _inschrijving(conn: Connection, i: Inschrijving) -> list[Twijfel]:
    jongere = registers.jongere(conn, i.jongere)
    return [] if jongere.leeft(i.van) else _gone(jongere, i.van)


def _school(conn: Connection, school: School) -> list[Twijfel]:
    return twijfels_school(school, registers.scholen(conn))


def _wie(conn: Connection, zaak: int) -> Jongere:
    """The jongere whom a zaak is about."""
    return registers.jongere(conn, zaken.zaak(conn, zaak).jongere)


def _law(conn: Connection, jongere: Jongere, m: Melding | None = None) -> tuple[Plichtstand, Regelboek]:
    """The duty of a jongere; of a melding with the school days of the school that it comes from."""
    from lpa.commands.facts.plicht import plichtstand, schoolkalender

    boek = eigen.regelboek(conn)
    stand = plichtstand(conn, jongere, boek)
    return stand._replace(kalender=schoolkalender(conn, m)) if m else stand, boek


def _about(conn: Connection, zaak: int) -> Melding | None:
    """The melding that a zaak is; None for another kind of zaak."""
    gevonden = zaken.volledig(conn, zaak)
    return gevonden if isinstance(gevonden, Melding) else None


def _gone(jongere: Jongere, dag: date) -> list[Twijfel]:
    weg = vertrokken(jongere, dag)
    return [weg] if weg else []


_DAGEN = ("jongere", "soort", "geopend_op", "eerste_dag", "laatste_dag")
_GEVRAAGD = ("jongere", "aanvrager", "zelf_gevraagd")
# The order of the days of a zaak: it begins, steps are taken, it is closed, and opened again.
_ORDE = (_Way(("geopend_op",), dagen.begin, new=False), _Way(("gesloten_op",), dagen.sluiting))
# By name, so that only what makes a letter loads them.
_LETTER = {"Brief": (_Way(("zaak", "aan", "verzonden_op"), _contact),)}
_WAYS: Mapping[type, Sequence[_Way]] = {
    Melding: (
        *_ORDE,
        _Way(_DAGEN, _melding),
        _Way(_DAGEN, partial(dagen.tegen_stappen, dagen.DOOR_LEEFTIJD), new=False),
        _Way(("jongere",), partial(dagen.tegen_stappen, dagen.DOOR_WIE), new=False),
        _Way(("soort", "geopend_op", "eerste_dag", "laatste_dag", "uren"), dagen.opgave),
        _Way(("soort", "eerste_dag", "school"), _eerste_dag),
        _Way(("afhandeling",), _einde),
    ),
    Jongere: (
        *(_Way((kolom,), partial(dagen.feit, kolom)) for kolom in FEITEN),
        _Way(("geboortedatum",), dagen.geboren, new=False),
        _Way(("geheim_adres",), _open, new=False),
    ),
    Verzorger: (_Way(("geheim_adres",), _open, new=False),),
    Interventie: (
        _Way(("zaak", "soort", "datum", "met_wie", "tegen"), _stap),
        _Way(("zaak", "soort", "datum", "tegen", "verzorger"), dagen.tegen),
        _Way(("soort", "datum"), dagen.stapdag, new=False),
    ),
    Heropening: (_Way(("datum",), dagen.heropening),),
    Huisbezoek: (
        _Way(("zaak", "begin"), _bezoek),
        _Way(("begin",), dagen.gepland),
        _Way(("zaak", "begin", "adres", "met_wie"), _contact),
    ),
    Eigentermijn: (_Way(("laatste_dag",), dagen.gepland),),
    Spreekuur: (_Way(("datum",), dagen.gepland),),
    Uitnodiging: (_Way(("zaak", "spreekuur"), _uitnodiging),),
    Vrijstelling: (
        *_ORDE,
        _Way(("jongere", "geopend_op", "afhandeling", "van", "tot"), _vrijstelling),
        _Way(("afhandeling",), _buiten),
        _Way(("geopend_op", "afhandeling", "gehoord_op", "instelling_gehoord_op"), _gehoord),
        _Way(_GEVRAAGD, _aanvrager),
        _Way(("verzonden_op",), _verzonden),
    ),
    Routestap: (_Way(("zaak", "naar", "datum"), _routestap),),
    School: (_Way(("naam", "plaats", "brin"), _school),),
    Inschrijving: (_Way(("jongere", "van"), _inschrijving),),
    Verlof: (
        *_ORDE,
        _Way(("jongere", "van", "tot", "afhandeling"), _verlof),
        _Way(("afhandeling",), _buiten),
        _Way(("geopend_op", "gehoord_op"), _gehoord),
        _Way(_GEVRAAGD, _aanvrager),
        _Way(("verzonden_op",), _verzonden),
    ),
}

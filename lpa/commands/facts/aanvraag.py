"""What the file and the law say of a request, for leave or exemption, and what is unlikely about it and its besluit."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts.plicht import plichtstand
from lpa.commands.ui.kinds import show_school
from lpa.commands.ui.session import today
from lpa.domain.base.datum import kort
from lpa.domain.base.tekst import opsomming
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.brief.briefsoort import AANVULLING
from lpa.domain.doubts.aanvraag import twijfels_heropenen, twijfels_kanaal, twijfels_verlof
from lpa.domain.recht import verlof, vrijstelling, vrijstellingtoets
from lpa.domain.recht.kennisgeving import KENNISGEVING, kandidaten
from lpa.domain.recht.regel import Regelboek
from lpa.domain.recht.zaaktermijnen import zaaktermijnen
from lpa.domain.records.aanvraag import Uitstel, Verlof, Vrijstelling, hernieuwd_na
from lpa.domain.records.brief import Afzender
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.school import School
from lpa.errors import VerkeerdGebruik
from lpa.output.zaak.verlof import Verlofstand
from lpa.output.zaak.vrijstelling import Vrijstellingstand
from lpa.storage.register import eigen, registers
from lpa.storage.zaak import aanvragen, brieven


def verlofstand(conn: Connection, v: Verlof, boek: Regelboek | None = None) -> Verlofstand:
    """What the law makes of a request, stored or not: days, who decides, the tests, the terms."""
    boek = boek or eigen.regelboek(conn)
    jongere = registers.jongere(conn, v.jongere)
    kalender = aanvragen.kalender_van(conn, v)
    telling = verlof.tel_verlof(v, kalender)
    vraag = verlof.Verlofvraag(
        v, telling, plichtstand(conn, jongere, boek).status(v.van), kalender, aanvragen.eerdere(conn, v.jongere),
        verlof.woont_elders(jongere, today(), registers.verblijven(conn, v.jongere)),
        verlof.andere_school(v, registers.inschrijvingen(conn, v.jongere)),
    )  # fmt: skip
    uitstel = aanvragen.uitstel(conn, v.nummer)
    bevoegdheid = verlof.bevoegd(vraag, boek)
    return Verlofstand(
        verlof=v, naam=jongere.naam, lijstnaam=jongere.lijstnaam,
        school=show_school(registers.school(conn, v.school)) if v.school else "",
        telling=telling, bevoegdheid=bevoegdheid, toets=verlof.toets(vraag, boek),
        termijnen=zaaktermijnen(v, uitstel, boek, te_beslissen=verlof.voor_ambtenaar(bevoegdheid)),
        uitstel=uitstel, aanvrager=_aanvrager(conn, v),
    )  # fmt: skip


def _aanvrager(conn: Connection, zaak: Verlof | Vrijstelling) -> str:
    wie = aanvragen.aanvrager(conn, zaak)
    return wie.naam if wie else ""


def twijfels_verzonden(conn: Connection, zaak: Verlof | Vrijstelling, eerder: date | None = None) -> list[Twijfel]:
    """The doubt about a besluit that she sent herself; nothing where it stood as sent on that day already."""
    besluit = vrijstelling.is_besluit(zaak)
    if not besluit or zaak.verzonden_op in (None, eerder):
        return []
    assert zaak.verzonden_op  # noqa: S101
    return twijfels_kanaal(brieven.afzender(conn) or Afzender(), zaak.verzonden_op, eigen.regelboek(conn))


def twijfels_ingetrokken(conn: Connection, zaak: Verlof | Vrijstelling) -> list[Twijfel]:
    """The doubt about withdrawing what was made known already."""
    return twijfels_heropenen(zaak, brieven.verzonden_antwoord(conn, zaak), today(), eigen.regelboek(conn))


def om_aanvulling(conn: Connection, v: Verlof | Vrijstelling) -> tuple[bool, list[Uitstel]]:
    """Whether a letter asked to complete the request, and how its term moved: a family asked once, so in any zaak."""
    samen = [lid.nummer for lid in aanvragen.gezin(conn, v)] if isinstance(v, Verlof) else [v.nummer]
    gevraagd = any(brieven.is_verzonden(conn, lid, AANVULLING) for lid in samen)
    return gevraagd, [u for lid in samen for u in aanvragen.uitstel(conn, lid)]


def school_op(conn: Connection, jongere: Jongere, op: date, gezegd: School | None) -> tuple[int, str | None]:
    """The school whose calendar counts: the one that was said, else where the jongere is enrolled on the first day."""
    geldig = [i for i in registers.inschrijvingen(conn, jongere.nummer) if i.geldt(op)]
    past = [i for i in geldig if not gezegd or i.school == gezegd.nummer]
    if gezegd:
        return gezegd.nummer, past[0].onderwijssoort if past else None
    if len({i.school for i in past}) == 1:
        return past[0].school, past[0].onderwijssoort
    wat = "nergens" if not past else "op meer dan een school"
    raise VerkeerdGebruik(
        f"jongere {jongere.nummer} is op {kort(op)} {wat} ingeschreven", "geef de school met --school", "--school"
    )


def twijfels_aanvragen(conn: Connection, verloven: Sequence[Verlof]) -> list[Twijfel]:
    """The doubts about the requests of a family, each said once."""
    meer = len(verloven) > 1
    return list(dict.fromkeys(t for v in verloven for t in _twijfels(conn, verlofstand(conn, v), meer)))


def _twijfels(conn: Connection, stand: Verlofstand, meer: bool) -> list[Twijfel]:
    v = stand.verlof
    andere = [e.verlof for e in aanvragen.eerdere(conn, v.jongere)]
    jongere, verblijven = registers.jongere(conn, v.jongere), registers.verblijven(conn, v.jongere)
    twijfels = twijfels_verlof(v, jongere, stand.bevoegdheid, stand.toets, andere, today(), verblijven)
    return [twijfel.over(f"jongere {v.jongere}") for twijfel in twijfels] if meer else twijfels


def vrijstellingstand(conn: Connection, v: Vrijstelling) -> Vrijstellingstand:
    """What the law makes of an exemption, read from the file."""
    boek = eigen.regelboek(conn)
    jongere = registers.jongere(conn, v.jongere)
    alle = aanvragen.van_jongere(conn, v.jongere)
    vraag = vrijstellingtoets.Toetsvraag(
        v, jongere.geboortedatum, plichtstand(conn, jongere, boek).plicht,
        registers.inschrijvingen(conn, jongere.nummer),
        [a for a in alle if a.soort == v.soort and a.nummer != v.nummer], today(),
    )  # fmt: skip
    uitstel = aanvragen.uitstel(conn, v.nummer)
    school = show_school(registers.school(conn, v.school)) if v.school else ""
    return Vrijstellingstand(
        v, jongere.naam, vrijstelling.aard(v, boek), vrijstellingtoets.toets(vraag, boek),
        zaaktermijnen(v, uitstel, boek), uitstel, hernieuwd_na(v, alle), school, _aanvrager(conn, v),
    )  # fmt: skip


def misschien_vervallen(conn: Connection, op: date, gronden: Collection[str] = KENNISGEVING) -> list[str]:
    """That exemptions on these grounds are counted on day `op` that may have lapsed, and which (art. 6 lid 2)."""
    per_juli: dict[date, list[str]] = {}
    for v in aanvragen.geldende(conn) if op <= today() else ():
        if v.soort in gronden and v.geldt(op) and kandidaten(v, op, op):
            voor = plichtstand(conn, registers.jongere(conn, v.jongere)).mist(v, op)
            if voor:
                per_juli.setdefault(voor, []).append(str(v.nummer))
    return [
        f"Meegeteld, maar misschien vervallen: vrijstelling {opsomming(nummers)}. Voor {kort(voor)} is niet opnieuw"
        f" kennis gegeven (art. 6 lid 2 onder b); zie lpa vrijstelling lijst --vervalt {kort(voor)}"
        for voor, nummers in per_juli.items()
    ]

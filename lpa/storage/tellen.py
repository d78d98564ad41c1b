"""Counting for the yearly overview: one pass over the zaken, one over the register a schooljaar."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain import leerplicht
from lpa.domain.cijfers import Bronnen, Jaarcijfer, Plek
from lpa.domain.feiten import Registergroep, Zaakgroep
from lpa.domain.kalender import Kalender
from lpa.domain.leerplicht import Omstandigheden
from lpa.domain.schooljaar import Schooljaar
from lpa.storage.bestand import many

# Who lived here on the peildatum (:peil).
HIER = """geboortedatum <= :peil and (verhuisd_op is null or verhuisd_op > :peil)
    and (overleden_op is null or overleden_op > :peil)"""
LEEFTIJD = "substr(:peil, 1, 4) - substr(geboortedatum, 1, 4) - (substr(:peil, 6) < substr(geboortedatum, 6))"
PLICHT = """case when geboortedatum between :leer_van and :leer_tot then 'leerplichtig'
    when geboortedatum between :kwal_van and :kwal_tot then 'kwalificatieplichtig' else '' end"""
SOORTEN = """(select group_concat(onderwijssoort) from inschrijving
    where inschrijving.jongere = jongere.nummer and van <= :peil and (tot is null or tot >= :peil))"""
# The duty follows from the birth date, unless one of three things happened: those are looked at one by one.
BIJZONDER = "(twaalf_jaren_op is not null or startkwalificatie_op is not null or uitstroom_op is not null)"
FEITEN = f"""{LEEFTIJD}, {PLICHT}, {SOORTEN}, iif({BIJZONDER}, geboortedatum, null),
    twaalf_jaren_op, startkwalificatie_op, uitstroom_op"""


def bronnen(
    conn: sqlite.Connection, jaren: Sequence[Schooljaar], kalender: Kalender, *, alle_kern: bool = True
) -> Bronnen:
    """Everything an overview of these schooljaren is made of, read in one transaction of the caller.

    Without `alle_kern` the count behind "no new melding after an interventie" is that of the last one only.
    """
    namen = [str(j) for j in jaren]
    return Bronnen(
        cijfers=jaarcijfers(conn, namen),
        zaken=tel_zaken(conn, namen),
        register={str(j): groepen for j in jaren if (groepen := tel_register(conn, j.peildatum, kalender))},
        na_interventie=na_interventie(conn, namen if alle_kern else namen[-1:]),
    )


def schooljaren(conn: sqlite.Connection) -> list[Schooljaar]:
    """Every schooljaar of which the file has a zaak or a stored figure, oldest first."""
    namen = conn.execute("select schooljaar from zaak union select schooljaar from jaarcijfer order by 1")
    return [Schooljaar(int(naam[:4])) for (naam,) in namen]


def jaarcijfers(conn: sqlite.Connection, jaren: Sequence[str]) -> dict[Plek, Jaarcijfer]:
    """The stored figures of these schooljaren, by their place."""
    gevonden = many(conn, Jaarcijfer, f"schooljaar in ({', '.join('?' * len(jaren))})", *jaren)
    return {c.plek: c for c in gevonden}


def tel_zaken(conn: sqlite.Connection, jaren: Sequence[str]) -> dict[str, list[Zaakgroep]]:
    """Of each schooljaar that has any zaak: how many of each kind and afhandeling."""
    groepen: dict[str, list[Zaakgroep]] = defaultdict(list)
    opdracht = f"""select schooljaar, soort, nullif(afhandeling, ''), aantal from zaaktelling
        where aantal > 0 and schooljaar in ({", ".join("?" * len(jaren))})"""  # noqa: S608
    for schooljaar, soort, afhandeling, aantal in conn.execute(opdracht, list(jaren)):
        groepen[schooljaar].append(Zaakgroep(soort, afhandeling, aantal))
    return dict(groepen)


def tel_register(conn: sqlite.Connection, peildatum: date, kalender: Kalender) -> list[Registergroep]:
    """The jongeren on the peildatum by age, duty and education; empty when nobody was enrolled then."""
    peil = peildatum.isoformat()
    if not conn.execute(
        "select 1 from inschrijving where van <= ? and (tot is null or tot >= ?) limit 1", (peil, peil)
    ).fetchone():
        return []
    opdracht = f"""select count(*), {FEITEN} from jongere where {HIER}
        group by 2, 3, 4, iif({BIJZONDER}, nummer, 0)"""  # noqa: S608
    rijen = conn.execute(opdracht, vensters(peildatum, kalender))
    return [registergroep(peildatum, kalender, aantal, *feiten) for aantal, *feiten in rijen]


def registergroep(
    op: date, kalender: Kalender, aantal: int, leeftijd: int, gewoon: str, soorten: str | None, *bijzonder: str | None
) -> Registergroep:
    """A group from a row of FEITEN; `bijzonder` are birth date and circumstances of one who is looked at alone."""
    plicht = _plicht(op, kalender, *bijzonder) if bijzonder[0] else gewoon
    return Registergroep(leeftijd, plicht, frozenset(soorten.split(",") if soorten else ()), aantal)


def vensters(peildatum: date, kalender: Kalender) -> dict[str, str]:
    """The birth dates between which each duty holds, as parameters of the SQL above."""
    leer = leerplicht.geboren_tussen(leerplicht.LEERPLICHTIG, peildatum, kalender)
    kwal = leerplicht.geboren_tussen(leerplicht.KWALIFICATIEPLICHTIG, peildatum, kalender)
    namen = ("leer_van", "leer_tot", "kwal_van", "kwal_tot")
    return dict(zip(namen, (d.isoformat() for d in (*leer, *kwal)), strict=True)) | {"peil": peildatum.isoformat()}


def _plicht(op: date, kalender: Kalender, geboren: str | None, *gebeurd: str | None) -> str:
    """The duty of one jongere, as the law decides it from birth date and circumstances."""
    feiten = Omstandigheden(*(date.fromisoformat(dag) if dag else None for dag in gebeurd))
    return leerplicht.plicht(date.fromisoformat(str(geboren)), kalender, feiten).status(op)


def na_interventie(conn: sqlite.Connection, jaren: Sequence[str]) -> dict[str, tuple[int, int]]:
    """Of each schooljaar the jongeren with an interventie: those not reported again after it, and all."""
    opdracht = f"""select schooljaar, count(*) filter (where laatste_melding <= eerste_interventie), count(*)
        from jongerejaar where eerste_interventie is not null
        and schooljaar in ({", ".join("?" * len(jaren))}) group by schooljaar"""  # noqa: S608
    return {schooljaar: (goed, alle) for schooljaar, goed, alle in conn.execute(opdracht, list(jaren))}


def leeftijden(groepen: Sequence[Registergroep]) -> list[tuple[int, int, int]]:
    """Age, enrolled and not enrolled, for each age from 0 to 28."""
    telling = {n: [0, 0] for n in range(29)}
    for groep in groepen:
        if groep.leeftijd in telling:
            telling[groep.leeftijd][0 if groep.onderwijssoorten else 1] += groep.aantal
    return [(n, wel, niet) for n, (wel, niet) in telling.items()]

"""Counting for the yearly overview: the zaken of the years, and the register per schooljaar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.base.datum import Geboortedatum
from lpa.domain.base.soorten import TELT
from lpa.domain.jaar.cijfers import Bronnen, Jaarcijfer, Plek
from lpa.domain.jaar.feiten import Registerfeiten, Registergroep, Stapfeiten, Zaakfeiten, Zaakgroep
from lpa.domain.jaar.figuur import Figuurfeiten
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.kalender.schoolkalender import Kalender
from lpa.domain.recht import leerplicht
from lpa.domain.records.bestand import REGISTER_SINDS
from lpa.domain.records.zaak import Zaakregel
from lpa.storage.engine.reading import eigenschap, many
from lpa.storage.jaar import eigen, vaststelling
from lpa.storage.jaar.bronkeuze import keuzes
from lpa.storage.jaar.eigen import VAN_HAAR
from lpa.storage.jaar.groep import BIJZONDER, FEITEN, SOORTEN, registergroep, soortenset
from lpa.storage.jaar.los import tel_los, van_stappen, van_zaken
from lpa.storage.jaar.peildag import JONGEREN_OP, STIL, dicht_toen, na_interventie, zaken_op
from lpa.storage.register.hier import HIER
from lpa.storage.zaak.zaken import naam, regels


def bronnen(
    conn: sqlite.Connection,
    jaren: Sequence[Schooljaar],
    kalender: Kalender,
    *,
    op: date = date.max,
    alle_kern: bool = True,
    met_kern: bool = True,
    met_vaste: bool = True,
) -> Bronnen:
    """Everything an overview of these schooljaren is made of, read in one transaction of the caller.

    Nothing after day `op` is counted: what was closed later was open, and a register of a day to come is not there.
    Without `alle_kern` the count behind "no new melding after an interventie" is that of the last one only, without
    `met_kern` of none, without `met_vaste` a closed schooljaar is counted as any other.
    """
    namen = [str(j) for j in jaren]
    kern = (namen if alle_kern else namen[-1:]) if met_kern else []
    sinds = register_sinds(conn)
    geteld = [j for j in jaren if j.peildatum <= op and j.begin >= sinds]
    vast = vaststelling.geldend(conn, namen) if met_vaste else {}
    return Bronnen(
        cijfers=jaarcijfers(conn, namen) | vaststelling.gedrukte(conn, vast.values()),
        noten=eigen.noten(conn),
        vast={jaar: v.datum for jaar, v in vast.items()},
        zaken=zaken_op(conn, tel_zaken(conn, namen), op),
        register={str(j): groepen for j in geteld if (groepen := tel_register(conn, j.peildatum, kalender))},
        register_sinds=sinds,
        na_interventie=na_interventie(conn, kern, op),
        los=tel_los(conn, jaren if alle_kern else jaren[-1:], op),
        keuzes={(k.schooljaar, k.tabel): k.bron for k in keuzes(conn, namen)},
    )


def register_sinds(conn: sqlite.Connection) -> int:
    """The schooljaar (the year it begins in) in which a file first brought a whole register; 0 where none did.

    Who lived here before that is known of nobody who had left by then: those years are not counted from it.
    """
    dag = eigenschap(conn, REGISTER_SINDS)
    return Schooljaar.van(date.fromisoformat(dag)).begin if dag else 0


def schooljaren(conn: sqlite.Connection) -> list[Schooljaar]:
    """Every schooljaar of which the file has a zaak or a stored figure, oldest first."""
    namen = conn.execute(
        "select schooljaar from zaak union select schooljaar from jaarcijfer where length(schooljaar) > 4 order by 1"
    )
    return [Schooljaar(int(naam[:4])) for (naam,) in namen]


def jaarcijfers(conn: sqlite.Connection, jaren: Sequence[str]) -> dict[Plek, Jaarcijfer]:
    """The stored figures of these schooljaren, by their place."""
    waar = f"schooljaar in ({', '.join('?' * len(jaren))}) and not {VAN_HAAR}"
    gevonden = many(conn, Jaarcijfer, waar, *jaren)
    return {c.plek: c for c in gevonden}


def tel_zaken(conn: sqlite.Connection, jaren: Sequence[str]) -> dict[str, list[Zaakgroep]]:
    """Of each schooljaar that has any zaak that a table counts: how many of each kind and afhandeling."""
    groepen = {jaar: [groep for soort in TELT for groep in _groepen(conn, jaar, soort)] for jaar in jaren}
    return {jaar: gevuld for jaar, gevuld in groepen.items() if gevuld}


def _groepen(conn: sqlite.Connection, jaar: str, soort: str) -> Iterator[Zaakgroep]:
    """The zaken of one kind by afhandeling, the open ones first.

    From one afhandeling to the next through the index: counting a stretch of it costs less than half of a `group by`,
    which compares each row with the one before.
    """
    van = "from zaak where schooljaar = ? and soort = ? and afhandeling"
    afhandeling: str | None = None
    while True:
        (aantal,) = conn.execute(f"select count(*) {van} is ? and rmc = 0", (jaar, soort, afhandeling)).fetchone()
        if aantal:
            yield Zaakgroep(soort, afhandeling, aantal)
        (afhandeling,) = conn.execute(f"select min(afhandeling) {van} > ?", (jaar, soort, afhandeling or "")).fetchone()
        if afhandeling is None:
            return


def tel_register(conn: sqlite.Connection, peildatum: date, kalender: Kalender) -> list[Registergroep]:
    """The jongeren on the peildatum by age, duty and education; empty when nobody was enrolled then."""
    peil = peildatum.isoformat()
    if not conn.execute(
        "select 1 from inschrijving where van <= ? and (tot is null or tot >= ?) limit 1", (peil, peil)
    ).fetchone():
        return []
    opdracht = f"""select soorten, count(*) from (select {SOORTEN} soorten from jongere
        where geboortedatum between :van and :tot and {HIER} and not {BIJZONDER}) group by 1"""  # noqa: S608
    groepen = [
        Registergroep(cohort.leeftijd, cohort.plicht, soortenset(soorten), aantal)
        for cohort in leerplicht.cohorten(peildatum, kalender)
        for soorten, aantal in conn.execute(
            opdracht, {"van": cohort.van.isoformat(), "tot": cohort.tot.isoformat(), "peil": peil}
        )
    ]
    bijzondere = f"select {FEITEN} from jongere where {HIER} and {BIJZONDER}"  # noqa: S608
    alleen = conn.execute(bijzondere, {"peil": peil})
    return groepen + [registergroep(peildatum, kalender, *rij) for rij in alleen]


def achter_cel(conn: sqlite.Connection, schooljaar: str, feiten: Zaakfeiten, op: date = date.max) -> list[Zaakregel]:
    """The zaken that a row counts in a schooljaar on day `op`: the same facts as the count, as a condition."""
    waar, waarden = van_zaken(schooljaar, feiten, op)
    toen = dicht_toen(conn, op)
    return [_stond(z, toen.get(z.nummer), op) for z in regels(conn, waar + " order by nummer", waarden)]


def _stond(z: Zaakregel, dicht: tuple[date, str] | None, op: date) -> Zaakregel:
    """A zaak as it stood on day `op`; `dicht` how it had ended, where that was taken back later."""
    if dicht:
        return z._replace(gesloten_op=dicht[0], afhandeling=dicht[1])
    return z if not z.gesloten_op or z.gesloten_op <= op else z._replace(gesloten_op=None, afhandeling=None)


Wie = tuple[int, str, Geboortedatum]  # number, name and birth date of a jongere


def _wie(conn: sqlite.Connection, rijen: Iterable[tuple[int, str]]) -> list[Wie]:
    """Jongeren of whom number and birth date were read."""
    return [(nummer, naam(conn, nummer), Geboortedatum.fromisoformat(geboren)) for nummer, geboren in [*rijen]]


def achter_stapcel(conn: sqlite.Connection, jaar: Schooljaar, feiten: Stapfeiten, op: date = date.max) -> list[Wie]:
    """The jongeren with such a step in a schooljaar by day `op`."""
    waar, waarden = van_stappen(jaar, feiten, op)
    opdracht = f"select nummer, geboortedatum from jongere where nummer in (select jongere from {waar}) order by 1"  # noqa: S608
    return _wie(conn, conn.execute(opdracht, waarden))


def achter_registercel(
    conn: sqlite.Connection, peildatum: date, feiten: Registerfeiten | Figuurfeiten, kalender: Kalender
) -> list[Wie]:
    """The jongeren that a row counts."""
    opdracht = f"select nummer, {FEITEN} from jongere where {HIER} order by nummer"  # noqa: S608
    rijen = conn.execute(opdracht, {"peil": peildatum.isoformat()})
    return _wie(conn, ((n, rest[0]) for n, *rest in rijen if feiten.omvat(registergroep(peildatum, kalender, *rest))))


def zonder_nieuwe_melding(conn: sqlite.Connection, schooljaar: str, op: date = date.max) -> list[Wie]:
    """The jongeren who by day `op` were not reported again after an interventie."""
    opdracht = f"""select nummer, geboortedatum from ({JONGEREN_OP}) as wie join jongere on nummer = wie.jongere
        where {STIL} order by nummer"""  # noqa: S608
    return _wie(conn, conn.execute(opdracht, {"jaar": schooljaar, "op": op.isoformat()}))

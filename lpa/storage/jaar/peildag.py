"""Counting as it was on a day: what was opened, ended or done after it is taken off what is counted now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.base.soorten import TELT
from lpa.domain.jaar.feiten import Zaakgroep

# Of each jongere with an interventie in a melding of a schooljaar (:jaar) the first one, and the last melding that is
# absence, as that was on day :op. A preventieve melding is no absence, and who stayed away from a spreekuur had no
# interventie.
JONGEREN_OP = """select jongere, max(geopend_op) filter (where zaak.soort <> 'preventief') as laatste_melding,
        min(datum) as eerste_interventie
    from zaak left join interventie on interventie.zaak = zaak.nummer and datum <= :op
        and not (interventie.soort = 'spreekuur' and resultaat like 'niet gekomen%')
    where type = 'melding' and schooljaar = :jaar and geopend_op <= :op
    group by jongere having eerste_interventie is not null"""
# Of such a row: no absence was reported after the first interventie.
STIL = "(laatste_melding is null or laatste_melding <= eerste_interventie)"


# The closures that stood on day :op and were taken back after it: the last of each zaak.
TOEN = """select zaak, gesloten_op, afhandeling, max(nummer) as nummer from heropening
    where gesloten_op <= :op and datum > :op group by zaak"""


def zaken_op(
    conn: sqlite.Connection, groepen: Mapping[str, Sequence[Zaakgroep]], op: date
) -> dict[str, list[Zaakgroep]]:
    """The groups of each schooljaar as they were on day `op`; a schooljaar with nothing then is left out.

    What is later is looked up through an index, so that a count of today reads nothing more.
    """
    uit = {}
    for jaar, nu in groepen.items():
        later = _later(conn, jaar, op)
        telling = Counter({(g.soort, g.afhandeling): g.aantal for g in nu})
        telling.update(later)
        uit[jaar] = [Zaakgroep(*groep, aantal) for groep, aantal in telling.items() if aantal] if later else [*nu]
    return {jaar: gevuld for jaar, gevuld in uit.items() if gevuld}


def _later(conn: sqlite.Connection, jaar: str, op: date) -> Counter[tuple[str, str | None]]:
    """By kind and afhandeling, how many more or fewer zaken there were on day `op`."""
    telling = Counter[tuple[str, str | None]]()
    waarden = {"jaar": jaar, "op": op.isoformat()}
    opdracht = """select soort, afhandeling, count(*), 0 from zaak
            where schooljaar = :jaar and geopend_op > :op and rmc = 0 group by soort, afhandeling
        union all select soort, afhandeling, count(*), count(*) from zaak
            where schooljaar = :jaar and gesloten_op > :op and geopend_op <= :op and rmc = 0
            group by soort, afhandeling"""
    for soort, afhandeling, aantal, was_open in conn.execute(opdracht, waarden):
        if soort in TELT:
            telling[soort, afhandeling] -= aantal
            telling[soort, None] += was_open
    # A cross join keeps the order: the few that were reopened first, not all the zaken of the schooljaar.
    heropend = f"""select soort, iif(zaak.gesloten_op > :op, null, zaak.afhandeling), toen.afhandeling, count(*)
        from ({TOEN}) as toen cross join zaak on zaak.nummer = toen.zaak
        where schooljaar = :jaar and geopend_op <= :op and rmc = 0 group by 1, 2, 3"""  # noqa: S608
    for soort, geteld, toen, aantal in conn.execute(heropend, waarden):
        if soort in TELT:
            telling[soort, geteld] -= aantal
            telling[soort, toen] += aantal
    return telling


def dicht_toen(conn: sqlite.Connection, op: date) -> dict[int, tuple[date, str]]:
    """When and how the zaken had ended that were closed on day `op` and reopened after it."""
    rijen = conn.execute(f"select zaak, gesloten_op, afhandeling from ({TOEN})", {"op": op.isoformat()})  # noqa: S608
    return {zaak: (date.fromisoformat(gesloten), afhandeling) for zaak, gesloten, afhandeling in rijen}


def na_interventie(conn: sqlite.Connection, jaren: Sequence[str], op: date = date.max) -> dict[str, tuple[int, int]]:
    """Of each schooljaar the jongeren with an interventie by day `op`: those not reported again by then, and all."""
    opdracht = f"select count(*) filter (where {STIL}), count(*) from ({JONGEREN_OP})"  # noqa: S608
    waarden = {"op": op.isoformat()}
    tellingen = {jaar: conn.execute(opdracht, waarden | {"jaar": jaar}).fetchone() for jaar in jaren}
    return {jaar: (goed, alle) for jaar, (goed, alle) in tellingen.items() if alle}

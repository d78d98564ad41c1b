"""What a schooljaar that is closed keeps of its zaken and its register, and what would be counted now."""

from __future__ import annotations

import json
import secrets
from collections.abc import Collection, Sequence
from datetime import date
from typing import TypeVar

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.base.datum import kort
from lpa.domain.base.soorten import TELT
from lpa.domain.jaar.feiten import Registerfeiten, Zaakfeiten
from lpa.domain.jaar.overzicht import Overzicht
from lpa.domain.jaar.uitsplitsing import Feit
from lpa.domain.jaar.vaststelling import Stand, Telfeit, gedrukt
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.kalender.schoolkalender import Kalender
from lpa.storage.jaar import feitrijen
from lpa.storage.jaar.vaststelling import cijfers, telfeiten

T = TypeVar("T")


def feiten_van(
    conn: sqlite.Connection, jaar: Schooljaar, kalender: Kalender, op: date
) -> tuple[list[Feit], list[Feit]]:
    """All that the tables of a schooljaar count on day `op`: its zaken, and the jongeren of its register."""
    dimensies = [*feitrijen.ZAAK]
    zaken = [
        feit._replace(waarden={**feit.waarden, "rmc": ["1"] if rmc else []})
        for rmc in (False, True)
        for feit in feitrijen.zaken(conn, str(jaar), Zaakfeiten(TELT, rmc=rmc), op, dimensies)
    ]
    dag = feitrijen.Dagen.een(jaar.peildatum)
    register = feitrijen.jongeren(conn, dag, Registerfeiten(), kalender) if jaar.peildatum <= op else []
    return sorted(zaken, key=lambda f: f.nummer), register


def als_telfeiten(zaken: Sequence[Feit], register: Sequence[Feit]) -> list[Telfeit]:
    """Facts to be kept, of no version yet: whom and which family they are about becomes a random number."""
    wie, gezin = _nummers({f.jongere for f in (*zaken, *register)}), _nummers({f.gezin for f in (*zaken, *register)})
    uit = []
    for is_zaak, feiten in ((True, zaken), (False, register)):
        rijen = [
            Telfeit(
                vaststelling=0, zaak=f.nummer if is_zaak else None, wie=wie[f.jongere], gezin=gezin[f.gezin],
                feiten=json.dumps({k: [*w] for k, w in f.waarden.items()}, ensure_ascii=False, separators=(",", ":")),
            )
            for f in feiten
        ]  # fmt: skip
        # In the order of the register a row would tell who it is.
        uit += rijen if is_zaak else sorted(rijen, key=lambda t: t.wie)
    return uit


def _nummers(wie: set[T]) -> dict[T, int]:
    """A random number for each, none twice."""
    gekozen = dict[int, None]()
    while len(gekozen) < len(wie):
        gekozen[secrets.randbelow(10**12)] = None
    return dict(zip(wie, gekozen, strict=True))


def stand(conn: sqlite.Connection, nummer: int) -> Stand:
    """What a version holds, to be compared."""
    waarden = {(c.tabel, c.rij): c.waarde for c in cijfers(conn, nummer)}
    return Stand(waarden, {t.zaak: t.waarden for t in telfeiten(conn, nummer) if t.zaak is not None})


def stand_nu(conn: sqlite.Connection, o: Overzicht, jaar: Schooljaar, kalender: Kalender) -> Stand:
    """What would be printed now of a schooljaar; `o` is its overview as it is not closed."""
    waarden = {(c.tabel, c.rij): c.waarde for c in gedrukt(o)}
    zaken, _ = feiten_van(conn, jaar, kalender, o.op)
    return Stand(waarden, {f.nummer: f.waarden for f in zaken})


def waarom(conn: sqlite.Connection, zaken: Collection[int]) -> dict[int, str]:
    """Of these zaken what happened to them that a count may differ by: reopened, or struck out."""
    nummers = (json.dumps([*zaken]),)
    uit = {}
    for nummer, datum, reden in conn.execute(
        """select nummer, vervallen_op, vervallen_reden from zaak_alle
        where vervallen_op is not null and nummer in (select value from json_each(?))""", nummers,
    ):  # fmt: skip
        uit[nummer] = f"vervallen op {kort(date.fromisoformat(datum))}: {reden}"
    for nummer, datum in conn.execute(
        "select zaak, max(datum) from heropening where zaak in (select value from json_each(?)) group by zaak", nummers
    ):
        uit[nummer] = f"heropend op {kort(date.fromisoformat(datum))}"
    return uit

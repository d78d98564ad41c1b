"""All records of the file, class by class: what goes along when all of it is taken out of lpa."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.base.named import NamedTuple
from lpa.domain.base.record import Record
from lpa.domain.bewaren.bewaring import Bewaring, Vernietiging
from lpa.domain.dossier.geheimadres import in_records, verhuller_van
from lpa.domain.jaar.cijfers import Bronkeuze, Cijfernoot, Jaarcijfer
from lpa.domain.jaar.eigen import Eigenrij
from lpa.domain.jaar.vaststelling import Vastcijfer, Vaststelling
from lpa.domain.kalender.schoolkalender import Opendag, Vakantieregel, Vrijedag
from lpa.domain.kalender.werkrooster import Afwezig
from lpa.domain.recht.mas import Routestap
from lpa.domain.recht.regel import Eigenregel
from lpa.domain.records.aanvraag import Uitstel, Verlof, Vrijstelling
from lpa.domain.records.brief import Brief
from lpa.domain.records.eigentermijn import Eigentermijn
from lpa.domain.records.huisbezoek import Huisbezoek
from lpa.domain.records.jongere import Gezin, Jongere, Verblijf, Verzorger
from lpa.domain.records.overstap import Overstap
from lpa.domain.records.school import Inschrijving, School
from lpa.domain.records.spreekuur import Spreekuur, Uitnodiging
from lpa.domain.records.zaak import Heropening, Interventie, Kenmerk, Melding
from lpa.domain.register.telling import Leeftijdtelling
from lpa.domain.zaak.keten import Contact, Verstrekking
from lpa.errors import Beschadigd
from lpa.storage.engine.reading import many
from lpa.storage.engine.rows import delen, selection, to_record
from lpa.storage.zaak import geheimadres

SOORTEN: tuple[type[Record], ...] = (
    Gezin, Jongere, Verblijf, Verzorger, School, Inschrijving, Contact, Vakantieregel, Vrijedag, Opendag, Afwezig,
    Eigenregel, Verlof, Melding, Vrijstelling, Overstap, Uitstel, Kenmerk, Heropening, Interventie, Routestap,
    Verstrekking, Huisbezoek, Spreekuur, Uitnodiging, Brief, Eigentermijn, Leeftijdtelling, Jaarcijfer, Bronkeuze,
    Cijfernoot, Eigenrij, Vaststelling, Vastcijfer, Bewaring, Vernietiging,
)  # fmt: skip


def naam_van(soort: type[Record]) -> str:
    """What the file of a class of record is called: as its table."""
    return delen(soort)[-1].tabel


def alles(conn: sqlite.Connection) -> dict[str, Sequence[Record]]:
    """The live records by table, without any address that is secret, whoever it stands with.

    What hangs on a zaak that was struck out is not live.
    """
    geheim = geheimadres.geheimen(conn)
    verhul = verhuller_van(geheimadres.alle_verborgen(conn, geheim))
    alle: dict[str, Sequence[Record]] = {naam_van(soort): _levend(conn, soort) for soort in SOORTEN}
    return in_records(alle, verhul) if geheim else alle


def _levend(conn: sqlite.Connection, soort: type[Record]) -> list[Record]:
    tabel = delen(soort)[-1].tabel
    waar = "1"
    if len(delen(soort)) == 1 and "zaak" in delen(soort)[0].kolommen:
        waar = f"{tabel}.zaak is null or {tabel}.zaak in (select nummer from zaak)"  # noqa: S608
    return many(conn, soort, f"{waar} order by {tabel}.nummer")


class Row(NamedTuple):
    """A row of a table, by its number."""

    table: str
    number: int


def unreadable(conn: sqlite.Connection) -> list[Row]:
    """The rows in which stands a value that cannot be."""
    uit = []
    for kind in SOORTEN:
        place = _place(kind)
        rows = conn.execute(selection(kind))
        uit += [Row(delen(kind)[0].tabel, row[place]) for row in rows if not _reads(kind, row)]
    return uit


def _place(kind: type) -> int:
    return [field.name for field in fields(kind)].index("nummer")


def _reads(kind: type[Record], row: Sequence[object]) -> bool:
    try:
        to_record(kind, row)
    except (Beschadigd, TypeError):
        return False
    return True

"""Writing to the case file, one command at a time.

A command that writes does so in one `Writer`: one immediate transaction, in which each changed row
is logged with how it was and how it became. No transaction is open while a person thinks.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.base.datum import kort
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.record import R
from lpa.domain.records.bestand import GELEZEN, GEPROBEERD, UIT_ZAAK, UITVOER
from lpa.errors import InGebruik, Intussen
from lpa.storage.engine import chain, keys, schema
from lpa.storage.engine.faults import patient, translated, uninterrupted
from lpa.storage.engine.file import NOBODY, CaseFile, Who
from lpa.storage.engine.rows import ZAAKTABELLEN, Row, delen, insertion, stored, to_row
from lpa.storage.zaak import regime

ACCEPTED = "bevestigd: "  # what stands in a log line before the keys of the doubts that she accepted
_MOMENT = "%Y-%m-%dT%H:%M:%SZ"


def _nothing(_: str) -> None:
    pass


@contextmanager
def transaction(b: CaseFile, command: str, stored: Callable[[str], None] = _nothing) -> Iterator[Writer]:
    """All that one command changes: stored whole when the block ends, or not at all.

    `stored` is told what, in the same breath: what is interrupted after that was stored, and before it nothing was.
    """
    with translated(b.path):
        with patient(b.say):
            b.conn.execute("begin immediate")
        try:
            s = Writer(b.conn, command, b.clock(), b.who)
            yield s
            failures = keys.failures(b.path) if s.what else 0
            if failures:
                s.tried(failures)
            if s.what:
                chain.seal(b.conn)
            behind = _behind(s) if s.what else ""
            with uninterrupted():
                b.conn.execute("commit")
                stored(s.what)
            if failures:
                keys.forget_failures(b.path)
            if behind:
                b.say(behind)
        except BaseException as fout:
            if b.conn.in_transaction:
                b.conn.execute("rollback")
            _must_not_be_replaced(b, fout)
            raise


def _must_not_be_replaced(b: CaseFile, fout: BaseException) -> None:
    """Raises InGebruik for an error of SQLite where another file has the name by now."""
    if isinstance(fout, sqlite.Error) and b.is_replaced():
        raise InGebruik(
            f"het bestand {b.path.name} is intussen vervangen, in een ander venster; hier is niets opgeslagen",
            "geef de opdracht opnieuw",
        ) from fout


def _behind(s: Writer) -> str:
    """What to say where the clock was set back: the command before is still to come by it, by more than an hour."""
    order = "select tijd from logboek where handeling < (select max(handeling) from logboek) order by handeling desc"
    (last,) = s.conn.execute(f"{order} limit 1").fetchone() or ("",)
    if last <= (s.now + timedelta(hours=1)).strftime(_MOMENT):
        return ""
    return (
        f"Let op: de klok van deze computer loopt achter: in het logboek staat een opdracht van"
        f" {kort(date.fromisoformat(last[:10]))}. Kijk hem na: dagen en termijnen rekenen ermee."
    )


class Stored(NamedTuple):
    """A record as it was stored, and which of its columns changed; None of a new one."""

    record: Any
    changed: Collection[str] | None

    @property
    def typed(self) -> list[str]:
        """The texts in it that are new, but for names."""
        names = type(self.record).__dataclass_fields__ if self.changed is None else self.changed
        values = (getattr(self.record, name, None) for name in names if "naam" not in name and name != "zoeksleutel")
        return [value for value in values if isinstance(value, str) and value]


class Writer:
    """The writes of one command (`handeling`), each of them logged."""

    def __init__(self, conn: sqlite.Connection, opdracht: str, nu: datetime, who: Who = NOBODY) -> None:
        self.conn = conn
        self._who = who
        self.command, self.now = opdracht, nu
        self._tijd = nu.strftime(_MOMENT)
        self._toelichting = ""  # of accepted doubts their keys; a word about anybody stands in the content, never here
        self._handeling: int | None = None
        self._renewed = False
        self.terug_van: int | None = None
        self.what = ""  # the first row that was touched, as it is told: `melding 12`
        self.main: type = type(None)  # the class of the first record, and the new ones of it when that is new
        self.touched: set[str] = set()  # in which tables
        self.added: list[int] = []
        self.records: list[Stored] = []

    def add(self, record: R) -> R:
        """`record` with the number it got: a fresh one, never used before."""
        if self._handeling is None:
            self.main = type(record)
        record, nummer = regime.marked(self.conn, record, new=True), 0
        before = regime.before(self.conn, record)
        for deel in delen(type(record)):
            rij = to_row(record, deel)
            rij["nummer"] = rij["nummer"] or nummer or None
            nummer = self.insert(deel.tabel, rij)
        if type(record) is self.main:
            self.added.append(nummer)
        new: R = replace(record, nummer=nummer)
        self.records.append(Stored(new, None))
        self._mark_later(new, before)
        return new

    def _mark_later(self, record: object, before: regime.Before | None) -> None:
        """Mark what becomes criminal data by `record`, as it was `before`."""
        for other in regime.later(self.conn, record, before):
            self.change(other)

    def told(self, reading: Row) -> None:
        """Log that something left the file, criminal data of a zaak when it names one.

        Nothing changes by it, and nothing of it can be taken back.
        """
        self._log(UIT_ZAAK if reading.get("zaak") else UITVOER, reading.get("zaak", 0), None, reading)

    def read(self, jongere: int) -> None:
        """Log that the file of a jongere was read, and nothing of what is in it."""
        self._line(GELEZEN, jongere, None, jongere)

    def tried(self, times: int) -> None:
        """Log that so many times what was typed did not open the file."""
        self._line(GEPROBEERD, times, None, None, chain.FAILED)

    def accept(self, sleutels: Collection[str]) -> None:
        """Keep which doubts she accepted with this command, by their keys."""
        if self._handeling is None:
            return
        order = "insert or ignore into bevestigd (handeling, sleutel) values (?, ?)"
        self.conn.executemany(order, [(self._handeling, key) for key in sleutels])
        self._toelichting = f"{ACCEPTED}{', '.join(sleutels)}"
        order = "update logboek set toelichting = ? where handeling = ?"
        self.conn.execute(order, (self._toelichting, self._handeling))

    def change(self, record: R) -> R:
        """Store the changed `record`; the version it was read with must still be the present one.

        Raises Geweigerd when another window changed it meanwhile: refusing is better than overwriting.
        """
        record = regime.marked(self.conn, record, new=False)
        before = regime.before(self.conn, record)
        nieuw = replace(record, versie=record.versie + 1)
        changed: set[str] = set()
        for deel in delen(type(record)):
            rij = to_row(nieuw, deel)
            voor = self.current(deel.tabel, rij["nummer"])
            if voor is None or ("versie" in voor and voor["versie"] != nieuw.versie - 1):
                raise Intussen(
                    "dit is intussen in een ander venster gewijzigd; er is niets opgeslagen",
                    "bekijk het opnieuw en wijzig het daarna",
                )
            if rij != voor:
                self.update(deel.tabel, voor, rij)
                changed |= {kolom for kolom in rij if rij[kolom] != voor[kolom]}
        self.records.append(Stored(nieuw, changed))
        self._mark_later(nieuw, before)
        return nieuw

    def add_all(self, records: Sequence[Any]) -> range:
        """Many new records of one class, which lies in one table, logged line by line all the same; their numbers."""
        from lpa.storage.exchange import bulk

        return bulk.add(self, records) if records else range(0)

    def change_all(self, records: Sequence[Any]) -> None:
        """Many changed records of one class, which lies in one table; each as it was read but for what changed."""
        from lpa.storage.exchange import bulk

        if records:
            bulk.change(self, records)

    def remove(self, record: Any) -> None:
        """Remove `record`, which must still be as it was read.

        Raises Geweigerd when another window changed or removed it meanwhile.
        """
        for deel in reversed(delen(type(record))):
            rij = self.current(deel.tabel, record.nummer)
            if rij is None or ("versie" in rij and rij["versie"] != record.versie):
                raise Intussen(
                    "dit is intussen in een ander venster gewijzigd; er is niets weggehaald",
                    "bekijk het opnieuw en haal het daarna weg",
                )
            self.delete(deel.tabel, rij)

    @contextmanager
    def register_before(self) -> Iterator[None]:
        """For a moment who is known, and where enrolled and living, as before this command; to be read only."""
        order = """select tabel, nummer, voor from logboek join loginhoud on logregel = volgnummer
            where handeling = ? and tabel in ('jongere', 'inschrijving', 'verblijf') order by volgnummer desc"""
        lines = self.conn.execute(order, (self.number,)).fetchall()
        self.conn.execute("savepoint eerder")
        try:
            for tabel, nummer, voor in lines:
                self._as_it_was(tabel, nummer, voor)
            yield
        finally:
            self.conn.execute("rollback to eerder")
            self.conn.execute("release eerder")

    def _as_it_was(self, tabel: str, nummer: int, voor: str | None) -> None:
        """A row as the log says it was; who is new stays, for others may refer to him."""
        import json

        if voor is None and tabel != "jongere":
            self.conn.execute(f"delete from {stored(tabel)} where nummer = ?", (nummer,))  # noqa: S608
        elif voor is not None:
            rij = json.loads(voor)
            zetten = ", ".join(f"{kolom} = :{kolom}" for kolom in rij)
            self.conn.execute(f"update {stored(tabel)} set {zetten} where nummer = :nummer", rij)  # noqa: S608

    def current(self, tabel: str, nummer: int) -> Row | None:
        """The row as it is now, or None."""
        cursor = self.conn.execute(f"select * from {stored(tabel)} where nummer = ?", (nummer,))  # noqa: S608
        rij = cursor.fetchone()
        return None if rij is None else dict(zip((k[0] for k in cursor.description), rij, strict=True))

    def insert(self, tabel: str, rij: Row) -> int:
        """Store a new row and log it; the number it has."""
        self.renew()
        nummer = int(self.conn.execute(insertion(tabel, rij), list(rij.values())).lastrowid)
        self._log(tabel, nummer, None, rij | {"nummer": nummer})
        return nummer

    def update(self, tabel: str, voor: Row, na: Row) -> None:
        """Change the row that is now `voor` into `na`, and log both."""
        self.renew()
        zetten = ", ".join(f"{kolom} = ?" for kolom in na)
        self.conn.execute(f"update {stored(tabel)} set {zetten} where nummer = ?", [*na.values(), na["nummer"]])  # noqa: S608
        self._log(tabel, na["nummer"], voor, na)

    def delete(self, tabel: str, voor: Row) -> None:
        """Remove the row that is now `voor`, and log it."""
        self.renew()
        self.conn.execute(f"delete from {stored(tabel)} where nummer = ?", (voor["nummer"],))  # noqa: S608
        self._log(tabel, voor["nummer"], voor, None)

    def renew(self) -> None:
        """Give the file a new stamp before anything else of this command is written: a journal is known by it."""
        if not self._renewed:
            schema.renew_stamp(self.conn)
            self._renewed = True

    @property
    def number(self) -> int:
        """The number of this command in the log; 0 while nothing was written."""
        return self._handeling or 0

    def begun(self, tabel: str, nummer: int) -> tuple[Any, ...]:
        """What each line of the log of this command holds, from its first write on: to row `nummer` of a table.

        In the order of `chain.LINE`.
        """
        if self._handeling is None:
            self._handeling = int(
                self.conn.execute("select coalesce(max(handeling), 0) + 1 from logboek").fetchone()[0]
            )
        self.touched.add(tabel)
        if not self.what or (self.what == f"zaak {nummer}" and tabel in ZAAKTABELLEN):
            self.what = f"{tabel} {nummer}"
        return self._handeling, self._tijd, self.command, self.terug_van, self._toelichting, *self._who, chain.DONE

    def _log(self, tabel: str, nummer: int, voor: Row | None, na: Row | None) -> None:
        self.renew()
        rij = na or voor or {}
        zaak = nummer if tabel in ZAAKTABELLEN else rij.get("zaak")
        jongere = nummer if tabel == "jongere" else rij.get("jongere") or self._jongere_van(zaak)
        regel = self._line(tabel, nummer, zaak, jongere)
        inhoud = (regel, _json(voor), _json(na))
        self.conn.execute("insert into loginhoud (logregel, voor, na) values (?, ?, ?)", inhoud)

    def _line(self, tabel: str, nummer: int, zaak: int | None, jongere: int | None, result: str = chain.DONE) -> int:
        """A line of the log without its content; its number."""
        self.renew()
        *line, _ = self.begun(tabel, nummer)
        tekens = ", ".join("?" * (len(line) + 5))
        opdracht = f"insert into logboek ({chain.LINE}, tabel, nummer, zaak, jongere) values ({tekens})"  # noqa: S608
        return int(self.conn.execute(opdracht, (*line, result, tabel, nummer, zaak, jongere)).lastrowid)

    def _jongere_van(self, zaak: int | None) -> int | None:
        rij = self.conn.execute("select jongere from zaak_alle where nummer = ?", (zaak,)).fetchone() if zaak else None
        return rij[0] if rij else None


def _json(rij: Row | None) -> str | None:
    import json

    return None if rij is None else json.dumps(rij, ensure_ascii=False, separators=(",", ":"))

"""How the file is read: a verb about one child or one zaak reads nothing whole of what grows each year."""

from __future__ import annotations

import re
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher3

from lpa.storage.engine import connection
from tests.overal.conftest import Proef
from tests.overal.voorbeelden import verben, voorbeeld

pytestmark = pytest.mark.slow
# What there is more of each year; how the log is read has a test of its own.
GROEIT = frozenset({"zaak_alle", "melding", "interventie_alle", "inschrijving"})
# What must: figures, checks, imports, and what goes through all of the file.
ALLES = re.compile(
    r"cijfers .*|controle|export .*|importeer .*|inschrijving controle|jaarwerk|kopie .*|.* samenvoegen|route lijst"
    r"|telling|thuiszitters|vernietig|wachtwoord .*"
)
# Of no number at all, and whether anybody is enrolled on a day: answered at once, or by the first row.
_METEEN = re.compile(
    r"(?i)select jongere from \w+ where nummer in \(\)|select 1 from inschrijving where van .* limit 1"
)
_LEEST = re.compile(r"(?i)(select|with) ")
_DEEL = " where "  # in the SQL of an index that holds some of the rows


def _gevraagd(proef: Proef, verb: str, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, list[str]]:
    """The file after the example of a verb, and what was asked of it."""
    vragen: list[str] = []
    opened = connection.opened

    def traced(pad: Path, hexkey: str | None) -> sqlcipher3.Connection:
        conn = opened(pad, hexkey)
        conn.set_trace_callback(vragen.append)
        return conn

    monkeypatch.setattr(connection, "opened", traced)
    lpa = proef.fresh()
    lpa(*voorbeeld(verb))
    gelezen = [" ".join(v.split()) for v in vragen]
    return lpa.pad, [v for v in dict.fromkeys(gelezen) if _LEEST.match(v) and not _METEEN.fullmatch(v)]


def _heel_gelezen(pad: Path, vragen: list[str]) -> set[tuple[str, str]]:
    """The growing tables that are read whole, and by which query: without an index, or by one that holds all rows."""
    uit = set()
    with closing(sqlcipher3.connect(pad)) as conn:
        deels = {
            i
            for i, sql in conn.execute("select name, coalesce(sql, '') from sqlite_schema where type = 'index'")
            if _DEEL in sql
        }
        for vraag in vragen:
            for *_, stap in conn.execute(f"explain query plan {vraag}"):
                m = re.match(r"SCAN (\w+)(?: USING (?:COVERING )?INDEX (\w+))?", stap)
                if m and m[1] in GROEIT and m[2] not in deels:
                    uit.add((m[1], vraag))
    return uit


@pytest.mark.parametrize("verb", [v for v in verben() if not ALLES.fullmatch(v)])
def test_a_verb_about_one_child_or_one_zaak_reads_no_growing_table_whole(
    proef: Proef, monkeypatch: pytest.MonkeyPatch, verb: str
) -> None:
    assert not _heel_gelezen(*_gevraagd(proef, verb, monkeypatch))


def test_a_table_that_is_read_whole_is_seen(proef: Proef, monkeypatch: pytest.MonkeyPatch) -> None:
    gelezen = _heel_gelezen(*_gevraagd(proef, "route lijst", monkeypatch))
    assert {tabel for tabel, _ in gelezen} == {"zaak_alle"}

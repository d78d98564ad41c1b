"""A file of 1.0.0 gets the indexes, and the list of what is open is read and counted by them."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.records.zaak import Melding
from lpa.storage.engine import connection, schema
from lpa.storage.zaak import zaken
from tests.storage.helpers import van_1_0_0

NIEUW = {"zaak_open", "jongere_geheim", "melding_vervolg_op", "melding_na_verlof", "interventie_overleg"}


@pytest.fixture
def conn(tmp_path: Path) -> sqlite.Connection:
    """A file of 1.0.0, opened by this lpa."""
    return connection.connect(van_1_0_0(tmp_path / "oud.lpa"), lambda _: "", lambda _: None)


def _indexes(conn: sqlite.Connection) -> dict[str, str]:
    return dict(conn.execute("select name, sql from sqlite_schema where type = 'index' and sql is not null"))


def test_a_file_of_before_gets_the_indexes_and_is_as_a_new_one(tmp_path: Path, conn: sqlite.Connection) -> None:
    with closing(conn), closing(sqlite.connect(tmp_path / "oud-voor-versie-4.lpa")) as voor:
        gewijzigd = {naam for naam, sql in _indexes(conn).items() if _indexes(voor).get(naam) != sql}
        assert gewijzigd >= NIEUW
        assert not schema.altered(conn)


def _plannen(conn: sqlite.Connection, filter_: zaken.Filter) -> list[list[str]]:
    """How a list of meldingen is counted, and how it is read."""
    vragen: list[str] = []
    conn.set_trace_callback(vragen.append)
    zaken.lijst(conn, Melding, filter_, 50)
    conn.set_trace_callback(None)
    return [[stap for *_, stap in conn.execute(f"explain query plan {vraag}")] for vraag in vragen]


def test_what_is_open_is_counted_and_listed_by_one_index_in_its_order(conn: sqlite.Connection) -> None:
    with closing(conn):
        tellen, lezen = _plannen(conn, zaken.Filter(open=True))
    assert tellen == ["SEARCH zaak_alle USING INDEX zaak_open (type=?)"]
    assert lezen[0] == "SEARCH zaak_alle USING INDEX zaak_open (type=?)"
    assert "USE TEMP B-TREE FOR ORDER BY" not in lezen  # of the last term at most: those of one day


def test_what_is_open_of_one_jongere_is_looked_up_by_jongere(conn: sqlite.Connection) -> None:
    with closing(conn):
        plannen = _plannen(conn, zaken.Filter(open=True, jongere=1))
    assert {plan[0] for plan in plannen} == {"SEARCH zaak_alle USING INDEX zaak_jongere (jongere=?)"}

"""What another program did to a row is found, whatever it was."""

from __future__ import annotations

from contextlib import closing
from typing import Any

import pytest
from sqlcipher3 import dbapi2 as sqlcipher3

from lpa.storage.copies.logged import strange
from lpa.storage.engine.reading import is_invented
from tests.conftest import Lpa


def of(lpa: Lpa) -> set[Any]:
    """What is strange in a file."""
    with closing(sqlcipher3.connect(lpa.pad)) as conn:
        return set(strange(conn))


@pytest.mark.parametrize(
    ("sql", "row", "why"),
    [
        ("update jongere set voornaam = 'Ander' where nummer = 1",
         ("jongere", 1), "anders dan in het logboek: voornaam"),
        ("update zaak_alle set jongere = 2 where nummer = 1", ("zaak", 1), "anders dan in het logboek: jongere"),
        ("update melding set uren = 3 where nummer = 1", ("melding", 1), "anders dan in het logboek: uren"),
        ("delete from inschrijving where nummer = 1", ("inschrijving", 1), "deze rij is weg"),
        ("insert into school select 99, 'De Vreemde', null, plaats, regio, onderwijssoorten, zonder_les,"
         " contactpersoon, telefoon, email, zoeksleutel, versie from school where nummer = 1",
         ("school", 99), "deze rij staat er, en volgens het logboek niet"),
        ("update eigenschap set waarde = 'Elders' where sleutel = 'gemeente'",
         ("eigenschap", 1), "anders dan in het logboek: waarde"),
        ("delete from eigenschap where nummer = 1", ("eigenschap", 1), "deze rij is weg"),
        ("insert into bevestigd values (1, 'zaak.dubbel')",
         ("bevestigd", 1), "anders dan in het logboek: de twijfels die u bevestigde"),
    ],
)  # fmt: skip
def test_what_another_program_did_is_found(gevuld: Lpa, sql: str, row: tuple[str, int], why: str) -> None:
    assert of(gevuld) == set()
    with closing(sqlcipher3.connect(gevuld.pad)) as conn:
        conn.execute("pragma foreign_keys = off")
        conn.execute("pragma ignore_check_constraints = on")
        conn.execute(sql)
        conn.commit()
    assert {(s.table, s.number, s.why) for s in of(gevuld)} == {(*row, why)}


def test_a_doubt_that_she_accepted_and_another_program_took_away_is_found(lpa: Lpa) -> None:
    for _ in range(2):
        lpa("jongere", "nieuw", "--achternaam", "Vink", "--geboortedatum", "1-2-2010", "--toch")
    assert of(lpa) == set()
    with closing(sqlcipher3.connect(lpa.pad)) as conn:
        (command,) = conn.execute("select distinct handeling from bevestigd").fetchone()
        conn.execute("delete from bevestigd where sleutel = (select min(sleutel) from bevestigd)")
        conn.commit()
    why = "anders dan in het logboek: de twijfels die u bevestigde"
    assert {(s.table, s.number, s.why) for s in of(lpa)} == {("bevestigd", command, why)}


def test_that_all_is_invented_is_believed_only_of_a_file_that_was_made_so(gevuld: Lpa) -> None:
    with closing(sqlcipher3.connect(gevuld.pad)) as conn:
        conn.execute("insert into eigenschap (sleutel, waarde, versie) values ('verzonnen', 'ja', 1)")
        conn.execute("insert into gezin (naam, notitie, versie) values ('Merk', '', 1)")
        conn.commit()
        assert not is_invented(conn)
    assert "volgens het logboek niet" in gevuld("controle").out

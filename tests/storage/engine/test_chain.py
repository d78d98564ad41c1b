"""The log is a chain: whatever is changed in it, put in or taken out is found; its content can be destroyed."""

from __future__ import annotations

import pytest
from sqlcipher3 import dbapi2 as sqlite

from lpa.storage.engine.chain import broken
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.writer import transaction
from tests.domain.factories import maak_jongere, maak_melding
from tests.storage.helpers import store

TRIGGERS = ("logboek_blijft", "logboek_gaat_niet_weg", "logketen_blijft", "logketen_gaat_niet_weg")


@pytest.fixture
def gevuld(bestand: CaseFile) -> CaseFile:
    """Nine lines: three properties of the file itself, six of four commands."""
    store(bestand, maak_jongere(achternaam="Merel"), maak_jongere(achternaam="Spreeuw"), maak_melding())
    with transaction(bestand, "jongere nieuw") as s:
        s.add_all([maak_jongere(achternaam="Lijster"), maak_jongere(achternaam="Vink")])
    assert broken(bestand.conn) is None
    return bestand


def lijnen(b: CaseFile) -> int:
    return int(b.conn.execute("select count(*) from logboek").fetchone()[0])


@pytest.mark.parametrize(
    "opdracht",
    ["update logboek set opdracht = 'x' where volgnummer = 2", "delete from logboek where volgnummer = 2",
     "update logketen set hash = x'00' where logregel = 2", "delete from logketen where logregel = 2",
     "delete from logboek", "delete from logketen"],
)  # fmt: skip
def test_no_line_of_it_is_changed_or_removed(gevuld: CaseFile, opdracht: str) -> None:
    with pytest.raises(sqlite.DatabaseError, match="het logboek wordt niet gewijzigd"):
        gevuld.conn.execute(opdracht)


@pytest.mark.parametrize(
    ("opdracht", "regel"),
    [
        pytest.param("update logboek set tijd = '2019-01-01T00:00:00Z' where volgnummer = 5", 5, id="tijd"),
        pytest.param("update logboek set actor = 'een ander' where volgnummer = 6", 6, id="actor"),
        pytest.param("update logboek set jongere = 2 where volgnummer = 4", 4, id="jongere"),
        pytest.param("update logboek set toelichting = 'x' where volgnummer = 4", 4, id="toelichting"),
        pytest.param("update loginhoud set na = replace(na, 'Merel', 'Mezen') where logregel = 4", 4, id="inhoud"),
        pytest.param("update loginhoud set voor = na where logregel = 8", 8, id="inhoud erbij"),
        pytest.param("update loginhoud set zout = randomblob(16) where logregel = 7", 7, id="zout"),
        pytest.param("delete from logboek where volgnummer = 5", 6, id="regel weg"),
        pytest.param("delete from logboek where volgnummer = 5; delete from logketen where logregel = 5", 6, id="heel"),
        pytest.param("delete from logboek where volgnummer = 9; delete from logketen where logregel = 9",
                     8, id="einde"),
        pytest.param("insert into logboek select 12, handeling, tijd, opdracht, tabel, nummer, zaak, jongere,"
                     " terug_van, toelichting, actor, oorsprong, resultaat from logboek where volgnummer = 4",
                     12, id="erbij"),
        pytest.param("update logketen set hash = x'00' where logregel = 6", 6, id="schakel"),
        pytest.param("delete from logketen where logregel = 4", 4, id="schakel weg"),
    ],
)  # fmt: skip
def test_what_is_done_to_it_all_the_same_is_found_at_its_line(gevuld: CaseFile, opdracht: str, regel: int) -> None:
    for trigger in TRIGGERS:
        gevuld.conn.execute(f"drop trigger {trigger}")
    for deel in opdracht.split("; "):
        gevuld.conn.execute(deel)
    gevonden = broken(gevuld.conn)
    assert gevonden is not None
    assert gevonden.volgnummer == regel


def test_its_content_can_be_destroyed_and_the_chain_holds(gevuld: CaseFile) -> None:
    gevuld.conn.execute("delete from loginhoud where logregel in (4, 7)")
    assert broken(gevuld.conn) is None


def test_two_lines_with_the_same_content_do_not_show_that(bestand: CaseFile) -> None:
    for _ in range(2):
        store(bestand, maak_jongere(achternaam="Merel"))
    (een,), (ander,) = bestand.conn.execute("select inhoud from logketen where logregel > 3 order by 1")
    assert een != ander


def test_a_command_that_failed_leaves_no_link(gevuld: CaseFile) -> None:
    voor = lijnen(gevuld)

    class Mis(Exception):
        pass

    def mislukt() -> None:
        with transaction(gevuld, "jongere nieuw") as s:
            s.add(maak_jongere(achternaam="Weg"))
            raise Mis

    with pytest.raises(Mis):
        mislukt()
    assert (lijnen(gevuld), broken(gevuld.conn)) == (voor, None)
    store(gevuld, maak_jongere(achternaam="Erna"))
    assert broken(gevuld.conn) is None

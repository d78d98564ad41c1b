"""Writing: one command is one transaction, each changed row is in the log, and nothing is overwritten."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.records.besluit import sluit
from lpa.domain.records.zaak import Melding
from lpa.errors import Beschadigd, ExitCode, GegevensGeweigerd, Geweigerd, InGebruik, OpslagFout
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.logboek import laatste, undo
from lpa.storage.engine.reading import many
from lpa.storage.engine.writer import Writer, transaction
from lpa.storage.register import registers
from lpa.storage.zaak import zaken
from tests.conftest import NU
from tests.domain.factories import dag, maak_inschrijving, maak_interventie, maak_jongere, maak_melding, maak_school
from tests.storage.helpers import dump, second_window, store


def test_a_record_gets_the_next_number_and_comes_back_with_it(bestand: CaseFile) -> None:
    een, twee = store(bestand, maak_jongere(), maak_jongere(voornaam="Noor"))
    assert (een.nummer, twee.nummer) == (1, 2)
    assert registers.jongere(bestand.conn, 2) == twee


def test_zaken_of_all_kinds_share_one_numbering(bestand: CaseFile) -> None:
    store(bestand, maak_jongere())
    een, twee = store(bestand, maak_melding(), maak_melding(soort="luxe"))
    assert (een.nummer, twee.nummer) == (1, 2)
    assert zaken.melding(bestand.conn, 2) == twee


def test_a_number_is_never_used_again_after_undo(bestand: CaseFile) -> None:
    store(bestand, maak_jongere())
    for verwacht in (1, 2, 3):
        (melding,) = store(bestand, maak_melding())
        assert melding.nummer == verwacht
        with transaction(bestand, "ongedaan") as s:
            undo(s, laatste(s.conn))
    assert many(bestand.conn, Melding) == []


def test_a_number_of_a_command_that_failed_was_never_given(bestand: CaseFile) -> None:
    def fails(s: Writer) -> None:
        assert s.add(maak_jongere()).nummer == 1
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), transaction(bestand, "jongere nieuw") as s:
        fails(s)
    (jongere,) = store(bestand, maak_jongere())
    assert jongere.nummer == 1


def test_every_change_has_a_line_with_how_it_was_and_how_it_became(bestand: CaseFile) -> None:
    (jongere,) = store(bestand, maak_jongere(), opdracht="jongere nieuw")
    with transaction(bestand, "jongere wijzig") as s:
        s.change(replace(jongere, telefoon="0612345678"))
        s.accept(["jongere.telefoon"])
    with transaction(bestand, "jongere vernietig") as s:
        s.delete("jongere", s.current("jongere", 1) or {})
    regels = bestand.conn.execute(
        "select handeling, tijd, opdracht, tabel, nummer, jongere, voor, na, terug_van, toelichting from logregel"
        " where handeling > 0"
    ).fetchall()
    eerst, toen, weg = ([*r[:6], r[8], r[9]] for r in regels)
    assert eerst == [1, "2019-10-10T09:30:00Z", "jongere nieuw", "jongere", 1, 1, None, ""]
    assert toen == [2, "2019-10-10T09:30:00Z", "jongere wijzig", "jongere", 1, 1, None, "bevestigd: jongere.telefoon"]
    assert weg == [3, "2019-10-10T09:30:00Z", "jongere vernietig", "jongere", 1, 1, None, ""]
    voor, na = ([json.loads(r[plek] or "{}") for r in regels] for plek in (6, 7))
    assert voor[0] == {}
    assert na[0] == voor[1]
    assert na[1] == voor[2]
    assert na[2] == {}
    assert {k for k in na[1] if na[1][k] != voor[1][k]} == {"telefoon", "versie"}
    assert (na[1]["telefoon"], na[1]["versie"]) == ("0612345678", 2)


def test_all_changes_of_one_command_share_a_number_in_the_log(bestand: CaseFile) -> None:
    store(bestand, maak_jongere(), maak_school(), maak_inschrijving(), maak_melding(), maak_interventie())
    store(bestand, maak_jongere())
    regels = bestand.conn.execute(
        "select handeling, tabel, nummer, zaak, jongere from logboek where handeling > 0"
    ).fetchall()
    assert regels == [
        (1, "jongere", 1, None, 1),
        (1, "school", 1, None, None),
        (1, "inschrijving", 1, None, 1),
        (1, "zaak", 1, 1, 1),
        (1, "melding", 1, 1, 1),
        (1, "interventie", 1, 1, 1),
        (2, "jongere", 2, None, 2),
    ]


def test_only_the_table_that_changed_is_logged(bestand: CaseFile) -> None:
    store(bestand, maak_jongere())
    (melding,) = store(bestand, maak_melding())
    with transaction(bestand, "melding sluit") as s:
        s.change(sluit(melding, "halt", dag("01-11-2019")))
    assert bestand.conn.execute("select tabel from logboek where opdracht = 'melding sluit'").fetchall() == [("zaak",)]


def test_a_command_without_changes_leaves_no_trace(bestand: CaseFile) -> None:
    with transaction(bestand, "niets"):
        pass
    assert bestand.conn.execute("select max(handeling) from logboek").fetchone() == (0,)


@pytest.mark.parametrize("ongeluk", [ValueError, KeyboardInterrupt, SystemExit, Geweigerd], ids=lambda o: o.__name__)
def test_a_command_that_breaks_off_leaves_nothing(bestand: CaseFile, ongeluk: type[BaseException]) -> None:
    store(bestand, maak_jongere())
    voor, fout = dump(bestand), ongeluk("een", "twee") if ongeluk is Geweigerd else ongeluk()

    def fails(s: Writer) -> None:
        s.add(maak_melding())
        s.change(replace(registers.jongere(s.conn, 1), voornaam="Noor"))
        raise fout

    with pytest.raises(ongeluk), transaction(bestand, "melding nieuw") as s:
        fails(s)
    assert dump(bestand) == voor
    assert not bestand.conn.in_transaction
    store(bestand, maak_melding())


def test_a_row_that_the_file_refuses_takes_the_whole_command_with_it(bestand: CaseFile) -> None:
    store(bestand, maak_jongere())
    voor = dump(bestand)
    with pytest.raises(sqlite.IntegrityError):
        store(bestand, maak_melding(), maak_melding(uren=-1))
    assert dump(bestand) == voor


def test_a_change_in_another_window_is_not_overwritten(bestand: CaseFile) -> None:
    (hier,) = store(bestand, maak_jongere())
    with second_window(bestand) as ander, transaction(ander, "jongere wijzig") as s:
        s.change(replace(registers.jongere(s.conn, 1), voornaam="Noor"))
    voor = dump(bestand)

    def change(s: Writer) -> None:
        s.add(maak_jongere(voornaam="Wilg"))
        s.change(replace(hier, telefoon="0612345678"))

    with pytest.raises(Geweigerd, match="ander venster gewijzigd") as fout, transaction(bestand, "jongere wijzig") as s:
        change(s)
    assert fout.value.exit_code == ExitCode.REFUSED
    assert dump(bestand) == voor


def test_a_melding_that_was_closed_in_another_window_is_not_overwritten(bestand: CaseFile) -> None:
    store(bestand, maak_jongere())
    (hier,) = store(bestand, maak_melding())
    with second_window(bestand) as ander, transaction(ander, "melding sluit") as s:
        s.change(sluit(zaken.melding(s.conn, 1), "halt", dag("01-11-2019")))
    voor = dump(bestand)
    with pytest.raises(Geweigerd), transaction(bestand, "melding wijzig") as s:
        s.change(replace(hier, uren=20))
    assert dump(bestand) == voor


def test_a_record_that_is_gone_cannot_be_changed(bestand: CaseFile) -> None:
    with pytest.raises(Geweigerd), transaction(bestand, "jongere wijzig") as s:
        s.change(maak_jongere(nummer=7))


def test_a_change_counts_up_the_version_and_can_be_followed_by_another(bestand: CaseFile) -> None:
    (jongere,) = store(bestand, maak_jongere())
    for verwacht in (2, 3):
        with transaction(bestand, "jongere wijzig") as s:
            jongere = s.change(replace(jongere, telefoon=str(verwacht)))
        assert jongere.versie == verwacht
        assert registers.jongere(bestand.conn, 1) == jongere


def test_someone_with_zaken_cannot_be_removed(bestand: CaseFile) -> None:
    store(bestand, maak_jongere(), maak_melding())
    voor = dump(bestand)
    with pytest.raises(Geweigerd, match="hangen nog andere gegevens aan") as fout, transaction(bestand, "weg") as s:
        s.delete("jongere", s.current("jongere", 1) or {})
    assert fout.value.exit_code == ExitCode.REFUSED
    assert dump(bestand) == voor


@pytest.mark.parametrize(
    "tabel", ["logboek", "sqlite_master", "zaak_alle", "stempel", "zakken", "jongere; drop table zaak"]
)
def test_no_other_table_can_be_written(bestand: CaseFile, tabel: str) -> None:
    with pytest.raises(ValueError, match="no table"), transaction(bestand, "proef") as s:
        s.insert(tabel, {"nummer": 1})
    with pytest.raises(ValueError, match="no table"), transaction(bestand, "proef") as s:
        s.current(tabel, 1)


def test_reading_sees_one_moment_while_another_window_writes(bestand: CaseFile) -> None:
    store(bestand, maak_jongere())
    with second_window(bestand) as ander:
        ander.conn.execute("pragma busy_timeout = 50")
        with bestand.snapshot() as conn:
            eerst = conn.execute("select count(*) from jongere").fetchone()
            with pytest.raises(InGebruik), transaction(ander, "jongere nieuw") as s:
                s.add(maak_jongere())
            assert conn.execute("select count(*) from jongere").fetchone() == eerst == (1,)
        store(ander, maak_jongere())
    assert bestand.conn.execute("select count(*) from jongere").fetchone() == (2,)


def test_reading_ends_cleanly_when_it_fails(bestand: CaseFile) -> None:
    with pytest.raises(GegevensGeweigerd), bestand.snapshot():
        raise GegevensGeweigerd("een", "twee")
    assert not bestand.conn.in_transaction


def test_a_reader_may_end_its_moment_itself(bestand: CaseFile) -> None:
    with bestand.snapshot() as conn:
        conn.execute("rollback")
    assert not bestand.conn.in_transaction


def test_another_writer_makes_a_window_wait_and_then_say_so(bestand: CaseFile) -> None:
    with second_window(bestand) as ander:
        ander.conn.execute("pragma busy_timeout = 50")
        with transaction(bestand, "jongere nieuw") as s:
            s.add(maak_jongere())
            with pytest.raises(InGebruik, match="een ander venster") as fout, transaction(ander, "jongere nieuw"):
                pass
    assert fout.value.exit_code == ExitCode.IN_USE


def test_a_full_disk_says_so_and_stores_nothing(bestand: CaseFile) -> None:
    store(bestand, maak_jongere())
    voor = dump(bestand)
    (bladen,) = bestand.conn.execute("pragma page_count").fetchone()
    bestand.conn.execute(f"pragma max_page_count = {bladen}")
    with pytest.raises(OpslagFout, match="schijf is vol") as fout:
        store(bestand, *(maak_jongere(notitie="x" * 500) for _ in range(500)))
    assert fout.value.exit_code == ExitCode.STORAGE
    bestand.conn.execute("pragma max_page_count = 1000000")
    assert dump(bestand) == voor
    store(bestand, maak_jongere())


def test_a_file_that_may_not_be_written_says_so(bestand: CaseFile) -> None:
    bestand.conn.execute("pragma query_only = on")
    with (
        pytest.raises(OpslagFout, match="mag niet worden geschreven") as fout,
        transaction(bestand, "jongere nieuw") as s,
    ):
        s.add(maak_jongere())
    assert fout.value.exit_code == ExitCode.STORAGE


@pytest.mark.parametrize(
    ("goed", "kapot"),
    [
        pytest.param(b"Merkwaardig", b"Merk\xff\xfeardig", id="letters die geen letters zijn"),
        pytest.param(b"2009-03-12", b"2009-83-12", id="een maand die niet bestaat"),
    ],
)
def test_bits_that_fell_over_in_a_plain_file_are_damage_not_a_bug(
    leeg_bestand: Path, goed: bytes, kapot: bytes
) -> None:
    with CaseFile(leeg_bestand, lambda: "", lambda: NU) as bestand:
        store(bestand, maak_jongere(voornaam="Merkwaardig"))
    leeg_bestand.write_bytes(leeg_bestand.read_bytes().replace(goed, kapot))
    with (
        CaseFile(leeg_bestand, lambda: "", lambda: NU) as bestand,
        pytest.raises(Beschadigd) as fout,
        bestand.snapshot() as conn,
    ):
        registers.jongere(conn, 1)
    assert fout.value.exit_code == ExitCode.DAMAGED


def test_a_file_can_be_opened_again_after_all_of_this(bestand: CaseFile) -> None:
    records: list[Any] = [maak_jongere(), maak_school(), maak_inschrijving(), maak_melding(), maak_interventie()]
    store(bestand, *records)
    voor = dump(bestand)
    with second_window(bestand) as ander:
        assert dump(ander) == voor
        assert ander.conn.execute("pragma integrity_check").fetchone() == ("ok",)
        assert ander.conn.execute("pragma foreign_key_check").fetchall() == []


@pytest.mark.parametrize(
    ("later", "said"), [(timedelta(minutes=-50), 0), (timedelta(hours=-2), 1), (timedelta(days=3), 0)]
)
def test_a_clock_that_was_set_back_is_said_once(leeg_bestand: Path, later: timedelta, said: int) -> None:
    now, told = [NU], list[str]()
    with CaseFile(leeg_bestand, lambda: "", lambda: now[0], say=told.append) as b:
        for moment in (NU, NU + later, NU + later):
            now[0] = moment
            with transaction(b, "school nieuw") as s:
                s.add(maak_school(nummer=0, brin=None))
    assert len(told) == said
    assert all("loopt achter" in text for text in told)

"""The log, and taking a command back: every row as it was, byte for byte."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from lpa.domain.records.besluit import heropen, sluit
from lpa.errors import Beschadigd, ExitCode, Geweigerd, NietGevonden
from lpa.output.register import logblad
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.logboek import ONGEDAAN, handelingen, laatste, undo
from lpa.storage.engine.writer import Writer, transaction
from lpa.storage.register import registers
from lpa.storage.zaak import zaken
from tests.domain.factories import (
    dag,
    maak_inschrijving,
    maak_interventie,
    maak_jongere,
    maak_melding,
    maak_school,
    maak_vrijstelling,
)
from tests.storage.helpers import dump, second_window, store


def take_back(bestand: CaseFile) -> None:
    """`lpa ongedaan`."""
    with transaction(bestand, ONGEDAAN) as s:
        undo(s, laatste(s.conn))


@pytest.fixture
def gevuld(bestand: CaseFile) -> CaseFile:
    """Jongere 1 at school 1 with open melding 1 and an interventie."""
    store(
        bestand, maak_jongere(notitie="Zoë\n★"), maak_school(), maak_inschrijving(), maak_melding(), maak_interventie()
    )
    return bestand


def _new_melding(s: Writer) -> None:
    s.add(maak_melding(soort="luxe", uren=8))


def _new_vrijstelling(s: Writer) -> None:
    s.add(maak_vrijstelling())


def _close(s: Writer) -> None:
    s.change(sluit(zaken.melding(s.conn, 1), "halt", dag("01-11-2019")))


def _close_with_letter(s: Writer) -> None:
    s.add(maak_interventie(soort="halt-afdoening"))
    _close(s)


def _close_and_reopen(s: Writer) -> None:
    dicht = s.change(sluit(zaken.melding(s.conn, 1), "halt", dag("01-11-2019")))
    open_, spoor = heropen(dicht, "bezwaar", dag("02-11-2019"))
    s.change(open_)
    s.add(spoor)


def _change_both_tables(s: Writer) -> None:
    s.change(replace(zaken.melding(s.conn, 1), uren=20, geopend_op=dag("09-10-2019")))


def _change_twice(s: Writer) -> None:
    for telefoon in ("1", "2"):
        s.change(replace(registers.jongere(s.conn, 1), telefoon=telefoon))


def _forget(s: Writer) -> None:
    s.delete("interventie", s.current("interventie", 1) or {})
    s.delete("melding", s.current("melding", 1) or {})
    s.delete("zaak", s.current("zaak", 1) or {})


def _family(s: Writer) -> None:
    for voornaam in ("Noor", "Bas"):
        jongere = s.add(maak_jongere(voornaam=voornaam))
        s.add(maak_inschrijving(jongere=jongere.nummer))
        eerste = s.add(maak_melding(jongere=jongere.nummer))
        s.add(maak_melding(jongere=jongere.nummer, vervolg_op=eerste.nummer))


DADEN = [
    _new_melding, _new_vrijstelling, _close, _close_with_letter, _close_and_reopen, _change_both_tables, _change_twice,
    _forget, _family,
]  # fmt: skip


@pytest.mark.parametrize("daad", DADEN, ids=lambda d: d.__name__.strip("_"))
def test_undo_puts_every_row_back_as_it_was(gevuld: CaseFile, daad: Callable[[Writer], None]) -> None:
    voor = dump(gevuld, "logregel")
    with transaction(gevuld, "iets") as s:
        daad(s)
    assert dump(gevuld, "logregel") != voor
    take_back(gevuld)
    assert dump(gevuld, "logregel") == voor


def test_undo_is_itself_in_the_log_and_removes_nothing_from_it(gevuld: CaseFile) -> None:
    with transaction(gevuld, "melding sluit") as s:
        _close(s)
    voor = gevuld.conn.execute("select * from logregel").fetchall()
    take_back(gevuld)
    na = gevuld.conn.execute("select * from logregel").fetchall()
    assert na[: len(voor)] == voor
    (terug,) = handelingen(gevuld.conn, 1)
    (sluiting,) = handelingen(gevuld.conn, 2)[1:]
    assert (terug.opdracht, terug.regels[0].terug_van) == (ONGEDAAN, sluiting.nummer)
    was, werd = dict(sluiting.regels[0].voor or {}), dict(sluiting.regels[0].na or {})
    assert terug.regels[0].voor == werd
    assert terug.regels[0].na == was | {"versie": werd["versie"] + 1}


def test_undoing_again_goes_further_back_and_ends_at_the_beginning(bestand: CaseFile) -> None:
    standen = [dump(bestand, "logregel")]
    for voornaam in ("Noor", "Bas", "Wil"):
        store(bestand, maak_jongere(voornaam=voornaam))
        standen.append(dump(bestand, "logregel"))
    for verwacht in reversed(standen[:-1]):
        take_back(bestand)
        assert dump(bestand, "logregel") == verwacht
    with pytest.raises(NietGevonden, match="niets om ongedaan te maken") as fout:
        take_back(bestand)
    assert fout.value.exit_code == ExitCode.NOT_FOUND


def test_after_an_undo_a_new_command_is_the_one_to_undo(bestand: CaseFile) -> None:
    store(bestand, maak_jongere(voornaam="Noor"))
    store(bestand, maak_jongere(voornaam="Bas"))
    take_back(bestand)
    store(bestand, maak_jongere(voornaam="Wil"), opdracht="jongere nieuw")
    assert laatste(bestand.conn).opdracht == "jongere nieuw"
    take_back(bestand)
    assert [rij[3] for rij in dump(bestand)["jongere"]] == ["Noor"]
    take_back(bestand)
    assert dump(bestand)["jongere"] == []


def test_a_new_file_has_nothing_to_undo(bestand: CaseFile) -> None:
    with pytest.raises(NietGevonden):
        laatste(bestand.conn)


def test_undo_is_refused_when_something_else_happened_since_it_was_shown(gevuld: CaseFile) -> None:
    getoond = laatste(gevuld.conn)
    with second_window(gevuld) as ander:
        store(ander, maak_jongere(voornaam="Noor"))
    voor = dump(gevuld)
    with pytest.raises(Geweigerd, match="intussen iets anders") as fout, transaction(gevuld, ONGEDAAN) as s:
        undo(s, getoond)
    assert fout.value.exit_code == ExitCode.REFUSED
    assert dump(gevuld) == voor


def test_undo_is_refused_when_another_window_undid_it_already(gevuld: CaseFile) -> None:
    getoond = laatste(gevuld.conn)
    with second_window(gevuld) as ander:
        take_back(ander)
    voor = dump(gevuld)
    with pytest.raises((Geweigerd, NietGevonden)), transaction(gevuld, ONGEDAAN) as s:
        undo(s, getoond)
    assert dump(gevuld) == voor


@pytest.mark.parametrize(
    "buitenom",
    ["update jongere set telefoon = '06' where nummer = 1", "delete from interventie_alle where nummer = 1"],
    ids=["gewijzigd", "weg"],
)
def test_undo_is_refused_when_a_row_is_not_as_it_was_left(gevuld: CaseFile, buitenom: str) -> None:
    gevuld.conn.execute(buitenom)
    voor = dump(gevuld)
    with pytest.raises(Geweigerd, match="niet meer zoals"):
        take_back(gevuld)
    assert dump(gevuld) == voor


def test_the_log_is_shown_latest_first_and_by_zaak_or_jongere(gevuld: CaseFile) -> None:
    store(gevuld, maak_jongere(voornaam="Noor"), opdracht="jongere nieuw")
    store(gevuld, maak_melding(jongere=2), opdracht="melding nieuw")
    store(gevuld, maak_interventie(zaak=2), opdracht="interventie nieuw")
    conn = gevuld.conn
    assert [h.opdracht for h in handelingen(conn, 10)] == [
        "interventie nieuw",
        "melding nieuw",
        "jongere nieuw",
        "proef",
    ]
    assert [h.opdracht for h in handelingen(conn, 2)] == ["interventie nieuw", "melding nieuw"]
    assert [h.opdracht for h in handelingen(conn, 10, zaak=2)] == ["interventie nieuw", "melding nieuw"]
    assert [h.opdracht for h in handelingen(conn, 10, jongere=2)] == [
        "interventie nieuw",
        "melding nieuw",
        "jongere nieuw",
    ]
    assert [h.opdracht for h in handelingen(conn, 10, zaak=1, jongere=1)] == ["proef"]
    assert handelingen(conn, 10, zaak=99) == []


def test_a_command_knows_its_lines_and_its_moment(gevuld: CaseFile) -> None:
    handeling = laatste(gevuld.conn)
    assert (handeling.opdracht, handeling.tijd) == ("proef", "2019-10-10T09:30:00Z")
    assert [r.tabel for r in handeling.regels] == [
        "jongere",
        "school",
        "inschrijving",
        "zaak",
        "melding",
        "interventie",
    ]
    assert handeling.regels[0].na is not None
    assert handeling.regels[0].na["notitie"] == "Zoë\n★"
    assert handeling.regels[0].voor is None


def test_the_log_is_read_and_shown_where_its_content_is_destroyed(gevuld: CaseFile) -> None:
    store(gevuld, maak_interventie(soort="telefoon"), opdracht="interventie nieuw")
    gevuld.conn.execute("delete from loginhoud")
    (handeling,) = handelingen(gevuld.conn, 1)
    assert (handeling.opdracht, handeling.regels[0].tabel, handeling.regels[0].nummer) == (
        "interventie nieuw", "interventie", 2,
    )  # fmt: skip
    assert not handeling.regels[0].heeft_inhoud
    assert logblad.wijziging(handeling.regels[0]) == "interventie 2 gewijzigd; de inhoud is vernietigd"
    assert logblad.terug(handeling.regels[0]) == "interventie 2 gewijzigd; de inhoud is vernietigd"
    assert logblad.data([handeling], volledig=True)["handelingen"][0]["regels"][0]["na"] is None


def test_a_command_of_which_the_content_is_destroyed_is_not_taken_back(gevuld: CaseFile) -> None:
    store(gevuld, maak_jongere(voornaam="Noor"), maak_jongere(voornaam="Bas"))
    gevuld.conn.execute("delete from loginhoud where logregel = (select max(logregel) from loginhoud)")
    voor = dump(gevuld)
    with pytest.raises(Geweigerd, match="inhoud vernietigd") as fout:
        take_back(gevuld)
    assert fout.value.exit_code == ExitCode.REFUSED
    assert dump(gevuld) == voor


def test_the_content_of_the_log_can_be_destroyed_and_its_lines_cannot_come_loose(gevuld: CaseFile) -> None:
    assert gevuld.conn.execute("pragma foreign_key_list(loginhoud)").fetchall() == []
    (los,) = gevuld.conn.execute(
        "select count(*) from loginhoud where logregel not in (select volgnummer from logboek)"
    ).fetchone()
    (zonder,) = gevuld.conn.execute("select count(*) from logregel where voor is null and na is null").fetchone()
    assert (los, zonder) == (0, 0)


@pytest.mark.parametrize("kapot", ["tijd = ''", "tijd = '20;9-10-10T09:30:00Z'"])
def test_a_line_that_cannot_be_is_called_damage(bestand: CaseFile, kapot: str) -> None:
    store(bestand, maak_jongere())
    bestand.conn.execute("drop trigger logboek_blijft")
    bestand.conn.execute(f"update logboek set {kapot} where handeling = 1")  # noqa: S608
    with pytest.raises(Beschadigd, match="van het logboek is niet te lezen"):
        handelingen(bestand.conn, 5)

"""Her calendar in the file: what the log knows of a visit, and rows that are removed."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from lpa.domain.kalender.werkrooster import Afwezig
from lpa.domain.records.huisbezoek import GEANNULEERD, annuleer
from lpa.errors import Geweigerd
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.logboek import ONGEDAAN, laatste, undo
from lpa.storage.engine.rows import fill
from lpa.storage.engine.writer import transaction
from lpa.storage.zaak import agenda
from tests.conftest import NU
from tests.domain.factories import dag, maak_huisbezoek, maak_jongere, maak_melding, maak_school
from tests.storage.helpers import second_window, store


@pytest.fixture
def gevuld(bestand: CaseFile) -> CaseFile:
    """Jongere 1 with melding 1 and visit 1."""
    store(bestand, maak_jongere(), maak_school(), maak_melding(), maak_huisbezoek())
    return bestand


def take_back(bestand: CaseFile) -> None:
    """`lpa ongedaan`."""
    with transaction(bestand, ONGEDAAN) as s:
        undo(s, laatste(s.conn))


def test_a_visit_knows_when_it_was_last_changed(gevuld: CaseFile) -> None:
    h = agenda.huisbezoek(gevuld.conn, 1)
    assert agenda.gewijzigd(gevuld.conn, h) == NU
    later = datetime(2019, 10, 11, 8, tzinfo=UTC)
    with CaseFile(gevuld.path, lambda: "", lambda: later) as b, transaction(b, "huisbezoek annuleer") as s:
        s.change(annuleer(h, "ziek"))
    assert agenda.gewijzigd(gevuld.conn, h) == later


def test_without_a_log_it_does_not_say_when(gevuld: CaseFile) -> None:
    fill(gevuld.conn, [maak_huisbezoek(nummer=9, uid="b")])
    assert agenda.gewijzigd(gevuld.conn, agenda.huisbezoek(gevuld.conn, 9)) is None


def test_what_was_taken_back_is_remembered_as_cancelled(bestand: CaseFile) -> None:
    store(bestand, maak_jongere(), maak_melding())
    store(bestand, maak_huisbezoek(uid="weg", tolk="Pools"))
    take_back(bestand)
    (weg,) = agenda.teruggenomen(bestand.conn, dag("01-01-2020"), None)
    assert (weg.uid, weg.status, weg.reeks, weg.tolk) == ("weg", GEANNULEERD, 1, "Pools")
    assert agenda.teruggenomen(bestand.conn, dag("14-01-2020"), dag("14-01-2020")) == [weg]
    assert agenda.teruggenomen(bestand.conn, dag("15-01-2020"), None) == []
    assert agenda.teruggenomen(bestand.conn, dag("01-01-2020"), dag("13-01-2020")) == []


def test_what_came_back_is_not_taken_back(gevuld: CaseFile) -> None:
    assert agenda.teruggenomen(gevuld.conn, dag("01-01-2020"), None) == []


def test_the_number_of_a_calendar_only_goes_up(gevuld: CaseFile) -> None:
    h = agenda.huisbezoek(gevuld.conn, 1)
    reeksen = [h.reeks]
    for _ in range(3):
        with transaction(gevuld, "huisbezoek annuleer") as s:
            s.change(annuleer(agenda.huisbezoek(s.conn, 1), "ziek"))
        reeksen.append(agenda.huisbezoek(gevuld.conn, 1).reeks)
        take_back(gevuld)
        reeksen.append(agenda.huisbezoek(gevuld.conn, 1).reeks)
    assert reeksen == list(range(7))


def test_a_row_that_moved_meanwhile_is_not_removed(bestand: CaseFile) -> None:
    (vrij,) = store(bestand, Afwezig(van=dag("14-01-2020"), tot=dag("14-01-2020")))
    with second_window(bestand) as ander, transaction(ander, "proef") as s:
        s.change(vrij)
    with pytest.raises(Geweigerd), transaction(bestand, "agenda weg") as s:
        s.remove(vrij)
    assert len(agenda.afwezigheden(bestand.conn)) == 1
    with transaction(bestand, "agenda weg") as s:
        s.remove(agenda.afwezig(s.conn, 1))
    with pytest.raises(Geweigerd), transaction(bestand, "agenda weg") as s:
        s.remove(vrij)


def test_both_tables_of_a_zaak_are_removed(bestand: CaseFile) -> None:
    _, melding = store(bestand, maak_jongere(), maak_melding())
    with transaction(bestand, "proef") as s:
        s.remove(melding)
    for tabel in ("zaak", "melding"):
        assert bestand.conn.execute(f"select count(*) from {tabel}").fetchone() == (0,)  # noqa: S608
    take_back(bestand)
    assert bestand.conn.execute("select count(*) from melding").fetchone() == (1,)

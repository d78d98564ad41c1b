"""The calendar of a school: what ships with lpa, what the file adds for its region, and what is the school's own."""

from __future__ import annotations

import pytest

from lpa.domain.kalender.schoolkalender import Vakantieregel, Vrijedag
from lpa.errors import NietGevonden
from lpa.storage.engine.file import CaseFile
from lpa.storage.register import registers, vakanties
from tests.domain.factories import dag, maak_school
from tests.storage.helpers import store


def vakantie(van: str, tot: str, *, regio: str | None = None, school: int | None = None) -> Vakantieregel:
    return Vakantieregel(regio=regio, school=school, schooljaar="2019-2020", naam="meivakantie", van=dag(van),
                         tot=dag(tot), bron="proef")  # fmt: skip


@pytest.fixture
def gevuld(bestand: CaseFile) -> CaseFile:
    """School 1 in midden, without lessons on Wednesday and with days off and a mei of its own; school 2 beside it."""
    store(
        bestand,
        maak_school(zonder_les="wo"), maak_school(naam="Het Ven"),
        vakantie("27-04-2020", "10-05-2020", regio="midden"), vakantie("27-04-2020", "17-05-2020", school=1),
        vakantie("27-04-2020", "03-05-2020", regio="noord"),
        Vrijedag(school=1, van=dag("14-11-2019"), tot=dag("15-11-2019"), reden="studiedag"),
        Vrijedag(school=1, van=dag("05-11-2019"), tot=dag("05-11-2019"), reden="studiedag"),
    )  # fmt: skip
    return bestand


@pytest.mark.parametrize(
    ("school", "op", "les"),
    [
        (1, "12-11-2019", True), (1, "13-11-2019", False), (2, "13-11-2019", True),  # Wednesday
        (1, "14-11-2019", False), (1, "15-11-2019", False), (2, "14-11-2019", True),  # studiedag
        (2, "08-05-2020", False), (2, "11-05-2020", True),  # the mei of the region
        (1, "11-05-2020", False), (1, "18-05-2020", True),  # that of the school
        (1, "26-12-2019", False), (2, "22-10-2019", False),  # what ships with lpa stays
    ],
)  # fmt: skip
def test_a_school_has_its_own_calendar(gevuld: CaseFile, school: int, op: str, les: bool) -> None:
    kalender = vakanties.schoolkalender(gevuld.conn, registers.school(gevuld.conn, school))
    assert kalender.is_schooldag(dag(op)) is les


def test_what_the_file_adds_is_listed_by_region_and_by_school(gevuld: CaseFile) -> None:
    assert [v.regio for v in vakanties.lijst(gevuld.conn)] == ["midden", "noord"]
    assert [v.tot for v in vakanties.lijst(gevuld.conn, "noord")] == [dag("03-05-2020")]
    assert [v.tot for v in vakanties.eigen_vakanties(gevuld.conn, 1)] == [dag("17-05-2020")]
    assert [v.van for v in vakanties.vrije_dagen(gevuld.conn, 1)] == [dag("05-11-2019"), dag("14-11-2019")]
    van_school = vakanties.eigen_vakantie(gevuld.conn, "2019-2020", "meivakantie", school=1)
    assert van_school is not None
    assert van_school.school == 1
    assert vakanties.eigen_vakantie(gevuld.conn, "2018-2019", "meivakantie", regio="midden") is None


def test_days_off_are_found_by_their_first_and_last_day(gevuld: CaseFile) -> None:
    assert vakanties.vrije_dag(gevuld.conn, 1, dag("14-11-2019"), dag("15-11-2019")).reden == "studiedag"
    with pytest.raises(NietGevonden, match="heeft op die dagen geen vrij vastgelegd"):
        vakanties.vrije_dag(gevuld.conn, 1, dag("14-11-2019"), dag("14-11-2019"))

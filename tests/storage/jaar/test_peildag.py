"""Counting as it was on a day: nothing later counts, the list agrees with the count, and today costs nothing more."""

from __future__ import annotations

import random
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from lpa.domain.base.soorten import AFHANDELINGEN, TELT
from lpa.domain.jaar.feiten import Zaakfeiten, Zaakgroep
from lpa.domain.jaar.tabellen import TABELLEN
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.records.zaak import Zaak, schooljaar_van
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.rows import fill
from lpa.storage.jaar import peildag, tellen
from lpa.storage.register.vakanties import kalender
from tests.conftest import NU
from tests.domain.factories import dag, maak_inschrijving, maak_interventie, maak_jongere, maak_melding, maak_school

JAREN = [Schooljaar(2018), Schooljaar(2019), Schooljaar(2020)]
NAMEN = [str(jaar) for jaar in JAREN]
MIDDEN = kalender("midden")
SOORTEN = ("signaal", "luxe", "absoluut", "preventief")


def _zaken() -> list[Zaak]:
    """Meldingen on both sides of every day that is asked, open and closed, one of four struck out."""
    toeval = random.Random(7)  # noqa: S311
    alle: list[Zaak] = []
    for n in range(1, 161):
        op = dag("01-06-2019") + timedelta(days=toeval.randrange(500))
        soort = toeval.choice(SOORTEN)
        dicht = op + timedelta(days=toeval.randrange(1, 200)) if n % 3 else None
        einde = toeval.choice(AFHANDELINGEN[soort]) if dicht else None
        weg = {"vervallen_op": op, "vervallen_reden": "dubbel"} if n % 4 == 0 else {}
        alle.append(
            maak_melding(
                nummer=n, soort=soort, jongere=n % 5 + 1, geopend_op=op, gesloten_op=dicht, afhandeling=einde,
                schooljaar=schooljaar_van(op), **weg,
            )
        )  # fmt: skip
    return alle


ZAKEN = _zaken()
STAPPEN = [
    maak_interventie(nummer=z.nummer, zaak=z.nummer, datum=z.geopend_op + timedelta(days=z.nummer % 40))
    for z in ZAKEN
    if z.nummer % 2
]
DAGEN = [
    "31-05-2019", "31-07-2019", "01-08-2019", "30-09-2019", "01-10-2019", "15-01-2020", "31-07-2020", "01-08-2020",
    "30-09-2020", "01-10-2020", "31-12-2021",
]  # fmt: skip


@pytest.fixture(scope="module")
def gevuld(sjabloon: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[CaseFile]:
    pad = Path(shutil.copy(sjabloon, tmp_path_factory.mktemp("peildag") / "zaken.lpa"))
    register: list[Any] = [maak_school(nummer=1), *(maak_jongere(nummer=n) for n in range(1, 6))]
    register += [maak_inschrijving(nummer=1, van=dag("01-08-2018"))]
    with CaseFile(pad, lambda: "", lambda: NU) as bestand:
        bestand.conn.execute("begin immediate")
        fill(bestand.conn, [*register, *ZAKEN, *STAPPEN])
        bestand.conn.execute("commit")
        yield bestand


def toen(op: date) -> list[Zaak]:
    """The zaken as they were on a day."""
    hier = [z for z in ZAKEN if z.geopend_op <= op and not z.vervallen_op]
    return [replace(z, gesloten_op=None, afhandeling=None) if z.gesloten_op and z.gesloten_op > op else z for z in hier]


@pytest.mark.parametrize("op", DAGEN)
def test_what_came_after_the_day_does_not_count(gevuld: CaseFile, op: str) -> None:
    bronnen = tellen.bronnen(gevuld.conn, JAREN, MIDDEN, op=dag(op))
    geteld = {(j, g.soort, g.afhandeling): g.aantal for j, groepen in bronnen.zaken.items() for g in groepen}
    assert geteld == Counter((z.schooljaar, z.soort, z.afhandeling) for z in toen(dag(op)) if z.soort in TELT)


@pytest.mark.parametrize("op", DAGEN)
def test_the_cases_behind_a_figure_are_those_of_that_day(gevuld: CaseFile, op: str) -> None:
    for tabel in (t for t in TABELLEN if t.nummer in "3567"):
        for rij in tabel.rijen:
            assert isinstance(rij.feiten, Zaakfeiten)
            achter = tellen.achter_cel(gevuld.conn, "2019-2020", rij.feiten, dag(op))
            past = [
                z.nummer for z in toen(dag(op))
                if z.schooljaar == "2019-2020" and rij.feiten.omvat(Zaakgroep(z.soort, z.afhandeling, 1))
            ]  # fmt: skip
            assert [z.nummer for z in achter] == past
            assert all(z.gesloten_op is None or z.gesloten_op <= dag(op) for z in achter)


@pytest.mark.parametrize("op", DAGEN)
def test_a_register_is_counted_from_its_day_on(gevuld: CaseFile, op: str) -> None:
    bronnen = tellen.bronnen(gevuld.conn, JAREN, MIDDEN, op=dag(op))
    assert list(bronnen.register) == [str(j) for j in JAREN if j.peildatum <= dag(op)]


@pytest.mark.parametrize("op", DAGEN)
def test_who_was_not_reported_again_by_that_day(gevuld: CaseFile, op: str) -> None:
    verwacht = {jaar: telling for jaar in NAMEN if (telling := _stil(jaar, toen(dag(op)), dag(op)))[1]}
    assert tellen.bronnen(gevuld.conn, JAREN, MIDDEN, op=dag(op)).na_interventie == verwacht
    for jaar in verwacht:
        assert len(tellen.zonder_nieuwe_melding(gevuld.conn, jaar, dag(op))) == verwacht[jaar][0]


def _stil(jaar: str, zaken: list[Zaak], op: date) -> tuple[int, int]:
    stil = []
    for wie in range(1, 6):
        eigen = [z for z in zaken if (z.schooljaar, z.jongere) == (jaar, wie)]
        gedaan = [s.datum for s in STAPPEN if s.datum <= op and s.zaak in {z.nummer for z in eigen}]
        if gedaan:
            stil.append(not any(z.geopend_op > min(gedaan) and z.soort != "preventief" for z in eigen))
    return sum(stil), len(stil)


def test_looking_back_counts_as_looking_now_does_when_nothing_is_later(gevuld: CaseFile) -> None:
    conn, laatste = gevuld.conn, dag("31-12-2021")
    assert peildag.na_interventie(conn, NAMEN, laatste) == peildag.na_interventie(conn, NAMEN)
    nu = tellen.tel_zaken(conn, NAMEN)
    assert peildag.zaken_op(conn, nu, laatste) == nu


def test_a_step_of_a_later_day_does_not_count(gevuld: CaseFile) -> None:
    conn, op = gevuld.conn, dag("31-12-2021")
    voor = tellen.bronnen(conn, JAREN, MIDDEN, op=op).na_interventie
    conn.execute("begin immediate")
    try:
        fill(conn, [maak_interventie(nummer=900, zaak=1, datum=dag("01-01-2022"))])
        assert tellen.bronnen(conn, JAREN, MIDDEN, op=op).na_interventie == voor
    finally:
        conn.execute("rollback")


def test_what_is_later_is_found_through_an_index(gevuld: CaseFile) -> None:
    opdrachten: list[str] = []
    gevuld.conn.set_trace_callback(opdrachten.append)
    peildag.zaken_op(gevuld.conn, {"2019-2020": []}, dag("31-12-2021"))
    gevuld.conn.set_trace_callback(None)
    plannen = [str(rij[3]) for o in opdrachten for rij in gevuld.conn.execute(f"explain query plan {o}")]
    assert len(opdrachten) == 2
    gelezen = [p for p in plannen if p.startswith("SCAN") and "CONSTANT" not in p]
    assert [p for p in gelezen if "heropening" not in p and "toen" not in p] == []  # of those there are few
    for index in ("zaak_geopend", "zaak_gesloten", "INTEGER PRIMARY KEY"):  # the last of what was reopened
        assert any(index in p for p in plannen), plannen
    assert not any("AUTOMATIC" in p for p in plannen), plannen  # made by reading every zaak of the schooljaar


@pytest.mark.parametrize(
    ("vraag", "index"),
    [
        ("select count(*) from zaak where schooljaar = 'a' and soort = 'b' and afhandeling is null", "zaak_telling"),
        ("select min(afhandeling) from zaak where schooljaar = 'a' and soort = 'b' and afhandeling > ''",
         "zaak_telling"),
        (f"select count(*) from ({peildag.JONGEREN_OP})".replace(":jaar", "'a'").replace(":op", "'b'"),  # noqa: S608
         "zaak_schooljaar"),
    ],
    ids=["open", "volgende", "na een interventie"],
)  # fmt: skip
def test_the_count_of_today_reads_the_covering_index_that_it_read(gevuld: CaseFile, vraag: str, index: str) -> None:
    plannen = [str(rij[3]) for rij in gevuld.conn.execute(f"explain query plan {vraag}")]
    assert any(f"COVERING INDEX {index}" in p for p in plannen), plannen

"""The counts that the database keeps itself: they say what the zaken say, after every change and its undo."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.base.soorten import AFHANDELINGEN
from lpa.domain.records.besluit import heropen, sluit
from lpa.domain.records.zaak import Interventie, Melding, schooljaar_van
from lpa.errors import NietGevonden
from lpa.storage.engine.file import CaseFile, Writer, many
from lpa.storage.engine.logboek import laatste, undo
from lpa.storage.engine.rows import fill
from tests.conftest import NU
from tests.domain.factories import dag, maak_interventie, maak_jongere, maak_melding, maak_vrijstelling
from tests.storage.helpers import store

DAGEN = [dag(d) for d in ("31-07-2019", "01-08-2019", "10-10-2019", "11-10-2019", "31-07-2020", "01-08-2020")]


def standing(conn: Any) -> tuple[list[Any], list[Any]]:
    """The counts as the database keeps them; a count of nothing is none."""
    return (
        conn.execute("select schooljaar, soort, afhandeling, aantal from zaaktelling where aantal <> 0").fetchall(),
        conn.execute("select * from jongerejaar").fetchall(),
    )


def counted(conn: Any) -> tuple[list[Any], list[Any]]:
    """The same, from all zaken and interventies."""
    return (
        conn.execute(
            "select schooljaar, soort, coalesce(afhandeling, ''), count(*) from zaak group by 1, 2, 3 order by 1, 2, 3"
        ).fetchall(),
        conn.execute(
            "select z.schooljaar, z.jongere, max(case when z.soort <> 'preventief' then z.geopend_op end), min(i.datum)"
            " from zaak z left join interventie i on i.zaak = z.nummer and i.resultaat <> 'niet gekomen'"
            " where z.type = 'melding' group by 1, 2 order by 1, 2"
        ).fetchall(),
    )


@pytest.fixture(scope="module")
def leeg(sjabloon: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[CaseFile]:
    """A file with two jongeren, whose changes are thrown away after each example."""
    pad = Path(shutil.copy(sjabloon, tmp_path_factory.mktemp("standen") / "zaken.lpa"))
    with CaseFile(pad, lambda: "", lambda: NU) as bestand:
        fill(bestand.conn, [maak_jongere(nummer=1), maak_jongere(nummer=2)])
        yield bestand


def change(s: Writer, data: st.DataObject) -> None:
    """One thing that an officer may do, on one of the zaken there are."""
    meldingen, stappen = many(s.conn, Melding), many(s.conn, Interventie)
    op, wie = data.draw(st.sampled_from(DAGEN)), data.draw(st.integers(1, 2))
    daden = ["melding", "melding", "vrijstelling"] + ["verander", "sluit", "stap"] * bool(meldingen)
    daad = data.draw(st.sampled_from(daden + ["schuif", "vergeet"] * bool(stappen)))
    if daad == "melding":
        s.add(maak_melding(jongere=wie, geopend_op=op, soort=data.draw(st.sampled_from(list(AFHANDELINGEN)))))
    elif daad == "vrijstelling":
        s.add(maak_vrijstelling(jongere=wie, geopend_op=op))
    elif daad in ("schuif", "vergeet"):
        stap = data.draw(st.sampled_from(stappen))
        if daad == "schuif":
            anders = data.draw(st.sampled_from(["gekomen", "niet gekomen"])) if stap.soort == "spreekuur" else ""
            s.change(replace(stap, datum=op, resultaat=anders, zaak=data.draw(st.sampled_from(meldingen)).nummer))
        else:
            s.delete("interventie", s.current("interventie", stap.nummer) or {})
    else:
        _change_melding(s, data, data.draw(st.sampled_from(meldingen)), daad, op, wie)


def _change_melding(s: Writer, data: st.DataObject, melding: Melding, daad: str, op: Any, wie: int) -> None:
    if daad == "stap":
        soort, resultaat = data.draw(st.sampled_from([("brief", ""), ("spreekuur", "niet gekomen")]))
        s.add(maak_interventie(zaak=melding.nummer, datum=op, soort=soort, resultaat=resultaat))
    elif daad == "verander":
        s.change(replace(melding, jongere=wie, geopend_op=op, schooljaar=schooljaar_van(op)))
    elif melding.is_open:
        s.change(sluit(melding, AFHANDELINGEN[melding.soort][0], op))
    else:
        s.change(heropen(melding, "vergissing", op)[0])


@settings(max_examples=60)
@given(st.data(), st.integers(1, 12), st.integers(0, 12))
def test_standing_counts_are_those_of_a_full_count_after_every_change_and_undo(
    leeg: CaseFile, data: st.DataObject, gedaan: int, teruggenomen: int
) -> None:
    conn = leeg.conn
    conn.execute("begin immediate")
    try:
        for _ in range(gedaan):
            change(Writer(conn, "proef", NU), data)
            assert standing(conn) == counted(conn)
        for _ in range(teruggenomen):
            try:
                undo(Writer(conn, "ongedaan", NU), laatste(conn))
            except NietGevonden:
                break
            assert standing(conn) == counted(conn)
    finally:
        conn.execute("rollback")


def test_a_command_that_breaks_off_leaves_the_counts_alone(bestand: CaseFile) -> None:
    store(bestand, maak_jongere(), maak_melding(), maak_interventie())
    voor = standing(bestand.conn)

    def fails(s: Writer) -> None:
        s.add(maak_melding(soort="luxe"))
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), bestand.schrijf("melding nieuw") as s:
        fails(s)
    assert standing(bestand.conn) == voor == counted(bestand.conn)


def test_records_that_a_file_begins_with_are_counted(bestand: CaseFile) -> None:
    fill(
        bestand.conn,
        [maak_jongere(nummer=1), maak_melding(nummer=1), maak_vrijstelling(nummer=2), maak_interventie(nummer=1)],
    )
    assert standing(bestand.conn) == counted(bestand.conn)
    assert standing(bestand.conn)[0] == [("2019-2020", "5a", "", 1), ("2019-2020", "signaal", "", 1)]
    assert standing(bestand.conn)[1] == [("2019-2020", 1, "2019-10-10", "2019-10-11")]


def test_a_zaak_without_a_word_for_its_ending_is_not_stored(bestand: CaseFile) -> None:
    store(bestand, maak_jongere())
    with pytest.raises(sqlite.IntegrityError, match="CHECK"):
        store(bestand, maak_melding(gesloten_op=dag("01-11-2019"), afhandeling=""))

"""What the overview counts: it is what the live records say, after every change and its undo."""

from __future__ import annotations

import shutil
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.base.soorten import AFHANDELINGEN, TELT
from lpa.domain.records.besluit import heropen, sluit
from lpa.domain.records.zaak import Interventie, Melding, Zaak, schooljaar_van
from lpa.errors import NietGevonden
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.logboek import laatste, undo
from lpa.storage.engine.reading import many
from lpa.storage.engine.rows import fill
from lpa.storage.engine.writer import Writer
from lpa.storage.jaar.peildag import na_interventie
from lpa.storage.jaar.tellen import tel_zaken, zonder_nieuwe_melding
from tests.conftest import NU
from tests.domain.factories import dag, maak_interventie, maak_jongere, maak_melding, maak_vrijstelling
from tests.storage.helpers import store

DAGEN = [dag(d) for d in ("31-07-2019", "01-08-2019", "10-10-2019", "11-10-2019", "31-07-2020", "01-08-2020")]


def counted(conn: Any) -> tuple[Any, Any]:
    """What the overview counts of every schooljaar there is."""
    jaren = [naam for (naam,) in conn.execute("select distinct schooljaar from zaak_alle")]
    zaken = {
        jaar: {(g.soort, g.afhandeling): g.aantal for g in groepen} for jaar, groepen in tel_zaken(conn, jaren).items()
    }
    return zaken, na_interventie(conn, jaren)


def naive(conn: Any) -> tuple[Any, Any]:
    """The same, by looking at every record that was not struck out."""
    zaken = [z for z in many(conn, Zaak) if z.vervallen_op is None]
    meldingen = [m for m in many(conn, Melding) if m.vervallen_op is None]
    stappen = [s for s in many(conn, Interventie) if s.vervallen_op is None]
    tel: dict[str, Counter[Any]] = defaultdict(Counter)
    for z in zaken:
        if z.soort in TELT:
            tel[z.schooljaar][z.soort, z.afhandeling] += 1
    stil: dict[str, list[bool]] = defaultdict(list)
    for jaar, wie in sorted({(m.schooljaar, m.jongere) for m in meldingen}):
        eigen = [m for m in meldingen if (m.schooljaar, m.jongere) == (jaar, wie)]
        nummers = {m.nummer for m in eigen}
        gedaan = [s.datum for s in stappen if s.zaak in nummers and not s.resultaat.startswith("niet gekomen")]
        if gedaan:
            later = [m for m in eigen if m.soort != "preventief" and m.geopend_op > min(gedaan)]
            stil[jaar].append(not later)
    return {j: dict(t) for j, t in tel.items()}, {j: (sum(s), len(s)) for j, s in stil.items()}


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
    daden = ["melding", "melding", "vrijstelling"] + ["verander", "sluit", "stap", "vervalt"] * bool(meldingen)
    daad = data.draw(st.sampled_from(daden + ["schuif", "vergeet", "streep"] * bool(meldingen and stappen)))
    if daad == "melding":
        s.add(
            maak_melding(
                jongere=wie, geopend_op=op, soort=data.draw(st.sampled_from(["signaal", "luxe", "preventief"]))
            )
        )
    elif daad == "vrijstelling":
        s.add(maak_vrijstelling(jongere=wie, geopend_op=op))
    elif daad == "streep":
        s.change(replace(data.draw(st.sampled_from(stappen)), vervallen_op=op, vervallen_reden="vergissing"))
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
    elif daad == "vervalt":
        s.change(replace(melding, vervallen_op=op, vervallen_reden="dubbel"))
    elif daad == "verander":
        s.change(replace(melding, jongere=wie, geopend_op=op, schooljaar=schooljaar_van(op)))
    elif melding.is_open:
        s.change(sluit(melding, AFHANDELINGEN[melding.soort][0], op))
    else:
        s.change(heropen(melding, "vergissing", op)[0])


@settings(max_examples=60)
@given(st.data(), st.integers(1, 12), st.integers(0, 12))
def test_a_count_is_that_of_the_live_records_after_every_change_and_undo(
    leeg: CaseFile, data: st.DataObject, gedaan: int, teruggenomen: int
) -> None:
    conn = leeg.conn
    conn.execute("begin immediate")
    try:
        for _ in range(gedaan):
            change(Writer(conn, "proef", NU), data)
            assert counted(conn) == naive(conn)
        for _ in range(teruggenomen):
            try:
                undo(Writer(conn, "ongedaan", NU), laatste(conn))
            except NietGevonden:
                break
            assert counted(conn) == naive(conn)
    finally:
        conn.execute("rollback")


def test_a_zaak_without_a_word_for_its_ending_is_not_stored(bestand: CaseFile) -> None:
    store(bestand, maak_jongere())
    with pytest.raises(sqlite.IntegrityError, match="CHECK"):
        store(bestand, maak_melding(gesloten_op=dag("01-11-2019"), afhandeling=""))


@pytest.mark.parametrize(
    ("later", "stil"),
    [
        ({"soort": "signaal"}, 0),
        ({"soort": "preventief"}, 1),  # no absence
        ({"soort": "signaal", "geopend_op": dag("11-10-2019")}, 1),  # on the day of the step itself
        ({"soort": "signaal", "jongere": 2}, 1),
        ({"soort": "signaal", "vervallen_op": dag("13-10-2019"), "vervallen_reden": "dubbel"}, 1),
        ({"soort": "signaal", "geopend_op": dag("01-08-2020"), "schooljaar": "2020-2021"}, 1),
    ],
    ids=["again", "preventief", "that day", "another", "struck out", "next year"],
)
def test_no_new_absence_after_the_first_step(bestand: CaseFile, later: dict[str, Any], stil: int) -> None:
    store(bestand, maak_jongere(), maak_jongere(), maak_melding(), maak_interventie(datum=dag("11-10-2019")))
    store(bestand, maak_melding(**{"geopend_op": dag("12-10-2019")} | later))
    assert na_interventie(bestand.conn, ["2019-2020"]) == {"2019-2020": (stil, 1)}
    assert [n for n, _, _ in zonder_nieuwe_melding(bestand.conn, "2019-2020")] == [1] * stil


def test_who_stayed_away_from_a_spreekuur_had_no_step(bestand: CaseFile) -> None:
    store(bestand, maak_jongere(), maak_melding(), maak_interventie(soort="spreekuur", resultaat="niet gekomen"))
    assert na_interventie(bestand.conn, ["2019-2020"]) == {}

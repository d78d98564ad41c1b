"""What holds of every import: the order of the rows decides nothing, again is nothing, and there is no half of one."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlcipher3 import dbapi2 as sqlcipher3

from lpa.domain.base.datum import Geboortedatum
from lpa.domain.register import jongeren
from lpa.domain.register.herken import Bekenden
from lpa.domain.register.uitkomst import Uitkomst
from lpa.storage.exchange import models
from tests.commands.bestand.test_gedood import DOODT

VANDAAG = date(2019, 11, 15)
NAMEN = ("Merel", "Merels", "Specht")
_rij = st.fixed_dictionaries(
    {
        "achternaam": st.sampled_from(NAMEN),
        "voornaam": st.sampled_from(["Sem", "Lot", "Sanne"]),
        "geboortedatum": st.sampled_from(["12-3-2009", "3-12-2009", "2009", "1-1-1980"]),
    },
    optional={"bsn": st.sampled_from(["999990019", "999990020"]), "plaats": st.sampled_from(["Epe", "HEERDE"])},
)


def _register(rijen: list[dict[str, str]]) -> tuple[list[str], Any]:
    goed, fouten = models.checked("jongeren", list(enumerate(rijen, 2)), {}, VANDAAG)
    assert not fouten
    uit = jongeren.plan(goed, Bekenden([]), VANDAAG, Uitkomst())
    return sorted(repr([getattr(j, n) for n in ("achternaam", "voornaam", "bsn", "plaats")]) for _, j in uit.nieuw), uit


@given(st.lists(_rij, max_size=7), st.randoms())
def test_any_order_of_the_rows_gives_the_same_register(rijen: list[dict[str, str]], kans: Any) -> None:
    geschud = list(rijen)
    kans.shuffle(geschud)
    assert _register(geschud)[0] == _register(rijen)[0]


@given(st.lists(_rij, max_size=7))
def test_what_came_in_is_known_when_it_comes_again(rijen: list[dict[str, str]]) -> None:
    goed, _ = models.checked("jongeren", list(enumerate(rijen, 2)), {}, VANDAAG)
    eerste = jongeren.plan(goed, Bekenden([]), VANDAAG, Uitkomst())
    staan = [_genummerd(j, n) for n, (_, j) in enumerate(eerste.nieuw, 1)]
    tweede = jongeren.plan(goed, Bekenden(staan), VANDAAG, Uitkomst())
    assert not [g for g in tweede.gewijzigd if g.regel in {r for r, _ in eerste.nieuw}]
    assert not {r for r, _ in tweede.nieuw} & {r for r, _ in eerste.nieuw}


def _genummerd(j: Any, n: int) -> Any:
    from dataclasses import replace

    return replace(j, nummer=n)


@given(st.dates(date(2000, 1, 1), date(2018, 12, 31)))
def test_a_day_is_read_alike_in_every_way_in_which_files_write_it(dag: date) -> None:
    vormen = (
        f"{dag:%d-%m-%Y}",
        f"{dag.day}-{dag.month}-{dag.year}",
        f"{dag:%Y%m%d}",
        f"{dag} 00:00:00",
        f"{dag}T00:00:00",
    )
    for vorm in vormen:
        ((_, rij),), fouten = models.checked(
            "jongeren", [(2, {"geboortedatum": vorm, "gevestigd_op": vorm})], {}, VANDAAG
        )
        assert not fouten
        assert (rij.geboortedatum, rij.gevestigd_op) == (Geboortedatum.from_date(dag), dag)


@pytest.mark.slow
def test_an_import_that_is_killed_at_any_point_is_whole_or_not_there(begonnen: Path, tmp_path: Path) -> None:
    (tmp_path / "zaak").mkdir()
    pad = tmp_path / "zaak" / "zaken.lpa"
    regels = ["Achternaam;Geboortedatum", *(f"Merel{n};{date(2009, 1, 1) + timedelta(n):%d-%m-%Y}" for n in range(300))]
    (tmp_path / "j.csv").write_text("\n".join(regels), encoding="utf-8")
    gezien = set()
    for n in range(1, 30):
        shutil.copy(begonnen, pad)
        (pad.parent / f"{pad.name}-journal").unlink(missing_ok=True)
        woorden = ["importeer", "jongeren", str(tmp_path / "j.csv"), "--bestand", str(pad)]
        gedaan = subprocess.run(
            [sys.executable, "-c", DOODT, str(n), str(pad.parent), *woorden], check=False, capture_output=True
        )
        with closing(sqlcipher3.connect(str(pad))) as conn:
            (aantal,) = conn.execute("select count(*) from jongere").fetchone()
            (regels_,) = conn.execute("select count(*) from logboek where tabel = 'jongere'").fetchone()
        assert (aantal, regels_) in ((0, 0), (300, 300))
        gezien.add(gedaan.returncode)
        if gedaan.returncode == 0:
            break
    assert gezien == {-signal.SIGKILL, 0}
    for wacht in (0.15, 0.25, 0.35, 0.45, 0.6):
        shutil.copy(begonnen, pad)
        proces = subprocess.Popen([sys.executable, "-m", "lpa", *woorden], stdout=subprocess.DEVNULL)
        try:
            proces.wait(wacht)
        except subprocess.TimeoutExpired:
            proces.kill()
            proces.wait()
        with closing(sqlcipher3.connect(str(pad))) as conn:
            (aantal,) = conn.execute("select count(*) from jongere").fetchone()
        assert aantal in (0, 300)

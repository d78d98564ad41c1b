"""What stands below the tables: sub-reasons and talks about an offer, each count against its list."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from lpa.domain.base.soorten import (
    AANBOD_UITKOMSTEN,
    AANBODGESPREK,
    AFHANDELINGEN,
    UITKOMSTEN_PER_GROND,
    onderredenen,
)
from lpa.domain.jaar.feiten import Stapfeiten, Zaakfeiten
from lpa.domain.jaar.overzicht import Overzicht
from lpa.domain.jaar.tabellen import NIET_VASTGELEGD, TABELLEN, Rij
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.rows import fill
from lpa.storage.jaar import los, tellen
from lpa.storage.register.vakanties import kalender
from tests.conftest import NU
from tests.domain.factories import dag, maak_interventie, maak_jongere, maak_melding, maak_vrijstelling

JAREN = [Schooljaar(2019), Schooljaar(2020)]
MIDDEN = kalender("midden")
DICHT = dag("01-12-2019")


def _records() -> list[Any]:
    """Of every kind, end and sub-reason some meldingen; exemptions; talks in two schooljaren, one struck out."""
    uit: list[Any] = []
    for soort in ("absoluut", "luxe", "overig"):
        for n, einde in enumerate((*AFHANDELINGEN[soort], None)):
            redenen = ("", *onderredenen(soort, einde))
            uit += [
                maak_melding(
                    soort=soort, afhandeling=einde, gesloten_op=DICHT if einde else None, onderreden=reden,
                )
                for k, reden in enumerate(redenen)
                for _ in range((n + k) % 3 + 1)
            ]  # fmt: skip
    uit += [
        maak_vrijstelling(soort=grond, jongere=n, afhandeling=einde, gesloten_op=DICHT)
        for n, grond in enumerate(("3a", "3b", "5a"), 1)
        for einde in UITKOMSTEN_PER_GROND[grond]
    ]
    uit += [maak_melding(soort=soort, rmc=True) for soort in ("signaal", "signaal", "absoluut")]
    genummerd = [_met(r, n) for n, r in enumerate(uit, 1)]
    van_een, van_twee, van_drie = (next(r.nummer for r in genummerd if r.soort == s) for s in ("3a", "3b", "5a"))
    gesprekken = [
        (van_een, "03-12-2019", AANBOD_UITKOMSTEN[3]), (van_een, "10-12-2019", "aanbod gevonden: dagbesteding"),
        (van_twee, "31-07-2020", AANBOD_UITKOMSTEN[1]), (van_drie, "01-08-2020", AANBOD_UITKOMSTEN[0]),
    ]  # fmt: skip
    stappen = [
        maak_interventie(nummer=n, zaak=zaak, datum=dag(op), soort=AANBODGESPREK, resultaat=resultaat)
        for n, (zaak, op, resultaat) in enumerate(gesprekken, 1)
    ]
    weg = {"vervallen_op": DICHT, "vervallen_reden": "vergissing"}
    stappen.append(maak_interventie(nummer=9, zaak=van_drie, soort=AANBODGESPREK, datum=dag("05-12-2019"), **weg))
    return [*(maak_jongere(nummer=n) for n in (1, 2, 3)), *genummerd, *stappen]


def _met(record: Any, nummer: int) -> Any:
    from dataclasses import replace

    return replace(record, nummer=nummer)


@pytest.fixture(scope="module")
def gevuld(sjabloon: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[CaseFile]:
    pad = Path(shutil.copy(sjabloon, tmp_path_factory.mktemp("los") / "zaken.lpa"))
    with CaseFile(pad, lambda: "", lambda: NU) as bestand:
        bestand.conn.execute("begin immediate")
        fill(bestand.conn, _records())
        bestand.conn.execute("commit")
        yield bestand


ERONDER = [pytest.param(t.nummer, r, id=f"{t.nummer}/{r.sleutel}") for t in TABELLEN for r in t.eronder]
LAATSTE = dag("31-12-2021")


def printed(bestand: CaseFile, op: date) -> Overzicht:
    return Overzicht(JAREN, tellen.bronnen(bestand.conn, JAREN, MIDDEN, op=op), op)


@pytest.mark.parametrize("op", ["30-11-2019", "05-12-2019", "31-12-2021"])
@pytest.mark.parametrize(("tabel", "rij"), ERONDER)
def test_behind_every_figure_below_a_table_stand_as_many_cases(gevuld: CaseFile, tabel: str, rij: Rij, op: str) -> None:
    cel = printed(gevuld, dag(op)).cel(tabel, rij.sleutel, "2019-2020")
    if isinstance(rij.feiten, Stapfeiten):
        achter = len(tellen.achter_stapcel(gevuld.conn, JAREN[0], rij.feiten, dag(op)))
    else:
        assert isinstance(rij.feiten, Zaakfeiten)
        achter = len(tellen.achter_cel(gevuld.conn, "2019-2020", rij.feiten, dag(op)))
    assert cel.waarde == achter
    assert achter > 0 or dag(op) < LAATSTE


@pytest.mark.parametrize("op", ["09-10-2019", "30-11-2019", "31-12-2021"])
@pytest.mark.parametrize("onder", [o for t in TABELLEN for o in t.onder if o.van], ids=lambda o: o.van)
def test_the_sub_reasons_of_a_row_add_up_to_it(gevuld: CaseFile, onder: Any, op: str) -> None:
    o = printed(gevuld, dag(op))
    tabel = next(t.nummer for t in TABELLEN if onder in t.onder)
    delen = [o.cel(tabel, rij.sleutel, "2019-2020").waarde for rij in onder.rijen]
    assert onder.rijen[-1].sleutel == NIET_VASTGELEGD
    assert sum(d or 0 for d in delen) == (o.cel(tabel, onder.van, "2019-2020").waarde or 0)
    assert all(delen) or dag(op) < LAATSTE


@pytest.mark.parametrize(
    ("jaar", "op", "benaderd", "gevonden"),
    [
        ("2019-2020", "02-12-2019", 0, 0),
        ("2019-2020", "03-12-2019", 1, 0),
        ("2019-2020", "10-12-2019", 1, 1),
        ("2019-2020", "30-07-2020", 1, 1),
        ("2019-2020", "31-07-2020", 2, 1),
        ("2019-2020", "31-12-2021", 2, 1),
        ("2020-2021", "31-07-2020", None, None),  # of a year that is yet to begin nothing is known
        ("2020-2021", "31-12-2021", 1, 1),
    ],
)
def test_who_was_spoken_with_counts_once_a_schooljaar(
    gevuld: CaseFile, jaar: str, op: str, benaderd: int | None, gevonden: int | None
) -> None:
    o = printed(gevuld, dag(op))
    assert [o.cel("8", rij, jaar).waarde for rij in ("benaderd", "aanbod gevonden")] == [benaderd, gevonden]


def test_a_count_below_a_table_reads_its_own_index(gevuld: CaseFile) -> None:
    opdrachten: list[str] = []
    gevuld.conn.set_trace_callback(opdrachten.append)
    los.tel_los(gevuld.conn, JAREN[:1], LAATSTE)
    gevuld.conn.set_trace_callback(None)
    for opdracht in opdrachten:
        plan = " ".join(str(rij[3]) for rij in gevuld.conn.execute(f"explain query plan {opdracht}"))
        assert any(naam in plan for naam in ("zaak_onderreden", "zaak_rmc", "interventie_aanbod")), plan

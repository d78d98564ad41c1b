"""Striking out, as records: what falls says with what, and comes back as it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lpa.domain.records.brief import Brief
from lpa.domain.records.eigentermijn import Eigentermijn
from lpa.domain.records.huisbezoek import Huisbezoek
from lpa.domain.records.zaak import Eigenaar, Interventie, Melding
from lpa.domain.zaak.vervallen import Doorhaling, genoemd, moet_los_staan, moet_vervallen_zijn, viel_met, zin
from lpa.errors import Geweigerd

OP = date(2020, 3, 12)
MELDING = Melding(nummer=3, soort="luxe", jongere=1, geopend_op=date(2020, 3, 2), schooljaar="2019-2020")
STAP = Interventie(nummer=34, zaak=3, datum=date(2020, 3, 4), soort="verzuimgesprek")
BEZOEK = Huisbezoek(nummer=5, zaak=3, begin=datetime.fromisoformat("2020-03-20T09:00"), duur=60, uid="a@lpa.invalid")
TERMIJN = Eigentermijn(nummer=7, zaak=3, wat="bellen", laatste_dag=date(2020, 3, 20))
BRIEF = Brief(nummer=2, zaak=3, soort="waarschuwing", aan="ouders", bestand="a.docx", sha256="0" * 64, datum=OP)
ALLE = [MELDING, STAP, BEZOEK, TERMIJN, BRIEF]


@given(st.sampled_from(ALLE), st.lists(st.sampled_from(ALLE[1:]), unique=True), st.text(min_size=1, max_size=20))
def test_what_comes_back_is_as_it_was_but_for_the_number_of_a_calendar(wat: Any, mee: list[Any], reden: str) -> None:
    weg, *mee_weg = Doorhaling(wat, mee).op(OP, reden)
    terug = Doorhaling(weg, mee_weg).terug()
    for na, voor in zip(terug, [wat, *mee], strict=True):
        gelijk = replace(na, reeks=voor.reeks) if isinstance(voor, Huisbezoek) else na
        assert gelijk == voor


@given(st.sampled_from(ALLE), st.text(min_size=1, max_size=20))
def test_what_fell_with_a_record_is_known_by_its_reason(wat: Any, reden: str) -> None:
    mee = [ander for ander in ALLE[1:] if ander != wat]
    weg, *mee_weg = Doorhaling(wat, mee).op(OP, reden)
    assert all(viel_met(weg, r) for r in mee_weg)
    assert not any(viel_met(r, ander) for r in mee_weg for ander in mee_weg)


def test_number_3_is_no_part_of_number_34() -> None:
    weg, *_ = Doorhaling(STAP).op(OP, "fout")
    _, mee = Doorhaling(replace(STAP, nummer=3), [TERMIJN]).op(OP, "fout")
    assert not viel_met(weg, mee)


def test_a_calendar_sees_a_higher_number_each_time() -> None:
    weg, *_ = Doorhaling(BEZOEK).op(OP, "fout")
    (terug,) = Doorhaling(weg).terug()
    assert BEZOEK.reeks < weg.reeks < terug.reeks


def test_a_meldingsnummer_is_let_go_and_kept_in_the_reason() -> None:
    weg, *_ = Doorhaling(replace(MELDING, meldingsnummer="1234567")).op(OP, "dubbel")
    assert (weg.meldingsnummer, weg.vervallen_reden) == (None, "dubbel (meldingsnummer 1234567)")


@pytest.mark.parametrize(
    ("record", "naam"),
    [
        (MELDING, "melding 3"), (STAP, "interventie 34"), (BEZOEK, "huisbezoek 5"), (TERMIJN, "termijn 7"),
        (BRIEF, "brief 2"),
    ],
)  # fmt: skip
def test_each_is_called_by_its_kind(record: Any, naam: str) -> None:
    assert genoemd(record) == naam
    assert zin(record) == ""
    assert zin(Doorhaling(record).op(OP, "dubbel")[0]) == "vervallen op 12-03-2020: dubbel"


@pytest.mark.parametrize(
    ("eigenaar", "opdracht"),
    [
        (Eigenaar("huisbezoek", 5), "lpa huisbezoek vervalt 5"), (Eigenaar("brief", 2), "lpa brief vervalt 2"),
        (Eigenaar("spreekuur", 4), "lpa spreekuur verslag 4"),
    ],
)  # fmt: skip
def test_a_step_that_came_from_something_else_is_struck_out_there(eigenaar: Eigenaar, opdracht: str) -> None:
    moet_los_staan(STAP, None)
    with pytest.raises(Geweigerd) as fout:
        moet_los_staan(STAP, eigenaar)
    assert opdracht in fout.value.oplossing


def test_what_fell_with_another_comes_back_with_that() -> None:
    _, stap = Doorhaling(MELDING, [STAP]).op(OP, "dubbel")
    with pytest.raises(Geweigerd, match="verviel met melding 3"):
        moet_vervallen_zijn(stap)
    with pytest.raises(Geweigerd, match="niet vervallen"):
        moet_vervallen_zijn(STAP)

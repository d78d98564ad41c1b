"""Closing, reopening and changing a melding."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lpa.domain.base.soorten import AFHANDELINGEN
from lpa.domain.records.besluit import andere_soort, heropen, lees_afhandeling, op_datum, sluit
from lpa.errors import ExitCode, Geweigerd, VerkeerdGebruik
from tests.domain.factories import dag, maak_melding

OP = dag("01-11-2019")
ALLE_EINDEN = [(soort, einde) for soort, einden in AFHANDELINGEN.items() for einde in einden]


@pytest.mark.parametrize(("soort", "einde"), ALLE_EINDEN)
def test_each_kind_can_be_closed_with_each_of_its_endings(soort: str, einde: str) -> None:
    open_ = maak_melding(soort=soort)
    dicht = sluit(open_, einde, OP)
    assert dicht == replace(open_, gesloten_op=OP, afhandeling=einde)
    assert not dicht.is_open


@pytest.mark.parametrize(
    ("soort", "getypt", "einde"),
    [
        ("signaal", "HALT", "halt"),
        ("signaal", "proces", "proces-verbaal"),
        ("absoluut", "administratief afgehandeld", "administratief afgehandeld of onterechte melding"),
        ("absoluut", "rmc", "overdracht rmc"),
        ("luxe", "administratief", "administratief afgehandeld"),
        ("overig", "gesprek", "afgehandeld met gesprek of advies"),
    ],
)
def test_an_ending_may_be_shortened(soort: str, getypt: str, einde: str) -> None:
    assert lees_afhandeling(getypt, soort) == einde


@pytest.mark.parametrize(
    ("soort", "getypt"),
    [
        ("luxe", "halt"),
        ("luxe", "verhuisd"),
        ("absoluut", "halt"),
        ("signaal", "verhuisd"),
        ("langdurig", "overdracht rmc"),
        ("overig", "proces-verbaal"),
        ("preventief", " Waarschuwing "),
    ],
)
def test_an_ending_of_another_kind_is_refused_with_those_that_fit(soort: str, getypt: str) -> None:
    with pytest.raises(Geweigerd) as fout:
        sluit(maak_melding(soort=soort), getypt, OP)
    assert fout.value.exit_code == ExitCode.REFUSED
    assert fout.value.fout == f"afhandeling '{getypt.strip()}' hoort niet bij een melding van soort {soort}."
    assert all(einde in fout.value.oplossing for einde in AFHANDELINGEN[soort])


def test_an_ending_that_no_kind_has_is_wrong_use() -> None:
    with pytest.raises(VerkeerdGebruik, match="'vakantie' is niet bekend") as fout:
        sluit(maak_melding(), "vakantie", OP)
    assert fout.value.exit_code == ExitCode.USAGE


def test_a_closed_melding_cannot_be_closed_again() -> None:
    dicht = sluit(maak_melding(nummer=7), "halt", OP)
    with pytest.raises(Geweigerd) as fout:
        sluit(dicht, "waarschuwing", OP)
    assert fout.value.fout == "melding 7 is al gesloten op 01-11-2019: halt."
    assert "lpa melding heropen 7" in fout.value.oplossing


def test_reopening_gives_the_melding_back_and_keeps_what_was_withdrawn() -> None:
    open_ = maak_melding(nummer=7)
    terug, spoor = heropen(sluit(open_, "halt", OP), "bezwaar gegrond", dag("05-12-2019"))
    assert terug == open_
    assert (spoor.zaak, spoor.datum, spoor.reden) == (7, dag("05-12-2019"), "bezwaar gegrond")
    assert (spoor.gesloten_op, spoor.afhandeling) == (OP, "halt")


def test_an_open_melding_cannot_be_reopened() -> None:
    with pytest.raises(Geweigerd, match="melding 7 is niet gesloten"):
        heropen(maak_melding(nummer=7), "vergissing", OP)


@pytest.mark.parametrize(
    ("van", "einde", "naar", "past"),
    [
        pytest.param("signaal", None, "absoluut", True, id="een open melding mag alles worden"),
        pytest.param("signaal", "halt", "langdurig", True, id="langdurig kent dezelfde afhandelingen"),
        pytest.param("signaal", "waarschuwing", "luxe", True, id="waarschuwing bestaat bij luxe"),
        pytest.param("signaal", "halt", "luxe", False, id="halt bestaat niet bij luxe"),
        pytest.param("absoluut", "verhuisd", "signaal", False, id="verhuisd bestaat niet bij signaal"),
    ],
)
def test_a_melding_may_change_its_kind_when_its_ending_exists_there(
    van: str, einde: str | None, naar: str, past: bool
) -> None:
    melding = maak_melding(nummer=7, soort=van)
    if einde:
        melding = sluit(melding, einde, OP)
    if past:
        assert andere_soort(melding, naar) == replace(melding, soort=naar)
    else:
        with pytest.raises(Geweigerd, match=f"'{einde}' hoort niet bij soort {naar}"):
            andere_soort(melding, naar)


def test_the_school_year_follows_another_date() -> None:
    melding = maak_melding(geopend_op=dag("31-07-2020"))
    assert melding.schooljaar == "2019-2020"
    later = op_datum(melding, dag("01-08-2020"))
    assert (later.geopend_op, later.schooljaar) == (dag("01-08-2020"), "2020-2021")

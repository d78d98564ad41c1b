"""Zaken: how they read, in which order, and which endings there are."""

from __future__ import annotations

import pytest

from lpa.domain.base.soorten import AFHANDELINGEN, LEEG_OF_ONTERECHT, MELDINGSOORTEN
from lpa.domain.jaar.tabellen import NOG_IN_ONDERZOEK, tabel
from lpa.domain.records import zaak
from lpa.domain.records.zaak import Eerdere, Heropening, herhaling, melding_zin, volgorde
from tests.domain.factories import dag, maak_interventie, maak_melding, maak_overstap, maak_verlof, maak_vrijstelling


@pytest.mark.parametrize(("soort", "nummer"), [("signaal", "5"), ("langdurig", "5"), ("absoluut", "6"), ("luxe", "7")])
def test_a_melding_ends_as_the_rows_of_its_table_say(soort: str, nummer: str) -> None:
    kop, *rijen = (rij.sleutel for rij in tabel(nummer).rijen if rij.sleutel != LEEG_OF_ONTERECHT)
    assert rijen == [*AFHANDELINGEN[soort], NOG_IN_ONDERZOEK]
    assert "verzuim" in kop


def test_every_kind_has_endings_and_no_ending_twice() -> None:
    assert list(AFHANDELINGEN) == ["signaal", "langdurig", "luxe", "absoluut", "overig", "preventief"]
    assert set(AFHANDELINGEN) == set(MELDINGSOORTEN)
    assert all(len(set(einden)) == len(einden) > 0 for einden in AFHANDELINGEN.values())
    assert all(NOG_IN_ONDERZOEK not in einden for einden in AFHANDELINGEN.values())


def test_a_concern_of_the_school_never_ends_with_a_sanction() -> None:
    sancties = {"waarschuwing", "halt", "proces-verbaal"}
    assert not sancties & {*AFHANDELINGEN["overig"], *AFHANDELINGEN["preventief"]}
    assert sancties <= set(AFHANDELINGEN["signaal"])


@pytest.mark.parametrize("van", [maak_melding(), maak_verlof(), maak_vrijstelling(), maak_overstap()])
def test_what_every_zaak_has_says_its_type_as_the_zaak_itself_does(van: zaak.Zaak) -> None:
    kern = zaak.Zaak(nummer=7, soort=van.soort, jongere=1, geopend_op=van.geopend_op)
    assert zaak.genummerd(kern) == f"{zaak.zaaktype(van)} 7"


def test_a_zaak_is_open_until_it_has_a_closing_date() -> None:
    assert maak_melding().is_open
    assert not maak_melding(gesloten_op=dag("11-10-2019"), afhandeling="halt").is_open


@pytest.mark.parametrize(
    ("eerdere", "zin"),
    [
        (Eerdere(0, None, None), None),
        (Eerdere(1, dag("03-09-2019"), 7), "tweede melding dit schooljaar, vorige op 03-09-2019"),
        (Eerdere(2, dag("03-09-2019"), 7), "derde melding dit schooljaar, vorige op 03-09-2019"),
        (Eerdere(10, dag("03-09-2019"), 7), "11e melding dit schooljaar, vorige op 03-09-2019"),
    ],
)
def test_a_repeated_melding_is_called_by_its_rank(eerdere: Eerdere, zin: str | None) -> None:
    assert herhaling(eerdere) == zin


@pytest.mark.parametrize(
    ("op", "schooljaar"), [("31-07-2020", "2019-2020"), ("01-08-2020", "2020-2021"), ("10-10-2019", "2019-2020")]
)
def test_a_zaak_belongs_to_the_school_year_in_which_it_was_opened(op: str, schooljaar: str) -> None:
    assert zaak.schooljaar_van(dag(op)) == schooljaar


def test_steps_come_as_they_happened_and_by_number_on_one_day() -> None:
    heropening = Heropening(
        nummer=2, zaak=1, datum=dag("12-10-2019"), gesloten_op=dag("11-10-2019"), afhandeling="halt", reden="bezwaar"
    )
    brief = maak_interventie(nummer=3, datum=dag("12-10-2019"))
    gesprek = maak_interventie(nummer=9, datum=dag("11-10-2019"))
    assert volgorde([brief, heropening, gesprek]) == [gesprek, heropening, brief]


def test_a_melding_reads_as_its_kind_and_its_day() -> None:
    assert melding_zin(maak_melding()) == "signaalverzuim, donderdag 10-10-2019"
    assert melding_zin(maak_melding(soort="preventief")) == "preventief, donderdag 10-10-2019"


@pytest.mark.parametrize(
    ("eerste", "laatste", "zin"),
    [
        ("07-10-2019", None, "verzuim vanaf maandag 07-10-2019"),
        (None, "09-10-2019", "verzuim tot en met woensdag 09-10-2019"),
        ("07-10-2019", "09-10-2019", "verzuim van maandag 07-10-2019 tot en met woensdag 09-10-2019"),
        ("07-10-2019", "07-10-2019", "verzuim op maandag 07-10-2019"),
    ],
)
def test_a_melding_names_each_day_that_was_given(eerste: str | None, laatste: str | None, zin: str) -> None:
    melding = maak_melding(eerste_dag=eerste and dag(eerste), laatste_dag=laatste and dag(laatste))
    assert melding_zin(melding) == f"signaalverzuim, donderdag 10-10-2019, {zin}"

"""Schools and enrolments."""

from __future__ import annotations

import pytest

from lpa.domain.records.school import School, lees_brin, lijkt_op, periode, zelfde_school
from lpa.errors import ExitCode, GegevensGeweigerd
from tests.domain.factories import dag, maak_inschrijving, maak_school


@pytest.mark.parametrize(
    ("getypt", "brin"),
    [("12AB", "12AB"), ("12ab", "12AB"), (" 12 ab ", "12AB"), ("12AB01", "12AB01"), ("12ab 01", "12AB01")],
)
def test_a_brin_may_be_typed_in_lower_case_and_with_blanks(getypt: str, brin: str) -> None:
    assert lees_brin(getypt) == brin


@pytest.mark.parametrize("getypt", ["", "AB12", "1AB", "12A", "12AB1", "12AB011", "１２AB", "school"])
def test_what_is_no_brin_is_refused(getypt: str) -> None:
    with pytest.raises(GegevensGeweigerd, match="is geen BRIN") as fout:
        lees_brin(getypt)
    assert fout.value.exit_code == ExitCode.DATA


@pytest.mark.parametrize(
    ("van", "tot", "op", "geldt"),
    [
        ("01-08-2019", None, "31-07-2019", False),
        ("01-08-2019", None, "01-08-2019", True),
        ("01-08-2019", None, "31-12-2099", True),
        ("01-08-2019", "30-09-2019", "30-09-2019", True),
        ("01-08-2019", "30-09-2019", "01-10-2019", False),
        ("01-10-2019", "01-10-2019", "01-10-2019", True),
    ],
)
def test_an_enrolment_holds_from_its_first_up_to_and_including_its_last_day(
    van: str, tot: str | None, op: str, geldt: bool
) -> None:
    assert maak_inschrijving(van=dag(van), tot=tot and dag(tot)).geldt(dag(op)) is geldt


@pytest.mark.parametrize(
    ("een", "ander", "overlapt"),
    [
        (("01-08-2018", "31-07-2019"), ("01-08-2019", None), False),
        (("01-08-2018", "01-08-2019"), ("01-08-2019", None), True),
        (("01-08-2018", None), ("01-08-2019", None), True),
        (("01-08-2018", None), ("01-08-2017", "31-07-2018"), False),
        (("01-08-2018", "31-07-2019"), ("01-10-2018", "01-11-2018"), True),
    ],
)
def test_two_enrolments_overlap_when_they_share_a_day(
    een: tuple[str, str | None], ander: tuple[str, str | None], overlapt: bool
) -> None:
    eerste, tweede = (maak_inschrijving(van=dag(van), tot=tot and dag(tot)) for van, tot in (een, ander))
    assert eerste.overlapt(tweede) is overlapt
    assert tweede.overlapt(eerste) is overlapt


def test_a_school_knows_its_kinds_and_its_search_key() -> None:
    school = maak_school(naam="De Wilg", plaats="IJhorst", brin="12AB", onderwijssoorten="so,vso")
    assert school.soorten == ["so", "vso"]
    assert maak_school(onderwijssoorten="").soorten == []
    assert school.sleutel() == " wilg yhorst 12ab dewilg"


def test_a_period_names_its_last_day_when_it_has_one() -> None:
    assert periode(dag("01-08-2019"), None) == "van 01-08-2019"
    assert periode(dag("01-08-2019"), dag("31-07-2020")) == "van 01-08-2019 tot en met 31-07-2020"


def _school(tekst: str, nummer: int) -> School:
    """`naam|plaats|brin` as a school."""
    naam, plaats, brin = tekst.split("|")
    return maak_school(nummer=nummer, naam=naam, plaats=plaats, brin=brin or None)


@pytest.mark.parametrize(
    ("nieuwe", "bekend", "zelfde"),
    [
        # One BRIN, with or without its first vestiging.
        ("De Wilg|Epe|12AB", "Het Kompas|Heerde|12AB00", True), ("De Wilg|Epe|12AB00", "Het Kompas|Heerde|12AB", True),
        ("De Wilg|Epe|12AB01", "Het Kompas|Heerde|12AB01", True),
        ("De Wilg|Epe|12AB", "Het Kompas|Heerde|12AB01", False),
        ("De Wilg|Epe|12AB00", "De Linde|Epe|12AB01", False), ("De Wilg|Epe|12AB", "De Linde|Epe|34CD", False),
        # One name in one place.
        ("De Wilg|Epe|", "De Wilg|Epe|", True), ("de wilg|EPE|", "De Wilg|Epe|", True),
        ("Wilg|Epe|", "De Wilg|Epe|", True),
        ("De-Wilg|Epe|", "De Wilg|Epe|", True), ("Dewilg|Epe|", "De Wilg|Epe|", True),
        ("De Wìlg|Epe|", "De Wilg|Epe|", True),
        ("OBS De Wilg|Epe|", "De Wilg|Epe|", True), ("De Wilg||", "Rooms Katholieke Basisschool De Wilg|Epe|", True),
        ("Christelijke De Wilg|Epe|", "Chr Basisschool De Wilg|Epe|", True),
        ("Basisschool De Wilg|Epe|", "De Wilg (obs)|Epe|", True),
        ("'t IJzer|IJhorst|", "Het Yzer|Yhorst|", True), ("De Blauwe Bever|Epe|", "De BlauweBever|Epe|", True),
        ("De Wilg|Epe|12AB", "De Wilg|Epe|34CD", True), ("De Wilg|Epe|12AB", "De Wilg|Epe|", True),
        ("De Wilg||", "De Wilg|Epe|", True), ("De Wilg||", "De Wilg||", True),
        # Another name, or another place.
        ("De Wilg|Epe|", "De Wilg|Zwolle|", False), ("De Wilg|Epe|", "De Wilgenhof|Epe|", False),
        ("De Wilg|Epe|", "De Linde|Epe|", False), ("De School|Epe|", "Het Kompas|Epe|", False),
        ("OBS|Epe|", "CBS|Epe|", False), ("De Wilg|Epe|12AB00", "De Wilg|Zwolle|12AB01", False),
    ],
)  # fmt: skip
def test_the_same_school_is_known_by_its_brin_or_by_name_and_place(nieuwe: str, bekend: str, zelfde: bool) -> None:
    assert bool(zelfde_school(_school(nieuwe, 7), [_school(bekend, 8)])) is zelfde
    assert bool(zelfde_school(_school(bekend, 7), [_school(nieuwe, 8)])) is zelfde


@pytest.mark.parametrize(
    ("naam", "lijkt"),
    [("wilgen", True), ("horst wilg", True), ("de wilg", True), ("hof", False), ("wilg linde", False),
     ("school", False)],
)  # fmt: skip
def test_a_name_is_like_a_school_of_which_each_of_its_words_begins_one(naam: str, lijkt: bool) -> None:
    assert bool(lijkt_op(naam, [_school("De Wilgenhof ter Horst|Epe|", 7)])) is lijkt


def test_a_school_is_not_the_same_as_itself() -> None:
    assert zelfde_school(_school("De Wilg|Epe|12AB", 7), [_school("De Wilg|Epe|12AB", 7)]) == []

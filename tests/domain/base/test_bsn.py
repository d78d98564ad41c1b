"""The burgerservicenummer: never guessed, never mended, never shown whole."""

from __future__ import annotations

import pytest

from lpa.domain.base.nummers import gemaskeerd, lees_bsn, lees_postcode, twijfels_postcode
from lpa.errors import ExitCode, GegevensGeweigerd
from tests.domain.twijfels import zinnen


@pytest.mark.parametrize(
    "getypt", ["999990019", "9999.90.019", "9999 90 019", " 999990019 ", "999-990-019", "\u200e999990019"], ids=ascii
)
def test_a_bsn_may_be_typed_with_blanks_dots_and_dashes(getypt: str) -> None:
    assert lees_bsn(getypt) == "999990019"


def test_an_onderwijsnummer_will_do_as_well() -> None:
    assert lees_bsn("101222331") == "101222331"


@pytest.mark.parametrize(
    "getypt",
    ["", "99999001", "9999900190", "99999001a", "９９９９９００１９", "٩٩٩٩٩٠٠١٩", "abc", "999990019999990019"],
    ids=ascii,
)
def test_what_is_not_nine_digits_is_no_bsn(getypt: str) -> None:
    with pytest.raises(GegevensGeweigerd, match="negen cijfers") as fout:
        lees_bsn(getypt)
    assert fout.value.exit_code == ExitCode.DATA


@pytest.mark.parametrize("getypt", ["999990018", "999990091", "000000000", "123456789", "099990019"])
def test_a_bsn_that_fails_the_elfproef_is_refused_and_never_mended(getypt: str) -> None:
    with pytest.raises(GegevensGeweigerd, match="klopt niet met de controle"):
        lees_bsn(getypt)


def test_a_masked_bsn_shows_its_last_four_digits() -> None:
    assert gemaskeerd("999990019") == "•••••0019"
    assert gemaskeerd(None) == ""


@pytest.mark.parametrize(
    ("getypt", "gelezen", "twijfel"),
    [("8181aa", "8181 AA", False), ("8181 AA", "8181 AA", False), ("B-1000", "B-1000", True), ("", "", False)],
)
def test_a_postcode_is_written_neatly_and_one_from_abroad_stays(getypt: str, gelezen: str, twijfel: bool) -> None:
    assert lees_postcode(getypt) == gelezen
    assert bool(zinnen(twijfels_postcode(gelezen))) is twijfel

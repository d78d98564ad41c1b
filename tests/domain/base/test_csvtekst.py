"""CSV for a Dutch Excel: nothing in it calculates, and nothing is lost on the way back."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lpa.domain.base.csvtekst import excel, onschadelijk, oorspronkelijk


@pytest.mark.parametrize(
    ("cel", "in_bestand"),
    [
        ("=1+1", "'=1+1"),
        ("+31 6", "'+31 6"),
        ("-verhuisd", "'-verhuisd"),
        ("-", "-"),
        ("--", "'--"),
        ("\uff1d1+1", "'\uff1d1+1"),
        ("\uff20naam", "'\uff20naam"),
        ("@naam", "'@naam"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("'=1+1", "''=1+1"),
        ("''@x", "'''@x"),
        ("'-5", "''-5"),
        ("-5", "-5"),
        ("-1,5", "-1,5"),
        ("14,9", "14,9"),
        ("-1,5,6", "'-1,5,6"),
        ("'s-Gravenhage", "'s-Gravenhage"),
        ("a=b", "a=b"),
        ("010464554", "010464554"),
        ("", ""),
    ],
)
def test_a_cell_that_excel_would_calculate_gets_an_apostrophe(cel: str, in_bestand: str) -> None:
    assert onschadelijk(cel) == in_bestand
    assert oorspronkelijk(in_bestand) == cel


@given(st.text() | st.text(alphabet="'=+-@\t\r 5,a"))
@example("''''=")
@example("'-5")
def test_every_cell_comes_back_as_it_was(cel: str) -> None:
    uit = onschadelijk(cel)
    assert oorspronkelijk(uit) == cel
    assert not uit.startswith(("=", "+", "@", "\t", "\r"))


def test_rows_have_semicolons_and_windows_line_ends() -> None:
    assert excel([("a", 'zei "ja"'), ("x;y", "=1")]) == 'a;"zei ""ja"""\r\n"x;y";\'=1\r\n'

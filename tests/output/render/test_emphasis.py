"""Text of which pieces stand out: it is that text, and the emphasis stays where it was."""

from __future__ import annotations

from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from lpa.output.render.cells import cell_width, cut, fill, safe, wrap
from lpa.output.render.emphasis import Emphasis, Marked, Piece, carried, joined, pieces_of, stripped

TEKST = st.text(st.sampled_from("ab é世\u0301\x1b\u202e[/]\n"), max_size=12)
STUK = st.tuples(TEKST, st.sampled_from(get_args(Emphasis)))
GEMERKT = st.lists(STUK, max_size=5).map(lambda stukken: Marked(*stukken))


def letters(tekst: str) -> list[tuple[str, Emphasis]]:
    """Each letter with its emphasis, blanks aside."""
    return [(c, nadruk) for deel, nadruk in pieces_of(tekst) for c in deel if not c.isspace()]


def test_marked_text_is_its_bare_text() -> None:
    gemerkt = Marked(("te laat", "laat"), "  zaak 4")
    assert gemerkt == "te laat  zaak 4"
    assert hash(gemerkt) == hash("te laat  zaak 4")
    assert f"{gemerkt}!" == "te laat  zaak 4!"


def test_marked_text_is_made_of_text_pieces_and_marked_text() -> None:
    stuk: Piece = ("te laat", "laat")
    assert Marked(Marked(stuk), " ", ("[1]", "zacht")).pieces == (stuk, (" ", ""), ("[1]", "zacht"))


@given(GEMERKT, st.integers(2, 20))
def test_what_stands_out_still_does_in_lines(gemerkt: Marked, cellen: int) -> None:
    veilig = safe(gemerkt)
    regels = wrap(veilig, cellen)
    assert regels == wrap("".join(veilig), cellen)
    assert [letter for regel in regels for letter in letters(regel)] == letters(veilig)


@given(GEMERKT)
def test_what_is_made_safe_is_that_of_bare_text(gemerkt: Marked) -> None:
    assert safe(gemerkt) == safe("".join(gemerkt))
    assert "\x1b" not in "".join(deel for deel, _ in pieces_of(safe(gemerkt)))


@given(GEMERKT, st.integers(0, 20), st.booleans())
def test_padding_and_stripping_leave_the_letters(gemerkt: Marked, cellen: int, rechts: bool) -> None:
    gevuld = fill(safe(gemerkt), cellen, rechts)
    assert cell_width(gevuld) >= cellen
    assert letters(gevuld) == letters(stripped(gevuld)) == letters(safe(gemerkt))


def test_what_is_cut_keeps_the_emphasis_of_its_beginning() -> None:
    assert pieces_of(cut(Marked(("te laat", "laat"), " zaak"), 5)) == (("te l…", "laat"),)


def test_joined_text_is_marked_where_a_part_is() -> None:
    assert type(joined("  ", ["a", "b"])) is str
    assert pieces_of(joined(", ", ["a", Marked(("b", "vet"))])) == (("a", ""), (", ", ""), ("b", "vet"))


def test_bare_text_carries_nothing() -> None:
    assert [type(regel) for regel in carried("a b", ["a", "b"])] == [str, str]

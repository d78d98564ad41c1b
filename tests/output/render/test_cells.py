"""Text in cells: a wrapped text ends, however little room there is."""

from __future__ import annotations

import pytest

from lpa.output.render.cells import wrap


@pytest.mark.parametrize("cellen", [-3, 0, 1, 2])
def test_a_text_without_room_is_wrapped_all_the_same(cellen: int) -> None:
    assert "".join(wrap("ab cd", cellen)).replace(" ", "") == "abcd"

"""Nothing that lpa does to a row is taken for the work of another program: each verb, and its undo."""

from __future__ import annotations

import pytest

from tests.overal.conftest import Proef
from tests.overal.test_voorbeelden import SCHRIJVEN
from tests.overal.voorbeelden import voorbeeld
from tests.storage.copies.test_logged import of


@pytest.mark.parametrize(
    "verb", [pytest.param(v, marks=() if n % 5 == 0 else pytest.mark.slow) for n, v in enumerate(SCHRIJVEN)]
)
def test_nothing_that_a_verb_does_and_takes_back_is_strange(proef: Proef, verb: str) -> None:
    lpa = proef.fresh()
    before = of(lpa)
    lpa.goed(*voorbeeld(verb))
    assert of(lpa) <= before
    lpa("ongedaan", "--ja")
    assert of(lpa) <= before

"""Text in cells: a wrapped text ends, however little room there is."""

from __future__ import annotations

import pytest

from lpa.output.render.cells import wrap


@pytest.mark.parametrize("cellen", [-3, 0, 1, 2])
def test_a_text_without_room_is_wrapped_all_the_same(cellen: int) -> None:
    assert "".join(wrap("ab cd", cellen)).replace(" ", "") == "abcd"


@pytest.mark.parametrize(
    ("tekst", "cellen", "regels"),
    [
        ("Hoor eerst het hoofd: lpa verlof hoor 197", 32, ["Hoor eerst het hoofd:", "lpa verlof hoor 197"]),
        ("Zonder stap: 2 (lpa termijn lijst --zonder).", 30, ["Zonder stap: 2", "(lpa termijn lijst --zonder)."]),
        ("Dat kan met `lpa ongedaan`. Klaar.", 20, ["Dat kan met", "`lpa ongedaan`.", "Klaar."]),
        ('Dat: lpa brief maak doorzending 3 --aan "contact 3" en dan', 44,
         ["Dat:", 'lpa brief maak doorzending 3 --aan "contact 3"', "en dan"]),
        ("Of: lpa overzicht 2019-2020 --uit-zaken 3/luxe", 44,
         ["Of:", "lpa overzicht 2019-2020 --uit-zaken 3/luxe"]),
        ("gebruik: lpa halt verwijs 3 of lpa route kies 3 halt.", 30,
         ["gebruik: lpa halt verwijs 3 of", "lpa route kies 3 halt."]),
        ("zegt lpa dat u het later nog eens mag", 20, ["zegt lpa dat u het", "later nog eens mag"]),
    ],
)  # fmt: skip
def test_a_command_that_is_suggested_stays_on_one_line(tekst: str, cellen: int, regels: list[str]) -> None:
    assert wrap(tekst, cellen, heel=True) == regels


def test_in_a_column_a_command_that_is_too_long_is_wrapped_as_other_words_are() -> None:
    assert wrap("zie: lpa brief maak doorzending 3", 16) == ["zie: lpa brief", "maak doorzending", "3"]

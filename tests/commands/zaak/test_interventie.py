"""`lpa interventie`: what came of a step, and the note that was made of it, can be read."""

from __future__ import annotations

import pytest

from tests.conftest import Lpa

NOTITIE = "moeder zegt dat hij slecht slaapt sinds de verhuizing en dat de huisarts meekijkt"
STAP = (
    "interventie",
    "nieuw",
    "2",
    "--soort",
    "verzuimgesprek",
    "--datum",
    "5-11-2019",
    "--met",
    "moeder en de mentor",
)


@pytest.mark.parametrize("breed", ["40", "60", "80", "100", "160"])
def test_the_result_and_the_note_of_a_step_are_on_the_page_of_its_zaak_at_any_width(gevuld: Lpa, breed: str) -> None:
    gevuld.goed(*STAP, "--resultaat", "elke dag op tijd", "--notitie", NOTITIE)
    pagina = gevuld.goed("toon", "2", COLUMNS=breed)
    assert set(f"{NOTITIE} elke dag op tijd".split()) <= set(pagina.replace(";", " ").split()), pagina


def test_a_list_of_steps_shows_the_note_where_there_is_no_result(gevuld: Lpa) -> None:
    gevuld.goed("noteer", "2", "mentor gebeld")
    gevuld.goed(*STAP, "--resultaat", "elke dag op tijd", "--notitie", NOTITIE)
    lijst = gevuld.goed("interventie", "lijst", "2", COLUMNS="100")
    assert "mentor gebeld" in lijst
    assert "elke dag op tijd" in lijst
    assert "slaapt" not in lijst

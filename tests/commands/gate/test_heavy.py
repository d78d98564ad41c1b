"""A doubt about duty, exemption, death or a secret address is said again when it was stored all the same."""

from __future__ import annotations

import pytest

from tests.conftest import Lpa, Woorden

SECOND = "Let op: tweede melding dit schooljaar, vorige op 28-10-2019 (melding 2). Gaat deze daarop door?"
OVER = (
    "de jongere is op 01-06-2032 niet meer leer- of kwalificatieplichtig (18 jaar op 04-05-2022,"
    " Leerplichtwet art. 3, 4a en 4b)."
)
MELDING = ("melding", "nieuw", "--jongere", "2", "--soort", "overig")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ((*MELDING, "--datum", "1-6-2032"), "Let op: de meldingsdatum 01-06-2032 ligt in de toekomst.\n"
         f"Vastgelegd, hoewel: {OVER}\n"),
        ((*MELDING, "--datum", "16-11-2019"), f"Let op: de meldingsdatum 16-11-2019 ligt in de toekomst.\n{SECOND}"
         " lpa melding wijzig 3 --vervolg-op 2\n"),
    ],
)  # fmt: skip
def test_what_is_heavy_is_said_once_with_what_was_stored(gevuld: Lpa, line: Woorden, said: str) -> None:
    outcome = gevuld(*line, "--toch")
    assert outcome.code == 0
    assert outcome.err == said


def test_a_death_is_said_again_and_a_move_is_not(gevuld: Lpa) -> None:
    gevuld.goed("jongere", "wijzig", "1", "--verhuisd", "1-11-2019")
    gevuld.goed("jongere", "wijzig", "2", "--overleden", "1-11-2019", "--toch")
    assert "hoewel" not in gevuld("melding", "nieuw", "--jongere", "1", "--soort", "overig", "--toch").err
    gone = gevuld(*MELDING, "--toch").err
    assert "Vastgelegd, hoewel: de jongere is overleden op 01-11-2019.\n" + SECOND in gone

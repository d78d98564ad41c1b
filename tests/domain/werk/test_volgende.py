"""What DUO is told of a melding that came from there."""

from __future__ import annotations

from lpa.domain.werk.volgende import naar_duo
from tests.domain.factories import dag, maak_interventie, maak_melding

STAP = maak_interventie(soort="verzuimgesprek", datum=dag("15-10-2019"))


def test_an_open_melding_has_no_text_and_a_closed_one_says_how_it_ended_and_the_last_step() -> None:
    assert naar_duo(maak_melding(meldingsnummer="777"), "Vos", [STAP]).tekst == ""
    dicht = maak_melding(meldingsnummer="777", gesloten_op=dag("01-11-2019"), afhandeling="waarschuwing")
    assert naar_duo(dicht, "Vos", [STAP]).tekst == "waarschuwing, 01-11-2019; laatste stap verzuimgesprek, 15-10-2019"
    assert naar_duo(dicht, "Vos", []).tekst == "waarschuwing, 01-11-2019"

"""What DUO is told of a melding that came from there."""

from __future__ import annotations

import pytest

from lpa.domain.records.zaak import Interventie
from lpa.domain.werk.volgende import naar_duo
from tests.domain.factories import dag, maak_interventie, maak_melding

STAP = maak_interventie(soort="verzuimgesprek", datum=dag("15-10-2019"))


def test_an_open_melding_has_no_text_and_a_closed_one_says_how_it_ended_and_the_last_step() -> None:
    assert naar_duo(maak_melding(meldingsnummer="777"), "Vos", [STAP]).tekst == ""
    dicht = maak_melding(meldingsnummer="777", gesloten_op=dag("01-11-2019"), afhandeling="waarschuwing")
    assert naar_duo(dicht, "Vos", [STAP]).tekst == "waarschuwing, 01-11-2019; laatste stap verzuimgesprek, 15-10-2019"
    assert naar_duo(dicht, "Vos", []).tekst == "waarschuwing, 01-11-2019"


@pytest.mark.parametrize("over_zorg", [
    maak_interventie(soort="zorgmelding", datum=dag("20-10-2019"), met_wie="VT"),
    maak_interventie(soort="meldcode", datum=dag("20-10-2019")),
    maak_interventie(soort="telefoon", datum=dag("20-10-2019"), met_wie="Veilig Thuis Oost"),
])  # fmt: skip
def test_duo_and_so_the_school_is_not_told_that_veilig_thuis_was_asked_or_told(over_zorg: Interventie) -> None:
    dicht = maak_melding(meldingsnummer="777", gesloten_op=dag("01-11-2019"), afhandeling="waarschuwing")
    zonder = naar_duo(dicht, "Vos", [STAP]).tekst
    assert naar_duo(dicht, "Vos", [STAP, over_zorg]).tekst == zonder

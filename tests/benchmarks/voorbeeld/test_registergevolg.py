"""What the end of an invented melding changes in the register."""

from __future__ import annotations

from benchmarks.voorbeeld.voorbeeld import Voorbeeld


def test_an_afhandeling_that_says_so_changes_the_register(voorbeeld: Voorbeeld) -> None:
    jongeren = {j.nummer: j for j in voorbeeld.jongeren}
    starts = {(i.jongere, i.van) for i in voorbeeld.inschrijvingen}
    einden = {(i.jongere, i.tot) for i in voorbeeld.inschrijvingen}
    for m in voorbeeld.meldingen:
        if m.afhandeling == "verhuisd":
            assert jongeren[m.jongere].verhuisd_op == m.gesloten_op
        if m.afhandeling == "actief begeleid met inschrijving tot gevolg":
            assert (m.jongere, m.gesloten_op) in starts
        if m.afhandeling == "herplaatsing andere school":
            assert (m.jongere, m.gesloten_op) in einden


def test_a_melding_names_the_school_of_that_day(voorbeeld: Voorbeeld) -> None:
    for m in voorbeeld.meldingen:
        daar = [i for i in voorbeeld.inschrijvingen if i.jongere == m.jongere and i.geldt(m.geopend_op)]
        assert [(i.school, i.onderwijssoort) for i in daar] == ([(m.school, m.onderwijssoort)] if m.school else [])

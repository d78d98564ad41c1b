"""What the practice file is filled with: the text of its files, and the figures of the years before."""

from __future__ import annotations

from importlib.resources import files

import pytest

from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.records.school import School
from lpa.storage.oefen.bestand import SOORTEN, alles, historie, lees, records


def test_the_records_come_in_an_order_in_which_they_can_be_stored() -> None:
    assert list(dict.fromkeys(type(r) for r in records())) == list(SOORTEN)
    soorten = list(dict.fromkeys(type(r).__name__ for r in alles()))
    assert soorten == [
        "Jaarcijfer", "School", "Jongere", "Inschrijving", "Verzorger", "Leeftijdtelling",
        *(soort.__name__ for soort in SOORTEN), "Overstap",
    ]  # fmt: skip


def test_an_empty_cell_and_a_column_that_is_not_there_are_the_default() -> None:
    inhoud = 'nummer;naam;regio;brin;zonder_les\n3;"Wegwijzer; ""de tweede""";midden;;wo\n'
    (school,) = lees(School, inhoud)
    assert school == School(nummer=3, naam='Wegwijzer; "de tweede"', regio="midden", zonder_les="wo")
    assert (school.brin, school.versie) == (None, 1)


def test_a_line_break_in_a_cell_stays() -> None:
    (school,) = lees(School, 'naam;plaats;regio\nWegwijzer;"een\ntwee";midden\n')
    assert school == School(naam="Wegwijzer", plaats="een\ntwee", regio="midden")


@pytest.mark.parametrize(
    ("inhoud", "fout"),
    [
        ("nummer;naam;regio\neen;Wegwijzer;midden\n", ValueError),
        ("naam;regio\nWegwijzer\n", ValueError),
        ("naam;regio;kleur\nWegwijzer;midden;rood\n", KeyError),
        ("naam;regio\nWegwijzer;\n", TypeError),
    ],
)
def test_a_line_that_is_no_record_is_refused(inhoud: str, fout: type[Exception]) -> None:
    with pytest.raises(fout):
        list(lees(School, inhoud))


def test_the_history_holds_five_years_and_not_2019_2020() -> None:
    assert {cijfer.schooljaar for cijfer in historie()} == {str(Schooljaar(n)) for n in range(2014, 2019)}


def test_the_history_is_ascii_with_the_line_ends_of_excel() -> None:
    ruw = files("lpa.data").joinpath("heerde-historie.csv").read_bytes()
    assert ruw.isascii()
    assert ruw.count(b"\n") == ruw.count(b"\r\n") > 0

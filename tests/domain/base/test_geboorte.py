"""A birth date as people have it: whole, or only the part that a passport or the BRP says."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lpa.domain.base.datum import Geboortedatum, kort
from lpa.domain.base.geboorte import lees_geboortedatum
from lpa.errors import VerkeerdGebruik

PEILDATUM = date(2025, 11, 24)


@pytest.mark.parametrize(
    ("getypt", "bedoeld"),
    [
        # Whole.
        ("12-03-2009", "2009-03-12"), ("12 mrt 2009", "2009-03-12"), ("2009-03-12", "2009-03-12"),
        ("12-03-09", "2009-03-12"), ("12-03-25", "2025-03-12"), ("12-03-26", "1926-03-12"),
        ("24-11-2025", "2025-11-24"), ("29-02-2008", "2008-02-29"), ("20090312", "2009-03-12"),
        ("12–03–2009", "2009-03-12"), ("1/3/2009", "2009-03-01"), ("12.3.2009", "2009-03-12"),
        # The month.
        ("00-03-2009", "2009-03"), ("0-3-2009", "2009-03"), ("xx-03-2009", "2009-03"), ("XX-03-2009", "2009-03"),
        ("??-03-2009", "2009-03"), ("00/03/2009", "2009-03"), ("00.03.2009", "2009-03"), ("03-2009", "2009-03"),
        ("3-2009", "2009-03"), ("3/2009", "2009-03"), ("2009-03", "2009-03"), ("2009-03-00", "2009-03"),
        ("20090300", "2009-03"), ("maart 2009", "2009-03"), ("mrt 2009", "2009-03"), ("mrt. 2009", "2009-03"),
        ("dec 2008", "2008-12"), ("00–12–2008", "2008-12"),
        # The year.
        ("2009", "2009"), ("00-00-2009", "2009"), ("0-0-2009", "2009"), ("xx-xx-2009", "2009"),
        ("??-??-2009", "2009"), ("2009-00-00", "2009"), ("20090000", "2009"), ("00/00/2009", "2009"),
    ],
)  # fmt: skip
def test_a_birth_date_is_read_as_far_as_it_is_known(getypt: str, bedoeld: str) -> None:
    assert lees_geboortedatum(getypt, PEILDATUM).isoformat() == bedoeld


@pytest.mark.parametrize(
    ("getypt", "zin"),
    [
        ("12-03", "staat geen jaar"), ("12 maart", "staat geen jaar"),
        ("25-11-2025", "geboortedatum 25-11-2025 ligt na 24-11-2025"), ("01-01-2026", "ligt na"),
        ("12-2025", "geboortedatum december 2025 ligt na"), ("2026", "geboortedatum 2026 ligt na"),
        ("29-02-2009", "februari 2009 heeft 28 dagen"), ("12-03-0009", "is geen"), ("vandaag", "is geen datum"),
        ("-3", "is geen datum"), ("ma", "is geen datum"), ("00-13-2009", "er is geen maand 13"),
        ("2009-13", "er is geen maand 13"), ("00000000", "zonder geboortejaar"), ("00-00-0000", "zonder geboortejaar"),
        ("1850", "kan niet"), ("ma 2009", "is geen datum"), ("00-03-09", "bestaat niet"),
    ],
)  # fmt: skip
def test_a_birth_date_is_never_guessed(getypt: str, zin: str) -> None:
    with pytest.raises(VerkeerdGebruik) as fout:
        lees_geboortedatum(getypt, PEILDATUM)
    assert zin in fout.value.fout


@pytest.mark.parametrize("getypt", ["12-13-2010", "13-2010", "2010-13"])
def test_a_month_that_is_none_is_refused_with_the_forms_of_a_birth_date(getypt: str) -> None:
    with pytest.raises(VerkeerdGebruik) as fout:
        lees_geboortedatum(getypt, PEILDATUM)
    assert "er is geen maand 13" in fout.value.fout
    assert "schrijf hem als 12-03-2009" in fout.value.oplossing


@given(st.dates(date(1900, 1, 1), PEILDATUM), st.integers(0, 2))
def test_every_birth_date_that_is_written_is_read_back(dag: date, onbekend: int) -> None:
    geboren = Geboortedatum.fromisoformat(dag.isoformat()[: 10 - 3 * onbekend])
    assert lees_geboortedatum(kort(geboren), PEILDATUM) == geboren
    assert lees_geboortedatum(geboren.isoformat(), PEILDATUM) == geboren

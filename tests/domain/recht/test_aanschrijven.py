"""To whom a letter goes, on both sides of a birthday, and the article it names."""

from __future__ import annotations

import pytest

from lpa.domain.recht.aanschrijven import aanschrijven, hoorartikel, plichtartikel
from lpa.domain.recht.regel import Regelboek
from lpa.domain.recht.regelboek import REGELBOEK
from tests.domain.factories import dag

GEBOREN = dag("12-03-2004")


@pytest.mark.parametrize(
    ("op", "verzuim", "ouders", "jongere", "artikel"),
    [
        ("11-03-2016", True, True, False, "art. 2 lid 1"),
        ("12-03-2016", True, True, True, "art. 2 lid 1 en lid 3"),
        ("12-03-2016", False, True, False, "art. 2 lid 1"),
        ("11-03-2022", True, True, True, "art. 2 lid 1 en lid 3"),
        ("12-03-2022", True, False, True, "art. 1b"),
        ("12-03-2022", False, False, True, "art. 1b"),
    ],
)
def test_who_is_written_to(op: str, verzuim: bool, ouders: bool, jongere: bool, artikel: str) -> None:
    wet = aanschrijven(GEBOREN, dag(op), verzuim=verzuim)
    assert (wet.ouders, wet.jongere, wet.artikel) == (ouders, jongere, f"Leerplichtwet {artikel}")
    assert bool(wet.kanttekening) == (ouders and jongere)


def test_what_threatens_goes_to_the_parents_alone_where_the_jongere_was_too_young_during_the_absence() -> None:
    op, elf, twaalf = dag("20-03-2016"), dag("11-03-2016"), dag("12-03-2016")
    assert aanschrijven(GEBOREN, op, verzuim=True, daad=twaalf).jongere
    wet = aanschrijven(GEBOREN, op, verzuim=True, daad=elf)
    assert (wet.ouders, wet.jongere) == (True, False)
    assert "de jongere was op 11-03-2016 nog te jong voor een eigen plicht" in wet.kanttekening


@pytest.mark.parametrize(
    ("op", "kwalificatieplichtig", "zelf", "inschrijving", "artikel"),
    [
        ("01-10-2019", False, False, False, "2 lid 1"), ("01-10-2019", False, True, False, "2 lid 3"),
        ("01-10-2019", False, True, True, "2 lid 1"), ("01-10-2020", True, False, False, "4a lid 1"),
        ("01-10-2020", True, True, False, "4c lid 1"), ("01-10-2020", True, True, True, "4a lid 1"),
        ("12-03-2022", True, True, False, "1b"),
    ],
)  # fmt: skip
def test_the_article_of_the_duty(
    op: str, kwalificatieplichtig: bool, zelf: bool, inschrijving: bool, artikel: str
) -> None:
    gevonden = plichtartikel(
        GEBOREN, dag(op), kwalificatieplichtig=kwalificatieplichtig, zelf=zelf, inschrijving=inschrijving
    )
    assert gevonden == f"Leerplichtwet art. {artikel}"


@pytest.mark.parametrize(
    ("soort", "op", "zelf", "artikel"),
    [
        ("signaal", "12-03-2016", True, "Leerplichtwet art. 22 lid 3"), ("signaal", "11-03-2016", True, ""),
        ("absoluut", "11-03-2016", False, "Leerplichtwet art. 22 lid 1"), ("preventief", "12-03-2016", False, ""),
        ("luxe", "12-03-2016", False, ""), ("overig", "12-03-2016", True, ""),
    ],
)  # fmt: skip
def test_the_article_by_which_she_hears_them(soort: str, op: str, zelf: bool, artikel: str) -> None:
    assert hoorartikel(soort, GEBOREN, dag(op), zelf=zelf) == artikel


# A law of 1 January 2020 that makes all of it two years later: what was written before keeps its own rule.
LATER = Regelboek([
    *REGELBOEK.alle(),
    *(REGELBOEK.rijen(f"jongere.{wat}")[-1]._replace(vanaf=dag("01-01-2020"), waarde=jaren)
      for wat, jaren in (("zelf", 14), ("horen", 14), ("meerderjarig", 20))),
])  # fmt: skip


@pytest.mark.parametrize(
    ("geboren", "op", "aan_jongere", "artikel", "horen"),
    [
        ("01-06-2007", "31-12-2019", True, "Leerplichtwet art. 2 lid 3", True),  # twelve
        ("01-06-2007", "01-01-2020", False, "Leerplichtwet art. 2 lid 3", False),
        ("01-06-2005", "01-01-2020", True, "Leerplichtwet art. 2 lid 3", True),  # fourteen
        ("01-06-2001", "31-12-2019", True, "Leerplichtwet art. 1b", True),  # eighteen
        ("01-06-2001", "01-01-2020", True, "Leerplichtwet art. 2 lid 3", True),
    ],
)
def test_the_ages_are_those_of_the_rule_of_the_day(
    geboren: str, op: str, aan_jongere: bool, artikel: str, horen: bool
) -> None:
    wie, wanneer = dag(geboren), dag(op)
    assert aanschrijven(wie, wanneer, verzuim=True, boek=LATER).jongere is aan_jongere
    assert plichtartikel(wie, wanneer, kwalificatieplichtig=False, zelf=True, boek=LATER) == artikel
    assert bool(hoorartikel("signaal", wie, wanneer, zelf=True, boek=LATER)) is horen

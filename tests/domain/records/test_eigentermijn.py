"""The next step in one line: a day first, and then what."""

from __future__ import annotations

import pytest

from lpa.domain.base.tijdstip import splits_dag
from lpa.domain.records.eigentermijn import lees_volgende, volgende_zin
from lpa.errors import VerkeerdGebruik
from tests.domain.factories import dag

VANDAAG = dag("15-11-2019")  # a Friday

# As it is typed, and how it is understood.
TABEL = """
do moeder bellen                  | moeder bellen, uiterlijk donderdag 21-11-2019
vr moeder bellen                  | moeder bellen, uiterlijk vrijdag 15-11-2019
vrijdag moeder bellen             | moeder bellen, uiterlijk vrijdag 15-11-2019
do 21-11 moeder bellen            | moeder bellen, uiterlijk donderdag 21-11-2019
do 5 dec moeder bellen            | moeder bellen, uiterlijk donderdag 05-12-2019
5 december moeder bellen          | moeder bellen, uiterlijk donderdag 05-12-2019
5 december 2019 moeder bellen     | moeder bellen, uiterlijk donderdag 05-12-2019
3-12 mentor bellen                | mentor bellen, uiterlijk dinsdag 03-12-2019
3/12 mentor bellen                | mentor bellen, uiterlijk dinsdag 03-12-2019
2019-12-03 mentor bellen          | mentor bellen, uiterlijk dinsdag 03-12-2019
3-1 mentor bellen                 | mentor bellen, uiterlijk vrijdag 03-01-2020
morgen mentor bellen              | mentor bellen, uiterlijk zaterdag 16-11-2019
Morgen: mentor bellen             | mentor bellen, uiterlijk zaterdag 16-11-2019
do, mentor bellen                 | mentor bellen, uiterlijk donderdag 21-11-2019
+7 mentor bellen                  | mentor bellen, uiterlijk vrijdag 22-11-2019
di 14 leerlingen bellen           | 14 leerlingen bellen, uiterlijk dinsdag 19-11-2019
3-12 2 boeken brengen             | 2 boeken brengen, uiterlijk dinsdag 03-12-2019
do 9:30 gesprek met ouders        | gesprek met ouders, donderdag 21-11-2019 09:30
3-12 9.30 gesprek met ouders      | gesprek met ouders, dinsdag 03-12-2019 09:30
di 3-12 om 9 uur gesprek          | gesprek, dinsdag 03-12-2019 09:00
donderdag 21-11-2019 09:30 gesprek | gesprek, donderdag 21-11-2019 09:30
"""


@pytest.mark.parametrize("rij", TABEL.strip().splitlines())
def test_a_line_is_a_day_and_what_then(rij: str) -> None:
    getypt, zin = (deel.strip() for deel in rij.split("|"))
    assert volgende_zin(lees_volgende(getypt, VANDAAG)) == zin


@pytest.mark.parametrize(
    ("getypt", "zegt"),
    [
        ("moeder bellen", "begint niet met een dag"),
        ("volgende week bellen", "begint niet met een dag"),
        ("maart is te laat", "begint niet met een dag"),
        ("do", "zegt niet wat u gaat doen"),
        ("do 9:30", "zegt niet wat u gaat doen"),
        ("31-11 bellen", "november 2019 heeft 30 dagen"),
        ("ma 3-12 bellen", "03-12-2019 is een dinsdag, geen maandag"),
        ("do 25:00 bellen", "25 uur bestaat niet"),
        ("ma 9.30 bellen", "er is geen maand 30"),
    ],
)
def test_a_day_that_is_not_there_or_nothing_to_do_is_refused(getypt: str, zegt: str) -> None:
    with pytest.raises(VerkeerdGebruik) as fout:
        lees_volgende(getypt, VANDAAG)
    assert zegt in fout.value.fout


@pytest.mark.parametrize(
    ("getypt", "dag_", "rest"),
    [("", "", ""), ("bellen", "", "bellen"), ("do", "do", ""), ("domoor bellen", "", "domoor bellen"),
     ("mei bellen", "", "mei bellen"), ("3 mei bellen", "3 mei", "bellen"), ("3 kinderen zien", "", "3 kinderen zien")],
)  # fmt: skip
def test_only_what_is_written_as_a_day_is_one(getypt: str, dag_: str, rest: str) -> None:
    assert splits_dag(getypt) == (dag_, rest)

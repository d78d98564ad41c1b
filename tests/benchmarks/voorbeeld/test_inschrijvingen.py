"""The invented enrolments: one pupil is at two schools, nobody is where it cannot be."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date

from benchmarks.voorbeeld.voorbeeld import Voorbeeld
from lpa.domain.doubts.zaak import twijfels_inschrijving
from lpa.domain.records.school import Inschrijving
from tests.domain.twijfels import zinnen


def test_only_one_enrolment_raises_a_doubt_that_of_the_pupil_at_two_schools(voorbeeld: Voorbeeld) -> None:
    per_jongere: dict[int, list[Inschrijving]] = defaultdict(list)
    twijfels = []
    for i in sorted(voorbeeld.inschrijvingen, key=lambda i: i.van):
        geboren = voorbeeld.jongeren[i.jongere - 1].geboortedatum.laatste
        soorten = voorbeeld.scholen[i.school - 1].soorten
        twijfels += zinnen(twijfels_inschrijving(i, per_jongere[i.jongere], geboren, soorten))
        per_jongere[i.jongere].append(i)
    assert len(twijfels) == 1
    assert "loopt op dezelfde dagen" in twijfels[0]


def test_most_enrolments_began_before_this_schooljaar_and_some_change_of_niveau_within_it(voorbeeld: Voorbeeld) -> None:
    eerder = [i for i in voorbeeld.inschrijvingen if i.van < date(2019, 8, 1)]
    assert len(eerder) > 2_000
    per_jongere: dict[tuple[int, int], set[str]] = defaultdict(set)
    for i in voorbeeld.inschrijvingen:
        per_jongere[i.jongere, i.school].add(i.niveau)
    assert sum(len(niveaus) > 1 for niveaus in per_jongere.values()) == 4


def test_more_boys_than_girls_are_in_special_education(voorbeeld: Voorbeeld) -> None:
    speciaal = [i.jongere for i in voorbeeld.inschrijvingen if i.onderwijssoort in ("so", "vso")]
    jongens = Counter(voorbeeld.jongeren[nummer - 1].geslacht for nummer in speciaal)
    assert jongens["m"] > 1.5 * jongens["v"]

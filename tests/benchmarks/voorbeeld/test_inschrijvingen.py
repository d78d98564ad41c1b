"""The invented enrolments: nobody is enrolled twice or where it cannot be."""

from __future__ import annotations

from collections import defaultdict

from benchmarks.voorbeeld.voorbeeld import Voorbeeld
from lpa.domain.doubts.zaak import twijfels_inschrijving
from lpa.domain.records.school import Inschrijving
from tests.domain.twijfels import zinnen


def test_no_enrolment_raises_a_doubt_and_nobody_is_enrolled_twice(voorbeeld: Voorbeeld) -> None:
    per_jongere: dict[int, list[Inschrijving]] = defaultdict(list)
    for i in voorbeeld.inschrijvingen:
        geboren = voorbeeld.jongeren[i.jongere - 1].geboortedatum.laatste
        soorten = voorbeeld.scholen[i.school - 1].soorten
        assert zinnen(twijfels_inschrijving(i, per_jongere[i.jongere], geboren, soorten)) == []
        per_jongere[i.jongere].append(i)

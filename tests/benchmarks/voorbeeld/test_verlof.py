"""The invented requests for leave: each has the outcome that the law gives."""

from __future__ import annotations

from benchmarks.voorbeeld.voorbeeld import Voorbeeld
from lpa.domain.recht.verlof import Eerder, Verlofvraag, bevoegd, tel_verlof, verleende_dagen
from lpa.storage.register.vakanties import kalender


def test_each_leave_has_the_school_days_and_the_outcome_that_the_law_gives(voorbeeld: Voorbeeld) -> None:
    """Art. 14: the days in the calendar of region midden, and who decides on them."""
    verleend: list[Eerder] = []
    for v in voorbeeld.verloven:
        school = voorbeeld.scholen[v.school - 1] if v.school else None
        assert school
        assert school.regio == "midden"
        kal = kalender("midden")
        vraag = Verlofvraag(
            v, tel_verlof(v, kal), "leerplichtig", kal, [e for e in verleend if e.verlof.jongere == v.jongere]
        )
        assert v.schooldagen == vraag.telling.schooldagen
        wie = bevoegd(vraag).wie
        assert wie == ("directeur" if v.afhandeling == "doorgestuurd" or v.beslisser == "hoofd" else "ambtenaar"), (
            v.nummer
        )
        verleend.append(Eerder(v, verleende_dagen(v, kal)))
    assert {v.afhandeling for v in voorbeeld.verloven} == {"toegewezen", "afgewezen", "doorgestuurd", None}

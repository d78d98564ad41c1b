"""Hours of absence by the half: as they are stored, shown, weighed and written in a letter."""

from __future__ import annotations

import pytest

from tests.conftest import Lpa, ongemoeid

NIEUW = ("melding", "nieuw", "--jongere", "2", "--datum", "14-11-2019", "--toch", "--soort")


@pytest.mark.parametrize(("getypt", "data", "scherm"), [("16,5", 16.5, "16,5"), ("18", 18, "18"), ("18,0", 18, "18")])
def test_half_hours_are_kept_and_whole_ones_stay_whole(gevuld: Lpa, getypt: str, data: float, scherm: str) -> None:
    gevuld.goed(*NIEUW, "signaal", "--uren", getypt)
    vast = gevuld.json("melding", "toon", "3")["uren"]
    assert (vast, type(vast)) == (data, type(data))
    assert f"uren {scherm}" in [" ".join(regel.split()) for regel in gevuld.goed("melding", "toon", "3").splitlines()]
    assert f";{scherm};" in gevuld.goed("melding", "lijst", "--csv")
    assert f"uren {scherm}\n" in gevuld.goed("logboek", "--volledig", "--meest", "1")


@pytest.mark.parametrize(("uren", "twijfel"), [("15,5", True), ("16", False), ("16,5", False)])
def test_half_an_hour_too_few_is_no_signaalverzuim(gevuld: Lpa, uren: str, twijfel: bool) -> None:
    uitkomst = gevuld(*NIEUW[:-2], "--soort", "signaal", "--uren", uren)
    assert (f"{uren} uur is minder dan de 16 uur" in uitkomst.err) == twijfel


@pytest.mark.parametrize(("uren", "antwoord"), [("8,5", "VRAAGT"), ("9", "JA"), ("60", "JA"), ("60,5", "NEE")])
def test_half_an_hour_decides_at_the_bounds_of_halt(lpa: Lpa, uren: str, antwoord: str) -> None:
    gezegd = lpa.goed("recht", "halt", "--geboortedatum", "12-03-2005", "--uren", uren, "--peildatum", "2019-11-15")
    omvang = next(regel for regel in gezegd.splitlines() if regel.startswith("Genoeg en niet te veel"))
    assert antwoord in omvang
    assert f"{uren} uur; van 9 tot en met 60" in " ".join(gezegd.split())


def test_more_hours_than_the_file_takes_are_refused_where_they_are_typed(gevuld: Lpa) -> None:
    for opdracht in (("wijzig", "2"), ("nieuw", "--jongere", "2", "--soort", "signaal")):
        gezegd = ongemoeid(gevuld, "melding", *opdracht, "--uren", "9999,5", code=2)
        assert "'9999,5' is geen aantal uren van 0 tot en met 9999" in gezegd

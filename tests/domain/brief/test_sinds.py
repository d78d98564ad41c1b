"""What changed since a letter was made."""

from __future__ import annotations

from typing import Any

import pytest

from lpa.domain.brief.briefsoort import (
    AAN_SCHOOL,
    BESLUIT_VERLOF,
    DOORZENDING,
    HERINNERING,
    HUISBEZOEK,
    ONTVANGST,
    SPREEKUUR,
    VERZUIMGESPREK,
    WAARSCHUWING,
)
from lpa.domain.brief.sinds import Nadien, moet_nog_kloppen, twijfels_sinds
from lpa.domain.records.bestand import Logregel
from lpa.errors import Geweigerd
from tests.domain.factories import maak_brief
from tests.domain.twijfels import zinnen


def log(tabel: str, voor: dict[str, Any] | None, na: dict[str, Any] | None, **anders: Any) -> Logregel:
    """A change of row 7 of a table, since the letter was made."""
    basis: dict[str, Any] = {
        "volgnummer": 9, "handeling": 9, "tijd": "2019-10-12T09:00:00Z", "opdracht": "wijzig", "tabel": tabel,
        "nummer": 7, "zaak": 1, "jongere": None, "voor": voor, "na": na, "terug_van": None, "toelichting": "",
    }  # fmt: skip
    return Logregel(**basis | anders)


NEGEN, TIEN = {"tijdstip": "2019-10-21T09:00"}, {"tijdstip": "2019-10-21T10:00"}
OPEN = NEGEN | {"gedaan_op": None, "laatste_dag": "2019-10-21"}
GEDAAN = OPEN | {"gedaan_op": "2019-10-21"}
TE_VROEG = OPEN | {"gedaan_op": "2019-10-18"}
GESPROKEN = log("interventie", None, {"soort": "verzuimgesprek"})


@pytest.mark.parametrize(
    ("soort", "sinds", "zin"),
    [
        pytest.param(WAARSCHUWING, [log("melding", {"uren": 1}, {"uren": 2})], "", id="de zaak zelf"),
        pytest.param(VERZUIMGESPREK, [log("eigentermijn", NEGEN, TIEN)], "de afspraak (termijn 7) is gewijzigd",
                     id="een andere tijd"),
        pytest.param(VERZUIMGESPREK, [log("eigentermijn", NEGEN, NEGEN | {"wat": "x"})], "", id="een ander woord"),
        pytest.param(VERZUIMGESPREK, [log("eigentermijn", None, NEGEN)], "", id="gemaakt met de brief"),
        pytest.param(VERZUIMGESPREK, [log("eigentermijn", NEGEN, TIEN, nummer=8)], "", id="een andere afspraak"),
        pytest.param(VERZUIMGESPREK, [log("eigentermijn", OPEN, GEDAAN)], "is afgestreept", id="afgestreept"),
        pytest.param(VERZUIMGESPREK, [log("eigentermijn", OPEN, GEDAAN), GESPROKEN], "", id="gehouden"),
        pytest.param(VERZUIMGESPREK, [log("eigentermijn", OPEN, TE_VROEG), GESPROKEN], "is afgestreept",
                     id="afgestreept voor de dag"),
        pytest.param(HUISBEZOEK, [log("huisbezoek", NEGEN, TIEN)], "huisbezoek 7 is gewijzigd", id="een ander bezoek"),
        pytest.param(SPREEKUUR, [log("uitnodiging", NEGEN, TIEN)], "het spreekuur of de uitnodiging is gewijzigd",
                     id="een ander spreekuur"),
        pytest.param(ONTVANGST, [log("huisbezoek", NEGEN, TIEN)], "", id="een brief zonder afspraak"),
        pytest.param(DOORZENDING, [log("jongere", {"adres": "A 1"}, {"adres": "B 2"})], "een naam of adres",
                     id="verhuisd"),
        pytest.param(DOORZENDING, [log("verzorger", {"telefoon": "1"}, {"telefoon": "2"})], "", id="telefoon"),
        pytest.param(DOORZENDING, [log("jongere", {"geheim_adres": 0}, {"geheim_adres": 1})],
                     "het adres van de jongere is geheim gemaakt", id="geheim"),
        pytest.param(DOORZENDING, [log("jongere", {"geheim_adres": 1}, {"geheim_adres": 0})], "", id="openbaar"),
    ],
)  # fmt: skip
def test_what_changed_since_a_letter_was_made_is_doubted(soort: str, sinds: list[Logregel], zin: str) -> None:
    gevonden = zinnen(twijfels_sinds([Nadien(maak_brief(nummer=3, soort=soort), sinds, 7)]))
    assert len(gevonden) == bool(zin)
    assert zin in " ".join(gevonden)
    assert not gevonden or "nadat brief 3 is gemaakt" in gevonden[0]


def test_one_change_is_said_once_of_all_letters_that_it_touches() -> None:
    anders = [log("jongere", {"adres": "A 1"}, {"adres": "B 2"})]
    (zin,) = zinnen(twijfels_sinds([Nadien(maak_brief(nummer=n), anders) for n in (3, 4)]))
    assert "nadat brief 3 en 4 zijn gemaakt" in zin


@pytest.mark.parametrize(
    ("soort", "regel", "klopt"),
    [
        (BESLUIT_VERLOF, log("zaak", {}, {"afhandeling": None}), False),
        (BESLUIT_VERLOF, log("heropening", None, {"zaak": 1}), False),
        (BESLUIT_VERLOF, log("verlof", {}, {"verzonden_op": "2019-10-11"}, opdracht="brief verzonden"), True),
        (AAN_SCHOOL, log("heropening", None, {"zaak": 1}), False),
        (DOORZENDING, log("verlof", {}, {"doorgestuurd_aan": "iemand"}), False),
        (HERINNERING, log("vrijstelling", {}, {"tot": "2020-01-31"}), False),
        (AAN_SCHOOL, log("verlof", {}, {"verzonden_op": "2019-10-11"}, opdracht="verlof wijzig"), True),
        (AAN_SCHOOL, log("vrijstelling", {}, {"duo_op": "2019-10-11"}), True),
        (ONTVANGST, log("zaak", {}, {"afhandeling": "afgewezen"}), True),
        (BESLUIT_VERLOF, log("interventie", None, {"soort": "brief"}), True),
        (WAARSCHUWING, log("zaak", {}, {"afhandeling": None}), True),
    ],
)
def test_a_decision_that_was_changed_is_not_sent_as_it_was(soort: str, regel: Logregel, klopt: bool) -> None:
    if klopt:
        moet_nog_kloppen(maak_brief(nummer=3, soort=soort), [regel])
        return
    with pytest.raises(Geweigerd, match="zaak 1 is gewijzigd nadat brief 3 is gemaakt"):
        moet_nog_kloppen(maak_brief(nummer=3, soort=soort), [regel])

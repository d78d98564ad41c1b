"""Letters as pure facts: addresses, sentences, articles in full."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lpa.domain.base.datum import voluit, voluit_met_dag
from lpa.domain.base.soorten import INTERVENTIES
from lpa.domain.brief.adres import Adres, lees_adres, nette_postcode, van_jongere, van_verzorger
from lpa.domain.brief.briefsoort import SOORTEN
from lpa.domain.brief.tekst import artikel_voluit, periode, verzuim, zonder_nummer
from lpa.domain.brief.veld import ALGEMEEN
from lpa.domain.brief.velden import EIGEN, velden_van
from lpa.domain.records.brief import Brief, in_plaats_van
from lpa.domain.records.jongere import Verzorger
from tests.domain.factories import dag, maak_jongere, maak_melding


@pytest.mark.parametrize(
    ("tekst", "adres"),
    [
        ("Straat 1, 1234 AB Plaats", Adres("Straat 1", "1234 AB", "Plaats")),
        ("Straat 1, 1234ab Plaats", Adres("Straat 1", "1234 AB", "Plaats")),
        ("Laan van A, B 12, 1234 AB, 's-Hertogenbosch", Adres("Laan van A, B 12", "1234 AB", "'s-Hertogenbosch")),
        ("  Straat 1 ,  1234 AB   Den Haag ", Adres("Straat 1", "1234 AB", "Den Haag")),
        ("Straat 1 1234 AB Plaats", None), ("Straat 1, Plaats", None), ("Straat 1, 1234 AB", None), ("", None),
        ("Straat 1, 1234 ABC Plaats", None),
    ],
)  # fmt: skip
def test_an_address_of_one_line(tekst: str, adres: Adres | None) -> None:
    assert lees_adres(tekst) == adres


@pytest.mark.parametrize(("tekst", "netjes"), [("1234ab", "1234 AB"), (" 1234 AB ", "1234 AB"), ("B-1000", "B-1000")])
def test_a_postcode(tekst: str, netjes: str) -> None:
    assert nette_postcode(tekst) == netjes


@given(
    eigen=st.sampled_from(["", "Laan 2, 4321 BA Elders", "niet te lezen"]), geheim=st.booleans(), heeft=st.booleans()
)
def test_nobody_but_the_jongere_is_written_to_at_a_secret_address(eigen: str, geheim: bool, heeft: bool) -> None:
    thuis = {"adres": "Geheim 1", "postcode": "1234ab", "plaats": "Dorp"} if heeft else {}
    j = maak_jongere(nummer=1, geheim_adres=geheim, **thuis)
    ouder = van_verzorger(Verzorger(nummer=2, jongere=1, naam="A. Zwaluw", adres=eigen), j)
    assert (ouder.adres is None) == (ouder.gemist is not None)
    assert (ouder.adres == Adres("Geheim 1", "1234 AB", "Dorp")) == (not eigen and heeft and not geheim)
    assert "Geheim 1" not in str(ouder.gemist)
    assert (van_jongere(j).adres is not None) == heeft


@pytest.mark.parametrize(
    ("artikel", "voluit_"),
    [
        ("Leerplichtwet art. 14 lid 3", "artikel 14 lid 3 van de Leerplichtwet 1969"),
        ("Awb art. 4:13 lid 2", "artikel 4:13 lid 2 van de Algemene wet bestuursrecht"),
        ("OM-aanwijzing 4.1", "OM-aanwijzing 4.1"),
    ],
)
def test_an_article_in_full(artikel: str, voluit_: str) -> None:
    assert artikel_voluit(artikel) == voluit_


@pytest.mark.parametrize(
    ("melding", "zin"),
    [
        ({"soort": "signaal", "uren": 18}, "Volgens de school heeft Sem 18 uur les gemist."),
        ({"soort": "signaal", "eerste_dag": dag("23-09-2019")},
         "Volgens de school is Sem sinds maandag 23 september 2019 niet op school."),
        ({"soort": "luxe", "eerste_dag": dag("23-09-2019"), "laatste_dag": dag("23-09-2019")},
         "Volgens de school was Sem op maandag 23 september 2019 niet op school. Daar was geen toestemming voor."),
        ({"soort": "absoluut"}, "Sem staat niet ingeschreven bij een school."),
        ({"soort": "luxe", "uren": 6}, ""), ({"soort": "overig"}, ""),
    ],
)  # fmt: skip
def test_what_was_reported(melding: dict[str, object], zin: str) -> None:
    assert verzuim(maak_melding(**melding), "Sem") == zin


def test_u_begins_a_sentence_with_a_capital() -> None:
    assert verzuim(maak_melding(soort="absoluut"), "u") == "U staat niet ingeschreven bij een school."


def test_days_in_full() -> None:
    assert (voluit(dag("01-03-2020")), voluit_met_dag(dag("01-03-2020"))) == ("1 maart 2020", "zondag 1 maart 2020")
    assert periode(dag("02-03-2020"), dag("03-03-2020")) == "van maandag 2 maart 2020 tot en met dinsdag 3 maart 2020"


def test_the_number_of_the_register_is_not_for_a_letter() -> None:
    assert zonder_nummer("het hoofd van De Wilg, Dorp (12)") == "het hoofd van De Wilg, Dorp"
    assert zonder_nummer("school (oud) 3") == "school (oud) 3"


def test_every_kind_has_fields_and_a_step_that_exists() -> None:
    assert set(EIGEN) == set(SOORTEN)
    assert {soort.interventie for soort in SOORTEN.values()} <= set(INTERVENTIES)
    for soort, velden in EIGEN.items():
        assert not set(velden) & set(ALGEMEEN), soort
        assert all(veld.wat for veld in velden_van(soort).values())


def test_only_what_was_not_sent_is_replaced() -> None:
    nieuw = Brief(zaak=1, soort="waarschuwing", aan="A", bestand="b.docx", sha256="0" * 64, datum=dag("01-03-2020"))
    oud: dict[str, Any] = {
        "zaak": 1,
        "soort": "waarschuwing",
        "aan": "A",
        "bestand": "a",
        "sha256": "1" * 64,
        "datum": dag("01-02-2020"),
    }
    assert in_plaats_van(nieuw, [Brief(**oud, nummer=7, versie=3)]).nummer == 7
    assert in_plaats_van(nieuw, [Brief(**oud, nummer=7, verzonden_op=dag("02-02-2020"))]).nummer == 0
    assert in_plaats_van(nieuw, [Brief(**oud | {"aan": "B"}, nummer=7)]).nummer == 0

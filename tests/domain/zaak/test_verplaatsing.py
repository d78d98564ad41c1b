"""What may be moved, and what goes or changes with it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lpa.domain.records.eigentermijn import Eigentermijn
from lpa.domain.records.zaak import Eigenaar
from lpa.domain.zaak import verplaatsing
from lpa.domain.zaak.verplaatsing import Mee, inschrijving_van_dag, losgemaakt, over_namen, past_niet, reeks
from lpa.errors import GegevensGeweigerd, Geweigerd
from tests.domain.factories import (
    dag,
    maak_huisbezoek,
    maak_inschrijving,
    maak_interventie,
    maak_jongere,
    maak_melding,
    maak_overstap,
    maak_verlof,
    maak_vrijstelling,
)

SEM = maak_jongere(nummer=1, voornaam="Sem", achternaam="Jansen")
EVA = maak_jongere(nummer=2, voornaam="Eva-Lynn", achternaam="O'Neill van der Bosch")
BO = maak_jongere(nummer=3, voornaam="Bo", achternaam="Jansen")


@pytest.mark.parametrize(
    ("reden", "mag"),
    [
        ("verkeerde regel in de lijst", True),
        ("het kind van de andere regel", True),
        ("hoort bij jongere 2", True),
        ("was van Sem", False),
        ("was van JANSEN", False),
        ("was Sem's melding", False),
        ("hoort bij Eva-Lynn", False),
        ("hoort bij o'neill", False),
        ("hoort bij (Bosch)", False),
        ("niet van der", True),
        ("semester", True),
    ],
)
def test_a_reason_names_neither(reden: str, mag: bool) -> None:
    for van, naar in ((SEM, EVA), (EVA, SEM)):
        if mag:
            verplaatsing.moet_zonder_namen(reden, van, naar)
        else:
            with pytest.raises(GegevensGeweigerd):
                verplaatsing.moet_zonder_namen(reden, van, naar)


def test_what_both_are_called_may_be_said() -> None:
    verplaatsing.moet_zonder_namen("de andere Jansen", SEM, BO)
    with pytest.raises(GegevensGeweigerd):
        verplaatsing.moet_zonder_namen("niet Sem Jansen", SEM, BO)


def test_the_remark_about_names_says_where_and_no_name() -> None:
    records = [
        maak_melding(nummer=2, toelichting="Sem is ziek"),
        maak_interventie(nummer=5, met_wie="moeder"),
        Eigentermijn(nummer=6, zaak=2, wat="mevrouw Jansen bellen", laatste_dag=dag("18-11-2019")),
    ]
    (zin,) = over_namen(records, SEM, EVA)
    assert zin.startswith(
        "Let op: in melding 2 en termijn 6 staat een naam van jongere 1; in het dossier van jongere 2"
    )
    assert "Sem" not in zin
    (zin,) = over_namen(records, SEM, BO)
    assert "in melding 2 staat" in zin
    assert over_namen(records, SEM, SEM) == []


@pytest.mark.parametrize(
    ("inschrijvingen", "school", "welke"),
    [
        ([], 1, None),
        ([(1, 2, None)], 1, 1),
        ([(1, 2, "1-10-2019")], 1, None),
        ([(1, 2, None), (2, 3, None)], 1, None),
        ([(1, 2, None), (2, 1, None)], 1, 2),
        ([(1, 2, None), (2, 3, None)], None, None),
    ],
)
def test_the_one_enrolment_of_the_day_says_where_it_was(
    inschrijvingen: list[tuple[int, int, str | None]], school: int | None, welke: int | None
) -> None:
    m = maak_melding(school=school)
    alle = [maak_inschrijving(nummer=n, school=s, tot=dag(t) if t else None) for n, s, t in inschrijvingen]
    gevonden = inschrijving_van_dag(m, alle)
    assert (gevonden.nummer if gevonden else None) == welke


def test_what_ties_it_to_another_jongere_is_cut_and_what_ties_it_to_the_new_one_stays() -> None:
    m = maak_melding(nummer=3, vervolg_op=1, na_verlof=2)
    eerder, verlof = maak_melding(nummer=1), maak_verlof(nummer=2)
    na, zin = losgemaakt(m, 2, eerder, verlof)
    assert (na.jongere, na.vervolg_op, na.na_verlof) == (2, None, None)
    assert zin == "Het verband met melding 1 en verlof 2 vervalt."
    na, zin = losgemaakt(m, 2, replace(eerder, jongere=2), verlof)
    assert (na.vervolg_op, na.na_verlof, zin) == (1, None, "Het verband met verlof 2 vervalt.")
    assert losgemaakt(m, 1, eerder, verlof) == (m, "")


@pytest.mark.parametrize(
    ("soort", "past"),
    [
        ("brief", "melding verlof vrijstelling overstap"),
        ("meldcode", "melding verlof vrijstelling overstap"),
        ("overdracht-rmc", "melding verlof vrijstelling overstap"),
        ("halt-verwijzing", "melding"),
        ("halt-afdoening", "melding"),
        ("pv-verzonden", "melding"),
        ("hoorgesprek", "melding"),
        ("jco-l", "melding"),
        ("aanbodgesprek", "vrijstelling"),
    ],
)
def test_some_kinds_are_of_one_type_of_zaak(soort: str, past: str) -> None:
    zaken = {"melding": maak_melding(), "verlof": maak_verlof(), "vrijstelling": maak_vrijstelling(),
             "overstap": maak_overstap()}  # fmt: skip
    stap = maak_interventie(soort=soort)
    assert [naam for naam, zaak in zaken.items() if not past_niet(stap, zaak)] == past.split()


def test_a_step_of_a_spreekuur_stays() -> None:
    stap = maak_interventie(nummer=4)
    with pytest.raises(Geweigerd):
        verplaatsing.moet_los_te_maken_zijn(stap, Eigenaar("spreekuur", 2))
    for eigenaar in (None, Eigenaar("brief", 1), Eigenaar("huisbezoek", 1)):
        verplaatsing.moet_los_te_maken_zijn(stap, eigenaar)


def test_a_visit_goes_with_its_attempts_but_not_with_what_became_another_step() -> None:
    bezoeken = [
        maak_huisbezoek(nummer=1),
        maak_huisbezoek(nummer=2, poging_na=1),
        maak_huisbezoek(nummer=3, poging_na=2, interventie=34),
        maak_huisbezoek(nummer=4, poging_na=3),
        maak_huisbezoek(nummer=5),
        maak_huisbezoek(nummer=6, poging_na=5, interventie=35),
    ]
    bezoeken[2] = replace(bezoeken[2], status="afgelegd")
    assert [(h.nummer, h.reeks) for h in reeks(bezoeken, 34)] == [(1, 1), (2, 1), (3, 0), (4, 1)]
    assert [h.nummer for h in reeks(bezoeken, 35)] == [5, 6]
    assert reeks(bezoeken, 36) == []
    ander = [replace(h, interventie=33) if h.nummer == 2 else h for h in bezoeken]
    assert [(h.nummer, h.poging_na) for h in reeks(ander, 34)] == [(3, None), (4, 3)]


@given(st.lists(st.tuples(st.none() | st.integers(1, 6), st.sampled_from([None, 34, 35])), max_size=6))
def test_no_attempt_points_from_what_goes_to_what_stays(rij: list[tuple[int | None, int | None]]) -> None:
    bezoeken = [
        maak_huisbezoek(nummer=n, poging_na=na if na and na < n else None, interventie=stap)
        for n, (na, stap) in enumerate(rij, 1)
    ]
    mee = reeks(bezoeken, 34)
    nummers = {h.nummer for h in mee}
    assert all(h.poging_na is None or h.poging_na in nummers for h in mee)
    assert nummers >= {h.nummer for h in bezoeken if h.interventie == 34}
    assert not nummers & {h.nummer for h in bezoeken if h.interventie == 35}


def test_what_goes_along_is_said_by_its_numbers() -> None:
    assert Mee().zin == ""
    assert Mee(bezoeken=[maak_huisbezoek(nummer=3)]).zin == "Mee gaat huisbezoek 3."
    mee = Mee(bezoeken=[maak_huisbezoek(nummer=3), maak_huisbezoek(nummer=4)])
    assert mee.zin == "Mee gaan huisbezoek 3 en huisbezoek 4."
    assert mee.nummers["huisbezoek"] == [3, 4]

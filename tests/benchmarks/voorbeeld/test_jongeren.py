"""The invented jongeren: none of them exists, and their names and days are spread."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date

import pytest
from stdnum.nl import bsn

from benchmarks.voorbeeld import namen
from benchmarks.voorbeeld.voorbeeld import Voorbeeld
from lpa.domain.base.datum import leeftijd
from lpa.domain.base.tekst import vouw
from lpa.domain.base.zoeken import bevat
from lpa.domain.records.naam import zelfde_persoon

PEILDATUM = date(2019, 10, 1)


def test_bsns_are_of_the_test_series_valid_and_used_once(voorbeeld: Voorbeeld) -> None:
    nummers = [j.bsn for j in voorbeeld.jongeren]
    assert all(n and n.startswith("9999") and bsn.is_valid(n) for n in nummers)
    assert len(set(nummers)) == len(nummers)


def test_no_two_jongeren_have_one_name_and_birth_date(voorbeeld: Voorbeeld) -> None:
    op_dag = defaultdict(list)
    for jongere in voorbeeld.jongeren:
        op_dag[jongere.geboortedatum].append(jongere)
    assert not [j for groep in op_dag.values() for j in groep if zelfde_persoon(j, groep)]


@pytest.mark.parametrize("getypt", ["IJpma", "ypma", "Daniël", "DANIEL", "van IJzendoorn", "Sørensen", "łukasik"])
def test_some_names_try_the_folding_of_the_search(voorbeeld: Voorbeeld, getypt: str) -> None:
    assert any(bevat(j.zoeksleutel, getypt) for j in voorbeeld.jongeren)


def test_names_and_birthdays_are_spread(voorbeeld: Voorbeeld) -> None:
    maanden = Counter(j.geboortedatum.eerste.month for j in voorbeeld.jongeren)
    assert min(maanden.values()) > 350
    assert {j.geslacht for j in voorbeeld.jongeren} == {"m", "v"}
    assert any(j.tussenvoegsel == "van der" for j in voorbeeld.jongeren)


@pytest.mark.parametrize("lijst", [namen.voornamen(), namen.achternamen()])
def test_the_lists_of_names_hold_no_name_twice(lijst: tuple[str, ...]) -> None:
    assert all(regel == regel.strip() != "" for regel in lijst)
    assert not [naam for naam, keer in Counter(map(vouw, lijst)).items() if keer > 1]


def test_addresses_languages_and_secret_addresses_occur(voorbeeld: Voorbeeld) -> None:
    met_adres = [j for j in voorbeeld.jongeren if j.adres]
    assert {j.plaats for j in met_adres} == {"Heerde", "Wapenveld", "Veessen", "Vorchten"}
    assert {j.postcode[:4] for j in met_adres} == {"8180", "8181"}
    assert 3 <= sum(j.geheim_adres for j in met_adres) <= 30
    assert {j.taal for j in voorbeeld.jongeren} == {"", "Arabisch", "Pools", "Tigrinya"}


def test_who_is_16_or_17_without_a_school_on_the_peildatum_has_a_startkwalificatie(voorbeeld: Voorbeeld) -> None:
    ingeschreven = {i.jongere for i in voorbeeld.inschrijvingen if i.geldt(PEILDATUM)}
    nergens = [
        j for j in voorbeeld.jongeren
        if leeftijd(j.geboortedatum.laatste, PEILDATUM) in (16, 17) and j.nummer not in ingeschreven
        and j.woont_hier(PEILDATUM)
    ]  # fmt: skip
    assert len(nergens) == 143
    assert all(j.startkwalificatie_op for j in nergens)
    assert sum(bool(j.startkwalificatie_op) for j in voorbeeld.jongeren) == 143


def test_some_moved_in_and_some_moved_out(voorbeeld: Voorbeeld) -> None:
    assert sum(bool(j.gevestigd_op) for j in voorbeeld.jongeren) == 6
    assert sum(bool(j.verhuisd_op) for j in voorbeeld.jongeren) == 5 + 3

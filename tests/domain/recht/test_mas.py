"""The routes of the MAS: which step belongs to which, what follows on what, and when a reason is asked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lpa.domain.base.soorten import INTERVENTIES, MELDINGSOORTEN
from lpa.domain.recht import mas
from lpa.domain.recht.mas import GEDWONGEN, HALT, MISLUKT, ONDERZOEK, ROUTES, STRAFRECHT, VRIJWILLIG
from lpa.domain.records.zaak import Interventie
from lpa.errors import VerkeerdGebruik
from tests.domain.factories import dag, maak_interventie, maak_melding, maak_verlof


def _stap(soort: str, op: str = "15-10-2019", resultaat: str = "", nummer: int = 1) -> Interventie:
    return maak_interventie(soort=soort, datum=dag(op), resultaat=resultaat, nummer=nummer)


@pytest.mark.parametrize(
    ("soort", "van", "hoort_bij"),
    [
        ("brief", GEDWONGEN, ""), ("telefoon", HALT, ""), ("huisbezoek", STRAFRECHT, ""), ("mdo", VRIJWILLIG, ""),
        ("zorgmelding", HALT, ""), ("overdracht-rmc", GEDWONGEN, ""), ("waarschuwing-schriftelijk", "", ""),
        ("doorverwijzing", "", VRIJWILLIG), ("jeugdbeschermingstafel", VRIJWILLIG, GEDWONGEN),
        ("halt-verwijzing", "", HALT), ("halt-retour", HALT, HALT), ("hoorgesprek", "", STRAFRECHT),
        ("hoorgesprek", HALT, HALT), ("pv-verhoor", HALT, HALT), ("pv-verzonden", HALT, STRAFRECHT),
        ("jco-l", GEDWONGEN, STRAFRECHT), ("pv-afschrift", "", STRAFRECHT), ("pv-uitspraak", STRAFRECHT, STRAFRECHT),
    ],
)  # fmt: skip
def test_a_step_belongs_to_a_route_or_fits_every_one(soort: str, van: str, hoort_bij: str) -> None:
    assert mas.route_van_stap(soort, maak_melding(route=van), []) == hoort_bij


@pytest.mark.parametrize("terug", ["halt-retour", "halt-afdoening"])
def test_a_hearing_after_halt_is_about_a_proces_verbaal(terug: str) -> None:
    stappen = [_stap("halt-verwijzing"), _stap(terug, "20-10-2019", nummer=2)]
    assert mas.route_van_stap("hoorgesprek", maak_melding(route=HALT), stappen) == STRAFRECHT
    assert mas.route_van_stap("hoorgesprek", maak_melding(route=HALT), stappen[:1]) == HALT


# From, to, what happened, the kind of melding; and whether a reason must be given.
OVERGANGEN = [
    ("", VRIJWILLIG, (), "signaal", False),
    ("", HALT, (), "signaal", False),
    ("", GEDWONGEN, (), "signaal", False),
    ("", STRAFRECHT, (), "signaal", True),
    ("", STRAFRECHT, (), "absoluut", True),
    ("", STRAFRECHT, (), "luxe", False),
    (VRIJWILLIG, STRAFRECHT, (), "luxe", False),
    (VRIJWILLIG, HALT, (), "signaal", False),
    (VRIJWILLIG, GEDWONGEN, (), "signaal", False),
    (VRIJWILLIG, STRAFRECHT, (), "signaal", True),
    (VRIJWILLIG, STRAFRECHT, (_stap("jeugdbeschermingstafel"),), "signaal", False),
    (HALT, VRIJWILLIG, (), "signaal", False),
    (HALT, STRAFRECHT, (), "signaal", True),
    (HALT, STRAFRECHT, (_stap("halt-verwijzing"),), "signaal", True),
    (HALT, STRAFRECHT, (_stap("halt-verwijzing"), _stap("halt-afdoening", "1-11-2019", MISLUKT, 2)), "signaal", False),
    (
        HALT,
        STRAFRECHT,
        (_stap("halt-verwijzing"), _stap("halt-afdoening", "1-11-2019", mas.GESLAAGD, 2)),
        "signaal",
        True,
    ),
    (GEDWONGEN, STRAFRECHT, (), "signaal", False),
    (GEDWONGEN, VRIJWILLIG, (), "signaal", False),
    (GEDWONGEN, HALT, (), "signaal", True),
    (STRAFRECHT, VRIJWILLIG, (), "signaal", False),
    (STRAFRECHT, ONDERZOEK, (), "signaal", True),
]


@pytest.mark.parametrize(("van", "naar", "stappen", "soort", "uitleg"), OVERGANGEN)
def test_a_step_out_of_the_order_is_remarked(
    van: str, naar: str, stappen: tuple[Interventie, ...], soort: str, uitleg: bool
) -> None:
    z = mas.zet(maak_melding(soort=soort, route=van), naar, stappen)
    assert z is not None
    assert (z.van, z.naar) == (van or ONDERZOEK, naar)
    assert bool(z.waarom) is uitleg
    if uitleg:
        assert "pas toe of leg uit" in z.waarom
        assert ("eigen norm" if naar == STRAFRECHT else "eigen lezing") in z.waarom
        assert (z.norm == mas.EERST_JBT) is (naar == STRAFRECHT)


def test_a_step_moves_its_zaak_to_the_route_that_she_names_else_to_that_of_its_kind() -> None:
    m = maak_melding(route=HALT)
    for soort, route, naar in (
        ("doorverwijzing", "", VRIJWILLIG), ("doorverwijzing", GEDWONGEN, GEDWONGEN), ("brief", GEDWONGEN, GEDWONGEN),
        ("brief", "", None), ("halt-retour", "", None), ("brief", HALT, None), ("", "", None),
    ):  # fmt: skip
        z = mas.zet_van_stap(soort, route, m, [])
        assert (z and z.naar) == naar


@pytest.mark.parametrize("oud", ["", "traject 2 van de MAS", "Halt!"])
def test_an_old_text_counts_as_onderzoek_and_is_not_lost(oud: str) -> None:
    m = maak_melding(nummer=3, route=oud)
    assert mas.route_van(m) == ONDERZOEK
    assert mas.zet(m, ONDERZOEK, []) is None
    z = mas.zet(m, VRIJWILLIG, [])
    assert z is not None
    assert mas.routestap(3, z, dag("15-10-2019"), "").van == (oud or ONDERZOEK)


def test_a_move_out_of_the_order_is_made_with_or_without_her_reason() -> None:
    z = mas.zet(maak_melding(), STRAFRECHT, [])
    assert z is not None
    assert mas.routestap(1, z, dag("15-10-2019")).reden == ""
    assert mas.routestap(1, z, dag("15-10-2019"), "ouders weigeren").reden == "ouders weigeren"


@pytest.mark.parametrize(
    ("van", "soort", "stappen", "naar"),
    [
        (HALT, "doorverwijzing", ("halt-verwijzing",), "halt + vrijwillig"),
        (HALT, "doorverwijzing", ("halt-verwijzing", "halt-retour"), VRIJWILLIG),
        (HALT, "doorverwijzing", (), VRIJWILLIG),
        (VRIJWILLIG, "halt-verwijzing", (), "vrijwillig + halt"),
        (GEDWONGEN, "halt-verwijzing", (), HALT),
        (STRAFRECHT, "doorverwijzing", (), VRIJWILLIG),
        ("halt + vrijwillig", "doorverwijzing", ("halt-verwijzing",), None),
        ("halt + vrijwillig", "halt-afdoening", ("halt-verwijzing",), None),
        ("halt + vrijwillig", "hoorgesprek", ("halt-verwijzing",), None),
        ("halt + vrijwillig", "pv-verzonden", ("halt-verwijzing",), STRAFRECHT),
        ("halt + vrijwillig", "jeugdbeschermingstafel", ("halt-verwijzing",), GEDWONGEN),
    ],
)
def test_halt_and_help_run_side_by_side(van: str, soort: str, stappen: tuple[str, ...], naar: str | None) -> None:
    eerder = [_stap(s, f"{10 + n}-10-2019", nummer=n) for n, s in enumerate(stappen, 1)]
    z = mas.zet_van_stap(soort, "", maak_melding(route=van), eerder)
    assert (z and z.naar) == naar


def test_the_mas_is_about_absence_only() -> None:
    assert not mas.geldt(maak_verlof())
    assert mas.zet(maak_verlof(), HALT, []) is None
    assert mas.route_van_stap("doorverwijzing", maak_verlof(), []) == ""


@given(
    van=st.sampled_from(["", *ROUTES, "iets van vroeger"]),
    soort=st.sampled_from(list(MELDINGSOORTEN)),
    kinds=st.lists(st.sampled_from(list(INTERVENTIES)), max_size=6),
)
def test_whatever_happened_help_always_follows_and_no_route_follows_on_itself(
    van: str, soort: str, kinds: list[str]
) -> None:
    m = maak_melding(soort=soort, route=van)
    stappen = [_stap(k, nummer=n) for n, k in enumerate(kinds, 1)]
    volgt = mas.vervolg(m, stappen)
    assert mas.route_van(m) not in volgt
    assert VRIJWILLIG in volgt or mas.route_van(m) == VRIJWILLIG
    for naar in ROUTES:
        z = mas.zet(m, naar, stappen)
        assert (z is None) == (naar == mas.route_van(m))
        assert z is None or (not z.waarom) == (naar in volgt)
    for kind in INTERVENTIES:
        assert mas.route_van_stap(kind, m, stappen) in ("", *ROUTES)


@pytest.mark.parametrize(
    ("soort", "resultaat", "mislukt"),
    [
        ("halt-afdoening", MISLUKT, True), ("halt-afdoening", "mislukt: kwam niet meer", True),
        ("halt-afdoening", mas.GESLAAGD, False), ("halt-afdoening", "", False), ("halt-retour", MISLUKT, False),
    ],
)  # fmt: skip
def test_halt_failed_when_its_outcome_begins_with_that_word(soort: str, resultaat: str, mislukt: bool) -> None:
    assert mas.is_mislukt(_stap(soort, resultaat=resultaat)) is mislukt


def test_every_kind_in_the_table_exists() -> None:
    assert set(mas._PAST) <= set(INTERVENTIES)
    assert set(mas.VOLGT) == set(ROUTES)


def test_a_route_typed_at_a_melding_goes_no_way_round_the_conditions_of_halt() -> None:
    with pytest.raises(VerkeerdGebruik) as fout:
        mas.moet_te_kiezen_zijn(maak_melding(nummer=4), HALT)
    assert "lpa route kies 4" in fout.value.oplossing
    for route in (HALT, f"{GEDWONGEN} + {HALT}"):
        mas.moet_te_kiezen_zijn(maak_melding(route=route), HALT)

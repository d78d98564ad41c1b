"""Reading what was shared, along which route a zaak goes, and the overstap of who leaves the vmbo."""

from __future__ import annotations

import pytest

from lpa.domain.recht.mas import Routestap
from lpa.domain.records.overstap import Overstap
from lpa.domain.zaak.keten import Verstrekking
from lpa.errors import NietGevonden
from lpa.storage.engine.file import CaseFile
from lpa.storage.zaak import overstappen, routes, verstrekkingen
from lpa.storage.zaak.zaken import Filter, lijst
from tests.domain.factories import dag, maak_interventie, maak_jongere, maak_melding, maak_overstap
from tests.storage.helpers import store


@pytest.fixture
def gevuld(bestand: CaseFile) -> CaseFile:
    """Jongere 1 with meldingen 1 (route halt) and 2 (closed), jongere 2 with 3 (a route of old); overstap 4 to 6."""
    sluit = {"gesloten_op": dag("01-12-2019"), "afhandeling": "waarschuwing"}
    store(
        bestand,
        maak_jongere(), maak_jongere(voornaam="Noor"),
        maak_melding(route="halt"), maak_melding(geopend_op=dag("12-10-2019"), **sluit),
        maak_melding(jongere=2, geopend_op=dag("11-10-2019"), route="jeugdhulp"),
        maak_overstap(), maak_overstap(jongere=2, **sluit), maak_overstap(schooljaar="2018-2019"),
        maak_interventie(soort="halt-verwijzing", datum=dag("20-10-2019")), maak_interventie(soort="brief"),
        maak_interventie(soort="halt-retour", zaak=2, datum=dag("15-10-2019")),
        maak_interventie(soort="halt-verwijzing", zaak=3),
        Routestap(zaak=1, datum=dag("20-10-2019"), van="onderzoek", naar="vrijwillig"),
        Routestap(zaak=1, datum=dag("21-10-2019"), van="vrijwillig", naar="halt"),
        Verstrekking(zaak=1, interventie=1, aan="Halt", wat="verwijzing", datum=dag("20-10-2019"), grondslag="Wpg"),
        Verstrekking(zaak=2, aan="GGD", wat="verzuim", datum=dag("13-10-2019"), grondslag="AVG"),
        Verstrekking(zaak=3, aan="RMC", wat="naam", datum=dag("25-10-2019"), grondslag="AVG"),
    )  # fmt: skip
    return bestand


@pytest.mark.parametrize(
    ("zaak", "jongere", "meest", "nummers", "aantal"),
    [(None, None, None, [3, 1, 2], 3), (None, None, 1, [3], 3), (1, None, None, [1], 1), (None, 1, None, [1, 2], 2),
     (3, 1, None, [], 0)],
)  # fmt: skip
def test_what_was_shared_is_listed_latest_first(
    gevuld: CaseFile, zaak: int | None, jongere: int | None, meest: int | None, nummers: list[int], aantal: int
) -> None:
    gevonden, hoeveel = verstrekkingen.lijst(gevuld.conn, zaak, jongere, meest)
    assert ([d.nummer for d in gevonden], hoeveel) == (nummers, aantal)


def test_what_was_shared_is_found_by_number_zaak_and_step(gevuld: CaseFile) -> None:
    assert verstrekkingen.verstrekking(gevuld.conn, 1) == verstrekkingen.van_stap(gevuld.conn, 1)
    assert verstrekkingen.van_stap(gevuld.conn, 2) is None
    assert [d.aan for d in verstrekkingen.van_zaak(gevuld.conn, 2)] == ["GGD"]
    with pytest.raises(NietGevonden, match="er is geen verstrekking 9"):
        verstrekkingen.verstrekking(gevuld.conn, 9)


@pytest.mark.parametrize(
    ("route", "open_", "meest", "nummers", "aantal"),
    [(None, False, None, [2, 3, 1], 3), (None, False, 1, [2], 3), (None, True, None, [3, 1], 2),
     ("halt", False, None, [1], 1), ("onderzoek", False, None, [2, 3], 2), ("gedwongen hulp", False, None, [], 0)],
)  # fmt: skip
def test_meldingen_are_listed_by_route_and_what_is_none_is_onderzoek(
    gevuld: CaseFile, route: str | None, open_: bool, meest: int | None, nummers: list[int], aantal: int
) -> None:
    gevonden, hoeveel = routes.lijst(gevuld.conn, route, open_, meest)
    assert ([r.nummer for r in gevonden], hoeveel) == (nummers, aantal)


def test_a_melding_is_on_its_route_since_the_last_move(gevuld: CaseFile) -> None:
    per_zaak = {r.nummer: r for r in routes.lijst(gevuld.conn, None, False, None)[0]}
    assert (per_zaak[1].route, per_zaak[1].sinds) == ("halt", dag("21-10-2019"))
    assert (per_zaak[3].route, per_zaak[3].sinds) == ("onderzoek", dag("11-10-2019"))  # the day of reporting
    assert [s.naar for s in routes.routestappen(gevuld.conn, 1)] == ["vrijwillig", "halt"]


def test_what_happened_with_halt_is_of_all_zaken_of_a_jongere_in_order(gevuld: CaseFile) -> None:
    assert [(s.zaak, s.soort) for s in routes.haltstappen(gevuld.conn, 1)] == [
        (2, "halt-retour"),
        (1, "halt-verwijzing"),
    ]


@pytest.mark.parametrize(
    ("filter_", "nummers"),
    [
        (Filter(), [5, 4, 6]), (Filter(schooljaar="2018-2019"), [6]), (Filter(open=True), [4, 6]),
        (Filter(open=False), [5]), (Filter(jongere=1), [4, 6]),
        (Filter(schooljaar="2019-2020", open=True, jongere=2), []),
    ],
)  # fmt: skip
def test_overstappen_are_listed_latest_schooljaar_first(gevuld: CaseFile, filter_: Filter, nummers: list[int]) -> None:
    gevonden, aantal = lijst(gevuld.conn, Overstap, filter_, None)
    assert ([o.nummer for o in gevonden], aantal) == (nummers, len(nummers))


def test_an_overstap_is_read_by_its_number_and_as_a_line(gevuld: CaseFile) -> None:
    assert overstappen.overstap(gevuld.conn, 4).schooljaar == "2019-2020"
    assert [r.naam for r in overstappen.regels_van(gevuld.conn, maak_jongere(nummer=1))] == ["Zwaluw, Sem"] * 2
    with pytest.raises(NietGevonden, match="zaak 1 is een melding, geen overstap"):
        overstappen.overstap(gevuld.conn, 1)

"""Reading zaken, and what hangs on them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from lpa.domain.records.zaak import Eerdere, Heropening, Melding
from lpa.errors import ExitCode, NietGevonden
from lpa.storage.engine.file import CaseFile
from lpa.storage.zaak import zaken
from lpa.storage.zaak.zaken import Filter
from tests.domain.factories import dag, maak_interventie, maak_jongere, maak_melding, maak_school, maak_vrijstelling
from tests.storage.helpers import store


@pytest.fixture
def gevuld(bestand: CaseFile) -> CaseFile:
    """Two jongeren; zaken 1 to 5, of which 4 is a vrijstelling."""
    store(
        bestand,
        maak_jongere(tussenvoegsel="van"), maak_jongere(voornaam="Noor"), maak_school(),
        maak_melding(meldingsnummer="7", school=1),
        maak_melding(
            soort="luxe", geopend_op=dag("03-02-2020"), gesloten_op=dag("04-02-2020"), afhandeling="waarschuwing"
        ),
        maak_melding(jongere=2, geopend_op=dag("01-08-2020"), vervolg_op=1),
        maak_vrijstelling(),
        maak_melding(soort="preventief", geopend_op=dag("03-09-2019")),
    )  # fmt: skip
    return bestand


def test_a_melding_is_read_by_its_number(gevuld: CaseFile) -> None:
    assert zaken.melding(gevuld.conn, 3).vervolg_op == 1
    assert zaken.zaak(gevuld.conn, 4).soort == "5a"


@pytest.mark.parametrize(
    ("zoek", "nummer", "zin"),
    [
        (zaken.melding, 9, "er is geen melding 9"),
        (zaken.melding, 4, "zaak 4 is een vrijstelling, geen melding"),
        (zaken.zaak, 9, "er is geen zaak 9"),
        (zaken.interventie, 9, "er is geen interventie 9"),
    ],
)
def test_a_zaak_that_is_not_there_is_not_found(
    gevuld: CaseFile, zoek: Callable[[Any, int], Any], nummer: int, zin: str
) -> None:
    with pytest.raises(NietGevonden, match=zin) as fout:
        zoek(gevuld.conn, nummer)
    assert fout.value.exit_code == ExitCode.NOT_FOUND


@pytest.mark.parametrize(
    ("jongere", "dag_", "verwacht"),
    [
        (1, "31-07-2020", Eerdere(3, dag("03-02-2020"), 2)),
        (1, "03-02-2020", Eerdere(3, dag("03-02-2020"), 2)),
        (1, "02-02-2020", Eerdere(2, dag("10-10-2019"), 1)),
        (1, "01-08-2019", Eerdere(0, None, None)),
        (1, "31-07-2019", Eerdere(0, None, None)),
        (2, "31-07-2020", Eerdere(0, None, None)),
        (2, "01-08-2020", Eerdere(1, dag("01-08-2020"), 3)),
    ],
)
def test_meldingen_of_the_same_school_year_up_to_a_day_are_counted_and_no_vrijstelling(
    gevuld: CaseFile, jongere: int, dag_: str, verwacht: Eerdere
) -> None:
    assert zaken.eerdere(gevuld.conn, jongere, dag(dag_)) == verwacht


def test_meldingen_of_a_jongere_come_latest_first(gevuld: CaseFile) -> None:
    assert [m.nummer for m in zaken.meldingen_van(gevuld.conn, 1)] == [2, 1, 5]


def test_the_zaak_with_a_number_of_duo_is_known(gevuld: CaseFile) -> None:
    assert zaken.meldingsnummer_eigenaar(gevuld.conn, "7") == 1
    assert zaken.meldingsnummer_eigenaar(gevuld.conn, "8") is None


@pytest.mark.parametrize(
    ("filter_", "nummers"),
    [
        (Filter(), [3, 2, 1, 5]),
        (Filter(schooljaar="2019-2020"), [2, 1, 5]),
        (Filter(soort="luxe"), [2]),
        (Filter(open=True), [3, 1, 5]),
        (Filter(open=False), [2]),
        (Filter(jongere=2), [3]),
        (Filter(school=1), [1]),
        (Filter(schooljaar="2019-2020", open=True, jongere=1), [1, 5]),
        (Filter(schooljaar="2018-2019"), []),
    ],
)
def test_a_list_of_meldingen_is_latest_first_and_counts_all_that_fit(
    gevuld: CaseFile, filter_: Filter, nummers: list[int]
) -> None:
    gevonden, aantal = zaken.lijst(gevuld.conn, Melding, filter_, None)
    assert ([m.nummer for m in gevonden], aantal) == (nummers, len(nummers))
    kort, aantal = zaken.lijst(gevuld.conn, Melding, filter_, 1)
    assert ([m.nummer for m in kort], aantal) == (nummers[:1], len(nummers))


def test_a_jongere_is_named_as_in_a_list(gevuld: CaseFile) -> None:
    assert [zaken.naam(gevuld.conn, n) for n in (1, 2)] == ["Zwaluw, Sem van", "Zwaluw, Noor"]
    store(gevuld, maak_jongere(voornaam=""))
    assert zaken.naam(gevuld.conn, 3) == "Zwaluw"


def test_steps_and_reopenings_of_a_zaak_come_in_order(gevuld: CaseFile) -> None:
    store(
        gevuld,
        maak_interventie(datum=dag("12-10-2019")), maak_interventie(datum=dag("11-10-2019")), maak_interventie(zaak=2),
        Heropening(zaak=1, datum=dag("02-12-2019"), gesloten_op=dag("01-12-2019"), afhandeling="halt", reden="a"),
        Heropening(zaak=1, datum=dag("02-11-2019"), gesloten_op=dag("01-11-2019"), afhandeling="halt", reden="b"),
    )  # fmt: skip
    conn = gevuld.conn
    assert [i.nummer for i in zaken.interventies(conn, 1)] == [2, 1]
    assert [h.reden for h in zaken.heropeningen(conn, 1)] == ["b", "a"]
    assert zaken.interventie(conn, 3).zaak == 2
    assert [i.nummer for i in zaken.lijst_interventies(conn, 1, None)[0]] == [1, 2]
    gevonden, aantal = zaken.lijst_interventies(conn, None, 2)
    assert ([i.nummer for i in gevonden], aantal) == ([1, 3], 3)


@pytest.mark.parametrize(
    ("getypt", "nummers"), [("7", [1]), ("2", [2]), ("4", [4]), ("99", []), ("D-7", []), ("9" * 30, [])]
)
def test_a_zaak_is_found_by_its_number_or_that_of_duo(gevuld: CaseFile, getypt: str, nummers: list[int]) -> None:
    assert [z.nummer for z in zaken.zoek_nummer(gevuld.conn, getypt)] == nummers


def test_a_line_of_a_list_tells_what_kind_of_zaak_it_is(gevuld: CaseFile) -> None:
    (regel,) = zaken.zoek_nummer(gevuld.conn, "4")
    assert (regel.type, regel.soort, regel.naam, regel.afhandeling) == ("vrijstelling", "5a", "Zwaluw, Sem van", None)

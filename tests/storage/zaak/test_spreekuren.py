"""Reading preventieve spreekuren: which go through, who is invited, and who may be taken off the list."""

from __future__ import annotations

import pytest

from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.records.spreekuur import AFGEZEGD, GEKOMEN, Spreekuur, Uitnodiging
from lpa.errors import NietGevonden
from lpa.storage.engine.file import CaseFile
from lpa.storage.zaak import spreekuren
from lpa.storage.zaak.spreekuren import Filter
from tests.domain.factories import dag, maak_interventie, maak_jongere, maak_melding, maak_school
from tests.storage.helpers import store


@pytest.fixture
def gevuld(bestand: CaseFile) -> CaseFile:
    """Spreekuur 1 (2 invited, one came), 2 (called off), 3 of the next schooljaar, 4 elsewhere on the day of 1."""
    store(bestand, maak_jongere(), maak_jongere(voornaam="Noor"), maak_school(), maak_school(naam="Het Ven"))
    store(bestand, maak_melding(soort="preventief"), maak_melding(soort="preventief", jongere=2),
          opdracht="spreekuur plan")  # fmt: skip
    store(
        bestand,
        Spreekuur(school=1, datum=dag("18-11-2019"), tijd="09:00"), Spreekuur(school=1, datum=dag("19-11-2019")),
        Spreekuur(school=1, datum=dag("07-09-2020")), Spreekuur(school=2, datum=dag("18-11-2019")),
        Uitnodiging(spreekuur=1, zaak=1), Uitnodiging(spreekuur=1, zaak=2, status=GEKOMEN),
        Uitnodiging(spreekuur=2, zaak=2, status=AFGEZEGD), Uitnodiging(spreekuur=3, zaak=2),
        Uitnodiging(spreekuur=4, zaak=2),
    )  # fmt: skip
    return bestand


@pytest.mark.parametrize(
    ("filter_", "nummers"),
    [
        (Filter(), [3, 2, 1, 4]),
        (Filter(vanaf=dag("18-11-2019")), [4, 1, 3]),  # in order; what was called off is no longer to come
        (Filter(vanaf=dag("19-11-2019")), [3]),
        (Filter(school=2), [4]),
        (Filter(schooljaar=Schooljaar(2019)), [2, 1, 4]),
        (Filter(dag("01-01-2020"), 1, Schooljaar(2020)), [3]),
    ],
)
def test_spreekuren_are_listed_with_their_school(gevuld: CaseFile, filter_: Filter, nummers: list[int]) -> None:
    gevonden, aantal = spreekuren.lijst(gevuld.conn, filter_, None)
    assert ([s.nummer for s in gevonden], aantal) == (nummers, len(nummers))
    assert {s.nummer: s.schoolnaam for s in gevonden}.get(4, "Het Ven") == "Het Ven"


def test_who_is_invited_is_read_with_melding_and_name(gevuld: CaseFile) -> None:
    genodigden = spreekuren.genodigden(gevuld.conn, 1)
    assert [(g.uitnodiging.status, g.jongere.voornaam) for g in genodigden] == [
        ("uitgenodigd", "Sem"), ("gekomen", "Noor"),
    ]  # fmt: skip
    stand = spreekuren.stand(gevuld.conn, 1)
    assert (stand.genodigd, stand.gekomen, stand.wacht) == (2, 1, 1)
    assert spreekuren.stand(gevuld.conn, 2).gaat_niet_door
    with pytest.raises(NietGevonden, match="er is geen spreekuur 9"):
        spreekuren.spreekuur(gevuld.conn, 9)


def test_what_was_called_off_takes_no_place_in_the_calendar(gevuld: CaseFile) -> None:
    assert [s.nummer for s in spreekuren.tussen(gevuld.conn, dag("18-11-2019"), dag("19-11-2019"))] == [4, 1]
    assert [s.nummer for s in spreekuren.op_school(gevuld.conn, 1, dag("18-11-2019"))] == [1]
    assert spreekuren.op_school(gevuld.conn, 1, dag("19-11-2019")) == []


def test_an_invitation_that_still_stands_is_found_by_zaak_and_by_jongere(gevuld: CaseFile) -> None:
    assert [s.nummer for s in spreekuren.uitgenodigd(gevuld.conn, 2, dag("18-11-2019"))] == [4, 3]
    assert [s.nummer for s in spreekuren.uitgenodigd(gevuld.conn, 2, dag("19-11-2019"))] == [3]
    assert [s.nummer for s in spreekuren.elders(gevuld.conn, 1, dag("18-11-2019"))] == [1]
    assert spreekuren.elders(gevuld.conn, 1, dag("19-11-2019")) == []


def test_only_what_was_made_for_one_spreekuur_goes_away_with_it(gevuld: CaseFile) -> None:
    assert spreekuren.alleen_gepland(gevuld.conn, 1)
    assert not spreekuren.alleen_gepland(gevuld.conn, 2)  # more invitations than one
    store(gevuld, maak_interventie())
    assert not spreekuren.alleen_gepland(gevuld.conn, 1)  # something was done in it
    store(gevuld, maak_melding(soort="preventief"), Uitnodiging(spreekuur=3, zaak=3))
    assert not spreekuren.alleen_gepland(gevuld.conn, 3)  # she recorded it herself

"""Reading letters: which go out together, which were sent, and what changed since they were made."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from lpa.domain.records.brief import Afzender
from lpa.domain.records.eigentermijn import Eigentermijn
from lpa.domain.records.spreekuur import AFGEZEGD, Spreekuur, Uitnodiging
from lpa.errors import NietGevonden
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.writer import transaction
from lpa.storage.zaak import brieven, zaken
from tests.domain.factories import dag, maak_brief, maak_jongere, maak_melding, maak_school
from tests.storage.helpers import store


@pytest.fixture
def gevuld(bestand: CaseFile) -> CaseFile:
    """Letters 1 and 2 that go out together, 3 that was sent, 4 of another kind, 5 in zaak 2."""
    store(
        bestand,
        maak_jongere(), maak_school(), maak_melding(), maak_melding(geopend_op=dag("12-10-2019")),
        maak_brief(), maak_brief(aan="Sem"),
        maak_brief(aan="vader", datum=dag("14-10-2019"), verzonden_op=dag("15-10-2019"), sha256="b" * 64),
        maak_brief(soort="brief-rmc", datum=dag("16-10-2019")), maak_brief(zaak=2),
    )  # fmt: skip
    return bestand


@pytest.mark.parametrize(
    ("zaak", "onverzonden", "meest", "nummers", "aantal"),
    [
        (None, False, None, [4, 3, 5, 2, 1], 5), (1, False, None, [4, 3, 2, 1], 4), (1, True, None, [4, 2, 1], 3),
        (None, True, 2, [4, 5], 4), (9, False, None, [], 0),
    ],
)  # fmt: skip
def test_letters_are_listed_latest_first_and_counted(
    gevuld: CaseFile, zaak: int | None, onverzonden: bool, meest: int | None, nummers: list[int], aantal: int
) -> None:
    gevonden, hoeveel = brieven.brieven(gevuld.conn, zaak, onverzonden=onverzonden, meest=meest)
    assert ([b.nummer for b in gevonden], hoeveel) == (nummers, aantal)


def test_letters_of_one_kind_and_date_that_are_not_sent_go_out_together(gevuld: CaseFile) -> None:
    assert [b.nummer for b in brieven.samen_met(gevuld.conn, brieven.brief(gevuld.conn, 2))] == [1, 2]
    assert [b.nummer for b in brieven.onverzonden(gevuld.conn, 1, "waarschuwing")] == [1, 2]
    with pytest.raises(NietGevonden, match="er is geen brief 9"):
        brieven.brief(gevuld.conn, 9)


@pytest.mark.parametrize(
    ("op", "nummers"), [("14-10-2019", []), ("15-10-2019", [3]), ("16-10-2019", [3]), ("20-10-2019", [1])]
)
def test_of_what_was_sent_by_a_day_those_of_the_last_day_count(gevuld: CaseFile, op: str, nummers: list[int]) -> None:
    with transaction(gevuld, "brief verzonden") as s:
        s.change(replace(brieven.brief(gevuld.conn, 1), verzonden_op=dag("17-10-2019")))
    assert [b.nummer for b in brieven.verzonden_voor(gevuld.conn, 1, "waarschuwing", dag(op))] == nummers


def test_what_was_sent_is_known_by_its_kind_and_by_its_sum(gevuld: CaseFile) -> None:
    assert brieven.is_verzonden(gevuld.conn, 1, "waarschuwing")
    assert not brieven.is_verzonden(gevuld.conn, 1, "brief-rmc")
    assert not brieven.is_verzonden(gevuld.conn, 2, "waarschuwing")
    gevonden = brieven.verzonden_bestand(gevuld.conn, ["a" * 64, "b" * 64])
    assert gevonden is not None
    assert gevonden.nummer == 3
    assert brieven.verzonden_bestand(gevuld.conn, ["a" * 64]) is None  # made, never sent


def test_the_appointment_is_that_of_the_first_letter_that_invites_to_it(gevuld: CaseFile) -> None:
    store(gevuld, Eigentermijn(zaak=1, wat="gesprek", laatste_dag=dag("21-10-2019"), brief=1,
                               tijdstip=datetime.fromisoformat("2019-10-21T09:00")))  # fmt: skip
    for nummer in (1, 2):
        afspraak = brieven.afspraak(gevuld.conn, brieven.brief(gevuld.conn, nummer))
        assert afspraak is not None
        assert afspraak.wat == "gesprek"
    assert brieven.afspraak(gevuld.conn, brieven.brief(gevuld.conn, 4)) is None
    assert brieven.afspraak(gevuld.conn, brieven.brief(gevuld.conn, 5)) is None


def test_what_changed_since_a_letter_was_made_is_known_by_the_log(gevuld: CaseFile) -> None:
    brief = brieven.brief(gevuld.conn, 1)
    assert brieven.sinds_gemaakt(gevuld.conn, brief) == []
    with transaction(gevuld, "melding wijzig") as s:
        s.change(replace(zaken.melding(gevuld.conn, 2), reden="iets anders"))
    assert brieven.sinds_gemaakt(gevuld.conn, brief) == []  # another zaak
    with transaction(gevuld, "melding wijzig") as s:
        s.change(replace(zaken.melding(gevuld.conn, 1), reden="nieuw"))
    assert {r.zaak for r in brieven.sinds_gemaakt(gevuld.conn, brief)} == {1}


def test_who_signs_is_nobody_until_it_was_said(gevuld: CaseFile) -> None:
    assert brieven.afzender(gevuld.conn) is None
    store(gevuld, Afzender(ambtenaar="N. Merel"))
    afzender = brieven.afzender(gevuld.conn)
    assert afzender is not None
    assert afzender.ambtenaar == "N. Merel"


def test_the_spreekuren_of_a_zaak_are_those_that_were_not_called_off(gevuld: CaseFile) -> None:
    store(
        gevuld,
        *(Spreekuur(school=1, datum=dag(op)) for op in ("20-11-2019", "18-11-2019", "19-11-2019")),
        Uitnodiging(spreekuur=1, zaak=1), Uitnodiging(spreekuur=2, zaak=1, status=AFGEZEGD),
        Uitnodiging(spreekuur=3, zaak=1),
    )  # fmt: skip
    assert [s.nummer for s in brieven.spreekuren(gevuld.conn, 1)] == [3, 1]
    assert brieven.spreekuren(gevuld.conn, 2) == []

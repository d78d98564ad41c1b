"""What still stands when a zaak is closed or a jongere leaves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lpa.domain.recht.zaaktermijnen import afschrift_termijn
from lpa.domain.records.eigentermijn import Eigentermijn
from lpa.domain.records.spreekuur import Spreekuur
from lpa.domain.records.zaak import Zaakregel
from lpa.domain.werk.nasleep import Nasleep, nog_afgesproken, nog_gepland, nog_open, opmerkingen, vertrekt
from tests.domain.factories import dag, maak_brief, maak_huisbezoek, maak_jongere, moment

GESPREK = Eigentermijn(
    nummer=4, zaak=1, wat="gesprek", laatste_dag=dag("21-10-2019"), tijdstip=moment("21-10-2019 09:00")
)


def test_each_thing_that_still_stands_is_said_with_the_command_that_ends_it() -> None:
    nasleep = Nasleep(
        1, [maak_huisbezoek(nummer=2)], [GESPREK], [Spreekuur(nummer=3, school=1, datum=dag("18-11-2019"))],
        [Zaakregel(7, "verlof", "gewichtig", 1, "Zwaluw, Sem", dag("04-11-2019"), None, None)],
        [maak_brief(nummer=5), maak_brief(nummer=6), maak_brief(nummer=8, soort="brief-rmc")],
    )  # fmt: skip
    leeg = Nasleep(1, [], [], [])
    velden = ("bezoeken", "termijnen", "spreekuren", "zaken", "brieven")
    gezegd = [zin for veld in velden for zin in opmerkingen(leeg._replace(**{veld: getattr(nasleep, veld)}))]
    for deel in (
        "lpa huisbezoek annuleer 2", "lpa spreekuur afmelden 3 --jongere 1", "lpa termijn gedaan 4",
        "brief 5 en 6 (waarschuwing) zijn nog niet verzonden", "lpa brief verzonden 8", "lpa verlof besluit 7",
    ):  # fmt: skip
        assert sum(deel in zin for zin in gezegd) == 1, deel
    assert opmerkingen(leeg) == []
    assert opmerkingen(nasleep) == [
        "Let op: nog gepland of open: huisbezoek 2, spreekuur 3, termijn 4, brief 5, 6 en 8, zaak 7."
        " Bekijk ze met: lpa dossier --jongere 1"
    ]


def test_a_copy_to_the_raad_is_a_step_of_its_own() -> None:
    (zin,) = nog_open([replace(afschrift_termijn(1, dag("20-11-2019")), nummer=9)])
    assert "Is het verstuurd? Leg het vast met: lpa pv afschrift 1" in zin


def test_what_stands_is_moved_with_its_own_command() -> None:
    assert nog_gepland([maak_huisbezoek(nummer=2)], "Weg:")[0].endswith("Weg: 2")
    zonder_tijd = replace(GESPREK, tijdstip=None)
    (zin,) = nog_afgesproken([GESPREK, zonder_tijd])
    assert "lpa termijn wijzig 4 --voor" in zin


@pytest.mark.parametrize(
    ("voor", "na", "gaat"),
    [({}, {"verhuisd_op": dag("01-11-2019")}, True), ({}, {"overleden_op": dag("01-11-2019")}, True), ({}, {}, False),
     ({"verhuisd_op": dag("01-11-2019")}, {}, False),
     ({"verhuisd_op": dag("01-11-2019")}, {"verhuisd_op": dag("01-11-2019")}, False)],
)  # fmt: skip
def test_who_leaves_is_who_was_still_here(voor: dict[str, object], na: dict[str, object], gaat: bool) -> None:
    assert vertrekt(maak_jongere(**voor), maak_jongere(**na)) is gaat

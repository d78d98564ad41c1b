"""What is unlikely about a letter."""

from __future__ import annotations

from typing import Any

import pytest

from lpa.domain.brief.adres import Geadresseerde
from lpa.domain.brief.briefsoort import (
    AANVULLING,
    BESLUIT_VERLOF,
    DOORZENDING,
    HOORGESPREK,
    HUISBEZOEK,
    RMC,
    SPREEKUUR,
    VERZUIMGESPREK,
    WAARSCHUWING,
)
from lpa.domain.brief.twijfel import Brieffeiten, twijfels
from lpa.domain.brief.veld import Briefzaak, Gezegd
from lpa.domain.kalender.schoolkalender import Kalender
from lpa.domain.kalender.werkrooster import Werkrooster
from lpa.domain.recht.leerplicht import plicht
from lpa.domain.recht.termijnen import bereken
from lpa.domain.records.brief import Afzender
from lpa.domain.zaak.gesprek import Gesprekfeiten
from lpa.errors import GegevensGeweigerd, Geweigerd
from tests.domain.factories import dag, maak_huisbezoek, maak_jongere, maak_melding, maak_verlof, moment
from tests.domain.twijfels import zinnen

VANDAAG = dag("11-10-2019")
OUDER, ZELF, PARTIJ = (Geadresseerde(wie, 2, "X") for wie in ("verzorger", "jongere", "contact"))


def brief(
    soort: str, zaak: Any = None, wie: Geadresseerde = OUDER, rond: Gesprekfeiten | None = None, **anders: Any
) -> list[str]:
    """The doubts about a letter of 11 October 2019, in a melding of the 10th, about a jongere of ten."""
    basis: dict[str, Any] = {
        "zaak": zaak or maak_melding(nummer=1), "jongere": maak_jongere(nummer=1), "datum": VANDAAG,
        "gemeente": "Proefdorp", "afzender": Afzender(), "gezegd": Gezegd(VANDAAG), "plicht": "leerplichtig",
    }  # fmt: skip
    return zinnen(twijfels(soort, Brieffeiten(Briefzaak(**basis | anders), [wie], VANDAAG, rond)))


GEHEIM = maak_jongere(nummer=1, geheim_adres=True)
DICHT = maak_melding(nummer=1, gesloten_op=VANDAAG, afhandeling="waarschuwing")
BESLIST: dict[str, Any] = {"nummer": 4, "geopend_op": dag("01-10-2019"), "gesloten_op": dag("10-10-2019"),
                           "afhandeling": "afgewezen", "beslisser": "ambtenaar"}  # fmt: skip
MAANDAG_VRIJ = Gesprekfeiten(Werkrooster(frozenset({1, 2, 3, 4})))


@pytest.mark.parametrize(
    ("soort", "anders", "deel"),
    [
        pytest.param(WAARSCHUWING, {}, "", id="gewoon"),
        pytest.param(VERZUIMGESPREK, {"plicht": "niet meer"}, "is op 11-10-2019 niet leer- of kwalificatieplichtig",
                     id="een gesprek zonder plicht"),
        pytest.param(WAARSCHUWING, {"wie": PARTIJ}, "geschreven voor de ouders of de jongere, niet voor contact 2",
                     id="een waarschuwing aan een partij"),
        pytest.param(RMC, {}, "geschreven voor een partij van de keten, niet voor verzorger 2", id="rmc aan ouders"),
        pytest.param(RMC, {"wie": PARTIJ}, "", id="rmc aan een partij"),
        pytest.param(RMC, {"wie": PARTIJ, "plichtduur": plicht(dag("12-03-2009"), Kalender("midden", []))},
                     "RMC is er vanaf 18 jaar", id="te jong voor rmc"),
        *(pytest.param(soort, {"jongere": GEHEIM, "wie": OUDER._replace(elders=True)},
                       "deze brief zegt verzorger 2, die elders woont, waar de jongere te vinden is",
                       id=f"waar een geheim adres is: {soort}")
          for soort in (SPREEKUUR, DOORZENDING, VERZUIMGESPREK, HOORGESPREK)),
        pytest.param(SPREEKUUR, {"jongere": GEHEIM}, "", id="aan wie daar zelf woont"),
        pytest.param(SPREEKUUR, {"wie": OUDER._replace(elders=True)}, "", id="een open adres"),
        pytest.param(SPREEKUUR, {"jongere": GEHEIM, "wie": ZELF}, "", id="aan de jongere zelf"),
        pytest.param(WAARSCHUWING, {"jongere": GEHEIM, "wie": OUDER._replace(elders=True)}, "",
                     id="een brief zonder plaats"),
        pytest.param(WAARSCHUWING, {"jongere": maak_jongere(verhuisd_op=VANDAAG)}, "de jongere is verhuisd",
                     id="verhuisd"),
        pytest.param(WAARSCHUWING, {"datum": dag("10-10-2019")}, "draagt 10-10-2019, een dag die al voorbij is",
                     id="van gisteren"),
        pytest.param(WAARSCHUWING, {"datum": dag("12-10-2019")}, "draagt 12-10-2019, in de toekomst", id="van morgen"),
        pytest.param(WAARSCHUWING, {"datum": dag("09-10-2019")}, "voor de dag waarop de zaak begon (10-10-2019)",
                     id="van voor de melding"),
        pytest.param(SPREEKUUR, {"zaak": maak_melding(soort="preventief", geopend_op=dag("18-11-2019"))}, "",
                     id="een uitnodiging van voor haar melding"),
        pytest.param(WAARSCHUWING, {"zaak": DICHT},
                     "melding 1 is al gesloten op 11-10-2019 (heropenen kan met: lpa melding heropen 1)",
                     id="een gesloten zaak"),
        pytest.param(HUISBEZOEK, {"zaak": DICHT}, "", id="een huisbezoek na het sluiten"),
        pytest.param(BESLUIT_VERLOF, {"zaak": maak_verlof(**BESLIST)}, "", id="een besluit van gisteren"),
        pytest.param(BESLUIT_VERLOF, {"zaak": maak_verlof(**BESLIST, verzonden_op=dag("10-10-2019"))},
                     "verlof 4 staat als verzonden op 10-10-2019, de brief draagt 11-10-2019", id="al verzonden"),
        pytest.param(HUISBEZOEK, {"bezoek": maak_huisbezoek(begin=moment("10-10-2019 10:30"))},
                     "de afspraak is op 10-10-2019, voor de datum van de brief", id="een bezoek dat al is geweest"),
        pytest.param(HUISBEZOEK, {"bezoek": maak_huisbezoek(begin=moment("11-10-2019 10:30"))}, "", id="vandaag"),
        pytest.param(VERZUIMGESPREK, {"gezegd": Gezegd(VANDAAG, moment("14-10-2019 09:00")), "rond": MAANDAG_VRIJ},
                     "u werkt niet op maandag 14-10-2019", id="een gesprek op een vrije dag"),
        pytest.param(VERZUIMGESPREK, {"gezegd": Gezegd(VANDAAG, moment("15-10-2019 09:00")), "rond": MAANDAG_VRIJ}, "",
                     id="een gesprek op een werkdag"),
    ],
)  # fmt: skip
def test_a_letter_is_doubted(soort: str, anders: dict[str, Any], deel: str) -> None:
    gevonden = brief(soort, **anders)
    assert len(gevonden) == bool(deel)
    assert deel in " ".join(gevonden)


@pytest.mark.parametrize(
    ("uiterlijk", "deel"),
    [
        ("12-10-2019", ""), ("06-12-2019", ""), ("07-12-2019", "meer dan acht weken na de brief"),
        ("31-10-2019", ""), ("27-12-2019", "meer dan acht weken"),
    ],
)  # fmt: skip
def test_the_day_to_complete_by_is_doubted(uiterlijk: str, deel: str) -> None:
    verlof = maak_verlof(nummer=4, geopend_op=dag("10-10-2019"))
    gevonden = brief(AANVULLING, verlof, gezegd=Gezegd(VANDAAG, uiterlijk=dag(uiterlijk)))
    assert deel in " ".join(gevonden)
    assert bool(gevonden) is bool(deel)


def test_a_term_that_is_over_stands_still_no_more_and_a_feestdag_is_named() -> None:
    verlof = maak_verlof(nummer=4, geopend_op=dag("01-08-2019"))
    gevonden = brief(AANVULLING, verlof, gezegd=Gezegd(VANDAAG, uiterlijk=dag("25-12-2019")), datum=VANDAAG,
                     besluit=bereken("besluit-aanvraag", dag("01-08-2019")))  # fmt: skip
    assert any("op een feestdag: eerste kerstdag" in zin for zin in gevonden)
    assert any("al om op 26-09-2019: hij staat niet meer stil (Awb art. 4:15)" in zin for zin in gevonden)


@pytest.mark.parametrize("uiterlijk", ["11-10-2019", "10-10-2019"])
def test_a_day_to_complete_by_lies_after_the_letter(uiterlijk: str) -> None:
    with pytest.raises(GegevensGeweigerd, match="de brief is van 11-10-2019"):
        brief(AANVULLING, maak_verlof(nummer=4), gezegd=Gezegd(VANDAAG, uiterlijk=dag(uiterlijk)))


def test_without_a_duty_there_is_nothing_to_warn_for() -> None:
    with pytest.raises(Geweigerd, match="er is niets om voor te waarschuwen"):
        brief(WAARSCHUWING, plicht="niet meer")


@pytest.mark.parametrize(
    ("geboren", "toestemming", "mag"),
    [("12-10-2003", None, True), ("11-10-2003", None, False), ("11-10-2003", False, False), ("11-10-2003", True, True)],
)
def test_from_sixteen_on_the_reason_goes_to_rmc_only_with_consent(
    geboren: str, toestemming: bool | None, mag: bool
) -> None:
    gegeven: dict[str, Any] = {
        "wie": PARTIJ, "jongere": maak_jongere(geboortedatum=dag(geboren)),
        "gezegd": Gezegd(VANDAAG, reden="verzuim", toestemming=toestemming),
    }  # fmt: skip
    if mag:
        brief(RMC, **gegeven)
        return
    with pytest.raises(Geweigerd, match="zonder toestemming van de jongere mag de reden niet mee"):
        brief(RMC, **gegeven)


@pytest.mark.parametrize(
    ("geboren", "wie", "tijdstip", "twijfel"),
    [
        pytest.param("01-12-2001", OUDER, "02-12-2019 09:45", True, id="wordt ervoor achttien"),
        pytest.param("01-12-2001", OUDER, "29-11-2019 09:45", False, id="is dan nog zeventien"),
        pytest.param("01-12-2001", ZELF, "02-12-2019 09:45", False, id="aan de jongere zelf"),
        pytest.param("01-12-2000", OUDER, "02-12-2019 09:45", False, id="was het al: dat zegt het adres"),
    ],
)
def test_who_is_of_age_by_the_day_of_the_talk_is_invited_in_person(
    geboren: str, wie: Geadresseerde, tijdstip: str, twijfel: bool
) -> None:
    jongere = maak_jongere(nummer=1, geboortedatum=dag(geboren))
    gevonden = brief(VERZUIMGESPREK, wie=wie, jongere=jongere, gezegd=Gezegd(VANDAAG, tijdstip=moment(tijdstip)))
    assert any("meerderjarig: nodig de jongere zelf uit" in zin for zin in gevonden) == twijfel

"""Her own words and the kind of step that lpa proposes; where no word says it, she is asked."""

from __future__ import annotations

import pytest

from lpa.domain.base.soorten import DREIGT, INTERVENTIES
from lpa.domain.recht.mas import EIGEN_OPDRACHT
from lpa.domain.records.stapwoorden import SOORTEN, meest_gebruikt, voorgesteld

TABEL = """
telefoon: moeder gebeld, belt terug
telefoon: Gebeld met de mentor.
telefoon: vader belde: Sem is ziek
telefoon: school belt morgen terug
telefoon: voicemail ingesproken
telefoon: teruggebeld door moeder
telefoon: moeder geappt dat ik langskom
telefoon: telefonisch gesproken met vader
telefoon: lang gesprek met vader, telefonisch
telefoon: moeder gesproken aan de lijn
telefoon: moeder gebeld over het huisbezoek
telefoon: de gezinscoach gebeld over een doorverwijzing
brief: ouders gemaild
brief: mail van de mentor: weer afwezig
brief: Moeder mailt dat het beter gaat
brief: e-mail gestuurd aan school
brief: brief gestuurd over het gesprek
brief: ouders aangeschreven
verzuimgesprek: op gesprek gehad met moeder en Sem
verzuimgesprek: moeder gesproken, belt donderdag terug
verzuimgesprek: gesprek met ouders op school
verzuimgesprek: ik sprak de jongere na de les
verzuimgesprek: verzuimgesprek: komt vanaf maandag weer
huisbezoek: huisbezoek gebracht, niemand thuis
huisbezoek: Thuis geweest: moeder doet niet open
huisbezoek: op huisbezoek moeder gesproken
huisbezoek: aan de deur gestaan, niemand
huisbezoek: aangebeld, buurvrouw gesproken
spreekuur: kwam op het spreekuur
mdo: MDO op school: plan gemaakt
mdo: besluit van het zorgadviesteam
jeugdbeschermingstafel: Jeugdbeschermingstafel: onderzoek door de Raad
jeugdbeschermingstafel: bij de JBT geweest
zorgmelding: zorgmelding gedaan
doorverwijzing: doorverwezen naar de gezinscoach
doorverwijzing: doorverwijzing naar het wijkteam
-: gewaarschuwd dat het zo niet langer kan
-: Halt: gestart met het traject
-: gehoord als verdachte
-: weer drie uur afwezig
-: bellettrie gelezen
-: Sem zat thuis
-: aangemeld bij het mbo
-: verwezen naar Halt
-: overleg met de intern begeleider
-: ingeschreven op een andere school
-: gebeldde
-:
"""


@pytest.mark.parametrize("regel", TABEL.strip().splitlines())
def test_her_words_propose_the_kind_of_step(regel: str) -> None:
    soort, _, tekst = regel.partition(":")
    assert voorgesteld(tekst) == (None if soort == "-" else soort)


def test_what_threatens_or_asks_more_is_never_proposed() -> None:
    assert not {*SOORTEN} & {*DREIGT, *EIGEN_OPDRACHT}
    assert {*SOORTEN} <= {*INTERVENTIES}


def test_the_kinds_that_she_used_most_come_first_and_ties_in_their_own_order() -> None:
    soorten = ("brief", "telefoon", "verzuimgesprek", "mdo")
    assert meest_gebruikt(soorten, {"mdo": 9, "telefoon": 2, "verzuimgesprek": 2, "halt-verwijzing": 50}) == [
        "mdo", "telefoon", "verzuimgesprek", "brief",
    ]  # fmt: skip
    assert meest_gebruikt(soorten, {}) == [*soorten]

"""Which letter may be made of which zaak, and which may not yet or no longer."""

from __future__ import annotations

from typing import Any

import pytest

from lpa.domain.brief import briefsoort
from lpa.domain.brief.briefsoort import (
    AAN_SCHOOL,
    AANVULLING,
    BESLUIT_VERLOF,
    BESLUIT_VRIJSTELLING,
    DOORZENDING,
    HERINNERING,
    HOORGESPREK,
    HUISBEZOEK,
    ONTVANGST,
    REACTIE,
    RMC,
    SPREEKUUR,
    VERZUIMGESPREK,
    WAARSCHUWING,
    Stand,
    aanvrager,
    dag_van_verzending,
    enige,
    moet_kunnen,
    moet_te_schrijven_zijn,
    ook_aan_jongere,
    passend,
)
from lpa.domain.recht.kennisgeving import EINDE, GEDAAN, NOOIT, OPNIEUW
from lpa.domain.records.spreekuur import Spreekuur
from lpa.errors import Geweigerd, VerkeerdGebruik
from tests.domain.factories import (
    dag,
    maak_huisbezoek,
    maak_jongere,
    maak_melding,
    maak_overstap,
    maak_verlof,
    maak_vrijstelling,
)

OP = dag("06-11-2019")
BESLIST: dict[str, Any] = {"nummer": 4, "gesloten_op": OP, "afhandeling": "toegewezen", "beslisser": "ambtenaar"}
DOOR = {"nummer": 4, "gesloten_op": OP, "afhandeling": "doorgestuurd"}
WEG = {"nummer": 4, "gesloten_op": OP, "afhandeling": "ingetrokken"}
TOEGEKEND: dict[str, Any] = {"nummer": 5, "gesloten_op": OP, "afhandeling": "toegekend", "van": OP}
NIET_VAN_HAAR = Stand(voor_ambtenaar=False)


@pytest.mark.parametrize(
    ("zaak", "soorten"),
    [
        (maak_melding(), [VERZUIMGESPREK, SPREEKUUR, HUISBEZOEK, WAARSCHUWING, RMC, HOORGESPREK]),
        (maak_verlof(), [HUISBEZOEK, ONTVANGST, AANVULLING, DOORZENDING, BESLUIT_VERLOF, AAN_SCHOOL]),
        (maak_vrijstelling(),
         [HUISBEZOEK, ONTVANGST, AANVULLING, REACTIE, HERINNERING, AAN_SCHOOL, BESLUIT_VRIJSTELLING]),
        (maak_overstap(), [HUISBEZOEK, RMC]),
    ],
)  # fmt: skip
def test_a_zaak_has_its_own_letters(zaak: Any, soorten: list[str]) -> None:
    assert passend(zaak) == soorten


@pytest.mark.parametrize(
    ("soort", "zaak", "stand"),
    [
        (WAARSCHUWING, maak_melding(), Stand()),
        (ONTVANGST, maak_verlof(), Stand()),
        (AANVULLING, maak_vrijstelling(), NIET_VAN_HAAR),  # who decides on a leave is not asked of an exemption
        (DOORZENDING, maak_verlof(**DOOR), NIET_VAN_HAAR),
        (BESLUIT_VERLOF, maak_verlof(**BESLIST), Stand()),
        (REACTIE, maak_vrijstelling(**TOEGEKEND), Stand()),
        (REACTIE, maak_vrijstelling(soort="5a-trekkend", **TOEGEKEND), Stand()),
        *((BESLUIT_VRIJSTELLING, maak_vrijstelling(soort=grond, **TOEGEKEND), Stand()) for grond in ("3a", "3b", "15")),
        (BESLUIT_VRIJSTELLING, maak_vrijstelling(soort="15", **TOEGEKEND | {"afhandeling": "geweigerd"}), Stand()),
        (HERINNERING, maak_vrijstelling(**TOEGEKEND), Stand(verval=OPNIEUW)),
    ],
)
def test_a_letter_may_be_made_when_its_time_has_come(soort: str, zaak: Any, stand: Stand) -> None:
    moet_kunnen(soort, zaak, stand)


@pytest.mark.parametrize(
    ("soort", "zaak", "stand", "zin"),
    [
        (BESLUIT_VERLOF, maak_melding(nummer=1), Stand(), "een besluit over verlof past niet bij melding 1"),
        (BESLUIT_VERLOF, maak_verlof(nummer=4), Stand(), "over verlof 4 is nog niet beslist"),
        (BESLUIT_VERLOF, maak_verlof(**BESLIST | {"beslisser": "hoofd"}), Stand(), "verlof 4 eindigde zonder besluit"),
        (BESLUIT_VERLOF, maak_verlof(**DOOR), Stand(), "verlof 4 eindigde zonder besluit van u: doorgestuurd"),
        (DOORZENDING, maak_verlof(nummer=4), NIET_VAN_HAAR, "verlof 4 is nog niet doorgestuurd"),
        (DOORZENDING, maak_verlof(**WEG), Stand(), "verlof 4 eindigde zonder besluit van u: ingetrokken"),
        (ONTVANGST, maak_verlof(**BESLIST), Stand(), "verlof 4 is al afgehandeld op 06-11-2019: toegewezen"),
        (AANVULLING, maak_verlof(nummer=4), NIET_VAN_HAAR, "over verlof 4 beslist u niet"),
        (ONTVANGST, maak_vrijstelling(**TOEGEKEND), Stand(), "vrijstelling 5 is al afgehandeld op 06-11-2019"),
        (REACTIE, maak_vrijstelling(nummer=5), Stand(), "over vrijstelling 5 is nog niet beslist"),
        (REACTIE, maak_vrijstelling(**WEG), Stand(), "vrijstelling 4 eindigde zonder besluit van u: ingetrokken"),
        (REACTIE, maak_vrijstelling(nummer=5, soort="15"), Stand(), "art. 15. is geen kennisgeving"),
        (BESLUIT_VRIJSTELLING, maak_vrijstelling(**TOEGEKEND), Stand(), "art. 5a. is een kennisgeving"),
        (BESLUIT_VRIJSTELLING, maak_vrijstelling(nummer=5, soort="3a"), Stand(), "over vrijstelling 5 is nog niet"),
        (BESLUIT_VRIJSTELLING, maak_vrijstelling(soort="15", **WEG), Stand(), "zonder besluit van u: ingetrokken"),
        (BESLUIT_VRIJSTELLING, maak_vrijstelling(soort="15", bezwaarclausule=False, **TOEGEKEND), Stand(),
         "een besluit zegt hoe men bezwaar maakt"),
        (HERINNERING, maak_vrijstelling(**TOEGEKEND), Stand(verval=NOOIT), "de verklaring zegt 'nooit'"),
        (HERINNERING, maak_vrijstelling(**TOEGEKEND), Stand(verval=GEDAAN), "is al opnieuw kennis gegeven"),
        (HERINNERING, maak_vrijstelling(**TOEGEKEND), Stand(verval=EINDE), "hoeft niet opnieuw: de plicht eindigt"),
        (HERINNERING, maak_vrijstelling(**TOEGEKEND), Stand(), "vrijstelling 5 loopt niet af op 1 juli"),
    ],
)  # fmt: skip
def test_a_letter_that_comes_too_early_or_too_late_is_refused(soort: str, zaak: Any, stand: Stand, zin: str) -> None:
    with pytest.raises(Geweigerd, match=zin) as fout:
        moet_kunnen(soort, zaak, stand)
    assert fout.value.oplossing


@pytest.mark.parametrize(
    ("nummers", "gevraagd", "uitkomst"),
    [
        ([3], None, 3), ([3, 4], 4, 4), ([], None, "in deze zaak staat geen huisbezoek gepland"),
        ([], 4, "in deze zaak staat geen huisbezoek gepland"), ([3, 4], 5, "huisbezoek 5 is in deze zaak niet gepland"),
        ([3, 4], None, "meer dan een huisbezoek gepland: 3, 4"),
    ],
)  # fmt: skip
def test_a_letter_is_about_one_visit(nummers: list[int], gevraagd: int | None, uitkomst: int | str) -> None:
    bezoeken = [maak_huisbezoek(nummer=n) for n in nummers]
    if isinstance(uitkomst, int):
        assert enige(bezoeken, gevraagd, "huisbezoek", "plan er een").nummer == uitkomst
    else:
        with pytest.raises(Geweigerd, match=uitkomst):
            enige(bezoeken, gevraagd, "huisbezoek", "plan er een")
    assert enige([Spreekuur(nummer=1, school=1, datum=OP)], None, "spreekuur", "").nummer == 1


@pytest.mark.parametrize(
    ("soort", "zaak", "ook"),
    [
        (VERZUIMGESPREK, maak_melding(), True), (WAARSCHUWING, maak_melding(), True),
        (VERZUIMGESPREK, maak_melding(soort="absoluut"), True),  # he is heard himself (art. 22 lid 3)
        (WAARSCHUWING, maak_melding(soort="absoluut"), False),  # to enrol is a duty of the parents alone
        (RMC, maak_melding(), False), (HUISBEZOEK, maak_verlof(), False),
    ],
)  # fmt: skip
def test_which_letters_the_jongere_gets_as_well(soort: str, zaak: Any, ook: bool) -> None:
    assert ook_aan_jongere(soort, zaak) is ook


def test_no_letter_goes_to_who_died() -> None:
    jongere = maak_jongere(nummer=1, overleden_op=OP)
    moet_te_schrijven_zijn(jongere, dag("05-11-2019"))
    with pytest.raises(Geweigerd, match="overleden op 06-11-2019; er gaat geen brief meer"):
        moet_te_schrijven_zijn(jongere, OP)


def test_the_day_of_making_known_is_that_of_an_answer() -> None:
    verlof = maak_verlof(**BESLIST, verzonden_op=OP)
    assert dag_van_verzending(BESLUIT_VERLOF, verlof) == OP
    assert dag_van_verzending(ONTVANGST, verlof) is None
    assert dag_van_verzending(WAARSCHUWING, maak_melding()) is None


def test_a_kind_is_read_by_its_name_or_the_beginning_of_it() -> None:
    assert briefsoort.lees_soort("waarsch") == WAARSCHUWING
    with pytest.raises(VerkeerdGebruik):
        briefsoort.lees_soort("liefdesbrief")


@pytest.mark.parametrize("soort", [ONTVANGST, AANVULLING, DOORZENDING, BESLUIT_VERLOF, BESLUIT_VRIJSTELLING, REACTIE])
def test_what_answers_a_request_goes_to_who_asked(soort: str) -> None:
    assert aanvrager(soort, maak_verlof(aanvrager=3)) == "verzorger 3"
    assert aanvrager(soort, maak_vrijstelling(zelf_gevraagd=True)) == "jongere"
    assert aanvrager(soort, maak_vrijstelling()) == ""


def test_other_letters_go_to_whom_the_law_names_whoever_asked() -> None:
    assert aanvrager(HERINNERING, maak_vrijstelling(aanvrager=3)) == ""
    assert aanvrager(HUISBEZOEK, maak_verlof(aanvrager=3)) == ""
    assert aanvrager(WAARSCHUWING, maak_melding()) == ""


def test_a_besluit_that_changes_the_duty_of_the_jongere_goes_to_him_as_well() -> None:
    assert ook_aan_jongere(BESLUIT_VRIJSTELLING, maak_vrijstelling(soort="3a"))
    assert not ook_aan_jongere(REACTIE, maak_vrijstelling())

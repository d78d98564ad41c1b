"""Nothing is stored of days without a duty unless she says so: each doubt on both sides of its boundary."""

from __future__ import annotations

from typing import Any

import pytest

from lpa.domain.base.datum import Geboortedatum
from lpa.domain.base.soorten import DREIGT, INTERVENTIES
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.doubts import plicht as doubts
from lpa.domain.recht.leerplicht import plicht
from lpa.domain.recht.plichtstand import Plichtstand
from lpa.domain.records.aanvraag import Vrijstelling
from lpa.domain.records.jongere import Omstandigheden
from lpa.storage.register.vakanties import kalender
from tests.domain.factories import dag, maak_interventie, maak_melding, maak_verlof, maak_vrijstelling

MIDDEN = kalender("midden")
JONG = "10-09-2014"  # the duty begins on 1 October 2019
NEGEN, ZEVENTIEN, ACHTTIEN = "01-03-2010", "01-03-2002", "01-03-2001"
SEPTEMBER_2014 = Geboortedatum.fromisoformat("2014-09")  # from 1 October 2019
JAAR_2014 = Geboortedatum.fromisoformat("2014")  # from some month of 2019 or 2020
VRIJ = maak_vrijstelling(
    nummer=5, soort="5a", van=dag("01-08-2019"), tot=dag("31-07-2020"), afhandeling="vrijgesteld van rechtswege",
    gesloten_op=dag("01-08-2019"),
)  # fmt: skip
DIPLOMA = {"startkwalificatie_op": dag("01-07-2019")}
UITSTROOM = {"uitstroom_op": dag("01-07-2019")}


def stand(geboren: str | Geboortedatum, *vrij: Vrijstelling, **feiten: Any) -> Plichtstand:
    """The duty of somebody born so, in the calendar of regio Midden."""
    wie = Geboortedatum.from_date(dag(geboren)) if isinstance(geboren, str) else geboren
    omstandig = Omstandigheden(**feiten)
    return Plichtstand(wie, omstandig, plicht(wie, MIDDEN, omstandig), MIDDEN, "regio midden", vrij)


def kort(gevonden: list[Twijfel]) -> tuple[str, bool, str] | None:
    """Key, weight and sentence of the only doubt."""
    assert len(gevonden) <= 1
    return (gevonden[0].sleutel, gevonden[0].zwaar, gevonden[0].tekst) if gevonden else None


@pytest.mark.parametrize(
    ("wie", "soort", "dagen", "deel"),
    [
        pytest.param(stand(JONG), "luxe", "23-09-2019 27-09-2019",
                     "nog niet leerplichtig: dat begint op 01-10-2019 (Leerplichtwet art. 3 lid 1)", id="ervoor"),
        pytest.param(stand(JONG), "luxe", "23-09-2019 30-09-2019", "nog niet leerplichtig", id="tot de dag ervoor"),
        pytest.param(stand(JONG), "luxe", "23-09-2019 01-10-2019", None, id="tot en met de eerste dag"),
        pytest.param(stand(NEGEN), "signaal", "10-10-2019", None, id="negen"),
        pytest.param(stand(NEGEN, VRIJ), "absoluut", "01-10-2019",
                     "vrijgesteld van 01-08-2019 tot en met 31-07-2020 (zaak 5), dus niet absoluut verzuimend"
                     " (Leerplichtwet art. 5 onder a)", id="vrijgesteld en absoluut"),
        pytest.param(stand(NEGEN, VRIJ), "signaal", "31-07-2020", "vrijgesteld", id="de laatste dag vrijgesteld"),
        pytest.param(stand(NEGEN, VRIJ), "signaal", "31-07-2020 01-08-2020", None, id="en een dag erna"),
        pytest.param(stand(NEGEN, VRIJ), "signaal", "31-07-2019", None, id="de dag voor de vrijstelling"),
        pytest.param(stand(ZEVENTIEN), "luxe", "09-09-2019", None, id="zeventien"),
        pytest.param(stand(ZEVENTIEN, **DIPLOMA), "luxe", "09-09-2019",
                     "niet meer leer- of kwalificatieplichtig (startkwalificatie op 01-07-2019, ", id="diploma"),
        pytest.param(stand(ZEVENTIEN, **DIPLOMA), "luxe", "30-06-2019", None, id="de dag voor het diploma"),
        pytest.param(stand(ZEVENTIEN, **UITSTROOM), "luxe", "01-07-2019",
                     "(praktijkonderwijs of vso afgerond op 01-07-2019, ", id="de dag van de uitstroom zelf"),
        pytest.param(stand(ZEVENTIEN, **UITSTROOM), "absoluut", "01-10-2019",
                     "(praktijkonderwijs of vso afgerond op 01-07-2019), dus niet absoluut verzuimend",
                     id="praktijkonderwijs en absoluut"),
        pytest.param(stand(ACHTTIEN), "signaal", "28-02-2019", None, id="de dag voor achttien"),
        pytest.param(stand(ACHTTIEN), "signaal", "01-03-2019",
                     "(18 jaar op 01-03-2019): dit hoort bij RMC (Doorstroompunt, RMC-wetgeving)", id="achttien"),
        pytest.param(stand(ACHTTIEN), "langdurig", "28-02-2024", "hoort bij RMC", id="22, voor 2026"),
        pytest.param(stand(ACHTTIEN), "langdurig", "01-03-2024", "art. 3, 4a en 4b)", id="23, voor 2026"),
        pytest.param(stand("15-03-2002"), "langdurig", "02-02-2026",
                     "RMC (Doorstroompunt, WEB art. 9.2.1 onder a)", id="23, vanaf 2026"),
        pytest.param(stand("15-03-1999"), "langdurig", "14-03-2026", "RMC", id="26, vanaf 2026"),
        pytest.param(stand("15-03-1999"), "langdurig", "15-03-2026", "art. 3, 4a en 4b)", id="27, vanaf 2026"),
        pytest.param(stand("01-03-2009", uitstroom_op=dag("01-07-2025")), "absoluut", "01-10-2025",
                     "afgerond op 01-07-2025), dus niet", id="zestien zonder plicht, voor 2026: geen RMC"),
        pytest.param(stand("01-03-2009", uitstroom_op=dag("01-07-2025")), "absoluut", "02-02-2026",
                     "hoort bij RMC", id="zestien zonder plicht, vanaf 2026"),
        pytest.param(stand(SEPTEMBER_2014), "luxe", "30-09-2019", "nog niet leerplichtig", id="beide randen te jong"),
        pytest.param(stand(SEPTEMBER_2014), "luxe", "01-10-2019", None, id="beide randen leerplichtig"),
    ],
)  # fmt: skip
def test_a_melding_is_doubted_when_none_of_its_days_lies_in_a_duty(
    wie: Plichtstand, soort: str, dagen: str, deel: str | None
) -> None:
    eerste, laatste = (dagen.split() * 2)[:2]
    m = maak_melding(soort=soort, eerste_dag=dag(eerste), laatste_dag=dag(laatste))
    gevonden = kort(doubts.twijfels_melding(m, wie))
    assert gevonden is None if deel is None else gevonden and gevonden[:2] == ("melding.plicht", True)
    assert not deel or deel in (gevonden or ("", False, ""))[2]


@pytest.mark.parametrize(
    ("soort", "eerste", "waarom"),
    [
        ("signaal", "20-10-2019", "zondag"),
        ("langdurig", "21-10-2019", "herfstvakantie"),
        ("signaal", "18-10-2019", None),
        ("signaal", None, None),
        ("luxe", "20-10-2019", None),
        ("absoluut", "20-10-2019", None),
    ],
)
def test_absence_from_school_begins_on_a_school_day(soort: str, eerste: str | None, waarom: str | None) -> None:
    m = maak_melding(soort=soort, eerste_dag=dag(eerste) if eerste else None)
    gevonden = [t.tekst for t in doubts.twijfels_eerste_dag(m, stand(ZEVENTIEN).kalender)]
    assert gevonden == ([f"de eerste dag {eerste} is geen schooldag: {waarom}"] if waarom else [])


def test_a_warning_needs_a_duty_on_its_own_day_as_well() -> None:
    m = maak_melding(soort="luxe", eerste_dag=dag("28-02-2019"), laatste_dag=dag("28-02-2019"))
    for soort in DREIGT:
        stap = maak_interventie(soort=soort, datum=dag("04-03-2019"))
        assert bool(doubts.twijfels_stap(stap, m, stand(ACHTTIEN))) == (soort in doubts.WAARSCHUWINGEN)


def test_of_a_birth_date_known_in_part_both_days_are_named() -> None:
    m = maak_melding(soort="luxe", eerste_dag=dag("01-10-2018"), laatste_dag=dag("01-10-2018"))
    _, _, tekst = kort(doubts.twijfels_melding(m, stand(JAAR_2014))) or ("", False, "")
    assert "nog niet leerplichtig: dat begint op 01-02-2019 of later, uiterlijk 06-01-2020" in tekst


def test_what_the_edges_of_a_birth_date_do_not_agree_on_is_doubted_and_not_heavy() -> None:
    m = maak_melding(soort="luxe", eerste_dag=dag("10-10-2019"), laatste_dag=dag("11-10-2019"))
    assert kort(doubts.twijfels_melding(m, stand(JAAR_2014))) == (
        "melding.plicht-onbekend", False,
        "van de geboortedatum is alleen 2014 bekend: of de jongere op 10-10-2019 leer- of kwalificatieplichtig is,"
        " vraagt oordeel (Leerplichtwet art. 3 en 4a)",
    )  # fmt: skip


@pytest.mark.parametrize("soort", INTERVENTIES)
def test_a_step_that_threatens_needs_a_duty_and_no_other_step_does(soort: str) -> None:
    m = maak_melding(soort="luxe", eerste_dag=dag("09-09-2019"), laatste_dag=dag("09-09-2019"))
    stap = maak_interventie(soort=soort, datum=dag("01-10-2019"))
    gevonden = kort(doubts.twijfels_stap(stap, m, stand(ZEVENTIEN, **DIPLOMA)))
    assert (gevonden is not None) == (soort in DREIGT)
    assert not gevonden or (gevonden[:2] == ("stap.plicht", True) and "HR:2016:402" in gevonden[2])
    assert kort(doubts.twijfels_stap(stap, m, stand(ZEVENTIEN))) is None


@pytest.mark.parametrize(
    ("melding", "bezoek", "deel"),
    [
        pytest.param("09-09-2019", "01-10-2019", "startkwalificatie", id="verzuim en bezoek na het diploma"),
        pytest.param("28-06-2019", "01-10-2019", None, id="verzuim voor het diploma, bezoek erna"),
    ],
)
def test_a_visit_is_doubted_when_neither_it_nor_the_absence_lies_in_a_duty(
    melding: str, bezoek: str, deel: str | None
) -> None:
    m = maak_melding(soort="luxe", geopend_op=dag(melding), eerste_dag=dag(melding))
    gevonden = kort(doubts.twijfels_afspraak(dag(bezoek), m, stand(ZEVENTIEN, **DIPLOMA)))
    assert (
        (gevonden is None) if deel is None else (gevonden and gevonden[0] == "afspraak.plicht" and deel in gevonden[2])
    )


@pytest.mark.parametrize(
    ("wie", "deel"),
    [
        pytest.param(stand(NEGEN), None, id="gewoon"),
        pytest.param(stand("12-10-2014"), None, id="de plicht begint op 4 november"),
        pytest.param(stand("12-11-2014"), "nog niet leerplichtig: dat begint op 02-12-2019; dan is er geen verlof nodig"
                     " (Leerplichtwet art. 11)", id="nog vijf geworden"),
        pytest.param(stand(NEGEN, VRIJ), "vrijgesteld", id="vrijgesteld"),
    ],
)  # fmt: skip
def test_leave_is_doubted_for_who_needs_none(wie: Plichtstand, deel: str | None) -> None:
    gevonden = kort(doubts.twijfels_verlof(maak_verlof(van=dag("11-11-2019"), tot=dag("25-11-2019")), wie))
    assert (gevonden is None) if deel is None else (gevonden and gevonden[0] == "verlof.plicht" and deel in gevonden[2])


@pytest.mark.parametrize(
    ("melding", "op", "dagen"),
    [
        ({"soort": "signaal"}, "01-12-2019", ("10-10-2019", "10-10-2019")),
        ({"soort": "signaal", "eerste_dag": dag("01-10-2019")}, "01-12-2019", ("01-10-2019", "01-10-2019")),
        ({"soort": "absoluut", "eerste_dag": dag("01-10-2019")}, "01-12-2019", ("01-10-2019", "01-12-2019")),
        ({"soort": "absoluut", "laatste_dag": dag("20-10-2019")}, "01-12-2019", ("10-10-2019", "20-10-2019")),
    ],
)
def test_absence_without_a_last_day_is_one_day_or_goes_on(
    melding: dict[str, Any], op: str, dagen: tuple[str, str]
) -> None:
    assert maak_melding(**melding).verzuim(dag(op)) == tuple(dag(d) for d in dagen)

"""What was done in a schooljaar: counted by hand in a small file, and with its zaken in the practice file."""

from __future__ import annotations

from typing import Any

import pytest

from lpa.commands.any.jaarwerk import NAMEN, THUISZITTERS
from lpa.domain.base.soorten import ONDERWIJSSOORTEN
from lpa.domain.werk.jaarwerk import JONGER, SPREEKUUR, VIJF_NERGENS, VIJF_NOG, WERKTABELLEN
from lpa.storage.werk import jaarwerk as stored
from tests.conftest import Lpa, geweigerd

JAAR = "2019-2020"
# Of these one zaak may stand behind more than one count.
VAN_JONGEREN = "na interventie"  # a table without zaken: behind its figures are jongeren

ZONDER_ZAAK = (SPREEKUUR, JONGER)


def _doe(lpa: Lpa, *regels: str) -> None:
    for regel in regels:
        lpa.goed(*regel.split())


def geteld(lpa: Lpa, tabel: str, *opties: str) -> dict[str, Any]:
    """The figures of a table in the schooljaar, those that are something."""
    (blad,) = lpa.json("jaarwerk", JAAR, "--tabel", tabel, *opties)["tabellen"]
    return {r["rij"]: r["cellen"][-1]["waarde"] for r in blad["rijen"] if r["cellen"][-1]["waarde"]}


def test_every_table_is_counted_by_something() -> None:
    assert {*stored._VAN, THUISZITTERS} == set(NAMEN)
    for tabel in WERKTABELLEN:
        assert len({r.sleutel for r in tabel.rijen}) == len(tabel.rijen)


def test_a_step_counts_on_its_own_day_and_a_talk_about_an_offer_by_what_came_of_it(gevuld: Lpa) -> None:
    _doe(
        gevuld,
        "interventie nieuw 1 --soort brief --datum 1-10-2019 --toch",
        "interventie nieuw 1 --soort telefoon --datum 31-7-2019 --toch",
        "vrijstelling nieuw --jongere 3 --grond 5a --ontvangen 1-6-2019 --van 1-8-2019 --tot 31-7-2020 --toch",
        "vrijstelling besluit 3 --uitkomst vrijgesteld --datum 10-6-2019 --toch",
        "vrijstelling aanbodgesprek 3 --datum 7-11-2019 --uitkomst gevonden --toch",
    )
    assert geteld(gevuld, "interventies") == {
        "brief": 1, "passend aanbod besproken": 1, "passend aanbod: aanbod gevonden": 1,
        "verzuimgesprek": 1, "alle stappen": 3,
    }  # fmt: skip
    assert geteld(gevuld, "interventies", "--peildatum", "6-11-2019")["alle stappen"] == 2


def test_halt_as_a_step_stands_beside_halt_as_the_end(gevuld: Lpa) -> None:
    halt = "--uren 18 --toestemming ja --problemen nee --eerder-halt nee"
    _doe(
        gevuld,
        "jongere wijzig 1 --geboortedatum 1-3-2006 --toch",
        "melding nieuw --jongere 1 --soort signaal --datum 20-9-2019 --uren 20 --toch",
        f"halt verwijs 3 {halt} --datum 14-10-2019 --toch",
        "melding sluit 3 --afhandeling waarschuwing --datum 1-11-2019 --toch",
        "melding nieuw --jongere 2 --soort signaal --datum 20-9-2019 --uren 20 --toch",
        "melding sluit 4 --afhandeling halt --datum 1-11-2019 --toch",
    )
    assert geteld(gevuld, "sancties") == {
        "Halt: verwezen": 1,
        "Halt: verwezen, anders afgehandeld of nog open": 1,
        "Halt: afgehandeld als halt": 1,
        "Halt: afgehandeld als halt zonder die stap": 1,
    }
    achter = gevuld.json("jaarwerk", JAAR, "--uit-zaken", "sancties/Halt: verwezen")
    assert [z["nummer"] for z in achter["zaken"]] == [3]
    assert "Halt: verwezen, anders afgehandeld of nog open" in geteld(gevuld, "sancties", "--peildatum", "31-10-2019")


@pytest.mark.parametrize(
    ("dag", "opschorting", "rij"),
    [
        pytest.param("30-12-2019", False, "binnen de termijn beslist", id="de laatste dag"),
        pytest.param("31-12-2019", False, "na de termijn beslist", id="een dag later"),
        pytest.param("31-12-2019", True, "binnen de termijn beslist", id="de termijn stond een week stil"),
    ],
)
def test_leave_is_decided_in_time_or_late_by_the_awb(lpa: Lpa, dag: str, rij: str, *, opschorting: bool) -> None:
    _doe(
        lpa,
        "jongere nieuw --achternaam Merel --voornaam Bo --geboortedatum 1-3-2008",
        "school nieuw Kompas --plaats Zwolle --regio noord --onderwijssoort vo",
        "inschrijving nieuw --jongere 1 --school 1 --van 1-8-2019",
        "verlof nieuw --jongere 1 --grond gewichtig --van 2-3-2020 --tot 20-3-2020 --ontvangen 4-11-2019 --reden x "
        "--toch",
        "verlof hoor 1 --datum 12-11-2019 --mening nee",
    )
    if opschorting:
        _doe(lpa, "termijn opschort 1 --van 11-11-2019 --tot 18-11-2019 --reden aanvullen --toch")
    _doe(lpa, f"verlof besluit 1 --uitkomst afgewezen --motivering x --datum {dag} --peildatum {dag} --toch")
    gevonden = geteld(lpa, "verlof", "--peildatum", "1-2-2020")
    assert gevonden == {"gewichtige omstandigheden (art. 14)": 1, "alle aanvragen": 1, "afgewezen": 1, rij: 1}
    assert geteld(lpa, "verlof", "--peildatum", "1-12-2019")["nog open"] == 1


def test_an_exemption_that_was_granted_before_is_renewed(gevuld: Lpa) -> None:
    _doe(
        gevuld,
        "vrijstelling nieuw --jongere 3 --grond 5a --ontvangen 1-6-2019 --van 1-8-2019 --tot 31-7-2020 --toch",
        "vrijstelling besluit 3 --uitkomst vrijgesteld --datum 10-6-2019 --toch",
        "vrijstelling nieuw --jongere 3 --grond 5a --ontvangen 1-11-2019 --van 1-8-2020 --tot 31-7-2021 --toch",
    )
    gevonden = geteld(gevuld, "vrijstellingen")
    assert gevonden["art. 5 onder a: nog open"] == 1
    assert "art. 5 onder a: behandeld" not in gevonden  # as `lpa vrijstelling telling` has it
    _doe(gevuld, "vrijstelling besluit 4 --uitkomst vrijgesteld --datum 12-11-2019 --toch")
    gevonden = geteld(gevuld, "vrijstellingen")
    assert gevonden["art. 5 onder a: hernieuwd"] == gevonden["art. 5 onder a: behandeld"] == 1
    assert "art. 5 onder a: nieuw" not in gevonden


def test_an_exemption_is_of_the_kind_of_education_that_came_before_it(gevuld: Lpa) -> None:
    soort = gevuld.json("jongere", "toon", "1")["inschrijvingen"][-1]["onderwijssoort"]
    _doe(
        gevuld,
        "vrijstelling nieuw --jongere 1 --grond 5a --ontvangen 1-10-2019 --van 1-10-2019 --tot 31-7-2020 --toch",
        "vrijstelling besluit 3 --uitkomst vrijgesteld --datum 10-10-2019 --toch",
    )
    gevonden = geteld(gevuld, "vrijstellingen")
    assert gevonden[ONDERWIJSSOORTEN[soort]] == 1
    verdeeld = gevuld.json("overzicht", JAAR, "--tabel", "8", "--per", "onderwijssoort", "--exact", "--ja")
    assert [r["onderwijssoort"] for r in verdeeld["rijen"]] == [ONDERWIJSSOORTEN[soort]]


def test_how_long_it_took_is_counted_of_what_was_closed_and_the_first_step_by_her_own_norm(lpa: Lpa) -> None:
    _doe(lpa, "jongere nieuw --achternaam Merel --voornaam Bo --geboortedatum 1-3-2008")
    for n, (gemeld, stap, dicht) in enumerate(
        (("2-9-2019", "4-9-2019", "12-9-2019"), ("1-10-2019", "31-10-2019", "6-11-2019"), ("4-11-2019", "", "")), 1
    ):
        _doe(lpa, f"melding nieuw --jongere 1 --soort overig --datum {gemeld} --toch")
        if stap:
            _doe(lpa, f"interventie nieuw {n} --soort telefoon --datum {stap} --toch")
            _doe(lpa, f"melding sluit {n} --afhandeling gesprek --datum {dicht} --toch")
    assert geteld(lpa, "doorlooptijd") == {
        "overig verzuim": 2, "alle meldingen": 2,
        "overig verzuim: mediaan in dagen": 23, "alle meldingen: mediaan in dagen": 23,
    }  # fmt: skip
    assert geteld(lpa, "eerste stap") == {
        "binnen de norm": 1, "na de norm": 1, "nog geen stap": 1, "eerste stap: mediaan in dagen": 16,
    }  # fmt: skip


def test_who_is_at_home_is_counted_as_the_list_counts(gevuld: Lpa) -> None:
    _doe(
        gevuld,
        "melding nieuw --jongere 2 --soort langdurig --datum 1-10-2019 --eerste-dag 1-8-2019 --uren 90 --toch",
        "vrijstelling nieuw --jongere 3 --grond 5a --ontvangen 1-6-2019 --van 1-8-2019 --tot 31-7-2020 --toch",
        "vrijstelling besluit 4 --uitkomst vrijgesteld --datum 10-6-2019 --toch",
    )
    gevonden = geteld(gevuld, "thuiszitters")
    lijst = gevuld.json("thuiszitters")["aantallen"]
    assert gevonden["thuis door absoluut of langdurig verzuim"] == lijst["thuis"] == 1
    assert gevonden["langer dan drie maanden"] == lijst["langer_dan_drie_maanden"] == 1
    assert gevonden["art. 5 onder a"] == lijst["vrijgesteld_5a"] == 1
    assert gevonden["samen: thuis en art. 5 onder a"] == 2


def test_a_table_that_is_asked_is_shown_though_nothing_is_counted(voorbeeld: Lpa) -> None:
    assert "Overgedragen          0" in voorbeeld.goed("jaarwerk", JAAR, "--tabel", "rmc")
    assert "Niets geteld: rmc." in voorbeeld.goed("jaarwerk", JAAR)


def test_who_was_at_home_during_the_year_is_counted_once_with_the_longest_time(gevuld: Lpa) -> None:
    _doe(
        gevuld,
        "melding nieuw --jongere 2 --soort langdurig --datum 2-9-2019 --eerste-dag 1-8-2019 --uren 90 --toch",
        "melding sluit 3 --afhandeling waarschuwing --datum 4-11-2019 --toch",
        "melding nieuw --jongere 2 --soort langdurig --datum 11-11-2019 --eerste-dag 5-11-2019 --uren 30 --toch",
    )
    gevonden = geteld(gevuld, "thuiszitters")
    assert gevonden["thuis door absoluut of langdurig verzuim"] == gevonden["in het schooljaar: thuis"] == 1
    assert gevonden["in het schooljaar: langer dan vier weken"] == 1
    assert "langer dan vier weken" not in gevonden  # the one of now is of ten days
    assert (gevonden["thuis: mediaan in dagen"], gevonden["in het schooljaar: mediaan in dagen"]) == (10, 91)


def test_the_youngest_are_counted_as_figure_2_has_them(voorbeeld: Lpa) -> None:
    assert geteld(voorbeeld, "instroom") == {JONGER: 868, VIJF_NERGENS: 20, VIJF_NOG: 2}
    assert geteld(voorbeeld, "instroom", "--peildatum", "1-10-2019")[VIJF_NOG] == 20
    wie = voorbeeld.json("jaarwerk", JAAR, "--uit-zaken", f"instroom/{VIJF_NOG}")["jongeren"]
    assert len(wie) == 2
    alle = voorbeeld.json("overzicht", JAAR, "--tabel", "1", "--per", "leeftijd", "--en", "onderwijssoort",
                          "--uit-zaken", "5/geen onderwijs")["jongeren"]  # fmt: skip
    assert {j["nummer"] for j in wie} < {j["nummer"] for j in alle}
    figuur = voorbeeld.json("overzicht", JAAR)["figuur2"]
    kolommen = ("ingeschreven", "niet_ingeschreven", "geen_plicht")
    assert sum(r[kolom] for r in figuur[:5] for kolom in kolommen) == 868


def test_a_meeting_about_two_zaken_is_one_meeting(gevuld: Lpa) -> None:
    _doe(gevuld, "melding nieuw --jongere 3 --soort overig --datum 4-11-2019 --toch")
    gevuld.goed("overleg", "nieuw", "MDO De Wilg", "--datum", "6-11-2019", "--zaak", "2", "--zaak", "3", "--toch")
    assert geteld(gevuld, "overleg") == {
        "multidisciplinair overleg": 2, "multidisciplinair overleg: bijeenkomsten": 1,
    }  # fmt: skip


def test_years_of_before_the_tool_are_not_said_to_be_empty(voorbeeld: Lpa) -> None:
    assert voorbeeld.json("jaarwerk", JAAR)["jaren"] == [JAAR]
    assert voorbeeld.json("jaarwerk", "2020-2021", "--jaren", "6")["jaren"] == [JAAR, "2020-2021"]


def test_the_zaken_behind_a_figure_are_as_many_as_it_says(voorbeeld: Lpa) -> None:
    gezien = 0
    for tabel in WERKTABELLEN:
        getallen = geteld(voorbeeld, tabel.naam)
        for rij in tabel.rijen:
            if rij.sleutel not in getallen or rij.mediaan:
                continue
            if rij.sleutel in ZONDER_ZAAK:
                geen = voorbeeld("jaarwerk", JAAR, "--uit-zaken", f"{tabel.naam}/{rij.sleutel}")
                assert "staan geen zaken" in geweigerd(geen, 3)
                continue
            gevonden = voorbeeld.json("jaarwerk", JAAR, "--uit-zaken", f"{tabel.naam}/{rij.sleutel}")
            achter = gevonden[
                "jongeren" if rij.sleutel in (VIJF_NOG, VIJF_NERGENS) or tabel.naam == VAN_JONGEREN else "zaken"
            ]
            gezien += 1
            assert len(achter) == getallen[rij.sleutel], rij.sleutel
    assert gezien > 50


def test_a_table_or_row_that_is_not_known_proposes_one(gevuld: Lpa) -> None:
    assert "huisbezoeken" in geweigerd(gevuld("jaarwerk", JAAR, "--tabel", "bezoekjes"), 2)
    geen = gevuld("jaarwerk", JAAR, "--uit-zaken", "interventies/verzuimgesprekken")
    assert "verzuimgesprek" in geweigerd(geen, 2)


def test_the_figures_go_to_a_spreadsheet_one_a_row_and_without_names(voorbeeld: Lpa) -> None:
    regels = voorbeeld.goed("jaarwerk", JAAR, "--csv").splitlines()
    assert regels[0].endswith("tabel;rij;schooljaar;waarde;eenheid;noot")
    assert f"interventies;verzuimgesprek;{JAAR};84;stappen;" in regels
    assert len(regels) == 1 + sum(len(t.rijen) for t in WERKTABELLEN)


def test_who_had_an_interventie_was_reported_again_or_not(voorbeeld: Lpa) -> None:
    alle, stil, weer = geteld(voorbeeld, "na interventie").values()
    assert (alle, stil, weer) == (105, 67, 38)
    groepen = [
        {j["nummer"] for j in voorbeeld.json("jaarwerk", JAAR, "--uit-zaken", f"na interventie/{rij}")["jongeren"]}
        for rij in ("jongeren met een interventie", "geen nieuw verzuim gemeld", "opnieuw gemeld")
    ]
    assert groepen[0] == groepen[1] | groepen[2]
    kern = voorbeeld.json("overzicht", JAAR, "--uit-zaken", "kern/% leerlingen zonder")["jongeren"]
    assert groepen[1] == {j["nummer"] for j in kern}
    eerder = geteld(voorbeeld, "na interventie", "--peildatum", "1-2-2020")
    assert eerder["jongeren met een interventie"] < alle


def test_what_was_answered_or_closed_and_taken_back_later_stands_on_a_day_between_as_it_stood(gevuld: Lpa) -> None:
    verlof = "verlof nieuw --jongere 1 --grond gewichtig --van 11-11-2019 --tot 25-11-2019 --ontvangen 1-10-2019"
    _doe(
        gevuld,
        "melding sluit 2 --afhandeling waarschuwing --datum 11-10-2019 --toch",
        f"{verlof} --reden x --toch",
        "verlof hoor 3 --datum 2-10-2019 --mening x --toch",
        "verlof besluit 3 --uitkomst afgewezen --motivering x --datum 3-10-2019 --toch",
    )
    toen = [geteld(gevuld, tabel, "--peildatum", "1-11-2019") for tabel in ("verlof", "doorlooptijd")]
    _doe(
        gevuld,
        "melding heropen 2 --reden x --datum 4-11-2019 --toch",
        "verlof heropen 3 --reden x --datum 4-11-2019 --toch",
    )
    erna = [geteld(gevuld, tabel, "--peildatum", "1-11-2019") for tabel in ("verlof", "doorlooptijd")]
    assert erna[1] == toen[1]
    assert (erna[0]["afgewezen"], toen[0]["afgewezen"], toen[1]["alle meldingen"]) == (1, 1, 2)
    assert geteld(gevuld, "verlof")["nog open"] == 1
    assert geteld(gevuld, "doorlooptijd")["alle meldingen"] == 1

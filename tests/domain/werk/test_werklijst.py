"""The work list: what asks for attention, on which day, and what is left out first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lpa.domain.base.datum import randen
from lpa.domain.kalender.werkrooster import Werkrooster
from lpa.domain.recht.leerplicht import kan_wisselen
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.recht.termijnen import bereken
from lpa.domain.records.eigentermijn import Eigentermijn
from lpa.domain.records.jongere import Vertrek
from lpa.domain.werk import werklijst
from lpa.domain.werk.lopend import Lopend, eerste_stap, op_dag, uit_termijn, van_eigen, van_overstap
from lpa.domain.werk.werklijst import (
    BEZOEK,
    Punt,
    Werkdag,
    Wie,
    aflopend,
    afspraakpunten,
    bezoekpunten,
    gerangschikt,
    overstappunten,
    spreekuurpunten,
    termijnpunten,
    zonder_vervolg,
)
from lpa.domain.werk.werkvoorraad import Openzaak, Spreekuurpunt, verdeeld, werkdagen_later
from lpa.output.render.plain import as_lines
from lpa.output.zaak.werklijst import week_blad
from tests.domain.factories import dag, maak_huisbezoek, maak_vrijstelling, moment

MA_DI_DO = Werkrooster(frozenset({0, 1, 3}))
VANDAAG = dag("15-11-2019")


def zaak(**anders: Any) -> Openzaak:
    """An open signaalverzuim since 10 October 2019, in which nothing happened yet."""
    basis: dict[str, Any] = {
        "nummer": 1, "type": "melding", "soort": "signaal", "jongere": 1, "naam": "Sem Zwaluw",
        "geboren": dag("12-03-2009"), "geopend_op": dag("10-10-2019"), "route": "", "begin": None, "einde": None,
        "laatste_stap": None, "eigen": False, "bezoek": None, "spreekuur": None, "vervolgd": False, "vertrek": None,
        "zonder_school": False,
    }  # fmt: skip
    return Openzaak(**basis | anders | {"geboren": randen((basis | anders)["geboren"])})


@pytest.mark.parametrize(
    ("gemeld", "laatste"),
    [
        ("10-10-2019", "17-10-2019"),  # Thursday plus five working days
        ("11-10-2019", "18-10-2019"),
        ("12-10-2019", "18-10-2019"),  # Saturday: Monday is the first day
        ("20-12-2019", "31-12-2019"),  # Christmas does not count
        ("08-04-2020", "17-04-2020"),  # Goede Vrijdag and Paasmaandag do not count
    ],
)
def test_the_first_step_is_due_after_five_working_days(gemeld: str, laatste: str) -> None:
    term = eerste_stap(dag(gemeld), 7)
    assert (term.laatste_dag, term.zaak, term.grondslag) == (dag(laatste), 7, "eigen norm")


@given(st.dates(date(2015, 1, 1), date(2035, 1, 1)), st.integers(0, 40))
def test_a_later_day_never_gives_an_earlier_one(op: date, aantal: int) -> None:
    later = werkdagen_later(op, aantal + 1)
    assert werkdagen_later(op, aantal) < later


def test_the_law_comes_before_her_own_wishes_on_one_day() -> None:
    eigen = van_eigen(Eigentermijn(nummer=3, wat="bellen", laatste_dag=dag("05-12-2019")))
    wet = uit_termijn(bereken("besluit-aanvraag", dag("10-10-2019")), 4)
    later = van_eigen(Eigentermijn(nummer=4, wat="brief", laatste_dag=dag("06-12-2019")))
    assert op_dag([later, eigen, wet]) == [wet, eigen, later]
    assert wet.grondslag == "Awb art. 4:13 lid 2"
    assert "8 weken" in wet.waarom


def test_an_objection_is_for_somebody_else() -> None:
    bezwaar = uit_termijn(bereken("bezwaar", dag("10-10-2019")), 4)
    assert not bezwaar.van_haar
    assert termijnpunten([bezwaar], {}, MA_DI_DO, dag("31-12-2019"), VANDAAG) == []


def test_a_term_that_asks_for_judgement_keeps_the_earliest_day() -> None:
    onzeker = uit_termijn(bereken("besluit-3a-3b", dag("05-06-2017")), 4)
    assert not onzeker.zeker
    assert onzeker.laatste_dag == dag("03-07-2017")


@pytest.mark.parametrize(
    ("laatste", "dag_", "te_laat"),
    [("14-11-2019", "14-11-2019", True), ("15-11-2019", "14-11-2019", False), ("17-11-2019", "14-11-2019", False),
     ("18-11-2019", "18-11-2019", False)],
)  # fmt: skip
def test_a_term_on_a_day_off_stands_on_the_working_day_before(laatste: str, dag_: str, te_laat: bool) -> None:
    lopend = Lopend("besluit-aanvraag", "beslissen", dag(laatste), 1, "Awb art. 4:13")
    (punt,) = termijnpunten([lopend], {1: Wie(1, "Sem Zwaluw")}, MA_DI_DO, dag("18-11-2019"), VANDAAG)
    assert (punt.dag, punt.laatste_dag, punt.te_laat(VANDAAG)) == (dag(dag_), dag(laatste), te_laat)


def test_a_visit_without_report_stays_on_the_list() -> None:
    bezoeken = [maak_huisbezoek(nummer=2), replace(maak_huisbezoek(nummer=3), tolk="Arabisch")]
    eerder, vandaag = bezoekpunten(bezoeken, {}, dag("15-01-2020")), bezoekpunten(bezoeken, {}, dag("14-01-2020"))
    assert [p.wat for p in vandaag] == ["huisbezoek", "huisbezoek, tolk Arabisch"]
    assert [p.wat for p in eerder] == ["huisbezoek van 14-01-2020: leg het verslag vast"] * 2
    assert vandaag[0].tijd == time(10, 30)


EEN_DAG = timedelta(days=1)
TIJDEN = st.none() | st.times(time(7), time(21))
OP_DAG = dag("14-01-2020")


@given(st.lists(TIJDEN, max_size=6))
def test_visits_and_talks_of_one_day_stand_in_order_of_time_one_without_time_first(tijden: list[time | None]) -> None:
    punten = [Punt(BEZOEK, OP_DAG, f"bezoek {n}", tijd=tijd) for n, tijd in enumerate(tijden)]
    op_volgorde = sorted(tijden, key=lambda t: (t is not None, t or time(0)))
    assert [p.tijd for p in gerangschikt(punten)] == op_volgorde
    assert [p.tijd for p in werklijst.op_dag(punten)] == op_volgorde


def test_appointments_of_one_day_stand_in_order_of_time_among_the_terms() -> None:
    def eigen(wat: str, tijd: str = "") -> Lopend:
        tijdstip = moment(f"14-01-2020 {tijd}") if tijd else None
        return van_eigen(Eigentermijn(wat=wat, laatste_dag=OP_DAG, tijdstip=tijdstip))

    lopend = [
        eigen("om elf uur", "11:00"),
        eigen("negen uur", "09:00"),
        eigen("die dag"),
        eigen("half elf", "10:30"),
    ]
    assert [t.wat for t in op_dag(lopend)] == ["die dag", "negen uur", "half elf", "om elf uur"]


@pytest.mark.parametrize(("vandaag", "voorbij"), [(OP_DAG - EEN_DAG, False), (OP_DAG, False), (OP_DAG + EEN_DAG, True)])
def test_what_came_of_it_is_asked_the_day_after_and_not_on_the_morning_itself(vandaag: date, voorbij: bool) -> None:
    afspraken = [
        van_eigen(Eigentermijn(nummer=4, wat="verzuimgesprek", laatste_dag=OP_DAG, tijdstip=moment("14-01-2020 09:00"),
                               zaak=zaak)) for zaak in (7, None)
    ]  # fmt: skip
    met_zaak, zonder = (p.wat for p in afspraakpunten(afspraken, {}, vandaag, OP_DAG))
    (bezoek,) = (p.wat for p in bezoekpunten([maak_huisbezoek()], {}, vandaag))
    (spreekuur,) = (p.wat for p in spreekuurpunten([Spreekuurpunt(1, OP_DAG, None, "De Wilg", 2)], vandaag))
    if voorbij:
        assert met_zaak == (
            "verzuimgesprek, op 14-01-2020: leg vast wat ervan kwam: lpa interventie nieuw 7 --datum 14-01-2020,"
            " en anders lpa termijn gedaan 4"
        )
        assert zonder == "verzuimgesprek, op 14-01-2020: lpa termijn gedaan 4"
        assert bezoek == "huisbezoek van 14-01-2020: leg het verslag vast"
        assert spreekuur == "spreekuur 1, De Wilg: 2 jongeren; dat was op 14-01-2020, leg het verslag vast"
    else:
        assert (met_zaak, zonder, bezoek) == ("verzuimgesprek", "verzuimgesprek", "huisbezoek")
        assert spreekuur == "spreekuur 1, De Wilg: 2 jongeren"


def test_an_appointment_of_later_than_is_looked_ahead_is_left_out() -> None:
    afspraak = van_eigen(Eigentermijn(wat="gesprek", laatste_dag=OP_DAG, tijdstip=moment("14-01-2020 09:00")))
    assert afspraakpunten([afspraak], {}, VANDAAG, OP_DAG - EEN_DAG) == []
    assert len(afspraakpunten([afspraak], {}, VANDAAG, OP_DAG)) == 1


def altijd(_: date) -> bool:
    return True


def test_overstappen_that_go_well_are_one_point_a_day() -> None:
    wat = "ga na of de aanmelding bij het mbo is gedaan"
    lopend = [van_overstap((dag("01-12-2019"), wat), n) for n in range(1, 82)]
    (punt,) = overstappunten(lopend, {}, MA_DI_DO, dag("31-12-2019"))
    assert (punt.zaak, punt.dag) == (None, dag("28-11-2019"))
    assert punt.wat.startswith("81 overstappen: ga na")
    (een,) = overstappunten(lopend[:1], {}, MA_DI_DO, dag("31-12-2019"))
    assert (een.zaak, een.wat) == (1, wat)
    assert overstappunten(lopend, {}, MA_DI_DO, dag("27-11-2019")) == []


@pytest.mark.parametrize(
    ("geboren", "op", "kan"),
    [
        ("16-12-2014", "15-11-2019", False), ("15-12-2014", "15-11-2019", True), ("15-11-2013", "15-11-2019", True),
        ("14-11-2013", "15-11-2019", False), ("14-11-2002", "15-11-2019", False), ("14-11-2001", "15-11-2019", False),
        ("15-12-2001", "15-11-2019", True), ("29-02-2004", "02-03-2022", False), ("29-02-2004", "01-03-2022", True),
    ],
)  # fmt: skip
def test_the_first_look_goes_by_birthdays(geboren: str, op: str, kan: bool) -> None:
    vandaag = dag(op)
    assert kan_wisselen(dag(geboren), vandaag, date.fromordinal(vandaag.toordinal() + 30)) is kan


def test_an_exemption_is_named_before_it_ends() -> None:
    v = maak_vrijstelling(
        nummer=9, afhandeling="toegekend", gesloten_op=dag("01-11-2019"), van=dag("01-11-2019"), tot=dag("31-12-2019")
    )
    wie = Wie(1, "Sem Zwaluw")
    assert [p.dag for p in aflopend(v, wie, VANDAAG, dag("14-01-2020"))] == [dag("31-12-2019")]
    assert aflopend(v, wie, VANDAAG, dag("30-12-2019")) == []
    assert aflopend(v, wie, dag("01-01-2020"), dag("14-01-2020")) == []


def test_a_zaak_has_a_next_step_or_is_listed_without() -> None:
    kaal = zaak(nummer=1, laatste_stap=dag("12-10-2019"))
    zaken = [
        kaal,
        kaal._replace(nummer=2, eigen=True),
        kaal._replace(nummer=3, bezoek=maak_huisbezoek().begin),
        kaal._replace(nummer=4, spreekuur=VANDAAG),
        kaal._replace(nummer=5, spreekuur=dag("14-11-2019")),
        kaal._replace(nummer=6),
    ]
    lopend = [Lopend("besluit-aanvraag", "beslissen", dag("01-01-2020"), 6)]
    assert [z.nummer for z in zonder_vervolg(zaken, lopend, VANDAAG)] == [1, 5]


@pytest.mark.parametrize(
    ("anders", "termijn"),
    [
        ({"type": "verlof"}, True), ({"type": "vrijstelling"}, True), ({"type": "overstap"}, False), ({}, False),
        ({"route": "strafrecht"}, True), ({"vervolgd": True}, True), ({"route": "halt"}, False),
    ],
)  # fmt: skip
def test_the_law_is_asked_only_where_a_term_may_run(anders: dict[str, Any], termijn: bool) -> None:
    assert zaak(**anders).heeft_wettelijke_termijn is termijn


def test_who_is_gone_stands_apart() -> None:
    weg = Vertrek("verhuisd", VANDAAG)
    zaken = verdeeld([zaak(nummer=1), zaak(nummer=2, vertrek=weg), zaak(nummer=3)])
    assert [z.nummer for z in zaken.hier] == [1, 3]
    assert [(z.nummer, waarheen) for z, waarheen in zaken.weg] == [(2, weg)]
    assert sorted(z.nummer for z in zaken.alle) == [1, 2, 3]


def punt(groep: str, op: str, laatste: str = "") -> Punt:
    """A point of `groep` on day `op`; its number tells it apart."""
    return Punt(groep, dag(op), f"{groep} {op}", laatste_dag=dag(laatste) if laatste else None)


def test_what_is_from_before_the_week_stands_by_day() -> None:
    eerder = [punt("termijn", "14-11-2019"), punt("bezoek", "12-11-2019"), punt("plicht", "13-11-2019")]
    w = Werkdag(dag("18-11-2019"), None, MA_DI_DO, gerangschikt(eerder), [], [], [], [], [], [], None, False)
    tekst = " ".join(regel for regel, _ in as_lines(week_blad(w, {dag("18-11-2019"): []}), 80))
    gezegd = [tekst.index(p.wat) for p in sorted(eerder, key=lambda p: p.dag)]
    assert gezegd == sorted(gezegd)


@pytest.mark.parametrize(
    ("grond", "erbij"), [("3a", "; verlenging vragen: uiterlijk 05-06-2020 (Leerplichtwet art. 3a)"), ("15", "")]
)
def test_of_vervangende_leerplicht_that_ends_the_last_day_to_ask_for_more_is_said(grond: str, erbij: str) -> None:
    v = maak_vrijstelling(
        soort=grond, afhandeling="toegekend", gesloten_op=dag("01-09-2019"), van=dag("01-10-2019"),
        tot=dag("31-07-2020"),
    )  # fmt: skip
    (punt,) = aflopend(v, Wie(1, "Sem Zwaluw"), dag("01-06-2020"), dag("31-07-2020"))
    assert punt.wat == f"vrijstelling (art. {grond}) loopt af op 31-07-2020{erbij}"


def test_what_comes_back_each_year_stands_by_day() -> None:
    punten = werklijst.jaarlijks(MA_DI_DO, dag("21-09-2020"))
    assert [(p.wat, p.laatste_dag) for p in punten] == [
        ("verslag aan de raad", dag("30-09-2020")),
        ("jaarlijkse kennisgeving van een vrijstelling", dag("30-06-2021")),
    ]
    assert punten[0].dag == dag("29-09-2020")  # the Wednesday itself is a day off
    assert [p.laatste_dag for p in werklijst.jaarlijks(MA_DI_DO, dag("15-11-2019"))] == [
        dag("30-06-2020"), dag("30-09-2020"),
    ]  # fmt: skip


def test_meldingen_that_are_only_counted_are_late_by_the_norm() -> None:
    stille = [
        (dag("01-08-2019"), False, 3), (dag("07-11-2019"), False, 4), (dag("08-11-2019"), False, 5),
        (dag("14-11-2019"), False, 6), (dag("01-08-2019"), True, 7),
    ]  # fmt: skip
    geteld = werklijst.geteld(stille, MA_DI_DO, VANDAAG, dag("16-09-2019"), REGELBOEK)
    assert geteld == werklijst.Stil(open=25, eerste_stap=9, oud=3, te_laat=7, zonder=7)

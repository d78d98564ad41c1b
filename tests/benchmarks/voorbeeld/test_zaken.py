"""The invented zaken: nothing about them is doubtful."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from functools import partial

from benchmarks.voorbeeld.voorbeeld import Voorbeeld
from lpa.domain.base.soorten import AFHANDELINGEN, INTERVENTIES, LEEG_OF_ONTERECHT, RELATIEF
from lpa.domain.doubts.melding import MeldingFeiten, Opgave, twijfels_melding, twijfels_opgave
from lpa.domain.doubts.zaak import twijfels_interventie, twijfels_sluiten
from lpa.storage.register.vakanties import kalender
from tests.domain.twijfels import zinnen

LATER = date(2030, 1, 1)


def test_no_melding_raises_a_doubt(voorbeeld: Voorbeeld) -> None:
    inschrijvingen, meldingen = defaultdict(list), defaultdict(list)
    for i in voorbeeld.inschrijvingen:
        inschrijvingen[i.jongere].append(i)
    for m in voorbeeld.meldingen:
        meldingen[m.jongere].append(m)
    for m in voorbeeld.meldingen:
        assert zinnen(twijfels_melding(m, MeldingFeiten(inschrijvingen[m.jongere], meldingen[m.jongere]))) == []
        regio = voorbeeld.scholen[m.school - 1].regio if m.school else "midden"
        gevonden = twijfels_opgave(m, Opgave(m.geopend_op, partial(kalender, regio)))
        assert {t.sleutel for t in gevonden} <= {"melding.uren-lesweken"}  # some last a week more than hours are of


def test_no_step_and_no_closing_raises_a_doubt(voorbeeld: Voorbeeld) -> None:
    stappen = defaultdict(list)
    zaken = {m.nummer: m for m in voorbeeld.meldingen}
    for stap in voorbeeld.interventies:
        assert stap.soort in INTERVENTIES
        assert zinnen(twijfels_interventie(stap, zaken[stap.zaak], LATER)) == []
        stappen[stap.zaak].append(stap)
    for m in voorbeeld.meldingen:
        if m.gesloten_op:
            assert m.afhandeling in (*AFHANDELINGEN[m.soort], LEEG_OF_ONTERECHT)
            assert zinnen(twijfels_sluiten(m, stappen[m.nummer], LATER)) == []


def test_meldingen_fall_on_weekdays_within_the_schooljaar(voorbeeld: Voorbeeld) -> None:
    zaken = [*voorbeeld.meldingen, *voorbeeld.vrijstellingen]
    dagen = [z.geopend_op for z in zaken] + [z.gesloten_op for z in zaken if z.gesloten_op]
    dagen += [stap.datum for stap in voorbeeld.interventies]
    assert all(dag.weekday() < 5 and date(2019, 8, 19) <= dag <= date(2020, 7, 17) for dag in dagen)


def test_little_is_reported_while_the_schools_are_closed(voorbeeld: Voorbeeld) -> None:
    signalen = [m.geopend_op for m in voorbeeld.meldingen if m.soort in ("signaal", "langdurig")]
    assert sum(date(2020, 3, 16) <= dag < date(2020, 6, 1) for dag in signalen) < 6


def test_meldingen_through_duo_have_a_number_of_their_own(voorbeeld: Voorbeeld) -> None:
    nummers: dict[str, list[str | None]] = defaultdict(list)
    for m in voorbeeld.meldingen:
        nummers[m.soort].append(m.meldingsnummer)
    via_duo = [n for soort in (*RELATIEF, "overig") for n in nummers[soort]]
    assert all(n and len(n) == 7 and n.isdigit() for n in via_duo)
    assert len(set(via_duo)) == len(via_duo)
    assert set(nummers["absoluut"]) == set(nummers["preventief"]) == {None}


def test_fifteen_jongeren_have_two_or_three_signaalmeldingen_that_follow_one_another(voorbeeld: Voorbeeld) -> None:
    per_jongere = Counter(m.jongere for m in voorbeeld.meldingen if m.soort == "signaal")
    assert Counter(per_jongere.values())[2] == 10
    assert Counter(per_jongere.values())[3] == 5
    zaken = {m.nummer: m for m in voorbeeld.meldingen}
    for m in voorbeeld.meldingen:
        if m.vervolg_op:
            assert zaken[m.vervolg_op].jongere == m.jongere
            assert m.vervolg_op < m.nummer


def test_who_is_exempted_is_enrolled_nowhere_from_that_day_on(voorbeeld: Voorbeeld) -> None:
    for v in voorbeeld.vrijstellingen:
        if v.van:
            assert not [i for i in voorbeeld.inschrijvingen if i.jongere == v.jongere and i.geldt(v.van)]
    assert Counter((v.soort, v.afhandeling) for v in voorbeeld.vrijstellingen) == {
        ("5a", "vrijgesteld van rechtswege"): 6,
        ("5a", "niet vrijgesteld"): 1,
        ("15", "toegekend"): 1,
        ("3b", "geweigerd"): 1,
        ("3a", None): 1,
    }


def test_visits_and_consulting_hours_became_the_steps_that_name_them(voorbeeld: Voorbeeld) -> None:
    stappen = {i.nummer: i for i in voorbeeld.interventies}
    bezoeken = [h for h in voorbeeld.agenda.huisbezoeken if h.interventie]
    assert len(bezoeken) == sum(i.soort == "huisbezoek" for i in voorbeeld.interventies) > 10
    for h in bezoeken:
        stap = stappen[h.interventie or 0]
        assert (stap.zaak, stap.datum, stap.resultaat) == (h.zaak, h.begin.date(), f"afgelegd (bezoek {h.nummer})")
    (vergeefs,) = [h for h in voorbeeld.agenda.huisbezoeken if not h.interventie]
    assert [h.poging_na for h in bezoeken].count(vergeefs.nummer) == 1
    uren = {s.nummer: s for s in voorbeeld.agenda.spreekuren}
    for u in voorbeeld.agenda.uitnodigingen:
        stap = stappen[u.interventie or 0]
        assert (stap.zaak, stap.datum, stap.soort) == (u.zaak, uren[u.spreekuur].datum, "spreekuur")
    assert len(voorbeeld.agenda.uitnodigingen) == sum(i.soort == "spreekuur" for i in voorbeeld.interventies) > 20
    assert sum(i.soort == "jeugdbeschermingstafel" for i in voorbeeld.interventies) == 3

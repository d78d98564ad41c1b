"""Vmbo leavers: who has a place, why not, what is doubted, and how it ends."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lpa.domain.doubts.overstap import twijfels_overstap, twijfels_uitkomst
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.recht.regel import Eigenregel
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.records.overstap import (
    INGESCHREVEN,
    OVERGEDRAGEN,
    VERHUISD,
    WERK,
    Overstapregel,
    draag_over,
    onbeslist,
    sluit,
    vmbo_van,
)
from lpa.domain.records.school import Inschrijving
from lpa.domain.zaak.overstaprisico import heeft_plek, meetdagen, risico
from lpa.errors import Geweigerd
from tests.domain.factories import dag, maak_inschrijving, maak_jongere, maak_overstap
from tests.domain.twijfels import zinnen

JAAR = Schooljaar(2018)
SEM = {"geboortedatum": dag("12-03-2003")}  # 16 in the schooljaar of leaving, 18 on 12 March 2021
VMBO = maak_inschrijving(onderwijssoort="vo", van=dag("01-08-2015"))  # nobody ended it
MBO = maak_inschrijving(school=2, onderwijssoort="mbo", van=dag("01-08-2019"))


def redenen(op: str, *inschrijvingen: Inschrijving, wie: dict[str, Any] | None = None, **overstap: Any) -> list[str]:
    """The risk on a day of who leaves the vmbo in 2018-2019."""
    o = maak_overstap(schooljaar="2018-2019", geopend_op=dag("01-02-2019"), **overstap)
    return risico(o, maak_jongere(**SEM | (wie or {})), inschrijvingen or [VMBO], dag(op))


AANGEMELD: dict[str, Any] = {"keuze": "zorg", "aangemeld_op": dag("15-03-2019")}
AANGENOMEN = AANGEMELD | {"aangenomen_op": dag("01-05-2019")}
GEPLAATST = AANGENOMEN | {"ingeschreven_op": dag("20-08-2019")}


@pytest.mark.parametrize(
    ("op", "overstap", "verwacht"),
    [
        pytest.param("15-02-2019", {}, ["nog geen keuze"], id="geen keuze"),
        pytest.param("15-02-2019", {"instelling": "Deltion"}, [], id="alleen een instelling gekozen"),
        pytest.param("01-04-2019", {"keuze": "zorg"}, [], id="op de aanmelddatum zelf"),
        pytest.param("02-04-2019", {"keuze": "zorg"}, ["niet aangemeld (uiterlijk 01-04-2019)"], id="de dag erna"),
        pytest.param("02-04-2019", {}, ["nog geen keuze", "niet aangemeld (uiterlijk 01-04-2019)"], id="beide"),
        pytest.param("01-07-2019", AANGEMELD, [], id="op de dag van de norm voor de aanname"),
        pytest.param("02-07-2019", AANGEMELD,
                     ["aangemeld op 15-03-2019, niet aangenomen (uiterlijk 01-07-2019)"], id="niet aangenomen"),
        pytest.param("31-07-2019", AANGENOMEN, [], id="de laatste dag van het schooljaar"),
        pytest.param("01-08-2019", AANGENOMEN,
                     ["aangenomen op 01-05-2019, niet ingeschreven (uiterlijk 30-09-2019)"], id="niet ingeschreven"),
        pytest.param("01-12-2019", GEPLAATST, [], id="ingeschreven"),
        pytest.param("01-12-2019", {"ingeschreven_op": dag("20-08-2019")}, [], id="alleen ingeschreven bekend"),
        pytest.param("02-04-2019", {"aangenomen_op": dag("01-03-2019")}, [], id="aangenomen zonder dag van aanmelding"),
    ],
)  # fmt: skip
def test_why_somebody_has_no_place(op: str, overstap: dict[str, Any], verwacht: list[str]) -> None:
    assert redenen(op, **overstap) == verwacht


@pytest.mark.parametrize(
    ("inschrijvingen", "overstap", "verwacht"),
    [
        pytest.param([VMBO, MBO], {}, [], id="het mbo in het register telt"),
        pytest.param([VMBO], AANGENOMEN, ["aangenomen"], id="het vmbo dat niemand afsloot telt niet"),
        pytest.param([VMBO, maak_inschrijving(onderwijssoort="vo", van=dag("19-08-2019"))], AANGENOMEN, [],
                     id="een andere school na het schooljaar telt"),
        pytest.param([maak_inschrijving(onderwijssoort="mbo", van=dag("19-08-2019"), tot=dag("01-10-2019"))],
                     GEPLAATST, ["weer uitgeschreven op 01-10-2019"], id="weer van het mbo af"),
        pytest.param([maak_inschrijving(onderwijssoort="mbo", van=dag("19-08-2019"), tot=dag("01-10-2019")), MBO],
                     GEPLAATST, [], id="van het ene mbo naar het andere"),
        pytest.param([maak_inschrijving(onderwijssoort="mbo", van=dag("01-08-2016"), tot=dag("31-07-2017"))],
                     GEPLAATST, [], id="een mbo van jaren ervoor zegt niets"),
    ],
)  # fmt: skip
def test_the_register_says_who_is_enrolled(
    inschrijvingen: list[Inschrijving], overstap: dict[str, Any], verwacht: list[str]
) -> None:
    gevonden = redenen("01-11-2019", *inschrijvingen, **overstap)
    assert len(gevonden) == len(verwacht), gevonden
    assert all(zin.startswith(begin) for zin, begin in zip(gevonden, verwacht, strict=True))


@pytest.mark.parametrize(
    "anders",
    [
        {"startkwalificatie_op": dag("01-11-2019")}, {"verhuisd_op": dag("01-11-2019")},
        {"overleden_op": dag("01-11-2019")},
    ],
)  # fmt: skip
def test_who_is_qualified_or_gone_is_no_risk(anders: dict[str, Any]) -> None:
    assert redenen("01-11-2019", wie=anders) == []
    assert redenen("31-10-2019", wie=anders) != []


def test_what_is_closed_is_no_risk() -> None:
    assert redenen("01-12-2019", gesloten_op=dag("01-11-2019"), afhandeling=WERK) == []


@pytest.mark.parametrize(
    ("op", "zin"),
    [
        ("09-02-2021", None), ("10-02-2021", "wordt 18 op 12-03-2021"), ("11-03-2021", "wordt 18 op 12-03-2021"),
        ("12-03-2021", "18 jaar sinds 12-03-2021: RMC"),
    ],
)  # fmt: skip
def test_who_has_no_place_and_becomes_eighteen_is_named(op: str, zin: str | None) -> None:
    gevonden = [r for r in redenen(op, **AANGENOMEN) if "18" in r.split(" op ")[0] or "RMC" in r]
    assert gevonden == ([zin] if zin else [])
    assert redenen(op, VMBO, MBO, **AANGENOMEN) == []


@pytest.mark.parametrize(
    ("jaar", "aanmelden", "onzeker"),
    [(2016, "01-04-2017", 0), (2017, "01-04-2018", 1), (2018, "01-04-2019", 1), (2019, "01-05-2020", 1),
     (2020, "01-04-2021", 1)],
)  # fmt: skip
def test_the_day_to_apply_by_is_that_of_the_schooljaar(jaar: int, aanmelden: str, onzeker: int) -> None:
    dagen = meetdagen(Schooljaar(jaar))
    assert dagen.aanmelden == dag(aanmelden)
    assert len(dagen.onzeker) == onzeker
    assert dagen.begin == Schooljaar(jaar + 1).eerste_dag


def test_her_own_norm_moves_a_day() -> None:
    eigen = Eigenregel(code="norm.overstap-ingeschreven", vanaf=dag("01-01-2019"), waarde=30, bron="afspraak",
                       gelezen_op=dag("01-01-2019"))  # fmt: skip
    assert meetdagen(JAAR).ingeschreven == dag("30-09-2019")
    assert meetdagen(JAAR, REGELBOEK.met([eigen])).ingeschreven == dag("31-08-2019")


@given(st.integers(0, 900), st.booleans())
def test_a_place_in_the_register_always_ends_the_risk(dagen: int, ingeschreven: bool) -> None:
    op = JAAR.eerste_dag + timedelta(days=dagen)
    o = maak_overstap(schooljaar=str(JAAR), ingeschreven_op=op if ingeschreven else None)
    assert heeft_plek(o, [VMBO, MBO], op)
    assert risico(o, maak_jongere(**SEM), [VMBO, MBO], op) == []


@pytest.mark.parametrize(
    ("inschrijvingen", "school"),
    [
        pytest.param([VMBO], 1, id="vo"),
        pytest.param([maak_inschrijving(school=3, onderwijssoort="vso", van=dag("01-01-2019")), VMBO], 3,
                     id="de laatste"),
        pytest.param([MBO], None, id="alleen mbo"),
        pytest.param([maak_inschrijving(onderwijssoort="vo", van=dag("01-08-2019"))], None, id="pas daarna"),
        pytest.param([maak_inschrijving(onderwijssoort="vo", van=dag("01-08-2015"), tot=dag("31-07-2018"))], None,
                     id="al weg"),
        pytest.param([], None, id="nergens"),
    ],
)  # fmt: skip
def test_the_vmbo_is_where_one_was_enrolled_in_the_schooljaar(
    inschrijvingen: list[Inschrijving], school: int | None
) -> None:
    gevonden = vmbo_van(inschrijvingen, JAAR)
    assert (gevonden.school if gevonden else None) == school


@pytest.mark.parametrize(
    ("overstap", "wie", "deel"),
    [
        pytest.param({}, {}, None, id="niets aan de hand"),
        pytest.param({"ingeschreven_op": dag("01-08-2019")}, {}, None, id="een inschrijving die nog komt"),
        pytest.param({"ingeschreven_op": dag("01-04-2019")}, {}, None, id="in het voorjaar al ingeschreven"),
        pytest.param({"ingeschreven_op": dag("31-03-2019")}, {}, "verlaat het vmbo pas aan het einde van 2018-2019",
                     id="ingeschreven voor het voorjaar"),
        pytest.param({"ingeschreven_op": dag("01-08-2018")}, {}, "verlaat het vmbo pas aan het einde van 2018-2019",
                     id="1-8 zonder jaar"),
        pytest.param({"aangemeld_op": dag("21-06-2019")}, {}, "aangemeld op 21-06-2019, in de toekomst", id="toekomst"),
        pytest.param({"aangemeld_op": dag("15-03-2018")}, {}, "niet in of vlak na schooljaar", id="een jaar te vroeg"),
        pytest.param({"aangemeld_op": dag("15-03-2019"), "aangenomen_op": dag("14-03-2019")}, {},
                     "aangenomen op 14-03-2019, maar aangemeld pas op 15-03-2019", id="omgekeerd"),
        pytest.param({}, {"verhuisd_op": dag("01-02-2019")}, "verhuisd op 01-02-2019", id="verhuisd"),
        pytest.param({}, {"startkwalificatie_op": dag("01-02-2019")}, "startkwalificatie sinds", id="gekwalificeerd"),
        pytest.param({}, {"geboortedatum": dag("12-03-2009")}, "10 jaar aan het einde", id="te jong"),
        pytest.param({"geopend_op": dag("21-06-2019")}, {}, "vastleggen 21-06-2019 ligt in de toekomst", id="later"),
    ],
)  # fmt: skip
def test_an_overstap_is_doubted(overstap: dict[str, Any], wie: dict[str, Any], deel: str | None) -> None:
    basis: dict[str, Any] = {"nummer": 4, "schooljaar": "2018-2019", "geopend_op": dag("01-02-2019")}
    o = maak_overstap(**basis | overstap)
    gevonden = zinnen(twijfels_overstap(o, maak_jongere(**SEM | wie), [VMBO], [o], dag("20-06-2019")))
    assert len(gevonden) == (deel is not None), gevonden
    assert not deel or deel in gevonden[0]


def test_a_second_overstap_of_one_schooljaar_and_a_jongere_without_a_vmbo_are_doubted() -> None:
    o = maak_overstap(nummer=4, schooljaar="2018-2019", geopend_op=dag("01-02-2019"))
    andere = [maak_overstap(nummer=3, schooljaar="2018-2019"), maak_overstap(nummer=2, schooljaar="2017-2018")]
    gevonden = zinnen(twijfels_overstap(o, maak_jongere(**SEM), [MBO], andere, dag("20-06-2019")))
    assert [zin.split()[0] for zin in gevonden] == ["de", "overstap"]
    assert "niet op een school voor vo of vso" in gevonden[0]
    assert "overstap 3" in gevonden[1]


@pytest.mark.parametrize(
    ("uitkomst", "wie", "inschrijvingen", "deel"),
    [
        (INGESCHREVEN, {}, [VMBO, MBO], None), (INGESCHREVEN, {}, [VMBO], "geen inschrijving op het mbo bekend"),
        (VERHUISD, {}, [VMBO], "niet als verhuisd"), (VERHUISD, {"verhuisd_op": dag("01-02-2019")}, [VMBO], None),
        (WERK, {}, [VMBO], None),
    ],
)  # fmt: skip
def test_an_outcome_that_the_file_knows_nothing_of_is_doubted(
    uitkomst: str, wie: dict[str, Any], inschrijvingen: list[Inschrijving], deel: str | None
) -> None:
    o = maak_overstap(schooljaar="2018-2019")
    gevonden = zinnen(twijfels_uitkomst(o, uitkomst, maak_jongere(**wie), inschrijvingen, dag("01-10-2019")))
    assert len(gevonden) == (deel is not None)
    assert not deel or deel in gevonden[0]


def test_closing_handing_over_and_taking_that_back() -> None:
    o = maak_overstap(nummer=4)
    dicht = sluit(o, INGESCHREVEN, dag("01-09-2020"))
    assert (dicht.afhandeling, dicht.gesloten_op, dicht.overgedragen_op) == (INGESCHREVEN, dag("01-09-2020"), None)
    weg = draag_over(o, "RMC IJssel-Vecht", dag("02-09-2020"))
    assert (weg.afhandeling, weg.gesloten_op) == (OVERGEDRAGEN, dag("02-09-2020"))
    assert (weg.overgedragen_op, weg.overgedragen_aan) == (dag("02-09-2020"), "RMC IJssel-Vecht")
    assert (onbeslist(weg).overgedragen_op, onbeslist(weg).overgedragen_aan) == (None, "")
    with pytest.raises(Geweigerd, match="al gesloten"):
        sluit(weg, WERK, dag("03-09-2020"))
    with pytest.raises(Geweigerd, match="al gesloten"):
        draag_over(dicht, "RMC", dag("03-09-2020"))
    with pytest.raises(Geweigerd) as fout:
        sluit(o, OVERGEDRAGEN, dag("03-09-2020"))
    assert "overdragen 4" in fout.value.oplossing


def test_a_line_of_the_list_has_the_name_and_the_reasons() -> None:
    regel = Overstapregel.van(maak_overstap(nummer=4, keuze="zorg"), "Zwaluw, Sem", ["a", "b"])
    assert (regel.nummer, regel.naam, regel.keuze, regel.schooljaar, regel.risico) == (
        4, "Zwaluw, Sem", "zorg", "2019-2020", "a; b",
    )  # fmt: skip

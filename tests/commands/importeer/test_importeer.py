"""Jongeren, enrolments and parents from a file: what is new, what changes, what is asked, and what is never stored."""

from __future__ import annotations

from typing import Any

import pytest

from lpa.domain.register import jongeren as jongeren_
from tests.commands.importeer.conftest import Schrijf
from tests.conftest import BSN, BSN_2, BSN_3, Lpa, geweigerd, ongemoeid, vingerafdruk

KOP = "BSN;Achternaam;Voorvoegsel;Roepnaam;Geboortedatum;Geslacht;Telefoon"
SEM = f"{BSN};Merel;;Sem;12-3-2009;M;0612345678"
LOT = ";Specht;van der;Lot;2010-05-01;2;"


def jongeren(lpa: Lpa) -> list[dict[str, Any]]:
    return [lpa.json("jongere", "toon", str(j["nummer"])) for j in lpa.json("jongere", "lijst", "--alles")["jongeren"]]


def test_a_register_comes_in_and_is_told_in_counts(leeg: Lpa, schrijf: Schrijf) -> None:
    uit = leeg("importeer", "jongeren", schrijf("a.csv", KOP, SEM, LOT))
    assert uit.code == 0
    assert "Jongeren: 2 nieuw, 0 gewijzigd, 0 gelijk, 0 onduidelijk, 0 geweigerd." in uit.out
    assert "Uit a.csv: 2 rijen, UTF-8, gescheiden met puntkomma's; alle kolommen gebruikt." in uit.out
    sem, lot = jongeren(leeg)
    assert (sem["achternaam"], sem["geslacht"], sem["telefoon"]) == ("Merel", "m", "0612345678")
    assert (lot["tussenvoegsel"], lot["geboortedatum"], lot["geslacht"]) == ("van der", "2010-05-01", "v")


def test_an_address_in_one_cell_and_a_header_that_is_short_lose_nothing(leeg: Lpa, schrijf: Schrijf) -> None:
    rij = "Specht;v.d.;Lot;1-5-2010;Dijk 2, 8181ab Heerde"
    bestand = schrijf("a.csv", "Achternaam;Tussenv.;Roepnaam;Geb.datum;Adres", rij)
    leeg.goed("importeer", "jongeren", bestand)
    (lot,) = jongeren(leeg)
    assert (lot["adres"], lot["postcode"], lot["plaats"]) == ("Dijk 2", "8181 AB", "Heerde")
    assert lot["tussenvoegsel"]
    assert "1 gelijk" in leeg.goed("importeer", "jongeren", bestand)


def test_the_same_file_again_changes_nothing(leeg: Lpa, schrijf: Schrijf) -> None:
    bestand = schrijf("a.csv", KOP, SEM, LOT)
    leeg.goed("importeer", "jongeren", bestand)
    voor = vingerafdruk(leeg.pad)
    assert "0 nieuw, 0 gewijzigd, 2 gelijk" in leeg.goed("importeer", "jongeren", bestand)
    assert vingerafdruk(leeg.pad) == voor


def test_what_a_file_does_not_say_is_not_emptied(leeg: Lpa, schrijf: Schrijf) -> None:
    leeg.goed("importeer", "jongeren", schrijf("a.csv", KOP, SEM))
    leeg.goed(
        "importeer", "jongeren", schrijf("b.csv", "BSN;Achternaam;Geboortedatum;Telefoon", f"{BSN};Merel;12-3-2009;")
    )
    assert jongeren(leeg)[0]["telefoon"] == "0612345678"


def test_a_trial_stores_nothing_and_shows_each_difference(leeg: Lpa, schrijf: Schrijf) -> None:
    leeg.goed("importeer", "jongeren", schrijf("a.csv", KOP, SEM))
    anders = schrijf("b.csv", KOP, SEM.replace("0612345678", "0600000000"), LOT)
    voor = vingerafdruk(leeg.pad)
    uit = leeg.goed("importeer", "jongeren", anders, "--proef", COLUMNS="120")
    assert "Proef met jongeren, niets opgeslagen: 1 nieuw, 1 gewijzigd, 0 gelijk" in uit
    assert "jongere 1, Sem Merel: telefoon 0612345678 wordt 0600000000" in uit
    assert vingerafdruk(leeg.pad) == voor


def test_one_undo_takes_the_whole_import_back(leeg: Lpa, schrijf: Schrijf) -> None:
    leeg.goed("importeer", "jongeren", schrijf("a.csv", KOP, SEM))
    leeg.goed("importeer", "jongeren", schrijf("b.csv", KOP, SEM.replace("Merel", "Merelstra"), LOT))
    leeg.goed("ongedaan", "--ja")
    (sem,) = jongeren(leeg)
    assert sem["achternaam"] == "Merel"
    assert leeg.json("zoek", "merel")["jongeren"]


def test_a_wrong_row_keeps_all_rows_out_unless_the_good_ones_are_asked_for(leeg: Lpa, schrijf: Schrijf) -> None:
    fout = ("999990010;Vink;;Ada;1-2-2010;V;", ";Gans;;Tim;31-2-2010;M;", ";;;;1-1-2010;M;", ";Mus;;Fien;;V;")
    bestand = schrijf("a.csv", KOP, SEM, *fout)
    gezegd = ongemoeid(leeg, "importeer", "jongeren", bestand, code=4)
    assert "regel 3, kolom BSN: BSN 999990010 klopt niet met de controle (elfproef)" in gezegd
    assert "regel 4, kolom Geboortedatum:" in gezegd
    assert "regel 5: de naam ontbreekt" in gezegd
    assert "regel 6: de geboortedatum ontbreekt" in gezegd
    assert "4 rijen zijn geweigerd, er is niets opgeslagen" in gezegd
    assert "1 nieuw" in leeg.goed("importeer", "jongeren", bestand, "--goede-rijen")
    assert [j["voornaam"] for j in jongeren(leeg)] == ["Sem"]


def test_a_reason_that_many_rows_share_is_said_once_with_the_first_of_them(leeg: Lpa, schrijf: Schrijf) -> None:
    bestand = schrijf("a.csv", KOP, SEM, *(f";Mus;;Fien{n};;V;" for n in range(8)), ";;;;1-1-2010;M;")
    gezegd = ongemoeid(leeg, "importeer", "jongeren", bestand, code=4)
    assert "regels 3, 4, 5, 6, 7 en nog 3: de geboortedatum ontbreekt; regel 11: de naam ontbreekt." in gezegd
    bestand = schrijf("b.csv", KOP, SEM, *(f";Mus;;Fien{n};;V;" for n in range(6)), ";Mus;;Bo;41000;V;")
    gezegd = ongemoeid(leeg, "importeer", "jongeren", bestand, code=4)
    assert "regels 3, 4, 5, 6, 7 en nog 1: de geboortedatum ontbreekt" in gezegd
    assert "'41000' is een getal en geen datum (zet in Excel de kolom op Datum)" in gezegd


def test_who_is_known_by_name_alone_is_a_proposal_that_is_confirmed(leeg: Lpa, schrijf: Schrijf) -> None:
    leeg.goed("importeer", "jongeren", schrijf("a.csv", KOP, LOT))
    anders = schrijf("b.csv", KOP, LOT + "0600000000")
    gezegd = ongemoeid(leeg, "importeer", "jongeren", anders, code=5)
    assert (
        "1 keer is iemand alleen aan naam en geboortedatum herkend (regel 2: jongere 1, Lot van der Specht)" in gezegd
    )
    leeg.goed("importeer", "jongeren", anders, "--toch")
    assert [j["telefoon"] for j in jongeren(leeg)] == ["0600000000"]


@pytest.mark.parametrize(
    "rij",
    [
        pytest.param(";Specht;van der;Lotte;1-5-2010;v;", id="een naam die lijkt"),
        pytest.param(";Specht;van der;Lot;5-1-2010;v;", id="dag en maand omgedraaid"),
        pytest.param(";Specht;;Lot;2010;v;", id="een geboortejaar"),
    ],
)
def test_who_only_looks_like_somebody_is_not_stored(leeg: Lpa, schrijf: Schrijf, rij: str) -> None:
    leeg.goed("importeer", "jongeren", schrijf("a.csv", KOP, LOT))
    uit = leeg.json("importeer", "jongeren", schrijf("b.csv", KOP, rij))
    assert [(r["regel"], "lijkt op jongere 1, Lot van der Specht" in r["wat"]) for r in uit["onduidelijk"]] == [
        (2, True)
    ]
    assert len(jongeren(leeg)) == 1


@pytest.mark.parametrize("volgorde", [(0, 1, 2, 3), (3, 2, 1, 0), (1, 0, 3, 2)])
def test_who_looks_like_somebody_of_another_row_is_not_stored_whatever_the_order(
    leeg: Lpa, schrijf: Schrijf, volgorde: tuple[int, ...]
) -> None:
    rijen = (LOT, ";Specht;v.d.;L.;2010-05-01;v;", SEM, f"{BSN_2};Merel;;S.;12-3-2009;M;")
    uit = leeg.json("importeer", "jongeren", schrijf("a.csv", KOP, *(rijen[n] for n in volgorde)))
    assert {r["wat"] for r in uit["onduidelijk"]} == {
        "Lot van der Specht kan dezelfde zijn als op een andere regel",
        "L. v.d. Specht kan dezelfde zijn als op een andere regel",
    }
    assert {j["voornaam"] for j in jongeren(leeg)} == {"Sem", "S."}


@pytest.mark.parametrize("volgorde", [(0, 1, 2), (2, 1, 0), (1, 0, 2)])
def test_one_name_and_birth_date_with_two_numbers_and_without_are_not_clear_whatever_the_order(
    leeg: Lpa, schrijf: Schrijf, volgorde: tuple[int, ...]
) -> None:
    rijen = [SEM, SEM.replace(BSN, BSN_2), SEM.replace(BSN, "")]
    uit = leeg.json("importeer", "jongeren", schrijf("a.csv", KOP, *(rijen[n] for n in volgorde)))
    assert (uit["nieuw"], len(uit["onduidelijk"])) == (0, 3)
    ander = [SEM, f"{BSN};Gans;;Ada;1-2-2010;V;"]
    uit = leeg.json("importeer", "jongeren", schrijf("b.csv", KOP, *(ander[n] for n in volgorde if n < 2)))
    assert (uit["nieuw"], len(uit["onduidelijk"])) == (0, 2)


def test_two_with_one_name_and_birth_date_and_two_numbers_are_two(leeg: Lpa, schrijf: Schrijf) -> None:
    tweede = SEM.replace(BSN, BSN_2)
    assert "2 nieuw" in leeg.goed("importeer", "jongeren", schrijf("a.csv", KOP, SEM, tweede))


@pytest.mark.parametrize("volgorde", [(0, 1, 2), (2, 1, 0), (1, 0, 2)])
def test_who_stands_twice_with_other_data_is_not_stored_whatever_the_order(
    leeg: Lpa, schrijf: Schrijf, volgorde: tuple[int, ...]
) -> None:
    rijen = [SEM, SEM.replace("0612345678", "0600000000"), LOT]
    uit = leeg.json("importeer", "jongeren", schrijf("a.csv", KOP, *(rijen[n] for n in volgorde)))
    assert (uit["nieuw"], len(uit["onduidelijk"])) == (1, 2)
    assert [j["voornaam"] for j in jongeren(leeg)] == ["Lot"]


@pytest.mark.parametrize("volgorde", [1, -1])
def test_who_is_known_and_stands_twice_with_other_data_is_left_as_it_is(
    leeg: Lpa, schrijf: Schrijf, volgorde: int
) -> None:
    leeg.goed("importeer", "jongeren", schrijf("a.csv", KOP, SEM))
    rijen = [SEM.replace("0612345678", nummer) for nummer in ("0611111111", "0622222222")][::volgorde]
    assert "0 gewijzigd, 0 gelijk, 2 onduidelijk" in leeg.goed(
        "importeer", "jongeren", schrijf("b.csv", KOP, *rijen), "--mutaties"
    )
    assert [j["telefoon"] for j in jongeren(leeg)] == ["0612345678"]


@pytest.mark.parametrize("volgorde", [1, -1])
def test_one_number_of_two_who_are_known_is_of_neither(leeg: Lpa, schrijf: Schrijf, volgorde: int) -> None:
    leeg.goed("importeer", "jongeren", schrijf("a.csv", KOP, ";Merel;;Sem;12-3-2009;M;", ";Gans;;Tim;1-10-2009;M;"))
    rijen = [f"{BSN};Merel;;Sem;12-3-2009;M;", f"{BSN};Gans;;Tim;1-10-2009;M;"][::volgorde]
    assert "0 gewijzigd, 0 gelijk, 2 onduidelijk" in leeg.goed(
        "importeer", "jongeren", schrijf("b.csv", KOP, *rijen), "--mutaties"
    )
    assert [leeg.json("jongere", "toon", n)["bsn"] for n in "12"] == [None, None]


@pytest.mark.parametrize("volgorde", [1, -1])
def test_one_number_of_who_is_known_and_who_is_new_is_of_neither(leeg: Lpa, schrijf: Schrijf, volgorde: int) -> None:
    leeg.goed("importeer", "jongeren", schrijf("a.csv", KOP, ";Merel;;Sem;12-3-2009;M;"))
    rijen = [f"{BSN};Merel;;Sem;12-3-2009;M;", f"{BSN};Gans;;Tim;1-10-2009;M;"][::volgorde]
    assert "0 nieuw, 0 gewijzigd, 0 gelijk, 2 onduidelijk" in leeg.goed(
        "importeer", "jongeren", schrijf("b.csv", KOP, *rijen), "--mutaties"
    )
    assert [j["achternaam"] for j in jongeren(leeg)] == ["Merel"]


def test_who_came_back_by_a_file_has_left_no_more_unless_it_says_so(leeg: Lpa, schrijf: Schrijf) -> None:
    kop = f"{KOP};Gevestigd op;Verhuisd op"
    leeg.goed("importeer", "jongeren", schrijf("a.csv", kop, f"{SEM};;1-3-2019"))
    leeg.goed("importeer", "jongeren", schrijf("b.csv", kop, f"{SEM};1-6-2019;"), "--mutaties")
    assert leeg.json("jongere", "toon", "1")["verhuisd_op"] is None
    leeg.goed("importeer", "jongeren", schrijf("c.csv", kop, f"{SEM};;1-8-2019"), "--mutaties")
    leeg.goed("importeer", "jongeren", schrijf("d.csv", kop, f"{SEM};1-9-2019;1-10-2019"), "--mutaties")
    assert leeg.json("jongere", "toon", "1")["verhuisd_op"] == "2019-10-01"


def test_who_stands_twice_with_the_same_data_is_stored_once(leeg: Lpa, schrijf: Schrijf) -> None:
    uit = leeg.json("importeer", "jongeren", schrijf("a.csv", KOP, SEM, SEM))
    assert (uit["nieuw"], uit["gelijk"], uit["onduidelijk"]) == (1, 1, [])


def test_who_is_younger_than_four_or_older_than_22_is_counted_and_not_kept(leeg: Lpa, schrijf: Schrijf) -> None:
    # The peildatum is 15-11-2019: four today, four tomorrow, 22 on 1 October, and 23 on that day.
    dagen = ("15-11-2015", "16-11-2015", "2-10-1996", "1-10-1996")
    rijen = [f";Gans{n};;Tim;{dag};M;" for n, dag in enumerate(dagen)]
    uit = leeg.json("importeer", "jongeren", schrijf("a.csv", KOP, *rijen))
    assert (uit["nieuw"], uit["niet_bewaard"]) == (2, {"3": 1, "23": 1})
    assert [j["achternaam"] for j in jongeren(leeg)] == ["Gans0", "Gans2"]


def test_a_file_of_whom_nobody_is_kept_is_counted_all_the_same(leeg: Lpa, schrijf: Schrijf) -> None:
    uit = leeg.json("importeer", "jongeren", schrijf("a.csv", KOP, ";Gans;;Tim;1-10-1990;M;"))
    assert (uit["nieuw"], uit["opgeslagen"], uit["niet_bewaard"]) == (0, True, {"29": 1})
    assert jongeren(leeg) == []


def test_after_an_import_she_sees_which_rows_were_left_lying(leeg: Lpa, schrijf: Schrijf) -> None:
    leeg.goed("importeer", "jongeren", schrijf("a.csv", KOP, SEM))
    rijen = ";Merel;;S.;12-3-2009;M;", ";Gans;;Tim;1-10-2009;M;"
    uit = leeg.goed("importeer", "jongeren", schrijf("b.csv", KOP, *rijen))
    assert "1 nieuw, 0 gewijzigd, 0 gelijk, 1 onduidelijk" in uit
    assert "S. Merel lijkt op jongere 1, Sem Merel" in uit


def test_a_row_with_more_faults_is_refused_once(leeg: Lpa, schrijf: Schrijf) -> None:
    lijst = schrijf("a.csv", "Achternaam;Geboortedatum;Geslacht", "Gans;1-1-2010;M", *["Gans;gisteren;zeker"] * 3)
    assert "3 rijen zijn geweigerd, er is niets opgeslagen: " in ongemoeid(leeg, "importeer", "jongeren", lijst, code=4)
    assert "1 nieuw, 0 gewijzigd, 0 gelijk, 0 onduidelijk, 3 geweigerd" in leeg.goed(
        "importeer", "jongeren", lijst, "--goede-rijen"
    )


def test_only_a_stand_says_who_is_not_in_it_and_removes_nobody(leeg: Lpa, schrijf: Schrijf) -> None:
    leeg.goed("importeer", "jongeren", schrijf("a.csv", KOP, SEM, LOT))
    leeg.goed("jongere", "nieuw", "--achternaam", "Gans", "--geboortedatum", "1-1-2010", "--verhuisd", "1-1-2019")
    sem = schrijf("b.csv", KOP, SEM)
    assert leeg.json("importeer", "jongeren", sem, "--mutaties")["afwezig"] == []
    assert leeg.json("importeer", "jongeren", sem, "--stand")["afwezig"] == [
        "jongere 2, Lot van der Specht staat niet in de stand"
    ]
    assert len(jongeren(leeg)) == 3
    ongemoeid(leeg, "importeer", "jongeren", sem, "--stand", "--mutaties", code=2)


def test_lpa_says_for_what_it_takes_a_file_by_how_many_of_the_known_are_in_it(leeg: Lpa, schrijf: Schrijf) -> None:
    leeg.goed("importeer", "jongeren", schrijf("a.csv", KOP, SEM, LOT, ";Gans;;Tim;1-1-2010;M;"))
    assert "Gelezen als mutaties" in leeg.goed("importeer", "jongeren", schrijf("b.csv", KOP, SEM))
    assert "Gelezen als een stand" in leeg.goed("importeer", "jongeren", schrijf("c.csv", KOP, SEM, LOT), "--toch")


def test_an_address_is_made_of_its_parts_and_never_printed(leeg: Lpa, schrijf: Schrijf) -> None:
    kop = "Achternaam;Geboortedatum;Straatnaam;Huisnummer;Huisletter;Toevoeging;Postcode;Woonplaats;Geheim"
    rij = "Merel;12-3-2009;Otterpad;3;A;bis;8181ot;HEERDE;"
    leeg.goed("importeer", "jongeren", schrijf("a.csv", kop, rij + "0"))
    sem = leeg.json("jongere", "toon", "1", "--volledig")
    assert (sem["adres"], sem["postcode"], sem["plaats"]) == ("Otterpad 3A-bis", "8181 OT", "Heerde")
    anders = schrijf("b.csv", kop, rij.replace("Otterpad", "Marterpad") + "7")
    uit = leeg.goed("importeer", "jongeren", anders, "--proef", COLUMNS="160")
    assert "adres anders" in uit
    assert "geheim adres nee wordt ja" in uit
    assert "terpad" not in uit


BRP = "10120;10210;10230;10240;10310;10410;81110;81120;81160;81170;77010;81030"


def test_a_selection_of_the_brp_is_read_by_its_numbers_and_in_its_forms(leeg: Lpa, schrijf: Schrijf) -> None:
    rij = f"{BSN};Sem;.;Merel;20090300;M;Dijk;1;8181AB;HEERDE;0;20180309"
    leeg.goed("importeer", "jongeren", schrijf("brp.csv", BRP, rij))
    (sem,) = jongeren(leeg)
    assert (sem["geboortedatum"], sem["tussenvoegsel"], sem["gevestigd_op"]) == ("2009-03", "", "2018-03-09")


IN_KOP = "BSN;Achternaam;Roepnaam;Geboortedatum;BRIN;Onderwijssoort;Leerjaar;Begindatum;Einddatum"


@pytest.fixture
def met_jongeren(leeg: Lpa, schrijf: Schrijf) -> Lpa:
    """Sem (1) and Lot (2) in the register, enrolled nowhere."""
    leeg.goed("importeer", "jongeren", schrijf("j.csv", KOP, SEM, LOT.replace(";Specht", f"{BSN_2};Specht")))
    return leeg


def inschrijvingen(lpa: Lpa) -> list[tuple[Any, ...]]:
    rijen = lpa.json("inschrijving", "lijst", "--alles")["inschrijvingen"]
    return sorted((i["jongere"], i["school"], i["onderwijssoort"], i["van"], i["tot"], i["leerjaar"]) for i in rijen)


def test_enrolments_come_in_at_the_school_that_a_brin_names(met_jongeren: Lpa, schrijf: Schrijf) -> None:
    rijen = (f"{BSN};;;;12AB00;;6;1-8-2015;", f"{BSN_2};;;;34CD;VMBO;1;;")
    met_jongeren.goed("importeer", "inschrijvingen", schrijf("i.csv", IN_KOP, *rijen))
    assert inschrijvingen(met_jongeren) == [
        (1, 1, "po", "2015-08-01", None, 6), (2, 2, "vo", "2019-08-01", None, 1),
    ]  # fmt: skip
    later = schrijf("k.csv", IN_KOP, f"{BSN};;;;12AB;po;7;1-8-2015;31-7-2020")
    assert "1 gewijzigd" in met_jongeren.goed("importeer", "inschrijvingen", later, "--mutaties")
    assert inschrijvingen(met_jongeren)[0] == (1, 1, "po", "2015-08-01", "2020-07-31", 7)


@pytest.mark.parametrize("draai", [1, -1])
def test_what_goes_on_at_the_same_school_is_another_enrolment_whatever_the_order(
    met_jongeren: Lpa, schrijf: Schrijf, draai: int
) -> None:
    met_jongeren.goed("importeer", "inschrijvingen", schrijf("i.csv", IN_KOP, f"{BSN};;;;34CD;;1;1-8-2018;"))
    later = (f"{BSN};;;;34CD;;1;1-8-2018;4-11-2019", f"{BSN};;;;34CD;;2;5-11-2019;")
    bestand = schrijf("k.csv", IN_KOP, *later[::draai])
    assert "1 nieuw, 1 gewijzigd" in met_jongeren.goed("importeer", "inschrijvingen", bestand, "--mutaties", "--toch")
    assert inschrijvingen(met_jongeren) == [
        (1, 2, "vo", "2018-08-01", "2019-11-04", 1), (1, 2, "vo", "2019-11-05", None, 2),
    ]  # fmt: skip
    assert "2 gelijk" in met_jongeren.goed("importeer", "inschrijvingen", bestand, "--mutaties")


def test_who_is_not_kept_is_counted_as_enrolled_and_is_no_mistake(met_jongeren: Lpa, schrijf: Schrijf) -> None:
    oud, jong = f"{BSN_3};Vink;Ada;1-1-1994;34CD;;;1-8-2019;", ";Mus;Bo;1-1-2018;12AB;;;1-8-2019;"
    uit = met_jongeren.json("importeer", "inschrijvingen", schrijf("i.csv", IN_KOP, oud, jong))
    assert (uit["geweigerd"], uit["niet_bewaard"]) == ([], {"1": 1, "25": 1})
    met_jongeren.goed("ongedaan", "--ja")


@pytest.mark.parametrize(
    ("rij", "zegt"),
    [
        (f"{BSN};;;;99ZZ;;;1-8-2019;", "school '99ZZ' staat niet in het register"),
        (";Vink;Ada;1-1-2010;12AB;;;1-8-2019;", "Ada Vink staat niet in het register"),
        (f"{BSN};;;;12AB;;;1-8-2019;1-7-2019", "de einddatum ligt voor de begindatum"),
        (f"{BSN};;;;12A;;;1-8-2019;", "kolom BRIN: '12A' is geen BRIN"),
    ],
)
def test_an_enrolment_of_nobody_or_nowhere_is_refused(met_jongeren: Lpa, schrijf: Schrijf, rij: str, zegt: str) -> None:
    assert zegt in ongemoeid(met_jongeren, "importeer", "inschrijvingen", schrijf("i.csv", IN_KOP, rij), code=4)


def test_the_list_of_one_school_does_not_name_it(met_jongeren: Lpa, schrijf: Schrijf) -> None:
    klassen = schrijf("a.csv", "Stamnummer,Roepnaam,Tussenvoegsel,Achternaam,Klas", "1234,Sem,,Merel,1hv2")
    opdracht = ("importeer", "inschrijvingen", klassen, "--mutaties", "--toch")
    gezegd = ongemoeid(met_jongeren, *opdracht, code=4)
    assert "ontbreekt: BRIN van de school of naam van de school" in gezegd
    assert "is dat van alle rijen gelijk, geef het dan met --school" in gezegd
    uit = " ".join(met_jongeren.goed(*opdracht, "--school", "12AB").split())
    assert "1 nieuwe inschrijving heeft geen begindatum in het bestand: lpa nam 01-08-2019" in uit
    (i,) = met_jongeren.json("inschrijving", "lijst", "--jongere", "1")["inschrijvingen"]
    assert (i["school"], i["onderwijssoort"], i["leerjaar"], i["van"]) == (1, "po", 1, "2019-08-01")


def test_a_row_that_names_its_school_is_of_that_one(met_jongeren: Lpa, schrijf: Schrijf) -> None:
    met_jongeren.goed("school", "nieuw", "Ander", "--regio", "midden", "--onderwijssoort", "po", "--plaats", "Epe")
    rijen = schrijf("a.csv", "Naam;Geboortedatum;BRIN;Van", "Sem Merel;12-3-2009;12AB;1-8-2018",
                    "Lot van der Specht;1-5-2010;;1-8-2018")  # fmt: skip
    met_jongeren.goed("importeer", "inschrijvingen", rijen, "--mutaties", "--toch", "--school", "Ander")
    (een,), (ander,) = (met_jongeren.json("inschrijving", "lijst", "--jongere", n)["inschrijvingen"] for n in "12")
    assert een["school"] == 1
    assert ander["school"] > 1


def test_a_school_of_which_no_kind_of_education_is_known_is_named_with_what_to_do(
    met_jongeren: Lpa, schrijf: Schrijf
) -> None:
    met_jongeren.goed("importeer", "scholen", schrijf("s.csv", "Naam;BRIN;Plaats", "Kaal;56EF;Heerde"), "--toch")
    rijen = schrijf("a.csv", "Naam;Geboortedatum;BRIN", "Sem Merel;12-3-2009;56EF")
    gezegd = ongemoeid(met_jongeren, "importeer", "inschrijvingen", rijen, "--mutaties", code=4)
    nummer = next(s["nummer"] for s in met_jongeren.json("school", "lijst")["scholen"] if s["naam"] == "Kaal")
    assert f"de onderwijssoort ontbreekt, en Kaal heeft er geen: lpa school wijzig {nummer}" in gezegd


def test_an_enrolment_that_a_stand_no_longer_shows_is_ended_when_she_asks(met_jongeren: Lpa, schrijf: Schrijf) -> None:
    beide = schrijf("i.csv", IN_KOP, f"{BSN};;;;12AB;;;1-8-2015;", f"{BSN_2};;;;12AB;;;1-8-2015;")
    met_jongeren.goed("importeer", "inschrijvingen", beide)
    een = schrijf("k.csv", IN_KOP, f"{BSN};;;;12AB;;;1-8-2015;")
    uit = met_jongeren.json("importeer", "inschrijvingen", een, "--stand")
    assert uit["afwezig"] == ["inschrijving 2 van jongere 2 op school 1"]
    assert any("beëindigen kan met --stand --beeindig" in zin for zin in uit["opmerkingen"])
    assert "1 inschrijving is beëindigd." in met_jongeren.goed(
        "importeer", "inschrijvingen", een, "--stand", "--beeindig"
    )
    assert [(i[0], i[4]) for i in inschrijvingen(met_jongeren)] == [(1, None), (2, "2019-11-14")]


def test_parents_come_in_beside_the_jongere(met_jongeren: Lpa, schrijf: Schrijf) -> None:
    kop = "BSN;Ouder;Relatie;Gezag;Telefoon"
    ouders = schrijf("o.csv", kop, f"{BSN};Noor Merel;moeder;ja;0600000000", f"{BSN};Piet Merel;vader;nee;")
    met_jongeren.goed("importeer", "verzorgers", ouders)
    lijst = met_jongeren.json("verzorger", "lijst", "1")["verzorgers"]
    assert [(v["naam"], v["relatie"], v["gezag"]) for v in lijst] == [
        ("Noor Merel", "moeder", "ja"), ("Piet Merel", "vader", "nee"),
    ]  # fmt: skip
    assert "2 gelijk" in met_jongeren.goed("importeer", "verzorgers", ouders)
    anders = schrijf("p.csv", kop, f"{BSN};noor merel;;;0611111111")
    assert "1 gewijzigd" in met_jongeren.goed("importeer", "verzorgers", anders)
    assert met_jongeren.json("zoek", "0611111111")["verzorgers"]


def test_a_birth_date_that_was_known_in_part_is_filled_in_once_she_agrees(leeg: Lpa, schrijf: Schrijf) -> None:
    leeg.goed("jongere", "nieuw", "--achternaam", "Merel", "--voornaam", "Sem", "--geboortedatum", "2009")
    bestand = schrijf("a.csv", KOP, SEM)
    assert "alleen aan naam en geboortedatum herkend" in ongemoeid(leeg, "importeer", "jongeren", bestand, code=5)
    leeg.goed("importeer", "jongeren", bestand, "--toch")
    assert [j["geboortedatum"] for j in jongeren(leeg)] == ["2009-03-12"]
    deel = schrijf("b.csv", "Achternaam;Roepnaam;Geboortedatum", "Merel;Sem;2009")
    leeg("importeer", "jongeren", deel, "--toch")
    assert [j["geboortedatum"] for j in jongeren(leeg)] == ["2009-03-12"]


def test_who_left_by_an_import_is_named_with_what_is_still_open(leeg: Lpa, schrijf: Schrijf) -> None:
    leeg.goed("importeer", "jongeren", schrijf("a.csv", KOP, SEM))
    leeg.goed("melding", "nieuw", "--jongere", "1", "--soort", "signaal", "--uren", "18", "--toch")
    weg = schrijf("b.csv", "BSN;Achternaam;Geboortedatum;Verhuisd op", f"{BSN};Merel;12-3-2009;1-9-2019")
    uit = " ".join(leeg.goed("importeer", "jongeren", weg).split())
    assert "Vertrokken, met nog open: melding 1 van Merel, Sem." in uit
    assert "lpa melding sluit" in uit
    assert "Vertrokken" not in leeg.goed("importeer", "jongeren", weg)


def test_of_who_died_by_an_import_nothing_is_handed_over(leeg: Lpa, schrijf: Schrijf) -> None:
    leeg.goed("importeer", "jongeren", schrijf("a.csv", KOP, SEM))
    leeg.goed("melding", "nieuw", "--jongere", "1", "--soort", "signaal", "--uren", "18", "--toch")
    weg = schrijf("b.csv", "BSN;Achternaam;Geboortedatum;Overleden op", f"{BSN};Merel;12-3-2009;1-9-2019")
    uit = " ".join(leeg.goed("importeer", "jongeren", weg).split())
    assert "melding 1 van Merel, Sem. Sluit met de reden: lpa melding sluit." in uit


def test_a_file_that_gives_the_secret_address_of_a_jongere_to_others_is_doubted_once(
    leeg: Lpa, schrijf: Schrijf
) -> None:
    leeg.goed("importeer", "jongeren", schrijf("a.csv", f"{KOP};Adres;Postcode;Plaats;Geheim adres",
              f"{SEM};Dijk 1;8181AA;Heerde;ja", f"{LOT};Dijk 2;8181AA;Heerde;nee"))  # fmt: skip
    ouders = schrijf("b.csv", "Naam;Geboortedatum;Ouder;Adres", "Sem Merel;12-3-2009;Noor Merel;Dijk 1, 8181 AA Heerde",
                     "Lot van der Specht;1-5-2010;Ans Specht;Dijk 1, 8181 AA Heerde")  # fmt: skip
    gezegd = leeg("importeer", "verzorgers", ouders).err
    assert "het adres van verzorger 1, Noor Merel, is het geheime adres van jongere 1, Sem Merel" in gezegd
    assert "en nog 1 keer" in gezegd
    assert "Vastgelegd, hoewel: het adres" in leeg("importeer", "verzorgers", ouders, "--toch").err


def test_what_another_window_stored_while_the_rows_were_compared_is_not_missed(
    leeg: Lpa, schrijf: Schrijf, monkeypatch: pytest.MonkeyPatch
) -> None:
    echt = jongeren_.plan

    def plan(*waarden: Any) -> Any:
        uit = echt(*waarden)
        monkeypatch.setattr(jongeren_, "plan", echt)
        leeg.goed("jongere", "nieuw", "--achternaam", "Specht", "--geboortedatum", "1-5-2010")
        return uit

    monkeypatch.setattr(jongeren_, "plan", plan)
    gezegd = geweigerd(leeg("importeer", "jongeren", schrijf("a.csv", KOP, LOT)), 5)
    assert "intussen in een ander venster" in gezegd
    assert leeg.json("jongere", "lijst")["aantal"] == 1


def test_a_row_with_a_death_to_come_is_refused(leeg: Lpa, schrijf: Schrijf) -> None:
    bestand = schrijf("a.csv", KOP + ";Overleden", f"{SEM};15-9-2030", f"{LOT};")
    gezegd = ongemoeid(leeg, "importeer", "jongeren", bestand, code=4)
    assert "regel 2: overleden op 15-09-2030 ligt in de toekomst" in gezegd


def test_a_file_of_parents_brings_the_marks_of_each_and_takes_none_away(leeg: Lpa, schrijf: Schrijf) -> None:
    leeg.goed("importeer", "jongeren", schrijf("a.csv", KOP, SEM))
    kop = "Naam;Geboortedatum;Ouder;Adres;Geheim adres;Contactverbod"
    wie = "Sem Merel;12-3-2009;Noor Merel;Opvang 5, 8011 ZZ Zwolle"
    zonder = schrijf("z.csv", kop, "Sem Merel;12-3-2009;Piet Merel;;nee;nee")
    for _ in range(2):
        assert "iet overgenomen" not in leeg.goed("importeer", "verzorgers", zonder, "--toch")
    leeg.goed("verzorger", "weg", "1", "--toch")
    uit = leeg("importeer", "verzorgers", schrijf("b.csv", kop, f"{wie};ja;ja"), "--toch")
    assert uit.code == 0
    assert "Opvang" not in uit.out + uit.err
    (v,) = leeg.json("verzorger", "lijst", "1")["verzorgers"]
    assert (v["adres"], v["geheim_adres"], v["geen_contact"]) == ("", True, True)
    noor = f"verzorger {v['nummer']}, Noor Merel"
    gezegd = leeg("importeer", "verzorgers", schrijf("c.csv", kop, f"{wie};nee;nee"), "--toch").out
    gezegd = " ".join(gezegd.split())
    for wat in ("geheim adres", "geen contact"):
        assert f"iet overgenomen, {wat} nee: {noor} (regel 2)" in gezegd
    gezegd = leeg.goed("importeer", "verzorgers", schrijf("d.csv", "Naam;Geboortedatum;Ouder;Telefoon",
                       "Sem Merel;12-3-2009;Noor Merel;0611111111"), "--toch")  # fmt: skip
    assert "iet overgenomen" not in gezegd
    leeg.goed("importeer", "verzorgers", schrijf("e.csv", "Naam;Geboortedatum;Ouder;Gezag",
              "Sem Merel;12-3-2009;Noor Merel;ja"), "--toch")  # fmt: skip
    (v,) = leeg.json("verzorger", "lijst", "1")["verzorgers"]
    assert (v["telefoon"], v["gezag"], v["geheim_adres"], v["geen_contact"]) == ("0611111111", "ja", True, True)

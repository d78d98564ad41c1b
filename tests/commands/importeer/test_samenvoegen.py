"""`lpa jongere|school dubbel` and `samenvoegen`: who stands there twice, and one record of two."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest
from sqlcipher3 import dbapi2 as sqlcipher3

from lpa.storage.engine.rows import TABELNAMEN, stored
from lpa.storage.register.samenvoegen import verwijzers
from tests.commands.bestand.test_logboek import rijen
from tests.commands.importeer.conftest import Schrijf
from tests.conftest import BSN, BSN_2, Lpa, vingerafdruk
from tests.overal.test_prompts import ENTER, Begin, gesprek

__all__ = ["gesprek"]

SEM = ("jongere", "nieuw", "--achternaam", "Merel", "--voornaam", "Sem", "--geboortedatum", "12-3-2009")
SCHOOL = ("school", "nieuw", "De Linde", "--plaats", "Heerde", "--regio", "midden", "--onderwijssoort", "po")


@pytest.fixture
def twee(leeg: Lpa) -> Lpa:
    """Sem twice: once with a number, once as a school wrote him, and all that hangs on the second."""
    leeg.goed(*SEM, "--bsn", BSN)
    leeg.goed(*SEM[:5], "Sem Jan", *SEM[6:], "--telefoon", "0611111111", "--taal", "Pools", "--toch")
    leeg.goed("inschrijving", "nieuw", "--jongere", "2", "--school", "1", "--van", "1-8-2019")
    leeg.goed("verzorger", "nieuw", "2", "--naam", "Noor Merel")
    leeg.goed("melding", "nieuw", "--jongere", "2", "--soort", "signaal", "--uren", "18", "--toch")
    return leeg


def inhoud(lpa: Lpa) -> Any:
    """Every row but the log and the columns that only go up."""
    with closing(sqlcipher3.connect(lpa.pad)) as conn:
        return {tabel: list(_rijen(conn, tabel)) for tabel in sorted(TABELNAMEN)}


def _rijen(conn: Any, tabel: str) -> Iterator[Any]:
    cursor = conn.execute(f"select * from {stored(tabel)} order by nummer")  # noqa: S608
    namen = [kolom[0] for kolom in cursor.description]
    yield from ({k: w for k, w in zip(namen, rij, strict=True) if k != "versie"} for rij in cursor)


def test_who_is_likely_twice_there_is_named_with_why(twee: Lpa) -> None:
    uit = twee.goed("jongere", "dubbel", COLUMNS="120")
    assert "1 keer lijkt een jongere er tweemaal te staan" in uit
    assert "dezelfde geboortedatum, namen die op elkaar lijken" in uit
    assert twee.json("jongere", "dubbel")["paren"][0] == {
        "een": 1, "ander": 2, "redenen": ["dezelfde geboortedatum", "namen die op elkaar lijken"],
    }  # fmt: skip


def test_two_with_a_bsn_each_are_two(leeg: Lpa) -> None:
    leeg.goed(*SEM, "--bsn", BSN)
    leeg.goed(*SEM, "--bsn", BSN_2, "--toch")
    assert leeg.json("jongere", "dubbel")["aantal"] == 0
    fout = leeg("jongere", "samenvoegen", "1", "2")
    assert (fout.code, "beide hebben een eigen BSN" in fout.err) == (5, True)


@pytest.mark.parametrize(
    ("ander", "reden"),
    [
        ("--geboortedatum 3-12-2009", "dag en maand omgedraaid"),
        ("--geboortedatum 2009", "een geboortedatum die erbij past"),
        ("--geboortedatum 14-3-2009 --adres Dijk 2", "hetzelfde adres"),
        ("--geboortedatum 14-3-2009", "een geboortedatum die in dag, maand of jaar verschilt"),
        ("--geboortedatum 12-3-2009 --achternaam Merels", "namen die op elkaar lijken"),
        ("--geboortedatum 14-4-2009", None),
        ("--geboortedatum 12-3-2009 --voornaam Lot", None),
    ],
)
def test_what_makes_two_records_likely_one(leeg: Lpa, ander: str, reden: str | None) -> None:
    leeg.goed(*SEM, "--adres", "Dijk 2")
    delen = dict(stuk.split(" ", 1) for stuk in ander.replace("--", "\n--").split("\n") if stuk)
    waarden = {"--voornaam": "Sem", "--achternaam": "Merel"} | {k: w.strip() for k, w in delen.items()}
    leeg.goed("jongere", "nieuw", *(w for paar in waarden.items() for w in paar), "--toch")
    redenen = [r for p in leeg.json("jongere", "dubbel")["paren"] for r in p["redenen"]]
    assert (reden in redenen) if reden else redenen == []


def test_all_goes_over_and_both_numbers_lead_there(twee: Lpa) -> None:
    uit = twee.goed("jongere", "samenvoegen", "1", "2")
    assert uit.startswith("Jongere 2 is opgegaan in jongere 1, Sem Merel. Overgezet: inschrijving 1 keer")
    for nummer in ("1", "2"):
        sem = twee.json("jongere", "toon", nummer)
        assert (sem["nummer"], sem["telefoon"], sem["taal"]) == (1, "0611111111", "Pools")
        assert [len(sem[wat]) for wat in ("inschrijvingen", "verzorgers", "meldingen")] == [1, 1, 1]
        assert sem["notitie"] == "Jongere 2 is hier samengevoegd: voornaam Sem Jan."
    assert twee.json("melding", "toon", "1")["jongere"] == 1
    assert "jongere 2 in 1" in twee.goed("logboek", "--meest", "1")
    gedaan = twee.json("logboek", "--jongere", "2", "--meest", "50")["handelingen"]
    assert len([h for h in gedaan if h["regels"][0]["tabel"] != "gelezen"]) == 6
    assert len(gedaan) == 9  # and three times somebody was read


def test_one_undo_puts_both_back(twee: Lpa) -> None:
    voor = inhoud(twee)
    twee.goed("jongere", "samenvoegen", "1", "2")
    assert inhoud(twee) != voor
    twee.goed("ongedaan", "--ja")
    assert inhoud(twee) == voor


def test_a_trial_shows_both_side_by_side_and_stores_nothing(twee: Lpa) -> None:
    voor = vingerafdruk(twee.pad)
    uit = twee.goed("jongere", "samenvoegen", "1", "2", "--proef")
    assert [r.split() for r in uit.splitlines() if r.startswith(("voornaam", "taal"))] == [
        ["voornaam", "Sem", "Sem", "Jan", "Sem"],
        ["taal", "Pools", "Pools"],
    ]
    assert BSN not in uit
    assert vingerafdruk(twee.pad) == voor


def test_what_the_first_has_already_does_not_come_twice(twee: Lpa) -> None:
    twee.goed("inschrijving", "nieuw", "--jongere", "1", "--school", "1", "--van", "1-8-2019", "--leerjaar", "6")
    twee.goed("verzorger", "nieuw", "1", "--naam", "Noor Merel", "--relatie", "moeder")
    assert "2 dat er al stond, is weggelaten" in twee.goed("jongere", "samenvoegen", "1", "2")
    sem = twee.json("jongere", "toon", "1")
    assert [i["leerjaar"] for i in sem["inschrijvingen"]] == [6]
    assert [v["relatie"] for v in sem["verzorgers"]] == ["moeder"]


def test_who_are_not_alike_are_asked_about(leeg: Lpa) -> None:
    leeg.goed(*SEM)
    leeg.goed("jongere", "nieuw", "--achternaam", "Specht", "--voornaam", "Lot", "--geboortedatum", "1-5-2011")
    fout = leeg("jongere", "samenvoegen", "1", "2")
    assert (fout.code, "lijken niet dezelfde" in fout.err) == (5, True)
    leeg.goed("jongere", "samenvoegen", "1", "2", "--toch")
    assert "geboortedatum 01-05-2011" in leeg.json("jongere", "toon", "1")["notitie"]


def test_one_record_named_twice_is_refused(twee: Lpa) -> None:
    assert twee("jongere", "samenvoegen", "2", "2").code == 2
    twee.goed("jongere", "samenvoegen", "1", "2")
    assert twee("jongere", "samenvoegen", "1", "2").code == 2  # 2 is 1 by now


def test_a_chain_of_three_leads_to_the_last(twee: Lpa) -> None:
    twee.goed(*SEM, "--toch")
    twee.goed("jongere", "samenvoegen", "1", "2")
    twee.goed("jongere", "samenvoegen", "3", "1")
    assert {twee.json("jongere", "toon", n)["nummer"] for n in "123"} == {3}
    assert twee.json("jongere", "toon", "2")["bsn"].endswith(BSN[-4:])


def test_a_secret_address_of_either_stays_secret_in_page_note_and_log(leeg: Lpa) -> None:
    leeg.goed(*SEM, "--geheim-adres", "ja", "--adres", "Marterlaan 1")
    leeg.goed(*SEM, "--adres", "Otterpad 3", "--toch")
    uit = [
        leeg("jongere", "samenvoegen", "1", "2", "--proef"),
        leeg("jongere", "samenvoegen", "1", "2"),
        leeg("jongere", "toon", "1"),
        leeg("logboek", "--volledig"),
        leeg("logboek", "--volledig", "--json"),
        leeg("ongedaan", "--ja"),
    ]
    gezegd = "".join(u.out + u.err for u in uit)
    assert [u.code for u in uit] == [0] * 6
    assert "geheim" in gezegd
    assert "Otterpad" not in gezegd
    assert "Marterlaan" not in gezegd


def test_stays_that_follow_each_other_are_both_kept(leeg: Lpa) -> None:
    leeg.goed(*SEM, "--verhuisd", "1-3-2015")
    leeg.goed(*SEM, "--gevestigd", "1-9-2017", "--toch")
    leeg.goed("jongere", "samenvoegen", "1", "2")
    sem = leeg.goed("jongere", "toon", "1")
    assert "28-02-2015" in sem
    assert "01-09-2017" in sem


def test_families_of_both_become_one(leeg: Lpa) -> None:
    for voornaam in ("Sem", "Lot", "Sem", "Bo"):
        leeg.goed(*SEM[:5], voornaam, *SEM[6:], "--toch")
    leeg.goed("jongere", "gezin", "1", "--met", "2")
    leeg.goed("jongere", "gezin", "3", "--met", "4")
    leeg.goed("jongere", "samenvoegen", "1", "3")
    assert len({leeg.json("jongere", "toon", n)["gezin"] for n in "124"}) == 1


def test_a_melding_moved_between_the_two_was_no_move(twee: Lpa) -> None:
    twee.goed("melding", "verplaats", "1", "--jongere", "1", "--reden", "verkeerde regel", "--toch")
    twee.goed("jongere", "samenvoegen", "1", "2")
    assert "verplaatst" not in twee.goed("dossier", "--jongere", "1")


def test_every_column_that_is_called_jongere_or_school_refers_to_one(leeg: Lpa) -> None:
    """What goes over is read from the foreign keys of the schema: a column without one would be forgotten."""
    with closing(sqlcipher3.connect(leeg.pad)) as conn:
        for soort in ("jongere", "school"):
            namen = {t for t in TABELNAMEN for k in conn.execute(f"pragma table_info({stored(t)})") if k[1] == soort}
            assert namen == {tabel for tabel, _ in verwijzers(conn, soort)}


def test_schools_of_one_name_become_one(leeg: Lpa) -> None:
    leeg.goed(*SCHOOL, "--brin", "13AB")
    leeg.goed("school", "nieuw", "Basisschool De Linde", "--regio", "midden", "--telefoon", "0578111111", "--toch")
    leeg.goed("school", "vrij", "4", "1-10-2019", "--reden", "studiedag")
    leeg.goed(*SEM)
    leeg.goed("inschrijving", "nieuw", "--jongere", "1", "--school", "4", "--van", "1-8-2019", "--onderwijssoort", "po")
    assert leeg.json("school", "dubbel")["paren"] == [{"een": 3, "ander": 4, "redenen": ["dezelfde naam"]}]
    voor = inhoud(leeg)
    uit = leeg.goed("school", "samenvoegen", "3", "4")
    assert "School 4 is opgegaan in school 3, De Linde. Overgezet: inschrijving 1 keer en vrij 1 keer." in uit
    assert leeg.json("school", "toon", "4")["telefoon"] == "0578111111"
    assert leeg.json("inschrijving", "toon", "1")["school"] == 3
    leeg.goed("ongedaan", "--ja")
    assert inhoud(leeg) == voor


def test_schools_with_two_brins_are_two(leeg: Lpa) -> None:
    leeg.goed(*SCHOOL, "--brin", "13AB00")
    leeg.goed(*SCHOOL, "--brin", "13AB01", "--toch")
    assert leeg.json("school", "dubbel")["aantal"] == 0
    assert leeg("school", "samenvoegen", "3", "4").code == 5


def test_a_holiday_that_both_schools_have_of_their_own_stays_that_of_the_first(leeg: Lpa) -> None:
    leeg.goed(*SCHOOL)
    leeg.goed(*SCHOOL, "--toch")
    for nummer, dag in (("3", "5-5-2025"), ("4", "5-5-2025")):
        leeg.goed("school", "open", nummer, dag, "--reden", f"rooster {nummer}")
    assert "1 dat er al stond" in leeg.goed("school", "samenvoegen", "3", "4")
    assert "rooster 3" in leeg.goed("school", "toon", "3")


KOP = "Achternaam;Voornaam;Geboortedatum;Adres;Postcode;Woonplaats;Geheim adres"
THUIS = "Dijk 2;8181 AA;Heerde;nee"


def test_what_both_had_of_the_same_days_is_named_and_rmc_is_counted_anew(leeg: Lpa) -> None:
    leeg.goed(*SEM, "--bsn", BSN)
    leeg.goed(*SEM[:-1], "12-3-2001", "--toch")
    for wie in ("1", "2"):
        leeg.goed("melding", "nieuw", "--jongere", wie, "--soort", "signaal", "--uren", "18", "--toch")
        leeg.goed("vrijstelling", "nieuw", "--jongere", wie, "--grond", "5a", "--van", "1-8-2019", "--toch")
    assert [m["rmc"] for m in leeg.json("melding", "lijst")["meldingen"]] == [True, False]
    gezegd = " ".join(leeg("jongere", "samenvoegen", "1", "2", "--toch").err.split())
    assert "melding 1 en 3 en vrijstelling 2 en 4 gaan over dezelfde dagen en tellen elk mee" in gezegd
    assert [m["rmc"] for m in leeg.json("melding", "lijst")["meldingen"]] == [False, False]


@pytest.fixture
def straat(leeg: Lpa, schrijf: Schrijf) -> Lpa:
    """Two Merels at one address, one elsewhere, a neighbour of another name, and two Vossen whose address is secret."""
    pad = "Pad 3;8181 AC;Heerde;ja"
    leeg.goed("importeer", "jongeren", schrijf(
        "a.csv", KOP, f"Merel;Sem;12-3-2009;{THUIS}", f"Merel;Lot;12-3-2011;{THUIS}",
        "Merel;Bo;1-1-2010;Plein 1;8181 AB;Heerde;nee", f"Specht;Ada;1-2-2010;{THUIS}", f"Vos;Pip;1-3-2010;{pad}",
        f"Vos;Kim;1-4-2012;{pad}",
    ))  # fmt: skip
    return leeg


def gezinnen(lpa: Lpa) -> list[list[int]]:
    return [g["leden"] for g in lpa.json("jongere", "gezinnen")["gezinnen"]]


def test_one_surname_at_one_address_is_proposed_and_nothing_of_a_secret_one(straat: Lpa) -> None:
    voor = vingerafdruk(straat.pad)
    assert gezinnen(straat) == [[1, 2]]
    assert "dezelfde achternaam op hetzelfde adres" in straat.goed("jongere", "gezinnen", COLUMNS="120")
    assert vingerafdruk(straat.pad) == voor


def test_that_there_is_no_family_left_is_told_as_a_list_of_none(straat: Lpa) -> None:
    straat.goed("jongere", "gezinnen", "--vast")
    leeg = straat.json("jongere", "gezinnen", "--vast")
    assert (leeg["gezinnen"], leeg["aantal"]) == ([], 0)


def test_one_parent_ties_those_of_two_addresses(straat: Lpa, schrijf: Schrijf) -> None:
    ouders = ("Achternaam;Voornaam;Geboortedatum;Ouder;Telefoon", "Merel;Lot;12-3-2011;Noor Gans;0612345678",
              "Merel;Bo;1-1-2010;Noor Gans;+31 6 12345678", "Specht;Ada;1-2-2010;Noor Gans;0687654321")  # fmt: skip
    uit = straat.goed("importeer", "verzorgers", schrijf("b.csv", *ouders), "--toch")
    assert "Wie een gezin lijken: lpa jongere gezinnen." in uit
    assert gezinnen(straat) == [[1, 2, 3]]


def test_kept_they_are_families_and_one_undo_takes_them_back(straat: Lpa) -> None:
    voor = rijen(straat.pad)
    assert "1 gezin is vastgelegd, van 2 jongeren." in straat.goed("jongere", "gezinnen", "--vast")
    assert straat.json("jongere", "toon", "1")["gezin"] == straat.json("jongere", "toon", "2")["gezin"] == 1
    assert gezinnen(straat) == []
    assert "Er is geen gezin bij te zetten." in straat.goed("jongere", "gezinnen", "--vast")
    straat.goed("ongedaan", "--ja")
    assert rijen(straat.pad) == voor


def test_more_than_ten_at_one_address_are_a_home(leeg: Lpa, schrijf: Schrijf) -> None:
    leeg.goed(
        "importeer", "jongeren", schrijf("a.csv", KOP, *(f"Merel;Sem{n};1-{n}-2010;{THUIS}" for n in range(1, 12)))
    )
    assert gezinnen(leeg) == []


def test_on_a_terminal_it_is_asked_which_stays_and_which_goes_into_it(gevuld: Lpa, gesprek: Begin) -> None:
    g = gesprek("jongere", "samenvoegen")
    g.antwoord(("Welke blijft (nummer, BSN of deel van de naam):", f"1{ENTER}"),
               ("Welke gaat daarin op (nummer, BSN of deel van de naam):", f"3{ENTER}"))  # fmt: skip
    g.vraag("Jongere 3, Mees Jansen, laten opgaan in jongere 1, Sem Jansen?")
    g.typ(f"n{ENTER}")
    g.einde(5)
    assert gevuld.json("jongere", "lijst")["aantal"] == 3

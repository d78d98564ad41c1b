"""What an import or a merge must never do: lose a child, mix two, end what runs, lift a secret, or count wrong."""

from __future__ import annotations

from typing import Any

import pytest

from tests.commands.importeer.conftest import Schrijf
from tests.conftest import BSN, BSN_2, Lpa, geweigerd, ongemoeid

WIE = "bsn;achternaam;voornaam;geboortedatum"
SEM, LOT = f"{BSN};Jansen;Sem;12-03-2010", f"{BSN_2};Bakker;Lot;1-4-2011"


@pytest.fixture
def twee(leeg: Lpa, schrijf: Schrijf) -> Lpa:
    """Sem and Lot, both at De Wilg (12AB) since 2018."""
    leeg.goed("importeer", "jongeren", schrijf("a.csv", WIE, SEM, LOT))
    staat = schrijf("b.csv", "bsn;brin;leerjaar;van", f"{BSN};12AB;7;1-8-2018", f"{BSN_2};12AB;7;1-8-2018")
    leeg.goed("importeer", "inschrijvingen", staat)
    return leeg


def jongere(lpa: Lpa, nummer: int) -> dict[str, Any]:
    uit: dict[str, Any] = lpa.json("jongere", "toon", str(nummer), "--volledig")
    return uit


def inschrijvingen(lpa: Lpa) -> list[tuple[Any, ...]]:
    alle = lpa.json("inschrijving", "lijst")["inschrijvingen"]
    return sorted(((i["jongere"], i["school"], i["van"], i["tot"]) for i in alle), key=str)


@pytest.mark.parametrize("lot", [";Bakker, L.;1-4-2011;12AB;8;1-8-2018", f"{BSN_2};;;12AB;8;1-13-2018"])
def test_nobody_who_is_on_an_unclear_or_refused_row_has_left_school(twee: Lpa, schrijf: Schrijf, lot: str) -> None:
    c = schrijf("c.csv", "bsn;naam;geboortedatum;brin;leerjaar;van", f"{BSN};;;12AB;8;1-8-2018", lot)
    fout = ongemoeid(twee, "importeer", "inschrijvingen", c, "--stand", "--beeindig", "--goede-rijen", code=4)
    assert "zou verdwenen lijken" in fout


def test_enrolments_are_ended_only_by_what_she_calls_a_stand(twee: Lpa, schrijf: Schrijf) -> None:
    c = schrijf("c.csv", "bsn;brin;leerjaar;van", f"{BSN};12AB;8;1-8-2018")
    ongemoeid(twee, "importeer", "inschrijvingen", c, "--beeindig", code=2)


@pytest.mark.parametrize(("kop", "rij", "naam"), [
    ("voornaam;tussenvoegsel;naam;geboortedatum", "Sem;van;Dalen;12-03-2010", "Sem van Dalen"),
    ("naam;geboortedatum", "Dalen, Sem van;12-03-2010", "Sem van Dalen"),
])  # fmt: skip
def test_a_surname_is_never_lost(leeg: Lpa, schrijf: Schrijf, kop: str, rij: str, naam: str) -> None:
    leeg.goed("importeer", "jongeren", schrijf("a.csv", kop, rij))
    sem = jongere(leeg, 1)
    assert " ".join(filter(None, (sem["voornaam"], sem["tussenvoegsel"], sem["achternaam"]))) == naam


@pytest.mark.parametrize(("tekst", "leerjaar"), [("1h2", 1), ("4havo", 4), ("12", 2), ("²", None), ("8a", 8)])
@pytest.mark.parametrize("kop", ["leerjaar", "Klas", "stamgroep"])
def test_a_leerjaar_is_the_first_number_of_a_word(
    twee: Lpa, schrijf: Schrijf, kop: str, tekst: str, leerjaar: int | None
) -> None:
    rij = schrijf("c.csv", f"bsn;brin;{kop};van", f"{BSN};34CD;{tekst};1-8-2019")
    twee.goed("importeer", "inschrijvingen", rij, "--mutaties", "--toch")
    assert twee.json("inschrijving", "lijst", "--jongere", "1")["inschrijvingen"][0]["leerjaar"] == leerjaar


@pytest.mark.parametrize("klas", ["groep 7/8", "3-4", "101", "B"])
def test_a_klas_of_more_than_one_leerjaar_says_none(twee: Lpa, schrijf: Schrijf, klas: str) -> None:
    rij = schrijf("c.csv", "bsn;brin;klas;van", f"{BSN};34CD;{klas};1-8-2019")
    twee.goed("importeer", "inschrijvingen", rij, "--mutaties", "--toch")
    assert twee.json("inschrijving", "lijst", "--jongere", "1")["inschrijvingen"][0]["leerjaar"] is None


def test_a_file_with_a_leerjaar_and_a_klas_is_read_by_its_leerjaar(twee: Lpa, schrijf: Schrijf) -> None:
    rij = schrijf("c.csv", "bsn;brin;klas;leerjaar;van", f"{BSN};12AB;1a;5;1-8-2019")
    twee.goed("importeer", "inschrijvingen", rij, "--mutaties", "--toch")
    assert twee.json("inschrijving", "lijst", "--jongere", "1")["inschrijvingen"][0]["leerjaar"] == 5


def test_who_is_known_keeps_the_tussenvoegsel_that_a_file_has_in_the_surname(leeg: Lpa, schrijf: Schrijf) -> None:
    leeg.goed("importeer", "jongeren", schrijf("a.csv", WIE, ";van der Berg;Ada;1-4-2011"))
    eerst = jongere(leeg, 1)
    assert (eerst["achternaam"], eerst["tussenvoegsel"]) == ("Berg", "van der")
    uit = leeg.goed("importeer", "jongeren", schrijf("b.csv", WIE, ";Berg, van der;Ada;1-4-2011"), "--proef")
    assert "1 gelijk, 0 onduidelijk" in " ".join(uit.split())


def test_a_number_of_another_child_is_unclear(leeg: Lpa, schrijf: Schrijf) -> None:
    leeg.goed("importeer", "jongeren", schrijf("a.csv", WIE, SEM, ";Bakker;Lot;1-4-2011"))
    uit = leeg.goed("importeer", "jongeren", schrijf("b.csv", WIE, f"{BSN};Bakker;Lot;1-4-2011"), "--proef")
    assert "1 onduidelijk" in uit
    assert jongere(leeg, 1)["achternaam"] == "Jansen"


def test_a_number_of_duo_is_of_one_child(twee: Lpa, schrijf: Schrijf) -> None:
    kop = "meldingsnummer;bsn;soort;datum;brin;uren;reden"
    twee.goed("importeer", "meldingen", schrijf("m.csv", kop, f"4100001;{BSN};luxe;1-10-2019;12AB;16;"), "--toch")
    ander = schrijf("n.csv", kop, f"4100001;{BSN_2};signaal;5-11-2019;12AB;40;ruzie thuis")
    assert "staat al bij melding 1" in ongemoeid(twee, "importeer", "meldingen", ander, "--toch", code=4)


@pytest.mark.parametrize(("rij", "zin"), [
    (f"4100001;{BSN};luxe;1-10-2020;12AB;;", "ligt in de toekomst"),
    (f"4100001;{BSN};luxe;1-10-2019;12AB;20-9-2019;10-9-2019", "laatste dag ligt voor de eerste"),
])  # fmt: skip
def test_days_that_cannot_be_are_refused(twee: Lpa, schrijf: Schrijf, rij: str, zin: str) -> None:
    m = schrijf("m.csv", "meldingsnummer;bsn;soort;datum;brin;eerste dag;laatste dag", rij)
    assert zin in ongemoeid(twee, "importeer", "meldingen", m, "--toch", code=4)


@pytest.mark.parametrize(("dicht", "stap", "zin"), [
    ("5-10-2016", "2-10-2019", "ligt voor de melding"), ("5-10-2019", "1-1-2030", "ligt in de toekomst"),
])  # fmt: skip
def test_a_zaak_of_her_list_ends_after_it_began(twee: Lpa, schrijf: Schrijf, dicht: str, stap: str, zin: str) -> None:
    kop = "naam;geboortedatum;school;soort;datum;stand;gesloten op;laatste stap;dag van de laatste stap"
    rij = f"Jansen, Sem;12-3-2010;De Wilg;luxe;1-10-2019;waarschuwing;{dicht};bellen;{stap}"
    assert zin in ongemoeid(twee, "importeer", "lijst", schrijf("l.csv", kop, rij), "--toch", code=4)


@pytest.mark.parametrize("om", [False, True])
def test_her_list_enrols_somebody_where_the_latest_zaak_says(leeg: Lpa, schrijf: Schrijf, om: bool) -> None:
    rijen = ["Jansen, Sem;12-3-2007;De Wilg;luxe;1-10-2017;ws", "Jansen, Sem;12-3-2007;Het Kompas;luxe;1-10-2019;"]
    kop = "naam;geboortedatum;school;soort;datum;stand"
    leeg.goed("importeer", "lijst", schrijf("l.csv", kop, *(reversed(rijen) if om else rijen)), "--toch")
    assert [(s, t) for _, s, _, t in inschrijvingen(leeg)] == [(2, None)]


def test_a_name_written_in_another_order_is_one_child(leeg: Lpa, schrijf: Schrijf) -> None:
    rijen = ("Sem van Dalen;12-3-2007;De Wilg;luxe;1-10-2019;", "Dalen, Sem van;12-3-2007;De Wilg;overig;2-10-2019;")
    leeg.goed("importeer", "lijst", schrijf("l.csv", "naam;geboortedatum;school;soort;datum;stand", *rijen), "--toch")
    assert len(leeg.json("jongere", "lijst")["jongeren"]) == 1


def test_schools_of_one_name_in_two_places_are_two(leeg: Lpa, schrijf: Schrijf) -> None:
    leeg.goed("school", "nieuw", "De Wegwijzer", "--plaats", "Heerde", "--regio", "midden")
    lijst = schrijf("s.csv", "naam;plaats;onderwijssoort", "De Wegwijzer;Heerde;po", "De Wegwijzer;Epe;po")
    assert "1 nieuw" in leeg.goed("importeer", "scholen", lijst)


@pytest.mark.parametrize("brin", ["12AB01", "99ZZ02"])
def test_a_school_with_another_brin_is_another(twee: Lpa, schrijf: Schrijf, brin: str) -> None:
    kop = "vestigingscode;naam;plaats;onderwijssoort"
    assert "1 nieuw" in twee.goed("importeer", "scholen", schrijf("s.csv", kop, f"{brin};De Wilg;Heerde;po"), "--toch")
    assert twee.json("school", "toon", "1")["brin"] == "12AB"


def test_an_enrolment_at_an_unknown_brin_is_not_put_at_a_school_of_that_name(twee: Lpa, schrijf: Schrijf) -> None:
    rij = schrijf("c.csv", "bsn;brin;school;onderwijssoort;van", f"{BSN};99ZZ;De Wilg;po;1-9-2019")
    assert "staat niet in het register" in ongemoeid(twee, "importeer", "inschrijvingen", rij, "--mutaties", code=4)


def test_the_end_of_an_enrolment_twice_is_one(twee: Lpa, schrijf: Schrijf) -> None:
    rij = schrijf("c.csv", "bsn;brin;tot", f"{BSN};12AB;31-10-2019")
    twee.goed("importeer", "inschrijvingen", rij, "--mutaties")
    assert "1 gelijk" in twee.goed("importeer", "inschrijvingen", rij, "--mutaties")
    assert inschrijvingen(twee)[0] == (1, 1, "2018-08-01", "2019-10-31")
    voor = schrijf("d.csv", "bsn;brin;tot", f"{BSN_2};12AB;31-7-2018")
    ongemoeid(twee, "importeer", "inschrijvingen", voor, "--mutaties", code=4)


def test_two_enrolments_at_once_are_doubted(twee: Lpa, schrijf: Schrijf) -> None:
    rij = schrijf("c.csv", "bsn;brin;van", f"{BSN};34CD;1-8-2019")
    fout = ongemoeid(twee, "importeer", "inschrijvingen", rij, "--mutaties", code=5)
    assert "loopt een inschrijving op dezelfde dagen als een andere" in fout


def test_one_child_with_and_without_a_number_is_unclear_and_not_two(leeg: Lpa, schrijf: Schrijf) -> None:
    for rijen in ((SEM, ";Jansen;Sem;12-03-2010"), (";Jansen;Sem;12-03-2010", SEM)):
        uit = leeg.goed("importeer", "jongeren", schrijf("a.csv", WIE, *rijen))
        assert "0 nieuw, 0 gewijzigd, 0 gelijk, 2 onduidelijk" in uit


def test_an_address_is_taken_whole_and_less_never_replaces_more(twee: Lpa, schrijf: Schrijf) -> None:
    kop = f"{WIE};straat;huisnummer;postcode;plaats;land;geslacht"
    for rij in (f"{SEM};Dijk;2;8181AC;Heerde;;M", f"{SEM};Rue X;77;;Brussel;Belgie;O",
                f"{BSN};Jansen;Sem;2010;Rue X;77;;;;"):  # fmt: skip
        twee.goed("importeer", "jongeren", schrijf("c.csv", kop, rij), "--mutaties")
    sem = jongere(twee, 1)
    assert [sem[k] for k in ("adres", "postcode", "plaats", "land")] == ["Rue X 77", "", "Brussel", "Belgie"]
    assert (sem["geslacht"], sem["geboortedatum"]) == ("m", "2010-03-12")
    terug = schrijf("d.csv", kop, f"{SEM};Dorpsweg;7;8181AD;Heerde;Nederland;")
    twee.goed("importeer", "jongeren", terug, "--mutaties")
    assert (jongere(twee, 1)["land"], jongere(twee, 1)["adres"]) == ("", "Dorpsweg 7")


def test_a_file_lifts_no_secrecy_and_shows_no_secret_address(twee: Lpa, schrijf: Schrijf) -> None:
    twee.goed("jongere", "wijzig", "1", "--adres", "Marterlaan 1", "--geheim-adres", "ja")
    c = schrijf("c.csv", f"{WIE};adres;geheim;notitie", f"{SEM};Blijfweg 5;nee;woont nu Blijfweg 5")
    uit = twee("importeer", "jongeren", c, "--mutaties", "--proef")
    assert "Blijfweg" not in uit.out + uit.err
    assert "dat blijft geheim" in " ".join(uit.out.split())
    twee.goed("importeer", "jongeren", c, "--mutaties")
    assert jongere(twee, 1)["geheim_adres"] is True


def test_a_changed_birth_date_counts_meldingen_with_rmc_anew(leeg: Lpa, schrijf: Schrijf) -> None:
    leeg.goed("importeer", "jongeren", schrijf("a.csv", WIE, f"{BSN};Jansen;Sem;12-03-2001"))
    leeg.goed("melding", "nieuw", "--jongere", "1", "--soort", "overig", "--datum", "1-10-2019", "--toch")
    assert leeg.json("melding", "toon", "1")["rmc"] is True
    leeg.goed("importeer", "jongeren", schrijf("b.csv", WIE, f"{BSN};Jansen;Sem;12-03-2004"), "--mutaties")
    assert leeg.json("melding", "toon", "1")["rmc"] is False


def test_a_double_address_is_no_reason_where_one_is_secret(leeg: Lpa, schrijf: Schrijf) -> None:
    kop = "achternaam;voornaam;geboortedatum;adres;postcode;geheim"
    leeg.goed("importeer", "jongeren", schrijf("a.csv", kop, "Bakker;Lot;1-4-2011;Blijfweg 5;8181AZ;ja",
                                               "Bakker;Lot;2-5-2011;Blijfweg 5;8181AZ;nee"), "--toch")  # fmt: skip
    assert leeg.json("jongere", "dubbel")["paren"] == []


# ── One record of two ─────────────────────────────────────────────────────────────────────────────

VAST = ("jongere", "nieuw", "--achternaam", "Jansen", "--geboortedatum", "12-3-2010", "--toch", "--voornaam")


def test_what_the_record_that_stays_has_is_not_emptied_and_the_rest_is_noted(leeg: Lpa) -> None:
    leeg.goed(*VAST, "Sem", "--postcode", "8181AA", "--plaats", "Heerde", "--gevestigd", "1-2-2012")
    leeg.goed(*VAST, "S.", "--gevestigd", "1-5-2015", "--verblijf", "verblijft hier")
    leeg.goed("jongere", "samenvoegen", "1", "2")
    sem = jongere(leeg, 1)
    assert (sem["postcode"], sem["plaats"], sem["gevestigd_op"]) == ("8181 AA", "Heerde", "2012-02-01")
    assert "gevestigd op 01-05-2015" in sem["notitie"]


def test_who_lives_here_by_one_record_does_not_leave_by_the_other(leeg: Lpa) -> None:
    leeg.goed(*VAST, "Sem", "--gevestigd", "1-1-2012")
    leeg.goed(*VAST, "S.", "--verhuisd", "1-6-2018")
    leeg.goed("jongere", "samenvoegen", "1", "2")
    assert jongere(leeg, 1)["verhuisd_op"] is None
    assert "verhuisd op 01-06-2018" in jongere(leeg, 1)["notitie"]


def test_an_enrolment_that_still_runs_is_not_dropped_for_one_that_ended(leeg: Lpa) -> None:
    for voornaam in ("Sem", "S."):
        leeg.goed(*VAST, voornaam)
    nieuw = ("inschrijving", "nieuw", "--school", "1", "--van", "1-8-2018", "--jongere")
    leeg.goed(*nieuw, "1", "--tot", "31-10-2019")
    leeg.goed(*nieuw, "2")
    for wie in "12":
        leeg.goed("overstap", "nieuw", "--jongere", wie, "--schooljaar", "2019-2020", "--keuze", "zorg", "--toch")
    uit = leeg("jongere", "samenvoegen", "1", "2")
    assert "loopt tegelijk met een andere" in uit.err
    assert "van 2019-2020 zijn er nu twee overstappen" in uit.err
    assert inschrijvingen(leeg) == [(1, 1, "2018-08-01", "2019-10-31"), (1, 1, "2018-08-01", None)]


def test_the_secret_address_of_either_is_kept(leeg: Lpa) -> None:
    leeg.goed(*VAST, "Sem", "--adres", "Dorpsweg 4")
    leeg.goed(*VAST, "S.", "--adres", "Blijfweg 5", "--geheim-adres", "ja")
    leeg.goed("jongere", "samenvoegen", "1", "2")
    assert (jongere(leeg, 1)["adres"], jongere(leeg, 1)["geheim_adres"]) == ("Blijfweg 5", True)


# ── Families, and the enrolment check ─────────────────────────────────────────────────────────────

ADRES = "achternaam;voornaam;geboortedatum;adres;postcode;plaats"


def gezinnen(lpa: Lpa) -> list[list[int]]:
    return [g["leden"] for g in lpa.json("jongere", "gezinnen")["gezinnen"]]


def test_one_street_in_two_towns_is_two_addresses(leeg: Lpa, schrijf: Schrijf) -> None:
    leeg.goed("importeer", "jongeren", schrijf(
        "a.csv", ADRES, "Vos;Ab;1-1-2010;Dorpsstraat 1;8181AA;Heerde", "Vos;Bo;2-1-2011;Dorpsstraat 1;8161BB;Epe",
        "Vos;Co;3-1-2012;Dorpsstraat 1;8161BB;Epe"))  # fmt: skip
    assert gezinnen(leeg) == [[2, 3]]


def test_who_may_be_one_is_no_family(leeg: Lpa) -> None:
    for voornaam in ("Gijs", "G."):
        leeg.goed(*VAST, voornaam, "--adres", "Pad 1", "--postcode", "8181AC")
    assert gezinnen(leeg) == []


def test_families_that_touch_are_kept_together(leeg: Lpa, schrijf: Schrijf) -> None:
    leeg.goed("importeer", "jongeren", schrijf(
        "a.csv", ADRES, "Vos;Ab;1-1-2010;Weg 1;8181AA;", "Vos;Bo;2-1-2011;Weg 1;8181AA;",
        "Mol;Co;3-1-2012;Pad 2;8181AB;", "Mol;Di;4-1-2013;Pad 2;8181AB;",
        "Mus;Ed;5-1-2014;Hof 3;8181AC;", "Mus;Fe;6-1-2015;Hof 4;8181AC;"))  # fmt: skip
    for een, ander in (("1", "5"), ("4", "6"), ("2", "3")):
        leeg.goed("jongere", "gezin", een, "--met", ander)
    leeg.goed("jongere", "gezinnen", "--vast")
    nummers = [jongere(leeg, n)["gezin"] for n in range(1, 7)]
    assert len(set(nummers)) == 1
    assert gezinnen(leeg) == []


def test_an_exemption_to_come_does_not_shorten_how_long_somebody_is_without(twee: Lpa, schrijf: Schrijf) -> None:
    weg = schrijf("c.csv", "bsn;brin;tot", f"{BSN_2};12AB;31-10-2019")
    twee.goed("importeer", "inschrijvingen", weg, "--mutaties")
    voor = twee.json("inschrijving", "controle")["zonder_inschrijving"]
    twee.goed("vrijstelling", "nieuw", "--jongere", "2", "--grond", "15", "--van", "1-1-2020", "--tot", "31-7-2020",
              "--toch")  # fmt: skip
    twee.goed("vrijstelling", "besluit", "1", "--uitkomst", "toegekend", "--motivering", "x", "--toch")
    assert [z["sinds"] for z in voor] == ["2019-11-01"]
    assert twee.json("inschrijving", "controle")["zonder_inschrijving"] == voor


def test_the_last_school_is_the_one_that_was_left_last(twee: Lpa, schrijf: Schrijf) -> None:
    rijen = (f"{BSN};12AB;1-8-2018;31-10-2019;po", f"{BSN};34CD;1-8-2019;31-8-2019;vo")
    scholen = schrijf("c.csv", "bsn;brin;van;tot;onderwijssoort", *rijen)
    twee.goed("importeer", "inschrijvingen", scholen, "--mutaties", "--toch")
    (sem,) = twee.json("inschrijving", "controle")["zonder_inschrijving"]
    assert (sem["sinds"], sem["laatste_school"]) == ("2019-11-01", 1)


@pytest.mark.parametrize(("zegt", "genoemd"), [("nee", True), ("", False), ("ja", False)])
def test_a_file_that_calls_a_secret_address_open_is_said_not_to_be_followed(
    twee: Lpa, schrijf: Schrijf, zegt: str, genoemd: bool
) -> None:
    twee.goed("jongere", "wijzig", "1", "--geheim-adres", "ja")
    uit = twee.json("importeer", "jongeren", schrijf("c.csv", f"{WIE};geheim", f"{SEM};{zegt}"), "--mutaties")
    assert uit["gelijk"] == 1
    gezegd = "niet overgenomen, geheim adres nee: jongere 1, Sem Jansen (regel 2); dat blijft geheim"
    assert any(zin.startswith(gezegd) for zin in uit["opmerkingen"]) == genoemd


def test_who_went_to_another_school_before_the_day_of_the_stand_was_at_one_school_a_day(
    twee: Lpa, schrijf: Schrijf
) -> None:
    stand = schrijf("s.csv", "bsn;brin;van", f"{BSN};34CD;1-8-2019", f"{BSN_2};12AB;")
    twee.goed("importeer", "inschrijvingen", stand, "--stand", "--beeindig", "--toch")
    alle = twee.json("inschrijving", "lijst", "--jongere", "1")["inschrijvingen"]
    assert sorted((i["school"], i["van"], i["tot"]) for i in alle) == [
        (1, "2018-08-01", "2019-07-31"), (2, "2019-08-01", None),
    ]  # fmt: skip


@pytest.mark.parametrize("om", [False, True])
def test_a_change_of_school_in_one_file_is_no_overlap(twee: Lpa, schrijf: Schrijf, om: bool) -> None:
    rijen = [f"{BSN};12AB;1-8-2018;15-10-2019", f"{BSN};34CD;16-10-2019;"]
    bestand = schrijf("m.csv", "bsn;brin;van;tot", *(reversed(rijen) if om else rijen))
    twee.goed("importeer", "inschrijvingen", bestand, "--mutaties")
    naast = schrijf("n.csv", "bsn;brin;van;tot", f"{BSN_2};34CD;16-10-2019;")
    assert "naast inschrijving 2" in geweigerd(twee("importeer", "inschrijvingen", naast, "--mutaties"), 5)


@pytest.mark.parametrize(("geboren", "telt"), [("1-10-1996", 0), ("2-10-1996", 1), ("15-10-1996", 1)])
def test_who_was_22_on_the_first_of_october_is_kept_after_a_birthday(
    leeg: Lpa, schrijf: Schrijf, geboren: str, telt: int
) -> None:
    uit = leeg.json(
        "importeer", "jongeren", schrijf("j.csv", "achternaam;voornaam;geboortedatum", f"Vink;Bo;{geboren}")
    )
    assert (uit["nieuw"], sum(uit["niet_bewaard"].values())) == (telt, 1 - telt)

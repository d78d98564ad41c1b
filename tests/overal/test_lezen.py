"""Reading: search, lists, pages; what is masked, what is literal, what a script gets."""

from __future__ import annotations

import csv
import json

import pytest

from tests.conftest import BSN, BSN_2, BSN_3, Lpa


@pytest.mark.parametrize(
    "tekst",
    ["muller", "Müller", "MÜLLER", "mül", "zoe", "Zoë", "müller zoë", "zoe van der muller", BSN, "9999.90.019", "0019",
     "990019"],
)  # fmt: skip
def test_a_search_finds_the_jongere(gevuld: Lpa, tekst: str) -> None:
    gevonden = gevuld.json("zoek", tekst)
    assert [j["nummer"] for j in gevonden["jongeren"]] == [2]
    assert "Müller, Zoë van der" in gevuld.goed("zoek", *tekst.split())


@pytest.mark.parametrize(("tekst", "nummers"), [("2", [2]), ("1", [1]), ("1234567", [2]), ("3", []), ("7654321", [])])
def test_a_search_finds_the_zaak_by_its_number_or_that_of_duo(gevuld: Lpa, tekst: str, nummers: list[int]) -> None:
    assert [z["nummer"] for z in gevuld.json("zoek", tekst)["zaken"]] == nummers


@pytest.mark.parametrize("tekst", ["wegwijzer", "heerde", "12AB", "DE WEGWIJZER"])
def test_a_search_finds_the_school(gevuld: Lpa, tekst: str) -> None:
    assert [s["nummer"] for s in gevuld.json("zoek", tekst)["scholen"]] == [1]


@pytest.mark.parametrize("tekst", ["pietersen", "sen", "%", "_", "'", "0000", "uhu"])
def test_a_search_without_a_hit_is_no_failure(gevuld: Lpa, tekst: str) -> None:
    assert gevuld.goed("zoek", tekst) == "Er is niets gevonden.\n"
    lijsten = ("jongeren", "verzorgers", "zaken", "scholen", "straat")
    assert gevuld.json("zoek", tekst) == {"versie": 1} | {lijst: [] for lijst in lijsten}


@pytest.mark.parametrize("naam", ["李小龙", "Łukasz", "Đorđe", "Ørsted", "Weiß", "IJsbrand", "O'Neill", "d’Arc-Müller"])
def test_a_name_in_any_writing_is_found_again(lpa: Lpa, naam: str) -> None:
    lpa.goed("jongere", "nieuw", "--achternaam", naam, "--geboortedatum", "1-1-2009")
    assert [j["achternaam"] for j in lpa.json("zoek", naam)["jongeren"]] == [naam]
    assert [j["achternaam"] for j in lpa.json("zoek", naam.upper())["jongeren"]] == [naam]
    assert naam in lpa.goed("jongere", "lijst")


@pytest.mark.parametrize(
    ("getypt", "naam"),
    [("lukasz", "Łukasz"), ("dorde", "Đorđe"), ("orsted", "Ørsted"), ("weiss", "Weiß"), ("ysbrand", "IJsbrand")],
)
def test_a_name_is_found_without_its_accents(lpa: Lpa, getypt: str, naam: str) -> None:
    lpa.goed("jongere", "nieuw", "--achternaam", naam, "--geboortedatum", "1-1-2009")
    assert lpa.json("jongere", "toon", getypt)["achternaam"] == naam


LEZERS = [
    ("jongere", "toon", "2"), ("jongere", "lijst"), ("jongere", "lijst", "--csv"), ("zoek", BSN_3), ("zoek", "muller"),
    ("melding", "toon", "2"), ("melding", "lijst"), ("melding", "lijst", "--csv"), ("inschrijving", "lijst"),
    ("inschrijving", "toon", "2"), ("interventie", "lijst"), ("logboek",), ("overzicht", "2019-2020"),
    ("export", "csv", "2019-2020"), ("overzicht", "2019-2020", "--uit-zaken", "7/luxe verzuim"),
]  # fmt: skip


@pytest.mark.parametrize("opdracht", LEZERS, ids=" ".join)
@pytest.mark.parametrize("vorm", [(), ("--json",)])
def test_no_bsn_is_shown_unasked(gevuld: Lpa, opdracht: tuple[str, ...], vorm: tuple[str, ...]) -> None:
    uit = gevuld.goed(*(w for w in opdracht if not vorm or w != "--csv"), *vorm)
    assert BSN not in uit
    assert BSN_2 not in uit


def test_a_new_jongere_is_not_repeated_with_the_whole_bsn(gevuld: Lpa) -> None:
    nieuw = ("jongere", "nieuw", "--achternaam", "Bos", "--geboortedatum", "1-1-2009", "--bsn", BSN_3, "--json")
    assert json.loads(gevuld.goed(*nieuw))["bsn"] == "•••••0032"
    gewijzigd = gevuld("jongere", "wijzig", "1", "--bsn", "999990044")
    assert "•••••0044" in gewijzigd.out
    assert "999990044" not in gewijzigd.out + gewijzigd.err


def test_the_page_of_a_jongere_masks_bsn_and_secret_address(gevuld: Lpa) -> None:
    kort, vol = gevuld.goed("jongere", "toon", "3"), gevuld.goed("jongere", "toon", "3", "--volledig")
    assert "•••••0020" in kort
    assert "geheim (te zien met --volledig)" in kort
    assert BSN_2 in vol
    assert "Dorpsstraat 1, 8181 AA Heerde" in vol
    assert "Dorpsstraat" not in kort


# A secret address is hidden wherever it is not asked for: on the page, in lists and in what a script gets.
GEHEIM = [
    ("jongere", "toon", "3"), ("jongere", "toon", "3", "--json"), ("jongere", "lijst"), ("jongere", "lijst", "--json"),
    ("jongere", "lijst", "--csv"), ("zoek", "mees"), ("zoek", "mees", "--json"), ("logboek", "--meest", "50"),
    ("logboek", "--meest", "50", "--json"),
]  # fmt: skip


@pytest.mark.parametrize("opdracht", GEHEIM, ids=" ".join)
def test_a_secret_address_is_hidden(gevuld: Lpa, opdracht: tuple[str, ...]) -> None:
    gevuld.goed("jongere", "wijzig", "3", "--plaats", "Merkplaats", "--postcode", "9999 ZZ")
    uit = gevuld.goed(*opdracht)
    for deel in ("Dorpsstraat", "Merkplaats", "9999 ZZ"):
        assert deel not in uit


def test_with_volledig_the_secret_address_is_data(gevuld: Lpa) -> None:
    assert gevuld.json("jongere", "toon", "3")["adres"] == ""
    vol = gevuld.json("jongere", "toon", "3", "--volledig")
    assert (vol["adres"], vol["bsn"]) == ("Dorpsstraat 1", BSN_2)


def _lees(uit: str) -> list[list[str]]:
    return list(csv.reader(uit.removeprefix("\ufeff").splitlines(), delimiter=";"))


LIJSTEN = [("jongere", "jongeren"), ("school", "scholen"), ("inschrijving", "inschrijvingen"), ("melding", "meldingen"),
           ("interventie", "interventies"), ("route", "routes"), ("verstrekking", "verstrekkingen"),
           ("contact", "contacten"), ("spreekuur", "spreekuren"), ("overstap", "overstappen")]  # fmt: skip


@pytest.mark.parametrize(("soort", "sleutel"), LIJSTEN)
def test_every_list_is_csv_for_a_dutch_excel_and_json_for_a_script(gevuld: Lpa, soort: str, sleutel: str) -> None:
    uit = gevuld.goed(soort, "lijst", "--csv")
    assert uit.startswith("\ufeff")
    assert uit.count("\r\n") == uit.count("\n")
    kop, *rijen = _lees(uit)
    assert len(kop) > 3
    data = gevuld.json(soort, "lijst")
    assert (data["versie"], data["aantal"]) == (1, len(data[sleutel])) == (1, len(rijen))
    assert [int(rij[0]) for rij in rijen] == [record["nummer"] for record in data[sleutel]]


@pytest.mark.parametrize(("soort", "sleutel"), LIJSTEN)
def test_an_empty_list_is_no_failure(lpa: Lpa, soort: str, sleutel: str) -> None:
    assert lpa.goed(soort, "lijst") == "Er is niets gevonden.\n"
    assert lpa.json(soort, "lijst") == {"versie": 1, sleutel: [], "aantal": 0}
    assert len(_lees(lpa.goed(soort, "lijst", "--csv"))) == 1


def test_a_long_list_says_what_it_hides(voorbeeld: Lpa) -> None:
    data = voorbeeld.json("melding", "lijst", "--meest", "10")
    assert len(data["meldingen"]) == 10
    uit = voorbeeld.goed("melding", "lijst", "--meest", "10")
    assert f"{data['aantal'] - 10} verborgen; toon ze met --alles" in uit
    assert len(voorbeeld.json("melding", "lijst", "--alles")["meldingen"]) == data["aantal"]
    assert "verborgen" not in voorbeeld.goed("melding", "lijst", "--alles")


@pytest.mark.parametrize(
    ("filters", "nummers"),
    [
        ((), [2, 1]), (("--open",), [2]), (("--gesloten",), [1]), (("--soort", "luxe"), [2]), (("--soort", "sig"), [1]),
        (("--jongere", "muller"), [2]), (("--school", "12AB"), [1]), (("--schooljaar", "18-19"), []),
        (("--schooljaar", "2019", "--open"), [2]), (("--open", "--gesloten"), [2, 1]),
        (("--soort", "luxe", "--gesloten"), []),
    ],
)  # fmt: skip
def test_meldingen_are_filtered(gevuld: Lpa, filters: tuple[str, ...], nummers: list[int]) -> None:
    assert [m["nummer"] for m in gevuld.json("melding", "lijst", *filters)["meldingen"]] == nummers


@pytest.mark.parametrize("breedte", ["20", "40", "60", "80", "200"])
def test_a_list_fits_its_screen_and_keeps_number_and_name(gevuld: Lpa, breedte: str) -> None:
    uit = gevuld.goed("melding", "lijst", COLUMNS=breedte)
    assert max(len(regel) for regel in uit.splitlines()) <= max(int(breedte), 34)
    assert "28-10-2019" in uit
    assert "Müller" in uit


# Names are data: whatever stands in them comes out literally, or, where it could steer a screen, not at all.
NAMEN = {
    "[/]": "[/]", "[red]x": "[red]x", ":smile:": ":smile:", "{naam}": "{naam}", "%s": "%s", "\\n": "\\n",
    "=1+1": "=1+1", "-2+3": "-2+3", "@SUM(A1)": "@SUM(A1)", "O'Neill": "O'Neill", 'A "B"': 'A "B"', "a;b": "a;b",
    "null": "null", "\x1b[31mRood": "[31mRood", "\x1b]0;titel\x07Bel": "]0;titelBel",
    "\u202eDraai": "Draai", "\u2066Om\u2069": "Om", "Re\rturn": "Re turn", "Ta\tb": "Ta b", "Regel\neen": "Regel een",
    "Nul\u200bbreed": "Nulbreed", "e\u0301lan": "élan",
}  # fmt: skip


@pytest.mark.parametrize("getypt", NAMEN, ids=ascii)
def test_a_name_is_data_and_never_markup(lpa: Lpa, getypt: str) -> None:
    naam = NAMEN[getypt]
    nieuw = lpa("jongere", "nieuw", "--achternaam", getypt, "--geboortedatum", "1-1-2009")
    assert nieuw.code == 0
    assert naam in nieuw.out
    lpa.goed("melding", "nieuw", "--jongere", "1", "--soort", "overig", "--melder", getypt)
    assert lpa.json("jongere", "toon", "1")["achternaam"] == naam
    for opdracht in (("jongere", "toon", "1"), ("jongere", "lijst"), ("melding", "toon", "1"), ("melding", "lijst"),
                     ("logboek", "--volledig"), ("jongere", "lijst", "--json")):  # fmt: skip
        uit = lpa.goed(*opdracht)
        assert (json.dumps(naam)[1:-1] if "--json" in opdracht and naam.isascii() else naam) in uit, opdracht
        assert not {"\x1b", "\x07", "\r", "\t", "\u202e", "\u2066"} & set(uit)
    cel = _lees(lpa.goed("jongere", "lijst", "--csv"))[1][1]
    assert cel == ("'" if naam[0] in "=+-@" else "") + naam


def test_json_is_one_document_with_real_letters(gevuld: Lpa) -> None:
    for opdracht in (("jongere", "lijst"), ("jongere", "toon", "2"), ("melding", "toon", "1"), ("zoek", "muller"),
                     ("logboek",), ("school", "toon", "1"), ("inschrijving", "toon", "1"), ("cijfers", "controle"),
                     ("overzicht", "2019-2020"), ("interventie", "lijst", "1")):  # fmt: skip
        uit = gevuld.goed(*opdracht, "--json")
        assert json.loads(uit)["versie"] == 1, opdracht
        assert "\\u00" not in uit
    assert "Müller" in gevuld.goed("jongere", "toon", "2", "--json")


def test_a_melding_is_shown_with_its_steps(gevuld: Lpa) -> None:
    melding = gevuld.json("melding", "toon", "1")
    assert [s["soort"] for s in melding["interventies"]] == ["verzuimgesprek"]
    assert melding["geopend_op"] == "2019-10-10"
    getoond = gevuld.goed("melding", "toon", "1")
    for deel in ("Sem Jansen", "donderdag 10-10-2019", "De Wegwijzer", "verzuimgesprek", "waarschuwing", "15-10-2019"):
        assert deel in getoond


def test_a_jongere_is_shown_with_the_duty_on_the_peildatum(gevuld: Lpa) -> None:
    nu = gevuld.json("jongere", "toon", "2")["plicht"]["status"]
    later = gevuld.json("jongere", "toon", "2", "--peildatum", "1-9-2020")["plicht"]["status"]
    nooit = gevuld.json("jongere", "toon", "2", "--peildatum", "1-9-2023")["plicht"]["status"]
    assert (nu, later) == ("leerplichtig", "kwalificatieplichtig")
    assert nooit not in (nu, later)


def test_a_change_says_what_it_was_and_what_it_became(gevuld: Lpa) -> None:
    assert gevuld.goed("melding", "wijzig", "1", "--uren", "20", "--melder", "mentor") == (
        "Melding 1 is gewijzigd: uren 18 wordt 20 en melder - wordt mentor. Terugnemen kan met `lpa ongedaan`.\n"
    )
    assert gevuld.json("melding", "toon", "1")["uren"] == 20


@pytest.mark.parametrize("vlag", ["--uren", "--melder", "--eerste-dag", "--school", "--meldingsnummer"])
def test_an_empty_text_clears_a_field(gevuld: Lpa, vlag: str) -> None:
    waarden = {
        "--uren": "8",
        "--melder": "mentor",
        "--eerste-dag": "1-10-2019",
        "--school": "1",
        "--meldingsnummer": "55",
    }
    gevuld.goed("melding", "wijzig", "2", vlag, waarden[vlag])
    naam = vlag.removeprefix("--").replace("-", "_")
    assert gevuld.json("melding", "toon", "2")[naam]
    gevuld.goed("melding", "wijzig", "2", vlag, "")
    assert not gevuld.json("melding", "toon", "2")[naam]


def test_a_changed_date_takes_the_schooljaar_along(gevuld: Lpa) -> None:
    gevuld.goed("melding", "wijzig", "2", "--datum", "3-6-2019", "--toch")
    assert gevuld.json("melding", "toon", "2")["schooljaar"] == "2018-2019"
    assert gevuld.json("melding", "lijst", "--schooljaar", "2018-2019")["aantal"] == 1


def test_a_changed_name_is_found_by_the_new_one(gevuld: Lpa) -> None:
    gevuld.goed("jongere", "wijzig", "2", "--achternaam", "Visser")
    assert gevuld.json("zoek", "visser")["jongeren"][0]["nummer"] == 2
    assert gevuld.json("zoek", "muller")["jongeren"] == []
    gevuld.goed("school", "wijzig", "1", "--naam", "De Regenboog")
    assert gevuld.json("school", "toon", "regenboog")["nummer"] == 1


@pytest.mark.parametrize("tekst", ["%", "?", "'", " ", ""])
def test_a_text_without_letters_means_nobody(lpa: Lpa, tekst: str) -> None:
    lpa.goed("jongere", "nieuw", "--achternaam", "Bos", "--geboortedatum", "1-1-2009")
    lpa.goed("school", "nieuw", "De Wegwijzer", "--plaats", "Heerde")
    assert lpa("jongere", "toon", tekst).code == 3
    assert lpa("school", "toon", tekst).code == 3
    assert lpa("jongere", "wijzig", tekst, "--plaats", "Epe").code == 3


def test_the_place_of_a_school_is_no_secret(gevuld: Lpa) -> None:
    assert gevuld.json("school", "toon", "2")["plaats"] == "Zwolle"
    assert [s["plaats"] for s in gevuld.json("school", "lijst")["scholen"]] == ["Zwolle", "Heerde"]
    assert "Zwolle" in gevuld.goed("school", "lijst", "--csv")
    assert [s["plaats"] for s in gevuld.json("zoek", "kompas")["scholen"]] == ["Zwolle"]


def test_an_address_that_is_no_secret_is_shown(gevuld: Lpa) -> None:
    gevuld.goed("jongere", "wijzig", "1", "--adres", "Kerkweg 2", "--plaats", "Epe")
    assert gevuld.json("jongere", "toon", "1")["adres"] == "Kerkweg 2"
    assert "Kerkweg 2, Epe" in gevuld.goed("jongere", "toon", "1")
    assert "Epe" in gevuld.goed("jongere", "lijst", "--csv")

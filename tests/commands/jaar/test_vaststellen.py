"""A closed schooljaar prints what it printed, whatever becomes of its cases, and says what is otherwise."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from lpa.cli import main
from tests.conftest import Lpa, geweigerd

JAAR = "2019-2020"
SIGNAAL = 7  # a signaalmelding of the practice file, closed


@pytest.fixture(scope="module")
def _vastgesteld(_voorbeeldmap: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The practice file with its last schooljaar closed, made once."""
    pad = tmp_path_factory.mktemp("vast") / "oefen.lpa"
    pad.write_bytes((_voorbeeldmap / "voorbeeld.lpa").read_bytes())
    assert main(("cijfers", "vaststellen", JAAR, "--bestand", str(pad))) == 0
    return pad.read_bytes()


@pytest.fixture
def vast(_vastgesteld: bytes, oefen: Lpa) -> Lpa:
    oefen.pad.write_bytes(_vastgesteld)
    return oefen


def getallen(lpa: Lpa) -> Any:
    """All figures of the schooljaar, also below the tables."""
    data = lpa.json("overzicht", JAAR, "--jaren", "1")
    tabellen = {
        (t["tabel"], r["rij"]): r["cellen"][0]["waarde"]
        for t in data["tabellen"]
        for r in [*t["rijen"], *(r for o in t["onder"] for r in o["rijen"])]
    }
    return tabellen | {("kern", k["rij"]): k["waarde"] for k in data["kerncijfers"]}


def beroer(lpa: Lpa) -> None:
    """Change much of what the schooljaar counts."""
    lpa.goed("melding", "heropen", "5", "--reden", "nieuwe feiten", "--datum", "3-11-2020")
    lpa.goed("melding", "vervalt", str(SIGNAAL), "--reden", "dubbel", "--toch")
    lpa.goed("melding", "nieuw", "--jongere", "26", "--soort", "luxe", "--datum", "10-2-2020", "--toch")
    lpa.goed("jongere", "wijzig", "26", "--verhuisd", "1-9-2019", "--toch")


def test_what_is_printed_stays_whatever_happens_to_the_cases(oefen: Lpa) -> None:
    voor = getallen(oefen)
    oefen.goed("cijfers", "vaststellen", JAAR)
    assert getallen(oefen) == voor
    beroer(oefen)
    assert getallen(oefen) == voor
    verdeeld = oefen.json("overzicht", JAAR, "--per", "soort", "--exact", "--ja")
    assert verdeeld["totaal"] == voor["3", "totaal"]
    assert "19-20 vastgesteld" in oefen.goed("overzicht", JAAR, "--tabel", "3", "--jaren", "1")
    assert "67 van de 105 jongeren met een interventie" in oefen.goed(
        "overzicht", JAAR, "--tabel", "kern", COLUMNS="200"
    )


def test_a_comparison_names_the_zaken_and_why(vast: Lpa) -> None:
    beroer(vast)
    data = vast.json("cijfers", "vergelijk", JAAR)
    rijen = {(v["tabel"], v["rij"]): v for v in data["verschillen"]}
    waarschuwing = rijen["5", "waarschuwing"]
    assert (waarschuwing["was"], waarschuwing["nu"], waarschuwing["weg"]) == (12, 11, [5])
    assert waarschuwing["zaken"] == ["zaak 5: was waarschuwing, nu nog in onderzoek (heropend op 03-11-2020)"]
    signaal = rijen["3", "signaalverzuim"]
    assert (signaal["was"], signaal["nu"]) == (93, 92)
    (zin,) = signaal["zaken"]
    assert zin.startswith(f"zaak {SIGNAAL}: telt niet meer mee in dit schooljaar (vervallen op 17-11-2020: dubbel")
    luxe = rijen["3", "luxe verzuim"]
    assert (luxe["erbij"], luxe["zaken"]) == ([205], ["zaak 205: kwam erbij"])
    assert (rijen["1", "totaal"]["was"], rijen["1", "totaal"]["nu"]) == (2748, 2747)
    assert "zaak 205: kwam erbij" in vast.goed("cijfers", "vergelijk", JAAR)


def test_nothing_differs_when_nothing_happened(vast: Lpa) -> None:
    assert vast.json("cijfers", "vergelijk", JAAR)["verschillen"] == []
    assert "Er is niets anders" in vast.goed("cijfers", "vergelijk", JAAR)


def test_reopened_it_counts_again_and_every_version_stays(vast: Lpa) -> None:
    beroer(vast)
    vast.goed("cijfers", "heropen", JAAR, "--reden", "een melding was vergeten")
    assert getallen(vast)["3", "luxe verzuim"] == 7
    vast.goed("cijfers", "vaststellen", JAAR)
    versies = vast.json("cijfers", "versies")["versies"]
    assert [(v["nummer"], v["heropend_reden"]) for v in versies] == [(1, "een melding was vergeten"), (2, "")]
    data = vast.json("cijfers", "vergelijk", JAAR, "--versie", "1", "--met", "2")
    assert {(v["tabel"], v["rij"]) for v in data["verschillen"]} >= {("3", "luxe verzuim"), ("5", "waarschuwing")}


def test_it_is_closed_once_and_opened_only_with_a_reason(vast: Lpa) -> None:
    assert "is al vastgesteld" in geweigerd(vast("cijfers", "vaststellen", JAAR), 5)
    assert "--reden" in geweigerd(vast("cijfers", "heropen", JAAR), 2)
    assert "is niet vastgesteld" in geweigerd(vast("cijfers", "heropen", "2018-2019", "--reden", "x"), 3)
    assert "geen versie 9" in geweigerd(vast("cijfers", "vergelijk", JAAR, "--versie", "9"), 3)


def test_a_year_that_does_not_add_up_is_closed_only_with_a_reason(oefen: Lpa) -> None:
    uit = geweigerd(oefen("cijfers", "vaststellen", "2018-2019"), 5)
    assert "verschil 9" in uit
    assert "is niet voorbij" not in uit
    assert "--toch" in geweigerd(oefen("cijfers", "vaststellen", "2018-2019", "--reden", "zo gedrukt"), 5)
    oefen.goed("cijfers", "vaststellen", "2018-2019", "--reden", "zo gedrukt", "--toch")
    assert "zo gedrukt" in oefen.goed("cijfers", "versies")


def test_a_year_that_is_not_over_or_has_no_figures_is_not_closed(oefen: Lpa) -> None:
    assert "is niet voorbij" in geweigerd(oefen("cijfers", "vaststellen", JAAR, "--peildatum", "1-6-2020"), 5)
    assert "er geen cijfers" in geweigerd(oefen("cijfers", "vaststellen", "2009-2010"), 3)
    assert "nog niet begonnen" in geweigerd(oefen("cijfers", "vaststellen", "2030-2031"), 5)


def test_who_changes_what_a_closed_year_counts_is_told_that_its_figures_stay(vast: Lpa) -> None:
    assert (
        "zijn vastgesteld; die veranderen hierdoor niet"
        in vast("melding", "heropen", "5", "--reden", "x", "--datum", "3-11-2020").err
    )
    assert "zijn vastgesteld" not in vast("melding", "wijzig", "10", "--toelichting", "gebeld").err
    assert "zijn vastgesteld" in vast("melding", "wijzig", "10", "--datum", "1-9-2020", "--toch").err  # out of the year
    assert "zijn vastgesteld" in vast("melding", "vervalt", str(SIGNAAL), "--reden", "dubbel", "--toch").err
    assert "zijn vastgesteld" in vast("inschrijving", "wijzig", "3", "--tot", "30-9-2019", "--toch").err
    assert "zijn vastgesteld" not in vast("inschrijving", "wijzig", "4", "--niveau", "havo", "--toch").err


@pytest.mark.parametrize(
    "woorden",
    [
        ("cijfers", "zet", JAAR, "3/luxe", "12"),
        ("cijfers", "zet", JAAR, "kern/% luxe verzuim van werkprocessen", "9,8"),
        ("cijfers", "bron", JAAR, "geteld"),
        ("cijfers", "bron", JAAR, "geteld", "--tabel", "5"),
        ("cijfers", "importeer", "een.csv"),
    ],
)
def test_a_closed_schooljaar_takes_no_figures_and_no_choice_between_them(
    vast: Lpa, tmp_path: Path, woorden: tuple[str, ...]
) -> None:
    (tmp_path / "een.csv").write_text(f"schooljaar;tabel;rij;waarde;teken;opmerking\n{JAAR};3;luxe verzuim;12;;\n")
    voor = vast.pad.read_bytes()
    u = vast(*(str(tmp_path / w) if w == "een.csv" else w for w in woorden))
    geweigerd(u, 5)
    assert f"lpa cijfers heropen {JAAR}" in " ".join(u.err.split())
    assert vast.pad.read_bytes() == voor
    vast.goed("cijfers", "heropen", JAAR, "--reden", "nagekomen")
    toch = ["--toch"] if "zet" in woorden else []  # of one figure it is asked whether it may hide the counts
    assert vast(*(str(tmp_path / w) if w == "een.csv" else w for w in woorden), *toch).code == 0


def test_a_closed_schooljaar_takes_figures_of_a_row_of_hers_and_those_of_other_years(vast: Lpa) -> None:
    vast.goed("cijfers", "rij", "regio", "vsv", "--eenheid", "procent")
    vast.goed("cijfers", "zet", JAAR, "regio/vsv", "1,9")
    vast.goed("cijfers", "zet", JAAR, "regio/vsv", "weg")
    vast.goed("cijfers", "zet", "2010-2011", "3/luxe", "12")


def test_its_own_export_changes_nothing_in_a_file_with_a_closed_schooljaar(vast: Lpa) -> None:
    uit = vast.goed("export", "csv", JAAR, "--jaren", "1")
    assert ";vastgesteld" in uit
    Path("uit.csv").write_text(uit, encoding="utf-8")
    assert "Er is niets gewijzigd" in vast.goed("cijfers", "importeer", "uit.csv")
    Path("uit.csv").write_text(uit.replace(";154;", ";155;"), encoding="utf-8")
    geweigerd(vast("cijfers", "importeer", "uit.csv"), 5)


def test_in_another_file_what_was_closed_is_entered(vast: Lpa, tmp_path: Path) -> None:
    Path("uit.csv").write_text(vast.goed("export", "csv", JAAR, "--jaren", "1"), encoding="utf-8")
    nieuw = tmp_path / "nieuw.lpa"
    vast.goed("begin", "--gemeente", "Heerde", "--regio", "midden", "--zonder-wachtwoord", "--bestand", str(nieuw))
    vast.goed("cijfers", "importeer", "uit.csv", "--bestand", str(nieuw))
    (tabel,) = vast.json("overzicht", JAAR, "--tabel", "3", "--jaren", "1", "--bestand", str(nieuw))["tabellen"]
    assert {c["herkomst"] for r in tabel["rijen"] for c in r["cellen"]} == {"historie"}
    (hier,) = vast.json("overzicht", JAAR, "--tabel", "3", "--jaren", "1")["tabellen"]
    assert [r["cellen"][0]["waarde"] for r in tabel["rijen"]] == [r["cellen"][0]["waarde"] for r in hier["rijen"]]


def test_an_import_of_a_closed_schooljaar_is_not_taken_back(oefen: Lpa) -> None:
    oefen.goed("cijfers", "zet", JAAR, "8/art. 15", "2", "--toch")
    oefen.goed("cijfers", "vaststellen", JAAR, "--reden", "proef", "--toch")
    geweigerd(oefen("cijfers", "zet", JAAR, "8/art. 15", "weg"), 5)


def test_the_source_of_a_closed_schooljaar_is_what_was_closed(vast: Lpa) -> None:
    tabellen = vast.json("cijfers", "bron", JAAR)["tabellen"]
    assert {t["getoond"] for t in tabellen if t["geteld"]} == {"vastgesteld"}
    tekst = " ".join(vast.goed("cijfers", "vergelijk", JAAR, "--tabel", "3").split())
    assert "getoond is vastgesteld" in tekst
    assert "Kiezen" not in tekst
    (tabel,) = vast.json("cijfers", "vergelijk", JAAR, "--tabel", "3")["tabellen"]
    assert tabel["geteld"]
    assert not tabel["ingevoerd"]
    assert sum(r["geteld"] or 0 for r in tabel["rijen"]) > 0


def test_the_cases_of_a_closed_figure_are_those_that_were_counted(vast: Lpa) -> None:
    beroer(vast)
    waarschuwing = vast.json("overzicht", JAAR, "--uit-zaken", "5/waarschuwing")
    assert waarschuwing["aantal"] == 12
    assert 5 in [z["nummer"] for z in waarschuwing["zaken"]]
    assert "geen namen van jongeren" in geweigerd(vast("overzicht", JAAR, "--uit-zaken", "1/totaal"), 3)


def test_the_cases_of_a_closed_figure_are_said_to_be_as_they_are_now_and_which_are_gone(vast: Lpa) -> None:
    vraag = ("overzicht", JAAR, "--uit-zaken", "5/signaalverzuim")
    assert "de zaken staan er zoals ze nu zijn" in vast(*vraag).err
    assert "telt ook" not in vast(*vraag).err
    vast.goed("melding", "vervalt", str(SIGNAAL), "--reden", "dubbel", "--toch")
    for opties in ((), ("--csv",), ("--json",)):
        gezegd = " ".join(vast(*vraag, *opties).err.split())
        assert f"Het cijfer telt ook zaak {SIGNAAL}: die is er niet meer bij." in gezegd
        assert "lpa cijfers vergelijk 2019-2020" in gezegd


def test_what_is_kept_names_nobody_and_is_in_no_order_that_does(vast: Lpa) -> None:
    with closing(sqlite3.connect(vast.pad)) as conn:
        namen = {naam for (naam,) in conn.execute("select achternaam from jongere") if len(naam) > 4}
        feiten = [f for (f,) in conn.execute("select feiten from telfeit")]
        assert not [f for f in feiten if any(f'"{naam}"' in f for naam in namen)]
        wie = [n for (n,) in conn.execute("select wie from telfeit where zaak is null order by nummer")]
        assert wie == sorted(wie)
        assert len(set(wie)) == len(wie) > 3_000


@pytest.mark.parametrize(
    "opdracht",
    [
        "update vastcijfer set waarde = '94' where tabel = '3' and rij = 'signaalverzuim'",
        "update telfeit set feiten = replace(feiten, 'geslacht', 'x') where nummer = 3",
        "delete from telfeit where nummer = 7",
    ],
)
def test_figures_that_were_changed_from_outside_are_found_by_their_seal(vast: Lpa, opdracht: str) -> None:
    assert "zegel" not in vast.goed("cijfers", "controle")
    with closing(sqlite3.connect(vast.pad)) as conn:
        conn.execute(opdracht)
        conn.commit()
    assert "het zegel van versie 1 klopt niet" in " ".join(vast.goed("cijfers", "controle").split())


def test_a_closing_is_not_taken_back_but_opened_again(vast: Lpa) -> None:
    assert "lpa cijfers heropen" in geweigerd(vast("ongedaan", "--ja"), 5)
    assert vast.json("cijfers", "versies")["aantal"] == 1


def test_a_count_that_no_closing_reaches_says_so(vast: Lpa) -> None:
    zin = "; dit is geteld zoals het nu is, en kan dus anders zijn."
    for woorden in (("telling", JAAR), ("jaarwerk", JAAR), ("jaarwerk", JAAR, "--csv")):
        assert zin in " ".join(vast(*woorden).err.split()), woorden
    vast.goed("export", "xlsx", JAAR, "--uit", "c.xlsx")
    assert "niet vastgesteld" in str(load_workbook("c.xlsx")["Wat is gedaan"]["A1"].value)
    op = " ".join(vast.goed("overzicht", JAAR, "--tabel", "1", "--per", "plaats", "--op", "1-3-2020").split())
    assert "versie 1, maar dit is geteld zoals het register nu is" in op
    wie = vast.json("overzicht", JAAR, "--tabel", "1", "--per", "plaats", "--op", "1-3-2020", "--uit-zaken", "Vorchten")
    assert wie["aantal"] > 0


def test_an_entered_table_of_a_closed_schooljaar_has_no_breakdown_and_no_cases(oefen: Lpa) -> None:
    oefen.goed("cijfers", "vaststellen", "2017-2018", "--reden", "proef", "--toch")
    assert "zijn ingevoerd" in geweigerd(oefen("overzicht", "2017-2018", "--tabel", "1", "--per", "plaats"), 3)
    assert "is ingevoerd" in geweigerd(oefen("overzicht", "2017-2018", "--uit-zaken", "3/luxe"), 3)


def test_her_own_figures_beside_a_closed_schooljaar_are_said_to_stand_apart(vast: Lpa) -> None:
    vast.goed("cijfers", "rij", "regio", "vsv")
    assert "horen daar niet bij" in vast("cijfers", "zet", JAAR, "regio/vsv", "2").err
    assert vast("cijfers", "zet", "2018-2019", "regio/vsv", "2").err == ""


def test_a_row_of_hers_in_the_same_file_opens_no_closed_year(vast: Lpa) -> None:
    Path("c.csv").write_text(
        f"schooljaar;tabel;rij;waarde;teken;opmerking\n{JAAR};3;luxe verzuim;77;;\n{JAAR};buurt;nieuwe rij;5;;\n",
        encoding="utf-8",
    )
    voor = getallen(vast)
    assert "is vastgesteld" in geweigerd(vast("cijfers", "importeer", "c.csv", "--eigen"), 5)
    assert getallen(vast) == voor
    assert vast.json("cijfers", "vergelijk", JAAR)["verschillen"] == []

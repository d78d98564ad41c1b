"""The figures of Heerde in, and out again: `cijfers importeer`, `overzicht`, `export csv`, `cijfers controle`."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Eenmaal, Lpa, geweigerd, ongemoeid, vingerafdruk

HEERDE = Path(__file__).parents[2] / "data" / "heerde-jaarcijfers.csv"
Plek = tuple[str, str, str]


def rijen(pad: Path = HEERDE) -> list[dict[str, str]]:
    """The rows of an exchange file."""
    with pad.open(encoding="utf-8-sig", newline="") as bestand:
        return list(csv.DictReader(bestand, delimiter=";"))


def cellen(overzicht: dict[str, Any]) -> dict[Plek, dict[str, Any]]:
    """Every cell of an overview, by schooljaar, table and row."""
    return {
        (cel["schooljaar"], tabel["tabel"], rij["rij"]): cel
        for tabel in overzicht["tabellen"]
        for rij in tabel["rijen"]
        for cel in rij["cellen"]
    }


@pytest.fixture
def heerde(lpa: Lpa, eenmaal: Eenmaal) -> Lpa:
    """An empty file with the figures of Heerde."""
    return eenmaal(lambda: lpa.goed("cijfers", "importeer", str(HEERDE)))


def test_all_rows_of_the_file_come_back_as_they_were(lpa: Lpa) -> None:
    uitkomst = lpa("cijfers", "importeer", str(HEERDE))
    assert uitkomst.code == 0
    assert "253" in uitkomst.out
    assert uitkomst.out.count("\n") == 1
    assert uitkomst.err == "Let op: 17 nieuwe of andere tegenspraken. Bekijk ze met: lpa cijfers controle\n"
    overzicht = lpa.json("overzicht", "2019-2020")
    assert overzicht["versie"] == 1
    assert [t["tabel"] for t in overzicht["tabellen"]] == ["1", "2", "3", "5", "6", "7", "8", "kern"]
    gevonden = cellen(overzicht)
    bron = rijen()
    assert len(bron) == 253
    for rij in bron:
        cel = gevonden[rij["schooljaar"], rij["tabel"], rij["rij"]]
        waarde = float(rij["waarde"].replace(",", ".")) if rij["waarde"] else None
        assert (cel["waarde"], cel["teken"]) == (waarde, rij["teken"]), rij
        assert cel["herkomst"] == "historie", rij
        assert cel["opmerking"] == rij["opmerking"], rij
    assert sum(bool(cel["herkomst"]) for cel in gevonden.values()) == 253


def test_an_import_says_what_it_makes_wrong_and_only_that(heerde: Lpa, tmp_path: Path) -> None:
    vertypt = tmp_path / "vertypt.csv"
    regel = "2019-2020;5;waarschuwing;12;"
    vertypt.write_text(HEERDE.read_text(encoding="utf-8").replace(regel, "2019-2020;5;waarschuwing;21;"), "utf-8")
    gezegd = heerde("cijfers", "importeer", str(vertypt)).err.splitlines()
    assert [r for r in gezegd if r.startswith("Let op")] == [
        "Let op: tabel 5, 2019-2020: signaalverzuim: 21 + 2 + 27 + 7 + 3 + 4 + 2 telt op tot 66; "
        "signaalverzuim is 93 (verschil 27; leeg: proces-verbaal)."
    ]


def test_the_four_ways_to_have_no_number_stay_apart(heerde: Lpa) -> None:
    tekens = Counter(rij["teken"] for rij in rijen())
    geteld = Counter(c["teken"] for c in cellen(heerde.json("overzicht", "2019-2020")).values() if c["herkomst"])
    assert geteld == tekens
    assert set(tekens) == {"", "streep", "leeg", "onbekend"}


def test_importing_again_changes_nothing_and_says_so(heerde: Lpa) -> None:
    voor = vingerafdruk(heerde.pad)
    uitkomst = heerde("cijfers", "importeer", str(HEERDE))
    assert uitkomst == (0, "Er is niets gewijzigd: alle 253 cijfers stonden er al.\n", "")
    assert heerde.json("cijfers", "importeer", str(HEERDE)) == {"versie": 1, "nieuw": 0, "gewijzigd": 0, "gelijk": 253}
    assert vingerafdruk(heerde.pad) == voor


def test_export_import_export_gives_the_same_bytes(heerde: Lpa, tmp_path: Path) -> None:
    een, twee, ander = tmp_path / "een.csv", tmp_path / "twee.csv", tmp_path / "ander.lpa"
    heerde.goed("export", "csv", "2019-2020", "--uit", str(een))
    elders = ("--bestand", str(ander))
    heerde.goed("begin", "--gemeente", "Epe", "--regio", "midden", "--zonder-wachtwoord", *elders)
    heerde.goed("cijfers", "importeer", str(een), *elders)
    heerde.goed("export", "csv", "2019-2020", "--uit", str(twee), *elders)
    assert een.read_bytes() == twee.read_bytes()
    assert een.read_bytes().startswith(b"\xef\xbb\xbfschooljaar;tabel;rij;waarde;teken;opmerking;herkomst\r\n")
    assert een.read_bytes().count(b"\r\n") == een.read_bytes().count(b"\n") == 254
    met_komma = {(*r.values(),) for r in ({**r, "waarde": r["waarde"].replace(".", ",")} for r in rijen())}
    assert {(*r.values(),)[:6] for r in rijen(een)} == met_komma


def test_what_was_counted_is_exported_with_its_herkomst_and_comes_in_again(
    voorbeeld: Lpa, begonnen: Path, tmp_path: Path
) -> None:
    een, twee = tmp_path / "een.csv", tmp_path / "twee.csv"
    voorbeeld.goed("export", "csv", "2019-2020", "--uit", str(een))
    herkomst = {(r["schooljaar"] == "2019-2020", r["herkomst"]) for r in rijen(een) if r["tabel"] in "135678"}
    assert herkomst == {(False, "historie"), (True, "zaken"), (True, "register")}
    ander = tmp_path / "ander.lpa"
    ander.write_bytes(begonnen.read_bytes())
    elders = ("--bestand", str(ander))
    voorbeeld.goed("cijfers", "importeer", str(een), *elders)
    voorbeeld.goed("export", "csv", "2019-2020", "--uit", str(twee), *elders)
    assert een.read_bytes() == twee.read_bytes()


def test_export_without_a_file_writes_to_the_screen(heerde: Lpa, tmp_path: Path) -> None:
    pad = tmp_path / "een.csv"
    heerde.goed("export", "csv", "2019-2020", "--uit", str(pad))
    uit = heerde.goed("export", "csv", "2019-2020")
    assert uit.encode() == pad.read_bytes()
    assert pad.stat().st_mode & 0o777 == 0o600


def test_an_export_goes_over_an_old_file_only_when_told_to(heerde: Lpa, tmp_path: Path) -> None:
    pad = tmp_path / "er-al.csv"
    pad.write_text("oud", encoding="utf-8")
    geweigerd(heerde("export", "csv", "2019-2020", "--uit", str(pad)), 5)
    assert pad.read_text(encoding="utf-8") == "oud"
    heerde.goed("export", "csv", "2019-2020", "--uit", str(pad), "--overschrijf")
    assert len(rijen(pad)) == 253


def test_an_export_never_goes_over_the_case_file(heerde: Lpa, tmp_path: Path) -> None:
    ernaast = tmp_path / "link.csv"
    ernaast.symlink_to(heerde.pad)
    for doel in (heerde.pad, ernaast, tmp_path):
        ongemoeid(heerde, "export", "csv", "2019-2020", "--uit", str(doel), "--overschrijf", code=5)
    assert ernaast.is_symlink()


def test_fewer_years_on_request(heerde: Lpa) -> None:
    assert heerde.json("overzicht", "18-19", "--jaren", "2")["jaren"] == ["2017-2018", "2018-2019"]
    assert {c["schooljaar"] for t in heerde.json("overzicht", "2018/2019", "--jaren", "1")["tabellen"]
            for r in t["rijen"] for c in r["cellen"]} == {"2018-2019"}  # fmt: skip


@pytest.mark.parametrize("tabel", ["1", "2", "3", "5", "6", "7", "8", "kern"])
def test_one_table_comes_with_the_definition_of_each_row(heerde: Lpa, tabel: str) -> None:
    (een,) = heerde.json("overzicht", "2019-2020", "--tabel", tabel)["tabellen"]
    assert een["tabel"] == tabel
    gedrukt = " ".join(heerde.goed("overzicht", "2019-2020", "--tabel", tabel).split())
    for rij in een["rijen"]:
        assert rij["definitie"] in gedrukt


def test_the_overview_as_csv_opens_in_a_dutch_excel(heerde: Lpa) -> None:
    uit = heerde.goed("overzicht", "2019-2020", "--csv")
    assert uit.startswith("\ufefftabel;rij;eenheid;2014-2015;")
    assert uit.count("\r\n") == uit.count("\n")
    gelezen = list(csv.reader(uit.removeprefix("\ufeff").splitlines(), delimiter=";"))
    per_rij = {(r[0], r[1]): r[3:9] for r in gelezen[1:]}
    assert per_rij["3", "signaalverzuim"][-2:] == ["122", "93"]
    assert "63,8" in per_rij["kern", "% leerlingen zonder nieuw verzuim na 1 interventie"]


# What the source contradicts itself in: table, schooljaar, row, and words that must be said.
TEGENSPRAKEN = (
    ("2", "2017-2018", "totaal", ("3005", "2997")),
    ("5", "2018-2019", "signaalverzuim", ("132",)),
    ("kern", "2019-2020", "% absoluut verzuim van werkprocessen", ("154", "160")),
    ("1", "2019-2020", "kwalificatieplichtig", ("229", "411")),
)


def test_every_contradiction_of_the_source_is_named(heerde: Lpa) -> None:
    bevindingen = heerde.json("cijfers", "controle")["bevindingen"]
    for tabel, jaar, rij, woorden in TEGENSPRAKEN:
        teksten = [b["tekst"] for b in bevindingen if (b["tabel"], b["schooljaar"], b["rij"]) == (tabel, jaar, rij)]
        assert any(all(w in tekst for w in woorden) for tekst in teksten), (tabel, jaar, rij)
    gelijk = [b["tekst"] for b in bevindingen if "122" in b["tekst"] and "132" in b["tekst"]]
    assert gelijk, "signaalverzuim of 2018-2019 is 122 in table 3 and 132 in table 5"
    assert {b["tabel"] for b in bevindingen} >= {"2", "3", "5", "kern"}


def test_without_figures_nothing_contradicts(lpa: Lpa) -> None:
    assert lpa.goed("cijfers", "controle") == "Alles telt op: er zijn geen tegenspraken gevonden.\n"
    assert lpa.json("cijfers", "controle") == {"versie": 1, "bevindingen": []}


def test_who_is_with_rmc_stands_below_table_3_and_in_no_total(lpa: Lpa) -> None:
    lpa.goed("jongere", "nieuw", "--achternaam", "Merel", "--voornaam", "Sem", "--geboortedatum", "12-3-2000")
    lpa.goed("melding", "nieuw", "--jongere", "1", "--soort", "signaal", "--uren", "18", "--toch")
    (tabel,) = lpa.json("overzicht", "2019-2020", "--jaren", "1", "--tabel", "3")["tabellen"]
    onder = {rij["rij"]: rij["cellen"][0]["waarde"] for groep in tabel["onder"] for rij in groep["rijen"]}
    assert onder["18 jaar of ouder, of bij RMC (Doorstroompunt)"] == 1
    assert {rij["cellen"][0]["waarde"] for rij in tabel["rijen"]} <= {None, 0}
    achter = lpa.json("overzicht", "2019-2020", "--uit-zaken", "3/rmc")["zaken"]
    assert [z["nummer"] for z in achter] == [1]


def test_a_row_that_was_cut_short_is_proposed_whole(lpa: Lpa, tmp_path: Path) -> None:
    kort = tmp_path / "kort.csv"
    kort.write_text("schooljaar;tabel;rij;waarde;teken;opmerking\n2018-2019;3;luxe;4;;\n", encoding="utf-8")
    assert "bedoelde u 'luxe verzuim'?" in " ".join(lpa("cijfers", "importeer", str(kort)).err.split())

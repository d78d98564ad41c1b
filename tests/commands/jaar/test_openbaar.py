"""What anybody may see is rounded, wherever it is printed: no count under five, and nothing that gives one away."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from openpyxl import load_workbook

from lpa.domain.jaar.klein import afgerond
from tests.conftest import Lpa, geweigerd

JAAR = "2019-2020"
ROND = {"<5", "x"}


def cellen(data: Any) -> Iterator[tuple[tuple[str, str, str], dict[str, Any]]]:
    """The cells of all tables, also those below them, by table, row and schooljaar."""
    for t in data["tabellen"]:
        if t["tabel"] == "kern":
            continue
        for r in [*t["rijen"], *(r for o in t["onder"] for r in o["rijen"])]:
            for c in r["cellen"]:
                yield (t["tabel"], r["rij"], c["schooljaar"]), c


def test_each_count_of_the_overview_is_its_own_rounded_or_not_shown(voorbeeld: Lpa) -> None:
    precies = dict(cellen(voorbeeld.json("overzicht", JAAR)))
    data = voorbeeld.json("overzicht", JAAR, "--openbaar")
    assert data["afgerond"] is True
    klein = 0
    for plek, cel in cellen(data):
        was = precies[plek]
        if was["waarde"] is None:
            assert (cel["waarde"], cel["teken"]) == (None, was["teken"])
            continue
        getoond = cel["teken"] or str(cel["waarde"])
        assert getoond in {afgerond(int(was["waarde"])), "x"}, plek
        klein += getoond == "<5"
        assert cel["opmerking"] == ""  # it may say an exact number
    assert klein > 50


def test_a_percentage_follows_from_the_rounded_counts(voorbeeld: Lpa) -> None:
    data = voorbeeld.json("overzicht", JAAR, "--openbaar", "--jaren", "1")
    absoluut = next(k for k in data["kerncijfers"] if k["rij"] == "% absoluut verzuim van werkprocessen")
    assert (absoluut["teller"], absoluut["noemer"], absoluut["waarde"]) == (25, 155, 16.1)
    klein = next(k for k in data["kerncijfers"] if "in afwachting" in k["rij"])
    assert (klein["teller"], klein["waarde"]) == (None, None)  # three of 23


def test_of_a_closed_or_an_entered_schooljaar_no_exact_percentage_is_left(oefen: Lpa) -> None:
    oefen.goed("cijfers", "vaststellen", JAAR)
    oefen.goed("cijfers", "zet", "2017-2018", "kern/% luxe verzuim van werkprocessen", "3,7")
    for jaar in (JAAR, "2017-2018"):
        for kern in oefen.json("overzicht", jaar, "--openbaar", "--jaren", "1")["kerncijfers"]:
            assert kern["waarde"] is None or kern["teller"] % 5 == kern["noemer"] % 5 == 0, kern


def test_nothing_is_checked_of_what_is_rounded(voorbeeld: Lpa) -> None:
    assert "!" not in voorbeeld.goed("overzicht", JAAR, "--openbaar")
    assert all(t["bevindingen"] == [] for t in voorbeeld.json("overzicht", JAAR, "--openbaar")["tabellen"])


def test_figure_2_is_rounded_too(voorbeeld: Lpa) -> None:
    precies = voorbeeld.json("overzicht", JAAR)["figuur2"]
    rond = voorbeeld.json("overzicht", JAAR, "--openbaar")["figuur2"]
    for was, nu in zip(precies, rond, strict=True):
        for naam in ("ingeschreven", "niet_ingeschreven", "geen_plicht"):
            assert str(nu[naam]) == afgerond(was[naam])
    assert "<5" in {str(w) for r in rond for w in r.values()}


def test_what_was_done_is_rounded_and_a_median_of_a_few_is_not_told(voorbeeld: Lpa) -> None:
    precies, rond = (voorbeeld.json("jaarwerk", JAAR, *o) for o in ((), ("--openbaar",)))
    assert (precies["afgerond"], rond["afgerond"]) == (False, True)
    klein = 0
    for was, nu in zip(precies["tabellen"], rond["tabellen"], strict=True):
        for een, ander in zip(was["rijen"], nu["rijen"], strict=True):
            waarde, getoond = een["cellen"][-1]["waarde"], ander["cellen"][-1]["waarde"]
            klein += getoond == "<5"
            if "mediaan" not in een["rij"]:
                assert getoond in {afgerond(int(waarde)), "x"}, een["rij"]
    assert klein > 20
    een = voorbeeld.json("jaarwerk", JAAR, "--openbaar", "--tabel", "doorlooptijd", "--peildatum", "30-9-2019")
    medianen = [r["cellen"][-1]["waarde"] for r in een["tabellen"][0]["rijen"] if "mediaan" in r["rij"]]
    assert "·" in medianen


def test_the_count_for_the_minister_is_rounded_without_its_exact_line(voorbeeld: Lpa) -> None:
    precies, rond = (voorbeeld.json("telling", JAAR, *o) for o in ((), ("--openbaar",)))
    for was, nu in zip(precies["rijen"], rond["rijen"], strict=True):
        assert nu["totaal"] in {afgerond(was["totaal"]), "x"}
        assert nu["kolommen"] == {k: afgerond(n) for k, n in was["kolommen"].items()}
    assert rond["aansluiting"] == ""
    assert precies["aansluiting"][:12] not in voorbeeld.goed("telling", JAAR, "--openbaar", "--csv")


def test_in_no_file_is_a_count_that_is_not_rounded(oefen: Lpa) -> None:
    oefen.goed("cijfers", "rij", "regio", "gemeld", "--eenheid", "jongeren")
    oefen.goed("cijfers", "zet", JAAR, "regio/gemeld", "3")
    oefen.goed("export", "csv", JAAR, "--openbaar", "--map", "uit")
    for pad in Path("uit").iterdir():
        for rij in csv.reader(pad.read_text("utf-8-sig").splitlines(), delimiter=";"):
            getallen = [
                int(veld) for veld in rij[pad.name == "figuur-2.csv" :] if veld.isdigit() and "dagen" not in rij
            ]
            if pad.name not in ("cijfers.csv", "kerncijfers.csv"):
                assert all(n % 5 == 0 for n in getallen), (pad.name, rij)
    with (Path("uit") / "cijfers.csv").open(encoding="utf-8-sig") as bestand:
        waarden = [r["waarde"] for r in csv.DictReader(bestand, delimiter=";") if r["eenheid"] != "procent"]
    assert all(int(w) % 5 == 0 for w in waarden if w)
    assert "gemeld (jongeren);;;;;;<5" in (Path("uit") / "eigen.csv").read_text("utf-8-sig")
    oefen.goed("export", "xlsx", JAAR, "--openbaar", "--uit", "c.xlsx")
    for blad in load_workbook("c.xlsx").worksheets:
        if blad.title in ("Kerncijfers", "Definities"):
            continue
        for rij in blad.iter_rows(min_col=2):
            assert all(c.value % 5 == 0 for c in rij if isinstance(c.value, int | float) and not _dagen(rij, blad))
    oefen.goed("export", "docx", JAAR, "--openbaar", "--uit", "c.docx")
    rijen = [rij.cells for t in Document("c.docx").tables for rij in t.rows if "mediaan" not in rij.cells[0].text]
    woorden = {cel.text for cellen_ in rijen for cel in cellen_[1:]}
    assert all(int(w) % 5 == 0 for w in woorden if w.isdigit())
    assert woorden & ROND


def _dagen(rij: Any, blad: Any) -> bool:
    """Whether a row of the workbook holds a number of days."""
    return "mediaan" in str(blad.cell(rij[0].row, 1).value)


@pytest.mark.parametrize(
    "woorden",
    [
        ("overzicht", JAAR, "--openbaar"),
        ("overzicht", JAAR, "--openbaar", "--tabel", "5"),
        ("overzicht", JAAR, "--openbaar", "--csv"),
        ("overzicht", JAAR, "--openbaar", "--verhoudingen"),
        ("jaarwerk", JAAR, "--openbaar"),
        ("telling", JAAR, "--openbaar"),
        ("telling", JAAR, "--openbaar", "--csv"),
    ],
)
def test_that_it_is_rounded_is_said(voorbeeld: Lpa, woorden: tuple[str, ...]) -> None:
    u = voorbeeld(*woorden)
    assert "Afgerond op vijftallen" in " ".join((u.out + u.err).split())


@pytest.mark.parametrize(
    ("woorden", "code"),
    [
        (("overzicht", JAAR, "--openbaar", "--uit-zaken", "3/luxe"), 2),
        (("telling", JAAR, "--openbaar", "--uit-zaken", "relatief verzuim"), 2),
        (("jaarwerk", JAAR, "--openbaar", "--uit-zaken", "interventies/brief"), 2),
        (("jaarwerk", JAAR, "--tabel", "verlof", "--uit-zaken", "interventies/brief"), 2),
        (("export", "csv", JAAR, "--openbaar"), 2),
        (("export", "csv", JAAR, "--openbaar", "--uit", "c.csv"), 2),
    ],
)
def test_rounded_figures_have_no_cases_and_are_not_read_in_again(
    oefen: Lpa, woorden: tuple[str, ...], code: int
) -> None:
    geweigerd(oefen(*woorden), code)
    assert not Path("c.csv").exists()


def test_the_overview_names_the_cells_under_five_once(voorbeeld: Lpa) -> None:
    gedrukt = " ".join(voorbeeld.goed("overzicht", JAAR).split())
    assert gedrukt.count("Onder de 5 in 2019-2020") == 1
    assert "tabel 5 (halt, " in gedrukt
    een = " ".join(voorbeeld.goed("overzicht", JAAR, "--tabel", "5").split())
    assert "Onder de 5 in 2019-2020, en dus misschien te herkennen: tabel 5 (halt" in een
    assert "Onder de 5" not in voorbeeld.goed("overzicht", JAAR, "--tabel", "1")
    assert "Onder de 5 in 2019-2020" in voorbeeld("overzicht", JAAR, "--csv").err
    for woorden in (("telling", JAAR, "--csv"), ("jaarwerk", JAAR, "--csv")):
        assert "Onder de 5 in 2019-2020" in voorbeeld(*woorden).err
    assert json.loads(voorbeeld.goed("overzicht", JAAR, "--json"))["afgerond"] is False


def test_a_remark_with_a_number_in_it_is_left_out_and_that_is_said(oefen: Lpa) -> None:
    oefen.goed("cijfers", "noot", "3 leerlingen doorverwezen", "--bij", "5/halt", "--schooljaar", JAAR)
    oefen.goed("cijfers", "noot", "scholen dicht van 16-3-2020 tot juni 2020", "--bij", "5", "--schooljaar", JAAR)
    for woorden in (("overzicht", JAAR), ("overzicht", JAAR, "--csv"), ("overzicht", JAAR, "--json"),
                    ("overzicht", JAAR, "--verhoudingen"),
                    ("overzicht", JAAR, "--tabel", "5", "--per", "afhandeling")):  # fmt: skip
        u = oefen(*woorden, "--openbaar")
        assert "noot 1 staat er niet bij" in " ".join(u.err.split()), woorden
        assert "doorverwezen" not in u.out
        assert "scholen dicht" in u.out
    oefen.goed("export", "xlsx", JAAR, "--openbaar", "--uit", "c.xlsx")
    cellen_ = [str(c.value) for blad in load_workbook("c.xlsx").worksheets for rij in blad.iter_rows() for c in rij]
    assert not any("doorverwezen" in tekst for tekst in cellen_)
    assert any("hier is niets nagerekend" in tekst for tekst in cellen_)


def test_the_warning_names_what_is_below_tables_in_figures_and_in_her_own_rows_too(oefen: Lpa) -> None:
    oefen.goed("cijfers", "rij", "regio", "gemeld", "--eenheid", "jongeren")
    oefen.goed("cijfers", "zet", JAAR, "regio/gemeld", "3")
    gezegd = " ".join(oefen.goed("overzicht", JAAR).split())
    for deel in ("afgedaan", "kern (absoluut verzuim met onderwijs", "figuur 2 (14 jaar", "regio (gemeld)",
                 "cellen van eerdere schooljaren"):  # fmt: skip
        assert deel in gezegd, deel
    klein = oefen.json("overzicht", JAAR)["onder_5"]
    assert {"tabel": "5", "rij": "halt", "schooljaar": "2014-2015"} in klein


@pytest.mark.parametrize(
    ("eenheid", "waarde", "wordt"),
    [
        ("jongeren", "3", "<5"),
        ("jongeren", "2,5", "x"),
        ("dagen", "3", "3"),
        ("procent", "2,5", "2,5"),
        ("", "12", "10"),
    ],
)
def test_of_her_own_rows_counts_of_persons_are_rounded(oefen: Lpa, eenheid: str, waarde: str, wordt: str) -> None:
    oefen.goed("cijfers", "rij", "regio", "x", "--eenheid", eenheid)
    oefen.goed("cijfers", "zet", JAAR, "regio/x", waarde)
    (tabel,) = oefen.json("overzicht", JAAR, "--openbaar")["eigen"]
    cel = tabel["rijen"][0]["cellen"][-1]
    assert str(cel["waarde"] if cel["waarde"] is not None else cel["teken"]).replace(".", ",") == wordt

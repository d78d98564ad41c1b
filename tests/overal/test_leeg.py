"""Empty texts, texts of which nothing is left, and paths that lead nowhere: never a fault of lpa itself."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lpa.commands.bestand.uitleg import PAGES
from lpa.commands.ui.help import COMMANDS
from tests.conftest import Lpa, geweigerd, ongemoeid

NIETS = ["", " ", "\u202e", "\x1b", "\u200b\u2066"]


@pytest.mark.parametrize("leeg", NIETS, ids=ascii)
@pytest.mark.parametrize(
    "opdracht",
    [
        ("school", "nieuw"),
        ("school", "wijzig", "1", "--naam"),
        ("school", "wijzig", "1", "--regio"),
        ("jongere", "nieuw", "--geboortedatum", "1-1-2009", "--achternaam"),
        ("jongere", "nieuw", "--achternaam", "Bos", "--geboortedatum"),
        ("jongere", "wijzig", "1", "--achternaam"),
        ("jongere", "wijzig", "1", "--geboortedatum"),
        ("melding", "nieuw", "--jongere", "1", "--soort"),
        ("melding", "wijzig", "1", "--datum"),
        ("melding", "wijzig", "1", "--soort"),
        ("melding", "sluit", "2", "--afhandeling"),
        ("melding", "heropen", "1", "--reden"),
        ("interventie", "nieuw", "1", "--soort"),
        ("interventie", "wijzig", "1", "--datum"),
        ("interventie", "wijzig", "1", "--soort"),
        ("inschrijving", "nieuw", "--jongere", "1", "--school", "1", "--van"),
        ("inschrijving", "wijzig", "1", "--van"),
        ("inschrijving", "wijzig", "1", "--onderwijssoort"),
        ("interventie", "nieuw", "1", "--soort", "brief", "--datum"),
        ("melding", "nieuw", "--jongere", "1", "--soort", "overig", "--datum"),
        ("melding", "sluit", "2", "--afhandeling", "waarschuwing", "--datum"),
        ("school", "nieuw", "De Ander", "--regio"),
        ("inschrijving", "nieuw", "--jongere", "3", "--school", "1", "--van", "1-8-2019", "--onderwijssoort"),
        ("interventie", "nieuw", "2", "--soort", "doorverwijzing", "--wat", "x", "--aan"),
        ("interventie", "nieuw", "2", "--soort", "doorverwijzing", "--aan", "ggd", "--wat"),
        ("contact", "nieuw", "--soort", "om", "--naam"),
        ("contact", "nieuw", "GGD", "--soort"),
        ("verstrekking", "nieuw", "2", "--wat", "x", "--aan"),
        ("halt", "afdoening", "2", "--uitkomst"),
        ("pv", "uitspraak", "2", "--uitkomst"),
        ("pv", "verzonden", "2", "--eerder-veroordeeld"),
        ("route", "kies", "2"),
        ("zoek",),
        ("huisbezoek", "plan", "2", "--op"),
        ("huisbezoek", "plan", "2", "--op", "di 26-11 10:30", "--duur"),
        ("agenda", "vrij", "--van"),
        ("spreekuur", "plan", "1", "3-12-2019", "--jongere"),
        ("spreekuur", "plan", "1", "--jongere", "1"),
        ("overstap", "nieuw", "--jongere", "1", "--schooljaar"),
        ("overstap", "nieuw", "--schooljaar", "19-20", "--jongere"),
        ("verzorger", "nieuw", "1", "--naam"),
    ],
    ids=lambda woorden: " ".join((*woorden[:2], woorden[-1])),
)
def test_what_must_be_there_cannot_be_nothing(gevuld: Lpa, opdracht: tuple[str, ...], leeg: str) -> None:
    ongemoeid(gevuld, *opdracht, leeg, code=2)


@pytest.mark.parametrize(
    ("opdracht", "veld", "waarde"),
    [
        (("jongere", "nieuw", "--achternaam", "Bos", "--geboortedatum", "1-1-2009", "--geslacht"),
         "geslacht", "onbekend"),
        (("melding", "nieuw", "--jongere", "1", "--soort", "overig", "--eerste-dag"), "eerste_dag", None),
        (("jongere", "nieuw", "--achternaam", "Bos", "--geboortedatum", "1-1-2009", "--bsn"), "bsn", None),
    ],
    ids=lambda deel: deel[-1] if isinstance(deel, tuple) else None,
)  # fmt: skip
def test_an_empty_flag_is_as_if_it_was_not_there(
    gevuld: Lpa, opdracht: tuple[str, ...], veld: str, waarde: str | None
) -> None:
    assert gevuld.json(*opdracht, "")[veld] == waarde


def test_an_empty_flag_at_the_beginning(lpa: Lpa, tmp_path: Path) -> None:
    elders = ("--bestand", str(tmp_path / "ander.lpa"))
    begin = ("begin", "--gemeente", "Epe", "--regio", "midden", "--zonder-wachtwoord", *elders)
    assert lpa.json(*begin, "--werkdagen", "").get("werkdagen") in (None, "ma di wo do vr")
    for leeg in NIETS:
        geweigerd(lpa("begin", "--regio", "noord", "--zonder-wachtwoord", *elders, "--gemeente", leeg), 5)
        weer = ("--zonder-wachtwoord", "--bestand", str(tmp_path / "nergens.lpa"))
        geweigerd(lpa("begin", "--regio", "noord", *weer, "--gemeente", leeg), 2)
    assert not (tmp_path / "nergens.lpa").exists()


def test_a_melding_is_not_its_own_sequel(gevuld: Lpa) -> None:
    ongemoeid(gevuld, "melding", "wijzig", "1", "--vervolg-op", "1", "--toch", code=5)


def test_an_export_to_a_folder_that_is_not_there_names_what_was_typed(gevuld: Lpa, tmp_path: Path) -> None:
    doel = tmp_path / "nergens" / "cijfers.csv"
    uitkomst = gevuld("export", "csv", "2019-2020", "--uit", str(doel))
    gezegd = geweigerd(uitkomst, uitkomst.code)
    assert uitkomst.code in (3, 15)
    assert "nergens" in gezegd
    assert ".nieuw" not in gezegd
    assert not doel.parent.exists()


def test_what_is_stored_in_more_lines_stays_so(gevuld: Lpa) -> None:
    gevuld.goed("melding", "wijzig", "1", "--toelichting", "een\n twee \x1b[31m\n\ndrie")
    assert gevuld.json("melding", "toon", "1")["toelichting"] == "een\ntwee [31m\n\ndrie"
    assert "\x1b" not in gevuld.goed("melding", "toon", "1")
    assert len(gevuld.goed("melding", "lijst").splitlines()) == 4


def test_a_long_text_is_stored_whole_and_a_list_keeps_its_lines(gevuld: Lpa) -> None:
    gevuld.goed("melding", "wijzig", "1", "--toelichting", "x" * 10_000)
    assert gevuld.json("melding", "toon", "1")["toelichting"] == "x" * 10_000
    assert len(gevuld.goed("melding", "lijst").splitlines()) == 4
    assert max(map(len, gevuld.goed("melding", "toon", "1", COLUMNS="80").splitlines())) <= 80
    assert max(map(len, gevuld.goed("logboek", "--volledig", COLUMNS="80").splitlines())) <= 80


def test_where_there_is_no_file_yet_lpa_says_in_four_lines_how_to_begin(
    lpa: Lpa, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LPA_BESTAND")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "leeg"))
    regels = lpa.goed().splitlines()
    assert len(regels) == 4
    assert [r.split()[1] for r in regels[1:]] == ["voorbeeld", "begin", "help"]
    assert max(map(len, regels)) <= 80
    geweigerd(lpa("melding", "lijst"), 10)
    geweigerd(lpa("--bestand", str(tmp_path / "weg.lpa")), 10)


@pytest.mark.parametrize("pagina", PAGES)
def test_each_page_of_explanation_is_short_and_names_commands_that_exist(lpa: Lpa, pagina: str) -> None:
    blad = lpa.goed("uitleg", pagina)
    assert pagina in lpa.goed("uitleg")
    assert 5 < len(blad.splitlines()) < 45
    for noun, verb in re.findall(r"`lpa (\w+) ?([a-z]*)[^`]*`", " ".join(blad.split())):
        assert noun in COMMANDS, noun
        assert verb in COMMANDS[noun].verbs or not verb, (noun, verb)

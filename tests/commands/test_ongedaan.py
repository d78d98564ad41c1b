"""Taking back: every command that writes can be undone as a whole, and that is logged as well."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from tests.commands.conftest import ongemoeid, vingerafdruk
from tests.commands.test_cijfers import HEERDE
from tests.conftest import Lpa

NIET_TERUG = ("logboek", "sqlite_sequence")


def rijen(pad: Path) -> dict[str, list[Any]]:
    """Every row of every table that undo puts back; without its version, which only ever goes up."""
    conn = sqlite3.connect(f"file:{pad}?mode=ro", uri=True)
    conn.row_factory = sqlite3.Row
    tabellen = [naam for (naam,) in conn.execute("select name from sqlite_schema where type = 'table' order by 1")]
    inhoud = {
        tabel: [
            {k: rij[k] for k in rij.keys() if k != "versie"}  # noqa: SIM118
            for rij in conn.execute(f"select * from {tabel} order by 1")  # noqa: S608
        ]
        for tabel in tabellen
        if tabel not in NIET_TERUG
    }
    conn.close()
    inhoud["zaaktelling"] = [rij for rij in inhoud["zaaktelling"] if rij["aantal"]]  # a count of none is no count
    return inhoud


SCHRIJVERS = [
    ("school", "nieuw", "De Ander"),
    ("school", "wijzig", "1", "--naam", "De Nieuwe Wegwijzer", "--onderwijssoort", "po,so"),
    ("jongere", "nieuw", "--achternaam", "Bos", "--geboortedatum", "1-1-2009"),
    ("jongere", "wijzig", "2", "--achternaam", "Miller", "--bsn", "", "--verhuisd", "1-11-2019"),
    ("inschrijving", "nieuw", "--jongere", "3", "--school", "1", "--van", "1-8-2019", "--onderwijssoort", "po"),
    ("inschrijving", "wijzig", "1", "--tot", "31-10-2019", "--leerjaar", "5"),
    ("melding", "nieuw", "--jongere", "1", "--soort", "overig", "--toelichting", "een\ntwee"),
    ("melding", "wijzig", "2", "--uren", "8", "--datum", "1-6-2019", "--toch"),
    ("melding", "sluit", "2", "--afhandeling", "waarschuwing"),
    ("melding", "heropen", "1", "--reden", "toch verzuim"),
    ("interventie", "nieuw", "2", "--soort", "brief", "--notitie", "vrije tekst"),
    ("interventie", "wijzig", "1", "--resultaat", "afspraak", "--met", "ouders"),
    ("cijfers", "importeer", str(HEERDE)),
]


@pytest.mark.parametrize("opdracht", SCHRIJVERS, ids=lambda woorden: " ".join(woorden[:2]))
def test_every_command_that_writes_can_be_taken_back(gevuld: Lpa, opdracht: tuple[str, ...]) -> None:
    voor, geteld = rijen(gevuld.pad), gevuld.goed("overzicht", "2019-2020", "--json")
    gevuld.goed(*opdracht)
    assert rijen(gevuld.pad) != voor
    uitkomst = gevuld("ongedaan", "--ja")
    assert uitkomst.code == 0
    assert f"`{' '.join(opdracht[:2])}`" in uitkomst.out
    assert "Terugnemen betekent:" in uitkomst.err
    assert rijen(gevuld.pad) == voor
    assert gevuld.goed("overzicht", "2019-2020", "--json") == geteld
    (laatste,) = gevuld.json("logboek", "--meest", "1")["handelingen"]
    assert laatste["opdracht"] == "ongedaan"
    assert laatste["terug_van"] is not None


def test_all_that_was_done_can_be_taken_back_one_by_one(gevuld: Lpa) -> None:
    for opdracht in SCHRIJVERS:
        gevuld.goed(*opdracht)
    stappen = 0
    while gevuld("ongedaan", "--ja").code == 0:
        stappen += 1
    assert stappen == len(SCHRIJVERS) + 11  # the lines that made the file
    over = {tabel for tabel, inhoud in rijen(gevuld.pad).items() if inhoud}
    assert not over & {
        "jongere",
        "school",
        "inschrijving",
        "zaak",
        "melding",
        "interventie",
        "heropening",
        "jaarcijfer",
    }
    assert over <= {"eigenschap", "_sqlite_migrations"}


def test_a_command_that_changes_nothing_is_not_logged(gevuld: Lpa) -> None:
    voor = vingerafdruk(gevuld.pad)
    assert "Er is niets gewijzigd" in gevuld.goed("melding", "wijzig", "1", "--uren", "18")
    assert vingerafdruk(gevuld.pad) == voor


def test_numbers_are_never_used_again(gevuld: Lpa) -> None:
    nieuw = ("melding", "nieuw", "--jongere", "1", "--soort", "overig", "-q")
    assert gevuld.goed(*nieuw) == "3\n"
    gevuld.goed("ongedaan", "--ja")
    assert gevuld.goed(*nieuw) == "4\n"
    jongere = ("jongere", "nieuw", "--achternaam", "Bos", "--geboortedatum", "1-1-2009", "-q")
    assert gevuld.goed(*jongere) == "4\n"
    gevuld.goed("ongedaan", "--ja")
    assert gevuld.goed(*jongere) == "5\n"


def test_nothing_to_take_back(lpa: Lpa) -> None:
    assert "niets om ongedaan te maken" in ongemoeid(lpa, "ongedaan", "--ja", code=3)
    lpa.goed("school", "nieuw", "De Ander")
    lpa.goed("ongedaan", "--ja")
    ongemoeid(lpa, "ongedaan", "--ja", code=3)


def test_without_a_terminal_it_must_be_confirmed(gevuld: Lpa) -> None:
    voor = vingerafdruk(gevuld.pad)
    uitkomst = gevuld("ongedaan")
    assert (uitkomst.code, uitkomst.out) == (5, "")
    *getoond, fout, oplossing = uitkomst.err.splitlines()
    assert "melding nieuw" in getoond[0]
    assert "melding 2 verdwijnt" in uitkomst.err
    assert fout.startswith("Fout: ")
    assert "--ja" in oplossing
    assert vingerafdruk(gevuld.pad) == voor


def test_it_shows_what_comes_back_without_a_bsn(gevuld: Lpa) -> None:
    gevuld.goed("jongere", "wijzig", "2", "--bsn", "", "--plaats", "Epe")
    uitkomst = gevuld("ongedaan", "--ja")
    assert "plaats Epe wordt weer -" in uitkomst.err
    assert "999990019" not in uitkomst.err + uitkomst.out


def test_a_withdrawn_closure_stays_to_be_seen(gevuld: Lpa) -> None:
    gevuld.goed("melding", "heropen", "1", "--reden", "toch verzuim", "--datum", "4-11-2019")
    getoond = " ".join(gevuld.goed("melding", "toon", "1").split())
    assert "heropend: 'waarschuwing' van 01-11-2019 ingetrokken, toch verzuim" in getoond
    assert "nog in onderzoek" in getoond
    (heropening,) = gevuld.json("melding", "toon", "1")["heropeningen"]
    assert (heropening["reden"], heropening["afhandeling"]) == ("toch verzuim", "waarschuwing")


def test_the_log_tells_who_what_and_with_volledig_each_value(gevuld: Lpa) -> None:
    gevuld.goed("melding", "wijzig", "2", "--uren", "8")
    kort = gevuld.goed("logboek", "--meest", "1")
    assert "melding wijzig" in kort
    assert "uren" not in kort
    vol = gevuld.goed("logboek", "--meest", "1", "--volledig")
    assert "uren - werd 8" in vol
    (handeling,) = gevuld.json("logboek", "--meest", "1", "--volledig")["handelingen"]
    assert [(r["voor"]["uren"], r["na"]["uren"]) for r in handeling["regels"] if r["tabel"] == "melding"] == [(None, 8)]
    assert handeling["tijd"].endswith("Z")
    assert all("voor" not in regel for regel in gevuld.json("logboek", "--meest", "1")["handelingen"][0]["regels"])


def test_the_log_masks_every_bsn(gevuld: Lpa) -> None:
    for opties in ((), ("--volledig",), ("--json",), ("--volledig", "--json")):
        uit = gevuld.goed("logboek", "--meest", "100", *opties)
        assert "999990019" not in uit
        assert "999990020" not in uit
    assert "•••••0019" in gevuld.goed("logboek", "--meest", "100", "--volledig")


def test_the_log_of_one_zaak_or_one_jongere(gevuld: Lpa) -> None:
    zaak = gevuld.json("logboek", "--zaak", "1")["handelingen"]
    assert [h["opdracht"] for h in zaak] == ["melding sluit", "interventie nieuw", "melding nieuw"]
    jongere = gevuld.json("logboek", "--jongere", "2")["handelingen"]
    assert [h["opdracht"] for h in jongere] == ["melding nieuw", "inschrijving nieuw", "jongere nieuw"]
    assert len(gevuld.json("logboek", "--meest", "2")["handelingen"]) == 2


def test_an_empty_log(lpa: Lpa) -> None:
    assert lpa.goed("logboek") == "Er is nog niets vastgelegd.\n"
    assert lpa.json("logboek") == {"versie": 1, "handelingen": []}


def test_an_address_that_became_secret_later_is_in_no_line_of_the_log(gevuld: Lpa) -> None:
    gevuld.goed("jongere", "wijzig", "2", "--adres", "Kerkweg 3", "--postcode", "8181 AB", "--plaats", "Wapenveld")
    gevuld.goed("jongere", "wijzig", "2", "--adres", "Molenpad 5")
    gevuld.goed("jongere", "verzorger", "2", "--naam", "Ada Mus", "--adres", "Beukenlaan 7")
    gevuld.goed("huisbezoek", "plan", "2", "--op", "di 26-11 10:30", "--adres", "Lindelaan 9")
    gevuld.goed("jongere", "wijzig", "2", "--geheim-adres", "ja")
    adressen = ("Kerkweg", "8181AB", "8181 AB", "Wapenveld", "Molenpad", "Beukenlaan", "Lindelaan")
    for opties in ((), ("--volledig",), ("--json",), ("--volledig", "--json"), ("--jongere", "2", "--volledig")):
        uit = gevuld.goed("logboek", "--meest", "100", *opties)
        assert not [deel for deel in adressen if deel in uit]
    for _ in range(5):  # the mark itself is taken back first
        uitkomst = gevuld("ongedaan", "--ja", "--json")
        assert uitkomst.code == 0
        assert not [deel for deel in adressen if deel in uitkomst.out + uitkomst.err]
    assert not [deel for deel in adressen if deel in gevuld.goed("logboek", "--meest", "100", "--volledig")]


def test_an_address_that_was_secret_once_stays_out_of_the_log(gevuld: Lpa) -> None:
    gevuld.goed("jongere", "wijzig", "3", "--geheim-adres", "nee", "--adres", "Molenpad 5")
    uit = gevuld.goed("logboek", "--meest", "100", "--volledig")
    assert "Dorpsstraat" not in uit
    assert "Molenpad" not in uit


def test_an_address_that_was_never_secret_is_in_the_log(gevuld: Lpa) -> None:
    gevuld.goed("jongere", "wijzig", "2", "--adres", "Kerkweg 3")
    assert "adres - werd Kerkweg 3" in gevuld.goed("logboek", "--meest", "1", "--volledig")

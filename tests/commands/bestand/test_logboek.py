"""Taking back: every command that writes can be undone as a whole, and that is logged as well."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from lpa import settings
from lpa.domain.records.bestand import Handeling, Logregel
from lpa.output.register.logblad import JA_NEE
from lpa.output.register.terugname import teruggezet
from lpa.storage.engine import base
from tests.commands.jaar.test_cijfers import HEERDE
from tests.conftest import Eenmaal, Lpa, ongemoeid, vingerafdruk

BASE = Path(base.__file__).with_name("base.sql")
NIET_TERUG = ("logketen", "bevestigd", "logboek", "loginhoud", "stempel", "sqlite_sequence")


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
    return inhoud


SCHRIJVERS = [
    ("school", "nieuw", "De Ander", "--regio", "midden"),
    ("school", "wijzig", "1", "--naam", "De Nieuwe Wegwijzer", "--onderwijssoort", "po,so"),
    ("jongere", "nieuw", "--achternaam", "Bos", "--geboortedatum", "1-1-2009"),
    ("jongere", "wijzig", "2", "--achternaam", "Miller", "--bsn", "", "--verhuisd", "1-11-2019"),
    ("inschrijving", "nieuw", "--jongere", "3", "--school", "1", "--van", "1-8-2019", "--onderwijssoort", "po"),
    ("inschrijving", "wijzig", "1", "--tot", "31-10-2019", "--leerjaar", "5"),
    ("melding", "nieuw", "--jongere", "1", "--soort", "overig", "--toelichting", "een\ntwee"),
    ("melding", "wijzig", "2", "--uren", "8", "--datum", "1-6-2019", "--toch"),
    ("melding", "sluit", "2", "--afhandeling", "waarschuwing"),
    ("melding", "heropen", "1", "--reden", "toch verzuim"),
    ("interventie", "nieuw", "2", "--soort", "brief", "--notitie", "vrije tekst", "--toch"),
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


def test_several_zaken_closed_at_once_are_told_in_the_log_and_in_what_can_be_taken_back(gevuld: Lpa) -> None:
    gevuld.goed("melding", "nieuw", "--jongere", "2", "--soort", "luxe", "--eerste-dag", "4-11-2019", "--laatste-dag",
                "5-11-2019", "--toch")  # fmt: skip
    gevuld.goed("melding", "sluit", "2", "3", "--afhandeling", "waarschuwing", "--toch")
    for opdracht in (("logboek",), ("logboek", "--zaak", "3"), ("logboek", "--jongere", "2"), ("ongedaan", "--lijst")):
        assert "zaak 2 en 3" in gevuld.goed(*opdracht)


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
    lpa.goed("school", "nieuw", "De Ander", "--regio", "midden")
    lpa.goed("ongedaan", "--ja")
    ongemoeid(lpa, "ongedaan", "--ja", code=3)


# ── What comes back, and how old it is ────────────────────────────────────────────────────────────


@pytest.fixture
def later(gevuld: Lpa, monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """What undo says some time after a command of Thursday 12-03-2020 14:05."""
    toen = datetime(2020, 3, 12, 13, 5, tzinfo=UTC)

    def zeg(**daarna: int) -> list[str]:
        monkeypatch.setattr(settings, "utc_now", lambda: toen)
        gevuld.goed("school", "nieuw", f"De Ander {daarna}", "--regio", "midden")
        monkeypatch.setattr(settings, "utc_now", lambda: toen + timedelta(**daarna))
        return gevuld("ongedaan", "--ja").err.splitlines()

    return zeg


def test_a_command_of_just_now_is_told_with_its_time_and_no_warning(later: Callable[..., list[str]]) -> None:
    eerste, *rest = later(minutes=10)
    assert eerste == "Laatste opdracht: 12, `school nieuw`, van vandaag 14:05. Terugnemen betekent:"
    assert [regel for regel in rest if regel.startswith("Let op")] == []


@pytest.mark.parametrize(
    ("daarna", "wanneer", "geleden"),
    [
        ({"minutes": 11}, "vandaag 14:05", "11 minuten"), ({"minutes": 60}, "vandaag 14:05", "1 uur"),
        ({"hours": 23}, "do 12-03-2020 14:05", "23 uur"), ({"hours": 24}, "do 12-03-2020 14:05", "1 dag"),
        ({"hours": 35}, "do 12-03-2020 14:05", "2 dagen"), ({"days": 20}, "do 12-03-2020 14:05", "20 dagen"),
    ],
)  # fmt: skip
def test_an_older_command_is_not_taken_for_the_one_that_just_failed(
    later: Callable[..., list[str]], daarna: dict[str, int], wanneer: str, geleden: str
) -> None:
    eerste, *_, laatste = later(**daarna)
    assert f"van {wanneer}. Terugnemen" in eerste
    assert laatste == (
        f"Let op: dat is {geleden} geleden. Ging uw laatste opdracht niet goed, dan is daar niets van opgeslagen."
    )


def test_what_the_next_undos_take_back_is_listed_in_order(gevuld: Lpa) -> None:
    gevuld.goed("melding", "wijzig", "2", "--uren", "8")
    gevuld.goed("ongedaan", "--ja")
    gevuld.goed("melding", "nieuw", "--jongere", "1", "--soort", "overig")
    voor = vingerafdruk(gevuld.pad)
    lijst = gevuld.json("ongedaan", "--lijst", "--meest", "3")
    assert lijst["aantal"] == 12
    assert [h["opdracht"] for h in lijst["handelingen"]] == ["melding nieuw", "melding nieuw", "inschrijving nieuw"]
    regels = gevuld.goed("ongedaan", "--lijst").splitlines()
    assert re.fullmatch(r"14  \d\d-\d\d-20\d\d \d\d:\d\d  melding nieuw +melding 3", regels[2])
    assert len(regels) == 2 + 10 + 1
    assert regels[-1] == "2 verborgen; toon ze met --meest 12"
    assert vingerafdruk(gevuld.pad) == voor
    for h in lijst["handelingen"]:
        assert gevuld.json("ongedaan", "--ja")["handeling"] == h["handeling"]


def test_an_empty_list_of_what_can_be_taken_back(lpa: Lpa) -> None:
    assert lpa.goed("ongedaan", "--lijst") == "Er is niets om terug te nemen.\n"
    assert lpa.json("ongedaan", "--lijst") == {"versie": 1, "handelingen": [], "aantal": 0}


@pytest.mark.parametrize("opties", [("--lijst", "--ja"), ("--meest", "3"), ("--ja", "--meest", "3")])
def test_a_list_takes_nothing_back_and_undo_takes_one_command(gevuld: Lpa, opties: tuple[str, ...]) -> None:
    ongemoeid(gevuld, "ongedaan", *opties, code=2)


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


def test_yes_and_no_are_said_as_words_and_what_is_not_shown_is_no_line(gevuld: Lpa) -> None:
    gevuld.goed("melding", "nieuw", "--jongere", "1", "--soort", "luxe", "--aangekondigd", "ja", "--toch")
    gevuld.goed("melding", "wijzig", "3", "--aangekondigd", "nee")
    regels = gevuld("ongedaan", "--ja").err.splitlines()
    assert "  melding 3: aangekondigd nee wordt weer ja" in regels
    assert [regel for regel in regels if regel.endswith(": ")] == []
    assert "aangekondigd ja" in gevuld.goed("logboek", "--volledig")


def test_a_change_that_shows_nowhere_is_said_to_be_so(gevuld: Lpa) -> None:
    regel = Logregel(
        1, 1, "2019-11-15T10:00:00Z", "melding wijzig", "zaak", 2, 2, 1, {"versie": 1}, {"versie": 2}, None, ""
    )
    nu = datetime(2019, 11, 15, 10, 5, tzinfo=UTC)
    assert teruggezet(Handeling(1, [regel]), nu)[1:] == ["  er verandert niets dat u ziet"]


def test_every_column_of_yes_or_no_is_told_as_such() -> None:
    assert set(re.findall(r"(\w+) JANEE", BASE.read_text("utf-8"))) == JA_NEE
    anders = set(re.findall(r"(\w+) (?!JANEE)[A-Za-z]+\b(?: not null| check|,)", BASE.read_text("utf-8")))
    assert anders & JA_NEE == set()


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
    lijst = gevuld.goed("ongedaan", "--lijst") + gevuld.goed("ongedaan", "--lijst", "--json")
    assert not [deel for deel in adressen if deel in lijst]
    for _ in range(5):  # the mark itself is taken back first
        uitkomst = gevuld("ongedaan", "--ja", "--json")
        assert uitkomst.code == 0
        assert not [deel for deel in adressen if deel in uitkomst.out + uitkomst.err]
    assert not [deel for deel in adressen if deel in gevuld.goed("logboek", "--meest", "100", "--volledig")]


def test_an_address_that_was_secret_once_stays_out_of_the_log(gevuld: Lpa) -> None:
    gevuld.goed("jongere", "wijzig", "3", "--geheim-adres", "nee", "--adres", "Molenpad 5", "--toch")
    uit = gevuld.goed("logboek", "--meest", "100", "--volledig")
    assert "Dorpsstraat" not in uit
    assert "Molenpad" not in uit


TEKST = "moeder woont nu op dorpsstraat  1, 8181aa heerde"
GESCHREVEN: list[tuple[str, ...]] = [
    ("inschrijving", "nieuw", "--jongere", "3", "--school", "1", "--van", "1-8-2016"),
    ("jongere", "wijzig", "3", "--notitie", TEKST),
    ("melding", "nieuw", "--jongere", "3", "--soort", "signaal", "--uren", "20", "--datum", "1-11-2019",
     "--toelichting", TEKST),
    ("interventie", "nieuw", "3", "--soort", "telefoon", "--resultaat", TEKST, "--notitie", TEKST),
    ("interventie", "wijzig", "2", "--notitie", f"nee: {TEKST}"),
    ("huisbezoek", "plan", "3", "--op", "di 26-11 10:30", "--met", TEKST),
    ("termijn", "nieuw", "3", "--wat", TEKST, "--voor", "di"),
    ("verstrekking", "nieuw", "3", "--aan", "GGD", "--wat", TEKST),
    ("route", "kies", "3", "strafrecht", "--reden", TEKST),
    ("melding", "sluit", "3", "--afhandeling", "waarschuwing"),
    ("melding", "heropen", "3", "--reden", TEKST),
    ("verlof", "nieuw", "--jongere", "3", "--grond", "gewichtig", "--van", "9-12-2019", "--tot", "27-1-2020",
     "--ontvangen", "4-11-2019", "--reden", TEKST),
    ("vrijstelling", "nieuw", "--jongere", "3", "--grond", "5b", "--ontvangen", "1-11-2019", "--van", "1-11-2019",
     "--toelichting", TEKST),
    ("overstap", "nieuw", "--jongere", "3", "--schooljaar", "19-20", "--keuze", TEKST),
]  # fmt: skip
GELEZEN = [
    "logboek --meest 100", "logboek --meest 100 --volledig", "logboek --zaak 3 --volledig", "melding toon 3",
    "melding lijst", "jongere toon 3", "jongere lijst", "interventie lijst", "interventie lijst 3", "huisbezoek toon 1",
    "huisbezoek lijst", "termijn lijst", "termijn lijst 3", "verstrekking lijst", "verstrekking lijst 3",
    "route toon 3", "verlof toon 4", "verlof lijst", "vrijstelling toon 5", "vrijstelling lijst",
    "overstap toon 6", "overstap lijst",
    "vandaag --alles", "week", "dossier 3",
]  # fmt: skip


@pytest.fixture
def geschreven(gevuld: Lpa, eenmaal: Eenmaal) -> Lpa:
    """The secret address of jongere 3, typed in every text that somebody may put it in."""

    def typ() -> None:
        for opdracht in GESCHREVEN:
            gevuld.goed(*opdracht, *(["--toch"] if opdracht[1] in ("nieuw", "plan", "sluit") else []))

    return eenmaal(typ)


@pytest.mark.parametrize("opdracht", GELEZEN)
def test_a_secret_address_is_in_no_text_of_a_page_a_list_or_the_log(geschreven: Lpa, opdracht: str) -> None:
    csv = ["--csv"] if "lijst" in opdracht else []
    for opties in ([], ["--json"], csv):
        uit = geschreven.goed(*opdracht.split(), *opties, COLUMNS="200").lower()
        assert not [deel for deel in ("dorpsstraat", "8181aa", "8181 aa") if deel in uit]
    assert "Jansen" in geschreven.goed("jongere", "toon", "3")


def test_full_shows_a_secret_address_on_a_page_and_never_in_the_log(geschreven: Lpa) -> None:
    assert "notitie             moeder woont nu op dorpsstraat" in geschreven.goed("jongere", "toon", "3", "--volledig")
    assert "dorpsstraat" in geschreven.goed("dossier", "3", "--volledig")
    uit = " ".join(geschreven.goed("logboek", "--zaak", "3", "--volledig", "--meest", "100").split())
    assert "resultaat moeder woont nu op (adres geheim)" in uit
    assert "notitie moeder woont nu op (adres geheim) werd nee: moeder woont nu op (adres geheim)" in uit


def test_what_undo_shows_has_no_secret_address_and_what_it_puts_back_is_whole(geschreven: Lpa) -> None:
    voor = rijen(geschreven.pad)
    geschreven.goed("interventie", "wijzig", "2", "--notitie", "x", "--resultaat", "Dorpsstraat 1")
    for opties in ((), ("--json",)):
        uitkomst = geschreven("ongedaan", "--ja", *opties)
        assert "dorpsstraat" not in (uitkomst.out + uitkomst.err).lower()
        if not opties:
            assert "(adres geheim)" in uitkomst.err
            assert rijen(geschreven.pad) == voor


def test_an_older_address_is_in_no_text_of_the_log(geschreven: Lpa) -> None:
    geschreven.goed("jongere", "wijzig", "3", "--adres", "Molenpad 5", "--geheim-adres", "nee", "--toch")
    uit = geschreven.goed("logboek", "--meest", "100", "--volledig").lower()
    assert "dorpsstraat" not in uit
    assert "dorpsstraat" in geschreven.goed("melding", "toon", "3")  # not secret any more


def test_a_text_of_brother_and_sister_hides_the_address_of_either(geschreven: Lpa) -> None:
    samen = ("verlof", "nieuw", "--jongere", "1,3", "--grond", "gewichtig", "--van", "9-12-2019", "--tot", "27-1-2020")
    geschreven.goed(*samen, "--ontvangen", "4-11-2019", "--reden", TEKST, "--toch")
    assert "dorpsstraat" not in geschreven.goed("verlof", "toon", "7", "--json").lower()
    assert "dorpsstraat" not in geschreven.goed("logboek", "--volledig", "--meest", "1").lower()


def test_an_address_that_was_never_secret_is_in_the_log(gevuld: Lpa) -> None:
    gevuld.goed("jongere", "wijzig", "2", "--adres", "Kerkweg 3")
    assert "adres - werd Kerkweg 3" in gevuld.goed("logboek", "--meest", "1", "--volledig")


def test_what_is_restored_is_said_also_where_the_address_is_secret(gevuld: Lpa) -> None:
    gevuld.goed("jongere", "wijzig", "3", "--adres", "Laan 2")
    assert "jongere 3: adres wordt weer zoals eerder" in gevuld("ongedaan").err
    assert "adres gewijzigd" in gevuld.goed("logboek", "--volledig", "--meest", "1")


def gedaan(lpa: Lpa) -> str:
    """The last command as the log tells it, without its number and time."""
    return lpa.goed("logboek", "--meest", "1", COLUMNS="160").splitlines()[2].partition(":")[2][2:].strip()


def test_the_log_names_two_records_of_one_command_and_counts_more(gevuld: Lpa, tmp_path: Path) -> None:
    melding = "melding", "nieuw", "--soort", "overig", "--toch"
    gevuld.goed(*melding, "--datum", "11-11-2019", "--jongere", "1", "--jongere", "2")
    assert gedaan(gevuld).split("  ")[-1].startswith("melding 3 en 4")
    gevuld.goed(*melding, "--datum", "12-11-2019", "--jongere", "1")
    assert gedaan(gevuld).split("  ")[-1].startswith("melding 5")
    (tmp_path / "a.csv").write_text("Achternaam;Geboortedatum\nVink;1-1-2010\nMees;1-2-2010\nUil;1-3-2010\n")
    gevuld.goed("importeer", "jongeren", str(tmp_path / "a.csv"), "--stand")
    assert gedaan(gevuld).endswith("3 jongeren")


def test_the_log_says_of_more_than_one_whose_file_was_read(gevuld: Lpa) -> None:
    gevuld.goed("melding", "verplaats", "2", "--jongere", "1", "--reden", "verkeerd kind", "--toch")
    gevuld.goed("melding", "toon", "2")
    assert "jongere 1 en 2 bekeken" in gevuld.goed("logboek", "--gelezen")

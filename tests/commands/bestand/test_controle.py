"""`lpa controle` finds each kind of thing that is wrong, says what mends it, and exits 0 only when there is nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from typing import Any

import pytest
from sqlcipher3 import dbapi2 as sqlcipher3

from lpa.commands.bestand.controle import CHECKS, ON_REQUEST
from tests.conftest import Lpa, geweigerd

ZIN = "Er is niets gevonden."


@contextmanager
def outside(lpa: Lpa) -> Iterator[Any]:
    """The file as another program writes in it."""
    with closing(sqlcipher3.connect(lpa.pad)) as conn:
        conn.execute("pragma foreign_keys = off")
        conn.execute("pragma ignore_check_constraints = on")
        triggers = conn.execute("select name, sql from sqlite_master where type = 'trigger'").fetchall()
        for name, _ in triggers:
            conn.execute(f"drop trigger {name}")
        yield conn
        for _, sql in triggers:  # what keeps the log as it is stands there again, and says nothing
            conn.execute(sql)
        conn.commit()


def found(lpa: Lpa, *words: str) -> list[tuple[str, str]]:
    """Which check found what."""
    uit = lpa("controle", *words, "--json")
    vondsten = uit.data["vondsten"]
    assert uit.code == (4 if vondsten else 0)
    assert all(v["opdracht"] for v in vondsten)
    return [(v["controle"], v["wat"]) for v in vondsten]


def test_a_file_in_which_nothing_is_wrong_gives_exit_code_0(lpa: Lpa) -> None:
    assert ZIN in lpa.goed("controle")
    assert lpa.json("controle")["nagekeken"] == [name for name in CHECKS if name not in ON_REQUEST]


def test_what_is_found_is_no_failure_and_its_command_can_be_copied(lpa: Lpa) -> None:
    lpa.goed("jongere", "nieuw", "--achternaam", "Bos", "--geboortedatum", "1-1-2009")
    lpa.goed("melding", "nieuw", "--jongere", "1", "--soort", "overig", "--datum", "1-10-2019", "--toch")
    for breed in range(40, 90):
        uit = lpa("controle", "--alleen", "zaken,termijnen", COLUMNS=str(breed))
        assert uit.code == 4
        assert re.search(r"^Gevonden: \d punt", uit.err)
        assert "Fout" not in uit.err
        assert any(opdracht in uit.out for opdracht in ("(lpa termijn nieuw 1)", "(lpa termijn lijst 1)"))


def _sql(*lines: str) -> Callable[[Lpa], None]:
    def spoil(lpa: Lpa) -> None:
        with outside(lpa) as conn:
            for line in lines:
                conn.execute(line)

    return spoil


WRONG: dict[str, Callable[[Lpa], object]] = {
    "bestand": _sql("delete from school"),
    "waarden": _sql("update zaak_alle set geopend_op = 'gisteren' where nummer = 2"),
    "buiten": _sql("update jongere set voornaam = 'Ander' where nummer = 1"),
    "logboek": _sql("update logboek set opdracht = 'anders' where volgnummer = 2"),
    "logboek, its content": _sql("delete from loginhoud where logregel = 2"),
    "buiten, its content": _sql("update loginhoud set na = '[1]' where logregel = 2"),
    "bestand, a trigger": _sql("create trigger sqlitespion after insert on jongere begin select 1; end"),
    "waarden, not UTF-8": _sql("update jongere set achternaam = cast(x'ff41' as text) where nummer = 1"),
    "rechten": lambda lpa: lpa.pad.parent.chmod(0o777),
}


@pytest.mark.parametrize("check", WRONG)
def test_what_is_spoilt_is_found_by_its_check(gevuld: Lpa, check: str) -> None:
    names = "bestand,waarden,buiten,logboek,rechten"
    assert found(gevuld, "--alleen", names) == []
    WRONG[check](gevuld)
    assert check.split(",")[0] in {name for name, _ in found(gevuld, "--alleen", names)}


def test_figures_that_contradict_are_named(gevuld: Lpa) -> None:
    assert (
        "cijfers",
        "tabel 5, 2019-2020: waarschuwing: 1 melding zonder stap 'schriftelijke waarschuwing': zaak 1",
    ) in (found(gevuld, "--alleen", "cijfers"))


def test_a_value_that_stops_one_check_leaves_the_others_their_say(gevuld: Lpa) -> None:
    gevuld.goed("recht", "stel-in", "norm.eerste-stap", "--waarde", "3", "--vanaf", "1-9-2019", "--bron", "afspraak")
    _sql("update eigenregel set vanaf = 'gisteren'")(gevuld)
    what = found(gevuld)
    assert {name for name, wat in what if wat == "in het bestand staat een waarde die niet kan bestaan"} >= {"regels"}
    assert {"waarden", "kopie"} <= {name for name, _ in what}


def test_an_open_zaak_without_next_step_and_a_term_that_passed_are_named(gevuld: Lpa) -> None:
    assert ("termijnen", "zaak 2: een termijn liep af op 04-11-2019") in found(gevuld)
    gevuld.goed("interventie", "nieuw", "2", "--soort", "brief")
    assert ("zaken", "zaak 2 heeft geen volgende stap") in found(gevuld)
    assert not {name for name, _ in found(gevuld, "--niet", "zaken,termijnen")} & {"zaken", "termijnen"}


def test_a_copy_that_is_missing_or_changed_is_named(gevuld: Lpa) -> None:
    assert [name for name, _ in found(gevuld, "--alleen", "kopie")] == ["kopie"]
    gevuld.goed("kopie", "maak")
    assert "geoefend" in found(gevuld, "--alleen", "kopie")[0][1]
    gevuld.goed("kopie", "oefen")
    assert found(gevuld, "--alleen", "kopie") == []
    (copy,) = (gevuld.pad.parent / "kopieen").glob("*.lpa")
    copy.write_bytes(copy.read_bytes()[:-1] + b"x")
    assert "gewijzigd" in found(gevuld, "--alleen", "kopie")[0][1]


def test_rules_read_long_ago_and_holidays_not_known_are_named(gevuld: Lpa) -> None:
    later = found(gevuld, "--alleen", "regels,scholen", "--peildatum", "1-10-2033")
    assert {name for name, _ in later} == {"regels", "scholen"}
    assert found(gevuld, "--alleen", "regels,scholen") == []


def test_a_doubt_that_was_stored_is_named_when_asked_for(gevuld: Lpa) -> None:
    assert found(gevuld, "--alleen", "twijfels") == []
    gevuld.goed("melding", "nieuw", "--jongere", "1", "--soort", "signaal", "--datum", "1-11-2014", "--toch")
    assert [name for name, _ in found(gevuld, "--alleen", "twijfels")] == ["twijfels"]
    assert "twijfels" not in {name for name, _ in found(gevuld)}


def test_a_check_that_is_not_there_is_refused_with_those_that_are(lpa: Lpa) -> None:
    assert "kies uit: bestand, waarden" in geweigerd(lpa("controle", "--alleen", "alles"), 2)


def test_a_secret_address_that_another_shows_is_counted_and_not_printed(lpa: Lpa) -> None:
    nieuw = "jongere", "nieuw", "--achternaam", "Merel", "--geboortedatum", "12-3-2009", "--adres", "Dijk 1"
    for voornaam in ("Sem", "Lot"):
        lpa.goed(*nieuw, "--voornaam", voornaam, "--toch")
    assert found(lpa, "--alleen", "adressen") == []
    lpa.goed("jongere", "wijzig", "1", "--geheim-adres", "ja")
    lpa.goed("verzorger", "nieuw", "1", "--naam", "Noor Merel", "--adres", "Dijk 1", "--toch")
    uit = lpa("controle", "--alleen", "adressen").out
    assert "Adressen: 1\n" in uit
    assert "(lpa jongere wijzig 2 --geheim-adres ja)" in uit
    assert "Dijk" not in uit
    lpa.goed("jongere", "wijzig", "2", "--geheim-adres", "ja")
    assert found(lpa, "--alleen", "adressen") == []  # the pages of a secret jongere show no address of a verzorger

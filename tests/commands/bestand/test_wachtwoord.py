"""`lpa wachtwoord`, `lpa ontgrendel` and `lpa vergrendel`: who may open the case file, and for how long."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from lpa.storage.engine import connection, create, keys
from lpa.storage.unlock import kept
from tests.conftest import Lpa, geweigerd, ongemoeid, vingerafdruk

ZIN, ANDERE = "vijf mussen in een wilg", "zes koeien eten groene kaas"
houdt_sleutels = pytest.mark.skipif(not kept.can(), reason="this machine keeps no keys")


@pytest.fixture(scope="session")
def _dicht(tmp_path_factory: pytest.TempPathFactory, begonnen: Path) -> Path:
    """An encrypted file with a school in it, and the two pass-phrases, each in a file."""
    from lpa.cli import main

    map_ = tmp_path_factory.mktemp("dicht")
    (map_ / "zin.txt").write_text(ZIN, encoding="utf-8")
    (map_ / "andere.txt").write_text(ANDERE, encoding="utf-8")
    shutil.copy(begonnen, map_ / "zaken.lpa")
    for words in (
        ("school", "nieuw", "De Wilg", "--regio", "midden"),
        ("wachtwoord", "wijzig", "--nieuw-wachtwoordbestand", str(map_ / "zin.txt")),
    ):
        assert main((*words, "--bestand", str(map_ / "zaken.lpa"))) == 0
    return map_


@pytest.fixture
def dicht(_dicht: Path, lpa: Lpa) -> Iterator[Lpa]:
    """A copy of that file, which is locked; what is kept of it goes with the test."""
    shutil.copytree(_dicht, lpa.pad.parent, dirs_exist_ok=True)
    salt = connection.salt_of(lpa.pad)
    assert salt
    kept.forget(salt)
    yield lpa
    kept.forget(salt)


def met(lpa: Lpa, naam: str) -> tuple[str, str]:
    """The option with a pass-phrase from its file."""
    return "--wachtwoordbestand", str(lpa.pad.parent / naam)


def opent(lpa: Lpa, naam: str) -> bool:
    """Whether what stands in a file opens the case file."""
    uitkomst = lpa("school", "lijst", *met(lpa, naam))
    assert (uitkomst.code, "De Wilg" in uitkomst.out) in ((0, True), (12, False)), uitkomst
    return uitkomst.code == 0


def test_the_file_alone_is_all_there_is(dicht: Lpa) -> None:
    elders = dicht.pad.parent / "elders"
    elders.mkdir()
    shutil.copy(dicht.pad, elders / "kopie.lpa")
    assert "De Wilg" in dicht.goed("school", "lijst", *met(dicht, "zin.txt"), "--bestand", str(elders / "kopie.lpa"))


@pytest.mark.parametrize("verb", ["lijst", "toon 1"])
def test_without_a_pass_phrase_it_says_how_to_give_one(dicht: Lpa, verb: str) -> None:
    gezegd = ongemoeid(dicht, "school", *verb.split(), code=2)
    assert "geef --wachtwoordbestand PAD" in gezegd


def test_another_pass_phrase_comes_with_another_code_and_the_old_ones_open_nothing(dicht: Lpa) -> None:
    eerste = dicht.json(
        "wachtwoord",
        "wijzig",
        *met(dicht, "zin.txt"),
        "--nieuw-wachtwoordbestand",
        str(dicht.pad.parent / "andere.txt"),
    )["herstelcode"]
    (dicht.pad.parent / "code-1.txt").write_text(eerste, encoding="utf-8")
    assert [opent(dicht, naam) for naam in ("zin.txt", "andere.txt", "code-1.txt")] == [False, True, True]
    tweede = dicht.json(
        "wachtwoord",
        "wijzig",
        *met(dicht, "code-1.txt"),
        "--nieuw-wachtwoordbestand",
        str(dicht.pad.parent / "zin.txt"),
    )["herstelcode"]
    (dicht.pad.parent / "code-2.txt").write_text(tweede, encoding="utf-8")
    assert [opent(dicht, n) for n in ("zin.txt", "andere.txt", "code-1.txt", "code-2.txt")] == [
        True,
        False,
        False,
        True,
    ]


def test_the_code_is_printed_to_be_read_and_told_where_to_go(dicht: Lpa) -> None:
    uitkomst = dicht(
        "wachtwoord",
        "wijzig",
        *met(dicht, "zin.txt"),
        "--nieuw-wachtwoordbestand",
        str(dicht.pad.parent / "andere.txt"),
    )
    regels = uitkomst.out.splitlines()
    code = regels[regels.index("Herstelcode:") + 1 :]
    (dicht.pad.parent / "code.txt").write_text("\n".join(code), encoding="utf-8")
    assert opent(dicht, "code.txt")
    assert "kluis van de gemeente" in uitkomst.err
    assert ZIN not in uitkomst.out + uitkomst.err
    assert ANDERE not in uitkomst.out + uitkomst.err


def test_the_recovery_code_is_tried_without_changing_anything(dicht: Lpa) -> None:
    code = keys.code_of(keys.by_secret(dicht.pad, ZIN))
    for naam, tekst in (("goed.txt", code.lower()), ("fout.txt", keys.code_of("ab" * 48)), ("zin.txt", ZIN)):
        (dicht.pad.parent / naam).write_text(tekst, encoding="utf-8")
    voor = vingerafdruk(dicht.pad)
    assert "Deze herstelcode opent zaken.lpa." in dicht.goed(
        "wachtwoord", "test", "--codebestand", str(dicht.pad.parent / "goed.txt")
    )
    for naam in ("fout.txt", "zin.txt"):
        gezegd = dicht("wachtwoord", "test", "--codebestand", str(dicht.pad.parent / naam))
        assert (gezegd.code, vingerafdruk(dicht.pad)) == (12, voor)
        assert "niet de herstelcode" in gezegd.err or "past niet" in gezegd.err


def test_the_pass_phrase_is_taken_away_after_a_yes(dicht: Lpa) -> None:
    weg = ("wachtwoord", "weg", *met(dicht, "zin.txt"))
    voor = vingerafdruk(dicht.pad)
    assert (dicht(*weg).code, vingerafdruk(dicht.pad)) == (5, voor)
    assert "heeft geen wachtwoord meer" in dicht.goed(*weg, "--ja")
    assert "De Wilg" in dicht.goed("school", "lijst")


@pytest.mark.parametrize("opdracht", ["ontgrendel", "vergrendel", "wachtwoord test", "wachtwoord weg --ja"])
def test_a_file_without_a_pass_phrase_needs_none_of_it(gevuld: Lpa, opdracht: str) -> None:
    assert "heeft geen wachtwoord" in ongemoeid(gevuld, *opdracht.split(), code=5)


@pytest.mark.parametrize("wachtwoord", ["kort", " " * 30, ""])
def test_a_pass_phrase_that_is_none_changes_nothing(dicht: Lpa, wachtwoord: str) -> None:
    (dicht.pad.parent / "kort.txt").write_text(wachtwoord, encoding="utf-8")
    nieuw = ("--nieuw-wachtwoordbestand", str(dicht.pad.parent / "kort.txt"))
    voor = vingerafdruk(dicht.pad)
    assert dicht("wachtwoord", "wijzig", *met(dicht, "zin.txt"), *nieuw).code in (2, 12)
    assert vingerafdruk(dicht.pad) == voor


def test_who_does_not_know_the_present_pass_phrase_changes_nothing(dicht: Lpa) -> None:
    nieuw = ("--nieuw-wachtwoordbestand", str(dicht.pad.parent / "andere.txt"))
    voor = vingerafdruk(dicht.pad)
    geweigerd(dicht("wachtwoord", "wijzig", *met(dicht, "andere.txt"), *nieuw), 12)
    assert vingerafdruk(dicht.pad) == voor
    ongemoeid(dicht, "wachtwoord", "wijzig", *nieuw, code=5)


@houdt_sleutels
def test_an_unlocked_file_asks_nothing_until_it_is_locked(dicht: Lpa) -> None:
    ongemoeid(dicht, "school", "lijst", code=2)
    gezegd = dicht.goed("ontgrendel", "--uren", "2", *met(dicht, "zin.txt"))
    assert gezegd.startswith("zaken.lpa is ontgrendeld tot ")
    for _ in range(3):
        assert "De Wilg" in dicht.goed("school", "lijst")
    dicht.goed("school", "nieuw", "De Linde", "--regio", "midden")
    assert dicht.goed("vergrendel").startswith("zaken.lpa is vergrendeld.")
    ongemoeid(dicht, "school", "lijst", code=2)
    assert dicht.goed("vergrendel").startswith("zaken.lpa was al vergrendeld.")


@houdt_sleutels
def test_changing_the_pass_phrase_asks_for_the_present_one_also_when_unlocked(dicht: Lpa) -> None:
    dicht.goed("ontgrendel", *met(dicht, "zin.txt"))
    nieuw = ("--nieuw-wachtwoordbestand", str(dicht.pad.parent / "andere.txt"))
    ongemoeid(dicht, "wachtwoord", "wijzig", *nieuw, code=5)
    dicht.goed("wachtwoord", "wijzig", *met(dicht, "zin.txt"), *nieuw)
    ongemoeid(dicht, "school", "lijst", code=2)


@houdt_sleutels
def test_the_key_is_kept_until_its_time_is_over(dicht: Lpa) -> None:
    salt, key = connection.salt_of(dicht.pad), keys.by_secret(dicht.pad, ZIN)
    assert salt
    assert kept.keep(salt, key, 1, 0.0)
    assert kept.get(salt, 0.0) == key
    for _ in range(40):
        if kept.get(salt, 0.0) is None:
            break
        __import__("time").sleep(0.1)
    assert kept.get(salt, 0.0) is None


@houdt_sleutels
@pytest.mark.parametrize("uren", ["0", "13", "acht"])
def test_how_long_is_a_number_of_hours_of_a_day(dicht: Lpa, uren: str) -> None:
    assert "uren" in ongemoeid(dicht, "ontgrendel", "--uren", uren, *met(dicht, "zin.txt"), code=2)


def test_where_no_key_can_be_kept_it_is_said(dicht: Lpa, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "can", lambda: False)
    assert "kan de sleutel niet voor u vasthouden" in ongemoeid(dicht, "ontgrendel", *met(dicht, "zin.txt"), code=5)


def test_no_file_of_ours_holds_the_pass_phrase_the_key_or_the_code(dicht: Lpa) -> None:
    key = keys.by_secret(dicht.pad, ZIN)
    dicht.goed("ontgrendel", *met(dicht, "zin.txt")) if kept.can() else None
    dicht.goed("school", "nieuw", "De Linde", "--regio", "midden", *met(dicht, "zin.txt"))
    for geheim in (ZIN, key[:64], keys.code_of(key), keys.code_of(key).replace("-", "")):
        vormen = (geheim.encode(), geheim.encode("utf-16-le"), geheim.lower().encode())
        gevonden = [
            p.name for p in dicht.pad.parent.iterdir() if p.is_file() and any(v in p.read_bytes() for v in vormen)
        ]
        assert gevonden in ([], ["zin.txt"])
    assert bytes.fromhex(key[:64]) not in dicht.pad.read_bytes()


def test_a_disk_that_is_full_while_the_file_is_made_anew_is_told_as_that(dicht: Lpa) -> None:
    if os.name == "nt":
        pytest.skip("no limit on the size of a file there")
    import resource

    nieuw = ("--nieuw-wachtwoordbestand", str(dicht.pad.parent / "andere.txt"))
    voor, was = vingerafdruk(dicht.pad), resource.getrlimit(resource.RLIMIT_FSIZE)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    copies = (dicht.pad.parent / "kopieen").exists()
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (40 * 1024, was[1]))
        uit = dicht("wachtwoord", "wijzig", *nieuw, *met(dicht, "zin.txt"))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, was)
    assert "maak ruimte vrij" in geweigerd(uit, 15)
    assert (vingerafdruk(dicht.pad), (dicht.pad.parent / "kopieen").exists()) == (voor, copies)


def _hoort_ctrl_c(monkeypatch: pytest.MonkeyPatch, naam: str) -> None:
    """Ctrl-C comes when the file is made: at the end of this function of `create`."""
    echt = getattr(create, naam)

    def onderbroken(*waarden: object) -> object:
        uit = echt(*waarden)
        signal.raise_signal(signal.SIGINT)
        return uit

    signal.signal(signal.SIGINT, signal.default_int_handler)
    monkeypatch.setattr(create, naam, onderbroken)


def test_ctrl_c_does_not_come_between_a_new_pass_phrase_and_its_code(
    dicht: Lpa, monkeypatch: pytest.MonkeyPatch
) -> None:
    _hoort_ctrl_c(monkeypatch, "anew")
    nieuw = ("--nieuw-wachtwoordbestand", str(dicht.pad.parent / "andere.txt"))
    uit = dicht("wachtwoord", "wijzig", *nieuw, *met(dicht, "zin.txt"))
    assert ("Herstelcode:" in uit.out, "dit is opgeslagen als het nieuwe wachtwoord" in uit.err) == (True, True)
    assert opent(dicht, "andere.txt")


def test_ctrl_c_does_not_come_between_a_new_file_and_its_code(dicht: Lpa, monkeypatch: pytest.MonkeyPatch) -> None:
    _hoort_ctrl_c(monkeypatch, "make")
    nieuw = ("--bestand", str(dicht.pad.with_name("ander.lpa")), *met(dicht, "zin.txt"))
    uit = dicht("begin", "--gemeente", "Heerde", "--regio", "midden", *nieuw)
    assert ("Herstelcode:" in uit.out, "dit is opgeslagen als ander.lpa" in uit.err) == (True, True)

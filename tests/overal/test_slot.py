"""The pass-phrase on a terminal: asked before anything that can be seen, never echoed, and once a day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from lpa.storage.engine import connection, create, keys
from lpa.storage.unlock import kept
from tests.conftest import Lpa, vingerafdruk
from tests.overal.test_prompts import BREEDTES, CTRL_C, ENTER, Begin, gesprek

__all__ = ["gesprek"]
ZIN, FOUT = "vijf mussen in een wilg", "vijf mussen in een eik"
VRAAG, AANBOD = "Wachtwoord (of herstelcode): ", "uur niet meer vragen?"
houdt_sleutels = pytest.mark.skipif(not kept.can(), reason="this machine keeps no keys")


@pytest.fixture
def dicht(tmp_path: Path) -> Iterator[Path]:
    """An encrypted file that is locked."""
    pad = tmp_path / "dicht" / "zaken.lpa"
    create.make(pad, ZIN, {"gemeente": "Heerde", "regio": "midden"})
    salt = connection.salt_of(pad)
    assert salt
    yield pad
    kept.forget(salt)


def test_a_pass_phrase_is_typed_twice_and_opens_the_file(gesprek: Begin, tmp_path: Path) -> None:
    pad = tmp_path / "nieuw" / "zaken.lpa"
    g = gesprek("begin", "--gemeente", "Heerde", "--regio", "midden", pad=pad)
    for vraag, antwoord in (
        ("Nieuw wachtwoord: ", ZIN), ("Nog eens: ", "iets heel anders"), ("Nieuw wachtwoord: ", "kort"),
        ("Nieuw wachtwoord: ", " " * 30), ("Nieuw wachtwoord: ", ZIN), ("Nog eens: ", ZIN),
    ):  # fmt: skip
        g.zegt(vraag)
        assert not pad.exists()
        g.typ(antwoord + ENTER)
    gezegd = g.einde()
    code = re.search(r"Herstelcode:\s+((?:[0-9A-Z]{4}-?\s*){13})", gezegd)
    assert code
    assert keys.by_secret(pad, code[1]) == keys.by_secret(pad, ZIN)
    assert ZIN not in gezegd


@BREEDTES
def test_it_is_asked_before_the_first_question_that_can_be_seen(dicht: Path, gesprek: Begin, breed: int) -> None:
    g = gesprek("school", "nieuw", pad=dicht, breed=breed)
    g.zegt(VRAAG)
    assert g.gezegd() == ""
    g.typ(ZIN + ENTER)
    if kept.can():
        g.antwoord((AANBOD, "n" + ENTER))
    gezien = g.vraag("Naam:")
    assert ZIN not in gezien
    g.typ(CTRL_C)
    g.einde(130)


def test_which_columns_a_file_can_have_is_told_while_the_case_file_is_locked(dicht: Path, gesprek: Begin) -> None:
    gezegd = gesprek("importeer", "kolommen", "lijst", pad=dicht).einde()
    assert "Kolommen van lijst" in gezegd
    assert VRAAG not in gezegd


def test_it_may_be_typed_three_times_and_then_nothing_was_shown(dicht: Path, gesprek: Begin) -> None:
    voor = vingerafdruk(dicht)
    g = gesprek("school", "lijst", pad=dicht)
    for over in (2, 1, 0):
        g.zegt(VRAAG)
        g.typ(FOUT + ENTER)
        if over:
            g.zegt(f"U kunt het nog {over} keer proberen.")
    gezegd = g.einde(12)
    assert "het wachtwoord past niet op dit bestand" in " ".join(gezegd.split())
    assert FOUT not in gezegd
    assert vingerafdruk(dicht) == voor


def test_a_second_try_opens_the_file(dicht: Path, gesprek: Begin) -> None:
    g = gesprek("school", "lijst", pad=dicht)
    for geheim in (FOUT, ZIN):
        g.zegt(VRAAG)
        g.typ(geheim + ENTER)
    if kept.can():
        g.antwoord((AANBOD, "n" + ENTER))
    assert "Er is niets gevonden." in g.einde()


def test_ctrl_c_at_the_pass_phrase_stores_nothing(dicht: Path, gesprek: Begin) -> None:
    voor = vingerafdruk(dicht)
    g = gesprek("school", "nieuw", pad=dicht)
    g.zegt(VRAAG)
    g.typ(CTRL_C)
    assert "Er is niets opgeslagen" in g.einde(130)
    assert vingerafdruk(dicht) == voor


@houdt_sleutels
def test_who_stays_unlocked_is_not_asked_again(dicht: Path, gesprek: Begin) -> None:
    g = gesprek("school", "lijst", pad=dicht)
    g.zegt(VRAAG)
    g.typ(ZIN + ENTER)
    g.antwoord((AANBOD, ENTER))
    g.einde()
    g = gesprek("school", "nieuw", pad=dicht)
    g.antwoord(("Naam:", "De Wilg" + ENTER))
    g.typ(CTRL_C)
    g.einde(130)
    assert "vergrendeld" in gesprek("vergrendel", pad=dicht).einde()
    gesprek("school", "lijst", pad=dicht).zegt(VRAAG)


@houdt_sleutels
def test_forty_commands_after_one_unlocking_ask_nothing_and_tell_no_secret(
    dicht: Path, gesprek: Begin, lpa: Lpa
) -> None:
    g = gesprek("ontgrendel", pad=dicht)
    g.zegt(VRAAG)
    g.typ(ZIN + ENTER)
    gezegd = [g.einde()]
    key = keys.by_secret(dicht, ZIN)
    school = ("school", "nieuw", "De Wilg", "--regio", "midden", "--toch")
    for woorden in [school, ("school", "lijst"), ("logboek", "--volledig"), ("school", "toon", "99"), ("vandaag",)] * 8:
        uitkomst = lpa(*woorden, "--bestand", str(dicht))
        assert uitkomst.code in (0, 3), uitkomst.err
        gezegd += [uitkomst.out, uitkomst.err]
    alles = " ".join(gezegd)
    assert not [geheim for geheim in (ZIN, key[:64], key[:64].upper(), keys.code_of(key)) if geheim in alles]


def test_the_pass_phrase_is_changed_on_a_terminal(dicht: Path, gesprek: Begin) -> None:
    g = gesprek("wachtwoord", "wijzig", pad=dicht)
    for vraag, antwoord in (
        ("Huidig wachtwoord (of herstelcode): ", ZIN),
        ("Nieuw wachtwoord: ", FOUT),
        ("Nog eens: ", FOUT),
    ):
        g.zegt(vraag)
        g.typ(antwoord + ENTER)
    gezegd = g.einde()
    assert "heeft een ander wachtwoord" in gezegd
    assert ZIN not in gezegd
    assert keys.by_secret(dicht, FOUT)
    g = gesprek("wachtwoord", "test", pad=dicht)
    g.zegt("Herstelcode: ")
    g.typ(keys.code_of(keys.by_secret(dicht, FOUT)) + ENTER)
    assert "Deze herstelcode opent" in g.einde()


def test_nothing_of_the_memory_is_written_down_when_lpa_is_killed(dicht: Path) -> None:
    import resource

    voor = resource.getrlimit(resource.RLIMIT_CORE)
    try:
        connection.connect(dicht, lambda _: keys.by_secret(dicht, ZIN)).close()
        assert resource.getrlimit(resource.RLIMIT_CORE)[0] == 0
    finally:
        resource.setrlimit(resource.RLIMIT_CORE, voor)

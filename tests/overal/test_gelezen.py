"""Whose file was read is in the log, by whom and where, and nothing of what is in it."""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3

from tests.conftest import Lpa
from tests.overal.conftest import Proef
from tests.overal.voorbeelden import verben
from tests.overal.voorbeelden import voorbeeld as regel_van

TONEN = [verb for verb in verben() if verb.split()[-1] == "toon" or verb in ("dossier", "inzage")]
NIEMAND = ("school toon", "contact toon", "afzender toon", "spreekuur toon")  # these are about nobody in one


def lezingen(pad: Path) -> list[dict[str, Any]]:
    """The lines of the log that say that somebody was read, with the content that there is of each."""
    with closing(sqlcipher3.connect(pad)) as conn:
        cursor = conn.execute("""select opdracht, nummer, jongere, zaak, actor, oorsprong, voor, na from logregel
            where tabel = 'gelezen' order by volgnummer""")
        return [dict(zip((k[0] for k in cursor.description), rij, strict=True)) for rij in cursor]


def test_who_is_left_out_is_a_verb_that_shows() -> None:
    assert {*NIEMAND} < {*TONEN}


@pytest.mark.parametrize("verb", [verb for verb in TONEN if verb not in NIEMAND])
def test_what_shows_all_of_somebody_is_in_the_log(proef: Proef, verb: str) -> None:
    lpa = proef.fresh()
    assert lezingen(lpa.pad) == []
    assert lpa(*regel_van(verb)).code == 0
    gelezen = lezingen(lpa.pad)
    assert gelezen, verb
    for regel in gelezen:
        assert verb.startswith(regel["opdracht"])
        assert regel["nummer"] == regel["jongere"] > 0
        assert (regel["voor"], regel["na"], regel["zaak"]) == (None, None, None)
        assert regel["actor"]
        assert regel["oorsprong"] == os.uname().nodename


def test_a_page_to_print_is_a_reading_too(proef: Proef) -> None:
    lpa = proef.fresh()
    assert lpa("dossier", "--jongere", "1", "--druk", str(lpa.pad.parent / "x.html")).code == 0
    assert [regel["nummer"] for regel in lezingen(lpa.pad)] == [1]


@pytest.mark.parametrize("verb", ["melding lijst", "vandaag", "zoek", "overzicht", "logboek", "jongere lijst"])
def test_a_list_is_no_reading_of_somebody(proef: Proef, verb: str) -> None:
    lpa = proef.fresh()
    assert lpa(*regel_van(verb)).code == 0
    assert lezingen(lpa.pad) == []


def test_a_reading_is_not_taken_back_and_stands_in_no_way(gevuld: Lpa) -> None:
    gevuld.goed("jongere", "wijzig", "1", "--notitie", "x")
    gevuld.goed("jongere", "toon", "1")
    assert "jongere wijzig" in gevuld.goed("ongedaan", "--ja")


def test_the_log_shows_it_where_it_is_asked_or_one_jongere_is(gevuld: Lpa) -> None:
    gevuld.goed("jongere", "toon", "2")
    assert "bekeken" not in gevuld.goed("logboek")
    assert "jongere 2 bekeken" in gevuld.goed("logboek", "--gelezen")
    assert "jongere 2 bekeken" in gevuld.goed("logboek", "--jongere", "2")
    assert "bekeken" not in gevuld.goed("logboek", "--jongere", "1")
    (handeling,) = gevuld.json("logboek", "--gelezen", "--meest", "1", "--volledig")["handelingen"]
    assert (handeling["opdracht"], handeling["resultaat"]) == ("jongere toon", "gelukt")


def test_since_a_day_is_from_its_midnight_in_amsterdam(gevuld: Lpa) -> None:
    aantal = len(gevuld.json("logboek", "--meest", "500")["handelingen"])
    assert len(gevuld.json("logboek", "--meest", "500", "--sinds", "vandaag")["handelingen"]) <= aantal
    assert gevuld.json("logboek", "--sinds", "1-1-2199")["handelingen"] == []


def test_in_a_file_that_cannot_be_written_reading_goes_on_and_that_is_said(
    gevuld: Lpa, monkeypatch: pytest.MonkeyPatch
) -> None:
    from lpa.commands.gate import store
    from lpa.errors import OpslagFout

    def dicht(*_: object) -> None:
        raise OpslagFout("mag niet worden geschreven", "controleer de rechten")

    monkeypatch.setattr(store, "transaction", dicht)
    uit = gevuld("jongere", "toon", "1")
    assert (uit.code, "kon niet in het logboek" in uit.err) == (0, True)
    assert "Jongere 1" in uit.out


def test_in_a_file_in_which_all_is_invented_nobody_is_read(voorbeeld: Lpa) -> None:
    voorbeeld.goed("jongere", "toon", "1")
    assert lezingen(voorbeeld.pad) == []

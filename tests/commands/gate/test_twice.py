"""A line that was typed twice on one day by mistake: it is doubted for every noun, and stored once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from lpa import settings
from lpa.commands.gate import tell
from lpa.commands.gate.store import writing
from lpa.commands.ui import rethink
from lpa.commands.ui.command import verbs
from lpa.commands.ui.forms import Form, Given, text, verb
from lpa.commands.ui.help import COMMANDS
from lpa.commands.ui.parser import built
from lpa.domain.base.twijfel import Twijfel
from lpa.errors import Geweigerd, NietBevestigd
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.reading import many
from lpa.storage.engine.twice import twins
from lpa.storage.engine.writer import transaction
from lpa.storage.zaak.zaken import zaak
from tests.conftest import NU, Lpa, Woorden, ongemoeid
from tests.domain.factories import maak_interventie, maak_jongere, maak_melding
from tests.storage.helpers import store

VERLOF = ("verlof", "nieuw", "--jongere", "2", "--grond", "gewichtig", "--van", "2-12-2019", "--tot", "3-12-2019",
          "--ontvangen", "4-11-2019", "--reden", "bruiloft")  # fmt: skip
# By the verb that stores something new: the line, and the table that it lands in.
LINES: dict[str, tuple[Woorden, str]] = {
    "agenda vrij": (("--van", "25-11-2019", "--reden", "cursus"), "afwezig"),
    "contact nieuw": (("--soort", "GGD", "--naam", "GGD Noord"), "contact"),
    "verstrekking nieuw": (("2", "--aan", "GGD", "--wat", "verzuim", "--grond", "art. 22"), "verstrekking"),
    "huisbezoek plan": (("2", "--op", "di 19-11 10:30"), "huisbezoek"),
    "inschrijving nieuw": (("--jongere", "3", "--school", "2", "--van", "1-8-2018"), "inschrijving"),
    "interventie nieuw": (("2", "--soort", "telefoon"), "interventie"),
    "jongere nieuw": (("--achternaam", "Specht", "--voornaam", "Bo", "--geboortedatum", "1-2-2008"), "jongere"),
    "jongere verzorger": (("2", "--naam", "Noor Specht"), "verzorger"),
    "melding nieuw": (("--jongere", "3", "--soort", "overig"), "melding"),
    "overleg nieuw": (("MDO De Wilg", "--zaak", "2"), "interventie"),
    "overstap nieuw": (("--jongere", "2", "--schooljaar", "2019-2020"), "overstap"),
    "school nieuw": (("De Vink", "--regio", "midden", "--plaats", "Epe"), "school"),
    "school vrij": (("wegwijzer", "6-12-2019", "--reden", "studiedag"), "vrij"),
    "spreekuur plan": (("kompas", "21-11", "--jongere", "2"), "spreekuur"),
    "termijn nieuw": (("2", "--wat", "mentor bellen", "--voor", "di"), "eigentermijn"),
    "verlof nieuw": (VERLOF[2:], "verlof"),
    "verzorger nieuw": (("2", "--naam", "Noor Specht"), "verzorger"),
    "vrijstelling nieuw": (("--jongere", "2", "--grond", "15", "--van", "1-8-2020", "--tot", "31-7-2021",
                            "--ontvangen", "5-11-2019"), "vrijstelling"),
}  # fmt: skip


def _count(lpa: Lpa, table: str) -> int:
    with CaseFile(lpa.pad, lambda: "", lambda: NU) as b:
        (count,) = b.conn.execute(f"select count(*) from {table}").fetchone()  # noqa: S608
    return int(count)


@pytest.mark.parametrize("verb", LINES)
def test_a_line_typed_twice_is_stored_once_unless_she_means_it(gevuld: Lpa, verb: str) -> None:
    words, table = LINES[verb]
    line = (*verb.split(), *words)
    before = _count(gevuld, table)
    gevuld.goed(*line, "--toch")
    assert "--toch" in ongemoeid(gevuld, *line, code=5)
    assert _count(gevuld, table) == before + 1
    again = gevuld(*line, "--toch")
    assert again.code == 0, again.err
    assert "Let op: " in again.err
    assert _count(gevuld, table) == before + 2
    assert {r["toelichting"].split(":")[0] for r in gevuld.json("logboek")["handelingen"][0]["regels"]} == {"bevestigd"}


def test_every_verb_that_makes_something_new_has_a_line() -> None:
    new = {f"{noun} {verb}" for noun, entry in COMMANDS.items() for verb in entry.verbs if verb in ("nieuw", "plan")}
    assert new - set(LINES) == {"vakantie nieuw"}  # of which there is one a year: the second changes it


def test_the_refusal_names_what_stands_and_when_it_was_stored(gevuld: Lpa, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "utc_now", lambda: datetime(2019, 11, 15, 9, 14, tzinfo=UTC))
    gevuld.goed("termijn", "nieuw", "2", "--wat", "mentor bellen", "--voor", "di")
    said = ongemoeid(gevuld, "termijn", "nieuw", "2", "--wat", "mentor bellen", "--voor", "di", code=5)
    assert said.startswith("Fout: precies dit staat al als termijn 1, vandaag om 10:14 uur vastgelegd.\n")


def test_who_accepted_the_earlier_record_is_not_told_of_it_twice(gevuld: Lpa) -> None:
    line = ("jongere", "nieuw", "--achternaam", "Specht", "--voornaam", "Bo", "--geboortedatum", "1-2-2008")
    gevuld.goed(*line)
    assert gevuld(*line, "--toch").err == "Let op: jongere 4 heeft dezelfde naam en geboortedatum.\n"


def test_a_letter_more_is_something_else(gevuld: Lpa) -> None:
    gevuld.goed("interventie", "nieuw", "2", "--soort", "telefoon", "--notitie", "moeder")
    gevuld.goed("interventie", "nieuw", "2", "--soort", "telefoon", "--notitie", "vader")


# What follows is about the gate itself, on the one step that a zaak holds.

STEP = maak_interventie(zaak=1)


@pytest.fixture
def at(bestand: CaseFile) -> CaseFile:
    """A zaak with one step, that was stored at 11:30 Amsterdam time."""
    settings.use(settings.Settings())
    store(bestand, maak_jongere(), maak_melding(jongere=1))
    store(bestand, STEP, opdracht="interventie nieuw")
    return bestand


def _type(b: CaseFile, *records: Any, command: str = "interventie nieuw", sure: bool = False) -> None:
    with writing(b, command, sure=sure) as s:
        for record in records or (STEP,):
            s.add(record)


def _steps(b: CaseFile) -> int:
    return len(many(b.conn, type(STEP)))


def test_what_was_typed_twice_is_refused(at: CaseFile) -> None:
    with pytest.raises(Geweigerd, match="interventie 1, vandaag om 11:30 uur"):
        _type(at)
    assert _steps(at) == 1


def test_one_command_never_doubts_itself(at: CaseFile) -> None:
    other = maak_interventie(zaak=1, notitie="een ander")
    _type(at, other, other, other)
    assert _steps(at) == 4


def test_another_command_may_store_the_same(at: CaseFile) -> None:
    _type(at, command="brief verzonden")
    assert _steps(at) == 2


@pytest.mark.parametrize(
    ("moment", "same_day"),
    [
        (datetime(2019, 10, 10, 21, 59, tzinfo=UTC), True),
        (datetime(2019, 10, 10, 22, 0, tzinfo=UTC), False),  # midnight in Amsterdam
        (datetime(2019, 10, 9, 22, 0, tzinfo=UTC), True),
    ],
)
def test_a_day_is_one_of_amsterdam(at: CaseFile, moment: datetime, same_day: bool) -> None:
    with CaseFile(at.path, lambda: "", lambda: moment) as b:
        if same_day:
            with pytest.raises(Geweigerd):
                _type(b)
        else:
            _type(b)
        assert _steps(b) == (1 if same_day else 2)


def test_what_was_changed_since_is_no_twin(at: CaseFile) -> None:
    with writing(at, "interventie wijzig") as s:
        s.change(replace(many(at.conn, type(STEP))[0], notitie="toch niet"))
    _type(at)
    assert _steps(at) == 2


def test_only_what_a_command_is_about_is_compared(at: CaseFile) -> None:
    """A step that comes along with something else is not what was typed."""
    with writing(at, "interventie nieuw") as s:
        s.change(many(at.conn, type(maak_melding()))[0])
        s.add(STEP)
    assert _steps(at) == 2


def _doubt() -> list[Twijfel]:
    return [Twijfel("proef.dag", "de dag is vreemd")]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is asked on a terminal, where she says yes until the list holds `nee`."""
    said: list[str] = []
    monkeypatch.setattr("lpa.commands.ui.talk.can_ask", lambda: True)
    monkeypatch.setattr("lpa.commands.ui.talk.say", said.append)

    def yes(_: str) -> bool:
        said.append("?")
        return "nee" not in said

    monkeypatch.setattr("lpa.commands.gate.store._yes", yes)
    return said


def test_on_a_terminal_it_is_asked_while_nothing_is_open_and_then_stored(at: CaseFile, asked: list[str]) -> None:
    runs: list[int] = []

    def command() -> None:
        runs.append(_steps(at))
        assert not at.conn.in_transaction
        tell.zaak(at.conn, zaak(at.conn, 1))
        with writing(at, "interventie nieuw", _doubt) as s:
            s.add(STEP)

    rethink.run(command)
    twice = "Let op: precies dit staat al als interventie 1, vandaag om 11:30 uur vastgelegd."
    assert asked.pop(0).startswith("   = melding 1, ")
    assert asked == ["Let op: de dag is vreemd.", "?", twice, "?"]  # each once, though it ran twice
    assert (runs, _steps(at)) == ([1, 1], 2)
    note = at.conn.execute("select toelichting from logboek order by volgnummer desc").fetchone()[0]
    assert note == "bevestigd: proef.dag, interventie.dubbel"


def test_on_a_terminal_no_stores_nothing(at: CaseFile, asked: list[str]) -> None:
    asked.append("nee")
    with pytest.raises(NietBevestigd):
        rethink.run(lambda: _type(at))
    assert _steps(at) == 1


@pytest.mark.parametrize("record", [STEP, maak_melding(jongere=1), maak_jongere()])
def test_the_daily_path_reads_the_log_of_today_and_rows_by_their_number(at: CaseFile, record: Any) -> None:
    other = replace(record, versie=1, **({"notitie": "nieuw"} if hasattr(record, "notitie") else {"soort": "luxe"}))
    with transaction(at, "interventie nieuw") as s:
        s.add(other)
    read: list[str] = []
    with transaction(at, "interventie nieuw") as s:
        s.add(replace(other, versie=2))
        at.conn.set_trace_callback(read.append)
        assert len(twins(s)) == 1
        at.conn.set_trace_callback(None)
    log, *rows = read
    assert len(rows) <= 2
    plans = {sql: [row[3] for row in at.conn.execute(f"explain query plan {sql}")] for sql in read}
    assert "SEARCH logboek USING INTEGER PRIMARY KEY (rowid>?)" in plans[log]
    assert all("INTEGER PRIMARY KEY (rowid=?)" in step for sql in rows for step in plans[sql]), plans


class _Name(Form):
    """One text."""

    name = text("--naam", "Naam")


def test_each_run_of_a_command_has_all_that_was_typed(lpa: Lpa) -> None:
    lpa.goed("begin", "--help")  # the settings of a run
    app, seen = verbs(), list[str]()

    @verb(app, "proef", "lpa proef")
    def proef(given: Given[_Name]) -> None:
        """Neem wat er staat."""
        seen.append(given.pop(_Name.name))
        if len(seen) == 1:
            raise rethink.Again(())

    built(app.registered_commands[0], "lpa proef").main(["--naam", "uit.docx"], standalone_mode=False)
    assert seen == ["uit.docx", "uit.docx"]


def test_a_word_about_health_is_a_reminder_and_no_block(gevuld: Lpa) -> None:
    uit = gevuld("interventie", "nieuw", "1", "--soort", "telefoon", "--datum", "14-11-2019", "--notitie", "heeft ADHD",
                 "--toch")  # fmt: skip
    assert (uit.code, "gezondheid" in uit.err) == (0, True)
    assert "gezondheid" not in gevuld("interventie", "wijzig", "1", "--notitie", "te laat", "--toch").err

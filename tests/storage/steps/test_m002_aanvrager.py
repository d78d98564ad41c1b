"""Who asked, as the first step after 1.0.0: an older file gets it whole, and everything that reads one takes it."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlite

from lpa.commands.gate import store
from lpa.domain.records.aanvraag import Verlof, Vrijstelling
from lpa.storage.copies import copies, logged, whole
from lpa.storage.engine import schema
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.reading import many
from tests.conftest import NU, Lpa, geweigerd
from tests.storage.helpers import dump, van_1_0_0


@pytest.fixture(scope="session")
def _oud(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return van_1_0_0(tmp_path_factory.mktemp("oud") / "zaken.lpa")


@pytest.fixture
def oud(_oud: Path, lpa: Lpa) -> Lpa:
    """A command line with a file of 1.0.0."""
    lpa.pad.write_bytes(_oud.read_bytes())
    return lpa


_VAN_NU = {"kopie", "rechten"}  # what has nothing to do with what the file holds


def _punten(lpa: Lpa, *meer: str) -> set[str]:
    """What `lpa controle` finds, by where."""
    return {v["controle"] for v in lpa("controle", "--json", *meer).data["vondsten"]}


def _versie(pad: Path) -> int:
    with closing(sqlite.connect(pad)) as conn:
        return int(conn.execute("pragma user_version").fetchone()[0])


def test_of_an_older_file_it_is_not_said_who_asked(oud: Lpa) -> None:
    assert _versie(oud.pad) == 1
    with CaseFile(oud.pad, lambda: "", lambda: NU) as b:
        zaken: list[Verlof | Vrijstelling] = [*many(b.conn, Verlof), *many(b.conn, Vrijstelling)]
        assert [(z.aanvrager, z.zelf_gevraagd, z.gevraagd_door) for z in zaken] == [(None, False, "")] * 2
        assert [z.voorwaarden for z in zaken if isinstance(z, Vrijstelling)] == [""]
        assert (whole.faults(b.conn, encrypted=False), logged.strange(b.conn)) == ([], [])
        assert not schema.altered(b.conn)
    assert _versie(oud.pad) == schema.VERSION


def test_the_file_takes_no_applicant_who_is_two_at_once_or_nobody(oud: Lpa) -> None:
    oud.goed("verlof", "toon", "1")
    with closing(sqlite.connect(oud.pad)) as conn:
        conn.execute("pragma foreign_keys = on")
        for zet in ("aanvrager = 1, zelf_gevraagd = 1", "zelf_gevraagd = 2", "aanvrager = 9"):
            with pytest.raises(sqlite.IntegrityError):
                conn.execute(f"update verlof set {zet}")  # noqa: S608
        conn.execute("update verlof set aanvrager = 1")


def test_the_first_command_brings_it_up_to_date_beside_a_copy_of_before(oud: Lpa) -> None:
    uit = oud("verlof", "wijzig", "1", "--aanvrager", "1", "--json")
    assert uit.code == 0, uit.err
    assert f"zaken-voor-versie-{schema.VERSION}.lpa" in uit.err
    assert (uit.data["aanvrager"], uit.data["zelf_gevraagd"]) == (1, False)
    assert _versie(oud.pad.with_name(f"zaken-voor-versie-{schema.VERSION}.lpa")) == 1
    assert _punten(oud) <= _VAN_NU
    assert "bijgewerkt" not in oud("verlof", "toon", "1").err


def test_what_was_done_before_the_step_is_taken_back_after_it(oud: Lpa) -> None:
    with CaseFile(oud.pad, lambda: "", lambda: NU) as b:
        voor = dump(b, "logregel")
    oud.goed("verlof", "wijzig", "1", "--aanvrager", "1")
    oud.goed("ongedaan", "--ja")
    with CaseFile(oud.pad, lambda: "", lambda: NU) as b:
        assert dump(b, "logregel") == voor
    for _ in ("vrijstelling", "verlof", "verzorger", "jongere"):
        oud.goed("ongedaan", "--ja")
    assert oud.json("verlof", "lijst")["aantal"] == 0
    assert _punten(oud) <= _VAN_NU


def test_all_that_is_taken_out_says_who_asked(oud: Lpa, tmp_path: Path) -> None:
    oud.goed("verlof", "wijzig", "1", "--aanvrager", "1")
    oud.goed("export", "alles", "--map", str(tmp_path / "uit"))
    regel = (tmp_path / "uit" / "verlof.csv").read_text(encoding="utf-8-sig")
    assert "aanvrager" in regel
    assert "zelf_gevraagd" in regel


@pytest.fixture
def kopie(oud: Lpa, tmp_path: Path) -> Path:
    """A copy of 1.0.0 with its sum, of a file that is up to date by now."""
    with pytest.MonkeyPatch.context() as even:
        even.setattr(schema, "VERSION", 1)
        with CaseFile(oud.pad, lambda: "", lambda: NU) as b:
            kopie = copies.make(b, tmp_path / "kopieen", NU)
    oud.goed("verlof", "wijzig", "1", "--aanvrager", "1")
    assert (_versie(kopie.path), _versie(oud.pad)) == (1, schema.VERSION)
    return kopie.path


def test_a_copy_of_before_the_step_is_put_back_and_brought_up_to_date(oud: Lpa, kopie: Path) -> None:
    oud.goed("kopie", "controleer", str(kopie))
    oud.goed("kopie", "terugzetten", str(kopie), "--ja")
    assert _versie(oud.pad) == schema.VERSION
    assert oud.json("verlof", "toon", "1")["aanvrager"] is None
    assert _punten(oud) <= _VAN_NU
    assert _versie(kopie) == 1
    oud.goed("kopie", "controleer", str(kopie))
    assert not [pad.name for pad in oud.pad.parent.iterdir() if ".nieuw" in pad.name]  # nobody's data lie about


def test_a_copy_of_before_the_step_stays_as_it_is_when_it_is_opened(oud: Lpa, kopie: Path) -> None:
    bytes_ = kopie.read_bytes()
    assert "een kopie wordt niet bijgewerkt" in geweigerd(oud("verlof", "lijst", "--bestand", str(kopie)), 14)
    assert kopie.read_bytes() == bytes_
    assert [pad.name for pad in kopie.parent.glob("*voor-versie*")] == []


def test_a_file_that_a_stand_in_kept_in_the_older_version_comes_back(oud: Lpa, tmp_path: Path) -> None:
    hun = tmp_path / "waarnemer.lpa"
    (tmp_path / "terug").write_text("zeven gaaien bij de dam", encoding="utf-8")
    with pytest.MonkeyPatch.context() as even:
        even.setattr(schema, "VERSION", 1)
        with CaseFile(oud.pad, lambda: "", lambda: NU) as b:
            store.hand_over(b, "2019-11-15")
        shutil.copy(oud.pad, hun)
        with CaseFile(hun, lambda: "", lambda: NU) as b:
            store.hand_over(b, "")
    uit = oud.goed("waarneming", "--terug", str(hun), "--ja", "--nieuw-wachtwoordbestand", str(tmp_path / "terug"))
    voor = f"waarnemer-voor-versie-{schema.VERSION}.lpa"
    assert f"Verwijder bij de waarnemer: waarnemer.lpa en {voor}." in " ".join(uit.split())
    hier = ("--wachtwoordbestand", str(tmp_path / "terug"))
    assert oud.json("verlof", "toon", "1", *hier)["aanvrager"] is None
    assert _punten(oud, *hier) <= _VAN_NU


def test_every_step_is_in_the_list_and_imports_nothing_of_lpa() -> None:
    modules = [*(Path(schema.__file__).parents[1] / "steps").glob("m*.py")]
    assert {pad.stem for pad in modules} == {step.__name__ for step in schema.steps()}
    assert not [pad.name for pad in modules if "lpa" in pad.read_text(encoding="utf-8")]

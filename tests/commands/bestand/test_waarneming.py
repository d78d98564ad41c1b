"""A stand-in works in another file for a time: one file at a time is written, and nothing of either is lost."""

from __future__ import annotations

import signal
from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3

from lpa.commands.bestand import waarneming
from lpa.storage.engine import create
from tests.commands.dossiers import vul
from tests.conftest import Eenmaal, Lpa, geweigerd

OUD, NIEUW, TERUG = "vijf mussen in een wilg", "zes merels op een hek", "zeven gaaien bij de dam"


@pytest.fixture
def vol(lpa: Lpa, eenmaal: Eenmaal) -> Lpa:
    """A file without criminal data, in which there is much to do."""
    return eenmaal(lambda: vul(lpa))


@pytest.fixture
def zinnen(tmp_path: Path) -> dict[str, str]:
    """The three pass-phrases, each in a file of its own."""
    for naam, zin in (("oud", OUD), ("nieuw", NIEUW), ("terug", TERUG)):
        (tmp_path / naam).write_text(zin, encoding="utf-8")
    return {naam: str(tmp_path / naam) for naam in ("oud", "nieuw", "terug")}


def _over(lpa: Lpa, zinnen: dict[str, str], *meer: str) -> Path:
    map_ = lpa.pad.parent / "weg"
    lpa.goed("waarneming", "--map", str(map_), "--ja", "--nieuw-wachtwoordbestand", zinnen["nieuw"], *meer)
    return map_ / "zaken.lpa"


def _terug(lpa: Lpa, zinnen: dict[str, str], hun: Path) -> str:
    return lpa.goed("waarneming", "--terug", str(hun), "--ja", "--nieuw-wachtwoordbestand", zinnen["terug"],
                    "--wachtwoordbestand", zinnen["nieuw"])  # fmt: skip


WIJZIG = ("jongere", "wijzig", "2", "--notitie", "x")


def test_a_stand_in_writes_and_it_all_comes_back(vol: Lpa, zinnen: dict[str, str]) -> None:
    voor = vol.json("logboek", "--meest", "1")["handelingen"][0]["handeling"]
    hun = _over(vol, zinnen)
    assert hun.stat().st_mode & 0o077 == 0
    assert "overgedragen aan een waarnemer" in geweigerd(vol(*WIJZIG), 5)
    vol.goed("jongere", "toon", "1")  # reading goes on
    elders = ("--bestand", str(hun), "--wachtwoordbestand", zinnen["nieuw"])
    vol.goed("jongere", "wijzig", "2", "--notitie", "van de waarnemer", *elders)
    uit = _terug(vol, zinnen, hun)
    assert "Herstelcode" in uit
    hier = ("--wachtwoordbestand", zinnen["terug"])
    regels = vol.json("logboek", "--meest", "1000", "--gelezen", *hier)["handelingen"]
    assert "jongere toon" in {h["opdracht"] for h in regels if h["handeling"] > voor}  # what was read here meanwhile
    assert vol.json("jongere", "toon", "2", *hier)["notitie"] == "van de waarnemer"
    vol.goed("jongere", "wijzig", "2", "--notitie", "weer van haar", *hier)
    assert "overgedragen" in geweigerd(vol("jongere", "wijzig", "2", "--notitie", "nog", *elders), 5)
    assert vol("controle", "--alleen", "bestand,logboek,buiten,waarden", *hier).code == 0
    with closing(sqlcipher3.connect(next(vol.pad.parent.glob("zaken-vervangen-*.lpa")))) as conn:
        assert conn.execute("select waarde from eigenschap where sleutel = 'waarneming'").fetchone()[0]


def test_the_file_goes_under_another_pass_phrase(vol: Lpa, zinnen: dict[str, str]) -> None:
    hun = _over(vol, zinnen)
    assert b"Zwaluw" not in hun.read_bytes()
    vol.goed("jongere", "toon", "1", "--bestand", str(hun), "--wachtwoordbestand", zinnen["nieuw"])
    geweigerd(vol("jongere", "toon", "1", "--bestand", str(hun), "--wachtwoordbestand", zinnen["oud"]), 12)


def test_the_pages_name_what_is_open(vol: Lpa, zinnen: dict[str, str]) -> None:
    blad = (_over(vol, zinnen).parent / "waarneming.html").read_text(encoding="utf-8")
    for tekst in ("Zwaluw", "Termijnen", "Contacten", "19-11-2019"):
        assert tekst in blad


def test_where_a_visit_goes_is_on_the_pages_and_a_secret_address_is_not(vol: Lpa) -> None:
    def blad(map_: str) -> str:
        vol.goed("waarneming", "--map", str(vol.pad.parent / map_), "--bladzijden")
        return (vol.pad.parent / map_ / "waarneming.html").read_text(encoding="utf-8")

    vol.goed("huisbezoek", "plan", "2", "--op", "di 26-11-2019 9:00", "--adres", "Opvang Wilgenhof 4", "--toch")
    assert "Wilgenhof" in blad("open")
    vol.goed("jongere", "wijzig", "1", "--geheim-adres", "ja")
    assert "Wilgenhof" not in blad("geheim")


@pytest.mark.parametrize(("boa", "code"), [((), 5), (("--boa", "nee"), 5), (("--boa", "ja"), 0)])
def test_criminal_data_go_to_a_boa_only(vol: Lpa, zinnen: dict[str, str], boa: tuple[str, ...], code: int) -> None:
    vol.goed("pv", "hoorgesprek", "2", "--datum", "14-11-2019", "--toch")
    map_ = vol.pad.parent / "weg"
    woorden = ("waarneming", "--map", str(map_), "--ja", "--nieuw-wachtwoordbestand", zinnen["nieuw"])
    assert vol(*woorden, *boa).code == code
    assert map_.exists() == (code == 0)
    if code:
        vol.goed(*woorden, "--bladzijden")
        assert [p.name for p in map_.iterdir()] == ["waarneming.html"]
        assert "hoorgesprek" not in (map_ / "waarneming.html").read_text(encoding="utf-8")
        vol.goed(*WIJZIG)


def test_another_file_does_not_come_back(vol: Lpa, zinnen: dict[str, str], begonnen: Path, tmp_path: Path) -> None:
    _over(vol, zinnen)
    ander = tmp_path / "ander.lpa"
    ander.write_bytes(begonnen.read_bytes())
    woorden = ("waarneming", "--terug", str(ander), "--ja", "--nieuw-wachtwoordbestand", zinnen["terug"])
    assert "niet het bestand dat u overdroeg" in geweigerd(vol(*woorden), 5)
    geweigerd(vol("waarneming", "--terug", str(tmp_path / "nergens"), "--ja"), 3)


def test_what_was_handed_over_once_is_not_handed_over_again(vol: Lpa, zinnen: dict[str, str]) -> None:
    _over(vol, zinnen)
    map_ = ("--map", str(vol.pad.parent / "nog"), "--ja", "--nieuw-wachtwoordbestand", zinnen["nieuw"])
    assert "al een waarnemer" in geweigerd(vol("waarneming", *map_), 5)
    assert "lpa waarneming --terug" in geweigerd(vol("ongedaan", "--ja"), 5)


def test_when_the_other_file_is_lost_she_goes_on_here(vol: Lpa, zinnen: dict[str, str]) -> None:
    _over(vol, zinnen).unlink()
    uit = vol("waarneming", "--intrekken", "--ja")
    assert (uit.code, "verloren" in uit.err) == (0, True)
    vol.goed(*WIJZIG)
    geweigerd(vol("waarneming", "--intrekken", "--ja"), 5)


@pytest.mark.parametrize("waar", ["_zet_neer", "_bladzijden"])
def test_a_hand_over_that_stops_half_way_leaves_one_file_that_can_be_written(
    vol: Lpa, zinnen: dict[str, str], waar: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as even:
        even.setattr(waarneming, waar, stop)
        woorden = ("--map", str(vol.pad.parent / "weg"), "--ja", "--nieuw-wachtwoordbestand", zinnen["nieuw"])
        assert vol("waarneming", *woorden).code == 130
    vol.goed(*WIJZIG)
    assert not list((vol.pad.parent / "weg").glob("*.lpa"))


@pytest.mark.parametrize("woorden", [(), ("--map", "x", "--intrekken"), ("--map", "x", "--terug", "y")])
def test_one_thing_is_asked_at_a_time(vol: Lpa, woorden: tuple[str, ...]) -> None:
    geweigerd(vol("waarneming", *woorden), 2)


def test_a_copy_is_not_put_back_while_another_has_the_file(vol: Lpa, zinnen: dict[str, str]) -> None:
    vol.goed("kopie", "maak")
    (kopie,) = (vol.pad.parent / "kopieen").glob("*.lpa")
    _over(vol, zinnen)
    assert "waarnemer" in geweigerd(vol("kopie", "terugzetten", str(kopie), "--ja"), 5)
    geweigerd(vol(*WIJZIG), 5)


def test_what_was_asked_before_a_hand_over_is_not_stored_after_it(
    vol: Lpa, zinnen: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[Path] = []

    def in_another_window(*_: object) -> None:
        if not done:
            done.append(vol.pad)
            _over(vol, zinnen)

    monkeypatch.setattr("lpa.commands.gate.store.confirm", in_another_window)
    assert "overgedragen aan een waarnemer" in geweigerd(vol(*WIJZIG), 5)
    assert vol.json("jongere", "toon", "2")["notitie"] != "x"


@pytest.mark.parametrize("naam", ["place", "anew"])
def test_ctrl_c_while_it_goes_or_comes_back_leaves_one_file_to_write_in_with_its_code(
    vol: Lpa, zinnen: dict[str, str], naam: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    hun = _over(vol, zinnen) if naam == "anew" else vol.pad.parent / "weg" / "zaken.lpa"
    echt = getattr(create, naam)

    def onderbroken(*waarden: object) -> None:
        echt(*waarden)
        signal.raise_signal(signal.SIGINT)

    signal.signal(signal.SIGINT, signal.default_int_handler)
    heen = ("--map", str(hun.parent), "--ja", "--nieuw-wachtwoordbestand", zinnen["nieuw"])
    terug = ("--terug", str(hun), "--ja", "--nieuw-wachtwoordbestand", zinnen["terug"],
             "--wachtwoordbestand", zinnen["nieuw"])  # fmt: skip
    with monkeypatch.context() as even:
        even.setattr(create, naam, onderbroken)
        uit = vol("waarneming", *(heen if naam == "place" else terug))
    assert ("Herstelcode:" in uit.out, "dit is opgeslagen als" in uit.err) == (True, True)
    hier = vol(*WIJZIG, "--wachtwoordbestand", zinnen["terug"])
    daar = vol(*WIJZIG, "--bestand", str(hun), "--wachtwoordbestand", zinnen["nieuw"])
    assert [u.code for u in (hier, daar)] == ([5, 0] if naam == "place" else [0, 5])

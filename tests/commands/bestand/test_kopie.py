"""`lpa kopie`: a copy is whole before it has its name, every changed byte is found, and putting back loses nothing."""

from __future__ import annotations

import os
import random
import shutil
import signal
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlcipher3 import dbapi2 as sqlcipher3

from lpa import settings
from lpa.domain.base.datum import amsterdamse_tijd
from lpa.errors import Geweigerd, LpaFout, OpslagFout
from lpa.storage.copies import copies, restore
from lpa.storage.copies.copies import Copy
from lpa.storage.engine import chain
from tests.conftest import Lpa, geweigerd, vingerafdruk
from tests.overal.test_prompts import ENTER, Begin, gesprek
from tests.storage.engine.test_journal import sterf

__all__ = ["gesprek"]
ZIN = "vijf spreeuwen op een dak"


@pytest.fixture(params=[None, ZIN], ids=["open", "versleuteld"])
def bestand(
    request: pytest.FixtureRequest, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Lpa:
    """A file with one jongere, in a folder of its own."""
    pad = tmp_path / "eigen" / "zaken.lpa"
    pad.parent.mkdir()
    uit = Lpa(pad, capsys, monkeypatch)
    if request.param:
        (tmp_path / "zin.txt").write_text(f"{ZIN}\n")
        monkeypatch.setenv("LPA_WACHTWOORDBESTAND", str(tmp_path / "zin.txt"))
    zo = () if request.param else ("--zonder-wachtwoord",)
    uit.goed("begin", "--gemeente", "Heerde", "--regio", "midden", *zo)
    uit.goed("jongere", "nieuw", "--achternaam", "Zwaluwmerk", "--geboortedatum", "12-3-2009")
    return uit


def is_dicht() -> bool:
    return "LPA_WACHTWOORDBESTAND" in os.environ


def map_van(lpa: Lpa) -> Path:
    return lpa.pad.parent / "kopieen"


def kopieen(lpa: Lpa, map_: Path | None = None) -> list[Path]:
    return sorted((map_ or map_van(lpa)).glob("zaken-*.lpa"))


def namen(lpa: Lpa) -> list[str]:
    return [j["achternaam"] for j in lpa.json("jongere", "lijst")["jongeren"]]


@pytest.fixture
def klok(monkeypatch: pytest.MonkeyPatch) -> list[datetime]:
    """The moment of now, which a test may move."""
    nu = [settings.utc_now()]
    monkeypatch.setattr(settings, "utc_now", lambda: nu[0])
    return nu


def test_a_copy_opens_as_the_file_does_and_holds_the_same(bestand: Lpa) -> None:
    gezegd = bestand.goed("kopie", "maak")
    (kopie,) = kopieen(bestand)
    assert kopie.name in gezegd
    assert oct(kopie.stat().st_mode)[-3:] == "600"
    assert namen(bestand) == ["Zwaluwmerk"]
    assert bestand.json("jongere", "lijst", "--bestand", str(kopie))["aantal"] == 1
    assert (b"Zwaluwmerk" in kopie.read_bytes()) is (not is_dicht())
    assert sorted(p.name for p in map_van(bestand).iterdir()) == [kopie.name, f"{kopie.name}.sha256"]


def test_a_folder_that_is_named_is_remembered(bestand: Lpa, tmp_path: Path, klok: list[datetime]) -> None:
    bestand.goed("kopie", "maak", str(tmp_path / "stick"))
    assert len(kopieen(bestand, tmp_path / "stick")) == 1
    klok[0] += timedelta(seconds=2)
    bestand.goed("kopie", "maak")
    assert len(kopieen(bestand, tmp_path / "stick")) == 2
    assert bestand.json("kopie", "lijst")["aantal"] == 2


@pytest.mark.parametrize("waar", ["begin", "midden", "einde", "overal"])
def test_each_changed_byte_is_found(bestand: Lpa, waar: str) -> None:
    bestand.goed("kopie", "maak")
    (kopie,) = kopieen(bestand)
    gaaf = kopie.read_bytes()
    lot = random.Random(waar)  # noqa: S311
    plekken = {"begin": range(100), "midden": [len(gaaf) // 2], "einde": [len(gaaf) - 1]}.get(waar) or [
        lot.randrange(len(gaaf)) for _ in range(40)
    ]
    for plek in list(plekken)[::9] if waar == "begin" else plekken:
        kapot = bytearray(gaaf)
        kapot[plek] ^= 1 << lot.randrange(8)
        kopie.write_bytes(kapot)
        assert bestand("kopie", "controleer").code == 13, plek
    kopie.write_bytes(gaaf[:-4096])
    assert bestand("kopie", "controleer").code == 13
    kopie.write_bytes(gaaf)
    assert "1 kopie is nagelezen en gaaf" in bestand.goed("kopie", "controleer")


def test_of_more_copies_the_broken_one_is_named(bestand: Lpa, klok: list[datetime]) -> None:
    bestand.goed("kopie", "maak")
    klok[0] += timedelta(seconds=2)
    bestand.goed("kopie", "maak")
    oud, nieuw = kopieen(bestand)
    oud.write_bytes(oud.read_bytes()[:-1] + b"x")
    gezegd = geweigerd(bestand("kopie", "controleer"), 13)
    assert oud.name in gezegd
    assert nieuw.name not in gezegd
    assert "1 kopie is gaaf" in gezegd
    assert "gaaf" in bestand.goed("kopie", "controleer", nieuw.name)


def test_every_kind_of_record_that_would_be_lost_or_come_back_is_counted(bestand: Lpa, klok: list[datetime]) -> None:
    bestand.goed("verzorger", "nieuw", "1", "--naam", "Noor Merel")
    bestand.goed("kopie", "maak")
    (kopie,) = kopieen(bestand)
    bestand.goed("verzorger", "weg", "1")
    bestand.goed("contact", "nieuw", "--soort", "school", "--naam", "De Wilg")
    bestand.goed("termijn", "nieuw", "--wat", "overleg", "--voor", "20-11-2026", "--toch")
    gezegd = bestand("kopie", "terugzetten", kopie.name).err
    assert "Er gaan verloren: 1 contact, 1 termijn en 3 regels van het logboek." in gezegd
    assert "Er komt terug: 1 verzorger." in gezegd


def test_what_would_be_lost_is_said_and_the_present_file_is_kept(bestand: Lpa, klok: list[datetime]) -> None:
    bestand.goed("kopie", "maak")
    (kopie,) = kopieen(bestand)
    for naam in ("Vink", "Mees"):
        bestand.goed("jongere", "nieuw", "--achternaam", naam, "--geboortedatum", "12-3-2010")
    voor = bestand.pad.read_bytes()
    u = bestand("kopie", "terugzetten", kopie.name)
    assert "--ja" in geweigerd(u._replace(err="\n".join(u.err.split("\n")[-3:])), 5)
    assert "Er gaan verloren: 2 jongeren en 2 regels van het logboek." in u.err
    assert bestand.pad.read_bytes() == voor
    gezegd = bestand.goed("kopie", "terugzetten", kopie.name, "--ja")
    assert namen(bestand) == ["Zwaluwmerk"]
    (bewaard,) = bestand.pad.parent.glob("zaken-vervangen-*.lpa")
    assert bewaard.name in gezegd
    assert bewaard.read_bytes() == voor
    assert "teruggezet" in bestand.goed("logboek", "--meest", "1")
    assert bestand.json("jongere", "lijst", "--bestand", str(bewaard))["aantal"] == 3


def test_a_copy_comes_back_where_the_file_is_gone_or_broken(bestand: Lpa, klok: list[datetime]) -> None:
    bestand.goed("kopie", "maak")
    (kopie,) = kopieen(bestand)
    inhoud = bestand.pad.read_bytes()
    bestand.pad.unlink()
    u = bestand("kopie", "terugzetten", kopie.name, "--ja")
    assert (u.code, namen(bestand)) == (0, ["Zwaluwmerk"])
    klok[0] += timedelta(seconds=2)
    bestand.pad.write_bytes(inhoud[:5000] + os.urandom(3000) + inhoud[8000:])
    u = bestand("kopie", "terugzetten", str(kopie), "--ja")
    assert u.code == 0, u.err
    assert namen(bestand) == ["Zwaluwmerk"]


def test_the_journal_of_a_crash_is_not_played_back_in_the_copy(bestand: Lpa, klok: list[datetime]) -> None:
    bestand.goed("kopie", "maak")
    (kopie,) = kopieen(bestand)
    bestand.goed("jongere", "nieuw", "--achternaam", "Daarna", "--geboortedatum", "12-3-2010")
    sterf(bestand.pad)
    bestand.goed("kopie", "terugzetten", kopie.name, "--ja")
    assert namen(bestand) == ["Zwaluwmerk"]
    assert not bestand.pad.with_name("zaken.lpa-journal").exists()


@pytest.mark.parametrize("waar", ["link", "copyfile", "replace"])
def test_broken_off_at_any_point_the_one_or_the_other_is_there(
    bestand: Lpa, waar: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    bestand.goed("kopie", "maak")
    (kopie,) = kopieen(bestand)
    bestand.goed("jongere", "nieuw", "--achternaam", "Vink", "--geboortedatum", "12-3-2010")
    with monkeypatch.context() as even:

        def stop(*_: object) -> None:
            raise KeyboardInterrupt

        even.setattr({"link": os, "copyfile": shutil, "replace": Path}[waar], waar, stop)
        assert bestand("kopie", "terugzetten", kopie.name, "--ja").code == 130
    assert namen(bestand) == ["Vink", "Zwaluwmerk"]
    assert [p.name for p in bestand.pad.parent.iterdir() if p.name.endswith(".nieuw")] == []


def test_a_broken_copy_is_not_put_back(bestand: Lpa) -> None:
    bestand.goed("kopie", "maak")
    (kopie,) = kopieen(bestand)
    kopie.write_bytes(kopie.read_bytes()[:-1] + b"x")
    voor = vingerafdruk(bestand.pad)
    geweigerd(bestand("kopie", "terugzetten", kopie.name, "--ja"), 13)
    assert vingerafdruk(bestand.pad) == voor


@pytest.mark.parametrize(("naam", "code"), [("weg.lpa", 3), ("", 2)])
def test_what_is_no_copy_is_refused(bestand: Lpa, naam: str, code: int) -> None:
    geweigerd(bestand("kopie", "terugzetten", naam, "--ja"), code)
    geweigerd(bestand("kopie", "terugzetten", str(bestand.pad), "--ja"), 5)


def test_once_a_day_one_is_made_by_itself(bestand: Lpa, tmp_path: Path, klok: list[datetime]) -> None:
    stick = tmp_path / "stick"
    bestand.goed("kopie", "maak", str(stick))
    bestand.goed("jongere", "wijzig", "1", "--notitie", "vandaag")
    assert len(kopieen(bestand, stick)) == 1
    klok[0] += timedelta(days=1)
    bestand.goed("jongere", "lijst")  # reading makes none
    assert len(kopieen(bestand, stick)) == 1
    for tekst in ("morgen", "en weer"):
        u = bestand("jongere", "wijzig", "1", "--notitie", tekst)
        assert (u.code, u.err) == (0, "")
    assert len(kopieen(bestand, stick)) == 2
    klok[0] += timedelta(days=1)
    shutil.rmtree(stick)
    stick.write_text("geen map")
    u = bestand("jongere", "wijzig", "1", "--notitie", "overmorgen")
    assert u.code == 0
    assert "de kopie van vandaag is niet gemaakt" in u.err
    assert bestand.json("jongere", "toon", "1")["notitie"] == "overmorgen"


def test_what_is_struck_out_counts_in_no_copy_also_while_it_is_taken_back(gevuld: Lpa, klok: list[datetime]) -> None:
    map_ = gevuld.pad.parent / "stick"
    for nummer in ("1", "2"):
        gevuld.goed("vervalt", nummer, "--reden", "dubbel ingevoerd", "--toch")
    gevuld.goed("kopie", "maak", str(map_))
    klok[0] += timedelta(days=1)
    assert gevuld("vervalt", "2", "--terug").err == ""
    assert len(kopieen(gevuld, map_)) == 2


def test_before_an_import_and_another_pass_phrase_one_is_made(lpa: Lpa) -> None:
    lpa.goed("jongere", "nieuw", "--achternaam", "Merel", "--geboortedatum", "12-3-2009")
    lijst = lpa.pad.parent / "j.csv"
    lijst.write_text("achternaam;voornaam;geboortedatum\nVink;Lot;12-3-2010\n", encoding="utf-8")
    lpa.goed("importeer", "jongeren", str(lijst))
    (kopie,) = kopieen(lpa, lpa.pad.parent / "kopieen")
    assert lpa.json("jongere", "lijst", "--bestand", str(kopie))["aantal"] == 1
    lpa.goed("importeer", "jongeren", str(lijst), "--proef")
    assert len(kopieen(lpa, lpa.pad.parent / "kopieen")) == 1


def test_of_what_is_invented_no_copy_is_made_by_itself(oefen: Lpa) -> None:
    Path("j.csv").write_text("achternaam;voornaam;geboortedatum\nVink;Lot;12-3-2010\n", encoding="utf-8")
    oefen("importeer", "jongeren", "j.csv", "--mutaties")
    assert not (oefen.pad.parent / "kopieen").exists()


def test_the_day_says_how_old_the_last_copy_is(lpa: Lpa, klok: list[datetime], tmp_path: Path) -> None:
    lpa.goed("jongere", "nieuw", "--achternaam", "Merel", "--geboortedatum", "12-3-2009")
    assert "Reservekopie: geen." in lpa.goed("vandaag")
    lpa.goed("kopie", "maak")
    dag = amsterdamse_tijd(klok[0]).date()

    def kopieregel(na: int) -> str:
        uit = lpa.goed("vandaag", "--peildatum", (dag + timedelta(days=na)).isoformat())
        return " ".join(uit[uit.index("Reservekopie") :].split())

    assert "alleen naast het bestand. Maak er een op een andere schijf: lpa kopie maak MAP" in kopieregel(9)
    lpa.goed("kopie", "maak", str(tmp_path / "usb"))
    assert kopieregel(0).startswith("Reservekopie: vandaag, ")
    assert kopieregel(1).startswith("Reservekopie: gisteren, ")
    assert kopieregel(-1).startswith("Reservekopie: " + dag.strftime("%d-%m-%Y"))
    assert "Dat is oud; maak er een met: lpa kopie maak" in kopieregel(9)


@given(st.lists(st.integers(0, 3000), min_size=1, max_size=120, unique=True))
def test_thinning_out_keeps_the_newest_and_one_of_each_year(dagen: list[int]) -> None:
    nu = datetime(2026, 6, 1, 12)  # noqa: DTZ001
    alle = [Copy(Path(f"/nergens/k{n}.lpa"), nu - timedelta(days=n)) for n in dagen]
    nieuwste = max(alle, key=lambda c: c.moment)
    weg = copies.thin_out(alle, nieuwste)
    blijft = sorted({*alle} - {*weg}, key=lambda c: c.moment, reverse=True)
    assert blijft[: copies.KEPT] == sorted(alle, key=lambda c: c.moment, reverse=True)[: copies.KEPT]
    assert {c.moment.year for c in blijft} == {c.moment.year for c in alle}
    assert len(blijft) <= copies.KEPT + copies.WEEKS + copies.MONTHS + len({c.moment.year for c in alle})
    assert copies.thin_out(blijft, nieuwste) == []
    oudste = min(alle, key=lambda c: c.moment)
    assert oudste not in copies.thin_out(alle, oudste)


def test_two_windows_do_not_mix_when_a_copy_is_put_back(bestand: Lpa) -> None:
    bestand.goed("kopie", "maak")
    (kopie,) = kopieen(bestand)
    verschil = restore.losses(bestand.pad, None, kopie, None) if not is_dicht() else []
    assert verschil == []


# ── What a reviewer broke ─────────────────────────────────────────────────────────────────────────


SPOILT: dict[str, Callable[[bytes], bytes]] = {
    "cut off": lambda whole: whole[:5000],
    "emptied": lambda _: b"",
    "its beginning gone": lambda whole: bytes(4096) + whole[4096:],
    "under another key": lambda whole: os.urandom(4096) + whole[4096:],
}


@pytest.mark.parametrize("how", SPOILT)
def test_a_copy_comes_back_whatever_became_of_the_file(bestand: Lpa, how: str) -> None:
    bestand.goed("kopie", "maak")
    (kopie,) = kopieen(bestand)
    bestand.pad.write_bytes(SPOILT[how](bestand.pad.read_bytes()))
    u = bestand("kopie", "terugzetten", str(kopie), "--ja")
    assert (u.code, namen(bestand)) == (0, ["Zwaluwmerk"]), u.err
    assert len(list(bestand.pad.parent.glob("zaken-vervangen-*.lpa"))) == 1


def test_two_files_of_one_name_leave_each_others_copies_alone(
    bestand: Lpa, tmp_path: Path, klok: list[datetime]
) -> None:
    if is_dicht():
        pytest.skip("a name is a name")
    ander = tmp_path / "ander" / "zaken.lpa"
    bestand.goed("begin", "--gemeente", "Epe", "--regio", "midden", "--zonder-wachtwoord", "--bestand", str(ander))
    samen = tmp_path / "samen"
    bestand.goed("kopie", "maak", str(samen), "--bestand", str(ander))
    (vreemd,) = kopieen(bestand, samen)
    for _ in range(copies.KEPT + 2):
        klok[0] += timedelta(seconds=1)
        bestand.goed("kopie", "maak", str(samen))
    assert vreemd.exists()
    assert vreemd.name not in bestand.goed("kopie", "lijst")
    gezegd = bestand("kopie", "terugzetten", str(vreemd)).err
    assert "Let op: dit is een kopie van een ander bestand." in gezegd


def test_a_clock_that_was_wrong_stops_no_copy(bestand: Lpa, klok: list[datetime]) -> None:
    klok[0] += timedelta(days=400)
    bestand.goed("kopie", "maak", str(map_van(bestand)))
    klok[0] -= timedelta(days=400)
    bestand.goed("jongere", "nieuw", "--achternaam", "Vink", "--geboortedatum", "12-3-2010")
    assert len(kopieen(bestand)) == 2
    gezegd = bestand.goed("kopie", "maak")
    nieuw = max(kopieen(bestand), key=lambda k: k.stat().st_mtime_ns)
    assert nieuw.name in gezegd
    assert "klok" in bestand("controle", "--alleen", "kopie").out


def test_only_a_folder_in_which_a_copy_was_made_is_remembered(bestand: Lpa, tmp_path: Path) -> None:
    assert bestand("kopie", "maak", str(tmp_path / "niet" / "daar")).code != 0
    bestand.goed("kopie", "maak")
    assert bestand.json("kopie", "lijst")["map"] == str(map_van(bestand))


def test_a_copy_can_be_looked_into_and_not_worked_in(bestand: Lpa) -> None:
    bestand.goed("kopie", "maak")
    (kopie,) = kopieen(bestand)
    voor = kopie.read_bytes()
    assert "Zwaluwmerk" in bestand.goed("jongere", "toon", "1", "--bestand", str(kopie))
    u = bestand("jongere", "nieuw", "--achternaam", "Vink", "--geboortedatum", "1-1-2010", "--bestand", str(kopie))
    assert "is een kopie" in geweigerd(u, 5)
    assert kopie.read_bytes() == voor
    bestand.goed("kopie", "terugzetten", str(kopie), "--ja")


def test_a_first_pass_phrase_leaves_no_copy_without_one(lpa: Lpa, tmp_path: Path) -> None:
    (tmp_path / "w.txt").write_text(ZIN, encoding="utf-8")
    lpa.goed("jongere", "nieuw", "--achternaam", "Zwaluwmerk", "--geboortedatum", "12-3-2009")
    nieuw = ("wachtwoord", "wijzig", "--nieuw-wachtwoordbestand", str(tmp_path / "w.txt"))
    lpa.goed(*nieuw)
    assert not (lpa.pad.parent / "kopieen").exists()


def test_copies_that_open_without_the_new_pass_phrase_are_counted(lpa: Lpa, tmp_path: Path) -> None:
    (tmp_path / "w.txt").write_text(ZIN, encoding="utf-8")
    lpa.goed("jongere", "nieuw", "--achternaam", "Zwaluwmerk", "--geboortedatum", "12-3-2009")
    lpa.goed("kopie", "maak")
    (kopie,) = (lpa.pad.parent / "kopieen").glob("*.lpa")
    lpa.goed("kopie", "maak", str(tmp_path / "oud"))
    lpa.goed("kopie", "maak", str(tmp_path / "nu"))
    u = lpa("wachtwoord", "wijzig", "--nieuw-wachtwoordbestand", str(tmp_path / "w.txt"))
    for map_ in (kopie.parent, tmp_path / "oud", tmp_path / "nu"):
        assert f"1 kopie in {map_} zonder wachtwoord. Verwijder die." in " ".join(u.err.split())
    u = lpa("kopie", "terugzetten", str(kopie), "--wachtwoordbestand", str(tmp_path / "w.txt"))
    assert "deze kopie heeft geen wachtwoord, en het bestand daarna ook niet" in " ".join(u.err.split())


def test_what_lies_beside_the_file_without_its_pass_phrase_is_named_until_it_is_removed(
    lpa: Lpa, tmp_path: Path
) -> None:
    zinnen = [tmp_path / naam for naam in ("w.txt", "w2.txt")]
    for pad, zin in zip(zinnen, (ZIN, "zeven gaaien bij de dam"), strict=True):
        pad.write_text(zin, encoding="utf-8")
    lpa.goed("jongere", "nieuw", "--achternaam", "Zwaluwmerk", "--geboortedatum", "12-3-2009")
    lpa.goed("kopie", "maak")
    apart = [lpa.pad.with_name(f"zaken-{waarom}.lpa") for waarom in ("voor-versie-4", "vervangen-20191101-101010")]
    for pad in apart:
        shutil.copy(lpa.pad, pad)
    u = lpa("wachtwoord", "wijzig", "--nieuw-wachtwoordbestand", str(zinnen[0]))
    namen = " en ".join(sorted(pad.name for pad in apart))
    assert f"naast het bestand, zonder wachtwoord: {namen}. Verwijder dat." in " ".join(u.err.split())
    (kopie,) = (lpa.pad.parent / "kopieen").glob("*.lpa")
    dan = ("--wachtwoordbestand", str(zinnen[0]))
    wat = lpa("controle", "--alleen", "rechten", "--json", *dan).data["vondsten"]
    open_ = " heeft geen wachtwoord, en het bestand wel"
    assert sorted(v["wat"] for v in wat if open_ in v["wat"]) == sorted(p.name + open_ for p in (*apart, kopie))
    apart[0].unlink()
    kopie.unlink()
    shutil.copy(lpa.pad, apart[1])
    lpa.goed("kopie", "maak", *dan)
    (kopie,) = (lpa.pad.parent / "kopieen").glob("*.lpa")
    kopie.write_bytes(kopie.read_bytes()[:5000])  # what cannot be read stops nothing
    assert lpa("controle", "--alleen", "rechten", *dan).code == 0
    u = lpa("wachtwoord", "wijzig", "--nieuw-wachtwoordbestand", str(zinnen[1]), *dan)
    assert u.code == 0
    assert f"naast het bestand, met het wachtwoord van toen: {apart[1].name}." in " ".join(u.err.split())


def test_a_copy_comes_back_on_a_new_computer_and_not_where_a_disk_is_missing(bestand: Lpa, tmp_path: Path) -> None:
    bestand.goed("kopie", "maak")
    (kopie,) = kopieen(bestand)
    nieuw = tmp_path / "nieuw" / "lpa" / "zaken.lpa"
    bestand.goed("kopie", "terugzetten", str(kopie), "--ja", "--bestand", str(nieuw))
    assert namen(bestand) == ["Zwaluwmerk"]
    link = tmp_path / "link.lpa"
    link.symlink_to(tmp_path / "weg" / "zaken.lpa")
    assert bestand("kopie", "terugzetten", str(kopie), "--ja", "--bestand", str(link)).code == 15
    assert link.is_symlink()


def test_what_is_no_copy_of_lpa_is_not_put_back(bestand: Lpa, tmp_path: Path) -> None:
    vreemd = tmp_path / "vreemd.lpa"
    with closing(sqlcipher3.connect(vreemd)) as conn:
        conn.execute("create table t (a)")
    voor = bestand.pad.read_bytes()
    assert bestand("kopie", "terugzetten", str(vreemd), "--ja").code == 10
    assert bestand.pad.read_bytes() == voor


@pytest.mark.parametrize("links", [True, False])
def test_a_name_that_cannot_be_given_leaves_the_file_as_it_was(
    bestand: Lpa, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    bestand.goed("kopie", "maak")
    (kopie,) = kopieen(bestand)
    voor, echt = bestand.pad.read_bytes(), Path.replace

    def refuse(*_: object) -> None:
        raise PermissionError(13, "in use")

    with monkeypatch.context() as even:
        even.setattr(Path, "replace", lambda van, naar: refuse() if naar == bestand.pad else echt(van, naar))
        if not links:
            even.setattr(os, "link", refuse)
        assert bestand("kopie", "terugzetten", str(kopie), "--ja").code == 15
    assert bestand.pad.read_bytes() == voor
    assert bestand.pad.stat().st_nlink == 1
    assert not list(bestand.pad.parent.glob("zaken-vervangen-*"))


def test_what_a_killed_copy_left_goes_after_a_day(bestand: Lpa) -> None:
    bestand.goed("kopie", "maak")
    (kopie,) = kopieen(bestand)
    oud, vers = (kopie.with_name(f".{kopie.name}.{n}.nieuw") for n in (1, 2))
    for rest in (oud, vers):
        rest.write_bytes(b"half")
    os.utime(oud, (0, 0))
    bestand.goed("kopie", "maak")
    assert (oud.exists(), vers.exists()) == (False, True)


def test_the_list_fits_a_narrow_screen(bestand: Lpa) -> None:
    bestand.goed("kopie", "maak")
    (kopie,) = kopieen(bestand)
    lijst = bestand.goed("kopie", "lijst", COLUMNS="40").replace(str(map_van(bestand)), "MAP")
    assert kopie.name in lijst
    assert max(map(len, lijst.splitlines())) <= 40


@pytest.mark.parametrize(
    ("error", "stays"), [(Geweigerd("mag niet", "laat het"), 0), (OpslagFout("vol", "maak ruimte"), 1)]
)
def test_a_copy_before_what_was_refused_goes_and_one_before_a_fault_of_the_disk_stays(
    bestand: Lpa, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, error: LpaFout, stays: int
) -> None:
    def fail(_: object) -> None:
        raise error

    lijst = bestand.pad.parent / "j.csv"
    lijst.write_text("achternaam;voornaam;geboortedatum\nVink;Lot;12-3-2010\n", encoding="utf-8")
    with monkeypatch.context() as even:
        even.setattr(chain, "seal", fail)
        assert bestand("importeer", "jongeren", str(lijst), "--mutaties").code == error.exit_code
    assert len(kopieen(bestand)) == stays
    bestand.goed("importeer", "jongeren", str(lijst), "--mutaties")
    assert len(kopieen(bestand)) == stays + 1


def test_putting_back_is_tried_without_touching_the_file(bestand: Lpa) -> None:
    geweigerd(bestand("kopie", "oefen"), 3)
    bestand.goed("kopie", "maak")
    assert "geoefend" in bestand("controle", "--alleen", "kopie").out
    (kopie,) = kopieen(bestand)
    niets_later = bestand.goed("kopie", "oefen")
    assert "gaat open en is gaaf" in niets_later
    assert "kwijt" not in niets_later
    bestand.goed("jongere", "wijzig", "1", "--notitie", "later")
    assert "van het logboek zijn van daarna: die zou u kwijt zijn" in bestand.goed("kopie", "oefen")
    assert "geoefend" not in bestand("controle", "--alleen", "kopie").out
    assert bestand.json("jongere", "toon", "1")["notitie"] == "later"
    assert not list(bestand.pad.parent.glob(".*oefening*"))
    assert "geoefend" in bestand("controle", "--alleen", "kopie", LPA_PEILDATUM="2020-11-20").out
    kopie.write_bytes(kopie.read_bytes()[:-4096])
    assert bestand("kopie", "oefen").code == 13
    assert not list(bestand.pad.parent.glob(".*oefening*"))


def test_a_try_with_a_pass_phrase_that_does_not_fit_leaves_nothing_behind(bestand: Lpa, tmp_path: Path) -> None:
    ander, zin = tmp_path / "ander.lpa", tmp_path / "ander.txt"
    zin.write_text("zes mussen onder een brug\n")
    bestand.goed("begin", "--gemeente", "Heerde", "--regio", "midden", "--bestand", str(ander),
                 LPA_WACHTWOORDBESTAND=str(zin))  # fmt: skip
    (tmp_path / "zin.txt").write_text(f"{ZIN}\n")
    uit = bestand("kopie", "oefen", str(ander), LPA_WACHTWOORDBESTAND=str(tmp_path / "zin.txt"))
    assert "wachtwoord past niet" in geweigerd(uit, 12)
    assert not list(bestand.pad.parent.glob(".*oefening*"))


def test_on_a_terminal_the_copies_are_listed_and_she_chooses_one(gevuld: Lpa, gesprek: Begin) -> None:
    gevuld.goed("kopie", "maak")
    (kopie,) = kopieen(gevuld)
    gevuld.goed("jongere", "nieuw", "--achternaam", "Vink", "--geboortedatum", "12-3-2010")
    g = gesprek("kopie", "terugzetten")
    assert f"a {kopie.name}, van " in g.antwoord(("Welke kopie (a):", f"a{ENTER}"))
    assert "1 jongere en 1 regel" in g.antwoord(("Deze kopie terugzetten?", f"j{ENTER}"))
    assert "is teruggezet" in g.einde()


def test_without_a_copy_on_a_terminal_a_path_is_asked_for(gevuld: Lpa, gesprek: Begin) -> None:
    assert "geef het pad van een kopie" in gesprek("kopie", "terugzetten", pad=gevuld.pad).einde(3).lower()


def test_a_file_that_changed_while_she_thought_is_not_replaced(bestand: Lpa, monkeypatch: pytest.MonkeyPatch) -> None:
    bestand.goed("kopie", "maak")
    (kopie,) = kopieen(bestand)

    def in_another_window(*_: object) -> None:
        bestand.goed("jongere", "nieuw", "--achternaam", "Vink", "--geboortedatum", "12-3-2010")

    monkeypatch.setattr("lpa.commands.bestand.kopie.consent", in_another_window)
    assert "intussen gewijzigd" in geweigerd(bestand("kopie", "terugzetten", kopie.name), 11)
    assert namen(bestand) == ["Vink", "Zwaluwmerk"]
    assert not list(bestand.pad.parent.glob("*vervangen*"))


def test_ctrl_c_when_the_copy_has_the_name_keeps_the_file_of_before_and_says_what_was_done(
    bestand: Lpa, monkeypatch: pytest.MonkeyPatch
) -> None:
    bestand.goed("kopie", "maak")
    (kopie,) = kopieen(bestand)
    bestand.goed("jongere", "nieuw", "--achternaam", "Vink", "--geboortedatum", "12-3-2010")
    signal.signal(signal.SIGINT, signal.default_int_handler)
    echt = Path.replace

    def onderbroken(van: Path, naar: Path) -> Path:
        gedaan = echt(van, naar)
        signal.raise_signal(signal.SIGINT)
        return gedaan

    with monkeypatch.context() as even:
        even.setattr(Path, "replace", onderbroken)
        uit = bestand("kopie", "terugzetten", kopie.name, "--ja")
    assert "dit is opgeslagen als zaken.lpa, uit" in uit.err
    assert namen(bestand) == ["Zwaluwmerk"]
    (bewaard,) = bestand.pad.parent.glob("*vervangen*.lpa")
    assert bestand.json("jongere", "lijst", "--bestand", str(bewaard))["aantal"] == 2


def test_numbers_that_were_given_after_the_copy_are_not_given_again(bestand: Lpa) -> None:
    bestand.goed("kopie", "maak")
    (kopie,) = kopieen(bestand)
    nieuw = ("jongere", "nieuw", "--achternaam", "Vink", "--geboortedatum", "12-3-2010", "-q")
    assert bestand.goed(*nieuw) == "2\n"
    bestand.goed("kopie", "terugzetten", kopie.name, "--ja")
    assert bestand.goed(*nieuw) == "3\n"


def test_a_journal_that_lies_where_the_file_is_gone_is_put_aside(bestand: Lpa) -> None:
    bestand.goed("kopie", "maak")
    bestand.goed("kopie", "terugzetten", kopieen(bestand)[0].name, "--ja")
    for n in range(3):
        bestand.goed("jongere", "nieuw", "--achternaam", f"Vink{n}", "--geboortedatum", "12-3-2010", "--toch")
    bestand.goed("kopie", "maak")
    kopie = kopieen(bestand)[-1]
    sterf(bestand.pad)
    bestand.pad.rename(bestand.pad.with_name("oud"))
    bestand.goed("kopie", "terugzetten", kopie.name, "--ja")
    assert len(namen(bestand)) == 4
    bestand.goed("kopie", "maak")  # which reads all of it
    assert list(bestand.pad.parent.glob("*vervangen*-journal"))


def test_no_journal_of_the_file_is_taken_for_one_of_a_copy(bestand: Lpa) -> None:
    bestand.goed("kopie", "maak")
    (kopie,) = kopieen(bestand)
    sterf(bestand.pad)
    shutil.copyfile(kopie, bestand.pad)  # as she would, by hand
    uit = bestand("jongere", "lijst")
    assert "journaal dat er niet bij hoort" in uit.err
    assert namen(bestand) == ["Zwaluwmerk"]


def test_a_copy_has_a_stamp_of_its_own(lpa: Lpa) -> None:
    lpa.goed("jongere", "nieuw", "--achternaam", "Merel", "--geboortedatum", "12-3-2009")
    lpa.goed("kopie", "maak")
    stempels = [_stempel(pad) for pad in (lpa.pad, *kopieen(lpa))]
    assert len({*stempels[0], *stempels[1]}) == 4


def _stempel(pad: Path) -> tuple[str, str]:
    with closing(sqlcipher3.connect(pad)) as conn:
        nu, vorig = conn.execute("select nu, vorig from stempel").fetchone()
    return nu, vorig


def test_a_copy_of_a_clock_that_ran_ahead_counts_for_none_that_is_kept(tmp_path: Path) -> None:
    def kopie(moment: datetime) -> Copy:
        pad = tmp_path / f"{moment:%Y%m%d-%H%M%S}.lpa"
        pad.touch()
        return Copy(pad, moment)

    later = [kopie(datetime(2028, 1, dag)) for dag in range(1, 13)]  # noqa: DTZ001
    echt = [kopie(datetime(2026, 11, dag)) for dag in range(1, 13)]  # noqa: DTZ001
    weg = copies.thin_out([*later, *echt], echt[-1])
    assert {c.moment.day for c in echt} - {c.moment.day for c in weg} >= {*range(3, 13)}
    assert not {*later} & {*weg}

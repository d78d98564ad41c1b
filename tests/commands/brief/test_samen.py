"""`lpa brief maak` for more zaken: each has its own letters, all of them one command and one undo."""

from __future__ import annotations

from pathlib import Path

from tests.commands.bestand.test_logboek import rijen
from tests.commands.brief.helpers import GESPREK, lees
from tests.conftest import Lpa, ongemoeid

SAMEN = ("brief", "maak", "waarschuwing", "1", "2")


def test_each_zaak_has_letters_of_its_own_and_one_undo_takes_all_back(zaken: Lpa) -> None:
    voor = rijen(zaken.pad)
    data = zaken.json(*SAMEN)
    assert [b["zaak"] for b in data["brieven"]] == [1, 1, 2, 2]
    assert [Path(pad).name for pad in data["bestanden"]] == [
        "brief-1-waarschuwing-1.docx", "brief-1-waarschuwing-2.docx", "brief-2-waarschuwing-1.docx",
        "brief-2-waarschuwing-2.docx",
    ]  # fmt: skip
    teksten = [lees(pad) for pad in data["bestanden"]]
    assert ["Zoë" in tekst for tekst in teksten] == [False, False, True, True]
    zaken.goed("ongedaan", "--ja")
    assert rijen(zaken.pad) == voor


def test_the_sentence_names_each_zaak(zaken: Lpa) -> None:
    uit = zaken.goed(*SAMEN)
    assert "Brief 1 en 2 zijn gemaakt in zaak 1: waarschuwing" in uit
    assert "Brief 3 en 4 zijn gemaakt in zaak 2: waarschuwing" in uit


def test_one_talk_of_two_jongeren_stands_in_both_zaken(zaken: Lpa) -> None:
    zaken.goed("brief", "maak", "verzuimgesprek", "1, 2", *GESPREK)
    termijnen = [zaken.json("termijn", "lijst", zaak)["termijnen"] for zaak in ("1", "2")]
    assert all(any("verzuimgesprek" in t["wat"] for t in rij) for rij in termijnen)


def test_a_doubt_says_which_zaak_it_is_about_and_nothing_is_made(zaken: Lpa) -> None:
    zaken.goed("verzorger", "wijzig", "3", "--gezag", "nee", "--adres", "Kerkstraat 9, 8161 XX Epe")
    gezegd = ongemoeid(zaken, *SAMEN, code=5)
    assert "zaak 2: verzorger 3 heeft geen gezag" in gezegd
    assert "zaak 1:" not in gezegd


def test_what_cannot_be_made_of_all_is_made_of_none(zaken: Lpa) -> None:
    assert "--uit past niet bij meer zaken" in ongemoeid(zaken, *SAMEN, "--uit", "a", code=2)
    ongemoeid(zaken, "brief", "maak", "waarschuwing", "1", "4", code=5)
    ongemoeid(zaken, "brief", "maak", "waarschuwing", "1", "99", code=3)


def test_sent_at_once_each_zaak_has_its_step(zaken: Lpa) -> None:
    zaken.goed(*SAMEN, "--verzonden")
    for zaak in ("1", "2"):
        (stap,) = zaken.json("interventie", "lijst", zaak)["interventies"]
        assert stap["soort"] == "waarschuwing-schriftelijk"

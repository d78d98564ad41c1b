"""Her own words on zaken: set at entry and later, on many at once, taken off, counted and filtered by."""

from __future__ import annotations

import pytest

from tests.conftest import Lpa, geweigerd, ongemoeid


def _zaken(lpa: Lpa, woord: str) -> list[int]:
    return [z["nummer"] for z in lpa.json("kenmerk", "lijst", woord)["zaken"]]


@pytest.fixture
def gemerkt(gevuld: Lpa) -> Lpa:
    """Zaak 1 and 2 bear corona."""
    gevuld.goed("kenmerk", "zet", "corona", "1", "2")
    return gevuld


def test_a_word_is_set_on_zaken_and_counted_with_them(gemerkt: Lpa) -> None:
    assert gemerkt.json("kenmerk", "lijst")["kenmerken"] == [
        {"kenmerk": "corona", "aantal": 2, "open": 1, "zaken": [1, 2]}
    ]
    assert _zaken(gemerkt, "corona") == [1, 2]
    assert "corona" in gemerkt.goed("kenmerk", "lijst")


def test_what_stood_there_is_not_stored_twice(gemerkt: Lpa) -> None:
    assert gemerkt.json("kenmerk", "zet", "Corona", "1") == {
        "versie": 1, "kenmerk": "corona", "zaken": [], "stond_al": [1],
    }  # fmt: skip
    assert "ongedaan" not in gemerkt.goed("kenmerk", "zet", "CORONA", "2")


@pytest.mark.parametrize(
    ("dagen", "zaken"), [(("10-10-2019", "28-10-2019"), [1, 2]), (("11-10-2019", "28-10-2019"), [2]),
                         (("1-10", "10-10"), [1])],
)  # fmt: skip
def test_all_zaken_of_some_days_are_marked_at_once_and_taken_back_at_once(
    gevuld: Lpa, dagen: tuple[str, str], zaken: list[int]
) -> None:
    gevuld.goed("kenmerk", "zet", "corona", "--tussen", *dagen)
    assert _zaken(gevuld, "corona") == zaken
    gevuld.goed("ongedaan", "--ja")
    assert gevuld.json("kenmerk", "lijst")["kenmerken"] == []


@pytest.mark.parametrize(
    ("opdracht", "code"),
    [
        ("zet corona", 2), ("zet corona 9", 3), ("zet 2020 1", 2), ("zet corona --tussen 1-1-2018 2-1-2018", 3),
        ("zet corona --tussen 1-1-2018", 2), ("zet corona --tussen 2-1-2018 onzin", 2), ("weg corona 1", 3),
        ("weg corona", 2), ("weg corona 1 --overal", 2), (f"zet {'a' * 31} 1", 2),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused(gevuld: Lpa, opdracht: str, code: int) -> None:
    ongemoeid(gevuld, "kenmerk", *opdracht.split(), code=code)


def test_a_word_that_looks_like_another_is_doubted(gemerkt: Lpa) -> None:
    assert "lijkt op corona" in geweigerd(gemerkt("kenmerk", "zet", "crona", "1"), 5)
    melding = ("melding", "nieuw", "--jongere", "1", "--soort", "signaal", "--datum", "14-11-2019", "--uren", "20")
    assert "lijkt op corona" in geweigerd(gemerkt(*melding, "--kenmerk", "coroma"), 5)


def test_a_word_is_taken_off_one_zaak_or_all(gemerkt: Lpa) -> None:
    gemerkt.goed("kenmerk", "weg", "corona", "1")
    assert _zaken(gemerkt, "corona") == [2]
    gemerkt.goed("ongedaan", "--ja")
    assert _zaken(gemerkt, "corona") == [1, 2]
    gemerkt.goed("kenmerk", "weg", "corona", "--overal")
    assert _zaken(gemerkt, "corona") == []


@pytest.mark.parametrize(
    "opdracht",
    [
        "melding nieuw --jongere 1 --soort signaal --datum 14-11-2019 --uren 20",
        "verlof nieuw --jongere 1 --grond gewichtig --van 2-12-2019 --tot 3-12-2019",
        "vrijstelling nieuw --jongere 1 --grond 15 --van 1-8-2020 --tot 31-7-2021",
        "overstap nieuw --jongere 2 --schooljaar 2019-2020 --keuze zorg",
    ],
)
def test_a_zaak_of_any_type_gets_words_at_entry_and_its_page_shows_them(gemerkt: Lpa, opdracht: str) -> None:
    gemerkt.goed(*opdracht.split(), "--kenmerk", "Corona", "--kenmerk", "gezin in opvang", "--toch")
    assert _zaken(gemerkt, "corona") == [1, 2, 3]
    assert gemerkt.json("toon", "3")["kenmerken"] == ["corona", "gezin in opvang"]
    assert "Kenmerken: corona, gezin in opvang." in gemerkt.goed("toon", "3")
    gemerkt.goed("ongedaan", "--ja")
    assert gemerkt("toon", "3").code == 3


def test_the_list_of_meldingen_is_filtered_by_a_word(gemerkt: Lpa) -> None:
    gemerkt.goed("kenmerk", "weg", "corona", "2")
    assert [m["nummer"] for m in gemerkt.json("melding", "lijst", "--kenmerk", "corona")["meldingen"]] == [1]
    assert gemerkt.json("melding", "lijst", "--kenmerk", "corona", "--open")["aantal"] == 0


def test_a_zaak_that_was_struck_out_is_counted_by_no_word(gemerkt: Lpa) -> None:
    gemerkt.goed("kenmerk", "zet", "fonds", "2")
    gemerkt.goed("vervalt", "2", "--reden", "dubbel", "--toch")
    assert [k["kenmerk"] for k in gemerkt.json("kenmerk", "lijst")["kenmerken"]] == ["corona"]
    assert _zaken(gemerkt, "corona") == [1]
    gemerkt.goed("vervalt", "2", "--terug")
    assert _zaken(gemerkt, "fonds") == [2]


def test_the_dossier_names_the_words_but_for_the_one_without_names(gemerkt: Lpa) -> None:
    assert gemerkt.json("dossier", "2")["zaken"][0]["kenmerken"] == ["corona"]
    assert "corona" in gemerkt.goed("dossier", "2")
    assert "Kenmerken: zaak 2: corona." in gemerkt.goed("dossier", "--jongere", "2")
    for soort in ((), ("--json",)):
        assert "corona" not in gemerkt.goed("dossier", "2", "--zonder-namen", *soort)


def test_a_melding_that_moves_keeps_its_word(gemerkt: Lpa) -> None:
    gemerkt.goed("melding", "verplaats", "2", "--jongere", "1", "--reden", "verkeerde regel", "--toch")
    assert [z["naam"] for z in gemerkt.json("kenmerk", "lijst", "corona")["zaken"]] == ["Jansen, Sem", "Jansen, Sem"]


NIEUW = {
    "melding": ("--jongere", "1", "--soort", "overig", "--datum", "11-11-2019"),
    "verlof": ("--jongere", "1", "--van", "9-12-2019", "--tot", "27-1-2020"),
    "vrijstelling": ("--jongere", "2", "--grond", "5b", "--van", "1-8-2019", "--tot", "31-7-2020"),
    "overstap": ("--jongere", "2", "--schooljaar", "2019-2020"),
}


@pytest.mark.parametrize("soort", NIEUW)
def test_the_number_of_the_gemeente_is_kept_found_and_changed_on_a_zaak_of_any_type(gevuld: Lpa, soort: str) -> None:
    gevuld.goed(soort, "nieuw", *NIEUW[soort], "--kenmerk-gemeente", "Z/19/0123", "--toch")
    (zaak,) = gevuld.json("zoek", "z/19/0123")["zaken"]
    assert "Kenmerk van de gemeente: Z/19/0123." in gevuld.goed(soort, "toon", str(zaak["nummer"]))
    gevuld.goed(soort, "wijzig", str(zaak["nummer"]), "--kenmerk-gemeente", "Z/19/0200", "--toch")
    assert [z["nummer"] for z in gevuld.json("zoek", "Z/19/0200")["zaken"]] == [zaak["nummer"]]
    gevuld.goed("ongedaan", "--ja")
    assert gevuld.json(soort, "toon", str(zaak["nummer"]))["kenmerk_gemeente"] == "Z/19/0123"

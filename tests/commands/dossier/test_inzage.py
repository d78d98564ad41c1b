"""Who asks for the data of a jongere gets all of them, and nothing that is of the Wpg, of the meldcode or of others."""

from __future__ import annotations

import json
import shlex
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3

from lpa.domain.dossier.inzage import mag_mee
from lpa.domain.records.bestand import Handeling, Logregel
from lpa.storage.bewaren import weg
from tests.commands.dossiers import vul
from tests.conftest import BSN_2, Eenmaal, Lpa, geweigerd

# Sem van Zwaluw was born on 12-03-2004: fifteen on 15-11-2019, sixteen on 12-03-2020.
KIND, OUD = "2019-11-15", "2020-04-01"
_MEER = f"""
jongere wijzig 2 --bsn {BSN_2}
verzorger wijzig 1 --gezag ja --relatie moeder
interventie nieuw 2 --soort zorgmelding --datum 13-11-2019 --met "Veilig Thuis" --notitie GEMELD --wat GEMELD --toch
meldcode 2 --stap 1 --notitie "SIGNALEN" --toch
interventie nieuw 2 --soort telefoon --datum 14-11-2019 --notitie "zat naast Lot Koolmees in de klas"
pv hoorgesprek 2 --datum 15-11-2019 --toch
"""


@pytest.fixture
def vol(lpa: Lpa, eenmaal: Eenmaal) -> Lpa:
    """Sem with everything, also a zorgmelding, a step of the meldcode and an invitation for the hoorgesprek."""

    def maak() -> None:
        vul(lpa)
        for regel in _MEER.strip().splitlines():
            lpa.goed(*shlex.split(regel))

    return eenmaal(maak)


def inzage(lpa: Lpa, *woorden: str, op: str = OUD) -> tuple[str, Any]:
    """The page and the data of a request by Sem herself, or as `woorden` say."""
    map_ = lpa.pad.parent / "inzage"
    lpa.goed("inzage", "1", "--map", str(map_), "--overschrijf", *(woorden or ("--door", "jongere")), LPA_PEILDATUM=op)
    return (map_ / "inzage.html").read_text(encoding="utf-8"), json.loads((map_ / "inzage.json").read_bytes())


def test_all_tables_about_the_jongere_are_in_it(vol: Lpa) -> None:
    _, data = inzage(vol)
    with closing(sqlcipher3.connect(vol.pad)) as conn:
        own = weg.owned(conn, [1])
    numbers = {
        "verzorger": data["verzorgers"], "inschrijving": data["inschrijvingen"], "zaak": data["zaken"],
        "heropening": data["heropeningen"], "brief": data["brieven"],
        "uitstel": data["uitstel"], "eigentermijn": data["eigentermijnen"],
        "uitnodiging": [paar[0] for paar in data["uitnodigingen"]],
    }  # fmt: skip
    for tabel, records in numbers.items():
        assert sorted(r["nummer"] for r in records) == own[tabel], tabel
    assert [h["nummer"] for h in data["huisbezoeken"]] == [1, 2]  # the third comes after the invitation: Wpg
    assert [r["nummer"] for r in data["routestappen"]] == [1]  # the second leads to criminal law
    stappen = {r["nummer"] for r in data["interventies"]}
    assert stappen < {*own["interventie"]}
    assert len(own["interventie"]) - len(stappen) == 3  # the zorgmelding, the meldcode and the hoorgesprek
    elders = {"jongere", "melding", "verlof", "vrijstelling", "overstap", "interventie", "huisbezoek", "verstrekking"}
    assert {*own} - {*numbers} == elders | {"routestap"}


def test_what_is_not_hers_to_see_is_counted_and_not_in_it(vol: Lpa) -> None:
    blad, data = inzage(vol)
    for geheim in ("GEMELD", "SIGNALEN", "hoorgesprek", "Veilig Thuis", "Koolmees", BSN_2, "Dijk 2", "0600000000",
                   "mentor van 4 havo"):  # fmt: skip
        assert geheim not in blad, geheim
        assert geheim not in json.dumps(data, ensure_ascii=False), geheim
    assert "[een ander kind]" in blad
    assert "999990019" in blad
    assert "Wpg art. 25" in " ".join(data["niet_hierin"])


def test_that_something_was_left_out_is_told_to_her_and_not_to_who_asks(vol: Lpa) -> None:
    map_ = vol.pad.parent / "inzage"
    uit = vol("inzage", "1", "--map", str(map_), "--door", "jongere", LPA_PEILDATUM=OUD)
    for wat in ("onder de Wpg", "over de meldcode of Veilig Thuis weggelaten", "van anderen weggelaten"):
        assert wat in uit.err
    met = inzage(vol)
    vol.goed("inzage", "2", "--map", str(map_), "--door", "jongere", "--overschrijf", LPA_PEILDATUM="2025-01-01")
    zonder = json.loads((map_ / "inzage.json").read_bytes())
    assert met[1]["niet_hierin"] == zonder["niet_hierin"]
    assert not [woord for woord in ("beschermd", "meldcode", "weggelaten", "Veilig") if woord in met[0]]
    assert {regel["wat"] for regel in met[1]["gebruik"]} <= {"bekeken", "gewijzigd", "meegegeven"}


VT = "Veilig Thuis Oost"


@pytest.mark.parametrize("woorden", [
    ("interventie", "nieuw", "2", "--soort", "telefoon", "--datum", "13-11-2019", "--met", VT, "--notitie", "MERK"),
    ("interventie", "nieuw", "2", "--soort", "brief", "--datum", "13-11-2019", "--notitie", f"MERK: advies van {VT}"),
    ("verstrekking", "nieuw", "2", "--datum", "13-11-2019", "--aan", VT, "--wat", "MERK"),
    ("termijn", "nieuw", "2", "--wat", f"MERK {VT} terugbellen", "--voor", "14-11-2019"),
])  # fmt: skip
def test_whatever_names_veilig_thuis_does_not_go_to_who_asks(vol: Lpa, woorden: tuple[str, ...]) -> None:
    vol.goed(*(woord.replace(VT, "VEILIG  thuis Oost") for woord in woorden), "--toch")
    stil = [*inzage(vol)]
    vol.goed("ongedaan", "--ja")
    vol.goed(*(woord.replace(VT, "GGD Oost") for woord in woorden), "--toch")
    assert "MERK" in inzage(vol)[0]  # but for that name it would stand there
    for tekst in (stil[0], json.dumps(stil[1], ensure_ascii=False)):
        assert "MERK" not in tekst
        assert "veilig thuis" not in " ".join(tekst.lower().split())


@pytest.mark.parametrize("tekst", ["zus Lot slaapt bij Sem", "lot koolmees en Lot", "van L. Koolmees"])
def test_a_sister_is_not_named_to_who_asks_not_even_by_her_first_name(vol: Lpa, tekst: str) -> None:
    vol.goed("jongere", "gezin", "1", "--met", "2")
    vol.goed("interventie", "nieuw", "2", "--soort", "brief", "--datum", "13-11-2019", "--notitie", f"MERK {tekst}")
    blad = inzage(vol)[0]
    assert "MERK" in blad
    for naam in ("koolmees", "zus lot", " lot "):
        assert naam not in blad.lower()


def test_the_page_says_whom_it_is_about(vol: Lpa) -> None:
    assert "Over Sem van Zwaluw. Stand van" in inzage(vol)[0]


def test_with_every_option_of_the_gate_the_wpg_stays_out(vol: Lpa) -> None:
    blad, _ = inzage(vol, "--door", "jongere", "--met-wpg", "zij vroeg het", "--met-meldcode")
    assert "hoorgesprek" not in blad
    assert "SIGNALEN" not in blad


def test_who_looked_is_in_it_and_that_it_was_given_is_in_the_log(vol: Lpa) -> None:
    vol.goed("jongere", "toon", "1")
    _, data = inzage(vol)
    assert "bekeken" in {regel["wat"] for regel in data["gebruik"]}
    assert all(regel["wie"] for regel in data["gebruik"][:1])
    assert "inzage voor jongere" in vol.goed("logboek", "--jongere", "1")


@pytest.mark.parametrize(("door", "op", "meer", "code"), [
    ("jongere", OUD, (), 0),
    ("jongere", KIND, (), 5), ("jongere", KIND, ("--toch",), 0),
    ("1", KIND, (), 0),  # her mother has gezag
    ("2", KIND, (), 5), ("2", KIND, ("--toch",), 0),  # of her father that is not known
    ("1", OUD, (), 5), ("1", OUD, ("--toch",), 5), ("1", OUD, ("--toestemming",), 0),
    ("2", KIND, ("--toestemming",), 5),  # who is fifteen cannot give that
    ("9", KIND, (), 3),
])  # fmt: skip
def test_who_may_ask(vol: Lpa, door: str, op: str, meer: Sequence[str], code: int) -> None:
    map_ = vol.pad.parent / "uit"
    uit = vol("inzage", "1", "--door", door, "--map", str(map_), *meer, LPA_PEILDATUM=op)
    if code:
        geweigerd(uit, code)
    assert (uit.code, map_.exists()) == (code, code == 0), uit.err


def test_another_parent_gets_what_is_factual_only(vol: Lpa) -> None:
    blad, data = inzage(vol, "--door", "2", "--toch", op=KIND)
    assert "feitelijke" in " ".join(data["niet_hierin"])
    for tekst in ("niemand belde terug", "een week Texel", "elke dag op tijd", "bruiloft"):
        assert tekst not in blad
    assert "De Wegwijzer" in blad
    assert "10-10-2019" in blad


def test_a_verzorger_who_lives_elsewhere_learns_where_a_secret_address_is_only_after_a_doubt(vol: Lpa) -> None:
    woorden = ("inzage", "1", "--door", "1", "--map", str(vol.pad.parent / "uit"))
    vol.goed("jongere", "wijzig", "1", "--geheim-adres", "ja", "--toch")
    gezegd = geweigerd(vol(*woorden, LPA_PEILDATUM=KIND), 5)
    assert "verzorger 1, die elders woont, leest waar de jongere naar school gaat en is gezien" in gezegd
    assert "die elders woont" in vol(*woorden, "--toch", LPA_PEILDATUM=KIND).err
    vol.goed("verzorger", "wijzig", "1", "--adres", "Dijk 1, 8181 AA Heerde", "--toch")
    vol.goed(*woorden, "--overschrijf", LPA_PEILDATUM=KIND)


def test_a_secret_address_goes_to_the_jongere_and_to_nobody_else(vol: Lpa) -> None:
    vol.goed("jongere", "wijzig", "1", "--geheim-adres", "ja", "--toch")
    assert "Dijk 1" in inzage(vol)[0]
    blad, data = inzage(vol, "--door", "1", "--toch", op=KIND)
    assert "Dijk 1" not in blad
    assert "Dijk 1" not in json.dumps(data)


def test_nothing_is_written_over(vol: Lpa, tmp_path: Path) -> None:
    (tmp_path / "uit").mkdir()
    (tmp_path / "uit" / "inzage.html").write_text("van haar", encoding="utf-8")
    woorden = ("inzage", "1", "--door", "jongere", "--map", str(tmp_path / "uit"))
    geweigerd(vol(*woorden, LPA_PEILDATUM=OUD), 5)
    assert [p.name for p in (tmp_path / "uit").iterdir()] == ["inzage.html"]


@pytest.mark.parametrize(("opdracht", "rij", "mag"), [
    ("jongere wijzig", None, True), ("pv verhoor", None, False), ("halt retour", None, False), ("wpg af", None, False),
    ("meldcode", None, False), ("interventie nieuw", {"soort": "telefoon", "regime": "AVG"}, True),
    ("interventie nieuw", {"soort": "telefoon", "regime": "Wpg"}, False),
    ("interventie nieuw", {"soort": "zorgmelding", "regime": "AVG"}, False),
])  # fmt: skip
def test_that_a_command_was_given_tells_nothing(opdracht: str, rij: dict[str, str] | None, mag: bool) -> None:
    regel = Logregel(1, 1, "2019-10-10T09:30:00Z", opdracht, "interventie", 1, 2, 1, None, rij, None, "")
    assert mag_mee(Handeling(1, [regel])) is mag


def test_the_secret_address_of_a_verzorger_and_that_there_is_no_contact_are_not_for_the_jongere(vol: Lpa) -> None:
    vol.goed("verzorger", "wijzig", "1", "--adres", "Opvang 5, 8011 ZZ Zwolle", "--geheim-adres", "ja",
             "--geen-contact", "ja", "--toch")  # fmt: skip
    vol.goed("jongere", "wijzig", "1", "--notitie", "moeder zit op Opvang 5", "--toch")
    for door in (("--door", "jongere", "--toch"), ("--door", "1", "--toestemming", "--toch")):
        bladzijde, data = inzage(vol, *door)
        assert "Opvang" not in bladzijde + json.dumps(data)
        assert "moeder zit op (adres geheim)" in bladzijde
    _, data = inzage(vol)
    eerste = data["verzorgers"][0]
    assert (eerste["adres"], eerste["geheim_adres"], eerste["geen_contact"]) == ("", False, False)

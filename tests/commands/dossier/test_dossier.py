"""`lpa dossier`: one page about a jongere or a zaak, on a screen, for a script, on paper, with and without names."""

from __future__ import annotations

import json
import shutil
import stat
from pathlib import Path
from typing import Any

import pytest

from lpa.cli import main
from lpa.domain.zaak.keten import Verstrekking
from tests.commands.dossiers import bewaar, vul
from tests.conftest import Lpa, geweigerd, ongemoeid, vingerafdruk
from tests.domain.dossiers import merk
from tests.domain.factories import dag, maak_huisbezoek, maak_interventie
from tests.overal.test_architectuur import geladen, te_zwaar
from tests.overal.test_prompts import CTRL_C, ENTER, Gesprek

# Names, numbers and texts that were typed in `vul`.
NAMEN = (
    "Sem", "Zwaluw", "Specht", "Noor", "Bram", "Merel", "Vink", "GGD", "9999", "0019", "Dijk", "8181", "0600000000",
    "Pools", "Texel", "mentor", "bruiloft", "bewijs", "bezwaar\"", "opnieuw verzuim", "elke dag op tijd", "belde terug",
    "Moeder", "post van school", "gezin wil hulp", "brief-1", "1234567", "kamer 3", "verslag lezen", "Epe", "zorg en",
    "Wegwijzer", "Kompas", "havo",
)  # fmt: skip
GEBOREN = ("12-03-2004", "2004-03-12", "12-03-2009", "12-03-2020", "11-03-2022", "2022-03-11", "01-04-2009")


class Typist:
    """Types commands into a file of its own, whatever test is running."""

    def __init__(self, pad: Path) -> None:
        self.pad = pad

    def goed(self, *words: str) -> str:
        """A command that must succeed."""
        assert main((*words, "--bestand", str(self.pad), "--peildatum", "2019-11-15")) == 0
        return ""


@pytest.fixture(scope="session")
def _vol(begonnen: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    pad = Path(shutil.copy(begonnen, tmp_path_factory.mktemp("dossier") / "zaken.lpa"))
    return vul(Typist(pad)).pad.read_bytes()


@pytest.fixture
def vol(lpa: Lpa, _vol: bytes) -> Lpa:
    """A file in which jongere 1 went through everything, and jongere 2 through nothing."""
    lpa.pad.write_bytes(_vol)
    return lpa


@pytest.mark.parametrize("wie", ["zwaluw", "Sem van Zwaluw", "999990019", "9999.90.019", "--jongere=1"])
def test_a_jongere_is_found_by_name_bsn_or_number(vol: Lpa, wie: str) -> None:
    data = vol.json("dossier", wie)
    assert (data["jongere"]["nummer"], data["zaak"]) == (1, None)
    assert [z["nummer"] for z in data["zaken"]] == [1, 2, 3, 4, 5]


def test_digits_are_a_zaak_and_toon_may_be_said(vol: Lpa) -> None:
    assert vol.goed("dossier", "2") == vol.goed("dossier", "toon", "2")
    data = vol.json("dossier", "2")
    assert (data["zaak"], data["jongere"]["nummer"]) == (2, 1)
    assert {g["zaak"] for g in data["tijdlijn"]} == {2}
    assert "zaak 1" not in vol.goed("dossier", "2").replace("melding 1", "")


def test_the_facts_of_a_zaak_say_who_decided(vol: Lpa) -> None:
    for zaak, open_ in (("1", "gesloten op 10-09-2019"), ("3", "nog niet beslist"), ("5", "loopt nog")):
        assert open_ in vol.goed("dossier", zaak)
    vol.goed("verlof", "besluit", "3", "--uitkomst", "toegewezen", "--motivering", "past", "--datum", "12-11-2019")
    assert "toegewezen op dinsdag 12-11-2019, door de ambtenaar" in vol.goed("dossier", "3")


def test_options_may_come_before_who_it_is(vol: Lpa) -> None:
    assert vol.goed("dossier", "--zonder-namen", "2") == vol.goed("dossier", "2", "--zonder-namen")


def test_the_page_says_why_there_is_a_duty(vol: Lpa) -> None:
    uit = vol.goed("dossier", "zwaluw")
    assert "Plicht: leerplichtig op vrijdag 15-11-2019" in uit
    assert "Leerplichtwet art. 3 lid 1" in uit
    assert vol.json("dossier", "zwaluw")["plicht"]["redenering"]
    vol.goed("vrijstelling", "besluit", "4", "--uitkomst", "toegekend", "--motivering", "past", "--datum", "11-11-2019",
             "--toch")  # fmt: skip
    later = ("dossier", "zwaluw", "--peildatum", "1-9-2020")
    assert "Plicht: vrijgesteld op dinsdag 01-09-2020" in vol.goed(*later)
    assert "Er geldt een vrijstelling: zaak 4" in vol.goed(*later)
    assert vol.json(*later)["plicht"]["vrijgesteld_door"] == [4]


def test_every_step_is_there_in_order(vol: Lpa) -> None:
    data = vol.json("dossier", "zwaluw")
    dagen = [g["datum"] for g in data["tijdlijn"]]
    assert dagen == sorted(dagen)
    assert {g["soort"] for g in data["tijdlijn"]} == {
        "geopend", "gesloten", "heropening", "interventie", "huisbezoek", "route", "brief", "verstrekking", "termijn",
        "uitstel", "gehoord", "overstap",
    }  # fmt: skip
    assert [(g["soort"], g["nummer"]) for g in data["afspraken"]] == [("termijn", 1), ("huisbezoek", 3),
                                                                     ("spreekuur", 1)]  # fmt: skip
    assert "! die dag is voorbij" in vol.goed("dossier", "2")


def test_a_visit_and_the_step_that_it_became_are_one(vol: Lpa) -> None:
    lijn = vol.json("dossier", "2")["tijdlijn"]
    bezoeken = [g for g in lijn if "huisbezoek" in g["wat"] and g["datum"] == "2019-11-13"]
    assert len(bezoeken) == 1
    assert {"niemand belde terug", "Noor Specht"} <= {d["tekst"] for d in bezoeken[0]["details"]}


def test_the_terms_that_run_with_article_and_sum(vol: Lpa) -> None:
    termijnen = vol.json("dossier", "zwaluw")["termijnen"]
    assert [(t["zaak"], t["laatste_dag"], t["te_laat"]) for t in termijnen if t["eigen"] is None] == [
        (3, "2019-12-01", False), (4, "2019-12-31", False), (3, "2020-01-03", False), (5, "2020-07-01", False),
    ]  # fmt: skip
    assert all(t["grondslag"] and t["waarom"] for t in termijnen if t["zaak"] in (3, 4) and t["eigen"] is None)
    assert "! te laat: beslissen" in vol.goed("dossier", "3", "--peildatum", "6-1-2020")


def test_an_objection_that_can_no_longer_be_made_is_no_term(vol: Lpa) -> None:
    vol.goed("verlof", "besluit", "3", "--uitkomst", "toegewezen", "--motivering", "past", "--datum", "12-11-2019",
             "--verzonden", "12-11-2019")  # fmt: skip
    assert [t["soort"] for t in vol.json("dossier", "3")["termijnen"]] == ["bezwaar"]
    assert vol.json("dossier", "3", "--peildatum", "25-12-2019")["termijnen"] == []


def test_who_has_nothing_has_a_page(vol: Lpa) -> None:
    uit = vol.goed("dossier", "--jongere", "2")
    for zin in ("Er is niemand vastgelegd.", "Nergens ingeschreven.", "Geen.", "Nog niets.", "Er loopt geen termijn.",
                "Er staat niets open."):  # fmt: skip
        assert zin in uit
    data = vol.json("dossier", "--jongere", "2", "--zonder-namen")
    assert [data[deel] for deel in ("verzorgers", "inschrijvingen", "zaken", "tijdlijn", "termijnen")] == [[]] * 5


@pytest.mark.parametrize("zaak", ["1", "2", "3", "4", "5"])
@pytest.mark.parametrize("breedte", ["20", "40", "80", "200"])
def test_the_page_of_every_kind_of_zaak_fits(vol: Lpa, zaak: str, breedte: str) -> None:
    for vlaggen in ((), ("--zonder-namen",)):
        regels = vol.goed("dossier", zaak, *vlaggen, COLUMNS=breedte).splitlines()
        if int(breedte) >= 40:
            assert max(len(r) for r in regels if not r.startswith("lpa ")) <= int(breedte)


def test_a_secret_address_is_nowhere_unless_asked_for(vol: Lpa, tmp_path: Path) -> None:
    vol.goed("jongere", "wijzig", "1", "--geheim-adres", "ja")
    bewaar(vol, maak_huisbezoek(zaak=2, adres="Geheimdijk 9", uid="x"))
    bewaar(vol, maak_interventie(zaak=2, notitie="trof haar aan op dijk 1, 8181AA Heerde; vader op DIJK 2"))
    vol.goed("termijn", "nieuw", "2", "--wat", "kaartje naar Dijk 1", "--voor", "20-11-2019")
    pad = tmp_path / "d.html"
    vol.goed("dossier", "2", "--druk", str(pad))
    gezien = [vol.goed("dossier", "2"), vol.goed("dossier", "2", "--json"), pad.read_text(encoding="utf-8")]
    for tekst in gezien:
        assert "dijk 1" not in tekst.lower()
        assert "dijk 2" not in tekst.lower()
        assert "8181" not in tekst
        assert "op (adres geheim); vader op (adres geheim)" in " ".join(tekst.split())
        assert "kaartje naar (adres geheim)" in " ".join(tekst.split())
        assert "Geheimdijk" not in tekst
        assert "999990019" not in tekst
    volledig = vol.goed("dossier", "2", "--volledig") + json.dumps(vol.json("dossier", "2", "--volledig"))
    for tekst in ("Dijk 1", "Dijk 2", "8181", "Geheimdijk 9", "999990019"):
        assert volledig.count(tekst) >= 2


@pytest.mark.parametrize("wie", ["1", "2", "3", "4", "5", "--jongere=1"])
def test_without_names_nothing_that_was_typed_is_left(vol: Lpa, tmp_path: Path, wie: str) -> None:
    pad = tmp_path / "d.html"
    vol.goed("dossier", wie, "--druk", str(pad), "--zonder-namen")
    gezien = [vol.goed("dossier", wie, "--zonder-namen"), vol.goed("dossier", wie, "--zonder-namen", "--json")]
    gezien.append(pad.read_text(encoding="utf-8").split("</style>")[1])
    for tekst in gezien:
        assert [naam for naam in (*NAMEN, *GEBOREN) if naam in tekst] == []
        assert "2004" in tekst
        assert "15" in tekst
    for tekst in (gezien[0], gezien[2]):
        assert "Zonder namen" in tekst


def test_a_marker_in_every_text_that_the_file_takes_never_comes_out(vol: Lpa, tmp_path: Path) -> None:
    conn_velden: dict[str, Any] = {"zaak": 2, "datum": dag("14-11-2019")}
    bewaar(
        vol,
        merk(Verstrekking(aan="x", wat="x", grondslag="x", vervallen_op=dag("15-11-2019"), **conn_velden), "GEHEIM"),
        maak_interventie(soort="telefoon", met_wie="GEHEIM", route="GEHEIM", resultaat="GEHEIM", notitie="GEHEIM",
                         **conn_velden),
        maak_huisbezoek(zaak=2, adres="GEHEIM", met_wie="GEHEIM", tolk="GEHEIM", verslag="GEHEIM", uid="GEHEIM"),
    )  # fmt: skip
    for woorden in (
        ("jongere", "wijzig", "1", "--notitie", "GEHEIM", "--telefoon", "GEHEIM"),
        ("melding", "wijzig", "2", "--melder", "GEHEIM", "--actie-school", "GEHEIM"),
        ("school", "wijzig", "2", "--naam", "GEHEIM", "--plaats", "GEHEIM", "--contactpersoon", "GEHEIM"),
        ("termijn", "opschort", "4", "--van", "12-11-2019", "--tot", "14-11-2019", "--reden", "GEHEIM"),
    ):
        vol.goed(*woorden)
    pad = tmp_path / "d.html"
    vol.goed("dossier", "zwaluw", "--druk", str(pad), "--zonder-namen")
    assert "GEHEIM" in vol.goed("dossier", "zwaluw")
    for tekst in (vol.goed("dossier", "zwaluw", "--zonder-namen"), pad.read_text(encoding="utf-8"),
                  vol.goed("dossier", "zwaluw", "--zonder-namen", "--json")):  # fmt: skip
        assert "GEHEIM" not in tekst


def test_a_name_that_looks_like_code_stays_as_it_is(vol: Lpa, tmp_path: Path) -> None:
    vol.goed("jongere", "wijzig", "1", "--achternaam", "<script>alert(1)</script> [/] :smile:")
    pad = tmp_path / "d.html"
    vol.goed("dossier", "2", "--druk", str(pad))
    assert "<script>alert(1)</script> [/] :smile:" in vol.goed("dossier", "2")
    html = pad.read_text(encoding="utf-8")
    assert "&lt;script&gt;alert(1)&lt;/script&gt; [/] :smile:" in html
    assert "<script" not in html


def test_the_page_to_print_is_hers_alone_and_bears_no_name(vol: Lpa, tmp_path: Path) -> None:
    pad = tmp_path / "d.html"
    gezegd = vol.goed("dossier", "zwaluw", "--druk", str(pad))
    assert "Dossier jongere 1 staat in" in gezegd
    assert "niet versleuteld" in gezegd
    assert "Zwaluw" not in gezegd
    assert stat.S_IMODE(pad.stat().st_mode) == 0o600
    assert "<title>Dossier jongere 1</title>" in pad.read_text(encoding="utf-8")
    assert vol.json("dossier", "2", "--druk", str(tmp_path / "e.HTML")) == {
        "versie": 1, "bestand": str(tmp_path / "e.HTML"), "zaak": 2, "jongere": 1, "zonder_namen": False,
    }  # fmt: skip
    assert vol.goed("dossier", "2", "--druk", str(pad), "--overschrijf", "-q") == "2\n"
    assert "<title>Dossier zaak 2</title>" in pad.read_text(encoding="utf-8")


def test_a_page_is_never_written_over_something_else(vol: Lpa, tmp_path: Path) -> None:
    pad = tmp_path / "d.html"
    pad.write_text("oud", encoding="utf-8")
    assert "bestaat al" in ongemoeid(vol, "dossier", "2", "--druk", str(pad), code=5)
    assert pad.read_text(encoding="utf-8") == "oud"
    (tmp_path / "map.html").mkdir()
    ongemoeid(vol, "dossier", "2", "--druk", str(tmp_path / "map.html"), "--overschrijf", code=5)
    ongemoeid(vol, "dossier", "2", "--druk", str(tmp_path / "nergens" / "d.html"), code=3)
    eigen = vol.pad.with_suffix(".html")
    vol.pad.rename(eigen)
    voor = vingerafdruk(eigen)
    weg = ("--druk", str(eigen), "--overschrijf", "--bestand", str(eigen))
    geweigerd(vol("dossier", "2", *weg), 5)
    assert vingerafdruk(eigen) == voor


@pytest.mark.parametrize(
    ("woorden", "code", "zegt"),
    [
        (("99",), 3, "lpa dossier --jongere 99"), (("0",), 3, "geen zaak 0"), (("9" * 15,), 3, "geen zaak"),
        (("999990020",), 3, "999990020"), (("pietersen",), 3, "lpa dossier verstrekkingen"),
        (("verstrekkinge",), 3, "verstrekkingen"),
        (("1x",), 3, "1x"), (("-3",), 3, "-3"), (("--jongere", "99"), 3, "jongere 99"), (("toon",), 2, "ZAAK|JONGERE"),
        (("",), 2, "ZAAK|JONGERE"), (("\u202e",), 2, "ZAAK|JONGERE"), (("1", "--jongere", "1"), 2, "niet samen"),
        (("1", "2"), 2, "woord te veel"), (("1", "--zonder-namen", "--volledig"), 2, "niet samen"),
        (("1", "--druk", "d.pdf"), 2, ".html"), (("1", "--druk", "dossier"), 2, ".html"),
        (("1", "--overschrijf"), 2, "--druk"), (("1", "--druk"), 2, "--druk"), (("1", "--drukk", "x"), 2, "--druk"),
        (("--zonder-naam", "1"), 2, "--zonder-namen"), (("verstrekkingen", "99"), 3, "zaak 99"),
        (("verstrekkingen", "pietersen"), 3, "pietersen"), (("verstrekkingen", "--csv", "--json"), 2, "niet samen"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused(vol: Lpa, woorden: tuple[str, ...], code: int, zegt: str) -> None:
    assert zegt in ongemoeid(vol, "dossier", *woorden, code=code)


def test_a_name_that_two_share_is_named_by_number(vol: Lpa) -> None:
    vol.goed("jongere", "nieuw", "--achternaam", "Zwaluw", "--geboortedatum", "1-1-2009")
    gezegd = ongemoeid(vol, "dossier", "zwaluw", code=3)
    assert "3 (geboren 01-01-2009), 1 (geboren 12-03-2004)" in gezegd
    assert "--jongere NUMMER" in gezegd
    assert vol.json("dossier", "--jongere", "3")["jongere"]["nummer"] == 3


def test_somebody_called_toon_has_a_dossier(vol: Lpa) -> None:
    vol.goed("jongere", "nieuw", "--achternaam", "Toon", "--geboortedatum", "1-1-2009")
    assert vol.json("dossier", "toon", "toon")["jongere"]["nummer"] == 3
    assert vol.json("dossier", "--jongere", "toon")["jongere"]["nummer"] == 3


def test_what_was_shared_can_be_listed_for_all_for_one_and_for_a_zaak(vol: Lpa) -> None:
    vol.goed("melding", "nieuw", "--jongere", "2", "--soort", "overig", "--datum", "1-11-2019")
    bewaar(vol, Verstrekking(zaak=6, aan="=OM", wat="dossier", datum=dag("14-11-2019"), grondslag="AVG art. 6"))
    assert [d["aan"] for d in vol.json("dossier", "verstrekkingen")["verstrekkingen"]] == ["=OM", "GGD, B. Vink"]
    assert vol.json("dossier", "verstrekkingen", "zwaluw")["aantal"] == 1
    assert vol.json("dossier", "verstrekkingen", "--jongere", "2")["verstrekkingen"][0]["zaak"] == 6
    assert vol.json("dossier", "verstrekkingen", "1") == {"versie": 1, "verstrekkingen": [], "aantal": 0}
    csv = vol.goed("dossier", "verstrekkingen", "--csv")
    assert csv.startswith("\ufeffnummer;zaak;")
    assert "'=OM" in csv
    assert "1 verborgen" in vol.goed("dossier", "verstrekkingen", "--meest", "1")
    assert vol.goed("dossier", "verstrekkingen", "1") == "Er is niets gevonden.\n"


def test_a_jongere_shows_verlof_and_vrijstellingen_and_names_the_dossier(vol: Lpa) -> None:
    uit = vol.goed("jongere", "toon", "1")
    assert "verlof: gewichtige omstandigheden (art. 14)" in uit
    assert "vrijstelling: ander onderwijs (art. 15)" in uit
    assert "lpa dossier --jongere 1" in uit
    data = vol.json("jongere", "toon", "1")
    assert [v["nummer"] for v in data["verlof"]] == [3]
    assert [v["nummer"] for v in data["vrijstellingen"]] == [4]
    assert "Verlof en vrijstellingen" not in vol.goed("jongere", "toon", "2")


def test_a_dossier_on_the_screen_loads_nothing_to_make_files_with(vol: Lpa) -> None:
    regels = ("dossier 1", "dossier verstrekkingen", "dossier --jongere 1 --json", "dossier --help")
    assert te_zwaar(geladen(*regels, bestand=vol.pad)) == {}


@pytest.mark.slow
def test_who_it_is_about_is_asked(vol: Lpa) -> None:
    gesprek = Gesprek(vol.pad, "dossier", "toon")
    gesprek.antwoord(("Zaaknummer of jongere", "zwaluw" + ENTER))
    assert "Dossier jongere 1: Sem van Zwaluw" in gesprek.einde()
    weg = Gesprek(vol.pad, "dossier", "toon")
    weg.antwoord(("Zaaknummer of jongere", CTRL_C))
    weg.einde(130)

"""`lpa overstap`: vmbo leavers, who has no place, and handing over to RMC."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.bestand.test_logboek import rijen
from tests.commands.jaar.test_cijfers import HEERDE
from tests.conftest import Eenmaal, Lpa, ongemoeid
from tests.overal.test_prompts import ENTER, Begin, gesprek

__all__ = ["gesprek"]
NAJAAR = ("--peildatum", "2020-11-01")


@pytest.fixture(scope="session")
def _vmbo(begonnen: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    from lpa.cli import main

    pad = tmp_path_factory.mktemp("overstap") / "zaken.lpa"
    pad.write_bytes(begonnen.read_bytes())
    regels: list[tuple[str, ...]] = [
        ("school", "nieuw", "De Wilg", "--regio", "midden", "--onderwijssoort", "vo"),
        ("school", "nieuw", "Het Riet", "--regio", "noord", "--onderwijssoort", "mbo"),
    ]
    for achternaam, voornaam, geboren in (
        ("Zwaluw", "Sem", "12-3-2004"), ("Merel", "Noor", "1-2-2004"), ("Specht", "Bram", "20-11-2001"),
    ):  # fmt: skip
        nieuw = ("jongere", "nieuw", "--achternaam", achternaam, "--voornaam", voornaam, "--geboortedatum", geboren)
        regels.append(nieuw)
    for nummer in ("1", "2", "3"):
        regels.append(("inschrijving", "nieuw", "--jongere", nummer, "--school", "1", "--van", "1-8-2016"))
    for regel in regels:
        assert main((*regel, "--bestand", str(pad), "--peildatum", "2019-11-15")) == 0
    return pad.read_bytes()


@pytest.fixture
def vmbo(lpa: Lpa, _vmbo: bytes) -> Lpa:
    """Jongeren 1 and 2 (15 years old) and 3 (18 on 20 November 2019), all at vmbo school 1; school 2 is an mbo."""
    lpa.pad.write_bytes(_vmbo)
    return lpa


@pytest.fixture
def overstap(vmbo: Lpa, eenmaal: Eenmaal) -> Lpa:
    """Overstap 1, 2 and 3 of jongeren 1, 2 and 3, who leave in 2019-2020."""
    wie = ("--jongere", "1", "--jongere", "2", "--jongere", "3")
    return eenmaal(lambda: vmbo.goed("overstap", "nieuw", *wie, "--schooljaar", "19-20", "--keuze", "zorg"))


def test_more_jongeren_at_once_each_get_a_zaak(vmbo: Lpa) -> None:
    nieuw = (
        "overstap",
        "nieuw",
        "--jongere",
        "1",
        "--jongere",
        "merel",
        "--schooljaar",
        "2019/2020",
        "--keuze",
        "zorg",
    )
    uit = vmbo.goed(*nieuw, "--instelling", "Het Riet")
    assert "Overstap 1 van Sem Zwaluw en 2 van Noor Merel zijn vastgelegd: vmbo-mbo, schooljaar 2019-2020" in uit
    o = vmbo.json("overstap", "toon", "2")
    assert (o["soort"], o["jongere"], o["school"], o["onderwijssoort"]) == ("vmbo-mbo", 2, 1, "vo")
    assert (o["schooljaar"], o["geopend_op"], o["keuze"], o["instelling"]) == (
        "2019-2020", "2019-11-15", "zorg", "Het Riet",
    )  # fmt: skip


def test_the_schooljaar_is_that_of_leaving_whatever_the_day_of_opening(vmbo: Lpa) -> None:
    vmbo.goed("overstap", "nieuw", "--jongere", "1", "--schooljaar", "18-19", "--datum", "1-10-2019")
    o = vmbo.json("overstap", "toon", "1")
    assert (o["schooljaar"], o["geopend_op"]) == ("2018-2019", "2019-10-01")
    vmbo.goed("overstap", "wijzig", "1", "--datum", "1-11-2019")
    assert vmbo.json("overstap", "toon", "1")["schooljaar"] == "2018-2019"
    vmbo.goed("overstap", "wijzig", "1", "--schooljaar", "2019")
    assert vmbo.json("overstap", "toon", "1")["schooljaar"] == "2019-2020"


@pytest.mark.parametrize(
    ("opdracht", "code"),
    [
        (("nieuw",), 2), (("nieuw", "--jongere", "1"), 2), (("nieuw", "--schooljaar", "19-20"), 2),
        (("nieuw", "--jongere", "1", "--schooljaar", "19-21"), 2),
        (("nieuw", "--jongere", "uil", "--schooljaar", "19-20"), 3),
        (("nieuw", "--jongere", "1", "--schooljaar", "19-20"), 5),
        (("nieuw", "--jongere", "1", "--schooljaar", "14-15"), 5),
        (("wijzig", "1", "--aangemeld", "1-12-2019"), 5), (("wijzig", "1", "--schooljaar", ""), 2),
        (("wijzig", "1", "--datum", ""), 2), (("wijzig", "1"), 2), (("wijzig", "9", "--keuze", "x"), 3),
        (("sluit", "1"), 2), (("sluit", "1", "--uitkomst", "klaar"), 2),
        (("sluit", "1", "--uitkomst", "overgedragen aan rmc"), 5), (("sluit", "1", "--uitkomst", "verhuisd"), 5),
        (("sluit", "1", "--uitkomst", "ingeschreven"), 5), (("heropen", "1", "--reden", "x"), 5), (("toon", "9"), 3),
        (("overdragen", "1"), 2), (("overdragen", "1", "--reden", "geen plek"), 5),
        (("overdragen", "3", "--datum", "20-11-2019"), 5), (("overdragen", "3", "--reden", "x"), 5),
        (("overdragen", "3", "--reden", "x", "--toestemming", "ja"), 2),
        (("overdragen", "3", "--reden", "x", "--wat", "ziek"), 2),
        (("overdragen", "3", "--aan", "9", "--reden", "x"), 3),
        (("overdragen", "1", "--reden", "geen plek", "--toestemming", "ja"), 2),
        (("overdragen", "3", "--aan", "", "--reden", "x"), 2),
    ],
    ids=lambda deel: " ".join(deel) if isinstance(deel, tuple) else None,
)  # fmt: skip
def test_what_cannot_be_or_is_unlikely_is_refused_and_changes_nothing(
    overstap: Lpa, opdracht: tuple[str, ...], code: int
) -> None:
    gezegd = ongemoeid(overstap, "overstap", *opdracht, code=code)
    assert not {"Zwaluw", "Merel", "Specht"} & set(gezegd.split())


def test_who_has_no_place_is_listed_with_the_reason_and_the_days(overstap: Lpa) -> None:
    overstap.goed("inschrijving", "nieuw", "--jongere", "1", "--school", "2", "--van", "1-8-2020", "--toch")
    overstap.goed("overstap", "wijzig", "2", "--aangemeld", "1-3-2020", *NAJAAR)
    risico = overstap.json("overstap", "lijst", "--risico", *NAJAAR)
    assert {r["nummer"]: r["risico"] for r in risico["overstappen"]} == {
        2: "aangemeld op 01-03-2020, niet aangenomen (uiterlijk 01-07-2020)",
        3: "niet aangemeld (uiterlijk 01-05-2020); 18 jaar sinds 20-11-2019: RMC",
    }
    scherm = " ".join(overstap.goed("overstap", "lijst", "--risico", *NAJAAR).split())
    for deel in ("Specht, Bram", "uiterlijk 01-05-2020", "ingeschreven vanaf 01-08-2020 en uiterlijk 30-09-2020",
                 "eigen normen", "! Wet educatie en beroepsonderwijs art. 8.0.1: niet nagelezen"):  # fmt: skip
        assert deel in scherm
    assert "Zwaluw" not in scherm
    overstap.goed("jongere", "wijzig", "3", "--startkwalificatie", "1-10-2020", *NAJAAR)
    assert [r["nummer"] for r in overstap.json("overstap", "lijst", "--risico", *NAJAAR)["overstappen"]] == [2]
    vroeg = overstap.json("overstap", "lijst", "--risico", "--peildatum", "2019-11-15")
    assert [(r["nummer"], r["risico"]) for r in vroeg["overstappen"]] == [(3, "wordt 18 op 20-11-2019")]


def test_her_own_norm_is_followed(overstap: Lpa) -> None:
    overstap.goed("recht", "stel-in", "norm.overstap-aangenomen", "--waarde", "61", "--vanaf", "1-8-2019", "--bron",
                  "afspraak met het mbo")  # fmt: skip
    assert overstap.json("overstap", "toon", "1")["meetdagen"]["aangenomen"] == "2020-05-31"


def test_an_overstap_is_closed_and_opened_again_with_a_trace(overstap: Lpa) -> None:
    overstap.goed("overstap", "sluit", "1", "--uitkomst", "werk", "--datum", "15-11-2019")
    assert "al gesloten" in ongemoeid(overstap, "overstap", "sluit", "1", "--uitkomst", "werk", code=5)
    assert [r["nummer"] for r in overstap.json("overstap", "lijst", "--open")["overstappen"]] == [3, 2]
    overstap.goed("overstap", "heropen", "1", "--reden", "toch niet")
    o = overstap.json("overstap", "toon", "1")
    assert (o["gesloten_op"], o["afhandeling"], o["stappen"][0]["reden"]) == (None, None, "toch niet")


def test_handing_over_at_eighteen_needs_no_reason(overstap: Lpa) -> None:
    op = ("--datum", "21-11-2019", "--peildatum", "2019-11-21")
    uit = overstap.goed("overstap", "overdragen", "3", "--aan", "RMC IJssel-Vecht", *op)
    assert "Overstap 3 van Bram Specht is overgedragen aan RMC IJssel-Vecht op donderdag 21-11-2019" in uit
    assert "! gedeeld op grond van de wetgeving over de Regionale Meld-" in uit
    assert "niet nagelezen" in " ".join(uit.split())
    o = overstap.json("overstap", "toon", "3")
    assert (o["afhandeling"], o["gesloten_op"], o["overgedragen_op"]) == (
        "overgedragen aan rmc", "2019-11-21", "2019-11-21",
    )  # fmt: skip
    (stap,), (verstrekking,) = o["stappen"], o["verstrekkingen"]
    assert (stap["soort"], stap["met_wie"], stap["notitie"]) == (
        "overdracht-rmc", "RMC IJssel-Vecht", "18 jaar op 20-11-2019",
    )  # fmt: skip
    assert (verstrekking["aan"], verstrekking["contact"], verstrekking["datum"]) == (
        "RMC IJssel-Vecht",
        None,
        "2019-11-21",
    )
    assert (verstrekking["interventie"], verstrekking["toestemming"]) == (stap["nummer"], None)
    assert "RMC" in verstrekking["grondslag"]
    pagina = " ".join(overstap.goed("overstap", "toon", "3").split())
    assert "stand gesloten op 21-11-2019: overgedragen aan rmc" in pagina
    assert "overgedragen aan RMC IJssel-Vecht" in pagina
    assert "Aan, wat, grond" in pagina  # the table of lpa verstrekking lijst
    overstap.goed("overstap", "heropen", "3", "--reden", "toch bij ons", "--peildatum", "2019-11-22")
    o = overstap.json("overstap", "toon", "3")
    assert (o["overgedragen_op"], o["overgedragen_aan"], len(o["verstrekkingen"])) == (None, "", 1)


def test_handing_over_is_a_sharing_like_the_others(overstap: Lpa) -> None:
    overstap.goed("contact", "nieuw", "RMC Noord", "--soort", "rmc")
    over = ("overstap", "overdragen", "3", "--reden", "besluit", "--wat", "is ziek", "--toestemming", "ja", "--toch")
    uit = " ".join(overstap.goed(*over, "--grond", "afspraak met RMC").split())
    assert "overgedragen aan RMC Noord" in uit
    assert "gedeeld op grond van" not in uit  # hers, and not a proposal of lpa
    assert "! de jongere is op die dag 16 of ouder" in uit
    (verstrekking,) = overstap.json("overstap", "toon", "3")["verstrekkingen"]
    assert (verstrekking["contact"], verstrekking["grondslag"], verstrekking["toestemming"], verstrekking["wat"]) == (
        1, "afspraak met RMC", True, "is ziek",
    )  # fmt: skip


def test_what_is_told_of_choice_and_standing_needs_no_consent_and_her_own_reason_stays_with_her(overstap: Lpa) -> None:
    over = ("overstap", "overdragen", "3", "--reden", "depressie", "--toch")
    for instemming in ("ja", "nee"):
        gezegd = ongemoeid(overstap, *over, "--toestemming", instemming, code=2)
        assert "zonder --wat deelt u alleen keuze en stand van de overstap, en dat zegt niet waarom" in gezegd
    assert "16 of ouder" not in overstap.goed(*over, "--wat", "Keuze en stand van de overstap")
    o = overstap.json("overstap", "toon", "3")
    assert (o["stappen"][0]["notitie"], o["verstrekkingen"][0]["toestemming"]) == ("depressie", None)
    assert "depressie" not in o["verstrekkingen"][0]["wat"]


def test_a_reason_that_is_told_to_rmc_is_refused_without_consent(overstap: Lpa) -> None:
    over = ("overstap", "overdragen", "3", "--reden", "besluit", "--wat", "depressie", "--toch")
    assert "--toestemming" in ongemoeid(overstap, *over, code=2)
    gezegd = ongemoeid(overstap, *over, "--toestemming", "nee", code=5)
    assert "zonder toestemming van de jongere mag de reden niet mee" in gezegd
    assert "laat --wat weg: dan blijft de reden bij de jongere" in gezegd
    overstap.goed(*over, "--toestemming", "ja")
    assert overstap.json("overstap", "toon", "3")["verstrekkingen"][0]["toestemming"] is True


def test_on_a_terminal_consent_is_asked_of_who_is_sixteen(gesprek: Begin, overstap: Lpa) -> None:
    g = gesprek("overstap", "overdragen", "3", pad=overstap.pad)
    g.antwoord(
        ("Overgedragen op [", ENTER), ("Overgedragen aan [", ENTER), ("Reden:", "besluit" + ENTER),
        ("Wat is gedeeld [", "is ziek" + ENTER), ("Toestemming jongere (ja/nee):", "ja" + ENTER), ("Opslaan?", ENTER),
        ("Klopt dit toch?", "j" + ENTER),
    )  # fmt: skip
    assert "overgedragen aan RMC" in g.einde()
    (verstrekking,) = overstap.json("overstap", "toon", "3")["verstrekkingen"]
    assert (verstrekking["toestemming"], verstrekking["grondslag"]) == (
        True, "de wetgeving over de Regionale Meld- en Coördinatiefunctie (RMC)",
    )  # fmt: skip


def test_handing_over_a_younger_one_is_a_decision_and_the_duty_stays(overstap: Lpa) -> None:
    over = ("overstap", "overdragen", "1", "--reden", "geen plek, gezamenlijk besluit")
    gezegd = ongemoeid(overstap, *over, code=5)
    for deel in ("15 jaar op 15-11-2019", "vanaf 18 jaar", "tot en met 11-03-2022", "blijft bij u"):
        assert deel in gezegd
    overstap.goed("melding", "nieuw", "--jongere", "1", "--soort", "absoluut", "--datum", "1-11-2019", "--toch")
    uit = overstap.goed(*over, "--toch")
    assert "Nog open van deze jongere: zaak 4" in uit
    assert overstap.json("melding", "toon", "4")["gesloten_op"] is None


def test_a_melding_that_ends_with_handing_over_is_doubted_under_eighteen(vmbo: Lpa) -> None:
    for jongere in ("1", "3"):
        vmbo.goed("melding", "nieuw", "--jongere", jongere, "--soort", "absoluut", "--datum", "1-11-2019", "--toch")
    sluit = ("melding", "sluit", "1", "--afhandeling", "overdracht rmc")
    gezegd = ongemoeid(vmbo, *sluit, code=5)
    assert "15 jaar" in gezegd
    assert "blijft bij u" in gezegd
    assert (
        "wat u met RMC deelde staat nog niet vast. Dat kan met: lpa verstrekking nieuw 1 --aan RMC"
        in vmbo(*sluit, "--toch").err
    )
    vmbo.goed("verstrekking", "nieuw", "2", "--aan", "RMC", "--wat", "reden", "--toestemming", "ja")
    assert (
        "nog niet vast"
        not in vmbo("melding", "sluit", "2", "--afhandeling", "overdracht rmc", "--peildatum", "2019-11-20").err
    )
    gezien = vmbo.json("overzicht", "2019-2020", "--peildatum", "2019-11-20")
    tabel = next(t for t in gezien["tabellen"] if t["tabel"] == "6")
    telling = {rij["rij"]: rij["cellen"][-1]["waarde"] for rij in tabel["rijen"]}
    assert (telling["absoluut verzuim"], telling["overdracht rmc"]) == (2, 2)


def test_an_overstap_is_a_zaak_like_the_others(overstap: Lpa) -> None:
    assert overstap.json("zoek", "2")["zaken"][0]["type"] == "overstap"
    overstap.goed("interventie", "nieuw", "2", "--soort", "telefoon")
    gezegd = ongemoeid(overstap, "interventie", "nieuw", "2", "--soort", "brief", "--datum", "1-11-2019", code=5)
    assert "voor het begin van de zaak, 15-11-2019" in gezegd
    assert [s["soort"] for s in overstap.json("overstap", "toon", "2")["stappen"]] == ["telefoon"]
    assert "overstap" in overstap.goed("logboek", "--zaak", "2")
    assert "zaak 2 is een overstap, geen melding" in ongemoeid(overstap, "melding", "toon", "2", code=3)
    assert "beslistermijn" in ongemoeid(
        overstap, "termijn", "verleng", "2", "--met", "2 weken", "--reden", "x", code=5
    )  # fmt: skip
    jongere = overstap.json("jongere", "toon", "2")
    assert [(o["nummer"], o["keuze"]) for o in jongere["overstappen"]] == [(2, "zorg")]
    assert "nog niet aangemeld" in overstap.goed("jongere", "toon", "2", COLUMNS="40")


def test_an_overstap_stands_in_no_table_and_makes_no_imported_schooljaar_count(vmbo: Lpa) -> None:
    vmbo.goed("cijfers", "importeer", str(HEERDE))
    voor = {jaar: vmbo.json("overzicht", jaar) for jaar in ("2018-2019", "2019-2020")}
    for jongere, jaar in (("1", "2018-2019"), ("2", "2019-2020")):
        uitkomst = vmbo("overstap", "nieuw", "--jongere", jongere, "--schooljaar", jaar)
        assert (uitkomst.code, uitkomst.err) == (0, "")
    vmbo.goed("interventie", "nieuw", "2", "--soort", "telefoon")
    vmbo.goed("overstap", "sluit", "1", "--uitkomst", "werk")
    vmbo.goed("overstap", "overdragen", "2", "--reden", "besluit", "--toch")
    assert {jaar: vmbo.json("overzicht", jaar) for jaar in voor} == voor
    vmbo.goed("melding", "nieuw", "--jongere", "1", "--soort", "overig", "--datum", "1-11-2019")
    assert vmbo.json("overzicht", "2019-2020") != voor["2019-2020"]


SCHRIJVERS = [
    ("overstap", "nieuw", "--jongere", "1", "--jongere", "2", "--schooljaar", "18-19"),
    ("overstap", "wijzig", "1", "--aangemeld", "1-11-2019", "--keuze", ""),
    ("overstap", "sluit", "1", "--uitkomst", "werk"),
    ("overstap", "overdragen", "3", "--reden", "besluit", "--toch"),
]


@pytest.mark.parametrize("opdracht", SCHRIJVERS, ids=lambda woorden: " ".join(woorden[:2]))
def test_each_command_is_one_thing_to_take_back(overstap: Lpa, opdracht: tuple[str, ...]) -> None:
    voor = rijen(overstap.pad)
    overstap.goed(*opdracht)
    assert rijen(overstap.pad) != voor
    assert f"`{' '.join(opdracht[:2])}`" in overstap.goed("ongedaan", "--ja")
    assert rijen(overstap.pad) == voor


@pytest.mark.parametrize("breedte", ["40", "80"])
def test_pages_fit_their_screen(overstap: Lpa, breedte: str) -> None:
    for opdracht in (("toon", "1"), ("lijst",), ("lijst", "--risico", *NAJAAR)):
        uit = overstap.goed("overstap", *opdracht, COLUMNS=breedte)
        assert max(map(len, uit.splitlines())) <= int(breedte), uit


def test_on_a_terminal_the_questions_are_asked(gesprek: Begin, vmbo: Lpa) -> None:
    g = gesprek("overstap", "nieuw", pad=vmbo.pad)
    g.antwoord(
        ("Jongere(n) (meer: met komma's):", "1 2" + ENTER),
        ("Schooljaar [", ENTER), ("Keuze:", "zorg" + ENTER), ("Instelling:", ENTER),
        ("Aangemeld op:", "vandaag" + ENTER), ("Aangenomen op:", ENTER), ("Ingeschreven op:", ENTER),
        ("Opslaan?", ENTER),
    )  # fmt: skip
    assert "Overstap 1 van Sem Zwaluw en 2 van Noor Merel" in g.einde()


def test_on_a_terminal_a_younger_one_is_handed_over_after_a_question(gesprek: Begin, overstap: Lpa) -> None:
    g = gesprek("overstap", "overdragen", "1", pad=overstap.pad)
    g.antwoord(
        ("Overgedragen op [", ENTER), ("Overgedragen aan [", ENTER), ("Reden:", "geen plek" + ENTER),
        ("Wat is gedeeld [", ENTER), ("Opslaan?", ENTER),
    )  # fmt: skip
    assert "blijft bij u" in g.antwoord(("Klopt dit toch?", "j" + ENTER))
    assert "overgedragen aan RMC" in g.einde()

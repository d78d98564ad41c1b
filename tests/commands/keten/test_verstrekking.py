"""The parties of the chain, and what was shared with them."""

from __future__ import annotations

import pytest

from tests.conftest import Lpa, ongemoeid

NIEUW = ("verstrekking", "nieuw", "2", "--wat", "aantal ziekmeldingen", "--aan")


@pytest.fixture
def keten(gevuld: Lpa) -> Lpa:
    """With two contacts."""
    gevuld.goed("contact", "nieuw", "GGD IJsselland", "--soort", "jgz", "--persoon", "M. Specht")
    gevuld.goed("contact", "nieuw", "Team Jeugd Heerde", "--soort", "gezinscoach", "--telefoon", "0578-000000")
    return gevuld


@pytest.mark.parametrize("tekst", ["1", "ggd", "specht", "jgz", "IJSSELLAND", "ysselland"])
def test_a_contact_is_found(keten: Lpa, tekst: str) -> None:
    assert keten.json("contact", "toon", tekst)["naam"] == "GGD IJsselland"


def test_the_list_is_searched_and_filtered(keten: Lpa) -> None:
    assert [c["nummer"] for c in keten.json("contact", "lijst")["contacten"]] == [1, 2]
    assert [c["nummer"] for c in keten.json("contact", "lijst", "--zoek", "team")["contacten"]] == [2]
    assert [c["nummer"] for c in keten.json("contact", "lijst", "--soort", "jgz")["contacten"]] == [1]
    assert keten.json("contact", "lijst", "--soort", "om", "--zoek", "team")["aantal"] == 0
    assert keten.json("contact", "lijst", "--meest", "1")["aantal"] == 2
    assert "naam" not in keten.json("contact", "lijst")["contacten"][0].get("zoeksleutel", "")


@pytest.mark.parametrize(
    "soort", ["samenwerkingsverband", "fonds", "jongerenwerk", "werk-en-inkomen", "leerplicht-elders", "school"]
)
def test_a_party_beside_the_chain_has_a_kind_of_its_own(keten: Lpa, soort: str) -> None:
    keten.goed("contact", "nieuw", "De Wilg", "--soort", soort)
    assert [c["naam"] for c in keten.json("contact", "lijst", "--soort", soort)["contacten"]] == ["De Wilg"]


def test_a_contact_is_changed_and_found_by_its_new_name(keten: Lpa) -> None:
    keten.goed("contact", "wijzig", "ggd", "--naam", "GGD Gelderland")
    assert keten.json("contact", "toon", "gelderland")["nummer"] == 1
    ongemoeid(keten, "contact", "wijzig", "1", "--naam", "", code=2)


@pytest.mark.parametrize(
    ("opdracht", "code"),
    [
        (("contact", "toon", "9"), 3), (("contact", "toon", "politie"), 3), (("contact", "nieuw", "Halt"), 2),
        (("contact", "nieuw", "Halt", "--soort", "onzin"), 2), (("contact", "lijst", "--soort", "onzin"), 2),
        (("contact", "nieuw", "--soort", "halt"), 2), (("contact", "wijzig", "1"), 2),
        (("contact", "nieuw", "ggd ijsselland", "--soort", "jgz", "--persoon", "m. specht"), 5),
        (("contact", "nieuw", "", "--soort", "halt"), 2),
    ],
)  # fmt: skip
def test_a_contact_that_cannot_be(keten: Lpa, opdracht: tuple[str, ...], code: int) -> None:
    ongemoeid(keten, *opdracht, code=code)


def test_a_sharing_outside_a_step(keten: Lpa) -> None:
    uitkomst = keten(*NIEUW, "specht", "--datum", "gisteren")
    assert "aan GGD IJsselland, M. Specht, donderdag 14-11-2019" in uitkomst.out
    assert "voorstel van lpa" in uitkomst.err
    (d,) = keten.json("verstrekking", "lijst", "2")["verstrekkingen"]
    assert (d["contact"], d["interventie"], d["toestemming"]) == (1, None, None)
    assert d["grondslag"].startswith("AVG art. 6")


def test_a_name_that_is_in_no_register_is_kept_as_it_is(keten: Lpa) -> None:
    d = keten.json(*NIEUW, "Stichting Merel", "--grond", "toestemming van de ouders")
    assert (d["aan"], d["contact"], d["grondslag"]) == ("Stichting Merel", None, "toestemming van de ouders")
    ongemoeid(keten, *NIEUW, "77", code=3)
    keten.goed("contact", "nieuw", "GGD Zwolle", "--soort", "jgz")
    assert "1 (GGD IJsselland, M. Specht), 3 (GGD Zwolle)" in ongemoeid(keten, *NIEUW, "ggd", code=3)


def test_a_party_keeps_the_name_of_then(keten: Lpa) -> None:
    keten.goed(*NIEUW, "ggd")
    keten.goed("contact", "wijzig", "1", "--naam", "GGD Anders")
    assert keten.json("verstrekking", "lijst")["verstrekkingen"][0]["aan"] == "GGD IJsselland, M. Specht"


def test_from_sixteen_on_consent_is_asked_and_the_reminder_said_once(keten: Lpa) -> None:
    assert "--toestemming" in ongemoeid(keten, *NIEUW, "ggd", "--toestemming", "ja", code=2)  # fifteen: not asked
    keten.goed("jongere", "wijzig", "2", "--geboortedatum", "15-11-2003")
    assert "--toestemming" in ongemoeid(keten, *NIEUW, "ggd", code=2)
    uitkomst = keten(*NIEUW, "ggd", "--toestemming", "nee")
    assert uitkomst.err.count("16 of ouder") == 1
    assert "stemt niet toe: de reden van het verzuim blijft dan uit wat u deelt (Ingrado" in uitkomst.err
    assert "Zonder toestemming blijft" in keten(*NIEUW, "ggd", "--toestemming", "ja").err
    keten.goed(*NIEUW, "ggd", "--datum", "14-11-2019")  # a day before the birthday


def test_a_step_that_is_shared_without_consent_says_that_the_reason_stays_out(keten: Lpa) -> None:
    keten.goed("jongere", "wijzig", "2", "--geboortedatum", "15-11-2003")
    stap = ("interventie", "nieuw", "2", "--soort", "doorverwijzing", "--aan", "team", "--wat", "een aanmelding")
    uitkomst = keten(*stap, "--toestemming", "nee")
    assert uitkomst.code == 0
    assert "de reden van het verzuim blijft dan uit wat u deelt" in uitkomst.err
    assert keten.json("verstrekking", "lijst", "2")["verstrekkingen"][0]["toestemming"] is False


def test_what_the_law_asks_for_needs_no_consent(keten: Lpa) -> None:
    keten.goed("jongere", "wijzig", "2", "--geboortedatum", "15-11-2003")
    zorg = ("interventie", "nieuw", "2", "--soort", "zorgmelding", "--wat", "zorgen over thuis")
    uitkomst = keten(*zorg)
    assert uitkomst.code == 0
    assert "16 of ouder" not in uitkomst.err
    assert keten.json("verstrekking", "lijst")["verstrekkingen"][0]["aan"] == "Veilig Thuis"


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        (("--datum", "1-1-2020"), 5), (("--datum", "1-1-2019"), 5), (("--grond", ""), 0), (("--wat", ""), 2),
    ],
)  # fmt: skip
def test_a_sharing_that_cannot_be_or_is_unlikely(keten: Lpa, anders: tuple[str, ...], code: int) -> None:
    if code:
        ongemoeid(keten, *NIEUW, "ggd", *anders, code=code)
    else:
        assert keten(*NIEUW, "ggd", *anders).code in (0, 2)


def test_a_sharing_is_mended(keten: Lpa) -> None:
    keten.goed(*NIEUW, "ggd")
    uit = keten.goed("verstrekking", "wijzig", "1", "--aan", "team", "--wat", "te laat komen")
    assert "Team Jeugd Heerde" in uit
    d = keten.json("verstrekking", "lijst")["verstrekkingen"][0]
    assert (d["aan"], d["contact"], d["wat"]) == ("Team Jeugd Heerde", 2, "te laat komen")
    ongemoeid(keten, "verstrekking", "wijzig", "1", "--aan", "", code=2)
    ongemoeid(keten, "verstrekking", "wijzig", "9", "--wat", "x", code=3)


def test_sharings_of_a_jongere_in_all_zaken(keten: Lpa) -> None:
    keten.goed(*NIEUW, "ggd")
    keten.goed("melding", "nieuw", "--jongere", "2", "--soort", "overig", "--datum", "1-11-2019")
    keten.goed("verstrekking", "nieuw", "3", "--aan", "team", "--wat", "zorg")
    keten.goed("verstrekking", "nieuw", "1", "--aan", "team", "--wat", "zorg")
    assert [d["zaak"] for d in keten.json("verstrekking", "lijst", "--jongere", "2")["verstrekkingen"]] == [3, 2]
    assert keten.json("verstrekking", "lijst", "1")["aantal"] == 1
    assert keten.json("verstrekking", "lijst")["aantal"] == 3
    assert keten.json("verstrekking", "lijst", "--jongere", "2") == keten.json(
        "dossier", "verstrekkingen", "--jongere", "2"
    )
    ongemoeid(keten, "verstrekking", "lijst", "1", "--jongere", "2", code=2)
    assert "lpa verstrekking lijst --jongere 9" in ongemoeid(keten, "verstrekking", "lijst", "9", code=3)
    for breedte in ("40", "80"):
        uit = keten.goed("verstrekking", "lijst", COLUMNS=breedte)
        assert max(map(len, uit.splitlines())) <= int(breedte)
        assert "algemeen" in uit


def test_a_list_of_all_names_whom_each_sharing_is_about(keten: Lpa) -> None:
    keten.goed(*NIEUW, "ggd")
    alles = " ".join(keten.goed("verstrekking", "lijst").split())
    assert "Jongere, aan, wat" in alles
    naam = keten.json("jongere", "toon", "2")["achternaam"]
    assert naam in alles
    assert naam not in keten.goed("verstrekking", "lijst", "2")
    assert naam not in keten.goed("dossier", "verstrekkingen", "--jongere", "2")


def test_a_party_that_is_not_in_the_register_is_said_to_be_so(keten: Lpa) -> None:
    gezegd = " ".join(keten(*NIEUW, "team jeud heerde").err.split())
    assert "'team jeud heerde' staat niet in het register; bedoelde u Team Jeugd Heerde" in gezegd
    assert "Kijk met: lpa contact lijst" in gezegd
    assert "'de buurvrouw' staat niet in het register; de naam blijft zoals u hem typte." in " ".join(
        keten(*NIEUW, "de buurvrouw").err.split()
    )
    assert "register" not in keten(*NIEUW, "ggd").err
    assert "staat niet in het register" in keten("verstrekking", "wijzig", "1", "--aan", "de oppas").err


def test_a_party_that_the_step_names_by_itself_needs_no_remark(keten: Lpa) -> None:
    assert (
        "register" not in keten("interventie", "nieuw", "1", "--soort", "jeugdbeschermingstafel", "--wat", "zorg").err
    )

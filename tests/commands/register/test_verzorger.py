"""`lpa verzorger`: parents who move, change their number, or do not belong here after all."""

from __future__ import annotations

import pytest

from tests.commands.bestand.test_logboek import rijen
from tests.conftest import Lpa, Woorden, ongemoeid
from tests.overal.test_prompts import ENTER, Begin, gesprek

__all__ = ["gesprek"]
NIEUW = ("--naam", "Noor Specht", "--adres", "Kerkweg 2, Heerde", "--telefoon", "0600000000")


@pytest.fixture
def verzorgers(gevuld: Lpa) -> Lpa:
    """Verzorger 1 of jongere 1, verzorger 2 of jongere 3, whose address is secret."""
    gevuld.goed("verzorger", "nieuw", "1", *NIEUW)
    gevuld.goed("jongere", "verzorger", "3", *NIEUW)
    return gevuld


def test_a_verzorger_is_added_changed_and_removed(verzorgers: Lpa) -> None:
    assert "Kerkweg 2" in verzorgers.goed("verzorger", "lijst", "1")
    uit = verzorgers.goed("verzorger", "wijzig", "1", "--adres", "Brink 1, Epe", "--telefoon", "")
    assert "adres Kerkweg 2, Heerde wordt Brink 1, Epe" in uit
    (v,) = verzorgers.json("jongere", "toon", "1", "--volledig")["verzorgers"]
    assert (v["nummer"], v["adres"], v["telefoon"]) == (1, "Brink 1, Epe", "")
    assert "Verzorger 1, Noor Specht, staat niet meer bij jongere 1" in verzorgers.goed("verzorger", "weg", "1")
    assert verzorgers.json("verzorger", "lijst", "1") == {"versie": 1, "verzorgers": [], "aantal": 0}
    verzorgers.goed("ongedaan", "--ja")
    assert verzorgers.json("verzorger", "lijst", "1")["aantal"] == 1


def test_the_secret_address_of_a_family_is_not_said_when_it_changes(verzorgers: Lpa) -> None:
    for opdracht in (("wijzig", "2", "--adres", "Brink 1, Epe"), ("lijst", "3"), ("weg", "2")):
        uit = verzorgers.goed("verzorger", *opdracht)
        assert not {"Kerkweg", "Brink"} & set(uit.split()), opdracht
        assert "Noor Specht" in uit or "vervangen" in uit
    assert not {"Kerkweg", "Brink"} & set(verzorgers.goed("logboek", "--volledig").split())


@pytest.mark.parametrize(
    ("opdracht", "code"),
    [(("nieuw", "1"), 2), (("nieuw", "99", "--naam", "x"), 3), (("wijzig", "9", "--naam", "x"), 3),
     (("wijzig", "1", "--naam", ""), 2), (("wijzig", "1"), 2), (("weg", "9"), 3), (("weg", "x"), 2),
     (("lijst", "uil"), 3)],
)  # fmt: skip
def test_what_cannot_be_is_refused(verzorgers: Lpa, opdracht: tuple[str, ...], code: int) -> None:
    ongemoeid(verzorgers, "verzorger", *opdracht, code=code)


@pytest.mark.parametrize("opdracht", [("nieuw", "2", *NIEUW), ("wijzig", "1", "--naam", "N. Specht"), ("weg", "1")],
                         ids=lambda woorden: woorden[0])  # fmt: skip
def test_each_command_can_be_taken_back(verzorgers: Lpa, opdracht: tuple[str, ...]) -> None:
    voor = rijen(verzorgers.pad)
    verzorgers.goed("verzorger", *opdracht)
    assert rijen(verzorgers.pad) != voor
    verzorgers.goed("ongedaan", "--ja")
    assert rijen(verzorgers.pad) == voor


LANG = ("--naam", "Maria-Antoinette van der Heijden-Schoonhoven", "--adres",
        "Burgemeester van Houtstraat 112, 8181 AA Heerde", "--telefoon", "0600000000")  # fmt: skip


@pytest.mark.parametrize("opdracht", ["verzorger lijst 1", "jongere toon 1", "dossier --jongere 1"])
def test_on_a_narrow_screen_no_word_of_a_parent_is_broken(verzorgers: Lpa, opdracht: str) -> None:
    verzorgers.goed("verzorger", "nieuw", "1", *LANG)
    for breedte in ("40", "60", "80", "120"):
        tekst = verzorgers.goed(*opdracht.split(), COLUMNS=breedte)
        assert {"Maria-Antoinette", "Heijden-Schoonhoven", "Burgemeester", "Houtstraat", "Heerde", "0600000000"} <= set(
            tekst.split()
        )
        assert max(len(r) for r in tekst.splitlines() if not r.startswith("lpa ")) <= int(breedte)


# ── What a verzorger is to the jongere ────────────────────────────────────────────────────────────


def test_relation_and_gezag_stand_behind_the_name(gevuld: Lpa) -> None:
    gevuld.goed("verzorger", "nieuw", "2", "--naam", "Piet Merel", "--relatie", "vader", "--gezag", "nee")
    gevuld.goed("verzorger", "nieuw", "2", "--naam", "De Brug", "--relatie", "instelling", "--contactpersoon", "A. Mus",
                "--contact-geslacht", "vrouw", "--adres", "Kade 2, 1000 Brussel", "--land", "België")  # fmt: skip
    blad = gevuld.goed("jongere", "toon", "2", COLUMNS="120")
    assert "vader, geen gezag" in blad
    assert "De Brug (A. Mus)" in blad
    assert "Kade 2, 1000 Brussel, België" in blad
    v, brug = gevuld.json("verzorger", "lijst", "2")["verzorgers"]
    assert (v["relatie"], v["gezag"], brug["contactpersoon"], brug["contact_geslacht"]) == (
        "vader", "nee", "A. Mus", "v",
    )  # fmt: skip
    assert gevuld.json("zoek", "mus")["verzorgers"][0]["nummer"] == 2
    uit = gevuld.goed("verzorger", "wijzig", "1", "--gezag", "ja", "--relatie", "")
    assert "gezag nee wordt ja" in uit
    assert "relatie vader wordt" in uit
    assert gevuld.json("verzorger", "lijst", "2")["verzorgers"][0]["relatie"] == "onbekend"


@pytest.mark.parametrize(
    ("vlaggen", "zegt"),
    [
        (("--contactpersoon", "A. Mus"), "het hoort bij --relatie instelling"),
        (("--relatie", "instelling", "--contact-geslacht", "v"), "het hoort bij --contactpersoon"),
        (("--relatie", "tante"), "relatie 'tante' is niet bekend"),
        (("--gezag", "beetje"), "gezag 'beetje' is niet bekend"),
    ],
)
def test_what_does_not_belong_to_a_verzorger_is_refused(gevuld: Lpa, vlaggen: tuple[str, ...], zegt: str) -> None:
    assert zegt in ongemoeid(gevuld, "verzorger", "nieuw", "2", "--naam", "De Brug", *vlaggen, code=2)


@pytest.mark.parametrize("breed", [80, 40])
def test_of_an_institution_its_contact_is_asked_and_of_a_parent_it_is_not(
    gevuld: Lpa, gesprek: Begin, breed: int
) -> None:
    g = gesprek("verzorger", "nieuw", "2", breed=breed)
    g.antwoord(
        ("Naam:", "De Brug" + ENTER), ("Relatie (", "inst" + ENTER), ("Gezag (", ENTER),
        ("Contactpersoon:", "A. Mus" + ENTER), ("Geslacht contactpersoon (", "v" + ENTER), ("Adres:", ENTER),
        ("Telefoon:", ENTER), ("Opslaan?", ENTER),
    )  # fmt: skip
    g.einde()
    g = gesprek("verzorger", "nieuw", "2", breed=breed)
    g.antwoord(
        ("Naam:", "Piet" + ENTER), ("Relatie (", ENTER), ("Gezag (", "nee" + ENTER), ("Adres:", ENTER),
        ("Telefoon:", ENTER), ("Opslaan?", ENTER),
    )  # fmt: skip
    g.einde()
    brug, piet = gevuld.json("verzorger", "lijst", "2")["verzorgers"]
    assert (brug["relatie"], brug["contact_geslacht"]) == ("instelling", "v")
    assert (piet["relatie"], piet["gezag"]) == ("onbekend", "nee")


MEES = ("--adres", "dorpsstraat 1, 8181AA  Heerde")  # the secret address of jongere 3


@pytest.mark.parametrize("opdracht", [("nieuw", "3", "--naam", "Ans Merel"), ("wijzig", "1"), ("wijzig", "2")])
def test_the_secret_address_of_a_jongere_is_given_to_a_verzorger_only_when_she_means_it(
    verzorgers: Lpa, opdracht: Woorden
) -> None:
    opdracht = ("verzorger", *opdracht, *MEES)
    assert "is het geheime adres van jongere 3, Mees Jansen; daar komt het zo op een brief" in ongemoeid(
        verzorgers, *opdracht, code=5
    )
    uit = verzorgers(*opdracht, "--toch")
    assert uit.code == 0
    assert "Vastgelegd, hoewel: het adres van verzorger" in uit.err


def test_a_street_of_that_name_elsewhere_is_another_address(verzorgers: Lpa) -> None:
    verzorgers.goed("verzorger", "wijzig", "2", "--adres", "Dorpsstraat 1, 8162 XX Epe")


GEHEIM = ("verzorger", "wijzig", "1", "--geheim-adres", "ja")


def test_the_secret_address_of_a_verzorger_is_hidden_wherever_it_was_typed_and_that_of_the_jongere_is_not(
    verzorgers: Lpa,
) -> None:
    verzorgers.goed("jongere", "wijzig", "1", "--adres", "Linde 1", "--postcode", "8181 AB", "--plaats", "Heerde",
                    "--notitie", "moeder zit op Kerkweg 2")  # fmt: skip
    verzorgers.goed(*GEHEIM)
    for opdracht in (("jongere", "toon", "1"), ("verzorger", "lijst", "1"), ("dossier", "--jongere", "1")):
        for soort in ((), ("--json",)):
            uit = verzorgers.goed(*opdracht, *soort)
            assert "Kerkweg" not in uit, opdracht
            assert "verzorger" in opdracht or "Linde 1" in uit, opdracht
    assert "moeder zit op (adres geheim)" in verzorgers.goed("jongere", "toon", "1")
    assert "Kerkweg 2" in verzorgers.goed("dossier", "--jongere", "1", "--volledig")
    (v,) = verzorgers.json("jongere", "toon", "1", "--volledig")["verzorgers"]
    assert (v["adres"], v["geheim_adres"]) == ("Kerkweg 2, Heerde", True)


def test_in_data_the_address_of_a_verzorger_that_may_be_secret_is_empty(verzorgers: Lpa) -> None:
    verzorgers.goed(*GEHEIM)
    for wie in ("1", "3"):
        for opdracht in (("verzorger", "lijst", wie), ("jongere", "toon", wie), ("dossier", "--jongere", wie)):
            assert [v["adres"] for v in verzorgers.json(*opdracht)["verzorgers"]] == [""], opdracht


def test_where_a_verzorger_lived_before_stays_hidden_but_not_where_the_jongere_lives_openly(verzorgers: Lpa) -> None:
    verzorgers.goed("jongere", "wijzig", "1", "--adres", "Kerkweg 2", "--plaats", "Heerde", "--notitie", "was Brink 1")
    for adres in ("Brink 1, 8161 XX Epe", "Opvang 5, 8011 ZZ Zwolle"):
        verzorgers.goed("verzorger", "wijzig", "1", "--adres", adres)
    verzorgers.goed(*GEHEIM)
    uit = verzorgers.goed("jongere", "toon", "1")
    assert "Kerkweg 2, Heerde" in " ".join(uit.split())
    assert "was (adres geheim)" in uit
    assert not {"Brink", "Opvang"} & set(verzorgers.goed("logboek", "--jongere", "1", "--meest", "50").split())


def test_where_a_jongere_lived_before_stays_hidden_with_the_address_that_is_secret(verzorgers: Lpa) -> None:
    verzorgers.goed("jongere", "wijzig", "2", "--adres", "Brink 1", "--postcode", "8161 XX", "--plaats", "Epe")
    verzorgers.goed("jongere", "wijzig", "2", "--adres", "Opvang 5", "--postcode", "8011 ZZ", "--plaats", "Zwolle",
                    "--geheim-adres", "ja", "--notitie", "was Brink 1, nu Opvang 5")  # fmt: skip
    assert verzorgers.json("jongere", "toon", "2")["notitie"] == "was (adres geheim), nu (adres geheim)"


def test_where_another_verzorger_lives_openly_is_not_hidden_for_who_lived_there_before(verzorgers: Lpa) -> None:
    verzorgers.goed("verzorger", "nieuw", "1", "--naam", "Piet Specht", "--adres", "Kerkweg 2, Heerde", "--toch")
    verzorgers.goed("verzorger", "wijzig", "1", "--adres", "Opvang 5, 8011 ZZ Zwolle")
    verzorgers.goed(*GEHEIM)
    verzorgers.goed("jongere", "wijzig", "1", "--notitie", "vader zit op Kerkweg 2, moeder op Opvang 5")
    assert verzorgers.json("jongere", "toon", "1")["notitie"] == "vader zit op Kerkweg 2, moeder op (adres geheim)"


@pytest.mark.parametrize("wie", [("verzorger", "1"), ("jongere", "3")])
def test_an_address_that_is_no_longer_secret_is_asked_for_and_said_again(verzorgers: Lpa, wie: tuple[str, str]) -> None:
    verzorgers.goed(*GEHEIM)
    soort, nummer = wie
    opdracht = (soort, "wijzig", nummer, "--geheim-adres", "nee")
    zin = f"het adres van {soort} {nummer}, "
    assert zin in ongemoeid(verzorgers, *opdracht, code=5)
    uitkomst = verzorgers(*opdracht, "--toch")
    assert uitkomst.code == 0
    assert f"Vastgelegd, hoewel: {zin}" in uitkomst.err
    assert "is dan niet meer geheim" in uitkomst.err


def test_a_verzorger_with_a_secret_address_is_taken_away_only_when_she_means_it(verzorgers: Lpa) -> None:
    verzorgers.goed(*GEHEIM)
    gezegd = ongemoeid(verzorgers, "verzorger", "weg", "1", code=5)
    assert "verbergt lpa dat geheime adres niet meer in wat u ooit typte" in gezegd
    assert "Kerkweg" not in verzorgers("verzorger", "weg", "1", "--toch", "--json").out
    assert "Kerkweg" not in verzorgers.goed("logboek")


def test_the_secret_address_of_a_verzorger_is_given_to_nobody_openly_unless_she_means_it(verzorgers: Lpa) -> None:
    uitkomst = verzorgers("verzorger", "wijzig", "1", "--adres", "", "--geheim-adres", "ja")
    assert uitkomst.code == 0, "nobody knows where the jongere lives either"
    verzorgers.goed("verzorger", "wijzig", "1", "--adres", "Opvang 5, 8011 ZZ Zwolle")
    thuis = ("jongere", "wijzig", "1", "--adres", "Opvang 5", "--postcode", "8011 ZZ")
    gezegd = ongemoeid(verzorgers, *thuis, code=5)
    assert "het adres van jongere 1, " in gezegd
    assert "is het geheime adres van verzorger 1, Noor Specht; daar staat het open" in gezegd
    verzorgers.goed(*thuis, "--toch")
    gevonden = verzorgers("controle", "--alleen", "adressen", COLUMNS="200").out
    assert "het geheime adres van verzorger 1 staat open bij jongere 1" in gevonden
    verzorgers.goed("jongere", "wijzig", "1", "--notitie", "moeder zit op Opvang 5")
    assert verzorgers.json("jongere", "toon", "1")["notitie"] == "moeder zit op (adres geheim)"
    verzorgers.goed("jongere", "wijzig", "1", "--geheim-adres", "ja")
    assert "Er is niets gevonden" in verzorgers.goed("controle", "--alleen", "adressen")


def test_a_verzorger_without_an_own_address_has_the_one_of_the_jongere(verzorgers: Lpa) -> None:
    verzorgers.goed("jongere", "wijzig", "1", "--adres", "Linde 1")
    gezegd = verzorgers("verzorger", "wijzig", "1", "--adres", "", "--geheim-adres", "ja").err
    assert "jongere 1, " in gezegd
    assert "heeft hetzelfde adres als verzorger 1" in gezegd
    assert "maak het ook geheim: lpa jongere wijzig 1 --geheim-adres ja" in gezegd


def test_of_a_secret_address_no_family_is_proposed(verzorgers: Lpa) -> None:
    verzorgers.goed("verzorger", "wijzig", "1", "--telefoon", "", "--geheim-adres", "ja")
    nieuw = ("verzorger", "nieuw", "2", "--naam", "Noor Specht", "--adres", "Kerkweg 2, Heerde")
    assert "dezelfde ouder" not in verzorgers(*nieuw, "--toch").err


def test_that_there_is_no_contact_stands_behind_the_name(verzorgers: Lpa) -> None:
    verzorgers.goed("verzorger", "wijzig", "1", "--relatie", "vader", "--gezag", "nee", "--geen-contact", "ja")
    for opdracht in (("jongere", "toon", "1"), ("verzorger", "lijst", "1"), ("dossier", "--jongere", "1")):
        assert "vader, geen gezag, geen contact" in " ".join(verzorgers.goed(*opdracht, COLUMNS="120").split())
    assert verzorgers.json("verzorger", "lijst", "1")["verzorgers"][0]["geen_contact"] is True

"""To whom a letter goes: an institution, a parent without gezag, an address abroad."""

from __future__ import annotations

import pytest

from tests.commands.brief.helpers import GESPREK, maak
from tests.conftest import Lpa, geweigerd

BRIEF = ("waarschuwing", "2", "--uit", "a")


def test_an_institution_is_greeted_by_its_contact(zaken: Lpa) -> None:
    instelling = ("verzorger", "wijzig", "3", "--naam", "De Brug", "--relatie", "instelling")
    for meer, aan, beste in (
        ((), "De Brug\n", "Beste heer of mevrouw,"),
        (("--contactpersoon", "A. Specht"), "De Brug, t.a.v. A. Specht\n", "Beste heer of mevrouw Specht,"),
        (("--contact-geslacht", "v"), "De Brug, t.a.v. A. Specht\n", "Beste mevrouw Specht,"),
    ):
        zaken.goed(*instelling, *meer)
        brief = maak(zaken, *BRIEF, "--aan", "ouders", "--overschrijf")[0]
        assert aan in brief
        assert f"\n{beste}\n" in brief


def test_a_parent_who_was_typed_with_a_title_is_not_called_de_heer(zaken: Lpa) -> None:
    zaken.goed("verzorger", "wijzig", "3", "--naam", "de heer P. Specht")
    assert "\nBeste heer Specht,\n" in maak(zaken, *BRIEF, "--aan", "ouders")[0]


ELDERS = ("--adres", "Kerkstraat 9, 8161 XX Epe")


def test_who_has_no_gezag_is_doubted_in_plain_words(zaken: Lpa) -> None:
    zaken.goed("verzorger", "wijzig", "3", "--gezag", "nee", *ELDERS)
    gezegd = geweigerd(zaken("brief", "maak", *BRIEF, "--aan", "ouders"), 5)
    assert gezegd.startswith("Fout: verzorger 3 heeft geen gezag over de jongere, en krijgt deze brief wel.\n")
    zaken.goed("brief", "maak", *BRIEF, "--aan", "ouders", "--toch")
    zaken.goed("verzorger", "wijzig", "3", "--gezag", "ja")
    zaken.goed("brief", "maak", *BRIEF, "--aan", "ouders", "--overschrijf")


def test_a_parent_without_gezag_who_lives_elsewhere_is_not_written_to(zaken: Lpa) -> None:
    zaken.goed("verzorger", "wijzig", "2", "--gezag", "nee")
    for meer in ((), ("--aan", "ouders")):
        gemaakt = zaken("brief", "maak", "uitnodiging-hoorgesprek", "1", *GESPREK, *meer)
        assert gemaakt.code == 0
        assert "Noor Zwaluw (verzorger 1)" in gemaakt.out
        assert "Piet Merel" not in gemaakt.out
        assert "Niet aan Piet Merel (verzorger 2): die heeft geen gezag en woont niet bij de jongere" in gemaakt.err
        assert '--aan "verzorger 2"' in gemaakt.err
        assert "Niet aan Noor" not in gemaakt.err
    zelf = ("brief", "maak", "waarschuwing", "1", "--aan", "verzorger 2")
    assert "verzorger 2 heeft geen gezag" in geweigerd(zaken(*zelf), 5)
    assert "Niet aan" not in zaken(*zelf, "--toch").err


@pytest.mark.parametrize(
    "gegeven",
    [
        ("--relatie", "pleegouder"), ("--relatie", "stiefouder"), ("--relatie", "instelling"), ("--adres", ""),
        ("--adres", "Linde 1, 8181 AB Heerde"),
    ],
)  # fmt: skip
def test_who_looks_after_the_jongere_is_written_to_without_gezag(zaken: Lpa, gegeven: tuple[str, ...]) -> None:
    zaken.goed("verzorger", "wijzig", "2", "--gezag", "nee", *gegeven)
    gemaakt = zaken("brief", "maak", "waarschuwing", "1")
    assert gemaakt.code == 0
    assert "verzorger 2" in gemaakt.out


@pytest.mark.parametrize("adres", ["Linde 1, 8161 XX Epe", "Linde 1a, 8181 AB Heerde"])
def test_the_same_street_is_not_yet_the_same_home(zaken: Lpa, adres: str) -> None:
    zaken.goed("verzorger", "wijzig", "2", "--gezag", "nee", "--adres", adres, "--toch")
    assert "Niet aan Piet Merel" in zaken("brief", "maak", "waarschuwing", "1").err


def test_a_letter_goes_abroad_with_the_country_on_the_last_line(zaken: Lpa) -> None:
    adres = ("--adres", "Rue de la Loi 16, 1000 Bruxelles")
    assert "voor een ander land is er --land" in geweigerd(zaken("verzorger", "wijzig", "3", *adres), 5)
    zaken.goed("verzorger", "wijzig", "3", *adres, "--land", "België")
    assert "\nRue de la Loi 16\n1000 Bruxelles\nBELGIË\n" in maak(zaken, *BRIEF, "--aan", "ouders")[0]


def test_a_jongere_abroad_gets_a_letter(zaken: Lpa) -> None:
    adres = ("--adres", "Hauptstr. 4", "--postcode", "48599", "--plaats", "Gronau")
    assert "geen Nederlandse postcode" in geweigerd(zaken("jongere", "wijzig", "2", *adres), 5)
    zaken.goed("jongere", "wijzig", "2", *adres, "--land", "Duitsland")
    assert "Hauptstr. 4, 48599 Gronau, Duitsland" in zaken.goed("jongere", "toon", "2")
    assert "\nHauptstr. 4\n48599  Gronau\nDUITSLAND\n" in maak(zaken, *BRIEF, "--aan", "jongere")[0]


def test_a_secret_address_abroad_stands_in_no_letter_to_another(zaken: Lpa) -> None:
    adres = ("--adres", "Hauptstr. 4", "--postcode", "48599", "--plaats", "Gronau", "--land", "Duitsland")
    zaken.goed("jongere", "wijzig", "3", *adres)
    tekst = "Post van Hauptstr. 4, 48599 Gronau in Duitsland"
    (brief,) = maak(zaken, "waarschuwing", "3", "--aan", "ouders", "--toelichting", tekst, "--uit", "b", "--toch")
    assert not {"Hauptstr", "48599", "Gronau", "Duitsland"} & set(brief.replace(",", " ").replace(".", " ").split())
    assert "Post van (adres geheim)" in brief


OPVANG = ("verzorger", "wijzig", "1", "--adres", "Opvang 5, 8011 ZZ Zwolle", "--geheim-adres", "ja")


def test_the_secret_address_of_a_parent_stands_in_no_letter_but_that_to_this_parent(zaken: Lpa) -> None:
    zaken.goed(*OPVANG)
    brief = ("brief", "maak", "waarschuwing", "1", "--toelichting", "Ik kom op Opvang 5 in Zwolle.")
    gezegd = geweigerd(zaken(*brief), 5)
    assert "in de brief aan verzorger 2 wordt dat '(adres geheim)'" in gezegd
    assert "verzorger 1" not in gezegd
    noor, piet = maak(zaken, *brief[2:], "--toch")
    assert "Opvang 5\n8011 ZZ  Zwolle" in noor
    assert "Ik kom op Opvang 5 in Zwolle." in noor
    assert "Opvang" not in piet
    assert "Ik kom op (adres geheim) in Zwolle." in piet
    (zelf,) = maak(zaken, *brief[2:], "--aan", "jongere", "--toch", "--overschrijf")
    assert "Opvang" not in zelf
    assert "Linde 1" in zelf


def test_a_visit_at_the_secret_address_of_a_parent_is_announced_to_this_parent_alone(zaken: Lpa) -> None:
    zaken.goed(*OPVANG)
    zaken.goed("huisbezoek", "verzet", "1", "--adres", "Opvang 5, Zwolle")
    noor, piet = maak(zaken, "aankondiging-huisbezoek", "1", "--toch")
    assert "Adres: Opvang 5, Zwolle" in noor
    assert "Opvang" not in piet


def test_a_letter_of_before_an_address_became_secret_says_whose(zaken: Lpa) -> None:
    zaken.goed("brief", "maak", "waarschuwing", "1")
    zaken.goed("verzorger", "wijzig", "2", "--geheim-adres", "ja")
    gezegd = geweigerd(zaken("brief", "verzonden", "1"), 5)
    assert "het adres van verzorger 2 is geheim gemaakt nadat brief 1 en 2 zijn gemaakt" in gezegd


GEEN_CONTACT = ("verzorger", "wijzig", "2", "--geen-contact", "ja")


def test_who_may_not_be_contacted_gets_no_letter_of_itself_and_that_is_said(zaken: Lpa) -> None:
    zaken.goed(*GEEN_CONTACT)
    for soort, meer in (
        ("waarschuwing", ()),
        ("uitnodiging-verzuimgesprek", GESPREK),
        ("waarschuwing", ("--aan", "ouders")),
    ):
        gemaakt = zaken("brief", "maak", soort, "1", *meer, "--overschrijf")
        assert gemaakt.code == 0
        assert "Noor Zwaluw (verzorger 1)" in gemaakt.out
        assert "Piet Merel" not in gemaakt.out
        assert "Niet aan Piet Merel (verzorger 2): daarmee is geen contact." in gemaakt.err


def test_a_letter_to_who_may_not_be_contacted_is_asked_for_when_it_is_made_and_when_it_is_sent(zaken: Lpa) -> None:
    zaken.goed(*GEEN_CONTACT)
    zelf = ("brief", "maak", "waarschuwing", "1", "--aan", "verzorger 2")
    zin = "met verzorger 2, Piet Merel, is geen contact, en deze brief gaat daar wel heen"
    assert zin in geweigerd(zaken(*zelf), 5)
    assert f"Vastgelegd, hoewel: {zin}." in zaken(*zelf, "--toch").err
    assert zin in geweigerd(zaken("brief", "verzonden", "1"), 5)
    assert f"Vastgelegd, hoewel: {zin}." in zaken("brief", "verzonden", "1", "--toch").err


def test_when_no_verzorger_may_be_contacted_she_says_to_whom_a_letter_goes(zaken: Lpa) -> None:
    zaken.goed("verzorger", "wijzig", "3", "--geen-contact", "ja")
    gezegd = geweigerd(zaken("brief", "maak", *BRIEF), 5)
    assert "met geen verzorger van jongere 2 is contact" in gezegd
    assert '--aan jongere, of wie de brief toch krijgt: --aan "verzorger 3"' in gezegd
    zaken.goed("brief", "maak", *BRIEF, "--aan", "jongere")


def test_to_a_hearing_is_invited_whom_the_proces_verbaal_is_against(zaken: Lpa) -> None:
    hoor = ("brief", "maak", "uitnodiging-hoorgesprek", "2", *GESPREK, "--overschrijf")
    aan = [b["aan"] for b in zaken.json(*hoor)["brieven"]]
    assert aan == ["Ans Specht (verzorger 3)", "Zoë Specht (jongere 2)"]
    zaken.goed("pv", "hoorgesprek", "2", "--tegen", "jongere", "--datum", "14-11-2019", "--toch")
    gemaakt = zaken(*hoor)
    assert "aan Zoë Specht (jongere 2) in" in gemaakt.out
    assert "verzorger 3" not in gemaakt.out + gemaakt.err
    assert "Aan ouders en jongere" not in gemaakt.err
    (ans,) = zaken.json(*hoor, "--aan", "ouders")["brieven"]
    assert ans["aan"] == "Ans Specht (verzorger 3)"

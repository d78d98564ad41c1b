"""To whom a letter goes: an institution, a parent without gezag, an address abroad."""

from __future__ import annotations

from tests.commands.brief.helpers import maak
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


def test_who_has_no_gezag_is_doubted_in_plain_words(zaken: Lpa) -> None:
    zaken.goed("verzorger", "wijzig", "3", "--gezag", "nee")
    gezegd = geweigerd(zaken("brief", "maak", *BRIEF, "--aan", "ouders"), 5)
    assert gezegd.startswith("Fout: verzorger 3 heeft geen gezag over de jongere, en krijgt deze brief wel.\n")
    zaken.goed("brief", "maak", *BRIEF, "--aan", "ouders", "--toch")
    zaken.goed("verzorger", "wijzig", "3", "--gezag", "ja")
    zaken.goed("brief", "maak", *BRIEF, "--aan", "ouders", "--overschrijf")


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
    (brief,) = maak(zaken, "waarschuwing", "3", "--aan", "ouders", "--toelichting", tekst, "--uit", "b")
    assert not {"Hauptstr", "48599", "Gronau", "Duitsland"} & set(brief.replace(",", " ").replace(".", " ").split())
    assert "Post van (adres geheim)" in brief

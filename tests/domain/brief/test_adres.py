"""Who gets a letter: whom she named, else a party, else whom the law names."""

from __future__ import annotations

import pytest

from lpa.domain.brief.adres import Adres, Kring, Partij, geadresseerden, van_contact, van_jongere, van_verzorger
from lpa.domain.recht.aanschrijven import Aanschrijving
from lpa.domain.records.jongere import Verzorger
from lpa.domain.zaak.keten import Contact
from lpa.errors import Geweigerd, LpaFout, NietGevonden, VerkeerdGebruik
from tests.domain.factories import maak_jongere

OUDERS = Aanschrijving(True, False, "Leerplichtwet art. 2 lid 1")
BEIDE = Aanschrijving(True, True, "Leerplichtwet art. 2 lid 1 en lid 3")
ZELF = Aanschrijving(False, True, "Leerplichtwet art. 1b")
RMC = Contact(nummer=5, soort="rmc", naam="RMC IJssel-Vecht", persoon="A. Specht", adres="Plein 1, 8011 AA Zwolle")
GGD = Contact(nummer=6, soort="jgz", naam="GGD")
KRING = Kring(
    maak_jongere(nummer=1),
    [Verzorger(nummer=2, jongere=1, naam="A. Zwaluw"), Verzorger(nummer=3, jongere=1, naam="B. Zwaluw")],
    [RMC, GGD],
)


@pytest.mark.parametrize(
    ("gevraagd", "wet", "wie"),
    [
        pytest.param([], OUDERS, ["verzorger 2", "verzorger 3"], id="de wet: beide ouders"),
        pytest.param([], BEIDE, ["verzorger 2", "verzorger 3", "jongere 1"], id="de wet: ook de jongere"),
        pytest.param([], ZELF, ["jongere 1"], id="de wet: de jongere van achttien"),
        pytest.param(["jongere"], OUDERS, ["jongere 1"], id="zelf gekozen"),
        pytest.param(["Ouders"], ZELF, ["verzorger 2", "verzorger 3"], id="toch de ouders"),
        pytest.param(["allen"], OUDERS, ["verzorger 2", "verzorger 3", "jongere 1"], id="allen"),
        pytest.param(["verzorger 3", " contact  6 "], OUDERS, ["verzorger 3", "contact 6"], id="bij nummer"),
        pytest.param(["verzorger 3", "ouders"], OUDERS, ["verzorger 3", "verzorger 2"], id="ieder eenmaal"),
    ],
)
def test_who_gets_a_letter(gevraagd: list[str], wet: Aanschrijving, wie: list[str]) -> None:
    assert [g.sleutel for g in geadresseerden(KRING, gevraagd, wet)] == wie


def _aan_rmc(*contacten: Contact) -> Kring:
    return KRING._replace(partij=Partij("rmc", contacten))


def test_a_letter_for_the_chain_goes_to_its_one_party() -> None:
    (aan,) = geadresseerden(_aan_rmc(RMC), [], OUDERS)
    assert (aan.naam, aan.aanhef, aan.adres) == (
        "RMC IJssel-Vecht, A. Specht", "A. Specht", Adres("Plein 1", "8011 AA", "Zwolle"),
    )  # fmt: skip


def test_of_a_party_without_an_address_is_said_how_to_record_it() -> None:
    aan = van_contact(GGD)
    assert (aan.naam, aan.aanhef, aan.adres) == ("GGD", "GGD", None)
    assert aan.gemist is not None
    assert "lpa contact wijzig 6 --adres" in aan.gemist.hulp


@pytest.mark.parametrize(
    ("kring", "gevraagd", "soort", "zin", "hulp"),
    [
        (KRING._replace(verzorgers=[]), [], Geweigerd, "bij jongere 1 staat geen ouder of verzorger", "--aan jongere"),
        (
            _aan_rmc(),
            [],
            Geweigerd,
            "er is geen contact van soort rmc",
            "lpa contact nieuw --soort rmc",
        ),
        (
            _aan_rmc(RMC, GGD),
            [],
            Geweigerd,
            "meer dan een contact van soort rmc: 5, 6",
            "--aan",
        ),
        (KRING, ["opa"], VerkeerdGebruik, "'opa' zegt niet aan wie de brief gaat", "kies ouders, jongere, allen"),
        (KRING, ["verzorger 9"], NietGevonden, "er is geen verzorger 9 bij jongere 1", "lpa jongere toon 1"),
        (KRING, ["contact 2"], NietGevonden, "er is geen contact 2", "lpa contact lijst"),
    ],
)
def test_a_letter_to_nobody_is_refused_with_what_to_do(
    kring: Kring, gevraagd: list[str], soort: type[LpaFout], zin: str, hulp: str
) -> None:
    with pytest.raises(soort, match=zin) as fout:
        geadresseerden(kring, gevraagd, OUDERS)
    assert hulp in fout.value.oplossing


# ── Abroad ────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("adres", "land", "blok"),
    [
        ("Dijk 1, 8181aa Heerde", "", "Dijk 1\n8181 AA  Heerde"),
        ("Rue de la Loi 16, 1000 Bruxelles", "België", "Rue de la Loi 16\n1000 Bruxelles\nBELGIË"),
        ("Flat 2, 10 Downing Street, London, SW1A 2AA", "Engeland",
         "Flat 2\n10 Downing Street\nLondon\nSW1A 2AA\nENGELAND"),
        ("Hof van Twente", "België", "Hof van Twente\nBELGIË"),
    ],
)  # fmt: skip
def test_the_lines_of_an_address_of_a_parent(adres: str, land: str, blok: str) -> None:
    aan = van_verzorger(Verzorger(nummer=2, jongere=1, naam="A. Zwaluw", adres=adres, land=land), maak_jongere())
    assert aan.adres is not None
    assert aan.adres.blok == blok


@pytest.mark.parametrize(
    ("adres", "blok"),
    [
        ({"adres": "Rue de la Loi 16", "postcode": "1000", "plaats": "Bruxelles", "land": "België"},
         "Rue de la Loi 16\n1000  Bruxelles\nBELGIË"),
        ({"adres": "Rue de la Loi 16, Bruxelles", "land": "België"}, "Rue de la Loi 16\nBruxelles\nBELGIË"),
        ({"adres": "Dijk 1", "postcode": "8181aa", "plaats": "Heerde"}, "Dijk 1\n8181 AA  Heerde"),
    ],
)  # fmt: skip
def test_a_jongere_abroad_is_written_to_without_a_dutch_postcode(adres: dict[str, str], blok: str) -> None:
    for aan in (van_jongere(maak_jongere(**adres)), van_verzorger(KRING.verzorgers[0], maak_jongere(**adres))):
        assert aan.adres is not None
        assert aan.adres.blok == blok


def test_without_a_street_no_letter_goes_abroad() -> None:
    assert van_jongere(maak_jongere(land="België", plaats="Bruxelles")).adres is None


def test_an_institution_is_written_to_for_the_attention_of_its_contact() -> None:
    v = Verzorger(jongere=1, naam="De Brug", relatie="instelling", contactpersoon="A. Specht", contact_geslacht="v")
    aan = van_verzorger(v, maak_jongere())
    assert (aan.naam, aan.aanhef) == ("De Brug, t.a.v. A. Specht", "mevrouw Specht")
    ouder = van_verzorger(Verzorger(jongere=1, naam="de heer Zwaluw", relatie="vader"), maak_jongere())
    assert (ouder.naam, ouder.aanhef) == ("de heer Zwaluw", "heer Zwaluw")


@pytest.mark.parametrize(
    ("aanvrager", "wet", "wie"),
    [
        ("", OUDERS, ["verzorger 2", "verzorger 3"]), ("verzorger 3", OUDERS, ["verzorger 3", "verzorger 2"]),
        ("jongere", OUDERS, ["jongere 1", "verzorger 2", "verzorger 3"]),
        ("verzorger 3", ZELF, ["verzorger 3", "jongere 1"]),
    ],
)  # fmt: skip
def test_who_asked_comes_first_and_the_others_get_the_letter_as_well(
    aanvrager: str, wet: Aanschrijving, wie: list[str]
) -> None:
    assert [g.sleutel for g in geadresseerden(KRING._replace(aanvrager=aanvrager), [], wet)] == wie
    assert [g.sleutel for g in geadresseerden(KRING._replace(aanvrager=aanvrager), ["ouders"], wet)] == [
        "verzorger 2",
        "verzorger 3",
    ]


def test_who_asked_and_has_no_gezag_gets_the_answer_all_the_same() -> None:
    elders = Verzorger(nummer=4, jongere=1, naam="C. Zwaluw", gezag="nee", adres="Kerkstraat 9, 8161 XX Epe")
    kring = KRING._replace(verzorgers=[*KRING.verzorgers, elders])
    assert [g.sleutel for g in geadresseerden(kring, [], OUDERS)] == ["verzorger 2", "verzorger 3"]
    gevraagd = kring._replace(aanvrager="verzorger 4")
    assert [g.sleutel for g in geadresseerden(gevraagd, [], OUDERS)] == ["verzorger 4", "verzorger 2", "verzorger 3"]

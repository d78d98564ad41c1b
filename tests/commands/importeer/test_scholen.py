"""Schools from the lists of DUO, in both spellings, and from a file of her own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.commands.importeer.conftest import Schrijf
from tests.conftest import Lpa, geweigerd, ongemoeid

# The headers of the list of primary schools of 2021 and of secondary schools of 2026, as far as lpa looks at them.
BO = "PROVINCIE;BEVOEGD GEZAG NUMMER;BRIN NUMMER;VESTIGINGSNUMMER;VESTIGINGSNAAM;STRAATNAAM;HUISNUMMER-TOEVOEGING;" \
    "POSTCODE;PLAATSNAAM;GEMEENTENUMMER;GEMEENTENAAM;DENOMINATIE;TELEFOONNUMMER"  # fmt: skip
VO = BO.replace("BRIN NUMMER", "INSTELLINGSCODE").replace("VESTIGINGSNUMMER", "VESTIGINGSCODE")
VO += ";ONDERWIJSSTRUCTUUR;VAKANTIEREGIO"
WILG = "Gelderland;1;90ZZ;90ZZ00;Basisschool De Elf Populieren;Laan;1;8181 AA;HEERDE;0246;HEERDE;Openbaar;0578000000"
BOOM = "Overijssel;1;91ZZ;91ZZ01;’t Wilgje;Laan;1;8011 AA;ZWOLLE;0193;ZWOLLE;Overige; "
DIDAM = "Gelderland;1;92ZZ;92ZZ00;De Eik;Laan;1;6941 AA;DIDAM;1955;MONTFERLAND;Overige; "
BEEK = "Gelderland;1;93ZZ;93ZZ00;De Es;Laan;1;7037 AA;BEEK GEM MONTFERLAND;1955;MONTFERLAND;Overige; "


def scholen(lpa: Lpa) -> dict[str, tuple[Any, ...]]:
    rijen = lpa.json("school", "lijst", "--alles")["scholen"]
    return {s["brin"]: (s["naam"], s["plaats"], s["regio"], s["onderwijssoorten"], s["telefoon"]) for s in rijen}


def test_a_list_of_duo_is_read_in_its_own_encoding_with_one_space_for_nothing(leeg: Lpa, schrijf: Schrijf) -> None:
    uit = leeg.goed("importeer", "scholen", schrijf("03-bo.csv", BO, WILG, BOOM, encoding="cp1252"))
    assert "2 nieuw" in uit
    assert "Windows-1252" in uit
    gevonden = scholen(leeg)
    assert gevonden["90ZZ00"] == ("Basisschool De Elf Populieren", "Heerde", "midden", "po", "0578000000")
    assert gevonden["91ZZ01"] == ("’t Wilgje", "Zwolle", "noord", "po", "")


def test_the_new_spelling_and_the_region_of_the_list_are_read(leeg: Lpa, schrijf: Schrijf) -> None:
    leeg.goed("importeer", "scholen", schrijf("x.csv", VO, BOOM + ";VWO/HAVO;Zuid"))
    assert scholen(leeg)["91ZZ01"][2:4] == ("zuid", "vo")


def test_in_a_gemeente_that_is_split_the_place_decides(leeg: Lpa, schrijf: Schrijf) -> None:
    leeg.goed("importeer", "scholen", schrijf("x.csv", BO, DIDAM, BEEK))
    assert {brin: s[2] for brin, s in scholen(leeg).items() if brin[:2] in ("92", "93")} == {
        "92ZZ00": "zuid", "93ZZ00": "midden",
    }  # fmt: skip


@pytest.mark.parametrize("gemeente", ["Heerde", "heerde", "0246", "Heerde,Montferland"])
def test_only_the_gemeenten_that_she_names_come_in(leeg: Lpa, schrijf: Schrijf, gemeente: str) -> None:
    leeg.goed("importeer", "scholen", schrijf("x.csv", BO, WILG, BOOM, DIDAM), "--gemeente", gemeente)
    assert "90ZZ00" in scholen(leeg)
    assert ("92ZZ00" in scholen(leeg)) == ("," in gemeente)
    assert "91ZZ01" not in scholen(leeg)


def test_a_gemeente_without_a_school_in_the_list_is_a_mistake(leeg: Lpa, schrijf: Schrijf) -> None:
    bestand = schrijf("x.csv", BO, WILG)
    assert "geen school in de gemeente Epe" in ongemoeid(
        leeg, "importeer", "scholen", bestand, "--gemeente", "Epe", code=3
    )


def test_a_school_that_is_known_by_its_four_characters_gets_its_vestiging_and_no_double(
    leeg: Lpa, schrijf: Schrijf
) -> None:
    rij = WILG.replace("90ZZ", "12AB").replace("Basisschool De Elf Populieren", "De Wilg Heerde")
    uit = leeg.goed("importeer", "scholen", schrijf("x.csv", BO, rij), COLUMNS="120")
    assert "0 nieuw, 1 gewijzigd" in uit
    assert scholen(leeg)["12AB00"][0] == "De Wilg"  # her own name for it stays


def test_a_school_of_which_the_region_is_not_known_is_refused_by_name(leeg: Lpa, schrijf: Schrijf) -> None:
    bestand = schrijf("x.csv", "Naam;Plaats", "De Eik;Nergenshuizen")
    assert "de vakantieregio van De Eik (Nergenshuizen) is niet bekend" in ongemoeid(
        leeg, "importeer", "scholen", bestand, code=4
    )
    eigen = schrijf("y.csv", "Naam;Plaats;Vakantieregio;Onderwijs", "De Eik;Nergenshuizen;Noord;")
    leeg.goed("importeer", "scholen", eigen, "--onderwijssoort", "po")
    assert scholen(leeg)[None][2:4] == ("noord", "po")  # type: ignore[index]


MELDING = ("melding", "nieuw", "--nieuwe-jongere", "Okafor, Ada", "--geboren", "3-4-2009", "--soort", "signaal",
           "--uren", "18")  # fmt: skip


@pytest.mark.parametrize("getypt", ["90ZZ00", "basisschool de elf populieren", "elf populieren"])
def test_a_school_of_the_list_that_was_not_taken_comes_with_a_melding(leeg: Lpa, schrijf: Schrijf, getypt: str) -> None:
    leeg.goed("importeer", "scholen", schrijf("bo.csv", BO, WILG, BOOM), "--gemeente", "Zwolle")
    assert "90ZZ00" not in scholen(leeg)
    leeg.goed(*MELDING, "--nieuwe-school", getypt)
    assert scholen(leeg)["90ZZ00"] == ("Basisschool De Elf Populieren", "Heerde", "midden", "po", "0578000000")
    assert leeg.json("melding", "toon", "1")["onderwijssoort"] == "po"


def test_a_school_that_is_in_no_list_is_entered_by_its_name(leeg: Lpa, schrijf: Schrijf) -> None:
    leeg.goed("importeer", "scholen", schrijf("bo.csv", BO, WILG), "--gemeente", "Heerde")
    leeg.goed(*MELDING, "--nieuwe-school", "De Berk", "--school-plaats", "Epe", "--onderwijssoort", "po")
    assert leeg.json("school", "toon", "4")["regio"] == "midden"


def test_where_the_list_is_gone_or_no_list_any_more_a_school_is_entered_by_its_name(
    leeg: Lpa, schrijf: Schrijf
) -> None:
    lijst = schrijf("bo.csv", BO, WILG, BOOM)
    leeg.goed("importeer", "scholen", lijst, "--gemeente", "Zwolle")
    for inhoud in (None, b"", b"kleur\r\nrood\r\n"):
        Path(lijst).unlink(missing_ok=True)
        if inhoud is not None:
            Path(lijst).write_bytes(inhoud)
        assert "--regio" in geweigerd(leeg(*MELDING, "--nieuwe-school", "90ZZ00"), 2)

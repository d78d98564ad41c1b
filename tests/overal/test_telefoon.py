"""A school on the phone: how many keys a melding takes, of who is known, of who is not, and at a school that is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Lpa
from tests.overal.test_prompts import BREEDTES, CTRL_C, ENTER, Begin, gesprek

__all__ = ["gesprek"]

# The answers after the name: kind, date, first day, hours, remark.
SIGNAAL = (("Soort (", "s" + ENTER), ("Meldingsdatum [", ENTER), ("Eerste dag:", ENTER), ("Uren [16]", ENTER),
           ("Toelichting:", ENTER))  # fmt: skip
NIEUW = (("n = nieuw, Enter = anders:", "n" + ENTER),)
OPSLAAN = (("Opslaan?", ENTER),)


def ada(geboren: str = "3-4-2009") -> tuple[tuple[str, str], ...]:
    """A name that is not found, and what is asked of who has it."""
    return (("Jongere:", "Okafor, Ada" + ENTER), *NIEUW, ("Geboortedatum:", geboren + ENTER), ("Geslacht (", ENTER))


@BREEDTES
def test_a_known_child_takes_at_most_twenty_four_keys(gevuld: Lpa, gesprek: Begin, breed: int) -> None:
    gevuld.goed("melding", "nieuw", "--nieuwe-jongere", "Okafor, Ada", "--geboren", "3-4-2009", "--soort", "overig",
             "--nieuwe-school", "De Wilg", "--school-plaats", "Epe", "--onderwijssoort", "po")  # fmt: skip
    g = gesprek("melding", "nieuw", breed=breed)
    g.antwoord(("Jongere:", "okafor" + ENTER), *SIGNAAL, *OPSLAAN)
    g.einde()
    assert g.toetsen <= 24
    assert gevuld.json("melding", "toon", "4")["school"] == 3


@BREEDTES
def test_an_unknown_child_takes_at_most_seventy_keys(gevuld: Lpa, gesprek: Begin, breed: int) -> None:
    gevuld.goed("school", "nieuw", "De Wilg", "--plaats", "Epe", "--onderwijssoort", "po")
    g = gesprek("melding", "nieuw", breed=breed)
    g.antwoord(*ada(), *SIGNAAL, ("School [onbekend]", "De Wilg" + ENTER))
    overzicht = g.antwoord(("Onderwijssoort (", ENTER), ("Ingeschreven sinds [01-08-2019]", ENTER), *OPSLAAN)
    for deel in ("Ada Okafor", "03-04-2009", "signaal", "De Wilg, Epe (3)", "01-08-2019"):
        assert deel in overzicht
    g.einde()
    assert g.toetsen <= 70
    assert gevuld.json("jongere", "toon", "4")["inschrijvingen"][0]["school"] == 3


@BREEDTES
def test_an_unknown_child_at_an_unknown_school_takes_at_most_a_hundred_keys(
    gevuld: Lpa, gesprek: Begin, breed: int
) -> None:
    g = gesprek("melding", "nieuw", breed=breed)
    g.antwoord(*ada(), *SIGNAAL, ("School [onbekend]", "De Wilg" + ENTER), *NIEUW, ("Onderwijssoort (", ENTER))
    g.antwoord(("Plaats van de school:", "Epe" + ENTER))
    assert "Vakantieregio midden: gemeente Epe" in g.vraag("Ingeschreven sinds [01-08-2019]")
    g.typ(ENTER)
    g.antwoord(*OPSLAAN)
    g.einde()
    assert g.toetsen <= 100
    assert gevuld.json("melding", "toon", "3")["onderwijssoort"] == "po"


def test_a_place_that_the_list_does_not_name_asks_the_region(gevuld: Lpa, gesprek: Begin) -> None:
    g = gesprek("melding", "nieuw")
    g.antwoord(*ada(), *SIGNAAL, ("School [onbekend]", "De Wilg" + ENTER), *NIEUW, ("Onderwijssoort (", ENTER))
    g.antwoord(("Plaats van de school:", "Zwolle" + ENTER), ("Vakantieregio (n/m/z):", "n" + ENTER))
    g.antwoord(("Ingeschreven sinds [", ENTER), *OPSLAAN)
    g.einde()
    assert gevuld.json("school", "toon", "3")["regio"] == "noord"


@BREEDTES
def test_a_school_of_her_list_of_duo_asks_neither_place_nor_region(
    gevuld: Lpa, gesprek: Begin, tmp_path: Path, breed: int
) -> None:
    lijst = tmp_path / "bo.csv"
    lijst.write_text("PROVINCIE;BRIN NUMMER;VESTIGINGSNUMMER;VESTIGINGSNAAM;PLAATSNAAM;GEMEENTENAAM;DENOMINATIE\n"
                     "Overijssel;90ZZ;90ZZ00;De Wilg;ZWOLLE;ZWOLLE;X\nGelderland;91ZZ;91ZZ00;De Es;EPE;EPE;X\n",
                     encoding="cp1252")  # fmt: skip
    gevuld.goed("importeer", "scholen", str(lijst), "--gemeente", "Epe")
    g = gesprek("melding", "nieuw", breed=breed)
    g.antwoord(*ada(), *SIGNAAL, ("School [onbekend]", "De Wilg" + ENTER), *NIEUW, ("Onderwijssoort", ENTER))
    overzicht = g.antwoord(("Ingeschreven sinds [", ENTER), *OPSLAAN)
    assert "De Wilg, Zwolle, 90ZZ00" in overzicht
    g.einde()
    school = gevuld.json("school", "toon", "4")
    assert (school["brin"], school["regio"], school["plaats"]) == ("90ZZ00", "noord", "Zwolle")


def test_a_school_that_nobody_knows_yet_is_one_enter(gevuld: Lpa, gesprek: Begin) -> None:
    g = gesprek("melding", "nieuw")
    g.antwoord(*ada(), *SIGNAAL, ("School [onbekend]", ENTER), *OPSLAAN)
    g.einde()
    assert gevuld.json("vandaag")["zonder_school"] == [3]


def test_a_name_that_is_mistyped_is_mended_and_makes_nobody_new(gevuld: Lpa, gesprek: Begin) -> None:
    g = gesprek("melding", "nieuw")
    g.antwoord(("Jongere:", "mullerx" + ENTER), ("n = nieuw, Enter = anders:", ENTER), ("Jongere:", "\x7f" + ENTER))
    g.antwoord(*SIGNAAL, *OPSLAAN)
    g.einde()
    assert gevuld.json("melding", "toon", "3")["jongere"] == 2
    assert gevuld.json("jongere", "lijst")["aantal"] == 3


def test_back_from_the_birth_date_of_somebody_new_asks_the_name_again(gevuld: Lpa, gesprek: Begin) -> None:
    g = gesprek("melding", "nieuw")
    g.antwoord(("Jongere:", "okafor" + ENTER), *NIEUW, ("Geboortedatum:", "<" + ENTER))
    g.antwoord(("Jongere [okafor]:", "mul" + ENTER))
    g.antwoord(*SIGNAAL, *OPSLAAN)
    g.einde()
    assert gevuld.json("melding", "toon", "3")["jongere"] == 2
    assert gevuld.json("jongere", "lijst")["aantal"] == 3


@pytest.mark.parametrize("stop", [CTRL_C, "<" + ENTER])
def test_stopping_at_somebody_new_leaves_nothing(gevuld: Lpa, gesprek: Begin, stop: str) -> None:
    g = gesprek("melding", "nieuw")
    g.antwoord(("Jongere:", "Okafor, Ada" + ENTER), ("n = nieuw, Enter = anders:", stop))
    if stop == CTRL_C:
        g.einde(130)
    else:
        g.antwoord(("Jongere:", CTRL_C))
        g.einde(130)
    assert gevuld.json("jongere", "lijst")["aantal"] == 3


def test_who_is_called_almost_so_is_named_before_somebody_new_is_made(gevuld: Lpa, gesprek: Begin) -> None:
    g = gesprek("melding", "nieuw")
    g.antwoord(("Jongere:", "Jasnen, Sem" + ENTER))
    assert "Lijkt op: Jansen, Sem, 12-03-2009 (1)" in g.vraag("n = nieuw, Enter = anders:")
    g.typ("n" + ENTER)
    g.antwoord(("Geboortedatum:", "12-3-2009" + ENTER))
    assert "Jongere 1 lijkt dezelfde: Sem Jansen" in g.vraag("Geslacht (")
    g.typ(CTRL_C)
    g.einde(130)


def test_back_from_the_birth_date_the_name_of_somebody_new_is_what_enter_means(gevuld: Lpa, gesprek: Begin) -> None:
    g = gesprek("melding", "nieuw")
    g.antwoord(("Jongere:", "Okafor, Ada" + ENTER), *NIEUW, ("Geboortedatum:", "<" + ENTER))
    g.antwoord(("Jongere [Okafor, Ada]:", ENTER), *NIEUW, ("Geboortedatum:", "3-4-2009" + ENTER), ("Geslacht (", ENTER))
    g.antwoord(*SIGNAAL, ("School [onbekend]", "De Wilg" + ENTER), *NIEUW, ("Onderwijssoort (", "<" + ENTER))
    g.antwoord(
        ("School [De Wilg]:", ENTER), *NIEUW, ("Onderwijssoort (", ENTER), ("Plaats van de school:", "Epe" + ENTER)
    )
    overzicht = g.antwoord(("Ingeschreven sinds [", ENTER), *OPSLAAN)
    assert "Ada Okafor" in overzicht
    g.einde()
    assert gevuld.json("jongere", "toon", "4")["voornaam"] == "Ada"
    assert gevuld.json("school", "toon", "3")["naam"] == "De Wilg"


def test_in_jongere_nieuw_who_may_be_the_same_is_named_below_the_birth_date(gevuld: Lpa, gesprek: Begin) -> None:
    g = gesprek("jongere", "nieuw")
    g.antwoord(("Achternaam:", "Jansen" + ENTER), ("Tussenvoegsel:", ENTER), ("Voornaam:", "Semm" + ENTER))
    g.antwoord(("Geboortedatum:", "12-3-2009" + ENTER))
    assert "Jongere 1 lijkt dezelfde: Sem Jansen" in g.vraag("Geslacht (")
    g.typ(CTRL_C)
    g.einde(130)
    gevuld.goed("jongere", "wijzig", "2", "--geboortedatum", "3-4-2009")
    g = gesprek("jongere", "nieuw")
    g.antwoord(("Achternaam:", "Müller" + ENTER), ("Tussenvoegsel:", "van der" + ENTER), ("Voornaam:", "Zoë" + ENTER))
    g.antwoord(("Geboortedatum:", "3-4-2009" + ENTER))
    assert "Jongere 2 heeft dezelfde naam en geboortedatum" in g.vraag("Geslacht (")
    g.typ(CTRL_C)
    g.einde(130)


def test_no_to_a_doubt_about_somebody_new_keeps_what_she_answered(gevuld: Lpa, gesprek: Begin) -> None:
    g = gesprek("melding", "nieuw")
    g.antwoord(("Jongere:", "Jansen, Semm" + ENTER), *NIEUW, ("Geboortedatum:", "12-3-2009" + ENTER))
    g.antwoord(("Geslacht (", ENTER), *SIGNAAL, ("School [onbekend]", ENTER), *OPSLAAN)
    assert "jongere 1 lijkt dezelfde: Sem Jansen" in g.vraag("Klopt dit toch?")
    g.typ("n" + ENTER)
    assert "Semm Jansen" in g.vraag("Opslaan?")
    g.typ("n" + ENTER)
    g.einde(5)
    assert gevuld.json("jongere", "lijst")["aantal"] == 3


def test_yes_to_a_doubt_about_somebody_new_stores_once(gevuld: Lpa, gesprek: Begin) -> None:
    g = gesprek("melding", "nieuw")
    g.antwoord(("Jongere:", "Jansen, Semm" + ENTER), *NIEUW, ("Geboortedatum:", "12-3-2009" + ENTER))
    g.antwoord(("Geslacht (", ENTER), *SIGNAAL, ("School [onbekend]", ENTER), *OPSLAAN)
    g.antwoord(("Klopt dit toch?", "j" + ENTER))
    g.einde()
    assert gevuld.json("jongere", "lijst")["aantal"] == 4
    assert gevuld.json("melding", "lijst")["aantal"] == 3


def test_a_child_that_changes_school_ends_the_enrolment_before_it_with_one_enter(gevuld: Lpa, gesprek: Begin) -> None:
    g = gesprek("inschrijving", "nieuw", "--jongere", "1", "--school", "2")
    g.antwoord(("Vanaf:", "4-11-2019" + ENTER), ("Opslaan?", ENTER))
    g.antwoord(("Klopt dit toch?", "n" + ENTER), ("Opslaan?", CTRL_C))
    g.einde(130)
    g = gesprek("inschrijving", "nieuw")
    g.antwoord(("Jongere:", "1" + ENTER), ("School:", "2" + ENTER), ("Onderwijssoort (", "vo" + ENTER))
    g.antwoord(("Vanaf:", "4-11-2019" + ENTER))
    assert "Nu nog ingeschreven op De Wegwijzer" in g.vraag("Niveau:")
    g.typ(ENTER)
    g.antwoord(("Leerjaar:", ENTER), ("Vorige eindigt (ja/nee) [ja]:", ENTER), ("Opslaan?", ENTER))
    g.einde()
    assert [i["tot"] for i in gevuld.json("jongere", "toon", "1")["inschrijvingen"]] == [None, "2019-11-03"]

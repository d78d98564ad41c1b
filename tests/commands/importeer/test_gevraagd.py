"""In a real terminal: which column is what, where a header does not say it; and two records side by side."""

from __future__ import annotations

import pytest

from tests.commands.importeer.conftest import Schrijf
from tests.conftest import Lpa
from tests.overal.test_prompts import CTRL_C, ENTER, Begin, gesprek

__all__ = ["gesprek"]
VREEMD = ("Kind;Dag waarop geboren;Straatje", "Merel, Sem;12-3-2009;Dijk 2")


def test_a_column_whose_header_says_nothing_is_asked(gevuld: Lpa, gesprek: Begin, schrijf: Schrijf) -> None:
    g = gesprek("importeer", "jongeren", schrijf("a.csv", *VREEMD), "--mutaties")
    g.antwoord(("Welke kolom is: geboortedatum (d/s/g):", f"d{ENTER}"))
    assert "1 nieuw" in g.einde()
    assert gevuld.json("zoek", "merel sem")["jongeren"][-1]["geboortedatum"] == "2009-03-12"


@pytest.mark.parametrize("toetsen", [f"g{ENTER}", CTRL_C])
def test_none_of_the_columns_stores_nothing(gevuld: Lpa, gesprek: Begin, schrijf: Schrijf, toetsen: str) -> None:
    voor = len(gevuld.json("jongere", "lijst", "--alles")["jongeren"])
    g = gesprek("importeer", "jongeren", schrijf("a.csv", *VREEMD))
    g.antwoord(("Welke kolom is: geboortedatum (d/s/g):", toetsen))
    g.einde(130 if toetsen == CTRL_C else 4)
    assert len(gevuld.json("jongere", "lijst", "--alles")["jongeren"]) == voor


def test_a_list_of_pupils_is_asked_for_its_zaken_once_and_refused_with_what_reads_it(
    gevuld: Lpa, gesprek: Begin, schrijf: Schrijf
) -> None:
    g = gesprek("importeer", "lijst", schrijf("a.csv", "Leerling;Geb.datum;Klas;Opm", "Merel, Sem;12-3-2009;2B;"))
    g.antwoord(("Welke kolom is: soort verzuim (k/o/g):", f"g{ENTER}"))
    gezegd = g.einde(4)
    assert "Welke kolom is: gemeld op" not in gezegd
    assert "lpa importeer jongeren" in gezegd


@pytest.mark.parametrize(("antwoord", "over"), [("j", 1), ("n", 2)])
def test_two_records_are_shown_before_it_is_asked(gevuld: Lpa, gesprek: Begin, antwoord: str, over: int) -> None:
    for voornaam in ("Bo", "Bo Jan"):
        gevuld.goed("jongere", "nieuw", "--achternaam", "Reiger", "--voornaam", voornaam, "--geboortedatum", "2-2-2010",
                    "--toch")  # fmt: skip
    een, twee = (str(j["nummer"]) for j in gevuld.json("jongere", "lijst", "--zoek", "reiger")["jongeren"])
    g = gesprek("jongere", "samenvoegen", een, twee)
    assert "Bo Jan" in g.vraag("laten opgaan in jongere")
    g.typ(f"{antwoord}{ENTER}")
    g.einde(0 if antwoord == "j" else 5)
    assert len(gevuld.json("jongere", "lijst", "--zoek", "reiger")["jongeren"]) == over


ZAAK = "Merel, {};12-3-20{:02};{};luxe;16-9-2019"


@pytest.fixture
def lijst(schrijf: Schrijf) -> str:
    """Zaken at two schools that the register knows by a longer name, and at one that it does not know."""
    scholen = ("wegwijz", "kompa", "Elders")
    return schrijf(
        "l.csv", "Naam;Geboren;School;Soort;Gemeld op",
        *(ZAAK.format(naam, 9 + n, school) for n, (naam, school) in enumerate(zip("ABC", scholen, strict=True))),
    )  # fmt: skip


def test_a_school_of_a_list_is_offered_and_less_than_goes_back_to_the_one_before(
    gevuld: Lpa, gesprek: Begin, lijst: str
) -> None:
    g = gesprek("importeer", "lijst", lijst, "--proef")
    g.antwoord(("'wegwijz' (-: sla over) [De Wegwijzer, Heerde (1)]:", f"-{ENTER}"))
    g.antwoord(("'kompa' (-: sla over) [", f"<{ENTER}"), ("'wegwijz' (-: sla over) [", ENTER))
    g.antwoord(("'kompa' (-: sla over) [", f"-{ENTER}"), ("'Elders' (leeg: sla over):", ENTER))
    gezegd = g.einde()
    assert "1 nieuw" in gezegd
    assert "2 geweigerd" in gezegd


def test_a_refused_school_names_the_one_it_is_like(gevuld: Lpa, lijst: str) -> None:
    gezegd = gevuld.goed("importeer", "lijst", lijst, "--proef")
    assert "school 'wegwijz' staat zo niet in het register; lijkt op De Wegwijzer, Heerde (" in gezegd
    assert "school 'Elders' staat niet in het register; dat kan met" in gezegd


def test_a_reason_that_rows_share_is_told_once_with_all_their_lines(gevuld: Lpa, schrijf: Schrijf) -> None:
    rijen = [ZAAK.format(chr(65 + n), 9, "Elders") for n in range(24)]
    gezegd = " ".join(
        gevuld.goed(
            "importeer", "lijst", schrijf("l.csv", "Naam;Geboren;School;Soort;Gemeld op", *rijen), "--proef"
        ).split()
    )
    assert gezegd.count("'Elders' staat niet in het register") == 1
    assert "ook regel 3, 4, 5" in gezegd
    assert "22 en nog 3" in gezegd


def test_the_headings_of_a_school_of_its_own_are_known(gevuld: Lpa, schrijf: Schrijf) -> None:
    rij = (
        "Achternaam;Roepnaam;Geb. datum;Straat + nr;PC;Woonplaats;Telefoon thuis",
        "Merel;Sem;12-3-2009;Dijk 2;8161AB;Epe;0578-1",
    )
    gevuld.goed("importeer", "jongeren", schrijf("a.csv", *rij), "--mutaties")
    sem = gevuld.json("zoek", "merel sem")["jongeren"][-1]
    assert [sem[naam] for naam in ("adres", "postcode", "plaats", "telefoon")] == ["Dijk 2", "8161 AB", "Epe", "0578-1"]

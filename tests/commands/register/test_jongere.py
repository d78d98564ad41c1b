"""`lpa jongere`, of somebody whose birth date is known in part: such a record may come from an import."""

from __future__ import annotations

import pytest

from lpa.domain.base.datum import Geboortedatum
from lpa.domain.records.jongere import Jongere
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.reading import one
from lpa.storage.engine.writer import transaction
from tests.conftest import NU, Lpa, geweigerd
from tests.domain.factories import maak_jongere, maak_melding


@pytest.fixture
def deels(gevuld: Lpa) -> tuple[Lpa, str]:
    """A jongere of whom only the year of birth is known, with an open melding."""
    with CaseFile(gevuld.pad, lambda: "", lambda: NU) as b, transaction(b, "proef") as s:
        jongere = s.add(maak_jongere(achternaam="Tuinfluiter", geboortedatum=Geboortedatum.fromisoformat("2014")))
        s.add(maak_melding(jongere=jongere.nummer))
    return gevuld, str(jongere.nummer)


def test_a_part_of_a_birth_date_is_shown_as_it_is_known(deels: tuple[Lpa, str]) -> None:
    lpa, nummer = deels
    uit = lpa.goed("jongere", "toon", nummer)
    assert "geboren" in uit
    assert "vraagt oordeel op 15-11-2019" in " ".join(uit.split())
    assert "leerplicht 06-01-2020 tot en met 31-07-2031 (art. 3), geboren 31-12-2014" in " ".join(uit.split())
    data = lpa.json("jongere", "toon", nummer)
    assert data["geboortedatum"] == "2014"
    assert (data["plicht"]["status"], data["plicht"]["jongste"]["leerplicht_van"]) == ("vraagt oordeel", "2020-01-06")
    assert "2014" in lpa.goed("jongere", "lijst", "--zoek", "tuinfluiter", "--csv")


@pytest.mark.parametrize(
    "woorden",
    [("recht", "leerplicht", "--jongere", "tuinfluiter"), ("dossier", "--jongere", "tuinfluiter"), ("vandaag",),
     ("zoek", "tuinfluiter"), ("overzicht", "2019-2020"), ("logboek", "--volledig")],
    ids=lambda woorden: woorden[0],
)  # fmt: skip
def test_every_page_copes_with_a_part_of_a_birth_date(deels: tuple[Lpa, str], woorden: tuple[str, ...]) -> None:
    lpa, _ = deels
    assert lpa.goed(*woorden)
    assert lpa.json(*woorden)


def test_why_asks_for_judgement_from_both_edges(deels: tuple[Lpa, str]) -> None:
    uit = " ".join(deels[0].goed("recht", "leerplicht", "--jongere", deels[1]).split())
    assert "Geboren 2014: vraagt oordeel op vrijdag 15-11-2019" in uit
    assert "geboren op 01-01-2014: 5 jaar op 01-01-2019" in uit
    assert "geboren op 31-12-2014: 5 jaar op 31-12-2019" in uit
    assert "van de geboortedatum is alleen 2014 bekend" in uit


def test_a_whole_date_that_is_given_later_takes_its_place(deels: tuple[Lpa, str]) -> None:
    lpa, nummer = deels
    uit = lpa.goed("jongere", "wijzig", nummer, "--geboortedatum", "12-3-2014")
    assert "geboortedatum 2014 wordt 12-03-2014" in uit
    with CaseFile(lpa.pad, lambda: "", lambda: NU) as b:
        jongere = one(b.conn, Jongere, "nummer = ?", int(nummer))
    assert jongere is not None
    assert jongere.geboortedatum.exact is not None


def test_somebody_who_may_have_the_same_birth_date_is_doubted(deels: tuple[Lpa, str]) -> None:
    lpa, nummer = deels
    uitkomst = lpa("jongere", "nieuw", "--achternaam", "Tuinfluiter", "--voornaam", "Sem",
                   "--geboortedatum", "1-5-2014")  # fmt: skip
    assert uitkomst.code == 5
    assert f"jongere {nummer} lijkt dezelfde: Sem Tuinfluiter, geboren" in uitkomst.err


@pytest.mark.parametrize(
    ("getypt", "geslacht"),
    [("jongen", "m"), ("Meisje", "v"), ("m", "m"), ("v", "v"), ("x", "x"), ("o", "onbekend"), ("2", "v")],
)
def test_who_it_is_may_be_said_in_the_words_of_a_school(lpa: Lpa, getypt: str, geslacht: str) -> None:
    regel = ("jongere", "nieuw", "--achternaam", "Merel", "--geboortedatum", "1-3-2010", "--geslacht", getypt)
    assert lpa.json(*regel)["geslacht"] == geslacht


@pytest.mark.parametrize("leeg", [".", "-", " - "])
def test_what_the_brp_has_for_no_name_is_no_name(lpa: Lpa, leeg: str) -> None:
    regel = ("jongere", "nieuw", "--achternaam", "Merel", "--geboortedatum", "1-3-2010", "--voornaam", leeg)
    assert lpa.json(*regel)["voornaam"] == ""


@pytest.mark.parametrize("leeg", [".", "-"])
def test_a_single_name_is_the_surname_wherever_the_brp_has_it(lpa: Lpa, leeg: str) -> None:
    regel = ("jongere", "nieuw", "--geboortedatum", "1-3-2010", "--achternaam")
    vast = lpa.json(*regel, leeg, "--voornaam", "Noor")
    assert (vast["achternaam"], vast["voornaam"]) == ("Noor", "")
    assert "er is geen naam" in geweigerd(lpa(*regel, leeg), 4)


@pytest.mark.parametrize("nummer", ["111111110", "123456782", "999999990"])
def test_a_bsn_of_nobody_is_doubted(lpa: Lpa, nummer: str) -> None:
    regel = ("jongere", "nieuw", "--achternaam", "Merel", "--geboortedatum", "1-3-2010", "--bsn", nummer)
    uitkomst = lpa(*regel)
    assert uitkomst.code == 5
    assert "is een proefnummer, van niemand" in uitkomst.err
    assert nummer not in uitkomst.err


def test_a_tussenvoegsel_that_she_typed_in_the_surname_is_one(lpa: Lpa) -> None:
    """The list is ordered by the surname, and a letter says the name as one does."""
    wie = ("--voornaam", "Fien", "--geboortedatum", "12-3-2011")
    lpa.goed("jongere", "nieuw", "--achternaam", "Specht, van der", *wie)
    nummer = lpa.json("jongere", "lijst", "--zoek", "specht")["jongeren"][0]["nummer"]
    fien = lpa.json("jongere", "toon", str(nummer))
    assert (fien["achternaam"], fien["tussenvoegsel"]) == ("Specht", "van der")
    lpa.goed("jongere", "wijzig", str(nummer), "--achternaam", "van der Vos")
    fien = lpa.json("jongere", "toon", str(nummer))
    assert (fien["achternaam"], fien["tussenvoegsel"]) == ("Vos", "van der")


def test_another_change_leaves_a_name_as_it_was_stored(deels: tuple[Lpa, str]) -> None:
    lpa, _ = deels
    with CaseFile(lpa.pad, lambda: "", lambda: NU) as b, transaction(b, "proef") as s:
        nummer = str(s.add(maak_jongere(achternaam="de Specht", tussenvoegsel="")).nummer)
    lpa.goed("jongere", "wijzig", nummer, "--telefoon", "0612345678", "--toch")
    assert lpa.json("jongere", "toon", nummer)["achternaam"] == "de Specht"

"""Who asked: said where she wants to say it, and true wherever it is shown."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Lpa, geweigerd, ongemoeid
from tests.overal.test_prompts import ENTER, Begin, Gesprek

VERLOF = ("verlof", "nieuw", "--grond", "gewichtig", "--van", "2-12-2019", "--tot", "16-12-2019")
VRIJ = ("vrijstelling", "nieuw", "--jongere", "1", "--van", "1-8-2020", "--tot", "31-7-2021", "--toch")


@pytest.fixture
def ouders(gevuld: Lpa) -> Lpa:
    """Noor (1) and Piet (2) of jongere 1, Noor (3) of jongere 2, and Kees (4) of jongere 3."""
    gevuld.goed("verzorger", "nieuw", "1", "--naam", "Noor Specht", "--gezag", "ja")
    gevuld.goed("verzorger", "nieuw", "1", "--naam", "Piet Merel", "--gezag", "nee")
    gevuld.goed("verzorger", "nieuw", "2", "--naam", "Noor Specht")
    gevuld.goed("verzorger", "nieuw", "3", "--naam", "Kees Gans")
    return gevuld


@pytest.fixture
def gesprek(ouders: Lpa) -> Iterator[Begin]:
    """Starts a command on a terminal, on that file."""
    lopend: list[Gesprek] = []

    def begin(*words: str, breed: int = 80) -> Gesprek:
        lopend.append(Gesprek(ouders.pad, *words, breed=breed))
        return lopend[-1]

    yield begin
    for een in lopend:
        een.stop()


def _mis(lpa: Lpa) -> list[str]:
    """What is wrong with the file, or is not as its log says."""
    alle = lpa("controle", "--json").data["vondsten"]
    return [v["wat"] for v in alle if v["controle"] in ("bestand", "waarden", "logboek")]


@pytest.mark.parametrize("wie", ["1", "verzorger 1", "noor", "Noor Specht"])
def test_a_verzorger_is_named_by_number_or_name(ouders: Lpa, wie: str) -> None:
    ouders.goed(*VERLOF, "--jongere", "1", "--aanvrager", wie)
    v = ouders.json("verlof", "toon", "3")
    assert (v["aanvrager"], v["zelf_gevraagd"]) == (1, False)
    assert "Noor Specht (verzorger 1)" in ouders.goed("verlof", "toon", "3")


def test_what_one_alone_is_to_the_jongere_names_that_one(ouders: Lpa) -> None:
    ouders.goed("verzorger", "wijzig", "1", "--relatie", "moeder")
    ouders.goed(*VERLOF, "--jongere", "1", "--aanvrager", "Moeder")
    assert ouders.json("verlof", "toon", "3")["aanvrager"] == 1
    ouders.goed("verzorger", "wijzig", "2", "--relatie", "moeder")
    assert "is niet bekend" in ongemoeid(ouders, "verlof", "wijzig", "3", "--aanvrager", "moeder", code=2)


def test_where_nobody_is_named_it_is_not_said(ouders: Lpa) -> None:
    ouders.goed(*VERLOF, "--jongere", "1")
    ouders.goed(*VRIJ, "--grond", "15")
    for noun, nummer in (("verlof", "3"), ("vrijstelling", "4")):
        v = ouders.json(noun, "toon", nummer)
        assert (v["aanvrager"], v["zelf_gevraagd"]) == (None, False)
        assert "aanvrager  " not in ouders.goed(noun, "toon", nummer)


@pytest.mark.parametrize("wie", ["3", "kees", "9", "buurman"])
def test_only_who_looks_after_that_jongere_can_have_asked(ouders: Lpa, wie: str) -> None:
    assert "is niet bekend" in ongemoeid(ouders, *VERLOF, "--jongere", "1", "--aanvrager", wie, code=2)


def test_of_a_family_the_same_parent_asked_for_each(ouders: Lpa) -> None:
    ouders.goed(*VERLOF, "--jongere", "1", "--jongere", "2", "--aanvrager", "noor")
    assert [ouders.json("verlof", "toon", n)["aanvrager"] for n in ("3", "4")] == [1, 3]


def test_for_a_brother_who_has_no_such_parent_it_is_not_said(ouders: Lpa) -> None:
    uit = ouders(*VERLOF, "--jongere", "1", "--jongere", "2", "--aanvrager", "piet", "--toch")
    assert uit.code == 0
    assert "Let op: bij jongere 2 staat geen verzorger Piet Merel; daar is de aanvrager niet vastgelegd." in uit.err
    assert [ouders.json("verlof", "toon", n)["aanvrager"] for n in ("3", "4")] == [2, None]


@pytest.mark.parametrize(
    ("nieuw", "zegt"),
    [
        ((*VERLOF, "--jongere", "1"), "de jongere alleen als die niet meer bij hen woont (Leerplichtwet art. 13b)"),
        ((*VRIJ[:-1], "--grond", "3a"), "er op verzoek van de ouders (Leerplichtwet art. 3a)"),
        ((*VRIJ[:-1], "--grond", "15"), "niet nagelezen en vraagt uw oordeel (Leerplichtwet art. 15)"),
        ((*VRIJ[:-1], "--grond", "5b"), "een kennisgeving doen de ouders (Leerplichtwet art. 6)"),
    ],
)
def test_a_jongere_who_asks_before_eighteen_is_doubted_by_what_the_law_says(
    ouders: Lpa, nieuw: tuple[str, ...], zegt: str
) -> None:
    assert zegt in ongemoeid(ouders, *nieuw, "--aanvrager", "jongere", code=5)
    ouders.goed(*nieuw, "--aanvrager", "jongere", "--toch")
    noun = nieuw[0]
    assert ouders.json(noun, "toon", "3")["zelf_gevraagd"] is True
    assert "de jongere zelf" in ouders.goed(noun, "toon", "3")


def test_from_eighteen_on_the_jongere_asks_and_a_parent_is_doubted(ouders: Lpa) -> None:
    ouders.goed("jongere", "wijzig", "1", "--geboortedatum", "1-10-2001", "--toch")
    vraag = (*VERLOF, "--jongere", "1", "--ontvangen", "4-11-2019")
    assert "art. 1b" in ongemoeid(ouders, *vraag, "--aanvrager", "1", code=5)
    uit = ouders(*vraag, "--aanvrager", "jongere", "--toch")
    assert (uit.code, "vroeg het zelf" in uit.err) == (0, False)


def test_another_applicant_is_weighed_as_a_first_one_is(ouders: Lpa) -> None:
    ouders.goed(*VERLOF, "--jongere", "1", "--aanvrager", "noor")
    ouders.goed(*VRIJ, "--grond", "15", "--aanvrager", "noor")
    for wijzig in (("verlof", "wijzig", "3"), ("vrijstelling", "wijzig", "4")):
        assert "heeft geen gezag" in ongemoeid(ouders, *wijzig, "--aanvrager", "piet", code=5)


def test_a_parent_without_gezag_who_asks_is_doubted_once(ouders: Lpa) -> None:
    wat = "verzorger 2 vroeg het, en heeft geen gezag over de jongere (Leerplichtwet art. 2 lid 1)"
    assert wat in ongemoeid(ouders, *VERLOF, "--jongere", "1", "--aanvrager", "2", code=5)
    ouders.goed(*VERLOF, "--jongere", "1", "--aanvrager", "2", "--toch")
    ouders.goed("verlof", "wijzig", "3", "--reden", "bruiloft")  # it stood so already
    ouders.goed("verzorger", "wijzig", "2", "--relatie", "pleegouder")
    ouders.goed("verlof", "wijzig", "3", "--aanvrager", "1")
    ouders.goed("verlof", "wijzig", "3", "--aanvrager", "2")


def test_it_is_changed_cleared_and_taken_back(ouders: Lpa) -> None:
    ouders.goed(*VRIJ, "--grond", "5b", "--aanvrager", "1")
    zin = ouders.goed("vrijstelling", "wijzig", "3", "--aanvrager", "jongere", "--toch")
    assert "aanvrager Noor Specht (verzorger 1) wordt de jongere zelf" in zin
    assert "al zo" in ouders.goed("vrijstelling", "wijzig", "3", "--aanvrager", "jongere")
    ouders.goed("vrijstelling", "wijzig", "3", "--aanvrager", "")
    v = ouders.json("vrijstelling", "toon", "3")
    assert (v["aanvrager"], v["zelf_gevraagd"]) == (None, False)
    ouders.goed("ongedaan", "--ja")
    ouders.goed("ongedaan", "--ja")
    assert ouders.json("vrijstelling", "toon", "3")["aanvrager"] == 1
    ouders.goed("vrijstelling", "besluit", "3", "--uitkomst", "vrijgesteld", "--toch")
    ouders.goed("vrijstelling", "wijzig", "3", "--aanvrager", "2", "--toch")  # who asked is known later at times
    assert not _mis(ouders)


# ── Where it is shown, and what hangs on it ───────────────────────────────────────────────────────


def test_the_dossier_tells_it_and_that_without_names_names_nobody(ouders: Lpa) -> None:
    ouders.goed(*VERLOF, "--jongere", "1", "--aanvrager", "1")
    assert "verzorger 1" in ouders.goed("dossier", "--jongere", "1")
    (zaak,) = [z for z in ouders.json("dossier", "--jongere", "1")["zaken"] if z["nummer"] == 3]
    assert zaak["aanvrager"] == 1
    assert "Specht" not in ouders.goed("dossier", "--jongere", "1", "--zonder-namen")


def test_all_that_is_taken_out_refers_to_the_same_verzorger(ouders: Lpa, tmp_path: Path) -> None:
    ouders.goed(*VERLOF, "--jongere", "1", "--aanvrager", "1")
    for meer in ((), ("--met-namen", "--ja")):
        map_ = tmp_path / f"uit{len(meer)}"
        uit = ouders("export", "alles", "--map", str(map_), *meer)
        assert uit.code == 0, uit.err
        verlof, verzorgers = (
            list(csv.DictReader((map_ / naam).open(encoding="utf-8-sig"))) for naam in ("verlof.csv", "verzorger.csv")
        )
        (wie,) = [v for v in verzorgers if v["nummer"] == verlof[0]["aanvrager"]]
        assert wie["gezag"] == "ja"


def test_who_asked_is_not_removed_until_that_is_changed(ouders: Lpa) -> None:
    ouders.goed(*VERLOF, "--jongere", "1", "--aanvrager", "1")
    gezegd = ongemoeid(ouders, "verzorger", "weg", "1", code=5)
    assert "verzorger 1 is de aanvrager van verlof 3" in gezegd
    assert 'lpa verlof wijzig 3 --aanvrager ""' in gezegd
    ouders.goed("verlof", "wijzig", "3", "--aanvrager", "")
    ouders.goed("verzorger", "weg", "1")


def test_a_request_that_was_struck_out_lets_go_of_who_asked(ouders: Lpa) -> None:
    ouders.goed(*VERLOF, "--jongere", "1", "--aanvrager", "1")
    ouders.goed("vervalt", "3", "--reden", "dubbel")
    ouders.goed("verzorger", "weg", "1")
    ouders.goed("vervalt", "3", "--terug")
    assert ouders.json("verlof", "toon", "3")["aanvrager"] is None
    for _ in range(2):
        ouders.goed("ongedaan", "--ja")
    assert ouders.json("verzorger", "lijst", "1")["aantal"] == 2
    assert not _mis(ouders)


@pytest.mark.parametrize("zelfde", [True, False], ids=["one verzorger of two", "two verzorgers"])
def test_of_two_records_of_one_jongere_who_asked_goes_along(ouders: Lpa, zelfde: bool) -> None:
    sem = ouders.json("jongere", "toon", "1")
    ouders.goed("jongere", "nieuw", "--achternaam", sem["achternaam"], "--voornaam", sem["voornaam"],
                "--geboortedatum", "12-3-2009", "--toch")  # fmt: skip
    gezag = ("--gezag", "ja") if zelfde else ("--telefoon", "0611111111")
    ouders.goed("verzorger", "nieuw", "4", "--naam", "Noor Specht", *gezag)
    ouders.goed(*VERLOF, "--jongere", "4", "--school", "1", "--aanvrager", "5", "--toch")
    voor = ouders.json("verlof", "toon", "3")
    ouders.goed("jongere", "samenvoegen", "1", "4", "--toch")
    v = ouders.json("verlof", "toon", "3")
    assert (v["jongere"], v["aanvrager"]) == (1, 1 if zelfde else 5)
    assert not _mis(ouders)
    ouders.goed("ongedaan", "--ja")
    assert ouders.json("verlof", "toon", "3") == voor


def test_a_parent_of_somebody_with_a_secret_address_is_named_and_nothing_more(ouders: Lpa) -> None:
    ouders.goed("verzorger", "wijzig", "4", "--adres", "Brink 1, 8161 XX Epe")
    nieuw = ("vrijstelling", "nieuw", "--jongere", "3", "--grond", "15", "--aanvrager", "4", "--toch")
    for uit in (ouders.goed(*nieuw), ouders.goed("vrijstelling", "toon", "3"), ouders.goed("logboek", "--volledig")):
        assert "Brink" not in uit


# ── On a terminal ─────────────────────────────────────────────────────────────────────────────────

VRAGEN = (
    ("Jongere(n)", "1" + ENTER), ("Grond (", ENTER), ("Eerste dag:", "2-12-2019" + ENTER),
    ("Laatste dag:", "16-12-2019" + ENTER), ("Ontvangen op [", ENTER), ("Reden:", "bruiloft" + ENTER),
)  # fmt: skip


def test_with_one_parent_who_has_gezag_it_is_no_question(ouders: Lpa, gesprek: Begin) -> None:
    g = gesprek("verlof", "nieuw")
    g.antwoord(*VRAGEN, ("Opslaan?", ENTER))
    g.einde()
    assert ouders.json("verlof", "toon", "3")["aanvrager"] is None


def test_of_two_parents_with_gezag_she_chooses_one_or_says_nothing(ouders: Lpa, gesprek: Begin) -> None:
    ouders.goed("verzorger", "wijzig", "2", "--gezag", "ja")
    g = gesprek("verlof", "nieuw")
    g.antwoord(*VRAGEN)
    gezegd = g.vraag("Aanvrager (")
    assert "Noor Specht (verzorger 1)" in gezegd
    assert "de jongere zelf" in gezegd
    g.typ("piet" + ENTER)
    assert "Piet Merel (verzorger 2)" in g.vraag("Opslaan?")
    g.typ(ENTER)
    g.einde()
    assert ouders.json("verlof", "toon", "3")["aanvrager"] == 2


def test_what_flags_say_whole_asks_nothing_more(ouders: Lpa, gesprek: Begin) -> None:
    ouders.goed("verzorger", "wijzig", "2", "--gezag", "ja")
    g = gesprek(*VERLOF, "--jongere", "1")
    g.einde()
    assert g.vragen == 0


def test_from_the_overview_it_is_reached_when_it_was_not_asked(ouders: Lpa, gesprek: Begin) -> None:
    g = gesprek("verlof", "nieuw")
    g.antwoord(*VRAGEN)
    g.vraag("Opslaan?")
    g.typ("+" + ENTER)
    overzicht = g.vraag("Opslaan?")
    nummer = re.search(r"(\d+)\s+Aanvrager", overzicht)
    assert nummer, overzicht
    g.typ(nummer[1] + ENTER)
    g.antwoord(("Aanvrager (", "noor" + ENTER), ("Opslaan?", ENTER))
    g.einde()
    assert ouders.json("verlof", "toon", "3")["aanvrager"] == 1


def test_a_refusal_says_who_can_be_named(ouders: Lpa) -> None:
    gezegd = geweigerd(ouders(*VERLOF, "--jongere", "1", "--aanvrager", "buurman"), 2)
    assert "kies uit: 1, 2, jongere" in gezegd

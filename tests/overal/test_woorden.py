"""Words that the officer may type for a choice, and what she is told when one does not fit."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.huis import tree
from lpa.commands.ui.command import MEANINGS
from lpa.commands.ui.help import COMMANDS, VERB_ALIASES
from lpa.domain.recht.mas import ROUTE_ALIASES
from tests.conftest import Lpa, geweigerd, ongemoeid
from tests.overal.conftest import Proef
from tests.overal.voorbeelden import hulp, verben

BOS = ("jongere", "nieuw", "--achternaam", "Bos", "--geboortedatum", "1-1-2009")


def test_a_step_is_named_as_the_screen_shows_it(gevuld: Lpa) -> None:
    gevuld.goed("interventie", "nieuw", "2", "--soort", "telefoongesprek")
    assert gevuld.json("interventie", "lijst", "2")["interventies"][0]["soort"] == "telefoon"
    assert "bedoelde u telefoon, verzuimgesprek, hoorgesprek of aanbodgesprek?" in ongemoeid(
        gevuld, "interventie", "nieuw", "2", "--soort", "gesprek", code=2
    )


@pytest.mark.parametrize(("getypt", "is_"), [("vrouw", "v"), ("v", "v"), ("man", "m"), ("onbekend", "onbekend")])
def test_a_sex_is_typed_as_a_letter_or_a_word(gevuld: Lpa, getypt: str, is_: str) -> None:
    assert gevuld.json(*BOS, "--geslacht", getypt)["geslacht"] == is_


def test_the_ggd_is_a_party_of_the_kind_that_holds_it(gevuld: Lpa) -> None:
    assert gevuld.json("contact", "nieuw", "GGD IJsselland", "--soort", "ggd")["soort"] == "jgz"


def test_working_days_are_typed_short_or_whole(gevuld: Lpa, tmp_path: Path) -> None:
    begin = ("begin", "--gemeente", "Proefdorp", "--regio", "midden", "--zonder-wachtwoord", "--bestand")
    assert gevuld.json(*begin, str(tmp_path / "nieuw.lpa"), "--werkdagen", "ma dinsdag do")["werkdagen"] == "ma di do"


@pytest.mark.parametrize(
    ("opdracht", "zegt"),
    [
        (
            ("halt", "verwijs", "2", "--toestemming", "ja"),
            "--toestemming past hier niet: vanaf 16 jaar beslist de jongere",
        ),
        (
            ("melding", "nieuw", "--jongere", "3", "--soort", "absoluut", "--uren", "4"),
            "absoluut verzuim telt geen uren",
        ),
        (("interventie", "nieuw", "2", "--soort", "brief", "--aan", "GGD"), "bij deze stap wordt niets gedeeld"),
        (
            ("vrijstelling", "nieuw", "--jongere", "2", "--grond", "15", "--deskundige", "arts"),
            "--deskundige past hier niet: het hoort bij grond 5a.",
        ),
    ],
)
def test_an_option_that_does_not_fit_says_why(gevuld: Lpa, opdracht: tuple[str, ...], zegt: str) -> None:
    gevuld.goed("jongere", "wijzig", "2", "--geboortedatum", "1-11-2003")
    gevuld.goed("melding", "wijzig", "2", "--soort", "signaal", "--uren", "20")
    gezegd = ongemoeid(gevuld, *opdracht, code=2)
    assert zegt in gezegd
    assert "Oplossing: laat --" in gezegd


@pytest.mark.parametrize(
    ("opdracht", "help_"),
    [
        (("huisbezoek", "verslag", "3", "--tweede"), "lpa huisbezoek verslag --help"),
        (("melding", "nieuw", "--soort"), "lpa melding nieuw --help"),
        (("dossier", "2", "--druk"), "lpa dossier toon --help"),
    ],
)
def test_an_option_without_its_value_names_the_help_of_its_command(
    gevuld: Lpa, opdracht: tuple[str, ...], help_: str
) -> None:
    gezegd = ongemoeid(gevuld, *opdracht, code=2)
    assert "ontbreekt een waarde" in gezegd
    assert f"bekijk hoe het moet met: {help_}." in gezegd


@pytest.mark.parametrize("postcode", ["8181", "8181 A", "0181 AA", "B-2000"])
def test_a_postcode_that_is_not_dutch_is_doubted(gevuld: Lpa, postcode: str) -> None:
    gezegd = ongemoeid(gevuld, *BOS, "--postcode", postcode, code=5)
    assert "geen Nederlandse postcode" in gezegd
    nummer = gevuld.json(*BOS, "--postcode", postcode, "--toch")["nummer"]
    assert gevuld.json("jongere", "toon", str(nummer), "--volledig")["postcode"] == postcode
    gevuld.goed("jongere", "wijzig", str(nummer), "--plaats", "Gent")


@pytest.mark.parametrize("postcode", ["8181aa", "8181 AA", " 8181  aa "])
def test_a_dutch_postcode_is_kept_in_one_form(gevuld: Lpa, postcode: str) -> None:
    assert gevuld.json(*BOS, "--postcode", postcode)["postcode"] == "8181 AA"


def test_a_postcode_that_is_doubted_is_not_in_the_log(gevuld: Lpa) -> None:
    gevuld.goed("jongere", "wijzig", "3", "--postcode", "B-2999", "--toch")
    assert "2999" not in gevuld.goed("logboek", "--jongere", "3", "--volledig")


@pytest.mark.parametrize(
    "opdracht",
    [
        ("afzender", "wijzig", "--email"), ("school", "nieuw", "De Brug", "--regio", "midden", "--email"),
        ("school", "wijzig", "1", "--email"), ("contact", "nieuw", "GGD", "--soort", "jgz", "--email"),
    ],
    ids=" ".join,
)  # fmt: skip
@pytest.mark.parametrize("email", ["hanna@dijkmeer", "hanna.dijkmeer.nl", "@dijkmeer.nl", "a b@dijkmeer.nl"])
def test_an_email_address_that_does_not_read_as_one_is_doubted(
    gevuld: Lpa, opdracht: tuple[str, ...], email: str
) -> None:
    assert "geen e-mailadres" in ongemoeid(gevuld, *opdracht, email, code=5)
    gevuld.goed(*opdracht, email, "--toch")
    gevuld.goed("ongedaan", "--ja")
    gevuld.goed(*opdracht, "h.de-wit+lpa@post.dijkmeer.nl")


def test_what_signs_the_letters_has_a_postcode_that_is_doubted_once(gevuld: Lpa) -> None:
    assert "geen Nederlandse postcode" in ongemoeid(gevuld, "afzender", "wijzig", "--postcode", "818AA", code=5)
    gevuld.goed("afzender", "wijzig", "--postcode", "818AA", "--toch")
    gevuld.goed("afzender", "wijzig", "--plaats", "Heerde")
    gevuld.goed("afzender", "wijzig", "--postcode", "8181aa")
    assert gevuld.json("afzender", "toon")["postcode"] == "8181 AA"


_HUIS = Path(__file__).parents[2]
_OUD = re.compile(
    r"\b(deling(en)?|civiele?|draag-over|zeg-af|halt heen|spreekuur nodig|dossier delingen)\b", re.IGNORECASE
)


def _gelezen(lpa: Lpa) -> Iterator[tuple[str, str]]:
    """All that she can read: help, what stands in the code as a sentence, the manual and whole pages."""
    for verb in ("", *COMMANDS, *verben()):
        yield f"lpa {verb} --help", lpa.goed(*verb.split(), "--help", "alles")
    for pad in sorted((_HUIS / "lpa").rglob("*.py")):
        for knoop in ast.walk(tree(pad)):
            if isinstance(knoop, ast.Constant) and isinstance(knoop.value, str) and " " in knoop.value:
                yield f"{pad.name}:{knoop.lineno}", knoop.value
    for pad in (_HUIS / "README.md", *(_HUIS / "docs").glob("*.md")):
        yield pad.name, pad.read_text(encoding="utf-8")
    for pad in (_HUIS / "tests" / "goud").glob("*.txt"):
        yield pad.name, pad.read_text(encoding="utf-8")


def test_one_thing_has_one_word_wherever_it_is_read(lpa: Lpa) -> None:
    assert [(waar, m[0]) for waar, tekst in _gelezen(lpa) if (m := _OUD.search(tekst))] == []


def test_a_word_of_before_is_accepted_for_a_noun_and_for_a_verb(proef: Proef) -> None:
    assert proef.fresh().goed("deling", "lijst") == proef.fresh().goed("verstrekking", "lijst")
    oud = [(naam, word, verb) for naam, verbs in VERB_ALIASES.items() for word, verb in verbs.items()]
    for naam, woord, verb in oud:
        assert proef.fresh().goed(naam, woord, "--help") == proef.fresh().goed(naam, verb, "--help")
    assert proef.fresh().goed("dossier", "delingen", "12") == proef.fresh().goed("dossier", "verstrekkingen", "12")
    assert "`lpa halt heen`" not in geweigerd(proef("halt", "hee"), 2)


def test_a_word_of_before_is_accepted_for_a_value(proef: Proef) -> None:
    lpa = proef.fresh()
    for woord, route in ROUTE_ALIASES.items():
        assert lpa.json("route", "kies", "12", woord, "--toch")["route"] == route
    assert "Verstrekking 1" in lpa.goed("wpg", "merk", "deling", "1")
    assert "civiel" not in geweigerd(lpa("route", "kies", "12", "civile"), 2)


@pytest.mark.parametrize(
    ("getypt", "bedoeld"),
    [
        ("melding toevoegen", "`lpa melding nieuw`"), ("melding verwijderen", "`lpa melding vervalt`"),
        ("verzorger verwijderen", "`lpa verzorger weg`"), ("verlof bekijk", "`lpa verlof toon` of `lpa verlof lijst`"),
        ("school Bewerken", "`lpa school wijzig`"), ("verwijderen", "`lpa vervalt`"), ("kind", "`lpa jongere`"),
        ("melding nieuwe", "`lpa melding nieuw`"), ("meldign", "`lpa melding`"), ("melding teon", "`lpa melding toon`"),
        ("jongere verwijderen", "lpa jongere --help"),
    ],
)  # fmt: skip
def test_another_word_for_a_command_is_met_with_the_one_that_means_it(lpa: Lpa, getypt: str, bedoeld: str) -> None:
    assert bedoeld in geweigerd(lpa(*getypt.split()), 2)


@pytest.mark.parametrize(
    ("getypt", "bedoeld"),
    [
        ("verlof nieuw 5", "`--jongere 5`"), ("melding nieuw sem", "`--jongere sem`"),
        ("melding nieuw sem jansen", '`--jongere "sem jansen"`'),
        ("jongere toon sem jansen", "lpa jongere toon --help"),  # it takes a word, of which one is too many
        ("school nieuw Wilg Epe", "lpa school nieuw --help"),
        ("spreekuur afmelden 1 2", "lpa spreekuur afmelden --help"),
        ("melding nieuw --leerling 1", "bedoelde u `--jongere`?"), ("melding lijst --straat x", "--help"),
        ("overzicht --excel", "`lpa export xlsx`"), ("overzicht 2019-2020 --word", "`lpa export docx`"),
    ],
)  # fmt: skip
def test_a_word_too_many_is_met_with_whom_it_may_be_about_and_an_option_with_its_command(
    gevuld: Lpa, getypt: str, bedoeld: str
) -> None:
    assert bedoeld in geweigerd(gevuld(*getypt.split()), 2)


def test_what_is_missing_without_a_screen_is_named_with_its_choices(gevuld: Lpa) -> None:
    gezegd = " ".join(geweigerd(gevuld("melding", "nieuw", "--jongere", "1"), 2).split())
    assert "geef --soort (signaal, luxe, absoluut, langdurig, overig of preventief)" in gezegd
    gezegd = geweigerd(gevuld("melding", "sluit", "2"), 2)
    assert "geef --afhandeling (administratief afgehandeld, waarschuwing of proces-verbaal)" in " ".join(gezegd.split())


def test_each_word_that_is_meant_is_the_name_of_a_command() -> None:
    namen = {word for verb in verben() for word in verb.split()}
    assert {word for words in MEANINGS.values() for word in words.split()} <= namen


@pytest.mark.parametrize(
    ("opdracht", "uitkomst"),
    [
        ("verlof besluit 1 --uitkomst geweigerd --motivering x --gehoord-op gisteren --mening nee", "afgewezen"),
        ("verlof besluit 1 --uitkomst Toegekend --motivering x --gehoord-op gisteren --mening ja", "toegewezen"),
        ("vrijstelling besluit 3 --uitkomst afgewezen --motivering x --toch", "geweigerd"),
        ("vrijstelling besluit 3 --uitkomst toegewezen --motivering x --toch", "toegekend"),
    ],
)
def test_leave_and_exemption_take_each_others_words(proef: Proef, opdracht: str, uitkomst: str) -> None:
    assert proef.fresh().json(*opdracht.split())["afhandeling"] == uitkomst


def test_a_schooljaar_is_typed_as_a_value_and_with_its_flag(proef: Proef) -> None:
    lpa = proef.fresh()
    met_vlag = [verb for verb in verben() if any("--schooljaar" in p.opts and not p.hidden for p in hulp(verb).params)]
    assert len(met_vlag) > 5
    for verb in (verb for verb in met_vlag if verb.endswith(" lijst")):
        assert lpa.goed(*verb.split(), "19-20") == lpa.goed(*verb.split(), "--schooljaar", "2019-2020"), verb
    for opdracht in ("overzicht", "export csv", "vrijstelling telling", "vakantie lijst", "school kalender 1"):
        woorden = opdracht.split()
        assert lpa.goed(*woorden, "2018-2019") == lpa.goed(*woorden, "--schooljaar", "2018-2019"), opdracht
        assert "staat er twee keer" in geweigerd(lpa(*woorden, "2018-2019", "--schooljaar", "2018-2019"), 2)
    assert "woord te veel" in geweigerd(lpa("melding", "lijst", "12"), 2)
    assert "geen schooljaar" in geweigerd(lpa("melding", "lijst", "2018-2020"), 2)
    assert "--schooljaar" not in lpa.goed("overzicht", "--help", "alles")

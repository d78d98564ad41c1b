"""Each verb has one example that succeeds; and no answer to one holds a secret address."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest
from sqlcipher3 import dbapi2 as sqlcipher3

from lpa.commands.ui.help import COMMANDS
from tests.conftest import Uitkomst
from tests.overal.conftest import Proef, lekken, tekst_van
from tests.overal.voorbeelden import MEER, MERK, REGELS, hulp, tabellen, teksten, verben, voorbeeld

# A letter to the jongere goes to where the jongere lives, and the own address is among the own data. The jongere learns
# that of a verzorger from neither.
MAG = {"jongere": ("brief maak", "inzage"), "verzorger": ()}
# Letters that go to who looks after the jongere, who lives there.
MAG_MEER = {"jongere": "niemand", "verzorger": "brief maak uitnodiging-verzuimgesprek"}
# They read no case file, or make so much that one run in the quick suite is too dear.
DUUR = ("voorbeeld", "brief sjablonen")
# No command fills them yet.
LEEG = ("leeftijdtelling", "telfeit", "vernietiging")  # counts and facts that name nobody
# Verbs that store nothing; all others do.
_LEZEN = """vandaag week toon lijst route agenda werkdagen reken telling controleer verstrekkingen zoek kalender regio
    overzicht controle kolommen vergelijk csv leerplicht termijn regels luxe halt begin voorbeeld gemeente logboek
    thuiszitters dubbel versies xlsx docx json telling jaarwerk alles
    bewaartermijn waarneming"""  # of the last one the example only makes pages
SCHRIJVEN = [
    verb
    for verb in verben()
    if (verb == "importeer lijst" or verb.split()[-1] not in _LEZEN.split()) and not COMMANDS[verb.split()[0]].locked
]


def gewoon(verben_: list[str]) -> list[Any]:
    """These verbs, of which the dear ones are slow."""
    return [pytest.param(verb, marks=pytest.mark.slow) if verb in DUUR else verb for verb in verben_]


def opties(verb: str) -> list[str]:
    """The options of a verb."""
    return [optie for param in hulp(verb).params for optie in param.opts if optie.startswith("--")]


def test_no_example_puts_what_is_told_of_somebody_on_the_command_line() -> None:
    gevoelig = ("--weging", "--verslag", "--notitie")  # asked instead: a shell keeps what was typed
    met = [verb for verb in verben() if any(optie in (hulp(verb).epilog or "") for optie in gevoelig)]
    assert met == []


def goed(proef: Proef, *words: str) -> Uitkomst:
    """A command that must succeed."""
    uitkomst = proef(*words)
    assert uitkomst.code == 0, uitkomst.err
    return uitkomst


def test_a_line_that_stands_in_for_the_help_belongs_to_a_verb() -> None:
    assert set(REGELS) <= set(verben())
    assert all(regel.startswith(f"{verb} ") or regel == verb for verb, regel in REGELS.items())


def test_every_text_about_a_jongere_holds_the_secret_address_at_least_once(geheim: Proef) -> None:
    with closing(sqlcipher3.connect(geheim.fresh().pad)) as conn:
        for tabel in tabellen(conn):
            rijen = [" ".join(map(str, rij)) for rij in conn.execute(f"select * from {tabel}")]  # noqa: S608
            assert bool(rijen) == (tabel not in LEEG), tabel
            for kolom in teksten(conn, tabel) if rijen else ():
                waarden = [str(w) for (w,) in conn.execute(f"select {kolom} from {tabel}")]  # noqa: S608
                van_jongere = geheim.wiens == "verzorger" and (tabel, kolom) == ("jongere", "land")  # who lives openly
                gemerkt = any(map(MERK.search, waarden)) or van_jongere
                assert gemerkt or _weigert(conn, tabel, kolom), f"{tabel}.{kolom}"


def _weigert(conn: Any, tabel: str, kolom: str) -> bool:
    """Whether the schema refuses free text in a column."""
    try:
        conn.execute(f"update {tabel} set {kolom} = 'Marterlaan'")  # noqa: S608
    except sqlcipher3.IntegrityError:
        return True
    finally:
        conn.rollback()
    return False


@pytest.mark.parametrize("verb", gewoon(verben()))
def test_the_example_of_a_verb_succeeds_and_tells_no_secret_address(geheim: Proef, verb: str) -> None:
    uitkomst = goed(geheim, *voorbeeld(verb))
    assert uitkomst.out
    if verb in MAG[geheim.wiens]:
        assert MERK.search(tekst_van(geheim.made[0]))
        assert not MERK.search(uitkomst.out + uitkomst.err)
    else:
        assert not lekken(geheim, uitkomst)


def _met_data() -> Iterator[Any]:
    for verb in verben():
        if verb not in ("begin", "voorbeeld"):
            duur = verb in DUUR or (verb in SCHRIJVEN and verb not in SCHRIJVEN[::3])
            yield pytest.param(verb, marks=[pytest.mark.slow] if duur else [])


@pytest.mark.parametrize("verb", list(_met_data()))
def test_no_secret_address_stands_in_the_data_of_a_verb(geheim: Proef, verb: str) -> None:
    (uitkomst,) = geheim.in_json(shlex.join(voorbeeld(verb)))
    assert uitkomst.code == 0, uitkomst.err
    assert verb in MAG[geheim.wiens] or not uitkomst.lek
    assert not MERK.search(uitkomst.out)


@pytest.mark.parametrize("verb", [verb for verb in verben() if "--csv" in opties(verb)])
def test_no_secret_address_stands_in_the_table_of_a_verb(geheim: Proef, verb: str) -> None:
    assert verb in MAG[geheim.wiens] or not lekken(geheim, goed(geheim, *voorbeeld(verb), "--csv"))


@pytest.mark.parametrize(
    "regel",
    [
        pytest.param(regel, marks=[pytest.mark.slow] if regel.startswith("brief maak u") else [])
        for regel in MEER.strip().splitlines()
    ],
)
def test_no_secret_address_stands_in_what_else_a_verb_tells(geheim: Proef, regel: str) -> None:
    assert _alleen_waar_het_mag(geheim, regel, goed(geheim, *shlex.split(regel)))


@pytest.mark.slow
@pytest.mark.parametrize("regel", MEER.strip().splitlines())
def test_no_secret_address_stands_in_the_data_of_what_else_a_verb_tells(geheim: Proef, regel: str) -> None:
    assert _alleen_waar_het_mag(geheim, regel, goed(geheim, *shlex.split(regel), "--json"))


def _alleen_waar_het_mag(geheim: Proef, regel: str, uitkomst: Uitkomst) -> bool:
    """Whether a secret address stands in no answer, and in no file but a letter to who lives there: there it does."""
    gevonden = [waar.partition(":")[0] for waar in lekken(geheim, uitkomst)]
    return gevonden == (["a.docx"] if regel.startswith(MAG_MEER[geheim.wiens]) else [])


@pytest.mark.slow
@pytest.mark.parametrize("verb", verben())
def test_no_refusal_holds_a_secret_address(geheim: Proef, verb: str) -> None:
    if verb in ("begin", "voorbeeld"):
        return
    for optie in ("--verkeerd", *opties(verb)):
        uitkomst = geheim(*voorbeeld(verb), optie, "31-2-2019")
        assert verb in MAG[geheim.wiens] or not lekken(geheim, uitkomst), optie


@pytest.mark.slow
@pytest.mark.parametrize("verb", SCHRIJVEN)
def test_no_secret_address_stands_in_what_is_taken_back(geheim: Proef, verb: str) -> None:
    lpa = geheim.fresh()
    lpa.goed(*voorbeeld(verb))
    for soort in ("", "--json"):
        uitkomst = lpa("ongedaan", "--ja", *([soort] if soort else []))
        assert not MERK.search(uitkomst.out + uitkomst.err)
        uitkomst = lpa("logboek", "--meest", "3", *([soort] if soort else []))
        assert not MERK.search(uitkomst.out + uitkomst.err)


def test_a_spreekuur_that_is_taken_back_is_about_whom_it_invites(geheim: Proef) -> None:
    lpa = geheim.fresh()
    lpa.goed("spreekuur", "wijzig", "1", "--plaats", "bij Marterlaan 2")
    uitkomst = lpa("ongedaan", "--ja")
    assert "(adres geheim)" in uitkomst.err
    assert not lekken(geheim, uitkomst)


@pytest.mark.parametrize("verb", [verb for verb in verben() if "--csv" in opties(verb)])
def test_one_answer_is_not_asked_in_two_forms(proef: Proef, verb: str) -> None:
    geweigerd = proef(*voorbeeld(verb), "--csv", "--json")
    assert (geweigerd.code, geweigerd.out) == (2, "")
    assert geweigerd.err.startswith("Fout: --csv en --json gaan niet samen.")


OVERAL = " ".join(f"Marterlaan {n}" for n in range(1, 13))  # where each of them lives
# What they store is about no jongere, or about one whose address is not secret.
VAN_NIEMAND = ("school", "contact", "afzender", "agenda", "vakantie", "recht", "cijfers", "jongere nieuw")
NAMEN = ("--naam", "--voornaam", "--tussenvoegsel", "--achternaam")  # who is called as a street keeps the name


@pytest.mark.slow
@pytest.mark.parametrize("verb", [verb for verb in SCHRIJVEN if not verb.startswith(VAN_NIEMAND)])
def test_a_secret_address_that_is_typed_is_not_said_again(geheim: Proef, verb: str) -> None:
    """Of all the addresses that are typed, that of whom it is about is missing from the answer."""
    for param in hulp(verb).params:
        optie = param.opts[0]
        if getattr(param, "metavar", "") == "TEKST" and optie.startswith("--") and optie not in NAMEN:
            for soort in ([], ["--json"]):
                uitkomst = geheim(*_eenmaal([*voorbeeld(verb), optie, OVERAL], optie), *soort)
                assert uitkomst.code or _een_mist(uitkomst), optie


def _een_mist(uitkomst: Uitkomst) -> bool:
    gezegd = re.findall(r"marterlaan \d+", uitkomst.out + uitkomst.err, re.IGNORECASE)
    return len(set(gezegd)) < 12


def _eenmaal(words: list[str], optie: str) -> list[str]:
    """The words with an option once: the last."""
    eerste = words.index(optie)
    return words[:eerste] + words[eerste + 2 :] if words.count(optie) > 1 else words


@pytest.mark.parametrize(
    "regel",
    [
        "jongere toon 1 --volledig", "dossier 12 --volledig", "dossier 12 --volledig --druk dossier.html",
        "jongere toon 1 --volledig --json",
    ],
)  # fmt: skip
def test_who_asks_for_all_of_it_gets_the_address(geheim: Proef, regel: str) -> None:
    assert lekken(geheim, goed(geheim, *shlex.split(regel)))

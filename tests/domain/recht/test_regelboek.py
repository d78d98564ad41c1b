"""The rule book is read: no rule that no code asks for, and no age, threshold, term or amount of the law outside it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from benchmarks.huis import tree
from lpa.domain.recht.regel import Duur, Regel
from lpa.domain.recht.regelboek import REGELBOEK

LPA = Path(__file__).parents[3] / "lpa"
BRON = [p for p in sorted(LPA.rglob("*.py")) if p != LPA / "domain/recht/regelboek.py"]
CODES = sorted({r.code for r in REGELBOEK.alle()})

# Where something is decided about a jongere. Not the rooms where a number is a day, a digit or a cell of the screen.
BESLIST = ("domain", "commands")
_REKENT = ("domain/base", "domain/kalender", "commands/ui")
# What is as large as a number of the law and decides nothing in it, by module and source, with the reason.
ANDERS = {
    ("domain/jaar/klein.py", "_ONBEGRENSD = 10 ** 9"): "no bound at all",
    ("commands/any/kenmerk.py", "_NAMED = 5"): "zaken of which is said whose they are, as room on the screen",
    ("domain/jaar/controle.py", "MEEST = 12"): "cases that a finding names, as room on the screen",
    (
        "commands/importeer/bewaar.py",
        "_REGELS = 5",
    ): "lines of a file that are named with a reason, as room on the screen",
    ("domain/jaar/uitsplitsing.py", "GENOEG = 5"): "how many must share a word of hers: as little as small numbers",
    ("domain/jaar/vergelijk.py", "VANAF = 5"): "under it a percentage says nothing: no law",
    ("commands/jaar/eigen.py", "_HEEL = 100"): "no part is more than the whole",
    ("domain/jaar/controle.py", "waarde > 100"): "no part is more than the whole",
    ("domain/jaar/uitschieters.py", "FACTOR, VERSCHIL, MINSTENS = (3, 5, 3)"): "how far a figure is from its row",
    ("domain/brief/twijfel.py", "timedelta(weeks=8)"): "a term that she sets in a letter: a slip of the keyboard",
    ("domain/doubts/school.py", "LANGST_VRIJ = 14"): "days off of a school: a slip of the keyboard",
    ("domain/doubts/school.py", "LANGSTE_VAKANTIE = 8 * 7"): "days of a holiday: a slip of the keyboard",
    ("domain/doubts/overstap.py", "JONGSTE, OUDSTE = (14, 20)"): "who leaves the vmbo: no law, only unlikely outside",
    ("domain/records/huisbezoek.py", "KORTSTE, LANGSTE = (5, 480)"): "minutes of a visit",
    ("domain/werk/volgende.py", "LANGST = 100"): "letters that the messages of DUO take",
    ("commands/agenda/bezoekroute.py", "KLAARMAKEN = 15"): "minutes before she must leave",
    ("commands/jaar/export.py", "jaren=6"): "schooljaren beside each other in the report",
    ("commands/jaar/overzicht.py", "jaren=6"): "schooljaren beside each other in the report",
    ("commands/zaak/nieuwemelding.py", "_VAN_DE_BASISSCHOOL = 12"): "what Enter offers at the kind of education",
    (
        "domain/doubts/melding.py",
        "_WEEKEND, _MEESTE_UREN = (5, 10)",
    ): "hours of a day at school: a slip of the keyboard",
    ("domain/doubts/dagen.py", "timedelta(weeks=13)"): "how long before a move is known: a slip of the year",
    ("domain/doubts/dagen.py", "_VROEGST = 15"): "who is younger has ended no school: no law, only unlikely before",
    ("domain/doubts/melding.py", "timedelta(weeks=8)"): "how late a melding is typed: a slip of the year",
    ("commands/werk/vandaag.py", "timedelta(days=6)"): "from Monday to Sunday",
    ("commands/bewaren/bewaartermijn.py", "MANY = 10"): "names in a sentence, as room on the screen",
    ("commands/gate/tell.py", "CALM = 6"): "lines on the screen",
    ("commands/importeer/importeer.py", "_MEEST = 5"): "zaken in a sentence, as room on the screen",
    ("commands/importeer/kolommen.py", "_WEINIG, _MEEST, _OP_RIJEN = (8, 30, 3)"): "words of a column of her list",
    ("commands/importeer/kolommen.py", "_BEKEKEN = 100"): "words of a column of her list",
    ("domain/register/gezinnen.py", "GROOTST = 10"): "more children at one address are a home: no law",
    ("domain/jaar/klein.py", "_VEELVOUD = 5"): "to what small counts are rounded: nobody can be recognised in them",
    ("domain/register/telling.py", "JONGSTE, OUDSTE = (4, 22)"): "who is kept of an import: whom tables 1 and 2 count",
    ("domain/register/kolommen.py", "_BRP_CIJFERS = 6"): "digits of the number of a BRP element",
    ("domain/register/lijst.py", "timedelta(days=14)"): "her own term for a next step of which the list names no day",
    ("domain/register/waarden.py", "_LANGSTE_LEEG = 8"): "letters of a word that says nothing",
    ("domain/werk/vandaag.py", "_ZAKEN = 8"): "numbers in a line, as room on the screen",
}
# The tables of the report count by age, as they were printed: their definition, whatever the law says later.
_PER_LEEFTIJD = "domain/jaar/tabellen.py"


@cache
def _gevraagd(pad: Path) -> set[str]:
    """The codes that a module names: in full, or put together from parts that stand in it as well."""
    knopen = list(ast.walk(tree(pad)))
    teksten = {n.value for n in knopen if isinstance(n, ast.Constant) and isinstance(n.value, str)}
    gevormd = [n for n in knopen if isinstance(n, ast.JoinedStr)]
    return {code for code in CODES if code in teksten or any(_geeft(f, code, teksten) for f in gevormd)}


def _geeft(f: ast.JoinedStr, code: str, teksten: set[str]) -> bool:
    """Whether `f"termijn.{soort}"` can be `code`: what fills its holes must stand in the module."""
    if not (isinstance(f.values[0], ast.Constant) and "." in str(f.values[0].value)):
        return False
    vorm = "".join(re.escape(str(d.value)) if isinstance(d, ast.Constant) else "(.+)" for d in f.values)
    gevonden = re.fullmatch(vorm, code)
    return gevonden is not None and set(gevonden.groups()) <= teksten


def test_a_rule_is_asked_for() -> None:
    gevraagd = {code for pad in BRON for code in _gevraagd(pad)}
    assert [code for code in CODES if code not in gevraagd] == [], "no code asks: read it, or take it out of the book"


def _getal(regel: Regel) -> int:
    waarde = regel.waarde.aantal if isinstance(regel.waarde, Duur) else regel.waarde
    return waarde if isinstance(waarde, int) else 0


# Below five, a number says nothing: everything is counted in twos and threes.
GETALLEN = {_getal(r) for r in REGELBOEK.alle() if not r.code.startswith("norm.")} - set(range(5))
# One year off is the same age: `jaren <= 22` is `jaren < 23`.
GETALLEN |= {_getal(r) - 1 for r in REGELBOEK.alle() if r.eenheid == "jaar"} - set(range(5))
_MET_GETAL = {"timedelta", "Duur", "verjaardag", "leeftijd", "Registerfeiten"}
_KALENDER = re.compile(r"\.(weekday\(\)|month\b|day\b|year\b)|^len\(")


def _naam(f: ast.expr) -> str:
    return f.attr if isinstance(f, ast.Attribute) else f.id if isinstance(f, ast.Name) else ""


def _standaard(f: ast.arguments) -> Iterator[ast.keyword]:
    """`jaren=6`: what is taken when nothing is said."""
    gewoon = [*f.posonlyargs, *f.args]
    paren = [*zip(gewoon[len(gewoon) - len(f.defaults) :], f.defaults, strict=True),
             *((a, d) for a, d in zip(f.kwonlyargs, f.kw_defaults, strict=True) if d)]  # fmt: skip
    return (ast.keyword(a.arg, d) for a, d in paren)


def _delen(knoop: ast.AST) -> list[ast.expr]:
    """What is compared, given a name, taken when nothing is said, or handed to a sum of days or years."""
    if isinstance(knoop, ast.Compare):
        delen = [knoop.left, *knoop.comparators]
        return [] if any(_KALENDER.search(ast.unparse(d)) for d in delen) else delen
    if isinstance(knoop, ast.Assign | ast.keyword):
        return [knoop.value]
    if isinstance(knoop, ast.Call) and _naam(knoop.func) in _MET_GETAL:
        return [*knoop.args, *(k.value for k in knoop.keywords)]
    return []


def _los(deel: ast.expr) -> Iterator[int]:
    """The numbers that stand in an expression, not those inside a call or a sum with something else."""
    if isinstance(deel, ast.BinOp) and any(isinstance(n, ast.Name) for n in ast.walk(deel)):
        return
    if isinstance(deel, ast.Constant) and type(deel.value) is int:
        yield deel.value
    elif isinstance(deel, ast.Tuple | ast.List | ast.Set | ast.Dict | ast.BinOp | ast.UnaryOp | ast.IfExp):
        for onder in ast.iter_child_nodes(deel):
            if isinstance(onder, ast.expr):
                yield from _los(onder)


def _kaal(boom: ast.AST) -> Iterator[str]:
    """The places where a number of the law stands bare."""
    knopen = [n for n in ast.walk(boom) if not isinstance(n, ast.keyword)]
    knopen += [k for n in knopen if isinstance(n, ast.arguments) for k in _standaard(n)]
    for knoop in knopen:
        if any(getal in GETALLEN for deel in _delen(knoop) for getal in _los(deel)):
            yield ast.unparse(knoop)


def _alle_kale() -> set[tuple[str, str]]:
    namen = {str(p.relative_to(LPA)): p for p in BRON}
    return {
        (naam, bron)
        for naam, pad in namen.items()
        if naam.startswith(BESLIST) and not naam.startswith(_REKENT) and naam != _PER_LEEFTIJD
        for bron in _kaal(tree(pad))
    }


def test_no_age_threshold_term_or_amount_of_the_law_stands_outside_the_book() -> None:
    kaal = _alle_kale()
    assert kaal - set(ANDERS) == set(), "read it from the rule book by its date, or say here why it is no law"
    assert set(ANDERS) - kaal == set(), "gone from the source: take it out of this list"


@pytest.mark.parametrize(
    ("bron", "gevonden"),
    [
        ("DREMPEL_UREN = 16", True),
        ("ZELF, MEERDERJARIG = 12, 18", True),
        ("_LANGSTE = {'dag': 90, 'week': 12}", True),
        ("leeftijd(geboren, op) >= 18", True),
        ("16 <= jaren <= 22", True),
        ("verjaardag(geboren, 12)", True),
        ("def halt(jaren: int = 12): ...", True),
        ("Duur(6, 'week').vanaf(dag)", True),
        ("timedelta(weeks=6)", True),
        ("leeftijd(geboren, op) >= regel.getal", False),
        ("def halt(*, jaren: int = 12): ...", True),
        ("dag.weekday() >= 5", False),
        ("len(cijfers) == 9", False),
        ("jaren > 3", False),
    ],
)
def test_a_bare_number_of_the_law_is_found(bron: str, gevonden: bool) -> None:
    assert bool(list(_kaal(ast.parse(bron)))) is gevonden


@pytest.mark.parametrize(
    ("bron", "code", "gevonden"),
    [
        ('boek.regel("termijn.bezwaar", op)', "termijn.bezwaar", True),
        ('SOORTEN = {"bezwaar": 1}; boek.zoek(f"termijn.{soort}", op)', "termijn.bezwaar", True),
        ('boek.zoek(f"termijn.{soort}", op)', "termijn.bezwaar", False),
        ('boek.zoek(f"{soort}", op); soort = "bezwaar"', "termijn.bezwaar", False),
        ('"over termijn.bezwaar"', "termijn.bezwaar", False),
    ],
)
def test_a_rule_counts_as_asked_for_when_its_whole_code_can_be_put_together(
    bron: str, code: str, gevonden: bool, tmp_path: Path
) -> None:
    pad = tmp_path / "bron.py"
    pad.write_text(bron, encoding="utf-8")
    assert (code in _gevraagd(pad)) is gevonden

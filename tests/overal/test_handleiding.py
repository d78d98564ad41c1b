"""The manual says what lpa says: each example is typed on a file made for its chapter, and the answers must be equal.

`pytest tests/overal/test_handleiding.py --goud-bijwerken -n 0` writes the answers into the manual anew. A line `…` in
an answer stands for lines that are left out there; an example that asks questions (it has no options) is not typed.
"""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.conftest import Lpa
from tests.overal.scherm import Scherm
from tests.overal.test_prompts import ENTER, Gesprek

PAD = Path(__file__).parents[2] / "docs" / "handleiding.md"
_BLOK = re.compile(r"^```\n(\$ lpa.*?)^```$", re.DOTALL | re.MULTILINE)
_HOOFDSTUK = re.compile(r"^## (\d+)\. ", re.MULTILINE)
_WEGGELATEN = "…"
_GESPREK = "$ lpa melding nieuw\n"  # an interview: typed on a terminal
_EERDER = "melding nieuw --jongere 1 --soort signaal --datum 10-10-2019 --uren 16 --toch"

SCHOOL = 'school nieuw "De Wegwijzer" --brin 12AB --plaats Heerde --regio midden --onderwijssoort po'
SEM = "jongere nieuw --achternaam Zwaluw --voornaam Sem --geboortedatum 12-3-2006 --geslacht m"
NOOR = "jongere nieuw --achternaam Specht --voornaam Noor --geboortedatum 10-4-2008 --geslacht v"
_PARTIJ = 'contact nieuw "Team Jeugd Heerde" --soort gezinscoach --persoon "M. Specht"'
_HEERDE = '--postcode "8181 AA" --plaats Heerde'
_AFZENDER = (
    'afzender wijzig --ambtenaar "A. Merel" --functie leerplichtambtenaar --telefoon 0578-000000'
    " --email leerplicht@example.org --adres Kerkplein --postcode 8181AA --plaats Heerde"
)


class Opzet(NamedTuple):
    """What stands in the file before the examples of a chapter: the day on which they are typed, and what was typed.

    `op_voorbeeld`: on the practice file instead of an empty one. `tussen` holds, by the number of an example in its
    chapter, on which day it is and those after it are typed, and what is typed just before it.
    """

    dag: str
    vooraf: Sequence[str] = ()
    tussen: dict[int, tuple[str, Sequence[str]]] = {}  # noqa: RUF012
    op_voorbeeld: bool = False


HOOFDSTUKKEN = {
    2: Opzet(
        "2026-03-23",
        [
            SCHOOL, SEM, NOOR,
            "jongere nieuw --achternaam Merel --voornaam Lot --geboortedatum 4-5-2012",
            "melding nieuw --jongere 3 --soort luxe --datum 16-2-2026 --toch",
            "melding sluit 1 --afhandeling waarschuwing --datum 9-3-2026 --toch",
            "melding nieuw --jongere 2 --soort signaal --datum 5-3-2026 --eerste-dag 2-3-2026 --uren 20 --school 1"
            " --toch",
            "interventie nieuw 2 --soort verzuimgesprek --datum 9-3-2026",
            "melding nieuw --jongere 1 --soort signaal --datum 16-3-2026 --uren 16 --school 1 --toch",
        ],
        {2: ("2026-03-23", ["melding nieuw --jongere 3 --soort signaal --datum 20-3-2026 --uren 18 --toch"])},
    ),
    3: Opzet(
        "2019-11-12",
        [
            "school nieuw Kompas --plaats Zwolle --regio noord --onderwijssoort vo",
            "jongere nieuw --achternaam Jansen --voornaam Sem --geboortedatum 12-3-2005",
            "inschrijving nieuw --jongere 1 --school 1 --van 1-8-2017",
        ],
    ),
    4: Opzet(
        "2019-11-15",
        [
            SCHOOL, SEM, NOOR,
            "melding nieuw --jongere 1 --soort signaal --datum 10-10-2019 --uren 18 --toch",
            "melding nieuw --jongere 2 --soort signaal --datum 10-10-2019 --uren 18 --toch",
            "jongere nieuw --achternaam Merel --voornaam Lot --geboortedatum 4-5-2009",
            *(f"inschrijving nieuw --jongere {n} --school 1 --van 1-8-2019" for n in (2, 3)),
            "melding nieuw --jongere 3 --soort luxe --datum 12-11-2019",
        ],
    ),
    5: Opzet(
        "2019-11-15",
        [
            SCHOOL, SEM, _PARTIJ,
            "melding nieuw --jongere 1 --soort signaal --datum 10-10-2019 --uren 18 --toch",
            "melding nieuw --jongere 1 --soort luxe --datum 21-10-2019 --toch",
        ],
    ),
    6: Opzet(
        "2020-01-06",
        [
            f'{SEM} --taal Arabisch --adres "Dorpsstraat 1" {_HEERDE} --telefoon 0611111111',
            'jongere verzorger 1 --naam "Ada Zwaluw" --telefoon 0622222222',
            f'{NOOR} --taal Pools --adres "Laan 2" {_HEERDE} --geheim-adres ja',
            "melding nieuw --jongere 1 --soort signaal --datum 16-12-2019 --uren 18 --toch",
            "melding nieuw --jongere 2 --soort signaal --datum 16-12-2019 --uren 18 --toch",
        ],
        {
            3: ("2020-01-14", ()),
            5: ("2020-01-13", ["ongedaan --ja", 'huisbezoek plan 2 --op "di 14-1 13:00" --duur 45']),
            6: ("2020-01-13", ['huisbezoek plan 1 --op "di 21-1 10:30"']),
        },
    ),
    7: Opzet(
        "2019-11-15",
        [
            SCHOOL, SEM,
            "jongere nieuw --achternaam Merel --voornaam Noor --geboortedatum 10-4-2008",
            "jongere nieuw --achternaam Specht --voornaam Bram --geboortedatum 1-2-2008",
            *(f"inschrijving nieuw --jongere {n} --school 1 --van 1-8-2019" for n in (1, 2, 3)),
            "melding nieuw --jongere 2 --soort preventief --datum 4-11-2019 --toch",
        ],
        {2: ("2019-12-03", ())},
    ),
    8: Opzet(
        "2019-11-15",
        [
            f'jongere nieuw --achternaam Zwaluw --voornaam Sem --geboortedatum 12-3-2009 --adres "Linde 1" {_HEERDE}',
            'jongere verzorger 1 --naam "Noor Zwaluw"',
            'jongere verzorger 1 --naam "Piet Specht" --adres "Dijk 2, 8161 XX Epe"',
            "melding nieuw --jongere 1 --soort signaal --datum 10-10-2019 --uren 18 --toch",
            _AFZENDER,
        ],
    ),
    9: Opzet(
        "2019-11-15",
        [SEM, *["melding nieuw --jongere 1 --soort signaal --datum 10-10-2019 --uren 18 --toch"] * 3],
    ),
    11: Opzet(
        "2020-06-30",
        op_voorbeeld=True,
        tussen={
            7: (
                "2020-06-30",
                [
                    "verlof besluit 209 --alleen --uitkomst doorgestuurd --datum 10-12-2019",
                    'verlof hoor 208 --datum 12-12-2019 --mening "liever niet in de toetsweek"',
                    'verlof besluit 208 --alleen --uitkomst afgewezen --motivering "kan in de vakantie"'
                    " --datum 16-12-2019 --verzonden 16-12-2019",
                ],
            )
        },
    ),
    12: Opzet("2020-06-30", op_voorbeeld=True),
    14: Opzet("2020-06-30", op_voorbeeld=True),
    15: Opzet("2019-12-09", op_voorbeeld=True),
    16: Opzet("2019-12-09", op_voorbeeld=True),
    10: Opzet("2019-11-15", ["jongere nieuw --achternaam Jansen --voornaam Sem --geboortedatum 12-3-2009"]),
    13: Opzet(
        "2020-06-15",
        [
            SCHOOL, SEM, NOOR,
            "jongere nieuw --achternaam Specht --voornaam Bram --geboortedatum 3-9-2003",
            "jongere nieuw --achternaam Vink --voornaam Lotte --geboortedatum 4-11-2003",
            "melding nieuw --jongere 1 --soort signaal --datum 10-10-2019 --uren 18 --toch",
            "melding nieuw --jongere 2 --soort signaal --datum 10-10-2019 --uren 18 --toch",
            "melding nieuw --jongere 1 --soort luxe --datum 10-10-2019 --toch",
            "school nieuw Kompas --plaats Zwolle --regio noord --onderwijssoort vo",
            *(f"inschrijving nieuw --jongere {n} --school 2 --van 1-8-2015" for n in (3, 4)),
        ],
    ),
}  # fmt: skip


class Voorbeeld(NamedTuple):
    """One command of the manual with the lines that it should answer."""

    woorden: list[str]
    antwoord: list[str]


def _hoofdstukken(tekst: str) -> Iterator[tuple[int, int, int]]:
    """The number of each chapter, and where it begins and ends."""
    koppen = list(_HOOFDSTUK.finditer(tekst))
    for kop, volgende in zip(koppen, [*koppen[1:], None], strict=True):
        yield int(kop[1]), kop.start(), volgende.start() if volgende else len(tekst)


def voorbeelden(blok: str) -> list[Voorbeeld]:
    """The commands of one block, each with its answer."""
    uit: list[Voorbeeld] = []
    for regel in blok.rstrip("\n").split("\n"):
        if regel.startswith("$ lpa"):
            uit.append(Voorbeeld(shlex.split(regel[2:])[1:], []))
        else:
            uit[-1].antwoord.append(regel.rstrip())
    return uit


def gezegd(lpa: Lpa, woorden: Sequence[str], dag: str) -> list[str]:
    """What stands on her screen after this command."""
    uitkomst = lpa(*woorden, "--peildatum", dag)
    return [regel.rstrip() for regel in (uitkomst.err + uitkomst.out).rstrip("\n").splitlines()]


def klopt(verwacht: Sequence[str], echt: Sequence[str]) -> bool:
    """Whether an answer is the one in the manual, with any lines where something is left out."""
    patroon = "\n".join(".*" if regel == _WEGGELATEN else re.escape(regel) for regel in verwacht)
    return re.fullmatch(patroon, "\n".join(echt), re.DOTALL) is not None


def _blok(lpa: Lpa, blok: str, opzet: Opzet, stand: list[int | str]) -> str:
    """The same block with the answers of now; `stand` is how many examples went before, and the day."""
    regels = []
    for voorbeeld in voorbeelden(blok):
        stand[0] = int(stand[0]) + 1
        stand[1], ervoor = opzet.tussen.get(int(stand[0]), (stand[1], ()))
        for opdracht in ervoor:
            lpa.goed(*shlex.split(opdracht), "--peildatum", str(stand[1]))
        echt = gezegd(lpa, voorbeeld.woorden or ["vandaag"], str(stand[1]))
        (kop,) = [r for r in blok.split("\n") if r.startswith("$ ") and shlex.split(r[2:])[1:] == voorbeeld.woorden]
        regels += [kop, *(voorbeeld.antwoord if klopt(voorbeeld.antwoord, echt) else echt)]
    return "```\n" + "\n".join(regels) + "\n```"


@pytest.fixture
def bestand_van(
    request: pytest.FixtureRequest, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[[Opzet], Lpa]:
    """The file that a chapter begins with: an empty one, or a copy of the practice file."""

    def geef(opzet: Opzet) -> Lpa:
        if not opzet.op_voorbeeld:
            lpa: Lpa = request.getfixturevalue("lpa")
            return lpa
        voorbeeld: Lpa = request.getfixturevalue("voorbeeld")
        pad = Path(shutil.copy(voorbeeld.pad, tmp_path / "zaken.lpa"))
        return Lpa(pad, capsys, monkeypatch)

    return geef


@pytest.mark.parametrize("nummer", HOOFDSTUKKEN)
def test_every_example_of_the_manual_answers_as_it_says(
    bestand_van: Callable[[Opzet], Lpa],
    nummer: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    pytestconfig: pytest.Config,
) -> None:
    monkeypatch.chdir(tmp_path)
    opzet, tekst = HOOFDSTUKKEN[nummer], PAD.read_text(encoding="utf-8")
    lpa = bestand_van(opzet)
    for opdracht in opzet.vooraf:
        lpa.goed(*shlex.split(opdracht), "--peildatum", opzet.dag)
    ((begin, einde),) = [(b, e) for n, b, e in _hoofdstukken(tekst) if n == nummer]
    stand: list[int | str] = [0, opzet.dag]
    hoofdstuk = _BLOK.sub(
        lambda m: _blok(lpa, m[1], opzet, stand) if not m[1].startswith(_GESPREK) else m[0], tekst[begin:einde]
    )
    assert stand[0], "no example in this chapter"
    if pytestconfig.getoption("--goud-bijwerken"):
        PAD.write_text(tekst[:begin] + hoofdstuk + tekst[einde:], encoding="utf-8")
    else:
        assert hoofdstuk == tekst[begin:einde]


def test_the_interview_of_the_manual_is_the_one_on_her_screen(lpa: Lpa) -> None:
    """Its answers are typed on a terminal of 80 columns, where the manual has them behind the questions."""
    opzet, tekst = HOOFDSTUKKEN[3], PAD.read_text(encoding="utf-8")
    (blok,) = [m[1] for m in _BLOK.finditer(tekst) if m[1].startswith(_GESPREK)]
    for opdracht in (*opzet.vooraf, _EERDER):
        lpa.goed(*shlex.split(opdracht), "--peildatum", opzet.dag)
    g = Gesprek(lpa.pad, "melding", "nieuw", vandaag=opzet.dag)
    gestuurd = g.bewaar()
    g.antwoord(
        ("Jongere:", "jansen se" + ENTER), ("Soort (", "s" + ENTER), ("Meldingsdatum [", ENTER),
        ("Eerste dag:", "ma" + ENTER), ("Uren [", "20" + ENTER), ("Toelichting:", "mentor belde" + ENTER),
    )  # fmt: skip
    g.vraag("Opslaan?")
    scherm = Scherm(80).neem(gestuurd.getvalue()).regels()
    g.stop()
    gezocht = [regel.rstrip() for regel in blok.rstrip("\n").split("\n")[1:]]
    begin = scherm.index(gezocht[0])
    assert scherm[begin : begin + len(gezocht)] == gezocht, "\n".join(scherm)

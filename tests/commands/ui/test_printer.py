"""Long answers on a real terminal go through a pager; a short one, a pipe and a file get all of it at once."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pexpect
import pytest

from tests.conftest import Lpa
from tests.overal.test_prompts import CTRL_C, ROOT, Gesprek

Start = Callable[..., Gesprek]
LANG = ("melding", "lijst", "--alles")
VERTELT = """sh -c "cat; echo DOOR-DE-PAGER; env" """


@pytest.fixture
def gesprek(voorbeeld: Lpa) -> Iterator[Start]:
    """Starts a command with a pager on a terminal of 24 lines, on the practice file."""
    lopend: list[Gesprek] = []

    def begin(*words: str, pager: str) -> Gesprek:
        lopend.append(Gesprek(voorbeeld.pad, *words, pager=pager, vandaag="2020-11-17"))
        return lopend[-1]

    yield begin
    for een in lopend:
        een.stop()


def test_what_does_not_fit_the_screen_is_shown_page_by_page(gesprek: Start) -> None:
    g = gesprek(*LANG, pager="less")
    g.zegt("Landman")
    g.zegt("\r\n:")
    assert "Norel" not in g.gezegd()
    g.typ("G")
    g.zegt("Norel, Femke")
    g.zegt("(END)")
    g.typ(CTRL_C)  # it is for the pager, which stays
    time.sleep(0.3)
    g.typ("q")
    g.einde()


def test_who_reads_no_further_has_done_nothing_wrong(gesprek: Start) -> None:
    g = gesprek("overzicht", "2019-2020", "--json", pager="less")
    g.zegt(":")
    g.typ("q")
    assert "Fout" not in g.einde()


@pytest.mark.parametrize(
    ("woorden", "pager", "erdoor"),
    [
        (LANG, VERTELT, True), ((*LANG, "--json"), VERTELT, True), ((*LANG, "--geen-pager"), VERTELT, False),
        (("melding", "lijst", "--meest", "3"), VERTELT, False), (LANG, "", False), (LANG, "/bestaat/niet", False),
    ],
)  # fmt: skip
def test_only_a_long_answer_goes_through_the_pager_that_was_chosen(
    gesprek: Start, woorden: tuple[str, ...], pager: str, erdoor: bool
) -> None:
    uit = gesprek(*woorden, pager=pager).einde()
    assert ("DOOR-DE-PAGER" in uit) == erdoor
    assert ("LESSHISTFILE=-" in uit) == erdoor
    assert "signaal" in uit


@pytest.mark.parametrize(
    ("woorden", "erdoor"),
    [(("--help",), True), (("melding", "nieuw", "--help", "alles"), True), (("melding", "nieuw", "--help"), False),
     (("help", "pv"), False), (("--help", "--geen-pager"), False)],
)  # fmt: skip
def test_a_help_page_that_does_not_fit_goes_through_the_pager_too(
    gesprek: Start, woorden: tuple[str, ...], erdoor: bool
) -> None:
    uit = gesprek(*woorden, pager=VERTELT).einde()
    assert ("DOOR-DE-PAGER" in uit) == erdoor
    assert "lpa" in uit


def test_a_secret_address_does_not_reach_the_pager(gevuld: Lpa, tmp_path: Path) -> None:
    for n in range(30):
        gevuld.goed("interventie", "nieuw", "2", "--soort", "brief", "--notitie", f"{n}: Dorpsstraat 1")
    gevuld.goed("jongere", "wijzig", "2", "--adres", "Dorpsstraat 1", "--geheim-adres", "ja")
    g = Gesprek(gevuld.pad, "dossier", "2", pager=f"sh -c 'cat > {tmp_path / 'gelezen'}'")
    g.einde()
    assert "29: (adres geheim)" in (tmp_path / "gelezen").read_text(encoding="utf-8")


def _gesprek_in_shell(pad: Path, regel: str, breed: int, **meer: str) -> list[str]:
    """The lines of what a shell shows on a terminal so wide, where COLUMNS does not say how wide."""
    omgeving = {k: v for k, v in os.environ.items() if not k.startswith("LPA_") and k not in ("COLUMNS", "LINES")}
    omgeving |= {"LPA_BESTAND": str(pad), "LPA_PEILDATUM": "2020-11-17", "PYTHONPATH": str(ROOT), "NO_COLOR": "1"}
    kind = pexpect.spawn(
        "sh", ["-c", regel.replace("lpa", f"{sys.executable} -m lpa", 1)], env=omgeving | meer, cwd=str(ROOT),
        encoding="utf-8", dimensions=(24, breed), timeout=20,
    )  # fmt: skip
    kind.expect(pexpect.EOF)
    kind.close()
    return [regel for regel in re.split(r"[\r\n]+", str(kind.before)) if regel]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("regel", "meer", "breedste"),
    [
        ("lpa overzicht 2019-2020 | head -20", {}, 60), ("lpa overzicht 2019-2020 2>/dev/null | head -20", {}, 60),
        ("lpa overzicht 2019-2020 | head -20", {"COLUMNS": "80"}, 80),
        ("lpa overzicht 2019-2020 > {map}/uit; head -20 {map}/uit", {}, 100),
    ],
)  # fmt: skip
def test_behind_a_pipe_the_width_is_that_of_the_terminal(
    voorbeeld: Lpa, tmp_path: Path, regel: str, meer: dict[str, str], breedste: int
) -> None:
    regels = _gesprek_in_shell(voorbeeld.pad, regel.format(map=tmp_path), 60, **meer)
    assert breedste - 20 < max(map(len, regels)) <= breedste


def test_a_pipe_without_a_terminal_gets_all_of_it_at_once(voorbeeld: Lpa) -> None:
    gedaan = subprocess.run(
        [sys.executable, "-m", "lpa", *LANG], cwd=ROOT, capture_output=True, check=True, encoding="utf-8",
        start_new_session=True, env=os.environ | {"PAGER": VERTELT},
    )  # fmt: skip
    assert "DOOR-DE-PAGER" not in gedaan.stdout
    assert max(map(len, gedaan.stdout.splitlines())) > 80

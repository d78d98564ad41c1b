"""docs/opdrachten.md: every command with all its options, as its help says it."""

from __future__ import annotations

from pathlib import Path

import pytest

from lpa.commands.ui.help import GROUPS
from tests.conftest import Lpa

PAD = Path(__file__).parents[2] / "docs" / "opdrachten.md"
OVERAL = "\n\nOveral:"
KOP = """# Opdrachten

Elke opdracht met al haar opties, zoals `lpa OPDRACHT --help alles` het zegt. Dit bestand wordt daaruit gemaakt
(`pytest tests/goud/test_opdrachten.py --goud-bijwerken`). Hoe u ze gebruikt: [handleiding.md](handleiding.md).
Overal kan ook: `--bestand PAD`, `--wachtwoordbestand PAD`, `--peildatum DATUM`, `--json`, `-q` (alleen het nummer),
`--geen-pager` en `--help`.
"""


def _blad(lpa: Lpa) -> str:
    stukken = [KOP]
    for groep, nouns in GROUPS.items():
        stukken.append(f"## {groep}\n")
        for noun, entry in nouns.items():
            for verb in entry.verbs or [""]:
                opdracht = f"{noun} {verb}".strip()
                hulp = lpa.goed(*opdracht.split(), "--help", "alles", COLUMNS="80")
                stukken.append(f"### lpa {opdracht}\n\n```\n{hulp.partition(OVERAL)[0].strip()}\n```\n")
    return "\n".join(stukken)


def test_the_page_of_all_commands_is_what_their_help_says(lpa: Lpa, request: pytest.FixtureRequest) -> None:
    blad = _blad(lpa)
    if request.config.getoption("--goud-bijwerken"):
        PAD.write_text(blad, encoding="utf-8")
    assert PAD.read_text(encoding="utf-8") == blad

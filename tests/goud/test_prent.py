"""docs/lpa.svg, the picture in the README, is a screen of lpa as it is: `--goud-bijwerken` draws it anew."""

from __future__ import annotations

import html
import re
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console
from rich.text import Text

from tests.conftest import Lpa

PAD = Path(__file__).parents[2] / "docs" / "lpa.svg"
BREED = 92
# rich's own, without the letters that it would fetch from elsewhere.
VORM = """<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: monospace; font-size: {char_height}px; line-height: {line_height}px; }}
.{unique_id}-title {{ font-size: 18px; font-weight: bold; font-family: sans-serif; }}
{styles}
</style>
<defs><clipPath id="{unique_id}-clip-terminal"><rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" />
</clipPath>{lines}</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}<g class="{unique_id}-matrix">{matrix}</g></g>
</svg>
"""


def _getekend(scherm: str) -> str:
    console = Console(record=True, width=BREED, file=StringIO(), force_terminal=True, color_system="truecolor")
    console.print(Text.from_ansi(scherm))
    return console.export_svg(title="lpa", code_format=VORM, unique_id="lpa")


def _woorden(svg: str) -> list[str]:
    return html.unescape(" ".join(re.findall(r"<text[^>]*matrix[^>]*>|<text[^>]*>([^<]*)</text>", svg))).split()


def test_the_picture_shows_what_lpa_prints(oefen: Lpa, request: pytest.FixtureRequest) -> None:
    scherm = oefen.goed("vandaag", "--peildatum", "9-6-2020", COLUMNS=str(BREED), FORCE_COLOR="1")
    assert "\x1b[" in scherm, "without colour there is little to see"
    svg = _getekend(scherm)
    assert "http" not in svg.replace("http://www.w3.org/2000/svg", "")
    if request.config.getoption("--goud-bijwerken"):
        PAD.write_text(svg, encoding="utf-8")
    assert _woorden(PAD.read_text(encoding="utf-8")) == _woorden(svg)

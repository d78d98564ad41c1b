"""The page on paper: everything escaped, nothing fetched, nothing run; in a real browser each page says what it is."""

from __future__ import annotations

import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest

from lpa.output.render.html import printed
from lpa.output.render.sheet import Column, Heading, Paragraph, Picture, Sheet, Table
from lpa.storage.exchange import package
from tests.commands.dossiers import vul
from tests.conftest import Lpa
from tests.domain.factories import dag

SJABLOON = package.text("dossier.html")
STOUT = ["<script>alert(1)</script>", "[/]", "</td></table>", '" onload="x', "{{ 7*7 }}", "{% raw %}", "&amp;", "<!--"]


class Lezer(HTMLParser):
    """What a browser sees: tags with their attributes, and the text of each cell and paragraph."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.teksten: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.teksten.append(data)


def _blad(tekst: str) -> Sheet:
    tabel = Table([Column("Nr", right=True), Column(tekst, wraps=True)], [("1", tekst)])
    feiten = Table([Column(""), Column("", wraps=True)], [("naam", tekst)])
    return Sheet(
        [
            Heading(tekst),
            Paragraph(tekst),
            Heading(tekst),
            tabel,
            feiten,
            Picture([tekst]),
            Paragraph(tekst, "let op", 2),
        ]
    )


@pytest.mark.parametrize("tekst", STOUT)
def test_what_was_typed_stands_there_literally(tekst: str) -> None:
    gelezen = Lezer(printed(_blad(tekst), "Dossier zaak 1", dag("15-11-2019"), SJABLOON))
    assert gelezen.teksten.count(tekst) == 8
    assert {tag for tag, _ in gelezen.tags} <= {
        "html", "head", "meta", "title", "style", "body", "p", "h1", "h2", "table", "thead", "tbody", "tr", "th", "td",
        "pre",
    }  # fmt: skip
    assert {naam for _, attrs in gelezen.tags for naam in attrs} <= {
        "lang", "charset", "http-equiv", "content", "name", "class", "scope",
    }  # fmt: skip


def test_marks_that_turn_the_direction_and_control_marks_are_gone() -> None:
    html = printed(_blad("Sem\u202e\x1b[31m\x00\nZwaluw"), "Dossier zaak 1", dag("15-11-2019"), SJABLOON)
    assert "Sem[31m\nZwaluw" in html
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00-\x09\x0b-\x1f\x7f]", html)


def test_nothing_is_fetched_and_nothing_runs() -> None:
    html = printed(_blad("Sem"), "Dossier zaak 1", dag("15-11-2019"), SJABLOON)
    assert (
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        in html
    )
    assert '<html lang="nl">' in html
    assert "<title>Dossier zaak 1</title>" in html
    assert not re.search(
        r"https?:|//[a-z]|url\(|@import|@font-face|<script|<link|<img|<iframe|javascript:| on\w+=", html
    )


def test_the_heading_of_a_table_repeats_and_a_row_is_not_torn() -> None:
    html = printed(_blad("Sem"), "Dossier zaak 1", dag("15-11-2019"), SJABLOON)
    assert "<thead><tr><th" in html
    assert "thead { display: table-header-group; }" in html
    assert "tr { break-inside: avoid; }" in html
    for vak in ("VERTROUWELIJK", "counter(page)", "counter(pages)", "size: A4", "15-11-2019", "Dossier zaak 1"):
        assert vak in html[html.index("@page") : html.index("</style>")]


BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "microsoft-edge"))), "")


@pytest.mark.slow
@pytest.mark.skipif(not (BROWSER and shutil.which("pdftotext")), reason="there is no browser here, or no pdftotext")
def test_in_a_browser_every_page_has_its_number_and_says_vertrouwelijk(lpa: Lpa, tmp_path: Path) -> None:
    vul(lpa)
    for n in range(60):
        lpa.goed("interventie", "nieuw", "2", "--soort", "telefoon", "--datum", "14-11-2019", "--notitie", f"belde {n}")
    html, pdf = tmp_path / "dossier.html", tmp_path / "dossier.pdf"
    lpa.goed("dossier", "--jongere", "1", "--druk", str(html))
    subprocess.run(
        [BROWSER, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profiel'}",
         f"--print-to-pdf={pdf}", html.as_uri()],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    tekst = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True).stdout
    bladzijden = tekst.split("\f")[:-1]
    assert len(bladzijden) >= 5
    for nummer, bladzijde in enumerate(bladzijden, 1):
        assert f"bladzijde {nummer} van {len(bladzijden)}" in bladzijde
        assert "VERTROUWELIJK" in bladzijde
        assert "Dossier jongere 1" in bladzijde
        assert "lpa, 15-11-2019" in bladzijde
    assert sum(bool(re.search(r"Datum +Zaak +Wat", bladzijde)) for bladzijde in bladzijden) >= 4
    assert all(f"belde {n}\n" in tekst for n in range(60))

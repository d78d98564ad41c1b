"""Her own templates, and how a letter is made from one."""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from lpa.cli import main
from lpa.domain.brief.briefsoort import SOORTEN
from lpa.domain.records.brief import Afzender
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.reading import many
from lpa.storage.engine.writer import transaction
from tests.commands.brief.helpers import ELKE, beslis, beslis_vervangend, lees, maak
from tests.conftest import NU, Lpa, ongemoeid


def bewerk(pad: Path, werk: Callable[[Any], None]) -> None:
    """Change a template as Word would."""
    document = Document(str(pad))
    werk(document)
    document.save(str(pad))


@pytest.fixture(scope="session")
def _sjablonen(_zaken: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all templates, as `lpa brief sjablonen --naar` writes them, made once: take a copy."""
    map_ = tmp_path_factory.mktemp("sjablonen")
    (map_ / "zaken.lpa").write_bytes(_zaken)
    assert main(("brief", "sjablonen", "--naar", str(map_ / "lpa"), "--bestand", str(map_ / "zaken.lpa"))) == 0
    assert sorted(p.name for p in (map_ / "lpa").iterdir()) == sorted(f"{soort}.docx" for soort in SOORTEN)
    return map_ / "lpa"


@pytest.fixture
def eigen(zaken: Lpa, _sjablonen: Path, tmp_path: Path) -> Path:
    """The folder with her templates, which the file knows."""
    map_ = Path(shutil.copytree(_sjablonen, tmp_path / "sjablonen"))
    with CaseFile(zaken.pad, lambda: "", lambda: NU) as b, transaction(b, "brief sjablonen") as s:
        (afzender,) = many(s.conn, Afzender)
        s.change(replace(afzender, sjablonen=str(map_)))
    return map_


def test_her_template_is_used_from_then_on(zaken: Lpa, eigen: Path) -> None:
    bewerk(
        eigen / "waarschuwing.docx", lambda d: d.add_paragraph("Huisstijl van {{ gemeente }} voor {{ aan_naam|upper }}")
    )
    data = zaken.json("brief", "maak", "waarschuwing", "1")
    assert data["sjabloon"] == "eigen"
    assert "Huisstijl van Heerde voor NOOR ZWALUW" in lees(data["bestanden"][0])


def test_a_template_says_who_saved_it_but_the_letter_does_not(zaken: Lpa, eigen: Path) -> None:
    def door(document: Any) -> None:
        document.core_properties.author = document.core_properties.last_modified_by = "j.kraai"
        document.core_properties.title = "{{ jongere }}"

    bewerk(eigen / "waarschuwing.docx", door)
    kern = Document(zaken.json("brief", "maak", "waarschuwing", "1")["bestanden"][0]).core_properties
    assert {kern.author, kern.last_modified_by, kern.title} == {"Gemeente Heerde", "Waarschuwing"}


@pytest.mark.slow
def test_letters_from_copied_templates_say_what_those_of_lpa_say(zaken: Lpa, eigen: Path) -> None:
    beslis(zaken, "afgewezen")
    beslis_vervangend(zaken)
    eigen_ = {soort: maak(zaken, soort, *woorden) for soort, (woorden, _, _) in ELKE.items() if soort not in TE_LAAT}
    zaken.goed("brief", "sjablonen", "--van-lpa")
    for soort, tekst in eigen_.items():
        assert maak(zaken, soort, *ELKE[soort][0], "--overschrijf") == tekst


TE_LAAT = ("ontvangstbevestiging", "verzoek-aanvulling")  # for a zaak in which was decided


@pytest.mark.slow
def test_a_template_that_is_not_in_her_folder_falls_back_and_says_so(zaken: Lpa, eigen: Path) -> None:
    (eigen / "waarschuwing.docx").unlink()
    uitkomst = zaken("brief", "maak", "waarschuwing", "1", "--json")
    assert "waarschuwing.docx ontbreekt in uw map" in uitkomst.err
    assert json.loads(uitkomst.out)["sjabloon"] == "lpa"
    assert "lpa (niet in uw map)" in zaken.goed("brief", "sjablonen")


def test_a_folder_that_is_gone_shows_the_way_back(zaken: Lpa, eigen: Path) -> None:
    eigen.rename(eigen.with_name("elders"))
    assert "--van-lpa" in ongemoeid(zaken, "brief", "maak", "waarschuwing", "1", code=3)
    assert "--van-lpa" in ongemoeid(zaken, "brief", "sjablonen", code=3)
    zaken.goed("brief", "sjablonen", "--van-lpa")
    zaken.goed("brief", "maak", "waarschuwing", "1")


@pytest.mark.slow
def test_templates_are_written_all_or_none(zaken: Lpa, tmp_path: Path) -> None:
    doel = tmp_path / "eigen"
    doel.mkdir()
    (doel / "waarschuwing.docx").write_bytes(b"van haar")
    assert "bestaat al" in ongemoeid(zaken, "brief", "sjablonen", "--naar", str(doel), code=5)
    assert [pad.name for pad in doel.iterdir()] == ["waarschuwing.docx"]
    zaken.goed("brief", "sjablonen", "--naar", str(doel), "--overschrijf")
    assert len(list(doel.iterdir())) == len(SOORTEN)
    ongemoeid(zaken, "brief", "sjablonen", "--naar", str(tmp_path / "a" / "b"), code=3)
    ongemoeid(zaken, "brief", "sjablonen", "--naar", str(doel), "--van-lpa", code=2)


@pytest.mark.slow
def test_the_page_of_templates_names_every_field_with_what_it_is(zaken: Lpa) -> None:
    velden = zaken.json("brief", "sjablonen")["velden"]
    assert set(velden) == {"elke brief", *SOORTEN}
    assert velden["elke brief"]["telefoon"] == "het telefoonnummer van de afzender"
    assert velden["besluit-verlof"]["bezwaar_uiterlijk"] == "de laatste dag van bezwaar"
    assert max(map(len, zaken.goed("brief", "sjablonen", COLUMNS="40").splitlines())) <= 40


def _tekst(tekst: str) -> Callable[[Any], None]:
    return lambda document: document.add_paragraph(tekst)


SLECHT: dict[str, tuple[str, str]] = {
    "unclosed choice": ("{% if toelichting %} een tolk", "{% if … %}, waar geen {% endif %} op volgt"),
    "unclosed field": ("{{ jongere", "niet is afgesloten"),
    "unknown word": ("{% zolang %}", "zolang"),
    "unknown field": ("{{ telefoonnr }}", "'telefoonnr'"),
    "unknown field in a choice that is not taken": ("{% if toelichting %}{{ geheim }}{% endif %}", "'geheim'"),
    "inside of Python": ("{{ jongere.__class__.__mro__ }}", "niet kan"),
    "method": ("{{ jongere.upper() }}", "niet kan"),
    "growing": ("{{ 'a' * 999999999 }}", "niet kan"),
    "another file": ("{% include '/etc/passwd' %}", "in te vullen"),
    "calling": ("{{ jongere() }}", "niet kan"),
    "repetition in a repetition": ("{% for a in jongere %}{% for b in jongere %}x{% endfor %}{% endfor %}", "niet kan"),
    "wider than a page": ("{{ jongere|center(300000000) }}", "'center'"),
    "doubling": ("{% set a = jongere ~ jongere %}{{ a }}", "niet kan"),
    "unknown filter": ("{{ jongere|geheim }}", "'geheim'"),
    "doubling in a field": ("{{ jongere|join(jongere)|join(jongere)|join(jongere) }}", "niet kan"),
    "doubling with a word": ("{{ jongere|join('ab')|join('ab') }}", "niet kan"),
    "doubling under a name": ("{% with a = jongere ~ jongere %}{{ a ~ a }}{% endwith %}", "niet kan"),
    "all of it for each letter": ("{% for a in jongere %}{{ jongere }}{% endfor %}", "niet in te vullen"),
    "signs that are no text": ("{% autoescape false %}{{ jongere }}{% endautoescape %}", "'autoescape'"),
    "a field beside the text": ("Beste {{r jongere }},", "{{r jongere }}, en dat drukt niets af"),
    "a paragraph for a field": ("{{p jongere}}", "schrijf {{ jongere }}"),
    "range": ("{% for n in range(9) %}x{% endfor %}", "niet kan"),
}


@pytest.mark.slow
@pytest.mark.parametrize("geval", SLECHT)
def test_a_mistake_in_her_template_is_said_about_her_template(zaken: Lpa, eigen: Path, geval: str) -> None:
    tekst, zegt = SLECHT[geval]
    bewerk(eigen / "waarschuwing.docx", _tekst(tekst))
    gezegd = ongemoeid(zaken, "brief", "maak", "waarschuwing", "1", code=4)
    assert "het sjabloon waarschuwing.docx" in gezegd
    assert zegt in gezegd
    assert "Sem" not in gezegd


def _zet_in(pad: Path, deel: str, was: bytes, wordt: bytes) -> None:
    """Change a part of a Word file."""
    uit = io.BytesIO()
    with zipfile.ZipFile(pad) as oud, zipfile.ZipFile(uit, "w") as nieuw:
        for naam in oud.namelist():
            inhoud = oud.read(naam)
            nieuw.writestr(naam, inhoud.replace(was, wordt, 1) if naam == deel else inhoud)
    pad.write_bytes(uit.getvalue())


@pytest.mark.parametrize(
    ("deel", "xml", "zegt", "hulp"),
    [
        ("word/document.xml",
         b'<w:del w:id="1" w:author="J. Kraai"><w:r><w:delText>Sem spijbelt</w:delText></w:r></w:del>',
         "wijzigingen die Word bijhoudt", "Alle wijzigingen accepteren"),
        ("word/document.xml", b'<w:ins w:id="1" w:author="J. Kraai"><w:r><w:t>nieuw</w:t></w:r></w:ins>',
         "wijzigingen die Word bijhoudt", "Alle wijzigingen accepteren"),
        ("word/footer1.xml", b'<w:pPr><w:pPrChange w:id="1" w:author="J. Kraai"><w:pPr/></w:pPrChange></w:pPr>',
         "wijzigingen die Word bijhoudt", "Alle wijzigingen accepteren"),
        ("word/document.xml", b'<w:r><w:commentReference w:id="0"/></w:r>', "opmerkingen", "Alle opmerkingen"),
    ],
    ids=["deleted", "inserted", "formatted", "comment"],
)  # fmt: skip
def test_what_word_keeps_of_who_worked_on_a_template_goes_along_in_no_letter(
    zaken: Lpa, eigen: Path, deel: str, xml: bytes, zegt: str, hulp: str
) -> None:
    pad = eigen / "waarschuwing.docx"
    _zet_in(pad, deel, b"</w:p>", xml + b"</w:p>")
    gezegd = ongemoeid(zaken, "brief", "maak", "waarschuwing", "1", code=4)
    assert zegt in gezegd
    assert hulp in gezegd
    assert "Kraai" not in gezegd
    assert hulp in " ".join(zaken.goed("brief", "sjablonen").split())
    _zet_in(pad, deel, xml, b"")
    zaken.goed("brief", "maak", "waarschuwing", "1")


def test_a_field_that_lies_in_pieces_is_seen_all_the_same(zaken: Lpa, eigen: Path) -> None:
    def stukken(document: Any) -> None:
        alinea = document.add_paragraph("Beste {{")
        alinea.add_run("r jon").bold = True
        alinea.add_run("gere }}")

    bewerk(eigen / "waarschuwing.docx", stukken)
    assert "{{r jongere }}" in ongemoeid(zaken, "brief", "maak", "waarschuwing", "1", code=4)


@pytest.mark.slow
def test_a_template_without_what_a_decision_must_say_is_doubted(zaken: Lpa, eigen: Path) -> None:
    beslis(zaken, "afgewezen")

    def leeg(document: Any) -> None:
        for alinea in document.paragraphs:
            if "bezwaar_uiterlijk" in alinea.text:
                alinea.clear()

    bewerk(eigen / "besluit-verlof.docx", leeg)
    wat = "uw sjabloon besluit-verlof.docx laat weg: de laatste dag van bezwaar (bezwaar_uiterlijk)"
    assert wat in ongemoeid(zaken, "brief", "maak", "besluit-verlof", "4", code=5)
    assert "laat iets weg" in zaken.goed("brief", "sjablonen", COLUMNS="100")
    zaken.goed("brief", "maak", "besluit-verlof", "4", "--toch")


def test_a_template_of_before_the_electronic_channel_is_doubted_once_there_is_one(zaken: Lpa, eigen: Path) -> None:
    beslis(zaken, "afgewezen")

    def zonder(document: Any) -> None:
        for alinea in document.paragraphs:
            if "bezwaar_elektronisch" in alinea.text:
                alinea.text = alinea.text.replace("bezwaar_elektronisch", "bezwaar_bij")

    bewerk(eigen / "besluit-verlof.docx", zonder)
    zaken.goed("brief", "maak", "besluit-verlof", "4")
    zaken.goed("afzender", "wijzig", "--elektronisch", "bezwaar@example.org")
    wat = "laat weg: waar men elektronisch bezwaar maakt (bezwaar_elektronisch)"
    assert wat in ongemoeid(zaken, "brief", "maak", "besluit-verlof", "4", code=5)


@pytest.mark.slow
def test_an_unknown_field_names_those_there_are(zaken: Lpa, eigen: Path) -> None:
    bewerk(eigen / "waarschuwing.docx", _tekst("{{ telefon }}"))
    gezegd = ongemoeid(zaken, "brief", "maak", "waarschuwing", "1", code=4)
    assert "bedoelde u telefoon" in gezegd.lower()
    assert "schoolbezoek" in gezegd
    assert "! waarschuwing" in zaken.goed("brief", "sjablonen")
    assert zaken.json("brief", "sjablonen")["sjablonen"][3]["fout"]


def _zip(naam: str) -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as z:
        z.writestr(naam, "<a/>")
    return uit.getvalue()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("inhoud", "zegt"),
    [
        (b"", "geen Word-bestand"), (b"Beste ouder", "geen Word-bestand"), (b"PK\x03\x04" * 50, "geen Word-bestand"),
        (bytes.fromhex("d0cf11e0a1b11ae1") * 99, "wachtwoord"), (_zip("mimetype"), "geen Word-bestand"),
        (_zip("word/document.xml"), "in te vullen"),
    ],
    ids=["empty", "text", "half a zip", "password", "another zip", "no package"],
)  # fmt: skip
def test_a_template_that_is_no_word_file(zaken: Lpa, eigen: Path, inhoud: bytes, zegt: str) -> None:
    (eigen / "waarschuwing.docx").write_bytes(inhoud)
    assert zegt in ongemoeid(zaken, "brief", "maak", "waarschuwing", "1", code=4)


def test_a_template_may_ask_for_a_field_that_is_empty_now(zaken: Lpa, eigen: Path) -> None:
    bewerk(eigen / "waarschuwing.docx", _tekst("{{ toelichting }}"))
    gezegd = ongemoeid(zaken, "brief", "maak", "waarschuwing", "1", code=5)
    assert "de brief mist: de eigen alinea" in gezegd
    assert "--toelichting" in gezegd


@pytest.mark.slow
def test_a_folder_in_the_place_of_a_template(zaken: Lpa, eigen: Path) -> None:
    (eigen / "waarschuwing.docx").unlink()
    (eigen / "waarschuwing.docx").mkdir()
    ongemoeid(zaken, "brief", "maak", "waarschuwing", "1", code=4)

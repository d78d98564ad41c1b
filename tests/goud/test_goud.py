"""What the officer reads, as it looks."""

from __future__ import annotations

import json
import re
import shlex
from datetime import timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest

from lpa.output.jaar.overzicht import Jaarboek
from lpa.output.jaar.prenten import prenten
from lpa.output.register import terugname
from lpa.output.render.plain import as_text
from lpa.storage.engine.file import CaseFile
from lpa.storage.jaar import tellen
from tests.commands.dossiers import vul
from tests.conftest import NU, Eenmaal, Lpa
from tests.goud.conftest import MAP, Goud

HEERDE = Path(__file__).parents[1] / "data" / "heerde-jaarcijfers.csv"
GESCHIEDENIS = """
school nieuw "De Wegwijzer" --brin 12AB --plaats Heerde --regio midden --onderwijssoort po
school nieuw "Het Kompas" --brin 34CD --plaats Zwolle --regio noord --onderwijssoort vo,vso
jongere nieuw --achternaam Jansen --tussenvoegsel van --voornaam Sem --geboortedatum 12-03-2004 --geslacht m \
    --bsn 999990019 --adres "Dorpsstraat 1" --postcode "8181 AA" --plaats Heerde --geheim-adres ja --taal Pools
inschrijving nieuw --jongere 1 --school 12AB --van 1-8-2008 --tot 31-7-2016 --toch
inschrijving nieuw --jongere 1 --school kompas --van 1-8-2016 --onderwijssoort vo --niveau havo --leerjaar 4
melding nieuw --jongere 1 --soort luxe --datum 3-9-2019 --toelichting "een week Texel"
melding sluit 1 --afhandeling waarschuwing --datum 10-9-2019
melding nieuw --jongere jansen --soort signaal --datum 10-10-2019 --uren 18 --eerste-dag 23-9-2019 \
    --meldingsnummer 1234567 --melder "mentor van 4 havo" --reden "ziek gemeld, niet geloofd" --vervolg-op 1
interventie nieuw 2 --soort brief --datum 11-10-2019
interventie nieuw 2 --soort verzuimgesprek --datum 15-10-2019 --met "jongere en ouders" --resultaat "elke dag op tijd"
melding sluit 2 --afhandeling "geen actie na overleg met school" --datum 1-11-2019
melding heropen 2 --reden "opnieuw verzuim" --datum 12-11-2019
melding wijzig 2 --uren 26
ongedaan --ja
"""


@pytest.fixture
def geschiedenis(lpa: Lpa, eenmaal: Eenmaal) -> Lpa:
    """A case file in which one jongere has been through some things."""

    def beleef() -> None:
        for regel in GESCHIEDENIS.replace("\\\n", " ").strip().splitlines():
            lpa.goed(*shlex.split(regel))

    return eenmaal(beleef)


@pytest.mark.parametrize("breedte", ["100", "80", "40"])
def test_the_overview_of_the_example(voorbeeld: Lpa, goud: Goud, breedte: str) -> None:
    goud(f"overzicht-{breedte}.txt", voorbeeld.goed("overzicht", "2019-2020", COLUMNS=breedte))


@pytest.mark.parametrize("breedte", ["80", "40"])
def test_what_was_done_in_the_year_of_the_example(voorbeeld: Lpa, goud: Goud, breedte: str) -> None:
    goud(f"jaarwerk-{breedte}.txt", voorbeeld.goed("jaarwerk", "2019-2020", COLUMNS=breedte))


@pytest.mark.parametrize(
    ("naam", "regel"),
    [
        ("verhoudingen", "overzicht 2019-2020 --verhoudingen"),
        ("per-school", "overzicht 2019-2020 --per school --en geslacht"),
        ("per-niveau", "overzicht 2019-2020 --tabel 2 --per niveau --heel-jaar"),
        ("openbaar", "overzicht 2019-2020 --tabel 5 --per afhandeling --en geslacht --openbaar"),
        ("telling", "telling 2019-2020"),
        ("definities", "overzicht 2019-2020 --definities"),
    ],
)
def test_what_else_the_year_of_the_example_gives(voorbeeld: Lpa, goud: Goud, naam: str, regel: str) -> None:
    gezegd = voorbeeld.goed(*shlex.split(regel), "--peildatum", "1-10-2020", COLUMNS="80")
    goud(f"{naam}-80.txt", gezegd)


def test_the_files_of_the_example_for_the_report_writer(voorbeeld: Lpa, goud: Goud, tmp_path: Path) -> None:
    voorbeeld.goed("export", "csv", "2019-2020", "--map", str(tmp_path / "cijfers"))
    voorbeeld.goed("export", "docx", "2019-2020", "--uit", str(tmp_path / "cijfers.docx"))
    bestanden = sorted((tmp_path / "cijfers").iterdir())
    goud("export-map.csv", "".join(f"# {pad.name}\n{pad.read_text('utf-8-sig')}" for pad in bestanden))
    with ZipFile(tmp_path / "cijfers.docx") as zip_:
        xml = zip_.read("word/document.xml").decode()
    alineas = [re.sub(r"<[^>]+>", "", alinea) for alinea in re.findall(r"<w:p[ >].*?</w:p>", xml, re.DOTALL)]
    goud("verslag.txt", "\n".join(alineas) + "\n")


@pytest.mark.parametrize("breedte", [80, 40])
def test_the_pictures_of_the_example(voorbeeld: Lpa, goud: Goud, breedte: int) -> None:
    from lpa import settings
    from lpa.commands.ui.session import kalender
    from lpa.domain.jaar.controle import controleer
    from lpa.domain.jaar.overzicht import Overzicht
    from lpa.domain.kalender.schooljaar import Schooljaar, reeks
    from lpa.storage.jaar.groep import leeftijden

    settings.use(settings.Settings(str(voorbeeld.pad)))
    with CaseFile(voorbeeld.pad, lambda: "", lambda: NU) as b, b.snapshot() as conn:
        jaren = reeks(Schooljaar(2019), 6)
        o = Overzicht(jaren, tellen.bronnen(conn, jaren, kalender(conn)))
        regels = leeftijden(conn, o.bronnen.register["2019-2020"], jaren[-1], o.op)
    blad = prenten(Jaarboek(o, controleer(o), regels), breedte)
    goud(f"prenten-{breedte}.txt", as_text(blad, breedte))


def test_one_table_as_json(voorbeeld: Lpa, goud: Goud) -> None:
    goud("tabel-6.json", voorbeeld.goed("overzicht", "2019-2020", "--tabel", "6", "--json"))


def test_one_table_with_its_definitions(voorbeeld: Lpa, goud: Goud) -> None:
    goud("tabel-3.txt", voorbeeld.goed("overzicht", "2019-2020", "--tabel", "3", "--jaren", "3"))


def test_the_key_figures_with_their_definitions(voorbeeld: Lpa, goud: Goud) -> None:
    goud("tabel-kern.txt", voorbeeld.goed("overzicht", "2019-2020", "--tabel", "kern"))


def test_the_cases_behind_a_cell(voorbeeld: Lpa, goud: Goud) -> None:
    goud("uit-zaken.txt", voorbeeld.goed("overzicht", "2019-2020", "--uit-zaken", "6/verhuisd"))


@pytest.mark.parametrize("breedte", ["80", "40"])
def test_a_melding(geschiedenis: Lpa, goud: Goud, breedte: str) -> None:
    goud(f"melding-{breedte}.txt", geschiedenis.goed("melding", "toon", "2", COLUMNS=breedte))


@pytest.mark.parametrize("breedte", ["80", "40"])
def test_today_on_the_example(voorbeeld: Lpa, goud: Goud, breedte: str) -> None:
    goud(f"vandaag-{breedte}.txt", voorbeeld.goed("--peildatum", "21-9-2020", COLUMNS=breedte))


def test_a_jongere(geschiedenis: Lpa, goud: Goud) -> None:
    goud("jongere.txt", geschiedenis.goed("jongere", "toon", "1", COLUMNS="80"))


@pytest.mark.parametrize("breedte", ["80", "40"])
def test_the_calendar_of_a_school(geschiedenis: Lpa, goud: Goud, breedte: str) -> None:
    geschiedenis.goed(*shlex.split("school wijzig 1 --zonder-les wo"))
    geschiedenis.goed(*shlex.split("school vakantie 1 mei --van 30-4-2016 --tot 15-5-2016 --bron schoolgids"))
    geschiedenis.goed(*shlex.split("school vrij 1 7-12-2015 8-12-2015 --reden studiedag"))
    uit = geschiedenis.goed("school", "kalender", "1", "2015-2016", COLUMNS=breedte)
    goud(f"schoolkalender-{breedte}.txt", uit)


def test_the_log(geschiedenis: Lpa, goud: Goud) -> None:
    goud("logboek.txt", geschiedenis.goed("logboek", COLUMNS="80"))
    goud("logboek-volledig.txt", geschiedenis.goed("logboek", "--volledig", "--zaak", "2", COLUMNS="80"))


def test_what_undo_would_put_back(geschiedenis: Lpa, goud: Goud, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terugname, "_ZOJUIST", timedelta.max)  # the file may be a copy of one that was made earlier
    uitkomst = geschiedenis("ongedaan")
    assert uitkomst.code == 5
    goud("ongedaan.txt", uitkomst.err)


@pytest.mark.parametrize("woorden", ["", "melding", "melding nieuw", "overzicht"])
def test_help(lpa: Lpa, goud: Goud, woorden: str) -> None:
    goud("-".join(["help", *woorden.split()]) + ".txt", lpa.goed(*woorden.split(), "--help", COLUMNS="80"))


def test_the_contradictions_of_the_source(lpa: Lpa, goud: Goud) -> None:
    lpa.goed("cijfers", "importeer", str(HEERDE))
    goud("controle.txt", lpa.goed("cijfers", "controle", COLUMNS="80"))


def test_the_export_of_the_source(lpa: Lpa, goud: Goud) -> None:
    lpa.goed("cijfers", "importeer", str(HEERDE))
    goud("export.csv", lpa.goed("export", "csv", "2019-2020"))


def test_a_list_for_excel(geschiedenis: Lpa, goud: Goud) -> None:
    goud("meldingen.csv", geschiedenis.goed("melding", "lijst", "--csv"))


def test_a_record_for_a_script(geschiedenis: Lpa, goud: Goud) -> None:
    uit = geschiedenis.goed("jongere", "toon", "1", "--json")
    assert json.loads(uit)["versie"] == 1
    goud("jongere.json", uit)


@pytest.mark.parametrize("breedte", ["80", "40"])
def test_the_dossier_of_one_who_went_through_everything(lpa: Lpa, goud: Goud, breedte: str) -> None:
    vul(lpa)
    goud(f"dossier-{breedte}.txt", lpa.goed("dossier", "--jongere", "1", COLUMNS=breedte))
    goud(f"dossier-zaak-{breedte}.txt", lpa.goed("dossier", "2", COLUMNS=breedte))
    naamloos = lpa.goed("dossier", "zwaluw", "--zonder-namen", COLUMNS=breedte)
    goud(f"dossier-zonder-namen-{breedte}.txt", naamloos)


def test_the_dossier_for_a_script_and_on_paper(lpa: Lpa, goud: Goud, tmp_path: Path) -> None:
    vul(lpa)
    goud("dossier.json", lpa.goed("dossier", "2", "--json"))
    lpa.goed("dossier", "2", "--druk", str(tmp_path / "dossier.html"))
    goud("dossier.html", (tmp_path / "dossier.html").read_text(encoding="utf-8"))


@pytest.mark.parametrize("breedte", ["80", "40"])
def test_what_was_shared(lpa: Lpa, goud: Goud, breedte: str) -> None:
    goud(f"verstrekkingen-{breedte}.txt", vul(lpa).goed("dossier", "verstrekkingen", COLUMNS=breedte))


def test_no_golden_file_is_left_unused() -> None:
    code = "".join(pad.read_text(encoding="utf-8") for pad in MAP.glob("test_*.py"))
    namen = [re.sub(r"\{[^}]*\}", "*", naam) for naam in re.findall(r'goud\(f?"([^"]+)"', code)]
    gebruikt = {pad.name for naam in [*namen, "help*.txt"] for pad in MAP.glob(naam)}
    aanwezig = {pad.name for pad in MAP.iterdir() if pad.suffix in (".txt", ".csv", ".json", ".html")}
    assert aanwezig == gebruikt
    assert len(aanwezig) >= len(set(namen))

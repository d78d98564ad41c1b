"""Files of others as they come, however spoilt: never a traceback, never a row of a file that is refused."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lpa.errors import LpaFout
from lpa.storage.exchange import source
from lpa.storage.exchange.workbook import as_text
from tests.conftest import BSN, Lpa, geweigerd, vingerafdruk

KOP = "BSN;Achternaam;Roepnaam;Geboortedatum"
RIJ = f"{BSN};Merel;Zoë;12-3-2009"
BEKEND = ("bsn", "achternaam", "roepnaam", "geboortedatum")


def kent(koppen: Any) -> int:
    return sum(kop.strip().lower() in BEKEND for kop in koppen)


def lees(tmp_path: Path, ruw: bytes) -> tuple[list[list[str]], str]:
    pad = tmp_path / "x.csv"
    pad.write_bytes(ruw)
    tabel = source.read(pad, kent)
    return [list(tabel.koppen), *(rij for _, rij in tabel.rijen)], tabel.hoe


@pytest.mark.parametrize(
    ("codering", "heet"),
    [("utf-8", "UTF-8"), ("utf-8-sig", "UTF-8"), ("utf-16", "UTF-16"), ("cp1252", "Windows-1252")],
)
def test_a_name_with_an_accent_is_read_in_every_encoding(tmp_path: Path, codering: str, heet: str) -> None:
    rijen, hoe = lees(tmp_path, f"{KOP}\r\n{RIJ}\r\n".encode(codering))
    assert rijen == [KOP.split(";"), RIJ.split(";")]
    assert hoe.startswith(heet)


@pytest.mark.parametrize("teken", [";", ",", "\t", "|"])
def test_the_delimiter_is_the_one_by_which_columns_are_known(tmp_path: Path, teken: str) -> None:
    rijen, _ = lees(tmp_path, f"{KOP}\n{RIJ}\n".replace(";", teken).encode())
    assert rijen[1] == RIJ.split(";")


@pytest.mark.parametrize("einde", ["\n", "\r\n", "\r"])
def test_lines_may_end_as_they_do(tmp_path: Path, einde: str) -> None:
    rijen, _ = lees(tmp_path, einde.join([KOP, RIJ, RIJ, ""]).encode())
    assert len(rijen) == 3


@pytest.mark.parametrize("boven", range(10))
def test_no_row_is_lost_however_many_titles_stand_above_the_header(tmp_path: Path, boven: int) -> None:
    rijen, _ = lees(tmp_path, "\n".join(["Een titel"] * boven + [KOP] + [RIJ] * 20).encode())
    assert len(rijen) == 21


def test_empty_lines_and_lines_of_delimiters_are_no_rows(tmp_path: Path) -> None:
    rijen, _ = lees(tmp_path, f"{KOP}\n\n;;;\n{RIJ}\n ; ; ; \n".encode())
    assert rijen[1:] == [RIJ.split(";")]


def test_a_short_row_is_filled_up_and_a_cell_that_was_made_harmless_is_itself_again(tmp_path: Path) -> None:
    rijen, _ = lees(tmp_path, f"{KOP}\n{BSN};'=Merel\n".encode())
    assert rijen[1] == [BSN, "=Merel", "", ""]


@pytest.mark.parametrize(
    ("ruw", "zegt"),
    [
        pytest.param(b"", "is leeg", id="niets"),
        pytest.param(b"\n\n", "is leeg", id="lege regels"),
        pytest.param(b"een;twee\n1;2\n", "herkent lpa geen enkele kolom (een, twee)", id="onbekende kolommen"),
        pytest.param(f"{KOP}\n{BSN};\"Mer;Zoe;1\n".encode(), "regel 2: een aanhalingsteken", id="open aanhaling"),
        pytest.param(f"{KOP}\n{BSN};{'x' * 10_000_000};a;b\n".encode(), "regel 2: een cel is te lang", id="10 MB cel"),
        pytest.param(f"{KOP}\n{BSN};Mer\x00el;a;b\n".encode(), "is geen tekstbestand", id="NUL"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1", "is een oud Excel-bestand", id="xls"),
        pytest.param(b"PK\x03\x04niets", "is geen Excel-bestand dat te lezen is", id="kapotte xlsx"),
        pytest.param(b"<?xml version='1.0'?><EDEX>", "is geen Edexml-bestand", id="kapotte xml"),
        pytest.param(b"<?xml version='1.0'?><html/>", "is geen Edexml-bestand", id="andere xml"),
        pytest.param(b"<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'b'>]><EDEX/>", "is geen Edexml", id="entiteit"),
    ],
)  # fmt: skip
def test_what_is_no_table_is_refused_with_its_line(tmp_path: Path, ruw: bytes, zegt: str) -> None:
    with pytest.raises(LpaFout) as fout:
        list(lees(tmp_path, ruw))
    assert zegt in fout.value.fout


def test_a_file_that_is_not_there_or_none_is_refused(tmp_path: Path) -> None:
    for pad, zegt in ((tmp_path / "weg.csv", "bestaat niet"), (tmp_path, "is geen gewoon bestand")):
        with pytest.raises(LpaFout, match=zegt):
            source.read(pad, kent)


@pytest.mark.parametrize(
    ("cel", "tekst"),
    [(None, ""), (True, "ja"), (999990019.0, "999990019"), (16.5, "16,5"), (12, "12"), ("=A1", "=A1")],
)
def test_a_cell_of_a_workbook_is_what_was_typed(cel: object, tekst: str) -> None:
    assert as_text(cel) == tekst


def test_of_a_workbook_the_sheet_with_the_columns_is_read_and_merged_cells_are_empty(tmp_path: Path) -> None:
    from openpyxl import Workbook

    boek = Workbook()
    boek.active.append(["iets", "anders"])
    blad = boek.create_sheet("Leerlingen")
    blad.append(KOP.split(";"))
    blad.append([int(BSN), "Merel", "Zoë", "12-3-2009"])
    blad.append(["", "Merel", "=1+1", ""])
    blad.merge_cells("B2:B3")
    boek.save(tmp_path / "x.xlsx")
    tabel = source.read(tmp_path / "x.xlsx", kent)
    assert tabel.hoe == "werkblad Leerlingen, van 2 werkbladen"
    assert list(tabel.rijen) == [(2, [BSN, "Merel", "Zoë", "12-3-2009"])]


EDEX = f"""<?xml version="1.0" encoding="UTF-8"?><EDEX>
<school><schooljaar>2019-2020</schooljaar><brincode>12AB</brincode><dependancecode>00</dependancecode></school>
<groepen><groep key="g1"><naam>Zeven</naam><jaargroep>7</jaargroep></groep></groepen>
<leerlingen><leerling key="1"><achternaam>Merel</achternaam><roepnaam>Zoë</roepnaam>
<geboortedatum>2009-03-12</geboortedatum><geslacht>2</geslacht><jaargroep>7</jaargroep><groep key="g1"/>
<bsn>{BSN}</bsn><postcodenl>8181AB</postcodenl><instroomdatum>2015-08-01</instroomdatum></leerling>
<leerling key="2"><roepnaam>Tim</roepnaam><jaargroep>C</jaargroep></leerling></leerlingen></EDEX>"""


def test_edexml_is_read_with_its_groups_by_key(tmp_path: Path) -> None:
    (tmp_path / "EDEX.XML").write_text(EDEX, encoding="utf-8")
    tabel = source.read(tmp_path / "EDEX.XML", kent)
    een, twee = (dict(zip(tabel.koppen, rij, strict=True)) for _, rij in tabel.rijen)
    assert (een["bsn"], een["geslacht"], een["klas"], een["brin"], een["leerjaar"]) == (
        BSN,
        "2",
        "Zeven",
        "12AB00",
        "7",
    )
    assert (twee["voornaam"], twee["achternaam"], twee["leerjaar"], twee["onderwijssoort"]) == ("Tim", "", "", "po")


@pytest.mark.parametrize(
    ("jaargroep", "leerjaar", "onderwijs"),
    [
        (" 13 ", "13", "vo"),
        ("\n\tV\n", "", "vso"),
        ("²", "", "po"),
        ("0", "", "po"),
        ("08", "8", "po"),
        ("", "", "po"),
        ("9" * 5000, "", "po"),
    ],
)
def test_a_jaargroep_of_edexml_is_read_whatever_stands_in_it(
    tmp_path: Path, jaargroep: str, leerjaar: str, onderwijs: str
) -> None:
    ruim = (
        EDEX.replace("<jaargroep>C<", f"<jaargroep>{jaargroep}<").replace("12AB", "\n12AB ").replace("Zeven", " Zeven ")
    )
    (tmp_path / "EDEX.XML").write_text(ruim, encoding="utf-8")
    tabel = source.read(tmp_path / "EDEX.XML", kent)
    een, twee = (dict(zip(tabel.koppen, rij, strict=True)) for _, rij in tabel.rijen)
    assert (een["brin"], een["klas"]) == ("12AB00", "Zeven")
    assert (twee["leerjaar"], twee["onderwijssoort"]) == (leerjaar, onderwijs)


def _verknipt(zaad: int) -> bytes:
    """A file that was spoilt by chance: bytes changed, cut, doubled or put elsewhere."""
    kans = random.Random(zaad)  # noqa: S311
    ruw = bytearray(("\r\n".join([KOP, *[RIJ] * 4]) + "\r\n").encode(kans.choice(["utf-8", "utf-16", "cp1252"])))
    if zaad % 3 == 0:
        ruw = bytearray(EDEX.encode())
    if zaad % 3 == 1:
        pak = io.BytesIO()
        with zipfile.ZipFile(pak, "w") as z:
            z.writestr("xl/workbook.xml", "<workbook/>")
        ruw = bytearray(pak.getvalue())
    for _ in range(kans.randint(1, 12)):
        plek = kans.randrange(max(len(ruw), 1))
        match kans.randrange(4):
            case 0:
                ruw[plek : plek + 1] = bytes([kans.randrange(256)])
            case 1:
                del ruw[plek : plek + kans.randrange(40)]
            case 2:
                ruw[plek:plek] = ruw[: kans.randrange(60)]
            case _:
                ruw[plek:plek] = kans.choice([b'"', b";;;;", b"\x00", b"\xff", b"\n", b"=1+1", b"<", b"PK\x03\x04"])
    return bytes(ruw)


@pytest.fixture
def proef(begonnen: Path, lpa: Lpa) -> Callable[[Path], None]:
    """Tries an import of a file: it is done whole, or refused in two Dutch lines and nothing is stored."""
    lpa.pad.write_bytes(begonnen.read_bytes())

    def probeer(pad: Path) -> None:
        voor = vingerafdruk(lpa.pad)
        uit = lpa("importeer", "jongeren", str(pad), "--toch")
        assert uit.code in (0, 3, 4, 2, 5), uit
        if uit.code:
            geweigerd(uit, uit.code)
            assert vingerafdruk(lpa.pad) == voor

    return probeer


@pytest.mark.parametrize("deel", [0, *(pytest.param(n, marks=pytest.mark.slow) for n in range(1, 20))])
def test_two_thousand_spoilt_files_are_read_or_refused(
    proef: Callable[[Path], None], tmp_path: Path, deel: int
) -> None:
    for zaad in range(deel * 100, deel * 100 + 100):
        pad = tmp_path / f"{zaad}.csv"
        pad.write_bytes(_verknipt(zaad))
        proef(pad)

"""The exchange file of figures: read strictly, written without loss."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lpa.domain.base.tekst import schoon
from lpa.domain.jaar.cijfers import HERKOMSTEN, HISTORIE, LEEG, ONBEKEND, STREEP, TEKENS, VASTGESTELD, Jaarcijfer
from lpa.domain.jaar.overzicht import bekende_rijen, cijfers_van
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.errors import ExitCode, GegevensGeweigerd, LpaFout, NietGevonden
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.writer import transaction
from lpa.storage.jaar import tellen
from lpa.storage.jaar.cijferbestand import KOLOMMEN, read, store, write
from lpa.storage.register.vakanties import kalender
from tests.domain.overzichten import maak_overzicht

HEERDE = Path(__file__).parents[2] / "data" / "heerde-jaarcijfers.csv"
RIJEN = bekende_rijen()
KOP = ";".join(KOLOMMEN) + "\n"


def read_text(map_: Path, inhoud: str | bytes) -> list[Jaarcijfer]:
    """What `read` makes of a file with this in it."""
    pad = map_ / "cijfers.csv"
    pad.write_bytes(inhoud if isinstance(inhoud, bytes) else inhoud.encode())
    return read(pad, RIJEN)


def test_the_figures_of_the_source_are_read_whole() -> None:
    cijfers = read(HEERDE, RIJEN)
    assert len(cijfers) == 253
    assert {c.schooljaar for c in cijfers} == {f"{j}-{j + 1}" for j in range(2014, 2020)}
    assert {c.herkomst for c in cijfers} == {HISTORIE}
    op_plek = {tuple(c.plek): c for c in cijfers}
    assert op_plek["2019-2020", "6", "overdracht rmc"].teken == STREEP
    assert op_plek["2019-2020", "5", "proces-verbaal"].teken == LEEG
    assert op_plek["2018-2019", "3", "overig verzuim"].teken == ONBEKEND
    assert op_plek["2019-2020", "6", "waarschuwing"].waarde == 0
    assert op_plek["2019-2020", "kern", "% leerlingen zonder nieuw verzuim na 1 interventie"].waarde == Decimal("63.8")


@pytest.mark.parametrize(
    ("regel", "waarde", "teken", "opmerking"),
    [
        ("2019-2020;6;verhuisd;3;;", Decimal(3), "", ""),
        ("19-20;6;verhuisd;0;;", Decimal(0), "", ""),
        ("19/20; 6 ; verhuisd ;3;;", Decimal(3), "", ""),
        ("2019-2020;6;verhuisd;;streep;", None, STREEP, ""),
        ("2019-2020;6;verhuisd;;leeg;", None, LEEG, ""),
        ("2019-2020;6;verhuisd;;onbekend;", None, ONBEKEND, ""),
        ("2019-2020;kern;% luxe verzuim van werkprocessen;3,9;;", Decimal("3.9"), "", ""),
        ("2019-2020;kern;% luxe verzuim van werkprocessen;3.9;;", Decimal("3.9"), "", ""),
        ('2019-2020;6;verhuisd;3;;"zei ""ja""; en nee"', Decimal(3), "", 'zei "ja"; en nee'),
        ("2019-2020;6;verhuisd;3;;'=1+1", Decimal(3), "", "=1+1"),
        ("2019-2020;6;verhuisd;3;;'s-Gravenhage", Decimal(3), "", "'s-Gravenhage"),
        ("2019-2020;6;verhuisd;3;;\x1b[2Ja\u202eb", Decimal(3), "", "[2Jab"),
        ('2019-2020;6;verhuisd;3;;"een\ntwee"', Decimal(3), "", "een twee"),
    ],
)
def test_a_row_is_read_as_it_was_meant(
    tmp_path: Path, regel: str, waarde: Decimal | None, teken: str, opmerking: str
) -> None:
    (cijfer,) = read_text(tmp_path, KOP + regel + "\n")
    assert (cijfer.schooljaar, cijfer.waarde, cijfer.teken, cijfer.opmerking) == ("2019-2020", waarde, teken, opmerking)


GOED = "2019-2020;6;verhuisd;3;;Zoë\n"


@pytest.mark.parametrize(
    "inhoud",
    [
        pytest.param(KOP + GOED, id="gewoon"),
        pytest.param("\ufeff" + KOP + GOED, id="met byte order mark"),
        pytest.param((KOP + GOED).replace("\n", "\r\n"), id="regeleinden van Windows"),
        pytest.param(KOP + GOED.rstrip(), id="zonder laatste regeleinde"),
        pytest.param(KOP + "\n;;;;;\n" + GOED + ";;;;;\n\n", id="lege regels"),
        pytest.param(
            "opmerking;teken;waarde;rij;tabel;schooljaar\nZoë;;3;verhuisd;6;2019-2020\n", id="andere volgorde"
        ),
        pytest.param(KOP.replace("\n", ";herkomst\n") + GOED.replace("\n", ";historie\n"), id="met herkomst"),
        pytest.param(KOP.replace("\n", ";herkomst\n") + GOED.replace("\n", ";\n"), id="met lege herkomst"),
    ],
)
def test_a_file_may_look_different_and_say_the_same(tmp_path: Path, inhoud: str) -> None:
    (cijfer,) = read_text(tmp_path, inhoud)
    assert cijfer == Jaarcijfer(schooljaar="2019-2020", tabel="6", rij="verhuisd", waarde=Decimal(3), opmerking="Zoë")


def test_a_file_with_only_a_header_has_no_figures(tmp_path: Path) -> None:
    assert read_text(tmp_path, KOP) == []


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        pytest.param("", "is leeg", id="leeg bestand"),
        pytest.param("\ufeff", "is leeg", id="alleen een byte order mark"),
        pytest.param(KOP.replace("rij;", "") + "2019-2020;6;3;;\n", "ontbreekt de kolom rij", id="een kolom te weinig"),
        pytest.param(KOP.replace("waarde", "aantal") + GOED, "ontbreekt de kolom waarde", id="een kolom heet anders"),
        pytest.param(KOP.replace("\n", ";naam\n"), "onbekende kolom: naam", id="een kolom te veel"),
        pytest.param(KOP.replace("\n", ";rij\n"), "een kolom twee keer", id="een kolom dubbel"),
        pytest.param("schooljaar\n2019-2020\n", "ontbreken de kolommen tabel, rij", id="maar een kolom"),
        pytest.param((KOP + GOED).replace(";", ","), "komma's tussen de kolommen", id="komma's"),
        pytest.param((KOP + GOED).replace(";", "\t"), "tabs tussen de kolommen", id="tabs"),
        pytest.param((KOP + GOED).replace(";", "|"), "staande strepen tussen de kolommen", id="staande strepen"),
        pytest.param((KOP + GOED).encode("cp1252"), "Windows-1252 (cp1252)", id="cp1252"),
        pytest.param((KOP + GOED).encode("utf-16"), "UTF-16", id="UTF-16"),
        pytest.param((KOP + GOED).encode("utf-16-be"), "cijfers.csv", id="UTF-16 zonder merk"),
        pytest.param(KOP + '2019-2020;6;verhuisd;3;;"open\n' + GOED, "aanhalingsteken", id="aanhalingsteken open"),
        pytest.param(KOP + '2019-2020;6;verhuisd;3;;"dicht"er\n', "klopt regel 2 niet", id="tekst na aanhalingsteken"),
        pytest.param(KOP + "2019-2020;6;verhuisd;3;;" + "x" * 200_000, "klopt regel 2 niet", id="een cel van 200 kB"),
        pytest.param(KOP + GOED + GOED, "regel 3, 2019-2020, tabel 6, verhuisd staat er twee keer in", id="rij dubbel"),
        pytest.param(
            KOP + GOED + GOED.replace("2019-2020", "19-20"), "twee keer in", id="rij dubbel, anders geschreven"
        ),
    ],
)
def test_a_file_that_cannot_be_right_is_refused(tmp_path: Path, inhoud: str | bytes, zin: str) -> None:
    with pytest.raises(GegevensGeweigerd) as fout:
        read_text(tmp_path, inhoud)
    assert fout.value.exit_code == ExitCode.DATA
    assert zin in fout.value.fout
    assert "cijfers.csv" in fout.value.fout


@pytest.mark.parametrize(
    ("regel", "zin"),
    [
        ("2019-2020;9;verhuisd;3;;", "kolom tabel: er is geen tabel '9'"),
        ("2019-2020;6;verhuist;3;;", "geen rij 'verhuist', bedoelde u 'verhuisd'?"),
        ("2019-2020;5;verhuisd;3;;", "tabel 5 heeft geen rij 'verhuisd'"),
        ("2019-2021;6;verhuisd;3;;", "kolom schooljaar: '2019-2021' is geen schooljaar"),
        ("2019-2020;6;verhuisd;3;streep;", "een getal en een teken"),
        ("2019-2020;6;verhuisd;;;", "geen getal en geen teken"),
        ("2019-2020;6;verhuisd;;-;", "'-' is geen teken; kies streep, leeg of onbekend"),
        ("2019-2020;6;verhuisd;drie;;", "kolom waarde: 'drie' is geen getal"),
        ("2019-2020;6;verhuisd;-3;;", "is geen getal"),
        ("2019-2020;6;verhuisd;1e3;;", "is geen getal"),
        ("2019-2020;6;verhuisd;３;;", "is geen getal"),
        ("2019-2020;6;verhuisd;NaN;;", "is geen getal"),
        ("2019-2020;6;verhuisd;1.234,5;;", "is geen getal"),
        ("2019-2020;1;totaal;2.748;;", "kolom waarde"),
        ("2019-2020;6;verhuisd;3", "te weinig velden"),
        ("2019-2020;6;verhuisd;3;;a;b", "te veel velden"),
        ("2019-2020;6;verhuisd;3;;" + "x" * 2001, "kolom opmerking: langer dan 2000"),
    ],
)
def test_a_row_that_cannot_be_right_is_refused_with_its_line(tmp_path: Path, regel: str, zin: str) -> None:
    with pytest.raises(GegevensGeweigerd) as fout:
        read_text(tmp_path, f"{KOP}\n{regel}\n")
    assert "regel 3, " in fout.value.fout
    assert zin in fout.value.fout


def test_a_source_that_lpa_does_not_know_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GegevensGeweigerd, match="'gegokt' is geen herkomst"):
        read_text(tmp_path, KOP.replace("\n", ";herkomst\n") + GOED.replace("\n", ";gegokt\n"))


def test_more_missing_columns_are_named_together(tmp_path: Path) -> None:
    with pytest.raises(GegevensGeweigerd) as fout:
        read_text(tmp_path, "schooljaar;tabel;rij\n")
    assert "ontbreken de kolommen waarde, teken en opmerking" in fout.value.fout


def test_all_wrong_rows_are_named_at_once_with_their_lines(tmp_path: Path) -> None:
    inhoud = (
        KOP + GOED + "2019-2021;6;verhuisd;3;;\n" + "\n" + "2018-2019;6;verhuisd;x;;\n" + "2017-2018;9;verhuisd;3;;\n"
    )
    with pytest.raises(GegevensGeweigerd) as fout:
        read_text(tmp_path, inhoud)
    assert "3 regels kloppen niet, er is niets ingelezen" in fout.value.fout
    assert [f"regel {n}, " in fout.value.fout for n in (2, 3, 4, 5, 6)] == [False, True, False, True, True]


def test_of_many_wrong_rows_the_rest_is_counted(tmp_path: Path) -> None:
    with pytest.raises(GegevensGeweigerd) as fout:
        read_text(tmp_path, KOP + "2019-2020;9;verhuisd;3;;\n" * 40)
    assert "40 regels kloppen niet" in fout.value.fout
    genoemd = fout.value.fout.count("; regel") + 1
    assert fout.value.fout.endswith(f"en nog {40 - genoemd}.")


def test_one_wrong_row_is_called_one(tmp_path: Path) -> None:
    with pytest.raises(GegevensGeweigerd, match="1 regel klopt niet"):
        read_text(tmp_path, KOP + GOED + "2019-2020;9;verhuisd;3;;\n")


@pytest.mark.parametrize(
    ("naam", "soort", "zin"),
    [
        ("weg.csv", NietGevonden, "bestaat niet"),
        ("", GegevensGeweigerd, "geen gewoon bestand"),
        ("groot.csv", GegevensGeweigerd, "groter dan 20 MB"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, naam: str, soort: type[LpaFout], zin: str) -> None:
    pad = tmp_path / naam
    if naam == "groot.csv":
        with pad.open("wb") as bestand:
            bestand.truncate(20 * 1024 * 1024 + 1)
    with pytest.raises(soort, match=zin):
        read(pad, RIJEN)


PLEKKEN = st.builds(
    lambda jaar, rij: (f"{jaar}-{jaar + 1}", *rij),
    st.integers(1990, 2050),
    st.sampled_from([(tabel, rij) for tabel, rijen in RIJEN.items() for rij in rijen]),
)
OPMERKINGEN = st.one_of(
    st.text(max_size=30),
    st.text("\"';=+-@,5 \n\t", max_size=12),
    st.sampled_from(["=1+1", "'=x", "''@", "-5", "'-5", "-"]),
).map(schoon)


@st.composite
def jaarcijfers(draw: st.DrawFn) -> list[Jaarcijfer]:
    """Figures at different places: whole numbers or percentages with decimals, marks, and any remark."""
    uit = []
    for schooljaar, tabel, rij in draw(st.lists(PLEKKEN, max_size=12, unique=True)):
        teken = draw(st.sampled_from(["", "", *TEKENS]))
        getal = st.decimals(0, 100, places=1) if tabel == "kern" else st.integers(0, 10**6).map(Decimal)
        uit.append(
            Jaarcijfer(
                schooljaar=schooljaar, tabel=tabel, rij=rij, waarde=None if teken else draw(getal), teken=teken,
                opmerking=draw(OPMERKINGEN), herkomst=draw(st.sampled_from(HERKOMSTEN)),
            )
        )  # fmt: skip
    return uit


def _met(opmerking: str) -> list[Jaarcijfer]:
    return [Jaarcijfer(schooljaar="2019-2020", tabel="6", rij="verhuisd", waarde=Decimal(3), opmerking=opmerking)]


@given(cijfers=jaarcijfers())
@example(cijfers=[])
@example(cijfers=_met('"'))
@example(cijfers=_met("'=1+1"))
@example(cijfers=_met(";"))
def test_what_is_written_is_read_back_and_written_the_same(
    tmp_path_factory: pytest.TempPathFactory, cijfers: list[Jaarcijfer]
) -> None:
    pad = tmp_path_factory.getbasetemp() / "rondreis.csv"
    pad.write_bytes(write(cijfers).encode("utf-8-sig"))
    gelezen = read(pad, RIJEN)
    assert gelezen == cijfers
    assert write(gelezen) == write(cijfers)


def test_a_dutch_excel_opens_the_file_as_it_is() -> None:
    tekst = write(
        [
            Jaarcijfer(schooljaar="2019-2020", tabel="kern", rij="%", waarde=Decimal("63.8"), opmerking="=1"),
            Jaarcijfer(
                schooljaar="2019-2020", tabel="6", rij="verhuisd", waarde=None, teken=STREEP, herkomst=VASTGESTELD
            ),
        ]
    )
    assert tekst == (
        "schooljaar;tabel;rij;waarde;teken;opmerking;herkomst\r\n"
        "2019-2020;kern;%;63,8;;'=1;historie\r\n"
        "2019-2020;6;verhuisd;;streep;;vastgesteld\r\n"
    )


def test_export_import_export_gives_the_same_file(bestand: CaseFile, tmp_path: Path) -> None:
    cijfers = read(HEERDE, RIJEN)
    with transaction(bestand, "cijfers importeer") as s:
        store(s, cijfers)
    jaren = [Schooljaar(j) for j in range(2014, 2020)]
    exporten = []
    for _ in range(2):
        overzicht = maak_overzicht(
            *tellen.bronnen(bestand.conn, jaren, kalender("midden")).cijfers.values(),
            jaren=6,
        )
        exporten.append(write(cijfers_van(overzicht)))
        with transaction(bestand, "cijfers importeer") as s:
            uitkomst = store(s, read_text(tmp_path, exporten[-1]))
        assert (uitkomst.nieuw, uitkomst.gewijzigd) == (0, 0)
    assert exporten[0] == exporten[1]
    assert exporten[0].count("\r\n") == 254

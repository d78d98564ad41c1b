"""`lpa brief maak`: a letter is made from a zaak."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from docx import Document

from lpa.domain.brief.briefsoort import SOORTEN
from lpa.domain.records.huisbezoek import Huisbezoek
from lpa.storage.engine import outfile
from tests.commands.brief.helpers import ELKE, GESPREK, beslis, beslis_vervangend, bewaar, lees, maak
from tests.conftest import Lpa, Woorden, geweigerd, ongemoeid, vingerafdruk
from tests.overal.test_prompts import CTRL_C, ENTER, Gesprek


def test_every_kind_of_letter_is_tried_here() -> None:
    assert set(ELKE) == set(SOORTEN)


@pytest.mark.parametrize("soort", ELKE)
def test_each_kind_is_a_letter_without_a_gap(zaken: Lpa, soort: str) -> None:
    woorden, aantal, zegt = ELKE[soort]
    if soort == "besluit-verlof":
        beslis(zaken, "afgewezen")
    if soort == "besluit-vrijstelling":
        beslis_vervangend(zaken)
    brieven = maak(zaken, soort, *woorden)
    assert len(brieven) == aantal
    for brief in brieven:
        assert not any(teken in brief for teken in ("{{", "}}", "{%", "%}", "None", "Gemist", "\\"))
        assert "Gemeente Heerde\nDorpsstraat 1\n8181 AA  Heerde" in brief
        assert "Datum: 15 november 2019" in brief
        assert brief.count("N. Merel\nleerplichtambtenaar van de gemeente Heerde") == 1
    for zin in zegt:
        assert zin in brieven[0], (zin, brieven[0])


def test_a_letter_is_a4_in_dutch_with_real_headings_and_no_name_in_its_properties(zaken: Lpa) -> None:
    (pad, _) = zaken.json("brief", "maak", "waarschuwing", "2")["bestanden"]
    document = Document(pad)
    sectie, kern = document.sections[0], document.core_properties
    assert sectie.page_width
    assert sectie.page_height
    assert (round(sectie.page_width.cm, 1), round(sectie.page_height.cm, 1)) == (21.0, 29.7)
    assert sectie.different_first_page_header_footer
    assert [a.text for a in document.paragraphs if a.style and a.style.name == "Title"] == [
        "Waarschuwing: niet op school"
    ]
    assert sum(bool(a.style and a.style.name == "Heading 1") for a in document.paragraphs) == 4
    assert (kern.title, kern.author, kern.last_modified_by) == ("Waarschuwing", "Gemeente Heerde", "Gemeente Heerde")
    assert kern.created
    assert kern.created.date() == date(2019, 11, 15)
    assert 'w:val="nl-NL"' in document.styles.element.xml
    with zipfile.ZipFile(pad) as z:
        alles = b"".join(z.read(naam) for naam in z.namelist() if naam.startswith("docProps") and naam.endswith("xml"))
    assert b"Specht" not in alles
    assert b"python-docx" not in alles


def test_the_same_letter_is_the_same_file(zaken: Lpa) -> None:
    eerste = zaken.json("brief", "maak", "doorzending", "5", "--uit", "a")["sha256"]
    assert zaken.json("brief", "maak", "doorzending", "5", "--uit", "b")["sha256"] == eerste


# ── The objection day ─────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "dag",
    ["15-11-2019", "24-12-2019", *(pytest.param(d, marks=pytest.mark.slow) for d in ("14-11-2019", "8-11-2019"))],
)
@pytest.mark.parametrize("uitkomst", ["afgewezen", "toegewezen", "deels", "buiten behandeling"])
def test_the_objection_day_in_the_letter_is_that_of_the_law(zaken: Lpa, uitkomst: str, dag: str) -> None:
    zaken.goed("verlof", "hoor", "4", "--datum", "6-11-2019", "--mening", "goed")
    deel = ("--toegewezen-van", "9-12-2019", "--toegewezen-tot", "13-12-2019") if uitkomst == "deels" else ()
    motief = ("--motivering", "zo is het", "--toch")
    zaken.goed("verlof", "besluit", "4", "--uitkomst", uitkomst, *motief, "--datum", "7-11-2019", *deel)
    data = zaken.json("brief", "maak", "besluit-verlof", "4", "--datum", dag, "--toch")
    laatste = zaken.json("recht", "termijn", "bezwaar", dag)["laatste_dag"]
    assert data["bezwaar"]["laatste_dag"] == laatste
    maanden = ("januari", "februari", "december")
    dagen = [f"{n} {m} {j}" for n in range(1, 32) for m in maanden for j in (2019, 2020)]
    tekst = lees(data["bestanden"][0])
    regel = next(r for r in tekst.split("\n") if "binnen zijn" in r)
    gevonden = [d for d in dagen if f" {d} " in regel]
    wanneer = date.fromisoformat(laatste)
    assert gevonden == [
        f"{wanneer.day} {['', 'januari', 'februari', *[''] * 9, 'december'][wanneer.month]} {wanneer.year}"
    ]
    assert ("Het verlof is toegestaan. " in tekst) == (uitkomst == "toegewezen")
    assert ("Dat zijn 5 schooldagen. Op de andere dagen" in tekst) == (uitkomst == "deels")
    assert "Zo is het.\n" in tekst
    assert ("Wij behandelen de aanvraag niet" in tekst) == (uitkomst == "buiten behandeling")


@pytest.mark.parametrize(
    ("soort", "zegt"),
    [
        ("ontvangstbevestiging", "hebben wij de aanvraag voor verlof ontvangen. Het gaat om Sem Zwaluw. Er is verlof"),
        ("verzoek-aanvulling", "Wij missen nog informatie bij de aanvraag voor verlof"),
        ("besluit-verlof", "Het verlof is niet toegestaan. Sem "),
        ("reactie-vrijstelling", "Daarin staat een verzoek om vrijstelling voor Tijn Zwaluw, omdat er bezwaar is"),
        ("herinnering-1-juli", "dat er al eerder vrijstelling was;"),
    ],
)  # fmt: skip
def test_no_parent_is_told_to_have_asked_what_the_other_may_have_asked(zaken: Lpa, soort: str, zegt: str) -> None:
    if soort == "besluit-verlof":
        beslis(zaken, "afgewezen")
    woorden, aantal, _ = ELKE[soort]
    brieven = maak(zaken, soort, *woorden)
    assert len(brieven) == aantal == 2
    for brief in brieven:
        assert zegt in " ".join(brief.split())
        assert not any(wie in brief for wie in ("uw aanvraag", "uw kennisgeving", "U vra", "U vroeg", "U krijgt het"))


def test_the_day_of_deciding_in_a_letter_is_that_of_the_screen(zaken: Lpa) -> None:
    assert zaken.json("verlof", "toon", "4")["beslis_uiterlijk"] == "2019-12-08"
    assert "uiterlijk op zondag 8 december 2019" in maak(zaken, "ontvangstbevestiging", "4")[0]
    laat = ("--datum", "9-12-2019", "--toch")
    assert "Wij beslissen uiterlijk op maandag 30 december 2019." in maak(zaken, "ontvangstbevestiging", "4", *laat)[0]


@pytest.mark.parametrize(("uitkomst", "tijdens"), [
    ("toegewezen", "Sem hoeft van maandag 9 december 2019"), ("afgewezen", "Sem gaat op deze dagen gewoon naar school"),
    ("deels", "gevraagd, gaat Sem gewoon naar school"), ("buiten behandeling", "Sem gaat op deze dagen gewoon"),
])  # fmt: skip
def test_of_days_that_are_over_a_decision_speaks_as_of_the_past(zaken: Lpa, uitkomst: str, tijdens: str) -> None:
    deel = ("--toegewezen-van", "9-12-2019", "--toegewezen-tot", "13-12-2019") if uitkomst == "deels" else ()
    beslis(zaken, uitkomst, *deel, "--toch")
    assert tijdens in maak(zaken, "besluit-verlof", "4")[0]
    (brief, _) = maak(zaken, "besluit-verlof", "4", "--datum", "28-1-2020", "--toch")
    assert tijdens.replace("hoeft", "hoefde").replace("gaat", "moest") in brief
    assert ("Sem hoefde van maandag 9" in brief) == (uitkomst in ("toegewezen", "deels"))


@pytest.mark.parametrize("grond", ["3a", "3b"])
def test_the_term_for_vervangende_leerplicht_stands_in_the_article_of_its_ground(zaken: Lpa, grond: str) -> None:
    zaken.goed("vrijstelling", "nieuw", "--jongere", "2", "--grond", grond, "--ontvangen", "14-11-2019", "--toch")
    brief = maak(zaken, "ontvangstbevestiging", "7")[0]
    assert f"Deze termijn staat in artikel {grond} van de Leerplichtwet 1969." in " ".join(brief.split())


@pytest.mark.parametrize(("aan", "code"), [("buurman", 2), ("verzorger 9", 3), ("verzorger 3", 3), ("contact 9", 3)])
def test_somebody_who_is_not_there(zaken: Lpa, aan: str, code: int) -> None:
    ongemoeid(zaken, "brief", "maak", "waarschuwing", "1", "--aan", aan, code=code)


def test_a_secret_address_that_was_typed_in_a_letter_is_doubted_where_it_is_taken_out(zaken: Lpa) -> None:
    woorden = ("brief", "maak", "waarschuwing", "3", "--toelichting", "Mees woont op Geheimweg 7")
    gezegd = ongemoeid(zaken, *woorden, code=5)
    assert "er staat een geheim adres in de eigen alinea (toelichting); in de brief aan verzorger 4 wordt dat" in gezegd
    assert "jongere" not in gezegd
    assert "Geheimweg" not in gezegd
    uit = zaken(*woorden, "--toch")
    assert (uit.code, "(adres geheim)" in uit.err) == (0, True)
    zaken.goed(*woorden, "--aan", "jongere")


def test_a_secret_address_is_in_no_letter_to_another(zaken: Lpa) -> None:
    bewaar(zaken.pad, Huisbezoek(zaak=3, begin=datetime(2019, 11, 27, 9), duur=30, adres="Geheimweg 7", uid="b"))  # noqa: DTZ001
    for soort, meer in (("waarschuwing", ()), ("uitnodiging-verzuimgesprek", GESPREK), ("aankondiging-huisbezoek", ())):
        ouder, jongere = maak(zaken, soort, "3", *meer, "--toch")
        assert "Geheimweg" not in ouder
        assert "Bosweg 3\n8161 YY  Epe" in ouder
        assert jongere.count("Geheimweg 7") == 1  # to whom it belongs to, on the envelope


def test_a_parent_without_an_address_beside_a_secret_one_stops_the_letter(zaken: Lpa) -> None:
    zaken.goed("verzorger", "wijzig", "4", "--adres", "")
    gezegd = ongemoeid(zaken, "brief", "maak", "waarschuwing", "3", code=5)
    assert "het adres van jongere 3 is geheim" in gezegd
    assert "lpa verzorger wijzig 4 --adres" in gezegd
    assert "Geheimweg" not in gezegd


@pytest.mark.parametrize(
    ("voor", "zegt"),
    [
        (("jongere", "wijzig", "1", "--overleden", "1-11-2019"), "is overleden"),
        (("jongere", "wijzig", "1", "--verhuisd", "1-11-2019"), "is verhuisd"),
        (("jongere", "wijzig", "1", "--postcode", ""), "verzorger 1"),
        (("verzorger", "wijzig", "2", "--adres", "Kerkstraat 9 Epe"), "verzorger 2 dat te lezen is"),
        (("melding", "sluit", "1", "--afhandeling", "halt", "--datum", "14-11-2019"), "al gesloten"),
        (("melding", "wijzig", "1", "--eerste-dag", "", "--laatste-dag", "", "--uren", ""), "lpa melding wijzig 1"),
        (("afzender", "wijzig", "--telefoon", "", "--email", ""), "lpa afzender wijzig --telefoon … --email …"),
    ],
)  # fmt: skip
def test_what_stops_a_letter_is_named(zaken: Lpa, voor: tuple[str, ...], zegt: str) -> None:
    zaken.goed(*voor, *(("--toch",) if voor[1] in ("wijzig", "sluit") and voor[0] in ("jongere", "melding") else ()))
    assert zegt in ongemoeid(zaken, "brief", "maak", "waarschuwing", "1", code=5)


def test_without_a_sender_all_that_is_missing_is_named_at_once(gevuld: Lpa, tmp_path: Path) -> None:
    gevuld.goed("jongere", "verzorger", "2", "--naam", "Ans", "--adres", "Dijk 1, 8181 AA Heerde")
    gezegd = ongemoeid(
        gevuld, "brief", "maak", "waarschuwing", "2", "--aan", "ouders", "--uit", str(tmp_path / "b"), code=5
    )
    assert all(
        vlag in gezegd for vlag in ("--ambtenaar", "--functie", "--telefoon", "--email", "--adres", "--postcode")
    )
    assert "geen ouder of verzorger" in ongemoeid(gevuld, "brief", "maak", "waarschuwing", "1", "--toch", code=5)


@pytest.mark.slow
def test_names_are_text_whatever_they_look_like(zaken: Lpa) -> None:
    for naam in ("{{ 7*7 }}", "[/] <b>&amp;", "{% if x %}", "Zoë \uffff\u202e'\"“”"):
        zaken.goed("jongere", "wijzig", "1", "--voornaam", naam, "--toch")
        brief = maak(zaken, "waarschuwing", "1", "--overschrijf")[0]
        assert naam.replace("\uffff", "").replace("\u202e", "") + " Zwaluw" in brief


# ── A kind that does not fit ──────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("soort", "zaak", "zegt"),
    [
        ("besluit-verlof", "1", "waarschuwing"), ("waarschuwing", "4", "ontvangstbevestiging"),
        ("besluit-verlof", "4", "nog niet beslist"), ("besluit-verlof", "5", "zonder besluit"),
        ("doorzending", "4", "--uitkomst doorgestuurd"), ("ontvangstbevestiging", "5", "al afgehandeld"),
        ("ontvangstbevestiging", "6", "al afgehandeld"), ("herinnering", "4", "past niet"),
        ("uitnodiging-spreekuur", "1", "geen spreekuur"), ("aankondiging-huisbezoek", "2", "lpa huisbezoek plan 2"),
    ],
)  # fmt: skip
def test_a_letter_that_does_not_fit_is_refused_with_what_does(zaken: Lpa, soort: str, zaak: str, zegt: str) -> None:
    assert zegt in ongemoeid(zaken, "brief", "maak", soort, zaak, code=5)


def test_leave_that_the_head_decides_is_not_confirmed_but_sent_on(zaken: Lpa) -> None:
    zaken.goed(
        "verlof", "nieuw", "--jongere", "2", "--van", "6-1-2020", "--tot", "7-1-2020", "--ontvangen", "5-11-2019"
    )
    gezegd = ongemoeid(zaken, "brief", "maak", "ontvangstbevestiging", "7", code=5)
    assert "lpa brief maak doorzending 7" in gezegd


def test_more_than_one_visit_must_be_chosen(zaken: Lpa) -> None:
    bewaar(zaken.pad, Huisbezoek(zaak=1, begin=datetime(2019, 12, 3, 9), duur=30, uid="b"))  # noqa: DTZ001
    assert "--huisbezoek" in ongemoeid(zaken, "brief", "maak", "huisbezoek", "1", code=5)
    assert "dinsdag 3 december 2019" in maak(zaken, "huisbezoek", "1", "--huisbezoek", "2")[0]
    ongemoeid(zaken, "brief", "maak", "huisbezoek", "1", "--huisbezoek", "9", code=5)


@pytest.mark.parametrize(
    ("woorden", "code", "zegt"),
    [
        (("verzuimgesprek", "1"), 2, "--tijdstip, --plaats"), (("aanvulling", "4"), 2, "--ontbreekt, --uiterlijk"),
        (("uitnodiging", "1"), 2, "kan meer betekenen"), (("waarschuwing", "99"), 3, "zaak 99"),
        (("waarschuwing", "x"), 3, "'x'"),
        (("waarschuwing", "1", "--tijdstip", "di 26-11 10:30"), 2, "--tijdstip past hier niet"),
        (("waarschuwing", "1", "--uit", "b.pdf"), 2, ".docx"), (("waarschuwing", "1", "--uit", "weg/b.docx"), 3, "weg"),
        (("waarschuwing", "1", "--datum", "30-2-2020"), 2, "februari"),
        (("waarschuwing", "1", "--datum", "20-11-2019"), 5, "in de toekomst"),
        (("waarschuwing", "1", "--datum", "1-10-2019"), 5, "voor de dag waarop de zaak begon"),
        (("aanvulling", "4", "--ontbreekt", "x", "--uiterlijk", "15-11-2019"), 4, "geef een latere dag"),
        (("aanvulling", "4", "--ontbreekt", "x", "--uiterlijk", "14-11-2020"), 5, "acht weken"),
        (("verzuimgesprek", "1", "--tijdstip", "14-11-2019 10:00", "--plaats", "x"), 5, "voor de datum van de brief"),
        (("verzuimgesprek", "1", "--tijdstip", "dinsdag", "--plaats", "x"), 2, "geen dag met een tijd"),
        (("verzuimgesprek", "1", "--tijdstip", "29-3-2020 2:30", "--plaats", "x"), 4, "bestaat niet"),
        (("verzuimgesprek", "1", "--tijdstip", "25-12-2019 9:00", "--plaats", "x"), 5, "eerste kerstdag"),
        (("verzuimgesprek", "1", "--tijdstip", "30-11-2019 9:00", "--plaats", "x"), 5, "geen werkdag"),
        (("aanvulling", "4", "--ontbreekt", "x", "--uiterlijk", "25-12-2019"), 5, "eerste kerstdag"),
    ],
)  # fmt: skip
def test_bad_input_makes_no_letter(zaken: Lpa, woorden: tuple[str, ...], code: int, zegt: str) -> None:
    assert zegt in ongemoeid(zaken, "brief", "maak", *woorden, code=code)


# ── Files and records stand or fall together ──────────────────────────────────────────────────────


def test_the_record_holds_the_hash_of_the_file_and_no_folder(zaken: Lpa, tmp_path: Path) -> None:
    data = zaken.json("brief", "maak", "waarschuwing", "1", "--uit", str(tmp_path / "mijn brief"))
    assert [b["bestand"] for b in data["brieven"]] == ["mijn brief-1.docx", "mijn brief-2.docx"]
    for brief in data["brieven"]:
        pad = tmp_path / brief["bestand"]
        assert brief["sha256"] == hashlib.sha256(pad.read_bytes()).hexdigest()
        assert pad.stat().st_mode & 0o777 == 0o600
        assert zaken.json("brief", "controleer", str(brief["nummer"]), str(pad))["gelijk"] is True
    ander = tmp_path / data["brieven"][1]["bestand"]
    assert "is niet brief 1" in ongemoeid(zaken, "brief", "controleer", "1", str(ander), code=4)
    ongemoeid(zaken, "brief", "controleer", "1", "weg.docx", code=3)
    ongemoeid(zaken, "brief", "controleer", "9", str(ander), code=3)


def test_the_name_of_a_file_holds_no_name_of_a_person(zaken: Lpa) -> None:
    assert zaken.json("brief", "maak", "waarschuwing", "2")["bestanden"] == [
        "brief-2-waarschuwing-1.docx", "brief-2-waarschuwing-2.docx",
    ]  # fmt: skip


def test_a_file_with_a_name_of_hers_stays_and_then_none_is_made(zaken: Lpa, tmp_path: Path) -> None:
    (tmp_path / "mijn-2.docx").write_bytes(b"van haar")
    maak = ("brief", "maak", "waarschuwing", "1", "--uit", "mijn")
    assert "--overschrijf" in ongemoeid(zaken, *maak, code=5)
    assert not (tmp_path / "mijn-1.docx").exists()
    assert (tmp_path / "mijn-2.docx").read_bytes() == b"van haar"


@pytest.mark.slow
def test_a_letter_made_again_takes_the_next_free_name(zaken: Lpa, tmp_path: Path) -> None:
    (tmp_path / "brief-1-waarschuwing-2.docx").write_bytes(b"van haar")
    uitkomst = zaken("brief", "maak", "waarschuwing", "1")
    assert "brief-1-waarschuwing-versie2-2.docx" in uitkomst.out
    assert "Let op: brief-1-waarschuwing-2.docx van eerder blijft staan" in uitkomst.err
    assert not (tmp_path / "brief-1-waarschuwing-1.docx").exists()
    assert (tmp_path / "brief-1-waarschuwing-2.docx").read_bytes() == b"van haar"
    assert "-versie3-1.docx" in zaken.goed("brief", "maak", "waarschuwing", "1")
    zaken.goed("brief", "maak", "waarschuwing", "1", "--overschrijf")
    assert "Piet Merel" in lees(tmp_path / "brief-1-waarschuwing-2.docx")


def test_a_letter_made_again_for_fewer_says_which_file_stays_and_is_another_version(zaken: Lpa, tmp_path: Path) -> None:
    zaken.goed("brief", "maak", "waarschuwing", "1")
    weer = "brief", "maak", "waarschuwing", "1", "--aan", "verzorger 2"
    uitkomst = zaken(*weer)
    assert "brief-1-waarschuwing-versie2.docx" in uitkomst.out
    assert "Let op: brief-1-waarschuwing-2.docx van eerder blijft staan, onder de oude naam." in uitkomst.err
    assert "brief-1-waarschuwing-versie2.docx van eerder blijft staan" in zaken(*weer, "--uit", "mijn").err
    assert "Let op: mijn.docx van eerder blijft staan" in zaken(*weer, "--overschrijf").err
    assert (tmp_path / "brief-1-waarschuwing-2.docx").exists()


def test_a_letter_to_another_is_a_letter_of_its_own_and_leaves_none_behind(zaken: Lpa) -> None:
    zaken.goed("brief", "maak", "waarschuwing", "1")
    uitkomst = zaken("brief", "maak", "waarschuwing", "1", "--aan", "jongere", "--toch")
    assert "brief-1-waarschuwing.docx" in uitkomst.out
    assert "van eerder" not in uitkomst.err


def test_taking_a_letter_back_says_that_its_file_stays(zaken: Lpa, tmp_path: Path) -> None:
    zaken.goed("brief", "maak", "doorzending", "5")
    uitkomst = zaken("ongedaan", "--ja")
    assert "Let op: het bestand blijft staan: brief-5-doorzending.docx." in uitkomst.err
    assert (tmp_path / "brief-5-doorzending.docx").exists()
    assert zaken.json("brief", "lijst")["brieven"] == []


def test_taking_back_a_letter_that_was_overwritten_says_whose_file_it_no_longer_is(zaken: Lpa, tmp_path: Path) -> None:
    zaken.goed("brief", "maak", "doorzending", "5")
    oud = zaken.json("brief", "toon", "1")
    zaken.goed("brief", "maak", "doorzending", "5", "--toelichting", "Een alinea erbij.", "--overschrijf")
    uitkomst = zaken("ongedaan", "--ja")
    assert "  brief 1: tekst nieuw wordt weer oud" in uitkomst.err.splitlines()
    assert uitkomst.err.splitlines()[-1] == (
        "Let op: brief-5-doorzending.docx blijft staan, zoals die opdracht het schreef; brief 1 is dat niet meer. Is"
        " het bestand van brief 1 overschreven, maak die brief dan opnieuw: lpa brief maak doorzending 5"
    )
    assert zaken.json("brief", "toon", "1")["sha256"] == oud["sha256"]
    controleer = ("brief", "controleer", "1", str(tmp_path / "brief-5-doorzending.docx"))
    assert "niet brief 1" in geweigerd(zaken(*controleer), 4)
    (weer,) = zaken.json("brief", "maak", "doorzending", "5")["bestanden"]
    assert "precies brief 1" in zaken.goed("brief", "controleer", "1", weer)


def test_taking_back_an_overwritten_invitation_moves_the_appointment_back_too(zaken: Lpa, tmp_path: Path) -> None:
    maak = ("brief", "maak", "verzuimgesprek", "2", "--plaats", "kamer 3", "--aan", "jongere", "--uit", "b.docx")
    zaken.goed(*maak, "--tijdstip", "di 26-11 13:30", "--toch")
    voor = zaken.json("termijn", "lijst", "2"), zaken.json("brief", "lijst")
    zaken.goed(*maak, "--tijdstip", "do 28-11 10:00", "--toch", "--overschrijf")
    uitkomst = zaken("ongedaan", "--ja")
    assert "brief 1 is dat niet meer" in uitkomst.err
    assert (zaken.json("termijn", "lijst", "2"), zaken.json("brief", "lijst")) == voor
    assert "niet brief 1" in geweigerd(zaken("brief", "controleer", "1", "b.docx"), 4)
    uitkomst = zaken("ongedaan", "--ja")
    assert "het bestand blijft staan: b.docx. Gooi weg" in uitkomst.err
    assert zaken.json("brief", "lijst")["aantal"] == 0


def test_a_letter_overwritten_with_the_same_words_is_still_the_letter(zaken: Lpa) -> None:
    zaken.goed("brief", "maak", "doorzending", "5")
    zaken.goed("brief", "maak", "doorzending", "5", "--overschrijf")
    uitkomst = zaken("ongedaan", "--ja")
    assert "Let op" not in uitkomst.err
    assert "precies brief 1" in zaken.goed("brief", "controleer", "1", "brief-5-doorzending.docx")


def test_taking_back_the_sending_of_a_letter_leaves_it_as_it_was(zaken: Lpa) -> None:
    zaken.goed("brief", "maak", "doorzending", "5")
    voor = zaken.json("brief", "toon", "1")
    zaken.goed("brief", "verzonden", "1")
    uitkomst = zaken("ongedaan", "--ja")
    assert "bestand" not in uitkomst.err
    assert {k: v for k, v in zaken.json("brief", "toon", "1").items() if k != "versie"} == {
        k: v for k, v in voor.items() if k != "versie"
    }
    assert "precies brief 1" in zaken.goed("brief", "controleer", "1", "brief-5-doorzending.docx")


@pytest.mark.parametrize(
    ("andere", "zegt"),
    [
        (("jongere", "wijzig", "2", "--adres", "Nieuweweg 1"), "intussen in een ander venster gewijzigd"),
        (("jongere", "wijzig", "2", "--overleden", "14-11-2019"), "overleden"),
    ],
)
def test_a_letter_is_not_made_of_what_another_window_changed(
    zaken: Lpa, tmp_path: Path, ander_venster: Callable[[Woorden], list[int]], andere: Woorden, zegt: str
) -> None:
    codes = ander_venster(andere)
    uitkomst = zaken("brief", "maak", "waarschuwing", "2")
    assert (uitkomst.code, zegt in uitkomst.err) == (5, True), uitkomst.err
    assert codes == [0]
    assert list(tmp_path.glob("*.docx")) == []
    assert zaken.json("brief", "lijst")["brieven"] == []


def test_the_case_file_is_never_a_letter(zaken: Lpa) -> None:
    zaken.pad.with_suffix(".docx").symlink_to(zaken.pad)
    ongemoeid(
        zaken,
        "brief",
        "maak",
        "doorzending",
        "5",
        "--uit",
        str(zaken.pad.with_suffix(".docx")),
        "--overschrijf",
        code=5,
    )


def test_a_folder_where_nothing_may_be_written(zaken: Lpa, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def geweigerd_door_schijf(pad: Path, inhoud: bytes) -> None:
        raise PermissionError(13, "Permission denied", str(pad))

    monkeypatch.setattr(outfile, "_bewaar", geweigerd_door_schijf)
    gezegd = ongemoeid(zaken, "brief", "maak", "waarschuwing", "1", code=15)
    assert tmp_path.name in gezegd
    assert ".nieuw" not in gezegd


@pytest.mark.parametrize("overschrijf", [False, True])
def test_when_the_second_file_fails_the_first_is_gone_again_and_nothing_is_recorded(
    zaken: Lpa, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, overschrijf: bool
) -> None:
    if overschrijf:
        for n in (1, 2):
            (tmp_path / f"brief-1-waarschuwing-{n}.docx").write_bytes(b"oud")
    echt = Path.replace

    def tweede_faalt(self: Path, doel: Path) -> Path:
        if doel.name == "brief-1-waarschuwing-2.docx":
            raise OSError(28, "No space left on device", str(self))
        return echt(self, doel)

    voor = {pad.name: pad.read_bytes() for pad in tmp_path.iterdir()}
    with monkeypatch.context() as even:
        even.setattr(Path, "replace", tweede_faalt)
        geweigerd(zaken("brief", "maak", "waarschuwing", "1", "--overschrijf"), 15)
    assert {pad.name: pad.read_bytes() for pad in tmp_path.iterdir()} == voor
    assert zaken.json("brief", "lijst")["aantal"] == 0


def test_a_letter_that_was_not_sent_is_replaced_under_its_number(zaken: Lpa) -> None:
    zaken.goed("brief", "maak", "waarschuwing", "1")
    weer = zaken.json("brief", "maak", "waarschuwing", "1", "--toelichting", "Een alinea erbij.", "--overschrijf")
    assert [b["nummer"] for b in weer["brieven"]] == [1, 2]
    assert zaken.json("brief", "lijst")["aantal"] == 2
    assert "Een alinea erbij." in lees(weer["bestanden"][0])


def test_making_a_letter_can_be_taken_back(zaken: Lpa) -> None:
    voor = zaken.json("brief", "lijst")
    zaken.goed("brief", "maak", "waarschuwing", "1", "--verzonden")
    zaken.goed("ongedaan", "--ja")
    assert zaken.json("brief", "lijst") == voor
    assert zaken.json("interventie", "lijst", "1")["aantal"] == 0


# ── Sending ───────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.slow
def test_what_a_letter_needs_is_asked(zaken: Lpa, tmp_path: Path, op_terminal: Callable[..., Gesprek]) -> None:
    g = op_terminal("brief", "maak", "verzuimgesprek", "1", "--uit", str(tmp_path / "b"))
    g.antwoord(
        ("Dag en tijd van het gesprek:", "di 26-11 13:30" + ENTER), ("Plaats van het gesprek:", "kamer 3" + ENTER),
        ("Datum van de brief [15-11-2019]:", ENTER), ("Opslaan?", ENTER),
    )  # fmt: skip
    assert "Brief 1 en 2 zijn gemaakt" in g.einde()
    assert "Plaats: kamer 3" in lees(tmp_path / "b-1.docx")


@pytest.mark.slow
def test_ctrl_c_makes_no_letter(zaken: Lpa, tmp_path: Path, op_terminal: Callable[..., Gesprek]) -> None:
    voor = vingerafdruk(zaken.pad)
    g = op_terminal("brief", "maak", "aanvulling", "4", "--uit", str(tmp_path / "b"))
    g.antwoord(("Wat ontbreekt er:", "de kaart" + ENTER), ("Aanvullen uiterlijk:", CTRL_C))
    assert "Er is niets opgeslagen" in g.einde(130)
    assert vingerafdruk(zaken.pad) == voor
    assert not list(tmp_path.glob("b*"))


# ── Her own templates ─────────────────────────────────────────────────────────────────────────────


def test_the_number_of_the_gemeente_is_our_reference_in_every_letter(zaken: Lpa) -> None:
    (brief, _) = maak(zaken, "waarschuwing", "2")
    assert "Ons kenmerk: zaak 2" in brief
    assert "Noem daarbij ons kenmerk: zaak 2." in brief
    zaken.goed("melding", "wijzig", "2", "--kenmerk-gemeente", "Z/19/0123")
    (brief, _) = maak(zaken, "waarschuwing", "2", "--overschrijf")
    assert "Ons kenmerk: Z/19/0123" in brief
    assert "zaak 2" not in brief

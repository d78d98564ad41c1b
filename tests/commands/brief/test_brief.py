"""Letters: each kind made, opened again and read; hers in Word; and nothing half done."""

from __future__ import annotations

import hashlib
import io
import json
import shutil
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from lpa.cli import main
from lpa.domain.brief.briefsoort import SOORTEN
from lpa.domain.records.brief import Afzender
from lpa.domain.records.huisbezoek import Huisbezoek
from lpa.domain.records.spreekuur import Spreekuur, Uitnodiging
from lpa.domain.zaak.keten import Contact
from lpa.storage.engine import outfile
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.reading import many
from lpa.storage.engine.writer import transaction
from tests.conftest import NU, Lpa, Woorden, geweigerd, ongemoeid, vingerafdruk
from tests.overal.test_prompts import CTRL_C, ENTER, Gesprek

AFZENDER = (
    "afzender", "wijzig", "--ambtenaar", "N. Merel", "--functie", "leerplichtambtenaar", "--telefoon", "0578-000000",
    "--email", "leerplicht@example.org", "--adres", "Dorpsstraat 1", "--postcode", "8181aa", "--plaats", "Heerde",
    "--bezwaar-bij", "het college van burgemeester en wethouders", "--bezwaar-adres", "Postbus 1, 8180 AA Heerde",
)  # fmt: skip
GESPREK = ("--tijdstip", "di 26-11 13:30", "--plaats", "gemeentehuis")


def bewaar(pad: Path, *records: Any) -> None:
    """Store records whose own commands are not what is tested here."""
    with CaseFile(pad, lambda: "", lambda: NU) as b, transaction(b, "proef") as s:
        for record in records:
            s.add(record)


@pytest.fixture
def zaken(lpa: Lpa, _zaken: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Lpa:
    """A zaak for each kind of letter, as `_zaken` made them, in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    lpa.pad.write_bytes(_zaken)
    return lpa


@pytest.fixture(scope="session")
def _zaken(begonnen: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Sem (10, two parents), Zoë (15, one parent), Mees (13, a secret address), and a zaak for each kind of letter.

    Melding 1 of Sem, 2 of Zoë, 3 of Mees; verlof 4 of Sem, open, 5 of Zoë, sent on; vrijstelling 6 of Tijn, his
    brother, granted.
    """
    pad = Path(shutil.copy(begonnen, tmp_path_factory.mktemp("brieven") / "zaken.lpa"))
    regels: tuple[tuple[str, ...], ...] = (
        ("school", "nieuw", "De Wilg", "--plaats", "Heerde", "--regio", "midden", "--onderwijssoort", "po"),
        ("school", "nieuw", "Het Kompas", "--plaats", "Zwolle", "--regio", "noord", "--onderwijssoort", "vo"),
        ("jongere", "nieuw", "--achternaam", "Zwaluw", "--voornaam", "Sem", "--geboortedatum", "12-03-2009",
         "--adres", "Linde 1", "--postcode", "8181ab", "--plaats", "Heerde"),
        ("jongere", "nieuw", "--achternaam", "Specht", "--voornaam", "Zoë", "--geboortedatum", "4-5-2004",
         "--adres", "Dijk 12", "--postcode", "8181 BB", "--plaats", "Heerde"),
        ("jongere", "nieuw", "--achternaam", "Gans", "--voornaam", "Mees", "--geboortedatum", "1-2-2006",
         "--adres", "Geheimweg 7", "--postcode", "8181 CC", "--plaats", "Heerde", "--geheim-adres", "ja"),
        ("inschrijving", "nieuw", "--jongere", "1", "--school", "1", "--van", "1-8-2013"),
        ("inschrijving", "nieuw", "--jongere", "2", "--school", "2", "--van", "1-8-2016"),
        ("inschrijving", "nieuw", "--jongere", "3", "--school", "2", "--van", "1-8-2018"),
        ("jongere", "verzorger", "1", "--naam", "Noor Zwaluw"),
        ("jongere", "verzorger", "1", "--naam", "Piet Merel", "--adres", "Kerkstraat 9, 8161 XX Epe"),
        ("jongere", "verzorger", "2", "--naam", "Ans Specht"),
        ("jongere", "verzorger", "3", "--naam", "Kees Gans", "--adres", "Bosweg 3, 8161 YY Epe"),
        ("melding", "nieuw", "--jongere", "1", "--soort", "signaal", "--datum", "10-10-2019", "--uren", "18",
         "--eerste-dag", "23-9-2019", "--laatste-dag", "4-10-2019"),
        ("melding", "nieuw", "--jongere", "2", "--soort", "luxe", "--datum", "28-10-2019",
         "--eerste-dag", "28-10-2019"),
        ("melding", "nieuw", "--jongere", "3", "--soort", "signaal", "--datum", "28-10-2019", "--uren", "20"),
        ("verlof", "nieuw", "--jongere", "1", "--ontvangen", "4-11-2019", "--van", "9-12-2019", "--tot", "27-1-2020"),
        ("verlof", "nieuw", "--jongere", "2", "--ontvangen", "4-11-2019", "--van", "9-12-2019", "--tot", "11-12-2019"),
        ("verlof", "besluit", "5", "--uitkomst", "doorgestuurd"),
        ("jongere", "nieuw", "--achternaam", "Zwaluw", "--voornaam", "Tijn", "--geboortedatum", "20-5-2011",
         "--adres", "Linde 1", "--postcode", "8181ab", "--plaats", "Heerde"),
        ("jongere", "verzorger", "4", "--naam", "Noor Zwaluw"),
        ("jongere", "verzorger", "4", "--naam", "Piet Merel", "--adres", "Kerkstraat 9, 8161 XX Epe"),
        ("vrijstelling", "nieuw", "--jongere", "4", "--grond", "5b", "--ontvangen", "1-6-2019", "--van", "1-8-2019",
         "--tot", "31-7-2020", "--verklaring", "1-6-2019", "--toch"),
        ("vrijstelling", "besluit", "6", "--uitkomst", "toegekend", "--toch"),
        AFZENDER,
    )  # fmt: skip
    for regel in regels:
        assert main((*regel, "--bestand", str(pad), "--peildatum", "2019-11-15")) == 0
    spreekuur = Spreekuur(nummer=1, school=2, datum=date(2019, 11, 28), tijd="09:00", plaats="kamer 12")
    bewaar(
        pad,
        Huisbezoek(zaak=1, begin=datetime(2019, 11, 26, 10, 30), duur=60, uid="a", tolk="Pools"),  # noqa: DTZ001
        spreekuur,
        Uitnodiging(spreekuur=1, zaak=2),
        Contact(soort="rmc", naam="RMC", persoon="A. Kraai", adres="Plein 1, 8011 AA Zwolle", zoeksleutel="rmc"),
    )
    return pad.read_bytes()


def beslis(lpa: Lpa, uitkomst: str, *meer: str) -> None:
    lpa.goed("verlof", "hoor", "4", "--datum", "12-11-2019", "--mening", "liever niet")
    lpa.goed("verlof", "besluit", "4", "--uitkomst", uitkomst, "--motivering", "Zeven weken\nis te lang.", *meer)


def lees(pad: str | Path) -> str:
    """All text of a Word file, paragraphs on lines of their own; footers too."""
    document = Document(str(pad))
    voet = [alinea.text for sectie in document.sections for alinea in sectie.footer.paragraphs]
    return "\n".join([*(alinea.text for alinea in document.paragraphs), *voet])


def maak(lpa: Lpa, *words: str) -> list[str]:
    """The texts of the letters that were made."""
    return [lees(pad) for pad in lpa.json("brief", "maak", *words)["bestanden"]]


# ── Every kind ────────────────────────────────────────────────────────────────────────────────────

ELKE: dict[str, tuple[tuple[str, ...], int, tuple[str, ...]]] = {
    "uitnodiging-verzuimgesprek": (("1", *GESPREK), 2, (
        "Dag: dinsdag 26 november 2019", "Tijd: 13.30 uur", "Plaats: gemeentehuis",
        "heeft Sem in de periode van maandag 23 september 2019 tot en met vrijdag 4 oktober 2019 18 uur les gemist.",
        "artikel 22 lid 1 van de Leerplichtwet 1969",
    )),
    "uitnodiging-spreekuur": (("2",), 2, (
        "Dag: donderdag 28 november 2019", "Tijd: 9.00 uur", "Plaats: kamer 12, Het Kompas, Zwolle",
    )),
    "aankondiging-huisbezoek": (("1",), 2, (
        "Dag: dinsdag 26 november 2019", "Tijd: 10.30 uur, tot ongeveer 11.30 uur", "Adres: Linde 1, Heerde",
        "Er is een tolk bij het gesprek: Pools.",
    )),
    "waarschuwing": (("2",), 2, (
        "Waarschuwing: niet op school", "sinds maandag 28 oktober 2019 niet op school", "Daar was geen toestemming",
    )),
    "ontvangstbevestiging": (("4",), 2, (
        "Wij beslissen uiterlijk op maandag 30 december 2019", "artikel 4:13 lid 2 van de Algemene wet bestuursrecht",
        "Dat zijn 26 schooldagen.",
    )),
    "verzoek-aanvulling": (("4", "--ontbreekt", "de kaart", "--ontbreekt", "het ticket", "--uiterlijk", "29-11"), 2, (
        "de kaart", "het ticket", "uiterlijk op vrijdag 29 november 2019", "artikel 4:15 lid 1", "artikel 4:5 lid 1",
    )),
    "doorzending": (("5",), 1, (
        "doorgestuurd aan het hoofd van Het Kompas, Zwolle.", "tot en met 10 schooldagen", "artikel 14 lid 3",
        "artikel 2:3 lid 1 van de Algemene wet bestuursrecht",
    )),
    "besluit-verlof": (("4",), 2, (
        "U krijgt het verlof niet.", "Zeven weken\nis te lang.", "wat hij of zij ervan vindt. Dat was op dinsdag 12",
        "artikel 14 lid 3 van de Leerplichtwet 1969", "het college van burgemeester en wethouders",
        "Postbus 1, 8180 AA Heerde", "uw naam en adres;", "Zet uw handtekening",
    )),
    "reactie-vrijstelling": (("6",), 2, (
        "hoeft niet ingeschreven", "vanaf donderdag 1 augustus 2019 tot en met vrijdag 31 juli 2020", "vóór 1 juli.",
        "artikel 5 onder b",
    )),
    "herinnering-1-juli": (("6",), 2, (
        "vóór 1 juli 2020", "dinsdag 30 juni 2020", "artikel 6 lid 2", "artikel 8 lid 1",
    )),
    "brief-rmc": (("2", "--toch"), 1, (
        "Beste A. Kraai,", "Plein 1\n8011 AA  Zwolle", "Naam: Zoë Specht", "Geboortedatum: 4 mei 2004",
    )),
}  # fmt: skip


def test_every_kind_of_letter_is_tried_here() -> None:
    assert set(ELKE) == set(SOORTEN)


@pytest.mark.parametrize("soort", ELKE)
def test_each_kind_is_a_letter_without_a_gap(zaken: Lpa, soort: str) -> None:
    woorden, aantal, zegt = ELKE[soort]
    if soort == "besluit-verlof":
        beslis(zaken, "afgewezen")
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
    assert ("U krijgt het verlof. " in tekst) == (uitkomst == "toegewezen")
    assert ("Dat zijn 5 schooldagen. Op de andere dagen" in tekst) == (uitkomst == "deels")
    assert "Zo is het.\n" in tekst
    assert ("Wij behandelen uw aanvraag niet" in tekst) == (uitkomst == "buiten behandeling")


def test_a_notice_under_article_5_has_no_clause_unless_she_says_so(zaken: Lpa) -> None:
    uitkomst = zaken("brief", "maak", "reactie-vrijstelling", "6", "--json")
    assert json.loads(uitkomst.out)["bezwaar"] is None
    assert "uit het hoofd, niet nagegaan (M)" in uitkomst.err
    assert "bezwaar maken" not in lees(json.loads(uitkomst.out)["bestanden"][0])
    zaken.goed("vrijstelling", "wijzig", "6", "--bezwaarclausule", "ja")
    tekst = maak(zaken, "reactie-vrijstelling", "6", "--overschrijf")[0]
    assert "maandag 30 december 2019" in tekst
    assert "bezwaar maken" in tekst


# ── To whom, and where ────────────────────────────────────────────────────────────────────────────


def test_each_parent_gets_the_letter_at_the_own_address(zaken: Lpa) -> None:
    moeder, vader = maak(zaken, "waarschuwing", "1")
    assert "Noor Zwaluw\nLinde 1\n8181 AB  Heerde" in moeder
    assert "Piet Merel\nKerkstraat 9\n8161 XX  Epe" in vader
    assert "Linde 1" not in vader
    assert "Kerkstraat" not in moeder


def test_from_twelve_on_the_jongere_gets_it_as_well_and_is_called_u(zaken: Lpa) -> None:
    uitkomst = zaken("brief", "maak", "waarschuwing", "2", "--json")
    ouder, jongere = map(lees, json.loads(uitkomst.out)["bestanden"])
    assert "artikel 2 lid 1 van" in ouder
    assert "het schoolbezoek van Zoë Specht. Volgens de school is Zoë sinds" in ouder
    assert "artikel 2 lid 3 van" in jongere
    assert "bent u sinds" in jongere
    assert "eigen uitleg" in uitkomst.err


def test_from_eighteen_on_only_the_jongere(zaken: Lpa) -> None:
    zaken.goed("jongere", "wijzig", "2", "--geboortedatum", "4-5-2001", "--toch")
    gemaakt = zaken.json("brief", "maak", "uitnodiging-spreekuur", "2")["brieven"]
    assert [b["aan"] for b in gemaakt] == ["Zoë Specht (jongere 2)"]


@pytest.mark.parametrize(
    "gegeven", [("--geboortedatum", "4-5-2001"), ("--geboortedatum", "4-5-2003", "--startkwalificatie", "1-7-2019")]
)
def test_who_has_no_duty_is_not_warned_and_invited_only_after_a_doubt(zaken: Lpa, gegeven: tuple[str, ...]) -> None:
    zaken.goed("jongere", "wijzig", "2", *gegeven, "--toch")
    assert "(niet meer): er is niets om" in ongemoeid(zaken, "brief", "maak", "waarschuwing", "2", "--toch", code=5)
    assert "(niet meer)" in ongemoeid(zaken, "brief", "maak", "verzuimgesprek", "2", *GESPREK, code=5)
    zaken.goed("brief", "maak", "verzuimgesprek", "2", *GESPREK, "--toch")


def test_who_is_exempt_is_not_warned(zaken: Lpa) -> None:
    zaken.goed("melding", "nieuw", "--jongere", "4", "--soort", "signaal", "--uren", "18", "--toch")
    assert "(vrijgesteld)" in ongemoeid(zaken, "brief", "maak", "waarschuwing", "7", code=5)


def test_of_absoluut_verzuim_the_parents_are_warned_and_the_jongere_is_heard_as_well(zaken: Lpa) -> None:
    zaken.goed("melding", "nieuw", "--jongere", "2", "--soort", "absoluut", "--datum", "1-11-2019", "--toch")
    (brief,) = maak(zaken, "waarschuwing", "7")
    assert "Ik kreeg een melding over Zoë Specht. Zoë staat niet ingeschreven bij een school." in brief
    assert "artikel 2 lid 1 van" in brief
    assert "Wat als u dit niet doet?" in brief
    ouder, jongere = maak(zaken, "verzuimgesprek", "7", *GESPREK)
    assert "Ik nodig ook Zoë zelf uit." in ouder
    assert "artikel 22 lid 3 van" in jongere


def test_nobody_is_said_to_be_invited_who_gets_no_letter(zaken: Lpa) -> None:
    assert "Ik nodig ook" not in maak(zaken, "verzuimgesprek", "2", *GESPREK, "--aan", "ouders")[0]
    assert "Ik nodig ook Zoë zelf uit." in maak(zaken, "verzuimgesprek", "2", *GESPREK, "--overschrijf")[0]


def test_a_visit_is_told_otherwise_to_a_parent_who_lives_elsewhere(zaken: Lpa) -> None:
    thuis, elders = maak(zaken, "huisbezoek", "1")
    assert "Adres: Linde 1, Heerde" in thuis
    assert "Het is goed als Sem ook thuis is." in thuis
    assert "Daarom kom ik op huisbezoek bij Sem." in elders
    assert "Wilt u daarbij zijn? Bel mij dan eerst." in elders
    assert "Linde" not in elders


@pytest.mark.parametrize(
    ("aan", "wie"),
    [
        (("jongere",), ["jongere 1"]), (("ouders",), ["verzorger 1", "verzorger 2"]),
        (("allen",), ["verzorger 1", "verzorger 2", "jongere 1"]), (("verzorger 2",), ["verzorger 2"]),
        (("verzorger 2", "ouders"), ["verzorger 2", "verzorger 1"]),
    ],
)  # fmt: skip
def test_she_may_say_to_whom(zaken: Lpa, aan: tuple[str, ...], wie: list[str]) -> None:
    woorden = [woord for naam in aan for woord in ("--aan", naam)]
    brieven = zaken.json("brief", "maak", "waarschuwing", "1", *woorden)["brieven"]
    assert [b["aan"].rpartition("(")[2].rstrip(")") for b in brieven] == wie


@pytest.mark.slow
@pytest.mark.parametrize(
    ("soort", "zaak", "aan"),
    [("waarschuwing", "1", "contact 1"), ("doorzending", "5", "contact 1"), ("brief-rmc", "2", "ouders")],
)
def test_a_letter_for_somebody_else_than_it_was_written_for_is_doubted(
    zaken: Lpa, soort: str, zaak: str, aan: str
) -> None:
    assert "is geschreven voor" in ongemoeid(zaken, "brief", "maak", soort, zaak, "--aan", aan, code=5)
    assert zaken.json("brief", "maak", soort, zaak, "--aan", aan, "--toch")["brieven"]


@pytest.mark.parametrize(("aan", "code"), [("buurman", 2), ("verzorger 9", 3), ("verzorger 3", 3), ("contact 9", 3)])
def test_somebody_who_is_not_there(zaken: Lpa, aan: str, code: int) -> None:
    ongemoeid(zaken, "brief", "maak", "waarschuwing", "1", "--aan", aan, code=code)


def test_a_secret_address_is_in_no_letter_to_another(zaken: Lpa) -> None:
    bewaar(zaken.pad, Huisbezoek(zaak=3, begin=datetime(2019, 11, 27, 9), duur=30, adres="Geheimweg 7", uid="b"))  # noqa: DTZ001
    for soort, meer in (("waarschuwing", ()), ("uitnodiging-verzuimgesprek", GESPREK), ("aankondiging-huisbezoek", ())):
        ouder, jongere = maak(zaken, soort, "3", *meer)
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
        (("waarschuwing", "x"), 2, "'x'"),
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


def test_taking_a_letter_back_says_that_its_file_stays(zaken: Lpa, tmp_path: Path) -> None:
    zaken.goed("brief", "maak", "doorzending", "5")
    uitkomst = zaken("ongedaan", "--ja")
    assert "Let op: het bestand blijft staan: brief-5-doorzending.docx." in uitkomst.err
    assert (tmp_path / "brief-5-doorzending.docx").exists()
    assert zaken.json("brief", "lijst")["brieven"] == []


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


def test_a_letter_is_not_sent_twice_by_two_windows(zaken: Lpa, ander_venster: Callable[[Woorden], list[int]]) -> None:
    zaken.goed("brief", "maak", "waarschuwing", "1")
    codes = ander_venster(("brief", "verzonden", "1"))
    uitkomst = zaken("brief", "verzonden", "1")
    assert (uitkomst.code, "al verzonden" in uitkomst.err) == (5, True), uitkomst.err
    assert codes == [0]


def test_what_a_party_is_told_by_letter_is_recorded_when_it_is_sent(zaken: Lpa) -> None:
    zaken.goed("brief", "maak", "brief-rmc", "2", "--toch")
    assert zaken.json("deling", "lijst", "2")["delingen"] == []
    uitkomst = zaken("brief", "verzonden", "1")
    assert "Deling 1 is vastgelegd: overdracht aan RMC (brief 1), aan RMC, A. Kraai. Grond: de wet" in uitkomst.err
    assert "Let op: RMC-wetgeving: eigen uitleg, geen bron" in uitkomst.err
    (deling,) = zaken.json("deling", "lijst", "2")["delingen"]
    assert (deling["contact"], deling["interventie"], deling["datum"]) == (1, 1, "2019-11-15")
    zaken.goed("ongedaan", "--ja")
    assert zaken.json("deling", "lijst", "2")["delingen"] == []


def test_a_letter_to_parents_is_no_sharing(zaken: Lpa) -> None:
    assert zaken.json("brief", "maak", "waarschuwing", "1", "--verzonden")["delingen"] == []
    data = zaken.json("brief", "maak", "waarschuwing", "1", "--aan", "contact 1", "--verzonden", "--toch")
    assert [(d["contact"], d["wat"]) for d in data["delingen"]] == [(1, "waarschuwing (brief 3)")]


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


@pytest.mark.parametrize(
    ("soort", "meer", "stap"),
    [("waarschuwing", (), "waarschuwing-schriftelijk"), ("uitnodiging-verzuimgesprek", GESPREK, "brief")],
)
def test_letters_that_go_out_together_are_one_step_in_the_zaak(
    zaken: Lpa, soort: str, meer: tuple[str, ...], stap: str
) -> None:
    zaken.goed("brief", "maak", soort, "1", *meer)
    data = zaken.json("brief", "verzonden", "2")
    assert [(b["nummer"], b["verzonden_op"], b["interventie"]) for b in data["brieven"]] == [
        (1, "2019-11-15", 1), (2, "2019-11-15", 1),
    ]  # fmt: skip
    (interventie,) = zaken.json("interventie", "lijst", "1")["interventies"]
    assert (interventie["soort"], interventie["datum"]) == (stap, "2019-11-15")
    assert interventie["met_wie"] == "Noor Zwaluw (verzorger 1) en Piet Merel (verzorger 2)"
    assert "al verzonden" in ongemoeid(zaken, "brief", "verzonden", "1", code=5)


def test_one_of_the_letters_may_go_out_alone(zaken: Lpa) -> None:
    zaken.goed("brief", "maak", "waarschuwing", "1")
    zaken.goed("brief", "verzonden", "1", "--alleen")
    assert [b["nummer"] for b in zaken.json("brief", "lijst", "--onverzonden")["brieven"]] == [2]


def test_a_besluit_that_is_sent_sets_the_day_in_the_verlof(zaken: Lpa) -> None:
    beslis(zaken, "afgewezen")
    zaken.goed("brief", "maak", "besluit-verlof", "4")
    assert zaken.json("verlof", "toon", "4")["verzonden_op"] is None
    data = zaken.json("brief", "verzonden", "1")
    verlof = zaken.json("verlof", "toon", "4")
    assert verlof["verzonden_op"] == "2019-11-15"
    assert verlof["termijnen"]["bezwaar"]["laatste_dag"] == data["bezwaar"]["laatste_dag"] == "2019-12-30"


def test_another_day_than_the_letter_bears_moves_the_objection_day_and_must_be_confirmed(zaken: Lpa) -> None:
    zaken.goed("verlof", "hoor", "4", "--datum", "6-11-2019", "--mening", "liever niet")
    zaken.goed("verlof", "besluit", "4", "--uitkomst", "afgewezen", "--motivering", "nee", "--datum", "7-11-2019")
    zaken.goed("brief", "maak", "besluit-verlof", "4", "--datum", "8-11-2019", "--toch")
    gezegd = ongemoeid(zaken, "brief", "verzonden", "1", "--op", "15-11-2019", code=5)
    assert "draagt 08-11-2019 en noemt 20-12-2019 als laatste dag van bezwaar" in gezegd
    assert "bij verzending op 15-11-2019 is dat 30-12-2019" in gezegd
    zaken.goed("brief", "verzonden", "1", "--op", "15-11-2019", "--toch")
    assert zaken.json("verlof", "toon", "4")["verzonden_op"] == "2019-11-15"


def test_the_day_of_sending_is_asked_when_the_letter_bears_another_than_today(zaken: Lpa) -> None:
    beslis(zaken, "afgewezen")
    zaken.goed("brief", "maak", "besluit-verlof", "4")
    later = ("--peildatum", "2019-11-19")
    assert "geef dan de goede met --op" in ongemoeid(zaken, "brief", "verzonden", "1", *later, code=5)
    assert "maandag 30-12-2019" in zaken.goed("brief", "verzonden", "1", "--op", "15-11-2019", *later)


@pytest.mark.slow
def test_on_a_terminal_the_day_of_sending_is_asked(zaken: Lpa, op_terminal: Callable[..., Gesprek]) -> None:
    zaken.goed("brief", "maak", "waarschuwing", "2")
    g = op_terminal("brief", "verzonden", "1", "--peildatum", "2019-11-19")
    g.antwoord(("Verzonden op", f"gisteren{ENTER}"))
    g.einde()
    assert zaken.json("brief", "toon", "1")["verzonden_op"] == "2019-11-18"


@pytest.mark.parametrize(
    "wijziging", [("verzet", "1", "--op", "27-11 9:00", "--toch"), ("annuleer", "1", "--reden", "x")]
)
def test_who_was_told_of_a_visit_must_hear_that_it_changed(zaken: Lpa, wijziging: tuple[str, ...]) -> None:
    zaken.goed("brief", "maak", "huisbezoek", "1", "--verzonden")
    assert "Let op: brief 1 en 2 (15-11-2019) kondigde een bezoek aan" in zaken("huisbezoek", *wijziging).err


def test_the_school_of_who_lives_at_a_secret_address_is_not_told_without_asking(zaken: Lpa) -> None:
    zaken.goed("jongere", "wijzig", "2", "--geheim-adres", "ja")
    zaken.goed("verzorger", "wijzig", "3", "--adres", "Bosweg 3, 8161 YY Epe")
    assert "noemt de school aan verzorger 3" in ongemoeid(zaken, "brief", "maak", "doorzending", "5", code=5)
    zaken.goed("brief", "maak", "doorzending", "5", "--toch")


def test_not_treating_a_request_is_doubted_until_somebody_asked_to_complete_it(zaken: Lpa) -> None:
    buiten = ("verlof", "besluit", "4", "--uitkomst", "buiten behandeling", "--motivering", "niet aangevuld")
    assert "lpa brief maak verzoek-aanvulling 4" in ongemoeid(zaken, *buiten, code=5)
    zaken.goed("brief", "maak", "aanvulling", "4", "--ontbreekt", "de kaart", "--uiterlijk", "29-11", "--verzonden")
    zaken.goed(*buiten)


def test_closing_names_the_letters_that_were_not_sent(zaken: Lpa) -> None:
    zaken.goed("brief", "maak", "waarschuwing", "2")
    gezegd = zaken("melding", "sluit", "2", "--afhandeling", "waarschuwing").err
    assert "Let op: brief 1 en 2 (waarschuwing) is nog niet verzonden." in gezegd


def test_a_letter_of_a_decision_that_was_sent_before_bears_that_day(zaken: Lpa) -> None:
    beslis(zaken, "afgewezen", "--datum", "12-11-2019", "--verzonden", "13-11-2019")
    assert zaken.json("brief", "maak", "besluit-verlof", "4")["datum"] == "2019-11-13"
    assert "staat als verzonden op 13-11-2019" in ongemoeid(
        zaken, "brief", "maak", "besluit-verlof", "4", "--datum", "15-11-2019", "--overschrijf", code=5
    )
    ongemoeid(zaken, "brief", "maak", "besluit-verlof", "4", "--datum", "11-11-2019", "--toch", code=4)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("soort", "zaak", "intussen", "zegt"),
    [
        ("huisbezoek", "1", ("huisbezoek", "verzet", "1", "--op", "27-11 9:00", "--toch"), "huisbezoek 1 is gewijzigd"),
        ("huisbezoek", "1", ("huisbezoek", "annuleer", "1", "--reden", "x"), "huisbezoek 1 is gewijzigd"),
        ("spreekuur", "2", ("spreekuur", "wijzig", "1", "--tijd", "9:30", "--toch"), "het spreekuur of de uitnodiging"),
        ("waarschuwing", "2", ("jongere", "wijzig", "2", "--adres", "Laan 3"), "een naam of adres is gewijzigd"),
        ("waarschuwing", "2", ("verzorger", "wijzig", "3", "--adres", "Laan 3, 8181 AA Heerde"), "een naam of adres"),
        ("waarschuwing", "2", ("jongere", "wijzig", "2", "--geheim-adres", "ja"), "is geheim gemaakt"),
    ],
)
def test_what_changed_after_a_letter_was_made_is_doubted_when_it_is_sent(
    zaken: Lpa, soort: str, zaak: str, intussen: tuple[str, ...], zegt: str
) -> None:
    zaken.goed("brief", "maak", soort, zaak)
    zaken.goed(*intussen)
    assert zegt in ongemoeid(zaken, "brief", "verzonden", "1", code=5)
    zaken.goed("brief", "verzonden", "1", "--toch")


def test_what_no_letter_prints_is_no_doubt(zaken: Lpa) -> None:
    zaken.goed("brief", "maak", "waarschuwing", "2")
    zaken.goed("jongere", "wijzig", "2", "--telefoon", "0611111111")
    zaken.goed("interventie", "nieuw", "2", "--soort", "telefoon")
    zaken.goed("brief", "verzonden", "1")


def test_nothing_is_sent_about_who_died_and_parents_of_who_came_of_age_are_doubted(zaken: Lpa) -> None:
    zaken.goed("jongere", "wijzig", "2", "--geboortedatum", "17-11-2001", "--toch")
    zaken.goed("brief", "maak", "uitnodiging-spreekuur", "2", "--aan", "ouders")
    morgen = ("brief", "verzonden", "1", "--op", "17-11-2019", "--peildatum", "2019-11-18")
    assert "meerderjarig" in ongemoeid(zaken, *morgen, code=5)
    zaken.goed("jongere", "wijzig", "2", "--overleden", "16-11-2019", "--toch")
    assert "overleden" in ongemoeid(zaken, *morgen, "--toch", code=5)


@pytest.mark.slow
def test_a_brother_whose_decision_was_not_made_known_is_named(zaken: Lpa) -> None:
    zaken.goed("verlof", "nieuw", "--jongere", "1", "--jongere", "2", "--ontvangen", "4-11-2019", "--van", "2-3-2020",
               "--tot", "27-3-2020", "--toch")  # fmt: skip
    for nummer in ("7", "8"):
        zaken.goed("verlof", "hoor", nummer, "--datum", "6-11-2019", "--mening", "goed", "--alleen")
        zaken.goed("verlof", "besluit", nummer, "--alleen", "--uitkomst", "afgewezen", "--motivering", "nee",
                   "--datum", "7-11-2019", "--toch")  # fmt: skip
    assert "Nog niet bekendgemaakt: lpa brief maak besluit-verlof 8." in zaken.goed(
        "brief", "maak", "besluit-verlof", "7", "--verzonden"
    )
    assert "Nog niet bekendgemaakt" not in zaken.goed("brief", "maak", "besluit-verlof", "8", "--verzonden")


def test_a_decision_that_was_taken_back_is_not_sent(zaken: Lpa) -> None:
    beslis(zaken, "afgewezen")
    zaken.goed("brief", "maak", "besluit-verlof", "4")
    zaken.goed("verlof", "heropen", "4", "--reden", "nieuwe feiten")
    ongemoeid(zaken, "brief", "verzonden", "1", "--toch", code=5)


@pytest.mark.slow
def test_a_letter_that_tells_another_decision_than_the_file_is_not_sent(zaken: Lpa) -> None:
    beslis(zaken, "afgewezen", "--datum", "12-11-2019")
    zaken.goed("brief", "maak", "besluit-verlof", "4")
    zaken.goed("verlof", "heropen", "4", "--reden", "nieuwe feiten")
    beslis(zaken, "toegewezen", "--datum", "14-11-2019")
    gezegd = ongemoeid(zaken, "brief", "verzonden", "1", "--toch", code=5)
    assert "lpa brief maak besluit-verlof 4" in gezegd
    zaken.goed("brief", "maak", "besluit-verlof", "4", "--overschrijf")
    zaken.goed("brief", "verzonden", "1")
    assert zaken.json("verlof", "toon", "4")["verzonden_op"] == "2019-11-15"


@pytest.mark.slow
def test_an_older_letter_to_somebody_else_does_not_go_along(zaken: Lpa) -> None:
    zaken.goed("brief", "maak", "waarschuwing", "1", "--aan", "ouders", "--datum", "14-11-2019", "--toch")
    zaken.goed("brief", "maak", "waarschuwing", "1", "--aan", "verzorger 2", "--uit", "nieuw.docx")
    data = zaken.json("brief", "lijst", "1")["brieven"]
    nieuw = next(b["nummer"] for b in data if b["datum"] == "2019-11-15")
    zaken.goed("brief", "verzonden", str(nieuw))
    verzonden = [b["nummer"] for b in zaken.json("brief", "lijst", "1")["brieven"] if b["verzonden_op"]]
    assert verzonden == [nieuw]


@pytest.mark.parametrize(("op", "zegt"), [("16-11-2019", "in de toekomst"), ("14-11-2019", "later dan")])
def test_a_day_of_sending_that_cannot_be_right_is_confirmed(zaken: Lpa, op: str, zegt: str) -> None:
    zaken.goed("brief", "maak", "waarschuwing", "1")
    assert zegt in ongemoeid(zaken, "brief", "verzonden", "1", "--op", op, code=5)
    zaken.goed("brief", "verzonden", "1", "--op", op, "--toch")


@pytest.mark.slow
def test_a_letter_that_was_sent_is_never_overwritten(zaken: Lpa) -> None:
    zaken.goed("brief", "maak", "waarschuwing", "1", "--verzonden")
    gezegd = ongemoeid(zaken, "brief", "maak", "waarschuwing", "1", "--overschrijf", "--toelichting", "x", code=5)
    assert "is verzonden" in gezegd
    weer = zaken.json("brief", "maak", "waarschuwing", "1", "--uit", "tweede", "--toelichting", "x")
    assert [b["nummer"] for b in weer["brieven"]] == [3, 4]


def test_after_asking_for_what_is_missing_she_is_told_about_the_term(zaken: Lpa) -> None:
    zaken.goed("brief", "maak", "verzoek-aanvulling", "4", "--ontbreekt", "x", "--uiterlijk", "29-11")
    assert "lpa termijn opschort 4" in zaken.goed("brief", "verzonden", "1")


def test_the_reason_stays_out_of_the_letter_to_rmc_unless_she_says_it(zaken: Lpa) -> None:
    zaken.goed("melding", "wijzig", "2", "--reden", "spijbelt", "--toelichting", "ruzie thuis")
    (brief,) = maak(zaken, "brief-rmc", "2", "--toch")
    assert "spijbelt" not in brief
    assert "ruzie" not in brief
    assert "De reden" not in brief
    (brief,) = maak(zaken, "rmc", "2", "--reden", "wil werken", "--overschrijf", "--toch")
    assert "De reden van de overdracht: Wil werken." in brief


def test_rmc_learns_how_to_reach_the_jongere_but_not_a_secret_address(zaken: Lpa) -> None:
    zaken.goed("jongere", "wijzig", "2", "--telefoon", "0611111111")
    (brief,) = maak(zaken, "brief-rmc", "2", "--toch")
    assert "Adres: Dijk 12, 8181 BB  Heerde\nTelefoon: 0611111111" in brief
    (brief,) = maak(zaken, "brief-rmc", "3", "--toch")
    assert "Geheimweg" not in brief
    assert "Adres:" not in brief


def test_from_sixteen_on_the_reason_goes_along_only_with_consent_and_that_is_kept(zaken: Lpa) -> None:
    zaken.goed("jongere", "wijzig", "2", "--geboortedatum", "4-5-2003")
    reden = ("brief", "maak", "brief-rmc", "2", "--reden", "wil werken", "--toch")
    assert "--toestemming" in ongemoeid(zaken, *reden, code=2)
    assert "laat --reden weg" in ongemoeid(zaken, *reden, "--toestemming", "nee", code=5)
    assert "past hier niet" in ongemoeid(zaken, *reden[:4], "--toestemming", "ja", "--toch", code=2)
    zaken.goed(*reden, "--toestemming", "ja")
    zaken.goed("brief", "verzonden", "1")  # it is known what is in it: no doubt
    (deling,) = zaken.json("deling", "lijst", "2")["delingen"]
    assert deling["wat"] == "overdracht aan RMC, met de reden (brief 1)"
    assert deling["toestemming"] is True


def test_a_letter_to_rmc_of_before_is_doubted_as_it_may_tell_the_reason(zaken: Lpa) -> None:
    for zaak, geboren in (("1", "16-11-2003"), ("2", "15-11-2003")):
        zaken.goed("jongere", "wijzig", zaak, "--geboortedatum", geboren, "--toch")
        zaken.goed("brief", "maak", "brief-rmc", zaak, "--toch")
    with CaseFile(zaken.pad, lambda: "", lambda: NU) as b:
        b.conn.execute("update brief_alle set met_reden = null")  # as of a letter of before it was kept
    zaken.goed("brief", "verzonden", "1")  # fifteen, a day before the birthday
    gezegd = ongemoeid(zaken, "brief", "verzonden", "2", code=5)
    assert "het is niet bekend of brief 2 de reden noemt; zonder toestemming mag dat niet" in gezegd
    assert zaken.json("brief", "toon", "2")["met_reden"] is None
    zaken.goed("brief", "verzonden", "2", "--toch")
    (deling,) = zaken.json("deling", "lijst", "2")["delingen"]
    assert deling["wat"] == "overdracht aan RMC, met of zonder de reden (brief 2)"


def test_a_letter_that_is_made_knows_whether_it_tells_the_reason(zaken: Lpa) -> None:
    zaken.goed("brief", "maak", "brief-rmc", "2", "--toch")
    zaken.goed("brief", "maak", "waarschuwing", "1")
    assert [b["met_reden"] for b in zaken.json("brief", "lijst")["brieven"]] == [False] * 3


def test_a_list_can_be_a_csv_and_fits_a_narrow_screen(zaken: Lpa) -> None:
    zaken.goed("brief", "maak", "waarschuwing", "1")
    assert "brief-1-waarschuwing-1.docx" in zaken.goed("brief", "lijst", "--csv")
    smal = zaken.goed("brief", "lijst", "1", COLUMNS="40").splitlines()
    assert max(map(len, smal)) <= 40
    assert smal[0] == "2  zaak 1"  # a number beside a number says whose it is
    assert zaken.json("brief", "toon", "2")["aan"] == "Piet Merel (verzorger 2)"
    assert "SHA-256" in zaken.goed("brief", "toon", "2")
    ongemoeid(zaken, "brief", "toon", "9", code=3)
    ongemoeid(zaken, "brief", "verzonden", "9", code=3)
    ongemoeid(zaken, "brief", "lijst", "99", code=3)


def test_the_sender_is_recorded_shown_and_changed(lpa: Lpa) -> None:
    assert "(nog leeg)" in lpa.goed("afzender", "toon")
    assert "Nog leeg" in lpa.goed("afzender", "wijzig", "--ambtenaar", "N. Merel")
    lpa.goed("afzender", "wijzig", "--plaats", "Heerde")
    assert (data := lpa.json("afzender", "toon"))["ambtenaar"] == "N. Merel"
    assert (data["plaats"], data["gemeente"]) == ("Heerde", "Heerde")
    lpa.goed("ongedaan", "--ja")
    assert lpa.json("afzender", "toon")["plaats"] == ""
    ongemoeid(lpa, "afzender", "wijzig", code=2)


# ── On a terminal ─────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def op_terminal(zaken: Lpa) -> Iterator[Callable[..., Gesprek]]:
    """Starts a command on a terminal, on the file with a zaak for each letter."""
    begonnen: list[Gesprek] = []

    def begin(*words: str) -> Gesprek:
        begonnen.append(Gesprek(zaken.pad, *words))
        return begonnen[-1]

    yield begin
    for gesprek in begonnen:
        gesprek.stop()


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

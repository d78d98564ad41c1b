"""Bad input: two Dutch lines, the documented exit code, and the case file byte for byte as it was."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lpa.storage.crash import NAME
from tests.commands.jaar.test_cijfers import HEERDE
from tests.conftest import BSN, BSN_FOUT, Eenmaal, Lpa, geweigerd, ongemoeid, vingerafdruk

NIEUW = ("melding", "nieuw", "--jongere", "1", "--soort")


@pytest.mark.parametrize(
    "jaar", ["2019-2021", "abc", "2020-2019", "19-21", "20192020", "2019-", "1900", "2019-2020-2021", "²⁰¹⁹"]
)
@pytest.mark.parametrize("opdracht", [("overzicht",), ("export", "csv"), ("melding", "lijst", "--schooljaar")])
def test_an_unknown_school_year(gevuld: Lpa, opdracht: tuple[str, ...], jaar: str) -> None:
    assert jaar in ongemoeid(gevuld, *opdracht, jaar, code=2)


@pytest.mark.parametrize("jaar", ["2019-2020", "2019/2020", "19-20", "2019", " 2019 / 2020 "])
def test_the_ways_to_write_a_school_year(gevuld: Lpa, jaar: str) -> None:
    assert gevuld.json("overzicht", jaar)["schooljaar"] == "2019-2020"
    assert gevuld.json("melding", "lijst", "--schooljaar", jaar)["aantal"] == 2


@pytest.mark.parametrize(
    ("datum", "zegt"),
    [
        ("30-02-2020", "februari 2020 heeft 29 dagen"), ("29-02-2019", "februari 2019 heeft 28 dagen"),
        ("31-04-2019", "april 2019 heeft 30 dagen"), ("32-01-2019", "januari 2019 heeft 31 dagen"),
        ("1-13-2019", "geen maand 13"), ("abc", "'abc' is geen datum"), ("32", "'32' is geen datum"),
        ("2019-02-30", "februari 2019 heeft 28 dagen"), ("1-1-1066", "1900"), ("+99999", "geen datum"),
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "opdracht",
    [
        (*NIEUW, "overig", "--datum"),
        ("melding", "wijzig", "2", "--eerste-dag"),
        ("melding", "sluit", "2", "--afhandeling", "waarschuwing", "--datum"),
        ("interventie", "nieuw", "2", "--soort", "brief", "--datum"),
        ("jongere", "nieuw", "--achternaam", "Bos", "--geboortedatum"),
    ],
)
def test_a_date_that_does_not_exist(gevuld: Lpa, opdracht: tuple[str, ...], datum: str, zegt: str) -> None:
    assert zegt in ongemoeid(gevuld, *opdracht, datum, code=2)


@pytest.mark.parametrize(
    "bsn", [BSN_FOUT, "000000000", "12345678", "1234567890", "abcdefghi", "99999001a", "٩٩٩٩٩٠٠١٩"]
)
@pytest.mark.parametrize(
    "opdracht",
    [
        ("jongere", "nieuw", "--achternaam", "Bos", "--geboortedatum", "1-1-2009", "--bsn"),
        ("jongere", "wijzig", "1", "--bsn"),
    ],
)
def test_a_bsn_that_cannot_be_one(gevuld: Lpa, opdracht: tuple[str, ...], bsn: str) -> None:
    assert "BSN" in ongemoeid(gevuld, *opdracht, bsn, code=4)


def _zonder_kolom(tekst: str) -> bytes:
    return "\r\n".join(";".join(r.split(";")[:4] + r.split(";")[5:]) for r in tekst.splitlines()).encode()


def _regel(tekst: str, nummer: int, inhoud: str) -> bytes:
    regels = tekst.splitlines()
    regels[nummer - 1] = inhoud
    return "\n".join(regels).encode()


CIJFERS = HEERDE.read_text(encoding="utf-8")
SLECHT = {
    "missing column": (_zonder_kolom(CIJFERS), "teken"),
    "commas": (CIJFERS.replace(";", ",").encode(), "komma"),
    "tabs": (CIJFERS.replace(";", "\t").encode(), "tabs"),
    "cp1252": (CIJFERS.replace("onzeker", "onzekér").encode("cp1252"), "cp1252"),
    "utf-16": (CIJFERS.encode("utf-16"), "UTF-16"),
    "empty": (b"", "leeg"),
    "blank lines": (b"\n\n\n", "leeg"),
    "binary": (bytes(range(256)) * 8, "UTF-8"),
    "unknown row": (_regel(CIJFERS, 3, "2019-2020;6;verhuist;3;;"), "regel 3"),
    "unknown table": (_regel(CIJFERS, 4, "2019-2020;11;verhuisd;3;;"), "regel 4"),
    "no number": (_regel(CIJFERS, 5, "2019-2020;6;verhuisd;drie;;"), "regel 5, kolom waarde"),
    "wrong year": (_regel(CIJFERS, 6, "2019-2021;6;verhuisd;3;;"), "regel 6, kolom schooljaar"),
    "unknown mark": (_regel(CIJFERS, 7, "2019-2020;6;verhuisd;;vraagteken;"), "regel 7, kolom teken"),
    "number and mark": (_regel(CIJFERS, 8, "2019-2020;6;verhuisd;3;streep;"), "regel 8"),
    "too few fields": (_regel(CIJFERS, 9, "2019-2020;6;verhuisd"), "regel 9"),
    "open quote": (_regel(CIJFERS, 10, '2019-2020;6;"verhuisd;3;;'), "aanhalingsteken"),
    "twice": ((CIJFERS + CIJFERS.splitlines()[1]).encode(), "twee keer"),
}


@pytest.mark.parametrize("soort", SLECHT)
def test_a_file_of_figures_that_is_not_right(gevuld: Lpa, tmp_path: Path, soort: str) -> None:
    inhoud, zegt = SLECHT[soort]
    pad = tmp_path / "cijfers.csv"
    pad.write_bytes(inhoud)
    assert zegt in ongemoeid(gevuld, "cijfers", "importeer", str(pad), code=4)


def test_all_wrong_rows_are_named_at_once(gevuld: Lpa, tmp_path: Path) -> None:
    pad = tmp_path / "cijfers.csv"
    pad.write_bytes(_regel(_regel(CIJFERS, 3, "x;6;verhuisd;3;;").decode(), 250, "2019-2020;6;verhuist;3;;"))
    gezegd = ongemoeid(gevuld, "cijfers", "importeer", str(pad), code=4)
    assert "regel 3" in gezegd
    assert "regel 250" in gezegd
    assert "2 regels" in gezegd


@pytest.mark.parametrize("inhoud", [CIJFERS.encode("utf-8-sig"), CIJFERS.replace("\n", "\r\n").encode()])
def test_a_file_with_byte_order_mark_or_windows_lines_is_right(lpa: Lpa, tmp_path: Path, inhoud: bytes) -> None:
    pad = tmp_path / "cijfers.csv"
    pad.write_bytes(inhoud)
    assert lpa.json("cijfers", "importeer", str(pad))["nieuw"] == 253


def test_a_file_of_figures_that_is_not_there(gevuld: Lpa, tmp_path: Path) -> None:
    ongemoeid(gevuld, "cijfers", "importeer", str(tmp_path / "nergens.csv"), code=3)
    ongemoeid(gevuld, "cijfers", "importeer", str(tmp_path), code=4)


ELKE_LEZER = [
    ("overzicht", "2019-2020"), ("melding", "lijst"), ("melding", "toon", "1"), ("jongere", "lijst"),
    ("zoek", "jansen"), ("school", "lijst"), ("inschrijving", "lijst"), ("interventie", "lijst"), ("logboek",),
    ("route", "lijst"), ("route", "toon", "1"), ("pv", "toon", "1"), ("verstrekking", "lijst"), ("contact", "lijst"),
    ("halt", "verwijs", "1"), ("contact", "nieuw"),
    ("ongedaan", "--ja"), ("cijfers", "controle"), ("export", "csv", "2019-2020"),
    ("cijfers", "importeer", str(HEERDE)), (*NIEUW, "luxe"), ("melding", "nieuw"), ("jongere", "nieuw"),
    ("school", "nieuw"), ("melding", "sluit", "1"),
    ("huisbezoek", "lijst"), ("huisbezoek", "route"), ("huisbezoek", "agenda"), ("huisbezoek", "toon", "1"),
    ("huisbezoek", "plan", "1", "--op", "morgen 9:00"), ("agenda", "lijst"), ("agenda", "vrij", "--van", "ma"),
]  # fmt: skip


@pytest.mark.parametrize("opdracht", ELKE_LEZER, ids=" ".join)
def test_without_a_case_file_nothing_is_made(lpa: Lpa, tmp_path: Path, opdracht: tuple[str, ...]) -> None:
    pad = tmp_path / "map" / "nergens.lpa"
    gezegd = geweigerd(lpa(*opdracht, "--bestand", str(pad)), 10)
    assert "lpa begin" in gezegd
    assert not pad.parent.exists()


@pytest.mark.parametrize(
    ("inhoud", "codes"), [(b"", {10, 13}), (b"PK\x03\x04" * 2000, {10, 12, 13}), (b"a,b\n1,2\n", {10, 12, 13})]
)
def test_a_file_that_is_not_ours_is_refused_and_left(lpa: Lpa, tmp_path: Path, inhoud: bytes, codes: set[int]) -> None:
    pad = tmp_path / "ander.lpa"
    pad.write_bytes(inhoud)
    for opdracht in (("melding", "lijst"), ("jongere", "nieuw", "--achternaam", "Bos", "--geboortedatum", "1-1-2009")):
        uitkomst = lpa(*opdracht, "--bestand", str(pad))
        assert uitkomst.code in codes
        geweigerd(uitkomst, uitkomst.code)
        assert pad.read_bytes() == inhoud


def test_begin_never_goes_over_a_file_that_is_there(gevuld: Lpa) -> None:
    ongemoeid(gevuld, "begin", "--gemeente", "Epe", "--regio", "noord", "--zonder-wachtwoord", code=5)


@pytest.mark.parametrize(
    ("opdracht", "vlaggen"),
    [
        (("melding", "nieuw"), ("--jongere", "--soort")),
        (("melding", "nieuw", "--jongere", "1"), ("--soort",)),
        (("melding", "nieuw", "--soort", "luxe"), ("--jongere",)),
        (("melding", "sluit", "2"), ("--afhandeling",)),
        (("melding", "heropen", "1"), ("--reden",)),
        (("melding", "wijzig", "1"), ("--uren", "--datum")),
        (("interventie", "nieuw", "1"), ("--soort",)),
        (("interventie", "wijzig", "1"), ("--resultaat",)),
        (("interventie", "nieuw", "1", "--soort", "doorverwijzing"), ("--aan", "--wat")),
        (("contact", "nieuw"), ("--naam", "--soort")),
        (("contact", "nieuw", "GGD"), ("--soort",)),
        (("verstrekking", "nieuw", "1"), ("--aan", "--wat")),
        (("halt", "afdoening", "1"), ("--uitkomst",)),
        (("pv", "verzonden", "1"), ("--eerder-veroordeeld",)),
        (("pv", "uitspraak", "1"), ("--uitkomst",)),
        (("route", "kies", "2"), ("ROUTE",)),
        (("jongere", "nieuw"), ("--achternaam", "--geboortedatum")),
        (("jongere", "nieuw", "--achternaam", "Bos"), ("--geboortedatum",)),
        (("jongere", "wijzig", "1"), ("--achternaam",)),
        (("school", "nieuw"), ("--naam", )),
        (("school", "wijzig", "1"), ("--brin",)),
        (("inschrijving", "nieuw"), ("--jongere", "--school", "--van")),
        (("inschrijving", "nieuw", "--jongere", "1", "--school", "1"), ("--van",)),
        (("inschrijving", "wijzig", "1"), ("--tot",)),
        (("overzicht",), ("2019-2020",)),
        (("export", "csv"), ("2019-2020",)),
        (("melding", "toon"), ("NUMMER",)),
        (("jongere", "toon"), ("JONGERE",)),
        (("interventie", "nieuw"), ("ZAAK",)),
        (("cijfers", "importeer"), ("BESTAND",)),
        (("zoek",), ("TEKST",)),
        (("begin", "--bestand", "/nergens/x.lpa"), ("--gemeente", "--regio")),
        (("begin", "--bestand", "/nergens/x.lpa", "--gemeente", "Epe", "--regio", "noord"), ("--wachtwoordbestand",)),
    ],
    ids=lambda woorden: " ".join(woorden),
)  # fmt: skip
def test_without_a_terminal_a_missing_answer_is_named(
    gevuld: Lpa, opdracht: tuple[str, ...], vlaggen: tuple[str, ...]
) -> None:
    gezegd = ongemoeid(gevuld, *opdracht, code=2)
    assert all(vlag in gezegd for vlag in vlaggen), gezegd


@pytest.mark.parametrize(
    ("opdracht", "bedoeld"),
    [
        ("meldin", "`lpa melding`"), ("zoeken", "`lpa zoek`"), ("overzigt", "`lpa overzicht`"), ("m", "`lpa melding`"),
        ("melding niew", "`lpa melding nieuw`"), ("melding sluiten", "`lpa melding sluit`"),
        ("jongere tonen", "`lpa jongere toon`"), ("cijfers import", "`lpa cijfers importeer`"),
        ("export cvs", "`lpa export csv`"), ("leerling toen 1", "`lpa jongere toon`"),
        ("melding nieuw --jongre 1", "`--jongere`"), ("overzicht 2019-2020 --tabl 3", "`--tabel`"),
        ("huisbezoek nieuw", "`lpa huisbezoek plan`"), ("jongere dossier", "`lpa dossier`"),
        ("waarschuwing", "`lpa brief maak waarschuwing`"), ("melding waarschuwing", "`lpa brief maak waarschuwing`"),
        ("begin --nieuw-wachtwoordbestand zin", "`--wachtwoordbestand`"),
        ("melding sluit 2 --op vrijdag", "`--datum`"), ("termijn gedaan 1 --datum 1-11", "`--op`"),
        ("verzorger nieuw 1 --postcode 8181AA", "`--adres`"), ("melding nieuw --geboortedatum 1-1-2010", "`--geboren`"),
        ("pv nieuw", "`lpa pv hoorgesprek`"), ("halt nieuw 2", "`lpa halt verwijs`"),
        ("importeer leerlingen x.csv", "`lpa importeer jongeren`"), ("importeer ouders", "`lpa importeer verzorgers`"),
        ("bellen", "`lpa noteer`"), ("proces-verbaal", "`lpa pv`"), ("ics", "`lpa huisbezoek agenda`"),
        ("rmc", "`lpa overstap`"), ("export excel", "`lpa export xlsx`"), ("gezin", "`lpa jongere gezinnen`"),
        ("werkdagen", "`lpa agenda werkdagen`"), ("kalender", "`lpa week`"), ("zaken", "`lpa zoek`"),
        ("verlof nieuw --soort vakantie", "`--grond`"), ("huisbezoek plan 2 --tijd 10:30", "`--op`"),
        ("melding nieuw --tohc", None), ("begin --zonder-wachtword", None), ("melding sluit 2 --toc", None),
        ("ongedaan --jaa", "`--ja`"), ("begin --gemeent Epe", "`--gemeente`"), ("zoek jansen --jsn", None),
        ("--hulp", None), ("-x", None), ("melding --foo", None), ("melding nieuw --zzz", None), ("zzz", None),
        ("melding zzz", None), ("melding lijst --csv --json", None), ("melding toon 1 2", None), ("melding toon", None),
        ("overzicht 2019-2020 --jaren vijf", None), ("overzicht 2019-2020 --jaren 0", None),
        ("overzicht 2019-2020 --jaren", None), ("melding lijst --meest -1", None), ("voorbeeld --map", None),
        ("melding lijst --bestand", None),
        ("melding nieuw --jongere 1 --soort luxe --peildatum gisterochtend", None),
        ("melding lijst --open=ja", None), ("ongedaan --ja=nee", None), ("overzicht 2019-2020 --json=nee", None),
    ],
)  # fmt: skip
def test_what_does_not_exist_is_refused_with_what_may_be_meant(gevuld: Lpa, opdracht: str, bedoeld: str | None) -> None:
    gezegd = ongemoeid(gevuld, *opdracht.split(), code=2)
    if bedoeld:
        assert f"Oplossing: bedoelde u {bedoeld}" in gezegd
    assert "--toch" not in gezegd
    assert "`--zonder-wachtwoord`" not in gezegd


@pytest.mark.parametrize(
    ("opdracht", "zegt"),
    [
        ("melding toon 999", "melding 999"), ("melding sluit 999 --afhandeling verhuisd", "melding 999"),
        ("melding wijzig 999 --uren 3", "melding 999"), ("melding heropen 999 --reden x", "melding 999"),
        ("interventie nieuw 999 --soort brief", "zaak 999"), ("interventie wijzig 999 --met x", "interventie 999"),
        ("verstrekking nieuw 999 --aan ggd --wat x", "zaak 999"), ("route kies 999 gedwongen", "melding 999"),
        ("halt retour 999", "melding 999"), ("contact toon 999", "contact 999"), ("verstrekking lijst 999", "zaak 999"),
        ("interventie lijst 999", "zaak 999"), ("jongere toon 999", "jongere 999"),
        ("jongere toon pietersen", "pietersen"), ("jongere wijzig 999 --plaats Epe", "jongere 999"),
        ("school toon 99XX", "99XX"), ("school toon 999", "school 999"),
        ("inschrijving toon 999", "inschrijving 999"), ("inschrijving wijzig 999 --leerjaar 3", "inschrijving 999"),
        ("melding nieuw --jongere 999 --soort luxe", "jongere 999"),
        ("melding nieuw --jongere 999990056 --soort luxe", "999990056"),
        ("melding nieuw --jongere 1 --soort luxe --school 999", "school 999"),
        ("melding nieuw --jongere 1 --soort luxe --vervolg-op 999", "melding 999"),
        ("melding lijst --jongere pietersen", "pietersen"), ("logboek --jongere 999", "jongere 999"),
        ("melding toon 99999999999999999999", ""), ("jongere toon 99999999999999999999", "jongere"),
    ],
)  # fmt: skip
def test_what_is_not_there_is_said_so(gevuld: Lpa, opdracht: str, zegt: str) -> None:
    assert zegt in ongemoeid(gevuld, *opdracht.split(), code=3)


@pytest.mark.parametrize(
    "opdracht",
    ["jongere toon jansen", "melding nieuw --jongere jansen --soort luxe", "jongere wijzig jan --plaats Epe"],
)
def test_a_search_text_that_fits_more_than_one_names_numbers_and_birth_dates_but_no_names(
    gevuld: Lpa, opdracht: str
) -> None:
    gezegd = ongemoeid(gevuld, *opdracht.split(), code=3)
    assert "3 (geboren 01-02-2006), 1 (geboren 12-03-2009)" in gezegd
    assert "Sem" not in gezegd
    assert "Mees" not in gezegd


def test_one_bsn_belongs_to_one_jongere(gevuld: Lpa) -> None:
    nieuw = ("jongere", "nieuw", "--achternaam", "Bos", "--geboortedatum", "1-1-2009", "--bsn", BSN)
    assert "jongere 2" in ongemoeid(gevuld, *nieuw, code=5)
    assert "Müller" not in ongemoeid(gevuld, *nieuw, "--toch", code=5)
    ongemoeid(gevuld, "jongere", "wijzig", "1", "--bsn", BSN, code=5)
    assert gevuld("jongere", "wijzig", "2", "--bsn", BSN, "--plaats", "Epe").code == 0


def test_jongeren_without_a_bsn_stand_beside_each_other(gevuld: Lpa) -> None:
    for naam in ("Bos", "Vos"):
        gevuld.goed("jongere", "nieuw", "--achternaam", naam, "--geboortedatum", "1-1-2009")


@pytest.mark.parametrize("achternaam", ["Jansen", "JANSEN", "Jánsen"])
def test_the_same_name_and_birth_date_is_stored_only_with_toch(gevuld: Lpa, achternaam: str) -> None:
    nieuw = ("jongere", "nieuw", "--achternaam", achternaam, "--voornaam", "Sem", "--geboortedatum", "12-03-2009")
    gezegd = ongemoeid(gevuld, *nieuw, code=5)
    assert "jongere 1" in gezegd
    assert "--toch" in gezegd
    assert gevuld.goed(*nieuw, "--toch", "-q") == "4\n"


def test_one_number_of_duo_belongs_to_one_melding(gevuld: Lpa) -> None:
    assert "melding 2" in ongemoeid(gevuld, *NIEUW, "luxe", "--meldingsnummer", "1234567", "--toch", code=5)


def test_one_brin_belongs_to_one_school(gevuld: Lpa) -> None:
    assert "school 1" in ongemoeid(gevuld, "school", "nieuw", "De Ander", "--brin", "12ab", "--regio", "midden", code=5)
    ongemoeid(gevuld, "school", "wijzig", "2", "--brin", "12AB", code=5)


@pytest.mark.parametrize("brin", ["1234", "AB12", "12A", "12AB001"])
def test_a_brin_that_cannot_be_one(gevuld: Lpa, brin: str) -> None:
    ongemoeid(gevuld, "school", "nieuw", "De Ander", "--brin", brin, "--regio", "midden", code=4)


def test_an_afhandeling_of_another_kind_is_refused(gevuld: Lpa) -> None:
    for ander in ("verhuisd", "halt", "overdracht rmc"):
        gezegd = ongemoeid(gevuld, "melding", "sluit", "2", "--afhandeling", ander, code=5)
        assert "luxe" in gezegd
        assert "waarschuwing" in gezegd
    ongemoeid(gevuld, "melding", "sluit", "2", "--afhandeling", "onzin", code=2)


def test_closing_what_is_closed_and_reopening_what_is_open(gevuld: Lpa) -> None:
    gezegd = ongemoeid(gevuld, "melding", "sluit", "1", "--afhandeling", "waarschuwing", code=5)
    assert "lpa melding heropen 1" in gezegd
    ongemoeid(gevuld, "melding", "heropen", "2", "--reden", "vergissing", code=5)


def test_a_closed_melding_keeps_a_kind_that_fits_its_afhandeling(gevuld: Lpa) -> None:
    gevuld.goed("melding", "heropen", "1", "--reden", "anders")
    gevuld.goed("melding", "sluit", "1", "--afhandeling", "halt", "--toch")
    assert "halt" in ongemoeid(gevuld, "melding", "wijzig", "1", "--soort", "luxe", code=5)
    gevuld.goed("melding", "wijzig", "1", "--soort", "langdurig")


# Each doubt: what is typed, and what must be said.
TWIJFELS = {
    "first day after the meldingsdatum": (*NIEUW, "overig", "--datum", "8-10-2019", "--eerste-dag", "9-10-2019"),
    "a future melding": (*NIEUW, "overig", "--datum", "16-11-2019"),
    "12 hours of signaal": (*NIEUW, "signaal", "--uren", "12"),
    "16 hours of preventief": (*NIEUW, "preventief", "--uren", "16"),
    "absoluut while enrolled": (*NIEUW, "absoluut"),
    "relatief while not enrolled": ("melding", "nieuw", "--jongere", "3", "--soort", "signaal", "--uren", "20"),
    "the same days twice": (*NIEUW, "signaal", "--uren", "20", "--datum", "10-10-2019"),
    "a jongere of 3": ("melding", "nieuw", "--jongere", "5", "--soort", "overig"),
    "a jongere of 40": ("melding", "nieuw", "--jongere", "4", "--soort", "overig"),
    "a new jongere of 40": ("jongere", "nieuw", "--achternaam", "Vos", "--geboortedatum", "1-1-1979"),
    "a jongere who moved": ("melding", "nieuw", "--jongere", "6", "--soort", "overig"),
    "closed before it was reported": ("melding", "sluit", "2", "--afhandeling", "waarschuwing",
                                      "--datum", "27-10-2019"),
    "closed in the future": ("melding", "sluit", "2", "--afhandeling", "waarschuwing", "--datum", "16-11-2019"),
    "a step before the melding": ("interventie", "nieuw", "2", "--soort", "brief", "--datum", "27-10-2019"),
    "a step in the future": ("interventie", "nieuw", "2", "--soort", "brief", "--datum", "16-11-2019"),
    "a step after the end": ("interventie", "nieuw", "1", "--soort", "brief", "--datum", "2-11-2019"),
    "enrolment ends before it begins": ("inschrijving", "nieuw", "--jongere", "3", "--school", "1",
                                        "--van", "1-8-2019", "--tot", "31-7-2019"),
    "enrolled at two schools": ("inschrijving", "nieuw", "--jongere", "1", "--school", "2", "--van", "1-9-2019"),
    "a kind the school does not give": ("inschrijving", "nieuw", "--jongere", "3", "--school", "1", "--van", "1-8-2019",
                                        "--onderwijssoort", "mbo"),
    "a change to 12 hours": ("melding", "wijzig", "1", "--uren", "12"),
    "a change to the future": ("melding", "wijzig", "2", "--datum", "16-11-2019"),
    "a step moved to the future": ("interventie", "wijzig", "1", "--datum", "16-11-2019"),
    "an enrolment turned around": ("inschrijving", "wijzig", "1", "--tot", "1-7-2019"),
}  # fmt: skip


@pytest.fixture
def twijfelachtig(gevuld: Lpa, eenmaal: Eenmaal) -> Lpa:
    """With jongere 4 of forty, 5 of three, and 6 who moved."""

    def vul() -> None:
        for naam, geboren in (("Oud", "1-1-1979"), ("Jong", "1-10-2016"), ("Weg", "1-1-2009")):
            gevuld.goed("jongere", "nieuw", "--achternaam", naam, "--geboortedatum", geboren, "--toch")
        gevuld.goed("jongere", "wijzig", "6", "--verhuisd", "1-11-2019")

    return eenmaal(vul)


@pytest.mark.parametrize("twijfel", TWIJFELS)
def test_what_is_unlikely_is_stored_only_with_toch(twijfelachtig: Lpa, twijfel: str) -> None:
    opdracht = TWIJFELS[twijfel]
    gezegd = ongemoeid(twijfelachtig, *opdracht, code=5)
    assert "--toch" in gezegd
    reden = gezegd.removeprefix("Fout: ").split("\n")[0].rstrip(".")
    uitkomst = twijfelachtig(*opdracht, "--toch")
    assert uitkomst.code == 0
    eerst = uitkomst.err.replace("Vastgelegd, hoewel: ", "Let op: ")  # what is heavy is said with what was stored
    assert all(f"Let op: {twijfel}.\n" in eerst for twijfel in reden.split("; "))
    (laatste,) = twijfelachtig.json("logboek", "--meest", "1")["handelingen"]
    (note,) = {regel["toelichting"] for regel in laatste["regels"]}
    keys = note.removeprefix("bevestigd: ").split(", ")
    assert all(re.fullmatch(r"[a-z]+\.[a-z-]+", key) for key in keys), note
    assert 0 < len(keys) <= len(reden.split("; "))  # two doubts of one kind have one key


def test_what_is_likely_needs_no_toch(gevuld: Lpa) -> None:
    for uren, soort in (("16", "signaal"), ("15", "preventief"), ("0", "overig")):
        assert gevuld("melding", "nieuw", "--jongere", "2", "--soort", soort, "--uren", uren).code == 0


@pytest.mark.parametrize("waarde", ["achttien", "-3", "1,25", "1,05", "10000", "1 8", "1,5,5", "½"])
def test_hours_go_by_the_half(gevuld: Lpa, waarde: str) -> None:
    assert waarde in ongemoeid(gevuld, *NIEUW, "overig", "--uren", waarde, code=2)


@pytest.mark.parametrize("soort", ["relatief", "x", ""])
def test_a_kind_that_does_not_exist(gevuld: Lpa, soort: str) -> None:
    gezegd = ongemoeid(gevuld, *NIEUW, soort, code=2)
    assert "--soort" in gezegd or "signaal" in gezegd


def test_a_value_that_may_not_be_cleared(gevuld: Lpa) -> None:
    ongemoeid(gevuld, "jongere", "wijzig", "1", "--achternaam", "", code=2)
    ongemoeid(gevuld, "melding", "wijzig", "1", "--soort", " ", code=2)


@pytest.mark.parametrize("peildatum", ["30-02-2020", "gisterochtend", "2019-13-01"])
def test_a_peildatum_that_does_not_exist(gevuld: Lpa, peildatum: str) -> None:
    ongemoeid(gevuld, *NIEUW, "overig", code=2, LPA_PEILDATUM=peildatum)
    ongemoeid(gevuld, *NIEUW, "overig", "--peildatum", peildatum, code=2)


@pytest.mark.slow
def test_an_encrypted_file_without_a_terminal_asks_for_the_flag(lpa: Lpa, tmp_path: Path) -> None:
    geheim, pad = tmp_path / "geheim.txt", tmp_path / "dicht" / "zaken.lpa"
    geheim.write_text("vijf mussen in een wilg\n", encoding="utf-8")
    elders = ("--bestand", str(pad))
    begin = ("begin", "--gemeente", "Heerde", "--regio", "midden", *elders)
    data = lpa.json(*begin, "--wachtwoordbestand", str(geheim))
    assert data["versleuteld"] is True
    assert len(data["herstelcode"]) > 15
    voor = vingerafdruk(pad)
    assert "LPA_WACHTWOORDBESTAND" in geweigerd(lpa("melding", "lijst", *elders), 2)
    assert lpa("melding", "lijst", *elders, LPA_WACHTWOORDBESTAND=str(geheim)).code == 0
    for fout in ("fout wachtwoord hier\n", "\n", ""):
        (tmp_path / "fout.txt").write_text(fout, encoding="utf-8")
        geweigerd(lpa("melding", "lijst", *elders, "--wachtwoordbestand", str(tmp_path / "fout.txt")), 12)
    geweigerd(lpa("melding", "lijst", *elders, "--wachtwoordbestand", str(tmp_path / "nergens.txt")), 12)
    (tmp_path / "code.txt").write_text(data["herstelcode"] + "\n", encoding="utf-8")
    assert lpa("melding", "lijst", *elders, "--wachtwoordbestand", str(tmp_path / "code.txt")).code == 0
    assert vingerafdruk(pad) == voor


def test_a_short_pass_phrase_makes_no_file(lpa: Lpa, tmp_path: Path) -> None:
    (tmp_path / "kort.txt").write_text("kort\n", encoding="utf-8")
    pad = tmp_path / "dicht" / "zaken.lpa"
    begin = ("begin", "--gemeente", "Heerde", "--regio", "midden", "--bestand", str(pad))
    uitkomst = lpa(*begin, "--wachtwoordbestand", str(tmp_path / "kort.txt"))
    assert uitkomst.code in (2, 4, 5)
    geweigerd(uitkomst, uitkomst.code)
    assert not pad.parent.exists()


def test_a_mistake_of_ours_is_told_without_data(gevuld: Lpa, monkeypatch: pytest.MonkeyPatch) -> None:
    def stuk(*_: object) -> None:
        raise RuntimeError("Müller 999990019")

    monkeypatch.setattr("lpa.storage.register.registers.zoek_overal", stuk)
    voor = vingerafdruk(gevuld.pad)
    gezegd = geweigerd(gevuld("zoek", "1234"), 1)
    assert vingerafdruk(gevuld.pad) == voor
    for tekst in (gezegd, (gevuld.pad.parent / NAME).read_text(encoding="utf-8")):
        assert "Müller" not in tekst
        assert BSN not in tekst
    assert "RuntimeError in test_fouten.py" in gezegd


def test_days_in_the_wrong_order_are_refused(gevuld: Lpa) -> None:
    dagen = ("--eerste-dag", "8-10-2019", "--laatste-dag", "7-10-2019")
    assert "eer de dagen om" in ongemoeid(gevuld, *NIEUW, "overig", *dagen, "--toch", code=4)
    assert "eer de dagen om" in ongemoeid(gevuld, "melding", "wijzig", "2", *dagen, "--toch", code=4)

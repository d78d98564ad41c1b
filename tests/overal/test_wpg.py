"""What leaves the screen holds no criminal data, whichever verb makes it; with --met-wpg it does, and is logged."""

from __future__ import annotations

import csv
import re
import shlex
from contextlib import closing

import pytest
from sqlcipher3 import dbapi2 as sqlcipher3

from tests.conftest import Lpa, Uitkomst
from tests.overal.conftest import Proef, tekst_van
from tests.overal.test_voorbeelden import opties
from tests.overal.voorbeelden import verben

NAAR_BUITEN = ("--csv", "--druk", "--uit", "--naar")
# What goes out without passing by the gate, and why it may.
MAG = {
    "brief maak": "a letter goes to whom it is about, and is itself a record with its own mark",
    "brief sjablonen": "templates name nobody",
    "export csv": "figures name nobody",
    "export xlsx": "figures name nobody",
    "export docx": "figures name nobody",
    "export json": "figures name nobody",
}
# Where a verb does not do without more than its name.
ZO = {
    "overzicht": "overzicht 2019-2020 --uit-zaken 5/proces-verbaal --csv",
    "dossier toon": "dossier toon --jongere 2 --druk d.html",
    "huisbezoek agenda": "huisbezoek agenda --uit a.ics",
    "verzorger lijst": "verzorger lijst 2 --csv",
    "telling": "telling 2019-2020 --uit-zaken 'relatief verzuim' --csv",
    "jaarwerk": "jaarwerk 2019-2020 --uit-zaken 'interventies/alle stappen' --csv",
}
# In these criminal data would stand.
MET = ("interventie lijst", "huisbezoek lijst", "brief lijst", "verstrekking lijst", "termijn lijst", "route lijst",
       "dossier toon", "dossier verstrekkingen", "huisbezoek agenda", "telling", "jaarwerk")  # fmt: skip
# What else chooses in a verb: no choice may hold criminal data, and one by route or outcome not even the zaak.
GEKOZEN = {
    "inschrijving controle": ("",),
    "termijn lijst": ["--zonder", "--alles", "9"], "huisbezoek lijst": ["--open", "--status gepland", "9"],
    "huisbezoek agenda": ["--van 1-9-2019 --tot 31-12-2019"], "agenda lijst": ["--alles"],
    "melding lijst": ["--open", "--gesloten", "--schooljaar 2019-2020", "--soort signaal", "--jongere 2", "--school 2",
                      "--kenmerk opvang", "--naar-duo"],
    "jaarwerk": ["--jaren 2"],
    "interventie lijst": ["9"], "verstrekking lijst": ["9", "--jongere 2"], "brief lijst": ["--onverzonden", "9"],
    "route lijst": ["--open", "--route halt", "--route strafrecht", "--route vrijwillig"],
    "dossier toon": ["--zonder-namen"], "dossier verstrekkingen": ["9", "--jongere 2"],
    "jongere lijst": ["--zoek zwaluw"],
    "inschrijving lijst": ["--jongere 2"], "spreekuur lijst": ["--komend"], "overstap lijst": ["--risico", "--open"],
    "verlof lijst": ["--open", "--schooljaar 2019-2020"],
    "vrijstelling lijst": ["--open", "--tel toegekend --schooljaar 2019-2020", "--grond 15"],
    "overzicht": ["'proces-verbaal' --tabel 5 --per afhandeling", "'jongen' --per geslacht", "5/proces-verbaal",
                  "5/halt", "6/proces-verbaal", "7/proces-verbaal", "5/signaalverzuim", "5/waarschuwing"],
    "telling": ["proces-verbaal relatief", "relatief verzuim/vo", "langdurig nieuw"],
    "verzorger lijst": [""], "school lijst": ["--zoek kompas"], "contact lijst": ["--soort halt"],
    "vakantie lijst": ["--regio noord"], "thuiszitters": ["--zonder-namen"],
}  # fmt: skip
MERK = re.compile(r"KRIMI|strafrecht|hoorgesprek|pv-|halt-|proces-verbaal|22 lid 5", re.IGNORECASE)
_TEKSTEN = (
    ("interventie_alle", "notitie"), ("huisbezoek_alle", "uid"), ("huisbezoek_alle", "tolk"), ("brief_alle", "aan"),
    ("verstrekking_alle", "wat"), ("eigentermijn_alle", "wat"),
)  # fmt: skip


def naar_buiten() -> list[str]:
    """The verbs that make something that leaves the screen."""
    return [v for v in verben() if set(NAAR_BUITEN) & set(opties(v)) and v not in ("begin", "voorbeeld")]


@pytest.fixture
def strafzaak(proef: Proef) -> Lpa:
    """The file of the examples; zaak 9 is one of criminal law, with a marker in each text that is."""
    return proef.after(_strafzaak)


def _strafzaak(lpa: Lpa) -> None:
    lpa.goed("pv", "verzonden", "9", "--eerder-veroordeeld", "ja", "--toch")
    lpa.goed("brief", "maak", "waarschuwing", "9", "--aan", "jongere", "--uit", "brief-9.docx", "--toch")
    lpa.goed("huisbezoek", "plan", "9", "--op", "20-11-2019 9:00", "--toch")
    with closing(sqlcipher3.connect(lpa.pad)) as conn, conn:
        for tabel, kolom in _TEKSTEN:
            gemerkt = conn.execute(f"update {tabel} set {kolom} = 'KRIMI' || nummer where regime = 'Wpg'")  # noqa: S608
            assert gemerkt.rowcount, tabel
        conn.execute("update zaak_alle set afhandeling = 'proces-verbaal', gesloten_op = '2019-11-15' where nummer = 9")


def _buiten(proef: Proef, uitkomst: Uitkomst) -> str:
    """What left the screen: CSV, or the files that were made."""
    assert uitkomst.code == 0, uitkomst.err
    uit = [tekst_van(p) for p in proef.made if p.suffix in (".html", ".ics")]
    return "\n".join(uit) if uit else uitkomst.out


def test_each_that_may_pass_by_the_gate_makes_something_and_each_that_holds_criminal_data_too() -> None:
    assert set(MAG) | set(ZO) | set(MET) <= set(naar_buiten())
    assert len(naar_buiten()) > 20


@pytest.mark.parametrize("verb", [v for v in naar_buiten() if v not in MAG])
def test_criminal_data_stay_on_the_screen_unless_she_says_why(proef: Proef, strafzaak: Lpa, verb: str) -> None:
    woorden = shlex.split(ZO.get(verb, f"{verb} --csv"))
    zonder = strafzaak(*woorden)
    gevonden = MERK.search(_buiten(proef, zonder))
    assert not gevonden, gevonden
    assert ("onder de Wpg weggelaten" in zonder.err) == (verb in (*MET, "melding lijst", "overzicht"))
    if verb in MET:
        extra = ["--overschrijf"] if {"--druk", "--uit"} & set(woorden) else []
        met = strafzaak(*woorden, *extra, "--met-wpg", "JCO-L van 20 november")
        assert MERK.search(_buiten(proef, met))
        assert "weggelaten" not in met.err
        regels = strafzaak.json("logboek", "--zaak", "9", "--meest", "1", "--volledig")["handelingen"][0]["regels"]
        (regel,) = [r for r in regels if r["zaak"] == 9]
        assert {**regel["na"], "gegevens": 0, "wat": ""} == {
            "zaak": 9, "wat": "", "gegevens": 0, "waarom": "JCO-L van 20 november", "door": "L. Lijster",
        }  # fmt: skip
        assert regel["na"]["gegevens"] > 0


def _met_keuze(verb: str, keuze: str) -> list[str]:
    """A line that makes something for outside of what was chosen."""
    if verb == "overzicht":
        return shlex.split(f"overzicht 2019-2020 --uit-zaken {keuze} --csv")
    if verb == "telling":
        return ["telling", "2019-2020", "--uit-zaken", keuze, "--csv"]
    return shlex.split(f"{ZO.get(verb, f'{verb} --csv')} {keuze}")


def test_every_verb_that_makes_something_is_tried_with_a_choice() -> None:
    assert set(GEKOZEN) == set(naar_buiten()) - set(MAG)


KEUZES = [(verb, keuze) for verb, alle in GEKOZEN.items() for keuze in alle]


@pytest.mark.parametrize(("verb", "keuze"), KEUZES)
def test_no_choice_brings_criminal_data_out(proef: Proef, strafzaak: Lpa, verb: str, keuze: str) -> None:
    gevonden = MERK.search(_buiten(proef, strafzaak(*_met_keuze(verb, keuze))))
    assert not gevonden, gevonden


def _gesloten_met(lpa: Lpa, soort: str, einde: str) -> None:
    """Make zaak 9 one of this kind, that was closed with this outcome."""
    with closing(sqlcipher3.connect(lpa.pad)) as conn, conn:
        conn.execute("update zaak_alle set soort = ?, afhandeling = ? where nummer = 9", (soort, einde))


VERRADEN = [
    ("signaal", "proces-verbaal", "overzicht 2019-2020 --uit-zaken 5/proces-verbaal --csv"),
    ("signaal", "halt", "overzicht 2019-2020 --uit-zaken 5/halt --csv"),
    ("absoluut", "proces-verbaal", "overzicht 2019-2020 --uit-zaken 6/proces-verbaal --csv"),
    ("luxe", "proces-verbaal", "overzicht 2019-2020 --uit-zaken 7/proces-verbaal --csv"),
    ("signaal", "proces-verbaal", "route lijst --route strafrecht --csv"),
    ("signaal", "halt", "melding lijst --gesloten --csv"),
]


@pytest.mark.parametrize(("soort", "einde", "regel"), VERRADEN)
def test_a_choice_that_itself_tells_gives_nothing_of_who_is_in_it(
    strafzaak: Lpa, soort: str, einde: str, regel: str
) -> None:
    _gesloten_met(strafzaak, soort, einde)
    zonder = strafzaak(*shlex.split(regel))
    assert "9" not in [rij.split(";")[0] for rij in zonder.out.splitlines()]
    assert "1 gegeven onder de Wpg weggelaten" in zonder.err
    met = strafzaak.goed(*shlex.split(regel), "--met-wpg", "JCO-L")
    assert "9" in [rij.split(";")[0] for rij in met.splitlines()]


def test_no_empty_cell_in_a_list_of_all_routes_tells_who_is_on_one_of_criminal_law(strafzaak: Lpa) -> None:
    zonder = [rij.split(";")[0] for rij in strafzaak.goed("route", "lijst", "--csv").splitlines()]
    met = [rij.split(";")[0] for rij in strafzaak.goed("route", "lijst", "--csv", "--met-wpg", "JCO-L").splitlines()]
    assert {*met} - {*zonder} >= {"8", "9"}


def test_the_route_of_halt_tells_nobody_who_is_on_it(strafzaak: Lpa) -> None:
    zonder = strafzaak("route", "lijst", "--route", "halt", "--csv")
    assert len(zonder.out.splitlines()) == 1
    assert "8" in strafzaak.goed("route", "lijst", "--route", "halt", "--csv", "--met-wpg", "JCO-L")


def _rij(csv: str, nummer: str) -> dict[str, str]:
    """The row of a CSV about this number, by its columns."""
    return next(rij for rij in csv_lezer(csv) if rij["nummer"] == nummer)


def csv_lezer(tekst: str) -> list[dict[str, str]]:
    return list(csv.DictReader(tekst.lstrip("\ufeff").splitlines(), delimiter=";"))


def test_what_stands_beside_a_route_or_an_outcome_that_is_left_out_is_empty_too(strafzaak: Lpa) -> None:
    for regel in ("melding lijst --csv", "overzicht 2019-2020 --uit-zaken 5/signaalverzuim --csv"):
        rij = _rij(strafzaak.goed(*shlex.split(regel)), "9")
        assert (rij["gesloten_op"], rij["afhandeling"]) == ("", "")
    zonder = _rij(strafzaak.goed("termijn", "lijst", "--zonder", "--csv"), "8")
    assert (zonder["route"], zonder["vervolgd"], zonder["laatste_stap"]) == ("", "nee", "")


@pytest.mark.parametrize("over", ["9", "--jongere 2"])
def test_a_page_says_nothing_of_the_end_of_a_zaak_of_criminal_law(proef: Proef, strafzaak: Lpa, over: str) -> None:
    strafzaak.goed("melding", "sluit", "11", "--afhandeling", "waarschuwing", "--datum", "14-11-2019", "--toch")
    strafzaak.goed("dossier", *over.split(), "--druk", "d.html")
    bladzij = tekst_van(proef.map / "d.html")
    zaak_9 = [rij for rij in bladzij.split("<tr>") if ">9<" in rij]
    assert not re.search("gesloten", "".join(zaak_9))
    assert "nog in onderzoek" not in bladzij
    assert ("gesloten" in bladzij.lower()) == (over != "9")


@pytest.fixture
def verschoven(proef: Proef) -> Lpa:
    """Zaak 12, with a marker in what lay before the hearing and was moved to after it."""
    return proef.after(_verschoven)


def _verschoven(lpa: Lpa) -> None:
    for regel in """
        interventie nieuw 12 --soort telefoon --datum 12-11-2019 --notitie KRIMI
        huisbezoek plan 12 --op "12-11-2019 15:00" --adres "Otterpad 3" --tolk KRIMI --toch
        brief maak waarschuwing 12 --aan jongere --uit b.docx --datum 12-11-2019 --toch
        verstrekking nieuw 12 --aan ggd --wat KRIMI --datum 12-11-2019
        termijn nieuw 12 --wat KRIMI --voor "12-11-2019 16:00" --toch
        pv hoorgesprek 12 --datum 13-11-2019 --toch
    """.strip().splitlines():
        lpa.goed(*shlex.split(regel))
    for regel in (
        "interventie wijzig {interventie} --datum 14-11-2019 --toch",
        'huisbezoek verzet {huisbezoek} --op "21-11-2019 15:00" --toch',
        "brief maak waarschuwing 12 --aan jongere --uit b.docx --datum 15-11-2019 --overschrijf --toch",
        "verstrekking wijzig {verstrekking} --datum 14-11-2019 --toch",
        'termijn wijzig {eigentermijn} --voor "25-11-2019 9:30" --toch',
    ):  # fmt: skip
        lpa.goed(*shlex.split(regel.format_map(_laatste(lpa))))


def _laatste(lpa: Lpa) -> dict[str, int]:
    """The numbers of what holds the marker, by table."""
    waar = {
        "interventie": "notitie = 'KRIMI'", "huisbezoek": "tolk = 'KRIMI'", "verstrekking": "wat = 'KRIMI'",
        "eigentermijn": "wat = 'KRIMI'",
    }  # fmt: skip
    with closing(sqlcipher3.connect(lpa.pad)) as conn:
        return {t: conn.execute(f"select nummer from {t} where {w}").fetchone()[0] for t, w in waar.items()}  # noqa: S608


@pytest.mark.parametrize("verb", [v for v in naar_buiten() if v not in MAG])
def test_what_was_moved_to_after_the_hearing_stays_on_the_screen(proef: Proef, verschoven: Lpa, verb: str) -> None:
    zonder = verschoven(*shlex.split(ZO.get(verb, f"{verb} --csv").replace("--jongere 2", "--jongere 1")))
    assert "KRIMI" not in _buiten(proef, zonder)


def test_each_that_was_moved_to_after_the_hearing_is_marked(verschoven: Lpa) -> None:
    with closing(sqlcipher3.connect(verschoven.pad)) as conn:
        for tabel, dag in (("interventie", "datum"), ("huisbezoek", "begin"), ("brief", "datum"),
                           ("verstrekking", "datum"), ("eigentermijn", "laatste_dag")):  # fmt: skip
            vraag = f"select regime from {tabel} where zaak = 12 and {dag} >= '2019-11-13'"  # noqa: S608
            assert {r for (r,) in conn.execute(vraag)} == {"Wpg"}, tabel


def test_who_let_it_go_along_is_who_is_logged_in_where_nobody_signs_letters(
    strafzaak: Lpa, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("getpass.getuser", lambda: "n.lijster")
    with closing(sqlcipher3.connect(strafzaak.pad)) as conn, conn:
        conn.execute("delete from afzender")
    strafzaak.goed("interventie", "lijst", "--csv", "--met-wpg", "JCO-L")
    (handeling,) = strafzaak.json("logboek", "--meest", "1", "--volledig")["handelingen"]
    assert {regel["na"]["door"] for regel in handeling["regels"]} == {"n.lijster"}


def test_on_her_own_screen_they_are_shown_and_marked(strafzaak: Lpa) -> None:
    for woorden in ("dossier 9", "interventie lijst 9", "brief lijst 9", "huisbezoek lijst 9", "verstrekking lijst 9",
                    "termijn lijst 9"):  # fmt: skip
        uit = strafzaak.goed(*shlex.split(woorden))
        assert "(Wpg)" in uit, woorden
    stappen = strafzaak.json("interventie", "lijst", "9")["interventies"]
    assert {s["regime"] for s in stappen} == {"Wpg"}


def test_a_page_without_names_leaves_them_out_as_well(proef: Proef, strafzaak: Lpa) -> None:
    strafzaak.goed("dossier", "9", "--druk", "d.html", "--zonder-namen")
    assert not MERK.search(tekst_van(proef.map / "d.html"))


def test_a_page_that_cannot_be_written_is_not_logged_as_one_that_left(strafzaak: Lpa) -> None:
    strafzaak.goed("dossier", "9", "--druk", "d.html")
    assert strafzaak("dossier", "9", "--druk", "d.html", "--met-wpg", "MDO").code == 5
    assert strafzaak.json("logboek", "--meest", "1")["handelingen"][0]["opdracht"] != "met-wpg"


def test_that_it_left_is_not_taken_back(strafzaak: Lpa) -> None:
    strafzaak.goed("interventie", "nieuw", "9", "--soort", "telefoon", "--datum", "14-11-2019", "--toch")
    strafzaak.goed("interventie", "lijst", "--csv", "--met-wpg", "JCO-L")
    assert "interventie nieuw" in strafzaak.goed("ongedaan", "--ja")
    assert "(JCO-L)" in strafzaak.goed("logboek", "--zaak", "9")

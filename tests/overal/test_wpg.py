"""What leaves the screen holds no criminal data, whichever verb makes it; with --met-wpg it does, and is logged."""

from __future__ import annotations

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
}
# Where a verb does not do without more than its name.
ZO = {
    "overzicht": "overzicht 2019-2020 --uit-zaken 5/proces-verbaal --csv",
    "dossier toon": "dossier toon --jongere 2 --druk d.html",
    "huisbezoek agenda": "huisbezoek agenda --uit a.ics",
    "verzorger lijst": "verzorger lijst 2 --csv",
}
# In these criminal data would stand.
MET = ("interventie lijst", "huisbezoek lijst", "brief lijst", "deling lijst", "termijn lijst", "route lijst",
       "dossier toon", "dossier delingen", "huisbezoek agenda")  # fmt: skip
MERK = re.compile(r"KRIMI|strafrecht|hoorgesprek|pv-|halt-|proces-verbaal|22 lid 5", re.IGNORECASE)
_TEKSTEN = (
    ("interventie_alle", "notitie"), ("huisbezoek_alle", "uid"), ("huisbezoek_alle", "tolk"), ("brief_alle", "aan"),
    ("deling", "wat"), ("eigentermijn", "wat"),
)  # fmt: skip


def naar_buiten() -> list[str]:
    """The verbs that make something that leaves the screen."""
    return [v for v in verben() if set(NAAR_BUITEN) & set(opties(v)) and v not in ("begin", "voorbeeld")]


@pytest.fixture
def strafzaak(proef: Proef) -> Lpa:
    """The file of the examples; zaak 9 is one of criminal law, with a marker in each text that is."""
    lpa = proef.fresh()
    lpa.goed("pv", "verzonden", "9", "--eerder-veroordeeld", "ja", "--toch")
    lpa.goed("brief", "maak", "waarschuwing", "9", "--aan", "jongere", "--uit", "brief-9.docx", "--toch")
    lpa.goed("huisbezoek", "plan", "9", "--op", "20-11-2019 9:00", "--toch")
    with closing(sqlcipher3.connect(lpa.pad)) as conn, conn:
        for tabel, kolom in _TEKSTEN:
            gemerkt = conn.execute(f"update {tabel} set {kolom} = 'KRIMI' || nummer where regime = 'Wpg'")  # noqa: S608
            assert gemerkt.rowcount, tabel
        conn.execute("update zaak_alle set afhandeling = 'proces-verbaal', gesloten_op = '2019-11-15' where nummer = 9")
    return lpa


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


def test_on_her_own_screen_they_are_shown_and_marked(strafzaak: Lpa) -> None:
    for woorden in ("dossier 9", "interventie lijst 9", "brief lijst 9", "huisbezoek lijst 9", "deling lijst 9"):
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
    strafzaak.goed("interventie", "nieuw", "9", "--soort", "telefoon", "--datum", "14-11-2019")
    strafzaak.goed("interventie", "lijst", "--csv", "--met-wpg", "JCO-L")
    assert "interventie nieuw" in strafzaak.goed("ongedaan", "--ja")
    assert "(JCO-L)" in strafzaak.goed("logboek", "--zaak", "9")

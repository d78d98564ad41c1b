"""A letter to RMC: what it may tell."""

from __future__ import annotations

from lpa.storage.engine.file import CaseFile
from tests.commands.brief.helpers import maak
from tests.conftest import NU, Lpa, ongemoeid


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
    (verstrekking,) = zaken.json("verstrekking", "lijst", "2")["verstrekkingen"]
    assert verstrekking["wat"] == "overdracht aan RMC, met de reden (brief 1)"
    assert verstrekking["toestemming"] is True


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
    (verstrekking,) = zaken.json("verstrekking", "lijst", "2")["verstrekkingen"]
    assert verstrekking["wat"] == "overdracht aan RMC, met of zonder de reden (brief 2)"


def test_a_letter_that_is_made_knows_whether_it_tells_the_reason(zaken: Lpa) -> None:
    zaken.goed("brief", "maak", "brief-rmc", "2", "--toch")
    zaken.goed("brief", "maak", "waarschuwing", "1")
    assert [b["met_reden"] for b in zaken.json("brief", "lijst")["brieven"]] == [False] * 3

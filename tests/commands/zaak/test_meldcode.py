"""Steps of the meldcode: which step, how she weighed, and that no dossier holds them unless asked by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.zaak.zorg import STAPPEN
from tests.conftest import Lpa, ongemoeid


@pytest.fixture
def gewogen(gevuld: Lpa) -> Lpa:
    """Zaak 2 with step 4 of the meldcode, as interventie 2."""
    gevuld.goed("meldcode", "2", "--stap", "4", "--weging", "ONVEILIG thuis", "--notitie", "ZORG")
    return gevuld


def test_there_are_as_many_steps_as_the_rule_says() -> None:
    assert len(STAPPEN) == REGELBOEK.rijen("meldcode.stappen")[0].getal


def test_a_step_says_which_it_was_and_what_follows(gevuld: Lpa) -> None:
    uit = gevuld.goed("meldcode", "2", "--stap", "5", "--weging", "melden: ja")
    assert "Stap 5: beslissen over melden en hulp; de stappen zijn niet nagelezen" in uit
    assert "lpa interventie nieuw 2 --soort zorgmelding" in uit
    assert "zorgmelding" not in gevuld.goed("meldcode", "2", "--stap", "2", "--toch")


def test_no_dossier_holds_it_unless_asked_by_name(gewogen: Lpa, tmp_path: Path) -> None:
    pad = tmp_path / "d.html"
    for woorden in (
        ("dossier", "2"), ("dossier", "2", "--json"), ("dossier", "--jongere", "2"), ("dossier", "2", "--zonder-namen"),
        ("dossier", "2", "--druk", str(pad), "--overschrijf"), ("interventie", "lijst", "2", "--csv"),
    ):  # fmt: skip
        zonder = gewogen(*woorden)
        assert "1 gegeven van de meldcode weggelaten" in zonder.err
        tekst = pad.read_text("utf-8") if str(pad) in woorden else zonder.out
        assert "meldcode" not in tekst
        assert "ONVEILIG" not in tekst
        met = gewogen(*woorden, "--met-meldcode")
        assert "weggelaten" not in met.err
        assert "meldcode" in (pad.read_text("utf-8") if str(pad) in woorden else met.out)


def test_what_veilig_thuis_was_told_or_asked_leaves_only_when_asked_by_name(gevuld: Lpa, tmp_path: Path) -> None:
    gevuld.goed("interventie", "nieuw", "2", "--soort", "zorgmelding", "--aan", "VT", "--wat", "MERK", "--toch")
    gevuld.goed("interventie", "nieuw", "2", "--soort", "telefoon", "--met", "Veilig Thuis Oost", "--notitie", "MERK")
    gevuld.goed("verstrekking", "nieuw", "2", "--aan", "Veilig Thuis Oost", "--wat", "MERK advies", "--toch")
    gevuld.goed("interventie", "nieuw", "2", "--soort", "brief", "--notitie", "MERK: advies van Veilig Thuis")
    gevuld.goed("termijn", "nieuw", "2", "--wat", "MERK Veilig Thuis bellen", "--voor", "14-11-2019", "--toch")
    pad, map_ = tmp_path / "d.html", tmp_path / "alles"
    for woorden in (
        ("dossier", "2", "--druk", str(pad), "--overschrijf"), ("dossier", "--jongere", "2", "--zonder-namen"),
        ("interventie", "lijst", "2", "--csv"), ("verstrekking", "lijst", "--csv"),
        ("export", "alles", "--map", str(map_), "--met-namen", "--ja", "--overschrijf"),
        ("thuiszitters", "--csv", "--zonder-namen"), ("termijn", "lijst", "--csv"),
        ("waarneming", "--map", str(tmp_path / "w"), "--bladzijden"),
    ):  # fmt: skip
        zonder = gevuld(*woorden)
        bestanden = (pad, *map_.glob("*.csv"), *tmp_path.glob("w/*.html"))
        uit = [zonder.out, *(p.read_text("utf-8-sig") for p in bestanden if p.exists())]
        assert "van de meldcode weggelaten" in zonder.err or woorden[0] == "thuiszitters"
        for tekst in ("zorgmelding", "MERK", "Veilig Thuis"):
            assert not [deel for deel in uit if tekst in deel], (woorden, tekst)


def test_among_her_steps_it_is_shown_and_its_weighing_stays(gewogen: Lpa) -> None:
    assert "stap 4: wegen" in gewogen.goed("interventie", "lijst", "2")
    assert "stap van de meldcode" in gewogen.goed("melding", "toon", "2")
    assert "begint met stap 4" in ongemoeid(gewogen, "interventie", "wijzig", "2", "--resultaat", "stap 3", code=5)
    assert "geen andere soort" in ongemoeid(gewogen, "interventie", "wijzig", "2", "--soort", "telefoon", code=5)
    gewogen.goed("interventie", "wijzig", "2", "--resultaat", "stap 4: wegen: met de jeugdarts")
    (stap,) = gewogen.json("interventie", "lijst", "2")["interventies"]
    assert stap["vast"] == "ONVEILIG thuis"


def test_a_step_is_asked_on_a_screen_with_its_weighing_only_where_it_belongs(gevuld: Lpa) -> None:
    assert "--stap" in ongemoeid(gevuld, "meldcode", "2", code=2)
    assert "geen weging" in ongemoeid(gevuld, "meldcode", "2", "--stap", "1", "--weging", "x", code=2)


def test_a_step_of_the_meldcode_out_of_order_is_doubted(gevuld: Lpa) -> None:
    gevuld.goed("meldcode", "2", "--stap", "5", "--weging", "melden: ja", "--datum", "12-11-2019")
    gezegd = ongemoeid(gevuld, "meldcode", "2", "--stap", "2", "--datum", "13-11-2019", code=5)
    assert "stap 2 van de meldcode op 13-11-2019 komt na stap 5 op 12-11-2019" in gezegd
    gevuld.goed("meldcode", "2", "--stap", "2", "--datum", "11-11-2019")
    drie = ("meldcode", "2", "--stap", "3", "--datum", "10-11-2019")
    assert "stap 3 van de meldcode op 10-11-2019 komt voor stap 2 op 11-11-2019" in ongemoeid(gevuld, *drie, code=5)
    gevuld.goed(*drie, "--toch")

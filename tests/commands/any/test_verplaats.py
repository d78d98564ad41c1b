"""`lpa melding verplaats`, `lpa interventie verplaats`: what was stored with the wrong jongere or in the wrong zaak."""

from __future__ import annotations

import json
import shlex
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2 as sqlcipher3

from lpa.errors import OpslagFout
from tests.conftest import Eenmaal, Lpa, Woorden, geweigerd, ongemoeid
from tests.overal.test_prompts import CTRL_C, ENTER, Begin, gesprek

__all__ = ["gesprek"]

# Melding 1 and 2 of Sem (at school 2), 3 of Eva (at school 1); Noor is enrolled nowhere, Max is nineteen, Kik is three.
ZAKEN = """
school nieuw "De Wegwijzer" --plaats Heerde --regio midden --onderwijssoort po
school nieuw "Het Kompas" --plaats Zwolle --regio noord --onderwijssoort vo
jongere nieuw --achternaam Jansen --voornaam Sem --geboortedatum 12-3-2004 --adres "Dijk 1" --postcode 8181AA \
    --plaats Heerde
jongere nieuw --achternaam Bos --voornaam Eva --geboortedatum 4-5-2008
jongere nieuw --achternaam Visser --voornaam Noor --geboortedatum 1-2-2006
jongere nieuw --achternaam Vos --voornaam Max --geboortedatum 1-2-2000
jongere nieuw --achternaam Mus --voornaam Kik --geboortedatum 1-2-2016
inschrijving nieuw --jongere 1 --school 2 --van 1-8-2016
inschrijving nieuw --jongere 2 --school 1 --van 1-8-2012
melding nieuw --jongere 1 --soort signaal --datum 3-9-2019 --uren 16 --eerste-dag 26-8-2019 --laatste-dag 30-8-2019
melding nieuw --jongere 1 --soort signaal --datum 10-10-2019 --uren 18 --vervolg-op 1
melding nieuw --jongere 2 --soort luxe --datum 4-11-2019 --eerste-dag 31-10-2019 --laatste-dag 1-11-2019
interventie nieuw 2 --soort verzuimgesprek --datum 15-10-2019 --resultaat "elke dag op tijd"
termijn nieuw 2 --wat "mentor bellen" --voor 18-11-2019
"""
REDEN = ("--reden", "verkeerde regel in de lijst")
NAAR_EVA: Woorden = ("melding", "verplaats", "2", "--jongere", "eva", *REDEN)
BRIEF = ("brief", "maak", "waarschuwing", "2", "--aan", "jongere", "--uit")


@pytest.fixture
def lpa_vol(lpa: Lpa, eenmaal: Eenmaal, begonnen: Path, monkeypatch: pytest.MonkeyPatch) -> Lpa:
    """The file with these zaken."""
    monkeypatch.chdir(lpa.pad.parent)

    def leef() -> None:
        lpa.pad.write_bytes(begonnen.read_bytes())  # also after the fixture of a terminal filled it
        for regel in ZAKEN.replace("\\\n", " ").strip().splitlines():
            lpa.goed(*shlex.split(regel))

    return eenmaal(leef)


@pytest.fixture
def afzender(lpa_vol: Lpa) -> Lpa:
    """The same, where letters can be made."""
    lpa_vol.goed("afzender", "wijzig", "--ambtenaar", "L. Lijster", "--functie", "leerplichtambtenaar", "--telefoon",
                 "0578-000000", "--email", "lpa@example.org", "--adres", "Plein 1", "--postcode", "8181 AA", "--plaats",
                 "Heerde")  # fmt: skip
    return lpa_vol


_TABELLEN = (
    "zaak_alle", "melding", "interventie_alle", "huisbezoek_alle", "brief_alle", "eigentermijn", "verstrekking",
    "uitnodiging", "routestap",
)  # fmt: skip


def inhoud(lpa: Lpa) -> dict[str, list[Any]]:
    """Every row of what is in zaken, without what only ever goes up."""
    uit = {}
    with closing(sqlcipher3.connect(lpa.pad)) as conn:
        for tabel in _TABELLEN:
            kolommen = [naam for _, naam, *_ in conn.execute(f"pragma table_info({tabel})")]
            vast = ", ".join(naam for naam in kolommen if naam not in ("versie", "reeks"))
            uit[tabel] = conn.execute(f"select {vast} from {tabel} order by nummer").fetchall()  # noqa: S608
    return uit


def lijn(lpa: Lpa, *welk: str) -> list[tuple[int, str]]:
    """What a dossier says was moved: zaak and sentence."""
    return [(g["zaak"], g["wat"]) for g in lpa.json("dossier", *welk)["tijdlijn"] if g["soort"] == "verplaatsing"]


def stappen(lpa: Lpa, zaak: int) -> list[int]:
    """The numbers of the steps of a zaak."""
    return sorted(s["nummer"] for s in lpa.json("interventie", "lijst", str(zaak))["interventies"])


# A melding to another jongere.


def test_a_melding_goes_with_all_that_hangs_on_it_to_the_school_of_the_other(lpa_vol: Lpa) -> None:
    zin = lpa_vol.goed(*NAAR_EVA)
    assert zin == (
        "Melding 2 (signaalverzuim, donderdag 10-10-2019) gaat van Sem Jansen (jongere 1) naar Eva Bos (jongere 2)."
        " School: De Wegwijzer, Heerde (1), po. Het verband met melding 1 vervalt. Terugnemen kan met `lpa ongedaan`.\n"
    )
    melding = lpa_vol.json("melding", "toon", "2")
    assert (melding["jongere"], melding["school"], melding["onderwijssoort"]) == (2, 1, "po")
    assert (melding["vervolg_op"], melding["uren"]) == (None, 18)
    assert stappen(lpa_vol, 2) == [1]
    assert [a["details"][0]["tekst"] for a in melding["afspraken"]] == ["mentor bellen"]


def test_a_name_will_do_for_both(lpa_vol: Lpa) -> None:
    assert lpa_vol.json("melding", "verplaats", "bos", "--jongere", "jansen", *REDEN)["jongere"] == 1


def test_what_is_told_as_data_holds_the_move(lpa_vol: Lpa) -> None:
    v = lpa_vol.json(*NAAR_EVA)["verplaatsing"]
    assert {k: v[k] for k in ("zaak", "interventie", "van", "naar", "datum", "reden")} == {
        "zaak": 2, "interventie": None, "van": 1, "naar": 2, "datum": "2019-11-15", "reden": REDEN[1],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("words", "code", "zegt"),
    [
        (("melding", "verplaats", "2", "--jongere", "sem", *REDEN), 2, "melding 2 hoort al bij jongere 1"),
        (("melding", "verplaats", "2", "--jongere", "eva"), 2, "reden ontbreekt"),
        (("melding", "verplaats", "2", *REDEN), 2, "naar welke jongere ontbreekt"),
        (("melding", "verplaats", "2", "--jongere", "eva", "--reden", ""), 2, "reden moet u invullen"),
        (("melding", "verplaats", "2", "--jongere", "eva", "--reden", "was van Eva"), 4, "in de reden staat een naam"),
        (("melding", "verplaats", "2", "--jongere", "eva", "--reden", "niet jansen"), 4, "in de reden staat een naam"),
        (("melding", "verplaats", "9", "--jongere", "eva", *REDEN), 3, "er is geen melding 9"),
        (("interventie", "verplaats", "1", "--zaak", "2", *REDEN), 2, "interventie 1 hoort al bij melding 2"),
        (("interventie", "verplaats", "9", "--zaak", "2", *REDEN), 3, "er is geen interventie 9"),
        (("interventie", "verplaats", "1", "--zaak", "3", "--reden", "is van Eva"), 4, "in de reden staat een naam"),
        (("interventie", "verplaats", "1", "--zaak", "3"), 2, "reden ontbreekt"),
    ],
)
def test_what_cannot_be_is_refused_in_clear_words(lpa_vol: Lpa, words: Woorden, code: int, zegt: str) -> None:
    assert zegt in ongemoeid(lpa_vol, *words, code=code).lower()
    assert zegt in ongemoeid(lpa_vol, *words, "--toch", code=code).lower()


def test_a_surname_that_brothers_share_may_stand_in_the_reason(lpa_vol: Lpa) -> None:
    lpa_vol.goed("jongere", "nieuw", "--achternaam", "Jansen", "--voornaam", "Bo", "--geboortedatum", "1-3-2006")
    basis = ("melding", "verplaats", "2", "--jongere", "6", "--toch", "--reden")
    ongemoeid(lpa_vol, *basis, "dit was Bo", code=4)
    lpa_vol.goed(*basis, "een ander kind Jansen")


def test_where_no_enrolment_says_the_school_it_stays_and_that_is_doubted(lpa_vol: Lpa) -> None:
    naar_noor = ("melding", "verplaats", "2", "--jongere", "noor", *REDEN)
    assert "nergens ingeschreven" in ongemoeid(lpa_vol, *naar_noor, code=5)
    na = lpa_vol.json(*naar_noor, "--toch")
    assert (na["school"], na["onderwijssoort"]) == (2, "vo")


@pytest.mark.parametrize(
    ("vlaggen", "school", "soort"),
    [
        ((), 1, "po"),
        (("--school", "2"), 2, "vo"),
        (("--school", "onbekend"), None, "vo"),
        (("--school", "2", "--onderwijssoort", "vso"), 2, "vso"),
    ],
)
def test_a_school_that_she_names_goes_before_the_enrolment(
    lpa_vol: Lpa, vlaggen: Woorden, school: int | None, soort: str
) -> None:
    na = lpa_vol.json(*NAAR_EVA, *vlaggen)
    assert (na["school"], na["onderwijssoort"]) == (school, soort)


@pytest.mark.parametrize(
    ("wie", "vooraf", "zegt"),
    [
        ("kik", (), "leerplichtig"),
        ("eva", ("jongere", "wijzig", "2", "--verhuisd", "1-9-2019", "--toch"), "verhuisd"),
        ("eva", ("jongere", "wijzig", "2", "--overleden", "1-9-2019", "--toch"), "overleden"),
        ("eva", ("melding", "nieuw", "--jongere", "2", "--soort", "signaal", "--datum", "10-10-2019", "--uren", "18"),
         "melding 4 is van dezelfde soort en gaat over dezelfde dagen"),
    ],
)  # fmt: skip
def test_the_doubts_of_a_new_melding_are_those_of_a_move(lpa_vol: Lpa, wie: str, vooraf: Woorden, zegt: str) -> None:
    if vooraf:
        lpa_vol.goed(*vooraf)
    assert zegt in ongemoeid(lpa_vol, "melding", "verplaats", "2", "--jongere", wie, *REDEN, code=5)
    lpa_vol.goed("melding", "verplaats", "2", "--jongere", wie, *REDEN, "--toch")


def test_whether_it_is_counted_apart_for_rmc_is_worked_out_anew(lpa_vol: Lpa) -> None:
    assert "Zij telt nu apart, bij RMC." in lpa_vol.goed(
        "melding", "verplaats", "2", "--jongere", "max", *REDEN, "--toch"
    )
    assert lpa_vol.json("melding", "toon", "2")["rmc"] is True
    assert "Zij telt niet meer apart." in lpa_vol.goed("melding", "verplaats", "2", "--jongere", "sem", *REDEN)
    assert lpa_vol.json("melding", "toon", "2")["rmc"] is False


def test_a_melding_that_follows_the_moved_one_is_doubted(lpa_vol: Lpa) -> None:
    naar = ("melding", "verplaats", "1", "--jongere", "eva", *REDEN)
    gezegd = ongemoeid(lpa_vol, *naar, code=5)
    assert (
        'melding 2 van jongere 1 is een vervolg op deze en blijft dat (lpa melding wijzig 2 --vervolg-op "")' in gezegd
    )
    lpa_vol.goed(*naar, "--toch")
    assert "vervolg" not in lpa_vol(*NAAR_EVA).out  # the tie to a melding of the same jongere stays
    assert lpa_vol.json("melding", "toon", "2")["vervolg_op"] == 1


def test_a_tie_to_a_leave_of_another_is_cut(lpa_vol: Lpa) -> None:
    lpa_vol.goed("verlof", "nieuw", "--jongere", "2", "--grond", "gewichtig", "--van", "31-10-2019", "--tot",
                 "22-11-2019", "--ontvangen", "1-10-2019", "--reden", "feest")  # fmt: skip
    lpa_vol.goed("melding", "wijzig", "3", "--na-verlof", "4", "--toch")
    zin = lpa_vol.goed("melding", "verplaats", "3", "--jongere", "sem", *REDEN)
    assert "Het verband met verlof 4 vervalt." in zin
    assert lpa_vol.json("melding", "toon", "3")["na_verlof"] is None


def test_a_letter_that_bears_the_old_name_is_one_doubt_and_a_heavy_one_once_sent(afzender: Lpa) -> None:
    afzender.goed(*BRIEF, "brief-1.docx")
    gezegd = ongemoeid(afzender, *NAAR_EVA, code=5)
    assert "brief 1 (waarschuwing) noemt jongere 1; maak haar opnieuw (lpa brief maak waarschuwing 2)" in gezegd
    assert "Vastgelegd, hoewel" not in afzender(*NAAR_EVA, "--toch").err
    afzender.goed("ongedaan", "--ja")
    afzender.goed("brief", "verzonden", "1")
    gezegd = afzender(*NAAR_EVA, "--toch").err
    assert "Vastgelegd, hoewel: brief 1 (waarschuwing) is al verzonden op 15-11-2019 en noemt jongere 1" in gezegd


def test_what_a_party_was_told_about_the_wrong_jongere_is_a_heavy_doubt(lpa_vol: Lpa) -> None:
    lpa_vol.goed("verstrekking", "nieuw", "2", "--aan", "GGD", "--wat", "aantal uren")
    assert "verstrekking 1 (aan GGD) ging over jongere 1: herstel dat" in ongemoeid(lpa_vol, *NAAR_EVA, code=5)
    assert "Vastgelegd, hoewel: verstrekking 1" in lpa_vol(*NAAR_EVA, "--toch").err


def test_a_visit_and_an_invitation_that_still_stand_are_said(lpa_vol: Lpa) -> None:
    lpa_vol.goed("huisbezoek", "plan", "2", "--op", "19-11-2019 9:00")
    lpa_vol.goed("huisbezoek", "plan", "2", "--op", "20-11-2019 9:00", "--adres", "Laan 2")
    gezegd = lpa_vol(*NAAR_EVA).err
    assert "huisbezoek 1 staat op dinsdag 19-11-2019 09:00, nu op het adres van jongere 2." in gezegd
    assert "huisbezoek 2 staat op woensdag 20-11-2019 09:00, op een adres dat u zelf opgaf." in gezegd
    lpa_vol.goed("ongedaan", "--ja")
    lpa_vol.goed("spreekuur", "plan", "2", "21-11-2019", "--tijd", "9:00", "--jongere", "1")
    preventief = str(lpa_vol.json("melding", "lijst", "--soort", "preventief")["meldingen"][0]["nummer"])
    gezegd = lpa_vol("melding", "verplaats", preventief, "--jongere", "eva", *REDEN).err
    assert "jongere 2 is nu uitgenodigd voor spreekuur 1 op 21-11-2019, op een andere school." in gezegd
    assert "lpa spreekuur afmelden 1 --jongere 2" in gezegd
    lpa_vol.goed("spreekuur", "afmelden", "1", "--jongere", "2")


def test_an_invitation_at_the_same_school_is_no_remark(lpa_vol: Lpa) -> None:
    lpa_vol.goed("inschrijving", "nieuw", "--jongere", "3", "--school", "2", "--van", "1-8-2018")
    lpa_vol.goed("spreekuur", "plan", "2", "21-11-2019", "--tijd", "9:00", "--jongere", "1")
    assert lpa_vol("melding", "verplaats", "4", "--jongere", "noor", *REDEN).err == ""


def test_nobody_comes_to_stand_on_a_list_twice(lpa_vol: Lpa) -> None:
    lpa_vol.goed("spreekuur", "plan", "2", "21-11-2019", "--tijd", "9:00", "--jongere", "1", "--jongere", "2", "--toch")
    naar = ("melding", "verplaats", "4", "--jongere", "eva", *REDEN, "--toch")
    gezegd = ongemoeid(lpa_vol, *naar, code=5)
    assert "jongere 2 staat al op de lijst van spreekuur 1, met melding 5" in gezegd
    assert "lpa spreekuur afmelden 1 --jongere 1" in gezegd
    lpa_vol.goed("spreekuur", "afmelden", "1", "--jongere", "2")
    lpa_vol.goed(*naar)


def test_what_went_wrong_after_storing_names_the_melding(lpa_vol: Lpa, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lpa.commands.gate.tell.printer.write", _vol)
    assert "dit is opgeslagen als melding 2" in lpa_vol(*NAAR_EVA).err.lower()


def _vol(_: str) -> None:
    raise OSError(28, "no space")


def test_a_text_with_the_name_of_the_other_is_said_without_that_name(lpa_vol: Lpa) -> None:
    assert "staat een naam" not in lpa_vol(*NAAR_EVA).err
    lpa_vol.goed("ongedaan", "--ja")
    lpa_vol.goed("interventie", "wijzig", "1", "--notitie", "Sem's moeder belt")
    lpa_vol.goed("termijn", "nieuw", "2", "--wat", "mevrouw Jansen bellen", "--voor", "20-11-2019")
    zin = "in interventie 1 en termijn 2 staat een naam van jongere 1; in het dossier van jongere 2 is die te lezen"
    assert zin in lpa_vol(*NAAR_EVA).err
    lpa_vol.goed("ongedaan", "--ja")
    assert "in interventie 1 staat een naam van jongere 1" in lpa_vol(*NAAR_3, "--toch").err
    lpa_vol.goed("ongedaan", "--ja")
    assert "staat een naam" not in lpa_vol("interventie", "verplaats", "1", "--zaak", "1", *REDEN).err


def test_a_calendar_that_has_a_visit_hears_of_the_other_initials(lpa_vol: Lpa) -> None:
    lpa_vol.goed("huisbezoek", "plan", "2", "--op", "19-11-2019 9:00")
    lpa_vol.goed(*NAAR_EVA)
    ics = lpa_vol.goed("huisbezoek", "agenda")
    assert "SEQUENCE:1" in ics
    assert "E.B." in ics


# Both dossiers.


def test_both_dossiers_tell_it_and_neither_names_the_other(lpa_vol: Lpa) -> None:
    lpa_vol.goed(*NAAR_EVA)
    assert lijn(lpa_vol, "--jongere", "1") == [(2, "melding 2 hoort bij een andere jongere (jongere 2)")]
    assert lijn(lpa_vol, "--jongere", "2") == [(2, "melding 2 stond eerst bij jongere 1")]
    assert lijn(lpa_vol, "2") == [(2, "melding 2 stond eerst bij jongere 1")]
    assert lijn(lpa_vol, "--jongere", "3") == []
    for vorm in ((), ("--json",), ("--volledig",)):
        oud = lpa_vol.goed("dossier", "--jongere", "1", *vorm)
        assert REDEN[1] in " ".join(oud.split())
        assert not {"Eva", "Bos"} & set(oud.replace(",", " ").split())
        nieuw = lpa_vol.goed("dossier", "--jongere", "2", *vorm)
        assert REDEN[1] in " ".join(nieuw.split())
        assert not {"Sem", "Jansen"} & set(nieuw.replace(",", " ").split())
    zonder = lpa_vol.goed("dossier", "--jongere", "1", "--zonder-namen")
    assert "hoort bij een andere jongere" in " ".join(zonder.split())
    assert REDEN[1] not in " ".join(zonder.split())


def test_the_page_of_the_melding_tells_where_it_was(lpa_vol: Lpa) -> None:
    assert lpa_vol.json("melding", "toon", "2")["verplaatsingen"] == []
    lpa_vol.goed(*NAAR_EVA)
    assert f"15-11-2019: melding 2 stond eerst bij jongere 1; {REDEN[1]}" in lpa_vol.goed("melding", "toon", "2")
    assert [v["van"] for v in lpa_vol.json("melding", "toon", "2")["verplaatsingen"]] == [1]


def test_the_secret_address_of_who_it_was_about_stays_hidden_with_the_other(lpa_vol: Lpa) -> None:
    lpa_vol.goed("huisbezoek", "plan", "2", "--op", "19-11-2019 9:00", "--adres", "Dijk 1")
    lpa_vol.goed("jongere", "wijzig", "1", "--geheim-adres", "ja")
    lpa_vol.goed("melding", "wijzig", "2", "--toelichting", "woont op Dijk 1")
    lpa_vol.goed(*NAAR_EVA)
    lpa_vol.goed("huisbezoek", "annuleer", "1", "--reden", "verkeerd adres, Dijk 1")
    for welk in (
        ("melding", "toon", "2"), ("dossier", "2"), ("dossier", "--jongere", "2"), ("huisbezoek", "toon", "1"),
        ("dossier", "--jongere", "2", "--volledig"), ("logboek", "--zaak", "2", "--volledig"), ("toon", "2"),
        ("dossier", "--jongere", "2", "--druk", "d.html"),
    ):  # fmt: skip
        for vorm in ((), ("--json",)) if "--druk" not in welk else ((),):
            assert "dijk 1" not in lpa_vol.goed(*welk, *vorm).lower(), welk
    assert "dijk 1" not in Path("d.html").read_text("utf-8").lower()


def test_who_lives_at_the_same_secret_address_sees_it_where_she_asks_for_all(lpa_vol: Lpa) -> None:
    for wie in ("1", "2"):
        lpa_vol.goed("jongere", "wijzig", wie, "--adres", "Dijk 1", "--geheim-adres", "ja")
    lpa_vol.goed(*NAAR_EVA)
    assert "Dijk 1" in lpa_vol.goed("dossier", "--jongere", "2", "--volledig")
    assert "Dijk 1" not in lpa_vol.goed("dossier", "--jongere", "2")


def test_the_log_of_both_jongeren_has_it(lpa_vol: Lpa) -> None:
    lpa_vol.goed(*NAAR_EVA)
    for wie in ("1", "2"):
        laatste = lpa_vol.json("logboek", "--jongere", wie)["handelingen"][0]
        assert laatste["opdracht"] == "melding verplaats", wie


# Back again.


def test_ongedaan_takes_it_back_whole(lpa_vol: Lpa) -> None:
    lpa_vol.goed("huisbezoek", "plan", "2", "--op", "19-11-2019 9:00")
    voor = inhoud(lpa_vol)
    lpa_vol.goed(*NAAR_EVA)
    assert inhoud(lpa_vol) != voor
    lpa_vol.goed("ongedaan", "--ja")
    assert inhoud(lpa_vol) == voor
    assert lijn(lpa_vol, "--jongere", "1") == lijn(lpa_vol, "--jongere", "2") == []


@pytest.mark.parametrize("soort", ["signaal", "absoluut", "luxe", "langdurig", "overig", "preventief"])
@pytest.mark.parametrize("naar", ["2", "3", "4", "5"])
def test_there_and_back_gives_the_same_record(lpa_vol: Lpa, soort: str, naar: str) -> None:
    rest = ("--onderreden", "anders") if soort == "overig" else ()
    lpa_vol.goed("melding", "nieuw", "--jongere", "1", "--soort", soort, "--datum", "5-11-2019", *rest, "--toch")
    voor = inhoud(lpa_vol)
    lpa_vol.goed("melding", "verplaats", "4", "--jongere", naar, *REDEN, "--toch")
    lpa_vol.goed("melding", "verplaats", "4", "--jongere", "1", "--reden", "toch niet", "--toch")
    assert inhoud(lpa_vol) == voor
    assert len(lijn(lpa_vol, "4")) == 2


def test_a_second_move_from_the_same_window_of_what_moved_meanwhile_is_refused(
    lpa_vol: Lpa, ander_venster: Callable[[Woorden], list[int]]
) -> None:
    codes = ander_venster(("melding", "wijzig", "2", "--uren", "20"))
    uit = lpa_vol(*NAAR_EVA)
    assert (uit.code, codes) == (5, [0])
    assert "in een ander venster gewijzigd" in uit.err
    assert lpa_vol.json("melding", "toon", "2")["jongere"] == 1


def _tabellen(lpa: Lpa) -> dict[str, list[Any]]:
    """Every figure that is counted of the year."""
    tabellen = lpa.json("overzicht", "2019-2020")["tabellen"]
    return {t["tabel"]: [(r["rij"], r["cellen"][-1]["waarde"]) for r in t["rijen"]] for t in tabellen}


def test_the_figures_of_the_year_stay_right(lpa_vol: Lpa) -> None:
    voor = _tabellen(lpa_vol)
    lpa_vol.goed(*NAAR_EVA)
    na = _tabellen(lpa_vol)
    anders = {rij: (was, dict(na["kern"])[rij]) for rij, was in voor.pop("kern") if was != dict(na["kern"])[rij]}
    # Of werkprocessen there are as many; of jongeren it is now Eva who had new absence after the step.
    assert anders == {"% leerlingen zonder nieuw verzuim na 1 interventie": (100, 0)}
    assert {tabel: na[tabel] for tabel in voor} == voor
    assert "2" in {str(m["nummer"]) for m in lpa_vol.json("melding", "lijst", "--school", "1")["meldingen"]}
    lpa_vol.goed("melding", "verplaats", "2", "--jongere", "max", *REDEN, "--toch")
    assert {tabel: _tabellen(lpa_vol)[tabel] for tabel in voor} != voor  # counted apart, for RMC
    lpa_vol.goed("melding", "verplaats", "2", "--jongere", "sem", *REDEN)
    assert {tabel: _tabellen(lpa_vol)[tabel] for tabel in voor} == voor
    assert lpa_vol("cijfers", "controle").code == 0


# A step to another zaak.

NAAR_3: Woorden = ("interventie", "verplaats", "1", "--zaak", "3", *REDEN)


def test_a_step_goes_to_the_zaak_of_another_jongere_with_what_was_shared(lpa_vol: Lpa) -> None:
    lpa_vol.goed("interventie", "nieuw", "2", "--soort", "doorverwijzing", "--aan", "GGD", "--wat", "uren")
    naar = ("interventie", "verplaats", "2", "--zaak", "bos", *REDEN)
    assert "verstrekking 1 (aan GGD) ging over jongere 1" in ongemoeid(lpa_vol, *naar, code=5)
    uit = lpa_vol(*naar, "--toch")
    assert uit.out == (
        "Interventie 2 (doorverwijzing, vrijdag 15-11-2019) gaat van melding 2 van Sem Jansen naar melding 3 van Eva"
        " Bos. Mee gaat verstrekking 1. Terugnemen kan met `lpa ongedaan`.\n"
    )
    assert "de route van melding 2 blijft vrijwillig. Een andere kiest u met: lpa route kies 2" in uit.err
    assert "de route van melding 3 blijft onderzoek. Een andere kiest u met: lpa route kies 3" in uit.err
    assert (stappen(lpa_vol, 2), stappen(lpa_vol, 3)) == ([1], [2])
    (verstrekking,) = lpa_vol.json("verstrekking", "lijst")["verstrekkingen"]
    assert (verstrekking["zaak"], verstrekking["interventie"]) == (3, 2)


def test_a_route_is_named_only_where_the_step_has_one_that_is_not_there(lpa_vol: Lpa) -> None:
    lpa_vol.goed("interventie", "nieuw", "3", "--soort", "doorverwijzing", "--aan", "GGD", "--wat", "uren")
    lpa_vol.goed("interventie", "nieuw", "2", "--soort", "doorverwijzing", "--aan", "GGD", "--wat", "uren", "--toch")
    gezegd = lpa_vol("interventie", "verplaats", "3", "--zaak", "3", *REDEN, "--toch").err
    assert "de route van melding 2 blijft vrijwillig" in gezegd
    assert "de route van melding 3" not in gezegd
    assert "de route" not in lpa_vol("interventie", "verplaats", "1", "--zaak", "3", *REDEN, "--toch").err


def test_the_secret_address_in_a_step_of_another_stays_hidden(lpa_vol: Lpa) -> None:
    lpa_vol.goed("interventie", "wijzig", "1", "--notitie", "woont op Dijk 1")
    lpa_vol.goed("jongere", "wijzig", "1", "--geheim-adres", "ja")
    lpa_vol.goed(*NAAR_3, "--toch")
    for welk in (("melding", "toon", "3"), ("dossier", "--jongere", "2"), ("interventie", "lijst", "3")):
        for vorm in ((), ("--json",)):
            assert "dijk 1" not in lpa_vol.goed(*welk, *vorm).lower(), welk


def test_both_zaken_and_both_dossiers_tell_of_the_step(lpa_vol: Lpa) -> None:
    lpa_vol.goed(*NAAR_3, "--toch")
    weg, kwam = "interventie 1 hoort bij een andere zaak (zaak 3)", "interventie 1 stond eerst bij zaak 2"
    assert lijn(lpa_vol, "2") == lijn(lpa_vol, "--jongere", "1") == [(2, weg)]
    assert lijn(lpa_vol, "3") == lijn(lpa_vol, "--jongere", "2") == [(3, kwam)]
    assert f"15-11-2019: {weg}; {REDEN[1]}" in lpa_vol.goed("melding", "toon", "2")
    assert f"15-11-2019: {kwam}; {REDEN[1]}" in lpa_vol.goed("melding", "toon", "3")
    for zaak in ("2", "3"):
        assert lpa_vol.json("logboek", "--zaak", zaak)["handelingen"][0]["opdracht"] == "interventie verplaats"


def test_between_two_zaken_of_one_jongere_her_dossier_says_it_once(lpa_vol: Lpa) -> None:
    lpa_vol.goed("interventie", "verplaats", "1", "--zaak", "1", *REDEN)
    assert lijn(lpa_vol, "--jongere", "1") == [(1, "interventie 1 verplaatst van zaak 2 naar zaak 1")]
    assert lijn(lpa_vol, "1") == [(1, "interventie 1 stond eerst bij zaak 2")]


def test_a_visit_goes_whole_with_the_attempt_before_it(lpa_vol: Lpa) -> None:
    lpa_vol.goed("huisbezoek", "plan", "2", "--op", "11-11-2019 9:00", "--toch")
    lpa_vol.goed("huisbezoek", "verslag", "1", "--uitkomst", "niet thuis", "--toch")
    lpa_vol.goed("huisbezoek", "plan", "2", "--op", "13-11-2019 9:00", "--na", "1", "--toch")
    lpa_vol.goed("huisbezoek", "verslag", "2", "--uitkomst", "afgelegd", "--met", "moeder", "--verslag", "gaat weer")
    lpa_vol.goed("huisbezoek", "plan", "2", "--op", "19-11-2019 9:00")
    zin = lpa_vol.goed("interventie", "verplaats", "2", "--zaak", "3", *REDEN)
    assert "Mee gaan huisbezoek 1 en huisbezoek 2." in zin
    bezoeken = {h["nummer"]: h["zaak"] for h in lpa_vol.json("huisbezoek", "lijst")["huisbezoeken"]}
    assert bezoeken == {1: 3, 2: 3, 3: 2}
    lpa_vol.goed("huisbezoek", "verslag", "2", "--uitkomst", "niet thuis", "--toch")
    assert stappen(lpa_vol, 3) == []
    assert lijn(lpa_vol, "3") == [(3, "interventie 2 stond eerst bij zaak 2")]


def test_a_letter_goes_with_its_term_and_is_doubted_where_it_names_another(afzender: Lpa) -> None:
    afzender.goed("brief", "maak", "uitnodiging-verzuimgesprek", "2", "--tijdstip", "26-11-2019 9:30", "--plaats",
                  "school", "--aan", "jongere", "--uit", "brief.docx", "--toch")  # fmt: skip
    afzender.goed("brief", "verzonden", "1")
    assert "Mee gaan brief 1 en termijn 2." in afzender.goed("interventie", "verplaats", "2", "--zaak", "1", *REDEN)
    assert afzender.json("brief", "lijst")["brieven"][0]["zaak"] == 1
    assert [t["zaak"] for t in afzender.json("termijn", "lijst", "1")["termijnen"] if t["eigen"]] == [1]
    afzender.goed("ongedaan", "--ja")
    naar = ("interventie", "verplaats", "2", "--zaak", "3", *REDEN)
    gezegd = ongemoeid(afzender, *naar, code=5)
    assert "brief 1 (uitnodiging-verzuimgesprek) is al verzonden op 15-11-2019 en noemt jongere 1" in gezegd
    assert "Vastgelegd, hoewel: brief 1" in afzender(*naar, "--toch").err


def test_the_step_of_a_spreekuur_is_refused_with_the_way_to_do_it(lpa_vol: Lpa) -> None:
    lpa_vol.goed("spreekuur", "plan", "2", "14-11-2019", "--tijd", "9:00", "--jongere", "1", "--toch")
    lpa_vol.goed("spreekuur", "verslag", "1", "--gekomen", "1")
    gezegd = ongemoeid(lpa_vol, "interventie", "verplaats", "2", "--zaak", "3", *REDEN, "--toch", code=5)
    assert "interventie 2 is het verslag van spreekuur 1" in gezegd
    assert "lpa spreekuur verslag 1" in gezegd


def test_a_closed_zaak_and_a_day_before_its_beginning_are_doubted(lpa_vol: Lpa) -> None:
    lpa_vol.goed("melding", "sluit", "3", "--afhandeling", "waarschuwing", "--stap", "waarschuwing-mondeling")
    gezegd = ongemoeid(lpa_vol, *NAAR_3, code=5)
    assert "melding 3 is al gesloten op 15-11-2019" in geweigerd(lpa_vol(*NAAR_3), 5)
    assert "de interventie op 15-10-2019 ligt voor de meldingsdatum 04-11-2019" in gezegd


def test_a_step_that_threatens_is_doubted_in_a_zaak_without_duty(lpa_vol: Lpa) -> None:
    lpa_vol.goed("melding", "nieuw", "--jongere", "5", "--soort", "luxe", "--datum", "4-11-2019", "--toch")
    lpa_vol.goed("interventie", "nieuw", "2", "--soort", "waarschuwing-mondeling", "--datum", "12-11-2019")
    naar = ("interventie", "verplaats", "2", "--zaak", "4", *REDEN)
    assert "er is niets om voor te waarschuwen" in ongemoeid(lpa_vol, *naar, code=5)
    assert "Vastgelegd, hoewel" in lpa_vol(*naar, "--toch").err


def test_what_the_zaak_that_is_left_needs_is_doubted(lpa_vol: Lpa) -> None:
    lpa_vol.goed("pv", "hoorgesprek", "2", "--datum", "6-11-2019", "--met", "vader", "--toch")
    lpa_vol.goed("pv", "verzonden", "2", "--datum", "7-11-2019", "--eerder-veroordeeld", "nee", "--toch")
    gezegd = ongemoeid(lpa_vol, "interventie", "verplaats", "2", "--zaak", "3", *REDEN, code=5)
    assert "melding 2: voor 'proces-verbaal: verzonden' op 07-11-2019 staat nog geen stap" in gezegd
    lpa_vol.goed("melding", "sluit", "2", "--afhandeling", "proces-verbaal")
    gezegd = ongemoeid(lpa_vol, "interventie", "verplaats", "3", "--zaak", "3", *REDEN, code=5)
    assert "in deze zaak staat geen stap 'proces-verbaal: verzonden'" in gezegd
    assert "voor 'proces-verbaal: verzonden' op 07-11-2019 staat nog geen stap" in gezegd


HALT = ("halt", "verwijs", "2", "--toestemming", "ja", "--problemen", "nee", "--datum", "12-11-2019")


def test_halt_goes_only_where_it_could_have_been_stored(lpa_vol: Lpa) -> None:
    lpa_vol.goed("verlof", "nieuw", "--jongere", "1", "--grond", "gewichtig", "--van", "2-12-2019", "--tot",
                 "17-12-2019", "--ontvangen", "4-11-2019", "--reden", "feest")  # fmt: skip
    lpa_vol.goed(*HALT)
    naar = ("interventie", "verplaats", "2", *REDEN, "--zaak")
    assert "'Halt: verwezen' hoort bij een melding, en zaak 4 is dat niet" in ongemoeid(lpa_vol, *naar, "4", code=5)
    assert "Halt past niet: 12 tot 18 jaar? nee, 11 jaar" in ongemoeid(lpa_vol, *naar, "3", code=5)
    gezegd = ongemoeid(lpa_vol, *naar, "1", code=5)
    assert "wat bij 'Halt: verwezen' is afgewogen, ging over zaak 2, en blijft zo" in gezegd
    lpa_vol.goed(*naar, "1", "--toch")
    assert lpa_vol.json("interventie", "lijst", "1")["interventies"][0]["vast"].startswith("Voorwaarden van Halt")


def test_a_zaak_that_ended_with_halt_counts_where_a_referral_goes(lpa_vol: Lpa) -> None:
    lpa_vol.goed(*HALT)
    lpa_vol.goed("melding", "nieuw", "--jongere", "1", "--soort", "langdurig", "--uren", "30", "--datum", "4-11-2019")
    lpa_vol.goed("melding", "sluit", "4", "--afhandeling", "halt", "--datum", "11-11-2019", "--toch")
    gezegd = ongemoeid(lpa_vol, "interventie", "verplaats", "2", "--zaak", "1", *REDEN, code=5)
    assert "zaak 4: 11-11-2019 afgehandeld met Halt" in gezegd


def test_a_step_that_arrives_in_a_zaak_of_criminal_law_is_marked_with_its_letter(afzender: Lpa) -> None:
    afzender.goed("pv", "hoorgesprek", "3", "--datum", "6-11-2019", "--met", "vader", "--toch")
    afzender.goed(*BRIEF, "brief-1.docx")
    afzender.goed("brief", "verzonden", "1")
    stap = str(max(stappen(afzender, 2)))
    uit = afzender("interventie", "verplaats", stap, "--zaak", "3", *REDEN, "--toch")
    assert f"interventie {stap} is nu gemerkt als Wpg" in uit.err
    assert json.loads(afzender.goed("brief", "lijst", "3", "--json"))["brieven"][0]["regime"] == "Wpg"
    for welk in (("2",), ("3",), ("--jongere", "1")):
        assert any("(Wpg)" in wat for _, wat in lijn(afzender, *welk)), welk
        afzender.goed("dossier", *welk, "--druk", "d.html", "--overschrijf")
        assert f"interventie {stap}" not in Path("d.html").read_text("utf-8"), welk
    terug = afzender("interventie", "verplaats", stap, "--zaak", "2", "--reden", "toch niet", "--toch")
    assert f"interventie {stap} blijft gemerkt als Wpg. Hoort dat hier niet: lpa wpg af stap {stap}" in terug.err
    afzender.goed("wpg", "af", "stap", stap)


def test_that_a_step_was_moved_is_marked_with_the_step_wherever_it_is_told(lpa_vol: Lpa) -> None:
    lpa_vol.goed(*NAAR_3, "--toch")
    lpa_vol.goed("wpg", "merk", "stap", "1")
    for welk in ("2", "3"):
        assert all("(Wpg)" in wat for _, wat in lijn(lpa_vol, welk)), welk


def test_the_beginning_of_criminal_law_marks_what_follows_in_the_zaak_that_it_comes_to(lpa_vol: Lpa) -> None:
    lpa_vol.goed("pv", "hoorgesprek", "2", "--datum", "6-11-2019", "--met", "vader", "--toch")
    lpa_vol.goed("interventie", "nieuw", "3", "--soort", "telefoon", "--datum", "12-11-2019")
    lpa_vol.goed("interventie", "nieuw", "2", "--soort", "telefoon", "--datum", "12-11-2019")
    gezegd = lpa_vol("interventie", "verplaats", "2", "--zaak", "3", *REDEN, "--toch").err
    assert {s["regime"] for s in lpa_vol.json("interventie", "lijst", "3")["interventies"]} == {"Wpg"}
    assert "wat in zaak 2 is gemerkt als Wpg, blijft dat. Hoort dat daar niet meer: lpa wpg af stap 4" in gezegd
    assert "wat u vanaf 06-11-2019 in deze zaak vastlegt is gemerkt als Wpg" in gezegd
    assert "Wpg" not in lpa_vol("interventie", "verplaats", "1", "--zaak", "1", *REDEN).err


def test_a_step_of_the_meldcode_that_was_moved_stays_out_of_a_dossier(lpa_vol: Lpa) -> None:
    lpa_vol.goed("meldcode", "2", "--stap", "1")
    lpa_vol.goed("interventie", "verplaats", "2", "--zaak", "3", *REDEN)
    assert lijn(lpa_vol, "2") == lijn(lpa_vol, "3") == lijn(lpa_vol, "--jongere", "1") == []
    assert "interventie 2" in lpa_vol.goed("dossier", "2", "--met-meldcode")


def test_ongedaan_takes_a_step_back_whole(afzender: Lpa) -> None:
    afzender.goed(*BRIEF, "brief-1.docx")
    afzender.goed("brief", "verzonden", "1")
    voor = inhoud(afzender)
    afzender.goed("interventie", "verplaats", "2", "--zaak", "3", *REDEN, "--toch")
    assert inhoud(afzender) != voor
    afzender.goed("ongedaan", "--ja")
    assert inhoud(afzender) == voor


@pytest.mark.parametrize("soort", ["telefoon", "doorverwijzing", "mdo", "hoorgesprek", "waarschuwing-schriftelijk"])
def test_a_step_there_and_back_is_the_same(lpa_vol: Lpa, soort: str) -> None:
    deelt = ("--aan", "GGD", "--wat", "uren") if soort == "doorverwijzing" else ()
    lpa_vol.goed("interventie", "nieuw", "2", "--soort", soort, "--notitie", "kort", *deelt, "--toch")
    voor = inhoud(lpa_vol)
    lpa_vol.goed("interventie", "verplaats", "2", "--zaak", "3", *REDEN, "--toch")
    lpa_vol.goed("interventie", "verplaats", "2", "--zaak", "2", *REDEN, "--toch")
    assert inhoud(lpa_vol) == voor


# On a terminal.


def test_on_a_terminal_it_is_asked_to_whom_and_why(gesprek: Begin, lpa_vol: Lpa) -> None:
    g = gesprek("melding", "verplaats", "2", pad=lpa_vol.pad)
    gezegd = g.vraag("Naar welke jongere:")
    assert "melding 2, signaal, 10-10-2019, Sem Jansen" in gezegd
    g.typ("eva" + ENTER)
    overzicht = g.antwoord(("Reden:", "verkeerde regel" + ENTER), ("Opslaan?", ENTER))
    for deel in ("Eva Bos", "De Wegwijzer", "po"):
        assert deel in overzicht
    assert "gaat van Sem Jansen (jongere 1) naar Eva Bos (jongere 2)" in g.einde()


def test_on_a_terminal_the_school_is_asked_where_no_enrolment_says_it(gesprek: Begin, lpa_vol: Lpa) -> None:
    g = gesprek("melding", "verplaats", "2", pad=lpa_vol.pad)
    g.antwoord(("Naar welke jongere:", "noor" + ENTER), ("Reden:", "verkeerde regel" + ENTER))
    g.antwoord(("School [", "wegwijzer" + ENTER), ("Onderwijssoort", "po" + ENTER), ("Opslaan?", ENTER))
    g.antwoord(("Klopt dit toch?", "j" + ENTER))
    g.einde()
    na = lpa_vol.json("melding", "toon", "2")
    assert (na["jongere"], na["school"], na["onderwijssoort"]) == (3, 1, "po")


def test_on_a_terminal_it_is_asked_to_which_zaak_and_ctrl_c_leaves_nothing(gesprek: Begin, lpa_vol: Lpa) -> None:
    g = gesprek("interventie", "verplaats", "1", pad=lpa_vol.pad)
    assert "melding 2, signaal, 10-10-2019, Sem Jansen" in g.vraag("Naar welke zaak:")
    g.typ("bos" + ENTER)
    g.antwoord(("Reden:", CTRL_C))
    g.einde(130)
    assert stappen(lpa_vol, 2) == [1]
    g = gesprek("interventie", "verplaats", "1", pad=lpa_vol.pad)
    g.antwoord(("Naar welke zaak:", "3" + ENTER), ("Reden:", "verkeerde regel" + ENTER), ("Opslaan?", ENTER))
    g.antwoord(("Klopt dit toch?", "j" + ENTER))
    g.einde()
    assert stappen(lpa_vol, 3) == [1]


def test_a_refusal_after_storing_does_not_say_that_nothing_was_stored(
    lpa_vol: Lpa, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vol(*_: object, **__: object) -> None:
        raise OpslagFout("de schijf is vol; er is niets opgeslagen", "maak ruimte vrij")

    monkeypatch.setattr("lpa.commands.gate.tell.change", vol)
    uit = lpa_vol(*NAAR_EVA)
    assert (uit.code, "dit is opgeslagen als melding 2; daarna: de schijf is vol." in uit.err.lower()) == (15, True)
    assert "niets opgeslagen" not in uit.err

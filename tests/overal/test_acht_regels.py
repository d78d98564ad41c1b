"""The eight lines that a newcomer types first, as the issue writes them."""

from __future__ import annotations

import json
import shlex
from typing import Any

import pytest

from tests.conftest import BSN, Lpa

REGELS = (
    ('school nieuw "De Wegwijzer" --brin 12AB --plaats Heerde --regio midden --onderwijssoort po',
     "School 1, De Wegwijzer, staat in het register (vakantieregio midden)."
     " Nu verder: lpa inschrijving nieuw --school 1.",
     {"naam": "De Wegwijzer", "brin": "12AB"}),
    ("jongere nieuw --achternaam Jansen --voornaam Sem --geboortedatum 12-03-2009 --geslacht m",
     "Jongere 1, Sem Jansen (12-03-2009) staat in het register. Nu verder: lpa inschrijving nieuw --jongere 1.",
     {"geboortedatum": "2009-03-12", "geslacht": "m"}),
    ("inschrijving nieuw --jongere 1 --school 12AB --van 1-8-2019",
     "Inschrijving 1: Sem Jansen (1) op De Wegwijzer, Heerde (1), po, van 01-08-2019."
     " Nu verder: lpa melding nieuw --jongere 1.",
     {"jongere": 1, "school": 1, "onderwijssoort": "po", "van": "2019-08-01", "tot": None}),
    ("melding nieuw --jongere 1 --soort signaal --datum 10-10-2019 --uren 18",
     "Melding 1 is vastgelegd: signaalverzuim, donderdag 10-10-2019, Sem Jansen (jongere 1)."
     " Eerste stap uiterlijk donderdag 17-10-2019 (eigen norm).",
     {"soort": "signaal", "geopend_op": "2019-10-10", "uren": 18, "schooljaar": "2019-2020", "school": 1,
      "onderwijssoort": "po", "gesloten_op": None}),
    ("interventie nieuw 1 --soort verzuimgesprek --datum 15-10-2019",
     "Interventie 1 is vastgelegd bij melding 1 van Sem Jansen: verzuimgesprek, dinsdag 15-10-2019.",
     {"zaak": 1, "soort": "verzuimgesprek", "datum": "2019-10-15"}),
    ("melding sluit 1 --afhandeling waarschuwing --datum 1-11-2019",
     "Melding 1 van Sem Jansen is gesloten op vrijdag 01-11-2019: waarschuwing.",
     {"afhandeling": "waarschuwing", "gesloten_op": "2019-11-01"}),
)  # fmt: skip
# What was done is not there as a step: that is said, and stops nothing.
ZONDER_STAP = (
    "Let op: in deze zaak staat geen stap 'schriftelijke waarschuwing'; vastleggen kan met: lpa interventie nieuw 1"
    " --soort waarschuwing-schriftelijk\n"
)
TERUG = " Terugnemen kan met `lpa ongedaan`.\n"


def test_the_eight_lines_work_as_written(lpa: Lpa) -> None:
    for regel, zin, _ in REGELS:
        uitkomst = lpa(*shlex.split(regel))
        assert uitkomst == (0, zin + TERUG, ZONDER_STAP if "sluit" in regel else ""), regel
    overzicht = lpa.json("overzicht", "2019-2020")
    assert overzicht["schooljaar"] == "2019-2020"
    assert _cel(overzicht, "5", "waarschuwing") == 1
    ongedaan = lpa("ongedaan", "--ja")
    assert ongedaan.code == 0
    assert "melding sluit" in ongedaan.out
    assert _cel(lpa.json("overzicht", "2019-2020"), "5", "waarschuwing") == 0
    assert lpa.json("melding", "toon", "1")["gesloten_op"] is None


def _cel(overzicht: dict[str, Any], nummer: str, sleutel: str) -> object:
    rijen = next(t["rijen"] for t in overzicht["tabellen"] if t["tabel"] == nummer)
    return next(r["cellen"][-1]["waarde"] for r in rijen if r["rij"] == sleutel)


@pytest.mark.parametrize("stil", ["-q", "--stil"])
def test_with_q_only_the_number(lpa: Lpa, stil: str) -> None:
    for regel, _, _ in REGELS:
        assert lpa(*shlex.split(regel), stil) == (0, "1\n", ZONDER_STAP if "sluit" in regel else ""), regel
    uitkomst = lpa("ongedaan", "--ja", stil)
    assert uitkomst.out.strip().isdigit()


def test_with_json_the_record(lpa: Lpa) -> None:
    for regel, _, velden in REGELS:
        uitkomst = lpa(*shlex.split(regel), "--json")
        record = uitkomst.data
        assert record["versie"] == 1
        assert record["nummer"] == 1
        assert {naam: record[naam] for naam in velden} == velden
        assert next(iter(json.loads(uitkomst.out))) == "versie"
    assert lpa("ongedaan", "--ja", "--json").data["opdracht"] == "melding sluit"


def test_the_shared_options_stand_anywhere(lpa: Lpa) -> None:
    assert lpa("-q", *shlex.split(REGELS[0][0])).out == "1\n"
    assert lpa("school", "--json", "toon", "1").data["brin"] == "12AB"
    assert lpa("school", "toon", "1", f"--bestand={lpa.pad}", "--json", LPA_BESTAND="/bestaat/niet").code == 0


@pytest.mark.parametrize("jongere", ["2", BSN, "9999.90.019", "muller", "zoe mül", "van der Müller", "MÜLLER"])
@pytest.mark.parametrize("school", ["2", "34CD", "34cd", "kompas", "het kompas zwolle", "zwol"])
def test_a_jongere_and_a_school_are_named_in_any_way(gevuld: Lpa, jongere: str, school: str) -> None:
    lijst = gevuld.json("inschrijving", "lijst", "--jongere", jongere, "--school", school)
    assert [(i["jongere"], i["school"]) for i in lijst["inschrijvingen"]] == [(2, 2)]


@pytest.mark.parametrize("jongere", ["2", BSN, "muller"])
def test_a_melding_takes_a_jongere_named_in_any_way(gevuld: Lpa, jongere: str) -> None:
    melding = gevuld.json("melding", "nieuw", "--jongere", jongere, "--soort", "overig")
    assert (melding["jongere"], melding["school"], melding["onderwijssoort"]) == (2, 2, "vo")
    assert melding["geopend_op"] == "2019-11-15"


@pytest.mark.parametrize(
    ("datum", "iso"),
    [
        ("24-10-2019", "2019-10-24"), ("24/10/19", "2019-10-24"), ("24 okt", "2019-10-24"), ("24-10", "2019-10-24"),
        ("24 oktober 2019", "2019-10-24"), ("2019-10-24", "2019-10-24"), ("vandaag", "2019-11-15"),
        ("gisteren", "2019-11-14"), ("eergisteren", "2019-11-13"), ("ma", "2019-11-11"), ("vr", "2019-11-15"),
        ("-3", "2019-11-12"),
    ],
)  # fmt: skip
def test_dates_are_read_as_people_write_them(gevuld: Lpa, datum: str, iso: str) -> None:
    melding = gevuld.json("melding", "nieuw", "--jongere", "1", "--soort", "overig", "--datum", datum)
    assert melding["geopend_op"] == iso


def test_the_repeat_is_announced(gevuld: Lpa) -> None:
    tweede = gevuld("melding", "nieuw", "--jongere", "1", "--soort", "overig", "--datum", "12-11-2019")
    assert tweede.err == (
        "Let op: tweede melding dit schooljaar, vorige op 10-10-2019 (melding 1). Gaat deze daarop door?"
        " lpa melding wijzig 3 --vervolg-op 1\n"
    )
    gevuld.goed("melding", "wijzig", "3", "--vervolg-op", "1")
    derde = gevuld(
        "melding", "nieuw", "--jongere", "1", "--soort", "signaal", "--uren", "20", "--vervolg-op", "3", "--json"
    )
    assert derde.err == "Let op: derde melding dit schooljaar, vorige op 12-11-2019 (melding 3).\n"
    assert derde.data["herhaling"] == "derde melding dit schooljaar, vorige op 12-11-2019"


def test_a_first_melding_of_a_schooljaar_announces_nothing(gevuld: Lpa) -> None:
    vorig_jaar = gevuld("melding", "nieuw", "--jongere", "2", "--soort", "overig", "--datum", "31-7-2019",
                         LPA_PEILDATUM="2019-08-15")  # fmt: skip
    assert (vorig_jaar.code, vorig_jaar.err) == (0, "")
    assert gevuld("melding", "nieuw", "--jongere", "3", "--soort", "overig").err == ""

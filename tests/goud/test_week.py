"""A week of the officer, from Monday's list to Friday's: each screen as it stands, at 80 and at 40 columns.

The week holds the last Sunday of March, on which summer time begins.
"""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.conftest import Eenmaal, Lpa
from tests.goud.conftest import Goud

# What stands in the file before the week begins: the day on which it was typed, and the command.
VOORAF = """
2026-02-02 afzender wijzig --ambtenaar "E. Lijster" --functie leerplichtambtenaar --telefoon 0570000000 \
    --email leerplicht@example.org --adres "Markt 1" --postcode "8181 AA" --plaats Heerde
2026-02-02 school nieuw "De Wegwijzer" --brin 12AB --plaats Heerde --regio midden --onderwijssoort po
2026-02-02 school nieuw "Het Kompas" --brin 34CD --plaats Zwolle --regio noord --onderwijssoort vo
2026-02-02 jongere nieuw --achternaam Zwaluw --voornaam Sem --geboortedatum 12-03-2013 --geslacht m \
    --adres "Dorpsstraat 1" --postcode "8181 AA" --plaats Heerde --taal Arabisch
2026-02-02 jongere nieuw --achternaam Specht --voornaam Noor --geboortedatum 10-4-2008 --geslacht v \
    --adres "Bosweg 2" --postcode "8181 BB" --plaats Heerde --geheim-adres ja
2026-02-02 jongere nieuw --achternaam Merel --voornaam Lot --geboortedatum 5-6-2011 --geslacht v
2026-02-02 verzorger nieuw 1 --naam "Ada Zwaluw" --telefoon 0600000001
2026-02-02 verzorger nieuw 1 --naam "Bo Zwaluw" --adres "Kade 3, 8161 AA Epe"
2026-02-02 inschrijving nieuw --jongere 1 --school 1 --van 1-8-2017
2026-02-02 inschrijving nieuw --jongere 2 --school 2 --van 1-8-2020
2026-02-02 inschrijving nieuw --jongere 3 --school 2 --van 1-8-2023
2026-02-09 verlof nieuw --jongere 3 --van 13-4-2026 --tot 8-5-2026 --reden "bruiloft van een tante"
2026-02-24 melding nieuw --jongere 2 --soort signaal --eerste-dag 2-3-2026 --datum 17-3-2026 --uren 30 --toch
2026-03-16 melding nieuw --jongere 1 --soort signaal --uren 18 --eerste-dag 9-3-2026
2026-03-17 interventie nieuw 2 --soort telefoon --met mentor
2026-03-20 melding nieuw --jongere 3 --soort overig --toelichting "school maakt zich zorgen"
"""
# The week: a day, what is typed, and the name of the screen when it is kept.
WEEK = """
2026-03-23 maandag-lijst: vandaag
2026-03-23 maandag-week: week
2026-03-23 interventie nieuw 3 --soort brief --met ouders
2026-03-23 bezoek-gepland: huisbezoek plan 3 --op "do 26-3 10:30" --met ouders
2026-03-24 termijn nieuw 4 --wat "mentor bellen" --voor vr
2026-03-24 bezoek-verzet: huisbezoek verzet 1 --op "ma 30-3 10:30"
2026-03-26 donderdag-lijst: vandaag
2026-03-26 interventie nieuw 4 --soort telefoon --met mentor --resultaat "gaat beter"
2026-03-26 gedaan: termijn gedaan 1
2026-03-30 route: huisbezoek route
2026-03-30 niet-thuis: huisbezoek verslag 1 --uitkomst "niet thuis" --kaartje ja --tweede "di 31-3 16:00"
2026-03-31 verslag: huisbezoek verslag 2 --uitkomst afgelegd --met "vader en Sem" \
    --verslag "Sem gaat vanaf morgen weer. Vader belt de jeugdarts."
2026-03-31 volgende-stap: termijn nieuw 3 --wat "school bellen: is Sem er elke dag?" --voor 10-4
2026-03-31 brief: brief maak waarschuwing 3 --uit brief.docx --verzonden
2026-03-31 verlof-gehoord: verlof hoor 1 --mening "geen bezwaar"
2026-03-31 slot-lijst: vandaag
2026-03-31 slot-week: week
2026-03-31 slot-dossier: dossier 3
"""


def regels(tekst: str) -> list[tuple[str, str, list[str]]]:
    """Each line as its day, the name of its screen (or nothing), and the words that are typed."""
    uit = []
    for regel in tekst.replace("\\\n", " ").strip().splitlines():
        dag, rest = regel.split(" ", 1)
        naam, _, woorden = rest.rpartition(": ") if re.match(r"[a-z-]+: ", rest) else ("", "", rest)
        if naam:
            naam, woorden = rest.split(": ", 1)
        uit.append((dag, naam, shlex.split(woorden)))
    return uit


@pytest.fixture
def maandag(lpa: Lpa, eenmaal: Eenmaal) -> Lpa:
    """A case file on the Monday on which the week begins."""

    def leef() -> None:
        for dag, _, woorden in regels(VOORAF):
            lpa.goed(*woorden, "--peildatum", dag)

    return eenmaal(leef)


@pytest.mark.parametrize("breedte", ["80", "40"])
def test_a_week_of_work(
    maandag: Lpa, goud: Goud, breedte: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    gezien = []
    for dag, naam, woorden in regels(WEEK):
        tekst = maandag.goed(*woorden, "--peildatum", dag, COLUMNS=breedte)
        if naam:
            gezien.append(f"=== {naam}: lpa {shlex.join(woorden)}   ({dag})\n{tekst}")
    goud(f"week-van-werk-{breedte}.txt", "\n".join(gezien), met_tijd=True)


def test_the_week_leaves_what_is_still_to_be_done(
    maandag: Lpa, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for dag, _, woorden in regels(WEEK):
        maandag.goed(*woorden, "--peildatum", dag)
    over = maandag.json("vandaag", "--peildatum", "2026-03-31")
    assert [(p["groep"], p["zaak"], p["laatste_dag"]) for p in over["punten"] if p["zaak"] != 2] == [
        ("termijn", 1, "2026-04-07"), ("termijn", 3, "2026-04-10"), ("verzuim", 3, None),
    ]  # fmt: skip
    assert over["zonder_vervolg"] == [2, 4]
    bezoeken = maandag.json("huisbezoek", "lijst", "3")["huisbezoeken"]
    assert {b["nummer"]: (b["begin"][:16], b["status"], b["poging_na"]) for b in bezoeken} == {
        1: ("2026-03-30T10:30", "niet thuis", None), 2: ("2026-03-31T16:00", "afgelegd", 1),
    }  # fmt: skip
    stappen = [s["soort"] for s in maandag.json("interventie", "lijst", "3")["interventies"]]
    assert sorted(stappen) == ["brief", "huisbezoek", "waarschuwing-schriftelijk"]
    assert [p.name for p in sorted(tmp_path.glob("brief*.docx"))] == ["brief-1.docx", "brief-2.docx", "brief-3.docx"]
    assert maandag("vandaag", "--peildatum", "2026-03-31").out.count("\n") <= 20

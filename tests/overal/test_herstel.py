"""What went wrong yesterday is put right today: after each repair the file says what it would have said without it.

Each mistake is a row: what should have been typed, what was typed, and how it is put right.
"""

from __future__ import annotations

import shlex
from contextlib import closing
from typing import Any, NamedTuple

import pytest
from sqlcipher3 import dbapi2 as sqlcipher3

from tests.conftest import Eenmaal, Lpa

VOORAF = r"""
school nieuw "De Wegwijzer" --brin 12AB --plaats Heerde --regio midden --onderwijssoort po
school nieuw "Het Kompas" --brin 34CD --plaats Zwolle --regio noord --onderwijssoort vo
jongere nieuw --achternaam Okafor --voornaam Ada --geboortedatum 3-4-2008 --geslacht v
jongere nieuw --achternaam Specht --voornaam Eva --geboortedatum 5-6-2008 --geslacht v
jongere nieuw --achternaam Vink --voornaam Sem --geboortedatum 7-8-2012 --geslacht m
inschrijving nieuw --jongere 1 --school 2 --van 1-8-2019 --onderwijssoort vo
inschrijving nieuw --jongere 2 --school 2 --van 1-8-2019 --onderwijssoort vo
inschrijving nieuw --jongere 3 --school 1 --van 1-8-2016 --onderwijssoort po
verzorger nieuw 1 --naam "Noor Okafor" --adres "Dijk 1, 8181 AA Heerde"
verzorger nieuw 2 --naam "Piet Specht" --adres "Dijk 2, 8181 AA Heerde"
afzender wijzig --ambtenaar "L. Lijster" --functie leerplichtambtenaar --telefoon 0578-000000 --email lpa@example.org \
    --adres "Marktplein 1" --postcode "8181 AA" --plaats Heerde --bezwaar-bij "het college" --bezwaar-adres "Postbus 1"
melding nieuw --jongere 1 --soort signaal --datum 10-10-2019 --uren 18
melding nieuw --jongere 2 --soort luxe --datum 14-10-2019 --eerste-dag 10-10-2019 --laatste-dag 11-10-2019 --uren 12
"""


class Fout(NamedTuple):
    """A mistake: the lines that should have been typed, those that were, and those that put it right."""

    goed: str
    fout: str
    herstel: str


LUXE = "--soort luxe --datum 11-11-2019 --eerste-dag 7-11-2019 --laatste-dag 8-11-2019 --uren 12"
SIGNAAL = "--soort signaal --datum 12-11-2019 --uren 18"
UITNODIGING = '--aan ouders --tijdstip "19-11 10:30" --plaats gemeentehuis'
GESPREK = "--soort verzuimgesprek --datum 13-11-2019 --met moeder"
FOUTEN = {
    "a melding with the wrong jongere": Fout(
        f"melding nieuw --jongere 3 {SIGNAAL}\ninterventie nieuw 3 {GESPREK}",
        f"melding nieuw --jongere 1 {SIGNAAL} --toch\ninterventie nieuw 3 {GESPREK}",
        'melding verplaats 3 --jongere 3 --reden "verkeerde regel gelezen"',
    ),
    "a melding with the wrong jongere, that was closed": Fout(
        f"melding nieuw --jongere 3 {LUXE}\nmelding sluit 3 --afhandeling waarschuwing --datum 14-11-2019 --toch",
        f"melding nieuw --jongere 1 {LUXE} --toch\n"
        "melding sluit 3 --afhandeling waarschuwing --datum 14-11-2019 --toch",
        'melding verplaats 3 --jongere 3 --reden "verkeerde regel gelezen" --toch',
    ),
    "a melding that stands twice": Fout(
        f"melding nieuw --jongere 3 {LUXE}",
        f"melding nieuw --jongere 3 {LUXE}\nmelding nieuw --jongere 3 {LUXE} --toch",
        'vervalt 4 --reden "dubbel ingevoerd"',
    ),
    "a melding that stands twice, of which the one with the meldingsnummer must stay": Fout(
        f"melding nieuw --jongere 3 {LUXE} --meldingsnummer 7654321",
        f"melding nieuw --jongere 3 {LUXE}\nmelding nieuw --jongere 3 {LUXE} --meldingsnummer 7654321 --toch",
        'melding vervalt 4 --reden "dubbel ingevoerd"\nmelding wijzig 3 --meldingsnummer 7654321',
    ),
    "a step in the wrong zaak": Fout(
        f"interventie nieuw 2 {GESPREK}",
        f"interventie nieuw 1 {GESPREK}",
        'interventie verplaats 1 --zaak 2 --reden "hoort bij het luxe verzuim"',
    ),
    "a step that never was": Fout(
        "",
        f"interventie nieuw 1 {GESPREK}",
        'interventie vervalt 1 --reden "ging niet door"',
    ),
    "a step that was noted with its next step": Fout(
        'noteer 2 "moeder gebeld" --volgende "do school bellen"',
        'noteer 1 "moeder gebeld" --volgende "do school bellen"\n'
        'noteer 2 "moeder gebeld" --volgende "do school bellen"',
        'interventie vervalt 1 --reden "verkeerde moeder"\ntermijn vervalt 1 --reden "verkeerde moeder"',
    ),
    "a visit in the wrong zaak": Fout(
        'huisbezoek plan 2 --op "19-11-2019 10:30" --adres "Dijk 2, Heerde"',
        'huisbezoek plan 1 --op "19-11-2019 10:30" --adres "Dijk 2, Heerde"\n'
        'huisbezoek plan 2 --op "19-11-2019 10:30" --adres "Dijk 2, Heerde" --toch',
        'huisbezoek vervalt 1 --reden "verkeerde zaak"',
    ),
    "a letter to the wrong parent": Fout(
        "brief maak waarschuwing 2 --aan ouders --uit a.docx",
        "brief maak waarschuwing 1 --aan ouders --uit b.docx\nbrief maak waarschuwing 2 --aan ouders --uit a.docx",
        'brief vervalt 1 --reden "verkeerde ouder"',
    ),
    "a letter that invites to a talk in the wrong zaak": Fout(
        f"brief maak uitnodiging-verzuimgesprek 2 {UITNODIGING} --uit a.docx",
        f"brief maak uitnodiging-verzuimgesprek 1 {UITNODIGING} --uit b.docx\n"
        f"brief maak uitnodiging-verzuimgesprek 2 {UITNODIGING} --uit a.docx --toch",
        'brief vervalt 1 --reden "verkeerde ouder"',
    ),
    "a school that was left, and the next one": Fout(
        "inschrijving nieuw --jongere 3 --school 2 --van 4-11-2019 --onderwijssoort vo --vorige-eindigt ja --toch",
        "inschrijving nieuw --jongere 3 --school 2 --van 4-11-2019 --onderwijssoort vo --toch",
        "inschrijving wijzig 3 --tot 3-11-2019",
    ),
    "a date": Fout(
        f"melding nieuw --jongere 3 {SIGNAAL}",
        f"melding nieuw --jongere 3 {SIGNAAL.replace('12-11', '12-7')} --toch",
        "melding wijzig 3 --datum 12-11-2019",
    ),
    "an end that was of another": Fout(
        "",
        "melding sluit 1 --afhandeling waarschuwing --datum 14-11-2019 --toch",
        'melding heropen 1 --reden "was een ander"',
    ),
    "an undo too many": Fout(
        f"melding nieuw --jongere 3 {LUXE}",
        f"melding nieuw --jongere 3 {LUXE}\nongedaan --ja",
        f"melding nieuw --jongere 3 {LUXE}",
    ),
    "what was struck out, but was right": Fout(
        f"melding nieuw --jongere 3 {LUXE}",
        f'melding nieuw --jongere 3 {LUXE}\nvervalt 3 --reden "dubbel ingevoerd"',
        "vervalt 3 --terug",
    ),
}


@pytest.fixture
def begin(lpa: Lpa, eenmaal: Eenmaal, monkeypatch: pytest.MonkeyPatch) -> Lpa:
    """The file in which the mistakes are made."""
    monkeypatch.chdir(lpa.pad.parent)
    return eenmaal(lambda: _typ(lpa, VOORAF))


def _typ(lpa: Lpa, regels: str) -> None:
    for regel in regels.replace("\\\n", " ").strip().splitlines():
        lpa.goed(*shlex.split(regel))


_TELLING = """
select 'zaak', jongere, type, soort, school, onderwijssoort, afhandeling, schooljaar, rmc from zaak
union all select 'stap', jongere, i.soort, datum, met_wie, 0, 0, 0, 0 from interventie i join zaak z on z.nummer = zaak
union all select 'bezoek', jongere, begin, status, adres, 0, 0, 0, 0 from huisbezoek join zaak z on z.nummer = zaak
union all select 'brief', jongere, b.soort, aan, bestand, 0, 0, 0, 0 from brief b join zaak z on z.nummer = zaak
union all select 'termijn', jongere, wat, laatste_dag, gedaan_op, 0, 0, 0, 0
    from eigentermijn join zaak z on z.nummer = zaak
union all select 'school', jongere, school, van, tot, 0, 0, 0, 0 from inschrijving
union all select 'duo', jongere, meldingsnummer, 0, 0, 0, 0, 0, 0 from melding join zaak using (nummer)
    where meldingsnummer is not null
order by 1, 2, 3, 4, 5, 6, 7, 8
"""


def _stand(lpa: Lpa) -> tuple[Any, ...]:
    """All that counts: the figures, the work list by its kinds and days, and what the file holds without numbers."""
    with closing(sqlcipher3.connect(lpa.pad)) as conn:
        rijen = conn.execute(_TELLING).fetchall()
    vandaag = lpa.json("vandaag", "--alles")
    werk = sorted((p["groep"], str(p["laatste_dag"]), p["jongere"] or 0) for p in vandaag["punten"])
    return lpa.json("overzicht", "2019-2020"), werk, rijen


@pytest.mark.parametrize("naam", FOUTEN)
def test_after_the_repair_all_is_as_it_should_have_been(begin: Lpa, naam: str) -> None:
    rij, leeg = FOUTEN[naam], begin.pad.read_bytes()
    _typ(begin, rij.goed)
    goed = _stand(begin)
    begin.pad.write_bytes(leeg)
    for pad in begin.pad.parent.glob("*.docx"):
        pad.unlink()
    _typ(begin, rij.fout)
    assert _stand(begin) != goed
    _typ(begin, rij.herstel)
    assert _stand(begin) == goed


@pytest.mark.parametrize("naam", FOUTEN)
def test_a_repair_may_itself_be_taken_back(begin: Lpa, naam: str) -> None:
    _typ(begin, FOUTEN[naam].fout)
    voor = _stand(begin)
    _typ(begin, FOUTEN[naam].herstel)
    for _ in FOUTEN[naam].herstel.strip().splitlines():
        begin.goed("ongedaan", "--ja")
    assert _stand(begin) == voor

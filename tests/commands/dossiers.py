"""A file in which one jongere went through everything that lpa can record."""

from __future__ import annotations

import shlex
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol, TypeVar

from lpa.domain.recht.mas import Routestap
from lpa.domain.records.brief import Brief
from lpa.domain.records.eigentermijn import Eigentermijn
from lpa.domain.records.jongere import Verzorger
from lpa.domain.records.spreekuur import Spreekuur, Uitnodiging
from lpa.domain.zaak.keten import Verstrekking
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.writer import transaction
from tests.conftest import NU
from tests.domain.factories import dag, maak_huisbezoek, maak_overstap

GETYPT = """
school nieuw "De Wegwijzer" --brin 12AB --plaats Heerde --regio midden --onderwijssoort po
school nieuw "Het Kompas" --brin 34CD --plaats Zwolle --regio noord --onderwijssoort vo,vso --contactpersoon "I. Merel"
jongere nieuw --achternaam Zwaluw --tussenvoegsel van --voornaam Sem --geboortedatum 12-03-2004 --geslacht m \
    --bsn 999990019 --adres "Dijk 1" --postcode "8181 AA" --plaats Heerde --taal Pools
jongere nieuw --achternaam Koolmees --voornaam Lot --geboortedatum 1-10-2006
jongere verzorger 1 --naam "Noor Specht" --adres "Dijk 2" --telefoon 0600000000
inschrijving nieuw --jongere 1 --school 12AB --van 1-8-2008 --tot 31-7-2016 --toch
inschrijving nieuw --jongere 1 --school kompas --van 1-8-2016 --onderwijssoort vo --niveau havo --leerjaar 4
melding nieuw --jongere 1 --soort luxe --datum 3-9-2019 --toelichting "een week Texel"
melding sluit 1 --afhandeling waarschuwing --datum 10-9-2019
melding nieuw --jongere 1 --soort signaal --datum 10-10-2019 --uren 18 --eerste-dag 23-9-2019 \
    --meldingsnummer 1234567 --melder "mentor van 4 havo" --reden "ziek gemeld, niet geloofd" --vervolg-op 1
interventie nieuw 2 --soort brief --datum 11-10-2019
interventie nieuw 2 --soort verzuimgesprek --datum 15-10-2019 --met "Sem en moeder" --resultaat "elke dag op tijd"
melding sluit 2 --afhandeling "geen actie na overleg met school" --datum 1-11-2019
melding heropen 2 --reden "opnieuw verzuim" --datum 12-11-2019
interventie nieuw 2 --soort huisbezoek --datum 13-11-2019 --met "Noor Specht" --notitie "niemand belde terug"
verlof nieuw --jongere 1 --grond gewichtig --van 2-12-2019 --tot 17-12-2019 --ontvangen 4-11-2019 --reden "bruiloft"
termijn opschort 3 --van 6-11-2019 --tot 11-11-2019 --reden "bewijs gevraagd"
verlof hoor 3 --datum 11-11-2019 --mening "geen bezwaar"
vrijstelling nieuw --jongere 1 --grond 15 --van 1-8-2020 \
    --tot 31-7-2021 --ontvangen 5-11-2019 --toelichting "mbo in Epe"
"""


class Typt(Protocol):
    """What takes commands, and in which file."""

    pad: Path

    def goed(self, *words: str) -> str:
        """A command that must succeed."""


T = TypeVar("T", bound=Typt)


def vul(lpa: T) -> T:
    """The case file with jongere 1, zaken 1 to 5, and everything that hangs on them; jongere 2 has nothing."""
    for regel in GETYPT.replace("\\\n", " ").strip().splitlines():
        lpa.goed(*shlex.split(regel))
    bewaar(lpa, *RECORDS)
    return lpa


def bewaar(lpa: Typt, *records: Any) -> None:
    """Store records of which the commands are elsewhere."""
    with CaseFile(lpa.pad, lambda: "", lambda: NU) as b, transaction(b, "test") as s:
        for record in records:
            s.add(record)


RECORDS: tuple[Any, ...] = (
    maak_overstap(geopend_op=dag("14-11-2019"), keuze="zorg en welzijn", aangemeld_op=dag("14-11-2019")),
    maak_huisbezoek(
        zaak=2, begin=datetime.fromisoformat("2019-11-13T10:30"), status="afgelegd", met_wie="Noor Specht",
        verslag="Moeder deed open.\nEr lag post van school.", interventie=3, uid="b-1",
    ),
    maak_huisbezoek(zaak=2, begin=datetime.fromisoformat("2019-11-14T16:00"), status="niet thuis", kaartje=True,
                    poging_na=1, uid="b-2"),
    maak_huisbezoek(zaak=2, begin=datetime.fromisoformat("2019-11-19T10:30"), tolk="Pools", uid="b-3"),
    Routestap(zaak=2, datum=dag("12-11-2019"), van="onderzoek", naar="vrijwillig", reden="gezin wil hulp"),
    Brief(zaak=2, soort="uitnodiging", aan="Noor Specht", bestand="brief-1.docx", sha256="0" * 64,
          datum=dag("10-10-2019"), verzonden_op=dag("11-10-2019"), interventie=1),
    Verstrekking(zaak=2, aan="GGD, B. Vink", wat="verzuim en reden", datum=dag("13-11-2019"),
           grondslag="Leerplichtwet art. 22 lid 4", toestemming=True),
    Spreekuur(school=2, datum=dag("20-11-2019"), tijd="09:00", plaats="kamer 3"),
    Uitnodiging(spreekuur=1, zaak=2),
    Eigentermijn(zaak=2, wat="mentor bellen", laatste_dag=dag("14-11-2019")),
    Eigentermijn(zaak=2, wat="verslag lezen", laatste_dag=dag("12-11-2019"), gedaan_op=dag("13-11-2019")),
    Verzorger(jongere=1, naam="Bram Zwaluw"),
)  # fmt: skip

"""Fixtures of letters: a file with zaken that letters can be about."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from lpa.cli import main
from lpa.domain.records.huisbezoek import Huisbezoek
from lpa.domain.records.spreekuur import Spreekuur, Uitnodiging
from lpa.domain.zaak.keten import Contact
from tests.commands.brief.helpers import AFZENDER, bewaar
from tests.conftest import Lpa
from tests.overal.test_prompts import Gesprek


@pytest.fixture
def zaken(lpa: Lpa, _zaken: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Lpa:
    """A zaak for each kind of letter, as `_zaken` made them, in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    lpa.pad.write_bytes(_zaken)
    return lpa


@pytest.fixture(scope="session")
def _zaken(begonnen: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Sem (10, two parents), Zoë (15, one parent), Mees (13, a secret address), and a zaak for each kind of letter.

    Melding 1 of Sem, 2 of Zoë, 3 of Mees; verlof 4 of Sem, open, 5 of Zoë, sent on; vrijstelling 6 of Tijn, his
    brother, granted.
    """
    pad = Path(shutil.copy(begonnen, tmp_path_factory.mktemp("brieven") / "zaken.lpa"))
    regels: tuple[tuple[str, ...], ...] = (
        ("school", "nieuw", "De Wilg", "--plaats", "Heerde", "--regio", "midden", "--onderwijssoort", "po"),
        ("school", "nieuw", "Het Kompas", "--plaats", "Zwolle", "--regio", "noord", "--onderwijssoort", "vo"),
        ("jongere", "nieuw", "--achternaam", "Zwaluw", "--voornaam", "Sem", "--geboortedatum", "12-03-2009",
         "--adres", "Linde 1", "--postcode", "8181ab", "--plaats", "Heerde"),
        ("jongere", "nieuw", "--achternaam", "Specht", "--voornaam", "Zoë", "--geboortedatum", "4-5-2004",
         "--adres", "Dijk 12", "--postcode", "8181 BB", "--plaats", "Heerde"),
        ("jongere", "nieuw", "--achternaam", "Gans", "--voornaam", "Mees", "--geboortedatum", "1-2-2006",
         "--adres", "Geheimweg 7", "--postcode", "8181 CC", "--plaats", "Heerde", "--geheim-adres", "ja"),
        ("inschrijving", "nieuw", "--jongere", "1", "--school", "1", "--van", "1-8-2013"),
        ("inschrijving", "nieuw", "--jongere", "2", "--school", "2", "--van", "1-8-2016"),
        ("inschrijving", "nieuw", "--jongere", "3", "--school", "2", "--van", "1-8-2018"),
        ("jongere", "verzorger", "1", "--naam", "Noor Zwaluw"),
        ("jongere", "verzorger", "1", "--naam", "Piet Merel", "--adres", "Kerkstraat 9, 8161 XX Epe"),
        ("jongere", "verzorger", "2", "--naam", "Ans Specht"),
        ("jongere", "verzorger", "3", "--naam", "Kees Gans", "--adres", "Bosweg 3, 8161 YY Epe"),
        ("melding", "nieuw", "--jongere", "1", "--soort", "signaal", "--datum", "10-10-2019", "--uren", "18",
         "--eerste-dag", "23-9-2019", "--laatste-dag", "4-10-2019"),
        ("melding", "nieuw", "--jongere", "2", "--soort", "luxe", "--datum", "28-10-2019",
         "--eerste-dag", "28-10-2019"),
        ("melding", "nieuw", "--jongere", "3", "--soort", "signaal", "--datum", "28-10-2019", "--uren", "20"),
        ("verlof", "nieuw", "--jongere", "1", "--ontvangen", "4-11-2019", "--van", "9-12-2019", "--tot", "27-1-2020"),
        ("verlof", "nieuw", "--jongere", "2", "--ontvangen", "4-11-2019", "--van", "9-12-2019", "--tot", "11-12-2019"),
        ("verlof", "besluit", "5", "--uitkomst", "doorgestuurd"),
        ("jongere", "nieuw", "--achternaam", "Zwaluw", "--voornaam", "Tijn", "--geboortedatum", "20-5-2011",
         "--adres", "Linde 1", "--postcode", "8181ab", "--plaats", "Heerde"),
        ("jongere", "verzorger", "4", "--naam", "Noor Zwaluw"),
        ("jongere", "verzorger", "4", "--naam", "Piet Merel", "--adres", "Kerkstraat 9, 8161 XX Epe"),
        ("vrijstelling", "nieuw", "--jongere", "4", "--grond", "5b", "--ontvangen", "1-6-2019", "--van", "1-8-2019",
         "--tot", "31-7-2020", "--verklaring", "1-6-2019", "--toch"),
        ("vrijstelling", "besluit", "6", "--uitkomst", "vrijgesteld", "--toch"),
        AFZENDER,
    )  # fmt: skip
    for regel in regels:
        assert main((*regel, "--bestand", str(pad), "--peildatum", "2019-11-15")) == 0
    spreekuur = Spreekuur(nummer=1, school=2, datum=date(2019, 11, 28), tijd="09:00", plaats="kamer 12")
    bewaar(
        pad,
        Huisbezoek(zaak=1, begin=datetime(2019, 11, 26, 10, 30), duur=60, uid="a", tolk="Pools"),  # noqa: DTZ001
        spreekuur,
        Uitnodiging(spreekuur=1, zaak=2),
        Contact(soort="rmc", naam="RMC", persoon="A. Kraai", adres="Plein 1, 8011 AA Zwolle", zoeksleutel="rmc"),
        Contact(
            soort="school", naam="De Wilg", persoon="B. Meerkoet", adres="Park 2, 8181 AC Heerde", zoeksleutel="wilg"
        ),
    )
    return pad.read_bytes()


@pytest.fixture
def op_terminal(zaken: Lpa) -> Iterator[Callable[..., Gesprek]]:
    """Starts a command on a terminal, on the file with a zaak for each letter."""
    begonnen: list[Gesprek] = []

    def begin(*words: str) -> Gesprek:
        begonnen.append(Gesprek(zaken.pad, *words))
        return begonnen[-1]

    yield begin
    for gesprek in begonnen:
        gesprek.stop()

"""The zaak that a text means, and which are offered while she types."""

from __future__ import annotations

import pytest

from lpa.errors import MeerMogelijk, NietGevonden, VerkeerdGebruik
from lpa.storage.engine.file import CaseFile
from lpa.storage.zaak import gezocht
from lpa.storage.zaak.gezocht import Soort
from tests.domain.factories import dag, maak_jongere, maak_melding, maak_verlof
from tests.storage.helpers import store

EINDE = {"gesloten_op": dag("01-11-2019"), "afhandeling": "waarschuwing"}


@pytest.fixture
def vol(bestand: CaseFile) -> CaseFile:
    """Of jongere 1 meldingen 1 (closed) and 2, and verlof 3; of jongere 2 melding 4. Both are called Zwaluw."""
    store(
        bestand, maak_jongere(voornaam="Sem", bsn="999990019"), maak_jongere(voornaam="Noor", bsn="999990020"),
        maak_melding(**EINDE), maak_melding(geopend_op=dag("14-10-2019"), meldingsnummer="1234567"),
        maak_verlof(), maak_melding(jongere=2),
    )  # fmt: skip
    return bestand


@pytest.mark.parametrize(
    ("tekst", "soort", "nummer"),
    [
        ("2", Soort(), 2), ("1234567", Soort(), 2), ("verlof 3", Soort(), 3), ("sem", Soort(("melding",)), 2),
        ("sem", Soort(("melding",), gesloten=True), 1), ("sem", Soort(("verlof",)), 3), ("noor", Soort(), 4),
        ("999990020", Soort(), 4), ("3", Soort(("melding",)), 3),
    ],
)  # fmt: skip
def test_a_text_means_one_zaak(vol: CaseFile, tekst: str, soort: Soort, nummer: int) -> None:
    assert gezocht.nummer(vol.conn, tekst, soort) == nummer


@pytest.mark.parametrize(
    ("tekst", "soort", "fout", "zegt"),
    [
        ("", Soort(), VerkeerdGebruik, "er is geen zaak genoemd"),
        ("99", Soort(("verlof", "vrijstelling")), NietGevonden, "er is geen verlof of vrijstelling 99"),
        ("merel", Soort(), NietGevonden, "er is geen jongere die past bij 'merel'"),
        ("noor", Soort(("verlof",)), NietGevonden, "jongere 2 heeft geen verlof, wel melding 4"),
        ("sem", Soort(), MeerMogelijk, "verlof 3 (04-11-2019), melding 2 (14-10-2019), melding 1"),
        ("zwaluw", Soort(("melding",)), MeerMogelijk, "melding 4 (10-10-2019, Zwaluw, Noor, 12-03-2009)"),
    ],
)
def test_what_means_none_or_more_is_said(
    vol: CaseFile, tekst: str, soort: Soort, fout: type[NietGevonden], zegt: str
) -> None:
    with pytest.raises(fout) as gezegd:
        gezocht.nummer(vol.conn, tekst, soort)
    assert zegt in gezegd.value.fout


@pytest.mark.parametrize(
    ("tekst", "soort", "nummers"),
    [("zw", Soort(("melding",)), [2, 4, 1]), ("sem", Soort(), [3, 2, 1]), ("2", Soort(), [2]),
     ("2", Soort(("verlof",)), []), ("1234567", Soort(), [2]),
     ("merel", Soort(), []), ("0019", Soort(("verlof",)), [3])],
)  # fmt: skip
def test_while_she_types_the_zaken_that_fit_are_offered(
    vol: CaseFile, tekst: str, soort: Soort, nummers: list[int]
) -> None:
    assert [int(nummer) for nummer, _ in gezocht.zoek(vol.conn, tekst, soort, 8)] == nummers

"""The list of letters."""

from __future__ import annotations

from tests.conftest import Lpa, ongemoeid


def test_a_list_can_be_a_csv_and_fits_a_narrow_screen(zaken: Lpa) -> None:
    zaken.goed("brief", "maak", "waarschuwing", "1")
    assert "brief-1-waarschuwing-1.docx" in zaken.goed("brief", "lijst", "--csv")
    smal = zaken.goed("brief", "lijst", "1", COLUMNS="40").splitlines()
    assert max(map(len, smal)) <= 40
    assert smal[0] == "2  zaak 1"  # a number beside a number says whose it is
    assert zaken.json("brief", "toon", "2")["aan"] == "Piet Merel (verzorger 2)"
    assert "SHA-256" in zaken.goed("brief", "toon", "2")
    ongemoeid(zaken, "brief", "toon", "9", code=3)
    ongemoeid(zaken, "brief", "verzonden", "9", code=3)
    ongemoeid(zaken, "brief", "lijst", "99", code=3)

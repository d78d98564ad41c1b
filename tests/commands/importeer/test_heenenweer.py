"""Out to a CSV and in again: what lpa lists, it reads; and reading its own list changes nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import BSN, Lpa, vingerafdruk

NAMEN = st.sampled_from(["Merel", "Jansen", "O'Neill", "Vos-Specht", "Əliyeva", "Ünal"])
DAGEN = st.dates(min_value=date(2005, 1, 1), max_value=date(2014, 12, 31)).map(date.isoformat)


def een_van(tekst: str) -> st.SearchStrategy[str]:
    """One of some values; the first may be nothing."""
    return st.sampled_from(tekst.split("|"))


JONGERE = st.fixed_dictionaries({
    "achternaam": NAMEN, "tussenvoegsel": een_van("|van der|'t"), "voornaam": een_van("Sem|Lot|Bo"),
    "geboortedatum": st.one_of(DAGEN, een_van("2009|2009-03")), "geslacht": een_van("m|v|x|onbekend"),
    "adres": een_van("|Dijk 2|Plein 1945 3-bis"), "postcode": een_van("|8181 AA|8011 AB"),
    "plaats": een_van("|Heerde|'s-Hertogenbosch"), "land": een_van("|België"), "geheim_adres": een_van("nee|ja"),
    "telefoon": een_van("|0612345678|+32 2 1234567"), "taal": een_van("|Pools"),
    "verblijf": een_van("|verblijft hier"), "notitie": een_van("|bel na 15:00; niet eerder"),
    "gevestigd_op": een_van("|2018-03-09"), "verhuisd_op": een_van("|2020-03-09"),
    "startkwalificatie_op": een_van("|2019-07-01"), "uitstroom_op": een_van("|2019-07-02"),
    "twaalf_jaren_op": een_van("|2019-07-31"), "overleden_op": een_van("|2020-05-01"),
})  # fmt: skip


@contextmanager
def weer_leeg(pad: Path) -> Iterator[None]:
    """The file as it was, when the block ends."""
    voor = pad.read_bytes()
    yield
    pad.write_bytes(voor)


def schrijf(pad: Path, rijen: list[Mapping[str, str]]) -> str:
    """The rows as a CSV."""
    kop = list(rijen[0])
    regels = [";".join(kop), *(";".join(f'"{r[k]}"' if ";" in r[k] else r[k] for k in kop) for r in rijen)]
    pad.write_text("\n".join(regels), encoding="utf-8")
    return str(pad)


@pytest.mark.slow
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(JONGERE, min_size=1, max_size=6, unique_by=lambda j: (j["voornaam"][0], j["geboortedatum"][:4])))
def test_a_register_that_is_listed_and_read_again_is_the_same(
    leeg: Lpa, tmp_path: Path, rijen: list[Mapping[str, str]]
) -> None:
    with weer_leeg(leeg.pad):
        leeg.goed("importeer", "jongeren", schrijf(tmp_path / "a.csv", rijen), "--goede-rijen", "--toch")
        lijst = leeg.goed("jongere", "lijst", "--csv", "--alles")
        (tmp_path / "b.csv").write_text(lijst, encoding="utf-8")
        voor = vingerafdruk(leeg.pad)
        aantal = len(lijst.strip().splitlines()) - 1
        assert f"0 nieuw, 0 gewijzigd, {aantal} gelijk" in leeg.goed(
            "importeer", "jongeren", str(tmp_path / "b.csv"), "--toch"
        )
        assert vingerafdruk(leeg.pad) == voor
    with weer_leeg(leeg.pad):
        leeg.goed("importeer", "jongeren", str(tmp_path / "b.csv"), "--toch")
        opnieuw = leeg.goed("jongere", "lijst", "--csv", "--alles")
    zonder = [regel for regel in lijst.splitlines() if "(adres geheim)" not in regel]
    assert set(map(kern, zonder)) <= set(map(kern, opnieuw.splitlines()))


def kern(regel: str) -> str:
    """A line of the list without its number, which another file gives anew."""
    return regel.partition(";")[2]


def test_a_bsn_and_an_address_that_lpa_hid_in_its_list_are_not_taken_for_another(leeg: Lpa, tmp_path: Path) -> None:
    leeg.goed("jongere", "nieuw", "--achternaam", "Merel", "--voornaam", "Sem", "--geboortedatum", "12-3-2009",
              "--bsn", BSN, "--adres", "Dijk 2", "--postcode", "8181 AA", "--geheim-adres", "ja")  # fmt: skip
    leeg.goed("jongere", "nieuw", "--achternaam", "Specht", "--voornaam", "Lot", "--geboortedatum", "1-5-2011",
              "--adres", "Plein 1", "--postcode", "8181 AA")  # fmt: skip
    lijst = leeg.goed("jongere", "lijst", "--csv")
    assert "Dijk" not in lijst
    assert "Plein 1;(adres geheim)" in lijst  # the postcode of somebody else's secret address
    (tmp_path / "a.csv").write_text(lijst, encoding="utf-8")
    assert "0 gewijzigd, 2 gelijk" in leeg.goed("importeer", "jongeren", str(tmp_path / "a.csv"), "--toch")
    sem = leeg.json("jongere", "toon", "1", "--volledig")
    assert (sem["bsn"], sem["adres"], sem["postcode"]) == (BSN, "Dijk 2", "8181 AA")


def test_schools_that_are_listed_and_read_again_are_the_same(leeg: Lpa, tmp_path: Path) -> None:
    leeg.goed("school", "nieuw", "De Linde", "--brin", "90AB01", "--plaats", "Epe", "--regio", "midden",
              "--onderwijssoort", "po,so", "--telefoon", "0578111111", "--email", "info@linde.example")  # fmt: skip
    lijst = leeg.goed("school", "lijst", "--csv", "--alles")
    (tmp_path / "a.csv").write_text(lijst, encoding="utf-8")
    aantal = len(lijst.strip().splitlines()) - 1
    assert f"0 nieuw, 0 gewijzigd, {aantal} gelijk" in leeg.goed("importeer", "scholen", str(tmp_path / "a.csv"))


def test_who_came_back_keeps_the_stay_of_before(leeg: Lpa, tmp_path: Path) -> None:
    leeg.goed("jongere", "nieuw", "--achternaam", "Merel", "--voornaam", "Sem", "--geboortedatum", "12-3-2009",
              "--verhuisd", "1-3-2015")  # fmt: skip
    rij = {"achternaam": "Merel", "voornaam": "Sem", "geboortedatum": "2009-03-12", "gevestigd_op": "2017-09-01"}
    leeg.goed("importeer", "jongeren", schrijf(tmp_path / "a.csv", [rij]), "--toch")
    sem = leeg.json("jongere", "toon", "1")
    assert (sem["gevestigd_op"], sem["verhuisd_op"]) == ("2017-09-01", None)
    assert "tot en met 28-02-2015" in leeg.goed("jongere", "toon", "1", COLUMNS="120")
    leeg.goed("ongedaan", "--ja")
    assert leeg.json("jongere", "toon", "1")["verhuisd_op"] == "2015-03-01"

"""Everything out of the file, and read again by a database that knows nothing of lpa."""

# ruff: noqa: S608

from __future__ import annotations

import csv
import json
import shlex
from pathlib import Path
from typing import Any

import duckdb
import pytest

from lpa.domain.dossier.uitvoer import NOOIT, OPEN
from lpa.storage.engine.rows import _TABELLEN
from lpa.storage.exchange import everything
from tests.conftest import Lpa, geweigerd, ongemoeid

JAAR = "2019-2020"
WPG = ("--met-wpg", "voor het jaarverslag")


def _doe(lpa: Lpa, *regels: str) -> None:
    for regel in regels:
        lpa.goed(*shlex.split(regel))


def uitvoer(lpa: Lpa, map_: Path, *opties: str) -> duckdb.DuckDBPyConnection:
    """A database with the tables of an export, each column of the type that the package gives it."""
    lpa.goed("export", "alles", "--map", str(map_), *opties)
    db = duckdb.connect()
    typen = {"integer": "BIGINT", "string": "VARCHAR", "boolean": "BOOLEAN", "date": "DATE", "datetime": "TIMESTAMP",
             "number": "DOUBLE"}  # fmt: skip
    for tabel in json.loads((map_ / "datapackage.json").read_text())["resources"]:
        kolommen = {f["name"]: typen[f["type"]] for f in tabel["schema"]["fields"]}
        db.execute(
            f"""create table {tabel["name"]} as
                select * from read_csv(?, header = true, delim = ',', columns = {kolommen})""",
            [str(map_ / tabel["path"])],
        )
    return db


def geteld(db: duckdb.DuckDBPyConnection, opdracht: str) -> dict[Any, int]:
    return dict(db.execute(opdracht).fetchall())


def cellen(lpa: Lpa, tabel: str) -> dict[str, int]:
    """The figures of a table that are something."""
    rijen = lpa.json("overzicht", JAAR, "--tabel", tabel, "--jaren", "1")["tabellen"][0]["rijen"]
    return {r["rij"]: r["cellen"][0]["waarde"] for r in rijen if r["cellen"][0]["waarde"]}


@pytest.mark.parametrize(("tabel", "soorten"), [("5", "'signaal', 'langdurig'"), ("6", "'absoluut'"), ("7", "'luxe'")])
def test_plain_sql_gives_the_outcomes_of_the_overview(oefen: Lpa, tmp_path: Path, tabel: str, soorten: str) -> None:
    db = uitvoer(oefen, tmp_path / "uit", *WPG)
    uit = geteld(
        db, f"""select coalesce(afhandeling, 'nog in onderzoek'), count(*) from melding
            where schooljaar = '{JAAR}' and not rmc and soort in ({soorten}) group by 1"""
    )  # fmt: skip
    gedrukt = cellen(oefen, tabel)
    totaal = next(iter(gedrukt))
    assert uit == {rij: aantal for rij, aantal in gedrukt.items() if rij != totaal}
    assert sum(uit.values()) == gedrukt[totaal]


def test_plain_sql_gives_the_werkprocessen_and_the_exemptions(voorbeeld: Lpa, tmp_path: Path) -> None:
    db = uitvoer(voorbeeld, tmp_path / "uit")
    soorten = geteld(db, f"select soort, count(*) from melding where schooljaar = '{JAAR}' and not rmc group by 1")
    tabel = cellen(voorbeeld, "3")
    assert soorten["signaal"] + soorten["langdurig"] == tabel["signaalverzuim"]
    assert [soorten[s] for s in ("absoluut", "luxe", "overig")] == [
        tabel[f"{s} verzuim"] for s in ("absoluut", "luxe", "overig")
    ]
    vrij = geteld(
        db, f"""select 'art. ' || replace(replace(soort, '5a', '5 onder a'), '5c', '5 onder c'), count(*)
            from vrijstelling where schooljaar = '{JAAR}' and soort in ('5a', '5b', '5c', '15')
            and afhandeling in ('toegekend', 'vrijgesteld van rechtswege') group by 1"""
    )  # fmt: skip
    assert vrij == {rij: n for rij, n in cellen(voorbeeld, "8").items() if rij != "totaal"}


def test_with_names_the_register_gives_table_1_and_2(oefen: Lpa, tmp_path: Path) -> None:
    db = uitvoer(oefen, tmp_path / "uit", "--met-namen", "--ja")
    hier = """create view hier as select *, date_diff('year', geboortedatum::date, date '2019-10-01')
            - (strftime(geboortedatum::date, '%m%d') > '1001')::int as leeftijd from jongere
        where (verhuisd_op is null or verhuisd_op > '2019-10-01')
            and (gevestigd_op is null or gevestigd_op <= '2019-10-01')
            and verblijf = 'ingeschreven' and (overleden_op is null or overleden_op > '2019-10-01')"""
    db.execute(hier)
    tabel = cellen(oefen, "1")
    assert (
        geteld(db, "select 'totaal', count(*) from hier where leeftijd between 5 and 17")["totaal"] == tabel["totaal"]
    )
    soorten = geteld(
        db, """select onderwijssoort, count(distinct jongere) from inschrijving join hier on hier.nummer = jongere
            where leeftijd between 4 and 22 and van <= '2019-10-01' and (tot is null or tot >= '2019-10-01')
            group by 1"""
    )  # fmt: skip
    assert soorten["vso"] == cellen(oefen, "2")["voortgezet speciaal onderwijs"]
    assert soorten["po"] == cellen(oefen, "2")["primair basisonderwijs"]


def test_every_reference_leads_to_a_row(voorbeeld: Lpa, tmp_path: Path) -> None:
    db = uitvoer(voorbeeld, tmp_path / "uit")
    gezien = 0
    for tabel in json.loads((tmp_path / "uit" / "datapackage.json").read_text())["resources"]:
        for verwijzing in tabel["schema"]["foreignKeys"]:
            naar = verwijzing["reference"]["resource"]
            veld = verwijzing["fields"]
            los = f"""select count(*) from {tabel["name"]} where {veld} is not null
                and {veld} not in (select nummer from {naar})"""
            assert db.execute(los).fetchone() == (0,), (tabel["name"], verwijzing)
            gezien += 1
    assert gezien > 20
    alle = "select nummer from melding union all select nummer from verlof union all select nummer from vrijstelling"
    assert db.execute(f"select count(*) - count(distinct nummer) from ({alle})").fetchone() == (0,)
    assert db.execute(f"select count(*) from interventie where zaak not in ({alle})").fetchone() == (0,)


def inhoud(map_: Path) -> str:
    return "".join(pad.read_text("utf-8") for pad in sorted(map_.glob("*.csv")))


def test_the_numbers_and_their_order_are_others_each_time(voorbeeld: Lpa, tmp_path: Path) -> None:
    def sexes(naam: str) -> list[str]:
        voorbeeld.goed("export", "alles", "--map", str(tmp_path / naam))
        with (tmp_path / naam / "jongere.csv").open(encoding="utf-8", newline="") as bestand:
            return [rij["geslacht"] + rij["geboortejaar"] for rij in csv.DictReader(bestand)]

    een, ander = sexes("een"), sexes("ander")
    assert sorted(een) == sorted(ander)
    assert een != ander


def test_of_a_secret_address_neither_address_nor_text_goes_along_with_names(gevuld: Lpa, tmp_path: Path) -> None:
    _doe(
        gevuld,
        'jongere wijzig 1 --adres "Marterlaan 9" --postcode "8199 AB" --geheim-adres ja --toch',
        'interventie nieuw 1 --soort brief --notitie "woont Marterlaan 9" --datum 4-11-2019 --toch',
        'jongere wijzig 2 --adres "Otterpad 3" --toch',
        'interventie nieuw 2 --soort brief --notitie "broer woont op Marterlaan 9" --datum 4-11-2019 --toch',
        'jongere wijzig 3 --adres "Marterlaan 9" --postcode "8199 AB" --toch',  # who lives there too
    )
    for opties in ((), ("--met-namen", "--ja")):
        map_ = tmp_path / f"uit{len(opties)}"
        gevuld.goed("export", "alles", "--map", str(map_), *opties, *WPG)
        assert "Marterlaan" not in inhoud(map_)
        assert "8199" not in (map_ / "jongere.csv").read_text("utf-8")
    assert "Otterpad" in inhoud(tmp_path / "uit2")
    assert "geheim adres" in (tmp_path / "uit2" / "LEESMIJ.txt").read_text("utf-8")


def test_names_go_along_only_when_she_says_so_and_the_log_has_it(gevuld: Lpa, tmp_path: Path) -> None:
    assert "--ja" in geweigerd(gevuld("export", "alles", "--map", str(tmp_path / "uit"), "--met-namen"), 5)
    assert not (tmp_path / "uit").exists()
    gevuld.goed("export", "alles", "--map", str(tmp_path / "uit"), "--met-namen", "--ja")
    assert "met-namen" in gevuld.goed("logboek", "--volledig", COLUMNS="200")


def test_criminal_data_go_along_only_with_a_reason(gevuld: Lpa, tmp_path: Path) -> None:
    _doe(
        gevuld,
        "melding nieuw --jongere 1 --soort signaal --datum 20-9-2019 --uren 20 --toch",
        "pv verzonden 3 --datum 4-11-2019 --eerder-veroordeeld nee --toch",
    )
    zonder = gevuld("export", "alles", "--map", str(tmp_path / "zonder"))
    assert "onder de Wpg weggelaten" in zonder.err
    assert "pv-verzonden" not in inhoud(tmp_path / "zonder")
    gevuld.goed("export", "alles", "--map", str(tmp_path / "met"), *WPG)
    assert "pv-verzonden" in inhoud(tmp_path / "met")
    for opties in (WPG, (*WPG, "--met-namen", "--ja"), ("--met-namen", "--ja")):
        assert "bestaat al" in ongemoeid(gevuld, "export", "alles", "--map", str(tmp_path / "met"), *opties, code=5)


@pytest.mark.parametrize("opties", [(), ("--met-namen", "--ja"), WPG])
def test_the_facts_of_a_closed_year_stay_and_so_does_what_she_wrote_about_figures(
    oefen: Lpa, tmp_path: Path, opties: tuple[str, ...]
) -> None:
    oefen.goed("cijfers", "noot", "moeder van Jan belde", "--bij", "3")
    oefen.goed("cijfers", "vaststellen", JAAR, "--toch", "--reden", "proef")
    oefen.goed("export", "alles", "--map", str(tmp_path / "uit"), *opties)
    assert not (tmp_path / "uit" / "telfeit.csv").exists()
    assert ("moeder van Jan" in inhoud(tmp_path / "uit")) is ("--met-namen" in opties)


def test_files_that_are_there_stay_unless_she_says_so(gevuld: Lpa, tmp_path: Path) -> None:
    gevuld.goed("export", "alles", "--map", str(tmp_path / "uit"))
    geweigerd(gevuld("export", "alles", "--map", str(tmp_path / "uit")), 5)
    gevuld.goed("export", "alles", "--map", str(tmp_path / "uit"), "--overschrijf")


# What is not taken out, and why.
NIET = {
    "zaak": "each zaak stands with its kind",
    "verplaatsing": "where a step was before is history of the file",
    "samengevoegd": "numbers that are gone",
    "eigenschap": "settings of the file",
    "afzender": "who signs letters",
    "telfeit": "the facts of a closed schooljaar say so much together that each could be found back",
}


def test_every_record_is_taken_out_or_has_its_reason_and_every_open_field_exists() -> None:
    soorten = {soort.__name__: soort for soort in everything.SOORTEN}
    assert set(OPEN) == set(soorten)
    tabellen = {everything.naam_van(soort) for soort in everything.SOORTEN}
    assert tabellen | set(NIET) == set(_TABELLEN.values())
    for naam, velden in OPEN.items():
        assert set(velden) <= set(soorten[naam].__dataclass_fields__) - NOOIT, naam


def test_a_word_of_her_own_goes_along_without_names_when_five_jongeren_share_it(gevuld: Lpa, tmp_path: Path) -> None:
    for n in range(5):
        _doe(
            gevuld,
            f"jongere nieuw --achternaam Merel --voornaam Bo{n} --geboortedatum {n + 1}-3-2010 --toch",
            f"melding nieuw --jongere {n + 4} --soort overig --datum {n + 2}-9-2019 --toch",
            f"melding nieuw --jongere 1 --soort overig --datum {n + 2}-9-2019 --toch",
            f"kenmerk zet corona {2 * n + 3}",
            f"kenmerk zet zeldzaam {2 * n + 4}",  # five zaken, one jongere
        )
    gevuld.goed("export", "alles", "--map", str(tmp_path / "uit"))
    assert "corona" in inhoud(tmp_path / "uit")
    assert "zeldzaam" not in inhoud(tmp_path / "uit")


def test_of_the_secret_address_of_a_verzorger_neither_address_nor_text_goes_along_with_names(
    gevuld: Lpa, tmp_path: Path
) -> None:
    _doe(
        gevuld,
        'verzorger nieuw 1 --naam "Noor Jansen" --adres "Marterlaan 9, 8199 AB Heerde" --geheim-adres ja',
        'verzorger nieuw 2 --naam "Ada Mus" --adres "Otterpad 3, 8161 XX Epe"',
        'interventie nieuw 1 --soort brief --notitie "moeder zit op Marterlaan 9" --datum 4-11-2019 --toch',
        'interventie nieuw 2 --soort brief --notitie "tante op Marterlaan 9" --datum 4-11-2019 --toch',
    )
    for opties in ((), ("--met-namen", "--ja")):
        map_ = tmp_path / f"uit{len(opties)}"
        gevuld.goed("export", "alles", "--map", str(map_), *opties, *WPG)
        assert "Marterlaan" not in inhoud(map_)
        assert "moeder zit" not in inhoud(map_)
    assert "Otterpad" in inhoud(tmp_path / "uit2")
    assert "of een verzorger met een geheim adres" in (tmp_path / "uit2" / "LEESMIJ.txt").read_text("utf-8")
    for naam in ("uit0", "uit2"):
        beschrijving = json.loads((tmp_path / naam / "datapackage.json").read_bytes())
        (stap,) = [t for t in beschrijving["resources"] if t["name"] == "interventie"]
        assert ("verzorger" in [f["name"] for f in stap["schema"]["fields"]]) == (naam == "uit2")

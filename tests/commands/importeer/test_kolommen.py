"""Which columns a file can have, which of hers mean what, and what is said of those that are not used."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from lpa.domain.register import kolommen
from tests.commands.importeer.conftest import Schrijf
from tests.conftest import BSN, Lpa, ongemoeid


def plat(tekst: str) -> str:
    """What was said, without the breaks of lines."""
    return " ".join(tekst.split())


@pytest.mark.parametrize("soort", kolommen.SOORTEN)
def test_without_a_file_the_columns_of_a_kind_are_told(lpa: Lpa, soort: str) -> None:
    blad = plat(lpa.goed("importeer", "kolommen", soort, COLUMNS="200"))
    assert all(wat.label in blad for wat in kolommen.DOELEN[soort].values())
    assert all(wat in blad for wat in kolommen.ontbreekt(soort, []))
    velden = {v["doel"]: v for v in lpa.json("importeer", "kolommen", soort)["velden"]}
    assert list(velden) == list(kolommen.DOELEN[soort])
    assert {doel for doel, v in velden.items() if v["nodig"]} == {d for groep in kolommen.NODIG[soort] for d in groep}


@pytest.mark.parametrize("soort", kolommen.SOORTEN)
def test_the_help_of_each_import_names_that_page(lpa: Lpa, soort: str) -> None:
    assert f"\nWelke kolommen: lpa importeer kolommen {soort}\n" in lpa.goed("importeer", soort, "--help", COLUMNS="80")


@pytest.mark.parametrize(
    ("soort", "kop", "doel"),
    [
        *[("meldingen", kop, "eerste_dag") for kop in (
            "Eerste verzuimdag", "Eerste dag verzuim", "eerste dag van het verzuim", "Verzuim sinds", "Afwezig vanaf",
        )],
        ("meldingen", "Laatste verzuimdag", "laatste_dag"), ("meldingen", "Soort", "soort"),
        ("scholen", "Soort", "onderwijssoort"), ("scholen", "Soort onderwijs", "onderwijssoort"),
    ],
)  # fmt: skip
def test_a_heading_is_known_as_people_write_it(soort: str, kop: str, doel: str) -> None:
    assert kolommen.voorstel(soort, [kop]) == {doel: kop}


def test_a_better_heading_than_soort_says_the_kind_of_education() -> None:
    assert kolommen.voorstel("scholen", ["Soort", "Onderwijssoort"]) == {"onderwijssoort": "Onderwijssoort"}


def test_what_is_not_used_is_said_at_once_where_the_first_day_is_missed(gevuld: Lpa, schrijf: Schrijf) -> None:
    rij = f"{BSN};V3;11-11-2019;18;4-11-2019"
    for kop, gemist in (("Ziet begin op", True), ("Eerste verzuimdag", False)):
        uit = gevuld("importeer", "meldingen", schrijf("m.csv", f"BSN;Soort;Meldingsdatum;Uren;{kop}", rij), "--proef")
        let_op = f"Let op: geen kolom is gelezen als eerste dag, en niet gebruikt is: {kop}."
        assert (let_op in plat(uit.err)) is gemist
        assert ("Welke kolommen: lpa importeer kolommen meldingen" in plat(uit.out)) is gemist


def test_a_region_that_is_not_known_names_the_columns_that_help(leeg: Lpa, schrijf: Schrijf) -> None:
    zonder = schrijf("s.csv", "Naam;Plaats", "Delta;Zwolle")
    assert "een kolom Vakantieregio, Gemeente of Provincie zegt die" in leeg("importeer", "scholen", zonder).err
    met = schrijf("s.csv", "Naam;Plaats;Gemeente", "Delta;Zwolle;Zwolle")
    assert "een kolom Vakantieregio of Provincie zegt die" in leeg("importeer", "scholen", met).err
    goed = schrijf("s.csv", "Naam;Plaats;Provincie;Soort", "Delta;Zwolle;Overijssel;middelbare school")
    leeg.goed("importeer", "scholen", goed)
    (delta,) = [s for s in leeg.json("school", "lijst")["scholen"] if s["naam"] == "Delta"]
    assert (delta["regio"], delta["onderwijssoorten"]) == ("noord", "vo")


def test_a_file_in_which_a_heading_stands_twice_gives_no_map_that_cannot_be_read(leeg: Lpa, schrijf: Schrijf) -> None:
    dubbel = schrijf("z.csv", "Naam;Soort;Gemeld op;Opmerking;Opmerking", "Merel, Sem;luxe;1-11-2019;a;b")
    assert "de kolom 'Opmerking' staat er twee keer" in ongemoeid(
        leeg, "importeer", "kolommen", "lijst", dubbel, code=2
    )


def test_headings_that_differ_in_their_capitals_only_are_two_columns(
    leeg: Lpa, schrijf: Schrijf, tmp_path: Path
) -> None:
    lijst = schrijf("z.csv", "NAAM;Naam;Soort;Gemeld op;Geboren", "Merel;Sem;luxe;1-11-2019;12-3-2009")
    toml = leeg.goed("importeer", "kolommen", "lijst", lijst)
    toml = toml.replace('"NAAM" = "naam"', '"NAAM" = "achternaam"').replace('"Naam" = ""', '"Naam" = "voornaam"')
    (tmp_path / "k.toml").write_text(toml, encoding="utf-8")
    leeg.goed("importeer", "lijst", lijst, "--kolommen", str(tmp_path / "k.toml"))
    jongere = leeg.json("jongere", "toon", "1")
    assert (jongere["achternaam"], jongere["voornaam"]) == ("Merel", "Sem")


@pytest.mark.parametrize(
    ("standen", "genoemd"),
    [
        (["ws", "bij Bo", "bij Bo"], ['"ws" = "waarschuwing"', '"bij Bo" = ""']),
        (["ws", "bij Bo", "gesprek met moeder Fatima"], ['"ws" = "waarschuwing"', "# Niet genoemd: 2 teksten die lpa"]),
        (["open", *(f"gebeld Fatima {n}" for n in range(9))], ['"open" = "open"', "# Niet genoemd: 9 teksten die lpa"]),
        (["pv", "moederFatimaheeftteruggebeld"], ['"pv" = "proces-verbaal"', "# Niet genoemd: 1 tekst die lpa"]),
    ],
)  # fmt: skip
def test_the_words_of_a_column_are_printed_only_where_they_are_few_and_short(
    leeg: Lpa, schrijf: Schrijf, standen: list[str], genoemd: list[str]
) -> None:
    rijen = [f"Merel, Sem;12-3-2009;luxe;1-11-2019;{stand}" for stand in standen]
    bestand = schrijf("z.csv", "Naam;Geboren;Soort;Gemeld op;Status", *rijen)
    toml = leeg.goed("importeer", "kolommen", "lijst", bestand)
    assert all(regel in toml for regel in genoemd)
    assert "Fatima" not in toml + leeg.goed("importeer", "kolommen", "lijst", bestand, "--json")
    tomllib.loads(toml)


def test_a_row_with_a_word_that_is_not_known_says_how_to_give_it_a_meaning(
    gevuld: Lpa, schrijf: Schrijf, tmp_path: Path
) -> None:
    lijst = schrijf("m.csv", "BSN;Soort;Meldingsdatum;Uren", f"{BSN};ziek;11-11-2019;18")
    opdracht = ("importeer", "meldingen", lijst)
    hoe = "een woord dat lpa niet kent vertaalt u met --kolommen kolommen.toml, dat begint met: lpa importeer kolommen"
    assert f"{hoe} meldingen BESTAND > kolommen.toml" in plat(gevuld(*opdracht).err)
    assert f"E{hoe[1:]} meldingen BESTAND > kolommen.toml." in plat(gevuld.goed(*opdracht, "--proef"))
    kaart = tmp_path / "kolommen.toml"
    kaart.write_text(
        gevuld.goed("importeer", "kolommen", "meldingen", lijst).replace('"ziek" = ""', '"ziek" = "overig"')
    )
    assert "1 nieuw" in gevuld.goed(*opdracht, "--kolommen", str(kaart), "--toch")


def test_a_row_that_is_refused_with_a_map_or_where_there_is_none_names_no_map(
    gevuld: Lpa, schrijf: Schrijf, tmp_path: Path
) -> None:
    fout = schrijf("j.csv", "Achternaam;Voornaam;Geboortedatum", "Uil;Oek;31-2-2010")
    assert "--kolommen" not in gevuld("importeer", "jongeren", fout).err
    lijst = schrijf("m.csv", "BSN;Soort;Meldingsdatum;Uren", f"{BSN};ziek;11-11-2019;18")
    kaart = tmp_path / "kolommen.toml"
    kaart.write_text(gevuld.goed("importeer", "kolommen", "meldingen", lijst).replace('"ziek" = ""', '"sik" = "luxe"'))
    uit = gevuld("importeer", "meldingen", lijst, "--kolommen", str(kaart))
    assert "1 rij is geweigerd" in plat(uit.err)
    assert "vertaalt" not in uit.err

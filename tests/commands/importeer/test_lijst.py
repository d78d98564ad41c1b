"""Her own list, a workbook with a row a zaak: all that a row brings along, and nothing that it does not say."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from lpa.domain.register.lijst import dag_in
from tests.commands.importeer.conftest import Schrijf
from tests.conftest import BSN, BSN_2, Lpa, ongemoeid

KOP = ["Naam", "Geboren", "School", "Soort", "Gemeld op", "Status", "Actie", "Vervolg", "Datum vervolg", "Opmerking"]


def dag(tekst: str) -> datetime:
    return datetime.strptime(tekst, "%d-%m-%Y")  # noqa: DTZ007


SEM = ["Merel, Sem", dag("12-03-2009"), "De Wilg", "signaal", dag("14-10-2019"), "loopt", "gebeld met moeder",
       "gesprek op school", dag("03-12-2019"), None]  # fmt: skip
LOT = ["Lot van der Specht", "1-5-2005", "kompas", "LRV", dag("01-10-2019"), None, None, None, None, "tolk Pools"]
KEES = ["Kees Gans", dag("01-02-2010"), "12AB", "luxe", dag("16-09-2019"), "ws", None, None, None, "Texel"]
Werkboek = Callable[..., str]


@pytest.fixture
def ingelezen(leeg: Lpa, werkboek: Werkboek) -> Lpa:
    """A file into which a list of three zaken came."""
    leeg.goed(
        "importeer",
        "lijst",
        werkboek("z.xlsx", Zaken=[["Mijn lijst"], [], KOP, SEM, LOT, KEES], Klad=[["x"]]),
        "--toch",
    )
    return leeg


def meldingen(lpa: Lpa) -> list[dict[str, Any]]:
    return sorted(lpa.json("melding", "lijst", "--alles")["meldingen"], key=lambda m: int(m["nummer"]))


def test_a_row_is_a_zaak_with_its_jongere_school_and_enrolment(ingelezen: Lpa) -> None:
    sem, lot, kees = meldingen(ingelezen)
    assert [(m["soort"], m["school"], m["onderwijssoort"], m["geopend_op"]) for m in (sem, lot, kees)] == [
        ("signaal", 1, "po", "2019-10-14"), ("langdurig", 2, "vo", "2019-10-01"), ("luxe", 1, "po", "2019-09-16"),
    ]  # fmt: skip
    jongere = ingelezen.json("jongere", "toon", "2")
    assert (jongere["voornaam"], jongere["tussenvoegsel"], jongere["achternaam"]) == ("Lot", "van der", "Specht")
    assert [(i["jongere"], i["van"]) for i in ingelezen.json("inschrijving", "lijst")["inschrijvingen"]]
    assert lot["toelichting"] == "tolk Pools"


def test_its_last_and_next_step_come_along(ingelezen: Lpa) -> None:
    (stap,) = ingelezen.json("interventie", "lijst")["interventies"]
    assert (stap["zaak"], stap["soort"], stap["resultaat"]) == (1, "telefoon", "gebeld met moeder")
    assert "gesprek op school, uiterlijk dinsdag 03-12-2019" in ingelezen.goed("melding", "toon", "1")


def test_a_row_that_ended_is_closed_as_it_says(ingelezen: Lpa) -> None:
    kees = meldingen(ingelezen)[2]
    assert (kees["afhandeling"], kees["gesloten_op"]) == ("waarschuwing", "2019-09-16")


def test_what_was_under_way_is_not_late_by_a_norm_of_her_own(ingelezen: Lpa) -> None:
    vandaag = ingelezen.goed("vandaag")
    assert "te laat" not in vandaag.replace("0 te laat", "")
    assert "Zonder volgende stap" in vandaag
    assert "Lot van der Specht" in vandaag
    ingelezen.goed("melding", "nieuw", "--jongere", "1", "--soort", "overig", "--datum", "1-10-2019", "--toch")
    assert "te laat" in ingelezen.goed("vandaag").replace("0 te laat", "")  # one that was typed has the norm


def test_the_same_list_again_changes_nothing_and_one_undo_takes_it_back(ingelezen: Lpa, werkboek: Werkboek) -> None:
    lijst = werkboek("z2.xlsx", Zaken=[KOP, SEM, LOT, KEES])
    assert "0 nieuw, 0 gewijzigd, 3 gelijk" in ingelezen.goed("importeer", "lijst", lijst, "--toch")
    ingelezen.goed("ongedaan", "--ja")
    assert ingelezen.json("melding", "lijst")["aantal"] == 0
    assert ingelezen.json("jongere", "lijst")["aantal"] == 0


def test_who_looks_like_somebody_of_another_row_is_not_clear_as_in_another_file(leeg: Lpa, schrijf: Schrijf) -> None:
    kop, piet = "Naam;Geboren;Soort;Gemeld op;BSN", "Bakker, Piet;1-2-2010;luxe;16-9-2019;"
    rijen = [piet, "Bakker, P.;1-2-2010;signaal;16-9-2019;", "Piet Bakker;1-2-2010;signaal;14-10-2019;"]
    uit = leeg.json("importeer", "lijst", schrijf("a.csv", kop, *rijen))
    assert [(r["regel"], r["wat"]) for r in uit["onduidelijk"]] == [
        (3, "P. Bakker lijkt op Piet Bakker, nieuw in dit bestand")
    ]
    assert [j["voornaam"] for j in leeg.json("jongere", "lijst")["jongeren"]] == ["Piet"]
    assert [(m["jongere"], m["soort"]) for m in meldingen(leeg)] == [(1, "luxe"), (1, "signaal")]
    weer = leeg.json("importeer", "lijst", schrijf("b.csv", kop, *rijen), "--toch")
    assert (weer["nieuw"], weer["gelijk"]) == (0, 2)
    assert [(r["regel"], r["wat"]) for r in weer["onduidelijk"]] == [(3, "P. Bakker lijkt op jongere 1, Piet Bakker")]


@pytest.mark.parametrize(
    ("tweede", "jongeren"),
    [
        (f"Sem van der Merel;12-3-2009;luxe;1-11-2019;{BSN}", 1), (f"Merel, S.;12-3-2009;luxe;1-11-2019;{BSN}", 1),
        (f"Ada Gans;1-2-2010;luxe;1-11-2019;{BSN}", 1), (f"Sem v.d. Merel;12-3-2009;luxe;1-11-2019;{BSN_2}", 2),
        ("Sem v.d. Merel;12-3-2009;luxe;1-11-2019;", 1), ("Sem van der Merel;;luxe;1-11-2019;", 1),
    ],
)  # fmt: skip
def test_more_rows_are_of_one_new_jongere_by_number_or_by_name_and_birth_date(
    leeg: Lpa, schrijf: Schrijf, tweede: str, jongeren: int
) -> None:
    eerste = f"van der Merel, Sem;12-3-2009;signaal;14-10-2019;{BSN}"
    leeg.goed(
        "importeer", "lijst", schrijf("a.csv", "Naam;Geboren;Soort;Gemeld op;BSN", eerste, tweede), "--goede-rijen"
    )
    assert leeg.json("jongere", "lijst")["aantal"] == jongeren


def test_a_school_that_is_not_known_and_an_end_that_is_none_are_refused(leeg: Lpa, werkboek: Werkboek) -> None:
    elders = [*SEM[:2], "De Onbekende", *SEM[3:]]
    dicht = [*KEES[:5], "gesloten", *KEES[6:]]
    gezegd = ongemoeid(leeg, "importeer", "lijst", werkboek("z.xlsx", Z=[KOP, elders, dicht]), code=4)
    assert "regel 2: school 'De Onbekende' staat niet in het register" in gezegd
    assert "regel 3: 'gesloten' zegt niet hoe de zaak is afgelopen" in gezegd


def test_a_map_says_what_her_own_words_mean(leeg: Lpa, werkboek: Werkboek, tmp_path: Path) -> None:
    rij = [*SEM[:3], "spijbelen", SEM[4], "afgehandeld door mij", *SEM[6:]]
    kop = ["Wie dan", *KOP[1:]]
    lijst = werkboek("z.xlsx", Z=[kop, rij])
    toml = leeg.goed("importeer", "kolommen", "lijst", lijst)
    assert '"Wie dan" = ""  # aaaaa, aaa' in toml
    assert '"spijbelen" = ""' in toml
    assert "Merel" not in toml
    for van, naar in (('"Wie dan" = ""', '"Wie dan" = "naam"'), ('"spijbelen" = ""', '"spijbelen" = "signaal"'),
                      ('"afgehandeld door mij" = ""', '"afgehandeld door mij" = "waarschuwing"')):  # fmt: skip
        assert van in toml
        toml = toml.replace(van, naar)
    (tmp_path / "lijst.toml").write_text(toml, encoding="utf-8")
    leeg.goed("importeer", "lijst", lijst, "--kolommen", str(tmp_path / "lijst.toml"), "--toch")
    assert [(m["soort"], m["afhandeling"]) for m in meldingen(leeg)] == [("signaal", "waarschuwing")]


@pytest.mark.parametrize(
    ("toml", "zegt"),
    [
        ('soort = "jongeren"\n[kolommen]\n', "is voor jongeren, niet voor lijst"),
        ("kolommen = [", "is geen TOML"),
        ('soort = "lijst"\n', "ontbreekt [kolommen]"),
        ('[kolommen]\n"Naam" = "lengte"\n', "'Naam' 'lengte', en dat kent lijst niet"),
        ('[kolommen]\n"Naam" = ["naam"]\n', "staat achter 'Naam' iets anders dan een woord"),
        ('[kolommen]\n"Naam" = {a = 1}\n', "staat achter 'Naam' iets anders dan een woord"),
        ('[kolommen]\n"Naam" = 3\n', "staat achter 'Naam' iets anders dan een woord"),
        ('[kolommen]\n"Weg" = "naam"\n', "de kolom 'Weg' uit m.toml staat niet in het bestand"),
        ('[kolommen]\n"Naam" = "naam"\n"School" = "naam"\n', "staat naam twee keer"),
        ('[kolommen]\n"Naam" = "naam"\n[waarden]\nstand = 3\n', "klopt [waarden] niet"),
    ],
)
def test_a_map_that_is_wrong_is_refused(leeg: Lpa, werkboek: Werkboek, tmp_path: Path, toml: str, zegt: str) -> None:
    lijst = werkboek("z.xlsx", Z=[KOP, SEM])
    (tmp_path / "m.toml").write_text(toml, encoding="utf-8")
    gezegd = leeg("importeer", "lijst", lijst, "--kolommen", str(tmp_path / "m.toml"))
    assert gezegd.code == 4
    assert zegt in gezegd.err


@pytest.mark.parametrize(
    ("woorden", "dag_"),
    [
        ("gesprek op school 3-12", "2019-12-03"),
        ("3 december gesprek op school", "2019-12-03"),
        ("bellen ma 2-12-2019", "2019-12-02"),
        ("bellen 2-11", "2019-11-02"),  # past: it must be late, and not of next year
        ("bellen 31-2", None),
        ("groep 7 bellen", None),
        ("morgen bellen", None),  # by the day on which it was written, which nobody knows
    ],
)
def test_a_next_step_that_names_a_day_is_due_on_it(woorden: str, dag_: str | None) -> None:
    gevonden = dag_in(woorden, date(2019, 11, 15))
    assert (gevonden and gevonden.isoformat()) == dag_


def test_a_step_in_the_place_of_an_outcome_leaves_the_zaak_open(leeg: Lpa, werkboek: Werkboek) -> None:
    rij = [*LOT[:5], "JBT", *LOT[6:]]
    leeg.goed("importeer", "lijst", werkboek("z.xlsx", Zaken=[KOP, rij]), "--toch")
    assert meldingen(leeg)[0]["gesloten_op"] is None
    (stap,) = leeg.json("interventie", "lijst")["interventies"]
    assert (stap["soort"], stap["datum"]) == ("jeugdbeschermingstafel", "2019-10-01")


LANG = ["Naam", "Geboren", "School", "Soort", "Gemeld op", "Uren", "Status", "Gesloten op", "Laatste stap",
        "Datum laatste stap", "Volgende stap", "Datum volgende stap"]  # fmt: skip


def _rij(**cellen: str) -> list[str]:
    zo = {"Naam": "Aap, Noot", "Geboren": "1-1-2010", "School": "De Wilg", "Soort": "signaal", "Gemeld op": "2-9-2019"}
    zo |= {kop.replace("_", " "): cel for kop, cel in cellen.items()}
    return [zo.get(kop, "") for kop in LANG]


# A row of her list on 15 November 2019, and where each of its cells is afterwards: note, step and day, term and day.
BEWAARD = [
    (_rij(Laatste_stap="overleg met IB", Datum_laatste_stap="12-11-2019"), "overleg met IB (12-11-2019)", None, None),
    (_rij(Datum_laatste_stap="12-11-2019"), "laatste stap: 12-11-2019", None, None),
    (_rij(Datum_volgende_stap="24-12-2019"), "", None, ("volgende stap, uit uw lijst", "2019-12-24")),
    (_rij(Status="ws", Gesloten_op="20-9-2019", Volgende_stap="nazorg bellen", Datum_volgende_stap="10-1-2020"),
     "volgende stap: nazorg bellen 10-01-2020", None, None),
    (_rij(Laatste_stap="verzuimgesprek 12-10-2019"), "", ("verzuimgesprek", "2019-10-12"), None),
    (_rij(Laatste_stap="verzuimgesprek 1-12-2019"), "", ("verzuimgesprek", "2019-09-02"), None),
]  # fmt: skip


@pytest.mark.parametrize(("rij", "notitie", "stap", "termijn"), BEWAARD)
def test_every_cell_of_a_row_is_to_be_found_again(
    leeg: Lpa, werkboek: Werkboek, rij: list[str], notitie: str, stap: Any, termijn: Any
) -> None:
    leeg.goed("importeer", "lijst", werkboek("z.xlsx", Zaken=[LANG, rij]))
    (m,) = meldingen(leeg)
    assert m["toelichting"] == notitie
    stappen = leeg.json("interventie", "lijst")["interventies"]
    assert [(s["soort"], s["datum"]) for s in stappen] == ([stap] if stap else [])
    termijnen = leeg.json("termijn", "lijst", "1")["termijnen"]
    eigen = [(t["wat"], t["laatste_dag"]) for t in termijnen if t["wat"].startswith("volgende")]
    assert eigen == ([termijn] if termijn else [])


@pytest.mark.parametrize("staat", ["", "open"])
def test_a_day_of_closing_without_an_end_is_refused(leeg: Lpa, werkboek: Werkboek, staat: str) -> None:
    bestand = werkboek("z.xlsx", Zaken=[LANG, _rij(Status=staat, Gesloten_op="20-9-2019")])
    assert "niet hoe de zaak is afgelopen" in ongemoeid(leeg, "importeer", "lijst", bestand, code=4)


def test_a_day_that_the_list_does_not_say_is_told_also_after_storing(leeg: Lpa, werkboek: Werkboek) -> None:
    rijen = [
        _rij(Naam=f"Aap, No{chr(96 + n)}t", Geboren=f"{n}-1-2010", Volgende_stap="huisbezoek") for n in range(1, 25)
    ]
    rijen.append(_rij(Naam="Dier, Jip", Status="ws", Laatste_stap="verzuimgesprek"))
    gezegd = " ".join(leeg.goed("importeer", "lijst", werkboek("z.xlsx", Zaken=[LANG, *rijen])).split())
    assert "24 volgende stappen hebben geen dag: lpa nam 14 dagen na vandaag" in gezegd
    assert "1 laatste stap heeft geen dag" in gezegd
    assert "1 gesloten zaak heeft geen sluitdatum" in gezegd


def test_a_row_that_says_another_end_of_what_stands_is_no_equal_row(leeg: Lpa, werkboek: Werkboek) -> None:
    leeg.goed("importeer", "lijst", werkboek("z.xlsx", Zaken=[LANG, _rij()]))
    later = werkboek("l.xlsx", Zaken=[LANG, _rij(Status="ws", Gesloten_op="1-11-2019", Uren="25")])
    gezegd = " ".join(leeg.goed("importeer", "lijst", later, "--toch").split())
    assert "melding 1 staat er al, en de lijst zegt nu: 25 uur en gesloten op 01-11-2019, waarschuwing" in gezegd
    assert "1 onduidelijk" in gezegd
    assert meldingen(leeg)[0]["afhandeling"] is None


def test_what_is_closed_long_ago_enrols_nobody_and_who_is_enrolled_nowhere_stays_so(
    leeg: Lpa, werkboek: Werkboek
) -> None:
    leeg.goed("importeer", "lijst", werkboek("a.xlsx", Zaken=[LANG, _rij(Soort="absoluut")]))
    oud = _rij(Soort="luxe", Gemeld_op="3-9-2018", Status="ws", Gesloten_op="10-9-2018")
    nu = _rij(Soort="luxe", Gemeld_op="3-9-2019", Status="ws", Gesloten_op="10-9-2019")
    ander = _rij(Naam="Hek, Jip", Soort="luxe", Gemeld_op="3-9-2018", Status="ws", Gesloten_op="10-9-2018")
    gezegd = leeg.goed("importeer", "lijst", werkboek("b.xlsx", Zaken=[LANG, oud, nu, ander]), "--toch")
    assert "0 inschrijvingen" in gezegd
    assert leeg.json("inschrijving", "lijst")["inschrijvingen"] == []
    assert leeg.json("inschrijving", "controle")["nu_ingeschreven"] == []

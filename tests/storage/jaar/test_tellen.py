"""Counting: a register and zaken so small that every count can be seen, then every row against its list."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from lpa.domain.base.datum import Geboortedatum, leeftijd, randen
from lpa.domain.base.soorten import (
    AFHANDELINGEN,
    LEEG_OF_ONTERECHT,
    ONDERWIJSSOORTEN,
    VRIJSTELLING_UITKOMSTEN,
    VRIJSTELLINGSGRONDEN,
)
from lpa.domain.jaar.feiten import Registerfeiten, Zaakfeiten, Zaakgroep
from lpa.domain.jaar.figuur import leeftijdregels
from lpa.domain.jaar.overzicht import lees_cel
from lpa.domain.jaar.tabellen import TABELLEN, Rij, tabel
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.recht.leerplicht import plicht
from lpa.domain.records.jongere import Jongere, Verblijf
from lpa.domain.records.zaak import Zaak
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.reading import eigenschap, many
from lpa.storage.engine.rows import fill
from lpa.storage.jaar import peildag, tellen
from lpa.storage.jaar.tellen import achter_cel, achter_registercel
from lpa.storage.register.vakanties import kalender
from tests.conftest import NU
from tests.domain.factories import (
    dag,
    maak_inschrijving,
    maak_interventie,
    maak_jongere,
    maak_melding,
    maak_school,
    maak_vrijstelling,
)
from tests.domain.overzichten import cijfers
from tests.storage.helpers import store

JAAR = Schooljaar(2019)
MIDDEN = kalender("midden")

# Who lives here on 1 October 2019: birth date, what is on record, and enrolments (kind, from, to).
EINDE_ZOMER = "30-09-2019"
REGISTER: dict[str, tuple[str, dict[str, str], list[tuple[str, str, str | None]]]] = {
    "Aap, tien jaar": ("12-03-2009", {}, [("po", "01-08-2013", None)]),
    "Noot, vier jaar, in groep 1": ("02-10-2014", {}, [("po", "01-08-2019", None)]),
    "Mies, vijf in september": ("30-09-2014", {}, [("po", "01-08-2019", None)]),
    "Wim, net zestien, nog leerplichtig naar de wet": ("30-09-2003", {}, [("vo", "01-08-2016", None)]),
    "Zus, zestien, aan vo en mbo": ("15-07-2003", {}, [("vo", "01-08-2016", None), ("mbo", "01-09-2019", None)]),
    "Jet, zeventien, met startkwalificatie": ("02-10-2001", {"startkwalificatie_op": "05-07-2019"}, []),
    "Teun, na twaalf schooljaren": ("01-10-2003", {"twaalf_jaren_op": "31-07-2019"}, [("mbo", "01-08-2019", None)]),
    "Vuur, zeventien, uitgestroomd uit vso": ("03-03-2002", {"uitstroom_op": "01-10-2019"}, []),
    "Gijs, op de dag zelf verhuisd": ("12-03-2009", {"verhuisd_op": "01-10-2019"}, [("po", "01-08-2013", None)]),
    "Lam, een dag later verhuisd": ("12-03-2010", {"verhuisd_op": "02-10-2019"}, [("so", "01-08-2014", None)]),
    "Kees, overleden": ("12-03-2009", {"overleden_op": EINDE_ZOMER}, [("po", "01-08-2013", None)]),
    "Bok, nog niet geboren": ("02-10-2019", {}, []),
    "Weide, gisteren uitgeschreven": ("12-03-2007", {}, [("vo", "01-08-2018", EINDE_ZOMER)]),
    "Does, vandaag ingeschreven": ("12-03-2007", {}, [("vo", "01-10-2019", "01-10-2019")]),
    "Hok, op twee basisscholen": ("12-03-2008", {}, [("po", "01-08-2012", None), ("po", "01-09-2019", None)]),
    "Duif, achttien": ("01-10-2001", {}, [("mbo", "01-08-2018", None)]),
    "Schapen, drieentwintig": ("01-10-1996", {}, [("mbo", "01-08-2018", None)]),
}  # fmt: skip


def _jongeren() -> list[Any]:
    """The register as records, school 1 first."""
    records: list[Any] = [maak_school(nummer=1)]
    for nummer, (naam, (geboren, feiten, inschrijvingen)) in enumerate(REGISTER.items(), 1):
        records.append(
            maak_jongere(
                nummer=nummer, achternaam=naam, geboortedatum=dag(geboren), **{k: dag(v) for k, v in feiten.items()}
            )
        )
        records += [
            maak_inschrijving(jongere=nummer, onderwijssoort=soort, van=dag(van), tot=dag(tot) if tot else None)
            for soort, van, tot in inschrijvingen
        ]
    return records


@pytest.fixture(scope="module")
def register(sjabloon: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[CaseFile]:
    pad = Path(shutil.copy(sjabloon, tmp_path_factory.mktemp("register") / "zaken.lpa"))
    with CaseFile(pad, lambda: "", lambda: NU) as bestand:
        store(bestand, *_jongeren())
        yield bestand


@pytest.mark.parametrize(
    ("cel", "wie"),
    [
        ("1/leerplichtig", ["Aap", "Mies", "Lam", "Weide", "Does", "Hok"]),
        ("1/kwalificatieplichtig", ["Wim", "Zus", "Jet", "Teun", "Vuur"]),
        ("1/totaal", ["Aap", "Mies", "Wim", "Zus", "Jet", "Teun", "Vuur", "Lam", "Weide", "Does", "Hok"]),
        ("1/ingeschreven", ["Aap", "Mies", "Wim", "Zus", "Teun", "Lam", "Does", "Hok"]),
        ("1/leerplichtig naar de wet", ["Aap", "Mies", "Wim", "Lam", "Weide", "Does", "Hok"]),
        ("1/kwalificatieplichtig naar de wet", ["Zus", "Teun"]),
        ("2/primair", ["Aap", "Noot", "Mies", "Hok"]),
        ("2/speciaal onderwijs", ["Lam"]),
        ("2/voortgezet speciaal", []),
        ("2/voortgezet onderwijs", ["Wim", "Zus", "Does"]),
        ("2/middelbaar", ["Zus", "Teun", "Duif"]),
        ("2/totaal", ["Aap", "Noot", "Mies", "Wim", "Zus", "Teun", "Lam", "Does", "Hok", "Duif"]),
    ],
)
def test_who_counts_on_1_october_can_be_seen(register: CaseFile, cel: str, wie: list[str]) -> None:
    nummer, rij = lees_cel(cel)
    feiten = tabel(nummer).rij(rij).feiten
    assert isinstance(feiten, Registerfeiten)
    bronnen = tellen.bronnen(register.conn, [JAAR], MIDDEN)
    geteld = bronnen.geteld(str(JAAR), feiten)
    assert geteld is not None
    assert geteld.waarde == len(wie)
    lijst = achter_registercel(register.conn, JAAR.peildatum, feiten, MIDDEN)
    assert [naam.split(",")[0] for _, naam, _ in lijst] == wie
    assert [geboren for _, _, geboren in lijst] == [
        randen(dag(REGISTER[next(n for n in REGISTER if n.startswith(f"{w},"))][0])) for w in wie
    ]


def test_every_age_shows_who_is_enrolled_and_who_is_not(register: CaseFile) -> None:
    rijen = leeftijdregels(tellen.tel_register(register.conn, JAAR.peildatum, MIDDEN))
    assert [r.leeftijd for r in rijen] == list(range(29))
    assert {r.leeftijd: (r.wel, r.niet + r.vrij) for r in rijen if r.wel or r.niet or r.vrij} == {
        4: (1, 0), 5: (1, 0), 9: (1, 0), 10: (1, 0), 11: (1, 0), 12: (1, 1),
        16: (3, 0), 17: (0, 2), 18: (1, 0), 23: (1, 0),
    }  # fmt: skip


def test_ages_above_28_are_left_out_of_the_list_of_ages(bestand: CaseFile) -> None:
    store(
        bestand, maak_school(), maak_jongere(geboortedatum=dag("01-10-1991")),
        maak_jongere(geboortedatum=dag("01-10-1990")), maak_inschrijving(), maak_inschrijving(jongere=2),
    )  # fmt: skip
    rijen = leeftijdregels(tellen.tel_register(bestand.conn, JAAR.peildatum, MIDDEN))
    assert [(r.leeftijd, r.getallen) for r in rijen if any(r.getallen)] == [(28, (1, 0, 0))]
    assert len(rijen) == 29


def test_a_peildatum_on_which_nobody_was_enrolled_has_no_register(register: CaseFile) -> None:
    assert tellen.tel_register(register.conn, dag("01-10-2011"), MIDDEN) == []
    assert list(tellen.bronnen(register.conn, [Schooljaar(2011), JAAR], MIDDEN).register) == [str(JAAR)]


def test_on_a_saturday_in_october_who_became_five_in_september_is_not_yet_leerplichtig(bestand: CaseFile) -> None:
    store(
        bestand,
        maak_school(), maak_jongere(geboortedatum=dag("31-08-2017")), maak_jongere(geboortedatum=dag("01-09-2017")),
        maak_inschrijving(van=dag("01-08-2022")), maak_inschrijving(jongere=2, van=dag("01-08-2022")),
    )  # fmt: skip
    feiten = tabel("1").rij("leerplichtig naar de wet").feiten
    assert isinstance(feiten, Registerfeiten)
    (wie,) = achter_registercel(bestand.conn, dag("01-10-2022"), feiten, MIDDEN)
    assert wie[0] == 1


@pytest.fixture(scope="module")
def groot_register(sjabloon: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[CaseFile]:
    """A few hundred jongeren: birth dates around every boundary, all circumstances, all kinds of enrolment."""
    pad = Path(shutil.copy(sjabloon, tmp_path_factory.mktemp("groot") / "zaken.lpa"))
    soorten = [*ONDERWIJSSOORTEN, None]
    records: list[Any] = [maak_school(nummer=1)]
    for n in range(420):
        feit = ("startkwalificatie_op", "uitstroom_op", "twaalf_jaren_op", "taal", "taal", "taal", "taal")[n % 7]
        geboren = dag("15-09-1996") + timedelta(days=20 * n + n % 3)
        waarde = geboren + timedelta(days=16 * 365) if feit != "taal" else ""
        records.append(maak_jongere(nummer=n + 1, geboortedatum=geboren, **{feit: waarde}))
        for soort in {soorten[n % 6], soorten[n % 4] if n % 5 else None} - {None}:
            records.append(maak_inschrijving(jongere=n + 1, onderwijssoort=soort, van=dag("01-08-2019")))
    with CaseFile(pad, lambda: "", lambda: NU) as bestand:
        bestand.conn.execute("begin immediate")
        fill(bestand.conn, records)
        bestand.conn.execute("commit")
        yield bestand


REGISTERRIJEN = [pytest.param(r, id=f"{t.nummer}/{r.sleutel}") for t in TABELLEN if t.uit_register for r in t.rijen]


@pytest.mark.parametrize("rij", REGISTERRIJEN)
def test_behind_every_count_of_the_register_stand_as_many_jongeren(groot_register: CaseFile, rij: Rij) -> None:
    assert isinstance(rij.feiten, Registerfeiten)
    geteld = tellen.bronnen(groot_register.conn, [JAAR], MIDDEN).geteld(str(JAAR), rij.feiten)
    lijst = achter_registercel(groot_register.conn, JAAR.peildatum, rij.feiten, MIDDEN)
    assert geteld is not None
    assert geteld.waarde == len(lijst) > 0
    assert len({nummer for nummer, _, _ in lijst}) == len(lijst)


@pytest.mark.parametrize("status", ["leerplichtig", "kwalificatieplichtig"])
def test_the_count_by_windows_of_birth_dates_agrees_with_asking_the_law_for_each(
    groot_register: CaseFile, status: str
) -> None:
    feiten = Registerfeiten(plicht=(status,))
    lijst = achter_registercel(groot_register.conn, JAAR.peildatum, feiten, MIDDEN)
    jongeren = {j.nummer: j for j in many(groot_register.conn, Jongere)}
    volgens_wet = [
        n for n, j in jongeren.items()
        if j.geboortedatum.eerste <= JAAR.peildatum
        and plicht(j.geboortedatum, MIDDEN, j.omstandigheden).status(JAAR.peildatum) == status
    ]  # fmt: skip
    assert sorted(nummer for nummer, _, _ in lijst) == sorted(volgens_wet)


EINDEN = [(soort, einde) for soort, einden in AFHANDELINGEN.items() for einde in (*einden, None)]
EINDEN += [("signaal", LEEG_OF_ONTERECHT)]  # of before
GRONDEN = [(grond, uitkomst) for grond in VRIJSTELLINGSGRONDEN for uitkomst in (*VRIJSTELLING_UITKOMSTEN, None)]


def _zaken() -> list[Zaak]:
    """Of every kind and ending a different number, in two school years."""
    alle: list[Zaak] = []
    for maak, paren in ((maak_melding, EINDEN), (maak_vrijstelling, GRONDEN)):
        for n, (soort, einde) in enumerate(paren):
            op = dag("01-11-2019")
            anders = {"soort": soort, "afhandeling": einde, "gesloten_op": op if einde else None}
            alle += [maak(**anders, geopend_op=dag("10-10-2019")) for _ in range(n % 5 + 1)]
            alle += [maak(**anders, geopend_op=dag("10-10-2018"))]
    return [replace(z, nummer=n) for n, z in enumerate(alle, 1)]


ZAKEN = _zaken()


@pytest.fixture(scope="module")
def zakenbestand(sjabloon: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[CaseFile]:
    pad = Path(shutil.copy(sjabloon, tmp_path_factory.mktemp("zaken") / "zaken.lpa"))
    with CaseFile(pad, lambda: "", lambda: NU) as bestand:
        bestand.conn.execute("begin immediate")
        fill(bestand.conn, [maak_jongere(nummer=1), *ZAKEN])
        bestand.conn.execute("commit")
        yield bestand


ZAAKRIJEN = [pytest.param(r, id=f"{t.nummer}/{r.sleutel}") for t in TABELLEN if not t.uit_register for r in t.rijen]


@pytest.mark.parametrize("schooljaar", ["2018-2019", "2019-2020"])
@pytest.mark.parametrize("rij", ZAAKRIJEN)
def test_behind_every_count_of_zaken_stand_as_many_zaken(zakenbestand: CaseFile, rij: Rij, schooljaar: str) -> None:
    feiten = rij.feiten
    assert isinstance(feiten, Zaakfeiten)
    bronnen = tellen.bronnen(zakenbestand.conn, [Schooljaar(2018), JAAR], MIDDEN)
    geteld = bronnen.geteld(schooljaar, feiten)
    lijst = achter_cel(zakenbestand.conn, schooljaar, feiten)
    erbij = [z for z in ZAKEN if z.schooljaar == schooljaar and feiten.omvat(Zaakgroep(z.soort, z.afhandeling, 1))]
    assert geteld is not None
    assert [z.nummer for z in lijst] == [z.nummer for z in erbij]
    assert geteld.waarde == len(lijst) > 0
    assert all((z.gesloten_op is None) == (z.afhandeling is None) for z in lijst)


def test_a_school_year_without_zaken_is_not_counted(zakenbestand: CaseFile) -> None:
    assert set(tellen.tel_zaken(zakenbestand.conn, ["2017-2018", "2018-2019"])) == {"2018-2019"}


def test_the_zaken_of_a_small_year_can_be_counted_by_hand(bestand: CaseFile) -> None:
    store(
        bestand,
        maak_jongere(), maak_melding(), maak_melding(), maak_melding(soort="luxe"), maak_vrijstelling(),
        maak_melding(geopend_op=dag("01-08-2020")),
        maak_melding(gesloten_op=dag("01-11-2019"), afhandeling="halt"),
    )  # fmt: skip
    groepen = tellen.tel_zaken(bestand.conn, ["2019-2020", "2020-2021"])
    assert sorted(groepen["2019-2020"], key=str) == sorted(
        [
            Zaakgroep("signaal", None, 2),
            Zaakgroep("luxe", None, 1),
            Zaakgroep("5a", None, 1),
            Zaakgroep("signaal", "halt", 1),
        ],
        key=str,
    )
    assert groepen["2020-2021"] == [Zaakgroep("signaal", None, 1)]


@pytest.mark.parametrize(
    ("meldingen", "interventies", "verwacht"),
    [
        pytest.param([], [], None, id="niets"),
        pytest.param([(1, "10-10-2019")], [], None, id="een melding zonder interventie telt niet mee"),
        pytest.param([(1, "10-10-2019")], [(1, "11-10-2019")], (1, 1), id="niet opnieuw gemeld"),
        pytest.param([(1, "10-10-2019"), (1, "10-10-2019")], [(1, "11-10-2019")], (1, 1),
                     id="een tweede melding voor de interventie telt niet als nieuw"),
        pytest.param([(1, "10-10-2019"), (1, "11-10-2019")], [(1, "11-10-2019")], (1, 1),
                     id="een melding op de dag zelf telt niet als nieuw"),
        pytest.param([(1, "10-10-2019"), (1, "12-10-2019")], [(1, "11-10-2019")], (0, 1),
                     id="een dag later opnieuw gemeld"),
        pytest.param([(1, "10-10-2019"), (1, "12-10-2019")], [(1, "14-10-2019"), (1, "11-10-2019")], (0, 1),
                     id="de eerste interventie telt"),
        pytest.param([(1, "10-10-2019"), (1, "01-08-2020")], [(1, "11-10-2019")], (1, 1),
                     id="een melding in het volgende schooljaar telt daar"),
        pytest.param([(1, "10-10-2019"), (2, "10-10-2019"), (2, "12-10-2019")], [(1, "11-10-2019"), (2, "11-10-2019")],
                     (1, 2), id="de een wel, de ander niet"),
    ],
)  # fmt: skip
def test_jongeren_without_new_absence_after_their_first_intervention(
    bestand: CaseFile,
    meldingen: list[tuple[int, str]],
    interventies: list[tuple[int, str]],
    verwacht: tuple[int, int] | None,
) -> None:
    store(
        bestand, maak_jongere(), maak_jongere(), *(maak_melding(jongere=j, geopend_op=dag(op)) for j, op in meldingen)
    )
    eerste = {1: 1, 2: next((n for n, (j, _) in enumerate(meldingen, 1) if j == 2), 0)}
    store(bestand, *(maak_interventie(zaak=eerste[j], datum=dag(op)) for j, op in interventies))
    assert peildag.na_interventie(bestand.conn, ["2019-2020"]) == ({"2019-2020": verwacht} if verwacht else {})


def test_an_exemption_is_no_new_absence(bestand: CaseFile) -> None:
    store(bestand, maak_jongere(), maak_melding(), maak_interventie(), maak_vrijstelling(geopend_op=dag("01-12-2019")))
    assert peildag.na_interventie(bestand.conn, ["2019-2020"]) == {"2019-2020": (1, 1)}


def test_stored_figures_and_school_years_are_found(bestand: CaseFile) -> None:
    store(bestand, maak_jongere(), maak_melding(), maak_interventie())
    store(bestand, *cijfers({"6/verhuisd": 3}, "2014-2015"), *cijfers({"6/verhuisd": 4}))
    assert tellen.schooljaren(bestand.conn) == [Schooljaar(2014), Schooljaar(2019)]
    assert [c.waarde for c in tellen.jaarcijfers(bestand.conn, ["2014-2015"]).values()] == [Decimal(3)]
    bronnen = tellen.bronnen(bestand.conn, [Schooljaar(2014), JAAR], MIDDEN)
    assert (len(bronnen.cijfers), list(bronnen.zaken), bronnen.na_interventie) == (2, [str(JAAR)], {str(JAAR): (1, 1)})


@pytest.mark.parametrize(
    ("vraag", "jaren"),
    [({}, ["2018-2019", "2019-2020"]), ({"alle_kern": False}, ["2019-2020"]), ({"met_kern": False}, [])],
)
def test_only_when_asked_every_school_year_gets_the_figure_about_interventies(
    bestand: CaseFile, vraag: dict[str, Any], jaren: list[str]
) -> None:
    store(bestand, maak_jongere(), maak_melding(), maak_melding(geopend_op=dag("10-10-2018")))
    store(bestand, maak_interventie(), maak_interventie(zaak=2))
    bronnen = tellen.bronnen(bestand.conn, [Schooljaar(2018), JAAR], MIDDEN, **vraag)
    assert sorted(bronnen.na_interventie) == jaren


def test_a_property_of_the_file_that_was_never_set_is_empty(bestand: CaseFile) -> None:
    assert eigenschap(bestand.conn, "gemeente") == "Proefdorp"
    assert eigenschap(bestand.conn, "werkdagen") == ""


@pytest.mark.parametrize("geboren", ["2014", "2014-10", "2015", "2009", "2009-01", "2003", "2001-10", "1991"])
def test_who_is_known_by_a_part_of_a_birth_date_is_counted_once_and_can_be_seen(
    bestand: CaseFile, geboren: str
) -> None:
    jongere = maak_jongere(geboortedatum=Geboortedatum.fromisoformat(geboren))
    store(bestand, maak_school(), jongere, maak_inschrijving())
    groepen = tellen.tel_register(bestand.conn, JAAR.peildatum, MIDDEN)
    assert [(g.leeftijd, g.aantal) for g in groepen] == [(leeftijd(jongere.geboortedatum.laatste, JAAR.peildatum), 1)]
    feiten = Registerfeiten(plicht=(groepen[0].plicht,))
    assert [n for n, _, _ in achter_registercel(bestand.conn, JAAR.peildatum, feiten, MIDDEN)] == [1]


PEIL = JAAR.peildatum


@pytest.mark.parametrize(
    ("jongere", "eerder", "telt"),
    [
        pytest.param({"gevestigd_op": PEIL}, None, 1, id="gevestigd op de dag zelf"),
        pytest.param({"gevestigd_op": PEIL + timedelta(1)}, None, 0, id="pas daarna gevestigd"),
        pytest.param({"verblijf": "verblijft hier"}, None, 0, id="verblijft hier, niet ingeschreven"),
        pytest.param({"gevestigd_op": PEIL + timedelta(9)}, {"tot": PEIL}, 1, id="eerder hier, tot en met de dag"),
        pytest.param(
            {"gevestigd_op": PEIL + timedelta(9)}, {"tot": PEIL - timedelta(1)}, 0, id="eerder hier, tot de dag ervoor"
        ),
        pytest.param(
            {"gevestigd_op": PEIL + timedelta(9)},
            {"van": PEIL, "soort": "verblijft hier"},
            0,
            id="eerder in de opvang",
        ),
        pytest.param({}, {"van": PEIL, "tot": PEIL}, 1, id="twee keer hier telt eenmaal"),
    ],
)
def test_who_counts_is_who_lived_here_that_day_in_the_brp(
    bestand: CaseFile, jongere: dict[str, Any], eerder: dict[str, Any] | None, telt: int
) -> None:
    store(bestand, maak_school(), maak_jongere(**jongere), maak_inschrijving())
    if eerder is not None:
        store(bestand, Verblijf(jongere=1, **eerder))
    assert sum(g.aantal for g in tellen.tel_register(bestand.conn, PEIL, MIDDEN)) == telt
    assert len(achter_registercel(bestand.conn, PEIL, Registerfeiten(), MIDDEN)) == telt

"""The invented register: its figures are those of the report, and it is the same every time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest

from benchmarks.voorbeeld import namen
from benchmarks.voorbeeld.voorbeeld import Voorbeeld, maak_voorbeeld
from lpa.commands.bestand.voorbeeld import EIGENSCHAPPEN
from lpa.domain.jaar.figuur import Leeftijdregel
from lpa.domain.jaar.kerncijfers import NA_INTERVENTIE
from lpa.domain.jaar.overzicht import Overzicht, bekende_rijen
from lpa.domain.kalender.schooljaar import Schooljaar, reeks
from lpa.storage.engine import create
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.rows import fill
from lpa.storage.jaar import tellen
from lpa.storage.jaar.groep import leeftijden
from lpa.storage.oefen.bestand import alles
from lpa.storage.register.vakanties import kalender

SCHOOLJAAR = Schooljaar(2019)
PEILDATUM = date(2019, 10, 1)

# The column 2019-2020 of the report; a dash or a blank there is 0 here.
JAARCIJFERS = (
    ("1", "leerplichtig", 2337),
    ("1", "kwalificatieplichtig", 411),
    ("1", "totaal", 2748),
    ("1", "ingeschreven (5 tot 18 jaar)", 2583),
    ("2", "primair basisonderwijs", 1752),
    ("2", "speciaal onderwijs", 43),
    ("2", "voortgezet speciaal onderwijs", 61),
    ("2", "voortgezet onderwijs", 833),
    ("2", "middelbaar beroepsonderwijs", 386),
    ("2", "totaal", 3075),
    ("3", "absoluut verzuim", 23),
    ("3", "signaalverzuim", 93),
    ("3", "waarvan langdurig relatief verzuim", 7),
    ("3", "luxe verzuim", 6),
    ("3", "relatief verzuim (subtotaal)", 99),
    ("3", "overig verzuim", 32),
    ("3", "totaal", 154),
    ("5", "signaalverzuim", 93),
    ("5", "waarschuwing", 12),
    ("5", "halt", 2),
    ("5", "proces-verbaal", 0),
    ("5", "doorverwijzing hulpverlening", 27),
    ("5", "geen actie na overleg met school", 7),
    ("5", "na onderzoek geoorloofd of onterechte melding", 3),
    ("5", "leeg of onterechte melding", 4),
    ("5", "herplaatsing andere school", 2),
    ("5", "nog in onderzoek", 36),
    ("6", "absoluut verzuim", 23),
    ("6", "administratief afgehandeld of onterechte melding", 8),
    ("6", "actief begeleid met inschrijving tot gevolg", 9),
    ("6", "schoolbezoek in afwachting van inschrijving", 3),
    ("6", "vrijstelling van de inschrijving of hoogst haalbare bereikt", 0),
    ("6", "verhuisd", 3),
    ("6", "overdracht rmc", 0),
    ("6", "waarschuwing", 0),
    ("6", "proces-verbaal", 0),
    ("6", "nog in onderzoek", 0),
    ("7", "luxe verzuim", 6),
    ("7", "administratief afgehandeld", 1),
    ("7", "waarschuwing", 5),
    ("7", "proces-verbaal", 0),
    ("7", "nog in onderzoek", 0),
    ("8", "art. 5 onder a", 6),
    ("8", "art. 5 onder b", 0),
    ("8", "art. 5 onder c", 0),
    ("8", "art. 15", 1),
)


@dataclass(frozen=True)
class Geteld:
    """What the file of the example counts to, beside the real figures of the years before."""

    overzicht: Overzicht
    leeftijden: list[Leeftijdregel]
    peildata_met_register: list[str]


@pytest.fixture(scope="module")
def geteld(voorbeeld: Voorbeeld, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Geteld]:
    pad = tmp_path_factory.mktemp("voorbeeld") / "voorbeeld.lpa"
    create.write(pad, None, EIGENSCHAPPEN)
    jaren = reeks(SCHOOLJAAR, 6)
    with CaseFile(pad, lambda: "", lambda: pytest.fail("no clock")) as bestand:
        bestand.conn.execute("begin immediate")
        fill(bestand.conn, alles())
        bestand.conn.execute("commit")
        midden = kalender("midden")
        bronnen = tellen.bronnen(bestand.conn, jaren, midden)
        register = tellen.tel_register(bestand.conn, PEILDATUM, midden)
        yield Geteld(
            Overzicht(jaren, bronnen), leeftijden(bestand.conn, register, SCHOOLJAAR, date.max), list(bronnen.register)
        )


# ── The figures ───────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("tabel", "rij", "waarde"), JAARCIJFERS)
def test_the_example_counts_to_the_figure_of_the_report(geteld: Geteld, tabel: str, rij: str, waarde: int) -> None:
    cel = geteld.overzicht.cel(tabel, rij, "2019-2020")
    assert cel.waarde == waarde
    assert cel.herkomst in ("zaken", "register")


def test_63_8_percent_are_not_reported_again_after_one_interventie(geteld: Geteld) -> None:
    kern = next(k for k in geteld.overzicht.kerncijfers() if k.rij == NA_INTERVENTIE)
    assert (kern.waarde, kern.teller, kern.noemer) == (Decimal("63.8"), Decimal(67), Decimal(105))


def test_94_percent_of_those_aged_5_to_18_are_enrolled(geteld: Geteld) -> None:
    kern = next(k for k in geteld.overzicht.kerncijfers() if k.rij.startswith("% leerplichtigen"))
    assert kern.waarde == Decimal("94.0")


def test_the_example_has_5500_jongeren_of_whom_868_are_younger_than_five(geteld: Geteld) -> None:
    per_leeftijd = {r.leeftijd: r.wel + r.niet + r.vrij for r in geteld.leeftijden}
    assert sum(per_leeftijd.values()) == 5500
    assert sum(n for jaren, n in per_leeftijd.items() if jaren <= 4) == 868
    assert per_leeftijd[28] == 171


def test_twenty_five_year_olds_and_everybody_over_22_are_enrolled_nowhere(geteld: Geteld) -> None:
    nergens = {r.leeftijd: r.niet for r in geteld.leeftijden}
    assert nergens[5] == 20
    assert not any(r.wel or r.niet for r in geteld.leeftijden if r.leeftijd < 4 or r.leeftijd > 22)


def test_the_register_is_counted_from_the_schooljaar_in_which_it_came(geteld: Geteld, voorbeeld: Voorbeeld) -> None:
    assert any(i.van < date(2018, 10, 1) for i in voorbeeld.inschrijvingen)
    assert geteld.peildata_met_register == ["2019-2020"]


def test_all_figures_of_the_years_before_stay_history(geteld: Geteld) -> None:
    vroeger = [str(j) for j in geteld.overzicht.jaren[:-1]]
    herkomsten = {
        geteld.overzicht.cel(tabel, rij, jaar).herkomst
        for tabel, rijen in bekende_rijen().items()
        for rij in rijen
        for jaar in vroeger
    }
    assert herkomsten == {"historie", ""}


# ── The same every time, and whole ────────────────────────────────────────────────────────────────


def test_two_runs_give_the_same_register(voorbeeld: Voorbeeld) -> None:
    assert maak_voorbeeld(namen.voornamen(), namen.achternamen()) == voorbeeld


def test_each_list_is_numbered_from_one_and_zaken_share_one_numbering(voorbeeld: Voorbeeld) -> None:
    for lijst in (voorbeeld.scholen, voorbeeld.jongeren, voorbeeld.inschrijvingen, voorbeeld.interventies):
        assert [r.nummer for r in lijst] == list(range(1, len(lijst) + 1))
    zaken = sorted([*voorbeeld.meldingen, *voorbeeld.vrijstellingen], key=lambda z: z.nummer)
    assert [z.nummer for z in zaken] == list(range(1, len(zaken) + 1))
    assert [z.geopend_op for z in zaken] == sorted(z.geopend_op for z in zaken)


def test_search_keys_and_schooljaren_are_filled_in(voorbeeld: Voorbeeld) -> None:
    assert all(j.zoeksleutel == j.sleutel() != "" for j in voorbeeld.jongeren)
    assert all(s.zoeksleutel == s.sleutel() != "" for s in voorbeeld.scholen)
    assert {z.schooljaar for z in (*voorbeeld.meldingen, *voorbeeld.vrijstellingen)} == {"2019-2020"}

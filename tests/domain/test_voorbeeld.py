"""The invented register: its figures are those of the report, and nothing in it is doubtful or real."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest
from stdnum.nl import brin, bsn

from lpa.domain.base.datum import leeftijd
from lpa.domain.base.soorten import AFHANDELINGEN, INTERVENTIES, RELATIEF, VRIJSTELLING_UITKOMSTEN
from lpa.domain.base.tekst import vouw, zoeksleutel
from lpa.domain.doubts.zaak import (
    MeldingFeiten,
    twijfels_inschrijving,
    twijfels_interventie,
    twijfels_melding,
    twijfels_sluiten,
)
from lpa.domain.jaar.kerncijfers import NA_INTERVENTIE
from lpa.domain.jaar.overzicht import Overzicht, bekende_rijen
from lpa.domain.kalender.schooljaar import Schooljaar, reeks
from lpa.domain.recht.verlof import Eerder, Verlofvraag, bevoegd, tel_verlof, verleende_dagen
from lpa.domain.records.jongere import zelfde_persoon
from lpa.domain.records.school import Inschrijving
from lpa.domain.voorbeeld import Voorbeeld, maak_voorbeeld
from lpa.storage import voorbeeldnamen
from lpa.storage.engine import connection
from lpa.storage.engine.file import Bestand
from lpa.storage.engine.rows import fill
from lpa.storage.jaar import cijferbestand, tellen
from lpa.storage.register.vakanties import kalender

SCHOOLJAAR = Schooljaar(2019)
PEILDATUM = date(2019, 10, 1)
LATER = date(2030, 1, 1)

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


def maak() -> Voorbeeld:
    """The example with the names that ship with the package."""
    return maak_voorbeeld(voorbeeldnamen.voornamen(), voorbeeldnamen.achternamen())


@pytest.fixture(scope="module")
def voorbeeld() -> Voorbeeld:
    return maak()


@dataclass(frozen=True)
class Geteld:
    """What the file of the example counts to, beside the real figures of the years before."""

    overzicht: Overzicht
    leeftijden: list[tuple[int, int, int]]
    peildata_met_register: list[str]


@pytest.fixture(scope="module")
def geteld(voorbeeld: Voorbeeld, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Geteld]:
    pad = tmp_path_factory.mktemp("voorbeeld") / "voorbeeld.lpa"
    connection.create(pad, None, {"gemeente": "Heerde", "regio": "midden"})
    jaren = reeks(SCHOOLJAAR, 6)
    with Bestand(pad, lambda: "", lambda: pytest.fail("no clock")) as bestand:
        bestand.conn.execute("begin immediate")
        fill(bestand.conn, [*voorbeeld.records, *_historie()])
        bestand.conn.execute("commit")
        midden = kalender("midden")
        bronnen = tellen.bronnen(bestand.conn, jaren, midden)
        register = tellen.tel_register(bestand.conn, PEILDATUM, midden)
        yield Geteld(Overzicht(jaren, bronnen), tellen.leeftijden(register), list(bronnen.register))


def _historie() -> list[object]:
    with voorbeeldnamen.historie() as pad:
        return list(cijferbestand.lees(pad, bekende_rijen()))


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
    per_leeftijd = {jaren: wel + niet for jaren, wel, niet in geteld.leeftijden}
    assert sum(per_leeftijd.values()) == 5500
    assert sum(n for jaren, n in per_leeftijd.items() if jaren <= 4) == 868
    assert per_leeftijd[28] == 171


def test_twenty_five_year_olds_and_everybody_over_22_are_enrolled_nowhere(geteld: Geteld) -> None:
    nergens = {jaren: niet for jaren, _, niet in geteld.leeftijden}
    assert nergens[5] == 20
    assert not any(wel for jaren, wel, _ in geteld.leeftijden if jaren < 4 or jaren > 22)


def test_no_enrolment_of_the_example_reaches_an_earlier_peildatum(geteld: Geteld) -> None:
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


def test_the_history_holds_five_years_and_not_2019_2020() -> None:
    with voorbeeldnamen.historie() as pad:
        ruw = pad.read_bytes()
    regels = ruw.decode("ascii").split("\r\n")
    assert {regel.split(";")[0] for regel in regels[1:-1]} == {str(Schooljaar(n)) for n in range(2014, 2019)}
    assert ruw.count(b"\n") == ruw.count(b"\r\n")


# ── The same every time, and whole ────────────────────────────────────────────────────────────────


def test_two_runs_give_the_same_register(voorbeeld: Voorbeeld) -> None:
    assert maak() == voorbeeld


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


# ── Nobody in it exists ───────────────────────────────────────────────────────────────────────────


def test_bsns_are_of_the_test_series_valid_and_used_once(voorbeeld: Voorbeeld) -> None:
    nummers = [j.bsn for j in voorbeeld.jongeren if j.bsn]
    assert all(n.startswith("9999") and bsn.is_valid(n) for n in nummers)
    assert len(set(nummers)) == len(nummers)
    assert 0.45 < len(nummers) / len(voorbeeld.jongeren) < 0.55


def test_no_two_jongeren_have_one_name_and_birth_date(voorbeeld: Voorbeeld) -> None:
    op_dag = defaultdict(list)
    for jongere in voorbeeld.jongeren:
        op_dag[jongere.geboortedatum].append(jongere)
    assert not [j for groep in op_dag.values() for j in groep if zelfde_persoon(j, groep)]


@pytest.mark.parametrize("getypt", ["IJpma", "ypma", "Daniël", "DANIEL", "van IJzendoorn", "Sørensen", "łukasik"])
def test_some_names_try_the_folding_of_the_search(voorbeeld: Voorbeeld, getypt: str) -> None:
    assert any(zoeksleutel(getypt) in j.zoeksleutel for j in voorbeeld.jongeren)


def test_names_and_birthdays_are_spread(voorbeeld: Voorbeeld) -> None:
    maanden = Counter(j.geboortedatum.month for j in voorbeeld.jongeren)
    assert min(maanden.values()) > 350
    assert {j.geslacht for j in voorbeeld.jongeren} == {"m", "v"}
    assert any(j.tussenvoegsel == "van der" for j in voorbeeld.jongeren)


@pytest.mark.parametrize("lijst", [voorbeeldnamen.voornamen(), voorbeeldnamen.achternamen()])
def test_the_lists_of_names_hold_no_name_twice(lijst: tuple[str, ...]) -> None:
    assert all(regel == regel.strip() != "" for regel in lijst)
    assert not [naam for naam, keer in Counter(map(vouw, lijst)).items() if keer > 1]


def test_addresses_languages_and_secret_addresses_occur(voorbeeld: Voorbeeld) -> None:
    met_adres = [j for j in voorbeeld.jongeren if j.adres]
    assert {j.plaats for j in met_adres} == {"Heerde", "Wapenveld", "Veessen", "Vorchten"}
    assert {j.postcode[:4] for j in met_adres} == {"8180", "8181"}
    assert 3 <= sum(j.geheim_adres for j in met_adres) <= 30
    assert {j.taal for j in voorbeeld.jongeren} == {"", "Arabisch", "Pools", "Tigrinya"}


def test_schools_have_a_brin_of_their_own_in_two_regions(voorbeeld: Voorbeeld) -> None:
    brins = [s.brin or "" for s in voorbeeld.scholen]
    assert all(brin.is_valid(b) for b in brins)
    assert len(set(brins)) == len(brins)
    assert {s.regio for s in voorbeeld.scholen} == {"midden", "noord"}


# ── Nothing in it is doubtful ─────────────────────────────────────────────────────────────────────


def test_no_melding_raises_a_doubt(voorbeeld: Voorbeeld) -> None:
    inschrijvingen, meldingen = defaultdict(list), defaultdict(list)
    for i in voorbeeld.inschrijvingen:
        inschrijvingen[i.jongere].append(i)
    for m in voorbeeld.meldingen:
        meldingen[m.jongere].append(m)
    for m in voorbeeld.meldingen:
        jongere = voorbeeld.jongeren[m.jongere - 1]
        feiten = MeldingFeiten(jongere, inschrijvingen[m.jongere], meldingen[m.jongere], m.geopend_op)
        assert twijfels_melding(m, feiten) == []


def test_no_step_and_no_closing_raises_a_doubt(voorbeeld: Voorbeeld) -> None:
    stappen = defaultdict(list)
    zaken = {m.nummer: m for m in voorbeeld.meldingen}
    for stap in voorbeeld.interventies:
        assert stap.soort in INTERVENTIES
        assert twijfels_interventie(stap, zaken[stap.zaak], LATER) == []
        stappen[stap.zaak].append(stap)
    for m in voorbeeld.meldingen:
        if m.gesloten_op:
            assert m.afhandeling in AFHANDELINGEN[m.soort]
            assert twijfels_sluiten(m, m.gesloten_op, stappen[m.nummer], LATER) == []


def test_no_enrolment_raises_a_doubt_and_nobody_is_enrolled_twice(voorbeeld: Voorbeeld) -> None:
    per_jongere: dict[int, list[Inschrijving]] = defaultdict(list)
    for i in voorbeeld.inschrijvingen:
        geboren = voorbeeld.jongeren[i.jongere - 1].geboortedatum
        soorten = voorbeeld.scholen[i.school - 1].soorten
        assert twijfels_inschrijving(i, per_jongere[i.jongere], geboren, soorten) == []
        per_jongere[i.jongere].append(i)


def test_each_leave_has_the_school_days_and_the_outcome_that_the_law_gives(voorbeeld: Voorbeeld) -> None:
    """Art. 14: the days in the calendar of region midden, and who decides on them."""
    verleend: list[Eerder] = []
    for v in voorbeeld.verloven:
        school = voorbeeld.scholen[v.school - 1] if v.school else None
        assert school
        assert school.regio == "midden"
        kal = kalender("midden")
        vraag = Verlofvraag(
            v, tel_verlof(v, kal), "leerplichtig", kal, [e for e in verleend if e.verlof.jongere == v.jongere]
        )
        assert v.schooldagen == vraag.telling.schooldagen
        wie = bevoegd(vraag).wie
        assert wie == ("directeur" if v.afhandeling == "doorgestuurd" or v.beslisser == "hoofd" else "ambtenaar"), (
            v.nummer
        )
        verleend.append(Eerder(v, verleende_dagen(v, kal)))
    assert {v.afhandeling for v in voorbeeld.verloven} == {"toegewezen", "afgewezen", "doorgestuurd", None}


def test_meldingen_fall_on_weekdays_within_the_schooljaar(voorbeeld: Voorbeeld) -> None:
    zaken = [*voorbeeld.meldingen, *voorbeeld.vrijstellingen]
    dagen = [z.geopend_op for z in zaken] + [z.gesloten_op for z in zaken if z.gesloten_op]
    dagen += [stap.datum for stap in voorbeeld.interventies]
    assert all(dag.weekday() < 5 and date(2019, 8, 19) <= dag <= date(2020, 7, 17) for dag in dagen)


def test_little_is_reported_while_the_schools_are_closed(voorbeeld: Voorbeeld) -> None:
    signalen = [m.geopend_op for m in voorbeeld.meldingen if m.soort in ("signaal", "langdurig")]
    assert sum(date(2020, 3, 16) <= dag < date(2020, 6, 1) for dag in signalen) < 6


def test_a_melding_names_the_school_of_that_day(voorbeeld: Voorbeeld) -> None:
    for m in voorbeeld.meldingen:
        daar = [i for i in voorbeeld.inschrijvingen if i.jongere == m.jongere and i.geldt(m.geopend_op)]
        assert [(i.school, i.onderwijssoort) for i in daar] == ([(m.school, m.onderwijssoort)] if m.school else [])


def test_meldingen_through_duo_have_a_number_of_their_own(voorbeeld: Voorbeeld) -> None:
    nummers: dict[str, list[str | None]] = defaultdict(list)
    for m in voorbeeld.meldingen:
        nummers[m.soort].append(m.meldingsnummer)
    via_duo = [n for soort in (*RELATIEF, "overig") for n in nummers[soort]]
    assert all(n and len(n) == 7 and n.isdigit() for n in via_duo)
    assert len(set(via_duo)) == len(via_duo)
    assert set(nummers["absoluut"]) == set(nummers["preventief"]) == {None}


def test_fifteen_jongeren_have_two_or_three_signaalmeldingen_that_follow_one_another(voorbeeld: Voorbeeld) -> None:
    per_jongere = Counter(m.jongere for m in voorbeeld.meldingen if m.soort == "signaal")
    assert Counter(per_jongere.values())[2] == 10
    assert Counter(per_jongere.values())[3] == 5
    zaken = {m.nummer: m for m in voorbeeld.meldingen}
    for m in voorbeeld.meldingen:
        if m.vervolg_op:
            assert zaken[m.vervolg_op].jongere == m.jongere
            assert m.vervolg_op < m.nummer


def test_exempted_jongeren_are_enrolled_nowhere_and_one_is_refused(voorbeeld: Voorbeeld) -> None:
    ingeschreven = {i.jongere for i in voorbeeld.inschrijvingen}
    assert not ingeschreven & {v.jongere for v in voorbeeld.vrijstellingen}
    assert Counter(v.afhandeling for v in voorbeeld.vrijstellingen) == {"toegekend": 7, "geweigerd": 1}
    assert {v.afhandeling for v in voorbeeld.vrijstellingen} <= set(VRIJSTELLING_UITKOMSTEN)


def test_an_afhandeling_that_says_so_changes_the_register(voorbeeld: Voorbeeld) -> None:
    jongeren = {j.nummer: j for j in voorbeeld.jongeren}
    starts = {(i.jongere, i.van) for i in voorbeeld.inschrijvingen}
    einden = {(i.jongere, i.tot) for i in voorbeeld.inschrijvingen}
    for m in voorbeeld.meldingen:
        if m.afhandeling == "verhuisd":
            assert jongeren[m.jongere].verhuisd_op == m.gesloten_op
        if m.afhandeling == "actief begeleid met inschrijving tot gevolg":
            assert (m.jongere, m.gesloten_op) in starts
        if m.afhandeling == "herplaatsing andere school":
            assert (m.jongere, m.gesloten_op) in einden


def test_some_17_year_olds_without_a_school_have_a_startkwalificatie(voorbeeld: Voorbeeld) -> None:
    ingeschreven = {i.jongere for i in voorbeeld.inschrijvingen}
    met = [j for j in voorbeeld.jongeren if j.startkwalificatie_op]
    assert len(met) == 30
    assert all(leeftijd(j.geboortedatum, PEILDATUM) == 17 and j.nummer not in ingeschreven for j in met)

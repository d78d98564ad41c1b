"""Records and rows: what goes in comes out, and what cannot be is refused by the file itself."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.base.datum import Geboortedatum
from lpa.domain.base.record import Record
from lpa.domain.base.soorten import AFHANDELINGEN
from lpa.domain.bewaren.bewaring import Bewaring, Vernietiging
from lpa.domain.jaar.cijfers import Bronkeuze, Cijfernoot, Jaarcijfer
from lpa.domain.jaar.eigen import Eigenrij
from lpa.domain.jaar.vaststelling import Telfeit, Vastcijfer, Vaststelling
from lpa.domain.kalender.schoolkalender import Opendag, Vakantieregel, Vrijedag
from lpa.domain.kalender.werkrooster import Afwezig
from lpa.domain.recht.mas import Routestap
from lpa.domain.recht.regel import Eigenregel
from lpa.domain.records.aanvraag import Uitstel, Vrijstelling
from lpa.domain.records.bestand import Eigenschap
from lpa.domain.records.brief import Afzender, Brief
from lpa.domain.records.eigentermijn import Eigentermijn
from lpa.domain.records.huisbezoek import Huisbezoek
from lpa.domain.records.jongere import GESLACHTEN, Gezin, Jongere, Verblijf, Verzorger
from lpa.domain.records.spreekuur import Spreekuur, Uitnodiging
from lpa.domain.records.verplaatsing import Samengevoegd, Verplaatsing
from lpa.domain.records.zaak import Heropening, Kenmerk, Melding
from lpa.domain.register.telling import Leeftijdtelling
from lpa.domain.zaak.keten import Contact, Verstrekking
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.reading import many, one
from lpa.storage.engine.rows import (
    STRUCK,
    TABELNAMEN,
    Deel,
    delen,
    fill,
    from_text,
    selection,
    stored,
    to_record,
    to_row,
)
from lpa.storage.engine.writer import Writer
from tests.conftest import NU
from tests.domain.factories import (
    dag,
    maak_huisbezoek,
    maak_inschrijving,
    maak_interventie,
    maak_jongere,
    maak_melding,
    maak_overstap,
    maak_school,
    maak_verlof,
    maak_vrijstelling,
)

OP = dag("29-02-2020")
VERVALLEN = ("vervallen_op", "vervallen_reden")  # of what is live they are at their default
# One record of each class, with no field left at its default.
VOLLEDIG: list[Any] = [
    maak_jongere(
        nummer=12, tussenvoegsel="van", geslacht="x", bsn="999990019", adres="Dijk 1", postcode="1234AB",
        plaats="Proefdorp", land="België", geheim_adres=True, telefoon="0612345678", taal="Pools", gezin=1,
        startkwalificatie_op=OP, uitstroom_op=OP, twaalf_jaren_op=OP, verhuisd_op=OP,
        verblijf="verblijft hier", gevestigd_op=OP, overleden_op=OP,
        notitie="een\ntwee", versie=3,
    ),
    Verblijf(nummer=12, jongere=1, soort="verblijft hier", van=OP, tot=OP, versie=2),
    Gezin(nummer=12, naam="Zwaluw", notitie="twee huizen", versie=2),
    Verzorger(
        nummer=12, jongere=1, naam="De Brug", relatie="instelling", gezag="nee", contactpersoon="A. Zwaluw",
        contact_geslacht="v", adres="Dijk 2", land="België", telefoon="0612345678", zoeksleutel=" brug", versie=2,
        geheim_adres=True, geen_contact=True,
    ),
    maak_school(
        nummer=12, brin="12AB", onderwijssoorten="so,vso", zonder_les="wo vr", contactpersoon="I. Merel",
        telefoon="0612345678", email="balie@example.org", versie=4,
    ),
    maak_inschrijving(nummer=12, niveau="havo", leerjaar=3, tot=OP, versie=2),
    maak_melding(
        nummer=12, school=1, onderwijssoort="po", gesloten_op=OP, afhandeling="halt", route="MAS", versie=5,
        onderreden="anders", kenmerk_gemeente="Z/20/1", ingelezen_op=OP,
        meldingsnummer="D-77", eerste_dag=OP, laatste_dag=OP, uren=17, melder="mentor", reden="onbekend",
        actie_school="gebeld", vervolg_op=1, na_verlof=2, aangekondigd=True, rmc=True, toelichting="een\ntwee",
        duo_op=OP,
    ),
    maak_vrijstelling(
        nummer=13, school=1, onderwijssoort="po", gesloten_op=OP, afhandeling="toegekend", route="MAS", versie=2,
        onderreden="anders", kenmerk_gemeente="Z/20/1", ingelezen_op=OP, conclusie="ongeschikt", geworden="verhuisd",
        verklaring_op=OP, deskundige="arts", nooit_geschikt=True, van=OP, tot=OP, duo_op=OP, behandelend=True,
        richting_bezocht=True, instemming=True, plan=True, gehoord_op=OP, instelling_gehoord_op=OP,
        zorg_gehoord="ja", instelling="mbo", toelichting="een\ntwee",
        motivering="omdat", bezwaarclausule=True, verzonden_op=OP, aanvrager=8, voorwaarden="elke maandag",
    ),
    maak_verlof(
        nummer=14, school=1, onderwijssoort="po", gesloten_op=OP, afhandeling="deels toegewezen", route="MAS", versie=2,
        onderreden="anders", kenmerk_gemeente="Z/20/1", ingelezen_op=OP,
        aanvraag=2, zelf_gevraagd=True, zonder_les="wo", opgegeven=True, reden="huwelijk", beslisser="ambtenaar",
        gehoord_op=OP, mening="akkoord", motivering="omdat", toegewezen_van=dag("12-11-2019"),
        toegewezen_tot=dag("13-11-2019"), toegewezen_dagen=2, doorgestuurd_aan="het hoofd", verzonden_op=OP,
    ),
    Uitstel(nummer=12, zaak=1, soort="opschorting", van=OP, tot=OP, reden="stukken", versie=2),
    Uitstel(nummer=13, zaak=1, soort="verlenging", van=OP, duur="2 weken", reden="druk", versie=2),
    Vakantieregel(
        nummer=12, regio="midden", schooljaar="2019-2020", naam="meivakantie", van=OP, tot=OP, bron="krant", versie=2
    ),
    Vakantieregel(
        nummer=13, school=1, schooljaar="2019-2020", naam="meivakantie", van=OP, tot=OP, bron="schoolgids", versie=2
    ),
    Vrijedag(nummer=12, school=1, van=OP, tot=OP, reden="studiedag", versie=2),
    Opendag(nummer=12, school=1, dag=OP, reden="eigen rooster", versie=2),
    Eigenregel(nummer=12, code="halt.van", vanaf=OP, waarde=13, bron="halt.nl", gelezen_op=OP, versie=2),
    maak_interventie(
        nummer=12, met_wie="ouders", route="MAS", resultaat="afspraak", notitie="een\ntwee", vast="drie", overleg=1,
        strafnummer="PL-1", bedrag=Decimal("12.50"), proeftijd_tot=OP, regime="Wpg", regime_op=OP, versie=2,
        tegen="verzorger", verzorger=1,
    ),
    Heropening(nummer=12, zaak=1, datum=OP, gesloten_op=OP, afhandeling="halt", reden="bezwaar", versie=2),
    Kenmerk(nummer=12, zaak=1, woord="corona", versie=2),
    Huisbezoek(
        nummer=12, zaak=1, begin=datetime.fromisoformat("2020-02-29T10:30"), duur=45, adres="Dijk 3", met_wie="collega",
        tolk="Arabisch", status="niet thuis", verslag="een\ntwee", kaartje=True, poging_na=1, uid="a-2", reeks=3,
        interventie=1, regime="Wpg", regime_op=OP, versie=2,
    ),
    Afwezig(nummer=12, van=OP, tot=OP, reden="vakantie", versie=2),
    Eigentermijn(
        nummer=12, zaak=1, wat="bellen", laatste_dag=OP, grondslag="art. 22", gedaan_op=OP, regime="Wpg", regime_op=OP,
        tijdstip=datetime.fromisoformat("2020-02-29T09:30"), brief=1, versie=2,
    ),
    Contact(
        nummer=12, soort="jgz", naam="GGD", persoon="A. Merel", telefoon="0612345678", email="ggd@example.org",
        adres="Dijk 4", notitie="een\ntwee", zoeksleutel=" ggd merel", versie=2,
    ),
    Verstrekking(
        nummer=12, zaak=1, interventie=1, contact=1, aan="GGD", wat="reden", datum=OP, grondslag="art. 22",
        toestemming=True, regime="Wpg", regime_op=OP, versie=2,
    ),
    Verplaatsing(
        nummer=12, zaak=1, interventie=1, soort="brief", datum=OP, van=1, naar=2, reden="omdat", regime="Wpg",
        regime_op=OP, versie=2,
    ),
    Bewaring(nummer=12, jongere=1, tot=OP, reden="Woo-verzoek", versie=2),
    Vernietiging(
        nummer=12, wie=7, geboortejaar=2004, datum=OP, categorie="12.1.3", grond="19 jaar", machtiging="Z/1",
        machtiging_op=OP, zaken=2, rijen=9, logregels=12, schooljaren="2019-2020", door="R. Roek", versie=2,
    ),
    Eigenrij(nummer=12, tabel="regio", rij="vsv", eenheid="procent", bron="DUO", versie=2),
    Cijfernoot(nummer=12, tekst="x", tabel="3", rij="totaal", schooljaar="2019-2020", breuk=True, versie=2),
    Vaststelling(
        nummer=12, schooljaar="2019-2020", datum=OP, lpa="0.1.0", zegel="a" * 64, reden="toch", heropend_op=OP,
        heropend_reden="fout", versie=2,
    ),
    Vastcijfer(nummer=12, vaststelling=1, tabel="3", rij="totaal", waarde=Decimal("12.5"), teken="", herkomst="zaken",
               opmerking="x", versie=2),
    Telfeit(nummer=12, vaststelling=1, zaak=3, wie=7, gezin=8, feiten="{}", versie=2),
    Leeftijdtelling(nummer=12, dag=OP, leeftijd=3, geslacht="v", onderwijssoort="po", aantal=4, versie=2),
    Samengevoegd(nummer=12, soort="jongere", oud=2, nieuw=1, datum=OP, versie=2),
    Routestap(nummer=12, zaak=1, datum=OP, van="onderzoek", naar="halt", reden="omdat", versie=2),
    Spreekuur(nummer=12, school=1, datum=OP, tijd="09:00", plaats="lokaal 3", notitie="een\ntwee", versie=2),
    Uitnodiging(nummer=12, spreekuur=1, zaak=1, status="gekomen", interventie=1, versie=2),
    maak_overstap(
        nummer=15, school=1, onderwijssoort="vo", gesloten_op=OP, afhandeling="verhuisd", route="MAS", versie=2,
        onderreden="anders", kenmerk_gemeente="Z/20/1", ingelezen_op=OP,
        keuze="zorg", instelling="mbo", aangemeld_op=OP, aangenomen_op=OP, ingeschreven_op=OP, overgedragen_op=OP,
        overgedragen_aan="RMC", toelichting="een\ntwee",
    ),
    Brief(
        nummer=12, zaak=1, soort="waarschuwing", aan="A. Zwaluw", bestand="brief.docx", sha256="0" * 64, datum=OP,
        verzonden_op=OP, interventie=1, contact=1, met_reden=True, toestemming=True,
        regime="Wpg", regime_op=OP, versie=2,
    ),
    Afzender(
        nummer=1, ambtenaar="B. Specht", functie="leerplichtambtenaar", telefoon="0612345678",
        email="b@example.org", adres="Dijk 5", postcode="1234AB", plaats="Proefdorp", bezwaar_bij="het college",
        bezwaar_adres="Postbus 1", elektronisch="bezwaar@example.org", elektronisch_vanaf=OP,
        sjablonen="brieven", versie=2,
    ),
    Bronkeuze(nummer=12, schooljaar="2019-2020", tabel="3", bron="geteld", versie=2),
    Eigenschap(nummer=12, sleutel="werkdagen", waarde="ma di", versie=2),
    Jaarcijfer(
        nummer=12, schooljaar="2019-2020", tabel="kern", rij="%", waarde=Decimal("63.80"), opmerking="noot",
        herkomst="vastgesteld", versie=2,
    ),
    Jaarcijfer(nummer=12, schooljaar="2019-2020", tabel="kern", rij="%", waarde=None, teken="streep"),
]  # fmt: skip


@pytest.fixture(scope="module")
def gevuld(sjabloon: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[CaseFile]:
    """A file with one of each record that others refer to: jongere 1, melding 1, verlof 2 and so on."""
    pad = Path(shutil.copy(sjabloon, tmp_path_factory.mktemp("rijen") / "zaken.lpa"))
    with CaseFile(pad, lambda: "", lambda: NU) as bestand:
        eerste = [
            Gezin(nummer=1, naam="Zwaluw"), maak_jongere(nummer=1), maak_school(nummer=1), maak_melding(nummer=1),
            maak_verlof(nummer=2), Verzorger(nummer=1, jongere=1, naam="De Brug"),
            Verzorger(nummer=8, jongere=1, naam="A. Merel"),
            maak_interventie(nummer=1), maak_huisbezoek(nummer=1), Contact(nummer=1, soort="jgz", naam="GGD"),
            Spreekuur(nummer=1, school=1, datum=OP),
            Brief(nummer=1, zaak=1, soort="waarschuwing", aan="A", bestand="b.docx", sha256="1" * 64, datum=OP),
            Vaststelling(nummer=1, schooljaar="2018-2019", datum=OP, lpa="0.1.0", zegel="b" * 64),
        ]  # fmt: skip
        fill(bestand.conn, eerste)
        yield bestand


@contextmanager
def thrown_away(bestand: CaseFile) -> Iterator[Writer]:
    """Write, look, and forget all of it."""
    bestand.conn.execute("begin immediate")
    try:
        yield Writer(bestand.conn, "proef", NU)
    finally:
        bestand.conn.execute("rollback")


@pytest.mark.parametrize("record", VOLLEDIG, ids=lambda r: type(r).__name__)
def test_every_field_of_a_record_survives_the_file(gevuld: CaseFile, record: Any) -> None:
    with thrown_away(gevuld) as s:
        opgeslagen = s.add(record)
        assert opgeslagen == record
        gelezen = one(s.conn, type(record), f"{delen(type(record))[-1].tabel}.nummer = ?", record.nummer)
    assert gelezen == record
    assert [type(getattr(gelezen, f.name)) for f in fields(record)] == [
        type(getattr(record, f.name)) for f in fields(record)
    ]


def test_the_records_above_leave_out_no_table_and_no_field() -> None:
    assert {d.tabel for r in VOLLEDIG for d in delen(type(r))} == TABELNAMEN
    for record in VOLLEDIG[:-1]:
        gelijk = [f.name for f in fields(record) if getattr(record, f.name) == f.default and f.name not in VERVALLEN]
        zo = {"rmc", "aanvrager", "zelf_gevraagd"}  # that it was a verzorger who asked, or the jongere, not both
        assert len(gelijk) < 2 or set(gelijk) < zo, gelijk
        assert set(gelijk) <= {*zo, "teken", "regio", "school", "tot", "duur", "nummer"}


@pytest.mark.parametrize("record", VOLLEDIG, ids=lambda r: type(r).__name__)
def test_all_fields_of_a_record_are_columns_of_its_tables(gevuld: CaseFile, record: Any) -> None:
    for deel in delen(type(record)):
        kolommen = {rij[1] for rij in gevuld.conn.execute(f"pragma table_info({stored(deel.tabel)})")}
        assert set(to_row(record, deel)) == kolommen


tekst = st.text(st.characters(codec="utf-8"), max_size=20)
datum = st.dates(date(1900, 1, 1), date(2199, 12, 31))
misschien = st.none() | datum
jongeren = st.builds(
    Jongere,
    achternaam=tekst.filter(bool), tussenvoegsel=tekst, voornaam=tekst,
    geboortedatum=st.builds(Geboortedatum.from_date, datum),
    geslacht=st.sampled_from(list(GESLACHTEN)), bsn=st.none() | st.just("999990019"), adres=tekst, postcode=tekst,
    plaats=tekst, geheim_adres=st.booleans(), telefoon=tekst, taal=tekst,
    startkwalificatie_op=misschien, uitstroom_op=misschien, twaalf_jaren_op=misschien, verhuisd_op=misschien,
    overleden_op=misschien, notitie=tekst, zoeksleutel=tekst, versie=st.integers(1, 2**62),
)  # fmt: skip
open_meldingen = st.builds(
    Melding,
    soort=st.sampled_from(list(AFHANDELINGEN)), jongere=st.just(1), school=st.none() | st.just(1),
    onderwijssoort=st.sampled_from([None, "po", "so", "vso", "vo", "mbo"]), geopend_op=datum, route=tekst,
    schooljaar=st.just("2019-2020"), versie=st.integers(1, 2**62),
    meldingsnummer=st.none() | tekst.filter(bool), eerste_dag=misschien, laatste_dag=misschien,
    uren=st.none() | st.integers(0, 9999), melder=tekst, reden=tekst, actie_school=tekst,
    vervolg_op=st.none() | st.just(1), toelichting=tekst,
)  # fmt: skip


@given(record=jongeren)
@example(record=maak_jongere(achternaam="'; drop table jongere; --"))
@example(record=maak_jongere(achternaam="[/]\x1b[2J\u202e\x00"))
@example(record=maak_jongere(achternaam="Zoe\u0308", voornaam="李小龙 👨‍👩‍👧"))
def test_a_jongere_with_any_name_survives_the_file(gevuld: CaseFile, record: Jongere) -> None:
    with thrown_away(gevuld) as s:
        opgeslagen = s.add(record)
        assert one(s.conn, Jongere, "nummer = ?", opgeslagen.nummer) == replace(record, nummer=opgeslagen.nummer)
        (na,) = s.conn.execute("select na from logregel order by volgnummer desc limit 1").fetchone()
        assert s.conn.execute("select ? ->> 'achternaam' = achternaam from jongere where nummer = ?",
                              (na, opgeslagen.nummer)).fetchone() == (1,)  # fmt: skip


@given(record=open_meldingen, einde=st.none() | st.tuples(datum, tekst.filter(bool)))
def test_a_melding_with_any_text_survives_the_file(
    gevuld: CaseFile, record: Melding, einde: tuple[date, str] | None
) -> None:
    if einde:
        record = replace(record, gesloten_op=einde[0], afhandeling=einde[1])
    with thrown_away(gevuld) as s:
        opgeslagen = s.add(record)
        assert one(s.conn, Melding, "zaak.nummer = ?", opgeslagen.nummer) == replace(record, nummer=opgeslagen.nummer)


@given(st.decimals(0, 10**9, places=2), st.sampled_from(["1E+2", "0.5", "7", "63.80", "0"]))
def test_a_figure_keeps_its_digits(gevuld: CaseFile, getal: Decimal, ander: str) -> None:
    for waarde in (getal, Decimal(ander)):
        record = Jaarcijfer(schooljaar="2019-2020", tabel="6", rij="verhuisd", waarde=waarde)
        with thrown_away(gevuld) as s:
            s.add(record)
            (gelezen,) = many(s.conn, Jaarcijfer)
        assert gelezen.waarde == waarde
        assert gelezen.waarde is not None
        assert f"{gelezen.waarde:f}" == f"{waarde:f}"


EERSTE = list({type(record): record for record in reversed(VOLLEDIG)}.values())


@pytest.mark.parametrize("record", EERSTE, ids=lambda record: type(record).__name__)
def test_every_field_of_a_record_survives_as_text(record: Any) -> None:
    rij = to_row(record, Deel("", tuple(f.name for f in fields(record))))
    cellen = {naam: "" if waarde is None else str(waarde) for naam, waarde in rij.items()}
    assert from_text(type(record), cellen) == record


def test_a_no_that_was_said_is_another_than_nothing_in_text() -> None:
    ja, nee, niets = ({"behandelend": "1"}, {"behandelend": "0"}, {"behandelend": ""})
    verder = {"soort": "5a", "jongere": "1", "geopend_op": "2019-10-10"}
    assert [from_text(Vrijstelling, verder | cel).behandelend for cel in (ja, nee, niets)] == [True, False, None]


def test_a_row_of_the_wrong_width_is_no_record() -> None:
    with pytest.raises(ValueError, match="values, not 2"):
        to_record(Verzorger, (1, 2))


def test_a_selection_names_the_columns_of_both_tables() -> None:
    assert selection(Melding).startswith("select zaak.nummer, zaak.versie, zaak.soort, ")
    assert selection(Melding).endswith(" from zaak join melding using (nummer)")
    assert "melding.uren" in selection(Melding)


DATUMKOLOMMEN = sorted(
    {
        (deel.tabel, f.name)
        for record in VOLLEDIG
        for deel in delen(type(record))
        for f in fields(record)
        if f.name in deel.kolommen and str(f.type).startswith("date")
    }
)


GEEN_DATUM = (
    "2020-02-30", "2021-02-29", "2020-13-01", "2020-1-5", "20200105", "vandaag", "", "2020-01-05 10:00",
)  # fmt: skip


@pytest.mark.parametrize(("tabel", "kolom"), DATUMKOLOMMEN)
def test_the_file_refuses_a_date_that_does_not_exist(gevuld: CaseFile, tabel: str, kolom: str) -> None:
    zet = f"update {stored(tabel)} set {kolom} = ? where nummer = (select max(nummer) from {stored(tabel)})"  # noqa: S608
    with thrown_away(gevuld) as s:
        fill(s.conn, VOLLEDIG[:-1])
        assert [waarde for waarde in GEEN_DATUM if not _refused(s, zet, waarde)] == []


def _refused(s: Writer, zet: str, waarde: str) -> bool:
    """Whether a CHECK of the file stops this."""
    try:
        s.conn.execute(zet, (waarde,))
    except sqlite.IntegrityError as fout:
        return "CHECK" in str(fout)
    return False


def test_there_are_dates_to_refuse() -> None:
    assert len(DATUMKOLOMMEN) == 79
    assert ("brief", "vervallen_op") in DATUMKOLOMMEN
    assert ("vrijstelling", "duo_op") in DATUMKOLOMMEN


@pytest.mark.parametrize("waarde", ["2009-03-12", "2009-03", "2009"])
def test_a_birth_date_may_be_known_in_part(gevuld: CaseFile, waarde: str) -> None:
    with thrown_away(gevuld) as s:
        jongere = s.add(maak_jongere(geboortedatum=Geboortedatum.fromisoformat(waarde)))
        assert one(s.conn, Jongere, "nummer = ?", jongere.nummer) == jongere
        rij = s.conn.execute("select geboortedatum from jongere where nummer = ?", (jongere.nummer,)).fetchone()
    assert rij == (waarde,)


@pytest.mark.parametrize("waarde", ["2009-02-30", "2009-13", "2009-3", "209", "20090312", "2009-03-", "onbekend", ""])
def test_the_file_refuses_a_part_of_a_birth_date_that_does_not_exist(gevuld: CaseFile, waarde: str) -> None:
    with thrown_away(gevuld) as s, pytest.raises(sqlite.IntegrityError, match="CHECK"):
        s.conn.execute("update jongere set geboortedatum = ?", (waarde,))


STREPEN = [r for r in VOLLEDIG if hasattr(r, "vervallen_op")]


@pytest.mark.parametrize("record", STREPEN, ids=lambda r: type(r).__name__)
def test_what_was_struck_out_is_kept_and_no_longer_read(gevuld: CaseFile, record: Any) -> None:
    tabel = delen(type(record))[0].tabel
    with thrown_away(gevuld) as s:
        anders = s.change(replace(s.add(record), vervallen_op=OP, vervallen_reden="dubbel"))
        assert one(s.conn, type(record), f"{tabel}.nummer = ?", record.nummer) is None
        rij = s.current(tabel, record.nummer)
        assert rij == to_row(anders, delen(type(record))[0])
        assert s.add(replace(record, nummer=0, **_uniek(record))).nummer > record.nummer


def _uniek(record: Any) -> dict[str, Any]:
    """What no two records share."""
    return {n: "ander" for n in ("uid", "meldingsnummer") if hasattr(record, n)}


def test_every_table_with_struck_out_rows_has_its_view() -> None:
    assert {delen(type(r))[0].tabel for r in STREPEN} == STRUCK


class _Vreemd(Record):
    nummer: int = 0


@pytest.mark.parametrize("soort", ["time", "Optional[date]", "dt.date", "list[str]", "Any"])
def test_a_type_that_no_column_holds_is_refused(monkeypatch: pytest.MonkeyPatch, soort: str) -> None:
    vreemd: Any = dataclass(init=False, repr=False, eq=False)(
        type("Vreemd", (_Vreemd,), {"__annotations__": {"nummer": "int", "wanneer": soort}})
    )
    with pytest.raises(TypeError, match="no column holds a"):
        to_record(vreemd, [1, "10:30"])
    with pytest.raises(TypeError, match="no column holds a"):
        from_text(vreemd, {"nummer": "1", "wanneer": "10:30"})


@pytest.mark.parametrize(
    ("tabel", "kolom", "waarde"),
    [
        ("jongere", "achternaam", ""),
        ("jongere", "achternaam", None),
        ("jongere", "geslacht", "man"),
        ("jongere", "bsn", "99999001"),
        ("jongere", "bsn", "99999001a"),
        ("jongere", "bsn", "9999900190"),
        ("jongere", "geheim_adres", 2),
        ("jongere", "versie", "twee"),
        ("jongere", "geboortedatum", None),
        ("verzorger", "naam", ""),
        ("verzorger", "jongere", 99),
        ("school", "regio", "oost"),
        ("inschrijving", "onderwijssoort", "hbo"),
        ("inschrijving", "leerjaar", 0),
        ("inschrijving", "leerjaar", 13),
        ("inschrijving", "leerjaar", "drie"),
        ("inschrijving", "school", 99),
        ("zaak", "soort", "spijbelen"),
        ("zaak", "type", "iets"),
        ("zaak", "afhandeling", None),
        ("zaak", "gesloten_op", None),
        ("zaak", "schooljaar", "19-20"),
        ("zaak", "jongere", 99),
        ("zaak", "school", 99),
        ("zaak", "onderwijssoort", "hbo"),
        ("melding", "uren", -1),
        ("melding", "uren", 10000),
        ("melding", "uren", 16.25),
        ("melding", "meldingsnummer", ""),
        ("melding", "vervolg_op", 99),
        ("vrijstelling", "nooit_geschikt", 2),
        ("vrijstelling", "behandelend", 2),
        ("verlof", "schooldagen", 367),
        ("verlof", "beslisser", "buurman"),
        ("verlof", "tot", "2019-11-10"),
        ("verlof", "toegewezen_van", "2019-11-10"),
        ("verlof", "toegewezen_tot", "2019-11-26"),
        ("verlof", "aanvraag", 99),
        ("uitstel", "soort", "pauze"),
        ("uitstel", "reden", ""),
        ("uitstel", "duur", ""),
        ("eigentermijn", "tijdstip", "2020-03-01T09:30:00"),
        ("eigentermijn", "tijdstip", "2020-02-29"),
        ("eigentermijn", "brief", 99),
        ("eigenschap", "sleutel", ""),
        ("vakantie", "naam", "carnaval"),
        ("vakantie", "regio", "oost"),
        ("vakantie", "regio", None),
        ("vakantie", "tot", "2020-02-28"),
        ("vrij", "reden", ""),
        ("vrij", "tot", "2020-02-28"),
        ("eigenregel", "waarde", "veel"),
        ("heropening", "reden", ""),
        ("interventie", "zaak", 99),
        ("interventie", "regime", "WPG"),
        ("interventie", "bedrag", "honderd"),
        ("interventie", "bedrag", ""),
        ("interventie", "vervallen_reden", "zonder dag"),
        ("brief", "regime", None),
        ("huisbezoek", "poging_na", 99),
        ("jongere", "gezin", 99),
        ("verblijf", "soort", "logeert"),
        ("verblijf", "tot", "2020-02-28"),
        ("jaarcijfer", "teken", "kruis"),
        ("jaarcijfer", "teken", "streep"),
        ("jaarcijfer", "waarde", None),
        ("jaarcijfer", "herkomst", "gegokt"),
        ("jaarcijfer", "schooljaar", "2019/2020"),
    ],
)
def test_the_file_refuses_a_value_that_cannot_be(gevuld: CaseFile, tabel: str, kolom: str, waarde: Any) -> None:
    with thrown_away(gevuld) as s:
        fill(s.conn, VOLLEDIG[:-1])
        with pytest.raises(sqlite.IntegrityError):
            s.conn.execute(f"update {stored(tabel)} set {kolom} = ? where nummer >= 12", (waarde,))  # noqa: S608


@pytest.mark.parametrize(
    ("een", "ander"),
    [
        pytest.param(maak_jongere(bsn="999990019"), maak_jongere(voornaam="Noor", bsn="999990019"), id="BSN"),
        pytest.param(maak_school(brin="12AB"), maak_school(naam="De Eik", brin="12AB"), id="BRIN"),
        pytest.param(maak_melding(meldingsnummer="D-7"), maak_melding(uren=8, meldingsnummer="D-7"), id="DUO"),
        pytest.param(VOLLEDIG[-1], replace(VOLLEDIG[-1], nummer=13), id="cijfer op een plek"),
    ],
)  # fmt: skip
def test_the_file_refuses_the_same_number_twice(gevuld: CaseFile, een: Any, ander: Any) -> None:
    with thrown_away(gevuld) as s:
        s.add(een)
        with pytest.raises(sqlite.IntegrityError, match="UNIQUE"):
            s.add(ander)


@pytest.mark.parametrize(
    "record", [maak_jongere(bsn=None), maak_school(brin=None), maak_melding(meldingsnummer=None)],
    ids=["BSN", "BRIN", "nummer van DUO"],
)  # fmt: skip
def test_more_than_one_may_have_no_number(gevuld: CaseFile, record: Any) -> None:
    with thrown_away(gevuld) as s:
        assert s.add(record).nummer != s.add(record).nummer


def test_every_table_of_ours_is_strict(gevuld: CaseFile) -> None:
    strikt = dict(gevuld.conn.execute("select name, strict from pragma_table_list where type = 'table'"))
    assert {naam for naam in strikt if "sqlite_" not in naam} == {
        *map(stored, TABELNAMEN), "bevestigd", "logboek", "loginhoud", "logketen", "stempel",
    }  # fmt: skip
    assert set(strikt.values()) - {0} == {1}
    assert [naam for naam, aan in strikt.items() if not aan and "sqlite_" not in naam] == []


def test_every_reference_restricts(gevuld: CaseFile) -> None:
    regels = [
        (tabel, rij[2], rij[6])
        for tabel in TABELNAMEN
        for rij in gevuld.conn.execute(f"pragma foreign_key_list({stored(tabel)})")
    ]
    assert len(regels) == 45
    assert all(bij_verwijderen == "RESTRICT" for _, _, bij_verwijderen in regels)

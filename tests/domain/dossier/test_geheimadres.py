"""A secret address is in no text of a dossier, however it was typed; what is no address stays."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lpa.domain.base.record import R, in_elk_record
from lpa.domain.dossier.dossier import Dossier
from lpa.domain.dossier.geheimadres import (
    GEHEIM,
    in_records,
    termijn_zonder_adres,
    verhuld_rij,
    verhuller,
    verhuller_van,
    zonder,
    zonder_adres,
)
from lpa.domain.records.jongere import Verzorger
from lpa.domain.werk.lopend import Lopend
from tests.domain.dossiers import gemerkt
from tests.domain.factories import dag, maak_interventie, maak_jongere

THUIS = {"adres": "Dijk 1", "postcode": "8181AA", "plaats": "Heerde"}


def dossier(*, geheim: bool = True, ouder: str = "Laan van Epe 12a, 8162 BC Epe") -> Dossier:
    """A jongere at Dijk 1, whose father lives elsewhere."""
    jongere = maak_jongere(nummer=1, geheim_adres=geheim, achternaam="Dijk", **THUIS)
    return Dossier(jongere, [], [Verzorger(nummer=1, jongere=1, naam="A. van der Laan", adres=ouder)])


@pytest.mark.parametrize(
    ("tekst", "na"),
    [
        ("zij woont op Dijk 1", "zij woont op (adres geheim)"),
        ("zij woont op DIJK  1, met hond", "zij woont op (adres geheim), met hond"),
        ("Dijk 1, 8181 AA Heerde", "(adres geheim)"),
        ("Dijk 1 te 8181aa", "(adres geheim) te (adres geheim)"),
        ("gezien op dijk\n1", "gezien op (adres geheim)"),
        ("vader: Laan van Epe 12a.", "vader: (adres geheim)."),
        ("vader: laan van epe 12A, 8162BC epe", "vader: (adres geheim)"),
        ("Dijk 12 en Dijk 1a en Zeedijk 1", "Dijk 12 en Dijk 1a en Zeedijk 1"),
        ("familie Dijk uit Heerde", "familie Dijk uit Heerde"),
    ],
)
def test_an_address_is_found_as_it_may_be_typed(tekst: str, na: str) -> None:
    assert verhuller(dossier())(tekst) == na
    assert verhuller(dossier(geheim=False))(tekst) == tekst


@pytest.mark.parametrize(
    ("tekst", "na"),
    [
        ("bij Rue de la Loi 16, 1000 Bruxelles, België", "bij (adres geheim), (adres geheim), (adres geheim)"),
        ("Rue de la Loi 16\n1000 Bruxelles\nBELGIË", "(adres geheim)\n(adres geheim)\n(adres geheim)"),
        ("rue de la  loi 16", "(adres geheim)"), ("woont in België", "woont in (adres geheim)"),
        ("Rue de la Loi 160", "Rue de la Loi 160"), ("Belgische school", "Belgische school"),
    ],
)  # fmt: skip
def test_an_address_abroad_is_hidden_with_each_of_its_lines_and_its_country(tekst: str, na: str) -> None:
    buiten = maak_jongere(nummer=1, geheim_adres=True, adres="Rue de la Loi 16", postcode="1000", plaats="Bruxelles",
                          land="België")  # fmt: skip
    ouder = Verzorger(nummer=1, jongere=1, naam="Noor", adres="Rue de la Loi 16, 1000 Bruxelles", land="België")
    thuis = maak_jongere(nummer=1, geheim_adres=True)
    for d in (Dossier(buiten, []), Dossier(thuis, [], [ouder])):
        assert verhuller(d)(tekst) == na
        kaal = zonder_adres(d)
        assert "België" not in (kaal.jongere.land, *(v.land for v in kaal.verzorgers))


def test_an_address_that_does_not_read_as_one_is_found_as_it_stands() -> None:
    verhul = verhuller(dossier(ouder="Huize (De) Merel+"))
    assert verhul("in huize (de) merel+ geweest") == f"in {GEHEIM} geweest"


def test_without_an_address_nothing_is_taken_out() -> None:
    d = Dossier(maak_jongere(nummer=1, geheim_adres=True), [], [Verzorger(nummer=1, jongere=1, naam="Noor")])
    assert verhuller(d)("Dijk 1 ") == "Dijk 1 "


def test_names_stay_and_notes_do_not() -> None:
    d = dossier()._replace(
        jongere=maak_jongere(nummer=1, achternaam="Dijk", adres="Dijk", geheim_adres=True, notitie="op de Dijk"),
        interventies=[maak_interventie(nummer=1, notitie="thuis op DIJK")],
    )
    kaal = zonder_adres(d)
    assert (kaal.jongere.achternaam, kaal.jongere.notitie) == ("Dijk", f"op de {GEHEIM}")
    assert kaal.interventies[0].notitie == f"thuis op {GEHEIM}"
    assert zonder_adres(kaal) == kaal


def test_a_term_says_no_secret_address() -> None:
    t = Lopend("eigen", "post naar Dijk 1", dag("15-11-2019"), 1, "afspraak Dijk 1", "wacht op Dijk 1", eigen=1)
    kaal = termijn_zonder_adres(t, verhuller(dossier()))
    assert (kaal.wat, kaal.grondslag, kaal.waarom) == (
        f"post naar {GEHEIM}", f"afspraak {GEHEIM}", f"wacht op {GEHEIM}",
    )  # fmt: skip


def test_a_page_or_a_line_of_a_list_says_no_secret_address_and_keeps_its_shape() -> None:
    verhul = verhuller_van([("Dijk 1", "", "")])
    stap, t = maak_interventie(nummer=1, notitie="op Dijk 1"), Lopend("eigen", "naar Dijk 1", dag("15-11-2019"), 1)
    assert in_records(([stap], {2: stap}, t, "Dijk 1", 3), verhul) == (
        [replace(stap, notitie=f"op {GEHEIM}")], {2: replace(stap, notitie=f"op {GEHEIM}")}, t, "Dijk 1", 3,
    )  # fmt: skip
    assert zonder(t, verhul) == t._replace(wat=f"naar {GEHEIM}")
    assert verhuld_rij({"notitie": "Dijk 1", "achternaam": "Dijk 1", "zaak": 3}, verhul) == {
        "notitie": GEHEIM, "achternaam": "Dijk 1", "zaak": 3,
    }  # fmt: skip


@given(st.text(max_size=30), st.sampled_from(["Dijk 1", "DIJK 1", "laan van epe 12a", "8181 AA", "8162bc"]))
def test_between_any_texts_the_address_goes(rond: str, adres: str) -> None:
    assert adres not in verhuller(dossier())(f"{rond} {adres} {rond}").replace(rond, "")


def test_every_text_of_every_record_is_looked_at() -> None:
    d = gemerkt("Dijk 1")
    geheim = zonder_adres(d._replace(jongere=replace(d.jongere, adres="Dijk 1", geheim_adres=True)))
    over = set[str]()

    def kijk(record: R) -> R:
        over.update(f.name for f in fields(record) if "Dijk 1" in str(getattr(record, f.name)))
        return record

    in_elk_record(geheim, kijk)
    assert over == {"voornaam", "tussenvoegsel", "achternaam", "naam", "zoeksleutel"}


def test_a_neighbour_keeps_the_postcode_and_who_lives_there_too_does_not() -> None:
    verhul = verhuller_van([("Kerkweg 7", "8181 AA", "Heerde", "")])
    buur = maak_jongere(adres="Kerkweg 30", postcode="8181 AA", plaats="Heerde")
    assert zonder(buur, verhul) == buur
    assert GEHEIM in zonder(replace(buur, adres="Kerkweg 7"), verhul).postcode
    assert GEHEIM in zonder(replace(buur, adres=""), verhul).postcode  # alone it may be all that is known of it
    assert GEHEIM in zonder(replace(buur, notitie="woont op 8181 AA"), verhul).notitie


def test_of_a_verzorger_alone_the_own_address_is_hidden_and_no_other() -> None:
    d = dossier(geheim=False)
    geheim = d._replace(
        verzorgers=[replace(d.verzorgers[0], geheim_adres=True), replace(d.verzorgers[0], adres="Dam 2")]
    )
    assert verhuller(geheim)("Dijk 1, Laan van Epe 12a, Dam 2") == "Dijk 1, (adres geheim), Dam 2"
    kaal = zonder_adres(geheim)
    assert (kaal.jongere.adres, [v.adres for v in kaal.verzorgers]) == ("Dijk 1", ["", "Dam 2"])
    assert zonder_adres(d) is d


@pytest.mark.parametrize(
    ("adres", "tekst", "na"),
    [
        ("Kerkweg 2, Heerde", "zit op Kerkweg 2", "zit op (adres geheim)"),
        ("Kerkweg 2, Heerde", "Kerkweg 2, Heerde", "(adres geheim)"),
        ("De Brug, Kerkweg 2, Epe", "bij kerkweg 2 in Epe", "bij (adres geheim) in Epe"),
        ("Kerkweg 2, Heerde", "de brug in Heerde", "de brug in Heerde"),
        ("Kerkweg 2, Heerde", "Kerkweg2 en Kerkweg, 2 en kerkweg nr. 2", " en ".join([GEHEIM] * 3)),
        ("Kerkweg 2, Heerde", "Kerkweg 22, Kerkweg 2b, Kerkweg, huis 2", "Kerkweg 22, Kerkweg 2b, Kerkweg, huis 2"),
        ("Kerkweg 2a, Heerde", "Kerkweg 2 a en Kerkweg 2-a en Kerkweg nummer 2A", " en ".join([GEHEIM] * 3)),
        ("Kerkweg 2 a, Heerde", "Kerkweg 2a en kerkweg 2-A", " en ".join([GEHEIM] * 2)),
        ("Kerkweg2", "kerkweg 2 en kerkweg2", " en ".join([GEHEIM] * 2)),
        ("Renéweg 2, Heerde", "Reneweg 2 en RENÉWEG 2", " en ".join([GEHEIM] * 2)),
        ("Plein 1940 3, Heerde", "plein 1940 3 in Heerde", f"{GEHEIM} in Heerde"),
    ],
)
def test_an_address_in_one_line_of_which_no_postcode_is_known_is_hidden_by_street_and_house(
    adres: str, tekst: str, na: str
) -> None:
    assert verhuller_van([(adres, "", "")])(tekst) == na

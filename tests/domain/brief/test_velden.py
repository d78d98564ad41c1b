"""The fields of letters: what each says, to parents and to the jongere, and what is missing."""

from __future__ import annotations

from typing import Any

import pytest

from lpa.domain.brief import tekst
from lpa.domain.brief.adres import Adres, Geadresseerde, Gemist
from lpa.domain.brief.briefsoort import (
    AANVULLING,
    BESLUIT_VERLOF,
    BESLUIT_VRIJSTELLING,
    DOORZENDING,
    HERINNERING,
    HUISBEZOEK,
    REACTIE,
    RMC,
    SPREEKUUR,
    VERZUIMGESPREK,
    WAARSCHUWING,
)
from lpa.domain.brief.veld import Briefzaak, Gezegd
from lpa.domain.brief.velden import velden
from lpa.domain.kalender.schoolkalender import Kalender
from lpa.domain.recht.leerplicht import plicht
from lpa.domain.recht.termijnen import bereken
from lpa.domain.records.brief import Afzender
from lpa.domain.records.spreekuur import Spreekuur
from tests.domain.factories import (
    dag,
    maak_huisbezoek,
    maak_jongere,
    maak_melding,
    maak_verlof,
    maak_vrijstelling,
    moment,
)

OUDER = Geadresseerde("verzorger", 2, "A. Zwaluw", Adres("Laan 2", "1234 AB", "Proefdorp"))
ZELF = Geadresseerde("jongere", 1, "Sem Zwaluw", None, Gemist("het adres", "lpa jongere wijzig 1"))
THUIS = maak_jongere(nummer=1, adres="Laan 2", postcode="1234ab", plaats="Proefdorp")
TWAALF = maak_jongere(nummer=1, geboortedatum=dag("01-10-2007"))
BESLIST: dict[str, Any] = {"nummer": 4, "gesloten_op": dag("06-11-2019"), "beslisser": "ambtenaar"}
DEELS = BESLIST | {"afhandeling": "deels", "toegewezen_van": dag("11-11-2019"), "toegewezen_tot": dag("15-11-2019"),
                   "toegewezen_dagen": 5}  # fmt: skip
TOEGEKEND: dict[str, Any] = {"nummer": 5, "gesloten_op": dag("06-11-2019"), "afhandeling": "toegekend",
                             "van": dag("01-12-2019")}  # fmt: skip
ZONDER = Afzender()


def veld(soort: str, naam: str, zaak: Any, aan: Geadresseerde = OUDER, **anders: Any) -> Any:
    """One field of a letter of 11 October 2019."""
    basis: dict[str, Any] = {
        "zaak": zaak, "jongere": THUIS, "datum": dag("11-10-2019"), "gemeente": "Proefdorp",
        "afzender": Afzender(ambtenaar="N. Merel", bezwaar_bij="het college"), "gezegd": Gezegd(dag("11-10-2019")),
        "plicht": "leerplichtig",
    }  # fmt: skip
    gezegd = {"gezegd": Gezegd(dag("11-10-2019"), **anders.pop("gezegd"))} if "gezegd" in anders else {}
    return velden(soort, Briefzaak(**basis | anders | gezegd), aan)[naam]


@pytest.mark.parametrize(
    ("soort", "naam", "zaak", "anders", "waarde"),
    [
        (WAARSCHUWING, "aan_adres", maak_melding(), {}, "Laan 2\n1234 AB  Proefdorp"),
        (WAARSCHUWING, "aan_adres", maak_melding(), {"aan": ZELF}, Gemist("het adres", "lpa jongere wijzig 1")),
        (WAARSCHUWING, "telefoon", maak_melding(), {},
         Gemist("het telefoonnummer van de afzender", "lpa afzender wijzig --telefoon …")),
        (BESLUIT_VERLOF, "bezwaar_bij", maak_verlof(**DEELS), {"afzender": ZONDER},
         Gemist("bij wie men bezwaar maakt", "lpa afzender wijzig --bezwaar-bij …")),
        (BESLUIT_VERLOF, "bezwaar_adres", maak_verlof(**DEELS), {"afzender": ZONDER},
         Gemist("het adres voor bezwaar", "lpa afzender wijzig --bezwaar-adres …")),
        (WAARSCHUWING, "wie", maak_melding(), {"aan": ZELF}, "u"), (WAARSCHUWING, "Wie", maak_melding(), {}, "Sem"),
        (WAARSCHUWING, "twaalf_of_ouder", maak_melding(), {}, False),
        (WAARSCHUWING, "twaalf_of_ouder", maak_melding(), {"jongere": TWAALF}, True),
        (WAARSCHUWING, "toelichting", maak_melding(), {"gezegd": {"toelichting": "bel mij"}}, "Bel mij."),
        (WAARSCHUWING, "artikel", maak_melding(), {}, "artikel 2 lid 1 van de Leerplichtwet 1969"),
        (WAARSCHUWING, "artikel", maak_melding(), {"aan": ZELF}, "artikel 2 lid 3 van de Leerplichtwet 1969"),
        (WAARSCHUWING, "artikel", maak_melding(soort="absoluut"), {"aan": ZELF},
         "artikel 2 lid 1 van de Leerplichtwet 1969"),
        (WAARSCHUWING, "schoolbezoek", maak_melding(), {"aan": ZELF}, "uw schoolbezoek"),
        (WAARSCHUWING, "schoolbezoek", maak_melding(), {}, "het schoolbezoek van Sem Zwaluw"),
        (WAARSCHUWING, "schoolbezoek", maak_melding(soort="absoluut"), {}, "Sem Zwaluw"),
        (VERZUIMGESPREK, "artikel", maak_melding(), {"aan": ZELF, "jongere": TWAALF},
         "artikel 22 lid 3 van de Leerplichtwet 1969"),
        (VERZUIMGESPREK, "artikel", maak_melding(), {}, "artikel 22 lid 1 van de Leerplichtwet 1969"),
        (VERZUIMGESPREK, "gesprek_dag", maak_melding(), {"gezegd": {"tijdstip": moment("21-10-2019 09:30")}},
         "maandag 21 oktober 2019"),
        (VERZUIMGESPREK, "gesprek_tijd", maak_melding(), {"gezegd": {"tijdstip": moment("21-10-2019 09:30")}},
         "9.30 uur"),
        (SPREEKUUR, "gesprek_dag", maak_melding(), {"spreekuur": Spreekuur(school=1, datum=dag("18-11-2019"))},
         "maandag 18 november 2019"),
        (SPREEKUUR, "gesprek_tijd", maak_melding(),
         {"spreekuur": Spreekuur(school=1, datum=dag("18-11-2019"), tijd="10:15")}, "10.15 uur"),
        (SPREEKUUR, "gesprek_plaats", maak_melding(),
         {"spreekuur": Spreekuur(school=1, datum=dag("18-11-2019"), plaats="lokaal 3"),
          "school_plaats": "De Wilg, Dorp"},
         "lokaal 3, De Wilg, Dorp"),
        (HUISBEZOEK, "artikel", maak_melding(), {"bezoek": maak_huisbezoek()}, None),
        (AANVULLING, "ontvangen", maak_verlof(), {}, "maandag 4 november 2019"),
        (DOORZENDING, "waarom_doorgestuurd", maak_verlof(), {},
         "Over verlof tot en met 10 schooldagen in een schooljaar beslist de directeur van de school."),
        (BESLUIT_VERLOF, "bevoegdheid", maak_verlof(**DEELS), {},
         "Over verlof van meer dan 10 schooldagen in een schooljaar beslist de leerplichtambtenaar."),
        (BESLUIT_VERLOF, "bevoegdheid", maak_verlof(**BESLIST, afhandeling="buiten behandeling"), {},
         "Wij hoeven een aanvraag niet te behandelen als er informatie ontbreekt"
         " en de aanvrager die alsnog kon geven."),
        (BESLUIT_VERLOF, "artikel", maak_verlof(**BESLIST, afhandeling="buiten behandeling"), {},
         "artikel 4:5 lid 1 van de Algemene wet bestuursrecht"),
        (BESLUIT_VERLOF, "deels", maak_verlof(**DEELS), {}, True),
        (BESLUIT_VERLOF, "toegewezen_van", maak_verlof(**DEELS), {}, "maandag 11 november 2019"),
        (BESLUIT_VERLOF, "toegewezen_dagen", maak_verlof(**DEELS), {}, "5 schooldagen"),
        (BESLUIT_VERLOF, "toegewezen_telling", maak_verlof(**DEELS | {"toegewezen_dagen": 1}), {},
         "Dat is 1 schooldag."),
        (BESLUIT_VERLOF, "toegewezen_periode", maak_verlof(**DEELS), {},
         "van maandag 11 november 2019 tot en met vrijdag 15 november 2019"),
        (BESLUIT_VERLOF, "motivering", maak_verlof(**DEELS, motivering="te kort dag"), {}, "Te kort dag."),
        (BESLUIT_VERLOF, "bezwaar_uiterlijk", maak_verlof(**DEELS), {"bezwaar": bereken("bezwaar", dag("07-11-2019"))},
         "donderdag 19 december 2019"),
        (REACTIE, "elk_jaar", maak_vrijstelling(**TOEGEKEND), {}, True),
        (REACTIE, "elk_jaar", maak_vrijstelling(**TOEGEKEND, nooit_geschikt=True), {}, False),
        (REACTIE, "vrijgesteld", maak_vrijstelling(**TOEGEKEND), {}, True),
        (REACTIE, "bezwaarclausule", maak_vrijstelling(**TOEGEKEND), {}, False),
        (REACTIE, "artikel", maak_vrijstelling(**TOEGEKEND), {}, "artikel 5 onder a van de Leerplichtwet 1969"),
        (REACTIE, "jaarlijks_voor", maak_vrijstelling(**TOEGEKEND),
         {"kennisgeving": bereken("kennisgeving-jaarlijks", dag("01-12-2019"))}, "1 juli"),
        (HERINNERING, "voor_dag", maak_vrijstelling(**TOEGEKEND),
         {"kennisgeving": bereken("kennisgeving-jaarlijks", dag("01-12-2019"))}, "1 juli 2020"),
        (RMC, "jongere_adres", maak_melding(), {}, "Laan 2, 1234 AB  Proefdorp"),
        (RMC, "reden", maak_melding(), {"gezegd": {"reden": "gaat niet meer"}}, "Gaat niet meer."),
    ],
)  # fmt: skip
def test_a_field_of_a_letter_says(soort: str, naam: str, zaak: Any, anders: dict[str, Any], waarde: Any) -> None:
    if waarde is None:
        assert naam not in velden(
            soort, Briefzaak(zaak, THUIS, dag("11-10-2019"), "Proefdorp", ZONDER, Gezegd(dag("11-10-2019"))), OUDER
        )
        return
    assert veld(soort, naam, zaak, **anders) == waarde


@pytest.mark.parametrize(
    ("soort", "deel"),
    [("5a", "De verklaring mag niet ouder zijn dan 3 maanden."), ("5b", "artikel 8 lid 1"), ("5c", "artikel 9")],
)
def test_what_must_be_sent_with_a_notice_follows_from_its_ground(soort: str, deel: str) -> None:
    assert deel in veld(HERINNERING, "bewijs", maak_vrijstelling(soort=soort, **TOEGEKEND))


@pytest.mark.parametrize(
    ("soort", "ouder", "zelf"),
    [
        ("3a", "omdat Sem niet alle dagen naar school kan", "omdat u niet alle dagen naar school kunt"),
        ("3b", "omdat Sem al een opleiding op het mbo wil volgen", "omdat u al een opleiding op het mbo wilt volgen"),
        ("5b", "omdat er bezwaar is tegen de richting van de scholen in de buurt",
         "omdat er bezwaar is tegen de richting van de scholen in de buurt"),
        ("15", "omdat Sem op een andere manier onderwijs krijgt", "omdat u op een andere manier onderwijs krijgt"),
    ],
)  # fmt: skip
def test_why_it_was_asked_is_said_to_parents_and_to_the_jongere(soort: str, ouder: str, zelf: str) -> None:
    v = maak_vrijstelling(soort=soort)
    assert tekst.waarover(v, "Sem", eigen=False) == f"Dit is gevraagd {ouder}."
    assert tekst.waarover(v, "Sem", eigen=True) == f"U vraagt dit {ouder}."
    assert tekst.omdat(v, tekst.U) == zelf


@pytest.mark.parametrize(
    ("zaak", "verzoek"),
    [
        (maak_verlof(), "aanvraag voor verlof"), (maak_verlof(soort="religie"), "bericht over een religieuze plicht"),
        (maak_vrijstelling(), "kennisgeving van vrijstelling"),
        (maak_vrijstelling(soort="15"), "aanvraag voor vrijstelling"),
        (maak_vrijstelling(soort="3b"), "aanvraag voor vervangende leerplicht"),
    ],
)  # fmt: skip
def test_what_the_parents_sent_has_a_name(zaak: Any, verzoek: str) -> None:
    assert tekst.verzoek(zaak) == verzoek
    assert tekst.het_verzoek(zaak, eigen=True) == f"uw {verzoek}"
    assert tekst.het_verzoek(zaak, eigen=False) == f"{'het' if 'bericht' in verzoek else 'de'} {verzoek}"


def test_the_days_that_were_asked_for_are_said_with_their_count() -> None:
    assert tekst.waarover(maak_verlof(), "Sem", eigen=False) == (
        "Er is verlof gevraagd van maandag 11 november 2019 tot en met maandag 25 november 2019."
        " Dat zijn 11 schooldagen."
    )
    een = maak_verlof(soort="religie", tot=dag("11-11-2019"), schooldagen=1)
    assert tekst.waarover(maak_verlof(), "Sem", eigen=True).startswith("U hebt verlof gevraagd van maandag 11")
    assert tekst.waarover(een, "Sem", eigen=False) == "De plicht is op maandag 11 november 2019. Dat is 1 schooldag."


@pytest.mark.parametrize(
    ("bezoek", "jongere", "aan", "genoemd"),
    [
        pytest.param({}, {}, OUDER, True, id="thuis"),
        pytest.param({"adres": "Plein 3, Elders"}, {}, OUDER, False, id="een ouder die ergens anders woont"),
        pytest.param({"adres": "Plein 3, Elders"}, {}, ZELF, True, id="de jongere zelf"),
        pytest.param({}, {"geheim_adres": True}, OUDER, False, id="geheim"),
    ],
)
def test_where_a_visit_is_is_not_told_to_who_lives_elsewhere(
    bezoek: dict[str, Any], jongere: dict[str, Any], aan: Geadresseerde, genoemd: bool
) -> None:
    j = maak_jongere(nummer=1, adres="Laan 2", postcode="1234ab", plaats="Proefdorp", **jongere)
    alle = velden(HUISBEZOEK, Briefzaak(maak_melding(), j, dag("11-10-2019"), "Proefdorp", ZONDER,
                                        Gezegd(dag("11-10-2019")),
                                        bezoek=maak_huisbezoek(**bezoek)), aan)  # fmt: skip
    (adres,) = (waarde for naam, waarde in alle.items() if naam.endswith("adres") and "bezoek" in naam)
    assert (adres not in ("", None) and not isinstance(adres, Gemist)) is genoemd


VERVANGEND = TOEGEKEND | {"soort": "3a", "tot": dag("31-07-2020")}


@pytest.mark.parametrize(
    ("naam", "anders", "aan", "waarde"),
    [
        ("periode", {}, OUDER, "van zondag 1 december 2019 tot en met vrijdag 31 juli 2020"),
        ("artikel", {}, OUDER, "artikel 3a van de Leerplichtwet 1969"),
        ("artikel", {"soort": "15"}, OUDER, "artikel 15 van de Leerplichtwet 1969"),
        ("toegekend", {}, OUDER, True),
        ("toegekend", {"afhandeling": "geweigerd"}, OUDER, False),
        ("voorwaarden", {"voorwaarden": "elke maandag op school"}, OUDER, "Elke maandag op school."),
        ("plan", {"plan": True}, OUDER, True),
        ("plan", {}, OUDER, False),
        ("instemming", {"instemming": True}, OUDER, True),
        ("instemming", {"instemming": False}, OUDER, False),
        ("instemming", {}, OUDER, False),
        ("gehoorden", {}, OUDER, "de aanvrager, Sem en de directeur van de school"),
        ("gehoorden", {"aanvrager": 2}, OUDER, "u, Sem en de directeur van de school"),
        ("gehoorden", {"aanvrager": 3}, OUDER, "de aanvrager, Sem en de directeur van de school"),
        ("gehoorden", {"aanvrager": 2}, ZELF, "de aanvrager, u en de directeur van de school"),
        ("gehoorden", {"zelf_gevraagd": True}, ZELF, "u en de directeur van de school"),
        ("het_verzoek", {"aanvrager": 2}, OUDER, "uw aanvraag voor vervangende leerplicht"),
        ("het_verzoek", {"aanvrager": 2}, ZELF, "de aanvraag voor vervangende leerplicht"),
        ("het_verzoek", {"aanvrager": 2}, OUDER._replace(wie="contact"), "de aanvraag voor vervangende leerplicht"),
        ("zorg_gehoord", {"soort": "3b", "zorg_gehoord": "ja"}, OUDER, True),
        ("zorg_gehoord", {"soort": "3b", "zorg_gehoord": "niet betrokken"}, OUDER, False),
        ("verlengen_voor", {}, OUDER, "vrijdag 5 juni 2020"),
    ],
)  # fmt: skip
def test_what_a_besluit_on_vervangende_leerplicht_says(
    naam: str, anders: dict[str, Any], aan: Geadresseerde, waarde: Any
) -> None:
    assert veld(BESLUIT_VRIJSTELLING, naam, maak_vrijstelling(**VERVANGEND | anders), aan) == waarde


@pytest.mark.parametrize(
    ("anders", "aan"),
    [({"soort": "3b"}, OUDER), ({"afhandeling": "geweigerd"}, OUDER), ({"tot": dag("01-12-2019")}, OUDER), ({}, ZELF)],
)
def test_only_parents_are_told_how_to_ask_for_another_year_and_only_in_time(
    anders: dict[str, Any], aan: Geadresseerde
) -> None:
    zaak = maak_vrijstelling(**VERVANGEND | anders)
    assert isinstance(veld(BESLUIT_VRIJSTELLING, "verlengen_voor", zaak, aan), Gemist)


@pytest.mark.parametrize(("geboren", "weer"), [("31-07-2004", False), ("01-08-2004", True)])
def test_another_year_is_named_only_to_who_is_leerplichtig_in_it(geboren: str, weer: bool) -> None:
    duur = plicht(dag(geboren), Kalender("midden", ()))
    gezegd = veld(BESLUIT_VRIJSTELLING, "verlengen_voor", maak_vrijstelling(**VERVANGEND), plichtduur=duur)
    assert (not isinstance(gezegd, Gemist)) is weer


def test_without_reasons_there_is_no_besluit() -> None:
    gemist = veld(BESLUIT_VRIJSTELLING, "motivering", maak_vrijstelling(**VERVANGEND))
    assert gemist == Gemist("de motivering", 'lpa vrijstelling wijzig 5 --motivering "…"')


def test_what_is_refused_has_no_conditions() -> None:
    zaak = maak_vrijstelling(**VERVANGEND | {"afhandeling": "geweigerd", "voorwaarden": "elke maandag op school"})
    assert isinstance(veld(BESLUIT_VRIJSTELLING, "voorwaarden", zaak), Gemist)


LAAT: dict[str, Any] = {"soort": "overig", "onderreden": "te laat komen", "eerste_dag": dag("02-09-2019")}


@pytest.mark.parametrize(
    ("melding", "wie", "zin"),
    [
        ({"laatste_dag": dag("20-09-2019")}, "Sem",
         "Volgens de school kwam Sem in de periode van maandag 2 september 2019 tot en met vrijdag 20 september 2019 te"
         " laat op school."),
        ({}, "u", "Volgens de school komt u sinds maandag 2 september 2019 te laat op school."),
        ({"eerste_dag": None, "uren": 3.5}, "u",
         "Volgens de school kwam u te laat op school. Daardoor hebt u 3,5 uur les gemist."),
    ],
)  # fmt: skip
def test_who_comes_late_is_not_said_to_be_away(melding: dict[str, Any], wie: str, zin: str) -> None:
    assert tekst.verzuim(maak_melding(**LAAT | melding), wie) == zin

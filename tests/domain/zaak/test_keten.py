"""What is shared with whom; and steps of Halt and proces-verbaal that come in an order."""

from __future__ import annotations

import pytest

from lpa.domain.base.soorten import INTERVENTIES
from lpa.domain.recht.mas import moet_hier_kunnen, twijfels_volgorde
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.zaak.keten import (
    AVG_TAAK,
    CONTACTSOORTEN,
    VERSTREKKINGEN,
    Contact,
    grond,
    maak_verstrekking,
    moet_mogen_delen,
    opmerkingen,
    partijnaam,
    reden_bij_jongere,
    vraagt_toestemming,
    zelfde_contact,
)
from lpa.domain.zaak.stapwijziging import twijfels_soort
from lpa.domain.zaak.wpg import opmerking
from lpa.errors import GegevensGeweigerd, Geweigerd, VerkeerdGebruik
from tests.domain.factories import dag, maak_interventie
from tests.domain.twijfels import zinnen

GGD = Contact(nummer=7, soort="jgz", naam="GGD IJsselland", persoon="M. Specht")


@pytest.mark.parametrize(
    ("partij", "aan", "contact"),
    [(GGD, "GGD IJsselland, M. Specht", 7), ("Stichting Merel", "Stichting Merel", None)],
)
def test_a_sharing_names_its_party_as_it_was_called_then(partij: Contact | str, aan: str, contact: int | None) -> None:
    d = maak_verstrekking(3, partij, "aantal ziekmeldingen", dag("15-10-2019"), interventie=9)
    assert (d.zaak, d.aan, d.contact, d.interventie, d.grondslag) == (3, aan, contact, 9, AVG_TAAK)
    assert d.toestemming is None


@pytest.mark.parametrize(("partij", "wat"), [("", "iets"), (" , ", "iets"), ("GGD", "")])
def test_a_sharing_without_party_or_content_is_none(partij: str, wat: str) -> None:
    with pytest.raises(GegevensGeweigerd):
        maak_verstrekking(1, partij, wat, dag("15-10-2019"))


@pytest.mark.parametrize(
    ("geboren", "op", "zelf"),
    [
        ("16-10-2003", "15-10-2019", False), ("15-10-2003", "15-10-2019", True), ("01-01-2003", "15-10-2019", True),
        ("29-02-2004", "28-02-2020", False), ("29-02-2004", "29-02-2020", True),
    ],
)  # fmt: skip
def test_from_the_sixteenth_birthday_on_the_reason_stays_with_the_jongere(geboren: str, op: str, zelf: bool) -> None:
    zin = reden_bij_jongere(dag(geboren), dag(op), REGELBOEK)
    assert (zin is not None) is zelf
    if zin:
        assert "Ingrado" in zin


def test_every_sharing_kind_exists_and_a_ground_that_was_not_read_says_so() -> None:
    assert set(VERSTREKKINGEN) <= set(INTERVENTIES)
    for deelt in VERSTREKKINGEN.values():
        assert deelt.contactsoort in CONTACTSOORTEN
        grondslag, kanttekening = grond(deelt, dag("15-11-2019"), REGELBOEK)
        assert bool(kanttekening) is not grondslag.startswith("Leerplichtwet")


@pytest.mark.parametrize(
    ("soort", "grondslag", "geboren", "toestemming", "over_grond"),
    [
        ("doorverwijzing", AVG_TAAK, "15-11-2003", "16 of ouder", "voorstel van lpa"),
        ("doorverwijzing", AVG_TAAK, "16-11-2003", "", "voorstel van lpa"),
        ("doorverwijzing", "toestemming van de ouders", "16-11-2003", "", ""),
        ("zorgmelding", VERSTREKKINGEN["zorgmelding"].grondslag, "15-11-2003", "", ""),
        ("zorgmelding", AVG_TAAK, "15-11-2003", "", "voorstel van lpa"),
        ("overdracht-rmc", str(REGELBOEK.regel("rmc.grondslag", dag("15-11-2019")).waarde), "15-11-2001", "16 of ouder",
         "niet nagelezen"),
        ("overdracht-rmc", "afspraak met RMC", "15-11-2001", "16 of ouder", ""),
    ],
)  # fmt: skip
def test_what_must_be_known_of_a_sharing(
    soort: str, grondslag: str, geboren: str, toestemming: str, over_grond: str
) -> None:
    gevonden = opmerkingen(VERSTREKKINGEN[soort], grondslag, dag(geboren), dag("15-11-2019"), REGELBOEK)
    for zin, deel in zip(gevonden, (toestemming, over_grond), strict=True):
        assert bool(zin) is bool(deel)
        assert deel in zin


@pytest.mark.parametrize(
    ("wat", "waarom"), [("", False), ("Keuze en stand", False), ("keuze en stand, en ziek", True), ("ziek", True)]
)
def test_what_a_step_tells_by_itself_says_not_why_and_anything_else_may(wat: str, waarom: bool) -> None:
    deelt = VERSTREKKINGEN["overdracht-rmc"]
    assert deelt._replace(wat="keuze en stand").zegt_waarom(wat) is waarom
    assert deelt.zegt_waarom(wat) is True  # she says herself what she tells
    assert deelt._replace(plicht=True).zegt_waarom(wat) is False


@pytest.mark.parametrize(
    ("geboren", "zegt_waarom", "vraagt"),
    [("15-10-2003", True, True), ("16-10-2003", True, False), ("15-10-2003", False, False)],
)
def test_consent_is_asked_from_sixteen_on_where_the_reason_goes_along(
    geboren: str, zegt_waarom: bool, vraagt: bool
) -> None:
    assert vraagt_toestemming(dag(geboren), dag("15-10-2019"), REGELBOEK, zegt_waarom=zegt_waarom) is vraagt
    moet_mogen_delen(True, vraagt, "--reden")
    for instemming in (None, False):
        if vraagt:
            with pytest.raises(Geweigerd, match="mag de reden niet mee") as fout:
                moet_mogen_delen(instemming, vraagt, "--reden")
            assert "laat --reden weg" in fout.value.oplossing
        else:
            moet_mogen_delen(instemming, vraagt, "--reden")


def test_in_what_the_law_or_the_chain_of_criminal_law_asks_for_the_jongere_has_no_say() -> None:
    moet = {soort for soort, deelt in VERSTREKKINGEN.items() if deelt.plicht}
    assert moet >= {"zorgmelding", "halt-verwijzing", "pv-verzonden", "jco-l", "pv-afschrift"}
    assert moet.isdisjoint({"doorverwijzing", "jeugdbeschermingstafel", "overdracht-rmc"})


def test_handing_over_to_rmc_has_one_ground_that_of_the_law_book() -> None:
    grondslag, kanttekening = grond(VERSTREKKINGEN["overdracht-rmc"], dag("15-11-2019"), REGELBOEK)
    assert grondslag == REGELBOEK.regel("rmc.grondslag", dag("15-11-2019")).waarde
    assert kanttekening == "RMC-wetgeving: niet nagelezen"


def test_the_same_party_twice_is_a_doubt() -> None:
    ander = Contact(soort="jgz", naam="ggd ijsselland", persoon="m. specht")
    assert zinnen(zelfde_contact(ander, [GGD])) == ["contact 7 heet al zo"]
    assert zinnen(zelfde_contact(GGD, [GGD])) == []
    assert zinnen(zelfde_contact(Contact(soort="jgz", naam="GGD IJsselland", persoon="B. Merel"), [GGD])) == []
    assert partijnaam(Contact(soort="om", naam="OM")) == "OM"


# What stands there (kind, day), what comes (kind, day), and the doubt.
VOLGORDE = [
    ([], ("pv-verzonden", "15-10-2019"), "nog geen stap"),
    ([("hoorgesprek", "14-10-2019")], ("pv-verzonden", "15-10-2019"), ""),
    ([("pv-verhoor", "15-10-2019")], ("pv-verzonden", "15-10-2019"), ""),
    ([("pv-verhoor", "16-10-2019")], ("pv-verzonden", "15-10-2019"), "nog geen stap"),
    ([], ("pv-uitspraak", "15-10-2019"), "proces-verbaal: verzonden"),
    ([("pv-verhoor", "1-10-2019"), ("pv-verzonden", "2-10-2019")], ("pv-uitspraak", "15-10-2019"), ""),
    ([("pv-verhoor", "1-10-2019"), ("pv-verzonden", "2-10-2019")], ("pv-verzonden", "15-10-2019"), "staat er al"),
    ([("pv-verzonden", "2-10-2019")], ("pv-afschrift", "2-10-2019"), ""),
    ([], ("pv-afschrift", "2-10-2019"), "nog geen stap"),
    ([], ("halt-afdoening", "2-10-2019"), "Halt: verwezen"),
    ([("halt-verwijzing", "1-10-2019")], ("halt-afdoening", "2-10-2019"), ""),
    ([], ("jco-l", "2-10-2019"), ""),
    ([], ("hoorgesprek", "2-10-2019"), ""),
    ([], ("brief", "2-10-2019"), ""),
]


@pytest.mark.parametrize(("er", "komt", "twijfel"), VOLGORDE)
def test_what_comes_too_early_or_twice_is_a_doubt(
    er: list[tuple[str, str]], komt: tuple[str, str], twijfel: str
) -> None:
    andere = [maak_interventie(nummer=n, soort=s, datum=dag(op)) for n, (s, op) in enumerate(er, 1)]
    gezegd = zinnen(twijfels_volgorde(maak_interventie(soort=komt[0], datum=dag(komt[1])), andere))
    assert bool(gezegd) is bool(twijfel)
    assert all(twijfel in zin for zin in gezegd)


def test_the_wpg_is_named_at_the_first_step_of_criminal_law_only() -> None:
    eerste = maak_interventie(nummer=1, soort="hoorgesprek")
    assert "gemerkt als Wpg" in str(opmerking(eerste, []))
    assert opmerking(maak_interventie(soort="pv-verhoor"), [eerste]) is None
    assert opmerking(maak_interventie(), []) is None


@pytest.mark.parametrize("soort", ["halt-verwijzing", "halt-afdoening", "pv-verzonden", "pv-afschrift", "pv-uitspraak"])
def test_a_step_with_its_own_command_goes_no_way_round(soort: str) -> None:
    with pytest.raises(VerkeerdGebruik) as fout:
        moet_hier_kunnen(soort)
    assert "lpa" in fout.value.oplossing
    assert moet_hier_kunnen("brief") == "brief"


@pytest.mark.parametrize(
    ("anders", "verstrekking", "aantal"),
    [
        ({"resultaat": "anders"}, 4, 0), ({"soort": "telefoon"}, 4, 1), ({"datum": "16-10-2019"}, 4, 1),
        ({"datum": "16-10-2019"}, None, 0), ({"soort": "doorverwijzing"}, None, 1),
        ({"route": "gedwongen hulp"}, None, 1),
    ],
)  # fmt: skip
def test_a_changed_step_does_not_change_what_was_shared(
    anders: dict[str, str], verstrekking: int | None, aantal: int
) -> None:
    oud = maak_interventie(nummer=1, datum=dag("15-10-2019"))
    waarden = {"nummer": 1, "datum": dag(anders.get("datum", "15-10-2019"))}
    na = maak_interventie(**{k: v for k, v in anders.items() if k != "datum"} | waarden)
    assert len(zinnen(twijfels_soort(oud, na, verstrekking))) == aantal

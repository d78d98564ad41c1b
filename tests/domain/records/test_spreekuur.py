"""Preventief spreekuur: which melding an invitation lies in, who is meant, what a report makes, what is doubted."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from lpa.domain.base.datum import klok
from lpa.domain.base.tijdstip import lees_tijd
from lpa.domain.doubts.spreekuur import Dagfeiten, twijfels_dag, twijfels_genodigde, twijfels_verslag
from lpa.domain.kalender.schoolkalender import Kalender, Vrij
from lpa.domain.kalender.werkrooster import Afwezig, Werkrooster
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.spreekuur import (
    AFGEZEGD,
    GEKOMEN,
    NIET_GEKOMEN,
    UITGENODIGD,
    Genodigde,
    Opkomst,
    Spreekuur,
    Uitnodiging,
    gecorrigeerd,
    moet_kunnen_vervallen,
    moet_verslag_kunnen,
    moeten_uit_te_nodigen_zijn,
    opkomst,
    stap_van,
    verdeeld,
    vind_genodigden,
    wachtenden,
)
from lpa.domain.records.zaak import schooljaar_van
from lpa.domain.zaak.spreekuurmelding import dagzin, melding_voor, meldingsdag, moet_anders
from lpa.errors import Geweigerd, NietGevonden, VerkeerdGebruik
from tests.domain.factories import dag, maak_inschrijving, maak_jongere, maak_melding
from tests.domain.twijfels import zinnen

VANDAAG = dag("15-11-2019")
DINSDAG = dag("03-12-2019")


def maak_spreekuur(**anders: Any) -> Spreekuur:
    """A spreekuur at school 1 on Tuesday 3 December 2019."""
    basis: dict[str, Any] = {"nummer": 7, "school": 1, "datum": DINSDAG}
    return Spreekuur(**basis | anders)


def genodigde(jongere: Jongere, status: str = UITGENODIGD, **melding: Any) -> Genodigde:
    """An invitation for spreekuur 7, in the melding with the number of the jongere."""
    interventie = 40 + jongere.nummer if status in (GEKOMEN, NIET_GEKOMEN) else None
    u = Uitnodiging(
        nummer=jongere.nummer, spreekuur=7, zaak=jongere.nummer, status=status, interventie=interventie
    )  # fmt: skip
    m = maak_melding(nummer=jongere.nummer, soort="preventief", jongere=jongere.nummer, school=1, **melding)
    return Genodigde(u, m, jongere)


SEM = maak_jongere(nummer=1, voornaam="Sem", achternaam="Zwaluw")
NOOR = maak_jongere(nummer=2, voornaam="Noor", achternaam="Merel")
BRAM = maak_jongere(nummer=3, voornaam="Bram", achternaam="Zwaluw")
LIJST = [genodigde(SEM), genodigde(NOOR), genodigde(BRAM)]
OPEN = maak_melding(nummer=9, soort="preventief", school=1)


@pytest.mark.parametrize(
    ("melding", "hergebruikt"),
    [
        pytest.param({}, True, id="een open preventieve melding van dit schooljaar op deze school"),
        pytest.param({"soort": "overig"}, False, id="een andere soort"),
        pytest.param({"school": 2}, False, id="een andere school"),
        pytest.param({"gesloten_op": dag("20-10-2019"), "afhandeling": "x"}, False, id="al gesloten"),
        pytest.param({"geopend_op": dag("31-07-2019")}, False, id="van het vorige schooljaar"),
        pytest.param({"geopend_op": dag("04-12-2019"), "uren": 8}, False, id="pas na het spreekuur gemeld"),
        pytest.param({"geopend_op": DINSDAG}, True, id="op de dag van het spreekuur gemeld"),
    ],
)
def test_an_open_preventieve_melding_is_used_again(melding: dict[str, Any], hergebruikt: bool) -> None:
    basis: dict[str, Any] = {"nummer": 9, "soort": "preventief", "school": 1}
    bestaand = maak_melding(**basis | melding)
    gevonden = melding_voor(maak_spreekuur(), 1, [bestaand], [maak_inschrijving()], VANDAAG)
    assert (gevonden.nummer == 9) is hergebruikt
    if not hergebruikt:
        assert (gevonden.nummer, gevonden.soort, gevonden.school, gevonden.onderwijssoort) == (0, "preventief", 1, "po")
        assert (gevonden.geopend_op, gevonden.schooljaar, gevonden.is_open) == (VANDAAG, "2019-2020", True)


def test_a_spreekuur_that_is_stored_afterwards_opens_the_melding_on_its_own_day() -> None:
    toen = maak_spreekuur(datum=dag("02-07-2019"))
    nieuw = melding_voor(toen, 1, [OPEN], [maak_inschrijving()], VANDAAG)
    assert (nieuw.nummer, nieuw.geopend_op, nieuw.schooljaar) == (0, dag("02-07-2019"), "2018-2019")


@pytest.mark.parametrize(
    ("datum", "vandaag", "op"),
    [
        ("31-07-2020", "15-06-2020", "15-06-2020"), ("01-08-2020", "15-06-2020", "01-08-2020"),
        ("10-09-2020", "31-07-2020", "10-09-2020"), ("10-09-2020", "01-08-2020", "01-08-2020"),
        ("02-07-2020", "10-09-2020", "02-07-2020"),
    ],
)  # fmt: skip
def test_a_melding_counts_in_the_schooljaar_of_the_spreekuur(datum: str, vandaag: str, op: str) -> None:
    s = maak_spreekuur(datum=dag(datum))
    assert meldingsdag(s, dag(vandaag)) == dag(op)
    nieuw = melding_voor(s, 1, [], [maak_inschrijving()], dag(vandaag))
    assert (nieuw.geopend_op, nieuw.schooljaar) == (dag(op), schooljaar_van(dag(datum)))


ZOMER, NAJAAR = dag("15-06-2020"), maak_spreekuur(datum=dag("10-09-2020"))


def test_an_open_melding_of_before_the_summer_is_not_used_after_it() -> None:
    oud = maak_melding(nummer=9, soort="preventief", school=1, geopend_op=ZOMER)
    assert melding_voor(NAJAAR, 1, [oud], [], ZOMER).nummer == 0
    assert moet_anders(oud, NAJAAR, ZOMER)
    assert not moet_anders(oud, maak_spreekuur(datum=dag("30-06-2020")), ZOMER)


@pytest.mark.parametrize(
    ("anders", "nummer"),
    [({}, 9), ({"uren": 8}, 0), ({"toelichting": "x"}, 0), ({"schooljaar": "2019-2020", "geopend_op": ZOMER}, 0)],
)
def test_a_melding_whose_day_is_to_come_moves_to_an_earlier_spreekuur(anders: dict[str, Any], nummer: int) -> None:
    gepland = maak_melding(**{"nummer": 9, "soort": "preventief", "school": 1, "geopend_op": NAJAAR.datum} | anders)
    eerder = maak_spreekuur(datum=dag("03-09-2020"))
    gevonden = melding_voor(eerder, 1, [gepland], [], ZOMER)
    assert (gevonden.nummer, gevonden.geopend_op, gevonden.schooljaar) == (nummer, dag("03-09-2020"), "2020-2021")
    if nummer:
        assert moet_anders(gepland, eerder, ZOMER)
        assert not moet_anders(gevonden, eerder, ZOMER)


def test_a_melding_on_which_nothing_hangs_moves_along_with_the_spreekuur() -> None:
    oud = maak_melding(nummer=9, soort="preventief", school=1, geopend_op=ZOMER, versie=3)
    mee = melding_voor(NAJAAR, 1, [oud], [maak_inschrijving()], ZOMER, 9)
    assert (mee.nummer, mee.versie, mee.geopend_op, mee.schooljaar) == (9, 3, dag("10-09-2020"), "2020-2021")
    al = maak_melding(nummer=12, soort="preventief", school=1, geopend_op=dag("01-09-2020"))
    assert melding_voor(NAJAAR, 1, [oud, al], [], ZOMER, 9).nummer == 12


def test_what_became_of_the_day_of_a_melding_is_a_sentence() -> None:
    een, twee = (maak_melding(nummer=n, geopend_op=NAJAAR.datum) for n in (2, 3))
    assert dagzin([]) == ""
    assert dagzin([een]) == " Melding 2 krijgt de datum 10-09-2020 en telt in schooljaar 2020-2021."
    assert dagzin([een, twee]) == " Melding 2 en 3 krijgen de datum 10-09-2020 en tellen in schooljaar 2020-2021."


def test_who_is_enrolled_elsewhere_gets_a_melding_without_onderwijssoort() -> None:
    assert melding_voor(maak_spreekuur(), 1, [], [maak_inschrijving(school=2)], VANDAAG).onderwijssoort is None


@pytest.mark.parametrize(
    ("tekst", "wie"),
    [
        ("1", [1]), (" 2 ", [2]), ("1,2", [1, 2]), ("1, 2 ,3", [1, 2, 3]), ("noor", [2]), ("merel, noor", [2]),
        ("sem,merel", [1, 2]), ("bram zwaluw", [3]), ("2,", [2]), ("1 3", [1, 3]),
    ],
)  # fmt: skip
def test_who_is_meant_is_said_by_number_or_name(tekst: str, wie: list[int]) -> None:
    assert [g.jongere.nummer for g in vind_genodigden(tekst, LIJST)] == wie


@pytest.mark.parametrize(
    ("tekst", "deel"),
    [
        ("zwaluw", "meer dan een genodigde: jongere 1 en 3"), ("specht", "staat niet op de lijst"),
        ("9", "staat niet"), ("1,9", "'9'"), ("", "staat niet"), ("²", "staat niet"),
    ],
)  # fmt: skip
def test_who_is_not_on_the_list_or_is_more_than_one_is_not_guessed(tekst: str, deel: str) -> None:
    with pytest.raises(NietGevonden, match=deel):
        vind_genodigden(tekst, LIJST)


def test_everybody_is_said_once_and_the_rest_is_the_rest() -> None:
    assert [(g.jongere.nummer, status) for g, status in verdeeld({GEKOMEN: LIJST[:1]}, NIET_GEKOMEN, LIJST)] == [
        (1, GEKOMEN), (2, NIET_GEKOMEN), (3, NIET_GEKOMEN),
    ]  # fmt: skip
    assert verdeeld({GEKOMEN: LIJST[:1]}, None, LIJST) == [(LIJST[0], GEKOMEN)]
    with pytest.raises(VerkeerdGebruik, match="jongere 1 is twee keer iets gezegd: gekomen en afgezegd"):
        verdeeld({GEKOMEN: LIJST[:1], AFGEZEGD: LIJST}, None, LIJST)


def test_the_rest_are_those_of_whom_nothing_is_known_yet() -> None:
    lijst = [genodigde(SEM, GEKOMEN), genodigde(NOOR, AFGEZEGD), genodigde(BRAM)]
    assert wachtenden(lijst) == lijst[2:]
    assert verdeeld({}, NIET_GEKOMEN, lijst) == [(lijst[2], NIET_GEKOMEN)]


@pytest.mark.parametrize(
    ("status", "resultaat"),
    [(GEKOMEN, "gekomen: afspraak"), (NIET_GEKOMEN, "niet gekomen"), (AFGEZEGD, None)],
)
def test_a_report_becomes_a_step_on_the_day_of_the_spreekuur(status: str, resultaat: str | None) -> None:
    stap = stap_van(LIJST[1], maak_spreekuur(), status, "afspraak", "slaapt slecht")
    if resultaat is None:
        assert stap is None
    else:
        assert stap
        assert (stap.zaak, stap.datum, stap.soort, stap.resultaat) == (2, DINSDAG, "spreekuur", resultaat)
        assert stap.notitie == "slaapt slecht"


def test_a_correction_keeps_the_note_unless_there_is_a_new_one() -> None:
    oud = stap_van(LIJST[0], maak_spreekuur(), GEKOMEN, notitie="oud")
    kaal, nieuw = (stap_van(LIJST[0], maak_spreekuur(), NIET_GEKOMEN, notitie=n) for n in ("", "nieuw"))
    assert oud
    assert kaal
    assert nieuw
    assert (gecorrigeerd(oud, kaal).resultaat, gecorrigeerd(oud, kaal).notitie) == ("niet gekomen", "oud")
    assert gecorrigeerd(oud, nieuw).notitie == "nieuw"


@pytest.mark.parametrize(
    ("was", "wordt", "mag"),
    [
        (UITGENODIGD, GEKOMEN, True), (UITGENODIGD, AFGEZEGD, True), (GEKOMEN, GEKOMEN, False),
        (GEKOMEN, NIET_GEKOMEN, True), (NIET_GEKOMEN, GEKOMEN, True), (GEKOMEN, AFGEZEGD, True),
        (NIET_GEKOMEN, AFGEZEGD, True), (AFGEZEGD, AFGEZEGD, False), (AFGEZEGD, GEKOMEN, True),
    ],
)  # fmt: skip
def test_what_was_reported_is_not_reported_twice(was: str, wordt: str, mag: bool) -> None:
    if mag:
        return moet_verslag_kunnen(genodigde(SEM, was), wordt)
    with pytest.raises(Geweigerd, match="jongere 1"):
        moet_verslag_kunnen(genodigde(SEM, was), wordt)
    return None


def test_a_spreekuur_that_was_reported_is_not_called_off() -> None:
    moet_kunnen_vervallen(maak_spreekuur(), [genodigde(SEM), genodigde(NOOR, AFGEZEGD)], "annuleren")
    with pytest.raises(Geweigerd, match=r"jongere 2.*annuleren"):
        moet_kunnen_vervallen(maak_spreekuur(), [genodigde(SEM), genodigde(NOOR, NIET_GEKOMEN)], "annuleren")


def test_nobody_is_invited_twice_but_who_was_taken_off_may_come_again() -> None:
    moeten_uit_te_nodigen_zijn([SEM, BRAM], [genodigde(NOOR), genodigde(SEM, AFGEZEGD)])
    with pytest.raises(Geweigerd, match="jongere 2 staat al op de lijst: gekomen"):
        moeten_uit_te_nodigen_zijn([NOOR], [genodigde(NOOR, GEKOMEN)])


def test_the_count_of_a_spreekuur() -> None:
    stand = opkomst([GEKOMEN, NIET_GEKOMEN, GEKOMEN, AFGEZEGD, UITGENODIGD])
    assert stand == Opkomst(5, 2, 1, 1)
    assert (stand.wacht, stand.gaat_niet_door) == (1, False)
    assert opkomst([AFGEZEGD, AFGEZEGD]).gaat_niet_door


KALENDER = Kalender("midden", [], [Vrij(dag("05-12-2019"), dag("05-12-2019"), "studiedag")])
ROOSTER = Werkrooster(frozenset({0, 1, 3}), [Afwezig(van=dag("09-12-2019"), tot=dag("09-12-2019"), reden="vrij")])


@pytest.mark.parametrize(
    ("datum", "delen"),
    [
        pytest.param("14-11-2019", ["in het verleden", "vakanties"], id="gisteren"),
        pytest.param("05-12-2019", ["geen school: studiedag"], id="studiedag van de school"),
        pytest.param("07-12-2019", ["geen school: zaterdag", "werkt u niet: geen werkdag"], id="weekend"),
        pytest.param("25-12-2019", ["geen school: eerste kerstdag", "werkt u niet: eerste kerstdag"], id="kerst"),
        pytest.param("09-12-2019", ["vakanties", "werkt u niet: vrij"], id="haar vrije dag"),
        pytest.param("11-12-2019", ["vakanties", "geen werkdag"], id="geen werkdag"),
        pytest.param("03-12-2019", ["vakanties", "spreekuur 8 is op dezelfde dag"], id="dubbel"),
    ],
)
def test_the_day_of_a_spreekuur_is_doubted(datum: str, delen: list[str]) -> None:
    ander = maak_spreekuur(nummer=8)
    s = maak_spreekuur(nummer=0, datum=dag(datum))
    gevonden = zinnen(twijfels_dag(s, Dagfeiten(KALENDER, ROOSTER, [ander], VANDAAG)))
    assert len(gevonden) == len(delen), gevonden
    assert all(deel.lower() in zin.lower() for deel, zin in zip(delen, gevonden, strict=True))


def test_a_spreekuur_is_not_doubted_for_itself() -> None:
    s = maak_spreekuur()
    gevonden = zinnen(twijfels_dag(s, Dagfeiten(KALENDER, ROOSTER, [s], VANDAAG)))
    assert not [zin for zin in gevonden if "dezelfde dag" in zin]


@pytest.mark.parametrize(
    ("jongere", "inschrijving", "elders", "deel"),
    [
        pytest.param({}, {}, [], None, id="niets aan de hand"),
        pytest.param({}, {"school": 2}, [], "niet op deze school", id="een andere school"),
        pytest.param({}, {"tot": dag("02-12-2019")}, [], "niet op deze school", id="een dag eerder van school"),
        pytest.param({}, {"tot": DINSDAG}, [], None, id="de laatste dag op school"),
        pytest.param({"verhuisd_op": DINSDAG}, {}, [], "verhuisd op 03-12-2019", id="verhuisd"),
        pytest.param({}, {}, [maak_spreekuur(nummer=8)], "al uitgenodigd voor spreekuur 8 op 03-12-2019", id="elders"),
        pytest.param({}, {}, [maak_spreekuur()], None, id="ditzelfde spreekuur"),
    ],
)
def test_who_is_invited_is_doubted(
    jongere: dict[str, Any], inschrijving: dict[str, Any], elders: list[Spreekuur], deel: str | None
) -> None:
    wie = maak_jongere(nummer=4, **jongere)
    gevonden = zinnen(twijfels_genodigde(maak_spreekuur(), wie, [maak_inschrijving(**inschrijving)], elders))
    assert len(gevonden) == (deel is not None)
    assert not deel or deel in gevonden[0]


def test_a_report_is_doubted_before_the_day_and_over_an_earlier_one() -> None:
    s = maak_spreekuur()
    assert zinnen(twijfels_verslag(s, [(LIJST[0], GEKOMEN)], DINSDAG)) == []
    assert zinnen(twijfels_verslag(s, [(LIJST[0], GEKOMEN)], VANDAAG)) == ["spreekuur 7 is pas op dinsdag 03-12-2019"]
    dicht = genodigde(SEM, gesloten_op=dag("20-11-2019"), afhandeling="herplaatsing andere school")
    assert zinnen(twijfels_verslag(s, [(dicht, NIET_GEKOMEN)], DINSDAG)) == []  # that is doubted where it is stored
    (zin,) = zinnen(twijfels_verslag(s, [(genodigde(NOOR, GEKOMEN), NIET_GEKOMEN)], DINSDAG))
    assert zin == "jongere 2: er staat al 'gekomen'; dat wordt 'niet gekomen'"
    assert zinnen(twijfels_verslag(s, [(dicht, AFGEZEGD)], DINSDAG)) == []


@pytest.mark.parametrize(
    ("tekst", "tijd"),
    [
        ("9:00", "09:00"), ("9u", "09:00"), ("9 uur", "09:00"), ("13.15", "13:15"), (" OM 9:05", "09:05"),
        ("0:00", "00:00"), ("9:30 uur", "09:30"), ("9.30 u", "09:30"), ("9:30u", "09:30"), ("om 9.30 uur", "09:30"),
        ("9:30U", "09:30"), ("9u30", "09:30"), ("09:30", "09:30"), ("9.05u", "09:05"), ("23.59", "23:59"),
        ("9", "09:00"),
    ],
)  # fmt: skip
def test_a_time_of_day_is_read_as_it_is_said(tekst: str, tijd: str) -> None:
    assert klok(datetime.combine(DINSDAG, lees_tijd(tekst))) == tijd


@pytest.mark.parametrize("tekst", ["24:00", "9:60", "24", "ma 9:00", "", "vroeg", "-9:00", "²:00"])
def test_what_is_no_time_of_day_is_refused(tekst: str) -> None:
    with pytest.raises(VerkeerdGebruik):
        lees_tijd(tekst)

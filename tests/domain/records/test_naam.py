"""The same child only once: pairs of names, of which the second is in the register already."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lpa.domain.base.datum import Geboortedatum
from lpa.domain.records import naam
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.naam import Naamdelen, ingedeeld, losse_namen, ontleed, zelfde_persoon
from lpa.errors import VerkeerdGebruik
from tests.domain.factories import maak_jongere


def wie(naam: str, nummer: int = 7, geboren: str = "2009-03-12") -> Jongere:
    """`voornaam|tussenvoegsel|achternaam` as a jongere."""
    voornaam, tussenvoegsel, achternaam = naam.split("|")
    return maak_jongere(nummer=nummer, voornaam=voornaam, tussenvoegsel=tussenvoegsel, achternaam=achternaam,
                        geboortedatum=Geboortedatum.fromisoformat(geboren))  # fmt: skip


@pytest.mark.parametrize(
    ("nieuw", "bekend"),
    [
        # The same, in other letters.
        ("Zoë||IJsvogel", "Zoë||IJsvogel"), ("ZOE||IJsvogel", "Zoë||IJsvogel"), ("Zoë||Ysvogel", "Zoë||IJsvogel"),
        ("Søren||Ørsted", "Soren||Orsted"),
        ("Łukasz||Łukasik", "Lukasz||Lukasik"), ("Anaïs||Müller", "Anais||Muller"),
        ("Əliyeva||Aysel", "Aliyeva||Aysel"),
        ("François||Dupré", "Francois||Dupre"), ("Inés||Núñez", "Ines||Nunez"), ("Jürgen||Strauß", "Jurgen||Strauss"),
        # The tussenvoegsel in the surname, in its place, or left out.
        ("Ada||van der Berg", "Ada|van der|Berg"), ("Ada||Berg, van der", "Ada|van der|Berg"),
        ("Ada||Berg", "Ada|van der|Berg"), ("Tim||de Vries", "Tim|de|Vries"), ("Tim||Vries", "Tim|de|Vries"),
        ("Tim||Vries de", "Tim|de|Vries"),
        ("Noor||van 't Hof", "Noor|van 't|Hof"), ("Noor||van ’t Hof", "Noor|van 't|Hof"),
        ("Sara||El Amrani", "Sara|el|Amrani"), ("Jan||ten Have", "Jan|ten|Have"), ("Jan||Have, ten", "Jan|ten|Have"),
        # Punctuation and blanks aside.
        ("Sara||El-Amrani", "Sara||El Amrani"),
        ("Sara||Elamrani", "Sara||El-Amrani"), ("Sean||ONeill", "Sean||O'Neill"),
        ("Sean||O’Neill", "Sean||O'Neill"), ("Ali||M hamed", "Ali||M'hamed"), ("Ali||Mhamed", "Ali||M'hamed"),
        ("Lot||Vos-Specht", "Lot||Vos Specht"),
        ("Jan-Willem||Gans", "Jan Willem||Gans"), ("Janwillem||Gans", "Jan-Willem||Gans"),
        ("J.W.||Gans", "Jan Willem||Gans"), ("Anne-Fleur||Mus", "Annefleur||Mus"),
        # First name and surname turned round.
        ("Merel||Sem", "Sem||Merel"), ("Okafor||Ada", "Ada||Okafor"), ("El Amrani||Sara", "Sara||El Amrani"),
        # A roepnaam and full first names.
        ("Sem||Merel", "Sem Johannes||Merel"), ("Lot||Merel", "Charlotte||Merel"), ("Lies||Merel", "Annelies||Merel"),
        ("Bert||Merel", "Albertus||Merel"), ("Wim||Merel", "Willem||Merel"), ("Jip||Merel", "Jacobus||Merel"),
        ("S.||Merel", "Sem||Merel"), ("||Merel", "Sem||Merel"), ("Johannes Sem||Merel", "Sem||Merel"),
        ("Hans||Merel", "Johannes||Merel"), ("Bram||Merel", "Abraham||Merel"), ("Klaas||Merel", "Nicolaas||Merel"),
        ("Kees||Merel", "Cornelis||Merel"), ("Coen||Merel", "Koenraad||Merel"), ("Sander||Merel", "Alexander||Merel"),
        ("Lex||Merel", "Alexander Johan||Merel"), ("Mo||Amrani", "Mohamed||Amrani"), ("Marie||Mus", "Maria Anna||Mus"),
        # Abbreviated, or a name of two of which one was typed.
        ("Ada||v.d. Berg", "Ada|van der|Berg"), ("Ada||vd Berg", "Ada|van der|Berg"),
        ("Ada|v/d|Berg", "Ada|van de|Berg"),
        ("Lot||Vos", "Lot||Vos-Specht"), ("Lot||Specht", "Lot||Vos-Specht"), ("Lot||Specht-Vos", "Lot||Vos-Specht"),
        # More than one of these at once.
        ("van der Berg||Ada", "Ada|van der|Berg"), ("Merel||Sem", "Sem Johannes||Merel"),
        ("ELAMRANI||sara", "Sara||El-Amrani"),
        ("A.||Berg (van der)", "Ada|van der|Berg"), ("Oneill||Sean", "Sean||O'Neill"),
        ("Mhamed||Ali Ben", "Ben Ali||M'hamed"),
        # One letter of the surname another, too many, missing or in the wrong place, and the first name the same.
        ("Sem||Merels", "Sem||Merel"), ("Stijn||Bloemhoff", "Stijn||Bloemhof"), ("Lotte||Graslant", "Lotte||Grasland"),
        ("Ada|van der|Burg", "Ada|van der|Berg"), ("Sem||Mreel", "Sem||Merel"), ("Sem||Erel", "Sem||Merel"),
        ("Merels||Sem", "Sem||Merel"),
        # All of it in one field.
        ("||Ada Okafor", "Ada||Okafor"), ("||Okafor, Ada", "Ada||Okafor"), ("||Ada van der Berg", "Ada|van der|Berg"),
        ("||Okafor", "||Okafor"), ("||Okafor", "Okafor||Okafor"),
        # Twins may have one letter: that is asked, and confirmed.
        ("Tim||Vink", "Tom||Vink"),
    ],
)  # fmt: skip
def test_who_may_be_the_same_is_doubted(nieuw: str, bekend: str) -> None:
    ander = wie(bekend, 8)
    assert zelfde_persoon(wie(nieuw), [ander]) == [ander]
    assert zelfde_persoon(wie(bekend), [wie(nieuw, 8)])


@pytest.mark.parametrize(
    ("nieuw", "bekend"),
    [
        ("Sem||Merel", "Lot||Merel"), ("Zoë||IJsvogel", "Mees||IJsvogel"), ("Sem||Merel", "Sem||Merelens"),
        ("Sem||Merel", "Sem||Zwaluw"), ("Ada|van der|Berg", "Ada|van der|Burk"), ("Ada||Berg", "Ada||Bergman"),
        ("Tim||Vink", "Bas||Vink"), ("Sara||El Amrani", "Noor||El Amrani"), ("Lot||Merel", "Sem||Charlotte"),
        ("An||Merel", "Johanna||Merel"), ("Bo||Mus", "Jacob||Mus"), ("Merel||Vos", "Sem||Merel"),
        ("Jan||Gans", "Jan||Ganzeboom"), ("Ali||Mus", "Fien||Mus"), ("Noa||Raaf", "Eva||Raaf"),
        ("Okafor||Ada", "Ben||Okafor"), ("Sem||Vos-Specht", "Lot||Vos-Mus"), ("Sem||Vos-Specht", "Sem||Vos-Mus"),
        ("||Ada Okafor", "Ben||Okafor"), ("Hans||Merel", "Hans||Merelaar"), ("Bas||Vink", "Thomas||Vink"),
        ("||Merel", "||Merels"), ("Sem||Merel", "Sam||Merels"), ("||Okafor", "||Okonkwo"),
    ],
)  # fmt: skip
def test_who_is_somebody_else_is_not_doubted(nieuw: str, bekend: str) -> None:
    assert zelfde_persoon(wie(nieuw), [wie(bekend, 8)]) == []
    assert zelfde_persoon(wie(bekend), [wie(nieuw, 8)]) == []


@pytest.mark.parametrize(
    ("nieuw", "bekend", "zelfde"),
    [
        ("2009-03-12", "2009-03-12", True),
        # One of day, month and year is another.
        ("2009-03-12", "2009-03-21", True), ("2009-03-12", "2009-04-12", True), ("2009-03-12", "2008-03-12", True),
        ("2009-03-12", "2009-04-13", False), ("2009-03-12", "2010-03-13", False), ("2009-03-12", "2010-04", False),
        # Known in part.
        ("2009-03-12", "2009", True), ("2009", "2009-03-12", True), ("2009-03", "2009-03-31", True),
        ("2009-03", "2009-04-01", False), ("2009", "2010", False),
        # Day and month turned round.
        ("2009-03-12", "2009-12-03", True), ("2009-03-12", "2010-12-03", False),
    ],
)  # fmt: skip
def test_a_birth_date_may_be_known_in_part_or_turned_round(nieuw: str, bekend: str, zelfde: bool) -> None:
    assert bool(zelfde_persoon(wie("Sem||Merel", 7, nieuw), [wie("Sem||Merel", 8, bekend)])) == zelfde


@pytest.mark.parametrize(
    ("nieuw", "bekend", "zelfde"),
    [
        ("Tim||Vink", "Tim||Vink", True), ("Vink||Tim", "Tim||Vink", True), ("TIM||VINK", "Tim||Vink", True),
        ("Sara||Elamrani", "Sara||El-Amrani", True), ("Sean||O’Neill", "Sean||Oneill", True),
        ("Ada||Berg", "Ada|van der|Berg", True), ("||Ada Okafor", "Ada||Okafor", True),
        ("Oneill||Sean", "Sean||O'Neill", True),
        ("Tom||Vink", "Tim||Vink", False), ("Sem||Merel", "Sem Johannes||Merel", False), ("||Vink", "Tim||Vink", False),
        ("Lot||Vos", "Lot||Vos-Specht", False),
    ],
)  # fmt: skip
def test_a_day_that_is_turned_round_needs_the_same_name(nieuw: str, bekend: str, zelfde: bool) -> None:
    assert bool(zelfde_persoon(wie(nieuw), [wie(bekend, 8, "2009-12-03")])) == zelfde
    assert bool(zelfde_persoon(wie(bekend, 7, "2009-12-03"), [wie(nieuw, 8)])) == zelfde


def test_of_a_surname_alone_another_day_is_another_jongere() -> None:
    assert zelfde_persoon(wie("||Merel"), [wie("||Merel", 8, "2010-03-12"), wie("Sem||Merel", 8, "2010-03-12")]) == []


def test_nobody_is_the_same_as_himself() -> None:
    assert zelfde_persoon(wie("Sem||Merel"), [wie("Sem||Merel")]) == []


@pytest.mark.parametrize(
    ("getypt", "achternaam", "tussenvoegsel", "voornaam"),
    [
        ("Okafor, Ada", "Okafor", "", "Ada"), ("okafor, ada", "Okafor", "", "Ada"), ("Ada Okafor", "Okafor", "", "Ada"),
        ("okafor ada", "Ada", "", "Okafor"), ("Okafor", "Okafor", "", ""), ("okafor,", "Okafor", "", ""),
        ("Berg, Ada van der", "Berg", "van der", "Ada"), ("van der Berg, Ada", "Berg", "van der", "Ada"),
        ("Ada van der Berg", "Berg", "van der", "Ada"), ("Berg, van der", "Berg", "van der", ""),
        ("van der Berg", "Berg", "van der", ""), ("ada van der berg", "Berg", "van der", "Ada"),
        ("Noor van 't Hof", "Hof", "van 't", "Noor"), ("Sara El-Amrani", "El-Amrani", "", "Sara"),
        ("sara el-amrani", "El-Amrani", "", "Sara"), ("ijsvogel, ijsbrand", "IJsvogel", "", "IJsbrand"),
        ("Vos, Jan Willem", "Vos", "", "Jan Willem"), ("Jan Willem Vos", "Vos", "", "Jan Willem"),
        ("McAda, Sean", "McAda", "", "Sean"), ("  Vos ,  Tim ", "Vos", "", "Tim"),
        ("Vos-Specht, Lot", "Vos-Specht", "", "Lot"),
        ("Van der Berg, Ada", "Berg", "Van der", "Ada"), ("Ada de Vries Lentsch", "Vries Lentsch", "de", "Ada"),
        ("Berg, van der, Ada", "Berg", "van der", "Ada"), ("Berg, van der Ada", "Berg", "van der", "Ada"),
        ("Hert, Al Amin", "Hert", "", "Al Amin"),
    ],
)  # fmt: skip
def test_a_whole_name_is_taken_apart(getypt: str, achternaam: str, tussenvoegsel: str, voornaam: str) -> None:
    assert ontleed(getypt) == Naamdelen(achternaam, tussenvoegsel, voornaam)


@pytest.mark.parametrize(
    ("achternaam", "tussenvoegsel", "wordt"),
    [
        ("Berg", "", ("Berg", "")), ("Berg", "van der", ("Berg", "van der")), ("van der Berg", "", ("Berg", "van der")),
        ("Berg, van der", "", ("Berg", "van der")), ("Berg, Van der", "", ("Berg", "van der")),
        ("van der Berg", "van der", ("Berg", "van der")), ("Berg, van der", "van der", ("Berg", "van der")),
        ("'t Hof", "", ("Hof", "'t")), ("van den Berg - de Vries", "", ("Berg - de Vries", "van den")),
        # What she may mean by it is not guessed.
        ("vos specht", "", ("vos specht", "")),
        ("De Groot", "", ("De Groot", "")), ("El Amrani", "", ("El Amrani", "")), ("de", "", ("de", "")),
        ("de Groot", "van", ("de Groot", "van")), ("Vos, Specht", "", ("Vos, Specht", "")), ("Vos,", "", ("Vos,", "")),
    ],
)  # fmt: skip
def test_a_tussenvoegsel_is_taken_out_of_a_surname(achternaam: str, tussenvoegsel: str, wordt: tuple[str, str]) -> None:
    assert ingedeeld(achternaam, tussenvoegsel, "Ada") == Naamdelen(*wordt, "Ada")


@pytest.mark.parametrize("getypt", ["", "-", ",", "Ada 3", "999990019", "3-4-2012"])
def test_what_is_no_name_is_refused(getypt: str) -> None:
    with pytest.raises(VerkeerdGebruik, match="geen naam"):
        ontleed(getypt)


@pytest.mark.parametrize(
    ("getypt", "namen"),
    [
        ("Okafor, Ada", ["Okafor, Ada"]), ("van der Berg, Ada", ["van der Berg, Ada"]), ("ada, ben", ["ada, ben"]),
        ("Vos-Specht, Lot", ["Vos-Specht, Lot"]), ("Berg, Ada van der", ["Berg, Ada van der"]), ("ada", ["ada"]),
        ("ada okafor, ben okafor", ["ada okafor", "ben okafor"]), ("ada, ben, cas", ["ada", "ben", "cas"]),
        ("2, ada", ["2", "ada"]), ("ada okafor,", ["ada okafor"]), (",", [","]), ("", [""]),
    ],
)  # fmt: skip
def test_a_surname_with_its_first_name_is_never_taken_for_two_others(getypt: str, namen: list[str]) -> None:
    assert losse_namen(getypt) == namen


_DEEL = st.lists(
    st.sampled_from(["Anne", "Marie", "An", "Lot", "Charlotte", "de", "van", "Vries", "De", "Vos", "Specht",
                     "vos", "'t", "IJ", "-", "j", "Vosch"]), max_size=3,
).flatmap(lambda delen: st.sampled_from(["".join(delen), " ".join(delen), "-".join(delen)]))  # fmt: skip


@given(st.tuples(*[_DEEL] * 6))
@settings(max_examples=600)
def test_the_first_look_at_two_names_passes_over_none_that_are_alike(delen: tuple[str, ...]) -> None:
    een, ander = (
        maak_jongere(nummer=n, voornaam=voor, tussenvoegsel=tussen, achternaam=achter)
        for n, (voor, tussen, achter) in enumerate((delen[:3], delen[3:]), start=1)
    )
    assert bool(zelfde_persoon(een, [ander])) == naam._kan_zelfde(een, ander)

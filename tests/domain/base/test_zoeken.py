"""Names as they are searched: the key of a record, and what a typed text means in it."""

from __future__ import annotations

import pytest

from lpa.domain.base.zoeken import bevat, telefoonnummer, zoeksleutel, zoekvormen, zoekwoorden


@pytest.mark.parametrize(
    ("naam", "woorden"),
    [
        ("van den Berg", ["berg"]),
        ("van 't Hoff", ["hoff"]),
        ("van der Ham-de Wit", ["ham", "wit"]),
        ("d'Arc", ["arc"]),
        ("El Amrani", ["amrani"]),
        ("von Trapp", ["trapp"]),
        ("de", ["de"]),
        ("In", ["in"]),
        ("李小龙", ["李小龙"]),
        ("★", []),
    ],
)
def test_tussenvoegsels_are_skipped_unless_nothing_else_is_left(naam: str, woorden: list[str]) -> None:
    assert zoekwoorden(naam) == woorden


def test_a_search_key_begins_each_word_with_a_blank_and_skips_what_is_missing() -> None:
    assert zoeksleutel("van den Berg", None, "", "Zoë-Marie") == " berg zoe marie vandenberg denberg zoemarie"


@pytest.mark.parametrize(
    ("getypt", "naam", "past"),
    [
        ("zoe", "Zoë Wilg", True),
        ("ZOË", "Zoe Wilg", True),
        ("lukasz", "Łukasz Wilg", True),
        ("odegard", "Ødegård", True),
        ("strasse", "Straße", True),
        ("ysbrand", "IJsbrand", True),
        ("ijsbrand", "Ysbrand", True),
        ("mari", "Marijke", True),
        ("marij", "Marijke", True),
        ("mary", "Marijke", True),
        ("mari", "Maria", True),
        ("i", "IJsbrand", True),
        ("李小龙", "李小龙", True),
        ("李", "李小龙", True),
        ("van den berg", "Sem Berg", True),
        ("berg sem", "Sem Berg", True),
        ("se be", "Sem Berg", True),
        ("em", "Sem Berg", False),
        ("sem wit", "Sem Berg", False),
        ("marie", "Marijke", False),
        ("mark", "Marijke", False),
    ],
)
def test_a_name_is_found_by_the_beginnings_of_its_words(getypt: str, naam: str, past: bool) -> None:
    sleutel = zoeksleutel(naam)
    assert all(any(vorm in sleutel for vorm in woord) for woord in zoekvormen(getypt)) is past


@pytest.mark.parametrize(
    ("tekst", "past"),
    [("zwa", True), ("sem zwaluw", True), ("zwaluw, sem", True), ("aluw", False), ("zwaluw bram", False), ("", False)],
)
def test_words_begin_those_of_a_search_key(tekst: str, past: bool) -> None:
    assert bevat(zoeksleutel("Zwaluw", "Sem"), tekst) is past


# The name in the register, and what she may type for it: found whatever stands between the letters.
ANDERS_GESCHREVEN = {
    "O'Neill": ["oneill", "O'Neill", "o neill", "neill", "o-neill"],
    "O’Neill": ["oneil", "O'Neill"],
    "OʼNeill": ["oneill", "O'Neill"],
    "O´Neill": ["oneill"],
    "Oneill": ["O'Neill", "o neill"],
    "Sean O'Neill": ["sean oneill", "oneill sean"],
    "El-Amrani": ["elamrani", "el amrani", "amrani", "elamr"],
    "El Amrani": ["elamrani", "El-Amrani"],
    "Elamrani": ["El-Amrani", "el amrani"],
    "M'hamed": ["mhamed", "m hamed", "hamed"],
    "Mhamed": ["m'hamed"],
    "Əliyeva": ["aliyeva", "Əliyeva"],
    "Ǝliyeva": ["aliyeva"],
    "Aliyeva": ["Əliyeva"],
    "Sørensen": ["sorensen"],
    "Łukasz": ["lukasz"],
    "Đorđević": ["dordevic"],
    "Strauß": ["strauss"],
    "Æneas": ["aeneas"],
    "Œuvre": ["oeuvre"],
    "Yıldız": ["yildiz"],
    "Guðmundsson": ["gudmundsson"],
    "Þór": ["thor"],
    "Ħaġar": ["hagar"],
    "Ŋgũgĩ": ["ngugi"],
    "Kɔfi": ["kofi"],
    "van der Berg": ["vanderberg", "derberg", "van der berg", "berg"],
    "Vanderberg": ["van der berg", "van der Berg"],
    "'t Hof": ["thof", "'t hof", "hof"],
    "Jan Peter": ["janpeter", "jan-peter", "peter jan"],
    "Jan-Peter": ["jan peter"],
    "Janpeter": ["jan-peter", "jan peter"],
    "Annemarie": ["anne marie"],
    "Ben Ali": ["benali"],
    "Benali": ["ben ali"],
    "Ben Ali Yahia": ["benali", "aliyahia", "benaliyahia", "yahia"],
    "Smit-Jansen": ["smitjansen", "smit jansen"],
    "Smitjansen": ["smit-jansen"],
    "Ali Jazzar": ["alijazzar"],
    "De Wilg": ["dewilg", "de wilg"],
    "می\u200cرا": ["میرا"],
}
NIET = {"van der Berg": "vdberg", "Ben Ali": "nali", "O'Neill": "oneals", "El Amrani": "el amraoui"}


@pytest.mark.parametrize(("naam", "getypt"), [(naam, tekst) for naam, t in ANDERS_GESCHREVEN.items() for tekst in t])
def test_a_name_is_found_without_its_apostrophe_hyphen_or_blank(naam: str, getypt: str) -> None:
    assert bevat(zoeksleutel(naam), getypt)


@pytest.mark.parametrize(("naam", "getypt"), NIET.items())
def test_a_name_is_not_found_by_other_letters(naam: str, getypt: str) -> None:
    assert not bevat(zoeksleutel(naam), getypt)


@pytest.mark.parametrize("letters_", ["ł", "ə", "ø", "ß", "đ", "æ", "œ", "ı", "ð", "þ", "ħ", "ŧ", "ŋ", "ɓ", "ɗ"])
def test_a_letter_that_is_no_base_letter_with_an_accent_is_found_by_ascii(letters_: str) -> None:
    assert zoeksleutel(f"a{letters_}a").isascii()


@pytest.mark.parametrize(
    ("tekst", "nummer"),
    [
        ("0612345678", "0612345678"), ("06-12345678", "0612345678"), ("06 12 34 56 78", "0612345678"),
        ("06-1234 5678", "0612345678"), ("+31 6 12345678", "0612345678"), ("0031 (0)6 12345678", "0612345678"),
        ("+31612345678", "0612345678"),
        ("0031612345678", "0612345678"), ("+31 (0)6 1234 5678", "0612345678"), ("(0578) 69 12 34", "0578691234"),
        ("0578-691234", "0578691234"), ("0578.691234", "0578691234"), ("+32 470 12 34 56", "0032470123456"),
        ("06-1234", "061234"), ("06", ""), ("061", ""), ("12-03-2012", ""), ("612345678", ""), ("999990019", ""),
        ("jansen", ""), ("06 jansen", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_telephone_number_is_its_digits(tekst: str, nummer: str) -> None:
    assert telefoonnummer(tekst) == nummer


@pytest.mark.parametrize("getypt", ["0612345678", "06-12 34 56 78", "+31 6 1234", "0578 691234", "061234", "specht"])
def test_each_telephone_number_of_a_key_is_found(getypt: str) -> None:
    assert bevat(zoeksleutel("Specht", telefoon="06-12345678 / 0578-691234"), getypt)
    assert bevat(zoeksleutel("Specht", telefoon="+31 (0)6 12345678, of 0578-691234"), getypt)


def test_a_name_in_one_row_comes_after_the_words_so_that_the_order_is_that_of_names() -> None:
    assert zoeksleutel("O'Neill", "Sean") == " o neill sean oneill"

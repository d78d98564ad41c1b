"""Names as they are stored, searched and chosen."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lpa.domain.base.tekst import (
    beginletter,
    euro,
    getal,
    kies,
    lees_bedrag,
    lees_uren,
    lijkt_op,
    met_hoofdletter,
    opsomming,
    rangtelwoord,
    schone_alinea,
    schoon,
    vouw,
    woorden,
)
from lpa.errors import ExitCode, VerkeerdGebruik


@pytest.mark.parametrize(
    ("geschreven", "gevouwen"),
    [
        ("ZOË", "zoe"),
        ("Zoë", "zoe"),
        ("Zoe\u0308", "zoe"),
        ("Łukasz", "lukasz"),
        ("Ødegård", "odegard"),
        ("Đorđe", "dorde"),
        ("Straße", "strasse"),
        ("Æsa", "aesa"),
        ("Œuvre", "oeuvre"),
        ("Þóra", "thora"),
        ("Işık", "isik"),
        ("İpek", "ipek"),
        ("François", "francois"),
        ("IJsbrand", "ysbrand"),
        ("Ĳsbrand", "ysbrand"),
        ("Ysbrand", "ysbrand"),
        ("Marijke", "maryke"),
        ("Ｓｅｍ", "sem"),
        ("李小龙", "李小龙"),
        ("Ωμέγα", "ωμεγα"),
    ],
)
def test_folding_takes_away_case_accents_and_the_difference_between_ij_and_y(geschreven: str, gevouwen: str) -> None:
    assert vouw(geschreven) == gevouwen


@pytest.mark.parametrize(
    ("binnen", "opgeslagen"),
    [
        ("  Sem   Wilg ", "Sem Wilg"),
        ("Sem\tWilg\n", "Sem Wilg"),
        ("Zoe\u0308", "Zoë"),
        ("\x1b[2JSem", "[2JSem"),
        ("\x1b]0;titel\x07Sem", "]0;titelSem"),
        ("\u202egliW\u202c Sem", "gliW Sem"),
        ("Se\u2066m\u2069", "Sem"),
        ("Sem\x9b31m", "Sem31m"),
        ("Sem\u0085Wilg", "Sem Wilg"),
        ("Sem\u2028Wilg", "Sem Wilg"),
        ("Sem\x00\x7f", "Sem"),
        ("\ufeffSem", "Sem"),
        ("\u200bSem", "Sem"),
        ("e\u200d\u0301", "é"),
        ("Sem\ud800", "Sem"),
        ("[/] :smile: `$HOME`", "[/] :smile: `$HOME`"),
        ("李小龙 👍", "李小龙 👍"),
    ],
    ids=ascii,
)
def test_text_is_stored_without_marks_that_could_rewrite_the_screen(binnen: str, opgeslagen: str) -> None:
    assert schoon(binnen) == opgeslagen


@given(st.text())
@example("e\u200d\u0301")
def test_clean_text_is_one_clean_line_and_stays_as_it_is(tekst: str) -> None:
    een = schoon(tekst)
    assert schoon(een) == een
    assert unicodedata.is_normalized("NFC", een)
    assert len(een.splitlines()) <= 1
    assert not any(unicodedata.category(c) in ("Cc", "Cf", "Cs") for c in een)


@given(st.text())
@example("a_b c")
def test_a_word_is_letters_digits_and_underscores_whatever_stands_between(tekst: str) -> None:
    assert list(woorden(tekst)) == re.findall(r"\w+", vouw(tekst))


def test_a_note_keeps_its_lines_but_none_at_its_ends() -> None:
    assert schone_alinea("\n eerste  regel \r\n\n\x1btweede\u202e\n\n") == "eerste regel\n\ntweede"


KEUZES = ("halt", "waarschuwing", "waarschuwing schriftelijk", "proces-verbaal", "geen actie na overleg met school")


@pytest.mark.parametrize(
    ("getypt", "gekozen"),
    [
        ("halt", "halt"),
        ("HALT", "halt"),
        ("ha", "halt"),
        ("waarschuwing", "waarschuwing"),
        ("waarschuwing s", "waarschuwing schriftelijk"),
        ("proces verbaal", "proces-verbaal"),
        ("pr", "proces-verbaal"),
        ("verbaal", "proces-verbaal"),
        ("overleg school", "geen actie na overleg met school"),
        ("school ov", "geen actie na overleg met school"),
    ],
)
def test_a_choice_may_be_typed_whole_or_by_its_beginnings(getypt: str, gekozen: str) -> None:
    assert kies(getypt, KEUZES, "afhandeling") == gekozen


GETOOND = {
    "jgz": "jeugdgezondheidszorg: GGD, jeugdarts",
    "gezinscoach": "gezinscoach of team jeugd",
    "telefoon": "telefoongesprek",
    "hoorgesprek": "hoorgesprek",
    "langdurig": "langdurig relatief verzuim: meer dan 4 weken",
    "x": "x",
}


@pytest.mark.parametrize(
    ("getypt", "gekozen"),
    [
        ("telefoongesprek", "telefoon"),
        ("GGD", "jgz"),
        ("jeugdarts", "jgz"),
        ("team jeugd", "gezinscoach"),
        ("hoor", "hoorgesprek"),
        ("langdurig relatief", "langdurig"),
        ("meer dan 4 weken", "langdurig"),
        ("x", "x"),
    ],
)
def test_what_the_screen_shows_for_a_choice_means_it_too(getypt: str, gekozen: str) -> None:
    assert kies(getypt, GETOOND, "soort", GETOOND) == gekozen


@pytest.mark.parametrize(
    ("getypt", "zegt"),
    [
        ("relatief", "bedoelde u langdurig?"),
        ("gesprek", "bedoelde u telefoon of hoorgesprek?"),
        ("me", "kies uit: jgz"),
        ("verzuim", "bedoelde u langdurig?"),
    ],
)
def test_a_word_in_the_midst_of_what_is_shown_is_advice_and_no_choice(getypt: str, zegt: str) -> None:
    with pytest.raises(VerkeerdGebruik) as fout:
        kies(getypt, GETOOND, "soort", GETOOND)
    assert fout.value.fout == f"soort '{getypt}' is niet bekend."
    assert fout.value.oplossing.startswith(zegt)


def test_a_part_that_two_choices_share_is_refused_with_both() -> None:
    with pytest.raises(VerkeerdGebruik) as fout:
        kies("jeugd", ("jgz", "coach"), "soort", {"jgz": "jeugdzorg: GGD", "coach": "jeugdcoach"})
    assert fout.value.oplossing == "kies uit: jgz, coach."


def test_what_fits_more_choices_is_refused_with_those_choices() -> None:
    with pytest.raises(VerkeerdGebruik) as fout:
        kies("waar", KEUZES, "afhandeling")
    assert fout.value.exit_code == ExitCode.USAGE
    assert fout.value.fout == "afhandeling 'waar' kan meer betekenen."
    assert fout.value.oplossing == "kies uit: waarschuwing, waarschuwing schriftelijk."


def test_a_typing_error_gets_the_likely_choice_first() -> None:
    with pytest.raises(VerkeerdGebruik) as fout:
        kies("waarschuwng", KEUZES, "afhandeling")
    assert fout.value.fout == "afhandeling 'waarschuwng' is niet bekend."
    assert fout.value.oplossing.startswith("bedoelde u waarschuwing")
    assert "halt" in fout.value.oplossing


@pytest.mark.parametrize("getypt", ["", "  ", "-", "xyz", "\x1b"])
def test_what_fits_no_choice_is_refused_with_all_choices(getypt: str) -> None:
    with pytest.raises(VerkeerdGebruik) as fout:
        kies(getypt, KEUZES, "afhandeling")
    assert fout.value.oplossing == f"kies uit: {', '.join(KEUZES)}."


def test_at_most_three_choices_look_like_a_typing_error() -> None:
    assert lijkt_op("leerplichtg", ["leerplichtig", "kwalificatieplichtig", "totaal"])[0] == "leerplichtig"
    assert len(lijkt_op("verzuim", ["verzuim1", "verzuim2", "verzuim3", "verzuim4"])) == 3
    assert lijkt_op("xyz", KEUZES) == []


@pytest.mark.parametrize(
    ("delen", "zin"),
    [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")],
)
def test_parts_are_listed_as_dutch_writes_them(delen: list[str], zin: str) -> None:
    assert opsomming(delen) == zin


def test_a_list_of_choices_ends_with_of() -> None:
    assert opsomming(["a", "b"], "of") == "a of b"


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [("halt", "Halt"), ("élève", "Élève"), ("pv van KPN", "Pv van KPN"), ("16 uur", "16 uur"), ("", "")],
)
def test_a_sentence_begins_with_a_capital_and_the_rest_stays(tekst: str, zin: str) -> None:
    assert met_hoofdletter(tekst) == zin


@pytest.mark.parametrize(
    ("getal", "woord"),
    [(1, "eerste"), (2, "tweede"), (3, "derde"), (8, "achtste"), (10, "tiende"), (11, "11e"), (0, "0e"), (100, "100e")],
)
def test_a_count_becomes_a_rank(getal: int, woord: str) -> None:
    assert rangtelwoord(getal) == woord


@pytest.mark.parametrize(
    ("tekst", "begin"),
    [
        ("de school", "De school"), ("ijsvrij", "IJsvrij"), ("IJsvrij", "IJsvrij"), ("'s ochtends", "'s Ochtends"),
        ("’t is zo", "’t Is zo"), ("'s-gravenhage", "'s-Gravenhage"), ("éénmaal", "Éénmaal"), ("12 uur", "12 uur"),
        ("", ""), ("'t", "'t"), ("'t ijs", "'t IJs"),
    ],
)  # fmt: skip
def test_a_sentence_begins_with_the_capital_of_its_first_word(tekst: str, begin: str) -> None:
    assert met_hoofdletter(tekst) == begin


@pytest.mark.parametrize(
    ("naam", "letter"),
    [
        ("Sem", "S"), ("IJsbrand", "IJ"), ("ijsbrand", "IJ"), ("'t Hof", "H"), ("’t Hof", "H"), ("'s-Gravenhage", "G"),
        ("d'Hondt", "D"), ("Élise", "É"), ("(Noor)", "N"), ("", ""), ("-", ""),
    ],
)  # fmt: skip
def test_the_first_letter_of_a_name(naam: str, letter: str) -> None:
    assert beginletter(naam) == letter


@pytest.mark.parametrize(
    ("tekst", "bewaard"),
    [
        ("عبد\u200cالله", "عبد\u200cالله"), ("क्\u200dष", "क्\u200dष"), ("\u200dJan\u200d", "Jan"),
        ("a\u200d\u200db", "ab"),
        ("Jan \u200d Vink", "Jan Vink"),
    ],
)  # fmt: skip
def test_a_joiner_stays_only_where_it_joins_two_letters(tekst: str, bewaard: str) -> None:
    assert schoon(tekst) == bewaard


@pytest.mark.parametrize(
    ("getypt", "uren"),
    [
        ("16", 16), ("16,5", 16.5), ("16.5", 16.5), ("16,0", 16), ("16,50", 16.5), ("16 uur", 16), ("16,5u", 16.5),
        ("0", 0), ("0,5", 0.5), (" 9999 ", 9999),
    ],
)  # fmt: skip
def test_hours_are_read_by_the_half(getypt: str, uren: float) -> None:
    assert (lees_uren(getypt), type(lees_uren(getypt))) == (uren, type(uren))


@pytest.mark.parametrize("getypt", ["9999,5", "10000", "16,3", "-1", "veel"])
def test_hours_that_the_file_does_not_take_are_refused(getypt: str) -> None:
    with pytest.raises(VerkeerdGebruik, match="van 0 tot en met 9999"):
        lees_uren(getypt)


@given(st.integers(0, 19998))
def test_hours_that_are_shown_are_read_as_themselves(halve: int) -> None:
    assert lees_uren(getal(halve / 2)) == halve / 2


@pytest.mark.parametrize(
    ("getypt", "bedrag"),
    [
        ("100", "100"), ("€ 100", "100"), ("100,-", "100"), ("100,--", "100"), ("1.250,50", "1250.50"),
        ("€1250,05", "1250.05"), ("90 euro", "90"), ("12.345.678", "12345678"),
    ],
)  # fmt: skip
def test_an_amount_is_read_as_it_is_written_here(getypt: str, bedrag: str) -> None:
    assert lees_bedrag(getypt) == Decimal(bedrag)


@pytest.mark.parametrize("getypt", ["", "honderd", "-5", "1.25", "10,5", "1,250.50", "12345678", "€"])
def test_what_is_no_amount_is_refused(getypt: str) -> None:
    with pytest.raises(VerkeerdGebruik, match="is geen bedrag"):
        lees_bedrag(getypt)


@given(st.integers(0, 999999999))
def test_an_amount_that_is_shown_is_read_as_itself(centen: int) -> None:
    assert lees_bedrag(euro(Decimal(centen) / 100)) == Decimal(centen) / 100


def test_what_begins_with_a_choice_and_goes_on_proposes_that_choice() -> None:
    with pytest.raises(VerkeerdGebruik) as fout:
        kies("art. 5 onder a behandeld", ["art. 5 onder b", "art. 5", "art. 5 onder a", "art. 15"], "rij")
    assert "bedoelde u art. 5 onder a?" in fout.value.oplossing

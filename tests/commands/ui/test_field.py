"""Typed forms: what a field reads, when it is asked, and what a form holds that was not given."""

from __future__ import annotations

from datetime import date

import pytest

from lpa.commands.ui.field import Draft, Form, ask, flag, text
from lpa.commands.ui.given import Given
from lpa.commands.ui.kind import YES_NO, choice, number, plain
from lpa.domain.base.datum import kort
from lpa.errors import VerkeerdGebruik

DAY = plain("DATUM", date.fromisoformat, show=kort)


class Vragen(Form):
    """What a small command asks."""

    soort = ask(choice("soort", {"kort": "korte", "lang": "lange"}), "--soort", "Soort", required=True)
    op = ask(DAY, "--datum", "Datum", required=True, default=lambda _: date(2026, 11, 2))
    tot = ask(
        DAY, "--tot", "Tot", when=lambda d: d.get(Vragen.soort) == "lang", because=lambda _: "kort kent geen eind"
    )
    uren = ask(number("aantal uren", 40), "--uren", "Uren")
    vervolg = ask(YES_NO, "--vervolg", "Vervolg", quiet=True)
    notitie = text("--notitie", "Notitie")


class Meer(Vragen):
    """The same, and one more; the place of a question that is asked otherwise stays."""

    uren = ask(number("aantal uren", 400), "--uren", "Uren", required=True)
    alles = flag("--alles", "alles", YES_NO)


def given(**texts: str) -> Given[Vragen]:
    """What was typed as flags."""
    return Given(Vragen, texts, "lpa proef")


def test_a_form_holds_every_answer_also_those_that_were_not_given() -> None:
    f = given(soort="l").fill(None)
    assert (f.soort, f.op, f.tot, f.uren, f.vervolg, f.notitie) == ("lang", date(2026, 11, 2), None, None, None, "")


def test_on_the_class_a_name_is_the_field_and_on_a_form_the_answer() -> None:
    assert Vragen.soort.flag == "--soort"
    assert given(soort="kort", uren="3").fill(None).uren == 3


def test_a_form_that_builds_on_another_has_its_fields_once_and_in_their_order() -> None:
    assert [field.name for field in Meer.fields] == ["soort", "op", "tot", "uren", "vervolg", "notitie", "alles"]
    assert Meer.uren.required
    assert not Vragen.uren.required


@pytest.mark.parametrize(
    ("texts", "says"),
    [
        ({}, "soort"),
        ({"soort": ""}, "soort moet u invullen"),
        ({"soort": "kort", "tot": "2026-11-03"}, "kort kent geen eind"),
        ({"soort": "kort", "uren": "41"}, "van 0 tot en met 40"),
        ({"soort": "rond"}, "rond"),
    ],
)
def test_what_does_not_fit_is_refused_and_named(texts: dict[str, str], says: str) -> None:
    with pytest.raises(VerkeerdGebruik) as refused:
        given(**texts).fill(None)
    assert says in f"{refused.value.fout} {refused.value.oplossing}"


def test_a_refusal_knows_its_option() -> None:
    with pytest.raises(VerkeerdGebruik) as refused:
        given(soort=" ").fill(None)
    assert refused.value.optie == "--soort"


def test_a_draft_knows_nothing_from_not_answered() -> None:
    d = Draft(Vragen)
    assert (Vragen.uren in d, d.get(Vragen.uren)) == (False, None)
    d.put(Vragen.uren, None)
    assert (Vragen.uren in d, d.get(Vragen.uren)) == (True, None)
    with pytest.raises(KeyError):
        d[Vragen.op]


def test_a_change_is_only_what_was_said_and_an_empty_text_clears() -> None:
    present = Draft(Vragen, {"soort": "lang", "op": date(2026, 11, 2), "tot": date(2026, 11, 4), "uren": 3,
                             "vervolg": None, "notitie": "bel"})  # fmt: skip
    new = given(uren="5", tot="", notitie="").change(None, present)
    assert new.answers == {"uren": 5, "tot": None, "notitie": None}
    assert new.done().notitie == ""
    assert given(uren="3", tot="").change(None, present).answers == {"tot": None}


def test_a_field_for_one_call_leaves_the_form_as_it_was() -> None:
    other = Vragen.uren.but(required=True, help_="anders")
    assert (other.required, other.help, other.name) == (True, "anders", "uren")
    assert (Vragen.uren.required, Vragen.uren.help) == (False, "uren")
    with pytest.raises(VerkeerdGebruik, match="uren"):
        given(soort="kort").fill(None, other)

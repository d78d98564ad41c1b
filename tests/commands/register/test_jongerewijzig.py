"""`lpa jongere wijzig`: who leaves is no absoluut verzuim here any more, and what else is open is named."""

from __future__ import annotations

import pytest

from tests.conftest import Lpa, geweigerd
from tests.overal.test_prompts import ENTER, Begin, gesprek

__all__ = ["gesprek"]

WEG = "jongere", "wijzig", "2", "--verhuisd", "14-11-2019"


@pytest.fixture
def open_(gevuld: Lpa) -> Lpa:
    """Jongere 2 with a melding absoluut verzuim (3) beside the luxe verzuim of the filled file (2)."""
    gevuld.goed("melding", "nieuw", "--jongere", "2", "--soort", "absoluut", "--datum", "6-11-2019", "--toch")
    assert einde(gevuld, 3) == (None, None)
    return gevuld


def einde(lpa: Lpa, nummer: int) -> tuple[str | None, str | None]:
    melding = lpa.json("melding", "toon", str(nummer))
    return melding["afhandeling"], melding["gesloten_op"]


def test_who_left_ends_absoluut_verzuim_in_one_command_that_is_taken_back_as_one(open_: Lpa) -> None:
    gezegd = open_.goed(*WEG, "--sluit")
    assert "Melding 3 is gesloten: verhuisd." in gezegd
    assert einde(open_, 3) == ("verhuisd", "2019-11-14")
    assert einde(open_, 2) == (None, None)
    achter = open_.json("overzicht", "2019-2020", "--uit-zaken", "6/verhuisd")["zaken"]
    assert [z["nummer"] for z in achter] == [3]
    open_.goed("ongedaan", "--ja")
    assert einde(open_, 3) == (None, None)
    assert open_.json("jongere", "toon", "2")["verhuisd_op"] is None


def test_without_asking_it_stays_open_and_is_named_with_its_end(open_: Lpa) -> None:
    open_.goed("melding", "sluit", "2", "--afhandeling", "waarschuwing", "--toch")
    gezegd = " ".join(open_(*WEG).err.split())
    assert "zaak 3 (absoluut) is nog open. Afsluiten kan met: lpa melding sluit 3 --afhandeling verhuisd." in gezegd
    assert "Draagt u over? Dan ook: lpa verstrekking nieuw 3" in gezegd
    assert einde(open_, 3) == (None, None)


@pytest.mark.parametrize(
    ("woorden", "zegt"),
    [
        (("jongere", "wijzig", "2", "--notitie", "x", "--sluit"), "--sluit sluit absoluut verzuim"),
        (("jongere", "wijzig", "2", "--verhuisd", "1-12-2019", "--sluit"), "--sluit sluit absoluut verzuim"),
        (("jongere", "wijzig", "1", "--verhuisd", "14-11-2019", "--sluit"), "--sluit sluit absoluut verzuim"),
    ],
    ids=["geen vertrek", "nog te komen", "geen absoluut verzuim"],
)
def test_nothing_is_closed_where_nothing_ends(open_: Lpa, woorden: tuple[str, ...], zegt: str) -> None:
    assert zegt in geweigerd(open_(*woorden), 2)
    assert einde(open_, 3) == (None, None)


@pytest.mark.parametrize(("antwoord", "wordt"), [(ENTER, "verhuisd"), ("n" + ENTER, None)])
def test_on_a_terminal_she_is_asked(open_: Lpa, gesprek: Begin, antwoord: str, wordt: str | None) -> None:
    g = gesprek(*WEG)
    g.antwoord(("sluiten als verhuisd?", antwoord))
    assert "Jongere 2 is gewijzigd" in g.einde()
    assert einde(open_, 3)[0] == wordt

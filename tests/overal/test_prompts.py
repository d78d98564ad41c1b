"""Questions on a real (pseudo-)terminal: few keys, a way back, and nothing stored before the end."""

from __future__ import annotations

import os
import re
import signal
import sys
import time
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path
from typing import Any, cast

import pexpect
import pytest

from lpa.commands.ui.kind import TEXT, YES_NO, Kind, number
from lpa.commands.ui.kinds import JONGEREN
from tests.conftest import Lpa, stopbaar, vingerafdruk

ROOT = Path(__file__).parents[2]
ENTER, CTRL_C, CTRL_D, OMLAAG = "\r", "\x03", "\x04", "\x1b[B"
WIS, WIS_REGEL = "\x7f", "\x15"
VRAGEN = ("Jongere:", "Soort (", "Meldingsdatum [", "Eerste dag:", "Uren [", "Toelichting:", "Opslaan?")
GEBRUIKELIJK = ("mul" + ENTER, "s" + ENTER, ENTER, ENTER, "18" + ENTER, ENTER, ENTER)
VERLOFVRAGEN = (
    ("Jongere(n) (meer: met komma's):", "mul" + ENTER), ("Grond (", ENTER), ("Eerste dag:", "2-12-2019" + ENTER),
    ("Laatste dag:", "16-12-2019" + ENTER), ("Ontvangen op [", ENTER), ("Reden:", "bruiloft" + ENTER),
    ("Opslaan?", ENTER),
)  # fmt: skip
VERLOF_3 = (
    "verlof", "nieuw", "--jongere", "2", "--grond", "gewichtig", "--van", "2-12-2019", "--tot", "16-12-2019",
)  # fmt: skip
BESLUITVRAGEN = (
    ("Uitkomst (", "a" + ENTER), ("Hoofd gehoord op:", "vandaag" + ENTER),
    ("Mening van het hoofd:", "liever niet" + ENTER), ("Motivering:", "kan in de vakantie" + ENTER),
    ("Besluit van [", ENTER), ("Verzonden op:", "vandaag" + ENTER), ("Opslaan?", ENTER),
)  # fmt: skip
GESPREKKEN = {
    "melding nieuw": tuple(zip(VRAGEN, GEBRUIKELIJK, strict=True)),
    "verlof nieuw": VERLOFVRAGEN,
    "verlof besluit 3": BESLUITVRAGEN,
}
BREEDTES = pytest.mark.parametrize("breed", [80, 40])


def geplakt(tekst: str) -> str:
    """Keys as a terminal sends what is pasted."""
    return f"\x1b[200~{tekst}\x1b[201~"


class Gesprek:
    """A command on a terminal of 24 lines; counts the questions asked and the keys pressed."""

    def __init__(
        self, pad: Path, *words: str, breed: int = 80, vandaag: str = "2019-11-15", map_: Path = ROOT,
        pager: str = "cat",
    ) -> None:  # fmt: skip
        omgeving = {k: v for k, v in os.environ.items() if not k.startswith("LPA_") and k != "NO_COLOR"}
        omgeving |= {
            "LPA_BESTAND": str(pad), "LPA_PEILDATUM": vandaag, "PROMPT_TOOLKIT_NO_CPR": "1", "TERM": "xterm",
            "COLUMNS": str(breed), "LINES": "24", "PYTHONPATH": str(ROOT),
            "PAGER": pager,
        }  # fmt: skip
        self.toetsen = 0
        self.vragen = 0
        self._kind: Any = pexpect.spawn(
            sys.executable, ["-m", "lpa", *words], cwd=str(map_), env=omgeving, encoding="utf-8",
            dimensions=(24, breed), timeout=10, preexec_fn=stopbaar,
        )  # fmt: skip
        self._kind.delaybeforesend = None

    def vraag(self, tekst: str) -> str:
        """Wait until this question is asked; what was said before it."""
        self._kind.expect(r"\x1b\[\?2004h(?:(?!\x1b\[\?2004h).)*?" + re.escape(tekst))
        self.vragen += 1
        return self._kaal(str(self._kind.before))

    def zegt(self, tekst: str) -> None:
        """Wait until this is said."""
        self._kind.expect_exact(tekst)

    def gezegd(self) -> str:
        """What was said since what was last waited for, without waiting."""
        self._kind.expect([pexpect.TIMEOUT, pexpect.EOF], timeout=0)
        return self._kaal(str(self._kind.before))

    def bewaar(self) -> StringIO:
        """All that is sent to the terminal from now on."""
        self._kind.logfile_read = StringIO()
        return cast("StringIO", self._kind.logfile_read)

    def typ(self, toetsen: str) -> None:
        """Press keys."""
        self.toetsen += 1 if toetsen == OMLAAG else len(toetsen)
        self._kind.send(toetsen)

    def antwoord(self, *paren: tuple[str, str]) -> str:
        """Answer these questions; what was said before the last of them."""
        gezegd = ""
        for vraag, toetsen in paren:
            gezegd = self.vraag(vraag)
            self.typ(toetsen)
        return gezegd

    def einde(self, code: int = 0) -> str:
        """What was said last, when it ended with this exit code."""
        self._kind.expect(pexpect.EOF)
        self._kind.close()
        assert self._kind.exitstatus == code, self._kind.before
        return self._kaal(str(self._kind.before))

    def onderbreek(self) -> None:
        """Send it the signal of Ctrl-C, as another program does."""
        self._kind.kill(signal.SIGINT)

    def stop(self) -> None:
        """End it, whatever it is doing."""
        self._kind.close(force=True)

    @staticmethod
    def _kaal(tekst: str) -> str:
        return " ".join(re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", tekst).split())


Begin = Callable[..., Gesprek]


@pytest.fixture
def gesprek(gevuld: Lpa) -> Iterator[Begin]:
    """Starts a command on a terminal, on the filled file."""
    lopend: list[Gesprek] = []

    def begin(*words: str, pad: Path = gevuld.pad, breed: int = 80) -> Gesprek:
        lopend.append(Gesprek(pad, *words, breed=breed))
        return lopend[-1]

    yield begin
    for een in lopend:
        een.stop()


def test_what_is_no_answer_to_yes_or_no_leaves_the_line_empty_for_one_that_is(gevuld: Lpa, gesprek: Begin) -> None:
    g = gesprek("melding", "heropen", "1", "--reden", "nieuw verzuim")
    g.einde()
    g = gesprek("ongedaan")
    g.antwoord(("Dit terugnemen? [j]a / [N]ee:", f"misschien{ENTER}"))
    g.zegt("'misschien' is geen antwoord")
    g.typ(f"j{ENTER}")
    assert "is teruggenomen" in g.einde()


@pytest.mark.snel
def test_a_usual_melding_takes_seven_questions_and_twenty_four_keys(gevuld: Lpa, gesprek: Begin) -> None:
    g = gesprek("melding", "nieuw")
    overzicht = g.antwoord(*zip(VRAGEN, GEBRUIKELIJK, strict=True))
    for deel in ("Zoë van der Müller", "signaal", "vrijdag 15-11-2019", "18", "Het Kompas", "vo"):
        assert deel in overzicht
    assert "Melding 3 is vastgelegd: signaalverzuim, vrijdag 15-11-2019" in g.einde()
    assert g.vragen <= 7
    assert g.toetsen <= 24
    melding = gevuld.json("melding", "toon", "3")
    assert (melding["jongere"], melding["soort"], melding["uren"], melding["school"]) == (2, "signaal", 18, 2)
    assert (melding["geopend_op"], melding["eerste_dag"]) == ("2019-11-15", None)


def test_enter_alone_takes_what_is_offered(gevuld: Lpa, gesprek: Begin) -> None:
    g = gesprek("melding", "nieuw")
    g.antwoord(*zip(VRAGEN, ("2" + ENTER, "s" + ENTER, ENTER, ENTER, ENTER, ENTER, ENTER), strict=True))
    g.einde()
    assert gevuld.json("melding", "toon", "3")["uren"] == 16


def test_the_repeat_is_announced_as_soon_as_the_date_is_known(gesprek: Begin) -> None:
    g = gesprek("melding", "nieuw")
    g.antwoord(("Jongere:", "mul" + ENTER), ("Soort (", "s" + ENTER), ("Meldingsdatum [", ENTER))
    assert "tweede melding dit schooljaar, vorige op 28-10-2019 (melding 2)" in g.vraag("Eerste dag:")
    g.typ(CTRL_C)
    g.einde(130)


def test_the_overview_shows_what_was_answered_and_the_rest_when_asked(gesprek: Begin) -> None:
    g = gesprek("melding", "nieuw")
    g.antwoord(*zip(VRAGEN[:-1], GEBRUIKELIJK[:-1], strict=True))
    kort = g.vraag("Opslaan?")
    assert re.search(r"nog \d+ velden: \+ om ze te zien", kort)
    g.typ("+" + ENTER)
    alles = g.vraag("Opslaan?")
    assert "velden:" not in alles
    for veld, getoond in (("Soort", True), ("Uren", True), ("Melder", False)):
        assert (veld in kort) is getoond
        (nummer,) = re.findall(rf"(\d+) +{veld} ", alles)
        assert not getoond or f" {nummer} {veld} " in kort
    assert "Vervolg op melding - (voorstel: 2)" in kort
    g.typ(CTRL_C)
    g.einde(130)


def test_the_earlier_melding_is_offered_as_what_a_repeat_goes_on_with(gevuld: Lpa, gesprek: Begin) -> None:
    g = gesprek("melding", "nieuw")
    g.antwoord(*zip(VRAGEN[:-1], GEBRUIKELIJK[:-1], strict=True))
    overzicht = g.vraag("Opslaan?")
    (nummer,) = re.findall(r"(\d+) +Vervolg op melding", overzicht)
    g.typ(nummer + ENTER)
    g.antwoord(("Vervolg op melding [2]:", ENTER), ("Opslaan?", ENTER))
    g.einde()
    assert gevuld.json("melding", "toon", "3")["vervolg_op"] == 2


@BREEDTES
@pytest.mark.parametrize(
    ("opdracht", "plek"), [(opdracht, plek) for opdracht, paren in GESPREKKEN.items() for plek in range(len(paren))]
)
def test_ctrl_c_at_any_question_leaves_nothing(
    gevuld: Lpa, gesprek: Begin, opdracht: str, plek: int, breed: int
) -> None:
    if "besluit" in opdracht:
        gevuld.goed(*VERLOF_3)
    voor = vingerafdruk(gevuld.pad)
    paren = GESPREKKEN[opdracht]
    g = gesprek(*opdracht.split(), breed=breed)
    g.antwoord(*paren[:plek], (paren[plek][0], CTRL_C))
    assert "Er is niets opgeslagen" in g.einde(130)
    assert vingerafdruk(gevuld.pad) == voor
    assert [p.name for p in gevuld.pad.parent.iterdir()] == [gevuld.pad.name]


@BREEDTES
@pytest.mark.parametrize("opdracht", GESPREKKEN)
def test_the_same_answers_are_stored_on_a_wide_and_on_a_narrow_screen(
    gevuld: Lpa, gesprek: Begin, opdracht: str, breed: int
) -> None:
    if "besluit" in opdracht:
        gevuld.goed(*VERLOF_3)
    voor = vingerafdruk(gevuld.pad)
    g = gesprek(*opdracht.split(), breed=breed)
    g.antwoord(*GESPREKKEN[opdracht])
    g.einde()
    assert vingerafdruk(gevuld.pad) != voor


@BREEDTES
def test_a_pasted_answer_is_one_answer(gevuld: Lpa, gesprek: Begin, breed: int) -> None:
    g = gesprek("melding", "nieuw", breed=breed)
    g.antwoord(
        ("Jongere:", geplakt("Müller\r\n")), ("Soort (", geplakt("signaal") + ENTER), ("Meldingsdatum [", ENTER),
        ("Eerste dag:", ENTER), ("Uren [", geplakt("18\n")),
        ("Toelichting:", geplakt("de mentor belde:\r\n\tte laat\x1b[31m, ziek\n") + ENTER), ("Opslaan?", ENTER),
    )  # fmt: skip
    g.einde()
    melding = gevuld.json("melding", "toon", "3")
    assert (melding["jongere"], melding["soort"], melding["uren"]) == (2, "signaal", 18)
    assert melding["toelichting"].startswith("de mentor belde:\nte laat")
    assert "\x1b" not in melding["toelichting"]


@pytest.mark.snel
@BREEDTES
def test_a_letter_waits_for_its_enter_which_answers_no_other_question(gesprek: Begin, breed: int) -> None:
    g = gesprek("melding", "nieuw", breed=breed)
    g.antwoord(("Jongere:", "mul" + ENTER))
    g.vraag("Soort (")
    g.typ("s")
    time.sleep(0.5)
    assert "= signaal" not in g.gezegd()
    g.typ(ENTER)
    g.vraag("Meldingsdatum [15-11-2019]")
    time.sleep(0.5)
    assert "Eerste dag" not in g.gezegd()
    g.typ("14-11-2019" + ENTER)
    g.antwoord(("Eerste dag:", CTRL_C))
    g.einde(130)


@BREEDTES
def test_an_enter_half_a_second_after_an_outcome_answers_nothing_else(gevuld: Lpa, gesprek: Begin, breed: int) -> None:
    gevuld.goed(*VERLOF_3)
    g = gesprek("verlof", "besluit", "3", breed=breed)
    g.vraag("Uitkomst (")
    g.typ("a")
    time.sleep(0.5)
    g.typ(ENTER)
    g.vraag("Hoofd gehoord op:")
    time.sleep(0.5)
    assert "Mening" not in g.gezegd()
    g.typ(CTRL_C)
    g.einde(130)


@BREEDTES
def test_a_wrong_answer_about_a_leave_is_mended(gevuld: Lpa, gesprek: Begin, breed: int) -> None:
    g = gesprek("verlof", "nieuw", breed=breed)
    g.antwoord(("Jongere(n)", "mul" + ENTER), ("Grond (", "gx" + ENTER))
    g.zegt("Antwoord 'gx' is niet bekend.")
    g.typ(WIS + ENTER)
    g.antwoord(("Eerste dag:", "2-12x" + ENTER))
    g.zegt("'2-12x' is geen datum")
    g.typ(WIS + ENTER)
    g.antwoord(("Laatste dag:", ENTER))
    g.zegt("Laatste dag moet u invullen.")
    g.typ("16-12-2019" + ENTER)
    g.antwoord(*VERLOFVRAGEN[4:])
    g.einde()
    verlof = gevuld.json("verlof", "toon", "3")
    assert (verlof["soort"], verlof["van"], verlof["tot"]) == ("gewichtig", "2019-12-02", "2019-12-16")


def test_of_luxe_verzuim_the_last_day_is_asked_and_of_no_other(gevuld: Lpa, gesprek: Begin) -> None:
    g = gesprek("melding", "nieuw")
    g.antwoord(("Jongere:", "mul" + ENTER), ("Soort (", "luxe" + ENTER), ("Meldingsdatum [", "1-10" + ENTER))
    g.antwoord(("Eerste dag [", ENTER), ("Laatste dag:", "3-10" + ENTER), ("Uren:", ENTER), ("Toelichting:", ENTER))
    g.antwoord(("Opslaan?", ENTER))
    g.einde()
    melding = gevuld.json("melding", "toon", "3")
    assert (melding["eerste_dag"], melding["laatste_dag"]) == ("2019-10-01", "2019-10-03")
    assert "Laatste dag:" not in VRAGEN


@pytest.mark.snel
def test_an_interrupt_from_outside_leaves_nothing(gevuld: Lpa, gesprek: Begin) -> None:
    voor = vingerafdruk(gevuld.pad)
    g = gesprek("melding", "nieuw")
    g.antwoord(("Jongere:", "mul" + ENTER))
    g.vraag("Soort (")
    g.onderbreek()
    assert "Er is niets opgeslagen" in g.einde(130)
    assert vingerafdruk(gevuld.pad) == voor


@pytest.mark.parametrize(("nee", "code"), [("n" + ENTER, 5), ("nee" + ENTER, 5), (CTRL_D, 130)])
def test_no_at_the_overview_stores_nothing(gevuld: Lpa, gesprek: Begin, nee: str, code: int) -> None:
    voor = vingerafdruk(gevuld.pad)
    g = gesprek("melding", "nieuw")
    g.antwoord(*zip(VRAGEN, (*GEBRUIKELIJK[:-1], nee), strict=True))
    assert re.search("Er is niets (opgeslagen|gewijzigd)", g.einde(code))
    assert vingerafdruk(gevuld.pad) == voor


def test_less_than_goes_back_one_question(gevuld: Lpa, gesprek: Begin) -> None:
    g = gesprek("melding", "nieuw")
    g.antwoord(
        ("Jongere:", "mul" + ENTER), ("Soort (", "l" + ENTER), ("Meldingsdatum [", "<" + ENTER),
        ("Soort (s/l/a/n/o/p) [l]:", "<" + ENTER), ("Jongere [", "<" + ENTER), ("Jongere [", "sem" + ENTER),
        ("Soort (", "o" + ENTER), ("Meldingsdatum [", "ma" + ENTER),
        ("Eerste dag [11-11-2019]", ENTER), ("Onderreden (", "t" + ENTER), ("Uren:", ENTER),
        ("Toelichting:", "<" + ENTER), ("Uren:", "3" + ENTER),
        ("Toelichting:", "te laat" + ENTER), ("Opslaan?", "j" + ENTER),
    )  # fmt: skip
    g.einde()
    melding = gevuld.json("melding", "toon", "3")
    assert (melding["jongere"], melding["soort"], melding["uren"]) == (1, "overig", 3)
    assert (melding["geopend_op"], melding["toelichting"]) == ("2019-11-11", "te laat")


def test_an_answer_is_changed_by_its_number(gevuld: Lpa, gesprek: Begin) -> None:
    g = gesprek("melding", "nieuw")
    g.antwoord(*zip(VRAGEN, (*GEBRUIKELIJK[:-1], "6" + ENTER), strict=True))
    g.antwoord(("Uren [", "24" + ENTER), ("Opslaan?", "9" + ENTER), ("Melder:", "mentor" + ENTER))
    assert "mentor" in g.vraag("Opslaan?")
    g.typ("99" + ENTER)
    g.zegt("Typ j, n of een nummer van 1 tot 18.")
    g.typ(WIS + WIS + ENTER)
    g.einde()
    melding = gevuld.json("melding", "toon", "3")
    assert (melding["uren"], melding["melder"]) == (24, "mentor")


def test_a_dash_empties_an_answer_and_enter_keeps_it(gevuld: Lpa, gesprek: Begin) -> None:
    gevuld.goed("melding", "wijzig", "2", "--uren", "8", "--melder", "mentor")
    g = gesprek("melding", "wijzig", "2")
    g.antwoord(("Opslaan?", "8" + ENTER), ("Melder [mentor]:", "-" + ENTER))
    g.antwoord(("Opslaan?", "5" + ENTER), ("Uren [8]:", ENTER), ("Opslaan?", ENTER))
    g.einde()
    melding = gevuld.json("melding", "toon", "2")
    assert (melding["uren"], melding["melder"]) == (8, "")


@pytest.mark.snel
def test_a_wrong_answer_is_refused_at_the_question(gevuld: Lpa, gesprek: Begin) -> None:
    g = gesprek("melding", "nieuw")
    g.antwoord(("Jongere:", "999" + ENTER))
    g.zegt("geen jongere 999")
    g.typ(WIS_REGEL + "mul" + ENTER)
    g.antwoord(("Soort (", "x" + ENTER))
    g.zegt("Antwoord 'x' is niet bekend.")
    g.typ(WIS + "s" + ENTER)
    g.antwoord(("Meldingsdatum [", "30-02-2020" + ENTER))
    g.zegt("30-02-2020 bestaat niet")
    g.typ(WIS_REGEL + "14-11-2019" + ENTER)
    g.antwoord(("Eerste dag:", ENTER), ("Uren [", "veel" + ENTER))
    g.zegt("geen aantal uren")
    g.typ(WIS_REGEL + "20" + ENTER)
    g.antwoord(("Toelichting:", ENTER), ("Opslaan?", ENTER))
    g.einde()
    assert gevuld.json("melding", "toon", "3")["uren"] == 20


def test_a_refused_answer_stays_to_be_mended_and_a_cleared_line_takes_the_default(gevuld: Lpa, gesprek: Begin) -> None:
    g = gesprek("melding", "nieuw")
    g.antwoord(("Jongere:", "mulk" + ENTER), ("'mulk' staat niet in het register.", ENTER), ("Jongere:", WIS + ENTER))
    g.antwoord(("Soort (", "s" + ENTER), ("Meldingsdatum [", "30-02-2020" + ENTER))
    g.zegt("30-02-2020 bestaat niet")
    g.typ(WIS_REGEL + ENTER)
    g.antwoord(("Eerste dag:", "14-11x" + ENTER))
    g.zegt("'14-11x' is geen datum")
    g.typ(WIS + ENTER)
    g.antwoord(("Uren [", ENTER), ("Toelichting:", ENTER), ("Opslaan?", "99" + ENTER))
    g.zegt("'99' is geen antwoord")
    g.typ(WIS_REGEL + ENTER)
    g.einde()
    assert gevuld.json("melding", "toon", "3")["eerste_dag"] == "2019-11-14"


def test_a_question_mark_tells_what_is_asked_and_asks_it_again(gevuld: Lpa, gesprek: Begin) -> None:
    g = gesprek("melding", "nieuw")
    g.antwoord(("Jongere:", "?" + ENTER))
    assert "Nummer, BSN of deel van de naam" in g.vraag("Jongere:")
    g.typ("mul" + ENTER)
    g.antwoord(("Soort (", "?" + ENTER))
    assert "Een letter, of het begin van een woord" in g.vraag("Soort (")
    g.typ("s" + ENTER)
    g.antwoord(("Meldingsdatum [", ENTER), ("Eerste dag:", "?" + ENTER), ("Eerste dag:", ENTER))
    g.antwoord(
        ("Uren [", ENTER), ("Toelichting:", "?" + ENTER), ("Toelichting:", "waarom?" + ENTER), ("Opslaan?", ENTER)
    )
    g.einde()
    assert gevuld.json("melding", "toon", "3")["toelichting"] == "waarom?"


def test_a_choice_is_found_by_the_middle_of_its_word_where_nothing_begins_so(gevuld: Lpa, gesprek: Begin) -> None:
    g = gesprek("interventie", "nieuw", "1")
    g.antwoord(("Soort (", "ges" + ENTER))
    g.zegt("kan meer betekenen")
    g.typ(CTRL_C)
    g.einde(130)
    g = gesprek("interventie", "nieuw", "1")
    g.antwoord(("Soort (", "uimgesp" + ENTER))
    g.zegt("verzuimgesprek")
    g.typ(CTRL_C)
    g.einde(130)


def test_a_name_of_more_than_one_is_chosen_from_a_list(gevuld: Lpa, gesprek: Begin) -> None:
    g = gesprek("melding", "nieuw")
    g.vraag("Jongere:")
    g.typ("jansen")
    g.zegt("Jansen, Mees")
    g.zegt("Jansen, Sem")
    g.typ(OMLAAG)
    g.typ(OMLAAG)
    g.typ(ENTER)
    g.antwoord(("Soort (", "o" + ENTER))
    g.vraag("Meldingsdatum [")
    g.typ(CTRL_C)
    g.einde(130)


def test_what_is_unlikely_is_asked_and_no_is_the_default(gevuld: Lpa, gesprek: Begin) -> None:
    voor = vingerafdruk(gevuld.pad)
    nieuw = ("melding", "nieuw", "--jongere", "1", "--soort", "signaal", "--uren", "12")
    g = gesprek(*nieuw)
    assert "minder dan de 16 uur" in g.vraag("Klopt dit toch? [j]a / [N]ee")
    g.typ(ENTER)
    g.einde(5)
    assert vingerafdruk(gevuld.pad) == voor
    g = gesprek(*nieuw)
    g.antwoord(("Klopt dit toch?", "j" + ENTER))
    g.einde()
    assert gevuld.json("melding", "toon", "3")["uren"] == 12


def test_another_window_can_write_while_a_question_is_open(gevuld: Lpa, gesprek: Begin) -> None:
    g = gesprek("melding", "nieuw")
    g.antwoord(*zip(VRAGEN[:5], GEBRUIKELIJK[:5], strict=True))
    g.vraag("Toelichting:")
    assert gevuld.json("melding", "nieuw", "--jongere", "1", "--soort", "overig")["nummer"] == 3
    g.typ(ENTER)
    g.antwoord(("Opslaan?", ENTER))
    assert "Melding 4" in g.einde()
    assert gevuld.json("melding", "lijst")["aantal"] == 4


def test_a_change_in_another_window_is_not_overwritten(gevuld: Lpa, gesprek: Begin) -> None:
    g = gesprek("melding", "wijzig", "2")
    g.antwoord(("Opslaan?", "5" + ENTER), ("Uren:", "9" + ENTER))
    g.vraag("Opslaan?")
    gevuld.goed("melding", "wijzig", "2", "--uren", "7")
    g.typ(ENTER)
    assert "intussen in een ander venster gewijzigd" in g.einde(5)
    assert gevuld.json("melding", "toon", "2")["uren"] == 7


def test_how_to_answer_is_said_once_also_where_a_number_is_asked_first(gesprek: Begin) -> None:
    g = gesprek("melding", "sluit")
    gezegd = [g.vraag("Nummer van de melding, of naam:")]
    g.typ("2" + ENTER)
    gezegd.append(g.vraag("Afhandeling ("))
    g.typ(CTRL_C)
    gezegd.append(g.einde(130))
    assert " ".join(gezegd).count("Enter = wat in [ ] staat") == 1


@BREEDTES
def test_a_value_that_was_left_out_is_read_as_a_typed_one_is(gevuld: Lpa, gesprek: Begin, breed: int) -> None:
    g = gesprek("huisbezoek", "plan", breed=breed)
    g.antwoord(("Nummer van de zaak, of naam:", "x" + ENTER))
    g.zegt("Zoek met: lpa zoek NAAM.")
    g.typ(WIS + "2" + ENTER)
    gezegd = g.vraag("Dag en tijd:")
    assert "= melding 2, luxe, 28-10-2019, Zoë van der Müller" in gezegd
    assert "object" not in gezegd
    g.typ(CTRL_D)
    g.einde(130)


def test_each_missing_value_is_asked_in_order_with_its_choices_below_each_other(gevuld: Lpa, gesprek: Begin) -> None:
    gevuld.goed("jongere", "verzorger", "2", "--naam", "M. Müller")
    gevuld.goed("jongere", "wijzig", "2", "--adres", "Linde 1", "--postcode", "8181 AA", "--plaats", "Heerde")
    g = gesprek("brief", "maak", breed=40)
    for soort in ("u  uitnodiging-verzuimgesprek", "w  waarschuwing", "e  brief-rmc"):
        g.zegt(f"   {soort}\r\n")
    g.antwoord(("Soort (letter of woord):", "onzin" + ENTER))
    g.zegt("Antwoord 'onzin' is niet bekend.")
    g.typ(WIS_REGEL + "verzuim" + ENTER)
    g.antwoord(("Nummer van de zaak, of naam:", "2" + ENTER), ("Dag en tijd van het gesprek:", CTRL_C))
    g.einde(130)


def test_a_long_question_for_a_missing_value_stands_above_a_short_one(gesprek: Begin) -> None:
    g = gesprek("melding", "sluit", breed=44)
    assert "Melding: nummer" not in g.vraag("Nummer van de melding, of naam:")
    g.typ(CTRL_C)
    g = gesprek("recht", "termijn", breed=60)
    g.antwoord(("Soort (", "bezwaar" + ENTER))
    assert "Vanaf: de dag waarop het begon: ontvangst, verzending," in g.vraag("Vanaf:")
    g.typ(CTRL_C)
    g.einde(130)


@pytest.mark.snel
def test_what_is_missing_is_asked_and_the_step_with_it(gevuld: Lpa, gesprek: Begin) -> None:
    g = gesprek("melding", "sluit", "2")
    gezegd = g.vraag("Afhandeling (")
    assert "waarschuwing" in gezegd
    assert "verhuisd" not in gezegd
    g.typ("w" + ENTER)
    g.antwoord(("Gesloten op [15-11-2019]", ENTER), ("Leg de stap vast (", "waarschuwing-m" + ENTER))
    g.antwoord(("Opslaan?", ENTER))
    g.einde()
    na = gevuld.json("melding", "toon", "2")
    assert na["afhandeling"] == "waarschuwing"
    assert [stap["soort"] for stap in na["interventies"]] == ["waarschuwing-mondeling"]


def test_the_step_of_a_warning_may_be_left_out_with_enter(gevuld: Lpa, gesprek: Begin) -> None:
    g = gesprek("melding", "sluit", "2")
    g.antwoord(("Afhandeling (", "w" + ENTER), ("Gesloten op [15-11-2019]", ENTER))
    g.antwoord(("Leg de stap vast (", ENTER), ("Opslaan?", ENTER))
    g.einde()
    assert gevuld.json("melding", "toon", "2")["interventies"] == []


def test_a_jongere_by_questions(gevuld: Lpa, gesprek: Begin) -> None:
    g = gesprek("jongere", "nieuw")
    g.antwoord(("Achternaam:", ENTER))
    g.zegt("chternaam moet u invullen")
    g.typ("Bakker" + ENTER)
    g.antwoord(
        ("Tussenvoegsel:", "de" + ENTER), ("Voornaam:", "Fenna" + ENTER), ("Geboortedatum:", "3 mrt 2008" + ENTER),
        ("Geslacht (", "v" + ENTER), ("BSN:", "999990018" + ENTER),
    )  # fmt: skip
    g.zegt("elfproef")
    g.typ(WIS_REGEL + "999990032" + ENTER)
    g.antwoord(("Adres:", ENTER), ("Postcode:", "8181aa" + ENTER), ("Plaats:", "Heerde" + ENTER))
    overzicht = g.vraag("Opslaan?")
    assert "•••••0032" in overzicht
    assert "03-03-2008" in overzicht
    g.typ(ENTER)
    g.einde()
    jongere = gevuld.json("jongere", "toon", "4", "--volledig")
    assert (jongere["achternaam"], jongere["geslacht"], jongere["bsn"]) == ("Bakker", "v", "999990032")
    assert (jongere["postcode"], jongere["plaats"]) == ("8181 AA", "Heerde")


def test_undo_is_asked_and_no_is_the_default(gevuld: Lpa, gesprek: Begin) -> None:
    voor = vingerafdruk(gevuld.pad)
    g = gesprek("ongedaan")
    assert "melding 2 verdwijnt" in g.vraag("Dit terugnemen? [j]a / [N]ee")
    g.typ(ENTER)
    g.einde(5)
    assert vingerafdruk(gevuld.pad) == voor
    g = gesprek("ongedaan")
    g.antwoord(("Dit terugnemen?", "J" + ENTER))
    g.einde()
    assert gevuld("melding", "toon", "2").code == 3


def test_on_a_terminal_the_overview_has_colour_and_pictures_and_the_same_words(gevuld: Lpa, gesprek: Begin) -> None:
    g = gesprek("overzicht", "2019-2020")
    g.zegt("\x1b[")
    getoond = g.einde()
    for deel in ("Figuur 3", "└─ Relatief verzuim", "Verloop van tabel 3", "Figuur 2", "█"):
        assert deel in getoond
    gewoon = gevuld.goed("overzicht", "2019-2020", COLUMNS="80").split()
    assert "Figuur" in gewoon
    assert " ".join(gewoon)[40:] in getoond


@pytest.mark.parametrize(
    ("kind", "hint"), [(YES_NO, "ja/nee"), (number("leerjaar", 9), ""), (JONGEREN, "meer: met komma's"), (TEXT, "")]
)
def test_a_question_says_how_it_is_answered_from_what_it_is(kind: Kind[Any], hint: str) -> None:
    assert kind.hint == hint


@pytest.mark.parametrize("wie", ["1 2", "1, 2", "1,2,", "2 1 2", "1\n2"])
def test_more_jongeren_are_given_with_commas_or_blanks(gevuld: Lpa, wie: str) -> None:
    dagen = ("--van", "2-12-2019", "--tot", "3-12-2019", "--grond", "gewichtig", "--reden", "bruiloft", "--toch")
    gevuld.goed("verlof", "nieuw", "--jongere", wie, *dagen)
    assert {gevuld.json("verlof", "toon", nummer)["jongere"] for nummer in ("3", "4")} == {1, 2}
    assert gevuld("verlof", "toon", "5").code == 3


# ── Leave ─────────────────────────────────────────────────────────────────────────────────────────


def test_a_request_for_leave_says_who_decides_as_soon_as_the_days_are_known(gevuld: Lpa, gesprek: Begin) -> None:
    g = gesprek("verlof", "nieuw")
    g.antwoord(*VERLOFVRAGEN[:4])
    assert "11 schooldagen in 2019-2020: boven 10 beslist de leerplichtambtenaar" in g.vraag("Ontvangen op [")
    g.typ(ENTER)
    g.antwoord(*VERLOFVRAGEN[5:])
    assert "Verlof 3 van Zoë van der Müller is vastgelegd" in g.einde()
    verlof = gevuld.json("verlof", "toon", "3")
    assert (verlof["schooldagen"], verlof["reden"], verlof["geopend_op"]) == (11, "bruiloft", "2019-11-15")


def test_a_decision_asks_what_belongs_to_its_outcome_only(gevuld: Lpa, gesprek: Begin) -> None:
    """What the head said was not told yet, so it is asked; days that were granted only for a part of them."""
    gevuld.goed(*VERLOF_3)
    g = gesprek("verlof", "besluit", "3")
    g.antwoord(*BESLUITVRAGEN)
    assert "Bezwaar kan uiterlijk maandag 30-12-2019" in g.einde()
    assert gevuld.json("verlof", "toon", "3")["mening"] == "liever niet"


def test_a_simple_step_asks_no_more_than_it_did(gevuld: Lpa, gesprek: Begin) -> None:
    g = gesprek("interventie", "nieuw", "2")
    g.antwoord(
        ("Soort (", "b" + ENTER), ("Datum [", ENTER), ("Met wie:", ENTER), ("Resultaat:", ENTER), ("Notitie:", ENTER)
    )
    overzicht = g.vraag("Opslaan?")
    assert "Partij" not in overzicht
    assert "Leg uit" not in overzicht
    g.typ(ENTER)
    assert "brief" in g.einde()
    assert g.vragen == 6


def test_a_referral_asks_to_whom_what_and_with_whose_consent(gevuld: Lpa, gesprek: Begin) -> None:
    gevuld.goed("contact", "nieuw", "GGD IJsselland", "--soort", "jgz", "--persoon", "M. Specht")
    gevuld.goed("jongere", "wijzig", "2", "--geboortedatum", "15-11-2003")
    g = gesprek("interventie", "nieuw", "2", "--soort", "doorverwijzing")
    g.antwoord(("Partij:", "spe" + ENTER), ("Gedeelde informatie:", "te laat" + ENTER))
    assert "16 of ouder" in g.vraag("Toestemming jongere (ja/nee):")
    g.typ("nee" + ENTER)
    overzicht = g.vraag("Opslaan?")
    assert "GGD IJsselland, M. Specht (1)" in overzicht
    assert "16 of ouder" in overzicht
    g.typ(ENTER)
    assert "Gedeeld met GGD IJsselland" in g.einde()
    assert gevuld.json("verstrekking", "lijst")["verstrekkingen"][0]["toestemming"] is False


def test_another_kind_at_the_overview_takes_its_own_questions_along(gevuld: Lpa, gesprek: Begin) -> None:
    g = gesprek("interventie", "nieuw", "2")
    g.antwoord(
        ("Soort (", "b" + ENTER), ("Datum [", ENTER), ("Met wie:", ENTER), ("Resultaat:", ENTER), ("Notitie:", ENTER)
    )
    g.antwoord(("Opslaan?", "1" + ENTER), ("Soort (", "d" + ENTER), ("Opslaan?", ENTER))
    g.antwoord(("Partij:", "Stichting Merel" + ENTER), ("Opslaan?", ENTER))
    g.antwoord(("Gedeelde informatie:", "te laat" + ENTER), ("Opslaan?", ENTER))
    assert "Gedeeld met Stichting Merel" in g.einde()


def test_a_step_off_the_route_asks_why_and_ctrl_c_leaves_nothing(gevuld: Lpa, gesprek: Begin) -> None:
    gevuld.goed("melding", "wijzig", "2", "--soort", "signaal", "--uren", "20")
    voor = vingerafdruk(gevuld.pad)
    for toetsen, code in ((CTRL_C, 130), ("ouders weigeren" + ENTER, 0)):
        assert vingerafdruk(gevuld.pad) == voor
        g = gesprek("pv", "hoorgesprek", "2", "--datum", "14-11-2019")
        assert "pas toe of leg uit" in g.vraag("Leg uit in een zin:")
        g.typ(toetsen)
        g.einde(code)
    assert gevuld.json("route", "toon", "2")["stappen"][0]["reden"] == "ouders weigeren"


def test_a_step_off_the_route_need_not_be_explained(gevuld: Lpa, gesprek: Begin) -> None:
    gevuld.goed("melding", "wijzig", "2", "--soort", "signaal", "--uren", "20")
    g = gesprek("pv", "hoorgesprek", "2", "--datum", "14-11-2019")
    g.antwoord(("Leg uit in een zin:", ENTER))
    assert "naar strafrecht" in g.einde()
    assert gevuld.json("route", "toon", "2")["stappen"][0]["reden"] == ""
    gevuld.goed("ongedaan", "--ja")
    g = gesprek("route", "kies", "2", "strafrecht")
    assert "Jeugdbeschermingstafel" in g.vraag("Reden:")
    g.typ(ENTER)
    g.antwoord(("Datum [", ENTER), ("Opslaan?", ENTER))
    assert "naar strafrecht" in g.einde()


def test_halt_asks_only_what_is_not_known(gevuld: Lpa, gesprek: Begin) -> None:
    gevuld.goed("melding", "wijzig", "2", "--soort", "signaal", "--uren", "20")
    g = gesprek("halt", "verwijs", "2")
    g.antwoord(
        ("Datum [", ENTER),
        ("Uren [20]", ENTER),
        ("Hoe vaak te laat:", ENTER),
        ("Instemming ouders (ja/nee):", "ja" + ENTER),
    )
    g.antwoord(("Ernstige problemen (ja/nee):", "nee" + ENTER), ("Notitie:", ENTER), ("Opslaan?", ENTER))
    assert "naar halt" in g.einde()
    assert gevuld.json("verstrekking", "lijst")["verstrekkingen"][0]["aan"] == "Halt"


@BREEDTES
def test_a_zaak_is_struck_out_and_comes_back_on_a_terminal(gevuld: Lpa, gesprek: Begin, breed: int) -> None:
    g = gesprek("vervalt", breed=breed)
    g.antwoord(("naam:", "mul" + ENTER), ("Reden:", "dubbel" + ENTER), ("Opslaan?", ENTER))
    assert "is vervallen op 15-11-2019: dubbel" in " ".join(g.einde().split())
    assert "vervallen" in gevuld.json("toon", "2")
    terug = gesprek("vervalt", "--terug", breed=breed)
    terug.antwoord(("vervallen is:", "2" + ENTER))
    assert "telt weer mee" in " ".join(terug.einde().split())
    assert "vervallen" not in gevuld.json("toon", "2")


def test_a_birth_date_is_said_again_with_the_age(gesprek: Begin) -> None:
    g = gesprek("jongere", "nieuw", "--achternaam", "Roek", "--voornaam", "Ida", "--geslacht", "v")
    g.antwoord(("Geboortedatum:", "03-04-2012" + ENTER))
    assert "= 03-04-2012, 7 jaar" in g.vraag("Opslaan?")
    g.typ("1" + ENTER)
    g.typ(CTRL_C)
    g.einde(130)
    g = gesprek("jongere", "nieuw", "--achternaam", "Roek", "--geslacht", "v", "--geboortedatum", "apr 2012")
    assert "= april 2012, 7 jaar" in g.einde()


def test_a_letter_that_can_go_to_nobody_asks_nothing(gevuld: Lpa, gesprek: Begin) -> None:
    g = gesprek("brief", "maak", "uitnodiging-verzuimgesprek", "1")
    assert "geen ouder of verzorger" in g.einde(5)
    g = gesprek("brief", "maak", "uitnodiging-verzuimgesprek", "1", "--aan", "jongere")
    assert "het adres van jongere 1" in g.einde(5)
    gevuld.goed("jongere", "wijzig", "1", "--adres", "Dorpsstraat 2", "--postcode", "8181AA", "--plaats", "Heerde")
    g = gesprek("brief", "maak", "uitnodiging-verzuimgesprek", "1", "--aan", "jongere")
    g.vraag("Dag en tijd van het gesprek:")
    g.typ(CTRL_C)
    g.einde(130)

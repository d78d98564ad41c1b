"""A step in a zaak that is closed is doubted at the gate, whatever command stores it; the step that closes is not."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2 as sqlcipher3

from lpa.domain.base.soorten import AFHANDELINGEN
from tests.conftest import Lpa, ongemoeid
from tests.overal.conftest import Proef, _proefmap, proef
from tests.overal.test_voorbeelden import SCHRIJVEN
from tests.overal.voorbeelden import voorbeeld

__all__ = ["_proefmap", "proef"]
GEZEGD = "is al gesloten op 14-11-2019 (heropenen kan met: lpa"


def rijen(pad: Path, vraag: str) -> list[Any]:
    """What stands in a file."""
    with closing(sqlcipher3.connect(pad)) as conn:
        return list(conn.execute(vraag))


def sluit_alles(lpa: Lpa) -> None:
    """Close every melding and overstap of a file, as if that was done the day before."""
    with closing(sqlcipher3.connect(lpa.pad)) as conn, conn:
        for nummer, type_, soort in conn.execute(
            "select nummer, type, soort from zaak where gesloten_op is null and type in ('melding', 'overstap')"
        ).fetchall():
            einde = AFHANDELINGEN[soort][0] if type_ == "melding" else "verhuisd"
            conn.execute(
                "update zaak_alle set gesloten_op = '2019-11-14', afhandeling = ? where nummer = ?", (einde, nummer)
            )


# What comes after an ending, or ends something itself: a letter that goes out has doubts of its own.
NA_EINDE = ("vrijstelling aanbodgesprek",)
_STAPPEN = "select nummer, zaak from interventie"


@pytest.mark.parametrize("verb", SCHRIJVEN)
def test_no_verb_stores_a_step_in_a_closed_zaak_unasked(proef: Proef, verb: str) -> None:
    lpa = proef.after(sluit_alles)
    voor = rijen(lpa.pad, _STAPPEN)
    lpa(*(woord for woord in voorbeeld(verb) if woord != "--toch"))
    erbij = {zaak for nummer, zaak in rijen(lpa.pad, _STAPPEN) if (nummer, zaak) not in voor}
    dicht = {zaak for (zaak,) in rijen(lpa.pad, "select nummer from zaak where gesloten_op = '2019-11-14'")}
    assert not erbij & dicht or verb in NA_EINDE


# Each command that stores a step in a melding of its own, on one that is closed.
STAPPEN = (
    ("interventie", "nieuw", "12", "--soort", "telefoon"),
    ("interventie", "nieuw", "12", "--soort", "telefoon", "--datum", "15-10-2019"),
    ("noteer", "12", "moeder gebeld"),
    ("noteer", "12", "moeder gebeld", "--volgende", "do moeder bellen"),
    ("meldcode", "12", "--stap", "1"),
    ("pv", "hoorgesprek", "9", "--met", "moeder"),
    ("pv", "jco", "9", "--resultaat", "eerst hulp"),
    ("pv", "uitspraak", "9", "--uitkomst", "sepot"),
    ("halt", "retour", "8", "--resultaat", "niet verschenen"),
    ("halt", "afdoening", "8", "--uitkomst", "geslaagd"),
    ("huisbezoek", "verslag", "3", "--uitkomst", "afgelegd", "--met", "moeder", "--verslag", "gaat weer",
     "--peildatum", "2019-11-19"),
    ("spreekuur", "verslag", "1", "--rest", "gekomen", "--peildatum", "2019-11-21"),
)  # fmt: skip


@pytest.mark.parametrize("opdracht", STAPPEN, ids=lambda woorden: " ".join(woorden[:3]))
def test_each_step_in_a_closed_zaak_is_doubted_once_and_stored_with_toch(
    proef: Proef, opdracht: tuple[str, ...]
) -> None:
    lpa = proef.after(sluit_alles)
    gezegd = ongemoeid(lpa, *opdracht, code=5)
    assert GEZEGD in gezegd
    zaken = {deel.split(" is al gesloten")[0].split()[-1] for deel in gezegd.split(";") if GEZEGD in deel}
    assert gezegd.count(GEZEGD) == len(zaken)
    voor = len(rijen(lpa.pad, _STAPPEN))
    assert lpa(*opdracht, "--toch").code == 0
    assert len(rijen(lpa.pad, _STAPPEN)) > voor


def test_the_step_that_closes_and_opening_again_are_not_doubted(gevuld: Lpa) -> None:
    sluit = ("melding", "sluit", "2", "--afhandeling", "waarschuwing", "--stap", "waarschuwing-mondeling")
    assert gevuld(*sluit).code == 0
    assert gevuld("melding", "heropen", "2", "--reden", "toch niet").code == 0
    assert gevuld("interventie", "nieuw", "2", "--soort", "telefoon").code == 0


def test_changing_a_step_of_a_closed_zaak_is_not_doubted(gevuld: Lpa) -> None:
    assert gevuld("interventie", "wijzig", "1", "--resultaat", "komt op tijd").code == 0


def test_what_she_accepted_is_kept_by_its_key(gevuld: Lpa) -> None:
    gevuld.goed("interventie", "nieuw", "1", "--soort", "telefoon", "--toch")
    assert "zaak.gesloten" in gevuld.goed("logboek", "--zaak", "1")

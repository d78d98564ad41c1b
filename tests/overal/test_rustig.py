"""After a change the screen stays calm: what was stored, and what must be known, in at most six lines."""

from __future__ import annotations

import shlex

from lpa.commands.gate.tell import CALM
from lpa.output.render.cells import wrap
from tests.commands.bestand.test_logboek import rijen
from tests.conftest import Uitkomst
from tests.overal import voorbeelden
from tests.overal.conftest import Proef
from tests.overal.test_voorbeelden import SCHRIJVEN


def regels(uitkomst: Uitkomst) -> list[str]:
    """The lines that were said, on a terminal of 80 columns."""
    return [deel for tekst in (uitkomst.err, uitkomst.out) for regel in tekst.splitlines() for deel in wrap(regel, 80)]


def test_after_a_change_the_screen_has_at_most_six_lines(proef: Proef) -> None:
    meer = [shlex.split(regel) for regel in voorbeelden.MEER.strip().splitlines()]
    gezien, druk = 0, []
    for woorden in [*map(voorbeelden.voorbeeld, SCHRIJVEN), *meer]:
        lpa = proef.fresh()
        voor = rijen(lpa.pad)  # that somebody was read is no change
        gezegd = regels(lpa(*woorden, COLUMNS="80"))
        if rijen(lpa.pad) != voor:
            gezien += 1
            # What her own list does not say, and was taken for it, must be seen whatever else is said.
            meest = CALM + 2 if woorden[:2] == ["importeer", "lijst"] else CALM
            druk += [(" ".join(woorden), gezegd)] if len(gezegd) > meest else []
    assert not druk
    assert gezien > len(SCHRIJVEN) * 0.9


def test_what_is_not_shown_below_a_change_has_its_command(proef: Proef) -> None:
    heen = [*voorbeelden.voorbeeld("halt verwijs")]
    lpa = proef.fresh()
    kort = lpa.goed(*heen, COLUMNS="80")
    assert "Zie ook: lpa dossier 12." in " ".join(kort.split())
    assert "Niet eerder naar Halt" not in kort
    assert "niet eerder naar Halt" in " ".join(lpa.goed("dossier", "12", COLUMNS="200").split())

"""The work list on a page: what is late is red there, what is due today yellow, and the words say it too."""

from __future__ import annotations

from datetime import date, timedelta

from lpa.domain.kalender.werkrooster import Werkrooster
from lpa.domain.werk.lopend import eerste_stap
from lpa.domain.werk.werklijst import Punt, Werkdag, Wie
from lpa.output.render.emphasis import Emphasis, pieces_of
from lpa.output.render.sheet import Paragraph, Sheet
from lpa.output.zaak.werklijst import lopende_tabel, week_blad
from tests.domain.factories import dag

VANDAAG = dag("14-11-2019")
LAAT, NU, LATER = (VANDAAG + timedelta(n) for n in (-2, 0, 1))


def _werkdag(*punten: Punt) -> Werkdag:
    return Werkdag(VANDAAG, None, Werkrooster(frozenset({0, 1, 3})), punten, (), (), (), (), (), (), VANDAAG, False)


def _punt(op: date, laatste: date | None = None) -> Punt:
    return Punt(groep="termijn", dag=op, wat="bellen", zaak=4, laatste_dag=laatste or op)


def _nadruk(blad: Sheet) -> dict[Emphasis, list[str]]:
    """What stands out on a page, by its emphasis."""
    uit: dict[Emphasis, list[str]] = {}
    for blok in blad.blocks:
        for deel, nadruk in pieces_of(blok.text) if isinstance(blok, Paragraph) else ():
            if nadruk and deel.strip():
                uit.setdefault(nadruk, []).append(deel.strip())
    return uit


def test_in_the_week_what_must_be_done_stands_out_under_its_day() -> None:
    dagen: dict[date, list[str]] = {VANDAAG + timedelta(n): [] for n in range(-2, 2)}
    blad = week_blad(_werkdag(_punt(LAAT), _punt(NU), _punt(LATER)), dagen)
    assert _nadruk(blad) == {"laat": ["bellen"], "vandaag": [", vandaag", "bellen"]}


def test_what_lies_before_the_week_says_that_it_is_late() -> None:
    assert _nadruk(week_blad(_werkdag(_punt(LAAT)), {VANDAAG: []})) == {
        "laat": ["te laat"], "vandaag": [", vandaag"],
    }  # fmt: skip


def test_of_a_term_in_the_list_only_the_day_stands_out() -> None:
    termijn = eerste_stap(dag("10-10-2019"), 4)
    wie = {4: Wie(1, "Sem Zwaluw")}
    for vandaag, nadruk in ((dag("18-10-2019"), "laat"), (dag("17-10-2019"), "vandaag"), (dag("16-10-2019"), "")):
        ((dag_, *rest),) = lopende_tabel([termijn], wie, vandaag, met_waarom=False).rows
        assert [stuk for _, stuk in pieces_of(dag_)] == [nadruk]
        assert ("te laat" in dag_) is (nadruk == "laat")
        assert all(pieces_of(cel) == ((cel, ""),) for cel in rest)

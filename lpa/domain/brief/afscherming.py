"""What would reach a verzorger who may not be contacted: a letter, or a visit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lpa.domain.base.tekst import woorden
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.brief.adres import lees_adres, woont_aan
from lpa.domain.records.brief import Brief
from lpa.domain.records.huisbezoek import Huisbezoek
from lpa.domain.records.jongere import Jongere, Verzorger, heet

_AAN = re.compile(r".*\(verzorger (\d+)\)", re.DOTALL)  # as a letter keeps to whom it goes
_ALLEN = frozenset({"ouder", "ouders", "verzorger", "verzorgers", "gezin"})


def twijfels_brief(b: Brief, verzorgers: Sequence[Verzorger]) -> list[Twijfel]:
    """The doubt about a letter to a verzorger of the jongere who may not be contacted."""
    m = _AAN.fullmatch(b.aan)
    wie = next((v for v in verzorgers if m and v.nummer == int(m[1])), None)
    return [_geen_contact(wie, "deze brief gaat daar wel heen")] if wie and wie.geen_contact else []


def twijfels_bezoek(h: Huisbezoek, j: Jongere, verzorgers: Sequence[Verzorger]) -> Iterator[Twijfel]:
    """The doubts about a visit to, or at the home of, a verzorger who may not be contacted."""
    for v in verzorgers:
        if not v.geen_contact:
            continue
        if _is_genoemd(v, h.met_wie):
            yield _geen_contact(v, f"dit huisbezoek is met {h.met_wie}")
        elif _thuis(h, v, j):
            yield _geen_contact(v, "dit huisbezoek is waar die woont")


def _is_genoemd(v: Verzorger, met_wie: str) -> bool:
    """Whether a verzorger is named, or is among those who are: by a name, as a parent, or with all of them."""
    met, heet = {*woorden(met_wie)}, {*woorden(v.naam)}
    return bool(met & _ALLEN) or v.relatie in met or (bool(heet) and heet <= met)


def _thuis(h: Huisbezoek, v: Verzorger, j: Jongere) -> bool:
    """Whether a visit goes to the street and house where a verzorger lives: the own address, else the jongere's."""
    eigen = lees_adres(v.adres, v.land)
    woont = (eigen.straat if eigen else v.adres.partition(",")[0]) or j.adres
    return woont_aan(woont, h.adres or j.adres) is True


def _geen_contact(v: Verzorger, wat: str) -> Twijfel:
    return Twijfel("verzorger.geen-contact", f"met {heet(v)}, is geen contact, en {wat}", zwaar=True)

"""Which zaak is meant, where a name or a BSN was typed instead of its number: pure, of the zaken that may be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from lpa.domain.base.datum import Geboortedatum, kort
from lpa.domain.records.zaak import Zaakregel
from lpa.domain.zaak.feiten import openstand

Geboren = Mapping[int, Geboortedatum]  # by the number of the jongere
NIEMAND: Geboren = MappingProxyType({})
_GENOEMD = {"melding": "een melding", "verlof": "een verlofaanvraag", "overstap": "een overstap"}


def bedoelde(regels: Sequence[Zaakregel], *, gesloten: bool = False) -> list[Zaakregel]:
    """The zaken that may be meant, the likeliest first; one where that is sure.

    Of one jongere the only open one is meant, or with `gesloten`, for what takes an ending back, the only closed one.
    Where none is so, the others are. Of more jongeren nothing is sure: the wrong child is the worst mistake.
    """
    voor = [r for r in regels if (r.gesloten_op is not None) == gesloten]
    if len(voor) == 1 and len({r.jongere for r in regels}) == 1:
        return voor
    return [*voor, *(r for r in regels if r not in voor)]


def genoemd(type_: str) -> str:
    """`een verlofaanvraag`: what a zaak of this type is called."""
    return _GENOEMD.get(type_, f"een {type_}")


def stand(regel: Zaakregel) -> str:
    """`nog in onderzoek`, or how and when it ended."""
    if regel.gesloten_op is None:
        return openstand(regel.type)
    return f"gesloten {kort(regel.gesloten_op)}: {regel.afhandeling}"


def menuregel(regel: Zaakregel, geboren: Geboren = NIEMAND) -> str:
    """`melding 12: luxe, 28-10-2019, nog in onderzoek, Müller, Zoë van der`, and when that one was `geboren`."""
    wie = _wie(regel, geboren)
    return f"{regel.type} {regel.nummer}: {regel.soort}, {kort(regel.geopend_op)}, {stand(regel)}, {wie}"


def foutregels(regels: Sequence[Zaakregel], geboren: Geboren = NIEMAND) -> list[str]:
    """`melding 12 (28-10-2019)`: as an error names each; with whose it is, where a name was of more than one."""
    meer = len({r.jongere for r in regels}) > 1
    return [
        f"{r.type} {r.nummer} ({', '.join([kort(r.geopend_op), *([_wie(r, geboren)] if meer else [])])})"
        for r in regels
    ]


def _wie(regel: Zaakregel, geboren: Geboren) -> str:
    """`Jansen, Sem, 12-03-2009`: two may have one name."""
    op = geboren.get(regel.jongere)
    return f"{regel.naam}, {kort(op)}" if op else regel.naam

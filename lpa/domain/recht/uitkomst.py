"""What the law says about a question: JA, NEE or VRAAGT_OORDEEL, with the article, the facts and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

JA, NEE, VRAAGT_OORDEEL = "JA", "NEE", "VRAAGT_OORDEEL"


class Uitkomst(NamedTuple):
    """One answer. `vraag` is what was asked; `feiten` what it was answered with; `kanttekeningen` what is unsure."""

    vraag: str
    antwoord: str
    artikel: str
    redenering: Sequence[str]
    feiten: Sequence[tuple[str, str]] = ()
    kanttekeningen: Sequence[str] = ()


def samen(uitkomsten: Sequence[Uitkomst]) -> str:
    """The answer to all of them together: one NEE is NEE, else one VRAAGT_OORDEEL is that."""
    antwoorden = {u.antwoord for u in uitkomsten}
    return NEE if NEE in antwoorden else VRAAGT_OORDEEL if VRAAGT_OORDEEL in antwoorden else JA

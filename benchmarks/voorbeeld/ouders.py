"""The invented parents of the jongeren of whom there is a zaak."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.voorbeeld.toeval import Toeval
from lpa.domain.records.jongere import Jongere, Verzorger

_DEEL_EEN_OUDER = 0.3
_DEEL_TELEFOON = 0.7


def maak_ouders(toeval: Toeval, jongeren: Sequence[Jongere], voornamen: Sequence[str]) -> list[Verzorger]:
    """One or two parents of each, the mother first; both have gezag."""
    uit: list[Verzorger] = []
    for jongere in jongeren:
        for relatie, geslacht in (("moeder", "v"), ("vader", "m"))[: 1 if toeval.kans(_DEEL_EEN_OUDER) else 2]:
            voornaam = toeval.een_van([naam for naam in voornamen if naam.endswith(f";{geslacht}")])[:-2]
            achternaam = f"{jongere.tussenvoegsel} {jongere.achternaam}".strip()
            telefoon = f"06000{toeval.onder(100_000):05d}" if toeval.kans(_DEEL_TELEFOON) else ""
            ouder = Verzorger(
                jongere=jongere.nummer, naam=f"{voornaam} {achternaam}", relatie=relatie, gezag="ja", telefoon=telefoon
            )
            uit.append(ouder)
    return uit

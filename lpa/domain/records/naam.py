"""Whether two jongeren may be one: a name typed in another way, a birth date with day and month turned round."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from lpa.domain.base.datum import Geboortedatum
from lpa.domain.base.tekst import letters, woorden
from lpa.domain.base.zoeken import zoekwoorden
from lpa.domain.records.jongere import Jongere

_KORTST = 3  # letters of a name for which it may stand in a longer one: `Lot` in `Charlotte`


def zelfde_persoon(nieuw: Jongere, bekend: Sequence[Jongere]) -> list[Jongere]:
    """Those of `bekend` who may be `nieuw`: born on the same day, as far as that is known, under a name that is alike.

    Where day and month of one are those of the other turned round, the name must be the same.
    """
    return [ander for ander in bekend if ander.nummer != nieuw.nummer and _kan_zelfde(nieuw, ander)]


def _kan_zelfde(een: Jongere, ander: Jongere) -> bool:
    if een.geboortedatum.past_bij(ander.geboortedatum):
        return _lijkt(een, ander) or _lijkt(een, _omgedraaid(ander))
    return omgedraaide_dag(een.geboortedatum) == ander.geboortedatum and _heet(een) == _heet(ander)


def omgedraaide_dag(geboren: Geboortedatum) -> Geboortedatum | None:
    """The birth date with day and month turned round; None where there is no such day, or it is known in part."""
    dag = geboren.exact
    if dag is None or dag.day > 12:
        return None
    return Geboortedatum.from_date(date(dag.year, dag.day, dag.month))


def _omgedraaid(j: Jongere) -> Jongere:
    """The jongere with first name and surname in each other's place."""
    return replace(j, achternaam=j.voornaam, voornaam=j.achternaam, tussenvoegsel="") if j.voornaam else j


def _heet(j: Jongere) -> list[str]:
    """The words of a whole name, in whatever place they stand."""
    return sorted(zoekwoorden(f"{j.voornaam} {j.tussenvoegsel} {j.achternaam}"))


def _lijkt(een: Jongere, ander: Jongere) -> bool:
    return _zelfde_achternaam(een, ander) and _zelfde_voornaam(een.voornaam, ander.voornaam)


def _zelfde_achternaam(een: Jongere, ander: Jongere) -> bool:
    """The same words, with the tussenvoegsel in the surname or not, or the same letters in one row."""
    namen = [f"{j.tussenvoegsel} {j.achternaam}" for j in (een, ander)]
    return any(
        vorm(namen[0]) == vorm(namen[1])
        for vorm in (lambda n: sorted(woorden(n)), lambda n: sorted(zoekwoorden(n)), letters)
    )


def _zelfde_voornaam(een: str, ander: str) -> bool:
    """One that is missing, begins with the same letter, or stands in a longer one: a roepnaam and its full name."""
    kort, lang = sorted((letters(een), letters(ander)), key=len)
    if not kort or kort[0] == lang[0]:
        return True
    namen = [(k, g) for k in woorden(een) for g in woorden(ander)]
    return any(len(min(paar, key=len)) >= _KORTST and (paar[0] in paar[1] or paar[1] in paar[0]) for paar in namen)

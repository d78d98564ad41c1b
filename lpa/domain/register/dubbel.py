"""Who, or which school, is likely twice in the register, and why it is thought so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from lpa.domain.base.named import NamedTuple
from lpa.domain.base.tekst import letters
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.naam import naamsleutels, omgedraaide_dag, vertypte_dag, zelfde_persoon
from lpa.domain.records.school import School, zelfde_school
from lpa.domain.register.gezinnen import zelfde_adres


class Paar(NamedTuple):
    """Two records that are likely one, the lowest number first, and what they have in common."""

    een: Any
    ander: Any
    redenen: Sequence[str]


def dubbele_jongeren(jongeren: Sequence[Jongere]) -> list[Paar]:
    """Those who are likely one: born on a day and called alike, or called the same at one address.

    Two different BSNs are two people. Of those who are surest of all, the pair comes first.
    """
    paren = {(een.nummer, ander.nummer): Paar(een, ander, _redenen(een, ander)) for een, ander in _mogelijk(jongeren)}
    return sorted(paren.values(), key=lambda p: (-len(p.redenen), p.een.nummer, p.ander.nummer))


def dubbele_scholen(scholen: Sequence[School]) -> list[Paar]:
    """Schools that are likely one: of one BRIN and vestiging, or of one name in one place."""
    return [
        Paar(een, ander, ["dezelfde BRIN" if een.brin and ander.brin else "dezelfde naam"])
        for nummer, een in enumerate(scholen)
        for ander in zelfde_school(een, scholen[nummer + 1 :])
        if not (een.brin and ander.brin) or een.brin[:6].ljust(6, "0") == ander.brin[:6].ljust(6, "0")
    ]


def kan_een_zijn(een: Jongere, ander: Jongere) -> bool:
    """Whether two records may well be of one jongere."""
    een_plek = _zelfde_adres(een, ander) and letters(een.naam) == letters(ander.naam)
    return een_plek or bool(zelfde_persoon(een, [ander]))


def _mogelijk(jongeren: Sequence[Jongere]) -> Iterator[tuple[Jongere, Jongere]]:
    """The pairs, looked at in full only where they have a word or a whole name in common: all that is alike has."""
    bekend = {j.nummer: naamsleutels(j.voornaam, j.tussenvoegsel, j.achternaam) - {""} for j in jongeren}
    for groep in [*_per_dag(jongeren), *_per_adres(jongeren), *_per_dagdeel(jongeren, bekend)]:
        for plek, een in enumerate(groep):
            for ander in groep[plek + 1 :]:
                if (een.bsn and ander.bsn) or bekend[een.nummer].isdisjoint(bekend[ander.nummer]):
                    continue
                laag, hoog = sorted((een, ander), key=lambda j: j.nummer)
                if kan_een_zijn(laag, hoog):
                    yield laag, hoog


def _per_dag(jongeren: Iterable[Jongere]) -> Iterator[list[Jongere]]:
    """Those who may be born on one day; whose day is known in part stands with each day of that year."""
    per: dict[str, list[Jongere]] = defaultdict(list)
    delen: dict[str, list[Jongere]] = defaultdict(list)
    for j in jongeren:
        heel, om = j.geboortedatum.isoformat(), omgedraaide_dag(j.geboortedatum)
        if j.geboortedatum.exact is None:
            delen[heel[:4]].append(j)
        else:
            per[min(heel, om.isoformat()) if om else heel].append(j)
    yield from delen.values()
    for dag, groep in per.items():
        yield groep + delen.get(dag[:4], [])


def _per_adres(jongeren: Iterable[Jongere]) -> Iterator[list[Jongere]]:
    """Those who are called the same and of whom an address is known."""
    per: dict[str, list[Jongere]] = defaultdict(list)
    for j in jongeren:
        if j.adres:
            per[letters(j.naam)].append(j)
    yield from per.values()


def _per_dagdeel(jongeren: Iterable[Jongere], bekend: Mapping[int, frozenset[str]]) -> Iterator[list[Jongere]]:
    """Those who have a word and two of day, month and year in common."""
    per: dict[tuple[str, ...], list[Jongere]] = defaultdict(list)
    for j in jongeren:
        if j.geboortedatum.exact is not None:
            jaar, maand, dag = j.geboortedatum.isoformat().split("-")
            for deel in ((jaar, maand, ""), (jaar, "", dag), ("", maand, dag)):
                for woord in bekend[j.nummer]:
                    per[(*deel, woord)].append(j)
    yield from per.values()


def _zelfde_adres(een: Jongere, ander: Jongere) -> bool:
    """Whether they live at one address; of a secret one nothing is said."""
    return bool(een.adres) and zelfde_adres(een, ander)


def _redenen(een: Jongere, ander: Jongere) -> list[str]:
    """What they have in common, as it is told."""
    dag = een.geboortedatum == ander.geboortedatum
    past = een.geboortedatum.past_bij(ander.geboortedatum)
    om = omgedraaide_dag(een.geboortedatum) == ander.geboortedatum
    bijna = vertypte_dag(een.geboortedatum, ander.geboortedatum)
    gelijk = {
        "dezelfde geboortedatum": dag,
        "een geboortedatum die erbij past": past and not dag,
        "dag en maand omgedraaid": not past and om,
        "een geboortedatum die in dag, maand of jaar verschilt": not past and bijna,
        "dezelfde naam": letters(een.naam) == letters(ander.naam),
        "namen die op elkaar lijken": letters(een.naam) != letters(ander.naam),
        "hetzelfde adres": _zelfde_adres(een, ander),
        "hetzelfde telefoonnummer": bool(een.telefoon) and een.telefoon == ander.telefoon,
    }
    return [reden for reden, klopt in gelijk.items() if klopt]

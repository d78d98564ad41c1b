"""Who may be one family, by address or parent: a proposal, which becomes a family only when she says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from lpa.domain.base.named import NamedTuple
from lpa.domain.base.tekst import letters
from lpa.domain.base.zoeken import telefoonnummers
from lpa.domain.records.jongere import Jongere, Verzorger
from lpa.domain.records.naam import zelfde_persoon


class Verwant(NamedTuple):
    """A jongere who may be of the same family, and by what that is seen."""

    jongere: Jongere
    waarom: str

    def __str__(self) -> str:
        return f"{self.jongere.naam} ({self.jongere.nummer}) {self.waarom}"


def zelfde_adres(een: Jongere, ander: Jongere) -> bool:
    """Whether two jongeren live at one address, as far as that may be said: of a secret one nothing is.

    A postcode and a house number are an address; without a postcode the street and the town are.
    """
    if een.geheim_adres or ander.geheim_adres or letters(een.land) != letters(ander.land):
        return False
    if not letters(een.adres) == letters(ander.adres) != "":
        return False
    postcodes = {letters(j.postcode) for j in (een, ander)} - {""}
    plaatsen = {letters(j.plaats) for j in (een, ander)} - {""}
    return len(postcodes) == 1 or (not postcodes and len(plaatsen) <= 1)


def zelfde_verzorger(een: Verzorger, ander: Verzorger, *, adres_telt: bool) -> bool:
    """Whether two of one name are one: they have a telephone number in common, or an address where that counts."""
    if letters(een.naam) != letters(ander.naam):
        return False
    zelfde_adres_ = adres_telt and letters(een.adres) == letters(ander.adres) != ""
    return zelfde_adres_ or bool(set(telefoonnummers(een.telefoon)) & set(telefoonnummers(ander.telefoon)))


GROOTST = 10  # more of one surname at one address, or with one parent, is a home or a mistake
ADRES, OUDER = "dezelfde achternaam op hetzelfde adres", "dezelfde ouder of verzorger"


class Voorstel(NamedTuple):
    """Jongeren who may be one family, in order of number, and by what that is seen."""

    leden: Sequence[Jongere]
    waarom: Sequence[str]


def voorstellen(jongeren: Sequence[Jongere], verzorgers: Iterable[Verzorger]) -> list[Voorstel]:
    """Those who carry one surname at one address, or have one parent (name and telephone), and are no family yet.

    Of a secret address nothing is said.
    """
    wie = {j.nummer: j for j in jongeren}
    bij: dict[int, int] = {nummer: nummer for nummer in wie}  # each with the lowest number of its family so far
    waarom: dict[int, set[str]] = defaultdict(set)
    for groep, reden in (*_op_adres(jongeren), *_met_ouder(wie, verzorgers)):
        for ander in groep[1:]:
            laag, hoog = sorted((_hoofd(bij, groep[0].nummer), _hoofd(bij, ander.nummer)))
            bij[hoog] = laag
        waarom[groep[0].nummer].add(reden)
    gezinnen: dict[int, list[Jongere]] = defaultdict(list)
    redenen: dict[int, set[str]] = defaultdict(set)
    for nummer, j in sorted(wie.items()):
        hoofd = _hoofd(bij, nummer)
        gezinnen[hoofd].append(j)
        redenen[hoofd] |= waarom[nummer]
    return [
        Voorstel(leden, sorted(redenen[hoofd]))
        for hoofd, leden in gezinnen.items()
        if 1 < len(leden) <= GROOTST and not _is_gezin(leden) and not _staat_er_tweemaal(leden)
    ]


def _is_gezin(leden: Sequence[Jongere]) -> bool:
    return leden[0].gezin is not None and len({lid.gezin for lid in leden}) == 1


def _staat_er_tweemaal(leden: Sequence[Jongere]) -> bool:
    """Whether two of them may be one: they are made one first (`lpa jongere dubbel`)."""
    return any(zelfde_persoon(lid, leden[plek + 1 :]) for plek, lid in enumerate(leden))


def _hoofd(bij: dict[int, int], nummer: int) -> int:
    while bij[nummer] != nummer:
        nummer = bij[nummer]
    return nummer


def _op_adres(jongeren: Iterable[Jongere]) -> Iterator[tuple[list[Jongere], str]]:
    per: dict[tuple[str, str], list[list[Jongere]]] = defaultdict(list)
    for j in jongeren:
        if j.adres and not j.geheim_adres:
            huizen = per[letters(j.adres), letters(f"{j.tussenvoegsel} {j.achternaam}")]
            huis = next((h for h in huizen if all(zelfde_adres(j, lid) for lid in h)), None)
            if huis is None:
                huizen.append([j])
            else:
                huis.append(j)
    for huizen in per.values():
        yield from ((huis, ADRES) for huis in huizen if 1 < len(huis) <= GROOTST)


def _met_ouder(wie: dict[int, Jongere], verzorgers: Iterable[Verzorger]) -> Iterator[tuple[list[Jongere], str]]:
    per: dict[tuple[str, str], dict[int, Jongere]] = defaultdict(dict)
    for v in verzorgers:
        for telefoon in telefoonnummers(v.telefoon):
            if v.jongere in wie and v.relatie != "instelling":
                per[letters(v.naam), telefoon][v.jongere] = wie[v.jongere]
    yield from ((list(groep.values()), OUDER) for groep in per.values() if 1 < len(groep) <= GROOTST)

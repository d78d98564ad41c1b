"""Breakdowns: what one table counts, divided by one or two things that are known of each case.

A breakdown counts facts (`Feit`), one for each zaak or jongere; the same facts are its list of cases, so that count and
list cannot drift apart. A dimension that may hold more of one case (a party, a niveau within the year) counts it in
each of them; totals count each case once.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from lpa.domain.base.datum import MAANDEN
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.soorten import MELDINGSOORTEN, ONDERWIJSSOORTEN, VRIJSTELLINGSGRONDEN
from lpa.domain.base.tekst import kies, vouw
from lpa.errors import VerkeerdGebruik

WERKPROCESSEN, JONGEREN, GEZINNEN = EENHEDEN = ("werkprocessen", "jongeren", "gezinnen")
ZAAK, REGISTER = "zaak", "register"
_GESLACHT = {"m": "jongen", "v": "meisje", "x": "x", "onbekend": "onbekend"}
_NERGENS = "geen onderwijs"


class Feit(NamedTuple):
    """One zaak or one jongere: its number, whom and which family it is about, and by dimension what it is."""

    nummer: int
    jongere: int
    gezin: str
    waarden: Mapping[str, Sequence[str]]


class Dimensie(NamedTuple):
    """What facts are divided by. `leeg` is what is printed where nothing is known, `namen` how values are printed.

    `bij` says of which facts it is known, `eigen` that its values are words of hers.
    """

    leeg: str
    bij: tuple[str, ...] = (ZAAK,)
    namen: Mapping[str, str] = {}
    eigen: bool = False

    def naam(self, waarde: str) -> str:
        """A value as it is printed."""
        return self.namen.get(waarde, waarde) if waarde else self.leeg


_SOORTEN = {s: naam.split(":")[0] for s, naam in MELDINGSOORTEN.items()} | dict(VRIJSTELLINGSGRONDEN)
DIMENSIES: Mapping[str, Dimensie] = {
    "school": Dimensie("geen school", (ZAAK, REGISTER)),
    "onderwijssoort": Dimensie(_NERGENS, (ZAAK, REGISTER), ONDERWIJSSOORTEN),
    "niveau": Dimensie("geen niveau bekend", (REGISTER,), eigen=True),
    "geslacht": Dimensie("onbekend", (ZAAK, REGISTER), _GESLACHT),
    "leeftijd": Dimensie("onbekend", (ZAAK, REGISTER)),
    "plicht": Dimensie("geen plicht bekend", (REGISTER,)),
    "plaats": Dimensie("geen plaats bekend", (REGISTER,)),
    "maand": Dimensie("onbekend"),
    "soort": Dimensie("onbekend", namen=_SOORTEN),
    "afhandeling": Dimensie("nog in onderzoek"),
    "onderreden": Dimensie("niet vastgelegd"),
    "route": Dimensie("geen route"),
    "herhaling": Dimensie("eerste in het schooljaar", namen={"1": "herhaling in het schooljaar"}),
    "partij": Dimensie("geen partij", namen={"jbt": "Jeugdbeschermingstafel"}, eigen=True),
    "kenmerk": Dimensie("geen kenmerk", eigen=True),
}
OVERIG = "overig"
GENOEG = 5  # jongeren: a word of hers that so many share points to nobody
Sleutel = tuple[str | None, str | None]  # a value of each dimension; None is their total


class Uitsplitsing(NamedTuple):
    """A counted breakdown: the values of its rows and columns in order, and the count at each place."""

    per: str
    en: str | None
    eenheid: str
    rijen: Sequence[str]
    kolommen: Sequence[str]
    tellingen: Mapping[Sleutel, int]

    def aantal(self, rij: str | None, kolom: str | None = None) -> int:
        """The count at a place; None is the total of a dimension."""
        return self.tellingen.get((rij, kolom), 0)

    @property
    def dubbel(self) -> bool:
        """Whether its rows or columns add up to more than the total: one case is in more of them."""
        som = sum(self.aantal(rij) for rij in self.rijen)
        return som != self.aantal(None) or sum(self.aantal(None, k) for k in self.kolommen) not in (0, som)


def moet_kunnen(per: str, en: str | None, bron: str, eenheid: str) -> None:
    """Raises VerkeerdGebruik for a dimension or unit that these facts (ZAAK or REGISTER) do not know."""
    for naam in filter(None, (per, en)):
        if bron not in DIMENSIES[naam].bij:
            er = ", ".join(d for d, dimensie in DIMENSIES.items() if bron in dimensie.bij)
            wat = "jongeren van het register" if bron == REGISTER else "zaken"
            raise VerkeerdGebruik(f"{wat} hebben geen {naam}", f"kies uit: {er}", "--per")
    if per == en:
        raise VerkeerdGebruik(f"--per en --en zijn beide {per}", "kies er een ander bij", "--en")
    if bron == REGISTER and eenheid == WERKPROCESSEN:
        raise VerkeerdGebruik("het register telt jongeren, geen werkprocessen", "laat --eenheid weg", "--eenheid")


_WIE: Mapping[str, Callable[[Feit], object]] = {
    WERKPROCESSEN: lambda f: f.nummer, JONGEREN: lambda f: f.jongere, GEZINNEN: lambda f: f.gezin,
}  # fmt: skip


def tel(feiten: Iterable[Feit], per: str, en: str | None, eenheid: str) -> Uitsplitsing:
    """The breakdown of facts by one dimension or two, in units: each werkproces, jongere or family once a place."""
    wie = _WIE[eenheid]
    plaatsen: dict[Sleutel, set[object]] = {}
    for feit in feiten:
        for plaats in _plaatsen(feit, per, en):
            plaatsen.setdefault(plaats, set()).add(wie(feit))
    rijen = {rij for rij, _ in plaatsen if rij is not None}
    kolommen = {kolom for _, kolom in plaatsen if kolom is not None}
    tellingen = {plaats: len(wie_) for plaats, wie_ in plaatsen.items()}
    return Uitsplitsing(per, en, eenheid, geordend(per, rijen), geordend(en or per, kolommen), tellingen)


def gedeeld(feiten: Sequence[Feit], dimensies: Iterable[str], bekend: Collection[str]) -> list[Feit]:
    """Facts as they may leave the file: a word of hers that fewer than five jongeren share is `overig`.

    It may name one of them. Words that are `bekend` name nobody.
    """
    for d in dimensies:
        if DIMENSIES[d].eigen:
            wie: dict[str, set[int]] = {}
            for feit in feiten:
                for woord in feit.waarden[d]:
                    wie.setdefault(woord, set()).add(feit.jongere)
            mag = {woord for woord, jongeren in wie.items() if len(jongeren) >= GENOEG} | {*bekend}
            gezegd = [dict.fromkeys(w if w in mag else OVERIG for w in feit.waarden[d]) for feit in feiten]
            feiten = [f._replace(waarden={**f.waarden, d: tuple(w)}) for f, w in zip(feiten, gezegd, strict=True)]
    return [*feiten]


def _plaatsen(feit: Feit, per: str, en: str | None) -> Iterable[Sleutel]:
    """All places at which a fact counts, the totals with them."""
    rijen = {*(feit.waarden[per] or ("",)), None}
    kolommen = {*(feit.waarden[en] or ("",)), None} if en else {None}
    return ((rij, kolom) for rij in rijen for kolom in kolommen)


def achter(feiten: Iterable[Feit], u: Uitsplitsing, plaats: Sleutel) -> list[Feit]:
    """The facts that count at a place: of a jongere or a family the first of them."""
    wie = _WIE[u.eenheid]
    uit: dict[object, Feit] = {}
    for f in feiten:
        if plaats in set(_plaatsen(f, u.per, u.en)):
            uit.setdefault(wie(f), f)
    return list(uit.values())


def geordend(dimensie: str, waarden: Iterable[str]) -> list[str]:
    """Values as they are printed below each other: by the order of their kind, else by name; what is not known last."""
    vast = {waarde: n for n, waarde in enumerate(DIMENSIES[dimensie].namen)}
    return sorted(waarden, key=lambda w: (not w, vast.get(w, 0), int(w) if w.isdecimal() else 0, vouw(w)))


def toon(dimensie: str, waarde: str) -> str:
    """`havo`, `16 jaar`, `september 2019`: a value as it is printed."""
    if dimensie == "maand" and waarde:
        return f"{MAANDEN[int(waarde[5:]) - 1]} {waarde[:4]}"
    return f"{waarde} jaar" if dimensie == "leeftijd" and waarde else DIMENSIES[dimensie].naam(waarde)


def lees_plaats(u: Uitsplitsing, tekst: str) -> Sleutel:
    """`De Wegwijzer`, or `De Wegwijzer/jongen`, as a place. Raises VerkeerdGebruik, naming what there is."""
    rij, _, kolom = tekst.rpartition("/") if u.en and not _is_rij(u, tekst) else (tekst, "", "")
    eerste = _lees(u.per, u.rijen, rij)
    return eerste, _lees(u.en, u.kolommen, kolom) if u.en and kolom else None


def _is_rij(u: Uitsplitsing, tekst: str) -> bool:
    """Whether a text is the whole of a row, or names no column: there may be a stroke in the name of a school."""
    return "/" not in tekst or tekst.strip() in {toon(u.per, waarde) for waarde in u.rijen}


def _lees(dimensie: str, waarden: Sequence[str], tekst: str) -> str:
    namen = {toon(dimensie, waarde): waarde for waarde in waarden}
    return namen[kies(tekst.strip(), namen, dimensie)]

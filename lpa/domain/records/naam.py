"""A whole name, taken apart; and whether two jongeren may be one: a name typed in another way, a day turned round."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import takewhile

from lpa.domain.base.datum import Geboortedatum
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.tekst import letters, met_hoofdletter, schoon, woorden
from lpa.domain.base.zoeken import is_tussenvoegsel, zoekwoorden
from lpa.domain.records.jongere import Jongere
from lpa.errors import GegevensGeweigerd, VerkeerdGebruik

_KORTST = 3  # letters of a name that may stand in a longer one: `Lot` in `Charlotte`


class Naamdelen(NamedTuple):
    """A whole name, as the register keeps it."""

    achternaam: str
    tussenvoegsel: str = ""
    voornaam: str = ""

    def __str__(self) -> str:
        return " ".join(deel for deel in (self.voornaam, self.tussenvoegsel, self.achternaam) if deel)


def ontleed(tekst: str) -> Naamdelen:
    """`Berg, Ada van der`, `van der Berg, Ada` or `Ada van der Berg`; one word is a surname.

    Typed in small letters only, names get their capitals. Raises VerkeerdGebruik for what has no letters.
    """
    voor, komma, na = schoon(tekst).partition(",")
    achter, voornamen = (voor.split(), na.replace(",", " ").split()) if komma else _zonder_komma(voor.split())
    na_komma = [*takewhile(_klein_tussenvoegsel, voornamen[:-1])] if komma else []
    voornamen = voornamen[len(na_komma) :]
    los = len([*takewhile(is_tussenvoegsel, reversed(voornamen))])
    voornamen, achteraan = voornamen[: len(voornamen) - los], voornamen[len(voornamen) - los :]
    vooraan = [*takewhile(is_tussenvoegsel, achter[:-1])]
    achter = achter[len(vooraan) :]
    if not letters("".join(achter)) or any(c.isdigit() for c in tekst):
        raise VerkeerdGebruik(f"'{schoon(tekst)[:30]}' is geen naam", "schrijf de naam zo: Achternaam, Voornaam")
    delen = (
        [_met_hoofdletters(w) for w in achter],
        [*na_komma, *achteraan, *vooraan],
        [_met_hoofdletters(w) for w in voornamen],
    )
    return Naamdelen(*(" ".join(deel) for deel in (delen if tekst.islower() else (achter, delen[1], voornamen))))


def ingedeeld(achternaam: str, tussenvoegsel: str, voornaam: str) -> Naamdelen:
    """A name in parts as the register keeps it: `de Groot` and `Groot, de` hold a tussenvoegsel, and a single name is
    the surname. With a capital it belongs to the surname: De Groot.

    Raises GegevensGeweigerd where there is no name.
    """
    if not (achternaam or voornaam):
        raise GegevensGeweigerd("er is geen naam", "geef met --achternaam de naam zoals die bekend is", "--achternaam")
    if not achternaam:
        return Naamdelen(voornaam, tussenvoegsel)
    if achternaam.isalpha():  # one word holds nothing else
        return Naamdelen(achternaam, tussenvoegsel, voornaam)
    los, kaal = _los(achternaam)
    if los and woorden(tussenvoegsel) in ((), woorden(los)):
        return Naamdelen(kaal, tussenvoegsel or los, voornaam)
    return Naamdelen(achternaam, tussenvoegsel, voornaam)


def _los(achternaam: str) -> tuple[str, str]:
    """The tussenvoegsel in a surname (before it in small letters, or after a comma), and what is left of it."""
    voor, _, na = achternaam.partition(",")
    if na.strip() and all(map(is_tussenvoegsel, na.split())):
        return schoon(na).lower(), voor.strip()
    delen = achternaam.split()
    los = len([*takewhile(_klein_tussenvoegsel, delen[:-1])])
    return " ".join(delen[:los]), " ".join(delen[los:])


def _klein_tussenvoegsel(woord: str) -> bool:
    return woord.islower() and is_tussenvoegsel(woord)


def losse_namen(tekst: str) -> list[str]:
    """The names that stand in a text with commas: `ada okafor, ben okafor` are two, `Okafor, Ada` is one.

    A surname with its first name must never be taken for two others, so two names are each of two words or more.
    """
    delen = [deel.strip() for deel in tekst.split(",") if deel.strip()]
    if len(delen) == 2 and not any(deel.isdigit() for deel in delen):
        return delen if all(len(zoekwoorden(deel)) > 1 for deel in delen) else [tekst]
    return delen or [tekst]


def _zonder_komma(delen: list[str]) -> tuple[list[str], list[str]]:
    """The surname, from its tussenvoegsel on, and the first names before it."""
    begin = next((n for n, deel in enumerate(delen[:-1]) if is_tussenvoegsel(deel)), max(len(delen) - 1, 0))
    return delen[begin:], delen[:begin]


def _met_hoofdletters(woord: str) -> str:
    return "-".join(met_hoofdletter(deel) for deel in woord.split("-"))


def zelfde_persoon(nieuw: Jongere, bekend: Sequence[Jongere]) -> list[Jongere]:
    """Those of `bekend` who may be `nieuw`: born on the same day, as far as that is known, under a name that is alike.

    Where day and month of one are those of the other turned round, or one of day, month and year is another, the name
    must be the same.
    """
    sleutels = naamsleutels(nieuw.voornaam, nieuw.tussenvoegsel, nieuw.achternaam)
    return [
        j for j in bekend
        if j.nummer != nieuw.nummer
        and not sleutels.isdisjoint(naamsleutels(j.voornaam, j.tussenvoegsel, j.achternaam))
        and _kan_zelfde(nieuw, j)
    ]  # fmt: skip


def genoemd_als(voornaam: str, tussenvoegsel: str, achternaam: str, *, gezin: bool) -> set[str]:
    """How somebody may be called in a text about another; in one about the own `gezin` by the first name as well."""
    if not voornaam:
        return set()
    rest = f"{tussenvoegsel} {achternaam}".strip()
    uit = {f"{voornaam} {rest}", f"{voornaam} {achternaam}"}
    return uit | {voornaam, f"{voornaam[0]}. {rest}"} if gezin else uit


@lru_cache(maxsize=1 << 16)  # a register compares each name with all of that birthday
def naamsleutels(voornaam: str, tussenvoegsel: str, achternaam: str) -> frozenset[str]:
    """The words of a name and its parts in one row of letters: names that are alike share one of them."""
    lang = f"{tussenvoegsel} {achternaam}" if tussenvoegsel else achternaam
    heel = f"{voornaam} {lang}" if voornaam else lang
    rijen = [letters(deel) for deel in (voornaam, lang, achternaam) if not deel.isalpha()]  # one word is there already
    return frozenset([*woorden(heel), *rijen])


def _kan_zelfde(een: Jongere, ander: Jongere) -> bool:
    past = een.geboortedatum.past_bij(ander.geboortedatum)
    om = omgedraaide_dag(een.geboortedatum) == ander.geboortedatum
    heten = een.voornaam and ander.voornaam  # of a surname alone there are brothers and sisters
    if not (past or om or (heten and vertypte_dag(een.geboortedatum, ander.geboortedatum))):
        return False
    vormen = [_lijkt, _vertypte_achternaam] if past else [_gelijk]
    paren = [(een, ander), (een, _omgedraaid(ander)), (_omgedraaid(een), ander)]
    return _heet(een) == _heet(ander) or any(vorm(*paar) for vorm in vormen for paar in paren)


def vertypte_dag(een: Geboortedatum, ander: Geboortedatum) -> bool:
    """Whether of two birth dates one of day, month and year is another."""
    if een.exact is None or ander.exact is None:
        return False
    delen = zip(een.exact.timetuple()[:3], ander.exact.timetuple()[:3], strict=True)
    return sum(a != b for a, b in delen) == 1


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
    zelfde = _zelfde_achternaam(een, ander) or _langere_achternaam(een, ander)
    return zelfde and _zelfde_voornaam(een.voornaam, ander.voornaam)


def _vertypte_achternaam(een: Jongere, ander: Jongere) -> bool:
    """The same first name, and a surname of which one letter is another, too many, missing or in the wrong place."""
    voornaam = letters(een.voornaam)
    return bool(voornaam) and voornaam == letters(ander.voornaam) and _een_letter(*(
        letters(f"{j.tussenvoegsel} {j.achternaam}") for j in (een, ander)
    ))  # fmt: skip


def _een_letter(een: str, ander: str) -> bool:
    kort, lang = sorted((een, ander), key=len)
    gelijk = next((n for n, (a, b) in enumerate(zip(kort, lang, strict=False)) if a != b), len(kort))
    kort, lang = kort[gelijk:], lang[gelijk:]
    return kort in (lang[1:], lang[1:2] + lang[:1] + lang[2:]) or kort[1:] == lang[1:]


def _gelijk(een: Jongere, ander: Jongere) -> bool:
    """The same name, but for the way in which it is written."""
    return _zelfde_achternaam(een, ander) and letters(een.voornaam) == letters(ander.voornaam)


def _zelfde_achternaam(een: Jongere, ander: Jongere) -> bool:
    """The same words, with the tussenvoegsel in the surname or not, or the same letters in one row."""
    namen = [f"{j.tussenvoegsel} {j.achternaam}" for j in (een, ander)]
    return any(
        vorm(namen[0]) == vorm(namen[1])
        for vorm in (lambda n: sorted(woorden(n)), lambda n: sorted(zoekwoorden(n)), letters)
    )


def _langere_achternaam(een: Jongere, ander: Jongere) -> bool:
    """All words of one surname stand in the other: `Vos` in `Vos-Specht`; without a first name that says too little."""
    kort, lang = sorted((set(zoekwoorden(j.achternaam)) for j in (een, ander)), key=len)
    return bool(een.voornaam and ander.voornaam and kort) and kort <= lang


def _zelfde_voornaam(een: str, ander: str) -> bool:
    """One that is missing, begins with the same letter, or stands in a longer one: a roepnaam and its full name."""
    kort, lang = sorted((letters(een), letters(ander)), key=len)
    if not kort or _klank(kort)[0] == _klank(lang)[0]:
        return True
    return any(_staat_in(*sorted((k, g), key=len)) for k in woorden(een) for g in woorden(ander))


def _staat_in(kort: str, lang: str) -> bool:
    """Whether the letters of a short name stand in a longer one in this order: Lot in Charlotte, Hans in Johannes."""
    rest = iter(_klank(lang))
    return len(kort) >= _KORTST and all(letter in rest for letter in _klank(kort))


def _klank(naam: str) -> str:
    """The letters of a name, with c as k and x as ks: Klaas stands in Nicolaas, Sander in Alexander."""
    return naam.replace("c", "k").replace("x", "ks")

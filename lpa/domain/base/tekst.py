"""Text as data: cleaned at the door, folded for searching, chosen from a list."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache

from lpa.errors import VerkeerdGebruik

# Letters that Unicode does not take apart into a base letter and an accent.
_FOLDS = str.maketrans(
    {
        "ł": "l", "ə": "a", "ǝ": "a", "ø": "o", "ß": "ss", "đ": "d", "ɖ": "d", "ɗ": "d", "æ": "ae", "œ": "oe",
        "ı": "i", "ɨ": "i", "ð": "d", "þ": "th", "ħ": "h", "ŧ": "t", "ŋ": "n", "ɓ": "b", "ƙ": "k", "ɛ": "e", "ɔ": "o",
        # Apostrophes that Unicode counts as letters, or that NFKC makes a blank.
        "ʼ": "'", "ʻ": "'", "ʾ": "'", "ʿ": "'", "ʹ": "'", "ˈ": "'",
    }
)  # fmt: skip
_JOINERS = "\u200c\u200d"
_ZONDER_JOINERS = dict.fromkeys(map(ord, _JOINERS))
_WORD = r"\w+"
_DEEL = r"[:,()]| of "  # between the parts of what the screen shows for a choice
_KORTSTE = 3  # letters that must be typed of such a part


def schoon(tekst: str) -> str:
    """One line of text as it is stored: NFC, no control or direction marks, single blanks."""
    if tekst.isascii() and tekst.isprintable():
        return " ".join(tekst.split())
    zonder = "".join(" " if c.isspace() else c for c in tekst if not _is_mark(c))
    return " ".join(unicodedata.normalize("NFC", _verbonden(zonder)).split())


def _verbonden(tekst: str) -> str:
    """Without the joiners that join no two letters: some names are written with one."""

    def is_letter(n: int, kinds: str) -> bool:
        return 0 <= n < len(tekst) and unicodedata.category(tekst[n])[0] in kinds

    return "".join(
        c for n, c in enumerate(tekst) if c not in _JOINERS or (is_letter(n - 1, "LM") and is_letter(n + 1, "L"))
    )


def schone_alinea(tekst: str) -> str:
    """Text of more lines (a note) as it is stored: as `schoon`, but the line breaks stay."""
    return "\n".join(schoon(regel) for regel in tekst.splitlines()).strip()


def _is_mark(teken: str) -> bool:
    """Control characters and direction marks: they could rewrite the screen, and no name needs them."""
    return not teken.isspace() and teken not in _JOINERS and unicodedata.category(teken) in ("Cc", "Cf", "Cs")


def vouw(tekst: str) -> str:
    """`tekst` as the search sees it: no case, no accents, no joiners, ij = y."""
    if tekst.isascii():
        return tekst.lower().replace("ij", "y")
    return _vouw_anders(tekst)


@lru_cache(maxsize=1 << 14)  # an import asks the same name many times
def _vouw_anders(tekst: str) -> str:
    klein = unicodedata.normalize("NFKC", tekst.translate(_ZONDER_JOINERS)).casefold().translate(_FOLDS)
    kaal = "".join(c for c in unicodedata.normalize("NFD", klein) if not unicodedata.combining(c))
    return kaal.replace("ij", "y")


def woorden(tekst: str) -> tuple[str, ...]:
    """The folded words of `tekst`."""
    gevouwen = vouw(tekst)
    if gevouwen.isalnum():
        return (gevouwen,)
    delen = gevouwen.split()
    return tuple(delen if all(map(str.isalnum, delen)) else re.findall(_WORD, gevouwen))


def letters(tekst: str) -> str:
    """The folded letters and digits of `tekst` in one row: `El-Amrani` and `El Amrani` are one name."""
    aaneen = vouw(tekst).replace(" ", "")
    return (aaneen if aaneen.isalnum() else "".join(woorden(tekst))).replace("ij", "y")


def kies(tekst: str, keuzes: Iterable[str], wat: str, toon: Mapping[str, str] | None = None, *, hoe: str = "") -> str:
    """The one choice that `tekst` means: whole, as beginning, or by beginnings of its words.

    `toon` gives the words that the screen shows for a choice: they mean it as well, where no choice itself fits.
    Raises VerkeerdGebruik, naming the choices (the likely ones first), or `hoe` to choose, when none or more than one
    fits.
    """
    getoond = dict.fromkeys(keuzes, "") | dict(toon or {})
    passend = _passend(tekst, getoond) or _passend_getoond(tekst, getoond)
    if len(passend) == 1:
        return passend[0]
    if passend:
        raise VerkeerdGebruik(f"{wat} '{schoon(tekst)}' kan meer betekenen", f"kies uit: {', '.join(passend)}")
    raise VerkeerdGebruik(f"{wat} '{schoon(tekst)}' is niet bekend", _advice(tekst, getoond, hoe))


def _passend(tekst: str, keuzes: Iterable[str]) -> list[str]:
    """The choices that `tekst` is, else those that it begins, else those of whose words it has beginnings."""
    woorden = re.findall(_WORD, vouw(tekst))
    gezocht = "-".join(woorden)
    vormen = {keuze: _vorm(keuze) for keuze in keuzes if gezocht}
    return (
        [k for k, vorm in vormen.items() if vorm == gezocht][:1]
        or [k for k, vorm in vormen.items() if vorm.startswith(gezocht)]
        or [k for k, vorm in vormen.items() if all("-" + w in "-" + vorm for w in woorden)]
    )


def _passend_getoond(tekst: str, getoond: Mapping[str, str]) -> list[str]:
    """The choices that are shown with what was typed, as the beginning of a part: `ggd` in `jeugdzorg: GGD, arts`.

    A word in the midst of a part does not mean the choice: relatief verzuim is more than langdurig relatief verzuim.
    """
    gezocht = _vorm(tekst)
    if len(gezocht) < _KORTSTE:
        return []
    delen = {keuze: [_vorm(tekst_), *map(_vorm, re.split(_DEEL, tekst_))] for keuze, tekst_ in getoond.items()}
    geheel = [k for k, vormen in delen.items() if gezocht in vormen]
    return geheel if len(geheel) == 1 else [k for k, v in delen.items() if any(d.startswith(gezocht) for d in v)]


def _vorm(tekst: str) -> str:
    return "-".join(re.findall(_WORD, vouw(tekst)))


def _advice(tekst: str, getoond: Mapping[str, str], hoe: str) -> str:
    gezocht = vouw(tekst).strip()
    erin = [k for k, vorm in getoond.items() if len(gezocht) > _KORTSTE and gezocht in vouw(f"{k} {vorm}")]
    lijkt = erin or _begint_met(tekst, getoond) or lijkt_op(tekst, getoond)
    vraag = f"bedoelde u {opsomming(lijkt, 'of')}? " if lijkt else ""
    uit = hoe or f"kies uit: {', '.join(getoond)}"
    return f"{vraag}{met_hoofdletter(uit)}" if vraag else uit


def _begint_met(tekst: str, keuzes: Iterable[str]) -> list[str]:
    """The longest choice with which `tekst` begins, of `art. 5 onder a behandeld`; nothing where there is none."""
    vormen = {k: _vorm(k) for k in keuzes}
    passend = [k for k, vorm in vormen.items() if vorm and f"{_vorm(tekst)}-".startswith(f"{vorm}-")]
    return sorted(passend, key=len)[-1:]


def lijkt_op(tekst: str, keuzes: Iterable[str]) -> list[str]:
    """The choices that look like a misspelt `tekst`, best first, at most three."""
    from difflib import get_close_matches

    return get_close_matches(vouw(tekst), list(keuzes), n=3, cutoff=0.6)


def opsomming(delen: list[str], voegwoord: str = "en") -> str:
    """`a, b en c`."""
    if len(delen) < 2:
        return "".join(delen)
    return f"{', '.join(delen[:-1])} {voegwoord} {delen[-1]}"


def aantal(hoeveel: int, een: str, meer: str) -> str:
    """`1 rij`, `3 rijen`."""
    return f"{hoeveel} {een if hoeveel == 1 else meer}"


def met_hoofdletter(tekst: str) -> str:
    """`tekst` as the beginning of a sentence: `IJsvrij`, `'s Ochtends`; the rest stays as it is."""
    if m := re.match(_BEGIN, tekst):
        return m[1] + m[2].upper() + tekst[m.end() :]
    return tekst[:1].upper() + tekst[1:]


def met_kleine_letter(tekst: str) -> str:
    """`tekst` within a sentence: `soort`, but `BSN` and `CSV of Excel` as they are."""
    return tekst if tekst[1:2].isupper() else tekst[:1].lower() + tekst[1:]


def beginletter(naam: str) -> str:
    """The first letter of a name as a capital: `S`, `IJ`, `H` of 't Hof; nothing where it has none."""
    gevonden = re.search(_BEGIN, naam)
    return gevonden[2].upper() if gevonden else ""


# An ij is one letter; after 's and 't the next word has the capital.
_BEGIN = r"(?i)(['’][st][ -]|)(ij|[^\W\d_])"


RANGTELWOORDEN = (
    "",
    "eerste",
    "tweede",
    "derde",
    "vierde",
    "vijfde",
    "zesde",
    "zevende",
    "achtste",
    "negende",
    "tiende",
)


def rangtelwoord(n: int) -> str:
    """`derde` for 3; from eleven on `11e`."""
    return RANGTELWOORDEN[n] if 0 < n < len(RANGTELWOORDEN) else f"{n}e"


def getal(waarde: float) -> str:
    """`16` or `16,5`."""
    return str(waarde).removesuffix(".0").replace(".", ",")


_MEESTE_UREN = 9999  # that the file takes
_UREN = r"(?ai)(\d{1,4})(?:[.,]([05])0?)?\s*(?:u|uur|uren)?"


def lees_uren(tekst: str) -> float:
    """Hours by the half: `16`, `16,5`, `16 uur`. Raises VerkeerdGebruik."""
    m = re.fullmatch(_UREN, schoon(tekst))
    uren = (int(m[1]) + 0.5 if m[2] == "5" else int(m[1])) if m else None
    if uren is None or uren > _MEESTE_UREN:
        raise VerkeerdGebruik(
            f"'{schoon(tekst)[:20]}' is geen aantal uren van 0 tot en met {_MEESTE_UREN}",
            "uren gaan per half uur: 16 of 16,5",
        )
    return uren


_BEDRAG = r"(?ai)(?:€|euro)?\s*(\d{1,3}(?:\.\d{3})+|\d{1,7})(?:,(\d\d|-{1,2}))?\s*(?:euro)?"


def lees_bedrag(tekst: str) -> Decimal:
    """An amount in euro: `100`, `€ 1.250,50`, `100,-`. Raises VerkeerdGebruik."""
    m = re.fullmatch(_BEDRAG, schoon(tekst))
    if not m:
        raise VerkeerdGebruik(f"'{schoon(tekst)[:20]}' is geen bedrag", "schrijf het in euro: 100 of 1.250,50")
    return Decimal(f"{m[1].replace('.', '')}.{(m[2] or '').strip('-') or 0}")


def euro(bedrag: Decimal) -> str:
    """`€ 1.250,50` or `€ 100`."""
    heel = bedrag == bedrag.to_integral_value()
    return "€ " + f"{bedrag:,.{0 if heel else 2}f}".translate({ord(","): ".", ord("."): ","})

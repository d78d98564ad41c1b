"""A letter that lies ready: what changed since it was made, so that it may say something else than the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from lpa.domain.base.tekst import opsomming
from lpa.domain.brief.briefsoort import ANTWOORDEN, HUISBEZOEK, SPREEKUUR, VERZUIMGESPREK
from lpa.domain.records.brief import Brief
from lpa.domain.records.logregel import Logregel
from lpa.domain.zaak import gesprek
from lpa.errors import Geweigerd

_BESLUIT = ("zaak", "verlof", "vrijstelling", "heropening")
_GEEN_ANDER_BESLUIT = ("brief verzonden", "ongedaan")
_AFSPRAAK = {HUISBEZOEK: ("huisbezoek",), SPREEKUUR: ("spreekuur", "uitnodiging")}
_LIEVER_OPNIEUW = "maak de brief liever opnieuw"
_PERSOON = ("jongere", "verzorger")
# What a letter prints of a person, or what decides where it goes.
_GEDRUKT = frozenset(
    {"voornaam", "tussenvoegsel", "achternaam", "naam", "adres", "postcode", "plaats", "geboortedatum"}
)


def moet_nog_kloppen(brief: Brief, sinds: Sequence[Logregel]) -> None:
    """Raises Geweigerd for a letter that tells a decision which was withdrawn or changed `sinds` it was made."""
    anders = any(r.tabel in _BESLUIT and r.opdracht not in _GEEN_ANDER_BESLUIT for r in sinds)
    if brief.soort in ANTWOORDEN and anders:
        raise Geweigerd(
            f"zaak {brief.zaak} is gewijzigd nadat brief {brief.nummer} is gemaakt; de brief kan iets anders zeggen",
            f"maak de brief opnieuw: lpa brief maak {brief.soort} {brief.zaak}",
        )


class Nadien(NamedTuple):
    """A letter, what changed since it was made, and the number of the appointment to which it invites."""

    brief: Brief
    sinds: Sequence[Logregel]
    afspraak: int | None = None


def twijfels_sinds(nadien: Sequence[Nadien]) -> list[str]:
    """Doubts about sending letters of which the appointment, a name or an address changed since they were made.

    Each is said once, with the letters that it is about.
    """
    brieven: dict[tuple[str, str], list[str]] = {}
    for n in nadien:
        for twijfel in (*_afspraak(n), *_personen(n.sinds)):
            brieven.setdefault(twijfel, []).append(str(n.brief.nummer))
    return [f"{wat} {_nadat(nummers)}; {doe}" for (wat, doe), nummers in brieven.items()]


def _nadat(nummers: list[str]) -> str:
    return f"nadat brief {opsomming(nummers)} {'is' if len(nummers) == 1 else 'zijn'} gemaakt"


def _afspraak(n: Nadien) -> Iterator[tuple[str, str]]:
    if n.brief.soort == VERZUIMGESPREK:
        yield from _gesprek(n)
    elif geraakt := [r for r in n.sinds if r.tabel in _AFSPRAAK.get(n.brief.soort, ())]:
        huisbezoek = f"huisbezoek {geraakt[-1].nummer}"
        wat = huisbezoek if n.brief.soort == HUISBEZOEK else "het spreekuur of de uitnodiging"
        yield f"{wat} is gewijzigd", _LIEVER_OPNIEUW


def _gesprek(n: Nadien) -> Iterator[tuple[str, str]]:
    """That the talk has another time than the letter says, or was called off; another appointment is none of it."""
    regels = [r for r in n.sinds if r.tabel == "eigentermijn" and r.nummer == n.afspraak]
    if not regels or regels[0].voor is None:
        return
    voor, na, wat = regels[0].voor, regels[-1].na or {}, f"de afspraak (termijn {n.afspraak}) is"
    if voor.get("tijdstip") != na.get("tijdstip"):
        yield f"{wat} gewijzigd", _LIEVER_OPNIEUW
    elif na.get("gedaan_op") and not voor.get("gedaan_op") and not _gehouden(na, n.sinds):
        yield f"{wat} afgestreept", "ging die niet door, verstuur de brief dan niet"


def _gehouden(afspraak: Mapping[str, Any], sinds: Sequence[Logregel]) -> bool:
    """Whether an appointment that was struck off was held: not before its day, and a talk was recorded."""
    gesproken = any(r.tabel == "interventie" and (r.na or {}).get("soort") == gesprek.VERZUIMGESPREK for r in sinds)
    return gesproken and bool(afspraak["gedaan_op"] >= afspraak["laatste_dag"])


def _personen(sinds: Sequence[Logregel]) -> Iterator[tuple[str, str]]:
    regels = [r for r in sinds if r.tabel in _PERSOON]
    if any("geheim_adres" in _anders(r) and (r.na or {}).get("geheim_adres") for r in regels):
        yield "het adres van de jongere is geheim gemaakt", "de brief kan het noemen: maak hem opnieuw"
    elif any(_GEDRUKT & _anders(r) for r in regels):
        yield "een naam of adres is gewijzigd", _LIEVER_OPNIEUW


def _anders(r: Logregel) -> set[str]:
    """The columns that a logged change touched."""
    voor, na = r.voor or {}, r.na or {}
    return {kolom for kolom in {*voor, *na} if voor.get(kolom) != na.get(kolom)}

"""A letter that lies ready: what changed since it was made, so that it may say something else than the file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lpa.domain.brief import Brief
from lpa.domain.briefsoort import ANTWOORDEN, HUISBEZOEK, SPREEKUUR, VERZUIMGESPREK
from lpa.domain.logregel import Logregel
from lpa.errors import Geweigerd

_BESLUIT = ("zaak", "verlof", "vrijstelling", "heropening")
_GEEN_ANDER_BESLUIT = ("brief verzonden", "ongedaan")
_AFSPRAAK = {
    HUISBEZOEK: ("huisbezoek",), SPREEKUUR: ("spreekuur", "uitnodiging"), VERZUIMGESPREK: ("eigentermijn",),
}  # fmt: skip
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


def twijfels_sinds(brief: Brief, sinds: Sequence[Logregel]) -> list[str]:
    """Doubts about sending a letter of which the appointment, a name or an address changed `sinds` it was made."""
    nadat = f"nadat brief {brief.nummer} is gemaakt"
    return [*_afspraak(brief, sinds, nadat), *_personen(sinds, nadat)]


def _afspraak(brief: Brief, sinds: Sequence[Logregel], nadat: str) -> Iterator[str]:
    tabellen = _AFSPRAAK.get(brief.soort, ())
    if geraakt := [r for r in sinds if r.tabel in tabellen and _raakt(brief, r)]:
        laatste = geraakt[-1].nummer
        wat = {
            HUISBEZOEK: f"huisbezoek {laatste}", VERZUIMGESPREK: f"de afspraak (termijn {laatste})",
        }.get(brief.soort, "het spreekuur of de uitnodiging")  # fmt: skip
        yield f"{wat} is gewijzigd {nadat}; maak de brief liever opnieuw"


def _raakt(brief: Brief, r: Logregel) -> bool:
    """Whether a change may make the letter say something else: of an own term, that its moment moved or it ended."""
    if brief.soort != VERZUIMGESPREK:
        return True
    return bool((r.voor or {}).get("brief")) and bool({"tijdstip", "gedaan_op"} & _anders(r))


def _personen(sinds: Sequence[Logregel], nadat: str) -> Iterator[str]:
    regels = [r for r in sinds if r.tabel in _PERSOON]
    if any("geheim_adres" in _anders(r) and (r.na or {}).get("geheim_adres") for r in regels):
        yield f"het adres van de jongere is geheim gemaakt {nadat}; de brief kan het noemen: maak hem opnieuw"
    elif any(_GEDRUKT & _anders(r) for r in regels):
        yield f"een naam of adres is gewijzigd {nadat}; maak de brief liever opnieuw"


def _anders(r: Logregel) -> set[str]:
    """The columns that a logged change touched."""
    voor, na = r.voor or {}, r.na or {}
    return {kolom for kolom in {*voor, *na} if voor.get(kolom) != na.get(kolom)}

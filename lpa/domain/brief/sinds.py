"""What changed since a letter was made: refused where it tells another outcome, doubted where it may say otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lpa.domain.base.named import NamedTuple
from lpa.domain.base.soorten import HOORGESPREK, VERZUIMGESPREK
from lpa.domain.base.tekst import opsomming
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.brief import briefsoort
from lpa.domain.records.bestand import Logregel
from lpa.domain.records.brief import Brief
from lpa.errors import Geweigerd

_BESLUIT = ("zaak", "verlof", "vrijstelling", "heropening")
_GEEN_ANDER_BESLUIT = ("brief verzonden", "ongedaan")
_AFSPRAAK = {briefsoort.HUISBEZOEK: ("huisbezoek",), briefsoort.SPREEKUUR: ("spreekuur", "uitnodiging")}
_PERSOON = ("jongere", "verzorger")
# What a letter prints of a person, or what decides where it goes.
_GEDRUKT = frozenset(
    {
        "voornaam",
        "tussenvoegsel",
        "achternaam",
        "naam",
        "adres",
        "postcode",
        "plaats",
        "land",
        "geboortedatum",
        "relatie",
        "contactpersoon",
        "contact_geslacht",
    }
)


def moet_nog_kloppen(brief: Brief, sinds: Sequence[Logregel]) -> None:
    """Raises Geweigerd for a letter that tells an outcome which was withdrawn or changed `sinds` it was made."""
    if brief.soort in briefsoort.UITKOMST and any(_ander_besluit(r) for r in sinds):
        raise Geweigerd(
            f"zaak {brief.zaak} is gewijzigd nadat brief {brief.nummer} is gemaakt; de brief kan iets anders zeggen",
            f"maak de brief opnieuw: lpa brief maak {brief.soort} {brief.zaak}",
        )


def _ander_besluit(r: Logregel) -> bool:
    """Whether a change is about what was decided, and not only about whom that was told."""
    verteld = _anders(r) in ({"verzonden_op"}, {"duo_op"})
    return r.tabel in _BESLUIT and r.opdracht not in _GEEN_ANDER_BESLUIT and not verteld


class Nadien(NamedTuple):
    """A letter, what changed since it was made, and the number of the appointment to which it invites."""

    brief: Brief
    sinds: Sequence[Logregel]
    afspraak: int | None = None


class _Anders(NamedTuple):
    """What changed since a letter was made, and what to do: a doubt but for the letters that it is about."""

    sleutel: str
    wat: str
    doe: str = "maak de brief liever opnieuw"
    zwaar: bool = False


def twijfels_sinds(nadien: Sequence[Nadien]) -> list[Twijfel]:
    """Doubts about sending letters of which the appointment, a name or an address changed since they were made.

    Each is said once, with the letters that it is about.
    """
    brieven: dict[_Anders, list[str]] = {}
    for n in nadien:
        for anders in (*_andere_afspraak(n), *_personen(n.sinds)):
            brieven.setdefault(anders, []).append(str(n.brief.nummer))
    return [Twijfel(a.sleutel, f"{a.wat} {_nadat(nrs)}; {a.doe}", zwaar=a.zwaar) for a, nrs in brieven.items()]


def _nadat(nummers: list[str]) -> str:
    return f"nadat brief {opsomming(nummers)} {'is' if len(nummers) == 1 else 'zijn'} gemaakt"


def _andere_afspraak(n: Nadien) -> Iterator[_Anders]:
    if n.brief.soort in briefsoort.GESPREKKEN:
        yield from _gesprek(n)
    elif geraakt := [r for r in n.sinds if r.tabel in _AFSPRAAK.get(n.brief.soort, ())]:
        huisbezoek = f"huisbezoek {geraakt[-1].nummer}"
        wat = huisbezoek if n.brief.soort == briefsoort.HUISBEZOEK else "het spreekuur of de uitnodiging"
        yield _Anders("verzending.bezoek-anders", f"{wat} is gewijzigd")


def _gesprek(n: Nadien) -> Iterator[_Anders]:
    """That the talk has another time than the letter says, or was called off; another appointment is none of it."""
    regels = [r for r in n.sinds if r.tabel == "eigentermijn" and r.nummer == n.afspraak]
    if not regels or regels[0].voor is None:
        return
    voor, na, wat = regels[0].voor, regels[-1].na or {}, f"de afspraak (termijn {n.afspraak}) is"
    if voor.get("tijdstip") != na.get("tijdstip"):
        yield _Anders("verzending.gesprek-anders", f"{wat} gewijzigd")
    elif na.get("gedaan_op") and not voor.get("gedaan_op") and not _gehouden(na, n.sinds):
        weg = "ging die niet door, verstuur de brief dan niet"
        yield _Anders("verzending.gesprek-af", f"{wat} afgestreept", weg)


def _gehouden(afspraak: Mapping[str, Any], sinds: Sequence[Logregel]) -> bool:
    """Whether an appointment that was struck off was held: not before its day, and a talk was recorded."""
    gesproken = any(
        r.tabel == "interventie" and (r.na or {}).get("soort") in (VERZUIMGESPREK, HOORGESPREK) for r in sinds
    )
    return gesproken and bool(afspraak["gedaan_op"] >= afspraak["laatste_dag"])


def _personen(sinds: Sequence[Logregel]) -> Iterator[_Anders]:
    regels = [r for r in sinds if r.tabel in _PERSOON]
    geheim = [r for r in regels if "geheim_adres" in _anders(r) and (r.na or {}).get("geheim_adres")]
    if geheim:
        wiens = "de jongere" if any(r.tabel == "jongere" for r in geheim) else f"verzorger {geheim[-1].nummer}"
        doe = "de brief kan het noemen: maak hem opnieuw"
        yield _Anders("verzending.geheim-adres", f"het adres van {wiens} is geheim gemaakt", doe, zwaar=True)
    elif any(_GEDRUKT & _anders(r) for r in regels):
        yield _Anders("verzending.persoon-anders", "een naam of adres is gewijzigd")


def _anders(r: Logregel) -> set[str]:
    """The columns that a logged change touched."""
    voor, na = r.voor or {}, r.na or {}
    return {kolom for kolom in {*voor, *na} if voor.get(kolom) != na.get(kolom)}

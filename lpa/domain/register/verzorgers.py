"""An import of parents and whoever looks after a jongere: by the name beside the jongere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from lpa.domain.base.tekst import letters
from lpa.domain.records.jongere import ONBEKEND, Verzorger
from lpa.domain.register.herken import Bekenden
from lpa.domain.register.inschrijvingen import gevonden
from lpa.domain.register.uitkomst import Regelzin, Uitkomst


def plan(
    rijen: Iterable[tuple[int, Any]], wie: Bekenden, staan: Mapping[int, Sequence[Verzorger]], vandaag: date,
    uit: Uitkomst,
) -> Uitkomst:  # fmt: skip
    """What rows about parents come to; `staan` are those of each jongere."""

    def doe(regel: int, rij: Any) -> None:
        if not rij.verzorger:
            return uit.weiger(regel, "de naam van de verzorger ontbreekt")
        jongere = gevonden(uit, regel, rij, wie, vandaag=vandaag)
        if jongere is None:
            return None
        heet = f"{rij.verzorger} bij jongere {jongere.nummer}"
        oud = next((v for v in staan.get(jongere.nummer, ()) if letters(v.naam) == letters(rij.verzorger)), None)
        na = _met(oud or Verzorger(jongere=jongere.nummer, naam=rij.verzorger), rij)
        if uit.eerste((jongere.nummer, letters(rij.verzorger)), regel, na, heet):
            uit.leg_neer(regel, oud, na, heet)
            _blijft(uit, regel, oud, rij)
        return None

    return uit.per_rij(rijen, doe)


def _blijft(uit: Uitkomst, regel: int, oud: Verzorger | None, rij: Any) -> None:
    """Say which marks of a verzorger a row does not take away."""
    if oud and oud.geheim_adres and rij.geheim_adres is False:
        uit.blijft_geheim.append(Regelzin(regel, f"verzorger {oud.nummer}, {oud.naam}"))
    if oud and oud.geen_contact and rij.geen_contact is False:
        zin = f"niet overgenomen, geen contact nee: verzorger {oud.nummer}, {oud.naam} (regel {regel})"
        uit.opmerkingen.append(f"{zin}; dat blijft zo, tot u het zelf wijzigt")


def _met(oud: Verzorger, rij: Any) -> Verzorger:
    """The verzorger with what the row says; what it does not say stays, and a file takes no mark away."""
    relatie = oud.relatie if _zegt_minder(rij.relatie, oud.relatie) else rij.relatie
    na = replace(
        oud, relatie=relatie, gezag=rij.gezag or oud.gezag, adres=rij.adres or oud.adres,
        telefoon=rij.telefoon or oud.telefoon, geheim_adres=rij.geheim_adres or oud.geheim_adres,
        geen_contact=rij.geen_contact or oud.geen_contact,
    )  # fmt: skip
    return replace(na, zoeksleutel=na.sleutel())


def _zegt_minder(relatie: str, bekend: str) -> bool:
    """Whether a word of a file says no more than what is known: `verzorger` is read as another than a vader."""
    return not relatie or (relatie in (ONBEKEND, "anders") and bekend != ONBEKEND)

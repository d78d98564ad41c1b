"""The invented visits and consulting hours: what became a step in a zaak, and one where nobody was at home."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from lpa.domain.records.huisbezoek import AFGELEGD, NIET_THUIS, Huisbezoek
from lpa.domain.records.spreekuur import GEKOMEN, STAP, Spreekuur, Uitnodiging
from lpa.domain.records.zaak import Interventie, Melding

_BEZOEK, _DUUR = "huisbezoek", 60  # minutes
_MIDDAG, _OCHTEND = time(15, 30), "09:00"
_VERSLAG = "Ouders ontvangen. De aanmelding op een school is voorbereid."
_EERDER = timedelta(days=2)  # before the first visit, when nobody was at home


@dataclass(frozen=True)
class Agenda:
    """Visits and consulting hours, each numbered from 1, and the steps as they name them."""

    huisbezoeken: list[Huisbezoek]
    spreekuren: list[Spreekuur]
    uitnodigingen: list[Uitnodiging]
    interventies: list[Interventie]


def maak_agenda(interventies: Sequence[Interventie], meldingen: Sequence[Melding]) -> Agenda:
    """What the steps of kinds huisbezoek and spreekuur were."""
    bezoeken = _bezoeken([i for i in interventies if i.soort == _BEZOEK])
    per_stap = {h.interventie: h for h in bezoeken if h.interventie}
    spreekuren, uitnodigingen = _spreekuren([i for i in interventies if i.soort == STAP], meldingen)
    stappen = [
        replace(i, resultaat=f"{AFGELEGD} (bezoek {per_stap[i.nummer].nummer})") if i.nummer in per_stap else i
        for i in interventies
    ]
    return Agenda(bezoeken, spreekuren, uitnodigingen, stappen)


def _bezoeken(stappen: Sequence[Interventie]) -> list[Huisbezoek]:
    eerste = min(stappen, key=lambda i: i.datum)
    vergeefs = replace(_bezoek(1, eerste, eerste.datum - _EERDER), status=NIET_THUIS, kaartje=True, verslag="")
    uit = [vergeefs]
    for stap in stappen:
        bezoek = _bezoek(len(uit) + 1, stap, stap.datum)
        poging = vergeefs.nummer if stap is eerste else None
        uit.append(replace(bezoek, interventie=stap.nummer, poging_na=poging))
    return uit


def _bezoek(nummer: int, stap: Interventie, dag: date) -> Huisbezoek:
    return Huisbezoek(
        nummer=nummer, zaak=stap.zaak, begin=datetime.combine(dag, _MIDDAG), duur=_DUUR, met_wie=stap.met_wie,
        status=AFGELEGD, verslag=_VERSLAG, uid=f"{nummer:08d}-oefenbestand",
    )  # fmt: skip


def _spreekuren(
    stappen: Sequence[Interventie], meldingen: Sequence[Melding]
) -> tuple[list[Spreekuur], list[Uitnodiging]]:
    """A consulting hour for each school and day on which there was a step, and who came to it."""
    scholen = {m.nummer: m.school for m in meldingen}
    spreekuren: dict[tuple[int, date], Spreekuur] = {}
    uitnodigingen: list[Uitnodiging] = []
    for stap in sorted(stappen, key=lambda i: (i.datum, i.nummer)):
        school = scholen[stap.zaak]
        if school is None:
            raise ValueError(f"zaak {stap.zaak} has no school for its spreekuur")
        waar = school, stap.datum
        nummer = len(spreekuren) + 1
        uur = spreekuren.setdefault(
            waar, Spreekuur(nummer=nummer, school=school, datum=stap.datum, tijd=_OCHTEND, plaats="spreekkamer")
        )
        uitnodigingen.append(
            Uitnodiging(
                nummer=len(uitnodigingen) + 1, spreekuur=uur.nummer, zaak=stap.zaak, status=GEKOMEN,
                interventie=stap.nummer,
            )
        )  # fmt: skip
    return list(spreekuren.values()), uitnodigingen

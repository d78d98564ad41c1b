"""What is unlikely about moving or striking out: letters, sharings, the zaak that is left, who acted on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from lpa.domain.base.datum import kort
from lpa.domain.base.soorten import INTERVENTIES
from lpa.domain.base.tekst import opsomming
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.doubts.zaak import twijfels_uitkomst
from lpa.domain.recht.halt import Haltkans, halt_zin
from lpa.domain.recht.mas import twijfels_volgorde
from lpa.domain.records.aanvraag import Vrijstelling
from lpa.domain.records.brief import Brief
from lpa.domain.records.huisbezoek import AFGELEGD, Huisbezoek
from lpa.domain.records.zaak import Interventie, Melding, Zaak, genummerd
from lpa.domain.zaak.afhandeling import MEE, ontbrekende_stap
from lpa.domain.zaak.keten import Verstrekking
from lpa.domain.zaak.verplaatsing import past_niet
from lpa.domain.zaak.vervallen import Doorhaling, genoemd


def twijfels_ander(van: int, brieven: Sequence[Brief], verstrekkingen: Sequence[Verstrekking]) -> list[Twijfel]:
    """What was written and told about jongere `van`, now that it turns out to be about another."""
    return [
        *_gemaakt(van, [b for b in brieven if not b.verzonden_op]),
        *_verzonden(van, brieven),
        *_gedeeld(van, verstrekkingen),
    ]


def _gemaakt(van: int, brieven: Sequence[Brief]) -> list[Twijfel]:
    """One doubt for all letters that lie ready."""
    if not brieven:
        return []
    maak = opsomming(
        [f"lpa brief maak {soort} {zaak}" for soort, zaak in dict.fromkeys((b.soort, b.zaak) for b in brieven)]
    )
    noemt, haar = ("noemt", "haar") if len(brieven) == 1 else ("noemen", "ze")
    return [Twijfel("verplaatsing.brief", f"{_welke(brieven)} {noemt} jongere {van}; maak {haar} opnieuw ({maak})")]


def _verzonden(van: int, brieven: Sequence[Brief]) -> list[Twijfel]:
    """One doubt for all letters that went out: somebody else has read them."""
    weg = [b for b in brieven if b.verzonden_op]
    if not weg:
        return []
    is_, noemt = ("is", "noemt") if len(weg) == 1 else ("zijn", "noemen")
    op = opsomming([kort(dag) for dag in dict.fromkeys(b.verzonden_op for b in weg)])
    tekst = f"{_welke(weg)} {is_} al verzonden op {op} en {noemt} jongere {van}: herstel dat bij wie de brief kreeg"
    return [Twijfel("verplaatsing.brief-verzonden", tekst, zwaar=True)]


def _welke(brieven: Sequence[Brief]) -> str:
    return f"brief {opsomming([f'{b.nummer} ({b.soort})' for b in brieven])}"


def _gedeeld(van: int, verstrekkingen: Sequence[Verstrekking]) -> list[Twijfel]:
    """One doubt for all that a party was told about the wrong jongere."""
    if not verstrekkingen:
        return []
    wat = opsomming([f"verstrekking {d.nummer} (aan {d.aan})" for d in verstrekkingen])
    ging = "ging" if len(verstrekkingen) == 1 else "gingen"
    return [
        Twijfel(
            "verplaatsing.verstrekking", f"{wat} {ging} over jongere {van}: herstel dat bij wie het kreeg", zwaar=True
        )
    ]


def twijfels_vervolg(naar: int, volgen: Sequence[Melding]) -> list[Twijfel]:
    """Doubts about meldingen of others than `naar` that follow the melding which goes to `naar`."""
    return [
        Twijfel(
            "verplaatsing.vervolg",
            f"melding {m.nummer} van jongere {m.jongere} is een vervolg op deze en blijft dat"
            f' (lpa melding wijzig {m.nummer} --vervolg-op "")',
        )
        for m in volgen
        if m.jongere != naar
    ]


def twijfels_plek(
    stap: Interventie, naar: Zaak, stappen: Sequence[Interventie], kans: Haltkans | None
) -> list[Twijfel]:
    """Doubts about a step in zaak `naar`, beside the `stappen` there: of another type, too early, or not for Halt.

    `kans` are the conditions of Halt in that zaak, where the step is a referral.
    """
    wat = f"'{INTERVENTIES[stap.soort]}'"
    if nodig := past_niet(stap, naar):
        return [Twijfel("verplaatsing.soort", f"{wat} hoort bij een {nodig}, en zaak {naar.nummer} is dat niet")]
    uit = twijfels_volgorde(stap, stappen)
    if kans and kans.bindt:
        uit.append(Twijfel("verplaatsing.halt", halt_zin(kans, naar.nummer), kans.bindt[0].artikel))
    elif stap.vast:
        uit.append(
            Twijfel("verplaatsing.vast", f"wat bij {wat} is afgewogen, ging over zaak {stap.zaak}, en blijft zo")
        )
    return uit


def twijfels_achterblijvend(stap: Interventie, van: Zaak, stappen: Sequence[Interventie]) -> list[Twijfel]:
    """Doubts about the zaak that a step leaves: how it ended, or a step that had to follow on this one."""
    rest = [s for s in stappen if s.nummer != stap.nummer]
    uit = [t for t in twijfels_uitkomst(van, rest) if t not in twijfels_uitkomst(van, stappen)]
    if ontbrekende_stap(van.afhandeling, rest) in MEE and not ontbrekende_stap(van.afhandeling, stappen):
        tekst = f"{genummerd(van)} is gesloten met {van.afhandeling}, en dit is de enige stap daarvan"
        uit.append(Twijfel("verplaatsing.enige-stap", tekst))
    for s in rest:
        nieuw = [t for t in twijfels_volgorde(s, rest) if t not in twijfels_volgorde(s, stappen)]
        uit += [t.over(genummerd(van)) for t in nieuw]
    return uit


def twijfels_vervallen(d: Doorhaling, verwijzers: Sequence[Melding]) -> list[Twijfel]:
    """Doubts about striking out `d`, to which the meldingen `verwijzers` refer: that reference falls as well."""
    uit = [twijfel for record in (d.wat, *d.mee) for twijfel in _van(record)]
    for m in verwijzers:
        tekst = f"melding {m.nummer} verwijst naar {genoemd(d.wat)}; die verwijzing vervalt mee"
        uit.append(Twijfel("vervalt.verwijzing", tekst))
    return uit


def _van(record: Any) -> Iterator[Twijfel]:
    wat = genoemd(record)
    if isinstance(record, Zaak) and record.gesloten_op:
        tekst = f"{wat} is gesloten op {kort(record.gesloten_op)}: {record.afhandeling}"
        yield Twijfel("vervalt.gesloten", f"{tekst}, en telt dan niet meer mee in {record.schooljaar}")
    if isinstance(record, Melding | Vrijstelling) and record.duo_op:
        waar = "is overgetypt voor DUO" if isinstance(record, Melding) else "staat in Mijn DUO"
        yield Twijfel("vervalt.duo", f"{wat} {waar}, sinds {kort(record.duo_op)}: herstel dat ook daar")
    if isinstance(record, Brief) and record.verzonden_op:
        yield Twijfel("vervalt.verzonden", f"{wat} is op {kort(record.verzonden_op)} verzonden aan {record.aan}")
    if isinstance(record, Huisbezoek) and record.status == AFGELEGD:
        yield Twijfel("vervalt.afgelegd", f"{wat} is afgelegd op {kort(record.begin.date())}")
    if isinstance(record, Verstrekking):
        tekst = f"{wat} met {record.aan} van {kort(record.datum)} vervalt mee"
        yield Twijfel("vervalt.verstrekking", f"{tekst}; is er echt gedeeld, dan hoort zij te blijven staan")

"""Moving a melding to another jongere, or a step to another zaak: what may be moved, and what goes or changes along."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import fields, replace
from typing import Any

from lpa.domain.base.named import NamedTuple
from lpa.domain.base.soorten import AANBODGESPREK, GENOEMD
from lpa.domain.base.tekst import opsomming, vouw
from lpa.domain.records.brief import Brief
from lpa.domain.records.eigentermijn import Eigentermijn
from lpa.domain.records.huisbezoek import Huisbezoek
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.school import Inschrijving
from lpa.domain.records.spreekuur import AFGEZEGD, Genodigde, Spreekuur
from lpa.domain.records.zaak import Eigenaar, Interventie, Melding, Zaak, genummerd, zaaktype
from lpa.domain.zaak.keten import Verstrekking
from lpa.errors import GegevensGeweigerd, Geweigerd, VerkeerdGebruik

_HEET: dict[type, str] = {Eigentermijn: "termijn"}  # records that she knows by another name
_TUSSEN = 3  # letters of `van` and `den`: what is longer in a surname is a name
_BEGIN_MELDING = ("halt-", "pv-", "hoorgesprek", "jco-l")  # how the kinds begin that only a melding can have


class Mee(NamedTuple):
    """What goes over with a step: the visits and the letters that it belongs to, their terms, what was shared by it."""

    bezoeken: Sequence[Huisbezoek] = ()
    brieven: Sequence[Brief] = ()
    termijnen: Sequence[Eigentermijn] = ()
    verstrekkingen: Sequence[Verstrekking] = ()

    @property
    def alle(self) -> list[Any]:
        """All of it; what hangs on another after that."""
        return [*self.bezoeken, *self.brieven, *self.termijnen, *self.verstrekkingen]

    @property
    def nummers(self) -> dict[str, list[int]]:
        """The numbers of all that goes along, by what it is called."""
        return {
            "huisbezoek": [h.nummer for h in self.bezoeken], "brief": [b.nummer for b in self.brieven],
            "termijn": [t.nummer for t in self.termijnen], "verstrekking": [d.nummer for d in self.verstrekkingen],
        }  # fmt: skip

    @property
    def zin(self) -> str:
        """`Mee gaan huisbezoek 3 en verstrekking 2.`; empty where nothing does."""
        wat = [f"{GENOEMD.get(naam, naam)} {nummer}" for naam, nummers in self.nummers.items() for nummer in nummers]
        return f"Mee {'gaat' if len(wat) == 1 else 'gaan'} {opsomming(wat)}." if wat else ""


def moet_andere_jongere_zijn(m: Melding, naar: Jongere) -> None:
    """Raises VerkeerdGebruik for a melding that is about this jongere already."""
    if m.jongere == naar.nummer:
        raise VerkeerdGebruik(
            f"melding {m.nummer} hoort al bij jongere {naar.nummer}", "geef met --jongere een andere", "--jongere"
        )


def moet_andere_zaak_zijn(stap: Interventie, naar: Zaak) -> None:
    """Raises VerkeerdGebruik for a step that is in this zaak already."""
    if stap.zaak == naar.nummer:
        raise VerkeerdGebruik(
            f"interventie {stap.nummer} hoort al bij {genummerd(naar)}", "geef met --zaak een andere", "--zaak"
        )


def moet_los_te_maken_zijn(stap: Interventie, eigenaar: Eigenaar | None) -> None:
    """Raises Geweigerd for a step that is the report of a spreekuur: who came is put right there."""
    if eigenaar and eigenaar.soort == "spreekuur":
        raise Geweigerd(
            f"interventie {stap.nummer} is het verslag van spreekuur {eigenaar.nummer}",
            f"verbeter wie er kwam met: lpa spreekuur verslag {eigenaar.nummer}; is de hele melding van een ander, dan:"
            f" lpa melding verplaats {stap.zaak}",
        )


def moet_eenmaal_genodigd_zijn(m: Melding, naar: Jongere, uur: Spreekuur, lijst: Sequence[Genodigde]) -> None:
    """Raises Geweigerd where `naar` stands on the list of a spreekuur already to which the melding invites."""
    al = next((g for g in lijst if g.jongere.nummer == naar.nummer and g.uitnodiging.status != AFGEZEGD), None)
    if al:
        raise Geweigerd(
            f"jongere {naar.nummer} staat al op de lijst van spreekuur {uur.nummer}, met melding {al.melding.nummer}",
            f"zeg eerst de andere uitnodiging af: lpa spreekuur afmelden {uur.nummer} --jongere {m.jongere}",
        )


def moet_zonder_namen(reden: str, van: Jongere, naar: Jongere) -> None:
    """Raises GegevensGeweigerd for a reason that names one of the two: it stands in the dossier of the other too."""
    if _woorden(reden) & (_namen(van) ^ _namen(naar)):
        raise GegevensGeweigerd(
            "in de reden staat een naam, en de reden komt in beide dossiers",
            "noem geen naam; een nummer mag wel, zoals jongere 3",
            "--reden",
        )


def over_namen(records: Iterable[Any], van: Jongere, naar: Jongere) -> list[str]:
    """The remark that a text in what went from `van` to `naar` holds a name of the first; empty where none does."""
    namen = _namen(van) - _namen(naar)
    waar = [
        f"{_HEET.get(type(r), type(r).__name__.lower())} {r.nummer}"
        for r in records
        if any(isinstance(w := getattr(r, veld.name), str) and _woorden(w) & namen for veld in fields(r))
    ]
    if not waar:
        return []
    return [
        f"Let op: in {opsomming(waar)} staat een naam van jongere {van.nummer};"
        f" in het dossier van jongere {naar.nummer} is die te lezen."
    ]


def _woorden(tekst: str) -> set[str]:
    """The words of a text, and the parts of those with a hyphen or an apostrophe."""
    heel = re.findall(r"[\w'-]+", vouw(tekst))
    return {*heel, *(deel for woord in heel for deel in re.split("['-]", woord))}


def _namen(j: Jongere) -> set[str]:
    """What a jongere is called, in words; brothers and sisters share a surname."""
    return {vouw(j.voornaam), vouw(j.achternaam), *(w for w in vouw(j.achternaam).split() if len(w) > _TUSSEN)}


def inschrijving_van_dag(m: Melding, inschrijvingen: Sequence[Inschrijving]) -> Inschrijving | None:
    """The enrolment that says where the absence of a melding was: the only one of that day, or that at its school."""
    geldig = [i for i in inschrijvingen if i.geldt(m.geopend_op)]
    zelfde = [i for i in geldig if i.school == m.school]
    return zelfde[0] if zelfde else geldig[0] if len(geldig) == 1 else None


def losgemaakt(m: Melding, naar: int, vervolg_op: Zaak | None, na_verlof: Zaak | None) -> tuple[Melding, str]:
    """`m` as a melding of jongere `naar`, without what ties it to zaken of another; and the sentence that says so."""
    weg = [(naam, z) for naam, z in (("vervolg_op", vervolg_op), ("na_verlof", na_verlof)) if z and z.jongere != naar]
    na = replace(m, jongere=naar)
    for naam, _ in weg:
        na = replace(na, vervolg_op=None) if naam == "vervolg_op" else replace(na, na_verlof=None)
    met = opsomming([genummerd(z) for _, z in weg])
    return na, f"Het verband met {met} vervalt." if met else ""


def past_niet(stap: Interventie, zaak: Zaak) -> str:
    """Of which type of zaak a step of this kind is, where `zaak` is another; else an empty text."""
    nodig = "vrijstelling" if stap.soort == AANBODGESPREK else "melding"
    hoort = stap.soort == AANBODGESPREK or stap.soort.startswith(_BEGIN_MELDING)
    return nodig if hoort and zaaktype(zaak) != nodig else ""


def reeks(bezoeken: Sequence[Huisbezoek], stap: int) -> list[Huisbezoek]:
    """The visit that became a step, with the attempts before and after it that became none.

    They are of another zaak then, and a calendar must know that of those still to come.
    """
    los = [h for h in bezoeken if h.interventie in (None, stap)]
    mee: set[int] = {h.nummer for h in los if h.interventie == stap}
    while more := {h.nummer for h in los if _hangt_aan(h, los, mee)} - mee:
        mee |= more
    return [
        replace(h, poging_na=h.poging_na if h.poging_na in mee else None, reeks=h.reeks + h.staat)
        for h in los
        if h.nummer in mee
    ]


def _hangt_aan(h: Huisbezoek, alle: Sequence[Huisbezoek], mee: Collection[int]) -> bool:
    return h.poging_na in mee or any(ander.poging_na == h.nummer for ander in alle if ander.nummer in mee)

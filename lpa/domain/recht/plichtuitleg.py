"""Why a duty has its days, what is unsure about them, and what a child of five may miss (art. 11a)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from lpa.domain.base.datum import kort, lang, verjaardag
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.kalender.schoolkalender import Kalender
from lpa.domain.recht.leerplicht import Plicht, eerste_maand, jarig, plicht
from lpa.domain.recht.regel import OUDSTE, Regelboek
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.records.omstandigheden import Omstandigheden

_DAG = timedelta(days=1)


class Vijfjarige(NamedTuple):
    """Until `tot` (included) a child of five may miss so many hours a week (art. 11a)."""

    tot: date
    uren_na_melding: int
    uren_met_toestemming: int


def vijfjarige(geboren: date, plicht_: Plicht, op: date, boek: Regelboek = REGELBOEK) -> Vijfjarige | None:
    """What art. 11a allows on day `op`; None for who is not leerplichtig yet, or six already."""
    einde = jarig("vijfjarigen.leeftijd", geboren, boek) - _DAG
    melding, toestemming = (boek.zoek(f"vijfjarigen.{wat}", op) for wat in ("melding", "toestemming"))
    if not plicht_.leerplicht_van <= op <= einde or melding is None or toestemming is None:
        return None
    return Vijfjarige(einde, melding.getal, toestemming.getal)


class Uitleg(NamedTuple):
    """Why a duty has its days, and what is unsure about them."""

    redenering: list[str]
    kanttekeningen: list[str]


def leg_uit(
    geboren: date, kalender: Kalender, feiten: Omstandigheden | None = None, boek: Regelboek = REGELBOEK
) -> Uitleg:
    """The steps from birth date to the days of `plicht`, with their articles."""
    feiten, duur = feiten or Omstandigheden(), plicht(geboren, kalender, feiten, boek)
    begin, einde, kwal = (
        boek.op_verjaardag(code, geboren)
        for code in ("leerplicht.begin", "leerplicht.einde", "kwalificatieplicht.einde")
    )
    zestien = verjaardag(geboren, einde.getal)
    stappen = [
        f"{begin.getal} jaar op {kort(verjaardag(geboren, begin.getal))}; de leerplicht begint op de eerste schooldag"
        f" van de maand daarna, {lang(duur.leerplicht_van)} ({begin.artikel})",
        f"{einde.getal} jaar op {kort(zestien)}, in schooljaar {Schooljaar.van(zestien)}"
        f" ({einde.artikel})",
    ]  # fmt: skip
    if feiten.twaalf_jaren_op:
        regel = boek.op_verjaardag("leerplicht.einde", geboren)
        stappen.append(f"twaalf volle schooljaren op {kort(feiten.twaalf_jaren_op)} ({regel.artikel[:-1]}a)")
    stappen.append(f"de leerplicht eindigt op {lang(duur.leerplicht_tot)}, met het schooljaar")
    stappen.append(_kwalificatie(duur, kort(verjaardag(geboren, kwal.getal)), kwal.artikel, feiten))
    return Uitleg(stappen, _onzeker(geboren, kalender, duur, boek))


def _kwalificatie(duur: Plicht, achttien: str, artikel: str, feiten: Omstandigheden) -> str:
    gebeurd = [
        f"{wat} op {kort(dag)}"
        for dag, wat in (
            (feiten.startkwalificatie_op, "startkwalificatie"),
            (feiten.uitstroom_op, "praktijkonderwijs of vso afgerond"),
        )
        if dag
    ]
    reden = "; ".join([*gebeurd, f"18 jaar op {achttien}"])
    if duur.kwalificatieplicht_tot is None:
        return f"geen kwalificatieplicht: {reden} (Leerplichtwet art. 4a en {artikel[-2:]})"
    return f"daarna kwalificatieplicht tot en met {lang(duur.kwalificatieplicht_tot)}: {reden} ({artikel})"


def _onzeker(geboren: date, kalender: Kalender, duur: Plicht, boek: Regelboek) -> list[str]:
    """What the reader must know: a month without school, holidays unknown or not verified, 29 February."""
    maand = eerste_maand(geboren, boek)
    uit = []
    if (duur.leerplicht_van.year, duur.leerplicht_van.month) != (maand.year, maand.month):
        regel = boek.rijen("leerplicht.geen-schooldag")[0]
        uit.append(f"{kort(maand)[3:]} heeft geen schooldag; dan geldt {regel.waarde} ({regel.kanttekening})")
    if not kalender.kent(maand):
        uit.append(f"de schoolvakanties rond {kort(maand)} staan niet in lpa: het begin telt alleen feestdagen mee")
    uit += [
        f"{v.vol}: {v.bron}"
        for v in kalender.vakanties
        if not v.bevestigd and v.eerste_dag <= duur.leerplicht_van and maand <= v.laatste_dag + _DAG
    ]
    if (geboren.month, geboren.day) == (2, 29):
        regel = boek.rijen("leeftijd.schrikkeldag")[0]
        uit.append(f"{regel.tekst} {regel.waarde} ({regel.kanttekening})")
    if maand < OUDSTE:
        uit.append(f"de wet van voor {kort(OUDSTE)} is niet nagelezen: het begin volgt de latere tekst")
    return uit

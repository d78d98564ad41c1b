"""How many exemptions a schooljaar had, by ground: what was done with them, and which of them held (table 8)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lpa.domain.base import soorten
from lpa.domain.base.named import NamedTuple
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.records.aanvraag import Vrijstelling


class Grondtelling(NamedTuple):
    """The counts of one ground in a schooljaar.

    `toegekend` and `geweigerd` are the words of the report, also for what arose by law or did not.
    By effort, the schooljaar of the kennisgeving or aanvraag: `behandeld` = `toegekend` + `geweigerd` +
    `buiten_behandeling` + `ingetrokken`, and `open`. By validity: those that hold on 1 August, those that began after
    it, and all that hold on some day of the schooljaar (`lopend`, the sum of the two).
    """

    behandeld: int = 0
    toegekend: int = 0
    geweigerd: int = 0
    buiten_behandeling: int = 0
    ingetrokken: int = 0
    open: int = 0
    op_1_augustus: int = 0
    nieuw: int = 0
    lopend: int = 0


GELDIG = ("op_1_augustus", "lopend")  # the counts of what held before the schooljaar already
_TELT_ALS = {
    soorten.VAN_RECHTSWEGE: "toegekend", soorten.NIET_VRIJGESTELD: "geweigerd", soorten.BUITEN: "buiten_behandeling",
}  # fmt: skip


def telling(
    vrijstellingen: Iterable[Vrijstelling], geldende: Mapping[int, Vrijstelling], jaar: Schooljaar
) -> Mapping[str, Grondtelling]:
    """The counts of each ground in `jaar`, from all exemptions there are; `geldende` as in `soorten_van_tellen`."""
    tellers = {grond: dict.fromkeys(Grondtelling._fields, 0) for grond in soorten.VRIJSTELLINGSGRONDEN}
    for v in vrijstellingen:
        for soort in soorten_van_tellen(v, geldende, jaar):
            tellers[v.soort][soort] += 1
    return {grond: Grondtelling(**teller) for grond, teller in tellers.items()}


def soorten_van_tellen(v: Vrijstelling, geldende: Mapping[int, Vrijstelling], jaar: Schooljaar) -> list[str]:
    """The counts of a schooljaar to which one exemption belongs, by their names in `Grondtelling`.

    `geldende` are those that were granted, by zaaknummer, on the days on which there is something to exempt from.
    """
    uit = []
    if v.schooljaar == str(jaar):
        uit += ["behandeld", _TELT_ALS.get(v.afhandeling, v.afhandeling)] if v.afhandeling else ["open"]
    loopt = geldende.get(v.nummer, v)
    if loopt.geldt(jaar.eerste_dag):
        uit += ["op_1_augustus", "lopend"]
    elif loopt.geldt_tussen(jaar.eerste_dag, jaar.laatste_dag):
        uit += ["nieuw", "lopend"]
    return uit

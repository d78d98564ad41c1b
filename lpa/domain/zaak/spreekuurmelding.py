"""In which `preventief` melding an invitation to a spreekuur lies, and on which day that melding is.

The melding counts in the schooljaar of its day, and the spreekuur must count there too: one that is planned before the
summer for a day after it has a melding of that day.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from lpa.domain.base.datum import kort
from lpa.domain.base.tekst import opsomming
from lpa.domain.records.school import Inschrijving
from lpa.domain.records.spreekuur import PREVENTIEF, Spreekuur
from lpa.domain.records.zaak import Melding, Zaak, schooljaar_van


def meldingsdag(s: Spreekuur, vandaag: date) -> date:
    """The day of a new melding: that of planning; of the spreekuur where it is earlier, or in another schooljaar."""
    return min(vandaag, s.datum) if schooljaar_van(vandaag) == schooljaar_van(s.datum) else s.datum


def melding_voor(
    s: Spreekuur,
    jongere: int,
    meldingen: Sequence[Melding],
    inschrijvingen: Sequence[Inschrijving],
    vandaag: date,
    mee: int | None = None,
) -> Melding:
    """The `preventief` melding that an invitation lies in.

    That is an open one at this school of the schooljaar of the spreekuur. Else one that planning made may get another
    day: `mee`, on which nothing hangs but this invitation; or one whose day is still to come. Else a new one, number 0.
    """
    open_ = [m for m in meldingen if m.is_open and (m.soort, m.school) == (PREVENTIEF, s.school)]
    dit_jaar = [m for m in open_ if m.schooljaar == schooljaar_van(s.datum)]
    for m in dit_jaar:
        if m.geopend_op <= s.datum:
            return m
    nieuw = _nieuw(s, jongere, inschrijvingen, meldingsdag(s, vandaag))
    later = [m for m in dit_jaar if m.geopend_op > vandaag]
    for m in [*(m for m in open_ if m.nummer == mee), *later]:
        if _is_kaal(m):
            return replace(nieuw, nummer=m.nummer, versie=m.versie)
    return nieuw


def _nieuw(s: Spreekuur, jongere: int, inschrijvingen: Sequence[Inschrijving], op: date) -> Melding:
    soorten = [i.onderwijssoort for i in inschrijvingen if i.school == s.school and i.geldt(s.datum)]
    return Melding(
        soort=PREVENTIEF, jongere=jongere, school=s.school, onderwijssoort=soorten[0] if soorten else None,
        geopend_op=op, schooljaar=schooljaar_van(op),
    )  # fmt: skip


def _is_kaal(m: Melding) -> bool:
    """Whether a melding says nothing but what planning writes."""
    zegt = ("nummer", "soort", "jongere", "school", "onderwijssoort", "geopend_op", "schooljaar", "versie")
    return m == Melding(**{naam: getattr(m, naam) for naam in zegt})


def moet_anders(m: Melding, s: Spreekuur, vandaag: date) -> bool:
    """Whether an invitation to `s` cannot stay in `m`: of another schooljaar, or to come only after the spreekuur."""
    return m.schooljaar != schooljaar_van(s.datum) or m.geopend_op > max(s.datum, vandaag)


def komt_nog(zaak: Zaak, op: date) -> bool:
    """Whether this is a `preventief` melding of a day after `op`: a letter to who is invited may go out before it."""
    return zaak.soort == PREVENTIEF and zaak.geopend_op > op


def verhuisd_zin(jongere: int, van: Melding, naar: int) -> str:
    """That an invitation lies in another melding now, and that the one which it was in is still there."""
    blijft = (
        f" Melding {van.nummer} blijft open staan (sluiten: lpa melding sluit {van.nummer})." if van.is_open else ""
    )
    return f" De uitnodiging van jongere {jongere} staat nu bij melding {naar}.{blijft}"


def dagzin(gezet: Sequence[Melding]) -> str:
    """` Melding 2 en 3 krijgen de datum 10-09-2020 en tellen in schooljaar 2020-2021.`, or nothing for none."""
    if not gezet:
        return ""
    krijgt, telt = ("krijgt", "telt") if len(gezet) == 1 else ("krijgen", "tellen")
    nummers, m = opsomming([str(m.nummer) for m in gezet]), gezet[0]
    return f" Melding {nummers} {krijgt} de datum {kort(m.geopend_op)} en {telt} in schooljaar {m.schooljaar}."

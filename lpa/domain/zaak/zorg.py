"""The meldcode about violence at home and child abuse (Leerplichtwet art. 16): its steps, and which ask a weighing;
and words about health in what she types, for a diagnosis is not hers to keep (AVG art. 9).

The names of the steps are from memory; that she weighs by the framework for leerplicht and RMC is of Ingrado.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from lpa.domain.base.datum import kort
from lpa.domain.base.tekst import opsomming
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.recht.regel import Regelboek
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.records.zaak import Interventie
from lpa.domain.zaak.keten import VERSTREKKINGEN

MELDCODE = "meldcode"
_ZORGMELDING = "zorgmelding"  # a kind of step, and what is shared by it
# By number; the result of a step begins with it.
STAPPEN = {
    "1": "stap 1: signalen in kaart", "2": "stap 2: overleg met een collega, zo nodig Veilig Thuis",
    "3": "stap 3: gesprek met de betrokkenen", "4": "stap 4: wegen", "5": "stap 5: beslissen over melden en hulp",
}  # fmt: skip


def vraagt_weging(stap: str, op: date, boek: Regelboek = REGELBOEK) -> bool:
    """Whether a step of the meldcode asks her weighing on day `op`: since there is a framework for leerplicht."""
    regel = boek.zoek("meldcode.weging", op)
    return regel is not None and _nummer(stap) >= regel.getal


def _nummer(stap: str) -> int:
    return next((int(n) for n, naam in STAPPEN.items() if stap.startswith(naam)), 0)


def twijfels_volgorde(stap: str, op: date, eerder: Sequence[Interventie], boek: Regelboek = REGELBOEK) -> list[Twijfel]:
    """The doubt about a step of the meldcode on day `op` that comes after a later one, or before an earlier one."""
    nummer, al = _nummer(stap), [(s, _nummer(s.resultaat)) for s in eerder if s.soort == MELDCODE]
    anders = [(s, n) for s, n in al if n and ((n > nummer and s.datum <= op) or (n < nummer and s.datum > op))]
    if not anders or not nummer:
        return []
    ander, n = anders[0]
    dan = f"{'na' if n > nummer else 'voor'} stap {n} op {kort(ander.datum)}"
    zin = f"stap {nummer} van de meldcode op {kort(op)} komt {dan}"
    kanttekening = boek.regel("meldcode.stappen", op).kanttekening
    return [Twijfel("meldcode.volgorde", zin + (f" ({kanttekening})" if kanttekening else ""))]


def stap_zin(stap: str, zaak: int, op: date, boek: Regelboek = REGELBOEK) -> str:
    """Which step it was, how sure that is, and what follows when she reports."""
    onzeker = "; de stappen zijn niet nagelezen" if boek.regel("meldcode.stappen", op).kanttekening else ""
    melden = f" Meldt u bij Veilig Thuis: lpa interventie nieuw {zaak} --soort zorgmelding."
    return f"{stap}{onzeker}.{melden if stap == STAPPEN['5'] else ''}"


def is_van_meldcode(item: Any) -> bool:
    """Whether something tells of the meldcode, or that Veilig Thuis was asked or told: who reports is protected.

    It is a record, or a row of the log by the names of its fields.
    """

    def lees(naam: str) -> Any:
        return item.get(naam) if isinstance(item, Mapping) else getattr(item, naam, None)

    soort, grond = lees("soort"), lees("grondslag")
    return (
        soort in (MELDCODE, _ZORGMELDING) or grond == VERSTREKKINGEN[_ZORGMELDING].grondslag
        or any(noemt_veilig_thuis(lees(naam)) for naam in ("met_wie", "aan"))
    )  # fmt: skip


def noemt_veilig_thuis(tekst: Any) -> bool:
    """Whether it is a text in which Veilig Thuis is named."""
    return isinstance(tekst, str) and "veilig thuis" in " ".join(tekst.lower().split())


# Whole words, and beginnings of words that end in …
_WOORDEN = (
    "diagnose", "diagnoses", "adhd", "asperger", "pdd-nos", "medicatie", "medicijn…", "ritalin", "epilepsie",
    "diabetes", "kanker", "zwanger", "hiv", "anorexia", "boulimia", "borderline", "psychose", "psychotisch", "autis…",
    "depressie…", "depressief", "angststoornis…", "eetstoornis…", "verslaafd", "verslaving", "suïcid…", "suicid…",
    "zelfbeschadig…", "automutilatie", "psychiat…", "burn-out", "burnout",
)  # fmt: skip


@lru_cache(maxsize=1)  # dear to compile, and most commands type nothing
def _patroon() -> re.Pattern[str]:
    woorden = "|".join(re.escape(w.rstrip("…")) + (r"\w*" if w.endswith("…") else "") for w in _WOORDEN)
    return re.compile(rf"\b({woorden})\b", re.IGNORECASE)


def herinnering(teksten: list[str]) -> str:
    """What is said of texts in which such words stand; empty where there are none."""
    woorden = list(dict.fromkeys(woord.lower() for tekst in teksten for woord in _patroon().findall(tekst)))
    if not woorden:
        return ""
    genoemd = opsomming([f"'{woord}'" for woord in woorden[:3]])
    return (
        f"Let op: u schreef {genoemd}. Leg over gezondheid alleen vast wat nodig is (AVG art. 9); een diagnose hoort"
        " niet in lpa."
    )

"""Words about health in what she types: a reminder that a diagnosis is not hers to keep (AVG art. 9)."""

from __future__ import annotations

import re

from lpa.domain.base.tekst import opsomming

# Whole words, and beginnings of words that end in …
_WOORDEN = (
    "diagnose", "diagnoses", "adhd", "asperger", "pdd-nos", "medicatie", "medicijn…", "ritalin", "epilepsie",
    "diabetes", "kanker", "zwanger", "hiv", "anorexia", "boulimia", "borderline", "psychose", "psychotisch", "autis…",
    "depressie…", "depressief", "angststoornis…", "eetstoornis…", "verslaafd", "verslaving", "suïcid…", "suicid…",
    "zelfbeschadig…", "automutilatie", "psychiat…", "burn-out", "burnout",
)  # fmt: skip
_PATROON = re.compile(
    r"\b(" + "|".join(re.escape(w.rstrip("…")) + (r"\w*" if w.endswith("…") else "") for w in _WOORDEN) + r")\b",
    re.IGNORECASE,
)


def herinnering(teksten: list[str]) -> str:
    """What is said of texts in which such words stand; empty where there are none."""
    woorden = list(dict.fromkeys(woord.lower() for tekst in teksten for woord in _PATROON.findall(tekst)))
    if not woorden:
        return ""
    genoemd = opsomming([f"'{woord}'" for woord in woorden[:3]])
    return (
        f"Let op: u schreef {genoemd}. Leg over gezondheid alleen vast wat nodig is (AVG art. 9); een diagnose hoort"
        " niet in lpa."
    )

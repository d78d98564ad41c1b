"""Which kind of step her own words are about: a proposal, that she can always change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from lpa.domain.base.tekst import woorden

# By kind the words, or words in a row, that say it. Steps that threaten (a warning, Halt, a proces-verbaal) are never
# proposed: the law is behind them, so she names them herself.
_WOORDEN = {
    "telefoon": """gebeld belde belden belt bellen opgebeld teruggebeld nagebeld doorgebeld telefoontje voicemail
        ingesproken geappt appte appje sms gesmst whatsapp""",
    "brief": """brief briefje gemaild mailde mailden mailt mail mailtje email e|mail teruggemaild geschreven
        aangeschreven""",
    "huisbezoek": "huisbezoek thuisbezoek aangebeld aan|de|deur thuis|geweest langsgegaan langs|geweest",
    "spreekuur": "spreekuur",
    "mdo": "mdo multidisciplinair zorgadviesteam ondersteuningsteam",
    "jeugdbeschermingstafel": "jeugdbeschermingstafel beschermingstafel jbt",
    "zorgmelding": "zorgmelding veilig|thuis|gemeld gemeld|bij|veilig|thuis",
    "doorverwijzing": "doorverwezen doorverwijzing doorverwijst",
    "verzuimgesprek": "gesproken gesprek gesprekje sprak spraken verzuimgesprek schoolgesprek",
}
_TELEFOON = ("telefonisch", "telefoon", "aan de lijn")  # they say how, wherever they stand
SOORTEN = tuple(_WOORDEN)


def voorgesteld(tekst: str) -> str | None:
    """The kind of step that `tekst` is about, by the word that comes first; None where no word says it."""
    gezegd = _op_rij(tekst)
    if any(_op_rij(vorm) in gezegd for vorm in _TELEFOON):
        return "telefoon"
    gevonden = [(gezegd.find(vorm), -len(vorm), soort) for soort, vormen in _VORMEN.items() for vorm in vormen]
    return min((plek for plek in gevonden if plek[0] >= 0), default=(0, 0, None))[2]


def meest_gebruikt(soorten: Iterable[str], aantallen: Mapping[str, int]) -> list[str]:
    """The kinds, those that she used most first; of those that are as often used in their own order."""
    return sorted(soorten, key=lambda soort: -aantallen.get(soort, 0))


def _op_rij(tekst: str) -> str:
    return f" {' '.join(woorden(tekst))} "


_VORMEN = {soort: [_op_rij(vorm.replace("|", " ")) for vorm in vormen.split()] for soort, vormen in _WOORDEN.items()}

"""Without names: no text that somebody typed comes through, whatever the field; kinds, days and numbers do."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import pytest

from lpa.domain.base.datum import Geboortedatum
from lpa.domain.base.record import Record
from lpa.domain.brief.briefsoort import SOORTEN
from lpa.domain.dossier.dossier import Dossier
from lpa.domain.dossier.naamloos import artikelen, naamloos, zonder_tekst
from lpa.domain.dossier.tijdlijn import tijdlijn
from lpa.domain.werk.lopend import Lopend
from lpa.domain.zaak.keten import LOS, VERSTREKKINGEN
from tests.domain.dossiers import OP, gemerkt, vol


def _teksten(waarde: Any) -> list[str]:
    """Every text anywhere in a value."""
    if isinstance(waarde, Record):
        return [t for f in fields(waarde) for t in _teksten(getattr(waarde, f.name))]
    if isinstance(waarde, dict):
        return [t for w in waarde.values() for t in _teksten(w)]
    if isinstance(waarde, list | tuple):
        return [t for w in waarde for t in _teksten(w)]
    return [waarde] if isinstance(waarde, str) else []


def test_no_text_that_was_typed_comes_through() -> None:
    vooraf = gemerkt("GEHEIM")
    assert sum("GEHEIM" in tekst for tekst in _teksten(vooraf)) > 100
    kaal = naamloos(vooraf)
    assert [tekst for tekst in _teksten(kaal) if "GEHEIM" in tekst] == []
    assert [g for g in tijdlijn(kaal) if "GEHEIM" in str(g)] == []


def test_kinds_days_and_numbers_stay() -> None:
    voor, na = vol(), naamloos(vol())
    weg = {"aan", "wat", "met", "verslag", "reden", "bestand", "stap"}
    lijn, kaal = tijdlijn(voor), tijdlijn(na)
    assert [(g.datum, g.soort, g.nummer) for g in kaal] == [(g.datum, g.soort, g.nummer) for g in lijn]
    zonder = [g.wat.replace(": uitnodiging", "") for g in lijn]
    assert [g.wat for g in kaal] == zonder
    assert [[p for p in g.details if p[0] not in weg] for g in lijn] == [list(g.details) for g in kaal]


def test_the_letters_and_grounds_that_lpa_itself_offers_stay() -> None:
    d = vol()
    brieven = [replace(b, soort=soort) for b in d.brieven for soort in SOORTEN]
    verstrekkingen = [
        replace(x, grondslag=deelt.grondslag) for x in d.verstrekkingen for deelt in (*VERSTREKKINGEN.values(), LOS)
    ]
    kaal = naamloos(d._replace(brieven=brieven, verstrekkingen=verstrekkingen))
    assert [b.soort for b in kaal.brieven] == list(SOORTEN)
    assert [x.grondslag for x in kaal.verstrekkingen] == [x.grondslag for x in verstrekkingen]


def test_of_the_birth_date_only_the_year_is_left() -> None:
    assert naamloos(vol()).jongere.geboortedatum == Geboortedatum.fromisoformat("2004")


@pytest.mark.parametrize("leeg", [Dossier(vol().jongere, []), vol()])
def test_taking_names_away_twice_is_taking_them_away_once(leeg: Dossier) -> None:
    eens = naamloos(leeg)
    assert naamloos(eens) == eens


@pytest.mark.parametrize(
    ("tekst", "over"),
    [
        ("Leerplichtwet art. 22 lid 4", "Leerplichtwet art. 22 lid 4"),
        ("AVG art. 6 lid 1 onder e", "AVG art. 6 lid 1 onder e"),
        ("volgens artikel 21a van de Leerplichtwet, zei Noor", "artikel 21a van de Leerplichtwet"),
        ("Awb art. 4:13 lid 2 en art. 3", "Awb art. 4:13 lid 2, art. 3"),
        ("met moeder besproken", ""), ("art. Specht", ""), ("06-12345678", ""), ("kaart. 3", ""), ("", ""),
    ],
)  # fmt: skip
def test_of_a_ground_only_the_articles_stay(tekst: str, over: str) -> None:
    assert artikelen(tekst) == over


def test_a_term_keeps_its_day_and_article_and_loses_what_was_typed() -> None:
    wet = Lopend("besluit-aanvraag", "beslissen", OP, 3, "Awb art. 4:13", "opgeschort (bewijs van Noor gevraagd)")
    eigen = Lopend("eigen", "Noor bellen", OP, 3, "afspraak met Noor, AVG art. 6", "zelf gekozen", eigen=7)
    assert zonder_tekst(wet) == wet._replace(waarom="")
    assert zonder_tekst(eigen) == eigen._replace(wat="eigen termijn 7", grondslag="AVG art. 6", waarom="")

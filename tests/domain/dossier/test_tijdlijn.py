"""The line of time: nothing is lost, nothing is said twice, and the order holds."""

from __future__ import annotations

import random
import re
from dataclasses import fields
from importlib import import_module
from pkgutil import walk_packages
from typing import Any

import pytest
from hypothesis import given, settings

import lpa.domain
from lpa.domain.base.record import Record
from lpa.domain.dossier.dossier import AnyZaak, Dossier
from lpa.domain.dossier.geheimadres import zonder_adres
from lpa.domain.dossier.tijdlijn import ORDE, afspraken, gebeurd, tijdlijn
from lpa.domain.records.brief import Brief
from tests.domain.dossiers import OP, dossiers, gemerkt, vol
from tests.domain.factories import dag, maak_huisbezoek, maak_interventie, maak_jongere, maak_verlof


def _teksten(d: Dossier) -> set[str]:
    return {tekst for g in tijdlijn(d) for _, tekst in g.details}


@settings(max_examples=50)
@given(dossiers())
def test_every_text_of_every_record_is_on_the_line(d: Dossier) -> None:
    getypt = {z.reden for z in d.zaken}  # type: ignore[union-attr]
    getypt |= {t for s in d.interventies for t in (s.met_wie, s.resultaat, s.notitie)}
    getypt |= {t for h in d.huisbezoeken for t in (h.verslag, h.met_wie)} | {h.reden for h in d.heropeningen}
    getypt |= {r.reden for r in d.routestappen} | {t for b in d.brieven for t in (b.aan, b.bestand)}
    getypt |= {t for x in d.verstrekkingen for t in (x.aan, x.wat, x.grondslag)} | {
        s.plaats for _, s in d.uitnodigingen
    }
    getypt |= {e.wat for e in d.eigentermijnen} | {u.reden for u in d.uitstel} | {v.reden for v in d.verplaatsingen}
    assert getypt - {""} <= _teksten(d)


@settings(max_examples=50)
@given(dossiers())
def test_every_record_is_on_the_line_once(d: Dossier) -> None:
    lijn = tijdlijn(d)
    per_soort = {soort: [g.nummer for g in lijn if g.soort == soort] for soort in ORDE}
    assert sorted(per_soort["geopend"]) == [z.nummer for z in d.zaken]
    dicht = [z.nummer for z in d.zaken if z.gesloten_op]
    assert sorted(per_soort["gesloten"]) == sorted([*dicht, *(h.nummer for h in d.heropeningen)])
    for soort, records in (
        ("heropening", d.heropeningen), ("route", d.routestappen), ("verstrekking", d.verstrekkingen),
        ("uitstel", d.uitstel), ("verplaatsing", d.verplaatsingen),
        ("termijn", d.eigentermijnen), ("huisbezoek", d.huisbezoeken), ("spreekuur", [u for u, _ in d.uitnodigingen]),
    ):  # fmt: skip
        assert sorted(per_soort[soort]) == [r.nummer for r in records]
    dagen = [(b.nummer, dag_) for b in d.brieven for dag_ in {b.datum, b.verzonden_op or b.datum}]
    assert sorted((g.nummer, g.datum) for g in lijn if g.soort == "brief") == sorted(dagen)
    # A step is a line of its own, or was taken in by what became it on the same day.
    alleen = per_soort["interventie"]
    assert len(alleen) == len(set(alleen))
    opgenomen = {h.interventie for h in d.huisbezoeken} | {u.interventie for u, _ in d.uitnodigingen}
    opgenomen |= {b.interventie for b in d.brieven}
    assert {s.nummer for s in d.interventies} - set(alleen) <= opgenomen


@settings(max_examples=50)
@given(dossiers())
def test_the_line_goes_by_date_then_kind_then_number(d: Dossier) -> None:
    lijn = tijdlijn(d)
    assert lijn == sorted(lijn, key=lambda g: (g.datum, ORDE.index(g.plek), g.nummer, g.wat))
    assert sorted([*gebeurd(lijn, OP), *afspraken(lijn, OP)]) == sorted(lijn)
    assert all(g.komt or g.datum > OP for g in afspraken(lijn, OP))


@settings(max_examples=50)
@given(dossiers())
def test_the_line_does_not_depend_on_how_it_was_read(d: Dossier) -> None:
    def anders(waarde: Any) -> Any:
        return random.sample(waarde, len(waarde)) if isinstance(waarde, list) else waarde

    geschud = Dossier(*map(anders, d))
    assert [(g.datum, g.soort, g.nummer, g.wat) for g in tijdlijn(geschud)] == [
        (g.datum, g.soort, g.nummer, g.wat) for g in tijdlijn(d)
    ]


def test_on_one_day_a_zaak_is_opened_first_and_reopened_last() -> None:
    soorten = [g.soort for g in tijdlijn(vol()) if g.datum == OP]
    assert soorten == sorted(soorten, key=ORDE.index)
    assert (soorten[0], *soorten[-2:]) == ("overstap", "heropening", "verplaatsing")


def test_a_visit_that_became_a_step_of_another_day_stays_apart() -> None:
    d = Dossier(
        maak_jongere(nummer=1), [], interventies=[maak_interventie(nummer=1, soort="huisbezoek")],
        huisbezoeken=[maak_huisbezoek(nummer=1, status="afgelegd", interventie=1)],
    )  # fmt: skip
    assert [g.soort for g in tijdlijn(d)] == ["interventie", "huisbezoek"]


def test_what_the_visit_says_already_is_not_said_again() -> None:
    stap = maak_interventie(nummer=1, soort="huisbezoek", datum=dag("14-01-2020"), notitie="post gezien", met_wie="oma")
    bezoek = maak_huisbezoek(nummer=1, status="afgelegd", interventie=1, verslag="post gezien")
    (g,) = tijdlijn(Dossier(maak_jongere(nummer=1), [], interventies=[stap], huisbezoeken=[bezoek]))
    assert g.wat == "huisbezoek afgelegd"
    assert [tekst for _, tekst in g.details].count("post gezien") == 1
    assert ("met", "oma") in g.details


def _brief(nummer: int, **anders: Any) -> Brief:
    basis: dict[str, Any] = {"zaak": 1, "soort": "waarschuwing", "sha256": "0" * 64, "datum": OP, "verzonden_op": OP,
                             "interventie": 1, "bestand": f"b{nummer}.docx"}  # fmt: skip
    return Brief(**basis | {"nummer": nummer, "aan": f"ouder {nummer}"} | anders)


def test_one_letter_is_one_line_with_its_step_and_more_letters_stay_beside_it() -> None:
    stap = maak_interventie(nummer=1, soort="waarschuwing-schriftelijk", datum=OP, met_wie="ouder 1")
    een = Dossier(maak_jongere(nummer=1), [], interventies=[stap], brieven=[_brief(1)])
    assert [g.wat for g in tijdlijn(een)] == ["schriftelijke waarschuwing, brief verzonden: waarschuwing"]
    twee = een._replace(brieven=[_brief(1), _brief(2)])
    assert [g.wat for g in tijdlijn(twee)] == ["schriftelijke waarschuwing", *["brief verzonden: waarschuwing"] * 2]
    later = een._replace(brieven=[_brief(1, verzonden_op=None, datum=dag("01-11-2019"))])
    assert [g.soort for g in tijdlijn(later)] == ["brief", "interventie"]


@pytest.mark.parametrize(
    ("soort", "volgorde"),
    [
        ("doorzending", ["geopend", "interventie", "gesloten", "brief"]),
        ("besluit-verlof", ["geopend", "interventie", "gesloten", "brief"]),
        ("waarschuwing", ["geopend", "interventie", "brief", "gesloten"]),
    ],
)
def test_the_letter_that_tells_how_it_ended_comes_after_the_end(soort: str, volgorde: list[str]) -> None:
    dicht = maak_verlof(nummer=1, geopend_op=OP, gesloten_op=OP, afhandeling="doorgestuurd")
    stappen = [maak_interventie(nummer=1, datum=OP, soort="telefoon"), maak_interventie(nummer=2, datum=OP)]
    een = Dossier(
        maak_jongere(nummer=1), [dicht], interventies=stappen, brieven=[_brief(1, soort=soort, interventie=2)]
    )
    assert [g.soort for g in tijdlijn(een)] == volgorde
    twee = een._replace(brieven=[_brief(n, soort=soort, interventie=2) for n in (1, 2)])
    na = [g.soort for g in tijdlijn(twee)]
    assert na.index("gesloten") == (2 if volgorde[2] == "gesloten" else 5)


def test_a_letter_is_called_by_its_title() -> None:
    d = Dossier(maak_jongere(nummer=1), [], brieven=[_brief(1, soort="brief-rmc"), _brief(2, soort="eigen")])
    assert [g.wat for g in tijdlijn(d)] == ["brief verzonden: eigen", "brief verzonden: overdracht aan RMC"]


def _records() -> list[type[Record]]:
    modules = [import_module(m.name) for m in walk_packages(lpa.domain.__path__, "lpa.domain.")]
    alle = {w for m in modules for w in vars(m).values() if isinstance(w, type) and issubclass(w, Record)}
    return sorted((w for w in alle if hasattr(w, "__dataclass_fields__")), key=lambda w: w.__name__)


@pytest.mark.parametrize("soort", _records(), ids=lambda soort: soort.__name__)
def test_no_record_about_a_jongere_is_forgotten(soort: type[Record]) -> None:
    namen = {f.name for f in fields(soort)}
    # A jongere carries the stays; what a closed schooljaar keeps of a zaak names nobody.
    if soort.__name__ not in ("Zaak", "Verblijf", "Telfeit") and namen & {"zaak", "jongere"}:
        velden = [*Dossier.__annotations__.values(), AnyZaak]
        assert any(re.search(rf"\b{soort.__name__}\b", str(veld)) for veld in velden)


def test_a_secret_address_goes_from_everywhere_it_may_stand() -> None:
    d = gemerkt("ADRES")
    assert zonder_adres(d) is d
    geheim = zonder_adres(d._replace(jongere=maak_jongere(geheim_adres=True, adres="Dijk 1", plaats="Epe")))
    assert (geheim.jongere.adres, geheim.jongere.plaats) == ("", "")
    assert [v.adres for v in geheim.verzorgers] == [h.adres for h in geheim.huisbezoeken] == [""]

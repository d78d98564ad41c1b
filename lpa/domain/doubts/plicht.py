"""Doubts about what is stored of days on which the jongere has no duty: too early, over, or exempt."""

from __future__ import annotations

from datetime import date

from lpa.domain.base.soorten import DREIGT
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.recht.leerplicht import NOG_NIET, ONZEKER, VRIJGESTELD
from lpa.domain.recht.plichtstand import RMC, Buiten, Plichtstand, buiten
from lpa.domain.recht.regel import Regelboek
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.records.aanvraag import Verlof, Vrijstelling
from lpa.domain.records.zaak import Interventie, Melding

STRAFBAAR = "Leerplichtwet art. 26; HR:2016:402"
_DUURT = ("absoluut", "langdurig")  # absence that goes on for as long as no last day is known


def verzuimdagen(m: Melding, tot: date | None = None) -> tuple[date, date]:
    """First and last day of the absence in a melding, as far as they are known on day `tot`."""
    begin = m.eerste_dag or m.geopend_op
    einde = m.laatste_dag or (m.gesloten_op or tot if m.soort in _DUURT else None) or begin
    return begin, max(begin, einde)


def twijfels_melding(m: Melding, stand: Plichtstand, boek: Regelboek = REGELBOEK) -> list[Twijfel]:
    """The doubt about a melding of days of which none lies in a duty (art. 2 lid 1, 3, 4a, 5)."""
    waarom = buiten(stand, *verzuimdagen(m), boek)
    if waarom is None:
        return []
    dus = ", dus niet absoluut verzuimend" if m.soort == "absoluut" and waarom.stand not in (ONZEKER, RMC) else ""
    return [_twijfel("melding", waarom, dus)]


def twijfels_stap(stap: Interventie, m: Melding, stand: Plichtstand, boek: Regelboek = REGELBOEK) -> list[Twijfel]:
    """The doubt about a step that threatens, in a melding of days of which none lies in a duty (art. 26)."""
    gevolg = DREIGT.get(stap.soort)
    waarom = buiten(stand, *verzuimdagen(m, stap.datum), boek) if gevolg else None
    return [_twijfel("stap", waarom._replace(artikel=STRAFBAAR), f"; {gevolg}")] if waarom else []


def twijfels_afspraak(dag: date, m: Melding, stand: Plichtstand, boek: Regelboek = REGELBOEK) -> list[Twijfel]:
    """The doubt about a visit or talk on a day outside the duty, about absence outside it as well."""
    if buiten(stand, *verzuimdagen(m, dag), boek) is None:
        return []
    waarom = buiten(stand, dag, dag, boek)
    return [_twijfel("afspraak", waarom)] if waarom else []


def twijfels_verlof(v: Verlof, stand: Plichtstand, boek: Regelboek = REGELBOEK) -> list[Twijfel]:
    """The doubt about leave for days of which none lies in a duty (art. 11)."""
    waarom = buiten(stand, v.van, v.tot, boek)
    return (
        [_twijfel("verlof", waarom._replace(artikel="Leerplichtwet art. 11"), "; dan is er geen verlof nodig")]
        if waarom
        else []
    )


def twijfels_vrijstelling(v: Vrijstelling, stand: Plichtstand, boek: Regelboek = REGELBOEK) -> list[Twijfel]:
    """The doubt about an exemption for who has no duty any more. Before it begins one may be claimed (art. 6 lid 2)."""
    dag = v.van or v.geopend_op
    waarom = buiten(stand, dag, dag, boek)
    if waarom is None or waarom.stand in (ONZEKER, VRIJGESTELD, NOG_NIET):
        return []
    return [_twijfel("vrijstelling", waarom, "; dan is er niets om van vrij te stellen")]


def _twijfel(wat: str, waarom: Buiten, gevolg: str = "") -> Twijfel:
    zin = f"{waarom.tekst}{gevolg}"
    tekst = f"{zin[:-1]}, {waarom.artikel})" if zin.endswith(")") else f"{zin} ({waarom.artikel})"
    if waarom.stand == ONZEKER:
        return Twijfel(f"{wat}.plicht-onbekend", tekst, waarom.artikel)
    return Twijfel(f"{wat}.plicht", tekst, waarom.artikel, zwaar=True)

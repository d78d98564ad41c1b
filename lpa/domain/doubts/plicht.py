"""Doubts about what is stored of days on which the jongere has no duty: too early, over, or exempt."""

from __future__ import annotations

import re
from datetime import date

from lpa.domain.base.datum import Geboortedatum, kort
from lpa.domain.base.soorten import DREIGT, RELATIEF, STAP_BIJ
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.kalender.schooldagen import dagen
from lpa.domain.kalender.schoolkalender import Kalender
from lpa.domain.recht.aanschrijven import leeftijd_toen
from lpa.domain.recht.leerplicht import NOG_NIET, ONZEKER, STRAFBAAR, VRIJGESTELD
from lpa.domain.recht.plichtstand import RMC, Buiten, Plichtstand, buiten
from lpa.domain.recht.regel import Regelboek
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.records.aanvraag import BESLUIT, Verlof, Vrijstelling
from lpa.domain.records.zaak import TEGEN_JONGERE, Interventie, Melding

WAARSCHUWINGEN = STAP_BIJ["waarschuwing"]


def buiten_plicht(
    m: Melding, stand: Plichtstand, boek: Regelboek = REGELBOEK, tot: date | None = None
) -> Buiten | None:
    """Why no day of the absence in a melding lies in a duty: of luxe verzuim no school day."""
    alle = list(dagen(*m.verzuim(tot)))
    school = [dag for dag in alle if stand.kalender.is_schooldag(dag)] if m.soort == "luxe" else []
    return buiten(stand, school or alle, boek)


def twijfels_melding(m: Melding, stand: Plichtstand, boek: Regelboek = REGELBOEK) -> list[Twijfel]:
    """The doubt about a melding of days of which none lies in a duty (art. 2 lid 1, 3, 4a, 5)."""
    waarom = buiten_plicht(m, stand, boek)
    if waarom is None:
        return []
    dus = ", dus niet absoluut verzuimend" if m.soort == "absoluut" and waarom.stand not in (ONZEKER, RMC) else ""
    return [_twijfel("melding", waarom, dus)]


def twijfels_eerste_dag(m: Melding, kalender: Kalender) -> list[Twijfel]:
    """The doubt about absence from school that began on a day without school; luxe verzuim has one of its own."""
    dag = m.eerste_dag
    if dag is None or m.soort not in RELATIEF or m.soort == "luxe" or not kalender.kent(dag):
        return []
    vrij = kalender.waarom_vrij(dag)
    return [Twijfel("melding.geen-schooldag", f"de eerste dag {kort(dag)} is geen schooldag: {vrij}")] if vrij else []


def twijfels_stap(
    stap: Interventie, m: Melding, stand: Plichtstand, boek: Regelboek = REGELBOEK, voornaam: str = ""
) -> list[Twijfel]:
    """The doubt about a step that threatens, in a melding of days of which none lies in a duty (art. 26).

    A warning is about what comes: it needs a duty on its own day as well. With the jongere, who is called `voornaam`,
    it needs a duty of the jongere.
    """
    gevolg = DREIGT.get(stap.soort)
    waarom = buiten_plicht(m, stand, boek, stap.datum) if gevolg else None
    if waarom is None and stap.soort in WAARSCHUWINGEN:
        waarom = buiten(stand, [stap.datum], boek)
    if waarom is None:
        return _eigen_plicht(stap, m, stand.geboren, boek) if gevolg and _met_jongere(stap, voornaam) else []
    dus = f"; {gevolg}" if waarom.stand != ONZEKER else "; zonder plicht is er niets strafbaars"
    return [_twijfel("stap", waarom._replace(artikel=STRAFBAAR), dus)]


def _met_jongere(stap: Interventie, voornaam: str) -> bool:
    """Whether a step is about the jongere: Halt always is, of another it is said, or stands in with whom it was."""
    if stap.tegen:
        return stap.tegen == TEGEN_JONGERE
    namen = "|".join(["jongere", "leerling", *filter(None, [re.escape(voornaam.lower())])])
    return stap.soort == "halt-verwijzing" or bool(
        re.search(rf"(?<!van )(?<!van de )\b({namen})\b", stap.met_wie.lower())
    )


def _eigen_plicht(stap: Interventie, m: Melding, geboren: Geboortedatum, boek: Regelboek) -> list[Twijfel]:
    """The doubt about what threatens a jongere who was too young for an own duty during the absence (art. 2 lid 3)."""
    zelf, tot = boek.regel("jongere.zelf", stap.datum), boek.regel("kwalificatieplicht.einde", stap.datum)
    past, toen = leeftijd_toen(geboren, m.verzuim(stap.datum), zelf.getal, tot.getal)
    if past == {True}:
        return []
    daad = boek.regel("jongere.daad", stap.datum)
    waarom = f"{zelf.artikel}; dat de leeftijd bij het verzuim telt, {daad.kanttekening}"
    tekst = (
        f"de jongere was {toen}, de laatste dag van het verzuim, en zelf verplicht is iemand vanaf {zelf.waardetekst}"
    )
    return [Twijfel("stap.plicht-jongere", f"{tekst}; {DREIGT[stap.soort]} ({waarom})", zelf.artikel, zwaar=True)]


def twijfels_afspraak(dag: date, m: Melding, stand: Plichtstand, boek: Regelboek = REGELBOEK) -> list[Twijfel]:
    """The doubt about a visit or talk on a day outside the duty, about absence outside it as well."""
    if buiten_plicht(m, stand, boek, dag) is None:
        return []
    waarom = buiten(stand, [dag], boek)
    return [_twijfel("afspraak", waarom)] if waarom else []


def twijfels_verlof(v: Verlof, stand: Plichtstand, boek: Regelboek = REGELBOEK) -> list[Twijfel]:
    """The doubt about leave for days of which none lies in a duty (art. 11)."""
    waarom = buiten(stand, dagen(v.van, v.tot), boek)
    return (
        [_twijfel("verlof", waarom._replace(artikel="Leerplichtwet art. 11"), "; dan is er geen verlof nodig")]
        if waarom
        else []
    )


def twijfels_vrijstelling(v: Vrijstelling, stand: Plichtstand, boek: Regelboek = REGELBOEK) -> list[Twijfel]:
    """The doubt about an exemption for who has no duty any more, or a besluit that grants one until after the duty.
    Before it begins one may be claimed (art. 6 lid 2).
    """
    dagen_ = [v.van or v.geopend_op, *([v.tot] if v.verleend and v.soort in BESLUIT and v.tot else [])]
    for dag in dagen_:
        waarom = buiten(stand, [dag], boek)
        if waarom and waarom.stand not in (ONZEKER, VRIJGESTELD, NOG_NIET):
            return [_twijfel("vrijstelling", waarom, "; dan is er niets om van vrij te stellen")]
    return []


def _twijfel(wat: str, waarom: Buiten, gevolg: str = "") -> Twijfel:
    zin = f"{waarom.tekst}{gevolg}"
    tekst = f"{zin[:-1]}, {waarom.artikel})" if zin.endswith(")") else f"{zin} ({waarom.artikel})"
    if waarom.stand == ONZEKER:
        return Twijfel(f"{wat}.plicht-onbekend", tekst, waarom.artikel)
    return Twijfel(f"{wat}.plicht", tekst, waarom.artikel, zwaar=True)

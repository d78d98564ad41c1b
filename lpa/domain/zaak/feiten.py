"""What a zaak says about itself, as pairs of a label and a text, whatever its type.

The type goes by the name of the class, so that a page of one kind of zaak loads no other kind.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from lpa.domain.base.datum import kort, lang, tot_en_met
from lpa.domain.base.soorten import MELDINGSOORTEN, VERLOFGRONDEN, VRIJSTELLINGSGRONDEN
from lpa.domain.base.tekst import getal
from lpa.domain.records.zaak import Melding, Zaak, zaaktype

if TYPE_CHECKING:
    from lpa.domain.records.aanvraag import Verlof, Vrijstelling
    from lpa.domain.records.overstap import Overstap

Feiten = list[tuple[str, str | None]]
_OPEN = {"melding": "nog in onderzoek", "verlof": "nog niet beslist", "vrijstelling": "nog in behandeling"}


def zaaknaam(zaak: Zaak) -> str:
    """`melding: signaalverzuim`, `verlof: gewichtige omstandigheden (art. 14)`."""
    soorten = MELDINGSOORTEN | VERLOFGRONDEN | VRIJSTELLINGSGRONDEN
    soort = soorten.get(zaak.soort, zaak.soort).split(":")[0]
    return f"{zaaktype(zaak)}: {soort}" if soort else zaaktype(zaak)


def openstand(type_: str) -> str:
    """What an open zaak of this type is called."""
    return _OPEN.get(type_, "loopt nog")


def zaakstand(zaak: Zaak) -> str:
    """`gesloten op 10-09-2019: waarschuwing`, or what an open zaak is called."""
    if zaak.vervallen_op:
        return f"vervallen op {kort(zaak.vervallen_op)}"
    if zaak.gesloten_op is None:
        return openstand(zaaktype(zaak))
    return f"gesloten op {kort(zaak.gesloten_op)}" + (f": {zaak.afhandeling}" if zaak.afhandeling else "")


def zaakafloop(zaak: Zaak) -> str:
    """How a zaak stands as paper tells it: of one that is open nothing, for its outcome may have been left out."""
    return zaakstand(zaak) if zaak.gesloten_op or zaak.vervallen_op else ""


def zaakfeiten(zaak: Zaak) -> Feiten:
    """All that was recorded in the zaak itself; values that are empty belong to nobody's page."""
    return _FEITEN[zaaktype(zaak)](zaak)


def melding_feiten(m: Melding) -> Feiten:
    """What was reported."""
    return [
        ("meldingsnummer", m.meldingsnummer),
        ("eerste dag", kort(m.eerste_dag)),
        ("laatste dag", kort(m.laatste_dag)),
        ("uren", None if m.uren is None else getal(m.uren)),
        ("melder", m.melder),
        ("reden", m.reden),
        ("actie school", m.actie_school),
        ("vervolg op", f"melding {m.vervolg_op}" if m.vervolg_op else None),
        ("na verlof", f"verlof {m.na_verlof}" if m.na_verlof else None),
        ("onderreden", m.onderreden),
        ("toelichting", m.toelichting),
        ("naar DUO", f"overgetypt op {kort(m.duo_op)}" if m.duo_op else None),
    ]


def verlof_aanvraag(v: Verlof) -> Feiten:
    """What was asked for."""
    return [
        ("periode", tot_en_met(v.van, v.tot)),
        ("schooldagen", f"{v.schooldagen}" + (", opgegeven door de school" if v.opgegeven else "")),
        ("geen les op", v.zonder_les),
        ("ontvangen", lang(v.geopend_op)),
        ("aanvrager", v.gevraagd_door),
        ("reden", v.reden),
    ]


def verlof_gehoord(v: Verlof) -> Feiten:
    """That the head was heard (art. 14 lid 3)."""
    gezegd = f": {v.mening}" if v.mening else ""
    return [("hoofd gehoord", f"{lang(v.gehoord_op)}{gezegd}" if v.gehoord_op else None)]


def verlof_afloop(v: Verlof) -> Feiten:
    """What became of a request."""
    if v.gesloten_op is None:
        return [("stand", "nog niet beslist")]
    door = f", door de {v.beslisser}" if v.beslisser == "ambtenaar" else ", door het hoofd" if v.beslisser else ""
    deel = None
    if v.toegewezen_van and v.toegewezen_tot:
        deel = f"{tot_en_met(v.toegewezen_van, v.toegewezen_tot, kort)}, {v.toegewezen_dagen} schooldagen"
    return [
        ("stand", f"{v.afhandeling or 'gesloten'} op {lang(v.gesloten_op)}{door}"),
        ("toegewezen", deel),
        ("motivering", v.motivering),
        ("doorgestuurd aan", v.doorgestuurd_aan),
        ("verzonden", lang(v.verzonden_op) if v.verzonden_op else None),
    ]


def _verlof_feiten(v: Verlof) -> Feiten:
    return [*verlof_aanvraag(v), *verlof_gehoord(v), *verlof_afloop(v)]


def _ja(waarde: bool | None) -> str | None:
    return None if waarde is None else "ja" if waarde else "nee"


def vrijstelling_aanvraag(v: Vrijstelling) -> Feiten:
    """What was asked for or given notice of, and the declaration that came with it (art. 7)."""
    return [
        ("geldt", geldigheid(v)),
        ("aanvrager", v.gevraagd_door),
        ("instelling", v.instelling),
        ("toelichting", v.toelichting),
        ("verklaring", kort(v.verklaring_op)),
        ("deskundige", v.deskundige),
        ("conclusie", v.conclusie),
        ("behandelt het kind zelf", _ja(v.behandelend)),
        ("nooit geschikt", "ja: geen jaarlijkse kennisgeving (art. 6 lid 3)" if v.nooit_geschikt else None),
        ("school van die richting bezocht", _ja(v.richting_bezocht)),
        ("school stemt in", _ja(v.instemming)),
        ("plan van aanpak", _ja(v.plan)),
        ("gehoord", kort(v.gehoord_op)),
        ("instelling gehoord", kort(v.instelling_gehoord_op)),
        ("zorg gehoord", v.zorg_gehoord),
    ]


def vrijstelling_afloop(v: Vrijstelling) -> Feiten:
    """What became of an exemption."""
    return [
        ("stand", f"{v.afhandeling or 'gesloten'} op {lang(v.gesloten_op)}" if v.gesloten_op else "nog in behandeling"),
        ("motivering", v.motivering),
        ("voorwaarden", v.voorwaarden),
        ("wat ervan werd", v.geworden),
        ("bezwaarclausule", _ja(v.bezwaarclausule)),
        ("verzonden", kort(v.verzonden_op)),
        ("bij DUO", f"geregistreerd op {kort(v.duo_op)}" if v.duo_op else None),
    ]


def _vrijstelling_feiten(v: Vrijstelling) -> Feiten:
    return [*vrijstelling_aanvraag(v), *vrijstelling_afloop(v)]


def geldigheid(v: Vrijstelling) -> str | None:
    """`01-08-2019 tot en met 31-07-2020`; nothing when no day is known."""
    if v.van is None:
        return None
    return tot_en_met(v.van, v.tot, kort) if v.tot else f"vanaf {kort(v.van)}"


def overstap_feiten(o: Overstap) -> Feiten:
    """What became of a leaver of the vmbo."""
    return [
        ("keuze", o.keuze),
        ("mbo", o.instelling),
        ("aangemeld", kort(o.aangemeld_op)),
        ("aangenomen", kort(o.aangenomen_op)),
        ("ingeschreven", kort(o.ingeschreven_op)),
        ("overgedragen", kort(o.overgedragen_op)),
        ("overgedragen aan", o.overgedragen_aan),
        ("toelichting", o.toelichting),
    ]


_FEITEN: Mapping[str, Callable[[Any], Feiten]] = {
    "melding": melding_feiten,
    "verlof": _verlof_feiten,
    "vrijstelling": _vrijstelling_feiten,
    "overstap": overstap_feiten,
}

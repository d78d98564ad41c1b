"""One record of two: what stays of either where they differ. What the first one has goes before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any

from lpa.domain.base.datum import kort
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.record import Record
from lpa.domain.records.jongere import Jongere, Verblijf
from lpa.domain.records.school import School
from lpa.errors import Geweigerd

LEEG = (None, "", "onbekend", 0)
_ADRES = ("adres", "postcode", "plaats", "land")
_STAY = ("verblijf", "gevestigd_op", "verhuisd_op")
_APART = ("nummer", "versie", "zoeksleutel", "notitie", "gezin", "geheim_adres", *_ADRES, *_STAY)
_NAAM = ("achternaam", "tussenvoegsel", "voornaam")


class Verschil(NamedTuple):
    """A field of which the two records do not say the same, and what it becomes, as values of the record."""

    veld: str
    blijft: Any
    weg: Any
    wordt: Any


class Samen(NamedTuple):
    """What two records become: the one that stays, where they differed, and stays that are now of before."""

    record: Any
    verschillen: Sequence[Verschil]
    verblijven: Sequence[Verblijf] = ()


def een_jongere(blijft: Jongere, weg: Jongere) -> Samen:
    """The one record of two jongeren. What it cannot hold of the other goes into its note, but for a secret address.

    Raises Geweigerd for two BSNs: those are two people, or one of them is wrong and must be mended first.
    """
    _geen_twee(blijft.bsn, weg.bsn, "BSN", f"lpa jongere wijzig {weg.nummer} --bsn ''")
    na: Jongere = replace(
        blijft, **{f.name: _een_van(blijft, weg, f.name) for f in fields(Jongere) if f.name not in _APART}
    )
    if _van_weg(blijft, weg):
        na = replace(na, **{naam: getattr(weg, naam) for naam in _ADRES})
    if not blijft.voornaam and weg.achternaam == blijft.achternaam:
        na = replace(na, voornaam=weg.voornaam)
    if blijft.geboortedatum.exact is None and weg.geboortedatum.exact:
        na = replace(na, geboortedatum=weg.geboortedatum)
    na = replace(na, geheim_adres=blijft.geheim_adres or weg.geheim_adres, gezin=blijft.gezin or weg.gezin)
    na, eerder = _verblijf(na, blijft, weg)
    na = replace(na, notitie=_notitie(blijft, weg, na))
    na = replace(na, zoeksleutel=na.sleutel())
    return Samen(na, verschillen(blijft, weg, na), eerder)


def _van_weg(blijft: Jongere, weg: Jongere) -> bool:
    """Whether the address is that of the record that goes: the other has none, or only that one is secret."""
    heeft, ook = (any(getattr(j, naam) for naam in _ADRES) for j in (blijft, weg))
    return ook and (not heeft or (weg.geheim_adres and not blijft.geheim_adres))


def een_school(blijft: School, weg: School) -> Samen:
    """The one record of two schools. Raises Geweigerd for two BRINs: those are two places."""
    _geen_twee(_vestiging(blijft.brin), _vestiging(weg.brin), "BRIN", f"lpa school wijzig {weg.nummer} --brin ''")
    over = ("nummer", "versie", "zoeksleutel", "onderwijssoorten")
    na: School = replace(
        blijft, **{f.name: _een_van(blijft, weg, f.name) for f in fields(School) if f.name not in over}
    )
    soorten = dict.fromkeys([*blijft.soorten, *weg.soorten])
    brin = max((blijft.brin or "", weg.brin or ""), key=len) or None  # the one with the vestiging
    na = replace(na, onderwijssoorten=",".join(soorten), brin=brin)
    na = replace(na, zoeksleutel=na.sleutel())
    return Samen(na, verschillen(blijft, weg, na))


def verschillen(blijft: Any, weg: Any, na: Any) -> list[Verschil]:
    """Where two records of one class do not say the same."""
    over = ("nummer", "versie", "zoeksleutel", "notitie", "gezin")
    namen = [f.name for f in fields(blijft) if f.name not in over]
    rijen = [Verschil(n, getattr(blijft, n), getattr(weg, n), getattr(na, n)) for n in namen]
    return [v for v in rijen if v.blijft != v.weg]


def zegt_niets_meer(weg: dict[str, Any], blijft: dict[str, Any]) -> bool:
    """Whether a row of the other says nothing that a row of the one that stays does not say already."""
    over = ("nummer", "versie", "zoeksleutel")
    heel = ("van", "tot")  # an enrolment or a stay without an end still lasts
    return all((waarde in LEEG and k not in heel) or waarde == blijft[k] for k, waarde in weg.items() if k not in over)


def _geen_twee(een: str | None, ander: str | None, wat: str, opdracht: str) -> None:
    if een and ander and een != ander:
        raise Geweigerd(
            f"beide hebben een eigen {wat}, dus het zijn er twee; er is niets samengevoegd",
            f"is een van beide fout, haal dat dan eerst weg, bijvoorbeeld met: {opdracht}",
        )


def _vestiging(brin: str | None) -> str:
    return f"{brin}00"[:6] if brin else ""


def _een_van(blijft: Record, weg: Record, veld: str) -> Any:
    """What the one that stays has, or else what the other has; a name is taken as a whole."""
    waarde = getattr(blijft, veld)
    return getattr(weg, veld) if waarde in LEEG and veld not in _NAAM else waarde


def _verblijf(na: Jongere, blijft: Jongere, weg: Jongere) -> tuple[Jongere, list[Verblijf]]:
    """With the stay that lasts, or the last one; one that was over before that began is of before."""
    eerst, laatst = sorted(
        (blijft, weg), key=lambda j: (j.gevestigd_op is not None, j.gevestigd_op or j.geboortedatum.eerste)
    )
    if eerst.verhuisd_op and laatst.gevestigd_op and eerst.verhuisd_op <= laatst.gevestigd_op:
        eerder = replace(eerst.laatste_verblijf, jongere=blijft.nummer)
        return replace(na, **{n: getattr(laatst, n) for n in _STAY}), [eerder]
    if blijft.gevestigd_op is None and blijft.verhuisd_op is None:
        return replace(na, gevestigd_op=weg.gevestigd_op), []
    return na, []


def _notitie(blijft: Jongere, weg: Jongere, na: Jongere) -> str:
    """Both notes, and what the record cannot hold of the one that goes."""
    geheim = _ADRES if na.geheim_adres else ()
    kwijt = [
        f"{v.veld.replace('_', ' ')} {kort(v.weg) if hasattr(v.weg, 'isoformat') else v.weg}"
        for v in verschillen(blijft, weg, na)
        if v.weg not in LEEG and v.wordt != v.weg and v.veld not in (*geheim, "geheim_adres")
    ]
    zin = f"Jongere {weg.nummer} is hier samengevoegd" + (f": {', '.join(kwijt)}" if kwijt else "") + "."
    return " ".join(filter(None, (blijft.notitie, weg.notitie, zin)))

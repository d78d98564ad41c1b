"""The log, told: what each command changed, and what taking one row back would restore."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from lpa.domain.base.datum import amsterdamse_tijd
from lpa.domain.base.soorten import meer_van
from lpa.domain.base.tekst import getal, opsomming
from lpa.domain.dossier.geheimadres import verhuld_rij
from lpa.domain.records.bestand import GELEZEN, GEPROBEERD, UIT_ZAAK, UITVOER, Handeling, Logregel
from lpa.domain.records.zaak import AVG
from lpa.output.render.data import masked
from lpa.output.render.sheet import NR, Column, Paragraph, Sheet, Table

_TECHNISCH = frozenset({"versie", "zoeksleutel", "nummer", "type", "uid", "reeks", "sha256"})
# The columns that say yes or no; the log holds them as 1 and 0.
JA_NEE = frozenset({
    "aangekondigd", "behandelend", "bezwaarclausule", "breuk", "geheim_adres", "instemming", "kaartje", "met_reden",
    "nooit_geschikt", "opgegeven", "plan", "richting_bezocht", "rmc", "toestemming",
})  # fmt: skip
_LANGST = 60  # characters of a value
_IN_ZAAK = ("interventie", "heropening", "verplaatsing")  # tables of which the zaak is said as well
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}):00)?")
_VERNIETIGD = "gewijzigd; de inhoud is vernietigd"
KOLOMMEN = (NR, Column("Wanneer"), Column("Opdracht"), Column("Wat", wraps=True))
Rij = Mapping[str, Any]


def blad(handelingen: Sequence[Handeling], *, volledig: bool) -> Sheet:
    """Commands, the latest first; with `volledig` every value before and after."""
    if not handelingen:
        return Sheet([Paragraph("Er is nog niets vastgelegd.")])
    uit = Sheet([Table(KOLOMMEN, [regel(h) for h in handelingen], stacks=True)])
    if volledig:
        for h in handelingen:
            uit += Paragraph(f"{h.nummer}  {h.opdracht}", emphasis="vet")
            uit.say((f"  {wijziging(rij)}" for rij in h.regels), hang=4)
    return uit


def regel(h: Handeling) -> tuple[str, ...]:
    """One command as a line of a table."""
    wat = f"neemt {h.regels[0].terug_van} terug" if h.regels[0].terug_van else _samenvatting(h)
    return (str(h.nummer), moment(h.tijd), h.opdracht, wat)


def _samenvatting(h: Handeling) -> str:
    """`melding 12`; `melding 12 en 13`; `interventie 3 bij zaak 12`; `253 ingevoerde cijfers`."""
    zelf = h.opdracht.endswith("vervalt")  # what was struck out itself comes before all that fell with it
    # Beside the row of a zaak another one says more; of several that were closed there is no other.
    eerste = next((r for r in h.regels if zelf or r.tabel != "zaak"), h.regels[0])
    # The seals of closed years are made anew before it.
    eerste = next((r for r in h.regels if r.tabel == "vernietiging"), eerste)
    if eerste.tabel == "samengevoegd" and eerste.na:
        return f"{eerste.na['soort']} {eerste.na['oud']} in {eerste.na['nieuw']}"
    if eerste.tabel == GEPROBEERD:
        return _zonder_inhoud(eerste)
    if eerste.tabel == UITVOER:
        return str((eerste.na or {}).get("wat", _VERNIETIGD))
    samen = [eerste] if zelf else [r for r in h.regels if r.tabel == eerste.tabel]
    if eerste.tabel == GELEZEN:
        return f"{_welke('jongere', samen)} bekeken"
    zaken = {r.zaak for r in samen}
    bij = f" bij zaak {eerste.zaak}" if eerste.zaak and eerste.tabel in _IN_ZAAK and len(zaken) == 1 else ""
    toelichting = f" ({tekst})" if (tekst := _toelichting(eerste)) else ""
    return f"{_welke(eerste.tabel, samen)}{bij}{toelichting}"


def _welke(wat: str, regels: Sequence[Logregel]) -> str:
    """`melding 12 en 13`; of more than two only how many."""
    nummers = list(dict.fromkeys(r.nummer for r in regels))
    return meer_van(wat, len(nummers)) if len(nummers) > 2 else f"{wat} {opsomming([str(n) for n in nummers])}"


def _zonder_inhoud(regel: Logregel) -> str:
    """That somebody's file was read, or that a pass-phrase did not open it."""
    if regel.tabel == GELEZEN:
        return f"jongere {regel.nummer} bekeken"
    return f"{regel.nummer} keer een wachtwoord dat niet paste"


def moment(tijd: str) -> str:
    """`23-11-2026 18:30`, in Amsterdam, of a UTC moment in ISO form."""
    return amsterdamse_tijd(ogenblik(tijd)).strftime("%d-%m-%Y %H:%M")


def ogenblik(tijd: str) -> datetime:
    """The moment in UTC that the log writes as ISO."""
    return datetime.fromisoformat(tijd.replace("Z", "+00:00"))


def terug(regel: Logregel) -> str:
    """What taking one changed row back does; empty where only columns change that are not shown."""
    if not regel.heeft_inhoud:
        return f"{regel.tabel} {regel.nummer} {_VERNIETIGD}"
    if regel.voor is None or regel.na is None:
        wat = "verdwijnt" if regel.voor is None else "komt terug"
        return _met_waarden(f"{regel.tabel} {regel.nummer} {wat}", regel)
    stukken = [
        f"{naam} wordt weer zoals eerder" if voor == na else f"{naam} {na} wordt weer {voor}"  # what is hidden is equal
        for naam, voor, na in _verschil(regel, regel.voor, regel.na)
    ]
    return f"{regel.tabel} {regel.nummer}: {'; '.join(stukken)}" if stukken else ""


def wijziging(regel: Logregel) -> str:
    """One changed row, with what it was and what it became."""
    if regel.tabel in (GELEZEN, GEPROBEERD):
        return _zonder_inhoud(regel)
    if not regel.heeft_inhoud:
        return f"{regel.tabel} {regel.nummer} {_VERNIETIGD}"
    if regel.voor is None or regel.na is None:
        wat = "nieuw" if regel.voor is None else "weg"
        if regel.tabel == UITVOER:
            return _met_waarden("naar buiten", regel)
        return _met_waarden(f"{regel.tabel} {regel.nummer} {wat}", regel)
    stukken = [
        f"{naam} gewijzigd" if voor == na else f"{naam} {voor} werd {na}"
        for naam, voor, na in _verschil(regel, regel.voor, regel.na)
    ]
    return f"{regel.tabel} {regel.nummer}: {'; '.join(stukken) or 'ongewijzigd'}"


def _verschil(regel: Logregel, voor: Rij, na: Rij) -> list[tuple[str, str, str]]:
    """Name, value before and value after of what changed, as she reads them."""
    was, is_ = _gemaskeerd(voor, regel), _gemaskeerd(na, regel)
    anders = [k for k in voor if na.get(k) != voor[k] and k not in _TECHNISCH]
    tekst = [("tekst", "oud", "nieuw")] if na.get("sha256") != voor.get("sha256") else []
    return tekst + [(_naam(k), _kort(k, was[k]), _kort(k, is_.get(k))) for k in anders]


def _met_waarden(zin: str, regel: Logregel) -> str:
    """`zin` and the values of a row that came or went."""
    rij = _gemaskeerd(regel.na or regel.voor or {}, regel)
    stukken = [f"{_naam(k)} {_kort(k, v)}" for k, v in rij.items() if _te_zeggen(k, v)]
    return f"{zin}: {', '.join(stukken)}" if stukken else zin


def _te_zeggen(kolom: str, waarde: Any) -> bool:
    """Whether a value of a row that came or went says anything: not what every row has."""
    return waarde not in (None, "", 0) and kolom not in _TECHNISCH and (kolom, waarde) != ("regime", AVG)


def _naam(kolom: str) -> str:
    return kolom.replace("_", " ")


def _kort(kolom: str, waarde: Any) -> str:
    """A value in short: yes or no, an ISO date or moment as she reads it, a dash for nothing."""
    if kolom in JA_NEE and waarde in (0, 1):
        return "ja" if waarde else "nee"
    tekst = "-" if waarde in (None, "") else getal(waarde) if isinstance(waarde, float) else str(waarde)
    if m := _ISO.fullmatch(tekst):
        return f"{m[3]}-{m[2]}-{m[1]}" + (f" {m[4]}" if m[4] else "")
    return tekst if len(tekst) <= _LANGST else tekst[: _LANGST - 1] + "…"


def data(handelingen: Sequence[Handeling], *, volledig: bool) -> dict[str, Any]:
    """Commands as data; the values only with `volledig`."""
    return {"handelingen": [handeling_data(h, volledig=volledig) for h in handelingen]}


def handeling_data(h: Handeling, *, volledig: bool = False) -> dict[str, Any]:
    """One command as data."""
    return {
        "handeling": h.nummer,
        "tijd": h.tijd,
        "opdracht": h.opdracht,
        "terug_van": h.regels[0].terug_van,
        "actor": h.regels[0].actor,
        "oorsprong": h.regels[0].oorsprong,
        "resultaat": h.regels[0].resultaat,
        "regels": [_regeldata(r, volledig) for r in h.regels],
    }


def _regeldata(r: Logregel, volledig: bool) -> dict[str, Any]:
    kort = {"volgnummer": r.volgnummer, "tabel": r.tabel, "nummer": r.nummer, "zaak": r.zaak, "jongere": r.jongere}
    rijen = {"voor": r.voor, "na": r.na} if volledig else {}
    waarden = {naam: rij and _gemaskeerd(rij, r) for naam, rij in rijen.items()}
    return kort | waarden | {"toelichting": _toelichting(r)}


def _gemaskeerd(rij: Rij, regel: Logregel) -> dict[str, Any]:
    """A row of `regel` without BSN, and without a secret address: also where somebody typed it in a text."""
    uit = masked(rij, geheim=regel.geheim)
    return verhuld_rij(uit, regel.verhul) if regel.verhul else uit


def _toelichting(regel: Logregel) -> str:
    """Which doubts were accepted with it, or why criminal data left the file."""
    tekst = str((regel.na or {}).get("waarom", "")) if regel.tabel == UIT_ZAAK else regel.toelichting
    return regel.verhul(tekst) if regel.verhul else tekst

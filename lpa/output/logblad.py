"""The log, told: what each command changed, and what taking it back would restore."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from lpa.domain.bsn import gemaskeerd
from lpa.domain.logregel import Handeling, Logregel
from lpa.output.blad import Alinea, Blad, Kolom, Tabel

_TECHNISCH = frozenset({"versie", "zoeksleutel", "nummer", "type"})
_MEEST = 12
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
Rij = Mapping[str, Any]


def blad(handelingen: Sequence[Handeling], *, volledig: bool) -> Blad:
    """Commands, the latest first; with `volledig` every value before and after."""
    if not handelingen:
        return Blad([Alinea("Er is nog niets vastgelegd.")])
    kolommen = [Kolom("Nr", rechts=True), Kolom("Wanneer"), Kolom("Opdracht"), Kolom("Wat", rekt=True)]
    uit = Blad([Tabel(kolommen, [_regel(h) for h in handelingen])])
    if volledig:
        for h in handelingen:
            uit += Alinea(f"{h.nummer}  {h.opdracht}", nadruk="vet")
            for regel in h.regels:
                uit += Alinea(f"  {wijziging(regel)}", hang=4)
    return uit


def _regel(h: Handeling) -> tuple[str, ...]:
    wat = f"neemt {h.regels[0].terug_van} terug" if h.regels[0].terug_van else _samenvatting(h)
    return (str(h.nummer), moment(h.tijd), h.opdracht, wat)


def _samenvatting(h: Handeling) -> str:
    """`melding 12`; `interventie 3 bij zaak 12`; `253 keer jaarcijfer`."""
    tabellen = [r.tabel for r in h.regels if not (r.tabel == "zaak" and len(h.regels) > 1)]
    eerste = next(r for r in h.regels if r.tabel == tabellen[0])
    if len(tabellen) > 2:
        return f"{len(tabellen)} keer {tabellen[0]}"
    bij = f" bij zaak {eerste.zaak}" if eerste.zaak and eerste.tabel in ("interventie", "heropening") else ""
    toelichting = f" ({eerste.toelichting})" if eerste.toelichting else ""
    return f"{eerste.tabel} {eerste.nummer}{bij}{toelichting}"


def moment(tijd: str) -> str:
    """`23-11-2026 18:30`, in the time of this machine, of a UTC moment in ISO form."""
    lokaal = datetime.fromisoformat(tijd.replace("Z", "+00:00")).astimezone()
    return lokaal.strftime("%d-%m-%Y %H:%M")


def teruggezet(h: Handeling) -> list[str]:
    """What taking `h` back will do, one line a row, the last change first."""
    regels = [f"Laatste opdracht: {h.nummer}, `{h.opdracht}` van {moment(h.tijd)}. Terugnemen betekent:"]
    regels += [f"  {_terug(regel)}" for regel in list(reversed(h.regels))[:_MEEST]]
    if len(h.regels) > _MEEST:
        regels.append(f"  en nog {len(h.regels) - _MEEST} keer zo")
    return regels


def _terug(regel: Logregel) -> str:
    wat = f"{regel.tabel} {regel.nummer}"
    if regel.voor is None:
        return f"{wat} verdwijnt: {_waarden(regel.na or {})}"
    if regel.na is None:
        return f"{wat} komt terug: {_waarden(regel.voor)}"
    verschil = _verschil(regel.voor, regel.na)
    stukken = [f"{_naam(k)} {_kort(k, regel.na.get(k))} wordt weer {_kort(k, v)}" for k, v in verschil]
    return f"{wat}: {'; '.join(stukken)}"


def wijziging(regel: Logregel) -> str:
    """One changed row, with what it was and what it became."""
    wat = f"{regel.tabel} {regel.nummer}"
    if regel.voor is None:
        return f"{wat} nieuw: {_waarden(regel.na or {})}"
    if regel.na is None:
        return f"{wat} weg: {_waarden(regel.voor)}"
    verschil = _verschil(regel.voor, regel.na)
    stukken = [f"{_naam(k)} {_kort(k, v)} werd {_kort(k, regel.na.get(k))}" for k, v in verschil]
    return f"{wat}: {'; '.join(stukken) or 'ongewijzigd'}"


def _verschil(voor: Rij, na: Rij) -> list[tuple[str, Any]]:
    return [(k, v) for k, v in voor.items() if na.get(k) != v and k not in _TECHNISCH]


def _waarden(rij: Rij) -> str:
    return ", ".join(
        f"{_naam(k)} {_kort(k, v)}" for k, v in rij.items() if v not in (None, "", 0) and k not in _TECHNISCH
    )


def _naam(kolom: str) -> str:
    return kolom.replace("_", " ")


def _datum(tekst: str) -> str:
    """An ISO date as she reads it; anything else as it is."""
    return f"{tekst[8:]}-{tekst[5:7]}-{tekst[:4]}" if _ISO.fullmatch(tekst) else tekst


def _kort(kolom: str, waarde: Any) -> str:
    if kolom == "bsn":
        return gemaskeerd(waarde)
    tekst = "-" if waarde in (None, "") else _datum(str(waarde))
    return tekst if len(tekst) <= 60 else tekst[:59] + "…"


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
        "regels": [_regeldata(r, volledig) for r in h.regels],
    }


def _regeldata(r: Logregel, volledig: bool) -> dict[str, Any]:
    kort = {"volgnummer": r.volgnummer, "tabel": r.tabel, "nummer": r.nummer, "zaak": r.zaak, "jongere": r.jongere}
    waarden = {"voor": _gemaskeerd(r.voor), "na": _gemaskeerd(r.na)} if volledig else {}
    return kort | waarden | {"toelichting": r.toelichting}


def _gemaskeerd(rij: Rij | None) -> Rij | None:
    return {k: gemaskeerd(v) if k == "bsn" and v else v for k, v in rij.items()} if rij else None

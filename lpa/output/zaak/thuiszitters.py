"""Who is at home: on a page, as CSV and as data, with names or without."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from lpa.domain.base.datum import kort
from lpa.domain.base.soorten import INTERVENTIES
from lpa.domain.records.huisbezoek import Huisbezoek
from lpa.domain.records.zaak import merk
from lpa.domain.zaak import thuiszitters
from lpa.output.render.data import flat
from lpa.output.render.sheet import ZAAK, Column, Heading, Paragraph, Person, Sheet, Table

_GETEKEND = {thuiszitters.VIER_WEKEN: "4 wk", thuiszitters.DRIE_MAANDEN: "3 mnd"}
_VELDEN = {thuiszitters.VIER_WEKEN: "langer_dan_vier_weken", thuiszitters.DRIE_MAANDEN: "langer_dan_drie_maanden"}


def thuiszitters_blad(w: thuiszitters.Thuiszitters, bronnen: Sequence[str], *, namen: bool) -> Sheet:
    """The page: how many, who, who is exempt, what is not counted, and by which definitions."""
    blad = Sheet([Heading(f"Thuiszitters op {kort(w.dag)}"), Paragraph(_geteld(w))])
    if w.thuis:
        blad += Paragraph("")
        blad += _thuis_tabel(w.thuis, namen=namen)
    kolommen = [ZAAK, *_naamkolom(namen), Column("Geldt van"), Column("Tot en met")]
    vrij = [(v.zaak, *_naam(v, namen), v.van, v.tot or "onbepaald") for v in w.vrij]
    blad.part("Vrijgesteld, art. 5 onder a", Table.of(kolommen, vrij))
    kolommen = [ZAAK, *_naamkolom(namen), Column("Soort", rank=1), Column("Waarom niet", wraps=True)]
    niet = [(n.zaak, *_naam(n, namen), n.soort, n.waarom) for n in w.niet]
    blad.part("Open verzuim dat niet telt", Table.of(kolommen, niet))
    if w.signaal:
        blad += Paragraph(
            f"Niet geteld: signaalverzuim zonder laatste dag dat langer dan vier weken geleden begon: zaak"
            f" {', '.join(map(str, w.signaal))}. Zit de jongere thuis: lpa melding wijzig NUMMER --soort langdurig"
        )
    blad += Paragraph("")
    blad.say((*bronnen, *thuiszitters.UITLEG), "zacht")
    return blad


def _geteld(w: thuiszitters.Thuiszitters) -> str:
    aantal = "1 jongere zit" if len(w.thuis) == 1 else f"{len(w.thuis)} jongeren zitten"
    delen = [f"{thuiszitters.WOORDEN[d]}: {w.aantal(d)}" for d in thuiszitters.DEFINITIES]
    return f"{aantal} thuis; {'; '.join(delen)}. Vrijgesteld op grond van art. 5 onder a: {len(w.vrij)}."


def _thuis_tabel(rijen: Sequence[thuiszitters.Thuis], *, namen: bool) -> Table:
    kolommen = [
        ZAAK, *_naamkolom(namen), Column("Soort", rank=3), Column("Sinds"),
        Column("Dagen", right=True), Column("Langer", wraps=True, least=5),
        *([Column("School", rank=4, wraps=True, least=10)] if namen else []),
        Column("Laatste stap", rank=2, wraps=True, least=18), Column("Volgende stap", rank=1, wraps=True, least=18),
    ]  # fmt: skip
    return Table.of(kolommen, [_thuis_rij(t, namen=namen) for t in rijen])


def _thuis_rij(t: thuiszitters.Thuis, *, namen: bool) -> tuple[object, ...]:
    laatste, volgende = _laatste(t), _volgende(t, namen=namen)
    return (
        ", ".join(map(str, (t.zaak, *t.ook))), *_naam(t, namen), t.soort,
        kort(t.begin) + ("*" if t.vanaf_melding else ""), "?" if t.schooldagen is None else str(t.schooldagen),
        ", ".join(_GETEKEND[d] for d in t.definities) or "nee", *([t.school] if namen else []),
        f"{laatste[1]}, {kort(laatste[0])}" if laatste else "-",
        f"{volgende[1]}, {kort(volgende[0])}" if volgende else "-",
    )  # fmt: skip


def _naamkolom(namen: bool) -> list[Column]:
    return [Column("Jongere", wraps=True, least=12)] if namen else []


def _naam(rij: thuiszitters.Thuis | thuiszitters.Vrij | thuiszitters.Niet, namen: bool) -> list[Person]:
    return [Person(rij.jongere, rij.naam)] if namen else []


def _laatste(t: thuiszitters.Thuis) -> tuple[date, str] | None:
    """The last step: its day and kind."""
    return (t.stappen[-1].datum, merk(INTERVENTIES[t.stappen[-1].soort], t.stappen[-1])) if t.stappen else None


def _volgende(t: thuiszitters.Thuis, *, namen: bool) -> tuple[date, str] | None:
    """What is planned first; without names nothing that she typed."""
    komt = []
    for k in t.komt:
        wat = "huisbezoek" if isinstance(k, Huisbezoek) else k.wat if namen else f"eigen termijn {k.nummer}"
        komt.append((k.begin.date() if isinstance(k, Huisbezoek) else k.laatste_dag, merk(wat, k)))
    return min(komt, default=None)


def _een(t: thuiszitters.Thuis, *, namen: bool) -> dict[str, Any]:
    """One who is at home, by stable keys."""
    laatste, volgende = _laatste(t) or (None, None), _volgende(t, namen=namen) or (None, None)
    return {
        "zaak": t.zaak, "ook_zaken": list(t.ook), **({"jongere": t.jongere, "naam": t.naam} if namen else {}),
        "soort": t.soort, **({"school": t.school} if namen else {}), "sinds": flat(t.begin),
        "vanaf_melding": t.vanaf_melding, "schooldagen": t.schooldagen,
        **{_VELDEN[d]: d in t.definities for d in thuiszitters.DEFINITIES},
        "laatste_stap": laatste[1], "laatste_stap_op": flat(laatste[0]),
        "volgende_stap": volgende[1], "volgende_stap_op": flat(volgende[0]),
    }  # fmt: skip


def thuiszitters_data(w: thuiszitters.Thuiszitters, *, namen: bool) -> dict[str, Any]:
    """The same as data: each count beside the cases that it counts."""

    def zonder(rij: thuiszitters.Vrij | thuiszitters.Niet) -> dict[str, Any]:
        alles = {naam: flat(waarde) for naam, waarde in rij._asdict().items()}
        return alles if namen else {k: v for k, v in alles.items() if k not in ("jongere", "naam")}

    return {
        "peildatum": flat(w.dag),
        "aantallen": {"thuis": len(w.thuis), **{_VELDEN[d]: w.aantal(d) for d in thuiszitters.DEFINITIES},
                      "vrijgesteld_5a": len(w.vrij), "niet_geteld": len(w.niet)},
        "thuis": [_een(t, namen=namen) for t in w.thuis],
        "vrijgesteld_5a": [zonder(v) for v in w.vrij],
        "niet_geteld": [zonder(n) for n in w.niet],
        "signaal": list(w.signaal),
    }  # fmt: skip


def thuiszitters_rijen(w: thuiszitters.Thuiszitters, *, namen: bool) -> list[list[str]]:
    """Who is at home and who is exempt as rows under their names: those who are exempt with the days of that."""
    kolommen = list(_een(thuiszitters.Thuis(0, "", 0, "", "", w.dag, False, 0, ()), namen=namen))
    thuis = [_een(t, namen=namen) for t in w.thuis]
    vrij = [
        {"zaak": v.zaak, "jongere": v.jongere, "naam": v.naam, "soort": "vrijgesteld 5a", "sinds": flat(v.van)}
        for v in w.vrij
    ]
    return [kolommen, *([_cel(rij.get(k)) for k in kolommen] for rij in (*thuis, *vrij))]


def _cel(waarde: Any) -> str:
    if waarde is None:
        return ""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    return ", ".join(map(str, waarde)) if isinstance(waarde, list) else str(waarde)

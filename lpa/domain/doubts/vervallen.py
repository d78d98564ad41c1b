"""What is unlikely about striking something out: that it was no mistake, for somebody else acted on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from lpa.domain.base.datum import kort
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.records.brief import Brief
from lpa.domain.records.huisbezoek import AFGELEGD, Huisbezoek
from lpa.domain.records.zaak import Melding, Zaak
from lpa.domain.zaak.keten import Verstrekking
from lpa.domain.zaak.vervallen import Doorhaling, genoemd


def twijfels_vervallen(d: Doorhaling, verwijzers: Sequence[Melding]) -> list[Twijfel]:
    """Doubts about striking out `d`, to which the meldingen `verwijzers` refer: that reference falls as well."""
    uit = [twijfel for record in (d.wat, *d.mee) for twijfel in _van(record)]
    for m in verwijzers:
        tekst = f"melding {m.nummer} verwijst naar {genoemd(d.wat)}; die verwijzing vervalt mee"
        uit.append(Twijfel("vervalt.verwijzing", tekst))
    return uit


def _van(record: Any) -> Iterator[Twijfel]:
    wat = genoemd(record)
    if isinstance(record, Zaak) and record.gesloten_op:
        tekst = f"{wat} is gesloten op {kort(record.gesloten_op)}: {record.afhandeling}"
        yield Twijfel("vervalt.gesloten", f"{tekst}; zij telt niet meer mee in {record.schooljaar}")
    if isinstance(record, Brief) and record.verzonden_op:
        yield Twijfel("vervalt.verzonden", f"{wat} is op {kort(record.verzonden_op)} verzonden aan {record.aan}")
    if isinstance(record, Huisbezoek) and record.status == AFGELEGD:
        yield Twijfel("vervalt.afgelegd", f"{wat} is afgelegd op {kort(record.begin.date())}")
    if isinstance(record, Verstrekking):
        tekst = f"{wat} met {record.aan} van {kort(record.datum)} vervalt mee"
        yield Twijfel("vervalt.verstrekking", f"{tekst}; is er echt gedeeld, dan hoort zij te blijven staan")

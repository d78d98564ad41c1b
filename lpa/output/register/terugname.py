"""Taking back, told: which command comes back now, how long ago it was, and which ones after that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from lpa.domain.base.datum import amsterdamse_tijd, dagkort, klok, kort
from lpa.domain.base.tekst import opsomming
from lpa.domain.records.bestand import Handeling
from lpa.domain.records.brief import Brief
from lpa.output.register import logblad
from lpa.output.render.sheet import Paragraph, Sheet, Table, with_hidden

_MEEST = 12  # rows told one by one
_VEEL = 200  # lines of the log, of which not each is looked at
# Until then a command is her last one without a doubt: she has just seen its answer.
_ZOJUIST = timedelta(minutes=10)


def teruggezet(h: Handeling, nu: datetime) -> list[str]:
    """What taking `h` back will do, one line a row, the last change first; with a warning when it is an older one.

    `nu` is the clock of the log, in UTC: the day that a peildatum puts in the place of today has no hours.
    """
    regels = [f"Laatste opdracht: {h.nummer}, `{h.opdracht}`, van {_wanneer(h, nu)}. Terugnemen betekent:"]
    regels += [f"  {zin}" for zin in _wat(h)]
    if nu - logblad.ogenblik(h.tijd) > _ZOJUIST:
        regels.append(
            f"Let op: dat is {_geleden(h, nu)} geleden. Ging uw laatste opdracht niet goed, dan is daar niets van"
            " opgeslagen."
        )
    return regels


def _wat(h: Handeling) -> list[str]:
    """What changes, row by row; of many rows how many."""
    if len(h.regels) > _VEEL:
        return _geteld(h)
    wat = [zin for regel in reversed(h.regels) if (zin := logblad.terug(regel))] or ["er verandert niets dat u ziet"]
    return wat if len(wat) <= _MEEST else _geteld(h)


def _geteld(h: Handeling) -> list[str]:
    """How many rows of each table go, come back or change: `3788 keer jongere: verdwijnt`."""
    telling = Counter((r.tabel, "verdwijnt" if r.voor is None else "wordt weer zoals het was") for r in h.regels)
    return [f"{aantal} keer {tabel}: {wat}" for (tabel, wat), aantal in telling.items()]


def _wanneer(h: Handeling, nu: datetime) -> str:
    toen, dag = amsterdamse_tijd(logblad.ogenblik(h.tijd)), amsterdamse_tijd(nu).date()
    return f"{'vandaag' if toen.date() == dag else f'{dagkort(toen)} {kort(toen)}'} {klok(toen)}"


def _geleden(h: Handeling, nu: datetime) -> str:
    """`12 minuten`, `2 uur`, `2 dagen`; whole days by the calendar of Amsterdam."""
    toen = logblad.ogenblik(h.tijd)
    minuten = int((nu - toen).total_seconds() // 60)
    if minuten < 60:
        return f"{minuten} minuten"
    if minuten < 24 * 60:
        return f"{minuten // 60} uur"
    dagen = (amsterdamse_tijd(nu).date() - amsterdamse_tijd(toen).date()).days
    return "1 dag" if dagen == 1 else f"{dagen} dagen"


def lijst(handelingen: Sequence[Handeling], aantal: int) -> Sheet:
    """The commands that can be taken back, in that order; `aantal` is how many there are."""
    if not handelingen:
        return Sheet([Paragraph("Er is niets om terug te nemen.")])
    rijen = [logblad.regel(h) for h in handelingen]
    return with_hidden(Table(logblad.KOLOMMEN, rijen, stacks=True), len(rijen), aantal, f"toon ze met --meest {aantal}")


def lijst_data(handelingen: Sequence[Handeling], aantal: int) -> dict[str, Any]:
    """The same, as data."""
    return logblad.data(handelingen, volledig=False) | {"aantal": aantal}


def bestanden(h: Handeling, nu_geldend: Sequence[Brief]) -> list[str]:
    """What must be done about the files that `h` wrote: no undo takes a file away, or brings one back.

    `nu_geldend` are the letters, not sent yet, that by their records have such a name now that `h` is taken back.
    """
    anders = [b for b in nu_geldend if b.sha256 != h.brieven[b.bestand]]
    over = [naam for naam in h.brieven if naam not in {b.bestand for b in nu_geldend}]
    regels = [
        f"Let op: {b.bestand} blijft staan, zoals die opdracht het schreef; brief {b.nummer} is dat niet meer. Is het"
        f" bestand van brief {b.nummer} overschreven, maak die brief dan opnieuw: lpa brief maak {b.soort} {b.zaak}"
        for b in anders
    ]
    if over:
        blijft = "het bestand blijft" if len(over) == 1 else "de bestanden blijven"
        regels.append(f"Let op: {blijft} staan: {opsomming(over)}. Gooi weg wat u niet meer nodig hebt.")
    return regels

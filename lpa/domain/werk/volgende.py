"""What comes next in a melding: the term that runs first, and the command for it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lpa.domain.base.named import NamedTuple
from lpa.domain.recht.zaaktermijnen import AFSCHRIFT_GRONDSLAG
from lpa.domain.records.huisbezoek import Huisbezoek
from lpa.domain.records.zaak import Melding, Zaakregel
from lpa.domain.werk.lopend import EIGEN, Lopend


class Verder(NamedTuple):
    """What stands around a melding: the term that runs first, the other zaken of the jongere, the next command."""

    loopt: Lopend | None = None
    andere: Sequence[Zaakregel] = ()
    opdracht: str = ""


def opdracht(m: Melding, lopend: Sequence[Lopend], bezoeken: Sequence[Huisbezoek], op: date, *, weg: bool) -> str:
    """The command that comes next in a melding, filled in; empty where nothing is to be typed now.

    `lopend` is what must be done, by day, `bezoeken` the visits to come; `weg`: the jongere moved away or died.
    """
    if m.gesloten_op or m.vervallen_op:
        return ""
    if weg:
        return f"lpa melding sluit {m.nummer}"
    if voorbij := next((h for h in bezoeken if h.begin.date() <= op), None):
        return f"lpa huisbezoek verslag {voorbij.nummer}"
    if eerste := next((t for t in lopend if t.van_haar), None):
        return _voor(eerste, m)
    return "" if bezoeken else f"lpa termijn nieuw {m.nummer}"


def _voor(t: Lopend, m: Melding) -> str:
    """What ends a term."""
    if t.grondslag == AFSCHRIFT_GRONDSLAG:
        return f"lpa pv afschrift {m.nummer}"
    if t.soort == EIGEN:
        return f"lpa termijn gedaan {t.eigen}"
    return f"lpa {'pv verzonden' if t.soort.startswith('pv-') else 'interventie nieuw'} {m.nummer}"

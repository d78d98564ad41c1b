"""What must be told back to DUO of a melding that came from there: its status, the reason, and one line of text.

Since August 2020 only the package of the region can send that, so it is typed over there.
"""

from __future__ import annotations

from collections.abc import Sequence

from lpa.domain.base.datum import kort
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.soorten import INTERVENTIES
from lpa.domain.records.zaak import WPG, Interventie, Melding
from lpa.domain.zaak.meldcode import MELDCODE
from lpa.domain.zaak.wpg import zonder_afloop

IN_BEHANDELING, AFGESLOTEN = "in behandeling", "afgesloten"
LANGST = 100  # letters that the register takes
KANTTEKENING = (
    "De redenen waaruit DUO nu laat kiezen zijn niet gevonden: neem wat het dichtst bij de afhandeling ligt. De tekst"
    " hoort alleen bij afgesloten en telt hoogstens 100 tekens (zo in oudere berichten van DUO). Halt en"
    " proces-verbaal staan er niet in. Overgetypt? lpa melding duo NUMMER"
)


class NaarDuo(NamedTuple):
    """A melding that must be told back: what is typed in the package of the region."""

    zaak: int
    meldingsnummer: str
    jongere: int
    naam: str
    status: str
    afhandeling: str | None
    tekst: str


def naar_duo(m: Melding, naam: str, stappen: Sequence[Interventie]) -> NaarDuo:
    """The line of a melding with a meldingsnummer, by its steps in order."""
    status = IN_BEHANDELING if m.is_open else AFGESLOTEN
    tekst = "" if m.is_open else _tekst(m, stappen)
    return NaarDuo(m.nummer, m.meldingsnummer or "", m.jongere, naam, status, m.afhandeling, tekst)


def _tekst(m: Melding, stappen: Sequence[Interventie]) -> str:
    """How it ended and the last step, as far as both fit; nothing of criminal law, nothing of the meldcode."""
    open_ = [s for s in stappen if s.regime != WPG and s.soort != MELDCODE]
    einde = zonder_afloop(m).afhandeling
    onder = f" ({m.onderreden})" if m.onderreden and einde else ""
    delen = [f"{einde or AFGESLOTEN}{onder}, {kort(m.gesloten_op)}"]
    delen += [f"laatste stap {INTERVENTIES[s.soort]}, {kort(s.datum)}" for s in open_[-1:]]
    heel = "; ".join(delen)
    return heel if len(heel) <= LANGST else delen[0][:LANGST]
